//! The three root problems (A01) as figures that never stand alone (A06).

use egui::{Id, Ui};

use super::purposed;
use crate::app::form::{self, Field};
use crate::app::theme::{TARGET, bold, size, space};
use crate::app::views::Cx;
use crate::workshop::{Amount, Figure, RootProblem, SegmentId};

/// Below this width a figure takes three lines instead of one.
const NARROW: f32 = 600.0;

/// From this width on, the title and what it asks for stand on one line.
const WIDE: f32 = 900.0;

/// What each column is called.
const COLUMNS: [&str; 5] =
    ["frame-value", "frame-unit", "frame-base", "frame-period", "frame-segment"];

const fn title(problem: RootProblem) -> &'static str {
    match problem {
        RootProblem::Churn => "frame-churn",
        RootProblem::Expansion => "frame-expansion",
        RootProblem::CostToServe => "frame-cost-to-serve",
    }
}

/// The grid of the three figures.
pub(super) fn show(ui: &mut Ui, cx: &mut Cx<'_>) {
    let (text, theme) = (cx.text, cx.theme);
    let width = ui.available_width();
    let alone = text.get("frame-no-number-alone");
    if width < WIDE {
        form::heading(ui, theme, text.get("frame-problems"));
        form::note(ui, theme, alone);
    } else {
        ui.horizontal(|ui| {
            form::heading(ui, theme, text.get("frame-problems"));
            ui.add_space(space::S);
            form::note(ui, theme, alone);
        });
    }
    if width < NARROW {
        for problem in RootProblem::ALL {
            form::words(ui, text.get(title(problem)), bold(size::BODY), theme.ink);
            let widths = form::proportions(width, space::XS, [2.0, 3.0, 3.0]);
            form::columns(ui, widths, space::XS, |[value, unit, period]| {
                labelled(value, cx, problem, 0);
                labelled(unit, cx, problem, 1);
                labelled(period, cx, problem, 3);
            });
            let widths = form::proportions(width, space::XS, [5.0, 3.0]);
            form::columns(ui, widths, space::XS, |[base, segment]| {
                labelled(base, cx, problem, 2);
                labelled(segment, cx, problem, 4);
            });
            ui.add_space(space::M);
        }
    } else {
        let gap = space::XS;
        let widths = form::proportions(width, gap, [13.0, 9.0, 16.0, 30.0, 17.0, 15.0]);
        form::columns(ui, widths, gap, |uis| {
            for (ui, column) in uis[1..].iter_mut().zip(COLUMNS) {
                form::label(ui, theme, text.get(column));
            }
        });
        for problem in RootProblem::ALL {
            form::columns(ui, widths, gap, |uis| {
                name(&mut uis[0], cx, problem);
                for (column, ui) in uis[1..].iter_mut().enumerate() {
                    cell(ui, cx, problem, column);
                }
            });
        }
    }
}

/// What the problem is called, in the middle of its row even where it needs two lines.
fn name(ui: &mut Ui, cx: &Cx<'_>, problem: RootProblem) {
    let words = cx.text.get(title(problem)).to_owned();
    let width = ui.available_width() - space::S;
    let galley = ui.painter().layout(words, bold(size::SMALL), *cx.theme.ink, width);
    let height = TARGET.max(galley.size().y);
    let (rect, response) = ui.allocate_exact_size(egui::vec2(width, height), egui::Sense::hover());
    response.widget_info(|| {
        let name = cx.text.get(title(problem));
        egui::WidgetInfo::labeled(egui::accesskit::Role::Label, true, name)
    });
    let at = rect.left_center() - egui::vec2(0.0, galley.size().y / 2.0);
    ui.painter().galley(at, galley, *cx.theme.ink);
}

fn labelled(ui: &mut Ui, cx: &mut Cx<'_>, problem: RootProblem, column: usize) {
    form::label(ui, cx.theme, cx.text.get(COLUMNS[column]));
    cell(ui, cx, problem, column);
}

/// One part of a figure. A value asks for whatever it lacks to mean something.
fn cell(ui: &mut Ui, cx: &mut Cx<'_>, problem: RootProblem, column: usize) {
    let (text, theme, workshop) = (cx.text, cx.theme, cx.workshop);
    let purpose = &workshop.purpose;
    let figure = purpose.figure(problem);
    let id = Id::unique(("frame", title(problem), column));
    let named = format!("{}, {}", text.get(title(problem)), text.get(COLUMNS[column]));
    let stands = figure.value.is_some();
    let mut words = |now: &str, empty: &str, add: &str, part: fn(&mut Figure) -> &mut String| {
        let hint = if stands { add } else { empty };
        Field::new(id, &named)
            .hint(hint)
            .missing(stands)
            .show(ui, theme, now)
            .send(cx.out, |text| purposed(purpose, |p| *part(p.figure_mut(problem)) = text));
    };
    match column {
        0 => {
            let field = Field::new(id, &named).hint("–");
            let now = figure.value.map(Amount::get);
            form::number_field(field, ui, theme, text, now, "", |v| Amount::new(v).ok())
                .send(cx.out, |v| purposed(purpose, |p| p.figure_mut(problem).value = v));
        }
        1 => words(&figure.unit, text.get("frame-unit-hint"), text.get("frame-add-unit"), |f| {
            &mut f.unit
        }),
        2 => words(&figure.base, text.get("frame-base-hint"), text.get("frame-add-base"), |f| {
            &mut f.base
        }),
        3 => words(
            &figure.period,
            text.get("frame-period-hint"),
            text.get("frame-add-period"),
            |f| &mut f.period,
        ),
        _ => {
            let ids: Vec<&SegmentId> = workshop.segments.ids().collect();
            let titles = workshop.segments.values().map(|s| s.title.as_str());
            let options: Vec<&str> =
                std::iter::once(text.get("frame-all-customers")).chain(titles).collect();
            let chosen = figure
                .segment
                .as_ref()
                .and_then(|id| workshop.segments.index_of(id))
                .map_or(0, |i| i + 1);
            if let Some(picked) = form::select(ui, theme, id, &named, &options, chosen) {
                let segment = picked.checked_sub(1).map(|i| ids[i].clone());
                cx.out.edit(purposed(purpose, |p| p.figure_mut(problem).segment = segment));
            }
        }
    }
}
