//! Whether a logo is a picture that the writers can show. Where one is chosen, all of them are asked,
//! so that what was taken is never refused later; where a report is written, only its own.

use super::model::{Failed, Format, Report};
use super::{pdf, pptx};
use crate::workshop::Logo;

/// Whether pages and slides can show a logo. It is decoded, which takes a moment.
///
/// # Errors
/// [`Failed::Logo`] with what is wrong when it is no whole PNG, JPEG or SVG.
pub fn check(logo: &Logo) -> Result<(), Failed> {
    pdf::check_logo(logo.bytes())?;
    pptx::check_logo(logo)
}

/// Takes a logo out of a report that cannot be shown in this format, and says what is wrong with
/// it: a broken picture does not keep anybody from the report.
pub fn leave_out_broken(report: &mut Report, format: Format) -> Option<String> {
    let logo = report.logo.as_ref()?;
    let checked = match format {
        Format::Pdf => pdf::check_logo(logo.bytes()),
        Format::Pptx => pptx::check_logo(logo),
        Format::Xlsx | Format::Csv => return None,
    };
    let Err(Failed::Logo(why)) = checked else { return None };
    report.logo = None;
    Some(why)
}
