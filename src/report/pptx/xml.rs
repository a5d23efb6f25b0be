//! The little XML that slides are written in. Whatever a person typed goes through [`esc`]: it is
//! text there, whatever it looks like.

use std::fmt::Write as _;

/// The three namespaces of a slide.
pub(super) const NS: &str = concat!(
    r#"xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" "#,
    r#"xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" "#,
    r#"xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main""#
);

/// What every part begins with.
pub(super) const HEAD: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

/// English metric units in a point.
const EMU: f64 = 12_700.0;

/// A length in points as the format counts it.
pub(super) fn emu(points: f64) -> i64 {
    (points * EMU).round() as i64
}

/// Points of a length as the format counts it.
pub(super) fn points(emu: f64) -> f64 {
    emu / EMU
}

/// Text as XML may hold it, in an element or an attribute. Characters that XML has no place for
/// are left out.
pub(super) fn esc(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            '\t' => out.push(' '),
            '\n' | '\r' => out.push(' '),
            '\0'..='\u{1f}' | '\u{7f}' | '\u{fffe}' | '\u{ffff}' => {}
            c => out.push(c),
        }
    }
    out
}

/// A number as XML Schema writes it, so that it comes back as the same number.
pub(super) fn number(value: f64) -> String {
    // Not a number and endless ones have no place in a chart.
    if value.is_finite() { format!("{value}") } else { "0".to_owned() }
}

/// A rectangle in points from the upper left corner of the slide.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Rect {
    pub x: f64,
    pub y: f64,
    pub w: f64,
    pub h: f64,
}

impl Rect {
    pub(super) const fn new(x: f64, y: f64, w: f64, h: f64) -> Self {
        Self { x, y, w, h }
    }

    /// As a shape places itself, in the namespace of `tag` (`a:xfrm`, `p:xfrm`).
    pub(super) fn xfrm(self, tag: &str) -> String {
        let (x, y, w, h) = (emu(self.x), emu(self.y), emu(self.w.max(1.0)), emu(self.h.max(1.0)));
        format!(r#"<{tag}><a:off x="{x}" y="{y}"/><a:ext cx="{w}" cy="{h}"/></{tag}>"#)
    }

    /// The y below it.
    pub(super) fn bottom(self) -> f64 {
        self.y + self.h
    }
}

/// The relations of a part: id, type, target; the target of an outside one is not kept here.
#[derive(Debug, Default)]
pub(super) struct Relations(Vec<(&'static str, String)>);

/// What the types of relations begin with.
const RELATION: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

impl Relations {
    /// Adds one, and says its id.
    pub(super) fn add(&mut self, kind: &'static str, target: impl Into<String>) -> String {
        self.0.push((kind, target.into()));
        format!("rId{}", self.0.len())
    }

    /// The part that holds them.
    pub(super) fn xml(&self) -> String {
        let mut out = format!(
            "{HEAD}<Relationships \
             xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
        );
        for (i, (kind, target)) in self.0.iter().enumerate() {
            let id = i + 1;
            let _ = write!(
                out,
                r#"<Relationship Id="rId{id}" Type="{RELATION}{kind}" Target="{}"/>"#,
                esc(target)
            );
        }
        out.push_str("</Relationships>");
        out
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whatever_was_typed_stays_text() {
        assert_eq!(esc("<a & \"b\">\u{7}\n'c'"), "&lt;a &amp; &quot;b&quot;&gt; &#39;c&#39;");
        assert_eq!(number(0.1 + 0.2), "0.30000000000000004");
        assert_eq!(number(f64::NAN), "0");
    }
}
