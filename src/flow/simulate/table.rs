//! The journey as walking reads it: alias tables, so that choosing a way takes one look whatever the
//! number of ways.
//!
//! Walker, “An efficient method for generating discrete random variables with general distributions”
//! (ACM TOMS 3, 1977), built as Vose, “A linear algorithm for generating random numbers with a given
//! distribution” (IEEE Transactions on Software Engineering 17, 1991).

use super::{DAY, Settings};
use crate::flow::Model;

/// Marks the way out of the journey.
pub(super) const OUT: u32 = u32::MAX;

/// What a choice leads to.
#[derive(Debug, Clone, Copy)]
pub(super) struct Goal {
    /// The first slot of the step, and how many it has; none at the end.
    pub first: u32,
    pub size: u32,
    /// The step, or [`OUT`].
    pub step: u32,
}

/// What happens at a step.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Stay {
    /// Mean dwell in seconds.
    pub dwell: f32,
    /// How many half-lives that is.
    pub fade: f32,
    /// Salience times valence, and salience; nothing where nobody asked how it feels.
    pub felt: f32,
    pub weight: f32,
}

/// The tables of all steps and, last, of the entrance.
#[derive(Debug)]
pub(super) struct Table {
    /// By slot: from where on the second of its two choices is taken, of 2³².
    limits: Vec<u32>,
    /// Two choices a slot.
    pub goals: Vec<Goal>,
    /// By choice: the way of the model, or [`OUT`].
    pub way: Vec<u32>,
    /// By choice: the step it is made at, as many as there are steps for the entrance.
    pub at: Vec<u32>,
    pub stays: Vec<Stay>,
    entrance: Goal,
    /// Some step has a valence.
    pub felt: bool,
}

impl Table {
    pub fn of(model: &Model, settings: &Settings) -> Self {
        let n = model.len();
        let mut sizes: Vec<u32> = Vec::with_capacity(n + 1);
        let reaches = |at: usize| model.ways.out(at).iter().filter(|way| way.part > 0.0);
        for at in 0..n {
            sizes.push(reaches(at).count() as u32 + u32::from(model.ways.stay(at) > 0.0));
        }
        sizes.push(model.ways.entries().len() as u32);
        let mut firsts = Vec::with_capacity(n + 1);
        let mut sum = 0;
        for size in &sizes {
            firsts.push(sum);
            sum += size;
        }
        let goal = |step: usize| Goal { first: firsts[step], size: sizes[step], step: step as u32 };
        let out = Goal { first: 0, size: 0, step: OUT };
        let stays = model.facts.iter().map(|facts| {
            let dwell = facts.dwell.unwrap_or(0.0);
            let weight = if facts.valence.is_some() { facts.salience } else { 0.0 };
            Stay {
                dwell: dwell as f32,
                fade: (dwell / (settings.half_life * DAY)) as f32,
                felt: (weight * facts.valence.unwrap_or(0.0)) as f32,
                weight: weight as f32,
            }
        });
        let mut made = Self {
            limits: Vec::with_capacity(sum as usize),
            goals: Vec::with_capacity(2 * sum as usize),
            way: Vec::with_capacity(2 * sum as usize),
            at: Vec::with_capacity(2 * sum as usize),
            felt: model.facts.iter().any(|facts| facts.valence.is_some()),
            stays: stays.collect(),
            entrance: goal(n),
        };
        let mut first = 0;
        for at in 0..n {
            let mut choices: Vec<(f64, Goal, u32)> = Vec::new();
            for (i, way) in model.ways.out(at).iter().enumerate().filter(|(_, w)| w.part > 0.0) {
                choices.push((way.part, goal(way.to as usize), first + i as u32));
            }
            first += model.ways.out(at).len() as u32;
            if model.ways.stay(at) > 0.0 {
                choices.push((model.ways.stay(at), out, OUT));
            }
            made.add(at, &choices);
        }
        let entries = model.ways.entries().iter();
        let choices: Vec<_> = entries.map(|(at, p)| (*p, goal(*at as usize), OUT)).collect();
        made.add(n, &choices);
        made
    }

    /// The slots of one step.
    fn add(&mut self, at: usize, choices: &[(f64, Goal, u32)]) {
        let n = choices.len();
        let total: f64 = choices.iter().map(|(part, ..)| part).sum();
        let mut left: Vec<f64> = choices.iter().map(|(p, ..)| p / total * n as f64).collect();
        let mut other: Vec<usize> = (0..n).collect();
        let mut limits = vec![1.0; n];
        let (mut small, mut large): (Vec<usize>, Vec<usize>) = (0..n).partition(|i| left[*i] < 1.0);
        while let (Some(s), Some(l)) = (small.last().copied(), large.last().copied()) {
            small.pop();
            limits[s] = left[s];
            other[s] = l;
            left[l] -= 1.0 - left[s];
            if left[l] < 1.0 {
                large.pop();
                small.push(l);
            }
        }
        for slot in 0..n {
            // A full slot has only one choice, twice.
            let limit = limits[slot] * 4_294_967_296.0;
            self.limits.push(limit.min(f64::from(u32::MAX)) as u32);
            for choice in [slot, other[slot]] {
                let (_, goal, way) = choices[choice];
                self.goals.push(goal);
                self.way.push(way);
                self.at.push(at as u32);
            }
        }
    }

    /// How many choices there are.
    pub fn outcomes(&self) -> usize {
        self.goals.len()
    }

    /// What 32 random bits choose at a step.
    #[inline]
    pub fn choose(&self, first: u32, size: u32, bits: u32) -> usize {
        let wide = u64::from(bits) * u64::from(size);
        let slot = first as usize + (wide >> 32) as usize;
        2 * slot + usize::from(wide as u32 >= self.limits[slot])
    }

    /// Where a customer comes in: the choice.
    #[inline]
    pub fn enter(&self, random: u64) -> usize {
        self.choose(self.entrance.first, self.entrance.size, (random >> 32) as u32)
    }
}
