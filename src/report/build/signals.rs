//! What the data points say together. Nothing below a pattern is a finding; what stands alone is
//! counted, and not told.

use super::Said;
use super::cx::Cx;
use super::factors::quotes;
use super::messages::{findings, worth};
use super::words::{self, SHORT, cell, clip, column, count, figure, numeric, span, spans};
use crate::measure::{Grade, Late, LatencyFigures, Leg, Standing, Took};
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
        let claim = ("claim", words::own(cx, &clip(&claim.title, 2 * SHORT)).into());
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
        words::heading(blocks, words::own(cx, &clip(&claim.title, 2 * SHORT)));
        words::paragraph(blocks, &words::own(cx, claim.story.trim()));
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

/// How long something took: the range where there are few cases, else the median.
fn took(cx: &Cx<'_>, of: &Took, median: f64) -> String {
    of.only_ends().map_or_else(|| span(cx, median), |[least, most]| spans(cx, least, most))
}

/// A span of time as a number, in days where it is longer than two.
fn long(cx: &Cx<'_>, id: String, seconds: Option<f64>) -> Cell {
    let days = seconds.is_some_and(|s| s >= 2.0 * 86_400.0);
    let (unit, key) =
        if days { (86_400.0, "paper-days-unit") } else { (3_600.0, "paper-hours-unit") };
    Cell::Number(Number::plain(id, seconds.map(|s| s / unit), 1, cx.get(key)))
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
                    ("knows", took(cx, &figures.legs[0], knows).into()),
                    ("acts", took(cx, &figures.acting, acts).into()),
                ],
            )),
            Some(Late::Judged(knows, acts)) => late.push(cx.with(
                "latency-late-judged",
                &[("title", name.as_str().into()), ("knows", knows.into()), ("acts", acts.into())],
            )),
            None => {}
        }
        if figures.whole.n == 0 && figures.legs.iter().all(|leg| leg.n == 0) {
            continue;
        }
        let middle = |what: &str, of: &Took| match of.only_ends() {
            Some([least, most]) => cell(&spans(cx, least, most)),
            None => long(cx, format!("capability/{id}/{what}"), of.median),
        };
        let nine = figures.whole.p90.filter(|_| figures.whole.only_ends().is_none());
        rows.push(vec![
            cell(&name),
            middle("insight", &figures.legs[Leg::Insight as usize]),
            middle("decision", &figures.legs[Leg::Decision as usize]),
            middle("action", &figures.legs[Leg::Action as usize]),
            middle("whole", &figures.whole),
            match nine {
                Some(p90) => long(cx, format!("capability/{id}/p90"), Some(p90)),
                None => cell(""),
            },
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
