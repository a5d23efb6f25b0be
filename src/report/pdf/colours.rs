//! The colours of the paper: the tokens of the light theme on white, and the client's own colour as
//! far as it can be read.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use serde::Deserialize;

use crate::workshop::Accent;

/// What words need against their background (WCAG 2, level AA).
const READABLE: f64 = 4.5;

const WHITE: [u8; 3] = [255; 3];

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
fn hex(rgb: [u8; 3]) -> String {
    Accent::new(rgb).into()
}

/// The colours by their names in the sources of the pages.
pub(super) fn palette(accent: Option<Accent>) -> BTreeMap<&'static str, String> {
    // A test reads the tokens, so nothing is lost here.
    let Some(tokens) = TOKENS.as_ref() else { return BTreeMap::new() };
    let accent = readable(accent.unwrap_or(tokens.accent).rgb());
    let of = |colour: Accent| hex(colour.rgb());
    BTreeMap::from([
        ("paper", hex(WHITE)),
        ("ink", of(tokens.ink)),
        ("soft", of(tokens.ink_soft)),
        ("hairline", of(tokens.hairline)),
        ("edge", of(tokens.edge)),
        ("sunken", of(tokens.panel)),
        ("accent", hex(accent)),
        ("actual", of(tokens.actual)),
        ("actual-mid", hex(mix(tokens.actual_wash.rgb(), tokens.actual.rgb(), 0.35))),
        ("actual-wash", of(tokens.actual_wash)),
        ("desired", of(tokens.desired)),
    ])
}

/// The shade of a score of 0 to 10, and the colour of words upon it: the deeper, the higher.
pub(super) fn heat(score: f64) -> [String; 2] {
    let Some(tokens) = TOKENS.as_ref() else { return [hex(WHITE), hex([0; 3])] };
    let part = if score.is_finite() { (score / 10.0).clamp(0.0, 1.0) } else { 0.0 };
    let pale = mix(WHITE, tokens.actual_wash.rgb(), 0.45);
    let shade = mix(pale, tokens.actual.rgb(), part);
    let ink = tokens.ink.rgb();
    // In the middle neither ink nor white is readable; black just is.
    let words = [ink, WHITE].into_iter().find(|words| contrast(*words, shade) >= READABLE);
    [hex(shade), hex(words.unwrap_or([0; 3]))]
}

/// The colour as it is, or darkened until words in it can be read on white.
fn readable(rgb: [u8; 3]) -> [u8; 3] {
    let steps = (0..=50).map(|i| mix(rgb, [0; 3], f64::from(i) / 50.0));
    steps.into_iter().find(|c| contrast(*c, WHITE) >= READABLE).unwrap_or([0; 3])
}

/// So much of the second colour in the first, 0 to 1.
fn mix(from: [u8; 3], to: [u8; 3], part: f64) -> [u8; 3] {
    std::array::from_fn(|i| {
        let (a, b) = (f64::from(from[i]), f64::from(to[i]));
        (a + (b - a) * part).round() as u8
    })
}

/// The contrast of two colours, 1 to 21 (WCAG 2).
fn contrast(a: [u8; 3], b: [u8; 3]) -> f64 {
    let (a, b) = (luminance(a), luminance(b));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

/// The relative luminance, 0 to 1 (WCAG 2).
fn luminance(rgb: [u8; 3]) -> f64 {
    let [r, g, b] = rgb.map(|byte| {
        let part = f64::from(byte) / 255.0;
        if part <= 0.040_45 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
    });
    0.2126 * r + 0.7152 * g + 0.0722 * b
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
    fn a_pale_accent_is_darkened_until_it_can_be_read() {
        assert_eq!(readable([0x1f, 0x5f, 0x74]), [0x1f, 0x5f, 0x74]);
        for pale in [[255, 255, 0], [255, 255, 255], [120, 220, 160]] {
            let dark = readable(pale);
            assert!(contrast(dark, WHITE) >= READABLE, "{pale:?} became {dark:?}");
        }
    }

    #[test]
    fn words_on_every_shade_can_be_read() {
        for score in 0..=100 {
            let [shade, words] = heat(f64::from(score) / 10.0);
            let rgb = |hex: String| Accent::try_from(hex).unwrap().rgb();
            let (shade, words) = (rgb(shade), rgb(words));
            assert!(contrast(shade, words) >= READABLE, "{score}: {words:?} on {shade:?}");
        }
        assert_eq!(heat(f64::NAN), heat(0.0));
    }
}
