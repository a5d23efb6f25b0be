//! The way from round to round: actual towards desired, and how much of it is reached.

use egui::{Align2, Color32, Response, RichText, Sense, Stroke, Ui, vec2};
use egui_plot::{
    AxisHints, FilledArea, GridMark, Line, LineStyle, Plot, PlotPoint, PlotUi, Points,
    Text as Words,
};

use super::{grid, score_or_dash};
use crate::app::theme::{Theme, bold, font, size};
use crate::app::widgets::{flag, says};
use crate::text::Text;

/// One round in the chart.
#[derive(Debug, Clone, PartialEq)]
pub struct RoundPoint {
    /// Its title.
    pub title: String,
    /// What stands under it: its month.
    pub label: String,
    /// Its attainment, 0 to 1.
    pub attainment: Option<f64>,
    /// Its actual state, 0 to 10.
    pub actual: Option<f64>,
    /// Its desired state, 0 to 10.
    pub desired: Option<f64>,
    /// The round that is looked at.
    pub current: bool,
}

/// Height of the rounds' names, in points.
const NAMES: f32 = 22.0;

/// Width of the scale, in points.
const SCALE: f32 = 28.0;

/// Above the 10: room for a flag, its value and the attainment, in points.
const ABOVE: f32 = 46.0;

/// Below the 0: room for the value of a score near it, in points.
const BELOW: f32 = 24.0;

/// Beside the first and the last round: room for half a name, in points.
const BESIDE: f32 = 36.0;

/// Height of a number on the scale, in points.
const LINE: f32 = 18.0;

/// The least distance of two rounds that both have their names and values, in points.
const APART: f32 = 66.0;

/// The rounds in the order of the document, at equal distances. Actual and desired lie on the
/// scale; above them stands, in bold, the part of the desired state that is reached.
pub fn rounds(
    ui: &mut Ui,
    theme: &Theme,
    text: &Text,
    points: &[RoundPoint],
    height: f32,
) -> Response {
    let frame = vec2(ui.available_width() - SCALE, height - NAMES).max(vec2(1.0, 1.0));
    // What a point on the screen is worth: rounds across, scores up.
    let last = points.len().saturating_sub(1) as f64;
    let across = last / f64::from((frame.x - 2.0 * BESIDE).max(1.0));
    // A single round stands in the middle.
    let (from, to) = match last {
        0.0 => (-1.0, 1.0),
        _ => (-f64::from(BESIDE) * across, last + f64::from(BESIDE) * across),
    };
    let up = 10.0 / f64::from((frame.y - ABOVE - BELOW).max(1.0));
    let (bottom, top) = (-f64::from(BELOW) * up, 10.0 + f64::from(ABOVE) * up);
    // Names that would run into each other: every second one, every third one and so on, counted
    // from the newest.
    let every = (APART * (across as f32)).ceil().max(1.0) as usize;
    let named = |i: usize| (points.len() - 1 - i).is_multiple_of(every);

    let marks = |values: Vec<f64>, step_size: f64| -> Vec<GridMark> {
        values.into_iter().map(|value| GridMark { value, step_size }).collect()
    };
    // A low chart has no room for a number at every second score.
    let step = if 2.0 / up < f64::from(LINE) { 5.0 } else { 2.0 };
    let scores: Vec<f64> = (0..=5).map(|i| f64::from(i) * step).filter(|s| *s <= 10.0).collect();
    let names: Vec<f64> = (0..points.len()).filter(|i| named(*i)).map(|i| i as f64).collect();
    let axis = |axis: AxisHints<'static>, thickness: f32| {
        axis.min_thickness(thickness)
            .label_spacing(0.0..=0.1)
            .tick_label_font(font(size::TINY))
            .tick_label_color(*theme.ink_soft)
    };
    let labels: Vec<String> = points.iter().map(|p| p.label.clone()).collect();
    let name_of = move |mark: GridMark, _: &std::ops::RangeInclusive<f64>| {
        labels.get(mark.value.round() as usize).cloned().unwrap_or_default()
    };
    let language = text.language();
    let score_of = move |mark: GridMark, _: &std::ops::RangeInclusive<f64>| {
        Text::of(language).number(mark.value, 0)
    };

    let shown = Plot::new("score rounds")
        .height(height)
        .allow_zoom(false)
        .allow_drag(false)
        .allow_scroll(false)
        .allow_axis_zoom_drag(false)
        .allow_boxed_zoom(false)
        .allow_double_click_reset(false)
        .sense(Sense::hover())
        .show_background(false)
        .show_crosshair(false)
        .show_x(false)
        .show_y(false)
        .show_grid([false, true])
        .grid_color(grid(theme).color)
        .grid_spacing(0.0..=0.1)
        .x_grid_spacer(move |_| marks(names.clone(), every as f64))
        .y_grid_spacer(move |_| marks(scores.clone(), step))
        .custom_x_axes(vec![axis(AxisHints::new_x(), NAMES).formatter(name_of)])
        .custom_y_axes(vec![axis(AxisHints::new_y(), SCALE).formatter(score_of)])
        .show(ui, |plot| {
            plot.set_plot_bounds_x(from..=to);
            plot.set_plot_bounds_y(bottom..=top);
            gaps(plot, theme, points);
            let solid = LineStyle::Solid;
            lines(plot, *theme.actual, solid, points, |p| p.actual);
            let dashed = LineStyle::Dashed { length: 6.0 };
            lines(plot, *theme.desired, dashed, points, |p| p.desired);
            for (i, point) in points.iter().enumerate() {
                knob(plot, theme, i, point);
                if named(i) || point.current {
                    values(plot, theme, text, i, point, up, top);
                }
            }
        });

    let transform = shown.transform;
    for (i, point) in points.iter().enumerate() {
        if let Some(desired) = point.desired {
            let foot = transform.position_from_point(&PlotPoint::new(i as f64, desired));
            let width = if point.current { 2.5 } else { 1.5 };
            let stroke = Stroke::new(width, *theme.desired);
            flag(ui.painter(), foot, 14.0, stroke, *theme.desired_wash);
        }
    }
    let said = |p: &RoundPoint| {
        let percent = p.attainment.map_or_else(|| "–".to_owned(), |share| text.percent(share, 0));
        text.with(
            "score-chart-round",
            &[
                ("round", format!("{}, {}", p.title, p.label).into()),
                ("share", percent.into()),
                ("actual", score_or_dash(text, p.actual).into()),
                ("desired", score_or_dash(text, p.desired).into()),
            ],
        )
    };
    let response = shown.response;
    says(&response, || {
        let parts: Vec<String> = points.iter().map(said).collect();
        text.with("score-chart-rounds", &[("list", parts.join("; ").into())])
    });
    let under = response.hover_pos().map(|at| transform.value_from_position(at).x.round());
    match under.and_then(|i| points.get(i.max(0.0) as usize)) {
        Some(point) => response.on_hover_text(said(point)),
        None => response,
    }
}

/// What is still to go, as a wash between two neighbouring rounds where both are known.
fn gaps(plot: &mut PlotUi<'_>, theme: &Theme, points: &[RoundPoint]) {
    let both = |p: &RoundPoint| p.actual.zip(p.desired);
    for (i, pair) in points.windows(2).enumerate() {
        let (Some((a, to_a)), Some((b, to_b))) = (both(&pair[0]), both(&pair[1])) else { continue };
        // An actual state above the desired one leaves no gap.
        let low = [a.min(to_a), b.min(to_b)];
        let x = i as f64;
        let area = FilledArea::new(format!("gap {i}"), &[x, x + 1.0], &low, &[to_a, to_b]);
        let color = theme.desired.gamma_multiply(0.1);
        plot.add(area.fill_color(color).allow_hover(false));
    }
}

/// A line through neighbouring rounds; it breaks where a round does not know the value.
fn lines(
    plot: &mut PlotUi<'_>,
    color: Color32,
    style: LineStyle,
    points: &[RoundPoint],
    value: impl Fn(&RoundPoint) -> Option<f64>,
) {
    let places: Vec<Option<[f64; 2]>> =
        points.iter().enumerate().map(|(i, p)| value(p).map(|v| [i as f64, v])).collect();
    for run in places.split(Option::is_none) {
        let run: Vec<[f64; 2]> = run.iter().flatten().copied().collect();
        if run.len() > 1 {
            let line = Line::new("", run).color(color).width(2.0).style(style);
            plot.line(line.allow_hover(false));
        }
    }
}

/// The sign of the actual state; larger for the round that is looked at.
fn knob(plot: &mut PlotUi<'_>, theme: &Theme, i: usize, point: &RoundPoint) {
    let Some(actual) = point.actual else { return };
    let radius = if point.current { 6.0 } else { 4.0 };
    for (radius, color) in [(radius + 2.0, *theme.paper), (radius, *theme.actual)] {
        let knob = Points::new("", vec![[i as f64, actual]]).radius(radius).color(color);
        plot.points(knob.allow_hover(false));
    }
}

/// The three figures of a round, each on the side of its sign that is free. `up` is the score
/// that a point on the screen is worth.
fn values(
    plot: &mut PlotUi<'_>,
    theme: &Theme,
    text: &Text,
    i: usize,
    point: &RoundPoint,
    up: f64,
    top: f64,
) {
    let mut put = |y: f64, anchor: Align2, words: RichText, color: Color32| {
        let place = PlotPoint::new(i as f64, y);
        let words = Words::new("", place, words).anchor(anchor).color(color);
        plot.text(words.allow_hover(false));
    };
    let color = if point.current { *theme.ink } else { *theme.ink_soft };
    if let Some(share) = point.attainment {
        let words = RichText::new(text.percent(share, 0)).font(bold(size::SMALL));
        put(top, Align2::CENTER_TOP, words, color);
    }
    // On paper of its own, so that no line runs through it.
    let value = |score: f64| {
        let words = RichText::new(text.score(score)).font(font(size::TINY));
        words.background_color(*theme.paper)
    };
    let above = point.actual.zip(point.desired).is_some_and(|(actual, desired)| actual > desired);
    if let Some(actual) = point.actual {
        let words = value(actual);
        let (y, anchor) = if above {
            (actual + 7.0 * up, Align2::CENTER_BOTTOM)
        } else {
            (actual - 7.0 * up, Align2::CENTER_TOP)
        };
        put(y, anchor, words, color);
    }
    if let Some(desired) = point.desired {
        let words = value(desired);
        let (y, anchor) = if above {
            (desired - 3.0 * up, Align2::CENTER_TOP)
        } else {
            (desired + 16.0 * up, Align2::CENTER_BOTTOM)
        };
        put(y, anchor, words, color);
    }
}
