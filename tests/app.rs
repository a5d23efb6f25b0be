//! What a facilitator does with the whole app: start, score, undo, save, lose power, find it all
//! again.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs, reason = "tests")]

mod support;

use std::path::{Path, PathBuf};

use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use fireside::app::{App, Room};
use fireside::edit::Document;
use fireside::file::{self, RealDisk};
use fireside::text::{Language, Text};
use fireside::workshop::{FactorId, Score, Workshop};
use support::{settle, start, wait};

fn command(harness: &mut Harness<'_, App>, key: Key) {
    harness.key_press_modifiers(Modifiers::COMMAND, key);
    settle(harness);
}

fn document<'a>(harness: &'a Harness<'_, App>) -> &'a Document {
    harness.state().document().expect("a workshop is open")
}

fn judged(workshop: &Workshop, factor: &str) -> Option<f64> {
    let (round, _) = workshop.assessments.last()?;
    let (segment, _) = workshop.segments.first()?;
    let factor = FactorId::new(factor).unwrap();
    workshop.rating(round, segment, &factor)?.judged.map(Score::get)
}

/// A new workshop in the Score room, with one score of 4 that is not saved.
fn score_in_a_new_workshop(harness: &mut Harness<'_, App>) {
    command(harness, Key::N);
    command(harness, Key::Num2);
    harness.get_by_label("Customer intent, actual").set_value_accesskit(4.0);
    settle(harness);
}

/// Types a path into the window's own dialog and answers it.
fn save_to(harness: &mut Harness<'_, App>, path: &Path) {
    choose(harness, "Save by typing");
    let field = harness.get_by_label("Path");
    field.set_text_value_accesskit(&path.display().to_string());
    field.focus();
    settle(harness);
    harness.key_press(Key::Enter);
    settle(harness);
}

/// A new workshop that is saved in `folder`, and then has a score of 4 that is kept in case of a crash
/// but not saved.
fn score_in_a_saved_workshop(folder: &Path) -> (Harness<'static, App>, PathBuf) {
    let path = folder.join("work.ron");
    let mut harness = start(folder, None);
    command(&mut harness, Key::N);
    save_to(&mut harness, &path);
    command(&mut harness, Key::Num2);
    harness.get_by_label("Customer intent, actual").set_value_accesskit(4.0);
    settle(&mut harness);
    wait(&mut harness, 3);
    (harness, path)
}

/// Finds an action by name in the palette.
fn choose(harness: &mut Harness<'_, App>, name: &str) {
    command(harness, Key::K);
    let field = Language::ALL
        .into_iter()
        .find_map(|l| harness.query_by_label(Text::of(l).get("palette-hint")))
        .expect("the palette is open");
    field.type_text(name);
    settle(harness);
    harness.key_press(Key::Enter);
    settle(harness);
}

fn headline(harness: &Harness<'_, App>) -> String {
    harness
        .query_all_by_label_contains("of the desired state")
        .filter_map(|n| n.accesskit_node().label())
        .collect()
}

#[test]
fn from_a_new_workshop_to_the_saved_file() {
    let folder = tempfile::tempdir().unwrap();
    let mut harness = start(folder.path(), None);
    assert!(harness.state().document().is_none(), "the start page comes first");
    command(&mut harness, Key::N);
    assert_eq!(harness.state().room(), Room::Frame);
    assert!(!document(&harness).has_history());

    command(&mut harness, Key::Num2);
    assert_eq!(harness.state().room(), Room::Score);

    // One score by keyboard, in the steps of the slider …
    let actual = "Customer intent, actual";
    harness.get_by_label(actual).focus();
    settle(&mut harness);
    for _ in 0..3 {
        harness.key_press(Key::PageUp);
        settle(&mut harness);
    }
    let by_keys = judged(document(&harness).workshop(), "intent").expect("a score");
    assert!(by_keys > 0.0, "{by_keys}");
    let desired = "Customer intent, desired";
    harness.get_by_label(desired).set_value_accesskit(8.0);
    settle(&mut harness);
    let before = headline(&harness);
    assert!(!before.is_empty(), "the headline follows the first pair of scores");

    // … and one by dragging; every chart follows.
    let handle = harness.get_by_label(actual).rect().center();
    harness.drag_at(handle);
    harness.run_steps(1);
    harness.hover_at(handle + egui::vec2(90.0, 0.0));
    harness.run_steps(1);
    let during = headline(&harness);
    harness.drop_at(handle + egui::vec2(90.0, 0.0));
    settle(&mut harness);
    let by_drag = judged(document(&harness).workshop(), "intent").expect("a score");
    assert!(by_drag > by_keys, "{by_drag} after {by_keys}");
    assert_ne!(before, during, "the figures follow while dragging");
    assert_eq!(during, headline(&harness));

    // Undo takes the whole drag back, redo brings it again.
    command(&mut harness, Key::Z);
    assert_eq!(judged(document(&harness).workshop(), "intent"), Some(by_keys));
    assert_eq!(headline(&harness), before);
    harness.key_press_modifiers(Modifiers::COMMAND | Modifiers::SHIFT, Key::Z);
    settle(&mut harness);
    assert_eq!(judged(document(&harness).workshop(), "intent"), Some(by_drag));

    let path = folder.path().join("first.ron");
    save_to(&mut harness, &path);
    assert!(!document(&harness).is_dirty());
    let in_memory = Workshop::clone(document(&harness).workshop());
    drop(harness);

    let harness = start(folder.path(), Some(&path));
    assert_eq!(**document(&harness).workshop(), in_memory, "reopened equal");
    assert!(!document(&harness).is_dirty());
}

#[test]
fn unsaved_work_survives_a_crash() {
    let folder = tempfile::tempdir().unwrap();
    let mut harness = start(folder.path(), None);
    score_in_a_new_workshop(&mut harness);
    wait(&mut harness, 3);
    let lost = Workshop::clone(document(&harness).workshop());
    // Dropping the app without its `on_exit` is what a crash leaves behind.
    drop(harness);

    let mut harness = start(folder.path(), None);
    harness.get_by_label_contains("Restore Untitled").click();
    settle(&mut harness);
    assert_eq!(**document(&harness).workshop(), lost);
    assert!(document(&harness).is_dirty(), "restored work is not saved work");
    // It is kept again at once, in case this run crashes too.
    wait(&mut harness, 3);
    drop(harness);
    let harness = start(folder.path(), None);
    assert!(harness.query_by_label_contains("Restore Untitled").is_some());
}

#[test]
fn leaving_unsaved_work_asks_first() {
    let folder = tempfile::tempdir().unwrap();
    let mut harness = start(folder.path(), None);
    score_in_a_new_workshop(&mut harness);

    command(&mut harness, Key::N);
    harness.get_by_label("Cancel").click();
    settle(&mut harness);
    assert_eq!(judged(document(&harness).workshop(), "intent"), Some(4.0), "nothing happened");

    command(&mut harness, Key::N);
    harness.get_by_label("Don’t save").click();
    settle(&mut harness);
    assert_eq!(judged(document(&harness).workshop(), "intent"), None, "a new workshop");
}

#[test]
fn recovered_work_is_mentioned_even_when_a_file_is_opened_directly() {
    let folder = tempfile::tempdir().unwrap();
    let (harness, path) = score_in_a_saved_workshop(folder.path());
    drop(harness);

    // The file is saved by another run, newer than the copy that the crash left.
    let mut harness = start(folder.path(), Some(&path));
    let said = harness.state().toast().unwrap_or_default().to_owned();
    assert!(said.contains("newer work"), "{said}");
    command(&mut harness, Key::Num2);
    harness.get_by_label("Customer intent, actual").set_value_accesskit(9.0);
    settle(&mut harness);
    command(&mut harness, Key::S);

    // Restoring the older work and saving it asks before it replaces the newer one.
    choose(&mut harness, "Start page");
    harness.get_by_label_contains("Restore Untitled").click();
    settle(&mut harness);
    assert_eq!(judged(document(&harness).workshop(), "intent"), Some(4.0));
    command(&mut harness, Key::S);
    assert!(harness.query_by_label("Replace it").is_some(), "it asks");
    assert_eq!(judged(&file::load(&RealDisk, &path).unwrap().0.workshop, "intent"), Some(9.0));
}

#[test]
fn unsaved_work_on_the_file_that_is_opened_comes_back_at_once() {
    let folder = tempfile::tempdir().unwrap();
    let (harness, path) = score_in_a_saved_workshop(folder.path());
    drop(harness);

    let mut harness = start(folder.path(), Some(&path));
    assert_eq!(judged(document(&harness).workshop(), "intent"), None);
    harness.get_by_label("Bring it back").click();
    settle(&mut harness);
    assert_eq!(judged(document(&harness).workshop(), "intent"), Some(4.0));
    assert!(document(&harness).is_dirty());
}

#[test]
fn work_that_was_undone_is_not_offered() {
    let folder = tempfile::tempdir().unwrap();
    let (mut harness, path) = score_in_a_saved_workshop(folder.path());
    command(&mut harness, Key::Z);
    wait(&mut harness, 3);
    assert!(!document(&harness).is_dirty());
    drop(harness);

    let harness = start(folder.path(), Some(&path));
    assert!(harness.query_by_label("Bring it back").is_none());
    assert!(!harness.state().toast().unwrap_or_default().contains("never saved"));
}

#[test]
fn escape_in_a_text_field_can_be_redone() {
    let folder = tempfile::tempdir().unwrap();
    let mut harness = start(folder.path(), None);
    command(&mut harness, Key::N);
    harness.get_by_role_and_label(Role::TextInput, "Client").focus();
    settle(&mut harness);
    harness.get_by_role_and_label(Role::TextInput, "Client").type_text("Northwind");
    settle(&mut harness);
    harness.key_press(Key::Escape);
    settle(&mut harness);
    assert_eq!(document(&harness).workshop().purpose.client, "");
    harness.key_press_modifiers(Modifiers::COMMAND | Modifiers::SHIFT, Key::Z);
    settle(&mut harness);
    assert_eq!(document(&harness).workshop().purpose.client, "Northwind");
}

#[test]
fn saving_under_a_name_that_is_taken_asks_first() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("taken.ron");
    std::fs::write(&path, "somebody else’s").unwrap();
    let mut harness = start(folder.path(), None);
    command(&mut harness, Key::N);
    // Without the ending: it is added, and what is there then is not what was typed.
    save_to(&mut harness, &folder.path().join("taken"));
    assert!(harness.query_by_label("Replace it").is_some(), "it asks");
    assert_eq!(std::fs::read_to_string(&path).unwrap(), "somebody else’s");
}

#[test]
fn a_file_changed_by_somebody_else_is_not_overwritten_silently() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("shared.ron");
    let mut harness = start(folder.path(), None);
    command(&mut harness, Key::N);
    save_to(&mut harness, &path);

    let mut theirs = Workshop::clone(document(&harness).workshop());
    theirs.title = "Their title".to_owned();
    file::save(&RealDisk, &path, &file::print(&theirs).unwrap()).unwrap();

    command(&mut harness, Key::Num2);
    harness.get_by_label("Customer intent, actual").set_value_accesskit(4.0);
    settle(&mut harness);
    command(&mut harness, Key::S);
    assert!(harness.query_by_label("Replace it").is_some(), "it asks");
    let on_disk = || file::load(&RealDisk, &path).unwrap().0.workshop.title;
    assert_eq!(on_disk(), "Their title");
    harness.get_by_label("Replace it").click();
    settle(&mut harness);
    assert_ne!(on_disk(), "Their title");
    assert!(!document(&harness).is_dirty());
}

#[test]
fn a_damaged_file_is_refused_with_its_place_and_stays_as_it_is() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("damaged.ron");
    std::fs::write(&path, "(\n  format: 1,\n  title: 7,\n)").unwrap();
    let mut harness = start(folder.path(), Some(&path));
    assert!(harness.state().document().is_none());
    let said = harness.state().toast().unwrap_or_default().to_owned();
    assert!(said.contains("damaged.ron") && said.contains("line 3"), "{said}");
    // Work that begins after the refusal has no path: nothing leads back to the damaged file.
    command(&mut harness, Key::N);
    command(&mut harness, Key::S);
    assert!(!harness.state().is_busy());
    assert_eq!(std::fs::read_to_string(&path).unwrap(), "(\n  format: 1,\n  title: 7,\n)");
}

#[test]
fn the_language_and_the_theme_change_while_running_and_are_remembered() {
    let folder = tempfile::tempdir().unwrap();
    let mut harness = start(folder.path(), None);
    command(&mut harness, Key::N);
    choose(&mut harness, "Bahasa Indonesia");
    assert!(harness.query_by_label("Penilaian").is_some());
    choose(&mut harness, "Italiano");
    assert!(harness.query_by_label("Punteggi").is_some());
    choose(&mut harness, "Scuro");
    drop(harness);
    let mut harness = start(folder.path(), None);
    command(&mut harness, Key::N);
    assert!(harness.query_by_label("Punteggi").is_some(), "still Italian");
}

#[test]
fn undo_in_a_text_field_is_the_undo_of_the_document() {
    let folder = tempfile::tempdir().unwrap();
    let mut harness = start(folder.path(), None);
    command(&mut harness, Key::N);
    let before = document(&harness).workshop().purpose.client.clone();
    harness.get_by_role_and_label(Role::TextInput, "Client").focus();
    settle(&mut harness);
    harness.get_by_role_and_label(Role::TextInput, "Client").type_text("Northwind");
    settle(&mut harness);
    assert_eq!(document(&harness).workshop().purpose.client, "Northwind");
    command(&mut harness, Key::Z);
    assert_eq!(document(&harness).workshop().purpose.client, before);
}

#[test]
fn an_idle_window_does_not_repaint() {
    let folder = tempfile::tempdir().unwrap();
    let mut harness = start(folder.path(), None);
    command(&mut harness, Key::N);
    for room in [Key::Num1, Key::Num2, Key::Num3] {
        command(&mut harness, room);
        harness.remove_cursor();
        wait(&mut harness, 6);
        harness.run_steps(2);
        let delay =
            harness.output().viewport_output.values().map(|v| v.repaint_delay).min().unwrap();
        assert!(delay > std::time::Duration::from_secs(1), "{room:?} repaints after {delay:?}");
    }
}

#[test]
fn a_new_round_begins_where_the_last_one_stood() {
    let folder = tempfile::tempdir().unwrap();
    let mut harness = start(folder.path(), None);
    score_in_a_new_workshop(&mut harness);

    harness.get_by_label_contains("Round Round 1").click();
    settle(&mut harness);
    let title = harness.get_by_role_and_label(Role::TextInput, "Title of the round");
    title.set_text_value_accesskit("Spring");
    settle(&mut harness);
    harness.get_by_label("New round from the newest").click();
    settle(&mut harness);
    let rounds = &document(&harness).workshop().assessments;
    let titles: Vec<&str> = rounds.values().map(|r| r.title.as_str()).collect();
    assert_eq!(titles.len(), 2);
    assert_eq!(titles[0], "Spring");

    // Only the new round moves.
    harness.get_by_label("Customer intent, actual").set_value_accesskit(6.0);
    settle(&mut harness);
    let judged: Vec<f64> = document(&harness)
        .workshop()
        .assessments
        .values()
        .flat_map(|round| round.ratings.values())
        .flat_map(|ratings| ratings.values())
        .filter_map(|rating| rating.judged.map(Score::get))
        .collect();
    assert_eq!(judged, [4.0, 6.0]);
}
