//! Effort against impact: what to do first. Points are dragged to rate them anew, and what nobody
//! has rated yet is dragged in from the list.

use std::sync::Arc;

use egui::accesskit::Role;
use egui::{
    Align2, CursorIcon, Id, Key, Modifiers, Pos2, Rect, Sense, Stroke, StrokeKind, Ui, UiBuilder,
    WidgetInfo, pos2, vec2,
};

use super::actions::empty;
use super::matrix_aside::{self, Carried};
use super::matrix_points::{Plane, RADIUS, label, spread};
use super::words::{MIDDLE, part};
use super::{Shared, acts, words};
use crate::app::form::note;
use crate::app::theme::{self, bold, font, size, space};
use crate::app::views::Cx;
use crate::app::widgets::elided;
use crate::edit::Edit;
use crate::workshop::{Action, ActionId, Rating5, Table};

/// Width of the list on the left, in points.
const LIST: f32 = 272.0;

/// The widest name beside a point, in points.
const NAME: f32 = 208.0;

/// From so many points on only their numbers are drawn.
const CROWD: usize = 60;

/// How far an arrow moves a point; with Shift a tenth.
const STEP: f64 = 0.5;

/// What the page keeps between frames.
#[derive(Debug, Default)]
pub(super) struct MatrixPage {
    dragged: Option<Dragged>,
    /// A point that is moved by the keys, while one of them is down.
    keyed: Option<ActionId>,
    carried: Option<Carried>,
    placed: Option<Placed>,
}

/// A point in the hand.
#[derive(Debug)]
struct Dragged {
    id: ActionId,
    /// From the middle of the point to where it was taken hold of.
    grip: egui::Vec2,
}

/// Where everything is drawn, for as long as nothing changes.
#[derive(Debug)]
struct Placed {
    of: Arc<Table<ActionId, Action>>,
    plane: Plane,
    held: Option<ActionId>,
    language: crate::text::Language,
    /// The places in the plan of what is rated, with where it belongs and where it is drawn.
    points: Vec<Point>,
}

#[derive(Debug)]
struct Point {
    place: usize,
    wanted: Pos2,
    at: Pos2,
    name: Option<Rect>,
}

/// The edit that rates an action.
pub(super) fn rate(id: &ActionId, action: &Action, (effort, impact): (f64, f64)) -> Edit {
    let (effort, impact) = (Some(Rating5::clamped(effort)), Some(Rating5::clamped(impact)));
    acts::set(id, action, Action { effort, impact, ..action.clone() })
}

/// The gesture that moves a point.
fn gesture(id: &ActionId) -> Id {
    Id::unique(("plan point", id.as_str()))
}

impl MatrixPage {
    /// Draws the page.
    pub(super) fn show(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, shared: &mut Shared) {
        let room = ui.available_rect_before_wrap();
        if cx.workshop.plan.is_empty() {
            empty(ui, cx, shared, room);
            return;
        }
        let Some(room) = shared.aside(ui, cx, room) else { return };
        let edge = room.left() + LIST.min(room.width() * 0.4);
        let list = Rect::from_min_max(room.min, pos2(edge, room.bottom()));
        let mut side = ui.new_child(UiBuilder::new().id_salt("matrix list").max_rect(list));
        side.set_clip_rect(list.expand(3.0).intersect(ui.clip_rect()));
        side.set_width(list.width());
        let asked = matrix_aside::show(&mut side, cx, shared, &mut self.carried);
        let area = Rect::from_min_max(pos2(edge + space::L, room.top()), room.max);
        let plane = frame(ui, cx, area);
        self.place(ui, cx, plane);
        self.points(ui, cx, shared, plane);
        if let Some(id) = asked {
            self.put_in(ui, cx, shared, &id);
        }
        self.carry(ui, cx, shared, plane);
    }

    /// Works out where everything is drawn.
    fn place(&mut self, ui: &Ui, cx: &Cx<'_>, plane: Plane) {
        let plan = &cx.workshop.plan;
        let held = self.dragged.as_ref().map(|d| d.id.clone()).or_else(|| self.keyed.clone());
        let language = cx.text.language();
        let same = self.placed.as_ref().is_some_and(|p| {
            Arc::ptr_eq(&p.of, plan) && p.plane == plane && p.held == held && p.language == language
        });
        if same {
            return;
        }
        let mut wanted = Vec::new();
        for (place, (id, action)) in plan.iter().enumerate() {
            if let (Some(effort), Some(impact)) = (action.effort, action.impact) {
                wanted.push((
                    place,
                    plane.at(effort.get(), impact.get()),
                    held.as_ref() == Some(id),
                ));
            }
        }
        // What is in the hand is where the hand is; the others make room.
        wanted.sort_by_key(|(.., held)| !held);
        let at: Vec<Pos2> = wanted.iter().map(|(_, at, _)| *at).collect();
        let at = spread(&at, plane.0.shrink(RADIUS + 2.0));
        let mut names: Vec<Rect> = captions(plane);
        let few = at.len() <= CROWD;
        let points = wanted.iter().zip(&at).map(|((place, wanted, _), drawn)| {
            let action = plan.at(*place).map(|(_, action)| action).filter(|_| few);
            let name = action.and_then(|action| {
                let title = words::title(cx.text, action);
                let ink = *cx.theme.ink;
                let galley = elided(ui.painter(), title, font(size::TINY), ink, NAME);
                label(*drawn, galley.size(), &at, &names, plane.0.shrink(2.0))
            });
            names.extend(name);
            Point { place: *place, wanted: *wanted, at: *drawn, name }
        });
        let points = points.collect();
        self.placed = Some(Placed { of: Arc::clone(plan), plane, held, language, points });
    }

    fn points(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, shared: &mut Shared, plane: Plane) {
        let Some(placed) = self.placed.take() else { return };
        // The one in the hand lies on top.
        for point in placed.points.iter().rev() {
            let at = cx.workshop.plan.at(point.place);
            let Some((id, action)) = at.map(|(id, action)| (id.clone(), action.clone())) else {
                continue;
            };
            self.point(ui, cx, shared, plane, point, &id, &action);
        }
        self.placed = Some(placed);
        let id = self.dragged.as_ref().map(|d| gesture(&d.id));
        if let Some(id) = id
            && (ui.input(|i| i.key_pressed(Key::Escape)) || !ui.ctx().is_being_dragged(id))
        {
            // Esc, or the point went away under the hand: everything goes back.
            cx.out.abort();
            self.dragged = None;
            ui.ctx().stop_dragging();
            ui.ctx().request_repaint();
        }
    }

    fn point(
        &mut self,
        ui: &mut Ui,
        cx: &mut Cx<'_>,
        shared: &mut Shared,
        plane: Plane,
        point: &Point,
        id: &ActionId,
        action: &Action,
    ) {
        let (text, theme) = (cx.text, cx.theme);
        let (Some(effort), Some(impact)) = (action.effort, action.impact) else { return };
        let now = (effort.get(), impact.get());
        let hit = Rect::from_center_size(point.at, vec2(theme::TARGET, theme::TARGET));
        let response = ui.interact(hit, gesture(id), Sense::click_and_drag());
        let title = words::title(text, action);
        let args = [
            ("what", title.into()),
            ("effort", text.short_number(now.0).into()),
            ("impact", text.short_number(now.1).into()),
        ];
        let says = format!("{} · {}", text.with("plan-point", &args), text.get(part(now.0, now.1)));
        let chosen = shared.chosen.as_ref() == Some(id);
        response.widget_info(|| WidgetInfo::selected(Role::Button, true, chosen, &says));

        if response.drag_started()
            && let Some(origin) = ui.input(|i| i.pointer.press_origin())
        {
            response.request_focus();
            cx.out.commit();
            self.dragged = Some(Dragged { id: id.clone(), grip: origin - point.at });
        } else if response.clicked() {
            response.request_focus();
            shared.choose(cx, Some(id.clone()));
        }
        if let Some(dragged) = self.dragged.as_ref().filter(|d| d.id == *id) {
            if let Some(pointer) = response.interact_pointer_pos() {
                let to = plane.ratings(pointer - dragged.grip);
                if to != now {
                    cx.out.live(gesture(id), rate(id, action, to));
                }
            }
            // Esc ends a drag as well, and is looked at once all points are drawn.
            if response.drag_stopped() && !ui.input(|i| i.key_pressed(Key::Escape)) {
                cx.out.commit();
                self.dragged = None;
            }
        }
        self.keys(ui, cx, shared, &response, id, action, now);

        let held = self.dragged.as_ref().is_some_and(|d| d.id == *id);
        let painter = ui.painter();
        let ink = if action.done { *theme.ink_soft } else { *theme.ink };
        if point.at.distance(point.wanted) > 1.0 {
            // It was moved aside: a thread leads to where it belongs.
            painter.line_segment([point.at, point.wanted], theme.hairline_stroke());
            painter.circle_filled(point.wanted, 2.0, *theme.ink_soft);
        }
        let quick = now.0 < MIDDLE && now.1 >= MIDDLE && !action.done;
        let fill = match (quick, action.done) {
            (true, _) => *theme.accent,
            (false, true) => *theme.sunken,
            (false, false) => *theme.raised,
        };
        let edge = if chosen || held || response.has_focus() {
            Stroke::new(2.5, *theme.accent)
        } else if response.hovered() {
            Stroke::new(1.5, *theme.ink)
        } else {
            Stroke::new(1.5, *theme.edge)
        };
        painter.circle(point.at, RADIUS, fill, edge);
        if chosen || response.has_focus() {
            painter.circle_stroke(point.at, RADIUS + 3.0, Stroke::new(1.0, *theme.accent));
        }
        let number = if action.done {
            char::from(lucide_icons::Icon::Check).to_string()
        } else {
            words::number(point.place).to_string()
        };
        let on = if quick { *theme.on_accent } else { ink };
        painter.text(point.at, Align2::CENTER_CENTER, number, bold(size::TINY), on);
        if let Some(rect) = point.name {
            let galley = elided(painter, title, font(size::TINY), ink, NAME);
            painter.galley(rect.min, galley, ink);
        }
        let icon = if held { CursorIcon::Grabbing } else { CursorIcon::Grab };
        let response = response.on_hover_cursor(icon);
        if held {
            let words = text.with("plan-point", &args);
            response.show_tooltip_text(words);
        } else {
            response.on_hover_text(says);
        }
    }

    /// Arrows move the point that has the keyboard: a held key is one gesture.
    fn keys(
        &mut self,
        ui: &Ui,
        cx: &mut Cx<'_>,
        shared: &mut Shared,
        response: &egui::Response,
        id: &ActionId,
        action: &Action,
        now: (f64, f64),
    ) {
        let held = self.keyed.as_ref() == Some(id);
        if !response.has_focus() {
            if held {
                cx.out.commit();
                self.keyed = None;
            }
            return;
        }
        let filter = egui::EventFilter {
            horizontal_arrows: true,
            vertical_arrows: true,
            ..egui::EventFilter::default()
        };
        ui.memory_mut(|m| m.set_focus_lock_filter(response.id, filter));
        let arrows = [Key::ArrowRight, Key::ArrowLeft, Key::ArrowUp, Key::ArrowDown];
        let (moved, down) = ui.input(|i| {
            let step = if i.modifiers.shift { 0.1 } else { STEP };
            let net = |up: Key, down: Key| i.num_presses(up) as f64 - i.num_presses(down) as f64;
            let by = (
                step * net(Key::ArrowRight, Key::ArrowLeft),
                step * net(Key::ArrowUp, Key::ArrowDown),
            );
            (by, arrows.iter().any(|key| i.key_down(*key)))
        });
        let tenth = |v: f64| ((v * 10.0).round() / 10.0).clamp(1.0, 5.0);
        let to = (tenth(now.0 + moved.0), tenth(now.1 + moved.1));
        if (moved.0 != 0.0 || moved.1 != 0.0) && to != now {
            cx.out.live(response.id, rate(id, action, to));
            self.keyed = Some(id.clone());
        } else if held && !down {
            cx.out.commit();
            self.keyed = None;
        }
        let pressed = |key| ui.input_mut(|i| i.consume_key(Modifiers::NONE, key));
        if pressed(Key::Delete) || pressed(Key::Backspace) {
            // Back to where nobody had rated it.
            let then = Action { effort: None, impact: None, ..action.clone() };
            cx.out.edit(acts::set(id, action, then));
        }
        if pressed(Key::Enter) {
            shared.choose(cx, Some(id.clone()));
        }
    }

    /// Puts an action that nobody has rated in the middle, for the keyboard to move it from there.
    fn put_in(&mut self, ui: &Ui, cx: &mut Cx<'_>, shared: &mut Shared, id: &ActionId) {
        if let Some(action) = cx.workshop.plan.get(id) {
            cx.out.edit(rate(id, action, (MIDDLE, MIDDLE)));
            ui.memory_mut(|m| m.request_focus(gesture(id)));
            shared.choose(cx, Some(id.clone()));
            ui.ctx().request_repaint();
        }
    }

    /// An action on its way from the list into the matrix.
    fn carry(&mut self, ui: &Ui, cx: &mut Cx<'_>, shared: &mut Shared, plane: Plane) {
        let Some(carried) = &self.carried else { return };
        let (text, theme) = (cx.text, cx.theme);
        let Some(action) = cx.workshop.plan.get(&carried.id) else {
            self.carried = None;
            return;
        };
        let pointer = ui.input(|i| i.pointer.latest_pos());
        let inside = pointer.filter(|at| plane.0.contains(*at));
        if ui.input(|i| i.key_pressed(Key::Escape)) {
            self.carried = None;
            ui.ctx().stop_dragging();
            return;
        }
        if ui.input(|i| i.pointer.any_released()) {
            if let Some(at) = inside {
                cx.out.edit(rate(&carried.id, action, plane.ratings(at)));
                let id = carried.id.clone();
                ui.memory_mut(|m| m.request_focus(gesture(&id)));
                shared.choose(cx, Some(id));
            }
            self.carried = None;
            return;
        }
        if let Some(at) = pointer {
            let layer = egui::LayerId::new(egui::Order::Tooltip, Id::unique("plan carried"));
            let painter = ui.ctx().layer_painter(layer);
            let words = match inside.map(|at| plane.ratings(at)) {
                Some((effort, impact)) => text.with(
                    "plan-point",
                    &[
                        ("what", words::title(text, action).into()),
                        ("effort", text.short_number(effort).into()),
                        ("impact", text.short_number(impact).into()),
                    ],
                ),
                None => words::title(text, action).to_owned(),
            };
            let galley = elided(&painter, &words, font(size::SMALL), *theme.ink, 320.0);
            let place = at + vec2(RADIUS + 6.0, -galley.size().y / 2.0);
            let ground = Rect::from_min_size(place, galley.size()).expand2(vec2(8.0, 4.0));
            painter.rect(
                ground,
                theme::RADIUS,
                *theme.raised,
                theme.hairline_stroke(),
                StrokeKind::Outside,
            );
            painter.galley(place, galley, *theme.ink);
            painter.circle(at, RADIUS, *theme.accent_wash, Stroke::new(2.0, *theme.accent));
        }
    }
}

/// Height of the words along an axis, in points.
const AXIS: f32 = 24.0;

/// Where the names of the four parts stand: nothing else is written there.
fn captions(plane: Plane) -> Vec<Rect> {
    let size = vec2((plane.0.width() / 2.0 - 2.0 * space::M).clamp(0.0, 132.0), 20.0);
    let Rect { min, max } = plane.0.shrink(space::S);
    [min, pos2(max.x - size.x, min.y), pos2(min.x, max.y - size.y), max - size]
        .map(|at| Rect::from_min_size(at, size))
        .to_vec()
}

/// The ground of the matrix with its axes and parts.
fn frame(ui: &mut Ui, cx: &Cx<'_>, area: Rect) -> Plane {
    let (text, theme) = (cx.text, cx.theme);
    let rect = Rect::from_min_max(
        pos2(area.left() + AXIS, area.top()),
        pos2(area.right(), area.bottom() - AXIS),
    );
    let plane = Plane(rect);
    let painter = ui.painter();
    let middle = plane.at(MIDDLE, MIDDLE);
    let quick = Rect::from_min_max(rect.min, middle);
    painter.rect_filled(quick, theme::RADIUS, *theme.accent_wash);
    painter.rect_stroke(rect, theme::RADIUS, theme.hairline_stroke(), StrokeKind::Inside);
    painter.hline(rect.x_range(), middle.y, theme.hairline_stroke());
    painter.vline(middle.x, rect.y_range(), theme.hairline_stroke());
    let keys = ["plan-part-quick", "plan-part-big", "plan-part-fill", "plan-part-not"];
    let anchors = [Align2::LEFT_TOP, Align2::RIGHT_TOP, Align2::LEFT_BOTTOM, Align2::RIGHT_BOTTOM];
    let inside = rect.shrink(space::S);
    for ((key, anchor), place) in keys.into_iter().zip(anchors).zip(captions(plane)) {
        let first = key == keys[0];
        let ink = if first { *theme.accent } else { *theme.ink_soft };
        let face = if first { bold(size::SMALL) } else { font(size::SMALL) };
        let wide = rect.width() / 2.0 - 2.0 * space::M;
        let galley = elided(painter, text.get(key), face, ink, wide.max(place.width()));
        let at = anchor.anchor_size(anchor.pos_in_rect(&inside), galley.size()).min;
        painter.galley(at, galley, ink);
    }
    let soft = *theme.ink_soft;
    let small = || font(size::TINY);
    let y = rect.bottom() + AXIS / 2.0;
    let x = rect.left() - AXIS / 2.0;
    painter.text(
        rect.center_bottom() + vec2(0.0, AXIS / 2.0),
        Align2::CENTER_CENTER,
        text.get("plan-part-effort"),
        bold(size::TINY),
        soft,
    );
    painter.text(pos2(rect.left(), y), Align2::LEFT_CENTER, text.get("plan-little"), small(), soft);
    painter.text(pos2(rect.right(), y), Align2::RIGHT_CENTER, text.get("plan-much"), small(), soft);
    upright(
        ui,
        text.get("plan-part-impact"),
        bold(size::TINY),
        soft,
        pos2(x, rect.center().y),
        0.5,
    );
    upright(ui, text.get("plan-little"), small(), soft, pos2(x, rect.bottom()), 0.0);
    upright(ui, text.get("plan-much"), small(), soft, pos2(x, rect.top()), 1.0);
    let said = ui.interact(rect, Id::unique("plan matrix"), Sense::hover());
    crate::app::widgets::says(&said, || text.get("plan-matrix").to_owned());
    // Along each axis, what 1 to 5 mean.
    let below = Rect::from_min_max(rect.left_bottom(), rect.right_bottom() + vec2(0.0, AXIS));
    let beside = Rect::from_min_max(rect.left_top() - vec2(AXIS, 0.0), rect.left_bottom());
    for (effort, place) in [(true, below), (false, beside)] {
        let axis = ui.interact(place, Id::unique(("plan axis", effort)), Sense::hover());
        axis.on_hover_ui(|ui| drop(ui.label(words::steps(text, effort))));
    }
    if cx.workshop.plan.values().all(|action| !acts::is_rated(action)) {
        let place =
            Rect::from_center_size(rect.center(), vec2(320.0_f32.min(rect.width() - 48.0), 60.0));
        let mut hint = ui.new_child(UiBuilder::new().max_rect(place));
        note(&mut hint, theme, text.get("plan-matrix-empty"));
    }
    plane
}

/// Words that are read from bottom to top; `part` of them lies below `at`: 0 none, 1 all.
fn upright(ui: &Ui, words: &str, face: egui::FontId, ink: egui::Color32, at: Pos2, part: f32) {
    let galley = ui.painter().layout_no_wrap(words.to_owned(), face, ink);
    let (wide, tall) = (galley.size().x, galley.size().y);
    let pos = pos2(at.x - tall / 2.0, at.y + part * wide);
    let shape = egui::epaint::TextShape::new(pos, galley, ink);
    ui.painter().add(shape.with_angle(-std::f32::consts::FRAC_PI_2));
}
