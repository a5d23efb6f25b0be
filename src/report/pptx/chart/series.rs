//! A series of a chart.

use std::fmt::Write as _;

use super::axes::letters;
use crate::report::colours::Rgb;
use crate::report::pptx::book::Book;
use crate::report::pptx::flow::Tone;
use crate::report::pptx::xml::esc;

/// A series: which columns of the table it shows, and how it looks.
#[derive(Default)]
pub(super) struct Series {
    pub at: usize,
    /// The column of its values.
    pub column: usize,
    /// The column of its places, and whether they are numbers.
    pub places: usize,
    /// How its line or bar looks.
    pub shape: String,
    /// How its marker looks, where it has one.
    pub marker: String,
    /// Bars that look otherwise.
    pub others: String,
    pub labels: String,
    /// Lines from its points.
    pub errors: String,
}

impl Series {
    fn head(&self, book: &Book) -> String {
        let at = self.at;
        format!(
            r#"<c:idx val="{at}"/><c:order val="{at}"/>{}<c:spPr>{}</c:spPr>"#,
            book.title(self.column),
            self.shape
        )
    }

    /// Of bars.
    pub(super) fn bar(&self, book: &Book) -> String {
        let Self { others, labels, .. } = self;
        format!(
            r#"<c:ser>{}<c:invertIfNegative val="0"/>{others}{labels}<c:cat>{}</c:cat><c:val>{}</c:val></c:ser>"#,
            self.head(book),
            book.words(self.places),
            book.numbers(self.column)
        )
    }

    /// Of a line or a radar; a radar knows no error bars and no curves.
    pub(super) fn line(&self, book: &Book, radar: bool) -> String {
        let Self { marker, labels, errors, .. } = self;
        let smooth = if radar { "" } else { r#"<c:smooth val="0"/>"# };
        format!(
            r#"<c:ser>{}{marker}{labels}{errors}<c:cat>{}</c:cat><c:val>{}</c:val>{smooth}</c:ser>"#,
            self.head(book),
            book.words(self.places),
            book.numbers(self.column)
        )
    }

    /// Of points.
    pub(super) fn point(&self, book: &Book) -> String {
        let Self { marker, labels, .. } = self;
        format!(
            r#"<c:ser>{}{marker}{labels}<c:xVal>{}</c:xVal><c:yVal>{}</c:yVal><c:smooth val="0"/></c:ser>"#,
            self.head(book),
            book.numbers(self.places),
            book.numbers(self.column)
        )
    }
}

/// A marker: its symbol, its size in points, fill and outline.
pub(super) fn marker(symbol: &str, size: u8, shape: &str) -> String {
    format!(
        r#"<c:marker><c:symbol val="{symbol}"/><c:size val="{size}"/><c:spPr>{shape}</c:spPr></c:marker>"#
    )
}

const SHOWN: &str = r#"<c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/>"#;

/// Values beside their points; `turned` are the points at which they stand on the other side.
pub(super) fn labels(
    format: &str,
    color: Option<Rgb>,
    size: f64,
    side: &str,
    turned: &[usize],
    other: &str,
) -> String {
    let format = esc(format);
    let look = format!(
        r#"<c:numFmt formatCode="{format}" sourceLinked="0"/><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>{}"#,
        letters("txPr", size, color)
    );
    let mut out = String::from("<c:dLbls>");
    for at in turned {
        let _ = write!(
            out,
            r#"<c:dLbl><c:idx val="{at}"/>{look}<c:dLblPos val="{other}"/>{SHOWN}</c:dLbl>"#
        );
    }
    let _ = write!(out, r#"{look}<c:dLblPos val="{side}"/>{SHOWN}</c:dLbls>"#);
    out
}

/// Words beside points, one each; none where it is empty.
pub(super) fn words(texts: &[String], size: f64, bold: bool, tone: Tone, side: &str) -> String {
    let hundredths = (size * 100.0).round() as i64;
    let bold = if bold { "1" } else { "0" };
    let fill = tone.fill();
    let mut out = String::from("<c:dLbls>");
    for (at, text) in texts.iter().enumerate() {
        if text.is_empty() {
            let _ = write!(out, r#"<c:dLbl><c:idx val="{at}"/><c:delete val="1"/></c:dLbl>"#);
            continue;
        }
        let text = esc(text);
        let _ = write!(
            out,
            r#"<c:dLbl><c:idx val="{at}"/><c:tx><c:rich><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="{hundredths}" b="{bold}">{fill}</a:defRPr></a:pPr><a:r><a:rPr lang="en-GB" sz="{hundredths}" b="{bold}">{fill}</a:rPr><a:t>{text}</a:t></a:r></a:p></c:rich></c:tx><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr><c:dLblPos val="{side}"/>{SHOWN}</c:dLbl>"#
        );
    }
    let _ = write!(
        out,
        r#"<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>{}<c:dLblPos val="{side}"/>{SHOWN}</c:dLbls>"#,
        letters("txPr", size, None)
    );
    out
}

/// Lines up and down from the points of a series, as far as two columns say.
pub(super) fn errors(book: &Book, up: usize, down: usize, line: &str, caps: bool) -> String {
    let caps = if caps { "0" } else { "1" };
    format!(
        r#"<c:errBars><c:errDir val="y"/><c:errBarType val="both"/><c:errValType val="cust"/><c:noEndCap val="{caps}"/><c:plus>{}</c:plus><c:minus>{}</c:minus><c:spPr>{line}</c:spPr></c:errBars>"#,
        book.numbers(up),
        book.numbers(down)
    )
}
