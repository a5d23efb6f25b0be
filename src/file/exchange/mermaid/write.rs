//! Journeys as diagrams of mermaid.

use std::collections::{HashMap, HashSet};
use std::fmt::Write as _;

use super::source::UNSCORED;
use super::{actors_of, shown, words};
use crate::workshop::{Connection, ConnectionKind, Exit, Journey, Step, StepId, Workshop};

/// Words that mean something at the start of a line.
const KEYWORDS: [&str; 5] = ["title", "section", "journey", "acctitle", "accdescr"];

/// The class of a card where a journey ends.
pub(super) const fn exit_class(exit: Exit) -> &'static str {
    match exit {
        Exit::Renewed => "renewed",
        Exit::Advocate => "advocate",
        Exit::Churned => "churned",
        Exit::Ended => "ended",
    }
}

/// What the words of a journey must not hold: colons and commas are marks there.
const MARKS: [char; 2] = [':', ','];

/// The journey as a `journey` diagram: a section a stage, a task a card of what customers do, a
/// score of 1 to 5 for a valence of −2 to +2. Who takes part is what the card says of it, else the
/// persona of its lane, else that of the journey. A card that nobody has scored gets the middle,
/// and a comment that says so.
#[must_use]
pub fn journey(workshop: &Workshop, journey: &Journey) -> String {
    let mut out = String::from("journey\n");
    if !journey.title.trim().is_empty() {
        let _ = writeln!(out, "    title {}", words::write(&journey.title, &[':']));
    }
    let name = |id| workshop.personas.get(id).map(|p| p.name.as_str());
    let mut cards = shown(journey, |_| false).into_iter().peekable();
    for stage in journey.stages.ids() {
        let title = journey.stages.get(stage).map_or("", |s| s.title.as_str());
        let _ = writeln!(out, "    section {}", words::write(title, &[':']));
        let here = |i: &usize| journey.steps.at(*i).is_some_and(|(_, s)| s.at.stage == *stage);
        while let Some(index) = cards.next_if(here) {
            let Some((_, step)) = journey.steps.at(index) else { continue };
            let mut actors = actors_of(&step.text);
            if actors.is_empty() {
                let lane = journey.lanes.get(&step.at.lane).and_then(|l| l.persona.as_ref());
                actors.extend(lane.or(journey.persona.as_ref()).and_then(name));
            }
            let actors: Vec<String> =
                actors.into_iter().map(|actor| words::write(actor, &MARKS)).collect();
            if step.valence.is_none() {
                let _ = writeln!(out, "    {UNSCORED}");
            }
            let score = step.valence.map_or(3.0, |v| ((v.get() + 3.0) * 1e6).round() / 1e6);
            let task = words::write_unlike(&step.title, &[':'], &KEYWORDS);
            let _ = write!(out, "      {task}: {score}");
            if !actors.is_empty() {
                let _ = write!(out, ": {}", actors.join(", "));
            }
            out.push('\n');
        }
    }
    out
}

/// The graph of a journey as a `flowchart` diagram: a subgraph a stage, a node a card of what
/// customers do or that is connected, shares and conditions on the arrows, dotted ones for
/// re-entry, crossed ones for ways out.
#[must_use]
pub fn flowchart(journey: &Journey) -> String {
    let links = || journey.connections.values();
    let connected: HashSet<usize> = links()
        .flat_map(|c| [&c.from, &c.to])
        .filter_map(|id| journey.steps.index_of(id))
        .collect();
    let cards = shown(journey, |i| connected.contains(&i));
    let mut out = String::new();
    if !journey.title.trim().is_empty() {
        // In the title of the front matter nothing but a quotation mark means anything.
        let title = words::one_line(&journey.title).replace('"', "'");
        let _ = writeln!(out, "---\ntitle: \"{title}\"\n---");
    }
    out.push_str("flowchart LR\n");
    let names: HashMap<&StepId, usize> = cards
        .iter()
        .enumerate()
        .filter_map(|(n, &i)| Some((journey.steps.at(i)?.0, n + 1)))
        .collect();
    let mut rest = cards.iter().copied().peekable();
    for (number, (stage, value)) in journey.stages.iter().enumerate() {
        let here = |i: &usize| journey.steps.at(*i).is_some_and(|(_, s)| s.at.stage == *stage);
        if !rest.peek().is_some_and(here) {
            continue;
        }
        let title = words::write(&value.title, &['[', ']']);
        let _ = writeln!(out, "    subgraph s{}[\"{title}\"]", number + 1);
        while let Some(index) = rest.next_if(here) {
            let Some((id, step)) = journey.steps.at(index) else { continue };
            let Some(n) = names.get(id) else { continue };
            let _ = writeln!(out, "        n{n}{}", node(step));
        }
        out.push_str("    end\n");
    }
    for connection in links() {
        if let (Some(from), Some(to)) = (names.get(&connection.from), names.get(&connection.to)) {
            let _ = writeln!(out, "    n{from} {} n{to}", arrow(connection));
        }
    }
    out
}

fn node(step: &Step) -> String {
    let title = words::write(&step.title, &[]);
    match step.exit {
        Some(exit) => format!("([\"{title}\"]):::{}", exit_class(exit)),
        None => format!("[\"{title}\"]"),
    }
}

fn arrow(connection: &Connection) -> String {
    let arrow = match connection.kind {
        ConnectionKind::Next | ConnectionKind::Loop => "-->",
        ConnectionKind::ReEntry => "-.->",
        ConnectionKind::Exit => "--x",
    };
    let share = connection.share.map(|s| format!("{} %", (s.get() * 1e8).round() / 1e6));
    let condition = words::one_line(&connection.condition);
    let condition = (!condition.is_empty()).then(|| words::write(&condition, &['|']));
    match (share, condition) {
        (None, None) => arrow.to_owned(),
        (Some(label), None) | (None, Some(label)) => format!("{arrow}|\"{label}\"|"),
        (Some(share), Some(condition)) => format!("{arrow}|\"{share} · {condition}\"|"),
    }
}
