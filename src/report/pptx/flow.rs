//! Words in paragraphs, and which of them go on one slide.

use std::fmt::Write as _;

use super::fit::{LEADING, cut, wrap};
use super::xml::{Rect, emu, esc};
use crate::report::colours::{Rgb, hex};
use crate::report::marks::framed;
use crate::report::model::Block;
use crate::workshop::Language;

/// The sizes of running words: the largest at which everything fits on one slide, or else the
/// second, on several.
const SIZES: [f64; 3] = [16.0, 14.0, 12.0];
/// How many lines of a paragraph stay together.
const TOGETHER: usize = 2;
/// Nothing that is read from afar has smaller letters, unless it is asked for.
const SMALLEST: f64 = 12.0;
/// What a bullet stands out by.
const BULLET: f64 = 16.0;

/// What colour words have. The first three follow the template.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Tone {
    Ink,
    Soft,
    Accent,
    Plain(Rgb),
}

impl Tone {
    pub(super) fn fill(self) -> String {
        let color = match self {
            Self::Ink => r#"<a:schemeClr val="tx1"/>"#.to_owned(),
            Self::Soft => {
                r#"<a:schemeClr val="tx1"><a:lumMod val="65000"/><a:lumOff val="35000"/></a:schemeClr>"#
                    .to_owned()
            }
            Self::Accent => r#"<a:schemeClr val="accent1"/>"#.to_owned(),
            Self::Plain(rgb) => format!(r#"<a:srgbClr val="{}"/>"#, hex(rgb)),
        };
        format!("<a:solidFill>{color}</a:solidFill>")
    }
}

/// A paragraph.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Para {
    pub text: String,
    /// The size of its letters beside that of running words.
    pub scale: f64,
    pub bold: bool,
    pub italic: bool,
    pub tone: Tone,
    pub bullet: bool,
    /// To the right of the number column, or of nothing.
    pub right: bool,
    /// The space above it, in lines.
    pub above: f64,
    /// It stays with the paragraph that follows.
    pub keep: bool,
}

impl Para {
    pub(super) fn plain(text: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            scale: 1.0,
            bold: false,
            italic: false,
            tone: Tone::Ink,
            bullet: false,
            right: false,
            above: 0.5,
            keep: false,
        }
    }

    /// The size of its letters where running words have this one.
    fn letters(&self, size: f64) -> f64 {
        (size * self.scale).max(SMALLEST.min(size))
    }

    fn lines(&self, size: f64, column: f64) -> Vec<String> {
        let indent = if self.bullet { BULLET } else { 0.0 };
        wrap(&self.text, self.letters(size), self.bold, column - indent)
    }

    fn height(&self, lines: usize, size: f64, first: bool) -> f64 {
        let above = if first { 0.0 } else { self.above * size };
        above + lines as f64 * self.letters(size) * LEADING
    }

    /// Cuts its text so that it is lower by so many points, but has a line at least; says whether
    /// there was anything to cut.
    pub(super) fn shorten(&mut self, by: f64, size: f64, column: f64) -> bool {
        let mut lines = self.lines(size, column);
        let letters = self.letters(size);
        let fewer = (by / (letters * LEADING) - 0.001).ceil().max(0.0) as usize;
        let kept = lines.len().saturating_sub(fewer).max(1);
        if kept == lines.len() {
            return false;
        }
        // The first line that goes away has words enough to be cut.
        let last = lines.split_off(kept - 1).join(" ");
        let indent = if self.bullet { BULLET } else { 0.0 };
        lines.push(cut(&last, letters, self.bold, column - indent));
        self.text = lines.join(" ");
        true
    }

    /// As slides write it, in letters of this size.
    pub(super) fn xml(&self, size: f64, first: bool, language: &str) -> String {
        let above = if first { 0 } else { (self.above * size * 100.0).round() as i64 };
        let letters = (self.letters(size) * 100.0).round() as i64;
        let fill = self.tone.fill();
        let mut out = String::from("<a:p>");
        let align = if self.right { r#" algn="r""# } else { "" };
        if self.bullet {
            let indent = emu(BULLET);
            let _ = write!(
                out,
                r#"<a:pPr marL="{indent}" indent="-{indent}"{align}><a:spcBef><a:spcPts val="{above}"/></a:spcBef><a:buFont typeface="Arial"/><a:buChar char="•"/></a:pPr>"#
            );
        } else {
            let _ = write!(
                out,
                r#"<a:pPr marL="0" indent="0"{align}><a:spcBef><a:spcPts val="{above}"/></a:spcBef><a:buNone/></a:pPr>"#
            );
        }
        let bold = if self.bold { r#" b="1""# } else { "" };
        let italic = if self.italic { r#" i="1""# } else { "" };
        let _ = write!(
            out,
            r#"<a:r><a:rPr lang="{language}" sz="{letters}"{bold}{italic} dirty="0">{fill}</a:rPr><a:t>{}</a:t></a:r></a:p>"#,
            esc(&self.text)
        );
        out
    }
}

/// The height of paragraphs in a column, in points.
pub(super) fn height(paras: &[Para], size: f64, column: f64) -> f64 {
    let one = |(i, para): (usize, &Para)| para.height(para.lines(size, column).len(), size, i == 0);
    paras.iter().enumerate().map(one).sum()
}

/// The height of each paragraph in a column, in points: as the first, and below another one.
pub(super) fn heights(paras: &[Para], size: f64, column: f64) -> Vec<[f64; 2]> {
    let one = |para: &Para| {
        let lines = para.lines(size, column).len();
        [true, false].map(|first| para.height(lines, size, first))
    };
    paras.iter().map(one).collect()
}

/// The largest size at which paragraphs fit a place as a whole.
pub(super) fn size_for(paras: &[Para], place: Rect) -> Option<f64> {
    SIZES.into_iter().find(|&size| height(paras, size, place.w) <= place.h)
}

/// Paragraphs on as many slides as they need, with the size of their letters; `first` is the room
/// on the first slide, `rest` that on the others.
pub(super) fn pages(paras: &[Para], first: Rect, rest: Rect) -> (f64, Vec<Vec<Para>>) {
    if paras.is_empty() {
        return (SIZES[0], Vec::new());
    }
    if let Some(size) = size_for(paras, first) {
        return (size, vec![paras.to_vec()]);
    }
    let size = SIZES[1];
    let (mut pages, mut page, mut used) = (Vec::new(), Vec::<Para>::new(), 0.0);
    for para in paras {
        let mut lines = para.lines(size, first.w);
        let mut para = para.clone();
        loop {
            let room = if pages.is_empty() { first.h } else { rest.h };
            let whole = para.height(lines.len(), size, page.is_empty());
            if used + whole <= room {
                used += whole;
                page.push(para);
                break;
            }
            let line = para.letters(size) * LEADING;
            let above = para.height(0, size, page.is_empty());
            let fit = ((room - used - above) / line).floor().max(0.0) as usize;
            let fit = fit.min(lines.len().saturating_sub(1));
            if fit >= TOGETHER || page.is_empty() {
                let rest = lines.split_off(fit.max(1));
                page.push(Para { text: lines.join(" "), ..para.clone() });
                para = Para { text: rest.join(" "), bullet: false, ..para };
                lines = rest;
            }
            pages.push(std::mem::take(&mut page));
            used = 0.0;
        }
    }
    if !page.is_empty() {
        pages.push(page);
    }
    (size, pages)
}

/// The words of a block; none for what is drawn.
pub(super) fn words(block: &Block, language: Language) -> Vec<Para> {
    let text = |text: &str| {
        let lines = text.split('\n').map(str::trim).filter(|l| !l.is_empty());
        lines.map(Para::plain).collect::<Vec<_>>()
    };
    match block {
        Block::Text(words) => text(words),
        Block::Bullets(items) => items
            .iter()
            .filter(|item| !item.trim().is_empty())
            .map(|item| Para { bullet: true, above: 0.35, ..Para::plain(item.trim()) })
            .collect(),
        Block::Quote { text: said, source } => {
            let said = framed(said, language);
            let mut paras = vec![Para { italic: true, above: 0.8, ..Para::plain(said) }];
            if !source.trim().is_empty() {
                paras[0].keep = true;
                let source = Para::plain(source.trim());
                paras.push(Para { scale: 0.8, tone: Tone::Soft, above: 0.15, ..source });
            }
            paras
        }
        Block::Notice(words) => {
            let notice = |para: Para| Para { bold: true, tone: Tone::Accent, ..para };
            text(words).into_iter().map(notice).collect()
        }
        _ => Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_words_go_over_several_slides_and_none_is_lost() {
        let long = "nobody calls back ".repeat(560);
        let paras = words(&Block::Text(long.clone()), Language::English);
        let room = Rect::new(0.0, 0.0, 800.0, 370.0);
        let half = Rect { h: 200.0, ..room };
        let (size, pages) = pages(&paras, half, room);
        assert!(pages.len() > 2 && pages.len() < 12, "{}", pages.len());
        for (i, page) in pages.iter().enumerate() {
            let room = if i == 0 { half.h } else { room.h };
            assert!(height(page, size, 800.0) <= room + 0.01);
        }
        let kept: Vec<&str> =
            pages.iter().flatten().flat_map(|p| p.text.split_whitespace()).collect();
        assert_eq!(kept, long.split_whitespace().collect::<Vec<_>>());
    }
}
