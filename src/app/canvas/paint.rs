//! Painting the map: ground, connections, their labels, cards.

use egui::epaint::Mesh;
use egui::{Painter, Stroke, StrokeKind, Ui};

use super::card::Mood;
use super::detail::Detail;
use super::gesture::Gesture;
use super::scene::Scene;
use super::{Canvas, Selection};

/// More selected cards than this are washed over instead of outlined, when all are blocks.
const MOST_OUTLINES: usize = 400;

impl Canvas {
    pub(super) fn paint(&mut self, ui: &Ui, scene: &Scene<'_>, cards: &[u32]) {
        let painter = ui.painter_at(scene.body);
        painter.rect_filled(scene.body, 0, *scene.theme.paper);
        scene.ground(&painter);
        if scene.detail == Detail::Dense {
            painter.add(scene.dense(&mut self.kept, self.generation));
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
        for &i in &wires {
            let wire = &scene.layout.wires[i as usize];
            let selected = chosen == Some(wire.connection);
            scene.wire(&painter, wire, selected, hovered == Some(i as usize));
        }
        if scene.detail == Detail::Full {
            let mut placed = Vec::new();
            let looked_at = |i: u32| {
                chosen == Some(scene.layout.wires[i as usize].connection)
                    || hovered == Some(i as usize)
            };
            // What is looked at chooses its place first.
            wires.sort_by_key(|&i| !looked_at(i));
            for &i in &wires {
                let wire = &scene.layout.wires[i as usize];
                scene.wire_label(&painter, wire, looked_at(i), &mut placed);
            }
        }
        self.wires = wires;
        if let Selection::Cell(at) = &self.selection
            && self.writing.is_none()
            && let Some(rect) = scene.layout.rect_of(scene.journey, at)
        {
            scene.slot(&painter, scene.ts.rect(rect));
        }
        let under = pointer
            .filter(|_| self.gesture.is_none() && ui.rect_contains_pointer(scene.body))
            .and_then(|p| scene.layout.card_at(scene.ts.world(p)));
        let moving = matches!(self.gesture, Some(Gesture::Move { .. }));
        for &i in cards {
            let card = &scene.layout.cards[i as usize];
            let Some((id, _)) = scene.journey.steps.at(card.step) else { continue };
            let selected = self.selection.has(id);
            let hovered = under == Some(i as usize);
            let mood = Mood { selected, hovered, left_behind: moving && selected };
            scene.card(&painter, scene.ts.rect(card.rect), card, mood);
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
