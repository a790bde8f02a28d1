//! What the tests share: a job from two texts, and documents as a tool would change them.
#![allow(dead_code)]

use retcodes_exchange::{
    Category, Fact, File, Folder, Format, Import, Job, Limits, Note, State, read, write,
};

pub(crate) fn folder(locale: &str, text: &str) -> Folder {
    Folder {
        locale: locale.to_owned(),
        files: vec![File::new("retcodes.ftl", text.as_bytes())],
    }
}

/// Facts of a project in which everything that is there is in one state.
pub(crate) fn facts(state: State) -> impl Fn(&str, Option<&str>) -> Fact {
    move |message, attribute| Fact {
        state,
        source_hash: "v1:0a1b2c3d".into(),
        notes: vec![Note::new(
            Category::Meaning,
            format!("what “{message}” & {attribute:?} <mean>"),
        )],
        ..Fact::default()
    }
}

/// Exports, lets `change` change the document's text, and imports.
pub(crate) fn round_trip(
    source: &Folder,
    target: &Folder,
    format: Format,
    change: impl Fn(String) -> String,
) -> Import {
    let facts = facts(State::Draft);
    let job = Job::new(source, target, &facts);
    let bytes = write(&job, format).unwrap();
    assert_eq!(bytes, write(&job, format).unwrap(), "not deterministic");
    let bytes = match format {
        Format::Xlsx => bytes,
        _ => change(String::from_utf8(bytes).unwrap()).into_bytes(),
    };
    let name = format!("x.{}", format.extension());
    let returned = read(&name, &bytes, &Limits::DEFAULT).unwrap();
    job.import(&returned, &mut |_| Vec::new())
}
