//! The rooms. A view gets the workshop and its figures by shared reference in a [`Cx`] and answers
//! through [`Cx::out`]; what it keeps between frames (selection, camera, open rows) is its own.

pub mod contacts;
pub mod flow;
pub mod frame;
pub mod journey;
mod pages;
pub mod plan;
pub mod report;
pub mod score;
pub mod signals;
pub mod start;
mod things;

use std::sync::Arc;

use jiff::civil::Date;

use crate::app::command::Out;
use crate::app::theme::Theme;
use crate::measure::{Grades, Sheet};
use crate::text::Text;
use crate::workshop::{AssessmentId, SegmentId, Workshop};

/// What a view is given to draw itself.
pub struct Cx<'a> {
    /// The document.
    pub workshop: &'a Arc<Workshop>,
    /// The figures of the round that is looked at; none if there is no round yet.
    pub sheet: Option<&'a Sheet>,
    /// The day on the clock.
    pub today: Date,
    /// The day that the workshop speaks of, see [`crate::measure::as_of`].
    pub as_of: Date,
    /// What everything that leans on data points is worth on that day.
    pub grades: &'a Grades,
    /// What is looked at.
    pub focus: &'a Focus,
    /// The interface in the reader's language.
    pub text: &'static Text,
    /// Colours.
    pub theme: &'static Theme,
    /// What the view asks for.
    pub out: &'a mut Out,
}

/// What the person looks at. It belongs to the window, not to the document.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Focus {
    /// The round. The app keeps it on one that exists (the one with the latest date, unless
    /// another was chosen).
    pub round: Option<AssessmentId>,
    /// The segment; none means all customers together.
    pub segment: Option<SegmentId>,
}
