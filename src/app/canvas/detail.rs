//! How much of a card is painted: what cannot be read is not drawn.

/// Level of detail.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Detail {
    /// So many cards that they are plain blocks of one mesh.
    Dense,
    /// Blocks coloured by how they feel.
    Blocks,
    /// Cards with their titles.
    Titles,
    /// Everything.
    Full,
}

/// From here on cards say everything.
const FULL: f32 = 0.55;
/// From here on cards say their title.
const TITLES: f32 = 0.28;
/// More cards than this are one mesh.
const DENSE: usize = 1_200;

impl Detail {
    /// The level for a zoom and a number of cards in view.
    #[must_use]
    pub fn of(zoom: f32, cards: usize) -> Self {
        if cards > DENSE {
            Self::Dense
        } else if zoom >= FULL {
            Self::Full
        } else if zoom >= TITLES {
            Self::Titles
        } else {
            Self::Blocks
        }
    }
}
