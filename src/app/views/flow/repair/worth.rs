//! What the repairs would be worth (measures §8): churn and lifetime value before and after, with a
//! low, a base and a high case.

use egui::Ui;

use super::exact::Exact;
use super::words::{UNKNOWN, moved};
use crate::app::Page;
use crate::app::command::Action;
use crate::app::form::{self, Button};
use crate::app::theme::{bold, size, space};
use crate::app::views::Cx;
use crate::measure::Case;
use crate::workshop::{Amount, JourneyId};

/// What the actions of the repairs that count would cost once.
fn cost(cx: &Cx<'_>, id: &JourneyId) -> (f64, usize) {
    let repairs = cx.workshop.repairs.values().filter(|r| r.journey == *id && !r.off);
    let mut seen = Vec::new();
    let (mut sum, mut unknown) = (0.0, 0);
    for repair in repairs {
        let action = repair.action.as_ref().filter(|id| !seen.contains(id));
        match action.and_then(|id| Some((id, cx.workshop.plan.get(id)?))) {
            Some((id, action)) => {
                seen.push(id);
                sum += action.cost.map_or(0.0, Amount::get);
                unknown += usize::from(action.cost.is_none());
            }
            None if repair.action.is_none() => unknown += 1,
            None => {}
        }
    }
    (sum, unknown)
}

fn money(cx: &Cx<'_>, value: f64) -> String {
    cx.text.amount(value, &cx.workshop.value.money)
}

/// Churn before and after.
fn churn(cx: &Cx<'_>, case: Case) -> String {
    let [was, now] = case.churn.map(|part| cx.text.percent(part, 1));
    moved(&was, &now)
}

/// The lifetime value of a customer before and after.
fn clv(cx: &Cx<'_>, case: Case) -> String {
    let [was, now] = case.clv.map(|value| money(cx, value));
    if was == now {
        return now;
    }
    // A long name of the money is written once.
    let long = cx.workshop.value.money.chars().count() > 1;
    let was = if long { cx.text.amount(case.clv[0], "") } else { was };
    format!("{was} → {now}")
}

/// What the repairs would be worth, in one line; nothing where that is not known.
pub(super) fn summary(ui: &mut Ui, cx: &Cx<'_>, id: &JourneyId, exact: &Exact) {
    let Some(repaired) = exact.repaired().filter(|_| exact.is_mended()) else { return };
    let [Some(low), Some(base), Some(high)] = repaired.worth(&cx.workshop.value, cost(cx, id).0)
    else {
        return;
    };
    let args = [
        ("churn", churn(cx, base).into()),
        ("clv", clv(cx, base).into()),
        ("worth", money(cx, base.worth).into()),
        ("low", money(cx, low.worth.min(high.worth)).into()),
        ("high", money(cx, low.worth.max(high.worth)).into()),
    ];
    let words = cx.text.with("repair-worth-line", &args);
    form::words(ui, &words, bold(size::SMALL), cx.theme.ink);
    ui.add_space(space::S);
}

/// Draws the table, or what it takes to have one.
pub(super) fn show(ui: &mut Ui, cx: &mut Cx<'_>, id: &JourneyId, exact: &Exact) {
    let (text, theme) = (cx.text, cx.theme);
    form::heading(ui, theme, text.get("repair-worth"));
    let Some(repaired) = exact.repaired() else { return };
    let case = &cx.workshop.value;
    let missing: Vec<&str> = [
        (case.customers.is_none(), "repair-needs-customers"),
        (case.retention.is_none(), "repair-needs-retention"),
        (case.margin.is_none(), "repair-needs-margin"),
        (case.discount.is_none(), "repair-needs-discount"),
    ]
    .into_iter()
    .filter(|(missing, _)| *missing)
    .map(|(_, key)| text.get(key))
    .collect();
    if !missing.is_empty() {
        let args = [("what", missing.join(", ").into())];
        form::note(ui, theme, &text.with("repair-worth-missing", &args));
        ui.add_space(space::XS);
        if Button::outlined(text.get("repair-to-value")).show(ui, theme).clicked() {
            cx.out.act(Action::TurnTo(Page::Value));
        }
        return;
    }
    if !exact.is_mended() {
        form::note(ui, theme, text.get("repair-worth-none"));
        return;
    }
    let (cost, unknown) = cost(cx, id);
    let cases = repaired.worth(case, cost);
    if cases.iter().any(Option::is_none) {
        form::note(ui, theme, text.get("repair-worth-unlimited"));
        return;
    }
    let cells = |write: &dyn Fn(Case) -> String| -> [String; 3] {
        cases.map(|case| case.map_or_else(|| UNKNOWN.to_owned(), write))
    };
    let head = ["repair-low", "repair-base", "repair-high"].map(|key| text.get(key).to_owned());
    form::cases(ui, theme, "", &head, true);
    let lost = cells(&|c| churn(cx, c));
    form::cases(ui, theme, text.get("repair-churn"), &lost, false);
    form::cases(ui, theme, text.get("repair-clv"), &cells(&|c| clv(cx, c)), false);
    form::cases(ui, theme, text.get("repair-value"), &cells(&|c| money(cx, c.worth)), false);
    let [was, now] = [&repaired.before, &repaired.after].map(|a| text.percent(1.0 - a.goal, 1));
    let args = [("moved", moved(&was, &now).into())];
    form::note(ui, theme, &text.with("repair-worth-of", &args));
    if unknown > 0 {
        let args = [("n", unknown.into()), ("count", text.number(unknown as f64, 0).into())];
        form::note(ui, theme, &text.with("repair-uncosted", &args));
    }
}
