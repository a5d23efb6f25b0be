//! Charts of markers and lines: dumbbells, radars, curves, and points over two scales.

use super::Body;
use super::axes::{Axis, NO_LINE, both, fill, line};
use super::series::{Series, errors, labels, marker, words};
use crate::report::colours::{ACTUAL, DESIRED, LINES, QUIET};
use crate::report::model::{Ends, Line, Number, Point};
use crate::report::pptx::book::{Book, Value, format_of, name};
use crate::report::pptx::fit::width;
use crate::report::pptx::flow::{Para, Tone};
use crate::report::pptx::xml::Rect;
use crate::text::Text;

const SCORES: [f64; 2] = [0.0, 10.0];
const WHITE: [u8; 3] = [0xff; 3];

/// A circle for the actual state, a diamond for the desired one. Both are filled: not every program
/// draws the outline of a marker.
fn actual() -> String {
    marker("circle", 11, &(fill(ACTUAL) + &line(ACTUAL, 1.0, "solid")))
}

fn desired() -> String {
    marker("diamond", 12, &(fill(DESIRED) + &line(DESIRED, 1.0, "solid")))
}

fn ends(names: &[String; 2], rows: &[Ends], text: &Text, mut book: Book) -> Book {
    let [actual, desired] = names;
    book.heading = vec![text.get("office-name").to_owned(), name(actual), name(desired)];
    book.rows = rows
        .iter()
        .map(|row| {
            vec![
                Value::Words(name(&row.name)),
                Value::Number(row.actual.value),
                Value::Number(row.desired.value),
            ]
        })
        .collect();
    book
}

/// The letters of names side by side under so wide a chart, and whether they must lean: no word is
/// broken.
fn beside<'a>(names: impl Iterator<Item = &'a str>, wide: f64, largest: f64) -> (f64, bool) {
    let names: Vec<&str> = names.collect();
    // The figures of the other axis take a little.
    let column = (wide - 40.0) / names.len().max(1) as f64 - 4.0;
    let words = || names.iter().flat_map(|name| name.split_whitespace());
    let widest = |size: f64| words().map(|w| width(w, size, false)).fold(0.0, f64::max);
    let size = [largest, 11.0, 10.0].into_iter().find(|size| widest(*size) <= column);
    (size.unwrap_or(10.0).min(largest), size.is_none())
}

/// Actual and desired over each name, joined by a line; whiskers where the range is known.
pub(super) fn dumbbell(
    names: &[String; 2],
    rows: &[Ends],
    text: &Text,
    book: impl Fn(String) -> Book,
    at: Rect,
) -> Body {
    let format = rows.first().map_or_else(|| "0.0".to_owned(), |row| format_of(&row.actual));
    let mut book = ends(names, rows, text, book(format.clone()));
    let ranged = rows.iter().any(|row| row.range.is_some());
    book.heading.extend(["office-gap", "office-excess"].map(|key| text.get(key).to_owned()));
    if ranged {
        let keys = ["office-range-up", "office-range-down"];
        book.heading.extend(keys.map(|key| text.get(key).to_owned()));
    }
    for (at, (cells, row)) in book.rows.iter_mut().zip(rows).enumerate() {
        let line = at + 2;
        let between =
            |formula: &str, value: fn(f64, f64) -> f64| match (row.actual.value, row.desired.value)
            {
                (Some(actual), Some(desired)) => {
                    Value::Formula(formula.to_owned(), value(actual, desired).max(0.0))
                }
                _ => Value::Number(None),
            };
        cells.push(between(&format!("=MAX(C{line}-B{line},0)"), |a, d| d - a));
        cells.push(between(&format!("=MAX(B{line}-C{line},0)"), |a, d| a - d));
        if ranged {
            let ends = row.actual.value.zip(row.range);
            cells.push(Value::Number(ends.map(|(a, [_, high])| (high - a).max(0.0))));
            cells.push(Value::Number(ends.map(|(a, [low, _])| (a - low).max(0.0))));
        }
    }
    let above = |row: &Ends| row.actual.value > row.desired.value && row.desired.value.is_some();
    let turned: Vec<usize> =
        rows.iter().enumerate().filter(|(_, row)| above(row)).map(|(at, _)| at).collect();
    let size = if rows.len() > 10 { 10.0 } else { 12.0 };
    // The desired state is drawn first: its line to the actual one ends under a filled marker.
    let ahead = Series {
        at: 0,
        column: 2,
        shape: NO_LINE.to_owned(),
        marker: desired(),
        labels: labels(&format, Some(DESIRED), size, "t", &turned, "b"),
        errors: errors(&book, 4, 3, &line(QUIET, 2.5, "solid"), false),
        ..Series::default()
    };
    let now = Series {
        at: 1,
        column: 1,
        shape: NO_LINE.to_owned(),
        marker: actual(),
        labels: labels(&format, Some(ACTUAL), size, "r", &[], "r"),
        errors: if ranged {
            errors(&book, 5, 6, &line(ACTUAL, 1.25, "solid"), true)
        } else {
            String::new()
        },
        ..Series::default()
    };
    let series = ahead.line(&book, false) + &now.line(&book, false);
    let (size, lean) = beside(rows.iter().map(|row| row.name.as_str()), at.w, size);
    let names = Axis { size, lean, ..Axis::PLAIN };
    let values = Axis {
        side: "l",
        scale: Some(SCORES),
        step: Some(2.0),
        grid: true,
        line: false,
        format: "0",
        ..Axis::PLAIN
    };
    let plot = lined(&series) + &names.names() + &values.values();
    Body { plot, inner: None, title: String::new(), legend: true, book, over: Vec::new() }
}

fn lined(series: &str) -> String {
    format!(
        r#"<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>{series}<c:marker val="1"/>{}</c:lineChart>"#,
        both()
    )
}

/// Actual and desired around a circle.
pub(super) fn radar(
    names: &[String; 2],
    rows: &[Ends],
    text: &Text,
    book: impl Fn(String) -> Book,
) -> Body {
    let format = rows.first().map_or_else(|| "0.0".to_owned(), |row| format_of(&row.actual));
    let book = ends(names, rows, text, book(format));
    let now = Series {
        at: 0,
        column: 1,
        shape: line(ACTUAL, 2.25, "solid"),
        marker: marker("circle", 7, &(fill(ACTUAL) + &line(ACTUAL, 1.0, "solid"))),
        ..Series::default()
    };
    let ahead = Series {
        at: 1,
        column: 2,
        shape: line(DESIRED, 2.0, "dash"),
        marker: marker("diamond", 8, &(fill(DESIRED) + &line(DESIRED, 1.0, "solid"))),
        ..Series::default()
    };
    let series = now.line(&book, true) + &ahead.line(&book, true);
    let names = Axis { grid: true, labels: "nextTo", ..Axis::PLAIN };
    let values = Axis {
        side: "l",
        scale: Some(SCORES),
        step: Some(2.0),
        grid: true,
        line: false,
        labels: "nextTo",
        format: "0",
        size: 10.0,
        ..Axis::PLAIN
    };
    let chart = format!(
        r#"<c:radarChart><c:radarStyle val="marker"/><c:varyColors val="0"/>{series}{}</c:radarChart>"#,
        both()
    );
    let plot = chart + &names.names() + &values.values();
    Body { plot, inner: None, title: String::new(), legend: true, book, over: Vec::new() }
}

/// Lines over the same places. Each has a marker of its own as well as a colour.
pub(super) fn lines(
    places: &[String],
    lines: &[Line],
    scale: [f64; 2],
    text: &Text,
    book: impl Fn(String) -> Book,
    at: Rect,
) -> Body {
    const MARKERS: [&str; 6] = ["circle", "diamond", "square", "triangle", "x", "plus"];
    let first = lines.iter().flat_map(|line| &line.values).next();
    let format = first.map_or_else(|| "General".to_owned(), format_of);
    let mut book = book(format.clone());
    book.heading = vec![text.get("office-name").to_owned()];
    book.heading.extend(lines.iter().map(|line| name(&line.name)));
    book.rows = places
        .iter()
        .enumerate()
        .map(|(at, place)| {
            let value = |line: &Line| Value::Number(line.values.get(at).and_then(|n| n.value));
            let mut cells = vec![Value::Words(name(place))];
            cells.extend(lines.iter().map(value));
            cells
        })
        .collect();
    // Values are written where there are few.
    let written = lines.len() == 1 && places.len() <= 16;
    let series: String = (0..lines.len())
        .map(|at| {
            let color = LINES[at % LINES.len()];
            let symbol = MARKERS[at % MARKERS.len()];
            let shape = fill(color) + &line(color, 1.0, "solid");
            let labels =
                if written { labels(&format, None, 11.0, "t", &[], "t") } else { String::new() };
            let shape_of_line = line(color, 2.25, "solid");
            let marker = marker(symbol, 7, &shape);
            Series { at, column: at + 1, shape: shape_of_line, marker, labels, ..Series::default() }
                .line(&book, false)
        })
        .collect();
    let [low, high] = scale;
    let known = high > low;
    let largest = if places.len() > 12 { 10.0 } else { 11.0 };
    let (size, lean) = beside(places.iter().map(String::as_str), at.w, largest);
    let names = Axis { size, lean, ..Axis::PLAIN };
    let values = Axis {
        side: "l",
        scale: known.then_some(scale),
        step: (known && high - low <= 20.0).then_some(if high - low > 5.0 { 2.0 } else { 1.0 }),
        grid: true,
        line: false,
        format: if known && high - low >= 2.0 { "General" } else { &format },
        ..Axis::PLAIN
    };
    let plot = lined(&series) + &names.names() + &values.values();
    let legend = lines.len() > 1;
    let title = match lines {
        [only] => name(&only.name),
        _ => String::new(),
    };
    Body { plot, inner: None, title, legend, book, over: Vec::new() }
}

/// Points over two scales of 1 to 5, with their numbers beside them.
pub(super) fn matrix(
    names: &[String; 2],
    quarters: &[String; 4],
    points: &[Point],
    text: &Text,
    book: impl Fn(String) -> Book,
    at: Rect,
) -> Body {
    let [right, up] = names;
    let mut book = book("0.0".to_owned());
    let first = text.get("office-name").to_owned();
    book.heading = vec![first, name(right), name(up), text.get("office-number").to_owned()];
    book.rows = points
        .iter()
        .map(|point| {
            let [x, y] = &point.at;
            vec![
                Value::Words(name(&point.name)),
                Value::Number(x.value),
                Value::Number(y.value),
                Value::Number(Some(point.number as f64)),
            ]
        })
        .collect();
    let series = Series {
        column: 2,
        places: 1,
        shape: NO_LINE.to_owned(),
        marker: marker("circle", 12, &(fill(ACTUAL) + &line(WHITE, 1.0, "solid"))),
        labels: words(&numbers(points), 12.0, true, Tone::Ink, "r"),
        ..Series::default()
    };
    let axis = |side, title| Axis {
        side,
        scale: Some([0.5, 5.5]),
        step: Some(1.0),
        labels: "none",
        title,
        at: Some(3.0),
        ..Axis::PLAIN
    };
    let (right, up) = (name(right), name(up));
    let chart = format!(
        r#"<c:scatterChart><c:scatterStyle val="lineMarker"/><c:varyColors val="0"/>{}{}</c:scatterChart>"#,
        series.point(&book),
        both()
    );
    let plot = chart + &axis("b", &right).across() + &axis("l", &up).upwards();
    // The names of the quarters lie in its corners, so its place is fixed.
    let inner = Rect::new(0.07, 0.02, 0.91, 0.88);
    let (x, y) = (at.x + at.w * inner.x, at.y + at.h * inner.y);
    let (w, h) = (at.w * inner.w / 2.0, at.h * inner.h);
    let corner = |at: usize| {
        let left = x + if at % 2 == 1 { w } else { 0.0 } + 6.0;
        let top = if at < 2 { y + h - 22.0 } else { y + 4.0 };
        let para =
            Para { bold: true, tone: Tone::Soft, right: at % 2 == 1, ..Para::plain(&quarters[at]) };
        (Rect::new(left, top, w - 12.0, 18.0), para, 11.0)
    };
    let over = (0..4).map(corner).collect();
    Body { plot, inner: Some(inner), title: String::new(), legend: false, book, over }
}

/// The numbers of points, those of one place together at the first of them.
fn numbers(points: &[Point]) -> Vec<String> {
    let place = |point: &Point| point.at.each_ref().map(|n: &Number| n.value.map(f64::to_bits));
    points
        .iter()
        .enumerate()
        .map(|(i, point)| {
            if points[..i].iter().any(|other| place(other) == place(point)) {
                return String::new();
            }
            let here = points.iter().filter(|other| place(other) == place(point));
            here.map(|p| p.number.to_string()).collect::<Vec<_>>().join(", ")
        })
        .collect()
}
