//! From managing transactions to managing engagement: the CRM ↔ CEM stance (K18, K20), and the
//! client’s own figures along the value chain (K35, K36).

use std::fmt;

use serde::{Deserialize, Serialize};

use super::{Figure, ReferenceId, Score, SignalId};

macro_rules! keyed {
    ($($(#[$doc:meta])* $name:ident { $($(#[$item:meta])* $entry:ident,)* })*) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
        pub enum $name {
            $($(#[$item])* $entry,)*
        }

        impl $name {
            /// All of them, in the order in which they are shown.
            pub const ALL: [Self; [$(Self::$entry),*].len()] = [$(Self::$entry),*];
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                fmt::Debug::fmt(self, f)
            }
        }
    )*};
}

keyed! {
    /// A pair of opposite statements; 0 is the first of them (CRM), 10 the second (CEM).
    Stance {
        /// Transaction or relationship (K20).
        Relationship,
        /// Inside-out or outside-in (K20).
        OutsideIn,
        /// Internal needs or the customer’s needs (K20).
        CustomerNeeds,
        /// Ring-fencing or true loyalty (K20).
        Loyalty,
        /// People: trained to close cases, or able to decide for the customer (K18).
        People,
        /// Process: made for control, or for the customer’s result (K18).
        Process,
        /// Culture: the department first, or the customer first (K18).
        Culture,
        /// Technology: records of customers, or a foundation for engaging with them (K18).
        Technology,
    }

    /// A figure of the client’s that links experience to results.
    FactKind {
        /// Expectations met consistently → satisfaction (K35).
        Satisfied,
        /// Satisfaction → repeat purchase (K35).
        Repeat,
        /// Repeat purchase → attitude to the brand (K35).
        Attitude,
        /// Attitude → loyalty that is not bought by discount (K35).
        Loyalty,
        /// Loyalty → measurable business results (K36).
        Results,
        /// The value given to customers over the long term (K22).
        Given,
        /// The value returned through repeat transactions (K22).
        Returned,
        /// How many trust people like themselves (K03).
        PeersTrusted,
        /// How many trust the company’s own messages (K03).
        MessagesTrusted,
        /// How many meet sales only after they have decided on the product (K03).
        DecidedBefore,
        /// How many left after one bad service experience (K04).
        LeftAfterOne,
        /// How many of the experiences that customers demand the business can deliver (K01).
        Delivered,
    }
}

impl Stance {
    /// The pairs of K20; the rest are the foundations of K18.
    pub const PAIRS: [Self; 4] =
        [Self::Relationship, Self::OutsideIn, Self::CustomerNeeds, Self::Loyalty];
    /// What must move together: technology is necessary, not sufficient (K18).
    pub const FOUNDATIONS: [Self; 4] =
        [Self::People, Self::Process, Self::Culture, Self::Technology];
}

impl FactKind {
    /// The links of the value chain, in its order (K35, K36).
    pub const CHAIN: [Self; 5] =
        [Self::Satisfied, Self::Repeat, Self::Attitude, Self::Loyalty, Self::Results];
}

/// Where the organisation stands between two opposite statements.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Position {
    /// Where it stands: 0 the first statement, 10 the second.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub now: Option<Score>,
    /// Where it wants to stand.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub aim: Option<Score>,
    /// How it shows.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub note: String,
}

impl Position {
    /// Whether it says nothing.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        *self == Self::default()
    }
}

/// A figure of the client’s and what it leans on. Without a value or without a source it is a
/// belief, and shown hollow.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Fact {
    /// The value with its unit, base, period and segment (A06).
    pub figure: Figure,
    /// How it was found.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub note: String,
    /// The signals that it leans on.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub evidence: Vec<SignalId>,
    /// The documents and interviews that it leans on.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub references: Vec<ReferenceId>,
}

impl Fact {
    /// Whether it says nothing.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        *self == Self::default()
    }

    /// Whether there is a value and something that it leans on.
    #[must_use]
    pub fn is_evidenced(&self) -> bool {
        self.figure.value.is_some() && !(self.evidence.is_empty() && self.references.is_empty())
    }
}
