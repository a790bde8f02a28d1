//! How often a look-up allocates: never for a code that the catalogue has, once for a text with an argument.
//!
//! A counting allocator counts what the calling thread allocates. What happens once, such as
//! reading a locale, happens before anything is counted.

use allocation_counter::measure;
use retcodes::{Args, Catalog, Localizer, Origin, RetCode, retcode};

/// What a browser set to Chinese sends. It wishes for no English, so that en-US is the default.
const HEADER: &str = "zh-CN,zh;q=0.9,zh-SG;q=0.8";

fn catalog() -> Catalog {
    Catalog::builder()
        .text("zh-CN", "retcode-0000 = 成功\nretcode-9990 = 出错\n    .detailed = 出错，{ $bankMessage }，请重试\n    .description = 请稍后重试。\nretcode-unknown = 未知返回码：{ $code }\n")
        .text("en-US", "retcode-0000 = Success\nretcode-1001 = Invalid signature\nretcode-PR07 = Letters\nretcode-unknown = Unknown return code: { $code }\n")
        .build()
        .expect("texts that load")
}

/// How often `look_up` allocates once everything it needs has been read: a wish's first time finds
/// its chain, its second time puts the chain's table together.
#[track_caller]
fn assert_allocates_at_most(most: u64, what: &str, mut look_up: impl FnMut()) {
    look_up();
    look_up();
    let count = measure(&mut look_up).count_total;
    assert!(count <= most, "{what}: {count} allocations");
}

/// Reads the locales and puts the chain's table together, as the first miss does.
fn warmed(catalog: &Catalog) -> Localizer<'_> {
    catalog.localizer(HEADER).message("1001");
    catalog.localizer(HEADER)
}

#[test]
fn the_counter_counts() {
    let count = measure(|| drop(std::hint::black_box(String::from("counted")))).count_total;
    assert_eq!(count, 1);
}

#[test]
fn a_plain_look_up_allocates_nothing() {
    let catalog = catalog();
    let localizer = warmed(&catalog);
    let cases: [(&str, &str, Origin); 3] = [
        ("exact", "0000", Origin::Requested),
        ("fallback", "1001", Origin::Fallback),
        ("letters", "PR07", Origin::Fallback),
    ];
    for (name, code, origin) in cases {
        assert_allocates_at_most(0, name, || {
            let message = localizer.message(code);
            assert_eq!(message.origin(), origin);
            assert!(!message.text().is_empty());
        });
    }
    const CODE: RetCode = retcode!("0000");
    assert_allocates_at_most(0, "a code as a constant", || {
        assert_eq!(localizer.message(CODE).text(), "成功");
    });
    assert_allocates_at_most(0, "locale and description", || {
        let message = localizer.message("9990");
        assert_eq!(message.description(), Some("请稍后重试。"));
        assert_eq!(message.locale().language.as_str(), "zh");
    });
}

#[test]
fn a_localizer_made_before_the_first_miss_allocates_nothing_either() {
    let catalog = catalog();
    let early = catalog.localizer(HEADER);
    for code in ["0000", "1001"] {
        assert_allocates_at_most(0, code, || assert!(!early.message(code).text().is_empty()));
    }
}

#[test]
fn every_code_that_ships_is_found_without_an_allocation() {
    let catalog = Catalog::embedded();
    let codes = catalog.codes();
    assert!(codes.len() > 100);
    for header in [HEADER, "en-US,en;q=0.9", "fr", "*", ""] {
        let localizer = catalog.localizer(header);
        for code in &codes {
            assert_allocates_at_most(0, &format!("{code} for {header:?}"), || {
                assert_ne!(localizer.message(code).origin(), Origin::Unknown);
            });
        }
    }
}

#[test]
fn a_header_that_came_before_gets_its_text_without_an_allocation() {
    let catalog = catalog();
    warmed(&catalog);
    for (code, text) in [("0000", "成功"), ("1001", "Invalid signature")] {
        assert_allocates_at_most(0, code, || {
            assert_eq!(catalog.localizer(HEADER).message(code).text(), text);
        });
    }
}

#[test]
fn an_argument_that_the_text_does_not_use_allocates_once() {
    let catalog = catalog();
    let localizer = warmed(&catalog);
    assert_allocates_at_most(1, "unused", || {
        let args = Args::new().with("amount", 5);
        assert_eq!(localizer.format("0000", &args).text(), "成功");
    });
}

#[test]
fn what_a_payer_reads_allocates_nothing() {
    let localizer = Catalog::embedded().localizer(HEADER);
    for code in ["0000", "9999", "1105"] {
        assert_allocates_at_most(0, code, || {
            assert!(!localizer.message(code).payer_text().is_empty());
        });
    }
}

#[test]
fn one_string_argument_allocates_once() {
    let catalog = catalog();
    let localizer = warmed(&catalog);
    assert_allocates_at_most(1, "detailed", || {
        let args = Args::new().with("bankMessage", "余额不足");
        assert_eq!(
            localizer.format("9990", &args).text(),
            "出错，余额不足，请重试"
        );
    });
}

#[test]
fn writing_into_a_buffer_that_is_used_again_allocates_nothing() {
    let catalog = catalog();
    let localizer = warmed(&catalog);
    let mut buffer = String::new();
    let mut write = |code: &str, expected: &str| {
        assert_allocates_at_most(0, code, || {
            buffer.clear();
            let args = Args::new().with("bankMessage", "余额不足");
            localizer
                .write_to(&mut buffer, code, &args)
                .expect("a string takes everything");
            assert_eq!(buffer, expected);
        });
    };
    write("9990", "出错，余额不足，请重试");
    write("0000", "成功");
    write("1001", "Invalid signature");
}
