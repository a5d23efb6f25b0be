//! The order of ways that run side by side in one gutter: the one with the fewest crossings, as few
//! tracks as will do.

use std::cmp::{Ordering, Reverse};
use std::collections::BinaryHeap;

/// Ways this close behind one another would look like one, in units of the world.
const CLEAR: f32 = 14.0;

/// With more strands than this nobody counts crossings: there are too many to follow any of them.
const FEW: usize = 48;

/// More strands than this in one gutter take whichever track is free: to compare each with each
/// would take longer than anybody could tell them apart.
const MANY: usize = 400;

/// Where a way leaves its gutter.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Exit {
    /// Along the gutter, in units of the world.
    pub at: f32,
    /// To the side where the first track lies: left of an upright gutter, above a level one.
    pub low: bool,
}

/// One line in a gutter, which several ways share if all of them go on alike from here.
#[derive(Debug, Clone, Default)]
pub(super) struct Strand {
    /// All the places at which ways come in or go out.
    pub exits: Vec<Exit>,
}

impl Strand {
    fn reach(&self) -> (f32, f32) {
        let all = self.exits.iter().map(|e| e.at);
        all.fold((f32::INFINITY, f32::NEG_INFINITY), |(low, high), at| (low.min(at), high.max(at)))
    }
}

/// How often two strands cross if the first one lies on the lower track.
fn crossings(low: &Strand, high: &Strand) -> usize {
    let inside = |at: f32, (from, to): (f32, f32)| from + 0.5 < at && at < to - 0.5;
    let (below, above) = (low.reach(), high.reach());
    low.exits.iter().filter(|e| !e.low && inside(e.at, above)).count()
        + high.exits.iter().filter(|e| e.low && inside(e.at, below)).count()
}

/// The track of every strand, from 0 on, and how many tracks there are.
pub(super) fn assign(strands: &[Strand]) -> (Vec<usize>, usize) {
    let reaches: Vec<_> = strands.iter().map(Strand::reach).collect();
    let mut order: Vec<usize> = (0..strands.len()).collect();
    let lean =
        |i: usize| -> isize { strands[i].exits.iter().map(|e| if e.low { 1 } else { -1 }).sum() };
    order.sort_by(|&a, &b| {
        let length = |i: usize| reaches[i].1 - reaches[i].0;
        // What turns to one side lies there, the short inside the long.
        let nested = match lean(a).signum() {
            1 => length(a).total_cmp(&length(b)),
            -1 => length(b).total_cmp(&length(a)),
            _ => reaches[a].0.total_cmp(&reaches[b].0),
        };
        lean(b).signum().cmp(&lean(a).signum()).then(nested).then(a.cmp(&b))
    });
    if strands.len() <= FEW {
        untangle(strands, &mut order);
    }
    let mut tracks = vec![0; strands.len()];
    let mut count = 0;
    if strands.len() > MANY {
        order.sort_by(|&a, &b| reaches[a].0.total_cmp(&reaches[b].0).then(a.cmp(&b)));
        for (&i, track) in order.iter().zip(sweep(order.iter().map(|&i| reaches[i]))) {
            tracks[i] = track;
            count = count.max(track + 1);
        }
        return (tracks, count);
    }
    for (place, &i) in order.iter().enumerate() {
        let near = |&&j: &&usize| {
            reaches[j].0 < reaches[i].1 + CLEAR && reaches[i].0 < reaches[j].1 + CLEAR
        };
        tracks[i] = order[..place].iter().filter(near).map(|&j| tracks[j] + 1).max().unwrap_or(0);
        count = count.max(tracks[i] + 1);
    }
    (tracks, count)
}

/// Moves every strand to where it crosses the others least, until nothing is gained.
fn untangle(strands: &[Strand], order: &mut Vec<usize>) {
    for _ in 0..4 {
        let mut better = false;
        for strand in 0..strands.len() {
            let Some(from) = order.iter().position(|&i| i == strand) else { continue };
            let others: Vec<usize> = order.iter().copied().filter(|&i| i != strand).collect();
            let mut cost: isize =
                others.iter().map(|&o| crossings(&strands[strand], &strands[o]) as isize).sum();
            let mut costs = vec![cost];
            for &other in &others {
                cost += crossings(&strands[other], &strands[strand]) as isize
                    - crossings(&strands[strand], &strands[other]) as isize;
                costs.push(cost);
            }
            let Some((to, &least)) = costs.iter().enumerate().min_by_key(|(i, c)| (**c, *i)) else {
                continue;
            };
            if least < costs[from] {
                *order = others;
                order.insert(to, strand);
                better = true;
            }
        }
        if !better {
            return;
        }
    }
}

/// Where a way ends; the nearest end comes first out of a heap.
#[derive(Debug, Clone, Copy, PartialEq)]
struct End(f32);

impl Eq for End {}

impl PartialOrd for End {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for End {
    fn cmp(&self, other: &Self) -> Ordering {
        self.0.total_cmp(&other.0)
    }
}

/// For each of these parts of a gutter, which come in the order in which they begin, the first
/// track whose last one has ended; a corner needs a little room.
fn sweep(parts: impl Iterator<Item = (f32, f32)>) -> Vec<usize> {
    let mut busy: BinaryHeap<Reverse<(End, usize)>> = BinaryHeap::new();
    let mut free: BinaryHeap<Reverse<usize>> = BinaryHeap::new();
    let mut count = 0;
    let track = |(from, to): (f32, f32)| {
        // Who has ended before this one begins has ended for all that follow.
        while let Some(&Reverse((end, track))) = busy.peek()
            && end.0 + 2.0 < from
        {
            busy.pop();
            free.push(Reverse(track));
        }
        let track = free.pop().map_or(count, |Reverse(track)| track);
        count = count.max(track + 1);
        busy.push(Reverse((End(to), track)));
        track
    };
    parts.map(track).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn strand(exits: &[(f32, bool)]) -> Strand {
        Strand { exits: exits.iter().map(|&(at, low)| Exit { at, low }).collect() }
    }

    #[test]
    fn loops_below_a_row_lie_inside_one_another() {
        let long = strand(&[(0.0, true), (900.0, true)]);
        let short = strand(&[(300.0, true), (600.0, true)]);
        let (tracks, count) = assign(&[long.clone(), short.clone()]);
        assert_eq!((tracks, count), (vec![1, 0], 2));
        assert_eq!(crossings(&short, &long), 0);
        assert_eq!(crossings(&long, &short), 2);
    }

    #[test]
    fn ways_behind_one_another_share_a_track_and_neighbours_do_not() {
        let one = strand(&[(0.0, true), (100.0, false)]);
        let far = strand(&[(200.0, true), (300.0, false)]);
        let near = strand(&[(105.0, true), (180.0, false)]);
        assert_eq!(assign(&[one.clone(), far.clone()]).1, 1);
        assert_eq!(assign(&[one, near, far]).1, 2);
    }

    #[test]
    fn ways_that_go_down_side_by_side_do_not_cross() {
        // Both come from the left and leave to the right further down.
        let first = strand(&[(0.0, true), (200.0, false)]);
        let second = strand(&[(100.0, true), (300.0, false)]);
        let (tracks, _) = assign(&[first.clone(), second.clone()]);
        assert!(tracks[0] > tracks[1]);
        assert_eq!(crossings(&second, &first), 0);
    }
}
