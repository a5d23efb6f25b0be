//! What can be wrong with the framework and with the rounds that are scored against it.

use std::collections::HashSet;

use super::super::{Assessment, Feed, QuestionId, VoteItem, Workshop};
use super::{ProblemKind, Walk};

impl Workshop {
    pub(super) fn check_framework(&self, walk: &mut Walk) {
        walk.field("framework", |w| {
            let framework = &self.framework;
            if framework.active().next().is_none() {
                w.report(ProblemKind::NoFactors);
            } else if framework.active().all(|(_, f)| f.weight.get() == 0.0) {
                w.report(ProblemKind::NoWeight);
            }
            let all = self.questions();
            // The findings of questions that share another one’s are kept there.
            let sharing: HashSet<&QuestionId> = framework
                .factors
                .values()
                .flat_map(|f| f.questions.iter())
                .filter(|(_, q)| q.same_as.is_some())
                .map(|(id, _)| id)
                .collect();
            let mut seen = HashSet::new();
            let mut fed: HashSet<Feed> = HashSet::new();
            for factor in framework.factors.values() {
                w.entry(&factor.title, |w| {
                    for (id, question) in &factor.questions {
                        if !seen.insert(id) {
                            w.report(ProblemKind::QuestionTwice(id.to_string()));
                        }
                        if let Some(lead) = &question.same_as {
                            if !all.contains(lead) {
                                let id = lead.to_string();
                                w.report(ProblemKind::Dangling { what: "question", id });
                            } else if sharing.contains(lead) {
                                w.report(ProblemKind::SharedChain(id.to_string()));
                            }
                        }
                        if question.feed.is_some_and(|feed| !fed.insert(feed)) {
                            w.report(ProblemKind::FeedTwice(id.to_string()));
                        }
                    }
                });
            }
        });
    }

    fn questions(&self) -> HashSet<&QuestionId> {
        self.framework.factors.values().flat_map(|f| f.questions.ids()).collect()
    }

    pub(super) fn check_assessments(&self, walk: &mut Walk) {
        let questions = self.questions();
        walk.field("assessments", |w| {
            for assessment in self.assessments.values() {
                w.entry(&assessment.title, |w| {
                    self.check_ratings(w, assessment);
                    self.check_answers(w, assessment, &questions);
                    self.check_registers(w, assessment);
                });
            }
        });
    }

    fn check_ratings(&self, w: &mut Walk, round: &Assessment) {
        w.field("ratings", |w| {
            for (segment, ratings) in &round.ratings {
                w.refers("segment", segment, &self.segments);
                for (factor, rating) in ratings {
                    w.refers("factor", factor, &self.framework.factors);
                    w.refers_all("evidence", "signal", &rating.evidence, &self.signals);
                    w.refers_all("references", "reference", &rating.references, &self.references);
                }
            }
        });
    }

    fn check_answers(&self, w: &mut Walk, round: &Assessment, questions: &HashSet<&QuestionId>) {
        w.field("answers", |w| {
            for (segment, answers) in &round.answers {
                w.refers("segment", segment, &self.segments);
                for (question, answer) in answers.iter() {
                    if !questions.contains(question) {
                        let id = question.to_string();
                        w.report(ProblemKind::Dangling { what: "question", id });
                    }
                    w.refers_all("evidence", "signal", &answer.evidence, &self.signals);
                    w.refers_all("references", "reference", &answer.references, &self.references);
                }
            }
        });
    }

    fn check_registers(&self, w: &mut Walk, round: &Assessment) {
        w.field("messages", |w| {
            for message in round.messages.values() {
                w.entry(&message.title, |w| {
                    w.refers_all("segment", "segment", &message.segment, &self.segments);
                });
            }
        });
        w.field("blockers", |w| {
            for blocker in round.blockers.values() {
                w.entry(&blocker.title, |w| {
                    w.refers_all("segment", "segment", &blocker.segment, &self.segments);
                    w.refers_all("owner", "person", &blocker.owner, &self.people);
                });
            }
        });
        w.field("misses", |w| {
            for miss in round.misses.values() {
                w.entry(&miss.title, |w| {
                    w.refers_all("segment", "segment", &miss.segment, &self.segments);
                });
            }
        });
    }

    pub(super) fn check_votes(&self, w: &mut Walk) {
        let questions = self.questions();
        for (id, vote) in self.votes.iter() {
            w.entry(id.as_str(), |w| {
                w.refers("assessment", &vote.assessment, &self.assessments);
                if let Some(segment) = &vote.segment {
                    w.refers("segment", segment, &self.segments);
                }
                match &vote.item {
                    VoteItem::Factor(id) => w.refers("factor", id, &self.framework.factors),
                    VoteItem::Question(id) if !questions.contains(id) => {
                        let id = id.to_string();
                        w.report(ProblemKind::Dangling { what: "question", id });
                    }
                    VoteItem::Question(_) => {}
                }
            });
        }
    }
}
