//! The title of the journey, which opens the list of all of them; variants stand below the journey
//! that they are of.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use egui::containers::menu::MenuButton;
use egui::{Button, RichText, ScrollArea, Ui, WidgetInfo, vec2};
use lucide_icons::Icon;

use super::inner::brief;
use super::more::entry;
use super::personas::drawn_for;
use super::{JourneyRoom, words};
use crate::app::form::rule;
use crate::app::theme::{TARGET, bold, size};
use crate::app::views::Cx;
use crate::edit::{Edit, JourneyEdit, JourneyText};
use crate::workshop::{Journey, JourneyId, Workshop};

/// The journeys in the order of the document, each followed by its variants, with how deep they
/// stand.
pub(super) fn grouped(workshop: &Workshop) -> Vec<(&JourneyId, &Arc<Journey>, usize)> {
    let journeys = &workshop.journeys;
    let is_root = |j: &Journey| !j.variant_of.as_ref().is_some_and(|of| journeys.contains(of));
    let mut variants: HashMap<&JourneyId, Vec<_>> = HashMap::new();
    for (id, journey) in journeys.iter().rev() {
        if let Some(of) = &journey.variant_of {
            variants.entry(of).or_default().push((id, journey));
        }
    }
    let mut out = Vec::new();
    let mut seen = HashSet::new();
    // What a damaged file ties in a circle has no root, and stands at the end.
    let starts = journeys.iter().filter(|(_, j)| is_root(j)).chain(journeys.iter());
    for (start, journey) in starts {
        let mut open = vec![(start, journey, 0)];
        while let Some((id, journey, depth)) = open.pop() {
            if !seen.insert(id) {
                continue;
            }
            out.push((id, journey, depth));
            let below = variants.get(id).into_iter().flatten();
            open.extend(below.map(|&(id, journey)| (id, journey, depth + 1)));
        }
    }
    out
}

impl JourneyRoom {
    pub(super) fn describe(journey: &Journey, title: String) -> JourneyEdit {
        JourneyEdit::Describe(JourneyText { title, ..JourneyText::of(journey) })
    }

    pub(super) fn rename(
        &mut self,
        ui: &mut Ui,
        cx: &mut Cx<'_>,
        id: &JourneyId,
        journey: &Journey,
    ) {
        let field = egui::Id::unique(("journey-rename", id.as_str()));
        let response = ui
            .scope(|ui| {
                ui.set_max_width(280.0);
                self.bare_sentence(ui, cx, field, &journey.title, 1, |title| {
                    Self::describe(journey, title).of(id)
                })
            })
            .inner;
        response.widget_info(|| {
            let mut info =
                WidgetInfo::labeled(egui::Role::TextInput, true, cx.text.get("journey-name"));
            info.current_text_value = Some(journey.title.clone());
            info
        });
        if response.lost_focus() {
            self.renaming = false;
        } else if !response.has_focus() {
            response.request_focus();
        }
    }

    /// The title, which opens the list of journeys and what can be done with this one. `most` is
    /// how many letters of it are shown.
    pub(super) fn selector(
        &mut self,
        ui: &mut Ui,
        cx: &mut Cx<'_>,
        id: &JourneyId,
        journey: &Journey,
        most: usize,
    ) {
        let shown = brief(&journey.title, most);
        let label = RichText::new(format!("{shown}  {}", Icon::ChevronDown.unicode()))
            .font(bold(size::BODY));
        let button = Button::new(label).frame_when_inactive(false);
        let (response, _) = MenuButton::from_button(button).ui(ui, |ui| {
            ui.set_width(340.0);
            ui.spacing_mut().item_spacing.y = 0.0;
            ScrollArea::vertical().max_height(11.0 * TARGET).show(ui, |ui| {
                let workshop = Arc::clone(cx.workshop);
                for (other, value, depth) in grouped(&workshop) {
                    if self.line(ui, cx, other, value, depth, other == id) {
                        self.choose(&workshop, other);
                    }
                }
            });
            rule(ui, cx.theme);
            if entry(ui, Icon::Pencil, cx.text.get("journey-rename"), "") {
                self.renaming = true;
            }
            Self::mark_entry(ui, cx, id, journey);
            if entry(ui, Icon::Plus, cx.text.get("journey-add"), "") {
                self.begin(cx);
            }
            if entry(ui, Icon::Trash2, cx.text.get("journey-delete"), "") {
                cx.out.edit(Edit::RemoveJourney(id.clone()));
                self.current = None;
                self.stop_comparing();
            }
        });
        response.widget_info(|| {
            let name = cx.text.with("journey-menu", &[("title", journey.title.as_str().into())]);
            WidgetInfo::labeled(egui::Role::Button, true, name)
        });
    }

    /// One journey of the list: its title, and what sets it apart. True: it was chosen.
    fn line(
        &self,
        ui: &mut Ui,
        cx: &Cx<'_>,
        id: &JourneyId,
        journey: &Journey,
        depth: usize,
        on: bool,
    ) -> bool {
        let state = cx.text.get(words::state(journey.state));
        let about = match drawn_for(cx.workshop, journey) {
            Some(whom) => format!("{state} · {whom}"),
            None => state.to_owned(),
        };
        let branch = if depth > 0 { "└ " } else { "" };
        let indent = "    ".repeat(depth.saturating_sub(1).min(6));
        let words = RichText::new(format!("{indent}{branch}{}", brief(&journey.title, 30)))
            .size(size::SMALL);
        let button = Button::new(words)
            .selected(on)
            .frame_when_inactive(on)
            .shortcut_text(RichText::new(brief(&about, 18)).size(size::TINY))
            .min_size(vec2(ui.available_width(), TARGET));
        let response = ui.push_id(id.as_str(), |ui| ui.add(button)).inner;
        response.widget_info(|| {
            let name = format!("{} · {about}", journey.title);
            WidgetInfo::selected(egui::Role::RadioButton, true, on, name)
        });
        if response.clicked() {
            ui.close();
        }
        response.clicked()
    }
}
