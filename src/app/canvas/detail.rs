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
    /// The level for a zoom and a number of cards in view. A picture is drawn once and read for
    /// long: its cards keep the words that can be read, however many they are.
    #[must_use]
    pub fn of(zoom: f32, cards: usize, for_picture: bool) -> Self {
        if cards > DENSE && !(for_picture && zoom >= TITLES) {
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_picture_keeps_the_words_that_can_be_read() {
        for (zoom, cards, screen, picture) in [
            (1.0, DENSE, Detail::Full, Detail::Full),
            (1.0, DENSE + 1, Detail::Dense, Detail::Full),
            (0.4, DENSE + 1, Detail::Dense, Detail::Titles),
            (0.2, DENSE + 1, Detail::Dense, Detail::Dense),
            (0.2, DENSE, Detail::Blocks, Detail::Blocks),
        ] {
            let of = |for_picture| Detail::of(zoom, cards, for_picture);
            assert_eq!((of(false), of(true)), (screen, picture), "{zoom} {cards}");
        }
    }
}
