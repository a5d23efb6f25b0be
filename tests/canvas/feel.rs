//! The canvas in the real window, by accessible names: the clipboard, notes, finding, the keys.

use std::path::Path;
use std::sync::Arc;

use egui::{Event, Key, Modifiers, OutputCommand, Pos2, Rect, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use fireside::app::App;
use fireside::file::{self, Fresh};
use fireside::text::Language;
use fireside::workshop::{
    Connection, Journey, JourneyId, Lane, LaneId, LaneKind, Stage, StageId, Step, Workshop,
};

use super::hands::grab;
use super::room::workshop as drawn;
use super::support::{press, settle, start, type_in, undo, workshop as now};

pub type Window = Harness<'static, App>;

/// The finished piece of work, and a journey with other stages and lanes to paste into.
pub fn two_journeys() -> Workshop {
    let fresh = Fresh {
        language: Language::English,
        title: "Northwind",
        segment: "All customers",
        round: "First round",
        date: jiff::civil::date(2026, 11, 22),
    };
    let mut workshop = file::new_workshop(&fresh).unwrap();
    let drawn = drawn();
    (workshop.journeys, workshop.people) = (drawn.journeys, drawn.people);
    let stage = |id: &str, t: &str| (StageId::new(id).unwrap(), Stage { title: t.into() });
    let lane = |id: &str, t: &str, kind| (LaneId::new(id).unwrap(), Lane::new(t, kind));
    let second = Journey::blank(
        "Second journey".into(),
        [stage("a", "Before"), stage("b", "get started ")].into_iter().collect(),
        [
            lane("x", "What they do", LaneKind::Actions),
            lane("y", "Touchpoints", LaneKind::ContactPoints),
        ]
        .into_iter()
        .collect(),
    );
    let id = JourneyId::new("second").unwrap();
    Arc::make_mut(&mut workshop.journeys).insert(id, Arc::new(second));
    workshop
}

pub fn open(folder: &Path, workshop: &Workshop) -> Window {
    let path = folder.join("work.ron");
    std::fs::write(&path, file::print(workshop).unwrap()).unwrap();
    let mut window = start(folder, Some(&path));
    window.key_press_modifiers(Modifiers::COMMAND, Key::Num3);
    settle(&mut window);
    window
}

pub fn journey(window: &Window, id: &str) -> Arc<Journey> {
    Arc::clone(now(window).journeys.get(&JourneyId::new(id).unwrap()).unwrap())
}

pub fn step(journey: &Journey, title: &str) -> Arc<Step> {
    Arc::clone(journey.steps.values().find(|s| s.title == title).expect(title))
}

pub fn rect(window: &Window, label: &str) -> Rect {
    window.get_by_label(label).rect()
}

pub fn tap(window: &mut Window, at: Pos2) {
    window.hover_at(at);
    window.step();
    window.drag_at(at);
    window.step();
    window.drop_at(at);
    settle(window);
}

pub fn click(window: &mut Window, label: &str) {
    window.get_by_label(label).click();
    settle(window);
}

pub fn paste(window: &mut Window, text: &str) {
    window.event(Event::Paste(text.to_owned()));
    settle(window);
}

/// What Ctrl+C brings to the clipboard.
pub fn copied(window: &mut Window) -> String {
    window.event(Event::Copy);
    window.step();
    let commands = window.output().platform_output.commands.iter();
    let mut text = commands.filter_map(|command| match command {
        OutputCommand::CopyText(text) => Some(text.clone()),
        _ => None,
    });
    let text = text.next().expect("something on the clipboard");
    settle(window);
    text
}

#[test]
fn a_spreadsheet_range_becomes_cards_from_the_selected_place_on() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = open(folder.path(), &two_journeys());
    let before = journey(&window, "renewal");
    // The empty place of the first stage in the lane of what happens backstage.
    let column = rect(&window, "Website and price list").center().x;
    let row = rect(&window, "Customer success calls on day three").center().y;
    tap(&mut window, Pos2::new(column, row));
    paste(&mut window, "Brief\tCall\tReview\tSign\tRemind\r\nPlan\t\tReport\r\n");
    let after = journey(&window, "renewal");
    assert_eq!(after.steps.len(), before.steps.len() + 7);
    let place = |title: &str| {
        let at = step(&after, title).at.clone();
        (at.stage.as_str().to_owned(), at.lane.as_str().to_owned(), at.col, at.row)
    };
    let cell = |stage: &str, col, row| (stage.to_owned(), "back".to_owned(), col, row);
    assert_eq!(place("Brief"), cell("discover", 0, 0));
    assert_eq!(place("Plan"), cell("discover", 0, 1));
    assert_eq!(place("Call"), cell("begin", 0, 0));
    // One card is in the way of this one: the next place below is free.
    assert_eq!(place("Review"), cell("use", 0, 1));
    assert_eq!(place("Sign"), cell("renew", 0, 0));
    assert_eq!(place("Remind"), cell("renew", 1, 0), "the last stage takes what goes past it");
    window.get_by_label("Brief");
    undo(&mut window);
    assert_eq!(journey(&window, "renewal"), before, "a paste is one step");

    // Many lines are bounded, and that is said.
    let many: String = (0..6_000).map(|i| format!("Line {i}\n")).collect();
    paste(&mut window, &many);
    assert_eq!(journey(&window, "renewal").steps.len(), before.steps.len() + 5_000);
    let said = window.state().toast().unwrap_or_default();
    let number: String = said.chars().filter(char::is_ascii_digit).collect();
    assert_eq!(number, "5000", "it is said: {said}");
}

#[test]
fn cards_are_copied_to_another_journey_and_to_another_workshop() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = open(folder.path(), &two_journeys());
    click(&mut window, "Web form");
    window.get_by_label("Guide inside the product").click_modifiers(Modifiers::SHIFT);
    settle(&mut window);
    let text = copied(&mut window);
    click(&mut window, "Journey Renewal journey");
    click(&mut window, "Second journey · As is");
    paste(&mut window, &text);
    let second = journey(&window, "second");
    let form = step(&second, "Web form");
    assert_eq!((form.at.stage.as_str(), form.at.lane.as_str()), ("b", "y"), "by title, by kind");
    assert!(form.owner.is_some(), "the owner is in this workshop too");
    let links: Vec<&Connection> = second.connections.values().collect();
    assert_eq!((second.steps.len(), links.len()), (2, 1));
    assert_eq!(second.steps.get(&links[0].to).unwrap().title, "Guide inside the product");
    let renewal = journey(&window, "renewal");
    assert!(second.steps.ids().all(|id| !renewal.steps.contains(id)), "new ids");
    undo(&mut window);
    assert!(journey(&window, "second").steps.is_empty());

    // Another workshop knows neither the person nor the lane.
    let mut other = two_journeys();
    other.people = Arc::default();
    Arc::make_mut(&mut other.journeys).remove(&JourneyId::new("renewal").unwrap());
    let folder = tempfile::tempdir().unwrap();
    let mut window = open(folder.path(), &other);
    paste(&mut window, &text);
    let form = step(&journey(&window, "second"), "Web form");
    assert_eq!((form.at.stage.as_str(), form.owner.as_ref()), ("b", None));
    assert!(now(&window).check().iter().all(|p| p.kind.severity() != severe()), "it is whole");

    // What is damaged, or comes from later, says so and changes nothing.
    let before = journey(&window, "second");
    for bad in [text.replace("Web form\"", "Web form"), text.replacen(":1,", ":9,", 1)] {
        paste(&mut window, &bad);
        assert_eq!(journey(&window, "second"), before);
        assert!(window.state().toast().is_some());
    }
}

fn severe() -> fireside::workshop::Severity {
    fireside::workshop::Severity::Broken
}

#[test]
fn a_note_is_written_moved_coloured_and_undone() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = open(folder.path(), &two_journeys());
    let notes = |window: &Window| {
        let journey = journey(window, "renewal");
        journey.stickies.values().cloned().collect::<Vec<_>>()
    };
    type_in(&mut window, "n");
    window.get_by_label("Text of the note");
    type_in(&mut window, "Ask the team in Trieste");
    press(&mut window, Key::Enter);
    let name = "Note Ask the team in Trieste";
    let was = rect(&window, name);
    let first = notes(&window);
    assert_eq!(first.len(), 1);

    grab(&mut window, was.center(), was.center() + vec2(-90.0, 33.0));
    window.drop_at(was.center() + vec2(-90.0, 33.0));
    settle(&mut window);
    let is = rect(&window, name);
    assert!((is.min - was.min - vec2(-90.0, 33.0)).length() < 10.0, "{was:?} {is:?}");
    assert!(notes(&window)[0].at.0 < first[0].at.0);
    undo(&mut window);
    assert_eq!(notes(&window), first, "a drag is one step");

    // Esc puts a dragged note back.
    grab(&mut window, was.center(), was.center() + vec2(60.0, 0.0));
    press(&mut window, Key::Escape);
    window.drop_at(was.center() + vec2(60.0, 0.0));
    settle(&mut window);
    assert_eq!(notes(&window), first);

    // A corner makes it larger; a click on its colour is another step.
    window.get_by_label(name).click();
    settle(&mut window);
    let corner = rect(&window, name).right_bottom();
    grab(&mut window, corner, corner + vec2(40.0, 30.0));
    window.drop_at(corner + vec2(40.0, 30.0));
    settle(&mut window);
    assert!(notes(&window)[0].size.0 > first[0].size.0);
    click(&mut window, "Blue");
    assert_eq!(notes(&window)[0].color, fireside::workshop::StickyColor::Blue);
    undo(&mut window);
    undo(&mut window);
    assert_eq!(notes(&window), first);

    // With a card it is copied and taken out.
    window.get_by_label("CRM").click_modifiers(Modifiers::SHIFT);
    settle(&mut window);
    let text = copied(&mut window);
    press(&mut window, Key::Delete);
    assert!(notes(&window).is_empty());
    assert!(window.query_by_label("CRM").is_none());
    paste(&mut window, &text);
    assert_eq!(notes(&window).len(), 1);
    window.get_by_label("CRM");
    undo(&mut window);
    undo(&mut window);
    assert_eq!(notes(&window), first, "both came back at once");
    undo(&mut window);
    assert!(notes(&window).is_empty());
}

#[test]
fn finding_walks_from_one_match_to_the_next() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = open(folder.path(), &two_journeys());
    window.key_press_modifiers(Modifiers::COMMAND, Key::F);
    settle(&mut window);
    type_in(&mut window, "maria");
    // Both cards that she owns, though neither says so in its title.
    let said = |window: &Window| {
        let field =
            window.get_by_role_and_label(egui::accesskit::Role::TextInput, "Find on the canvas");
        field.accesskit_node().description().unwrap_or_default()
    };
    assert_eq!(said(&window), "2 matches");
    let chosen = |window: &Window, label: &str| {
        let node = window.get_by_role_and_label(egui::accesskit::Role::Button, label);
        node.accesskit_node().toggled() == Some(egui::accesskit::Toggled::True)
    };
    press(&mut window, Key::Enter);
    assert_eq!(said(&window), "1 of 2");
    assert!(chosen(&window, "Web form"));
    press(&mut window, Key::Enter);
    assert!(chosen(&window, "Customer success calls on day three") && !chosen(&window, "Web form"));
    window.key_press_modifiers(Modifiers::SHIFT, Key::Enter);
    settle(&mut window);
    assert!(chosen(&window, "Web form"));
    press(&mut window, Key::Escape);
    assert!(window.query_by_label("Next match (Enter)").is_none());
    assert!(!window.state().document().unwrap().is_dirty());
}

#[test]
fn the_keys_look_around_arrange_and_explain_themselves() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = open(folder.path(), &two_journeys());
    window.key_press_modifiers(Modifiers::SHIFT, Key::Num1);
    settle(&mut window);
    assert!(window.query_by_label("Overview of the map").is_none(), "all of it is in view");
    let small = rect(&window, "Web form").width();
    click(&mut window, "Web form");
    window.key_press_modifiers(Modifiers::SHIFT, Key::Num2);
    settle(&mut window);
    assert!(rect(&window, "Web form").width() > small);
    let there = rect(&window, "Web form").center();
    // The overview goes to where it is clicked, and M hides it.
    let overview = rect(&window, "Overview of the map");
    tap(&mut window, overview.right_center() - vec2(12.0, 0.0));
    let gone = window.query_by_label("Web form").is_none_or(|n| n.rect().center() != there);
    assert!(gone, "the view has moved");
    type_in(&mut window, "m");
    assert!(window.query_by_label("Overview of the map").is_none());
    type_in(&mut window, "f");

    // A card of another row and one of this one into one row.
    click(&mut window, "Lets the contract end");
    window.get_by_label("Invites the team").click_modifiers(Modifiers::SHIFT);
    settle(&mut window);
    let before = journey(&window, "renewal");
    window.key_press_modifiers(Modifiers::ALT, Key::S);
    settle(&mut window);
    let after = journey(&window, "renewal");
    let rows = ["Invites the team", "Lets the contract end"].map(|t| step(&after, t).at.row);
    assert_ne!(before, after);
    assert_eq!(rows, [0, 0], "they share a row");
    undo(&mut window);
    assert_eq!(journey(&window, "renewal"), before);

    type_in(&mut window, "?");
    window.get_by_label("Zoom to the pointer");
    press(&mut window, Key::Escape);
    assert!(window.query_by_label("Zoom to the pointer").is_none());
}
