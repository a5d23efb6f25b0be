//! The gaps of a drawn journey (I01, I02, I07, L08): where nobody answers, where customers cannot
//! go on, where the picture contradicts itself, and where it is simpler than the truth can be.

use std::collections::{HashMap, HashSet};

use super::felt::felt;
use crate::workshop::{
    ConnectionKind, Exit, Journey, LaneKind, SegmentId, StageId, StepId, Workshop,
};

/// The part of the customers of a step from which on their leaving is a gap, 0 to 1.
pub const LOST: f64 = 0.15;

/// How far shares may miss their sum without contradicting it.
const TOLERANCE: f64 = 0.005;

/// From so many connections on a map is expected to branch (L08).
const BRANCHES: usize = 3;

/// A gap.
#[derive(Debug, Clone, PartialEq)]
pub struct Gap {
    /// What it is.
    pub kind: GapKind,
    /// The steps that it speaks of, in the order of time; none if it is the whole map.
    pub steps: Vec<StepId>,
}

/// What is missing, or does not hold.
#[derive(Debug, Clone, PartialEq)]
pub enum GapKind {
    /// No connection crosses from one stage to those after it.
    Crack {
        /// The stage before.
        from: StageId,
        /// The stage after.
        to: StageId,
    },
    /// A step with no way on that is no exit.
    DeadEnd,
    /// A circle that nobody can leave.
    NoWayOut,
    /// No way from the start leads to the step.
    Unreachable,
    /// The shares of the ways on do not sum to all customers.
    Shares {
        /// What they sum to.
        sum: f64,
        /// In which segment; none for all customers.
        segment: Option<SegmentId>,
    },
    /// A part of the customers leaves here for good.
    Lost {
        /// Which part, 0 to 1.
        share: f64,
    },
    /// It feels much worse than the step before (I01).
    Bump {
        /// By how much, above [`super::BUMP`].
        drop: f64,
    },
    /// Nobody answers for the step where somebody must (I02).
    NoOwner,
    /// Nothing is connected yet.
    Unconnected,
    /// Several segments, and one path for all of them (I07).
    OnePathForAll,
    /// The map is one line, and customers walk no lines (L08).
    Linear,
}

impl GapKind {
    /// 0 hurts customers most; the order of a list.
    #[must_use]
    pub const fn severity(&self) -> u8 {
        match self {
            Self::Crack { .. } => 0,
            Self::DeadEnd => 1,
            Self::NoWayOut => 2,
            Self::Unreachable => 3,
            Self::Shares { .. } => 4,
            Self::Lost { .. } => 5,
            Self::Bump { .. } => 6,
            Self::NoOwner => 7,
            Self::Unconnected => 8,
            Self::OnePathForAll => 9,
            Self::Linear => 10,
        }
    }
}

/// Whether somebody of the organisation must answer for the cards of such a lane (I02).
#[must_use]
pub const fn needs_owner(kind: LaneKind) -> bool {
    matches!(
        kind,
        LaneKind::ContactPoints | LaneKind::Backstage | LaneKind::Systems | LaneKind::Opportunities
    )
}

/// A journey by places instead of ids.
struct Graph<'a> {
    workshop: &'a Workshop,
    journey: &'a Journey,
    /// The kind of the lane of each step; none if it is hidden.
    kinds: Vec<Option<LaneKind>>,
    /// When each step comes: stage and column.
    time: Vec<(usize, u16)>,
    /// From, to, and what sort of way.
    ways: Vec<(usize, usize, ConnectionKind)>,
    out: Vec<Vec<usize>>,
    into: Vec<usize>,
    /// Whether a way out of the journey leads to each step.
    led_out: Vec<bool>,
    /// What customers walk through: what they do, and whatever is connected.
    walked: Vec<usize>,
    found: Vec<Gap>,
}

/// The gaps of a journey, the worst first, and within one sort in the order of time.
#[must_use]
pub fn gaps(workshop: &Workshop, journey: &Journey) -> Vec<Gap> {
    let mut graph = Graph::of(workshop, journey);
    graph.owners();
    graph.bumps();
    if graph.ways.is_empty() {
        if graph.walked.len() > 1 {
            let walked = graph.walked.clone();
            graph.say(GapKind::Unconnected, &walked);
        }
    } else {
        graph.ends();
        graph.shares();
        graph.cracks();
        graph.lines();
    }
    let mut found = graph.found;
    found.sort_by_key(|gap| gap.kind.severity());
    found
}

impl<'a> Graph<'a> {
    fn of(workshop: &'a Workshop, journey: &'a Journey) -> Self {
        let n = journey.steps.len();
        let lane = |step: &crate::workshop::Step| journey.lanes.get(&step.at.lane);
        let steps = || journey.steps.values();
        let kinds: Vec<_> =
            steps().map(|s| lane(s).filter(|l| !l.hidden).map(|l| l.kind)).collect();
        let stage = |s: &crate::workshop::Step| journey.stages.index_of(&s.at.stage).unwrap_or(0);
        let time = steps().map(|s| (stage(s), s.at.col)).collect();
        let mut graph = Self {
            workshop,
            journey,
            kinds,
            time,
            ways: Vec::with_capacity(journey.connections.len()),
            out: vec![Vec::new(); n],
            into: vec![0; n],
            led_out: vec![false; n],
            walked: Vec::new(),
            found: Vec::new(),
        };
        let mut connected = vec![false; n];
        for c in journey.connections.values() {
            let ends = journey.steps.index_of(&c.from).zip(journey.steps.index_of(&c.to));
            let Some((from, to)) = ends else { continue };
            graph.out[from].push(graph.ways.len());
            graph.into[to] += 1;
            graph.led_out[to] |= c.kind == ConnectionKind::Exit;
            graph.ways.push((from, to, c.kind));
            (connected[from], connected[to]) = (true, true);
        }
        let walked = |i: &usize| connected[*i] || graph.kinds[*i] == Some(LaneKind::Actions);
        graph.walked = (0..n).filter(walked).collect();
        graph.walked.sort_by_key(|&i| graph.time[i]);
        graph
    }

    fn say(&mut self, kind: GapKind, steps: &[usize]) {
        let id = |&i: &usize| self.journey.steps.at(i).map(|(id, _)| id.clone());
        let steps = steps.iter().filter_map(id).collect();
        self.found.push(Gap { kind, steps });
    }

    fn exit(&self, step: usize) -> Option<Exit> {
        self.journey.steps.at(step).and_then(|(_, s)| s.exit)
    }

    /// Whether the journey ends at a step: it says so, or a way out of the journey leads there.
    fn is_left(&self, step: usize) -> bool {
        self.led_out[step] || self.exit(step).is_some()
    }

    fn owners(&mut self) {
        let owned = |i: &usize| self.journey.steps.at(*i).is_some_and(|(_, s)| s.owner.is_some());
        let must = |i: &usize| self.kinds[*i].is_some_and(needs_owner);
        let mut missing: Vec<usize> =
            (0..self.kinds.len()).filter(|i| must(i) && !owned(i)).collect();
        missing.sort_by_key(|&i| self.time[i]);
        for step in missing {
            self.say(GapKind::NoOwner, &[step]);
        }
    }

    /// What each persona feels from one column to the next, as the curve has it.
    fn bumps(&mut self) {
        let mut bumps = Vec::new();
        for line in felt(self.journey) {
            for (at, drop) in line.bumps() {
                let (before, after) = (&line.knots[at - 1], &line.knots[at]);
                let steps: Vec<usize> = before.steps.iter().chain(&after.steps).copied().collect();
                bumps.push((before.time, drop, steps));
            }
        }
        bumps.sort_by_key(|(time, ..)| *time);
        for (_, drop, steps) in bumps {
            self.say(GapKind::Bump { drop }, &steps);
        }
    }

    /// The steps that ways lead to from these.
    fn reached(&self, from: impl Iterator<Item = usize>, back: bool) -> Vec<bool> {
        let n = self.kinds.len();
        let mut next: Vec<Vec<usize>> = vec![Vec::new(); n];
        for &(a, b, _) in &self.ways {
            let (a, b) = if back { (b, a) } else { (a, b) };
            next[a].push(b);
        }
        let mut reached = vec![false; n];
        let mut stack: Vec<usize> = from.collect();
        for &i in &stack {
            reached[i] = true;
        }
        while let Some(at) = stack.pop() {
            for &to in &next[at] {
                if !std::mem::replace(&mut reached[to], true) {
                    stack.push(to);
                }
            }
        }
        reached
    }

    /// Dead ends, circles without a way out, steps that nobody reaches.
    fn ends(&mut self) {
        // Customers begin where no way leads to, in the stage where the walk begins.
        let first = self.walked.first().map(|&i| self.time[i].0);
        let begins = |i: &usize| self.into[*i] == 0 && Some(self.time[*i].0) == first;
        let mut starts: Vec<usize> = self.walked.iter().copied().filter(begins).collect();
        starts.retain(|&i| !self.out[i].is_empty());
        if starts.is_empty() {
            starts.extend(self.walked.iter().copied().find(|&i| !self.out[i].is_empty()));
        }
        let reached = self.reached(starts.into_iter(), false);
        let sinks = self.walked.iter().copied();
        let sinks = sinks.filter(|&i| self.out[i].is_empty() || self.is_left(i));
        let leaves = self.reached(sinks, true);
        let mut trapped = Vec::new();
        for step in self.walked.clone() {
            let inner = self.journey.steps.at(step).is_some_and(|(_, s)| s.inner.is_some());
            if !reached[step] {
                self.say(GapKind::Unreachable, &[step]);
            } else if self.out[step].is_empty() && !self.is_left(step) && !inner {
                self.say(GapKind::DeadEnd, &[step]);
            } else if !leaves[step] {
                trapped.push(step);
            }
        }
        if !trapped.is_empty() {
            self.say(GapKind::NoWayOut, &trapped);
        }
    }

    /// Shares that contradict themselves, and ways on which many leave for good.
    fn shares(&mut self) {
        let segments: HashSet<&SegmentId> =
            self.journey.connections.values().flat_map(|c| c.shares.ids()).collect();
        let segments: Vec<&SegmentId> =
            self.workshop.segments.ids().filter(|id| segments.contains(id)).collect();
        // By the place of the way: connections whose ends are missing have none.
        let known: Vec<&crate::workshop::Connection> = self
            .journey
            .connections
            .values()
            .filter(|c| self.journey.steps.contains(&c.from) && self.journey.steps.contains(&c.to))
            .collect();
        let mut found = Vec::new();
        for &step in &self.walked {
            let ways = &self.out[step];
            // Who leaves at the step itself goes none of its ways.
            let least = if self.exit(step).is_some() { 0.0 } else { 1.0 };
            let mut contradicts = |shares: Vec<Option<f64>>, segment: Option<&SegmentId>| {
                let sum: f64 = shares.iter().flatten().sum();
                let all = !shares.is_empty() && shares.iter().all(Option::is_some);
                if sum > 1.0 + TOLERANCE || all && sum < least - TOLERANCE {
                    found.push((GapKind::Shares { sum, segment: segment.cloned() }, vec![step]));
                }
            };
            let share = |way: &usize| known[*way].share.map(crate::workshop::Share::get);
            contradicts(ways.iter().map(share).collect(), None);
            for segment in &segments {
                if !ways.iter().any(|w| known[*w].shares.contains(segment)) {
                    continue;
                }
                let own = |way: &usize| known[*way].shares.get(segment).map(|s| s.get());
                contradicts(ways.iter().map(|w| own(w).or(share(w))).collect(), Some(segment));
            }
            for way in ways {
                let (_, to, _) = self.ways[*way];
                let gone = self.exit(to) == Some(Exit::Churned);
                if let Some(share) = share(way).filter(|s| gone && *s >= LOST) {
                    found.push((GapKind::Lost { share }, vec![step, to]));
                }
            }
        }
        for (kind, steps) in found {
            self.say(kind, &steps);
        }
    }

    /// Stages that no way leads out of into a later one.
    fn cracks(&mut self) {
        let mut by_stage: HashMap<usize, Vec<usize>> = HashMap::new();
        for &step in &self.walked {
            by_stage.entry(self.time[step].0).or_default().push(step);
        }
        let mut stages: Vec<usize> = by_stage.keys().copied().collect();
        stages.sort_unstable();
        // How many ways cross each boundary between two stages that are walked.
        let place: HashMap<usize, usize> =
            stages.iter().enumerate().map(|(i, s)| (*s, i)).collect();
        let mut change = vec![0_i64; stages.len() + 1];
        for &(from, to, _) in &self.ways {
            let (from, to) = (place[&self.time[from].0], place[&self.time[to].0]);
            if from < to {
                change[from] += 1;
                change[to] -= 1;
            }
        }
        let mut crossing = 0;
        for (i, pair) in stages.windows(2).enumerate() {
            crossing += change[i];
            let ids = self.journey.stages.at(pair[0]).zip(self.journey.stages.at(pair[1]));
            let Some(((from, _), (to, _))) = ids.filter(|_| crossing == 0) else { continue };
            let kind = GapKind::Crack { from: from.clone(), to: to.clone() };
            let last = by_stage[&pair[0]].last().copied();
            let first = by_stage[&pair[1]].first().copied();
            let steps: Vec<usize> = last.into_iter().chain(first).collect();
            self.say(kind, &steps);
        }
    }

    /// Maps that are simpler than the truth.
    fn lines(&mut self) {
        let linear = self.ways.len() >= BRANCHES
            && self.out.iter().all(|ways| ways.len() <= 1)
            && self.into.iter().all(|n| *n <= 1)
            && self.ways.iter().all(|(from, to, _)| self.time[*from] < self.time[*to]);
        if linear {
            self.say(GapKind::Linear, &[]);
        }
        let journey = self.journey;
        let of_some = |j: &Journey| j.segment.is_some() || j.persona.is_some();
        let base = |j: &Journey| {
            let base = j.variant_of.as_ref().and_then(|id| self.workshop.journeys.get(id));
            base.is_some_and(|b| std::ptr::eq(&raw const **b, journey))
        };
        let all = self.workshop.segments.len() > 1
            && !of_some(journey)
            && journey.variant_of.is_none()
            && journey.connections.values().all(|c| c.shares.is_empty())
            && !self.workshop.journeys.values().any(|j| base(j) && of_some(j));
        if all {
            self.say(GapKind::OnePathForAll, &[]);
        }
    }
}
