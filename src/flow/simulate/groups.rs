//! How far the means of customers who wait for each other may be off.
//!
//! Who waits makes others wait, so that customers say less together than as many alone. Where the
//! queues come to an equilibrium, and groups of customers in the order in which they come in are
//! long beside the time that a queue needs to forget, the means of such groups are nearly
//! independent (batch means, Law & Kelton, Simulation Modeling and Analysis). Where customers come
//! all at once, or more of them than can be served, there is no equilibrium: the means of groups
//! only rise. There the whole run is done again with other random numbers (independent
//! replications).

use super::Errors;
use super::figures::{Estimate, Simulated};
use crate::flow::Model;
use crate::workshop::Exit;

/// How many groups a run is divided into.
pub(super) const BATCHES: usize = 32;

/// How often a run is done again.
pub(super) const REPLICAS: u64 = 11;

/// No more steps than this are walked again; with more customers nobody would wait for it.
pub(super) const AGAIN: u64 = 50_000_000;

/// What a group of customers comes to.
#[derive(Debug, Clone, Default)]
pub(super) struct Group {
    customers: u64,
    time: f64,
    steps: u64,
    felt: f64,
    remember: u64,
    /// How many ended at each step as drawn, then how many left there as their memory told them.
    ends: Vec<u64>,
}

/// How a journey ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum End {
    Drawn,
    Left,
    Unfinished,
}

impl Group {
    pub fn new(steps: usize) -> Self {
        Self { ends: vec![0; steps * 2], ..Self::default() }
    }

    /// Counts a customer whose journey ended at a step.
    #[inline]
    pub fn add(&mut self, step: usize, end: End, steps: u32, time: f64, felt: Option<f32>) {
        self.customers += 1;
        self.steps += u64::from(steps);
        self.time += time;
        if let Some(felt) = felt {
            self.felt += f64::from(felt);
            self.remember += 1;
        }
        let at = match end {
            End::Drawn => step,
            End::Left => self.ends.len() / 2 + step,
            End::Unfinished => return,
        };
        if let Some(count) = self.ends.get_mut(at) {
            *count += 1;
        }
    }

    /// All of them as one.
    pub fn merged(all: &[Self]) -> Self {
        let mut sum = Self::new(all.first().map_or(0, |group| group.ends.len() / 2));
        for one in all {
            sum.customers += one.customers;
            sum.steps += one.steps;
            sum.time += one.time;
            sum.felt += one.felt;
            sum.remember += one.remember;
            sum.ends.iter_mut().zip(&one.ends).for_each(|(sum, n)| *sum += n);
        }
        sum
    }

    /// Its means: time, what is remembered, steps, goal, left, by ending, by step.
    fn means(&self, model: &Model) -> Vec<f64> {
        let n = self.customers as f64;
        let (ended, left) = self.ends.split_at(self.ends.len() / 2);
        let gone: u64 = left.iter().sum();
        let goals = model.goals();
        let goal: u64 = ended.iter().zip(&goals).filter(|(_, g)| **g).map(|(n, _)| n).sum();
        let felt = if self.remember > 0 { self.felt / self.remember as f64 } else { 0.0 };
        let mut means =
            vec![self.time / n, felt, self.steps as f64 / n, goal as f64 / n, gone as f64 / n];
        means.extend(Exit::ALL.iter().map(|exit| {
            let here = ended.iter().enumerate().filter(|(at, _)| model.ending(*at) == *exit);
            let count: u64 = here.map(|(_, n)| n).sum();
            (count + if *exit == Exit::Churned { gone } else { 0 }) as f64 / n
        }));
        means.extend(ended.iter().map(|count| *count as f64 / n));
        means
    }
}

/// Puts the errors of means into a simulation. `groups` are parts of it or, where `errors` says so,
/// runs like it; `all` says that what customers remember decides where they go, so that the ways
/// hang on the queues too.
pub(super) fn judge(
    found: &mut Simulated,
    model: &Model,
    groups: &[Group],
    errors: Errors,
    all: bool,
) {
    found.errors = errors;
    let means: Vec<Vec<f64>> =
        groups.iter().filter(|g| g.customers > 0).map(|g| g.means(model)).collect();
    let n = means.len() as f64;
    let error = |at: usize, known: Estimate| {
        // Customers who hang on each other as much as can be are as good as one.
        if errors == Errors::Unknown || means.len() < 2 {
            return Estimate { error: known.sd, ..known };
        }
        let mean = means.iter().map(|m| m[at]).sum::<f64>() / n;
        let squares: f64 = means.iter().map(|m| (m[at] - mean).powi(2)).sum();
        let variance = squares / (n - 1.0);
        let of = if errors == Errors::Batches { variance / n } else { variance };
        Estimate { error: of.sqrt(), ..known }
    };
    if let Some(time) = &mut found.time {
        *time = error(0, *time);
    }
    if let Some(felt) = &mut found.experience {
        felt.mean = error(1, felt.mean);
    }
    if !all {
        return;
    }
    found.steps = error(2, found.steps);
    found.goal = error(3, found.goal);
    if let Some(left) = &mut found.left {
        *left = error(4, *left);
    }
    let shares = found.parts.iter_mut().chain(&mut found.absorbed);
    shares.zip(5..).for_each(|(share, at)| *share = error(at, *share));
}
