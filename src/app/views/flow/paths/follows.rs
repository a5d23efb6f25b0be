//! What follows directly on what, and how long that takes.

use egui::{Id, Ui, pos2};

use super::figures::{FollowRow, Seen};
use super::grid::{self, Column};
use crate::app::eventlog::words;
use crate::app::form::select;
use crate::app::theme::{TARGET, font, size, space};
use crate::app::views::Cx;
use crate::text::Text;

/// The most activities that a menu lists.
const LISTED: usize = 300;

/// The most follows that are listed.
const ROWS: usize = 2_000;

/// What the tab keeps between frames.
#[derive(Debug, Default)]
pub(super) struct Follows {
    /// Only what leads to or from this activity.
    around: Option<u32>,
    by: By,
}

/// By what the rows are sorted, the most first.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
enum By {
    #[default]
    Count,
    Share,
    Median,
}

const SORTS: [By; 3] = [By::Count, By::Share, By::Median];

impl Follows {
    pub(super) fn show(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, seen: &Seen, height: f32) {
        let (text, theme) = (cx.text, cx.theme);
        let top = ui.cursor().top();
        let order: Vec<u32> = seen.naming.order.iter().copied().take(LISTED).collect();
        let name = text.get("paths-around");
        let options: Vec<&str> = std::iter::once(text.get("paths-around-all"))
            .chain(order.iter().map(|at| seen.naming.name(*at)))
            .collect();
        let now = self.around.and_then(|at| order.iter().position(|o| *o == at));
        let width = 320.0_f32.min(ui.available_width());
        let picked = ui
            .allocate_ui(egui::vec2(width, TARGET), |ui| {
                let id = Id::unique("paths around");
                select(ui, theme, id, name, &options, now.map_or(0, |at| at + 1))
            })
            .inner;
        if let Some(at) = picked {
            self.around = at.checked_sub(1).and_then(|at| order.get(at)).copied();
        }
        let (columns, names) = table(ui, text);
        let sorted = SORTS.iter().position(|by| *by == self.by).map(|at| at + 2);
        let clicked = grid::header(ui, theme, &columns, names, sorted, &[2, 3, 4]);
        if let Some(by) = clicked.and_then(|at| SORTS.get(at - 2)) {
            self.by = *by;
        }
        let mut rows = chosen(&seen.figures.follows, self.around);
        match self.by {
            By::Count => {}
            By::Share => rows.sort_by(|a, b| b.share.total_cmp(&a.share)),
            By::Median => {
                let key = |row: &FollowRow| row.median.unwrap_or(-1.0);
                rows.sort_by(|a, b| key(b).total_cmp(&key(a)));
            }
        }
        rows.truncate(ROWS);
        let most = rows.iter().map(|row| row.count).max().unwrap_or(1).max(1) as f64;
        let height = height - (ui.cursor().top() - top);
        grid::rows(ui, "paths follows", height, rows.len(), |ui, at| {
            if let Some(row) = rows.get(at) {
                draw(ui, cx, seen, row, &columns, most);
            }
        });
    }
}

fn chosen(follows: &[FollowRow], around: Option<u32>) -> Vec<&FollowRow> {
    let is = |row: &&FollowRow| around.is_none_or(|at| row.from == at || row.to == at);
    follows.iter().filter(is).collect()
}

/// The columns of a table of what follows, and what they are called.
pub(super) fn table<'a>(ui: &Ui, text: &'a Text) -> ([Column; 6], [&'a str; 6]) {
    let columns = grid::columns(
        ui.available_width(),
        [(0.0, false), (0.0, false), (88.0, true), (96.0, true), (112.0, true), (96.0, false)],
    );
    let names = [
        text.get("paths-from"),
        text.get("paths-to"),
        text.get("paths-count"),
        text.get("paths-of-from"),
        text.get("paths-median"),
        "",
    ];
    (columns, names)
}

/// Draws one of them; also where the follows of a moment are listed.
pub(super) fn draw(
    ui: &mut Ui,
    cx: &Cx<'_>,
    seen: &Seen,
    row: &FollowRow,
    columns: &[Column; 6],
    most: f64,
) {
    let (text, theme) = (cx.text, cx.theme);
    let (from, to) = (seen.naming.name(row.from), seen.naming.name(row.to));
    let count = words::count(text, row.count);
    let share = text.percent(row.share, 0);
    let median = row.median.map_or_else(|| "–".to_owned(), |s| text.span(s));
    let said = || {
        let args = [
            ("from", from.into()),
            ("to", to.into()),
            ("count", count.as_str().into()),
            ("share", share.as_str().into()),
            ("median", median.as_str().into()),
        ];
        text.with("paths-follow-said", &args)
    };
    let (rect, response) = grid::row(ui, theme, said);
    for (column, activity) in [(columns[0], row.from), (columns[1], row.to)] {
        let room = column.to - column.from - space::S - 12.0;
        let at = pos2(rect.left() + column.from, rect.center().y);
        grid::mark(ui, theme, at, &seen.naming, activity, 1, Some(room));
    }
    grid::put(ui, rect, columns[2], &count, font(size::SMALL), *theme.ink);
    grid::put(ui, rect, columns[3], &share, font(size::SMALL), *theme.ink);
    grid::put(ui, rect, columns[4], &median, font(size::SMALL), *theme.ink_soft);
    grid::bar(ui, theme, rect, columns[5], row.count as f64 / most);
    response.on_hover_text(format!("{from} → {to}"));
}
