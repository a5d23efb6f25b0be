//! All capabilities, one below the other on one time axis, and beside them the square.

use egui::accesskit::Role;
use egui::{Align2, CursorIcon, Id, Rect, ScrollArea, Sense, Ui, WidgetInfo, pos2, vec2};
use lucide_icons::Icon;

use super::legs::{self, AXIS, Axis, LEG};
use super::{LatencyPage, square, words};
use crate::app::form::{self, Button, Change, Field, focus_ring};
use crate::app::theme::{RADIUS, TARGET, bold, font, size, space};
use crate::app::views::Cx;
use crate::app::widgets::elided;
use crate::edit::{Edit, SignalEdit};
use crate::measure::LatencyFigures;
use crate::workshop::{Capability, CapabilityId};

/// Width of the square’s column, in points.
const SIDE: f32 = 288.0;

/// Below this width the square stands under the capabilities, in points.
const NARROW: f32 = 900.0;

/// The least height of a capability, in points.
const ROW: f32 = TARGET + 3.0 * LEG + space::M;

/// How much a capability may take from what is left of the page, in points.
const SPARE: f32 = 48.0;

/// From the left edge to the names of the legs, under the name of the capability, in points.
const INDENT: f32 = 26.0;

impl LatencyPage {
    /// Draws all of them.
    pub(super) fn overview(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) {
        let capabilities = &cx.workshop.capabilities;
        if capabilities.is_empty() {
            self.empty(ui, cx);
            return;
        }
        let width = ui.available_width();
        let wide = width >= NARROW;
        let left = if wide { width - SIDE - space::XXL } else { width };
        let side = if wide { SIDE } else { 0.0 };
        let height = ui.available_height();
        let mut opened = None;
        form::columns(ui, [left, side], space::XXL, |[list, beside]| {
            list.spacing_mut().item_spacing.y = 0.0;
            let axis = self.axis();
            let (_, head) = list.allocate_space(vec2(left, AXIS));
            legs::axis(list, cx, head.with_min_x(head.left() + INDENT), axis);
            let foot = TARGET + space::M;
            let most = (height - AXIS - foot - space::S).max(ROW);
            let count = capabilities.len();
            let each = (most / count as f32).floor().clamp(ROW, ROW + SPARE);
            let scroll = ScrollArea::vertical().id_salt("latency list").max_height(most);
            scroll.auto_shrink([false, true]).show_rows(list, each, count, |ui, range| {
                ui.spacing_mut().item_spacing.y = 0.0;
                for i in range {
                    let Some((id, capability)) = capabilities.at(i) else { continue };
                    let figures = self.figures_of(id);
                    if row(ui, cx, i, id, capability, &figures, axis, each) {
                        opened = Some(id.clone());
                    }
                }
                if !wide {
                    ui.add_space(space::L);
                }
            });
            list.add_space(space::S);
            self.add_field(list, cx);
            if wide {
                opened = self.beside(beside, cx).or(opened.take());
            }
        });
        if let Some(id) = opened {
            self.turn(cx, Some(id));
        }
    }

    /// The square, and who knows at once and acts late.
    fn beside(&self, ui: &mut Ui, cx: &Cx<'_>) -> Option<CapabilityId> {
        let (text, theme) = (cx.text, cx.theme);
        ui.spacing_mut().item_spacing.y = space::S;
        form::words(ui, text.get("latency-square"), bold(size::BODY), theme.ink_soft);
        let clicked = square::show(ui, cx);
        ui.add_space(space::S);
        ScrollArea::vertical().id_salt("latency late").auto_shrink(false).show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = space::S;
            let mut any = false;
            for (id, capability) in cx.workshop.capabilities.iter() {
                if let Some(words) = words::late(text, capability, &self.figures_of(id)) {
                    form::words(ui, &words, font(size::SMALL), theme.ink);
                    any = true;
                }
            }
            if !any {
                form::note(ui, theme, text.get("latency-none-late"));
            }
            form::note(ui, theme, text.get("latency-quantiles"));
        });
        clicked
    }

    /// A field that adds a capability with Enter and stays for the next one.
    fn add_field(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) {
        let id = Id::unique("latency new capability");
        let name = cx.text.get("latency-new");
        ui.set_max_width(ui.available_width().min(360.0));
        let answer = Field::new(id, name).hint(name).show(ui, cx.theme, &self.new);
        let entered = answer.entered();
        for change in answer.changes {
            match change {
                Change::To(typed) => self.new = typed,
                Change::Dropped => self.new.clear(),
                Change::Left => {}
            }
        }
        if entered && !self.new.trim().is_empty() {
            let title = std::mem::take(&mut self.new).trim().to_owned();
            cx.out.edit(add(title));
            ui.memory_mut(|m| m.request_focus(id));
        }
    }

    /// A page that nobody has filled yet explains itself.
    fn empty(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) {
        let (text, theme) = (cx.text, cx.theme);
        ui.set_max_width(560.0);
        ui.spacing_mut().item_spacing.y = space::S;
        ui.add_space(space::XXL);
        form::heading(ui, theme, text.get("latency-empty-title"));
        form::words(ui, text.get("latency-empty"), font(size::BODY), theme.ink_soft);
        ui.add_space(space::S);
        self.add_field(ui, cx);
        if Button::primary(text.get("latency-first")).show(ui, theme).clicked() {
            let id = CapabilityId::fresh();
            let title = std::mem::take(&mut self.new).trim().to_owned();
            let capability = Capability { title, ..Capability::default() };
            cx.out.edit(Edit::Signal(SignalEdit::AddCapability(id.clone(), Box::new(capability))));
            self.turn(cx, Some(id));
        }
    }
}

/// The edit that adds a capability of this name.
fn add(title: String) -> Edit {
    let capability = Capability { title, ..Capability::default() };
    Edit::Signal(SignalEdit::AddCapability(CapabilityId::fresh(), Box::new(capability)))
}

/// One capability. True: it shall open.
fn row(
    ui: &mut Ui,
    cx: &Cx<'_>,
    place: usize,
    id: &CapabilityId,
    capability: &Capability,
    figures: &LatencyFigures,
    axis: Axis,
    height: f32,
) -> bool {
    let (text, theme) = (cx.text, cx.theme);
    let (_, rect) = ui.allocate_space(vec2(ui.available_width(), height));
    ui.painter().hline(rect.x_range(), rect.top(), theme.hairline_stroke());
    let key = Id::unique(("latency", id.as_str()));
    let head = Rect::from_min_size(rect.min + vec2(0.0, 1.0), vec2(rect.width(), TARGET));
    let response = ui.interact(head, key, Sense::click()).on_hover_cursor(CursorIcon::PointingHand);
    let title = words::title(text, capability);
    let cases = text.with("latency-cases", &[("count", capability.cases.len().into())]);
    let whole = words::middle(text, &figures.whole)
        .map(|middle| text.with("latency-whole", &[("median", middle.into())]));
    let summary = std::iter::once(cases).chain(whole).collect::<Vec<_>>().join(" · ");
    response.widget_info(|| {
        let mut info = WidgetInfo::labeled(Role::Button, true, title);
        info.current_text_value = Some(summary.clone());
        info
    });
    if response.hovered() {
        ui.painter().rect_filled(head, RADIUS, *theme.hover);
    }
    if response.has_focus() {
        focus_ring(ui, theme, head);
    }
    let y = head.center().y;
    let number = (place + 1).to_string();
    let soft = *theme.ink_faint;
    let left = pos2(head.left() + space::XS, y);
    ui.painter().text(left, Align2::LEFT_CENTER, number, bold(size::BODY), soft);
    let end = pos2(head.right() - space::XS, y);
    let icon = Icon::ChevronRight.unicode();
    ui.painter().text(end, Align2::RIGHT_CENTER, icon, font(size::BODY), soft);
    let room = head.width() - 60.0;
    let name = elided(ui.painter(), title, bold(size::BODY), *theme.ink, room * 0.62);
    let x = head.left() + INDENT;
    let width = name.size().x;
    ui.painter().galley(pos2(x, y - name.size().y / 2.0), name, *theme.ink);
    let ink = *theme.ink_soft;
    let words = elided(ui.painter(), &summary, font(size::SMALL), ink, room - width - space::M);
    let at = pos2(x + width + space::M, y - words.size().y / 2.0);
    ui.painter().galley(at, words, ink);
    let bottom = rect.bottom() - space::M;
    let below =
        Rect::from_min_max(pos2(rect.left() + INDENT, head.bottom()), pos2(rect.right(), bottom));
    legs::show(ui, cx, below, key, figures, axis);
    response.clicked()
}
