//! Documents by what they are: a path for `file:` URIs, however a client spells them, and the URI itself for all others.

use std::fmt::Write;
use std::path::{Component, Path, PathBuf};
use std::str::FromStr;

use lsp_types::Uri;

/// What names a document. Two spellings of one file's URI are equal.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) enum DocumentId {
    /// A file, open or not.
    File(PathBuf),
    /// Anything else: `untitled:Untitled-1`.
    Other(String),
}

impl DocumentId {
    /// The document of a URI. Percent encoding, the case of a drive's letter and `.` in the path make no difference.
    pub(crate) fn of(uri: &Uri) -> Self {
        let text = uri.as_str();
        let path = strip_scheme(text).and_then(|rest| {
            let rest = rest.strip_prefix("//")?;
            let (host, path) = rest.split_at(rest.find('/')?);
            let path = path.split(['?', '#']).next()?;
            Some(decode(host, path))
        });
        match path.flatten() {
            Some(path) => DocumentId::File(tidy(Path::new(&path))),
            None => DocumentId::Other(text.to_owned()),
        }
    }

    /// The document of a path.
    pub(crate) fn of_path(path: &Path) -> Self {
        DocumentId::File(tidy(path))
    }

    /// Its path, if it is a file.
    pub(crate) fn path(&self) -> Option<&Path> {
        match self {
            DocumentId::File(path) => Some(path),
            DocumentId::Other(_) => None,
        }
    }

    /// Its URI; `None` if the path is no text, so that no URI can name it.
    pub(crate) fn uri(&self) -> Option<Uri> {
        match self {
            DocumentId::Other(uri) => Uri::from_str(uri).ok(),
            DocumentId::File(path) => Uri::from_str(&encode(path.to_str()?)).ok(),
        }
    }
}

fn strip_scheme(uri: &str) -> Option<&str> {
    let (scheme, rest) = uri.split_once(':')?;
    scheme.eq_ignore_ascii_case("file").then_some(rest)
}

/// The path of a URI's host and path: `/C%3A/x` is `c:/x`, a host is that of a share.
fn decode(host: &str, path: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(path.len());
    let mut rest = path.as_bytes();
    while let Some((&byte, behind)) = rest.split_first() {
        let hex = behind.get(..2).filter(|_| byte == b'%');
        let hex = hex.and_then(|hex| u8::from_str_radix(std::str::from_utf8(hex).ok()?, 16).ok());
        bytes.push(hex.unwrap_or(byte));
        rest = if hex.is_some() {
            behind.get(2..).unwrap_or_default()
        } else {
            behind
        };
    }
    let path = String::from_utf8(bytes).ok()?;
    if path.contains('\0') {
        return None;
    }
    if let [b'/', letter, b':', ..] = path.as_bytes() {
        let letter = char::from(letter.to_ascii_lowercase());
        return path.get(2..).map(|rest| format!("{letter}{rest}"));
    }
    match host {
        "" | "localhost" => Some(path),
        host => Some(format!("//{host}{path}")),
    }
}

fn encode(path: &str) -> String {
    let mut uri = String::from("file://");
    let path = if cfg!(windows) {
        path.replace('\\', "/")
    } else {
        path.to_owned()
    };
    let path = match path.strip_prefix("//") {
        Some(share) => share,
        None if path.starts_with('/') => &path,
        None => {
            uri.push('/');
            &path
        }
    };
    for &byte in path.as_bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'_' | b'.' | b'~' | b'/' => {
                uri.push(char::from(byte));
            }
            _ => {
                let _ = write!(uri, "%{byte:02X}");
            }
        }
    }
    uri
}

/// A path without `.` and `..`. The disk is not asked: links stay as the editor names them.
fn tidy(path: &Path) -> PathBuf {
    let mut tidy = PathBuf::new();
    for part in path.components() {
        match part {
            Component::CurDir => {}
            Component::ParentDir => {
                tidy.pop();
            }
            part => tidy.push(part),
        }
    }
    tidy
}

#[cfg(test)]
mod tests {
    use std::str::FromStr;

    use lsp_types::Uri;

    use super::DocumentId;

    fn of(uri: &str) -> DocumentId {
        DocumentId::of(&Uri::from_str(uri).expect(uri))
    }

    #[test]
    fn spellings_of_one_file_are_one_document() {
        for (one, other) in [
            ("file:///c%3A/locales/x.ftl", "file:///C:/locales/x.ftl"),
            ("file:///a/b/../x.ftl", "file:///a/./x.ftl"),
            ("file:///%E4%BB%98/x.ftl", "file:///%e4%bb%98/x.ftl"),
            ("FILE://localhost/a", "file:///a"),
        ] {
            assert_eq!(of(one), of(other));
        }
        assert_ne!(of("file:///a"), of("file:///A"));
        assert_ne!(of("untitled:a"), of("file:///a"));
    }

    #[test]
    fn a_uri_leads_to_its_path_and_back() {
        for path in ["/a b/付款/100%/x.ftl", "/a#b?c.ftl", "/+&;=@.ftl"] {
            let id = DocumentId::of_path(path.as_ref());
            assert_eq!(DocumentId::of(&id.uri().expect(path)), id);
            assert_eq!(id.path(), Some(path.as_ref()));
        }
        for uri in [
            "untitled:Untitled-1",
            "vscode-vfs://github/a/b.ftl",
            "file:///a%00b",
            "file:x",
        ] {
            assert_eq!(of(uri), DocumentId::Other(uri.to_owned()));
            assert_eq!(of(uri).uri().expect(uri).as_str(), uri);
        }
    }
}
