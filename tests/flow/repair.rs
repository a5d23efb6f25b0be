//! Repairing a journey, through the whole app: a slider moves the exits in the same frame, what is
//! let go of is simulated, undo puts back, and an action of the plan does it.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs, reason = "tests")]

#[path = "../support/mod.rs"]
mod support;

use std::path::Path;

use egui::accesskit::Role;
use egui::{Event, Key, Modifiers, PointerButton, Pos2, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use fireside::app::{App, Room};
use fireside::file;
use fireside::flow::repair::{Repaired, apply_repairs};
use fireside::text::{Language, Text};
use fireside::workshop::*;
use support::{press, settle, start, undo, workshop};

type Window = Harness<'static, App>;

fn text() -> &'static Text {
    Text::of(Language::English)
}

fn example() -> Workshop {
    let example = file::example(Language::English);
    let mut w = file::parse(example, Path::new("example.ron")).unwrap().workshop;
    w.repairs = std::sync::Arc::default();
    w
}

/// The window at the page, with this workshop.
fn open(folder: &Path, of: &Workshop) -> Window {
    let path = folder.join("repair.ron");
    std::fs::write(&path, file::print(of).unwrap()).unwrap();
    let mut window = start(folder, Some(&path));
    window.key_press_modifiers(Modifiers::COMMAND, Key::Num6);
    settle(&mut window);
    click(&mut window, Role::Button, "Simulate and repair");
    settle(&mut window);
    window
}

fn click(window: &mut Window, role: Role, name: &str) {
    window.get_by_role_and_label(role, name).click_accesskit();
    settle(window);
}

fn all(window: &Window, role: Role) -> Vec<String> {
    let said = |node: egui_kittest::Node<'_>| {
        let node = node.accesskit_node();
        node.label().or_else(|| node.value()).unwrap_or_default()
    };
    window.query_all_by_role(role).map(said).collect()
}

/// What the row of the goal says.
fn goal(window: &Window) -> String {
    let rows = all(window, Role::Image);
    rows.iter().find(|r| r.starts_with("Reach the goal")).expect("the goal").clone()
}

fn says(window: &Window, words: &str) -> bool {
    all(window, Role::Label).iter().any(|l| l.contains(words))
}

/// What the library says with the repairs of a workshop.
fn solved(w: &Workshop) -> Repaired {
    let (id, journey) = w.journeys.iter().next().unwrap();
    let mends: Vec<&Mend> =
        w.repairs.values().filter(|r| r.journey == *id && !r.off).map(|r| &r.what).collect();
    apply_repairs(journey, None, &mends).unwrap()
}

fn pointer(window: &mut Window, at: Pos2, pressed: Option<bool>) {
    window.event(Event::PointerMoved(at));
    if let Some(pressed) = pressed {
        let button = PointerButton::Primary;
        let modifiers = Modifiers::NONE;
        window.event(Event::PointerButton { pos: at, button, pressed, modifiers });
    }
    window.run_steps(1);
}

/// Chooses the step where most are lost, so that its sliders show.
fn choose(window: &mut Window) {
    let places = all(window, Role::ListBoxOption);
    let step = places.iter().find(|p| p.contains("lost here") && !p.contains('→')).unwrap().clone();
    click(window, Role::ListBoxOption, &step);
}

const LEAVES: &str = "Share that leaves here";

/// Takes the knob of who leaves and moves it, without letting go.
fn drag(window: &mut Window) -> Pos2 {
    choose(window);
    let rail = window.get_by_role_and_label(Role::Slider, LEAVES).rect();
    // Today all of them leave: the knob is at the end.
    let from = rail.right_center() - vec2(8.0, 0.0);
    pointer(window, from, Some(true));
    pointer(window, from - vec2(20.0, 0.0), None);
    let to = from - vec2(rail.width() / 2.0, 0.0);
    pointer(window, to, None);
    to
}

#[test]
fn exits_are_exact_and_simulated() {
    let folder = tempfile::tempdir().unwrap();
    let w = example();
    let window = open(folder.path(), &w);
    let exact = solved(&w);
    let goal = goal(&window);
    assert!(goal.contains(&text().percent(exact.before.goal, 1)), "{goal}");
    assert!(
        goal.contains("simulated") && goal.contains('±') && goal.contains("within chance"),
        "{goal}"
    );
    let customers = text().number(w.simulation.customers.get(), 0);
    let seed = w.simulation.seed;
    assert!(says(&window, &format!("Simulated with {customers} customers, seed {seed}.")));
    let steps = text().number(exact.before.steps, 1);
    assert!(says(&window, &steps), "no {steps} steps");
}

#[test]
fn a_slider_moves_the_exits_in_the_same_frame_and_esc_puts_back() {
    let folder = tempfile::tempdir().unwrap();
    let w = example();
    let mut window = open(folder.path(), &w);
    let before = goal(&window);
    assert!(!before.contains('→'));
    drag(&mut window);
    // The frame that saw the pointer move shows what follows from it.
    let now = solved(&workshop(&window));
    let moved = goal(&window);
    assert!(moved.contains('→'), "{moved}");
    assert!(moved.contains(&text().percent(now.after.goal, 1)), "{moved}");
    assert!(now.after.goal > now.before.goal);
    window.run_steps(2);
    assert!(says(&window, "out of date"));
    press(&mut window, Key::Escape);
    assert!(workshop(&window).repairs.is_empty());
    assert_eq!(goal(&window), before);
}

#[test]
fn what_is_let_go_of_is_simulated_undone_and_done_again() {
    let folder = tempfile::tempdir().unwrap();
    let w = example();
    let mut window = open(folder.path(), &w);
    let before = goal(&window);
    let at = drag(&mut window);
    pointer(&mut window, at, Some(false));
    settle(&mut window);
    let kept = workshop(&window);
    assert_eq!(kept.repairs.len(), 1);
    assert!(!says(&window, "out of date"));
    let after = goal(&window);
    assert!(after.contains('→') && after.contains("simulated") && after != before, "{after}");
    undo(&mut window);
    settle(&mut window);
    assert!(workshop(&window).repairs.is_empty(), "one drag is one step");
    assert_eq!(goal(&window), before);
    window.key_press_modifiers(Modifiers::COMMAND | Modifiers::SHIFT, Key::Z);
    settle(&mut window);
    assert_eq!(*workshop(&window).repairs, *kept.repairs);
    // Switched off it changes nothing, and stays.
    let title = kept.journeys.values().next().unwrap();
    let title = title.steps.get(kept.repairs.values().next().unwrap().what.step().unwrap());
    let title = title.unwrap().title.clone();
    click(&mut window, Role::CheckBox, &title);
    assert!(workshop(&window).repairs.values().next().unwrap().off);
    assert!(!goal(&window).contains('→'));
}

#[test]
fn a_repair_becomes_an_action_of_the_plan() {
    let folder = tempfile::tempdir().unwrap();
    let mut w = example();
    let (id, journey) = w.journeys.iter().next().unwrap();
    let exact = apply_repairs(journey, None, &[]).unwrap();
    let (at, _) = exact.was.ways.all().iter().enumerate().find(|(_, w)| w.part < 0.9).unwrap();
    let at = exact.was.ways.all()[at].connection as usize;
    let connection = journey.connections.at(at).unwrap().0.clone();
    let what = Mend::Way { connection: connection.clone(), to: Share::new(0.9).unwrap() };
    let repair = Repair { journey: id.clone(), what, action: None, off: false };
    w.repairs = std::sync::Arc::new([(RepairId::fresh(), repair)].into_iter().collect());
    let planned = w.plan.len();
    let mut window = open(folder.path(), &w);
    click(&mut window, Role::Button, "Make an action of it");
    let now = workshop(&window);
    assert_eq!(now.plan.len(), planned + 1);
    let (key, action) = now.plan.iter().next_back().unwrap();
    assert_eq!(now.repairs.values().next().unwrap().action.as_ref(), Some(key));
    let share =
        matches!(&action.changes[..], [Change::Share { connection: c, .. }] if *c == connection);
    assert!(share && action.steps.len() == 2 && action.title.starts_with("Shift customers"));
    let title = action.title.clone();
    click(&mut window, Role::Button, "Show action");
    assert_eq!(window.state().room(), Room::Plan);
    let fields = all(&window, Role::TextInput);
    let rows = all(&window, Role::ListBoxOption);
    assert!(rows.iter().any(|r| r.contains(&title)), "{rows:?} {fields:?}");
    undo(&mut window);
    let now = workshop(&window);
    assert_eq!(now.plan.len(), planned);
    assert!(now.repairs.values().next().unwrap().action.is_none(), "one step for both");
}

#[test]
fn a_trap_is_named_and_leads_to_the_map() {
    let folder = tempfile::tempdir().unwrap();
    let mut w = example();
    let (id, journey) = w.journeys.iter().next().unwrap();
    let (id, mut journey) = (id.clone(), (**journey).clone());
    // Every end leads back to where customers come in.
    let exact = apply_repairs(&journey, None, &[]).unwrap();
    let first = journey.steps.at(exact.was.ways.entries()[0].0 as usize).unwrap().0.clone();
    let ends: Vec<StepId> = journey.steps.ids().cloned().collect();
    let ways: Vec<ConnectionId> = journey.connections.ids().cloned().collect();
    for way in &ways {
        let way = journey.connections.get_mut(way).unwrap();
        (way.share, way.shares) = (None, Table::default());
    }
    for (at, end) in ends.iter().enumerate() {
        let mut step = (**journey.steps.get(end).unwrap()).clone();
        step.exit = None;
        *journey.steps.get_mut(end).unwrap() = std::sync::Arc::new(step);
        if exact.was.facts[at].is_end && *end != first {
            let back = Connection {
                from: end.clone(),
                to: first.clone(),
                share: None,
                shares: Table::default(),
                condition: String::new(),
                kind: ConnectionKind::Loop,
            };
            journey.connections.insert(ConnectionId::fresh(), back);
        }
    }
    let mut journeys = (*w.journeys).clone();
    *journeys.get_mut(&id).unwrap() = std::sync::Arc::new(journey);
    w.journeys = std::sync::Arc::new(journeys);
    let mut window = open(folder.path(), &w);
    assert!(says(&window, "Customers can never leave"));
    click(&mut window, Role::Button, "To the journey");
    assert_eq!(window.state().room(), Room::Journey);
}

#[test]
fn a_repair_that_closes_every_way_out_says_so_and_can_be_switched_off() {
    let folder = tempfile::tempdir().unwrap();
    let mut w = example();
    let (id, journey) = w.journeys.iter().next().unwrap();
    let exact = apply_repairs(journey, None, &[]).unwrap();
    // All who come in are sent round in a circle between two steps.
    let first = exact.was.ways.entries()[0].0 as usize;
    let second = exact.was.ways.out(first)[0].to as usize;
    let [from, to] = [first, second].map(|at| journey.steps.at(at).unwrap().0.clone());
    let (mut journey, id) = ((**journey).clone(), id.clone());
    let back = ConnectionId::fresh();
    let way = Connection {
        from: to,
        to: from,
        share: Share::new(0.1).ok(),
        shares: Table::default(),
        condition: String::new(),
        kind: ConnectionKind::Loop,
    };
    journey.connections.insert(back.clone(), way);
    let there = journey.connections.at(exact.was.ways.out(first)[0].connection as usize);
    let there = there.unwrap().0.clone();
    let all = |connection| Repair {
        journey: id.clone(),
        what: Mend::Way { connection, to: Share::ALL },
        action: None,
        off: false,
    };
    let repairs = [(RepairId::fresh(), all(there)), (RepairId::fresh(), all(back))];
    w.repairs = std::sync::Arc::new(repairs.into_iter().collect());
    let mut journeys = (*w.journeys).clone();
    *journeys.get_mut(&id).unwrap() = std::sync::Arc::new(journey);
    w.journeys = std::sync::Arc::new(journeys);
    let mut window = open(folder.path(), &w);
    assert!(says(&window, "With these repairs customers could never leave"));
    assert!(!goal(&window).contains('→'));
    let rows = self::all(&window, Role::CheckBox);
    click(&mut window, Role::CheckBox, &rows[1]);
    assert!(!says(&window, "With these repairs customers could never leave"));
}

#[test]
fn settings_are_steps_and_say_what_the_exact_figures_do_not_know() {
    let folder = tempfile::tempdir().unwrap();
    let w = example();
    let mut window = open(folder.path(), &w);
    assert!(goal(&window).contains("within chance"), "exact and simulated stand beside each other");
    click(&mut window, Role::Button, "Settings of the simulation");
    let before = workshop(&window).simulation.hazard.is_some();
    click(&mut window, Role::CheckBox, "Customers leave as they remember");
    settle(&mut window);
    assert_ne!(workshop(&window).simulation.hazard.is_some(), before);
    if !before {
        assert!(says(&window, "It knows of memory or queues"));
        assert!(!goal(&window).contains("within chance"), "{}", goal(&window));
    }
    undo(&mut window);
    assert_eq!(*workshop(&window).simulation, *w.simulation);
    click(&mut window, Role::CheckBox, "Steps serve no more than they can");
    assert!(says(&window, "No step of this journey has a capacity yet"));
}

#[test]
fn a_queue_says_how_many_come_and_how_many_can_be_served() {
    let folder = tempfile::tempdir().unwrap();
    let mut w = example();
    let id = w.journeys.ids().next().unwrap().clone();
    let mut journey = Journey::clone(w.journeys.get(&id).unwrap());
    // Everybody comes to the first step once or more; one hour each makes 24 a day.
    let first = journey.steps.ids().next().unwrap().clone();
    let step = std::sync::Arc::make_mut(journey.steps.get_mut(&first).unwrap());
    step.dwell = Some(Seconds::new(3600.0).unwrap());
    step.capacity = Some(Count::clamped(1.0));
    // The next could serve twice as many, and no more than half of its demand gets there.
    let next = journey.connections.values().find(|way| way.from == first).unwrap().to.clone();
    let step = std::sync::Arc::make_mut(journey.steps.get_mut(&next).unwrap());
    step.dwell = Some(Seconds::new(3600.0).unwrap());
    step.capacity = Some(Count::clamped(2.0));
    let mut journeys = (*w.journeys).clone();
    *journeys.get_mut(&id).unwrap() = std::sync::Arc::new(journey);
    w.journeys = std::sync::Arc::new(journeys);
    let customers = |per_day| Simulation {
        customers: Count::clamped(300.0),
        per_day: Some(Count::clamped(per_day)),
        queues: true,
        ..Simulation::default()
    };
    for (per_day, grows) in [(2.0, false), (100.0, true)] {
        w.simulation = std::sync::Arc::new(customers(per_day));
        let window = open(folder.path(), &w);
        assert!(says(&window, "up to 24 can be served"), "{per_day}");
        assert!(says(&window, "up to 48 can be served"), "{per_day}");
        let growing = window.query_all_by_label_contains("the queue grows as long as they come");
        assert_eq!(growing.count(), usize::from(grows), "{per_day}");
    }
}

#[test]
fn repairs_are_worth_what_the_library_says() {
    let folder = tempfile::tempdir().unwrap();
    let mut w = example();
    let (id, journey) = w.journeys.iter().next().unwrap();
    let exact = apply_repairs(journey, None, &[]).unwrap();
    let end = |at: usize| exact.was.facts[at].is_end;
    let at = (0..exact.was.len())
        .find(|at| !end(*at) && exact.was.leaving(*at) > 0.0 && exact.was.leaving(*at) < 1.0);
    let step = journey.steps.at(at.unwrap()).unwrap().0.clone();
    let what = Mend::Keep { step, by: Share::new(exact.was.leaving(at.unwrap())).unwrap() };
    let repair = Repair { journey: id.clone(), what, action: None, off: false };
    w.repairs = std::sync::Arc::new([(RepairId::fresh(), repair)].into_iter().collect());
    let window = open(folder.path(), &w);
    let [_, base, _] = solved(&w).worth(&w.value, 0.0);
    let base = base.unwrap();
    let churn = text().percent(base.churn[1], 1);
    assert!(says(&window, &format!("→ {churn} and lifetime value")), "churn {churn}");
    assert!(says(&window, &text().amount(base.worth, &w.value.money)));
    // Without inputs the page says what is missing, and leads there.
    w.value = std::sync::Arc::default();
    let other = tempfile::tempdir().unwrap();
    let mut window = open(other.path(), &w);
    assert!(says(&window, "the value case lacks the number of customers, retention"));
    click(&mut window, Role::Button, "To the value case");
    assert_eq!(window.state().room(), Room::Plan);
}
