//! A journey drawn from a log.

use std::sync::Arc;

use super::kept::MAX_KEPT;
use crate::measure::arrange;
use crate::workshop::{
    Connection, ConnectionId, ConnectionKind, EventLog, Exit, Journey, JourneyState, Lane, LaneId,
    LaneKind, Place, Share, Stage, StageId, Step, StepId, Table,
};

/// The most stages that a drawn journey gets.
const MOST_STAGES: usize = 8;

/// The longest title of a step, in characters; the rest of a longer name is cut off.
const LONGEST: usize = 120;

/// The words that a drawn journey needs beside those of the log.
#[derive(Debug, Clone, Copy)]
pub struct Words<'a> {
    /// What the journey is called.
    pub title: &'a str,
    /// What the lane of its steps is called.
    pub lane: &'a str,
}

/// A journey drawn from a log.
#[derive(Debug, Clone, PartialEq)]
pub struct Drawn {
    /// The journey.
    pub journey: Journey,
    /// The step that each activity of the log became; none for those that were cut off.
    pub steps: Vec<Option<StepId>>,
}

/// Draws the journey that a log tells.
///
/// `cutoff` is a part of customers, 0 to 1; 0 draws everything that the log kept.
/// - An activity is a step if at least `cutoff` of all cases have it; if none has, the one of the
///   most cases is. Who goes through one that is not drawn is drawn as going straight on to where
///   they go from there, as often as all who are there do (the censored chain, Meyer 1989), so that
///   no customer is lost.
/// - A way is drawn if at least `cutoff` of those at its start take it; so is the end of the
///   journey at a step, which makes the step an exit. Who takes one that is not drawn is counted to
///   the others in proportion. Of what is not, each step keeps the best way that leads to it and the
///   best that leads out of it, where it would be cut off from the start or from any end otherwise.
/// - Customers come in where at least `cutoff` of the cases begin.
///
/// Steps stand in the order of the median place at which cases come to them first, in up to eight
/// stages, each called as its most frequent step; ways back are loops. The dwell of a step is the
/// mean of the log, since the chain and the simulation reckon with means; where an older file kept
/// none, the median.
#[must_use]
pub fn to_journey(log: &EventLog, cutoff: Share, words: Words<'_>) -> Drawn {
    let flow = Flow::of(log, cutoff.get());
    let order = flow.order(log);
    let (stages, columns) = stages(log, &order);
    let lane = LaneId::fresh();
    let ids: Vec<StageId> = stages.iter().map(|_| StageId::fresh()).collect();
    let mut steps = vec![None; log.activities.len()];
    let mut place = vec![usize::MAX; log.activities.len()];
    let mut table: Table<StepId, Arc<Step>> = Table::default();
    let mut rows = vec![0_u16; stages.len()];
    for (at, (activity, stage)) in order.iter().zip(&columns).enumerate() {
        place[*activity] = at;
        let logged = &log.activities[*activity];
        let row = rows[*stage];
        rows[*stage] += 1;
        let here = Place { stage: ids[*stage].clone(), lane: lane.clone(), col: 0, row };
        let title: String = logged.name.chars().take(LONGEST).collect();
        let mut step = Step::new(title, here);
        step.dwell = logged.mean_dwell.or(logged.median_dwell);
        let entry = flow.entry[*activity];
        step.entry = (entry > 0.0).then(|| Share::clamped(entry));
        step.exit = (flow.exit[*activity] > 0.0).then_some(Exit::Ended);
        let id = StepId::fresh();
        steps[*activity] = Some(id.clone());
        table.insert(id, Arc::new(step));
    }
    let mut connections = Table::default();
    for from in &order {
        for to in &order {
            let share = flow.ways[*from * flow.n + *to];
            if let (true, Some(a), Some(b)) = (share > 0.0, &steps[*from], &steps[*to]) {
                let back = place[*to] <= place[*from];
                let kind = if back { ConnectionKind::Loop } else { ConnectionKind::Next };
                let connection = Connection {
                    from: a.clone(),
                    to: b.clone(),
                    share: Some(Share::clamped(share)),
                    shares: Table::default(),
                    condition: String::new(),
                    kind,
                };
                connections.insert(ConnectionId::fresh(), connection);
            }
        }
    }
    let titles = stages.into_iter().map(|title| Stage { title });
    let mut journey = Journey {
        title: words.title.to_owned(),
        note: String::new(),
        state: JourneyState::AsIs,
        segment: None,
        persona: None,
        variant_of: None,
        stages: ids.into_iter().zip(titles).collect(),
        lanes: [(lane, Lane::new(words.lane, LaneKind::Actions))].into_iter().collect(),
        steps: table,
        connections,
        stickies: Table::default(),
        stories: Table::default(),
    };
    // Nobody stops it, so it comes to an end.
    for (id, at) in arrange(&journey, None, &mut |_| true).unwrap_or_default() {
        if let Some(step) = journey.steps.get_mut(&id) {
            Arc::make_mut(step).at = at;
        }
    }
    Drawn { journey, steps }
}

/// Who goes where, among the steps that are drawn.
struct Flow {
    n: usize,
    drawn: Vec<bool>,
    /// The share that goes from one to another, in rows of `n`.
    ways: Vec<f64>,
    /// The share that comes in.
    entry: Vec<f64>,
    /// The share that ends.
    exit: Vec<f64>,
}

impl Flow {
    fn of(log: &EventLog, cutoff: f64) -> Self {
        let n = log.activities.len().min(MAX_KEPT);
        let mut ways = vec![0.0; n * n];
        for follow in &log.follows {
            let (from, to) = (follow.from as usize, follow.to as usize);
            if from < n && to < n {
                ways[from * n + to] += follow.count as f64;
            }
        }
        let logged = &log.activities[..n];
        let mut flow = Self {
            n,
            drawn: Vec::new(),
            ways,
            entry: logged.iter().map(|a| a.starts as f64).collect(),
            exit: logged.iter().map(|a| a.ends as f64).collect(),
        };
        let least = cutoff * log.cases as f64;
        flow.drawn = logged.iter().map(|a| a.cases > 0 && a.cases as f64 >= least).collect();
        if !flow.drawn.contains(&true)
            && let Some(most) = (0..n).rev().max_by_key(|at| logged[*at].cases)
        {
            flow.drawn[most] = true;
        }
        let mut gone: Vec<usize> = (0..n).filter(|at| !flow.drawn[*at]).collect();
        gone.sort_by_key(|at| (logged[*at].count, *at));
        for at in gone {
            flow.pass_over(at);
        }
        flow.thin(cutoff);
        flow
    }

    /// Leads all who go through an activity straight on.
    fn pass_over(&mut self, x: usize) {
        let n = self.n;
        let row: Vec<f64> = self.ways[x * n..(x + 1) * n].to_vec();
        let end = self.exit[x];
        let total = row.iter().sum::<f64>() - row[x] + end;
        // Where nothing is known of what comes then, it ends there.
        let part = |count: f64| if total > 0.0 { count / total } else { 0.0 };
        let ends = if total > 0.0 { end / total } else { 1.0 };
        for from in (0..n).filter(|from| *from != x) {
            let count = std::mem::take(&mut self.ways[from * n + x]);
            if count > 0.0 {
                let into = &mut self.ways[from * n..(from + 1) * n];
                for (to, (into, on)) in into.iter_mut().zip(&row).enumerate() {
                    if to != x {
                        *into += count * part(*on);
                    }
                }
                self.exit[from] += count * ends;
            }
        }
        let begin = std::mem::take(&mut self.entry[x]);
        for (to, on) in row.iter().enumerate().filter(|(to, _)| *to != x) {
            self.entry[to] += begin * part(*on);
        }
        self.ways[x * n..(x + 1) * n].fill(0.0);
        self.exit[x] = 0.0;
    }

    /// Leaves out what few take, and makes shares of the rest.
    fn thin(&mut self, cutoff: f64) {
        let n = self.n;
        let steps: Vec<usize> = (0..n).filter(|at| self.drawn[*at]).collect();
        let all_ways = self.ways.clone();
        let all_exits = self.exit.clone();
        for &from in &steps {
            let row = &mut self.ways[from * n..(from + 1) * n];
            let total = row.iter().sum::<f64>() + self.exit[from];
            for way in row.iter_mut().chain([&mut self.exit[from]]) {
                if *way < cutoff * total {
                    *way = 0.0;
                }
            }
        }
        let begun: f64 = self.entry.iter().sum();
        let most =
            steps.iter().copied().rev().max_by(|a, b| self.entry[*a].total_cmp(&self.entry[*b]));
        for &at in &steps {
            if self.entry[at] < cutoff * begun && Some(at) != most {
                self.entry[at] = 0.0;
            }
        }
        // Where the file kept no beginning at all, the first step is one.
        if let Some(at) = most.filter(|at| self.entry[*at] <= 0.0) {
            self.entry[at] = 1.0;
        }
        self.lead_out(&steps, &all_ways, &all_exits);
        self.lead_in(&steps, &all_ways);
        for &from in &steps {
            let row = &mut self.ways[from * n..(from + 1) * n];
            let total = row.iter().sum::<f64>() + self.exit[from];
            if total > 0.0 {
                for way in row.iter_mut().chain([&mut self.exit[from]]) {
                    *way /= total;
                }
            } else {
                self.exit[from] = 1.0;
            }
        }
        let begun: f64 = self.entry.iter().sum();
        for entry in &mut self.entry {
            *entry /= begun.max(f64::MIN_POSITIVE);
        }
    }

    /// Lets every step reach an end.
    fn lead_out(&mut self, steps: &[usize], all_ways: &[f64], all_exits: &[f64]) {
        let n = self.n;
        let mut free = vec![false; n];
        loop {
            let mut open: Vec<usize> =
                steps.iter().copied().filter(|at| free[*at] || self.exit[*at] > 0.0).collect();
            open.iter().for_each(|at| free[*at] = true);
            while let Some(to) = open.pop() {
                for &from in steps {
                    if !free[from] && self.ways[from * n + to] > 0.0 {
                        free[from] = true;
                        open.push(from);
                    }
                }
            }
            let mut mended = false;
            let caught: Vec<usize> = steps.iter().copied().filter(|at| !free[*at]).collect();
            for &at in &caught {
                let ways = steps.iter().copied().filter(|to| free[*to]);
                let best = ways
                    .rev()
                    .max_by(|a, b| all_ways[at * n + *a].total_cmp(&all_ways[at * n + *b]));
                let way = best.map_or(0.0, |to| all_ways[at * n + to]);
                if all_exits[at] > 0.0 && all_exits[at] >= way {
                    self.exit[at] = all_exits[at];
                    mended = true;
                } else if let Some(to) = best.filter(|_| way > 0.0) {
                    self.ways[at * n + to] = way;
                    mended = true;
                }
            }
            if caught.is_empty() {
                return;
            }
            if !mended {
                // The file kept no way out, so these end where they are.
                let at = caught[0];
                let row = &self.ways[at * n..(at + 1) * n];
                self.exit[at] = row.iter().sum::<f64>().max(1.0);
            }
        }
    }

    /// Lets every step be reached.
    fn lead_in(&mut self, steps: &[usize], all_ways: &[f64]) {
        let n = self.n;
        let mut reached = vec![false; n];
        loop {
            let mut open: Vec<usize> =
                steps.iter().copied().filter(|at| reached[*at] || self.entry[*at] > 0.0).collect();
            open.iter().for_each(|at| reached[*at] = true);
            while let Some(from) = open.pop() {
                for &to in steps {
                    if !reached[to] && self.ways[from * n + to] > 0.0 {
                        reached[to] = true;
                        open.push(to);
                    }
                }
            }
            let mut mended = false;
            let lost: Vec<usize> = steps.iter().copied().filter(|at| !reached[*at]).collect();
            for &at in &lost {
                let ways = steps.iter().copied().filter(|from| reached[*from]);
                let best = ways
                    .rev()
                    .max_by(|a, b| all_ways[*a * n + at].total_cmp(&all_ways[*b * n + at]));
                if let Some(from) = best.filter(|from| all_ways[*from * n + at] > 0.0) {
                    self.ways[from * n + at] = all_ways[from * n + at];
                    mended = true;
                }
            }
            // What nothing in the file leads to stays by itself.
            if !mended {
                return;
            }
        }
    }

    /// The steps in the order in which cases come to them.
    fn order(&self, log: &EventLog) -> Vec<usize> {
        let mut places: Vec<Vec<(usize, u64)>> = vec![Vec::new(); self.n];
        let mut seen = vec![usize::MAX; self.n];
        for (v, variant) in log.variants.iter().enumerate() {
            let path = variant.path.iter().map(|at| *at as usize);
            let drawn = path.filter(|at| self.drawn.get(*at) == Some(&true));
            for (place, at) in drawn.enumerate() {
                if seen[at] != v {
                    seen[at] = v;
                    places[at].push((place, variant.cases));
                }
            }
        }
        let mut median: Vec<Option<f64>> = places.iter_mut().map(|p| weighted_median(p)).collect();
        // What none of the paths that the file kept goes through comes after what leads to it.
        for _ in 0..self.n {
            let mut more = false;
            for at in 0..self.n {
                if self.drawn[at] && median[at].is_none() {
                    let known = (0..self.n).rev().filter(|from| median[*from].is_some());
                    let best = known.max_by(|a, b| {
                        self.ways[*a * self.n + at].total_cmp(&self.ways[*b * self.n + at])
                    });
                    let way = |from: &usize| self.ways[*from * self.n + at] > 0.0;
                    if let Some(from) = best.filter(way) {
                        median[at] = median[from].map(|place| place + 1.0);
                        more = true;
                    }
                }
            }
            if !more {
                break;
            }
        }
        let mut order: Vec<usize> = (0..self.n).filter(|at| self.drawn[*at]).collect();
        order.sort_by(|a, b| {
            let place = |at: usize| median[at].unwrap_or(f64::MAX);
            let name = |at: usize| &log.activities[at].name;
            place(*a).total_cmp(&place(*b)).then_with(|| name(*a).cmp(name(*b)))
        });
        order
    }
}

/// The place that half of the weight does not exceed.
fn weighted_median(places: &mut [(usize, u64)]) -> Option<f64> {
    places.sort_unstable();
    let total: u64 = places.iter().map(|(_, weight)| weight).sum();
    let mut so_far = 0;
    for (place, weight) in places {
        so_far += *weight;
        if so_far * 2 >= total {
            return Some(*place as f64);
        }
    }
    None
}

/// The titles of the stages, and that of each step in the order.
fn stages(log: &EventLog, order: &[usize]) -> (Vec<String>, Vec<usize>) {
    let n = order.len();
    let count = ((n as f64).sqrt().ceil() as usize).clamp(1, MOST_STAGES);
    let columns: Vec<usize> = (0..n).map(|at| at * count / n).collect();
    let used = columns.last().map_or(1, |last| last + 1);
    let titles = (0..used).map(|stage| {
        let here = order.iter().zip(&columns).rev().filter(|(_, s)| **s == stage);
        let most = here.map(|(at, _)| &log.activities[*at]).max_by_key(|a| a.cases);
        most.map_or_else(String::new, |a| a.name.chars().take(LONGEST).collect())
    });
    (titles.collect(), columns)
}
