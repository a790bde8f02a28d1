//! `retcodes pseudo`: locales that nobody speaks, to see whether a layout can take a real one.
//!
//! The idea: only the characters of text elements are replaced, in their place in the file. Whatever is not text (ids,
//! variables, functions, variant keys, comments, line ends, broken entries) is copied to the byte.
//!
//! - `en-XA`: letters with accents and a third more of them, so clipped, concatenated and hard-coded text shows.
//! - `ar-XB`: each word between right-to-left override and pop, as Android's `ar-XB` has it, so layouts that don't mirror
//!   show.

use std::fs;
use std::io::Write;
use std::path::PathBuf;
use std::process::ExitCode;

use fluent_syntax::ast;
use unic_langid::LanguageIdentifier;

use super::{Outcome, Output};
use crate::change::counted;
use crate::document::{self, Document, Edits, Piece};
use crate::locales_dir::{FILE_NAME, LocalesArgs, LocalesDir, shown};

/// The arguments of `retcodes pseudo`.
#[derive(clap::Args)]
#[command(after_help = "\
Each text of en-XA stands between ⟦ and ⟧: where an end is missing, text has been cut off; where one stands in the middle, text has been put together from parts. A variant that begins or ends with a placeable has none.

Examples:
  retcodes pseudo --out ../pseudo
  retcodes lookup 1001 --locale en-XA --overlay ../pseudo")]
pub(crate) struct Args {
    /// The folder to write en-XA/retcodes.ftl and ar-XB/retcodes.ftl into.
    #[arg(long, value_name = "DIR", default_value = "./pseudo-locales")]
    out: PathBuf,

    /// The locale to make them from: en-US, or the source locale where there is no en-US.
    #[arg(long, value_name = "LOCALE")]
    from: Option<LanguageIdentifier>,

    #[command(flatten)]
    texts: LocalesArgs,
}

/// A way to change text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Accented,
    RightToLeft,
}

const KINDS: [(Kind, &str); 2] = [(Kind::Accented, "en-XA"), (Kind::RightToLeft, "ar-XB")];
const ENGLISH: &str = "en-US";

/// Runs the command.
pub(crate) fn run(args: &Args, out: &mut Output) -> Outcome {
    let dir = LocalesDir::open(&args.texts.dir)?;
    let english = dir.locales().iter().find(|locale| locale.id == ENGLISH);
    let from = match (&args.from, english) {
        (Some(id), _) => dir.require(id)?,
        (None, Some(english)) => english,
        (None, None) => dir.require(&args.texts.source)?,
    };
    let source = from.document()?;
    for (kind, name) in KINDS {
        let folder = args.out.join(name);
        fs::create_dir_all(&folder)?;
        let path = folder.join(FILE_NAME);
        document::write(&path, &pseudo(&source, kind))?;
        let messages = counted(source.messages().count(), "message");
        writeln!(out, "{}: {messages} made from {}", shown(&path), from.id)?;
    }
    Ok(ExitCode::SUCCESS)
}

/// The file with the characters of its texts replaced.
fn pseudo(source: &Document, kind: Kind) -> String {
    let mut edits = Edits::default();
    for entry in source.entries() {
        let (value, attributes) = match &entry.node {
            ast::Entry::Message(message) => (message.value.as_ref(), message.attributes.as_slice()),
            // A term's attributes are for selects, not for readers.
            ast::Entry::Term(term) => (Some(&term.value), [].as_slice()),
            _ => continue,
        };
        // A term is put into messages, which have brackets of their own.
        let brackets = kind == Kind::Accented && !matches!(entry.node, ast::Entry::Term(_));
        let patterns = value.into_iter().zip(entry.value.clone());
        let patterns = patterns.chain(
            attributes.iter().map(|attribute| &attribute.value).zip(
                entry
                    .attributes
                    .iter()
                    .map(|attribute| attribute.value.clone()),
            ),
        );
        for (pattern, span) in patterns {
            let brackets = brackets && !put_brackets(pattern, Some(span), &mut edits);
            change(pattern, kind, brackets, &mut edits);
        }
    }
    edits.apply(source.text())
}

/// Replaces the text of a pattern and of the variants in it. With `brackets`, each variant gets its own.
fn change(pattern: &ast::Pattern<Piece>, kind: Kind, brackets: bool, edits: &mut Edits) {
    for element in &pattern.elements {
        match element {
            ast::PatternElement::TextElement { value } => {
                let text = kind.apply(value.as_str());
                if text != value.as_str() {
                    edits.replace(value.span(), text);
                }
            }
            ast::PatternElement::Placeable { expression } => {
                let mut expression = expression;
                while let ast::Expression::Inline(ast::InlineExpression::Placeable {
                    expression: inner,
                }) = expression
                {
                    expression = inner;
                }
                let ast::Expression::Select { variants, .. } = expression else {
                    continue;
                };
                for variant in variants {
                    let brackets = brackets && !put_brackets(&variant.value, None, edits);
                    change(&variant.value, kind, brackets, edits);
                }
            }
        }
    }
}

/// Puts brackets around a pattern. Answers `false` where they belong around its variants: it is one select and no text.
///
/// Where a pattern stands in the file is known for values and attributes. A variant's is known where text is at its ends.
fn put_brackets(
    pattern: &ast::Pattern<Piece>,
    span: Option<std::ops::Range<usize>>,
    edits: &mut Edits,
) -> bool {
    let text = |element: Option<&ast::PatternElement<Piece>>| match element {
        Some(ast::PatternElement::TextElement { value }) => Some(value.span()),
        _ => None,
    };
    let is_select = |element: &ast::PatternElement<Piece>| {
        matches!(
            element,
            ast::PatternElement::Placeable {
                expression: ast::Expression::Select { .. }
            }
        )
    };
    let has_text = pattern.elements.iter().any(|element| {
        matches!(element, ast::PatternElement::TextElement { value } if !value.as_str().trim().is_empty())
    });
    if !has_text && pattern.elements.iter().any(is_select) {
        return false;
    }
    let start = span
        .clone()
        .map(|span| span.start)
        .or(text(pattern.elements.first()).map(|span| span.start));
    let end = span
        .map(|span| span.end)
        .or(text(pattern.elements.last()).map(|span| span.end));
    if let (Some(start), Some(end)) = (start, end) {
        edits.insert(start, OPEN);
        edits.insert(end, CLOSE);
    }
    true
}

const OPEN: &str = "⟦";
const CLOSE: &str = "⟧";

/// RIGHT-TO-LEFT MARK and OVERRIDE, POP DIRECTIONAL FORMATTING and the mark again, as Android writes them.
const RIGHT_TO_LEFT: (&str, &str) = ("\u{200f}\u{202e}", "\u{202c}\u{200f}");

impl Kind {
    /// A text with its characters replaced; blanks, line ends, tags and entities (`<b>`, `&amp;`) stay.
    fn apply(self, text: &str) -> String {
        let mut out = String::with_capacity(text.len() * 2);
        let (mut rest, mut owed) = (text, 0.0);
        while let Some(first) = rest.chars().next() {
            let markup = markup_len(rest);
            let blank = rest.len() - rest.trim_start_matches([' ', '\n', '\r']).len();
            let len = match markup.max(blank) {
                0 if self == Kind::Accented => first.len_utf8(),
                0 => word_len(rest),
                len => len,
            };
            let (part, behind) = rest.split_at(len);
            rest = behind;
            match self {
                _ if markup > 0 || blank > 0 => out.push_str(part),
                Kind::Accented => accent(first, &mut owed, &mut out),
                Kind::RightToLeft if part.contains(char::is_alphanumeric) => {
                    out.extend([RIGHT_TO_LEFT.0, part, RIGHT_TO_LEFT.1]);
                }
                Kind::RightToLeft => out.push_str(part),
            }
        }
        out
    }
}

/// The length of the word that a text begins with, up to a blank or markup.
fn word_len(text: &str) -> usize {
    let end = text
        .char_indices()
        .find(|(at, c)| c.is_whitespace() || (*at > 0 && markup_len(text.split_at(*at).1) > 0));
    end.map_or(text.len(), |(at, _)| at)
        .max(text.chars().next().map_or(0, char::len_utf8))
}

/// The length of the tag or entity that a text begins with: `<b>`, `&amp;`.
fn markup_len(text: &str) -> usize {
    let (end, inside): (char, fn(char) -> bool) = match text.as_bytes() {
        [b'<', b'/' | b'a'..=b'z' | b'A'..=b'Z', ..] => ('>', |c| c != '<' && c != '\n'),
        [b'&', ..] => (';', |c| c.is_ascii_alphanumeric() || c == '#'),
        _ => return 0,
    };
    match text
        .char_indices()
        .skip(1)
        .find(|(_, c)| *c == end || !inside(*c))
    {
        Some((at, c)) if c == end && at > 1 => at + 1,
        _ => 0,
    }
}

/// How many letters are added for each letter: English grows by about this much in other languages.
const GROWTH: f64 = 0.35;

/// Adds a letter with an accent; twice, a vowel rather than a consonant, as often as the growth asks for.
fn accent(letter: char, owed: &mut f64, out: &mut String) {
    let index = |first: char| (letter as usize).wrapping_sub(first as usize);
    let accented = LOWER
        .get(index('a'))
        .or_else(|| UPPER.get(index('A')))
        .copied()
        .unwrap_or(letter);
    out.push(accented);
    if letter.is_alphabetic() {
        *owed += GROWTH;
        if *owed
            >= if "aeiouAEIOU".contains(letter) {
                1.0
            } else {
                2.0
            }
        {
            *owed -= 1.0;
            out.push(accented);
        }
    }
}

const LOWER: [char; 26] = [
    'å', 'ƀ', 'ç', 'ð', 'é', 'ƒ', 'ĝ', 'ĥ', 'î', 'ĵ', 'ķ', 'ļ', 'ɱ', 'ñ', 'ö', 'þ', 'ǫ', 'ŕ', 'š',
    'ţ', 'û', 'ṽ', 'ŵ', 'ẋ', 'ý', 'ž',
];
const UPPER: [char; 26] = [
    'Å', 'Ɓ', 'Ç', 'Ð', 'É', 'Ƒ', 'Ĝ', 'Ĥ', 'Î', 'Ĵ', 'Ķ', 'Ļ', 'Ṁ', 'Ñ', 'Ö', 'Þ', 'Ǫ', 'Ŕ', 'Š',
    'Ţ', 'Û', 'Ṽ', 'Ŵ', 'Ẋ', 'Ý', 'Ž',
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_letters_change_and_a_third_is_added() {
        let text = "The <b>card</b> number &amp; the phone number do not match, 3 times &c;\nline";
        let accented = Kind::Accented.apply(text);
        assert!(accented.starts_with("Ţĥéé <b>ç"), "{accented}");
        assert!(
            accented.contains(" &amp; ") && accented.contains(", 3 ") && accented.contains('\n'),
            "{accented}"
        );
        let (before, after) = (text.chars().count(), accented.chars().count());
        assert!(
            after * 100 > before * 118 && after * 100 < before * 140,
            "{before} {after}"
        );
    }

    #[test]
    fn each_word_is_turned_around() {
        assert_eq!(
            Kind::RightToLeft.apply(" a <b>bc</b> - 1 "),
            " \u{200f}\u{202e}a\u{202c}\u{200f} <b>\u{200f}\u{202e}bc\u{202c}\u{200f}</b> - \u{200f}\u{202e}1\u{202c}\u{200f} "
        );
    }
}
