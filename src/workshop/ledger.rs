//! What scores lean on beside signals, and what shall be done: references and the plan.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::framework::is_false;
use super::{ActionId, FactorId, PersonId, Rating5, Share, SignalId, StepId};

/// A document or an interview that answers and scores lean on.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Reference {
    /// What it is called: “Interview with the head of support”.
    pub title: String,
    /// What it is.
    #[serde(default)]
    pub kind: ReferenceKind,
    /// When it was written or held.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date: Option<Date>,
    /// Where it is kept: a path, a link, a shelf. Fireside never opens it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub place: String,
    /// What matters in it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
}

/// What a reference is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum ReferenceKind {
    /// A report, a contract, a list of tickets.
    #[default]
    Document,
    /// What somebody said.
    Interview,
    /// What the consultant saw.
    Observation,
}

impl ReferenceKind {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Document, Self::Interview, Self::Observation];
}

/// Something that shall be done, and what it would change.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
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
    /// The steps it repairs.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub steps: Vec<StepId>,
    /// The signals it answers.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub signals: Vec<SignalId>,
    /// Who does it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub owner: Option<PersonId>,
    /// By when.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub due: Option<Date>,
    /// How much work, 1 to 5.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub effort: Option<Rating5>,
    /// How sure we are that it works.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub confidence: Option<Share>,
    /// The actions that must be done before.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub after: Vec<ActionId>,
    /// It has been done.
    #[serde(default, skip_serializing_if = "is_false")]
    pub done: bool,
}
