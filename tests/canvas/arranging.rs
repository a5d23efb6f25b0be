//! Arranging: few cards within the frame, many beside it.

use std::sync::Arc;

use egui::Key;
use egui_kittest::kittest::Queryable as _;
use fireside::app::canvas::Selection;
use fireside::app::canvas::sample::big_journey;
use fireside::edit::Document;
use fireside::workshop::{JourneyId, StepId};

use crate::hands::*;
use crate::room::{Room, Window, drawn, window, workshop};

fn large(cards: usize) -> Window {
    let mut workshop = workshop();
    let id = JourneyId::new("big").unwrap();
    let journey = Arc::new(big_journey(cards, cards + cards / 5));
    workshop.journeys = Arc::new([(id, journey)].into_iter().collect());
    window(Room::new(Document::saved(workshop)))
}

#[test]
fn a_map_is_arranged_in_one_step() {
    let mut window = drawn();
    let before = window.state().journey();
    window.state_mut().room.canvas_mut().arrange();
    window.run();
    let after = window.state().journey();
    assert_ne!(after.steps, before.steps, "nothing was arranged");
    // Signing up leads to importing, which leads to support and back.
    let col = |id: &str| after.steps.get(&StepId::new(id).unwrap()).unwrap().at.col;
    assert!(col("signs") < col("imports") && col("imports") < col("support"));
    sound(&window);
    undo(&mut window);
    assert_eq!(window.state().journey().steps, before.steps);
    assert!(window.state().document.undo_label().is_none(), "it was one step");
}

#[test]
fn only_selected_cards_are_arranged() {
    let mut window = drawn();
    let ids = ["imports", "support"].map(|id| StepId::new(id).unwrap());
    window.state_mut().room.canvas_mut().select(Selection::Steps(ids.clone().into()));
    let before = window.state().journey();
    window.state_mut().room.canvas_mut().arrange();
    window.run();
    let after = window.state().journey();
    let moved: Vec<_> = after
        .steps
        .iter()
        .filter(|(id, step)| before.steps.get(id).unwrap().at != step.at)
        .map(|(id, _)| id.clone())
        .collect();
    assert!(!moved.is_empty() && moved.iter().all(|id| ids.contains(id)), "{moved:?}");
    sound(&window);
}

#[test]
fn thousands_of_cards_are_arranged_beside_the_frame() {
    let mut window = large(4_000);
    let before = window.state().journey();
    window.state_mut().room.canvas_mut().arrange();
    for _ in 0..2_000 {
        window.step();
        if !window.state().room.canvas().is_arranging() {
            break;
        }
        std::thread::sleep(std::time::Duration::from_millis(5));
    }
    window.run();
    assert_ne!(window.state().journey().steps, before.steps);
    sound(&window);
    undo(&mut window);
    assert_eq!(window.state().journey().steps, before.steps);
}

#[test]
fn arranging_can_be_stopped() {
    for by_key in [false, true] {
        // So many that the thread is still at it in the next frames.
        let mut window = large(60_000);
        let before = window.state().journey();
        window.state_mut().room.canvas_mut().arrange();
        window.step();
        assert!(window.state().room.canvas().is_arranging());
        if by_key {
            window.key_press(Key::Escape);
        } else {
            window.get_by_label("Stop").click();
        }
        window.step();
        window.step();
        assert!(!window.state().room.canvas().is_arranging(), "by key: {by_key}");
        window.run();
        assert!(Arc::ptr_eq(&window.state().journey(), &before), "nothing has changed");
    }
}
