//! Rows and columns: words left, figures right, a hairline under the names of the columns.

use egui::accesskit::Role;
use egui::{Color32, FontId, Rect, Response, ScrollArea, Sense, Ui, WidgetInfo, pos2, vec2};

use super::figures::Naming;
use crate::app::theme::{RADIUS, Theme, bold, font, size, space};
use crate::app::widgets::elided;

/// The height of a row, in points.
pub(super) const ROW: f32 = 32.0;

/// A column: from where to where, in points from the left, and whether figures stand in it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Column {
    pub from: f32,
    pub to: f32,
    pub right: bool,
}

/// Columns of these widths; those of 0 share what is left.
pub(super) fn columns<const N: usize>(width: f32, widths: [(f32, bool); N]) -> [Column; N] {
    let fixed: f32 = widths.iter().map(|(w, _)| w).sum();
    let free = widths.iter().filter(|(w, _)| *w <= 0.0).count().max(1) as f32;
    let rest = ((width - fixed) / free).max(64.0);
    let mut x = 0.0;
    widths.map(|(w, right)| {
        let from = x;
        x += if w > 0.0 { w } else { rest };
        Column { from, to: x, right }
    })
}

/// Puts words into a column of a row; true where they are cut.
pub(super) fn put(
    ui: &Ui,
    rect: Rect,
    column: Column,
    words: &str,
    face: FontId,
    ink: Color32,
) -> bool {
    let room = column.to - column.from - space::S;
    let galley = elided(ui.painter(), words, face, ink, room);
    let x = if column.right { column.to - space::S - galley.size().x } else { column.from };
    let cut = galley.elided;
    let y = rect.center().y - galley.size().y / 2.0;
    ui.painter().galley(pos2(rect.left() + x.max(column.from), y), galley, ink);
    cut
}

/// The names of the columns; which one was clicked, if they can be.
pub(super) fn header<const N: usize>(
    ui: &mut Ui,
    theme: &Theme,
    columns: &[Column; N],
    names: [&str; N],
    sorted: Option<usize>,
    sorts: &[usize],
) -> Option<usize> {
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), ROW), Sense::hover());
    let mut clicked = None;
    for (at, (column, name)) in columns.iter().zip(names).enumerate() {
        if name.is_empty() {
            continue;
        }
        let is = sorted == Some(at);
        let face = if is { bold(size::SMALL) } else { font(size::SMALL) };
        let arrow = if is && sorts.contains(&at) { " ↓" } else { "" };
        let ink = if is { *theme.ink } else { *theme.ink_soft };
        let cut = put(ui, rect, *column, &format!("{name}{arrow}"), face, ink);
        let cell = Rect::from_min_max(
            pos2(rect.left() + column.from, rect.top()),
            pos2(rect.left() + column.to, rect.bottom()),
        );
        let id = ui.scope_id().with(("grid header", at));
        if sorts.contains(&at) {
            let response = ui.interact(cell, id, Sense::click());
            response.widget_info(|| {
                WidgetInfo::selected(Role::ColumnHeader, ui.is_enabled(), is, name)
            });
            if response.has_focus() {
                crate::app::form::focus_ring(ui, theme, cell);
            }
            let response = response.on_hover_cursor(egui::CursorIcon::PointingHand);
            if response.on_hover_text(name).clicked() {
                clicked = Some(at);
            }
        } else {
            let response = ui.interact(cell, id, Sense::hover());
            response.widget_info(|| WidgetInfo::labeled(Role::ColumnHeader, true, name));
            if cut {
                response.on_hover_text(name);
            }
        }
    }
    ui.painter().hline(rect.x_range(), rect.bottom(), theme.hairline_stroke());
    clicked
}

/// Rows of which only those in sight are drawn.
pub(super) fn rows(
    ui: &mut Ui,
    id: &str,
    height: f32,
    count: usize,
    mut draw: impl FnMut(&mut Ui, usize),
) {
    ui.spacing_mut().item_spacing.y = 0.0;
    let height = height.max(4.0 * ROW);
    ScrollArea::vertical()
        .id_salt(id)
        .max_height(height)
        .min_scrolled_height(height)
        .auto_shrink([false, true])
        .show_rows(ui, ROW, count, |ui, shown| shown.for_each(|at| draw(ui, at)));
}

/// A row, tinted under the pointer, with a name for screen readers.
pub(super) fn row(ui: &mut Ui, theme: &Theme, name: impl Fn() -> String) -> (Rect, Response) {
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), ROW), Sense::hover());
    if response.hovered() {
        ui.painter().rect_filled(rect, RADIUS, *theme.hover);
    }
    response.widget_info(|| WidgetInfo::labeled(Role::ListItem, true, name()));
    (rect, response)
}

/// A bar of this part of a column, 0 to 1.
pub(super) fn bar(ui: &Ui, theme: &Theme, rect: Rect, column: Column, part: f64) {
    let room = (column.to - column.from - space::S).max(0.0);
    let width = (room * part.clamp(0.0, 1.0) as f32).max(1.0);
    let min = pos2(rect.left() + column.from, rect.center().y - 6.0);
    ui.painter().rect_filled(Rect::from_min_size(min, vec2(width, 12.0)), 2, *theme.actual);
}

/// The mark of an activity: its number on its colour, and its name or not. Answers its width.
pub(super) fn mark(
    ui: &Ui,
    theme: &Theme,
    at: egui::Pos2,
    naming: &Naming,
    activity: u32,
    times: u32,
    named: Option<f32>,
) -> f32 {
    let rank = naming.rank(activity);
    let words = match (named, times) {
        (Some(_), 1) => naming.name(activity).to_owned(),
        (Some(_), n) => format!("{} ×{n}", naming.name(activity)),
        (None, 1) => rank.to_string(),
        (None, n) => format!("{rank}×{n}"),
    };
    let most = named.unwrap_or(80.0);
    let galley = if times > 1 && named.is_some() {
        // How often must stay readable where the name is cut.
        let tail = format!(" ×{times}");
        let face = font(size::SMALL);
        let tail_width =
            ui.painter().layout_no_wrap(tail.clone(), face.clone(), *theme.ink).size().x;
        let name = elided(ui.painter(), naming.name(activity), face, *theme.ink, most - tail_width);
        let shown: String = if name.elided {
            let glyphs = name.rows.first().map_or(0, |row| row.glyphs.len()).saturating_sub(1);
            naming.name(activity).chars().take(glyphs).chain("…".chars()).collect()
        } else {
            naming.name(activity).to_owned()
        };
        ui.painter().layout_no_wrap(format!("{shown}{tail}"), font(size::SMALL), *theme.ink)
    } else {
        elided(ui.painter(), &words, font(size::SMALL), *theme.ink, most)
    };
    let width = galley.size().x + 2.0 * 6.0;
    let rect = Rect::from_min_size(pos2(at.x, at.y - 12.0), vec2(width, 24.0));
    let color = *theme.notes[(rank.max(1) as usize - 1) % theme.notes.len()];
    ui.painter().rect_filled(rect, RADIUS, color);
    let y = at.y - galley.size().y / 2.0;
    ui.painter().galley(pos2(at.x + 6.0, y), galley, *theme.ink);
    width
}
