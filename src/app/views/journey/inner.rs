//! Inner journeys: a card opens into a journey of its own, and breadcrumbs lead back.

use std::sync::Arc;

use egui::{Button, Key, Modifiers, RichText, Ui, WidgetInfo, vec2};
use lucide_icons::Icon;

use super::cards::Cards;
use super::fields::{choice, section, wide_button};
use super::{JourneyRoom, blank_journey};
use crate::app::canvas::{Look, Selection};
use crate::app::theme::{TARGET, size};
use crate::app::views::Cx;
use crate::edit::Edit;
use crate::workshop::{Journey, JourneyId, Step, StepId, Workshop};

/// The most steps back that are shown; a damaged file may nest in a circle.
const DEEPEST: usize = 12;

/// How many letters of a breadcrumb are shown.
const LETTERS: usize = 16;

/// The first letters, with an ellipsis where there are more.
pub(super) fn brief(text: &str, most: usize) -> String {
    let mut shown: String = text.chars().take(most).collect();
    if shown.len() < text.len() {
        shown = shown.trim_end().to_owned();
        shown.push('…');
    }
    shown
}

impl JourneyRoom {
    /// The ways back from a journey, the outermost first: journeys, each with the card that opens
    /// into the next.
    pub(super) fn trail(&self, workshop: &Workshop, id: &JourneyId) -> Vec<(JourneyId, StepId)> {
        let mut trail = Vec::new();
        let mut at = id;
        while let Some((outer, step)) = self.came_from.get(at)
            && trail.len() < DEEPEST
            && let Some(journey) = workshop.journeys.get(outer)
            && journey.steps.get(step).is_some_and(|s| s.inner.as_ref() == Some(at))
        {
            trail.push((outer.clone(), step.clone()));
            at = outer;
        }
        trail.reverse();
        trail
    }

    /// Another journey, chosen by name. Where a card somewhere opens into it, that is the way back.
    pub(super) fn choose(&mut self, workshop: &Workshop, id: &JourneyId) {
        self.current = Some(id.clone());
        self.stop_comparing();
        if self.came_from.contains_key(id) {
            return;
        }
        let opens = |s: &Arc<Step>| s.inner.as_ref() == Some(id);
        let outer = workshop.journeys.iter().find_map(|(outer, journey)| {
            let (step, _) = journey.steps.iter().find(|(_, s)| opens(s))?;
            Some((outer.clone(), step.clone()))
        });
        self.came_from.extend(outer.map(|outer| (id.clone(), outer)));
    }

    /// Into the journey that a card opens into.
    pub(super) fn open_inner(&mut self, outer: &JourneyId, step: &StepId, inner: &JourneyId) {
        self.came_from.insert(inner.clone(), (outer.clone(), step.clone()));
        self.stop_comparing();
        self.go_to(inner.clone(), Selection::None);
    }

    /// Back to the card that opens into this journey.
    pub(super) fn go_back(&mut self, workshop: &Workshop, id: &JourneyId) {
        if let Some((outer, step)) = self.trail(workshop, id).pop() {
            self.stop_comparing();
            self.go_to(outer, Selection::step(step));
        }
    }

    /// Alt+Up goes out, Ctrl+Enter goes into the selected card. With cards selected Alt+Up moves
    /// those.
    pub(super) fn nesting_keys(&mut self, ui: &Ui, cx: &Cx<'_>, id: &JourneyId, journey: &Journey) {
        if ui.ctx().text_edit_focused() || self.canvas.is_writing() {
            return;
        }
        let pressed = |modifiers, key| ui.input_mut(|i| i.consume_key(modifiers, key));
        let cards = matches!(self.canvas.selection(), Selection::Steps(_));
        if !cards
            && !self.trail(cx.workshop, id).is_empty()
            && pressed(Modifiers::ALT, Key::ArrowUp)
        {
            self.go_back(cx.workshop, id);
        }
        let inner = self
            .canvas
            .selection()
            .primary()
            .and_then(|step| Some((step.clone(), journey.steps.get(step)?.inner.clone()?)));
        if let Some((step, inner)) = inner
            && pressed(Modifiers::COMMAND, Key::Enter)
        {
            self.open_inner(id, &step, &inner);
        }
    }

    /// The breadcrumbs at the left of the tools.
    pub(super) fn crumbs(
        &mut self,
        ui: &mut Ui,
        cx: &Cx<'_>,
        trail: &[(JourneyId, StepId)],
        most: usize,
    ) {
        // Where there is little room the nearest ones count.
        let skipped = trail.len().saturating_sub(most);
        let soft = *cx.theme.ink_soft;
        for (outer, step) in &trail[skipped..] {
            let Some(journey) = cx.workshop.journeys.get(outer) else { continue };
            let title = journey.steps.get(step).map_or("", |s| s.title.as_str());
            // A card often has the name of the journey that it opens into.
            let inner = journey.steps.get(step).and_then(|s| s.inner.as_ref());
            let inner = inner.and_then(|id| cx.workshop.journeys.get(id));
            let outer_title = brief(&journey.title, LETTERS);
            let shown = if inner.is_some_and(|j| j.title == title) || journey.title == title {
                format!("{outer_title} ›")
            } else {
                format!("{outer_title} › {} ›", brief(title, LETTERS))
            };
            let button = Button::new(RichText::new(shown).size(size::SMALL).color(soft))
                .frame_when_inactive(false)
                .min_size(vec2(TARGET, TARGET));
            let name = cx.text.with("journey-back-to", &[("title", journey.title.as_str().into())]);
            let response = ui.add(button).on_hover_text(format!("{} › {title}", journey.title));
            response.widget_info(|| WidgetInfo::labeled(egui::Role::Button, true, &name));
            if response.clicked() {
                self.stop_comparing();
                self.go_to(outer.clone(), Selection::step(step.clone()));
            }
        }
    }

    /// The journey that a card opens into: to choose, to begin, to open.
    pub(super) fn inner_section(
        &mut self,
        ui: &mut Ui,
        cx: &mut Cx<'_>,
        cards: &Cards,
        id: &StepId,
        step: &Step,
    ) {
        section(ui, cx, "journey-inner");
        let none = (None, cx.text.get("journey-no-inner").to_owned());
        let others = cx.workshop.journeys.iter().filter(|(other, _)| **other != cards.journey);
        let choices: Vec<_> = std::iter::once(none)
            .chain(others.map(|(other, j)| (Some(other.clone()), j.title.clone())))
            .collect();
        if let Some(inner) = choice(ui, cx, "journey-opens-into", &step.inner, &choices) {
            cx.out.edit(cards.set(|s| s.inner.clone_from(&inner)));
        }
        if let Some(inner) = step.inner.as_ref().filter(|i| cx.workshop.journeys.contains(i)) {
            if wide_button(ui, Icon::CornerRightDown, cx.text.get("journey-open-inner")) {
                self.open_inner(&cards.journey, id, inner);
            }
        } else if wide_button(ui, Icon::Plus, cx.text.get("journey-new-inner")) {
            let inner = JourneyId::fresh();
            let mut journey = blank_journey(cx.text);
            if !step.title.is_empty() {
                journey.title.clone_from(&step.title);
            }
            let edits = vec![
                Edit::AddJourney(inner.clone(), Box::new(journey)),
                cards.set(|s| s.inner = Some(inner.clone())),
            ];
            cx.out.edit(Edit::Many("edit-add-journey", edits));
            self.open_inner(&cards.journey, id, &inner);
            self.canvas.look(Look::Fit);
        }
    }
}
