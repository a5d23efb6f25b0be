//! The figures of a round, over and over while a score is dragged: what the questions say is worked
//! out once, since no slider changes it.

use std::collections::HashMap;
use std::sync::Arc;

use super::figures::{Column, figures_of};
use super::{Bank, Evidence, Registers, Sheet};
use crate::workshop::{
    Answer, Assessment, AssessmentId, Blocker, BlockerId, Framework, Message, MessageId,
    QuestionId, SegmentId, Table, Workshop,
};

/// Scores rounds of one workshop and keeps the evidence scores from one time to the next, segment
/// by segment, as long as the framework, the answers and the registers are the same ones.
#[derive(Debug, Default)]
pub struct Scorer {
    framework: Option<Arc<Framework>>,
    kept: Vec<Kept>,
}

/// The evidence scores of one segment, and what they were worked out from. Holding on to the parts
/// keeps them from being changed in place, so that being the same one means being equal.
#[derive(Debug)]
struct Kept {
    segment: SegmentId,
    answers: Option<Arc<Table<QuestionId, Answer>>>,
    messages: Arc<Table<MessageId, Message>>,
    blockers: Arc<Table<BlockerId, Blocker>>,
    evidence: Vec<Option<Evidence>>,
}

impl Kept {
    fn fits(&self, round: &Assessment) -> bool {
        let same = match (&self.answers, round.answers.get(&self.segment)) {
            (Some(a), Some(b)) => Arc::ptr_eq(a, b),
            (None, None) => true,
            _ => false,
        };
        same && Arc::ptr_eq(&self.messages, &round.messages)
            && Arc::ptr_eq(&self.blockers, &round.blockers)
    }
}

impl Scorer {
    /// All figures of a round; none if the round is not there.
    #[must_use]
    pub fn score(&mut self, workshop: &Workshop, round: &AssessmentId) -> Option<Sheet> {
        let assessment = workshop.assessments.get(round)?;
        let framework = &workshop.framework;
        if !self.framework.as_ref().is_some_and(|f| same_questions(f, framework)) {
            self.kept.clear();
        }
        self.framework = Some(Arc::clone(framework));
        let mut fresh = None;
        let mut old: HashMap<SegmentId, Kept> =
            self.kept.drain(..).map(|kept| (kept.segment.clone(), kept)).collect();
        for segment in workshop.segments.ids() {
            let known = old.remove(segment).filter(|kept| kept.fits(assessment));
            let kept = match known {
                Some(kept) => kept,
                None => {
                    let (bank, registers) = fresh
                        .get_or_insert_with(|| (Bank::of(framework), Registers::of(assessment)));
                    let answers = assessment.answers.get(segment).cloned();
                    let feeds = registers.feeds(segment);
                    let of = |factor| bank.evidence(factor, answers.as_deref(), &feeds);
                    let evidence = framework.active().map(|(_, factor)| of(factor)).collect();
                    Kept {
                        segment: segment.clone(),
                        answers,
                        messages: Arc::clone(&assessment.messages),
                        blockers: Arc::clone(&assessment.blockers),
                        evidence,
                    }
                }
            };
            self.kept.push(kept);
        }
        let columns = self
            .kept
            .iter()
            .map(|kept| Column { segment: &kept.segment, evidence: &kept.evidence });
        Some(figures_of(workshop, round, assessment, columns))
    }
}

/// Whether two frameworks ask the same; a weight of a factor that is dragged asks nothing else.
fn same_questions(a: &Arc<Framework>, b: &Arc<Framework>) -> bool {
    if Arc::ptr_eq(a, b) {
        return true;
    }
    a.factors.len() == b.factors.len()
        && a.factors.iter().zip(&b.factors).all(|((id, f), (other, g))| {
            id == other
                && f.off == g.off
                && f.unknown_counts_low == g.unknown_counts_low
                && f.questions == g.questions
        })
}

/// All figures of a round; none if the round is not there.
#[must_use]
pub fn score(workshop: &Workshop, round: &AssessmentId) -> Option<Sheet> {
    Scorer::default().score(workshop, round)
}
