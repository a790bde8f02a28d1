//! What the reader has to know of the texts it reads: which of them readers see.

/// Says which messages readers see, and which variables their values may show.
///
/// ```
/// use retcodes_ftl::{Role, Schema};
///
/// struct Errors;
///
/// impl Schema for Errors {
///     fn role(&self, id: &str) -> Role<'_> {
///         match id.strip_prefix("error-") {
///             Some("") => Role::Misnamed { prefix: "error-" },
///             Some(_) => Role::Shown { variables_in_value: &[] },
///             None => Role::Private,
///         }
///     }
/// }
/// ```
pub trait Schema {
    /// The role of the message with this id. Asked once for each message; terms have none.
    fn role(&self, id: &str) -> Role<'_>;
}

/// What a message is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role<'s> {
    /// Apps ask for it by its id. Its value may show no variables but these; its attributes may show any.
    Shown {
        /// The variables that are always there.
        variables_in_value: &'s [&'s str],
    },
    /// It begins like a message that apps ask for, but what follows this prefix is not of the expected form.
    Misnamed {
        /// What its id begins with.
        prefix: &'s str,
    },
    /// Only other messages show it.
    Private,
}
