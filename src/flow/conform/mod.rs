//! Drawn against real (measures §7, L08): how much of what customers do the drawn journey can tell.
//!
//! Every activity of a log is a drawn step or none. A real path is its activities in order; what
//! comes several times in a row – the same step by whichever activities, or the same activity that
//! is no step – is staying there, and counts once. The drawing **replays** a path that starts where
//! customers come in, follows drawn ways only, and ends where the drawing may end: at an exit, or
//! where no way leads on. An activity that is no step is never drawn, so that no path with one
//! replays; how many would without them is said beside it. What is not replayed has a **distance**:
//! the least number of steps to leave out, to add or to replace until it is a drawn path.
//!
//! Customers come in where steps say so (`entry`), else where a way leads out and none leads on to.
//! Shares of ways play no part: a way that is drawn may be taken.

mod counts;
mod drawn;
mod nearest;
mod walked;

use crate::workshop::{ConnectionId, Journey, StepId};
use counts::Counts;
use drawn::Drawn;
use nearest::{Nearest, moves};
use walked::Groups;
pub use walked::{EXAMPLES, Walked, entropy};

/// The longest path whose whole distance is found, in steps of which no two in a row are the same.
/// Of longer ones the beginning is held against the beginnings of drawn paths: no more than the
/// distance.
pub const LONGEST: usize = 2_000;

/// How many deviations are told.
pub const WORST: usize = 10;

/// The longest path of a deviation that is told, in steps; longer ones are cut there.
pub const TOLD: usize = 200;

/// A place on a real path.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Stop {
    /// A drawn step.
    Step(StepId),
    /// An activity that is no drawn step, by its place in the log.
    Activity(u32),
}

/// How a drawn journey and a log agree.
#[derive(Debug, Clone, PartialEq)]
pub struct Conformance {
    /// How many cases the log has.
    pub cases: u64,
    /// Of how many of them the path is known: all, but where a file kept only the most frequent.
    /// What follows speaks of these.
    pub known: u64,
    /// Of how many of these a file kept no more than the beginning. What needs the end leaves them
    /// out: `replay`, `replay_mapped` and `undrawn_ends`.
    pub begun: u64,
    /// How many different paths all cases take.
    pub variants: u64,
    /// −Σp·log₂p over the variants, in bits.
    pub entropy: f64,
    /// The part of the cases that the drawing can replay, 0 to 1; none without cases, or where no
    /// drawn way comes from an entry to an end.
    pub replay: Option<f64>,
    /// The same where activities that are no step are passed over.
    pub replay_mapped: Option<f64>,
    /// The edit distance to the nearest drawn path, in steps: the median over the cases; between two
    /// middle ones their mean. None as for `replay`.
    pub distance_median: Option<f64>,
    /// The mean of the same.
    pub distance_mean: Option<f64>,
    /// How many cases are longer than [`LONGEST`], or known to their beginning only, so that their
    /// distance is at least what is said.
    pub cut: u64,
    /// Every step that is on a drawn way, in the order of the document.
    pub steps: Vec<StepTaken>,
    /// Those of them that nobody takes.
    pub never_taken: Vec<StepId>,
    /// Every drawn way, in the order of the document.
    pub ways: Vec<WayTaken>,
    /// Those that nobody takes.
    pub ways_never_taken: Vec<ConnectionId>,
    /// The activities that happen and are no step, the most frequent first.
    pub never_drawn: Vec<NeverDrawn>,
    /// What follows directly on what although no way is drawn, the most frequent first.
    pub undrawn: Vec<Undrawn>,
    /// Where cases start although nobody comes in there by the drawing, with the number of cases,
    /// the most frequent first.
    pub undrawn_starts: Vec<(Stop, u64)>,
    /// Where cases end although the drawing goes on.
    pub undrawn_ends: Vec<(Stop, u64)>,
    /// The paths that cost most edits over all their cases, the worst first; [`WORST`] at most.
    pub deviations: Vec<Deviation>,
    /// How much the drawing lets customers choose (L08).
    pub fixed: Fixed,
}

/// How often a drawn step is taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StepTaken {
    /// The step.
    pub step: StepId,
    /// How often, activities that are no step passed over; staying counts once.
    pub visits: u64,
    /// In how many cases.
    pub cases: u64,
}

/// How often a drawn way is taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WayTaken {
    /// The way.
    pub connection: ConnectionId,
    /// How often the step where it leads is the next drawn step after the one where it starts,
    /// activities that are no step passed over.
    pub taken: u64,
    /// How often customers are where it starts.
    pub of: u64,
}

/// An activity that is no drawn step.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NeverDrawn {
    /// The activity, by its place in the log.
    pub activity: u32,
    /// How often it happens; several times in a row count once.
    pub count: u64,
    /// In how many cases.
    pub cases: u64,
}

/// Two things of which the second follows directly on the first although no way is drawn.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Undrawn {
    /// The first.
    pub from: Stop,
    /// The second.
    pub to: Stop,
    /// How often.
    pub count: u64,
    /// In how many cases.
    pub cases: u64,
}

/// A real path that is no drawn one.
#[derive(Debug, Clone, PartialEq)]
pub struct Deviation {
    /// The path; what is longer than [`TOLD`] is cut there.
    pub path: Vec<Stop>,
    /// How long it is, as far as it is known.
    pub length: usize,
    /// How many cases take it.
    pub cases: u64,
    /// How many edits make a drawn path of it.
    pub distance: u64,
    /// Which: from the beginning to the end. Empty where the path or the drawing is too long to say,
    /// or only the beginning of the path is known.
    pub moves: Vec<Move>,
    /// Some cases that take it, by place in the log, [`EXAMPLES`] at most, none from a file: the first
    /// of its most frequent path in the log, then of the next where several are the same to the
    /// drawing.
    pub examples: Vec<u32>,
}

/// What makes a drawn path of a real one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Move {
    /// Nothing: it is taken as drawn.
    Kept(StepId),
    /// It is taken and not drawn.
    Extra(Stop),
    /// It is drawn and not taken.
    Missing(StepId),
    /// One is taken where another is drawn.
    Instead {
        /// What is taken.
        taken: Stop,
        /// What is drawn.
        drawn: StepId,
    },
}

/// How fixed a drawing is (L08): a map with one path holds against a log with a thousand.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Fixed {
    /// How many steps are on its ways.
    pub steps: usize,
    /// How many different paths lead through it when nobody goes back; at most [`u64::MAX`].
    pub paths: u64,
    /// At how many steps customers go different ways.
    pub branches: usize,
    /// How many ways lead back.
    pub loops: usize,
    /// At how many steps customers come in.
    pub entries: usize,
    /// At how many it may end.
    pub ends: usize,
}

/// Holds what customers do against a drawn journey. `mapping` says for every activity of the log
/// which step it is; a step that the journey does not have is none. `go_on` hears how far it is, 0
/// to 1, and answers whether to go on; none if it said no.
///
/// ```
/// # use fireside::flow::conform::{Walked, conform};
/// # use fireside::workshop::*;
/// let log = EventLog {
///     activities: vec![LoggedActivity { name: "Ask".into(), ..LoggedActivity::default() }],
///     variants: vec![LoggedVariant { path: vec![0], cases: 3, length: None }],
///     cases: 3,
///     ..EventLog::default()
/// };
/// let blank = Journey::blank("Blank".into(), Table::default(), Table::default());
/// let found = conform(&blank, &[None], &Walked::kept(&log), &mut |_| true).unwrap();
/// assert_eq!(found.replay, None);
/// assert_eq!(found.never_drawn[0].count, 3);
/// ```
pub fn conform(
    journey: &Journey,
    mapping: &[Option<StepId>],
    walked: &Walked,
    go_on: &mut dyn FnMut(f32) -> bool,
) -> Option<Conformance> {
    let drawn = Drawn::of(journey);
    let place = |id: &StepId| journey.steps.index_of(id).map(|at| at as u32);
    let steps: Vec<Option<u32>> =
        mapping.iter().map(|step| step.as_ref().and_then(place)).collect();
    if !go_on(0.0) {
        return None;
    }
    let groups = Groups::of(walked, &steps);
    let known = groups.all.iter().map(|g| g.cases).sum();
    let begun: u64 = groups.all.iter().filter(|g| g.is_cut).map(|g| g.cases).sum();
    let walkable = drawn.can_be_walked() && known > 0;
    let mut counts = Counts::new(&drawn, walked.activities());
    let mut nearest = Nearest::new(&drawn);
    let mut distances: Vec<(u64, u64)> = Vec::with_capacity(groups.all.len());
    let mut cut = 0;
    for (at, group) in groups.all.iter().enumerate() {
        // Now and then: asking costs more than a short path.
        if at.is_multiple_of(64) && !go_on(at as f32 / groups.all.len() as f32) {
            return None;
        }
        let path = groups.path(group);
        counts.add(at, path, group.cases, group.is_cut);
        let beginning = &path[..path.len().min(LONGEST)];
        let is_cut = group.is_cut || beginning.len() < path.len();
        cut += if is_cut { group.cases } else { 0 };
        // A path of which nothing is known may be a drawn one.
        let asked = walkable && !(is_cut && path.is_empty());
        let distance = if asked { nearest.distance(beginning, is_cut) } else { None };
        distances.push((distance.unwrap_or(0), group.cases));
    }
    let whole = known - begun;
    let share = |count: u64| (walkable && whole > 0).then(|| count as f64 / whole as f64);
    let (replayed, replayed_mapped) = (counts.replayed, counts.replayed_mapped);
    let deviations = if walkable { worst(&drawn, &groups, &distances) } else { Vec::new() };
    let spent: u128 = distances.iter().map(|(d, n)| u128::from(*d) * u128::from(*n)).sum();
    distances.sort_unstable();
    let found = Conformance {
        cases: walked.cases().max(known),
        known,
        begun,
        variants: walked.variants(),
        entropy: walked.entropy(),
        replay: share(replayed),
        replay_mapped: share(replayed_mapped),
        distance_median: if walkable { weighted_median(&distances) } else { None },
        distance_mean: walkable.then(|| spent as f64 / known as f64),
        cut,
        deviations,
        fixed: drawn.fixed(),
        ..counts.told()
    };
    go_on(1.0).then_some(found)
}

/// The median of values with counts, by ascending value: the mean of both middle ones where their
/// number is even.
fn weighted_median(sorted: &[(u64, u64)]) -> Option<f64> {
    let all: u64 = sorted.iter().map(|(_, n)| n).sum();
    let nth = |place: u64| {
        let mut seen = 0;
        sorted.iter().find(|(_, n)| {
            seen += n;
            seen > place
        })
    };
    let (low, high) = (nth(all.checked_sub(1)? / 2)?, nth(all / 2)?);
    Some(f64::midpoint(low.0 as f64, high.0 as f64))
}

fn worst(drawn: &Drawn<'_>, groups: &Groups, distances: &[(u64, u64)]) -> Vec<Deviation> {
    let mut places: Vec<usize> = (0..distances.len()).filter(|&at| distances[at].0 > 0).collect();
    // The groups are in the order of their paths, which settles what else is equal.
    places.sort_by_key(|&at| {
        let (distance, cases) = distances[at];
        std::cmp::Reverse((u128::from(distance) * u128::from(cases), distance))
    });
    places.truncate(WORST);
    let tell = |at: usize| {
        let group = &groups.all[at];
        let path = groups.path(group);
        let told = path.iter().take(TOLD).filter_map(|symbol| drawn.stop(*symbol)).collect();
        Deviation {
            path: told,
            length: path.len(),
            cases: group.cases,
            distance: distances[at].0,
            moves: if group.is_cut || path.len() > TOLD { Vec::new() } else { moves(drawn, path) },
            examples: group.examples.clone(),
        }
    };
    places.into_iter().map(tell).collect()
}
