//! The threshold θ as a handle on the storey of the needs: dragged up and down, moved by keys, set
//! by assistive technology. It paints nothing.

use egui::accesskit::{Action, Role};
use egui::{CursorIcon, Id, Key, Pos2, Rect, Response, Sense, Ui, WidgetInfo};

use crate::app::widgets::{Change, asked};

/// How finely the threshold moves.
const STEP: f64 = 0.01;

/// How far the arrow keys move it.
const KEY_STEP: f64 = 0.05;

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
    let (steps, set) = asked(ui, id);
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
    // See `Handle`: a field may be losing the keyboard to it.
    let waits = response.drag_started() && ui.ctx().text_edit_focused();
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
        if let Some(pointer) = response.interact_pointer_pos().filter(|_| !waits) {
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
    change.keys(ui, response, Some(now), |i| {
        let net = |up: Key, down: Key| i.num_presses(up) as f64 - i.num_presses(down) as f64;
        let steps = net(Key::ArrowUp, Key::ArrowDown) + net(Key::ArrowRight, Key::ArrowLeft);
        let end = match () {
            () if i.key_pressed(Key::Home) => Some(0.0),
            () if i.key_pressed(Key::End) => Some(1.0),
            () => None,
        };
        let each = if i.modifiers.shift { STEP } else { KEY_STEP };
        end.or_else(|| (steps != 0.0).then(|| snapped(now + steps * each)))
    });
}
