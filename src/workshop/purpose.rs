//! Why the workshop is held, for whom, and with whom.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{Amount, SegmentId, Share};

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
