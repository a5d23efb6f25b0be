//! Every broken invariant of a workshop, each with a path that a person can follow.

use std::borrow::Cow;
use std::collections::{HashMap, HashSet};
use std::fmt;
use std::hash::Hash;
use std::sync::Arc;

use super::cycle::on_circle;
use super::{
    Action, Figure, Journey, JourneyId, QuestionId, RootProblem, SegmentId, Share, StepId, Table,
    VoteItem, Workshop,
};

/// How far a sum of shares may be from 1 before it is pointed out: people type 33 %.
const SUM_TOLERANCE: f64 = 0.011;

/// The most problems of each severity that are listed: nobody reads on, and a small hostile file
/// could ask for millions.
pub const MAX_PROBLEMS: usize = 1000;

/// The longest name on the way to a problem, in characters.
const MAX_NAME: usize = 120;

/// Something that does not hold.
#[derive(Debug, Clone, PartialEq)]
pub struct Problem {
    /// Where: from the whole to the part.
    pub path: Vec<Crumb>,
    /// What.
    pub kind: ProblemKind,
}

/// One stretch of the way to a problem.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Crumb {
    /// A part of the document, by the name of its field.
    Field(&'static str),
    /// An entry, as a person named it.
    Name(String),
}

impl fmt::Display for Crumb {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Field(name) => f.write_str(name),
            Self::Name(name) => write!(f, "“{name}”"),
        }
    }
}

/// How bad a problem is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// The document can be used; a figure may not mean what it seems to.
    Doubtful,
    /// Something refers to nothing, or the document contradicts itself. Fireside never writes such
    /// a file; no edit leads here.
    Broken,
}

/// What can be wrong.
#[derive(Debug, Clone, PartialEq)]
pub enum ProblemKind {
    /// The id of something that is not in the file.
    Dangling {
        /// What it should be: `segment`, `step`, …
        what: &'static str,
        /// The id.
        id: String,
    },
    /// The framework has no factor.
    NoFactors,
    /// Every weight is zero, so nothing counts.
    NoWeight,
    /// The same question stands in two factors.
    QuestionTwice(String),
    /// There is no segment.
    NoSegments,
    /// The segments' shares do not sum to 1.
    SegmentShares(f64),
    /// The shares of the ways out of a step do not sum to 1.
    ConnectionShares(f64),
    /// Customers who come here can never leave.
    NoWayOut,
    /// Two cards lie in one place.
    SamePlace(String),
    /// Two connections between the same two steps.
    SameConnection,
    /// A journey is a variant of itself, or opens into itself, by way of others.
    JourneyCycle,
    /// An action waits for itself, by way of others.
    PlanCycle,
}

impl ProblemKind {
    /// How bad it is.
    #[must_use]
    pub const fn severity(&self) -> Severity {
        match self {
            Self::Dangling { .. }
            | Self::NoFactors
            | Self::QuestionTwice(_)
            | Self::JourneyCycle
            | Self::PlanCycle => Severity::Broken,
            Self::NoWeight
            | Self::NoSegments
            | Self::SegmentShares(_)
            | Self::ConnectionShares(_)
            | Self::NoWayOut
            | Self::SamePlace(_)
            | Self::SameConnection => Severity::Doubtful,
        }
    }
}

impl Problem {
    /// How bad it is.
    #[must_use]
    pub const fn severity(&self) -> Severity {
        self.kind.severity()
    }
}

/// Collects problems on a walk through the document.
#[derive(Default)]
struct Walk {
    path: Vec<Crumb>,
    found: Vec<Problem>,
    doubtful: usize,
}

impl Walk {
    fn field(&mut self, name: &'static str, walk: impl FnOnce(&mut Self)) {
        self.path.push(Crumb::Field(name));
        walk(self);
        self.path.pop();
    }

    fn entry(&mut self, name: &str, walk: impl FnOnce(&mut Self)) {
        self.path.push(Crumb::Name(brief(name).into_owned()));
        walk(self);
        self.path.pop();
    }

    fn report(&mut self, kind: ProblemKind) {
        // What is broken is never crowded out by what is doubtful.
        let doubtful = kind.severity() == Severity::Doubtful;
        let so_far = if doubtful { self.doubtful } else { self.found.len() - self.doubtful };
        if so_far < MAX_PROBLEMS {
            self.doubtful += usize::from(doubtful);
            self.found.push(Problem { path: self.path.clone(), kind });
        }
    }

    /// Reports `id` unless it is in `table`.
    fn refers<K: Hash + Eq + fmt::Display, V>(
        &mut self,
        what: &'static str,
        id: &K,
        table: &Table<K, V>,
    ) {
        if !table.contains(id) {
            self.report(ProblemKind::Dangling { what, id: id.to_string() });
        }
    }

    fn refers_all<'a, K: Hash + Eq + fmt::Display + 'a, V>(
        &mut self,
        field: &'static str,
        what: &'static str,
        ids: impl IntoIterator<Item = &'a K>,
        table: &Table<K, V>,
    ) {
        self.field(field, |w| {
            for id in ids {
                w.refers(what, id, table);
            }
        });
    }
}

impl Workshop {
    /// Lists everything that does not hold, in the order of the document; at most
    /// [`MAX_PROBLEMS`] of each severity.
    #[must_use]
    pub fn check(&self) -> Vec<Problem> {
        let mut walk = Walk::default();
        self.check_framework(&mut walk);
        self.check_purpose(&mut walk);
        self.check_segments(&mut walk);
        self.check_assessments(&mut walk);
        walk.field("votes", |w| self.check_votes(w));
        self.check_journeys(&mut walk);
        walk.field("contact_points", |w| self.check_contact_points(w));
        walk.field("signals", |w| self.check_signals(w));
        walk.field("plan", |w| self.check_plan(w));
        walk.found
    }

    fn check_framework(&self, walk: &mut Walk) {
        walk.field("framework", |w| {
            let factors = &self.framework.factors;
            if factors.is_empty() {
                w.report(ProblemKind::NoFactors);
            } else if factors.values().all(|f| f.weight.get() == 0.0) {
                w.report(ProblemKind::NoWeight);
            }
            let mut seen = HashSet::new();
            for factor in factors.values() {
                w.entry(&factor.title, |w| {
                    for id in factor.questions.ids() {
                        if !seen.insert(id) {
                            w.report(ProblemKind::QuestionTwice(id.to_string()));
                        }
                    }
                });
            }
        });
    }

    fn check_purpose(&self, walk: &mut Walk) {
        walk.field("purpose", |w| {
            for (problem, name) in
                RootProblem::ALL.into_iter().zip(["churn", "expansion", "cost_to_serve"])
            {
                let figure: &Figure = self.purpose.figure(problem);
                if let Some(id) = &figure.segment {
                    w.field(name, |w| w.refers("segment", id, &self.segments));
                }
            }
        });
    }

    fn check_segments(&self, walk: &mut Walk) {
        walk.field("segments", |w| {
            if self.segments.is_empty() {
                w.report(ProblemKind::NoSegments);
                return;
            }
            let sum: f64 = self.segments.values().map(|s| s.share.get()).sum();
            if (sum - 1.0).abs() > SUM_TOLERANCE {
                w.report(ProblemKind::SegmentShares(sum));
            }
        });
    }

    fn questions(&self) -> HashSet<&QuestionId> {
        self.framework.factors.values().flat_map(|f| f.questions.ids()).collect()
    }

    fn check_assessments(&self, walk: &mut Walk) {
        let questions = self.questions();
        walk.field("assessments", |w| {
            for assessment in self.assessments.values() {
                w.entry(&assessment.title, |w| {
                    w.field("ratings", |w| {
                        for (segment, ratings) in &assessment.ratings {
                            w.refers("segment", segment, &self.segments);
                            for (factor, rating) in ratings {
                                w.refers("factor", factor, &self.framework.factors);
                                w.refers_all("evidence", "signal", &rating.evidence, &self.signals);
                            }
                        }
                    });
                    w.field("answers", |w| {
                        for (segment, answers) in &assessment.answers {
                            w.refers("segment", segment, &self.segments);
                            for (question, answer) in answers {
                                if !questions.contains(question) {
                                    let id = question.to_string();
                                    w.report(ProblemKind::Dangling { what: "question", id });
                                }
                                w.refers_all("evidence", "signal", &answer.evidence, &self.signals);
                            }
                        }
                    });
                });
            }
        });
    }

    fn check_votes(&self, w: &mut Walk) {
        let questions = self.questions();
        for (id, vote) in self.votes.iter() {
            w.entry(id.as_str(), |w| {
                w.refers("assessment", &vote.assessment, &self.assessments);
                if let Some(segment) = &vote.segment {
                    w.refers("segment", segment, &self.segments);
                }
                match &vote.item {
                    VoteItem::Factor(id) => w.refers("factor", id, &self.framework.factors),
                    VoteItem::Question(id) if !questions.contains(id) => {
                        let id = id.to_string();
                        w.report(ProblemKind::Dangling { what: "question", id });
                    }
                    VoteItem::Question(_) => {}
                }
            });
        }
    }

    fn check_journeys(&self, walk: &mut Walk) {
        let leads_to = |journey: &Arc<Journey>| {
            let inner = journey.steps.values().filter_map(|s| s.inner.as_ref());
            let ids = journey.variant_of.as_ref().into_iter().chain(inner);
            ids.filter_map(|id| self.journeys.index_of(id)).collect()
        };
        let edges: Vec<Vec<usize>> = self.journeys.values().map(leads_to).collect();
        let circle = on_circle(&edges);
        walk.field("journeys", |w| {
            for (journey, in_circle) in self.journeys.values().zip(circle) {
                w.entry(&journey.title, |w| {
                    if let Some(segment) = &journey.segment {
                        w.refers("segment", segment, &self.segments);
                    }
                    if let Some(base) = &journey.variant_of {
                        w.refers("journey", base, &self.journeys);
                    }
                    self.check_steps(w, journey);
                    self.check_connections(w, journey);
                    if in_circle {
                        w.report(ProblemKind::JourneyCycle);
                    }
                });
            }
        });
    }

    fn check_steps(&self, w: &mut Walk, journey: &Journey) {
        let mut places = HashMap::with_capacity(journey.steps.len());
        for step in journey.steps.values() {
            // Ten thousand steps are walked after every edit: build the path only when needed.
            let sound = journey.stages.contains(&step.at.stage)
                && journey.lanes.contains(&step.at.lane)
                && step.owner.as_ref().is_none_or(|id| self.people.contains(id))
                && step.contact_point.as_ref().is_none_or(|id| self.contact_points.contains(id))
                && step.inner.as_ref().is_none_or(|id| self.journeys.contains(id))
                && step.evidence.iter().all(|id| self.signals.contains(id));
            let here = (&step.at.stage, &step.at.lane, step.at.col, step.at.row);
            let other = places.insert(here, step);
            if sound && other.is_none() {
                continue;
            }
            w.entry(&step.title, |w| {
                w.refers("stage", &step.at.stage, &journey.stages);
                w.refers("lane", &step.at.lane, &journey.lanes);
                if let Some(id) = &step.owner {
                    w.refers("person", id, &self.people);
                }
                if let Some(id) = &step.contact_point {
                    w.refers("contact point", id, &self.contact_points);
                }
                if let Some(id) = &step.inner {
                    w.refers("journey", id, &self.journeys);
                }
                w.refers_all("evidence", "signal", &step.evidence, &self.signals);
                if let Some(other) = other {
                    w.report(ProblemKind::SamePlace(brief(&other.title).into_owned()));
                }
            });
        }
    }

    fn check_connections(&self, w: &mut Walk, journey: &Journey) {
        let mut pairs = HashSet::with_capacity(journey.connections.len());
        let mut out: HashMap<&StepId, Ways> = HashMap::with_capacity(journey.steps.len());
        for connection in journey.connections.values() {
            out.entry(&connection.from).or_default().add(connection.share);
            let twice = !pairs.insert((&connection.from, &connection.to));
            let sound = journey.steps.contains(&connection.from)
                && journey.steps.contains(&connection.to)
                && connection.shares.ids().all(|id| self.segments.contains(id));
            if sound && !twice {
                continue;
            }
            let name = format!(
                "{} → {}",
                brief(title_of(journey, &connection.from)),
                brief(title_of(journey, &connection.to))
            );
            w.entry(&name, |w| {
                w.refers("step", &connection.from, &journey.steps);
                w.refers("step", &connection.to, &journey.steps);
                w.refers_all("shares", "segment", connection.shares.ids(), &self.segments);
                if twice {
                    w.report(ProblemKind::SameConnection);
                }
            });
        }
        for (id, step) in &journey.steps {
            let Some(ways) = out.get(id) else { continue };
            // A step that is also an exit keeps the rest of its customers there.
            let too_few =
                ways.known == ways.all && ways.sum < 1.0 - SUM_TOLERANCE && step.exit.is_none();
            if ways.known > 0 && (too_few || ways.sum > 1.0 + SUM_TOLERANCE) {
                w.entry(&step.title, |w| w.report(ProblemKind::ConnectionShares(ways.sum)));
            }
        }
        for id in no_way_out(journey) {
            w.entry(title_of(journey, id), |w| w.report(ProblemKind::NoWayOut));
        }
    }

    /// Whether following variants and inner journeys from `start` leads back to it.
    #[must_use]
    pub fn comes_back_to(&self, start: &JourneyId) -> bool {
        let mut seen = HashSet::new();
        let mut open = vec![start];
        while let Some(id) = open.pop() {
            let Some(journey) = self.journeys.get(id) else { continue };
            let inner = journey.steps.values().filter_map(|s| s.inner.as_ref());
            for next in journey.variant_of.as_ref().into_iter().chain(inner) {
                if next == start {
                    return true;
                }
                if seen.insert(next) {
                    open.push(next);
                }
            }
        }
        false
    }

    fn check_contact_points(&self, w: &mut Walk) {
        for point in self.contact_points.values() {
            w.entry(&point.title, |w| {
                w.refers_all("chosen", "segment", point.chosen.ids(), &self.segments);
                w.refers_all("owner", "person", &point.owner, &self.people);
                w.refers_all("leads_to", "contact point", &point.leads_to, &self.contact_points);
            });
        }
    }

    fn check_signals(&self, w: &mut Walk) {
        for signal in self.signals.values() {
            w.entry(&signal.title, |w| {
                w.refers_all("segment", "segment", &signal.segment, &self.segments);
                w.refers_all("similar", "signal", &signal.similar, &self.signals);
                w.refers_all("contradicts", "signal", &signal.contradicts, &self.signals);
            });
        }
    }

    fn check_plan(&self, w: &mut Walk) {
        let steps: HashSet<&StepId> = self.journeys.values().flat_map(|j| j.steps.ids()).collect();
        let waits_for =
            |action: &Action| action.after.iter().filter_map(|id| self.plan.index_of(id)).collect();
        let edges: Vec<Vec<usize>> = self.plan.values().map(waits_for).collect();
        for (action, in_circle) in self.plan.values().zip(on_circle(&edges)) {
            w.entry(&action.title, |w| {
                w.refers_all("factors", "factor", &action.factors, &self.framework.factors);
                w.refers_all("signals", "signal", &action.signals, &self.signals);
                w.refers_all("owner", "person", &action.owner, &self.people);
                w.refers_all("after", "action", &action.after, &self.plan);
                for step in action.steps.iter().filter(|s| !steps.contains(s)) {
                    w.report(ProblemKind::Dangling { what: "step", id: step.to_string() });
                }
                if in_circle {
                    w.report(ProblemKind::PlanCycle);
                }
            });
        }
    }

    /// The sum of the segments' shares; 1 unless somebody is in the middle of typing them.
    #[must_use]
    pub fn share_sum(&self) -> f64 {
        self.segments.values().map(|s| s.share.get()).sum()
    }

    /// A segment's share of all segments, normalised; equal parts where every share is zero.
    #[must_use]
    pub fn normalised_share(&self, id: &SegmentId) -> f64 {
        let sum = self.share_sum();
        match self.segments.get(id) {
            Some(segment) if sum > 0.0 => segment.share.get() / sum,
            Some(_) => 1.0 / self.segments.len() as f64,
            None => 0.0,
        }
    }
}

/// A name that fits into a message; an ellipsis ends one that was cut.
fn brief(name: &str) -> Cow<'_, str> {
    match name.char_indices().nth(MAX_NAME) {
        Some((end, _)) => Cow::Owned(format!("{}…", &name[..end])),
        None => Cow::Borrowed(name),
    }
}

/// What a person calls a step; its id where it is not there.
fn title_of<'a>(journey: &'a Journey, id: &'a StepId) -> &'a str {
    journey.steps.get(id).map_or(id.as_str(), |s| &s.title)
}

/// The shares of the ways out of one step.
#[derive(Default)]
struct Ways {
    sum: f64,
    known: usize,
    all: usize,
}

impl Ways {
    fn add(&mut self, share: Option<Share>) {
        self.all += 1;
        if let Some(share) = share {
            self.known += 1;
            self.sum += share.get();
        }
    }
}

/// The steps from which no end can be reached. A step ends a journey when it is marked as an exit
/// or when no way leads on from it.
fn no_way_out(journey: &Journey) -> Vec<&StepId> {
    let mut into: HashMap<&StepId, Vec<&StepId>> = HashMap::with_capacity(journey.steps.len());
    let mut leads_on = HashSet::with_capacity(journey.steps.len());
    for connection in journey.connections.values() {
        into.entry(&connection.to).or_default().push(&connection.from);
        leads_on.insert(&connection.from);
    }
    let mut open: Vec<&StepId> = journey
        .steps
        .iter()
        .filter(|(id, step)| step.exit.is_some() || !leads_on.contains(id))
        .map(|(id, _)| id)
        .collect();
    let mut free: HashSet<&StepId> = open.iter().copied().collect();
    while let Some(id) = open.pop() {
        for &from in into.get(id).into_iter().flatten() {
            if free.insert(from) {
                open.push(from);
            }
        }
    }
    journey.steps.ids().filter(|id| !free.contains(id)).collect()
}
