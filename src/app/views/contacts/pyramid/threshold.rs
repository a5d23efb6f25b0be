//! The threshold θ as a handle on the storey of the needs: dragged up and down, moved by keys, set
//! by assistive technology. It paints nothing.

use egui::accesskit::{Action, ActionData, Role};
use egui::{CursorIcon, EventFilter, Id, Key, Pos2, Rect, Response, Sense, Ui, WidgetInfo};

use crate::app::widgets::Change;

/// How finely the threshold moves.
const STEP: f64 = 0.01;

/// How far the arrow keys move it.
const KEY_STEP: f64 = 0.05;

const KEYS: [Key; 4] = [Key::ArrowUp, Key::ArrowDown, Key::ArrowLeft, Key::ArrowRight];

fn snapped(value: f64) -> f64 {
    ((value / STEP).round() * STEP * 100.0).round().clamp(0.0, 100.0) / 100.0
}

/// Lets what happens within `area` move the handle at `at`; `value_at` reads a height on the
/// screen.
pub(super) fn show(
    ui: &Ui,
    id: Id,
    name: &str,
    area: Rect,
    at: Pos2,
    now: f64,
    value_at: impl Fn(f32) -> f64,
) -> (Response, Change) {
    let response =
        ui.interact(area, id, Sense::click_and_drag()).on_hover_cursor(CursorIcon::ResizeVertical);
    let mut change = Change::default();
    pointer(ui, &response, at, now, value_at, &mut change);
    keys(ui, &response, now, &mut change);
    let (steps, set) = ui.input(|i| {
        let count = |action| i.num_accesskit_action_requests(id, action) as f64;
        let set = i
            .accesskit_action_requests(id, Action::SetValue)
            .filter_map(|request| match request.data {
                Some(ActionData::NumericValue(value)) if value.is_finite() => Some(value),
                _ => None,
            })
            .last();
        (count(Action::Increment) - count(Action::Decrement), set)
    });
    if let Some(value) = set {
        change.set = Some(snapped(value));
    } else if steps != 0.0 {
        change.set = Some(snapped(now + steps * KEY_STEP));
    }
    let value = change.live.or(change.set).unwrap_or(now);
    response.widget_info(|| WidgetInfo {
        value: Some(value),
        ..WidgetInfo::labeled(Role::Slider, ui.is_enabled(), name)
    });
    ui.ctx().accesskit_node_builder(id, |node| {
        node.set_min_numeric_value(0.0);
        node.set_max_numeric_value(1.0);
        node.set_numeric_value_step(KEY_STEP);
        node.add_action(Action::SetValue);
        node.add_action(Action::Increment);
        node.add_action(Action::Decrement);
    });
    (response, change)
}

fn pointer(
    ui: &Ui,
    response: &Response,
    at: Pos2,
    now: f64,
    value_at: impl Fn(f32) -> f64,
    change: &mut Change,
) {
    let grab = response.id.with("grab");
    if response.drag_started() {
        response.request_focus();
        // Taken beside its middle it does not jump.
        let origin = ui.input(|i| i.pointer.press_origin()).map_or(at.y, |p| p.y);
        ui.data_mut(|d| d.insert_temp(grab, origin - at.y));
    }
    if let Some(offset) = ui.data(|d| d.get_temp::<f32>(grab)) {
        let escaped = ui.input(|i| i.key_pressed(Key::Escape));
        if escaped || !(response.dragged() || response.drag_stopped()) {
            change.abort = true;
            ui.data_mut(|d| d.remove::<f32>(grab));
            ui.ctx().stop_dragging();
            return;
        }
        if let Some(pointer) = response.interact_pointer_pos() {
            let value = snapped(value_at(pointer.y - offset));
            change.live = Some(value).filter(|v| *v != now);
        }
        if response.drag_stopped() {
            change.commit = true;
            ui.data_mut(|d| d.remove::<f32>(grab));
        }
    } else if response.double_clicked() {
        change.reset = true;
    } else if response.clicked() {
        response.request_focus();
    }
}

fn keys(ui: &Ui, response: &Response, now: f64, change: &mut Change) {
    let held = response.id.with("keys");
    if response.has_focus() {
        ui.memory_mut(|m| {
            let filter = EventFilter {
                horizontal_arrows: true,
                vertical_arrows: true,
                ..Default::default()
            };
            m.set_focus_lock_filter(response.id, filter);
        });
        let (steps, end) = ui.input(|i| {
            let net = |up: Key, down: Key| i.num_presses(up) as f64 - i.num_presses(down) as f64;
            let steps = net(Key::ArrowUp, Key::ArrowDown) + net(Key::ArrowRight, Key::ArrowLeft);
            let end = match () {
                () if i.key_pressed(Key::Home) => Some(0.0),
                () if i.key_pressed(Key::End) => Some(1.0),
                () => None,
            };
            (steps * if i.modifiers.shift { STEP } else { KEY_STEP }, end)
        });
        change.reset |= ui.input(|i| i.key_pressed(Key::Delete) || i.key_pressed(Key::Backspace));
        let to = end.unwrap_or_else(|| snapped(now + steps));
        if (end.is_some() || steps != 0.0) && to != now {
            change.live = Some(to);
            ui.data_mut(|d| d.insert_temp(held, true));
        }
    }
    // A key that is held down is one gesture.
    if ui.data(|d| d.get_temp::<bool>(held)).is_some() {
        let down = ui.input(|i| KEYS.iter().any(|k| i.key_down(*k)));
        if !down || !response.has_focus() {
            change.commit = true;
            ui.data_mut(|d| d.remove::<bool>(held));
        }
    }
}
