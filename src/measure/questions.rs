//! What is known about each question: by hand, from a register, or not at all (measures §1).
//!
//! A finding that several questions share (J01) counts once: they share the answer, and each one
//! weighs its own weight divided by how many they are. That division is our definition.

use std::collections::HashMap;

use super::{Fed, Feeds, Interval};
use crate::workshop::{Answer, Factor, Framework, Question, QuestionId, Reply, Table};

/// What is known about a question in one segment and round.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Known {
    /// Somebody answered with a level, which is u = level/4.
    Answered(u8),
    /// Nobody answered by hand, and a register has a share.
    Fed(Fed),
    /// Nobody knows: a finding in itself (B10).
    DontKnow,
    /// Nobody has asked.
    Open,
}

impl Known {
    /// What is known of `question`, given the answer to its finding and the registers. An answer
    /// by hand counts before a register.
    #[must_use]
    pub fn of(question: &Question, answer: Option<&Answer>, feeds: &Feeds) -> Self {
        match answer.map(|a| a.reply) {
            Some(Reply::Level(level)) => Self::Answered(level.get()),
            Some(Reply::DontKnow) => Self::DontKnow,
            None => match question.feed.and_then(|feed| feeds.get(feed)) {
                Some(fed) => Self::Fed(fed),
                None => Self::Open,
            },
        }
    }

    /// u, 0 to 1, if there is one.
    #[must_use]
    pub fn u(self) -> Option<f64> {
        match self {
            Self::Answered(level) => Some(f64::from(level) / 4.0),
            Self::Fed(fed) => Some(fed.share),
            Self::DontKnow | Self::Open => None,
        }
    }
}

/// One question of a factor as it counts.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Asked<'a> {
    /// Which question.
    pub id: &'a QuestionId,
    /// The question itself.
    pub question: &'a Question,
    /// The question that keeps the answer: itself unless the finding is shared.
    pub finding: &'a QuestionId,
    /// How many questions share the finding; 1 for most.
    pub sharing: usize,
    /// What it weighs within its factor: its weight by [`Asked::sharing`].
    pub weight: f64,
}

/// How the questions of a framework hang together: worked out once, asked for every segment.
#[derive(Debug, Clone)]
pub struct Bank<'a> {
    shared: HashMap<&'a QuestionId, usize>,
}

impl<'a> Bank<'a> {
    /// Of the factors and questions that take part.
    #[must_use]
    pub fn of(framework: &'a Framework) -> Self {
        Self { shared: framework.shared() }
    }

    /// The questions of a factor that take part, as they count.
    pub fn asked<'f>(&self, factor: &'f Factor) -> impl Iterator<Item = Asked<'f>> {
        factor.asked().map(|(id, question)| {
            let finding = question.keeper(id);
            let sharing = self.shared.get(finding).copied().unwrap_or(1);
            let weight = question.weight.get() / sharing as f64;
            Asked { id, question, finding, sharing, weight }
        })
    }

    /// The evidence score of a factor in one segment. None when it has no question that counts.
    #[must_use]
    pub fn evidence(
        &self,
        factor: &Factor,
        answers: Option<&Table<QuestionId, Answer>>,
        feeds: &Feeds,
    ) -> Option<Evidence> {
        let (mut all, mut known, mut unknown, mut sum) = (0.0, 0.0, 0.0, 0.0);
        for Asked { question, finding, weight, .. } in self.asked(factor) {
            all += weight;
            let answer = answers.and_then(|a| a.get(finding));
            match Known::of(question, answer, feeds) {
                Known::DontKnow => unknown += weight,
                Known::Open => {}
                known_level => {
                    known += weight;
                    sum += weight * known_level.u().unwrap_or(0.0);
                }
            }
        }
        if all <= 0.0 {
            return None;
        }
        let counted = if factor.unknown_counts_low { known + unknown } else { known };
        Some(Evidence {
            best: (counted > 0.0).then(|| (10.0 * sum / counted).clamp(0.0, 10.0)),
            range: Interval {
                low: (10.0 * sum / all).clamp(0.0, 10.0),
                high: (10.0 * (sum + all - known) / all).clamp(0.0, 10.0),
            },
            coverage: (known / all).clamp(0.0, 1.0),
        })
    }
}

/// What the answered questions say about a factor.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Evidence {
    /// 10·Σwu/Σw over what is known, u = level/4 or the share of a register; none if there is
    /// nothing to go by. Where unknowns count low (F08), a “don't know” is an answer at level 0
    /// here.
    pub best: Option<f64>,
    /// From everything that has no level at 0 to everything at 4: “don't know” and questions that
    /// nobody answered alike.
    pub range: Interval,
    /// The weight of the questions with a level by the weight of all, 0 to 1.
    pub coverage: f64,
}
