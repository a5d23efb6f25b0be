//! The signals that an attribute leans on.

use egui::{Id, Popup, PopupCloseBehavior, ScrollArea, Sense, Ui, WidgetInfo, vec2};
use lucide_icons::Icon;

use super::changed;
use super::list::title_id;
use crate::app::form::{self, Button, Change, Field, icon_button};
use crate::app::theme::{RADIUS, TARGET, font, size, space};
use crate::app::views::Cx;
use crate::app::widgets::elided;
use crate::workshop::{Attribute, AttributeId, SignalId};

/// How many signals the menu offers at once; a few letters bring the others.
const OFFERED: usize = 40;

/// Draws what it leans on, and the way to link more.
pub(super) fn show(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    (id, attribute): (&AttributeId, &Attribute),
    wanted: &mut String,
) {
    let (text, theme, signals) = (cx.text, cx.theme, &cx.workshop.signals);
    form::label(ui, theme, text.get("pyramid-evidence"));
    let mut gone = None;
    for (i, signal) in attribute.evidence.iter().enumerate() {
        let title = signals.get(signal).map_or(signal.as_str(), |s| s.title.as_str());
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = space::XS;
            let room = ui.available_width() - TARGET - space::S;
            let line = elided(ui.painter(), title, font(size::BODY), *theme.ink, room);
            let (rect, response) =
                ui.allocate_exact_size(vec2(line.size().x.max(1.0), TARGET), Sense::hover());
            response
                .widget_info(|| WidgetInfo::labeled(egui::accesskit::Role::ListItem, true, title));
            let at = rect.left_center() - vec2(0.0, line.size().y / 2.0);
            ui.painter().galley(at, line, *theme.ink);
            let name = text.with("pyramid-unlink", &[("title", title.into())]);
            let unlink = title_id(id).with(("unlink", i));
            if icon_button(ui, theme, unlink, Icon::X, &name).clicked() {
                gone = Some(i);
            }
        });
    }
    if let Some(i) = gone {
        cx.out.edit(changed(id, attribute, |a| drop(a.evidence.remove(i))));
    }
    if signals.is_empty() {
        form::note(ui, theme, text.get("pyramid-no-signals"));
        return;
    }
    let button = Button::quiet(text.get("pyramid-link")).icon(Icon::Plus);
    let button = button.id(title_id(id).with("link")).show(ui, theme);
    if button.clicked() {
        wanted.clear();
    }
    let mut picked = None;
    Popup::menu(&button)
        .close_behavior(PopupCloseBehavior::CloseOnClickOutside)
        .width(WIDTH)
        .gap(space::XS)
        .show(|ui| {
            ui.set_width(WIDTH);
            picked = menu(ui, cx, (id, attribute), wanted);
            if picked.is_some() {
                ui.close();
            }
        });
    if let Some(signal) = picked {
        cx.out.edit(changed(id, attribute, |a| a.evidence.push(signal)));
    }
}

/// How wide the menu is, in points.
const WIDTH: f32 = 440.0;

/// A field to look for signals in, and those that were found.
fn menu(
    ui: &mut Ui,
    cx: &Cx<'_>,
    (id, attribute): (&AttributeId, &Attribute),
    wanted: &mut String,
) -> Option<SignalId> {
    let (text, theme) = (cx.text, cx.theme);
    ui.spacing_mut().item_spacing.y = 0.0;
    let field: Id = title_id(id).with("find");
    if ui.memory(|m| m.focused().is_none()) {
        ui.memory_mut(|m| m.request_focus(field));
    }
    let name = text.get("pyramid-find-signal");
    let answer = Field::new(field, name).hint(name).show(ui, theme, wanted);
    let entered = answer.entered();
    for change in answer.changes {
        if let Change::To(typed) = change {
            *wanted = typed;
        }
    }
    ui.add_space(space::XS);
    let sought = wanted.trim().to_lowercase();
    let mut found = cx
        .workshop
        .signals
        .iter()
        .filter(|(id, _)| !attribute.evidence.contains(id))
        .filter(|(_, s)| sought.is_empty() || s.title.to_lowercase().contains(&sought))
        .take(OFFERED)
        .peekable();
    if found.peek().is_none() {
        form::note(ui, theme, text.get("pyramid-no-signal-found"));
        return None;
    }
    if entered && !sought.is_empty() {
        return found.next().map(|(id, _)| id.clone());
    }
    let mut picked = None;
    ScrollArea::vertical().max_height(8.0 * TARGET).show(ui, |ui| {
        for (signal, content) in found {
            let (rect, response) =
                ui.allocate_exact_size(vec2(ui.available_width(), TARGET), Sense::click());
            response.widget_info(|| {
                WidgetInfo::labeled(egui::accesskit::Role::MenuItem, true, &content.title)
            });
            if response.hovered() || response.has_focus() {
                ui.painter().rect_filled(rect, RADIUS, *theme.hover);
            }
            if response.has_focus() {
                form::focus_ring(ui, theme, rect);
            }
            let room = rect.width() - 2.0 * space::S;
            let line = elided(ui.painter(), &content.title, font(size::BODY), *theme.ink, room);
            let at = rect.left_center() + vec2(space::S, -line.size().y / 2.0);
            ui.painter().galley(at, line, *theme.ink);
            if response.clicked() {
                picked = Some(signal.clone());
            }
        }
    });
    picked
}
