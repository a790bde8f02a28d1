//! Out and back for two files, without a project around them: what `tools/exchange` tries real tools with.
//!
//! ```text
//! agency export FORMAT SOURCE-LOCALE SOURCE.ftl LOCALE TARGET.ftl STATE OUT
//! agency import SOURCE-LOCALE SOURCE.ftl LOCALE TARGET.ftl STATE DOCUMENT [OUT.ftl]
//! ```
//!
//! `import` prints a line for each unit, state and finding, and writes the new text.

use std::error::Error;
use std::{env, fs};

use retcodes_exchange::{Category, Fact, File, Folder, Format, Job, Limits, Note, read, write};
use retcodes_review::{Hash, Mark, State, StateFile, texts};

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let folder = |locale: &str, path: &str| -> Result<Folder, Box<dyn Error>> {
        let bytes = fs::read(path).or_else(|error| match path {
            "-" => Ok(Vec::new()),
            _ => Err(error),
        })?;
        Ok(Folder {
            locale: locale.to_owned(),
            files: vec![File::new("retcodes.ftl", &bytes)],
        })
    };
    let facts = |message: &str, _: Option<&str>| Fact {
        previous: Some("as it was".to_owned()),
        notes: vec![Note::new(Category::Meaning, format!("about {message}"))],
        ..Fact::default()
    };
    match arguments.as_slice() {
        ["export", format, from, source, to, target, state, out] => {
            let (source, target) = (folder(from, source)?, folder(to, target)?);
            let states = states(&source, &target, state);
            let job = Job::new(&source, &target, &states, &facts);
            let format = Format::from_name(format).ok_or("an unknown format")?;
            fs::write(out, write(&job, format)?)?;
            println!(
                "{} units, {} passed over",
                job.units().len(),
                job.passed_over().len()
            );
        }
        [
            "import",
            from,
            source,
            to,
            target,
            state,
            document,
            out @ ..,
        ] => {
            let (source, target) = (folder(from, source)?, folder(to, target)?);
            let states = states(&source, &target, state);
            let job = Job::new(&source, &target, &states, &facts);
            let returned = read(document, &fs::read(document)?, &Limits::DEFAULT)?;
            let import = job.import(&returned, &mut |_| Vec::new());
            println!("{} units read", returned.units.len());
            for change in &import.changes {
                println!("changed {}", change.unit);
            }
            for one in &import.states {
                println!("{} {}", one.state, one.id);
            }
            for one in &import.findings {
                println!("{} {}: {}", one.problem.code(), one.unit, one.message);
            }
            if let ([out], [file]) = (out, import.files.as_slice()) {
                fs::write(out, &file.text)?;
            }
        }
        _ => return Err("see the head of this file for how to call it".into()),
    }
    Ok(())
}

/// A state file in which every text has this state.
fn states(source: &Folder, target: &Folder, state: &str) -> StateFile {
    let mut states = StateFile::read("");
    for file in source.files.iter().zip(&target.files) {
        let translations = texts(&file.1.document);
        for (id, pattern) in texts(&file.0.document) {
            let Some((_, translation)) = translations.iter().find(|(one, _)| *one == id) else {
                continue;
            };
            let (source, translation) = (Hash::of(pattern), Hash::of(translation));
            match State::ALL.into_iter().find(|one| one.as_str() == state) {
                Some(State::Reviewed) => {
                    states.set(&id, Mark::Reviewed, source, translation, None);
                }
                // Made for another source.
                Some(State::Stale) => {
                    if let Ok(other) = "v1:00000000000000ff".parse() {
                        states.set(&id, Mark::Draft, other, translation, None);
                    }
                }
                _ => states.set(&id, Mark::Draft, source, translation, None),
            }
        }
    }
    states
}
