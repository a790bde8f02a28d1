// Beside the entry: how it reads, what words to use, what other languages say, what it said before.

import { get, kept } from './api.js';
import { decorated, fresh, h, icon, text } from './dom.js';
import { stretches } from './editor.js';
import { languageName, t } from './words.js';

const SAMPLES = { n: '3', count: '3', amount: '1234.5', code: '1005' };

export class Aside {
  constructor(holder, app) {
    this.holder = holder;
    this.app = app;
    this.samples = kept.get('samples', {});
  }

  /** The arguments that the page's person has typed, or some that show what they are. */
  arguments(entry) {
    const one = (variable) => [variable.name, { number: variable.number, value: this.samples[variable.name] ?? (variable.number ? SAMPLES[variable.name] ?? '3' : SAMPLES[variable.name] ?? `‹${variable.name}›`) }];
    return Object.fromEntries(entry.variables.map(one));
  }

  show(entry) {
    if (this.entry?.id === entry.id && this.entry?.locale === entry.locale && this.preview?.isConnected) {
      this.entry = entry;
      this.words(entry.glossary);
      return;
    }
    this.entry = entry;
    this.preview = h('div', { class: 'phones' });
    this.glossary = h('div', {});
    const folded = kept.get('folded', ['history']);
    const part = (name, ...inner) => {
      const details = h('details', { class: 'card', 'data-part': name }, h('summary', {}, h('h2', {}, t(`part-${name}`))), h('div', { class: 'card-body' }, inner));
      details.open = !folded.includes(name);
      details.addEventListener('toggle', () => {
        const now = kept.get('folded', ['history']).filter((one) => one !== name);
        kept.set('folded', details.open ? now : [...now, name]);
        if (name === 'history' && details.open) this.history();
      });
      return details;
    };
    this.past = h('div', {});
    this.holder.setAttribute('aria-label', t('aside'));
    this.holder.replaceChildren(
      part('preview', this.samplesOf(entry), this.preview),
      part('glossary', this.glossary),
      part('memory', this.memory(entry)),
      part('languages', this.others(entry)),
      part('history', this.past));
    this.words(entry.glossary);
    this.read = false;
    if (!folded.includes('history')) this.history();
  }

  close() {
    this.entry = null;
    this.holder.replaceChildren();
  }

  samplesOf(entry) {
    if (!entry.variables.length) return null;
    const values = this.arguments(entry);
    return h('fieldset', { class: 'samples' }, h('legend', {}, t('samples')), entry.variables.map((variable) => {
      const id = fresh('sample');
      return h('div', { class: 'sample' }, h('label', { for: id, title: variable.about }, h('code', {}, `$${variable.name}`), variable.number && h('span', { class: 'quiet' }, t('number'))),
        h('input', { id, value: values[variable.name].value, dir: 'auto', autocomplete: 'off', inputmode: variable.number ? 'decimal' : null, oninput: (event) => {
          this.samples = { ...this.samples, [variable.name]: event.target.value };
          kept.set('samples', this.samples);
          this.app.lookAgain();
        } }));
    }));
  }

  /** How it reads: merchant and payer, each in a narrow phone. */
  showLook(entry, look) {
    const of = (name) => look.shown.find((one) => one.name === name);
    const line = (one, kind) => {
      if (!one) return null;
      if (one.text === null) return one.why?.[0] === 'left-out' ? null : h('p', { class: `phone-${kind} quiet` }, t(`shown-${one.why?.[0] ?? 'left-out'}`, { name: one.why?.[1] ?? '' }));
      return text('p', { class: `phone-${kind}`, lang: entry.locale, dir: entry.dir }, isolated(one.text));
    };
    const phone = (who, ...inner) => {
      const body = inner.flat().filter(Boolean);
      return h('figure', { class: 'phone-box' }, h('figcaption', {}, icon('phone'), who),
        h('div', { class: 'phone' }, h('div', { class: 'phone-screen' }, body.length ? body : h('p', { class: 'quiet' }, t('nothing-to-show')))));
    };
    const extra = look.shown.filter((one) => !['', 'detailed', 'description', 'payer'].includes(one.name));
    const isPayers = entry.id.startsWith('payer-');
    const merchant = !isPayers && phone(t(entry.id.startsWith('-') ? 'term-reads' : 'merchant'), line(of(''), 'title'), line(of('detailed'), 'detail'), line(of('description'), 'text'), extra.map((one) => line(one, 'text')));
    const { payer } = look;
    const payers = payer && phone(t('payer'), text('p', { class: 'phone-title', lang: payer.locale, dir: payer.dir }, isolated(payer.text)),
      !isPayers && h('p', { class: 'quiet' }, payer.locale === entry.locale ? payer.id : t('payer-from', { id: payer.id, language: languageName(payer.locale) })));
    const variants = look.shown.filter((one) => one.variants.length).map((one) => h('div', { class: 'variants-shown', tabindex: '0', role: 'group', 'aria-label': t('every-variant') }, h('table', {}, h('caption', {}, t('every-variant'), one.name && h('code', {}, ` .${one.name}`)), h('tbody', {}, one.variants.map((variant) => h('tr', {}, h('th', { scope: 'row' }, variant.label), text('td', { lang: entry.locale, dir: entry.dir }, isolated(variant.text))))))));
    this.preview.replaceChildren(...[merchant, payers, ...variants].filter(Boolean));
    this.words(look.glossary);
  }

  words(hits) {
    this.glossary.replaceChildren(hits.length
      ? h('ul', { class: 'hits' }, hits.map((hit) => h('li', {}, text('span', { class: 'hit-source', lang: this.app.source() }, hit.source),
        h('span', { class: 'hit-words', lang: this.entry.locale, dir: this.entry.dir }, hit.words.slice(0, 4).map((word, at) => h('button', { type: 'button', class: `word${hit.used ? ' used' : ''}`, onmousedown: (event) => event.preventDefault(), onclick: () => this.app.insertText(word) }, word, at === 0 && hit.used ? h('span', { class: 'hidden-text' }, t('used')) : null))),
        hit.used && icon('reviewed'),
        hit.definition && h('span', { class: 'quiet', lang: 'en', dir: 'ltr' }, hit.definition))))
      : h('p', { class: 'quiet' }, t('no-glossary')));
  }

  memory(entry) {
    return entry.memory.length
      ? h('ol', { class: 'memory' }, entry.memory.map((one, at) => h('li', {},
        h('div', { class: 'memory-head' }, h('span', { class: 'percent' }, `${one.percent} %`), h('code', {}, one.id), h('span', { class: 'space' }), h('button', { type: 'button', class: 'small', 'aria-label': t('use-of', { id: one.id }), onclick: () => this.app.useText(one.text) }, t('use'), h('kbd', {}, String(at + 1)))),
        text('p', { class: 'quiet', lang: this.app.source() }, one.source), text('p', { lang: entry.locale, dir: entry.dir }, decorated(one.text)))))
      : h('p', { class: 'quiet' }, t('no-memory'));
  }

  others(entry) {
    return h('ul', { class: 'others' }, entry.others.filter((one) => one.texts.length || one.answers).map((one) => h('li', {},
      h('div', { class: 'other-head' }, h('span', {}, languageName(one.locale)), h('code', {}, one.locale), !one.texts.length && h('span', { class: 'quiet' }, t('answers', { language: languageName(one.answers) }))),
      one.texts.map(([name, value]) => text('p', { lang: one.locale, dir: one.dir }, name && h('code', { dir: 'ltr' }, `.${name} `), decorated(value))))));
  }

  async history() {
    if (this.read) return;
    this.read = true;
    const { entry } = this;
    this.past.replaceChildren(h('p', { class: 'quiet' }, t('loading')));
    const changes = await get('history', { locale: entry.locale, id: entry.id }).catch(() => []);
    if (this.entry?.id !== entry.id) return;
    this.past.replaceChildren(changes.length
      ? h('ol', { class: 'history' }, changes.map((one) => h('li', {}, h('div', {}, h('code', {}, one.commit), ' ', h('span', {}, one.date), ' ', h('span', { class: 'quiet' }, one.author)), h('div', { class: 'quiet' }, one.subject), h('pre', { lang: entry.locale, tabindex: '0', 'aria-label': one.commit }, one.text ?? t('taken-away')))))
      : h('p', { class: 'quiet' }, t('no-commits')));
  }
}

/** Marks where an argument is kept apart from the text around it. */
function isolated(value) {
  return value.split(/([\u2066-\u2069])/).map((piece) => (/^[\u2066-\u2068]$/.test(piece) ? h('span', { class: 'isolate', 'aria-hidden': 'true', title: t('isolated') }, `⟦${piece}`) : piece === '\u2069' ? h('span', { class: 'isolate', 'aria-hidden': 'true' }, `${piece}⟧`) : piece));
}

