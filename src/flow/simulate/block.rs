//! A block of customers who walk without waiting for anybody.

use std::ops::Range;

use super::Settings;
use super::random::{LANES, exp2, exponential, next, stream};
use super::table::{Goal, OUT, Stay, Table};
use crate::measure::similar::Watch;

/// After so many rounds of all lanes somebody looks whether to stop.
const LOOK: u32 = 1 << 16;

/// What a block of customers comes to.
#[derive(Debug, Clone, Default)]
pub(super) struct Sums {
    pub customers: u64,
    pub unfinished: u64,
    pub steps: u64,
    pub steps_squared: u128,
    pub time: f64,
    pub time_squared: f64,
    /// What each customer remembers at the end, of those who remember anything.
    pub felt: Vec<f32>,
}

impl Sums {
    /// All of them, in this order.
    pub fn merged(all: impl Iterator<Item = Self>) -> Self {
        let mut sum = Self::default();
        for mut one in all {
            sum.customers += one.customers;
            sum.unfinished += one.unfinished;
            sum.steps += one.steps;
            sum.steps_squared += one.steps_squared;
            sum.time += one.time;
            sum.time_squared += one.time_squared;
            sum.felt.append(&mut one.felt);
        }
        sum
    }

    /// Counts a customer whose journey is over.
    #[inline]
    pub fn add(&mut self, steps: u32, time: f64) {
        self.customers += 1;
        self.steps += u64::from(steps);
        self.steps_squared += u128::from(u64::from(steps) * u64::from(steps));
        self.time += time;
        self.time_squared += time * time;
    }
}

/// A block at work.
pub(super) struct Block<'a> {
    pub table: &'a Table,
    pub settings: &'a Settings,
    pub watch: &'a Watch,
}

/// Customers side by side, each property in a row.
struct Lanes {
    random: [u64; LANES],
    first: [u32; LANES],
    size: [u32; LANES],
    step: [u32; LANES],
    steps: [u32; LANES],
    time: [f64; LANES],
    stay: [Stay; LANES],
    /// Σ s·v·2^(−age/h) and Σ s·2^(−age/h).
    felt: [f32; LANES],
    mass: [f32; LANES],
}

impl Lanes {
    fn new() -> Self {
        Self {
            random: [0; LANES],
            first: [0; LANES],
            size: [0; LANES],
            step: [0; LANES],
            steps: [0; LANES],
            time: [0.0; LANES],
            stay: [Stay::default(); LANES],
            felt: [0.0; LANES],
            mass: [0.0; LANES],
        }
    }

    #[inline]
    fn go(&mut self, lane: usize, goal: Goal, stays: &[Stay]) {
        self.first[lane] = goal.first;
        self.size[lane] = goal.size;
        self.step[lane] = goal.step;
        self.stay[lane] = stays[goal.step as usize];
    }

    /// The last of `active` lanes takes the place of one that is done.
    fn close(&mut self, lane: usize, last: usize) {
        self.random[lane] = self.random[last];
        self.first[lane] = self.first[last];
        self.size[lane] = self.size[last];
        self.step[lane] = self.step[last];
        self.steps[lane] = self.steps[last];
        self.time[lane] = self.time[last];
        self.stay[lane] = self.stay[last];
        self.felt[lane] = self.felt[last];
        self.mass[lane] = self.mass[last];
    }
}

impl Block<'_> {
    /// Lets these customers walk. Counts by choice, and by step those who left as their memory told
    /// them. None when it was told to stop.
    pub fn walk(&self, who: Range<u64>, counts: &mut [u64], left: &mut [u64]) -> Option<Sums> {
        match (self.table.felt, self.settings.hazard) {
            (_, Some(hazard)) => self.run::<true, true>(who, hazard, counts, left),
            (true, None) => self.run::<true, false>(who, (0.0, 0.0), counts, left),
            (false, None) => self.run::<false, false>(who, (0.0, 0.0), counts, left),
        }
    }

    #[expect(
        clippy::needless_range_loop,
        reason = "several arrays go side by side, which the compiler turns into lanes"
    )]
    fn run<const FELT: bool, const HAZARD: bool>(
        &self,
        mut who: Range<u64>,
        hazard: (f64, f64),
        counts: &mut [u64],
        left: &mut [u64],
    ) -> Option<Sums> {
        let table = self.table;
        let most = self.settings.most_steps.max(1);
        let base = hazard.0 as f32;
        let strength = (-hazard.1 * std::f64::consts::LOG2_E) as f32;
        let mut sums = Sums::default();
        if FELT {
            sums.felt.reserve((who.end - who.start) as usize);
        }
        let mut lanes = Lanes::new();
        let mut active = 0;
        while active < LANES && self.enter(&mut lanes, active, &mut who, counts) {
            active += 1;
        }
        let mut rounds = 0_u32;
        while active > 0 {
            rounds += 1;
            if rounds == LOOK {
                rounds = 0;
                if self.watch.stopped() {
                    return None;
                }
            }
            // What is the same for all, in one go; lanes that are done reckon along for nothing.
            let mut bits = [0_u32; LANES];
            let mut time = [0.0_f32; LANES];
            let mut chance = [0.0_f32; LANES];
            for lane in 0..LANES {
                let random = next(&mut lanes.random[lane]);
                bits[lane] = (random >> 32) as u32;
                time[lane] = f32::from_bits(random as u32);
            }
            for lane in 0..LANES {
                time[lane] = exponential(time[lane].to_bits());
            }
            for lane in 0..LANES {
                lanes.time[lane] += f64::from(time[lane] * lanes.stay[lane].dwell);
                lanes.steps[lane] += 1;
            }
            if FELT {
                for lane in 0..LANES {
                    let stay = lanes.stay[lane];
                    let fade = exp2(-time[lane] * stay.fade);
                    lanes.felt[lane] = lanes.felt[lane] * fade + stay.felt;
                    lanes.mass[lane] = lanes.mass[lane] * fade + stay.weight;
                }
            }
            if HAZARD {
                for lane in 0..LANES {
                    let e = lanes.felt[lane] / lanes.mass[lane].max(f32::MIN_POSITIVE);
                    let random = next(&mut lanes.random[lane]);
                    let u = (random >> 40) as f32 * (1.0 / 16_777_216.0);
                    // Below nothing is: somebody leaves.
                    chance[lane] = u - base * exp2(strength * e);
                }
            }
            let mut lane = 0;
            while lane < active {
                let choice = table.choose(lanes.first[lane], lanes.size[lane], bits[lane]);
                let goal = table.goals[choice];
                let on = goal.step != OUT;
                if on {
                    let gone = HAZARD && chance[lane] < 0.0;
                    if !gone && lanes.steps[lane] < most {
                        counts[choice] += 1;
                        lanes.go(lane, goal, &table.stays);
                        lane += 1;
                        continue;
                    }
                    left[lanes.step[lane] as usize] += u64::from(gone);
                    sums.unfinished += u64::from(!gone);
                } else {
                    counts[choice] += 1;
                }
                sums.add(lanes.steps[lane], lanes.time[lane]);
                if FELT && lanes.mass[lane] > 0.0 {
                    sums.felt.push(lanes.felt[lane] / lanes.mass[lane]);
                }
                if self.enter(&mut lanes, lane, &mut who, counts) {
                    // This one has its first round with the others.
                    lane += 1;
                } else {
                    active -= 1;
                    lanes.close(lane, active);
                    // Who took the place has yet to choose.
                    bits[lane] = bits[active];
                    chance[lane] = chance[active];
                }
            }
        }
        Some(sums)
    }

    /// The next customer comes in, if there is one.
    fn enter(
        &self,
        lanes: &mut Lanes,
        at: usize,
        who: &mut Range<u64>,
        counts: &mut [u64],
    ) -> bool {
        let Some(customer) = who.next() else { return false };
        let mut random = stream(self.settings.seed, customer);
        let choice = self.table.enter(next(&mut random));
        counts[choice] += 1;
        lanes.random[at] = random;
        (lanes.steps[at], lanes.time[at]) = (0, 0.0);
        (lanes.felt[at], lanes.mass[at]) = (0.0, 0.0);
        lanes.go(at, self.table.goals[choice], &self.table.stays);
        true
    }
}
