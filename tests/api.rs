//! What the types promise besides texts.

use std::panic::{RefUnwindSafe, UnwindSafe};

use retcodes::negotiate::Negotiator;
use retcodes::{
    Args, BuildError, Catalog, CatalogBuilder, Catalogs, CodeError, Diagnostic, FormatError,
    Isolation, LanguageRanges, Localizer, Message, Origin, OwnedMessage, PatternFormatter,
    PayerMessage, Reader, RetCode, Review, Value, Warning,
};

#[test]
fn everything_can_be_shared_between_threads() {
    fn shared<T: Send + Sync>() {}
    shared::<Args<'_>>();
    shared::<BuildError>();
    shared::<Catalog>();
    shared::<Catalogs>();
    shared::<CatalogBuilder>();
    shared::<CodeError>();
    shared::<Isolation>();
    shared::<Localizer<'_>>();
    shared::<Message<'_>>();
    shared::<Negotiator>();
    shared::<Origin>();
    shared::<RetCode>();
    shared::<Value<'_>>();
    shared::<Warning<'_>>();
    shared::<LanguageRanges>();
    shared::<Diagnostic>();
    shared::<PatternFormatter>();
    shared::<PayerMessage<'_>>();
    shared::<OwnedMessage>();
    shared::<Reader>();
    shared::<Review>();
}

#[test]
fn a_panic_elsewhere_leaves_a_catalogue_usable() {
    fn unwind_safe<T: UnwindSafe + RefUnwindSafe>() {}
    unwind_safe::<Catalog>();
    unwind_safe::<Localizer<'_>>();
}

#[test]
fn errors_are_errors() {
    fn error<T: std::error::Error>() {}
    error::<BuildError>();
    error::<CodeError>();
    error::<Diagnostic>();
    error::<FormatError<'_>>();
    error::<Warning<'_>>();
}

#[test]
fn all_forms_of_language_ranges_lead_to_the_same_chain() {
    let catalog = Catalog::embedded();
    let id: unic_langid::LanguageIdentifier = "zh-SG".parse().unwrap();
    let localizers = [
        catalog.localizer("zh-SG"),
        catalog.localizer(String::from("zh-SG")),
        catalog.localizer(&id),
        catalog.localizer([&id]),
        catalog.localizer(vec!["zh-SG"]),
        catalog.localizer(Some("zh-SG")),
        catalog.localizer(["zh-SG"].as_slice()),
        catalog.localizer("zh_SG.UTF-8"),
        // Longer than what is kept beside the stack's other things.
        catalog.localizer(vec!["zh-SG"; 50]),
    ];
    for localizer in localizers {
        let chain: Vec<String> = localizer.chain().map(ToString::to_string).collect();
        assert_eq!(chain, ["zh-CN", "en-US"]);
        assert_eq!(localizer.requested(), 1);
    }
    let nothing: [&str; 0] = [];
    for localizer in [
        catalog.localizer(None::<&str>),
        catalog.localizer(""),
        catalog.localizer(nothing),
    ] {
        let chain: Vec<String> = localizer.chain().map(ToString::to_string).collect();
        assert_eq!(chain, ["en-US", "zh-CN"]);
        assert_eq!(localizer.requested(), 0);
    }
}

#[cfg(feature = "icu")]
#[test]
fn a_locale_of_icu_is_a_language_range() {
    let locale: icu_locale_core::Locale = "zh-SG-u-nu-hanidec".parse().unwrap();
    for localizer in [
        Catalog::embedded().localizer(&locale),
        Catalog::embedded().localizer([locale.id.clone()]),
    ] {
        assert_eq!(localizer.locale().to_string(), "zh-CN");
    }
}

#[test]
fn isolation_can_be_set() {
    let text = "retcode-1 = x\n    .detailed = <{ $a }>\n";
    let shown = |isolation, argument: &str| {
        let builder = Catalog::builder().text("en", text).isolation(isolation);
        let catalog = builder.build().unwrap();
        catalog
            .localizer("en")
            .format("1", &Args::new().with("a", argument))
            .into_text()
            .into_owned()
    };
    assert_eq!(shown(Isolation::Auto, "a"), "<a>");
    assert_eq!(shown(Isolation::Always, "a"), "<\u{2068}a\u{2069}>");
    assert_eq!(shown(Isolation::Never, "א"), "<א>");
    assert_eq!(shown(Isolation::Never, "\u{202E}א"), "<א>");
}

#[test]
fn defaults_can_be_set() {
    let builder = Catalog::builder()
        .embedded()
        .text("it", "retcode-0000 = Pagato");
    let chain = |builder: &CatalogBuilder, wishes: &str| {
        let catalog = builder.build().unwrap();
        let localizer = catalog.localizer(wishes);
        localizer
            .chain()
            .map(ToString::to_string)
            .collect::<Vec<_>>()
    };
    assert_eq!(chain(&builder, "tr"), ["en-US", "zh-CN"]);
    let chinese_first = builder.defaults(["zh-CN", "en-US"]);
    assert_eq!(chain(&chinese_first, "tr"), ["zh-CN", "en-US"]);
    let for_italian = chinese_first.clone().default_for("tr", "it");
    assert_eq!(chain(&for_italian, "tr"), ["it", "zh-CN", "en-US"]);
    assert_eq!(chain(&for_italian, "pl"), ["zh-CN", "en-US"]);
    assert_eq!(
        chain(&chinese_first.threshold(0), "fr-CA"),
        ["zh-CN", "en-US"]
    );
}

#[test]
fn a_catalogue_without_a_text_for_unknown_codes_shows_the_code() {
    let catalog = Catalog::builder()
        .text("en", "retcode-1 = x")
        .build()
        .unwrap();
    let message = catalog.localizer("en").message("4242");
    assert_eq!((message.text(), message.code()), ("4242", "4242"));
    assert_eq!(catalog.localizer("en").message("").text(), "—");
}

#[cfg(feature = "serde")]
#[test]
fn messages_are_json() {
    let json = |message: &Message<'_>| serde_json::to_value(message).unwrap();
    let localizer = Catalog::embedded().localizer("zh-CN");
    assert_eq!(
        json(&localizer.message("0000")),
        serde_json::json!({
            "code": "0000", "text": "交易成功", "description": null, "locale": "zh-CN",
            "description_locale": null, "origin": "requested", "outcome": "succeeded", "actor": "none", "retry": "no",
            "payer": "请求已受理。请在订单中查看结果。", "payer_locale": "zh-CN", "attributes": {}
        })
    );
    let code: RetCode = serde_json::from_str("\"0106\"").unwrap();
    assert_eq!(serde_json::to_string(&code).unwrap(), "\"0106\"");
    for wrong in [
        "\"\"",
        "\"[1012]\"",
        "106",
        "null",
        "\"123456789012345678901234567890123\"",
    ] {
        assert!(serde_json::from_str::<RetCode>(wrong).is_err(), "{wrong}");
    }
}

#[cfg(feature = "serde")]
#[test]
fn a_client_reads_what_a_server_sent() {
    let catalog = Catalog::embedded();
    let text = "retcode-1 = One\n    .description = More\n    .hint = Hint\n    .a = A";
    let own = Catalog::builder().embedded().text("en-US", text).build();
    let own = own.unwrap();
    let mut messages: Vec<Message<'_>> = vec![
        own.localizer("th").message("1"),
        own.localizer("en").message_or("4242", "渠道维护"),
        own.localizer("en").message("no code"),
    ];
    let localizer = catalog.localizer("ar,zh;q=0.5");
    messages.extend(
        catalog
            .codes()
            .into_iter()
            .map(|code| localizer.message(code)),
    );
    for message in messages {
        let sent = serde_json::to_string(&message).unwrap();
        let received: OwnedMessage = serde_json::from_str(&sent).unwrap();
        let (json, again): (serde_json::Value, serde_json::Value) = (
            serde_json::from_str(&sent).unwrap(),
            serde_json::to_value(&received).unwrap(),
        );
        assert_eq!(again, json);
        assert_eq!(received, message.clone().into_owned());
        assert_eq!(received.for_payer(), message.for_payer());
        let sent = serde_json::to_string(&message.for_payer()).unwrap();
        let received: PayerMessage<'static> = serde_json::from_str(&sent).unwrap();
        assert_eq!(received, message.for_payer());
    }
}

#[test]
fn a_reader_owns_what_it_reads_from() {
    let text = "retcode-1 = One { 1 }\n    .detailed = One of { $all }";
    let own = Catalog::builder().text("en", text).build().unwrap();
    let readers = [
        Reader::new(own, "en"),
        Reader::new(Catalog::embedded(), "en"),
    ];
    let asked = readers.clone().map(|reader| {
        std::thread::spawn(move || {
            let args = Args::new().with("all", 2);
            (
                reader.message("1").text().to_owned(),
                reader.format("1", &args).into_owned().text().to_owned(),
            )
        })
    });
    let [own, embedded] = asked.map(|thread| thread.join().unwrap());
    assert_eq!(own, ("One 1".to_owned(), "One of 2".to_owned()));
    let [_, reader] = &readers;
    let same = Catalog::embedded().localizer("en").message("1").into_text();
    assert_eq!(embedded, (same.to_string(), same.to_string()));
    assert_eq!(reader.localizer().locale().to_string(), "en-US");
}

#[test]
fn what_is_wrong_behind_a_message_does_not_cost_it() {
    for behind in [
        "// note",
        "[section]",
        "    .Detailed",
        "\t.detailed = x",
        "} oops",
        "1017 = y",
        "ＩＤ＝z",
    ] {
        let text = format!("retcode-1 = Text\n    .note = More\n{behind}\nretcode-2 = Next\n");
        let catalog = Catalog::builder().text("en", &text).build().unwrap();
        let localizer = catalog.localizer("en");
        assert_eq!(localizer.message("1").text(), "Text", "{behind}");
        assert_eq!(
            localizer.message("1").attribute("note"),
            Some("More"),
            "{behind}"
        );
        assert_eq!(localizer.message("2").text(), "Next", "{behind}");
        assert!(!catalog.diagnostics().is_empty(), "{behind}");
    }
}
