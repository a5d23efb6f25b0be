//! What stands side by side on a slide: words in two columns, and a piece beside the next one.

use std::borrow::Cow;
use std::rc::Rc;

use super::deck::{BETWEEN, COLUMN, Item, Piece, Thing};
use super::flow::{Para, height, heights};
use super::grid::Grid;
use super::pack::Pack;
use super::pieces::{alone, least, narrowest};
use super::shown::caption_height;
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

/// Words in two columns.
struct Parted {
    /// How many paragraphs stand on the left.
    at: usize,
    /// How high the columns are, and the heading above them.
    high: f64,
    above: f64,
}

/// How high a heading is, with the space below it.
fn above(head: &Para, size: f64, wide: f64) -> f64 {
    height(std::slice::from_ref(head), size, wide) + size * 0.4
}

/// How high paragraphs are together, where the first has nothing above it.
fn tall(heights: &[[f64; 2]]) -> f64 {
    let rest = heights.iter().skip(1).map(|[_, below]| below);
    heights.first().map_or(0.0, |[first, _]| *first) + rest.sum::<f64>()
}

/// Where paragraphs of these heights are parted so that two columns are as low as can be, and how
/// high those are.
fn parted(paras: &[Para], heights: &[[f64; 2]]) -> Option<(usize, f64)> {
    let high = |at: usize| tall(&heights[..at]).max(tall(&heights[at..]));
    let ends = (1..paras.len()).filter(|at| !paras[at - 1].keep);
    ends.map(|at| (at, high(at))).min_by(|a, b| a.1.total_cmp(&b.1))
}

impl<'a> Pack<'a> {
    /// The words of a piece in two columns, where they are long enough and fit.
    pub(super) fn columns(&self, piece: &Piece<'a>, paras: &[Para]) -> Option<Self> {
        let head = self.heading(piece);
        let wide = (self.body.w - BETWEEN) / 2.0;
        let heights = heights(paras, self.way.size, wide);
        let parted = self.two(head.as_ref(), paras, &heights, self.free().h)?;
        Some(self.parted(piece, head, paras, &parted))
    }

    /// Where so many paragraphs part in two columns that are no higher than `room`, if they are
    /// long enough for that.
    fn two(
        &self,
        head: Option<&Para>,
        paras: &[Para],
        heights: &[[f64; 2]],
        room: f64,
    ) -> Option<Parted> {
        let size = self.way.size;
        let above = head.map_or(0.0, |head| above(head, size, self.body.w));
        let (at, high) = parted(paras, heights)?;
        let fits = above + high <= room;
        let long = || height(paras, size, self.body.w.min(COLUMN)) >= LINES * size * 1.2;
        (fits && long()).then_some(Parted { at, high, above })
    }

    /// The slides with words in two columns on the one that is being filled.
    fn parted(
        &self,
        piece: &Piece<'a>,
        head: Option<Para>,
        paras: &[Para],
        parted: &Parted,
    ) -> Self {
        let (size, room) = (self.way.size, self.free());
        let wide = (room.w - BETWEEN) / 2.0;
        let &Parted { at, high, above } = parted;
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
        pack
    }

    /// As many of the words of a piece as two columns have room for here under its heading, and
    /// the rest in two columns on the next slide.
    pub(super) fn columns_over(&self, piece: &Piece<'a>, paras: &[Para]) -> Option<Self> {
        let head = self.heading(piece);
        let wide = (self.body.w - BETWEEN) / 2.0;
        let heights = heights(paras, self.way.size, wide);
        let ends = (2..paras.len().saturating_sub(1)).rev().filter(|at| !paras[at - 1].keep);
        // The rest begins a slide, so it has no heading above it.
        let both = |at: usize| {
            let room = self.free().h;
            let first = self.two(head.as_ref(), &paras[..at], &heights[..at], room)?;
            let rest = self.two(None, &paras[at..], &heights[at..], self.body.h)?;
            Some((at, first, rest))
        };
        let (at, first, rest) = ends.into_iter().find_map(both)?;
        let mut pack = self.parted(piece, head.clone(), &paras[..at], &first);
        pack.close();
        Some(pack.parted(piece, None, &paras[at..], &rest))
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
        // Only tables have letters of another size.
        let is_table = |piece: &Piece<'_>| matches!(piece.item, Item::Table(_));
        let sizes = if left.iter().chain(right).any(is_table) { SMALLER.len() } else { 1 };
        for smaller in SMALLER.into_iter().take(sizes) {
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
        let below = self.stack(left, headed, room.w, 0.0)?.high
            + self.stack(right, next.starts, room.w, 0.0)?.high;
        if below + self.gap() - tall < SAVES {
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
        let above = head.as_ref().map_or(0.0, |head| above(head, size, wide));
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
            let high = above(&head, size, room.w);
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

#[cfg(test)]
mod tests {
    use super::super::deck::Way;
    use super::*;
    use crate::text::Text;
    use crate::workshop::Language;

    #[test]
    fn words_go_on_in_columns_wherever_a_break_fits_below_their_heading() {
        let text = Text::of(Language::English);
        let body = Rect::new(48.0, 100.0, 864.0, 380.0);
        let way = Way { size: 14.0, close: true };
        let paras = vec![Para::plain("Nobody calls back on a Sunday."); 42];
        for step in 0..40 {
            let mut pack = Pack::new(text, body, "Factors", "Intent", way);
            let at = Rect { h: 150.0 + f64::from(step), ..body };
            pack.things.push(Thing::Words { at, paras: Vec::new(), size: 14.0 });
            pack.done("", at.bottom());
            let piece = Piece { minor: "Evidence", starts: true, item: Item::Words(Vec::new()) };
            let room = pack.free();
            let over = pack.columns_over(&piece, &paras).expect("two slides");
            assert_eq!(over.count(), 2);
            let first = over.finish().remove(0);
            let lowest = first.things.iter().map(|thing| thing.at().bottom()).fold(0.0, f64::max);
            let (head, below) = (first.things[1].at(), first.things[2].at());
            assert!(head.h > 14.0 && head.bottom() <= below.y + 0.01, "{head:?} {below:?}");
            // A line more would not have fitted.
            assert!(lowest <= body.bottom() && lowest > body.bottom() - 50.0, "{lowest} {room:?}");
        }
    }
}
