//! A locale against the source locale: what it lacks, what it has too much, and what changed on the way.

use std::collections::{BTreeMap, BTreeSet};

use super::run::{OBJECT, Run, runs};
use super::tree::{Entry, Pattern, Tree};
use super::variables::Uses;
use super::{Context, Field, Locale, Rule, entry_id, near};

/// The source locale's texts by id.
pub(super) struct SourceTexts<'a> {
    pub(super) file: usize,
    pub(super) locale: Locale,
    entries: BTreeMap<String, &'a Entry<'a>>,
    order: Vec<String>,
}

impl<'a> SourceTexts<'a> {
    pub(super) fn new(
        file: usize,
        tree: &'a Tree<'a>,
        locale: &unic_langid::LanguageIdentifier,
    ) -> Self {
        let mut entries = BTreeMap::new();
        let mut order = Vec::new();
        for entry in &tree.entries {
            let id = entry_id(entry);
            order.push(id.clone());
            entries.entry(id).or_insert(entry);
        }
        SourceTexts {
            file,
            locale: Locale::new(locale),
            entries,
            order,
        }
    }

    pub(super) fn entry(&self, id: &str) -> Option<&'a Entry<'a>> {
        self.entries.get(id).copied()
    }

    /// The pattern of the same value or attribute.
    pub(super) fn pattern(&self, field: &Field<'_>) -> Option<&'a Pattern<'a>> {
        let entry = self.entry(&entry_id(field.entry))?;
        match field.attribute {
            None => entry.value.as_ref(),
            Some(attribute) => {
                let same = entry
                    .attributes
                    .iter()
                    .find(|same| same.id.text == attribute.id.text);
                same.map(|same| &same.pattern)
            }
        }
    }

    /// The ids of its messages, in its order.
    pub(super) fn messages(&self) -> Vec<String> {
        self.order
            .iter()
            .filter(|id| !id.starts_with('-'))
            .cloned()
            .collect()
    }

    /// The variables anywhere in a message.
    pub(super) fn variables(&self, id: &str) -> BTreeSet<String> {
        self.entry(id)
            .map(|entry| Uses::of_entry(entry).names())
            .unwrap_or_default()
    }

    /// The terms anywhere in a message.
    pub(super) fn terms(&self, id: &str) -> BTreeSet<String> {
        self.entry(id)
            .map(|entry| Uses::of_entry(entry).terms)
            .unwrap_or_default()
    }

    /// The attributes of a message, in its order.
    pub(super) fn attributes(&self, id: &str) -> Vec<String> {
        let entry = self.entry(id);
        entry
            .map(|entry| {
                entry
                    .attributes
                    .iter()
                    .map(|one| one.id.text.to_owned())
                    .collect()
            })
            .unwrap_or_default()
    }
}

/// Compares a file with the source locale's.
pub(super) fn check(context: &mut Context<'_>) {
    terms_without_use(context);
    let Some(source) = context.source else { return };
    missing_messages(context, source);
    for entry in context.tree.entries.iter().filter(|entry| !entry.term) {
        match source.entry(&entry_id(entry)) {
            Some(original) => attributes(context, entry, original),
            None => extra_message(context, entry),
        }
    }
    for field in context.fields() {
        if let Some(original) = source.pattern(&field) {
            field_against(context, source, &field, original);
        }
    }
}

/// Says once for the file which messages the chain has to answer for.
fn missing_messages(context: &mut Context<'_>, source: &SourceTexts<'_>) {
    const NAMED: usize = 6;
    let mut there: BTreeSet<String> = context.tree.entries.iter().map(entry_id).collect();
    there.extend(context.broken.iter().cloned());
    // A message under a misspelt id is not missing, too.
    there.extend(
        context
            .findings
            .iter()
            .filter_map(|finding| finding.suggestion.clone()),
    );
    let missing: Vec<String> = source
        .messages()
        .into_iter()
        .filter(|id| !there.contains(id))
        .collect();
    if missing.is_empty() {
        return;
    }
    let code = |id: &String| id.strip_prefix("retcode-").unwrap_or(id).to_owned();
    let named: Vec<String> = missing.iter().take(NAMED).map(code).collect();
    let mut finding = context.finding(Rule::MissingMessage, 0..0);
    finding.span = None;
    let finding = finding
        .word("count", missing.len().to_string())
        .word("codes", named.join(", "))
        .word("more", (missing.len() - named.len()).to_string())
        .word("source", source.locale.id.to_string());
    context.add(finding);
}

fn extra_message(context: &mut Context<'_>, entry: &Entry<'_>) {
    let id = entry_id(entry);
    let named = |finding: &super::Finding| finding.span.as_ref() == Some(&entry.id.span);
    let told = context.findings.iter().any(|finding| {
        finding.file == context.file
            && named(finding)
            && matches!(
                finding.rule,
                Rule::UnknownId | Rule::IdForm | Rule::AttributeForm
            )
    });
    if id.starts_with("retcode-") && !told {
        let meant = Some(look_alike(&id)).filter(|meant| {
            let has = |ids: &[String]| ids.iter().any(|id| id == meant);
            *meant != id && context.source.is_some_and(|source| has(&source.messages()))
        });
        context.add(
            context
                .finding(Rule::ExtraMessage, entry.id.span.clone())
                .id(id.clone())
                .suggest(meant)
                .word("id", id),
        );
    }
}

/// The id with the digits that some of its letters look like: `retcode-l0O1`.
fn look_alike(id: &str) -> String {
    let (name, code) = id.split_at(id.rfind('-').map_or(0, |hyphen| hyphen + 1));
    let digit = |c| match c {
        'l' | 'I' | 'i' => '1',
        'O' | 'o' => '0',
        _ => c,
    };
    name.chars().chain(code.chars().map(digit)).collect()
}

fn attributes(context: &mut Context<'_>, entry: &Entry<'_>, original: &Entry<'_>) {
    let id = entry_id(entry);
    let has = |entry: &Entry<'_>, name: &str| {
        entry
            .attributes
            .iter()
            .any(|attribute| attribute.id.text == name)
    };
    let mut lacking: Vec<&str> = original
        .attributes
        .iter()
        .map(|attribute| attribute.id.text)
        .filter(|name| !has(entry, name))
        .collect();
    for attribute in entry
        .attributes
        .iter()
        .filter(|attribute| !has(original, attribute.id.text))
    {
        let name = attribute.id.text;
        let meant = near(name, lacking.iter().copied());
        lacking.retain(|lacking| Some(*lacking) != meant);
        let finding = context
            .finding(Rule::ExtraAttribute, attribute.id.span.clone())
            .word("attribute", name);
        let finding = finding.id(format!("{id}.{name}"));
        context.add(match meant {
            Some(meant) => finding.replace_with(meant),
            None => finding,
        });
    }
    for name in lacking {
        let attribute_id = format!("{id}.{name}");
        let mistaken = context.findings.iter().any(|finding| {
            finding.file == context.file
                && matches!(
                    finding.rule,
                    Rule::AttributeForm | Rule::FullWidthSyntax | Rule::NameNotAscii
                )
                && finding
                    .span
                    .as_ref()
                    .is_some_and(|span| entry.span.contains(&span.start))
        });
        if !entry.broken && !mistaken && !context.broken.contains(&attribute_id) {
            let finding = context
                .finding(Rule::MissingAttribute, entry.id.span.clone())
                .id(attribute_id);
            context.add(finding.word("attribute", name).word("id", id.clone()));
        }
    }
}

/// Terms that neither this locale nor the source locale uses.
fn terms_without_use(context: &mut Context<'_>) {
    let mut used: BTreeSet<String> = BTreeSet::new();
    for entry in &context.tree.entries {
        used.extend(Uses::of_entry(entry).terms);
    }
    if let Some(source) = context.source {
        for entry in source.entries.values() {
            used.extend(Uses::of_entry(entry).terms);
        }
    }
    // A term may be used where the text could not be read.
    let junk: String = context
        .tree
        .junk
        .iter()
        .map(|span| context.text[span.clone()].replace(' ', ""))
        .collect();
    for entry in context.tree.entries.iter().filter(|entry| entry.term) {
        let id = entry_id(entry);
        if !used.contains(entry.id.text) && !junk.contains(&id) {
            context.add(
                context
                    .finding(Rule::UnusedTerm, entry.id.span.clone())
                    .id(id.clone())
                    .word("term", id),
            );
        }
    }
}

fn field_against(
    context: &mut Context<'_>,
    source: &SourceTexts<'_>,
    field: &Field<'_>,
    original: &Pattern<'_>,
) {
    missing_terms(context, source, field, original);
    if same_as_source(context, source, field, original) {
        return;
    }
    numbers(context, source, field, original);
    final_punctuation(context, source, field, original);
}

fn missing_terms(
    context: &mut Context<'_>,
    source: &SourceTexts<'_>,
    field: &Field<'_>,
    original: &Pattern<'_>,
) {
    let (mine, theirs) = (
        Uses::of_pattern(field.pattern).terms,
        Uses::of_pattern(original).terms,
    );
    for term in theirs.difference(&mine) {
        let mut finding = context
            .finding(Rule::MissingTerm, field.pattern.span.clone())
            .id(field.id());
        finding.other = Some((source.file, original.span.clone()));
        context.add(finding.word("term", format!("-{term}")));
    }
}

/// Whether the text is the source's, letter for letter, where the readers read another script.
pub(super) fn is_same(
    locale: &Locale,
    source: &SourceTexts<'_>,
    field: &Field<'_>,
    original: &Pattern<'_>,
) -> bool {
    let differ = source.locale.script != locale.script
        && !(source.locale.is_chinese() && locale.is_chinese());
    let text = whole(original);
    differ
        && !field.entry.term
        && text == whole(field.pattern)
        && super::script::has_letters_of(&text, &source.locale)
}

fn same_as_source(
    context: &mut Context<'_>,
    source: &SourceTexts<'_>,
    field: &Field<'_>,
    original: &Pattern<'_>,
) -> bool {
    let same = is_same(&context.locale, source, field, original);
    if same {
        let mut finding = context
            .finding(Rule::SameAsSource, field.pattern.span.clone())
            .id(field.id());
        finding.other = Some((source.file, original.span.clone()));
        context.add(finding.word("source", source.locale.id.to_string()));
    }
    same
}

/// All of a pattern's text.
fn whole(pattern: &Pattern<'_>) -> String {
    runs(pattern).iter().map(Run::text).collect()
}

/// Numbers of the text: digits, however they are grouped.
fn digits(pattern: &Pattern<'_>) -> Vec<String> {
    let text: Vec<char> = whole(pattern).chars().map(half_width_digit).collect();
    let mut numbers: Vec<String> = Vec::new();
    let mut open = false;
    for (index, &c) in text.iter().enumerate() {
        let next_is_digit = text.get(index + 1).is_some_and(char::is_ascii_digit);
        match c {
            '0'..='9' if open => numbers
                .last_mut()
                .into_iter()
                .for_each(|number| number.push(c)),
            '0'..='9' => {
                numbers.push(c.to_string());
                open = true;
            }
            ' ' | '-' | ',' | '.' | '\u{a0}' | '\u{202f}' | '’' if open && next_is_digit => {}
            _ => open = false,
        }
    }
    numbers.sort();
    numbers
}

/// The ASCII digit of the same value.
fn half_width_digit(c: char) -> char {
    const ZEROS: &[u32] = &[
        0xff10, 0x660, 0x6f0, 0x966, 0x9e6, 0xe50, 0xed0, 0x1040, 0x17e0,
    ];
    let code = u32::from(c);
    let value = ZEROS
        .iter()
        .filter_map(|zero| code.checked_sub(*zero))
        .find(|value| *value < 10);
    value
        .and_then(|value| char::from_digit(value, 10))
        .unwrap_or(c)
}

/// A number of three digits and more is nobody's to translate; a shorter one may be written as a word.
fn numbers(
    context: &mut Context<'_>,
    source: &SourceTexts<'_>,
    field: &Field<'_>,
    original: &Pattern<'_>,
) {
    let (mine, theirs) = (digits(field.pattern), digits(original));
    let lost: Vec<&String> = theirs
        .iter()
        .filter(|number| !mine.contains(number))
        .collect();
    let new: Vec<&String> = mine
        .iter()
        .filter(|number| !theirs.contains(number))
        .collect();
    let changed = lost.iter().find(|number| {
        let prefixed = new
            .iter()
            .any(|new| new.ends_with(number.as_str()) && number.len() > 4);
        !prefixed && (number.len() >= 3 || !new.is_empty())
    });
    if let Some(number) = changed {
        let mut finding = context
            .finding(Rule::NumberChanged, field.pattern.span.clone())
            .id(field.id());
        finding.other = Some((source.file, original.span.clone()));
        context.add(finding.word("number", number.as_str()));
    }
}

/// What ends a sentence, in any script.
pub(super) fn ends_sentence(c: char) -> bool {
    ".!?…。！？｡؟۔।॥።։។៕။།:：;；".contains(c)
}

fn final_punctuation(
    context: &mut Context<'_>,
    source: &SourceTexts<'_>,
    field: &Field<'_>,
    original: &Pattern<'_>,
) {
    // These languages end a sentence with nothing or with a space.
    let none = matches!(context.locale.language.as_str(), "th" | "lo");
    let last = |run: &Run| {
        let closers = [
            '"', '\'', ')', ']', '”', '’', '»', '«', '」', '』', '）', '】', ' ', '\n', '\u{a0}',
        ];
        run.chars.iter().rposition(|(c, _)| !closers.contains(c))
    };
    let original = runs(original);
    let full_sentence = original.iter().all(|run| {
        last(run)
            .and_then(|at| run.char(at))
            .is_some_and(ends_sentence)
    });
    if none || !full_sentence || field.entry.term {
        return;
    }
    for run in runs(field.pattern) {
        let Some(at) = last(&run) else { continue };
        let Some(c) = run.char(at).filter(|c| *c != OBJECT && !ends_sentence(*c)) else {
            continue;
        };
        let stop = match context.locale.language.as_str() {
            _ if context.locale.is_full_width() => "。",
            "hi" | "bn" | "mr" | "ne" | "pa" | "as" | "or" => "।",
            "ur" => "۔",
            "hy" => "։",
            "am" | "ti" => "።",
            "km" => "។",
            "my" => "။",
            _ => ".",
        };
        let mut finding = context
            .finding(Rule::FinalPunctuation, run.span(at, at + 1))
            .id(field.id());
        finding.other = original
            .first()
            .map(|run| (source.file, run.span(0, run.chars.len())));
        let end = run.span(at, at + 1).end;
        let finding = finding.word("stop", stop);
        context.add(if c.is_alphanumeric() {
            finding.edit(end..end, stop)
        } else {
            finding
        });
    }
}
