//! The interface texts: every word exists in all three languages, asks for the same values, and is
//! used; and whatever the program asks for is there.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test that cannot go on has failed"
)]

mod source;

use std::collections::{BTreeMap, BTreeSet};

use fireside::text::{Language, Text, sources};
use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use source::{Source, files, root};

/// Keys that the program puts together, by what they begin with. Nothing else may be.
const PUT_TOGETHER: [&str; 1] = ["month-"];

/// The keys of a language, each with the values that it asks for.
type Keys = BTreeMap<String, BTreeSet<String>>;

fn keys(language: Language) -> Keys {
    let mut keys = Keys::new();
    for source in sources(language) {
        let resource = fluent_syntax::parser::parse(source)
            .unwrap_or_else(|(_, errors)| panic!("{}: {errors:?}", language.code()));
        for entry in &resource.body {
            if let Entry::Message(message) = entry {
                let key = message.id.name.to_owned();
                let pattern = message.value.as_ref();
                let pattern = pattern.unwrap_or_else(|| panic!("`{key}` says nothing"));
                let mut values = BTreeSet::new();
                asked_by(pattern, &mut values);
                let twice = keys.insert(key.clone(), values).is_some();
                assert!(!twice, "{}: `{key}` stands there twice", language.code());
            }
        }
    }
    keys
}

/// The values that a pattern asks for.
fn asked_by(pattern: &Pattern<&str>, values: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        if let PatternElement::Placeable { expression } = element {
            match expression {
                Expression::Inline(inline) => asked_inline(inline, values),
                Expression::Select { selector, variants } => {
                    asked_inline(selector, values);
                    for variant in variants {
                        asked_by(&variant.value, values);
                    }
                }
            }
        }
    }
}

fn asked_inline(inline: &InlineExpression<&str>, values: &mut BTreeSet<String>) {
    match inline {
        InlineExpression::VariableReference { id } => {
            values.insert(id.name.to_owned());
        }
        InlineExpression::FunctionReference { arguments, .. } => {
            for argument in &arguments.positional {
                asked_inline(argument, values);
            }
        }
        InlineExpression::Placeable { expression } => {
            if let Expression::Inline(inline) = &**expression {
                asked_inline(inline, values);
            }
        }
        _ => {}
    }
}

/// All sources of the program.
fn program() -> Vec<(String, Source)> {
    let src = root().join("src");
    files(&src, "rs")
        .into_iter()
        .map(|file| {
            let text = std::fs::read_to_string(&file).expect("a source");
            let path = file.strip_prefix(&src).expect("below src").display().to_string();
            (path, Source::read(&text))
        })
        .collect()
}

/// Whether a literal looks like a key: words of small letters and digits, joined by `-`.
fn looks_like_a_key(literal: &str) -> bool {
    literal.contains('-')
        && literal.starts_with(|c: char| c.is_ascii_lowercase())
        && literal.split('-').all(|word| {
            !word.is_empty() && word.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit())
        })
}

/// Whether the code around a literal asks for a text, as in `text.get("…")` and
/// `text.with("…", …)`.
fn is_asked_for(before: &str, after: &str) -> bool {
    let before = before.trim_end();
    before.ends_with(".get(") || before.ends_with(".with(") && after.trim_start().starts_with(',')
}

/// Whether the code around a literal makes the name of a widget of it.
fn is_widget_id(before: &str, after: &str) -> bool {
    let before = before.trim_end().trim_end_matches('(');
    ["Id::unique", "Id::new", "IdSalt::new", "id_salt", "make_persistent_id"]
        .iter()
        .any(|name| before.ends_with(name))
        || before.ends_with(".with") && !after.trim_start().starts_with(',')
}

#[test]
fn every_file_is_part_of_the_program() {
    for language in Language::ALL {
        let folder = root().join("assets/locales").join(language.code());
        let mut found: Vec<String> = files(&folder, "ftl")
            .iter()
            .map(|file| std::fs::read_to_string(file).expect("a text"))
            .collect();
        let mut built_in: Vec<String> = sources(language).map(str::to_owned).to_vec();
        found.sort();
        built_in.sort();
        assert_eq!(found, built_in, "{}", language.code());
    }
}

#[test]
fn every_text_exists_in_all_languages_and_asks_for_the_same() {
    let english = keys(Language::English);
    assert!(english.len() > 100, "only {} texts found", english.len());
    for language in [Language::Italian, Language::Indonesian] {
        let other = keys(language);
        for (key, values) in &english {
            let theirs =
                other.get(key).unwrap_or_else(|| panic!("{}: no `{key}`", language.code()));
            assert_eq!(theirs, values, "{}: what `{key}` asks for", language.code());
        }
        for key in other.keys() {
            assert!(english.contains_key(key), "only {} has `{key}`", language.code());
        }
    }
}

#[test]
fn every_text_can_be_shown() {
    for language in Language::ALL {
        let text = Text::of(language);
        for (key, values) in keys(language) {
            let args: Vec<_> = values
                .iter()
                .map(|name| (&*Box::leak(name.clone().into_boxed_str()), 2.into()))
                .collect();
            let shown = text.with(&key, &args);
            assert!(!shown.is_empty() && shown != key, "{}: `{key}`", language.code());
            assert!(!shown.contains(['{', '}']), "{}: `{key}` shows {shown}", language.code());
            if values.is_empty() {
                assert_eq!(text.get(&key), shown, "{}: `{key}`", language.code());
            }
        }
    }
}

/// Names of the command line that look like keys.
const NAMES: [&str; 1] = ["value-chain"];

#[test]
fn everything_asked_for_exists() {
    let keys = keys(Language::English);
    let families: BTreeSet<&str> = keys.keys().filter_map(|key| key.split('-').next()).collect();
    let mut asked = 0;
    let mut missing = Vec::new();
    for (path, source) in program() {
        for (before, literal, after) in source.strings() {
            if !looks_like_a_key(literal) || is_widget_id(before, after) || NAMES.contains(&literal)
            {
                continue;
            }
            let family = literal.split('-').next().unwrap_or_default();
            // A key may wait in a function that only names it: its family gives it away.
            if is_asked_for(before, after) || families.contains(family) {
                asked += 1;
                if !keys.contains_key(literal) {
                    missing.push(format!("{path}: no text for `{literal}`"));
                }
            }
        }
    }
    assert!(asked > 100, "only {asked} texts are asked for");
    assert!(missing.is_empty(), "{}", missing.join("\n"));
}

#[test]
fn every_text_is_used() {
    let program = program();
    let used: BTreeSet<&str> = program
        .iter()
        .flat_map(|(_, source)| source.strings().map(|(_, literal, _)| literal))
        .collect();
    let unused: Vec<String> = keys(Language::English)
        .into_keys()
        .filter(|key| !used.contains(key.as_str()))
        .filter(|key| !PUT_TOGETHER.iter().any(|prefix| key.starts_with(prefix)))
        .collect();
    assert!(unused.is_empty(), "never used: {unused:?}");
}

#[test]
fn every_step_of_the_history_has_a_name() {
    let source = std::fs::read_to_string(root().join("src/edit/mod.rs")).expect("a source");
    let source = Source::read(&source);
    let labels: BTreeSet<&str> = source
        .strings()
        .map(|(_, literal, _)| literal)
        .filter(|literal| literal.starts_with("edit-"))
        .collect();
    assert!(labels.len() > 30, "only {} labels found", labels.len());
    for language in Language::ALL {
        let text = Text::of(language);
        let mut names = BTreeMap::new();
        for label in &labels {
            let name = text.get(label);
            assert_ne!(name, *label, "{}: no text for `{label}`", language.code());
            let starts = name.chars().next().is_some_and(char::is_lowercase);
            assert!(starts, "{}: “{name}” follows “Undo” in a sentence", language.code());
            if let Some(other) = names.insert(name, label) {
                panic!("{}: `{label}` and `{other}` read the same", language.code());
            }
        }
    }
}

#[test]
fn sources_are_read_as_they_are_meant() {
    let source = Source::read(
        "// \"in-a-comment\"\nfn f<'a>() { text.get(\"a-b\"); id.with(\"c-d\"); text.with(\"e-f\", &[]); \
         let c = '\"'; r#\"g\"h\"#; }\n#[cfg(test)]\nmod tests { const A: &str = \"in-a-test\"; }",
    );
    let found: Vec<&str> = source.strings().map(|(_, literal, _)| literal).collect();
    assert_eq!(found, ["a-b", "c-d", "e-f", "g\"h"]);
    let asked: Vec<bool> =
        source.strings().map(|(before, _, after)| is_asked_for(before, after)).collect();
    assert_eq!(asked, [true, false, true, false]);
    assert!(looks_like_a_key("month-short-1") && !looks_like_a_key("a b-c"));
    assert!(!looks_like_a_key("plain") && !looks_like_a_key("-x") && !looks_like_a_key("A-b"));
}
