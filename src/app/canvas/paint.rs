//! Painting the map: ground, connections, their labels, cards.

use egui::epaint::Mesh;
use egui::{Painter, Stroke, StrokeKind, Ui};

use super::card::Mood;
use super::detail::Detail;
use super::gesture::Gesture;
use super::scene::{Scene, wrapped};
use super::{Canvas, Selection};
use crate::app::theme::{font, size};

/// More selected cards than this are washed over instead of outlined, when all are blocks.
const MOST_OUTLINES: usize = 400;

impl Canvas {
    pub(super) fn paint(&mut self, ui: &Ui, scene: &Scene<'_>, cards: &[u32]) {
        let painter = ui.painter_at(scene.body);
        painter.rect_filled(scene.body, 0, *scene.theme.paper);
        scene.ground(&painter);
        if scene.detail == Detail::Dense {
            painter.add(scene.dense(&mut self.kept, self.places));
            self.paint_selected(&painter, scene);
            return;
        }
        let mut wires = std::mem::take(&mut self.wires);
        scene.layout.wires_in(scene.ts.world_rect(scene.body), &mut wires);
        let chosen = match &self.selection {
            Selection::Connection(id) => scene.journey.connections.index_of(id),
            _ => None,
        };
        let pointer = ui.ctx().pointer_hover_pos().filter(|p| scene.body.contains(*p));
        let hovered = pointer
            .filter(|_| self.gesture.is_none())
            .map(|p| scene.ts.world(p))
            .filter(|p| scene.layout.card_at(*p).is_none())
            .and_then(|p| scene.layout.wire_at(p, 6.0 / scene.ts.zoom));
        let is_looked_at = |i: &u32| {
            hovered == Some(*i as usize)
                || chosen.is_some_and(|c| scene.layout.wires[*i as usize].connection == c)
        };
        let looked_at: Vec<u32> = if hovered.is_none() && chosen.is_none() {
            Vec::new()
        } else {
            wires.iter().copied().filter(is_looked_at).collect()
        };
        self.meshes.paint(&painter, scene, self.places, cards, &wires, &looked_at);
        for &i in &looked_at {
            let wire = &scene.layout.wires[i as usize];
            let selected = chosen == Some(wire.connection);
            scene.wire(&painter, wire, selected, hovered == Some(i as usize));
            if scene.detail == Detail::Full {
                let by = scene.ts.shift();
                let labels = self.meshes.labels(i).into_iter();
                let mut placed: Vec<_> = labels.map(|rect| rect.translate(by)).collect();
                scene.wire_label(&painter, wire, true, &mut placed);
            }
        }
        self.wires = wires;
        if let Selection::Cell(at) = &self.selection
            && self.writing.is_none()
            && let Some(rect) = scene.layout.rect_of(scene.journey, at)
        {
            let rect = scene.ts.rect(rect);
            scene.slot(&painter, rect);
            if scene.detail == Detail::Full {
                let face = font(scene.ts.text(size::TINY, 9.0));
                let (words, ink) = (scene.text.get("canvas-cell-hint"), *scene.theme.ink_soft);
                let hint = wrapped(&painter, words, face, ink, rect.width() - 16.0, 2, false);
                painter.galley(rect.center() - hint.size() / 2.0, hint, ink);
            }
        }
        self.paint_moods(ui, &painter, scene, cards, pointer);
    }

    /// What sets cards apart for now, over what is kept of them: selected, under the pointer, being
    /// dragged somewhere else.
    fn paint_moods(
        &self,
        ui: &Ui,
        painter: &Painter,
        scene: &Scene<'_>,
        cards: &[u32],
        pointer: Option<egui::Pos2>,
    ) {
        let under = pointer
            .filter(|_| self.gesture.is_none() && ui.rect_contains_pointer(scene.body))
            .and_then(|p| scene.layout.card_at(scene.ts.world(p)));
        if let Some(card) = under.map(|i| &scene.layout.cards[i]) {
            let mood = Mood { hovered: true, ..Mood::default() };
            scene.card(painter, scene.ts.rect(card.rect), card, mood);
        }
        if !matches!(self.selection, Selection::Steps(_)) {
            return;
        }
        let moving = matches!(self.gesture, Some(Gesture::Move { .. }));
        for &i in cards {
            let card = &scene.layout.cards[i as usize];
            let Some((id, _)) = scene.journey.steps.at(card.step) else { continue };
            if self.selection.has(id) {
                let rect = scene.ts.rect(card.rect);
                if moving {
                    let veil = scene.theme.paper.gamma_multiply(0.65);
                    painter.rect_filled(rect, scene.radius(rect), veil);
                }
                scene.outline(painter, rect);
            }
        }
    }

    /// The outlines of the selection over the mesh.
    fn paint_selected(&self, painter: &Painter, scene: &Scene<'_>) {
        let Selection::Steps(ids) = &self.selection else { return };
        let stroke = Stroke::new(2.0, *scene.theme.accent);
        let wash = scene.theme.accent.gamma_multiply(0.5);
        let many = ids.len() > MOST_OUTLINES;
        let mut mesh = Mesh::default();
        let all = ids.iter().filter_map(|id| scene.journey.steps.index_of(id));
        for card in all.filter_map(|i| scene.layout.card_of(i)) {
            let rect = scene.ts.rect(scene.layout.cards[card].rect);
            if !scene.body.intersects(rect) {
                continue;
            }
            if many {
                mesh.add_colored_rect(rect, wash);
            } else {
                painter.rect_stroke(rect, 1, stroke, StrokeKind::Outside);
            }
        }
        painter.add(mesh);
    }
}
