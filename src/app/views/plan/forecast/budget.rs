//! The budget line: what the ticked actions cost, and what the money would buy at best.

use egui::{Id, Ui, vec2};
use lucide_icons::Icon;

use super::choice::choose;
use super::kept::Kept;
use crate::app::form::{self, Button, Change, Field, number_field};
use crate::app::theme::{TARGET, bold, font, size, space};
use crate::app::views::Cx;
use crate::app::widgets::elided;
use crate::measure::{Budget, Offer};
use crate::workshop::Amount;

/// Draws what the ticked actions cost, the line, and what it comes to.
pub(super) fn show(ui: &mut Ui, cx: &mut Cx<'_>, kept: &Kept, limit: &mut Option<f64>) {
    let (text, theme) = (cx.text, cx.theme);
    let money = cx.workshop.value.money.clone();
    spent(ui, cx, kept, &money);
    let name = text.get("forecast-limit");
    ui.horizontal(|ui| {
        let label = ui.painter().layout_no_wrap(name.to_owned(), bold(size::BODY), *theme.ink);
        let width = ui.available_width();
        let (rect, _) = ui.allocate_exact_size(
            vec2((label.size().x + space::M).min(width - 150.0), TARGET),
            egui::Sense::hover(),
        );
        let at = rect.left_center() - vec2(0.0, label.size().y / 2.0);
        ui.painter().with_clip_rect(rect).galley(at, label, *theme.ink);
        ui.allocate_ui(vec2(150.0, TARGET), |ui| {
            let hint = text.get("forecast-limit-none");
            let field = Field::new(Id::unique("forecast limit"), name).hint(hint);
            let suffix = if money.is_empty() { String::new() } else { format!("\u{a0}{money}") };
            let accept = |v: f64| Amount::new(v).ok().filter(|v| v.get() >= 0.0);
            let answer = number_field(field, ui, theme, text, *limit, &suffix, accept);
            for change in answer.changes {
                if let Change::To(typed) = change {
                    // The next frame works out what it buys.
                    *limit = typed.map(Amount::get);
                    ui.ctx().request_repaint();
                }
            }
        });
    });
    held(ui, cx, kept, *limit, &money);
    if kept.is_looking() {
        form::note(ui, theme, text.get("forecast-looking"));
        return;
    }
    let Some(offer) = kept.offer() else {
        let total = kept.budget.as_ref().map_or(0.0, Budget::total);
        let args = [("total", text.amount(total, &money).into())];
        form::note(ui, theme, &text.with("forecast-limit-hint", &args));
        return;
    };
    result(ui, cx, offer, &money);
    if offer.elsewhere > 0 {
        let count = text.number(offer.elsewhere as f64, 0);
        let args = [("n", offer.elsewhere.into()), ("count", count.into())];
        form::note(ui, theme, &text.with("forecast-elsewhere", &args));
    }
    if offer.actions.is_empty() {
        return;
    }
    ui.add_space(space::XS);
    if offer.actions == kept.chosen {
        form::words(ui, text.get("forecast-is-chosen"), font(size::SMALL), theme.good);
    } else if Button::outlined(text.get("forecast-choose"))
        .id(Id::unique("forecast choose"))
        .show(ui, theme)
        .clicked()
    {
        let ids = offer.actions.clone();
        cx.out.edit(choose(cx, ids));
    }
}

/// What the ticked actions cost together, and how many of them do not say what they cost.
fn spent(ui: &mut Ui, cx: &Cx<'_>, kept: &Kept, money: &str) {
    let (text, theme) = (cx.text, cx.theme);
    let Some(forecast) = &kept.forecast else { return };
    let name = text.get("forecast-cost");
    let cost = text.amount(forecast.cost, money);
    let size = vec2(ui.available_width(), TARGET);
    let (rect, response) = ui.allocate_exact_size(size, egui::Sense::hover());
    crate::app::widgets::says(&response, || format!("{name} {cost}"));
    let painter = ui.painter();
    let sum = painter.layout_no_wrap(cost, bold(size::BODY), *theme.ink);
    let room = rect.width() - sum.size().x - space::L;
    let label = elided(painter, name, bold(size::BODY), *theme.ink, room);
    let y = |galley: &egui::Galley| rect.center().y - galley.size().y / 2.0;
    let at = egui::pos2(rect.left(), y(&label));
    painter.galley(at, label, *theme.ink);
    let at = egui::pos2(rect.right() - sum.size().x - space::S, y(&sum));
    painter.galley(at, sum, *theme.ink);
    if forecast.uncosted > 0 {
        let count = text.number(forecast.uncosted as f64, 0);
        let args = [("n", forecast.uncosted.into()), ("count", count.into())];
        form::note(ui, theme, &text.with("forecast-cost-without", &args));
    }
}

/// Whether the ticked actions keep to the limit: by how much they stay below it, or a warning by how
/// much they exceed it.
fn held(ui: &mut Ui, cx: &Cx<'_>, kept: &Kept, limit: Option<f64>, money: &str) {
    let (text, theme) = (cx.text, cx.theme);
    let Some((limit, forecast)) = limit.zip(kept.forecast.as_ref()) else { return };
    let left = limit - forecast.cost;
    // Sums of costs are exact to a hundredth at best.
    if left < -5e-3 {
        let over = [("over", text.amount(-left, money).into())];
        let said = text.with("forecast-over", &over);
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.x = space::XS;
            let icon = char::from(Icon::TriangleAlert).to_string();
            form::words(ui, &icon, font(size::BODY), theme.bad);
            form::words(ui, &said, bold(size::SMALL), theme.bad);
        });
    } else {
        let args = [("left", text.amount(left, money).into())];
        let mut said = match left < 5e-3 {
            true => text.get("forecast-used-up").to_owned(),
            false => text.with("forecast-below", &args),
        };
        if forecast.uncosted > 0 {
            said = format!("{said}, {}", text.get("forecast-as-known"));
        }
        form::note(ui, theme, &said);
    }
}

/// What is bought for the limit, in words.
fn result(ui: &mut Ui, cx: &Cx<'_>, offer: &Offer, money: &str) {
    let (text, theme) = (cx.text, cx.theme);
    if offer.actions.is_empty() {
        form::note(ui, theme, text.get("forecast-buys-nothing"));
        return;
    }
    let args = [
        ("n", offer.actions.len().into()),
        ("count", text.number(offer.actions.len() as f64, 0).into()),
        ("cost", text.amount(offer.cost, money).into()),
        ("attainment", text.percent(offer.attainment, 1).into()),
    ];
    let key = if offer.exact { "forecast-best" } else { "forecast-best-so-far" };
    form::words(ui, &text.with(key, &args), font(size::SMALL), theme.ink);
    let titles = offer.actions.iter().filter_map(|id| cx.workshop.plan.get(id));
    let width = ui.available_width();
    for (i, action) in titles.enumerate() {
        // Five lines say enough of a long list; the ticks show all of it once it is chosen.
        let last = i == 4 && offer.actions.len() > 5;
        let words = if last { "…" } else { action.title.as_str() };
        let ink = *theme.ink_soft;
        let galley = elided(ui.painter(), words, font(size::SMALL), ink, width - space::M);
        let (rect, response) =
            ui.allocate_exact_size(vec2(width, galley.size().y), egui::Sense::hover());
        crate::app::widgets::says(&response, || words.to_owned());
        ui.painter().galley(rect.left_top() + vec2(space::M, 0.0), galley, ink);
        if last {
            break;
        }
    }
    if offer.uncosted > 0 {
        let count = text.number(offer.uncosted as f64, 0);
        let args = [("n", offer.uncosted.into()), ("count", count.into())];
        form::note(ui, theme, &text.with("forecast-uncosted", &args));
    }
}
