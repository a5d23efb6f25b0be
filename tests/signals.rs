//! What a facilitator does with signals, through the whole app: type them one after the other,
//! paste and import lists, make claims of them, and see these become trends, split and merge.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs, reason = "tests")]

mod support;

use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use egui::accesskit::Role;
use egui::{Event, Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use fireside::app::App;
use fireside::file::{self, exchange};
use fireside::measure::{Grade, Grades, as_of};
use fireside::text::{Language, Text};
use fireside::workshop::*;
use jiff::civil::date;
use support::{press, settle, start, undo, workshop};

type Window = Harness<'static, App>;

/// The English example without signals and claims, and these signals instead.
fn workshop_with(signals: &[Signal]) -> Workshop {
    let example = file::example(Language::English);
    let mut workshop = file::parse(example, Path::new("example.ron")).unwrap().workshop;
    let ids: Vec<SignalId> = workshop.signals.ids().cloned().collect();
    let mut document = fireside::edit::Document::saved(workshop);
    let gone = fireside::edit::SignalEdit::Remove(ids);
    document.apply(&fireside::edit::Edit::Signal(gone)).unwrap();
    workshop = Workshop::clone(document.workshop());
    workshop.claims = Arc::default();
    workshop.fading = Fading::default();
    let all = signals.iter().cloned().enumerate();
    workshop.signals = Arc::new(all.map(|(i, s)| (SignalId::numbered(i), Arc::new(s))).collect());
    workshop
}

/// The window in its Signals room.
fn open(folder: &Path, signals: &[Signal]) -> Window {
    let path = folder.join("signals.ron");
    std::fs::write(&path, file::print(&workshop_with(signals)).unwrap()).unwrap();
    let mut window = start(folder, Some(&path));
    // As in the program: what no font has is shown as a box.
    window.ctx.set_missing_glyph_policy(egui::MissingGlyphPolicy::Tofu);
    window.key_press_modifiers(Modifiers::COMMAND, Key::Num5);
    settle(&mut window);
    window
}

fn open_ledger(folder: &Path, signals: &[Signal]) -> Window {
    let mut window = open(folder, signals);
    click(&mut window, Role::Button, "Ledger");
    window
}

fn folder() -> tempfile::TempDir {
    tempfile::tempdir().unwrap()
}

fn signal(title: &str, source: &str) -> Signal {
    let date = Some(date(2026, 3, 5));
    Signal { title: title.to_owned(), source: source.to_owned(), date, ..Signal::default() }
}

fn click(window: &mut Window, role: Role, name: &str) {
    window.get_by_role_and_label(role, name).click();
    settle(window);
}

/// Types into whatever has the keyboard, and presses Enter.
fn enter(window: &mut Window, words: &str) {
    window.event(Event::Text(words.to_owned()));
    settle(window);
    press(window, Key::Enter);
}

fn paste(window: &mut Window, words: impl Into<String>) {
    window.event(Event::Paste(words.into()));
    settle(window);
}

fn signals(window: &Window) -> Vec<Signal> {
    workshop(window).signals.values().map(|s| Signal::clone(s)).collect()
}

fn claims(window: &Window) -> Vec<(ClaimId, Claim)> {
    let workshop = workshop(window);
    workshop.claims.iter().map(|(id, c)| (id.clone(), Claim::clone(c))).collect()
}

fn grades(window: &Window) -> Vec<Grade> {
    let workshop = workshop(window);
    let on = as_of(&workshop, jiff::Zoned::now().date());
    Grades::of(&workshop, on).claims.iter().map(|(_, s)| s.grade).collect()
}

fn said(node: &egui_kittest::Node<'_>) -> String {
    let node = node.accesskit_node();
    node.label().or_else(|| node.value()).unwrap_or_default()
}

/// What the rows of the list say, from top to bottom.
fn rows(window: &Window) -> Vec<String> {
    window.query_all_by_role(Role::ListBoxOption).map(|node| said(&node)).collect()
}

fn row<'w>(window: &'w Window, title: &str) -> egui_kittest::Node<'w> {
    window
        .get_all_by_role(Role::ListBoxOption)
        .find(|node| said(node).starts_with(title))
        .unwrap_or_else(|| panic!("no row “{title}” among {:?}", rows(window)))
}

/// Chooses all rows with the keyboard.
fn choose_all(window: &mut Window) {
    window.get_by_role_and_label(Role::ListBox, "Signals").focus();
    settle(window);
    window.key_press_modifiers(Modifiers::COMMAND, Key::A);
    settle(window);
}

#[test]
fn three_lines_with_enter_become_a_claim_that_is_a_trend() {
    let folder = folder();
    let mut window = open_ledger(folder.path(), &[]);
    window.get_by_label("Every data point counts");
    // The line stands ready: nobody has to click anything.
    enter(&mut window, "- Nobody calls back #response @CFO 5/3/2026");
    enter(&mut window, "Answers take nine days @\"support lead\"");
    enter(&mut window, "++ A call was returned at once @survey");
    let typed = signals(&window);
    let titles: Vec<&str> = typed.iter().map(|s| s.title.as_str()).collect();
    let expected = ["Nobody calls back", "Answers take nine days", "A call was returned at once"];
    assert_eq!(titles, expected);
    let today = jiff::Zoned::now().date();
    assert_eq!(typed[0].date, Some(date(2026, 3, 5)));
    assert_eq!(typed[1].date, Some(today));
    assert_eq!(typed[0].tags, ["response"]);
    assert_eq!(typed[1].source, "support lead");
    let valences: Vec<Option<f64>> = typed.iter().map(|s| s.valence.map(Valence::get)).collect();
    assert_eq!(valences, [Some(-1.0), None, Some(2.0)]);

    choose_all(&mut window);
    window.get_by_label("3 signals chosen");
    click(&mut window, Role::Button, "Make a claim of them");
    assert_eq!(grades(&window), [Grade::Trend]);
    // It opens among the trends, where its mark says why.
    window.get_by_role_and_label(Role::Heading, "Trends");
    row(&window, "Nobody calls back · Trend: 3 independent sources");

    undo(&mut window);
    assert!(claims(&window).is_empty() && signals(&window).len() == 3, "one step back");
    undo(&mut window);
    assert_eq!(signals(&window).len(), 2);
}

#[test]
fn the_source_stays_for_the_next_line_and_counts_once() {
    let folder = folder();
    let mut window = open_ledger(folder.path(), &[]);
    for line in ["Slow answers @CFO", "Slow mails", "Slow calls"] {
        enter(&mut window, line);
    }
    assert!(signals(&window).iter().all(|s| s.source == "CFO"));
    choose_all(&mut window);
    window.get_by_label("All from one source: together they count once.");
    click(&mut window, Role::Button, "Make a claim of them");
    assert_eq!(grades(&window), [Grade::Fluke]);
    let row = row(&window, "Slow answers");
    assert!(said(&row).contains("3 signals; the same source counts once"), "{}", said(&row));
    assert!(window.query_all_by_label_contains("may appear as a finding").next().is_some());
}

#[test]
fn what_cannot_be_a_signal_says_so_and_stays_in_the_line() {
    let folder = folder();
    let mut window = open_ledger(folder.path(), &[]);
    enter(&mut window, "They will leave 1/1/2190");
    assert!(signals(&window).is_empty());
    window.get_by_label_contains("lies in the future");
    press(&mut window, Key::Escape);
    assert!(window.query_by_label_contains("lies in the future").is_none());
}

#[test]
fn a_line_holds_no_more_than_a_list_may() {
    let folder = folder();
    let mut window = open_ledger(folder.path(), &[]);
    let tags: String = (0..31).map(|n| format!(" #tag{n}")).collect();
    enter(&mut window, &format!("They will leave{tags}"));
    assert!(signals(&window).is_empty());
    window.get_by_label_contains("30 tags");
    for long in ["They will leave @", "They will leave #"] {
        press(&mut window, Key::Escape);
        click(&mut window, Role::TextInput, "New signal");
        enter(&mut window, &format!("{long}{}", "x".repeat(501)));
        assert!(signals(&window).is_empty());
        window.get_by_label_contains("500 characters");
    }
}

#[test]
fn pasted_lines_are_previewed_taken_in_one_step_or_left() {
    let folder = folder();
    let mut window = open_ledger(folder.path(), &[]);
    let list =
        "- No call back\n\n-- Lost in the menu #web\nFast refund @survey\n+ no call back? 👍\n";
    paste(&mut window, list);
    window.get_by_label_contains("4 lines → 4 signals");
    assert!(signals(&window).is_empty(), "nothing is taken unasked");
    press(&mut window, Key::Escape);
    assert!(signals(&window).is_empty());
    paste(&mut window, list);
    press(&mut window, Key::Enter);
    let titles: Vec<String> = signals(&window).into_iter().map(|s| s.title).collect();
    assert_eq!(titles, ["No call back", "Lost in the menu", "Fast refund", "no call back? 👍"]);
    assert_eq!(window.state().toast(), Some("4 signals added to the ledger"));
    // What is there already is not added again.
    paste(&mut window, list);
    window.get_by_label("4 there already");
    press(&mut window, Key::Escape);
    undo(&mut window);
    assert!(signals(&window).is_empty());
}

#[derive(Debug)]
struct Dropped(std::path::PathBuf);

impl egui::DroppedFile for Dropped {
    fn path(&self) -> &Path {
        &self.0
    }
    fn bytes(&self) -> Result<Vec<u8>, String> {
        Err("nobody asks".to_owned())
    }
}

const FAULTY: &str = "Signal;Date;Valence;Segment;Source;Remark\r\n\
    Good one;3/11/2025;-1,5;Enterprise;CFO;x\r\n\
    ;3/11/2025;0;;;\r\n\
    Bad date;11-2025;0;;;\r\n\
    Later;3/11/2190;0;;;\r\n\
    Long ago;3/11/1822;0;;;\r\n\
    Too good;3/11/2025;7;;;\r\n\
    Nowhere;3/11/2025;0;Martians;;\r\n\
    Another good one;2025-11-04 10:30;++;;support;y\r\n";

#[test]
fn a_list_with_faulty_rows_says_what_is_wrong_and_takes_the_others() {
    let folder = folder();
    let mut window = open_ledger(folder.path(), &[]);
    let first = workshop(&window).segments.first().unwrap().1.title.clone();
    let sheet = folder.path().join("heard.csv");
    std::fs::write(&sheet, FAULTY.replace("Enterprise", &first)).unwrap();
    window.input_mut().dropped_files.push(Arc::new(Dropped(sheet)));
    settle(&mut window);
    window.get_by_label_contains("8 rows → 2 signals");
    window.get_by_label("6 cannot be taken");
    for (row, why) in [
        ("Row 3, column A", "does not say"),
        ("Row 4, column B", "“11-2025” is no date"),
        ("Row 5, column B", "lies in the future"),
        ("Row 6, column B", "lies before 1900"),
        ("Row 7, column C", "“7” lies outside"),
        ("Row 8, column D", "“Martians”"),
    ] {
        let node = window.query_all_by_label_contains(row).map(|n| said(&n)).next();
        let node = node.unwrap_or_else(|| panic!("{row} is not listed"));
        assert!(node.contains(why), "{node}");
    }
    click(&mut window, Role::Button, "Take 2 signals");
    let taken = signals(&window);
    assert_eq!(taken.len(), 2);
    assert_eq!(taken[0].valence.map(Valence::get), Some(-1.5));
    assert_eq!(taken[0].segment.as_ref(), workshop(&window).segments.ids().next());
    assert_eq!(taken[1].date, Some(date(2025, 11, 4)));
}

#[test]
fn what_a_claim_bears_on_follows_the_language() {
    let folder = folder();
    let mut workshop = workshop_with(&[signal("Slow answers", "CFO")]);
    let point = ContactPointId::numbered(0);
    let nameless = ContactPoint::new("", Phase::Before, "Phone");
    Arc::make_mut(&mut workshop.contact_points).insert(point.clone(), nameless);
    let contact_points = vec![point];
    let claim = Claim { title: "Slow".to_owned(), contact_points, ..Claim::default() };
    workshop.claims = Arc::new([(ClaimId::numbered(0), Arc::new(claim))].into_iter().collect());
    let path = folder.path().join("signals.ron");
    std::fs::write(&path, file::print(&workshop).unwrap()).unwrap();
    let mut window = start(folder.path(), Some(&path));
    window.key_press_modifiers(Modifiers::COMMAND, Key::Num5);
    settle(&mut window);
    row(&window, "Slow").click();
    settle(&mut window);
    assert!(window.query_all_by_label_contains("Without a title").next().is_some());
    window.key_press_modifiers(Modifiers::COMMAND, Key::K);
    settle(&mut window);
    enter(&mut window, "Italiano");
    assert!(window.query_all_by_label_contains("Senza titolo").next().is_some());
    assert!(window.query_all_by_label_contains("Without a title").next().is_none());
}

#[test]
fn a_claim_is_split_and_merged_again() {
    let folder = folder();
    let all = [signal("Slow answers", "CFO"), signal("Slow mails", "survey"), signal("Lost", "a")];
    let mut window = open_ledger(folder.path(), &all);
    choose_all(&mut window);
    click(&mut window, Role::Button, "Make a claim of them");
    let [(id, claim)] = &claims(&window)[..] else { panic!("one claim") };
    assert_eq!(claim.signals.len(), 3);
    click(&mut window, Role::CheckBox, "Lost");
    click(&mut window, Role::Button, "Split into a claim of its own");
    let split = claims(&window);
    assert_eq!(split.len(), 2);
    assert_eq!(split[1].1.title, "Lost");
    assert_eq!(split[0].1.signals.len(), 2);
    let lost = signals(&window).into_iter().find(|s| s.title == "Lost").unwrap();
    assert_eq!(lost.apart, split[0].1.signals, "they are not suggested together again");
    assert_eq!(grades(&window), [Grade::Pattern, Grade::Fluke]);

    // The new one is open; it is taken into the first again from there.
    row(&window, "Slow").click();
    settle(&mut window);
    window.get_by_label("Take in another claim…").click_accesskit();
    settle(&mut window);
    enter(&mut window, "lost");
    let merged = claims(&window);
    assert_eq!(merged.len(), 1);
    assert_eq!((&merged[0].0, merged[0].1.signals.len()), (id, 3));
    assert!(signals(&window).iter().all(|s| s.apart.is_empty()), "they belong together");
    undo(&mut window);
    assert_eq!(claims(&window), split, "one step");
}

#[test]
fn words_narrow_the_ledger_and_esc_brings_all_back() {
    let folder = folder();
    let all = [
        signal("Slow answers", "CFO"),
        signal("Rude mail", "survey"),
        Signal { quote: "so SLOW".into(), ..signal("Waiting", "survey") },
    ];
    let mut window = open_ledger(folder.path(), &all);
    assert_eq!(rows(&window).len(), 3);
    window.key_press_modifiers(Modifiers::COMMAND, Key::F);
    settle(&mut window);
    window.event(Event::Text("slow".to_owned()));
    settle(&mut window);
    assert_eq!(rows(&window).len(), 2, "quotes are searched too");
    window.get_by_label("2 of 3");
    press(&mut window, Key::Escape);
    assert_eq!(rows(&window).len(), 3);
    // A signal opens with everything about it; Delete takes it out.
    row(&window, "Rude mail").click();
    settle(&mut window);
    window.get_by_label("In no claim yet.");
    window.get_by_label("A role is enough; names need consent. One source counts once.");
    press(&mut window, Key::Delete);
    assert_eq!(signals(&window).len(), 2);
    undo(&mut window);
    assert_eq!(signals(&window).len(), 3);
}

#[test]
fn ten_thousand_signals_draw_only_what_is_in_sight() {
    let folder = folder();
    let all: Vec<Signal> =
        (0..10_000).map(|i| signal(&format!("Signal {i}"), &format!("Source {i}"))).collect();
    let mut window = open_ledger(folder.path(), &all);
    window.get_by_label("10000 signals");
    let drawn = rows(&window);
    assert!((10..60).contains(&drawn.len()), "{} rows are drawn", drawn.len());
    assert!(drawn[0].starts_with("Signal 9999"), "the newest first: {}", drawn[0]);
    window.get_by_role_and_label(Role::ListBox, "Signals").focus();
    settle(&mut window);
    press(&mut window, Key::End);
    assert!(rows(&window).iter().any(|row| row.starts_with("Signal 0 ")), "{:?}", rows(&window));
    assert!(rows(&window).len() < 60);
}

#[test]
fn fifty_megabytes_are_refused_and_letters_of_all_kinds_are_shown() {
    let folder = folder();
    let mut window = open_ledger(folder.path(), &[]);
    paste(&mut window, "x".repeat(50 * 1024 * 1024));
    window.get_by_label_contains("That is 50 MB of text");
    press(&mut window, Key::Escape);
    paste(&mut window, "line\n".repeat(11 * 1024 * 1024));
    window.get_by_label_contains("nothing was taken");
    press(&mut window, Key::Escape);
    let odd = [
        "👩‍👩‍👧‍👦 waited 😡",
        "שירות לקוחות איטי",
        "خدمة العملاء بطيئة",
        "顧客対応が遅い",
        "a\u{202e}b\u{200d}\u{0}c\u{fffd}",
        "Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A̴̵̜̰͔ͫ͗͢L̠ͨͧͩ͘G̴̻͈͍͔̹̑͗̎̅͛́Ǫ̵̹̻̝̳͂̌̌͘!͖̬̰̙̗̿̋ͥͥ̂ͣ̐́́͜͞",
    ];
    paste(&mut window, odd[..4].join("\n"));
    press(&mut window, Key::Enter);
    assert_eq!(signals(&window).len(), 4);
    for line in odd {
        enter(&mut window, line);
    }
    for title in odd.iter().take(4) {
        row(&window, title).click();
        settle(&mut window);
    }
    assert!(signals(&window).len() > 7);
}

#[test]
fn the_ledger_goes_out_as_a_sheet_and_comes_back_the_same() {
    let text = Text::of(Language::Italian);
    let mut workshop = workshop_with(&[]);
    let segment = workshop.segments.ids().next().cloned();
    let rich = Signal {
        quote: "=1+1; \"così\"\ne poi?".into(),
        valence: Valence::new(-1.5).ok(),
        segment,
        tags: vec!["attesa".into(), "telefono".into()],
        unrelated: true,
        ..signal("- Nessuno richiama", "@direzione")
    };
    let all = [rich, signal("Solo il titolo", "")];
    let table = all.iter().cloned().enumerate();
    workshop.signals = Arc::new(table.map(|(i, s)| (SignalId::numbered(i), Arc::new(s))).collect());
    let day = date(2026, 6, 1);
    let bytes = exchange::ledger(&workshop, &Grades::of(&workshop, day), text);
    let stop = AtomicBool::new(false);
    let list = exchange::read_list(&bytes, true, text, &stop).unwrap();
    let read = |workshop: &Workshop| {
        let against = exchange::Against { workshop, today: day, text, source: "" };
        exchange::read_signals(&list, &list.parts, against, &stop).unwrap()
    };
    let same = read(&workshop);
    assert_eq!((same.same, same.signals.len(), same.refused.len()), (2, 0, 0));
    workshop.signals = Arc::default();
    let fresh = read(&workshop);
    assert_eq!(fresh.refused, []);
    let read: Vec<Signal> = fresh.signals.into_iter().map(|(_, signal)| signal).collect();
    assert_eq!(read, all);
}

#[test]
fn lists_are_told_from_sentences() {
    let text = Text::of(Language::English);
    let workshop = workshop_with(&[]);
    let stop = AtomicBool::new(false);
    let read = |words: &str, file: bool| {
        let list = exchange::read_list(words.as_bytes(), file, text, &stop).unwrap();
        let today = date(2026, 6, 1);
        let against = exchange::Against { workshop: &workshop, today, text, source: "room" };
        let preview = exchange::read_signals(&list, &list.parts, against, &stop).unwrap();
        assert_eq!(preview.refused, [], "{words}");
        preview.signals.into_iter().map(|(_, s)| s).collect::<Vec<_>>()
    };
    let lines = read("Slow, rude; and late\nFast, kind", false);
    assert_eq!(lines.len(), 2);
    assert_eq!(
        (lines[0].title.as_str(), lines[0].source.as_str()),
        ("Slow, rude; and late", "room")
    );
    assert_eq!(lines[0].date, Some(date(2026, 6, 1)));
    // The dashes of a list are no bad news; a single one is.
    assert!(read("- one\n- two", false).iter().all(|s| s.valence.is_none()));
    assert_eq!(read("- one\n+ two", false)[0].valence.map(Valence::get), Some(-1.0));
    // A table without headings: what is long is the title, dates and numbers are what they are.
    let table =
        read("3/5/2026\tsurvey\tThey never call back\t-2\n4/5/2026\tCFO\tWe wait\t1", false);
    assert_eq!(table[0].title, "They never call back");
    assert_eq!((table[0].source.as_str(), table[0].date), ("survey", Some(date(2026, 5, 3))));
    assert_eq!(table[1].valence.map(Valence::get), Some(1.0));
    // Commas separate cells in a file with headings.
    let file = read("What,Who,When\n\"Slow, and late\",CFO,2026-05-03\n", true);
    assert_eq!((file[0].title.as_str(), file[0].source.as_str()), ("Slow, and late", "CFO"));
}
