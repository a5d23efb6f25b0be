//! Which slide holds what: a heading begins a slide, and what does not fit under it goes on with
//! slides of its own. A slide has at most one chart or table.

use std::borrow::Cow;

use super::flow::{Para, Tone, height, pages, size_for, words};
use super::grid::{Grid, Piece};
use super::xml::Rect;
use crate::report::model::{Block, Chart, Data, KeyFigure, Message, Part, Point, Report, Table};
use crate::text::Text;

/// How many rows a chart has at most; what is longer goes on with a chart on the next slide.
const ROWS: usize = 16;
/// The height of the row of large figures.
const FIGURES: f64 = 100.0;
/// What lies between two things.
const BETWEEN: f64 = 20.0;
/// The part of a slide that words beside a chart take.
const ASIDE: f64 = 0.32;
/// The part of a slide that words above a table take at most.
const ABOVE: f64 = 0.4;
/// The line that says what a chart or a table shows.
const CAPTION: f64 = 20.0;

/// A slide.
pub(super) struct Slide<'a> {
    /// What stands above the title, small.
    pub over: String,
    pub title: String,
    /// What the speaker says.
    pub notes: Vec<String>,
    pub things: Vec<Thing<'a>>,
}

/// Something on a slide.
pub(super) enum Thing<'a> {
    Words { at: Rect, paras: Vec<Para>, size: f64 },
    Table { at: Rect, id: &'a Table, grid: std::rc::Rc<Grid>, piece: Piece },
    Chart { at: Rect, chart: Cow<'a, Chart> },
}

/// What is gathered for a slide before it is laid out.
#[derive(Default)]
struct Draft<'a> {
    figures: &'a [KeyFigure],
    words: Vec<Para>,
    main: Option<Main<'a>>,
}

#[derive(Clone, Copy)]
enum Main<'a> {
    Messages(&'a [Message]),
    Table(&'a Table),
    Chart(&'a Chart),
}

impl Draft<'_> {
    fn is_empty(&self) -> bool {
        self.figures.is_empty() && self.words.is_empty() && self.main.is_none()
    }
}

/// Lays out the slides of one report.
pub(super) struct Deck<'a> {
    text: &'a Text,
    body: Rect,
    slides: Vec<Slide<'a>>,
    /// The part and the heading of which slides are being made.
    part: &'a str,
    heading: &'a str,
    /// No slide has been made under the heading yet.
    fresh: bool,
}

/// The slides of a report after its cover, on places of this size.
pub(super) fn slides<'a>(report: &'a Report, text: &'a Text, body: Rect) -> Vec<Slide<'a>> {
    let mut deck = Deck { text, body, slides: Vec::new(), part: "", heading: "", fresh: true };
    for part in &report.sections {
        deck.part(part);
    }
    deck.slides
}

impl<'a> Deck<'a> {
    fn part(&mut self, part: &'a Part) {
        let before = self.slides.len();
        (self.part, self.heading, self.fresh) = (&part.title, &part.title, true);
        let mut draft = Draft::default();
        for block in &part.blocks {
            match block {
                Block::Heading { text, .. } => {
                    self.lay_out(std::mem::take(&mut draft));
                    (self.heading, self.fresh) = (text, true);
                }
                Block::Figures(figures) => {
                    let joins = draft.figures.is_empty()
                        && (draft.is_empty() || matches!(draft.main, Some(Main::Messages(_))));
                    if !joins {
                        self.lay_out(std::mem::take(&mut draft));
                    }
                    draft.figures = figures;
                }
                Block::Messages(messages) => self.main(&mut draft, Main::Messages(messages)),
                Block::Table(table) => self.main(&mut draft, Main::Table(table)),
                Block::Chart(chart) => self.main(&mut draft, Main::Chart(chart)),
                block => draft.words.extend(words(block, self.text.language())),
            }
        }
        self.lay_out(draft);
        if self.slides.len() == before {
            // A section that only has a name still has a slide to speak to.
            self.push(String::new(), Vec::new());
        }
        if let Some(first) = self.slides.get_mut(before) {
            let notes = part.notes.iter().filter(|note| !note.trim().is_empty());
            first.notes.splice(0..0, notes.cloned());
        }
    }

    fn main(&mut self, draft: &mut Draft<'a>, main: Main<'a>) {
        if draft.main.is_some() {
            self.lay_out(std::mem::take(draft));
        }
        draft.main = Some(main);
    }

    /// Adds a slide. One that goes on under the same heading is named after what it shows.
    fn push(&mut self, shows: String, things: Vec<Thing<'a>>) {
        let named = |title: &str| title != self.part && !title.is_empty();
        let goes_on = !self.fresh && !shows.is_empty() && shows != self.heading;
        let title = if goes_on { shows } else { self.heading.to_owned() };
        let over = match (goes_on && named(self.heading), named(&title)) {
            (true, _) => format!("{} · {}", self.part, self.heading),
            (false, true) => self.part.to_owned(),
            (false, false) => String::new(),
        };
        self.fresh = false;
        self.slides.push(Slide { over, title, notes: Vec::new(), things });
    }

    fn lay_out(&mut self, draft: Draft<'a>) {
        if draft.is_empty() {
            return;
        }
        let Draft { figures, words, main } = draft;
        let mut room = self.body;
        let mut things = Vec::new();
        if !figures.is_empty() {
            things.extend(self.figures(figures));
            room.y += FIGURES + BETWEEN;
            room.h -= FIGURES + BETWEEN;
        }
        match main {
            None => self.words(&words, room, things),
            Some(Main::Messages(messages)) => {
                self.above(&words, &mut room, &mut things);
                let rest = self.messages(messages, room, &mut things);
                self.push(String::new(), things);
                self.words(&rest, self.body, Vec::new());
            }
            Some(Main::Chart(chart)) => self.chart(chart, words, room, things),
            Some(Main::Table(table)) => self.table(table, &words, room, things),
        }
    }

    /// Words on slides of their own; the first of them shares its slide with `things`.
    fn words(&mut self, paras: &[Para], room: Rect, mut things: Vec<Thing<'a>>) {
        // Lines longer than this are hard to read.
        let column = |room: Rect| Rect { w: room.w.min(780.0), ..room };
        let (size, pages) = pages(paras, column(room), column(self.body));
        for (at, paras) in pages.into_iter().enumerate() {
            let room = column(if at == 0 { room } else { self.body });
            let mut things = std::mem::take(&mut things);
            things.push(Thing::Words { at: room, paras, size });
            let heading = self.heading;
            let shows = if at == 0 { String::new() } else { format!("{heading} ({})", at + 1) };
            self.push(shows, things);
        }
        if !things.is_empty() {
            self.push(String::new(), things);
        }
    }

    fn figures(&self, figures: &[KeyFigure]) -> Vec<Thing<'a>> {
        let many = figures.len().max(1) as f64;
        let wide = (self.body.w - BETWEEN * (many - 1.0)) / many;
        let paras = |figure: &KeyFigure| {
            let label = Para { tone: Tone::Soft, ..Para::plain(&figure.label) };
            let written = figure.number.write(self.text);
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
        let all: Vec<Vec<Para>> = figures.iter().map(paras).collect();
        // One size for all of them.
        let mut size = 14.0;
        while size > 7.0 && all.iter().any(|paras| height(paras, size, wide) > FIGURES) {
            size -= 1.0;
        }
        let place = |i: usize| Rect {
            x: self.body.x + i as f64 * (wide + BETWEEN),
            w: wide,
            h: FIGURES,
            ..self.body
        };
        let all = all.into_iter().enumerate();
        all.map(|(i, paras)| Thing::Words { at: place(i), paras, size }).collect()
    }

    /// The messages, numbered; what does not fit comes back as words.
    fn messages(&self, messages: &[Message], room: Rect, things: &mut Vec<Thing<'a>>) -> Vec<Para> {
        const NUMBER: f64 = 44.0;
        let paras = |message: &Message| {
            let headline = Para { bold: true, ..Para::plain(message.headline.trim()) };
            let support = Para::plain(message.support.trim());
            let support = Para { scale: 0.8, tone: Tone::Soft, above: 0.25, ..support };
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
            let number =
                Para { bold: true, tone: Tone::Accent, ..Para::plain((i + 1).to_string()) };
            let at = Rect::new(room.x, y, NUMBER, size * 1.3);
            things.push(Thing::Words { at, paras: vec![number], size });
            let at = Rect::new(room.x + NUMBER, y, wide, high);
            things.push(Thing::Words { at, paras, size });
            y += high + BETWEEN + free;
        }
        left
    }

    fn chart(
        &mut self,
        chart: &'a Chart,
        mut aside: Vec<Para>,
        room: Rect,
        mut things: Vec<Thing<'a>>,
    ) {
        let beside = Rect { x: room.x + room.w * (1.0 - ASIDE) + BETWEEN, ..room };
        let beside = Rect { w: room.w * ASIDE - BETWEEN, ..beside };
        let points = match &chart.data {
            Data::Matrix { points, .. } => listed(points),
            _ => Vec::new(),
        };
        let fits = |paras: &[Para]| size_for(paras, beside);
        if !aside.is_empty() && fits(&[aside.clone(), points.clone()].concat()).is_none() {
            // Too much to stand beside it: the words come first, on their own.
            self.words(&aside, room, std::mem::take(&mut things));
            aside.clear();
        }
        let room = if things.is_empty() && aside.is_empty() { self.body } else { room };
        let beside = Rect { y: room.y, h: room.h, ..beside };
        let rest = if aside.is_empty() && size_for(&points, beside).is_none() {
            points
        } else {
            aside.extend(points);
            Vec::new()
        };
        let pieces = pieces(chart);
        let many = pieces.len();
        for (i, chart) in pieces.into_iter().enumerate() {
            let mut things = std::mem::take(&mut things);
            let mut place = if i == 0 { room } else { self.body };
            if i == 0 && !aside.is_empty() {
                let paras = std::mem::take(&mut aside);
                let size = size_for(&paras, beside).unwrap_or(12.0);
                things.push(Thing::Words { at: beside, paras, size });
                place.w *= 1.0 - ASIDE;
            }
            let shows = numbered(&chart.caption, i, many);
            self.caption(&shows, &mut place, &mut things);
            let note = chart.alt.clone();
            things.push(Thing::Chart { at: place, chart });
            self.push(shows, things);
            if let Some(slide) = self.slides.last_mut().filter(|_| i == 0) {
                slide.notes.extend(Some(note).filter(|n| !n.trim().is_empty()));
            }
        }
        if !rest.is_empty() {
            self.words(&rest, self.body, Vec::new());
        }
    }

    /// Words above something else, or on slides of their own where they are too many.
    fn above(&mut self, words: &[Para], room: &mut Rect, things: &mut Vec<Thing<'a>>) {
        if words.is_empty() {
            return;
        }
        let above = Rect { h: room.h * ABOVE, ..*room };
        let Some(size) = size_for(words, above) else {
            self.words(words, *room, std::mem::take(things));
            *room = self.body;
            return;
        };
        let high = height(words, size, above.w);
        let at = Rect { h: high, ..above };
        things.push(Thing::Words { at, paras: words.to_vec(), size });
        room.y += high + BETWEEN;
        room.h -= high + BETWEEN;
    }

    /// Says what is shown, where the title does not.
    fn caption(&self, shows: &str, place: &mut Rect, things: &mut Vec<Thing<'a>>) {
        let is_title = !self.fresh || shows == self.heading;
        if shows.trim().is_empty() || is_title {
            return;
        }
        let line = super::fit::cut(shows, 12.0, false, place.w);
        let paras = vec![Para { tone: Tone::Soft, ..Para::plain(line) }];
        things.push(Thing::Words { at: Rect { h: CAPTION, ..*place }, paras, size: 12.0 });
        place.y += CAPTION;
        place.h -= CAPTION;
    }

    fn table(
        &mut self,
        table: &'a Table,
        words: &[Para],
        mut room: Rect,
        mut things: Vec<Thing<'a>>,
    ) {
        if table.columns.is_empty() {
            return self.words(words, room, things);
        }
        self.above(words, &mut room, &mut things);
        let grid = std::rc::Rc::new(Grid::of(table, self.text, self.body.w));
        let said = !self.fresh || table.caption.trim() == self.heading;
        let first = room.h - if said { 0.0 } else { CAPTION };
        let pieces = grid.pieces(first, self.body.h);
        let many = pieces.len();
        for (i, piece) in pieces.into_iter().enumerate() {
            let mut things = std::mem::take(&mut things);
            let mut place = if i == 0 { room } else { self.body };
            let shows = numbered(&table.caption, i, many);
            self.caption(&shows, &mut place, &mut things);
            things.push(Thing::Table { at: place, id: table, grid: grid.clone(), piece });
            self.push(shows, things);
        }
    }
}

fn numbered(caption: &str, at: usize, many: usize) -> String {
    let caption = caption.trim();
    if many < 2 || caption.is_empty() {
        return caption.to_owned();
    }
    format!("{caption} ({}/{many})", at + 1)
}

/// The list that goes with the points of a matrix.
fn listed(points: &[Point]) -> Vec<Para> {
    let one = |point: &Point| {
        let text = format!("{}  {}", point.number, point.name);
        Para { above: 0.3, ..Para::plain(text) }
    };
    points.iter().map(one).collect()
}

/// A chart in as many as can be read.
fn pieces(chart: &Chart) -> Vec<Cow<'_, Chart>> {
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
