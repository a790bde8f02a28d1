//! What is being typed at a place, told from the characters before it: the syntax tree knows nothing of what is half
//! written.

use std::ops::Range;

/// What is being typed, and where the word begins.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Cursor<'t> {
    /// The id at the head of the entry, a term's with its hyphen.
    pub(crate) key: Option<&'t str>,
    pub(crate) kind: Kind<'t>,
    /// The word so far.
    pub(crate) word: Range<usize>,
}

/// What can stand at a place.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Kind<'t> {
    /// The id of a message, at the beginning of a line.
    Id,
    /// The name of an attribute, behind its dot.
    Attribute,
    /// What is shown or selects: a variable, a term, a message, a function.
    Expression,
    /// An attribute of a term or message that is referred to.
    AttributeOf(&'t str),
    /// An argument of a function or term.
    Argument { of: &'t str },
    /// The value of an option of a function.
    OptionValue { of: &'t str, option: &'t str },
    /// The key of a variant; `selector` is what decides, `before` is what stands between the brace and the place.
    Key { selector: &'t str, before: &'t str },
}

/// A bracket that is open at the place.
enum Open<'t> {
    /// A brace, and where its select expression's arrow is.
    Brace { start: usize, arrow: Option<usize> },
    /// The arguments of a call.
    Call { of: &'t str, start: usize },
}

impl<'t> Cursor<'t> {
    /// Looks at the entry that a byte is in; `None` in a comment and in plain text.
    pub(crate) fn at(text: &'t str, offset: usize) -> Option<Self> {
        let before = text.get(..offset)?;
        let start = entry_start(before);
        let entry = before.get(start..)?;
        let line_start = before.rfind('\n').map_or(0, |newline| newline + 1);
        let line = before.get(line_start..)?.trim_start_matches('\u{FEFF}');
        if line.starts_with('#') {
            return None;
        }
        let key = entry_key(entry);
        let word = word_start(before)..offset;
        let cursor = |kind| {
            Some(Cursor {
                key,
                kind,
                word: word.clone(),
            })
        };
        let (open, in_quotes) = open_brackets(entry);
        match open.last() {
            None if in_quotes => None,
            None if line.bytes().all(|byte| is_name(byte) || byte == b'-') => {
                // Indented text can be anything; an id begins at the margin.
                let word = offset - line.len()..offset;
                Some(Cursor {
                    key,
                    kind: Kind::Id,
                    word,
                })
            }
            None => {
                let name = line.trim_start_matches(' ').strip_prefix('.')?;
                let is_word = line.starts_with(' ') && name.bytes().all(is_name);
                is_word.then(|| cursor(Kind::Attribute)).flatten()
            }
            Some(Open::Call { of, start }) => {
                let arguments = entry.get(*start..)?;
                let argument = arguments.rsplit(',').next()?;
                match argument.split_once(':') {
                    Some((option, _)) => cursor(Kind::OptionValue {
                        of,
                        option: option.trim(),
                    }),
                    None if in_quotes => None,
                    None => cursor(Kind::Argument { of }),
                }
            }
            _ if in_quotes => None,
            Some(Open::Brace {
                start,
                arrow: Some(arrow),
            }) => {
                let selector = entry.get(*start..*arrow)?.trim();
                let typed = line.trim_start_matches(' ').trim_start_matches('*');
                let typed = typed.strip_prefix('[').unwrap_or(typed);
                let is_key = typed.bytes().all(|byte| is_name(byte) || byte == b'.');
                let before = entry.get(*arrow..)?;
                is_key
                    .then(|| cursor(Kind::Key { selector, before }))
                    .flatten()
            }
            Some(Open::Brace { .. }) => {
                let head = before.get(..word.start)?;
                if let Some(owner) = head.strip_suffix('.') {
                    let from = word_start(owner);
                    return cursor(Kind::AttributeOf(owner.get(from..)?));
                }
                cursor(Kind::Expression)
            }
        }
    }

    /// The word so far.
    pub(crate) fn typed(&self, text: &'t str) -> &'t str {
        text.get(self.word.clone()).unwrap_or_default()
    }
}

/// The start of the entry that a text ends in: the last line that begins with a letter or a hyphen.
fn entry_start(before: &str) -> usize {
    let mut end = before.len();
    loop {
        let start = before
            .get(..end)
            .and_then(|head| head.rfind('\n'))
            .map_or(0, |newline| newline + 1);
        let first = before.as_bytes().get(start);
        let is_head = first.is_some_and(|byte| byte.is_ascii_alphabetic() || *byte == b'-');
        if is_head || start == 0 {
            return start;
        }
        end = start - 1;
    }
}

fn entry_key(entry: &str) -> Option<&str> {
    let end = entry
        .bytes()
        .position(|byte| !is_name(byte))
        .unwrap_or(entry.len());
    let (key, rest) = entry.split_at_checked(end)?;
    (!key.is_empty() && rest.trim_start_matches(' ').starts_with('=')).then_some(key)
}

/// The start of the word that a text ends with: a name, with `$` or a hyphen before it.
fn word_start(before: &str) -> usize {
    let name = before
        .bytes()
        .rev()
        .take_while(|&byte| is_name(byte))
        .count();
    let start = before.len() - name;
    match before.as_bytes().get(..start).and_then(<[u8]>::last) {
        Some(b'$') => start - 1,
        _ => start,
    }
}

fn is_name(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_')
}

/// The brackets that are open at the end of an entry's text, and whether it ends within quotes.
fn open_brackets(entry: &str) -> (Vec<Open<'_>>, bool) {
    let mut open: Vec<Open<'_>> = Vec::new();
    let bytes = entry.as_bytes();
    let mut in_quotes = false;
    let mut at = 0;
    while let Some(&byte) = bytes.get(at) {
        at += 1;
        if in_quotes {
            match byte {
                b'\\' => at += 1,
                b'"' | b'\n' => in_quotes = false,
                _ => {}
            }
            continue;
        }
        let in_text = matches!(open.last(), None | Some(Open::Brace { arrow: Some(_), .. }));
        match (byte, open.last_mut()) {
            (b'{', _) => open.push(Open::Brace {
                start: at,
                arrow: None,
            }),
            (b'}', _) => {
                // A parenthesis that was left open ends with its brace.
                while let Some(Open::Call { .. }) = open.last() {
                    open.pop();
                }
                open.pop();
            }
            (b'"', _) if !in_text => in_quotes = true,
            (b'(', Some(Open::Brace { arrow: None, .. } | Open::Call { .. })) => {
                let head = entry.get(..at - 1).unwrap_or_default();
                let of = head.get(word_start(head)..).unwrap_or_default();
                open.push(Open::Call { of, start: at });
            }
            (b')', Some(Open::Call { .. })) => drop(open.pop()),
            (
                b'>',
                Some(Open::Brace {
                    arrow: arrow @ None,
                    ..
                }),
            ) if bytes.get(at.wrapping_sub(2)) == Some(&b'-') => {
                *arrow = Some(at);
            }
            _ => {}
        }
    }
    (open, in_quotes)
}

#[cfg(test)]
mod tests {
    use super::{Cursor, Kind};

    /// What is typed at the bar.
    fn at(text: &str) -> Option<(Option<String>, String, String)> {
        let offset = text.find('|').expect("a bar");
        let text = text.replacen('|', "", 1);
        let cursor = Cursor::at(&text, offset)?;
        let kind = match &cursor.kind {
            Kind::Key { selector, .. } => format!("Key {selector}"),
            kind => format!("{kind:?}"),
        };
        Some((
            cursor.key.map(str::to_owned),
            kind,
            cursor.typed(&text).to_owned(),
        ))
    }

    #[test]
    fn the_characters_before_a_place_say_what_is_typed() {
        for (text, expected) in [
            ("|", Some((None, "Id", ""))),
            ("a = b\nretcode-1|", Some((None, "Id", "retcode-1"))),
            ("a = b|", None),
            ("# $na|", None),
            ("a = { $na|", Some((Some("a"), "Expression", "$na"))),
            ("a = { -t| }", Some((Some("a"), "Expression", "-t"))),
            ("a = b {|\n", Some((Some("a"), "Expression", ""))),
            ("a = b\n    .de|", Some((Some("a"), "Attribute", "de"))),
            (
                "-t = { -b.ca| ->",
                Some((Some("-t"), "AttributeOf(\"-b\")", "ca")),
            ),
            (
                "a = { NUMBER($n, min|",
                Some((Some("a"), "Argument { of: \"NUMBER\" }", "min")),
            ),
            (
                "a = { NUMBER($n, type: \"or|",
                Some((
                    Some("a"),
                    "OptionValue { of: \"NUMBER\", option: \"type\" }",
                    "or",
                )),
            ),
            (
                "a = { -t(c|",
                Some((Some("a"), "Argument { of: \"-t\" }", "c")),
            ),
            (
                "a = { $n ->\n    [on|",
                Some((Some("a"), "Key $n ->", "on")),
            ),
            (
                "a = { $n ->\n    [one] x\n   *[|",
                Some((Some("a"), "Key $n ->", "")),
            ),
            ("a = { $n ->\n    [one] x y|", None),
            (
                "a = { $n ->\n    [one] { $m|",
                Some((Some("a"), "Expression", "$m")),
            ),
            ("a = { \"quoted $|\" }", None),
            ("a = { \"}\" } text|", None),
            ("付款 = {|", None),
        ] {
            let found = at(text);
            let found = found
                .as_ref()
                .map(|(key, kind, word)| (key.as_deref(), kind.as_str(), word.as_str()));
            if text.starts_with('付') {
                // No entry begins there, but braces are braces.
                assert_eq!(found.map(|(key, ..)| key), Some(None));
                continue;
            }
            assert_eq!(found, expected, "{text}");
        }
    }
}
