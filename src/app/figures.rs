//! Figures of the open workshop, computed once per revision of what they depend on.

use std::sync::Arc;

use jiff::civil::Date;

use super::views::Focus;
use crate::measure::{Grades, Scorer, Sheet, as_of};
use crate::workshop::{AssessmentId, Problem, Workshop};

/// The figures and problems of the workshop as it is now.
#[derive(Debug, Default)]
pub struct Figures {
    sheet: Option<(AssessmentId, Arc<Workshop>, Option<Sheet>)>,
    scorer: Scorer,
    problems: Option<(Arc<Workshop>, Vec<Problem>)>,
    today: Date,
    as_of: Date,
    grades: Grades,
    /// The workshop and the day that the grades are of.
    graded: Option<(Arc<Workshop>, Date)>,
}

/// Whether two states score the same: everything that a score depends on is shared.
fn scores_alike(a: &Workshop, b: &Workshop) -> bool {
    Arc::ptr_eq(&a.framework, &b.framework)
        && Arc::ptr_eq(&a.segments, &b.segments)
        && Arc::ptr_eq(&a.assessments, &b.assessments)
        && Arc::ptr_eq(&a.votes, &b.votes)
}

/// Whether two states are graded the same on one day.
fn grades_alike(a: &Workshop, b: &Workshop) -> bool {
    Arc::ptr_eq(&a.signals, &b.signals) && Arc::ptr_eq(&a.claims, &b.claims) && a.fading == b.fading
}

/// Whether two states speak of the same day.
fn speak_alike(a: &Workshop, b: &Workshop) -> bool {
    Arc::ptr_eq(&a.signals, &b.signals)
        && Arc::ptr_eq(&a.experiences, &b.experiences)
        && a.purpose.date == b.purpose.date
        && Arc::ptr_eq(&a.assessments, &b.assessments)
}

impl Figures {
    /// Brings the figures up to date. While a gesture goes on, the list of problems waits: nobody
    /// reads it then, and a large journey takes a moment to walk through.
    pub fn refresh(&mut self, workshop: &Arc<Workshop>, focus: &Focus, in_gesture: bool) {
        match &focus.round {
            None => self.sheet = None,
            Some(round) => {
                let fresh = self.sheet.as_ref().is_some_and(|(of, was, _)| {
                    of == round && (Arc::ptr_eq(was, workshop) || scores_alike(was, workshop))
                });
                if !fresh {
                    let sheet = self.scorer.score(workshop, round);
                    self.sheet = Some((round.clone(), Arc::clone(workshop), sheet));
                }
            }
        }
        self.today = jiff::Zoned::now().date();
        let (before, graded_on) = (self.graded.take(), self.as_of);
        let before = before.as_ref().map(|(was, today)| (was, *today));
        let spoken = before.is_some_and(|(was, today)| {
            today == self.today && (Arc::ptr_eq(was, workshop) || speak_alike(was, workshop))
        });
        if !spoken {
            self.as_of = as_of(workshop, self.today);
        }
        // A slider moves the rounds and with them neither the day nor the grades.
        let fresh = graded_on == self.as_of
            && before
                .is_some_and(|(was, _)| Arc::ptr_eq(was, workshop) || grades_alike(was, workshop));
        if !fresh {
            self.grades = Grades::of(workshop, self.as_of);
        }
        self.graded = Some((Arc::clone(workshop), self.today));
        let fresh = self.problems.as_ref().is_some_and(|(was, _)| Arc::ptr_eq(was, workshop));
        if !fresh && !in_gesture {
            self.problems = Some((Arc::clone(workshop), workshop.check()));
        }
    }

    /// The figures of the round that is looked at.
    #[must_use]
    pub fn sheet(&self) -> Option<&Sheet> {
        self.sheet.as_ref().and_then(|(_, _, sheet)| sheet.as_ref())
    }

    /// The day on the clock.
    #[must_use]
    pub fn today(&self) -> Date {
        self.today
    }

    /// The day that the workshop speaks of.
    #[must_use]
    pub fn as_of(&self) -> Date {
        self.as_of
    }

    /// What everything that leans on data points is worth on that day.
    #[must_use]
    pub fn grades(&self) -> &Grades {
        &self.grades
    }

    /// Everything that does not hold.
    #[must_use]
    pub fn problems(&self) -> &[Problem] {
        self.problems.as_ref().map_or(&[], |(_, problems)| problems)
    }
}
