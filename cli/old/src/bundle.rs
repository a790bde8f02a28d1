//! One locale's messages, resolved once: values into the table that look-ups read, attributes into
//! one text buffer and places in it.
//!
//! The idea: most texts have no variables, so everything about them can be settled when the locale
//! is read. Patterns of text and plain variables become segments; only those with selectors or
//! functions are kept as Fluent and go through Fluent's own runtime at each call.

use std::borrow::Cow;
use std::num::NonZeroU32;
use std::ops::Range;
use std::sync::{Arc, OnceLock};

use fluent::{FluentArgs, FluentResource, FluentValue};
use fluent_bundle::concurrent::FluentBundle;
use fluent_syntax::ast;
use smallvec::SmallVec;
use unic_langid::LanguageIdentifier;

use crate::arguments::{Args, Value};
use crate::bidi::{self, Isolation};
use crate::code::RetCode;
use crate::ftl::{self, Pattern, Problem, Reading, Source};
use crate::numbers::{self, Numbers};
use crate::table::{Index, Table, Whose};

/// The attribute that says a value's statement with arguments.
pub(crate) const DETAILED: &str = "detailed";
/// The attribute for the merchant.
pub(crate) const DESCRIPTION: &str = "description";
/// The variable that `retcode-unknown` shows.
pub(crate) const CODE: &str = "code";

/// Where a text comes from: a place in the buffer, segments, or Fluent's runtime.
#[derive(Clone, Debug)]
enum Body {
    Text(Range<u32>),
    Segments(Range<u32>),
    Fluent(u32),
}

/// A piece of a pattern that holds only text and variables.
enum Segment {
    Text(Range<u32>),
    /// A place in `Bundle::names`.
    Variable(u16),
}

/// A pattern that Fluent's runtime resolves.
struct Dynamic {
    id: Box<str>,
    variables: Box<[Variable]>,
}

/// A variable of such a pattern.
struct Variable {
    name: Box<str>,
    /// Whether `NUMBER()` takes it, which makes of a text an error that Fluent's runtime shows.
    is_number: bool,
}

/// Why a text cannot be filled with arguments.
pub(crate) enum Unfilled<'p> {
    /// There is no value for this variable that could be shown.
    Missing(&'p str),
    /// This variable has to be a number, and is a text.
    NotANumber(&'p str),
    /// Nothing would be seen of it: blank arguments are all there is, or Fluent's runtime reported
    /// an error all the same.
    Nothing,
}

struct Attribute {
    /// A place in `Bundle::names`.
    name: u16,
    body: Body,
}

struct Message {
    code: RetCode,
    attributes: Range<u32>,
    /// The place of [`DETAILED`] among all attributes, from 1.
    detailed: Option<NonZeroU32>,
    /// The same where it has one variable, and where arguments need not be isolated.
    around: Option<Box<Around>>,
}

/// A text with one variable, taken apart when it is read: nothing is left to be looked up or
/// checked when it is shown.
struct Around {
    before: Box<str>,
    name: Box<str>,
    after: Box<str>,
}

/// The message for codes that nobody knows.
struct Unknown {
    value: Body,
    attributes: Range<u32>,
}

/// One locale, read.
pub(crate) struct Bundle {
    /// The texts of attributes; those of values are in the table.
    text: Box<str>,
    table: Table,
    /// In the order of their codes.
    messages: Box<[Message]>,
    unknown: Option<Unknown>,
    attributes: Box<[Attribute]>,
    segments: Box<[Segment]>,
    /// Names of attributes and variables, each once.
    names: Box<[Box<str>]>,
    dynamic: Box<[Dynamic]>,
    fluent: Option<Box<FluentBundle<FluentResource>>>,
    problems: Box<[Problem]>,
    style: Arc<Style>,
}

/// How arguments are shown in one locale.
struct Style {
    locale: LanguageIdentifier,
    /// Whether every argument is isolated, or none; otherwise it depends on the argument.
    isolate: Option<bool>,
    numbers: OnceLock<Numbers>,
}

impl Style {
    fn new(locale: &LanguageIdentifier, isolation: Isolation) -> Self {
        let isolate = match isolation {
            Isolation::Always => Some(true),
            Isolation::Never => Some(false),
            Isolation::Auto => is_right_to_left(locale).then_some(true),
        };
        Self {
            locale: locale.clone(),
            isolate,
            numbers: OnceLock::new(),
        }
    }

    fn number(&self, format: impl FnOnce(&Numbers) -> String) -> String {
        let text = format(self.numbers.get_or_init(|| Numbers::new(&self.locale)));
        match bidi::shown(&text, self.isolate) {
            Cow::Borrowed(_) => text,
            Cow::Owned(isolated) => isolated,
        }
    }

    #[inline]
    fn value<'v>(&self, value: &'v Value<'_>) -> Cow<'v, str> {
        match value {
            Value::String(text) => bidi::shown(text, self.isolate),
            Value::Number(number) => Cow::Owned(self.number(|numbers| numbers.format(*number))),
        }
    }
}

fn is_right_to_left(locale: &LanguageIdentifier) -> bool {
    icu_locale::LocaleDirectionality::new_common().is_right_to_left(&numbers::icu(locale))
}

/// A text with its arguments, ready to be written: its size is known, and nothing has been copied.
pub(crate) struct Filled<'p> {
    parts: Parts<'p>,
    /// The places of the arguments that are shown, one bit each.
    pub(crate) used: u32,
}

enum Parts<'p> {
    Whole(Cow<'p, str>),
    Segments {
        bundle: &'p Bundle,
        segments: &'p [Segment],
        /// What stands for each variable, in their order.
        shown: SmallVec<[Cow<'p, str>; 2]>,
        len: usize,
    },
}

impl Filled<'_> {
    pub(crate) fn write(&self, to: &mut impl std::fmt::Write) -> std::fmt::Result {
        match &self.parts {
            Parts::Whole(text) => to.write_str(text),
            Parts::Segments {
                bundle,
                segments,
                shown,
                ..
            } => {
                let mut shown = shown.iter();
                segments.iter().try_for_each(|segment| match segment {
                    Segment::Text(range) => to.write_str(bundle.slice(range).unwrap_or_default()),
                    Segment::Variable(_) => to.write_str(shown.next().map_or("", |text| text)),
                })
            }
        }
    }

    /// The text in one allocation of its exact size.
    pub(crate) fn into_string(self) -> String {
        match self.parts {
            Parts::Whole(text) => text.into_owned(),
            Parts::Segments { len, .. } => {
                let mut text = String::with_capacity(len);
                // Writing to a String does not fail.
                let _ = self.write(&mut text);
                text
            }
        }
    }
}

impl Bundle {
    /// Reads all sources of one locale, highest priority first.
    pub(crate) fn read(
        locale: &LanguageIdentifier,
        number: u16,
        sources: &[Source],
        index: &Index,
        isolation: Isolation,
    ) -> Self {
        Build::new(locale, isolation).bundle(number, ftl::read(sources), index)
    }

    /// The texts of this locale alone.
    pub(crate) fn table(&self) -> &Table {
        &self.table
    }

    /// What was wrong with its sources.
    pub(crate) fn problems(&self) -> &[Problem] {
        &self.problems
    }

    /// The codes that have a text, in order.
    pub(crate) fn codes(&self) -> impl ExactSizeIterator<Item = RetCode> {
        self.messages.iter().map(|message| message.code)
    }

    /// The code of a message.
    pub(crate) fn code(&self, message: u32) -> Option<&str> {
        Some(self.messages.get(message as usize)?.code.as_str())
    }

    /// The same as a code.
    pub(crate) fn ret_code(&self, message: u32) -> Option<RetCode> {
        Some(self.messages.get(message as usize)?.code)
    }

    /// The number of a code's message.
    pub(crate) fn message(&self, code: RetCode) -> Option<u32> {
        let place = self
            .messages
            .binary_search_by_key(&code, |message| message.code)
            .ok()?;
        u32::try_from(place).ok()
    }

    /// A message's attribute, if it needs no argument.
    pub(crate) fn attribute(&self, message: u32, name: &str) -> Option<&str> {
        self.attributes_of(message)
            .find(|attribute| self.name(attribute.name) == name)
            .and_then(|attribute| self.plain(&attribute.body))
    }

    /// A message's attributes that need no argument, with their names.
    pub(crate) fn plain_attributes(&self, message: u32) -> impl Iterator<Item = (&str, &str)> {
        self.attributes_of(message)
            .filter_map(|attribute| Some((self.name(attribute.name), self.plain(&attribute.body)?)))
    }

    /// An attribute with arguments.
    pub(crate) fn format_attribute<'p>(
        &'p self,
        message: u32,
        name: &str,
        args: &'p Args<'_>,
    ) -> Option<Result<Filled<'p>, Unfilled<'p>>> {
        let attribute = self
            .attributes_of(message)
            .find(|attribute| self.name(attribute.name) == name)?;
        Some(self.fill(&attribute.body, args))
    }

    /// The same for [`DETAILED`], whose place is known.
    pub(crate) fn format_detailed<'p>(
        &'p self,
        message: u32,
        args: &'p Args<'_>,
    ) -> Option<Result<Filled<'p>, Unfilled<'p>>> {
        Some(self.fill(self.detailed(message)?, args))
    }

    /// The [`DETAILED`] text in the common case: it has one variable, and all arguments there are
    /// is the text for that, which is shown as it is and in full. What stands before the variable,
    /// the text for it, and what stands behind. `None` otherwise.
    #[inline]
    pub(crate) fn detailed_around<'p>(
        &'p self,
        message: u32,
        args: &'p Args<'_>,
    ) -> Option<[&'p str; 3]> {
        let message = self.messages.get(message as usize)?;
        let around = message.around.as_deref()?;
        let (name, text) = args.one_text()?;
        (*name == *around.name && bidi::is_plain(text)).then_some([
            &around.before,
            text,
            &around.after,
        ])
    }

    #[inline]
    fn detailed(&self, message: u32) -> Option<&Body> {
        let detailed = self.messages.get(message as usize)?.detailed?;
        Some(&self.attributes.get(detailed.get() as usize - 1)?.body)
    }

    /// Whether any text of a message has a variable of this name.
    pub(crate) fn has_variable(&self, message: u32, name: &str) -> bool {
        self.attributes_of(message)
            .any(|attribute| {
                match &attribute.body {
            Body::Text(_) => false,
            Body::Segments(range) => self.segments_of(range).any(
                |segment| matches!(segment, Segment::Variable(found) if self.name(*found) == name),
            ),
            Body::Fluent(number) => self
                .dynamic
                .get(*number as usize)
                .is_some_and(|dynamic| dynamic.variables.iter().any(|found| *found.name == *name)),
        }
            })
    }

    /// Whether this locale has a text for codes that nobody knows.
    pub(crate) fn has_unknown(&self) -> bool {
        self.unknown.is_some()
    }

    /// The text for a code that nobody knows, if this locale has one.
    pub(crate) fn unknown<'p>(&'p self, args: &'p Args<'_>) -> Option<Filled<'p>> {
        self.fill(&self.unknown.as_ref()?.value, args).ok()
    }

    /// An attribute of the message for codes that nobody knows, if it needs no argument.
    pub(crate) fn unknown_attribute(&self, name: &str) -> Option<&str> {
        let range = self.unknown.as_ref()?.attributes.clone();
        let attribute = self
            .attribute_range(range)
            .find(|attribute| self.name(attribute.name) == name)?;
        self.plain(&attribute.body)
    }

    /// What stands before the code in the text for unknown codes, if the code then ends the text
    /// and is shown as it is: the common case, which needs no allocation.
    pub(crate) fn unknown_prefix(&self) -> Option<&str> {
        let Body::Segments(range) = &self.unknown.as_ref()?.value else {
            return None;
        };
        let mut segments = self.segments_of(range);
        match (segments.next(), segments.next(), segments.next()) {
            (Some(Segment::Text(prefix)), Some(Segment::Variable(name)), None)
                if self.name(*name) == CODE && self.style.isolate != Some(true) =>
            {
                self.slice(prefix)
            }
            _ => None,
        }
    }

    fn attributes_of(&self, message: u32) -> impl Iterator<Item = &Attribute> {
        let message = self.messages.get(message as usize);
        self.attribute_range(message.map_or(0..0, |message| message.attributes.clone()))
    }

    fn attribute_range(&self, range: Range<u32>) -> impl Iterator<Item = &Attribute> {
        self.attributes
            .get(range.start as usize..range.end as usize)
            .unwrap_or_default()
            .iter()
    }

    fn segments_of(&self, range: &Range<u32>) -> impl Iterator<Item = &Segment> {
        self.segments
            .get(range.start as usize..range.end as usize)
            .unwrap_or_default()
            .iter()
    }

    fn name(&self, name: u16) -> &str {
        self.names.get(usize::from(name)).map_or("", |name| name)
    }

    fn slice(&self, range: &Range<u32>) -> Option<&str> {
        self.text.get(range.start as usize..range.end as usize)
    }

    fn plain(&self, body: &Body) -> Option<&str> {
        match body {
            Body::Text(range) => self.slice(range),
            Body::Segments(_) | Body::Fluent(_) => None,
        }
    }

    /// A text with its arguments, of which something is seen.
    fn fill<'p>(&'p self, body: &Body, args: &'p Args<'_>) -> Result<Filled<'p>, Unfilled<'p>> {
        let mut used = 0;
        let mut take = |name: &'p str| {
            let (place, value) = args.usable(name).ok_or(Unfilled::Missing(name))?;
            used |= 1 << place;
            Ok(value)
        };
        let mut seen = false;
        let mut see = |text: &str| seen = seen || ftl::is_visible(text);
        let parts = match body {
            Body::Text(range) => {
                let text = self.slice(range).ok_or(Unfilled::Nothing)?;
                see(text);
                Parts::Whole(Cow::Borrowed(text))
            }
            Body::Segments(range) => {
                let range = range.start as usize..range.end as usize;
                let segments = self.segments.get(range).unwrap_or_default();
                let mut shown = SmallVec::new();
                let mut len = 0;
                for segment in segments {
                    len += match segment {
                        Segment::Text(range) => {
                            see(self.slice(range).unwrap_or(""));
                            (range.end - range.start) as usize
                        }
                        Segment::Variable(name) => {
                            let text = self.style.value(take(self.name(*name))?);
                            see(&text);
                            let len = text.len();
                            shown.push(text);
                            len
                        }
                    };
                }
                Parts::Segments {
                    bundle: self,
                    segments,
                    shown,
                    len,
                }
            }
            Body::Fluent(number) => {
                let dynamic = self.dynamic.get(*number as usize);
                let dynamic = dynamic.ok_or(Unfilled::Nothing)?;
                let mut values = FluentArgs::with_capacity(dynamic.variables.len());
                for Variable { name, is_number } in &dynamic.variables {
                    let value = take(name)?;
                    if *is_number && matches!(value, Value::String(_)) {
                        return Err(Unfilled::NotANumber(name));
                    }
                    values.set(&**name, fluent_value(value));
                }
                let text = self.run(&dynamic.id, &values).ok_or(Unfilled::Nothing)?;
                see(&text);
                Parts::Whole(Cow::Owned(text))
            }
        };
        if !seen {
            return Err(Unfilled::Nothing);
        }
        Ok(Filled { parts, used })
    }

    fn run(&self, id: &str, values: &FluentArgs<'_>) -> Option<String> {
        run(self.fluent.as_deref()?, id, values)
    }
}

/// What Fluent's runtime makes of a message. What was proved has no error; one that comes all the
/// same is no text, so that no reader ever sees syntax.
fn run(fluent: &FluentBundle<FluentResource>, id: &str, values: &FluentArgs<'_>) -> Option<String> {
    let pattern = fluent.get_message(id)?.value()?;
    let mut errors = Vec::new();
    let text = fluent
        .format_pattern(pattern, Some(values), &mut errors)
        .into_owned();
    (errors.is_empty() && !text.is_empty()).then_some(text)
}

fn fluent_value<'v>(value: &'v Value<'_>) -> FluentValue<'v> {
    match value {
        Value::String(text) => FluentValue::from(&**text),
        Value::Number(number) => FluentValue::from(*number),
    }
}

/// A bundle while it is made.
struct Build {
    /// Everything that has been read, and what of it is kept.
    read: String,
    text: String,
    names: Vec<Box<str>>,
    attributes: Vec<Attribute>,
    segments: Vec<Segment>,
    dynamic: Vec<Dynamic>,
    fluent: Option<Box<FluentBundle<FluentResource>>>,
    style: Arc<Style>,
}

impl Build {
    fn new(locale: &LanguageIdentifier, isolation: Isolation) -> Self {
        Self {
            read: String::new(),
            text: String::new(),
            names: Vec::new(),
            attributes: Vec::new(),
            segments: Vec::new(),
            dynamic: Vec::new(),
            fluent: None,
            style: Arc::new(Style::new(locale, isolation)),
        }
    }

    fn bundle(mut self, number: u16, reading: Reading, index: &Index) -> Bundle {
        self.read = reading.text;
        if !reading.fluent.is_empty() {
            self.fluent = Some(Box::new(runtime(&self.style, reading.fluent)));
        }
        let mut messages = Vec::with_capacity(reading.messages.len());
        let mut texts: Vec<(RetCode, Arc<str>, Whose)> = Vec::with_capacity(reading.messages.len());
        let mut unknown = None;
        for message in reading.messages {
            let Some(value) = message.value else { continue };
            match message.id {
                ftl::Id::Unknown => {
                    let Some(value) = self.body(value) else {
                        continue;
                    };
                    let attributes = self.attributes(message.attributes);
                    unknown = Some(Unknown { value, attributes });
                }
                ftl::Id::Code(code) => {
                    let Some(text) = self.whole(value) else {
                        continue;
                    };
                    let attributes = self.attributes(message.attributes);
                    let detailed = self.place_of(DETAILED, &attributes);
                    texts.push((code, text, Whose::new(messages.len() as u32, number)));
                    messages.push(Message {
                        code,
                        attributes,
                        detailed,
                        around: detailed.and_then(|place| self.around(place)),
                    });
                }
            }
        }
        if self.dynamic.is_empty() {
            self.fluent = None;
        }
        Bundle {
            table: Table::of_locale(index, texts.into_iter()),
            text: self.text.into(),
            messages: messages.into(),
            unknown,
            attributes: self.attributes.into(),
            segments: self.segments.into(),
            names: self.names.into(),
            dynamic: self.dynamic.into(),
            fluent: self.fluent,
            problems: reading.problems.into(),
            style: self.style,
        }
    }

    /// A value as a text. `None` for one that needs an argument, which has not passed.
    fn whole(&self, value: Pattern) -> Option<Arc<str>> {
        match value {
            Pattern::Text(range) => {
                let range = range.start as usize..range.end as usize;
                Some(self.read.get(range)?.into())
            }
            Pattern::Fluent { id, variables } if variables.is_empty() => {
                Some(run(self.fluent.as_deref()?, &id, &FluentArgs::new())?.into())
            }
            Pattern::Segments(_) | Pattern::Fluent { .. } => None,
        }
        .filter(|text: &Arc<str>| !text.is_empty())
    }

    /// Takes over a text that has been read.
    fn keep(&mut self, range: &Range<u32>) -> Range<u32> {
        let start = self.text.len() as u32;
        let text = self.read.get(range.start as usize..range.end as usize);
        self.text.push_str(text.unwrap_or_default());
        start..self.text.len() as u32
    }

    fn attributes(&mut self, attributes: Vec<(Box<str>, Pattern)>) -> Range<u32> {
        let start = self.attributes.len() as u32;
        for (name, pattern) in attributes {
            if let (Some(name), Some(body)) = (self.name(name), self.body(pattern)) {
                self.attributes.push(Attribute { name, body });
            }
        }
        start..self.attributes.len() as u32
    }

    /// Where an attribute stands among all, from 1.
    fn place_of(&self, name: &str, attributes: &Range<u32>) -> Option<NonZeroU32> {
        let name = self.names.iter().position(|known| **known == *name)?;
        let mut places = attributes.clone();
        let found = places.find(|place| {
            let attribute = self.attributes.get(*place as usize);
            attribute.is_some_and(|attribute| usize::from(attribute.name) == name)
        });
        NonZeroU32::new(found? + 1)
    }

    /// An attribute, from its place from 1, as [`Around`].
    fn around(&self, place: NonZeroU32) -> Option<Box<Around>> {
        let Body::Segments(range) = &self.attributes.get(place.get() as usize - 1)?.body else {
            return None;
        };
        let range = range.start as usize..range.end as usize;
        let (before, name, after) = match self.segments.get(range)? {
            [Segment::Variable(name)] => ("", name, ""),
            [Segment::Text(before), Segment::Variable(name)] => (self.slice(before)?, name, ""),
            [Segment::Variable(name), Segment::Text(after)] => ("", name, self.slice(after)?),
            [
                Segment::Text(before),
                Segment::Variable(name),
                Segment::Text(after),
            ] => (self.slice(before)?, name, self.slice(after)?),
            _ => return None,
        };
        let name = self.names.get(usize::from(*name))?.clone();
        // With words of its own it shows something whatever the argument is.
        let words = |text: &str| text.chars().any(char::is_alphanumeric);
        let plain = self.style.isolate != Some(true) && (words(before) || words(after));
        plain.then(|| {
            Box::new(Around {
                before: before.into(),
                name,
                after: after.into(),
            })
        })
    }

    /// A text that has been taken over.
    fn slice(&self, range: &Range<u32>) -> Option<&str> {
        self.text.get(range.start as usize..range.end as usize)
    }

    fn name(&mut self, name: Box<str>) -> Option<u16> {
        if let Some(place) = self.names.iter().position(|known| *known == name) {
            return u16::try_from(place).ok();
        }
        let place = u16::try_from(self.names.len()).ok()?;
        self.names.push(name);
        Some(place)
    }

    fn body(&mut self, pattern: Pattern) -> Option<Body> {
        match pattern {
            Pattern::Text(range) => Some(Body::Text(self.keep(&range))),
            Pattern::Segments(segments) => {
                let start = self.segments.len() as u32;
                for segment in segments {
                    let segment = match segment {
                        ftl::Segment::Text(range) => Segment::Text(self.keep(&range)),
                        ftl::Segment::Variable(name) => Segment::Variable(self.name(name)?),
                    };
                    self.segments.push(segment);
                }
                Some(Body::Segments(start..self.segments.len() as u32))
            }
            Pattern::Fluent { id, variables } if variables.is_empty() => {
                let text = run(self.fluent.as_deref()?, &id, &FluentArgs::new())?;
                let start = u32::try_from(self.text.len()).ok()?;
                self.text.push_str(&text);
                Some(Body::Text(start..u32::try_from(self.text.len()).ok()?))
            }
            Pattern::Fluent { id, variables } => {
                let pattern = self.fluent.as_deref()?.get_message(&id)?.value()?;
                let mut numbers = Vec::new();
                numbers_of(pattern, &mut numbers);
                let variable = |name: Box<str>| Variable {
                    is_number: numbers.contains(&&*name),
                    name,
                };
                let variables = variables.into_iter().map(variable).collect();
                self.dynamic.push(Dynamic { id, variables });
                Some(Body::Fluent(self.dynamic.len() as u32 - 1))
            }
        }
    }
}

/// The variables that `NUMBER()` takes. Not deeper than what was proved.
fn numbers_of<'t>(pattern: &ast::Pattern<&'t str>, found: &mut Vec<&'t str>) {
    for element in &pattern.elements {
        match element {
            ast::PatternElement::TextElement { .. } => {}
            ast::PatternElement::Placeable { expression } => match expression {
                ast::Expression::Inline(inline) => number_in(inline, found),
                ast::Expression::Select { selector, variants } => {
                    number_in(selector, found);
                    variants
                        .iter()
                        .for_each(|variant| numbers_of(&variant.value, found));
                }
            },
        }
    }
}

fn number_in<'t>(inline: &ast::InlineExpression<&'t str>, found: &mut Vec<&'t str>) {
    let ast::InlineExpression::FunctionReference { id, arguments } = inline else {
        return;
    };
    match arguments.positional.first() {
        Some(ast::InlineExpression::VariableReference { id: variable })
            if id.name != ftl::DISPLAY =>
        {
            found.push(variable.name);
        }
        Some(inner) => number_in(inner, found),
        None => {}
    }
}

/// Fluent's own runtime over what has been proved.
///
/// Reading wraps whatever shows a variable or a number in [`ftl::DISPLAY`], so that numbers and
/// isolation are ours while selectors see the bare values.
fn runtime(style: &Arc<Style>, text: String) -> FluentBundle<FluentResource> {
    let mut fluent = FluentBundle::new_concurrent(vec![style.locale.clone()]);
    fluent.set_use_isolating(false);
    // Nothing else is defined yet, so none of these can clash.
    let _ = fluent.add_builtins();
    let style = Arc::clone(style);
    let _ = fluent.add_function(ftl::DISPLAY, move |values, _| match values.first() {
        Some(FluentValue::String(text)) => {
            FluentValue::from(bidi::shown(text, style.isolate).into_owned())
        }
        Some(FluentValue::Number(number)) => FluentValue::from(
            style.number(|numbers| numbers.format_with(number.value, &number.options)),
        ),
        _ => FluentValue::Error,
    });
    // What does not parse has been left out before; the rest is here.
    let resource = FluentResource::try_new(text).unwrap_or_else(|(resource, _)| resource);
    fluent.add_resource_overriding(resource);
    fluent
}
