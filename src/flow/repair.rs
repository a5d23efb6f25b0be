//! Repairs of a journey (measures §7): what would be if a way were taken more often, if fewer left at
//! a step, if it took less time, felt better, or served more customers at once.
//!
//! A repair changes a [`Model`], not the journey: what was drawn stays what was drawn.

use super::chain::{Answer, Chain};
use super::{Model, NoChain};
use crate::measure::{Case, Redirect, Way, kept_value};
use crate::workshop::{Exit, Journey, Mend, SegmentId, ValueCase};

impl Model {
    /// The part of those at a step who leave the journey there without its goal: who ends at the step
    /// itself, where that is not the goal, and who goes straight to a step where journeys end so and
    /// nothing leads on but ways back in (our definition).
    #[must_use]
    pub fn leaving(&self, step: usize) -> f64 {
        self.leaving_with(&self.goals(), step)
    }

    /// The same for one who asks it of every step and has the [`Model::goals`].
    #[must_use]
    pub fn leaving_with(&self, goals: &[bool], step: usize) -> f64 {
        let ends = self.ends_badly(step, goals);
        let ways = self.ways.out(step).iter().filter(|way| self.leaves(way, step, goals));
        let lost: f64 = ways.map(|way| way.part).sum();
        if ends { lost + self.ways.stay(step) } else { lost }
    }

    fn ends_badly(&self, step: usize, goals: &[bool]) -> bool {
        goals.get(step) == Some(&false)
    }

    fn leaves(&self, way: &Way, from: usize, goals: &[bool]) -> bool {
        let to = way.to as usize;
        let end = self.facts.get(to).is_some_and(|facts| facts.is_end);
        end && to != from && self.ways.stay(to) > 0.0 && self.ends_badly(to, goals)
    }

    /// Changes what these repairs change. First ways, then who stays at which step, then the rest, so
    /// that their order means little: of several shares of one way the largest counts, several cuts at
    /// one step add up, of several times, feelings or capacities of one step the last counts. What
    /// speaks of something that is not there does nothing.
    pub fn mend(&mut self, journey: &Journey, mends: &[&Mend]) {
        let turns: Vec<Redirect<'_>> = mends
            .iter()
            .filter_map(|mend| match mend {
                Mend::Way { connection, to } => {
                    Some(Redirect { connection, to: to.get(), sure: 1.0 })
                }
                _ => None,
            })
            .collect();
        if !turns.is_empty() {
            self.ways.turn(journey, &turns);
        }
        let mut cuts: Vec<(usize, f64)> = Vec::new();
        for mend in mends {
            let Some(at) = mend.step().and_then(|step| journey.steps.index_of(step)) else {
                continue;
            };
            let Some(facts) = self.facts.get_mut(at) else { continue };
            match mend {
                Mend::Way { .. } => {}
                Mend::Keep { by, .. } => match cuts.iter_mut().find(|(step, _)| *step == at) {
                    Some((_, sum)) => *sum += by.get(),
                    None => cuts.push((at, by.get())),
                },
                Mend::Dwell { to, .. } => facts.dwell = Some(to.get()),
                Mend::Feeling { to, .. } => facts.valence = Some(to.get()),
                Mend::Capacity { to, .. } => {
                    facts.capacity = Some(to.get().clamp(1.0, f64::from(u32::MAX)) as u32);
                }
            }
        }
        cuts.iter().for_each(|(step, by)| self.keep(*step, *by));
    }

    /// Lets so many fewer of those at a step leave there, see [`Self::leaving`]; the ways on get them
    /// in proportion. At most all who leave stay; nothing changes where nothing leads on.
    pub fn keep(&mut self, step: usize, by: f64) {
        let goals = self.goals();
        let leaving: Vec<u32> = self
            .ways
            .out(step)
            .iter()
            .filter(|way| self.leaves(way, step, &goals))
            .map(|way| way.to)
            .collect();
        let ends = self.ends_badly(step, &goals);
        self.ways.keep(step, by, ends, |way| leaving.contains(&way.to));
    }
}

/// A journey before and after repairs.
#[derive(Debug, Clone)]
pub struct Repaired {
    /// As it is, in numbers.
    pub was: Model,
    /// What the chain says of it.
    pub before: Answer,
    /// With the repairs, in numbers: what a simulation of it starts from.
    pub model: Model,
    /// What the chain says of that.
    pub after: Answer,
    chain: Chain,
}

/// What repairs would change in a journey as a segment, or all customers, walk it.
///
/// # Errors
/// When nothing is connected, or when customers can come to a step that they can never leave, before
/// or after.
pub fn apply_repairs(
    journey: &Journey,
    segment: Option<&SegmentId>,
    mends: &[&Mend],
) -> Result<Repaired, NoChain> {
    let was = Model::of(journey, segment);
    let mut chain = Chain::of(&was)?;
    let before = chain.answer(&was)?;
    let mut model = was.clone();
    model.mend(journey, mends);
    chain.renew(&model)?;
    let after = chain.answer(&model)?;
    Ok(Repaired { was, before, model, after, chain })
}

impl Repaired {
    /// Other repairs of the same journey: what is dragged redoes only the numbers.
    ///
    /// # Errors
    /// When customers could then come to a step that they can never leave; this stays as it was.
    pub fn again(&mut self, journey: &Journey, mends: &[&Mend]) -> Result<(), NoChain> {
        let mut model = self.was.clone();
        model.mend(journey, mends);
        self.chain.renew(&model)?;
        self.after = self.chain.answer(&model)?;
        self.model = model;
        Ok(())
    }

    /// What the repairs change.
    #[must_use]
    pub fn change(&self) -> Change {
        Change::of(&self.before, &self.after)
    }

    /// What the repairs would be worth, with the client's own value case: a low, a base and a high
    /// case. See [`kept_value`].
    #[must_use]
    pub fn worth(&self, case: &ValueCase, cost: f64) -> [Option<Case>; 3] {
        let [was, is] = [&self.before, &self.after].map(|answer| 1.0 - answer.goal);
        // Where nobody left nothing says how many do now, compared with that.
        let still = if was > 0.0 { is / was } else { 1.0 };
        kept_value(case, still, cost)
    }
}

/// How far two answers are apart: the second minus the first.
#[derive(Debug, Clone, PartialEq)]
pub struct Change {
    /// The part that reaches the goal.
    pub goal: f64,
    /// By how the journey ends, in the order of [`Exit::ALL`].
    pub parts: [f64; 4],
    /// The part that ends at each step.
    pub absorbed: Vec<f64>,
    /// How often a customer comes to each step.
    pub visits: Vec<f64>,
    /// How many steps a journey takes.
    pub steps: f64,
    /// How long it takes, in seconds; none where one of the two is not known.
    pub time: Option<f64>,
    /// The mean valence along the way; none where one of the two is not known.
    pub felt_mean: Option<f64>,
    /// The sum of the valences along the way; none where one of the two is not known.
    pub felt_sum: Option<f64>,
}

impl Change {
    /// From one answer to another of the same journey.
    #[must_use]
    pub fn of(before: &Answer, after: &Answer) -> Self {
        let each = |b: &[f64], a: &[f64]| a.iter().zip(b).map(|(a, b)| a - b).collect();
        let known = |b: Option<f64>, a: Option<f64>| Some(a? - b?);
        Self {
            goal: after.goal - before.goal,
            parts: std::array::from_fn(|i| after.parts[i] - before.parts[i]),
            absorbed: each(&before.absorbed, &after.absorbed),
            visits: each(&before.visits, &after.visits),
            steps: after.steps - before.steps,
            time: known(before.time, after.time),
            felt_mean: known(before.felt_mean, after.felt_mean),
            felt_sum: known(before.felt_sum, after.felt_sum),
        }
    }

    /// By how much more end in this way.
    #[must_use]
    pub fn part(&self, exit: Exit) -> f64 {
        let at = Exit::ALL.iter().position(|other| *other == exit);
        at.map_or(0.0, |at| self.parts[at])
    }
}
