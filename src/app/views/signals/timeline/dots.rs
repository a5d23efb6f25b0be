//! Data points on a line: a shape for how each stands to its claim, a colour and a sign for how
//! good or bad it is, and a count where many came at once.

use egui::{Color32, CornerRadius, Painter, Pos2, Rect, Shape, Stroke, StrokeKind, pos2, vec2};

use super::axis::Axis;
use super::rows::{Dot, Role};
use crate::app::theme::{Theme, bold, size};

/// The radius of a data point, in points.
pub(super) const RADIUS: f32 = 7.5;

/// From one data point to the next, in points.
const APART: f32 = 18.0;

/// How many lie above one another before they become a number.
const LANES: usize = 2;

/// One data point, or several that came at about the same time.
#[derive(Debug)]
pub(super) struct Mark<'a> {
    pub center: Pos2,
    pub dots: Vec<&'a Dot>,
}

impl Mark<'_> {
    pub(super) fn rect(&self) -> Rect {
        let width = if self.dots.len() > 1 { 14.0 } else { 9.0 };
        Rect::from_center_size(self.center, vec2(2.0 * width, 18.0))
    }
}

/// Gives every data point a place of its own below `top`; what finds none becomes a count.
pub(super) fn placed<'a>(
    dots: &'a [Dot],
    axis: &Axis,
    undated: Option<f32>,
    top: f32,
) -> Vec<Mark<'a>> {
    let mut marks: Vec<Mark<'a>> = Vec::new();
    let mut ends = [(f32::NEG_INFINITY, 0_usize); LANES];
    let mut without: Option<usize> = None;
    for dot in dots {
        let Some(date) = dot.date else {
            match without {
                Some(mark) => marks[mark].dots.push(dot),
                None => {
                    without = Some(marks.len());
                    let x = undated.unwrap_or(axis.x.min);
                    marks.push(Mark { center: pos2(x, top + 9.0), dots: vec![dot] });
                }
            }
            continue;
        };
        let x = axis.at(date);
        let lane = ends.iter().position(|(end, _)| x - end >= APART);
        match lane {
            Some(lane) => {
                ends[lane] = (x, marks.len());
                let y = top + 9.0 + lane as f32 * APART;
                marks.push(Mark { center: pos2(x, y), dots: vec![dot] });
            }
            None => {
                let (end, mark) = &mut ends[LANES - 1];
                marks[*mark].dots.push(dot);
                // A count is wider than a data point.
                *end = marks[*mark].center.x + 8.0;
            }
        }
    }
    marks
}

/// Paints one data point; `shade` is below 1 for what lies after the day of the cursor.
pub(super) fn paint(
    painter: &Painter,
    theme: &Theme,
    center: Pos2,
    role: Role,
    valence: Option<f64>,
    shade: f32,
) {
    let ink = valence.map_or(*theme.neutral, |v| theme.valence(v)).gamma_multiply(shade);
    let line = Stroke::new(1.75, ink);
    let sign = |ink: Color32| {
        let line = Stroke::new(1.75, ink);
        let Some(valence) = valence.filter(|v| *v != 0.0) else { return };
        painter.line_segment([center - vec2(3.5, 0.0), center + vec2(3.5, 0.0)], line);
        if valence > 0.0 {
            painter.line_segment([center - vec2(0.0, 3.5), center + vec2(0.0, 3.5)], line);
        }
    };
    match role {
        Role::Fresh => {
            painter.circle_filled(center, RADIUS, ink);
            sign(*theme.paper);
        }
        Role::Again => {
            let r = RADIUS + 1.0;
            let corners = [vec2(0.0, -r), vec2(r, 0.0), vec2(0.0, r), vec2(-r, 0.0)];
            let corners = corners.map(|offset| center + offset).to_vec();
            painter.add(Shape::convex_polygon(corners, ink, Stroke::NONE));
            sign(*theme.paper);
        }
        Role::Against => {
            painter.circle(center, RADIUS - 0.5, theme.paper.gamma_multiply(shade), line);
            let d = 3.2;
            painter.line_segment([center - vec2(d, d), center + vec2(d, d)], line);
            painter.line_segment([center + vec2(-d, d), center + vec2(d, -d)], line);
        }
    }
}

/// Paints how many data points came at about this time.
pub(super) fn paint_count(painter: &Painter, theme: &Theme, rect: Rect, count: usize) {
    let rounded = CornerRadius::same(9);
    painter.rect(rect, rounded, *theme.raised, Stroke::new(1.5, *theme.edge), StrokeKind::Inside);
    let words = if count > 999 { "…".to_owned() } else { count.to_string() };
    let galley = painter.layout_no_wrap(words, bold(size::TINY), *theme.ink);
    painter.galley(rect.center() - galley.size() / 2.0, galley, *theme.ink);
}

#[cfg(test)]
mod tests {
    use egui::Rangef;
    use jiff::civil::date;

    use super::super::axis::{Reach, number};
    use super::*;
    use crate::workshop::SignalId;

    #[test]
    fn nothing_lies_on_anything_else() {
        let from = date(2026, 1, 1);
        let reach = Reach { from: number(from), to: number(date(2026, 12, 31)) };
        let axis = Axis { x: Rangef::new(0.0, 500.0), reach };
        let mut dots: Vec<Dot> = (0..200_i32)
            .map(|i| Dot {
                id: SignalId::numbered(i as usize),
                date: (i % 9 != 0).then(|| super::super::axis::day_of(reach.from + i * i % 360)),
                role: Role::Fresh,
            })
            .collect();
        dots.sort_by_key(|dot| dot.date);
        let marks = placed(&dots, &axis, Some(-40.0), 0.0);
        assert_eq!(marks.iter().map(|m| m.dots.len()).sum::<usize>(), dots.len());
        for (i, mark) in marks.iter().enumerate() {
            for other in &marks[i + 1..] {
                let apart = mark.rect().intersect(other.rect());
                assert!(apart.width() < 6.0 || apart.height() <= 0.0, "{mark:?} on {other:?}");
            }
        }
    }
}
