//! The chain from expectations met to business results, as far as figures carry it.

use std::sync::Arc;

use egui::accesskit::Role;
use egui::{
    Color32, CursorIcon, Galley, Id, Painter, Pos2, Rect, Response, Sense, Shape, Stroke, Ui,
    WidgetInfo, pos2, vec2,
};
use lucide_icons::Icon;

use super::words::{self, Ground};
use crate::app::form::{focus_ring, row_ground};
use crate::app::theme::{Theme, bold, font, size, space};
use crate::app::views::Cx;
use crate::app::widgets::{elided, wrapped};
use crate::workshop::{Fact, FactKind, Figure, RootProblem};

/// Radius of a node, in points.
const NODE: f32 = 9.0;

/// From the page’s edge to the first node, in points.
const BEFORE: f32 = 64.0;

/// From the last node to the page’s edge: the results stand there, in points.
const BEHIND: f32 = 124.0;

/// How wide the page must be for the chain to lie across it, in points.
const LEAST: f32 = 800.0;

/// From this width on a link has its value in larger type, in points.
const WIDE: f32 = 220.0;

/// Height of what stands under a link, in points.
const BELOW: f32 = 116.0;

/// Draws the chain; answers with the link that was clicked.
pub(super) fn show(ui: &mut Ui, cx: &Cx<'_>, open: Option<FactKind>) -> Option<FactKind> {
    let width = ui.available_width().max(LEAST);
    let step = (width - BEFORE - BEHIND) / FactKind::CHAIN.len() as f32;
    let titles: Vec<Arc<Galley>> = words::NODES
        .iter()
        .map(|key| {
            let face = bold(size::SMALL);
            let room = (step - space::M).min(2.0 * BEFORE);
            let mut job = egui::text::LayoutJob::simple(
                cx.text.get(key).to_owned(),
                face,
                *cx.theme.ink,
                room,
            );
            job.halign = egui::Align::Center;
            ui.painter().layout_job(job)
        })
        .collect();
    let above = titles.iter().map(|g| g.size().y).fold(0.0, f32::max) + NODE + space::S;
    let (_, rect) = ui.allocate_space(vec2(width, above + NODE + BELOW));
    let y = rect.top() + above;
    let node = |i: usize| pos2(rect.left() + BEFORE + i as f32 * step, y);
    let mut clicked = None;
    for (i, kind) in FactKind::CHAIN.into_iter().enumerate() {
        let fact = cx.workshop.facts.get(&kind);
        if link(ui, cx, kind, fact, [node(i), node(i + 1)], open == Some(kind)).clicked() {
            clicked = Some(kind);
        }
    }
    for (i, title) in titles.into_iter().enumerate() {
        let at = node(i);
        // A node is as sure as what leads to it.
        let ground = match i.checked_sub(1).and_then(|i| FactKind::CHAIN.get(i)) {
            Some(kind) => Ground::of(cx.workshop.facts.get(kind)),
            None => Ground::Solid,
        };
        let fill = if ground == Ground::Solid { *cx.theme.actual } else { *cx.theme.paper };
        ui.painter().circle(at, NODE, fill, Stroke::new(2.0, *cx.theme.actual));
        // Centred text is laid out around its own zero.
        let top = pos2(at.x, at.y - NODE - space::S - title.size().y);
        ui.painter().galley(top, title, *cx.theme.ink);
    }
    results(ui, cx, node(FactKind::CHAIN.len()), rect);
    clicked
}

/// One link: its line, and under it the client's own figure.
fn link(
    ui: &Ui,
    cx: &Cx<'_>,
    kind: FactKind,
    fact: Option<&Fact>,
    [from, to]: [Pos2; 2],
    open: bool,
) -> Response {
    let (text, theme) = (cx.text, cx.theme);
    let ground = Ground::of(fact);
    let left = from.x + NODE + 6.0;
    let right = to.x - NODE - 6.0;
    let area = Rect::from_min_max(pos2(left, from.y - 12.0), pos2(right, from.y + BELOW));
    let id = Id::unique(("stance chain", kind as usize));
    let response = ui.interact(area, id, Sense::click()).on_hover_cursor(CursorIcon::PointingHand);
    let state = ground.words(text, fact);
    let known = fact.and_then(|f| words::value(text, &f.figure));
    let mut base = fact.map(|f| words::base(&f.figure)).unwrap_or_default();
    response.widget_info(|| {
        let mut info = WidgetInfo::selected(Role::Button, true, open, text.get(words::title(kind)));
        let said = [known.as_deref().unwrap_or(""), &base, &state];
        let said: Vec<&str> = said.into_iter().filter(|s| !s.is_empty()).collect();
        info.current_text_value = Some(said.join(" · "));
        info
    });
    row_ground(ui, theme, area, open, response.hovered());
    if response.has_focus() {
        focus_ring(ui, theme, area);
    }
    arrow(ui.painter(), theme, ground, pos2(left + 4.0, from.y), pos2(right - 4.0, from.y));

    let room = area.width() - space::S;
    let middle = area.center().x;
    let mut y = from.y + 14.0;
    let mut put = |galley: Arc<Galley>, color: Color32| {
        // Some are laid out around their own zero, others from it on.
        let at = pos2(middle - galley.rect.center().x, y);
        y += galley.size().y + 2.0;
        ui.painter().galley(at, galley, color);
    };
    match known {
        Some(value) => {
            let face = bold(if area.width() > WIDE { size::TITLE } else { size::HEADING });
            let mut galley = elided(ui.painter(), &value, face.clone(), *theme.ink, room);
            let parted = fact.and_then(|f| words::parted(text, &f.figure));
            if let Some((number, rest)) = parted.filter(|_| galley.elided) {
                galley = elided(ui.painter(), &number, face, *theme.ink, room);
                base = rest;
            }
            put(galley, *theme.ink);
        }
        None => {
            let icon = Icon::Plus.unicode().to_string();
            let ink = if response.hovered() { *theme.ink } else { *theme.ink_faint };
            put(elided(ui.painter(), &icon, font(size::HEADING), ink, room), ink);
        }
    }
    let soft = *theme.ink_soft;
    if !base.is_empty() {
        put(few(ui.painter(), &base, size::SMALL, soft, room), soft);
    }
    let (sign, ink) = match ground {
        Ground::Solid => (Icon::Paperclip, *theme.ink),
        Ground::Dashed => (Icon::Unlink, *theme.warning),
        Ground::Hollow => (Icon::CircleDashed, soft),
    };
    let words = match ground {
        Ground::Hollow => state,
        _ => format!("{} {state}", sign.unicode()),
    };
    put(few(ui.painter(), &words, size::TINY, ink, room), ink);
    response.on_hover_text(text.get(words::asks(kind)))
}

/// Small words in two centred lines at most.
fn few(painter: &Painter, words: &str, points: f32, color: Color32, room: f32) -> Arc<Galley> {
    let mut job =
        egui::text::LayoutJob::simple(words.to_owned(), font(points), color, room.max(1.0));
    job.wrap.max_rows = 2;
    job.halign = egui::Align::Center;
    painter.layout_job(job)
}

/// The line of a link: solid on evidence, dashed on a figure alone, hollow on nothing.
fn arrow(painter: &Painter, theme: &Theme, ground: Ground, from: Pos2, to: Pos2) {
    const HEAD: f32 = 9.0;
    let neck = to - vec2(HEAD, 0.0);
    let tip = |fill: Color32, stroke: Stroke| {
        let up = vec2(0.0, HEAD * 0.65);
        Shape::convex_polygon(vec![to, neck - up, neck + up], fill, stroke)
    };
    match ground {
        Ground::Solid => {
            painter.line_segment([from, neck], Stroke::new(4.0, *theme.actual));
            painter.add(tip(*theme.actual, Stroke::NONE));
        }
        Ground::Dashed => {
            let stroke = Stroke::new(2.5, *theme.actual);
            painter.extend(Shape::dashed_line(&[from, neck], stroke, 7.0, 5.0));
            painter.add(tip(*theme.actual, Stroke::NONE));
        }
        Ground::Hollow => {
            let stroke = Stroke::new(1.25, *theme.ink_faint);
            let tube = Rect::from_min_max(from - vec2(0.0, 2.5), neck + vec2(0.0, 2.5));
            painter.rect_stroke(tube, 2, stroke, egui::StrokeKind::Inside);
            painter.add(tip(*theme.paper, stroke));
        }
    }
}

/// What the frame says of the results, under the last node.
fn results(ui: &Ui, cx: &Cx<'_>, node: Pos2, page: Rect) {
    let (text, theme) = (cx.text, cx.theme);
    let title = |problem| match problem {
        RootProblem::Churn => text.get("frame-churn"),
        RootProblem::Expansion => text.get("frame-expansion"),
        RootProblem::CostToServe => text.get("frame-cost-to-serve"),
    };
    let left = node.x - NODE;
    let room = page.right() - left;
    let mut y = node.y + 16.0;
    for problem in RootProblem::ALL {
        let figure: &Figure = cx.workshop.purpose.figure(problem);
        let Some(value) = words::value(text, figure) else { continue };
        let name = elided(ui.painter(), title(problem), font(size::TINY), *theme.ink_soft, room);
        let number = wrapped(ui.painter(), &value, bold(size::SMALL), *theme.ink, room);
        let place = Rect::from_min_size(
            pos2(left, y),
            vec2(room, name.size().y + number.size().y.min(40.0)),
        );
        if place.bottom() > page.bottom() {
            break;
        }
        let id = Id::unique(("stance result", title(problem)));
        let response = ui.interact(place, id, Sense::hover());
        let said = [title(problem), &value, &words::base(figure)].join(" ");
        response.widget_info(|| WidgetInfo::labeled(Role::Label, true, said.trim()));
        ui.painter().galley(place.min, Arc::clone(&name), *theme.ink_soft);
        ui.painter().galley(place.min + vec2(0.0, name.size().y), number, *theme.ink);
        y = place.bottom() + space::XS;
        response.on_hover_text(said.trim());
    }
    if y == node.y + 16.0 {
        let words = text.get("stance-no-results");
        let galley = wrapped(ui.painter(), words, font(size::TINY), *theme.ink_soft, room);
        ui.painter().galley(pos2(left, y), galley, *theme.ink_soft);
    }
}
