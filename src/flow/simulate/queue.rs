//! Customers who wait for each other: one time line for all, event by event.
//!
//! A step with a capacity serves so many at once, first come, first served. At the other steps nobody
//! waits, so that nothing there is an event: a customer is walked through them at once, and only the
//! time of coming to the next step with a capacity is remembered. Everybody has the random numbers
//! that they have without queues and so goes the same ways, as long as memory does not come in.

use std::cmp::Reverse;
use std::collections::{BinaryHeap, VecDeque};
use std::sync::atomic::{AtomicU64, Ordering};

use super::block::Sums;
use super::figures::{self, Errors, Simulated, Waiting};
use super::groups::{AGAIN, BATCHES, End, Group, REPLICAS, judge};
use super::random::{exp2, exponential, next, stream};
use super::table::{OUT, Table};
use super::{DAY, NoRun, Settings};
use crate::flow::Model;
use crate::measure::similar::Watch;

/// After so many steps and events somebody looks whether to stop.
const LOOK: u32 = 1 << 16;

/// How many times longer than a queue needs to forget a group of customers must be.
const LONG: f64 = 20.0;

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
    batches: Vec<Group>,
    last: f64,
    /// How many steps and events until somebody looks whether to stop, and who says so.
    looks: u32,
    stopped: bool,
    watch: &'a Watch,
}

pub(super) fn run(
    model: &Model,
    table: &Table,
    settings: &Settings,
    threads: usize,
    watch: &Watch,
) -> Result<Simulated, NoRun> {
    // Where all come at once it is run again.
    let share = if settings.per_day.is_some() { 1.0 } else { 0.2 };
    let line = walk(model, table, settings, watch, share)?;
    let (queued, steady, steps) = (line.queued(), line.is_steady(), line.sums.steps);
    let (mut found, batches) = line.figures(model);
    if queued {
        let all = settings.hazard.is_some();
        let replicas = REPLICAS.min(AGAIN / steps.max(1));
        if steady {
            judge(&mut found, model, &batches, Errors::Batches, all);
        } else if replicas < REPLICAS {
            judge(&mut found, model, &[], Errors::Unknown, all);
        } else {
            let mut runs = vec![Group::merged(&batches)];
            drop(batches);
            runs.extend(again(model, table, settings, threads, watch, replicas)?);
            judge(&mut found, model, &runs, Errors::Replicas(replicas), all);
        }
    }
    watch.at(1.0);
    Ok(found)
}

/// What as many other customers come to, several times.
fn again(
    model: &Model,
    table: &Table,
    settings: &Settings,
    threads: usize,
    watch: &Watch,
    replicas: u64,
) -> Result<Vec<Group>, NoRun> {
    let next_run = AtomicU64::new(1);
    let work = || {
        let mut found = Vec::new();
        loop {
            let run = next_run.fetch_add(1, Ordering::Relaxed);
            if run > replicas {
                return Ok(found);
            }
            // Seeds that nobody types, and the streams of which are those of no other run.
            let other = Settings { seed: stream(settings.seed, u64::MAX - run), ..*settings };
            let line = walk(model, table, &other, watch, 0.0)?;
            found.push((run, Group::merged(&line.batches)));
            watch.at(0.2 + 0.8 * run as f32 / replicas as f32);
        }
    };
    let threads = threads.clamp(1, REPLICAS as usize);
    let parts: Vec<Result<Vec<(u64, Group)>, NoRun>> = std::thread::scope(|scope| {
        let others: Vec<_> = (1..threads).map(|_| scope.spawn(work)).collect();
        let own = work();
        let others = others.into_iter().map(|other| other.join().unwrap_or(Err(NoRun::Stopped)));
        std::iter::once(own).chain(others).collect()
    });
    let mut runs = Vec::new();
    for part in parts {
        runs.extend(part?);
    }
    runs.sort_unstable_by_key(|(run, _)| *run);
    Ok(runs.into_iter().map(|(_, group)| group).collect())
}

/// Lets all customers come in and go; `share` is the part of all the work that this is.
fn walk<'a>(
    model: &Model,
    table: &'a Table,
    settings: &'a Settings,
    watch: &'a Watch,
    share: f64,
) -> Result<Line<'a>, NoRun> {
    let mut line = Line::new(model, table, settings, watch);
    // The gaps between customers have random numbers of their own.
    let mut gaps = stream(settings.seed, u64::MAX);
    let mut gap = || match settings.per_day {
        Some(per_day) => f64::from(exponential(next(&mut gaps) as u32)) * DAY / per_day,
        None => 0.0,
    };
    let mut customer = 0;
    let mut arrival = gap();
    loop {
        line.look();
        if line.stopped {
            return Err(NoRun::Stopped);
        }
        if line.looks == 0 {
            watch.at((share * line.sums.customers as f64 / settings.customers as f64) as f32);
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
    Ok(line)
}

impl<'a> Line<'a> {
    fn new(model: &Model, table: &'a Table, settings: &'a Settings, watch: &'a Watch) -> Self {
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
            batches: vec![Group::new(model.len()); BATCHES],
            last: 0.0,
            looks: 0,
            stopped: false,
            watch,
            table,
            settings,
        }
    }

    /// Counts a step or an event; now and then somebody looks whether to stop.
    #[inline]
    fn look(&mut self) {
        self.looks += 1;
        if self.looks >= LOOK {
            self.looks = 0;
            self.stopped = self.watch.stopped();
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
            // One customer may walk a million steps.
            self.look();
            if self.stopped || !self.leave(who, time) {
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
        let step = walker.step as usize;
        let end = if !on {
            self.counts[choice] += 1;
            End::Drawn
        } else if gone {
            self.left[step] += 1;
            End::Left
        } else {
            self.sums.unfinished += 1;
            End::Unfinished
        };
        let taken = time - walker.entered;
        self.sums.add(walker.steps, taken);
        let felt = (walker.mass > 0.0).then(|| walker.felt / walker.mass);
        let size = self.settings.customers.div_ceil(BATCHES as u64).max(1);
        let batch = (u64::from(walker.number) / size) as usize;
        if let Some(group) = self.batches.get_mut(batch) {
            group.add(step, end, walker.steps, taken, felt);
        }
        self.sums.felt.extend(felt);
        self.last = self.last.max(time);
        self.free.push(who);
        false
    }

    /// Whether anybody waited: only then do customers hang on each other.
    fn queued(&self) -> bool {
        self.desks.iter().any(|desk| desk.waited > 0)
    }

    /// Whether the queues come to an equilibrium, and forget what was long before the groups of
    /// customers are over. A queue of c desks forgets in about s/(c·(1−√ρ)²), with s the mean
    /// service and ρ the part of c that is asked for (the relaxation time of M/M/1, Cohen 1982).
    fn is_steady(&self) -> bool {
        let Some(per_day) = self.settings.per_day else { return false };
        let n = self.sums.customers.max(1) as f64;
        let group = n / BATCHES as f64 * DAY / per_day;
        let busy = self.desks.iter().filter(|desk| desk.served > 0);
        busy.into_iter().all(|desk| {
            let capacity = f64::from(desk.capacity);
            let asked = desk.work / n * per_day / DAY / capacity;
            let forgets = desk.work / desk.served as f64 / capacity / (1.0 - asked.sqrt()).powi(2);
            asked < 1.0 && group >= LONG * forgets
        })
    }

    fn figures(self, model: &Model) -> (Simulated, Vec<Group>) {
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
        (found, self.batches)
    }
}
