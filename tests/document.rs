//! The shipped texts against the document they come from.
//!
//! The document is a published table of return codes, copied cell for cell. Every text is either one of its cells or a
//! correction listed with its reason, and every cell is one of the texts. So neither a text nor a cell can change,
//! vanish or appear without somebody writing down why.
//!
//! The files under `tests/fixtures/document/`:
//!
//! - `return_codes.tsv`: the document.
//! - `corrections.tsv`: each departure from it. An empty `document` cell is a text of our own.
//! - `words.tsv`: a Chinese word and the English one that stands wherever it stands.
//! - `outcome_words.tsv`: words that call a payment failed or paid. Which codes are open is in `codes/easypay.tsv`.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource};
use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};

/// Each locale with the column of the document that is in its language, and the places where a cell of it may stand.
const LOCALES: [(&str, &str, [&str; 2]); 2] = [
    ("zh-CN", "ret_msg", ["value", "detailed"]),
    ("en-US", "description", ["value", "description"]),
];

/// The one message that belongs to no code.
const UNKNOWN: &str = "unknown";

#[test]
fn every_row_of_the_document_is_accounted_for() {
    let rows = document();
    assert_eq!(rows.len(), 136, "rows of the document");
    assert_eq!(
        rows.iter()
            .map(|row| &row.code)
            .collect::<BTreeSet<_>>()
            .len(),
        135,
        "codes of the document"
    );
    let corrections = corrections();
    let mut complaints = Complaints::default();
    for (locale, column, attributes) in LOCALES {
        let texts = Locale::read(locale).texts();
        for row in rows.iter().filter(|row| !row.cell(column).is_empty()) {
            let cell = row.cell(column);
            let stands_as_it_is = attributes.iter().any(|attribute| {
                texts.get(&key(&row.code, attribute)).map(String::as_str) == Some(cell)
            });
            let is_corrected = corrections.iter().any(|correction| {
                correction.stands_at(&row.code, locale)
                    && attributes.contains(&&*correction.attribute)
                    && correction.document == cell
                    && texts.get(&key(&row.code, &correction.attribute)) == Some(&correction.ours)
            });
            if !stands_as_it_is && !is_corrected {
                complaints.add(format!(
                    "row {} ({} {locale}): the document's text is neither a {} nor corrected\n  document: {cell}\n  ours:     {:?}",
                    row.number,
                    row.code,
                    attributes.join(" nor a "),
                    attributes.map(|attribute| texts.get(&key(&row.code, attribute))),
                ));
            }
        }
    }
    complaints.assert_none();
}

#[test]
fn every_text_is_the_documents_or_a_listed_correction() {
    let rows = document();
    let corrections = corrections();
    let mut complaints = Complaints::default();
    for (locale, column, _) in LOCALES {
        for ((code, attribute), text) in Locale::read(locale).texts() {
            let mut listed = corrections
                .iter()
                .filter(|it| it.stands_at(&code, locale) && it.attribute == attribute)
                .peekable();
            if listed.peek().is_none() {
                let cells: Vec<_> = cells(&rows, &code, column).collect();
                if !cells.contains(&text.as_str()) {
                    complaints.add(format!(
                        "{code} {locale} {attribute}: not in the document, and no correction lists it\n  document: {cells:?}\n  ours:     {text}"
                    ));
                }
            }
            for correction in listed.filter(|it| it.ours != text) {
                complaints.add(format!(
                    "{code} {locale} {attribute}: not what its correction says\n  correction: {}\n  ours:       {text}",
                    correction.ours
                ));
            }
        }
    }
    complaints.assert_none();
}

#[test]
fn every_correction_is_used_and_gives_its_reason() {
    let rows = document();
    let texts: BTreeMap<_, _> = LOCALES
        .iter()
        .map(|(locale, column, _)| (*locale, (*column, Locale::read(locale).texts())))
        .collect();
    let mut complaints = Complaints::default();
    let mut seen = BTreeSet::new();
    for correction in corrections() {
        let Correction {
            code,
            locale,
            attribute,
            document,
            ours,
            why,
        } = &correction;
        let mut complain = |what: &str| {
            complaints.add(format!(
                "{code} {locale} {attribute}: {what}\n  document: {document}\n  ours:     {ours}"
            ));
        };
        if why.trim().is_empty() {
            complain("the correction gives no reason");
        }
        if document == ours {
            complain("the correction corrects nothing");
        }
        if !seen.insert((
            code.clone(),
            locale.clone(),
            attribute.clone(),
            document.clone(),
        )) {
            complain("listed twice");
        }
        if attribute == "code" {
            if !rows
                .iter()
                .any(|row| row.written_code == *document && row.code == *ours)
            {
                complain("the document has no such code");
            }
            continue;
        }
        let Some((column, texts)) = texts.get(locale.as_str()) else {
            complain("no such locale");
            continue;
        };
        if texts.get(&key(code, attribute)) != Some(ours) {
            complain(&format!(
                "the text is {:?}",
                texts.get(&key(code, attribute))
            ));
        }
        if !document.is_empty() && !cells(&rows, code, column).any(|cell| cell == document) {
            complain("the document says nothing like it");
        }
        if cells(&rows, code, column).any(|cell| cell == ours) {
            complain("the document says just that");
        }
    }
    complaints.assert_none();
}

#[test]
fn there_is_a_message_for_each_code_with_a_text_and_no_other() {
    let codes: BTreeSet<String> = document()
        .into_iter()
        .filter(|row| !row.is_empty())
        .map(|row| row.code)
        .chain([UNKNOWN.to_owned()])
        .collect();
    assert!(!codes.contains("9904"), "both cells of 9904 are empty");
    assert_eq!(codes.len(), 134 + 1);
    for (locale, ..) in LOCALES {
        let messages: BTreeSet<String> = Locale::read(locale)
            .messages
            .into_iter()
            .map(|message| message.code)
            .collect();
        assert_eq!(
            messages, codes,
            "{locale}: messages on the left, codes of the document on the right"
        );
    }
}

#[test]
fn every_locale_has_the_same_texts_with_the_same_placeables() {
    let [(source, ..), others @ ..] = LOCALES;
    let source = Locale::read(source);
    for (name, ..) in others {
        let other = Locale::read(name);
        assert_eq!(
            other.texts().keys().collect::<Vec<_>>(),
            source.texts().keys().collect::<Vec<_>>(),
            "{name} and {}: code and attribute",
            source.name
        );
        assert_eq!(
            other.terms.keys().collect::<Vec<_>>(),
            source.terms.keys().collect::<Vec<_>>(),
            "{name} and {}: terms",
            source.name
        );
        assert!(
            !source.header.is_empty(),
            "{}: the header for translators",
            source.name
        );
        assert_eq!(
            other.header, source.header,
            "{name} and {}: the header for translators",
            source.name
        );
        assert_eq!(
            other.payer.iter().map(|(id, _)| id).collect::<Vec<_>>(),
            source.payer.iter().map(|(id, _)| id).collect::<Vec<_>>(),
            "{name} and {}: payer messages and their order",
            source.name
        );
        assert_eq!(
            other.groups, source.groups,
            "{name} and {}: groups",
            source.name
        );
        for (key, text) in other.texts() {
            let expected = &source.texts()[&key];
            assert_eq!(
                placeables(&text),
                placeables(expected),
                "{name} and {}: placeables of {} {}\n  {text}\n  {expected}",
                source.name,
                key.0,
                key.1
            );
        }
    }
}

#[test]
fn terms_hold_words_of_the_document() {
    let rows = document();
    let source = Locale::read("zh-CN");
    assert_eq!(
        source.terms.keys().collect::<Vec<_>>(),
        ["hotline", "lianlian"]
    );
    for (name, text) in &source.terms {
        assert!(
            rows.iter()
                .any(|row| row.cell("ret_msg").contains(text.as_str())),
            "zh-CN -{name}: not in the document: {text}"
        );
    }
    let english = Locale::read("en-US");
    assert_eq!(
        english.terms["hotline"], source.terms["hotline"],
        "the telephone number"
    );
}

#[test]
fn messages_stand_in_the_order_of_their_codes_each_in_a_group() {
    let mut complaints = Complaints::default();
    for (locale, ..) in LOCALES {
        let locale = Locale::read(locale);
        for pair in locale.messages.windows(2) {
            // The unknown code comes last, as letters sort behind digits.
            if pair[0].code >= pair[1].code {
                complaints.add(format!(
                    "{} {}: stands before {}",
                    locale.name, pair[0].code, pair[1].code
                ));
            }
        }
        for message in locale
            .messages
            .iter()
            .filter(|message| message.group.is_none())
        {
            complaints.add(format!("{} {}: in no group", locale.name, message.code));
        }
    }
    complaints.assert_none();
}

#[test]
fn variables_stand_in_the_comment_and_never_in_a_value() {
    let mut complaints = Complaints::default();
    for (locale, ..) in LOCALES {
        for message in Locale::read(locale).messages {
            let code = &message.code;
            let used: BTreeSet<String> = message
                .texts
                .iter()
                .flat_map(|(_, text)| placeables(text))
                .filter(|it| it.starts_with('$'))
                .collect();
            let declared = declared_variables(&message.comment);
            if used != declared {
                complaints.add(format!(
                    "{code} {locale}: uses {used:?}, its comment declares {declared:?}"
                ));
            }
            for (attribute, text) in &message.texts {
                let variables = placeables(text).iter().any(|it| it.starts_with('$'));
                if variables && attribute != "detailed" && code != UNKNOWN {
                    complaints.add(format!(
                        "{code} {locale} {attribute}: needs an argument: {text}"
                    ));
                }
                if !variables && attribute == "detailed" {
                    complaints.add(format!(
                        "{code} {locale} {attribute}: needs no argument: {text}"
                    ));
                }
                if code == UNKNOWN && !text.ends_with("{ $code }") {
                    complaints.add(format!(
                        "{code} {locale} {attribute}: the code is not at the end: {text}"
                    ));
                }
            }
        }
    }
    complaints.assert_none();
}

#[test]
fn a_code_whose_outcome_is_pending_never_reads_as_a_failure() {
    let mut complaints = Complaints::default();
    let pending: Vec<String> = rows_of_codes()
        .into_iter()
        .filter(|row| row.outcome == "pending")
        .map(|row| row.code)
        .collect();
    assert!(pending.len() > 5, "{pending:?}");
    for (locale, ..) in LOCALES {
        let words = words("failure", locale);
        let texts = Locale::read(locale).texts();
        for ((code, attribute), text) in
            texts.iter().filter(|((code, _), _)| pending.contains(code))
        {
            for word in words
                .iter()
                .filter(|word| text.to_lowercase().contains(word.as_str()))
            {
                complaints.add(format!(
                    "{code} {locale} {attribute}: {word:?} in a processing state: {text}"
                ));
            }
        }
    }
    complaints.assert_none();
}

/// Payer messages that name an outcome because they are about it: as a statement of an earlier payment, or as a condition.
const SAY_PAID: [&str; 3] = [
    "payer-already-paid",
    "payer-order-created",
    "payer-start-again",
];

#[test]
fn a_payer_reads_neither_failure_nor_success_where_the_outcome_is_open() {
    let mut complaints = Complaints::default();
    let open: BTreeSet<String> = rows_of_codes()
        .into_iter()
        .filter(|row| matches!(row.outcome.as_str(), "pending" | "unknown"))
        .map(|row| row.payer)
        .collect();
    for (locale, ..) in LOCALES {
        let words: Vec<(&str, Vec<String>)> = ["failure", "success"]
            .map(|kind| (kind, words(kind, locale)))
            .into();
        for (id, text) in Locale::read(locale)
            .payer
            .iter()
            .filter(|(id, _)| open.contains(id))
        {
            for (kind, words) in &words {
                let allowed = *kind == "success" && SAY_PAID.contains(&id.as_str());
                for word in words
                    .iter()
                    .filter(|word| text.to_lowercase().contains(word.as_str()))
                {
                    if !allowed {
                        complaints.add(format!("{id} {locale}: {word:?} ({kind}): {text}"));
                    }
                }
            }
        }
    }
    complaints.assert_none();
}

#[test]
fn every_code_has_a_row_and_every_row_a_code_and_a_payer_message() {
    let rows = rows_of_codes();
    let codes: Vec<&String> = rows.iter().map(|row| &row.code).collect();
    let mut complaints = Complaints::default();
    for (locale, ..) in LOCALES {
        let locale = Locale::read(locale);
        let messages = locale.messages.iter().map(|message| &message.code);
        assert_eq!(
            messages.filter(|code| *code != UNKNOWN).collect::<Vec<_>>(),
            codes,
            "{}: messages on the left, rows on the right",
            locale.name
        );
        for (id, _) in &locale.payer {
            if !rows.iter().any(|row| row.payer == *id) {
                complaints.add(format!("{id} {}: no code uses it", locale.name));
            }
        }
        for row in &rows {
            if !locale.payer.iter().any(|(id, _)| *id == row.payer) {
                complaints.add(format!(
                    "{} {}: there is no {}",
                    row.code, locale.name, row.payer
                ));
            }
        }
    }
    for row in &rows {
        if row.outcome == "unknown" && row.retry != "query_first" {
            complaints.add(format!(
                "{}: unknown, and not to be queried first",
                row.code
            ));
        }
        if (row.outcome == "succeeded") != (row.code == "0000") {
            complaints.add(format!("{}: {}", row.code, row.outcome));
        }
        if row.source.trim().is_empty() || row.note.trim().is_empty() {
            complaints.add(format!("{}: no source or no note", row.code));
        }
    }
    complaints.assert_none();
}

#[test]
fn one_english_word_stands_for_one_chinese_word() {
    let chinese = Locale::read("zh-CN").texts();
    let english = Locale::read("en-US");
    let terms = &english.terms;
    let english = english.texts();
    let mut complaints = Complaints::default();
    for [zh, en] in table("words.tsv", ["zh-CN", "en-US"]) {
        let mut used = false;
        for (key, text) in chinese.iter().filter(|(_, text)| text.contains(&zh)) {
            used = true;
            let ours = &english[key];
            if !filled(ours, terms)
                .to_lowercase()
                .contains(&en.to_lowercase())
            {
                complaints.add(format!(
                    "{} {}: {zh} is {en:?}\n  {text}\n  {ours}",
                    key.0, key.1
                ));
            }
        }
        if !used {
            complaints.add(format!("{zh}: no text has this word"));
        }
    }
    complaints.assert_none();
}

#[test]
fn texts_are_punctuated_as_their_language_is() {
    let mut complaints = Complaints::default();
    for (locale, ..) in LOCALES {
        let chinese = locale == "zh-CN";
        let (stop, foreign) = if chinese {
            ('。', ",.;:!?()[]\"' ")
        } else {
            ('.', "，。；：！？（）【】“”‘’、")
        };
        for ((code, attribute), text) in Locale::read(locale).texts() {
            let words = without_placeables(&text);
            let mut complain =
                |what: &str| complaints.add(format!("{code} {locale} {attribute}: {what}: {text}"));
            if words.contains(|c| foreign.contains(c)) {
                complain("another language's punctuation");
            }
            if text != normalized(&text) {
                complain("spaces at an end or doubled");
            }
            if !chinese && !words.starts_with(|c: char| c.is_ascii_uppercase()) {
                complain("sentence case begins with a capital");
            }
            // "one. two" is two sentences; the stop inside makes the one at the end right.
            let sentences = words.trim_end_matches(stop).matches(stop).count() + 1;
            let wants_stop = attribute == "description" || sentences > 1;
            if text.ends_with(stop) != wants_stop {
                complain(if wants_stop {
                    "a full stop is missing"
                } else {
                    "no full stop after a single sentence"
                });
            }
        }
    }
    complaints.assert_none();
}

#[test]
fn files_are_plain() {
    for (locale, ..) in LOCALES {
        let ftl = Locale::source(locale);
        assert!(!ftl.starts_with('\u{feff}'), "{locale}: byte order mark");
        assert!(
            ftl.ends_with('\n') && !ftl.ends_with("\n\n"),
            "{locale}: one line break at the end"
        );
        // Not `lines()`, which would hide a carriage return.
        for (number, line) in (1..).zip(ftl.split('\n')) {
            assert_eq!(
                line,
                line.trim_end(),
                "{locale} line {number}: spaces at the end"
            );
            assert!(
                !line.contains(|c: char| c.is_control()),
                "{locale} line {number}: a tab or a control character"
            );
            if let Some(attribute) = line
                .find('.')
                .filter(|&at| line.starts_with(' ') && line[..at].trim().is_empty())
            {
                assert_eq!(
                    attribute, 4,
                    "{locale} line {number}: an attribute is indented by four spaces"
                );
            }
        }
    }
}

/// Fluent's own runtime is the second opinion on what our reading of a pattern says.
#[test]
fn fluents_own_runtime_resolves_every_text() {
    for (name, ..) in LOCALES {
        let locale = Locale::read(name);
        let mut bundle = FluentBundle::new(vec![name.parse().expect("a language tag")]);
        bundle.set_use_isolating(false);
        let resource =
            FluentResource::try_new(Locale::source(name)).expect("a resource without errors");
        bundle.add_resource(resource).expect("no id twice");
        for ((code, attribute), text) in locale.texts() {
            let message = bundle
                .get_message(&format!("retcode-{code}"))
                .expect("the message");
            let pattern = match attribute.as_str() {
                "value" => message.value().expect("the value"),
                _ => message
                    .get_attribute(&attribute)
                    .expect("the attribute")
                    .value(),
            };
            let mut args = FluentArgs::new();
            for placeable in placeables(&text) {
                if let Some(variable) = placeable.strip_prefix('$') {
                    args.set(variable.to_owned(), format!("<{variable}>"));
                }
            }
            let mut errors = Vec::new();
            let resolved = bundle.format_pattern(pattern, Some(&args), &mut errors);
            assert!(errors.is_empty(), "{code} {name} {attribute}: {errors:?}");
            assert_eq!(
                resolved,
                filled(&text, &locale.terms),
                "{code} {name} {attribute}"
            );
            assert!(
                !resolved.contains(['{', '}']),
                "{code} {name} {attribute}: {resolved}"
            );
        }
    }
}

/// What is wrong, gathered, so that one run of a test names all of it.
#[derive(Default)]
struct Complaints(Vec<String>);

impl Complaints {
    fn add(&mut self, complaint: String) {
        self.0.push(complaint);
    }

    #[track_caller]
    fn assert_none(self) {
        assert!(self.0.is_empty(), "\n{}\n", self.0.join("\n"));
    }
}

/// A row of the document, its texts trimmed and their spaces collapsed.
struct Row {
    number: String,
    written_code: String,
    code: String,
    ret_msg: String,
    description: String,
}

impl Row {
    fn cell(&self, column: &str) -> &str {
        match column {
            "ret_msg" => &self.ret_msg,
            "description" => &self.description,
            _ => panic!("no column {column}"),
        }
    }

    fn is_empty(&self) -> bool {
        self.ret_msg.is_empty() && self.description.is_empty()
    }
}

/// The document. A code that is written in another way is read as its correction says.
fn document() -> Vec<Row> {
    let codes: Vec<_> = corrections()
        .into_iter()
        .filter(|it| it.attribute == "code")
        .collect();
    table(
        "return_codes.tsv",
        ["row", "code", "ret_msg", "description"],
    )
    .into_iter()
    .map(|[number, written_code, ret_msg, description]| Row {
        number,
        code: codes
            .iter()
            .find(|it| it.document == written_code)
            .map_or_else(|| written_code.clone(), |it| it.ours.clone()),
        written_code,
        ret_msg: normalized(&ret_msg),
        description: normalized(&description),
    })
    .collect()
}

/// What the document says about a code in one language.
fn cells<'a>(rows: &'a [Row], code: &'a str, column: &'a str) -> impl Iterator<Item = &'a str> {
    rows.iter()
        .filter(move |row| row.code == code)
        .map(move |row| row.cell(column))
        .filter(|cell| !cell.is_empty())
}

/// One departure from the document.
struct Correction {
    code: String,
    locale: String,
    attribute: String,
    document: String,
    ours: String,
    why: String,
}

impl Correction {
    fn stands_at(&self, code: &str, locale: &str) -> bool {
        self.code == code && self.locale == locale
    }
}

fn corrections() -> Vec<Correction> {
    table(
        "corrections.tsv",
        ["code", "locale", "attribute", "document", "ours", "why"],
    )
    .into_iter()
    .map(
        |[code, locale, attribute, document, ours, why]| Correction {
            code,
            locale,
            attribute,
            document,
            ours,
            why,
        },
    )
    .collect()
}

/// The rows of a fixture with these columns, no cell changed.
fn table<const N: usize>(file: &str, columns: [&str; N]) -> Vec<[String; N]> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/fixtures/document")
        .join(file);
    let text = fs::read_to_string(&path).unwrap_or_else(|error| panic!("{file}: {error}"));
    let mut rows = (1..).zip(text.lines()).map(|(number, line)| {
        let cells: Vec<String> = line.split('\t').map(str::to_owned).collect();
        <[String; N]>::try_from(cells)
            .unwrap_or_else(|cells| panic!("{file} line {number}: {} cells", cells.len()))
    });
    assert_eq!(
        rows.next().expect("a line of column names"),
        columns.map(str::to_owned),
        "{file}: columns"
    );
    rows.collect()
}

/// Trimmed, and each run of spaces one space.
fn normalized(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

type Key = (String, String);

fn key(code: &str, attribute: &str) -> Key {
    (code.to_owned(), attribute.to_owned())
}

/// One shipped file.
struct Locale {
    name: String,
    header: Vec<String>,
    groups: Vec<String>,
    terms: BTreeMap<String, String>,
    messages: Vec<Message>,
    /// What payers read: id and text, in the order of the file.
    payer: Vec<(String, String)>,
}

/// One message of it: its texts in the order of the file, the value first.
struct Message {
    code: String,
    group: Option<String>,
    comment: Vec<String>,
    texts: Vec<(String, String)>,
}

impl Locale {
    fn source(name: &str) -> String {
        let path = Path::new(env!("CARGO_MANIFEST_DIR"))
            .join("locales")
            .join(name)
            .join("retcodes.ftl");
        fs::read_to_string(&path).unwrap_or_else(|error| panic!("{name}: {error}"))
    }

    fn read(name: &str) -> Locale {
        let source = Self::source(name);
        let resource = fluent_syntax::parser::parse(source.as_str())
            .unwrap_or_else(|(_, errors)| panic!("{name}: {errors:?}"));
        let mut locale = Locale {
            name: name.to_owned(),
            header: Vec::new(),
            groups: Vec::new(),
            terms: BTreeMap::new(),
            messages: Vec::new(),
            payer: Vec::new(),
        };
        for entry in resource.body {
            match entry {
                Entry::ResourceComment(comment) => locale
                    .header
                    .extend(comment.content.iter().map(|line| (*line).to_owned())),
                Entry::GroupComment(comment) => locale.groups.push(comment.content.join("\n")),
                Entry::Comment(_) => {}
                Entry::Term(term) => {
                    assert!(
                        term.attributes.is_empty(),
                        "{name} -{}: attributes",
                        term.id.name
                    );
                    let earlier = locale
                        .terms
                        .insert(term.id.name.to_owned(), as_written(&term.value));
                    assert_eq!(earlier, None, "{name} -{}: twice", term.id.name);
                }
                Entry::Message(message) => {
                    let id = message.id.name;
                    let value = message
                        .value
                        .unwrap_or_else(|| panic!("{name} {id}: no value"));
                    if id.starts_with("payer-") {
                        assert!(message.attributes.is_empty(), "{name} {id}: attributes");
                        locale.payer.push((id.to_owned(), as_written(&value)));
                        continue;
                    }
                    assert!(
                        locale.payer.is_empty(),
                        "{name} {id}: stands behind the payer messages"
                    );
                    let attributes = message.attributes.iter();
                    locale.messages.push(Message {
                        code: id
                            .strip_prefix("retcode-")
                            .unwrap_or_else(|| panic!("{name}: {id}"))
                            .to_owned(),
                        group: locale.groups.last().cloned(),
                        comment: message
                            .comment
                            .map(|comment| {
                                comment
                                    .content
                                    .iter()
                                    .map(|line| (*line).to_owned())
                                    .collect()
                            })
                            .unwrap_or_default(),
                        texts: [("value".to_owned(), as_written(&value))]
                            .into_iter()
                            .chain(
                                attributes.map(|it| (it.id.name.to_owned(), as_written(&it.value))),
                            )
                            .collect(),
                    });
                }
                Entry::Junk { content } => panic!("{name}: {content}"),
            }
        }
        locale
    }

    /// Every text by code and attribute.
    fn texts(&self) -> BTreeMap<Key, String> {
        let mut texts = BTreeMap::new();
        for message in &self.messages {
            for (attribute, text) in &message.texts {
                let earlier = texts.insert(key(&message.code, attribute), text.clone());
                assert_eq!(
                    earlier, None,
                    "{} {} {attribute}: twice",
                    self.name, message.code
                );
            }
        }
        texts
    }
}

/// A row of `codes/easypay.tsv`.
struct CodeRow {
    code: String,
    outcome: String,
    retry: String,
    payer: String,
    source: String,
    note: String,
}

fn rows_of_codes() -> Vec<CodeRow> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("codes/easypay.tsv");
    let text = fs::read_to_string(path).unwrap();
    let mut lines = text.lines();
    assert_eq!(
        lines.next(),
        Some("code\toutcome\tactor\tretry\tpayer\tbasis\tsource\tnote")
    );
    lines
        .map(|line| {
            let cells: Vec<&str> = line.split('\t').collect();
            let [code, outcome, _, retry, payer, _, source, note] = cells[..] else {
                panic!("not eight cells: {line}");
            };
            CodeRow {
                code: code.to_owned(),
                outcome: outcome.to_owned(),
                retry: retry.to_owned(),
                payer: payer.to_owned(),
                source: source.to_owned(),
                note: note.to_owned(),
            }
        })
        .collect()
}

/// The words of a kind, `failure` or `success`, in a locale.
fn words(kind: &str, locale: &str) -> Vec<String> {
    let words: Vec<String> = table("outcome_words.tsv", ["kind", "locale", "word"])
        .into_iter()
        .filter(|[of, in_locale, _]| of == kind && in_locale == locale)
        .map(|[.., word]| word)
        .collect();
    assert!(!words.is_empty(), "{locale}: words of {kind}");
    words
}

/// A pattern as it stands in the file. The shipped texts hold plain text, variables and terms, nothing else.
fn as_written(pattern: &Pattern<&str>) -> String {
    let element = |element: &PatternElement<&str>| match element {
        PatternElement::TextElement { value } => (*value).to_owned(),
        PatternElement::Placeable {
            expression: Expression::Inline(inline),
        } => match inline {
            InlineExpression::VariableReference { id } => format!("{{ ${} }}", id.name),
            InlineExpression::TermReference {
                id,
                attribute: None,
                arguments: None,
            } => format!("{{ -{} }}", id.name),
            other => panic!("more than a variable or a term: {other:?}"),
        },
        PatternElement::Placeable { expression } => {
            panic!("more than a variable or a term: {expression:?}")
        }
    };
    pattern.elements.iter().map(element).collect()
}

/// What stands between the braces of a text, with its `$` or `-`.
fn placeables(text: &str) -> BTreeSet<String> {
    text.split("{ ")
        .skip(1)
        .filter_map(|rest| rest.split_once(" }"))
        .map(|(name, _)| name.to_owned())
        .collect()
}

fn without_placeables(text: &str) -> String {
    placeables(text).iter().fold(text.to_owned(), |text, it| {
        text.replace(&format!("{{ {it} }}"), "")
    })
}

/// A text with its terms said, and `<name>` for each variable.
fn filled(text: &str, terms: &BTreeMap<String, String>) -> String {
    placeables(text)
        .iter()
        .fold(text.to_owned(), |text, placeable| {
            let said = match placeable.strip_prefix('-') {
                Some(term) => terms[term].clone(),
                None => format!("<{}>", placeable.trim_start_matches('$')),
            };
            text.replace(&format!("{{ {placeable} }}"), &said)
        })
}

/// The variables of a `Variables:` comment, each line `  $name (String) - what it holds`.
fn declared_variables(comment: &[String]) -> BTreeSet<String> {
    comment
        .iter()
        .skip_while(|line| *line != "Variables:")
        .skip(1)
        .map(|line| {
            let (name, meaning) = line
                .strip_prefix("  ")
                .and_then(|line| line.split_once(" (String) - "))
                .unwrap_or_else(|| panic!("not the form of a Variables comment: {line:?}"));
            assert!(
                name.starts_with('$') && !meaning.trim().is_empty(),
                "not the form of a Variables comment: {line:?}"
            );
            name.to_owned()
        })
        .collect()
}
