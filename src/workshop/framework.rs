//! The framework that a workshop scores against: factors, their questions and their levels.
//! It is embedded in every file, so that a file stands alone.

use std::collections::HashMap;

use serde::{Deserialize, Serialize};

use super::{FactorId, Level, QuestionId, Table, Weight};

/// What is scored, and in whose words.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
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
    /// Switched off: it stays in the file with its scores and takes no part in anything.
    #[serde(default, skip_serializing_if = "is_false")]
    pub off: bool,
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
    /// Which part of a test with several parts it is, such as “When”. Parts of one test stand
    /// together and name the same requirement.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub part: String,
    /// The requirement of the method that it measures, such as `C02`.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub requirement: String,
    /// What one would actually see at each level.
    pub levels: [String; Level::COUNT],
    /// How much the question counts within its factor.
    #[serde(default)]
    pub weight: Weight,
    /// The question whose finding this one shares (J01): it has no answer of its own. All that
    /// share one finding also share one weight, so that the finding counts once.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub same_as: Option<QuestionId>,
    /// The register whose share answers the question as long as nobody answers it by hand.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub feed: Option<Feed>,
    /// Switched off: it keeps its answers and does not count.
    #[serde(default, skip_serializing_if = "is_false")]
    pub off: bool,
}

/// A share of a register of the round that answers a question (0 to 1, level 4 being 1).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Feed {
    /// The share of the messages that are designed to drive a response rather than to inform (E08).
    Responses,
    /// The share of the messages that serve a purpose: they drive action, fulfil intent or help to
    /// reach goals (E09). A message that nobody has looked at is left out.
    Purposes,
    /// How positive the messages are received: negative 0, neutral ½, positive 1 (E10).
    Tone,
    /// How much of the weight of the blockers is removed: open 0, in work ½, removed 1 (D12).
    Blockers,
}

impl Feed {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Responses, Self::Purposes, Self::Tone, Self::Blockers];
}

impl Question {
    /// A question of its own, of weight 1, that no requirement of the method asks for.
    #[must_use]
    pub fn new(text: impl Into<String>, levels: [String; Level::COUNT]) -> Self {
        Self {
            text: text.into(),
            part: String::new(),
            requirement: String::new(),
            levels,
            weight: Weight::default(),
            same_as: None,
            feed: None,
            off: false,
        }
    }

    /// The question that keeps the finding of this one, whose id is `id`: itself unless it shares
    /// another’s.
    #[must_use]
    pub fn keeper<'a>(&'a self, id: &'a QuestionId) -> &'a QuestionId {
        self.same_as.as_ref().unwrap_or(id)
    }

    /// Whether the question takes part in the evidence score.
    #[must_use]
    pub fn is_asked(&self) -> bool {
        !self.off
    }
}

impl Factor {
    /// A factor of weight 1 without questions; its short name is its title.
    #[must_use]
    pub fn new(title: impl Into<String>, levels: [String; Level::COUNT]) -> Self {
        let title = title.into();
        Self {
            short: title.clone(),
            title,
            definition: String::new(),
            levels,
            weight: Weight::default(),
            unknown_counts_low: false,
            off: false,
            questions: Table::default(),
        }
    }

    /// The questions that take part, in their order.
    pub fn asked(&self) -> impl Iterator<Item = (&QuestionId, &Question)> + Clone {
        self.questions.iter().filter(|(_, q)| q.is_asked())
    }
}

impl Framework {
    /// The factors that take part, in their order: those that are not switched off. The figures of
    /// a round list the same factors at the same places.
    pub fn active(&self) -> impl Iterator<Item = (&FactorId, &Factor)> + Clone {
        self.factors.iter().filter(|(_, f)| !f.off)
    }

    /// The factor at a place among those that take part.
    #[must_use]
    pub fn active_at(&self, place: usize) -> Option<(&FactorId, &Factor)> {
        self.active().nth(place)
    }

    /// The weights of the factors that take part, in their order.
    #[must_use]
    pub fn weights(&self) -> Vec<f64> {
        self.active().map(|(_, f)| f.weight.get()).collect()
    }

    /// The question under which the finding of `id` is kept: the one it shares, or itself.
    #[must_use]
    pub fn finding<'a>(&'a self, id: &'a QuestionId) -> &'a QuestionId {
        let same = self.question(id).and_then(|(_, q)| q.same_as.as_ref());
        same.filter(|lead| self.question(lead).is_some()).unwrap_or(id)
    }

    /// How many questions that take part share one finding, by the question that keeps it.
    /// Findings that only one question leans on are left out.
    #[must_use]
    pub fn shared(&self) -> HashMap<&QuestionId, usize> {
        let mut shared: HashMap<&QuestionId, usize> = HashMap::new();
        let asked = || self.active().flat_map(|(_, f)| f.asked());
        for lead in asked().filter_map(|(_, q)| q.same_as.as_ref()) {
            *shared.entry(lead).or_default() += 1;
        }
        for (id, _) in asked() {
            if let Some(count) = shared.get_mut(id) {
                *count += 1;
            }
        }
        shared.retain(|_, count| *count > 1);
        shared
    }

    /// The factor that asks this question, with the question.
    #[must_use]
    pub fn question(&self, id: &QuestionId) -> Option<(&FactorId, &Question)> {
        self.factors.iter().find_map(|(factor, f)| f.questions.get(id).map(|q| (factor, q)))
    }
}

pub(super) fn is_false(value: &bool) -> bool {
    !value
}
