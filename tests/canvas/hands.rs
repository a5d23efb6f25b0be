//! What a hand does: press, drag, type.

use egui::{Key, Pos2, Rect, Vec2};
use egui_kittest::Harness;
use fireside::workshop::StepId;

use super::room::Window;

/// The point of the screen where a step was painted.
pub fn on_screen(window: &Window, id: &str) -> Rect {
    let id = StepId::new(id).unwrap();
    window.state().room.canvas().step_on_screen(&id).expect("a card on the map")
}

/// The middle of an empty place: as far from a card as another card is.
pub fn beside(window: &Window, id: &str, by: Vec2) -> Pos2 {
    let zoom = window.state().room.canvas().zoom();
    on_screen(window, id).center() + by * zoom
}

pub fn double_click(window: &mut Window, at: Pos2) {
    for _ in 0..2 {
        window.drag_at(at);
        window.step();
        window.drop_at(at);
        window.step();
    }
    window.run();
}

/// Presses, moves in a few steps as a hand does, and holds.
pub fn grab<S>(window: &mut Harness<'_, S>, from: Pos2, to: Pos2) {
    window.hover_at(from);
    window.step();
    window.drag_at(from);
    window.step();
    for i in 1..=4 {
        window.hover_at(from.lerp(to, i as f32 / 4.0));
        window.step();
    }
}

pub fn drag(window: &mut Window, from: Pos2, to: Pos2) {
    grab(window, from, to);
    window.drop_at(to);
    window.run();
}

pub fn type_text(window: &mut Window, text: &str) {
    window.event(egui::Event::Text(text.to_owned()));
    window.step();
}

pub fn press(window: &mut Window, key: Key) {
    window.key_press(key);
    window.run();
}

pub fn undo(window: &mut Window) {
    let room = window.state_mut();
    room.document.undo().expect("something to undo");
    window.run();
}

/// Nothing was refused, and the file is still whole.
pub fn sound(window: &Window) {
    let room = window.state();
    assert_eq!(room.refused, 0, "the document refused an edit");
    let dangling = room.document.workshop().check().into_iter().find(|p| {
        matches!(
            p.kind,
            fireside::workshop::ProblemKind::Dangling { .. }
                | fireside::workshop::ProblemKind::SamePlace(_)
        )
    });
    assert_eq!(dangling, None);
}
