//! Shows what a payer reads for a code: `cargo run -- auth.expired zh-CN`.

fn main() -> Result<(), retcodes::BuildError> {
    let mut arguments = std::env::args().skip(1);
    let code = arguments.next().unwrap_or_default();
    let catalog = own_codes::baked()?;
    let localizer = catalog.localizer(arguments.next());
    println!("{}", localizer.message(code).payer_text());
    Ok(())
}
