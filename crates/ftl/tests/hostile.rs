//! Files made to hurt, one attack each: none may panic, overflow a small stack or take much memory, each is answered
//! with its rule, and the messages beside the attack keep their text.
//!
//! `fixtures/hostile/*.ftl` are small files as they are, with what is expected in `expected.tsv`. The large ones are
//! put together from `generated.tsv`: a head, a part repeated, a tail, in which `\n`, `\r`, `\\`, `\xFF`, `\u0001`
//! stand for bytes, `\i` and `\j` for the number of the repetition and the next, and `\K` for a kilobyte of text.

use std::collections::BTreeSet;
use std::path::Path;

use peak_alloc::PeakAlloc;

mod common;

#[global_allocator]
static MEMORY: PeakAlloc = PeakAlloc;

/// What one attack may allocate at most, its own bytes not counted.
const MEGABYTES: f32 = 96.0;
/// The stack of a small thread.
const STACK: usize = 2 * 1024 * 1024;

struct Attack {
    name: String,
    bytes: Vec<u8>,
    rules: BTreeSet<String>,
    /// Codes that still have a text.
    codes: BTreeSet<String>,
}

fn words(cell: &str) -> BTreeSet<String> {
    cell.split(',')
        .filter(|word| !word.is_empty() && *word != "-")
        .map(str::to_owned)
        .collect()
}

fn rows(table: &str) -> impl Iterator<Item = Vec<String>> + '_ {
    table
        .lines()
        .skip(1)
        .map(|line| line.split('\t').map(str::to_owned).collect())
}

/// The bytes that a cell of `generated.tsv` stands for, in the `i`-th repetition.
fn bytes(cell: &str, i: usize) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(cell.len());
    let mut rest = cell.chars();
    while let Some(c) = rest.next() {
        if c != '\\' {
            bytes.extend(c.encode_utf8(&mut [0; 4]).bytes());
            continue;
        }
        let kind = rest.next().unwrap();
        let mut number = |digits| {
            u32::from_str_radix(&rest.by_ref().take(digits).collect::<String>(), 16).unwrap()
        };
        match kind {
            'n' => bytes.push(b'\n'),
            'r' => bytes.push(b'\r'),
            '\\' => bytes.push(b'\\'),
            'x' => bytes.push(u8::try_from(number(2)).unwrap()),
            'u' => bytes.extend(char::from_u32(number(4)).unwrap().to_string().bytes()),
            'i' => bytes.extend(i.to_string().bytes()),
            'j' => bytes.extend((i + 1).to_string().bytes()),
            'K' => bytes.extend([b'k'; 1024]),
            other => panic!("no such escape: {other}"),
        }
    }
    bytes
}

fn attacks() -> Vec<Attack> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/hostile");
    let mut attacks = Vec::new();
    for row in rows(include_str!("fixtures/hostile/expected.tsv")) {
        let [name, rules, codes, _] = row.as_slice() else {
            panic!("{row:?}")
        };
        let bytes = std::fs::read(root.join(format!("{name}.ftl"))).unwrap();
        let (rules, codes) = (words(rules), words(codes));
        attacks.push(Attack {
            name: name.clone(),
            bytes,
            rules,
            codes,
        });
    }
    for row in rows(include_str!("fixtures/hostile/generated.tsv")) {
        let [name, head, repeated, times, tail, rules, codes, _] = row.as_slice() else {
            panic!("{row:?}")
        };
        let mut text = bytes(head, 0);
        let times = times.parse().unwrap();
        if repeated.contains("\\i") || repeated.contains("\\j") {
            (0..times).for_each(|i| text.extend(bytes(repeated, i)));
        } else {
            text.extend(bytes(repeated, 0).repeat(times));
        }
        text.extend(bytes(tail, 0));
        let (rules, codes) = (words(rules), words(codes));
        attacks.push(Attack {
            name: name.clone(),
            bytes: text,
            rules,
            codes,
        });
    }
    attacks
}

#[test]
fn no_file_hurts() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/hostile");
    let files = std::fs::read_dir(folder).unwrap().flatten();
    let files = files.filter(|file| file.path().extension().is_some_and(|e| e == "ftl"));
    let listed = include_str!("fixtures/hostile/expected.tsv")
        .lines()
        .count()
        - 1;
    assert_eq!(files.count(), listed, "every file is listed");

    let attacks = std::thread::Builder::new().stack_size(STACK).spawn(|| {
        let mut wrong = String::new();
        for attack in attacks() {
            let before = MEMORY.current_usage_as_mb();
            MEMORY.reset_peak_usage();
            let start = std::time::Instant::now();
            let (documents, resolution) = common::read(&[&attack.bytes]);
            let (took, memory) = (start.elapsed(), MEMORY.peak_usage_as_mb() - before);
            let found = resolution.diagnostics.concat();
            println!(
                "{:28} {took:10.1?} {memory:6.1} MB {} found",
                attack.name,
                found.len()
            );
            let rules: BTreeSet<String> =
                found.iter().map(|one| one.rule.code().to_owned()).collect();
            if rules != attack.rules {
                let first = found
                    .iter()
                    .find(|one| !attack.rules.contains(one.rule.code()));
                wrong.push_str(&format!(
                    "{}: {rules:?}, not {:?}; {first:?}\n",
                    attack.name, attack.rules
                ));
            }
            if memory > MEGABYTES {
                wrong.push_str(&format!("{}: {memory} MB\n", attack.name));
            }
            let text = documents[0].text().as_str();
            if found.iter().any(|one| text.get(one.span.clone()).is_none()) {
                wrong.push_str(&format!("{}: a span cuts a character\n", attack.name));
            }
            let shown = resolution
                .messages
                .iter()
                .filter(|message| message.value.is_some());
            let codes = shown.filter_map(|message| message.id.strip_prefix("retcode-"));
            let codes = codes.filter(|code| ["1001", "1002", "1003"].contains(code));
            let codes: BTreeSet<String> = codes.map(str::to_owned).collect();
            if codes != attack.codes {
                wrong.push_str(&format!(
                    "{}: text for {codes:?}, not {:?}\n",
                    attack.name, attack.codes
                ));
            }
        }
        assert!(wrong.is_empty(), "{wrong}");
    });
    attacks.unwrap().join().unwrap();
}

/// As deep as everything may be at once: references in a row, selections within each other, calls in arguments.
#[test]
fn the_deepest_texts_that_are_allowed_need_no_more_than_a_small_stack() {
    let thread = std::thread::Builder::new().stack_size(STACK).spawn(|| {
        let selects = |depth: usize, inner: &str| {
            let (open, close) = ("{ $a ->\n *[b] x", "\n }");
            format!("{}{inner}{}", open.repeat(depth), close.repeat(depth))
        };
        let mut text = String::new();
        for i in 0..30 {
            text.push_str(&format!("m{i} = {{ m{} }}\n", i + 1));
        }
        text.push_str(&format!("m30 = {}\n", selects(30, "y")));
        text.push_str(&format!(
            "retcode-1001 = Text\n .a = {{ m0 }}\n .b = {}\n",
            selects(49, "z")
        ));
        text.push_str(&format!(
            "retcode-1002 = Text\n .a = {}\n",
            selects(60, "{ m0 }")
        ));
        text.push_str(&format!(
            "retcode-1003 = Text\n .a = {{ NUMBER({}1{}) }}\n .b = {{{}1{}}}\n",
            "A(".repeat(62),
            ")".repeat(62),
            "{ ".repeat(63),
            " }".repeat(63)
        ));
        let (documents, resolution) = common::read(&[&text]);
        let attributes: Vec<usize> = resolution
            .messages
            .iter()
            .map(|one| one.attributes.len())
            .collect();
        assert_eq!(attributes, [1, 0, 0], "{:?}", resolution.diagnostics);
        let copy = documents.clone();
        drop((documents, copy, resolution));
    });
    thread.unwrap().join().unwrap();
}
