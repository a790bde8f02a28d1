#!/usr/bin/env python3
"""Writes crates/negotiate/src/matching_data.rs: CLDR's language matching data as compact tables.

    npm pack cldr-core@48.2.0 && tar xzf cldr-core-48.2.0.tgz
    python3 tools/cldr/matching.py package > crates/negotiate/src/matching_data.rs

The input is CLDR's JSON, which no crate holds; so this stays outside of `tools/generate`. It reads
`supplemental/languageMatching.json`, `territoryContainment.json` and `aliases.json`, and makes of
them what ICU's tools make of the same data:

- A rule that isn't one-way is written in both directions, and the first rule for a pair wins.
- Match variables (`$enUS`) and regions named in a rule (`GB`) become *partitions*: regions that no rule
  tells apart share one. A macroregion (`419`) stands for every partition that it touches.
- Only aliases of a language by a language and of a region by a region are kept, and of several
  replacements the first, as ICU's matcher does.
"""
import json
import sys
from itertools import product
from pathlib import Path


def load(folder, name):
    with open(Path(folder) / "supplemental" / f"{name}.json", encoding="utf-8") as file:
        return json.load(file)["supplemental"]


class Territories:
    """Which leaf regions a macroregion holds, directly or not, deprecated ones and groupings included."""

    def __init__(self, containment):
        self.graph = {}
        for key, group in containment.items():
            self.graph.setdefault(key.split("-status-")[0], set()).update(group["_contains"])
        self.leaves = {macro: self._leaves(macro) for macro in self.graph}

    def _leaves(self, region):
        children = self.graph.get(region)
        if not children:
            return {region}
        return set().union(*map(self._leaves, children))

    def of(self, region):
        return self.leaves.get(region, {region})


class Partitions:
    def __init__(self, territories):
        self.territories = territories
        self.variables = {}  # region -> names of the variables that hold it
        self.known = {"*"}

    def add(self, name, expression):
        regions = set()
        for term in expression.replace("-", "+-").split("+"):
            if term.startswith("-"):
                regions -= self.territories.of(term[1:])
            else:
                regions |= self.territories.of(term)
        self._put(name, regions)
        self._put("$!" + name[1:], self.territories.leaves["001"] - regions)

    def variable(self, name):
        """The variable that a rule's region stands for."""
        if name not in self.known:
            assert not name.startswith("$"), name
            if "$" + name not in self.known:
                self._put("$" + name, {name})
            name = "$" + name
        return name

    def _put(self, name, regions):
        assert name not in self.known, name
        self.known.add(name)
        for region in regions:
            self.variables.setdefault(region, set()).add(name)

    def build(self):
        ids, self.of_variable, of_region = {}, {"*": ["*"]}, {}
        for region in sorted(self.variables):
            names = tuple(sorted(self.variables[region]))
            partition = ids.setdefault(names, str(len(ids)))
            of_region[region] = partition
            for name in names:
                if partition not in self.of_variable.setdefault(name, []):
                    self.of_variable[name].append(partition)
        assert len(ids) <= 10
        for macro, leaves in self.territories.leaves.items():
            assert macro not in of_region
            of_region[macro] = "".join(sorted({of_region[leaf] for leaf in leaves}))
        for partitions in self.of_variable.values():
            partitions.sort()
        return of_region


def read_rules(matches):
    size = 0
    for match in matches:
        desired, supported = match["_desired"].split("-"), match["_supported"].split("-")
        assert size <= len(desired) == len(supported), match
        size = len(desired)
        for one, other in zip(desired, supported):
            assert (one == "*") == (other == "*"), match
        yield desired, supported, int(match["_distance"]), match.get("_oneway", False)


def both_ways(desired, supported, oneway):
    yield tuple(desired), tuple(supported)
    if not oneway:
        yield tuple(supported), tuple(desired)


def simple_aliases(table, wanted):
    aliases = {}
    for alias, entry in table.items():
        canonical = entry["_replacement"].split(" ")[0]
        if "-" not in alias + canonical and wanted(alias, entry["_reason"]):
            aliases[alias] = canonical
    for alias in list(aliases):
        assert aliases[alias] not in aliases, alias
    return aliases


def key(subtag):
    value = 0
    for byte in subtag.encode("ascii"):
        value = value << 8 | byte
    return value


def subtag(text):
    return f'k("{text}")' if text else "0"


def rows(items):
    line = "   "
    for item in items:
        if len(line) + len(item) + 2 > 100:
            yield line
            line = "   "
        line += f" {item},"
    yield line


def table(doc, name, kind, items):
    print(f"\n/// {doc}")
    print("#[rustfmt::skip]")
    print(f"pub(crate) static {name}: &[{kind}] = &[")
    print("\n".join(rows(items)))
    print("];")


def main(folder):
    with open(Path(folder) / "package.json", encoding="utf-8") as file:
        version = json.load(file)["version"]
    matching = load(folder, "languageMatching")["languageMatching"]["written-new"]
    aliases = load(folder, "aliases")["metadata"]["alias"]

    partitions = Partitions(Territories(load(folder, "territoryContainment")["territoryContainment"]))
    for name, value in matching["matchVariables"].items():
        partitions.add(name, value["_value"])
    rules = list(read_rules(matching["languageMatch"]))
    for desired, supported, _, _ in rules:
        if len(desired) == 3:
            desired[2], supported[2] = partitions.variable(desired[2]), partitions.variable(supported[2])
    of_region = partitions.build()

    languages, scripts, regions = {}, {}, {}
    for desired, supported, distance, oneway in rules:
        for one, other in both_ways(desired, supported, oneway):
            if len(one) == 1:
                languages.setdefault((one, other), distance)
            elif len(one) == 2:
                scripts.setdefault((one[0], other[0], one[1], other[1]), distance)
            else:
                assert one[:2] == other[:2], "a rule for regions keeps language and script"
                pairs = regions.setdefault(one[:2], {})
                ids = partitions.of_variable
                for pair in product(ids[one[2]], ids[other[2]]):
                    pairs.setdefault(pair, distance)

    default_language = languages.pop((("*",), ("*",)))
    default_script = scripts.pop(("*", "*", "*", "*"))
    default_regions = regions.pop(("*", "*"))
    for desired, supported, _, _ in scripts:
        assert desired == supported or ((desired,), (supported,)) in languages

    print(f"""//! CLDR {version}: language matching, region partitions and aliases.
//!
//! Generated by `tools/cldr/matching.py`, which says how. Do not edit.

use crate::subtag::short as k;

/// The distance of two languages that no rule relates.
pub(crate) const LANGUAGE_DISTANCE: u32 = {default_language};
/// The distance of two scripts that no rule relates.
pub(crate) const SCRIPT_DISTANCE: u32 = {default_script};
/// The distance of two regions in languages that no rule for regions names.
pub(crate) const REGION_DISTANCE: u32 = {default_regions[("*", "*")]};""")
    paradigms = [tag.partition("-") for tag in matching["paradigmLocales"]["_locales"]]
    table("Paradigm locales: (language, region or 0 for the likely one).", "PARADIGMS", "(u32, u32)",
          [f'(k("{language}"), {subtag(region)})' for language, _, region in paradigms])
    by_key = sorted(languages.items(), key=lambda item: (key(item[0][0][0]), key(item[0][1][0])))
    table("(requested language, available language, distance), sorted.", "LANGUAGES", "(u32, u32, u8)",
          [f'(k("{d[0]}"), k("{s[0]}"), {distance})' for (d, s), distance in by_key])
    by_key = sorted(scripts.items(), key=lambda item: [key(part) for part in item[0]])
    table("(requested language, available language, requested script, available script, distance), sorted.",
          "SCRIPTS", "(u32, u32, u32, u32, u8)",
          [f'(k("{a}"), k("{b}"), k("{c}"), k("{d}"), {distance})' for (a, b, c, d), distance in by_key])
    assert set("".join(of_region.values())) <= set("0123456")
    print("""
/// The rules for regions of one language, in one script or (0) in any.
pub(crate) struct RegionRules {
    pub(crate) language: u32,
    pub(crate) script: u32,
    /// The distance of two partitions: a row for each requested one, a column for each available one. The last of each is
    /// for regions that are in no partition.
    pub(crate) distances: [[u8; 8]; 8],
}

/// The languages that have rules for regions.
#[rustfmt::skip]
pub(crate) static REGIONS: &[RegionRules] = &[""")
    for (language, script), pairs in sorted(regions.items()):
        otherwise = pairs.pop(("*", "*"))
        script = subtag("" if script == "*" else script)
        print(f'    RegionRules {{ language: k("{language}"), script: {script}, distances: [')
        for one in "01234567":
            print(f"        [{', '.join(str(pairs.get((one, other), otherwise)) for other in '01234567')}],")
        print("    ] },")
    print("];")
    table("(region, its partitions, one bit each), sorted. A macroregion has several.", "PARTITIONS", "(u32, u8)",
          [f'(k("{r}"), 0b{sum(1 << int(id) for id in p):b})'
           for r, p in sorted(of_region.items(), key=lambda item: key(item[0]))])
    wanted = {
        "language": lambda alias, reason: True,
        # Three letters are no region subtag, and ICU's matcher takes 840 for no alias of US.
        "territory": lambda alias, reason: reason != "overlong",
    }
    for what, wanted in wanted.items():
        found = simple_aliases(aliases[f"{what}Alias"], wanted)
        name = {"language": "LANGUAGE_ALIASES", "territory": "REGION_ALIASES"}[what]
        table(f"(alias, canonical {what}), sorted by alias.", name, "(u32, u32)",
              [f'(k("{a}"), k("{c}"))' for a, c in sorted(found.items(), key=lambda item: key(item[0]))])


if __name__ == "__main__":
    main(sys.argv[1])
