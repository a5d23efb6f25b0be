//! The ways of connections. They run in the gutters between cards, which all stages and lanes
//! share, so that a way can always be found that covers no card. Ways that run beside one another
//! in a gutter each have a track of their own; those that reach the same card the same way join.

use std::collections::{BTreeMap, HashMap};

use egui::{Pos2, pos2};

use super::layout::{Card, Layout};
use super::spacing::{Gutter, Tracks};
use super::tracks::{Exit, Strand, assign};

/// Beyond this many columns nobody looks whether the straight way is free: it rarely is.
const FAR: u32 = 24;

/// A connection to be routed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) struct Ends {
    /// The card that it leaves, by its place in the layout.
    pub from: usize,
    /// The card that it reaches.
    pub to: usize,
    /// Ways of different sorts never join.
    pub sort: u8,
}

/// The corners of a way, and how far its nearest neighbour in a gutter lies, in units of the world.
#[derive(Debug, Clone)]
pub(super) struct Routed {
    pub points: Vec<Pos2>,
    pub room: f32,
}

/// The corners of a way, and which of its parts run in which gutter.
#[derive(Debug, Clone, Default)]
struct Way {
    points: Vec<Pos2>,
    parts: Vec<(usize, Gutter)>,
}

/// The gutter to the right of a card, and its middle.
fn after(layout: &Layout, card: &Card) -> (f32, Gutter) {
    let gutter = Gutter::After(card.col);
    (card.rect.right() + layout.spacing.middle(gutter), gutter)
}

/// The gutter to the left of a card, and its middle.
fn before(layout: &Layout, card: &Card) -> (f32, Gutter) {
    let gutter = layout.spacing.left_of(card.col);
    let from = layout.spacing.width(gutter) - layout.spacing.middle(gutter);
    (card.rect.left() - from, gutter)
}

/// The gutter below a card, and its middle.
fn below(layout: &Layout, card: &Card) -> (f32, Gutter) {
    let gutter = layout.spacing.below(card.row);
    (card.rect.bottom() + layout.spacing.middle(gutter), gutter)
}

/// The gutter above a card, and its middle.
fn above(layout: &Layout, card: &Card) -> (f32, Gutter) {
    let gutter = layout.spacing.above(card.row);
    let from = layout.spacing.width(gutter) - layout.spacing.middle(gutter);
    (card.rect.top() - from, gutter)
}

/// Whether no card lies in a row between two columns, both excluded.
fn free_row(layout: &Layout, row: u32, from: u32, to: u32) -> bool {
    to - from <= FAR && (from + 1..to).all(|col| layout.card_in(col, row).is_none())
}

/// The same for a column.
fn free_col(layout: &Layout, col: u32, from: u32, to: u32) -> bool {
    to - from <= FAR && (from + 1..to).all(|row| layout.card_in(col, row).is_none())
}

/// The ways of connections between these cards, each on a track of its own, and how many tracks
/// every gutter has.
pub(super) fn ways(layout: &Layout, ends: &[Ends]) -> (Vec<Routed>, Tracks) {
    // Whoever comes second between the same two cards goes around.
    let mut known: HashMap<(usize, usize), u32> = HashMap::with_capacity(ends.len());
    let mut copies = Vec::with_capacity(ends.len());
    let mut ways: Vec<Way> = ends
        .iter()
        .map(|e| {
            let copy = known.entry((e.from, e.to)).or_default();
            copies.push(*copy);
            *copy += 1;
            let (from, to) = (&layout.cards[e.from], &layout.cards[e.to]);
            way(layout, from, to, *copy == 1)
        })
        .collect();
    let (rooms, tracks) = spread(layout, ends, &copies, &mut ways);
    let routed = ways.into_iter().zip(rooms);
    (routed.map(|(way, room)| Routed { points: way.points, room }).collect(), tracks)
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

/// What ways must have in common to run on one line: the sort, the card that they reach, and how
/// they go on from here.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
struct Joined {
    sort: u8,
    to: usize,
    copy: u32,
    end: [u32; 2],
    next: Vec<Gutter>,
}

/// Gives every part of a way that shares its gutter a track that is free along it. Answers with how
/// far the nearest neighbour of every way lies, and how many tracks every gutter has.
fn spread(layout: &Layout, ends: &[Ends], copies: &[u32], ways: &mut [Way]) -> (Vec<f32>, Tracks) {
    let mut gutters: BTreeMap<Gutter, Vec<(usize, usize)>> = BTreeMap::new();
    for (i, way) in ways.iter().enumerate() {
        for &(part, gutter) in &way.parts {
            gutters.entry(gutter).or_default().push((i, part));
        }
    }
    let mut rooms = vec![f32::INFINITY; ways.len()];
    let mut counts = Tracks::default();
    for (gutter, parts) in gutters {
        let (of, strands) = strands(gutter, &parts, ends, copies, ways);
        let (tracks, count) = assign(&strands);
        counts.insert(gutter, count as u32);
        let apart = layout.spacing.apart(gutter, count as u32);
        for (&(way, part), strand) in parts.iter().zip(of) {
            let at = layout.spacing.track(gutter, tracks[strand] as u32, count as u32);
            for point in &mut ways[way].points[part..=part + 1] {
                if gutter.is_upright() {
                    point.x = at;
                } else {
                    point.y = at;
                }
            }
            rooms[way] = rooms[way].min(apart);
        }
    }
    (rooms, counts)
}

/// The lines of a gutter, and on which of them every part runs.
fn strands(
    gutter: Gutter,
    parts: &[(usize, usize)],
    ends: &[Ends],
    copies: &[u32],
    ways: &[Way],
) -> (Vec<usize>, Vec<Strand>) {
    let mut strands: Vec<Strand> = Vec::new();
    let mut known: HashMap<Joined, usize> = HashMap::new();
    let mut of = Vec::with_capacity(parts.len());
    for &(i, part) in parts {
        let way = &ways[i];
        let end = way.points.last().map_or([0, 0], |p| [p.x.to_bits(), p.y.to_bits()]);
        let next = way.parts.iter().filter(|(at, _)| *at > part).map(|(_, gutter)| *gutter);
        let Ends { to, sort, .. } = ends[i];
        let joined = Joined { sort, to, copy: copies[i], end, next: next.collect() };
        let strand = *known.entry(joined).or_insert_with(|| {
            strands.push(Strand::default());
            strands.len() - 1
        });
        of.push(strand);
        let line = |at: usize| way.points.get(at).copied().unwrap_or_default();
        let exits = [(line(part), line(part.wrapping_sub(1))), (line(part + 1), line(part + 2))];
        strands[strand].exits.extend(exits.map(|(at, from)| {
            if gutter.is_upright() {
                Exit { at: at.y, low: from.x < at.x }
            } else {
                Exit { at: at.x, low: from.y < at.y }
            }
        }));
    }
    (of, strands)
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
                // What reaches the same card may join.
                if a.to == b.to {
                    continue;
                }
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

    #[test]
    fn ways_of_the_examples_lie_apart_and_their_arrows_have_a_shaft() {
        for example in crate::file::EXAMPLES {
            let read = crate::file::parse(example.text, std::path::Path::new("x.ron"));
            let workshop = read.expect("an example").workshop;
            for journey in workshop.journeys.values() {
                let layout = Layout::of(journey);
                for (i, a) in layout.wires.iter().enumerate() {
                    if let [.., before, end] = a.points[..] {
                        assert!(before.distance(end) >= 17.0, "{}: {:?}", journey.title, a.points);
                    }
                    for b in &layout.wires[i + 1..] {
                        assert!(a.to == b.to || apart(a, b) >= 7.9, "{}", journey.title);
                    }
                }
            }
        }
    }

    /// How far two ways lie apart where they run side by side.
    fn apart(a: &super::super::layout::Wire, b: &super::super::layout::Wire) -> f32 {
        let mut least = f32::INFINITY;
        let inner = |points: &'_ [Pos2]| -> Vec<[Pos2; 2]> {
            let parts: Vec<_> = points.windows(2).map(|p| [p[0], p[1]]).collect();
            parts.get(1..parts.len().saturating_sub(1)).unwrap_or_default().to_vec()
        };
        for p in inner(&a.points) {
            for q in inner(&b.points) {
                let upright = |s: [Pos2; 2]| s[0].x == s[1].x;
                if upright(p) != upright(q) {
                    continue;
                }
                let moved = if upright(p) {
                    q.map(|at| pos2(p[0].x, at.y))
                } else {
                    q.map(|at| pos2(at.x, p[0].y))
                };
                if shared(p, moved) > 2.0 {
                    least = least.min(q[0].distance(moved[0]));
                }
            }
        }
        least
    }
}
