//! What a rule is: its stable code, its group, how bad what it finds is, and how safe its fix is.
//!
//! The rules of a group stand in one folder, `rules/<group>/`: their table and their checks in `mod.rs`, a wrong and a
//! right text for each in `examples.toml`, and what they say in `en-US.ftl` and `zh-CN.ftl`. All of it goes by the code.

use std::fmt;

use retcodes_ftl::suggest;

use crate::rules;

/// How bad a diagnostic is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Severity {
    /// Work that is left to do; nothing is wrong.
    Note,
    /// Readers get a text, but a worse one than they could.
    Warning,
    /// Readers get no text, or one that says something wrong.
    Error,
}

impl Severity {
    /// The word for programs: `note`, `warning`, `error`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Severity::Note => "note",
            Severity::Warning => "warning",
            Severity::Error => "error",
        }
    }
}

/// How far a fix can be trusted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Applicability {
    /// It can't change what a reader reads, or it repairs what can't be read at all.
    Safe,
    /// It probably helps, and a person should look at it.
    Offered,
}

impl Applicability {
    /// The word for programs: `safe`, `offered`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Applicability::Safe => "safe",
            Applicability::Offered => "offered",
        }
    }
}

/// Rules of one kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Group {
    /// The whole file.
    File,
    /// Fluent's syntax.
    Syntax,
    /// What the reader proves before it shows a text.
    Reading,
    /// Against the source locale and the comment.
    Source,
    /// Plural categories.
    Plural,
    /// Against what the code means and what the source locale says.
    Meaning,
    /// The language of the text.
    Language,
    /// The script and the words of the text.
    Wording,
    /// Spaces, punctuation and characters.
    Typography,
    /// `# check-ignore` comments.
    Ignore,
}

impl Group {
    /// Every group, in the order in which they are listed.
    pub const ALL: &[Group] = &[
        Group::File,
        Group::Syntax,
        Group::Reading,
        Group::Source,
        Group::Plural,
        Group::Meaning,
        Group::Language,
        Group::Wording,
        Group::Typography,
        Group::Ignore,
    ];

    /// The id of its heading among the tools' messages.
    pub const fn heading(self) -> &'static str {
        match self {
            Group::File => "group-file",
            Group::Syntax => "group-syntax",
            Group::Reading => "group-reading",
            Group::Source => "group-source",
            Group::Plural => "group-plural",
            Group::Meaning => "group-meaning",
            Group::Language => "group-language",
            Group::Wording => "group-wording",
            Group::Typography => "group-typography",
            Group::Ignore => "group-ignore",
        }
    }

    /// Its rules, in the order in which they are listed.
    pub const fn rules(self) -> &'static [Rule] {
        match self {
            Group::File => rules::file::RULES,
            Group::Syntax => rules::syntax::RULES,
            Group::Reading => rules::reading::RULES,
            Group::Source => rules::source::RULES,
            Group::Plural => rules::plural::RULES,
            Group::Meaning => rules::meaning::RULES,
            Group::Language => rules::language::RULES,
            Group::Wording => rules::wording::RULES,
            Group::Typography => rules::typography::RULES,
            Group::Ignore => rules::ignore::RULES,
        }
    }
}

/// A rule. Each is a constant of this type, such as [`Rule::DOUBLED_SPACE`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Rule {
    pub(crate) group: Group,
    pub(crate) code: &'static str,
    pub(crate) severity: Severity,
    pub(crate) fix: Option<Applicability>,
}

impl Rule {
    /// Every rule, in the order in which they are listed.
    pub fn all() -> impl Iterator<Item = Rule> {
        Group::ALL
            .iter()
            .flat_map(|group| group.rules().iter().copied())
    }

    /// The rule of this code.
    ///
    /// ```
    /// use retcodes_check::Rule;
    ///
    /// assert_eq!(Rule::from_code("doubled-space"), Some(Rule::DOUBLED_SPACE));
    /// assert_eq!(Rule::from_code("doubled"), None);
    /// ```
    pub fn from_code(code: &str) -> Option<Rule> {
        Rule::all().find(|rule| rule.code == code)
    }

    /// The rule whose code was probably meant.
    pub fn nearest(code: &str) -> Option<Rule> {
        suggest::nearest(code, Rule::all().map(Rule::code)).and_then(Rule::from_code)
    }

    /// The stable name.
    pub const fn code(self) -> &'static str {
        self.code
    }

    /// How bad what it finds is.
    pub const fn severity(self) -> Severity {
        self.severity
    }

    /// The group that it is listed in.
    pub const fn group(self) -> Group {
        self.group
    }

    /// How safe its fix is where it has one; `None` if it never has.
    pub const fn fix(self) -> Option<Applicability> {
        self.fix
    }

    /// Whether it is the reader's: what it says is an error, readers don't get.
    pub fn is_readers(self) -> bool {
        matches!(self.group, Group::File | Group::Syntax | Group::Reading)
    }

    /// Whether a `# check-ignore` comment may name it. What the reader leaves out can't be ignored.
    pub fn can_be_ignored(self) -> bool {
        match self.group {
            Group::File | Group::Syntax | Group::Ignore => false,
            Group::Reading => self.severity < Severity::Error,
            _ => true,
        }
    }
}

impl fmt::Display for Rule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code)
    }
}

/// The table of a group's rules: name, code, severity, and how safe the fix is.
macro_rules! define_rules {
    ($group:ident: $($(#[$doc:meta])* $name:ident = $code:literal, $severity:ident $(, $fix:ident)?;)*) => {
        impl crate::rule::Rule {
            $($(#[$doc])*
            #[doc = concat!("`", $code, "`")]
            pub const $name: crate::rule::Rule = crate::rule::Rule {
                group: crate::rule::Group::$group,
                code: $code,
                severity: crate::rule::Severity::$severity,
                fix: $crate::rule::define_rules!(@fix $($fix)?),
            };)*
        }

        pub(crate) const RULES: &[crate::rule::Rule] = &[$(crate::rule::Rule::$name,)*];
    };
    (@fix) => { None };
    (@fix $fix:ident) => { Some(crate::rule::Applicability::$fix) };
}

pub(crate) use define_rules;
