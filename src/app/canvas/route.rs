//! The ways of connections. They run in the gutters between cards, which all stages and lanes
//! share, so that a way can always be found that covers no card. Ways that run beside one another
//! in a gutter each have a track of their own.

use std::collections::{BTreeMap, HashSet};

use egui::{Pos2, pos2};

use super::layout::{Band, Card, GAP, Layout};

/// Beyond this many columns nobody looks whether the straight way is free: it rarely is.
const FAR: u32 = 24;

/// The most that two tracks of a gutter lie apart, in units of the world.
const APART: f32 = 5.0;

/// A gutter, by the column or row that it follows or, at the edge of a stage or lane, that it
/// comes before.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
enum Gutter {
    /// To the right of a column.
    After(u32),
    /// To the left of a column that is the first of its stage.
    Before(u32),
    /// Below a row.
    Below(u32),
    /// Above a row that is the first of its lane.
    Above(u32),
}

impl Gutter {
    /// How far a way may lie from the middle of the gutter.
    fn half(self, layout: &Layout) -> f32 {
        match self {
            Self::After(col) if !is_last(&layout.stages, col) => 12.0,
            Self::After(_) | Self::Before(_) => 8.0,
            Self::Below(row) if !is_last(&layout.lanes, row) && !is_thin(layout, row) => 9.0,
            Self::Below(_) | Self::Above(_) => 4.0,
        }
    }
}

/// The corners of a way, and which of its parts run in which gutter.
#[derive(Debug, Clone, Default)]
pub(super) struct Way {
    points: Vec<Pos2>,
    parts: Vec<(usize, Gutter)>,
}

/// The stage or lane of a column or row.
fn band(bands: &[Band], at: u32) -> Option<&Band> {
    bands.get(bands.partition_point(|b| b.first <= at).checked_sub(1)?)
}

/// Whether this column or row is the last of its band.
fn is_last(bands: &[Band], at: u32) -> bool {
    band(bands, at).is_none_or(|b| at + 1 >= b.first + b.count)
}

/// Whether the lane of this row is collapsed: its cards lie beside one another.
fn is_thin(layout: &Layout, row: u32) -> bool {
    band(&layout.lanes, row).is_some_and(|b| b.thin)
}

fn is_first(bands: &[Band], at: u32) -> bool {
    bands.binary_search_by_key(&at, |b| b.first).is_ok()
}

/// The gutter to the right of a card, and its middle.
fn after(layout: &Layout, card: &Card) -> (f32, Gutter) {
    let far = if is_last(&layout.stages, card.col) { 16.0 } else { GAP.x / 2.0 };
    (card.rect.right() + far, Gutter::After(card.col))
}

/// The gutter to the left of a card, and its middle.
fn before(layout: &Layout, card: &Card) -> (f32, Gutter) {
    match card.col.checked_sub(1) {
        Some(col) if !is_first(&layout.stages, card.col) => {
            (card.rect.left() - GAP.x / 2.0, Gutter::After(col))
        }
        _ => (card.rect.left() - 18.0, Gutter::Before(card.col)),
    }
}

/// The gutter below a card, and its middle.
fn below(layout: &Layout, card: &Card) -> (f32, Gutter) {
    let edge = card.thin || is_last(&layout.lanes, card.row);
    let far = if edge { 7.0 } else { GAP.y / 2.0 };
    (card.rect.bottom() + far, Gutter::Below(card.row))
}

/// The gutter above a card, and its middle.
fn above(layout: &Layout, card: &Card) -> (f32, Gutter) {
    match card.row.checked_sub(1) {
        Some(row) if !card.thin && !is_first(&layout.lanes, card.row) => {
            (card.rect.top() - GAP.y / 2.0, Gutter::Below(row))
        }
        _ => (card.rect.top() - 7.0, Gutter::Above(card.row)),
    }
}

/// Whether no card lies in a row between two columns, both excluded.
fn free_row(layout: &Layout, row: u32, from: u32, to: u32) -> bool {
    to - from <= FAR && (from + 1..to).all(|col| layout.card_in(col, row).is_none())
}

/// The same for a column.
fn free_col(layout: &Layout, col: u32, from: u32, to: u32) -> bool {
    to - from <= FAR && (from + 1..to).all(|row| layout.card_in(col, row).is_none())
}

/// The ways of connections between these cards, each on a track of its own.
pub(super) fn ways(layout: &Layout, ends: &[(usize, usize)]) -> Vec<Vec<Pos2>> {
    let mut known = HashSet::with_capacity(ends.len());
    let mut ways: Vec<Way> = ends
        .iter()
        .map(|&(from, to)| {
            // Whoever comes second between the same two cards goes around.
            let straight = known.insert((from, to));
            way(layout, &layout.cards[from], &layout.cards[to], straight)
        })
        .collect();
    spread(layout, &mut ways);
    ways.into_iter().map(|way| way.points).collect()
}

/// The corners of the way from one card to another, in the middle of every gutter.
pub(super) fn single(layout: &Layout, from: &Card, to: &Card) -> Vec<Pos2> {
    way(layout, from, to, true).points
}

fn way(layout: &Layout, a: &Card, b: &Card, straight: bool) -> Way {
    if (a.col, a.row) == (b.col, b.row) || b.col < a.col {
        back(layout, a, b)
    } else if b.col == a.col {
        along(layout, a, b, straight)
    } else {
        onward(layout, a, b, straight)
    }
}

fn onward(layout: &Layout, a: &Card, b: &Card, straight: bool) -> Way {
    let (start, end) = (a.rect.right_center(), b.rect.left_center());
    let ((out, out_gutter), (into, into_gutter)) = (after(layout, a), before(layout, b));
    if straight && a.row == b.row && free_row(layout, a.row, a.col, b.col) {
        return Way { points: vec![start, end], parts: Vec::new() };
    }
    if a.row != b.row && free_row(layout, b.row, a.col, b.col) {
        let points = vec![start, pos2(out, start.y), pos2(out, end.y), end];
        return Way { points, parts: vec![(1, out_gutter)] };
    }
    if a.row != b.row && free_row(layout, a.row, a.col, b.col) {
        let points = vec![start, pos2(into, start.y), pos2(into, end.y), end];
        return Way { points, parts: vec![(1, into_gutter)] };
    }
    let (level, gutter) = if b.row > a.row { above(layout, b) } else { below(layout, b) };
    let points = vec![
        start,
        pos2(out, start.y),
        pos2(out, level),
        pos2(into, level),
        pos2(into, end.y),
        end,
    ];
    Way { points, parts: vec![(1, out_gutter), (2, gutter), (3, into_gutter)] }
}

/// Within one column, down or up.
fn along(layout: &Layout, a: &Card, b: &Card, straight: bool) -> Way {
    let down = b.row > a.row;
    // Down and up between the same two cards stay apart.
    let x = a.rect.center().x + if down { -12.0 } else { 12.0 };
    let end = pos2(x, if down { b.rect.top() } else { b.rect.bottom() });
    if straight && free_col(layout, a.col, a.row.min(b.row), a.row.max(b.row)) {
        let start = pos2(x, if down { a.rect.bottom() } else { a.rect.top() });
        return Way { points: vec![start, end], parts: Vec::new() };
    }
    let start = a.rect.right_center();
    let (side, side_gutter) = after(layout, a);
    let (level, gutter) = if down { above(layout, b) } else { below(layout, b) };
    let points = vec![start, pos2(side, start.y), pos2(side, level), pos2(x, level), end];
    Way { points, parts: vec![(1, side_gutter), (2, gutter)] }
}

/// Back to an earlier column, below both cards.
fn back(layout: &Layout, a: &Card, b: &Card) -> Way {
    let (low, gutter) = below(layout, if a.row >= b.row { a } else { b });
    let (from, to) = (a.rect.center().x + 24.0, b.rect.center().x - 24.0);
    let open = |card: &Card, other: &Card| {
        card.row >= other.row || free_col(layout, card.col, card.row, other.row + 1)
    };
    if open(a, b) && open(b, a) {
        let points = vec![
            pos2(from, a.rect.bottom()),
            pos2(from, low),
            pos2(to, low),
            pos2(to, b.rect.bottom()),
        ];
        return Way { points, parts: vec![(1, gutter)] };
    }
    let (start, end) = (a.rect.right_center(), b.rect.left_center());
    let ((out, out_gutter), (into, into_gutter)) = (after(layout, a), before(layout, b));
    let points =
        vec![start, pos2(out, start.y), pos2(out, low), pos2(into, low), pos2(into, end.y), end];
    Way { points, parts: vec![(1, out_gutter), (2, gutter), (3, into_gutter)] }
}

/// Gives every part of a way that shares its gutter a track that is free along it.
fn spread(layout: &Layout, ways: &mut [Way]) {
    let mut gutters: BTreeMap<Gutter, Vec<(usize, usize)>> = BTreeMap::new();
    for (i, way) in ways.iter().enumerate() {
        for &(part, gutter) in &way.parts {
            gutters.entry(gutter).or_default().push((i, part));
        }
    }
    for (gutter, mut parts) in gutters {
        let upright = matches!(gutter, Gutter::After(_) | Gutter::Before(_));
        let reach = |&(way, part): &(usize, usize)| {
            let points: &Vec<Pos2> = &ways[way].points;
            let (p, q) = (points[part], points[part + 1]);
            let (p, q) = if upright { (p.y, q.y) } else { (p.x, q.x) };
            (p.min(q), p.max(q))
        };
        parts.sort_by(|a, b| {
            let (ra, rb) = (reach(a), reach(b));
            ra.0.total_cmp(&rb.0).then(rb.1.total_cmp(&ra.1)).then(a.cmp(b))
        });
        // The first track whose last way has ended; a corner needs a little room.
        let mut ends: Vec<f32> = Vec::new();
        let mut tracks = Vec::with_capacity(parts.len());
        for part in &parts {
            let (from, to) = reach(part);
            let track = ends.iter().position(|&end| end + 2.0 < from).unwrap_or(ends.len());
            if track == ends.len() {
                ends.push(to);
            } else {
                ends[track] = to;
            }
            tracks.push(track);
        }
        if ends.len() < 2 {
            continue;
        }
        let half = gutter.half(layout);
        let last = (ends.len() - 1) as f32;
        let apart = APART.min(2.0 * half / last);
        for ((way, part), track) in parts.into_iter().zip(tracks) {
            let by = (track as f32 - last / 2.0) * apart;
            for point in &mut ways[way].points[part..=part + 1] {
                if upright {
                    point.x += by;
                } else {
                    point.y += by;
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::sample::big_journey;
    use super::*;

    /// The part of a way that lies on a line with another one, in units of the world.
    fn shared(a: [Pos2; 2], b: [Pos2; 2]) -> f32 {
        let along =
            |p: f32, q: f32, r: f32, s: f32| p.max(q).min(r.max(s)) - p.min(q).max(r.min(s));
        if a[0].x == a[1].x && b[0].x == b[1].x && a[0].x == b[0].x {
            along(a[0].y, a[1].y, b[0].y, b[1].y)
        } else if a[0].y == a[1].y && b[0].y == b[1].y && a[0].y == b[0].y {
            along(a[0].x, a[1].x, b[0].x, b[1].x)
        } else {
            0.0
        }
    }

    #[test]
    fn ways_that_run_side_by_side_do_not_lie_on_one_another() {
        let journey = big_journey(60, 110);
        let layout = Layout::of(&journey);
        let wires = &layout.wires;
        assert!(wires.len() > 90);
        for (i, a) in wires.iter().enumerate() {
            for b in &wires[i + 1..] {
                let inner = |points: &'_ [Pos2]| -> Vec<[Pos2; 2]> {
                    let parts: Vec<_> = points.windows(2).map(|p| [p[0], p[1]]).collect();
                    parts.get(1..parts.len().saturating_sub(1)).unwrap_or_default().to_vec()
                };
                for p in inner(&a.points) {
                    for q in inner(&b.points) {
                        assert!(shared(p, q) <= 2.0, "{p:?} lies on {q:?}");
                    }
                }
            }
        }
    }

    #[test]
    fn two_connections_between_the_same_cards_take_two_ways() {
        let mut journey = big_journey(4, 3);
        let first = journey.connections.at(1).map(|(_, c)| c.clone()).expect("a connection");
        let id = crate::workshop::ConnectionId::new("again").expect("an id");
        journey.connections.insert(id, first);
        let layout = Layout::of(&journey);
        assert_ne!(layout.wires[1].points, layout.wires[3].points);
    }
}
