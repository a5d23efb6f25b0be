//! Where customers of a drawn journey end up (measures §7): the exact answer of an absorbing chain.
//!
//! The states are the steps, the parts that go from one to the other those of [`Ways`].
//!
//! Solved by state reduction (Grassmann, Taksar & Heyman, “Regenerative analysis and steady state
//! distributions for Markov chains”, Operations Research 33, 1985): step after step is taken out and
//! its customers handed on. It needs no subtraction, so that nothing is lost to cancellation, and
//! stays sparse, so that long journeys solve too.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet, BinaryHeap};

use super::ways::Ways;
use crate::workshop::{ConnectionId, Exit, Journey, SegmentId, StepId};

/// How a way shall be taken from now on.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Redirect<'a> {
    /// The way.
    pub connection: &'a ConnectionId,
    /// The part of those at its start who shall take it, 0 to 1.
    pub to: f64,
    /// How much of the change comes about, 0 to 1.
    pub sure: f64,
}

/// Where all who enter end up. Parts of them, 0 to 1, that sum to 1.
#[derive(Debug, Clone, PartialEq)]
pub struct Exits {
    /// By how the journey ends, in the order of [`Exit::ALL`]. A step without any way on ends a
    /// journey without saying more.
    pub parts: [f64; 4],
    /// By step, in the order of the document; those where anybody ends up.
    pub steps: Vec<(StepId, f64)>,
}

impl Exits {
    /// The part that ends in this way.
    #[must_use]
    pub fn part(&self, exit: Exit) -> f64 {
        let at = Exit::ALL.iter().position(|other| *other == exit);
        at.map_or(0.0, |at| self.parts[at])
    }
}

/// Why nobody can say where customers end up.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NoExits {
    /// Nothing is connected.
    #[error("no step is connected")]
    Unconnected,
    /// Customers who are at this step can never leave.
    #[error("customers can never leave the step “{0}”")]
    Trap(StepId),
}

/// Where customers of a segment (or all of them) end up, with these changes of ways.
///
/// # Errors
/// When nothing is connected, or when customers can reach a step that they can never leave.
pub fn exits(
    journey: &Journey,
    segment: Option<&SegmentId>,
    changes: &[Redirect<'_>],
) -> Result<Exits, NoExits> {
    let mut ways = Ways::of(journey, segment);
    ways.turn(journey, changes);
    if ways.entries().is_empty() {
        return Err(NoExits::Unconnected);
    }
    let reached = ways.reached();
    if let Some(step) = ways.trap(&reached) {
        let id = journey.steps.at(step).map(|(id, _)| id.clone());
        return Err(id.map_or(NoExits::Unconnected, NoExits::Trap));
    }
    let ends = reduced(&ways, &reached);
    let mut found = Exits { parts: [0.0; 4], steps: Vec::with_capacity(ends.len()) };
    for (step, part) in ends {
        let Some((id, step)) = journey.steps.at(step) else { continue };
        let exit = step.exit.unwrap_or(Exit::Ended);
        if let Some(at) = Exit::ALL.iter().position(|other| *other == exit) {
            found.parts[at] += part;
        }
        found.steps.push((id.clone(), part));
    }
    Ok(found)
}

/// The part of the customers at its start that takes a way today, 0 to 1; none if there is no such
/// way.
#[must_use]
pub fn taken(journey: &Journey, segment: Option<&SegmentId>, way: &ConnectionId) -> Option<f64> {
    let at = journey.connections.index_of(way)?;
    let ways = Ways::of(journey, segment);
    ways.all().get(ways.position(at as u32)?).map(|way| way.part)
}

/// Takes out step after step until only the entrance is left: its row is the answer, by step.
fn reduced(ways: &Ways, reached: &[bool]) -> BTreeMap<usize, f64> {
    let n = ways.len();
    // Columns up to `n` are steps, those from there on the end at a step; row `n` is the entrance.
    let mut rows: Vec<BTreeMap<usize, f64>> = vec![BTreeMap::new(); n + 1];
    let mut before: Vec<BTreeSet<usize>> = vec![BTreeSet::new(); n];
    for from in (0..n).filter(|from| reached[*from]) {
        for way in ways.out(from).iter().filter(|way| way.part > 0.0) {
            *rows[from].entry(way.to as usize).or_default() += way.part;
            before[way.to as usize].insert(from);
        }
        if ways.stay(from) > 0.0 {
            rows[from].insert(n + 1 + from, ways.stay(from));
        }
    }
    for &(entry, part) in ways.entries() {
        rows[n].insert(entry as usize, part);
        before[entry as usize].insert(n);
    }
    // The one with the fewest ways through it first, so that few new ways arise.
    let work = |rows: &[BTreeMap<usize, f64>], before: &[BTreeSet<usize>], at: usize| {
        rows[at].len() * before[at].len()
    };
    let mut queue: BinaryHeap<Reverse<(usize, usize)>> =
        (0..n).filter(|&i| reached[i]).map(|i| Reverse((work(&rows, &before, i), i))).collect();
    while let Some(Reverse((was, at))) = queue.pop() {
        let now = work(&rows, &before, at);
        if now > was {
            queue.push(Reverse((now, at)));
            continue;
        }
        let mut row = std::mem::take(&mut rows[at]);
        row.remove(&at);
        let leave: f64 = row.values().sum();
        for from in std::mem::take(&mut before[at]) {
            if from == at {
                continue;
            }
            let part = rows[from].remove(&at).unwrap_or(0.0) / leave;
            for (&to, p) in &row {
                *rows[from].entry(to).or_default() += part * p;
                if to < n {
                    before[to].insert(from);
                }
            }
        }
        for to in row.into_keys().filter(|to| *to < n) {
            before[to].remove(&at);
        }
    }
    let last = std::mem::take(&mut rows[n]);
    last.into_iter().filter(|(to, _)| *to > n).map(|(to, p)| (to - n - 1, p)).collect()
}
