//! Files from somebody who means harm, or that a disk or a mail server mangled. Reading one never
//! panics, takes seconds at most, stays within a gigabyte, and says where the file is wrong.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::print_stdout,
    reason = "a test stops at the first surprise and says what it saw"
)]

#[path = "hostile/large.rs"]
mod large;

use std::path::Path;
use std::process::Command;
use std::time::{Duration, Instant};

use fireside::file::{self, FileError, FileErrorKind, Loaded, MAX_BYTES, RealDisk};
use fireside::text::{Language, Text};
use large::{LARGE, large};

/// A good workshop, to be spoilt.
const GOOD: &str = include_str!("formats/1.ron");

/// How long one text may take in a debug build on a busy machine.
const PATIENCE: Duration = Duration::from_secs(120);

/// The most memory that reading any file may take, in KiB.
const MEMORY: u64 = 1024 * 1024;

fn parse(text: &str) -> Result<Loaded, FileError> {
    file::parse(text, Path::new("x.ron"))
}

/// Parses in bounded time; a refusal has a place within the text, and words in every language.
fn judge(name: &str, text: &str) -> Result<Loaded, FileError> {
    let start = Instant::now();
    let result = parse(text);
    let took = start.elapsed();
    assert!(took < PATIENCE, "{name} took {took:?}");
    if let Err(error) = &result {
        let place = error.place.unwrap_or_else(|| panic!("{name}: {error} has no place"));
        let lines = text.split('\n').count();
        assert!((1..=lines).contains(&place.line), "{name}: {error} is not within {lines} lines");
        assert!(place.column >= 1, "{name}: {error}");
        for language in Language::ALL {
            let words = error.describe(Text::of(language));
            assert!(words.len() < 4000, "{name}: {} bytes of message", words.len());
        }
    }
    result
}

/// Judges a text that must be refused, and gives the message.
fn refused(name: &str, text: &str) -> String {
    match judge(name, text) {
        Ok(_) => panic!("{name} was accepted"),
        Err(error) => error.to_string(),
    }
}

/// The good text with one stretch replaced.
fn spoilt(from: &str, to: &str) -> String {
    assert!(GOOD.contains(from), "{from} is not in the good text");
    GOOD.replacen(from, to, 1)
}

/// What may be written into a text at random.
const SPLINTERS: [&str; 34] = [
    "(",
    ")",
    "[",
    "]",
    "{",
    "}",
    ",",
    ":",
    "\"",
    "\\",
    "/*",
    "*/",
    "//",
    "#![enable(",
    "r#\"",
    "NaN",
    "inf",
    "-inf",
    "1e999",
    "-1",
    "0x",
    "b'",
    "'",
    "Some(",
    "None",
    "\u{0}",
    "\u{7f}",
    "\u{feff}",
    "🦀",
    "\r",
    "..",
    "_",
    "\"\\u{110000}\"",
    "99999999999999999999999",
];

/// One text changed at random: bytes cut, doubled, swapped or strewn in.
fn mutate(rng: &mut fastrand::Rng) -> String {
    let mut chars: Vec<char> = GOOD.chars().collect();
    for _ in 0..rng.usize(1..6) {
        let at = rng.usize(..chars.len());
        let len = rng.usize(1..40).min(chars.len() - at);
        match rng.u8(..6) {
            0 => drop(chars.drain(at..at + len)),
            1 => {
                let doubled: Vec<char> = chars[at..at + len].to_vec();
                chars.splice(at..at, doubled);
            }
            2 => {
                let other = rng.usize(..chars.len());
                chars.swap(at, other);
            }
            3 => {
                let splinter = SPLINTERS[rng.usize(..SPLINTERS.len())];
                chars.splice(at..at, splinter.chars());
            }
            4 => chars[at] = rng.char(..),
            _ => chars.truncate(chars.len() - len.min(chars.len() - 1)),
        }
    }
    chars.into_iter().collect()
}

#[test]
fn the_good_text_is_good() {
    assert!(judge("good", GOOD).is_ok());
}

#[test]
fn mutated_texts() {
    let mut rng = fastrand::Rng::with_seed(7);
    let mut refusals = 0;
    for round in 0..600 {
        let text = mutate(&mut rng);
        refusals += usize::from(judge(&format!("mutation {round}"), &text).is_err());
    }
    // The mutations bite: nearly all of them break something.
    assert!(refusals > 400, "only {refusals} of 600 were refused");
}

#[test]
fn truncated_texts() {
    let end = GOOD.trim_end().len();
    let mut rng = fastrand::Rng::with_seed(11);
    for _ in 0..300 {
        let at = rng.usize(..end);
        if GOOD.is_char_boundary(at) {
            refused(&format!("the first {at} bytes"), &GOOD[..at]);
        }
    }
}

#[test]
fn numbers_that_are_none() {
    for number in ["NaN", "inf", "-inf", "1e999", "-1e999", "10.5", "-0.1", "\"7\"", "'7'", "true"]
    {
        let message = refused(number, &spoilt("judged: 6.25", &format!("judged: {number}")));
        assert!(message.contains("assessments.november.ratings.smb.intent.judged"), "{message}");
        let line = 1 + GOOD[..GOOD.find("judged: 6.25").unwrap()].matches('\n').count();
        assert!(message.starts_with(&format!("x.ron:{line}:21:")), "{message}");
    }
    for number in ["-1", "5", "256", "2.5", "1e3"] {
        refused(number, &spoilt("Level(3)", &format!("Level({number})")));
    }
    for number in ["0", "3", "4294967295", "4294967296", "-1", "1.0", "\"1\"", "()"] {
        refused(number, &spoilt("format: 1", &format!("format: {number}")));
    }
}

#[test]
fn types_that_do_not_fit() {
    for (from, to) in [
        ("title: \"Northwind onboarding\"", "title: 7"),
        ("title: \"Northwind onboarding\"", "title: ()"),
        ("title: \"Northwind onboarding\"", "title: None"),
        ("language: en", "language: xx"),
        ("language: en", "language: \"en\""),
        ("date: \"2026-11-03\"", "date: \"2026-13-03\""),
        ("date: \"2026-11-03\"", "date: 2026"),
        ("share_basis: Revenue", "share_basis: revenue"),
        ("segments: {", "segments: [],\n  x: {"),
        ("people: {", "people: (), y: {"),
        ("people: {", "staff: {"),
        ("people: {", "segments: {"),
        ("\"ana\": (", "\"Ana\": ("),
        ("\"ana\": (", "\"\": ("),
        ("\"ana\": (", "7: ("),
        ("\"key\": (", "\"smb\": ("),
        ("reply: DontKnow", "reply: Level"),
        ("item: Factor(\"intent\")", "item: Factor"),
        ("item: Factor(\"intent\")", "item: Factor(\"intent\", \"journey\")"),
    ] {
        refused(&format!("{from} → {to}"), &spoilt(from, to));
    }
    for text in ["", " ", "\n\n", "7", "()", "[]", "{}", "\"workshop\"", "(format: 1)", "nonsense"]
    {
        refused(text, text);
    }
    for text in
        ["(title: \"x\", format: 1)", "Workshop(title: \"x\")", "(FORMAT: 1)", "{\"format\": 1}"]
    {
        refused(text, text);
    }
}

#[test]
fn what_refers_to_nothing_is_refused_where_it_stands() {
    let text = spoilt("from: \"asks\"", "from: \"nobody\"");
    let message = refused("dangling step", &text);
    let line = 1 + text[..text.find("\"nobody\"").unwrap()].matches('\n').count();
    assert!(message.starts_with(&format!("x.ron:{line}:")), "{message}");
    refused("dangling factor", &spoilt("\"journey\": (", "\"travel\": ("));
    refused("itself", &spoilt("inner: \"call\"", "inner: \"renewal\""));
    refused("plan", &spoilt("after: [\n        \"hire\"", "after: [\n        \"train\""));
}

#[test]
fn bytes_that_are_no_text() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("x.ron");
    for (at, bytes) in [(0, &b"\xff"[..]), (300, b"\xc3"), (300, b"\xed\xa0\x80"), (301, b"\xf5")] {
        let mut text = GOOD.as_bytes().to_vec();
        text.splice(at..at, bytes.iter().copied());
        std::fs::write(&path, &text).unwrap();
        let error = file::load(&RealDisk, &path).unwrap_err();
        assert_eq!(error.kind, FileErrorKind::NotText);
        assert_eq!(error.place, Some(file::Place::after(&text[..at])), "{error}");
    }
    // The byte order mark of other encodings is no text either; that of UTF-8 is skipped.
    std::fs::write(&path, b"\xff\xfe(\0f\0").unwrap();
    assert!(file::load(&RealDisk, &path).is_err());
    assert!(judge("byte order mark", &format!("\u{feff}{GOOD}")).is_ok());
    refused("two marks", &format!("\u{feff}\u{feff}{GOOD}"));
    refused("mark inside", &spoilt("language", "\u{feff}language"));
    for c in ['\u{0}', '\u{8}', '\u{1b}', '\u{7f}'] {
        refused(&format!("{c:?} between fields"), &spoilt("language", &format!("{c}language")));
        // Within quotes it is a character like any other.
        assert!(judge("quoted", &spoilt("Northwind onboarding", &format!("a{c}b"))).is_ok());
    }
}

#[test]
fn a_file_that_is_too_large_is_not_read() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("x.ron");
    let file = std::fs::File::create(&path).unwrap();
    // Sparse: 100 GiB that take no room.
    file.set_len(100 << 30).unwrap();
    let start = Instant::now();
    let error = file::load(&RealDisk, &path).unwrap_err();
    assert_eq!(error.kind, FileErrorKind::TooLarge { bytes: 100 << 30 });
    assert!(start.elapsed() < Duration::from_secs(1));
    assert!(file::load(&RealDisk, folder.path()).is_err());
}

/// Runs in a process of its own for each case, so that the memory is that of the case.
#[test]
#[ignore = "run by texts_as_large_as_a_file_may_be, once for each"]
fn one_large_text() {
    let case = std::env::var("HOSTILE_CASE").unwrap();
    let path = std::env::var("HOSTILE_FILE").unwrap();
    let start = Instant::now();
    let result = file::load(&RealDisk, Path::new(&path));
    let took = start.elapsed();
    assert!(took < PATIENCE, "{case} took {took:?}");
    match &result {
        Ok(_) => println!("RESULT accepted"),
        Err(error) => {
            assert!(error.place.is_some(), "{error}");
            let message = error.to_string();
            assert!(message.len() < 4000, "{} bytes of message", message.len());
            println!("RESULT refused {message}");
        }
    }
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let peak = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    let peak = peak.and_then(|rest| rest.trim().trim_end_matches(" kB").parse::<u64>().ok());
    println!("PEAK {} MS {}", peak.unwrap_or(0), took.as_millis());
}

#[test]
fn texts_as_large_as_a_file_may_be() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("x.ron");
    for (case, workshop) in LARGE {
        let text = large(case);
        assert!(text.len() as u64 <= MAX_BYTES, "{case} has {} bytes", text.len());
        std::fs::write(&path, text).unwrap();
        let output = Command::new(std::env::current_exe().unwrap())
            .args(["--ignored", "--exact", "hostile::one_large_text", "--nocapture"])
            .env("HOSTILE_CASE", case)
            .env("HOSTILE_FILE", &path)
            .output()
            .unwrap();
        let printed = String::from_utf8_lossy(&output.stdout);
        let errors = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success(), "{case}: {printed}{errors}");
        let says = |word: &str| printed.lines().find_map(|line| line.split_once(word));
        let (_, result) = says("RESULT ").unwrap_or_else(|| panic!("{case}: {printed}"));
        assert_eq!(result == "accepted", workshop, "{case}: {result}");
        let (_, figures) = says("PEAK ").unwrap_or_else(|| panic!("{case}: {printed}"));
        let (peak, ms) = figures.split_once(" MS ").unwrap();
        println!("{case}: {peak} KiB, {ms} ms, {result}");
        assert!(peak.parse::<u64>().unwrap() < MEMORY, "{case} took {peak} KiB");
    }
}
