//! How claims are promoted and sink back: a row for each, trends first, with its data points on the
//! days they came and its grade from day to day; a cursor asks what could have been said when.

mod axis;
mod dots;
mod fading;
mod row;
mod rows;

use egui::accesskit::Role;
use egui::{
    Align, Id, Layout, Rangef, Rect, Response, ScrollArea, Sense, Stroke, Ui, UiBuilder,
    WidgetInfo, pos2, vec2,
};
use jiff::civil::Date;

use super::card;
use crate::app::Page;
use crate::app::command::Action;
use crate::app::form::{Button, Change, day_field, focus_ring};
use crate::app::theme::{TARGET, bold, font, size, space};
use crate::app::views::Cx;
use crate::app::widgets::{Handle, Rail, chip, elided, grade_title};
use crate::measure::Grade;
use crate::workshop::SignalId;
use axis::{Axis, day_of};
use rows::Rows;

/// Height of the days above the rows, in points: the cursor's flag, and the marks.
const HEAD: f32 = 52.0;

/// Width of the column of what has no date, in points.
const UNDATED: f32 = 64.0;

/// Below this width how evidence fades stands on a line of its own, in points.
const NARROW: f32 = 760.0;

/// What the page keeps between frames.
#[derive(Debug, Default)]
pub(super) struct TimelinePage {
    rows: Option<Rows>,
    /// Where the cursor is; on the day that the workshop speaks of if none.
    day: Option<Date>,
    /// Dates that are far away are shown too.
    all: bool,
    /// The data points whose text is open, and where they are.
    open: Option<(Vec<SignalId>, Rect)>,
}

/// Where the parts of the page lie.
#[derive(Debug, Clone, Copy)]
struct Places {
    /// The names of the claims.
    names: Rangef,
    /// What has no date, if there is any.
    undated: Option<Rangef>,
    axis: Axis,
    day: Date,
}

impl TimelinePage {
    /// Draws the page.
    pub(super) fn show(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) {
        if cx.workshop.claims.is_empty() {
            self.open = None;
            empty(ui, cx);
            return;
        }
        let held = ui.input(|i| i.pointer.any_down());
        let rows = Rows::refreshed(self.rows.take(), cx, self.all, held);
        self.strip(ui, cx, &rows);
        let room = ui.available_rect_before_wrap();
        let names = (room.width() * 0.29).clamp(220.0, 460.0);
        let undated = rows.undated.then(|| {
            let from = room.left() + names + space::M;
            Rangef::new(from, from + UNDATED)
        });
        let from = undated.map_or(room.left() + names + space::M, |u| u.max);
        let mut places = Places {
            names: Rangef::new(room.left(), room.left() + names),
            undated,
            axis: Axis {
                x: Rangef::new(from + space::M, room.right() - space::L),
                reach: rows.reach,
            },
            day: self.day.unwrap_or(cx.as_of),
        };
        self.head(ui, cx, &mut places, &rows);
        let body = ui.available_rect_before_wrap();
        // Where there is no room for a row above it, the rows go before what their shapes mean.
        let foot = legend(ui, cx, body, false);
        let foot = if foot + row::HEIGHT <= body.height() { foot } else { 0.0 };
        let list = Rect::from_min_max(body.min, body.max - vec2(0.0, foot));
        let mut inner = ui.new_child(UiBuilder::new().max_rect(list));
        let mut next = None;
        ScrollArea::vertical().auto_shrink(false).show_viewport(&mut inner, |ui, view| {
            let height = row::HEIGHT;
            ui.set_height(rows.rows.len() as f32 * height);
            let top = ui.max_rect().top();
            let first = (view.min.y / height).floor().max(0.0) as usize;
            let last = ((view.max.y / height).ceil().max(0.0) as usize).min(rows.rows.len());
            for (number, row) in rows.rows.iter().enumerate().take(last).skip(first) {
                let y = top + number as f32 * height;
                let answer = row::show(ui, cx, row, places, y);
                next = next.take().or(answer.open);
                if let Some(day) = answer.day {
                    self.day = Some(day);
                }
            }
        });
        if foot > 0.0 {
            legend(ui, cx, Rect::from_min_max(pos2(body.left(), list.bottom()), body.max), true);
        }
        if let Some((signals, anchor)) = &self.open
            && !card::show(ui, cx, Id::unique("timeline card"), *anchor, signals)
        {
            self.open = None;
        }
        // After the card: a click that opens one must not be taken for one beside it.
        if next.is_some() {
            self.open = next;
        }
        self.rows = Some(rows);
    }

    /// The day, how many claims stand how on it, and how evidence fades.
    fn strip(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, rows: &Rows) {
        let (text, theme) = (cx.text, cx.theme);
        let day = self.day.unwrap_or(cx.as_of);
        let narrow = ui.available_width() < NARROW;
        ui.horizontal(|ui| {
            ui.set_height(TARGET);
            ui.spacing_mut().item_spacing.x = space::S;
            ui.allocate_ui(vec2(216.0, TARGET), |ui| {
                ui.set_width(216.0);
                let id = Id::unique("timeline day");
                for change in day_field(ui, theme, text, id, text.get("evidence-day"), day).changes
                {
                    if let Change::To(day) = change {
                        self.day = Some(day);
                    }
                }
            });
            if day != cx.as_of {
                let words = text.get("evidence-day-reset");
                let why = text.with("evidence-as-of", &[("date", text.date(cx.as_of).into())]);
                if Button::quiet(words).show(ui, theme).on_hover_text(why).clicked() {
                    self.day = None;
                }
            }
            if (rows.left_out || self.all)
                && chip(ui, theme, text.get("evidence-all-dates"), self.all).clicked()
            {
                self.all = !self.all;
            }
            if narrow {
                return;
            }
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                let width = ui.available_width();
                ui.allocate_ui_with_layout(
                    vec2(width.min(620.0), TARGET),
                    Layout::right_to_left(Align::Center),
                    |ui| {
                        // Right to left for the place, left to right for the reader.
                        let id = Id::unique("fading width");
                        let known = ui.data(|d| d.get_temp::<f32>(id)).unwrap_or(460.0);
                        let (_, rect) = ui.allocate_space(vec2(known.min(width), TARGET));
                        let across = Layout::left_to_right(Align::Center);
                        let builder = UiBuilder::new().max_rect(rect).layout(across);
                        let mut ui = ui.new_child(builder);
                        fading::show(&mut ui, cx);
                        let used = ui.min_rect().width();
                        if (used - known).abs() > 0.5 {
                            ui.data_mut(|d| d.insert_temp(id, used));
                            ui.ctx().request_repaint();
                        }
                    },
                );
            });
        });
        if narrow {
            fading::wrapped(ui, cx);
        }
        ui.add_space(space::XS);
    }

    /// The days, and the cursor that is dragged along them.
    fn head(&mut self, ui: &mut Ui, cx: &Cx<'_>, places: &mut Places, rows: &Rows) {
        let (text, theme) = (cx.text, cx.theme);
        let width = ui.available_width();
        let (rect, _) = ui.allocate_exact_size(vec2(width, HEAD), Sense::hover());
        let axis = places.axis;
        let days = f64::from(axis.reach.to - axis.reach.from);
        let rail = Rail { x: axis.x, max: days };
        let value = f64::from(axis::number(places.day) - axis.reach.from).clamp(0.0, days);
        let id = Id::unique("timeline cursor");
        let area = Rect::from_x_y_ranges(axis.x.expand(space::M), rect.y_range());
        let handle = Handle {
            id,
            name: text.get("evidence-day"),
            value: Some(value),
            start: value,
            unknown: "",
            step: 1.0,
            grip: 60.0,
        };
        let (response, change) = handle.show(ui, area, rail);
        if let Some(to) = change.live.or(change.set) {
            places.day = day_of(axis.reach.from + to.round() as i32);
            self.day = Some(places.day);
        }
        if change.reset || change.abort {
            self.day = None;
            places.day = cx.as_of;
        }
        let said = text.date(places.day);
        ui.ctx().accesskit_node_builder(id, |node| node.set_value(said.clone()));

        let painter = ui.painter();
        let y = rect.bottom() - 10.0;
        for tick in axis.ticks(text) {
            let galley = painter.layout_no_wrap(tick.label, font(size::TINY), *theme.ink_soft);
            let at = (tick.x - galley.size().x / 2.0)
                .min(axis.x.max + space::M - galley.size().x)
                .max(axis.x.min - space::M);
            painter.galley(pos2(at, y - galley.size().y / 2.0), galley, *theme.ink_soft);
        }
        if let Some(undated) = places.undated {
            let words = text.get("evidence-undated");
            let galley = elided(painter, words, font(size::TINY), *theme.ink_soft, UNDATED);
            let at = pos2(undated.center() - galley.size().x / 2.0, y - galley.size().y / 2.0);
            painter.galley(at, galley, *theme.ink_soft);
        }
        painter.hline(rect.x_range(), rect.bottom(), theme.hairline_stroke());
        // The cursor's flag.
        let x = axis.at(places.day);
        let galley = painter.layout_no_wrap(said, bold(size::SMALL), *theme.on_accent);
        let flag = vec2(galley.size().x + 2.0 * space::S, 24.0);
        // Where the axis is shorter than the flag, the flag begins with it.
        let left =
            (x - flag.x / 2.0).min(axis.x.max + space::M - flag.x).max(axis.x.min - space::M);
        let flag = Rect::from_min_size(pos2(left, rect.top() + 4.0), flag);
        painter.rect_filled(flag, crate::app::theme::RADIUS, *theme.accent);
        painter.galley(flag.center() - galley.size() / 2.0, galley, *theme.on_accent);
        painter.vline(
            x,
            Rangef::new(flag.bottom(), rect.bottom()),
            Stroke::new(2.0, *theme.accent),
        );
        if response.has_focus() {
            focus_ring(ui, theme, flag.expand(3.0));
        }
        counts(ui, cx, rows, places, rect);
    }
}

/// “2 trends · 1 pattern …” on the day of the cursor, above the names.
fn counts(ui: &Ui, cx: &Cx<'_>, rows: &Rows, places: &Places, rect: Rect) {
    let (text, theme) = (cx.text, cx.theme);
    let counts = rows.counts(cx, places.day);
    let words: Vec<String> = Grade::ALL
        .into_iter()
        .rev()
        .filter(|grade| counts[*grade as usize] > 0)
        .map(|grade| format!("{} {}", text.get(grade_title(grade)), counts[grade as usize]))
        .collect();
    let face = font(size::SMALL);
    let words = words.join(" · ");
    let galley = elided(ui.painter(), &words, face, *theme.ink_soft, places.names.span());
    let at = pos2(places.names.min, rect.bottom() - 10.0 - galley.size().y / 2.0);
    let (cut, place) = (galley.elided, Rect::from_min_size(at, galley.size()));
    ui.painter().galley(at, galley, *theme.ink_soft);
    let response = label(ui, Id::unique("timeline counts"), place, &words);
    if cut {
        response.on_hover_text(words);
    }
}

/// Words that were painted at a place, for those who do not see them.
fn label(ui: &Ui, id: Id, rect: Rect, words: &str) -> Response {
    let response = ui.interact(rect, id, Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, words));
    response
}

/// What the shapes mean, on as many lines as that takes, from the top of a place. Answers with how
/// high it is, in points; it is drawn where `drawn` says so.
fn legend(ui: &Ui, cx: &Cx<'_>, rect: Rect, drawn: bool) -> f32 {
    const LINE: f32 = 28.0;
    /// Room for a shape, in points.
    const SHAPE: f32 = 22.0;
    let (text, theme) = (cx.text, cx.theme);
    let scale = text.with("evidence-valence", &[("valence", "−2, 0, +2".into())]);
    let roles = [
        (rows::Role::Fresh, "evidence-legend-fresh"),
        (rows::Role::Again, "evidence-legend-again"),
        (rows::Role::Against, "evidence-legend-against"),
    ];
    let roles = roles.map(|(role, key)| (role, None, text.get(key), space::XL));
    let signs = [(-2.0, "−2"), (0.0, "0"), (2.0, "+2")];
    let signs = signs.map(|(valence, sign)| (rows::Role::Fresh, Some(valence), sign, space::M));
    let (mut x, mut y) = (rect.left(), rect.top() + LINE - 10.0);
    for (role, valence, words, gap) in roles.iter().chain(&signs) {
        let ink = *theme.ink_soft;
        let galley = ui.painter().layout_no_wrap((*words).to_owned(), font(size::SMALL), ink);
        let width = SHAPE + galley.size().x;
        if x + width > rect.right() && x > rect.left() {
            (x, y) = (rect.left(), y + LINE);
        }
        if drawn {
            dots::paint(ui.painter(), theme, pos2(x + 8.0, y), *role, *valence, 1.0);
            let at = pos2(x + SHAPE, y - galley.size().y / 2.0);
            ui.painter().galley(at, galley, ink);
        }
        x += width + gap;
    }
    if drawn {
        let said = roles.map(|(.., words, _)| words).join(", ");
        label(ui, Id::unique("timeline legend"), rect, &format!("{said}, {scale}"));
    }
    y + 10.0 - rect.top()
}

/// Before there is a claim.
fn empty(ui: &mut Ui, cx: &mut Cx<'_>) {
    super::nothing(ui, cx, "evidence-timeline-empty-title", "evidence-timeline-empty", |ui, cx| {
        if Button::primary(cx.text.get("evidence-to-trends")).show(ui, cx.theme).clicked() {
            cx.out.act(Action::TurnTo(Page::Trends));
        }
    });
}
