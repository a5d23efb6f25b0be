//! What the organisation offers, what is known about it, and what shall be done: contact points,
//! signals and the plan.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::framework::is_false;
use super::{
    ActionId, ContactPointId, FactorId, PersonId, Rating5, SegmentId, Share, SignalId, StepId,
    Table, Valence,
};

/// Where customer and organisation meet. Wider than a marketing touch point (K17).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ContactPoint {
    /// What it is called.
    pub title: String,
    /// Before, during or after the sale.
    pub phase: Phase,
    /// Web, phone, shop, product, …
    pub channel: String,
    /// The organisation offers it; a channel that customers want and we lack is not offered.
    pub offered: bool,
    /// The part of each segment that chooses it (K13).
    #[serde(default, skip_serializing_if = "Table::is_empty")]
    pub chosen: Table<SegmentId, Share>,
    /// What it tells us, “no data” said plainly (K16).
    #[serde(default)]
    pub data: DataYield,
    /// Importance to the customer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub importance_customer: Option<Rating5>,
    /// Importance to the organisation.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub importance_organisation: Option<Rating5>,
    /// How satisfied customers are with it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub satisfaction: Option<Rating5>,
    /// Who answers for it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub owner: Option<PersonId>,
    /// The contact points it leads to.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub leads_to: Vec<ContactPointId>,
    /// What else there is to say.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
}

/// When in the relationship a contact point is met.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Phase {
    /// Before the sale.
    Before,
    /// During the sale.
    During,
    /// After the sale.
    After,
}

/// What a contact point tells the organisation.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum DataYield {
    /// Nobody has looked.
    #[default]
    Unknown,
    /// It yields none: the can of chili (K16).
    NoData,
    /// It yields data, later.
    Delayed,
    /// It yields data in real time (K14).
    RealTime,
}

/// One data point (L01): kept even where it stands alone.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Signal {
    /// What was seen or heard.
    pub title: String,
    /// The words it was said in.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub quote: String,
    /// Who or what it comes from: one source counts once (measures §6).
    pub source: String,
    /// When.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date: Option<Date>,
    /// How good or bad.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub valence: Option<Valence>,
    /// Of which segment.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub segment: Option<SegmentId>,
    /// Words to find it by.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub tags: Vec<String>,
    /// The signals that a person said are similar (L02, L03).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub similar: Vec<SignalId>,
    /// The signals that it contradicts: listed, never netted.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub contradicts: Vec<SignalId>,
}

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
