//! What painting needs to know, in one place.

use std::sync::Arc;

use egui::text::{LayoutJob, TextFormat, TextWrapping};
use egui::{Color32, FontId, Galley, Painter, Rect};

use super::camera::WorldToScreen;
use super::detail::Detail;
use super::layout::Layout;
use crate::app::theme::Theme;
use crate::measure::Grade;
use crate::text::Text;
use crate::workshop::{Journey, Workshop};

/// One frame of one journey.
#[derive(Clone, Copy)]
pub(super) struct Scene<'a> {
    pub theme: &'static Theme,
    pub text: &'static Text,
    pub workshop: &'a Workshop,
    pub journey: &'a Journey,
    pub layout: &'a Layout,
    /// What each step leans on, in the order of the steps; none where that is nothing.
    pub grades: &'a [Option<Grade>],
    /// From the world to the screen.
    pub ts: WorldToScreen,
    /// Where cards are painted.
    pub body: Rect,
    pub detail: Detail,
}

/// Text that wraps to a width and ends with “…” where it is too long.
pub(super) fn wrapped(
    painter: &Painter,
    text: &str,
    font: FontId,
    color: Color32,
    width: f32,
    rows: usize,
    italics: bool,
) -> Arc<Galley> {
    let format = TextFormat { italics, ..TextFormat::simple(font, color) };
    let mut job = LayoutJob::single_section(text.to_owned(), format);
    job.wrap = TextWrapping {
        // In steps: a zoom that glides does not break all lines anew in every frame.
        max_width: if width > 40.0 { (width / 4.0).floor() * 4.0 } else { width.max(1.0) },
        max_rows: rows.max(1),
        break_anywhere: rows <= 1,
        ..TextWrapping::default()
    };
    painter.layout_job(job)
}

/// A valence with its sign: “+1”, “0”, “−1.5”.
pub(crate) fn signed(text: &Text, valence: f64) -> String {
    let number = text.short_number((valence * 10.0).round() / 10.0);
    if valence > 0.0 && number != "0" { format!("+{number}") } else { number }
}
