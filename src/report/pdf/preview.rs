//! The pages of a PDF as pictures: what is looked at before it is handed over is the very file.

use hayro::hayro_interpret::InterpreterSettings;
use hayro::hayro_syntax::Pdf;
use hayro::vello_cpu::color::palette::css::WHITE;
use hayro::{RenderCache, RenderSettings, render};
use image::RgbaImage;

use super::super::model::Failed;

/// The widest picture, in dots.
const WIDEST: u32 = 8192;

/// How many pages a PDF has; none if it is no PDF.
#[must_use]
pub fn page_count(pdf: &[u8]) -> usize {
    Pages::open(pdf).map_or(0, |pages| pages.count())
}

/// A page of a PDF as a picture that is so many dots wide; see [`Pages::picture`].
#[must_use]
pub fn page(pdf: &[u8], page: usize, width: u32) -> Option<RgbaImage> {
    Pages::open(pdf).ok()?.picture(page, width).ok()
}

/// The pages of a PDF.
pub struct Pages {
    pdf: Pdf,
}

impl Pages {
    /// Reads a PDF.
    ///
    /// # Errors
    /// When it is none.
    pub fn open(bytes: impl Into<Vec<u8>>) -> Result<Self, Failed> {
        let pdf = Pdf::new(bytes.into()).map_err(|e| Failed::Writer(format!("{e:?}")))?;
        Ok(Self { pdf })
    }

    /// How many there are.
    #[must_use]
    pub fn count(&self) -> usize {
        self.pdf.pages().len()
    }

    /// Width and height of a page in points of 1/72 inch, if there is such a page. Pages count
    /// from 0.
    #[must_use]
    pub fn size(&self, page: usize) -> Option<[f32; 2]> {
        let (width, height) = self.pdf.pages().get(page)?.render_dimensions();
        Some([width, height])
    }

    /// A page as a picture that is so many dots wide, 1 to 8192, on white and without
    /// transparency. Pages count from 0.
    ///
    /// # Errors
    /// When there is no such page.
    pub fn picture(&self, page: usize, width: u32) -> Result<RgbaImage, Failed> {
        let missing = || Failed::Writer(format!("there is no page {page}"));
        let page = self.pdf.pages().get(page).ok_or_else(missing)?;
        let (points, high) = page.render_dimensions();
        let wide = width.clamp(1, WIDEST);
        let scale = wide as f32 / points.max(1.0);
        let settings = RenderSettings {
            x_scale: scale,
            y_scale: scale,
            width: u16::try_from(wide).ok(),
            height: Some((high * scale).round().clamp(1.0, f32::from(u16::MAX)) as u16),
            bg_color: WHITE,
        };
        let cache = RenderCache::new();
        let drawn = render(page, &cache, &InterpreterSettings::default(), &settings);
        let (width, height) = (drawn.width(), drawn.height());
        // On white nothing is left transparent, so that it does not matter how colours are kept.
        let dots = drawn.data_as_u8_slice().to_vec();
        RgbaImage::from_raw(width.into(), height.into(), dots).ok_or_else(missing)
    }
}
