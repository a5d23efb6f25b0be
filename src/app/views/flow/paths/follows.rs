//! What follows directly on what, and how long that takes.

use std::sync::{Arc, Weak};

use egui::{Id, Ui, pos2};

use super::figures::{Figures, FollowRow, Seen};
use super::grid::{self, Column};
use crate::app::eventlog::words;
use crate::app::form::{self, select};
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
    listed: Listed,
}

/// The rows as they are shown, by their places, and of what.
#[derive(Debug, Default)]
struct Listed {
    of: Weak<Figures>,
    around: Option<u32>,
    by: By,
    rows: Vec<usize>,
    /// The count of the most frequent of them.
    most: u64,
    /// Some share is of few.
    few: bool,
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
        self.list(&seen.figures);
        let Listed { rows, most, few, .. } = &self.listed;
        if *few {
            form::note(ui, theme, text.get("paths-few-shares"));
        }
        let height = height - (ui.cursor().top() - top);
        grid::rows(ui, "paths follows", height, rows.len(), |ui, at| {
            if let Some(row) = rows.get(at).and_then(|at| seen.figures.follows.get(*at)) {
                draw(ui, cx, seen, row, &columns, *most as f64);
            }
        });
    }

    /// Chooses and sorts the rows where they, or what they depend on, are others.
    fn list(&mut self, figures: &Arc<Figures>) {
        let listed = &self.listed;
        if listed.of.as_ptr() == Arc::as_ptr(figures)
            && (listed.around, listed.by) == (self.around, self.by)
        {
            return;
        }
        let all = &figures.follows;
        let is = |row: &FollowRow| self.around.is_none_or(|at| row.from == at || row.to == at);
        let mut rows: Vec<usize> = (0..all.len()).filter(|at| is(&all[*at])).collect();
        match self.by {
            By::Count => {}
            // A share of few is hardly one: all others come before.
            By::Share => rows.sort_by(|a, b| {
                let (a, b) = (&all[*a], &all[*b]);
                a.is_few().cmp(&b.is_few()).then(b.share.total_cmp(&a.share))
            }),
            By::Median => {
                let key = |at: usize| all[at].median.unwrap_or(-1.0);
                rows.sort_by(|a, b| key(*b).total_cmp(&key(*a)));
            }
        }
        rows.truncate(ROWS);
        let most = rows.iter().map(|at| all[*at].count).max().unwrap_or(1).max(1);
        let few = rows.iter().any(|at| all[*at].is_few());
        let (of, around, by) = (Arc::downgrade(figures), self.around, self.by);
        self.listed = Listed { of, around, by, rows, most, few };
    }
}

/// The columns of a table of what follows, and what they are called.
pub(super) fn table<'a>(ui: &Ui, text: &'a Text) -> ([Column; 6], [&'a str; 6]) {
    let columns = grid::columns(
        ui.available_width(),
        [(0.0, false), (0.0, false), (88.0, true), (128.0, true), (112.0, true), (88.0, false)],
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
    let n = words::count(text, row.n);
    // In parentheses, as a figure that is hardly one.
    let key = if row.is_few() { "paths-share-few" } else { "paths-share-of" };
    let of = text.with(key, &[("share", share.as_str().into()), ("n", n.as_str().into())]);
    let median = row.median.map_or_else(|| "–".to_owned(), |s| text.span(s));
    let said = || {
        let args = [
            ("from", from.into()),
            ("to", to.into()),
            ("count", count.as_str().into()),
            ("share", share.as_str().into()),
            ("n", n.as_str().into()),
            ("median", median.as_str().into()),
        ];
        let said = text.with("paths-follow-said", &args);
        if row.is_few() { format!("{said}. {}", text.get("paths-few")) } else { said }
    };
    let (rect, response) = grid::row(ui, theme, said);
    for (column, activity) in [(columns[0], row.from), (columns[1], row.to)] {
        let room = column.to - column.from - space::S - 12.0;
        let at = pos2(rect.left() + column.from, rect.center().y);
        grid::mark(ui, theme, at, &seen.naming, activity, 1, Some(room));
    }
    grid::put(ui, rect, columns[2], &count, font(size::SMALL), *theme.ink);
    let ink = if row.is_few() { theme.ink_soft } else { theme.ink };
    grid::put(ui, rect, columns[3], &of, font(size::SMALL), *ink);
    grid::put(ui, rect, columns[4], &median, font(size::SMALL), *theme.ink_soft);
    grid::bar(ui, theme, rect, columns[5], row.count as f64 / most);
    let mut hint = format!("{from} → {to}");
    if row.is_few() {
        hint = format!("{hint}\n{}", text.get("paths-few"));
    }
    response.on_hover_text(hint);
}
