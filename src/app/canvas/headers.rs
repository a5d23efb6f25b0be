//! The frame of the map: stage titles stay on top, lane names stay on the left.

use egui::{
    Align2, Painter, Rect, Role, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo, pos2, vec2,
};
use lucide_icons::Icon;

use super::bands::Drag;
use super::layout::Band;
use super::scene::{Scene, wrapped};
use super::{Areas, Canvas, Selection};
use crate::app::theme::{RADIUS, TARGET, bold, font, size, space};
use crate::app::views::Cx;
use crate::edit::JourneyEdit;
use crate::workshop::{JourneyId, Lane, LaneId};

/// Headers narrower than this on screen are no targets.
const LEAST: f32 = 24.0;
/// Width of the button that collapses a lane.
const FOLD: f32 = 26.0;
/// Lanes lower than this have no such button.
const FOLD_LEAST: f32 = 16.0;
/// How far from the lower edge of a lane it can be taken.
const EDGE: f32 = 5.0;

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
    pub(super) fn stage_headers(
        &mut self,
        ui: &mut Ui,
        scene: &Scene<'_>,
        areas: &Areas,
        cx: &mut Cx<'_>,
        journey: &JourneyId,
    ) {
        let area = areas.stages;
        let painter = ui.painter_at(area);
        painter.rect_filled(area, 0, *scene.theme.paper);
        let every = stride(&scene.layout.stages, scene.ts.zoom, 56.0);
        let mut named = None;
        for (i, stage) in scene.layout.stages.iter().enumerate() {
            let place = scene.stage_rect(stage, area);
            let seen = place.intersect(area);
            let Some((id, value)) = scene.journey.stages.at(stage.index) else { continue };
            if seen.width() <= 0.0 || !i.is_multiple_of(every) {
                continue;
            }
            let selected = matches!(&self.selection, Selection::Stage(s) if s == id);
            if seen.width() >= LEAST {
                let key = ui.scope_id().with(("stage", id.as_str()));
                let node = ui.interact(seen, key, Sense::click_and_drag());
                node.widget_info(|| {
                    let name = scene
                        .text
                        .with("journey-stage-name", &[("title", value.title.as_str().into())]);
                    WidgetInfo::selected(Role::Button, true, selected, name)
                });
                if node.hovered() || node.has_focus() {
                    painter.rect_filled(seen.shrink(2.0), 4, *scene.theme.hover);
                }
                self.header_hand(ui, scene, cx, journey, &node, &Drag::Stage(id.clone()));
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
            let wide = Rect::from_min_size(seen.min, vec2(seen.width().max(160.0), seen.height()));
            let of = Selection::Stage(id.clone());
            if self.is_naming(&of) {
                named = Some((of, wide));
            }
        }
        // The field lies on top of the next header.
        if let Some((of, place)) = named {
            self.naming_field(ui, scene, cx, journey, &of, place);
        }
    }

    /// Lane names. A click selects the lane.
    pub(super) fn lane_names(
        &mut self,
        ui: &mut Ui,
        scene: &Scene<'_>,
        areas: &Areas,
        cx: &mut Cx<'_>,
        journey: &JourneyId,
    ) {
        let area = areas.lanes;
        let painter = ui.painter_at(area);
        painter.rect_filled(area, 0, *scene.theme.paper);
        let every = stride(&scene.layout.lanes, scene.ts.zoom, 20.0);
        let (mut edges, mut named) = (Vec::new(), None);
        for (i, lane) in scene.layout.lanes.iter().enumerate() {
            let place = scene.lane_rect(lane, area);
            let seen = place.intersect(area);
            let Some((id, value)) = scene.journey.lanes.at(lane.index) else { continue };
            if seen.height() <= 0.0 || !i.is_multiple_of(every) {
                continue;
            }
            let selected = matches!(&self.selection, Selection::Lane(l) if l == id);
            let mut hot = false;
            if seen.height() >= LEAST {
                let key = ui.scope_id().with(("lane", id.as_str()));
                let node = ui.interact(seen, key, Sense::click_and_drag());
                node.widget_info(|| {
                    let name = scene
                        .text
                        .with("journey-lane-name", &[("title", value.title.as_str().into())]);
                    WidgetInfo::selected(Role::Button, true, selected, name)
                });
                if node.hovered() || node.has_focus() {
                    painter.rect_filled(seen.shrink(2.0), 4, *scene.theme.hover);
                }
                self.header_hand(ui, scene, cx, journey, &node, &Drag::Lane(id.clone()));
                hot = node.hovered() || node.has_focus();
            }
            if selected {
                painter.rect_filled(seen.shrink(2.0), 4, *scene.theme.accent_wash);
            }
            let title = if value.title.is_empty() {
                scene.text.get("journey-untitled")
            } else {
                value.title.as_str()
            };
            // Whose lane it is stands below its name, where there is room for both.
            let persona = value.persona.as_ref().and_then(|id| scene.workshop.personas.get(id));
            let persona = persona.filter(|_| seen.height() >= 40.0);
            let below = if persona.is_some() { 16.0 } else { 0.0 };
            let rows = ((seen.height() - below) / 19.0).floor().clamp(1.0, 3.0) as usize;
            let chevron = seen.height() >= FOLD_LEAST && every == 1;
            let right = if chevron { FOLD } else { space::S };
            let room = area.width() - space::L - right;
            let (face, ink) = (font(size::SMALL), *scene.theme.ink_soft);
            let galley = wrapped(&painter, title, face, ink, room, rows, false);
            let middle = if every == 1 { seen.center().y } else { seen.top() + 10.0 };
            let at = pos2(area.left() + space::L, middle - below / 2.0);
            let at = Align2::LEFT_CENTER.anchor_size(at, galley.size());
            painter.galley(at.min, galley, ink);
            if let Some(persona) = persona {
                let words = format!("{} {}", Icon::UserRound.unicode(), persona.name);
                let face = font(size::TINY);
                let galley = wrapped(&painter, &words, face, *scene.theme.ink, room, 1, false);
                painter.galley(pos2(at.left(), at.bottom()), galley, *scene.theme.ink);
            }
            if chevron {
                self.fold(ui, scene, cx, journey, (id, value), seen, hot || selected);
            }
            if every == 1 && !value.collapsed && area.y_range().contains(place.bottom()) {
                edges.push(lane);
            }
            if every == 1 && place.bottom() < area.bottom() {
                painter.hline(area.x_range(), place.bottom(), scene.theme.hairline_stroke());
            }
            let middle = seen.center();
            let high = Rect::from_center_size(middle, vec2(seen.width(), TARGET + space::XS));
            let of = Selection::Lane(id.clone());
            if self.is_naming(&of) {
                named = Some((of, high));
            }
        }
        // What reaches into the next header lies on top of it.
        for lane in edges {
            self.edge(ui, scene, area, cx, journey, lane);
        }
        if let Some((of, place)) = named {
            self.naming_field(ui, scene, cx, journey, &of, place);
        }
        self.drag_mark(ui, scene, areas);
    }

    /// The lower edge of a lane, to take hold of.
    fn edge(
        &mut self,
        ui: &Ui,
        scene: &Scene<'_>,
        area: Rect,
        cx: &mut Cx<'_>,
        journey: &JourneyId,
        lane: &Band,
    ) {
        let Some((id, value)) = scene.journey.lanes.at(lane.index) else { return };
        let y = scene.lane_rect(lane, area).bottom();
        let place = Rect::from_x_y_ranges(area.x_range(), y - EDGE..=y + EDGE);
        let key = ui.scope_id().with(("edge", id.as_str()));
        let node = ui.interact(place.intersect(area), key, Sense::drag());
        if node.hovered() || node.dragged() {
            let stroke = Stroke::new(2.0, *scene.theme.accent);
            ui.painter_at(area).hline(area.x_range(), y, stroke);
        }
        self.lane_edge(ui, cx, journey, scene, (id, value), lane, &node);
    }

    /// The small button that collapses a lane to a strip, and expands it again.
    fn fold(
        &self,
        ui: &Ui,
        scene: &Scene<'_>,
        cx: &mut Cx<'_>,
        journey: &JourneyId,
        (id, lane): (&LaneId, &Lane),
        seen: Rect,
        hot: bool,
    ) {
        let size = vec2(FOLD, seen.height().min(TARGET));
        let center = pos2(seen.right() - FOLD / 2.0, seen.center().y);
        let place = Rect::from_center_size(center, size);
        let key = ui.scope_id().with(("fold", id.as_str()));
        let node = ui.interact(place, key, Sense::click());
        let words = if lane.collapsed { "journey-expand-lane" } else { "journey-collapse-lane" };
        let name = scene.text.with(words, &[("title", lane.title.as_str().into())]);
        node.widget_info(|| WidgetInfo::selected(Role::Button, true, lane.collapsed, &name));
        let over = node.hovered() || node.has_focus();
        if over || hot || lane.collapsed {
            let icon = if lane.collapsed { Icon::ChevronRight } else { Icon::ChevronDown };
            let ink = if over { scene.theme.ink } else { scene.theme.ink_faint };
            let middle = Align2::CENTER_CENTER;
            let face = font(size::SMALL);
            ui.painter().text(place.center(), middle, icon.unicode(), face, *ink);
        }
        if node.on_hover_text(&name).clicked() {
            let next = Lane { collapsed: !lane.collapsed, ..lane.clone() };
            cx.out.edit(JourneyEdit::SetLane(id.clone(), next).of(journey));
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
