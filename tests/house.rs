//! The rules of the house, held by reading what every source names: who knows whom, which library
//! lives where, who touches the disk, and how long a file may be.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test that cannot go on has failed"
)]

#[expect(dead_code, reason = "the literals are read by another test")]
mod source;

use source::{Source, files, root};

/// The longest a source file may be, in lines.
const LONGEST: usize = 600;

/// The rooms of the house.
const HOUSE: [&str; 10] =
    ["workshop", "measure", "flow", "edit", "file", "room", "report", "text", "app", "cli"];

/// Whether a module of the house may name another one.
fn may_know(module: &str, other: &str) -> bool {
    match module {
        "workshop" => false,
        "measure" | "edit" => other == "workshop",
        "flow" => matches!(other, "workshop" | "measure"),
        "report" => !matches!(other, "room" | "cli" | "app"),
        "room" => !matches!(other, "report" | "cli" | "app"),
        // The command line drives all of them; the window drives reports and the room.
        "app" => other != "cli",
        _ => true,
    }
}

/// The only module that may use this library, if there is just one.
fn home_of(library: &str) -> Option<&'static str> {
    match library {
        "egui" | "eframe" | "egui_plot" | "egui_extras" | "epaint" | "emath" => Some("app"),
        "tokio" | "axum" => Some("room"),
        "rust_xlsxwriter" | "umya_spreadsheet" | "docx_rs" | "ppt_rs" => Some("report"),
        typst if typst == "typst" || typst.starts_with("typst_") => Some("report"),
        _ => None,
    }
}

/// Whether this module may touch the disk.
fn may_use_files(module: &[&str]) -> bool {
    match module {
        ["file" | "cli", ..] => true,
        ["app", part, ..] => part.starts_with("jobs"),
        _ => false,
    }
}

/// The methods of a path that ask the disk, which may be asleep, or far away.
const ASKS_THE_DISK: [&str; 10] = [
    "canonicalize",
    "exists",
    "is_dir",
    "is_file",
    "is_symlink",
    "metadata",
    "read_dir",
    "read_link",
    "symlink_metadata",
    "try_exists",
];

/// The methods that this code calls, or names with their type, that ask the disk.
fn asked_of_the_disk(code: &str) -> Vec<String> {
    let tokens = tokens(code);
    let at = |i: usize| tokens.get(i).map_or("", String::as_str);
    (2..tokens.len())
        .filter(|&i| ASKS_THE_DISK.contains(&at(i)))
        .filter(|&i| match (at(i - 2), at(i - 1)) {
            ("Path" | "PathBuf", "::") => true,
            (_, ".") => at(i + 1) == "(",
            _ => false,
        })
        .map(|i| at(i).to_owned())
        .collect()
}

/// What a source does against the rules. `path` is below `src`, with `/`.
fn broken_rules(path: &str, text: &str) -> Vec<String> {
    let mut broken = Vec::new();
    let lines = text.lines().count();
    if lines > LONGEST {
        broken.push(format!("{path} has {lines} lines; split what is longer than {LONGEST}"));
    }
    let stem = path.trim_end_matches(".rs");
    let module: Vec<&str> = stem.split('/').filter(|part| *part != "mod").collect();
    let top = module[0];
    // The root of the crate knows everybody, and nobody's libraries.
    let at_root = matches!(top, "main" | "lib");
    let code = Source::read(text).code;
    if !may_use_files(&module) {
        for method in asked_of_the_disk(&code) {
            broken.push(format!("{path}: `{method}` asks the disk; that is for a job"));
        }
    }
    for named in paths(&code, &module) {
        let parts: Vec<&str> = named.iter().map(String::as_str).collect();
        match parts.as_slice() {
            ["crate", other, ..]
                if !at_root && *other != top && HOUSE.contains(other) && !may_know(top, other) =>
            {
                broken.push(format!("{path}: `{top}` may not know `{other}`"));
            }
            ["std", "fs", ..] if !may_use_files(&module) => {
                broken
                    .push(format!("{path}: `{}` is for `file`, `cli` and jobs", parts.join("::")));
            }
            [library, ..] => {
                // What the window asks for fonts that it lacks, the pages ask as well.
                let asks_for_fonts = path == "report/pdf/fonts.rs" && *library == "egui";
                let home = home_of(library).filter(|home| *home != top && !asks_for_fonts);
                if let Some(home) = home {
                    broken.push(format!("{path}: `{library}` lives in `{home}`"));
                }
            }
            [] => {}
        }
    }
    broken.sort();
    broken.dedup();
    broken
}

/// Every path that the code names, from its root: `crate::…` for the house, whether it was written
/// with `crate`, `super` or the name of the crate; the library's name for the rest.
fn paths(code: &str, module: &[&str]) -> Vec<Vec<String>> {
    let tokens = tokens(code);
    let mut found = Vec::new();
    for i in 0..tokens.len() {
        let before = i.checked_sub(1).map(|b| tokens[b].as_str());
        // `::std::fs` starts with a name too; `a::b` starts with `a` only.
        let inside = before == Some("::")
            && i.checked_sub(2).is_some_and(|b| is_name(&tokens[b]) || tokens[b] == ">");
        let starts = is_name(&tokens[i]) && !inside && before != Some(".");
        let leads_on = tokens.get(i + 1).is_some_and(|t| t == "::");
        let used = before == Some("use") && (tokens[i] == "{" || starts && !leads_on);
        if starts && leads_on || used {
            tree(&tokens, &mut { i }, &[], &mut found);
        }
    }
    found.into_iter().map(|path| resolved(path, module)).collect()
}

/// Reads a path or a tree of paths, as in `use a::{b, c::d};`.
fn tree(tokens: &[String], i: &mut usize, so_far: &[String], found: &mut Vec<Vec<String>>) {
    let mut path = so_far.to_vec();
    loop {
        match tokens.get(*i).map(String::as_str) {
            Some("{") => {
                *i += 1;
                while tokens.get(*i).is_some_and(|t| t != "}") {
                    let before = *i;
                    tree(tokens, i, &path, found);
                    while tokens.get(*i).is_some_and(|t| t != "," && t != "}") {
                        *i += 1;
                    }
                    if tokens.get(*i).is_some_and(|t| t == ",") || *i == before {
                        *i += 1;
                    }
                }
                *i += 1;
                return;
            }
            Some(name) if is_name(name) => path.push(name.to_owned()),
            Some(_) | None => {}
        }
        *i += 1;
        if tokens.get(*i).is_none_or(|t| t != "::") {
            found.push(path);
            return;
        }
        *i += 1;
    }
}

/// A path from its root.
fn resolved(path: Vec<String>, module: &[&str]) -> Vec<String> {
    let from_root = |rest: &[String]| [&["crate".to_owned()], rest].concat();
    match path[0].as_str() {
        "crate" => path,
        "fireside" => from_root(&path[1..]),
        "self" => {
            let here: Vec<String> = module.iter().map(|m| (*m).to_owned()).collect();
            from_root(&[&here, &path[1..]].concat())
        }
        "super" => {
            let up = path.iter().take_while(|p| *p == "super").count();
            let kept = module.len().saturating_sub(up);
            let here: Vec<String> = module[..kept].iter().map(|m| (*m).to_owned()).collect();
            from_root(&[&here, &path[up..]].concat())
        }
        _ => path,
    }
}

fn is_name(token: &str) -> bool {
    token.starts_with(|c: char| c.is_alphabetic() || c == '_')
}

/// Names, `::`, and single characters.
fn tokens(code: &str) -> Vec<String> {
    let mut tokens: Vec<String> = Vec::new();
    let mut chars = code.chars().peekable();
    while let Some(c) = chars.next() {
        if c.is_alphanumeric() || c == '_' {
            let mut word = String::from(c);
            while let Some(next) = chars.next_if(|c| c.is_alphanumeric() || *c == '_') {
                word.push(next);
            }
            tokens.push(word);
        } else if c == ':' && chars.next_if_eq(&':').is_some() {
            tokens.push("::".to_owned());
        } else if !c.is_whitespace() {
            tokens.push(c.to_string());
        }
    }
    tokens
}

#[test]
fn every_source_keeps_the_rules() {
    let src = root().join("src");
    let sources = files(&src, "rs");
    assert!(sources.len() > 20, "only {} sources found", sources.len());
    let broken: Vec<String> = sources
        .iter()
        .flat_map(|file| {
            let path = file.strip_prefix(&src).expect("below src");
            let path: Vec<_> = path.iter().map(|p| p.to_string_lossy()).collect();
            let text = std::fs::read_to_string(file).expect("a source");
            broken_rules(&path.join("/"), &text)
        })
        .collect();
    assert!(broken.is_empty(), "{}", broken.join("\n"));
}

#[test]
fn every_module_has_rules() {
    for entry in std::fs::read_dir(root().join("src")).expect("src") {
        let path = entry.expect("an entry").path();
        let name = path.file_stem().expect("a name").to_string_lossy().into_owned();
        let known = HOUSE.contains(&name.as_str()) || matches!(name.as_str(), "main" | "lib");
        assert!(known, "`{name}` is no room of the house: give it a place in house.md and here");
    }
}

#[test]
fn planted_violations_are_found() {
    for (path, text) in [
        ("workshop/mod.rs", "use crate::text::Text;"),
        ("workshop/table.rs", "fn f() { crate::measure::score(); }"),
        ("workshop/table.rs", "use super::super::edit::Edit;"),
        ("measure/score.rs", "use crate::{workshop::Score, text};"),
        ("measure/mod.rs", "use super::edit::Edit;"),
        ("edit/mod.rs", "use crate::measure::Sheet;"),
        ("flow/mod.rs", "use crate::edit::Document;"),
        ("report/pdf.rs", "use crate::app::theme::Theme;"),
        ("room/server.rs", "use crate::report;"),
        ("room/session.rs", "use crate::cli::Job;"),
        ("app/mod.rs", "pub use crate::cli::run;"),
        ("edit/mod.rs", "use egui::Id;"),
        ("text/mod.rs", "fn f(id: egui::Id) {}"),
        ("main.rs", "fn main() { eframe::run_native(); }"),
        ("file/mod.rs", "use tokio::fs;"),
        ("app/mod.rs", "use axum::Router;"),
        ("cli/mod.rs", "use typst_pdf::pdf;"),
        ("app/views/score.rs", "use std::fs;"),
        ("app/views/score.rs", "use std::{io, fs::File};"),
        ("measure/mod.rs", "fn f() { let _ = ::std::fs::read(path); }"),
        ("report/mod.rs", "/* a comment */ use std::fs::read;"),
        ("text/mod.rs", "use {std::fs, std::io};"),
        ("app/dialogs.rs", "fn f(chosen: &Path) -> bool { chosen.is_file() }"),
        ("app/handle.rs", "fn f() { if path . exists ( ) {} }"),
        ("app/mod.rs", "fn f() { let real = path\n    .canonicalize()\n    .ok(); }"),
        ("app/receive.rs", "fn f() { folder.join(\"x\").metadata()?.len(); }"),
        ("app/views/start.rs", "fn f() { for entry in folder.read_dir()? {} }"),
        ("app/session.rs", "fn f() { path.as_deref().is_some_and(Path::exists) }"),
        ("app/session.rs", "fn f() { paths.filter(|p| std::path::PathBuf::is_file(p)); }"),
        ("measure/mod.rs", "fn f() { path.is_dir(); }"),
    ] {
        assert_eq!(broken_rules(path, text).len(), 1, "{path}: {text}");
    }
    let long = "\n".repeat(LONGEST + 1);
    assert_eq!(broken_rules("app/mod.rs", &long).len(), 1);
}

#[test]
fn what_is_allowed_is_not_found() {
    for (path, text) in [
        ("flow/mod.rs", "use crate::measure::Sheet; use crate::workshop::Step;"),
        ("app/mod.rs", "use crate::{report, room, edit::Edit}; use egui::Ui;"),
        ("cli/mod.rs", "use crate::{app::Room, report::pdf}; use std::fs;"),
        ("main.rs", "use fireside::{app, cli};"),
        ("app/jobs/save.rs", "use std::fs::File;"),
        ("app/jobs.rs", "use std::fs::File;"),
        ("app/jobs.rs", "fn f() { path.is_file(); }"),
        ("file/mod.rs", "fn f() { path.metadata(); }"),
        // A field or a function of that name asks nobody; nor do words.
        ("app/views/start.rs", "fn f() { if file.exists { exists(); } } // path.is_file()"),
        ("app/mod.rs", "fn metadata(&self) -> Metadata { \"path.exists()\" }"),
        ("room/server.rs", "use tokio::net::TcpListener;"),
        // Names in words, in comments and in tests are no uses; nor is a room of the same name.
        (
            "edit/mod.rs",
            "/// See `crate::app::Out`.\n// use egui::Id;\nconst A: &str = \"egui::Id\";",
        ),
        ("text/mod.rs", "#[cfg(test)]\nmod tests { use std::fs; fn f() { fs::read(); } }"),
        ("app/views/mod.rs", "use crate::app::room::Room; use super::command::Out;"),
        (
            "workshop/mod.rs",
            "use super::workshop::Score; let c = '\"'; let l: &'static str = r#\"use egui::Id\"#;",
        ),
    ] {
        assert_eq!(broken_rules(path, text), Vec::<String>::new(), "{path}: {text}");
    }
}
