//! Sliders of one handle and of two, from 0 to 1.

use egui::{Id, Rangef, Rect, Sense, Stroke, Ui, pos2, vec2};

use crate::app::theme::{TARGET, Theme};
use crate::app::widgets::{Change, Handle, Rail};

/// How many places a handle has.
const PLACES: f64 = 400.0;

/// Radius of a handle, in points.
const KNOB: f32 = 7.0;

/// One end of a range, or the only handle: what it is called and what it says.
pub(super) struct End<'a> {
    pub name: &'a str,
    pub says: &'a str,
}

fn rail(rect: Rect) -> Rail {
    Rail { x: Rangef::new(rect.left() + KNOB, rect.right() - KNOB), max: PLACES }
}

fn handle(
    ui: &Ui,
    id: Id,
    area: Rect,
    rail: Rail,
    end: &End<'_>,
    value: f64,
) -> (egui::Response, Change) {
    let handle = Handle {
        id,
        name: end.name,
        value: Some(value * PLACES),
        start: value * PLACES,
        unknown: "",
        step: 1.0,
        grip: 14.0,
    };
    let answer = handle.show(ui, area, rail);
    let says = end.says.to_owned();
    ui.ctx().accesskit_node_builder(id, |node| node.set_value(says));
    answer
}

fn knob(ui: &Ui, theme: &Theme, x: f32, y: f32, response: &egui::Response) {
    let live = response.hovered() || response.dragged() || response.has_focus();
    if response.has_focus() {
        ui.painter().circle_stroke(pos2(x, y), KNOB + 3.0, Stroke::new(1.5, *theme.accent));
    }
    let fill = if ui.is_enabled() { *theme.accent } else { *theme.ink_faint };
    let radius = if live { KNOB + 1.0 } else { KNOB };
    ui.painter().circle(pos2(x, y), radius, fill, Stroke::new(1.5, *theme.paper));
}

fn track(ui: &Ui, theme: &Theme, rect: Rect, from: f32, to: f32) {
    let y = rect.center().y;
    ui.painter().hline(rect.x_range(), y, Stroke::new(2.0, *theme.hairline));
    let ink = if ui.is_enabled() { *theme.accent } else { *theme.ink_faint };
    ui.painter().hline(from..=to, y, Stroke::new(3.0, ink));
}

/// A slider with one handle; where it was moved to. `end` is where a double click puts it.
pub(super) fn one(
    ui: &mut Ui,
    theme: &Theme,
    id: Id,
    end: &End<'_>,
    value: f64,
    back: f64,
) -> Option<f64> {
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), TARGET), Sense::hover());
    let rail = rail(rect);
    let (response, change) = handle(ui, id, rect, rail, end, value);
    let moved = moved(change, back);
    let x = rail.at(moved.unwrap_or(value) * PLACES);
    track(ui, theme, rect, rect.left(), x);
    knob(ui, theme, x, rect.center().y, &response);
    moved.filter(|to| (to - value).abs() > 1e-9)
}

fn moved(change: Change, back: f64) -> Option<f64> {
    let to = change.live.or(change.set).map(|v| v / PLACES);
    if change.reset { Some(back) } else { to }
}

/// A slider with two handles; where they were moved to, the lower first.
pub(super) fn two(
    ui: &mut Ui,
    theme: &Theme,
    id: Id,
    ends: [End<'_>; 2],
    (low, high): (f64, f64),
) -> Option<(f64, f64)> {
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), TARGET), Sense::hover());
    let rail = rail(rect);
    let (a, b) = (rail.at(low * PLACES), rail.at(high * PLACES));
    // At the end of the track, both handles must still be reachable.
    let middle = ((a + b) / 2.0).clamp(rect.left() + KNOB, rect.right() - KNOB);
    let left = Rect::from_min_max(rect.min, pos2(middle, rect.bottom()));
    let right = Rect::from_min_max(pos2(middle, rect.top()), rect.max);
    let [lower, upper] = ends;
    let (first, lower) = handle(ui, id.with("low"), left, rail, &lower, low);
    let (second, upper) = handle(ui, id.with("high"), right, rail, &upper, high);
    let new_low = moved(lower, 0.0).map(|v| v.min(high));
    let new_high = moved(upper, 1.0).map(|v| v.max(low));
    let (low_now, high_now) = (new_low.unwrap_or(low), new_high.unwrap_or(high));
    let (a, b) = (rail.at(low_now * PLACES), rail.at(high_now * PLACES));
    track(ui, theme, rect, a, b);
    knob(ui, theme, a, rect.center().y, &first);
    knob(ui, theme, b, rect.center().y, &second);
    let same = (low_now - low).abs() < 1e-9 && (high_now - high).abs() < 1e-9;
    (!same).then_some((low_now, high_now))
}
