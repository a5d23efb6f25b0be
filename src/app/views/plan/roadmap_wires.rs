//! The lines from what is done first to what waits for it.

use egui::{Color32, Painter, Pos2, Stroke, pos2};

/// How far a line goes straight before it turns, in points.
const STUB: f32 = 7.0;

/// Radius of the turns, in points.
const TURN: f32 = 5.0;

/// The corners of the line from the end of one bar to the start of another: on to the right where
/// there is room, else back between the rows.
pub(super) fn route(from: Pos2, to: Pos2, half_row: f32) -> Vec<Pos2> {
    if to.x - from.x >= 2.0 * STUB {
        let x = to.x - STUB;
        return vec![from, pos2(x, from.y), pos2(x, to.y), to];
    }
    let down = if to.y >= from.y { half_row } else { -half_row };
    let (out, back) = (from.x + STUB, to.x - STUB);
    vec![
        from,
        pos2(out, from.y),
        pos2(out, from.y + down),
        pos2(back, from.y + down),
        pos2(back, to.y),
        to,
    ]
}

/// Draws a line with round turns and a head.
pub(super) fn draw(painter: &Painter, corners: &[Pos2], stroke: Stroke) {
    let mut points: Vec<Pos2> = Vec::with_capacity(corners.len() * 5);
    for (i, corner) in corners.iter().enumerate() {
        let before = i.checked_sub(1).and_then(|i| corners.get(i));
        let (Some(before), Some(after)) = (before, corners.get(i + 1)) else {
            points.push(*corner);
            continue;
        };
        let radius = TURN.min(corner.distance(*before) / 2.0).min(corner.distance(*after) / 2.0);
        let start = *corner + (*before - *corner).normalized() * radius;
        let end = *corner + (*after - *corner).normalized() * radius;
        for n in 0..=4 {
            let t = n as f32 / 4.0;
            let (a, b) = (start.lerp(*corner, t), corner.lerp(end, t));
            points.push(a.lerp(b, t));
        }
    }
    painter.add(egui::Shape::line(points, stroke));
    if let Some(to) = corners.last() {
        head(painter, *to, stroke.color);
    }
}

/// The head of a line that comes from the left.
fn head(painter: &Painter, to: Pos2, ink: Color32) {
    let wing = |y: f32| pos2(to.x - 6.0, to.y + y);
    let points = vec![to, wing(-4.0), wing(4.0)];
    painter.add(egui::Shape::convex_polygon(points, ink, Stroke::NONE));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_leave_and_arrive_level_and_turn_at_right_angles() {
        for (from, to) in [
            (pos2(10.0, 10.0), pos2(100.0, 90.0)),
            (pos2(100.0, 10.0), pos2(100.0, 90.0)),
            (pos2(100.0, 90.0), pos2(20.0, 10.0)),
        ] {
            let corners = route(from, to, 20.0);
            assert_eq!((corners[0], corners[corners.len() - 1]), (from, to));
            for pair in corners.windows(2) {
                assert!(pair[0].x == pair[1].x || pair[0].y == pair[1].y, "{corners:?}");
            }
            let last = corners[corners.len() - 2];
            assert!(last.x < to.x && last.y == to.y, "it arrives from the left");
        }
    }
}
