//! What is wrong with a text or a file that was read at run time.

use std::error::Error;
use std::fmt;
use std::sync::Arc;

use retcodes_core::codes_file::CodesError;
use retcodes_ftl::{Arg, Document, Severity};
use unic_langid::LanguageIdentifier;

use super::source::Source;

/// Something wrong with a text, a codes file, or a place where texts are looked for; with its place and a way out.
///
/// ```
/// use retcodes::Catalog;
///
/// let catalog = Catalog::builder().embedded().text("en-US", "retcode-1001 = { $x }").build()?;
/// let [diagnostic] = catalog.diagnostics() else { panic!() };
/// assert_eq!(diagnostic.rule(), "variable-in-value");
/// assert_eq!((diagnostic.source(), diagnostic.line(), diagnostic.column()), ("en-US/retcodes.ftl", 1, 18));
/// # Ok::<(), retcodes::BuildError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    source: Arc<str>,
    /// Of a text; none for a codes file or a folder.
    locale: Option<Box<LanguageIdentifier>>,
    line: usize,
    column: usize,
    rule: &'static str,
    severity: Severity,
    id: Option<Box<str>>,
    args: Vec<Arg>,
    message: Box<str>,
}

impl Diagnostic {
    /// What is wrong with a document of a file.
    pub(crate) fn of_document(
        source: &Source,
        document: &Document,
        found: &retcodes_ftl::Diagnostic,
    ) -> Self {
        let position = document.text().position(found.span.start);
        Self {
            source: Arc::clone(&source.name),
            locale: Some(Box::new(source.locale.clone())),
            line: position.line,
            column: position.column,
            rule: found.rule.code(),
            severity: found.severity(),
            id: found.id.clone(),
            args: found.args.clone(),
            message: found.message().into(),
        }
    }

    /// What is wrong with a codes file.
    pub(crate) fn of_codes(source: &Arc<str>, error: &CodesError) -> Self {
        Self {
            source: Arc::clone(source),
            locale: None,
            line: error.line(),
            column: error.column(),
            rule: "codes",
            severity: Severity::Error,
            id: None,
            args: Vec::new(),
            message: error.message().into(),
        }
    }

    /// What is wrong with a whole file or folder.
    pub(crate) fn of_file(
        source: Arc<str>,
        rule: retcodes_ftl::Rule,
        args: Vec<Arg>,
        message: String,
    ) -> Self {
        Self {
            source,
            locale: None,
            line: 1,
            column: 1,
            rule: rule.code(),
            severity: rule.severity(),
            id: None,
            args,
            message: message.into(),
        }
    }

    /// The file or folder, as a path that can be shown.
    pub fn source(&self) -> &str {
        &self.source
    }

    /// The locale of the text that it is in.
    pub fn locale(&self) -> Option<&LanguageIdentifier> {
        self.locale.as_deref()
    }

    /// From 1.
    pub fn line(&self) -> usize {
        self.line
    }

    /// In characters, from 1.
    pub fn column(&self) -> usize {
        self.column
    }

    /// The stable name of what it is about, such as `unknown-term`.
    pub fn rule(&self) -> &'static str {
        self.rule
    }

    /// Whether it costs a text.
    pub fn severity(&self) -> Severity {
        self.severity
    }

    /// The message or term it is in, with the attribute: `retcode-9990.detailed`, `-hotline`.
    pub fn id(&self) -> Option<&str> {
        self.id.as_deref()
    }

    /// The words of its sentence by name, so that a tool can say the same in another language.
    pub fn args(&self) -> &[Arg] {
        &self.args
    }

    /// What is wrong and what to do about it.
    pub fn message(&self) -> &str {
        &self.message
    }
}

/// `file:line:column: severity[rule]: message`.
impl fmt::Display for Diagnostic {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            source,
            line,
            column,
            rule,
            severity,
            message,
            ..
        } = self;
        let severity = if *severity == Severity::Error {
            "error"
        } else {
            "warning"
        };
        write!(f, "{source}:{line}:{column}: {severity}[{rule}]: ")?;
        if let Some(id) = &self.id {
            write!(f, "{id}: ")?;
        }
        f.write_str(message)
    }
}

impl Error for Diagnostic {}

#[cfg(feature = "serde")]
impl serde::Serialize for Diagnostic {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        use serde::ser::SerializeStruct;
        let severity = if self.severity == Severity::Error {
            "error"
        } else {
            "warning"
        };
        let mut object = serializer.serialize_struct("Diagnostic", 7)?;
        object.serialize_field("source", self.source())?;
        object.serialize_field("line", &self.line)?;
        object.serialize_field("column", &self.column)?;
        object.serialize_field("rule", self.rule)?;
        object.serialize_field("severity", severity)?;
        object.serialize_field("id", &self.id())?;
        object.serialize_field("message", self.message())?;
        object.end()
    }
}
