//! What stands on slides, piece by piece: large figures, messages, and charts in as many parts as
//! can be read.

use std::borrow::Cow;

use super::deck::{BETWEEN, Thing};
use super::flow::{Para, Tone, height};
use super::xml::Rect;
use crate::report::model::{Chart, Data, KeyFigure, Message, Point};
use crate::text::Text;

/// How many rows a chart has at most; what is longer goes on with a chart on the next slide.
const ROWS: usize = 16;
/// Where the row of large figures is higher than this, it has smaller letters.
const FIGURES: f64 = 110.0;
/// The height of the row of large figures, at most: longer words are cut.
const TALLEST: f64 = 150.0;
/// The least height of a chart that shares its slide, and that of each of its rows.
const CHART: f64 = 200.0;
const ROW: f64 = 17.0;
/// So many places on a line have names that lean, which takes more height.
const LEAN: usize = 8;

/// The least height of a chart that shares its slide; less where slides are filled closely.
pub(super) fn least(chart: &Chart, close: bool) -> f64 {
    let rows = match &chart.data {
        Data::Bars { rows, .. } => rows.len(),
        Data::Roadmap { rows, .. } => rows.len(),
        // Both ends of a bar are written beside it, under a title and a legend.
        Data::Tornado { rows, .. } if close => return 24.0 * rows.len() as f64 + 80.0,
        Data::Tornado { rows, .. } => rows.len(),
        // A shape and a field need room.
        Data::Radar { .. } if close => return 250.0,
        Data::Matrix { .. } if close => return 300.0,
        Data::Radar { .. } | Data::Matrix { .. } => return f64::INFINITY,
        Data::Dumbbell { .. } => 0,
        Data::Lines { places, .. } => {
            let lean = if places.len() > LEAN { 50.0 } else { 0.0 };
            return CHART * if close { 0.8 } else { 1.0 } + lean;
        }
    };
    let lowest = if close && rows > 0 { 110.0 } else { CHART };
    lowest.max(ROW * rows as f64 + 50.0)
}

/// The narrowest that a chart can be read beside something else.
pub(super) fn narrowest(chart: &Chart) -> f64 {
    match &chart.data {
        Data::Dumbbell { rows, .. } => 60.0 * rows.len() as f64,
        Data::Lines { places, .. } => (36.0 * places.len() as f64).max(320.0),
        Data::Roadmap { .. } | Data::Tornado { .. } => 460.0,
        Data::Radar { .. } => 300.0,
        Data::Bars { .. } | Data::Matrix { .. } => 380.0,
    }
}

/// A chart that shares its line with nothing but its own words: it has a list, or several parts.
pub(super) fn alone(chart: &Chart) -> bool {
    matches!(chart.data, Data::Matrix { .. }) || pieces(chart).len() > 1
}

/// Large figures side by side.
pub(super) struct Figures<'a> {
    pub things: Vec<Thing<'a>>,
    /// How high they are, in points.
    pub high: f64,
    /// The notes that had to be cut, whole.
    pub cut: Vec<String>,
}

/// Large figures side by side at the top of a place, higher than neither [`TALLEST`] nor `most`.
pub(super) fn figures<'a>(
    figures: &[KeyFigure],
    text: &Text,
    room: Rect,
    close: bool,
    most: f64,
) -> Figures<'a> {
    let many = figures.len().max(1) as f64;
    let wide = (room.w - BETWEEN * (many - 1.0)) / many;
    let paras = |figure: &KeyFigure| {
        let label = Para { tone: Tone::Soft, ..Para::plain(&figure.label) };
        let written = figure.number.write(text);
        // A long figure is written smaller rather than over two lines.
        let large = super::fit::width(&written, 36.0, true);
        let scale = (36.0 / 14.0 * (wide / large).min(1.0)).max(1.0);
        let number = Para { scale, bold: true, above: 0.1, ..Para::plain(written) };
        let mut paras = vec![label, number];
        if !figure.note.trim().is_empty() {
            let note = Para::plain(figure.note.trim());
            paras.push(Para { scale: 12.0 / 14.0, tone: Tone::Soft, above: 0.1, ..note });
        }
        paras
    };
    let mut all: Vec<Vec<Para>> = figures.iter().map(paras).collect();
    // One size for all of them.
    let mut size: f64 = if close { 12.0 } else { 14.0 };
    while size > 12.0 && all.iter().any(|paras| height(paras, size, wide) > FIGURES) {
        size -= 1.0;
    }
    let mut cut = Vec::new();
    for paras in &mut all {
        let whole: Vec<String> = paras.iter().map(|para| para.text.clone()).collect();
        if shorten(paras, size, wide, TALLEST.min(most)) {
            cut.push(whole.join("\n"));
        }
    }
    let high = all.iter().map(|paras| height(paras, size, wide)).fold(0.0, f64::max);
    let place =
        |i: usize| Rect { x: room.x + i as f64 * (wide + BETWEEN), w: wide, h: high, ..room };
    let all = all.into_iter().enumerate();
    let things = all.map(|(i, paras)| Thing::Words { at: place(i), paras, size }).collect();
    Figures { things, high, cut }
}

/// Cuts the paragraphs of a large figure where they are higher than `most` points, its note first,
/// then its name, the figure last; says whether it did.
fn shorten(paras: &mut [Para], size: f64, wide: f64, most: f64) -> bool {
    let mut cut = false;
    for at in [2, 0, 1] {
        let over = height(paras, size, wide) - most;
        let Some(para) = paras.get_mut(at) else { continue };
        if over <= 0.0 {
            break;
        }
        cut |= para.shorten(over, size, wide);
    }
    cut
}

/// The messages, numbered; what does not fit comes back as words.
pub(super) fn messages(messages: &[Message], room: Rect, things: &mut Vec<Thing<'_>>) -> Vec<Para> {
    const NUMBER: f64 = 44.0;
    let paras = |message: &Message| {
        let headline = Para { bold: true, ..Para::plain(message.headline.trim()) };
        let support = Para::plain(message.support.trim());
        // What a message rests on is read, too: in ink, and not much smaller.
        let support = Para { scale: 0.85, above: 0.25, ..support };
        let both = [headline, support];
        both.into_iter().filter(|p| !p.text.is_empty()).collect::<Vec<_>>()
    };
    let wide = room.w - NUMBER;
    let all: Vec<Vec<Para>> = messages.iter().map(paras).collect();
    let total = |size: f64| {
        let gaps = BETWEEN * all.len().saturating_sub(1) as f64;
        all.iter().map(|p| height(p, size, wide)).sum::<f64>() + gaps
    };
    let size = [20.0, 18.0, 16.0, 14.0, 12.0].into_iter().find(|&s| total(s) <= room.h);
    let size = size.unwrap_or(12.0);
    // What is free is shared out, so that the messages fill the slide calmly.
    let free = ((room.h - total(size)) / all.len().max(1) as f64).clamp(0.0, 28.0);
    let (mut y, mut left) = (room.y, Vec::new());
    for (i, paras) in all.into_iter().enumerate() {
        let high = height(&paras, size, wide);
        if y + high > room.bottom() + 0.5 {
            left.extend(paras);
            continue;
        }
        let number = Para { bold: true, tone: Tone::Accent, ..Para::plain((i + 1).to_string()) };
        let at = Rect::new(room.x, y, NUMBER, size * 1.3);
        things.push(Thing::Words { at, paras: vec![number], size });
        let at = Rect::new(room.x + NUMBER, y, wide, high);
        things.push(Thing::Words { at, paras, size });
        y += high + BETWEEN + free;
    }
    left
}

/// A caption with its place among so many.
pub(super) fn numbered(caption: &str, at: usize, many: usize) -> String {
    let caption = caption.trim();
    if many < 2 || caption.is_empty() {
        return caption.to_owned();
    }
    format!("{caption} ({}/{many})", at + 1)
}

/// The list that goes with the points of a matrix.
pub(super) fn listed(points: &[Point]) -> Vec<Para> {
    let one = |point: &Point| {
        let text = format!("{}  {}", point.number, point.name);
        Para { above: 0.3, ..Para::plain(text) }
    };
    points.iter().map(one).collect()
}

/// A chart in as many as can be read.
pub(super) fn pieces(chart: &Chart) -> Vec<Cow<'_, Chart>> {
    fn cut<T: Clone>(rows: &[T]) -> Vec<Vec<T>> {
        // Pieces of much the same length rather than a short last one.
        let many = rows.len().div_ceil(ROWS);
        rows.chunks(rows.len().div_ceil(many.max(1)).max(1)).map(<[T]>::to_vec).collect()
    }
    let long = match &chart.data {
        Data::Dumbbell { rows, .. } => rows.len(),
        Data::Bars { rows, .. } => rows.len(),
        Data::Roadmap { rows, .. } => rows.len(),
        Data::Tornado { rows, .. } => rows.len(),
        Data::Radar { .. } | Data::Lines { .. } | Data::Matrix { .. } => 0,
    };
    if long <= ROWS {
        return vec![Cow::Borrowed(chart)];
    }
    let data: Vec<Data> = match &chart.data {
        Data::Dumbbell { names, rows } => cut(rows)
            .into_iter()
            .map(|rows| Data::Dumbbell { names: names.clone(), rows })
            .collect(),
        Data::Bars { name, rows } => {
            cut(rows).into_iter().map(|rows| Data::Bars { name: name.clone(), rows }).collect()
        }
        Data::Roadmap { quarters, rows } => cut(rows)
            .into_iter()
            .map(|rows| Data::Roadmap { quarters: quarters.clone(), rows })
            .collect(),
        Data::Tornado { name, base, rows } => cut(rows)
            .into_iter()
            .map(|rows| Data::Tornado { name: name.clone(), base: base.clone(), rows })
            .collect(),
        data => vec![data.clone()],
    };
    data.into_iter().map(|data| Cow::Owned(Chart { data, ..chart.clone() })).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::model::Number;
    use crate::workshop::Language;

    #[test]
    fn long_words_of_a_large_figure_are_cut_and_kept_for_the_notes() {
        let room = Rect::new(48.0, 100.0, 864.0, 380.0);
        let long = "counted by hand in every branch ".repeat(60);
        let label = "Retention of those who came through a partner ".repeat(20);
        let figure = |label: &str, note: &str| KeyFigure {
            label: label.to_owned(),
            number: Number::percent("value/grr", Some(0.87), 0),
            note: note.to_owned(),
        };
        let given = [figure("Actual", ""), figure("Desired", &long), figure(&label, &long)];
        let text = Text::of(Language::English);
        for close in [false, true] {
            for most in [f64::INFINITY, 90.0] {
                let made = figures(&given, text, room, close, most);
                assert!(made.high <= TALLEST.min(most), "{}", made.high);
                assert_eq!(made.cut.len(), 2);
                assert!(made.cut.iter().all(|cut| cut.contains(long.trim())));
                let Some(Thing::Words { paras, .. }) = made.things.get(1) else {
                    unreachable!("large figures are words")
                };
                assert_eq!(paras[1].text, "87%");
                assert!(paras[2].text.ends_with('…') && paras[2].text.starts_with("counted by"));
            }
        }
    }
}
