//! `retcodes negotiate`: which locales a reader's languages lead to, and why.

use std::io::{self, Write};
use std::process::ExitCode;

use retcodes::Catalog;
use retcodes_core::Scheme;
use retcodes_negotiate::{Distance, Explanation, LanguageRanges, Negotiator, Placement, Reason};
use serde::Serialize;

use crate::session::{Outcome, Session};
use crate::table::{self, Column};

/// The arguments of `retcodes negotiate`.
#[derive(clap::Args)]
#[command(after_help = EXAMPLES)]
pub(crate) struct Args {
    /// A language tag, a list of them, or an Accept-Language value.
    #[arg(value_name = "LANGUAGES", allow_hyphen_values = true)]
    languages: String,
    /// The locales that there are. Without it, those of the catalogue.
    #[arg(long, value_name = "TAGS")]
    available: Option<String>,
    /// The locales to fall back to, first one first. Without it, the first of `--available`, or the
    /// catalogue's.
    #[arg(long, value_name = "TAGS")]
    default: Option<String>,
    /// Answer as JSON: chain, requested, skipped, distances.
    #[arg(long, help_heading = "Output")]
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
pub(crate) fn run(args: &Args, session: &mut Session) -> Outcome {
    let (available, negotiator) = negotiator(args, session);
    let ranges = LanguageRanges::parse(&args.languages);
    let explanation = negotiator.explain(&ranges);
    if args.json {
        session.json(&Answer::of(&available, &ranges, &explanation))?;
    } else {
        explain(&available, &ranges, &explanation, session)?;
    }
    Ok(ExitCode::SUCCESS)
}

/// The locales that there are, and what chooses among them.
fn negotiator(args: &Args, session: &Session) -> (Vec<String>, Negotiator) {
    let mut available: Vec<String> = match &args.available {
        Some(tags) => tagged(tags, session),
        None => Catalog::embedded()
            .locales()
            .iter()
            .map(ToString::to_string)
            .collect(),
    };
    let negotiator = Negotiator::new(&available);
    let defaults: Option<Vec<String>> = match (&args.default, &args.available) {
        (Some(tags), _) => Some(tagged(tags, session)),
        (None, Some(_)) => None,
        (None, None) => Some(
            Scheme::RETCODES
                .defaults
                .iter()
                .map(ToString::to_string)
                .collect(),
        ),
    };
    let Some(defaults) = defaults else {
        return (available, negotiator);
    };
    let negotiator = negotiator.defaults(&defaults);
    // A default that is not available is added behind the others.
    for default in defaults {
        if available.len() < negotiator.len() && !available.contains(&default) {
            available.push(default);
        }
    }
    (available, negotiator)
}

/// The tags of a list parted by commas or spaces. One slip among many is said, and is no reason to say nothing about the
/// others.
fn tagged(tags: &str, session: &Session) -> Vec<String> {
    let tags = tags
        .split(|c: char| c == ',' || c.is_whitespace())
        .filter(|tag| !tag.is_empty());
    let mut list: Vec<String> = tags.map(str::to_owned).collect();
    let read = Negotiator::new(&list);
    let mut position = 0;
    list.retain(|tag| {
        let known = read.locale(position).is_some();
        position += 1;
        if !known {
            session.warn("skipped-tag", &[("tag", tag.as_str().into())]);
        }
        known
    });
    list
}

#[derive(Serialize)]
struct Answer<'a> {
    chain: Vec<&'a str>,
    requested: Vec<&'a str>,
    skipped: Vec<&'a str>,
    distances: Vec<Row<'a>>,
}

#[derive(Serialize)]
struct Row<'a> {
    locale: &'a str,
    range: Option<&'a str>,
    distance: Option<u32>,
}

impl<'a> Answer<'a> {
    fn of(
        available: &'a [String],
        ranges: &'a LanguageRanges,
        explanation: &'a Explanation<'a>,
    ) -> Self {
        let rows = explanation.placements.iter().map(|placement| Row {
            locale: &available[placement.position],
            range: placement.range,
            distance: placement.distance.map(Distance::total),
        });
        Self {
            chain: explanation
                .chain
                .of(available)
                .map(String::as_str)
                .collect(),
            requested: ranges.requested().collect(),
            skipped: ranges.skipped().collect(),
            distances: rows.collect(),
        }
    }
}

fn explain(
    available: &[String],
    ranges: &LanguageRanges,
    explanation: &Explanation<'_>,
    session: &mut Session,
) -> io::Result<()> {
    let chain: Vec<&str> = explanation
        .chain
        .of(available)
        .map(String::as_str)
        .collect();
    let list = |tags: Vec<&str>| (!tags.is_empty()).then(|| tags.join(", "));
    let nothing = session.say("negotiate-nothing", &[]);
    let lines = [
        ("negotiate-requested", list(ranges.requested().collect())),
        ("negotiate-refused", list(ranges.refused().collect())),
        ("negotiate-skipped", list(ranges.skipped().collect())),
        (
            "negotiate-chain",
            Some(if chain.is_empty() {
                nothing
            } else {
                chain.join(" → ")
            }),
        ),
    ];
    for (id, tags) in lines {
        let name = session.say(id, &[]);
        if let Some(tags) = tags {
            writeln!(session.out, "{name:<9} {tags}")?;
        }
    }
    writeln!(session.out)?;
    let rows: Vec<[String; 4]> = explanation
        .placements
        .iter()
        .map(|placement| {
            let locale = available[placement.position].as_str();
            let distance = placement.distance.map(Distance::total);
            [
                locale.to_owned(),
                placement.range.unwrap_or_default().to_owned(),
                distance.map_or(String::new(), |distance| distance.to_string()),
                why(
                    placement,
                    chain.iter().position(|tag| *tag == locale),
                    session,
                ),
            ]
        })
        .collect();
    let columns = [
        Column::Words(session.say("column-locale", &[])),
        Column::Words(session.say("column-range", &[])),
        Column::Number(session.say("column-distance", &[])),
        Column::Words(session.say("column-why", &[])),
    ];
    table::print(&mut session.out, &columns, rows)
}

/// What decided on a locale, in words.
fn why(placement: &Placement<'_>, place: Option<usize>, session: &Session) -> String {
    let kind = match (placement.reason, placement.distance) {
        (Reason::Requested, Some(distance)) if distance.total() == 0 => "exact",
        (Reason::Requested, Some(_)) => "near",
        (Reason::Requested, None) => "any",
        (Reason::Default, _) => "default",
        (Reason::Demoted, _) => "demoted",
        (Reason::LastResort, _) => "last-resort",
        (Reason::Refused, _) => "refused",
        (Reason::TooFar, Some(_)) => "too-far",
        _ => "not-requested",
    };
    let parts = placement
        .distance
        .map_or(String::new(), |distance| parts(distance, session));
    let reason = session.say(
        "negotiate-why",
        &[("kind", kind.into()), ("parts", parts.into())],
    );
    match place {
        Some(place) => session.say(
            "negotiate-place",
            &[("place", (place + 1).into()), ("reason", reason.into())],
        ),
        None => reason,
    }
}

/// What a distance is made of: `another script 50, another region 4`.
fn parts(distance: Distance, session: &Session) -> String {
    let parts = [
        ("language", distance.language),
        ("script", distance.script),
        ("region", distance.region),
    ];
    let parts = parts
        .into_iter()
        .filter(|(_, part)| *part > 0)
        .map(|(kind, part)| {
            session.say(
                "negotiate-part",
                &[("kind", kind.into()), ("part", part.into())],
            )
        });
    parts.collect::<Vec<_>>().join(", ")
}
