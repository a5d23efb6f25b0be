//! The colours of a deliverable, whatever it is written as: those of the light theme on white, the
//! client's own colour as far as it can be read, and what words need to be read at all.

use std::array::from_fn;

use crate::workshop::Accent;

/// Red, green and blue.
pub(super) type Rgb = [u8; 3];

/// The accent of a report whose client named none.
pub(super) const OURS: Rgb = [0x1f, 0x5f, 0x74];
/// The words.
pub(super) const INK: Rgb = [0x1c, 0x1e, 0x21];
/// Quieter words.
pub(super) const SOFT: Rgb = [0x55, 0x58, 0x5e];
/// Lines between rows.
pub(super) const HAIRLINE: Rgb = [0xdc, 0xd8, 0xd0];
/// The actual state.
pub(super) const ACTUAL: Rgb = [0x00, 0x67, 0xa8];
/// The desired state.
pub(super) const DESIRED: Rgb = [0xb8, 0x56, 0x00];
/// What is left when everything else stands out.
pub(super) const QUIET: Rgb = [0x8b, 0x8d, 0x92];
/// Lines of a chart, one after the other: told apart by their markers and names as well.
pub(super) const LINES: [Rgb; 6] =
    [ACTUAL, DESIRED, [0x3d, 0x7d, 0x4d], [0x7a, 0x4f, 0x96], [0x8b, 0x6b, 0x2e], SOFT];

/// The pale end of the shades.
pub(super) const WASH: Rgb = [0xcf, 0xe3, 0xf1];

/// The paper.
pub(super) const WHITE: Rgb = [0xff; 3];

/// What words need against their background (WCAG 2, level AA).
const READABLE: f64 = 4.5;

/// As office formats write a colour.
pub(super) fn hex([r, g, b]: Rgb) -> String {
    format!("{r:02X}{g:02X}{b:02X}")
}

/// So much of the second colour in the first, 0 to 1.
pub(super) fn mix(from: Rgb, to: Rgb, part: f64) -> Rgb {
    let part = part.clamp(0.0, 1.0);
    from_fn(|i| {
        let (a, b) = (f64::from(from[i]), f64::from(to[i]));
        (a + (b - a) * part).round() as u8
    })
}

/// How bright a colour is, 0 to 1 (relative luminance of WCAG 2).
fn luminance(rgb: Rgb) -> f64 {
    let [r, g, b] = rgb.map(|byte| {
        let part = f64::from(byte) / 255.0;
        if part <= 0.040_45 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
    });
    0.2126 * r + 0.7152 * g + 0.0722 * b
}

/// How much two colours stand out from one another, 1 to 21 (WCAG 2).
fn contrast(a: Rgb, b: Rgb) -> f64 {
    let (a, b) = (luminance(a), luminance(b));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

/// The accent of a report: as the client gave it, or darkened until words in it can be read on
/// white.
pub(super) fn accent(given: Option<Accent>) -> Rgb {
    let given = given.map_or(OURS, Accent::rgb);
    let steps = (0..=50).map(|i| mix(given, [0; 3], f64::from(i) / 50.0));
    steps.into_iter().find(|c| contrast(*c, WHITE) >= READABLE).unwrap_or([0; 3])
}

/// The shade of a score of 0 to 10, and the colour of words upon it: the deeper, the higher.
pub(super) fn heat(score: f64) -> (Rgb, Rgb) {
    let part = if score.is_finite() { score / 10.0 } else { 0.0 };
    let shade = mix(mix(WHITE, WASH, 0.45), ACTUAL, part);
    // In the middle neither ink nor white is readable; black just is.
    let words = [INK, WHITE].into_iter().find(|words| contrast(*words, shade) >= READABLE);
    (shade, words.unwrap_or([0; 3]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pale_accent_is_darkened_until_it_can_be_read() {
        assert_eq!(accent(None), OURS);
        assert_eq!(accent(Some(Accent::new(OURS))), OURS);
        for pale in [
            [0xff, 0xff, 0xff],
            [0xff, 0xf0, 0x00],
            [0x00, 0xff, 0x80],
            [255, 255, 0],
            [120, 220, 160],
        ] {
            let dark = accent(Some(Accent::new(pale)));
            assert!(contrast(dark, WHITE) >= READABLE, "{pale:?} became {dark:?}");
        }
    }

    #[test]
    fn words_on_every_shade_can_be_read() {
        for tenth in 0..=100 {
            let (shade, words) = heat(f64::from(tenth) / 10.0);
            assert!(contrast(shade, words) >= READABLE, "{tenth}: {words:?} on {shade:?}");
        }
        assert_eq!(heat(f64::NAN), heat(0.0));
    }
}
