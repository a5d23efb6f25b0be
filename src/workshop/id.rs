//! Strong ids: short strings that mean one thing each and stay unique when two files are merged.

use std::fmt;
use std::sync::Arc;

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

/// Longest id a file may hold, in bytes.
pub const MAX_ID_LEN: usize = 64;

/// Why a string is no id.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("“{0}” is no id: use 1 to 64 of a–z, 0–9, “-” and “_”")]
pub struct BadId(String);

fn valid(raw: &str) -> bool {
    (1..=MAX_ID_LEN).contains(&raw.len())
        && raw.bytes().all(|b| matches!(b, b'a'..=b'z' | b'0'..=b'9' | b'-' | b'_'))
}

/// Ten characters of a 32-letter alphabet: 50 random bits, so that files made on two laptops
/// can be merged without renaming anything.
fn random_tail() -> String {
    const ALPHABET: &[u8; 32] = b"abcdefghijkmnpqrstuvwxyz23456789";
    (0..10).map(|_| char::from(ALPHABET[fastrand::usize(..ALPHABET.len())])).collect()
}

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident $prefix:literal)*) => {$(
        $(#[$doc])*
        #[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub struct $name(Arc<str>);

        impl $name {
            /// Takes an id as written in a file or on a command line.
            ///
            /// # Errors
            /// When `raw` is empty, longer than [`MAX_ID_LEN`] or has characters other than
            /// `a–z`, `0–9`, `-` and `_`.
            pub fn new(raw: &str) -> Result<Self, BadId> {
                if valid(raw) {
                    Ok(Self(raw.into()))
                } else {
                    Err(BadId(raw.chars().take(MAX_ID_LEN).collect()))
                }
            }

            /// A new id that no other file has.
            #[must_use]
            pub fn fresh() -> Self {
                Self(format!(concat!($prefix, "-{}"), random_tail()).into())
            }

            /// The id of the `n`th of them, which is the same whenever it is asked for: for what is
            /// made of an older file.
            #[must_use]
            pub fn numbered(n: usize) -> Self {
                Self(format!(concat!($prefix, "-{}"), n).into())
            }

            /// The id as it stands in the file.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, "{}({})", stringify!($name), self.0)
            }
        }

        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(&self.0)
            }
        }

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                struct Visitor;
                impl de::Visitor<'_> for Visitor {
                    type Value = $name;
                    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                        f.write_str("an id in quotes")
                    }
                    fn visit_str<E: de::Error>(self, raw: &str) -> Result<$name, E> {
                        $name::new(raw).map_err(E::custom)
                    }
                }
                deserializer.deserialize_str(Visitor)
            }
        }
    )*};
}

ids! {
    /// A factor of the framework. The standard eight keep their names: `intent`, `anticipation`, …
    FactorId "factor"
    /// A question of a factor.
    QuestionId "question"
    /// A customer segment.
    SegmentId "segment"
    /// A message of the communication audit.
    MessageId "message"
    /// Something that keeps customers from adopting the product.
    BlockerId "blocker"
    /// An outcome that customers missed.
    MissId "miss"
    /// A document or an interview that answers lean on.
    ReferenceId "reference"
    /// A person with a role.
    PersonId "person"
    /// One dated round of scores.
    AssessmentId "round"
    /// One item put to a vote.
    VoteId "vote"
    /// A customer journey, or one variant of it.
    JourneyId "journey"
    /// An event log.
    LogId "log"
    /// Something in a journey that could be otherwise.
    RepairId "repair"
    /// A stage of a journey: a column of the canvas.
    StageId "stage"
    /// A lane of a journey: a row of the canvas.
    LaneId "lane"
    /// A step of a journey: a card on the canvas.
    StepId "step"
    /// A connection between two steps.
    ConnectionId "link"
    /// A sticky note on the canvas of a journey.
    StickyId "sticky"
    /// A story told over the canvas of a journey.
    StoryId "story"
    /// A persona: a customer one can imagine.
    PersonaId "persona"
    /// A contact point that the organisation offers or the customer chooses.
    ContactPointId "contact"
    /// A data point of the ledger.
    SignalId "signal"
    /// What similar data points say together.
    ClaimId "claim"
    /// Something that customers expect.
    AttributeId "attribute"
    /// Something that customers went through.
    ExperienceId "experience"
    /// Something that the organisation answers to.
    CapabilityId "capability"
    /// An action of the plan.
    ActionId "action"
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_refuse_what_would_not_survive_a_command_line() {
        assert!(StepId::new("asks-support_2").is_ok());
        for raw in ["", "Asks", "asks support", "è", &"a".repeat(65)] {
            assert!(StepId::new(raw).is_err(), "{raw}");
        }
        assert_ne!(StepId::fresh(), StepId::fresh());
        assert!(StepId::new(StepId::fresh().as_str()).is_ok());
    }
}
