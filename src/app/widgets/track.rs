//! What a score looks like on a scale: the actual state filled, the desired state a flag.

use egui::{Color32, CornerRadius, Painter, Pos2, Rect, Shape, Stroke, pos2, vec2};

use super::Rail;
use crate::app::theme::Theme;
use crate::measure::Interval;

/// One track as it is painted.
#[derive(Debug, Default)]
pub struct Track<'a> {
    /// The actual score.
    pub actual: Option<f64>,
    /// The desired level.
    pub desired: Option<f64>,
    /// What the actual score may be at least and at most.
    pub range: Option<Interval>,
    /// The round before: actual and desired.
    pub before: (Option<f64>, Option<f64>),
    /// Small marks under the track, such as the segments' scores.
    pub ticks: &'a [f64],
    /// The handles can be moved.
    pub editable: bool,
    /// Which handle has the focus: actual, desired.
    pub focus: (bool, bool),
    /// Which handle is under the pointer: actual, desired.
    pub hover: (bool, bool),
}

/// Half the height of the rail, in points.
const HALF: f32 = 4.0;

/// Radius of the actual handle, in points.
const KNOB: f32 = 8.0;

/// Height of the pole above the rail, in points.
const POLE: f32 = 14.0;

impl Track<'_> {
    /// Paints the track along `rail` with its middle at height `y`.
    pub fn paint(&self, painter: &Painter, rail: Rail, y: f32, theme: &Theme) {
        let bar = |from: f32, to: f32| Rect::from_min_max(pos2(from, y - HALF), pos2(to, y + HALF));
        let radius = CornerRadius::same(4);
        painter.rect_filled(bar(rail.x.min, rail.x.max), radius, *theme.sunken);
        for stage in [2.0, 4.0, 6.0, 8.0] {
            let x = rail.at(stage * rail.max / 10.0);
            painter.vline(x, y - HALF..=y + HALF, Stroke::new(1.0, *theme.hairline));
        }
        self.paint_before(painter, rail, y, theme);
        if let (Some(actual), Some(desired)) = (self.actual, self.desired) {
            // The way still to go.
            let mut x = rail.at(actual) + KNOB + 5.0;
            while x < rail.at(desired) - 3.0 {
                painter.circle_filled(pos2(x, y), 1.4, *theme.desired);
                x += 7.0;
            }
        }
        if let Some(actual) = self.actual {
            painter.rect_filled(bar(rail.x.min, rail.at(actual)), radius, *theme.actual);
        }
        if let Some(range) = self.range.filter(|r| r.width() > 0.0) {
            whisker(painter, rail.at(range.low), rail.at(range.high), y, *theme.ink);
        }
        for tick in self.ticks {
            let x = rail.at(*tick);
            painter.vline(x, y + HALF + 2.0..=y + HALF + 8.0, Stroke::new(2.0, *theme.actual));
        }
        self.paint_flag(painter, rail, y, theme);
        self.paint_knob(painter, rail, y, theme);
    }

    fn paint_before(&self, painter: &Painter, rail: Rail, y: f32, theme: &Theme) {
        let faint = Stroke::new(1.5, *theme.ink_faint);
        if let Some(actual) = self.before.0 {
            painter.circle(pos2(rail.at(actual), y), 5.0, *theme.paper, faint);
        }
        if let Some(desired) = self.before.1 {
            let x = rail.at(desired);
            painter.vline(x, y - 12.0..=y + HALF, faint);
        }
    }

    fn paint_flag(&self, painter: &Painter, rail: Rail, y: f32, theme: &Theme) {
        match self.desired {
            Some(desired) => {
                let foot = pos2(rail.at(desired), y + HALF + 2.0);
                let width = if self.hover.1 { 2.5 } else { 2.0 };
                flag(painter, foot, POLE + HALF + 2.0, Stroke::new(width, *theme.desired), {
                    if self.editable { *theme.desired_wash } else { *theme.paper }
                });
                if self.focus.1 {
                    let ring = Stroke::new(2.0, *theme.accent);
                    let around = Rect::from_min_max(
                        foot - vec2(4.0, POLE + HALF + 6.0),
                        foot + vec2(15.0, 4.0),
                    );
                    painter.rect_stroke(around, radius(4), ring, egui::StrokeKind::Inside);
                }
            }
            None if self.editable => {
                let stroke = Stroke::new(1.5, *theme.ink_faint);
                let x = rail.x.max;
                let top = y - POLE;
                let outline = [
                    pos2(x, y + HALF),
                    pos2(x, top),
                    pos2(x + 12.0, top + 4.5),
                    pos2(x, top + 9.0),
                ];
                painter.extend(Shape::dashed_line(&outline, stroke, 3.0, 3.0));
                if self.focus.1 {
                    let around = Rect::from_min_max(pos2(x - 4.0, top - 4.0), pos2(x + 15.0, y));
                    let ring = Stroke::new(2.0, *theme.accent);
                    painter.rect_stroke(around, radius(4), ring, egui::StrokeKind::Inside);
                }
            }
            None => {}
        }
    }

    fn paint_knob(&self, painter: &Painter, rail: Rail, y: f32, theme: &Theme) {
        let Some(actual) = self.actual else {
            if self.editable {
                let center = pos2(rail.x.min, y);
                painter.circle_filled(center, KNOB, *theme.paper);
                let ring: Vec<Pos2> = (0..=24)
                    .map(|i| {
                        center + egui::Vec2::angled(i as f32 * std::f32::consts::TAU / 24.0) * KNOB
                    })
                    .collect();
                let color = if self.focus.0 { *theme.accent } else { *theme.edge };
                painter.extend(Shape::dashed_line(&ring, Stroke::new(1.5, color), 3.0, 3.0));
            }
            return;
        };
        let center = pos2(rail.at(actual), y);
        if self.focus.0 {
            painter.circle_stroke(center, KNOB + 4.0, Stroke::new(2.0, *theme.accent));
        }
        let size = if self.hover.0 { KNOB + 1.0 } else { KNOB };
        let size = if self.editable { size } else { KNOB - 2.0 };
        painter.circle(center, size, *theme.actual, Stroke::new(2.0, *theme.paper));
    }
}

const fn radius(points: u8) -> CornerRadius {
    CornerRadius::same(points)
}

/// A range as a line with two ends, over whatever lies under it.
fn whisker(painter: &Painter, low: f32, high: f32, y: f32, color: Color32) {
    let stroke = Stroke::new(1.5, color);
    painter.hline(low..=high, y, stroke);
    for x in [low, high] {
        painter.vline(x, y - 5.0..=y + 5.0, stroke);
    }
}

/// The sign of the desired state: a pennant on a pole that stands at `foot`.
pub fn flag(painter: &Painter, foot: Pos2, height: f32, stroke: Stroke, fill: Color32) {
    let top = foot - vec2(0.0, height);
    let tip = (height * 0.5).min(12.0);
    let drop = (height * 0.4).min(9.0);
    painter.line_segment([foot, top], stroke);
    painter.add(Shape::convex_polygon(
        vec![top, top + vec2(tip, drop / 2.0), top + vec2(0.0, drop)],
        fill,
        stroke,
    ));
}
