//! The framework that a workshop scores against: factors, their questions and their levels.
//! It is embedded in every file, so that a file stands alone.

use serde::{Deserialize, Serialize};

use super::{FactorId, Level, QuestionId, Table, Weight};

/// What is scored, and in whose words.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Framework {
    /// What the framework is called.
    pub title: String,
    /// Where it comes from.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub source: String,
    /// The working definition of customer engagement (A03).
    pub engagement: String,
    /// The definition of the desired state of customer engagement (A04).
    pub desired_state: String,
    /// What “absent … leading” are called, from level 0 to level 4.
    pub stages: [String; Level::COUNT],
    /// The factors in the order of the formula (A10).
    pub factors: Table<FactorId, Factor>,
}

/// One additive factor of the desired state.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Factor {
    /// The full name.
    pub title: String,
    /// One or two words, for charts.
    pub short: String,
    /// What the factor means.
    pub definition: String,
    /// What one would see at each level, from absent to leading.
    pub levels: [String; Level::COUNT],
    /// How much the factor counts; normalised over the factors that are known.
    #[serde(default)]
    pub weight: Weight,
    /// Not knowing counts as the lowest level in the best estimate too (F08).
    #[serde(default, skip_serializing_if = "is_false")]
    pub unknown_counts_low: bool,
    /// The questions whose answers make the evidence score.
    #[serde(default, skip_serializing_if = "Table::is_empty")]
    pub questions: Table<QuestionId, Question>,
}

/// A diagnostic question of a factor.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Question {
    /// The question as it is asked.
    pub text: String,
    /// The requirement of the method that it measures, such as `C02`.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub requirement: String,
    /// What one would actually see at each level.
    pub levels: [String; Level::COUNT],
    /// How much the question counts within its factor.
    #[serde(default)]
    pub weight: Weight,
}

impl Framework {
    /// The factor that asks this question, with the question.
    #[must_use]
    pub fn question(&self, id: &QuestionId) -> Option<(&FactorId, &Question)> {
        self.factors.iter().find_map(|(factor, f)| f.questions.get(id).map(|q| (factor, q)))
    }
}
pub(super) fn is_false(value: &bool) -> bool {
    !value
}
