//! What readers see of a file, by the reader's own resolution.

use std::collections::HashSet;

use retcodes_core::Scheme;
use retcodes_ftl::{Document, Limits, Resolution, Role, Schema, resolve};

use crate::diagnostic::Diagnostic;
use crate::rules::reading;

/// Which messages readers see: those of codes, those for payers, and the one for unknown codes.
struct Messages<'s>(&'s Scheme);

impl Schema for Messages<'_> {
    fn role(&self, id: &str) -> Role<'_> {
        let scheme = self.0;
        if id == scheme.unknown {
            Role::Shown {
                variables_in_value: &["code"],
            }
        } else if scheme.is_payer(id) || scheme.code_of(id).is_some() {
            Role::Shown {
                variables_in_value: &[],
            }
        } else if id.starts_with(&*scheme.prefix) {
            Role::Misnamed {
                prefix: &scheme.prefix,
            }
        } else {
            Role::Private
        }
    }
}

/// The texts of a file with all that they refer to put in.
pub fn resolved(document: &Document) -> Resolution {
    resolve(&[document], &Messages(&Scheme::RETCODES), &Limits::DEFAULT)
}

/// One message with all that it refers to put in, or one term as a message would show it.
pub(crate) fn resolved_id(document: &Document, id: &str) -> Resolution {
    struct One<'i>(&'i str);

    impl Schema for One<'_> {
        fn role(&self, id: &str) -> Role<'_> {
            if id == self.0 {
                Role::Shown {
                    variables_in_value: &["code"],
                }
            } else {
                Role::Private
            }
        }
    }

    let Some(name) = id.strip_prefix('-') else {
        return resolve(&[document], &One(id), &Limits::DEFAULT);
    };
    // Nobody asks for a term by itself: a message that shows nothing else stands for it.
    let shown = format!("{name}-shown");
    let message = Document::read(
        format!("{shown} = {{ {id} }}\n").as_bytes(),
        &Limits::DEFAULT,
    );
    resolve(&[&message, document], &One(&shown), &Limits::DEFAULT)
}

/// All that the reader has against a file.
pub(crate) fn diagnostics(document: &Document, file: usize) -> Vec<Diagnostic> {
    let found = resolved(document).diagnostics;
    found
        .iter()
        .flatten()
        .map(|one| reading::diagnostic(one, file))
        .collect()
}

/// The names of the values and attributes that readers see.
pub(crate) fn shown_texts(document: &Document) -> HashSet<String> {
    let messages = resolved(document).messages;
    let names = messages.into_iter().flat_map(|message| {
        let value = message.value.map(|_| message.id.to_string());
        let attributes = message
            .attributes
            .into_iter()
            .map(move |(name, _)| format!("{}.{name}", message.id));
        value.into_iter().chain(attributes)
    });
    names.collect()
}
