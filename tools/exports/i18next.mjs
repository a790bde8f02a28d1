// i18next with our fallback map gives our texts. `chain` is that of docs/exports.md, read from there.

import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";

const [out, ...tags] = process.argv.slice(2);
const i18next = createRequire(resolve(out, "index.js"))("i18next");
const page = readFileSync("docs/exports.md", "utf8");
const program = page.match(/<!-- runs: fallback.js -->\n```js\n([^]*?)```/)[1];
writeFileSync(`${out}/files/fallback.mjs`, program);
const { chain } = await import(pathToFileURL(`${out}/files/fallback.mjs`));

const fallback = JSON.parse(readFileSync(`${out}/files/i18next/fallback.json`, "utf8"));
const { codes } = JSON.parse(readFileSync(`${out}/files/i18next/codes.json`, "utf8"));
const locales = [...new Set([...Object.values(fallback.chains).flat(), ...fallback.defaults])];
const resources = Object.fromEntries(
  locales.map((locale) => [locale, { retcodes: JSON.parse(readFileSync(`${out}/files/i18next/${locale}/retcodes.json`, "utf8")) }]),
);
let compared = 0;
for (const tag of tags) {
  const instance = i18next.createInstance();
  await instance.init({ resources, lng: tag, ns: "retcodes", defaultNS: "retcodes", fallbackLng: (code) => chain(fallback, code), interpolation: { escapeValue: false }, load: "currentOnly" });
  for (const line of readFileSync(`${out}/files/${tag}.tsv`, "utf8").trimEnd().split("\n")) {
    const [id, text] = line.split("\t");
    const key = id.startsWith("PAYER ") ? codes[id.slice(6)].payer : id;
    const theirs = instance.t(key);
    if (theirs !== text) throw new Error(`${tag} ${key}\n  ours:    ${text}\n  i18next: ${theirs}`);
    compared += 1;
  }
  const args = { bankMessage: "余额不足" };
  if (!instance.t("retcode-9990", { context: "detailed", ...args }).includes("余额不足")) throw new Error(`${tag}: the context`);
}
console.log(`${compared} texts`);
