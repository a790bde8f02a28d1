//! The sentence of a problem: what is wrong and what to do, in words that need no programming.
//!
//! Made from the rule and the details alone, so that a tool can say the same in another language.

use super::problem::{Detail, Rule};

/// The English sentence.
pub(super) fn sentence(rule: Rule, details: &[Detail]) -> String {
    let get = |name: &str| {
        details
            .iter()
            .find(|(key, _)| *key == name)
            .map(|(_, value)| &**value)
    };
    let word = |name: &str| get(name).unwrap_or_default();
    let kind = word("kind");
    match rule {
        Rule::Unreadable => format!("The file cannot be read: {}.", word("reason")),
        Rule::FileSize => match kind {
            "bytes" => format!("The file is {} KiB; at most {} KiB are read. Split or shorten it.", word("size"), word("limit")),
            "entries" => format!("The file has more than {} messages; the rest is left out.", word("limit")),
            "lines" => format!(
                "The file has more than {} lines; the rest is left out.",
                word("limit")
            ),
            "braces" => format!("The file has more than {} placeables; the rest is left out.", word("limit")),
            _ => format!("There are more than {} files; this one is left out.", word("limit")),
        },
        Rule::Encoding => match get("encoding") {
            Some(encoding) => format!("The file is encoded as {encoding}. Save it as UTF-8."),
            None => "This character is not UTF-8. Type it again, and save the file as UTF-8.".into(),
        },
        Rule::Layout => format!("This has no place among the texts: {}.", word("reason")),
        Rule::ControlCharacter => {
            let character = word("character");
            match character {
                "U+000D" => "There is a carriage return without a line feed. Save the file with line ends LF or CR LF.".into(),
                "U+2028" | "U+2029" => format!("There is an invisible line separator ({character}). Use a plain line end."),
                _ => format!("There is an invisible control character ({character}). Remove it."),
            }
        }
        Rule::Nesting => match kind {
            "references" => format!("More than {} messages and terms refer to each other in a row. Write the text out.", word("limit")),
            _ => format!("Braces or parentheses are nested more than {} deep.", word("limit")),
        },
        Rule::Escape => match kind {
            "brace" => "`\\{` is no escape. Write { \"{\" } for a brace.".into(),
            _ => "After \\u there must be four hexadecimal digits, after \\U six, and they must name a character: \\u00A0, \\U01F4B3.".into(),
        },
        Rule::Syntax => syntax(kind, word),
        Rule::DuplicateId => format!("`{}` is already defined on line {}. Remove one of the two.", word("id"), word("line")),
        Rule::DuplicateAttribute => format!("`.{}` is already defined on line {}. Remove one of the two.", word("attribute"), word("line")),
        Rule::DuplicateVariant => format!("The variant [{}] stands twice. Remove one of the two.", word("key")),
        Rule::NameClash => match word("with") {
            "function" => format!("`{}` is the name of a function. Give the message another name.", word("name")),
            "term" => format!("The message {0} has the same name as the term -{0}. Rename the message.", word("name")),
            _ => format!("The term -{0} has the same name as the message {0}. Rename the term.", word("name")),
        },
        Rule::UnknownId => match kind {
            "code" => format!("`{}` does not name a code: after `retcode-` one to eight letters or digits are expected.", word("id")),
            _ => format!("Nobody sees `{}`: it is not `retcode-` and a code, and no message refers to it.", word("id")),
        },
        Rule::UnknownTerm | Rule::UnknownMessage => {
            let name = word("name");
            let problem = match kind {
                "attribute" => format!("`{name}` does not exist: there is no such attribute."),
                "value" => format!("`{name}` has no text of its own, only attributes."),
                "term" => format!("There is no term `{name}`."),
                _ => format!("There is no message `{name}`."),
            };
            match get("suggestion") {
                Some(suggestion) => format!("{problem} Did you mean `{suggestion}`?"),
                None => format!("{problem} Define it, or write the text out."),
            }
        }
        Rule::UnknownFunction => match get("suggestion") {
            Some(suggestion) => format!("There is no function {}(). Did you mean {suggestion}()?", word("function")),
            None => format!("There is no function {}(). Only NUMBER() can be used.", word("function")),
        },
        Rule::FunctionOption => match kind {
            "range" => format!("`{}` must be a whole number from {} to {}.", word("option"), word("low"), word("high")),
            "word" => format!("`{}` must be \"{}\" or \"{}\".", word("option"), word("one"), word("other")),
            "order" => format!("`{}` is larger than `{}`. Exchange the two numbers.", word("option"), word("other")),
            _ => match get("suggestion") {
                Some(suggestion) => format!("NUMBER() has no option `{}`. Did you mean `{suggestion}`?", word("option")),
                None => format!("NUMBER() has no option `{}` that a text may set. Remove it.", word("option")),
            },
        },
        Rule::FunctionArgument => match kind {
            "missing" => "NUMBER() needs a variable or a number between its parentheses: NUMBER($amount).".into(),
            "several" => "NUMBER() takes one variable or number; options have a name and a colon.".into(),
            "too-many" => format!("A reference has more than {} arguments.", word("limit")),
            _ => "NUMBER() takes a variable or a number, nothing else.".into(),
        },
        Rule::Cycle => format!("This text refers to itself: {}. Take one of the references out.", word("cycle")),
        Rule::NumberLiteral => format!("The number has more than {} digits. Write it as text, in quotes.", word("limit")),
        Rule::NestedPlaceable => "There are braces directly inside braces. Take one pair away.".into(),
        Rule::LiteralSelector => match kind {
            "attribute" => "The attribute that chooses between variants must be plain text.".into(),
            _ => "What stands before -> is fixed, so only one variant can ever show. Use a variable, or write that text alone.".into(),
        },
        Rule::TermArgument => match kind {
            "literal" => format!("The argument `{}` must be a number or a text in quotes.", word("argument")),
            _ => format!("An argument of `{}` has no name. Write it with one: (case: \"genitive\").", word("term")),
        },
        Rule::TermVariable => {
            let (term, variable) = (word("term"), word("variable"));
            format!("`{term}` shows ${variable}, which only reaches a term if it is passed on: write {{ {term}({variable}: \"…\") }}, or move ${variable} out of the term.")
        }
        Rule::VariableInValue => match get("allowed") {
            Some(allowed) => format!("${} is not known here. The text for unknown codes can only show ${allowed}.", word("variable")),
            None => format!("The text of a code must be complete without ${0}. Say it without, and put the text with ${0} into the attribute .detailed.", word("variable")),
        },
        Rule::TooManyPlaceables => match kind {
            "variables" => format!("The text has more than {} different variables.", word("limit")),
            _ => format!(
                "The text has more than {} placeables, those of its terms and messages included.",
                word("limit")
            ),
        },
        Rule::ExpandedSize => match kind {
            "total" => format!("All texts of this locale together are larger than {} KiB; this one is left out.", word("limit")),
            _ => format!("The text is larger than {} KiB, its terms and messages included. Shorten it.", word("limit")),
        },
        Rule::MissingValue => format!("`{}` has attributes but no text. Write the text after the = sign.", word("id")),
        Rule::EmptyText => "The text, or one of its variants, shows nothing. Write a text, or remove the line.".into(),
        Rule::LeftOut => format!("`{}` has been left out because of a problem of its own. Correct that first.", word("name")),
        Rule::TooManyProblems => format!("{} more problems in this file are not listed.", word("count")),
    }
}

/// What the parser stumbled over.
fn syntax<'d>(kind: &str, word: impl Fn(&str) -> &'d str) -> String {
    let sentence = match kind {
        "closing-brace" => match word("found") {
            "" => "A closing brace } is missing.",
            found => {
                return format!(
                    "A closing brace }} is expected here, not `{found}`. To show a brace, write {{ \"{{\" }}."
                );
            }
        },
        "arrow" => "Put a space before ->: a name may hold hyphens, so this one ends in one.",
        "other-equals" => "After the name there must be an equals sign =.",
        "equals" => {
            "An equals sign = is missing after the name. If this line continues the text above, indent it with spaces."
        }
        "closing-parenthesis" => "A closing parenthesis ) is missing.",
        "closing-bracket" => "A closing bracket ] is missing after the key of a variant.",
        "closing-quote" => "A closing quote \" is missing on this line.",
        "token" => return format!("`{}` is expected here.", word("expected")),
        "tab" => "The line starts with a tab. Indent it with spaces.",
        "stray-line" => {
            "This line belongs to no message. Start it with a name and =, or with # for a comment; a text that goes on is indented."
        }
        "attribute" => {
            "A line that starts with a dot is an attribute: .description = text. To start a line of text with a dot, write { \".\" }."
        }
        "id" => {
            "A name starts with a letter (a term's with -) and holds letters, digits, - and _ only."
        }
        "name" => {
            "A name is expected here: it starts with a letter and holds letters, digits, - and _ only."
        }
        "digit" => "A digit is expected here.",
        "line-end-after-arrow" => {
            "After -> the line must end; each variant stands on a line of its own."
        }
        "no-text" => "There is no text. Write one after the = sign, or remove the line.",
        "callee" => {
            "Only functions take parentheses, and their names are in capitals: NUMBER($amount)."
        }
        "no-default" => {
            "One variant must be the default: put a * before its bracket, as in *[other]."
        }
        "two-defaults" => "Two variants are marked with *. Only one can be the default.",
        "message-selector" => {
            "A message cannot choose between variants. Use a variable, or an attribute of a term."
        }
        "term-selector" => {
            "A term cannot choose between variants. Use one of its attributes: -brand.gender."
        }
        "term-attribute" => {
            "An attribute of a term cannot be shown; it can only choose between variants."
        }
        "argument-order" => "Arguments with a name come after those without.",
        "argument-twice" => return format!("The argument `{}` stands twice.", word("argument")),
        "backslash" => {
            "After a backslash only \\ or \" may follow, or u and four hexadecimal digits. A plain backslash is written twice."
        }
        "stray-brace" => {
            "There is a closing brace } without an opening one. To show a brace, write { \"}\" }."
        }
        "empty-placeable" => {
            "There is nothing between the braces. Write a $variable, a -term or a message in them; to show a brace, write { \"{\" }."
        }
        "selector" => {
            "Only a variable, a number function or an attribute of a term can choose between variants."
        }
        "literal" => "A number or a text in quotes is expected here.",
        _ => {
            "Between braces a $variable, a -term or a message is expected. To show a brace, write { \"{\" }."
        }
    };
    sentence.into()
}
