//! The list beside the matrix: what nobody has rated yet, to be dragged in, and below it what is
//! rated, the quickest wins first.

use egui::accesskit::Role;
use egui::{
    Align2, CursorIcon, EventFilter, Id, Key, Modifiers, Rect, ScrollArea, Sense, StrokeKind, Ui,
    WidgetInfo, pos2, vec2,
};
use lucide_icons::Icon;

use super::words::part;
use super::{Shared, acts, words};
use crate::app::form::{self, focus_ring, note};
use crate::app::theme::{RADIUS, TARGET, bold, font, size, space};
use crate::app::views::Cx;
use crate::app::widgets::elided;
use crate::workshop::{Action, ActionId};

/// How many of a list are drawn; the rest is told.
const MOST: usize = 200;

/// An action that is being dragged in.
#[derive(Debug)]
pub(super) struct Carried {
    pub id: ActionId,
}

/// Draws the list; answers with the action that the keyboard asks to be put into the matrix.
pub(super) fn show(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    shared: &mut Shared,
    carried: &mut Option<Carried>,
) -> Option<ActionId> {
    let (text, theme) = (cx.text, cx.theme);
    let plan = std::sync::Arc::clone(&cx.workshop.plan);
    let mut asked = None;
    let area = ScrollArea::vertical().id_salt("plan matrix list").auto_shrink([false, false]);
    area.show(ui, |ui| {
        ui.set_width(ui.available_width() - space::S);
        ui.spacing_mut().item_spacing.y = space::XS;
        let open = |action: &Action| !acts::is_rated(action) && !action.done;
        let unrated: Vec<_> = plan.iter().enumerate().filter(|(_, (_, a))| open(a)).collect();
        form::words(ui, text.get("plan-unrated"), bold(size::BODY), theme.ink);
        let key = if unrated.is_empty() { "plan-unrated-none" } else { "plan-unrated-why" };
        note(ui, theme, text.get(key));
        for (at, (id, action)) in unrated.iter().take(MOST) {
            if card(ui, cx, shared, carried, *at, id, action) {
                asked = Some((*id).clone());
            }
        }
        more(ui, cx, unrated.len());
        ui.add_space(space::M);
        let mut rated: Vec<(f64, usize)> = plan
            .values()
            .enumerate()
            .filter(|(_, action)| !action.done)
            .filter_map(|(at, a)| Some((a.impact?.get() - a.effort?.get(), at)))
            .collect();
        if rated.is_empty() {
            return;
        }
        // The most impact for the least effort first; a stable sort keeps the order of the plan.
        rated.sort_by(|a, b| b.0.total_cmp(&a.0));
        form::words(ui, text.get("plan-ranked"), bold(size::BODY), theme.ink);
        note(ui, theme, text.get("plan-ranked-why"));
        for (_, at) in rated.iter().take(MOST) {
            if let Some((id, action)) = plan.at(*at) {
                line(ui, cx, shared, *at, id, action);
            }
        }
        more(ui, cx, rated.len());
    });
    asked
}

fn more(ui: &mut Ui, cx: &Cx<'_>, all: usize) {
    if all > MOST {
        let n = [("n", (all - MOST).into())];
        note(ui, cx.theme, &cx.text.with("plan-suggested-rest", &n));
    }
}

/// An action to drag in; true if the keyboard asks for it.
fn card(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    shared: &mut Shared,
    carried: &mut Option<Carried>,
    at: usize,
    id: &ActionId,
    action: &Action,
) -> bool {
    let (text, theme) = (cx.text, cx.theme);
    let (_, rect) = ui.allocate_space(vec2(ui.available_width(), TARGET + 4.0));
    let key = Id::unique(("plan unrated card", id.as_str()));
    let response = ui.interact(rect, key, Sense::click_and_drag());
    let title = words::title(text, action);
    let name = text.with("plan-drag-in", &[("what", title.into())]);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
    if response.drag_started() {
        *carried = Some(Carried { id: id.clone() });
    }
    if response.clicked() {
        response.request_focus();
        shared.choose(cx, Some(id.clone()));
    }
    let chosen = shared.chosen.as_ref() == Some(id);
    let held = carried.as_ref().is_some_and(|c| c.id == *id);
    let fill = if chosen || held { *theme.accent_wash } else { *theme.raised };
    let fill = if response.hovered() && !chosen { *theme.hover } else { fill };
    ui.painter().rect(rect, RADIUS, fill, theme.hairline_stroke(), StrokeKind::Inside);
    let grip = char::from(Icon::GripVertical);
    let left = pos2(rect.left() + space::XS, rect.center().y);
    let soft = *theme.ink_soft;
    ui.painter().text(left, Align2::LEFT_CENTER, grip, font(size::SMALL), soft);
    let x = rect.left() + 26.0;
    let words = format!("{}  {title}", words::number(at));
    put(ui, &words, *theme.ink, x, rect);
    let mut asked = false;
    if response.has_focus() {
        focus_ring(ui, theme, rect);
        let filter =
            EventFilter { horizontal_arrows: true, vertical_arrows: false, ..Default::default() };
        ui.memory_mut(|m| m.set_focus_lock_filter(key, filter));
        asked = ui.input_mut(|i| i.consume_key(Modifiers::NONE, Key::ArrowRight));
    }
    response.on_hover_cursor(CursorIcon::Grab).on_hover_text(name);
    asked
}

/// An action that is rated.
fn line(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    shared: &mut Shared,
    at: usize,
    id: &ActionId,
    action: &Action,
) {
    let (text, theme) = (cx.text, cx.theme);
    let (_, rect) = ui.allocate_space(vec2(ui.available_width(), TARGET));
    let key = Id::unique(("plan ranked", id.as_str()));
    let response = ui.interact(rect, key, Sense::click());
    let title = words::title(text, action);
    let ratings = action.effort.zip(action.impact);
    let kind = ratings.map_or("", |(e, i)| text.get(part(e.get(), i.get())));
    let chosen = shared.chosen.as_ref() == Some(id);
    response.widget_info(|| {
        WidgetInfo::selected(Role::Button, true, chosen, format!("{title} · {kind}"))
    });
    form::row_ground(ui, theme, rect, chosen, response.hovered());
    if response.has_focus() {
        focus_ring(ui, theme, rect);
    }
    let number = pos2(rect.left() + 20.0, rect.center().y);
    let face = bold(size::SMALL);
    ui.painter().text(number, Align2::RIGHT_CENTER, words::number(at), face, *theme.ink_soft);
    put(ui, title, *theme.ink, rect.left() + 28.0, rect);
    if response.clicked() {
        shared.choose(cx, Some(id.clone()));
    }
    response.on_hover_cursor(CursorIcon::PointingHand).on_hover_text(format!("{title}\n{kind}"));
}

fn put(ui: &Ui, words: &str, ink: egui::Color32, x: f32, rect: Rect) {
    let galley = elided(ui.painter(), words, font(size::SMALL), ink, rect.right() - x - space::XS);
    ui.painter().galley(pos2(x, rect.center().y - galley.size().y / 2.0), galley, ink);
}
