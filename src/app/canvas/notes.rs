//! Sticky notes: where they lie, how they are painted, and what assistive technology sees. What
//! the hand does with them is in `note_edit`.

use std::sync::Arc;

use egui::epaint::Shadow;
use egui::{
    FontId, Galley, Painter, Pos2, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, Vec2,
    WidgetInfo, pos2, vec2,
};
use indexmap::IndexSet;

use super::detail::Detail;
use super::gesture::Gesture;
use super::grid::Grid;
use super::note_edit::{Corner, NoteWriting};
use super::scene::{Scene, wrapped};
use super::{Canvas, Selection};
use crate::app::theme::{font, size};
use crate::workshop::{Journey, Sticky, StickyColor, StickyId};

/// The least width and height of a note, in units of the world.
pub(super) const LEAST: Vec2 = vec2(72.0, 48.0);
/// The most.
pub(super) const MOST: Vec2 = vec2(2_000.0, 2_000.0);
/// From the edge of a note to its words.
const PAD: f32 = 10.0;
/// The most notes that are nodes of their own, or have words.
const MOST_NODES: usize = 400;
/// A note grows to so many times its height before words are left out.
const GROWN: f32 = 1.6;
/// The most lines that it is asked to grow for.
const ROWS: usize = 40;
/// The largest and the least size of the words, in points at 100 %.
const WORDS: (f32, f32) = (20.0, 10.0);

/// What is kept about notes between frames.
#[derive(Debug, Default)]
pub(super) struct Notes {
    /// The selected ones.
    pub chosen: IndexSet<StickyId>,
    pub writing: Option<NoteWriting>,
    grid: Grid,
    /// Around all of them; none if there are none.
    pub bounds: Option<Rect>,
    seen: Vec<u32>,
}

impl Notes {
    /// Looks up where the notes of this journey lie, and lets go of those that are gone.
    pub fn index(&mut self, journey: &Journey) {
        let rects: Vec<Rect> = journey.stickies.values().map(note_rect).collect();
        self.bounds = rects.iter().copied().reduce(Rect::union);
        self.grid = Grid::new(rects);
        self.chosen.retain(|id| journey.stickies.contains(id));
    }

    /// The notes that touch a part of the world, by their places in the journey.
    pub fn within(&self, view: Rect, found: &mut Vec<u32>) {
        self.grid.query(view, found);
    }
}

/// Where a note lies, whatever size a file gives it.
pub(in crate::app) fn note_rect(sticky: &Sticky) -> Rect {
    let at = pos2(sticky.at.0.get() as f32, sticky.at.1.get() as f32);
    let size = vec2(sticky.size.0.get() as f32, sticky.size.1.get() as f32);
    Rect::from_min_size(at, size.clamp(LEAST, MOST))
}

/// The key of a colour's name.
pub(super) const fn color_name(color: StickyColor) -> &'static str {
    match color {
        StickyColor::Yellow => "canvas-note-yellow",
        StickyColor::Rose => "canvas-note-rose",
        StickyColor::Blue => "canvas-note-blue",
        StickyColor::Green => "canvas-note-green",
        StickyColor::Grey => "canvas-note-grey",
    }
}

/// The font in which words fill a room of this size on screen without leaving it, as large as
/// may be.
pub(super) fn fitting(painter: &Painter, scene: &Scene<'_>, words: &str, room: Vec2) -> FontId {
    let (most, least) = (scene.ts.text(WORDS.0, 9.0), scene.ts.text(WORDS.1, 8.0));
    let mut text = most;
    while text > least {
        let galley = laid_out(painter, scene, words, font(text), room);
        if galley.size().y <= room.y && galley.size().x <= room.x + 1.0 && !galley.elided {
            break;
        }
        text -= 1.0;
    }
    font(text.max(least))
}

fn laid_out(
    painter: &Painter,
    scene: &Scene<'_>,
    words: &str,
    font: FontId,
    room: Vec2,
) -> Arc<Galley> {
    let line = painter.fonts_mut(|f| f.row_height(&font)).max(1.0);
    // One row more than fits, so that the caller sees that it does not.
    let rows = (room.y / line).floor().max(1.0) as usize;
    wrapped(painter, words, font, *scene.theme.ink, room.x, rows, false)
}

impl Scene<'_> {
    /// The paper of a note, on screen.
    pub(super) fn note_paper(&self, painter: &Painter, rect: Rect, color: StickyColor) {
        let z = self.ts.zoom.min(1.5);
        if rect.width() > 24.0 {
            let shadow = Shadow {
                offset: [0, (2.0 * z).round().max(1.0) as i8],
                blur: (8.0 * z).round().max(2.0) as u8,
                spread: 0,
                color: *self.theme.shadow,
            };
            painter.add(shadow.as_shape(rect, 2));
        }
        let line = self.theme.hairline_stroke();
        painter.rect(rect, 2, self.theme.note(color), line, StrokeKind::Inside);
    }

    /// The room for words on a note.
    pub(super) fn note_room(&self, rect: Rect) -> Rect {
        rect.shrink((PAD * self.ts.zoom).max(4.0))
    }

    /// The paper of a note, longer where its words would not fit otherwise.
    fn note_grown(&self, painter: &Painter, rect: Rect, words: &str) -> Rect {
        let room = self.note_room(rect);
        if words.is_empty() || room.width() < 24.0 {
            return rect;
        }
        let least = font(self.ts.text(WORDS.1, 8.0));
        let ink = *self.theme.ink;
        let lines = wrapped(painter, words, least, ink, room.width(), ROWS, false);
        let missing = (lines.size().y - room.height()).max(0.0);
        let grown = (rect.height() + missing).min(rect.height() * GROWN);
        Rect::from_min_size(rect.min, vec2(rect.width(), grown))
    }

    fn note_words(&self, painter: &Painter, rect: Rect, words: &str) {
        let room = self.note_room(rect);
        if words.is_empty() || room.width() < 24.0 || room.height() < 9.0 {
            return;
        }
        let font = fitting(painter, self, words, room.size());
        let galley = laid_out(painter, self, words, font, room.size());
        painter.with_clip_rect(painter.clip_rect().intersect(rect)).galley(
            room.min,
            galley,
            *self.theme.ink,
        );
    }
}

impl Canvas {
    /// The selected notes.
    #[must_use]
    pub fn chosen_notes(&self) -> &IndexSet<StickyId> {
        &self.notes.chosen
    }

    /// Where a note was painted in the last frame; none if it is not in this journey.
    #[must_use]
    pub fn note_on_screen(&self, id: &StickyId) -> Option<Rect> {
        let (journey, _) = self.layout.as_ref()?;
        let rect = note_rect(journey.stickies.get(id)?);
        Some(self.camera().to_screen(self.body?.min).rect(rect))
    }

    /// The topmost note at a point of the world.
    pub(super) fn note_at(&self, scene: &Scene<'_>, at: Pos2) -> Option<StickyId> {
        let mut found = Vec::new();
        self.notes.within(Rect::from_center_size(at, Vec2::splat(0.01)), &mut found);
        let top = found.last().and_then(|&i| scene.journey.stickies.at(i as usize));
        top.map(|(id, _)| id.clone())
    }

    /// How far the pointer has taken the selected notes in this gesture, in the world.
    fn notes_taken(&self, ui: &Ui, scene: &Scene<'_>) -> Vec2 {
        match (&self.gesture, ui.ctx().pointer_interact_pos()) {
            (Some(Gesture::Move { from, .. } | Gesture::Notes { from }), Some(at)) => {
                self.note_shift(scene, *from, scene.ts.world(at))
            }
            _ => Vec2::ZERO,
        }
    }

    /// Where a note is while a gesture goes on, in the world.
    fn note_now(
        &self,
        ui: &Ui,
        scene: &Scene<'_>,
        id: &StickyId,
        sticky: &Sticky,
        taken: Vec2,
    ) -> Rect {
        let rect = note_rect(sticky);
        match (&self.gesture, ui.ctx().pointer_interact_pos()) {
            (Some(Gesture::Resize { note, corner, from }), Some(at)) if note == id => {
                corner.pull(rect, scene.ts.world(at) - *from)
            }
            _ if self.notes.chosen.contains(id) => rect.translate(taken),
            _ => rect,
        }
    }

    /// Paints the notes in view, and names them.
    pub(super) fn show_notes(&mut self, ui: &mut Ui, map: &Response, scene: &Scene<'_>) {
        if scene.journey.stickies.is_empty() {
            return;
        }
        let mut seen = std::mem::take(&mut self.notes.seen);
        // What is being dragged may come into view from afar.
        let view = if self.gesture.is_some() && !self.notes.chosen.is_empty() {
            Rect::EVERYTHING
        } else {
            scene.ts.world_rect(scene.body.expand(16.0))
        };
        self.notes.within(view, &mut seen);
        let painter = ui.painter_at(scene.body);
        let few = seen.len() <= MOST_NODES;
        let words = few && scene.detail >= Detail::Titles;
        let single = self.notes.chosen.len() == 1;
        let taken = self.notes_taken(ui, scene);
        for &i in &seen {
            let Some((id, sticky)) = scene.journey.stickies.at(i as usize) else { continue };
            let rect = scene.ts.rect(self.note_now(ui, scene, id, sticky, taken));
            if !rect.expand(16.0).intersects(scene.body) {
                continue;
            }
            let written = self.notes.writing.as_ref().is_some_and(|w| w.writes(id));
            let rect = if words && !written {
                scene.note_grown(&painter, rect, &sticky.text)
            } else {
                rect
            };
            scene.note_paper(&painter, rect, sticky.color);
            if words && !written {
                scene.note_words(&painter, rect, &sticky.text);
            }
            if self.notes.chosen.contains(id) {
                let stroke = Stroke::new(2.0, *scene.theme.accent);
                painter.rect_stroke(rect, 2, stroke, StrokeKind::Outside);
                if single && !written {
                    for corner in Corner::ALL {
                        let dot = corner.of(rect);
                        let stroke = Stroke::new(1.5, *scene.theme.accent);
                        painter.circle(dot, 4.0, *scene.theme.raised, stroke);
                    }
                }
            }
        }
        if few {
            for &i in &seen {
                self.note_node(ui, map, scene, i as usize);
            }
        }
        self.notes.seen = seen;
    }

    fn note_node(&mut self, ui: &Ui, map: &Response, scene: &Scene<'_>, i: usize) {
        let Some((id, sticky)) = scene.journey.stickies.at(i) else { return };
        let rect = scene.ts.rect(note_rect(sticky)).intersect(scene.body);
        if rect.width() < 4.0 || rect.height() < 4.0 {
            return;
        }
        let chosen = self.notes.chosen.contains(id);
        let node_id = ui.scope_id().with(("note", id.as_str()));
        let node = ui.interact(rect, node_id, Sense::CLICK);
        node.widget_info(|| {
            let words = if sticky.text.is_empty() {
                scene.text.get("canvas-note-empty")
            } else {
                sticky.text.as_str()
            };
            let name = scene.text.with("canvas-note-name", &[("text", words.into())]);
            WidgetInfo::selected(Role::Button, true, chosen, name)
        });
        ui.ctx().accesskit_node_builder(node_id, |node| {
            node.set_description(scene.text.get(color_name(sticky.color)));
        });
        if chosen && self.selection == Selection::None {
            let active = node_id.accesskit_id();
            ui.ctx().accesskit_node_builder(map.id, |map| map.set_active_descendant(active));
        }
        if node.clicked() {
            let add = ui.input(|i| i.modifiers.shift || i.modifiers.command);
            self.click_note(id, add);
            self.take_focus = !self.is_writing();
        }
        if node.double_clicked() {
            self.rewrite_note(id, sticky);
        }
    }

    /// Selects a note, or adds it to what is selected.
    pub(super) fn click_note(&mut self, id: &StickyId, add: bool) {
        if !add {
            self.select(Selection::None);
            self.notes.chosen.insert(id.clone());
        } else if !self.notes.chosen.shift_remove(id) {
            if !matches!(self.selection, Selection::Steps(_)) {
                self.selection = Selection::None;
            }
            self.notes.chosen.insert(id.clone());
        }
        self.chain = false;
    }

    /// Where the size of words begins, for the field that writes a note.
    pub(super) fn note_font(
        painter: &Painter,
        scene: &Scene<'_>,
        words: &str,
        room: Vec2,
    ) -> FontId {
        if words.is_empty() {
            font(scene.ts.text(size::BODY, 9.0))
        } else {
            fitting(painter, scene, words, room)
        }
    }
}
