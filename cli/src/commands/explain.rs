//! `retcodes explain`.

use std::io::Write;
use std::process::ExitCode;

use super::{Outcome, Output, USAGE};
use crate::check::examples::{Example, example};
use crate::check::{Group, Rule, Severity};
use crate::diagnostics::{first_sentence, visible};
use crate::speech::Speech;

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

    /// The language of the answer: en-US or zh-CN. The system's, if not given.
    #[arg(long, value_name = "TAG")]
    lang: Option<String>,

    /// Write all rules with their examples as a page of Markdown.
    #[arg(long, conflicts_with = "rule")]
    markdown: bool,
}

/// Runs the command.
pub(crate) fn run(args: &Args, out: &mut Output) -> Outcome {
    let speech = Speech::new(args.lang.as_deref());
    let Some(code) = args.rule.as_deref() else {
        if args.markdown {
            markdown(&speech, out)?;
        } else {
            list(&speech, out)?;
        }
        return Ok(ExitCode::SUCCESS);
    };
    match Rule::from_code(code) {
        Some(rule) => explain(rule, &speech, out).map(|()| ExitCode::SUCCESS),
        None => {
            let mut line = speech.say("explain-unknown", &[("rule", &visible(code))]);
            if let Some(near) = crate::check::near(code, Rule::ALL.iter().map(|rule| rule.code())) {
                line = format!(
                    "{line}; {}",
                    speech.say("did-you-mean", &[("suggestion", near)])
                );
            }
            anstream::eprintln!("retcodes: {line}");
            Ok(ExitCode::from(USAGE))
        }
    }
}

/// Every rule in a line.
fn list(speech: &Speech, out: &mut Output) -> std::io::Result<()> {
    let width = Rule::ALL
        .iter()
        .map(|rule| rule.code().len())
        .max()
        .unwrap_or(0);
    for group in Group::ALL {
        writeln!(out, "{}", speech.say(group.heading(), &[]))?;
        for rule in Rule::ALL.iter().filter(|rule| rule.group() == *group) {
            let about = speech.say(&format!("{rule}.about"), &[]);
            writeln!(out, "  {:width$}  {}", rule.code(), first_sentence(&about))?;
        }
        writeln!(out)?;
    }
    writeln!(out, "{}", speech.say("explain-more", &[]))
}

/// One rule: why, what to do, and how it looks.
fn explain(rule: Rule, speech: &Speech, out: &mut Output) -> std::io::Result<()> {
    writeln!(
        out,
        "{rule}\n\n{}\n",
        speech.say(&format!("{rule}.about"), &[])
    )?;
    writeln!(out, "{}", nature(rule, speech))?;
    if let Some(example) = example(rule) {
        for (heading, text) in parts(&example, speech) {
            writeln!(out, "\n{heading}\n")?;
            for line in shown(&text).lines() {
                writeln!(out, "    {line}")?;
            }
        }
    }
    if rule.can_be_ignored() {
        writeln!(
            out,
            "\n{}",
            speech.say("explain-ignore", &[("rule", rule.code())])
        )?;
    }
    Ok(())
}

/// How bad a rule is, and whether it can be repaired.
fn nature(rule: Rule, speech: &Speech) -> String {
    let severity = match rule.severity() {
        Severity::Error => "explain-error",
        Severity::Warning => "explain-warning",
    };
    let mut text = speech.say(severity, &[]);
    if rule.fixable() {
        if text.is_ascii() {
            text.push(' ');
        }
        text.push_str(&speech.say("explain-fix", &[]));
    }
    text
}

/// The headings and texts of an example.
fn parts(example: &Example, speech: &Speech) -> Vec<(String, String)> {
    let mut parts = Vec::new();
    if let Some(source) = &example.source {
        parts.push((speech.say("explain-source", &[]), source.clone()));
    }
    parts.push((
        speech.say("explain-wrong", &[("locale", &example.locale)]),
        example.wrong.clone(),
    ));
    parts.push((speech.say("explain-right", &[]), example.right.clone()));
    parts
}

/// An example in which every character can be seen, and of a long one the beginning.
fn shown(text: &str) -> String {
    const LINES: usize = 14;
    const WIDTH: usize = 120;
    let mut lines: Vec<String> = Vec::new();
    for line in text.split('\n') {
        let blanks = line.len() - line.trim_end_matches(' ').len();
        let kept = line.trim_end_matches(' ');
        let mut line: String = visible(kept) + &"·".repeat(blanks);
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
fn markdown(speech: &Speech, out: &mut Output) -> std::io::Result<()> {
    writeln!(out, "# {}\n", speech.say("rules-title", &[]))?;
    writeln!(out, "{}\n", speech.say("rules-intro", &[]))?;
    for group in Group::ALL {
        writeln!(out, "## {}\n", speech.say(group.heading(), &[]))?;
        for rule in Rule::ALL.iter().filter(|rule| rule.group() == *group) {
            writeln!(out, "### {rule}\n")?;
            writeln!(
                out,
                "{}\n\n{}\n",
                // Without the backslash it would be an HTML tag, which nobody sees.
                speech
                    .say(&format!("{rule}.about"), &[])
                    .replace('<', "\\<"),
                nature(*rule, speech)
            )?;
            let Some(example) = example(*rule) else {
                continue;
            };
            for (heading, text) in parts(&example, speech) {
                writeln!(
                    out,
                    "{heading}\n\n```ftl\n{}\n```\n",
                    shown(&text).trim_end()
                )?;
            }
        }
    }
    Ok(())
}
