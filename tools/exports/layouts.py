"""What cannot be run here is held to its platform's rules: Android's XML, Apple's string catalogue, Flutter's bundles."""

import json
import re
import sys
import xml.etree.ElementTree as xml
from pathlib import Path

work = Path(sys.argv[1])
texts = {path.stem: json.loads(path.read_text()) for path in (work / "json").glob("*.json") if not path.name.startswith(".") and path.stem not in ("codes", "codes.schema", "fallback")}


def named(message, attribute, join):
    return join([message] if attribute == "value" else [message, attribute])


def expected(locale, join):
    return {named(message, attribute, join): text for message, fields in texts[locale].items() for attribute, text in fields.items()}


def filled(text):
    """The text with its arguments as `<name>`, braces single."""
    return re.sub(r"\{\{|\}\}|\{(\w+)\}", lambda m: {"{{": "{", "}}": "}"}.get(m[0]) or f"<{m[1]}>", text)


def android(data):
    """What aapt2 makes of a string (its StringBuilder): blanks, then escapes."""
    data = re.sub(r"[ \n\t]+", " ", data.strip(" \n\t"))
    return re.sub(r"\\(u[0-9a-fA-F]{4}|.)", lambda m: {"n": "\n", "t": "\t"}.get(m[1]) or (chr(int(m[1][1:], 16)) if m[1][0] == "u" and len(m[1]) == 5 else m[1]), data)


folders = {"zh-CN": "values"}
for locale in texts:
    parts = locale.split("-")
    folders.setdefault(locale, f"values-{locale}" if len(parts) == 1 else f"values-{parts[0]}-r{parts[1]}" if len(parts[1]) == 2 else "values-b+" + "+".join(parts))
snake = lambda parts: "_".join(parts).replace("-", "_")
for locale, folder in folders.items():
    root = xml.parse(work / "android" / folder / "retcodes.xml").getroot()
    found = {one.get("name"): one for one in root}
    wanted = expected(locale, snake)
    assert found.keys() == wanted.keys(), locale
    for name, one in found.items():
        assert re.fullmatch(r"[a-zA-Z_]\w*", name), name
        text = android(one.text)
        count = len(re.findall(r"%\d\$s", text))
        plain = re.sub(r"%(\d)\$s", "<>", text).replace("%%", "%") if count else text
        assert plain == re.sub(r"<\w+>", "<>", filled(wanted[name])), (locale, name, plain)

catalogue = json.loads((work / "xcstrings/Retcodes.xcstrings").read_text())
assert catalogue["version"] == "1.0" and catalogue["sourceLanguage"] == "zh-Hans"
dotted = lambda parts: ".".join(parts)
for locale in texts:
    tag = {"zh-CN": "zh-Hans", "zh-TW": "zh-Hant"}.get(locale, locale)
    for name, text in expected(locale, dotted).items():
        entry = catalogue["strings"][name]
        assert entry["extractionState"] == "manual", name
        unit = entry["localizations"][tag]["stringUnit"]
        assert unit["state"] in ("translated", "needs_review")
        plain = re.sub(r"%\d\$@", "<>", unit["value"]).replace("%%", "%")
        assert plain == re.sub(r"<\w+>", "<>", filled(text)), (locale, name)

camel = lambda parts: (lambda words: words[0] + "".join(word[:1].upper() + word[1:] for word in words[1:]))(re.split(r"[-_.]", "_".join(parts)))
for locale in texts:
    bundle = json.loads((work / f"arb/retcodes_{locale.replace('-', '_')}.arb").read_text())
    assert bundle.pop("@@locale") == locale.replace("-", "_")
    metadata = {name: bundle.pop(name) for name in [name for name in bundle if name.startswith("@")]}
    assert (locale == "zh-CN") == bool(metadata), "the template alone has metadata"
    wanted = expected(locale, camel)
    assert bundle.keys() == wanted.keys()
    for name, text in bundle.items():
        assert re.fullmatch(r"[a-z]\w*", name), name
        assert re.sub(r"\{(\w+)\}", r"<\1>", text) == filled(wanted[name]), (locale, name)
print(f"{sum(len(expected(locale, dotted)) for locale in texts)} texts in each")
