//! As is or to be: a switch between two drawn journeys where there are two, else a mark that this
//! one carries.

use egui::containers::menu::MenuButton;
use egui::{Button, RichText, Ui, WidgetInfo, vec2};
use lucide_icons::Icon;

use super::more::entry;
use super::variants::{For, related};
use super::{JourneyRoom, words};
use crate::app::theme::{TARGET, size};
use crate::app::views::Cx;
use crate::edit::{JourneyEdit, JourneyText};
use crate::workshop::{Journey, JourneyId, JourneyState, Workshop};

/// The other state.
fn other(state: JourneyState) -> JourneyState {
    match state {
        JourneyState::AsIs => JourneyState::ToBe,
        JourneyState::ToBe => JourneyState::AsIs,
    }
}

/// The journey that shows the same in the other state: for the same persona or segment if there is
/// one.
fn counterpart(workshop: &Workshop, id: &JourneyId, journey: &Journey) -> Option<JourneyId> {
    let wanted = other(journey.state);
    let all = related(workshop, id, journey).into_iter().filter_map(|(id, _)| {
        let value = workshop.journeys.get(&id).filter(|j| j.state == wanted)?;
        let same = value.persona == journey.persona && value.segment == journey.segment;
        Some((!same, id))
    });
    all.min_by_key(|(differs, _)| *differs).map(|(_, id)| id)
}

/// The edit that marks a journey with another state.
fn marked(id: &JourneyId, journey: &Journey, state: JourneyState) -> crate::edit::Edit {
    let text = JourneyText { state, ..JourneyText::of(journey) };
    JourneyEdit::Describe(text).of(id)
}

impl JourneyRoom {
    /// With a variant in the other state two buttons go from one to the other. Without, there is
    /// nothing to switch to: what looks like a switch would mark the map as something that it is
    /// not, so a menu says what it is marked as.
    pub(super) fn state(
        &mut self,
        ui: &mut Ui,
        cx: &mut Cx<'_>,
        id: &JourneyId,
        journey: &std::sync::Arc<Journey>,
    ) {
        let Some(other) = counterpart(cx.workshop, id, journey) else {
            return self.state_mark(ui, cx, id, journey);
        };
        ui.scope(|ui| {
            ui.spacing_mut().item_spacing.x = 0.0;
            for state in [JourneyState::AsIs, JourneyState::ToBe] {
                let on = journey.state == state;
                let words = cx.text.get(words::state(state));
                let button = Button::new(RichText::new(words).size(size::SMALL))
                    .selected(on)
                    .min_size(vec2(56.0, TARGET));
                let response = ui.add(button);
                response
                    .widget_info(|| WidgetInfo::selected(egui::Role::RadioButton, true, on, words));
                let title = cx.workshop.journeys.get(&other).map_or("", |j| j.title.as_str());
                let response = if on { response } else { response.on_hover_text(title) };
                if response.clicked() && !on {
                    let workshop = std::sync::Arc::clone(cx.workshop);
                    // Both are seen from the same place.
                    let camera = self.canvas.camera();
                    self.canvas.set_camera(&other, camera);
                    self.choose(&workshop, &other);
                }
            }
        });
    }

    fn state_mark(
        &mut self,
        ui: &mut Ui,
        cx: &mut Cx<'_>,
        id: &JourneyId,
        journey: &std::sync::Arc<Journey>,
    ) {
        let state = cx.text.get(words::state(journey.state));
        let label = format!("{state}  {}", Icon::ChevronDown.unicode());
        let button = Button::new(RichText::new(label).size(size::SMALL))
            .frame_when_inactive(false)
            .min_size(vec2(56.0, TARGET));
        let (response, _) = MenuButton::from_button(button).ui(ui, |ui| {
            ui.set_width(280.0);
            ui.spacing_mut().item_spacing.y = 0.0;
            if journey.state == JourneyState::AsIs
                && entry(ui, Icon::Sparkles, cx.text.get("journey-variant-to-be"), "")
            {
                self.make_variant(cx, id, journey, &For::ToBe);
            }
            let next = other(journey.state);
            let words = cx.text.get(words::state(next));
            let mark = cx.text.with("journey-mark-as", &[("state", words.into())]);
            if entry(ui, Icon::Tag, &mark, "") {
                cx.out.edit(marked(id, journey, next));
            }
        });
        let name = cx.text.with("journey-marked-as", &[("state", state.into())]);
        let response = response.on_hover_text(&name);
        response.widget_info(|| WidgetInfo::labeled(egui::Role::Button, true, &name));
    }

    /// The entry that marks a journey as the other state, wherever else it leads.
    pub(super) fn mark_entry(ui: &mut Ui, cx: &mut Cx<'_>, id: &JourneyId, journey: &Journey) {
        let next = other(journey.state);
        let words = cx.text.get(words::state(next));
        let mark = cx.text.with("journey-mark-as", &[("state", words.into())]);
        if entry(ui, Icon::Tag, &mark, "") {
            cx.out.edit(marked(id, journey, next));
        }
    }
}
