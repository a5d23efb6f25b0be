//! Formulas, notes and answers in words.

use super::names;
use crate::measure::FLOOR;
use crate::measure::why::{Explanation, Figure, Formula, Note};
use crate::text::Text;
use crate::workshop::{Basis, FactorId, Feed, Workshop};

/// What the formula does, in a sentence.
pub(super) fn formula(text: &Text, formula: Formula) -> &str {
    match formula {
        Formula::Attainment => text.get("why-words-attainment"),
        Formula::Weighed => text.get("why-words-weighed"),
        Formula::Ends => text.get("why-words-ends"),
        Formula::Geometric => text.get("why-words-geometric"),
        Formula::Harmonic => text.get("why-words-harmonic"),
        Formula::Minimum => text.get("why-words-minimum"),
        Formula::Balance => text.get("why-words-balance"),
        Formula::Survival => text.get("why-words-survival"),
        Formula::Reached => text.get("why-words-reached"),
        Formula::Gap => text.get("why-words-gap"),
        Formula::WeightedGap => text.get("why-words-weighted-gap"),
        Formula::WeightShare => text.get("why-words-weight-share"),
        Formula::BySegment => text.get("why-words-by-segment"),
        Formula::Source => text.get("why-words-source"),
        Formula::Set => text.get("why-words-set"),
        Formula::Point => text.get("why-words-point"),
        Formula::FromEvidence => text.get("why-words-from-evidence"),
        Formula::Median => text.get("why-words-median"),
        Formula::Evidence => text.get("why-words-evidence"),
        Formula::EvidenceLow => text.get("why-words-evidence-low"),
        Formula::EvidenceHigh => text.get("why-words-evidence-high"),
        Formula::Answered => text.get("why-words-answered"),
        Formula::Level => text.get("why-words-level"),
        Formula::Register => text.get("why-words-register"),
        Formula::Nothing => text.get("why-words-nothing"),
    }
}

/// The right side of the formula in symbols; empty where there is none.
pub(super) fn symbols(text: &Text, formula: Formula) -> &str {
    match formula {
        Formula::Attainment => text.get("why-formula-attainment"),
        Formula::Weighed => text.get("why-formula-weighed"),
        Formula::Geometric => text.get("why-formula-geometric"),
        Formula::Harmonic => text.get("why-formula-harmonic"),
        Formula::Minimum => text.get("why-formula-minimum"),
        Formula::Balance => text.get("why-formula-balance"),
        Formula::Reached => text.get("why-formula-reached"),
        Formula::Gap => text.get("why-formula-gap"),
        Formula::WeightedGap => text.get("why-formula-weighted-gap"),
        Formula::WeightShare => text.get("why-formula-weight-share"),
        Formula::BySegment => text.get("why-formula-by-segment"),
        Formula::Median => text.get("why-formula-median"),
        Formula::Evidence | Formula::EvidenceLow | Formula::EvidenceHigh => {
            text.get("why-formula-evidence")
        }
        Formula::Answered => text.get("why-formula-answered"),
        Formula::Level => text.get("why-formula-level"),
        Formula::Register => text.get("why-formula-register"),
        Formula::Ends
        | Formula::Survival
        | Formula::Source
        | Formula::Set
        | Formula::Point
        | Formula::FromEvidence
        | Formula::Nothing => "",
    }
}

/// Short names in a row.
fn list(workshop: &Workshop, ids: &[FactorId]) -> String {
    let names: Vec<String> = ids.iter().map(|id| names::factor(workshop, id)).collect();
    names.join(", ")
}

/// What must be said beside a figure.
pub(super) fn note(text: &Text, workshop: &Workshop, note: &Note) -> String {
    let count = |key: &str, n: usize| text.with(key, &[("count", n.into())]);
    match note {
        Note::WithoutFactors(ids) => {
            text.with("why-note-without-factors", &[("list", list(workshop, ids).into())])
        }
        Note::WithoutSegments(ids) => {
            let names = ids.iter().filter_map(|id| workshop.segments.get(id));
            let names: Vec<&str> = names.map(|s| s.title.as_str()).collect();
            text.with("why-note-without-segments", &[("list", names.join(", ").into())])
        }
        Note::Weightless => text.get("why-note-weightless").to_owned(),
        Note::EqualShares => text.get("why-note-equal-shares").to_owned(),
        Note::Together => text.get("why-note-together").to_owned(),
        Note::Capped(ids) => text.with("why-note-capped", &[("list", list(workshop, ids).into())]),
        Note::Floored(ids) => text.with(
            "why-note-floored",
            &[("list", list(workshop, ids).into()), ("floor", text.score(FLOOR).into())],
        ),
        Note::Basis(Basis::FirstKnown) => text.get("why-note-first-known").to_owned(),
        Note::Basis(Basis::Judged) => text.get("why-note-basis-judged").to_owned(),
        Note::Basis(Basis::Voted) => text.get("why-note-basis-voted").to_owned(),
        Note::Basis(Basis::Evidenced) => text.get("why-note-basis-evidenced").to_owned(),
        Note::BasisSilent => text.get("why-note-basis-silent").to_owned(),
        Note::UnknownLow(n) => count("why-note-unknown-low", *n),
        Note::UnknownOut(n) => count("why-note-unknown-out", *n),
        Note::Unasked(n) => count("why-note-unasked", *n),
        Note::Shared(n) => count("why-note-shared", *n),
        Note::Fed(n) => count("why-note-fed", *n),
        Note::Entries(feed, n) => {
            let register = match feed {
                Feed::Responses => text.get("why-feed-responses"),
                Feed::Purposes => text.get("why-feed-purposes"),
                Feed::Tone => text.get("why-feed-tone"),
                Feed::Blockers => text.get("why-feed-blockers"),
            };
            let args = [("share", register.into()), ("count", (*n).into())];
            text.with("why-note-entries", &args)
        }
        Note::SharedWith(ids) => {
            let names = ids.iter().map(|id| match workshop.framework.question(id) {
                Some((factor, _)) => {
                    let factor = names::factor(workshop, factor);
                    format!("“{}” ({factor})", names::of_question(text, workshop, id))
                }
                None => id.to_string(),
            });
            let names: Vec<String> = names.collect();
            let args = [("count", (ids.len() + 1).into()), ("list", names.join(", ").into())];
            text.with("why-note-shared-with", &args)
        }
        Note::Ballots(n, _, 1) => count("why-note-ballots", *n),
        Note::Ballots(n, round, of) => text.with(
            "why-note-ballots-round",
            &[("count", (*n).into()), ("round", (*round).into()), ("of", (*of).into())],
        ),
        Note::VoteOfAll => text.get("why-note-vote-of-all").to_owned(),
        Note::NothingDesired => text.get("why-note-nothing-desired").to_owned(),
        Note::Beyond => text.get("why-note-beyond").to_owned(),
        Note::Draws(n) => {
            text.with("why-note-draws", &[("count", text.number(*n as f64, 0).into())])
        }
        Note::NoTop => text.get("why-note-no-top").to_owned(),
        Note::OurDefinition => text.get("why-note-our-definition").to_owned(),
    }
}

/// Under a question: how it is asked, and what was answered.
pub(super) fn answer(text: &Text, workshop: &Workshop, found: &Explanation) -> Vec<String> {
    let Figure::Question(id) = &found.step.figure else { return Vec::new() };
    let Some((_, question)) = workshop.framework.question(id) else { return Vec::new() };
    let asked = names::of_question(text, workshop, id);
    let said = match (found.formula, found.value) {
        (Formula::Level, Some(score)) => {
            // The level of 10·level/4.
            let level = (score / 2.5).round() as usize;
            let described = question.levels.get(level).map_or("", String::as_str);
            let stage = workshop.framework.stages.get(level).map_or("", String::as_str);
            text.with(
                "why-answer-level",
                &[
                    ("level", level.into()),
                    ("stage", stage.into()),
                    ("described", described.into()),
                ],
            )
        }
        (Formula::Register, Some(score)) => {
            text.with("why-answer-register", &[("share", text.percent(score / 10.0, 0).into())])
        }
        _ => {
            let unknown =
                found.notes.iter().any(|n| matches!(n, Note::UnknownLow(_) | Note::UnknownOut(_)));
            let key = if unknown { "why-answer-unknown" } else { "why-answer-open" };
            text.get(key).to_owned()
        }
    };
    vec![asked, said]
}
