//! What can be repaired: the steps and ways of a journey, those where most are lost first.

use std::sync::Arc;

use egui::accesskit::Role;
use egui::{CursorIcon, Id, ScrollArea, Sense, Ui, WidgetInfo, pos2, vec2};

use super::exact::Exact;
use super::words;
use crate::app::form::{self, Change, Field, focus_ring, row_ground};
use crate::app::theme::{TARGET, font, size, space};
use crate::app::views::Cx;
use crate::app::widgets::{Search, elided};
use crate::flow::Model;
use crate::flow::repair::Repaired;
use crate::text::Language;
use crate::workshop::{ConnectionId, Journey, JourneyId, StepId};

/// How many rows are in sight at once.
const ROWS: f32 = 5.0;

/// The longest words that are sought, in bytes.
const LONGEST: usize = 200;

/// Something that can be repaired.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Place {
    /// A step.
    Step(StepId),
    /// A way.
    Way(ConnectionId),
}

/// One of them as it is listed.
#[derive(Debug)]
struct Listed {
    place: Place,
    name: String,
    figure: String,
}

/// All of them, and the one that is chosen.
#[derive(Debug, Default)]
pub(super) struct Places {
    of: Option<(u64, Arc<Journey>, Language)>,
    listed: Vec<Listed>,
    search: Search,
    typed: String,
    chosen: Option<(JourneyId, Place)>,
    reveal: bool,
}

impl Places {
    /// What is chosen, if the journey still has it.
    pub(super) fn chosen(&self, cx: &Cx<'_>, id: &JourneyId) -> Option<Place> {
        let (of, place) = self.chosen.as_ref().filter(|(of, _)| of == id)?;
        let journey = cx.workshop.journeys.get(of)?;
        let there = match place {
            Place::Step(step) => journey.steps.contains(step),
            Place::Way(way) => journey.connections.contains(way),
        };
        there.then(|| place.clone())
    }

    /// Chooses another place.
    pub(super) fn choose(&mut self, cx: &mut Cx<'_>, id: &JourneyId, place: Place) {
        cx.out.commit();
        self.chosen = Some((id.clone(), place));
        self.reveal = true;
    }

    /// Lists anew where anything has changed.
    fn refresh(&mut self, cx: &Cx<'_>, exact: &Exact) {
        let (Some(repaired), Some(journey)) = (exact.repaired(), exact.journey()) else { return };
        let language = cx.text.language();
        let same = self.of.as_ref().is_some_and(|(version, of, spoken)| {
            *version == exact.base() && Arc::ptr_eq(of, journey) && *spoken == language
        });
        if same {
            return;
        }
        self.listed = listed(cx, journey, repaired);
        self.search.renew(self.listed.iter().map(|listed| listed.name.as_str()));
        self.of = Some((exact.base(), Arc::clone(journey), language));
    }

    /// Draws the field to find one, and what was found.
    pub(super) fn show(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, id: &JourneyId, exact: &Exact) {
        let (text, theme) = (cx.text, cx.theme);
        self.refresh(cx, exact);
        form::heading(ui, theme, text.get("repair-what"));
        form::note(ui, theme, text.get("repair-what-hint"));
        let name = text.get("repair-find");
        let field = Field::new(Id::unique("repair find"), name).hint(name);
        for change in field.show(ui, theme, &self.typed).changes {
            match change {
                Change::To(typed) => {
                    let end = typed.floor_char_boundary(LONGEST);
                    self.typed = typed[..end].to_owned();
                }
                Change::Dropped => self.typed.clear(),
                Change::Left => {}
            }
        }
        self.search.find(&self.typed);
        let chosen = self.chosen(cx, id);
        let found = self.search.found();
        if found.is_empty() {
            form::note(ui, theme, text.get("repair-find-nothing"));
        }
        let at = |at: usize| found.get(at).and_then(|place| self.listed.get(*place));
        let mut area = ScrollArea::vertical().id_salt("repair places").max_height(ROWS * TARGET);
        if std::mem::take(&mut self.reveal)
            && let Some(row) =
                (0..found.len()).find(|i| at(*i).map(|l| &l.place) == chosen.as_ref())
        {
            area = area.vertical_scroll_offset((row as f32 - 1.0).max(0.0) * TARGET);
        }
        let mut clicked = None;
        ui.scope(|ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            area.auto_shrink([false, true]).show_rows(ui, TARGET, found.len(), |ui, rows| {
                ui.set_max_width(ui.available_width() - space::M);
                for row in rows {
                    let Some(listed) = at(row) else { continue };
                    if line(ui, cx, listed, chosen.as_ref() == Some(&listed.place)) {
                        clicked = Some(listed.place.clone());
                    }
                }
            });
        });
        if let Some(place) = clicked {
            cx.out.commit();
            self.chosen = Some((id.clone(), place));
        }
    }
}

/// One place; true: it was clicked.
fn line(ui: &mut Ui, cx: &Cx<'_>, listed: &Listed, chosen: bool) -> bool {
    let theme = cx.theme;
    let (_, rect) = ui.allocate_space(vec2(ui.available_width(), TARGET));
    let id = match &listed.place {
        Place::Step(step) => Id::unique(("repair step", step.as_str())),
        Place::Way(way) => Id::unique(("repair way", way.as_str())),
    };
    let response = ui.interact(rect, id, Sense::click()).on_hover_cursor(CursorIcon::PointingHand);
    let said = format!("{}, {}", listed.name, listed.figure);
    response.widget_info(|| WidgetInfo::selected(Role::ListBoxOption, true, chosen, &said));
    row_ground(ui, theme, rect, chosen, response.hovered());
    if response.has_focus() {
        focus_ring(ui, theme, rect);
    }
    let painter = ui.painter();
    let (y, soft) = (rect.center().y, *theme.ink_soft);
    let room = rect.width() * 0.45;
    let figure = elided(painter, &listed.figure, font(size::SMALL), soft, room);
    let right = rect.right() - space::S - figure.size().x;
    painter.galley(pos2(right, y - figure.size().y / 2.0), figure, soft);
    let left = rect.left() + space::S;
    let name = elided(painter, &listed.name, font(size::BODY), *theme.ink, right - space::M - left);
    let cut = name.elided;
    painter.galley(pos2(left, y - name.size().y / 2.0), name, *theme.ink);
    let clicked = response.clicked();
    if cut {
        response.on_hover_text(said);
    }
    clicked
}

/// Whether anybody goes on from a step, so that those who leave there could do so too.
pub(super) fn keeps(model: &Model, step: usize) -> bool {
    could_stay(model, step, model.leaving(step))
}

/// The same of a step where this part leaves.
fn could_stay(model: &Model, step: usize, leaving: f64) -> bool {
    let is_end = model.facts.get(step).is_none_or(|facts| facts.is_end);
    !is_end && leaving > 0.0 && leaving < 1.0
}

/// All places, those first where the largest part of all customers is lost; of equal ones those
/// where most come.
fn listed(cx: &Cx<'_>, journey: &Journey, repaired: &Repaired) -> Vec<Listed> {
    let text = cx.text;
    let (model, visits) = (&repaired.was, &repaired.before.visits);
    let visit = |at: usize| visits.get(at).copied().unwrap_or(0.0);
    let goals = model.goals();
    let mut all: Vec<(f64, f64, Listed)> = Vec::new();
    for (at, (id, step)) in journey.steps.iter().enumerate() {
        let come = visit(at);
        if come <= 0.0 {
            continue;
        }
        // Who has come to where a journey ends can only be kept before.
        let leaving = model.leaving_with(&goals, at);
        let lost = if could_stay(model, at, leaving) { come * leaving } else { 0.0 };
        let figure = if lost > 0.0 {
            text.with("repair-lost", &[("share", text.percent(lost, 1).into())])
        } else {
            text.with("repair-visits", &[("n", text.number(come, 2).into())])
        };
        let (place, name) = (Place::Step(id.clone()), step.title.clone());
        all.push((lost, come, Listed { place, name, figure }));
    }
    for (at, way) in model.ways.all().iter().enumerate() {
        let Some((id, _)) = journey.connections.at(way.connection as usize) else { continue };
        let taken = visit(model.ways.start(at)) * way.part;
        if taken <= 0.0 {
            continue;
        }
        let to = way.to as usize;
        let end = model.facts.get(to).is_some_and(|facts| facts.is_end);
        let lost = if end && goals.get(to) == Some(&false) { taken } else { 0.0 };
        let key = if lost > 0.0 { "repair-lost" } else { "repair-taken" };
        // A loop is taken more than once.
        let figure = text.with(key, &[("share", text.percent(taken, 1).into())]);
        let (place, name) = (Place::Way(id.clone()), words::way(text, journey, id));
        all.push((lost, taken, Listed { place, name, figure }));
    }
    all.sort_by(|a, b| b.0.total_cmp(&a.0).then(b.1.total_cmp(&a.1)));
    all.into_iter().map(|(.., listed)| listed).collect()
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;
    use crate::flow::repair::apply_repairs;

    #[test]
    fn who_leaves_is_who_the_model_says() {
        let example = crate::file::example(Language::English);
        let parsed = crate::file::parse(example, Path::new("example.ron")).unwrap();
        let mut lost = 0.0;
        for journey in parsed.workshop.journeys.values() {
            let Ok(repaired) = apply_repairs(journey, None, &[]) else { continue };
            let model = &repaired.was;
            let goals = model.goals();
            for step in 0..journey.steps.len() {
                let found = model.leaving_with(&goals, step);
                assert!((found - model.leaving(step)).abs() < 1e-12, "{step}: {found}");
                lost += found;
            }
        }
        assert!(lost > 0.0, "somebody leaves");
    }
}
