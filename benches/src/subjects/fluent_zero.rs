//! fluent-zero: maps made when it is compiled, and a `LocaleState` per request.
//!
//! Its `t_in!` wants the generated code at the root of the crate and calls the functions used here.

use std::borrow::Cow;

use fluent_zero::{__private as zero, Catalog, FluentArgs, LocaleState};

use super::{Load, Subject, default_locale};
use crate::texts::Set;

// The generated code holds more than is used here.
#[allow(dead_code, unreachable_pub, unused_imports, clippy::all)]
mod two {
    include!(concat!(env!("OUT_DIR"), "/fluent_zero_two.rs"));
}
#[allow(dead_code, unreachable_pub, unused_imports, clippy::all)]
mod twelve {
    include!(concat!(env!("OUT_DIR"), "/fluent_zero_twelve.rs"));
}

pub struct FluentZero(&'static Catalog);

pub struct Reader {
    catalog: &'static Catalog,
    locale: LocaleState,
}

impl Subject for FluentZero {
    const NAME: &'static str = "fluent-zero";
    type Reader<'s> = Reader;

    fn prepare(set: Set) -> Option<Load<Self>> {
        let catalog = match set {
            Set::Two | Set::Locales(2) => &two::CATALOG,
            Set::Twelve => &twelve::CATALOG,
            Set::Locales(_) | Set::TenThousandCodes => return None,
        };
        Some(Box::new(|| Self(catalog)))
    }

    fn reader<'s>(&'s self, header: &str) -> Reader {
        let wishes = fluent_langneg::accepted_languages::parse(header);
        let first = wishes.into_iter().next().unwrap_or_else(default_locale);
        Reader {
            catalog: self.0,
            locale: LocaleState::new(first),
        }
    }

    fn text<R>(reader: &Reader, code: &str, read: impl FnOnce(&str) -> R) -> R {
        let id = format!("retcode-{code}");
        let text = zero::lookup_static_in(&reader.locale, reader.catalog, reader.catalog, &id);
        // A key that is missing is answered with itself.
        if !matches!(text, Cow::Borrowed(text) if text == id) {
            return read(&text);
        }
        let mut args = FluentArgs::new();
        args.set("code", code);
        read(&dynamic(reader, "retcode-unknown", &args))
    }

    fn detailed<R>(reader: &Reader, bank_message: &str, read: impl FnOnce(&str) -> R) -> R {
        let mut args = FluentArgs::new();
        args.set("bankMessage", bank_message);
        read(&dynamic(reader, "retcode-9990.detailed", &args))
    }
}

fn dynamic<'r>(reader: &'r Reader, id: &'r str, args: &FluentArgs<'_>) -> Cow<'r, str> {
    zero::lookup_dynamic_in(&reader.locale, reader.catalog, reader.catalog, id, args)
}
