//! Carrying out edits of what a round holds: ratings, answers and registers, and the references
//! that they lean on.

use std::sync::Arc;

use super::apply::{add, forget, found, missing, present};
use super::{Refused, RegisterEdit};
use crate::workshop::{
    Answer, Assessment, AssessmentId, Blocker, FactorId, PersonId, QuestionId, Rating, ReferenceId,
    SegmentId, SignalId, Table, Workshop,
};

fn round_of<'a>(
    workshop: &'a mut Workshop,
    id: &AssessmentId,
) -> Result<&'a mut Assessment, Refused> {
    Ok(Arc::make_mut(found("round", Arc::make_mut(&mut workshop.assessments), id)?))
}

/// Refuses evidence that is not there.
fn leans_on(
    workshop: &Workshop,
    evidence: &[SignalId],
    references: &[ReferenceId],
) -> Result<(), Refused> {
    for signal in evidence {
        present("signal", &workshop.signals, signal)?;
    }
    for reference in references {
        present("reference", &workshop.references, reference)?;
    }
    Ok(())
}

/// Refuses a round that speaks of what is not there.
fn sound(workshop: &Workshop, round: &Assessment) -> Result<(), Refused> {
    for (segment, ratings) in &round.ratings {
        present("segment", &workshop.segments, segment)?;
        for (factor, rating) in ratings {
            present("factor", &workshop.framework.factors, factor)?;
            leans_on(workshop, &rating.evidence, &rating.references)?;
        }
    }
    for (segment, answers) in &round.answers {
        present("segment", &workshop.segments, segment)?;
        for (question, answer) in answers.iter() {
            if workshop.framework.question(question).is_none() {
                return Err(missing("question", question));
            }
            leans_on(workshop, &answer.evidence, &answer.references)?;
        }
    }
    let of = |segment: &Option<SegmentId>| match segment {
        Some(id) => present("segment", &workshop.segments, id),
        None => Ok(()),
    };
    round.messages.values().try_for_each(|m| of(&m.segment))?;
    round.misses.values().try_for_each(|m| of(&m.segment))?;
    for blocker in round.blockers.values() {
        of(&blocker.segment)?;
        if let Some(owner) = &blocker.owner {
            present("person", &workshop.people, owner)?;
        }
    }
    Ok(())
}

pub(super) fn add_round(
    workshop: &mut Workshop,
    id: &AssessmentId,
    round: &Assessment,
) -> Result<(), Refused> {
    sound(workshop, round)?;
    let rounds = Arc::make_mut(&mut workshop.assessments);
    add("round", rounds, usize::MAX, id, Arc::new(round.clone()))
}

pub(super) fn describe_round(
    workshop: &mut Workshop,
    id: &AssessmentId,
    text: &super::RoundText,
) -> Result<(), Refused> {
    let round = round_of(workshop, id)?;
    round.title.clone_from(&text.title);
    round.date = text.date;
    round.note.clone_from(&text.note);
    Ok(())
}

pub(super) fn set_rating(
    workshop: &mut Workshop,
    round: &AssessmentId,
    segment: &SegmentId,
    factor: &FactorId,
    rating: &Rating,
) -> Result<(), Refused> {
    present("segment", &workshop.segments, segment)?;
    present("factor", &workshop.framework.factors, factor)?;
    leans_on(workshop, &rating.evidence, &rating.references)?;
    let round = round_of(workshop, round)?;
    let ratings = round.ratings.entry_or(segment.clone(), Table::default);
    if rating.is_blank() {
        ratings.remove(factor);
    } else {
        ratings.insert(factor.clone(), rating.clone());
    }
    if ratings.is_empty() {
        round.ratings.remove(segment);
    }
    Ok(())
}

pub(super) fn set_answer(
    workshop: &mut Workshop,
    round: &AssessmentId,
    segment: &SegmentId,
    question: &QuestionId,
    answer: Option<&Answer>,
) -> Result<(), Refused> {
    present("segment", &workshop.segments, segment)?;
    if workshop.framework.question(question).is_none() {
        return Err(missing("question", question));
    }
    if let Some(answer) = answer {
        leans_on(workshop, &answer.evidence, &answer.references)?;
    }
    let finding = workshop.framework.finding(question).clone();
    let round = round_of(workshop, round)?;
    let answers = Arc::make_mut(round.answers.entry_or(segment.clone(), Arc::default));
    match answer {
        Some(answer) => {
            answers.insert(finding, answer.clone());
        }
        None => {
            answers.remove(&finding);
        }
    }
    if answers.is_empty() {
        round.answers.remove(segment);
    }
    Ok(())
}

pub(super) fn change_register(
    workshop: &mut Workshop,
    round: &AssessmentId,
    edit: &RegisterEdit,
) -> Result<(), Refused> {
    if let Some(segment) = edit.segment() {
        present("segment", &workshop.segments, segment)?;
    }
    if let RegisterEdit::AddBlocker(_, blocker) | RegisterEdit::SetBlocker(_, blocker) = edit
        && let Some(owner) = &blocker.owner
    {
        present("person", &workshop.people, owner)?;
    }
    let round = round_of(workshop, round)?;
    let end = usize::MAX;
    match edit {
        RegisterEdit::AddMessage(id, message) => {
            add("message", Arc::make_mut(&mut round.messages), end, id, message.clone())?;
        }
        RegisterEdit::SetMessage(id, message) => {
            *found("message", Arc::make_mut(&mut round.messages), id)? = message.clone();
        }
        RegisterEdit::RemoveMessage(id) => {
            present("message", &round.messages, id)?;
            Arc::make_mut(&mut round.messages).remove(id);
        }
        RegisterEdit::AddBlocker(id, blocker) => {
            add("blocker", Arc::make_mut(&mut round.blockers), end, id, blocker.clone())?;
        }
        RegisterEdit::SetBlocker(id, blocker) => {
            *found("blocker", Arc::make_mut(&mut round.blockers), id)? = blocker.clone();
        }
        RegisterEdit::RemoveBlocker(id) => {
            present("blocker", &round.blockers, id)?;
            Arc::make_mut(&mut round.blockers).remove(id);
        }
        RegisterEdit::AddMiss(id, miss) => {
            add("missed outcome", Arc::make_mut(&mut round.misses), end, id, miss.clone())?;
        }
        RegisterEdit::SetMiss(id, miss) => {
            *found("missed outcome", Arc::make_mut(&mut round.misses), id)? = miss.clone();
        }
        RegisterEdit::RemoveMiss(id) => {
            present("missed outcome", &round.misses, id)?;
            Arc::make_mut(&mut round.misses).remove(id);
        }
        RegisterEdit::SetMutual(mutual) => round.mutual = *mutual,
    }
    Ok(())
}

/// Takes a reference out, and every link to it.
pub(super) fn remove_reference(workshop: &mut Workshop, id: &ReferenceId) -> Result<(), Refused> {
    present("reference", &workshop.references, id)?;
    Arc::make_mut(&mut workshop.references).remove(id);
    let leans = |_: &Vec<SignalId>, references: &Vec<ReferenceId>| references.contains(id);
    loosen(workshop, leans, |_, references| references.retain(|r| r != id));
    if workshop.facts.values().any(|f| f.references.contains(id)) {
        let facts = Arc::make_mut(&mut workshop.facts);
        for fact in facts.values_mut() {
            fact.references.retain(|r| r != id);
        }
        facts.retain(|_, fact| !fact.is_blank());
    }
    Ok(())
}

/// Takes signals out of every rating and answer that leans on them.
pub(super) fn forget_evidence(
    workshop: &mut Workshop,
    leans: impl Fn(&Vec<SignalId>) -> bool,
    drop: impl Fn(&mut Vec<SignalId>),
) {
    loosen(workshop, |signals, _| leans(signals), |signals, _| drop(signals));
}

/// Changes what ratings and answers lean on, wherever `leans` holds.
fn loosen(
    workshop: &mut Workshop,
    leans: impl Fn(&Vec<SignalId>, &Vec<ReferenceId>) -> bool,
    drop: impl Fn(&mut Vec<SignalId>, &mut Vec<ReferenceId>),
) {
    let answers_lean = |round: &Assessment| {
        let mut answers = round.answers.values().flat_map(|all| all.values());
        answers.any(|a| leans(&a.evidence, &a.references))
    };
    let ratings_lean = |round: &Assessment| {
        let mut ratings = round.ratings.values().flat_map(|all| all.values());
        ratings.any(|r| leans(&r.evidence, &r.references))
    };
    forget(
        &mut workshop.assessments,
        |round| answers_lean(round) || ratings_lean(round),
        |round| {
            let round = Arc::make_mut(round);
            for ratings in round.ratings.values_mut() {
                for rating in ratings.values_mut() {
                    drop(&mut rating.evidence, &mut rating.references);
                }
                ratings.retain(|_, rating| !rating.is_blank());
            }
            round.ratings.retain(|_, ratings| !ratings.is_empty());
            for answers in round.answers.values_mut() {
                if answers.values().any(|a| leans(&a.evidence, &a.references)) {
                    for answer in Arc::make_mut(answers).values_mut() {
                        drop(&mut answer.evidence, &mut answer.references);
                    }
                }
            }
        },
    );
}

/// Takes a segment out of every round.
pub(super) fn forget_segment(workshop: &mut Workshop, id: &SegmentId) {
    let is_it = |other: &Option<SegmentId>| other.as_ref() == Some(id);
    forget(
        &mut workshop.assessments,
        |round| {
            round.ratings.contains(id)
                || round.answers.contains(id)
                || round.messages.values().any(|m| is_it(&m.segment))
                || round.blockers.values().any(|b| is_it(&b.segment))
                || round.misses.values().any(|m| is_it(&m.segment))
        },
        |round| {
            let round = Arc::make_mut(round);
            round.ratings.remove(id);
            round.answers.remove(id);
            // What concerned nobody else concerns nobody now.
            drop_from(&mut round.messages, |m| is_it(&m.segment));
            drop_from(&mut round.blockers, |b| is_it(&b.segment));
            drop_from(&mut round.misses, |m| is_it(&m.segment));
        },
    );
}

/// What a person owned has no owner then.
pub(super) fn forget_person(workshop: &mut Workshop, id: &PersonId) {
    let owns = |blocker: &Blocker| blocker.owner.as_ref() == Some(id);
    forget(
        &mut workshop.assessments,
        |round| round.blockers.values().any(owns),
        |round| forget(&mut Arc::make_mut(round).blockers, owns, |b| b.owner = None),
    );
}

fn drop_from<K: Clone + std::hash::Hash + Eq, V: Clone>(
    table: &mut Arc<Table<K, V>>,
    gone: impl Fn(&V) -> bool,
) {
    if table.values().any(&gone) {
        Arc::make_mut(table).retain(|_, v| !gone(v));
    }
}
