//! What the tests share: a job from two texts, and documents as a tool would change them.
#![allow(dead_code)]

use retcodes_exchange::{
    Category, Fact, File, Folder, Format, Import, Job, Limits, Note, read, write,
};
use retcodes_review::{Hash, Mark, State, StateFile, texts};

pub(crate) fn folder(locale: &str, text: &str) -> Folder {
    Folder {
        locale: locale.to_owned(),
        files: vec![File::new("retcodes.ftl", text.as_bytes())],
    }
}

/// A job of a project in which everything that is there is in one state.
pub(crate) fn job<'a>(source: &'a Folder, target: &'a Folder, state: State) -> Job<'a> {
    let mut states = StateFile::read("");
    let other: Hash = "v1:00000000000000ff".parse().unwrap();
    for file in &target.files {
        for (id, translation) in texts(&file.document) {
            let mut all = source.files.iter().flat_map(|file| texts(&file.document));
            let Some((_, source)) = all.find(|(one, _)| *one == id) else {
                continue;
            };
            let (mark, hash) = match state {
                State::Reviewed => (Mark::Reviewed, Hash::of(source)),
                State::Stale => (Mark::Draft, other),
                _ => (Mark::Draft, Hash::of(source)),
            };
            states.set(&id, mark, hash, Hash::of(translation), None);
        }
    }
    Job::new(
        source,
        target,
        &states,
        &|message: &str, attribute: Option<&str>| Fact {
            notes: vec![Note::new(
                Category::Meaning,
                format!("what “{message}” & {attribute:?} <mean>"),
            )],
            ..Fact::default()
        },
    )
}

/// Exports, lets `change` change the document's text, and imports.
pub(crate) fn round_trip(
    source: &Folder,
    target: &Folder,
    format: Format,
    change: impl Fn(String) -> String,
) -> Import {
    let job = job(source, target, State::Draft);
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
