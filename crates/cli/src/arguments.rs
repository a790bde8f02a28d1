//! The arguments of a message, as they are typed.

use retcodes::Value;

/// What to put in the place of variables.
#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// An argument of the message: NAME=TEXT, or NAME:=NUMBER for a number.
    #[arg(long = "arg", value_name = "NAME=VALUE", value_parser = parse)]
    pub(crate) arguments: Vec<Argument>,
}

impl Arguments {
    /// As the library takes them.
    pub(crate) fn arguments(&self) -> retcodes::Args<'_> {
        self.arguments
            .iter()
            .map(|argument| (argument.name.as_str(), argument.value()))
            .collect()
    }
}

/// One of them.
#[derive(Clone)]
pub(crate) struct Argument {
    /// Without the `$`.
    pub(crate) name: String,
    /// As it was typed.
    pub(crate) text: String,
    /// If it is to be a number.
    number: Option<f64>,
}

impl Argument {
    /// Whether it is a text that looks like a number.
    pub(crate) fn is_text_of_number(&self) -> bool {
        self.number.is_none() && finite(&self.text).is_ok()
    }

    /// As the library takes it.
    pub(crate) fn value(&self) -> Value<'_> {
        self.number
            .map_or_else(|| self.text.as_str().into(), Value::from)
    }
}

fn parse(typed: &str) -> Result<Argument, String> {
    let (name, text) = typed.split_once('=').ok_or("expected NAME=VALUE")?;
    let (name, number) = match name.strip_suffix(':') {
        Some(name) => (name, Some(finite(text)?)),
        None => (name, None),
    };
    let name = name.trim_start_matches('$');
    if name.is_empty() {
        return Err("the name before `=` is missing".to_owned());
    }
    Ok(Argument {
        name: name.to_owned(),
        text: text.to_owned(),
        number,
    })
}

fn finite(text: &str) -> Result<f64, String> {
    text.parse()
        .ok()
        .filter(|number: &f64| number.is_finite())
        .ok_or_else(|| format!("`{text}` is not a finite number"))
}
