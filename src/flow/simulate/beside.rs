//! A simulation beside the exact answer, in standard errors.

use super::figures::Simulated;
use crate::flow::chain::Answer;

/// One figure twice.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Aside {
    /// As the chain says.
    pub exact: f64,
    /// As the simulation counted.
    pub simulated: f64,
    /// How far the two are apart by chance: the standard error of such a count if the exact figure is
    /// right.
    pub error: f64,
    /// How many standard errors they are apart, simulated minus exact. 0 where both are the same and
    /// nothing is left to chance; infinite where they differ all the same.
    pub apart: f64,
}

impl Aside {
    fn of(exact: f64, simulated: f64, variance: f64, n: f64) -> Self {
        let error = (variance.max(0.0) / n.max(1.0)).sqrt();
        // What is certain differs by no more than the last digits.
        let same = (simulated - exact).abs() <= 1e-6 * exact.abs().max(1e-6);
        let apart = if same && error <= 1e-9 * exact.abs().max(1e-9) {
            0.0
        } else {
            (simulated - exact) / error
        };
        Self { exact, simulated, error, apart }
    }

    fn share(exact: f64, simulated: f64, n: f64) -> Self {
        Self::of(exact, simulated, exact * (1.0 - exact), n)
    }
}

/// All figures that both have.
#[derive(Debug, Clone, PartialEq)]
pub struct Beside {
    /// The part that reaches the goal.
    pub goal: Aside,
    /// By how the journey ends, in the order of [`Exit::ALL`](crate::workshop::Exit::ALL).
    pub parts: [Aside; 4],
    /// The part that ends at each step.
    pub absorbed: Vec<Aside>,
    /// How many steps a journey takes.
    pub steps: Aside,
    /// How long it takes, in seconds; none where nobody has measured.
    pub time: Option<Aside>,
}

impl Beside {
    /// Of a simulation and the exact answer of the same model. None where the simulation is about
    /// something that the chain does not know: memory, queues, or customers who were followed no
    /// further.
    #[must_use]
    pub fn of(exact: &Answer, simulated: &Simulated) -> Option<Self> {
        let other = simulated.left.is_some()
            || !simulated.waiting.is_empty()
            || simulated.unfinished > 0
            || simulated.absorbed.len() != exact.absorbed.len();
        if other {
            return None;
        }
        let n = simulated.customers as f64;
        let share = |exact: f64, counted: f64| Aside::share(exact, counted, n);
        Some(Self {
            goal: share(exact.goal, simulated.goal.mean),
            parts: std::array::from_fn(|i| share(exact.parts[i], simulated.parts[i].mean)),
            absorbed: exact
                .absorbed
                .iter()
                .zip(&simulated.absorbed)
                .map(|(exact, counted)| share(*exact, counted.mean))
                .collect(),
            steps: Aside::of(exact.steps, simulated.steps.mean, exact.steps_variance, n),
            time: exact
                .time
                .zip(exact.time_variance)
                .zip(simulated.time)
                .map(|((time, variance), counted)| Aside::of(time, counted.mean, variance, n)),
        })
    }

    /// The largest number of standard errors that any two figures are apart.
    #[must_use]
    pub fn worst(&self) -> f64 {
        let all = self.parts.iter().chain(&self.absorbed).chain([&self.goal, &self.steps]);
        all.chain(&self.time).map(|aside| aside.apart.abs()).fold(0.0, f64::max)
    }
}
