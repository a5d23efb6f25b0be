//! A chart as places on paper: what the sources of the pages draw.

use serde::Serialize;

use super::scale::{End, Scale, Tick};
use super::spread::spread;
use super::words;
use crate::report::model::{Chart, Data, Ends, Number, Stretch, Style};
use crate::text::Text;

/// How many letters a name beside a chart has at most.
const NAME: usize = 90;

/// The field of a matrix, in points of the paper.
const FIELD: [f64; 2] = [280.0, 230.0];

/// Where 1 lies on the scales of a matrix, as a part of the field; 5 is as far from the other end.
const FIRST: [f64; 2] = [0.07, 0.14];

/// A chart that is ready to be drawn.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(tag = "kind", rename_all = "lowercase")]
pub(super) enum Drawing {
    Dumbbell(Pairs),
    Radar(Pairs),
    Bars {
        name: String,
        ticks: Vec<Tick>,
        zero: f64,
        rows: Vec<Row>,
    },
    Lines {
        places: Vec<String>,
        ticks: Vec<Tick>,
        lines: Vec<Way>,
    },
    Matrix {
        names: [String; 2],
        quarters: [String; 4],
        size: [f64; 2],
        ticks: [Vec<Tick>; 2],
        points: Vec<Spot>,
    },
    Roadmap {
        quarters: Vec<String>,
        legend: Vec<Mark>,
        rows: Vec<Span>,
    },
    Tornado {
        name: String,
        ends: [String; 2],
        base: Option<End>,
        ticks: Vec<Tick>,
        rows: Vec<Wing>,
    },
}

#[derive(Debug, Clone, PartialEq, Serialize)]
pub(super) struct Pairs {
    names: [String; 2],
    ticks: Vec<Tick>,
    rows: Vec<Pair>,
}

#[derive(Debug, Clone, PartialEq, Serialize)]
struct Pair {
    name: String,
    actual: Option<End>,
    desired: Option<End>,
    range: Option<[f64; 2]>,
}

#[derive(Debug, Clone, PartialEq, Serialize)]
pub(super) struct Row {
    name: String,
    value: Option<End>,
    strong: bool,
}

#[derive(Debug, Clone, PartialEq, Serialize)]
pub(super) struct Way {
    name: String,
    points: Vec<Option<End>>,
}

#[derive(Debug, Clone, PartialEq, Serialize)]
pub(super) struct Spot {
    number: usize,
    name: String,
    at: [f64; 2],
}

#[derive(Debug, Clone, PartialEq, Serialize)]
pub(super) struct Mark {
    name: String,
    critical: bool,
    done: bool,
}

#[derive(Debug, Clone, PartialEq, Serialize)]
pub(super) struct Span {
    name: String,
    span: [f64; 2],
    critical: bool,
    done: bool,
}

#[derive(Debug, Clone, PartialEq, Serialize)]
pub(super) struct Wing {
    name: String,
    low: Option<End>,
    high: Option<End>,
}

impl Drawing {
    /// The drawing of a chart in the words of a language.
    pub(super) fn of(chart: &Chart, text: &Text) -> Self {
        match &chart.data {
            Data::Dumbbell { names, rows } => Self::Dumbbell(pairs(text, names, rows)),
            Data::Radar { names, rows } => Self::Radar(pairs(text, names, rows)),
            Data::Bars { name: of, rows } => {
                let values = rows.iter().filter_map(|row| row.value.value);
                let times = rows.first().map_or(1.0, |row| times(&row.value));
                let scale = Scale::around(values.chain([0.0]), times);
                let row = |row: &crate::report::model::Bar| Row {
                    name: name(&row.name),
                    value: scale.end(text, &row.value),
                    strong: row.strong,
                };
                Self::Bars {
                    name: name(of),
                    ticks: scale.ticks(text),
                    zero: scale.at(0.0),
                    rows: rows.iter().map(row).collect(),
                }
            }
            Data::Lines { places, lines, scale } => {
                let scale = Scale::between(*scale);
                let way = |line: &crate::report::model::Line| Way {
                    name: name(&line.name),
                    // One value a place, whatever there is.
                    points: (0..places.len())
                        .map(|i| line.values.get(i).and_then(|v| scale.end(text, v)))
                        .collect(),
                };
                Self::Lines {
                    places: places.iter().map(|place| words::name(place, 48)).collect(),
                    ticks: scale.ticks(text),
                    lines: lines.iter().map(way).collect(),
                }
            }
            Data::Matrix { names, quarters, points } => Self::Matrix {
                names: names.each_ref().map(|n| name(n)),
                quarters: quarters.each_ref().map(|n| name(n)),
                size: FIELD,
                ticks: axes(text),
                points: spots(points),
            },
            Data::Roadmap { quarters, rows } => Self::Roadmap {
                quarters: quarters.iter().map(|q| words::name(q, 24)).collect(),
                legend: legend(text, rows),
                rows: rows.iter().map(|row| span(row, quarters.len())).collect(),
            },
            Data::Tornado { name: of, base, rows } => {
                let ends = rows.iter().flat_map(|row| [row.low.value, row.high.value]);
                let scale = Scale::around(ends.chain([base.value]).flatten(), times(base));
                let wing = |row: &crate::report::model::Swing| Wing {
                    name: name(&row.name),
                    low: scale.end(text, &row.low),
                    high: scale.end(text, &row.high),
                };
                Self::Tornado {
                    name: name(of),
                    ends: [text.get("print-low").to_owned(), text.get("print-high").to_owned()],
                    base: scale.end(text, base),
                    ticks: scale.ticks(text),
                    rows: rows.iter().map(wing).collect(),
                }
            }
        }
    }
}

fn name(text: &str) -> String {
    words::name(text, NAME)
}

/// What is written is this many times the value.
fn times(number: &Number) -> f64 {
    if matches!(number.style, Style::Percent(_) | Style::Points(..)) { 100.0 } else { 1.0 }
}

fn pairs(text: &Text, names: &[String; 2], rows: &[Ends]) -> Pairs {
    let scale = Scale::SCORES;
    let pair = |row: &Ends| Pair {
        name: name(&row.name),
        actual: scale.end(text, &row.actual),
        desired: scale.end(text, &row.desired),
        range: row.range.map(|range| range.map(|value| scale.at(value))),
    };
    Pairs {
        names: names.each_ref().map(|n| name(n)),
        ticks: scale.ticks(text),
        rows: rows.iter().map(pair).collect(),
    }
}

/// A place between the first and the last of the scale to the right (0) or upwards (1).
fn inner(axis: usize, at: f64) -> f64 {
    FIRST[axis] + (1.0 - 2.0 * FIRST[axis]) * at
}

/// The marks of both scales of a matrix.
fn axes(text: &Text) -> [Vec<Tick>; 2] {
    let ticks = Scale::between([1.0, 5.0]).ticks(text);
    [0, 1].map(|axis| {
        let moved = |tick: &Tick| Tick { at: inner(axis, tick.at), ..tick.clone() };
        ticks.iter().map(moved).collect()
    })
}

/// The points, moved aside where they would lie upon one another. One without a place is left out.
fn spots(points: &[crate::report::model::Point]) -> Vec<Spot> {
    let scale = Scale::between([1.0, 5.0]);
    let known: Vec<_> = points
        .iter()
        .filter_map(|point| {
            let [x, y] = [point.at[0].value?, point.at[1].value?];
            let at = [inner(0, scale.at(x)), inner(1, scale.at(y))];
            Some((point, [at[0] * FIELD[0], at[1] * FIELD[1]]))
        })
        .collect();
    let places = spread(&known.iter().map(|(_, at)| *at).collect::<Vec<_>>(), FIELD);
    let spot = |((point, _), at): (&(&crate::report::model::Point, _), [f64; 2])| Spot {
        number: point.number,
        name: words::name(&point.name, 80),
        at: [at[0] / FIELD[0], at[1] / FIELD[1]],
    };
    known.iter().zip(places).map(spot).collect()
}

/// What the bars of a roadmap look like, as far as there are such bars.
fn legend(text: &Text, rows: &[Stretch]) -> Vec<Mark> {
    let mark = |key: &str, critical, done| Mark { name: text.get(key).to_owned(), critical, done };
    let mut marks = Vec::new();
    if rows.iter().any(|row| row.critical && !row.done) {
        marks.push(mark("print-critical", true, false));
    }
    if rows.iter().any(|row| !row.critical && !row.done) {
        marks.push(mark("print-slack", false, false));
    }
    if rows.iter().any(|row| row.done) {
        marks.push(mark("print-done", false, true));
    }
    marks
}

fn span(row: &Stretch, quarters: usize) -> Span {
    let all = quarters.max(1) as f64;
    let at = |quarter: f64| if quarter.is_finite() { (quarter / all).clamp(0.0, 1.0) } else { 0.0 };
    let [from, to] = row.span.map(at);
    Span {
        name: words::name(&row.name, 64),
        span: [from.min(to), from.max(to)],
        critical: row.critical,
        done: row.done,
    }
}
