//! Drawn against real (measures §7, L08): how much of what customers do the drawn journey can tell,
//! which real paths are farthest from it, and what is drawn or done alone.

mod deviations;
mod figures;
mod kept;
mod lists;
mod row;
mod three_ps;
mod words;

use egui::{ScrollArea, Ui};
use lucide_icons::Icon;

use self::kept::Kept;
use self::lists::Lists;
use super::Shared;
use crate::app::canvas::Selection;
use crate::app::command::Action;
use crate::app::form::{self, Button};
use crate::app::theme::{TARGET, bold, font, size, space};
use crate::app::views::Cx;
use crate::app::{Page, Room};
use crate::edit::{Edit, FlowEdit};

/// From this width of the page on two columns stand side by side, in points.
const WIDE: f32 = 900.0;

/// What the page keeps between frames.
#[derive(Debug, Default)]
pub(super) struct DrawnPage {
    kept: Kept,
    lists: Lists,
}

impl DrawnPage {
    /// Whether anything is still being worked out.
    pub(super) fn is_busy(&self) -> bool {
        self.kept.is_busy()
    }

    /// Draws the page.
    pub(super) fn show(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, shared: &mut Shared) {
        if !self.can_show(ui, cx, shared) {
            return;
        }
        self.kept.refresh(ui.ctx(), cx, shared);
        ScrollArea::vertical().id_salt("drawn").auto_shrink([false, false]).show(ui, |ui| {
            ui.set_max_width(ui.available_width() - space::M);
            self.progress(ui, cx, shared);
            let Some(found) = self.kept.found() else { return };
            ui.add_space(space::S);
            figures::show(ui, cx, found);
            form::rule(ui, cx.theme);
            let room = ui.available_width();
            if room < WIDE {
                deviations::show(ui, cx, found);
                form::rule(ui, cx.theme);
                self.lists.show(ui, cx, found);
                form::rule(ui, cx.theme);
                three_ps::show(ui, cx, found, &mut self.lists);
                return;
            }
            let widths = form::proportions(room, space::XXL, [54.0, 46.0]);
            form::columns(ui, widths, space::XXL, |[left, right]| {
                for part in [&mut *left, &mut *right] {
                    part.spacing_mut().item_spacing = egui::vec2(space::S, space::XS);
                }
                deviations::show(left, cx, found);
                self.lists.show(right, cx, found);
                form::rule(right, cx.theme);
                three_ps::show(right, cx, found, &mut self.lists);
            });
        });
    }

    /// Says what is missing, and leads there. True: nothing is.
    fn can_show(&self, ui: &mut Ui, cx: &mut Cx<'_>, shared: &Shared) -> bool {
        let text = cx.text;
        let (Some(log), Some(id)) = (shared.log(cx), shared.journey.clone()) else {
            if empty(ui, cx, "drawn-no-journey", text.get("drawn-to-journey")) {
                cx.out.act(Action::GoTo(Room::Journey));
            }
            return false;
        };
        let Some(journey) = shared.journey(cx) else { return false };
        if journey.connections.is_empty() {
            if empty(ui, cx, "drawn-no-ways", text.get("drawn-to-journey")) {
                cx.out.act(Action::ShowOnMap(id, Selection::None));
            }
            return false;
        }
        let steps = log.activities.iter().filter_map(|a| a.step.as_ref());
        if steps.clone().any(|step| journey.steps.contains(step)) {
            return true;
        }
        let other = log.drawn.as_ref().filter(|drawn| **drawn != id);
        if steps.count() > 0 && other.is_some() {
            if empty(ui, cx, "drawn-other-journey", text.get("drawn-hold-against")) {
                let log = shared.log.clone();
                let edit = log.map(|log| Edit::Flow(FlowEdit::SetDrawn(log, Some(id))));
                edit.into_iter().for_each(|edit| cx.out.edit(edit));
            }
        } else if empty(ui, cx, "drawn-unmapped", text.get("drawn-to-map")) {
            cx.out.act(Action::TurnTo(Page::Stream));
        }
        false
    }

    /// How far the comparison is, and what it is of.
    fn progress(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, shared: &Shared) {
        let (text, theme) = (cx.text, cx.theme);
        if let Some(share) = self.kept.progress() {
            ui.horizontal(|ui| {
                ui.set_height(TARGET);
                let share = text.percent(f64::from(share), 0);
                let words = text.with("drawn-comparing", &[("share", share.into())]);
                form::words(ui, &words, font(size::SMALL), theme.ink_soft);
                if Button::quiet(text.get("drawn-stop")).icon(Icon::X).show(ui, theme).clicked() {
                    self.kept.stop();
                }
            });
        } else if self.kept.was_stopped() {
            ui.horizontal(|ui| {
                ui.set_height(TARGET);
                form::words(ui, text.get("drawn-stopped"), font(size::SMALL), theme.warning);
                if Button::quiet(text.get("drawn-again")).show(ui, theme).clicked() {
                    self.kept.again(ui.ctx(), cx, shared);
                }
            });
        }
    }
}

/// A sentence on what is missing, and a button that leads there. True: it was clicked.
fn empty(ui: &mut Ui, cx: &Cx<'_>, words: &'static str, button: &str) -> bool {
    ui.add_space(space::XL);
    ui.scope(|ui| {
        ui.set_max_width(ui.available_width().min(600.0));
        let (title, why) = match words {
            "drawn-no-journey" => ("drawn-no-journey-title", "drawn-no-journey"),
            "drawn-no-ways" => ("drawn-no-ways-title", "drawn-no-ways"),
            "drawn-other-journey" => ("drawn-other-journey-title", "drawn-other-journey"),
            _ => ("drawn-unmapped-title", "drawn-unmapped"),
        };
        form::words(ui, cx.text.get(title), bold(size::HEADING), cx.theme.ink);
        form::words(ui, cx.text.get(why), font(size::BODY), cx.theme.ink_soft);
        ui.add_space(space::M);
        Button::primary(button).show(ui, cx.theme).clicked()
    })
    .inner
}
