//! Which messages of a folder readers see.

use retcodes_core::Scheme;
use retcodes_ftl::{Role, Schema};

/// A [`Scheme`] as the reader of texts asks for it.
#[derive(Clone, Copy, Debug)]
pub struct TextSchema<'s>(pub &'s Scheme);

impl Schema for TextSchema<'_> {
    fn role(&self, id: &str) -> Role<'_> {
        let scheme = self.0;
        if id == scheme.unknown {
            Role::Shown {
                variables_in_value: &["code"],
            }
        } else if scheme.code_of(id).is_some() || scheme.is_payer(id) {
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
