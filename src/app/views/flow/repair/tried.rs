//! The repairs that the workshop keeps: on or off, and the actions that would do them.

use egui::{Id, Ui};
use lucide_icons::Icon;

use super::places::{Place, Places};
use super::words::{action, mend};
use crate::app::command;
use crate::app::form::{self, Button, icon_button, tick};
use crate::app::theme::{TARGET, space};
use crate::app::views::Cx;
use crate::edit::{Edit, FlowEdit, PlanEdit};
use crate::workshop::{
    Action, ActionId, Change, Journey, JourneyId, Mend, Repair, RepairId, StepId,
};

/// Draws the list.
pub(super) fn show(ui: &mut Ui, cx: &mut Cx<'_>, id: &JourneyId, places: &mut Places) {
    let (text, theme) = (cx.text, cx.theme);
    form::heading(ui, theme, text.get("repair-tried"));
    let all = std::sync::Arc::clone(&cx.workshop.repairs);
    let Some(journey) = cx.workshop.journeys.get(id).map(std::sync::Arc::clone) else { return };
    let here = all.iter().filter(|(_, repair)| repair.journey == *id);
    if here.clone().next().is_none() {
        form::note(ui, theme, text.get("repair-tried-none"));
        return;
    }
    for (key, repair) in here {
        one(ui, cx, &journey, key, repair, places);
    }
}

fn one(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    journey: &Journey,
    key: &RepairId,
    repair: &Repair,
    places: &mut Places,
) {
    let (text, theme) = (cx.text, cx.theme);
    let (title, below) = mend(text, journey, &repair.what);
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 0.0;
        let id = Id::unique(("repair on", key.as_str()));
        if tick(ui, theme, id, &title, &below, !repair.off, 2.0 * TARGET) {
            let then = Repair { off: !repair.off, ..repair.clone() };
            cx.out.edit(Edit::Flow(FlowEdit::SetRepair(key.clone(), then)));
        }
        let name = text.with("repair-adjust", &[("name", title.as_str().into())]);
        let id = Id::unique(("repair adjust", key.as_str()));
        if icon_button(ui, theme, id, Icon::SlidersHorizontal, &name).clicked() {
            let place = match &repair.what {
                Mend::Way { connection, .. } => Some(Place::Way(connection.clone())),
                other => other.step().map(|step| Place::Step(step.clone())),
            };
            if let Some(place) = place {
                places.choose(cx, &repair.journey, place);
            }
        }
        let name = text.with("repair-remove", &[("name", title.as_str().into())]);
        let id = Id::unique(("repair remove", key.as_str()));
        if icon_button(ui, theme, id, Icon::Trash2, &name).clicked() {
            cx.out.commit();
            cx.out.edit(Edit::Flow(FlowEdit::RemoveRepairs(vec![key.clone()])));
        }
    });
    ui.horizontal(|ui| {
        ui.add_space(space::XL);
        let known = repair.action.as_ref().filter(|id| cx.workshop.plan.contains(id));
        let id = Id::unique(("repair action", key.as_str()));
        if let Some(action) = known {
            let words = text.get("repair-show-action");
            let button = Button::quiet(words).icon(Icon::ListChecks).id(id);
            if button.show(ui, theme).clicked() {
                cx.out.act(command::Action::ShowAction(action.clone()));
            }
        } else {
            let words = text.get("repair-make-action");
            let button = Button::quiet(words).icon(Icon::ListPlus).id(id);
            if button.show(ui, theme).clicked() {
                cx.out.commit();
                cx.out.edit(planned(cx, journey, key, repair));
            }
        }
    });
}

/// An action of the plan that does a repair, and the repair that knows of it: one step.
fn planned(cx: &Cx<'_>, journey: &Journey, key: &RepairId, repair: &Repair) -> Edit {
    let id = ActionId::fresh();
    let (title, below) = mend(cx.text, journey, &repair.what);
    let (steps, changes): (Vec<StepId>, Vec<Change>) = match &repair.what {
        Mend::Way { connection, to } => {
            let way = journey.connections.get(connection);
            let ends = way.map_or_else(Vec::new, |way| vec![way.from.clone(), way.to.clone()]);
            let share = Change::Share {
                journey: repair.journey.clone(),
                connection: connection.clone(),
                to: *to,
            };
            (ends, vec![share])
        }
        other => (other.step().cloned().into_iter().collect(), Vec::new()),
    };
    let action = Action {
        title: action(cx.text, journey, &repair.what),
        note: cx.text.with(
            "repair-action-note",
            &[
                ("journey", journey.title.as_str().into()),
                ("name", title.into()),
                ("what", below.into()),
            ],
        ),
        steps,
        changes,
        ..Action::default()
    };
    let then = Repair { action: Some(id.clone()), ..repair.clone() };
    Edit::Many(
        "edit-add-action",
        vec![
            Edit::Plan(PlanEdit::Add(vec![(id, action)])),
            Edit::Flow(FlowEdit::SetRepair(key.clone(), then)),
        ],
    )
}
