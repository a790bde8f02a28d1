// Compares texts as this library shows them with fluent.js, isolation off.
//
//     retcodes-runtimes --forms | node differential.mjs PACKAGES DISAGREEMENTS
//
// DISAGREEMENTS lists what may differ, one row each: the form, the locale (or * for any), and why. A
// difference that no row allows fails, and so does a row that allows none.

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { resolve } from "node:path";
import { createInterface } from "node:readline";

const [packages, list] = process.argv.slice(2);
const { FluentBundle, FluentResource } = createRequire(resolve(packages, "index.js"))("@fluent/bundle");

const rows = readFileSync(list, "utf8")
  .split("\n")
  .slice(1)
  .filter((line) => line !== "")
  .map((line) => {
    const [form, locale, why] = line.split("\t");
    return { form, locale, why, used: 0 };
  });
const allowed = (one) => rows.find((row) => (row.form === "*" || row.form === one.form) && (row.locale === "*" || row.locale === one.locale));

const bundles = new Map();
const bundle = (one) => {
  const key = one.ftl === undefined ? one.file : `${one.locale}\n${one.ftl}`;
  if (!bundles.has(key)) {
    if (one.ftl !== undefined) bundles.clear();
    const made = new FluentBundle(one.locale, { useIsolating: false });
    const source = one.ftl ?? readFileSync(one.file, "utf8");
    const errors = made.addResource(new FluentResource(source));
    if (errors.length > 0) throw new Error(`${key}: ${errors}`);
    bundles.set(key, made);
  }
  return bundles.get(key);
};

let compared = 0;
let failed = 0;
for await (const line of createInterface({ input: process.stdin })) {
  const one = JSON.parse(line);
  const args = Object.fromEntries(Object.entries(one.args).map(([name, value]) => [name, value === "-0" ? -0 : value]));
  const message = bundle(one).getMessage(one.id);
  const pattern = one.attribute === null ? message?.value : message?.attributes[one.attribute];
  const errors = [];
  const theirs = pattern ? bundle(one).formatPattern(pattern, args, errors) : undefined;
  compared += 1;
  if (theirs === one.text && errors.length === 0) continue;
  const row = allowed(one);
  if (row) {
    row.used += 1;
    continue;
  }
  failed += 1;
  if (failed <= 20) {
    console.error(`${one.form} ${one.locale} ${JSON.stringify(one.args)}\n  ours:      ${one.text}\n  fluent.js: ${theirs} ${errors}`);
  }
}
for (const row of rows.filter((row) => row.used === 0 && compared > 10000)) {
  failed += 1;
  console.error(`${list}: ${row.form} ${row.locale}: fluent.js agrees by now; delete the row`);
}
const explained = rows.reduce((sum, row) => sum + row.used, 0);
console.log(`fluent.js: ${compared} texts compared, ${explained} differ as explained, ${failed} failed`);
process.exit(failed > 0 ? 1 : 0);
