//! The words of a PDF as they stand on its pages, read back from the file.

use hayro::hayro_interpret::font::Glyph;
use hayro::hayro_interpret::hayro_cmap::BfString;
use hayro::hayro_interpret::{
    BlendMode, ClipPath, Context, Device, GlyphDrawMode, Image, InterpreterCache,
    InterpreterSettings, Paint, PathDrawMode, SoftMask, interpret_page,
};
use hayro::hayro_syntax::Pdf;
use hayro::vello_cpu::kurbo::{Affine, BezPath, Rect};

/// Hears what is written, and sees nothing.
#[derive(Default)]
struct Reader(String);

impl<'a> Device<'a> for Reader {
    fn set_soft_mask(&mut self, _: Option<SoftMask<'a>>) {}
    fn set_blend_mode(&mut self, _: BlendMode) {}
    fn draw_path(&mut self, _: &BezPath, _: Affine, _: &Paint<'a>, _: &PathDrawMode) {}
    fn push_clip_path(&mut self, _: &ClipPath) {}
    fn push_transparency_group(&mut self, _: f32, _: Option<SoftMask<'a>>, _: BlendMode) {}
    fn draw_glyph(
        &mut self,
        glyph: &Glyph<'a>,
        _: Affine,
        _: Affine,
        _: &Paint<'a>,
        _: &GlyphDrawMode,
    ) {
        match glyph.as_unicode() {
            Some(BfString::Char(c)) => self.0.push(c),
            Some(BfString::String(s)) => self.0.push_str(&s),
            None => {}
        }
    }
    fn draw_image(&mut self, _: Image<'a, '_>, _: Affine) {}
    fn pop_clip_path(&mut self) {}
    fn pop_transparency_group(&mut self) {}
}

/// What each page says, in the order in which it was written, without any blanks.
pub fn pages(pdf: &[u8]) -> Vec<String> {
    let pdf = Pdf::new(pdf.to_vec()).expect("a PDF");
    let read = |page| {
        let page: &hayro::hayro_syntax::page::Page<'_> = page;
        let mut reader = Reader::default();
        let cache = InterpreterCache::new();
        let all = Rect::new(0.0, 0.0, 2000.0, 2000.0);
        let settings = InterpreterSettings::default();
        let mut context = Context::new(Affine::IDENTITY, all, &cache, page.xref(), settings);
        interpret_page(page, &mut context, &mut reader);
        bare(&reader.0)
    };
    pdf.pages().iter().map(read).collect()
}

/// Words without blanks and without what only says where a line may end.
pub fn bare(words: &str) -> String {
    let unseen = |c: &char| !c.is_whitespace() && !matches!(c, '\u{200b}' | '\u{ad}' | '\u{2011}');
    words.chars().filter(unseen).collect()
}
