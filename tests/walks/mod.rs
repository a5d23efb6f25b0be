//! Journeys to walk, and a plain dense solver to hold the sparse one against.

#![allow(dead_code, reason = "not every test needs all of it")]

use std::sync::Arc;

use fireside::flow::{Facts, Model};
use fireside::measure::Ways;
use fireside::workshop::*;

pub const STAYS: Option<Exit> = Some(Exit::Renewed);
pub const LEAVES: Option<Exit> = Some(Exit::Churned);

pub fn step_id(id: &str) -> StepId {
    StepId::new(id).unwrap()
}

pub fn way_id(from: &str, to: &str) -> ConnectionId {
    ConnectionId::new(&format!("{from}-{to}")).unwrap()
}

pub fn facts(exit: Option<Exit>) -> Facts {
    Facts { exit, is_end: exit.is_some(), ..Facts::default() }
}

/// A journey of steps in one lane and ways between them, with or without a share.
pub fn drawn(steps: &[(&str, Option<Exit>)], ways: &[(&str, &str, Option<f64>)]) -> Journey {
    let stage = StageId::new("s").unwrap();
    let lane = LaneId::new("l").unwrap();
    let step = |(i, (id, exit)): (usize, &(&str, Option<Exit>))| {
        let col = u16::try_from(i).unwrap();
        let at = Place { stage: stage.clone(), lane: lane.clone(), col, row: 0 };
        let step = Step { exit: *exit, ..Step::new(*id, at) };
        (step_id(id), Arc::new(step))
    };
    let way = |(from, to, share): &(&str, &str, Option<f64>)| {
        let connection = Connection {
            from: step_id(from),
            to: step_id(to),
            share: share.map(Share::clamped),
            shares: Table::default(),
            condition: String::new(),
            kind: ConnectionKind::Next,
        };
        (way_id(from, to), connection)
    };
    Journey {
        title: "Drawn".to_owned(),
        note: String::new(),
        state: JourneyState::AsIs,
        segment: None,
        persona: None,
        variant_of: None,
        stages: [(stage.clone(), Stage { title: String::new() })].into_iter().collect(),
        lanes: [(lane.clone(), Lane::new("Does", LaneKind::Actions))].into_iter().collect(),
        steps: steps.iter().enumerate().map(step).collect(),
        connections: ways.iter().map(way).collect(),
        stickies: Table::default(),
        stories: Table::default(),
    }
}

/// A journey of `n` steps: mostly forward, `more` further ways a step anywhere, and an end now and
/// then. The last step ends well, the one before it badly.
pub fn random_model(random: &mut fastrand::Rng, n: usize, more: f64) -> Model {
    let mut ways: Vec<Vec<(usize, f64)>> = vec![Vec::new(); n];
    let mut ends = vec![0.0; n];
    for at in 0..n {
        if at + 1 < n {
            ways[at].push((at + 1, 0.2 + random.f64()));
        }
        let extra = more.floor() as usize + usize::from(random.f64() < more.fract());
        for _ in 0..extra {
            ways[at].push((random.usize(..n), random.f64()));
        }
        if random.u8(..5) == 0 {
            ends[at] = random.f64();
        }
    }
    for at in n.saturating_sub(2)..n {
        ways[at].clear();
        ends[at] = 1.0;
    }
    let kinds = [None, STAYS, Some(Exit::Advocate), LEAVES, Some(Exit::Ended)];
    let mut facts: Vec<Facts> = (0..n)
        .map(|at| Facts {
            dwell: random.bool().then(|| random.f64() * 1e5),
            valence: random.bool().then(|| random.f64() * 4.0 - 2.0),
            salience: random.f64() * 3.0,
            capacity: None,
            exit: if ends[at] > 0.0 { kinds[random.usize(..5)] } else { None },
            is_end: ways[at].is_empty(),
        })
        .collect();
    facts[n - 1].exit = STAYS;
    facts[n - 2].exit = LEAVES;
    let steps: Vec<(&[(usize, f64)], f64)> =
        ways.iter().zip(&ends).map(|(ways, end)| (ways.as_slice(), *end)).collect();
    let other = random.usize(..n);
    Model { ways: Ways::new(&steps, &[(0, 0.7), (other, 0.3)]), facts }
}

/// A drawn journey of `n` steps with loops and ends, all of which can be left.
pub fn random_journey(random: &mut fastrand::Rng, n: usize) -> Journey {
    let names: Vec<String> = (0..n).map(|i| format!("step-{i}")).collect();
    let mut steps: Vec<(&str, Option<Exit>)> = names.iter().map(|n| (n.as_str(), None)).collect();
    steps[n - 1].1 = STAYS;
    steps[n - 2].1 = LEAVES;
    let mut ways = Vec::new();
    for at in 0..n - 2 {
        ways.push((at, at + 1, random.bool().then(|| 0.3 + 0.3 * random.f64())));
        let to = random.usize(..n);
        if to != at + 1 {
            ways.push((at, to, Some(random.f64() * 0.3)));
        }
        if at % 4 == 0 && to != n - 1 && at + 1 != n - 1 {
            ways.push((at, n - 1, Some(0.1)));
        }
    }
    let ways: Vec<(&str, &str, Option<f64>)> =
        ways.iter().map(|(a, b, p)| (names[*a].as_str(), names[*b].as_str(), *p)).collect();
    drawn(&steps, &ways)
}

/// (I−Q)⁻¹ by Gaussian elimination with pivoting.
pub struct Dense {
    pub n: Vec<Vec<f64>>,
    entries: Vec<f64>,
}

impl Dense {
    pub fn of(model: &Model) -> Self {
        Self::without_step(model, None)
    }

    /// Where whoever comes to a step is lost.
    pub fn without(model: &Model, step: usize) -> Self {
        Self::without_step(model, Some(step))
    }

    fn without_step(model: &Model, lost: Option<usize>) -> Self {
        let n = model.len();
        let mut a = vec![vec![0.0; 2 * n]; n];
        let reached = model.ways.reached();
        for at in 0..n {
            (a[at][at], a[at][n + at]) = (1.0, 1.0);
            // What nobody comes to may be a trap.
            if reached[at] && Some(at) != lost {
                for way in model.ways.out(at) {
                    a[at][way.to as usize] -= way.part;
                }
            }
        }
        for k in 0..n {
            let best = (k..n).max_by(|x, y| a[*x][k].abs().total_cmp(&a[*y][k].abs())).unwrap();
            a.swap(k, best);
            let pivot = a[k][k];
            a[k].iter_mut().for_each(|v| *v /= pivot);
            let row = a[k].clone();
            for (i, other) in a.iter_mut().enumerate() {
                let factor = other[k];
                if i != k && factor != 0.0 {
                    other.iter_mut().zip(&row).for_each(|(v, r)| *v -= factor * r);
                }
            }
        }
        let mut entries = vec![0.0; n];
        model.ways.entries().iter().for_each(|(at, p)| entries[*at as usize] += p);
        Self { n: a.into_iter().map(|row| row[n..].to_vec()).collect(), entries }
    }

    pub fn visits(&self, step: usize) -> f64 {
        self.entries.iter().zip(&self.n).map(|(e, row)| e * row[step]).sum()
    }

    /// The part of those at a step who reach the goal.
    pub fn goal(&self, model: &Model, step: usize) -> f64 {
        let ends = |at: usize| if model.is_goal(at) { model.ways.stay(at) } else { 0.0 };
        (0..model.len()).map(|at| self.n[step][at] * ends(at)).sum()
    }

    pub fn goal_of_all(&self, model: &Model, lost: Option<usize>) -> f64 {
        let ends = |at: usize| {
            if model.is_goal(at) && Some(at) != lost { model.ways.stay(at) } else { 0.0 }
        };
        (0..model.len()).map(|at| self.visits(at) * ends(at)).sum()
    }

    /// The mean and the variance of the number of steps, by (2N − I)·t − t².
    pub fn steps(&self, model: &Model) -> (f64, f64) {
        let n = model.len();
        let t: Vec<f64> = self.n.iter().map(|row| row.iter().sum()).collect();
        let mean: f64 = self.entries.iter().zip(&t).map(|(e, t)| e * t).sum();
        let squares: f64 = (0..n)
            .map(|i| {
                let nt: f64 = self.n[i].iter().zip(&t).map(|(n, t)| n * t).sum();
                self.entries[i] * (2.0 * nt - t[i])
            })
            .sum();
        (mean, squares - mean * mean)
    }
}
