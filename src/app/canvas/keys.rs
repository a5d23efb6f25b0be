//! The keyboard on the map.

use egui::{Event, EventFilter, Key, Modifiers, Response, Ui, vec2};

use super::scene::Scene;
use super::select::neighbour;
use super::title::{Target, Writing};
use super::{Canvas, Deed, Look, Selection};
use crate::app::views::Cx;
use crate::edit::{Edit, JourneyEdit};
use crate::workshop::{JourneyId, Place, Step};

/// How far an arrow key moves a note, in units of the world.
const NUDGE: f32 = 8.0;

/// The arrow keys and where they lead.
const ARROWS: [(Key, (i64, i64)); 4] = [
    (Key::ArrowLeft, (-1, 0)),
    (Key::ArrowRight, (1, 0)),
    (Key::ArrowUp, (0, -1)),
    (Key::ArrowDown, (0, 1)),
];

impl Canvas {
    pub(super) fn keys(
        &mut self,
        ui: &Ui,
        map: &Response,
        scene: &Scene<'_>,
        cx: &mut Cx<'_>,
        id: &JourneyId,
    ) {
        let pressed = |modifiers, key| ui.input_mut(|i| i.consume_key(modifiers, key));
        if self.gesture.is_some() {
            if pressed(Modifiers::NONE, Key::Escape) {
                self.give_up();
            }
            return;
        }
        // A point of the curve or a header that is being dragged hears Esc itself, further on.
        if self.live.is_some() || self.header.drag.is_some() {
            if ui.input(|i| i.pointer.any_down() || i.pointer.any_released()) {
                return;
            }
            // It left the view while it was held, and so never heard that it was let go.
            self.let_go(cx.out);
        }
        if ui.memory(|m| m.top_modal_layer().is_none()) && pressed(Modifiers::COMMAND, Key::F) {
            self.deeds.push(Deed::Find);
        }
        if self.is_writing() {
            return;
        }
        if !map.has_focus() {
            // Looking around needs no click on the map first, where nobody else takes the letters.
            let nobody = ui.memory(|m| m.focused().is_none() && m.top_modal_layer().is_none());
            if nobody && !egui::Popup::is_any_open(ui.ctx()) {
                self.look_keys(ui);
            }
            return;
        }
        let filter = EventFilter {
            tab: self.chain,
            horizontal_arrows: true,
            vertical_arrows: true,
            escape: true,
        };
        ui.memory_mut(|m| m.set_focus_lock_filter(map.id, filter));

        if self.chain {
            if pressed(Modifiers::NONE, Key::Enter) {
                return self.write_next(scene, false);
            }
            if pressed(Modifiers::NONE, Key::Tab) {
                return self.write_next(scene, true);
            }
        }
        if pressed(Modifiers::NONE, Key::Escape) {
            self.select(Selection::None);
        }
        if pressed(Modifiers::NONE, Key::Delete) || pressed(Modifiers::NONE, Key::Backspace) {
            self.delete(cx, id);
        }
        for deed in [Deed::All, Deed::Duplicate] {
            if ui.input_mut(|i| i.consume_shortcut(&deed.shortcut())) {
                self.deeds.push(deed);
            }
        }
        for deed in [Deed::SameColumn, Deed::SameRow, Deed::Distribute, Deed::Straighten] {
            if ui.input_mut(|i| i.consume_shortcut(&deed.shortcut())) {
                self.deeds.push(deed);
                // The letter itself is not meant for the map.
                return;
            }
        }
        if pressed(Modifiers::COMMAND, Key::Num0) {
            self.look(Look::Zoom(1.0));
        }
        if pressed(Modifiers::NONE, Key::F2) || pressed(Modifiers::NONE, Key::Enter) {
            self.write_selected(scene);
            return;
        }
        self.arrows(ui, scene, cx, id);
        self.letters(ui);
    }

    /// Arrows walk; with Alt they take the selected cards along.
    fn arrows(&mut self, ui: &Ui, scene: &Scene<'_>, cx: &mut Cx<'_>, id: &JourneyId) {
        let only_notes = self.selection == Selection::None && !self.notes.chosen.is_empty();
        for (key, by) in ARROWS {
            if ui.input_mut(|i| i.consume_key(Modifiers::ALT, key)) {
                self.push(scene, cx, id, by, 1.0);
            } else if only_notes && ui.input_mut(|i| i.consume_key(Modifiers::SHIFT, key)) {
                self.push(scene, cx, id, by, 8.0);
            } else if only_notes && ui.input_mut(|i| i.consume_key(Modifiers::NONE, key)) {
                self.push(scene, cx, id, by, 1.0);
            } else if ui.input_mut(|i| i.consume_key(Modifiers::SHIFT, key)) {
                self.walk(scene, by, true);
            } else if ui.input_mut(|i| i.consume_key(Modifiers::NONE, key)) {
                self.walk(scene, by, false);
            }
        }
    }

    /// Moves the selected cards by a place, and the selected notes by so many small ones.
    fn push(
        &mut self,
        scene: &Scene<'_>,
        cx: &mut Cx<'_>,
        id: &JourneyId,
        by: (i64, i64),
        nudges: f32,
    ) {
        let moves = self.shifted(scene, by);
        let steps = (!moves.is_empty()).then(|| JourneyEdit::MoveSteps(moves).of(id));
        let way = vec2(by.0 as f32, by.1 as f32) * NUDGE * nudges;
        let notes = self.moved_notes(scene, way, id);
        let edits: Vec<Edit> = steps.into_iter().chain(notes).collect();
        if !edits.is_empty() {
            let label = if edits.len() == 1 { edits[0].label() } else { "edit-move-steps" };
            cx.out.edit(Edit::Many(label, edits));
            self.reveal_selection();
        }
    }

    fn walk(&mut self, scene: &Scene<'_>, by: (i64, i64), add: bool) {
        let (layout, journey) = (scene.layout, scene.journey);
        if let Selection::Cell(at) = &self.selection {
            // An empty place goes to the next place, or to the card that lies there.
            let Some((col, row)) = layout.cell_of(journey, at) else { return };
            let shifted = |at: u32, by: i64| u32::try_from(i64::from(at) + by).ok();
            let (Some(col), Some(row)) = (shifted(col, by.0), shifted(row, by.1)) else { return };
            let next = match layout.card_in(col, row) {
                Some(card) => journey.steps.at(layout.cards[card].step).map(|(id, _)| id.clone()),
                None => None,
            };
            let next = next
                .map(Selection::step)
                .or_else(|| layout.place_in(journey, col, row).map(Selection::Cell));
            if let Some(next) = next {
                self.show_selected(next);
            }
            return;
        }
        let from = self.selection.primary().and_then(|id| journey.steps.index_of(id));
        let next = match from.and_then(|i| layout.card_of(i)) {
            Some(card) => neighbour(layout, card, vec2(by.0 as f32, by.1 as f32)),
            None => (!layout.cards.is_empty()).then_some(0),
        };
        let step = next.and_then(|i| journey.steps.at(layout.cards[i].step));
        if let Some((id, _)) = step {
            match &mut self.selection {
                Selection::Steps(ids) if add => {
                    ids.shift_remove(id);
                    ids.insert(id.clone());
                    self.reveal_selection();
                }
                _ => self.show_selected(Selection::step(id.clone())),
            }
        }
    }

    /// F fits, 1 is 100 %, + and − zoom; N writes a note, M shows the overview, ? the keys. With
    /// Shift 1 fits, 2 shows the selection, and 0 is 100 %, whatever is printed above the digits.
    fn look_keys(&mut self, ui: &Ui) {
        if let Some(look) = shifted_digit(ui) {
            self.look(look);
            return;
        }
        match letters(ui).as_str() {
            "f" | "F" => self.look(Look::Fit),
            "1" => self.look(Look::Zoom(1.0)),
            "+" => self.look(Look::By(1.25)),
            "-" => self.look(Look::By(0.8)),
            "n" | "N" => self.deeds.push(Deed::Note),
            "m" | "M" => self.deeds.push(Deed::Overview),
            "?" => self.deeds.push(Deed::Keys),
            _ => {}
        }
    }

    /// On an empty place typing writes a card; elsewhere letters look around.
    fn letters(&mut self, ui: &Ui) {
        if let Selection::Cell(at) = &self.selection {
            let typed = letters(ui);
            if typed.trim().is_empty() {
                return;
            }
            let target = Target::New { at: at.clone(), from: None };
            self.write(Writing::new(target, typed));
        } else {
            self.look_keys(ui);
        }
    }

    /// Starts to write the title of what is selected.
    pub(super) fn write_selected(&mut self, scene: &Scene<'_>) {
        match &self.selection {
            Selection::Cell(at) => {
                let target = Target::New { at: at.clone(), from: None };
                self.write(Writing::new(target, String::new()));
            }
            Selection::Steps(ids) => {
                if let Some(id) = ids.last().cloned()
                    && let Some(step) = scene.journey.steps.get(&id)
                {
                    self.rewrite(&id, step);
                }
            }
            Selection::None => {
                if let Some(id) = self.notes.chosen.last().cloned()
                    && let Some(sticky) = scene.journey.stickies.get(&id)
                {
                    self.rewrite_note(&id, sticky);
                }
            }
            _ => {}
        }
    }

    /// Starts a card beside the one that was just written, or below it in the next lane.
    pub(super) fn write_next(&mut self, scene: &Scene<'_>, down: bool) {
        let Some(step) = self.selection.primary().and_then(|id| scene.journey.steps.get(id)) else {
            return;
        };
        if let Some(at) = next_place(scene, step, down) {
            self.write(Writing::new(Target::New { at, from: None }, String::new()));
            self.reveal_selection();
        }
    }

    /// Takes out what is selected: cards with their connections, notes, or a connection. Stages
    /// and lanes are taken out in the inspector, which says what goes with them.
    pub fn delete(&mut self, cx: &mut Cx<'_>, id: &JourneyId) {
        let rest = match &self.selection {
            Selection::Steps(ids) => Some(JourneyEdit::RemoveSteps(ids.iter().cloned().collect())),
            Selection::Connection(link) => Some(JourneyEdit::Disconnect(vec![link.clone()])),
            _ => None,
        };
        let notes = &self.notes.chosen;
        let notes = (!notes.is_empty())
            .then(|| JourneyEdit::RemoveStickies(notes.iter().cloned().collect()));
        let edit = match (rest, notes) {
            (Some(rest), Some(notes)) => Edit::Many(rest.label(), vec![rest.of(id), notes.of(id)]),
            (Some(edit), None) | (None, Some(edit)) => edit.of(id),
            (None, None) => return,
        };
        cx.out.edit(edit);
        self.select(Selection::None);
    }
}

/// The next free place to the right of a step, or in the next drawn lane.
fn next_place(scene: &Scene<'_>, step: &Step, down: bool) -> Option<Place> {
    let (layout, journey) = (scene.layout, scene.journey);
    let stage = layout.stage(journey, &step.at.stage)?;
    let mut at = step.at.clone();
    if down {
        let here = layout
            .lanes
            .iter()
            .position(|b| journey.lanes.at(b.index).is_some_and(|(id, _)| *id == step.at.lane))?;
        let lane = layout.lanes.get(here + 1)?;
        at.lane = journey.lanes.at(lane.index)?.0.clone();
        at.row = 0;
    } else {
        at.col = at.col.checked_add(1)?;
    }
    let lane = layout.lane(journey, &at.lane)?;
    let taken = |at: &Place| {
        let (col, row) = (u32::from(at.col), u32::from(at.row));
        // Past the last column or row of the cell nothing can lie.
        col < stage.count
            && row < lane.count
            && layout.card_in(stage.first + col, lane.first + row).is_some()
    };
    while taken(&at) {
        if down {
            at.row = at.row.checked_add(1)?;
        } else {
            at.col = at.col.checked_add(1)?;
        }
    }
    Some(at)
}

/// What Shift and a digit look at, by the place of the key where that is known: above the 2 stands
/// something else on every keyboard.
fn shifted_digit(ui: &Ui) -> Option<Look> {
    ui.input(|i| {
        i.events.iter().find_map(|event| match event {
            Event::Key { key, physical_key, pressed: true, modifiers, .. }
                if modifiers.shift && !modifiers.command && !modifiers.alt =>
            {
                match physical_key.unwrap_or(*key) {
                    Key::Num0 => Some(Look::Zoom(1.0)),
                    Key::Num1 => Some(Look::Fit),
                    Key::Num2 => Some(Look::Selection),
                    _ => None,
                }
            }
            _ => None,
        })
    })
}

/// What was typed in this frame.
fn letters(ui: &Ui) -> String {
    ui.input(|i| {
        let text = i.events.iter().filter_map(|e| match e {
            Event::Text(text) => Some(text.as_str()),
            _ => None,
        });
        text.collect()
    })
}
