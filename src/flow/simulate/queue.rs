//! Customers who wait for each other: one time line for all, event by event.
//!
//! A step with a capacity serves so many at once, first come, first served. At the other steps nobody
//! waits, so that nothing there is an event: a customer is walked through them at once, and only the
//! time of coming to the next step with a capacity is remembered. Everybody has the random numbers
//! that they have without queues and so goes the same ways, as long as memory does not come in.

use std::cmp::Reverse;
use std::collections::{BinaryHeap, VecDeque};

use super::block::Sums;
use super::figures::{self, Estimate, Simulated, Waiting};
use super::random::{exp2, exponential, next, stream};
use super::table::{OUT, Table};
use super::{DAY, NoRun, Settings};
use crate::flow::Model;
use crate::measure::similar::Watch;

/// After so many events somebody looks whether to stop.
const LOOK: u64 = 1 << 16;

/// Who waits makes others wait, so that customers say less together than as many alone. The error of
/// the mean time comes from the means of so many groups of customers, in the order in which they
/// come in (batch means).
const BATCHES: usize = 32;

/// Somebody on the way.
#[derive(Debug, Clone, Copy, Default)]
struct Walker {
    random: u64,
    /// When they came in, and to the step where they are.
    entered: f64,
    came: f64,
    felt: f32,
    mass: f32,
    /// What will choose their way on.
    bits: u32,
    steps: u32,
    /// The first slot of the step, how many it has, and which step it is.
    first: u32,
    size: u32,
    step: u32,
    /// Which customer.
    number: u32,
    served: bool,
}

/// A step with a capacity.
#[derive(Debug, Default)]
struct Desk {
    capacity: u32,
    busy: u32,
    queue: VecDeque<u32>,
    served: u64,
    waited: u64,
    wait: f64,
    longest: f64,
    most: usize,
    work: f64,
}

struct Line<'a> {
    table: &'a Table,
    settings: &'a Settings,
    hazard: Option<(f32, f32)>,
    walkers: Vec<Walker>,
    free: Vec<u32>,
    /// By step: which desk, or [`OUT`].
    desk_of: Vec<u32>,
    desks: Vec<Desk>,
    /// When, in which order of telling, and who: in one number, since that is quick to compare.
    events: BinaryHeap<Reverse<u128>>,
    told: u32,
    counts: Vec<u64>,
    left: Vec<u64>,
    sums: Sums,
    batches: [(u64, f64); BATCHES],
    last: f64,
}

pub(super) fn run(
    model: &Model,
    table: &Table,
    settings: &Settings,
    watch: &Watch,
) -> Result<Simulated, NoRun> {
    let mut line = Line::new(model, table, settings);
    // The gaps between customers have random numbers of their own.
    let mut gaps = stream(settings.seed, u64::MAX);
    let mut gap = || match settings.per_day {
        Some(per_day) => f64::from(exponential(next(&mut gaps) as u32)) * DAY / per_day,
        None => 0.0,
    };
    let mut customer = 0;
    let mut arrival = gap();
    let mut looked = 0_u64;
    loop {
        looked += 1;
        if looked.is_multiple_of(LOOK) {
            if watch.stopped() {
                return Err(NoRun::Stopped);
            }
            watch.at((line.sums.customers as f64 / settings.customers as f64) as f32);
        }
        let first = line.events.peek().map(|Reverse(event)| f64::from_bits((event >> 64) as u64));
        if customer < settings.customers && first.is_none_or(|first| arrival <= first) {
            line.enter(customer, arrival);
            customer += 1;
            arrival += gap();
        } else if let Some(Reverse(event)) = line.events.pop() {
            line.happen(f64::from_bits((event >> 64) as u64), event as u32);
        } else {
            break;
        }
    }
    watch.at(1.0);
    Ok(line.figures(model))
}

impl<'a> Line<'a> {
    fn new(model: &Model, table: &'a Table, settings: &'a Settings) -> Self {
        let mut desks = Vec::new();
        let desk_of = model.facts.iter().map(|facts| match facts.capacity {
            Some(capacity) => {
                desks.push(Desk { capacity: capacity.max(1), ..Desk::default() });
                desks.len() as u32 - 1
            }
            None => OUT,
        });
        let desk_of = desk_of.collect();
        let log = -std::f64::consts::LOG2_E;
        Self {
            hazard: settings.hazard.map(|(base, strength)| (base as f32, (strength * log) as f32)),
            walkers: Vec::new(),
            free: Vec::new(),
            desk_of,
            desks,
            events: BinaryHeap::new(),
            told: 0,
            counts: vec![0; table.outcomes()],
            left: vec![0; model.len()],
            sums: Sums::default(),
            batches: [(0, 0.0); BATCHES],
            last: 0.0,
            table,
            settings,
        }
    }

    fn tell(&mut self, when: f64, who: u32) {
        // Times are not negative, so that their bits are in the order of the times.
        let key = u128::from(when.to_bits()) << 64 | u128::from(self.told) << 32 | u128::from(who);
        self.told = self.told.wrapping_add(1);
        self.events.push(Reverse(key));
    }

    fn enter(&mut self, customer: u64, now: f64) {
        let mut random = stream(self.settings.seed, customer);
        let choice = self.table.enter(next(&mut random));
        self.counts[choice] += 1;
        let goal = self.table.goals[choice];
        let walker = Walker {
            random,
            entered: now,
            first: goal.first,
            size: goal.size,
            step: goal.step,
            number: customer as u32,
            ..Walker::default()
        };
        let who = match self.free.pop() {
            Some(who) => {
                self.walkers[who as usize] = walker;
                who
            }
            None => {
                self.walkers.push(walker);
                self.walkers.len() as u32 - 1
            }
        };
        self.walk(who, now, now);
    }

    /// Somebody is done at a desk, or comes to one.
    fn happen(&mut self, now: f64, who: u32) {
        let walker = &mut self.walkers[who as usize];
        let desk = self.desk_of[walker.step as usize] as usize;
        if !std::mem::take(&mut walker.served) {
            self.join(who, desk, now);
            return;
        }
        self.desks[desk].busy -= 1;
        if let Some(other) = self.desks[desk].queue.pop_front() {
            self.serve(other, desk, now);
        }
        if self.leave(who, now) {
            self.walk(who, now, now);
        }
    }

    /// On from a step where somebody just came, at `time`, to the next desk or to the end.
    fn walk(&mut self, who: u32, mut time: f64, now: f64) {
        loop {
            let step = self.walkers[who as usize].step as usize;
            let desk = self.desk_of[step];
            if desk != OUT {
                if time > now {
                    self.tell(time, who);
                } else {
                    self.join(who, desk as usize, now);
                }
                return;
            }
            time += self.stay(who, 0.0);
            if !self.leave(who, time) {
                return;
            }
        }
    }

    fn join(&mut self, who: u32, desk: usize, now: f64) {
        self.walkers[who as usize].came = now;
        let at = &mut self.desks[desk];
        if at.busy < at.capacity {
            self.serve(who, desk, now);
        } else {
            at.queue.push_back(who);
            at.most = at.most.max(at.queue.len());
        }
    }

    fn serve(&mut self, who: u32, desk: usize, now: f64) {
        let wait = now - self.walkers[who as usize].came;
        let time = self.stay(who, wait);
        let at = &mut self.desks[desk];
        at.busy += 1;
        at.served += 1;
        at.waited += u64::from(wait > 0.0);
        at.wait += wait;
        at.longest = at.longest.max(wait);
        at.work += time;
        self.walkers[who as usize].served = true;
        self.tell(now + time, who);
    }

    /// How long somebody stays, which is what they will have felt when they leave.
    #[inline]
    fn stay(&mut self, who: u32, wait: f64) -> f64 {
        let walker = &mut self.walkers[who as usize];
        let stay = self.table.stays[walker.step as usize];
        let random = next(&mut walker.random);
        walker.bits = (random >> 32) as u32;
        walker.steps += 1;
        let time = exponential(random as u32);
        if self.table.felt {
            let waited = (wait / (self.settings.half_life * DAY)) as f32;
            let fade = exp2(-time * stay.fade - waited);
            walker.felt = walker.felt * fade + stay.felt;
            walker.mass = walker.mass * fade + stay.weight;
        }
        f64::from(time * stay.dwell)
    }

    /// Somebody leaves a step. Whether they go on to another.
    #[inline]
    fn leave(&mut self, who: u32, time: f64) -> bool {
        let walker = &mut self.walkers[who as usize];
        let choice = self.table.choose(walker.first, walker.size, walker.bits);
        let goal = self.table.goals[choice];
        let on = goal.step != OUT;
        let gone = self.hazard.is_some_and(|(base, strength)| {
            let e = walker.felt / walker.mass.max(f32::MIN_POSITIVE);
            let u = (next(&mut walker.random) >> 40) as f32 * (1.0 / 16_777_216.0);
            on && u - base * exp2(strength * e) < 0.0
        });
        if on && !gone && walker.steps < self.settings.most_steps.max(1) {
            self.counts[choice] += 1;
            (walker.first, walker.size, walker.step) = (goal.first, goal.size, goal.step);
            return true;
        }
        if !on {
            self.counts[choice] += 1;
        } else if gone {
            self.left[walker.step as usize] += 1;
        } else {
            self.sums.unfinished += 1;
        }
        let taken = time - walker.entered;
        self.sums.add(walker.steps, taken);
        let size = self.settings.customers.div_ceil(BATCHES as u64).max(1);
        let batch = (u64::from(walker.number) / size) as usize;
        if let Some((n, sum)) = self.batches.get_mut(batch) {
            *n += 1;
            *sum += taken;
        }
        if walker.mass > 0.0 {
            self.sums.felt.push(walker.felt / walker.mass);
        }
        self.last = self.last.max(time);
        self.free.push(who);
        false
    }

    fn figures(self, model: &Model) -> Simulated {
        let error = self.error();
        let (last, desk_of, desks) = (self.last, &self.desk_of, &self.desks);
        let whole = |part: f64, all: f64| if all > 0.0 { part / all } else { 0.0 };
        let waiting = desk_of.iter().enumerate().filter_map(|(step, desk)| {
            let desk = desks.get(*desk as usize)?;
            Some(Waiting {
                step,
                served: desk.served,
                waited: desk.waited,
                mean: whole(desk.wait, desk.served as f64),
                longest: desk.longest,
                most: desk.most,
                queue: whole(desk.wait, last),
                busy: whole(desk.work, last * f64::from(desk.capacity)).min(1.0),
            })
        });
        let waiting = waiting.collect();
        let mut found =
            figures::of(model, self.table, self.settings, &self.counts, &self.left, self.sums);
        found.waiting = waiting;
        if let Some(time) = &mut found.time {
            *time = Estimate { error: error.unwrap_or(time.error), ..*time };
        }
        found
    }

    /// The standard error of the mean time; none where there are too few customers for groups.
    fn error(&self) -> Option<f64> {
        let means: Vec<f64> =
            self.batches.iter().filter(|(n, _)| *n > 0).map(|(n, sum)| sum / *n as f64).collect();
        let n = means.len() as f64;
        if means.len() < 8 {
            return None;
        }
        let mean = means.iter().sum::<f64>() / n;
        let squares: f64 = means.iter().map(|m| (m - mean).powi(2)).sum();
        Some((squares / (n - 1.0) / n).sqrt())
    }
}
