"""Python's gettext reads what msgfmt made of our files to our texts."""

import gettext
import json
import sys
from pathlib import Path

work, tags = Path(sys.argv[1]), sys.argv[2:]
fallback = json.loads((work / "gettext/fallback.json").read_text())
codes = json.loads((work / "gettext/codes.json").read_text())["codes"]


def chain(tag):
    subtags = tag.lower().split("-")
    while subtags:
        found = fallback["chains"].get("-".join(subtags))
        if found is not None:
            return list(dict.fromkeys(found + fallback["defaults"]))
        if len(subtags[-1]) == 4 and subtags[-1].isalpha() and len(subtags) > 1:
            break
        subtags.pop()
    return fallback["defaults"]


compared = 0
for tag in tags:
    catalogues = [gettext.translation("retcodes", work / "mo", [locale.replace("-", "_")]) for locale in chain(tag)]
    for first, second in zip(catalogues, catalogues[1:]):
        first.add_fallback(second)
    for line in (work / f"{tag}.tsv").read_text().splitlines():
        name, text = line.split("\t")
        key = codes[name[6:]]["payer"] if name.startswith("PAYER ") else name
        theirs = catalogues[0].gettext(key)
        assert theirs == text, (tag, key, theirs, text)
        compared += 1
    assert "余额" in catalogues[0].gettext("retcode-9990.detailed").format(bankMessage="余额")
print(f"{compared} texts")
