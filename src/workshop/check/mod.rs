//! Every broken invariant of a workshop, each with a path that a person can follow.

mod flow;
mod journey;
mod ledger;
mod plan;
mod scores;

use std::borrow::Cow;
use std::fmt;
use std::hash::Hash;

use jiff::civil::Date;

use super::{Figure, RootProblem, SegmentId, Table, Workshop};

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
    /// The framework has no factor that takes part.
    NoFactors,
    /// Every weight is zero, so nothing counts.
    NoWeight,
    /// The same question stands in two factors.
    QuestionTwice(String),
    /// A question shares the finding of one that shares another’s itself.
    SharedChain(String),
    /// Two questions are fed by the same register share.
    FeedTwice(String),
    /// There is no segment.
    NoSegments,
    /// The segments' shares do not sum to 1.
    SegmentShares(f64),
    /// The shares of the ways out of a step do not sum to 1.
    ConnectionShares(f64),
    /// More customers come in than there are: the shares of all entries sum to more than 1.
    EntryShares(f64),
    /// Customers who come here can never leave.
    NoWayOut,
    /// Two cards lie in one place.
    SamePlace(String),
    /// Two connections between the same two steps.
    SameConnection,
    /// A journey is a variant of itself, or opens into itself, by way of others.
    JourneyCycle,
    /// The same data point stands for a claim and against it.
    ForAndAgainst(String),
    /// A date that nobody can have meant: before 1900 or after 2200.
    OddDate(Date),
    /// What comes later in a case is dated earlier.
    TimeTurned,
    /// More of the customers’ time is lost than a contact takes.
    LostTime,
    /// A half-life is set for a channel that no contact point has.
    NoChannel(String),
    /// An action waits for itself, by way of others.
    PlanCycle,
    /// An action is due before it begins, or before something that it waits for.
    DueTooEarly,
    /// What an event log counts speaks of activities that it does not have.
    LogTorn,
    /// Of low, base and high, one is not between its neighbours.
    SpanTurned(&'static str),
}

impl ProblemKind {
    /// How bad it is.
    #[must_use]
    pub const fn severity(&self) -> Severity {
        match self {
            Self::Dangling { .. }
            | Self::NoFactors
            | Self::QuestionTwice(_)
            | Self::SharedChain(_)
            | Self::JourneyCycle
            | Self::LogTorn
            | Self::PlanCycle => Severity::Broken,
            Self::NoWeight
            | Self::FeedTwice(_)
            | Self::NoSegments
            | Self::SegmentShares(_)
            | Self::ConnectionShares(_)
            | Self::EntryShares(_)
            | Self::NoWayOut
            | Self::SamePlace(_)
            | Self::SameConnection
            | Self::ForAndAgainst(_)
            | Self::OddDate(_)
            | Self::TimeTurned
            | Self::NoChannel(_)
            | Self::DueTooEarly
            | Self::SpanTurned(_)
            | Self::LostTime => Severity::Doubtful,
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
        walk.field("pyramid", |w| self.check_pyramid(w));
        self.check_memories(&mut walk);
        walk.field("facts", |w| self.check_facts(w));
        walk.field("signals", |w| self.check_signals(w));
        walk.field("claims", |w| self.check_claims(w));
        walk.field("capabilities", |w| self.check_capabilities(w));
        walk.field("logs", |w| self.check_logs(w));
        walk.field("repairs", |w| self.check_repairs(w));
        walk.field("plan", |w| self.check_plan(w));
        walk.field("value", |w| self.check_value(w));
        walk.found
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
