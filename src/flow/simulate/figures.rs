//! What a simulation says.

use super::Settings;
use super::block::Sums;
use super::table::{OUT, Table};
use crate::flow::Model;
use crate::workshop::Exit;

/// A mean of many customers.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Estimate {
    /// The mean.
    pub mean: f64,
    /// Its standard error.
    pub error: f64,
    /// The standard deviation of single customers.
    pub sd: f64,
}

impl Estimate {
    /// Of the sum and the sum of squares of `n` customers.
    pub(super) fn of(n: f64, sum: f64, squares: f64) -> Self {
        let mean = if n > 0.0 { sum / n } else { 0.0 };
        let variance = if n > 1.0 { ((squares - sum * mean) / (n - 1.0)).max(0.0) } else { 0.0 };
        Self { mean, error: (variance / n.max(1.0)).sqrt(), sd: variance.sqrt() }
    }

    /// Of how many of `n` customers did something.
    pub(super) fn share(n: f64, count: u64) -> Self {
        let mean = if n > 0.0 { count as f64 / n } else { 0.0 };
        let variance = mean * (1.0 - mean);
        Self { mean, error: (variance / n.max(1.0)).sqrt(), sd: variance.sqrt() }
    }
}

/// What customers remember when their journey ends, −2 to 2.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Felt {
    /// The mean over the customers who remember anything.
    pub mean: Estimate,
    /// A tenth of them remember nothing better than this (quantiles of type 7).
    pub p10: f64,
    /// Half of them.
    pub p50: f64,
    /// Nine tenths of them.
    pub p90: f64,
    /// How many they are.
    pub customers: u64,
}

/// What waiting there is at a step with a capacity.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Waiting {
    /// The step, by its place in the document.
    pub step: usize,
    /// How many visits it served.
    pub served: u64,
    /// How many of them had to wait.
    pub waited: u64,
    /// How long a visit waits on average, those who need not wait included, in seconds.
    pub mean: f64,
    /// The longest wait, in seconds.
    pub longest: f64,
    /// The most customers who waited at one time.
    pub most: usize,
    /// How many waited on average over all the time simulated.
    pub queue: f64,
    /// The part of its capacity that was busy over all the time simulated, 0 to 1.
    pub busy: f64,
}

/// Where the errors of the means of a simulation come from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Errors {
    /// Nobody hangs on anybody else: each customer says something of their own.
    Alone,
    /// From the means of groups of customers in the order in which they come in: they wait for each
    /// other, but the queues are in equilibrium.
    Batches,
    /// From so many other runs with as many customers: the queues are never in equilibrium.
    Replicas(u64),
    /// Nobody knows them: it would take as many runs with so many customers. What stands for an
    /// error is the standard deviation of single customers, which the error hardly exceeds.
    Unknown,
}

/// What a simulation says. Step by step in the order of the document.
#[derive(Debug, Clone, PartialEq)]
pub struct Simulated {
    /// How many customers walked.
    pub customers: u64,
    /// What the random numbers began with.
    pub seed: u64,
    /// The part of them whose journey ended at each step as drawn.
    pub absorbed: Vec<Estimate>,
    /// By how the journey ended, in the order of [`Exit::ALL`]. Those who left as their memory told
    /// them are churned.
    pub parts: [Estimate; 4],
    /// The part that reached the goal, see [`Model::is_goal`].
    pub goal: Estimate,
    /// The part that left as its memory told it; none where nobody was asked.
    pub left: Option<Estimate>,
    /// How many left so after each step.
    pub left_at: Vec<u64>,
    /// How many had taken [`Settings::most_steps`] steps and were followed no further; their steps
    /// and their time count up to there.
    pub unfinished: u64,
    /// How many steps a journey takes.
    pub steps: Estimate,
    /// How long it takes, in seconds, with waiting; none where no step has a dwell.
    pub time: Option<Estimate>,
    /// How often a customer comes to each step.
    pub visits: Vec<f64>,
    /// How many customers came in at each step.
    pub entered: Vec<u64>,
    /// How often each way was taken, in the order of [`Ways::all`](crate::measure::Ways::all), whose
    /// `connection` says which it is.
    pub ways: Vec<u64>,
    /// What customers remember at the end; none where no step has a valence.
    pub experience: Option<Felt>,
    /// Where the errors of the means come from.
    pub errors: Errors,
    /// The waiting at steps with a capacity, where there were queues.
    pub waiting: Vec<Waiting>,
    /// How many steps all customers took together.
    pub walked: u64,
}

impl Simulated {
    /// The part that ended in this way.
    #[must_use]
    pub fn part(&self, exit: Exit) -> Estimate {
        let at = Exit::ALL.iter().position(|other| *other == exit);
        at.map_or(Estimate { mean: 0.0, error: 0.0, sd: 0.0 }, |at| self.parts[at])
    }
}

pub(super) fn of(
    model: &Model,
    table: &Table,
    settings: &Settings,
    counts: &[u64],
    left: &[u64],
    mut sums: Sums,
) -> Simulated {
    let steps = model.len();
    let n = sums.customers as f64;
    let mut ways = vec![0_u64; model.ways.all().len()];
    let (mut visits, mut entered, mut ended) = (vec![0; steps], vec![0; steps], vec![0; steps]);
    for (choice, count) in counts.iter().enumerate() {
        let (at, to) = (table.at[choice] as usize, table.goals[choice].step);
        if to == OUT {
            ended[at] += count;
            continue;
        }
        visits[to as usize] += count;
        match ways.get_mut(table.way[choice] as usize) {
            Some(way) => *way += count,
            None => entered[to as usize] += count,
        }
    }
    let goals = model.goals();
    let (mut parts, mut goal) = ([0_u64; 4], 0);
    for (at, count) in ended.iter().enumerate() {
        let ending = model.ending(at);
        if let Some(kind) = Exit::ALL.iter().position(|exit| *exit == ending) {
            parts[kind] += count;
        }
        goal += if goals[at] { *count } else { 0 };
    }
    let gone: u64 = left.iter().sum();
    if let Some(churned) = Exit::ALL.iter().position(|exit| *exit == Exit::Churned) {
        parts[churned] += gone;
    }
    let dated = model.facts.iter().any(|facts| facts.dwell.is_some());
    Simulated {
        customers: sums.customers,
        seed: settings.seed,
        absorbed: ended.iter().map(|count| Estimate::share(n, *count)).collect(),
        parts: parts.map(|count| Estimate::share(n, count)),
        goal: Estimate::share(n, goal),
        left: settings.hazard.map(|_| Estimate::share(n, gone)),
        left_at: left.to_vec(),
        unfinished: sums.unfinished,
        steps: Estimate::of(n, sums.steps as f64, sums.steps_squared as f64),
        time: dated.then(|| Estimate::of(n, sums.time, sums.time_squared)),
        visits: visits.iter().map(|count: &u64| *count as f64 / n.max(1.0)).collect(),
        entered,
        ways,
        experience: felt(&mut sums.felt),
        errors: Errors::Alone,
        waiting: Vec::new(),
        walked: sums.steps,
    }
}

fn felt(all: &mut [f32]) -> Option<Felt> {
    if all.is_empty() {
        return None;
    }
    let n = all.len() as f64;
    let sum: f64 = all.iter().map(|e| f64::from(*e)).sum();
    let mean = sum / n;
    let squares: f64 = all.iter().map(|e| (f64::from(*e) - mean).powi(2)).sum();
    let sd = if all.len() > 1 { (squares / (n - 1.0)).sqrt() } else { 0.0 };
    let mut quantile = |q: f64| {
        let at = q * (n - 1.0);
        let low = at.floor() as usize;
        let (_, value, above) = all.select_nth_unstable_by(low, f32::total_cmp);
        let value = f64::from(*value);
        let next = above.iter().copied().min_by(f32::total_cmp).map_or(value, f64::from);
        value + (next - value) * (at - low as f64)
    };
    Some(Felt {
        mean: Estimate { mean, error: sd / n.sqrt(), sd },
        p10: quantile(0.1),
        p50: quantile(0.5),
        p90: quantile(0.9),
        customers: all.len() as u64,
    })
}
