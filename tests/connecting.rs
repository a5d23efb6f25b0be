//! What a consultant does with what looks similar, through the whole app: make a claim of what is
//! suggested, refuse for good what is not, ask the timeline what could have been said when, and
//! drag one data point onto another.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs, reason = "tests")]

mod support;

use std::path::Path;
use std::sync::Arc;

use egui::accesskit::Role;
use egui::{Key, Modifiers, Pos2};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use fireside::app::App;
use fireside::file;
use fireside::text::Language;
use fireside::workshop::*;
use jiff::civil::date;
use support::{settle, start, undo, wait};

type Window = Harness<'static, App>;

fn id(n: usize) -> SignalId {
    SignalId::numbered(n)
}

fn signal(title: &str, source: &str, month: i8) -> Arc<Signal> {
    let (title, source) = (title.to_owned(), source.to_owned());
    Arc::new(Signal { title, source, date: Some(date(2026, month, 1)), ..Signal::default() })
}

/// Three data points that say the same and one that does not.
fn ledger() -> Table<SignalId, Arc<Signal>> {
    [
        signal("The invoice is hard to understand", "Interview A", 1),
        signal("Nobody understands our invoices", "Interview B", 3),
        signal("An invoice that I could not understand", "Survey", 5),
        signal("The technician came late", "Call", 6),
    ]
    .into_iter()
    .enumerate()
    .map(|(i, signal)| (id(i), signal))
    .collect()
}

/// The English example with this ledger and these claims, saved in a folder and opened in the
/// Signals room at a page.
fn open(folder: &Path, claims: &[(&str, &[usize])], page: &str) -> Window {
    let example = file::example(Language::English);
    let mut workshop = file::parse(example, Path::new("example.ron")).unwrap().workshop;
    let blank = Workshop::empty("Signals", Language::English, (*workshop.framework).clone());
    workshop = Workshop { segments: workshop.segments, ..blank };
    workshop.signals = Arc::new(ledger());
    let claim = |(i, (title, of)): (usize, &(&str, &[usize]))| {
        let signals = of.iter().copied().map(id).collect();
        let claim = Claim { title: (*title).to_owned(), signals, ..Claim::default() };
        (ClaimId::numbered(i), Arc::new(claim))
    };
    workshop.claims = Arc::new(claims.iter().enumerate().map(claim).collect());
    let path = folder.join("signals.ron");
    std::fs::write(&path, file::print(&workshop).unwrap()).unwrap();
    opened(folder, &path, page)
}

fn opened(folder: &Path, path: &Path, page: &str) -> Window {
    let mut window = start(folder, Some(path));
    window.key_press_modifiers(Modifiers::COMMAND, Key::Num5);
    settle(&mut window);
    click(&mut window, Role::Button, page);
    window
}

/// Clicks with the pointer. What is further down comes into sight with the keyboard first.
fn click(window: &mut Window, role: Role, name: &str) {
    window.get_by_role_and_label(role, name).focus();
    settle(window);
    wait(window, 1);
    window.get_by_role_and_label(role, name).click();
    settle(window);
}

fn workshop(window: &Window) -> &Workshop {
    window.state().document().unwrap().workshop()
}

/// The place of what is called like this, by the beginning of its name.
fn place(window: &Window, role: Role, name: &str) -> Pos2 {
    let all = window.query_all_by_role(role);
    let found = all
        .into_iter()
        .find(|node| node.accesskit_node().label().is_some_and(|label| label.starts_with(name)));
    found.unwrap_or_else(|| panic!("no “{name}”")).rect().center()
}

#[test]
fn a_suggestion_is_accepted_in_part() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = open(folder.path(), &[], "Trends");
    click(&mut window, Role::CheckBox, "Include “Nobody understands our invoices”");
    click(&mut window, Role::Button, "Make a claim");
    let claims = &workshop(&window).claims;
    let (claim_id, claim) = claims.iter().next().expect("a claim");
    assert_eq!((claims.len(), claim.signals.len()), (1, 2), "{claim:?}");
    assert!(!claim.signals.contains(&id(1)));
    let titles: Vec<&str> = claim
        .signals
        .iter()
        .map(|id| workshop(&window).signals.get(id).unwrap().title.as_str())
        .collect();
    assert!(titles.contains(&claim.title.as_str()), "{} of {titles:?}", claim.title);
    // What was left out looks like the new claim now, and may still be added.
    let claim_id = claim_id.clone();
    click(&mut window, Role::Button, "Add to the claim");
    assert_eq!(workshop(&window).claims.get(&claim_id).unwrap().signals.len(), 3);
    undo(&mut window);
    undo(&mut window);
    assert!(workshop(&window).claims.is_empty());
}

#[test]
fn what_was_refused_is_not_suggested_again() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = open(folder.path(), &[], "Trends");
    click(&mut window, Role::Button, "Not similar");
    assert!(window.query_by_role_and_label(Role::Button, "Not similar").is_none());
    let apart = |window: &Window| -> usize {
        workshop(window).signals.values().map(|s| s.apart.len()).sum()
    };
    assert_eq!(apart(&window), 3, "each pair once");
    let path = folder.path().join("again.ron");
    std::fs::write(&path, file::print(workshop(&window)).unwrap()).unwrap();
    let mut again = opened(folder.path(), &path, "Trends");
    assert_eq!(apart(&again), 3);
    assert!(again.query_by_role_and_label(Role::Button, "Not similar").is_none());
    settle(&mut again);
    undo(&mut window);
    assert_eq!(apart(&window), 0, "one step");
    assert!(window.query_by_role_and_label(Role::Button, "Not similar").is_some());
}

#[test]
fn the_cursor_says_what_could_have_been_said_then() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = open(folder.path(), &[("Invoices confuse", &[0, 1, 2])], "Timeline");
    let says = |window: &Window, words: &str| {
        let all = window.query_all_by_role(Role::Label);
        let labels: Vec<String> =
            all.into_iter().filter_map(|node| node.accesskit_node().value()).collect();
        assert!(labels.iter().any(|label| label.contains(words)), "no “{words}” in {labels:?}");
    };
    says(&window, "Invoices confuse. Trend: 3 independent sources");
    says(&window, "Trend 1");
    says(&window, "Independent source, Same source again, Contradicts the claim");
    window.get_by_role_and_label(Role::Slider, "Day").focus();
    settle(&mut window);
    let day = |window: &Window| {
        window.get_by_role_and_label(Role::Slider, "Day").accesskit_node().value()
    };
    assert_eq!(day(&window).as_deref(), Some("1 June 2026"), "the newest data point");
    for _ in 0..32 {
        window.key_press(Key::ArrowLeft);
        window.run_steps(1);
    }
    settle(&mut window);
    assert_eq!(day(&window).as_deref(), Some("30 April 2026"));
    says(&window, "Invoices confuse. Pattern: 2 independent sources");
    says(&window, "Pattern 1");
    assert_eq!(workshop(&window).fading, Fading::default(), "looking changes nothing");
}

#[test]
fn a_half_life_is_one_step() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = open(folder.path(), &[("Invoices confuse", &[0, 1, 2])], "Timeline");
    click(&mut window, Role::Button, "Does not fade");
    assert_eq!(workshop(&window).fading.half_life.map(HalfLife::get), Some(180.0));
    window.get_by_role_and_label(Role::Slider, "Half-life of evidence").focus();
    settle(&mut window);
    window.key_press(Key::ArrowRight);
    settle(&mut window);
    let longer = workshop(&window).fading.half_life.unwrap().get();
    assert!(longer > 180.0, "{longer}");
    undo(&mut window);
    undo(&mut window);
    assert_eq!(workshop(&window).fading.half_life, None);
}

#[test]
fn a_data_point_is_dragged_onto_a_claim_and_onto_another() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = open(folder.path(), &[("Invoices confuse", &[0])], "Connect the dots");
    let drag = |window: &mut Window, what: &str, onto: &str| {
        let (from, to) = (place(window, Role::Button, what), place(window, Role::Button, onto));
        window.hover_at(from);
        settle(window);
        window.drag_at(from);
        settle(window);
        window.hover_at(from.lerp(to, 0.5));
        settle(window);
        window.hover_at(to);
        settle(window);
        window.drop_at(to);
        settle(window);
    };
    drag(&mut window, "Nobody understands", "Invoices confuse");
    let signals =
        |window: &Window, n: usize| workshop(window).claims.at(n).unwrap().1.signals.clone();
    assert_eq!(signals(&window, 0), [id(0), id(1)]);
    drag(&mut window, "The technician", "An invoice that");
    assert_eq!(signals(&window, 1), [id(2), id(3)]);
    undo(&mut window);
    assert_eq!(workshop(&window).claims.len(), 1);
    undo(&mut window);
    assert_eq!(signals(&window, 0), [id(0)]);
}
