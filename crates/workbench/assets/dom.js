// Elements without markup: what comes from files is text, never HTML.

/** An element. Properties that begin with "on" are listeners, others attributes; null and false leave one out. */
export function h(tag, properties = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties ?? {})) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
    else if (name === 'value') element.value = value;
    else element.setAttribute(name, value === true ? '' : value);
  }
  element.append(...children.flat(9).filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

const PATHS = {
  missing: 'M8 2.5a5.5 5.5 0 1 1 0 11 5.5 5.5 0 0 1 0-11z',
  draft: 'M8 2.5a5.5 5.5 0 1 1 0 11 5.5 5.5 0 0 1 0-11zM8 2.5v11M8 5h3.6M8 8h5.4M8 11h3.6',
  stale: 'M13 8a5 5 0 1 1-1.6-3.7M13 2v3.2H9.8',
  reviewed: 'M2.5 8.5l3.5 3.5 7.5-8',
  source: 'M3 3h10v10H3zM5.5 6h5M5.5 9h5',
  error: 'M8 1.8l6.8 12H1.2zM8 6v4M8 11.6v.2',
  warning: 'M8 2a6 6 0 1 1 0 12A6 6 0 0 1 8 2zM8 5v4M8 11v.2',
  pen: 'M3 13l.8-3L11 2.800l2.200 2.200L6 12.200zM9.500 4.300l2.200 2.200',
  search: 'M7 2.500a4.500 4.500 0 1 1 0 9 4.500 4.500 0 0 1 0-9zM10.500 10.500L14 14',
  up: 'M3.500 10L8 5.500l4.500 4.500',
  down: 'M3.500 6L8 10.500 12.500 6',
  keys: 'M1.500 4h13v8h-13zM4 6.500h.1M6.600 6.500h.1M9.300 6.500h.1M12 6.500h.1M4.500 9.500h7',
  sun: 'M8 5a3 3 0 1 1 0 6 3 3 0 0 1 0-6zM8 1v1.500M8 13.500V15M1 8h1.500M13.500 8H15M3 3l1 1M12 12l1 1M13 3l-1 1M4 12l-1 1',
  plus: 'M8 3v10M3 8h10',
  close: 'M4 4l8 8M12 4l-8 8',
  copy: 'M5.500 5.500h8v8h-8zM10.500 5.500v-3h-8v8h3',
  back: 'M9.500 3.500L5 8l4.500 4.500',
  phone: 'M4.500 1.500h7v13h-7zM7 12.500h2',
};

/** A drawing that says nothing to a screen reader: the words are beside it. */
export function icon(name) {
  const space = 'http://www.w3.org/2000/svg';
  const svg = document.createElementNS(space, 'svg');
  svg.setAttribute('viewBox', '0 0 16 16');
  svg.setAttribute('class', `icon icon-${name}`);
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(space, 'path');
  path.setAttribute('d', PATHS[name] ?? PATHS.missing);
  svg.append(path);
  return svg;
}

/** Puts children in the place of those that are there; null and false leave one out. */
export function fill(element, ...children) {
  element.replaceChildren(...children.flat(9).filter((child) => child !== null && child !== undefined && child !== false));
}

let numbers = 0;
/** An id that no other element has. */
export const fresh = (name) => `${name}-${(numbers += 1)}`;

/** A text in its language and direction. */
export function text(tag, { lang, dir, ...rest }, ...children) {
  return h(tag, { lang, dir, ...rest }, ...children);
}

const TOKEN = /\{[^{}]*\}/g;

/** The placeables of a text: [start, end] of each. */
export function tokens(value) {
  return [...value.matchAll(TOKEN)].map((match) => [match.index, match.index + match[0].length]);
}

/** A text with its placeables marked and what can't be seen made visible. `marks` are [start, end, severity]. */
export function decorated(value, marks = []) {
  const cuts = new Set([0, value.length]);
  const found = tokens(value);
  for (const [start, end] of [...found, ...marks]) cuts.add(start).add(Math.max(end, start));
  const places = [...cuts].filter((place) => place <= value.length).sort((a, b) => a - b);
  const parts = [];
  places.slice(0, -1).forEach((start, index) => {
    const end = places[index + 1];
    const piece = value.slice(start, end);
    const mark = marks.find(([from, to]) => from <= start && end <= Math.max(to, from + 1));
    const token = found.some(([from, to]) => from <= start && end <= to);
    const classes = [token && 'token', mark && `mark mark-${mark[2]}`].filter(Boolean).join(' ');
    parts.push(classes ? h('span', { class: classes }, visible(piece)) : visible(piece));
  });
  return parts;
}

const UNSEEN = { '\u00a0': '⍽', '\u202f': '⍽', '\u3000': '□', '\t': '→', '\u200e': '‎[LRM]', '\u200f': '[RLM]', '\u202e': '[RLO]', '\u202d': '[LRO]', '\u202a': '[LRE]', '\u202b': '[RLE]', '\u202c': '[PDF]', '\u2066': '[LRI]', '\u2067': '[RLI]', '\u2068': '[FSI]', '\u2069': '[PDI]', '\u200b': '[ZWSP]', '\u00ad': '[SHY]', '\ufeff': '[BOM]' };

function visible(piece) {
  const parts = piece.split(/([\u00a0\u202f\u3000\t\u200b\u00ad\ufeff\u200e\u200f\u202a-\u202e\u2066-\u2069]|(?<= ) +)/);
  return parts.filter(Boolean).map((part) => {
    if (UNSEEN[part]) return h('span', { class: 'unseen' }, UNSEEN[part]);
    return /^ +$/.test(part) && part !== piece ? h('span', { class: 'unseen' }, '·'.repeat(part.length)) : part;
  });
}
