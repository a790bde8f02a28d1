// A project of its own, the program over it, and pages of it.

import { spawn, execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const need = createRequire(join(process.env.MODULES, 'package.json'));
const { chromium } = need('playwright-core');
export const axeSource = readFileSync(need.resolve('axe-core/axe.min.js'), 'utf8');

const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

export const launch = () => chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', headless: true, args: FLAGS });

export const SOURCE = `### The texts.

-hotline = 4000188888

## Queries

retcode-0000 = 交易成功

# Variables:
#   $bankMessage (String) - what the bank answered
retcode-9990 = 银行交易出错
    .detailed = 银行交易出错，{ $bankMessage }，请稍后重试
    .description = 请联系客服排查该错误。

# Variables:
#   $count (Number) - how many tries are left
retcode-1005 = 支付处理失败
    .detailed =
        { $count ->
           *[other] 还可以尝试 { $count } 次
        }

retcode-1009 = 暂停商户支付服务，请拨打{ -hotline }

## What a payer reads

payer-try-later = 付款未成功，请稍后再试。
`;

const CODES = 'code\toutcome\tactor\tretry\tpayer\tbasis\tsource\tnote\n'
  + ['0000\tsucceeded\tnone\tno', '1005\tfailed\tpayer\tlater', '1009\tfailed\tmerchant\tno', '9990\tunknown\tgateway\tquery_first']
    .map((row) => `${row}\tpayer-try-later\tinferred\ttest\t\n`).join('');

/** A folder with these files under locales/, and the program over it. */
export class Project {
  constructor(texts = {}, { from = null } = {}) {
    this.folder = mkdtempSync(join(tmpdir(), 'workbench-'));
    mkdirSync(join(this.folder, 'locales'));
    mkdirSync(join(this.folder, 'codes'));
    if (from) {
      cpSync(join(from, 'locales'), join(this.folder, 'locales'), { recursive: true });
      cpSync(join(from, 'codes'), join(this.folder, 'codes'), { recursive: true });
    } else {
      writeFileSync(join(this.folder, 'codes/codes.tsv'), CODES);
      this.write('zh-CN', SOURCE);
    }
    for (const [locale, text] of Object.entries(texts)) this.write(locale, text);
  }

  path(locale, file = 'retcodes.ftl') {
    return join(this.folder, 'locales', locale, file);
  }

  write(locale, text) {
    mkdirSync(join(this.folder, 'locales', locale), { recursive: true });
    writeFileSync(this.path(locale), text);
  }

  read(locale) {
    return readFileSync(this.path(locale), 'utf8');
  }

  state(locale) {
    return existsSync(this.path(locale, 'retcodes.state')) ? readFileSync(this.path(locale, 'retcodes.state'), 'utf8') : '';
  }

  git(...words) {
    return execFileSync('git', ['-C', this.folder, '-c', 'user.name=Anna', '-c', 'user.email=anna@example.org', ...words], { encoding: 'utf8' });
  }

  commit(message) {
    if (!existsSync(join(this.folder, '.git'))) this.git('init', '-q');
    this.git('add', '-A');
    this.git('commit', '-qm', message);
  }

  async serve() {
    const env = { ...process.env, XDG_STATE_HOME: join(this.folder, 'state') };
    this.program = spawn(process.env.SERVER, [join(this.folder, 'locales')], { env, stdio: ['ignore', 'pipe', 'inherit'] });
    this.address = await new Promise((done) => { this.program.stdout.once('data', (data) => done(String(data).trim())); });
    return this;
  }

  stop() {
    return new Promise((done) => {
      this.program.once('exit', done);
      this.program.kill();
    });
  }

  async end() {
    if (this.program && this.program.exitCode === null && !this.program.signalCode) await this.stop();
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** A page of a project. What goes wrong in it, or leaves this computer, fails the path. */
export async function open(browser, project, hash = '', options = {}) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'en-US', ...options });
  context.setDefaultTimeout(12_000);
  const page = await context.newPage();
  page.wrong = [];
  page.on('pageerror', (error) => page.wrong.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error' && !/status of 400|ERR_CONNECTION_REFUSED|ERR_INCOMPLETE_CHUNKED|ERR_EMPTY_RESPONSE/.test(message.text())) page.wrong.push(message.text());
  });
  page.on('request', (request) => {
    if (new URL(request.url()).host !== new URL(project.address).host) page.wrong.push(`leaves: ${request.url()}`);
  });
  await page.goto(project.address + hash);
  await page.locator('html[data-ready]').waitFor();
  return page;
}

export async function close(page) {
  const { wrong } = page;
  await page.context().close();
  if (wrong.length) throw new Error(wrong.join('\n'));
}
