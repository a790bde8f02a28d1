//! Review states from outside: recorded by `sync`, given by `review`, told by `check`, `status` and `show`.

use std::fs;
use std::io::Write as _;
use std::path::Path;
use std::process::{Command, Output, Stdio};

use serde_json::{Value as Json, json};

const SOURCE: &str = "\
-hotline = 400
retcode-1 = 请在3个月内重试
    .description = 请拨打{ -hotline }。
retcode-2 = 二
";
const FRENCH: &str = "\
-hotline = 400
retcode-1 = Réessayez sous 3 mois
    .description = Appelez le { -hotline }.
retcode-2 = deux
";

/// A folder of texts in a repository, or in none.
struct Project {
    folder: tempfile::TempDir,
}

impl Project {
    fn new() -> Self {
        let project = Project {
            folder: tempfile::tempdir().unwrap(),
        };
        project.write("zh-CN/retcodes.ftl", SOURCE);
        project.write("fr/retcodes.ftl", FRENCH);
        project
    }

    fn in_git() -> Self {
        let project = Project::new();
        project.git(&["init", "-q"]);
        project.commit();
        project
    }

    fn path(&self, name: &str) -> std::path::PathBuf {
        self.folder.path().join("locales").join(name)
    }

    fn write(&self, name: &str, text: &str) {
        fs::create_dir_all(self.path(name).parent().unwrap()).unwrap();
        fs::write(self.path(name), text).unwrap();
    }

    fn read(&self, name: &str) -> String {
        fs::read_to_string(self.path(name)).unwrap()
    }

    fn edit(&self, name: &str, from: &str, to: &str) {
        let text = self.read(name);
        assert!(text.contains(from), "{name}: {text}");
        self.write(name, &text.replace(from, to));
    }

    fn git(&self, arguments: &[&str]) {
        let done = Command::new("git")
            .arg("-C")
            .arg(self.folder.path())
            .args(["-c", "user.name=a", "-c", "user.email=a@b"])
            .args(arguments)
            .output();
        assert!(done.unwrap().status.success());
    }

    fn commit(&self) {
        self.git(&["add", "."]);
        self.git(&["commit", "-qm", "x"]);
    }

    fn run_with(&self, line: &str, input: &str, editor: Option<&Path>) -> Output {
        let mut command = Command::new(env!("CARGO_BIN_EXE_retcodes"));
        command
            .current_dir(self.folder.path())
            .args(line.split_whitespace())
            .env("LC_ALL", "en_US.UTF-8")
            .env_remove("VISUAL")
            .env_remove("COLUMNS")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped());
        if let Some(editor) = editor {
            command.env("EDITOR", editor);
        }
        let mut child = command.spawn().unwrap();
        child
            .stdin
            .take()
            .unwrap()
            .write_all(input.as_bytes())
            .unwrap();
        child.wait_with_output().unwrap()
    }

    fn run(&self, line: &str) -> Output {
        self.run_with(line, "", None)
    }

    /// What is printed, by a command that ends with 0.
    fn out(&self, line: &str) -> String {
        let output = self.run(line);
        assert!(output.status.success(), "{line}: {output:?}");
        String::from_utf8(output.stdout).unwrap()
    }

    /// The state of each text by id.
    fn states(&self) -> Vec<String> {
        self.out("review fr --list")
            .lines()
            .map(str::to_owned)
            .collect()
    }
}

const ALL_DRAFTS: [&str; 4] = [
    "-hotline  draft",
    "retcode-1  draft",
    "retcode-1.description  draft",
    "retcode-2  draft",
];

#[test]
fn sync_records_what_is_new_or_changed_and_nothing_twice() {
    let project = Project::new();
    let dry = project.run("sync --check");
    assert_eq!(dry.status.code(), Some(1));
    assert!(!project.path("fr/retcodes.state").exists());
    assert_eq!(
        project.out("sync"),
        "fr: up to date\nlocales/fr/retcodes.state: changed\n\
         fr: 4 translations recorded as drafts for the source as it is\n"
    );
    assert_eq!(project.states(), ALL_DRAFTS);
    assert_eq!(project.out("sync"), "fr: up to date\n");
    assert!(project.run("sync --check").status.success());

    project.out("review fr --accept");
    assert_eq!(project.states(), [""; 0]);
    // Layout and comments change no meaning.
    project.edit(
        "fr/retcodes.ftl",
        "retcode-2 = deux",
        "# Deux\nretcode-2 =\n    deux",
    );
    assert_eq!(project.out("sync"), "fr: up to date\n");
    project.edit("fr/retcodes.ftl", "    deux", "    Deux");
    assert_eq!(project.states(), ["retcode-2  draft"]);
    assert!(
        project
            .out("sync")
            .ends_with("fr: 1 translation recorded as a draft for the source as it is\n")
    );
    // What is broken just now keeps its line.
    let before = project.read("fr/retcodes.state");
    project.edit("fr/retcodes.ftl", "Réessayez sous 3 mois", "{ Réessayez");
    project.out("sync");
    assert_eq!(project.read("fr/retcodes.state"), before);
}

#[test]
fn git_says_what_a_translation_was_made_for() {
    let project = Project::in_git();
    project.edit("zh-CN/retcodes.ftl", "3个月", "6个月");
    project.commit();
    let said = project.out("sync");
    assert!(
        said.contains("4 translations recorded as drafts for the source that git says they were made for, which has changed since for 1\n"),
        "{said}"
    );
    assert_eq!(project.states()[0], "retcode-1  stale");
    fs::remove_file(project.path("fr/retcodes.state")).unwrap();
    let said = project.out("sync --no-git");
    assert!(
        said.ends_with("4 translations recorded as drafts for the source as it is\n"),
        "{said}"
    );
    assert_eq!(project.states(), ALL_DRAFTS);
}

#[test]
fn every_output_says_that_a_translation_is_stale_and_how_the_source_has_changed() {
    let project = Project::in_git();
    project.out("sync");
    project.out("review fr --accept");
    assert!(project.run("check --deny warnings").status.success());
    project.edit("zh-CN/retcodes.ftl", "3个月", "6个月");
    let change = "the source has changed since this was translated: 请在[-3-]{+6+}个月内重试";
    assert!(project.run("check").status.success());
    assert_eq!(
        project.run("check --deny stale-translation").status.code(),
        Some(1)
    );
    for format in ["text", "json", "sarif", "junit", "github"] {
        let said = project.out(&format!("check fr --format {format}"));
        assert!(said.contains("stale-translation"), "{format}: {said}");
        assert!(said.contains(change), "{format}: {said}");
    }
    let chinese = project.out("check fr --lang zh-CN");
    assert!(
        chinese.contains("翻译之后原文有改动：请在[-3-]{+6+}个月内重试"),
        "{chinese}"
    );
    let by_file = project.out("check locales/fr/retcodes.ftl");
    assert!(by_file.contains(change), "{by_file}");
    assert!(
        project
            .out("show 1")
            .contains("fr  locales/fr/retcodes.ftl:2  stale, .description reviewed\n")
    );

    let status: Json = serde_json::from_str(&project.out("status fr --json")).unwrap();
    let french = &status["locales"][0];
    for (what, expected) in [
        ("translated", 3),
        ("reviewed", 2),
        ("draft", 0),
        ("stale", 1),
    ] {
        assert_eq!(french[what], json!(expected), "{what}");
    }
    let status: Json = serde_json::from_str(&project.out("status zh-CN --json")).unwrap();
    assert_eq!(status["locales"][0]["reviewed"], Json::Null);
    assert!(
        project
            .out("status --format md")
            .contains("| fr | ██████████ | 100.0 | 3/3 | 2 | 0 | 1 |")
    );
    for (line, status) in [
        ("status fr --fail-under 100", 0),
        ("status fr --fail-under draft=66", 0),
        ("status fr --fail-under draft=67", 1),
        ("status --fail-under reviewed=66", 0),
        ("status --fail-under translated=100,reviewed=67", 1),
    ] {
        assert_eq!(project.run(line).status.code(), Some(status), "{line}");
    }
    // Without the state file nothing is known, and nothing is wrong.
    fs::remove_file(project.path("fr/retcodes.state")).unwrap();
    assert!(!project.out("check fr").contains("stale-translation"));
    assert_eq!(project.states(), ALL_DRAFTS);
}

#[test]
fn a_status_is_readable_in_a_narrow_terminal() {
    let project = Project::new();
    let output = Command::new(env!("CARGO_BIN_EXE_retcodes"))
        .current_dir(project.folder.path())
        .args(["status", "--lang", "en-US"])
        .env("COLUMNS", "40")
        .output()
        .unwrap();
    assert_eq!(
        String::from_utf8(output.stdout).unwrap(),
        "fr  ██████████  100.0\n  Translated 3/3  Reviewed 0  Draft 3\n  Stale 0\n\
         zh-CN  ██████████  100.0\n  Translated 3/3\n"
    );
}

#[test]
fn a_walk_shows_what_waits_and_does_what_is_answered() {
    let project = Project::in_git();
    project.write(
        "en-US/retcodes.ftl",
        "retcode-1 = Try again within 3 months\n",
    );
    project.out("sync fr");
    project.edit("zh-CN/retcodes.ftl", "3个月", "6个月");
    // Stale first; what is no answer is explained; the terms are skipped; back again, and accepted.
    let output = project.run_with("review fr --by Anna", "x\ns\nb\na\ns\ns\na\n", None);
    let said = String::from_utf8(output.stdout).unwrap();
    for part in [
        "retcode-1  stale  1/4\n  zh-CN        请在6个月内重试\n  changed      请在[-3-]{+6+}个月内重试  (",
        ")\n  fr           Réessayez sous 3 mois\n  en-US        Try again within 3 months\n",
        "  warning      number-changed: ",
        "Type one letter and press Enter",
        "-hotline  draft  2/4\n",
        "retcode-2  draft  4/4\n",
        "fr: 2 texts marked as reviewed\n",
    ] {
        assert!(said.contains(part), "{part}: {said}");
    }
    assert_eq!(
        project.states(),
        ["-hotline  draft", "retcode-1.description  draft"]
    );
    let state = project.read("fr/retcodes.state");
    assert!(
        state
            .lines()
            .any(|line| line.starts_with("retcode-1 reviewed ") && line.ends_with(" by=Anna")),
        "{state}"
    );

    assert_eq!(
        project.out("review fr 1 --accept"),
        "fr: 2 texts marked as reviewed\n"
    );
    assert_eq!(project.states(), ["-hotline  draft"]);
    assert_eq!(
        project.out("review fr --accept -- -hotline"),
        "fr: 1 text marked as reviewed\n"
    );
    for (line, said) in [
        ("review zh-CN", "zh-CN is the source"),
        ("review fr 9", "fr has no text for `9`"),
        ("review de", "there is no locale de"),
        ("review", "required"),
    ] {
        let output = project.run(line);
        assert_eq!(output.status.code(), Some(2), "{line}");
        assert!(
            String::from_utf8(output.stderr).unwrap().contains(said),
            "{line}"
        );
    }
}

/// An editor is a script here: it changes the text, or the state file, as a person or another program would.
#[cfg(unix)]
#[test]
fn an_edited_text_is_shown_again_and_what_others_have_changed_is_not_lost() {
    use std::os::unix::fs::PermissionsExt as _;
    let project = Project::new();
    project.out("sync");
    let editor = |script: &str| {
        let path = project.folder.path().join("editor.sh");
        fs::write(&path, format!("#!/bin/sh\n{script}\n")).unwrap();
        fs::set_permissions(&path, fs::Permissions::from_mode(0o755)).unwrap();
        path
    };
    let path = editor("sed -i 's/deux/Deux/' \"$1\"");
    let output = project.run_with("review fr 2", "e\na\n", Some(&path));
    let said = String::from_utf8(output.stdout).unwrap();
    assert!(said.contains("fr           Deux\n"), "{said}");
    assert!(said.ends_with("fr: 1 text marked as reviewed\n"), "{said}");
    assert_eq!(project.states().len(), 3);
    // Another reviewer accepts the same file's first text meanwhile: both are kept.
    let other = format!(
        "'{}' review fr 1 --accept >&2",
        env!("CARGO_BIN_EXE_retcodes")
    );
    let path = editor(&other);
    project.run_with("review fr -- -hotline", "e\na\n", Some(&path));
    assert_eq!(project.states(), [""; 0]);
    let output = project.run_with("review fr 2", "e\nq\n", Some(Path::new("/no/such/editor")));
    assert!(
        String::from_utf8(output.stdout)
            .unwrap()
            .contains("can't be started")
    );
}

#[test]
fn a_correction_of_the_source_is_waved_through_for_all_locales() {
    for committed in [false, true] {
        let project = Project::in_git();
        project.write(
            "de/retcodes.ftl",
            "retcode-1 = Versuchen Sie es in 3 Monaten\nretcode-2 = zwei\n",
        );
        project.out("sync --no-git");
        project.out("review fr 1 --accept");
        // de was stale before.
        project.edit(
            "de/retcodes.state",
            "retcode-1 draft v1:",
            "retcode-1 draft v1:0000",
        );
        let stale = project.read("de/retcodes.state");
        let stale: Vec<String> = stale
            .lines()
            .map(|line| match line.strip_prefix("retcode-1 draft v1:0000") {
                Some(rest) => format!("retcode-1 draft v1:0000{}", &rest[4..]),
                None => line.to_owned(),
            })
            .collect();
        project.write("de/retcodes.state", &(stale.join("\n") + "\n"));
        project.commit();
        project.edit("zh-CN/retcodes.ftl", "3个月内", "3 个月内");
        if committed {
            project.commit();
        }
        assert_eq!(project.states()[0], "retcode-1  stale");
        let said = project.out("review --source-typo 1");
        assert_eq!(
            said,
            "retcode-1: 请在3{+ +}个月内重试\n\
             de: 0 reviewed, 0 draft as before; 1 stale since an earlier change\n\
             fr: 1 reviewed, 0 draft as before\n"
        );
        assert_eq!(project.states(), ["-hotline  draft", "retcode-2  draft"]);
        assert!(
            project
                .out("review de --list")
                .starts_with("retcode-1  stale\n")
        );
        assert_eq!(
            project.out("review --source-typo 2"),
            "2: nothing has changed that a translation was made for\n"
        );
    }
}

#[test]
fn without_git_the_state_files_say_what_was_corrected() {
    let project = Project::new();
    project.out("sync");
    project.edit("zh-CN/retcodes.ftl", "二", "二。");
    let said = project.out("review --source-typo 2");
    assert_eq!(
        said,
        "retcode-2: the source has changed since; git doesn't have it as it was\nfr: 0 reviewed, 1 draft as before\n"
    );
    assert_eq!(project.states(), ALL_DRAFTS);
    // Two locales that were made for two sources: which one was corrected can't be known.
    project.write("de/retcodes.ftl", "retcode-2 = zwei\n");
    project.edit("zh-CN/retcodes.ftl", "二。", "贰。");
    project.out("sync de");
    project.edit("zh-CN/retcodes.ftl", "贰。", "贰");
    let before = project.read("fr/retcodes.state");
    let output = project.run("review --source-typo 2");
    assert_eq!(output.status.code(), Some(1));
    assert!(
        String::from_utf8(output.stderr)
            .unwrap()
            .contains("name more than one")
    );
    assert_eq!(project.read("fr/retcodes.state"), before);
}

#[test]
fn a_broken_state_file_is_a_finding_in_that_file_and_fix_tidies_it() {
    let project = Project::new();
    project.out("sync");
    let state = project.read("fr/retcodes.state");
    let line = state
        .lines()
        .find(|line| line.starts_with("retcode-2 "))
        .unwrap();
    let both = format!(
        "<<<<<<< ours\n{}\n=======\n{line}\n>>>>>>> theirs\nnonsense\n",
        line.replace("draft", "reviewed")
    );
    project.write(
        "fr/retcodes.state",
        &state.replace(&format!("{line}\n"), &both),
    );
    let broken = project.read("fr/retcodes.state");
    let output = project.run("check fr --format github");
    assert_eq!(output.status.code(), Some(1));
    let said = String::from_utf8(output.stdout).unwrap();
    let first = broken
        .lines()
        .position(|line| line.starts_with("<<<"))
        .unwrap()
        + 1;
    let found = [
        (first, "error", "merge-conflict"),
        (first + 2, "error", "merge-conflict"),
        (first + 4, "error", "merge-conflict"),
        (first + 5, "warning", "state-file"),
    ];
    assert_eq!(said.lines().count(), found.len(), "{said}");
    for (line, (number, level, rule)) in said.lines().zip(found) {
        let place = format!("::{level} file=locales/fr/retcodes.state,line={number},");
        assert!(line.starts_with(&place), "{said}");
        assert!(line.contains(&format!("title={rule}::")), "{said}");
    }
    // Every other line is read, and of two the lower.
    let status: Json = serde_json::from_str(&project.out("status fr --json")).unwrap();
    assert_eq!(status["locales"][0]["draft"], json!(3));
    // Nothing is written into it but by `fix`.
    assert_eq!(project.run("sync").status.code(), Some(1));
    assert_eq!(project.run("review fr --accept").status.code(), Some(2));
    assert_eq!(project.read("fr/retcodes.state"), broken);
    assert!(project.run("fix --diff").status.code() == Some(1));
    assert_eq!(
        project.out("fix"),
        "locales/fr/retcodes.state: 5 places repaired\n"
    );
    assert_eq!(project.read("fr/retcodes.state"), state);
    assert_eq!(project.out("fix"), "nothing to repair\n");
}

#[test]
fn a_renamed_message_keeps_its_state() {
    let project = Project::new();
    project.write("zh-CN/retcodes.ftl", "retcode-1001 = 一\n");
    project.write("fr/retcodes.ftl", "retcode-1001 = un\n");
    project.out("sync");
    project.out("review fr --accept");
    let state = project.read("fr/retcodes.state");
    project.write("fr/retcodes.ftl", "retcode_1001 = un\n");
    let wrong = project
        .read("fr/retcodes.state")
        .replace("retcode-1001", "retcode_1001");
    project.write("fr/retcodes.state", &wrong);
    project.out("fix --unsafe");
    assert_eq!(project.read("fr/retcodes.ftl"), "retcode-1001 = un\n");
    assert_eq!(project.read("fr/retcodes.state"), state);
}
