//! Carrying out edits of the framework: its factors, their questions, and what hangs on them.

use std::sync::Arc;

use super::apply::{add, forget, found, missing, present, shift};
use super::{FactorText, FrameworkEdit, Refused};
use crate::workshop::{
    Factor, FactorId, Framework, Question, QuestionId, Table, VoteItem, Workshop,
};

pub(super) fn change(workshop: &mut Workshop, edit: &FrameworkEdit) -> Result<(), Refused> {
    match edit {
        FrameworkEdit::Describe(text) => {
            let framework = Arc::make_mut(&mut workshop.framework);
            framework.title.clone_from(&text.title);
            framework.source.clone_from(&text.source);
            framework.engagement.clone_from(&text.engagement);
            framework.desired_state.clone_from(&text.desired_state);
            framework.stages.clone_from(&text.stages);
        }
        FrameworkEdit::AddFactor(id, factor, at) => {
            for question in factor.questions.ids() {
                free(&workshop.framework, question)?;
            }
            let framework = Arc::make_mut(&mut workshop.framework);
            add("factor", &mut framework.factors, *at, id, (**factor).clone())?;
            for (id, question) in &factor.questions {
                shares_well(&workshop.framework, id, question)?;
            }
        }
        FrameworkEdit::SetFactor(id, text) => {
            let framework = Arc::make_mut(&mut workshop.framework);
            describe(found("factor", &mut framework.factors, id)?, text);
            one_takes_part(&workshop.framework)?;
        }
        FrameworkEdit::MoveFactor(id, to) => {
            let framework = Arc::make_mut(&mut workshop.framework);
            shift("factor", &mut framework.factors, id, *to)?;
        }
        FrameworkEdit::RemoveFactor(id) => remove_factor(workshop, id)?,
        FrameworkEdit::AddQuestion(factor, id, question, at) => {
            free(&workshop.framework, id)?;
            let framework = Arc::make_mut(&mut workshop.framework);
            let factor = found("factor", &mut framework.factors, factor)?;
            add("question", &mut factor.questions, *at, id, (**question).clone())?;
            shares_well(&workshop.framework, id, question)?;
        }
        FrameworkEdit::SetQuestion(id, question) => {
            let before = std::mem::replace(asked(workshop, id)?, (**question).clone());
            shares_well(&workshop.framework, id, question)?;
            match (&before.same_as, &question.same_as) {
                (Some(lead), None) => take_along(workshop, lead, id),
                (_, Some(lead)) => hand_over(workshop, id, lead),
                (None, None) => {}
            }
        }
        FrameworkEdit::MoveQuestion(id, to, at) => {
            present("factor", &workshop.framework.factors, to)?;
            let Some((from, _)) = workshop.framework.question(id) else {
                return Err(missing("question", id));
            };
            let from = from.clone();
            let factors = &mut Arc::make_mut(&mut workshop.framework).factors;
            let questions = &mut found("factor", factors, &from)?.questions;
            let Some(question) = questions.remove(id) else { return Err(missing("question", id)) };
            add("question", &mut found("factor", factors, to)?.questions, *at, id, question)?;
        }
        FrameworkEdit::RemoveQuestion(id) => {
            if workshop.framework.question(id).is_none() {
                return Err(missing("question", id));
            }
            forget_question(workshop, id);
            for factor in Arc::make_mut(&mut workshop.framework).factors.values_mut() {
                factor.questions.remove(id);
            }
            super::plan::tidy(workshop);
        }
    }
    Ok(())
}

fn describe(factor: &mut Factor, text: &FactorText) {
    factor.title.clone_from(&text.title);
    factor.short.clone_from(&text.short);
    factor.definition.clone_from(&text.definition);
    factor.levels.clone_from(&text.levels);
    factor.unknown_counts_low = text.unknown_counts_low;
    factor.off = text.off;
}

fn one_takes_part(framework: &Framework) -> Result<(), Refused> {
    if framework.active().next().is_none() { Err(Refused::Last("factor")) } else { Ok(()) }
}

/// Refuses an id that a question of any factor has.
fn free(framework: &Framework, id: &QuestionId) -> Result<(), Refused> {
    match framework.question(id) {
        Some(_) => Err(Refused::Taken(id.to_string())),
        None => Ok(()),
    }
}

/// Refuses a question that shares the finding of none, or of one that shares another’s itself.
fn shares_well(framework: &Framework, id: &QuestionId, question: &Question) -> Result<(), Refused> {
    let Some(lead) = &question.same_as else { return Ok(()) };
    let Some((_, keeps)) = framework.question(lead) else {
        return Err(missing("question", lead));
    };
    let mut all = framework.factors.values().flat_map(|f| f.questions.values());
    if lead == id || keeps.same_as.is_some() || all.any(|q| q.same_as.as_ref() == Some(id)) {
        return Err(Refused::Shared);
    }
    Ok(())
}

fn asked<'a>(workshop: &'a mut Workshop, id: &QuestionId) -> Result<&'a mut Question, Refused> {
    let framework = Arc::make_mut(&mut workshop.framework);
    let mut factors = framework.factors.values_mut();
    factors.find_map(|f| f.questions.get_mut(id)).ok_or_else(|| missing("question", id))
}

/// Moves the answers of `from` to `to`, where that has none of its own.
fn hand_over(workshop: &mut Workshop, from: &QuestionId, to: &QuestionId) {
    forget(
        &mut workshop.assessments,
        |round| round.answers.values().any(|a| a.contains(from)),
        |round| {
            for answers in Arc::make_mut(round).answers.values_mut() {
                if answers.contains(from) {
                    let answers = Arc::make_mut(answers);
                    if let Some(answer) = answers.remove(from) {
                        answers.entry_or(to.clone(), || answer);
                    }
                }
            }
        },
    );
}

/// Copies the answers of `from` to `to`: what was one finding becomes two that agree.
fn take_along(workshop: &mut Workshop, from: &QuestionId, to: &QuestionId) {
    forget(
        &mut workshop.assessments,
        |round| round.answers.values().any(|a| a.contains(from)),
        |round| {
            for answers in Arc::make_mut(round).answers.values_mut() {
                if let Some(answer) = answers.get(from).cloned() {
                    Arc::make_mut(answers).insert(to.clone(), answer);
                }
            }
        },
    );
}

/// Takes out the answers to a question and the votes on it. Where others share its finding, the
/// first of them keeps it from now on.
fn forget_question(workshop: &mut Workshop, id: &QuestionId) {
    let all = workshop.framework.factors.values().flat_map(|f| f.questions.iter());
    let mut heirs = all.filter(|(_, q)| q.same_as.as_ref() == Some(id)).map(|(heir, _)| heir);
    if let Some(heir) = heirs.next().cloned() {
        hand_over(workshop, id, &heir);
        for factor in Arc::make_mut(&mut workshop.framework).factors.values_mut() {
            for (other, question) in factor.questions.iter_mut() {
                if question.same_as.as_ref() == Some(id) {
                    question.same_as = (*other != heir).then(|| heir.clone());
                }
            }
        }
    }
    forget(
        &mut workshop.assessments,
        |round| round.answers.values().any(|a| a.contains(id)),
        |round| {
            let round = Arc::make_mut(round);
            for answers in round.answers.values_mut() {
                if answers.contains(id) {
                    Arc::make_mut(answers).remove(id);
                }
            }
            round.answers.retain(|_, answers| !answers.is_empty());
        },
    );
    forget(
        &mut workshop.claims,
        |claim| claim.questions.contains(id),
        |claim| Arc::make_mut(claim).questions.retain(|q| q != id),
    );
    let is_it = |item: &VoteItem| matches!(item, VoteItem::Question(q) if q == id);
    if workshop.votes.values().any(|v| is_it(&v.item)) {
        Arc::make_mut(&mut workshop.votes).retain(|_, v| !is_it(&v.item));
    }
}

fn remove_factor(workshop: &mut Workshop, id: &FactorId) -> Result<(), Refused> {
    present("factor", &workshop.framework.factors, id)?;
    let questions: Vec<QuestionId> = workshop
        .framework
        .factors
        .get(id)
        .map_or_else(Vec::new, |f| f.questions.ids().cloned().collect());
    // One by one, so that a finding which another factor shares goes there and is not lost.
    for question in &questions {
        forget_question(workshop, question);
        let factors = &mut Arc::make_mut(&mut workshop.framework).factors;
        if let Some(factor) = factors.get_mut(id) {
            factor.questions.remove(question);
        }
    }
    Arc::make_mut(&mut workshop.framework).factors.remove(id);
    one_takes_part(&workshop.framework)?;
    forget(
        &mut workshop.assessments,
        |round| round.ratings.values().any(|r| r.contains(id)),
        |round| {
            let round = Arc::make_mut(round);
            for ratings in round.ratings.values_mut() {
                ratings.remove(id);
            }
            round.ratings.retain(|_, ratings: &mut Table<_, _>| !ratings.is_empty());
        },
    );
    let is_it = |item: &VoteItem| matches!(item, VoteItem::Factor(f) if f == id);
    if workshop.votes.values().any(|v| is_it(&v.item)) {
        Arc::make_mut(&mut workshop.votes).retain(|_, v| !is_it(&v.item));
    }
    forget(
        &mut workshop.claims,
        |claim| claim.factors.contains(id),
        |claim| Arc::make_mut(claim).factors.retain(|f| f != id),
    );
    super::plan::tidy(workshop);
    Ok(())
}
