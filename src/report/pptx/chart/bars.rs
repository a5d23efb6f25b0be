//! Charts of bars: one value each, spans of time, and swings around a base value.

use super::Body;
use super::axes::{Axis, NO_LINE, both, fill, line};
use super::series::{Series, labels, words};
use crate::report::colours::{ACTUAL, Rgb, WASH, WHITE, mix};
use crate::report::model::{Bar, Number, Stretch, Swing};
use crate::report::pptx::book::{Book, Value, format_of, name};
use crate::report::pptx::flow::{Para, Tone};
use crate::report::pptx::xml::Rect;
use crate::text::Text;

/// A chart beside something else is narrower than this, in points.
const NARROW: f64 = 560.0;

/// The letters of names and values.
fn size(rows: usize) -> f64 {
    if rows > 10 { 11.0 } else { 12.0 }
}

/// The paler of the two blues, as on the pages.
fn pale() -> Rgb {
    mix(WASH, ACTUAL, 0.35)
}

fn chart(grouping: &str, series: &str, gap: u32, overlap: i32) -> String {
    format!(
        r#"<c:barChart><c:barDir val="bar"/><c:grouping val="{grouping}"/><c:varyColors val="0"/>{series}<c:gapWidth val="{gap}"/><c:overlap val="{overlap}"/>{}</c:barChart>"#,
        both()
    )
}

/// Bars to the right, in the colours of the pages. Those that stand out are dark; if none does,
/// all are.
pub(super) fn bars(title: &str, rows: &[Bar], text: &Text, book: impl Fn(String) -> Book) -> Body {
    let format = rows.first().map_or_else(|| "General".to_owned(), |row| format_of(&row.value));
    let mut book = book(format.clone());
    book.heading = vec![text.get("office-name").to_owned(), name(title)];
    book.rows = rows
        .iter()
        .map(|row| vec![Value::Words(name(&row.name)), Value::Number(row.value.value)])
        .collect();
    let some = rows.iter().any(|row| row.strong);
    let (quiet, strong) = (fill(pale()), fill(ACTUAL));
    let others = rows.iter().enumerate().filter(|(_, row)| row.strong);
    let others = others
        .map(|(at, _)| {
            format!(
                r#"<c:dPt><c:idx val="{at}"/><c:invertIfNegative val="0"/><c:bubble3D val="0"/><c:spPr>{strong}</c:spPr></c:dPt>"#
            )
        })
        .collect();
    let series = Series {
        column: 1,
        shape: if some { quiet } else { strong },
        others,
        labels: labels(&format, None, size(rows.len()), "outEnd", &[], "outEnd"),
        ..Series::default()
    };
    let names =
        Axis { side: "l", reverse: true, at: Some(0.0), size: size(rows.len()), ..Axis::PLAIN };
    let values = Axis { labels: "none", line: false, format: &format, ..Axis::PLAIN };
    let plot = chart("clustered", &series.bar(&book), 45, 0) + &names.names() + &values.values();
    let title = name(title);
    Body { plot, inner: None, title, legend: false, book, over: Vec::new() }
}

/// Spans of time: bars that begin where an invisible one ends.
pub(super) fn roadmap(
    quarters: &[String],
    rows: &[Stretch],
    text: &Text,
    book: impl Fn(String) -> Book,
    at: Rect,
) -> Body {
    let mut book = book("0.0".to_owned());
    let kinds = [
        text.get("print-critical").to_owned(),
        text.get("print-slack").to_owned(),
        text.get("print-done").to_owned(),
    ];
    let [critical, planned, done] = kinds.clone();
    book.heading = vec![
        text.get("office-name").to_owned(),
        text.get("office-start").to_owned(),
        critical,
        planned,
        done,
    ];
    let kind = |row: &Stretch| match row {
        Stretch { done: true, .. } => 2,
        Stretch { critical: true, .. } => 0,
        _ => 1,
    };
    book.rows = rows
        .iter()
        .map(|row| {
            let [from, to] = row.span;
            let long = (to - from).max(0.0);
            let mut cells = vec![Value::Words(name(&row.name)), Value::Number(Some(from))];
            cells.extend((0..3).map(|k| Value::Number((kind(row) == k).then_some(long))));
            cells
        })
        .collect();
    let looks = [
        format!("<a:noFill/>{NO_LINE}"),
        fill(ACTUAL),
        fill(pale()),
        // What is done is an outline.
        fill(WHITE) + &line(ACTUAL, 1.0, "solid"),
    ];
    let series: String = looks
        .into_iter()
        .enumerate()
        .map(|(at, shape)| Series { at, column: at + 1, shape, ..Series::default() }.bar(&book))
        .collect();
    let many = quarters.len().max(1) as f64;
    let names =
        Axis { side: "l", reverse: true, at: Some(0.0), size: size(rows.len()), ..Axis::PLAIN };
    let values = Axis {
        scale: Some([0.0, many]),
        step: Some(1.0),
        grid: true,
        labels: "none",
        line: false,
        ..Axis::PLAIN
    };
    let plot = chart("stacked", &series, 60, 100) + &names.names() + &values.values();

    // The names of the quarters stand over the plot, whose place is fixed for them; those of the
    // colours below it.
    let inner = Rect::new(0.32, 0.08, 0.67, 0.82);
    let left = at.x + at.w * inner.x;
    let wide = at.w * inner.w / many;
    let mut over: Vec<(Rect, Para, f64)> = quarters
        .iter()
        .enumerate()
        .map(|(i, quarter)| {
            let place = Rect::new(left + i as f64 * wide, at.y, wide, at.h * inner.y);
            let para = Para { bold: true, tone: Tone::Soft, ..Para::plain(quarter) };
            (place, para, if many > 10.0 { 9.0 } else { 11.0 })
        })
        .collect();
    let shown: Vec<usize> = (0..3).filter(|k| rows.iter().any(|row| kind(row) == *k)).collect();
    for (i, kind) in shown.into_iter().enumerate() {
        let place =
            Rect::new(at.x + i as f64 * (at.w / 3.0), at.bottom() - 20.0, at.w / 3.0 - 6.0, 18.0);
        let tone = match kind {
            0 => Tone::Plain(ACTUAL),
            1 => Tone::Plain(mix(pale(), ACTUAL, 0.3)),
            _ => Tone::Soft,
        };
        let mark = if kind == 2 { '□' } else { '■' };
        let para = Para { tone, ..Para::plain(format!("{mark} {}", kinds[kind])) };
        over.push((place, para, 12.0));
    }
    Body { plot, inner: Some(inner), title: String::new(), legend: false, book, over }
}

/// Swings around a base value: what each case differs from it, to either side.
pub(super) fn tornado(
    title: &str,
    base: &Number,
    rows: &[Swing],
    text: &Text,
    book: impl Fn(String) -> Book,
    at: Rect,
) -> Body {
    let format = format_of(base);
    let mut book = book(format.clone());
    book.heading = [
        "office-name",
        "office-low",
        "office-high",
        "office-base",
        "office-low-swing",
        "office-high-swing",
    ]
    .map(|key| text.get(key).to_owned())
    .to_vec();
    let middle = base.value.unwrap_or(0.0);
    book.rows = rows
        .iter()
        .enumerate()
        .map(|(at, row)| {
            let line = at + 2;
            let swing = |column: char, number: &Number| {
                number.value.map_or(Value::Number(None), |value| {
                    Value::Formula(format!("={column}{line}-D{line}"), value - middle)
                })
            };
            vec![
                Value::Words(name(&row.name)),
                Value::Number(row.low.value),
                Value::Number(row.high.value),
                Value::Number(base.value),
                swing('B', &row.low),
                swing('C', &row.high),
            ]
        })
        .collect();
    let letters = size(rows.len());
    let one = |at: usize, column: usize, color, numbers: Vec<&Number>| {
        let written = numbers
            .into_iter()
            .map(|n| if n.value.is_some() { n.write(text) } else { String::new() });
        let written: Vec<String> = written.collect();
        let labels = words(&written, letters, false, Tone::Ink, "outEnd");
        Series { at, column, shape: fill(color), labels, ..Series::default() }.bar(&book)
    };
    let series = one(0, 4, pale(), rows.iter().map(|r| &r.low).collect())
        + &one(1, 5, ACTUAL, rows.iter().map(|r| &r.high).collect());
    // The names stand left of the bars, with room for the values at their ends.
    let reach = rows
        .iter()
        .flat_map(|row| [row.low.value, row.high.value])
        .flatten()
        .map(|value| (value - middle).abs())
        .fold(0.0, f64::max);
    // The values take the more of a chart, the narrower it is.
    let room = if at.w < NARROW { 2.3 } else { 1.7 };
    let reach = if reach > 0.0 { reach * room } else { 1.0 };
    let names = Axis { side: "l", reverse: true, at: Some(0.0), size: letters, ..Axis::PLAIN };
    let values = Axis {
        scale: Some([-reach, reach]),
        labels: "none",
        line: false,
        format: &format,
        ..Axis::PLAIN
    };
    let plot = chart("clustered", &series, 55, 100) + &names.names() + &values.values();
    let title = format!("{} · {} {}", name(title), text.get("office-base"), base.write(text));
    Body { plot, inner: None, title, legend: true, book, over: Vec::new() }
}
