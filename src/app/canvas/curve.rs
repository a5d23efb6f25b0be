//! The curve of emotions along the top: a line through what customers meet, with a point per card
//! that can be dragged up and down.

use egui::{
    Align2, CursorIcon, EventFilter, Key, Painter, Pos2, Rect, Role, Sense, Stroke, Ui, WidgetInfo,
    pos2, vec2,
};

use super::layout::CurvePoint;
use super::scene::{Scene, signed};
use super::{Areas, Canvas, Live};
use crate::app::theme::{bold, size};
use crate::app::views::Cx;
use crate::edit::JourneyEdit;
use crate::workshop::{JourneyId, Valence};

/// Points closer than this on screen are only a line.
const APART: f32 = 14.0;
/// The most points that are targets at a time.
const MOST: usize = 200;
/// How far from a point it can be taken, in points.
const TARGET: f32 = 12.0;
/// A dragged point snaps to half a step.
const SNAP: f32 = 0.5;

/// A line through all points that never swings past one of them (Fritsch and Carlson 1980):
/// between two cards it must not claim feelings that nobody had.
fn smooth(points: &[Pos2]) -> Vec<Pos2> {
    let n = points.len();
    if n < 3 {
        return points.to_vec();
    }
    let slope: Vec<f32> = points
        .windows(2)
        .map(|p| (p[1].y - p[0].y) / (p[1].x - p[0].x).max(f32::EPSILON))
        .collect();
    let mut tangent = vec![slope[0]; n];
    tangent[n - 1] = slope[n - 2];
    for i in 1..n - 1 {
        let (a, b) = (slope[i - 1], slope[i]);
        tangent[i] = if a * b <= 0.0 { 0.0 } else { 2.0 * a * b / (a + b) };
    }
    let mut out = Vec::with_capacity(n * 12);
    for i in 0..n - 1 {
        let (p, q) = (points[i], points[i + 1]);
        let width = q.x - p.x;
        let steps = (width / 6.0).clamp(2.0, 24.0) as usize;
        for k in 0..steps {
            let t = k as f32 / steps as f32;
            let (t2, t3) = (t * t, t * t * t);
            let y = (2.0 * t3 - 3.0 * t2 + 1.0) * p.y
                + (t3 - 2.0 * t2 + t) * width * tangent[i]
                + (3.0 * t2 - 2.0 * t3) * q.y
                + (t3 - t2) * width * tangent[i + 1];
            out.push(pos2(p.x + t * width, y));
        }
    }
    out.push(points[n - 1]);
    out
}

impl Canvas {
    /// The band with the curve.
    pub(super) fn curve(
        &mut self,
        ui: &mut Ui,
        scene: &Scene<'_>,
        areas: &Areas,
        cx: &mut Cx<'_>,
        id: &JourneyId,
    ) {
        let area = areas.curve;
        let painter = ui.painter_at(area);
        painter.rect_filled(area, 0, *scene.theme.paper);
        painter.hline(area.x_range(), areas.curve_y(0.0), scene.theme.hairline_stroke());
        for stage in &scene.layout.stages {
            let x = scene.ts.pos(pos2(stage.end, 0.0)).x;
            if area.x_range().contains(x) && scene.detail > super::detail::Detail::Dense {
                painter.vline(x, area.y_range(), scene.theme.hairline_stroke());
            }
        }
        line(&painter, scene, areas);

        let seen = scene.ts.world_rect(area);
        let points = &scene.layout.curve;
        let from = points.partition_point(|p| p.x < seen.left());
        let to = points.partition_point(|p| p.x <= seen.right());
        let points = &points[from..to];
        let room = area.width() / points.len().max(1) as f32;
        if points.len() <= MOST && room >= APART {
            for point in points {
                let reach = reach(points, point);
                self.point(ui, &painter, scene, areas, cx, id, *point, reach);
            }
        }
    }

    fn point(
        &mut self,
        ui: &mut Ui,
        painter: &Painter,
        scene: &Scene<'_>,
        areas: &Areas,
        cx: &mut Cx<'_>,
        id: &JourneyId,
        point: CurvePoint,
        reach: [f32; 2],
    ) {
        let Some((step_id, step)) = scene.journey.steps.at(scene.layout.cards[point.card].step)
        else {
            return;
        };
        let at = pos2(scene.ts.pos(pos2(point.x, 0.0)).x, areas.curve_y(point.valence));
        let node_id = ui.scope_id().with(("curve", step_id.as_str()));
        let target = Rect::from_x_y_ranges(
            at.x - TARGET..=at.x + TARGET,
            (at.y - TARGET).max(areas.curve_y(reach[1]))
                ..=(at.y + TARGET).min(areas.curve_y(reach[0])),
        );
        let node = ui.interact(target, node_id, Sense::click_and_drag());
        let value = signed(scene.text, point.valence.into());
        node.widget_info(|| {
            let name =
                scene.text.with("journey-curve-point", &[("title", step.title.as_str().into())]);
            let mut info = WidgetInfo::labeled(Role::Slider, true, name);
            info.value = Some(point.valence.into());
            info
        });

        let mut wish = None;
        if node.clicked() {
            self.select(super::Selection::step(step_id.clone()));
            node.request_focus();
        }
        if node.dragged()
            && self.live != Some(Live::Given(node_id))
            && let Some(pointer) = node.interact_pointer_pos()
        {
            wish = Some((areas.curve_valence(pointer.y) / SNAP).round() * SNAP);
        }
        if node.has_focus() {
            let filter =
                EventFilter { vertical_arrows: true, escape: true, ..EventFilter::default() };
            ui.memory_mut(|m| m.set_focus_lock_filter(node_id, filter));
            let (up, down) =
                ui.input(|i| (i.num_presses(Key::ArrowUp), i.num_presses(Key::ArrowDown)));
            if up + down > 0 {
                wish = Some(point.valence + SNAP * (up as f32 - down as f32));
            }
        }
        if let Some(wish) = wish {
            let valence = Valence::clamped(wish.into());
            if step.valence != Some(valence) {
                let mut next = (**step).clone();
                next.valence = Some(valence);
                let edit = JourneyEdit::SetStep(step_id.clone(), Box::new(next)).of(id);
                if node.dragged() {
                    cx.out.live(node_id, edit);
                    self.live = Some(Live::Going(node_id));
                } else {
                    cx.out.edit(edit);
                }
            }
        }
        if self.live == Some(Live::Going(node_id)) && ui.input(|i| i.key_pressed(Key::Escape)) {
            cx.out.abort();
            self.live = Some(Live::Given(node_id));
        }
        if node.drag_stopped() {
            if self.live == Some(Live::Going(node_id)) {
                cx.out.commit();
            }
            self.live = None;
        }

        let hot = node.hovered() || node.dragged() || node.has_focus();
        let selected = self.selection.has(step_id);
        let radius = if hot || selected { 7.0 } else { 5.0 };
        let color = scene.theme.valence(point.valence.into());
        painter.circle(at, radius, color, Stroke::new(2.0, *scene.theme.paper));
        if selected || node.has_focus() {
            painter.circle_stroke(at, radius + 2.0, Stroke::new(2.0, *scene.theme.accent));
        }
        if hot {
            ui.ctx().set_cursor_icon(CursorIcon::ResizeVertical);
            let above = point.valence < 0.5;
            let (align, shift) = if above {
                (Align2::CENTER_BOTTOM, vec2(0.0, -10.0))
            } else {
                (Align2::CENTER_TOP, vec2(0.0, 10.0))
            };
            painter.text(at + shift, align, value, bold(size::SMALL), *scene.theme.ink);
        }
    }
}

/// The valences from which a point can be taken: points above one another share the room between
/// them.
fn reach(points: &[CurvePoint], point: &CurvePoint) -> [f32; 2] {
    let mut reach = [f32::NEG_INFINITY, f32::INFINITY];
    let from = points.partition_point(|p| p.x < point.x);
    for other in points[from..].iter().take_while(|p| p.x == point.x) {
        let middle = (other.valence + point.valence) / 2.0;
        if other.valence < point.valence {
            reach[0] = reach[0].max(middle);
        } else if other.valence > point.valence {
            reach[1] = reach[1].min(middle);
        }
    }
    reach
}

/// The line itself, with a wash down to the middle.
fn line(painter: &Painter, scene: &Scene<'_>, areas: &Areas) {
    let area = areas.curve;
    let seen = scene.ts.world_rect(area.expand(4.0));
    let knots = &scene.layout.knots;
    // One beyond each side, so that the line does not end in the middle of the view.
    let from = knots.partition_point(|k| k.x < seen.left()).saturating_sub(1);
    let to = (knots.partition_point(|k| k.x <= seen.right()) + 1).min(knots.len());
    let place = |k: &Pos2| pos2(scene.ts.pos(pos2(k.x, 0.0)).x, areas.curve_y(k.y));
    let mut points: Vec<Pos2> = knots[from.min(to)..to].iter().map(place).collect();
    // Where many fall into a few points of the screen, their mean says more than a scribble.
    if points.len() as f32 > area.width() / 4.0 {
        points = points
            .chunk_by(|a, b| (a.x / 8.0).floor() == (b.x / 8.0).floor())
            .map(|same| {
                let sum = same.iter().fold(egui::Vec2::ZERO, |sum, p| sum + p.to_vec2());
                (sum / same.len() as f32).to_pos2()
            })
            .collect();
    }
    if points.len() >= 2 {
        painter.line(smooth(&points), Stroke::new(2.0, *scene.theme.ink_soft));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_line_passes_every_point_and_never_swings_past_one() {
        let points: Vec<Pos2> = [2.0, -2.0, -2.0, 1.0, 0.0]
            .iter()
            .enumerate()
            .map(|(i, &y)| pos2(i as f32 * 60.0, y))
            .collect();
        let line = smooth(&points);
        for p in &points {
            assert!(line.iter().any(|q| q.distance(*p) < 1e-3), "{p:?}");
        }
        assert!(line.iter().all(|q| (-2.0..=2.0).contains(&q.y)));
        assert!(line.windows(2).all(|w| w[0].x < w[1].x));
    }
}
