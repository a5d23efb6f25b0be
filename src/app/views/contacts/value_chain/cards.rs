//! Under the chain: the value given against the value returned (K22), and what the market says
//! (K01, K03, K04).

use std::sync::Arc;

use egui::accesskit::Role;
use egui::{
    CursorIcon, Id, Pos2, Rect, Response, Sense, Shape, Stroke, Ui, WidgetInfo, pos2, vec2,
};
use lucide_icons::Icon;

use super::words::{self, Ground};
use crate::app::form::{self, focus_ring};
use crate::app::theme::{RADIUS, bold, font, size, space};
use crate::app::views::Cx;
use crate::app::widgets::{elided, says, wrapped};
use crate::workshop::{Amount, Fact, FactKind};

/// The figures of the market, row by row.
const MARKET: [&[FactKind]; 2] = [
    &[FactKind::Delivered, FactKind::DecidedBefore, FactKind::LeftAfterOne],
    &[FactKind::PeersTrusted, FactKind::MessagesTrusted],
];

/// Height of a card, in points.
const CARD: f32 = 118.0;

/// Height of the beam that the two values hang on, in points.
const BEAM: f32 = 72.0;

/// Below this width the two parts stand under one another, in points.
const NARROW: f32 = 860.0;

/// Draws both parts; answers with the figure that was clicked.
pub(super) fn show(ui: &mut Ui, cx: &Cx<'_>) -> Option<FactKind> {
    let width = ui.available_width();
    let mut clicked = None;
    if width < NARROW {
        clicked = balance(ui, cx).or(clicked);
        ui.add_space(space::L);
        clicked = market(ui, cx).or(clicked);
        return clicked;
    }
    let widths = form::proportions(width, space::XXL, [2.0, 3.0]);
    form::columns(ui, widths, space::XXL, |[left, right]| {
        clicked = balance(left, cx).or(clicked);
        clicked = market(right, cx).or(clicked);
    });
    clicked
}

fn title(ui: &mut Ui, cx: &Cx<'_>, key: &str) {
    ui.spacing_mut().item_spacing.y = space::XS;
    form::words(ui, cx.text.get(key), bold(size::BODY), cx.theme.ink_soft);
}

/// One figure: what it is called, its value, its base and what it leans on.
fn card(ui: &Ui, cx: &Cx<'_>, kind: FactKind, rect: Rect) -> Response {
    let (text, theme) = (cx.text, cx.theme);
    let fact: Option<&Fact> = cx.workshop.facts.get(&kind);
    let ground = Ground::of(fact);
    let id = Id::unique(("stance card", kind as usize));
    let response = ui.interact(rect, id, Sense::click()).on_hover_cursor(CursorIcon::PointingHand);
    let state = ground.words(text, fact);
    let known = fact.and_then(|f| words::value(text, &f.figure));
    let mut base = fact.map(|f| words::base(&f.figure)).unwrap_or_default();
    let name = text.get(words::title(kind));
    response.widget_info(|| {
        let mut info = WidgetInfo::labeled(Role::Button, true, name);
        let said = [known.as_deref().unwrap_or(""), &base, &state];
        let said: Vec<&str> = said.into_iter().filter(|s| !s.is_empty()).collect();
        info.current_text_value = Some(said.join(" · "));
        info
    });
    if response.hovered() {
        ui.painter().rect_filled(rect, RADIUS, *theme.hover);
    }
    // What leans on evidence stands on a solid line, a belief on a dashed one.
    let top = [rect.left_top(), rect.right_top()];
    match ground {
        Ground::Solid => {
            ui.painter().line_segment(top, Stroke::new(2.0, *theme.actual));
        }
        Ground::Dashed => {
            let stroke = Stroke::new(2.0, *theme.actual);
            ui.painter().extend(Shape::dashed_line(&top, stroke, 7.0, 5.0));
        }
        Ground::Hollow => {
            ui.painter().line_segment(top, theme.hairline_stroke());
        }
    }
    let inner = rect.shrink2(vec2(space::XS, space::S));
    let mut job = egui::text::LayoutJob::simple(
        name.to_owned(),
        font(size::SMALL),
        *theme.ink_soft,
        inner.width(),
    );
    job.wrap.max_rows = 2;
    let head = ui.painter().layout_job(job);
    let mut y = inner.top() + head.size().y + 2.0;
    ui.painter().galley(inner.min, head, *theme.ink_soft);
    let value = known.as_deref().unwrap_or("–");
    let ink = if known.is_some() { *theme.ink } else { *theme.ink_faint };
    let mut galley = elided(ui.painter(), value, bold(size::HEADING), ink, inner.width());
    let parted = fact.and_then(|f| words::parted(text, &f.figure));
    if let Some((number, rest)) = parted.filter(|_| galley.elided) {
        galley = elided(ui.painter(), &number, bold(size::HEADING), ink, inner.width());
        base = rest;
    }
    let next = y + galley.size().y + 2.0;
    ui.painter().galley(pos2(inner.left(), y), galley, ink);
    y = next;
    let below = match ground {
        Ground::Solid => format!("{} {base}", Icon::Paperclip.unicode()),
        Ground::Dashed if base.is_empty() => state,
        Ground::Dashed => format!("{} {base}", Icon::Unlink.unicode()),
        Ground::Hollow => state,
    };
    let mut job =
        egui::text::LayoutJob::simple(below, font(size::SMALL), *theme.ink_soft, inner.width());
    job.wrap.max_rows = 2;
    let galley = ui.painter().layout_job(job);
    ui.painter().galley(pos2(inner.left(), y), galley, *theme.ink_soft);
    if response.has_focus() {
        focus_ring(ui, theme, rect);
    }
    response.on_hover_text(text.get(words::asks(kind)))
}

/// What is given and what comes back, on a beam that tilts where both have one unit.
fn balance(ui: &mut Ui, cx: &Cx<'_>) -> Option<FactKind> {
    let (text, theme) = (cx.text, cx.theme);
    title(ui, cx, "stance-balance");
    let width = ui.available_width();
    let (rect, picture) = ui.allocate_exact_size(vec2(width, BEAM), Sense::hover());
    let value = |kind| cx.workshop.facts.get(&kind).and_then(|f| f.figure.value).map(Amount::get);
    let unit = |kind| cx.workshop.facts.get(&kind).map(|f| f.figure.unit.trim().to_lowercase());
    let given = value(FactKind::Given);
    let returned = value(FactKind::Returned);
    let alike = unit(FactKind::Given) == unit(FactKind::Returned);
    let ratio =
        given.zip(returned).filter(|(g, r)| alike && *g > 0.0 && *r >= 0.0).map(|(g, r)| r / g);
    let said = match ratio {
        Some(ratio) => text.with(
            "stance-ratio",
            &[("ratio", text.short_number((ratio * 10.0).round() / 10.0).into())],
        ),
        None if given.is_some() && returned.is_some() => text.get("stance-units-differ").to_owned(),
        None => text.get("stance-balance-hint").to_owned(),
    };
    // A hundredfold return tilts it all the way; equal values leave it level.
    let tilt = ratio.map_or(0.0, |r| (r.max(1e-6).ln() / 100_f64.ln()).clamp(-1.0, 1.0)) as f32;
    let middle = pos2(rect.center().x, rect.top() + 30.0);
    let reach = rect.width() * 0.34;
    let rise = tilt * 16.0;
    let (left, right) = (middle + vec2(-reach, -rise), middle + vec2(reach, rise));
    let ink = *theme.ink_soft;
    ui.painter().line_segment([left, right], Stroke::new(2.0, ink));
    let foot = middle + vec2(0.0, 18.0);
    ui.painter().add(Shape::convex_polygon(
        vec![middle, foot + vec2(-10.0, 0.0), foot + vec2(10.0, 0.0)],
        ink,
        Stroke::NONE,
    ));
    let pan = |at: Pos2, known: bool| {
        let fill = if known { *theme.actual } else { *theme.paper };
        ui.painter().circle(at - vec2(0.0, 9.0), 8.0, fill, Stroke::new(2.0, *theme.actual));
    };
    pan(left, given.is_some());
    pan(right, returned.is_some());
    says(&picture, || said.clone());
    let mut job = egui::text::LayoutJob::simple(said, font(size::SMALL), *theme.ink, width);
    job.halign = egui::Align::Center;
    let words = ui.painter().layout_job(job);
    let at = pos2(rect.center().x, foot.y + space::XS);
    ui.painter().galley(at, Arc::clone(&words), *theme.ink);
    let spill = at.y + words.size().y - rect.bottom();
    ui.add_space(spill.max(0.0) + space::S);

    let (_, rect) = ui.allocate_space(vec2(width, CARD));
    let half = (width - space::L) / 2.0;
    let mut clicked = None;
    for (i, kind) in [FactKind::Given, FactKind::Returned].into_iter().enumerate() {
        let left = rect.left() + i as f32 * (half + space::L);
        let place = Rect::from_min_size(pos2(left, rect.top()), vec2(half, CARD));
        if card(ui, cx, kind, place).clicked() {
            clicked = Some(kind);
        }
    }
    clicked
}

/// The figures of the market, as small cards.
fn market(ui: &mut Ui, cx: &Cx<'_>) -> Option<FactKind> {
    title(ui, cx, "stance-market");
    let width = ui.available_width();
    let each = ((width - 2.0 * space::L) / 3.0).floor();
    let mut clicked = None;
    for (i, row) in MARKET.into_iter().enumerate() {
        if i > 0 {
            ui.add_space(space::S);
        }
        let (_, rect) = ui.allocate_space(vec2(width, CARD));
        for (i, kind) in row.iter().enumerate() {
            let left = rect.left() + i as f32 * (each + space::L);
            let place = Rect::from_min_size(pos2(left, rect.top()), vec2(each, CARD));
            if card(ui, cx, *kind, place).clicked() {
                clicked = Some(*kind);
            }
        }
        if row.len() == 2 {
            influence(
                ui,
                cx,
                Rect::from_min_max(
                    pos2(rect.left() + 2.0 * (each + space::L), rect.top()),
                    rect.max,
                ),
            );
        }
    }
    clicked
}

/// Beside the two figures of trust: what they say together (K03).
fn influence(ui: &Ui, cx: &Cx<'_>, rect: Rect) {
    let figure = |kind| cx.workshop.facts.get(&kind).map(|f| &f.figure);
    let (peers, messages) = (figure(FactKind::PeersTrusted), figure(FactKind::MessagesTrusted));
    let Some((peers, messages)) = peers.zip(messages) else { return };
    let values = peers.value.map(Amount::get).zip(messages.value.map(Amount::get));
    let alike = peers.unit.trim() == messages.unit.trim();
    let Some((p, m)) = values.filter(|(_, m)| alike && *m > 0.0) else { return };
    let times = cx.text.short_number((p / m * 10.0).round() / 10.0);
    let words = cx.text.with("stance-influence", &[("times", times.into())]);
    let galley = wrapped(ui.painter(), &words, font(size::SMALL), *cx.theme.ink, rect.width());
    let at = pos2(rect.left(), rect.center().y - galley.size().y / 2.0);
    let place = Rect::from_min_size(at, galley.size());
    let id = Id::unique("stance influence");
    ui.interact(place, id, Sense::empty())
        .widget_info(|| WidgetInfo::labeled(Role::Label, true, &words));
    ui.painter().galley(at, galley, *cx.theme.ink);
}
