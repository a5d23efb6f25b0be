//! The paths that cases take, the most frequent first.

use egui::{Id, Ui, pos2, vec2};

use super::figures::{PathRow, Seen};
use super::grid::{self, Column};
use crate::app::eventlog::words;
use crate::app::form::{self, check};
use crate::app::theme::{font, size, space};
use crate::app::views::Cx;

/// The widest that the name of an activity is along a path, in points.
const NAME: f32 = 128.0;

/// The least of a name that is worth showing, in points.
const LEAST: f32 = 36.0;

/// How many cases are named as examples.
const EXAMPLES: usize = 3;

/// The longest path that is told in words, in activities.
const TOLD: usize = 40;

/// What the tab keeps between frames.
#[derive(Debug, Default)]
pub(super) struct Variants {
    /// Activities are shown by their numbers only.
    numbers: bool,
}

impl Variants {
    pub(super) fn show(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, seen: &Seen, height: f32) {
        let (text, theme) = (cx.text, cx.theme);
        let figures = &seen.figures;
        if figures.paths.is_empty() {
            form::words(ui, text.get("paths-none"), font(size::BODY), theme.ink_soft);
            return;
        }
        let top = ui.cursor().top();
        ui.horizontal(|ui| {
            let id = Id::unique("paths numbers");
            if check(ui, theme, id, text.get("paths-numbers"), self.numbers, true).clicked() {
                self.numbers = !self.numbers;
            }
            if figures.variants > figures.paths.len() as u64 {
                let args = [
                    ("n", words::count(text, figures.paths.len() as u64).into()),
                    ("all", words::count(text, figures.variants).into()),
                ];
                form::note(ui, theme, &text.with("paths-first-variants", &args));
            }
        });
        let columns = grid::columns(
            ui.available_width(),
            [(64.0, true), (64.0, true), (80.0, true), (88.0, false), (0.0, false)],
        );
        let names = [
            text.get("paths-cases"),
            text.get("paths-share"),
            text.get("paths-so-far"),
            "",
            text.get("paths-path"),
        ];
        grid::header(ui, theme, &columns, names, None, &[]);
        let most = figures.paths.first().map_or(1, |p| p.cases).max(1) as f64;
        let height = height - (ui.cursor().top() - top);
        grid::rows(ui, "paths variants", height, figures.paths.len(), |ui, at| {
            if let Some(row) = figures.paths.get(at) {
                self.row(ui, cx, seen, row, &columns, most);
            }
        });
    }

    fn row(
        &self,
        ui: &mut Ui,
        cx: &Cx<'_>,
        seen: &Seen,
        row: &PathRow,
        columns: &[Column; 5],
        most: f64,
    ) {
        let (text, theme) = (cx.text, cx.theme);
        let all = seen.figures.cases.max(1) as f64;
        let share = text.percent(row.cases as f64 / all, 1);
        let so_far = text.percent(row.so_far as f64 / all, 0);
        let cases = words::count(text, row.cases);
        let told = || told(seen, row);
        let (rect, response) = grid::row(ui, theme, || {
            let args = [
                ("cases", cases.as_str().into()),
                ("count", row.cases.into()),
                ("share", share.as_str().into()),
                ("path", told().into()),
            ];
            text.with("paths-variant-said", &args)
        });
        let face = || font(size::SMALL);
        grid::put(ui, rect, columns[0], &cases, face(), *theme.ink);
        grid::put(ui, rect, columns[1], &share, face(), *theme.ink);
        grid::put(ui, rect, columns[2], &so_far, face(), *theme.ink_soft);
        grid::bar(ui, theme, rect, columns[3], row.cases as f64 / most);
        self.path(ui, cx, seen, row, rect, columns[4]);
        response.on_hover_ui(|ui| {
            ui.set_max_width(520.0);
            form::words(ui, &told(), font(size::SMALL), theme.ink);
            if let (Some(open), Some(selection), Some(variant)) =
                (&seen.open, &seen.selection, row.variant)
            {
                let cases = open.index.cases_of(variant, selection).take(EXAMPLES);
                let cases: Vec<&str> =
                    cases.filter_map(|case| open.log.cases.get(case as u32)).collect();
                let args = [("cases", cases.join(", ").into())];
                form::note(ui, theme, &text.with("paths-such-as", &args));
            }
        });
    }

    /// The activities along a path, as far as there is room, and how many more there are.
    fn path(
        &self,
        ui: &Ui,
        cx: &Cx<'_>,
        seen: &Seen,
        row: &PathRow,
        rect: egui::Rect,
        column: Column,
    ) {
        let theme = cx.theme;
        let end = rect.left() + column.to - space::XXL - space::S;
        let clip = rect.expand2(vec2(0.0, 0.0)).intersect(ui.clip_rect());
        let mut x = rect.left() + column.from;
        // A long path is abbreviated before its end is left out.
        let each = (end - x) / row.runs.len().max(1) as f32 - 12.0 - space::XS;
        let name = each.clamp(LEAST, NAME);
        let mut drawn = 0;
        for (activity, times) in &row.runs {
            let wanted = if self.numbers { 48.0 } else { name + 12.0 };
            let last = drawn + 1 == row.runs.len() && !row.cut;
            if x + wanted > end + if last { space::XXL } else { 0.0 } {
                break;
            }
            let at = pos2(x, rect.center().y);
            let named = (!self.numbers).then_some(name);
            x += grid::mark(ui, theme, at, &seen.naming, *activity, *times, named) + space::XS;
            drawn += 1;
        }
        let left = row.runs.len() - drawn;
        if left > 0 || row.cut {
            let more = if row.cut { "…".to_owned() } else { format!("+{left}") };
            let painter = ui.painter().with_clip_rect(clip);
            let ink = *theme.ink_soft;
            let at = pos2(x, rect.center().y);
            painter.text(at, egui::Align2::LEFT_CENTER, more, font(size::SMALL), ink);
        }
    }
}

/// A path in words.
fn told(seen: &Seen, row: &PathRow) -> String {
    let mut told: Vec<String> = row
        .runs
        .iter()
        .take(TOLD)
        .map(|(at, times)| {
            let name = seen.naming.name(*at);
            if *times > 1 { format!("{name} ×{times}") } else { name.to_owned() }
        })
        .collect();
    if row.cut || row.runs.len() > TOLD {
        told.push("…".to_owned());
    }
    told.join(" → ")
}
