//! One way in to all writers.

use super::csv::csv;
use super::model::{Failed, Format, Progress, Report};
use super::pdf::pdf;
use super::pptx::pptx;
use super::xlsx::xlsx;
use crate::workshop::{AssessmentId, Workshop};

/// What to write.
#[derive(Debug, Clone, Copy)]
pub struct Order<'a> {
    /// The report.
    pub report: &'a Report,
    /// What it was built from: the sheets hold its inputs.
    pub workshop: &'a Workshop,
    /// The round that it speaks of; none means the newest.
    pub round: Option<&'a AssessmentId>,
    /// As what.
    pub format: Format,
    /// A presentation whose look the slides take on; none means our own.
    pub template: Option<&'a [u8]>,
}

/// The bytes of a report.
///
/// # Errors
/// When a person stops it, or when logo or template cannot be used.
pub fn write(order: &Order<'_>, progress: &mut Progress<'_>) -> Result<Vec<u8>, Failed> {
    match order.format {
        Format::Pdf => pdf(order.report, progress),
        Format::Pptx => pptx(order.report, order.template, progress),
        Format::Xlsx => xlsx(order.report, order.workshop, order.round, progress),
        Format::Csv => Ok(csv(order.report)),
    }
}
