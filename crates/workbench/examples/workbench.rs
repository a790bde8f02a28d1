//! `cargo run -p retcodes-workbench --example workbench -- FOLDER [LOCALE]`: the workbench without the command line.

use retcodes_workbench::{Error, Options, Server};

fn main() -> Result<(), Error> {
    let mut arguments = std::env::args().skip(1);
    let folder = arguments
        .next()
        .unwrap_or_else(|| "locales".to_owned())
        .into();
    let locale = arguments.next().and_then(|tag| tag.parse().ok());
    let server = Server::bind(&Options {
        folder,
        locale,
        ..Options::default()
    })?;
    println!("{}", server.address());
    server.run()
}
