//! One mistake: told from the text around the place where the parser stopped.

use retcodes_ftl::Message;

use super::{line_at, looks_like_message, meant_id, message_at};
use crate::context::Context;
use crate::diagnostic::{Diagnostic, Span};
use crate::rule::Rule;
use crate::visible::character_start;

/// What a character was probably typed for, where Fluent wants ASCII.
pub(super) const FULL_WIDTH: &[(char, &str)] = &[
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

pub(super) struct Mistake<'c, 'a> {
    context: &'c Context<'a>,
    text: &'a str,
    at: usize,
    line: Span,
    kind: String,
}

impl<'c, 'a> Mistake<'c, 'a> {
    pub(super) fn new(context: &'c Context<'a>, diagnostic: &Diagnostic) -> Self {
        let start = diagnostic.span.as_ref().map_or(0, |span| span.start);
        let kind = diagnostic.get("kind").unwrap_or_default();
        Mistake::at(context, start, kind)
    }

    fn at(context: &'c Context<'a>, at: usize, kind: &str) -> Self {
        let text = context.text;
        let at = character_start(text, at);
        Mistake {
            context,
            text,
            at,
            line: line_at(text, at),
            kind: kind.to_owned(),
        }
    }

    /// The mistake that a line within a broken entry is by itself.
    pub(super) fn of_line(context: &'c Context<'a>, start: usize) -> Option<Diagnostic> {
        let mistake = Mistake::at(context, start, "stray-line");
        mistake
            .conflict()
            .or_else(|| mistake.tab())
            .or_else(|| mistake.comment())
            .or_else(|| mistake.digit())
            .or_else(|| mistake.full_width())
            .or_else(|| mistake.not_ascii())
    }

    /// The diagnostic under the name of the mistake.
    pub(super) fn name(&self, diagnostic: Diagnostic) -> Diagnostic {
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
                found.id = diagnostic.id;
                if found.get("kind").is_none() {
                    found.args.extend(diagnostic.args);
                }
                found
            }
            None => diagnostic,
        }
    }

    fn line(&self) -> &'a str {
        &self.text[self.line.clone()]
    }

    fn rest(&self) -> &'a str {
        &self.text[self.at..]
    }

    fn diagnostic(&self, rule: Rule, span: Span) -> Diagnostic {
        self.context.diagnostic(rule, span)
    }

    /// What version control writes between two versions of a text.
    fn conflict(&self) -> Option<Diagnostic> {
        let line = self.line().trim_end();
        let marked = ["<<<<<<<", "|||||||", "=======", ">>>>>>>"]
            .iter()
            .filter_map(|mark| line.strip_prefix(mark))
            .any(|rest| rest.is_empty() || rest.starts_with(' '));
        marked.then(|| self.diagnostic(Rule::MERGE_CONFLICT, self.line.clone()))
    }

    /// A line that begins with a tab.
    fn tab(&self) -> Option<Diagnostic> {
        let blank = self.line().len() - self.line().trim_start_matches([' ', '\t']).len();
        let span = self.line.start..self.line.start + blank;
        self.text[span.clone()].contains('\t').then(|| {
            self.diagnostic(Rule::TAB_INDENT, span.clone())
                .edit(span, "    ")
        })
    }

    /// A comment as other file formats write it.
    fn comment(&self) -> Option<Diagnostic> {
        let line = self.line();
        let mark = ["//", "/*", "<!--", ";", "--", "%"]
            .into_iter()
            .find(|mark| line.starts_with(mark))?;
        let span = self.line.start..self.line.start + mark.len();
        let diagnostic = self
            .diagnostic(Rule::COMMENT_FORM, span.clone())
            .say("other-format")
            .arg("mark", mark);
        Some(match mark {
            "//" | ";" | "%" => {
                let space = if line[mark.len()..].starts_with(' ') {
                    "#"
                } else {
                    "# "
                };
                diagnostic.edit(span, space)
            }
            _ => diagnostic,
        })
    }

    /// `1017 = …` or `retcode 1017 = …`.
    fn digit(&self) -> Option<Diagnostic> {
        let line = self.line();
        let name = line
            .split(['=', '＝'])
            .next()
            .filter(|name| name.len() < line.len())?
            .trim_end();
        let code: String = name.chars().filter(char::is_ascii_digit).collect();
        let span = self.line.start..self.line.start + name.len();
        let plain = name
            .chars()
            .all(|c| c.is_ascii_alphanumeric() || " _-.:".contains(c));
        let letters = name.contains(|c: char| c.is_ascii_alphabetic());
        if name.starts_with(|c: char| c.is_ascii_digit()) && plain && !letters {
            let digit = self.diagnostic(Rule::ID_DIGIT, span);
            return Some(digit.replace_with(format!("retcode-{code}")));
        }
        let meant = meant_id(name).filter(|_| plain)?;
        Some(self.diagnostic(Rule::ID_FORM, span).replace_with(meant))
    }

    /// `＝`, `｛` and their like at the place, or in the braces that end there.
    fn full_width(&self) -> Option<Diagnostic> {
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
        let diagnostic = self.diagnostic(Rule::FULL_WIDTH_SYNTAX, at..at + c.len_utf8());
        Some(diagnostic.arg("found", c).replace_with(plain))
    }

    /// `{ $ x }`, `{ - hotline }`, `. detailed =`.
    fn space_in_name(&self) -> Option<Diagnostic> {
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
        let diagnostic = self.diagnostic(
            Rule::SPACE_IN_NAME,
            self.at - 1..self.at + space + name.len(),
        );
        Some(
            diagnostic
                .suggest(Some(format!("{mark}{name}")))
                .edit(self.at..self.at + space, ""),
        )
    }

    /// A name in another script: names are no text to translate.
    fn not_ascii(&self) -> Option<Diagnostic> {
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
        let diagnostic = self
            .diagnostic(Rule::NAME_NOT_ASCII, span)
            .arg("name", name.clone());
        let mark = self.text[..start].chars().next_back();
        let meant = match mark {
            Some('$') => self.only_variable(),
            Some('.') => self.only_attribute(),
            _ if name.starts_with('-') || (!at_margin && before == Some('{')) => self.only_term(),
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
            Some(meant) if sure => diagnostic.replace_with(meant),
            meant => diagnostic.suggest(meant),
        })
    }

    /// The message that the place is in.
    fn message(&self) -> Option<&'a Message> {
        message_at(self.context, self.at)
    }

    /// The variable that the source locale has in this message, if there is one only.
    fn only_variable(&self) -> Option<String> {
        let variables = self.context.source?.variables(self.message()?.key());
        (variables.len() == 1).then(|| variables.into_iter().next())?
    }

    /// The attribute that this message lacks, if there is one only.
    fn only_attribute(&self) -> Option<String> {
        let message = self.message()?;
        let mut attributes = self.context.source?.attributes(message.key());
        attributes.retain(|name| {
            !message
                .attributes
                .iter()
                .any(|attribute| attribute.id == *name)
        });
        (attributes.len() == 1).then(|| attributes.first().map(|name| (*name).to_owned()))?
    }

    /// The term that the source locale has in this message, if there is one only.
    fn only_term(&self) -> Option<String> {
        let terms = self.context.source?.terms(self.message()?.key());
        (terms.len() == 1).then(|| terms.into_iter().next())?
    }

    /// A line that begins with a dot and is no attribute: `. detailed = x`, `.my note = x`, `.2nd = x`, `.detailed x` or
    /// `.5 percent`.
    fn attribute(&self) -> Option<Diagnostic> {
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
                    .map(|source| source.attributes(message.key()));
                attributes.is_some_and(|names| names.contains(&first))
            });
        let Some((words, _)) = named.split_once('=') else {
            if !known {
                return Some(
                    self.diagnostic(Rule::LINE_START, dot..dot + 1)
                        .arg("found", "."),
                );
            }
            let after = self.text[end..self.line.end].trim_start_matches(' ');
            let at = self.line.end - after.len();
            if let Some(colon) = after.chars().next().filter(|c| matches!(c, ':' | '：')) {
                let diagnostic = self.diagnostic(Rule::MISSING_EQUALS, at..at + colon.len_utf8());
                return Some(diagnostic.say("other").replace_with("="));
            }
            let diagnostic = self
                .diagnostic(Rule::MISSING_EQUALS, dot..end)
                .arg("name", format!(".{first}"));
            let apart = at > end && !after.trim().is_empty();
            return Some(if apart {
                diagnostic.edit(end..at, " = ")
            } else {
                diagnostic
            });
        };
        let words = words.trim_end_matches(' ');
        let letter = words.starts_with(|c: char| c.is_ascii_alphabetic());
        if letter && words.len() == first.len() {
            let space = dot + 1..start;
            return (!space.is_empty()).then(|| {
                self.diagnostic(Rule::SPACE_IN_NAME, dot..end)
                    .suggest(Some(format!(".{first}")))
                    .edit(space, "")
            });
        }
        Some(if known {
            self.diagnostic(Rule::MISSING_EQUALS, dot..end)
                .arg("name", format!(".{first}"))
        } else if letter && words.chars().all(|c| is_name(c) || c == ' ') {
            self.diagnostic(Rule::SPACE_IN_NAME, dot..start + words.len())
        } else {
            self.diagnostic(Rule::ATTRIBUTE_FORM, dot..start + words.len())
                .say("name")
        })
    }

    /// A message that stands indented at the start of the file.
    fn indented(&self) -> Option<Diagnostic> {
        let line = self.line();
        let text = line.trim_start_matches(' ');
        let blank = self.line.start..self.line.end - text.len();
        let id = !blank.is_empty() && looks_like_message(text);
        id.then(|| {
            self.diagnostic(Rule::INDENTED_MESSAGE, blank.clone())
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

    fn by_kind(&self) -> Option<Diagnostic> {
        let line = self.line();
        match self.kind.as_str() {
            "no-text" => {
                let name = line.split('=').next().unwrap_or(line).trim_end();
                let blank = name.len() - name.trim_start().len();
                Some(
                    self.diagnostic(
                        Rule::EMPTY_TEXT,
                        self.line.start + blank..self.line.start + name.len(),
                    )
                    .say("nothing"),
                )
            }
            "stray-brace" => Some(self.diagnostic(Rule::UNOPENED_BRACE, self.at..self.at + 1)),
            "no-default" => {
                let open = self.open_brace().unwrap_or(self.at);
                let other = self.text[open..self.at]
                    .rfind("[other]")
                    .map(|at| open + at);
                let span = other.map_or(open..open + 1, |at| at..at + 7);
                Some(self.diagnostic(Rule::MISSING_DEFAULT, span))
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
                    self.diagnostic(Rule::MISSING_EQUALS, self.at..self.at + c.len_utf8())
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
                    return Some(self.diagnostic(Rule::MISSING_INDENT, self.line.clone()));
                }
                matches!(first, '[' | '*' | '}').then(|| {
                    self.diagnostic(Rule::LINE_START, start..start + 1)
                        .arg("found", first)
                })
            }
            _ => None,
        }
    }

    /// A brace that nothing closes before the next one or the end of its line.
    fn unclosed(&self) -> Option<Diagnostic> {
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
            .then(|| self.diagnostic(Rule::UNCLOSED_BRACE, open..open + 1))
    }

    /// A line at the margin in which no equals sign follows the first word.
    fn no_equals(&self) -> Diagnostic {
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
            let diagnostic = self
                .diagnostic(Rule::MISSING_EQUALS, span)
                .arg("name", name);
            return if line.contains('=') || line[end..].trim().is_empty() {
                diagnostic
            } else {
                diagnostic.edit(after, " = ")
            };
        }
        if line.contains('=') {
            return self
                .diagnostic(Rule::MISSING_EQUALS, span)
                .arg("name", name);
        }
        self.diagnostic(Rule::MISSING_INDENT, self.line.clone())
    }
}
