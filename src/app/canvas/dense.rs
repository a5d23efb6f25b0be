//! Thousands of cards as one mesh of plain quads. It is kept as long as nothing but the place of
//! the map on screen changes.

use std::sync::Arc;

use egui::epaint::{Mesh, Vertex, WHITE_UV};
use egui::{Color32, Pos2, Rect, pos2};

use super::card::filled_part;
use super::scene::Scene;
use crate::workshop::ConnectionKind;

/// Blocks lower than this show one colour instead of a part that is filled, in points.
const LOW: f32 = 7.0;

/// Lines shorter than this are not seen between two blocks, in points.
const SHORT: f32 = 2.5;

/// The mesh of the last frame, and where the map was.
#[derive(Debug, Default)]
pub(super) struct Kept {
    mesh: Arc<Mesh>,
    key: Option<Key>,
    at: Pos2,
}

/// What the mesh depends on, apart from the place of the map.
#[derive(Debug, PartialEq)]
struct Key {
    layout: u64,
    zoom: f32,
    theme: *const crate::app::theme::Theme,
}

/// A quad of one colour.
fn quad(mesh: &mut Mesh, corners: [Pos2; 4], color: Color32) {
    let first = mesh.vertices.len() as u32;
    mesh.vertices.extend(corners.map(|pos| Vertex { pos, uv: WHITE_UV, color }));
    mesh.indices.extend([first, first + 1, first + 2, first, first + 2, first + 3]);
}

fn rect(mesh: &mut Mesh, r: Rect, color: Color32) {
    quad(mesh, [r.min, pos2(r.max.x, r.min.y), r.max, pos2(r.min.x, r.max.y)], color);
}

/// A straight line as a quad.
fn line(mesh: &mut Mesh, from: Pos2, to: Pos2, width: f32, color: Color32) {
    let side = (to - from).normalized().rot90() * (width / 2.0);
    quad(mesh, [from - side, to - side, to + side, from + side], color);
}

impl Scene<'_> {
    /// The mesh of everything. Panning moves what is kept; `generation` stands for the layout.
    pub(super) fn dense(&self, kept: &mut Kept, generation: u64) -> Arc<Mesh> {
        let key = Key { layout: generation, zoom: self.ts.zoom, theme: self.theme };
        let at = self.ts.pos(Pos2::ZERO);
        if kept.key.as_ref() == Some(&key) {
            if at != kept.at {
                // The painter has dropped its share of the last frame, so this copies nothing.
                Arc::make_mut(&mut kept.mesh).translate(at - kept.at);
                kept.at = at;
            }
        } else {
            let mesh = Arc::make_mut(&mut kept.mesh);
            mesh.clear();
            self.build(mesh);
            (kept.key, kept.at) = (Some(key), at);
        }
        Arc::clone(&kept.mesh)
    }

    fn build(&self, mesh: &mut Mesh) {
        let quads = self.layout.cards.len() + self.layout.wires.len();
        mesh.vertices.reserve(4 * quads);
        mesh.indices.reserve(6 * quads);
        let plain = self.theme.edge.gamma_multiply(0.5);
        let loops = self.theme.edge.gamma_multiply(0.8);
        for wire in &self.layout.wires {
            let kind = self.journey.connections.at(wire.connection).map(|(_, c)| c.kind);
            let color = if kind == Some(ConnectionKind::Next) { plain } else { loops };
            if let [start, .., end] = wire.points[..] {
                let (start, end) = (self.ts.pos(start), self.ts.pos(end));
                if start.distance_sq(end) >= SHORT * SHORT {
                    line(mesh, start, end, 0.8, color);
                }
            }
        }
        let ground = self.block_ground();
        for card in &self.layout.cards {
            let place = self.ts.rect(card.rect);
            let color = card.valence.map(|v| self.theme.valence(v.into()));
            if place.height() < LOW {
                rect(mesh, place, color.unwrap_or(ground));
            } else {
                rect(mesh, place, ground);
                if let (Some(part), Some(color)) = (filled_part(place, card.valence), color) {
                    rect(mesh, part, color);
                }
            }
        }
    }
}
