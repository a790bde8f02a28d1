//! How a table of codes is written down: names of files and messages, and what codes look like.

use std::borrow::Cow;

use crate::code_index::is_code;

/// The names that a folder of texts uses.
///
/// The gateway's is [`Scheme::RETCODES`]; an app with codes of its own changes what differs:
///
/// ```
/// use retcodes_core::Scheme;
///
/// let scheme = Scheme { file: "errors.ftl".into(), prefix: "error-".into(), ..Scheme::RETCODES };
/// assert_eq!(scheme.id_of("auth.expired"), "error-auth__expired");
/// assert_eq!(scheme.code_of("error-auth__expired").as_deref(), Some("auth.expired"));
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scheme {
    /// What the file of a locale is called: `<locale>/retcodes.ftl`.
    pub file: Cow<'static, str>,
    /// What the id of a code's message begins with. The code follows, with two underscores for each dot, which
    /// identifiers of Fluent's can't hold.
    pub prefix: Cow<'static, str>,
    /// The shortest code, in characters.
    pub shortest_code: usize,
    /// The longest code, in characters; 32 at most.
    pub longest_code: usize,
    /// The id of the text for a code that no table has. It may show `{ $code }`.
    pub unknown: Cow<'static, str>,
    /// What the ids of messages for payers begin with.
    pub payer_prefix: Cow<'static, str>,
    /// The id of the message that a payer reads for a code that no table has.
    pub unknown_payer: Cow<'static, str>,
    /// The locale that has every message, and from which others are translated.
    pub source: Cow<'static, str>,
    /// The locales that answer when nothing else does, as far as they are there.
    pub defaults: Cow<'static, [Cow<'static, str>]>,
    /// What the codes file is called beside the folders of an overlay.
    pub codes_file: Cow<'static, str>,
}

impl Scheme {
    /// The scheme of this project's own folder `locales/`.
    pub const RETCODES: Self = Self {
        file: Cow::Borrowed("retcodes.ftl"),
        prefix: Cow::Borrowed("retcode-"),
        shortest_code: 1,
        longest_code: 32,
        unknown: Cow::Borrowed("retcode-unknown"),
        payer_prefix: Cow::Borrowed("payer-"),
        unknown_payer: Cow::Borrowed("payer-outcome-unknown"),
        source: Cow::Borrowed("zh-CN"),
        defaults: Cow::Borrowed(&[Cow::Borrowed("en-US"), Cow::Borrowed("zh-CN")]),
        codes_file: Cow::Borrowed("codes.tsv"),
    };

    /// The id of a code's message.
    pub fn id_of(&self, code: &str) -> String {
        format!("{}{}", self.prefix, code.replace('.', "__"))
    }

    /// The code of a message, if its id is one of a code. `code_of(id_of(code))` is the code, but for a code in which
    /// two underscores stand side by side or one stands beside a dot: such a code can't have a text.
    pub fn code_of<'i>(&self, id: &'i str) -> Option<Cow<'i, str>> {
        if id == self.unknown || id == self.unknown_payer {
            return None;
        }
        let code = id.strip_prefix(&*self.prefix)?;
        let code = match code.contains("__") {
            true => Cow::Owned(code.replace("__", ".")),
            false => Cow::Borrowed(code),
        };
        let fits = is_code(&code) && (self.shortest_code..=self.longest_code).contains(&code.len());
        fits.then_some(code)
    }

    /// Whether an id is that of a message for payers.
    pub fn is_payer(&self, id: &str) -> bool {
        id.len() > self.payer_prefix.len() && id.starts_with(&*self.payer_prefix)
            || id == self.unknown_payer
    }
}

#[cfg(test)]
mod tests {
    use super::Scheme;

    #[test]
    fn ids_and_codes_lead_to_each_other() {
        let scheme = Scheme::RETCODES;
        for code in [
            "1001",
            "auth.expired",
            "insufficient_funds",
            "08006",
            "4-02",
            "a.b.c",
            ".",
        ] {
            assert_eq!(scheme.code_of(&scheme.id_of(code)).as_deref(), Some(code));
        }
        for id in [
            "retcode-",
            "retcode-unknown",
            "payer-outcome-unknown",
            "1001",
            "other",
            "",
        ] {
            assert_eq!(scheme.code_of(id), None, "{id}");
        }
        assert!(scheme.is_payer("payer-try-later"));
        assert!(!scheme.is_payer("payer-"));
        let four = Scheme {
            shortest_code: 4,
            longest_code: 4,
            ..scheme
        };
        assert_eq!(four.code_of("retcode-100"), None);
        assert_eq!(four.code_of("retcode-1001").as_deref(), Some("1001"));
    }
}
