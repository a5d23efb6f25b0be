//! The text of data points in a small card that floats beside them.

use egui::{Id, Popup, PopupAnchor, PopupCloseBehavior, Rect, Ui};

use super::suggest::source_and_date;
use crate::app::form;
use crate::app::theme::{bold, font, size, space};
use crate::app::views::Cx;
use crate::app::widgets::grade_of_claim;
use crate::workshop::{ClaimId, SignalId, Valence};

/// Width of the card, in points.
const WIDTH: f32 = 360.0;

/// Draws the card of some data points beside `anchor`; false once it was closed.
pub(super) fn show(ui: &Ui, cx: &Cx<'_>, id: Id, anchor: Rect, signals: &[SignalId]) -> bool {
    let Some(first) = signals.iter().find_map(|id| cx.workshop.signals.get(id)) else {
        return false;
    };
    popup(ui, id, anchor, &first.title, |ui| list(ui, cx, signals))
}

/// Draws the card of a claim beside `anchor`: its story and its data points.
pub(super) fn show_claim(ui: &Ui, cx: &Cx<'_>, id: Id, anchor: Rect, claim: &ClaimId) -> bool {
    let Some(found) = cx.workshop.claims.get(claim) else { return false };
    popup(ui, id, anchor, &found.title, |ui| {
        form::words(ui, &found.title, bold(size::BODY), cx.theme.ink);
        if let Some(standing) = cx.grades.claim(claim) {
            form::note(ui, cx.theme, &grade_of_claim(cx.text, standing));
        }
        if !found.story.is_empty() {
            form::words(ui, &found.story, font(size::BODY), cx.theme.ink);
        }
        if !found.signals.is_empty() {
            form::rule(ui, cx.theme);
            list(ui, cx, &found.signals);
        }
        if !found.against.is_empty() {
            form::rule(ui, cx.theme);
            form::note(ui, cx.theme, cx.text.get("evidence-legend-against"));
            list(ui, cx, &found.against);
        }
    })
}

fn popup(ui: &Ui, id: Id, anchor: Rect, name: &str, add: impl FnOnce(&mut Ui)) -> bool {
    let mut open = true;
    Popup::new(id, ui.ctx().clone(), PopupAnchor::ParentRect(anchor), ui.layer_id())
        .open_bool(&mut open)
        .close_behavior(PopupCloseBehavior::CloseOnClickOutside)
        .accessible_name(name)
        .gap(space::XS)
        .width(WIDTH)
        .show(|ui| {
            ui.set_width(WIDTH);
            egui::ScrollArea::vertical().max_height(320.0).show(ui, |ui| {
                egui::Frame::new().inner_margin(space::S).show(ui, |ui| {
                    ui.spacing_mut().item_spacing.y = space::XS;
                    add(ui);
                });
            });
        });
    open
}

/// So many data points are written out in a card.
const LISTED: usize = 40;

fn list(ui: &mut Ui, cx: &Cx<'_>, signals: &[SignalId]) {
    let there = signals.iter().filter_map(|id| cx.workshop.signals.get(id));
    for (number, signal) in there.take(LISTED).enumerate() {
        if number > 0 {
            form::rule(ui, cx.theme);
        }
        form::words(ui, &signal.title, bold(size::BODY), cx.theme.ink);
        if !signal.quote.is_empty() {
            let quote = [("quote", signal.quote.as_str().into())];
            let quote = cx.text.with("evidence-quoted", &quote);
            form::words(ui, &quote, font(size::BODY), cx.theme.ink);
        }
        form::note(ui, cx.theme, &source_and_date(cx, signal));
        if let Some(valence) = signal.valence {
            form::note(ui, cx.theme, &valence_words(cx, valence));
        }
        if !signal.tags.is_empty() {
            form::note(ui, cx.theme, &signal.tags.join(", "));
        }
    }
    if signals.len() > LISTED {
        let n = ("n", (signals.len() - LISTED).into());
        form::note(ui, cx.theme, &cx.text.with("evidence-more-signals", &[n]));
    }
}

/// “Good or bad +1.5”.
pub(super) fn valence_words(cx: &Cx<'_>, valence: Valence) -> String {
    let value = valence.get();
    let sign = if value > 0.0 { "+" } else { "" };
    let number = format!("{sign}{}", cx.text.short_number(value));
    cx.text.with("evidence-valence", &[("valence", number.into())])
}
