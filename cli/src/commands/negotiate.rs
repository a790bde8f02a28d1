//! `retcodes negotiate`: which locales a reader's wishes lead to, and why.

use std::io::Write;
use std::process::ExitCode;

use retcodes::Catalog;
use retcodes::negotiate::{self, Explanation, Negotiator, Placement, Why, Wishes};
use serde::Serialize;

use super::table::{self, Column};
use super::{Outcome, Output};

/// The arguments of `retcodes negotiate`.
#[derive(clap::Args)]
#[command(after_help = EXAMPLES)]
pub(crate) struct Args {
    /// A language tag, a list of them, or an Accept-Language value.
    #[arg(allow_hyphen_values = true)]
    wishes: String,
    /// The locales that there are. Without it, those of the catalogue.
    #[arg(long, value_name = "TAGS")]
    available: Option<String>,
    /// The locales to fall back to, first one first. Without it, the first of `--available`, or the
    /// catalogue's.
    #[arg(long, value_name = "TAGS")]
    default: Option<String>,
    /// Answer as JSON: chain, wishes, skipped, distances.
    #[arg(long)]
    json: bool,
}

const EXAMPLES: &str = "\
Examples:
  retcodes negotiate zh-HK
  retcodes negotiate zh-HK --available en-US,zh-CN,zh-TW
  retcodes negotiate 'zh-TW,zh;q=0.9' --available en-US,zh-CN
  retcodes negotiate 'en;q=0,*' --available en-US,zh-CN --json
  retcodes negotiate \"$LANG\" --available de,en,fr --default en";

/// Runs the command.
pub(crate) fn run(args: &Args, out: &mut Output) -> Outcome {
    let negotiator = negotiator(args);
    let wishes = Wishes::parse(&args.wishes);
    let explanation = negotiator.explain(&wishes);
    if args.json {
        let answer = Answer::of(&wishes, &explanation);
        super::json(out, &answer)?;
    } else {
        explain(&wishes, &explanation, out)?;
    }
    Ok(ExitCode::SUCCESS)
}

fn negotiator(args: &Args) -> Negotiator {
    let negotiator = match &args.available {
        Some(tags) => Negotiator::new(list(tags)),
        None => Catalog::embedded().negotiator(),
    };
    let negotiator = match &args.default {
        Some(tags) => negotiator.defaults(list(tags)),
        None => negotiator,
    };
    // One slip in a list of many is no reason to say nothing about the others.
    for tag in negotiator.skipped() {
        anstream::eprintln!("retcodes: `{tag}` is not a language tag and is left out");
    }
    negotiator
}

/// The tags of a list parted by commas or spaces.
fn list(tags: &str) -> impl Iterator<Item = &str> {
    tags.split(|c: char| c == ',' || c.is_whitespace())
        .filter(|tag| !tag.is_empty())
}

#[derive(Serialize)]
struct Answer<'a> {
    chain: &'a [&'a str],
    wishes: Vec<&'a str>,
    skipped: Vec<&'a str>,
    distances: Vec<Distance<'a>>,
}

#[derive(Serialize)]
struct Distance<'a> {
    locale: &'a str,
    wish: Option<&'a str>,
    distance: Option<u32>,
}

impl<'a> Answer<'a> {
    fn of(wishes: &'a Wishes, explanation: &'a Explanation<'a>) -> Self {
        let distances = explanation.locales.iter().map(|placement| Distance {
            locale: placement.locale,
            wish: placement.wish,
            distance: placement.distance.map(negotiate::Distance::total),
        });
        Self {
            chain: &explanation.chain,
            wishes: wishes.wishes().collect(),
            skipped: wishes.skipped().collect(),
            distances: distances.collect(),
        }
    }
}

fn explain(
    wishes: &Wishes,
    explanation: &Explanation<'_>,
    out: &mut Output,
) -> std::io::Result<()> {
    let lists = [
        ("wishes", wishes.wishes().collect::<Vec<_>>()),
        ("refused", wishes.refused().collect()),
        ("not read", wishes.skipped().collect()),
        ("chain", explanation.chain.clone()),
    ];
    for (name, tags) in lists {
        match (name, tags.as_slice()) {
            ("chain", []) => writeln!(out, "{name:<9} (nothing)")?,
            ("chain", tags) => writeln!(out, "{name:<9} {}", tags.join(" → "))?,
            (_, []) => {}
            (_, tags) => writeln!(out, "{name:<9} {}", tags.join(", "))?,
        }
    }
    writeln!(out)?;
    let rows = explanation.locales.iter().map(|placement| {
        let distance = placement.distance.map(negotiate::Distance::total);
        [
            placement.locale.to_owned(),
            placement.wish.unwrap_or_default().to_owned(),
            distance.map_or(String::new(), |distance| distance.to_string()),
            why(placement, explanation),
        ]
    });
    let columns = [
        Column::Words("Locale"),
        Column::Words("Wish"),
        Column::Number("Distance"),
        Column::Words("Why"),
    ];
    table::print(out, &columns, rows)
}

/// What decided on a locale, in words.
fn why(placement: &Placement<'_>, explanation: &Explanation<'_>) -> String {
    let place = explanation
        .chain
        .iter()
        .position(|locale| *locale == placement.locale);
    let place = place.map_or(String::new(), |place| {
        format!("{}. in the chain: ", place + 1)
    });
    let reason = match placement.why {
        Why::Wish => match placement.distance {
            Some(distance) if distance.total() == 0 => "what is wished for".to_owned(),
            Some(_) => format!("near: {}", parts(placement)),
            None => "any language will do".to_owned(),
        },
        Why::Default => "a default".to_owned(),
        Why::Late => format!("near, but wished for late: {}", parts(placement)),
        Why::LastResort => "refused, but there is no other default".to_owned(),
        Why::Refused => "refused".to_owned(),
        Why::Far => match placement.distance {
            Some(_) => format!("too far: {}", parts(placement)),
            None => "not wished for".to_owned(),
        },
        _ => String::new(),
    };
    place + &reason
}

/// What a distance is made of: `another script 50, another region 4`.
fn parts(placement: &Placement<'_>) -> String {
    let Some(distance) = placement.distance else {
        return String::new();
    };
    [
        ("language", distance.language),
        ("script", distance.script),
        ("region", distance.region),
    ]
    .into_iter()
    .filter(|(_, part)| *part > 0)
    .map(|(name, part)| format!("another {name} {part}"))
    .collect::<Vec<_>>()
    .join(", ")
}
