//! `retcodes explain`.

use std::io::{self, Write};
use std::process::ExitCode;

use retcodes::Origin;
use retcodes_check::{Applicability, Example, Group, Messages, Rule, Severity, example, visible};
use retcodes_exchange::Problem;

use crate::catalog;
use crate::session::{Outcome, Session, USAGE, found};

/// The arguments of `retcodes explain`.
#[derive(clap::Args)]
#[command(after_help = "\
Examples:
  retcodes explain                        all rules, one line each
  retcodes explain ascii-punctuation      one rule, with a wrong and a right example
  retcodes explain 9999                   one code: what it means, what to do, and where that is from
  retcodes explain --markdown             all rules, as in docs/rules.md

Exit status: 0; 1 if a code was unknown (it is explained all the same); 2 if there is no such rule.")]
pub(crate) struct Args {
    /// The rule or the code to explain; all rules are listed without it.
    #[arg(value_name = "RULE|CODE")]
    subject: Option<String>,

    #[command(flatten)]
    sources: catalog::Sources,

    /// Write all rules with their examples as a page of Markdown.
    #[arg(long, conflicts_with = "subject")]
    markdown: bool,
}

/// Runs the command.
pub(crate) fn run(args: &Args, session: &mut Session) -> Outcome {
    let Session { out, messages } = session;
    let Some(subject) = args.subject.as_deref() else {
        if args.markdown {
            markdown(messages, out)?;
        } else {
            list(messages, out)?;
        }
        return Ok(ExitCode::SUCCESS);
    };
    if let Some(rule) = Rule::from_code(subject) {
        explain(rule, messages, out)?;
        return Ok(ExitCode::SUCCESS);
    }
    if let Some(problem) = Problem::from_code(subject) {
        // What `import` says of a text that it does not take as it is.
        let id = format!("import-problem-{}", problem.code());
        let (what, help) = (
            messages.say(&id, &[]),
            messages.say(&format!("{id}.help"), &[]),
        );
        writeln!(out, "{}: {what}\n\n{help}", problem.code())?;
        return Ok(ExitCode::SUCCESS);
    }
    // Codes have digits; rules have none.
    if subject.contains(|c: char| c.is_ascii_digit()) {
        return explain_code(subject, args, session);
    }
    let mut line = session.say("explain-unknown", &[("rule", visible(subject).into())]);
    if let Some(near) = Rule::nearest(subject) {
        let meant = session.say("did-you-mean", &[("suggestion", near.code().into())]);
        line = format!("{line}; {meant}");
    }
    session.tell(&line);
    Ok(ExitCode::from(USAGE))
}

/// What a code means, what to do, and where that is from. Of an unknown code, too.
fn explain_code(code: &str, args: &Args, session: &mut Session) -> Outcome {
    let catalog = args.sources.open(session)?;
    let message = catalog.localizer(session.messages.tag()).message(code);
    let meaning = message.meaning();
    let is_unknown = message.origin() == Origin::Unknown;
    writeln!(session.out, "{}: {message}", visible(message.code()))?;
    if let Some(description) = message.description() {
        writeln!(session.out, "{description}")?;
    }
    let basis = match is_unknown {
        true => "none",
        false => meaning.basis().as_str(),
    };
    writeln!(session.out)?;
    session.line(
        "explain-code",
        &[
            ("outcome", meaning.outcome().as_str().into()),
            ("actor", meaning.actor().as_str().into()),
            ("retry", meaning.retry().as_str().into()),
            ("basis", basis.into()),
            ("source", visible(meaning.source()).into()),
        ],
    )?;
    if !meaning.note().is_empty() {
        session.line("explain-note", &[("note", visible(meaning.note()).into())])?;
    }
    session.line("explain-payer", &[("text", message.payer_text().into())])?;
    Ok(found(is_unknown))
}

/// Every rule in a line.
fn list(messages: &Messages, out: &mut impl Write) -> io::Result<()> {
    let width = Rule::all().map(|rule| rule.code().len()).max().unwrap_or(0);
    for group in Group::ALL {
        writeln!(out, "{}", messages.say(group.heading(), &[]))?;
        for rule in group.rules() {
            writeln!(out, "  {:width$}  {}", rule.code(), messages.about(*rule).0)?;
        }
        writeln!(out)?;
    }
    writeln!(out, "{}", messages.say("explain-more", &[]))
}

/// One rule: why, what to do, and how it looks.
fn explain(rule: Rule, messages: &Messages, out: &mut impl Write) -> io::Result<()> {
    writeln!(
        out,
        "{rule}\n\n{}\n\n{}",
        messages.about(rule).1,
        nature(rule, messages)
    )?;
    for (heading, text) in example(rule)
        .map(|example| parts(example, messages))
        .unwrap_or_default()
    {
        writeln!(out, "\n{heading}\n")?;
        for line in shown(text).lines() {
            writeln!(out, "    {line}")?;
        }
    }
    if rule.can_be_ignored() {
        writeln!(
            out,
            "\n{}",
            messages.say("explain-ignore", &[("rule", rule.code().into())])
        )?;
    }
    Ok(())
}

/// How bad a rule is, and how safe its fix.
fn nature(rule: Rule, messages: &Messages) -> String {
    let severity = match rule.severity() {
        Severity::Error => "explain-error",
        Severity::Warning => "explain-warning",
        Severity::Note => "explain-to-do",
    };
    let mut text = messages.say(severity, &[]);
    let fix = rule.fix().map(|fix| match fix {
        Applicability::Safe => "explain-fix",
        Applicability::Offered => "explain-offered",
    });
    if let Some(fix) = fix {
        if text.is_ascii() {
            text.push(' ');
        }
        text.push_str(&messages.say(fix, &[]));
    }
    text
}

/// The headings and texts of an example.
fn parts<'e>(example: &'e Example, messages: &Messages) -> Vec<(String, &'e str)> {
    let mut parts = Vec::new();
    if let Some(before) = &example.before {
        parts.push((messages.say("explain-before", &[]), before.as_str()));
    }
    if let Some(source) = &example.source {
        parts.push((messages.say("explain-source", &[]), source.as_str()));
    }
    let wrong = messages.say(
        "explain-wrong",
        &[("locale", example.locale.as_str().into())],
    );
    parts.push((wrong, &example.wrong));
    parts.push((messages.say("explain-right", &[]), &example.right));
    parts
}

/// An example in which every character can be seen, and of a long one the beginning.
fn shown(text: &str) -> String {
    const LINES: usize = 14;
    const WIDTH: usize = 120;
    let mut lines: Vec<String> = Vec::new();
    for line in text.split('\n') {
        let kept = line.trim_end_matches(' ');
        let mut line = visible(kept) + &"·".repeat(line.len() - kept.len());
        if let Some((at, _)) = line.char_indices().nth(WIDTH) {
            line.truncate(at);
            line.push('…');
        }
        lines.push(line);
    }
    if lines.len() > LINES {
        lines.truncate(LINES);
        lines.push("…".to_owned());
    }
    lines.join("\n")
}

/// The page `docs/rules.md`.
fn markdown(messages: &Messages, out: &mut impl Write) -> io::Result<()> {
    writeln!(
        out,
        "# {}\n\n{}\n",
        messages.say("rules-title", &[]),
        messages.say("rules-intro", &[])
    )?;
    for group in Group::ALL {
        writeln!(out, "## {}\n", messages.say(group.heading(), &[]))?;
        for rule in group.rules() {
            // Without the backslash it would be an HTML tag, which nobody sees.
            let about = messages.about(*rule).1.replace('<', "\\<");
            writeln!(
                out,
                "### {rule}\n\n{about}\n\n{}\n",
                nature(*rule, messages)
            )?;
            for (heading, text) in example(*rule)
                .map(|example| parts(example, messages))
                .unwrap_or_default()
            {
                writeln!(
                    out,
                    "{heading}\n\n```ftl\n{}\n```\n",
                    shown(text).trim_end()
                )?;
            }
        }
    }
    Ok(())
}
