//! What a plan could begin with: the largest weighted gaps, the answers of “no” (C09), and what
//! hurts along the journeys. A person decides; whatever an action already speaks of is left out.

use std::collections::HashSet;
use std::sync::Arc;

use super::{Scorer, Sheet};
use crate::workshop::{
    Action, Answer, Assessment, FactorId, JourneyId, JourneyState, Level, QuestionId, Reply,
    SegmentId, StepId, Workshop,
};

/// Something that an action could be made of.
#[derive(Debug, Clone, PartialEq)]
pub struct Suggestion {
    /// What speaks for it.
    pub why: Why,
    /// How much the overall score would rise if it were mended altogether, 0 to 10: the weighted
    /// gap of a factor; for a question what a level 4 in place of 0 would add, as the round would
    /// then be scored: nothing where the factor counts as judged or voted; unknown for a step.
    pub weight: Option<f64>,
}

/// What speaks for a suggestion.
#[derive(Debug, Clone, PartialEq)]
pub enum Why {
    /// The factor is not where it shall be.
    Gap {
        /// The factor.
        factor: FactorId,
        /// Its actual score for all customers, 0 to 10.
        actual: f64,
        /// Its desired level, 0 to 10.
        desired: f64,
    },
    /// A question is answered with level 0.
    No {
        /// The factor that asks it.
        factor: FactorId,
        /// The question.
        question: QuestionId,
        /// The segments in which it is answered so.
        segments: Vec<SegmentId>,
    },
    /// A step of a journey as it is hurts.
    Pain {
        /// The journey.
        journey: JourneyId,
        /// The step.
        step: StepId,
    },
}

/// What is suggested, the gaps first, then the answers of “no”, then what hurts; the heaviest first
/// within each. What an action speaks of is not suggested again, unless it was done before the
/// round of the sheet and the round found it all the same.
#[must_use]
pub fn suggestions(workshop: &Workshop, sheet: &Sheet) -> Vec<Suggestion> {
    let Some(round) = workshop.assessments.get(&sheet.assessment) else { return Vec::new() };
    let stands = |action: &&Action| {
        let over = action.done && action.due.is_some_and(|due| due < round.date);
        !over
    };
    let actions: Vec<&Action> = workshop.plan.values().filter(stands).collect();
    let mut found = gaps(sheet, &actions);
    found.extend(noes(workshop, sheet, round, &actions));
    found.extend(pains(workshop, &actions));
    found
}

fn gaps(sheet: &Sheet, actions: &[&Action]) -> Vec<Suggestion> {
    let known: HashSet<&FactorId> = actions.iter().flat_map(|a| a.tied()).collect();
    let order = sheet.overall.by_weighted_gap();
    let all = order.into_iter().filter_map(|place| sheet.overall.factors.get(place));
    all.filter(|f| !known.contains(&f.id) && f.weighted_gap.is_some_and(|gap| gap > 0.0))
        .filter_map(|f| {
            let why = Why::Gap { factor: f.id.clone(), actual: f.actual?, desired: f.desired? };
            Some(Suggestion { why, weight: f.weighted_gap })
        })
        .collect()
}

fn noes(
    workshop: &Workshop,
    sheet: &Sheet,
    round: &Arc<Assessment>,
    actions: &[&Action],
) -> Vec<Suggestion> {
    let framework = &workshop.framework;
    let known: HashSet<&QuestionId> = actions
        .iter()
        .flat_map(|a| &a.questions)
        // A finding that several questions share is one and the same.
        .map(|question| framework.finding(question))
        .collect();
    let mut scorer = Scorer::default();
    let mut found = Vec::new();
    for (factor, asks) in framework.active() {
        // Only the question that keeps a finding has an answer of its own.
        for (id, _) in asks.asked().filter(|(id, _)| framework.finding(id) == *id) {
            if known.contains(id) {
                continue;
            }
            let is_no = |segment: &SegmentId| {
                let reply = round.answer(segment, id).map(|answer| answer.reply);
                matches!(reply, Some(Reply::Level(level)) if level.get() == 0)
            };
            let segments: Vec<SegmentId> =
                workshop.segments.ids().filter(|segment| is_no(segment)).cloned().collect();
            if segments.is_empty() {
                continue;
            }
            let with = scorer.score(&with_yes(workshop, sheet, id, &segments), &sheet.assessment);
            let with = with.and_then(|sheet| sheet.overall.actual);
            found.push(Suggestion {
                why: Why::No { factor: factor.clone(), question: id.clone(), segments },
                weight: with.zip(sheet.overall.actual).map(|(with, now)| (with - now).max(0.0)),
            });
        }
    }
    // A stable sort: what weighs the same keeps the order of the framework.
    found.sort_by(|a, b| b.weight.unwrap_or(0.0).total_cmp(&a.weight.unwrap_or(0.0)));
    found
}

/// The workshop with a question answered by a full yes in these segments.
fn with_yes(
    workshop: &Workshop,
    sheet: &Sheet,
    question: &QuestionId,
    segments: &[SegmentId],
) -> Workshop {
    let mut changed = workshop.clone();
    let rounds = Arc::make_mut(&mut changed.assessments);
    let Some(round) = rounds.get_mut(&sheet.assessment) else { return changed };
    let all = &mut Arc::make_mut(round).answers;
    for segment in segments {
        let Some(answers) = all.get_mut(segment) else { continue };
        let yes = Answer::of(Reply::Level(Level::of_score(10.0)));
        Arc::make_mut(answers).insert(question.clone(), yes);
    }
    changed
}

fn pains(workshop: &Workshop, actions: &[&Action]) -> Vec<Suggestion> {
    let known: HashSet<&StepId> = actions.iter().flat_map(|a| &a.steps).collect();
    let mut found: Vec<(f64, Suggestion)> = Vec::new();
    for (journey, drawn) in workshop.journeys.iter() {
        // A dream hurts nobody, and what a segment's own version says stands in the journey too.
        if drawn.state != JourneyState::AsIs || drawn.variant_of.is_some() {
            continue;
        }
        for (step, card) in drawn.steps.iter().filter(|(id, _)| !known.contains(id)) {
            let valence = card.valence.map_or(0.0, crate::workshop::Valence::get);
            if !card.pain.trim().is_empty() && valence < 0.0 {
                let why = Why::Pain { journey: journey.clone(), step: step.clone() };
                found.push((valence, Suggestion { why, weight: None }));
            }
        }
    }
    found.sort_by(|a, b| a.0.total_cmp(&b.0));
    found.into_iter().map(|(_, suggestion)| suggestion).collect()
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;
    use crate::measure::score;
    use crate::workshop::{ActionId, Basis, Language};

    fn example() -> (Workshop, Sheet) {
        let example = crate::file::example(Language::English);
        let mut w = crate::file::parse(example, Path::new("example.ron")).unwrap().workshop;
        w.plan = Arc::default();
        let sheet = score(&w, &w.newest_round().unwrap().0.clone()).unwrap();
        (w, sheet)
    }

    fn kinds(all: &[Suggestion]) -> Vec<u8> {
        let kind = |s: &Suggestion| match s.why {
            Why::Gap { .. } => 0,
            Why::No { .. } => 1,
            Why::Pain { .. } => 2,
        };
        all.iter().map(kind).collect()
    }

    fn with(w: &Workshop, action: Action) -> Workshop {
        let mut w = w.clone();
        Arc::make_mut(&mut w.plan).insert(ActionId::numbered(0), action);
        w
    }

    #[test]
    fn the_largest_gap_comes_first_and_an_action_takes_it_away() {
        let (w, sheet) = example();
        let all = suggestions(&w, &sheet);
        assert!(kinds(&all).is_sorted());
        let place = sheet.overall.by_weighted_gap()[0];
        let largest = &sheet.overall.factors[place];
        assert_eq!(all[0].weight, largest.weighted_gap);
        let Why::Gap { factor, .. } = &all[0].why else { panic!("{:?}", all[0]) };
        assert_eq!(*factor, largest.id);
        let action = Action { factors: vec![factor.clone()], ..Action::default() };
        let fewer = suggestions(&with(&w, action.clone()), &sheet);
        assert_eq!(fewer[..], all[1..]);
        // Done before the round, and the round found the gap all the same.
        let before = w.assessments.get(&sheet.assessment).unwrap().date.yesterday().ok();
        let action = Action { done: true, due: before, ..action };
        assert_eq!(suggestions(&with(&w, action), &sheet), all);
    }

    #[test]
    fn a_no_counts_where_it_was_said() {
        let (mut w, sheet) = example();
        let (factor, asks) = w.framework.active().next().unwrap();
        let (factor, question) = (factor.clone(), asks.asked().next().unwrap().0.clone());
        let question = w.framework.finding(&question).clone();
        let segment = w.segments.first().unwrap().0.clone();
        let round = Arc::make_mut(&mut w.assessments).get_mut(&sheet.assessment).unwrap();
        let answers = Arc::make_mut(round).answers.entry_or(segment.clone(), Arc::default);
        let no = Answer::of(Reply::Level(Level::new(0).unwrap()));
        Arc::make_mut(answers).insert(question.clone(), no);
        let all = suggestions(&w, &sheet);
        let found = all.iter().find_map(|s| match &s.why {
            Why::No { question: q, segments, factor: f } if *q == question => {
                Some((segments.clone(), f.clone(), s.weight))
            }
            _ => None,
        });
        let (segments, of, weight) = found.expect("a no");
        assert!(segments.contains(&segment) && of == factor);
        let said = weight.unwrap();
        // What it says is what the score becomes once everybody says yes.
        let now = score(&w, &sheet.assessment).unwrap();
        let all = suggestions(&w, &now);
        let weigh = |all: &[Suggestion]| {
            all.iter()
                .find(|s| matches!(&s.why, Why::No { question: q, .. } if *q == question))
                .and_then(|s| s.weight)
                .unwrap()
        };
        let yes = score(&with_yes(&w, &now, &question, &segments), &sheet.assessment).unwrap();
        let rise = yes.overall.actual.unwrap() - now.overall.actual.unwrap();
        assert!((weigh(&all) - rise.max(0.0)).abs() < 1e-12 && said < 10.0);
        // Where the evidence counts it adds something, where a judgement counts it adds nothing.
        for (basis, adds) in [(Basis::Evidenced, true), (Basis::Judged, false)] {
            let mut w = w.clone();
            let round = Arc::make_mut(&mut w.assessments).get_mut(&sheet.assessment).unwrap();
            let ratings = &mut Arc::make_mut(round).ratings;
            for of in w.framework.factors.ids() {
                for segment in w.segments.ids() {
                    let all = ratings.entry_or(segment.clone(), crate::workshop::Table::default);
                    let rating = all.entry_or(of.clone(), Default::default);
                    rating.basis = basis;
                    rating.judged = Some(crate::workshop::Score::clamped(5.0));
                }
            }
            let sheet = score(&w, &sheet.assessment).unwrap();
            assert_eq!(weigh(&suggestions(&w, &sheet)) > 0.0, adds, "{basis:?}");
        }
        let all = suggestions(&w, &sheet);
        let action = Action { questions: vec![question], ..Action::default() };
        let fewer = suggestions(&with(&w, action), &sheet);
        assert_eq!(fewer.len() + 1, all.len());
    }

    #[test]
    fn what_hurts_most_comes_first() {
        let (w, sheet) = example();
        let valence = |s: &Suggestion| match &s.why {
            Why::Pain { journey, step } => {
                w.journeys.get(journey)?.steps.get(step)?.valence.map(crate::workshop::Valence::get)
            }
            _ => None,
        };
        let pains: Vec<f64> = suggestions(&w, &sheet).iter().filter_map(valence).collect();
        assert!(pains.len() > 1 && pains.is_sorted() && pains.iter().all(|v| *v < 0.0));
    }
}
