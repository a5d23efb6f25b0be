//! How sure we are that an action works: as sure as a person said, else as sure as the evidence
//! that it leans on.
//!
//! An opinion counts 20 %, a fluke 40 %, a pattern 60 %, a trend 80 % (our definition): nothing
//! that has not been tried is certain, and an opinion is more than nothing.
//!
//! The evidence is that of the problem: nobody has seen the remedy at work. Those who show the figure
//! say so, and a person may always set a lower one.

use jiff::civil::Date;

use super::{Grade, Grades};
use crate::workshop::{Action, ContactPointId, FactorId, QuestionId, SignalId, StepId, Workshop};

/// How much less sure one grade less of evidence makes us, see [`confidence_of`].
pub const STEP: f64 = 0.2;

/// How sure a grade makes us, 0 to 1.
#[must_use]
pub const fn confidence_of(grade: Grade) -> f64 {
    match grade {
        Grade::Opinion => 0.2,
        Grade::Fluke => 0.4,
        Grade::Pattern => 0.6,
        Grade::Trend => 0.8,
    }
}

/// What makes us as sure of an action as we are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Backing {
    /// The signals that it answers.
    Signals,
    /// A factor that it is tied to.
    Factor(FactorId),
    /// A question that it is tied to.
    Question(QuestionId),
    /// A step that it repairs.
    Step(StepId),
    /// A contact point that it improves.
    ContactPoint(ContactPointId),
}

/// The best grade of what an action leans on, and the first that has it: its signals, the claims
/// about its factors, questions, steps and contact points, and the evidence of its steps and contact
/// points themselves. An action that leans on nothing is an opinion.
#[must_use]
pub fn action_evidence(
    workshop: &Workshop,
    action: &Action,
    grades: &Grades,
) -> (Grade, Option<Backing>) {
    let none: &[SignalId] = &[];
    let signals = grades.evidence(&action.signals);
    let signals = signals.map(|grade| (grade, Backing::Signals));
    let factors = action
        .tied()
        .filter_map(|id| Some((grades.factor(id, none)?, Backing::Factor(id.clone()))));
    let questions = action
        .questions
        .iter()
        .filter_map(|id| Some((grades.question(id, none)?, Backing::Question(id.clone()))));
    // A plan names few steps, a journey may have thousands: none are looked for in vain.
    let journeys = workshop.journeys.values().filter(|_| !action.steps.is_empty());
    let steps = journeys
        .flat_map(|j| action.steps.iter().filter_map(|id| j.steps.get(id).map(|step| (id, step))))
        .filter_map(|(id, step)| {
            Some((grades.step(id, &step.evidence)?, Backing::Step(id.clone())))
        });
    let points = action.contact_points.iter().filter_map(|id| {
        Some((grades.contact_point(id, none)?, Backing::ContactPoint(id.clone())))
    });
    let mut best = (Grade::default(), None);
    for (grade, backing) in
        signals.into_iter().chain(factors).chain(questions).chain(steps).chain(points)
    {
        if grade > best.0 {
            best = (grade, Some(backing));
        }
    }
    best
}

/// The grade of [`action_evidence`] alone.
#[must_use]
pub fn action_grade(workshop: &Workshop, action: &Action, grades: &Grades) -> Grade {
    action_evidence(workshop, action, grades).0
}

/// How sure we are that an action works, 0 to 1.
#[must_use]
pub fn confidence(workshop: &Workshop, action: &Action, grades: &Grades) -> f64 {
    let set = action.confidence.map(crate::workshop::Share::get);
    set.unwrap_or_else(|| confidence_of(action_grade(workshop, action, grades)))
}

/// [`confidence`] with the evidence as it stands on a day: that on which the workshop is looked at,
/// see [`super::as_of`].
pub fn sure(workshop: &Workshop, on: Date) -> impl Fn(&Action) -> f64 {
    let grades = Grades::of(workshop, on);
    move |action| confidence(workshop, action, &grades)
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use jiff::civil::date;

    use super::*;
    use crate::workshop::{Language, Share};

    #[test]
    fn a_person_overrules_the_evidence_and_evidence_overrules_nothing() {
        let example = crate::file::example(Language::English);
        let w = crate::file::parse(example, Path::new("example.ron")).unwrap().workshop;
        let grades = Grades::of(&w, date(2026, 9, 17));
        let mut action = Action::default();
        assert_eq!(action_grade(&w, &action, &grades), Grade::Opinion);
        assert_eq!(confidence(&w, &action, &grades), 0.2);
        let (_, trend) = w
            .claims
            .iter()
            .find(|(id, c)| {
                grades.claim(id).is_some_and(|s| s.grade == Grade::Trend) && !c.steps.is_empty()
            })
            .unwrap();
        action.steps = trend.steps.clone();
        assert_eq!(action_grade(&w, &action, &grades), Grade::Trend);
        assert_eq!(confidence(&w, &action, &grades), 0.8);
        action.confidence = Share::new(0.3).ok();
        assert_eq!(confidence(&w, &action, &grades), 0.3);
    }
}
