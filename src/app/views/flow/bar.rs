//! What stands above every page of the Flow room: which log and which journey, and what to do with
//! a log that is not here.

use egui::{Align, Id, Layout, Ui};
use lucide_icons::Icon;

use super::Shared;
use crate::app::Page;
use crate::app::command::Action;
use crate::app::eventlog::FlowAct;
use crate::app::form::{self, Button, icon_button, select};
use crate::app::theme::{TARGET, bold, font, size, space};
use crate::app::views::Cx;

/// Widest that a choice is, in points.
const CHOICE: f32 = 260.0;

/// Narrower than this, the buttons are icons only, in points.
const NARROW: f32 = 760.0;

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

/// Draws the row.
pub(super) fn show(ui: &mut Ui, cx: &mut Cx<'_>, shared: &mut Shared, page: Page) {
    let (text, theme) = (cx.text, cx.theme);
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = space::S;
        let room = ui.available_width();
        let narrow = room < NARROW;
        let choice = ((room - 2.0 * TARGET) / 2.0 - 2.0 * space::S).min(CHOICE);
        if page != Page::Repair || !cx.workshop.logs.is_empty() {
            let logs = &cx.workshop.logs;
            let titles: Vec<&str> = logs.values().map(|log| log.title.as_str()).collect();
            let now = shared.log.as_ref().and_then(|id| logs.index_of(id));
            ui.allocate_ui(egui::vec2(choice, TARGET), |ui| {
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
            ui.allocate_ui(egui::vec2(choice, TARGET), |ui| {
                let (id, name) = (Id::unique("flow journey"), text.get("flow-journey"));
                let chosen = select(ui, theme, id, name, &titles, now.unwrap_or(usize::MAX));
                if let Some((id, _)) = chosen.and_then(|at| journeys.at(at)) {
                    cx.out.commit();
                    shared.journey = Some(id.clone());
                }
            });
        }
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let button = |ui: &mut Ui, id: &str, icon: Icon, name: &str| {
                if narrow {
                    return icon_button(ui, theme, Id::unique(id), icon, name);
                }
                Button::outlined(name).icon(icon).show(ui, theme)
            };
            let name = text.get("flow-import");
            if button(ui, "flow import", Icon::FileInput, name).clicked() {
                cx.out.act(Action::Flow(FlowAct::Import));
            }
            if shared.log.is_some() && shared.open(cx).is_none() {
                let name = text.get("flow-find");
                let find = button(ui, "flow find", Icon::FileSearch, name);
                if find.on_hover_text(text.get("flow-closed")).clicked() {
                    cx.out.act(Action::Flow(FlowAct::Find(shared.log.clone())));
                }
            }
        });
    });
    ui.add_space(space::XS);
}
