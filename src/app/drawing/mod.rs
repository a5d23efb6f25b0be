//! A journey as a picture to print or to put on a slide: SVG with real text, PNG of the canvas as
//! it is painted.

mod letters;
mod parts;
mod picture;
mod svg;
mod svg_curve;

use egui::Rect;

use super::canvas::layout::{CARD, GAP, Layout};
use super::canvas::note_rect;
use crate::workshop::{Journey, StageId, StepId};

pub use picture::png;
pub use svg::svg;

/// What of a map is drawn.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum Part {
    /// All of it.
    #[default]
    Whole,
    /// One stage, from the top to the bottom.
    Stage(StageId),
    /// These cards and what lies between them.
    Steps(Vec<StepId>),
}

impl Part {
    /// The part of the world; all of it where the part is not on the map.
    pub(super) fn rect(&self, journey: &Journey, layout: &Layout) -> Rect {
        let whole = Rect::from_min_size(egui::Pos2::ZERO, layout.size.max(CARD));
        match self {
            // Notes may lie beside the map.
            Self::Whole => journey.stickies.values().map(note_rect).fold(whole, Rect::union),
            Self::Stage(id) => layout.stage(journey, id).map_or(whole, |band| {
                Rect::from_x_y_ranges(band.start..=band.end, whole.y_range())
            }),
            Self::Steps(ids) => {
                let cards = ids.iter().filter_map(|id| {
                    let card = layout.card_of(journey.steps.index_of(id)?)?;
                    Some(layout.cards[card].rect)
                });
                let all = cards.fold(Rect::NOTHING, Rect::union);
                if all.is_positive() { all.expand2(GAP / 2.0) } else { whole }
            }
        }
    }
}
