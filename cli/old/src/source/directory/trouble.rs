//! What can be wrong with a file or folder as such, in words. The words alone make the sentence, so
//! that a tool can say the same in another language.

use std::io;
use std::path::Path;
use std::sync::Arc;

use super::super::{FILE, locale_of, problem};
use super::{MAX_BYTES, MAX_ENTRIES, MAX_FILES};
use crate::ftl::{Detail, Problem, Rule};

pub(super) enum Trouble<'a> {
    /// The system says no.
    Io(&'a io::Error),
    /// A pipe, a device or a folder under the name of a file.
    NotAFile,
    /// A link that leads out of the directory.
    LeavesFolder,
    /// A folder whose name is no language tag.
    NotATag,
    /// A folder for a locale that another folder stands for.
    SameLocale(&'a str),
    /// A text without the folder of a locale.
    NoFolder,
    /// A text beside the one of the locale.
    StrayFile,
    /// A name that is not UTF-8, as no tag and no text has one.
    NotUtf8,
    /// One file more than are read.
    TooManyFiles,
    /// One byte more than is read.
    TooLarge(u64),
    /// One name more than is looked at.
    TooManyNames,
}

impl Trouble<'_> {
    /// The problem of a file or folder.
    pub(super) fn at(&self, path: &Path) -> Problem {
        self.of(shown(path))
    }

    /// The problem of what is called so.
    pub(super) fn of(&self, name: Arc<str>) -> Problem {
        let (rule, kind) = self.rule();
        let mut details: Vec<Detail> = vec![("kind", kind.into())];
        let sentence = self.say(&name, &mut details);
        problem(name, rule, details, sentence)
    }

    fn rule(&self) -> (Rule, &'static str) {
        match self {
            Self::Io(_) => (Rule::Unreadable, "io"),
            Self::NotAFile => (Rule::Unreadable, "not-a-file"),
            Self::LeavesFolder => (Rule::Unreadable, "leaves-folder"),
            Self::NotATag => (Rule::Layout, "not-a-tag"),
            Self::SameLocale(_) => (Rule::Layout, "same-locale"),
            Self::NoFolder => (Rule::Layout, "no-folder"),
            Self::StrayFile => (Rule::Layout, "stray-file"),
            Self::NotUtf8 => (Rule::Layout, "not-utf-8"),
            Self::TooManyFiles => (Rule::FileSize, "files"),
            Self::TooLarge(_) => (Rule::FileSize, "bytes"),
            Self::TooManyNames => (Rule::FileSize, "names"),
        }
    }

    fn say(&self, name: &str, details: &mut Vec<Detail>) -> String {
        match self {
            Self::Io(error) => {
                details.push(("error", error.to_string().into()));
                format!("This cannot be read: {error}.")
            }
            Self::NotAFile => "This is not a regular file. Put a plain file in its place.".into(),
            Self::LeavesFolder => {
                "This link leads out of the directory and is not followed. Copy what it leads to."
                    .into()
            }
            Self::NotATag => match suggestion(name) {
                Some(tag) => {
                    let sentence =
                        format!("The folder's name is not a language tag. Did you mean {tag}?");
                    details.push(("suggestion", tag.into()));
                    sentence
                }
                None => "The folder's name is not a language tag, such as en-US or zh-CN. \
                         What is in it is not read."
                    .into(),
            },
            Self::SameLocale(other) => {
                details.push(("other", (*other).into()));
                format!(
                    "This folder stands for the same locale as {other}, which is the one that is \
                     read. Keep one of them."
                )
            }
            Self::NoFolder => format!(
                "This file is not read. Move it to a folder that is named by its locale, such as \
                 en-US/{FILE}."
            ),
            Self::StrayFile => format!(
                "This file is not read. The texts of a locale stand in one file that is called \
                 {FILE}."
            ),
            Self::NotUtf8 => "The name is not UTF-8, so this is not read. Rename it.".into(),
            Self::TooManyFiles => {
                details.push(("limit", MAX_FILES.to_string().into()));
                format!("There are more than {MAX_FILES} files; this one is not read.")
            }
            Self::TooLarge(bytes) => {
                // As many as would be needed, and as many as there may be.
                let (size, limit) = (bytes.div_ceil(1024), MAX_BYTES / 1024);
                details.push(("size", size.to_string().into()));
                details.push(("limit", limit.to_string().into()));
                format!("The file is {size} KiB; at most {limit} KiB are read. Shorten it.")
            }
            Self::TooManyNames => {
                details.push(("limit", MAX_ENTRIES.to_string().into()));
                format!(
                    "There are more than {MAX_ENTRIES} files and folders in this directory, so it \
                     is hardly one of texts. Nothing in it is read."
                )
            }
        }
    }
}

/// The tag that a folder's name comes close to: `zh_CN`, or `en-US.UTF-8`.
fn suggestion(folder: &str) -> Option<String> {
    let name = Path::new(folder).file_name()?.to_str()?;
    let name = name.split(['.', '@']).next()?.replace('_', "-");
    Some(locale_of(&name)?.to_string())
}

/// A path as its owner would write it. A name may hold what a terminal would obey: it is replaced.
pub(super) fn shown(path: &Path) -> Arc<str> {
    let path: String = path
        .to_string_lossy()
        .chars()
        .map(|c| {
            if c.is_control() {
                char::REPLACEMENT_CHARACTER
            } else {
                c
            }
        })
        .collect();
    path.into()
}
