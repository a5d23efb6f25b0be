//! A report as sheets: inputs, the working between, and results, each on sheets of their own. The
//! formulas reproduce every figure of the score and of the value case from the inputs; what they
//! come to is kept beside them, so that the file can be read before anybody recalculates it.
//!
//! Sections that the report leaves out are left out here, too, with the inputs that only they speak
//! of.
//!
//! `inputs` and `answers` hold what people said, `scores` and `results` the mathematics of the
//! score, `value` that of the value case; `tables` has every table of the report as it stands there,
//! with native charts where they help, and `listed` every number.

mod answers;
mod inputs;
mod links;
mod listed;
mod pad;
mod results;
mod scores;
mod tables;
mod value;

use std::sync::Arc;

use rust_xlsxwriter::{Workbook, XlsxError};

use super::model::{Failed, Progress, Report};
use super::pptx::book::properties;
use crate::measure::{
    Forecast, Sheet, ValueFigures, forecast, sure, taking_part, value as value_of,
};
use crate::text::Text;
use crate::workshop::{Action, Assessment, AssessmentId, Section, Table, ValueCase, Workshop};
use pad::Looks;

/// What the sheets are written from.
struct Source<'a> {
    report: &'a Report,
    workshop: &'a Workshop,
    text: &'a Text,
    round: Option<Round<'a>>,
    value: ValueFigures,
    /// The report speaks of money.
    money: bool,
    /// How sure we are that an action works.
    sure: Box<dyn Fn(&Action) -> f64 + 'a>,
}

/// The round, its figures and what the chosen actions would make of them.
struct Round<'a> {
    assessment: &'a Assessment,
    id: &'a AssessmentId,
    sheet: Sheet,
    forecast: Forecast,
}

/// Writes a report and the workshop it was made from as sheets with formulas. The figures are those
/// of `round`; none means the newest.
///
/// # Errors
/// When `progress` answers that it shall stop.
pub fn xlsx(
    report: &Report,
    workshop: &Workshop,
    round: Option<&AssessmentId>,
    progress: &mut Progress<'_>,
) -> Result<Vec<u8>, Failed> {
    let mut step = |part: f32| if progress(part) { Ok(()) } else { Err(Failed::Stopped) };
    step(0.0)?;
    let workshop = &told(report, workshop);
    let id = round
        .and_then(|id| workshop.assessments.get(id).map(|_| id))
        .or_else(|| workshop.newest_round().map(|(id, _)| id));
    let round = id.and_then(|id| {
        let assessment = workshop.assessments.get(id)?;
        let forecast = forecast(workshop, id, &taking_part(workshop), report.date);
        Some(Round { assessment, id, sheet: forecast.before.clone()?, forecast })
    });
    let attained = round.as_ref().map(|round| round.forecast.attained()).unwrap_or_default();
    let source = Source {
        report,
        workshop,
        text: Text::of(report.language),
        round,
        value: value_of(workshop, attained),
        money: has(report, &[Section::Value]),
        sure: Box::new(sure(workshop, report.date)),
    };
    let failed = |e: XlsxError| Failed::Writer(e.to_string());
    let looks = Looks::of(report);
    let mut workbook = Workbook::new();
    let about = properties(report.date).map_err(failed)?;
    let about = about
        .set_title(pad::held(&report.title).chars().take(250).collect::<String>())
        .set_author(pad::held(&report.author).chars().take(250).collect::<String>());
    workbook.set_properties(&about);
    let sheets = tables::sheets(&source);
    listed::cover(&mut workbook, &looks, &source, &sheets).map_err(failed)?;
    step(0.1)?;
    let inputs = inputs::write(&mut workbook, &looks, &source).map_err(failed)?;
    step(0.2)?;
    let answers = answers::write(&mut workbook, &looks, &source, &inputs).map_err(failed)?;
    step(0.4)?;
    let cells = scores::write(&mut workbook, &looks, &source, &inputs, &answers).map_err(failed)?;
    step(0.6)?;
    let mut results =
        results::write(&mut workbook, &looks, &source, &inputs, &cells).map_err(failed)?;
    inputs.link(&source, &mut results.links);
    if source.money {
        value::write(&mut workbook, &looks, &source, &inputs, &mut results).map_err(failed)?;
    }
    step(0.8)?;
    tables::write(&mut workbook, &looks, &source, sheets, &results.links).map_err(failed)?;
    listed::numbers(&mut workbook, &looks, &source, &results.links).map_err(failed)?;
    let bytes = workbook.save_to_buffer().map_err(failed)?;
    step(1.0)?;
    Ok(bytes)
}

/// Whether the report has one of these sections.
fn has(report: &Report, sections: &[Section]) -> bool {
    report.sections.iter().any(|part| sections.contains(&part.section))
}

/// The workshop as far as the report tells of it: nobody is handed over what was left out.
fn told(report: &Report, workshop: &Workshop) -> Workshop {
    let mut told = workshop.clone();
    if !has(report, &[Section::Value]) {
        told.value = Arc::new(ValueCase::default());
    }
    let plan = [Section::QuickWins, Section::Roadmap, Section::Value, Section::Next];
    if !has(report, &plan) {
        told.plan = Arc::new(Table::default());
    }
    let scores = [
        Section::Summary,
        Section::Factors,
        Section::Segments,
        Section::Value,
        Section::Next,
        Section::Appendix,
    ];
    if !has(report, &scores) {
        told.assessments = Arc::new(Table::default());
    }
    told
}
