//! What customers expect, and what they remember: the pyramid with its gate, and experience that
//! fades.

use super::Said;
use super::cx::Cx;
use super::words::{self, cell, clip, column, figure, numeric, small};
use crate::measure::memory::{Scope, Summary};
use crate::measure::{AttributeFigures, Grade, KanoCategory, PyramidFigures};
use crate::report::model::{Bar, Block, Cell, Chart, Data, Number};
use crate::workshop::{Layer, Score};

/// How many expectations are listed of those that promise most.
const FIRST: usize = 12;

pub(super) fn say(cx: &Cx<'_>) -> Option<Said> {
    let mut blocks = Vec::new();
    let mut notes = Vec::new();
    let pyramid = &cx.workshop.pyramid;
    if pyramid.attributes.values().any(|a| a.score.is_some()) {
        let figures = PyramidFigures::of(pyramid);
        blocks.push(Block::Text(cx.get("paper-pyramid-lead")));
        notes.push(cx.get("paper-say-pyramid"));
        headline(cx, &figures, &mut blocks);
        if let Some(line) = gate(cx, &figures) {
            notes.push(line.clone());
            blocks.push(Block::Text(line));
        }
        layers(cx, &figures, &mut blocks);
        attributes(cx, &figures, &mut blocks);
    }
    memory(cx, &mut blocks, &mut notes);
    Some(Said { notes, blocks })
}

/// The part of a layer in ids.
const fn part(layer: Layer) -> &'static str {
    match layer {
        Layer::Needs => "needs",
        Layer::Easy => "easy",
        Layer::Enjoyable => "enjoyable",
    }
}

fn headline(cx: &Cx<'_>, figures: &PyramidFigures, blocks: &mut Vec<Block>) {
    let earned = Number::percent("pyramid/earned", figures.pyramid, 0);
    let (low, high) = (
        Number::percent("pyramid/low", Some(figures.range.low), 0).write(cx.text),
        Number::percent("pyramid/high", Some(figures.range.high), 0).write(cx.text),
    );
    let note = if figures.pyramid.is_some() && figures.range.width() < 0.005 {
        cx.get("paper-of-expectations")
    } else {
        cx.with("paper-range", &[("low", low.into()), ("high", high.into())])
    };
    let mut large = vec![figure(cx.get("paper-earned"), earned, note)];
    if let Some(base) = figures.layers.first().filter(|l| l.u.is_some()) {
        let threshold = cx.text.percent(cx.workshop.pyramid.threshold.get(), 0);
        large.push(figure(
            cx.get("paper-base-met"),
            Number::percent("layer/needs/met", base.u, 0),
            cx.with("paper-threshold", &[("share", threshold.into())]),
        ));
    }
    if let Some(risk) = figures.spend_at_risk {
        let unit = clip(&cx.workshop.pyramid.unit, 60);
        let id = "pyramid/at-risk".to_owned();
        let (risk, unit) = words::with_unit(cx, id, Some(risk), 0, &unit);
        large.push(figure(cx.get("pyramid-at-risk"), risk, unit));
    }
    blocks.push(Block::Figures(large));
}

/// What the layers above lose to a base that is not met.
fn gate(cx: &Cx<'_>, figures: &PyramidFigures) -> Option<String> {
    let lost: Vec<_> =
        figures.layers.iter().filter(|l| l.lost.is_some_and(|lost| lost >= 0.005)).collect();
    let worst =
        lost.into_iter().max_by(|a, b| a.lost.unwrap_or(0.0).total_cmp(&b.lost.unwrap_or(0.0)))?;
    let written = |what: &str, value: Option<f64>| {
        Number::percent(format!("layer/{}/{what}", part(worst.layer)), value, 0).write(cx.text)
    };
    let args = [
        ("layer", small(cx.text.get(words::layer(worst.layer))).into()),
        ("met", written("met", worst.u).into()),
        ("earned", written("earned", worst.credit).into()),
    ];
    Some(cx.with("paper-gate", &args))
}

fn layers(cx: &Cx<'_>, figures: &PyramidFigures, blocks: &mut Vec<Block>) {
    let number = |layer: Layer, what: &str, value: Option<f64>| {
        Number::percent(format!("layer/{}/{what}", part(layer)), value, 0)
    };
    // As a pyramid stands: the base at the bottom.
    let bars: Vec<Bar> = figures
        .layers
        .iter()
        .rev()
        .map(|l| Bar {
            name: cx.get(words::layer(l.layer)),
            value: number(l.layer, "earned", l.credit),
            strong: l.layer == Layer::Needs,
        })
        .collect();
    let said: Vec<String> =
        bars.iter().map(|bar| format!("{} {}", bar.name, bar.value.write(cx.text))).collect();
    blocks.push(Block::Chart(Chart {
        id: "pyramid/earned".to_owned(),
        caption: cx.get("paper-pyramid-chart"),
        alt: cx.with("paper-alt-pyramid", &[("list", said.join("; ").into())]),
        data: Data::Bars { name: cx.get("paper-earned"), rows: bars },
    }));
    let rows = figures.layers.iter().rev().map(|l| {
        vec![
            cell(cx.text.get(words::layer(l.layer))),
            Cell::Number(number(l.layer, "weight", Some(l.weight))),
            Cell::Number(number(l.layer, "met", l.u)),
            Cell::Number(number(l.layer, "gate", l.gate)),
            Cell::Number(number(l.layer, "earned", l.credit)),
            Cell::Number(number(l.layer, "lost", l.lost)),
            cell(&format!("{} / {}", l.scored, l.attributes)),
        ]
    });
    let columns = vec![
        column(cx.get("paper-layer"), 2.0),
        numeric(cx.get("why-col-weight"), 1.0),
        numeric(cx.get("paper-met"), 1.0),
        numeric(cx.get("paper-gate-head"), 1.0),
        numeric(cx.get("paper-earned-head"), 1.0),
        numeric(cx.get("paper-lost-head"), 1.0),
        column(cx.get("paper-scored"), 1.2),
    ];
    words::table(blocks, "pyramid", cx.get("paper-pyramid-table"), columns, rows.collect());
}

/// The expectations that promise most.
fn attributes(cx: &Cx<'_>, figures: &PyramidFigures, blocks: &mut Vec<Block>) {
    let mut known: Vec<_> = figures.attributes.iter().filter(|a| a.opportunity.is_some()).collect();
    known.sort_by(|a, b| b.opportunity.unwrap_or(0.0).total_cmp(&a.opportunity.unwrap_or(0.0)));
    // What customers said or the evidence shows is told; what is only believed is to be found out.
    let confirmed = |f: &&AttributeFigures| {
        let attribute = cx.workshop.pyramid.attributes.get(&f.id);
        attribute.is_some_and(|attribute| {
            let grade = cx.grades.evidence(&attribute.evidence);
            attribute.asked || grade.is_some_and(|grade| grade >= Grade::Pattern)
        })
    };
    let (told, open): (Vec<_>, Vec<_>) = known.into_iter().partition(confirmed);
    listed(cx, "expectations", "paper-expectations", &told, blocks);
    listed(cx, "expectations/hypotheses", "paper-expectations-open", &open, blocks);
}

fn listed(
    cx: &Cx<'_>,
    id: &str,
    caption: &'static str,
    known: &[&AttributeFigures],
    blocks: &mut Vec<Block>,
) {
    let rows = known
        .iter()
        .take(FIRST)
        .filter_map(|f| {
            let attribute = cx.workshop.pyramid.attributes.get(&f.id)?;
            let number = |what: &str, value: Option<f64>| {
                Cell::Number(Number::score(format!("attribute/{}/{what}", f.id), value))
            };
            let grade = cx.grades.evidence(&attribute.evidence).filter(|g| *g >= Grade::Pattern);
            let asked = if attribute.asked { "paper-asked" } else { "paper-believed" };
            Some(vec![
                cell(&attribute.title),
                cell(cx.text.get(words::layer(attribute.layer))),
                number("importance", attribute.importance.map(Score::get)),
                number("met", attribute.score.map(Score::get)),
                number("opportunity", f.opportunity),
                cell(f.kano.as_ref().map_or("", |k| cx.text.get(kano(k.category)))),
                cell(grade.map_or_else(|| cx.text.get(asked), |g| cx.text.get(words::grade(g)))),
            ])
        })
        .collect();
    let columns = vec![
        column(cx.get("paper-expectation"), 3.4),
        column(cx.get("paper-layer"), 1.4),
        numeric(cx.get("paper-importance"), 1.2),
        numeric(cx.get("paper-met"), 0.9),
        numeric(cx.get("pyramid-opportunity"), 1.2),
        column(cx.get("pyramid-kano"), 1.4),
        column(cx.get("paper-evidence"), 1.4),
    ];
    words::table(blocks, id, cx.get(caption), columns, rows);
}

/// The key of a category of Kano.
const fn kano(category: KanoCategory) -> &'static str {
    match category {
        KanoCategory::Attractive => "pyramid-kano-attractive",
        KanoCategory::OneDimensional => "pyramid-kano-one-dimensional",
        KanoCategory::MustBe => "pyramid-kano-must-be",
        KanoCategory::Indifferent => "pyramid-kano-indifferent",
        KanoCategory::Reverse => "pyramid-kano-reverse",
        KanoCategory::Questionable => "pyramid-kano-questionable",
    }
}

/// What customers remember on the day of the report.
fn memory(cx: &Cx<'_>, blocks: &mut Vec<Block>, notes: &mut Vec<String>) {
    let memory = &cx.workshop.memory;
    let summary = Summary::of(cx.workshop, memory, &Scope::default(), cx.on);
    if summary.remembered.experience.is_none() {
        return;
    }
    let number =
        |what: &str, value: Option<f64>| Number::plain(format!("memory/{what}"), value, 2, "");
    let half_life = cx.text.short_number(memory.half_life.get());
    words::heading(blocks, cx.get("paper-memory"));
    let args = [
        ("n", summary.remembered.n.into()),
        ("days", half_life.into()),
        ("date", cx.text.date(cx.on).into()),
    ];
    let lead = cx.with("paper-memory-lead", &args);
    notes.push(lead.clone());
    blocks.push(Block::Text(lead));
    let scale = cx.get("paper-valence-scale");
    blocks.push(Block::Figures(vec![
        figure(
            cx.get("paper-remembered"),
            number("experience", summary.remembered.experience),
            scale,
        ),
        figure(
            cx.get("paper-plain-mean"),
            number("mean", summary.plain.mean),
            cx.get("paper-plain-mean-note"),
        ),
        figure(
            cx.get("paper-peak-end"),
            number("peak-end", summary.plain.peak_end()),
            cx.get("paper-peak-end-note"),
        ),
        figure(
            cx.get("paper-memory-left"),
            Number::percent("memory/remaining", summary.remembered.remaining(), 0),
            cx.get("paper-memory-left-note"),
        ),
    ]));
    let unit = clip(&memory.unit, 40);
    let mut rows = vec![what_if(
        cx,
        "steady",
        "paper-steady",
        summary.consistency.remembered.experience,
        summary.consistency.cost,
        &unit,
    )];
    if let Some(turn) = &summary.recovery {
        rows.push(what_if(
            cx,
            "turned",
            "paper-turned",
            turn.remembered.experience,
            turn.cost,
            &unit,
        ));
    }
    let columns = vec![
        column(cx.get("memory-what-if"), 4.0),
        numeric(cx.get("paper-remembered"), 1.4),
        numeric(cx.get("memory-cost"), 1.2),
        column(cx.get("paper-unit"), 1.4),
    ];
    words::table(blocks, "memory", cx.get("paper-memory-table"), columns, rows);
}

fn what_if(
    cx: &Cx<'_>,
    id: &str,
    key: &'static str,
    experience: Option<f64>,
    cost: Option<f64>,
    unit: &str,
) -> Vec<Cell> {
    let (number, unit) = words::with_unit(cx, format!("memory/{id}/cost"), cost, 0, unit);
    vec![
        cell(cx.text.get(key)),
        Cell::Number(Number::plain(format!("memory/{id}/experience"), experience, 2, "")),
        Cell::Number(number),
        cell(if cost.is_some() { &unit } else { "" }),
    ]
}
