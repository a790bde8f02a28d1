"""Reads the settings of editors/ and holds them to the program's name and arguments, and docs/editors.md to them."""

import json
import os
import re
import tomllib
import xml.etree.ElementTree as xml


def read(path):
    with open(os.path.join("editors", path), encoding="utf-8") as file:
        return file.read()


helix = tomllib.loads(read("helix/languages.toml"))
server = helix["language-server"]["retcodes"]
assert [server["command"], *server["args"]] == ["retcodes", "lsp"]
(language,) = helix["language"]
assert language["file-types"] == ["ftl"] and language["language-servers"] == ["retcodes"]

zed = json.loads(read("zed/settings.json"))
binary = zed["lsp"]["retcodes"]["binary"]
assert [binary["path"], *binary["arguments"]] == ["retcodes", "lsp"]
extension = tomllib.loads(read("zed/extension.toml"))
config = tomllib.loads(read("zed/languages/fluent/config.toml"))
assert extension["language_servers"]["retcodes"]["languages"] == [config["name"]]
assert config["path_suffixes"] == ["ftl"]
assert '"lsp".to_owned()' in read("zed/src/retcodes.rs")
tomllib.loads(read("zed/Cargo.toml"))

kate = json.loads(read("kate/settings.json"))
assert kate["servers"]["fluent"]["command"] == ["retcodes", "lsp"]
language = xml.fromstring(read("kate/fluent.xml"))
mode = kate["servers"]["fluent"]["highlightingModeRegex"]
assert re.fullmatch(mode, language.get("name")) and language.get("extensions") == "*.ftl"

code = json.loads(read("vscode/package.json"))
(language,) = code["contributes"]["languages"]
assert language["extensions"] == [".ftl"]
assert code["contributes"]["configuration"]["properties"]["retcodes.path"]["default"] == "retcodes"
json.loads(read("vscode/language-configuration.json"))
script = read("vscode/extension.js")
assert 'args: ["lsp"]' in script and f'language: "{language["id"]}"' in script

assert '"retcodes", "lsp"' in read("neovim/retcodes.lua")
assert '"retcodes" "lsp"' in read("emacs/retcodes.el")

with open("docs/editors.md", encoding="utf-8") as file:
    page = file.read()
for path in re.findall(r"\]\(\.\./(editors[^)]*)\)", page) + re.findall(r"\]\((\.\./editors[^)]*)\)", page):
    assert os.path.exists(path.removeprefix("../")), path
for name in os.listdir("editors"):
    assert f"editors/{name}" in page, name
print("settings of", ", ".join(sorted(os.listdir("editors"))))
