//! One chart as a picture, drawn by the source that draws it in the report.

use std::io::Cursor;

use image::ImageFormat;
use typst_layout::PagedDocument;
use typst_svg::SvgOptions;

use super::super::model::{Chart, Failed, Image};
use super::content::Single;
use super::preview::Pages;
use super::world::{Files, World};
use super::{bytes, set};
use crate::text::Text;

/// How wide a chart is as dots: sharp on a slide that fills a wall.
const DOTS: u32 = 2400;

/// The chart as a picture of this kind; a PNG is 2,400 dots wide.
///
/// # Errors
/// When it cannot be drawn; this is our fault.
pub fn chart(chart: &Chart, text: &Text, image: Image) -> Result<Vec<u8>, Failed> {
    match image {
        Image::Svg => chart_svg(chart, text).map(String::into_bytes),
        Image::Png => chart_png(chart, text, DOTS),
    }
}

/// The chart as an SVG with its caption on white, in the words of `text`. Letters are outlines, so
/// that it looks the same everywhere; what it shows stands in its description, too.
///
/// # Errors
/// When it cannot be drawn; this is our fault.
pub fn chart_svg(chart: &Chart, text: &Text) -> Result<String, Failed> {
    let document = document(chart, text)?;
    let page = document.pages().first().ok_or_else(no_page)?;
    let svg = typst_svg::svg(page, &SvgOptions::default());
    Ok(described(&svg, &chart.caption, &chart.alt))
}

/// The same picture as a PNG so many dots wide, 1 to 8192.
///
/// # Errors
/// When it cannot be drawn; this is our fault.
pub fn chart_png(chart: &Chart, text: &Text, width: u32) -> Result<Vec<u8>, Failed> {
    let pages = Pages::open(bytes(&document(chart, text)?)?)?;
    let picture = pages.picture(0, width)?;
    let mut png = Cursor::new(Vec::new());
    picture.write_to(&mut png, ImageFormat::Png).map_err(|e| Failed::Writer(e.to_string()))?;
    Ok(png.into_inner())
}

fn document(chart: &Chart, text: &Text) -> Result<PagedDocument, Failed> {
    let single = Single::of(chart, text);
    let json = serde_json::to_vec(&single).map_err(|e| Failed::Writer(e.to_string()))?;
    set(&World::new("chart.typ", Files::from([("chart.json".to_owned(), json.into())])))
}

fn no_page() -> Failed {
    Failed::Writer("the chart has no page".to_owned())
}

/// The picture with a title and a description for those who cannot see it.
fn described(svg: &str, title: &str, description: &str) -> String {
    let Some(end) = svg.find("<svg").and_then(|at| Some(at + svg[at..].find('>')? + 1)) else {
        return svg.to_owned();
    };
    let (head, rest) = svg.split_at(end);
    let open = head.trim_end_matches('>');
    let (title, description) = (escaped(title), escaped(description));
    format!("{open} role=\"img\"><title>{title}</title><desc>{description}</desc>{rest}")
}

fn escaped(text: &str) -> String {
    super::words::line(text).replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}
