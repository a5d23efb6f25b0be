//! The headline: how much the drawing can tell, how far real paths are from it, how many kinds of
//! them there are, and what that says of the drawing (L08).

use egui::Ui;

use super::kept::Found;
use super::words::{UNKNOWN, count, percent};
use crate::app::form;
use crate::app::theme::{bold, font, size, space};
use crate::app::views::Cx;
use crate::flow::conform::Conformance;
use crate::flow::discover::FEW;
use crate::text::Text;

/// Below this width figures stand one below the other, in points.
const NARROW: f32 = 620.0;

/// From this share of the cases on the drawing tells what customers do, by and large; of fewer than
/// [`FEW`] nobody can say so.
const APT: f64 = 0.8;

/// From this part on of what the present step leaves open, what a chain says misleads.
const REMEMBERS: f64 = 0.1;

/// More drawn paths than this are told as “more than”.
const MANY: u64 = 1_000_000;

/// Draws the figures and what they say.
pub(super) fn show(ui: &mut Ui, cx: &Cx<'_>, found: &Found) {
    let (text, theme) = (cx.text, cx.theme);
    let c = &found.conformance;
    let cells = [replay(text, c), distance(text, c), variety(text, c)];
    let room = ui.available_width();
    if room < NARROW {
        for (figure, words) in &cells {
            cell(ui, cx, figure, words);
            ui.add_space(space::S);
        }
    } else {
        let widths = form::proportions(room, space::XL, [1.0, 1.0, 1.0]);
        form::columns(ui, widths, space::XL, |parts| {
            for (part, (figure, words)) in parts.iter_mut().zip(&cells) {
                part.spacing_mut().item_spacing.y = space::XS;
                cell(part, cx, figure, words);
            }
        });
    }
    ui.add_space(space::S);
    form::words(ui, &sentence(text, c), font(size::BODY), theme.ink);
    if let Some(words) = memory(text, found) {
        form::words(ui, &words, font(size::BODY), theme.ink_soft);
    }
    for words in missing(text, found) {
        form::note(ui, theme, &words);
    }
}

fn cell(ui: &mut Ui, cx: &Cx<'_>, figure: &str, words: &str) {
    form::words(ui, figure, bold(size::TITLE), cx.theme.ink);
    form::words(ui, words, font(size::SMALL), cx.theme.ink_soft);
}

fn replay(text: &Text, c: &Conformance) -> (String, String) {
    let args = [("n", c.known.into()), ("count", count(text, c.known).into())];
    let mut words = text.with("drawn-replay", &args);
    if let Some(more) = c.replay_mapped.filter(|more| Some(*more) != c.replay) {
        let more = text.percent(more, 0);
        words.push(' ');
        words.push_str(&text.with("drawn-replay-mapped", &[("share", more.into())]));
    }
    (percent(text, c.replay), words)
}

fn distance(text: &Text, c: &Conformance) -> (String, String) {
    let Some(median) = c.distance_median else {
        return (UNKNOWN.to_owned(), text.get("drawn-distance-unknown").to_owned());
    };
    let args = [("count", median.into()), ("n", text.short_number(median).into())];
    let mean = c.distance_mean.map_or_else(|| UNKNOWN.to_owned(), |mean| text.number(mean, 1));
    (text.with("drawn-edits", &args), text.with("drawn-distance", &[("mean", mean.into())]))
}

fn variety(text: &Text, c: &Conformance) -> (String, String) {
    let figure = text.with("drawn-bits", &[("n", text.number(c.entropy, 1).into())]);
    let args = [
        ("n", c.variants.into()),
        ("variants", count(text, c.variants).into()),
        ("paths", paths(text, c.fixed.paths).into()),
        ("drawn", c.fixed.paths.min(MANY).into()),
    ];
    (figure, text.with("drawn-variety", &args))
}

fn paths(text: &Text, n: u64) -> String {
    if n > MANY {
        return text.with("drawn-more-than", &[("count", count(text, MANY).into())]);
    }
    count(text, n)
}

/// How static the drawing is, in one sentence.
fn sentence(text: &Text, c: &Conformance) -> String {
    let args = [
        ("paths", paths(text, c.fixed.paths).into()),
        ("branches", text.number(c.fixed.branches as f64, 0).into()),
        ("steps", text.number(c.fixed.steps as f64, 0).into()),
        ("variants", count(text, c.variants).into()),
        ("known", count(text, c.known).into()),
        ("cases", count(text, c.cases).into()),
        ("replay", percent(text, c.replay).into()),
    ];
    let key = match c.replay {
        None => "drawn-static-unknown",
        // The share is of the paths that were compared: of frequent ones alone, where the workshop
        // keeps no others. It says nothing about the rest, which walks otherwise.
        Some(_) if c.known < c.cases => "drawn-static-part",
        Some(_) if c.known < FEW => "drawn-static-few",
        Some(_) if c.fixed.paths <= 1 => "drawn-static-single",
        Some(share) if share >= APT => "drawn-static-apt",
        Some(_) => "drawn-static-fixed",
    };
    text.with(key, &args)
}

/// Whether a chain that remembers only the present step may be trusted, in one sentence; nothing
/// without the log itself.
fn memory(text: &Text, found: &Found) -> Option<String> {
    let (memory, open) = (found.memory.as_ref()?, found.of.open.as_ref()?);
    if open.all.cases < FEW {
        return Some(text.get("drawn-memory-few").to_owned());
    }
    let share = text.percent(memory.share, 0);
    if memory.share < REMEMBERS {
        return Some(text.with("drawn-memory-none", &[("share", share.into())]));
    }
    let at = memory.worst.first().and_then(|worst| open.log.activities.get(worst.at));
    let Some(at) = at else {
        return Some(text.with("drawn-memory-some", &[("share", share.into())]));
    };
    Some(text.with("drawn-memory-at", &[("share", share.into()), ("step", at.into())]))
}

/// What the figures do not know.
fn missing(text: &Text, found: &Found) -> Vec<String> {
    let c = &found.conformance;
    let mut all = Vec::new();
    if found.of.open.is_none() {
        let args = [
            ("known", count(text, c.known).into()),
            ("cases", count(text, c.cases).into()),
            ("paths", text.number(found.of.log.variants.len() as f64, 0).into()),
        ];
        let key = if c.known < c.cases { "drawn-kept-some" } else { "drawn-kept-all" };
        all.push(text.with(key, &args));
    }
    if c.cut > 0 {
        let args = [("n", c.cut.into()), ("count", count(text, c.cut).into())];
        all.push(text.with("drawn-cut", &args));
    }
    if c.begun > 0 {
        let args = [("n", c.begun.into()), ("count", count(text, c.begun).into())];
        all.push(text.with("drawn-begun", &args));
    }
    all
}
