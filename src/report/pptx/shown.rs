//! What a slide shows on its whole width: figures, messages, tables and charts, with what they show
//! said above them.

use std::rc::Rc;

use super::deck::{BETWEEN, Item, Piece, Thing};
use super::flow::{Para, Tone, height, size_for};
use super::grid::Grid;
use super::pack::Pack;
use super::pieces::{Figures, figures, least, listed, messages, numbered, pieces};
use super::xml::Rect;
use crate::report::model::{Chart, Data, KeyFigure, Message, Table};

/// The part of a slide that words beside a chart take.
const ASIDE: f64 = 0.32;
/// The letters of the line that says what a chart or a table shows, and what is free under it.
const CAPTION: f64 = 12.0;
const UNDER: f64 = 5.6;
/// How many sizes of letters a table may have.
pub(super) const GRIDS: usize = 3;

/// What a chart or a table shows, as it stands above it.
fn caption(shows: &str) -> Option<Para> {
    let shows = shows.trim();
    (!shows.is_empty()).then(|| Para { tone: Tone::Soft, ..Para::plain(shows) })
}

/// How high that is in a column.
pub(super) fn caption_height(shows: &str, column: f64) -> f64 {
    caption(shows).map_or(0.0, |para| height(&[para], CAPTION, column) + UNDER)
}

impl<'a> Pack<'a> {
    pub(super) fn figures(&mut self, piece: &Piece<'a>, given: &[KeyFigure]) {
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

    pub(super) fn messages(&mut self, piece: &Piece<'a>, given: &[Message]) {
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
    pub(super) fn table(&mut self, piece: &Piece<'a>, table: &'a Table, smaller: usize) {
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
    pub(super) fn chart(&mut self, piece: &Piece<'a>, chart: &'a Chart, after: &[Para]) -> bool {
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
