//! What happens: how often, in how many cases, at which end, and how long it lasts.

use std::sync::{Arc, Weak};

use egui::{Id, Ui, pos2, vec2};
use lucide_icons::Icon;

use super::figures::{ActRow, Figures, Seen};
use super::grid::{self, Column};
use crate::app::eventlog::words;
use crate::app::form::icon_button;
use crate::app::theme::{TARGET, font, size};
use crate::app::views::Cx;
use crate::flow::filter::Filter;

/// Narrower than this, the columns stand closer, in points.
const TIGHT: f32 = 720.0;

/// By what the rows are sorted, the most first.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
enum By {
    Count,
    #[default]
    Cases,
    Starts,
    Ends,
    Median,
    P90,
}

/// What the tab keeps between frames.
#[derive(Debug, Default)]
pub(super) struct Activities {
    by: By,
    /// The places of the rows as they are shown, and of what.
    order: (Weak<Figures>, By, Vec<usize>),
}

const SORTS: [By; 7] = [By::Count, By::Cases, By::Cases, By::Starts, By::Ends, By::Median, By::P90];

impl Activities {
    pub(super) fn show(
        &mut self,
        ui: &mut Ui,
        cx: &mut Cx<'_>,
        seen: &Seen,
        filter: &mut Filter,
        height: f32,
    ) {
        let (text, theme) = (cx.text, cx.theme);
        let top = ui.cursor().top();
        let width = ui.available_width();
        let (n, span) = if width < TIGHT { (56.0, 72.0) } else { (68.0, 104.0) };
        let (n, span) = ((n, true), (span, true));
        let buttons = if seen.open.is_some() { 2.0 * TARGET } else { 1.0 };
        let columns = grid::columns(
            width,
            [(44.0, false), (0.0, false), n, n, n, n, n, span, span, (buttons, false)],
        );
        let names = [
            "",
            text.get("paths-activity"),
            text.get("paths-count"),
            text.get("paths-cases"),
            text.get("paths-of-cases"),
            text.get("paths-starts"),
            text.get("paths-ends"),
            text.get("paths-median-dwell"),
            text.get("paths-p90-dwell"),
            "",
        ];
        let sorted = SORTS.iter().position(|by| *by == self.by).map(|at| at + 2);
        let clicked = grid::header(ui, theme, &columns, names, sorted, &[2, 3, 4, 5, 6, 7, 8]);
        if let Some(by) = clicked.and_then(|at| SORTS.get(at - 2)) {
            self.by = *by;
        }
        self.sort(seen);
        let (.., order) = &self.order;
        let height = height - (ui.cursor().top() - top);
        grid::rows(ui, "paths activities", height, order.len(), |ui, at| {
            if let Some(row) = order.get(at).and_then(|at| seen.figures.acts.get(*at)) {
                draw(ui, cx, seen, row, &columns, filter);
            }
        });
    }

    /// Sorts the rows where they, or what they are sorted by, are others.
    fn sort(&mut self, seen: &Seen) {
        let (of, by, _) = &self.order;
        if of.as_ptr() == Arc::as_ptr(&seen.figures) && *by == self.by {
            return;
        }
        let key = |row: &ActRow| match self.by {
            By::Count => row.count as f64,
            By::Cases => row.cases as f64,
            By::Starts => row.starts as f64,
            By::Ends => row.ends as f64,
            By::Median => row.median.unwrap_or(-1.0),
            By::P90 => row.p90.unwrap_or(-1.0),
        };
        let acts = &seen.figures.acts;
        let mut order: Vec<usize> = (0..acts.len()).collect();
        order.sort_by(|a, b| {
            let (a, b) = (&acts[*a], &acts[*b]);
            let rank = |row: &ActRow| seen.naming.rank(row.at);
            key(b).total_cmp(&key(a)).then(rank(a).cmp(&rank(b)))
        });
        self.order = (Arc::downgrade(&seen.figures), self.by, order);
    }
}

fn draw(
    ui: &mut Ui,
    cx: &Cx<'_>,
    seen: &Seen,
    row: &ActRow,
    columns: &[Column; 10],
    filter: &mut Filter,
) {
    let (text, theme) = (cx.text, cx.theme);
    let name = seen.naming.name(row.at);
    let n = |n: u64| words::count(text, n);
    let span = |s: Option<f64>| s.map_or_else(|| "–".to_owned(), |s| text.span(s));
    let values = [
        n(row.count),
        n(row.cases),
        text.percent(row.cases as f64 / seen.figures.cases.max(1) as f64, 1),
        n(row.starts),
        n(row.ends),
        span(row.median),
        span(row.p90),
    ];
    let said = || {
        let args = [
            ("name", name.into()),
            ("count", values[0].as_str().into()),
            ("cases", values[1].as_str().into()),
            ("share", values[2].as_str().into()),
            ("starts", values[3].as_str().into()),
            ("ends", values[4].as_str().into()),
            ("median", values[5].as_str().into()),
            ("p90", values[6].as_str().into()),
        ];
        text.with("paths-activity-said", &args)
    };
    let (rect, response) = grid::row(ui, theme, said);
    let at = pos2(rect.left(), rect.center().y);
    grid::mark(ui, theme, at, &seen.naming, row.at, 1, None);
    let cut = grid::put(ui, rect, columns[1], name, font(size::SMALL), *theme.ink);
    for (column, value) in columns[2..9].iter().zip(&values) {
        let ink = if value == "0" || value == "–" { theme.ink_soft } else { theme.ink };
        grid::put(ui, rect, *column, value, font(size::SMALL), *ink);
    }
    if cut {
        response.on_hover_text(name);
    }
    if seen.open.is_none() {
        return;
    }
    // Who has it, and who has not, one click away.
    let asks =
        [(Icon::Filter, "paths-only-with", true), (Icon::FilterX, "paths-only-without", false)];
    for (at, (icon, key, with)) in asks.into_iter().enumerate() {
        let left = rect.left() + columns[9].from + TARGET * at as f32;
        let place = egui::Rect::from_min_size(pos2(left, rect.top()), vec2(TARGET, TARGET));
        let mut part = ui.new_child(egui::UiBuilder::new().max_rect(place));
        let said = text.with(key, &[("what", name.into())]);
        let id = Id::unique(("paths activity", row.at, with));
        if icon_button(&mut part, theme, id, icon, &said).clicked() {
            let list = if with { &mut filter.contains } else { &mut filter.avoids };
            if !list.contains(&row.at) {
                list.push(row.at);
            }
        }
    }
}
