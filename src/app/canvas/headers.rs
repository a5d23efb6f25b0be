//! The frame of the map: stage titles stay on top, lane names stay on the left.

use egui::{Align2, Painter, Rect, Role, Sense, StrokeKind, Ui, Vec2, WidgetInfo, pos2, vec2};
use lucide_icons::Icon;

use super::layout::Band;
use super::scene::{Scene, wrapped};
use super::{Areas, Canvas, Selection};
use crate::app::theme::{RADIUS, bold, font, size, space};

/// Headers narrower than this on screen are no targets.
const LEAST: f32 = 24.0;

impl Scene<'_> {
    /// Faint stripes and hairlines behind the cards.
    pub(super) fn ground(&self, painter: &Painter) {
        let body = self.body;
        let far = self.ts.pos(self.layout.size.to_pos2()).min(body.max);
        let map = Rect::from_min_max(body.min, far);
        for (i, lane) in self.layout.lanes.iter().enumerate() {
            let band = self.lane_rect(lane, map);
            if i % 2 == 1 && band.intersects(map) {
                painter.rect_filled(band.intersect(map), 0, self.theme.panel.gamma_multiply(0.6));
            }
        }
        let line = self.theme.hairline_stroke();
        // Lines closer than this are a grey mass.
        let thin = 4.0 / self.ts.zoom;
        if self.layout.size.y > thin * self.layout.lanes.len() as f32 {
            for lane in &self.layout.lanes {
                let y = self.ts.pos(pos2(0.0, lane.end)).y;
                if map.y_range().contains(y) {
                    painter.hline(map.x_range(), y, line);
                }
            }
        }
        if self.layout.size.x > thin * self.layout.stages.len() as f32 {
            for stage in &self.layout.stages {
                let x = self.ts.pos(pos2(stage.end, 0.0)).x;
                if map.x_range().contains(x) {
                    painter.vline(x, map.y_range(), line);
                }
            }
        }
    }

    fn lane_rect(&self, lane: &Band, area: Rect) -> Rect {
        let (top, bottom) =
            (self.ts.pos(pos2(0.0, lane.start)).y, self.ts.pos(pos2(0.0, lane.end)).y);
        Rect::from_x_y_ranges(area.x_range(), top..=bottom)
    }

    fn stage_rect(&self, stage: &Band, area: Rect) -> Rect {
        let (left, right) =
            (self.ts.pos(pos2(stage.start, 0.0)).x, self.ts.pos(pos2(stage.end, 0.0)).x);
        Rect::from_x_y_ranges(left..=right, area.y_range())
    }
}

/// How many bands share one name, so that names stay legible however small the bands are.
fn stride(bands: &[Band], zoom: f32, room: f32) -> usize {
    let Some((first, last)) = bands.first().zip(bands.last()) else { return 1 };
    let mean = (last.end - first.start) * zoom / bands.len() as f32;
    (room / mean.max(0.01)).ceil().max(1.0) as usize
}

impl Canvas {
    /// Stage titles. A click selects the stage.
    pub(super) fn stage_headers(&mut self, ui: &mut Ui, scene: &Scene<'_>, areas: &Areas) {
        let area = areas.stages;
        let painter = ui.painter_at(area);
        painter.rect_filled(area, 0, *scene.theme.paper);
        let every = stride(&scene.layout.stages, scene.ts.zoom, 56.0);
        for (i, stage) in scene.layout.stages.iter().enumerate() {
            let place = scene.stage_rect(stage, area);
            let seen = place.intersect(area);
            let Some((id, value)) = scene.journey.stages.at(stage.index) else { continue };
            if seen.width() <= 0.0 || !i.is_multiple_of(every) {
                continue;
            }
            let selected = matches!(&self.selection, Selection::Stage(s) if s == id);
            if seen.width() >= LEAST {
                let node =
                    ui.interact(seen, ui.scope_id().with(("stage", id.as_str())), Sense::click());
                node.widget_info(|| {
                    let name = scene
                        .text
                        .with("journey-stage-name", &[("title", value.title.as_str().into())]);
                    WidgetInfo::selected(Role::Button, true, selected, name)
                });
                if node.hovered() || node.has_focus() {
                    painter.rect_filled(seen.shrink(2.0), 4, *scene.theme.hover);
                }
                if node.clicked() {
                    self.select(Selection::Stage(id.clone()));
                }
            }
            if selected {
                painter.rect_filled(seen.shrink(2.0), 4, *scene.theme.accent_wash);
            }
            // What the edge of the view cuts off comes in again; only a narrow stage elides.
            let room = place.left() + place.width() * every as f32 - seen.left() - space::M;
            let at = pos2(seen.left() + 10.0_f32.min(seen.width() / 4.0), area.center().y);
            if room < 32.0 {
                continue;
            }
            let title = if value.title.is_empty() {
                scene.text.get("journey-untitled")
            } else {
                value.title.as_str()
            };
            let galley =
                wrapped(&painter, title, bold(size::BODY), *scene.theme.ink, room, 1, false);
            let at = pos2(at.x, at.y - galley.size().y / 2.0);
            painter.galley(at, galley, *scene.theme.ink);
            if every == 1 {
                painter.vline(place.right(), area.y_range(), scene.theme.hairline_stroke());
            }
        }
    }

    /// Lane names. A click selects the lane.
    pub(super) fn lane_names(&mut self, ui: &mut Ui, scene: &Scene<'_>, areas: &Areas) {
        let area = areas.lanes;
        let painter = ui.painter_at(area);
        painter.rect_filled(area, 0, *scene.theme.paper);
        let every = stride(&scene.layout.lanes, scene.ts.zoom, 20.0);
        for (i, lane) in scene.layout.lanes.iter().enumerate() {
            let place = scene.lane_rect(lane, area);
            let seen = place.intersect(area);
            let Some((id, value)) = scene.journey.lanes.at(lane.index) else { continue };
            if seen.height() <= 0.0 || !i.is_multiple_of(every) {
                continue;
            }
            let selected = matches!(&self.selection, Selection::Lane(l) if l == id);
            if seen.height() >= LEAST {
                let node =
                    ui.interact(seen, ui.scope_id().with(("lane", id.as_str())), Sense::click());
                node.widget_info(|| {
                    let name = scene
                        .text
                        .with("journey-lane-name", &[("title", value.title.as_str().into())]);
                    WidgetInfo::selected(Role::Button, true, selected, name)
                });
                if node.hovered() || node.has_focus() {
                    painter.rect_filled(seen.shrink(2.0), 4, *scene.theme.hover);
                }
                if node.clicked() {
                    self.select(Selection::Lane(id.clone()));
                }
            }
            if selected {
                painter.rect_filled(seen.shrink(2.0), 4, *scene.theme.accent_wash);
            }
            let title = if value.title.is_empty() {
                scene.text.get("journey-untitled")
            } else {
                value.title.as_str()
            };
            let rows = (seen.height() / 19.0).floor().clamp(1.0, 3.0) as usize;
            let galley = wrapped(
                &painter,
                title,
                font(size::SMALL),
                *scene.theme.ink_soft,
                area.width() - space::L - space::S,
                rows,
                false,
            );
            let middle = if every == 1 { seen.center().y } else { seen.top() + 10.0 };
            let at = Align2::LEFT_CENTER
                .anchor_size(pos2(area.left() + space::L, middle), galley.size());
            painter.galley(at.min, galley, *scene.theme.ink_soft);
            if every == 1 && place.bottom() < area.bottom() {
                painter.hline(area.x_range(), place.bottom(), scene.theme.hairline_stroke());
            }
        }
    }

    /// The corner above the lane names: what the curve is, and its scale.
    pub(super) fn corner(&self, ui: &Ui, scene: &Scene<'_>, areas: &Areas) {
        let corner = Rect::from_min_max(
            pos2(areas.lanes.left(), areas.stages.top()),
            pos2(areas.lanes.right(), areas.curve.bottom()),
        );
        let painter = ui.painter_at(corner);
        painter.rect_filled(corner, 0, *scene.theme.paper);
        let soft = *scene.theme.ink_soft;
        let galley = wrapped(
            &painter,
            scene.text.get("journey-curve"),
            font(size::SMALL),
            soft,
            corner.width() - space::L - 32.0,
            3,
            false,
        );
        let middle = areas.curve.center().y;
        let at = pos2(corner.left() + space::L, middle - galley.size().y / 2.0);
        painter.galley(at, galley, soft);
        for valence in [2.0, 0.0, -2.0] {
            painter.text(
                pos2(corner.right() - space::S, areas.curve_y(valence)),
                Align2::RIGHT_CENTER,
                super::scene::signed(scene.text, valence.into()),
                font(size::TINY),
                soft,
            );
        }
    }

    /// Three lines that teach, in the middle of a map that has no card yet.
    pub(super) fn lesson(&self, ui: &Ui, scene: &Scene<'_>) {
        let painter = ui.painter_at(scene.body);
        let ink = *scene.theme.ink_soft;
        let lines = [
            (Icon::Pencil, scene.text.get("journey-lesson-write")),
            (Icon::Route, scene.text.get("journey-lesson-connect")),
            (Icon::Maximize, scene.text.get("journey-lesson-look")),
        ];
        let room = scene.body.width() - 2.0 * space::XXL;
        let lines = lines.map(|(icon, words)| {
            let words = format!("{}   {words}", icon.unicode());
            wrapped(&painter, &words, font(size::BODY), ink, room.min(760.0), 2, false)
        });
        let width = lines.iter().map(|l| l.size().x).fold(0.0, f32::max);
        let height: f32 = lines.iter().map(|l| l.size().y + space::S).sum::<f32>() - space::S;
        let far = scene.ts.pos(scene.layout.size.to_pos2()).min(scene.body.max);
        let middle = Rect::from_min_max(scene.body.min, far).center();
        let card =
            Rect::from_center_size(middle, vec2(width, height) + Vec2::splat(2.0 * space::L));
        painter.add(scene.theme.floating_shadow().as_shape(card, RADIUS));
        let line = scene.theme.hairline_stroke();
        painter.rect(card, RADIUS, *scene.theme.raised, line, StrokeKind::Inside);
        let mut at = card.min + Vec2::splat(space::L);
        for galley in lines {
            let height = galley.size().y;
            painter.galley(at, galley, ink);
            at.y += height + space::S;
        }
    }
}
