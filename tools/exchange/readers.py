"""Documents that other people's tools have read and saved come back as they went, and show the states as
docs/agencies.md says. Called by `run` beside it, which brings the tools.

    readers.py AGENCY SCHEMAS FOLDER [--full]
"""

import os
import subprocess
import sys
from pathlib import Path

from translate.storage import pypo, xliff, xliff2

AGENCY, SCHEMAS, FOLDER = sys.argv[1:4]
FULL = "--full" in sys.argv
ROOT = Path(__file__).resolve().parents[2]
FOLDER = Path(FOLDER)
TEXTS = ROOT / "tools/exchange/texts"
PAIRS = {
    "texts": ("en", TEXTS / "en/retcodes.ftl", "ru", TEXTS / "ru/retcodes.ftl"),
    "locales": ("zh-CN", ROOT / "locales/zh-CN/retcodes.ftl", "en-US", ROOT / "locales/en-US/retcodes.ftl"),
}
EXTENSIONS = {"xliff": "xlf", "xliff2": "xlf", "po": "po", "csv": "csv", "xlsx": "xlsx"}
STATES = ["draft", "stale", "reviewed"]
passed = failed = 0


def check(what, got, wanted):
    global passed, failed
    if got == wanted:
        passed += 1
    else:
        failed += 1
        print(f"FAILED {what}\n  got    {got}\n  wanted {wanted}")


def call(*arguments, env=None):
    done = subprocess.run([str(one) for one in arguments], capture_output=True, text=True, env=env)
    if done.returncode != 0:
        return f"{done.stdout}{done.stderr}".strip()
    return done.stdout.strip()


def export(pair, state, form):
    path = FOLDER / f"{pair}-{state}-{form}.{EXTENSIONS[form]}"
    call(AGENCY, "export", form, *PAIRS[pair], state, path)
    return path


def imported(pair, state, path):
    """What the import says, without the line that counts the units."""
    return call(AGENCY, "import", *PAIRS[pair], state, path).splitlines()[1:]


def unit(store, name):
    # Before the id the toolkit puts the file's name and a control character.
    return next(one for one in store.units if name in (one.getid().split("\4")[-1], one.getcontext()))


def schemas(pair, state):
    env = {**os.environ, "XML_CATALOG_FILES": f"{SCHEMAS}/catalog.xml"}
    for form, schema in (("xliff", "xliff-core-1.2-strict.xsd"), ("xliff2", "xliff-core-2.0.xsd")):
        path = export(pair, state, form)
        done = subprocess.run(
            ["xmllint", "--nonet", "--noout", "--schema", f"{SCHEMAS}/{schema}", str(path)],
            capture_output=True, text=True, env=env,
        )
        check(f"{path.name} is valid", done.stderr.strip(), f"{path} validates")


def toolkit(pair, state):
    """The Translate Toolkit reads, changes one unit and saves."""
    for form, kind in (("xliff", xliff.xlifffile), ("xliff2", xliff2.Xliff2File), ("po", pypo.pofile)):
        path = export(pair, state, form)
        store = kind.parsefile(str(path))
        units = [one for one in store.units if one.source and not one.isheader() and one.target]
        shown = {
            "fuzzy": sum(bool(one.isfuzzy()) for one in units) == len(units),
            "approved": sum(bool(getattr(one, "isapproved", bool)()) for one in units) == len(units),
        }
        wanted = {
            # 1.2 has no mark for "translated, not approved" that the toolkit does not call fuzzy.
            "fuzzy": state == "stale" or (form == "xliff" and state == "draft"),
            "approved": state == "reviewed" and form != "po",
        }
        check(f"{path.name}: states in the Translate Toolkit", shown, wanted)
        saved = FOLDER / f"saved-{path.name}"
        store.savefile(str(saved))
        check(f"{saved.name}: nothing changed", imported(pair, state, saved), [])
        name = "code" if pair == "texts" else "retcode-1105"
        unit(store, name).target = "0107"
        store.savefile(str(saved))
        check(f"{saved.name}: one changed", imported(pair, state, saved), [f"changed {name}", f"draft {name}"])


def toolkit_states():
    """What the Translate Toolkit writes when a person marks a text."""
    for form, kind in (("xliff", xliff.xlifffile), ("xliff2", xliff2.Xliff2File)):
        for state, mark, wanted in (
            # 1.2: it writes approved="yes" for whatever is translated, so that alone proves no review.
            ("draft", lambda one: one.markapproved(True), [] if form == "xliff" else ["reviewed code"]),
            ("draft", lambda one: one.markfuzzy(True), []),
            ("reviewed", lambda one: one.markfuzzy(True), ["draft code"]),
            ("stale", lambda one: one.markfuzzy(False), ["draft code"]),
            ("draft", lambda one: one.set_state_n(one.S_SIGNED_OFF) if form == "xliff" else one.markapproved(True),
             ["reviewed code"]),
        ):
            store = kind.parsefile(str(export("texts", state, form)))
            mark(unit(store, "code"))
            saved = FOLDER / f"marked-{state}-{form}.xlf"
            store.savefile(str(saved))
            check(f"{saved.name}: {state} marked", imported("texts", state, saved), wanted)
    store = pypo.pofile.parsefile(str(export("texts", "stale", "po")))
    unit(store, "code").markfuzzy(False)
    saved = FOLDER / "marked-stale.po"
    store.savefile(str(saved))
    check(f"{saved.name}: stale confirmed", imported("texts", "stale", saved), ["draft code"])


def gettext(pair, state):
    path = export(pair, state, "po")
    check(f"{path.name}: msgfmt --check", call("msgfmt", "--check", "-o", "/dev/null", path), "")
    for command in (
        ["msgcat", "--width=60"], ["msgcat", "--no-wrap", "--sort-output"], ["msgattrib", "--no-obsolete"],
        ["msgen"], ["msgconv", "-t", "UTF-8"],
    ):
        saved = FOLDER / f"{command[0]}-{path.name}"
        call(*command, "-o", saved, path)
        lines = imported(pair, state, saved)
        if command[0] == "msgen":
            # It fills what is empty with the source.
            filled = {line.split(" ", 1)[1].split(":")[0] for line in lines}
            check(f"{saved.name}: what was empty is filled", filled, {"new", "new-months", "months.long"} if pair == "texts" else set())
        else:
            check(f"{saved.name}: nothing changed", lines, [])


def office(pair, state):
    """LibreOffice opens and saves: XLSX as XLSX and as CSV, CSV as CSV and as XLSX."""
    text = "Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false"
    for form, to in (("xlsx", "xlsx"), ("xlsx", f"csv:{text}"), ("csv", f"csv:{text}"), ("csv", "xlsx")):
        path = export(pair, state, form)
        saved = FOLDER / "office" / path.with_suffix("." + to.split(":")[0]).name
        saved.unlink(missing_ok=True)
        reads = ["--infilter=CSV:44,34,76,1"] if form == "csv" else []
        call("soffice", "--headless", *reads, "--convert-to", to, "--outdir", saved.parent, path)
        check(f"{path.name} as {to[:4]}: nothing changed", imported(pair, state, saved), [])


for pair in PAIRS:
    for state in STATES:
        schemas(pair, state)
        toolkit(pair, state)
        gettext(pair, state)
        if FULL:
            office(pair, state)
        for form in EXTENSIONS:
            check(f"{pair} {state} {form}: nothing changed", imported(pair, state, export(pair, state, form)), [])
toolkit_states()
print(f"{passed} passed, {failed} failed")
sys.exit(failed > 0)
