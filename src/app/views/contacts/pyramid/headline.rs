//! What the pyramid comes to: the part of it that is earned, and the money that the gate holds
//! back.

use egui::{Align2, Id, Rect, Sense, Ui, pos2};

use crate::app::theme::{bold, font, size, space};
use crate::app::views::Cx;
use crate::app::widgets::{elided, says, wrapped};
use crate::measure::{Interval, PyramidFigures};

use super::words;

/// Height of the headline, in points.
pub(super) const HEIGHT: f32 = 64.0;

/// Draws the headline into a place of this height.
pub(super) fn show(ui: &Ui, cx: &Cx<'_>, figures: &PyramidFigures, place: Rect) {
    let half = place.left() + (place.width() * 0.56).round();
    earned(ui, cx, figures, Rect::from_min_max(place.min, pos2(half, place.bottom())));
    let right = Rect::from_min_max(pos2(half + space::L, place.top()), place.max);
    at_risk(ui, cx, figures, right);
}

/// The names of the layers that nobody has scored, one after another.
fn unscored(cx: &Cx<'_>, figures: &PyramidFigures) -> String {
    let names: Vec<&str> = figures.unscored().map(|l| cx.text.get(words::layer(l))).collect();
    names.join(", ")
}

fn earned(ui: &Ui, cx: &Cx<'_>, figures: &PyramidFigures, place: Rect) {
    let (text, theme) = (cx.text, cx.theme);
    let nothing = figures.layers.iter().all(|l| l.u.is_none());
    let (figure, caption) = match figures.pyramid {
        Some(whole) => (text.percent(whole, 0), text.get("pyramid-earned-of").to_owned()),
        None if nothing => ("–".to_owned(), text.get("pyramid-nothing-scored").to_owned()),
        None => {
            let Interval { low, high } = figures.range;
            let range = format!("{}–{}", text.number(low * 100.0, 0), text.percent(high, 0));
            let args = [("layers", unscored(cx, figures).into())];
            (range, text.with("pyramid-earned-open", &args))
        }
    };
    let painter = ui.painter();
    let face = bold(if figures.pyramid.is_some() { size::HERO } else { size::TITLE });
    let at = pos2(place.left(), place.center().y);
    let number = painter.text(at, Align2::LEFT_CENTER, &figure, face, *theme.ink);
    let left = number.right() + space::M;
    let ink = *theme.ink_soft;
    let words = wrapped(painter, &caption, font(size::SMALL), ink, place.right() - left);
    painter.galley(pos2(left, place.center().y - words.size().y / 2.0), words, ink);
    let response = ui.interact(place, Id::unique("pyramid earned"), Sense::hover());
    says(&response, || format!("{figure} {caption}"));
    response.on_hover_text(formula(cx, figures));
}

/// The formula in one sentence, with the figures of this pyramid where they are known.
fn formula(cx: &Cx<'_>, figures: &PyramidFigures) -> String {
    let text = cx.text;
    let mut said = text.get("pyramid-earned-formula").to_owned();
    if let (Some(whole), [Some(a), Some(b), Some(c)]) =
        (figures.pyramid, figures.layers.map(|l| l.credit))
    {
        let parts: Vec<String> = figures
            .layers
            .iter()
            .zip([a, b, c])
            .map(|(l, credit)| {
                format!("{} × {}", text.percent(l.weight, 0), text.number(credit, 2))
            })
            .collect();
        said.push_str(&format!("\n{} = {}", parts.join(" + "), text.percent(whole, 1)));
    }
    said
}

fn at_risk(ui: &Ui, cx: &Cx<'_>, figures: &PyramidFigures, place: Rect) {
    let (text, theme) = (cx.text, cx.theme);
    let painter = ui.painter();
    let label = text.get("pyramid-at-risk");
    let ink = *theme.ink_soft;
    let galley = elided(painter, label, font(size::SMALL), ink, place.width());
    let line = galley.size().y;
    let top = place.center().y - (line + 28.0) / 2.0;
    painter.galley(pos2(place.left(), top), galley, ink);
    let unit = cx.workshop.pyramid.unit.trim();
    let (figure, color) = match figures.spend_at_risk {
        Some(risk) => {
            let money = money(cx, risk);
            let color = if risk > 0.0 { *theme.bad } else { *theme.ink };
            (money, color)
        }
        None => ("–".to_owned(), *theme.ink),
    };
    let at = pos2(place.left(), top + line + 14.0);
    let number = painter.text(at, Align2::LEFT_CENTER, &figure, bold(size::HEADING), color);
    let room = place.right() - number.right() - space::S;
    if figures.spend_at_risk.is_some() && room > space::XL {
        let galley = elided(painter, unit, font(size::SMALL), ink, room);
        let at = pos2(number.right() + space::S, number.bottom() - galley.size().y - 3.0);
        painter.galley(at, galley, ink);
    }
    let response = ui.interact(place, Id::unique("pyramid at risk"), Sense::hover());
    says(&response, || format!("{label} {figure} {unit}"));
    response.on_hover_text(risk_formula(cx, figures));
}

/// An amount with as few decimals as it needs.
fn money(cx: &Cx<'_>, amount: f64) -> String {
    let decimals = if amount.abs() >= 100.0 { 0 } else { 2 };
    let rounded = cx.text.number(amount, decimals);
    if decimals == 0 { rounded } else { cx.text.short_number(amount) }
}

fn risk_formula(cx: &Cx<'_>, figures: &PyramidFigures) -> String {
    let text = cx.text;
    let mut said = text.get("pyramid-at-risk-formula").to_owned();
    for layer in &figures.layers[1..] {
        if let (Some(spend), Some(gate), Some(risk)) =
            (layer.spend, layer.gate, layer.spend_at_risk)
        {
            said.push_str(&format!(
                "\n{}  {} × (1 − {}) = {}",
                text.get(words::layer(layer.layer)),
                money(cx, spend),
                text.number(gate, 2),
                money(cx, risk)
            ));
        }
    }
    if figures.spend_at_risk.is_none() {
        said.push('\n');
        said.push_str(text.get("pyramid-at-risk-unknown"));
    }
    said
}
