//! What stands side by side on a slide: words in two columns, and a piece beside the next one.

use std::borrow::Cow;
use std::rc::Rc;

use super::deck::{BETWEEN, COLUMN, Item, Piece, Thing};
use super::flow::{Para, height};
use super::grid::Grid;
use super::pack::{Pack, caption_height};
use super::pieces::{alone, least, narrowest};
use super::xml::Rect;
use crate::report::model::{Chart, Table};

/// The parts of a slide that the left one of two may take.
const PARTS: [f64; 7] = [0.5, 0.44, 0.56, 0.38, 0.62, 0.32, 0.68];
/// Words as long as so many lines stand in two columns.
const LINES: f64 = 4.0;
/// What two things side by side must save of the height of a slide, in points.
const SAVES: f64 = 30.0;
/// How much smaller the letters of a table may be than usual.
const SMALLER: [f64; 3] = [0.0, 1.0, 2.0];

/// A piece as it stands in a column.
struct Half<'a> {
    head: Option<Para>,
    what: What<'a>,
    high: f64,
}

/// Pieces one below the other in a column.
struct Stack<'a> {
    halves: Vec<Half<'a>>,
    high: f64,
    /// What the first of them shows stands in the title of the slide.
    titled: bool,
}

enum What<'a> {
    Words(Vec<Para>),
    Table(&'a Table, Rc<Grid>),
    Chart(&'a Chart),
}

/// Where paragraphs are parted so that two columns are as low as can be.
fn parted(paras: &[Para], size: f64, column: f64) -> Option<(usize, f64)> {
    let high =
        |at: usize| height(&paras[..at], size, column).max(height(&paras[at..], size, column));
    let ends = (1..paras.len()).filter(|at| !paras[at - 1].keep);
    ends.map(|at| (at, high(at))).min_by(|a, b| a.1.total_cmp(&b.1))
}

impl<'a> Pack<'a> {
    /// The words of a piece in two columns, where they are long enough and fit.
    pub(super) fn columns(&self, piece: &Piece<'a>, paras: &[Para]) -> Option<Self> {
        let (size, room) = (self.way.size, self.free());
        let wide = (room.w - BETWEEN) / 2.0;
        if height(paras, size, room.w.min(COLUMN)) < LINES * size * 1.2 {
            return None;
        }
        let (at, high) = parted(paras, size, wide)?;
        let head = (piece.starts && !self.is_empty()).then(|| Self::head_of(piece));
        let above = head
            .as_ref()
            .map_or(0.0, |head| height(std::slice::from_ref(head), size, room.w) + size * 0.4);
        if above + high > room.h {
            return None;
        }
        let mut pack = self.clone();
        pack.running = None;
        if let Some(head) = head {
            let at = Rect { h: above, ..room };
            pack.things.push(Thing::Words { at, paras: vec![head], size });
        }
        let (left, right) = paras.split_at(at);
        for (paras, x) in [(left, room.x), (right, room.x + wide + BETWEEN)] {
            let at = Rect::new(x, room.y + above, wide, high);
            pack.things.push(Thing::Words { at, paras: paras.to_vec(), size });
        }
        pack.done(piece.minor, room.y + above + high);
        Some(pack)
    }

    /// As many of the words of a piece as two columns have room for here, and the rest in two
    /// columns on the next slide.
    pub(super) fn columns_over(&self, piece: &Piece<'a>, paras: &[Para]) -> Option<Self> {
        let (size, room) = (self.way.size, self.free());
        let wide = (room.w - BETWEEN) / 2.0;
        let ends = (2..paras.len().saturating_sub(1)).rev().filter(|at| !paras[at - 1].keep);
        let begun =
            ends.filter(|at| parted(&paras[..*at], size, wide).is_some_and(|p| p.1 <= room.h));
        let (first, rest) = paras.split_at(begun.into_iter().next()?);
        let mut pack = self.columns(piece, first)?;
        pack.close();
        let piece = Piece { starts: false, item: Item::Words(Vec::new()), ..*piece };
        pack.columns(&piece, rest)
    }

    /// Some pieces on the left, the next ones on the right, where all fit and that saves room.
    pub(super) fn beside(&self, left: &[Piece<'a>], right: &[Piece<'a>]) -> Option<Self> {
        let (first, next) = (left.first()?, right.first()?);
        // Words that go on are one text.
        let words = |piece: Option<&Piece<'_>>| {
            piece.is_some_and(|piece| matches!(piece.item, Item::Words(_)))
        };
        if words(left.last()) && words(Some(next)) && !next.starts {
            return None;
        }
        let room = self.free();
        // A heading that would be the title stands over its column where the other has one, too.
        let headed = first.starts && (!self.is_empty() || next.starts);
        let mut best: Option<(f64, Stack<'a>, Stack<'a>)> = None;
        for smaller in SMALLER {
            for part in PARTS {
                let wide = (room.w - BETWEEN) * part;
                let Some(a) = self.stack(left, headed, wide, smaller) else { continue };
                let lowest = best.as_ref().map_or(room.h, |(_, c, d)| c.high.max(d.high) - 1.0);
                if a.high > lowest {
                    continue;
                }
                let wide_right = room.w - BETWEEN - wide;
                let Some(b) = self.stack(right, next.starts, wide_right, smaller) else { continue };
                if b.high <= lowest {
                    best = Some((wide, a, b));
                }
            }
            if best.is_some() {
                break;
            }
        }
        let (wide, a, b) = best?;
        let tall = a.high.max(b.high);
        let alone = self.stack(left, headed, room.w, 0.0)?.high
            + self.stack(right, next.starts, room.w, 0.0)?.high;
        if alone + self.gap() - tall < SAVES {
            return None;
        }
        let mut pack = self.clone();
        pack.running = None;
        pack.cost += SAVES;
        let mut a = a;
        // What goes on under a heading of the slide before says in the title what it shows.
        if self.goes_on() && !first.starts {
            a.titled = pack.title_shows(&first.item);
        }
        pack.put_stack(a, tall, Rect { w: wide, ..room });
        let x = room.x + wide + BETWEEN;
        pack.put_stack(b, tall, Rect { x, w: room.w - BETWEEN - wide, ..room });
        for piece in left.iter().chain(right) {
            pack.done(piece.minor, room.y + tall);
        }
        Some(pack)
    }

    /// Pieces one below the other in a column, if they can stand in one.
    fn stack(
        &self,
        pieces: &[Piece<'a>],
        headed: bool,
        wide: f64,
        smaller: f64,
    ) -> Option<Stack<'a>> {
        let mut halves = Vec::new();
        for (at, piece) in pieces.iter().enumerate() {
            let headed = if at == 0 { headed } else { piece.starts };
            halves.push(self.half(piece, headed, wide, smaller)?);
        }
        let between = self.gap() * halves.len().saturating_sub(1) as f64;
        let high = halves.iter().map(|half| half.high).sum::<f64>() + between;
        Some(Stack { halves, high, titled: false })
    }

    /// A piece in a column, if it can stand in one.
    fn half(&self, piece: &Piece<'a>, headed: bool, wide: f64, smaller: f64) -> Option<Half<'a>> {
        let size = self.way.size;
        let head = headed.then(|| Self::head_of(piece));
        let above = head
            .as_ref()
            .map_or(0.0, |head| height(std::slice::from_ref(head), size, wide) + size * 0.4);
        let (what, high) = match &piece.item {
            Item::Words(paras) => {
                // A narrow column of large letters is hard to read.
                if wide < size * 16.0 {
                    return None;
                }
                (What::Words(paras.clone()), height(paras, size, wide))
            }
            Item::Table(table) => {
                let grid = self.grid(table, wide, smaller);
                if grid.is_squeezed() || table.columns.is_empty() {
                    return None;
                }
                let high = caption_height(&table.caption, wide) + grid.height();
                (What::Table(table, grid), high)
            }
            Item::Chart(chart) => {
                if alone(chart) || wide < narrowest(chart) {
                    return None;
                }
                (What::Chart(chart), caption_height(&chart.caption, wide) + least(chart, true))
            }
            Item::Figures(_) | Item::Messages(_) => return None,
        };
        Some(Half { head, what, high: above + high })
    }

    /// Puts pieces into their column; a chart takes what is free beside the other column.
    fn put_stack(&mut self, stack: Stack<'a>, tall: f64, column: Rect) {
        let mut free = tall - stack.high;
        let mut y = column.y;
        for (at, half) in stack.halves.into_iter().enumerate() {
            let titled = stack.titled && at == 0;
            let mut high = half.high;
            if matches!(half.what, What::Chart(_)) {
                high += std::mem::take(&mut free);
            }
            self.put_half(half, titled, Rect { y, h: high, ..column });
            y += high + self.gap();
        }
    }

    /// Puts a piece into its place in a column.
    fn put_half(&mut self, half: Half<'a>, titled: bool, mut room: Rect) {
        let size = self.way.size;
        if let Some(head) = half.head {
            let high = height(std::slice::from_ref(&head), size, room.w) + size * 0.4;
            let at = Rect { h: high, ..room };
            self.things.push(Thing::Words { at, paras: vec![head], size });
            room = Rect { y: room.y + high, h: room.h - high, ..room };
        }
        match half.what {
            What::Words(paras) => {
                let at = Rect { h: height(&paras, size, room.w), ..room };
                self.things.push(Thing::Words { at, paras, size });
            }
            What::Table(table, grid) => {
                if !titled {
                    self.says(&table.caption, &mut room);
                }
                let all = grid.height();
                for piece in grid.pieces(all + 1.0, all + 1.0) {
                    let at = Rect { h: piece.height, ..room };
                    let grid = Rc::clone(&grid);
                    self.things.push(Thing::Table { at, id: table, grid, piece });
                }
            }
            What::Chart(chart) => {
                if !titled {
                    self.says(&chart.caption, &mut room);
                }
                self.note(chart);
                self.things.push(Thing::Chart { at: room, chart: Cow::Borrowed(chart) });
            }
        }
    }
}
