//! The legs of a capability on a time axis that all share: a bar to the median, a whisker to where
//! nine of ten are done.

use egui::accesskit::Role;
use egui::{CornerRadius, Id, Rangef, Rect, Sense, Stroke, Ui, WidgetInfo, pos2, vec2};

use super::words;
use crate::app::theme::{bold, font, size, space};
use crate::app::views::Cx;
use crate::app::widgets::elided;
use crate::measure::{LatencyFigures, Leg};

/// The least height of one leg, in points.
pub(super) const LEG: f32 = 24.0;

/// Height of the axis, in points.
pub(super) const AXIS: f32 = 22.0;

/// Width of the names of the legs, in points.
pub(super) const NAMES: f32 = 112.0;

/// A logarithmic axis of time.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Axis {
    low: f64,
    high: f64,
}

impl Axis {
    /// An axis that shows all of these, and a minute to a week in any case.
    pub(super) fn of<'a>(all: impl Iterator<Item = &'a LatencyFigures>) -> Self {
        let (mut low, mut high) = (60.0_f64, 604_800.0_f64);
        for took in all.flat_map(|f| &f.legs) {
            if let Some((median, p90)) = took.median.zip(took.p90) {
                low = low.min(median.max(1.0));
                high = high.max(took.only_ends().map_or(p90, |[_, most]| most));
            }
        }
        Self { low: low / 1.6, high: high * 1.6 }
    }

    /// Where so many seconds lie.
    pub(super) fn at(self, seconds: f64, x: Rangef) -> f32 {
        let t = (seconds.max(self.low) / self.low).ln() / (self.high / self.low).ln();
        egui::lerp(x.min..=x.max, t.clamp(0.0, 1.0) as f32)
    }

    /// The marks within the axis.
    fn ticks(self) -> impl Iterator<Item = (f64, &'static str)> {
        words::TICKS.into_iter().filter(move |(s, _)| (self.low..=self.high).contains(s))
    }
}

/// The range that bars are drawn in, within a row.
pub(super) fn bars(rect: Rect) -> Rangef {
    // What is said about a leg stands behind its bar.
    let words = (rect.width() * 0.47).clamp(220.0, 460.0);
    Rangef::new(rect.left() + NAMES, (rect.right() - words).max(rect.left() + NAMES + 80.0))
}

/// The names of the marks.
pub(super) fn axis(ui: &Ui, cx: &Cx<'_>, rect: Rect, axis: Axis) {
    let x = bars(rect);
    let mut free = f32::MIN;
    for (seconds, key) in axis.ticks() {
        let at = axis.at(seconds, x);
        let ink = *cx.theme.ink_soft;
        let words = cx.text.get(key).to_owned();
        let galley = ui.painter().layout_no_wrap(words, font(size::TINY), ink);
        let left = at - galley.size().x / 2.0;
        if left > free {
            free = left + galley.size().x + space::XS;
            ui.painter().galley(pos2(left, rect.top() + 2.0), galley, ink);
        }
    }
}

/// The three legs of one capability, each a third of `rect`.
pub(super) fn show(ui: &Ui, cx: &Cx<'_>, rect: Rect, id: Id, figures: &LatencyFigures, axis: Axis) {
    let (text, theme) = (cx.text, cx.theme);
    let x = bars(rect);
    let each = rect.height() / 3.0;
    for (seconds, _) in axis.ticks() {
        let at = axis.at(seconds, x).round();
        ui.painter().vline(at, rect.y_range(), theme.hairline_stroke());
    }
    for (i, leg) in Leg::ALL.into_iter().enumerate() {
        let top = rect.top() + i as f32 * each;
        let line = Rect::from_min_size(pos2(rect.left(), top), vec2(rect.width(), each));
        let took = &figures.legs[i];
        let said = words::took(text, took);
        let response = ui.interact(line, id.with(("leg", i)), Sense::hover());
        let name = text.get(words::leg(leg));
        response.widget_info(|| WidgetInfo::labeled(Role::Label, true, format!("{name}: {said}")));
        let y = line.center().y;
        let ink = *theme.ink_soft;
        let names = elided(ui.painter(), name, font(size::SMALL), ink, NAMES - space::S);
        ui.painter().galley(pos2(rect.left(), y - names.size().y / 2.0), names, ink);
        if let Some((median, p90)) = took.median.zip(took.p90) {
            // Few cases have a longest one, and no nine of ten.
            let end = took.only_ends().map_or(p90, |[_, most]| most);
            let (to, end) = (axis.at(median, x), axis.at(end, x));
            // Knowing and acting are filled, what lies between them is not yet doing anything.
            let fill = if leg == Leg::Decision { *theme.actual_wash } else { *theme.actual };
            let bar = Rect::from_min_max(pos2(x.min, y - 5.0), pos2(to.max(x.min + 2.0), y + 5.0));
            let edge = Stroke::new(1.5, *theme.actual);
            let round = CornerRadius { nw: 0, sw: 0, ne: 3, se: 3 };
            ui.painter().rect(bar, round, fill, edge, egui::StrokeKind::Inside);
            if end > to + 1.0 {
                let whisker = Stroke::new(1.5, *theme.ink);
                ui.painter().hline(to..=end, y, whisker);
                ui.painter().vline(end, y - 5.0..=y + 5.0, whisker);
            }
        }
        let left = x.max + space::M;
        let room = line.right() - left;
        let (face, ink) = match took.median {
            Some(_) => (bold(size::SMALL), *theme.ink),
            None => (font(size::SMALL), *theme.ink_soft),
        };
        // The median in bold, the rest after it as far as there is room.
        let head = words::middle(text, took).unwrap_or_else(|| said.clone());
        let head = elided(ui.painter(), &head, face, ink, room);
        let used = head.size().x + space::S;
        ui.painter().galley(pos2(left, y - head.size().y / 2.0), head, ink);
        if took.median.is_some() {
            let rest = rest(cx, took);
            let ink = *theme.ink_soft;
            let rest = elided(ui.painter(), &rest, font(size::SMALL), ink, room - used);
            ui.painter().galley(pos2(left + used, y - rest.size().y / 2.0), rest, ink);
        }
        let hint = format!(
            "{}\n{said}\n{}",
            text.get(words::leg_hint(leg)),
            text.get("latency-quantiles")
        );
        response.on_hover_text(hint);
    }
}

/// What stands after the median in short.
fn rest(cx: &Cx<'_>, took: &crate::measure::Took) -> String {
    let text = cx.text;
    let mut parts = Vec::new();
    if let Some(p90) = took.p90.filter(|_| took.only_ends().is_none()) {
        parts.push(text.with("latency-p90", &[("p90", text.span(p90).into())]));
    }
    parts.push(text.with("latency-n", &[("count", took.n.into())]));
    if took.never > 0 {
        parts.push(text.with("latency-never", &[("count", took.never.into())]));
    }
    parts.join(" · ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_axis_is_logarithmic_and_holds_what_it_shows() {
        let axis = Axis::of(std::iter::empty());
        let x = Rangef::new(0.0, 100.0);
        assert!(axis.at(60.0, x) > 0.0 && axis.at(604_800.0, x) < 100.0);
        let step = |a: f64, b: f64| axis.at(b, x) - axis.at(a, x);
        assert!((step(60.0, 600.0) - step(6_000.0, 60_000.0)).abs() < 1e-3);
        assert_eq!(axis.at(0.0, x), 0.0, "at once lies at the very start");
    }
}
