//! What follows from the inputs: the value at stake, churn and lifetime value in three cases, and
//! what moves the value most.

use egui::{Align2, Sense, Ui, pos2, vec2};

use super::inputs::{base_name, convention_name};
use super::link::signature;
use super::tornado;
use crate::app::form;
use crate::app::theme::{bold, font, size, space};
use crate::app::views::Cx;
use crate::app::widgets::{elided, says};
use crate::measure::{Case, Today, ValueFigures};

/// What stands for a figure that nobody knows.
const UNKNOWN: &str = "–";

/// An amount in the money of the case, or a dash.
pub(super) fn money(cx: &Cx<'_>, value: Option<f64>) -> String {
    let money = &cx.workshop.value.money;
    value.map_or_else(|| UNKNOWN.to_owned(), |v| cx.text.amount(v, money))
}

/// An amount as one says it.
fn about(cx: &Cx<'_>, value: f64) -> String {
    cx.text.about(value, &cx.workshop.value.money)
}

fn part(cx: &Cx<'_>, value: Option<f64>) -> String {
    part_with(cx, value, 1)
}

fn part_with(cx: &Cx<'_>, value: Option<f64>, digits: usize) -> String {
    value.map_or_else(|| UNKNOWN.to_owned(), |v| cx.text.percent(v, digits))
}

/// Draws all of it.
pub(super) fn show(ui: &mut Ui, cx: &Cx<'_>, figures: &ValueFigures) {
    headline(ui, cx, figures);
    ui.add_space(space::M);
    table(ui, cx, figures);
    ui.add_space(space::M);
    strip(ui, cx, figures);
    form::rule(ui, cx.theme);
    tornado::show(ui, cx, figures);
}

/// The value at stake, and what it goes with (A13).
fn headline(ui: &mut Ui, cx: &Cx<'_>, figures: &ValueFigures) {
    let (text, theme) = (cx.text, cx.theme);
    let base = figures.cases[1].map(|case| case.worth);
    form::label(ui, theme, text.get("value-worth"));
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), 52.0), Sense::hover());
    // Large figures are said as one says them; the table below has them exact.
    let said = base.map_or_else(|| UNKNOWN.to_owned(), |v| about(cx, v));
    says(&response, || format!("{} {said}", text.get("value-worth")));
    // A large sum in a narrow room is set smaller rather than cut.
    let hero = ui.painter().layout_no_wrap(said.clone(), bold(size::HERO), *theme.ink);
    let face = if hero.size().x > rect.width() { bold(size::TITLE) } else { bold(size::HERO) };
    let galley = elided(ui.painter(), &said, face, *theme.ink, rect.width());
    ui.painter().galley(rect.left_center() - vec2(0.0, galley.size().y / 2.0), galley, *theme.ink);
    if let Some([low, high]) = figures.range() {
        let args = [("low", about(cx, low).into()), ("high", about(cx, high).into())];
        form::words(ui, &text.with("value-range", &args), font(size::BODY), theme.ink);
        if low < 0.0 {
            let args = [("loss", about(cx, -low).into())];
            form::words(
                ui,
                &text.with("paper-worth-loss", &args),
                font(size::SMALL),
                theme.warning,
            );
        }
    } else {
        form::words(ui, text.get("value-unknown"), font(size::BODY), theme.ink);
    }
    if figures.is_capped() {
        form::words(ui, text.get("value-capped"), font(size::SMALL), theme.warning);
    }
    let [now, then] = figures.attainment;
    let mut args = vec![
        ("now", part(cx, now).into()),
        ("then", part(cx, then).into()),
        ("cost", money(cx, Some(figures.cost)).into()),
    ];
    let key = match figures.per_ten_points() {
        Some(each) => {
            args.push(("each", money(cx, Some(each)).into()));
            "value-score-each"
        }
        None => "value-score",
    };
    form::note(ui, theme, &text.with(key, &args));
    if figures.uncosted > 0 {
        let count = text.number(figures.uncosted as f64, 0);
        let args = [("n", figures.uncosted.into()), ("count", count.into())];
        form::words(ui, &text.with("value-uncosted", &args), font(size::SMALL), theme.warning);
    }
    if let Some(link) = &cx.workshop.value.link {
        let words = signature(text, cx.workshop, link);
        if figures.signed {
            form::note(ui, theme, &words);
        } else {
            let args = [("signature", words.into())];
            let words = text.with("value-assumption", &args);
            form::words(ui, &words, bold(size::SMALL), theme.warning);
        }
    }
}

/// Today and then, in three cases.
fn table(ui: &mut Ui, cx: &Cx<'_>, figures: &ValueFigures) {
    let text = cx.text;
    let cells = |write: &dyn Fn(Today, Option<Case>) -> String| -> [String; 3] {
        std::array::from_fn(|i| write(figures.today[i], figures.cases[i]))
    };
    let moved = |now: String, then: Option<String>| match then {
        Some(then) if then != now => format!("{now} → {then}"),
        _ => now,
    };
    // The ends of the inputs are low and high; what they come to is cautious and optimistic.
    let head =
        ["value-cautious", "value-base", "value-optimistic"].map(|key| text.get(key).to_owned());
    let case = &cx.workshop.value;
    let churn = format!("{}, {}", text.get("value-churn"), text.get(base_name(case.base)));
    let clv =
        format!("{}, {}", text.get("value-clv"), text.get(convention_name(case.convention).0));
    let digits = figures.churn_digits();
    let exact = |value| part_with(cx, value, digits);
    form::cases(ui, cx.theme, "", &head, true);
    let rows = [
        (churn.as_str(), cells(&|t, c| moved(exact(t.churn), c.map(|c| exact(Some(c.churn[1])))))),
        (
            text.get("value-retention"),
            cells(&|t, c| moved(exact(t.retention), c.map(|c| exact(Some(c.retention[1]))))),
        ),
        (
            clv.as_str(),
            cells(&|t, c| match t.clv.zip(c) {
                // A long name of the money is written once.
                Some((now, c)) if case.money.chars().count() > 1 => {
                    format!("{} → {}", text.amount(now, ""), money(cx, Some(c.clv[1])))
                }
                _ => moved(money(cx, t.clv), c.map(|c| money(cx, Some(c.clv[1])))),
            }),
        ),
        (text.get("value-worth"), cells(&|_, c| money(cx, c.map(|c| c.worth)))),
    ];
    for (name, cells) in &rows {
        form::cases(ui, cx.theme, name, cells, false);
    }
    if !case.period.is_empty() {
        let args = [("period", text.period(&case.period).into())];
        form::note(ui, cx.theme, &text.with("value-per", &args));
    }
}

/// Revenue that stays, and what serving costs.
fn strip(ui: &mut Ui, cx: &Cx<'_>, figures: &ValueFigures) {
    let (text, theme) = (cx.text, cx.theme);
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), 48.0), Sense::hover());
    let parts = [
        (text.get("value-grr"), part(cx, figures.grr)),
        (text.get("value-nrr"), part(cx, figures.nrr)),
        (text.get("value-serve"), part(cx, figures.serve_ratio)),
    ];
    says(&response, || parts.iter().map(|(n, v)| format!("{n} {v}. ")).collect());
    let column = rect.width() / 3.0;
    let mut cut = false;
    for (i, (name, value)) in parts.iter().enumerate() {
        let x = rect.left() + column * i as f32;
        let ink = *theme.ink_soft;
        let galley = elided(ui.painter(), name, font(size::SMALL), ink, column - space::S);
        cut |= galley.elided;
        ui.painter().galley(pos2(x, rect.top()), galley, ink);
        let at = pos2(x, rect.bottom());
        ui.painter().text(at, Align2::LEFT_BOTTOM, value, bold(size::HEADING), *theme.ink);
    }
    if cut {
        response.on_hover_text(parts.map(|(name, value)| format!("{name} {value}")).join("\n"));
    }
}
