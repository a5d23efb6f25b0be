//! The colours of the paper, by the names that the sources of the pages have for them.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use serde::Deserialize;

use crate::report::colours::{self, Rgb, WHITE, mix};
use crate::workshop::Accent;

/// The tokens that the paper needs.
#[derive(Debug, Clone, Deserialize)]
struct Tokens {
    ink: Accent,
    ink_soft: Accent,
    hairline: Accent,
    edge: Accent,
    panel: Accent,
    accent: Accent,
    actual: Accent,
    actual_wash: Accent,
    desired: Accent,
}

static TOKENS: LazyLock<Option<Tokens>> =
    LazyLock::new(|| ron::from_str(include_str!("../../../assets/theme/light.ron")).ok());

/// A colour as typst reads it.
fn hex(rgb: Rgb) -> String {
    Accent::new(rgb).into()
}

/// The colours by their names in the sources of the pages.
pub(super) fn palette(accent: Option<Accent>) -> BTreeMap<&'static str, String> {
    // A test reads the tokens, so nothing is lost here.
    let Some(tokens) = TOKENS.as_ref() else { return BTreeMap::new() };
    let of = |colour: Accent| hex(colour.rgb());
    BTreeMap::from([
        ("paper", hex(WHITE)),
        ("ink", of(tokens.ink)),
        ("soft", of(tokens.ink_soft)),
        ("hairline", of(tokens.hairline)),
        ("edge", of(tokens.edge)),
        ("sunken", of(tokens.panel)),
        ("accent", hex(colours::accent(accent.or(Some(tokens.accent))))),
        ("actual", of(tokens.actual)),
        ("actual-mid", hex(mix(tokens.actual_wash.rgb(), tokens.actual.rgb(), 0.35))),
        ("actual-wash", of(tokens.actual_wash)),
        ("desired", of(tokens.desired)),
    ])
}

/// The shade of a score of 0 to 10, and the colour of words upon it.
pub(super) fn heat(score: f64) -> [String; 2] {
    let (shade, words) = colours::heat(score);
    [hex(shade), hex(words)]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_colour_is_there() {
        let palette = palette(None);
        assert_eq!(palette.len(), 11);
        assert_eq!(palette["accent"], "#1f5f74");
        assert_eq!(palette["actual"], "#0067a8");
    }

    #[test]
    fn all_formats_show_the_colours_of_the_theme() {
        let tokens = TOKENS.as_ref().unwrap();
        let theme = [
            (tokens.ink, colours::INK),
            (tokens.ink_soft, colours::SOFT),
            (tokens.hairline, colours::HAIRLINE),
            (tokens.accent, colours::OURS),
            (tokens.actual, colours::ACTUAL),
            (tokens.actual_wash, colours::WASH),
            (tokens.desired, colours::DESIRED),
        ];
        for (token, ours) in theme {
            assert_eq!(token.rgb(), ours);
        }
    }
}
