//! What is taken how often, of what is drawn and of what is not.

use std::cmp::Reverse;
use std::hash::Hash;

use foldhash::{HashMap, HashMapExt as _};

use super::drawn::Drawn;
use super::walked::Symbol;
use super::{Conformance, Fixed, NeverDrawn, StepTaken, Stop, Undrawn, WayTaken};
use crate::workshop::StepId;

/// How often something was seen, in how many cases, and in which path last.
#[derive(Debug, Clone, Copy, Default)]
struct Seen {
    count: u64,
    cases: u64,
    last: Option<usize>,
}

impl Seen {
    fn add(&mut self, path: usize, cases: u64) {
        self.count += cases;
        if self.last != Some(path) {
            (self.cases, self.last) = (self.cases + cases, Some(path));
        }
    }
}

/// Counts path after path.
pub(super) struct Counts<'a> {
    drawn: &'a Drawn<'a>,
    pub replayed: u64,
    pub replayed_mapped: u64,
    steps: Vec<Seen>,
    others: Vec<Seen>,
    /// Between drawn steps, activities that are no step passed over.
    ways: HashMap<(u32, u32), u64>,
    undrawn: HashMap<(Symbol, Symbol), Seen>,
    starts: HashMap<Symbol, u64>,
    ends: HashMap<Symbol, u64>,
}

impl<'a> Counts<'a> {
    pub fn new(drawn: &'a Drawn<'a>, activities: usize) -> Self {
        Self {
            drawn,
            replayed: 0,
            replayed_mapped: 0,
            steps: vec![Seen::default(); drawn.len()],
            others: vec![Seen::default(); activities],
            ways: HashMap::new(),
            undrawn: HashMap::new(),
            starts: HashMap::new(),
            ends: HashMap::new(),
        }
    }

    /// Counts a path that so many cases take; `at` tells it from others. Of one that is cut nobody
    /// knows how it ends.
    pub fn add(&mut self, at: usize, path: &[Symbol], cases: u64, is_cut: bool) {
        let drawn = self.drawn;
        let (Some(first), Some(last)) = (path.first(), path.last()) else { return };
        let may_start = matches!(first, Symbol::Step(s) if drawn.is_entry(*s));
        let may_end = !is_cut && matches!(last, Symbol::Step(s) if drawn.is_end(*s));
        if !may_start {
            *self.starts.entry(*first).or_default() += cases;
        }
        if !may_end && !is_cut {
            *self.ends.entry(*last).or_default() += cases;
        }
        let mut replays = may_start && may_end;
        for pair in path.windows(2) {
            let is_drawn =
                matches!(pair, [Symbol::Step(a), Symbol::Step(b)] if drawn.leads(*a, *b));
            if let ([a, b], false) = (pair, is_drawn) {
                self.undrawn.entry((*a, *b)).or_default().add(at, cases);
                replays = false;
            }
        }
        self.replayed += if replays { cases } else { 0 };
        // The same once more with drawn steps only.
        let (mut before, mut replays) = (None, true);
        for symbol in path {
            match *symbol {
                Symbol::Other(activity) => {
                    if let Some(seen) = self.others.get_mut(activity as usize) {
                        seen.add(at, cases);
                    }
                }
                Symbol::Step(step) if before == Some(step) => {}
                Symbol::Step(step) => {
                    self.steps[step as usize].add(at, cases);
                    replays &= match before {
                        None => drawn.is_entry(step),
                        Some(from) => {
                            *self.ways.entry((from, step)).or_default() += cases;
                            drawn.leads(from, step)
                        }
                    };
                    before = Some(step);
                }
            }
        }
        let ends = !is_cut && before.is_some_and(|step| drawn.is_end(step));
        self.replayed_mapped += if replays && ends { cases } else { 0 };
    }

    /// The counts as they are told; everything else is blank.
    pub fn told(&self) -> Conformance {
        let drawn = self.drawn;
        let journey = drawn.journey;
        let ids: Vec<&StepId> = journey.steps.ids().collect();
        let on_way = (0..ids.len()).filter(|&at| drawn.on_way[at]);
        let steps: Vec<StepTaken> = on_way
            .map(|at| StepTaken {
                step: ids[at].clone(),
                visits: self.steps[at].count,
                cases: self.steps[at].cases,
            })
            .collect();
        let ways: Vec<WayTaken> = journey
            .connections
            .iter()
            .filter_map(|(id, c)| {
                let (from, to) = (journey.steps.index_of(&c.from)?, journey.steps.index_of(&c.to)?);
                Some(WayTaken {
                    connection: id.clone(),
                    taken: self.ways.get(&(from as u32, to as u32)).copied().unwrap_or(0),
                    of: self.steps[from].count,
                })
            })
            // Staying is not seen, so that nobody can say of a way to itself whether it is taken.
            .filter(|way| journey.connections.get(&way.connection).is_some_and(|c| c.from != c.to))
            .collect();
        let mut never_drawn: Vec<NeverDrawn> = (0..)
            .zip(&self.others)
            .filter(|(_, seen)| seen.count > 0)
            .map(|(activity, seen)| NeverDrawn { activity, count: seen.count, cases: seen.cases })
            .collect();
        never_drawn.sort_by_key(|n| (Reverse(n.count), n.activity));
        let undrawn = by_count(&self.undrawn, |seen| seen.count);
        let undrawn = undrawn.into_iter().filter_map(|((from, to), seen)| {
            let (from, to) = (drawn.stop(from)?, drawn.stop(to)?);
            Some(Undrawn { from, to, count: seen.count, cases: seen.cases })
        });
        let stops = |counts: &HashMap<Symbol, u64>| -> Vec<(Stop, u64)> {
            let sorted = by_count(counts, |count| *count).into_iter();
            sorted.filter_map(|(symbol, n)| drawn.stop(symbol).map(|stop| (stop, n))).collect()
        };
        Conformance {
            cases: 0,
            known: 0,
            begun: 0,
            variants: 0,
            entropy: 0.0,
            replay: None,
            replay_mapped: None,
            distance_median: None,
            distance_mean: None,
            cut: 0,
            never_taken: steps.iter().filter(|s| s.visits == 0).map(|s| s.step.clone()).collect(),
            steps,
            ways_never_taken: ways
                .iter()
                .filter(|w| w.taken == 0)
                .map(|w| w.connection.clone())
                .collect(),
            ways,
            never_drawn,
            undrawn: undrawn.collect(),
            undrawn_starts: stops(&self.starts),
            undrawn_ends: stops(&self.ends),
            deviations: Vec::new(),
            fixed: Fixed::default(),
        }
    }
}

/// The entries by falling count, then by key: the order of a hash map decides nothing.
fn by_count<K: Copy + Ord + Hash, V: Copy>(
    counts: &HashMap<K, V>,
    count: impl Fn(&V) -> u64,
) -> Vec<(K, V)> {
    let mut sorted: Vec<(K, V)> = counts.iter().map(|(key, value)| (*key, *value)).collect();
    sorted.sort_unstable_by_key(|(key, value)| (Reverse(count(value)), *key));
    sorted
}
