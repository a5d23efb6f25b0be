//! The answer first: how far the organisation is, the three messages, and what they rest on.

use super::Said;
use super::cx::Cx;
use super::messages::messages;
use super::numbers::{OfFactor, Whole, ends_said, top_holds};
use super::value::{worth, worth_figure};
use super::words::{self, clip, figure};
use crate::measure::{Ranges, compare};
use crate::report::model::{Block, Chart, Data, Number};

pub(super) fn say(cx: &Cx<'_>) -> Option<Said> {
    let mut blocks = Vec::new();
    let mut notes = Vec::new();
    let messages = messages(cx);
    if cx.overall().is_none() && messages.is_empty() {
        return None;
    }
    words::paragraph(&mut blocks, &lead(cx));
    notes.extend(messages.iter().map(|m| m.headline.clone()));
    if !messages.is_empty() {
        blocks.push(Block::Messages(messages));
    }
    figures(cx, &mut blocks);
    dumbbell(cx, &mut blocks);
    if let Some((line, _)) = change(cx) {
        blocks.push(Block::Text(line));
    }
    notes.push(cx.get("paper-say-summary"));
    Some(Said { notes, blocks })
}

/// The answer in one sentence.
fn lead(cx: &Cx<'_>) -> String {
    let Some(overall) = cx.overall() else { return String::new() };
    let whole = Whole::new(overall, None);
    let round = cx.round.map_or("", |(_, round)| &round.title);
    let date = cx.round.map_or(cx.on, |(_, round)| round.date);
    let args = [
        ("client", cx.client().into()),
        ("actual", whole.actual().write(cx.text).into()),
        ("desired", whole.desired().write(cx.text).into()),
        ("round", words::own(cx, &clip(round, 80)).into()),
        ("date", cx.text.date(date).into()),
    ];
    if overall.desired.is_none() {
        return cx.with("paper-lead-actual", &args);
    }
    cx.with("paper-lead", &args)
}

fn figures(cx: &Cx<'_>, blocks: &mut Vec<Block>) {
    let Some(overall) = cx.overall() else { return };
    let whole = Whole::new(overall, None);
    let mut figures = Vec::new();
    if overall.attainment.is_some() {
        let range = whole.range(cx);
        let note = if range.is_empty() { cx.get("paper-attained-note") } else { range };
        figures.push(figure(cx.get("paper-attained"), whole.attainment(), note));
    }
    figures.push(figure(cx.get("paper-actual"), whole.actual(), cx.get("paper-of-ten")));
    if overall.desired.is_some() {
        figures.push(figure(cx.get("paper-desired"), whole.desired(), cx.get("paper-of-ten")));
    }
    let worth = worth(cx, 1);
    let holds = top_holds(cx);
    if cx.shows_value && worth.value.is_some() {
        figures.push(worth_figure(cx));
    } else if holds.value.is_some() {
        figures.push(figure(cx.get("paper-holds"), holds, cx.get("paper-holds-note")));
    }
    blocks.push(Block::Figures(figures));
}

/// Actual against desired, the widest weighted gap first.
fn dumbbell(cx: &Cx<'_>, blocks: &mut Vec<Block>) {
    let rows: Vec<_> = cx
        .by_gap()
        .into_iter()
        .filter(|(_, f)| f.actual.is_some() || f.desired.is_some())
        .map(|(factor, f)| OfFactor::new(f, None).ends(clip(&factor.short, 60)))
        .collect();
    if rows.is_empty() {
        return;
    }
    blocks.push(Block::Chart(Chart {
        id: "overall/dumbbell".to_owned(),
        caption: cx.get("paper-dumbbell"),
        alt: cx.with("paper-alt-dumbbell", &[("list", ends_said(cx, &rows).into())]),
        data: Data::Dumbbell { names: names(cx), rows },
    }));
}

/// What the two ends are called.
pub(super) fn names(cx: &Cx<'_>) -> [String; 2] {
    [cx.get("paper-actual"), cx.get("paper-desired")]
}

/// How the headline moved since the round before, and by how much.
pub(super) fn change(cx: &Cx<'_>) -> Option<(String, Number)> {
    let (round, before) = cx.before.as_ref()?;
    let comparison = compare(&before.overall, cx.overall()?);
    let moved = comparison.attainment.change()?;
    let was = Number::percent("before/attainment", comparison.attainment.a, 0);
    let now = Number::percent("overall/attainment", comparison.attainment.b, 0);
    let mut line = cx.with(
        "paper-since",
        &[
            ("round", clip(&round.title, 80).into()),
            ("date", cx.text.date(round.date).into()),
            ("was", was.write(cx.text).into()),
            ("now", now.write(cx.text).into()),
        ],
    );
    line.push(' ');
    line.push_str(&match comparison.ranges {
        Some(Ranges::Overlap) => cx.get("paper-since-overlap"),
        _ if comparison.whole => cx.get("paper-since-holds"),
        _ => cx.get("paper-since-open"),
    });
    Some((line, Number::percent("overall/change", Some(moved), 0)))
}
