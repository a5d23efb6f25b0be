//! What stands in the place of pages until there are any: their outlines, what they will hold, and
//! that they are being made.

use egui::{Align2, Rect, Spinner, Stroke, StrokeKind, Ui, pos2, vec2};

use super::super::Cx;
use super::pages::{SHAPE, SMALL};
use super::settings::title;
use crate::app::form;
use crate::app::theme::{RADIUS, Theme, font, size, space};
use crate::workshop::Section;

/// How large the circle is that turns, in points.
const SPINNER: f32 = 28.0;
/// How high a line of the names of sections is, in points.
const LINE: f32 = 22.0;

/// Draws the outline of a page that is not drawn yet.
pub(super) fn page(ui: &Ui, theme: &Theme, rect: Rect) {
    let line = Stroke::new(theme.line, *theme.edge);
    ui.painter().rect(rect, RADIUS / 3, *theme.sunken, line, StrokeKind::Inside);
}

/// Says in the place of a page that it is being made.
pub(super) fn waiting(ui: &mut Ui, cx: &Cx<'_>, rect: Rect) {
    let at = pos2(rect.center().x, rect.top() + (rect.height() * 0.2).min(3.0 * SPINNER));
    let spinner = Spinner::new().size(SPINNER).color(*cx.theme.accent);
    ui.put(Rect::from_center_size(at, vec2(SPINNER, SPINNER)), spinner);
    let words = Rect::from_center_size(
        at + vec2(0.0, SPINNER + space::S),
        vec2((rect.width() - space::L).max(0.0), LINE),
    );
    let ui = &mut ui.new_child(
        egui::UiBuilder::new().max_rect(words).layout(egui::Layout::top_down(egui::Align::Center)),
    );
    form::words(ui, cx.text.get("report-making"), font(size::BODY), cx.theme.ink);
}

/// Draws the outlines of pages, with the sections that are asked for.
pub(super) fn show(ui: &mut Ui, cx: &Cx<'_>) {
    let area = ui.available_rect_before_wrap();
    // Where the pages will be, below the line that leafs through them.
    let area = area.with_min_y(area.top() + crate::app::theme::TARGET + space::S);
    let mut top = area.top();
    while top + SMALL * SHAPE <= area.bottom() {
        let at = pos2(area.left(), top);
        page(ui, cx.theme, Rect::from_min_size(at, vec2(SMALL, SMALL * SHAPE)));
        top += SMALL * SHAPE + space::S;
    }
    let room = area.with_min_x(area.left() + SMALL + space::L + space::S);
    let width = (room.height() / SHAPE).min(room.width()).max(120.0);
    let middle = (room.width() - width).max(0.0) / 2.0;
    let large =
        Rect::from_min_size(pos2(room.left() + middle, room.top()), vec2(width, width * SHAPE));
    page(ui, cx.theme, large);
    waiting(ui, cx, large);
    names(ui, cx, large);
}

/// The sections that are asked for, as far as the page has room for their names. One that has nothing
/// to say will be left out.
fn names(ui: &Ui, cx: &Cx<'_>, rect: Rect) {
    let left = rect.left() + space::XL;
    let mut y = rect.top() + (rect.height() * 0.2).min(3.0 * SPINNER) + 2.0 * SPINNER + space::L;
    let without = &cx.workshop.deliverable.without;
    let painter = ui.painter().with_clip_rect(rect.intersect(ui.clip_rect()));
    let sections = Section::ALL.into_iter().filter(|section| !without.contains(section));
    for section in sections {
        if y + LINE > rect.bottom() - space::M {
            break;
        }
        let name = cx.text.get(title(section));
        let ink = *cx.theme.ink;
        painter.text(pos2(left, y), Align2::LEFT_TOP, name, font(size::BODY), ink);
        y += LINE;
    }
}
