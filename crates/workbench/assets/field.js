// One field: a real text field, with what decorates it beside it, never on top.

import { decorated, fresh, h, icon, tokens } from './dom.js';
import { t } from './words.js';

const DELETES = { deleteContentBackward: -1, deleteWordBackward: -1, deleteSoftLineBackward: -1, deleteHardLineBackward: -1, deleteContentForward: 1, deleteWordForward: 1, deleteSoftLineForward: 1, deleteHardLineForward: 1 };

/** Puts a text in the place of the selection, so that the browser can take it back. */
function type(area, value) {
  const done = value === '' ? document.execCommand('delete') : document.execCommand('insertText', false, value);
  if (!done) {
    area.setRangeText(value, area.selectionStart, area.selectionEnd, 'end');
    area.dispatchEvent(new Event('input', { bubbles: true }));
  }
}

/** The selection, grown so that it holds no half of a placeable. */
function whole(area) {
  let [start, end] = [area.selectionStart, area.selectionEnd];
  for (const [from, to] of tokens(area.value)) {
    if (start > from && start < to) start = start === end ? to : from;
    if (end > from && end < to) end = to;
  }
  return start > end ? [end, end] : [start, end];
}

export class TextField {
  /** `about`: label, hint, lang, dir, text, changed(value), focused(field). */
  constructor(about) {
    this.about = about;
    this.findings = [];
    const id = fresh('field');
    this.list = h('ul', { class: 'findings', id: `${id}-findings` });
    this.mirror = h('div', { class: 'mirror', 'aria-hidden': 'true', lang: about.lang, dir: about.dir });
    this.area = h('textarea', {
      id, class: 'field', rows: 1, lang: about.lang, dir: about.dir, spellcheck: 'true', autocapitalize: 'sentences',
      'aria-describedby': `${id}-hint ${id}-findings`, 'data-leaf': about.leaf,
      onbeforeinput: (event) => this.before(event),
      oninput: () => this.typed(),
      onfocus: () => about.focused(this),
      onselect: () => this.snap(),
      onkeyup: () => this.snap(),
      onpointerup: () => this.snap(),
    });
    this.area.value = about.text;
    this.element = h('div', { class: 'field-box' },
      h('div', { class: 'field-head' }, h('label', { for: id, class: about.quiet ? 'hidden-text' : '' }, about.label), h('span', { class: 'hint', id: `${id}-hint` }, about.hint ?? ''), about.tools),
      this.area, this.mirror, this.list);
    this.shown();
    this.grow();
  }

  get value() {
    return this.area.value;
  }

  set value(value) {
    if (this.area.value === value) return;
    const [start, end] = [this.area.selectionStart, this.area.selectionEnd];
    this.area.value = value;
    if (document.activeElement === this.area) this.area.setSelectionRange(Math.min(start, value.length), Math.min(end, value.length));
    this.shown();
    this.grow();
  }

  /** As high as its text. */
  grow() {
    this.area.style.height = 'auto';
    if (this.area.scrollHeight) this.area.style.height = `${Math.min(this.area.scrollHeight + 2, 480)}px`;
  }

  /** A placeable is deleted as a whole, and nothing is typed into one. */
  before(event) {
    if (event.isComposing || event.inputType === 'historyUndo' || event.inputType === 'historyRedo') return;
    const area = this.area;
    const [start, end] = whole(area);
    if (start !== area.selectionStart || end !== area.selectionEnd) area.setSelectionRange(start, end);
    const way = DELETES[event.inputType];
    if (way && start === end) {
      const token = tokens(area.value).find(([from, to]) => (way < 0 ? to === start : from === start));
      if (token) {
        event.preventDefault();
        area.setSelectionRange(...token);
        type(area, '');
      }
    }
  }

  typed() {
    this.grow();
    this.shown();
    this.about.changed(this.value);
  }

  /** The caret never stays inside a placeable. */
  snap() {
    const area = this.area;
    if (area.selectionStart !== area.selectionEnd) return;
    const at = area.selectionStart;
    const token = tokens(area.value).find(([from, to]) => from < at && at < to);
    if (token) {
      const to = at < (this.last ?? 0) ? token[0] : token[1];
      area.setSelectionRange(to, to);
    }
    this.last = area.selectionStart;
  }

  insert(value) {
    this.area.focus();
    this.area.setSelectionRange(...whole(this.area));
    type(this.area, value);
  }

  /** Moves the placeable at the caret over one word. Answers whether there was one. */
  move(way) {
    const { area } = this;
    const at = area.selectionStart;
    const token = tokens(area.value).find(([from, to]) => from <= at && at <= to);
    if (!token) return false;
    const [from, to] = token;
    const piece = area.value.slice(from, to);
    const [rest, offset] = way < 0 ? [area.value.slice(0, from), 0] : [area.value.slice(to), to];
    const words = [...new Intl.Segmenter(this.about.lang, { granularity: 'word' }).segment(rest)];
    const word = way < 0 ? words.at(-1) : words[0];
    if (!word) return true;
    // Another placeable is stepped over as a whole.
    const other = tokens(area.value).find(([a, b]) => (way < 0 ? b === from : a === to));
    const [a, b] = other ?? [offset + word.index, offset + word.index + word.segment.length];
    const neighbour = area.value.slice(a, b);
    area.setSelectionRange(Math.min(a, from), Math.max(b, to));
    type(area, way < 0 ? piece + neighbour : neighbour + piece);
    const caret = way < 0 ? a + piece.length : from + neighbour.length + piece.length;
    area.setSelectionRange(caret, caret);
    return true;
  }

  /** What is shown below: the text with its placeables and what can't be seen, if there is any of it. */
  shown() {
    const marks = this.findings.map((one) => [one.start, one.end, one.severity]);
    const needed = tokens(this.value).length || marks.length || /[\u00a0\u202f\u3000\t\u200b\u00ad\u200e\u200f\u202a-\u202e\u2066-\u2069]| {2}/.test(this.value);
    const short = this.value.length < 5000;
    this.mirror.hidden = !needed || !short;
    this.mirror.replaceChildren(...(needed && short ? decorated(this.value, marks) : []));
  }

  /** Shows what is found in this field, with what repairs it. */
  setFindings(findings, repair) {
    this.findings = findings;
    const bad = findings.some((one) => one.severity === 'error');
    this.area.setAttribute('aria-invalid', String(bad));
    this.element.dataset.severity = bad ? 'error' : findings.length ? 'warning' : '';
    this.list.replaceChildren(...findings.map((one) => finding(one, repair)));
    this.shown();
  }
}

/** A finding with its fix. */
export function finding(one, repair) {
  return h('li', { class: `finding finding-${one.severity}` }, icon(one.severity === 'error' ? 'error' : 'warning'),
    h('span', { class: 'finding-text' },
      h('strong', { class: 'hidden-text' }, `${t(`severity-${one.severity}`)}: `),
      h('span', { class: 'finding-message' }, one.message, one.meant ? `; ${one.meant}` : ''),
      h('span', { class: 'finding-help' }, one.help),
      h('code', { class: 'finding-rule' }, one.rule)),
    one.fix && repair && h('button', { type: 'button', class: 'small', 'data-fix': '', onclick: () => repair(one) }, t(one.fix.safe ? 'fix' : 'fix-offered')));
}
