//! gettext's PO. Specification: the manual of GNU gettext, "The Format of PO Files".
//!
//! Our own reader: a broken entry costs that entry, and each knows its line.

use std::iter::Peekable;
use std::str::Chars;

use retcodes_review::State;

use super::ReadError;
use crate::finding::{Finding, Problem};
use crate::job::{Category, Job, Unit};
use crate::plural::{self, Gettext};
use crate::returned::{Limits, Mark, Returned, ReturnedUnit};

/// The flag of a reviewed text. gettext has none.
const REVIEWED: &str = "retcodes-reviewed";
/// What a comment with a unit's stamp begins with.
const STAMP: &str = "retcodes";

pub(super) fn write(job: &Job<'_>) -> Vec<u8> {
    let forms = plural::gettext(job.target_locale());
    let mut out = String::from("msgid \"\"\nmsgstr \"\"\n");
    let locale = job.target_locale();
    let plural_forms = forms.as_ref().map_or("", |forms| &forms.header);
    for (name, value) in [
        ("Project-Id-Version", "retcodes"),
        ("PO-Revision-Date", "1970-01-01 00:00+0000"),
        ("Last-Translator", ""),
        ("Language-Team", ""),
        ("Language", &locale.replace('-', "_")),
        ("MIME-Version", "1.0"),
        ("Content-Type", "text/plain; charset=UTF-8"),
        ("Content-Transfer-Encoding", "8bit"),
        ("Plural-Forms", plural_forms),
        ("X-Language", locale),
        ("X-Source-Language", job.source_locale()),
        ("X-Generator", "retcodes"),
    ] {
        if name != "Plural-Forms" || !value.is_empty() {
            out.push_str(&format!("{}\n", quoted(&format!("{name}: {value}\n"))));
        }
    }
    let mut at = 0;
    while let Some(unit) = job.units.get(at) {
        let rest = job.units.get(at..).unwrap_or_default();
        let same = rest.iter().take_while(|one| {
            unit.plural.is_some()
                && one.plural.as_ref().map(|one| &one.text)
                    == unit.plural.as_ref().map(|one| &one.text)
        });
        let (plural, single): (Vec<&Unit>, Vec<&Unit>) = same.partition(|one| {
            let category = one.plural.as_ref().map(|one| one.category.as_str());
            forms.as_ref().is_some_and(|forms| {
                category.is_some_and(|category| forms.categories.contains(&category))
            })
        });
        match &forms {
            Some(forms) if plural.len() == forms.categories.len() && !plural.is_empty() => {
                entry(job, &plural, Some(forms), &mut out);
                single
                    .iter()
                    .for_each(|one| entry(job, &[one], None, &mut out));
                at += plural.len() + single.len();
            }
            _ => {
                entry(job, &[unit], None, &mut out);
                at += 1;
            }
        }
    }
    out.into_bytes()
}

/// One entry: a unit, or the forms of a plural.
fn entry(job: &Job<'_>, units: &[&Unit], forms: Option<&Gettext>, out: &mut String) {
    let Some(first) = units.first() else {
        return;
    };
    out.push('\n');
    let file = job.source.files.get(first.file);
    let mut comment = |title: &str, text: &str| {
        for (number, line) in text.lines().enumerate() {
            let title = if number == 0 { title } else { "" };
            out.push_str(&format!("#. {title}{line}\n"));
        }
    };
    if let Some(section) = &first.section {
        comment("Section: ", section);
    }
    for note in &first.notes {
        // A plural's forms say themselves which numbers they are for.
        if !(forms.is_some() && note.category == Category::Variant) {
            let mut title = note.category.as_str().to_owned();
            if let Some(letter) = title.get_mut(..1) {
                letter.make_ascii_uppercase();
            }
            comment(&format!("{title}: "), &note.text);
        }
    }
    if !first.translate {
        comment("", "Do not translate.");
    }
    for unit in units {
        match unit.plural.as_ref().filter(|_| forms.is_some()) {
            Some(plural) => comment("", &format!("{STAMP} {}: {}", plural.category, unit.stamp)),
            None => comment("", &format!("{STAMP}: {}", unit.stamp)),
        }
    }
    // A reference ends at a blank, which a name may have.
    let name = file.map(|file| file.name.replace(char::is_whitespace, "_"));
    out.push_str(&format!("#: {}\n", name.unwrap_or_default()));
    let state = units
        .iter()
        .map(|one| one.state)
        .filter(|one| *one != State::Missing)
        .min();
    match state {
        Some(State::Stale) => {
            out.push_str("#, fuzzy\n");
            if let Some(previous) = &first.previous {
                let lines = keyword("msgid", previous);
                out.extend(lines.lines().map(|line| format!("#| {line}\n")));
            }
        }
        Some(State::Reviewed) => out.push_str(&format!("#, {REVIEWED}\n")),
        _ => {}
    }
    let id = first
        .plural
        .as_ref()
        .filter(|_| forms.is_some())
        .map(|one| &one.text);
    out.push_str(&keyword("msgctxt", id.unwrap_or(&first.id)));
    let Some(forms) = forms else {
        out.push_str(&keyword("msgid", &first.source));
        out.push_str(&keyword(
            "msgstr",
            first.target.as_deref().unwrap_or_default(),
        ));
        return;
    };
    let of = |category: &str| {
        let has = |unit: &&&Unit| {
            unit.plural
                .as_ref()
                .is_some_and(|one| one.category == category)
        };
        units.iter().find(has)
    };
    let one = of("one").unwrap_or(first);
    out.push_str(&keyword("msgid", &one.source));
    let other = of("other").or(units.last()).unwrap_or(first);
    out.push_str(&keyword("msgid_plural", &other.source));
    for (number, category) in forms.categories.iter().enumerate() {
        let text = of(category).and_then(|unit| unit.target.as_deref());
        out.push_str(&keyword(
            &format!("msgstr[{number}]"),
            text.unwrap_or_default(),
        ));
    }
}

/// A keyword and its text, one line of the file for each line of the text.
fn keyword(name: &str, text: &str) -> String {
    let lines: Vec<&str> = text.split_inclusive('\n').collect();
    if lines.len() < 2 {
        return format!("{name} {}\n", quoted(text));
    }
    let lines: String = lines
        .iter()
        .map(|line| format!("{}\n", quoted(line)))
        .collect();
    format!("{name} \"\"\n{lines}")
}

fn quoted(text: &str) -> String {
    let mut out = String::from("\"");
    for character in text.chars() {
        match character {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\t' => out.push_str("\\t"),
            _ => out.push(character),
        }
    }
    out.push('"');
    out
}

/// An entry while it is read.
#[derive(Default)]
struct Entry {
    line: usize,
    stamps: Vec<(String, String)>,
    fuzzy: bool,
    reviewed: bool,
    context: Option<String>,
    id: Option<String>,
    plural: Option<String>,
    strings: Vec<(usize, String)>,
    broken: bool,
    /// Which text a line that begins with a quote continues.
    open: Option<Part>,
}

#[derive(Clone, Copy)]
enum Part {
    Context,
    Id,
    Plural,
    String,
}

pub(super) fn read(text: &str, limits: &Limits) -> Result<Returned, ReadError> {
    let mut returned = Returned::default();
    let mut entry = Entry::default();
    let mut is_po = false;
    for (number, line) in text.lines().enumerate() {
        let line = line.trim();
        let begins = line.starts_with('#') || line.starts_with("msgctxt") || {
            line.starts_with("msgid") && !line.starts_with("msgid_plural") && entry.id.is_some()
        };
        if line.is_empty() || (begins && !entry.strings.is_empty()) {
            finish(&std::mem::take(&mut entry), &mut returned);
        }
        if line.is_empty() {
            continue;
        }
        if entry.line == 0 {
            entry.line = number + 1;
        }
        if line.starts_with('#') {
            entry.comment(line);
        } else if entry.text(line).is_none() {
            entry.broken = true;
        }
        is_po |= entry.id.is_some();
    }
    finish(&entry, &mut returned);
    if !is_po {
        return Err(ReadError::new("not a PO file: it has no “msgid”"));
    }
    super::bounded(returned, limits)
}

impl Entry {
    fn comment(&mut self, line: &str) {
        if let Some(flags) = line.strip_prefix("#,") {
            let mut flags = flags.split(',').map(str::trim);
            self.fuzzy |= flags.clone().any(|flag| flag == "fuzzy");
            self.reviewed |= flags.any(|flag| flag == REVIEWED);
        } else if let Some(comment) = line.strip_prefix("#.") {
            let comment = comment.trim().strip_prefix(STAMP);
            if let Some((category, stamp)) = comment.and_then(|rest| rest.split_once(':')) {
                let print = stamp.rsplit(' ').next().unwrap_or_default();
                let hexadecimal =
                    print.len() == 16 && print.bytes().all(|one| one.is_ascii_hexdigit());
                if hexadecimal || print == "-" {
                    self.stamps
                        .push((category.trim().to_owned(), stamp.trim().to_owned()));
                }
            }
        }
    }

    /// A line of text. `None` if it is none.
    fn text(&mut self, line: &str) -> Option<()> {
        let quote = line.find('"')?;
        let (word, text) = line.split_at(quote);
        let text = unquoted(text)?;
        let word = word.trim();
        if word.is_empty() {
            let place = match self.open? {
                Part::Context => self.context.as_mut(),
                Part::Id => self.id.as_mut(),
                Part::Plural => self.plural.as_mut(),
                Part::String => self.strings.last_mut().map(|(_, text)| text),
            };
            place?.push_str(&text);
            return Some(());
        }
        let twice = match word {
            "msgctxt" => {
                self.open = Some(Part::Context);
                self.context.replace(text).is_some()
            }
            "msgid" => {
                self.open = Some(Part::Id);
                self.id.replace(text).is_some()
            }
            "msgid_plural" => {
                self.open = Some(Part::Plural);
                self.plural.replace(text).is_some()
            }
            _ => {
                let form = word.strip_prefix("msgstr")?;
                let form = match form.strip_prefix('[') {
                    Some(number) => number.strip_suffix(']')?.parse().ok()?,
                    None if form.is_empty() => 0,
                    None => return None,
                };
                self.open = Some(Part::String);
                let twice = self.strings.iter().any(|(one, _)| *one == form);
                self.strings.push((form, text));
                twice
            }
        };
        (!twice).then_some(())
    }
}

/// The text between quotes.
fn unquoted(text: &str) -> Option<String> {
    let inner = text.strip_prefix('"')?.strip_suffix('"')?;
    let mut out = String::with_capacity(inner.len());
    let mut characters = inner.chars().peekable();
    while let Some(character) = characters.next() {
        if character == '"' {
            return None;
        }
        if character != '\\' {
            out.push(character);
            continue;
        }
        out.push(match characters.next()? {
            'n' => '\n',
            't' => '\t',
            'r' => '\r',
            'a' => '\u{7}',
            'b' => '\u{8}',
            'v' => '\u{B}',
            'f' => '\u{C}',
            'x' => coded(&mut characters, 16, 2, None)?,
            digit @ '0'..='7' => coded(&mut characters, 8, 3, Some(digit))?,
            same @ ('"' | '\\' | '\'' | '?') => same,
            _ => return None,
        });
    }
    Some(out)
}

/// A character by its number: the digits that follow, at most so many.
fn coded(
    characters: &mut Peekable<Chars<'_>>,
    radix: u32,
    most: usize,
    first: Option<char>,
) -> Option<char> {
    let mut digits: String = first.into_iter().collect();
    while digits.len() < most && characters.peek().is_some_and(|one| one.is_digit(radix)) {
        digits.extend(characters.next());
    }
    char::from_u32(u32::from_str_radix(&digits, radix).ok()?)
}

fn finish(entry: &Entry, returned: &mut Returned) {
    if entry.line == 0 || (entry.id.is_none() && !entry.broken) {
        return;
    }
    let context = entry.context.clone().unwrap_or_default();
    let mut refuse = |message: &str| {
        let mut finding = Finding::refused(Problem::Malformed, &context, message);
        finding.line = Some(entry.line);
        returned.findings.push(finding);
    };
    if entry.broken {
        return refuse("is no entry of a PO file");
    }
    let source = entry.id.clone().unwrap_or_default();
    if entry.context.is_none() {
        if source.is_empty() {
            let header = entry.strings.first().map_or("", |(_, text)| text);
            let field = |name: &str| {
                let mut fields = header.lines().filter_map(|line| line.split_once(':'));
                let found = fields.find(|(key, _)| key.trim() == name);
                found.map(|(_, value)| value.trim().replace('_', "-"))
            };
            returned.target_locale = field("X-Language").or_else(|| field("Language"));
            return;
        }
        return refuse("has no “msgctxt”, which says what text it is");
    }
    let mark = if entry.fuzzy {
        Mark::NeedsWork
    } else if entry.reviewed {
        Mark::Reviewed
    } else {
        Mark::Translated
    };
    let unit =
        |id: String, source: Option<String>, target: &str, stamp: Option<&String>| ReturnedUnit {
            id,
            line: Some(entry.line),
            source,
            target: Some(target.to_owned()),
            mark: (!target.is_empty()).then_some(mark),
            stamp: stamp.cloned(),
        };
    let Some(plural) = &entry.plural else {
        let target = entry.strings.first().map_or("", |(_, text)| text);
        let stamp = entry.stamps.last().map(|(_, stamp)| stamp);
        returned
            .units
            .push(unit(context, Some(source), target, stamp));
        return;
    };
    // The categories are in the comments; a tool that drops them leaves the language.
    let mut categories: Vec<&str> = entry.stamps.iter().map(|(one, _)| one.as_str()).collect();
    if categories.is_empty() {
        let forms = returned.target_locale.as_deref().and_then(plural::gettext);
        categories = forms.map(|forms| forms.categories).unwrap_or_default();
    }
    if entry.strings.len() != categories.len() {
        return refuse("has other plural forms than it was exported with");
    }
    for (number, target) in &entry.strings {
        let Some(category) = categories.get(*number) else {
            continue;
        };
        let own = if *category == "one" { &source } else { plural };
        let stamp = entry.stamps.iter().find(|(one, _)| one == category);
        let id = format!("{context}:{category}");
        let stamp = stamp.map(|(_, stamp)| stamp);
        returned
            .units
            .push(unit(id, Some(own.clone()), target, stamp));
    }
}
