//! The colours of the slides. The data is the only colour beside one accent, which is the client's
//! or ours; it is darkened until it can be read on white.

use crate::workshop::Accent;

/// Red, green and blue.
pub(crate) type Rgb = [u8; 3];

/// The accent of a report whose client named none.
const OURS: Rgb = [0x1f, 0x5f, 0x74];
/// The words.
pub(crate) const INK: Rgb = [0x1c, 0x1e, 0x21];
/// Quieter words.
pub(crate) const SOFT: Rgb = [0x55, 0x58, 0x5e];
/// Lines between rows.
pub(crate) const HAIRLINE: Rgb = [0xdc, 0xd8, 0xd0];
/// The actual state.
pub(crate) const ACTUAL: Rgb = [0x00, 0x67, 0xa8];
/// The desired state.
pub(crate) const DESIRED: Rgb = [0xb8, 0x56, 0x00];
/// What is left when everything else stands out.
pub(crate) const QUIET: Rgb = [0x8b, 0x8d, 0x92];
/// Lines of a chart, one after the other: told apart by their markers and names as well.
pub(crate) const LINES: [Rgb; 6] =
    [ACTUAL, DESIRED, [0x3d, 0x7d, 0x4d], [0x7a, 0x4f, 0x96], [0x8b, 0x6b, 0x2e], SOFT];

const WHITE: Rgb = [0xff, 0xff, 0xff];

/// What words must stand out by to be read.
const READABLE: f64 = 4.5;

/// As the format writes a colour.
pub(crate) fn hex([r, g, b]: Rgb) -> String {
    format!("{r:02X}{g:02X}{b:02X}")
}

/// A colour between two, 0 to 1.
pub(crate) fn mix(from: Rgb, to: Rgb, part: f64) -> Rgb {
    let part = part.clamp(0.0, 1.0);
    let one = |a: u8, b: u8| (f64::from(a) + (f64::from(b) - f64::from(a)) * part).round() as u8;
    [one(from[0], to[0]), one(from[1], to[1]), one(from[2], to[2])]
}

/// How bright a colour is, 0 to 1 (relative luminance of WCAG 2).
fn luminance(rgb: Rgb) -> f64 {
    let [r, g, b] = rgb.map(|c| {
        let c = f64::from(c) / 255.0;
        if c <= 0.040_45 { c / 12.92 } else { ((c + 0.055) / 1.055).powf(2.4) }
    });
    0.2126 * r + 0.7152 * g + 0.0722 * b
}

/// How much two colours stand out from one another, 1 to 21 (WCAG 2).
fn contrast(a: Rgb, b: Rgb) -> f64 {
    let (a, b) = (luminance(a), luminance(b));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

/// The accent of a report: as the client gave it, or darker where it could not be read on white.
pub(crate) fn accent(given: Option<Accent>) -> Rgb {
    let given = given.map_or(OURS, Accent::rgb);
    (0..=20)
        .map(|step| mix(given, [0, 0, 0], f64::from(step) / 20.0))
        .find(|rgb| contrast(*rgb, WHITE) >= READABLE)
        .unwrap_or(INK)
}

/// How much of the colour the deepest shade has: beyond that neither ink nor white can be read on it.
const DEEPEST: f64 = 0.7;

/// The shade of a place on the scale of 0 to 10: the fill, and the words on it.
pub(crate) fn heat(value: f64) -> (Rgb, Rgb) {
    let fill = mix([0xf4, 0xf8, 0xfb], ACTUAL, value.clamp(0.0, 10.0) / 10.0 * DEEPEST);
    (fill, if contrast(INK, fill) >= contrast(WHITE, fill) { INK } else { WHITE })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_can_be_read() {
        for pale in [[0xff, 0xff, 0xff], [0xff, 0xf0, 0x00], [0x00, 0xff, 0x80]] {
            assert!(contrast(accent(Some(Accent::new(pale))), WHITE) >= READABLE, "{pale:?}");
        }
        assert_eq!(accent(None), OURS);
        for tenth in 0..=100 {
            let (fill, words) = heat(f64::from(tenth) / 10.0);
            assert!(contrast(fill, words) >= 4.4, "{tenth}");
        }
    }
}
