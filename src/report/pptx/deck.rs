//! Which slide holds what. A part of its own (a factor, a journey) begins a slide; what belongs to
//! it stands one below the other as long as there is room, in the largest letters that need the
//! fewest slides. Every title names the part, so that a slide can be shown alone.

use super::flow::{Para, height, words};
use super::grid::{Grid, Piece as Rows};
use super::pack::Pack;
use super::xml::Rect;
use crate::report::model::{
    Block, Chart, Failed, KeyFigure, Message, Part, Progress, Report, Table,
};
use crate::text::Text;
use crate::workshop::Language;
use std::borrow::Cow;

/// What lies between two things side by side.
pub(super) const BETWEEN: f64 = 20.0;
/// A lead of this part of a slide stands on the slide of what follows.
const LEAD: f64 = 0.25;
/// Lines longer than this are hard to read.
pub(super) const COLUMN: f64 = 780.0;
/// The ways to fill slides, the most generous first: one that follows is taken only where it needs
/// fewer slides.
const WAYS: [Way; 5] = [
    Way { size: 16.0, close: false },
    Way { size: 14.0, close: false },
    Way { size: 14.0, close: true },
    Way { size: 12.0, close: false },
    Way { size: 12.0, close: true },
];

/// So many pieces at most go over to the last slide where it would be nearly empty.
const TAKEN: usize = 6;

/// How a slide is filled.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Way {
    /// The letters of running words, in points.
    pub size: f64,
    /// Things stand side by side, words in two columns, and charts are as low as can be read.
    pub close: bool,
}

/// A slide.
#[derive(Clone)]
pub(super) struct Slide<'a> {
    /// What stands above the title, small.
    pub over: String,
    pub title: String,
    /// What the speaker says.
    pub notes: Vec<String>,
    pub things: Vec<Thing<'a>>,
}

/// Something on a slide.
#[derive(Clone)]
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

/// A piece of a unit.
pub(super) struct Piece<'a> {
    /// The heading within the unit that it stands under; may be empty.
    pub minor: &'a str,
    /// It is the first under that heading.
    pub starts: bool,
    pub item: Item<'a>,
}

/// What a piece is.
pub(super) enum Item<'a> {
    Words(Vec<Para>),
    Figures(&'a [KeyFigure]),
    Messages(&'a [Message]),
    Table(&'a Table),
    Chart(&'a Chart),
}

/// Asks whether to go on.
type GoOn<'a> = dyn FnMut() -> Result<(), Failed> + 'a;

/// The slides of a report after its cover, on places of this size.
///
/// # Errors
/// [`Failed::Stopped`] when `progress` answers that it shall stop, which is asked at every piece.
pub(super) fn slides<'a>(
    report: &'a Report,
    text: &'a Text,
    body: Rect,
    progress: &mut Progress<'_>,
) -> Result<Vec<Slide<'a>>, Failed> {
    let mut slides = Vec::new();
    let many = report.sections.len() as f32;
    for (at, part) in report.sections.iter().enumerate() {
        let mut go_on = || {
            if progress(at as f32 / many) { Ok(()) } else { Err(Failed::Stopped) }
        };
        let before = slides.len();
        for unit in units(part, text.language(), body) {
            let mut best: Option<Vec<Slide<'a>>> = None;
            for way in WAYS {
                let empty = Pack::new(text, body, &part.title, unit.heading, way);
                let made = filled(&empty, &unit, &mut go_on)?;
                let single = made.len() <= 1;
                if best.as_ref().is_none_or(|best| made.len() < best.len()) {
                    best = Some(made);
                }
                // No other way needs fewer.
                if single {
                    break;
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
    Ok(slides)
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
        && height(lead, WAYS[1].size, body.w.min(COLUMN)) <= body.h * LEAD
    {
        let lead = std::mem::take(lead);
        units.remove(0);
        units[0].pieces.insert(0, Piece { minor: "", starts: false, item: Item::Words(lead) });
    }
    units
}

/// The slides of a unit. Where nearly nothing is left for the last one, it takes over what stands
/// before that, as far as this needs no more slides.
fn filled<'a>(
    empty: &Pack<'a>,
    unit: &Unit<'a>,
    go_on: &mut GoOn<'_>,
) -> Result<Vec<Slide<'a>>, Failed> {
    let pieces = unit.pieces.as_slice();
    let best = packed(empty.clone(), pieces, go_on)?;
    if best.is_thin() {
        // It rather begins with a heading.
        let mut cuts: Vec<usize> = (1..pieces.len()).rev().take(TAKEN).collect();
        cuts.sort_by_key(|at| !pieces[*at].starts);
        for at in cuts {
            let (first, last) = pieces.split_at(at);
            let mut pack = packed(empty.clone(), first, go_on)?;
            pack.close();
            let pack = packed(pack, last, go_on)?;
            if !pack.is_thin() && pack.count() <= best.count() {
                return Ok(pack.finish());
            }
        }
    }
    Ok(best.finish())
}

/// Of all ways to put pieces alone or beside the next ones, that which needs the fewest slides, and
/// leaves the most room on the last of them.
fn packed<'a>(
    empty: Pack<'a>,
    pieces: &[Piece<'a>],
    go_on: &mut GoOn<'_>,
) -> Result<Pack<'a>, Failed> {
    let mut best: Vec<Option<Pack<'a>>> = vec![None; pieces.len() + 1];
    let none = empty.clone();
    best[0] = Some(empty);
    for at in 0..pieces.len() {
        go_on()?;
        let Some(from) = best[at].take() else { continue };
        for (pack, many) in from.steps(&pieces[at..]) {
            if let Some(kept) = best.get_mut(at + many)
                && kept.as_ref().is_none_or(|kept| pack.is_better_than(kept))
            {
                *kept = Some(pack);
            }
        }
    }
    Ok(best.pop().flatten().unwrap_or(none))
}

impl Thing<'_> {
    /// Where it lies.
    pub(super) fn at(&self) -> Rect {
        match self {
            Self::Words { at, .. } | Self::Table { at, .. } | Self::Chart { at, .. } => *at,
        }
    }

    /// Where it shall lie.
    pub(super) fn at_mut(&mut self) -> &mut Rect {
        match self {
            Self::Words { at, .. } | Self::Table { at, .. } | Self::Chart { at, .. } => at,
        }
    }
}
