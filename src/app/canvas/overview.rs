//! The whole map in the corner, with the part that is in view: click or drag to go there.

use std::sync::Arc;

use egui::epaint::{Mesh, Vertex, WHITE_UV};
use egui::{
    Color32, Key, Modifiers, Pos2, Rect, Role, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo,
    pos2, vec2,
};

use super::Canvas;
use super::look::Look;
use super::notes::note_rect;
use super::scene::Scene;
use crate::app::theme::{RADIUS, Theme, space};

/// The most room that it takes, in points.
const MOST: Vec2 = vec2(200.0, 120.0);
/// A view smaller than this has no room for it.
const LEAST_VIEW: Vec2 = vec2(620.0, 340.0);
/// Side of the squares that cards are summed up in, in points.
const CELL: f32 = 2.0;
/// Air around the map.
const AIR: f32 = 6.0;

/// What is kept of the overview between frames.
#[derive(Debug, Default)]
pub(super) struct Overview {
    /// A person does not want it.
    pub hidden: bool,
    mesh: Arc<Mesh>,
    key: Option<MeshKey>,
    at: Pos2,
    /// Where the pointer took the view, from its middle, in points.
    held: Option<Vec2>,
}

/// What the mesh depends on, apart from its place.
#[derive(Debug, PartialEq)]
struct MeshKey {
    generation: u64,
    theme: *const Theme,
}

impl Overview {
    /// The map as small squares at this corner. Built once per journey and theme.
    fn mesh(&mut self, scene: &Scene<'_>, generation: u64, at: Pos2, scale: f32) -> Arc<Mesh> {
        let key = MeshKey { generation, theme: scene.theme };
        if self.key.as_ref() != Some(&key) {
            let mesh = Arc::make_mut(&mut self.mesh);
            mesh.clear();
            build(mesh, scene, at, scale);
            (self.key, self.at) = (Some(key), at);
        } else if at != self.at {
            Arc::make_mut(&mut self.mesh).translate(at - self.at);
            self.at = at;
        }
        Arc::clone(&self.mesh)
    }
}

fn quad(mesh: &mut Mesh, rect: Rect, color: Color32) {
    let first = mesh.vertices.len() as u32;
    let corners = [rect.left_top(), rect.right_top(), rect.right_bottom(), rect.left_bottom()];
    mesh.vertices.extend(corners.map(|pos| Vertex { pos, uv: WHITE_UV, color }));
    mesh.indices.extend([first, first + 1, first + 2, first, first + 2, first + 3]);
}

/// Few cards are drawn as they lie; of many, each square shows the last one in it.
fn build(mesh: &mut Mesh, scene: &Scene<'_>, at: Pos2, scale: f32) {
    let color = |valence: Option<f32>| match valence {
        Some(valence) => scene.theme.valence(valence.into()),
        None => scene.theme.edge.gamma_multiply(0.55),
    };
    let place = |rect: Rect| {
        let min = at + rect.min.to_vec2() * scale;
        Rect::from_min_size(min, (rect.size() * scale).max(Vec2::splat(1.0)))
    };
    let many = scene.layout.cards.len() > 2_000;
    let mut cells = std::collections::HashMap::new();
    for card in &scene.layout.cards {
        if many {
            let middle = card.rect.center().to_vec2() * (scale / CELL);
            cells.insert((middle.x as i32, middle.y as i32), color(card.valence));
        } else {
            quad(mesh, place(card.rect), color(card.valence));
        }
    }
    for ((x, y), color) in cells {
        let min = at + vec2(x as f32, y as f32) * CELL;
        quad(mesh, Rect::from_min_size(min, Vec2::splat(CELL)), color);
    }
    for sticky in scene.journey.stickies.values().take(2_000) {
        let rect = place(note_rect(sticky));
        quad(mesh, rect, *scene.theme.edge);
        quad(mesh, rect.shrink(0.5), scene.theme.note(sticky.color));
    }
}

impl Canvas {
    /// Draws the overview, unless all of the map is in view or there is no room.
    pub(super) fn show_overview(&mut self, ui: &Ui, scene: &Scene<'_>) {
        let map = scene.layout.size;
        let view = scene.ts.world_rect(scene.body);
        let all = Rect::from_min_size(Pos2::ZERO, map);
        let small = scene.body.width() < LEAST_VIEW.x || scene.body.height() < LEAST_VIEW.y;
        if self.overview.hidden || small || map.min_elem() <= 0.0 || view.contains_rect(all) {
            self.overview.held = None;
            return;
        }
        let scale = (MOST / map).min_elem();
        let size = map * scale + Vec2::splat(2.0 * AIR);
        let size = size.max(vec2(64.0, 32.0));
        let corner = scene.body.right_bottom() - Vec2::splat(space::M);
        let plate = Rect::from_min_max(corner - size, corner);
        let inner = Rect::from_center_size(plate.center(), map * scale);
        let painter = ui.painter_at(scene.body);
        painter.add(scene.theme.floating_shadow().as_shape(plate, RADIUS));
        let line = scene.theme.hairline_stroke();
        painter.rect(plate, RADIUS, *scene.theme.raised, line, StrokeKind::Inside);
        let clipped = painter.with_clip_rect(plate.intersect(scene.body));
        let mesh = self.overview.mesh(scene, self.generation, inner.min, scale);
        clipped.add(mesh);
        let seen = Rect::from_min_size(
            inner.min + view.min.to_vec2() * scale,
            (view.size() * scale).max(Vec2::splat(4.0)),
        );
        let node = ui.interact(plate, ui.scope_id().with("overview"), Sense::click_and_drag());
        node.widget_info(|| {
            WidgetInfo::labeled(Role::Canvas, true, scene.text.get("canvas-overview"))
        });
        let shown = seen.intersect(plate.shrink(1.0));
        let wash = scene.theme.accent.gamma_multiply(0.12);
        let width = if node.has_focus() { 2.5 } else { 1.5 };
        let stroke = Stroke::new(width, *scene.theme.accent);
        clipped.rect(shown, 2, wash, stroke, StrokeKind::Inside);

        let pressed = node.is_pointer_button_down_on() || node.dragged();
        match node.interact_pointer_pos().filter(|_| pressed) {
            Some(pointer) => {
                // Taken by the view it moves along; elsewhere the view comes to the pointer.
                let held = *self.overview.held.get_or_insert(if seen.contains(pointer) {
                    pointer - seen.center()
                } else {
                    Vec2::ZERO
                });
                let to = ((pointer - held - inner.min) / scale).to_pos2();
                if to.distance(view.center()) * scene.ts.zoom > 0.5 {
                    self.look(Look::Middle(to));
                    ui.ctx().request_repaint();
                }
            }
            None => self.overview.held = None,
        }
        // The letters still belong to the map.
        self.take_focus |= node.clicked() || node.drag_stopped();
        if node.has_focus() {
            self.overview_keys(ui, node.id, view);
        }
    }

    /// Arrows move the view by a quarter of it.
    fn overview_keys(&mut self, ui: &Ui, node: egui::Id, view: Rect) {
        let filter = egui::EventFilter {
            horizontal_arrows: true,
            vertical_arrows: true,
            ..Default::default()
        };
        ui.memory_mut(|m| m.set_focus_lock_filter(node, filter));
        for (key, by) in [
            (Key::ArrowLeft, vec2(-0.25, 0.0)),
            (Key::ArrowRight, vec2(0.25, 0.0)),
            (Key::ArrowUp, vec2(0.0, -0.25)),
            (Key::ArrowDown, vec2(0.0, 0.25)),
        ] {
            if ui.input_mut(|i| i.consume_key(Modifiers::NONE, key)) {
                let to = view.center() + view.size() * by;
                self.look(Look::Middle(pos2(to.x, to.y)));
                ui.ctx().request_repaint();
            }
        }
    }
}
