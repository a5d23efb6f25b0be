//! `fireside signals` as a script runs it.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on has failed")]

use std::process::{Command, Output};

use fireside::file;
use fireside::text::Language;
use serde_json::Value;

fn run(args: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_fireside")).args(args).output().unwrap()
}

fn names(value: &Value) -> Vec<&str> {
    value.as_object().unwrap().keys().map(String::as_str).collect()
}

#[test]
fn trends_come_first_and_what_is_no_finding_says_so() {
    let folder = tempfile::tempdir().unwrap();
    for language in Language::ALL {
        let path = folder.path().join("workshop.ron");
        std::fs::write(&path, file::example(language)).unwrap();
        let path = path.to_str().unwrap();
        let out = run(&["signals", path, "--json"]);
        assert!(out.status.success() && out.stderr.is_empty());
        let report: Value = serde_json::from_slice(&out.stdout).unwrap();
        assert_eq!(
            names(&report),
            ["as_of", "claims", "half_life", "latency", "signals", "suggestions"]
        );
        let claims = report["claims"].as_array().unwrap();
        assert!(!claims.is_empty());
        let rank = |claim: &Value| match claim["grade"].as_str() {
            Some("trend") => 3,
            Some("pattern") => 2,
            Some("fluke") => 1,
            Some("opinion") => 0,
            other => panic!("{other:?}"),
        };
        assert!(claims.is_sorted_by(|a, b| rank(a) >= rank(b)));
        for claim in claims {
            assert_eq!(claim["finding"].as_bool(), Some(rank(claim) >= 2), "{claim}");
            assert!(claim["k"].as_f64().unwrap() <= claim["sources"].as_f64().unwrap() + 1e-9);
        }
        // Before anything was seen there is nothing to say.
        let out = run(&["signals", path, "--json", "--on", "1950-01-01"]);
        let before: Value = serde_json::from_slice(&out.stdout).unwrap();
        let undated = |claim: &Value| claim["undated"].as_u64() > Some(0);
        for claim in before["claims"].as_array().unwrap().iter().filter(|c| !undated(c)) {
            assert_eq!(claim["grade"], "opinion");
            assert_eq!(
                claim["later"].as_u64().unwrap() as usize,
                claim["signals"].as_array().unwrap().len()
            );
        }
        let words = run(&["signals", path, "--lang", language.code()]);
        let words = String::from_utf8(words.stdout).unwrap();
        assert!(words.contains(claims[0]["title"].as_str().unwrap()));
    }
}

#[test]
fn mistakes_have_their_exit_codes() {
    assert_eq!(run(&["signals", "there-is-no-such-file.ron"]).status.code(), Some(1));
    assert_eq!(run(&["signals", "x.ron", "--on", "yesterday"]).status.code(), Some(2));
    assert_eq!(run(&["signals"]).status.code(), Some(2));
}
