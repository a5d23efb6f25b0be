//! Which slide holds what. A part of its own (a factor, a journey) begins a slide; what belongs to
//! it stands one below the other as long as there is room, in the largest letters that need the
//! fewest slides. Every title names the part, so that a slide can be shown alone.

use super::flow::{Para, Tone, height, pages, size_for, words};
use super::grid::{Grid, Piece as Rows};
use super::pieces::{figures, listed, messages, numbered, pieces};
use super::xml::Rect;
use crate::report::model::{Block, Chart, Data, KeyFigure, Message, Part, Report, Table};
use crate::text::Text;
use crate::workshop::Language;
use std::borrow::Cow;

/// What lies between two things side by side.
pub(super) const BETWEEN: f64 = 20.0;
/// What lies between two things one below the other.
const GAP: f64 = 14.0;
/// The part of a slide that words beside a chart take.
const ASIDE: f64 = 0.32;
/// The least height of a chart that shares its slide, and that of each of its rows.
const CHART: f64 = 200.0;
const ROW: f64 = 17.0;
/// A lead of this part of a slide stands on the slide of what follows.
const LEAD: f64 = 0.25;
/// The line that says what a chart or a table shows.
const CAPTION: f64 = 20.0;
/// Lines longer than this are hard to read.
const COLUMN: f64 = 780.0;
/// The letters of running words, the largest first.
const SIZES: [f64; 3] = [16.0, 14.0, 12.0];

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
    Table { at: Rect, id: &'a Table, grid: std::rc::Rc<Grid>, piece: Rows },
    Chart { at: Rect, chart: Cow<'a, Chart> },
}

/// What stands under one heading that begins a slide.
struct Unit<'a> {
    heading: &'a str,
    pieces: Vec<Piece<'a>>,
}

struct Piece<'a> {
    /// The heading within the unit that it stands under; may be empty.
    minor: &'a str,
    /// It is the first under that heading.
    starts: bool,
    item: Item<'a>,
}

enum Item<'a> {
    Words(Vec<Para>),
    Figures(&'a [KeyFigure]),
    Messages(&'a [Message]),
    Table(&'a Table),
    Chart(&'a Chart),
}

/// The slides of a report after its cover, on places of this size.
pub(super) fn slides<'a>(report: &'a Report, text: &'a Text, body: Rect) -> Vec<Slide<'a>> {
    let mut slides = Vec::new();
    for part in &report.sections {
        let before = slides.len();
        for unit in units(part, text.language(), body) {
            let mut best: Option<Vec<Slide<'a>>> = None;
            for size in SIZES {
                let made = Pack::new(text, body, &part.title, unit.heading, size).all(&unit);
                if best.as_ref().is_none_or(|best| made.len() < best.len()) {
                    best = Some(made);
                }
            }
            slides.extend(best.unwrap_or_default());
        }
        if slides.len() == before {
            // A section that only has a name still has a slide to speak to.
            let title = part.title.clone();
            let empty = Slide { over: String::new(), title, notes: Vec::new(), things: Vec::new() };
            slides.push(empty);
        }
        if let Some(first) = slides.get_mut(before) {
            let notes = part.notes.iter().filter(|note| !note.trim().is_empty());
            first.notes.splice(0..0, notes.cloned());
        }
    }
    slides
}

fn units(part: &Part, language: Language, body: Rect) -> Vec<Unit<'_>> {
    let mut units = vec![Unit { heading: &part.title, pieces: Vec::new() }];
    let (mut minor, mut starts) = ("", false);
    for block in &part.blocks {
        let item = match block {
            Block::Heading { text, page: true } => {
                units.push(Unit { heading: text, pieces: Vec::new() });
                (minor, starts) = ("", false);
                continue;
            }
            Block::Heading { text, .. } => {
                (minor, starts) = (text, true);
                continue;
            }
            Block::Figures(figures) => Item::Figures(figures),
            Block::Messages(messages) => Item::Messages(messages),
            Block::Table(table) => Item::Table(table),
            Block::Chart(chart) => Item::Chart(chart),
            block => Item::Words(words(block, language)),
        };
        let Some(unit) = units.last_mut() else { continue };
        match (item, unit.pieces.last_mut()) {
            (Item::Words(more), _) if more.is_empty() => continue,
            (Item::Words(more), Some(Piece { item: Item::Words(before), .. })) if !starts => {
                before.extend(more);
            }
            (item, _) => unit.pieces.push(Piece { minor, starts, item }),
        }
        starts = false;
    }
    units.retain(|unit| !unit.pieces.is_empty());
    // A sentence or two that lead to the first of several parts stand with it.
    if units.len() > 1
        && let [Piece { minor: "", item: Item::Words(lead), .. }] = units[0].pieces.as_mut_slice()
        && height(lead, SIZES[1], body.w.min(COLUMN)) <= body.h * LEAD
    {
        let lead = std::mem::take(lead);
        units.remove(0);
        units[0].pieces.insert(0, Piece { minor: "", starts: false, item: Item::Words(lead) });
    }
    units
}

/// The least height of a chart that shares its slide.
fn least(chart: &Chart) -> f64 {
    let rows = match &chart.data {
        Data::Bars { rows, .. } => rows.len(),
        Data::Roadmap { rows, .. } => rows.len(),
        Data::Tornado { rows, .. } => rows.len(),
        // A shape and a field are nothing without room.
        Data::Radar { .. } | Data::Matrix { .. } => return f64::INFINITY,
        Data::Dumbbell { .. } | Data::Lines { .. } => 0,
    };
    CHART.max(ROW * rows as f64 + 50.0)
}

/// A heading within a title: “Adoption: evidence”. A name in capitals stays one.
fn small(word: &str) -> String {
    let mut chars = word.chars();
    let Some(first) = chars.next() else { return String::new() };
    match chars.clone().next() {
        Some(second) if !second.is_uppercase() => first.to_lowercase().chain(chars).collect(),
        _ => word.to_owned(),
    }
}

/// Fills the slides of a unit, one after the other.
struct Pack<'a> {
    text: &'a Text,
    body: Rect,
    part: &'a str,
    heading: &'a str,
    size: f64,
    slides: Vec<Slide<'a>>,
    /// The slide that is being filled: what it holds, how far down, and under which headings.
    things: Vec<Thing<'a>>,
    y: f64,
    minors: Vec<&'a str>,
    /// Its words, while it has nothing else.
    running: Option<Vec<Para>>,
    /// What it shows, where that says more than a heading.
    shows: String,
    notes: Vec<String>,
}

impl<'a> Pack<'a> {
    fn new(text: &'a Text, body: Rect, part: &'a str, heading: &'a str, size: f64) -> Self {
        Self {
            text,
            body,
            part,
            heading,
            size,
            slides: Vec::new(),
            things: Vec::new(),
            y: body.y,
            minors: Vec::new(),
            running: Some(Vec::new()),
            shows: String::new(),
            notes: Vec::new(),
        }
    }

    fn all(mut self, unit: &Unit<'a>) -> Vec<Slide<'a>> {
        let mut at = 0;
        while let Some(piece) = unit.pieces.get(at) {
            match &piece.item {
                Item::Words(paras) => self.words(piece, paras.clone()),
                Item::Figures(given) => self.figures(piece, given),
                Item::Messages(given) => self.messages(piece, given),
                Item::Table(table) => self.table(piece, table),
                Item::Chart(chart) => {
                    let next = unit.pieces.get(at + 1).filter(|next| !next.starts);
                    let after = match next.map(|next| &next.item) {
                        Some(Item::Words(paras)) => paras.as_slice(),
                        _ => &[],
                    };
                    if self.chart(piece, chart, after) {
                        at += 1;
                    }
                }
            }
            at += 1;
        }
        self.close();
        self.slides
    }

    /// Nothing stands on the slide yet.
    fn is_empty(&self) -> bool {
        self.things.is_empty()
    }

    /// What is free on the slide, below what stands there.
    fn free(&self) -> Rect {
        let top = if self.is_empty() { self.y } else { self.y + GAP };
        Rect { y: top, h: (self.body.bottom() - top).max(0.0), ..self.body }
    }

    fn column(room: Rect) -> Rect {
        Rect { w: room.w.min(COLUMN), ..room }
    }

    /// Ends the slide, if there is one.
    fn close(&mut self) {
        if self.is_empty() {
            return;
        }
        let minors: Vec<&str> = self.minors.drain(..).collect();
        let shows = std::mem::take(&mut self.shows);
        let own = minors.first().is_some_and(|first| !first.is_empty());
        let mut named = if !shows.is_empty() {
            shows
        } else if own {
            let rest = minors[1..].iter().filter(|m| !m.is_empty()).map(|m| small(m));
            std::iter::once(minors[0].to_owned()).chain(rest).collect::<Vec<_>>().join(", ")
        } else {
            String::new()
        };
        let of_part = self.heading == self.part;
        if named.trim().is_empty() || named == self.heading {
            named = self.heading.to_owned();
        } else if !of_part {
            named = format!("{}: {}", self.heading, small(&named));
        }
        let same = |slide: &&Slide<'_>| {
            slide.title == named || slide.title.starts_with(&format!("{named} ("))
        };
        let before = self.slides.iter().filter(same).count();
        if before > 0 {
            named = format!("{named} ({})", before + 1);
        }
        let over = if named == self.part { String::new() } else { self.part.to_owned() };
        let (things, notes) = (std::mem::take(&mut self.things), std::mem::take(&mut self.notes));
        self.slides.push(Slide { over, title: named, notes, things });
        self.y = self.body.y;
        self.running = Some(Vec::new());
    }

    /// The heading of a piece, where it does not begin the slide and so give it its title.
    fn heading(&self, piece: &Piece<'_>) -> Option<Para> {
        let shown = piece.starts && !self.is_empty();
        let para = || Para {
            bold: true,
            tone: Tone::Accent,
            above: 0.9,
            keep: true,
            ..Para::plain(piece.minor)
        };
        shown.then(para)
    }

    /// Puts words where there is room for them.
    fn put(&mut self, minor: &'a str, paras: Vec<Para>, size: f64) {
        if paras.is_empty() {
            return;
        }
        let room = Self::column(self.free());
        let high = height(&paras, size, room.w);
        if let Some(running) = &mut self.running {
            running.extend(paras.iter().cloned());
        }
        self.things.push(Thing::Words { at: Rect { h: high, ..room }, paras, size });
        self.done(minor, room.y + high);
    }

    /// Something has been put, down to there.
    fn done(&mut self, minor: &'a str, bottom: f64) {
        if self.minors.last() != Some(&minor) {
            self.minors.push(minor);
        }
        self.y = bottom;
    }

    fn words(&mut self, piece: &Piece<'a>, paras: Vec<Para>) {
        let whole = height(&paras, self.size, self.body.w.min(COLUMN));
        let mut left = match self.heading(piece) {
            Some(heading) => {
                let mut all = vec![heading];
                all.extend(paras.iter().cloned());
                let room = Self::column(self.free());
                let fits = height(&all, self.size, room.w) <= room.h;
                if !fits && (whole <= self.body.h || room.h < self.body.h * 0.3) {
                    self.close();
                    paras
                } else {
                    all
                }
            }
            None => paras,
        };
        while !left.is_empty() {
            let room = Self::column(self.free());
            let mut many = left.len();
            let tied = |many: usize| many > 0 && left[many - 1].keep;
            while many > 0
                && (height(&left[..many], self.size, room.w) > room.h
                    || many < left.len() && tied(many))
            {
                many -= 1;
            }
            if many > 0 {
                let rest = left.split_off(many);
                self.put(piece.minor, left, self.size);
                left = rest;
                if !left.is_empty() {
                    self.close();
                }
            } else if self.is_empty() {
                // Longer than a slide.
                let body = Self::column(self.body);
                let (size, pages) = pages(&left, body, body);
                let last = pages.len();
                for (at, paras) in pages.into_iter().enumerate() {
                    self.put(piece.minor, paras, size);
                    if at + 1 < last {
                        self.close();
                    }
                }
                return;
            } else {
                self.close();
            }
        }
    }

    /// Puts the heading of a piece, if it shows one.
    fn headed(&mut self, piece: &Piece<'a>) {
        if let Some(heading) = self.heading(piece) {
            self.put(piece.minor, vec![heading], self.size);
        }
    }

    /// What the heading of a piece would take.
    fn head(&self, piece: &Piece<'_>) -> f64 {
        self.heading(piece).map_or(0.0, |para| height(&[para], self.size, COLUMN) + GAP)
    }

    fn figures(&mut self, piece: &Piece<'a>, given: &[KeyFigure]) {
        let (_, high) = figures(given, self.text, self.free());
        if high + self.head(piece) > self.free().h {
            self.close();
        }
        self.headed(piece);
        let room = self.free();
        self.running = None;
        let (things, high) = figures(given, self.text, room);
        self.things.extend(things);
        self.done(piece.minor, room.y + high);
    }

    fn messages(&mut self, piece: &Piece<'a>, given: &[Message]) {
        if self.free().h < self.body.h * 0.6 {
            self.close();
        }
        self.headed(piece);
        let room = self.free();
        self.running = None;
        let rest = messages(given, room, &mut self.things);
        self.done(piece.minor, room.bottom());
        self.words(&Piece { starts: false, item: Item::Words(Vec::new()), ..*piece }, rest);
    }

    /// Says what is shown: in the title where the slide begins with it and has none of its own.
    fn caption(&mut self, piece: &Piece<'a>, shows: &str, room: &mut Rect) {
        let titled = self.is_empty() && !self.slides.is_empty() && !piece.starts;
        if titled {
            self.shows = shows.trim().to_owned();
        } else if !shows.trim().is_empty() && shows != self.heading {
            let line = super::fit::cut(shows, 12.0, false, room.w);
            let paras = vec![Para { tone: Tone::Soft, ..Para::plain(line) }];
            self.things.push(Thing::Words { at: Rect { h: CAPTION, ..*room }, paras, size: 12.0 });
            room.y += CAPTION;
            room.h -= CAPTION;
        }
    }

    fn table(&mut self, piece: &Piece<'a>, table: &'a Table) {
        if table.columns.is_empty() {
            return;
        }
        let grid = |smaller| std::rc::Rc::new(Grid::of(table, self.text, self.body.w, smaller));
        let grids = [grid(0.0), grid(1.0), grid(2.0)];
        let here = self.free().h - self.head(piece) - CAPTION;
        let fresh = self.body.h - CAPTION;
        let fits = |room: f64| grids.iter().find(|grid| grid.height() <= room).cloned();
        let (grid, fresh) = match (fits(here), fits(fresh)) {
            (Some(grid), _) => (grid, false),
            (None, Some(grid)) => (grid, true),
            // Over several slides anyway: it begins where half a slide is free.
            (None, None) => (grids[1].clone(), here < self.body.h * 0.5),
        };
        if fresh {
            self.close();
        }
        self.headed(piece);
        let first = self.free().h - CAPTION;
        let pieces = grid.pieces(first, self.body.h - CAPTION);
        let many = pieces.len();
        for (at, rows) in pieces.into_iter().enumerate() {
            if at > 0 {
                self.close();
            }
            let mut room = self.free();
            self.caption(piece, &numbered(&table.caption, at, many), &mut room);
            self.running = None;
            let bottom = room.y + rows.height;
            self.things.push(Thing::Table { at: room, id: table, grid: grid.clone(), piece: rows });
            self.done(piece.minor, bottom);
        }
    }

    /// Puts a chart; says whether the words after it stand beside it.
    fn chart(&mut self, piece: &Piece<'a>, chart: &'a Chart, after: &[Para]) -> bool {
        let points = match &chart.data {
            Data::Matrix { points, .. } => listed(points),
            _ => Vec::new(),
        };
        let beside = |room: Rect| {
            let left = room.x + room.w * (1.0 - ASIDE) + BETWEEN;
            Rect { x: left, w: room.w * ASIDE - BETWEEN, ..room }
        };
        let fits = |paras: &[Para], room: Rect| size_for(paras, beside(room)).is_some();
        // The words before it stand beside it where they have the slide for themselves.
        let mut aside = Vec::new();
        let before = self.running.clone().filter(|_| !piece.starts || self.is_empty());
        match before {
            Some(before) if fits(&[before.clone(), points.clone()].concat(), self.body) => {
                aside = before;
                self.things.clear();
                self.y = self.body.y;
            }
            _ if self.free().h - self.head(piece) < least(chart) => self.close(),
            _ => self.headed(piece),
        }
        let mut room = self.free();
        let joins = fits(&[aside.clone(), points.clone(), after.to_vec()].concat(), room)
            && !after.is_empty();
        let rest = if fits(&[aside.clone(), points.clone()].concat(), room) {
            aside.extend(points);
            Vec::new()
        } else {
            points
        };
        if joins {
            aside.extend(after.iter().cloned());
        }
        let pieces = pieces(chart);
        let many = pieces.len();
        for (at, chart) in pieces.into_iter().enumerate() {
            if at > 0 {
                self.close();
                room = self.body;
            }
            if !aside.is_empty() {
                let paras = std::mem::take(&mut aside);
                let at = beside(room);
                let size = size_for(&paras, at).unwrap_or(12.0);
                room.w *= 1.0 - ASIDE;
                // The first words of a slide say whose it is; what the chart shows stands above it.
                self.things.push(Thing::Words { at, paras, size });
            }
            self.caption(piece, &numbered(&chart.caption, at, many), &mut room);
            self.running = None;
            let note = chart.alt.clone();
            self.things.push(Thing::Chart { at: room, chart });
            if at == 0 {
                self.notes.extend(Some(note).filter(|note| !note.trim().is_empty()));
            }
            self.done(piece.minor, room.bottom());
        }
        if !rest.is_empty() {
            self.words(&Piece { starts: false, item: Item::Words(Vec::new()), ..*piece }, rest);
        }
        joins
    }
}
