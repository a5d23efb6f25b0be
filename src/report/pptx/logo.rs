//! The logo: what kind of picture it is, and how large.

use std::io::Cursor;

use image::{ImageFormat, ImageReader, Limits};
use roxmltree::Document;

use crate::report::model::Failed;
use crate::workshop::Logo;

/// A logo that can be shown.
pub(super) struct Picture<'a> {
    pub bytes: &'a [u8],
    /// The extension of its part.
    pub extension: &'static str,
    /// Wide and high, in whatever unit: only their ratio matters.
    pub size: [f64; 2],
}

/// What stands in for a drawing where a program cannot show one: nothing, one pixel wide.
pub(super) const BLANK: &[u8] = &[
    0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0x00, 0x00, 0x00, 0x0d, 0x49, 0x48, 0x44, 0x52,
    0x00, 0x00, 0x00, 0x01, 0x00, 0x00, 0x00, 0x01, 0x08, 0x06, 0x00, 0x00, 0x00, 0x1f, 0x15, 0xc4,
    0x89, 0x00, 0x00, 0x00, 0x0b, 0x49, 0x44, 0x41, 0x54, 0x78, 0xda, 0x63, 0x60, 0x00, 0x02, 0x00,
    0x00, 0x05, 0x00, 0x01, 0xe9, 0xfa, 0xdc, 0xd8, 0x00, 0x00, 0x00, 0x00, 0x49, 0x45, 0x4e, 0x44,
    0xae, 0x42, 0x60, 0x82,
];

/// The largest picture that is looked at, in pixels on a side.
const MAX_SIDE: u32 = 16_384;

fn bad(why: impl std::fmt::Display) -> Failed {
    Failed::Logo(why.to_string())
}

/// Looks at a logo.
pub(super) fn look(logo: &Logo) -> Result<Picture<'_>, Failed> {
    let bytes = logo.bytes();
    if bytes.starts_with(b"\x89PNG") {
        let mut reader = ImageReader::with_format(Cursor::new(bytes), ImageFormat::Png);
        let mut limits = Limits::default();
        limits.max_image_width = Some(MAX_SIDE);
        limits.max_image_height = Some(MAX_SIDE);
        reader.limits(limits);
        let image = reader.decode().map_err(bad)?;
        let size = [f64::from(image.width()), f64::from(image.height())];
        return Ok(Picture { bytes, extension: "png", size });
    }
    if bytes.starts_with(&[0xff, 0xd8, 0xff]) {
        let size = jpeg(bytes).ok_or_else(|| bad("the JPEG is not whole"))?;
        return Ok(Picture { bytes, extension: "jpeg", size });
    }
    let text = std::str::from_utf8(bytes).map_err(|_| bad("it is no PNG, JPEG or SVG"))?;
    let drawing = Document::parse(text.trim_start_matches('\u{feff}')).map_err(bad)?;
    let root = drawing.root_element();
    if root.tag_name().name() != "svg" {
        return Err(bad("it is no PNG, JPEG or SVG"));
    }
    let length = |name: &str| {
        let written = root.attribute(name)?.trim();
        let end = written.find(|c: char| !c.is_ascii_digit() && c != '.').unwrap_or(written.len());
        let unit = written.get(end..)?;
        let value: f64 = written.get(..end)?.parse().ok()?;
        (unit != "%" && value > 0.0).then_some(value)
    };
    let view = root.attribute("viewBox").and_then(|view| {
        let numbers: Vec<f64> =
            view.split([' ', ',']).filter_map(|n| n.trim().parse().ok()).collect();
        match numbers.as_slice() {
            [_, _, w, h] if *w > 0.0 && *h > 0.0 => Some([*w, *h]),
            _ => None,
        }
    });
    let size = view.or_else(|| Some([length("width")?, length("height")?]));
    let size = size.ok_or_else(|| bad("the SVG does not say how large it is"))?;
    Ok(Picture { bytes, extension: "svg", size })
}

/// How large a JPEG is, from the header of its frame.
fn jpeg(bytes: &[u8]) -> Option<[f64; 2]> {
    let mut at = 2;
    loop {
        let [0xff, kind, high, low] = *bytes.get(at..at + 4)? else { return None };
        let length = usize::from(u16::from_be_bytes([high, low]));
        let frame = matches!(kind, 0xc0..=0xcf) && !matches!(kind, 0xc4 | 0xc8 | 0xcc);
        if frame {
            let [a, b, c, d] = *bytes.get(at + 5..at + 9)? else { return None };
            let (h, w) = (u16::from_be_bytes([a, b]), u16::from_be_bytes([c, d]));
            let whole = bytes.windows(2).rev().take(64).any(|end| end == [0xff, 0xd9]);
            return (w > 0 && h > 0 && whole).then_some([f64::from(w), f64::from(h)]);
        }
        at += 2 + length.max(2);
    }
}
