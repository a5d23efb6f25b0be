//! Every requirement of the method that asks for a measure, and where Fireside measures it: in a
//! question of the standard framework, in all three languages, or in a figure or a field of its own.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on has failed")]

use std::collections::{BTreeMap, HashMap};

use fireside::edit::{Document, RegisterEdit};
use fireside::file::{self, EXAMPLES, standard_framework};
use fireside::measure::{Bank, Feeds, Sheet, score};
use fireside::workshop::*;

/// Where a requirement is measured.
enum At {
    /// In this many questions of this factor; more than one where the test has parts.
    Questions(&'static str, usize),
    /// In something else, which this function looks at in an example workshop.
    Elsewhere(fn(&Workshop, &Sheet)),
}

use At::{Elsewhere, Questions};

/// The rows of kind `?` or `M` of A to J.
fn table() -> Vec<(&'static str, At)> {
    vec![
        ("A08", Elsewhere(desired_levels_are_numbers)),
        ("A09", Elsewhere(actual_stands_against_desired)),
        ("A10", Elsewhere(eight_factors_add_up_by_declared_weights)),
        ("A11", Elsewhere(both_parties_have_outcomes)),
        ("A12", Elsewhere(both_parties_are_asked)),
        ("B01", Questions("intent", 1)),
        ("B02", Questions("intent", 1)),
        ("B07", Elsewhere(intent_implies_curve_and_load)),
        ("B08", Questions("intent", 1)),
        ("B09", Questions("intent", 1)),
        ("B10", Questions("intent", 1)),
        ("C01", Questions("anticipation", 1)),
        ("C02", Questions("anticipation", 3)),
        ("C03", Questions("anticipation", 1)),
        ("C04", Questions("anticipation", 1)),
        ("C05", Questions("anticipation", 1)),
        ("C06", Questions("anticipation", 1)),
        ("C07", Questions("anticipation", 1)),
        ("D02", Questions("adoption", 4)),
        ("D03", Questions("adoption", 1)),
        ("D04", Questions("adoption", 1)),
        ("D05", Questions("adoption", 1)),
        ("D06", Questions("adoption", 1)),
        ("D07", Questions("adoption", 1)),
        ("D08", Questions("adoption", 1)),
        ("D09", Questions("adoption", 1)),
        ("D10", Questions("adoption", 1)),
        ("D11", Questions("adoption", 1)),
        ("D12", Questions("adoption", 1)),
        ("E02", Questions("communication", 1)),
        ("E03", Questions("communication", 2)),
        ("E04", Questions("communication", 1)),
        ("E06", Questions("communication", 1)),
        ("E07", Questions("communication", 2)),
        ("E08", Questions("communication", 1)),
        ("E09", Questions("communication", 1)),
        ("E10", Questions("communication", 1)),
        ("E12", Questions("communication", 2)),
        ("F02", Questions("relationships", 2)),
        ("F03", Questions("relationships", 1)),
        ("F04", Questions("relationships", 1)),
        ("F05", Questions("relationships", 1)),
        ("F06", Questions("relationships", 1)),
        ("F07", Questions("relationships", 1)),
        ("F08", Elsewhere(not_knowing_relationships_counts_low)),
        ("F09", Questions("relationships", 1)),
        ("F10", Questions("relationships", 1)),
        ("G01", Questions("education", 1)),
        ("G02", Questions("education", 1)),
        ("G03", Questions("education", 1)),
        ("G04", Questions("education", 1)),
        ("G05", Questions("education", 1)),
        ("G06", Questions("education", 1)),
        ("G08", Questions("education", 1)),
        ("G09", Questions("education", 1)),
        ("H01", Questions("outcomes", 1)),
        ("H02", Questions("outcomes", 1)),
        ("H03", Questions("outcomes", 1)),
        ("H07", Questions("outcomes", 1)),
        ("H08", Questions("outcomes", 1)),
        ("H09", Questions("outcomes", 1)),
        ("H10", Questions("outcomes", 1)),
        ("I01", Questions("journey", 1)),
        ("I02", Questions("journey", 1)),
        ("I04", Questions("journey", 1)),
        ("I05", Questions("journey", 1)),
        ("I06", Questions("journey", 1)),
        ("I07", Questions("journey", 1)),
        ("I08", Questions("journey", 1)),
        ("I10", Questions("journey", 1)),
        ("I11", Questions("journey", 1)),
        ("I12", Questions("journey", 1)),
        ("J04", Elsewhere(retention_and_expansion_are_figures)),
    ]
}

fn example(language: Language) -> Workshop {
    let example = EXAMPLES.iter().find(|e| e.language == language).unwrap();
    file::parse(example.text, example.name.as_ref()).unwrap().workshop
}

fn newest(workshop: &Workshop) -> &AssessmentId {
    workshop.assessments.iter().max_by_key(|(_, a)| a.date).unwrap().0
}

#[test]
fn every_requirement_is_measured_somewhere() {
    for language in Language::ALL {
        let framework = standard_framework(language).unwrap();
        // How many questions of a factor name a requirement.
        let mut asked: BTreeMap<(&str, &str), usize> = BTreeMap::new();
        for (factor, of) in &framework.factors {
            for question in of.questions.values() {
                *asked.entry((&question.requirement, factor.as_str())).or_default() += 1;
            }
        }
        let workshop = example(language);
        let sheet = score(&workshop, newest(&workshop)).unwrap();
        for (id, at) in table() {
            match at {
                Questions(factor, count) => {
                    assert_eq!(asked.remove(&(id, factor)), Some(count), "{language:?} {id}");
                }
                Elsewhere(look) => look(&workshop, &sheet),
            }
        }
        assert!(asked.is_empty(), "{language:?}: questions that no row asks for: {asked:?}");
    }
}

#[test]
fn the_parts_of_a_test_are_named_and_share_a_requirement() {
    for language in Language::ALL {
        let framework = standard_framework(language).unwrap();
        for (id, factor) in &framework.factors {
            let mut count: HashMap<&str, usize> = HashMap::new();
            for question in factor.questions.values() {
                *count.entry(&question.requirement).or_default() += 1;
            }
            for (question, q) in &factor.questions {
                let parts = count[q.requirement.as_str()] > 1;
                assert_eq!(parts, !q.part.is_empty(), "{language:?} {id} {question}");
            }
        }
    }
}

#[test]
fn a_shared_finding_is_described_alike_wherever_it_is_asked() {
    for language in Language::ALL {
        let framework = standard_framework(language).unwrap();
        let all = framework.factors.values().flat_map(|f| f.questions.iter());
        let sharing: Vec<_> =
            all.filter_map(|(id, q)| Some((id, q, q.same_as.as_ref()?))).collect();
        assert_eq!(sharing.len(), 3, "{language:?}");
        for (id, question, lead) in sharing {
            let (factor, kept) = framework.question(lead).unwrap();
            assert_eq!(question.levels, kept.levels, "{language:?} {id}");
            assert_ne!(framework.question(id).unwrap().0, factor, "{id}: another factor");
        }
    }
}

#[test]
fn questions_say_what_one_would_see() {
    for language in Language::ALL {
        let framework = standard_framework(language).unwrap();
        for (id, question) in framework.factors.values().flat_map(|f| &f.questions) {
            let name = format!("{language:?} {id}");
            assert!(question.text.ends_with('?'), "{name}: {}", question.text);
            assert!(question.text.chars().count() <= 150, "{name}");
            for (i, level) in question.levels.iter().enumerate() {
                assert!(level.ends_with('.'), "{name} {i}: {level}");
                assert!((20..=125).contains(&level.chars().count()), "{name} {i}: {level}");
                assert!(!question.levels[..i].contains(level), "{name}: {level} twice");
                assert!(!level.contains('\''), "{name}: {level}");
            }
        }
    }
}

#[test]
fn the_examples_are_answered_with_believable_unknowns() {
    for language in Language::ALL {
        let workshop = example(language);
        let framework = &workshop.framework;
        let round = workshop.assessments.get(newest(&workshop)).unwrap();
        let findings: Vec<&QuestionId> = framework
            .factors
            .values()
            .flat_map(|f| f.questions.iter())
            .filter(|(_, q)| q.same_as.is_none() && q.feed.is_none())
            .map(|(id, _)| id)
            .collect();
        let (mut answered, mut unknown, mut open, mut noted, mut linked) = (0, 0, 0, 0, 0);
        for segment in workshop.segments.ids() {
            for id in &findings {
                match round.answer(segment, id) {
                    None => open += 1,
                    Some(answer) => {
                        unknown += usize::from(answer.reply == Reply::DontKnow);
                        answered += usize::from(answer.reply != Reply::DontKnow);
                        noted += usize::from(!answer.note.is_empty());
                        let links = answer.references.len() + answer.evidence.len();
                        linked += usize::from(links > 0);
                    }
                }
            }
        }
        let all = findings.len() * workshop.segments.len();
        let share = |count: usize| count as f64 / all as f64;
        let name = &workshop.title;
        assert!(share(answered) > 0.8, "{name}: {answered} of {all} answered");
        assert!((0.05..0.2).contains(&share(unknown)), "{name}: {unknown} unknown");
        assert!((1..=6).contains(&open), "{name}: {open} open");
        assert!(share(noted) > 0.25 && share(linked) > 0.15, "{name}: {noted}, {linked}");
        assert!(workshop.segments.values().all(|s| s.intent.is_some()), "{name}");
        for round in workshop.assessments.values() {
            assert!(!round.messages.is_empty() && !round.blockers.is_empty(), "{name}");
            assert!(!round.misses.is_empty() && !round.mutual.is_blank(), "{name}");
        }
        for feed in Feed::ALL {
            let feeds = Feeds::of(round, workshop.segments.first().unwrap().0);
            assert!(feeds.get(feed).is_some(), "{name}: {feed:?}");
        }
    }
}

fn desired_levels_are_numbers(_: &Workshop, sheet: &Sheet) {
    assert!(sheet.segments.iter().all(|s| s.figures.factors.iter().all(|f| f.desired.is_some())));
}

fn actual_stands_against_desired(_: &Workshop, sheet: &Sheet) {
    let figures = &sheet.overall;
    assert!(figures.attainment.is_some());
    assert!(figures.factors.iter().all(|f| f.gap.is_some()));
}

fn eight_factors_add_up_by_declared_weights(workshop: &Workshop, sheet: &Sheet) {
    assert_eq!(workshop.framework.weights().len(), 8);
    let sum: f64 = sheet.overall.factors.iter().filter_map(|f| Some(f.weight * f.actual?)).sum();
    assert!((sum - sheet.overall.actual.unwrap()).abs() < 1e-12);
}

fn both_parties_have_outcomes(workshop: &Workshop, _: &Sheet) {
    assert!(!workshop.purpose.outcomes.customer.is_empty());
    assert!(!workshop.purpose.outcomes.organisation.is_empty());
}

fn both_parties_are_asked(workshop: &Workshop, sheet: &Sheet) {
    let mut document = Document::saved(workshop.clone());
    let level = Level::new(3).ok();
    let party = Party { happy: level, continues: level, better_off: level };
    let mutual = Mutual { customer: party, organisation: party };
    document.apply(&RegisterEdit::SetMutual(mutual).of(&sheet.assessment)).unwrap();
    let text = file::print(document.workshop()).unwrap();
    let again = file::parse(&text, "x.ron".as_ref()).unwrap().workshop;
    assert_eq!(again.assessments.get(&sheet.assessment).unwrap().mutual, mutual);
}

fn intent_implies_curve_and_load(workshop: &Workshop, _: &Sheet) {
    let steep = Segment { intent: Some(Intent::NewWay), ..Segment::new("", Share::ALL) };
    let proof = Segment { intent: Some(Intent::Proof), ..Segment::new("", Share::ALL) };
    assert!(steep.curve() > proof.curve() && steep.load() > proof.load());
    let nobody = Segment { intent: Some(Intent::Unknown), ..Segment::new("", Share::ALL) };
    assert_eq!((nobody.curve(), nobody.load()), (None, None));
    let stated = |s: &Segment| s.intent == Some(Intent::Unknown) || s.curve().is_some();
    assert!(workshop.segments.values().all(stated));
}

fn not_knowing_relationships_counts_low(workshop: &Workshop, _: &Sheet) {
    let id = FactorId::new("relationships").unwrap();
    let factor = workshop.framework.factors.get(&id).unwrap();
    let bank = Bank::of(&workshop.framework);
    let mut answers: Table<QuestionId, Answer> = bank
        .asked(factor)
        .map(|q| (q.finding.clone(), Answer::of(Reply::Level(Level::new(4).unwrap()))))
        .collect();
    let best = |answers: &Table<QuestionId, Answer>| {
        bank.evidence(factor, Some(answers), &Feeds::default()).unwrap().best.unwrap()
    };
    assert_eq!(best(&answers), 10.0);
    let first = answers.first().unwrap().0.clone();
    answers.insert(first, Answer::of(Reply::DontKnow));
    assert!(best(&answers) < 10.0, "no finger on the pulse is a low score");
}

fn retention_and_expansion_are_figures(workshop: &Workshop, _: &Sheet) {
    for problem in [RootProblem::Churn, RootProblem::Expansion] {
        let figure = workshop.purpose.figure(problem);
        assert!(figure.value.is_some() && !figure.unit.is_empty() && !figure.base.is_empty());
    }
}
