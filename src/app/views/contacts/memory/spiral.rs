//! The spiral of expectations (K28): exceeding them every time beside always meeting them.

use egui::{Align2, Id, Rect, Sense, Shape, Stroke, Ui, pos2, vec2};

use super::governed;
use crate::app::form::{self, Field, number_field};
use crate::app::theme::{font, size, space};
use crate::app::views::Cx;
use crate::app::widgets::says;
use crate::measure::memory::{Ascent, CEILING};
use crate::workshop::{Amount, Score, Share, Spiral};

/// Height of the chart, in points.
const HEIGHT: f32 = 132.0;

/// At least so many contacts are shown.
const CONTACTS: u64 = 12;

/// Draws the panel.
pub(super) fn show(ui: &mut Ui, cx: &mut Cx<'_>) {
    let text = cx.text;
    let ascent = Ascent::of(&cx.workshop.memory.spiral);
    let words = sentence(cx, &ascent);
    chart(ui, cx, &ascent, &words);
    form::words(ui, &words, font(size::SMALL), cx.theme.ink);
    ui.add_space(space::S);
    fields(ui, cx);
    ui.add_space(space::XS);
    form::note(ui, cx.theme, text.get("memory-spiral-note"));
}

fn sentence(cx: &Cx<'_>, ascent: &Ascent) -> String {
    let text = cx.text;
    let Some(n) = ascent.ceiling_after() else {
        return text.get("memory-spiral-never").to_owned();
    };
    let words = text.with("memory-spiral-ceiling", &[("n", (n as f64).into())]);
    match ascent.extra_cost() {
        Some(cost) => {
            let unit = &cx.workshop.memory.unit;
            let cost = format!("{} {unit}", text.number(cost, 0)).trim_end().to_owned();
            format!("{words} {}", text.with("memory-spiral-cost", &[("cost", cost.into())]))
        }
        None => words,
    }
}

fn chart(ui: &mut Ui, cx: &Cx<'_>, ascent: &Ascent, words: &str) {
    let (text, theme) = (cx.text, cx.theme);
    let (rect, response) =
        ui.allocate_exact_size(vec2(ui.available_width(), HEIGHT), Sense::hover());
    says(&response, || words.to_owned());
    let painter = ui.painter();
    let plot = Rect::from_min_max(
        pos2(rect.left() + space::XL, rect.top() + space::L),
        pos2(rect.right() - space::XS, rect.bottom() - space::L),
    );
    let ceiling = ascent.ceiling_after();
    let last = ceiling.map_or(CONTACTS, |n| n + n.div_ceil(4)).max(CONTACTS) as f64;
    let met = cx.workshop.memory.spiral.expected.get();
    // From just below what is expected to the ceiling: what happens there is what matters.
    let low = (met - 1.0).floor().clamp(0.0, CEILING - 2.0);
    let x = |n: f64| egui::lerp(plot.x_range(), ((n - 1.0) / (last - 1.0)) as f32);
    let y = |score: f64| {
        egui::remap(score as f32, low as f32..=CEILING as f32, plot.bottom()..=plot.top())
    };
    for score in [low, CEILING] {
        let stroke = Stroke::new(1.0, theme.hairline.gamma_multiply(0.7));
        painter.hline(plot.x_range(), y(score), stroke);
        let at = pos2(plot.left() - space::S, y(score));
        let words = text.short_number(score);
        painter.text(at, Align2::RIGHT_CENTER, words, font(size::TINY), *theme.ink_soft);
    }
    for (n, align) in [(1.0, Align2::LEFT_TOP), (last, Align2::RIGHT_TOP)] {
        let words = text.with("memory-spiral-contact", &[("n", n.into())]);
        let at = pos2(x(n), plot.bottom() + 2.0);
        painter.text(at, align, words, font(size::TINY), *theme.ink_soft);
    }
    let samples = 64.0_f64.min(last - 1.0).max(1.0);
    let places = (0..=samples as usize).map(|i| 1.0 + (last - 1.0) * i as f64 / samples);
    let line: Vec<_> = places.map(|n| pos2(x(n), y(ascent.delivered(n)))).collect();
    let meet = [pos2(x(1.0), y(met)), pos2(x(last), y(met))];
    painter.extend(Shape::dashed_line(&meet, Stroke::new(1.5, *theme.good), 6.0, 4.0));
    painter.add(Shape::line(line, Stroke::new(2.5, *theme.actual)));
    let names = [
        (pos2(plot.right(), y(met) - 3.0), Align2::RIGHT_BOTTOM, "memory-spiral-meet"),
        (rect.left_top() + vec2(space::XL, 0.0), Align2::LEFT_TOP, "memory-spiral-exceed"),
    ];
    for (at, align, key) in names {
        painter.text(at, align, text.get(key), font(size::TINY), *theme.ink_soft);
    }
    if let Some(n) = ceiling {
        let at = pos2(x(n as f64), y(CEILING));
        painter.vline(at.x, at.y..=plot.bottom(), Stroke::new(1.0, *theme.edge));
        painter.circle(at, 4.5, *theme.actual, Stroke::new(2.0, *theme.paper));
    }
}

/// A field with its name above it.
fn number<T>(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    id: &'static str,
    name: &str,
    now: Option<f64>,
    suffix: &str,
    accept: impl Fn(f64) -> Option<T>,
    change: impl Fn(&mut Spiral, Option<T>),
) {
    let (text, theme, memory) = (cx.text, cx.theme, cx.workshop.memory.clone());
    form::label(ui, theme, name);
    let field = Field::new(Id::unique(id), name);
    number_field(field, ui, theme, text, now, suffix, accept)
        .send(cx.out, |value| governed(&memory, |memory| change(&mut memory.spiral, value)));
}

fn fields(ui: &mut Ui, cx: &mut Cx<'_>) {
    let (text, spiral) = (cx.text, cx.workshop.memory.spiral);
    let widths = form::proportions(ui.available_width(), space::S, [1.0, 1.0]);
    form::columns(ui, widths, space::S, |[left, right]| {
        let score = |v: f64| Score::new(v).ok();
        let now = Some(spiral.expected.get());
        let name = text.get("memory-spiral-expected");
        number(left, cx, "memory expected field", name, now, "", score, |s, v| {
            s.expected = v.unwrap_or(s.expected);
        });
        let now = Some(spiral.margin.get());
        let name = text.get("memory-spiral-margin");
        number(right, cx, "memory margin field", name, now, "", score, |s, v| {
            s.margin = v.unwrap_or(s.margin);
        });
        let now = Some((spiral.learned.get() * 1e6).round() / 1e4);
        let name = text.get("memory-spiral-learned");
        let share = |v: f64| Share::new(v / 100.0).ok();
        let sign = text.percent_sign();
        number(left, cx, "memory learned field", name, now, sign, share, |s, v| {
            s.learned = v.unwrap_or(s.learned);
        });
        let now = spiral.cost.map(Amount::get);
        let name = text.get("memory-spiral-point");
        let amount = |v: f64| Amount::new(v).ok();
        number(right, cx, "memory point field", name, now, "", amount, |s, v| s.cost = v);
    });
}
