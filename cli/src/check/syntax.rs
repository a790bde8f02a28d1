//! Syntax errors as the mistakes that people make.
//!
//! The library says where the parser stopped and what it expected there. Translators make a dozen mistakes that lead to
//! that, and each can be told from the text around the place. What none explains stays as the library said it.

use super::compare::SourceTexts;
use super::{Context, Finding, Rule, Span, entry_id, near};

/// What a character was probably typed for, where Fluent wants ASCII.
const FULL_WIDTH: &[(char, &str)] = &[
    ('＝', "="),
    ('｛', "{"),
    ('｝', "}"),
    ('＄', "$"),
    ('￥', "$"),
    ('－', "-"),
    ('—', "-"),
    ('–', "-"),
    ('．', "."),
    ('。', "."),
    ('·', "."),
    ('（', "("),
    ('）', ")"),
    ('［', "["),
    ('］', "]"),
    ('【', "["),
    ('】', "]"),
    ('＊', "*"),
    ('×', "*"),
    ('，', ","),
    ('：', ":"),
    ('“', "\""),
    ('”', "\""),
    ('＂', "\""),
    ('→', "->"),
    ('＞', ">"),
    ('＃', "#"),
    ('　', " "),
    ('\u{a0}', " "),
];

/// Names every syntax error that is a known mistake, and sharpens what the library says of names.
pub(super) fn refine(context: &mut Context<'_>) {
    for mut finding in std::mem::take(&mut context.findings) {
        if finding.file == context.file {
            finding = match finding.rule {
                Rule::Syntax => Mistake::new(context, &finding).name(finding),
                Rule::UnknownId => id(context, finding),
                Rule::UnknownMessage => message(context, finding),
                Rule::UnknownTerm | Rule::UnknownFunction | Rule::FunctionOption => {
                    offer(context, finding)
                }
                Rule::DuplicateId => first_of(context, finding),
                _ => finding,
            };
        }
        context.findings.push(finding);
    }
    for span in &context.tree.malformed_comments {
        let marks = context.text[span.clone()].len()
            - context.text[span.clone()].trim_start_matches('#').len();
        let mut finding = context.finding(Rule::CommentForm, span.clone());
        if marks <= 3 {
            finding = finding.edit(span.start + marks..span.start + marks, " ");
        }
        context.findings.push(finding.say("no-space"));
    }
    text_that_is_syntax(context);
    braces_in_text(context);
    lines_behind_an_error(context);
}

/// The line of text around a place, without its end.
fn line_at(text: &str, at: usize) -> Span {
    let at = text.floor_char_boundary(at.min(text.len()));
    let start = text[..at].rfind('\n').map_or(0, |newline| newline + 1);
    let end = text[at..]
        .find('\n')
        .map_or(text.len(), |newline| at + newline);
    start..end
}

struct Mistake<'c, 'a> {
    context: &'c Context<'a>,
    text: &'a str,
    at: usize,
    line: Span,
    kind: String,
}

impl<'c, 'a> Mistake<'c, 'a> {
    fn new(context: &'c Context<'a>, finding: &Finding) -> Self {
        let text = context.text;
        let at = text.floor_char_boundary(
            finding
                .span
                .as_ref()
                .map_or(0, |span| span.start)
                .min(text.len()),
        );
        let kind = finding
            .words
            .iter()
            .find(|(name, _)| *name == "kind")
            .map_or(String::new(), |(_, kind)| kind.clone());
        Mistake {
            context,
            text,
            at,
            line: line_at(text, at),
            kind,
        }
    }

    /// The finding under the name of the mistake.
    fn name(&self, finding: Finding) -> Finding {
        let found = self
            .conflict()
            .or_else(|| self.tab())
            .or_else(|| self.comment())
            .or_else(|| self.digit())
            .or_else(|| self.full_width())
            .or_else(|| self.space_in_name())
            .or_else(|| self.not_ascii())
            .or_else(|| self.attribute())
            .or_else(|| self.indented())
            .or_else(|| self.by_kind());
        match found {
            Some(mut found) => {
                found.id = finding.id;
                if found.words.iter().all(|(name, _)| *name != "kind") {
                    found.words.extend(finding.words);
                }
                found
            }
            None => finding,
        }
    }

    fn line(&self) -> &'a str {
        &self.text[self.line.clone()]
    }

    fn rest(&self) -> &'a str {
        &self.text[self.at..]
    }

    fn finding(&self, rule: Rule, span: Span) -> Finding {
        self.context.finding(rule, span)
    }

    /// What version control writes between two versions of a text.
    fn conflict(&self) -> Option<Finding> {
        let line = self.line().trim_end();
        let marked = ["<<<<<<<", "|||||||", "=======", ">>>>>>>"]
            .iter()
            .filter_map(|mark| line.strip_prefix(mark))
            .any(|rest| rest.is_empty() || rest.starts_with(' '));
        marked.then(|| self.finding(Rule::MergeConflict, self.line.clone()))
    }

    /// A line that begins with a tab.
    fn tab(&self) -> Option<Finding> {
        let blank = self.line().len() - self.line().trim_start_matches([' ', '\t']).len();
        let span = self.line.start..self.line.start + blank;
        self.text[span.clone()].contains('\t').then(|| {
            self.finding(Rule::TabIndent, span.clone())
                .edit(span, "    ")
        })
    }

    /// A comment as other file formats write it.
    fn comment(&self) -> Option<Finding> {
        let line = self.line();
        let mark = ["//", "/*", "<!--", ";", "--", "%"]
            .into_iter()
            .find(|mark| line.starts_with(mark))?;
        let span = self.line.start..self.line.start + mark.len();
        let finding = self
            .finding(Rule::CommentForm, span.clone())
            .say("other-format")
            .word("mark", mark);
        Some(match mark {
            "//" | ";" | "%" => {
                let space = if line[mark.len()..].starts_with(' ') {
                    "#"
                } else {
                    "# "
                };
                finding.edit(span, space)
            }
            _ => finding,
        })
    }

    /// `1017 = …` or `retcode 1017 = …`.
    fn digit(&self) -> Option<Finding> {
        let line = self.line();
        let name = line
            .split(['=', '＝'])
            .next()
            .filter(|name| name.len() < line.len())?
            .trim_end();
        let code: String = name.chars().filter(char::is_ascii_digit).collect();
        let span = self.line.start..self.line.start + name.len();
        let letters: String = name
            .chars()
            .filter(char::is_ascii_alphabetic)
            .collect::<String>()
            .to_lowercase();
        let plain = name
            .chars()
            .all(|c| c.is_ascii_alphanumeric() || matches!(c, ' ' | '_' | '-' | '.' | ':'));
        if name.starts_with(|c: char| c.is_ascii_digit()) && plain && letters.is_empty() {
            return Some(
                self.finding(Rule::IdDigit, span)
                    .replace_with(format!("retcode-{code}")),
            );
        }
        (plain && letters == "retcode" && code.len() == 4 && name != format!("retcode-{code}"))
            .then(|| {
                self.finding(Rule::IdForm, span)
                    .replace_with(format!("retcode-{code}"))
            })
    }

    /// `＝`, `｛` and their like at the place, or in the braces that end there.
    fn full_width(&self) -> Option<Finding> {
        let ascii = |c: char| {
            FULL_WIDTH
                .iter()
                .find(|(wide, _)| *wide == c)
                .map(|(_, ascii)| *ascii)
        };
        let from = self.at + self.rest().len() - self.rest().trim_start_matches(' ').len();
        let here = self.text[from..].chars().next()?;
        let at_place = ascii(here).map(|plain| (from, here, plain));
        let opened = || {
            // A brace opened before the place: the closing one may be full-width, and so be text to the parser.
            let open = self.open_brace()?;
            let end = self.text[open..]
                .find('\n')
                .map_or(self.text.len(), |newline| open + newline);
            let (at, c) = self.text[open..end]
                .char_indices()
                .find(|(_, c)| matches!(c, '｝' | '＄' | '－' | '“' | '”'))?;
            ascii(c).map(|plain| (open + at, c, plain))
        };
        let closed = || {
            // A closing brace without an opening one: that one may be full-width.
            (self.kind == "stray-brace").then_some(())?;
            let at = self.text[self.line.start..self.at].rfind('｛')?;
            Some((self.line.start + at, '｛', "{"))
        };
        let leading = || {
            // At the start of a line, what follows decides: `．detailed =`.
            let text = self.line().trim_start_matches(' ');
            let c = text.chars().next()?;
            let name = text[c.len_utf8()..].starts_with(|c: char| c.is_ascii_alphabetic());
            let at = self.line.end - text.len();
            (name && text.contains(['=', '＝'])).then(|| ascii(c).map(|plain| (at, c, plain)))?
        };
        let (at, c, plain) = at_place.or_else(leading).or_else(closed).or_else(opened)?;
        let finding = self.finding(Rule::FullWidthSyntax, at..at + c.len_utf8());
        Some(finding.word("found", c).replace_with(plain))
    }

    /// `{ $ x }`, `{ - hotline }`, `. detailed =`.
    fn space_in_name(&self) -> Option<Finding> {
        let space = self.rest().len() - self.rest().trim_start_matches(' ').len();
        let mark = self.text[..self.at]
            .chars()
            .next_back()
            .filter(|c| matches!(c, '$' | '-' | '.'))?;
        let name: String = self.rest()[space..]
            .chars()
            .take_while(|c| c.is_ascii_alphanumeric() || "-_".contains(*c))
            .collect();
        if space == 0 || !name.starts_with(|c: char| c.is_ascii_alphabetic()) {
            return None;
        }
        let finding = self.finding(Rule::SpaceInName, self.at - 1..self.at + space + name.len());
        Some(
            finding
                .suggest(Some(format!("{mark}{name}")))
                .edit(self.at..self.at + space, ""),
        )
    }

    /// A name in another script: names are no text to translate.
    fn not_ascii(&self) -> Option<Finding> {
        // The place may be within the name or before it.
        let is_name = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_');
        let start = self.text[self.line.start..self.at]
            .char_indices()
            .rev()
            .take_while(|(_, c)| is_name(*c))
            .last()
            .map_or(self.at, |(at, _)| self.line.start + at);
        let name: String = self.text[start..]
            .chars()
            .take_while(|c| is_name(*c))
            .collect();
        let span = start..start + name.len();
        let before = self.text[..start].trim_end_matches(' ').chars().next_back();
        let after = self.text[span.end..].trim_start_matches(' ');
        let at_margin = start == self.line.start;
        let marked = self.text[..start].ends_with(['$', '.', '{'])
            || matches!(before, Some('{'))
            || name.starts_with('-');
        let named = if at_margin {
            after.starts_with('=')
        } else {
            marked
        };
        if name.is_ascii() || name.chars().all(|c| c.is_ascii() || !c.is_alphabetic()) || !named {
            return None;
        }
        let finding = self
            .finding(Rule::NameNotAscii, span)
            .word("name", name.clone());
        let mark = self.text[..start].chars().next_back();
        let meant = match mark {
            Some('$') => self.only_variable(),
            Some('.') => self.only_attribute(),
            _ if name.starts_with('-') || (!at_margin && before == Some('{')) => {
                self.only_term().map(|term| format!("-{term}"))
            }
            _ => None,
        };
        // Words in braces may be a text: only what has the mark of a name is surely one.
        let ends = if mark == Some('.') {
            after.starts_with('=')
        } else {
            after.starts_with('}')
        };
        let sure = ends && (matches!(mark, Some('$' | '.')) || name.starts_with('-'));
        Some(match meant {
            Some(meant) if sure => finding.replace_with(meant),
            meant => finding.suggest(meant),
        })
    }

    /// The message that the place is in.
    fn message(&self) -> Option<&'a super::tree::Entry<'a>> {
        self.context
            .tree
            .entries
            .iter()
            .rev()
            .find(|entry| entry.span.start <= self.at)
    }

    /// The variable that the source locale has in this message, if there is one only.
    fn only_variable(&self) -> Option<String> {
        let variables = self.context.source?.variables(&entry_id(self.message()?));
        (variables.len() == 1).then(|| variables.into_iter().next())?
    }

    /// The attribute that this message lacks, if there is one only.
    fn only_attribute(&self) -> Option<String> {
        let message = self.message()?;
        let mut attributes = self.context.source?.attributes(&entry_id(message));
        attributes.retain(|name| {
            !message
                .attributes
                .iter()
                .any(|attribute| attribute.id.text == name)
        });
        (attributes.len() == 1).then(|| attributes.into_iter().next())?
    }

    /// The term that the source locale has in this message, if there is one only.
    fn only_term(&self) -> Option<String> {
        let terms = self.context.source?.terms(&entry_id(self.message()?));
        (terms.len() == 1).then(|| terms.into_iter().next())?
    }

    /// A line that begins with a dot and is no attribute: `. detailed = x`, `.my note = x`, `.2nd = x`, `.detailed x` or
    /// `.5 percent`.
    fn attribute(&self) -> Option<Finding> {
        let is_name = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_');
        let text = self.line().trim_start_matches(' ');
        let dot = self.line.end - text.len();
        let spaced = text.strip_prefix('.')?;
        let named = spaced.trim_start_matches(' ');
        let start = self.line.end - named.len();
        let end = start + named.find(|c| !is_name(c)).unwrap_or(named.len());
        let first = &self.text[start..end];
        let known = matches!(first, "description" | "detailed")
            || self.message().is_some_and(|message| {
                let attributes = self
                    .context
                    .source
                    .map(|s| s.attributes(&entry_id(message)));
                attributes.is_some_and(|names| names.iter().any(|name| name == first))
            });
        let Some((words, _)) = named.split_once('=') else {
            if !known {
                return Some(
                    self.finding(Rule::LineStart, dot..dot + 1)
                        .word("found", "."),
                );
            }
            let after = self.text[end..self.line.end].trim_start_matches(' ');
            let at = self.line.end - after.len();
            if let Some(colon) = after.chars().next().filter(|c| matches!(c, ':' | '：')) {
                let finding = self.finding(Rule::MissingEquals, at..at + colon.len_utf8());
                return Some(finding.say("other").replace_with("="));
            }
            let finding = self
                .finding(Rule::MissingEquals, dot..end)
                .word("name", format!(".{first}"));
            let apart = at > end && !after.trim().is_empty();
            return Some(if apart {
                finding.edit(end..at, " = ")
            } else {
                finding
            });
        };
        let words = words.trim_end_matches(' ');
        let letter = words.starts_with(|c: char| c.is_ascii_alphabetic());
        if letter && words.len() == first.len() {
            let space = dot + 1..start;
            return (!space.is_empty()).then(|| {
                self.finding(Rule::SpaceInName, dot..end)
                    .suggest(Some(format!(".{first}")))
                    .edit(space, "")
            });
        }
        Some(if known {
            self.finding(Rule::MissingEquals, dot..end)
                .word("name", format!(".{first}"))
        } else if letter && words.chars().all(|c| is_name(c) || c == ' ') {
            self.finding(Rule::SpaceInName, dot..start + words.len())
        } else {
            self.finding(Rule::AttributeForm, dot..start + words.len())
                .say("name")
        })
    }

    /// A message that stands indented at the start of the file.
    fn indented(&self) -> Option<Finding> {
        let line = self.line();
        let text = line.trim_start_matches(' ');
        let blank = self.line.start..self.line.end - text.len();
        let id = !blank.is_empty() && looks_like_message(text);
        id.then(|| {
            self.finding(Rule::IndentedMessage, blank.clone())
                .edit(blank, "")
        })
    }

    /// The brace before the place that nothing closes.
    fn open_brace(&self) -> Option<usize> {
        let entry = self.text[..self.at]
            .rmatch_indices('\n')
            .map(|(newline, _)| newline + 1)
            .find(|&start| {
                self.text[start..]
                    .starts_with(|c: char| c.is_ascii_alphabetic() || c == '-' || c == '#')
            })
            .unwrap_or(0);
        let mut depth = 0_usize;
        for (at, byte) in self.text[entry..self.at].bytes().enumerate().rev() {
            match byte {
                b'}' => depth += 1,
                b'{' if depth == 0 => return Some(entry + at),
                b'{' => depth -= 1,
                _ => {}
            }
        }
        None
    }

    fn by_kind(&self) -> Option<Finding> {
        let line = self.line();
        match self.kind.as_str() {
            "no-text" => {
                let name = line.split('=').next().unwrap_or(line).trim_end();
                let blank = name.len() - name.trim_start().len();
                Some(
                    self.finding(
                        Rule::EmptyText,
                        self.line.start + blank..self.line.start + name.len(),
                    )
                    .say("nothing"),
                )
            }
            "stray-brace" => Some(self.finding(Rule::UnopenedBrace, self.at..self.at + 1)),
            "no-default" => {
                let open = self.open_brace().unwrap_or(self.at);
                let other = self.text[open..self.at]
                    .rfind("[other]")
                    .map(|at| open + at);
                let span = other.map_or(open..open + 1, |at| at..at + 7);
                Some(self.finding(Rule::MissingDefault, span))
            }
            "closing-brace"
            | "expression"
            | "empty-placeable"
            | "closing-bracket"
            | "name"
            | "selector"
            | "digit"
            | "closing-parenthesis"
            | "token"
            | "line-end-after-arrow" => self.unclosed(),
            "other-equals" => {
                let c = self.rest().chars().next()?;
                Some(
                    self.finding(Rule::MissingEquals, self.at..self.at + c.len_utf8())
                        .say("other")
                        .replace_with("="),
                )
            }
            "equals" => Some(self.no_equals()),
            "id" | "stray-line" => {
                let text = line.trim_start_matches(' ');
                let start = self.line.end - text.len();
                let first = text.chars().next()?;
                if start == self.line.start {
                    return Some(self.finding(Rule::MissingIndent, self.line.clone()));
                }
                matches!(first, '[' | '*' | '}').then(|| {
                    self.finding(Rule::LineStart, start..start + 1)
                        .word("found", first)
                })
            }
            _ => None,
        }
    }

    /// A brace that nothing closes before the next one or the end of its line.
    fn unclosed(&self) -> Option<Finding> {
        let open = self.open_brace()?;
        let end = self.text[open..]
            .find('\n')
            .map_or(self.text.len(), |newline| open + newline);
        let inside = &self.text[open + 1..end];
        let select = self.text[open..self.at].contains("->");
        let closed = inside
            .find('}')
            .is_some_and(|close| inside.find('{').is_none_or(|next| close < next));
        (!closed && (!select || self.kind == "closing-brace"))
            .then(|| self.finding(Rule::UnclosedBrace, open..open + 1))
    }

    /// A line at the margin in which no equals sign follows the first word.
    fn no_equals(&self) -> Finding {
        let line = self.line();
        let end = line
            .find(|c: char| !c.is_ascii_alphanumeric() && c != '-' && c != '_')
            .unwrap_or(line.len());
        let name = &line[..end];
        let span = self.line.start..self.line.start + end;
        if self.text[..self.at].trim_end().ends_with(name)
            && (name.starts_with("retcode-") || name.starts_with('-'))
        {
            let after =
                span.end..span.end + line[end..].len() - line[end..].trim_start_matches(' ').len();
            let finding = self.finding(Rule::MissingEquals, span).word("name", name);
            return if line.contains('=') || line[end..].trim().is_empty() {
                finding
            } else {
                finding.edit(after, " = ")
            };
        }
        if line.contains('=') {
            return self.finding(Rule::MissingEquals, span).word("name", name);
        }
        self.finding(Rule::MissingIndent, self.line.clone())
    }
}

/// `retcode-1017 = …`.
fn looks_like_message(text: &str) -> bool {
    let Some(rest) = text.strip_prefix("retcode-") else {
        return false;
    };
    let end = rest
        .find(|c: char| !c.is_ascii_alphanumeric() && c != '-')
        .unwrap_or(rest.len());
    end > 0 && rest[end..].trim_start_matches(' ').starts_with('=')
}

/// An id that is nearly right, or the name of an attribute at the margin.
fn id(context: &Context<'_>, mut finding: Finding) -> Finding {
    let Some(span) = finding.span.clone() else {
        return finding;
    };
    let id = &context.text[span.clone()];
    let code: String = id.chars().filter(char::is_ascii_digit).collect();
    let letters: String = id
        .chars()
        .filter(char::is_ascii_alphabetic)
        .collect::<String>()
        .to_lowercase();
    if letters == "retcode" && code.len() == 4 {
        finding.rule = Rule::IdForm;
        return finding.replace_with(format!("retcode-{code}"));
    }
    let line = line_at(context.text, span.start);
    if id == "description" || id == "detailed" {
        finding.rule = Rule::AttributeForm;
        return finding
            .say("at-margin")
            .suggest(Some(format!("    .{id}")))
            .edit(line.start..line.start, "    .");
    }
    let known = context
        .tree
        .entries
        .iter()
        .filter(|entry| !entry.term)
        .map(|entry| entry.id.text);
    let from_source = context
        .source
        .map(SourceTexts::messages)
        .unwrap_or_default();
    let lacking = from_source
        .iter()
        .map(String::as_str)
        .filter(|name| !known.clone().any(|known| known == *name));
    match near(id, lacking).map(str::to_owned) {
        Some(name) => finding.replace_with(name),
        None => finding,
    }
}

/// `{ bankMessage }` and `{ hotline }`: a variable or a term without its mark.
fn message(context: &Context<'_>, finding: Finding) -> Finding {
    let Some(span) = finding.span.clone() else {
        return finding;
    };
    let name = context.text[span.clone()].to_owned();
    let entry = context
        .tree
        .entries
        .iter()
        .rev()
        .find(|entry| entry.span.start <= span.start);
    let id = entry.map(entry_id).unwrap_or_default();
    let mut variables = context
        .source
        .map(|source| source.variables(&id))
        .unwrap_or_default();
    variables.extend(
        entry
            .map(super::variables::declared)
            .unwrap_or_default()
            .into_iter()
            .map(|word| word.text.to_owned()),
    );
    if variables.contains(&name) {
        return finding.say("variable").replace_with(format!("${name}"));
    }
    if context
        .tree
        .entries
        .iter()
        .any(|entry| entry.term && entry.id.text == name)
    {
        return finding.say("term").replace_with(format!("-{name}"));
    }
    offer(context, finding)
}

/// Offers the name that the library suggests as an edit.
fn offer(context: &Context<'_>, finding: Finding) -> Finding {
    let (Some(span), Some(meant)) = (finding.span.clone(), finding.suggestion.clone()) else {
        return finding;
    };
    let there = &context.text[span.clone()];
    let meant = if there.starts_with('-') {
        meant
    } else {
        meant.trim_start_matches('-').to_owned()
    };
    let name = |text: &str| {
        !text.is_empty()
            && text
                .chars()
                .all(|c| c.is_ascii_alphanumeric() || "-_".contains(c))
    };
    if name(there) && name(&meant) {
        finding.edit(span, meant)
    } else {
        finding
    }
}

/// Points at the first of two messages, too.
fn first_of(context: &Context<'_>, mut finding: Finding) -> Finding {
    let id = finding.id.clone().unwrap_or_default();
    let first = context
        .tree
        .entries
        .iter()
        .find(|entry| entry_id(entry) == id);
    finding.other = first
        .map(|entry| (context.file, entry.id.span.clone()))
        .filter(|(_, span)| Some(span) != finding.span.as_ref());
    finding
}

/// Lines that Fluent takes for text, and that were meant as an attribute or a message.
fn text_that_is_syntax(context: &mut Context<'_>) {
    let mut found = Vec::new();
    for field in context.fields() {
        for piece in &field.pattern.pieces {
            let super::tree::Piece::Text(word) = piece else {
                continue;
            };
            let line = line_at(context.text, word.span.start);
            let text = context.text[word.span.start..line.end].trim_end();
            let own_line = context.text[line.start..word.span.start].trim().is_empty();
            if !own_line || word.span.start == line.start {
                continue;
            }
            let name_end = text
                .find(|c: char| !c.is_ascii_alphanumeric() && c != '-')
                .unwrap_or(text.len());
            let name = &text[..name_end];
            let equals = text[name_end..]
                .trim_start_matches(' ')
                .starts_with(['=', '＝']);
            let span = word.span.start..word.span.start + name_end;
            if looks_like_message(text) {
                let blank = line.start..word.span.start;
                found.push(
                    context
                        .finding(Rule::IndentedMessage, span)
                        .edit(blank, "")
                        .id(field.id()),
                );
            } else if equals
                && !name.is_empty()
                && name.starts_with(|c: char| c.is_ascii_lowercase())
            {
                let finding = context
                    .finding(Rule::AttributeForm, span.clone())
                    .id(field.id());
                found.push(
                    finding
                        .suggest(Some(format!(".{name}")))
                        .edit(span.start..span.start, "."),
                );
            } else if let Some((wide, _)) = FULL_WIDTH
                .iter()
                .find(|(wide, plain)| *plain == "." && text.starts_with(*wide))
            {
                let rest = &text[wide.len_utf8()..];
                let end = rest
                    .find(|c: char| !c.is_ascii_alphanumeric() && c != '-')
                    .unwrap_or(rest.len());
                if end > 0 && rest[end..].trim_start_matches(' ').starts_with(['=', '＝']) {
                    let span = word.span.start..word.span.start + wide.len_utf8();
                    let finding = context
                        .finding(Rule::FullWidthSyntax, span)
                        .word("found", *wide)
                        .id(field.id());
                    found.push(finding.replace_with("."));
                }
            }
        }
    }
    context.findings.extend(found);
}

/// `｛ $bankMessage ｝`: to Fluent, text.
fn braces_in_text(context: &mut Context<'_>) {
    let mut found = Vec::new();
    for field in context.fields() {
        for run in super::run::runs(field.pattern) {
            let wide = |at: &usize| matches!(run.char(*at), Some('｛' | '｝'));
            for at in (0..run.chars.len()).filter(wide) {
                let c = run.char(at).unwrap_or_default();
                let span = run.span(at, at + 1);
                let finding = context
                    .finding(Rule::FullWidthSyntax, span.clone())
                    .word("found", c)
                    .id(field.id());
                if c == '｝' {
                    found.push(finding.suggest(Some("}")));
                    continue;
                }
                let close =
                    (at..run.chars.len().min(at + 80)).find(|&at| run.char(at) == Some('｝'));
                let name: String = close.map_or(String::new(), |close| {
                    run.chars[at + 1..close].iter().map(|(c, _)| *c).collect()
                });
                let plain = name.trim().replace('＄', "$").replace('－', "-");
                let marked = plain.starts_with(['$', '-']) && plain.len() > 1;
                let is_name = plain
                    .bytes()
                    .skip(1)
                    .all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_'));
                match close.filter(|_| marked && is_name) {
                    Some(close) => {
                        let meant = format!("{{ {plain} }}");
                        let whole = run.span(at, close + 1);
                        found.push(finding.suggest(Some(meant.clone())).edit(whole, meant));
                    }
                    None => found.push(finding.suggest(Some("{"))),
                }
            }
        }
    }
    // The closing brace of a pair is repaired with the opening one.
    let repaired: Vec<Span> = found
        .iter()
        .flat_map(|finding| finding.edits.iter().map(|(span, _)| span.clone()))
        .collect();
    found.retain(|finding| {
        let span = finding.span.clone().unwrap_or_default();
        !finding.edits.is_empty() || !repaired.iter().any(|pair| pair.contains(&span.start))
    });
    context.findings.extend(found);
}

/// The library names the first mistake in an entry. Behind it other lines may stand that are one by themselves.
fn lines_behind_an_error(context: &mut Context<'_>) {
    let mut found: Vec<Finding> = Vec::new();
    for span in &context.tree.junk {
        let mut at = span.start;
        for line in context.text[span.clone()].split_inclusive('\n') {
            let place = at..at + line.len();
            at = place.end;
            let told = context.findings.iter().any(|finding| {
                let start = finding.span.as_ref().map(|span| span.start);
                finding.file == context.file && start.is_some_and(|start| place.contains(&start))
            });
            if told
                || line.trim().is_empty()
                || line.starts_with([' ', '}', '[', '*', '.'])
                || place.start == span.start
            {
                continue;
            }
            let mistake = Mistake {
                context,
                text: context.text,
                at: place.start,
                line: line_at(context.text, place.start),
                kind: "stray-line".to_owned(),
            };
            let named = mistake
                .conflict()
                .or_else(|| mistake.tab())
                .or_else(|| mistake.comment())
                .or_else(|| mistake.digit())
                .or_else(|| mistake.full_width())
                .or_else(|| mistake.not_ascii());
            found.extend(named);
        }
    }
    context.findings.extend(found);
}
