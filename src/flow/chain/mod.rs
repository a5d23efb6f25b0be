//! The exact answer of a journey (measures §7): an absorbing Markov chain, solved sparse.
//!
//! With Q the parts that go from step to step, N = (I−Q)⁻¹ has in row i, column j how often who
//! starts at i comes to j (Kemeny & Snell, *Finite Markov Chains*, 1960). All figures need only two
//! solutions, never N itself: the visits v = eᵀN for where customers come in, e, and N·r for what
//! comes after a step. Removal effects need one thing more, the diagonal of N, see [`Answer`].
//!
//! Journeys go mostly forward. So the steps are split into their strongly connected components, and
//! only within these, loops that is, anything has to be factored; in `factor`, without a single
//! subtraction. What does not depend on the numbers, the components and the order of elimination, is
//! kept: while a repair is dragged, [`Chain::renew`] redoes the numbers only.

mod factor;
mod order;

use self::factor::Factors;
use self::order::Order;
use super::{Model, NoChain};
use crate::workshop::Exit;

/// A journey that can be solved, and solved again with other numbers.
#[derive(Debug, Clone)]
pub struct Chain {
    order: Order,
    factors: Factors,
    /// Where each way of the model went that the order was made for: whether anybody takes it.
    taken: Vec<bool>,
    entries: Vec<(u32, f64)>,
    ends: Vec<f64>,
    /// Parts by way, in the order of [`Order`].
    parts: Vec<f64>,
}

/// What the chain says. Step by step in the order of the document.
#[derive(Debug, Clone, PartialEq)]
pub struct Answer {
    /// How often a customer comes to each step, on average.
    pub visits: Vec<f64>,
    /// The part of all customers whose journey ends at each step, 0 to 1. They sum to 1.
    pub absorbed: Vec<f64>,
    /// The same by how the journey ends, in the order of [`Exit::ALL`].
    pub parts: [f64; 4],
    /// The part that reaches the goal, see [`Model::is_goal`].
    pub goal: f64,
    /// The part of all customers who ever come to each step: hₖ = vₖ / Nₖₖ.
    pub reach: Vec<f64>,
    /// Which part of those at a step reaches the goal from there, gₖ; 0 where nobody comes.
    pub onward: Vec<f64>,
    /// REₖ = 1 − P(goal without k) / P(goal), 0 to 1, where whoever would come to step k is lost. Of
    /// those who reach the goal hₖ·gₖ have been at k, since what follows the first visit does not
    /// depend on what went before; so REₖ = hₖ·gₖ / P(goal). None where nobody reaches the goal.
    pub removal: Option<Vec<f64>>,
    /// How many steps a journey takes on average.
    pub steps: f64,
    /// The variance of the number of steps.
    pub steps_variance: f64,
    /// How long a journey takes on average, in seconds; steps without a dwell count nothing. None
    /// where no step on the way has any.
    pub time: Option<f64>,
    /// The variance of that time in seconds squared, with exponential stays as the simulation has
    /// them.
    pub time_variance: Option<f64>,
    /// The steps that customers come to and whose dwell nobody has measured.
    pub undated: Vec<usize>,
    /// The experience along the way: the sum of the valences of all visits of a journey, on average.
    /// None where no step on the way has a valence.
    pub felt_sum: Option<f64>,
    /// The mean of the valences, weighted by how often customers come to each step, −2 to 2.
    pub felt_mean: Option<f64>,
}

impl Answer {
    /// The part that ends in this way, 0 to 1.
    #[must_use]
    pub fn part(&self, exit: Exit) -> f64 {
        let at = Exit::ALL.iter().position(|other| *other == exit);
        at.map_or(0.0, |at| self.parts[at])
    }

    /// The steps by falling removal effect, with it; those that nobody would miss are left out. Of
    /// equal ones the first in the document comes first.
    #[must_use]
    pub fn ranked(&self) -> Vec<(usize, f64)> {
        let all = self.removal.iter().flatten().copied().enumerate();
        let mut ranked: Vec<_> = all.filter(|(_, effect)| *effect > 0.0).collect();
        ranked.sort_by(|a, b| b.1.total_cmp(&a.1));
        ranked
    }
}

/// Solves a model once.
///
/// # Errors
/// As [`Chain::of`].
pub fn solve(model: &Model) -> Result<Answer, NoChain> {
    Chain::of(model)?.answer(model)
}

impl Chain {
    /// Splits a model into its components and factors them.
    ///
    /// # Errors
    /// When nobody comes in anywhere, or when customers can come to a step that they can never
    /// leave.
    pub fn of(model: &Model) -> Result<Self, NoChain> {
        let ways = &model.ways;
        if ways.entries().is_empty() {
            return Err(NoChain::Unconnected);
        }
        let order = Order::of(ways);
        let mut chain = Self {
            factors: Factors::of(&order),
            taken: ways.all().iter().map(|way| way.part > 0.0).collect(),
            order,
            entries: Vec::new(),
            ends: Vec::new(),
            parts: Vec::new(),
        };
        chain.fill(model)?;
        Ok(chain)
    }

    /// Takes new numbers. Where the same ways are taken as before, only the numbers are redone,
    /// with the same result as anew.
    ///
    /// # Errors
    /// As [`Self::of`].
    pub fn renew(&mut self, model: &Model) -> Result<(), NoChain> {
        let ways = &model.ways;
        let same = self.taken.len() == ways.all().len()
            && self.ends.len() == self.order.len()
            && self.order.fits(ways)
            && self.taken.iter().zip(ways.all()).all(|(was, way)| *was == (way.part > 0.0))
            && self.entries.len() == ways.entries().len()
            && self.entries.iter().zip(ways.entries()).all(|(was, now)| was.0 == now.0)
            && (0..self.order.len())
                .all(|at| (self.ends[at] > 0.0) == (ways.stay(self.order.step(at)) > 0.0));
        if same {
            self.fill(model)
        } else {
            *self = Self::of(model)?;
            Ok(())
        }
    }

    fn fill(&mut self, model: &Model) -> Result<(), NoChain> {
        let ways = &model.ways;
        self.entries.clear();
        self.entries.extend_from_slice(ways.entries());
        let (ends, parts, order) = (&mut self.ends, &mut self.parts, &self.order);
        ends.clear();
        ends.extend((0..order.len()).map(|at| ways.stay(order.step(at))));
        order.parts(ways, parts);
        match self.factors.fill(order, parts, ends) {
            None => Ok(()),
            // Nothing leaves this place; the first such step is the one to name.
            Some(at) => {
                let first = ways.trap(&ways.reached());
                Err(NoChain::Trap(first.unwrap_or_else(|| order.step(at))))
            }
        }
    }

    /// What the chain says. `model` is the one that it was made of or renewed with last.
    ///
    /// # Errors
    /// When customers leave a step so rarely that it cannot be told from never.
    pub fn answer(&self, model: &Model) -> Result<Answer, NoChain> {
        let (order, m, n) = (&self.order, self.order.len(), model.len());
        let step = |at: usize| order.step(at);
        let mut visits = vec![0.0; m];
        for (entry, part) in &self.entries {
            visits[order.place(*entry as usize)] += part;
        }
        let mut left = vec![1.0; m];
        let goals = model.goals();
        let mut onward: Vec<f64> =
            (0..m).map(|at| if goals[step(at)] { self.ends[at] } else { 0.0 }).collect();
        let fact = |at: usize| &model.facts[step(at)];
        let dated = (0..m).any(|at| fact(at).dwell.is_some());
        let mut time: Vec<f64> = Vec::new();
        if dated {
            time.extend((0..m).map(|at| fact(at).dwell.unwrap_or(0.0)));
        }
        self.factors.visits(order, &self.parts, &mut visits);
        self.factors.onward(order, &self.parts, &mut left);
        self.factors.onward(order, &self.parts, &mut onward);
        self.factors.onward(order, &self.parts, &mut time);
        if let Some(at) = (0..m).find(|at| !(visits[*at].is_finite() && left[*at].is_finite())) {
            return Err(NoChain::Trap(step(at)));
        }
        let mut diagonal = vec![0.0; m];
        self.factors.diagonal(order, &mut diagonal);
        let goal: f64 = (0..m)
            .filter(|at| goals[step(*at)])
            .map(|at| visits[at] * self.ends[at])
            .sum::<f64>()
            .min(1.0);

        let spread = |from: &[f64]| {
            // The variance of a sum along the way is the sum of what each choice adds to it
            // (a martingale), so that nothing is lost to cancellation.
            let of_entry: f64 =
                self.entries.iter().map(|(e, p)| p * from[order.place(*e as usize)]).sum();
            let entry: f64 = self
                .entries
                .iter()
                .map(|(e, p)| p * (from[order.place(*e as usize)] - of_entry).powi(2))
                .sum();
            entry
                + (0..m)
                    .map(|at| visits[at] * order.scatter(at, &self.parts, self.ends[at], from))
                    .sum::<f64>()
        };
        let expected = |from: &[f64]| -> f64 {
            self.entries.iter().map(|(e, p)| p * from[order.place(*e as usize)]).sum()
        };
        let mut answer = Answer {
            visits: vec![0.0; n],
            absorbed: vec![0.0; n],
            parts: [0.0; 4],
            goal,
            reach: vec![0.0; n],
            onward: vec![0.0; n],
            removal: (goal > 0.0).then(|| vec![0.0; n]),
            steps: expected(&left),
            steps_variance: spread(&left),
            time: dated.then(|| expected(&time)),
            time_variance: dated.then(|| {
                let stays = (0..m).map(|at| visits[at] * fact(at).dwell.unwrap_or(0.0).powi(2));
                spread(&time) + stays.sum::<f64>()
            }),
            undated: (0..m).filter(|at| fact(*at).dwell.is_none()).map(step).collect(),
            felt_sum: None,
            felt_mean: None,
        };
        answer.undated.sort_unstable();
        let (mut felt, mut weight) = (0.0, 0.0);
        for at in 0..m {
            let i = step(at);
            answer.visits[i] = visits[at];
            answer.absorbed[i] = visits[at] * self.ends[at];
            answer.reach[i] = (visits[at] / diagonal[at]).min(1.0);
            answer.onward[i] = onward[at].min(1.0);
            if let Some(removal) = &mut answer.removal {
                removal[i] = (answer.reach[i] * answer.onward[i] / goal).min(1.0);
            }
            if let Some(valence) = fact(at).valence {
                felt += visits[at] * valence;
                weight += visits[at];
            }
        }
        for (i, part) in answer.absorbed.iter().enumerate().filter(|(_, part)| **part > 0.0) {
            let ending = model.ending(i);
            if let Some(at) = Exit::ALL.iter().position(|exit| *exit == ending) {
                answer.parts[at] += part;
            }
        }
        if weight > 0.0 {
            answer.felt_sum = Some(felt);
            answer.felt_mean = Some(felt / weight);
        }
        Ok(answer)
    }
}
