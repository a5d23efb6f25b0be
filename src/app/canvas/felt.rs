//! The lines of the curve of emotions, as the canvas and a drawing on paper both have them: where
//! they pass, how they bend, and how one is told from another.

use egui::{Color32, Pos2, pos2};

use super::layout::Layout;
use crate::app::theme::Theme;
use crate::measure::{FeltKnot, FeltLine, felt};
use crate::workshop::{Journey, PersonaId};

/// Where the line of somebody passes: the mean of all cards of a column.
#[derive(Debug, Clone, Copy)]
pub(in crate::app) struct Knot {
    pub x: f32,
    pub valence: f32,
    /// The first of these cards.
    pub card: usize,
}

/// The line of one persona, or of nobody in particular.
#[derive(Debug)]
pub(in crate::app) struct Line {
    pub persona: Option<PersonaId>,
    pub knots: Vec<Knot>,
    /// The knots before which the line falls steeply.
    pub bumps: Vec<usize>,
}

/// The lines of a journey, where its cards lie.
pub(in crate::app) fn lines(journey: &Journey, layout: &Layout) -> Vec<Line> {
    felt(journey).into_iter().filter_map(|line| line_of(line, layout)).collect()
}

/// The line where its cards lie; none if none of them is drawn.
fn line_of(felt: FeltLine, layout: &Layout) -> Option<Line> {
    let knot = |knot: &FeltKnot| {
        let card = layout.card_of(*knot.steps.first()?)?;
        Some(Knot { x: layout.cards[card].x, valence: knot.valence as f32, card })
    };
    let knots: Vec<Knot> = felt.knots.iter().map(knot).collect::<Option<_>>()?;
    let bumps = felt.bumps().map(|(at, _)| at).collect();
    Some(Line { persona: felt.persona, knots, bumps })
}

/// A line through all points that never swings past one of them (Fritsch and Carlson 1980):
/// between two cards it must not claim feelings that nobody had.
pub(in crate::app) fn smooth(points: &[Pos2]) -> Vec<Pos2> {
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

/// The colour of the nth line and how it is broken, so that lines are told apart without colours.
pub(in crate::app) fn look(t: &Theme, n: usize) -> (Color32, Option<(f32, f32)>) {
    match n % 5 {
        0 => (*t.ink_soft, None),
        1 => (*t.accent, Some((9.0, 4.0))),
        2 => (*t.desired, Some((2.0, 4.0))),
        3 => (*t.actual, Some((14.0, 5.0))),
        _ => (*t.warning, Some((6.0, 6.0))),
    }
}

/// The part of a line that leads to a knot.
pub(in crate::app) fn smooth_part(
    knots: &[Knot],
    at: usize,
    place: impl Fn(&Knot) -> Pos2,
) -> Vec<Pos2> {
    // Its shape depends on the neighbours of both its ends.
    let from = at.saturating_sub(2);
    let to = (at + 2).min(knots.len());
    let points: Vec<Pos2> = knots[from..to].iter().map(&place).collect();
    let (start, end) = (place(&knots[at - 1]).x, place(&knots[at]).x);
    let mut way = smooth(&points);
    way.retain(|p| (start - 0.1..=end + 0.1).contains(&p.x));
    way
}

#[cfg(test)]
mod tests {
    use super::super::sample::big_journey;
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

    #[test]
    fn a_collapsed_lane_leaves_the_lines_as_they_were() {
        let mut journey = big_journey(300, 0);
        let all = |journey: &Journey| -> Vec<(f32, f32)> {
            let lines = lines(journey, &Layout::of(journey));
            lines.iter().flat_map(|l| &l.knots).map(|k| (k.x, k.valence)).collect()
        };
        let before = all(&journey);
        let columns = Layout::of(&journey).stages.iter().map(|s| s.count).sum::<u32>();
        assert!((2..=columns as usize).contains(&before.len()));
        let lanes: Vec<_> = journey.lanes.ids().cloned().collect();
        for id in lanes {
            if let Some(lane) = journey.lanes.get_mut(&id) {
                lane.collapsed = true;
            }
            assert_eq!(all(&journey), before, "{id}");
        }
    }
}
