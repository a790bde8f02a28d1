"""Shows every text of a locale as fluent.runtime reads it, in the form of tests/snapshots/golden__*.snap.

    python3 golden.py LOCALE FILE
"""

import sys

from fluent.runtime import FluentBundle, FluentResource

locale, path = sys.argv[1:]
with open(path, encoding="utf-8", newline="") as file:
    bundle = FluentBundle([locale], use_isolating=False)
    resource = FluentResource(file.read())
bundle.add_resource(resource)

ARGUMENTS = {name: f"«{name}»" for name in ("bankMessage", "parameter", "userId")}


def text(pattern, arguments):
    shown, errors = bundle.format_pattern(pattern, arguments)
    if errors:
        sys.exit(f"{path}: {errors}")
    return shown


ids = (entry.id.name for entry in resource.body if type(entry).__name__ == "Message" and entry.id.name.startswith("retcode-"))
for name in sorted(name for name in ids if name != "retcode-unknown"):
    message = bundle.get_message(name)
    print(f"{name.removeprefix('retcode-')}  {text(message.value, {})}")
    attributes = dict(message.attributes)
    for first in ("detailed", "description"):
        if first in attributes:
            print(f"      {first}: {text(attributes.pop(first), ARGUMENTS)}")
    for other, pattern in attributes.items():
        print(f"      {other}: {text(pattern, {})}")
print(f"4242  {text(bundle.get_message('retcode-unknown').value, {'code': '4242'})}")
