//! The three Ps of an optimal journey as customers live them (I04–I06, measures §7).
//!
//! - **Prescriptive**: the part of the steps that customers take whose next step is prescribed by
//!   the drawing.
//! - **Predictive**: for every drawn way A → B, how often B is the next drawn step of those who are
//!   at A, with its interval.
//! - **Proactive**: of the contacts that we start, by the drawing, the part that comes before the
//!   issue. A contact is the first visit of a case to a step that is marked as proactive. The issue
//!   is the case’s first step with a negative valence or with a pain. A contact comes before it also
//!   where no issue follows: it came before anything hurt (our definition).

use crate::flow::conform::{Conformance, Walked};
use crate::workshop::{ConnectionId, Journey, Step, StepId};

/// The three Ps as they are measured.
#[derive(Debug, Clone, PartialEq)]
pub struct ThreePs {
    /// How many steps on drawn ways customers take.
    pub visited: usize,
    /// How many of them prescribe the next step.
    pub prescribing: usize,
    /// The second as a part of the first, 0 to 1; none if nobody takes a step.
    pub prescriptive: Option<f64>,
    /// The same by visits: the part of all visits that are to a prescribing step.
    pub prescriptive_visits: Option<f64>,
    /// How surely every drawn way is taken, in the order of the document.
    pub predictive: Vec<Predicted>,
    /// Of the contacts that we start, the part before the issue, 0 to 1; none without such contacts.
    pub proactive: Option<f64>,
    /// The same by step, in the order of the document; those that are marked.
    pub contacts: Vec<Contact>,
    /// How many cases meet an issue, and how many of them we had contacted before it.
    pub issues: (u64, u64),
}

/// How surely a way is taken.
#[derive(Debug, Clone, PartialEq)]
pub struct Predicted {
    /// The way from A to B.
    pub connection: ConnectionId,
    /// How often customers are at A.
    pub n: u64,
    /// How often B is next: P(B|A), 0 to 1; none if nobody is ever at A.
    pub p: Option<f64>,
    /// The 95 % interval of P(B|A); none likewise.
    pub interval: Option<[f64; 2]>,
}

/// A step that is marked as proactive.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Contact {
    /// The step.
    pub step: StepId,
    /// How many cases take it.
    pub cases: u64,
    /// In how many of them it comes before the issue.
    pub before: u64,
}

/// The 97.5 % quantile of the standard normal distribution.
const Z: f64 = 1.959_963_984_540_054;

/// The 95 % interval of a part of which `hits` of `n` were seen (Wilson, “Probable inference, the
/// law of succession, and statistical inference”, JASA 22, 1927), within 0 and 1. None if n is 0.
#[must_use]
pub fn wilson(hits: u64, n: u64) -> Option<[f64; 2]> {
    if n == 0 {
        return None;
    }
    let (all, p) = (n as f64, hits.min(n) as f64 / n as f64);
    let z2 = Z * Z;
    let middle = p + z2 / (2.0 * all);
    let half = Z * (p * (1.0 - p) / all + z2 / (4.0 * all * all)).sqrt();
    let scale = (1.0 + z2 / all).recip();
    // At both ends the formula is exact; rounding is not.
    let low = if hits == 0 { 0.0 } else { ((middle - half) * scale).max(0.0) };
    let high = if hits >= n { 1.0 } else { ((middle + half) * scale).min(1.0) };
    Some([low, high])
}

/// The three Ps of a journey, as customers walked it. `mapping` is the one that `found` was made
/// with.
#[must_use]
pub fn three_ps(
    journey: &Journey,
    mapping: &[Option<StepId>],
    walked: &Walked,
    found: &Conformance,
) -> ThreePs {
    let taken = found.steps.iter().filter(|s| s.visits > 0);
    let prescribes =
        |id: &StepId| journey.steps.get(id).is_some_and(|step| step.three_ps.prescriptive);
    let visited = taken.clone().count();
    let prescribing = taken.clone().filter(|s| prescribes(&s.step)).count();
    let visits: u64 = taken.clone().map(|s| s.visits).sum();
    let led: u64 = taken.filter(|s| prescribes(&s.step)).map(|s| s.visits).sum();
    let predictive = found.ways.iter().map(|way| Predicted {
        connection: way.connection.clone(),
        n: way.of,
        p: part(way.taken, way.of),
        interval: wilson(way.taken, way.of),
    });
    let (contacts, issues) = contacts(journey, mapping, walked);
    let (all, before) = contacts.iter().fold((0, 0), |(a, b), c| (a + c.cases, b + c.before));
    ThreePs {
        visited,
        prescribing,
        prescriptive: part(prescribing as u64, visited as u64),
        prescriptive_visits: part(led, visits),
        predictive: predictive.collect(),
        proactive: part(before, all),
        contacts,
        issues,
    }
}

fn part(of: u64, all: u64) -> Option<f64> {
    (all > 0).then(|| of as f64 / all as f64)
}

/// Whether something goes wrong for the customer at a step.
fn is_issue(step: &Step) -> bool {
    step.valence.is_some_and(|v| v.get() < 0.0) || !step.pain.trim().is_empty()
}

fn contacts(
    journey: &Journey,
    mapping: &[Option<StepId>],
    walked: &Walked,
) -> (Vec<Contact>, (u64, u64)) {
    let places: Vec<Option<usize>> = mapping
        .iter()
        .map(|step| step.as_ref().and_then(|step| journey.steps.index_of(step)))
        .collect();
    let flags: Vec<(bool, bool)> =
        journey.steps.values().map(|s| (s.three_ps.proactive, is_issue(s))).collect();
    let mut found = vec![(0_u64, 0_u64); journey.steps.len()];
    // The last path in which a step was seen: a contact is the first visit.
    let mut last = vec![usize::MAX; journey.steps.len()];
    let mut issues = (0, 0);
    for (at, (path, cases, _)) in walked.paths().enumerate() {
        let (mut hurt, mut warned) = (false, false);
        for step in path.iter().filter_map(|a| places.get(*a as usize).copied().flatten()) {
            let (proactive, issue) = flags[step];
            if proactive && std::mem::replace(&mut last[step], at) != at {
                found[step].0 += cases;
                found[step].1 += if hurt { 0 } else { cases };
                warned |= !hurt;
            }
            if issue && !hurt {
                hurt = true;
                issues.0 += cases;
                issues.1 += if warned { cases } else { 0 };
            }
        }
    }
    let contacts = journey.steps.iter().zip(found);
    let contacts = contacts.filter(|((_, step), _)| step.three_ps.proactive);
    let contacts =
        contacts.map(|((id, _), (cases, before))| Contact { step: id.clone(), cases, before });
    (contacts.collect(), issues)
}
