//! Charts that can be edited: each with a workbook that holds its data.
//!
//! A dumbbell is a line chart without lines: two series of markers over the names, and error bars
//! from the one to the other, so that every value and name comes from a cell. A tornado is two
//! series of bars on either side of the base value.

mod axes;
mod bars;
mod points;
mod series;

use jiff::civil::Date;

use super::book::Book;
use super::flow::Para;
use super::xml::{HEAD, Rect};
use crate::report::model::{Chart, Data, Failed};
use crate::text::Text;
use axes::letters;

/// A chart that is ready to be put on a slide.
pub(super) struct Made {
    /// The part of the chart.
    pub xml: String,
    /// Its workbook.
    pub workbook: Vec<u8>,
    /// Words that lie over it, with the size of their letters.
    pub over: Vec<(Rect, Para, f64)>,
}

/// What differs from chart to chart.
struct Body {
    /// What stands within the plot area.
    plot: String,
    /// Where the plot lies, as parts of the chart; left to the program if none.
    inner: Option<Rect>,
    /// What the values are, above the plot.
    title: String,
    legend: bool,
    book: Book,
    over: Vec<(Rect, Para, f64)>,
}

/// Makes a chart for a place on a slide.
pub(super) fn make(chart: &Chart, text: &Text, date: Date, at: Rect) -> Result<Made, Failed> {
    let book = |format: String| Book {
        sheet: text.get("office-data").to_owned(),
        heading: Vec::new(),
        rows: Vec::new(),
        format,
        date,
    };
    let body = match &chart.data {
        Data::Dumbbell { names, rows } => points::dumbbell(names, rows, text, book, at),
        Data::Radar { names, rows } => points::radar(names, rows, text, book),
        Data::Bars { name, rows } => bars::bars(name, rows, text, book),
        Data::Lines { places, lines, scale } => {
            points::lines(places, lines, *scale, text, book, at)
        }
        Data::Matrix { names, quarters, points } => {
            points::matrix(names, quarters, points, text, book, at)
        }
        Data::Roadmap { quarters, rows } => bars::roadmap(quarters, rows, text, book, at),
        Data::Tornado { name, base, rows } => bars::tornado(name, base, rows, text, book, at),
    };
    let workbook = body.book.write()?;
    Ok(Made { xml: space(&body, text.language().code()), workbook, over: body.over })
}

fn space(body: &Body, language: &str) -> String {
    let layout = body.inner.map_or_else(|| "<c:layout/>".to_owned(), |inner| {
        let Rect { x, y, w, h } = inner;
        format!(
            r#"<c:layout><c:manualLayout><c:layoutTarget val="inner"/><c:xMode val="edge"/><c:yMode val="edge"/><c:x val="{x}"/><c:y val="{y}"/><c:w val="{w}"/><c:h val="{h}"/></c:manualLayout></c:layout>"#
        )
    });
    let title = if body.title.trim().is_empty() {
        r#"<c:autoTitleDeleted val="1"/>"#.to_owned()
    } else {
        format!("{}{}", axes::title(&body.title, 12.0), r#"<c:autoTitleDeleted val="0"/>"#)
    };
    let legend = if body.legend {
        format!(
            r#"<c:legend><c:legendPos val="t"/><c:overlay val="0"/>{}</c:legend>"#,
            letters("txPr", 12.0, None)
        )
    } else {
        String::new()
    };
    let Body { plot, .. } = body;
    let letters = letters("txPr", 12.0, None);
    format!(
        r#"{HEAD}<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><c:date1904 val="0"/><c:lang val="{language}"/><c:roundedCorners val="0"/><c:chart>{title}<c:plotArea>{layout}{plot}<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr></c:plotArea>{legend}<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>{letters}<c:externalData r:id="rId1"><c:autoUpdate val="0"/></c:externalData></c:chartSpace>"#
    )
}
