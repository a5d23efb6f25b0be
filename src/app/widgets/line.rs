//! Text that fits its place, painted things that say what they show, and lines in dashes.

use std::sync::Arc;

use egui::accesskit::Role;
use egui::text::LayoutJob;
use egui::{Color32, FontId, Galley, Painter, Rect, Response, Shape, Stroke, WidgetInfo};

/// One line of text that ends in an ellipsis where it would be wider than `width` (in points).
#[must_use]
pub fn elided(
    painter: &Painter,
    text: &str,
    font: FontId,
    color: Color32,
    width: f32,
) -> Arc<Galley> {
    let mut job = LayoutJob::simple(text.to_owned(), font, color, width.max(0.0));
    job.wrap.max_rows = 1;
    job.wrap.break_anywhere = true;
    painter.layout_job(job)
}

/// Text wrapped at `width` (in points).
#[must_use]
pub fn wrapped(
    painter: &Painter,
    text: &str,
    font: FontId,
    color: Color32,
    width: f32,
) -> Arc<Galley> {
    painter.layout_job(LayoutJob::simple(text.to_owned(), font, color, width.max(1.0)))
}

/// Tells assistive technology that what was painted is a picture which says this.
pub fn says(response: &Response, summary: impl Fn() -> String) {
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, summary()));
}

/// The outline of a rectangle in dashes of this length, with a gap of that between them.
pub fn dashed(painter: &Painter, rect: Rect, stroke: Stroke, dash: f32, gap: f32) {
    let corners = [
        rect.left_top(),
        rect.right_top(),
        rect.right_bottom(),
        rect.left_bottom(),
        rect.left_top(),
    ];
    painter.extend(Shape::dashed_line(&corners, stroke, dash, gap));
}
