// What asks first: keys, a new language, accepting many texts at once.

import { post } from './api.js';
import { fresh, h, icon, text } from './dom.js';
import { COMMANDS, isRow, keyName, keyOf, setKey, shownKey } from './keys.js';
import { languageName, t } from './words.js';

/** A dialog that is closed by Escape, and gives the focus back. */
function dialog(title, ...inner) {
  const id = fresh('dialog');
  const box = h('dialog', { 'aria-labelledby': id }, h('header', {}, h('h2', { id }, title), h('button', { type: 'button', class: 'icon-button', 'aria-label': t('close'), onclick: () => box.close() }, icon('close'))), inner);
  const before = document.activeElement;
  box.addEventListener('close', () => {
    box.remove();
    if (before?.isConnected) before.focus();
  });
  document.body.append(box);
  box.showModal();
  return box;
}

/** Every key, and a way to choose another. */
export function keysDialog(app) {
  const rows = h('tbody', {});
  const draw = () => rows.replaceChildren(...Object.keys(COMMANDS).map((command) => {
    const change = h('button', { type: 'button', class: 'small', 'aria-label': t('change-key-of', { name: t(`command-${command}`) }), onclick: () => {
      change.textContent = t('press-key');
      const take = (event) => {
        if (event.isComposing || ['Control', 'Shift', 'Alt', 'Meta'].includes(event.key)) return;
        event.preventDefault();
        event.stopPropagation();
        change.removeEventListener('keydown', take);
        const key = keyName(event);
        const typed = /^(Mod|Meta|Alt)\+/.test(key) || ['?', '/'].includes(key);
        const other = Object.keys(COMMANDS).find((one) => one !== command && keyOf(one) === key);
        if (key === 'Escape') draw();
        else if (!typed || other) {
          app.announce(other ? t('key-taken', { name: t(`command-${other}`) }) : t('key-needs-modifier'));
          change.textContent = t('change');
          said.textContent = other ? t('key-taken', { name: t(`command-${other}`) }) : t('key-needs-modifier');
          return;
        } else {
          setKey(command, isRow(command) ? key.replace(/[1-9]$/, '1') : key);
          said.textContent = '';
          draw();
        }
        rows.querySelector(`[data-key="${command}"] button`)?.focus();
      };
      change.addEventListener('keydown', take);
    } }, t('change'));
    const changed = keyOf(command) !== COMMANDS[command];
    return h('tr', { 'data-key': command }, h('th', { scope: 'row' }, t(`command-${command}`)), h('td', {}, h('kbd', {}, shownKey(keyOf(command), isRow(command)))), h('td', {}, change, changed && h('button', { type: 'button', class: 'small ghost', onclick: () => { setKey(command, null); draw(); } }, t('reset'))));
  }));
  const said = h('p', { class: 'quiet', role: 'status' });
  draw();
  const box = dialog(t('keys'), h('p', { class: 'quiet' }, t('keys-about')), h('table', { class: 'keys' }, h('caption', { class: 'hidden-text' }, t('keys')), rows), said);
  box.addEventListener('close', () => app.keysChanged());
}

/** A new language. */
export function beginDialog(app) {
  const id = fresh('tag');
  const input = h('input', { id, required: true, autocomplete: 'off', spellcheck: 'false', placeholder: 'pt-BR', 'aria-describedby': `${id}-about ${id}-wrong`, oninput: () => { name.textContent = input.value.trim() ? languageName(input.value.trim()) : ''; } });
  const name = h('p', { class: 'language-name', role: 'status' });
  const wrong = h('p', { class: 'wrong', id: `${id}-wrong`, role: 'alert' });
  const box = dialog(t('begin'), h('form', { onsubmit: async (event) => {
    event.preventDefault();
    try {
      const tag = await post('begin', { locale: input.value });
      box.close();
      await app.begun(tag);
    } catch (error) {
      wrong.textContent = t(['not-a-tag', 'already-there'].includes(error.message) ? `wrong-${error.message}` : 'wrong-other', { why: error.message });
      input.focus();
    }
  } }, h('label', { for: id }, t('begin-tag')), input, name, h('p', { class: 'quiet', id: `${id}-about` }, t('begin-about')), wrong, h('div', { class: 'buttons' }, h('button', { class: 'primary' }, t('begin-do')))));
  input.focus();
}

/** Accepts what the list shows, each text looked at first. */
export function acceptDialog(app, locale, rows) {
  const wanted = rows.filter((row) => row.text && !row.broken && !row.errors && !row.draft && ['draft', 'stale'].includes(row.state));
  const boxes = new Map();
  const count = h('p', { role: 'status' });
  const go = h('button', { type: 'button', class: 'primary', onclick: async () => {
    const texts = wanted.filter((row) => boxes.get(row.id).checked).map((row) => [row.id, null]);
    go.disabled = true;
    await post('mark', { locale, texts, reviewed: true });
    box.close();
    app.marked(texts.length);
  } }, t('accept-do'));
  const told = () => {
    const chosen = [...boxes.values()].filter((one) => one.checked).length;
    count.textContent = t('accept-chosen', { count: chosen });
    go.disabled = !chosen;
  };
  const list = app.list;
  const items = wanted.map((row) => {
    const id = fresh('accept');
    const check = h('input', { type: 'checkbox', id, onchange: told });
    check.checked = row.state === 'draft';
    boxes.set(row.id, check);
    return h('li', {}, check, h('label', { for: id }, h('span', { class: 'row-id' }, row.code ?? row.id, ' ', h('span', { class: `state state-${row.state}` }, icon(row.state), t(`state-${row.state}`))),
      text('span', { class: 'quiet', lang: list.dirs.source[0], dir: list.dirs.source[1] }, row.source), text('span', { lang: list.dirs.text[0], dir: list.dirs.text[1] }, row.text)));
  });
  const box = dialog(t('accept-many'), h('p', { class: 'quiet' }, wanted.length ? t('accept-about') : t('accept-none')), h('ul', { class: 'accept-list', tabindex: '0', 'aria-label': t('accept-many') }, items), h('footer', {}, count, go));
  told();
}

