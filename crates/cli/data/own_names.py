#!/usr/bin/env python3
"""Writes own_names.tsv: what each locale calls itself, by CLDR.

    npm install cldr-localenames-full cldr-core
    python3 own_names.py node_modules > own_names.tsv

A locale's name is CLDR's name for the whole tag where there is one ("American English"), else its
language's name with script and territory in parentheses (UTS #35, Part 2, Locale Display Name
Algorithm, with CLDR's pattern), in the locale itself.
"""
import json
import pathlib
import re
import sys

modules = pathlib.Path(sys.argv[1])
package = modules / "cldr-localenames-full"
core = modules / "cldr-core"
version = json.loads((package / "package.json").read_text())["version"]
print(f"# CLDR {version}, cldr-localenames-full; made by own_names.py")


def load(locale, name):
    path = package / "main" / locale / f"{name}.json"
    return json.loads(path.read_text())["main"][locale]["localeDisplayNames"] if path.exists() else {}


# Locales with data of their own, those whose data are their language's ("en-US"), and the forms
# without the script that goes without saying ("zh-CN").
tags = {folder.name for folder in (package / "main").iterdir()}
tags |= set(json.loads((core / "defaultContent.json").read_text())["defaultContent"])
likely = json.loads((core / "supplemental/likelySubtags.json").read_text())["supplemental"]["likelySubtags"]
for tag in list(tags):
    language, *rest = tag.split("-")
    if len(rest) == 2 and len(rest[0]) == 4:
        short = f"{language}-{rest[1]}"
        if likely.get(short, likely.get(language, "")).split("-")[:2] == [language, rest[0]]:
            tags.add(short)

for tag in sorted(tags):
    # zh-TW has its data under zh-Hant.
    data = likely.get(tag, tag)
    while not (package / "main" / data).exists() and "-" in data:
        data = data.rsplit("-", 1)[0]
    if not (package / "main" / data).exists():
        continue
    languages = load(data, "languages").get("languages", {})
    scripts = load(data, "scripts").get("scripts", {})
    territories = load(data, "territories").get("territories", {})
    pattern = load(data, "localeDisplayNames").get("localeDisplayPattern", {})
    language, *rest = tag.split("-")
    name = languages.get(tag)
    if name is None and len(rest) == 2 and f"{language}-{rest[0]}" in languages:
        name, rest = languages[f"{language}-{rest[0]}"], rest[1:]
    elif name is None:
        name = languages.get(language)
    else:
        rest = []
    if name is None:
        continue
    parts = []
    for subtag in rest:
        if re.fullmatch(r"[A-Z][a-z]{3}", subtag):
            parts.append(scripts.get(f"{subtag}-alt-stand-alone", scripts.get(subtag, subtag)))
        elif re.fullmatch(r"[A-Z]{2}|[0-9]{3}", subtag):
            parts.append(territories.get(subtag, subtag))
        else:
            parts.append(subtag)
    if parts:
        separator = pattern.get("localeSeparator", "{0}, {1}")
        qualifiers = parts[0]
        for part in parts[1:]:
            qualifiers = separator.replace("{0}", qualifiers).replace("{1}", part)
        whole = pattern.get("localePattern", "{0} ({1})")
        name = whole.replace("{0}", name).replace("{1}", qualifiers)
    print(f"{tag}\t{name}")
