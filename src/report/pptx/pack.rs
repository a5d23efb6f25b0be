//! Fills the slides of a unit, one after the other, with words, and begins the next one. Figures,
//! tables and charts are in `shown`, what stands beside something else in `beside`.

use std::cell::RefCell;
use std::collections::HashMap;
use std::rc::Rc;

use super::deck::{COLUMN, Item, Piece, Slide, Thing, Way};
use super::flow::{Para, Tone, height, pages};
use super::grid::Grid;
use super::shown::GRIDS;
use super::stretch::stretch;
use super::xml::Rect;
use crate::report::model::Table;
use crate::text::Text;

/// What lies between two things one below the other, and where slides are filled closely.
const GAP: f64 = 14.0;
const CLOSE: f64 = 8.0;
/// A title names all headings of its slide as far as it has at most so many letters.
const NAMED: usize = 64;
/// A slide that is filled to less than this part is nearly empty.
const THIN: f64 = 0.36;
/// How many pieces may stand on the left, and how many beside them.
const PAIRS: [(usize, usize); 5] = [(1, 1), (1, 2), (2, 1), (1, 3), (2, 2)];

/// The slides of a unit as far as they are filled.
#[derive(Clone)]
pub(super) struct Pack<'a> {
    pub text: &'a Text,
    pub body: Rect,
    part: &'a str,
    pub heading: &'a str,
    pub way: Way,
    /// Those that are ended, shared by all ways to go on.
    slides: Vec<Rc<Slide<'a>>>,
    /// The slide that is being filled: what it holds, how far down, and under which headings.
    pub things: Vec<Thing<'a>>,
    pub y: f64,
    minors: Vec<&'a str>,
    /// Its words, while it has nothing else.
    pub running: Option<Vec<Para>>,
    /// What it shows, where that says more than a heading.
    pub shows: String,
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
            self.close_steps(rest, &mut steps);
            if !self.is_empty() {
                let mut fresh = self.clone();
                fresh.close();
                fresh.close_steps(rest, &mut steps);
            }
        }
        steps
    }

    /// The ways to go on that put things closer: smaller, in columns, side by side.
    fn close_steps(&self, rest: &[Piece<'a>], steps: &mut Vec<(Self, usize)>) {
        let Some(piece) = rest.first() else { return };
        if let Item::Words(paras) = &piece.item {
            let columns = [self.columns(piece, paras), self.columns_over(piece, paras)];
            steps.extend(columns.into_iter().flatten().map(|pack| (pack, 1)));
        }
        if let Item::Table(table) = &piece.item {
            for smaller in 1..GRIDS {
                let mut pack = self.clone();
                pack.table(piece, table, smaller);
                pack.cost += 6.0 * smaller as f64;
                steps.push((pack, 1));
            }
        }
        for (left, right) in PAIRS {
            if let Some((left_of, rest)) = rest.split_at_checked(left)
                && let Some(right_of) = rest.get(..right)
            {
                let pack = self.beside(left_of, right_of);
                steps.extend(pack.map(|pack| (pack, left + right)));
            }
        }
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
        self.slides.into_iter().map(Rc::unwrap_or_clone).collect()
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
        let same = |slide: &&Rc<Slide<'_>>| {
            slide.title == named || slide.title.starts_with(&format!("{named} ("))
        };
        let before = self.slides.iter().filter(same).count();
        if before > 0 {
            named = format!("{named} ({})", before + 1);
        }
        let over = if named == self.part { String::new() } else { self.part.to_owned() };
        let (things, notes) = (std::mem::take(&mut self.things), std::mem::take(&mut self.notes));
        self.slides.push(Rc::new(Slide { over, title: named, notes, things }));
        self.y = self.body.y;
        self.running = Some(Vec::new());
    }

    /// The heading of a piece, where it does not begin the slide and so give it its title.
    pub(super) fn heading(&self, piece: &Piece<'_>) -> Option<Para> {
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

    pub(super) fn words(&mut self, piece: &Piece<'a>, paras: Vec<Para>) {
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
    pub(super) fn headed(&mut self, piece: &Piece<'a>) {
        if let Some(heading) = self.heading(piece) {
            self.put(piece.minor, vec![heading], self.way.size);
        }
    }

    /// What the heading of a piece would take.
    pub(super) fn head(&self, piece: &Piece<'_>) -> f64 {
        let heading = self.heading(piece);
        heading.map_or(0.0, |para| height(&[para], self.way.size, COLUMN) + self.gap())
    }

    /// The slide is empty, and not the first of its unit.
    pub(super) fn goes_on(&self) -> bool {
        self.is_empty() && !self.slides.is_empty()
    }
}
