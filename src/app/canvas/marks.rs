//! What a gesture shows while it goes on.

use egui::{CursorIcon, Rect, Shape, Stroke, StrokeKind, Ui};

use super::card::Mood;
use super::detail::Detail;
use super::gesture::Gesture;
use super::scene::Scene;
use super::{Canvas, Selection};
use crate::app::widgets::dashed;

/// The most cards of a large selection that are seen to follow the pointer.
const MOST: usize = 200;

impl Canvas {
    /// What a gesture shows while it goes on, and the handle of the card under the pointer.
    pub(super) fn gesture_marks(&self, ui: &Ui, scene: &Scene<'_>) {
        let painter = ui.painter_at(scene.body);
        let accent = *scene.theme.accent;
        let Some(at) = ui.ctx().pointer_interact_pos() else { return };
        match &self.gesture {
            None => {
                let over = scene.body.contains(at) && ui.rect_contains_pointer(scene.body);
                if !over || scene.detail < Detail::Titles || self.is_writing() {
                    return;
                }
                if self.note_at(scene, scene.ts.world(at)).is_some() {
                    return;
                }
                let card = self.handle_at(scene, at).or(scene.layout.card_at(scene.ts.world(at)));
                if let Some(card) = card {
                    let rect = scene.ts.rect(scene.layout.cards[card].rect);
                    let stroke = Stroke::new(2.0, *scene.theme.raised);
                    painter.circle(rect.right_center(), 6.0, accent, stroke);
                    if self.handle_at(scene, at).is_some() {
                        ui.ctx().set_cursor_icon(CursorIcon::Crosshair);
                    }
                }
            }
            Some(Gesture::Pan | Gesture::Resize { .. }) => {}
            Some(Gesture::Notes { .. }) => ui.ctx().set_cursor_icon(CursorIcon::Grabbing),
            Some(Gesture::Band { from, .. }) => {
                let band = Rect::from_two_pos(scene.ts.pos(*from), at);
                let wash = scene.theme.accent_wash.gamma_multiply(0.4);
                painter.rect(band, 2, wash, Stroke::new(1.0, accent), StrokeKind::Inside);
            }
            Some(Gesture::Move { grabbed, from }) => {
                let to = scene.ts.world(at);
                for (_, place) in self.targets(scene, grabbed, *from, to).into_iter().take(MOST) {
                    if let Some(rect) = scene.layout.rect_of(scene.journey, &place) {
                        scene.slot(&painter, scene.ts.rect(rect));
                    }
                }
                let Selection::Steps(ids) = &self.selection else { return };
                let all = ids.iter().filter_map(|id| scene.journey.steps.index_of(id));
                let by = scene.ts.shift() + (to - *from) * scene.ts.zoom;
                for i in all.filter_map(|i| scene.layout.card_of(i)).take(MOST) {
                    let card = &scene.layout.cards[i];
                    let rect = scene.ts.rect(card.rect.translate(to - *from));
                    if !scene.body.intersects(rect) {
                        continue;
                    }
                    if scene.detail >= Detail::Titles {
                        painter.add(scene.theme.floating_shadow().as_shape(rect, 6));
                    }
                    if let Some(mesh) = self.meshes.card(ui.ctx(), i, by) {
                        painter.add(Shape::mesh(mesh));
                        scene.outline(&painter, rect);
                    } else {
                        let mood = Mood { selected: true, ..Mood::default() };
                        scene.card(&painter, rect, card, mood);
                    }
                }
                ui.ctx().set_cursor_icon(CursorIcon::Grabbing);
            }
            Some(Gesture::Connect { from }) => {
                let card = scene.journey.steps.index_of(from).and_then(|i| scene.layout.card_of(i));
                if let Some(card) = card {
                    scene.loose_wire(&painter, card, at);
                }
                if let Some(to) = scene.layout.card_at(scene.ts.world(at)) {
                    let rect = scene.ts.rect(scene.layout.cards[to].rect);
                    painter.rect_stroke(rect, 6, Stroke::new(2.0, accent), StrokeKind::Outside);
                }
            }
        }
    }
}

impl Scene<'_> {
    /// An empty place that a card would take.
    pub(super) fn slot(&self, painter: &egui::Painter, rect: Rect) {
        painter.rect_filled(rect, 6, self.theme.accent_wash.gamma_multiply(0.5));
        dashed(painter, rect, Stroke::new(1.5, *self.theme.accent), 5.0, 4.0);
    }
}
