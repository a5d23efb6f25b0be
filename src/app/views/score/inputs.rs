//! What every figure of the room depends on, to tell whether one that was kept still holds.

use std::sync::Arc;

use crate::workshop::{
    Assessment, AssessmentId, Framework, Segment, SegmentId, Table, Votes, Workshop,
};

/// The parts of a workshop that figures are computed from.
#[derive(Debug)]
pub(super) struct Inputs {
    framework: Arc<Framework>,
    segments: Arc<Table<SegmentId, Segment>>,
    assessments: Arc<Table<AssessmentId, Arc<Assessment>>>,
    votes: Arc<Votes>,
}

impl Inputs {
    pub(super) fn of(workshop: &Workshop) -> Self {
        Self {
            framework: Arc::clone(&workshop.framework),
            segments: Arc::clone(&workshop.segments),
            assessments: Arc::clone(&workshop.assessments),
            votes: Arc::clone(&workshop.votes),
        }
    }

    /// Whether nothing has changed since.
    pub(super) fn fit(&self, workshop: &Workshop) -> bool {
        Arc::ptr_eq(&self.framework, &workshop.framework)
            && Arc::ptr_eq(&self.segments, &workshop.segments)
            && Arc::ptr_eq(&self.assessments, &workshop.assessments)
            && Arc::ptr_eq(&self.votes, &workshop.votes)
    }
}
