//! Whether a text is in the language of its locale: words and letters of others, and texts without words.

mod words;

use crate::context::{Context, Field};
use crate::diagnostic::Diagnostic;
use crate::rule::{Rule, define_rules};
use crate::rules::typography::code_point;
use crate::text_run::{OBJECT, TextRun};

define_rules! { Language:
    /// Words of another language.
    OTHER_LANGUAGE = "other-language", Warning;
    /// A letter that the language doesn't have.
    FOREIGN_LETTER = "foreign-letter", Warning;
    /// A Chinese word in a text of another language that has Chinese characters.
    CHINESE_WORD = "chinese-word", Warning;
    /// A text all in capitals.
    ALL_CAPITALS = "all-capitals", Warning;
    /// A text without any words.
    NO_WORDS = "no-words", Warning;
}

/// Checks a value or attribute.
pub(crate) fn field(context: &Context<'_>, field: &Field<'_>, found: &mut Vec<Diagnostic>) {
    if field.entry.is_term {
        return;
    }
    for run in &field.runs {
        words::run(context, run, found);
        foreign_letter(context, run, found);
        chinese_word(context, run, found);
        all_capitals(context, run, found);
    }
    no_words(context, field, found);
}

/// The letters beyond `a` to `z` that a language's texts have; loan words bring a few. None: any.
fn letters(language: &str) -> Option<&'static str> {
    Some(match language {
        "en" | "id" | "ms" => "éèêëáàâäãåçíîïñóôöøúûüœæ",
        "de" => "äöüßẞéèêàáâç",
        "fr" => "àâæçéèêëîïôœùûüÿñ",
        "es" => "áéíñóúüªºç",
        "pt" => "áâãàçéêíóôõúüªºè",
        "it" => "àèéìíîòóùúªº",
        "nl" => "äëïöüáéíóúèêàç",
        "vi" => "àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ",
        "tr" => "çğıöşüâîû",
        "pl" => "ąćęłńóśźż",
        "sv" => "åäöéèàüæø",
        "ru" => "абвгдеёжзийклмнопрстуфхцчшщъыьэюя",
        "uk" => "абвгґдеєжзиіїйклмнопрстуфхцчшщьюяыэ",
        "bg" => "абвгдежзийклмнопрстуфхцчшщъьюяѝ",
        "ar" => "ـءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىيٱ",
        _ => return None,
    })
}

/// A letter of the locale's own script that its language doesn't have: Ukrainian `і` in Russian, Persian `ک` in Arabic; and
/// a single letter of another alphabet that looks like a word of its own.
fn foreign_letter(context: &Context<'_>, run: &TextRun, found: &mut Vec<Diagnostic>) {
    let Some(own) = letters(&context.locale.language) else {
        return;
    };
    let of_script = |c: char| match context.locale.script.as_str() {
        "Latn" => {
            matches!(c, 'a'..='z' | '\u{df}'..='\u{24f}' | '\u{250}'..='\u{2af}' | '\u{1e00}'..='\u{1eff}')
        }
        "Cyrl" => matches!(c, '\u{400}'..='\u{52f}'),
        "Arab" => {
            matches!(c, '\u{620}'..='\u{64a}' | '\u{66e}'..='\u{6d3}' | '\u{750}'..='\u{77f}')
        }
        _ => false,
    };
    let cyrillic = context.locale.script == "Cyrl";
    let found_at = run.chars.iter().enumerate().find(|(index, (c, _))| {
        let small = c.to_lowercase().next().unwrap_or(*c);
        let alone =
            |at: Option<char>| !at.is_some_and(|c| c.is_alphanumeric() || "-‑'’.".contains(c));
        // A name may be written as it is at home; a word in small letters is none.
        // A stretched word is made for the eye; behind an article the stretch stands before Latin letters: الـ SMS.
        let arabic = |at: usize| {
            run.char(at)
                .is_some_and(|c| matches!(c, '\u{620}'..='\u{64a}') && c != 'ـ')
        };
        let stretched = *c == 'ـ'
            && index.checked_sub(1).is_some_and(arabic)
            && arabic(run.end_of(*index, |c| c == 'ـ'));
        let odd = stretched || of_script(small) && !small.is_ascii() && !own.contains(small);
        let single = alone(run.before(*index)) && alone(run.char(index + 1));
        let look_alike = match (cyrillic, c) {
            (true, 'a' | 'c' | 'e' | 'i' | 'o' | 'p' | 'x' | 'y') => single,
            (false, 'а' | 'е' | 'и' | 'і' | 'о' | 'с' | 'у' | 'х' | 'ο' | 'α') => {
                single && context.locale.script == "Latn"
            }
            _ => false,
        };
        odd || look_alike
    });
    // What a wrong encoding has made has been told.
    let garbled = |one: &Diagnostic| {
        one.rule == Rule::GARBLED_TEXT
            && one
                .span
                .as_ref()
                .is_some_and(|span| run.span(0, run.chars.len()).contains(&span.start))
    };
    if let Some((at, (c, span))) = found_at.filter(|_| !found.iter().any(garbled)) {
        let diagnostic = context.diagnostic(Rule::FOREIGN_LETTER, span.clone());
        let word: String = {
            let start = (0..at)
                .rev()
                .take_while(|&at| run.char(at).is_some_and(char::is_alphabetic))
                .last();
            let start = start.unwrap_or(at);
            let end = run.end_of(at, char::is_alphabetic);
            run.chars
                .get(start..end)
                .unwrap_or_default()
                .iter()
                .map(|(c, _)| *c)
                .collect()
        };
        let diagnostic = diagnostic
            .arg("letter", *c)
            .arg("character", code_point(*c))
            .arg("word", word);
        found.push(diagnostic.arg("locale", context.locale.id.to_string()));
    }
}

/// Chinese words that are written with characters that Japanese and Korean have, and are no words there; with what is said
/// instead.
const CHINESE_WORDS: &[(&str, &str, &str)] = &[
    ("支付", "支払い", "결제"),
    ("退款", "返金", "환불"),
    ("交易", "取引", "거래"),
    ("扣款", "引き落とし", "출금"),
    ("提現", "出金", "인출"),
    ("短信", "SMS", "문자 메시지"),
    ("手機", "携帯電話", "휴대폰"),
    ("手机", "携帯電話", "휴대폰"),
    ("用戸", "ユーザー", "사용자"),
    ("商戸", "加盟店", "가맹점"),
    ("商家", "加盟店", "가맹점"),
    ("持卡人", "カード名義人", "카드 명의자"),
    ("銀行卡", "銀行カード", "은행 카드"),
    ("卡号", "カード番号", "카드 번호"),
    ("密碼", "暗証番号", "비밀번호"),
    ("密码", "暗証番号", "비밀번호"),
    ("客服", "カスタマーサポート", "고객센터"),
    ("白名単", "許可リスト", "허용 목록"),
    ("黒名単", "ブロックリスト", "차단 목록"),
    ("発卡", "カード発行", "카드 발급"),
    ("稍後", "後ほど", "나중에"),
    ("稍候", "お待ちください", "기다려"),
    ("金額不足", "残高不足", "잔액 부족"),
    ("余額", "残高", "잔액"),
    ("分期", "分割払い", "할부"),
    ("挂失", "紛失", "분실"),
    ("掛失", "紛失", "분실"),
    ("網絡", "ネットワーク", "네트워크"),
    ("系統", "システム", "시스템"),
    ("請求失敗", "リクエストの失敗", "요청 실패"),
    ("簽約", "契約", "약정"),
];

fn chinese_word(context: &Context<'_>, run: &TextRun, found: &mut Vec<Diagnostic>) {
    let japanese = context.locale.language == "ja";
    if !japanese && context.locale.language != "ko" {
        return;
    }
    let hit = CHINESE_WORDS
        .iter()
        .find_map(|(word, ja, ko)| Some((run.find(word)?, word, if japanese { ja } else { ko })));
    if let Some(((from, to), word, meant)) = hit {
        // Where the characters themselves are wrong, that has been said.
        let span = run.span(from, to);
        let told = found.iter().any(|one| {
            one.rule == Rule::WRONG_SCRIPT
                && one
                    .span
                    .as_ref()
                    .is_some_and(|other| other.start < span.end && span.start < other.end)
        });
        if !told {
            let diagnostic = context
                .diagnostic(Rule::CHINESE_WORD, span)
                .arg("word", *word);
            found.push(
                diagnostic
                    .suggest(Some(*meant))
                    .arg("locale", context.locale.id.to_string()),
            );
        }
    }
}

/// Two words or more, and every letter a capital; or a word that begins with two of them.
fn all_capitals(context: &Context<'_>, run: &TextRun, found: &mut Vec<Diagnostic>) {
    const LETTERS: usize = 10;
    if !context.locale.has_case() {
        return;
    }
    let letters = run.chars.iter().filter(|(c, _)| c.is_alphabetic());
    let capitals = letters.clone().filter(|(c, _)| c.is_uppercase()).count();
    let long_words = run
        .text()
        .split(|c: char| !c.is_alphabetic())
        .filter(|word| word.chars().count() > 3)
        .count();
    if capitals >= LETTERS && capitals == letters.count() && long_words >= 2 {
        found.push(context.diagnostic(Rule::ALL_CAPITALS, run.span(0, run.chars.len())));
        return;
    }
    // KArte: the shift key was held too long. IDs and PINs have one small letter behind.
    let mut at = 0;
    while at < run.chars.len() {
        let end = run.end_of(at, char::is_alphabetic);
        let is = |from: usize, to: usize, of: fn(char) -> bool| {
            (from..to).all(|at| run.char(at).is_some_and(of))
        };
        // An abbreviation may take an ending.
        let abbreviation = matches!(
            (run.char(at), run.char(at + 1)),
            (Some('I'), Some('D' | 'P')) | (Some('Q'), Some('R'))
        );
        let slip = !abbreviation
            && end >= at + 5
            && is(at, at + 2, char::is_uppercase)
            && is(at + 2, end, char::is_lowercase);
        if slip {
            let word: String = run
                .chars
                .get(at..end)
                .unwrap_or_default()
                .iter()
                .map(|(c, _)| *c)
                .collect();
            found.push(
                context
                    .diagnostic(Rule::ALL_CAPITALS, run.span(at, end))
                    .say("two")
                    .arg("word", word),
            );
        }
        at = end.max(at + 1);
    }
}

/// Signs only, or one letter again and again, where the source locale has words.
fn no_words(context: &Context<'_>, field: &Field<'_>, found: &mut Vec<Diagnostic>) {
    let letters = |runs: &[TextRun]| -> Vec<char> {
        runs.iter()
            .flat_map(|run| &run.chars)
            .map(|(c, _)| *c)
            .filter(|c| c.is_alphanumeric())
            .collect()
    };
    let there = field
        .original_runs
        .iter()
        .any(|run| run.chars.iter().any(|(c, _)| c.is_alphabetic()));
    let (mine, shows) = (
        letters(&field.runs),
        field
            .runs
            .iter()
            .any(|run| run.chars.iter().any(|(c, _)| *c != OBJECT)),
    );
    let keyboard = [
        "asdf",
        "qwer",
        "test",
        "foo",
        "bar",
        "null",
        "none",
        "undefined",
        "nan",
        "na",
        "placeholder",
        "text",
        "string",
    ];
    let text: String = mine.iter().flat_map(|c| c.to_lowercase()).collect();
    let one = mine.iter().all(|c| mine.first() == Some(c));
    let nothing = mine.is_empty()
        || (one && mine.len() > 1 && context.locale.script == "Latn")
        || keyboard.contains(&text.as_str());
    if there && shows && nothing && text != "xxx" {
        found.push(context.diagnostic(Rule::NO_WORDS, field.pattern.span.clone()));
    }
}
