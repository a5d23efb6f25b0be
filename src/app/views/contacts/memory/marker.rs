//! The day looked back from, as a mark on the axis that is dragged or moved by keys.

use egui::accesskit::Role;
use egui::{
    CornerRadius, CursorIcon, EventFilter, Id, Key, Rect, Response, Sense, Shape, Stroke,
    StrokeKind, Ui, WidgetInfo, pos2, vec2,
};

use super::MemoryPage;
use super::axis::Axes;
use super::hand::Held;
use crate::app::theme::{RADIUS, bold, size, space};
use crate::app::views::Cx;
use crate::measure::memory::{date_of, day_number};

impl MemoryPage {
    /// What the day looked back from is called.
    fn looked_back(&self, cx: &Cx<'_>) -> String {
        cx.text.with("memory-as-of", &[("date", cx.text.date(self.day(cx)).into())])
    }

    /// Where the day looked back from stands in words.
    pub(super) fn pill(&self, ui: &Ui, cx: &Cx<'_>, axes: &Axes, bottom: f32) -> Rect {
        let words = self.looked_back(cx);
        let galley = ui.painter().layout_no_wrap(words, bold(size::TINY), *cx.theme.ink);
        let wide = galley.size().x + 2.0 * space::S;
        let x = axes.x(day_number(self.day(cx)));
        let left = (x - wide / 2.0).min(axes.plot.right() - wide).max(axes.plot.left());
        Rect::from_min_size(pos2(left, bottom - 26.0), vec2(wide, 24.0))
    }

    /// The day looked back from: dragged, moved by keys, double-clicked to go back.
    pub(super) fn marker(&mut self, ui: &Ui, cx: &Cx<'_>, axes: &Axes, pill: Rect) {
        let theme = cx.theme;
        let day = self.day(cx);
        let words = self.looked_back(cx);
        let galley = ui.painter().layout_no_wrap(words.clone(), bold(size::TINY), *theme.ink);
        let x = axes.x(day_number(day)).clamp(axes.plot.left(), axes.plot.right());
        let id = Id::unique("memory-as-of-handle");
        let target = pill.expand2(vec2(0.0, 4.0));
        let marker = ui
            .interact(target, id, Sense::click_and_drag())
            .on_hover_cursor(CursorIcon::ResizeHorizontal);
        let line = Stroke::new(1.5, *theme.ink);
        ui.painter().vline(x, axes.plot.top()..=pill.top(), line);
        let edge = if marker.hovered() || marker.has_focus() { *theme.accent } else { *theme.ink };
        let round = CornerRadius::same(RADIUS);
        let edge = Stroke::new(if marker.has_focus() { 2.0 } else { 1.0 }, edge);
        ui.painter().rect(pill, round, *theme.raised, edge, StrokeKind::Inside);
        ui.painter().galley(pill.center() - galley.size() / 2.0, galley, *theme.ink);
        let (top, peak) = (pill.top(), pos2(x, pill.top() - 5.0));
        let tip = vec![pos2(x - 4.0, top), pos2(x + 4.0, top), peak];
        ui.painter().add(Shape::convex_polygon(tip, *theme.ink, Stroke::NONE));
        marker.widget_info(|| WidgetInfo {
            value: Some(day_number(day)),
            ..WidgetInfo::labeled(Role::Slider, true, words.as_str())
        });
        ui.ctx().accesskit_node_builder(id, |node| node.set_value(cx.text.date(day)));
        let was = self.at;
        self.move_marker(ui, cx, &marker, axes, x);
        if self.at == Some(cx.as_of) {
            self.at = None;
        }
        if self.at != was {
            ui.ctx().request_repaint();
        }
        marker.on_hover_text(cx.text.get("memory-as-of-hint"));
    }

    fn move_marker(&mut self, ui: &Ui, cx: &Cx<'_>, marker: &Response, axes: &Axes, x: f32) {
        if marker.drag_started() {
            let origin = ui.input(|i| i.pointer.press_origin());
            self.held = Held::Day(origin.map_or(0.0, |at| at.x - x), self.at);
            self.frozen = Some(axes.span);
            marker.request_focus();
        }
        if let Held::Day(grab, before) = self.held {
            if ui.input(|i| i.key_pressed(Key::Escape)) {
                self.at = before;
                self.let_go(ui);
                ui.ctx().stop_dragging();
            } else if let Some(at) = marker.interact_pointer_pos().filter(|_| marker.dragged()) {
                self.at = Some(date_of(axes.day(at.x - grab)));
            } else if !marker.dragged() {
                self.let_go(ui);
            }
            return;
        }
        if marker.double_clicked() {
            self.at = None;
        } else if marker.clicked() {
            marker.request_focus();
        }
        if !marker.has_focus() {
            return;
        }
        ui.memory_mut(|m| {
            let filter = EventFilter { horizontal_arrows: true, ..EventFilter::default() };
            m.set_focus_lock_filter(marker.id, filter);
        });
        let (days, home) = ui.input(|i| {
            let net = |more, less| i.num_presses(more) as f64 - i.num_presses(less) as f64;
            let pages = net(Key::PageUp, Key::PageDown);
            let each = if i.modifiers.shift { 7.0 } else { 1.0 };
            let days = each * net(Key::ArrowRight, Key::ArrowLeft) + 30.0 * pages;
            (days, i.key_pressed(Key::Home))
        });
        if home {
            self.at = None;
        } else if days != 0.0 {
            self.at = Some(date_of(day_number(self.day(cx)) + days));
        }
    }
}
