//! The Report room: what the deliverable holds, its pages, and writing it.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test that cannot go on has failed"
)]

mod support;

use std::path::{Path, PathBuf};
use std::sync::Arc;

use egui::Key;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use fireside::app::App;
use fireside::file;
use fireside::report::model::Block;
use fireside::report::{Ask, build};
use fireside::text::Language;
use fireside::workshop::{AssessmentId, Basis, Paper, Score, Section};

use support::{press, settle, start, type_in, undo, wait, workshop};

type Harness = egui_kittest::Harness<'static, App>;

/// The Report room of the first example, once its first pages are made.
fn report(folder: &Path) -> Harness {
    let path = folder.join("example.ron");
    std::fs::write(&path, file::example(Language::English)).unwrap();
    let mut harness = start(folder, Some(&path));
    choose(&mut harness, "Go to Report");
    wait(&mut harness, 1);
    assert!(is_at(&harness, 1), "no pages");
    harness
}

/// Whether this page is read. Both the words above it and the page itself say so.
fn is_at(harness: &Harness, page: usize) -> bool {
    harness.query_all_by_label_contains(&format!("Page {page} of ")).count() > 0
}

/// Does what the palette calls so.
fn choose(harness: &mut Harness, name: &str) {
    harness.key_press_modifiers(egui::Modifiers::COMMAND, Key::K);
    settle(harness);
    type_in(harness, name);
    press(harness, Key::Enter);
}

fn click(harness: &mut Harness, name: &str) {
    harness.get_by_label(name).scroll_to_me();
    settle(harness);
    harness.get_by_label(name).click();
    settle(harness);
}

/// Types a path in the window's own dialog, and waits for what it begins.
fn enter_path(harness: &mut Harness, button: &str, path: &Path, seconds: usize) {
    click(harness, button);
    let field = harness.get_by_label("Path");
    field.set_text_value_accesskit(&path.display().to_string());
    field.focus();
    settle(harness);
    press(harness, Key::Enter);
    wait(harness, seconds);
}

/// Exports under this name.
fn export(harness: &mut Harness, button: &str, path: &Path) {
    enter_path(harness, button, path, 1);
}

#[test]
fn pages_are_turned() {
    let folder = tempfile::tempdir().unwrap();
    let mut harness = report(folder.path());
    click(&mut harness, "Next page");
    assert!(is_at(&harness, 2));
    click(&mut harness, "Page 1");
    assert!(is_at(&harness, 1));
}

#[test]
fn what_it_holds_is_chosen_and_taken_back() {
    let folder = tempfile::tempdir().unwrap();
    let mut harness = report(folder.path());
    click(&mut harness, "Pyramid of expectations");
    assert_eq!(workshop(&harness).deliverable.without, [Section::Pyramid]);
    undo(&mut harness);
    assert_eq!(workshop(&harness).deliverable.without, []);

    let field = harness.get_by_label("Message 1");
    field.focus();
    settle(&mut harness);
    type_in(&mut harness, "Onboarding loses one in four.");
    press(&mut harness, Key::Tab);
    assert_eq!(workshop(&harness).deliverable.messages[0], "Onboarding loses one in four.");

    let paper = (egui::Role::ComboBox, "Page size");
    harness.get_by_role_and_label(paper.0, paper.1).scroll_to_me();
    settle(&mut harness);
    harness.get_by_role_and_label(paper.0, paper.1).click();
    settle(&mut harness);
    click(&mut harness, "US Letter");
    assert_eq!(workshop(&harness).deliverable.paper, Paper::Letter);
}

#[test]
fn another_round_is_another_report() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("two rounds.ron");
    let example = file::example(Language::English);
    let mut two = file::parse(example, "example.ron".as_ref()).unwrap().workshop;
    let (first, round) = two.newest_round().unwrap();
    let (first, mut second) = (first.clone(), (**round).clone());
    second.title = "Second look".to_owned();
    second.date = second.date.tomorrow().unwrap();
    for rating in second.ratings.values_mut().flat_map(|r| r.values_mut()) {
        (rating.judged, rating.basis) = (Some(Score::clamped(9.5)), Basis::Judged);
    }
    let old = two.assessments.get(&first).unwrap();
    let month = fireside::text::Text::of(Language::English).month(old.date);
    let title = format!("{} · {month}", old.title);
    let id = AssessmentId::new("second-look").unwrap();
    Arc::make_mut(&mut two.assessments).insert(id.clone(), Arc::new(second));
    std::fs::write(&path, file::print(&two).unwrap()).unwrap();
    let mut harness = start(folder.path(), Some(&path));
    choose(&mut harness, "Go to Report");
    wait(&mut harness, 1);
    let today = jiff::Zoned::now().date();
    let first_message = |round: &AssessmentId| {
        let ask = Ask { round: Some(round.clone()), ..Ask::on(today) };
        let report = build(&two, &ask);
        let messages = report.sections.iter().flat_map(|p| &p.blocks).find_map(|b| match b {
            Block::Messages(messages) => Some(messages[0].headline.clone()),
            _ => None,
        });
        messages.unwrap()
    };
    let shown = |harness: &Harness| {
        let node =
            harness.get_by_role_and_label(egui::accesskit::Role::MultilineTextInput, "Message 1");
        node.accesskit_node().placeholder().map(str::to_owned)
    };
    assert_ne!(first_message(&id), first_message(&first));
    assert_eq!(shown(&harness), Some(first_message(&id)));
    click(&mut harness, "Round Second look");
    click(&mut harness, &title);
    wait(&mut harness, 2);
    assert_eq!(shown(&harness), Some(first_message(&first)), "the pages follow the round");
}

#[test]
fn every_format_is_written() {
    let folder = tempfile::tempdir().unwrap();
    let mut harness = report(folder.path());
    for (button, name, magic) in [
        ("Export PDF…", "out.pdf", &b"%PDF"[..]),
        ("Export PowerPoint…", "out.pptx", b"PK"),
        ("Export Excel…", "out.xlsx", b"PK"),
        ("Export CSV…", "out.csv", b""),
    ] {
        let path = folder.path().join(name);
        export(&mut harness, button, &path);
        let bytes = std::fs::read(&path).unwrap();
        assert!(bytes.starts_with(magic) && bytes.len() > 100, "{name}");
    }
    assert!(harness.query_by_label("Open folder").is_some());
}

#[test]
fn what_cannot_be_written_is_said_and_leaves_nothing_behind() {
    let folder = tempfile::tempdir().unwrap();
    let mut harness = report(folder.path());
    let nowhere: PathBuf = folder.path().join("no such folder").join("out.pdf");
    export(&mut harness, "Export PDF…", &nowhere);
    assert!(!nowhere.exists());
    assert!(harness.query_by_label("Open folder").is_none());
    // Something is there that nobody spoke of: it stays.
    let there = folder.path().join("there.pdf");
    std::fs::write(&there, "mine").unwrap();
    export(&mut harness, "Export PDF…", &there);
    assert_eq!(std::fs::read_to_string(&there).unwrap(), "mine");
    // Nothing half-written lies about.
    let left: Vec<_> = std::fs::read_dir(folder.path()).unwrap().flatten().collect();
    assert!(left.iter().all(|e| !e.file_name().to_string_lossy().contains("tmp")), "{left:?}");
}

/// Chooses a logo: it is read, and then judged.
fn choose_logo(harness: &mut Harness, button: &str, path: &Path) {
    enter_path(harness, button, path, 2);
}

#[test]
fn a_broken_logo_is_left_out_and_the_report_says_so() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("example.ron");
    let text = file::example(Language::English);
    let mut loaded = file::parse(text, &path).unwrap().workshop;
    let logo = fireside::workshop::Logo::new(b"no picture at all").unwrap();
    Arc::make_mut(&mut loaded.deliverable).logo = Some(logo);
    std::fs::write(&path, file::print(&loaded).unwrap()).unwrap();
    let mut harness = start(folder.path(), Some(&path));
    choose(&mut harness, "Go to Report");
    wait(&mut harness, 1);
    assert!(is_at(&harness, 1), "the pages are there without it");
    assert!(harness.query_by_label_contains("The report has no logo").is_some());
    let out = folder.path().join("out.pptx");
    export(&mut harness, "Export PowerPoint…", &out);
    assert!(out.exists());
    assert!(
        harness.query_all_by_label_contains("The report has no logo").count() > 1,
        "the export, too"
    );
    click(&mut harness, "Remove the logo");
    wait(&mut harness, 1);
    assert!(is_at(&harness, 1));
    assert!(harness.query_by_label("Remove the logo").is_none());
}

#[test]
fn a_file_that_is_no_picture_is_refused_when_it_is_chosen() {
    let folder = tempfile::tempdir().unwrap();
    let mut harness = report(folder.path());
    let good = folder.path().join("good.svg");
    let svg = "<svg xmlns='http://www.w3.org/2000/svg' width='40' height='20'><rect width='40' \
               height='20' fill='red'/></svg>";
    std::fs::write(&good, svg).unwrap();
    // Right in its first letters only.
    let bad = folder.path().join("bad.png");
    std::fs::write(&bad, b"\x89PNG\r\n\x1a\n and no more").unwrap();
    choose_logo(&mut harness, "Choose a logo…", &bad);
    assert_eq!(workshop(&harness).deliverable.logo, None);
    assert!(harness.query_by_label_contains("bad.png was not taken as the logo").is_some());
    assert!(harness.query_by_label_contains("still has no logo").is_some());
    choose_logo(&mut harness, "Choose a logo…", &good);
    let kept = workshop(&harness).deliverable.logo.clone();
    assert!(kept.is_some());
    choose_logo(&mut harness, "Another logo…", &bad);
    assert_eq!(workshop(&harness).deliverable.logo, kept);
    assert!(harness.query_by_label_contains("The previous logo is kept").is_some());
    assert!(is_at(&harness, 1), "the pages stay");
}

#[test]
fn the_room_is_never_blank() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("example.ron");
    std::fs::write(&path, file::example(Language::English)).unwrap();
    let mut harness = start(folder.path(), Some(&path));
    harness.key_press_modifiers(egui::Modifiers::COMMAND, Key::Num8);
    harness.run_steps(2);
    assert!(harness.query_by_label("Laying out the pages…").is_some(), "the first pages are made");
    wait(&mut harness, 1);
    assert!(is_at(&harness, 1));
    assert!(harness.query_by_label("Laying out the pages…").is_none());
    // An edit, and no wait for its pages.
    harness.get_by_label("Pyramid of expectations").scroll_to_me();
    settle(&mut harness);
    harness.get_by_label("Pyramid of expectations").click();
    for _ in 0..8 {
        harness.run_steps(1);
        assert!(is_at(&harness, 1), "the pages of before stay");
        assert!(harness.query_by_label("Laying out the pages…").is_none());
    }
}
