// The entry in work: its texts beside those of the source, as fields or as Fluent.

import { Failed, get, post } from './api.js';
import { decorated, fill, fresh, h, icon, text } from './dom.js';
import { finding, TextField } from './field.js';
import { keyOf, shownKey } from './keys.js';
import { has, languageName, t } from './words.js';

const LOOK_AFTER = 150;
const KEEP_AFTER = 500;
const MOST_UNFOLDED = 8;

export class Editor {
  /** `app`: announce, toast, saved, looked, askConflict. */
  constructor(holder, app) {
    this.holder = holder;
    this.app = app;
    this.entry = null;
    this.fields = [];
    this.serial = 0;
  }

  get locale() {
    return this.entry?.locale;
  }

  /** Shows an entry. `focus` puts the caret into its first field. */
  async open(locale, id, focus = false) {
    const serial = (this.serial += 1);
    await this.flush();
    const entry = await get('entry', { locale, id, reference: this.app.reference() });
    if (serial !== this.serial) return;
    this.take(entry);
    this.render();
    if (focus) this.focus();
    this.look();
  }

  take(entry) {
    this.entry = entry;
    this.work = entry.work;
    this.tree = entry.fields;
    this.dirty = entry.drafted;
    this.insist = false;
    this.found = [];
    this.refused = entry.refusal;
    this.saidFindings = undefined;
  }

  close() {
    this.serial += 1;
    this.entry = null;
    this.holder.replaceChildren();
  }

  focus() {
    const first = this.holder.querySelector('textarea');
    first?.focus();
    first?.setSelectionRange(first.value.length, first.value.length);
  }

  // ---- work

  /** The work as the server wants it. */
  current() {
    return { ...this.work, fields: this.fields.map((field) => field.value), source: this.area ? this.area.value : null };
  }

  changed() {
    this.dirty = true;
    this.insist = false;
    this.later('look', LOOK_AFTER, () => this.look());
    this.later('keep', KEEP_AFTER, () => this.keep());
    this.status();
  }

  later(name, wait, what) {
    this.timers ??= {};
    clearTimeout(this.timers[name]);
    this.timers[name] = setTimeout(() => { this.timers[name] = null; what(); }, wait);
  }

  /** Asks what is wrong with the work and how it reads. */
  async look() {
    if (!this.entry) return null;
    const { entry } = this;
    const asked = (this.asked = (this.asked ?? 0) + 1);
    const look = await post('look', { locale: entry.locale, id: entry.id, work: this.current(), arguments: this.app.arguments(entry) }).catch(() => null);
    if (!look || asked !== this.asked || entry !== this.entry) return null;
    this.lookedAt = { ...look, entry: entry.id };
    this.showFindings(look.findings, look.refusal);
    this.app.looked(entry, look);
    return look;
  }

  /** Keeps the draft. */
  async keep(leaving = false) {
    if (!this.entry || !this.dirty) return;
    const { locale, id } = this.entry;
    clearTimeout(this.timers?.keep);
    try {
      const there = await post('draft', { locale, id, work: this.current() }, leaving);
      if (this.entry?.id === id) {
        this.dirty = there;
        this.status(there ? 'kept' : '');
        this.app.drafted(id, there);
      }
    } catch {
      this.status('not-kept');
    }
  }

  /** What was typed goes to the draft before something else is shown. */
  async flush() {
    if (this.timers?.keep) await this.keep();
  }

  async discard() {
    const { locale, id } = this.entry;
    clearTimeout(this.timers?.keep);
    if (this.timers) this.timers.keep = null;
    this.dirty = false;
    await post('draft', { locale, id });
    this.app.drafted(id, false);
    await this.open(locale, id, true);
    this.app.announce(t('discarded'));
  }

  /** Saves. Answers what became of it, or null where it was refused. */
  async save({ reviewed = false } = {}) {
    if (!this.entry || this.saving) return null;
    const { locale, id } = this.entry;
    this.saving = true;
    clearTimeout(this.timers?.keep);
    if (this.timers) this.timers.keep = null;
    try {
      const saved = await post('save', { locale, id, work: this.current(), reviewed, insist: this.insist });
      if (saved.kind === 'done') {
        this.dirty = false;
        this.insist = false;
        this.app.saved(saved, id, reviewed);
        return saved;
      }
      if (saved.kind === 'conflict') {
        await this.keep();
        this.conflict(saved);
      } else {
        this.showFindings(saved.findings, saved.refusal);
        this.insist = !saved.refusal;
        this.toWrong(saved);
        const errors = saved.findings.filter((one) => one.severity === 'error').length;
        this.app.toast(saved.refusal ? t('refused') : t('errors-insist', { count: errors, key: shownKey(keyOf('save')) }), { bad: true });
      }
    } catch (error) {
      if (error instanceof Failed) this.app.toast(t('not-saved', { why: error.message }), { bad: true });
      else this.app.toast(t('offline'), { bad: true });
    } finally {
      this.saving = false;
    }
    return null;
  }

  /** Puts the caret where something is wrong. */
  toWrong({ refusal, findings }) {
    const bad = findings.find((one) => one.severity === 'error' && one.leaf !== null) ?? (refusal?.leaf !== null && refusal ? { leaf: refusal.leaf, start: refusal.offset } : null);
    const field = bad && this.fields[bad.leaf];
    if (field) {
      field.area.focus();
      field.area.setSelectionRange(bad.start, bad.start);
    } else if (this.area) {
      const at = findings.find((one) => one.severity === 'error')?.from ?? refusal?.offset ?? 0;
      this.area.focus();
      this.area.setSelectionRange(at, at);
    }
  }

  /** Reads the entry again after the file has changed: at once where nothing was typed, else with a note. */
  async changedOnDisk() {
    if (!this.entry) return;
    const before = this.entry;
    const entry = await get('entry', { locale: before.locale, id: before.id, reference: this.app.reference() }).catch(() => null);
    if (!entry || this.entry !== before) return;
    const same = entry.current === before.current && JSON.stringify(entry.source) === JSON.stringify(before.source);
    if (!this.dirty && !this.timers?.keep) {
      const shape = JSON.stringify(entry.fields?.map((field) => field.name));
      const quiet = same && JSON.stringify(entry.states) === JSON.stringify(before.states);
      if (quiet || this.saving) return;
      const focused = this.fields.findIndex((field) => field.area === document.activeElement);
      this.take(entry);
      this.render();
      if (focused >= 0 && shape) this.fields[Math.min(focused, this.fields.length - 1)]?.area.focus();
      this.look();
      if (!same) this.app.announce(t('changed-read'));
    } else if (entry.current !== this.work.base) {
      this.note.replaceChildren(this.banner('warning', t('changed-underneath'), h('button', { type: 'button', class: 'small', onclick: () => this.save() }, t('compare'))));
      this.app.announce(t('changed-underneath'));
    }
  }

  /** Both texts of a conflict, and what can be done. */
  conflict({ theirs, mine, difference }) {
    const take = async (which) => {
      if (which === 'theirs') {
        await this.discard();
      } else {
        this.work = { ...this.work, base: theirs };
        this.entry.current = theirs;
        this.note.replaceChildren();
        await this.save();
      }
    };
    const side = (title, value) => h('div', { class: 'side' }, h('h3', {}, title), h('pre', { lang: this.entry.locale, dir: 'ltr', tabindex: '0' }, value ?? t('not-there')));
    const panel = h('div', { class: 'conflict', role: 'group', 'aria-label': t('conflict') },
      h('h2', { tabindex: '-1' }, icon('warning'), t('conflict')), h('p', {}, t('conflict-about')),
      h('div', { class: 'sides' }, side(t('theirs'), theirs), side(t('mine'), mine)),
      h('details', {}, h('summary', {}, t('difference')), h('p', { class: 'difference' }, stretches(difference))),
      h('div', { class: 'buttons' },
        h('button', { type: 'button', onclick: () => take('theirs') }, t('take-theirs')),
        h('button', { type: 'button', class: 'primary', onclick: () => take('mine') }, t('take-mine')),
        h('button', { type: 'button', onclick: () => { this.note.replaceChildren(); this.work = { ...this.work, base: theirs }; this.focus(); } }, t('edit-on'))));
    this.note.replaceChildren(panel);
    panel.querySelector('h2').focus();
    this.app.announce(t('conflict'));
  }

  // ---- drawing

  banner(kind, words, ...more) {
    return h('div', { class: `banner banner-${kind}` }, icon(kind === 'info' ? 'draft' : 'warning'), h('p', {}, words), more);
  }

  render() {
    const { entry } = this;
    this.fields = [];
    this.area = null;
    this.focused = null;
    this.note = h('div', { class: 'note' });
    this.state = h('div', { class: 'states' });
    this.kept = h('span', { class: 'kept' });
    this.rest = h('ul', { class: 'findings findings-rest', 'aria-label': t('findings-entry') });
    const source = this.work.source !== null && this.work.source !== undefined;
    this.body = h('div', { class: 'texts' }, source ? this.sourceView() : this.fieldView());
    fill(this.holder,
      h('div', { class: 'work-inner' }, this.head(source), this.note, this.about(), this.placeables(), this.body, this.rest),
      this.foot());
    this.holder.setAttribute('aria-label', entry.id);
    this.holder.scrollTop = 0;
    if (entry.drafted) {
      const moved = entry.current !== this.work.base;
      this.note.append(this.banner('info', moved ? t('draft-moved') : t('draft-back'),
        h('button', { type: 'button', class: 'small', onclick: () => this.discard() }, t('discard'))));
    } else if (this.refused && source) {
      this.note.append(this.banner('warning', t('broken')));
    }
    if (entry.states.some((one) => one.state === 'stale')) this.stale();
    this.status();
  }

  head(source) {
    const { entry } = this;
    const means = entry.meaning;
    const pill = (kind, value) => h('span', { class: `pill pill-${value}` }, h('span', { class: 'hidden-text' }, `${t(`label-${kind}`)}: `), t(`${kind}-${value}`));
    return h('header', { class: 'work-head' },
      h('div', { class: 'title' },
        h('button', { type: 'button', class: 'icon-button only-narrow', 'aria-label': t('to-list'), title: t('to-list'), onclick: () => this.app.toList() }, icon('back')),
        h('h1', { tabindex: '-1', id: 'entry-title' }, entry.code ? h('span', { class: 'code' }, entry.code) : entry.id),
        h('div', { class: 'pills' }, means && [pill('outcome', means.outcome), pill('actor', means.actor), pill('retry', means.retry)]),
        h('div', { class: 'walk' },
          h('button', { type: 'button', class: 'icon-button', 'aria-label': t('previous'), title: `${t('previous')} (${shownKey(keyOf('previous'))})`, onclick: () => this.app.run('previous') }, icon('up')),
          h('button', { type: 'button', class: 'icon-button', 'aria-label': t('next'), title: `${t('next')} (${shownKey(keyOf('next'))})`, onclick: () => this.app.run('next') }, icon('down')))),
      h('div', { class: 'subtitle' }, entry.group && h('span', { class: 'group', lang: 'en' }, entry.group.replace(/^#+\s*/, '')),
        h('div', { class: 'switch', role: 'group', 'aria-label': t('view') },
          h('button', { type: 'button', 'aria-pressed': String(!source), onclick: () => source && this.switchView() }, t('view-fields')),
          h('button', { type: 'button', 'aria-pressed': String(source), onclick: () => !source && this.switchView() }, t('view-source')))));
  }

  /** The source's comment and what the code means. */
  about() {
    const { entry } = this;
    const comment = entry.comment.filter((line) => line.trim() && !/^\s*\$|^Variables:/.test(line));
    const note = entry.meaning?.note;
    if (!comment.length && !note && !entry.answers) return null;
    return h('div', { class: 'about' },
      comment.length > 0 && h('p', { lang: 'en', dir: 'ltr' }, comment.join(' ')),
      note && h('details', {}, h('summary', {}, t('means')), h('p', { lang: 'en', dir: 'ltr' }, note), h('p', { class: 'quiet' }, t('means-source', { source: entry.meaning.source }))),
      entry.answers && h('p', { class: 'quiet' }, t('answers', { language: languageName(entry.answers) })));
  }

  placeables() {
    const { entry } = this;
    if (!entry.placeables.length) return null;
    return h('div', { class: 'placeables', role: 'toolbar', 'aria-label': t('placeables') },
      h('span', { class: 'quiet' }, t('placeables')),
      entry.placeables.slice(0, 9).map(([value, about], at) => h('button', {
        type: 'button', class: 'token-button', title: about || value,
        onmousedown: (event) => event.preventDefault(), onclick: () => this.insert(at + 1),
      }, h('kbd', {}, String(at + 1)), h('span', { class: 'token', dir: 'ltr' }, value), about && h('span', { class: 'token-about', dir: 'auto' }, about))));
  }

  label(name) {
    if (name === '') return this.entry.id.startsWith('-') ? t('name-term') : t('name-value');
    return has(`name-${name}`) ? t(`name-${name}`) : `.${name}`;
  }

  fieldView() {
    const { entry } = this;
    return this.tree.map((field) => {
      const state = entry.states.find((one) => one.name === field.name)?.state;
      const reading = (one) => one && text('div', { class: 'original', lang: one.locale, dir: one.dir },
        h('span', { class: 'language', lang: document.documentElement.lang, dir: 'ltr' }, languageName(one.locale)),
        h('p', {}, decorated(one.text)));
      const source = entry.source.find((one) => one.name === field.name);
      const reference = entry.reference.find((one) => one.name === field.name);
      const single = field.parts.length === 1 && field.parts[0].kind === 'run';
      const title = fresh('text');
      return h('section', { class: 'text', 'aria-labelledby': title },
        h('div', { class: 'text-head' },
          h('h2', { id: title }, this.label(field.name), field.name && h('code', {}, `.${field.name}`)),
          state && h('span', { class: `state state-${state}`, 'data-state-of': field.name }, icon(state), t(`state-${state}`)),
          h('span', { class: 'space' }),
          single && entry.source.length > 0 && source && h('button', { type: 'button', class: 'small ghost', 'data-copy': field.parts[0].leaf, onclick: () => this.copy(field.parts[0].leaf, source.text) }, icon('copy'), t('copy-source')),
          single && this.plural(field.parts[0].leaf)),
        h('div', { class: source || reference ? 'pair' : 'pair pair-one' },
          (source || reference) && h('div', { class: 'originals' }, reading(source), reading(reference)),
          h('div', { class: 'target' }, this.parts(field.parts, this.label(field.name), single))));
    });
  }

  /** A way to give a text a form for each number. */
  plural(leaf) {
    const numbers = this.entry.variables.filter((one) => one.number);
    return numbers.map((one) => h('button', { type: 'button', class: 'small ghost', onclick: () => this.reshape({ kind: 'plural', leaf, variable: one.name }) }, t('make-plural', { name: one.name })));
  }

  parts(parts, label, single) {
    return parts.map((part) => (part.kind === 'run' ? this.field(part, label, single) : this.choice(part, label)));
  }

  field(part, label, quiet, hint = '', tools = null) {
    const field = new TextField({
      leaf: part.leaf, label, quiet, hint, tools, lang: this.entry.locale, dir: this.entry.dir,
      text: this.work.fields[part.leaf] ?? part.text,
      changed: () => this.changed(),
      focused: (one) => { this.focused = one; },
    });
    this.fields[part.leaf] = field;
    requestAnimationFrame(() => field.grow());
    return field.element;
  }

  choice(part, label) {
    const { entry } = this;
    const table = part.ordinal ? entry.examples.ordinal : entry.examples.cardinal;
    const categories = ['zero', 'one', 'two', 'few', 'many', 'other'];
    const plural = part.variants.every((variant) => variant.number || categories.includes(variant.key));
    const hint = (variant) => {
      if (variant.number) return t('exactly', { number: variant.key });
      const numbers = plural && table[variant.key];
      const list = numbers ? t('numbers-like', { numbers: numbers.join(', ') }) : '';
      return variant.default ? [list, t('otherwise')].filter(Boolean).join(' · ') : list;
    };
    const variants = part.variants.map((variant) => {
      const name = plural && !variant.number && has(`plural-${variant.key}`) ? t(`plural-${variant.key}`) : variant.key;
      const full = `${label}, ${name}`;
      const remove = !variant.default && h('button', { type: 'button', class: 'icon-button small', 'aria-label': t('remove-variant', { name }), title: t('remove-variant', { name }), onclick: () => this.reshape({ kind: 'variant', at: part.at, key: variant.key }) }, icon('close'));
      const [only] = variant.parts;
      if (variant.parts.length === 1 && only.kind === 'run') return h('div', { class: 'variant' }, this.field(only, name, false, hint(variant), remove));
      return h('fieldset', { class: 'variant' }, h('legend', {}, name, h('span', { class: 'hint' }, hint(variant)), remove), this.parts(variant.parts, full, false));
    });
    const lacking = plural ? entry.categories.filter((category) => !part.variants.some((variant) => variant.key === category)) : [];
    const add = lacking.map((category) => h('button', { type: 'button', class: 'small ghost', onclick: () => this.reshape({ kind: 'variant', at: part.at, key: category }) }, icon('plus'), has(`plural-${category}`) ? t(`plural-${category}`) : category));
    const inner = [h('div', { class: 'variants' }, variants), add.length > 0 && h('div', { class: 'add' }, h('span', { class: 'quiet' }, t('add-variant')), add)];
    const title = t('depends-on', { selector: part.selector });
    return part.variants.length > MOST_UNFOLDED
      ? h('details', { class: 'choice' }, h('summary', {}, title, ` (${part.variants.length})`), inner)
      : h('fieldset', { class: 'choice' }, h('legend', {}, title), inner);
  }

  sourceView() {
    const id = fresh('source');
    this.area = h('textarea', { id, class: 'field source-field', lang: this.entry.locale, dir: 'ltr', spellcheck: 'false', wrap: 'soft', rows: 8, 'aria-describedby': `${id}-hint`, oninput: () => { this.growSource(); this.changed(); } });
    this.area.value = this.work.source;
    requestAnimationFrame(() => this.growSource());
    return h('section', { class: 'text' },
      h('div', { class: 'text-head' }, h('label', { for: id, class: 'heading' }, t('source-label')), h('span', { class: 'hint', id: `${id}-hint` }, t('source-hint'))),
      h('div', { class: this.entry.source.length ? 'pair' : 'pair pair-one' },
        this.entry.source.length > 0 && h('div', { class: 'originals' }, this.entry.source.map((one) => text('div', { class: 'original', lang: one.locale, dir: one.dir }, h('span', { class: 'language', lang: document.documentElement.lang, dir: 'ltr' }, this.label(one.name)), h('p', {}, decorated(one.text))))),
        h('div', { class: 'target' }, this.area)));
  }

  growSource() {
    if (!this.area) return;
    this.area.style.height = 'auto';
    this.area.style.height = `${Math.min(this.area.scrollHeight + 4, 640)}px`;
  }

  foot() {
    const { entry } = this;
    const button = (command, words, kind = '') => h('button', { type: 'button', class: kind, 'data-command': command, title: shownKey(keyOf(command)), 'aria-keyshortcuts': keyOf(command).replace('Mod', 'Control'), onclick: () => this.app.run(command) }, words, h('kbd', {}, shownKey(keyOf(command))));
    return h('footer', { class: 'foot' }, this.state, this.kept, h('span', { class: 'space' }),
      entry.states.some((one) => one.state === 'reviewed') && h('button', { type: 'button', class: 'ghost', 'data-command': 'draft', onclick: () => this.app.run('draft') }, t('reject')),
      !entry.is_source && button('accept', t('accept')),
      button('save', t('save'), 'primary'));
  }

  /** What is known of the entry and of the draft, at the foot. */
  status(kept) {
    if (!this.entry || !this.state) return;
    if (kept !== undefined) this.keptWords = kept;
    const order = ['missing', 'stale', 'draft', 'reviewed'];
    const states = this.entry.states.map((one) => one.state);
    const lowest = order.find((state) => states.includes(state));
    this.state.replaceChildren(...(lowest ? [h('span', { class: `state state-${lowest}` }, icon(lowest), t(`state-${lowest}`))] : []));
    const words = this.dirty ? (this.keptWords === 'kept' ? t('draft-kept') : this.keptWords === 'not-kept' ? t('draft-not-kept') : t('typing')) : '';
    this.kept.textContent = words;
  }

  async stale() {
    const { entry } = this;
    const was = await get('was', { locale: entry.locale, id: entry.id }).catch(() => []);
    if (this.entry !== entry || !was.length) return;
    const [source] = entry.source;
    this.note.append(h('div', { class: 'banner banner-warning stale' }, icon('stale'), h('div', {},
      h('p', {}, t('stale-about')),
      was.map((one) => h('div', { class: 'was' }, h('span', { class: 'language' }, this.label(one.name), one.commit && h('code', {}, one.commit)),
        one.difference ? text('p', { class: 'difference', lang: source?.locale, dir: source?.dir }, stretches(one.difference)) : h('p', { class: 'quiet' }, t('no-history')))))));
  }

  showFindings(findings, refusal) {
    this.found = findings;
    const repair = (one) => this.repair(one);
    // A refusal without a finding of `check` has the page's own words.
    const all = refusal && !findings.some((one) => one.severity === 'error')
      ? [...findings, { rule: refusal.why, severity: 'error', message: t(`why-${refusal.why}`), help: '', leaf: refusal.leaf, start: refusal.offset, end: refusal.offset + 1, from: refusal.offset, to: refusal.offset + 1 }]
      : findings;
    this.fields.forEach((field, leaf) => field.setFindings(all.filter((one) => one.leaf === leaf), repair));
    const rest = all.filter((one) => one.leaf === null || !this.fields[one.leaf]);
    const place = (one) => {
      if (!this.area) return one;
      const before = this.area.value.slice(0, one.from).split('\n');
      return { ...one, message: t('at-place', { line: before.length, column: before.at(-1).length + 1, message: one.message }) };
    };
    this.rest.replaceChildren(...rest.map((one) => {
      const item = finding(place(one), repair);
      if (this.area) item.querySelector('.finding-text').append(h('button', { type: 'button', class: 'small ghost', onclick: () => { this.area.focus(); this.area.setSelectionRange(one.from, Math.max(one.to, one.from)); } }, t('go-there')));
      return item;
    }));
    this.rest.hidden = !rest.length;
    const errors = all.filter((one) => one.severity === 'error').length;
    const key = all.map((one) => one.rule + one.message).join('\n');
    if (key !== this.saidFindings && this.saidFindings !== undefined) this.app.announce(all.length ? t('findings-now', { count: all.length, errors, first: all[0].message }) : t('findings-none'));
    this.saidFindings = key;
  }

  // ---- commands

  async repair(one) {
    const { entry } = this;
    if (this.area) {
      this.area.value = one.fix.body;
      this.growSource();
      this.changed();
      return;
    }
    const shaped = await post('shape', { locale: entry.locale, id: entry.id, work: { ...this.current(), source: one.fix.body }, shape: { kind: 'read' } });
    if (shaped.fields) this.reshaped(shaped, one.leaf);
    this.app.announce(t('fixed'));
  }

  /** Makes the first fix that there is. */
  async fix() {
    const one = this.found.find((finding) => finding.fix);
    if (one) await this.repair(one);
    else this.app.announce(t('nothing-to-fix'));
  }

  async reshape(shape) {
    const { entry } = this;
    const shaped = await post('shape', { locale: entry.locale, id: entry.id, work: this.current(), shape }).catch(() => null);
    if (!shaped) return;
    if (shaped.refusal) {
      this.showFindings(this.found, shaped.refusal);
      this.toWrong({ refusal: shaped.refusal, findings: this.found });
      return;
    }
    this.reshaped(shaped, shape.leaf);
  }

  reshaped(shaped, leaf) {
    this.work = { ...shaped.work, base: this.work.base };
    this.tree = shaped.fields;
    this.area = null;
    this.fields = [];
    this.body.replaceChildren(...[this.fieldView()].flat());
    const field = this.fields[leaf ?? 0];
    field?.area.focus();
    this.changed();
  }

  /** From fields to Fluent and back, without loss, or refused where it goes wrong. */
  async switchView() {
    const { entry } = this;
    if (this.area) {
      const shaped = await post('shape', { locale: entry.locale, id: entry.id, work: this.current(), shape: { kind: 'read' } });
      if (shaped.refusal) {
        this.showFindings(this.found, shaped.refusal);
        this.area.focus();
        this.area.setSelectionRange(shaped.refusal.offset, shaped.refusal.offset + 1);
        this.app.toast(t('no-fields', { why: t(`why-${shaped.refusal.why}`) }), { bad: true });
        return;
      }
      this.work = { ...shaped.work, base: this.work.base, source: null };
      this.tree = shaped.fields;
    } else {
      clearTimeout(this.timers?.look);
      const look = await this.look();
      if (!look) return;
      if (look.refusal) {
        this.toWrong(look);
        this.app.toast(t('no-source', { why: t(`why-${look.refusal.why}`) }), { bad: true });
        return;
      }
      this.work = { ...this.current(), source: look.body || `${entry.id} = ` };
    }
    const { dirty } = this;
    this.saidFindings = undefined;
    this.render();
    this.dirty = dirty;
    this.focus();
    this.look();
    this.app.announce(t(this.area ? 'view-source' : 'view-fields'));
  }

  insert(number) {
    const value = this.entry?.placeables[number - 1]?.[0];
    if (!value) return;
    const field = this.focused ?? this.fields.find(Boolean);
    if (this.area) {
      this.area.focus();
      document.execCommand('insertText', false, value);
    } else {
      field?.insert(value);
    }
  }

  move(way) {
    if (document.activeElement === this.focused?.area) this.focused.move(way);
  }

  copy(leaf, value) {
    const field = this.fields[leaf];
    field.area.focus();
    field.area.select();
    field.insert(value);
    this.app.announce(t('copied'));
  }

  copySource() {
    const button = this.holder.querySelector(this.focused ? `[data-copy="${this.focused.about.leaf}"]` : '[data-copy]');
    button?.click();
  }

  use(value) {
    const field = this.focused ?? this.fields.find(Boolean);
    if (!field) return;
    field.area.focus();
    field.area.select();
    field.insert(value);
  }
}

/** A difference as text with what was added and removed. */
export function stretches(difference) {
  return difference.map((one) => {
    if (one.kind === 'added') return h('ins', {}, one.text);
    if (one.kind === 'removed') return h('del', {}, one.text);
    return one.text;
  });
}

