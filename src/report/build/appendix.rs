//! The appendix: by which method, with which formulas and weights, how sure, and from which data.

use super::Said;
use super::cx::Cx;
use super::numbers::{OfFactor, Whole, top_holds};
use super::words::{self, LONG, SHORT, cell, clip, column, count, numeric};
use crate::measure::{DRAWS, Grade, KAPPA, source_key};
use crate::report::model::{Block, Cell, Number};
use crate::workshop::{ReferenceKind, ValueCase};

pub(super) fn say(cx: &Cx<'_>) -> Option<Said> {
    let mut blocks = Vec::new();
    method(cx, &mut blocks);
    formulas(cx, &mut blocks);
    whole(cx, &mut blocks);
    sensitivity(cx, &mut blocks);
    data(cx, &mut blocks);
    glossary(cx, &mut blocks);
    Some(Said { notes: vec![cx.get("paper-say-appendix")], blocks })
}

fn method(cx: &Cx<'_>, blocks: &mut Vec<Block>) {
    let framework = &cx.framework;
    words::heading(blocks, cx.get("paper-method"));
    blocks.push(Block::Text(cx.get("paper-method-lead")));
    blocks.push(Block::Text(cx.get("paper-method-rounding")));
    words::paragraph(blocks, &framework.source);
    let said = [
        ("paper-definition-engagement", &framework.engagement),
        ("paper-definition-desired", &framework.desired_state),
    ];
    for (key, words) in said {
        let words = clip(words, LONG);
        if !words.is_empty() {
            blocks.push(Block::Text(cx.with(key, &[("words", words.into())])));
        }
    }
    let rows = framework
        .stages
        .iter()
        .zip(["0–2", "2–4", "4–6", "6–8", "8–10"])
        .map(|(stage, scores)| vec![cell(scores), cell(stage)])
        .collect();
    let columns =
        vec![column(cx.get("why-col-score"), 1.0), column(cx.get("paper-stage-name"), 4.0)];
    words::table(blocks, "method/stages", cx.get("paper-stages-table"), columns, rows);
}

/// Whether the report speaks of money, so that its figures must be worked out again from it.
fn tells_money(cx: &Cx<'_>) -> bool {
    cx.shows_value && *cx.workshop.value != ValueCase::default()
}

/// What every figure is, in symbols and in words.
fn formulas(cx: &Cx<'_>, blocks: &mut Vec<Block>) {
    let lines = [
        ("why-evidence", "why-formula-evidence", "why-words-evidence"),
        ("why-part-gap", "why-formula-gap", "why-words-gap"),
        ("why-part-weighted-gap", "why-formula-weighted-gap", "why-words-weighted-gap"),
        ("why-actual", "why-formula-weighed", "why-words-weighed"),
        ("why-attainment", "why-formula-attainment", "why-words-attainment"),
        ("why-geometric", "why-formula-geometric", "why-words-geometric"),
        ("why-harmonic", "why-formula-harmonic", "why-words-harmonic"),
        ("why-minimum", "why-formula-minimum", "why-words-minimum"),
        ("why-balance", "why-formula-balance", "why-words-balance"),
        ("contacts-column-priority", "paper-formula-priority", "paper-words-priority"),
        ("pyramid-opportunity", "paper-formula-opportunity", "paper-words-opportunity"),
        ("paper-earned", "paper-formula-pyramid", "paper-words-pyramid"),
        ("paper-remembered", "paper-formula-memory", "paper-words-memory"),
        ("paper-clv", "paper-formula-clv", "paper-words-clv"),
    ];
    let plan = [
        ("paper-forecast", "paper-formula-forecast", "paper-words-forecast"),
        ("paper-confidence", "paper-formula-confidence", "paper-words-confidence"),
    ];
    let money = [
        ("paper-retention-then", "paper-formula-retention", "paper-words-retention"),
        ("paper-margin-then", "paper-formula-margin", "paper-words-margin"),
        ("paper-worth", "paper-formula-worth", "paper-words-worth"),
        ("paper-grr", "paper-formula-grr", "paper-words-grr"),
        ("paper-nrr", "paper-formula-nrr", "paper-words-nrr"),
        ("paper-serve", "paper-formula-serve", "paper-words-serve"),
    ];
    let plan = plan.into_iter().filter(|_| !cx.workshop.plan.is_empty());
    let money = money.into_iter().filter(|_| tells_money(cx));
    let rows = lines
        .into_iter()
        .chain(plan)
        .chain(money)
        .map(|(name, symbols, words)| {
            let text = cx.text;
            vec![
                cell(text.get(name)),
                cell(text.get(symbols)),
                Cell::Text(clip(text.get(words), LONG)),
            ]
        })
        .collect();
    words::heading(blocks, cx.get("paper-formulas"));
    let columns = vec![
        column(cx.get("why-head-figure"), 1.8),
        column(cx.get("paper-formula"), 2.8),
        column(cx.get("paper-in-words"), 4.0),
    ];
    words::table(blocks, "method/formulas", cx.get("paper-formulas-table"), columns, rows);
    blocks.push(Block::Text(cx.get("why-note-our-definition")));
}

/// All figures of the whole, as they are.
fn whole(cx: &Cx<'_>, blocks: &mut Vec<Block>) {
    let Some(overall) = cx.overall() else { return };
    let whole = Whole::new(overall, None);
    let lines = [
        ("why-attainment", whole.attainment()),
        ("why-low", whole.low()),
        ("why-high", whole.high()),
        ("why-actual", whole.actual()),
        ("why-desired", whole.desired()),
        ("why-geometric", whole.geometric()),
        ("why-harmonic", whole.harmonic()),
        ("why-minimum", whole.minimum()),
        ("why-balance", whole.balance()),
        ("why-coverage", whole.coverage()),
    ];
    let rows = lines
        .into_iter()
        .map(|(key, number)| vec![cell(cx.text.get(key)), Cell::Number(number)])
        .collect();
    let columns =
        vec![column(cx.get("why-head-figure"), 4.0), numeric(cx.get("why-col-value"), 1.0)];
    words::table(blocks, "overall", cx.get("paper-overall-table"), columns, rows);
}

/// The weights, and whether the ranking of the gaps survives others.
fn sensitivity(cx: &Cx<'_>, blocks: &mut Vec<Block>) {
    let (Some(figures), Some(sensitivity)) = (cx.overall(), cx.sensitivity.as_ref()) else {
        return;
    };
    words::heading(blocks, cx.get("paper-sensitivity"));
    let args = [
        ("draws", cx.text.number(DRAWS as f64, 0).into()),
        ("kappa", cx.text.short_number(KAPPA).into()),
    ];
    blocks.push(Block::Text(cx.with("paper-sensitivity-lead", &args)));
    let holds = top_holds(cx);
    blocks.push(Block::Text(if holds.value.is_some() {
        cx.with("paper-sensitivity-holds", &[("share", holds.write(cx.text).into())])
    } else {
        cx.get("why-note-no-top")
    }));
    let rows = figures.factors.iter().zip(&sensitivity.factors).map(|(f, survival)| {
        let of = OfFactor::new(f, None);
        let rank = |end: &str, rank: Option<u16>| {
            let id = format!("factor/{}/{end}", f.id);
            Cell::Number(Number::plain(id, rank.map(f64::from), 0, ""))
        };
        vec![
            cell(&cx.factor(&f.id)),
            Cell::Number(of.weight()),
            Cell::Number(of.weighted_gap()),
            Cell::Number(Number::percent(format!("factor/{}/p-top3", f.id), survival.p_top3, 0)),
            rank("rank-low", survival.rank_low),
            rank("rank-high", survival.rank_high),
        ]
    });
    let columns = vec![
        column(cx.get("why-head-factor"), 2.4),
        numeric(cx.get("why-col-weight"), 1.0),
        numeric(cx.get("why-part-weighted-gap"), 1.3),
        numeric(cx.get("paper-top-three"), 1.4),
        numeric(cx.get("paper-rank-best"), 1.2),
        numeric(cx.get("paper-rank-worst"), 1.2),
    ];
    words::table(blocks, "sensitivity", cx.get("paper-sensitivity-table"), columns, rows.collect());
}

/// What the report leans on.
fn data(cx: &Cx<'_>, blocks: &mut Vec<Block>) {
    let workshop = cx.workshop;
    words::heading(blocks, cx.get("paper-data"));
    let rounds = workshop.rounds_by_date();
    let skipped = rounds.len().saturating_sub(words::MOST);
    let rows: Vec<_> = rounds
        .iter()
        .skip(skipped)
        .map(|(_, round)| {
            vec![
                cell(&round.title),
                cell(&cx.text.date(round.date)),
                Cell::Text(clip(&round.note, 3 * SHORT)),
            ]
        })
        .collect();
    let columns = vec![
        column(cx.get("paper-round"), 2.0),
        column(cx.get("paper-date"), 1.6),
        column(cx.get("paper-round-note"), 5.0),
    ];
    words::table(blocks, "data/rounds", cx.get("paper-rounds-table"), columns, rows);
    let mut sources: Vec<String> =
        workshop.signals.values().map(|s| source_key(&s.source)).collect();
    sources.sort();
    sources.dedup();
    let ballots: usize = workshop
        .votes
        .values()
        .filter(|vote| cx.round.is_some_and(|(id, _)| vote.assessment == *id))
        .filter_map(|vote| vote.rounds.last())
        .map(Vec::len)
        .sum();
    let answers = cx.round.map_or(0, |(_, r)| r.answers.values().map(|a| a.len()).sum());
    let counts = [
        ("paper-data-points", "signals/count", workshop.signals.len()),
        ("paper-data-sources", "signals/sources", sources.len()),
        ("paper-data-answers", "data/answers", answers),
        ("paper-data-ballots", "data/ballots", ballots),
        ("paper-data-experiences", "data/experiences", workshop.experiences.len()),
    ];
    let rows = counts
        .into_iter()
        .filter(|(.., n)| *n > 0)
        .map(|(key, id, n)| vec![cell(cx.text.get(key)), Cell::Number(count(id, n))])
        .collect();
    let columns = vec![column(cx.get("paper-what"), 4.0), numeric(cx.get("paper-how-many"), 1.0)];
    words::table(blocks, "data/counts", cx.get("paper-counts-table"), columns, rows);
    references(cx, blocks);
}

fn references(cx: &Cx<'_>, blocks: &mut Vec<Block>) {
    let all = &cx.workshop.references;
    let rows = all
        .values()
        .take(words::MOST)
        .map(|reference| {
            let kind = match reference.kind {
                ReferenceKind::Document => "paper-document",
                ReferenceKind::Interview => "paper-interview",
                ReferenceKind::Observation => "paper-observation",
            };
            vec![
                cell(&reference.title),
                cell(cx.text.get(kind)),
                cell(&reference.date.map_or_else(String::new, |d| cx.text.month(d))),
            ]
        })
        .collect();
    let columns = vec![
        column(cx.get("paper-reference"), 5.0),
        column(cx.get("paper-kind"), 1.6),
        column(cx.get("paper-date"), 1.4),
    ];
    words::table(blocks, "data/references", cx.get("paper-references"), columns, rows);
    if all.len() > words::MOST {
        let n = ("n", (all.len() - words::MOST).into());
        blocks.push(Block::Text(cx.with("paper-references-more", &[n])));
    }
}

fn glossary(cx: &Cx<'_>, blocks: &mut Vec<Block>) {
    words::heading(blocks, cx.get("paper-glossary"));
    let terms = [
        ("paper-actual", "paper-term-actual"),
        ("paper-desired", "paper-term-desired"),
        ("paper-attained", "paper-term-attained"),
        ("why-part-gap", "paper-term-gap"),
        ("paper-term-range", "paper-term-range-means"),
        ("paper-term-contact-point", "paper-term-contact-point-means"),
        ("paper-term-journey", "paper-term-journey-means"),
        ("paper-term-spa", "paper-term-spa-means"),
        ("frame-churn", "paper-term-churn"),
        ("paper-clv", "paper-term-clv"),
    ];
    let money = [("paper-grr", "paper-term-grr"), ("paper-nrr", "paper-term-nrr")];
    let mut rows: Vec<Vec<Cell>> = terms
        .into_iter()
        .chain(money.into_iter().filter(|_| tells_money(cx)))
        .map(|(term, means)| vec![cell(cx.text.get(term)), Cell::Text(cx.get(means))])
        .collect();
    rows.extend(Grade::ALL.map(|grade| {
        let means = match grade {
            Grade::Opinion => "paper-term-opinion",
            Grade::Fluke => "paper-term-fluke",
            Grade::Pattern => "paper-term-pattern",
            Grade::Trend => "paper-term-trend",
        };
        vec![cell(cx.text.get(words::grade(grade))), Cell::Text(cx.get(means))]
    }));
    let columns = vec![column(cx.get("paper-term"), 1.6), column(cx.get("paper-meaning"), 5.0)];
    words::table(blocks, "glossary", cx.get("paper-glossary-table"), columns, rows);
}
