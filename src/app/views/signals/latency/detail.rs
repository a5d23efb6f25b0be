//! One capability: its name, its two levels, what its cases come to, and the cases themselves.

use egui::accesskit::Role;
use egui::{
    Align2, CursorIcon, Id, Key, Rect, ScrollArea, Sense, Stroke, StrokeKind, TextEdit, Ui,
    WidgetInfo, pos2, vec2,
};
use lucide_icons::Icon;

use super::legs::{self, AXIS, LEG};
use super::paste::{self, MOST, Taken, Why};
use super::{LatencyPage, cases, set, words};
use crate::app::form::{self, Button, Field, focus_ring, icon_button};
use crate::app::theme::{RADIUS, TARGET, bold, font, size, space};
use crate::app::views::Cx;
use crate::app::widgets::elided;
use crate::edit::{Edit, SignalEdit};
use crate::workshop::{Capability, CapabilityId, Level};

/// Below this width the figures stand under the levels, in points.
const NARROW: f32 = 860.0;

/// Up to this length a pasted text is shown before it is taken; a longer one is taken at once,
/// since no field is made for it. In bytes.
const SHOWN: usize = 100_000;

/// How many lines that were not taken are named.
const NAMED: usize = 6;

impl LatencyPage {
    /// Draws the capability that is open.
    pub(super) fn detail(
        &mut self,
        ui: &mut Ui,
        cx: &mut Cx<'_>,
        id: &CapabilityId,
        capability: &Capability,
    ) {
        let (text, theme) = (cx.text, cx.theme);
        ui.spacing_mut().item_spacing = vec2(space::S, space::XS);
        self.head(ui, cx, id, capability);
        let width = ui.available_width();
        if width < NARROW {
            levels(ui, cx, id, capability);
            self.drawn(ui, cx, id);
        } else {
            let widths = form::proportions(width, space::XXL, [2.0, 3.0]);
            form::columns(ui, widths, space::XXL, |[left, right]| {
                levels(left, cx, id, capability);
                self.drawn(right, cx, id);
            });
        }
        if let Some(late) = words::late(text, capability, &self.figures_of(id)) {
            form::words(ui, &late, font(size::SMALL), theme.ink);
        }
        form::rule(ui, theme);
        self.large_paste(ui, cx, id, capability);
        if self.pasting.is_some() {
            self.paste_panel(ui, cx, id, capability);
        }
        if let Some(report) = &self.report {
            let mut close = false;
            ui.horizontal(|ui| {
                let room = ui.available_width() - TARGET - space::S;
                ui.vertical(|ui| {
                    ui.set_width(room);
                    for line in report {
                        form::words(ui, line, font(size::SMALL), theme.ink);
                    }
                });
                let name = text.get("latency-close-report");
                close =
                    icon_button(ui, theme, Id::unique("latency report"), Icon::X, name).clicked();
            });
            if close {
                self.report = None;
            }
            ui.add_space(space::XS);
        }
        self.cases(ui, cx, id, capability);
    }

    /// The way back, the name, and the bin.
    fn head(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, id: &CapabilityId, capability: &Capability) {
        let (text, theme) = (cx.text, cx.theme);
        let mut back = false;
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = space::S;
            let button = Button::quiet(text.get("latency-all")).icon(Icon::ChevronLeft);
            back = button.id(Id::unique("latency back")).show(ui, theme).clicked();
            let room = ui.available_width() - TARGET - space::S;
            let key = Id::unique(("latency title", id.as_str()));
            ui.allocate_ui(vec2(room, TARGET), |ui| {
                Field::new(key, text.get("latency-title"))
                    .hint(text.get("latency-title-hint"))
                    .font(bold(size::HEADING))
                    .plain()
                    .show(ui, theme, &capability.title)
                    .send(cx.out, |title| set(id, Capability { title, ..capability.clone() }));
            });
            let title = words::title(text, capability);
            let name = text.with("latency-remove", &[("title", title.into())]);
            if icon_button(ui, theme, key.with("remove"), Icon::Trash2, &name).clicked() {
                cx.out.edit(Edit::Signal(SignalEdit::RemoveCapability(id.clone())));
                back = true;
            }
        });
        if back {
            self.turn(cx, None);
        }
    }

    /// What the cases come to.
    fn drawn(&mut self, ui: &mut Ui, cx: &Cx<'_>, id: &CapabilityId) {
        let axis = self.axis();
        let width = ui.available_width();
        ui.spacing_mut().item_spacing.y = 0.0;
        let (_, head) = ui.allocate_space(vec2(width, AXIS));
        legs::axis(ui, cx, head, axis);
        let (_, rect) = ui.allocate_space(vec2(width, 3.0 * LEG));
        let figures = self.figures_of(id);
        legs::show(ui, cx, rect, Id::unique(("latency legs", id.as_str())), &figures, axis);
        ui.add_space(space::XS);
        form::note(ui, cx.theme, cx.text.get("latency-quantiles"));
    }

    /// Opens the field that cases are pasted into, with the keyboard in it.
    pub(super) fn open_paste(&mut self, ui: &Ui) {
        self.pasting = Some(String::new());
        self.report = None;
        ui.memory_mut(|m| m.request_focus(paste_id()));
    }

    /// A text too long for a field is taken as it comes.
    fn large_paste(
        &mut self,
        ui: &Ui,
        cx: &mut Cx<'_>,
        id: &CapabilityId,
        capability: &Capability,
    ) {
        if self.pasting.is_none() {
            return;
        }
        let large = ui.input_mut(|i| {
            let large = |e: &egui::Event| matches!(e, egui::Event::Paste(s) if s.len() > SHOWN);
            let at = i.events.iter().position(large)?;
            match i.events.remove(at) {
                egui::Event::Paste(pasted) => Some(pasted),
                _ => None,
            }
        });
        if let Some(pasted) = large {
            self.take(cx, id, capability, &pasted);
        }
    }

    /// Where cases are pasted.
    fn paste_panel(
        &mut self,
        ui: &mut Ui,
        cx: &mut Cx<'_>,
        id: &CapabilityId,
        capability: &Capability,
    ) {
        let (text, theme) = (cx.text, cx.theme);
        let Some(mut pasted) = self.pasting.take() else { return };
        form::note(ui, theme, text.get("latency-paste-how"));
        let height = 4.0 * 20.0;
        ScrollArea::vertical().id_salt("latency paste").max_height(height).show(ui, |ui| {
            let edit = TextEdit::multiline(&mut pasted)
                .id(paste_id())
                .font(font(size::SMALL))
                .hint_text(text.get("latency-paste-hint"))
                .desired_rows(3)
                .char_limit(SHOWN)
                .desired_width(f32::INFINITY);
            ui.add(edit).accessible_name(text.get("latency-paste-name"));
        });
        let escaped = ui.input(|i| i.key_pressed(Key::Escape));
        let (mut done, mut cancel) = (false, escaped);
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = space::S;
            ui.add_enabled_ui(!pasted.trim().is_empty(), |ui| {
                done = Button::primary(text.get("latency-take")).show(ui, theme).clicked();
            });
            cancel |= Button::quiet(text.get("latency-cancel")).show(ui, theme).clicked();
        });
        ui.add_space(space::S);
        if done {
            self.take(cx, id, capability, &pasted);
        } else if !cancel {
            self.pasting = Some(pasted);
        }
    }

    /// Takes what can be taken as one step, and says what could not.
    fn take(&mut self, cx: &mut Cx<'_>, id: &CapabilityId, capability: &Capability, pasted: &str) {
        let room = MOST.saturating_sub(capability.cases.len());
        let Taken { cases, left } = paste::read(cx.text, pasted, cx.today, room);
        let text = cx.text;
        let mut report = vec![text.with("latency-taken", &[("count", cases.len().into())])];
        if !left.is_empty() {
            report.push(text.with("latency-left", &[("count", left.len().into())]));
        }
        for (line, why) in left.iter().take(NAMED) {
            let why = match why {
                Why::Unread(cell) => {
                    let cell: String = cell.chars().take(40).collect();
                    text.with("latency-left-unread", &[("cell", cell.into())])
                }
                Why::Misfit(place, why) => {
                    let what = text.get(cases::column(*place));
                    format!("{what} · {}", text.get(cases::misfit_key(*why)))
                }
                Why::Columns(count) => {
                    text.with("latency-left-columns", &[("count", (*count).into())])
                }
                Why::Full => text.with("latency-left-full", &[("count", MOST.into())]),
            };
            let line = text.with("latency-line", &[("line", (*line).into())]);
            report.push(format!("{line} · {why}"));
        }
        if left.len() > NAMED {
            let more = left.len() - NAMED;
            report.push(text.with("latency-left-more", &[("count", more.into())]));
        }
        if !cases.is_empty() {
            let mut capability = capability.clone();
            capability.cases.extend(cases);
            cx.out.edit(set(id, capability));
        }
        self.pasting = None;
        self.report = Some(report);
    }
}

fn paste_id() -> Id {
    Id::unique("latency paste field")
}

/// The two levels, judged apart (L06), and what else there is to say.
fn levels(ui: &mut Ui, cx: &mut Cx<'_>, id: &CapabilityId, capability: &Capability) {
    let (text, theme) = (cx.text, cx.theme);
    let parts = [
        ("latency-analytics", "latency-analytics-hint", capability.analytics),
        ("latency-execution", "latency-execution-hint", capability.execution),
    ];
    for (i, (key, hint, now)) in parts.into_iter().enumerate() {
        ui.spacing_mut().item_spacing.y = 2.0;
        form::label(ui, theme, text.get(hint));
        if let Some(level) = picked(ui, cx, id, i, text.get(key), now) {
            let mut capability = capability.clone();
            match i {
                0 => capability.analytics = level,
                _ => capability.execution = level,
            }
            cx.out.edit(set(id, capability));
        }
    }
    ui.add_space(2.0);
    let key = Id::unique(("latency note", id.as_str()));
    Field::new(key, text.get("latency-note"))
        .hint(text.get("latency-note-hint"))
        .font(font(size::SMALL))
        .plain()
        .flush()
        .show(ui, theme, &capability.note)
        .send(cx.out, |note| set(id, Capability { note, ..capability.clone() }));
}

/// Five levels in a row; the chosen one, picked again, is taken back.
fn picked(
    ui: &mut Ui,
    cx: &Cx<'_>,
    id: &CapabilityId,
    part: usize,
    name: &str,
    now: Option<Level>,
) -> Option<Option<Level>> {
    let theme = cx.theme;
    let (_, rect) = ui.allocate_space(vec2(ui.available_width(), TARGET));
    let each = rect.width() / Level::COUNT as f32;
    ui.painter().rect_stroke(rect, RADIUS, theme.hairline_stroke(), StrokeKind::Inside);
    let mut picked = None;
    for (i, level) in (0..5_u8).filter_map(|l| Level::new(l).ok()).enumerate() {
        let cell = Rect::from_min_size(
            pos2(rect.left() + i as f32 * each, rect.top()),
            vec2(each, rect.height()),
        );
        let chosen = now == Some(level);
        let key = Id::unique(("latency level", id.as_str(), part, i));
        let response =
            ui.interact(cell, key, Sense::click()).on_hover_cursor(CursorIcon::PointingHand);
        let stage = cx.workshop.framework.stages[i].as_str();
        response.widget_info(|| {
            WidgetInfo::selected(Role::RadioButton, true, chosen, format!("{name}, {i} {stage}"))
        });
        if chosen {
            let stroke = Stroke::new(2.0, *theme.actual);
            ui.painter().rect(cell, RADIUS, *theme.actual_wash, stroke, StrokeKind::Inside);
        } else if response.hovered() {
            ui.painter().rect_filled(cell.shrink(1.0), RADIUS, *theme.hover);
        }
        if response.has_focus() {
            focus_ring(ui, theme, cell.expand(2.0));
        }
        let (face, ink) = if chosen {
            (bold(size::SMALL), *theme.ink)
        } else {
            (font(size::SMALL), *theme.ink_soft)
        };
        let words = format!("{i} {stage}");
        let words = elided(ui.painter(), &words, face, ink, each - space::S);
        let at = Align2::CENTER_CENTER.anchor_size(cell.center(), words.size());
        ui.painter().galley(at.min, words, ink);
        if response.on_hover_text(stage).clicked() {
            picked = Some((!chosen).then_some(level));
        }
    }
    picked
}
