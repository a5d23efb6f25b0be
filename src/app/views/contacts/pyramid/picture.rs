//! The painted pyramid: three storeys from rational to emotional, each filled to what it earns, and
//! between them the doors that its unmet needs keep shut.

use egui::epaint::TextShape;
use egui::{Align2, Id, Rect, Sense, Stroke, Ui, UiBuilder, pos2, vec2};
use lucide_icons::Icon;

use super::shape::{self, Solid, Storey};
use super::{controls, headline, storey, threshold, words};
use crate::app::theme::{bold, font, size, space};
use crate::app::views::Cx;
use crate::app::widgets::{elided, says, wrapped};
use crate::measure::{LayerFigures, PyramidFigures};
use crate::workshop::{Layer, Share};

/// Width of the axis at the left, in points.
const AXIS: f32 = 28.0;

/// Width of the words at the right of the base, in points.
const WORDS: f32 = 172.0;

/// Height of a door, in points.
const DOOR: f32 = 26.0;

/// Draws the headline, the pyramid and its controls into the whole of `ui`.
pub(super) fn show(ui: &mut Ui, cx: &mut Cx<'_>, figures: &PyramidFigures) {
    let room = ui.max_rect();
    let top = Rect::from_min_size(room.min, vec2(room.width(), headline::HEIGHT));
    headline::show(ui, cx, figures, top);
    let below = room.bottom() - controls::HEIGHT - space::XS;
    let middle = Rect::from_min_max(
        pos2(room.left(), top.bottom() + space::S),
        pos2(room.right(), below - space::M),
    );
    pyramid(ui, cx, figures, middle);
    let place = Rect::from_min_max(pos2(room.left(), below), room.max);
    let mut child = ui.new_child(UiBuilder::new().max_rect(place));
    controls::show(&mut child, cx, figures);
}

fn pyramid(ui: &mut Ui, cx: &mut Cx<'_>, figures: &PyramidFigures, room: Rect) {
    let theme = cx.theme;
    let left = room.left() + AXIS;
    // As wide as the words allow, but no wider than a pyramid is.
    let most = (room.height() * 1.35).max(160.0);
    let width = ((room.width() - AXIS - WORDS - space::M) / 1.17).clamp(120.0, most);
    let depth = shape::depth(width);
    let solid = Solid::new(left..=left + width, room.bottom(), room.top(), depth, DOOR);
    axis(ui, cx, room);
    let painter = ui.painter().clone();
    for (layer, of) in Layer::ALL.into_iter().zip(&figures.layers) {
        let shape = solid.storey(layer);
        storey::storey(&painter, theme, &shape, of);
        label(ui, cx, figures, &shape, layer, room);
        if layer != Layer::Enjoyable {
            storey::threshold(&painter, theme, &shape, cx.workshop.pyramid.threshold.get());
            storey::door(&painter, theme, &shape, of.open);
            gate_label(ui, cx, of, &shape, room);
        }
    }
    handle(ui, cx, &solid.storey(Layer::Needs));
}

/// From rational at the base to emotional at the top (K29).
fn axis(ui: &Ui, cx: &Cx<'_>, room: Rect) {
    let theme = cx.theme;
    let painter = ui.painter();
    let x = room.left() + 8.0;
    let stroke = theme.hairline_stroke();
    painter.vline(x + 10.0, room.y_range(), stroke);
    let tip = pos2(x + 10.0, room.top());
    painter.line_segment([tip + vec2(-4.0, 6.0), tip], stroke);
    painter.line_segment([tip + vec2(4.0, 6.0), tip], stroke);
    let half = room.height() / 2.0 - space::S;
    let upright = |words: &str, bottom: Option<f32>| {
        let galley = elided(painter, words, font(size::SMALL), *theme.ink_soft, half);
        let (long, high) = (galley.size().x, galley.size().y);
        let y = bottom.unwrap_or(room.top() + long);
        let mut shape = TextShape::new(pos2(x - high / 2.0 - 2.0, y), galley, *theme.ink_soft);
        shape.angle = -std::f32::consts::FRAC_PI_2;
        painter.add(shape);
    };
    upright(cx.text.get("pyramid-rational"), Some(room.bottom()));
    upright(cx.text.get("pyramid-emotional"), None);
}

/// What a layer is, what it earns, and what it loses, beside its storey.
fn label(ui: &Ui, cx: &Cx<'_>, figures: &PyramidFigures, shape: &Storey, layer: Layer, room: Rect) {
    let (text, theme) = (cx.text, cx.theme);
    let of = &figures.layers[layer as usize];
    let painter = ui.painter();
    let (top, bottom) = (*shape.y().start(), *shape.y().end());
    // The foot of the side is above that of the front.
    let left = shape.outer().x + space::M;
    let width = (room.right() - left).max(60.0);
    let name = text.get(words::layer(layer));
    let number = |v: f64| text.number(v, 2);
    let (ink, soft) = (*theme.ink, *theme.ink_soft);
    let said = match (of.u, of.credit) {
        (None, _) => text.get("pyramid-not-scored").to_owned(),
        (Some(u), None) => text.with("pyramid-met-open", &[("met", number(u).into())]),
        (Some(u), Some(credit)) => {
            let args = [("met", number(u).into()), ("earned", number(credit).into())];
            text.with("pyramid-met-earned", &args)
        }
    };
    // Less than what is shown is no loss.
    let lost = of.lost.filter(|lost| *lost >= 0.005).map(|lost| {
        let args = [("lost", number(lost).into())];
        text.with(words::lost(&figures.layers, layer as usize), &args)
    });
    let mut lines = vec![
        (elided(painter, name, bold(size::BODY), ink, width), ink),
        (wrapped(painter, &said, font(size::SMALL), soft, width), soft),
    ];
    if let Some(lost) = &lost {
        lines.push((wrapped(painter, lost, bold(size::SMALL), *theme.bad, width), *theme.bad));
    }
    let high: f32 = lines.iter().map(|(line, _)| line.size().y + 2.0).sum();
    let middle = (top + bottom) / 2.0 + if layer == Layer::Enjoyable { space::L } else { -4.0 };
    let mut y = (middle - high / 2.0).max(room.top());
    for (line, color) in lines {
        let next = y + line.size().y + 2.0;
        painter.galley(pos2(left, y), line, color);
        y = next;
    }
    let [corner, ..] = shape.level(0.0);
    let whole = Rect::from_min_max(pos2(corner.x, top), pos2(room.right(), bottom));
    let response = ui.interact(whole, Id::unique(("pyramid storey", layer)), Sense::hover());
    says(&response, || match &lost {
        Some(lost) => format!("{name} {said} {lost}"),
        None => format!("{name} {said}"),
    });
    response.on_hover_text(explained(cx, of, layer));
}

/// Where the figures of a layer come from, in a sentence and in numbers.
fn explained(cx: &Cx<'_>, of: &LayerFigures, layer: Layer) -> String {
    let text = cx.text;
    let number = |v: f64| text.number(v, 2);
    let scored = [("scored", of.scored.into()), ("all", of.attributes.into())];
    let mut lines = vec![
        text.get(words::about(layer)).to_owned(),
        text.with("pyramid-met-formula", &scored),
        text.get("pyramid-credit-formula").to_owned(),
    ];
    if let (Some(u), Some(gate), Some(credit)) = (of.u, of.gate, of.credit) {
        lines.push(format!("{} × {} = {}", number(u), number(gate), number(credit)));
    }
    lines.join("\n")
}

/// How far the door is open, beside it.
fn gate_label(ui: &Ui, cx: &Cx<'_>, of: &LayerFigures, shape: &Storey, room: Rect) {
    let (text, theme) = (cx.text, cx.theme);
    let [_, foot, head, _] = shape.door();
    let y = (foot.y + head.y) / 2.0;
    let left = shape.level(1.0)[2].x + space::M;
    let (icon, words) = match of.open {
        Some(open) if open >= 1.0 => (Icon::DoorOpen, text.get("pyramid-gate-open").to_owned()),
        Some(0.0) => (Icon::DoorClosed, text.get("pyramid-gate-shut").to_owned()),
        Some(open) => {
            let args = [("open", text.percent(open, 0).into())];
            (Icon::DoorOpen, text.with("pyramid-gate-partly", &args))
        }
        None => (Icon::DoorClosed, text.get("pyramid-gate-unknown").to_owned()),
    };
    let painter = ui.painter();
    let ink = *theme.ink_soft;
    let at = pos2(left, y);
    let sign = painter.text(at, Align2::LEFT_CENTER, char::from(icon), font(size::BODY), ink);
    let left = sign.right() + space::XS + 2.0;
    let line = elided(painter, &words, font(size::SMALL), ink, room.right() - left);
    painter.galley(pos2(left, y - line.size().y / 2.0), line, ink);
    let place = Rect::from_min_max(pos2(foot.x - 400.0, head.y), pos2(room.right(), foot.y));
    let place = place.intersect(room);
    let response = ui.interact(place, Id::unique(("pyramid gate", of.layer)), Sense::hover());
    says(&response, || words.clone());
    response.on_hover_text(text.get("pyramid-gate-formula"));
}

/// The threshold, to take hold of.
fn handle(ui: &Ui, cx: &mut Cx<'_>, shape: &Storey) {
    const KNOB: f32 = 8.0;
    let (text, theme) = (cx.text, cx.theme);
    let id = Id::unique("pyramid threshold");
    let pyramid = std::sync::Arc::clone(&cx.workshop.pyramid);
    let now = pyramid.threshold.get();
    let [at, _, outer] = shape.level(now);
    let name = text.get("pyramid-threshold");
    let area = Rect::from_x_y_ranges(at.x - 16.0..=outer.x, at.y - 16.0..=at.y + 16.0);
    let (response, change) = threshold::show(ui, id, name, area, at, now, |y| shape.part_at(y));
    let usual = controls::usual();
    change.send(ui.ctx(), id, cx.out, |to| {
        controls::with_threshold(&pyramid, to.map_or(usual, Share::clamped))
    });
    let big = response.hovered() || response.dragged();
    let painter = ui.painter();
    if response.has_focus() {
        painter.circle_stroke(at, KNOB + 4.0, Stroke::new(2.0, *theme.accent));
    }
    let knob = if big { KNOB + 1.0 } else { KNOB };
    painter.circle(at, knob, *theme.raised, Stroke::new(2.5, *theme.desired));
    let said = text.with("pyramid-threshold-is", &[("share", text.percent(now, 0).into())]);
    let held = response.dragged();
    let said = format!("{said}\n{}", text.get("pyramid-threshold-about"));
    if !held {
        response.on_hover_text(said);
    }
}
