//! The registers of a round: small tables of what was found, whose shares feed questions visibly.

use serde::{Deserialize, Serialize};

use super::framework::is_false;
use super::{Level, PersonId, Rating5, SegmentId, Share};

/// One message of the communication audit (E08–E11): a mailing, a call script, a notice in the
/// product.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Message {
    /// What it is.
    pub title: String,
    /// Whom it goes to; none means all customers.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub segment: Option<SegmentId>,
    /// What it was made for; none as long as nobody has looked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub design: Option<Design>,
    /// What the customer shall do, or how it deepens the relationship (E05, E06).
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub action: String,
    /// It drives an action (E09).
    #[serde(default, skip_serializing_if = "is_false")]
    pub drives_action: bool,
    /// It fulfils the customer’s intent (E09).
    #[serde(default, skip_serializing_if = "is_false")]
    pub fulfils_intent: bool,
    /// It helps the customer to reach goals (E09).
    #[serde(default, skip_serializing_if = "is_false")]
    pub helps_goals: bool,
    /// How it is received (E10); none as long as nobody knows.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tone: Option<Tone>,
    /// It tries to keep a customer who is leaving, which is engagement too (E11).
    #[serde(default, skip_serializing_if = "is_false")]
    pub saves: bool,
    /// What came of it, even where the customer churned anyway (E11).
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub outcome: String,
}

impl Message {
    /// Whether it serves any purpose of the customer’s (E09).
    #[must_use]
    pub fn has_purpose(&self) -> bool {
        self.drives_action || self.fulfils_intent || self.helps_goals
    }
}

/// What a message was made for (E08).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Design {
    /// Merely to inform.
    Inform,
    /// To drive a response and create engagement.
    Respond,
}

/// How an engagement is received (E10).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Tone {
    /// Badly.
    Negative,
    /// Neither way.
    Neutral,
    /// Well.
    Positive,
}

impl Tone {
    /// All of them, from bad to good.
    pub const ALL: [Self; 3] = [Self::Negative, Self::Neutral, Self::Positive];
}

/// Something in the product that keeps customers from adopting it successfully (D12).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Blocker {
    /// What it is.
    pub title: String,
    /// A bug, a usability problem, or an unfriendly design.
    pub kind: BlockerKind,
    /// Whom it stops; none means all customers.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub segment: Option<SegmentId>,
    /// How much it stops, 1 a nuisance to 5 nobody gets past it.
    pub severity: Rating5,
    /// How far it is on its way out.
    #[serde(default)]
    pub state: BlockerState,
    /// Who removes it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub owner: Option<PersonId>,
    /// What else there is to say.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
}

/// What a blocker is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum BlockerKind {
    /// The product does not do what it should.
    Bug,
    /// It does, yet users do not manage.
    Usability,
    /// It was not designed for these users.
    Design,
}

impl BlockerKind {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Bug, Self::Usability, Self::Design];
}

/// How far a blocker is on its way out.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum BlockerState {
    /// Nobody works on it.
    #[default]
    Open,
    /// Somebody does.
    InWork,
    /// It is gone.
    Removed,
}

impl BlockerState {
    /// All of them, from bad to good.
    pub const ALL: [Self; 3] = [Self::Open, Self::InWork, Self::Removed];

    /// How much of the blocker is gone, 0 to 1: what somebody works on counts half (our definition).
    #[must_use]
    pub const fn gone(self) -> f64 {
        match self {
            Self::Open => 0.0,
            Self::InWork => 0.5,
            Self::Removed => 1.0,
        }
    }
}

/// An outcome that customers missed, and its root cause (H04–H06).
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Miss {
    /// Which outcome.
    pub title: String,
    /// Who missed it; none means all customers.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub segment: Option<SegmentId>,
    /// The part of them that missed it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub share: Option<Share>,
    /// Why; none as long as nobody has traced it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cause: Option<Cause>,
    /// How it shows.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
}

/// The root causes of missed outcomes, in the order in which one asks for them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Cause {
    /// Sold to the wrong customer: a use case or goals that the product cannot meet (H04).
    WrongCustomer,
    /// A product problem keeps adoption from completing (H05).
    Product,
    /// No effective framework: we communicate, but do not engage (H06).
    Framework,
}

impl Cause {
    /// All of them, in the order of the method.
    pub const ALL: [Self; 3] = [Self::WrongCustomer, Self::Product, Self::Framework];
}

/// Whether both parties are happy with the relationship, want to continue, and are better off for
/// it (A12).
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Mutual {
    /// The customers’ side.
    pub customer: Party,
    /// The organisation’s side.
    pub organisation: Party,
}

impl Mutual {
    /// Whether nobody has said anything.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        *self == Self::default()
    }
}

/// One party to the relationship; each level from 0 not at all to 4 fully, none if nobody knows.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Party {
    /// It is happy.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub happy: Option<Level>,
    /// It wants to continue.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub continues: Option<Level>,
    /// It is better off.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub better_off: Option<Level>,
}
