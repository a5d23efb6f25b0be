//! Which part of the customers at a step of a journey goes where (measures §7): what the exact
//! chain, the simulation and the exits of a forecast all reckon with.
//!
//! A way's share is the part of those at its start who take it; ways that nobody has counted share
//! equally what the counted ones leave; at a step that is also an exit, what no counted way takes
//! ends there (nobody is assumed to come back). Shares that sum to another total are taken in
//! proportion. Customers enter where the steps say so ([`Step::entry`](crate::workshop::Step), in
//! proportion); where none says so, where a way leads out and none leads on to: the steps of what
//! customers do if there are any, in equal parts where there are several (our definition).

use std::collections::HashMap;

use super::exits::Redirect;
use crate::workshop::{ConnectionKind, Journey, LaneKind, SegmentId};

/// Marks a way that is no connection of a journey.
pub const NO_CONNECTION: u32 = u32::MAX;

/// One way out of a step.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Way {
    /// Which connection, by its place in the document; [`NO_CONNECTION`] where there is none.
    pub connection: u32,
    /// The step that it leads to, by its place in the document.
    pub to: u32,
    /// The part of those at its start who take it, 0 to 1.
    pub part: f64,
}

/// Who goes where, step by step in the order of the document. The parts of a step's ways and the
/// part that ends there sum to 1.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Ways {
    /// Where the ways of each step begin, and at last how many there are.
    bounds: Vec<u32>,
    ways: Vec<Way>,
    stay: Vec<f64>,
    /// Journeys may end at these steps whatever their ways say.
    is_exit: Vec<bool>,
    entries: Vec<(u32, f64)>,
}

impl Ways {
    /// Of a journey as a segment, or all customers, walk it.
    #[must_use]
    pub fn of(journey: &Journey, segment: Option<&SegmentId>) -> Self {
        let n = journey.steps.len();
        let mut ends = Vec::with_capacity(journey.connections.len());
        let mut bounds = vec![0_u32; n + 1];
        for (at, c) in journey.connections.values().enumerate() {
            let both = journey.steps.index_of(&c.from).zip(journey.steps.index_of(&c.to));
            let Some((from, to)) = both else { continue };
            let own = segment.and_then(|s| c.shares.get(s)).copied();
            ends.push((at, from, to, own.or(c.share).map(f64::from), c.kind));
            bounds[from + 1] += 1;
        }
        let entries = entries(journey, &ends);
        for i in 0..n {
            bounds[i + 1] += bounds[i];
        }
        let none = Way { connection: NO_CONNECTION, to: 0, part: 0.0 };
        let (mut ways, mut counted) = (vec![none; ends.len()], vec![false; ends.len()]);
        let mut next: Vec<u32> = bounds[..n].to_vec();
        for (at, from, to, share, _) in ends {
            let slot = next[from] as usize;
            next[from] += 1;
            let (connection, to) = (at as u32, to as u32);
            ways[slot] = Way { connection, to, part: share.unwrap_or(0.0) };
            counted[slot] = share.is_some();
        }
        let is_exit: Vec<bool> = journey.steps.values().map(|step| step.exit.is_some()).collect();
        let mut stay = Vec::with_capacity(n);
        for step in 0..n {
            let of_step = bounds[step] as usize..bounds[step + 1] as usize;
            stay.push(resolve(&mut ways[of_step.clone()], &counted[of_step], is_exit[step]));
        }
        Self { bounds, ways, stay, is_exit, entries }
    }

    /// Of plain numbers: for every step the ways out of it (where to, and which part) and the part
    /// that ends there, which are taken in proportion; and where customers come in, in proportion
    /// as well. What leads to a step that is not there, and what is no number above 0, is left out.
    #[must_use]
    pub fn new(steps: &[(&[(usize, f64)], f64)], entries: &[(usize, f64)]) -> Self {
        let n = steps.len();
        let real = |part: f64| part.is_finite() && part > 0.0;
        let mut made = Self { bounds: vec![0], ..Self::default() };
        for (ways, stay) in steps {
            let taken = || ways.iter().filter(|(to, part)| *to < n && real(*part));
            let stay = if real(*stay) { *stay } else { 0.0 };
            let total = stay + taken().map(|(_, part)| part).sum::<f64>();
            made.stay.push(if total > 0.0 { stay / total } else { 1.0 });
            made.ways.extend(taken().map(|&(to, part)| Way {
                connection: NO_CONNECTION,
                to: to as u32,
                part: part / total,
            }));
            made.bounds.push(made.ways.len() as u32);
            made.is_exit.push(stay > 0.0 || total <= 0.0);
        }
        let taken = || entries.iter().filter(|(at, part)| *at < n && real(*part));
        let total: f64 = taken().map(|(_, part)| part).sum();
        made.entries = taken().map(|&(at, part)| (at as u32, part / total)).collect();
        made
    }

    /// How many steps there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.stay.len()
    }

    /// Whether there is no step.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.stay.is_empty()
    }

    /// The ways out of a step; none where there is no such step.
    #[must_use]
    pub fn out(&self, step: usize) -> &[Way] {
        self.ways.get(self.range(step)).unwrap_or_default()
    }

    /// All ways, those of a step together, in the order of the steps.
    #[must_use]
    pub fn all(&self) -> &[Way] {
        &self.ways
    }

    /// The part of those at a step whose journey ends there, 0 to 1.
    #[must_use]
    pub fn stay(&self, step: usize) -> f64 {
        self.stay.get(step).copied().unwrap_or(0.0)
    }

    /// Where customers come in, and which part of them; the parts sum to 1. None where nothing is
    /// connected and no step says that anybody comes in there.
    #[must_use]
    pub fn entries(&self) -> &[(u32, f64)] {
        &self.entries
    }

    /// The place of a way among [`Self::all`], by its connection's place in the document.
    #[must_use]
    pub fn position(&self, connection: u32) -> Option<usize> {
        let known = |way: &Way| way.connection == connection && connection != NO_CONNECTION;
        self.ways.iter().position(known)
    }

    /// The step at which the way at this place among [`Self::all`] starts.
    #[must_use]
    pub fn start(&self, way: usize) -> usize {
        self.bounds.partition_point(|from| *from as usize <= way).saturating_sub(1)
    }

    /// Changes the parts that take ways; those at the same start share what is left as before.
    pub fn turn(&mut self, journey: &Journey, changes: &[Redirect<'_>]) {
        let mut targets: HashMap<u32, (f64, f64)> = HashMap::new();
        let mut steps = Vec::new();
        for change in changes {
            let Some(at) = journey.connections.index_of(change.connection) else { continue };
            let Some(way) = self.position(at as u32) else { continue };
            merge(&mut targets, at as u32, change);
            steps.push(self.start(way));
        }
        steps.sort_unstable();
        steps.dedup();
        for step in steps {
            let of_step = self.range(step);
            turned(&mut self.ways[of_step], &mut self.stay[step], &targets, self.is_exit[step]);
        }
    }

    /// Cuts the part of those at a step who leave there by `by`, at most to nothing, and gives it to
    /// the other ways in proportion: who ends at the step (where `ends` says so) and who takes a way
    /// for which `leaves` holds. Nothing changes where nobody takes any other way.
    pub fn keep(&mut self, step: usize, by: f64, ends: bool, leaves: impl Fn(&Way) -> bool) {
        let of_step = self.range(step);
        let Some(stay) = self.stay.get_mut(step) else { return };
        let ways = &mut self.ways[of_step];
        let (mut lost, mut kept) = if ends { (*stay, 0.0) } else { (0.0, *stay) };
        for way in ways.iter() {
            *if leaves(way) { &mut lost } else { &mut kept } += way.part;
        }
        // What is kept has to go somewhere.
        let on: f64 = ways.iter().filter(|way| !leaves(way)).map(|way| way.part).sum();
        let by = by.clamp(0.0, lost);
        if lost <= 0.0 || on <= 0.0 || by <= 0.0 {
            return;
        }
        let (less, more) = ((lost - by) / lost, (kept + by) / kept);
        for way in ways.iter_mut() {
            way.part *= if leaves(way) { less } else { more };
        }
        *stay *= if ends { less } else { more };
    }

    /// Which steps any customer ever comes to.
    #[must_use]
    pub fn reached(&self) -> Vec<bool> {
        let mut reached = vec![false; self.len()];
        let mut open: Vec<usize> = self.entries.iter().map(|(at, _)| *at as usize).collect();
        open.iter().for_each(|&i| reached[i] = true);
        while let Some(at) = open.pop() {
            for way in self.out(at).iter().filter(|way| way.part > 0.0) {
                let to = way.to as usize;
                if !std::mem::replace(&mut reached[to], true) {
                    open.push(to);
                }
            }
        }
        reached
    }

    /// The first of these steps that customers can never leave.
    #[must_use]
    pub fn trap(&self, reached: &[bool]) -> Option<usize> {
        let n = self.len();
        let mut bounds = vec![0_u32; n + 1];
        let taken = || self.ways.iter().filter(|way| way.part > 0.0);
        taken().for_each(|way| bounds[way.to as usize + 1] += 1);
        for i in 0..n {
            bounds[i + 1] += bounds[i];
        }
        let mut into = vec![0_u32; bounds[n] as usize];
        let mut next: Vec<u32> = bounds[..n].to_vec();
        for from in 0..n {
            for way in self.out(from).iter().filter(|way| way.part > 0.0) {
                into[next[way.to as usize] as usize] = from as u32;
                next[way.to as usize] += 1;
            }
        }
        let mut open: Vec<usize> = (0..n).filter(|&i| self.stay[i] > 0.0).collect();
        let mut free = vec![false; n];
        open.iter().for_each(|&i| free[i] = true);
        while let Some(at) = open.pop() {
            for &from in &into[bounds[at] as usize..bounds[at + 1] as usize] {
                if !std::mem::replace(&mut free[from as usize], true) {
                    open.push(from as usize);
                }
            }
        }
        (0..n).find(|&i| reached.get(i) == Some(&true) && !free[i])
    }

    fn range(&self, step: usize) -> std::ops::Range<usize> {
        match self.bounds.get(step..).unwrap_or_default() {
            [from, to, ..] => *from as usize..*to as usize,
            _ => 0..0,
        }
    }
}

/// Makes parts of the shares of one step's ways; says which part ends there.
fn resolve(ways: &mut [Way], counted: &[bool], is_exit: bool) -> f64 {
    let sum: f64 = ways.iter().zip(counted).filter(|(_, c)| **c).map(|(way, _)| way.part).sum();
    let open = counted.iter().filter(|c| !**c).count();
    let left = (1.0 - sum).max(0.0);
    let each = if is_exit || open == 0 { 0.0 } else { left / open as f64 };
    ways.iter_mut().zip(counted).filter(|(_, c)| !**c).for_each(|(way, _)| way.part = each);
    let stay = if is_exit { left } else { 0.0 };
    let total = stay + ways.iter().map(|way| way.part).sum::<f64>();
    if total <= 0.0 {
        // No way that anybody takes.
        return 1.0;
    }
    ways.iter_mut().for_each(|way| way.part /= total);
    stay / total
}

/// Of several changes of one way the surest counts, of equally sure ones the larger share: neither
/// depends on their order.
fn merge(targets: &mut HashMap<u32, (f64, f64)>, at: u32, change: &Redirect<'_>) {
    let new = (change.sure.clamp(0.0, 1.0), change.to.clamp(0.0, 1.0));
    let kept = targets.entry(at).or_insert(new);
    if new > *kept {
        *kept = new;
    }
}

/// Changes the parts that take the ways out of a step; the others share what is left as before.
fn turned(ways: &mut [Way], stay: &mut f64, targets: &HashMap<u32, (f64, f64)>, is_exit: bool) {
    let aim = |way: &Way| {
        targets.get(&way.connection).map(|(sure, to)| way.part + (to - way.part) * sure)
    };
    let fixed: f64 = ways.iter().filter_map(aim).sum();
    let loose = ways.iter().filter(|way| aim(way).is_none());
    let (count, was) = loose.fold((0, *stay), |(n, sum), way| (n + 1, sum + way.part));
    if count == ways.len() {
        return;
    }
    let rest = (1.0 - fixed).max(0.0);
    let scale = if fixed > 1.0 { fixed.recip() } else { 1.0 };
    for way in ways.iter_mut() {
        way.part = match aim(way) {
            Some(aimed) => aimed * scale,
            None if was > 0.0 => way.part / was * rest,
            // Nobody went there before: those who are left have to go somewhere.
            None if is_exit => 0.0,
            None => rest / count as f64,
        };
    }
    *stay = if was > 0.0 {
        *stay / was * rest
    } else if is_exit {
        rest
    } else {
        0.0
    };
    // A lone way that shall be taken less has nobody to give to.
    let sum: f64 = *stay + ways.iter().map(|way| way.part).sum::<f64>();
    if sum > 0.0 {
        *stay /= sum;
        ways.iter_mut().for_each(|way| way.part /= sum);
    }
}

/// A connection's place, its two ends, its share and what sort of way it is.
type Ends = (usize, usize, usize, Option<f64>, ConnectionKind);

/// Where customers come in.
fn entries(journey: &Journey, ends: &[Ends]) -> Vec<(u32, f64)> {
    let said = journey.steps.values().enumerate();
    let said = said.filter_map(|(i, step)| Some((i as u32, step.entry?.get())));
    let said: Vec<_> = said.filter(|(_, part)| *part > 0.0).collect();
    let total: f64 = said.iter().map(|(_, part)| part).sum();
    if total > 0.0 {
        return said.into_iter().map(|(i, part)| (i, part / total)).collect();
    }
    let n = journey.steps.len();
    let (mut leads_on, mut led_to) = (vec![false; n], vec![false; n]);
    for (_, from, to, _, kind) in ends {
        leads_on[*from] = true;
        led_to[*to] |= matches!(kind, ConnectionKind::Next | ConnectionKind::Exit) && from != to;
    }
    let acts = |i: usize| {
        let lane = journey.steps.at(i).and_then(|(_, s)| journey.lanes.get(&s.at.lane));
        lane.is_some_and(|lane| lane.kind == LaneKind::Actions)
    };
    let open: Vec<usize> = (0..n).filter(|&i| leads_on[i] && !led_to[i]).collect();
    let acting: Vec<usize> = open.iter().copied().filter(|&i| acts(i)).collect();
    let mut found = if acting.is_empty() { open } else { acting };
    if found.is_empty() {
        // Everything goes round in circles: the first in time it is.
        let time = |&i: &usize| {
            journey.steps.at(i).map(|(_, s)| (journey.stages.index_of(&s.at.stage), s.at.col))
        };
        found = (0..n).filter(|&i| leads_on[i]).min_by_key(time).into_iter().collect();
    }
    let each = (found.len() as f64).recip();
    found.into_iter().map(|i| (i as u32, each)).collect()
}
