//! Where customers of a drawn journey end up (measures §7): the exact answer of an absorbing chain.
//!
//! The states are the connected steps. A way's share is the part of those at its start who take it;
//! ways that nobody has counted share equally what the counted ones leave; at a step that is also an
//! exit, what no counted way takes ends there (nobody is assumed to come back). Shares that sum to
//! another total are taken in proportion. Customers enter where a way leads out and none leads on to:
//! the steps of what customers do if there are any, in equal parts where there are several (our
//! definition).
//!
//! Solved by state reduction (Grassmann, Taksar & Heyman, “Regenerative analysis and steady state
//! distributions for Markov chains”, Operations Research 33, 1985): step after step is taken out and
//! its customers handed on. It needs no subtraction, so that nothing is lost to cancellation, and
//! stays sparse, so that long journeys solve too.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet, BinaryHeap, HashMap};

use crate::workshop::{ConnectionId, ConnectionKind, Exit, Journey, LaneKind, SegmentId, StepId};

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

/// The ways out of a step.
struct Out {
    /// Which connection, where to, and which part takes it.
    ways: Vec<(usize, usize, f64)>,
    /// The part that ends here.
    stay: f64,
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
    let outs = outs(journey, segment, changes);
    let entries = entries(journey);
    if entries.is_empty() {
        return Err(NoExits::Unconnected);
    }
    let reached = reached(&outs, &entries);
    if let Some(step) = trap(&outs, &reached) {
        let id = journey.steps.at(step).map(|(id, _)| id.clone());
        return Err(id.map_or(NoExits::Unconnected, NoExits::Trap));
    }
    let ends = reduced(&outs, &entries, &reached);
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
    let from = journey.steps.index_of(&journey.connections.get(way)?.from)?;
    let outs = outs(journey, segment, &[]);
    outs.get(from)?.ways.iter().find(|(c, ..)| *c == at).map(|(.., p)| *p)
}

fn outs(journey: &Journey, segment: Option<&SegmentId>, changes: &[Redirect<'_>]) -> Vec<Out> {
    let mut found: Vec<Vec<(usize, usize, Option<f64>)>> = vec![Vec::new(); journey.steps.len()];
    for (at, c) in journey.connections.values().enumerate() {
        let ends = journey.steps.index_of(&c.from).zip(journey.steps.index_of(&c.to));
        let Some((from, to)) = ends else { continue };
        let own = segment.and_then(|s| c.shares.get(s));
        found[from].push((at, to, own.copied().or(c.share).map(f64::from)));
    }
    let mut targets: HashMap<usize, (f64, f64)> = HashMap::new();
    for change in changes {
        if let Some(at) = journey.connections.index_of(change.connection) {
            let known = found.iter().flatten().any(|(c, ..)| *c == at);
            if known {
                merge(&mut targets, at, change);
            }
        }
    }
    let steps = journey.steps.values().zip(found);
    steps
        .map(|(step, ways)| {
            let mut out = resolved(ways, step.exit.is_some());
            turned(&mut out, &targets, step.exit.is_some());
            out
        })
        .collect()
}

/// Of several changes of one way the surest counts, of equally sure ones the larger share: neither
/// depends on their order.
fn merge(targets: &mut HashMap<usize, (f64, f64)>, at: usize, change: &Redirect<'_>) {
    let new = (change.sure.clamp(0.0, 1.0), change.to.clamp(0.0, 1.0));
    let kept = targets.entry(at).or_insert(new);
    if (new.0, new.1) > *kept {
        *kept = new;
    }
}

fn resolved(ways: Vec<(usize, usize, Option<f64>)>, is_exit: bool) -> Out {
    let counted: f64 = ways.iter().filter_map(|(.., p)| *p).sum();
    let open = ways.iter().filter(|(.., p)| p.is_none()).count();
    let left = (1.0 - counted).max(0.0);
    let each = if is_exit || open == 0 { 0.0 } else { left / open as f64 };
    let mut ways: Vec<_> = ways.into_iter().map(|(c, to, p)| (c, to, p.unwrap_or(each))).collect();
    let sum: f64 = ways.iter().map(|(.., p)| p).sum();
    let stay = if is_exit { left } else { 0.0 };
    let total = sum + stay;
    if total <= 0.0 {
        // No way that anybody takes.
        return Out { ways: Vec::new(), stay: 1.0 };
    }
    ways.iter_mut().for_each(|(.., p)| *p /= total);
    Out { ways, stay: stay / total }
}

/// Changes the parts that take the ways out of a step; the others share what is left as before.
fn turned(out: &mut Out, targets: &HashMap<usize, (f64, f64)>, is_exit: bool) {
    let aim = |c: usize, p: f64| targets.get(&c).map(|(sure, to)| p + (to - p) * sure);
    let fixed: f64 = out.ways.iter().filter_map(|(c, _, p)| aim(*c, *p)).sum();
    let loose = out.ways.iter().filter(|(c, ..)| !targets.contains_key(c));
    let (count, was) = loose.fold((0, out.stay), |(n, sum), (.., p)| (n + 1, sum + p));
    if count == out.ways.len() {
        return;
    }
    let rest = (1.0 - fixed).max(0.0);
    let scale = if fixed > 1.0 { fixed.recip() } else { 1.0 };
    for (c, _, p) in &mut out.ways {
        *p = match aim(*c, *p) {
            Some(aimed) => aimed * scale,
            None if was > 0.0 => *p / was * rest,
            // Nobody went there before: those who are left have to go somewhere.
            None if is_exit => 0.0,
            None => rest / count as f64,
        };
    }
    out.stay = if was > 0.0 {
        out.stay / was * rest
    } else if is_exit {
        rest
    } else {
        0.0
    };
    // A lone way that shall be taken less has nobody to give to.
    let sum: f64 = out.stay + out.ways.iter().map(|(.., p)| p).sum::<f64>();
    if sum > 0.0 {
        out.stay /= sum;
        out.ways.iter_mut().for_each(|(.., p)| *p /= sum);
    }
}

/// Where customers come in, by the places of the steps in the document.
#[must_use]
pub fn entries(journey: &Journey) -> Vec<usize> {
    let n = journey.steps.len();
    let (mut leads_on, mut led_to) = (vec![false; n], vec![false; n]);
    for c in journey.connections.values() {
        let ends = journey.steps.index_of(&c.from).zip(journey.steps.index_of(&c.to));
        let Some((from, to)) = ends else { continue };
        leads_on[from] = true;
        led_to[to] |= matches!(c.kind, ConnectionKind::Next | ConnectionKind::Exit) && from != to;
    }
    let acts = |i: usize| {
        let lane = journey.steps.at(i).and_then(|(_, s)| journey.lanes.get(&s.at.lane));
        lane.is_some_and(|lane| lane.kind == LaneKind::Actions)
    };
    let open: Vec<usize> = (0..n).filter(|&i| leads_on[i] && !led_to[i]).collect();
    let acting: Vec<usize> = open.iter().copied().filter(|&i| acts(i)).collect();
    let found = if acting.is_empty() { open } else { acting };
    if !found.is_empty() {
        return found;
    }
    // Everything goes round in circles: the first in time it is.
    let time = |&i: &usize| {
        journey.steps.at(i).map(|(_, s)| (journey.stages.index_of(&s.at.stage), s.at.col))
    };
    (0..n).filter(|&i| leads_on[i]).min_by_key(time).into_iter().collect()
}

fn reached(outs: &[Out], entries: &[usize]) -> Vec<bool> {
    let mut reached = vec![false; outs.len()];
    let mut open = entries.to_vec();
    open.iter().for_each(|&i| reached[i] = true);
    while let Some(at) = open.pop() {
        for &(_, to, p) in &outs[at].ways {
            if p > 0.0 && !std::mem::replace(&mut reached[to], true) {
                open.push(to);
            }
        }
    }
    reached
}

/// The first step that customers reach and never leave.
fn trap(outs: &[Out], reached: &[bool]) -> Option<usize> {
    let mut into: Vec<Vec<usize>> = vec![Vec::new(); outs.len()];
    for (from, out) in outs.iter().enumerate() {
        out.ways.iter().filter(|(.., p)| *p > 0.0).for_each(|(_, to, _)| into[*to].push(from));
    }
    let mut open: Vec<usize> = (0..outs.len()).filter(|&i| outs[i].stay > 0.0).collect();
    let mut free = vec![false; outs.len()];
    open.iter().for_each(|&i| free[i] = true);
    while let Some(at) = open.pop() {
        for &from in &into[at] {
            if !std::mem::replace(&mut free[from], true) {
                open.push(from);
            }
        }
    }
    (0..outs.len()).find(|&i| reached[i] && !free[i])
}

/// Takes out step after step until only the entrance is left: its row is the answer, by step.
fn reduced(outs: &[Out], entries: &[usize], reached: &[bool]) -> BTreeMap<usize, f64> {
    let n = outs.len();
    // Columns up to `n` are steps, those from there on the end at a step; row `n` is the entrance.
    let mut rows: Vec<BTreeMap<usize, f64>> = vec![BTreeMap::new(); n + 1];
    let mut before: Vec<BTreeSet<usize>> = vec![BTreeSet::new(); n];
    for (from, out) in outs.iter().enumerate().filter(|(from, _)| reached[*from]) {
        for &(_, to, p) in out.ways.iter().filter(|(.., p)| *p > 0.0) {
            *rows[from].entry(to).or_default() += p;
            before[to].insert(from);
        }
        if out.stay > 0.0 {
            rows[from].insert(n + 1 + from, out.stay);
        }
    }
    for &entry in entries {
        rows[n].insert(entry, (entries.len() as f64).recip());
        before[entry].insert(n);
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
