//! What a contact point is linked to: other contact points, journey steps, evidence.

use std::sync::Arc;

use egui::{CursorIcon, Id, Sense, Ui, WidgetInfo, accesskit::Role, pos2, vec2};
use lucide_icons::Icon;

use super::super::words;
use super::picker::{Picker, What};
use super::{Inspector, Shown, Steps};
use crate::app::command::Action;
use crate::app::form::{self, Button, icon_button};
use crate::app::room::Room;
use crate::app::theme::{RADIUS, TARGET, font, size, space};
use crate::app::views::Cx;
use crate::app::widgets::{elided, grade_mark, grade_title};
use crate::edit::{Edit, JourneyEdit};
use crate::workshop::{ContactPointId, JourneyId, Step, StepId, Workshop};

/// What was done to a link.
enum Did {
    Nothing,
    Followed,
    Cut,
}

impl Inspector {
    /// Answers with the contact point that shall be shown instead.
    pub(super) fn links(
        &mut self,
        ui: &mut Ui,
        cx: &mut Cx<'_>,
        it: Shown<'_>,
    ) -> Option<ContactPointId> {
        let (text, workshop) = (cx.text, cx.workshop);
        let mut go = None;
        super::label(ui, cx, "contacts-leads-to");
        for id in &it.point.leads_to {
            let Some(point) = workshop.contact_points.get(id) else { continue };
            let key = Id::unique(("contact link", id.as_str()));
            let title = words::title(text, point);
            match link(ui, cx, key, Icon::ArrowRight, title, "contacts-go-to") {
                Did::Followed => go = Some(id.clone()),
                Did::Cut => cx.out.edit(it.set(|p| p.leads_to.retain(|other| other != id))),
                Did::Nothing => {}
            }
        }
        self.add(ui, cx, it, What::Points, "contacts-link-point");

        super::label(ui, cx, "contacts-steps");
        for (journey, step) in self.steps_at(workshop, it.id) {
            let Some((map, found)) = step_of(workshop, &journey, &step) else { continue };
            let key = Id::unique(("contact step", journey.as_str(), step.as_str()));
            let title = format!("{} · {}", found.title, map);
            match link(ui, cx, key, Icon::Waypoints, &title, "contacts-go-to-journey") {
                Did::Followed => cx.out.act(Action::GoTo(Room::Journey)),
                Did::Cut => cx.out.edit(step_at(&journey, &step, found, None)),
                Did::Nothing => {}
            }
        }
        self.add(ui, cx, it, What::Steps, "contacts-link-step");

        super::label(ui, cx, "contacts-evidence");
        if let Some(grade) = cx.grades.contact_point(it.id, &it.point.evidence) {
            ui.horizontal(|ui| {
                grade_mark(ui, cx.theme, text, grade);
                let words = egui::RichText::new(text.get(grade_title(grade)));
                ui.label(words.font(font(size::SMALL)).color(*cx.theme.ink_soft));
            });
        }
        for id in &it.point.evidence {
            let Some(signal) = workshop.signals.get(id) else { continue };
            let key = Id::unique(("contact evidence", id.as_str()));
            match link(ui, cx, key, Icon::Activity, &signal.title, "contacts-go-to-signals") {
                Did::Followed => cx.out.act(Action::GoTo(Room::Signals)),
                Did::Cut => cx.out.edit(it.set(|p| p.evidence.retain(|other| other != id))),
                Did::Nothing => {}
            }
        }
        self.add(ui, cx, it, What::Signals, "contacts-link-signal");
        go
    }

    /// The button that opens a picker.
    fn add(&mut self, ui: &mut Ui, cx: &Cx<'_>, it: Shown<'_>, what: What, key: &'static str) {
        let button = Button::quiet(cx.text.get(key)).icon(Icon::Plus).id(it.field(key));
        let response = button.show(ui, cx.theme);
        let open = self.picker.as_ref().is_some_and(|p| p.what == what);
        if let Some(picker) = self.picker.as_mut().filter(|_| open) {
            picker.floating.anchor = response.rect;
        }
        if response.clicked() {
            self.picker = if open { None } else { Some(Picker::new(what, response.rect)) };
        }
    }

    /// The journey steps that happen at a contact point.
    fn steps_at(&mut self, workshop: &Workshop, id: &ContactPointId) -> Vec<(JourneyId, StepId)> {
        let fresh = self
            .steps
            .as_ref()
            .filter(|kept| kept.at == *id && Arc::ptr_eq(&kept.journeys, &workshop.journeys));
        if let Some(kept) = fresh {
            return kept.steps.clone();
        }
        let mut steps = Vec::new();
        for (journey, map) in workshop.journeys.iter() {
            let here = map.steps.iter().filter(|(_, s)| s.contact_point.as_ref() == Some(id));
            steps.extend(here.map(|(step, _)| (journey.clone(), step.clone())));
        }
        self.steps = Some(Steps {
            journeys: Arc::clone(&workshop.journeys),
            at: id.clone(),
            steps: steps.clone(),
        });
        steps
    }
}

/// A step, and the title of its journey.
fn step_of<'a>(
    workshop: &'a Workshop,
    journey: &JourneyId,
    step: &StepId,
) -> Option<(&'a str, &'a Step)> {
    let journey = workshop.journeys.get(journey)?;
    Some((journey.title.as_str(), journey.steps.get(step)?))
}

/// Lets a step happen at a contact point, or at none.
pub(super) fn step_at(
    journey: &JourneyId,
    id: &StepId,
    step: &Step,
    at: Option<ContactPointId>,
) -> Edit {
    let step = Step { contact_point: at, ..step.clone() };
    JourneyEdit::SetStep(id.clone(), Box::new(step)).of(journey)
}

/// One link: followed by its title, cut by its cross.
fn link(ui: &mut Ui, cx: &Cx<'_>, id: Id, icon: Icon, title: &str, why: &'static str) -> Did {
    let (text, theme) = (cx.text, cx.theme);
    let mut did = Did::Nothing;
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 0.0;
        let width = (ui.available_width() - TARGET).max(0.0);
        let (_, rect) = ui.allocate_space(vec2(width, TARGET));
        let response = ui.interact(rect, id, Sense::click());
        response.widget_info(|| WidgetInfo::labeled(Role::Link, true, title));
        if response.hovered() {
            ui.painter().rect_filled(rect, RADIUS, *theme.hover);
        }
        if response.has_focus() {
            form::focus_ring(ui, theme, rect);
        }
        let middle = pos2(rect.left() + 12.0, rect.center().y);
        let center = egui::Align2::CENTER_CENTER;
        let sign = char::from(icon);
        ui.painter().text(middle, center, sign, font(size::SMALL), *theme.ink_soft);
        let room = width - 24.0 - space::XS;
        let words = elided(ui.painter(), title, font(size::SMALL), *theme.ink, room);
        let cut = words.elided;
        let at = pos2(rect.left() + 24.0, rect.center().y - words.size().y / 2.0);
        ui.painter().galley(at, words, *theme.ink);
        let why = text.get(why);
        let hint = if cut { format!("{title}\n{why}") } else { why.to_owned() };
        if response.on_hover_text(hint).on_hover_cursor(CursorIcon::PointingHand).clicked() {
            did = Did::Followed;
        }
        let name = text.with("contacts-unlink", &[("what", title.into())]);
        if icon_button(ui, theme, id.with("cut"), Icon::X, &name).clicked() {
            did = Did::Cut;
        }
    });
    did
}
