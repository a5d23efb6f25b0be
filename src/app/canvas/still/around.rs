//! The names around the map: stage titles on top, lane names on the left.

use egui::{Align2, Painter, Rect, Ui, pos2};

use super::{LANES, STAGES};
use crate::app::canvas::layout::Band;
use crate::app::canvas::scene::{Scene, wrapped};
use crate::app::theme::{bold, font, size, space};

/// Less room than this has no name, in points.
const LEAST: f32 = 32.0;

/// How many bands share one name, so that names stay legible however small the bands are.
fn stride(bands: &[Band], zoom: f32, room: f32) -> usize {
    let Some((first, last)) = bands.first().zip(bands.last()) else { return 1 };
    let mean = (last.end - first.start) * zoom / bands.len() as f32;
    (room / mean.max(0.01)).ceil().max(1.0) as usize
}

/// Draws the names.
pub(super) fn show(ui: &Ui, scene: &Scene<'_>, area: Rect) {
    let split = area.min + egui::vec2(LANES, STAGES);
    let top = Rect::from_min_max(pos2(split.x, area.top()), pos2(area.right(), split.y));
    let left = Rect::from_min_max(pos2(area.left(), split.y), pos2(split.x, area.bottom()));
    stages(&ui.painter_at(top), scene, top);
    lanes(&ui.painter_at(left), scene, left);
    let line = scene.theme.hairline_stroke();
    ui.painter().hline(area.x_range(), split.y, line);
    ui.painter().vline(split.x, area.y_range(), line);
}

fn stages(painter: &Painter, scene: &Scene<'_>, area: Rect) {
    painter.rect_filled(area, 0, *scene.theme.paper);
    let every = stride(&scene.layout.stages, scene.ts.zoom, 56.0);
    for (i, stage) in scene.layout.stages.iter().enumerate().step_by(every) {
        let Some((_, value)) = scene.journey.stages.at(stage.index) else { continue };
        let x = |world: f32| scene.ts.pos(pos2(world, 0.0)).x;
        let last = scene.layout.stages.get(i + every - 1).or(scene.layout.stages.last());
        let end = last.map_or(stage.end, |band| band.end);
        let seen = (x(stage.start).max(area.left()), x(end).min(area.right()));
        // What the edge of the view cuts off comes in again.
        let room = seen.1 - seen.0 - space::M;
        if seen.1 > seen.0 && room >= LEAST {
            let (face, ink) = (bold(size::SMALL), *scene.theme.ink);
            let galley = wrapped(painter, &value.title, face, ink, room, 1, false);
            let at = pos2(seen.0 + space::S, area.center().y - galley.size().y / 2.0);
            painter.galley(at, galley, ink);
        }
        if every == 1 {
            painter.vline(x(stage.end), area.y_range(), scene.theme.hairline_stroke());
        }
    }
}

fn lanes(painter: &Painter, scene: &Scene<'_>, area: Rect) {
    painter.rect_filled(area, 0, *scene.theme.paper);
    let every = stride(&scene.layout.lanes, scene.ts.zoom, 20.0);
    for lane in scene.layout.lanes.iter().step_by(every) {
        let Some((_, value)) = scene.journey.lanes.at(lane.index) else { continue };
        let y = |world: f32| scene.ts.pos(pos2(0.0, world)).y;
        let seen = (y(lane.start).max(area.top()), y(lane.end).min(area.bottom()));
        let height = seen.1 - seen.0;
        if height > 8.0 {
            let rows = (height / 19.0).floor().clamp(1.0, 3.0) as usize;
            let (face, ink) = (font(size::SMALL), *scene.theme.ink_soft);
            let room = area.width() - space::S;
            let galley = wrapped(painter, &value.title, face, ink, room, rows, false);
            let middle = if every == 1 { f32::midpoint(seen.0, seen.1) } else { seen.0 + 10.0 };
            let at = Align2::LEFT_CENTER.anchor_size(pos2(area.left(), middle), galley.size());
            painter.galley(at.min, galley, ink);
        }
        if every == 1 && y(lane.end) < area.bottom() {
            painter.hline(area.x_range(), y(lane.end), scene.theme.hairline_stroke());
        }
    }
}
