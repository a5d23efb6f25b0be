//! The data points of a claim: those that support it, to split or take out, and those that
//! contradict it.

use std::collections::HashSet;

use egui::accesskit::Role;
use egui::{Align2, CursorIcon, Id, Rect, Sense, Ui, WidgetInfo, pos2, vec2};
use lucide_icons::Icon;

use super::super::acts;
use super::super::pick::{Pick, Picked, Words};
use super::Asks;
use crate::app::form::{self, Button, check, icon_button, note};
use crate::app::theme::{RADIUS, TARGET, font, size, space};
use crate::app::views::Cx;
use crate::app::widgets::elided;
use crate::edit::Edit;
use crate::workshop::{Claim, ClaimId, Signal, SignalId, Workshop};

/// Height of a data point, in points.
const ROW: f32 = 48.0;

/// All data points, for a search.
fn options(w: &Workshop) -> Vec<(SignalId, String)> {
    let words = |s: &Signal| {
        if s.source.is_empty() { s.title.clone() } else { format!("{} · {}", s.title, s.source) }
    };
    w.signals.iter().map(|(id, s)| (id.clone(), words(s))).collect()
}

/// Those that support the claim.
pub(super) fn supporting(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    (id, claim): (&ClaimId, &Claim),
    ticked: &mut HashSet<SignalId>,
    pick: &mut Pick<SignalId>,
    asks: &mut Asks,
) {
    let (text, theme) = (cx.text, cx.theme);
    ticked.retain(|id| claim.signals.contains(id));
    let n = claim.signals.len();
    form::label(ui, theme, &text.with("claims-signals", &[("n", n.into())]));
    for signal in &claim.signals {
        let on = ticked.contains(signal);
        match row(ui, cx, signal, Some(on), asks) {
            Some(Did::Ticked) if on => {
                ticked.remove(signal);
            }
            Some(Did::Ticked) => {
                ticked.insert(signal.clone());
            }
            _ => {}
        }
    }
    if n == 0 {
        note(ui, theme, text.get("claims-no-signals"));
    }
    if !ticked.is_empty() {
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = vec2(space::S, space::XS);
            let split = Button::outlined(text.get("claims-split")).icon(Icon::Split);
            let some = ticked.len() < n;
            let split = split.id(Id::unique("claim split"));
            let response = ui.add_enabled_ui(some, |ui| split.show(ui, theme)).inner;
            let why = if some { "claims-split-why" } else { "claims-split-all" };
            let response = response.on_hover_text(text.get(why));
            if response.on_disabled_hover_text(text.get(why)).clicked()
                && let Some((fresh, edit)) = acts::split(cx.workshop, id, ticked)
            {
                cx.out.edit(edit);
                asks.open = Some(fresh);
            }
            let out = Button::outlined(text.get("claims-take-out")).icon(Icon::X);
            if out.id(Id::unique("claim take out")).show(ui, theme).clicked() {
                let edit = acts::change_claim(cx.workshop, id, |claim| {
                    claim.signals.retain(|id| !ticked.contains(id));
                });
                edit.into_iter()
                    .for_each(|edit| cx.out.edit(Edit::Many("claims-undo-out", vec![edit])));
            }
        });
    }
    let search = Words {
        button: text.get("claims-add-signals"),
        hint: text.get("claims-find-signal"),
        new: None,
        many: true,
    };
    let key = Id::unique("claim add signals");
    if let Some(Picked::This(signal)) = pick.show(ui, cx, key, &search, options) {
        let edit = acts::join(cx.workshop, id, std::slice::from_ref(&signal));
        edit.into_iter().for_each(|edit| cx.out.edit(edit));
    }
}

/// Those that contradict the claim: listed, never netted.
pub(super) fn contradicting(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    (id, claim): (&ClaimId, &Claim),
    pick: &mut Pick<SignalId>,
    asks: &mut Asks,
) {
    let (text, theme) = (cx.text, cx.theme);
    let n = claim.against.len();
    form::label(ui, theme, &text.with("claims-against", &[("n", n.into())]));
    if n > 0 {
        note(ui, theme, text.get("claims-against-why"));
    }
    for signal in &claim.against {
        if let Some(Did::Removed) = row(ui, cx, signal, None, asks) {
            let edit = acts::change_claim(cx.workshop, id, |claim| {
                claim.against.retain(|other| other != signal);
            });
            edit.into_iter()
                .for_each(|edit| cx.out.edit(Edit::Many("claims-undo-out", vec![edit])));
        }
    }
    let search = Words {
        button: text.get("claims-add-against"),
        hint: text.get("claims-find-signal"),
        new: None,
        many: true,
    };
    let key = Id::unique("claim add against");
    if let Some(Picked::This(signal)) = pick.show(ui, cx, key, &search, options) {
        let edit = acts::oppose(cx.workshop, id, std::slice::from_ref(&signal));
        edit.into_iter().for_each(|edit| cx.out.edit(edit));
    }
}

/// What somebody did to a data point.
enum Did {
    Ticked,
    Removed,
}

/// A data point: its title, and where it comes from below. With a box to tick, or with a cross.
fn row(
    ui: &mut Ui,
    cx: &Cx<'_>,
    id: &SignalId,
    ticked: Option<bool>,
    asks: &mut Asks,
) -> Option<Did> {
    let (text, theme) = (cx.text, cx.theme);
    let signal = cx.workshop.signals.get(id)?;
    let (_, rect) = ui.allocate_space(vec2(ui.available_width(), ROW));
    // Two rows more than can be seen, so that Tab finds the next one.
    if !ui.clip_rect().expand2(vec2(0.0, 2.0 * ROW)).intersects(rect) {
        return None;
    }
    let mut did = None;
    let key = Id::unique(("claim member", id.as_str()));
    let title = match signal.title.trim() {
        "" => text.get("signals-nameless"),
        title => title,
    };
    let tool = Rect::from_min_size(rect.min + vec2(0.0, 8.0), vec2(TARGET, TARGET));
    let mut part = ui.new_child(egui::UiBuilder::new().max_rect(tool));
    match ticked {
        Some(on) => {
            if check(&mut part, theme, key.with("tick"), title, on, false).clicked() {
                did = Some(Did::Ticked);
            }
        }
        None => {
            let name = text.with("claims-unlink", &[("what", title.into())]);
            if icon_button(&mut part, theme, key.with("out"), Icon::X, &name).clicked() {
                did = Some(Did::Removed);
            }
        }
    }
    let body = Rect::from_min_max(pos2(tool.right() + space::XS, rect.top()), rect.max);
    let response = ui.interact(body, key, Sense::click());
    let mut parts: Vec<String> = Vec::new();
    if let Some(valence) = signal.valence {
        parts.push(text.short_signed(valence.get()));
    }
    match signal.source.trim() {
        "" => parts.push(text.get("claims-no-source").to_owned()),
        source => parts.push(source.to_owned()),
    }
    if let Some(date) = signal.date {
        parts.push(format!("{} {}", date.day(), text.month(date)));
    }
    let below = parts.join(" · ");
    response.widget_info(|| WidgetInfo::labeled(Role::Link, true, format!("{title} · {below}")));
    if response.hovered() {
        ui.painter().rect_filled(body, RADIUS, *theme.hover);
    }
    if response.has_focus() {
        form::focus_ring(ui, theme, body);
    }
    let left = body.left() + space::XS;
    let room = body.width() - 2.0 * space::XS;
    let words = elided(ui.painter(), title, font(size::SMALL), *theme.ink, room);
    let cut = words.elided;
    ui.painter().galley(pos2(left, body.top() + 4.0), words, *theme.ink);
    let words = elided(ui.painter(), &below, font(size::SMALL), *theme.ink_soft, room);
    ui.painter().galley(pos2(left, body.top() + 25.0), words, *theme.ink_soft);
    let more = if cut { format!("{title}\n") } else { String::new() };
    let hover = format!("{more}{}", text.get("claims-open-signal"));
    let response = response.on_hover_cursor(CursorIcon::PointingHand).on_hover_text(hover);
    if response.clicked() {
        asks.signal = Some(id.clone());
    }
    if ticked.is_none() {
        let at = pos2(body.right() - space::S, body.top() + 14.0);
        let icon = char::from(Icon::Minus);
        ui.painter().text(at, Align2::CENTER_CENTER, icon, font(size::SMALL), *theme.ink_faint);
    }
    did
}
