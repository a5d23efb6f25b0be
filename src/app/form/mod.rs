//! The pieces that forms are made of: fields that are one gesture from the first key to leaving
//! them, numbers as people type them, dates with a calendar, menus, buttons, and the page's rhythm.
//!
//! A field never writes. It answers with a [`FieldAnswer`], and [`FieldAnswer::send`] hands that on
//! as live edits while somebody types, a commit when the field is left, and an abort on Esc.

mod button;
mod cases;
mod date;
mod field;
mod moment;
mod rating;
mod select;
mod tick;
mod typed;

use egui::{Align, FontId, Label, Layout, Rect, RichText, Ui, UiBuilder, Vec2, pos2, vec2};

pub use button::{Button, check, icon_button};
pub use cases::cases;
pub use date::{date_field, day_field};
pub(crate) use field::SIDE;
pub use field::{Change, Field, FieldAnswer, number_field, typed_field};
pub use moment::{Untaken, moment, moment_field, read_moment};
pub use rating::{RatingAnswer, rating};
pub use select::select;
pub use tick::{HEIGHT as TICK, tick, toggle};

use super::theme::{RADIUS, Theme, bold, font, size, space};

/// Divides `total` into parts of these proportions with `gap` between them, in points.
#[must_use]
pub fn proportions<const N: usize>(total: f32, gap: f32, parts: [f32; N]) -> [f32; N] {
    let sum: f32 = parts.iter().sum();
    let room = (total - gap * (N.saturating_sub(1)) as f32).max(0.0);
    parts.map(|p| (room * p / sum).floor())
}

/// Lays out columns of these widths side by side from one top edge. The columns may grow downwards
/// on their own; what follows stands below the tallest.
pub fn columns<const N: usize>(
    ui: &mut Ui,
    widths: [f32; N],
    gap: f32,
    add: impl FnOnce(&mut [Ui; N]),
) {
    let room = ui.available_rect_before_wrap();
    let (mut x, mut salt) = (room.left(), 0_usize);
    let mut parts = widths.map(|width| {
        let rect = Rect::from_min_max(pos2(x, room.top()), pos2(x + width, room.bottom()));
        x += width + gap;
        salt += 1;
        let mut part = ui.new_child(
            UiBuilder::new()
                .id_salt(("column", salt))
                .max_rect(rect)
                .layout(Layout::top_down(Align::Min)),
        );
        part.set_width(width);
        part
    });
    add(&mut parts);
    let bottom = parts.iter().map(|p| p.min_rect().bottom()).fold(room.top(), f32::max);
    let right = (x - gap).max(room.left());
    ui.advance_cursor_after_rect(Rect::from_min_max(room.min, pos2(right, bottom)));
}

/// Words in a font and colour that wrap where the room ends.
pub fn words(ui: &mut Ui, text: &str, font: FontId, color: impl Into<egui::Color32>) {
    ui.add(Label::new(RichText::new(text).font(font).color(color.into())).wrap());
}

/// The ground of a row that can be clicked: washed where it is chosen, tinted under the pointer.
pub fn row_ground(ui: &Ui, theme: &Theme, rect: Rect, chosen: bool, hovered: bool) {
    let ground = if chosen { theme.accent_wash } else { theme.hover };
    if chosen || hovered {
        ui.painter().rect_filled(rect, RADIUS, *ground);
    }
}

/// The title of a section of a page.
pub fn heading(ui: &mut Ui, theme: &Theme, title: &str) {
    let galley = ui.painter().layout_no_wrap(title.to_owned(), bold(size::HEADING), *theme.ink);
    let (rect, response) = ui.allocate_exact_size(
        vec2(galley.size().x.min(ui.available_width()), super::theme::TARGET),
        egui::Sense::hover(),
    );
    let at = rect.left_center() - vec2(0.0, galley.size().y / 2.0);
    ui.painter().galley(at, galley, *theme.ink);
    response.widget_info(|| egui::WidgetInfo::labeled(egui::accesskit::Role::Heading, true, title));
}

/// The name of a field, above it.
pub fn label(ui: &mut Ui, theme: &Theme, text: &str) {
    ui.spacing_mut().item_spacing.y = space::XS;
    let text = RichText::new(text).font(font(size::SMALL)).color(*theme.ink_soft);
    ui.add(Label::new(text).truncate());
}

/// A quiet sentence: what something means or what is missing.
pub fn note(ui: &mut Ui, theme: &Theme, text: &str) {
    words(ui, text, font(size::SMALL), theme.ink_soft);
}

/// A line across the page, with room above and below it.
pub fn rule(ui: &mut Ui, theme: &Theme) {
    ui.add_space(space::M);
    let (rect, _) =
        ui.allocate_exact_size(Vec2::new(ui.available_width(), theme.line), egui::Sense::hover());
    ui.painter().hline(rect.x_range(), rect.center().y, theme.hairline_stroke());
    ui.add_space(space::M);
}

/// The ring around what has the keyboard.
pub(crate) fn focus_ring(ui: &Ui, theme: &Theme, rect: Rect) {
    let stroke = egui::Stroke::new(FOCUS_LINE, *theme.accent);
    ui.painter().rect_stroke(rect, RADIUS, stroke, egui::StrokeKind::Inside);
}

/// Width of the ring around what has the keyboard, in points.
const FOCUS_LINE: f32 = 1.5;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_fill_the_width_and_no_more() {
        let widths = proportions(100.0, 10.0, [1.0, 2.0]);
        assert_eq!(widths, [30.0, 60.0]);
        assert_eq!(proportions(5.0, 10.0, [1.0, 1.0]), [0.0, 0.0]);
    }
}
