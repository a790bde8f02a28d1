//! What codes mean, as `codes.json`, with the JSON schema that it keeps.

use retcodes_core::meaning::{Actor, Basis, Meaning, Outcome, Retry};
use serde_json::{Map, Value, json};

use crate::format::File;
use crate::formats::json::pretty;

/// Who reads an export. What is for merchants never goes into one for payers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Audience {
    /// The texts and facts that a payer may read: payer messages, outcomes.
    Payer,
    /// The texts of codes, for merchants and developers, and all facts.
    Merchant,
}

/// The facts of codes, as they are exported.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Facts {
    codes: Map<String, Value>,
    unknown: Value,
}

impl Facts {
    /// The facts of these codes, and what holds for every other code.
    pub fn new<'m>(
        codes: impl IntoIterator<Item = (&'m str, Meaning<'m>)>,
        unknown: Meaning<'m>,
        audience: Audience,
    ) -> Self {
        let codes = codes
            .into_iter()
            .map(|(code, meaning)| (code.to_owned(), fact(&meaning, audience)));
        Self {
            codes: codes.collect(),
            unknown: fact(&unknown, audience),
        }
    }

    /// `codes.json` and `codes.schema.json`.
    pub fn files(&self) -> Vec<File> {
        let facts = json!({
            "$schema": "./codes.schema.json",
            "codes": self.codes,
            "unknown": self.unknown,
        });
        vec![
            File::new("codes.json", pretty(&facts)),
            File::new("codes.schema.json", pretty(&schema())),
        ]
    }
}

fn fact(meaning: &Meaning<'_>, audience: Audience) -> Value {
    match audience {
        Audience::Payer => json!({
            "outcome": meaning.outcome().as_str(),
            "payer": meaning.payer(),
        }),
        Audience::Merchant => json!({
            "outcome": meaning.outcome().as_str(),
            "actor": meaning.actor().as_str(),
            "retry": meaning.retry().as_str(),
            "payer": meaning.payer(),
            "basis": meaning.basis().as_str(),
            "source": meaning.source(),
            "note": meaning.note(),
        }),
    }
}

/// JSON Schema, draft 2020-12.
fn schema() -> Value {
    let words =
        |words: &[&str], description: &str| json!({ "enum": words, "description": description });
    let outcomes: Vec<&str> = Outcome::ALL.iter().map(|one| one.as_str()).collect();
    let actors: Vec<&str> = Actor::ALL.iter().map(|one| one.as_str()).collect();
    let retries: Vec<&str> = Retry::ALL.iter().map(|one| one.as_str()).collect();
    let bases: Vec<&str> = Basis::ALL.iter().map(|one| one.as_str()).collect();
    json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "What return codes mean",
        "type": "object",
        "required": ["codes", "unknown"],
        "properties": {
            "$schema": { "type": "string" },
            "codes": {
                "description": "By code, as a string: leading zeros count.",
                "type": "object",
                "propertyNames": { "pattern": "^[A-Za-z0-9_.-]{1,32}$" },
                "additionalProperties": { "$ref": "#/$defs/fact" },
            },
            "unknown": {
                "description": "What holds for a code that is not among them.",
                "$ref": "#/$defs/fact",
            },
        },
        "additionalProperties": false,
        "$defs": {
            "fact": {
                "type": "object",
                "required": ["outcome", "payer"],
                "properties": {
                    "outcome": words(&outcomes, "The outcome of the operation that was asked for. It is no reason to deliver goods: that is the field result_pay."),
                    "actor": words(&actors, "Who has to act."),
                    "retry": words(&retries, "Whether the request may be sent again. query_first: only after a query has shown that nothing was paid."),
                    "payer": { "type": "string", "description": "The id of the text that a payer may read." },
                    "basis": words(&bases, "Whether the document says so, or it was inferred."),
                    "source": { "type": "string" },
                    "note": { "type": "string" },
                },
                "additionalProperties": false,
            },
        },
    })
}
