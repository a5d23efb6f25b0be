//! Whether the bytes of a logo are a picture that can be set.

use std::io::Cursor;

use image::{ImageFormat, ImageReader};

use super::super::model::Failed;
use super::set;
use super::world::{Files, World};

/// The most dots a logo may have. A small file can claim to be a huge picture.
const MOST_DOTS: u64 = 40_000_000;

/// Its name beside the sources of the pages. What kind it is shows in its bytes.
pub(super) const NAME: &str = "logo";

/// Whether the logo can be set.
///
/// # Errors
/// [`Failed::Logo`] when the bytes are no PNG, JPEG or SVG that can be drawn.
pub(in crate::report) fn check(bytes: &[u8]) -> Result<(), Failed> {
    match image::guess_format(bytes) {
        Ok(ImageFormat::Png | ImageFormat::Jpeg) => size(bytes)?,
        Ok(other) => return Err(Failed::Logo(format!("{other:?}"))),
        Err(_) if is_svg(bytes) => {}
        Err(error) => return Err(Failed::Logo(error.to_string())),
    }
    // The one who will draw it judges whether it can be drawn.
    let files = Files::from([(NAME.to_owned(), bytes.to_vec().into())]);
    match set(&World::new("logo.typ", files)) {
        Err(Failed::Writer(why)) => Err(Failed::Logo(why)),
        done => done.map(drop),
    }
}

/// Whether the picture is small enough to be unpacked.
fn size(bytes: &[u8]) -> Result<(), Failed> {
    let failed = |error: image::ImageError| Failed::Logo(error.to_string());
    let reader = ImageReader::new(Cursor::new(bytes)).with_guessed_format();
    let reader = reader.map_err(|e| Failed::Logo(e.to_string()))?;
    let (width, height) = reader.into_dimensions().map_err(failed)?;
    if u64::from(width) * u64::from(height) > MOST_DOTS {
        return Err(Failed::Logo(format!("{width} × {height}")));
    }
    Ok(())
}

fn is_svg(bytes: &[u8]) -> bool {
    std::str::from_utf8(bytes).is_ok_and(|text| {
        text.trim_start_matches('\u{feff}').trim_start().starts_with('<') && text.contains("<svg")
    })
}
