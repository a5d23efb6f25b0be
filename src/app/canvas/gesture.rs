//! What the pointer does on the map.

use egui::{CursorIcon, Key, PointerButton, Pos2, Rect, Response, Ui, Vec2, vec2};
use indexmap::IndexSet;

use super::detail::Detail;
use super::note_edit::Corner;
use super::scene::Scene;
use super::title::{Target, Writing};
use super::{Canvas, Selection};
use crate::app::views::Cx;
use crate::edit::{Edit, JourneyEdit};
use crate::workshop::{
    Connection, ConnectionId, ConnectionKind, JourneyId, Place, StepId, StickyId, Table,
};

/// Radius of the handle at the right edge of a card, as a target, in points.
const HANDLE: f32 = 11.0;
/// So close to the edge of the view a drag pans the map, in points.
const EDGE: f32 = 28.0;

/// A drag that goes on. Nothing of it is in the document before the pointer is let go.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Gesture {
    /// The map follows the pointer.
    Pan,
    /// A rubber band from a point of the world. What was selected comes back if it is given up; it
    /// stays so where the band adds to it.
    Band { from: Pos2, kept: (Selection, IndexSet<StickyId>), adds: bool },
    /// The selected cards and notes follow the pointer, taken at a point of the world.
    Move { grabbed: StepId, from: Pos2 },
    /// Only notes do.
    Notes { from: Pos2 },
    /// A corner of a note does.
    Resize { note: StickyId, corner: Corner, from: Pos2 },
    /// A connection from a card follows the pointer.
    Connect { from: StepId },
}

/// How a connection between two columns is to be called.
fn kind(from: u32, to: u32, same: bool) -> ConnectionKind {
    if same || to < from { ConnectionKind::Loop } else { ConnectionKind::Next }
}

impl Canvas {
    /// How far a gesture moves the map in this frame.
    pub(super) fn gesture_pan(&self, ui: &Ui, body: Rect) -> Option<Vec2> {
        match &self.gesture {
            Some(Gesture::Pan) => Some(ui.input(|i| i.pointer.delta())),
            Some(_) => {
                let at = ui.ctx().pointer_interact_pos()?;
                let push = |at: f32, low: f32, high: f32| {
                    (low + EDGE - at).max(0.0) - (at - high + EDGE).max(0.0)
                };
                let by = vec2(
                    push(at.x, body.left(), body.right()),
                    push(at.y, body.top(), body.bottom()),
                );
                if by == Vec2::ZERO {
                    return None;
                }
                ui.ctx().request_repaint();
                let dt = ui.input(|i| i.stable_dt).min(0.05);
                Some(by.clamp(Vec2::splat(-2.0 * EDGE), Vec2::splat(2.0 * EDGE)) * dt * 12.0)
            }
            None => None,
        }
    }

    /// The card whose handle lies under a point of the screen.
    pub(super) fn handle_at(&self, scene: &Scene<'_>, at: Pos2) -> Option<usize> {
        if scene.detail < Detail::Titles {
            return None;
        }
        let reach = HANDLE / scene.ts.zoom;
        let world = scene.ts.world(at);
        let mut found = Vec::new();
        scene.layout.cards_in(Rect::from_center_size(world, Vec2::splat(2.0 * reach)), &mut found);
        found
            .into_iter()
            .map(|i| i as usize)
            .find(|&i| scene.layout.cards[i].rect.right_center().distance(world) <= reach)
    }

    fn step_of(scene: &Scene<'_>, card: usize) -> Option<StepId> {
        Some(scene.journey.steps.at(scene.layout.cards.get(card)?.step)?.0.clone())
    }

    pub(super) fn pointer(
        &mut self,
        ui: &Ui,
        map: &Response,
        scene: &Scene<'_>,
        cx: &mut Cx<'_>,
        id: &JourneyId,
    ) {
        // Nobody else may be waiting for a space.
        let free = map.has_focus() || ui.memory(|m| m.focused().is_none());
        let space = !self.is_writing() && free && ui.input(|i| i.key_down(Key::Space));
        if space && map.contains_pointer() {
            ui.ctx().set_cursor_icon(CursorIcon::Grab);
        }
        if map.drag_started()
            && let Some(origin) = ui.input(|i| i.pointer.press_origin())
        {
            map.request_focus();
            let primary = map.drag_started_by(PointerButton::Primary) && !space;
            self.gesture = Some(if primary { self.begin(ui, scene, origin) } else { Gesture::Pan });
        }
        if self.gesture == Some(Gesture::Pan) {
            ui.ctx().set_cursor_icon(CursorIcon::Grabbing);
        }
        let pointer = ui.ctx().pointer_interact_pos();
        if let (Some(Gesture::Band { from, kept, adds }), Some(at)) = (&self.gesture, pointer) {
            let band = Rect::from_two_pos(*from, scene.ts.world(at));
            let stays = if *adds { kept.clone() } else { Default::default() };
            let (mut found, (steps, mut notes)) = (Vec::new(), stays);
            scene.layout.cards_in(band, &mut found);
            let mut ids = if let Selection::Steps(ids) = steps { ids } else { IndexSet::new() };
            ids.extend(found.iter().filter_map(|&i| Self::step_of(scene, i as usize)));
            self.selection = Selection::steps(ids);
            self.notes.within(band, &mut found);
            let touched = found.iter().filter_map(|&i| scene.journey.stickies.at(i as usize));
            notes.extend(touched.map(|(id, _)| id.clone()));
            self.notes.chosen = notes;
        }
        if self.gesture.is_none()
            && let Some(at) = pointer.filter(|at| scene.body.contains(*at))
            && let Some((_, corner)) = self.corner_at(scene, at)
        {
            ui.ctx().set_cursor_icon(corner.cursor());
        }
        if map.drag_stopped()
            && let Some(gesture) = self.gesture.clone()
        {
            if let Some(at) = pointer {
                self.finish(scene, cx, id, gesture, at);
            }
            self.gesture = None;
        }
        // A key on the focused map also counts as a click; only real ones have a place.
        let clicked = map.clicked() && ui.input(|i| i.pointer.primary_released());
        if clicked && let Some(at) = map.interact_pointer_pos() {
            map.request_focus();
            let add = ui.input(|i| i.modifiers.shift || i.modifiers.command);
            self.click(scene, scene.ts.world(at), add);
            if map.double_clicked() {
                self.double_click(scene, scene.ts.world(at));
            }
        }
    }

    fn begin(&mut self, ui: &Ui, scene: &Scene<'_>, origin: Pos2) -> Gesture {
        let from = scene.ts.world(origin);
        if let Some((note, corner)) = self.corner_at(scene, origin) {
            return Gesture::Resize { note, corner, from };
        }
        if let Some(note) = self.note_at(scene, from) {
            return self.begin_note(ui, &note, from);
        }
        if let Some(from) = self.handle_at(scene, origin).and_then(|i| Self::step_of(scene, i)) {
            return Gesture::Connect { from };
        }
        let add = ui.input(|i| i.modifiers.shift || i.modifiers.command);
        let card = scene.layout.card_at(from).and_then(|i| Self::step_of(scene, i));
        if let Some(grabbed) = card {
            if !self.selection.has(&grabbed) {
                if add {
                    self.selection.toggle(grabbed.clone());
                } else {
                    self.select(Selection::step(grabbed.clone()));
                }
            }
            return Gesture::Move { grabbed, from };
        }
        let kept = (self.selection.clone(), self.notes.chosen.clone());
        Gesture::Band { from, kept, adds: add }
    }

    /// A note is taken, and with it whatever is selected too.
    fn begin_note(&mut self, ui: &Ui, note: &StickyId, from: Pos2) -> Gesture {
        if !self.notes.chosen.contains(note) {
            let add = ui.input(|i| i.modifiers.shift || i.modifiers.command);
            self.click_note(note, add);
        }
        match self.selection.primary().cloned() {
            Some(grabbed) => Gesture::Move { grabbed, from },
            None => Gesture::Notes { from },
        }
    }

    /// Gives up what is being dragged: everything is as before.
    pub(super) fn give_up(&mut self) {
        if let Some(Gesture::Band { kept, .. }) = self.gesture.take() {
            (self.selection, self.notes.chosen) = kept;
        }
    }

    fn finish(
        &mut self,
        scene: &Scene<'_>,
        cx: &mut Cx<'_>,
        id: &JourneyId,
        gesture: Gesture,
        at: Pos2,
    ) {
        let world = scene.ts.world(at);
        match gesture {
            Gesture::Pan | Gesture::Band { .. } => {}
            Gesture::Move { grabbed, from } => {
                let moves = self.targets(scene, &grabbed, from, world);
                let notes = self.moved_notes(scene, self.note_shift(scene, from, world), id);
                let steps = (!moves.is_empty()).then(|| JourneyEdit::MoveSteps(moves).of(id));
                match (steps, notes) {
                    (Some(a), Some(b)) => {
                        cx.out.edit(Edit::Many("edit-move-steps", vec![a, b]));
                    }
                    (Some(edit), None) | (None, Some(edit)) => cx.out.edit(edit),
                    (None, None) => {}
                }
            }
            Gesture::Notes { from } => {
                let by = self.note_shift(scene, from, world);
                if let Some(edit) = self.moved_notes(scene, by, id) {
                    cx.out.edit(edit);
                }
            }
            Gesture::Resize { note, corner, from } => {
                if let Some(edit) = self.resized_note(scene, &note, corner, world - from, id) {
                    cx.out.edit(edit);
                }
            }
            Gesture::Connect { from } => match scene.layout.card_at(world) {
                Some(to) => self.connect(scene, cx, id, &from, to),
                None => {
                    let at = scene.layout.place_at(scene.journey, world);
                    if let Some(at) = at.filter(|_| scene.body.contains(at_screen(scene, world))) {
                        self.write(Writing::new(
                            Target::New { at, from: Some(from) },
                            String::new(),
                        ));
                    }
                }
            },
        }
    }

    /// A new connection, unless there is one already: that is selected then.
    fn connect(
        &mut self,
        scene: &Scene<'_>,
        cx: &mut Cx<'_>,
        id: &JourneyId,
        from: &StepId,
        to: usize,
    ) {
        let (Some(target), Some(source)) = (
            Self::step_of(scene, to),
            scene.journey.steps.index_of(from).and_then(|i| scene.layout.card_of(i)),
        ) else {
            return;
        };
        let same = |c: &Connection| c.from == *from && c.to == target;
        if let Some((known, _)) = scene.journey.connections.iter().find(|(_, c)| same(c)) {
            self.select(Selection::Connection(known.clone()));
            return;
        }
        let (a, b) = (&scene.layout.cards[source], &scene.layout.cards[to]);
        let link = ConnectionId::fresh();
        let connection = Connection {
            from: from.clone(),
            to: target,
            share: None,
            shares: Table::default(),
            condition: String::new(),
            kind: kind(a.col, b.col, source == to),
        };
        cx.out.edit(JourneyEdit::Connect(link.clone(), connection).of(id));
        self.select(Selection::Connection(link));
    }

    /// Where the selected cards would go: all by as many columns and rows as the one that was
    /// taken. Empty if that is nowhere else.
    pub(super) fn targets(
        &self,
        scene: &Scene<'_>,
        grabbed: &StepId,
        from: Pos2,
        to: Pos2,
    ) -> Vec<(StepId, Place)> {
        let (layout, journey) = (scene.layout, scene.journey);
        let card = |id: &StepId| {
            journey.steps.index_of(id).and_then(|i| layout.card_of(i)).map(|i| &layout.cards[i])
        };
        let Some(taken) = card(grabbed) else { return Vec::new() };
        let inside = Pos2::ZERO + layout.size - vec2(1.0, 1.0);
        let aim = (taken.rect.center() + (to - from)).clamp(Pos2::ZERO, inside);
        let Some(place) = layout.place_at(journey, aim) else { return Vec::new() };
        let Selection::Steps(ids) = &self.selection else { return Vec::new() };
        if ids.len() == 1 {
            let stays = journey.steps.get(grabbed).is_some_and(|s| s.at == place);
            return if stays { Vec::new() } else { vec![(grabbed.clone(), place)] };
        }
        let Some((col, row)) = layout.cell_of(journey, &place) else { return Vec::new() };
        let by = (i64::from(col) - i64::from(taken.col), i64::from(row) - i64::from(taken.row));
        self.shifted(scene, by)
    }

    /// The selected cards by so many columns and rows, as far as the map goes to the left and top.
    pub(super) fn shifted(&self, scene: &Scene<'_>, by: (i64, i64)) -> Vec<(StepId, Place)> {
        let (layout, journey) = (scene.layout, scene.journey);
        let Selection::Steps(ids) = &self.selection else { return Vec::new() };
        let cards: Vec<_> = ids
            .iter()
            .filter_map(|id| {
                let card = layout.card_of(journey.steps.index_of(id)?)?;
                Some((id, &layout.cards[card]))
            })
            .collect();
        let left = cards.iter().map(|(_, c)| i64::from(c.col)).min().unwrap_or(0);
        let top = cards.iter().map(|(_, c)| i64::from(c.row)).min().unwrap_or(0);
        let (by_col, by_row) = (by.0.max(-left), by.1.max(-top));
        if let Some(moved) = Self::kept_in_one_lane(scene, &cards, (by_col, by_row)) {
            return moved;
        }
        if (by_col, by_row) == (0, 0) {
            return Vec::new();
        }
        cards
            .into_iter()
            .filter_map(|(id, c)| {
                let col = u32::try_from(i64::from(c.col) + by_col).ok()?;
                let row = u32::try_from(i64::from(c.row) + by_row).ok()?;
                Some((id.clone(), layout.place_in(journey, col, row)?))
            })
            .collect()
    }

    /// Cards of one lane stay in one lane, however many rows they have: that of the topmost card,
    /// with the rows between them kept. None if they come from several lanes.
    fn kept_in_one_lane(
        scene: &Scene<'_>,
        cards: &[(&StepId, &super::layout::Card)],
        by: (i64, i64),
    ) -> Option<Vec<(StepId, Place)>> {
        let (layout, journey) = (scene.layout, scene.journey);
        let lane = |id: &StepId| journey.steps.get(id).map(|s| &s.at.lane);
        let (first, _) = cards.first()?;
        if cards.iter().any(|(id, _)| lane(id) != lane(first)) {
            return None;
        }
        let top = cards.iter().map(|(_, c)| c.row).min()?;
        let cell = |c: &super::layout::Card, row: u32| {
            let col = u32::try_from(i64::from(c.col) + by.0).ok()?;
            let row = u32::try_from(i64::from(row) + by.1).ok()?;
            layout.place_in(journey, col, row)
        };
        let places = cards.iter().map(|(id, c)| {
            let mut at = cell(c, top)?;
            at.row = at.row.checked_add(u16::try_from(c.row - top).ok()?)?;
            Some(((*id).clone(), at))
        });
        let places: Vec<_> = places.collect::<Option<_>>()?;
        let stays =
            places.iter().all(|(id, at)| journey.steps.get(id).is_some_and(|s| s.at == *at));
        Some(if stays { Vec::new() } else { places })
    }

    fn click(&mut self, scene: &Scene<'_>, at: Pos2, add: bool) {
        self.chain = false;
        // Notes and cards too small to be nodes are found here.
        if let Some(note) = self.note_at(scene, at) {
            self.click_note(&note, add);
        } else if let Some(id) = scene.layout.card_at(at).and_then(|i| Self::step_of(scene, i)) {
            if add {
                self.selection.toggle(id);
            } else {
                self.select(Selection::step(id));
            }
        } else if let Some(wire) = scene.layout.wire_at(at, 7.0 / scene.ts.zoom) {
            let connection = scene.layout.wires[wire].connection;
            if let Some((id, _)) = scene.journey.connections.at(connection) {
                self.select(Selection::Connection(id.clone()));
            }
        } else if !add {
            let cell = (scene.detail >= Detail::Titles)
                .then(|| scene.layout.place_at(scene.journey, at))
                .flatten();
            self.select(cell.map_or(Selection::None, Selection::Cell));
        }
    }

    fn double_click(&mut self, scene: &Scene<'_>, at: Pos2) {
        if let Some(id) = self.note_at(scene, at) {
            if let Some(sticky) = scene.journey.stickies.get(&id) {
                self.rewrite_note(&id, sticky);
            }
            return;
        }
        // Cards that can be read are nodes and answer for themselves.
        if let Some(card) = scene.layout.card_at(at) {
            if let Some((id, step)) = scene.journey.steps.at(scene.layout.cards[card].step) {
                self.rewrite(id, step);
            }
            return;
        }
        if let Some(at) = scene.layout.place_at(scene.journey, at) {
            self.write(Writing::new(Target::New { at, from: None }, String::new()));
        }
    }
}

fn at_screen(scene: &Scene<'_>, world: Pos2) -> Pos2 {
    scene.ts.pos(world)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_way_back_is_a_loop() {
        assert_eq!(kind(1, 2, false), ConnectionKind::Next);
        assert_eq!(kind(1, 1, false), ConnectionKind::Next);
        assert_eq!(kind(2, 1, false), ConnectionKind::Loop);
        assert_eq!(kind(1, 1, true), ConnectionKind::Loop);
    }
}
