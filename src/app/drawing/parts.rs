//! The pieces of an SVG: text, rectangles, ways with round corners.

use std::fmt::Write as _;

use egui::{Color32, Pos2, Rect};

/// The face of the app first, then what the usual systems have.
const FACES: &str = "'Noto Sans', 'Segoe UI', 'Helvetica Neue', Arial, sans-serif";

/// An SVG that is being written.
pub(super) struct Paper {
    out: String,
}

/// How words stand.
#[derive(Clone, Copy)]
pub(super) struct Hand {
    pub size: f32,
    pub color: Color32,
    pub bold: bool,
    pub italic: bool,
    /// `start`, `middle` or `end`.
    pub anchor: &'static str,
    /// The colour around the letters, where they stand on lines.
    pub halo: Option<Color32>,
}

impl Hand {
    pub(super) fn new(size: f32, color: Color32) -> Self {
        Self { size, color, bold: false, italic: false, anchor: "start", halo: None }
    }
}

/// A colour as SVG has it; what shines through is mixed with nothing.
pub(super) fn hex(color: Color32) -> String {
    let [r, g, b, _] = color.to_srgba_unmultiplied();
    format!("#{r:02x}{g:02x}{b:02x}")
}

/// A length without needless digits.
fn short(value: f32) -> f32 {
    (value * 100.0).round() / 100.0
}

fn escaped(words: &str) -> String {
    let mut out = String::with_capacity(words.len());
    for c in words.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            c if c.is_control() || matches!(c, '\u{fffe}' | '\u{ffff}') => out.push(' '),
            c => out.push(c),
        }
    }
    out
}

impl Paper {
    /// An empty sheet of this size in units, so many millimetres a unit.
    pub(super) fn new(size: egui::Vec2, scale: f32, title: &str, ground: Color32) -> Self {
        let mut out = String::new();
        let (w, h) = (short(size.x), short(size.y));
        let (mw, mh) = (short(size.x * scale), short(size.y * scale));
        let _ = writeln!(
            out,
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{mw}mm\" height=\"{mh}mm\" \
             viewBox=\"0 0 {w} {h}\" font-family=\"{FACES}\" role=\"img\">"
        );
        let _ = writeln!(out, "<title>{}</title>", escaped(title));
        let _ = writeln!(out, "<rect width=\"{w}\" height=\"{h}\" fill=\"{}\"/>", hex(ground));
        Self { out }
    }

    /// What follows is seen only inside a rectangle, until [`Self::end`].
    pub(super) fn clip(&mut self, name: &str, inside: Rect) {
        let _ = writeln!(
            self.out,
            "<clipPath id=\"{name}\"><rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\"/></clipPath>\
             <g clip-path=\"url(#{name})\">",
            short(inside.min.x),
            short(inside.min.y),
            short(inside.width()),
            short(inside.height()),
        );
    }

    /// A group that says what it is, until [`Self::end`].
    pub(super) fn group(&mut self, title: &str) {
        let _ = writeln!(self.out, "<g><title>{}</title>", escaped(title));
    }

    pub(super) fn end(&mut self) {
        self.out.push_str("</g>\n");
    }

    pub(super) fn rect(&mut self, at: Rect, radius: f32, fill: Color32, edge: Option<Color32>) {
        let edge = edge.map_or(String::new(), |e| format!(" stroke=\"{}\"", hex(e)));
        let _ = writeln!(
            self.out,
            "<rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" rx=\"{radius}\" fill=\"{}\"{edge}/>",
            short(at.min.x),
            short(at.min.y),
            short(at.width()),
            short(at.height()),
            hex(fill),
        );
    }

    pub(super) fn line(&mut self, from: Pos2, to: Pos2, color: Color32, width: f32) {
        let _ = writeln!(
            self.out,
            "<path d=\"M{} {}L{} {}\" stroke=\"{}\" stroke-width=\"{}\"/>",
            short(from.x),
            short(from.y),
            short(to.x),
            short(to.y),
            hex(color),
            short(width),
        );
    }

    pub(super) fn circle(&mut self, at: Pos2, radius: f32, fill: Color32, edge: Color32) {
        let _ = writeln!(
            self.out,
            "<circle cx=\"{}\" cy=\"{}\" r=\"{radius}\" fill=\"{}\" stroke=\"{}\"/>",
            short(at.x),
            short(at.y),
            hex(fill),
            hex(edge),
        );
    }

    pub(super) fn polygon(&mut self, points: &[Pos2], fill: Color32) {
        let points: Vec<String> =
            points.iter().map(|p| format!("{},{}", short(p.x), short(p.y))).collect();
        let _ =
            writeln!(self.out, "<polygon points=\"{}\" fill=\"{}\"/>", points.join(" "), hex(fill));
    }

    /// A way with its corners rounded.
    pub(super) fn way(
        &mut self,
        points: &[Pos2],
        radius: f32,
        color: Color32,
        width: f32,
        dashed: bool,
    ) {
        let mut path = String::new();
        for (i, &at) in points.iter().enumerate() {
            let before = i.checked_sub(1).and_then(|j| points.get(j));
            let (Some(&before), Some(&after)) = (before, points.get(i + 1)) else {
                let mark = if i == 0 { 'M' } else { 'L' };
                let _ = write!(path, "{mark}{} {}", short(at.x), short(at.y));
                continue;
            };
            let (from, to) = (before - at, after - at);
            let r = radius.min(from.length() / 2.0).min(to.length() / 2.0);
            let (start, end) = (at + from.normalized() * r, at + to.normalized() * r);
            let _ = write!(
                path,
                "L{} {}Q{} {} {} {}",
                short(start.x),
                short(start.y),
                short(at.x),
                short(at.y),
                short(end.x),
                short(end.y)
            );
        }
        let dash = if dashed { " stroke-dasharray=\"6 4\"" } else { "" };
        let _ = writeln!(
            self.out,
            "<path d=\"{path}\" fill=\"none\" stroke=\"{}\" stroke-width=\"{}\"{dash}/>",
            hex(color),
            short(width),
        );
    }

    /// A line through points that lie close to one another, broken as `dash` says: how long its
    /// pieces are and how far apart.
    pub(super) fn trace(
        &mut self,
        points: &[Pos2],
        color: Color32,
        width: f32,
        dash: Option<(f32, f32)>,
    ) {
        let mut path = String::new();
        for (i, at) in points.iter().enumerate() {
            let mark = if i == 0 { 'M' } else { 'L' };
            let _ = write!(path, "{mark}{} {}", short(at.x), short(at.y));
        }
        let dash = dash.map_or(String::new(), |(on, off)| {
            format!(" stroke-dasharray=\"{} {}\"", short(on), short(off))
        });
        let _ = writeln!(
            self.out,
            "<path d=\"{path}\" fill=\"none\" stroke=\"{}\" stroke-width=\"{}\"{dash}/>",
            hex(color),
            short(width),
        );
    }

    /// Words on one line, whose foot is at `at`.
    pub(super) fn words(&mut self, at: Pos2, words: &str, hand: Hand) {
        let mut style = String::new();
        if hand.bold {
            style.push_str(" font-weight=\"700\"");
        }
        if hand.italic {
            style.push_str(" font-style=\"italic\"");
        }
        if hand.anchor != "start" {
            let _ = write!(style, " text-anchor=\"{}\"", hand.anchor);
        }
        if let Some(halo) = hand.halo {
            let _ = write!(
                style,
                " stroke=\"{}\" stroke-width=\"4\" stroke-linejoin=\"round\" paint-order=\"stroke\"",
                hex(halo)
            );
        }
        let _ = writeln!(
            self.out,
            "<text x=\"{}\" y=\"{}\" font-size=\"{}\" fill=\"{}\"{style}>{}</text>",
            short(at.x),
            short(at.y),
            short(hand.size),
            hex(hand.color),
            escaped(words),
        );
    }

    pub(super) fn finish(mut self) -> String {
        self.out.push_str("</svg>\n");
        self.out
    }
}
