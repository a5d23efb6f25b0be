//! The plan by quarter: bars that are dragged to move them, lines from what is done first to what
//! waits for it, the chain that decides when the plan ends, and what will be late.

use std::sync::Arc;

use egui::accesskit::Role;
use egui::{
    Align2, CursorIcon, Id, Pos2, Rect, ScrollArea, Sense, Stroke, Ui, UiBuilder, WidgetInfo, pos2,
    vec2,
};
use jiff::civil::Date;
use lucide_icons::Icon;

use super::actions::{add_button, empty};
use super::roadmap_bars::{Bar, Held};
use super::roadmap_scale::Scale;
use super::roadmap_wires as wires;
use super::{Shared, words};
use crate::app::form::{self, focus_ring, note};
use crate::app::theme::{RADIUS, TARGET, bold, font, size, space};
use crate::app::views::Cx;
use crate::app::widgets::{chip, elided};
use crate::measure::Schedule;
use crate::workshop::{Action, ActionId, Table};

/// Height of a row, in points.
pub(super) const ROW: f32 = 40.0;

/// Height of the names of the quarters, in points.
const HEAD: f32 = TARGET;

/// What the page keeps between frames.
#[derive(Debug, Default)]
pub(super) struct RoadmapPage {
    pub held: Option<Held>,
    /// The bar that the keys move, while one of them is down.
    pub keyed: Option<ActionId>,
    order: Option<Order>,
}

/// The order of the rows, and what it was made of.
#[derive(Debug)]
struct Order {
    plan: Arc<Table<ActionId, Action>>,
    day: Date,
    /// The places in the plan, from top to bottom.
    order: Arc<[usize]>,
    /// The row of each place in the plan.
    row_of: Arc<[usize]>,
}

/// What is drawn where.
pub(super) struct Sheet<'a> {
    pub scale: &'a Scale,
    pub schedule: &'a Schedule,
    /// The places in the plan, from top to bottom.
    pub order: &'a [usize],
    /// The row of each place in the plan.
    pub row_of: &'a [usize],
    /// Where the rows begin.
    pub top: f32,
}

impl Sheet<'_> {
    /// The middle of a row.
    pub(super) fn y(&self, row: usize) -> f32 {
        self.top + (row as f32 + 0.5) * ROW
    }

    /// The row at a height, if there is one.
    fn row_at(&self, y: f32) -> Option<usize> {
        let row = ((y - self.top) / ROW).floor();
        (row >= 0.0 && (row as usize) < self.order.len()).then_some(row as usize)
    }

    /// The place in the plan of what lies at a point.
    pub(super) fn place_at(&self, at: Pos2) -> Option<usize> {
        self.row_at(at.y).and_then(|row| self.order.get(row)).copied()
    }
}

impl RoadmapPage {
    /// Draws the page.
    pub(super) fn show(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, shared: &mut Shared) {
        let room = ui.available_rect_before_wrap();
        if cx.workshop.plan.is_empty() {
            empty(ui, cx, shared, room);
            return;
        }
        let Some(room) = shared.aside(ui, cx, room) else { return };
        let mut inner = ui.new_child(UiBuilder::new().id_salt("roadmap").max_rect(room));
        inner.set_clip_rect(room.expand(3.0).intersect(ui.clip_rect()));
        inner.set_width(room.width());
        let ui = &mut inner;
        head(ui, cx, shared);
        ui.add_space(space::S);
        self.arrange(ui, cx, shared);
        let body = ui.available_rect_before_wrap();
        let names = (body.width() * 0.27).clamp(150.0, 300.0);
        self.chart(ui, cx, shared, body, names);
    }

    /// The order of the rows: by start, as long as nobody has one in the hand.
    fn arrange(&mut self, ui: &Ui, cx: &Cx<'_>, shared: &Shared) {
        let plan = &cx.workshop.plan;
        let day = shared.day(cx);
        let held = self.held.is_some() || self.keyed.is_some() || ui.ctx().text_edit_focused();
        let fits = self.order.as_ref().is_some_and(|was| {
            let same = Arc::ptr_eq(&was.plan, plan) && was.day == day;
            same || (held && was.order.len() == plan.len() && was.plan.ids().eq(plan.ids()))
        });
        if fits {
            return;
        }
        let rows = &shared.kept.schedule().rows;
        let mut order: Vec<usize> = (0..rows.len()).collect();
        order.sort_by_key(|at| rows.get(*at).map(|row| (row.start, row.end)));
        let mut row_of = vec![0; order.len()];
        for (row, place) in order.iter().enumerate() {
            if let Some(slot) = row_of.get_mut(*place) {
                *slot = row;
            }
        }
        let (order, row_of) = (order.into(), row_of.into());
        self.order = Some(Order { plan: Arc::clone(plan), day, order, row_of });
    }

    fn chart(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, shared: &mut Shared, body: Rect, names: f32) {
        let Some(Order { order, row_of, .. }) = &self.order else { return };
        let (order, row_of) = (Arc::clone(order), Arc::clone(row_of));
        let schedule = Arc::clone(shared.kept.schedule());
        let on = shared.day(cx);
        let area = ScrollArea::both().id_salt("roadmap chart").auto_shrink([false, false]);
        area.show_viewport(ui, |ui, _| {
            let origin = ui.max_rect().min;
            let room = body.width() - names - space::L;
            let scale = Scale::of(&schedule, on, origin.x + names, room);
            let height = HEAD + order.len() as f32 * ROW + space::S;
            let whole = vec2(names + scale.width(), height.max(body.height()));
            ui.allocate_exact_size(whole, Sense::hover());
            let sheet = Sheet {
                scale: &scale,
                schedule: &schedule,
                order: &order,
                row_of: &row_of,
                top: origin.y + HEAD,
            };
            let clip = ui.clip_rect();
            let chart = Rect::from_min_max(
                pos2(clip.left() + names, clip.top() + HEAD),
                clip.right_bottom(),
            );
            // Beneath the names and the quarters nothing is seen of the chart.
            let mut inner = ui.new_child(UiBuilder::new().id_salt("bars").max_rect(chart));
            inner.set_clip_rect(chart.intersect(clip));
            ground(&inner, cx, &sheet, on);
            lines(&inner, cx, &sheet);
            let first = ((chart.top() - sheet.top) / ROW).floor().max(0.0) as usize;
            let last =
                (((chart.bottom() - sheet.top) / ROW).ceil().max(0.0) as usize).min(order.len());
            for row in first.min(last)..last {
                let place = order.get(row).copied().unwrap_or_default();
                let at = cx.workshop.plan.at(place).zip(schedule.rows.get(place));
                let Some(((id, action), times)) = at else { continue };
                let (id, action) = (id.clone(), action.clone());
                let bar = Bar { sheet: &sheet, row, id: &id, action: &action, times };
                self.bar(&mut inner, cx, shared, &bar);
            }
            self.hand(&inner, cx, &sheet);
            quarters(ui, cx, &sheet, clip, names);
            let column = Rect::from_min_max(
                pos2(clip.left(), clip.top() + HEAD),
                pos2(clip.left() + names, clip.bottom()),
            );
            let mut left = ui.new_child(UiBuilder::new().id_salt("names").max_rect(column));
            left.set_clip_rect(column.intersect(clip));
            for row in first.min(last)..last {
                name(&mut left, cx, shared, &sheet, row, column);
            }
        });
    }
}

/// What can be said of the whole plan, and on which day it is looked at.
fn head(ui: &mut Ui, cx: &mut Cx<'_>, shared: &mut Shared) {
    let (text, theme) = (cx.text, cx.theme);
    let schedule = shared.kept.schedule();
    let late = schedule.rows.iter().filter(|row| row.late).count();
    let critical = schedule.rows.iter().filter(|row| row.critical).count();
    let end = schedule.end.map(|end| text.date(end)).unwrap_or_default();
    let args = [("end", end.into()), ("n", critical.into())];
    form::words(ui, &text.with("plan-ends", &args), font(size::BODY), theme.ink);
    let on = [("day", text.date(shared.day(cx)).into())];
    note(ui, theme, &text.with("plan-as-of", &on));
    if late > 0 {
        let words = text.with("plan-n-late", &[("n", late.into())]);
        form::words(ui, &words, font(size::SMALL), theme.bad);
    }
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(space::S, space::XS);
        add_button(ui, cx, shared, false);
        let words = text.get("plan-by-clock");
        let by_clock = chip(ui, theme, words, shared.by_clock);
        let day = if shared.by_clock { cx.today } else { cx.as_of };
        let means = text.with("plan-by-clock-means", &[("day", text.date(day).into())]);
        if by_clock.on_hover_text(means).clicked() {
            shared.by_clock = !shared.by_clock;
        }
        legend(ui, cx);
    });
    note(ui, theme, text.get("plan-legend-line"));
}

/// What the looks of a bar mean.
fn legend(ui: &mut Ui, cx: &Cx<'_>) {
    let (text, theme) = (cx.text, cx.theme);
    let all = ["plan-legend-critical", "plan-legend-other", "plan-legend-late", "plan-legend-done"];
    for (n, key) in all.into_iter().enumerate() {
        let ink = *theme.ink_soft;
        let galley = ui.painter().layout_no_wrap(text.get(key).to_owned(), font(size::TINY), ink);
        let wanted = vec2(34.0 + galley.size().x, TARGET);
        let (rect, response) = ui.allocate_exact_size(wanted, Sense::hover());
        let middle = pos2(rect.left() + 15.0, rect.center().y);
        let sample = Rect::from_center_size(middle, vec2(22.0, 10.0));
        super::roadmap_bars::look(ui.painter(), theme, sample, n);
        ui.painter().galley(
            pos2(rect.left() + 32.0, rect.center().y - galley.size().y / 2.0),
            galley,
            ink,
        );
        response.widget_info(|| WidgetInfo::labeled(Role::Label, true, text.get(key)));
    }
}

/// Quarters, rows, and the day.
fn ground(ui: &Ui, cx: &Cx<'_>, sheet: &Sheet<'_>, on: Date) {
    let theme = cx.theme;
    let clip = ui.clip_rect();
    for start in &sheet.scale.quarters {
        ui.painter().vline(sheet.scale.x(*start), clip.y_range(), theme.hairline_stroke());
    }
    for row in 0..sheet.order.len() {
        let y = sheet.y(row) + ROW / 2.0;
        if clip.y_range().contains(y) {
            ui.painter().hline(clip.x_range(), y, theme.hairline_stroke());
        }
    }
    let stroke = Stroke::new(1.0, *theme.ink_soft);
    let x = sheet.scale.x(on);
    let ends = [pos2(x, clip.top()), pos2(x, clip.bottom())];
    ui.painter().extend(egui::Shape::dashed_line(&ends, stroke, 3.0, 4.0));
}

/// The lines between bars of which any end is in sight.
fn lines(ui: &Ui, cx: &Cx<'_>, sheet: &Sheet<'_>) {
    let (theme, plan) = (cx.theme, &cx.workshop.plan);
    let clip = ui.clip_rect();
    for (place, action) in plan.values().enumerate() {
        for before in action.after.iter().filter_map(|id| plan.index_of(id)) {
            let rows = sheet.schedule.rows.get(before).zip(sheet.schedule.rows.get(place));
            let Some((first, then)) = rows else { continue };
            let at = |place: usize| sheet.row_of.get(place).map_or(0.0, |row| sheet.y(*row));
            let earlier = plan.at(before).map(|(_, action)| action);
            let planned = earlier.map_or(first.end, |a| super::roadmap_bars::planned(a, first).1);
            let from = pos2(sheet.scale.x(planned.max(first.end)), at(before));
            let start = super::roadmap_bars::planned(action, then).0;
            let to = pos2(sheet.scale.x(start), at(place));
            let (low, high) = (from.y.min(to.y), from.y.max(to.y));
            if high < clip.top() || low > clip.bottom() {
                continue;
            }
            // What follows at once in the chain decides; anything else only waits.
            let chain = first.critical && then.critical;
            let (wide, ink) = if chain { (2.0, *theme.ink) } else { (1.0, *theme.ink_soft) };
            let corners = wires::route(from, to, ROW / 2.0);
            wires::draw(ui.painter(), &corners, Stroke::new(wide, ink));
        }
    }
}

/// The names of the quarters, which stay on top.
fn quarters(ui: &Ui, cx: &Cx<'_>, sheet: &Sheet<'_>, clip: Rect, names: f32) {
    let (text, theme) = (cx.text, cx.theme);
    let head = Rect::from_min_max(clip.min, pos2(clip.right(), clip.top() + HEAD));
    let right = Rect::from_min_max(pos2(head.left() + names, head.top()), head.max);
    let painter = ui.painter_at(right);
    for pair in sheet.scale.quarters.windows(2) {
        let (from, to) = (sheet.scale.x(pair[0]), sheet.scale.x(pair[1]));
        let words = words::quarter(text, pair[0]);
        let room = to - from - space::S;
        let galley = elided(&painter, &words, bold(size::SMALL), *theme.ink_soft, room);
        let at = pos2(from + space::XS, head.center().y - galley.size().y / 2.0);
        painter.galley(at, galley, *theme.ink_soft);
    }
    ui.painter_at(head).hline(head.x_range(), head.bottom(), theme.hairline_stroke());
}

/// The name of a row, which stays on the left.
fn name(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    shared: &mut Shared,
    sheet: &Sheet<'_>,
    row: usize,
    column: Rect,
) {
    let (text, theme) = (cx.text, cx.theme);
    let place = sheet.order.get(row).copied().unwrap_or_default();
    let at = cx.workshop.plan.at(place).zip(sheet.schedule.rows.get(place));
    let Some(((id, action), times)) = at else { return };
    let id = id.clone();
    let top = sheet.y(row) - ROW / 2.0;
    let rect = Rect::from_min_size(pos2(column.left(), top), vec2(column.width() - space::S, ROW));
    let response = ui.interact(rect, Id::unique(("plan road name", id.as_str())), Sense::click());
    let title = words::title(text, action);
    let chosen = shared.chosen.as_ref() == Some(&id);
    response.widget_info(|| WidgetInfo::selected(Role::Button, true, chosen, title));
    if chosen {
        ui.painter().rect_filled(rect.shrink(1.0), RADIUS, *theme.accent_wash);
    } else if response.hovered() {
        ui.painter().rect_filled(rect.shrink(1.0), RADIUS, *theme.hover);
    }
    if response.has_focus() {
        focus_ring(ui, theme, rect);
    }
    ui.painter().hline(rect.x_range(), rect.bottom(), theme.hairline_stroke());
    let mut x = rect.left() + space::XS;
    let icon = match () {
        () if action.done => Some((Icon::Check, *theme.ink_soft)),
        () if times.late => Some((Icon::TriangleAlert, *theme.bad)),
        () if times.critical => Some((Icon::Route, *theme.accent)),
        () => None,
    };
    if let Some((icon, ink)) = icon {
        let at = pos2(x, rect.center().y);
        ui.painter().text(at, Align2::LEFT_CENTER, char::from(icon), font(size::SMALL), ink);
    }
    x += 20.0;
    let face = if times.critical { bold(size::SMALL) } else { font(size::SMALL) };
    let ink = if action.done { *theme.ink_soft } else { *theme.ink };
    let numbered = format!("{}  {title}", words::number(place));
    let words = elided(ui.painter(), &numbered, face, ink, rect.right() - x - space::XS);
    let y = rect.center().y;
    match words::owner(text, cx.workshop, action) {
        Some(owner) => {
            ui.painter().galley(pos2(x, rect.top() + 3.0), words, ink);
            let room = rect.right() - x - space::XS;
            let soft = *theme.ink_soft;
            let owner = elided(ui.painter(), owner, font(size::TINY), soft, room);
            ui.painter().galley(pos2(x, rect.bottom() - 18.0), owner, soft);
        }
        None => {
            ui.painter().galley(pos2(x, y - words.size().y / 2.0), words, ink);
        }
    }
    let title = title.to_owned();
    if response.clicked() {
        shared.choose(cx, Some(id));
    }
    response.on_hover_cursor(CursorIcon::PointingHand).on_hover_text(title);
}
