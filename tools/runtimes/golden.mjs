// Shows every text of a locale as fluent.js reads it, in the form of tests/snapshots/golden__*.snap.
//
//     node golden.mjs PACKAGES LOCALE FILE

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { resolve } from "node:path";

const [packages, locale, path] = process.argv.slice(2);
const { FluentBundle, FluentResource } = createRequire(resolve(packages, "index.js"))("@fluent/bundle");

const bundle = new FluentBundle(locale, { useIsolating: false });
const resource = new FluentResource(readFileSync(path, "utf8"));
const errors = bundle.addResource(resource);

const names = ["bankMessage", "parameter", "userId"];
const given = Object.fromEntries(names.map((name) => [name, `«${name}»`]));
const text = (pattern, values) => bundle.formatPattern(pattern, values, errors);

const ids = resource.body.map((entry) => entry.id).filter((id) => id.startsWith("retcode-"));
for (const id of ids.filter((id) => id !== "retcode-unknown").sort()) {
  const { value, attributes } = bundle.getMessage(id);
  console.log(`${id.replace(/^retcode-/, "")}  ${text(value, {})}`);
  const { detailed, description, ...others } = attributes;
  for (const [name, pattern] of Object.entries({ detailed, description, ...others })) {
    if (pattern) console.log(`      ${name}: ${text(pattern, given)}`);
  }
}
const { value } = bundle.getMessage("retcode-unknown");
console.log(`4242  ${text(value, { code: "4242" })}`);
if (errors.length > 0) {
  console.error(`${path}:`, ...errors);
  process.exit(1);
}
