//! Figures of the open workshop, computed once per revision of what they depend on.

use std::sync::Arc;

use super::views::Focus;
use crate::measure::{Scorer, Sheet};
use crate::workshop::{AssessmentId, Problem, Workshop};

/// The figures and problems of the workshop as it is now.
#[derive(Debug, Default)]
pub struct Figures {
    sheet: Option<(AssessmentId, Arc<Workshop>, Option<Sheet>)>,
    scorer: Scorer,
    problems: Option<(Arc<Workshop>, Vec<Problem>)>,
}

/// Whether two states score the same: everything that a score depends on is shared.
fn scores_alike(a: &Workshop, b: &Workshop) -> bool {
    Arc::ptr_eq(&a.framework, &b.framework)
        && Arc::ptr_eq(&a.segments, &b.segments)
        && Arc::ptr_eq(&a.assessments, &b.assessments)
        && Arc::ptr_eq(&a.votes, &b.votes)
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

    /// Everything that does not hold.
    #[must_use]
    pub fn problems(&self) -> &[Problem] {
        self.problems.as_ref().map_or(&[], |(_, problems)| problems)
    }
}
