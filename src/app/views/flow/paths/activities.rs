//! What happens: how often, in how many cases, at which end, and how long it lasts.

use std::sync::{Arc, Weak};

use egui::{Id, Ui, pos2, vec2};
use lucide_icons::Icon;

use super::figures::{ActRow, Figures, Seen};
use super::grid::{self, Column};
use crate::app::eventlog::words;
use crate::app::form::icon_button;
use crate::app::theme::{TARGET, bold, font, size};
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
    /// How far the cases and those that are left out differ.
    Others,
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

const SORTS: [By; 8] =
    [By::Count, By::Cases, By::Cases, By::Others, By::Starts, By::Ends, By::Median, By::P90];

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
        let compared = seen.figures.others.is_some();
        let others = if compared { n } else { (1.0, true) };
        let columns = grid::columns(
            width,
            [(44.0, false), (0.0, false), n, n, n, others, n, n, span, span, (buttons, false)],
        );
        let names = [
            "",
            text.get("paths-activity"),
            text.get("paths-count"),
            text.get("paths-cases"),
            text.get(if compared { "paths-of-these" } else { "paths-of-cases" }),
            if compared { text.get("paths-of-others") } else { "" },
            text.get("paths-starts"),
            text.get("paths-ends"),
            text.get("paths-median-dwell"),
            text.get("paths-p90-dwell"),
            "",
        ];
        let sorted = SORTS.iter().position(|by| *by == self.by).map(|at| at + 2);
        let clicked = grid::header(ui, theme, &columns, names, sorted, &[2, 3, 4, 5, 6, 7, 8, 9]);
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
            By::Others => {
                let (these, others) = row.shares(&seen.figures);
                others.map_or(0.0, |others| (these - others).abs())
            }
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
    columns: &[Column; 11],
    filter: &mut Filter,
) {
    let (text, theme) = (cx.text, cx.theme);
    let name = seen.naming.name(row.at);
    let n = |n: u64| words::count(text, n);
    let span = |s: Option<f64>| s.map_or_else(|| "–".to_owned(), |s| text.span(s));
    let (these, others) = row.shares(&seen.figures);
    let values = [
        n(row.count),
        n(row.cases),
        text.percent(these, 1),
        others.map_or_else(String::new, |others| text.percent(others, 1)),
        n(row.starts),
        n(row.ends),
        span(row.median),
        span(row.p90),
    ];
    let apart = row.is_apart(&seen.figures);
    let said = || {
        let args = [
            ("name", name.into()),
            ("count", values[0].as_str().into()),
            ("cases", values[1].as_str().into()),
            ("share", values[2].as_str().into()),
            ("starts", values[4].as_str().into()),
            ("ends", values[5].as_str().into()),
            ("median", values[6].as_str().into()),
            ("p90", values[7].as_str().into()),
        ];
        let said = text.with("paths-activity-said", &args);
        if others.is_none() {
            return said;
        }
        let key = if apart { "paths-others-apart" } else { "paths-others-said" };
        format!("{said}. {}", text.with(key, &[("share", values[3].as_str().into())]))
    };
    let (rect, response) = grid::row(ui, theme, said);
    let at = pos2(rect.left(), rect.center().y);
    grid::mark(ui, theme, at, &seen.naming, row.at, 1, None);
    let cut = grid::put(ui, rect, columns[1], name, font(size::SMALL), *theme.ink);
    for (at, (column, value)) in columns[2..10].iter().zip(&values).enumerate() {
        let ink = if value == "0" || value == "–" { theme.ink_soft } else { theme.ink };
        // The two shares that chance does not explain.
        let strong = apart && (at == 2 || at == 3);
        let face = if strong { bold(size::SMALL) } else { font(size::SMALL) };
        grid::put(ui, rect, *column, value, face, *ink);
    }
    if apart {
        response.on_hover_text(said());
    } else if cut {
        response.on_hover_text(name);
    }
    if seen.open.is_none() {
        return;
    }
    // Who has it, and who has not, one click away.
    let asks =
        [(Icon::Filter, "paths-only-with", true), (Icon::FilterX, "paths-only-without", false)];
    for (at, (icon, key, with)) in asks.into_iter().enumerate() {
        let left = rect.left() + columns[10].from + TARGET * at as f32;
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
