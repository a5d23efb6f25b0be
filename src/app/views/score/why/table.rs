//! The terms of a figure, a line each: what it weighs, what it is worth, what it adds.

use std::sync::Arc;

use egui::accesskit::Role;
use egui::text::LayoutJob;
use egui::{
    Align2, Color32, CursorIcon, FontId, Galley, Id, Painter, Rect, Sense, Stroke, StrokeKind, Ui,
    WidgetInfo, pos2, vec2,
};
use lucide_icons::Icon;

use super::{Focus, Go, Whys};
use crate::app::theme::{RADIUS, TARGET, Theme, bold, font, size, space};
use crate::report::why::{Line, Page};
use crate::text::Text;

/// Between two columns, in points.
const GAP: f32 = 12.0;

/// Room for the sign that a line leads on, in points.
const CHEVRON: f32 = 20.0;

/// A name of two lines at most.
fn name(painter: &Painter, words: &str, face: FontId, ink: Color32, width: f32) -> Arc<Galley> {
    let mut job = LayoutJob::simple(words.to_owned(), face, ink, width.max(8.0));
    job.wrap.max_rows = 2;
    painter.layout_job(job)
}

/// Draws the table.
pub(super) fn show(
    ui: &mut Ui,
    theme: &Theme,
    text: &Text,
    page: &Page,
    depth: usize,
    state: &mut Whys,
    go: &mut Option<Go>,
) {
    let face = font(size::SMALL);
    let heads: Vec<Arc<Galley>> = page
        .heads
        .iter()
        .map(|h| ui.painter().layout_no_wrap(h.clone(), font(size::TINY), *theme.ink_soft))
        .collect();
    let cells: Vec<Vec<Arc<Galley>>> = page
        .lines
        .iter()
        .map(|line| {
            let cell =
                |c: &String| ui.painter().layout_no_wrap(c.clone(), face.clone(), *theme.ink);
            line.cells.iter().map(cell).collect()
        })
        .collect();
    let widths: Vec<f32> = (1..heads.len())
        .map(|i| {
            let cells = cells.iter().filter_map(|row| row.get(i - 1));
            cells.chain([&heads[i]]).map(|g| g.size().x).fold(0.0, f32::max)
        })
        .collect();
    let width = ui.available_width();
    let numbers: f32 = widths.iter().map(|w| w + GAP).sum();
    let names = (width - numbers - CHEVRON - space::XS).max(60.0);

    let (_, rect) = ui.allocate_space(vec2(width, 20.0));
    let right = |rect: Rect, i: usize| {
        let after: f32 = widths[i + 1..].iter().map(|w| w + GAP).sum();
        rect.right() - CHEVRON - after
    };
    for (i, head) in heads.into_iter().enumerate() {
        let x = match i.checked_sub(1) {
            None => rect.left() + space::XS,
            Some(i) => right(rect, i) - head.size().x,
        };
        ui.painter().galley(pos2(x, rect.top()), head, *theme.ink_soft);
    }
    ui.painter().hline(rect.x_range(), rect.bottom(), theme.hairline_stroke());

    ui.spacing_mut().item_spacing.y = 0.0;
    for (i, (line, cells)) in page.lines.iter().zip(cells).enumerate() {
        let bolder = if line.counts { bold(size::SMALL) } else { face.clone() };
        let label = name(ui.painter(), &line.label, bolder, *theme.ink, names);
        let height = TARGET.max(label.size().y + space::M);
        let (_, rect) = ui.allocate_space(vec2(width, height));
        let id = Id::unique(("score why line", depth, i));
        let leads = line.leads.is_some();
        let sense = if leads { Sense::click() } else { Sense::hover() };
        let response = ui.interact(rect, id, sense);
        response.widget_info(|| {
            let role = if leads { Role::Link } else { Role::Label };
            WidgetInfo::labeled(role, true, said(text, page, line))
        });
        if leads {
            state.mine.push(id);
            let wanted = match state.wanted {
                Some(Focus::First) => true,
                Some(Focus::Line(line)) => line == i,
                None => false,
            };
            if wanted {
                response.request_focus();
                state.wanted = None;
            }
        }
        if ui.is_rect_visible(rect) {
            if leads && response.hovered() {
                ui.painter().rect_filled(rect, RADIUS, *theme.hover);
            }
            if response.has_focus() {
                let ring = Stroke::new(2.0, *theme.accent);
                ui.painter().rect_stroke(rect, RADIUS, ring, StrokeKind::Inside);
                response.scroll_to_me(None);
            }
            let middle = rect.center().y;
            let painter = ui.painter();
            let at = pos2(rect.left() + space::XS, middle - label.size().y / 2.0);
            let cut = label.elided;
            painter.galley(at, label, *theme.ink);
            for (i, cell) in cells.into_iter().enumerate() {
                let at = pos2(right(rect, i) - cell.size().x, middle - cell.size().y / 2.0);
                painter.galley(at, cell, *theme.ink);
            }
            if let Some(bar) = line.bar {
                let from = rect.left_bottom() + vec2(space::XS, -4.0);
                let bar = Rect::from_min_size(from, vec2((names - GAP) * bar, 2.0));
                painter.rect_filled(bar, 1, *theme.actual);
            }
            if leads {
                let at = pos2(rect.right() - CHEVRON / 2.0 + 2.0, middle + 1.0);
                let sign = Icon::ChevronRight.unicode();
                let ink = if response.hovered() { *theme.ink } else { *theme.ink_faint };
                painter.text(at, Align2::CENTER_CENTER, sign, font(size::BODY), ink);
            }
            if cut {
                response.clone().on_hover_text(&line.label);
            }
        }
        if let Some(step) = line.leads.clone()
            && response.on_hover_cursor(CursorIcon::PointingHand).clicked()
        {
            *go = Some(Go::Deeper(step, i));
        }
    }
    ui.spacing_mut().item_spacing.y = space::XS;
}

/// A line for those who cannot see it.
fn said(text: &Text, page: &Page, line: &Line) -> String {
    let mut parts = vec![line.label.clone()];
    for (head, cell) in page.heads.iter().skip(1).zip(&line.cells) {
        parts.push(format!("{head} {cell}"));
    }
    if line.counts {
        parts.push(text.get("why-counts").to_owned());
    }
    let words = parts.join(", ");
    if line.leads.is_some() { text.with("why-ask", &[("figure", words.into())]) } else { words }
}
