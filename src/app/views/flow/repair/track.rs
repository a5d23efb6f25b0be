//! A slider for one figure of a step or a way: where it is today as a ring, where it would be as a
//! knob, and the same as a field to type in.

use egui::{Id, Rangef, Rect, Sense, Stroke, Ui, pos2, vec2};
use lucide_icons::Icon;

use crate::app::form::{Change, Field, icon_button, number_field};
use crate::app::theme::{TARGET, bold, font, size, space};
use crate::app::views::Cx;
use crate::app::widgets::{Handle, Rail, elided};

/// Height of the line with the name, in points.
const LINE: f32 = 24.0;

/// Width of the field, in points.
const FIELD: f32 = 112.0;

/// Half the height of the rail, in points.
const HALF: f32 = 3.0;

/// Radius of the knob, in points.
const KNOB: f32 = 8.0;

/// One slider.
pub(super) struct Slider<'a> {
    /// What it changes; the gesture goes by the same name.
    pub id: Id,
    pub name: &'a str,
    /// Today, in the unit of the slider; none where nobody knows.
    pub before: Option<f64>,
    /// With the repair; none where there is none.
    pub now: Option<f64>,
    /// The ends of the scale.
    pub ends: (f64, f64),
    /// The largest value that can be typed.
    pub most: f64,
    /// How finely it moves, at most 1.
    pub step: f64,
    /// What stands behind a typed number.
    pub suffix: &'a str,
    /// Today in words.
    pub today: &'a str,
}

/// What a person did to a slider in this frame, in its unit.
#[derive(Debug, Default)]
pub(super) struct Answer {
    /// It moves, or was put here.
    pub to: Option<f64>,
    /// In one step of its own, rather than in the middle of a gesture.
    pub set: bool,
    /// The repair shall go.
    pub reset: bool,
    /// The gesture has ended.
    pub commit: bool,
    /// The gesture was given up.
    pub abort: bool,
    /// The typed words are not wanted after all.
    pub retract: bool,
}

impl Slider<'_> {
    /// Draws it as wide as the room.
    pub(super) fn show(&self, ui: &mut Ui, cx: &Cx<'_>) -> Answer {
        let (text, theme) = (cx.text, cx.theme);
        let width = ui.available_width();
        let (rect, _) = ui.allocate_exact_size(vec2(width, LINE), Sense::hover());
        let painter = ui.painter();
        let y = rect.center().y;
        let soft = *theme.ink_soft;
        let today = elided(painter, self.today, font(size::SMALL), soft, width * 0.5);
        let right = rect.right() - today.size().x;
        painter.galley(pos2(right, y - today.size().y / 2.0), today, soft);
        let room = right - space::M - rect.left();
        let name = elided(painter, self.name, bold(size::BODY), *theme.ink, room);
        painter.galley(pos2(rect.left(), y - name.size().y / 2.0), name, *theme.ink);
        let mut answer = Answer::default();
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = space::S;
            let rail = width - FIELD - TARGET - 2.0 * space::S;
            let (_, rect) = ui.allocate_space(vec2(rail.max(48.0), TARGET));
            self.rail(ui, cx, rect, &mut answer);
            ui.allocate_ui(vec2(FIELD, TARGET), |ui| {
                let field = Field::new(self.id.with("field"), self.name);
                let low = self.ends.0;
                let shown = self.now.or(self.before);
                let accept = |v: f64| (v >= low && v <= self.most).then_some(v);
                let typed = number_field(field, ui, theme, text, shown, self.suffix, accept);
                for change in typed.changes {
                    match change {
                        Change::To(Some(value)) => answer.to = Some(value),
                        Change::To(None) => {}
                        Change::Left => answer.commit = true,
                        Change::Dropped => answer.retract = true,
                    }
                }
            });
            let key = self.id.with("reset");
            let name = text.with("repair-reset", &[("name", self.name.into())]);
            let there = self.now.is_some();
            ui.add_enabled_ui(there, |ui| {
                answer.reset |= icon_button(ui, theme, key, Icon::RotateCcw, &name).clicked();
            });
        });
        answer
    }

    fn rail(&self, ui: &Ui, cx: &Cx<'_>, rect: Rect, answer: &mut Answer) {
        let theme = cx.theme;
        let (low, high) = self.ends;
        let x = Rangef::new(rect.left() + KNOB, rect.right() - KNOB);
        // A handle knows scales from 0; ours may begin below.
        let rail = Rail { x, max: high - low };
        let shown = self.now.or(self.before);
        let handle = Handle {
            id: self.id,
            name: self.name,
            value: shown.map(|v| (v - low).clamp(0.0, high - low)),
            start: 0.0_f64.clamp(low, high) - low,
            unknown: cx.text.get("repair-unknown"),
            step: self.step,
            grip: 14.0,
        };
        let (response, change) = handle.show(ui, rect, rail);
        let moved = change.live.or(change.set);
        if let Some(value) = moved {
            answer.to = Some(value + low);
            answer.set = change.live.is_none();
        }
        answer.reset |= change.reset && self.now.is_some();
        answer.commit |= change.commit;
        answer.abort |= change.abort;
        let value = answer.to.or(shown);
        if low < 0.0 {
            ui.ctx().accesskit_node_builder(self.id, |node| {
                let said = value.map(|v| cx.text.number(v, 1));
                node.set_value(said.unwrap_or_else(|| handle.unknown.to_owned()));
            });
        }
        let painter = ui.painter();
        let y = rect.center().y;
        let at = |v: f64| rail.at((v - low).max(0.0));
        let bar = |from: f32, to: f32| {
            let (from, to) = (from.min(to), from.max(to));
            Rect::from_min_max(pos2(from, y - HALF), pos2(to, y + HALF))
        };
        painter.rect_filled(bar(x.min, x.max), 3, *theme.sunken);
        if theme.line > 1.0 {
            let stroke = Stroke::new(1.0, *theme.edge);
            let inside = egui::StrokeKind::Inside;
            painter.rect_stroke(bar(x.min, x.max), 3, stroke, inside);
        }
        let zero = at(0.0_f64.clamp(low, high));
        if let Some(value) = value {
            painter.rect_filled(bar(zero, at(value)), 3, *theme.actual);
        }
        if let Some(before) = self.before {
            let ring = Stroke::new(1.5, *theme.ink_soft);
            painter.circle(pos2(at(before), y), 5.0, *theme.paper, ring);
        }
        if let Some(value) = value {
            let mended = self.now.is_some() || answer.to.is_some();
            let fill = if mended { *theme.actual } else { *theme.paper };
            let rim = Stroke::new(2.0, if mended { *theme.paper } else { *theme.actual });
            let radius = if response.hovered() || response.dragged() { KNOB + 1.0 } else { KNOB };
            painter.circle(pos2(at(value), y), radius, fill, rim);
            if response.has_focus() {
                let ring = Stroke::new(2.0, *theme.accent);
                painter.circle_stroke(pos2(at(value), y), radius + 3.0, ring);
            }
        } else if response.has_focus() {
            crate::app::form::focus_ring(ui, theme, rect);
        }
    }
}
