// codes.json keeps the schema that is exported with it.

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { resolve } from "node:path";

const [out] = process.argv.slice(2);
const Ajv = createRequire(resolve(out, "index.js"))("ajv/dist/2020").default;
const read = (name) => JSON.parse(readFileSync(`${out}/files/json/${name}`, "utf8"));
const validate = new Ajv({ strict: false }).compile(read("codes.schema.json"));
const codes = read("codes.json");
if (!validate(codes)) throw new Error(JSON.stringify(validate.errors));
codes.codes["9999"].outcome = "maybe";
if (validate(codes)) throw new Error("the schema takes an outcome that there is not");
