//! A handle on a scale: dragged, clicked to, moved by keys, set by assistive technology. It paints
//! nothing, so that several handles can share one track.

use egui::accesskit::{Action, ActionData, Role};
use egui::{
    Context, CursorIcon, EventFilter, Id, InputState, Key, Rangef, Rect, Response, Sense, Ui,
    WidgetInfo,
};

use crate::app::command::Out;
use crate::edit::Edit;

/// A scale from 0 to `max` laid out between two places on the screen.
#[derive(Debug, Clone, Copy)]
pub struct Rail {
    /// Where 0 and `max` lie, in points.
    pub x: Rangef,
    /// The end of the scale.
    pub max: f64,
}

impl Rail {
    /// Where a value lies.
    #[must_use]
    pub fn at(&self, value: f64) -> f32 {
        egui::lerp(self.x.min..=self.x.max, (value / self.max).clamp(0.0, 1.0) as f32)
    }

    /// The value at a place, within the scale.
    #[must_use]
    pub fn value(&self, x: f32) -> f64 {
        let t = f64::from((x - self.x.min) / self.x.span().max(1.0));
        (t * self.max).clamp(0.0, self.max)
    }
}

/// One handle.
#[derive(Debug)]
pub struct Handle<'a> {
    /// Stays the same from frame to frame.
    pub id: Id,
    /// What assistive technology calls it, such as “Customer intent, actual”.
    pub name: &'a str,
    /// Where it is; none if that is not known.
    pub value: Option<f64>,
    /// Where it starts from when it is not known.
    pub start: f64,
    /// What it says while it is not known.
    pub unknown: &'a str,
    /// How finely it moves; Shift and the page keys move it by 1.
    pub step: f64,
    /// How near to its middle a press takes hold of it, in points.
    pub grip: f32,
}

/// What a person did to a handle in this frame.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Change {
    /// It moves here, in the middle of a gesture.
    pub live: Option<f64>,
    /// It was put here, in one step.
    pub set: Option<f64>,
    /// It was double-clicked or deleted: back to where nobody had set it.
    pub reset: bool,
    /// The gesture has ended.
    pub commit: bool,
    /// The gesture was given up.
    pub abort: bool,
    /// Enter was pressed on it.
    pub entered: bool,
}

const KEYS: [Key; 8] = [
    Key::ArrowLeft,
    Key::ArrowRight,
    Key::ArrowUp,
    Key::ArrowDown,
    Key::PageUp,
    Key::PageDown,
    Key::Home,
    Key::End,
];

impl Change {
    /// Hands on what happened: live edits while it moves, one step where it was put, and what
    /// ends the gesture. `edit` makes the edit for a value, none meaning that it is reset.
    pub fn send(
        self,
        ctx: &Context,
        gesture: Id,
        out: &mut Out,
        edit: impl Fn(Option<f64>) -> Edit,
    ) {
        if let Some(value) = self.live {
            out.live(gesture, edit(Some(value)));
        }
        if let Some(value) = self.set {
            out.edit(edit(Some(value)));
        }
        if self.reset {
            out.edit(edit(None));
        }
        if self.commit {
            out.commit();
        }
        if self.abort {
            out.abort();
            // Nothing else may happen that would show what was put back.
            ctx.request_repaint();
        }
    }

    /// Takes what the keys do to a handle: `moved` says where they move it from `now`, if they do.
    /// A key that is held down is one gesture; Delete and Backspace reset.
    pub fn keys(
        &mut self,
        ui: &Ui,
        response: &Response,
        now: Option<f64>,
        moved: impl FnOnce(&InputState) -> Option<f64>,
    ) {
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
            self.reset |= ui.input(|i| i.key_pressed(Key::Delete) || i.key_pressed(Key::Backspace));
            if let Some(to) = ui.input(moved).filter(|to| Some(*to) != now) {
                self.live = Some(to);
                ui.data_mut(|d| d.insert_temp(held, true));
            }
        }
        if ui.data(|d| d.get_temp::<bool>(held)).is_some() {
            let down = ui.input(|i| KEYS.iter().any(|k| i.key_down(*k)));
            if !down || !response.has_focus() {
                self.commit = true;
                ui.data_mut(|d| d.remove::<bool>(held));
            }
        }
    }
}

/// What assistive technology asks of a handle: so many steps up, or this value.
pub fn asked(ui: &Ui, id: Id) -> (f64, Option<f64>) {
    ui.input(|i| {
        let count = |action| i.num_accesskit_action_requests(id, action) as f64;
        let set = i
            .accesskit_action_requests(id, Action::SetValue)
            .filter_map(|request| match request.data {
                Some(ActionData::NumericValue(value)) if value.is_finite() => Some(value),
                _ => None,
            })
            .last();
        (count(Action::Increment) - count(Action::Decrement), set)
    })
}

impl Handle<'_> {
    /// Lets the handle be moved by what happens within `area`, along `rail`.
    pub fn show(&self, ui: &Ui, area: Rect, rail: Rail) -> (Response, Change) {
        let response = ui
            .interact(area, self.id, Sense::click_and_drag())
            .on_hover_cursor(CursorIcon::ResizeHorizontal);
        let mut change = Change::default();
        self.pointer(ui, &response, rail, &mut change);
        self.keys(ui, &response, rail, &mut change);
        self.assistive(ui, &response, rail, &mut change);
        let value = change.live.or(change.set).or(if change.reset { None } else { self.value });
        response.widget_info(|| WidgetInfo {
            value,
            ..WidgetInfo::labeled(Role::Slider, ui.is_enabled(), self.name)
        });
        ui.ctx().accesskit_node_builder(self.id, |node| {
            node.set_min_numeric_value(0.0);
            node.set_max_numeric_value(rail.max);
            node.set_numeric_value_step(self.step);
            node.add_action(Action::SetValue);
            if value.is_none_or(|v| v < rail.max) {
                node.add_action(Action::Increment);
            }
            if value.is_none_or(|v| v > 0.0) {
                node.add_action(Action::Decrement);
            }
            if value.is_none() {
                node.set_value(self.unknown);
            }
        });
        (response, change)
    }

    fn snapped(&self, value: f64, rail: Rail) -> f64 {
        // By way of the reciprocal, so that 0.1 · 3 is 0.3 and not 0.30000000000000004.
        let per_unit = self.step.recip().round();
        ((value * per_unit).round() / per_unit).clamp(0.0, rail.max)
    }

    fn pointer(&self, ui: &Ui, response: &Response, rail: Rail, change: &mut Change) {
        let middle = rail.at(self.value.unwrap_or(self.start));
        let near = |x: f32| (x - middle).abs() <= self.grip;
        let grab = self.id.with("grab");
        // A field that loses the keyboard to it ends its own gesture in this frame; the one that
        // begins here must not end with it.
        let waits = response.drag_started() && ui.ctx().text_edit_focused();
        if response.drag_started() {
            response.request_focus();
            let origin = ui.input(|i| i.pointer.press_origin()).map_or(middle, |p| p.x);
            // Taken beside its middle it does not jump; the track elsewhere brings it here.
            let offset = if near(origin) { origin - middle } else { 0.0 };
            ui.data_mut(|d| d.insert_temp(grab, offset));
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
                let value = self.snapped(rail.value(pointer.x - offset), rail);
                change.live = Some(value).filter(|v| Some(*v) != self.value);
            }
            if response.drag_stopped() {
                change.commit = true;
                ui.data_mut(|d| d.remove::<f32>(grab));
            }
        } else if response.double_clicked() {
            change.reset = true;
        } else if response.clicked() {
            match response.interact_pointer_pos() {
                Some(pointer) => {
                    response.request_focus();
                    if !near(pointer.x) || self.value.is_none() {
                        change.set = Some(self.snapped(rail.value(pointer.x), rail));
                    }
                }
                None => change.entered = true,
            }
        }
    }

    fn keys(&self, ui: &Ui, response: &Response, rail: Rail, change: &mut Change) {
        change.keys(ui, response, self.value, |i| {
            let net = |up: Key, down: Key| i.num_presses(up) as f64 - i.num_presses(down) as f64;
            let arrows = net(Key::ArrowRight, Key::ArrowLeft) + net(Key::ArrowUp, Key::ArrowDown);
            let each = if i.modifiers.shift { 1.0 } else { self.step };
            let steps = arrows * each + net(Key::PageUp, Key::PageDown);
            let end = match () {
                () if i.key_pressed(Key::Home) => Some(0.0),
                () if i.key_pressed(Key::End) => Some(rail.max),
                () => None,
            };
            let from = self.value.unwrap_or(self.start);
            end.or_else(|| (steps != 0.0).then(|| self.snapped(from + steps, rail)))
        });
    }

    fn assistive(&self, ui: &Ui, response: &Response, rail: Rail, change: &mut Change) {
        let (steps, set) = asked(ui, response.id);
        if let Some(value) = set {
            change.set = Some(value.clamp(0.0, rail.max));
        } else if steps != 0.0 {
            let from = self.value.unwrap_or(self.start);
            change.set = Some(self.snapped(from + steps * self.step, rail));
        }
    }
}
