//! What moves the value most: for each input the value with its low and with its high end, all others
//! at their base. The end to the low of the input is an outline, the one to the high is filled, and
//! both say so in figures.

use egui::{Align2, Rangef, Rect, Sense, Stroke, StrokeKind, Ui, pos2, vec2};

use super::figures::money;
use crate::app::form;
use crate::app::theme::{font, size, space};
use crate::app::views::Cx;
use crate::app::widgets::{elided, says};
use crate::measure::{Lever, Swing, ValueFigures};

/// Height of a row: a line of words and a bar, in points.
const ROW: f32 = 44.0;

/// What is moved, in words.
const fn name(lever: Lever) -> &'static str {
    match lever {
        Lever::Customers => "value-customers",
        Lever::Retention => "value-retention",
        Lever::Margin => "value-margin",
        Lever::Discount => "value-discount",
        Lever::LinkRetention => "value-link-retention",
        Lever::LinkMargin => "value-link-margin",
        Lever::Gain => "value-gain",
        Lever::Cost => "value-cost",
    }
}

/// An end of an input as it is written beside the input.
fn end(cx: &Cx<'_>, lever: Lever, value: f64) -> String {
    match lever {
        Lever::Customers => cx.text.short_number(value),
        Lever::Margin | Lever::Cost => money(cx, Some(value)),
        Lever::Gain => cx.text.points(value, 1),
        Lever::LinkRetention => {
            let unit = cx.text.get("value-point-unit");
            format!("{}\u{a0}{unit}", cx.text.short_number(value * 100.0))
        }
        _ => format!("{}{}", cx.text.short_number(value * 100.0), cx.text.percent_sign()),
    }
}

/// Draws the chart.
pub(super) fn show(ui: &mut Ui, cx: &Cx<'_>, figures: &ValueFigures) {
    let text = cx.text;
    form::heading(ui, cx.theme, text.get("value-tornado"));
    let Some(base) = figures.cases[1].map(|case| case.worth) else {
        form::note(ui, cx.theme, text.get("value-tornado-none"));
        return;
    };
    if figures.tornado.is_empty() {
        form::note(ui, cx.theme, text.get("value-tornado-sure"));
        return;
    }
    let values = || figures.tornado.iter().flat_map(|s| [s.low, s.high]).chain([base]);
    let (min, max) = values().fold((f64::MAX, f64::MIN), |(a, b), v| (a.min(v), b.max(v)));
    for swing in &figures.tornado {
        row(ui, cx, swing, base, (min, max));
    }
    form::note(
        ui,
        cx.theme,
        &text.with("value-tornado-base", &[("worth", money(cx, Some(base)).into())]),
    );
}

fn row(ui: &mut Ui, cx: &Cx<'_>, swing: &Swing, base: f64, (min, max): (f64, f64)) {
    let (text, theme) = (cx.text, cx.theme);
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), ROW), Sense::hover());
    let [low, high] = swing.ends.map(|value| end(cx, swing.what, value));
    let words = format!("{} {low} – {high}", text.get(name(swing.what)));
    let ends = [swing.low, swing.high].map(|worth| money(cx, Some(worth)));
    says(&response, || format!("{words}: {} – {}", ends[0], ends[1]));
    if !ui.is_rect_visible(rect) {
        return;
    }
    let painter = ui.painter();
    let [first, second] = if swing.low <= swing.high { [0, 1] } else { [1, 0] };
    let face = font(size::TINY);
    let figures = format!("{} – {}", ends[first], ends[second]);
    let right = painter.text(
        rect.right_top() + vec2(0.0, 3.0),
        Align2::RIGHT_TOP,
        figures,
        face,
        *theme.ink_soft,
    );
    let room = right.left() - rect.left() - space::S;
    let galley = elided(painter, &words, font(size::SMALL), *theme.ink, room);
    let cut = galley.elided;
    painter.galley(rect.left_top(), galley, *theme.ink);
    let x = Rangef::new(rect.left(), rect.right());
    let at = |worth: f64| {
        let t = if max > min { (worth - min) / (max - min) } else { 0.5 };
        egui::lerp(x.min..=x.max, t as f32)
    };
    let (y, half) = (rect.bottom() - 12.0, 6.0);
    painter.hline(x, y, Stroke::new(1.0, theme.hairline.gamma_multiply(0.7)));
    let bar = |to: f64| {
        let (a, b) = (at(base).min(at(to)), at(base).max(at(to)));
        Rect::from_min_max(pos2(a, y - half), pos2(b, y + half))
    };
    painter.rect_filled(bar(swing.high), 2, *theme.actual);
    let outline = Stroke::new(1.5, *theme.actual);
    painter.rect(bar(swing.low), 2, *theme.paper, outline, StrokeKind::Inside);
    painter.vline(at(base), y - half - 3.0..=y + half + 3.0, Stroke::new(2.0, *theme.ink));
    if cut {
        response.on_hover_text(words);
    }
}
