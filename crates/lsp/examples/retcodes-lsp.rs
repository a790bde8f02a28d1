//! The server by itself, as `retcodes lsp` runs it.

use std::process::ExitCode;

fn main() -> std::io::Result<ExitCode> {
    let shut_down = retcodes_lsp::serve_stdio("")?;
    Ok(if shut_down {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}
