//! What assistive technology sees: a node per card that can be read, and one for the map.

use egui::{Response, Role, Sense, Ui, WidgetInfo};

use super::card::{exit_words, opens_mark, title};
use super::detail::Detail;
use super::layout::Card;
use super::scene::{Scene, signed};
use super::{Canvas, Selection};
use crate::app::theme::{bold, size};
use crate::app::widgets::grade_meaning;
use crate::measure::needs_owner;
use crate::workshop::Step;

/// The most cards that are nodes of their own.
const MOST: usize = 400;

/// Everything a card shows by marks, in words.
fn marks(scene: &Scene<'_>, card: &Card, step: &Step) -> Vec<String> {
    let text = scene.text;
    let mut out = Vec::new();
    if let Some(valence) = step.valence {
        let value = signed(text, valence.get());
        out.push(text.with("journey-says-valence", &[("value", value.into())]));
    }
    if let Some(exit) = step.exit {
        out.push(text.get(exit_words(exit).1).to_owned());
    }
    match &step.owner {
        Some(id) => {
            let name = scene.workshop.people.get(id).map_or("", |p| p.name.as_str());
            out.push(text.with("journey-says-owner", &[("name", name.into())]));
        }
        None if needs_owner(card.kind) => out.push(text.get("journey-no-owner").to_owned()),
        None => {}
    }
    if let Some(grade) = scene.grades.get(card.step).copied().flatten() {
        out.push(text.get(grade_meaning(grade)).to_owned());
    }
    if !step.pain.is_empty() {
        out.push(text.with("journey-says-pain", &[("text", step.pain.as_str().into())]));
    }
    if let Some(inner) = step.inner.as_ref().and_then(|id| scene.workshop.journeys.get(id)) {
        out.push(text.with("journey-says-inner", &[("title", inner.title.as_str().into())]));
    }
    if !step.opportunity.is_empty() {
        let opportunity = step.opportunity.as_str().into();
        out.push(text.with("journey-says-opportunity", &[("text", opportunity)]));
    }
    out
}

impl Canvas {
    pub(super) fn nodes(&mut self, ui: &mut Ui, map: &Response, scene: &Scene<'_>, cards: &[u32]) {
        let readable = scene.detail >= Detail::Titles && cards.len() <= MOST;
        map.widget_info(|| {
            let args = [
                ("title", scene.journey.title.as_str().into()),
                ("cards", scene.journey.steps.len().into()),
            ];
            WidgetInfo::labeled(Role::Canvas, true, scene.text.with("journey-map-name", &args))
        });
        if !readable {
            return;
        }
        let base = ui.scope_id();
        for &i in cards {
            let card = &scene.layout.cards[i as usize];
            let Some((id, step)) = scene.journey.steps.at(card.step) else { continue };
            let place = scene.ts.rect(card.rect).intersect(scene.body);
            let selected = self.selection.has(id);
            let node_id = base.with(("card", id.as_str()));
            // A card is reached by the arrow keys; Tab goes to what lies around the map.
            let node = ui.interact(place, node_id, Sense::CLICK);
            node.widget_info(|| {
                let name = title(scene, card.kind, step);
                WidgetInfo::selected(Role::Button, true, selected, name)
            });
            ui.ctx().accesskit_node_builder(node_id, |node| {
                node.set_description(marks(scene, card, step).join(", "));
            });
            if selected && self.selection.primary() == Some(id) {
                let active = node_id.accesskit_id();
                ui.ctx().accesskit_node_builder(map.id, |map| map.set_active_descendant(active));
            }
            if node.clicked() {
                let add = ui.input(|i| i.modifiers.shift || i.modifiers.command);
                if add {
                    self.selection.toggle(id.clone());
                } else if !self.is_writing() || !selected {
                    self.select(Selection::step(id.clone()));
                }
                self.chain = false;
                self.take_focus = !self.is_writing();
            }
            if node.double_clicked() {
                let mark = opens_mark(scene.ts.rect(card.rect));
                let at = node.interact_pointer_pos();
                if step.inner.is_some() && at.is_some_and(|at| mark.contains(at)) {
                    self.opened = Some(id.clone());
                } else {
                    self.rewrite(id, step);
                }
            }
            // The card says its title itself, and so may all of its marks.
            let words = marks(scene, card, step);
            let says_more = !step.text.is_empty() || words.len() > 1;
            if node.hovered() && says_more && self.may_tip(ui) {
                node.on_hover_ui(|ui| {
                    ui.set_max_width(320.0);
                    if scene.detail < Detail::Full {
                        ui.label(egui::RichText::new(&step.title).font(bold(size::SMALL)));
                    }
                    if !step.text.is_empty() {
                        ui.label(egui::RichText::new(&step.text).size(size::SMALL));
                    }
                    for line in words {
                        ui.label(egui::RichText::new(line).size(size::SMALL));
                    }
                });
            }
        }
    }
}
