//! What the hand does with sticky notes: writing, moving, resizing, colouring.

use egui::{
    Align2, Key, Margin, Modifiers, Pos2, Rect, Response, RichText, Role, Sense, Stroke,
    StrokeKind, TextEdit, Ui, UiBuilder, Vec2, WidgetInfo, pos2, vec2,
};
use lucide_icons::Icon;

use super::gesture::Gesture;
use super::notes::{LEAST, MOST, color_name, note_rect};
use super::scene::Scene;
use super::{Canvas, Selection};
use crate::app::command::Out;
use crate::app::theme::{RADIUS, TARGET, font, size, space};
use crate::app::views::Cx;
use crate::edit::{Edit, JourneyEdit};
use crate::workshop::{Coordinate, JourneyId, Sticky, StickyColor, StickyId};

/// How far past the map a note may lie, in units of the world: it is found again there.
const AROUND: f32 = 1_200.0;
/// So close to a corner of a note a drag resizes it, in points.
const REACH: f32 = 9.0;
/// For so many frames a new field asks for the keyboard: the click that opened it lets go of it.
const ASKS: u8 = 3;

/// A note while it is being written.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct NoteWriting {
    /// None while the note is on nobody's map yet.
    id: Option<StickyId>,
    sticky: Sticky,
    text: String,
    asks: u8,
}

impl NoteWriting {
    /// Whether it is this note that is being written.
    pub fn writes(&self, id: &StickyId) -> bool {
        self.id.as_ref() == Some(id)
    }

    /// Writes the words to the note. What it is now; none if there is nothing to write.
    fn put(&self, out: &mut Out, id: &JourneyId) -> Option<(StickyId, Sticky)> {
        let text = self.text.trim().to_owned();
        let same = match &self.id {
            Some(_) => text == self.sticky.text,
            None => text.is_empty(),
        };
        if same {
            return None;
        }
        let next = Sticky { text, ..self.sticky.clone() };
        let (note, edit) = match &self.id {
            Some(note) => (note.clone(), JourneyEdit::SetSticky(note.clone(), next.clone())),
            None => {
                let note = StickyId::fresh();
                (note.clone(), JourneyEdit::AddSticky(note, next.clone()))
            }
        };
        out.edit(edit.of(id));
        Some((note, next))
    }
}

/// A corner of a note.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Corner {
    right: bool,
    bottom: bool,
}

impl Corner {
    /// All four.
    pub const ALL: [Self; 4] = [
        Self { right: false, bottom: false },
        Self { right: true, bottom: false },
        Self { right: false, bottom: true },
        Self { right: true, bottom: true },
    ];

    /// Where it is on a note.
    pub fn of(self, rect: Rect) -> Pos2 {
        let x = if self.right { rect.right() } else { rect.left() };
        let y = if self.bottom { rect.bottom() } else { rect.top() };
        pos2(x, y)
    }

    /// The note once this corner is pulled so far; the opposite corner stays.
    pub fn pull(self, rect: Rect, by: Vec2) -> Rect {
        let sign = |end: bool| if end { 1.0 } else { -1.0 };
        let grown = rect.size() + vec2(by.x * sign(self.right), by.y * sign(self.bottom));
        let size = grown.clamp(LEAST, MOST);
        let x = if self.right { rect.left() } else { rect.right() - size.x };
        let y = if self.bottom { rect.top() } else { rect.bottom() - size.y };
        Rect::from_min_size(pos2(x, y), size)
    }

    /// What the pointer looks like over it.
    pub fn cursor(self) -> egui::CursorIcon {
        if self.right == self.bottom {
            egui::CursorIcon::ResizeNwSe
        } else {
            egui::CursorIcon::ResizeNeSw
        }
    }
}

fn at_of(rect: Rect) -> (Coordinate, Coordinate) {
    (Coordinate::clamped(rect.left().into()), Coordinate::clamped(rect.top().into()))
}

fn size_of(rect: Rect) -> (Coordinate, Coordinate) {
    (Coordinate::clamped(rect.width().into()), Coordinate::clamped(rect.height().into()))
}

impl Canvas {
    /// A new note under the pointer, or in the middle of the view, ready to be written. It is on
    /// the map once it says something.
    pub(super) fn new_note(&mut self, ui: &Ui, map: &Response, scene: &Scene<'_>) {
        let pointer = self.pointer_on_map(ui, scene).filter(|_| map.has_focus());
        let middle = pointer.unwrap_or_else(|| scene.ts.world(scene.body.center()));
        let (width, height) = Sticky::usual_size();
        let size = vec2(width.get() as f32, height.get() as f32);
        let rect = Rect::from_center_size(middle, size);
        let color = self.note_color;
        let (at, size) = (at_of(rect), size_of(rect));
        let sticky = Sticky { text: String::new(), at, size, color };
        self.select(Selection::None);
        self.writing = None;
        self.notes.writing =
            Some(NoteWriting { id: None, sticky, text: String::new(), asks: ASKS });
    }

    /// Starts to rewrite a note.
    pub(super) fn rewrite_note(&mut self, id: &StickyId, sticky: &Sticky) {
        self.select(Selection::None);
        self.notes.chosen.insert(id.clone());
        let (id, text) = (Some(id.clone()), sticky.text.clone());
        let sticky = sticky.clone();
        self.notes.writing = Some(NoteWriting { id, sticky, text, asks: ASKS });
    }

    /// The field of the note that is being written.
    pub(super) fn write_note(
        &mut self,
        ui: &mut Ui,
        scene: &Scene<'_>,
        cx: &mut Cx<'_>,
        id: &JourneyId,
    ) {
        let Some(mut writing) = self.notes.writing.take() else { return };
        let rect = scene.ts.rect(note_rect(&writing.sticky));
        let painter = ui.painter_at(scene.body);
        scene.note_paper(&painter, rect, writing.sticky.color);
        let stroke = Stroke::new(2.0, *scene.theme.accent);
        painter.rect_stroke(rect, 2, stroke, StrokeKind::Outside);
        let room = scene.note_room(rect);
        // Shift+Enter begins a line; Enter alone ends the note, as it ends a card. Without the
        // keyboard the keys are not its own.
        let field_id = ui.scope_id().with("note text");
        let focused = ui.memory(|m| m.has_focus(field_id));
        let key = |key| focused && ui.input_mut(|i| i.consume_key(Modifiers::NONE, key));
        let fresh = writing.asks == ASKS;
        let with_shift = ui.input(|i| i.modifiers.shift);
        let done = !fresh && !with_shift && key(Key::Enter);
        let given_up = !fresh && key(Key::Escape);
        let face = Self::note_font(&painter, scene, &writing.text, room.size());
        let mut child = ui.new_child(UiBuilder::new().id_salt("note").max_rect(room));
        child.set_clip_rect(scene.body.intersect(ui.clip_rect()).intersect(rect));
        let hint = RichText::new(scene.text.get("canvas-note-hint")).font(face.clone());
        let mut output = TextEdit::multiline(&mut writing.text)
            .id(field_id)
            .font(face)
            .text_color(*scene.theme.ink)
            .hint_text(hint)
            .frame(egui::Frame::NONE.inner_margin(Margin::ZERO))
            .desired_rows(1)
            .desired_width(room.width())
            .lock_focus(true)
            .show(&mut child);
        let response = output.response.response.clone();
        response.widget_info(|| {
            let name = scene.text.get("canvas-note-text");
            let mut info = WidgetInfo::labeled(Role::TextInput, true, name);
            info.current_text_value = Some(writing.text.clone());
            info
        });
        if fresh {
            let all = egui::text::CCursor::new(writing.text.chars().count());
            let range = egui::text::CCursorRange::two(egui::text::CCursor::new(0), all);
            output.state.cursor.set_char_range(Some(range));
            output.state.store(ui.ctx(), field_id);
        }
        if writing.asks > 0 {
            writing.asks -= 1;
            response.request_focus();
            ui.ctx().request_repaint();
        }
        let left = writing.asks == 0 && !response.has_focus();
        let escape = |ui: &Ui| ui.input_mut(|i| i.consume_key(Modifiers::NONE, Key::Escape));
        let escaped = given_up || left && response.lost_focus() && escape(ui);
        if escaped {
            self.take_focus = true;
        } else if done || left {
            self.take_focus = done;
            self.end_note(cx.out, id, &writing);
        } else {
            self.notes.writing = Some(writing);
        }
    }

    fn end_note(&mut self, out: &mut Out, id: &JourneyId, writing: &NoteWriting) {
        let Some((note, _)) = writing.put(out, id) else { return };
        // The field may have been left by a click on something else.
        let nothing = self.selection == Selection::None && self.notes.chosen.is_empty();
        if writing.id.is_none() && nothing {
            self.notes.chosen.insert(note);
        }
    }

    /// Writes what the note says so far, and goes on with it.
    pub(super) fn keep_note(&mut self, out: &mut Out, id: &JourneyId) {
        if let Some(writing) = &mut self.notes.writing
            && let Some((note, sticky)) = writing.put(out, id)
        {
            (writing.id, writing.sticky) = (Some(note), sticky);
        }
    }

    /// The corner of the one selected note under a point of the screen.
    pub(super) fn corner_at(&self, scene: &Scene<'_>, at: Pos2) -> Option<(StickyId, Corner)> {
        let id = self.notes.chosen.first().filter(|_| self.notes.chosen.len() == 1)?;
        let rect = scene.ts.rect(note_rect(scene.journey.stickies.get(id)?));
        let near = |corner: &Corner| corner.of(rect).distance(at) <= REACH;
        Corner::ALL.into_iter().find(near).map(|corner| (id.clone(), corner))
    }

    /// How far the selected notes move with the pointer: they stay around the map, and catch the
    /// edges of what they pass.
    pub(super) fn note_shift(&self, scene: &Scene<'_>, from: Pos2, to: Pos2) -> Vec2 {
        let Some(all) = self.chosen_bounds(scene) else { return Vec2::ZERO };
        let by = to - from;
        let caught = if matches!(self.gesture, Some(Gesture::Notes { .. })) {
            by + self.catch(scene, all.translate(by)).shift
        } else {
            by
        };
        let room = Rect::from_min_size(Pos2::ZERO, scene.layout.size).expand(AROUND);
        let low = room.min - all.min;
        let high = (room.max - all.max).max(low);
        caught.clamp(low, high)
    }

    /// Around all selected notes.
    pub(super) fn chosen_bounds(&self, scene: &Scene<'_>) -> Option<Rect> {
        let stickies = &scene.journey.stickies;
        let rects = self.notes.chosen.iter().filter_map(|id| stickies.get(id)).map(note_rect);
        rects.reduce(Rect::union)
    }

    /// The selected notes by so much.
    pub(super) fn moved_notes(&self, scene: &Scene<'_>, by: Vec2, id: &JourneyId) -> Option<Edit> {
        if by.length() < 0.5 {
            return None;
        }
        let stickies = &scene.journey.stickies;
        let moves: Vec<_> = self
            .notes
            .chosen
            .iter()
            .filter_map(|note| {
                let rect = note_rect(stickies.get(note)?).translate(by);
                Some((note.clone(), at_of(rect)))
            })
            .collect();
        (!moves.is_empty()).then(|| JourneyEdit::MoveStickies(moves).of(id))
    }

    /// A note once one of its corners was pulled.
    pub(super) fn resized_note(
        &self,
        scene: &Scene<'_>,
        note: &StickyId,
        corner: Corner,
        by: Vec2,
        id: &JourneyId,
    ) -> Option<Edit> {
        let sticky = scene.journey.stickies.get(note)?;
        let rect = corner.pull(note_rect(sticky), by);
        let next = Sticky { at: at_of(rect), size: size_of(rect), ..sticky.clone() };
        (next != *sticky).then(|| JourneyEdit::SetSticky(note.clone(), next).of(id))
    }

    /// The colours and what else can be done with the selected notes, above them.
    pub(super) fn note_bar(
        &mut self,
        ui: &mut Ui,
        scene: &Scene<'_>,
        cx: &mut Cx<'_>,
        id: &JourneyId,
    ) {
        let only_notes = self.selection == Selection::None && !self.notes.chosen.is_empty();
        if !only_notes || self.gesture.is_some() || self.is_writing() {
            return;
        }
        let Some(bounds) = self.chosen_bounds(scene).map(|rect| scene.ts.rect(rect)) else {
            return;
        };
        if !bounds.intersects(scene.body) {
            return;
        }
        let colors = StickyColor::ALL.len() as f32;
        let bar = vec2((colors + 2.0) * TARGET + space::S + 2.0 * space::XS, TARGET + space::S);
        let above = bounds.top() - bar.y - space::M;
        let top = if above > scene.body.top() { above } else { bounds.bottom() + space::M };
        let inside = scene.body.shrink(space::S);
        let left = (bounds.center().x - bar.x / 2.0)
            .clamp(inside.left(), (inside.right() - bar.x).max(inside.left()));
        let top = top.clamp(inside.top(), (inside.bottom() - bar.y).max(inside.top()));
        let bar = Rect::from_min_size(pos2(left, top), bar);
        // What lies below the bar is not for the clicks that miss its buttons.
        ui.interact(bar, ui.scope_id().with("note bar"), Sense::click_and_drag());
        let painter = ui.painter_at(scene.body);
        painter.add(scene.theme.floating_shadow().as_shape(bar, RADIUS));
        let line = scene.theme.hairline_stroke();
        painter.rect(bar, RADIUS, *scene.theme.raised, line, StrokeKind::Inside);
        let all = self.notes.chosen.iter().filter_map(|id| scene.journey.stickies.get(id));
        let colors: Vec<StickyColor> = all.map(|sticky| sticky.color).collect();
        let mut at = bar.min + Vec2::splat(space::XS);
        for color in StickyColor::ALL {
            let place = Rect::from_min_size(at, Vec2::splat(TARGET));
            at.x += TARGET;
            let on = colors.iter().all(|c| *c == color);
            let name = scene.text.get(color_name(color));
            let button = bar_button(ui, place, color_name(color), name, Some(on));
            let ring = if on || button.has_focus() { 2.0 } else { scene.theme.line };
            let edge =
                if on || button.has_focus() { *scene.theme.accent } else { *scene.theme.edge };
            if button.hovered() {
                painter.rect_filled(place.shrink(2.0), 4, *scene.theme.hover);
            }
            painter.circle(place.center(), 9.0, scene.theme.note(color), Stroke::new(ring, edge));
            if button.clicked() {
                self.note_color = color;
                self.color_notes(scene, cx, id, color);
            }
        }
        at.x += space::S;
        painter.vline(at.x - space::S / 2.0, bar.shrink(8.0).y_range(), line);
        for (icon, key) in [(Icon::Copy, "canvas-duplicate"), (Icon::Trash2, "canvas-note-delete")]
        {
            let place = Rect::from_min_size(at, Vec2::splat(TARGET));
            at.x += TARGET;
            let button = bar_button(ui, place, key, scene.text.get(key), None);
            if button.hovered() || button.has_focus() {
                painter.rect_filled(place.shrink(2.0), 4, *scene.theme.hover);
            }
            let (ink, face) = (*scene.theme.ink, font(size::BODY));
            painter.text(place.center(), Align2::CENTER_CENTER, icon.unicode(), face, ink);
            if button.clicked() {
                if key == "canvas-duplicate" {
                    self.duplicate(scene.journey, cx, id);
                } else {
                    self.delete(cx, id);
                }
                self.take_focus = true;
            }
        }
    }

    fn color_notes(&self, scene: &Scene<'_>, cx: &mut Cx<'_>, id: &JourneyId, color: StickyColor) {
        let edits = self.notes.chosen.iter().filter_map(|note| {
            let sticky = scene.journey.stickies.get(note).filter(|s| s.color != color)?;
            let next = Sticky { color, ..sticky.clone() };
            Some(JourneyEdit::SetSticky(note.clone(), next).of(id))
        });
        let edits: Vec<Edit> = edits.collect();
        if !edits.is_empty() {
            cx.out.edit(Edit::Many("edit-set-sticky", edits));
        }
    }
}

/// A button of a floating bar; its looks are the caller's.
pub(super) fn bar_button(
    ui: &Ui,
    place: Rect,
    salt: &'static str,
    name: &str,
    on: Option<bool>,
) -> Response {
    let button = ui.interact(place, ui.scope_id().with(salt), Sense::click());
    button.widget_info(|| match on {
        Some(on) => WidgetInfo::selected(Role::RadioButton, true, on, name),
        None => WidgetInfo::labeled(Role::Button, true, name),
    });
    button.on_hover_text(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_opposite_corner_stays() {
        let rect = Rect::from_min_size(pos2(100.0, 100.0), vec2(200.0, 120.0));
        for corner in Corner::ALL {
            let opposite = Corner { right: !corner.right, bottom: !corner.bottom };
            for by in [vec2(30.0, -20.0), vec2(-900.0, 900.0), vec2(9e6, -9e6)] {
                let pulled = corner.pull(rect, by);
                assert_eq!(opposite.of(pulled), opposite.of(rect), "{corner:?} by {by:?}");
                assert!(pulled.size().x >= LEAST.x && pulled.size().y <= MOST.y);
            }
        }
    }
}
