//! The actions with a tick each: which of them take part.

use egui::{Id, Rect, ScrollArea, Ui, vec2};

use super::ForecastPage;
use crate::app::form;
use crate::app::theme::{TARGET, space};
use crate::app::views::Cx;
use crate::app::views::plan::words;
use crate::edit::{Edit, PlanEdit};
use crate::text::Text;
use crate::workshop::ActionId;

/// Room for the rule and the budget below the actions, in points: what they cost in two lines, a
/// limit, and what it is good for; with a limit how they keep to it, what it buys in eight lines, and
/// a button.
const BUDGET: [f32; 2] = [176.0, 384.0];

/// Points of attainment with their sign: “+2.1”.
pub(super) fn points(text: &Text, gain: f64) -> String {
    let plain = text.number(gain * 100.0, 1);
    let positive = gain > 0.0 && plain.bytes().any(|b| matches!(b, b'1'..=b'9'));
    if positive { format!("+{plain}") } else { plain }
}

impl ForecastPage {
    /// Draws the actions, and below them what the money would buy, in this height; endless where the
    /// page scrolls.
    pub(super) fn choose(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, height: f32) {
        // What the room below takes must stay in sight.
        let height = height - BUDGET[usize::from(self.limit.is_some())];
        form::heading(ui, cx.theme, cx.text.get("forecast-actions"));
        ScrollArea::vertical()
            .id_salt("forecast actions")
            .auto_shrink([false, true])
            .max_height((height - TARGET).max(2.0 * form::TICK))
            .show(ui, |ui| self.actions(ui, cx));
        form::rule(ui, cx.theme);
        super::budget::show(ui, cx, &self.kept, &mut self.limit);
    }

    fn actions(&self, ui: &mut Ui, cx: &mut Cx<'_>) {
        let (text, workshop) = (cx.text, cx.workshop);
        ui.spacing_mut().item_spacing.y = 0.0;
        for open in &self.kept.open {
            let Some((id, action)) = workshop.plan.at(open.place) else { continue };
            let top = ui.cursor().min;
            let place = Rect::from_min_size(top, vec2(ui.available_width(), form::TICK));
            // Every action can be reached by the keyboard; words are made of what is seen alone.
            let below = if ui.is_rect_visible(place) {
                let cost = action.cost.map_or_else(
                    || text.get("forecast-no-cost").to_owned(),
                    |cost| text.amount(cost.get(), &workshop.value.money),
                );
                let args = [
                    ("cost", cost.into()),
                    ("points", points(text, open.alone).into()),
                    ("sure", text.percent(open.sure, 0).into()),
                ];
                text.with("forecast-action", &args)
            } else {
                String::new()
            };
            let untitled = action.title.trim().is_empty();
            let title = if untitled { text.get("forecast-untitled") } else { &action.title };
            let title = &format!("{}  {title}", words::number(open.place));
            let on = open.chosen;
            let tick = Id::unique("forecast tick").with(id.as_str());
            if form::tick(ui, cx.theme, tick, title, &below, on, space::S) {
                let mut now = self.kept.chosen.clone();
                form::toggle(&mut now, id);
                cx.out.edit(choose(cx, now));
            }
        }
        let done = workshop.plan.len().saturating_sub(self.kept.open.len());
        if done > 0 {
            let count = text.number(done as f64, 0);
            let args = [("n", done.into()), ("count", count.into())];
            form::note(ui, cx.theme, &text.with("forecast-done", &args));
        }
    }
}

/// These take part, and what is done stays as it was marked.
pub(super) fn choose(cx: &Cx<'_>, mut ids: Vec<ActionId>) -> Edit {
    let done = cx.workshop.plan.iter().filter(|(_, action)| action.done && action.chosen);
    ids.extend(done.map(|(id, _)| id.clone()));
    Edit::Plan(PlanEdit::Choose(ids))
}
