//! What is measured at a card: a title, what it is, what it should be, and the unit of both.

use egui::Ui;

use super::cards::Cards;
use super::fields::{Said, name, section, typed_or};
use crate::app::form::{columns, proportions};
use crate::app::theme::space;
use crate::app::views::Cx;
use crate::workshop::{Amount, Kpi, Step};

/// Changes what is measured; nothing at all is no measure.
fn measure(step: &mut Step, change: impl Fn(&mut Kpi)) {
    let mut kpi = step.kpi.take().unwrap_or_default();
    change(&mut kpi);
    step.kpi = (kpi != Kpi::default()).then_some(kpi);
}

/// An amount as a person typed it; none within the outer option where the field was cleared.
fn amount(cx: &Cx<'_>, typed: &str) -> Option<Option<Amount>> {
    if typed.trim().is_empty() {
        return Some(None);
    }
    Amount::new(cx.text.parse_number(typed)?).ok().map(Some)
}

/// The section of the inspector. Answers with what was changed.
pub(super) fn kpi(ui: &mut Ui, cx: &Cx<'_>, cards: &Cards) -> Option<Said> {
    section(ui, cx, "journey-kpi");
    let common = &cards.common;
    let mixed = cx.text.get("journey-mixed");
    let words = |said: &Option<String>| (said.clone().unwrap_or_default(), said.is_none());
    let number = |said: &Option<Option<Amount>>| {
        let shown = said.flatten().map(|a| cx.text.short_number(a.get()));
        (shown.unwrap_or_default(), said.is_none())
    };
    let mut said = None;
    let set = |key: &'static str, change: &dyn Fn(&mut Kpi)| {
        Some(Said::Typed(cards.field(key), cards.set(|s| measure(s, change))))
    };
    let field = |ui: &mut Ui, key: &'static str, (shown, differs): (String, bool)| {
        let label = name(ui, cx, key);
        let hint = if differs { mixed } else { "" };
        let width = ui.available_width();
        typed_or(ui, cards.field(key), label.id, &shown, hint, width)
    };
    if let Some(title) = field(ui, "journey-kpi-title", words(&common.kpi_title)) {
        said = set("journey-kpi-title", &|k| k.title = title.trim().to_owned());
    }
    let widths = proportions(ui.available_width(), space::S, [1.0, 1.0, 1.0]);
    columns(ui, widths, space::S, |[value, target, unit]| {
        if let Some(value) = field(value, "journey-kpi-value", number(&common.kpi_value))
            .and_then(|typed| amount(cx, &typed))
        {
            said = set("journey-kpi-value", &|k| k.value = value);
        }
        if let Some(target) = field(target, "journey-kpi-target", number(&common.kpi_target))
            .and_then(|typed| amount(cx, &typed))
        {
            said = set("journey-kpi-target", &|k| k.target = target);
        }
        if let Some(unit) = field(unit, "journey-kpi-unit", words(&common.kpi_unit)) {
            said = set("journey-kpi-unit", &|k| k.unit = unit.trim().to_owned());
        }
    });
    said
}
