//! `# check-ignore RULE: reason` above a message: the findings of that rule in it are meant to be.

use super::tree::{Span, Word};
use super::{Context, Finding, Rule, entry_id};

/// How such a comment begins.
const MARK: &str = "check-ignore";

/// A comment that can be used.
struct Ignore {
    rule: Rule,
    /// Where its rule stands.
    span: Span,
    /// The entry that it is for; none for the whole file.
    entry: Option<(Span, String)>,
    used: bool,
}

/// Takes out what comments ignore, and reports comments that are wrong or have nothing to ignore.
pub(super) fn apply(context: &mut Context<'_>) {
    let mut ignores = Vec::new();
    let mut wrong = Vec::new();
    for entry in &context.tree.entries {
        let whole = (entry.span.clone(), entry_id(entry));
        for line in &entry.comment {
            read(context, line, Some(&whole), &mut ignores, &mut wrong);
        }
    }
    for line in &context.tree.comments {
        read(context, line, None, &mut ignores, &mut wrong);
    }
    let file = context.file;
    context.findings.retain(|finding| {
        let hit = ignores.iter_mut().find(|ignore| {
            finding.file == file
                && finding.rule == ignore.rule
                && covers(ignore.entry.as_ref(), finding)
        });
        match hit {
            Some(ignore) => {
                ignore.used = true;
                false
            }
            None => true,
        }
    });
    for ignore in ignores.into_iter().filter(|ignore| !ignore.used) {
        let finding = context
            .finding(Rule::IgnoreUnused, ignore.span)
            .word("rule", ignore.rule.code());
        context.add(match ignore.entry {
            Some((_, id)) => finding.id(id),
            None => finding,
        });
    }
    context.findings.extend(wrong);
}

/// Whether a finding is in the entry, or, for a comment that belongs to none, about the whole file.
fn covers(entry: Option<&(Span, String)>, finding: &Finding) -> bool {
    match (entry, &finding.span) {
        (None, None) => true,
        (Some((entry, _)), Some(place)) => entry.start <= place.start && place.start <= entry.end,
        _ => false,
    }
}

fn read(
    context: &Context<'_>,
    line: &Word<'_>,
    entry: Option<&(Span, String)>,
    ignores: &mut Vec<Ignore>,
    wrong: &mut Vec<Finding>,
) {
    let blank = line.text.len() - line.text.trim_start().len();
    let Some(rest) = line.text.trim_start().strip_prefix(MARK) else {
        return;
    };
    // In a sentence about it, another letter follows.
    if rest.starts_with(|c: char| c.is_alphanumeric() || c == '-' || c == '`') {
        return;
    }
    let start = line.span.start + blank;
    let whole = start..line.span.end;
    let (rules, reason) = match rest.split_once([':', '：']) {
        Some((rules, reason)) => (rules, reason.trim()),
        None => (rest, ""),
    };
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
        match Rule::from_code(name) {
            None => {
                let finding = context
                    .finding(Rule::IgnoreForm, span)
                    .say("unknown")
                    .word("rule", name);
                wrong.push(
                    finding.suggest(super::near(name, Rule::ALL.iter().map(|rule| rule.code()))),
                );
            }
            Some(rule) if !rule.can_be_ignored() => {
                wrong.push(
                    context
                        .finding(Rule::IgnoreForm, span)
                        .say("never")
                        .word("rule", name),
                );
            }
            Some(rule) if !reason.is_empty() => {
                ignores.push(Ignore {
                    rule,
                    span,
                    entry: entry.cloned(),
                    used: false,
                });
            }
            Some(_) => {}
        }
    }
    if !any || reason.is_empty() {
        let finding = context.finding(Rule::IgnoreForm, whole);
        wrong.push(if any {
            finding.say("no-reason")
        } else {
            finding.say("no-rule")
        });
    }
}
