//! What goes with a factor or a question that is taken out.

use std::collections::HashSet;

use crate::app::views::Cx;
use crate::workshop::{Factor, FactorId, Framework, QuestionId, VoteItem, Workshop};

/// What goes.
#[derive(Default)]
struct Lost {
    scores: usize,
    answers: usize,
    votes: usize,
}

impl Lost {
    fn with(
        workshop: &Workshop,
        factor: Option<&FactorId>,
        questions: &HashSet<&QuestionId>,
    ) -> Self {
        let rounds = || workshop.assessments.values();
        let own: HashSet<&QuestionId> = questions
            .iter()
            .copied()
            .filter(|id| heir(&workshop.framework, id, questions).is_none())
            .collect();
        let scores = factor.map_or(0, |id| {
            rounds().flat_map(|r| r.ratings.values()).filter(|r| r.contains(id)).count()
        });
        let answers = rounds()
            .flat_map(|r| r.answers.values())
            .map(|a| a.ids().filter(|id| own.contains(id)).count())
            .sum();
        let votes = workshop.votes.values().filter(|vote| match &vote.item {
            VoteItem::Factor(id) => factor == Some(id),
            VoteItem::Question(id) => questions.contains(id),
        });
        Self { scores, answers, votes: votes.count() }
    }
}

/// A question that stays and keeps the finding of one that goes.
fn heir<'a>(
    framework: &'a Framework,
    id: &QuestionId,
    going: &HashSet<&QuestionId>,
) -> Option<&'a QuestionId> {
    let all = framework.factors.values().flat_map(|f| f.questions.iter());
    let mut shares = all.filter(|(_, q)| q.same_as.as_ref() == Some(id)).map(|(heir, _)| heir);
    shares.find(|heir| !going.contains(heir))
}

/// What goes with a factor, in words.
pub(super) fn with_factor(cx: &Cx<'_>, id: &FactorId, factor: &Factor) -> String {
    let lost = Lost::with(cx.workshop, Some(id), &factor.questions.ids().collect());
    let questions = factor.questions.len();
    if questions + lost.scores + lost.answers + lost.votes == 0 {
        return cx.text.get("framework-remove-free").to_owned();
    }
    cx.text.with(
        "framework-remove-factor-with",
        &[
            ("questions", questions.into()),
            ("scores", lost.scores.into()),
            ("answers", lost.answers.into()),
            ("votes", lost.votes.into()),
        ],
    )
}

/// What goes with a question, in words.
pub(super) fn with_question(cx: &Cx<'_>, id: &QuestionId) -> String {
    let going = [id].into_iter().collect();
    let text = cx.text;
    if heir(&cx.workshop.framework, id, &going).is_some() {
        return text.get("framework-remove-shared").to_owned();
    }
    let lost = Lost::with(cx.workshop, None, &going);
    if lost.answers + lost.votes == 0 {
        return text.get("framework-remove-free").to_owned();
    }
    let args = [("answers", lost.answers.into()), ("votes", lost.votes.into())];
    text.with("framework-remove-question-with", &args)
}
