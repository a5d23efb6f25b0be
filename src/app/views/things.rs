//! What claims and actions are tied to: factors, questions, steps, contact points and signals, each
//! with its name, to be offered, shown, put into a list and taken out.

use crate::text::Text;
use crate::workshop::{ContactPointId, FactorId, QuestionId, SignalId, StepId, Workshop};

/// The factors that take part.
pub(super) fn factors(w: &Workshop) -> impl Iterator<Item = (FactorId, String)> {
    w.framework.active().map(|(id, factor)| (id.clone(), factor.title.clone()))
}

/// The questions that are asked, each with its factor.
pub(super) fn questions(w: &Workshop) -> impl Iterator<Item = (QuestionId, String)> {
    w.framework.active().flat_map(|(_, factor)| {
        let all = factor.asked();
        all.map(move |(id, q)| (id.clone(), format!("{} · {}", q.text, factor.short)))
    })
}

/// The steps of all journeys, each with its journey.
pub(super) fn steps(w: &Workshop) -> impl Iterator<Item = (StepId, String)> {
    w.journeys.values().flat_map(|journey| {
        let all = journey.steps.iter();
        all.map(move |(id, step)| (id.clone(), format!("{} · {}", step.title, journey.title)))
    })
}

/// The contact points.
pub(super) fn contact_points(w: &Workshop) -> impl Iterator<Item = (ContactPointId, String)> {
    w.contact_points.iter().map(|(id, point)| (id.clone(), point.title.clone()))
}

/// The data points of the ledger.
pub(super) fn signals(w: &Workshop) -> impl Iterator<Item = (SignalId, String)> {
    w.signals.iter().map(|(id, signal)| (id.clone(), signal.title.clone()))
}

/// The short name of a factor, or the long one.
pub(super) fn factor<'a>(w: &'a Workshop, id: &FactorId) -> Option<&'a str> {
    let factor = w.framework.factors.get(id)?;
    Some(if factor.short.is_empty() { &factor.title } else { &factor.short })
}

/// The words of a question.
pub(super) fn question<'a>(w: &'a Workshop, id: &QuestionId) -> Option<&'a str> {
    w.framework.question(id).map(|(_, question)| question.text.as_str())
}

/// The title of a step, whichever journey it is of.
pub(super) fn step<'a>(w: &'a Workshop, id: &StepId) -> Option<&'a str> {
    w.journeys.values().find_map(|j| j.steps.get(id)).map(|step| step.title.as_str())
}

/// The title of a contact point.
pub(super) fn contact_point<'a>(w: &'a Workshop, id: &ContactPointId) -> Option<&'a str> {
    w.contact_points.get(id).map(|point| point.title.as_str())
}

/// The title of a data point.
pub(super) fn signal<'a>(w: &'a Workshop, id: &SignalId) -> Option<&'a str> {
    w.signals.get(id).map(|signal| signal.title.as_str())
}

/// A name, or what stands for one that is missing or blank.
pub(super) fn named(text: &Text, name: Option<&str>, nameless: &'static str) -> String {
    match name.map(str::trim) {
        Some(name) if !name.is_empty() => name.to_owned(),
        _ => text.get(nameless).to_owned(),
    }
}

/// Puts an id into a list that has it once.
pub(super) fn put<T: Clone + PartialEq>(list: &mut Vec<T>, id: &T) {
    if !list.contains(id) {
        list.push(id.clone());
    }
}
