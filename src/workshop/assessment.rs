//! Dated rounds of scores: judged on a slider, answered question by question, voted in the room.

use std::hash::Hash;
use std::sync::Arc;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{
    AssessmentId, Blocker, BlockerId, FactorId, Level, Message, MessageId, Miss, MissId, Mutual,
    QuestionId, ReferenceId, Score, SegmentId, SignalId, Table, VoteId,
};

/// One round: everything that was scored at one date.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Assessment {
    /// What the round is called.
    pub title: String,
    /// When it was scored.
    pub date: Date,
    /// What the reader must know about this round.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
    /// The scores by segment, then by factor. What nobody scored is absent.
    #[serde(default, skip_serializing_if = "Table::is_empty")]
    pub ratings: Table<SegmentId, Table<FactorId, Rating>>,
    /// The answers by segment, then by question: for each finding under the question that keeps it.
    #[serde(default, skip_serializing_if = "Table::is_empty")]
    pub answers: Table<SegmentId, Arc<Table<QuestionId, Answer>>>,
    /// The communication audit (E08–E11).
    #[serde(default, skip_serializing_if = "no_entries")]
    pub messages: Arc<Table<MessageId, Message>>,
    /// What keeps customers from adopting the product (D12).
    #[serde(default, skip_serializing_if = "no_entries")]
    pub blockers: Arc<Table<BlockerId, Blocker>>,
    /// The outcomes that customers missed (H04–H06).
    #[serde(default, skip_serializing_if = "no_entries")]
    pub misses: Arc<Table<MissId, Miss>>,
    /// Whether both parties are happy, want to continue, and are better off (A12).
    #[serde(default, skip_serializing_if = "Mutual::is_blank")]
    pub mutual: Mutual,
}

pub(super) fn no_entries<K: Eq + Hash, V>(table: &Arc<Table<K, V>>) -> bool {
    table.is_empty()
}

impl Assessment {
    /// A round in which nothing is scored yet.
    #[must_use]
    pub fn new(title: impl Into<String>, date: Date) -> Self {
        Self {
            title: title.into(),
            date,
            note: String::new(),
            ratings: Table::default(),
            answers: Table::default(),
            messages: Arc::default(),
            blockers: Arc::default(),
            misses: Arc::default(),
            mutual: Mutual::default(),
        }
    }

    /// A round that begins where another one stood, to move from: the same judged scores, desired
    /// levels, answers and registers, so that every figure but a vote's stays what it was. Notes,
    /// evidence and votes belong to their own date and stay behind. Empty where there is no other
    /// round.
    #[must_use]
    pub fn after(other: Option<&Self>, title: String, date: Date) -> Self {
        let fresh = Self::new(title, date);
        let Some(other) = other else { return fresh };
        let rating = |r: &Rating| Rating {
            judged: r.judged,
            desired: r.desired,
            basis: r.basis,
            ..Rating::default()
        };
        let ratings = other.ratings.iter().map(|(segment, ratings)| {
            let ratings = ratings.iter().map(|(factor, r)| (factor.clone(), rating(r)));
            (segment.clone(), ratings.collect())
        });
        let answers = other.answers.iter().map(|(segment, answers)| {
            let answers = answers.iter().map(|(id, a)| (id.clone(), Answer::of(a.reply)));
            (segment.clone(), Arc::new(answers.collect()))
        });
        let messages = other.messages.iter().map(|(id, message)| {
            (id.clone(), Message { outcome: String::new(), ..message.clone() })
        });
        let blockers = other
            .blockers
            .iter()
            .map(|(id, blocker)| (id.clone(), Blocker { note: String::new(), ..blocker.clone() }));
        let misses = other
            .misses
            .iter()
            .map(|(id, miss)| (id.clone(), Miss { note: String::new(), ..miss.clone() }));
        Self {
            ratings: ratings.collect(),
            answers: answers.collect(),
            messages: Arc::new(messages.collect()),
            blockers: Arc::new(blockers.collect()),
            misses: Arc::new(misses.collect()),
            mutual: other.mutual,
            ..fresh
        }
    }

    /// The answer to a question in a segment, under the question that keeps the finding.
    #[must_use]
    pub fn answer(&self, segment: &SegmentId, question: &QuestionId) -> Option<&Answer> {
        self.answers.get(segment)?.get(question)
    }
}

/// One factor in one segment and round.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Rating {
    /// The actual score as a person judged it on the slider.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub judged: Option<Score>,
    /// The desired level.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub desired: Option<Score>,
    /// Which source counts as the actual score.
    #[serde(skip_serializing_if = "Basis::is_first_known")]
    pub basis: Basis,
    /// Why this score.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub note: String,
    /// The signals that the score leans on.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub evidence: Vec<SignalId>,
    /// The documents and interviews that it leans on.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub references: Vec<ReferenceId>,
}

impl Rating {
    /// Whether the rating says nothing and need not be kept.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        *self == Self::default()
    }
}

/// Which of the three sources of an actual score counts. They are shown side by side and never
/// mixed (measures §1).
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Basis {
    /// Judged, else voted, else evidenced.
    #[default]
    FirstKnown,
    /// The slider.
    Judged,
    /// The median of the room.
    Voted,
    /// The answers to the questions.
    Evidenced,
}

impl Basis {
    fn is_first_known(&self) -> bool {
        *self == Self::FirstKnown
    }
}

/// An answer to a question in one segment and round.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Answer {
    /// The level, or that nobody knows: an answer too, and a finding (B10).
    pub reply: Reply,
    /// What was said.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
    /// The signals that the answer leans on.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub evidence: Vec<SignalId>,
    /// The documents and interviews that it leans on.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub references: Vec<ReferenceId>,
}

impl Answer {
    /// A bare reply, without note or evidence.
    #[must_use]
    pub const fn of(reply: Reply) -> Self {
        Self { reply, note: String::new(), evidence: Vec::new(), references: Vec::new() }
    }
}

/// What was answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Reply {
    /// Nobody knows: lowers coverage and widens the range.
    DontKnow,
    /// The level that was seen.
    Level(Level),
}

/// One item that the room voted on.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Vote {
    /// What was put to the vote.
    pub item: VoteItem,
    /// The round it belongs to.
    pub assessment: AssessmentId,
    /// The segment it speaks of; none means all customers.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub segment: Option<SegmentId>,
    /// One list of ballots per voting round; the last one counts.
    pub rounds: Vec<Vec<Ballot>>,
}

/// What a vote is about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum VoteItem {
    /// The actual score of a factor, 0 to 10.
    Factor(FactorId),
    /// The level of a question, as a score of 0 to 10.
    Question(QuestionId),
}

/// One voter's score. Names are never kept.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Ballot {
    /// The score given.
    pub score: Score,
    /// The voter's role, where the vote was open by role.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub role: String,
}

/// All votes of a workshop.
pub type Votes = Table<VoteId, Vote>;
