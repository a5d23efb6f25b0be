//! Before the first journey: what the room is for, and the first action.

use egui::{Align, Button, Layout, RichText, Ui};

use super::JourneyRoom;
use crate::app::canvas::Look;
use crate::app::theme::{TARGET, bold, font, size, space};
use crate::app::views::Cx;
use crate::edit::Edit;
use crate::text::Text;
use crate::workshop::{Journey, JourneyId, Lane, LaneId, LaneKind, Stage, StageId};

/// A journey with the usual four stages and five lanes, named in the language of the interface.
#[must_use]
pub fn blank_journey(text: &Text) -> Journey {
    let stages = [
        text.get("journey-stage-discover"),
        text.get("journey-stage-choose"),
        text.get("journey-stage-begin"),
        text.get("journey-stage-use"),
    ];
    let lanes = [
        (text.get("journey-kind-actions"), LaneKind::Actions),
        (text.get("journey-kind-contact-points"), LaneKind::ContactPoints),
        (text.get("journey-kind-feelings"), LaneKind::Feelings),
        (text.get("journey-kind-backstage"), LaneKind::Backstage),
        (text.get("journey-kind-systems"), LaneKind::Systems),
    ];
    Journey::blank(
        text.get("journey-new-title").to_owned(),
        stages.into_iter().map(|t| (StageId::fresh(), Stage { title: t.to_owned() })).collect(),
        lanes.into_iter().map(|(t, kind)| (LaneId::fresh(), Lane::new(t, kind))).collect(),
    )
}

impl JourneyRoom {
    /// The room without a journey.
    pub(super) fn welcome(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) {
        let room = ui.available_height();
        ui.with_layout(Layout::top_down(Align::Center), |ui| {
            ui.add_space((room * 0.3).max(space::XL));
            ui.set_max_width(560.0);
            let title = cx.text.get("journey-empty-title");
            ui.label(RichText::new(title).font(bold(size::TITLE)).color(*cx.theme.ink));
            ui.add_space(space::S);
            let words = cx.text.get("journey-empty-text");
            ui.label(RichText::new(words).font(font(size::BODY)).color(*cx.theme.ink_soft));
            ui.add_space(space::L);
            let label = RichText::new(cx.text.get("journey-start"))
                .font(bold(size::BODY))
                .color(*cx.theme.on_accent);
            let button = Button::new(label)
                .fill(*cx.theme.accent)
                .min_size(egui::vec2(0.0, TARGET + space::S));
            if ui.add(button).clicked() {
                self.begin(cx);
            }
        });
    }

    /// A new journey, which is shown at once.
    pub(super) fn begin(&mut self, cx: &mut Cx<'_>) {
        let id = JourneyId::fresh();
        let journey = blank_journey(cx.text);
        cx.out.edit(Edit::AddJourney(id.clone(), Box::new(journey)));
        self.current = Some(id);
        self.canvas.look(Look::Fit);
    }
}
