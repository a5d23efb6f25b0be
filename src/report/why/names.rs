//! What figures and terms are called.

use crate::measure::Source;
use crate::measure::why::{Figure, Formula, Label, Part, Take, Term};
use crate::text::Text;
use crate::workshop::{FactorId, QuestionId, Workshop};

/// The key of what a figure is called by itself.
fn key(figure: &Figure) -> &'static str {
    match figure {
        Figure::Attainment => "why-attainment",
        Figure::Actual => "why-actual",
        Figure::Desired => "why-desired",
        Figure::Range => "why-range",
        Figure::Low => "why-low",
        Figure::High => "why-high",
        Figure::Coverage => "why-coverage",
        Figure::Geometric => "why-geometric",
        Figure::Harmonic => "why-harmonic",
        Figure::Minimum => "why-minimum",
        Figure::Balance => "why-balance",
        Figure::TopHolds => "why-top-holds",
        Figure::Factor(part, _) => match part {
            Part::Attainment => "why-part-attainment",
            Part::Actual => "why-part-actual",
            Part::Desired => "why-part-desired",
            Part::Gap => "why-part-gap",
            Part::WeightedGap => "why-part-weighted-gap",
            Part::Weight => "why-part-weight",
            Part::Low => "why-part-low",
            Part::High => "why-part-high",
            Part::Coverage => "why-part-coverage",
        },
        Figure::Votes(_) => "why-votes",
        Figure::Evidence(take, _) => match take {
            Take::Best => "why-evidence",
            Take::Low => "why-evidence-low",
            Take::High => "why-evidence-high",
            Take::Coverage => "why-evidence-coverage",
        },
        Figure::Question(_) => "why-question",
    }
}

/// A figure by itself, where its factor is clear.
pub(super) fn short(text: &Text, figure: &Figure) -> String {
    text.get(key(figure)).to_owned()
}

/// A figure in full: “Intent, actual score”.
#[must_use]
pub fn title(text: &Text, workshop: &Workshop, figure: &Figure) -> String {
    let of = |id: &FactorId| {
        let factor = factor(workshop, id);
        let what = decapitalised(text.get(key(figure)));
        text.with("why-of-factor", &[("factor", factor.into()), ("figure", what.into())])
    };
    match figure {
        Figure::Factor(_, id) | Figure::Votes(id) | Figure::Evidence(_, id) => of(id),
        Figure::Question(id) => match workshop.framework.question(id) {
            Some((factor, _)) => of(factor),
            None => of_question(text, workshop, id),
        },
        figure => text.get(key(figure)).to_owned(),
    }
}

/// A figure in little room, as a step on the way: “Intent”, then “Actual score”, then “C02 When”.
#[must_use]
pub fn crumb(text: &Text, workshop: &Workshop, figure: &Figure) -> String {
    match figure {
        Figure::Factor(Part::Attainment, id) => factor(workshop, id),
        Figure::Question(id) => {
            let question = workshop.framework.question(id).map(|(_, q)| q);
            let requirement = question.map_or("", |q| q.requirement.as_str());
            let part = question.map_or("", |q| q.part.as_str());
            let words = [requirement, part];
            let words: Vec<&str> = words.into_iter().filter(|w| !w.is_empty()).collect();
            if words.is_empty() { text.get("why-question").to_owned() } else { words.join(" ") }
        }
        figure => short(text, figure),
    }
}

/// “Weight” within a sentence or after a comma.
fn decapitalised(word: &str) -> String {
    let mut chars = word.chars();
    chars.next().map_or_else(String::new, |first| first.to_lowercase().chain(chars).collect())
}

/// The short name of a factor.
pub(super) fn factor(workshop: &Workshop, id: &FactorId) -> String {
    workshop.framework.factors.get(id).map_or_else(|| id.to_string(), |f| f.short.clone())
}

/// A question as it is asked, after the part of its test.
pub(super) fn of_question(text: &Text, workshop: &Workshop, id: &QuestionId) -> String {
    match workshop.framework.question(id) {
        Some((_, q)) if q.part.is_empty() => q.text.clone(),
        Some((_, q)) => text.with(
            "why-question-part",
            &[("part", q.part.as_str().into()), ("question", q.text.as_str().into())],
        ),
        None => id.to_string(),
    }
}

/// What a term is called.
pub(super) fn label(text: &Text, workshop: &Workshop, term: &Term) -> String {
    match &term.label {
        Label::Factor(id) => factor(workshop, id),
        Label::Segment(id) => {
            workshop.segments.get(id).map_or_else(|| id.to_string(), |s| s.title.clone())
        }
        Label::Figure(figure) => short(text, figure),
        Label::Source(source) => text.get(source_key(*source)).to_owned(),
        Label::Ballot => text.get("why-ballot").to_owned(),
        Label::Question(id) => of_question(text, workshop, id),
    }
}

/// The key of what a source is called at the head of a line.
pub(super) fn source_key(source: Source) -> &'static str {
    match source {
        Source::Judged => "why-judged",
        Source::Voted => "why-voted",
        Source::Evidenced => "why-evidenced",
    }
}

/// The key of what stands over the names of the terms.
pub(super) fn head(formula: Formula) -> &'static str {
    match formula {
        Formula::BySegment => "why-head-segment",
        Formula::Source | Formula::Point | Formula::FromEvidence => "why-head-source",
        Formula::Evidence | Formula::EvidenceLow | Formula::EvidenceHigh | Formula::Answered => {
            "why-head-question"
        }
        Formula::Ends
        | Formula::Balance
        | Formula::Reached
        | Formula::Gap
        | Formula::WeightedGap => "why-head-figure",
        Formula::Median => "why-head-ballots",
        _ => "why-head-factor",
    }
}
