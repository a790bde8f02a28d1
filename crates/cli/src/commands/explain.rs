//! `retcodes explain`.

use std::io::{self, Write};
use std::process::ExitCode;

use retcodes_check::{Applicability, Example, Group, Messages, Rule, Severity, example, visible};

use crate::session::{Outcome, Session, USAGE};

/// The arguments of `retcodes explain`.
#[derive(clap::Args)]
#[command(after_help = "\
Examples:
  retcodes explain                        all rules, one line each
  retcodes explain ascii-punctuation      one rule, with a wrong and a right example
  retcodes explain --markdown             all of it, as in docs/rules.md")]
pub(crate) struct Args {
    /// The rule to explain; all rules are listed without it.
    #[arg(value_name = "RULE")]
    rule: Option<String>,

    /// Write all rules with their examples as a page of Markdown.
    #[arg(long, conflicts_with = "rule")]
    markdown: bool,
}

/// Runs the command.
pub(crate) fn run(args: &Args, session: &mut Session) -> Outcome {
    let Session { out, messages } = session;
    let Some(code) = args.rule.as_deref() else {
        if args.markdown {
            markdown(messages, out)?;
        } else {
            list(messages, out)?;
        }
        return Ok(ExitCode::SUCCESS);
    };
    if let Some(rule) = Rule::from_code(code) {
        explain(rule, messages, out)?;
        return Ok(ExitCode::SUCCESS);
    }
    let mut line = session.say("explain-unknown", &[("rule", visible(code).into())]);
    if let Some(near) = Rule::nearest(code) {
        let meant = session.say("did-you-mean", &[("suggestion", near.code().into())]);
        line = format!("{line}; {meant}");
    }
    session.tell(&line);
    Ok(ExitCode::from(USAGE))
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
        Severity::Note => "explain-note",
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
