// The pictures of docs/workbench.md, made from the project's own texts.

import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { open, Project } from './browser.mjs';

const FOLDER = 'docs/workbench';

/** The texts of the project with some work done in German. */
async function project() {
  const made = new Project({}, { from: '.' });
  made.commit('Add the texts');
  const german = made.read('de');
  const lines = german.split('\n');
  const drop = (id) => {
    const at = lines.findIndex((line) => line.startsWith(`${id} =`));
    let end = at + 1;
    while (lines[end]?.startsWith(' ')) end += 1;
    lines.splice(at, end - at);
  };
  ['retcode-1012', 'retcode-1014', 'retcode-1016', 'retcode-9990', 'retcode-9999', 'retcode-1105', 'retcode-2004'].forEach(drop);
  made.write('de', lines.join('\n'));
  await made.serve();
  return made;
}

async function picture(page, name) {
  await page.waitForTimeout(900);
  await page.screenshot({ path: `${FOLDER}/${name}.png` });
}

export async function pictures(browser) {
  mkdirSync(FOLDER, { recursive: true });
  const texts = await project();
  const german = await open(browser, texts, '#/de/retcode-1001', { viewport: { width: 1320, height: 940 } });
  await german.getByRole('button', { name: 'Accept several' }).click();
  await german.getByRole('dialog').getByRole('button', { name: 'Accept', exact: true }).click();
  await german.waitForTimeout(1500);
  await german.goto(`${texts.address}#/de/retcode-9990`);
  const field = (label) => german.getByRole('textbox', { name: label, exact: true });
  await field('Text').fill('Bei der Banktransaktion ist ein Fehler aufgetreten');
  await field('With details').fill('Bei der Banktransaktion ist ein Fehler aufgetreten: { $bankMesage }.');
  await german.locator('.finding').first().waitFor();
  await german.waitForTimeout(7500);
  await picture(german, 'editor');

  const arabic = await open(browser, texts, '#/ar/retcode-9990', { viewport: { width: 1320, height: 940 }, colorScheme: 'dark' });
  await picture(arabic, 'arabic');
  await arabic.context().close();

  const narrow = await open(browser, texts, '#/ja/retcode-1009', { viewport: { width: 390, height: 780 } });
  await narrow.locator('[data-id="retcode-1009"]').click();
  await picture(narrow, 'narrow');
  await narrow.context().close();

  // Somebody else has saved the message meanwhile.
  await german.goto(`${texts.address}#/de/retcode-1000`);
  await german.locator('#entry-title', { hasText: '1000' }).waitFor();
  await field('Text').fill('Das Token der Zahlung ist ungültig oder abgelaufen');
  await german.waitForTimeout(800);
  writeFileSync(texts.path('de'), readFileSync(texts.path('de'), 'utf8').replace(/^retcode-1000 = .*$/m, 'retcode-1000 = Das Zahlungstoken ist ungültig'));
  await german.waitForTimeout(1200);
  await german.keyboard.press('Control+Enter');
  await german.locator('.conflict').waitFor();
  await picture(german, 'conflict');
  await german.context().close();
  await texts.end();
  // Small enough for a repository.
  execFileSync('pngquant', ['--force', '--ext', '.png', '--speed', '1', '96', ...['editor', 'arabic', 'narrow', 'conflict'].map((name) => `${FOLDER}/${name}.png`)]);
}
