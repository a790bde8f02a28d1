//! What is asked of every subject, and the loop that asks it.
//!
//! The idea: a case is a loop over one subject's own code, compiled for that subject; measuring
//! happens around the loop. So timing, counting instructions and counting allocations all see the
//! same code.

use std::hint::black_box;
use std::sync::atomic::{AtomicUsize, Ordering};

use crate::subjects::{self, Subject};
use crate::texts::{FALLBACK, Set};

/// What a browser set to Chinese sends.
pub const HEADER: &str = "zh-CN,zh;q=0.9,en-US;q=0.8,en;q=0.7";
const KNOWN: &str = "1001";
const UNKNOWN: &str = "4242";
pub const BANK_MESSAGE: &str = "余额不足";
/// How many headers come by before one comes again: many times what any cache here holds.
const HEADERS: usize = 8192;

/// One question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Case {
    /// A code of the reader's locale.
    Exact,
    /// A code that only the default locale has.
    Fallback,
    /// A code that no locale has.
    Unknown,
    /// All codes, in a random order.
    Random,
    /// A text with one string argument.
    Argument,
    /// The same into a buffer that is used again.
    Written,
    /// A header that came before, then a text.
    HeaderSeen,
    /// A header that never came before, over twelve locales, then a text.
    HeaderUnseen,
}

impl Case {
    pub const ALL: [Self; 8] = [
        Self::Exact,
        Self::Fallback,
        Self::Unknown,
        Self::Random,
        Self::Argument,
        Self::Written,
        Self::HeaderSeen,
        Self::HeaderUnseen,
    ];

    /// By its name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|case| case.name() == name)
    }

    /// The word for it in tables and on the command line.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Exact => "exact",
            Self::Fallback => "fallback",
            Self::Unknown => "unknown",
            Self::Random => "random",
            Self::Argument => "argument",
            Self::Written => "written",
            Self::HeaderSeen => "header seen",
            Self::HeaderUnseen => "header unseen",
        }
    }

    /// The texts it is asked over.
    pub const fn set(self) -> Set {
        match self {
            Self::HeaderUnseen => Set::Twelve,
            _ => Set::Two,
        }
    }

    const fn needs_negotiation(self) -> bool {
        matches!(self, Self::HeaderSeen | Self::HeaderUnseen)
    }
}

/// One subject with the texts of a set, ready to be asked.
pub struct Runner {
    pub name: &'static str,
    batch: Box<dyn Fn(Case, u64) + Send + Sync>,
    answers: Box<dyn Fn(&str, Option<&str>) -> String + Send + Sync>,
    negotiates: bool,
    random_codes: u64,
}

impl Runner {
    /// `None` for texts that the subject cannot have.
    pub fn new<S: Subject>(set: Set) -> Option<Self> {
        let load = S::prepare(set)?;
        let subject: &'static S = Box::leak(Box::new(load()));
        subject.force();
        let questions = Questions::new(set);
        Some(Self {
            name: S::NAME,
            random_codes: questions.codes.len() as u64,
            batch: Box::new(move |case, count| batch(subject, &questions, case, count)),
            answers: Box::new(move |header, code| {
                let reader = subject.reader(header);
                match code {
                    Some(code) => S::text(&reader, code, str::to_owned),
                    None => S::detailed(&reader, BANK_MESSAGE, str::to_owned),
                }
            }),
            negotiates: S::NEGOTIATES,
        })
    }

    /// Whether the case can be asked.
    pub fn can(&self, case: Case) -> bool {
        // The limit has no reader and no text to be put together for an unknown code.
        self.negotiates || !(case.needs_negotiation() || case == Case::Unknown)
    }

    /// Asks a few times, unmeasured: what happens once has then happened.
    pub fn warm(&self, case: Case) {
        let count = self.least(case).max(300);
        // Twice: what a subject prepares for those who come again is prepared then.
        (self.batch)(case, count);
        (self.batch)(case, count);
    }

    /// How many look-ups a batch has at least: of random codes all, or only those at the beginning
    /// would ever be asked for.
    pub fn least(&self, case: Case) -> u64 {
        match case {
            Case::Random => self.random_codes,
            _ => 1,
        }
    }

    /// Asks `count` times. What is measured is what happens in here.
    #[inline(never)]
    pub fn measured_batch(&self, case: Case, count: u64) {
        (self.batch)(case, count);
    }

    /// The text that is answered: of a code, or `.detailed` of 9990.
    pub fn answer(&self, header: &str, code: Option<&str>) -> String {
        (self.answers)(header, code)
    }
}

/// What is asked for, made before anything is measured.
struct Questions {
    codes: Vec<String>,
    headers: Vec<String>,
    next_header: AtomicUsize,
}

impl Questions {
    fn new(set: Set) -> Self {
        let mut all = set.codes();
        let mut random = Random(42);
        // Several orders one after the other, so that no predictor learns them.
        let rounds = (16_384 / all.len()).max(1);
        let mut codes = Vec::with_capacity(rounds * all.len());
        for _ in 0..rounds {
            random.shuffle(&mut all);
            codes.extend(all.iter().cloned());
        }
        Self {
            codes,
            headers: headers(&mut random),
            next_header: AtomicUsize::new(0),
        }
    }
}

/// Headers such as browsers send, each different from all others.
fn headers(random: &mut Random) -> Vec<String> {
    const LANGUAGES: [&str; 24] = [
        "de-AT,de",
        "fr-CH,fr",
        "pt-BR,pt",
        "es-419,es",
        "zh-HK,zh",
        "en-AU,en",
        "ja-JP,ja",
        "ko-KR,ko",
        "it-IT,it",
        "nl-NL,nl",
        "zh-TW,zh",
        "ru-RU,ru",
        "en-GB,en",
        "pt-AO,pt",
        "es-MX,es",
        "zh-SG,zh",
        "sr-Latn-RS,sr",
        "nb-NO,nb",
        "id-ID,id",
        "ar-EG,ar",
        "he-IL,he",
        "vi-VN,vi",
        "th-TH,th",
        "tr-TR,tr",
    ];
    let mut language = || LANGUAGES[random.below(LANGUAGES.len())];
    (0..HEADERS)
        .map(|number| {
            // The weights make it unlike all others.
            let (first, second) = (900 + number % 100, 700 + number / 100);
            format!(
                "{};q=0.{first},{};q=0.{second},en;q=0.5",
                language(),
                language()
            )
        })
        .collect()
}

/// A small generator (Marsaglia's xorshift), so that every run asks the same.
struct Random(u64);

impl Random {
    fn below(&mut self, bound: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 11) as usize % bound
    }

    fn shuffle<T>(&mut self, items: &mut [T]) {
        for last in (1..items.len()).rev() {
            items.swap(last, self.below(last + 1));
        }
    }
}

fn batch<S: Subject>(subject: &S, questions: &Questions, case: Case, count: u64) {
    let see = |text: &str| {
        black_box(text);
    };
    let reader = subject.reader(HEADER);
    match case {
        Case::Exact => (0..count).for_each(|_| S::text(&reader, black_box(KNOWN), see)),
        Case::Fallback => (0..count).for_each(|_| S::text(&reader, black_box(FALLBACK), see)),
        Case::Unknown => (0..count).for_each(|_| S::text(&reader, black_box(UNKNOWN), see)),
        Case::Random => {
            let codes = questions.codes.iter().cycle().take(count as usize);
            codes.for_each(|code| S::text(&reader, code, see));
        }
        Case::Argument => {
            (0..count).for_each(|_| S::detailed(&reader, black_box(BANK_MESSAGE), see));
        }
        Case::Written => {
            let mut buffer = String::with_capacity(256);
            for _ in 0..count {
                buffer.clear();
                S::write(&reader, black_box(BANK_MESSAGE), &mut buffer);
                black_box(buffer.as_str());
            }
        }
        Case::HeaderSeen => {
            (0..count).for_each(|_| {
                S::text(&subject.reader(black_box(HEADER)), black_box(KNOWN), see);
            });
        }
        Case::HeaderUnseen => {
            let start = questions
                .next_header
                .fetch_add(count as usize, Ordering::Relaxed);
            for number in start..start + count as usize {
                let header = &questions.headers[number % HEADERS];
                S::text(&subject.reader(header), black_box(KNOWN), see);
            }
        }
    }
}

/// Makes a runner of the subject of a name, with the texts of a set.
pub type Make = fn(Set) -> Option<Runner>;

/// All subjects of the cases: ours, the limit, then the peers.
pub const SUBJECTS: [(&str, Make); 8] = [
    (subjects::Ours::NAME, Runner::new::<subjects::Ours>),
    (subjects::Limit::NAME, Runner::new::<subjects::Limit>),
    (
        subjects::FluentBundle::NAME,
        Runner::new::<subjects::FluentBundle>,
    ),
    (
        subjects::FluentTemplates::NAME,
        Runner::new::<subjects::FluentTemplates>,
    ),
    (
        subjects::I18nEmbed::NAME,
        Runner::new::<subjects::I18nEmbed>,
    ),
    (subjects::RustI18n::NAME, Runner::new::<subjects::RustI18n>),
    (
        subjects::FluentTyped::NAME,
        Runner::new::<subjects::FluentTyped>,
    ),
    (
        subjects::FluentZero::NAME,
        Runner::new::<subjects::FluentZero>,
    ),
];

/// All subjects that can have the texts of a set.
pub fn runners(set: Set) -> Vec<Runner> {
    SUBJECTS.iter().filter_map(|(_, make)| make(set)).collect()
}

/// What loading costs, of the subject of a name.
pub type LoadAll = fn(Set, &mut dyn FnMut(&str)) -> bool;

/// All subjects of which loading is measured.
pub const LOADERS: [(&str, LoadAll); 9] = [
    (subjects::Embedded::NAME, load::<subjects::Embedded>),
    (subjects::Ours::NAME, load::<subjects::Ours>),
    (subjects::Lazy::NAME, load::<subjects::Lazy>),
    (subjects::FluentBundle::NAME, load::<subjects::FluentBundle>),
    (
        subjects::FluentTemplates::NAME,
        load::<subjects::FluentTemplates>,
    ),
    (subjects::I18nEmbed::NAME, load::<subjects::I18nEmbed>),
    (subjects::RustI18n::NAME, load::<subjects::RustI18n>),
    (subjects::FluentTyped::NAME, load::<subjects::FluentTyped>),
    (subjects::FluentZero::NAME, load::<subjects::FluentZero>),
];

/// Loads and gives one text, then loads what is left; tells when each step is reached. `false` for
/// texts that the subject cannot have.
fn load<S: Subject>(set: Set, reached: &mut dyn FnMut(&str)) -> bool {
    let Some(load) = S::prepare(set) else {
        return false;
    };
    reached("prepared");
    let subject = load();
    S::text(&subject.reader(HEADER), black_box(KNOWN), |text| {
        black_box(text);
    });
    reached("first");
    subject.force();
    reached("all");
    // What it holds is counted by whoever measures, not freed.
    std::mem::forget(subject);
    true
}

/// Panics unless all subjects give the same text for every code of a set in two locales, for a code
/// that nobody knows and for a text with an argument. What a subject leaves out is not measured.
pub fn assert_same_texts(runners: &[Runner], set: Set) -> usize {
    let mut texts = 0;
    let ours = &runners[0];
    let known = set.codes();
    let unknown = UNKNOWN.to_owned();
    for header in [HEADER, "en-US,en;q=0.9"] {
        let unknown = (!known.contains(&unknown)).then_some(&unknown);
        for code in known
            .iter()
            .chain(unknown)
            .map(|code| Some(code.as_str()))
            .chain([None])
        {
            let expected = ours.answer(header, code);
            assert!(!expected.is_empty());
            for runner in runners {
                // The limit has one reader, and none for unknown codes.
                if !runner.negotiates && (header != HEADER || code == unknown.map(String::as_str)) {
                    continue;
                }
                assert_eq!(
                    runner.answer(header, code),
                    expected,
                    "{} {code:?}",
                    runner.name
                );
            }
            texts += 1;
        }
    }
    texts
}
