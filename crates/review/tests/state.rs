//! The state file: what raises a state, what lowers it, and that no merge raises one.

use std::process::Command;

use proptest::prelude::*;
use retcodes_ftl::{Document, Limits};
use retcodes_review::history::{History, Older};
use retcodes_review::{Hash, Mark, State, StateFile, review};

fn document(text: &str) -> Document {
    Document::read(text.as_bytes(), &Limits::DEFAULT)
}

fn hash(text: &str) -> Hash {
    let document = document(text);
    Hash::of(document.messages().next().unwrap().value.as_ref().unwrap())
}

#[test]
fn layout_and_comments_change_no_meaning() {
    let same = [
        "a = One line of text { $x }\n",
        "# A comment\na=One line of text {$x}\n",
        "a =\n    One line of text { $x }\n",
        "a = One { \"line\" } of text {  $x  }\n",
        "a =\r\n    One line of text { $x }\r\n",
        "a = One line\u{20}of text { $x }   \n\nb = other\n",
    ];
    for text in same {
        assert_eq!(hash(text), hash(same[0]), "{text:?}");
    }
    let select = "a = { $n ->\n    [one] x\n   *[other] y\n}\n";
    let indented = "a =\n    { $n ->\n            [one]    x\n       *[other] y\n    }\n";
    assert_eq!(hash(select), hash(indented));
    assert_eq!(
        hash("a = { NUMBER($n, type: \"ordinal\", useGrouping: 0) }\n"),
        hash("a = { NUMBER($n, useGrouping: 0, type: \"ordinal\") }\n")
    );
}

#[test]
fn what_readers_could_see_changes_the_meaning() {
    let texts = [
        "a = x\n",
        "a = x.\n",
        "a = X\n",
        "a = ｘ\n",
        "a = { $x }\n",
        "a = { x }\n",
        "a = { -x }\n",
        "a = { x.y }\n",
        "a = { -x(y: 1) }\n",
        "a = { -x(y: \"1\") }\n",
        "a = { 1 }\n",
        "a = 1\n",
        "a = { NUMBER($x) }\n",
        "a = { $n ->\n   *[x] y\n}\n",
        "a = { $n ->\n   *[y] x\n}\n",
        "a = { $n ->\n    [z] y\n   *[x] y\n}\n",
        "a = { $n ->\n   *[z] y\n    [x] y\n}\n",
        "a = x\n    y\n",
        "a = x y\n",
        "a = e\u{301}\n",
        "a = \u{e9}\n",
    ];
    for (i, one) in texts.iter().enumerate() {
        for other in &texts[..i] {
            assert_ne!(hash(one), hash(other), "{one:?} {other:?}");
        }
    }
}

#[test]
fn each_change_lowers_the_state_as_it_should() {
    let zh = document("retcode-1005 = 支付失败\n    .description = 3个月\n");
    let fr = document("retcode-1005 = Échec\n    .description = 3 mois\n");
    let mut file = StateFile::default();
    for text in review(&zh, &fr, &file).texts {
        assert_eq!(text.state, State::Draft, "nothing is recorded");
        file.set(
            &text.id,
            Mark::Reviewed,
            text.source,
            text.translation.unwrap(),
            Some("Anna B"),
        );
    }
    assert!(review(&zh, &fr, &file).is_reviewed());
    assert!(file.to_string().contains(" by=Anna-B\n"));

    let changed_source = document("retcode-1005 = 支付失败\n    .description = 6个月\n");
    let states = |zh: &Document, fr: &Document, file: &StateFile| -> Vec<State> {
        review(zh, fr, file)
            .texts
            .into_iter()
            .map(|text| text.state)
            .collect()
    };
    assert_eq!(
        states(&changed_source, &fr, &file),
        [State::Reviewed, State::Stale]
    );
    let changed_translation = document("retcode-1005 = Échec\n    .description = Trois mois\n");
    assert_eq!(
        states(&zh, &changed_translation, &file),
        [State::Reviewed, State::Draft]
    );
    assert_eq!(
        states(&changed_source, &changed_translation, &file),
        [State::Reviewed, State::Stale]
    );
    assert_eq!(
        states(&zh, &document("retcode-1005 = Échec\n"), &file),
        [State::Reviewed, State::Missing]
    );

    // Recording knows a translation that has changed, and leaves a stale one stale.
    let mut recorded = file.clone();
    assert_eq!(
        review(&changed_source, &fr, &recorded).record(&mut recorded),
        Vec::<String>::new()
    );
    assert_eq!(
        states(&changed_source, &fr, &recorded),
        [State::Reviewed, State::Stale]
    );
    let now = review(&changed_source, &changed_translation, &recorded);
    assert_eq!(now.record(&mut recorded), ["retcode-1005.description"]);
    assert_eq!(
        states(&changed_source, &changed_translation, &recorded),
        [State::Reviewed, State::Draft]
    );

    // A renamed message keeps its states, one that is deleted and comes back does not.
    let mut renamed = file.clone();
    renamed.rename("retcode-1005", "retcode-1006");
    assert_eq!(
        renamed.ids().collect::<Vec<_>>(),
        ["retcode-1006", "retcode-1006.description"]
    );
    let mut deleted = file.clone();
    review(&zh, &document(""), &deleted).record(&mut deleted);
    assert_eq!(deleted.ids().count(), 0);
}

#[test]
fn a_doubled_line_counts_as_the_lower_and_conflict_markers_cost_nothing_else() {
    let line =
        |mark: &str, source: u8| format!("retcode-1 {mark} v1:{source:016x} v1:{:016x}\n", 9);
    let [source, translation]: [Hash; 2] =
        [1, 9].map(|number: u8| format!("v1:{number:016x}").parse().unwrap());
    let other = format!("retcode-2 reviewed {source} {translation}\n");
    let text = format!(
        "<<<<<<< ours\n{}=======\n{}>>>>>>> theirs\nnonsense\n{other}",
        line("reviewed", 1),
        line("draft", 1)
    );
    let file = StateFile::read(&text);
    assert_eq!(
        file.state("retcode-1", source, Some(translation)),
        State::Draft
    );
    assert_eq!(
        file.state("retcode-2", source, Some(translation)),
        State::Reviewed
    );
    let lines: Vec<usize> = file.errors().iter().map(|error| error.line()).collect();
    assert_eq!(lines, [1, 3, 5, 6]);
    let stale = StateFile::read(&format!("{}{}", line("reviewed", 1), line("reviewed", 2)));
    assert_eq!(
        stale.state("retcode-1", source, Some(translation)),
        State::Stale
    );
    // Written again it has no markers, and says the same.
    let tidy = StateFile::read(&file.to_string());
    assert_eq!(tidy.errors(), []);
    assert_eq!(
        tidy.state("retcode-1", source, Some(translation)),
        State::Draft
    );
}

/// A state file of a few texts: for each of ten ids nothing, or a mark and hashes out of three.
fn any_file() -> impl Strategy<Value = StateFile> {
    prop::collection::vec(prop::option::of((any::<bool>(), 0_u64..3, 0_u64..3)), 10).prop_map(
        |lines| {
            let mut file = StateFile::default();
            for (id, line) in lines.into_iter().enumerate() {
                if let Some((reviewed, source, translation)) = line {
                    let [source, translation] = [source, translation]
                        .map(|hash| format!("v1:{hash:016x}").parse().unwrap());
                    let mark = if reviewed {
                        Mark::Reviewed
                    } else {
                        Mark::Draft
                    };
                    file.set(&format!("retcode-{id}"), mark, source, translation, None);
                }
            }
            file
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, ..ProptestConfig::default() })]

    /// Whatever `git merge-file` makes of two branches, no text stands higher than on the branch where it stands higher,
    /// and none is lost to a marker.
    #[test]
    fn no_merge_of_two_branches_raises_a_state(base in any_file(), ours in any_file(), theirs in any_file()) {
        let folder = tempfile::tempdir().unwrap();
        let [base_path, ours_path, theirs_path] = [("base", &base), ("ours", &ours), ("theirs", &theirs)].map(|(name, file)| {
            let path = folder.path().join(name);
            std::fs::write(&path, file.to_string()).unwrap();
            path
        });
        let merged = Command::new("git").arg("merge-file").arg("-p").args([&ours_path, &base_path, &theirs_path]).output().unwrap();
        let merged = StateFile::read(&String::from_utf8(merged.stdout).unwrap());
        for id in 0..10 {
            let id = format!("retcode-{id}");
            for source in 0..3 {
                for translation in 0..3 {
                    let [source, translation]: [Hash; 2] = [source, translation].map(|hash| format!("v1:{hash:016x}").parse().unwrap());
                    let state = |file: &StateFile| file.state(&id, source, Some(translation));
                    let highest = state(&ours).max(state(&theirs)).max(state(&base));
                    prop_assert!(state(&merged) <= highest.max(State::Draft));
                }
            }
        }
        prop_assert!(merged.errors().iter().all(|error| matches!(error, retcodes_review::LineError::Conflict(_))));
    }

    #[test]
    fn what_is_written_is_read_again(file in any_file(), noise in any::<String>()) {
        prop_assert_eq!(StateFile::read(&file.to_string()), file);
        let read = StateFile::read(&noise);
        let _ = read.to_string();
    }
}

/// A repository in which each of these is a commit: files and their texts.
fn repository(commits: &[&[(&str, &str)]]) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let git = |arguments: &[&str]| {
        let done = Command::new("git")
            .arg("-C")
            .arg(folder.path())
            .args(["-c", "user.name=a", "-c", "user.email=a@b"])
            .args(arguments)
            .output();
        assert!(done.unwrap().status.success());
    };
    git(&["init", "-q"]);
    for files in commits {
        for (name, text) in *files {
            std::fs::write(folder.path().join(name), text).unwrap();
        }
        git(&["add", "."]);
        git(&["commit", "-qm", "x"]);
    }
    folder
}

#[test]
fn the_older_source_is_found_in_git() {
    let folder = repository(&[
        &[("zh.ftl", "retcode-1 = 3个月\n")],
        &[("zh.ftl", "# A comment\nretcode-1 = 6个月\n")],
    ]);
    let history = History::of(&folder.path().join("zh.ftl")).unwrap();
    let [three, six, nine] =
        ["3个月", "6个月", "9个月"].map(|text| hash(&format!("retcode-1 = {text}\n")));
    let text = |older: Option<Older>| older.map(|older| older.text);
    let found = |hash: Hash| text(history.older("retcode-1", hash));
    assert_eq!(found(three).as_deref(), Some("3个月"));
    assert_eq!(found(nine), None);
    assert_eq!(history.older("retcode-2", three), None);
    // A change that is committed, and one that is not.
    assert_eq!(
        text(history.before("retcode-1", six)).as_deref(),
        Some("3个月")
    );
    assert_eq!(
        text(history.before("retcode-1", nine)).as_deref(),
        Some("6个月")
    );
    assert!(History::of(&folder.path().join("fr.ftl")).is_none());
    assert!(History::of(&tempfile::tempdir().unwrap().path().join("zh.ftl")).is_none());
}

#[test]
fn git_says_what_a_translation_was_made_for() {
    let folder = repository(&[
        &[("zh.ftl", "a = 一\nb = 二\n"), ("fr.ftl", "a = un\n")],
        &[("fr.ftl", "# A comment\na = un\nb = deux\n")],
        &[("zh.ftl", "a = 一一\nb = 二\n")],
        &[("fr.ftl", "a = un\nb = deux\nc = trois\n")],
    ]);
    let [source, translation] =
        ["zh.ftl", "fr.ftl"].map(|name| History::of(&folder.path().join(name)).unwrap());
    let made_for =
        |id: &str, text: &str| translation.made_for(&source, id, hash(&format!("a = {text}\n")));
    assert_eq!(made_for("a", "un"), Some(hash("a = 一\n")));
    assert_eq!(made_for("b", "deux"), Some(hash("b = 二\n")));
    // Not committed yet; and a text that the source never had.
    assert_eq!(made_for("a", "un un"), None);
    assert_eq!(made_for("c", "trois"), None);
}

#[test]
fn a_merge_is_tidied_without_a_change_of_state() {
    let text = "\
<<<<<<< ours
retcode-1 reviewed v1:0000000000000001 v1:0000000000000002
=======
retcode-1 draft v1:0000000000000001 v1:0000000000000002
>>>>>>> theirs
retcode-2 reviewed v1:0000000000000001 v1:0000000000000002 by=anna
no line
";
    let mut file = StateFile::read(text);
    let [source, translation] =
        [1, 2].map(|hash| format!("v1:{hash:016x}").parse::<Hash>().unwrap());
    let states = |file: &StateFile| {
        ["retcode-1", "retcode-2"].map(|id| file.state(id, source, Some(translation)))
    };
    let before = states(&file);
    assert_eq!(before, [State::Draft, State::Reviewed]);
    assert_eq!(file.errors().len(), 4);
    file.tidy(|_| Some((source, translation)));
    assert_eq!(states(&file), before);
    let written = file.to_string();
    assert_eq!(written.lines().count(), 3, "{written}");
    assert_eq!(StateFile::read(&written), file);
}
