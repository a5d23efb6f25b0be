//! An event log comes in through its dialog, is asked, left, undone and found again.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs, reason = "tests")]

#[path = "../support/mod.rs"]
mod support;

use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use egui::Key;
use egui::accesskit::Role;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use fireside::app::App;
use fireside::file;
use fireside::text::Language;
use fireside::workshop::Workshop;
use support::{press, settle, start, type_in, undo, wait, workshop};

type Harness = egui_kittest::Harness<'static, App>;

/// Two kinds of click and what was clicked: the guess takes the column called “activity”, which a
/// person corrects. One row has no time, and one a time that is none.
const LOG: &str = "case id,activity,timestamp,page,segment\n\
    a,click,2026-03-02 09:00:00,Home,SME\n\
    a,click,2026-03-02 09:05:00,Basket,SME\n\
    a,tap,2026-03-02 09:06:00,Paid,SME\n\
    d,click,,Home,Enterprise\n\
    d,click,tomorrow,Home,Enterprise\n\
    b,click,2026-03-03 10:00:00,Home,SME\n\
    b,click,2026-03-03 10:02:00,Basket,SME\n\
    b,click,2026-03-03 10:09:00,Paid,SME\n\
    c,click,2026-03-04 11:00:00,Home,Enterprise\n\
    c,tap,2026-03-04 11:30:00,Basket,Enterprise\n\
    c,click,2026-03-04 11:31:00,Basket,Enterprise\n\
    c,click,2026-03-04 11:40:00,Lost,Enterprise\n\
    d,click,2026-03-05 08:00:00,Home,Enterprise\n";

fn folder() -> tempfile::TempDir {
    tempfile::tempdir().unwrap()
}

/// The example in English without its logs, saved below `folder`.
fn saved(folder: &Path) -> PathBuf {
    let parsed = file::parse(file::example(Language::English), Path::new("example.ron")).unwrap();
    let mut bare: Workshop = parsed.workshop;
    bare.logs = Arc::default();
    let path = folder.join("bare.ron");
    std::fs::write(&path, file::print(&bare).unwrap()).unwrap();
    path
}

fn choose(window: &mut Harness, name: &str) {
    window.key_press_modifiers(egui::Modifiers::COMMAND, Key::K);
    settle(window);
    type_in(window, name);
    press(window, Key::Enter);
}

fn click(window: &mut Harness, name: &str) {
    window.get_by_role_and_label(Role::Button, name).click();
    settle(window);
}

fn pick(window: &mut Harness, menu: &str, choice: &str) {
    window.get_by_role_and_label(Role::ComboBox, menu).click();
    settle(window);
    window.get_by_role_and_label(Role::MenuItemRadio, choice).click();
    settle(window);
}

fn type_path(window: &mut Harness, path: &Path) {
    let field = window.get_by_role_and_label(Role::TextInput, "Path");
    field.set_text_value_accesskit(&path.display().to_string());
    field.focus();
    settle(window);
    press(window, Key::Enter);
}

fn import(window: &mut Harness, path: &Path) {
    choose(window, "Import an event log by path");
    type_path(window, path);
}

#[test]
fn a_log_is_imported_corrected_filtered_undone_and_found_again() {
    let folder = folder();
    let path = saved(folder.path());
    let log = folder.path().join("clicks.csv");
    std::fs::write(&log, LOG).unwrap();
    let mut window = start(folder.path(), Some(&path));
    choose(&mut window, "Go to Flow");
    window.get_by_label("No event log yet");

    import(&mut window, &log);
    window.get_by_label_contains("2 would be left out");
    let first = window.get_by_label_contains("Line 2. ");
    assert!(first.accesskit_node().label().unwrap().contains("2 Mar 2026 09:00:00"));
    window.get_by_label_contains("“tomorrow” is not a time");
    pick(&mut window, "Activity", "page");
    assert!(workshop(&window).logs.is_empty(), "nothing is in the workshop yet");
    click(&mut window, "Read the whole log");
    window.get_by_label("11 events");
    window.get_by_label("4 cases");
    window.get_by_label("2 of 13 rows were left out");
    window.get_by_label("Line 5 · no time");
    click(&mut window, "Add the log");

    let kept = workshop(&window).logs.first().unwrap().1.clone();
    assert_eq!((kept.events, kept.cases, kept.dropped), (11, 4, 2));
    assert_eq!(kept.columns.activity, "page");
    assert_eq!((kept.title.as_str(), kept.file.as_str()), ("clicks", "clicks.csv"));
    window.get_by_label("All 4 cases");
    window.get_by_label_contains("2 cases, 50.0%. Home → Basket → Paid");
    window.get_by_label_contains("Home → Basket ×2 → Lost");

    pick(&mut window, "Segment", "SME");
    window.get_by_label("2 of 4 cases");
    assert!(window.query_by_label_contains("Basket ×2").is_none(), "a path of the others");
    // Those who are left out stand beside them.
    click(&mut window, "Activities");
    let lost = window.get_by_label_contains("Lost. 0 times in 0 cases (0.0%)");
    assert!(lost.accesskit_node().label().unwrap().ends_with("Of the other cases 50.0%"));
    window.get_by_role_and_label(Role::ColumnHeader, "Others").click();
    settle(&mut window);
    click(&mut window, "Paths");
    click(&mut window, "Segment SME ×");
    window.get_by_label("All 4 cases");

    // A choice is found by typing how it begins.
    window.get_by_role_and_label(Role::ComboBox, "Goes through").click();
    settle(&mut window);
    window.event(egui::Event::Text("lo".to_owned()));
    settle(&mut window);
    assert!(window.get_by_role_and_label(Role::MenuItemRadio, "Lost").is_focused());
    press(&mut window, Key::Enter);
    window.get_by_label("1 of 4 cases");
    click(&mut window, "Through Lost ×");

    // The most frequent path alone.
    let slider = window.get_by_role_and_label(Role::Slider, "Most frequent paths");
    slider.focus();
    settle(&mut window);
    press(&mut window, Key::Home);
    window.get_by_label("2 of 4 cases");
    click(&mut window, "Most frequent paths, 1% ×");

    click(&mut window, "Activities");
    window.get_by_label_contains("Basket. 4 times in 3 cases");
    click(&mut window, "Only cases without Lost");
    window.get_by_label("3 of 4 cases");
    click(&mut window, "Never Lost ×");
    click(&mut window, "What follows");
    let row = window.get_by_label_contains("Home, then Basket. 3 times, 75%");
    let said = row.accesskit_node().label().unwrap();
    assert!(said.contains("(n 4)") && said.contains("Fewer than 30 times"), "{said}");

    undo(&mut window);
    assert!(workshop(&window).logs.is_empty());
    window.get_by_label("No event log yet");
    window.key_press_modifiers(egui::Modifiers::COMMAND, Key::Y);
    settle(&mut window);
    // It is still open: nothing has to be found.
    window.get_by_label("All 4 cases");
    assert!(window.query_by_label("Find the log…").is_none());

    // The very same once more is no second log.
    import(&mut window, &log);
    pick(&mut window, "Activity", "page");
    click(&mut window, "Read the whole log");
    assert_eq!(window.state().toast(), Some("“clicks” is open again"));
    assert_eq!(workshop(&window).logs.len(), 1);
    choose(&mut window, "Save");

    // Another day, the log is where it was: it is open by itself.
    let mut window = start(folder.path(), Some(&path));
    choose(&mut window, "Go to Flow");
    wait(&mut window, 2);
    window.get_by_role_and_label(Role::Slider, "Most frequent paths");
    drop(window);

    // Moved away: what was counted is there, filters are not, until the log is found.
    let log = {
        let moved = folder.path().join("moved.csv");
        std::fs::rename(&log, &moved).unwrap();
        moved
    };
    let mut window = start(folder.path(), Some(&path));
    choose(&mut window, "Go to Flow");
    window.get_by_label("All 4 cases");
    window.get_by_label_contains("2 cases, 50.0%. Home → Basket → Paid");
    assert!(window.query_by_role_and_label(Role::Slider, "Most frequent paths").is_none());
    let other = folder.path().join("other.csv");
    std::fs::write(&other, LOG.replace("Lost", "Left")).unwrap();
    choose(&mut window, "Find the log");
    type_path(&mut window, &other);
    window.get_by_label_contains("is not the log that “clicks” was counted from");
    click(&mut window, "Cancel");
    choose(&mut window, "Find the log");
    type_path(&mut window, &log);
    assert_eq!(window.state().toast(), Some("“clicks” is open again"));
    window.get_by_role_and_label(Role::Slider, "Most frequent paths");
}

#[test]
fn a_bad_log_says_where_and_changes_nothing() {
    let folder = folder();
    let path = saved(folder.path());
    let mut window = start(folder.path(), Some(&path));
    let before = workshop(&window);

    let cut = folder.path().join("cut.csv.gz");
    let mut packed = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
    let many: String = (0..40_000)
        .map(|n| {
            format!("case {},step {},2026-03-02 09:00:{:02},x{}\n", n / 4, n % 7, n % 60, n * 7919)
        })
        .collect();
    packed.write_all(b"case,activity,time,noise\n").unwrap();
    packed.write_all(many.as_bytes()).unwrap();
    let bytes = packed.finish().unwrap();
    std::fs::write(&cut, &bytes[..bytes.len() / 2]).unwrap();
    import(&mut window, &cut);
    click(&mut window, "Read the whole log");
    window.get_by_label_contains("the packed file is cut off here");
    // What was chosen of the columns is still there.
    click(&mut window, "Back to the columns");
    window.get_by_role_and_label(Role::ComboBox, "Case");
    click(&mut window, "Cancel");

    let html = folder.path().join("page.xes");
    std::fs::write(&html, "<html><body>No log</body></html>").unwrap();
    import(&mut window, &html);
    window.get_by_label_contains("begins with <log>, this one with <html>");
    window.get_by_label("The workshop is as it was.");
    click(&mut window, "Cancel");

    import(&mut window, &folder.path().join("nowhere.csv"));
    window.get_by_label_contains("cannot be read");
    press(&mut window, Key::Escape);
    assert!(Arc::ptr_eq(&before, &workshop(&window)), "the workshop is as it was");
}

#[test]
fn what_is_seen_becomes_a_journey_in_one_step() {
    let folder = folder();
    let path = saved(folder.path());
    let log = folder.path().join("clicks.csv");
    std::fs::write(&log, LOG).unwrap();
    let mut window = start(folder.path(), Some(&path));
    import(&mut window, &log);
    pick(&mut window, "Activity", "page");
    click(&mut window, "Read the whole log");
    click(&mut window, "Add the log");
    let before = workshop(&window).journeys.len();
    click(&mut window, "As a journey");
    window.get_by_label_contains("4 of 4 activities become steps");
    click(&mut window, "Make this the journey");
    let after = workshop(&window);
    assert_eq!(after.journeys.len(), before + 1);
    let journey = after.journeys.values().last().unwrap();
    assert_eq!(journey.title, "clicks, as it is");
    assert_eq!(window.state().room(), fireside::app::Room::Journey);
    undo(&mut window);
    assert_eq!(workshop(&window).journeys.len(), before);
}

#[derive(Debug)]
struct Dropped(PathBuf);

impl egui::DroppedFile for Dropped {
    fn path(&self) -> &Path {
        &self.0
    }
    fn bytes(&self) -> Result<Vec<u8>, String> {
        Err("nobody asks".to_owned())
    }
}

const XES: &str = r#"<?xml version="1.0" encoding="UTF-8"?>
<log xes.version="1.0">
  <trace>
    <string key="concept:name" value="NA"/>
    <event>
      <string key="concept:name" value="Calls"/>
      <date key="time:timestamp" value="2026-03-02T09:00:00+01:00"/>
    </event>
    <event>
      <string key="concept:name" value="Is called back"/>
      <date key="time:timestamp" value="2026-03-02T12:00:00+01:00"/>
    </event>
  </trace>
</log>
"#;

#[test]
fn a_log_can_be_dropped_and_a_case_may_be_called_na() {
    let folder = folder();
    let path = saved(folder.path());
    let log = folder.path().join("calls.xes");
    std::fs::write(&log, XES).unwrap();
    let mut window = start(folder.path(), Some(&path));
    // XES is an event log in whatever room it falls; a table is one here only.
    window.input_mut().dropped_files.push(Arc::new(Dropped(log)));
    settle(&mut window);
    click(&mut window, "Read the whole log");
    window.get_by_label("1 case");
    click(&mut window, "Add the log");
    window.get_by_label_contains("1 case, 100.0%. Calls → Is called back");
    let table = folder.path().join("clicks.csv");
    std::fs::write(&table, LOG).unwrap();
    window.input_mut().dropped_files.push(Arc::new(Dropped(table)));
    settle(&mut window);
    window.get_by_role_and_label(Role::ComboBox, "Activity");
    press(&mut window, Key::Escape);
    assert_eq!(workshop(&window).logs.len(), 1);
    // Taken out, and back again.
    click(&mut window, "This log");
    click(&mut window, "Take the log out of the workshop");
    assert!(workshop(&window).logs.is_empty());
    undo(&mut window);
    window.get_by_label("The only case");
}

#[test]
fn a_reading_that_is_undone_and_done_again_is_the_one_in_the_window() {
    let folder = folder();
    let path = saved(folder.path());
    let log = folder.path().join("clicks.csv");
    std::fs::write(&log, LOG).unwrap();
    let mut window = start(folder.path(), Some(&path));
    import(&mut window, &log);
    click(&mut window, "Read the whole log");
    click(&mut window, "Add the log");
    let column = |window: &Harness| {
        workshop(window).logs.first().map(|(_, log)| log.columns.activity.clone()).unwrap()
    };
    assert_eq!(column(&window), "activity");
    window.get_by_label_contains("click ×2 → tap");
    pick(&mut window, "Segment", "SME");
    window.get_by_label("2 of 4 cases");

    import(&mut window, &log);
    pick(&mut window, "Activity", "page");
    click(&mut window, "Read the whole log");
    click(&mut window, "Read it anew");
    assert_eq!((column(&window).as_str(), workshop(&window).logs.len()), ("page", 1));
    // A filter speaks of the reading that it was set for.
    window.get_by_label("All 4 cases");
    window.get_by_label_contains("2 cases, 50.0%. Home → Basket → Paid");

    undo(&mut window);
    assert_eq!(column(&window), "activity");
    window.get_by_label_contains("click ×2 → tap");
    assert!(window.query_by_label_contains("Home → Basket").is_none(), "the undone reading");
    // Both readings are here: nothing has to be found.
    assert!(window.query_by_label("Find the log…").is_none());
    window.get_by_role_and_label(Role::Slider, "Most frequent paths");

    window.key_press_modifiers(egui::Modifiers::COMMAND, Key::Y);
    settle(&mut window);
    assert_eq!(column(&window), "page");
    window.get_by_label_contains("2 cases, 50.0%. Home → Basket → Paid");
    assert!(window.query_by_label_contains("click ×2").is_none());
    assert!(window.query_by_label("Find the log…").is_none());
}

#[test]
fn what_is_dropped_over_an_import_is_refused() {
    let folder = folder();
    let path = saved(folder.path());
    let log = folder.path().join("clicks.csv");
    std::fs::write(&log, LOG).unwrap();
    let other = folder.path().join("calls.xes");
    std::fs::write(&other, XES).unwrap();
    let mut window = start(folder.path(), Some(&path));
    import(&mut window, &log);
    pick(&mut window, "Activity", "page");
    click(&mut window, "Read the whole log");
    window.get_by_label("11 events");
    window.input_mut().dropped_files.push(Arc::new(Dropped(other)));
    settle(&mut window);
    let said = window.state().toast().unwrap_or_default();
    assert!(said.contains("brought in already") && said.contains("calls.xes"), "{said}");
    // What had been read is still there.
    window.get_by_label("11 events");
    click(&mut window, "Add the log");
    let kept = workshop(&window).logs.first().unwrap().1.clone();
    assert_eq!((kept.file.as_str(), kept.columns.activity.as_str()), ("clicks.csv", "page"));
}

#[test]
fn steps_are_suggested_by_name_and_confirmed_by_nobody_else() {
    let folder = folder();
    let path = saved(folder.path());
    let mut window = start(folder.path(), Some(&path));
    let before = workshop(&window);
    let (id, journey) = before.journeys.first().unwrap();
    let mut table = "case,activity,time\n".to_owned();
    for (at, step) in journey.steps.values().take(6).enumerate() {
        table.push_str(&format!("a,\"{}\",2026-03-02 09:{at:02}:00\n", step.title));
    }
    let log = folder.path().join("alike.csv");
    std::fs::write(&log, table).unwrap();
    import(&mut window, &log);
    click(&mut window, "Read the whole log");
    window.get_by_label_contains("6 of 6 activities have a name like one of its steps");
    click(&mut window, "Add the log");
    let kept = workshop(&window).logs.first().unwrap().1.clone();
    assert_eq!(kept.drawn.as_ref(), Some(id));
    assert!(kept.activities.iter().all(|a| a.step.is_none() && !a.not_drawn), "{kept:?}");
    // The map asks.
    click(&mut window, "On the map");
    click(&mut window, "Confirm all 6 suggestions");
    let kept = workshop(&window).logs.first().unwrap().1.clone();
    assert!(kept.activities.iter().all(|a| a.step.is_some()), "{kept:?}");
}
