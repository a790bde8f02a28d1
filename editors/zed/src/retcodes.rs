//! Starts `retcodes lsp` for Fluent texts: the program of the settings, else the one in the search path.

use zed_extension_api::settings::LspSettings;
use zed_extension_api::{register_extension, Command, Extension, LanguageServerId, Result, Worktree};

struct Retcodes;

impl Extension for Retcodes {
    fn new() -> Self {
        Retcodes
    }

    fn language_server_command(&mut self, _: &LanguageServerId, worktree: &Worktree) -> Result<Command> {
        let settings = LspSettings::for_worktree("retcodes", worktree).ok();
        let named = settings.and_then(|settings| settings.binary?.path);
        let found = named.or_else(|| worktree.which("retcodes"));
        Ok(Command {
            command: found.ok_or("retcodes is not in the search path: cargo install --path crates/cli")?,
            args: vec!["lsp".to_owned()],
            env: worktree.shell_env(),
        })
    }
}

register_extension!(Retcodes);
