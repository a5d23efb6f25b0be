//! Axes, titles and letters of charts.

use crate::report::colours::{HAIRLINE, Rgb, hex};
use crate::report::pptx::flow::Tone;
use crate::report::pptx::xml::{esc, number};

/// The axis of names.
const NAMES: u32 = 111_111_111;
/// The axis of values.
const VALUES: u32 = 222_222_222;

/// How the letters of a part of a chart look.
pub(super) fn letters(tag: &str, size: f64, color: Option<Rgb>) -> String {
    let size = (size * 100.0).round() as i64;
    let fill = color.map_or(Tone::Ink, Tone::Plain).fill();
    format!(
        r#"<c:{tag}><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="{size}" b="0">{fill}</a:defRPr></a:pPr><a:endParaRPr lang="en-GB"/></a:p></c:{tag}>"#
    )
}

/// A title of a chart or of an axis.
pub(super) fn title(text: &str, size: f64) -> String {
    let size = (size * 100.0).round() as i64;
    let fill = Tone::Soft.fill();
    let text = esc(text);
    format!(
        r#"<c:title><c:tx><c:rich><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="{size}" b="0">{fill}</a:defRPr></a:pPr><a:r><a:rPr lang="en-GB" sz="{size}" b="0">{fill}</a:rPr><a:t>{text}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>"#
    )
}

/// A line of a colour and width in points.
pub(super) fn line(color: Rgb, width: f64, dash: &str) -> String {
    let width = (width * 12_700.0).round() as i64;
    let color = hex(color);
    format!(
        r#"<a:ln w="{width}" cap="rnd"><a:solidFill><a:srgbClr val="{color}"/></a:solidFill><a:prstDash val="{dash}"/><a:round/></a:ln>"#
    )
}

/// No line.
pub(super) const NO_LINE: &str = "<a:ln><a:noFill/></a:ln>";

/// A fill.
pub(super) fn fill(color: Rgb) -> String {
    format!(r#"<a:solidFill><a:srgbClr val="{}"/></a:solidFill>"#, hex(color))
}

/// An axis.
pub(super) struct Axis<'a> {
    /// `l` or `b`.
    pub side: &'a str,
    /// It runs from the highest to the lowest.
    pub reverse: bool,
    /// Lowest and highest; left to the program if none.
    pub scale: Option<[f64; 2]>,
    /// The step between its marks.
    pub step: Option<f64>,
    pub grid: bool,
    pub line: bool,
    /// Where its words stand: `nextTo`, `low`, `none`.
    pub labels: &'a str,
    pub format: &'a str,
    pub title: &'a str,
    /// Where it crosses the other one; at the start if none.
    pub at: Option<f64>,
    pub size: f64,
    /// Its words lean, since they would be broken where they stand upright.
    pub lean: bool,
}

impl Axis<'_> {
    pub(super) const PLAIN: Self = Self {
        side: "b",
        reverse: false,
        scale: None,
        step: None,
        grid: false,
        line: true,
        labels: "low",
        format: "General",
        title: "",
        at: None,
        size: 12.0,
        lean: false,
    };

    fn common(&self, own: u32, other: u32) -> String {
        let orientation = if self.reverse { "maxMin" } else { "minMax" };
        let ends = self.scale.map_or_else(String::new, |[low, high]| {
            format!(r#"<c:max val="{}"/><c:min val="{}"/>"#, number(high), number(low))
        });
        let hairline = line(HAIRLINE, 0.75, "solid");
        let grid = if self.grid {
            format!("<c:majorGridlines><c:spPr>{hairline}</c:spPr></c:majorGridlines>")
        } else {
            String::new()
        };
        let title =
            if self.title.is_empty() { String::new() } else { title(self.title, self.size) };
        let own_line = if self.line { hairline } else { NO_LINE.to_owned() };
        let Self { side, labels, .. } = self;
        let format = esc(self.format);
        let mut words = letters("txPr", self.size, None);
        if self.lean {
            words = words.replacen("<a:bodyPr/>", r#"<a:bodyPr rot="-2700000" vert="horz"/>"#, 1);
        }
        let crosses = self.at.map_or_else(
            || r#"<c:crosses val="min"/>"#.to_owned(),
            |at| format!(r#"<c:crossesAt val="{}"/>"#, number(at)),
        );
        format!(
            r#"<c:axId val="{own}"/><c:scaling><c:orientation val="{orientation}"/>{ends}</c:scaling><c:delete val="0"/><c:axPos val="{side}"/>{grid}{title}<c:numFmt formatCode="{format}" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="{labels}"/><c:spPr><a:noFill/>{own_line}</c:spPr>{words}<c:crossAx val="{other}"/>{crosses}"#
        )
    }

    /// As the axis of names.
    pub(super) fn names(&self) -> String {
        format!(
            r#"<c:catAx>{}<c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="1"/></c:catAx>"#,
            self.common(NAMES, VALUES)
        )
    }

    fn value(&self, own: u32, other: u32, between: &str) -> String {
        let step = self
            .step
            .map_or_else(String::new, |step| format!(r#"<c:majorUnit val="{}"/>"#, number(step)));
        let common = self.common(own, other);
        format!(r#"<c:valAx>{common}<c:crossBetween val="{between}"/>{step}</c:valAx>"#)
    }

    /// As the axis of values over names.
    pub(super) fn values(&self) -> String {
        self.value(VALUES, NAMES, "between")
    }

    /// As the axis to the right of two axes of values.
    pub(super) fn across(&self) -> String {
        self.value(NAMES, VALUES, "midCat")
    }

    /// As the axis upwards of two axes of values.
    pub(super) fn upwards(&self) -> String {
        self.value(VALUES, NAMES, "midCat")
    }
}

/// The axes that a chart goes by.
pub(super) fn both() -> String {
    format!(r#"<c:axId val="{NAMES}"/><c:axId val="{VALUES}"/>"#)
}
