//! What is worked out once about a log, so that any selection of its cases is quick.

use std::cmp::Ordering;
use std::collections::HashMap;
use std::hash::BuildHasher;
use std::sync::OnceLock;

use foldhash::fast::{FixedState, RandomState};

use super::times::Times;
use super::{Activity, Discovery, Follow, Loops, Selection, Switches, Took, Variant};
use crate::flow::log::{Log, NONE};

/// Up to so many activities follows are looked up in a square.
const SQUARE: usize = 1024;

/// What is worked out once about a log. All methods must be given the log that it was made of.
pub struct Index {
    /// The path of each case, among the different paths.
    variant_of: Vec<u32>,
    /// The first case that takes each path, which says what the path is.
    example: Vec<u32>,
    /// Where each path stands by the names along it.
    rank: Vec<u32>,
    /// Where each activity stands by its name.
    names: Vec<u32>,
    /// The different follows, by their activities.
    edges: Vec<(u32, u32)>,
    /// The follows along each path, and where those of a path begin.
    along: Vec<u32>,
    along_bounds: Vec<u32>,
    /// How long each case takes, in milliseconds.
    duration: Vec<i64>,
    /// How often each case changes the channel; empty where there are none.
    switches: Vec<u32>,
    times: OnceLock<Times>,
}

impl std::fmt::Debug for Index {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Index")
            .field("variants", &self.example.len())
            .field("follows", &self.edges.len())
            .finish_non_exhaustive()
    }
}

impl Index {
    /// Works out what is needed of a log. Times are put in order when they are first asked for.
    #[must_use]
    pub fn of(log: &Log) -> Self {
        let (variant_of, example) = variants(log);
        let names = by_name(log);
        let rank = ranks(log, &example, &names);
        let (edges, along, along_bounds) = edges(log, &example);
        let duration = (0..log.cases.len()).map(|case| duration(log, case)).collect();
        let switches = if log.channel.is_empty() {
            Vec::new()
        } else {
            (0..log.cases.len()).map(|case| switches(log, case)).collect()
        };
        Self {
            variant_of,
            example,
            rank,
            names,
            edges,
            along,
            along_bounds,
            duration,
            switches,
            times: OnceLock::new(),
        }
    }

    /// How many different paths there are.
    #[must_use]
    pub fn variant_count(&self) -> usize {
        self.example.len()
    }

    /// The path of a variant, as activities.
    #[must_use]
    pub fn path<'a>(&self, log: &'a Log, variant: u32) -> &'a [u32] {
        self.example.get(variant as usize).map_or(&[], |case| log.path(*case as usize))
    }

    /// The variant of a case.
    #[must_use]
    pub fn variant_of(&self, case: usize) -> Option<u32> {
        self.variant_of.get(case).copied()
    }

    /// The selected cases that take this path, the first of the log first.
    pub fn cases_of<'a>(
        &'a self,
        variant: u32,
        selection: &'a Selection,
    ) -> impl Iterator<Item = usize> + 'a {
        let all = self.variant_of.iter().enumerate();
        all.filter(move |(case, of)| **of == variant && selection.contains(*case)).map(|(c, _)| c)
    }

    /// How long each case takes from its first event to the last, or to the latest end of any, in
    /// milliseconds.
    #[must_use]
    pub fn durations(&self) -> &[i64] {
        &self.duration
    }

    /// The follows of the log, sorted by the places of their activities.
    #[must_use]
    pub fn follows(&self) -> &[(u32, u32)] {
        &self.edges
    }

    /// The follows along a path, by their places in [`Self::follows`].
    #[must_use]
    pub fn along(&self, variant: u32) -> &[u32] {
        match self.along_bounds.get(variant as usize..) {
            Some([from, to, ..]) => &self.along[*from as usize..*to as usize],
            _ => &[],
        }
    }

    /// How many of the selected cases take each path.
    #[must_use]
    pub fn weights(&self, selection: &Selection) -> Vec<u32> {
        let mut weights = vec![0; self.example.len()];
        for case in selection.iter() {
            weights[self.variant_of[case] as usize] += 1;
        }
        weights
    }

    /// The paths that count, the most frequent first, then by the names along them.
    #[must_use]
    pub fn ranked(&self, weights: &[u32]) -> Vec<Variant> {
        let counted = weights.iter().zip(&self.rank).enumerate().filter(|(_, (w, _))| **w > 0);
        let mut order: Vec<(u64, u32)> = counted
            .map(|(variant, (weight, rank))| {
                (u64::from(u32::MAX - weight) << 32 | u64::from(*rank), variant as u32)
            })
            .collect();
        order.sort_unstable();
        let variant = |(_, variant): (u64, u32)| Variant {
            variant,
            cases: u64::from(weights[variant as usize]),
        };
        order.into_iter().map(variant).collect()
    }

    /// What the selected cases say, with how long it takes.
    #[must_use]
    pub fn discover(&self, log: &Log, selection: &Selection) -> Discovery {
        let mut found = self.count(log, selection);
        let times = self.times(log);
        for (at, activity) in found.activities.iter_mut().enumerate() {
            if activity.count > 0 {
                activity.dwell = times.dwell(log, at, selection);
            }
        }
        for follow in &mut found.follows {
            if let Ok(edge) = self.edges.binary_search(&(follow.from, follow.to)) {
                follow.took = times.follow(log, edge, follow.count, selection);
            }
        }
        found.duration = times.spread(&self.duration, selection);
        found
    }

    /// The same with the mean stays, which all events have to be looked at for: for what is kept or
    /// drawn, not while a filter moves.
    #[must_use]
    pub fn discover_with_means(&self, log: &Log, selection: &Selection) -> Discovery {
        let mut found = self.discover(log, selection);
        found.add_means(log, selection);
        found
    }

    fn times(&self, log: &Log) -> &Times {
        self.times.get_or_init(|| {
            let edge = |case: usize, at: usize| {
                let along = self.along(self.variant_of[case]);
                along.get(at - log.bounds[case] as usize).copied()
            };
            Times::of(log, self.edges.len(), edge, &self.duration)
        })
    }

    /// The same without how long it takes: what is needed while nobody looks at times.
    #[must_use]
    pub fn count(&self, log: &Log, selection: &Selection) -> Discovery {
        let weights = self.weights(selection);
        let mut activities = vec![Activity::default(); log.activities.len()];
        let mut counts = vec![0_u64; self.edges.len()];
        let mut seen = vec![NONE; log.activities.len()];
        let mut loops = Loops::default();
        let mut events = 0;
        for (variant, weight) in weights.iter().enumerate() {
            let weight = u64::from(*weight);
            if weight == 0 {
                continue;
            }
            let path = self.path(log, variant as u32);
            let mut returns = 0;
            for activity in path {
                let at = *activity as usize;
                activities[at].count += weight;
                if seen[at] == variant as u32 {
                    returns += 1;
                } else {
                    seen[at] = variant as u32;
                    activities[at].cases += weight;
                }
            }
            if let (Some(first), Some(last)) = (path.first(), path.last()) {
                activities[*first as usize].starts += weight;
                activities[*last as usize].ends += weight;
            }
            for edge in self.along(variant as u32) {
                counts[*edge as usize] += weight;
            }
            events += path.len() as u64 * weight;
            loops.returns += returns * weight;
            loops.cases += if returns > 0 { weight } else { 0 };
        }
        let mut follows: Vec<Follow> = self
            .edges
            .iter()
            .zip(&counts)
            .filter(|(_, count)| **count > 0)
            .map(|((from, to), count)| Follow {
                from: *from,
                to: *to,
                count: *count,
                took: Took::default(),
            })
            .collect();
        loops.repeats = follows.iter().filter(|f| f.from == f.to).map(|f| f.count).sum();
        let name = |at: u32| self.names[at as usize];
        follows.sort_unstable_by_key(|f| (u64::MAX - f.count, name(f.from), name(f.to)));
        let variants = self.ranked(&weights);
        let cases = selection.len() as u64;
        let mut found = Discovery {
            events,
            cases,
            activities,
            follows,
            entropy: entropy(&variants, cases),
            variants,
            loops,
            segments: vec![0; log.segments.len()],
            ..Discovery::default()
        };
        self.count_cases(log, selection, &mut found);
        found
    }

    /// What belongs to cases, not to paths.
    fn count_cases(&self, log: &Log, selection: &Selection, found: &mut Discovery) {
        let (mut from, mut to) = (i64::MAX, i64::MIN);
        let mut switches = Switches::default();
        for case in selection.iter() {
            let events = log.events(case);
            if !events.is_empty() {
                from = from.min(log.time[events.start]);
                to = to.max(log.time[events.end - 1]);
            }
            match log.case_segment.get(case) {
                Some(segment) if *segment != NONE => found.segments[*segment as usize] += 1,
                _ => found.no_segment += 1,
            }
            if let Some(count) = self.switches.get(case).filter(|count| **count > 0) {
                switches.cases += 1;
                switches.count += u64::from(*count);
            }
        }
        if from <= to {
            (found.from, found.to) = (Some(from), Some(to));
        }
        found.switches = switches;
    }
}

/// −Σp·log₂p, in bits.
fn entropy(variants: &[Variant], cases: u64) -> f64 {
    let sum: f64 = variants
        .iter()
        .map(|v| {
            let p = v.cases as f64 / cases as f64;
            p * p.log2()
        })
        .sum();
    // Not −0 where all take one path.
    0.0 - sum
}

fn duration(log: &Log, case: usize) -> i64 {
    let events = log.events(case);
    if events.is_empty() {
        return 0;
    }
    let last = log.time[events.end - 1];
    let ends = log.end.get(events.clone()).unwrap_or_default().iter().copied();
    let last = ends.fold(last, i64::max);
    last.saturating_sub(log.time[events.start])
}

fn switches(log: &Log, case: usize) -> u32 {
    let channels = log.channel.get(log.events(case)).unwrap_or_default();
    let mut known = channels.iter().filter(|channel| **channel != NONE);
    let Some(mut last) = known.next() else { return 0 };
    let mut count = 0;
    for channel in known {
        count += u32::from(channel != last);
        last = channel;
    }
    count
}

/// The path of each case among the different paths, which are in the order of their first cases,
/// and these.
fn variants(log: &Log) -> (Vec<u32>, Vec<u32>) {
    let hash = RandomState::default();
    let mut slots: Vec<u64> = vec![0; 1024];
    let mut example: Vec<u32> = Vec::new();
    let mut hashes: Vec<u64> = Vec::new();
    let mut of = Vec::with_capacity(log.cases.len());
    for case in 0..log.cases.len() {
        let path = log.path(case);
        let code = hash.hash_one(path);
        let mask = slots.len() - 1;
        let mut at = code as usize & mask;
        let found = loop {
            let slot = slots[at];
            if slot == 0 {
                break None;
            }
            let variant = slot as u32 - 1;
            let same = slot >> 32 == code >> 32;
            if same && log.path(example[variant as usize] as usize) == path {
                break Some(variant);
            }
            at = (at + 1) & mask;
        };
        of.push(found.unwrap_or_else(|| {
            let variant = example.len() as u32;
            slots[at] = (code >> 32) << 32 | u64::from(variant + 1);
            example.push(case as u32);
            hashes.push(code);
            if example.len() * 8 > slots.len() * 5 {
                grow(&mut slots, &hashes);
            }
            variant
        }));
    }
    (of, example)
}

fn grow(slots: &mut Vec<u64>, hashes: &[u64]) {
    *slots = vec![0; slots.len() * 2];
    let mask = slots.len() - 1;
    for (variant, code) in hashes.iter().enumerate() {
        let mut at = *code as usize & mask;
        while slots[at] != 0 {
            at = (at + 1) & mask;
        }
        slots[at] = (code >> 32) << 32 | (variant as u64 + 1);
    }
}

/// Where each activity stands by its name.
fn by_name(log: &Log) -> Vec<u32> {
    let mut order: Vec<u32> = (0..log.activities.len() as u32).collect();
    order.sort_by(|a, b| log.activities.get(*a).cmp(&log.activities.get(*b)));
    let mut ranks = vec![0; order.len()];
    for (rank, activity) in order.into_iter().enumerate() {
        ranks[activity as usize] = rank as u32;
    }
    ranks
}

/// Where each path stands by the names along it.
fn ranks(log: &Log, example: &[u32], names: &[u32]) -> Vec<u32> {
    let path = |variant: u32| log.path(example[variant as usize] as usize);
    // The first names in one number decide nearly always.
    let bits = (usize::BITS - (names.len() + 1).leading_zeros()).max(1);
    let fit = (64 / bits) as usize;
    let head = |variant: u32| {
        let path = path(variant);
        (0..fit).fold(0_u64, |sum, at| {
            let rank = path.get(at).map_or(0, |a| u64::from(names[*a as usize]) + 1);
            sum << bits | rank
        })
    };
    let mut order: Vec<(u64, u32)> = (0..example.len() as u32).map(|v| (head(v), v)).collect();
    order.sort_unstable_by(|(a, v), (b, w)| match a.cmp(b) {
        Ordering::Equal => {
            let name = |activity: &u32| names[*activity as usize];
            path(*v).iter().map(name).cmp(path(*w).iter().map(name))
        }
        other => other,
    });
    let mut ranks = vec![0; order.len()];
    for (rank, (_, variant)) in order.into_iter().enumerate() {
        ranks[variant as usize] = rank as u32;
    }
    ranks
}

/// The different follows, and those along each path.
fn edges(log: &Log, example: &[u32]) -> (Vec<(u32, u32)>, Vec<u32>, Vec<u32>) {
    let n = log.activities.len();
    let mut edges: Vec<(u32, u32)> = Vec::new();
    let mut along = Vec::new();
    let mut bounds = vec![0];
    let mut square = if n <= SQUARE { vec![NONE; n * n] } else { Vec::new() };
    let mut map: HashMap<(u32, u32), u32, FixedState> = HashMap::default();
    for case in example {
        for pair in log.path(*case as usize).windows(2) {
            let key = (pair[0], pair[1]);
            let place = if n <= SQUARE {
                &mut square[pair[0] as usize * n + pair[1] as usize]
            } else {
                map.entry(key).or_insert(NONE)
            };
            if *place == NONE {
                *place = edges.len() as u32;
                edges.push(key);
            }
            along.push(*place);
        }
        bounds.push(along.len() as u32);
    }
    // In an order that does not depend on the file beyond the places of activities.
    let mut order: Vec<u32> = (0..edges.len() as u32).collect();
    order.sort_unstable_by_key(|edge| edges[*edge as usize]);
    let mut to = vec![0; order.len()];
    for (place, edge) in order.iter().enumerate() {
        to[*edge as usize] = place as u32;
    }
    for edge in &mut along {
        *edge = to[*edge as usize];
    }
    (order.into_iter().map(|edge| edges[edge as usize]).collect(), along, bounds)
}
