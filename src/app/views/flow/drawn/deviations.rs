//! The real paths that are farthest from the drawing, each with what would make a drawn path of it.

use std::sync::Arc;

use egui::{Color32, CornerRadius, Galley, Rect, Sense, Stroke, StrokeKind, Ui, vec2};

use super::kept::{Found, Inputs};
use super::words::{count, stop};
use crate::app::form;
use crate::app::theme::{RADIUS, Theme, bold, font, size, space};
use crate::app::views::Cx;
use crate::app::widgets::{dashed, elided, says};
use crate::flow::conform::{Deviation, Move};
use crate::text::Text;

/// Height of a chip, in points.
const CHIP: f32 = 26.0;

/// The widest that a chip is, in points.
const WIDEST: f32 = 220.0;

/// The most chips of one path; the rest is counted.
const MOST: usize = 24;

/// What a chip says of its step.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// It is taken as drawn.
    Kept,
    /// It is taken and not drawn.
    Extra,
    /// It is drawn and not taken.
    Missing,
    /// Something about the path as a whole.
    Rest,
}

/// Draws all of them, the worst first.
pub(super) fn show(ui: &mut Ui, cx: &Cx<'_>, found: &Found) {
    let (text, theme) = (cx.text, cx.theme);
    form::heading(ui, theme, text.get("drawn-worst"));
    let all = &found.conformance.deviations;
    if all.is_empty() {
        form::note(ui, theme, text.get("drawn-worst-none"));
        return;
    }
    form::note(ui, theme, text.get("drawn-worst-hint"));
    for (at, deviation) in all.iter().enumerate() {
        ui.add_space(space::S);
        one(ui, cx, &found.of, deviation);
        if at + 1 < all.len() {
            ui.add_space(space::S);
            let room = ui.available_width();
            let (rect, _) = ui.allocate_exact_size(vec2(room, theme.line), Sense::hover());
            ui.painter().hline(rect.x_range(), rect.center().y, theme.hairline_stroke());
        }
    }
}

/// How many cases, how far, and who.
fn head(text: &Text, of: &Inputs, deviation: &Deviation) -> String {
    let args = [
        ("n", deviation.cases.into()),
        ("cases", count(text, deviation.cases).into()),
        ("d", deviation.distance.into()),
        ("edits", count(text, deviation.distance).into()),
    ];
    let mut said = text.with("drawn-deviation", &args);
    let names = deviation.examples.iter();
    let names: Vec<&str> = names.filter_map(|at| of.open.as_ref()?.log.cases.get(*at)).collect();
    if !names.is_empty() {
        said.push_str(" · ");
        said.push_str(&text.with("drawn-examples", &[("names", names.join(", ").into())]));
    }
    said
}

/// The path as chips: what several steps in a row have in common with the drawing is one.
fn chips(text: &Text, of: &Inputs, deviation: &Deviation) -> Vec<(Kind, String)> {
    let mut chips: Vec<(Kind, String)> = Vec::new();
    let mut kept: Vec<&str> = Vec::new();
    let flush = |kept: &mut Vec<&str>, chips: &mut Vec<(Kind, String)>| {
        if let [first, .., last] = kept.as_slice()
            && kept.len() > 3
        {
            let n = kept.len() - 2;
            let between = [("n", n.into()), ("count", text.number(n as f64, 0).into())];
            chips.push((Kind::Kept, (*first).to_owned()));
            chips.push((Kind::Rest, text.with("drawn-as-drawn", &between)));
            chips.push((Kind::Kept, (*last).to_owned()));
        } else {
            chips.extend(kept.iter().map(|name| (Kind::Kept, (*name).to_owned())));
        }
        kept.clear();
    };
    for step in &deviation.moves {
        if let Move::Kept(id) = step {
            kept.push(of.step(id));
            continue;
        }
        flush(&mut kept, &mut chips);
        match step {
            Move::Kept(_) => {}
            Move::Extra(taken) => chips.push((Kind::Extra, stop(of, taken).to_owned())),
            Move::Missing(id) => chips.push((Kind::Missing, of.step(id).to_owned())),
            Move::Instead { taken, drawn } => {
                chips.push((Kind::Missing, of.step(drawn).to_owned()));
                chips.push((Kind::Extra, stop(of, taken).to_owned()));
            }
        }
    }
    flush(&mut kept, &mut chips);
    let mut told = deviation.length;
    if deviation.moves.is_empty() {
        chips.extend(deviation.path.iter().map(|s| (Kind::Kept, stop(of, s).to_owned())));
        told = told.max(chips.len());
    } else {
        told = chips.len();
    }
    if chips.len() > MOST || told > chips.len() {
        chips.truncate(MOST);
        let n = told - chips.len();
        let args = [("n", n.into()), ("count", text.number(n as f64, 0).into())];
        chips.push((Kind::Rest, text.with("drawn-more-steps", &args)));
    }
    chips
}

/// A chip with its sign: what is marked is so without its colour too.
fn signed(kind: Kind, name: &str) -> String {
    match kind {
        Kind::Extra => format!("+ {name}"),
        Kind::Missing => format!("− {name}"),
        Kind::Kept | Kind::Rest => name.to_owned(),
    }
}

/// Draws one path.
fn one(ui: &mut Ui, cx: &Cx<'_>, of: &Inputs, deviation: &Deviation) {
    let (text, theme) = (cx.text, cx.theme);
    let head = head(text, of, deviation);
    form::words(ui, &head, bold(size::SMALL), theme.ink);
    let width = ui.available_width();
    let mut place = egui::Vec2::ZERO;
    let mut laid: Vec<(Kind, Arc<Galley>, egui::Vec2)> = Vec::new();
    let chips = chips(text, of, deviation);
    let mut cut = false;
    for (kind, name) in &chips {
        let ink = ink(theme, *kind);
        let room = WIDEST.min(width) - 2.0 * space::S;
        let words = signed(*kind, name);
        let galley = elided(ui.painter(), &words, font(size::SMALL), ink, room);
        cut |= galley.elided;
        let wide = galley.size().x + 2.0 * space::S;
        if place.x > 0.0 && place.x + wide > width {
            place = vec2(0.0, place.y + CHIP + space::XS);
        }
        laid.push((*kind, galley, place));
        place.x += wide + space::XS;
    }
    let (rect, response) = ui.allocate_exact_size(vec2(width, place.y + CHIP), Sense::hover());
    let all: Vec<String> = chips.iter().map(|(kind, name)| signed(*kind, name)).collect();
    says(&response, || format!("{head}. {}", all.join(" · ")));
    if ui.is_rect_visible(rect) {
        for (kind, galley, place) in laid {
            chip(ui, theme, kind, galley, rect.min + place);
        }
    }
    if cut {
        response.on_hover_text(all.join("\n"));
    }
}

fn ink(theme: &Theme, kind: Kind) -> Color32 {
    match kind {
        Kind::Kept | Kind::Extra => *theme.ink,
        Kind::Missing | Kind::Rest => *theme.ink_soft,
    }
}

fn chip(ui: &Ui, theme: &Theme, kind: Kind, galley: Arc<Galley>, at: egui::Pos2) {
    let rect = Rect::from_min_size(at, vec2(galley.size().x + 2.0 * space::S, CHIP));
    let painter = ui.painter();
    let radius = CornerRadius::same(RADIUS);
    match kind {
        Kind::Kept => {
            let line = theme.hairline_stroke();
            painter.rect_stroke(rect, radius, line, StrokeKind::Inside);
        }
        Kind::Extra => {
            let line = Stroke::new(1.5, *theme.actual);
            painter.rect(rect, radius, *theme.actual_wash, line, StrokeKind::Inside);
        }
        Kind::Missing => {
            let line = Stroke::new(1.5, *theme.desired);
            dashed(painter, rect.shrink(1.0), line, 4.0, 3.0);
        }
        Kind::Rest => {}
    }
    let ink = ink(theme, kind);
    let at = rect.left_center() + vec2(space::S, -galley.size().y / 2.0);
    painter.galley(at, galley, ink);
}
