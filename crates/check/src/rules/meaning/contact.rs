//! Telephone numbers, addresses and companies that the source locale's text doesn't have.

use crate::context::{Context, Field};
use crate::diagnostic::Diagnostic;
use crate::rule::Rule;
use crate::rules::source::half_width_digit;
use crate::text_run::TextRun;
use crate::words::{Word, is_spaced, small_letters};

/// As many digits as a telephone number has at least.
const TELEPHONE: usize = 7;

/// Companies that also move money: none of them answers for these codes.
const BRANDS: &[&str] = &[
    "alipay",
    "支付宝",
    "支付寶",
    "アリペイ",
    "알리페이",
    "wechat",
    "weixin",
    "微信",
    "ウィーチャット",
    "위챗",
    "paypal",
    "stripe",
    "adyen",
    "klarna",
    "payoneer",
    "worldpay",
    "unionpay",
    "银联",
    "銀聯",
    "云闪付",
    "雲閃付",
    "google_pay",
    "apple_pay",
    "samsung_pay",
    "拉卡拉",
    "京东支付",
    "mercado_pago",
    "momo",
    "zalopay",
    "gopay",
    "grabpay",
    "kakaopay",
    "카카오페이",
    "네이버페이",
    "paypay",
    "line_pay",
    "yookassa",
    "qiwi",
    "lakala",
];

const OURS: &str = "lianlian";

pub(super) fn field(context: &Context<'_>, field: &Field<'_>, found: &mut Vec<Diagnostic>) {
    let original: String = field.original_runs.iter().map(TextRun::text).collect();
    let digits = |text: &str| {
        text.chars()
            .map(half_width_digit)
            .filter(char::is_ascii_digit)
            .collect::<String>()
    };
    let there = digits(&original);
    for run in &field.runs {
        for (from, to) in telephones(run) {
            let number: String = run
                .chars
                .get(from..to)
                .unwrap_or_default()
                .iter()
                .map(|(c, _)| *c)
                .collect();
            let span = run.span(from, to);
            // A digit changed has been told.
            let told = found.iter().any(|one| {
                one.rule == Rule::NUMBER_CHANGED
                    && one
                        .span
                        .as_ref()
                        .is_some_and(|other| span.contains(&other.start))
            });
            if !told && !there.contains(&digits(&number)) {
                let diagnostic = context.diagnostic(Rule::ADDED_CONTACT, run.span(from, to));
                found.push(diagnostic.arg("text", number));
            }
        }
        if let Some((from, to)) =
            address(run).filter(|_| !original.contains("://") && !original.contains('@'))
        {
            let diagnostic = context
                .diagnostic(Rule::ADDED_CONTACT, run.span(from, to))
                .say("address");
            let text = context.text.get(run.span(from, to)).unwrap_or_default();
            found.push(diagnostic.arg("text", text));
        }
        brand(context, run, &original.to_lowercase(), found);
    }
}

/// Rows of digits as long as a telephone number, however they are grouped.
fn telephones(run: &TextRun) -> Vec<(usize, usize)> {
    let digit = |at: usize| {
        run.char(at)
            .is_some_and(|c| half_width_digit(c).is_ascii_digit())
    };
    let joins = |at: usize| {
        run.char(at)
            .is_some_and(|c| " -./()\u{a0}\u{202f}\u{2009}\u{2011}".contains(c))
    };
    let mut rows = Vec::new();
    let mut at = 0;
    while at < run.chars.len() {
        if !digit(at) {
            at += 1;
            continue;
        }
        let (mut end, mut count, mut next) = (at, 0, at);
        while digit(next)
            || (joins(next) && (digit(next + 1) || (joins(next + 1) && digit(next + 2))))
        {
            if digit(next) {
                (end, count) = (next + 1, count + 1);
            }
            next += 1;
        }
        if count >= TELEPHONE {
            rows.push((at, end));
        }
        at = end;
    }
    rows
}

/// An address of a page or a mailbox.
fn address(run: &TextRun) -> Option<(usize, usize)> {
    let text: String = run.text();
    let word = text.split_whitespace().find(|word| {
        let named = |rest: &str| {
            rest.chars()
                .next()
                .is_some_and(|c| c.is_ascii_alphanumeric())
                && rest.contains('.')
        };
        let page = ["https://", "http://", "www."].into_iter().any(|start| {
            word.find(start)
                .and_then(|at| word.get(at + start.len()..))
                .is_some_and(named)
        });
        let mail = word.split_once('@').is_some_and(|(name, host)| {
            name.chars()
                .last()
                .is_some_and(|c| c.is_ascii_alphanumeric())
                && named(host)
        });
        page || mail
    })?;
    run.find(word)
}

fn brand(context: &Context<'_>, run: &TextRun, original: &str, found: &mut Vec<Diagnostic>) {
    let text = small_letters(run);
    let spaced = is_spaced(&context.locale.language);
    for name in BRANDS {
        let latin = name.is_ascii();
        let hit = Word::new(name).find(&text, spaced || latin, 0).or_else(|| {
            // Behind a letter that is no Latin one, as in 支付宝Alipay.
            (latin && !spaced)
                .then(|| Word::new(name).find(&text, false, 0))
                .flatten()
        });
        if let Some((from, to)) = hit.filter(|_| !original.contains(&name.replace('_', " "))) {
            let span = run.span(from, to);
            let text = context.text.get(span.clone()).unwrap_or_default();
            found.push(
                context
                    .diagnostic(Rule::OTHER_BRAND, span)
                    .arg("text", text),
            );
            return;
        }
    }
    // A slip in our own.
    let mut at = 0;
    while at < text.len() {
        let end = run.end_of(at, |c| c.is_ascii_alphabetic());
        let word: String = text.get(at..end).unwrap_or_default().iter().collect();
        if end - at >= OURS.len() - 1
            && end - at <= OURS.len() + 1
            && word != OURS
            && is_slip(&word)
        {
            let span = run.span(at, end);
            let text = context.text.get(span.clone()).unwrap_or_default();
            found.push(
                context
                    .diagnostic(Rule::OTHER_BRAND, span)
                    .say("slip")
                    .arg("text", text),
            );
        }
        at = end.max(at + 1);
    }
}

/// Whether a word is the company's name with one or two letters changed, lacking or too much.
fn is_slip(word: &str) -> bool {
    let (a, b): (Vec<char>, Vec<char>) = (word.chars().collect(), OURS.chars().collect());
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, x) in a.iter().enumerate() {
        let mut diagonal = i;
        let mut last = i + 1;
        for (y, cell) in b.iter().zip(row.iter_mut().skip(1)) {
            let above = *cell;
            last = (diagonal + usize::from(x != y))
                .min(above + 1)
                .min(last + 1);
            diagonal = above;
            *cell = last;
        }
    }
    row.last().is_some_and(|distance| *distance <= 2)
}
