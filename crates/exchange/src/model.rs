//! From two documents to units: a tree for each text, which keeps the nesting of its selects.
//!
//! The shape of a text is the translation's where there is one, else the source's with the plural categories of the
//! target language. Each part of the shape gets the words of the source that belong to it.

use std::collections::{HashMap, HashSet};

use retcodes_ftl::{
    CommentLevel, Element, Entry, Expression, Inline, Message, Pattern, Placeable, Variant,
};

use retcodes_review::Hash;

use crate::plural::{CATEGORIES, Plurals};
use crate::text;
use crate::{Folder, PassedOver};

/// How many units one text may become: nested selects multiply.
const UNITS_OF_A_TEXT: usize = 1_000;

/// All texts that can be exchanged, in the source's order.
pub(crate) struct Model<'a> {
    pub(crate) messages: Vec<MessageModel<'a>>,
    pub(crate) words: Vec<Words>,
    pub(crate) passed_over: Vec<PassedOver>,
}

/// A message or term of the source, with its texts.
pub(crate) struct MessageModel<'a> {
    pub(crate) key: String,
    /// The file of the source.
    pub(crate) file: usize,
    pub(crate) source: &'a Message,
    /// The file of the target and the message there.
    pub(crate) target: Option<(usize, &'a Message)>,
    /// Which heading of its file it is under: 0 before the first one.
    pub(crate) section: usize,
    pub(crate) fields: Vec<Field<'a>>,
}

/// A value or an attribute.
pub(crate) struct Field<'a> {
    pub(crate) attribute: Option<String>,
    pub(crate) source_hash: Hash,
    pub(crate) target_hash: Option<Hash>,
    pub(crate) root: Node<'a>,
}

/// A pattern: its own words, and the selects in it.
pub(crate) struct Node<'a> {
    pub(crate) id: String,
    /// Its words, by their number. None for a pattern that is nothing but a select.
    pub(crate) words: Option<usize>,
    pub(crate) selects: Vec<Select<'a>>,
}

/// A select in a pattern.
pub(crate) struct Select<'a> {
    pub(crate) code: String,
    pub(crate) selector: String,
    pub(crate) target: Option<&'a Placeable>,
    /// Whether its keys are plural categories, and ordinal ones.
    pub(crate) plural: Option<bool>,
    pub(crate) variants: Vec<VariantNode<'a>>,
}

/// A variant of a select, there already or possible.
pub(crate) struct VariantNode<'a> {
    pub(crate) key: String,
    pub(crate) is_default: bool,
    pub(crate) target: Option<&'a Variant>,
    pub(crate) node: Node<'a>,
}

/// What one unit says.
#[derive(Clone, Debug, Default)]
pub(crate) struct Words {
    pub(crate) id: String,
    pub(crate) source: String,
    pub(crate) target: Option<String>,
    /// The codes that it may hold, and what each is in the file.
    pub(crate) codes: Vec<(String, String)>,
    /// The codes that it must hold.
    pub(crate) required: Vec<String>,
}

/// What a part of the source says: elements, with a variant in the place of its select where one was chosen.
type View<'a> = Vec<&'a Element>;

impl<'a> Model<'a> {
    pub(crate) fn new(source: &'a Folder, target: &'a Folder) -> Self {
        let mut builder = Builder {
            source,
            target,
            plurals: [false, true].map(|ordinal| Plurals::new(&target.locale, ordinal)),
            words: Vec::new(),
            budget: 0,
        };
        let mut passed_over = Vec::new();
        let mut messages: Vec<MessageModel<'a>> = Vec::new();
        let (translations, broken) = translations(target);
        let mut seen = HashSet::new();
        for (file, folder_file) in source.files.iter().enumerate() {
            let mut pass_over = |id: &str, why| {
                passed_over.push(PassedOver {
                    file: folder_file.name.clone(),
                    id: id.to_owned(),
                    why,
                });
            };
            let mut section = 0;
            for entry in folder_file.document.entries() {
                let message = match entry {
                    Entry::Message(message) => message,
                    Entry::Comment(comment) => {
                        section += usize::from(comment.level == CommentLevel::Group);
                        continue;
                    }
                    Entry::Junk(junk) => {
                        let text = folder_file.document.text().slice(junk.span.clone());
                        pass_over(id_of_junk(text).unwrap_or_default(), "broken in the source");
                        continue;
                    }
                };
                let key = message.key();
                if message.is_broken() || message.spoilt {
                    pass_over(key, "broken in the source");
                } else if broken.contains(key) {
                    pass_over(key, "broken in the translation");
                } else if !seen.insert(key) {
                    pass_over(key, "defined twice in the source");
                } else {
                    let target = translations.get(key).copied();
                    let fields = builder.fields(message, file, target);
                    match fields {
                        Some(fields) => messages.push(MessageModel {
                            key: key.to_owned(),
                            file,
                            source: message,
                            target,
                            section,
                            fields,
                        }),
                        None => pass_over(key, "too many variants"),
                    }
                }
            }
        }
        Model {
            messages,
            words: builder.words,
            passed_over,
        }
    }
}

/// The messages of the target, the first of each key, and the keys that a broken entry has.
fn translations(target: &Folder) -> (HashMap<&str, (usize, &Message)>, HashSet<&str>) {
    let mut messages = HashMap::new();
    let mut broken = HashSet::new();
    for (file, folder_file) in target.files.iter().enumerate() {
        for entry in folder_file.document.entries() {
            match entry {
                Entry::Message(message) if message.is_broken() || message.spoilt => {
                    broken.insert(message.key());
                }
                Entry::Message(message) => {
                    messages.entry(message.key()).or_insert((file, message));
                }
                Entry::Junk(junk) => {
                    let text = folder_file.document.text().slice(junk.span.clone());
                    broken.extend(id_of_junk(text));
                }
                Entry::Comment(_) => {}
            }
        }
    }
    (messages, broken)
}

/// The id that a text which could not be read begins with.
fn id_of_junk(text: &str) -> Option<&str> {
    let end = text.find(|c: char| !(c.is_ascii_alphanumeric() || matches!(c, '-' | '_')));
    let id = text.get(..end.unwrap_or(text.len()))?;
    let name = id.strip_prefix('-').unwrap_or(id);
    name.starts_with(|c: char| c.is_ascii_alphabetic())
        .then_some(id)
}

struct Builder<'a> {
    source: &'a Folder,
    target: &'a Folder,
    /// Cardinal and ordinal.
    plurals: [Plurals; 2],
    words: Vec<Words>,
    budget: usize,
}

/// Where a text is: the file of the source, and of the translation if there is one.
#[derive(Clone, Copy)]
struct Files {
    source: usize,
    target: usize,
}

impl<'a> Builder<'a> {
    /// The texts of a message. `None` if one has too many variants.
    fn fields(
        &mut self,
        source: &'a Message,
        file: usize,
        target: Option<(usize, &'a Message)>,
    ) -> Option<Vec<Field<'a>>> {
        let before = self.words.len();
        let files = Files {
            source: file,
            target: target.map_or(0, |(file, _)| file),
        };
        let mut fields = Vec::new();
        let mut names = HashSet::new();
        for (attribute, pattern) in source.patterns() {
            let name = attribute.map(retcodes_ftl::Slice::as_str);
            if !names.insert(name) {
                continue;
            }
            let translation = target.and_then(|(_, message)| match name {
                None => message.value.as_ref(),
                Some(name) => message.attribute(name).map(|one| &one.value),
            });
            let id = match name {
                None => source.key().to_owned(),
                Some(name) => format!("{}.{name}", source.key()),
            };
            self.budget = UNITS_OF_A_TEXT;
            let view = pattern.elements.iter().collect();
            let Some(root) = self.node(view, translation, id, None, files) else {
                self.words.truncate(before);
                return None;
            };
            fields.push(Field {
                attribute: name.map(str::to_owned),
                source_hash: Hash::of(pattern),
                target_hash: translation.map(Hash::of),
                root,
            });
        }
        Some(fields)
    }

    /// A pattern. `of` is the variable that chooses it among plural forms.
    fn node(
        &mut self,
        mut view: View<'a>,
        target: Option<&'a Pattern>,
        id: String,
        of: Option<&str>,
        files: Files,
    ) -> Option<Node<'a>> {
        if target.is_none() {
            self.flatten_needless(&mut view);
        }
        let shape: View<'a> = match target {
            Some(pattern) => pattern.elements.iter().collect(),
            None => view.clone(),
        };
        let only_select = matches!(shape.as_slice(), [one] if as_select(one).is_some());
        let number = (!only_select).then_some(self.words.len());
        if !only_select {
            self.budget = self.budget.checked_sub(1)?;
            self.words.push(Words::default());
        }
        // The selects of the source that have a select of the shape beside them, with its code.
        let mut paired: Vec<(&'a Placeable, String)> = Vec::new();
        let mut selects = Vec::new();
        for (placeable, selector, variants) in shape.iter().filter_map(|one| as_select(one)) {
            let spelled = text::inline(selector);
            let code = text::select_code(selector, selects.len() + 1);
            let counterpart = view.iter().filter_map(|one| as_select(one)).find(|other| {
                text::inline(other.1) == spelled
                    && !paired.iter().any(|(used, _)| std::ptr::eq(*used, other.0))
            });
            if let Some((placeable, ..)) = counterpart {
                paired.push((placeable, code.clone()));
            }
            let plural = plural_kind(selector, variants);
            let keys = self.keys(
                plural,
                variants,
                counterpart.map(|one| one.2),
                target.is_some(),
            );
            let colons = ":".repeat(selects.len() + 1);
            let mut nodes = Vec::new();
            for (key, is_default) in keys {
                let inner_view = match counterpart {
                    None => view.clone(),
                    Some((placeable, _, variants)) => {
                        let elements = &variant(variants, &key)?.value.elements;
                        if only_select {
                            splice(&view, placeable, elements)
                        } else {
                            elements.iter().collect()
                        }
                    }
                };
                let there = variants.iter().find(|one| one.key == key.as_str());
                let there = there.filter(|_| target.is_some());
                let inner_target = there.map(|one| &one.value);
                let inner_id = format!("{id}{colons}{key}");
                let of = plural.is_some().then(|| variable_of(selector)).flatten();
                let node = self.node(inner_view, inner_target, inner_id, of, files)?;
                nodes.push(VariantNode {
                    key,
                    is_default,
                    target: there,
                    node,
                });
            }
            selects.push(Select {
                code,
                selector: spelled,
                target: target.is_some().then_some(placeable),
                plural,
                variants: nodes,
            });
        }
        if let Some(number) = number {
            let words = self.words_of(&view, &paired, target, id.clone(), of, files);
            if let Some(place) = self.words.get_mut(number) {
                *place = words;
            }
        }
        Some(Node {
            id,
            words: number,
            selects,
        })
    }

    /// Puts the one form of a language without plural forms in the place of the select.
    fn flatten_needless(&self, view: &mut View<'a>) {
        loop {
            let needless = view.iter().filter_map(|one| as_select(one)).find(|one| {
                plural_kind(one.1, one.2).is_some_and(|ordinal| {
                    self.plurals(ordinal).categories() == ["other"]
                        && !one.2.iter().any(|one| one.is_number)
                })
            });
            let Some((placeable, _, variants)) = needless else {
                return;
            };
            let Some(other) = variant(variants, "other") else {
                return;
            };
            *view = splice(view, placeable, &other.value.elements);
        }
    }

    fn plurals(&self, ordinal: bool) -> &Plurals {
        let [cardinal, ordinals] = &self.plurals;
        if ordinal { ordinals } else { cardinal }
    }

    /// The keys of a select: those that are there, and those that the target's language or the source has besides.
    fn keys(
        &self,
        plural: Option<bool>,
        shape: &[Variant],
        counterpart: Option<&[Variant]>,
        translated: bool,
    ) -> Vec<(String, bool)> {
        let all = shape
            .iter()
            .map(|one| (one.key.to_string(), one.is_default));
        let Some(ordinal) = plural else {
            let mut keys: Vec<_> = all.collect();
            for one in counterpart.unwrap_or_default() {
                if !keys.iter().any(|(key, _)| *key == one.key.as_str()) {
                    keys.push((one.key.to_string(), false));
                }
            }
            return keys;
        };
        let plurals = self.plurals(ordinal);
        let categories = plurals.categories().into_iter();
        if !translated {
            let numbers = shape.iter().filter(|one| one.is_number);
            let numbers = numbers.map(|one| (one.key.to_string(), false));
            let categories = categories.map(|one| (one.to_owned(), one == "other"));
            return numbers.chain(categories).collect();
        }
        let mut keys: Vec<_> = all.collect();
        for category in categories {
            // The default answers for a category that no whole number has.
            let needless = plurals.examples(category).is_empty();
            if needless || keys.iter().any(|(key, _)| key == category) {
                continue;
            }
            let rank = |key: &str| CATEGORIES.iter().position(|one| *one == key);
            let later = keys.iter().position(|(key, _)| rank(key) > rank(category));
            keys.insert(later.unwrap_or(keys.len()), ((*category).to_owned(), false));
        }
        keys
    }

    fn words_of(
        &self,
        view: &[&'a Element],
        paired: &[(&'a Placeable, String)],
        target: Option<&'a Pattern>,
        id: String,
        of: Option<&str>,
        files: Files,
    ) -> Words {
        let mut codes: Vec<(String, String)> = Vec::new();
        let mut translation = None;
        if let Some(pattern) = target {
            let document = self
                .target
                .files
                .get(files.target)
                .map(|file| &file.document);
            let mut out = String::new();
            let mut selects = 0;
            for element in &pattern.elements {
                if let Some((_, selector, _)) = as_select(element) {
                    selects += 1;
                    out.push_str(&text::select_code(selector, selects));
                    continue;
                }
                if let (Element::Placeable(placeable), Some(document)) = (element, document) {
                    let bytes = document.text().slice(placeable.span.clone());
                    codes.push((text::placeable_code(placeable), bytes.to_owned()));
                }
                text::push_element(element, &mut out);
            }
            translation = Some(out);
        }
        let mut source = String::new();
        self.flat(view, paired, files, &mut source, &mut codes);
        let mentions = |code: &str| of.is_some_and(|name| has_variable(code, name));
        let in_target = |code: &str| translation.as_ref().is_none_or(|text| text.contains(code));
        let mut required: Vec<String> = Vec::new();
        for piece in text::pieces(&source).unwrap_or_default() {
            if let text::Piece::Code(code) = piece
                && !text::is_literal(code)
                && !mentions(code)
                && in_target(code)
            {
                required.push(code.to_owned());
            }
        }
        for piece in text::pieces(translation.as_deref().unwrap_or_default()).unwrap_or_default() {
            if let text::Piece::Code(code) = piece
                && text::kind(code) == "select"
                && !required.iter().any(|one| one == code)
            {
                required.push(code.to_owned());
            }
        }
        // In the order of the source's text, so that their numbers are the same in every translation.
        let mut ordered: Vec<(String, String)> = Vec::new();
        let both = [Some(source.as_str()), translation.as_deref()];
        for piece in both
            .into_iter()
            .flatten()
            .filter_map(text::pieces)
            .flatten()
        {
            if let text::Piece::Code(code) = piece
                && !ordered.iter().any(|(known, _)| known == code)
            {
                let bytes = codes.iter().find(|(known, _)| known == code);
                let bytes = bytes.map_or(code, |(_, bytes)| bytes);
                ordered.push((code.to_owned(), bytes.to_owned()));
            }
        }
        Words {
            id,
            source,
            target: translation,
            codes: ordered,
            required,
        }
    }

    /// The source's words: a select that the shape lacks says what its default says.
    fn flat(
        &self,
        view: &[&'a Element],
        paired: &[(&'a Placeable, String)],
        files: Files,
        out: &mut String,
        codes: &mut Vec<(String, String)>,
    ) {
        for element in view {
            let Some((placeable, _, variants)) = as_select(element) else {
                if let Element::Placeable(placeable) = element {
                    let code = text::placeable_code(placeable);
                    let document = self.source.files.get(files.source);
                    // A select within is several lines, which only the file itself can say.
                    let bytes =
                        document
                            .filter(|_| code.contains("->"))
                            .map_or(code.clone(), |file| {
                                file.document
                                    .text()
                                    .slice(placeable.span.clone())
                                    .to_owned()
                            });
                    codes.push((code, bytes));
                }
                text::push_element(element, out);
                continue;
            };
            match paired.iter().find(|(one, _)| std::ptr::eq(*one, placeable)) {
                Some((_, code)) => out.push_str(code),
                None => {
                    if let Some(default) = variants.iter().find(|one| one.is_default) {
                        let elements: View<'a> = default.value.elements.iter().collect();
                        self.flat(&elements, paired, files, out, codes);
                    }
                }
            }
        }
    }
}

/// The select of an element, if no two of its variants have one key.
fn as_select(element: &Element) -> Option<(&Placeable, &Inline, &[Variant])> {
    let Element::Placeable(placeable) = element else {
        return None;
    };
    let Expression::Select { selector, variants } = &placeable.expression else {
        return None;
    };
    let mut keys = HashSet::new();
    let distinct = variants.iter().all(|one| keys.insert(one.key.as_str()));
    distinct.then_some((placeable, selector, variants.as_slice()))
}

/// The variant of this key, or the default.
fn variant<'v>(variants: &'v [Variant], key: &str) -> Option<&'v Variant> {
    let same = variants.iter().find(|one| one.key == key);
    same.or_else(|| variants.iter().find(|one| one.is_default))
}

fn splice<'a>(view: &[&'a Element], select: &Placeable, elements: &'a [Element]) -> View<'a> {
    let is_it = |one: &Element| matches!(one, Element::Placeable(one) if std::ptr::eq(one, select));
    let mut spliced = Vec::with_capacity(view.len() + elements.len());
    for element in view {
        if is_it(element) {
            spliced.extend(elements);
        } else {
            spliced.push(*element);
        }
    }
    spliced
}

/// The variable that decides, if it is a variable or a function of one.
fn variable_of(selector: &Inline) -> Option<&str> {
    match selector {
        Inline::Variable(name) => Some(name.as_str()),
        Inline::Function { arguments, .. } => arguments.positional.first().and_then(variable_of),
        _ => None,
    }
}

fn has_variable(code: &str, name: &str) -> bool {
    let mut words = code.split(|c: char| !(c.is_ascii_alphanumeric() || "-_$".contains(c)));
    words.any(|word| word.strip_prefix('$') == Some(name))
}

/// Whether a select chooses a plural form: `Some(true)` for ordinal forms.
fn plural_kind(selector: &Inline, variants: &[Variant]) -> Option<bool> {
    variable_of(selector)?;
    let mut names = variants.iter().filter(|one| !one.is_number).peekable();
    names.peek()?;
    let plural = names.all(|one| CATEGORIES.contains(&one.key.as_str()));
    let Inline::Function { arguments, .. } = selector else {
        return plural.then_some(false);
    };
    let ordinal = arguments.named.iter().any(|one| {
        one.name == "type" && matches!(&one.value, Inline::String(text) if text == "ordinal")
    });
    plural.then_some(ordinal)
}
