//! The Journey room as a person meets it: by name, by key and by pointer.

#![expect(
    clippy::expect_used,
    clippy::unwrap_used,
    reason = "a helper that fails is a test that fails"
)]

mod arranging;
mod feel;
mod hands;
mod kept;
mod map;
mod pictures;
mod room;
#[path = "../support/mod.rs"]
mod support;

use std::sync::Arc;

use egui::{Key, Modifiers, Vec2, pos2, vec2};
use egui_kittest::kittest::Queryable as _;
use fireside::app::canvas::sample::big_journey;
use fireside::app::canvas::{Look, Selection};
use fireside::edit::Document;
use fireside::text::{Language, Text};
use fireside::workshop::{ConnectionKind, JourneyId, StepId, Workshop};

use hands::*;
use room::{Room, drawn, framework, window, workshop};

#[test]
fn an_empty_room_offers_the_first_journey() {
    for language in Language::ALL {
        let mut room = Room::new(Document::saved(Workshop::empty("New", language, framework())));
        room.language = language;
        let mut window = window(room);
        window.get_by_label(Text::of(language).get("journey-start")).click();
        window.run();
        let journey = window.state().journey();
        assert_eq!((journey.stages.len(), journey.lanes.len()), (4, 5), "{language:?}");
        assert!(journey.stages.values().all(|s| !s.title.starts_with("journey-")));
        sound(&window);
    }
}

#[test]
fn a_double_click_and_a_few_words_write_a_card() {
    let mut window = drawn();
    let before = window.state().journey().steps.len();
    let at = beside(&window, "hope", vec2(0.0, 100.0));
    double_click(&mut window, at);
    assert!(window.state().room.canvas().is_writing(), "a double click starts to write");
    type_text(&mut window, "Sends a checklist");
    press(&mut window, Key::Enter);
    assert_eq!(window.state().journey().steps.len(), before + 1);
    let (id, step) = window.state().step("Sends a checklist");
    assert_eq!(window.state().room.canvas().selection(), &Selection::step(id));
    assert_eq!(step.at.stage.as_str(), "discover");

    // Enter again goes on to the next card, Tab to the next lane.
    press(&mut window, Key::Enter);
    type_text(&mut window, "Calls back");
    press(&mut window, Key::Tab);
    let (_, second) = window.state().step("Calls back");
    assert_eq!((second.at.lane.clone(), second.at.col), (step.at.lane.clone(), step.at.col + 1));
    type_text(&mut window, "Below");
    press(&mut window, Key::Enter);
    let (_, third) = window.state().step("Below");
    assert_ne!(third.at.lane, second.at.lane);
    assert_eq!(third.at.col, second.at.col);
    undo(&mut window);
    assert_eq!(window.state().journey().steps.len(), before + 2, "one card is one step");
    sound(&window);
}

#[test]
fn escape_while_writing_leaves_no_trace() {
    let mut window = drawn();
    let at = beside(&window, "guide", vec2(0.0, 3.0 * 100.0));
    double_click(&mut window, at);
    assert!(window.state().room.canvas().is_writing());
    type_text(&mut window, "Half a thought");
    press(&mut window, Key::Escape);
    assert!(!window.state().document.is_dirty());
    assert!(!window.state().room.canvas().is_writing());
}

#[test]
fn f2_rewrites_a_title_in_one_step() {
    let mut window = drawn();
    window.get_by_label("CRM").click();
    window.run();
    press(&mut window, Key::F2);
    assert!(window.state().room.canvas().is_writing());
    type_text(&mut window, "Customer data base");
    press(&mut window, Key::Enter);
    assert_eq!(window.state().step("Customer data base").0.as_str(), "crm");
    undo(&mut window);
    assert_eq!(window.state().step("CRM").0.as_str(), "crm");
}

#[test]
fn a_drag_from_the_edge_connects_and_knows_the_way_back() {
    let mut window = drawn();
    let (from, to) = (on_screen(&window, "site"), on_screen(&window, "form"));
    drag(&mut window, from.right_center(), to.center());
    let journey = window.state().journey();
    let (_, new) = journey.connections.last().unwrap();
    assert_eq!((new.from.as_str(), new.to.as_str()), ("site", "form"));
    assert_eq!((new.kind, new.share), (ConnectionKind::Next, None));
    assert!(matches!(window.state().room.canvas().selection(), Selection::Connection(_)));

    let (from, to) = (on_screen(&window, "guide"), on_screen(&window, "site"));
    drag(&mut window, from.right_center(), to.center());
    let journey = window.state().journey();
    assert_eq!(journey.connections.last().unwrap().1.kind, ConnectionKind::Loop);

    // The same way twice is the same connection.
    let before = journey.connections.len();
    let (from, to) = (on_screen(&window, "guide"), on_screen(&window, "site"));
    drag(&mut window, from.right_center(), to.center());
    assert_eq!(window.state().journey().connections.len(), before);
    sound(&window);
}

#[test]
fn a_drag_moves_a_card_and_one_undo_brings_it_back() {
    let mut window = drawn();
    let before = window.state().step("CRM").1.at.clone();
    let (from, to) = (on_screen(&window, "crm").center(), beside(&window, "usage", Vec2::ZERO));
    let to = pos2(to.x, from.y);
    drag(&mut window, from, to);
    let after = window.state().step("CRM").1.at.clone();
    assert_eq!((after.stage.as_str(), after.lane.as_str()), ("use", "systems"));
    sound(&window);
    undo(&mut window);
    assert_eq!(window.state().step("CRM").1.at, before);
    assert!(window.state().document.undo_label().is_none(), "the drag was one step");
}

#[test]
fn several_cards_move_together() {
    let mut window = drawn();
    window.get_by_label("Web form").click();
    window.run();
    window.get_by_label("Guide inside the product").click_modifiers(Modifiers::SHIFT);
    window.run();
    let (from, to) = (on_screen(&window, "form").center(), on_screen(&window, "csm").center());
    drag(&mut window, from, pos2(from.x, to.y));
    let (form, guide) =
        (window.state().step("Web form").1, window.state().step("Guide inside the product").1);
    assert_eq!((form.at.lane.as_str(), form.at.col), ("back", 0));
    // The place of the other was taken: it lies in the next free one below.
    assert_eq!((guide.at.lane.as_str(), guide.at.col, guide.at.row), ("back", 1, 1));
    sound(&window);
    undo(&mut window);
    assert_eq!(window.state().step("Web form").1.at.lane.as_str(), "meets");
}

#[test]
fn cards_of_one_lane_stay_in_one_lane() {
    let mut window = drawn();
    window.get_by_label("Imports the first data").click();
    window.run();
    window.get_by_label("Asks support for help").click_modifiers(Modifiers::SHIFT);
    window.run();
    let (from, to) = (on_screen(&window, "imports").center(), on_screen(&window, "csm").center());
    drag(&mut window, from, pos2(from.x, to.y));
    let lanes = ["Imports the first data", "Asks support for help"].map(|title| {
        let at = window.state().step(title).1.at.clone();
        (at.lane.as_str().to_owned(), at.row)
    });
    assert_eq!((lanes[0].0.as_str(), lanes[1].0.as_str()), ("back", "back"));
    assert!(lanes[0].1 < lanes[1].1, "the rows are kept");
    assert_eq!(window.state().document.undo_label(), Some("edit-move-steps"));
    sound(&window);
}

#[test]
fn escape_during_a_drag_puts_the_card_back() {
    let mut window = drawn();
    let from = on_screen(&window, "crm").center();
    let to = pos2(on_screen(&window, "usage").center().x, from.y);
    grab(&mut window, from, to);
    window.key_press(Key::Escape);
    window.step();
    window.drop_at(to);
    window.run();
    assert_eq!(window.state().step("CRM").1.at.stage.as_str(), "begin");
    assert!(!window.state().document.is_dirty());
}

#[test]
fn a_rubber_band_selects_what_it_touches() {
    let mut window = drawn();
    let (first, last) = (on_screen(&window, "form"), on_screen(&window, "lost"));
    drag(&mut window, first.left_top() - vec2(8.0, 6.0), last.right_bottom() + vec2(6.0, 6.0));
    let Selection::Steps(ids) = window.state().room.canvas().selection().clone() else {
        panic!("cards are selected")
    };
    let mut ids: Vec<_> = ids.iter().map(StepId::as_str).collect();
    ids.sort_unstable();
    assert_eq!(ids, ["form", "guide", "lost"]);
    assert!(!window.state().document.is_dirty());
}

#[test]
fn delete_takes_the_connections_along_and_undo_brings_all_back() {
    let mut window = drawn();
    let before = window.state().journey();
    window.get_by_label("Imports the first data").click();
    window.run();
    press(&mut window, Key::Delete);
    let after = window.state().journey();
    assert_eq!(after.steps.len(), before.steps.len() - 1);
    assert!(after.connections.len() < before.connections.len());
    sound(&window);
    undo(&mut window);
    assert_eq!(window.state().journey(), before);
}

#[test]
fn arrows_walk_and_alt_takes_the_card_along() {
    let mut window = drawn();
    window.get_by_label("Signs up for the trial").click();
    window.run();
    press(&mut window, Key::ArrowRight);
    let imports = StepId::new("imports").unwrap();
    assert_eq!(window.state().room.canvas().selection(), &Selection::step(imports));
    press(&mut window, Key::ArrowDown);
    let support = StepId::new("support").unwrap();
    assert_eq!(window.state().room.canvas().selection(), &Selection::step(support));
    window.key_press_modifiers(Modifiers::ALT, Key::ArrowLeft);
    window.run();
    let at = window.state().step("Asks support for help").1.at.clone();
    assert_eq!((at.col, at.row), (0, 1));
    sound(&window);
}

#[test]
fn duplicates_keep_the_connections_among_them() {
    let mut window = drawn();
    let before = window.state().journey();
    window.get_by_label("Signs up for the trial").click();
    window.run();
    window.get_by_label("Imports the first data").click_modifiers(Modifiers::SHIFT);
    window.run();
    window.key_press_modifiers(Modifiers::COMMAND, Key::D);
    window.run();
    let after = window.state().journey();
    assert_eq!(after.steps.len(), before.steps.len() + 2);
    assert_eq!(after.connections.len(), before.connections.len() + 1);
    sound(&window);
    undo(&mut window);
    assert_eq!(window.state().journey(), before);
}

#[test]
fn the_curve_is_dragged_in_one_step() {
    let mut window = drawn();
    let title = "How “Lost: which file goes first?” feels";
    let from = window.get_by_label(title).rect().center();
    grab(&mut window, from, from - vec2(0.0, 60.0));
    let live = window.state().step("Lost: which file goes first?").1.valence.unwrap().get();
    assert!(live > -1.5, "the card follows the point, {live}");
    window.drop_at(from - vec2(0.0, 60.0));
    window.run();
    assert!(window.state().document.is_dirty());
    undo(&mut window);
    let back = window.state().step("Lost: which file goes first?").1.valence.unwrap().get();
    assert!((back + 1.5).abs() < 1e-9);
    assert!(window.state().document.undo_label().is_none(), "the drag was one step");

    let from = window.get_by_label(title).rect().center();
    grab(&mut window, from, from - vec2(0.0, 60.0));
    window.key_press(Key::Escape);
    window.step();
    window.drop_at(from - vec2(0.0, 60.0));
    window.run();
    let back = window.state().step("Lost: which file goes first?").1.valence.unwrap().get();
    assert!((back + 1.5).abs() < 1e-9, "Esc puts the point back");

    window.get_by_label(title).focus();
    window.run();
    press(&mut window, Key::ArrowUp);
    let up = window.state().step("Lost: which file goes first?").1.valence.unwrap().get();
    assert!((up + 1.0).abs() < 1e-9, "an arrow key is half a step, {up}");
}

#[test]
fn the_inspector_writes_a_sentence_in_one_step() {
    let mut window = drawn();
    window.get_by_label("Web form").click();
    window.run();
    window.get_by_label("Description").focus();
    window.run();
    for word in ["Too ", "many ", "fields"] {
        type_text(&mut window, word);
    }
    assert_eq!(window.state().step("Web form").1.text, "Too many fields");
    window.get_by_label("Website and price list").click();
    window.run();
    assert!(!window.state().document.in_gesture(), "another selection ends the sentence");
    undo(&mut window);
    assert_eq!(window.state().step("Web form").1.text, "");
    assert!(window.state().document.undo_label().is_none(), "the sentence was one step");
    sound(&window);
}

#[test]
fn every_visible_card_has_a_name_and_a_role() {
    let window = drawn();
    let journey = window.state().journey();
    for (id, step) in &journey.steps {
        let feels = step.at.lane.as_str() == "feels";
        let name = if feels { format!("“{}”", step.title) } else { step.title.clone() };
        let node = window.get_by_role_and_label(egui::accesskit::Role::Button, &name);
        assert!(on_screen(&window, id.as_str()).expand(1.0).contains_rect(node.rect()), "{name}");
    }
    window.get_by_label("Renewal journey, 20 cards");
    window.get_by_label("Stage Discover");
    window.get_by_label("Lane Backstage");
}

#[test]
fn a_screen_reader_selects_a_card() {
    let mut window = drawn();
    window.get_by_label("Watches usage per account").click_accesskit();
    window.run();
    let usage = StepId::new("usage").unwrap();
    assert_eq!(window.state().room.canvas().selection(), &Selection::step(usage));
    window.get_by_label("Delete step");
}

#[test]
fn another_journey_opens_at_what_was_asked_for() {
    let mut workshop = workshop();
    let id = JourneyId::new("second").unwrap();
    let journeys = Arc::make_mut(&mut workshop.journeys);
    journeys.insert(id.clone(), Arc::new(big_journey(400, 400)));
    let mut window = window(Room::new(Document::saved(workshop)));
    let far = StepId::new("c399").unwrap();
    window.state_mut().room.go_to(id, Selection::step(far.clone()));
    window.run();
    let canvas = window.state().room.canvas();
    assert_eq!(canvas.selection(), &Selection::step(far));
    assert!(canvas.body().unwrap().contains_rect(on_screen(&window, "c399")));
}

#[test]
fn a_pinch_zooms_to_the_pointer_and_a_scroll_pans() {
    let mut window = drawn();
    let at = on_screen(&window, "guide").center();
    window.hover_at(at);
    window.step();
    let before = window.state().room.canvas().zoom();
    window.event(egui::Event::Zoom(1.5));
    window.step();
    window.run();
    assert!((window.state().room.canvas().zoom() / before - 1.5).abs() < 0.01);
    assert!(on_screen(&window, "guide").center().distance(at) < 1.0);
    window.event(egui::Event::MouseWheel {
        unit: egui::MouseWheelUnit::Point,
        delta: vec2(-40.0, -30.0),
        phase: egui::TouchPhase::Move,
        source: egui::MouseWheelSource::Unknown,
        modifiers: Modifiers::NONE,
    });
    window.run();
    let moved = on_screen(&window, "guide").center() - at;
    assert!((moved - vec2(-40.0, -30.0)).length() < 1.0, "{moved:?}");
}

#[test]
fn thousands_of_cards_are_one_node() {
    let mut workshop = workshop();
    let id = JourneyId::new("big").unwrap();
    let journey = Arc::new(big_journey(3_000, 3_500));
    workshop.journeys = Arc::new([(id, journey)].into_iter().collect());
    let mut window = window(Room::new(Document::saved(workshop)));
    window.state_mut().room.canvas_mut().look(Look::Fit);
    window.run();
    window.get_by_label("3000 steps, 3000 cards");
    assert!(window.query_by_label("Step 1 asks for an answer").is_none());
}

#[test]
fn an_idle_canvas_asks_for_no_repaint() {
    let mut window = drawn();
    window.get_by_label("Web form").click();
    window.run();
    window.remove_cursor();
    window.run();
    window.step();
    let output = window.output();
    let delay = output.viewport_output.values().map(|v| v.repaint_delay).min().unwrap();
    assert!(delay > std::time::Duration::from_millis(100), "{delay:?}");
}

#[test]
fn thousands_of_cards_are_selected_moved_and_brought_back() {
    let mut workshop = workshop();
    let id = JourneyId::new("big").unwrap();
    let journey = Arc::new(big_journey(3_000, 3_500));
    workshop.journeys = Arc::new([(id.clone(), Arc::clone(&journey))].into_iter().collect());
    let mut window = window(Room::new(Document::saved(workshop)));
    window.state_mut().room.go_to(id, Selection::step(StepId::new("c0").unwrap()));
    window.run();
    let at = on_screen(&window, "c0").center();
    window.hover_at(at);
    window.drag_at(at);
    window.step();
    window.drop_at(at);
    window.run();
    window.key_press_modifiers(Modifiers::COMMAND, Key::A);
    window.run();
    window.get_by_label("3000 steps");
    window.key_press_modifiers(Modifiers::ALT, Key::ArrowDown);
    window.run();
    let lowest = |journey: &fireside::workshop::Journey| {
        journey.steps.values().next().map(|s| (s.at.lane.clone(), s.at.row))
    };
    assert_ne!(lowest(&window.state().journey()), lowest(&journey));
    sound(&window);
    undo(&mut window);
    assert_eq!(window.state().journey(), journey);
}
