//! What bands mean, and how wide so many are.

use egui::{Painter, Pos2, Rect, Sense, Shape, Stroke, Ui, pos2, vec2};

use super::count::Flow;
use super::ways::Made;
use crate::app::canvas::still::band_width;
use crate::app::theme::{Theme, font, size, space};
use crate::text::Text;

/// Length of a sample, in points.
const SAMPLE: f32 = 36.0;
/// Height of a line of the legend, in points.
pub(super) const LINE: f32 = 24.0;

#[derive(Clone, Copy)]
enum Sample {
    Width(f32),
    Other,
    Never,
    Token,
}

/// A round number, 1, 2 or 5 of a power of ten, not above this one.
fn round(number: f64) -> f64 {
    let unit = 10_f64.powf(number.max(1.0).log10().floor());
    let lead = [5.0, 2.0, 1.0].into_iter().find(|lead| lead * unit <= number);
    lead.unwrap_or(1.0) * unit
}

/// Draws the legend as wide as the room, in `lines` lines.
pub(super) fn show(
    ui: &mut Ui,
    text: &Text,
    theme: &Theme,
    (flow, made, zoom): (&Flow, &Made, f32),
    shown: Option<String>,
) {
    let mut all: Vec<(Sample, String)> = Vec::new();
    if made.most > 0 {
        let large = round(made.most as f64);
        let small = round(large / 8.0);
        let values = if small < large { vec![small, large] } else { vec![large] };
        for value in values {
            let width = band_width((value / made.most as f64) as f32, zoom);
            let n = text.number(value, 0);
            let key = if flow.by_case { "stream-in-cases" } else { "stream-times" };
            all.push((Sample::Width(width), text.with(key, &[("n", n.into())])));
        }
    }
    if made.shown > 0 {
        let words = text.with("stream-legend-other", &[("n", made.shown.into())]);
        all.push((Sample::Other, words));
    }
    if made.never_ways > 0 {
        let words = text.with("stream-legend-never", &[("n", made.never_ways.into())]);
        all.push((Sample::Never, words));
    }
    all.extend(shown.map(|words| (Sample::Token, words)));
    let (face, ink) = (font(size::SMALL), *theme.ink_soft);
    let galleys: Vec<_> = all
        .into_iter()
        .map(|(sample, words)| {
            (sample, ui.painter().layout_no_wrap(words.clone(), face.clone(), ink), words)
        })
        .collect();
    let (room, mut x, mut y) = (ui.available_width(), 0.0, 0.0);
    let mut places = Vec::with_capacity(galleys.len());
    for (sample, galley, _) in &galleys {
        let lead = if matches!(sample, Sample::Token) { 16.0 } else { SAMPLE };
        let width = lead + space::S + galley.size().x;
        if x > 0.0 && x + width > room {
            (x, y) = (0.0, y + LINE);
        }
        places.push((pos2(x, y), lead));
        x += width + space::XL;
    }
    let (rect, response) = ui.allocate_exact_size(vec2(room, y + LINE), Sense::hover());
    let says: Vec<String> = galleys.iter().map(|(.., words)| words.clone()).collect();
    crate::app::widgets::says(&response, || says.join(", "));
    let painter = ui.painter();
    for ((sample, galley, _), (at, lead)) in galleys.into_iter().zip(places) {
        let at = rect.min + at.to_vec2();
        let line = Rect::from_min_size(at, vec2(lead, LINE));
        paint(painter, theme, sample, line);
        let words = pos2(line.right() + space::S, line.center().y - galley.size().y / 2.0);
        painter.galley(words, galley, ink);
    }
}

fn paint(painter: &Painter, theme: &Theme, sample: Sample, rect: Rect) {
    let ends: [Pos2; 2] = [rect.left_center(), rect.right_center()];
    match sample {
        Sample::Width(width) => {
            let color = theme.actual.lerp_to_gamma(*theme.paper, 0.25);
            painter.line_segment(ends, Stroke::new(width, color));
        }
        Sample::Other => {
            let arc: Vec<Pos2> = (0..=12)
                .map(|i| {
                    let t = i as f32 / 12.0;
                    let up = 4.0 * t * (1.0 - t) * 10.0;
                    pos2(egui::lerp(rect.x_range(), t), rect.center().y + 5.0 - up)
                })
                .collect();
            let color = theme.warning.lerp_to_gamma(*theme.paper, 0.25);
            painter.add(Shape::line(arc.clone(), Stroke::new(5.0, color)));
            painter.extend(Shape::dashed_line(&arc, Stroke::new(1.5, *theme.paper), 6.0, 6.0));
        }
        Sample::Never => {
            let stroke = Stroke::new(1.2, *theme.ink_faint);
            painter.extend(Shape::dashed_line(&ends, stroke, 5.0, 4.0));
        }
        Sample::Token => {
            painter.circle_filled(rect.center(), 4.2, *theme.ink);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn scales_speak_in_round_numbers() {
        for (number, rounded) in
            [(0.0, 1.0), (1.0, 1.0), (4.0, 2.0), (7.0, 5.0), (99.0, 50.0), (480.0, 200.0)]
        {
            assert_eq!(round(number), rounded, "{number}");
        }
    }
}
