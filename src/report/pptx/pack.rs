//! Fills the slides of a unit, one after the other: what stands alone on its line. What stands
//! beside something else is in `beside`.

use std::cell::RefCell;
use std::collections::HashMap;
use std::rc::Rc;

use super::deck::{BETWEEN, COLUMN, Item, Piece, Slide, Thing, Way};
use super::flow::{Para, Tone, height, pages, size_for};
use super::grid::Grid;
use super::pieces::{Figures, figures, least, listed, messages, numbered, pieces};
use super::stretch::stretch;
use super::xml::Rect;
use crate::report::model::{Chart, Data, KeyFigure, Message, Table};
use crate::text::Text;

/// What lies between two things one below the other, and where slides are filled closely.
const GAP: f64 = 14.0;
const CLOSE: f64 = 8.0;
/// The part of a slide that words beside a chart take.
const ASIDE: f64 = 0.32;
/// The letters of the line that says what a chart or a table shows, and what is free under it.
const CAPTION: f64 = 12.0;
const UNDER: f64 = 5.6;
/// A title names all headings of its slide as far as it has at most so many letters.
const NAMED: usize = 64;
/// A slide that is filled to less than this part is nearly empty.
const THIN: f64 = 0.36;
/// How many sizes of letters a table may have.
const GRIDS: usize = 3;
/// How many pieces may stand on the left, and how many beside them.
const PAIRS: [(usize, usize); 5] = [(1, 1), (1, 2), (2, 1), (1, 3), (2, 2)];

/// The slides of a unit as far as they are filled.
#[derive(Clone)]
pub(super) struct Pack<'a> {
    pub text: &'a Text,
    pub body: Rect,
    part: &'a str,
    heading: &'a str,
    pub way: Way,
    slides: Vec<Slide<'a>>,
    /// The slide that is being filled: what it holds, how far down, and under which headings.
    pub things: Vec<Thing<'a>>,
    y: f64,
    minors: Vec<&'a str>,
    /// Its words, while it has nothing else.
    pub running: Option<Vec<Para>>,
    /// What it shows, where that says more than a heading.
    shows: String,
    pub notes: Vec<String>,
    /// Things side by side are harder to read than one below the other: what that is worth, in
    /// points of height.
    pub cost: f64,
    grids: Grids,
}

/// Tables that were wrapped: many ways to fill slides ask for the same.
type Grids = Rc<RefCell<HashMap<(*const Table, u64, u64), Rc<Grid>>>>;

/// A heading within a title: “Adoption: evidence”. A name in capitals stays one.
fn small(word: &str) -> String {
    let mut chars = word.chars();
    let Some(first) = chars.next() else { return String::new() };
    match chars.clone().next() {
        Some(second) if !second.is_uppercase() => first.to_lowercase().chain(chars).collect(),
        _ => word.to_owned(),
    }
}

/// What a chart or a table shows, as it stands above it.
pub(super) fn caption(shows: &str) -> Option<Para> {
    let shows = shows.trim();
    (!shows.is_empty()).then(|| Para { tone: Tone::Soft, ..Para::plain(shows) })
}

/// How high that is in a column.
pub(super) fn caption_height(shows: &str, column: f64) -> f64 {
    caption(shows).map_or(0.0, |para| height(&[para], CAPTION, column) + UNDER)
}

impl<'a> Pack<'a> {
    pub(super) fn new(
        text: &'a Text,
        body: Rect,
        part: &'a str,
        heading: &'a str,
        way: Way,
    ) -> Self {
        Self {
            text,
            body,
            part,
            heading,
            way,
            slides: Vec::new(),
            things: Vec::new(),
            y: body.y,
            minors: Vec::new(),
            running: Some(Vec::new()),
            shows: String::new(),
            notes: Vec::new(),
            cost: 0.0,
            grids: Grids::default(),
        }
    }

    /// Every way to go on with the first of these pieces, and how many of them it takes.
    pub(super) fn steps(&self, rest: &[Piece<'a>]) -> Vec<(Self, usize)> {
        let Some(piece) = rest.first() else { return Vec::new() };
        let mut pack = self.clone();
        let mut many = 1;
        match &piece.item {
            Item::Words(paras) => pack.words(piece, paras.clone()),
            Item::Figures(given) => pack.figures(piece, given),
            Item::Messages(given) => pack.messages(piece, given),
            Item::Table(table) => pack.table(piece, table, 0),
            Item::Chart(chart) => {
                let next = rest.get(1).filter(|next| !next.starts);
                let after = match next.map(|next| &next.item) {
                    Some(Item::Words(paras)) => paras.as_slice(),
                    _ => &[],
                };
                if pack.chart(piece, chart, after) {
                    many = 2;
                }
            }
        }
        let mut steps = vec![(pack, many)];
        if self.way.close {
            for mut fresh in [false, true].map(|fresh| (self.clone(), fresh)) {
                if fresh.1 {
                    if fresh.0.is_empty() {
                        continue;
                    }
                    fresh.0.close();
                }
                let pack = fresh.0;
                if let Item::Words(paras) = &piece.item {
                    let columns = [pack.columns(piece, paras), pack.columns_over(piece, paras)];
                    steps.extend(columns.into_iter().flatten().map(|pack| (pack, 1)));
                }
                if let Item::Table(table) = &piece.item {
                    for smaller in 1..GRIDS {
                        let mut pack = pack.clone();
                        pack.table(piece, table, smaller);
                        pack.cost += 6.0 * smaller as f64;
                        steps.push((pack, 1));
                    }
                }
                for (left, right) in PAIRS {
                    if let Some((left_of, rest)) = rest.split_at_checked(left)
                        && let Some(right_of) = rest.get(..right)
                    {
                        let pack = pack.beside(left_of, right_of);
                        steps.extend(pack.map(|pack| (pack, left + right)));
                    }
                }
            }
        }
        steps
    }

    /// A table in so many points and in letters so much smaller, wrapped once.
    pub(super) fn grid(&self, table: &'a Table, wide: f64, smaller: f64) -> Rc<Grid> {
        let key = (std::ptr::from_ref(table), wide.to_bits(), smaller.to_bits());
        let mut kept = self.grids.borrow_mut();
        let new = || Rc::new(Grid::of(table, self.text, wide, smaller));
        Rc::clone(kept.entry(key).or_insert_with(new))
    }

    /// It needs fewer slides, or has filled less of the last one.
    pub(super) fn is_better_than(&self, other: &Self) -> bool {
        let filled = |pack: &Self| if pack.is_empty() { 0.0 } else { pack.y } + pack.cost;
        self.count() < other.count()
            || self.count() == other.count() && filled(self) < filled(other)
    }

    /// How many slides there are.
    pub(super) fn count(&self) -> usize {
        self.slides.len() + usize::from(!self.is_empty())
    }

    /// The last of several slides is nearly empty.
    pub(super) fn is_thin(&self) -> bool {
        !self.is_empty() && !self.slides.is_empty() && self.y - self.body.y < self.body.h * THIN
    }

    /// The slides, the last one ended.
    pub(super) fn finish(mut self) -> Vec<Slide<'a>> {
        self.close();
        self.slides
    }

    /// Nothing stands on the slide yet.
    pub(super) fn is_empty(&self) -> bool {
        self.things.is_empty()
    }

    /// What is free on the slide, below what stands there.
    pub(super) fn free(&self) -> Rect {
        let top = if self.is_empty() { self.y } else { self.y + self.gap() };
        Rect { y: top, h: (self.body.bottom() - top).max(0.0), ..self.body }
    }

    /// What lies between two things one below the other.
    pub(super) fn gap(&self) -> f64 {
        if self.way.close && self.way.size < GAP { CLOSE } else { GAP }
    }

    fn column(room: Rect) -> Rect {
        Rect { w: room.w.min(COLUMN), ..room }
    }

    /// Ends the slide, if there is one.
    pub(super) fn close(&mut self) {
        if self.is_empty() {
            return;
        }
        stretch(&mut self.things, self.body.bottom() - self.y);
        let minors: Vec<&str> = self.minors.drain(..).collect();
        let shows = std::mem::take(&mut self.shows);
        let own = minors.first().is_some_and(|first| !first.is_empty());
        let mut named = if !shows.is_empty() {
            shows
        } else if own {
            // The others stand over what is theirs, too.
            let rest = minors[1..].iter().filter(|m| !m.is_empty()).map(|m| small(m));
            let all: Vec<_> = std::iter::once(minors[0].to_owned()).chain(rest).collect();
            let all = all.join(", ");
            if all.chars().count() <= NAMED { all } else { minors[0].to_owned() }
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
        (piece.starts && !self.is_empty()).then(|| Self::head_of(piece))
    }

    /// The heading of a piece.
    pub(super) fn head_of(piece: &Piece<'_>) -> Para {
        let para = Para::plain(piece.minor);
        Para { bold: true, tone: Tone::Accent, above: 0.9, keep: true, ..para }
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
    pub(super) fn done(&mut self, minor: &'a str, bottom: f64) {
        if self.minors.last() != Some(&minor) {
            self.minors.push(minor);
        }
        self.y = bottom;
    }

    fn words(&mut self, piece: &Piece<'a>, paras: Vec<Para>) {
        let size = self.way.size;
        let whole = height(&paras, size, self.body.w.min(COLUMN));
        let mut left = match self.heading(piece) {
            Some(heading) => {
                let mut all = vec![heading];
                all.extend(paras.iter().cloned());
                let room = Self::column(self.free());
                let fits = height(&all, size, room.w) <= room.h;
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
                && (height(&left[..many], size, room.w) > room.h || many < left.len() && tied(many))
            {
                many -= 1;
            }
            if many > 0 {
                let rest = left.split_off(many);
                self.put(piece.minor, left, size);
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
            self.put(piece.minor, vec![heading], self.way.size);
        }
    }

    /// What the heading of a piece would take.
    fn head(&self, piece: &Piece<'_>) -> f64 {
        let heading = self.heading(piece);
        heading.map_or(0.0, |para| height(&[para], self.way.size, COLUMN) + self.gap())
    }

    fn figures(&mut self, piece: &Piece<'a>, given: &[KeyFigure]) {
        let Figures { high, .. } =
            figures(given, self.text, self.free(), self.way.close, self.body.h);
        if high + self.head(piece) > self.free().h {
            self.close();
        }
        self.headed(piece);
        let room = self.free();
        let Figures { things, high, cut } =
            figures(given, self.text, room, self.way.close, self.body.h);
        self.running = None;
        self.things.extend(things);
        self.notes.extend(cut);
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
        let titled = self.goes_on() && !piece.starts;
        if titled {
            self.shows = shows.trim().to_owned();
        } else if shows != self.heading {
            self.says(shows, room);
        }
    }

    /// The slide is empty, and not the first of its unit.
    pub(super) fn goes_on(&self) -> bool {
        self.is_empty() && !self.slides.is_empty()
    }

    /// Says in the title what a piece shows, if it shows something.
    pub(super) fn title_shows(&mut self, item: &Item<'_>) -> bool {
        let shows = match item {
            Item::Table(table) => &table.caption,
            Item::Chart(chart) => &chart.caption,
            _ => return false,
        };
        self.shows = shows.trim().to_owned();
        !self.shows.is_empty()
    }

    /// Says above a place what is shown there.
    pub(super) fn says(&mut self, shows: &str, room: &mut Rect) {
        let Some(para) = caption(shows) else { return };
        let high = caption_height(shows, room.w);
        let at = Rect { h: high, ..*room };
        self.things.push(Thing::Words { at, paras: vec![para], size: CAPTION });
        room.y += high;
        room.h -= high;
    }

    /// Puts a table, in letters smaller by so many points, or by more where it fits then.
    fn table(&mut self, piece: &Piece<'a>, table: &'a Table, smaller: usize) {
        if table.columns.is_empty() {
            return;
        }
        let wide = self.body.w;
        let grids: Vec<Rc<Grid>> =
            (smaller..GRIDS).map(|smaller| self.grid(table, wide, smaller as f64)).collect();
        let above = caption_height(&table.caption, self.body.w);
        let here = self.free().h - self.head(piece) - above;
        let fresh = self.body.h - above;
        let fits = |room: f64| grids.iter().find(|grid| grid.height() <= room).cloned();
        let (grid, fresh) = match (fits(here), fits(fresh)) {
            (Some(grid), _) => (grid, false),
            (None, Some(grid)) => (grid, true),
            // Over several slides anyway: it begins where half a slide is free.
            (None, None) => (grids[1.min(grids.len() - 1)].clone(), here < self.body.h * 0.5),
        };
        if fresh {
            self.close();
        }
        self.headed(piece);
        let first = self.free().h - above;
        let pieces = grid.pieces(first, self.body.h - above);
        let many = pieces.len();
        for (at, rows) in pieces.into_iter().enumerate() {
            if at > 0 {
                self.close();
            }
            let mut room = self.free();
            self.caption(piece, &numbered(&table.caption, at, many), &mut room);
            self.running = None;
            let bottom = room.y + rows.height;
            let at = Rect { h: rows.height, ..room };
            self.things.push(Thing::Table { at, id: table, grid: grid.clone(), piece: rows });
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
        let low = least(chart, self.way.close) + caption_height(&chart.caption, self.body.w);
        // The words before it stand beside it where they have the slide for themselves.
        let mut aside = Vec::new();
        let before = self.running.clone().filter(|_| !piece.starts || self.is_empty());
        match before {
            Some(before) if fits(&[before.clone(), points.clone()].concat(), self.body) => {
                aside = before;
                self.things.clear();
                self.y = self.body.y;
            }
            _ if self.free().h - self.head(piece) < low => self.close(),
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
            // As low as can be read; what is free at the end comes on top.
            let mut high = low;
            if !aside.is_empty() {
                let paras = std::mem::take(&mut aside);
                let at = beside(room);
                let mut size = size_for(&paras, at).unwrap_or(12.0);
                if self.way.close {
                    size = size.min(self.way.size);
                }
                let tall = height(&paras, size, at.w);
                high = high.max(tall);
                room.w *= 1.0 - ASIDE;
                // The first words of a slide say whose it is; what the chart shows stands above it.
                self.things.push(Thing::Words { at: Rect { h: tall, ..at }, paras, size });
            }
            room.h = room.h.min(high);
            self.caption(piece, &numbered(&chart.caption, at, many), &mut room);
            self.running = None;
            if at == 0 {
                self.note(&chart);
            }
            self.things.push(Thing::Chart { at: room, chart });
            self.done(piece.minor, room.bottom());
        }
        if !rest.is_empty() {
            self.words(&Piece { starts: false, item: Item::Words(Vec::new()), ..*piece }, rest);
        }
        joins
    }

    /// What is said of a chart, for its notes.
    pub(super) fn note(&mut self, chart: &Chart) {
        self.notes.extend(Some(chart.alt.clone()).filter(|note| !note.trim().is_empty()));
    }
}
