//! The pyramid of expectations (K29–K34) and experiences that fade (K24–K28).

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::framework::is_false;
use super::{
    Amount, AttributeId, ContactPointId, Count, HalfLife, Layer, Salience, Score, SegmentId, Share,
    SignalId, StepId, Table, Valence, Weight,
};

/// The pyramid: what is expected, from needs to easy to enjoyable.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Pyramid {
    /// θ of measures §5: how well a layer must be met for the next one to earn in full.
    pub threshold: Share,
    /// ω of measures §5: how much each layer counts, from the base up; only ratios matter.
    pub weights: [Weight; 3],
    /// The unit of what is spent: euro a year.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub unit: String,
    /// What customers expect.
    #[serde(skip_serializing_if = "Table::is_empty")]
    pub attributes: Table<AttributeId, Attribute>,
}

impl Default for Pyramid {
    fn default() -> Self {
        Self {
            threshold: Share::clamped(0.7),
            weights: [Weight::default(); 3],
            unit: String::new(),
            attributes: Table::default(),
        }
    }
}

/// One thing that customers expect.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Attribute {
    /// What it is.
    pub title: String,
    /// The layer it belongs to.
    pub layer: Layer,
    /// How well it is met, 0 to 10; also the S of the opportunity (measures §5).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub score: Option<Score>,
    /// How important it is to customers, 0 to 10: the I of the opportunity.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub importance: Option<Score>,
    /// What it costs, in the pyramid’s unit.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub spend: Option<Amount>,
    /// Customers said so themselves (K34).
    #[serde(default, skip_serializing_if = "is_false")]
    pub asked: bool,
    /// What customers answered to the paired questions.
    #[serde(default, skip_serializing_if = "Kano::is_empty")]
    pub kano: Kano,
    /// The contact point that shall meet it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub contact_point: Option<ContactPointId>,
    /// What this leans on.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub evidence: Vec<SignalId>,
    /// What else there is to say.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
}

impl Attribute {
    /// One that nobody has scored.
    #[must_use]
    pub fn new(title: impl Into<String>, layer: Layer) -> Self {
        Self {
            title: title.into(),
            layer,
            score: None,
            importance: None,
            spend: None,
            asked: false,
            kano: Kano::default(),
            contact_point: None,
            evidence: Vec::new(),
            note: String::new(),
        }
    }
}

/// How many customers gave each pair of answers to “if it is there” (first index) and “if it is
/// not there” (second index): 0 I like it, 1 I expect it, 2 I do not care, 3 I can live with it,
/// 4 I dislike it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Kano(pub [[u32; 5]; 5]);

impl Kano {
    /// Whether nobody was asked.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.iter().flatten().all(|n| *n == 0)
    }
}

/// One thing that customers went through.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Experience {
    /// What happened.
    pub title: String,
    /// When.
    pub date: Date,
    /// How good or bad it was.
    pub valence: Valence,
    /// How much it stays in mind; 1 is ordinary.
    #[serde(default)]
    pub salience: Salience,
    /// Whose experience it was; none means customers in general.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub segment: Option<SegmentId>,
    /// Where it was made: a newer one there supersedes it (K26).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub contact_point: Option<ContactPointId>,
    /// The step of a journey that it was taken from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub step: Option<StepId>,
    /// The signal that it was taken from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub signal: Option<SignalId>,
}

/// How experiences fade, and what if.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Memory {
    /// h of measures §4: after this time an experience weighs half.
    pub half_life: HalfLife,
    /// Half-lives of single segments. A channel’s goes before a segment’s.
    #[serde(skip_serializing_if = "Table::is_empty")]
    pub segments: Table<SegmentId, HalfLife>,
    /// Half-lives of single channels, by the channel of the contact point, in lower case.
    #[serde(skip_serializing_if = "Table::is_empty")]
    pub channels: Table<String, HalfLife>,
    /// σ of measures §4: how much of the older ones a newer experience at the same contact point
    /// takes away.
    pub superseding: Share,
    /// The unit of the costs below.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub unit: String,
    /// What it costs that one bad experience does not happen (K27).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub prevention: Option<Amount>,
    /// What turning round a bad experience takes (K27).
    pub recovery: Recovery,
    /// What always exceeding expectations leads to (K28).
    pub spiral: Spiral,
}

impl Default for Memory {
    fn default() -> Self {
        Self {
            half_life: HalfLife::clamped(180.0),
            segments: Table::default(),
            channels: Table::default(),
            superseding: Share::clamped(0.5),
            unit: String::new(),
            prevention: None,
            recovery: Recovery::default(),
            spiral: Spiral::default(),
        }
    }
}

/// A recovery by service after the worst experience.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Recovery {
    /// How many days after it.
    pub after: Count,
    /// How good it is.
    pub valence: Valence,
    /// How much it stays in mind.
    pub salience: Salience,
    /// What it costs, in the memory’s unit.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cost: Option<Amount>,
}

impl Default for Recovery {
    fn default() -> Self {
        Self {
            after: Count::clamped(14.0),
            valence: Valence::MAX,
            salience: Salience::default(),
            cost: None,
        }
    }
}

/// The spiral of expectations: what is exceeded today is expected tomorrow.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Spiral {
    /// What customers expect at the start, 0 to 10.
    pub expected: Score,
    /// By how much each contact exceeds what is expected then, in points of 0 to 10.
    pub margin: Score,
    /// The part of what was exceeded that is expected from then on.
    pub learned: Share,
    /// What one more point costs at each contact, in the memory’s unit.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cost: Option<Amount>,
}

impl Default for Spiral {
    fn default() -> Self {
        Self {
            expected: Score::clamped(6.0),
            margin: Score::clamped(1.0),
            learned: Share::clamped(0.5),
            cost: None,
        }
    }
}
