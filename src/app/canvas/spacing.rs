//! How wide the gutters between cards are: wide enough for the ways that run in them, each on a track
//! of its own, with room for the heads of their arrows.

use std::collections::HashMap;

use super::layout::{Band, CARD, GAP, PAD, STRIP};

/// How far the tracks of a gutter lie apart, in units of the world: four points where the map can
/// be read.
pub(super) const APART: f32 = 8.0;
/// From a track to the side of the card where ways begin.
const OUT: f32 = 14.0;
/// From a track to a card where ways end: a head and a shaft that can be seen.
const INTO: f32 = 26.0;
/// The same above and below cards.
const HEAD: f32 = 19.0;
/// From a track to the edge of a stage or lane.
const EDGE: f32 = 7.0;
/// A gutter makes room for no more tracks than this; further ones lie closer.
const MOST: u32 = 14;
/// Height of the marks in a collapsed lane.
pub(super) const MARK: f32 = 16.0;

/// A gutter, by the column or row that it follows or, at the edge of a stage or lane, that it
/// comes before.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) enum Gutter {
    /// To the right of a column.
    After(u32),
    /// To the left of a column that is the first of its stage.
    Before(u32),
    /// Below a row.
    Below(u32),
    /// Above a row that is the first of its lane.
    Above(u32),
}

impl Gutter {
    /// It runs up and down.
    pub fn is_upright(self) -> bool {
        matches!(self, Self::After(_) | Self::Before(_))
    }
}

/// How many tracks every gutter has; none that is not named.
pub(super) type Tracks = HashMap<Gutter, u32>;

/// A column or row of cards.
#[derive(Debug, Clone, Copy)]
struct Slot {
    /// Where its cards begin and end.
    from: f32,
    to: f32,
    /// The gutter before its cards, if it is the first of its band, and the one after them.
    before: f32,
    after: f32,
    is_first: bool,
    is_last: bool,
    /// The first row of its lane, if that is collapsed: all rows lie in one line.
    thin: Option<u32>,
}

/// Where columns and rows lie, and the gutters between them.
#[derive(Debug, Default)]
pub(super) struct Spacing {
    cols: Vec<Slot>,
    rows: Vec<Slot>,
}

/// The room a gutter needs between two sides at which ways keep some distance.
fn wide(tracks: u32, least: f32, sides: f32) -> f32 {
    match tracks.min(MOST) {
        0 => least,
        n => least.max(sides + (n - 1) as f32 * APART),
    }
}

/// Bands that follow one another, each as wide as its cards and gutters need.
fn lay(
    counts: &[(usize, u32)],
    card: f32,
    is_thin: impl Fn(usize) -> bool,
    width: impl Fn(u32, bool, bool, bool) -> (f32, f32),
) -> (Vec<Band>, Vec<Slot>) {
    let (mut at, mut first) = (0.0, 0);
    let (mut bands, mut slots) = (Vec::with_capacity(counts.len()), Vec::new());
    for &(index, count) in counts {
        let (thin, start) = (is_thin(index), at);
        for i in 0..count {
            let (is_first, is_last) = (i == 0, thin || i + 1 == count);
            let (before, after) = width(first + i, is_first, is_last, thin);
            let slot = if thin && i > 0 {
                slots.last().copied().unwrap_or(Slot {
                    from: at,
                    to: at,
                    before,
                    after,
                    is_first,
                    is_last,
                    thin: Some(first),
                })
            } else {
                let from = at + if is_first { before } else { 0.0 };
                let to = from + if thin { MARK } else { card };
                at = to + after;
                let thin = thin.then_some(first);
                Slot { from, to, before, after, is_first, is_last, thin }
            };
            slots.push(slot);
        }
        bands.push(Band { index, start, end: at, first, count, thin });
        first += count;
    }
    (bands, slots)
}

impl Spacing {
    /// Lays out stages and lanes, each with its place in the journey and how many columns or rows it
    /// has, so that so many tracks have room.
    pub fn of(
        stages: &[(usize, u32)],
        lanes: &[(usize, u32)],
        collapsed: impl Fn(usize) -> bool,
        tracks: &Tracks,
    ) -> (Self, Vec<Band>, Vec<Band>) {
        let n = |gutter| tracks.get(&gutter).copied().unwrap_or(0);
        let (stages, cols) = lay(
            stages,
            CARD.x,
            |_| false,
            |col, _, is_last, _| {
                let after = n(Gutter::After(col));
                let after = if is_last {
                    wide(after, PAD.x, OUT + EDGE)
                } else {
                    wide(after, GAP.x, OUT + INTO)
                };
                (wide(n(Gutter::Before(col)), PAD.x, EDGE + INTO), after)
            },
        );
        let (lanes, rows) = lay(lanes, CARD.y, collapsed, |row, _, is_last, thin| {
            let least = if thin { (STRIP - MARK) / 2.0 } else { PAD.y };
            let after = n(Gutter::Below(row));
            let after = if is_last {
                wide(after, least, HEAD + EDGE)
            } else {
                wide(after, GAP.y, 2.0 * HEAD)
            };
            (wide(n(Gutter::Above(row)), least, EDGE + HEAD), after)
        });
        (Self { cols, rows }, stages, lanes)
    }

    fn slot(&self, gutter: Gutter) -> Option<&Slot> {
        match gutter {
            Gutter::After(col) | Gutter::Before(col) => self.cols.get(col as usize),
            Gutter::Below(row) | Gutter::Above(row) => self.rows.get(row as usize),
        }
    }

    /// Where a column begins; none if there is none.
    pub fn col(&self, col: u32) -> Option<f32> {
        self.cols.get(col as usize).map(|slot| slot.from)
    }

    /// Where a row begins; none if there is none.
    pub fn row(&self, row: u32) -> Option<f32> {
        self.rows.get(row as usize).map(|slot| slot.from)
    }

    /// Where a column ends, and the gutter behind it.
    pub fn col_end(&self, col: u32) -> Option<(f32, f32)> {
        self.cols.get(col as usize).map(|slot| (slot.to, slot.after))
    }

    /// Where a row ends, and the gutter behind it.
    pub fn row_end(&self, row: u32) -> Option<(f32, f32)> {
        self.rows.get(row as usize).map(|slot| (slot.to, slot.after))
    }

    /// The gutter to the left of a column.
    pub fn left_of(&self, col: u32) -> Gutter {
        match (col.checked_sub(1), self.cols.get(col as usize)) {
            (Some(left), Some(slot)) if !slot.is_first => Gutter::After(left),
            _ => Gutter::Before(col),
        }
    }

    /// The gutter below a row.
    pub fn below(&self, row: u32) -> Gutter {
        Gutter::Below(self.rows.get(row as usize).and_then(|slot| slot.thin).unwrap_or(row))
    }

    /// The gutter above a row.
    pub fn above(&self, row: u32) -> Gutter {
        match (row.checked_sub(1), self.rows.get(row as usize)) {
            (_, Some(Slot { thin: Some(first), .. })) => Gutter::Above(*first),
            (Some(above), Some(slot)) if !slot.is_first => Gutter::Below(above),
            _ => Gutter::Above(row),
        }
    }

    /// How wide a gutter is.
    pub fn width(&self, gutter: Gutter) -> f32 {
        let first = matches!(gutter, Gutter::Before(_) | Gutter::Above(_));
        let least = if gutter.is_upright() { PAD.x } else { PAD.y };
        self.slot(gutter).map_or(least, |slot| if first { slot.before } else { slot.after })
    }

    /// What tracks keep from both sides of a gutter.
    fn sides(&self, gutter: Gutter) -> (f32, f32) {
        let is_last = self.slot(gutter).is_none_or(|slot| slot.is_last);
        match gutter {
            Gutter::After(_) if is_last => (OUT, EDGE),
            Gutter::After(_) => (OUT, INTO),
            Gutter::Before(_) => (EDGE, INTO),
            Gutter::Below(_) if is_last => (HEAD, EDGE),
            Gutter::Below(_) => (HEAD, HEAD),
            Gutter::Above(_) => (EDGE, HEAD),
        }
    }

    /// How far so many tracks lie apart; without end if there is only one.
    pub fn apart(&self, gutter: Gutter, count: u32) -> f32 {
        if count < 2 {
            return f32::INFINITY;
        }
        let (low, high) = self.sides(gutter);
        let free = (self.width(gutter) - low - high).max(0.0);
        APART.min(free / (count - 1) as f32)
    }

    /// From the start of a gutter to the middle of its tracks.
    pub fn middle(&self, gutter: Gutter) -> f32 {
        let (low, high) = self.sides(gutter);
        let width = self.width(gutter);
        // Without tracks there may be less room than the sides ask for.
        if low + high > width {
            width * low / (low + high)
        } else {
            low + (width - low - high) / 2.0
        }
    }

    /// Where a track of so many lies.
    pub fn track(&self, gutter: Gutter, track: u32, count: u32) -> f32 {
        let first = matches!(gutter, Gutter::Before(_) | Gutter::Above(_));
        let start = self
            .slot(gutter)
            .map_or(0.0, |slot| if first { slot.from - slot.before } else { slot.to });
        let apart = self.apart(gutter, count);
        let shift = if count < 2 { 0.0 } else { (track as f32 - (count - 1) as f32 / 2.0) * apart };
        start + self.middle(gutter) + shift
    }
}
