//! Diagrams of mermaid, in and out: `journey` with its sections, tasks, scores and actors, and
//! `flowchart` with its nodes, subgraphs and labelled edges.
//!
//! No library is worth its weight here: what is needed is small, must say line and reason, and must
//! put up with what stands in other people's files: comments, front matter, directives, odd
//! indentation, entities, Markdown around the diagram. A line that cannot be read is left out and
//! named; nothing is guessed.
//!
//! 1. `source` takes away everything that is no diagram and keeps the numbers of the lines.
//! 2. `journey` and `flow` read the two kinds of diagram into plain lists.
//! 3. `build` makes a [`Journey`] of those.
//! 4. `write` goes the other way.

mod block;
mod build;
mod flow;
mod journey;
mod link;
mod source;
mod words;
mod write;

use std::sync::atomic::AtomicBool;

pub(super) use self::build::label;
pub use self::write::{flowchart, journey};

use self::source::Source;
use super::drawn::{DrawnJourney, Unreadable};
use super::table::decode;
use crate::text::Text;
use crate::workshop::{Journey, Workshop};

/// How the name of a diagram ends.
pub const MERMAID: &str = "mmd";

/// The endings of the files that are taken for a diagram.
pub const DIAGRAMS: [&str; 3] = [MERMAID, "mermaid", "md"];

/// The most cards that a diagram may have.
pub const MAX_CARDS: usize = 10_000;

/// The most connections that a diagram may have.
pub const MAX_LINKS: usize = 20_000;

/// Reads a diagram into a new journey. `name` is what the journey is called if the diagram does not
/// say; lanes are named in the language of `text`.
///
/// # Errors
/// When it is no diagram that can be read, holds nothing, is too large, or `stop` was set.
pub fn read_mermaid(
    bytes: &[u8],
    workshop: &Workshop,
    text: &Text,
    name: &str,
    stop: &AtomicBool,
) -> Result<DrawnJourney, Unreadable> {
    let content = decode(bytes)?;
    let source = Source::of(&content);
    let Some(first) = source.lines.first() else {
        return Err(Unreadable::NoDiagram);
    };
    let word = first.text.split(|c: char| c.is_whitespace() || c == ';').next().unwrap_or("");
    match word.to_ascii_lowercase().as_str() {
        "journey" => {
            let parsed = journey::parse(&source, stop)?;
            build::of_journey(parsed, workshop, text, name)
        }
        "graph" | "flowchart" | "flowchart-elk" => {
            let parsed = flow::parse(&source, stop)?;
            build::of_flow(parsed, text, name)
        }
        _ => Err(Unreadable::OtherDiagram { line: first.number, word: super::cell::excerpt(word) }),
    }
}

/// Who takes part in a step, as a diagram said when it was read: the first line of its text, if
/// that begins with “@”.
fn actors_of(text: &str) -> Vec<&str> {
    let first = text.lines().next().unwrap_or("");
    let Some(names) = first.strip_prefix('@') else { return Vec::new() };
    names.split(',').map(str::trim).filter(|name| !name.is_empty()).collect()
}

/// The cards that a diagram shows: what customers do, or everything where nobody drew that.
fn shown(journey: &Journey, also: impl Fn(usize) -> bool) -> Vec<usize> {
    use crate::workshop::LaneKind;
    let does = |(i, step): &(usize, &std::sync::Arc<crate::workshop::Step>)| {
        let lane = journey.lanes.get(&step.at.lane);
        lane.is_some_and(|l| l.kind == LaneKind::Actions) || also(*i)
    };
    let steps = journey.steps.values().enumerate();
    let mut shown: Vec<usize> = steps.filter(does).map(|(i, _)| i).collect();
    if shown.is_empty() {
        shown = (0..journey.steps.len()).collect();
    }
    // In the order of time: by stage, column, lane and row.
    shown.sort_by_cached_key(|&i| {
        let at = journey.steps.at(i).map(|(_, s)| &s.at);
        at.map(|at| {
            let lane = journey.lanes.index_of(&at.lane);
            (journey.stages.index_of(&at.stage), at.col, lane, at.row)
        })
    });
    shown
}
