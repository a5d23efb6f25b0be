//! What stands above every page of the Flow room: which log and which journey, and what to do with
//! a log that is not here.

use egui::{Align, Id, Layout, Ui};
use lucide_icons::Icon;

use super::Shared;
use crate::app::Page;
use crate::app::command::Action;
use crate::app::eventlog::FlowAct;
use crate::app::form::{self, Button, select};
use crate::app::theme::{bold, font, size, space};
use crate::app::views::Cx;

/// Widest that a choice is, in points.
const CHOICE: f32 = 260.0;

/// What the room says while the workshop has no log.
pub(super) fn empty(ui: &mut Ui, cx: &mut Cx<'_>) {
    ui.add_space(space::XXL);
    ui.scope(|ui| {
        ui.set_max_width(560.0);
        form::words(ui, cx.text.get("flow-empty-title"), bold(size::HEADING), cx.theme.ink);
        form::words(ui, cx.text.get("flow-empty"), font(size::BODY), cx.theme.ink_soft);
        ui.add_space(space::M);
        let button = Button::primary(cx.text.get("flow-import")).icon(Icon::FileInput);
        if button.show(ui, cx.theme).clicked() {
            cx.out.act(Action::Flow(FlowAct::Import));
        }
    });
}

/// Draws the row; two of them where the room is narrow.
pub(super) fn show(ui: &mut Ui, cx: &mut Cx<'_>, shared: &mut Shared, page: Page) {
    let room = ui.available_width();
    let buttons = width(ui, cx, shared);
    let narrow = room < 2.0 * (CHOICE + space::S) + buttons;
    let choice = CHOICE.min((room - space::S) / 2.0);
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = space::S;
        choices(ui, cx, shared, page, choice);
        if !narrow {
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| deeds(ui, cx, shared));
        }
    });
    if narrow {
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = space::S;
            deeds(ui, cx, shared);
        });
    }
    ui.add_space(space::XS);
}

/// Which log and which journey.
fn choices(ui: &mut Ui, cx: &mut Cx<'_>, shared: &mut Shared, page: Page, width: f32) {
    let (text, theme) = (cx.text, cx.theme);
    if page != Page::Repair || !cx.workshop.logs.is_empty() {
        let logs = &cx.workshop.logs;
        let titles: Vec<&str> = logs.values().map(|log| log.title.as_str()).collect();
        let now = shared.log.as_ref().and_then(|id| logs.index_of(id));
        ui.allocate_ui(egui::vec2(width, crate::app::theme::TARGET), |ui| {
            let (id, name) = (Id::unique("flow log"), text.get("flow-log"));
            let chosen = select(ui, theme, id, name, &titles, now.unwrap_or(usize::MAX));
            if let Some((id, _)) = chosen.and_then(|at| logs.at(at)) {
                cx.out.commit();
                shared.log = Some(id.clone());
            }
        });
    }
    if page != Page::Paths && !cx.workshop.journeys.is_empty() {
        let journeys = &cx.workshop.journeys;
        let titles: Vec<&str> = journeys.values().map(|j| j.title.as_str()).collect();
        let now = shared.journey.as_ref().and_then(|id| journeys.index_of(id));
        ui.allocate_ui(egui::vec2(width, crate::app::theme::TARGET), |ui| {
            let (id, name) = (Id::unique("flow journey"), text.get("flow-journey"));
            let chosen = select(ui, theme, id, name, &titles, now.unwrap_or(usize::MAX));
            if let Some((id, _)) = chosen.and_then(|at| journeys.at(at)) {
                cx.out.commit();
                shared.journey = Some(id.clone());
            }
        });
    }
}

/// Whether the log is one that could be found again.
fn is_lost(shared: &Shared) -> bool {
    shared.log.is_some() && shared.open().is_none()
}

/// How wide the buttons are together, in points.
fn width(ui: &Ui, cx: &Cx<'_>, shared: &Shared) -> f32 {
    let wide =
        |key: &'static str| Button::outlined(cx.text.get(key)).icon(Icon::FileInput).width(ui);
    let find = if is_lost(shared) { wide("flow-find") + space::S } else { 0.0 };
    wide("flow-import") + find
}

/// What can be done about logs.
fn deeds(ui: &mut Ui, cx: &mut Cx<'_>, shared: &Shared) {
    let (text, theme) = (cx.text, cx.theme);
    let import = Button::outlined(text.get("flow-import")).icon(Icon::FileInput);
    if import.show(ui, theme).clicked() {
        cx.out.act(Action::Flow(FlowAct::Import));
    }
    if is_lost(shared) {
        let find = Button::outlined(text.get("flow-find")).icon(Icon::FileSearch);
        if find.show(ui, theme).on_hover_text(text.get("flow-closed")).clicked() {
            cx.out.act(Action::Flow(FlowAct::Find(shared.log.clone())));
        }
    }
}
