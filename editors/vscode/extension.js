// Starts `retcodes lsp` and lets VS Code talk to it. Everything else is the server's.
const { workspace } = require("vscode");
const { LanguageClient } = require("vscode-languageclient/node");

let client;

exports.activate = async () => {
  const command = workspace.getConfiguration("retcodes").get("path");
  const server = { command, args: ["lsp"] };
  const documentSelector = [
    { language: "fluent" },
    { pattern: "**/retcodes.state" },
    { pattern: "**/glossary.tsv" },
    { pattern: "**/codes/*.tsv" },
  ];
  client = new LanguageClient("retcodes", "Return codes", server, { documentSelector });
  await client.start();
};

exports.deactivate = () => client?.stop();
