//! The ledger of data points, the claims that they support, and how fast the organisation answers.

use std::collections::HashSet;
use std::hash::Hash;

use jiff::civil::{Date, DateTime};
use serde::{Deserialize, Serialize};

use super::framework::is_false;
use super::{
    ContactPointId, FactorId, HalfLife, Level, QuestionId, SegmentId, SignalId, StepId, Valence,
};

/// One data point (L01): kept even where it stands alone.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Signal {
    /// What was seen or heard.
    pub title: String,
    /// The words it was said in.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub quote: String,
    /// Who or what it comes from: one source counts once (measures §6). Signals without a source
    /// count as one together, since nobody can say that they are independent.
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
    /// It has nothing to do with customer experience, as far as anybody can see; kept all the same
    /// (L01).
    #[serde(default, skip_serializing_if = "is_false")]
    pub unrelated: bool,
    /// The signals that a person said are not similar to it, whatever their words: they are not
    /// suggested together again. One side of a pair says it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub apart: Vec<SignalId>,
}

/// What similar data points say together (L02, L03): a fluke, a pattern or a trend, by how many
/// independent ones there are. A person decides which ones are similar.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Claim {
    /// What they say, in one sentence.
    pub title: String,
    /// The story that it makes (L14).
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub story: String,
    /// The data points that support it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub signals: Vec<SignalId>,
    /// The data points that contradict it: listed, never netted (measures §6).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub against: Vec<SignalId>,
    /// The factors that it bears on.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub factors: Vec<FactorId>,
    /// The questions that it bears on.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub questions: Vec<QuestionId>,
    /// The steps that it bears on.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub steps: Vec<StepId>,
    /// The contact points that it bears on.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub contact_points: Vec<ContactPointId>,
}

impl Claim {
    /// Two claims as one, called like this one unless it has no title: everything that either of
    /// them says, and nothing twice. What supports either of them supports what they say together.
    #[must_use]
    pub fn united(&self, other: &Self) -> Self {
        let stories = [self.story.trim(), other.story.trim()];
        let told_twice = stories[0] == stories[1];
        let stories: Vec<&str> = stories
            .into_iter()
            .take(if told_twice { 1 } else { 2 })
            .filter(|story| !story.is_empty())
            .collect();
        let title = [self, other].into_iter().find(|claim| !claim.title.trim().is_empty());
        let signals = both(&self.signals, &other.signals);
        let supporting: HashSet<&SignalId> = signals.iter().collect();
        let mut against = both(&self.against, &other.against);
        against.retain(|id| !supporting.contains(id));
        Self {
            title: title.unwrap_or(self).title.clone(),
            story: stories.join("\n\n"),
            against,
            factors: both(&self.factors, &other.factors),
            questions: both(&self.questions, &other.questions),
            steps: both(&self.steps, &other.steps),
            contact_points: both(&self.contact_points, &other.contact_points),
            signals,
        }
    }
}

/// What is in either list, in their order, once.
fn both<T: Clone + Eq + Hash>(one: &[T], other: &[T]) -> Vec<T> {
    let mut known = HashSet::new();
    one.iter().chain(other).filter(|item| known.insert(*item)).cloned().collect()
}

/// How evidence fades.
#[derive(Debug, Clone, Copy, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Fading {
    /// After this time a data point counts half; none if evidence does not fade.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub half_life: Option<HalfLife>,
}

/// Something that the organisation answers to, and how fast (L05): complaints, signs of churn.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Capability {
    /// What it is called.
    pub title: String,
    /// Real-time analytics: 0 absent to 4 leading (L06).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub analytics: Option<Level>,
    /// Real-time execution, a capability of its own: 0 absent to 4 leading (L06).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub execution: Option<Level>,
    /// Cases that were followed through.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub cases: Vec<Case>,
    /// What else there is to say.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
}

/// One case on its way from event to action (L05); what never came, or nobody wrote down, is none.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Case {
    /// What happened.
    pub title: String,
    /// When it happened.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub event: Option<DateTime>,
    /// When somebody or something understood it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub insight: Option<DateTime>,
    /// When it was decided what to do.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub decision: Option<DateTime>,
    /// When it was done.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub action: Option<DateTime>,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ids(of: &[usize]) -> Vec<SignalId> {
        of.iter().map(|n| SignalId::numbered(*n)).collect()
    }

    fn claim(title: &str, story: &str, signals: &[usize], against: &[usize]) -> Claim {
        let (title, story) = (title.to_owned(), story.to_owned());
        let (signals, against) = (ids(signals), ids(against));
        Claim { title, story, signals, against, ..Claim::default() }
    }

    #[test]
    fn of_two_claims_nothing_is_lost_and_nothing_said_twice() {
        let mut one = claim("Waiting", "First. ", &[1, 2], &[3, 9]);
        let mut other = claim("Queues", "Second.", &[2, 3, 4], &[1, 8]);
        one.factors = vec![FactorId::numbered(1), FactorId::numbered(2)];
        other.factors = vec![FactorId::numbered(2), FactorId::numbered(3)];
        other.questions = vec![QuestionId::numbered(5)];
        other.steps = vec![StepId::numbered(6)];
        other.contact_points = vec![ContactPointId::numbered(7)];
        let whole = one.united(&other);
        assert_eq!((whole.title.as_str(), whole.story.as_str()), ("Waiting", "First.\n\nSecond."));
        assert_eq!(whole.signals, ids(&[1, 2, 3, 4]));
        // What supports one of them does not contradict both.
        assert_eq!(whole.against, ids(&[9, 8]));
        assert_eq!(whole.factors, [1, 2, 3].map(FactorId::numbered));
        assert_eq!(whole.questions, other.questions);
        assert_eq!((whole.steps, whole.contact_points), (other.steps, other.contact_points));
    }

    #[test]
    fn a_blank_title_gives_way_and_one_story_is_told_once() {
        let (blank, named) = (claim(" ", "Same.", &[], &[]), claim("Queues", "Same.", &[], &[]));
        assert_eq!((blank.united(&named).title.as_str()), "Queues");
        assert_eq!(blank.united(&named).story, "Same.");
        assert_eq!(named.united(&claim("", "", &[], &[])), named);
    }
}
