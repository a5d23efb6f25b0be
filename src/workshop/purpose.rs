//! Why the workshop is held, for whom, and with whom.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{Amount, Level, SegmentId, Share};

/// The frame of a workshop: client, scope, date, the problems it must move.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Purpose {
    /// The organisation that is assessed.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub client: String,
    /// What is looked at and what is left out.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub scope: String,
    /// When the workshop is held.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date: Option<Date>,
    /// Lower churn (A01).
    pub churn: Figure,
    /// Grow expansion revenue (A01).
    pub expansion: Figure,
    /// Reduce cost to serve (A01).
    pub cost_to_serve: Figure,
    /// The desired state in the organisation's own words (A07).
    pub lights: Lights,
    /// The outcomes that both parties want (A11).
    pub outcomes: Outcomes,
}

/// A figure is never a bare number: “my churn is one” means nothing (A06).
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Figure {
    /// The value, in `unit`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub value: Option<Amount>,
    /// Per cent, euro, customers, …
    #[serde(skip_serializing_if = "String::is_empty")]
    pub unit: String,
    /// Of what: all accounts at the start of the period, recurring revenue, …
    #[serde(skip_serializing_if = "String::is_empty")]
    pub base: String,
    /// Over which time.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub period: String,
    /// For which segment; none means all customers.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub segment: Option<SegmentId>,
}

/// The three problems at the root of the exercise (A01).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum RootProblem {
    /// Customers leave.
    Churn,
    /// Customers do not grow.
    Expansion,
    /// Customers cost too much to serve.
    CostToServe,
}

impl RootProblem {
    /// All three, in the order of the method.
    pub const ALL: [Self; 3] = [Self::Churn, Self::Expansion, Self::CostToServe];
}

impl Purpose {
    /// The figure of a root problem.
    #[must_use]
    pub fn figure(&self, problem: RootProblem) -> &Figure {
        match problem {
            RootProblem::Churn => &self.churn,
            RootProblem::Expansion => &self.expansion,
            RootProblem::CostToServe => &self.cost_to_serve,
        }
    }

    /// The figure of a root problem, to change.
    pub fn figure_mut(&mut self, problem: RootProblem) -> &mut Figure {
        match problem {
            RootProblem::Churn => &mut self.churn,
            RootProblem::Expansion => &mut self.expansion,
            RootProblem::CostToServe => &mut self.cost_to_serve,
        }
    }
}

/// What the desired state means to this organisation, in three lights (A07).
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Lights {
    /// What makes sense.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub logic: String,
    /// What it should feel like.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub emotion: String,
    /// How it pays.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub business_model: String,
}

/// What both parties want out of the relationship (A11).
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Outcomes {
    /// What the customers want.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub customer: String,
    /// What the organisation wants.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub organisation: String,
}

/// A group of customers that is scored and drawn on its own.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Segment {
    /// What the organisation calls it.
    pub title: String,
    /// Its part of all customers or of revenue, as [`super::Workshop::share_basis`] says.
    pub share: Share,
    /// Who they are.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
    /// Why they came (B03–B06); none as long as nobody has asked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub intent: Option<Intent>,
    /// How steep their learning curve is, from 0 flat to 4 very steep (B07); what the intent
    /// implies if none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub learning_curve: Option<Level>,
    /// How much change they must manage, from 0 none to 4 very much (B07); what the intent implies
    /// if none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub change_load: Option<Level>,
}

impl Segment {
    /// A segment of which nothing but its name and share is known.
    #[must_use]
    pub fn new(title: impl Into<String>, share: Share) -> Self {
        Self {
            title: title.into(),
            share,
            note: String::new(),
            intent: None,
            learning_curve: None,
            change_load: None,
        }
    }

    /// The steepness of the learning curve as stated, or as the intent implies it.
    #[must_use]
    pub fn curve(&self) -> Option<Level> {
        self.learning_curve.or_else(|| Some(self.intent?.implied()?.0))
    }

    /// The load of change as stated, or as the intent implies it.
    #[must_use]
    pub fn load(&self) -> Option<Level> {
        self.change_load.or_else(|| Some(self.intent?.implied()?.1))
    }
}

/// Why a segment came to the organisation: a classification, not a score.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Intent {
    /// It leaves a dated process for a new way of working (B03).
    NewWay,
    /// It switches from a competing solution (B04).
    Switch,
    /// It adopts a strategic key solution at every level (B05).
    Strategic,
    /// A sponsor on a small budget proves the value with a few licences (B06).
    Proof,
    /// Nobody knows: a finding in itself (B10).
    Unknown,
}

impl Intent {
    /// All of them, in the order of the method.
    pub const ALL: [Self; 5] =
        [Self::NewWay, Self::Switch, Self::Strategic, Self::Proof, Self::Unknown];

    /// The learning curve and the load of change that the intent implies, each 0 to 4 (B07). Our
    /// definition: the method says only that a new way of working means a steep curve and more
    /// change; the rest is ordered from there. None where the intent is not known.
    #[must_use]
    pub fn implied(self) -> Option<(Level, Level)> {
        let (curve, load) = match self {
            Self::NewWay => (4, 4),
            Self::Switch => (2, 2),
            Self::Strategic => (3, 4),
            Self::Proof => (2, 1),
            Self::Unknown => return None,
        };
        Some((Level::new(curve).ok()?, Level::new(load).ok()?))
    }
}

/// What the segments' shares are parts of.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum ShareBasis {
    /// The number of customers.
    #[default]
    Customers,
    /// Revenue.
    Revenue,
}

/// Somebody in the room or behind a step.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Person {
    /// The name.
    pub name: String,
    /// What the person answers for.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub role: String,
    /// In the room, or only named in the file.
    #[serde(default, skip_serializing_if = "super::framework::is_false")]
    pub attends: bool,
}
