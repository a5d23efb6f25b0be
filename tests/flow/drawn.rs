//! The drawn journey beside what customers do, through the whole app: the figures are those of the
//! library, and whatever is named leads to where it is drawn.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs, reason = "tests")]

#[path = "../support/mod.rs"]
mod support;

use std::path::Path;
use std::sync::Arc;

use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use fireside::app::{App, Room};
use fireside::file;
use fireside::flow::conform::{Conformance, Walked, conform};
use fireside::flow::three_ps::three_ps;
use fireside::text::{Language, Text};
use fireside::workshop::*;
use support::{settle, start, undo, workshop};

type Window = Harness<'static, App>;

fn text() -> &'static Text {
    Text::of(Language::English)
}

/// The English example, whose log lies somewhere else.
fn example() -> Workshop {
    let example = file::example(Language::English);
    let mut w = file::parse(example, Path::new("example.ron")).unwrap().workshop;
    let far = |(id, log): (&LogId, &Arc<EventLog>)| {
        let digest = "0123456789abcdef".repeat(2);
        (id.clone(), Arc::new(EventLog { digest, ..(**log).clone() }))
    };
    w.logs = Arc::new(w.logs.iter().map(far).collect());
    w
}

/// The window at the page, with this workshop.
fn open(folder: &Path, of: &Workshop) -> Window {
    let path = folder.join("drawn.ron");
    std::fs::write(&path, file::print(of).unwrap()).unwrap();
    let mut window = start(folder, Some(&path));
    window.key_press_modifiers(Modifiers::COMMAND, Key::Num6);
    settle(&mut window);
    click(&mut window, "Drawn and real");
    window
}

fn click(window: &mut Window, name: &str) {
    window.get_by_role_and_label(Role::Button, name).click_accesskit();
    settle(window);
}

/// Everything that the window says to assistive technology.
fn all(window: &Window, role: Role) -> Vec<String> {
    let said = |node: egui_kittest::Node<'_>| {
        let node = node.accesskit_node();
        node.label().or_else(|| node.value()).unwrap_or_default()
    };
    window.query_all_by_role(role).map(said).collect()
}

fn says(window: &Window, words: &str) {
    let labels = all(window, Role::Label);
    assert!(labels.iter().any(|l| l.contains(words)), "no “{words}” among {labels:?}");
}

/// The log and the journey of a workshop, and how they agree.
fn held(w: &Workshop) -> (&EventLog, &Journey, Vec<Option<StepId>>, Conformance) {
    let log = &**w.logs.values().next().unwrap();
    let journey = &**w.journeys.get(log.drawn.as_ref().unwrap()).unwrap();
    let mapping: Vec<_> = log.activities.iter().map(|a| a.step.clone()).collect();
    let found = conform(journey, &mapping, &Walked::kept(log), &mut |_| true).unwrap();
    (log, journey, mapping, found)
}

#[test]
fn the_figures_are_those_of_the_library() {
    let folder = tempfile::tempdir().unwrap();
    let w = example();
    let window = open(folder.path(), &w);
    let (log, journey, mapping, found) = held(&w);
    says(&window, &text().percent(found.replay.unwrap(), 0));
    let cases = text().number(found.known as f64, 0);
    says(&window, &format!("of {cases} cases walk a path that is drawn"));
    let median = text().short_number(found.distance_median.unwrap());
    says(&window, &format!("{median} step"));
    says(&window, &format!("{} bits", text().number(found.entropy, 1)));
    says(&window, &text().number(found.variants as f64, 0));
    // One sentence on how static the drawing is, with its figures.
    says(&window, &format!("at {} of {} steps", found.fixed.branches, found.fixed.steps));
    // Without the log itself the page says what it cannot know.
    says(&window, "Names of cases need the log");
    let images = all(&window, Role::Image);
    for deviation in &found.deviations {
        let cases = text().number(deviation.cases as f64, 0);
        let head =
            if deviation.cases == 1 { "One case,".into() } else { format!("{cases} cases,") };
        assert!(images.iter().any(|i| i.starts_with(&head)), "no deviation of {head}");
    }
    let ps = three_ps(journey, &mapping, &Walked::kept(log), &found);
    let row = images.iter().find(|i| i.starts_with("Prescriptive")).unwrap();
    assert!(row.contains(&text().percent(ps.prescriptive.unwrap(), 0)), "{row}");
    // All steps were looked at: no range that chance would leave.
    assert!(row.ends_with(&format!("{} of {}", ps.prescribing, ps.visited)), "{row}");
}

#[test]
fn deviations_are_marked_with_signs() {
    let folder = tempfile::tempdir().unwrap();
    let w = example();
    let window = open(folder.path(), &w);
    let images = all(&window, Role::Image);
    let paths = images.iter().filter(|i| i.contains(" off. "));
    assert!(paths.clone().count() > 0, "{images:?}");
    for path in paths {
        assert!(path.contains("+ ") || path.contains("− "), "{path}");
    }
}

#[test]
fn what_is_never_taken_leads_to_the_map() {
    let folder = tempfile::tempdir().unwrap();
    let mut w = example();
    // A step that nobody takes, beside a way from a step that many take.
    let log = w.logs.values().next().unwrap().clone();
    let id = log.drawn.clone().unwrap();
    let mut journey = (**w.journeys.get(&id).unwrap()).clone();
    let way = journey.connections.values().next().unwrap().clone();
    let at = journey.steps.get(&way.from).unwrap().at.clone();
    let lonely = StepId::fresh();
    let step = Step::new("Nobody comes here", Place { row: 40, ..at });
    journey.steps.insert(lonely.clone(), Arc::new(step));
    let new = Connection { from: way.from.clone(), to: lonely, share: None, ..way };
    journey.connections.insert(ConnectionId::fresh(), new);
    let mut journeys = (*w.journeys).clone();
    *journeys.get_mut(&id).unwrap() = Arc::new(journey);
    w.journeys = Arc::new(journeys);
    let mut window = open(folder.path(), &w);
    click(&mut window, "Nobody comes here, step");
    assert_eq!(window.state().room(), Room::Journey);
    let labels = all(&window, Role::TextInput);
    assert!(labels.iter().any(|l| !l.is_empty()), "the inspector of the card is open");
}

#[test]
fn a_log_of_another_journey_is_held_against_this_one_and_back() {
    let folder = tempfile::tempdir().unwrap();
    let mut w = example();
    let log_id = w.logs.ids().next().unwrap().clone();
    // Nobody has confirmed anything: the page says so and leads to where it is done.
    let mut log = (**w.logs.get(&log_id).unwrap()).clone();
    log.activities.iter_mut().for_each(|a| a.step = None);
    let mut logs = (*w.logs).clone();
    *logs.get_mut(&log_id).unwrap() = Arc::new(log);
    w.logs = Arc::new(logs);
    let mut window = open(folder.path(), &w);
    says(&window, "Nobody has said yet what is what");
    click(&mut window, "Say what is what");
    assert!(window.query_by_label("Nobody has said yet what is what").is_none());
    let before = workshop(&window);
    undo(&mut window);
    assert!(*workshop(&window) == *before, "nothing was changed on the way");
}

/// The example with its log changed.
fn changed(change: &dyn Fn(&mut EventLog)) -> Workshop {
    let mut w = example();
    let (_, log) = Arc::make_mut(&mut w.logs).iter_mut().next().unwrap();
    change(Arc::make_mut(log));
    w
}

#[test]
fn no_verdict_is_given_of_a_part_or_of_few() {
    let folder = tempfile::tempdir().unwrap();
    let sentence = |w: &Workshop| {
        let window = open(folder.path(), w);
        let labels = all(&window, Role::Label);
        labels.into_iter().find(|l| l.starts_with("The drawing lets")).unwrap()
    };
    let whole = example();
    let (log, .., found) = held(&whole);
    let (cases, known) = (log.cases, found.known);
    assert_eq!(cases, known, "the example keeps all of its paths");
    let said = sentence(&whole);
    assert!(said.contains("fair picture") || said.contains("one view of the journey"), "{said}");
    // Half of the cases walk paths that the workshop does not keep.
    let said = sentence(&changed(&|log| log.cases *= 2));
    let share = text().percent(found.replay.unwrap(), 0);
    let (known, all) = (text().number(known as f64, 0), text().number(2.0 * cases as f64, 0));
    assert!(said.contains(&format!("Of the {known} cases")), "{said}");
    assert!(said.contains(&format!("out of {all}, {share} find")), "{said}");
    assert!(said.contains("no verdict"), "{said}");
    // Two cases, both as drawn, say nothing.
    let said = sentence(&changed(&|log| {
        log.variants.truncate(1);
        (log.variants[0].cases, log.cases, log.variant_count) = (2, 2, 1);
    }));
    assert!(said.ends_with("too few cases to judge the drawing by."), "{said}");
}

#[test]
fn whether_the_chain_may_be_trusted_needs_the_log() {
    let folder = tempfile::tempdir().unwrap();
    let found = |window: &Window| {
        let labels = all(window, Role::Label);
        labels.into_iter().any(|l| l.contains("remember the present step alone"))
    };
    assert!(!found(&open(folder.path(), &example())), "the log is somewhere else");
    // The program has the log of the example itself.
    let parsed = file::parse(file::example(Language::English), Path::new("example.ron")).unwrap();
    assert!(found(&open(folder.path(), &parsed.workshop)));
}
