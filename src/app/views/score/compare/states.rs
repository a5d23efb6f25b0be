//! The two sides as two states of every factor: hollow before, filled after.

use egui::accesskit::Role;
use egui::{Align2, Rangef, Sense, Stroke, Ui, WidgetInfo, pos2, vec2};

use super::{arrow, sides};
use crate::app::theme::{bold, font, size, space};
use crate::app::views::score::picture::Picture;
use crate::app::widgets::{elided, flag, says};
use crate::measure::Comparison;

/// Height of a row, in points.
const ROW: f32 = 28.0;

/// Height of the scale under the rows, in points.
const SCALE: f32 = 20.0;

/// The actual score of both sides on one line a factor, with the desired level of side B as a flag
/// and that of side A as its pole alone, in the order of what moved the headline most.
pub(super) fn show(
    ui: &mut Ui,
    picture: &Picture<'_>,
    comparison: &Comparison,
    names: &[String; 2],
) {
    let (text, theme) = (picture.text, picture.theme);
    legend(ui, picture, names);
    let order = comparison.moved();
    let short = |i: usize| {
        let id = &comparison.factors[i].id;
        picture.workshop.framework.factors.get(id).map_or(id.as_str(), |f| f.short.as_str())
    };
    let width = ui.available_width();
    let wanted = vec2(width, ROW * order.len() as f32 + SCALE);
    let (rect, response) = ui.allocate_exact_size(wanted, Sense::hover());
    says(&response, || {
        let row = |i: &usize| {
            let change = &comparison.factors[*i];
            format!("{} {}", short(*i), arrow(text, change.actual))
        };
        let list: Vec<String> = order.iter().map(row).collect();
        text.with("compare-states-chart", &[("list", list.join("; ").into())])
    });
    if !ui.is_rect_visible(rect) {
        return;
    }
    // A letter may reach a little out of the place that its line is given.
    let painter = ui.painter_at(rect.expand(space::XS));
    let name_width = (width * 0.27).clamp(96.0, 200.0);
    let x = Rangef::new(rect.left() + name_width + space::M, rect.right() - 100.0);
    let along = |score: f64| x.min + x.span() * (score / 10.0).clamp(0.0, 1.0) as f32;
    let bottom = rect.bottom() - SCALE;
    let grid = Stroke::new(1.0, theme.hairline.gamma_multiply(0.7));
    for mark in [0.0, 2.0, 4.0, 6.0, 8.0, 10.0] {
        painter.vline(along(mark), rect.top()..=bottom, grid);
        let at = pos2(along(mark), bottom + 3.0);
        let words = text.number(mark, 0);
        painter.text(at, Align2::CENTER_TOP, words, font(size::TINY), *theme.ink_faint);
    }
    for (place, i) in order.iter().enumerate() {
        let change = &comparison.factors[*i];
        let y = rect.top() + ROW * (place as f32 + 0.5);
        let name = elided(&painter, short(*i), font(size::SMALL), *theme.ink, name_width);
        painter.galley(pos2(rect.left(), y - name.size().y / 2.0), name, *theme.ink);
        let values = arrow(text, change.actual);
        let at = pos2(rect.right(), y);
        painter.text(at, Align2::RIGHT_CENTER, values, font(size::SMALL), *theme.ink);
        if let Some(desired) = change.desired.a.filter(|_| change.desired.a != change.desired.b) {
            let stroke = Stroke::new(1.5, *theme.ink_faint);
            painter.vline(along(desired), y - 8.0..=y + 6.0, stroke);
        }
        if let Some(desired) = change.desired.b {
            let foot = pos2(along(desired), y + 6.0);
            let stroke = Stroke::new(2.0, *theme.desired);
            flag(&painter, foot, 18.0, stroke, *theme.desired_wash);
        }
        if let (Some(a), Some(b)) = (change.actual.a, change.actual.b) {
            let stroke = Stroke::new(3.0, theme.actual.gamma_multiply(0.5));
            painter.hline(along(a.min(b))..=along(a.max(b)), y, stroke);
        }
        if let Some(a) = change.actual.a {
            painter.circle(pos2(along(a), y), 6.0, *theme.paper, Stroke::new(2.0, *theme.actual));
        }
        if let Some(b) = change.actual.b {
            painter.circle(pos2(along(b), y), 6.0, *theme.actual, Stroke::new(1.5, *theme.paper));
        }
    }
}

/// Which sign is which side.
fn legend(ui: &mut Ui, picture: &Picture<'_>, names: &[String; 2]) {
    let (text, theme) = (picture.text, picture.theme);
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), 24.0), Sense::hover());
    let title = text.get("compare-states-title");
    response.widget_info(|| WidgetInfo::labeled(Role::Heading, true, title));
    let painter = ui.painter();
    let title = elided(painter, title, bold(size::SMALL), *theme.ink, rect.width() * 0.3);
    let y = rect.center().y;
    let mut left = rect.left() + title.size().x + space::L;
    painter.galley(pos2(rect.left(), y - title.size().y / 2.0), title, *theme.ink);
    let each = (rect.right() - left) / 2.0 - 28.0 - space::S;
    for (which, name) in names.iter().enumerate() {
        sides::sign(ui, theme, which, pos2(left + 10.0, y));
        let words = elided(ui.painter(), name, font(size::SMALL), *theme.ink_soft, each);
        let width = words.size().x;
        ui.painter().galley(pos2(left + 26.0, y - words.size().y / 2.0), words, *theme.ink_soft);
        left += 26.0 + width + space::M;
    }
    ui.add_space(space::XS);
}
