//! The smallest app: a code from the gateway and a reader's language in, text out.
//!
//! ```text
//! cargo run --example minimal -- 1001 zh-CN
//! ```

use retcodes::{Catalog, Origin};

fn main() {
    let mut args = std::env::args().skip(1);
    let code = args.next().unwrap_or_else(|| "1001".to_owned());
    let languages = args.next().unwrap_or_else(|| "en-US".to_owned());

    let message = Catalog::embedded().localizer(languages).message(&code);
    println!("{}", message.text());
    if let Some(description) = message.description() {
        println!("  {description}");
    }
    match message.origin() {
        Origin::Requested => {}
        _ => println!("  (shown in {}: {})", message.locale(), message.origin()),
    }
}
