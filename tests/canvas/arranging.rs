//! Arranging: few cards within the frame, many beside it.

use std::collections::HashSet;
use std::sync::Arc;

use egui::Key;
use egui_kittest::kittest::Queryable as _;
use fireside::app::canvas::Selection;
use fireside::app::canvas::sample::big_journey;
use fireside::edit::{Document, JourneyEdit};
use fireside::workshop::{JourneyId, Step, StepId};

use super::hands::*;
use super::room::{Room, Window, drawn, window, workshop};

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
fn what_was_asked_for_is_arranged_whatever_changes_meanwhile() {
    let mut window = large(20_000);
    let before = window.state().journey();
    let asked: HashSet<StepId> = before.steps.ids().take(2_000).cloned().collect();
    let chosen = asked.iter().cloned().collect();
    window.state_mut().room.canvas_mut().select(Selection::Steps(chosen));
    window.state_mut().room.canvas_mut().arrange();
    window.step();
    assert!(window.state().room.canvas().is_arranging());
    // Somebody renames a card that is not meant, which is selected now.
    let (id, step) = before.steps.iter().last().unwrap();
    let renamed = Step { title: "Named anew".into(), ..(**step).clone() };
    let journey = JourneyId::new("big").unwrap();
    let edit = JourneyEdit::SetStep(id.clone(), Box::new(renamed)).of(&journey);
    window.state_mut().document.apply(&edit).unwrap();
    window.state_mut().room.canvas_mut().select(Selection::step(id.clone()));
    for _ in 0..2_000 {
        window.step();
        if !window.state().room.canvas().is_arranging() {
            break;
        }
        std::thread::sleep(std::time::Duration::from_millis(5));
    }
    window.run();
    let after = window.state().journey();
    let moved: HashSet<StepId> = after
        .steps
        .iter()
        .filter(|(id, step)| before.steps.get(id).unwrap().at != step.at)
        .map(|(id, _)| id.clone())
        .collect();
    assert!(!moved.is_empty() && moved.is_subset(&asked), "{} moved", moved.len());
    sound(&window);
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
