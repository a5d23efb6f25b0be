//! Where cases go next, as probabilities, and whether it matters where they came from.

use std::collections::HashMap;

use foldhash::fast::FixedState;

use super::{Discovery, FEW, Index, Selection};
use crate::flow::log::{Log, NONE};

/// Where cases go from an activity.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    /// The activity, by its place in the log.
    pub from: u32,
    /// How often it was left, ends of cases included.
    pub n: u64,
    /// So few that a share is little more than a guess.
    pub few: bool,
    /// The ways, by falling probability, then by their places; the end of the case comes last of
    /// equals.
    pub ways: Vec<Way>,
}

/// A way that cases take.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Way {
    /// Where it leads; none ends the case.
    pub to: Option<u32>,
    /// How often it was taken.
    pub n: u64,
    /// The smoothed probability, 0 to 1; those of a row sum to 1.
    pub p: f64,
}

/// Transition probabilities P̂ᵢⱼ = (nᵢⱼ + α·p⁰ᵢⱼ)/(nᵢ + α) (measures §7) of every activity that
/// happens. `alpha` is how many cases the expectation `prior` weighs as much as, 0 or more; it says
/// for a way what was expected, for example what is drawn. What it says of one activity is made to
/// sum to 1; where it says nothing the ways that were taken are expected to be equal.
#[must_use]
pub fn transitions(found: &Discovery, alpha: f64, prior: &[(u32, Option<u32>, f64)]) -> Vec<Row> {
    let alpha = if alpha.is_finite() { alpha.max(0.0) } else { 0.0 };
    let mut ways: Vec<Vec<Way>> = vec![Vec::new(); found.activities.len()];
    for follow in &found.follows {
        let way = Way { to: Some(follow.to), n: follow.count, p: 0.0 };
        ways[follow.from as usize].push(way);
    }
    for (ways, activity) in ways.iter_mut().zip(&found.activities) {
        if activity.ends > 0 {
            ways.push(Way { to: None, n: activity.ends, p: 0.0 });
        }
    }
    let mut expected: Vec<Vec<(Option<u32>, f64)>> = vec![Vec::new(); found.activities.len()];
    for (from, to, p) in prior {
        let sound = p.is_finite() && *p > 0.0;
        if let Some(row) = expected.get_mut(*from as usize).filter(|_| sound) {
            row.push((*to, *p));
        }
    }
    let rows = ways.into_iter().zip(expected).zip(&found.activities).enumerate();
    rows.filter(|(_, (_, activity))| activity.count > 0)
        .map(|(from, ((mut ways, expected), activity))| {
            let total: f64 = expected.iter().map(|(_, p)| p).sum();
            for (to, _) in &expected {
                if !ways.iter().any(|way| way.to == *to) {
                    ways.push(Way { to: *to, n: 0, p: 0.0 });
                }
            }
            let n: u64 = ways.iter().map(|way| way.n).sum();
            let count = ways.len() as f64;
            for way in &mut ways {
                let said = expected.iter().filter(|(to, _)| *to == way.to).map(|(_, p)| p);
                let expected = if total > 0.0 { said.sum::<f64>() / total } else { 1.0 / count };
                way.p = (way.n as f64 + alpha * expected) / (n as f64 + alpha);
            }
            ways.sort_by(|a, b| {
                let place = |way: &Way| way.to.unwrap_or(NONE);
                b.p.total_cmp(&a.p).then(place(a).cmp(&place(b)))
            });
            Row { from: from as u32, n: activity.count, few: activity.count < FEW, ways }
        })
        .collect()
}

/// Whether where cases came from says something about where they go next, beyond where they are
/// (our definition).
#[derive(Debug, Clone, Default, PartialEq)]
pub struct SecondOrder {
    /// How many steps were looked at: each event with what came before it and what came after it,
    /// the beginning and the end of cases included.
    pub n: u64,
    /// How uncertain the next step is where only the present one is known: H(next | present), in
    /// bits.
    pub uncertain: f64,
    /// How much of that goes away where the one before is known too: I(before; next | present) in
    /// bits, less what chance alone is expected to give, (Σ(aᵢ−1)(cᵢ−1))/(2n·ln 2) with aᵢ
    /// different activities before and cᵢ after activity i (after Miller 1955); at least 0.
    pub gain: f64,
    /// `gain` as a part of `uncertain`, 0 to 1. From about a tenth on, a chain that remembers only
    /// the present step misleads.
    pub share: f64,
    /// Where it matters most: with at least [`FEW`] cases behind each, at most twenty.
    pub worst: Vec<Context>,
}

/// Where customers go otherwise, depending on where they came from.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Context {
    /// Where they came from; none begins with `at`.
    pub before: Option<u32>,
    /// Where they are.
    pub at: u32,
    /// How many.
    pub n: u64,
    /// Half the sum of the differences between where these go next and where all who are at `at`
    /// go: 0 says that there is none, 1 that they have no way in common.
    pub distance: f64,
}

/// How many contexts are listed.
const WORST: usize = 20;

/// Holds the selected cases against the assumption that only the present step decides the next.
#[must_use]
pub fn second_order(log: &Log, index: &Index, selection: &Selection) -> SecondOrder {
    // By present, before, next; sorted, so that sums do not depend on any hash.
    let mut counts: HashMap<(u32, u32, u32), u64, FixedState> = HashMap::default();
    for (variant, weight) in index.weights(selection).into_iter().enumerate() {
        if weight == 0 {
            continue;
        }
        let path = index.path(log, variant as u32);
        for (at, activity) in path.iter().enumerate() {
            let before = at.checked_sub(1).map_or(NONE, |at| path[at]);
            let next = path.get(at + 1).copied().unwrap_or(NONE);
            *counts.entry((*activity, before, next)).or_default() += u64::from(weight);
        }
    }
    let mut all: Vec<((u32, u32, u32), u64)> = counts.into_iter().collect();
    all.sort_unstable();
    let n: u64 = all.iter().map(|(_, count)| count).sum();
    if n == 0 {
        return SecondOrder::default();
    }
    let total = n as f64;
    let (mut uncertain, mut known, mut freedom) = (0.0, 0.0, 0.0);
    let mut worst = Vec::new();
    for present in all.chunk_by(|a, b| a.0.0 == b.0.0) {
        let here: u64 = present.iter().map(|(_, count)| count).sum();
        let mut next: Vec<(u32, u64)> = present.iter().map(|((.., c), n)| (*c, *n)).collect();
        next.sort_unstable();
        let next: Vec<(u32, f64)> = next
            .chunk_by(|a, b| a.0 == b.0)
            .map(|same| (same[0].0, same.iter().map(|(_, n)| *n as f64).sum()))
            .collect();
        let bits = |count: f64, of: f64| -count / total * (count / of).log2();
        uncertain += next.iter().map(|(_, count)| bits(*count, here as f64)).sum::<f64>();
        let mut contexts = 0;
        for context in present.chunk_by(|a, b| a.0.1 == b.0.1) {
            contexts += 1;
            let came: u64 = context.iter().map(|(_, count)| count).sum();
            known += context.iter().map(|(_, n)| bits(*n as f64, came as f64)).sum::<f64>();
            if came >= FEW && came < here {
                let of = |to: u32| {
                    let found = context.binary_search_by_key(&to, |((.., c), _)| *c);
                    found.map_or(0.0, |at| context[at].1 as f64 / came as f64)
                };
                let apart: f64 = next.iter().map(|(to, n)| (of(*to) - n / here as f64).abs()).sum();
                let (at, before, _) = context[0].0;
                worst.push(Context {
                    before: (before != NONE).then_some(before),
                    at,
                    n: came,
                    distance: apart / 2.0,
                });
            }
        }
        freedom += f64::from(contexts - 1) * (next.len() as f64 - 1.0);
    }
    let chance = freedom / (2.0 * total * std::f64::consts::LN_2);
    let gain = (uncertain - known - chance).max(0.0);
    worst.sort_by(|a, b| {
        // What many go through counts for more.
        let weight = |c: &Context| c.distance * c.n as f64;
        weight(b).total_cmp(&weight(a)).then((a.at, a.before).cmp(&(b.at, b.before)))
    });
    worst.truncate(WORST);
    let share = if uncertain > 0.0 { (gain / uncertain).min(1.0) } else { 0.0 };
    SecondOrder { n, uncertain, gain, share, worst }
}
