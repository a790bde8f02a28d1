//! What comes back: states, refusals, and where new texts go.

mod common;

use common::{folder, job, round_trip};
use retcodes_exchange::{
    Fact, File, Format, Import, Job, Limits, Mark, Objection, Returned, read, write,
};
use retcodes_review::{Hash, State, StateFile, texts};

const SOURCE: &str = "\
### File

-t = Brand

## First

a = One { $x }
    .d = More { $x } of { -t }
b = Two

## Second

# about c
c = { $n ->
    [one] { $n } month
   *[other] { $n } months
 }
d = Four
    .e = Five
";

const TARGET: &str = "\
### File

-t = Marque

## First

a = Un { $x }
b = Deux
";

/// Imports one unit with these words.
fn import(source: &str, target: &str, id: &str, words: &str) -> Import {
    let (source, target) = (folder("en", source), folder("fr", target));
    let job = job(&source, &target, State::Draft);
    let mut returned = returned(&job, Format::Xliff2);
    let unit = returned
        .units
        .iter_mut()
        .find(|unit| unit.id == id)
        .unwrap();
    unit.target = Some(words.to_owned());
    job.import(&returned, &mut |_| Vec::new())
}

fn returned(job: &Job<'_>, format: Format) -> Returned {
    let bytes = write(job, format).unwrap();
    read(
        &format!("x.{}", format.extension()),
        &bytes,
        &Limits::DEFAULT,
    )
    .unwrap()
}

/// The codes of the findings, each with whether it was refused.
fn codes(import: &Import) -> Vec<(&str, bool)> {
    let findings = import.findings.iter();
    findings
        .map(|one| (one.problem.code(), one.refused))
        .collect()
}

#[test]
fn units_are_refused_by_name() {
    for (id, words, code) in [
        ("a", "Un { $y }", "code-edited"),
        ("a", "Un { $x } { $y }", "code-unknown"),
        ("a", "Un", "code-missing"),
        ("a", "Un { $x", "malformed"),
        ("a", "Un { $x } \u{7}", "malformed"),
        ("a", "{ \"\\q\" } { $x }", "malformed"),
        ("b", "", "incomplete"),
        ("a.d", "Plus { -t }", "code-missing"),
        ("c:one", "un mois", "incomplete"),
        ("d.e", "Cinq", "incomplete"),
    ] {
        let import = import(SOURCE, TARGET, id, words);
        assert_eq!(codes(&import), [(code, true)], "{id}: {words}");
        assert_eq!(import.findings[0].unit, id);
        assert!(import.findings[0].line.is_some());
        assert!(import.files.is_empty() && import.states.is_empty());
    }
}

#[test]
fn one_bad_unit_never_loses_the_rest() {
    let (source, target) = (folder("en", SOURCE), folder("fr", TARGET));
    let job = job(&source, &target, State::Draft);
    let mut returned = returned(&job, Format::Po);
    for unit in &mut returned.units {
        unit.target = Some(match unit.id.as_str() {
            "b" => "{ broken".to_owned(),
            _ => format!("fr {}", unit.source.clone().unwrap()),
        });
    }
    returned.units[0].id = "gone".to_owned();
    let import = job.import(&returned, &mut |_| Vec::new());
    assert_eq!(
        codes(&import),
        [("unit-unknown", true), ("malformed", true)]
    );
    assert_eq!(
        import.files[0].text,
        "\
### File

-t = Marque

## First

a = fr One { $x }
    .d = fr More { $x } of { -t }
b = Deux

## Second

# about c
c =
    { $n ->
        [one] fr { $n } month
        [many] fr { $n } months
       *[other] fr { $n } months
    }
d = fr Four
    .e = fr Five
"
    );
}

/// Where a new message goes: behind the one that the source has before it, under its heading.
#[test]
fn new_messages_stand_in_the_sources_order() {
    for (target, id, words, after) in [
        ("", "b", "x", "## First\n\nb = x\n"),
        ("a = 1\n", "b", "x", "a = 1\nb = x\n"),
        ("b = 2\n", "-t", "x", "-t = x\n\nb = 2\n"),
        ("### H\n\nb = 2", "-t", "x", "### H\n\n-t = x\n\nb = 2\n"),
        (
            "a = 1\r\nd = 4\r\n",
            "b",
            "x\ny",
            "a = 1\r\nb =\r\n    x\r\n    y\r\nd = 4\r\n",
        ),
        (
            "## Second\n\nd = 4\n",
            "c:other",
            "{ $n } x",
            "## Second\n\n# about c\nc =\n    { $n ->\n       *[other] { $n } x\n    }\n\nd = 4\n",
        ),
        ("d =\n    .e = 5\n", "d", "x", "d = x\n    .e = 5\n"),
        ("d = 4\ne = 5\n", "d.e", "x", "d = 4\n    .e = x\ne = 5\n"),
        (
            "c = { $n ->\n    [one] x\n   *[other] y\n    }\n",
            "c:many",
            "z",
            "c = { $n ->\n    [one] x\n    [many] z\n   *[other] y\n    }\n",
        ),
        ("b = 2\n", "b", "[x\n\n  .y", "b = [x\n\n    { \"\" }  .y\n"),
        (
            "b =\n  2\n",
            "b",
            "[x\n y",
            "b =\n  { \"\" }[x\n  { \"\" } y\n",
        ),
    ] {
        let import = import(SOURCE, target, id, words);
        assert!(import.findings.is_empty(), "{:?}", import.findings);
        assert_eq!(import.files[0].text, after);
    }
}

#[test]
fn a_new_file_has_the_name_of_the_sources() {
    let source = folder("en", SOURCE);
    let mut target = folder("fr", "");
    target.files.clear();
    let job = job(&source, &target, State::Missing);
    let mut returned = returned(&job, Format::Csv);
    returned.units[1].target = Some("Un { $x }".to_owned());
    let import = job.import(&returned, &mut |_| Vec::new());
    assert_eq!(import.files[0].name, "retcodes.ftl");
    assert!(!import.files[0].exists);
    assert_eq!(
        import.files[0].text,
        "### File\n\n## First\n\na = Un { $x }\n"
    );
}

/// The table of states, for each format: as exported, and as it comes back.
#[test]
fn states_go_out_and_come_back() {
    let (source, target) = (folder("en", "a = One\n"), folder("fr", "a = Un\n"));
    for format in Format::ALL {
        for (state, mark) in [
            (State::Draft, Mark::Translated),
            (State::Stale, Mark::NeedsWork),
            (State::Reviewed, Mark::Reviewed),
        ] {
            let job = job(&source, &target, state);
            let returned = returned(&job, format);
            assert_eq!(returned.units[0].mark, Some(mark), "{format:?}");
        }
    }
    let empty = folder("fr", "");
    for format in Format::ALL {
        let job = job(&source, &empty, State::Missing);
        assert_eq!(returned(&job, format).units[0].mark, None, "{format:?}");
    }
}

/// What becomes of a text: its state before, whether its words changed, the mark it came back with.
#[test]
fn marks_become_states() {
    use State::{Draft, Reviewed, Stale};
    let (source, target) = (folder("en", "a = One\n"), folder("fr", "a = Un\n"));
    for (before, changed, mark, after) in [
        (Draft, false, Some(Mark::Reviewed), Some(Reviewed)),
        (Draft, false, Some(Mark::NeedsWork), None),
        (Draft, true, Some(Mark::Reviewed), Some(Reviewed)),
        (Draft, true, None, Some(Draft)),
        (Stale, false, Some(Mark::Translated), Some(Draft)),
        (Stale, false, Some(Mark::NeedsWork), None),
        (Stale, true, Some(Mark::NeedsWork), Some(Draft)),
        (Stale, false, Some(Mark::Reviewed), Some(Reviewed)),
        (Reviewed, false, Some(Mark::Translated), None),
        (Reviewed, false, Some(Mark::NeedsWork), Some(Draft)),
        // The document does not say that the new words were reviewed.
        (Reviewed, true, Some(Mark::Reviewed), Some(Draft)),
    ] {
        let job = job(&source, &target, before);
        let mut returned = returned(&job, Format::Xliff1);
        returned.units[0].mark = mark;
        if changed {
            returned.units[0].target = Some("Une".to_owned());
        }
        let import = job.import(&returned, &mut |_| Vec::new());
        let state = import.states.first().map(|one| one.state);
        assert_eq!(state, after, "{before:?} {changed} {mark:?}");
        assert_eq!(import.files.len(), usize::from(changed));
    }
}

#[test]
fn an_old_document_lands_as_stale() {
    let target = folder("fr", "a = Un\nb = Deux { $x }\n");
    let old = folder("en", "a = One\nb = Two { $x }\n");
    let new = folder("en", "a = One!\nb = Two { $y }\n");
    let exported = common::job(&old, &target, State::Draft);
    let job = common::job(&new, &target, State::Draft);
    let source_then = Hash::of(texts(&old.files[0].document)[0].1);
    for format in Format::ALL {
        let mut returned = returned(&exported, format);
        returned.units[0].target = Some("Une".to_owned());
        returned.units[1].target = Some("Deux { $z }".to_owned());
        let import = job.import(&returned, &mut |_| Vec::new());
        assert_eq!(
            codes(&import),
            [("source-changed", false), ("source-changed", true)]
        );
        assert_eq!(import.files[0].text, "a = Une\nb = Deux { $x }\n");
        assert_eq!(import.states.len(), 1);
        assert_eq!(import.states[0].state, State::Stale);
        assert_eq!(import.states[0].source, source_then);
        let mut states = StateFile::read("");
        import.record(&mut states);
        let source = Hash::of(texts(&new.files[0].document)[0].1);
        let translation = Some(import.states[0].translation);
        assert_eq!(states.state("a", source, translation), State::Stale);
        // A tool that dropped the stamps: the words of the source tell.
        for unit in &mut returned.units {
            unit.stamp = None;
        }
        let import = job.import(&returned, &mut |_| Vec::new());
        assert_eq!(import.states[0].state, State::Stale);
    }
}

#[test]
fn a_text_that_changed_meanwhile_stays() {
    let source = folder("en", "a = One\nb = Two\n");
    let (old, new) = (
        folder("fr", "a = Un\nb = Deux\n"),
        folder("fr", "a = UN\nb = DEUX\n"),
    );
    let mut returned = returned(&job(&source, &old, State::Draft), Format::Csv);
    returned.units[0].target = Some("Une".to_owned());
    let job = job(&source, &new, State::Draft);
    let import = job.import(&returned, &mut |_| Vec::new());
    assert_eq!(codes(&import), [("target-changed", true)]);
    assert!(import.files.is_empty());
}

#[test]
fn what_is_not_to_be_translated_stays() {
    let (source, target) = (
        folder("en", "-hotline = 400\n"),
        folder("fr", "-hotline = 400\n"),
    );
    let facts = |_: &str, _: Option<&str>| Fact {
        translate: false,
        ..Fact::default()
    };
    let job = Job::new(&source, &target, &StateFile::read(""), &facts);
    let mut returned = returned(&job, Format::Xliff1);
    returned.units[0].target = Some("+33 400".to_owned());
    let import = job.import(&returned, &mut |_| Vec::new());
    assert_eq!(codes(&import), [("not-to-translate", true)]);
}

#[test]
fn an_error_of_a_rule_refuses_its_text_alone() {
    let (source, target) = (folder("en", "a = One\nb = Two\n"), folder("fr", "a = Un\n"));
    let job = job(&source, &target, State::Draft);
    let mut returned = returned(&job, Format::Po);
    returned.units[0].target = Some("Une".to_owned());
    returned.units[1].target = Some("Échec".to_owned());
    let mut judge = |files: &[retcodes_exchange::FileChange]| {
        let found = files.iter().any(|file| file.text.contains("Échec"));
        let objection = Objection {
            message: "b".into(),
            attribute: None,
            rule: "outcome".into(),
            text: "worded as a failure".into(),
        };
        if found { vec![objection] } else { Vec::new() }
    };
    let import = job.import(&returned, &mut judge);
    assert_eq!(codes(&import), [("outcome", true)]);
    assert_eq!(import.files[0].text, "a = Une\n");
}

/// What tools do to codes, and the text that comes of it.
#[test]
fn codes_come_back_from_tools_that_rewrite_them() {
    let (source, target) = (
        folder("en", "a = One { $x } { -t }\n-t = T\n"),
        folder("fr", ""),
    );
    let xliff2 = |target: &str| {
        (
            Format::Xliff2,
            "</source>\n",
            format!("</source><target>{target}</target>"),
        )
    };
    let xliff1 = |target: &str| {
        (
            Format::Xliff1,
            "</source>\n",
            format!("</source><target>{target}</target>"),
        )
    };
    let good = "a = Un { -t } { $x }\n";
    for ((format, at, with), after) in [
        (
            xliff2("Un <ph id=\"2\" dataRef=\"d2\"/> <ph id=\"1\" dataRef=\"d1\"/>"),
            good,
        ),
        (
            xliff2(
                "Un <mrk id=\"m\"><ph id=\"9\" dataRef=\"d2\"/></mrk> <ph id=\"7\" disp=\"{ $x }\"/>",
            ),
            good,
        ),
        (xliff2("Un { -t } {$x}"), good),
        (xliff2("Un <ph id=\"2\"/> <ph id=\"1\"/>"), good),
        (
            xliff1(
                "<mrk mtype=\"seg\" mid=\"0\">Un <ph id=\"2\">{ -t }</ph> <ph id=\"1\">{ $x }</ph></mrk>",
            ),
            good,
        ),
        (
            xliff1("Un <x id=\"2\"/> <x id=\"1\" equiv-text=\"{ $x }\"/>"),
            good,
        ),
        (xliff1("Un { -t } {  $x  }"), good),
    ] {
        let import = round_trip(&source, &target, format, |text| text.replacen(at, &with, 1));
        assert!(import.findings.is_empty(), "{with}: {:?}", import.findings);
        assert_eq!(import.files[0].text, after);
    }
    for (format, at, with) in [
        xliff2(
            "Un <pc id=\"1\">x</pc> <ph id=\"1\" dataRef=\"d1\"/> <ph id=\"2\" dataRef=\"d2\"/>",
        ),
        xliff1("Un <ph id=\"1\">{ $x }</ph> <ph id=\"2\">{ -t }</ph> <g id=\"3\">x</g>"),
        xliff1("Un <x id=\"1\"/> <x id=\"2\"/> <x id=\"5\"/>"),
    ] {
        let import = round_trip(&source, &target, format, |text| text.replacen(at, &with, 1));
        assert_eq!(codes(&import), [("code-unknown", true)], "{with}");
    }
}

#[test]
fn a_unit_cut_into_segments_is_joined() {
    let (source, target) = (folder("en", "a = One. Two.\n"), folder("fr", "a = Un.\n"));
    let cut = "<segment state=\"final\"><source>One.</source><target order=\"3\">Un.</target></segment>\
        <ignorable><source> </source><target> </target></ignorable>\
        <segment state=\"translated\"><source>Two.</source><target order=\"1\">Deux.</target></segment>";
    let import = round_trip(&source, &target, Format::Xliff2, |text| {
        let (before, rest) = text.split_once("<segment").unwrap();
        let (_, behind) = rest.split_once("</segment>").unwrap();
        format!("{before}{cut}{behind}")
    });
    assert_eq!(import.files[0].text, "a = Deux. Un.\n");
    assert_eq!(import.states[0].state, State::Draft);
}

#[test]
fn a_broken_message_stays_and_is_named() {
    let source = folder("en", "a = One\nb = { \nc = Three\nd = Four\n");
    let target = folder("fr", "a = Un\nc = { $\nd = Quatre\n");
    let job = job(&source, &target, State::Draft);
    let passed: Vec<(&str, &str)> = job
        .passed_over()
        .iter()
        .map(|one| (one.id.as_str(), one.why))
        .collect();
    assert_eq!(
        passed,
        [
            ("b", "broken in the source"),
            ("c", "broken in the translation")
        ]
    );
    let mut returned = returned(&job, Format::Xliff1);
    returned.units[1].target = Some("4".to_owned());
    let import = job.import(&returned, &mut |_| Vec::new());
    assert_eq!(import.files[0].text, "a = Un\nc = { $\nd = 4\n");
}

/// Selects within each other multiply; a text that would become too many units is passed over.
#[test]
fn a_text_of_too_many_variants_is_passed_over() {
    let mut text = "x".to_owned();
    for _ in 0..12 {
        text = format!("{{ $n ->\n [one] {text}\n *[other] y\n }}");
    }
    let source = folder(
        "en",
        &format!(
            "a = {}\n",
            text.replace("y", &"{ $n ->\n *[other] z\n }".repeat(8))
        ),
    );
    let target = folder("ar", "");
    let job = job(&source, &target, State::Draft);
    assert_eq!(job.passed_over()[0].why, "too many variants");
    assert!(job.units().is_empty());
}

#[test]
fn a_message_in_another_file_is_changed_there() {
    let source = folder("en", "a = One\nb = Two\n");
    let mut target = folder("fr", "a = Un\n");
    target.files.push(File::new("more.ftl", b"b = Deux\n"));
    let job = job(&source, &target, State::Draft);
    let mut returned = returned(&job, Format::Xlsx);
    returned.units[1].target = Some("2".to_owned());
    let import = job.import(&returned, &mut |_| Vec::new());
    assert_eq!(import.files.len(), 1);
    assert_eq!(import.files[0].name, "more.ftl");
    assert_eq!(import.files[0].text, "b = 2\n");
}
