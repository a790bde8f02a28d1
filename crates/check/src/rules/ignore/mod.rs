//! `# check-ignore RULE: reason` above a message: the diagnostics of that rule in it are meant to be.

use std::collections::BTreeMap;

use retcodes_ftl::Message;
use retcodes_ftl::Slice;
use retcodes_ftl::suggest;

use crate::context::Context;
use crate::diagnostic::{Diagnostic, Span};
use crate::rule::{Rule, define_rules};

define_rules! { Ignore:
    /// A comment that ignores, and names no rule or no reason.
    IGNORE_FORM = "ignore-form", Warning;
    /// A comment that has nothing to ignore.
    IGNORE_UNUSED = "ignore-unused", Warning;
}

/// How such a comment begins.
const MARK: &str = "check-ignore";

/// A comment that can be used.
struct Ignore<'a> {
    rule: Rule,
    /// Where its rule stands.
    span: Span,
    /// The message that it is for; none for the whole file.
    message: Option<&'a Message>,
    used: bool,
}

/// The usable comments by rule and by where their message begins; one for the whole file has no beginning.
type Ignores<'a> = BTreeMap<(Rule, Option<usize>), Ignore<'a>>;

/// Takes out what comments ignore, and reports comments that are wrong or have nothing to ignore.
pub(crate) fn apply(context: &mut Context<'_>) {
    let (mut ignores, mut wrong) = (Ignores::new(), Vec::new());
    for message in context.messages() {
        for line in message.comment.iter().flat_map(|comment| &comment.lines) {
            read(context, line, Some(message), &mut ignores, &mut wrong);
        }
    }
    for line in context.comments().flat_map(|comment| &comment.lines) {
        read(context, line, None, &mut ignores, &mut wrong);
    }
    context.diagnostics.retain(|diagnostic| {
        let start = diagnostic.span.as_ref().map(|span| span.start);
        let before = ignores.range_mut((diagnostic.rule, None)..=(diagnostic.rule, start));
        let covers = |ignore: &Ignore<'_>| match (ignore.message, start) {
            (None, None) => true,
            (Some(message), Some(start)) => start <= message.span.end,
            _ => false,
        };
        let hit = before.last().filter(|(_, ignore)| covers(ignore));
        let ignored = hit.is_some();
        hit.into_iter().for_each(|(_, ignore)| ignore.used = true);
        !ignored
    });
    for ignore in ignores.into_values().filter(|ignore| !ignore.used) {
        let diagnostic = context
            .diagnostic(Rule::IGNORE_UNUSED, ignore.span)
            .arg("rule", ignore.rule.code());
        context.add(match ignore.message {
            Some(message) => diagnostic.id(message.key()),
            None => diagnostic,
        });
    }
    context.diagnostics.extend(wrong);
}

fn read<'a>(
    context: &Context<'_>,
    line: &Slice,
    message: Option<&'a Message>,
    ignores: &mut Ignores<'a>,
    wrong: &mut Vec<Diagnostic>,
) {
    let text = line.trim_start();
    let start = line.span().end - text.len();
    let Some(rest) = text.strip_prefix(MARK) else {
        return;
    };
    // In a sentence about it, another letter follows.
    if rest.starts_with(|c: char| c.is_alphanumeric() || c == '-' || c == '`') {
        return;
    }
    let (rules, reason) = rest.split_once([':', '：']).unwrap_or((rest, ""));
    let reason = reason.trim();
    let mut at = start + MARK.len();
    let mut any = false;
    for word in rules.split_inclusive([' ', ',', '，']) {
        let name = word.trim_matches([' ', ',', '，']);
        let begin = at + word.find(name).unwrap_or(0);
        at += word.len();
        if name.is_empty() {
            continue;
        }
        any = true;
        let span = begin..begin + name.len();
        let form = |say: &str| {
            context
                .diagnostic(Rule::IGNORE_FORM, span.clone())
                .say(say)
                .arg("rule", name)
        };
        match Rule::from_code(name) {
            None => {
                let meant = suggest::nearest(name, Rule::all().map(Rule::code));
                wrong.push(form("unknown").suggest(meant));
            }
            Some(rule) if !rule.can_be_ignored() => wrong.push(form("never")),
            Some(rule) if !reason.is_empty() => {
                let key = (rule, message.map(|message| message.span.start));
                ignores.entry(key).or_insert(Ignore {
                    rule,
                    span,
                    message,
                    used: false,
                });
            }
            Some(_) => {}
        }
    }
    if !any || reason.is_empty() {
        let form = context.diagnostic(Rule::IGNORE_FORM, start..line.span().end);
        wrong.push(form.say(if any { "no-reason" } else { "no-rule" }));
    }
}
