// The list of messages: only the rows that are in sight are elements, so that thousands scroll like ten.

import { fresh, h, icon } from './dom.js';
import { t } from './words.js';

export const FILTERS = {
  all: () => true,
  missing: (row) => row.state === 'missing',
  stale: (row) => row.state === 'stale',
  draft: (row) => row.state === 'draft',
  reviewed: (row) => row.state === 'reviewed',
  findings: (row) => row.errors + row.warnings > 0 || row.broken,
  open: (row) => row.outcome === 'pending' || row.outcome === 'unknown',
  unsaved: (row) => row.draft,
};

const HEIGHT = 72;
const SPARE = 6;

export class List {
  constructor(holder, opened) {
    this.opened = opened;
    this.rows = [];
    this.found = [];
    this.filter = 'all';
    this.query = '';
    this.current = null;
    this.elements = new Map();
    this.prefix = fresh('row');
    this.search = h('input', { type: 'search', id: fresh('search'), autocomplete: 'off', spellcheck: 'false', oninput: () => this.apply() });
    this.chips = h('div', { class: 'chips', role: 'group' });
    this.count = h('p', { class: 'count' });
    this.inner = h('div', { class: 'rows', role: 'presentation' });
    this.box = h('div', { class: 'box', role: 'listbox', tabindex: '0', onscroll: () => this.draw(), onkeydown: (event) => this.key(event), onclick: (event) => this.click(event) }, this.inner);
    this.label = h('label', { for: this.search.id, class: 'hidden-text' });
    this.title = h('h1', { class: 'hidden-text' });
    holder.append(this.title, h('div', { class: 'list-head' }, h('div', { class: 'search' }, icon('search'), this.label, this.search), this.chips, this.count), this.box);
    new ResizeObserver(() => this.draw()).observe(this.box);
  }

  /** Takes the list of a locale. */
  set(list) {
    this.rows = list.rows;
    this.dirs = { source: [list.source, list.source_dir], text: [list.locale, list.dir] };
    this.apply();
  }

  words() {
    this.search.placeholder = t('search');
    this.label.textContent = t('search');
    this.title.textContent = t('messages');
    this.box.setAttribute('aria-label', t('messages'));
    this.chips.setAttribute('aria-label', t('filters'));
    this.apply();
  }

  /** The rows that a filter shows. */
  matching(filter = this.filter) {
    const query = this.search.value.trim().toLowerCase();
    const test = FILTERS[filter] ?? FILTERS.all;
    return this.rows.filter((row) => test(row) && (!query || `${row.id}\n${row.source}\n${row.text}`.toLowerCase().includes(query)));
  }

  apply() {
    this.found = this.matching();
    const counts = Object.keys(FILTERS).map((name) => [name, this.rows.filter(FILTERS[name]).length]);
    const focused = document.activeElement?.dataset?.filter;
    this.chips.replaceChildren(...counts.filter(([name, count]) => count > 0 || name === this.filter || name === 'all').map(([name, count]) => h('button', {
      type: 'button', class: 'chip', 'data-filter': name, 'aria-pressed': String(name === this.filter),
      onclick: () => { this.filter = name; this.apply(); this.box.scrollTop = 0; this.filtered?.(); },
    }, h('span', {}, t(`filter-${name}`)), ' ', h('span', { class: 'number' }, String(count)))));
    if (focused) this.chips.querySelector(`[data-filter="${focused}"]`)?.focus();
    this.count.textContent = this.rows.length ? t('shown-of', { shown: this.found.length, total: this.rows.length }) : '';
    this.inner.style.height = `${this.found.length * HEIGHT}px`;
    this.drawn = null;
    this.elements = new Map();
    this.inner.replaceChildren();
    this.draw();
  }

  /** Puts one row in the place of its older self. */
  update(row) {
    const at = this.rows.findIndex((one) => one.id === row.id);
    if (at >= 0) this.rows[at] = row;
    this.apply();
  }

  draw() {
    const first = Math.max(0, Math.floor(this.box.scrollTop / HEIGHT) - SPARE);
    const last = Math.min(this.found.length, Math.ceil((this.box.scrollTop + this.box.clientHeight) / HEIGHT) + SPARE);
    const key = `${first} ${last} ${this.current}`;
    if (this.drawn === key) return;
    this.drawn = key;
    // Rows that stay in sight stay as they are.
    const rows = new Map();
    for (let at = first; at < last; at += 1) {
      const element = this.elements.get(at) ?? this.row(this.found[at], at);
      element.setAttribute('aria-selected', String(this.found[at].id === this.current));
      rows.set(at, element);
    }
    for (const [at, element] of this.elements) if (!rows.has(at)) element.remove();
    let next = this.inner.firstChild;
    for (const element of rows.values()) {
      if (element === next) next = next.nextSibling;
      else this.inner.insertBefore(element, next);
    }
    this.elements = rows;
    if (!this.found.length) this.inner.replaceChildren(h('p', { class: 'empty', role: 'option', 'aria-disabled': 'true', 'aria-selected': 'false' }, this.rows.length ? t('nothing-found') : t('loading')));
    const active = this.found.findIndex((row) => row.id === this.current);
    if (active >= first && active < last) this.box.setAttribute('aria-activedescendant', `${this.prefix}-${active}`);
    else this.box.removeAttribute('aria-activedescendant');
  }

  row(row, at) {
    const selected = row.id === this.current;
    const [sourceLang, sourceDir] = this.dirs.source;
    const [lang, dir] = this.dirs.text;
    const problem = row.errors || row.broken ? 'error' : row.warnings ? 'warning' : null;
    const element = h('div', {
      id: `${this.prefix}-${at}`, role: 'option', class: 'row', 'data-id': row.id, 'aria-selected': String(selected),
      'aria-setsize': this.found.length, 'aria-posinset': at + 1,
    },
    h('span', { class: 'row-state' }, icon(row.state), h('span', { class: 'hidden-text' }, t(`state-${row.state}`))),
    h('span', { class: 'row-body' },
      h('span', { class: 'row-id' }, row.code ?? row.id,
        row.outcome && h('span', { class: `dot dot-${row.outcome}` }), row.outcome && h('span', { class: 'hidden-text' }, t(`outcome-${row.outcome}`)),
        row.draft && h('span', { class: 'tag' }, t('unsaved')),
        problem && h('span', { class: `problem problem-${problem}` }, icon(problem), h('span', { class: 'hidden-text' }, t(`severity-${problem}`)))),
      h('span', { class: 'row-text', lang: row.text ? lang : sourceLang, dir: row.text ? dir : sourceDir, 'data-empty': row.text ? null : '' }, row.text || row.source || ' '),
      h('span', { class: 'row-source', lang: sourceLang, dir: sourceDir }, row.text ? row.source : '')));
    element.style.top = `${at * HEIGHT}px`;
    return element;
  }

  click(event) {
    const id = event.target.closest('[data-id]')?.dataset.id;
    if (id) this.opened(id);
  }

  key(event) {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const at = this.found.findIndex((row) => row.id === this.current);
    const page = Math.max(1, Math.floor(this.box.clientHeight / HEIGHT) - 1);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: this.found.length - 1, PageDown: at + page, PageUp: at - page }[event.key];
    if (event.key === 'Enter' && at >= 0) {
      event.preventDefault();
      this.opened(this.current, true);
    } else if (to !== undefined && this.found.length) {
      event.preventDefault();
      this.opened(this.found[Math.min(Math.max(to, 0), this.found.length - 1)].id);
    }
  }

  /** Marks a row, and brings it into sight. */
  select(id) {
    this.current = id;
    const at = this.found.findIndex((row) => row.id === id);
    if (at >= 0) {
      const top = at * HEIGHT;
      const height = this.box.clientHeight;
      const far = top < this.box.scrollTop - HEIGHT || top > this.box.scrollTop + height;
      if (far) this.box.scrollTop = top - height / 3;
      else if (top < this.box.scrollTop) this.box.scrollTop = top;
      else if (top + HEIGHT > this.box.scrollTop + height) this.box.scrollTop = top + HEIGHT - height;
    }
    this.draw();
  }

  /** The row `by` rows away from the current one in what is shown, or the next that `test` wants. */
  near(by, test = () => true) {
    // The current one may have left the filter: count from where it stands among all.
    const order = new Map(this.rows.map((row, at) => [row.id, at]));
    const here = order.get(this.current) ?? -1;
    const rows = this.found.filter((row) => row.id !== this.current && test(row));
    if (by > 0) return rows.find((row) => order.get(row.id) > here) ?? null;
    return rows.filter((row) => order.get(row.id) < here).at(-1) ?? null;
  }
}
