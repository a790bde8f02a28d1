//! Abbreviations that are the same in every language: CVV2, PIN, BIN, IP.

use crate::context::{Context, Field};
use crate::diagnostic::Diagnostic;
use crate::project::plain;
use crate::rule::Rule;
use crate::text_run::TextRun;

/// What texts about payments abbreviate; nothing in capitals that is one of these is a slip.
const KNOWN: &[&str] = &[
    "SMS", "MMS", "PIN", "PUK", "TAN", "BIN", "IIN", "CVV", "CVV2", "CVC", "CVC2", "CVN", "CVN2",
    "CID", "OTP", "API", "APP", "URL", "URI", "SIM", "TAC", "IBAN", "BIC", "SWIFT", "CNAPS",
    "VISA", "JCB", "NAPAS", "POS", "ATM", "PDF", "CSV", "XML", "JSON", "HTTP", "HTTPS", "USD",
    "CNY", "RMB", "EUR", "CPF", "CNPJ", "RIB", "DNI", "NIF", "UTC", "GMT", "FAQ", "VPN", "ACH",
    "DNS", "SDK", "IPV4", "IPV6", "MD5", "RSA", "SSL", "TLS", "WWW",
];

/// Those of them that a slip of the finger is looked for.
const GUARDED: &[&str] = &[
    "SMS", "PIN", "BIN", "CVV2", "CVV", "OTP", "API", "CNAPS", "URL",
];

/// Abbreviations that many languages have a word for, where no glossary says which.
const WORDS: &[(&str, &[&str])] = &[
    (
        "PIN",
        &[
            "pin",
            "пин",
            "暗証番号",
            "密碼",
            "密码",
            "비밀번호",
            "senha",
            "código",
            "clave",
            "contraseña",
            "code",
            "kode",
            "kod",
            "mã",
            "รหัส",
            "سري",
            "رمز",
            "geheim",
            "secret",
            "κωδικ",
        ],
    ),
    ("BIN", &["бин", "發卡行", "iin", "발급"]),
    ("IP", &["айпи"]),
];

pub(super) fn field(context: &Context<'_>, field: &Field<'_>, found: &mut Vec<Diagnostic>) {
    let theirs: Vec<String> = field
        .original_runs
        .iter()
        .flat_map(tokens)
        .map(|(.., token)| token)
        .collect();
    let mine: Vec<(&TextRun, usize, usize, String)> = field
        .runs
        .iter()
        .flat_map(|run| {
            tokens(run)
                .into_iter()
                .map(move |(from, to, token)| (run, from, to, token))
        })
        .collect();
    let has = |token: &str| {
        mine.iter()
            .any(|(.., found)| found == token || found.strip_suffix('s') == Some(token))
    };
    let text = plain(&field.runs.iter().map(TextRun::text).collect::<String>());
    // A letter of another alphabet has been told.
    let mixed = |one: &Diagnostic| {
        one.rule == Rule::MIXED_SCRIPT
            && one
                .span
                .as_ref()
                .is_some_and(|span| field.pattern.span.contains(&span.start))
    };
    if found.iter().any(mixed) {
        return;
    }
    let mut told = Vec::new();
    for token in theirs.iter().filter(|token| is_abbreviation(token)) {
        if has(token) || is_said(context, token, &text) {
            continue;
        }
        let near = mine
            .iter()
            .find(|(.., found)| found != token && is_near(found, token));
        // A word that is no abbreviation is left to the glossary, unless the text has something like it.
        if near.is_none() && *token != "CVV2" {
            continue;
        }
        let span = near.map_or(field.pattern.span.clone(), |(run, from, to, _)| {
            run.span(*from, *to)
        });
        let diagnostic = context
            .diagnostic(Rule::TOKEN_CHANGED, span)
            .arg("token", token.as_str());
        told.push(near.map(|(.., found)| found.clone()));
        found.push(match near {
            Some((.., written)) => diagnostic
                .arg("written", written.as_str())
                .replace_with(token.as_str()),
            None => diagnostic.say("missing"),
        });
    }
    let capitals = !text_has_small(&field.runs);
    for (run, from, to, written) in mine.iter().filter(|_| !capitals) {
        let known = KNOWN.contains(&written.as_str())
            || theirs.contains(written)
            || told.contains(&Some(written.clone()));
        let meant = GUARDED
            .iter()
            .find(|meant| !known && is_near(written, meant) && !has(meant));
        if let Some(meant) = meant {
            let diagnostic = context.diagnostic(Rule::TOKEN_CHANGED, run.span(*from, *to));
            found.push(
                diagnostic
                    .arg("token", *meant)
                    .arg("written", written.as_str())
                    .replace_with(*meant),
            );
        }
    }
}

/// Whether the locale says a token in words that are right: those of the glossary, else those of the table.
fn is_said(context: &Context<'_>, token: &str, text: &str) -> bool {
    let columns = context.source.and_then(|source| {
        Some((
            context.project.column(source.locale)?,
            context.project.column(context.locale)?,
        ))
    });
    let small = plain(token);
    if let Some((source, target)) = columns {
        let mut named = context
            .project
            .terms(source, target)
            .filter(|(_, source, _)| {
                source
                    .iter()
                    .any(|word| word.trim_start_matches(|c: char| !c.is_ascii()) == small)
            });
        if named.any(|(_, _, words)| words.iter().any(|word| text.contains(word.as_str()))) {
            return true;
        }
    }
    WORDS
        .iter()
        .any(|(known, words)| *known == token && words.iter().any(|word| text.contains(word)))
}

/// The words of ASCII letters and digits that look like an abbreviation, with their places.
fn tokens(run: &TextRun) -> Vec<(usize, usize, String)> {
    let mut tokens = Vec::new();
    let mut at = 0;
    while at < run.chars.len() {
        let end = run.end_of(at, |c| c.is_ascii_alphanumeric());
        let token: String = run
            .chars
            .get(at..end)
            .unwrap_or_default()
            .iter()
            .map(|(c, _)| *c)
            .collect();
        // A letter beyond ASCII at its end makes it a word: ÜBER.
        let apart = |c: Option<char>| {
            !c.is_some_and(|c| c.is_alphabetic() && u32::from(c) < 0x250 || c == '_')
        };
        let capitals = token.chars().filter(char::is_ascii_uppercase).count();
        // One capital and a letter that looks like another: lP.
        let disguised = capitals == 1 && token.len() == 2 && token.starts_with(['l', '1']);
        if (capitals >= 2 || disguised)
            && token.len() <= 8
            && apart(run.before(at))
            && apart(run.char(end))
        {
            tokens.push((at, end, token));
        }
        at = end.max(at + 1);
    }
    tokens
}

fn is_abbreviation(token: &str) -> bool {
    token
        .chars()
        .all(|c| c.is_ascii_uppercase() || c.is_ascii_digit())
}

/// Whether one is a slip of the other: a letter that looks the same, one letter changed, lacking or too much.
fn is_near(written: &str, meant: &str) -> bool {
    let looks = |c: char| match c {
        'l' | '1' | '|' => 'I',
        '0' | 'o' => 'O',
        '5' => 'S',
        '8' => 'B',
        _ => c,
    };
    if written.chars().map(looks).eq(meant.chars().map(looks)) {
        return written != meant;
    }
    let capitals = written
        .chars()
        .all(|c| c.is_ascii_uppercase() || c.is_ascii_digit());
    if !capitals || written.len().max(meant.len()) < 3 {
        return false;
    }
    let (a, b): (Vec<char>, Vec<char>) = (written.chars().collect(), meant.chars().collect());
    if a.len() == b.len() {
        let differ = a.iter().zip(&b).filter(|(a, b)| a != b).count();
        return differ == 1 || differ == 2 && sorted(&a) == sorted(&b);
    }
    let (short, long) = if a.len() < b.len() {
        (&a, &b)
    } else {
        (&b, &a)
    };
    let without = |at: usize| {
        long.iter()
            .enumerate()
            .filter(move |(index, _)| *index != at)
            .map(|(_, c)| c)
    };
    short.len() >= 3
        && long.len() == short.len() + 1
        && (0..long.len()).any(|at| without(at).eq(short.iter()))
}

fn sorted(letters: &[char]) -> Vec<char> {
    let mut letters = letters.to_vec();
    letters.sort_unstable();
    letters
}

/// Whether a text is not all in capitals.
fn text_has_small(runs: &[TextRun]) -> bool {
    let letters = || {
        runs.iter()
            .flat_map(|run| &run.chars)
            .map(|(c, _)| *c)
            .filter(|c| c.is_alphabetic())
    };
    let other = letters().filter(|c| !c.is_uppercase()).count();
    other * 2 >= letters().count()
}
