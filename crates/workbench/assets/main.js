// The page: what is open, what commands do, what is said about it.

import { follow, get, kept, post } from './api.js';
import { Aside } from './aside.js';
import { acceptDialog, beginDialog, keysDialog } from './dialogs.js';
import { fill, fresh, h, icon } from './dom.js';
import { Editor } from './editor.js';
import { commandOf, keyOf, shownKey } from './keys.js';
import { List } from './list.js';
import { languageName, setWords, t } from './words.js';

const by = (id) => document.getElementById(id);
const live = by('live');
const toasts = by('toasts');

const app = {
  locales: [],
  locale: null,

  // ---- what the parts ask

  reference: () => kept.get('reference', 'en-US'),
  source: () => app.locales.find((one) => one.source)?.tag ?? 'zh-CN',
  arguments: (entry) => aside.arguments(entry),
  looked(entry, look) { aside.showLook(entry, look); },
  lookAgain: () => editor.later('look', 150, () => editor.look()),
  insertText: (value) => editor.focused?.insert(value),
  useText: (value) => editor.use(value),
  toList() {
    document.body.dataset.shows = 'list';
    list.box.focus();
  },

  /** Says something to a screen reader, politely. */
  announce(words) {
    live.textContent = '';
    setTimeout(() => { live.textContent = words; }, 30);
  },

  toast(words, { bad = false, action = null } = {}) {
    const toast = h('div', { class: bad ? 'toast toast-bad' : 'toast' }, icon(bad ? 'error' : 'reviewed'), h('span', {}, words),
      action && h('button', { type: 'button', class: 'small', onclick: () => { toast.remove(); action.run(); } }, action.words),
      h('button', { type: 'button', class: 'icon-button small', 'aria-label': t('close'), onclick: () => toast.remove() }, icon('close')));
    toasts.replaceChildren(toast);
    if (bad) app.announce(words);
    setTimeout(() => toast.isConnected && !toast.contains(document.activeElement) && toast.remove(), bad ? 9000 : 7000);
  },

  drafted(id, there) {
    const row = list.rows.find((one) => one.id === id);
    if (row && row.draft !== there) list.update({ ...row, draft: there });
  },

  /** A save is done: the row, the progress, and a way back. */
  saved(saved, id, reviewed) {
    if (saved.row) list.update(saved.row);
    app.progressed(saved.progress);
    const name = saved.row?.code ?? id;
    const words = saved.copied ? t('saved-copied', { name }) : t(reviewed ? 'saved-accepted' : 'saved', { name });
    app.toast(words, saved.undo ? { action: { words: t('undo'), run: () => app.undo(saved.undo, id) } } : {});
    app.savedWords = words;
  },

  async undo(undo, id) {
    const done = await post('undo', { locale: app.locale, undo }).catch(() => null);
    if (done?.kind === 'done') {
      if (done.row) list.update(done.row);
      app.progressed(done.progress);
      await app.open(id, true);
      app.announce(t('undone'));
    } else app.toast(t('not-undone'), { bad: true });
  },

  async marked(count) {
    await app.readList();
    await app.open(list.current);
    app.announce(t('accepted-many', { count }));
    app.toast(t('accepted-many', { count }));
  },

  async begun(tag) {
    await app.readLocales();
    location.hash = `#/${tag}`;
  },

  keysChanged() {
    if (editor.entry) {
      const at = editor.holder.contains(document.activeElement) ? editor.focused?.about.leaf : -1;
      editor.work = editor.current();
      editor.render();
      editor.look();
      editor.fields[at]?.area.focus();
    }
  },

  progressed(progress) {
    app.locales = app.locales.map((one) => (one.tag === progress.tag ? progress : one));
    bar();
  },

  // ---- reading

  async readLocales() {
    const start = await get('start', { ui: language() });
    app.locales = start.locales;
    setWords(start.ui, start.words);
    app.first ??= start.locale;
  },

  /** Reads the list; findings that take a while come after it. */
  async readList() {
    const { locale } = app;
    const read = await get('list', { locale, quick: true });
    app.take(read);
    if (!read.checked) {
      get('list', { locale }).then((whole) => {
        if (app.locale !== locale) return;
        app.take(whole);
        fileBanner();
      }, () => {});
    }
  },

  take(read) {
    app.file = read.file;
    list.set(read);
    app.progressed(read.progress);
  },

  /** Opens a locale, and an entry of it. */
  async route() {
    const [, locale, id] = decodeURIComponent(location.hash).split('/');
    const known = app.locales.find((one) => one.tag === locale);
    if (!known) {
      welcome();
      return;
    }
    delete document.body.dataset.welcome;
    if (app.locale !== locale) {
      await editor.flush();
      editor.close();
      aside.close();
      app.locale = locale;
      bar();
      by('work').replaceChildren(h('p', { class: 'empty' }, t('loading')));
      await app.readList();
      fileBanner();
      kept.set('locale', locale);
    }
    const open = list.rows.find((row) => row.id === id) ?? list.rows.find((row) => row.state === 'missing') ?? list.rows[0];
    if (open) await app.open(open.id, app.focusNext);
    else by('work').replaceChildren(h('p', { class: 'empty' }, t('no-messages')));
    app.focusNext = false;
  },

  async open(id, focus = false) {
    if (!id) return;
    const hash = `#/${app.locale}/${id}`;
    if (location.hash !== hash) history.replaceState(null, '', hash);
    list.select(id);
    document.title = `${id} · ${app.locale} · retcodes`;
    await editor.open(app.locale, id, focus).catch(() => {
      editor.close();
      by('work').replaceChildren(h('p', { class: 'empty' }, t('not-there')));
    });
    if (editor.entry?.id === id) {
      aside.show(editor.entry);
      if (editor.lookedAt && editor.lookedAt.entry === id) aside.showLook(editor.entry, editor.lookedAt);
    }
  },

  /** How many are left, by what the list shows, or to translate at all. */
  left() {
    const open = (row) => (list.filter === 'all' || list.filter === 'reviewed' ? row.state === 'missing' || row.state === 'stale' : true);
    return list.matching().filter(open).length;
  },

  async goOn(words) {
    const to = app.target;
    if (!to) {
      app.announce(`${words} ${t('none-left')}`);
      await app.open(list.current, true);
      return;
    }
    await app.open(to.id, true);
    app.announce(`${words} ${t('left-now', { count: app.left(), name: to.code ?? to.id })}`);
  },

  // ---- commands

  async run(command, digit) {
    const unfinished = (row) => row.state === 'missing' || row.state === 'stale' || row.draft || row.errors > 0;
    const step = async (row) => {
      if (row) await app.open(row.id, editor.holder.contains(document.activeElement));
      if (row) app.announce(t('now', { name: row.code ?? row.id, state: t(`state-${row.state}`) }));
    };
    switch (command) {
      case 'save':
      case 'accept': {
        if (!editor.entry) return;
        // Where to go is settled before the row leaves the filter.
        app.target = list.near(1, list.filter === 'all' ? unfinished : undefined) ?? list.near(1);
        const saved = await editor.save({ reviewed: command === 'accept' });
        if (saved) await app.goOn(app.savedWords);
        return;
      }
      case 'previous': return step(list.near(-1));
      case 'next': return step(list.near(1));
      case 'unfinished': return step(list.near(1, unfinished));
      case 'insert': return editor.insert(digit);
      case 'suggestion': {
        const one = editor.entry?.memory[digit - 1];
        if (one) editor.use(one.text);
        return;
      }
      case 'moveLeft': return editor.move(-1);
      case 'moveRight': return editor.move(1);
      case 'copy': return editor.copySource();
      case 'view': return editor.entry && editor.switchView();
      case 'fix': return editor.fix();
      case 'draft': {
        if (!editor.entry) return;
        const { id } = editor.entry;
        await post('mark', { locale: app.locale, texts: [[id, null]], reviewed: false });
        await app.readList();
        await app.open(id);
        app.announce(t('rejected', { name: id }));
        return;
      }
      case 'search': list.search.focus(); return;
      case 'list': return app.toList();
      case 'keys': keysDialog(app); return;
    }
  },
};

const list = new List(by('list'), (id, focus = false) => {
  document.body.dataset.shows = 'work';
  app.open(id, focus);
});
app.list = list;
const editor = new Editor(by('work'), app);
const aside = new Aside(by('aside'), app);

const language = () => kept.get('ui', navigator.language || 'en');

/** What is always there, above. */
function bar() {
  const progress = app.locales.find((one) => one.tag === app.locale);
  const picker = fresh('locale');
  const select = h('select', { id: picker, onchange: (event) => { location.hash = `#/${event.target.value}`; } }, app.locales.map((one) => option(one.tag, `${languageName(one.tag)} · ${one.tag}`, app.locale)));
  const theme = kept.get('theme', 'auto');
  const focused = document.activeElement?.closest?.('.bar') && document.activeElement.dataset.bar;
  fill(by('bar'),
    h('a', { class: 'brand', href: '#/', 'data-bar': 'brand', 'aria-label': `retcodes ${t('workbench')}` }, h('img', { src: 'icon.svg', alt: '', width: '24', height: '24' }), h('span', {}, 'retcodes ', h('b', {}, t('workbench')))),
    app.locale && h('div', { class: 'locale' }, h('label', { for: picker, class: 'hidden-text' }, t('language')), select),
    progress && meter(progress),
    h('span', { class: 'space' }),
    app.locale && app.locale !== app.source() && h('button', { type: 'button', class: 'ghost wide', 'data-bar': 'accept', onclick: () => acceptDialog(app, app.locale, list.matching()) }, icon('reviewed'), t('accept-many')),
    h('button', { type: 'button', class: 'ghost wide', 'data-bar': 'keys', onclick: () => app.run('keys') }, icon('keys'), t('keys'), h('kbd', {}, shownKey(keyOf('keys')))),
    h('button', { type: 'button', class: 'icon-button', 'data-bar': 'theme', 'aria-label': t('theme', { theme: t(`theme-${theme}`) }), title: t('theme', { theme: t(`theme-${theme}`) }), onclick: () => {
      kept.set('theme', { auto: 'light', light: 'dark', dark: 'auto' }[theme]);
      paint();
      bar();
    } }, icon('sun')),
    h('button', { type: 'button', class: 'ghost', 'data-bar': 'ui', lang: document.documentElement.lang === 'en' ? 'zh-CN' : 'en', onclick: async () => {
      kept.set('ui', document.documentElement.lang === 'en' ? 'zh-CN' : 'en');
      await editor.flush();
      location.reload();
    } }, document.documentElement.lang === 'en' ? '中文' : 'English'));
  if (focused) by('bar').querySelector(`[data-bar="${focused}"]`)?.focus();
}

function option(value, words, current) {
  const element = h('option', { value }, words);
  element.selected = value === current;
  return element;
}

/** How far a language is, as a bar and in words. */
function meter(progress) {
  const total = progress.missing + progress.stale + progress.draft + progress.reviewed || 1;
  const done = progress.reviewed + progress.draft;
  const words = progress.source ? t('is-source') : t('progress', { translated: done, total, reviewed: progress.reviewed });
  const part = (state) => {
    const element = h('span', { class: `part part-${state}` });
    element.style.width = `${(progress[state] / total) * 100}%`;
    return element;
  };
  return h('div', { class: 'meter', title: words }, h('div', { class: 'meter-bar', role: 'img', 'aria-label': words }, part('reviewed'), part('draft'), part('stale')), h('span', { class: 'meter-words', 'aria-hidden': 'true' }, progress.source ? words : t('percent', { number: Math.floor((done * 100) / total) })));
}

/** What is left in each state; nothing of states without a text. */
function counts(progress) {
  const states = ['missing', 'stale', 'draft', 'reviewed'].filter((state) => progress[state]);
  return states.map((state) => t(`count-${state}`, { count: progress[state] })).join(' · ');
}

/** Every language and how far it is: the first thing that a person sees. */
function welcome() {
  app.locale = null;
  editor.close();
  aside.close();
  bar();
  document.body.dataset.welcome = '';
  document.title = 'retcodes workbench';
  const card = (one) => h('li', {}, h('a', { class: 'locale-card', href: `#/${one.tag}` },
    h('span', { class: 'locale-name' }, languageName(one.tag)), h('code', {}, one.tag),
    one.error ? h('span', { class: 'wrong' }, one.error) : meter(one),
    h('span', { class: 'quiet' }, one.source ? t('is-source') : counts(one))));
  by('work').setAttribute('aria-label', t('welcome'));
  by('work').replaceChildren(h('div', { class: 'welcome' }, h('h1', { tabindex: '-1' }, t('welcome')), h('p', { class: 'lead' }, t('welcome-about')),
    h('ul', { class: 'locale-cards' }, app.locales.map(card), h('li', {}, h('button', { type: 'button', class: 'locale-card locale-new', onclick: () => beginDialog(app) }, icon('plus'), h('span', { class: 'locale-name' }, t('begin')), h('span', { class: 'quiet' }, t('begin-short')))))));
}

/** What is wrong with the file as a whole, where it is not only that messages are missing. */
function fileBanner() {
  by('list').querySelector('.file-findings')?.remove();
  const serious = (app.file ?? []).filter((one) => one.severity === 'error');
  if (serious.length) by('list').append(h('ul', { class: 'findings file-findings', 'aria-label': t('findings-file') }, serious.map((one) => h('li', { class: 'finding finding-error' }, icon('error'), h('span', {}, one.message, ' ', one.help)))));
}

function paint() {
  const theme = kept.get('theme', 'auto');
  if (theme === 'auto') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
}

document.addEventListener('keydown', (event) => {
  if (event.defaultPrevented || document.querySelector('dialog[open]')) return;
  const inField = event.target.matches?.('textarea, input, select');
  const found = commandOf(event, inField);
  if (!found) return;
  if (found.command === 'list' && event.target === list.search && list.search.value) {
    list.search.value = '';
    list.apply();
    return;
  }
  event.preventDefault();
  app.run(found.command, found.digit);
});

window.addEventListener('hashchange', () => app.route());
window.addEventListener('pagehide', () => editor.keep(true));
document.addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && editor.keep(true));
by('skip').addEventListener('click', (event) => {
  event.preventDefault();
  by('work').focus();
});

async function begin() {
  paint();
  await app.readLocales();
  by('skip').textContent = t('skip');
  by('list').setAttribute('aria-label', t('messages'));
  list.words();
  bar();
  if (!location.hash || location.hash === '#/') {
    const last = app.first ?? (app.locales.some((one) => one.tag === kept.get('locale')) && location.hash !== '#/' ? kept.get('locale') : null);
    if (last) history.replaceState(null, '', `#/${last}`);
  }
  await app.route();
  let lost = false;
  follow(async (changed) => {
    if (changed === '*' || changed === app.locale || changed === app.source() || !app.locales.some((one) => one.tag === changed)) {
      await app.readLocales();
      if (app.locale && !editor.saving) {
        await app.readList();
        fileBanner();
        list.select(list.current);
        await editor.changedOnDisk();
      } else if (!app.locale) welcome();
    } else {
      await app.readLocales();
      if (app.locale) bar();
      else welcome();
    }
  }, (connected) => {
    if (!connected && !lost) app.toast(t('offline'), { bad: true });
    if (connected && lost) {
      toasts.replaceChildren();
      app.announce(t('online'));
    }
    lost = !connected;
  });
  document.documentElement.dataset.ready = '';
}

begin().catch((error) => {
  by('work').replaceChildren(h('p', { class: 'empty', role: 'alert' }, String(error)));
});
