//! A journey as the chain and the simulation see it: who goes where, and what happens at a step.

use crate::measure::{NoExits, Ways};
use crate::workshop::{ConnectionKind, Exit, Journey, SegmentId};

/// What is known of a step.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Facts {
    /// How long customers stay on average, in seconds; none where nobody has measured.
    pub dwell: Option<f64>,
    /// How it feels, −2 to 2; none where nobody asked.
    pub valence: Option<f64>,
    /// How much it stays in mind, 0 to 10; 1 where nobody said.
    pub salience: f64,
    /// How many customers it serves at once, at least 1; none has no limit.
    pub capacity: Option<u32>,
    /// How a journey that ends here ends, where the step says so.
    pub exit: Option<Exit>,
    /// Nothing leads on from here but ways back in: to go here is to leave.
    pub is_end: bool,
}

impl Default for Facts {
    fn default() -> Self {
        Self {
            dwell: None,
            valence: None,
            salience: 1.0,
            capacity: None,
            exit: None,
            is_end: false,
        }
    }
}

/// A journey in numbers, step by step in the order of the document.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Model {
    /// Who goes where.
    pub ways: Ways,
    /// What is known of each step, as many as `ways` has.
    pub facts: Vec<Facts>,
}

impl Model {
    /// A drawn journey as customers of a segment, or all of them, walk it.
    #[must_use]
    pub fn of(journey: &Journey, segment: Option<&SegmentId>) -> Self {
        let mut on = vec![false; journey.steps.len()];
        for c in journey.connections.values() {
            if c.kind != ConnectionKind::ReEntry
                && let Some(from) = journey.steps.index_of(&c.from)
            {
                on[from] = true;
            }
        }
        let facts = journey.steps.values().zip(on).map(|(step, on)| Facts {
            dwell: step.dwell.map(f64::from),
            valence: step.valence.map(f64::from),
            salience: step.salience.map_or(1.0, f64::from),
            // A step that serves part of a customer at once serves one.
            capacity: step.capacity.map(|c| c.get().clamp(1.0, f64::from(u32::MAX)) as u32),
            exit: step.exit,
            is_end: !on,
        });
        Self { facts: facts.collect(), ways: Ways::of(journey, segment) }
    }

    /// How many steps there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.ways.len()
    }

    /// Whether there is no step.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.ways.is_empty()
    }

    /// How a journey that ends at this step ends: without saying more where the step does not say.
    #[must_use]
    pub fn ending(&self, step: usize) -> Exit {
        self.facts.get(step).and_then(|facts| facts.exit).unwrap_or(Exit::Ended)
    }

    /// Whether a journey that ends at this step has reached its goal: customers stay, or stay and
    /// speak for us. In a journey that knows neither, whatever does not end in churn (our
    /// definition).
    #[must_use]
    pub fn is_goal(&self, step: usize) -> bool {
        is_goal(self.ending(step), self.names_goals())
    }

    /// For every step whether a journey that ends there has reached its goal.
    #[must_use]
    pub fn goals(&self) -> Vec<bool> {
        let named = self.names_goals();
        (0..self.len()).map(|step| is_goal(self.ending(step), named)).collect()
    }

    fn names_goals(&self) -> bool {
        let stays = |facts: &Facts| matches!(facts.exit, Some(Exit::Renewed | Exit::Advocate));
        self.facts.iter().any(stays)
    }

    /// Why nobody can say where customers end up, in words of the journey that this was made of.
    #[must_use]
    pub fn refusal(journey: &Journey, no: NoChain) -> NoExits {
        match no {
            NoChain::Unconnected => NoExits::Unconnected,
            NoChain::Trap(step) => {
                let id = journey.steps.at(step).map(|(id, _)| id.clone());
                id.map_or(NoExits::Unconnected, NoExits::Trap)
            }
        }
    }
}

fn is_goal(ending: Exit, named: bool) -> bool {
    if named { matches!(ending, Exit::Renewed | Exit::Advocate) } else { ending != Exit::Churned }
}

/// Why nobody can say where customers end up.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NoChain {
    /// Nobody comes in anywhere.
    #[error("no step is connected")]
    Unconnected,
    /// Customers who come to the step at this place can never leave it, or so rarely that it cannot
    /// be told from never.
    #[error("customers can never leave step {0}")]
    Trap(usize),
}
