//! The figures of the cases that are looked at, in one or two lines.

use egui::{Sense, Ui, WidgetInfo, accesskit::Role, pos2, vec2};

use super::figures::Figures;
use crate::app::eventlog::words;
use crate::app::theme::{bold, font, size, space};
use crate::app::views::Cx;
use crate::app::widgets::elided;

/// The height of a figure with its name, in points.
const HEIGHT: f32 = 48.0;

/// The least width of a figure, in points.
const LEAST: f32 = 124.0;

pub(super) fn show(ui: &mut Ui, cx: &Cx<'_>, figures: &Figures) {
    let (text, theme) = (cx.text, cx.theme);
    let some = |value: Option<String>| value.unwrap_or_else(|| "–".to_owned());
    let n = |n: u64| words::count(text, n);
    let cells: [(&str, String, &str); 8] = [
        ("paths-cases", n(figures.cases), ""),
        ("paths-events", n(figures.events), ""),
        ("paths-n-activities", n(figures.activities as u64), ""),
        ("paths-n-variants", n(figures.variants), ""),
        ("paths-entropy", text.number(figures.entropy, 1), "paths-entropy-why"),
        ("paths-duration", some(figures.median.map(|s| text.span(s))), "paths-duration-why"),
        ("paths-switches", some(figures.switches.map(|v| text.number(v, 1))), "paths-switches-why"),
        ("paths-loops", some(figures.loops.map(|v| text.number(v, 1))), "paths-loops-why"),
    ];
    let room = ui.available_width();
    let per_row = if room >= 8.0 * LEAST { 8 } else { 4 };
    let width = (room / per_row as f32).floor();
    for row in cells.chunks(per_row) {
        let (rect, _) = ui.allocate_exact_size(vec2(room, HEIGHT), Sense::hover());
        for (at, (key, value, why)) in row.iter().enumerate() {
            let name = text.get(key);
            let left = rect.left() + width * at as f32;
            let cell = egui::Rect::from_min_size(pos2(left, rect.top()), vec2(width, HEIGHT));
            let inner = width - space::S;
            let galley = elided(ui.painter(), value, bold(size::HEADING), *theme.ink, inner);
            ui.painter().galley(cell.min, galley, *theme.ink);
            let galley = elided(ui.painter(), name, font(size::SMALL), *theme.ink_soft, inner);
            let y = cell.top() + 27.0;
            ui.painter().galley(pos2(left, y), galley, *theme.ink_soft);
            let id = ui.scope_id().with(("paths figure", *key));
            let response = ui.interact(cell, id, Sense::hover());
            response
                .widget_info(|| WidgetInfo::labeled(Role::Label, true, format!("{name} {value}")));
            let why = if value == "–" { "flow-closed" } else { why };
            if !why.is_empty() {
                response.on_hover_text(text.get(why));
            }
        }
    }
}
