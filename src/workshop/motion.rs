//! Journeys in motion: how they are simulated, and which repairs are tried on them.

use serde::{Deserialize, Serialize};

use super::framework::is_false;
use super::{ActionId, Amount, ConnectionId, Count, JourneyId, Seconds, Share, StepId, Valence};

/// How journeys are simulated (measures §7).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Simulation {
    /// How many customers walk.
    pub customers: Count,
    /// What the random numbers begin with: the same seed gives the same customers.
    pub seed: u64,
    /// How many customers come in on one day, one by one at random; none lets all come at once.
    /// Only where steps have a capacity does it matter.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub per_day: Option<Count>,
    /// Customers leave as their memory tells them to; none lets them leave only as drawn.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub hazard: Option<Hazard>,
    /// Steps serve no more customers at once than their capacity; the others wait.
    #[serde(skip_serializing_if = "is_false")]
    pub queues: bool,
}

impl Simulation {
    /// The most customers that one simulation may send.
    pub const MOST: f64 = 10_000_000.0;
}

impl Default for Simulation {
    /// As many customers as give shares to a tenth of a percentage point or better.
    fn default() -> Self {
        Self {
            customers: Count::clamped(100_000.0),
            seed: 1,
            per_day: None,
            hazard: None,
            queues: false,
        }
    }
}

/// The hazard of leaving after a step: base · e^(−strength · E), 0 to 1, where E is the
/// remembered experience, −2 to 2 (our definition).
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Hazard {
    /// The part that leaves after a step with nothing good or bad in mind.
    pub base: Share,
    /// How much experience counts: with 1, whoever remembers −1 leaves e times as often.
    pub strength: Amount,
}

impl Default for Hazard {
    fn default() -> Self {
        Self { base: Share::clamped(0.01), strength: Amount::clamped(1.0) }
    }
}

/// Something in a journey that could be otherwise.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Repair {
    /// The journey.
    pub journey: JourneyId,
    /// What would be otherwise.
    pub what: Mend,
    /// The action of the plan that would do it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub action: Option<ActionId>,
    /// It does not count at the moment.
    #[serde(default, skip_serializing_if = "is_false")]
    pub off: bool,
}

/// What a repair changes.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub enum Mend {
    /// So many of those who are at its start take this way; the other ways share the rest as
    /// before.
    Way {
        /// The way.
        connection: ConnectionId,
        /// The part that takes it from then on.
        to: Share,
    },
    /// So many fewer of those who are at a step leave the journey there; the ways on get them in
    /// proportion.
    Keep {
        /// The step.
        step: StepId,
        /// By how much the part that leaves falls.
        by: Share,
    },
    /// Customers stay so long at a step.
    Dwell {
        /// The step.
        step: StepId,
        /// The time from then on.
        to: Seconds,
    },
    /// A step feels so.
    Feeling {
        /// The step.
        step: StepId,
        /// The valence from then on.
        to: Valence,
    },
    /// A step serves so many customers at once.
    Capacity {
        /// The step.
        step: StepId,
        /// How many from then on.
        to: Count,
    },
}

impl Mend {
    /// The step that it speaks of, where it is one.
    #[must_use]
    pub const fn step(&self) -> Option<&StepId> {
        match self {
            Self::Way { .. } => None,
            Self::Keep { step, .. }
            | Self::Dwell { step, .. }
            | Self::Feeling { step, .. }
            | Self::Capacity { step, .. } => Some(step),
        }
    }
}
