//! The plan: what shall be done, in which order, and what it would change.

use std::collections::HashSet;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::framework::is_false;
use super::{
    ActionId, Amount, ConnectionId, ContactPointId, FactorId, JourneyId, PersonId, Points,
    QuestionId, Rating5, SegmentId, Share, SignalId, StepId,
};

/// Something that shall be done, and what it would change.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Action {
    /// What shall be done.
    pub title: String,
    /// How and why.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
    /// The factors whose gaps it closes.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub factors: Vec<FactorId>,
    /// The questions whose answers it changes.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub questions: Vec<QuestionId>,
    /// The steps it repairs.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub steps: Vec<StepId>,
    /// The contact points it improves.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub contact_points: Vec<ContactPointId>,
    /// The signals it answers.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub signals: Vec<SignalId>,
    /// Who does it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub owner: Option<PersonId>,
    /// When it begins; none means as soon as what it waits for is done.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub start: Option<Date>,
    /// By when.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub due: Option<Date>,
    /// How much work, 1 to 5.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub effort: Option<Rating5>,
    /// How much it would change, 1 to 5, as the room sees it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub impact: Option<Rating5>,
    /// What it costs once, in the money of the value case.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cost: Option<Amount>,
    /// How sure we are that it works; none means as sure as the evidence is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub confidence: Option<Share>,
    /// What it would change once it works.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub changes: Vec<Change>,
    /// The result for the organisation (A14).
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub company: String,
    /// The result for the customer (A14).
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub customer: String,
    /// The actions that must be done before.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub after: Vec<ActionId>,
    /// It takes part in the forecast.
    #[serde(default, skip_serializing_if = "is_false")]
    pub chosen: bool,
    /// It has been done.
    #[serde(default, skip_serializing_if = "is_false")]
    pub done: bool,
}

impl Action {
    /// The factors whose score it is said to change.
    pub fn lifted(&self) -> impl Iterator<Item = &FactorId> {
        self.changes.iter().filter_map(|change| match change {
            Change::Score { factor, .. } => Some(factor),
            Change::Share { .. } => None,
        })
    }

    /// The factors that it is tied to, none of them twice: those that it names, then those whose
    /// score it is said to change. Whoever says what a factor gains need not name it again.
    pub fn tied(&self) -> impl Iterator<Item = &FactorId> {
        let mut seen = HashSet::new();
        self.factors.iter().chain(self.lifted()).filter(move |id| seen.insert(*id))
    }
}

/// What an action would change.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub enum Change {
    /// The actual score of a factor rises, up to 10.
    Score {
        /// The factor.
        factor: FactorId,
        /// In this segment; none means in all.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        segment: Option<SegmentId>,
        /// By so many points.
        by: Points,
    },
    /// So many of those who are at a step take this way out of it; the other ways out share what
    /// is left as they did before.
    Share {
        /// The journey.
        journey: JourneyId,
        /// The way.
        connection: ConnectionId,
        /// The part that takes it from then on.
        to: Share,
    },
}
