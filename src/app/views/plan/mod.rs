//! The Plan room: actions that close gaps, what they would change, and what that is worth.

mod actions;
mod acts;
mod filter;
mod forecast;
mod inspector;
mod inspector_changes;
mod inspector_links;
mod kept;
mod list;
mod matrix;
mod matrix_aside;
mod matrix_points;
mod roadmap;
mod roadmap_bars;
mod roadmap_scale;
mod roadmap_wires;
mod suggest;
mod trace;
mod value;
mod words;

use std::sync::Arc;

use egui::{Rect, Ui, UiBuilder, pos2, vec2};
use jiff::civil::Date;

use actions::ActionsPage;
use forecast::ForecastPage;
use inspector::Inspector;
use kept::Kept;
use matrix::MatrixPage;
use roadmap::RoadmapPage;
use value::ValuePage;

use super::{Cx, pages};
use crate::app::command;
use crate::app::theme::space;
use crate::app::{Page, Room};
use crate::workshop::{Action, ActionId};

/// What can be asked of the plan from anywhere.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PlanDeed {
    /// Another action, ready to be named.
    Add,
    /// The next action that nobody owns.
    NextUnowned,
    /// The next action whose effort or impact nobody has rated.
    NextUnrated,
    /// The next action that will be late.
    NextLate,
}

impl PlanDeed {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Add, Self::NextUnowned, Self::NextUnrated, Self::NextLate];

    /// The key of its name in the interface texts.
    #[must_use]
    pub const fn title(self) -> &'static str {
        match self {
            Self::Add => "plan-act-add",
            Self::NextUnowned => "plan-act-unowned",
            Self::NextUnrated => "plan-act-unrated",
            Self::NextLate => "plan-act-late",
        }
    }
}

/// What the room keeps between frames.
#[derive(Debug)]
pub struct PlanRoom {
    /// The page that is shown.
    pub(in crate::app) page: Page,
    /// What was asked for and waits for the next frame.
    asked: Option<PlanDeed>,
    shared: Shared,
    actions: ActionsPage,
    matrix: MatrixPage,
    roadmap: RoadmapPage,
    forecast: ForecastPage,
    value: ValuePage,
}

impl Default for PlanRoom {
    fn default() -> Self {
        Self {
            page: Page::Actions,
            asked: None,
            shared: Shared::default(),
            actions: ActionsPage::default(),
            matrix: MatrixPage::default(),
            roadmap: RoadmapPage::default(),
            forecast: ForecastPage::default(),
            value: ValuePage::default(),
        }
    }
}

/// What the pages that show single actions have in common.
#[derive(Debug, Default)]
struct Shared {
    /// The action that is looked at.
    chosen: Option<ActionId>,
    /// Late is what is late by the clock, rather than on the day that the workshop speaks of.
    by_clock: bool,
    kept: Kept,
    inspector: Inspector,
}

impl Shared {
    /// The day on which the plan is looked at.
    fn day(&self, cx: &Cx<'_>) -> Date {
        if self.by_clock { cx.today } else { cx.as_of }
    }

    /// Looks at another action.
    fn choose(&mut self, cx: &mut Cx<'_>, id: Option<ActionId>) {
        if self.chosen != id {
            // What was being typed is done with.
            cx.out.commit();
            self.chosen = id;
            self.inspector.close();
        }
    }

    /// Adds an action, looks at it, and waits for its name.
    fn add(&mut self, cx: &mut Cx<'_>, action: Action) {
        let id = ActionId::fresh();
        cx.out.commit();
        cx.out.edit(acts::add(&id, action));
        self.choose(cx, Some(id));
        self.inspector.want_title();
    }

    /// Draws everything about the action that is looked at on the right of `room`, and answers with
    /// what is left of it: nothing where the room is narrow.
    fn aside(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, room: Rect) -> Option<Rect> {
        if self.chosen.is_none() {
            return Some(room);
        }
        let (left, place) = if room.width() < NARROW {
            (None, room)
        } else {
            let (left, place) = split(ui, cx, room);
            (Some(left), place)
        };
        let mut right = ui.new_child(UiBuilder::new().id_salt("plan aside").max_rect(place));
        right.set_clip_rect(place.expand2(vec2(space::S, 0.0)).intersect(ui.clip_rect()));
        right.set_width(place.width());
        right.spacing_mut().item_spacing.y = space::XS;
        inspector::show(&mut right, cx, self);
        left
    }
}

/// Below this width a room shows one thing at a time, in points.
const NARROW: f32 = 700.0;

/// Divides a room into what is looked at and a panel on its right, with a line between them.
fn split(ui: &Ui, cx: &Cx<'_>, room: Rect) -> (Rect, Rect) {
    let wide = (room.width() * 0.31).clamp(340.0, 440.0);
    let edge = room.right() - wide;
    ui.painter().vline(edge, room.y_range(), cx.theme.hairline_stroke());
    let left = Rect::from_min_max(room.min, pos2(edge - space::L, room.bottom()));
    (left, Rect::from_min_max(pos2(edge + space::L, room.top()), room.max))
}

impl PlanRoom {
    /// Does this in the next frame.
    pub(in crate::app) fn ask(&mut self, deed: PlanDeed) {
        let shows = matches!(self.page, Page::Actions | Page::QuickWins | Page::Roadmap);
        if !shows || deed == PlanDeed::Add {
            self.page = Page::Actions;
        }
        self.asked = Some(deed);
    }

    /// Looks at this action from the next frame on.
    pub(in crate::app) fn look_at(&mut self, id: ActionId) {
        self.page = Page::Actions;
        self.actions.show_all();
        self.actions.reveal();
        self.shared.chosen = Some(id);
        self.shared.inspector.close();
    }

    /// Draws the room into the space that the window leaves it.
    pub fn show(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) {
        let inside = ui.max_rect().shrink2(vec2(space::L, space::M));
        let mut ui = ui.new_child(UiBuilder::new().max_rect(inside));
        let ui = &mut ui;
        ui.spacing_mut().item_spacing = vec2(space::S, space::XS);
        pages::show(ui, cx, Room::Plan, &mut self.page);
        ui.add_space(space::S);
        // Undo may have taken away what was looked at.
        let plan = Arc::clone(&cx.workshop.plan);
        if self.shared.chosen.as_ref().is_some_and(|id| !plan.contains(id)) {
            self.shared.chosen = None;
        }
        let day = self.shared.day(cx);
        self.shared.kept.refresh(cx, day);
        if let Some(deed) = self.asked.take() {
            self.carry_out(ui, cx, deed);
        }
        match self.page {
            Page::QuickWins => self.matrix.show(ui, cx, &mut self.shared),
            Page::Roadmap => self.roadmap.show(ui, cx, &mut self.shared),
            Page::Forecast => self.forecast.show(ui, cx),
            Page::Value => self.value.show(ui, cx),
            // Whatever page is asked for that is not of this room, its first is shown.
            _ => self.actions.show(ui, cx, &mut self.shared),
        }
    }

    fn carry_out(&mut self, ui: &Ui, cx: &mut Cx<'_>, deed: PlanDeed) {
        ui.ctx().request_repaint();
        let none = match deed {
            PlanDeed::Add => {
                self.actions.show_all();
                self.shared.add(cx, Action::default());
                return;
            }
            PlanDeed::NextUnowned => "plan-none-unowned",
            PlanDeed::NextUnrated => "plan-none-unrated",
            PlanDeed::NextLate => "plan-none-late",
        };
        let plan = &cx.workshop.plan;
        let late = |at: usize| self.shared.kept.schedule().rows.get(at).is_some_and(|r| r.late);
        let fits = |at: usize| {
            plan.at(at).is_some_and(|(_, action)| match deed {
                PlanDeed::NextUnowned => action.owner.is_none() && !action.done,
                PlanDeed::NextUnrated => !acts::is_rated(action) && !action.done,
                _ => late(at),
            })
        };
        // From the one that is looked at onwards, and round again.
        let here = self.shared.chosen.as_ref().and_then(|id| plan.index_of(id));
        let first = here.map_or(0, |at| at + 1);
        let next = (first..plan.len()).chain(0..first.min(plan.len())).find(|at| fits(*at));
        match next.and_then(|at| plan.at(at)).map(|(id, _)| id.clone()) {
            Some(id) => {
                self.actions.show_all();
                self.actions.reveal();
                self.shared.choose(cx, Some(id));
            }
            None => cx.out.act(command::Action::Say(cx.text.get(none).to_owned())),
        }
    }
}
