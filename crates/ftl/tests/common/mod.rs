//! What the tests read with: messages of return codes, as this project names them.

use retcodes_core::Scheme;
use retcodes_ftl::{Document, Limits, Resolution, Role, Schema, resolve};

pub(crate) struct Codes;

impl Schema for Codes {
    fn role(&self, id: &str) -> Role<'_> {
        let scheme = &Scheme::RETCODES;
        if id == scheme.unknown {
            return Role::Shown {
                variables_in_value: &["code"],
            };
        }
        match scheme.code_of(id) {
            Some(_) => Role::Shown {
                variables_in_value: &[],
            },
            None if id.starts_with("retcode-") => Role::Misnamed { prefix: "retcode-" },
            None => Role::Private,
        }
    }
}

/// Reads and resolves the files of a locale, highest priority first.
pub(crate) fn read<B: AsRef<[u8]>>(files: &[B]) -> (Vec<Document>, Resolution) {
    let read = |file: &B| Document::read(file.as_ref(), &Limits::DEFAULT);
    let documents: Vec<Document> = files.iter().map(read).collect();
    let layers: Vec<&Document> = documents.iter().collect();
    let resolution = resolve(&layers, &Codes, &Limits::DEFAULT);
    (documents, resolution)
}
