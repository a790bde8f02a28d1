// Keys: every command has one, each can be changed, and none inside a field goes without a modifier but Escape.

import { kept } from './api.js';

const mac = /Mac|iP/.test(navigator.platform);

/** Commands and their keys. `Mod` is Ctrl, on a Mac ⌘. */
export const COMMANDS = {
  save: 'Mod+Enter',
  accept: 'Mod+Shift+Enter',
  previous: 'Alt+ArrowUp',
  next: 'Alt+ArrowDown',
  unfinished: 'Alt+Shift+ArrowDown',
  insert: 'Alt+1',
  suggestion: 'Alt+Shift+1',
  moveLeft: 'Alt+Shift+ArrowLeft',
  moveRight: 'Alt+Shift+ArrowRight',
  copy: 'Mod+Alt+C',
  view: 'Mod+Alt+S',
  fix: 'Mod+Alt+F',
  draft: 'Alt+U',
  search: '/',
  list: 'Escape',
  keys: '?',
};

/** These are a row of nine: the digit says which. */
const DIGITS = ['insert', 'suggestion'];

let own = kept.get('keys', {});

export const keyOf = (command) => own[command] ?? COMMANDS[command];

export function setKey(command, key) {
  if (key === null || key === COMMANDS[command]) delete own[command];
  else own = { ...own, [command]: key };
  kept.set('keys', own);
}

/** The key that an event is, as it is written above. */
export function keyName(event) {
  const digit = /^(?:Digit|Numpad)(\d)$/.exec(event.code)?.[1];
  const letter = /^Key([A-Z])$/.exec(event.code)?.[1];
  const withModifier = event.altKey || event.ctrlKey || event.metaKey;
  const key = withModifier ? digit ?? letter ?? event.key : event.key;
  const mod = mac ? event.metaKey : event.ctrlKey;
  const parts = [mod && 'Mod', (mac ? event.ctrlKey : event.metaKey) && 'Meta', event.altKey && 'Alt', event.shiftKey && (withModifier || key.length > 1) && 'Shift', key];
  return parts.filter(Boolean).join('+');
}

/** The command of an event, and the digit of a row of nine. */
export function commandOf(event, inField) {
  // Enter and digits choose a candidate while an input method is at work.
  if (event.isComposing || event.keyCode === 229) return null;
  const name = keyName(event);
  const modified = /^(Mod|Meta|Alt)\+/.test(name);
  if (inField && !modified && name !== 'Escape') return null;
  const digit = /^(.*\+)([1-9])$/.exec(name);
  for (const command of Object.keys(COMMANDS)) {
    const key = keyOf(command);
    if (DIGITS.includes(command)) {
      if (digit && key === `${digit[1]}1`) return { command, digit: Number(digit[2]) };
    } else if (key === name) {
      return { command };
    }
  }
  return null;
}

/** A key as people read it. */
export function shownKey(key, row = false) {
  const signs = { Mod: mac ? '⌘' : 'Ctrl', Alt: mac ? '⌥' : 'Alt', Shift: mac ? '⇧' : 'Shift', ArrowUp: '↑', ArrowDown: '↓', ArrowLeft: '←', ArrowRight: '→', Escape: 'Esc' };
  return key.split('+').map((part) => signs[part] ?? part).join(mac ? '' : '+') + (row ? '…9' : '');
}

export const isRow = (command) => DIGITS.includes(command);
