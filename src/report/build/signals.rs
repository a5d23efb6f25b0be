//! What the data points say together. Nothing below a pattern is a finding; what stands alone is
//! counted, and not told.

use super::Said;
use super::cx::Cx;
use super::factors::quotes;
use super::messages::{findings, worth};
use super::words::{self, SHORT, cell, clip, column, count, figure, numeric, span};
use crate::measure::{Grade, Late, LatencyFigures, Leg, Standing};
use crate::report::model::{Block, Cell, Number};
use crate::workshop::{Claim, ClaimId};

/// How many findings are told; the table has the rest.
const TOLD: usize = 6;

pub(super) fn say(cx: &Cx<'_>) -> Option<Said> {
    let mut blocks = Vec::new();
    let mut notes = Vec::new();
    let found = findings(cx);
    if !cx.workshop.signals.is_empty() || !cx.workshop.claims.is_empty() {
        blocks.push(Block::Text(cx.get("paper-signals-lead")));
        figures(cx, found.len(), &mut blocks);
        notes.push(cx.get("paper-say-signals"));
    }
    told(cx, &found, &mut blocks);
    all(cx, &found, &mut blocks);
    if let Some((_, claim, _)) = found.first() {
        let claim = ("claim", clip(&claim.title, 2 * SHORT).into());
        notes.push(cx.with("paper-say-finding", &[claim]));
    }
    latency(cx, &mut blocks, &mut notes);
    Some(Said { notes, blocks })
}

fn figures(cx: &Cx<'_>, found: usize, blocks: &mut Vec<Block>) {
    let grades = |grade: Grade| cx.grades.claims.values().filter(|s| s.grade == grade).count();
    let below = grades(Grade::Fluke) + grades(Grade::Opinion);
    let numbers = [
        ("paper-data-points", "signals/count", cx.workshop.signals.len(), ""),
        ("claims-group-trends", "claims/trends", grades(Grade::Trend), "paper-trend-note"),
        ("claims-group-patterns", "claims/patterns", grades(Grade::Pattern), "paper-pattern-note"),
        ("paper-below", "claims/below", below, "paper-below-note"),
    ];
    let large = numbers.into_iter().map(|(label, id, n, note)| {
        let note = if note.is_empty() { String::new() } else { cx.get(note) };
        figure(cx.get(label), count(id, n), note)
    });
    blocks.push(Block::Figures(large.collect()));
    if found == 0 {
        blocks.push(Block::Notice(cx.get("paper-no-finding")));
    }
}

/// The strongest findings in full: the story, and what was said.
fn told(cx: &Cx<'_>, found: &[(&ClaimId, &Claim, &Standing)], blocks: &mut Vec<Block>) {
    for (_, claim, standing) in found.iter().take(TOLD) {
        words::heading(blocks, clip(&claim.title, 2 * SHORT));
        words::paragraph(blocks, &claim.story);
        blocks.push(Block::Text(format!("{}.", worth(cx, standing))));
        quotes(cx, claim.signals.iter(), 1, blocks);
        let against: Vec<String> = claim
            .against
            .iter()
            .filter_map(|id| cx.workshop.signals.get(id))
            .map(|signal| words::quoted(cx, &signal.title))
            .collect();
        if !against.is_empty() {
            let list = ("list", words::some(cx, &against, TOLD).into());
            blocks.push(Block::Text(cx.with("paper-against-list", &[list])));
        }
    }
}

/// All findings in one table.
fn all(cx: &Cx<'_>, found: &[(&ClaimId, &Claim, &Standing)], blocks: &mut Vec<Block>) {
    let rows = found.iter().take(words::MOST).map(|(id, claim, standing)| {
        let number = |what: &str, n: usize| Cell::Number(count(format!("claim/{id}/{what}"), n));
        let strength =
            Number::plain(format!("claim/{id}/strength"), Some(standing.strength), 1, "");
        let factors: Vec<String> = claim.factors.iter().map(|id| cx.factor(id)).collect();
        vec![
            Cell::Text(clip(&claim.title, 2 * SHORT)),
            cell(cx.text.get(words::grade(standing.grade))),
            number("sources", standing.sources),
            Cell::Number(strength),
            number("against", standing.against),
            cell(&factors.join(", ")),
        ]
    });
    let columns = vec![
        column(cx.get("paper-finding"), 4.2),
        column(cx.get("paper-grade"), 1.3),
        numeric(cx.get("paper-sources-head"), 1.0),
        numeric(cx.get("paper-strength"), 1.1),
        numeric(cx.get("paper-against-head"), 1.2),
        column(cx.get("paper-bears-on"), 2.4),
    ];
    words::table(blocks, "findings", cx.get("paper-findings-table"), columns, rows.collect());
    if found.len() > words::MOST {
        let n = ("n", (found.len() - words::MOST).into());
        blocks.push(Block::Text(cx.with("paper-findings-more", &[n])));
    }
}

/// How long it takes from an event to acting on it, leg by leg.
fn latency(cx: &Cx<'_>, blocks: &mut Vec<Block>, notes: &mut Vec<String>) {
    let mut late = Vec::new();
    let mut rows = Vec::new();
    for (id, capability) in cx.workshop.capabilities.iter().take(words::MOST) {
        let figures = LatencyFigures::of(capability);
        let name = words::or(&capability.title, cx, "latency-nameless");
        match figures.late(capability) {
            Some(Late::Measured(knows, acts)) => late.push(cx.with(
                "latency-late-measured",
                &[
                    ("title", name.as_str().into()),
                    ("knows", span(cx, knows).into()),
                    ("acts", span(cx, acts).into()),
                ],
            )),
            Some(Late::Judged(knows, acts)) => late.push(cx.with(
                "latency-late-judged",
                &[("title", name.as_str().into()), ("knows", knows.into()), ("acts", acts.into())],
            )),
            None => {}
        }
        let hours = |what: &str, seconds: Option<f64>| {
            let hours = seconds.map(|s| s / 3600.0);
            Cell::Number(Number::plain(format!("capability/{id}/{what}"), hours, 1, ""))
        };
        if figures.whole.n == 0 && figures.legs.iter().all(|leg| leg.n == 0) {
            continue;
        }
        let leg = |leg: Leg| figures.legs[leg as usize].median;
        rows.push(vec![
            cell(&name),
            hours("insight", leg(Leg::Insight)),
            hours("decision", leg(Leg::Decision)),
            hours("action", leg(Leg::Action)),
            hours("whole", figures.whole.median),
            hours("p90", figures.whole.p90),
            Cell::Number(count(format!("capability/{id}/cases"), figures.whole.n)),
        ]);
    }
    if rows.is_empty() && late.is_empty() {
        return;
    }
    words::heading(blocks, cx.get("paper-latency"));
    blocks.push(Block::Text(cx.get("paper-latency-lead")));
    notes.extend(late.first().cloned());
    words::bullets(blocks, late);
    let columns = vec![
        column(cx.get("paper-capability"), 2.6),
        numeric(cx.get("latency-leg-insight"), 1.2),
        numeric(cx.get("latency-leg-decision"), 1.2),
        numeric(cx.get("latency-leg-action"), 1.2),
        numeric(cx.get("paper-whole"), 1.2),
        numeric(cx.get("paper-p90"), 1.2),
        numeric(cx.get("paper-cases"), 0.9),
    ];
    words::table(blocks, "latency", cx.get("paper-latency-table"), columns, rows);
}
