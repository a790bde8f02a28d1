//! What can be wrong with a file or folder as such, in words. The words alone make the sentence, so
//! that a tool can say the same in another language.

use std::io;
use std::path::Path;
use std::sync::Arc;

use retcodes_ftl::{Arg, Rule};

use super::diagnostic::Diagnostic;
use super::source::locale_of_folder;

/// How many files of a directory are read.
pub(crate) const MAX_FILES: usize = 64;
/// How many bytes all of them together may have.
pub(crate) const MAX_ALL_BYTES: u64 = 16 << 20;
/// How many names are looked at: a directory with more is not one of texts.
pub(crate) const MAX_ENTRIES: usize = 4096;

pub(super) enum DirectoryError<'a> {
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
    /// A folder that is used under another name.
    OtherName(&'a str),
    /// A text without the folder of a locale; with the name that it should have.
    NoFolder(&'a str),
    /// A text beside the one of the locale, which has this name.
    StrayFile(&'a str),
    /// A name that is not UTF-8, as no tag and no text has one.
    NotUtf8,
    /// One file more than are read.
    TooManyFiles,
    /// One byte more than is read of one file: the size, and the limit.
    TooLarge(u64, u64),
    /// One byte more than is read of all files.
    TooMuch,
    /// One name more than is looked at.
    TooManyNames,
}

impl DirectoryError<'_> {
    /// The diagnostic of a file or folder.
    pub(super) fn at(&self, path: &Path) -> Diagnostic {
        self.of(shown(path))
    }

    /// The diagnostic of what is called so.
    pub(super) fn of(&self, name: Arc<str>) -> Diagnostic {
        let (rule, kind) = self.rule();
        let mut args: Vec<Arg> = vec![("kind", kind.into())];
        let sentence = self.say(&name, &mut args);
        Diagnostic::of_file(name, rule, args, sentence)
    }

    fn rule(&self) -> (Rule, &'static str) {
        match self {
            Self::Io(_) => (Rule::Unreadable, "io"),
            Self::NotAFile => (Rule::Unreadable, "not-a-file"),
            Self::LeavesFolder => (Rule::Unreadable, "leaves-folder"),
            Self::NotATag => (Rule::Layout, "not-a-tag"),
            Self::SameLocale(_) => (Rule::Layout, "same-locale"),
            Self::OtherName(_) => (Rule::Layout, "other-name"),
            Self::NoFolder(_) => (Rule::Layout, "no-folder"),
            Self::StrayFile(_) => (Rule::Layout, "stray-file"),
            Self::NotUtf8 => (Rule::Layout, "not-utf-8"),
            Self::TooManyFiles => (Rule::FileSize, "files"),
            Self::TooLarge(..) => (Rule::FileSize, "bytes"),
            Self::TooMuch => (Rule::FileSize, "all-bytes"),
            Self::TooManyNames => (Rule::FileSize, "names"),
        }
    }

    fn say(&self, name: &str, args: &mut Vec<Arg>) -> String {
        match self {
            Self::Io(error) => {
                args.push(("error", error.to_string().into()));
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
                    args.push(("suggestion", tag.into()));
                    sentence
                }
                None => "The folder's name is not a language tag, such as en-US or zh-CN. \
                         What is in it is not read."
                    .into(),
            },
            Self::SameLocale(other) => {
                args.push(("other", (*other).into()));
                format!(
                    "This folder stands for the same locale as {other}, which is the one that is \
                     read. Keep one of them."
                )
            }
            Self::OtherName(tag) => {
                args.push(("tag", (*tag).into()));
                format!("This folder is used as {tag}. Rename it.")
            }
            Self::NoFolder(file) => format!(
                "This file is not read. Move it to a folder that is named by its locale, such as \
                 en-US/{file}."
            ),
            Self::StrayFile(file) => format!(
                "This file is not read. The texts of a locale stand in one file that is called \
                 {file}."
            ),
            Self::NotUtf8 => "The name is not UTF-8, so this is not read. Rename it.".into(),
            Self::TooManyFiles => {
                args.push(("limit", MAX_FILES.to_string().into()));
                format!("There are more than {MAX_FILES} files; this one is not read.")
            }
            Self::TooLarge(bytes, limit) => {
                // As many as would be needed, and as many as there may be.
                let (size, limit) = (bytes.div_ceil(1024), limit / 1024);
                args.push(("size", size.to_string().into()));
                args.push(("limit", limit.to_string().into()));
                format!("The file is {size} KiB; at most {limit} KiB are read. Shorten it.")
            }
            Self::TooMuch => {
                let limit = MAX_ALL_BYTES / (1 << 20);
                args.push(("limit", limit.to_string().into()));
                format!("All files together have more than {limit} MiB; this one is not read.")
            }
            Self::TooManyNames => {
                args.push(("limit", MAX_ENTRIES.to_string().into()));
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
    Some(locale_of_folder(&name)?.to_string())
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
