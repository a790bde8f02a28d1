// The page's own words: Fluent, read by the server, put together here.

let table = {};
let language = 'en';
let plurals = new Intl.PluralRules('en');
let numbers = new Intl.NumberFormat('en');

export function setWords(ui, words) {
  table = words;
  language = ui;
  plurals = new Intl.PluralRules(ui);
  numbers = new Intl.NumberFormat(ui);
  document.documentElement.lang = ui;
}

export const ui = () => language;

function put(pieces, values) {
  return pieces.map((piece) => {
    if (typeof piece === 'string') return piece;
    if (piece.v !== undefined) {
      const value = values[piece.v];
      return typeof value === 'number' ? numbers.format(value) : String(value ?? '');
    }
    const value = values[piece.s];
    const keys = typeof value === 'number' ? [String(value), plurals.select(value)] : [String(value)];
    const key = keys.find((one) => piece.o[one]) ?? piece.d;
    return put(piece.o[key], values);
  }).join('');
}

/** A message of the page. */
export function t(id, values = {}) {
  const pieces = table[id];
  return pieces ? put(pieces, values) : id;
}

export const has = (id) => table[id] !== undefined;

const names = new Map();
/** The name of a language in the page's language; its tag where there is none. */
export function languageName(tag) {
  const key = `${language} ${tag}`;
  if (!names.has(key)) {
    let name = tag;
    try {
      name = new Intl.DisplayNames([language], { type: 'language' }).of(tag) ?? tag;
    } catch { /* A tag that the browser does not know is its own name. */ }
    names.set(key, name);
  }
  return names.get(key);
}
