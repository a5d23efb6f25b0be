//! What the assessment is for, whom it speaks of, and who took part.

use super::Said;
use super::cx::Cx;
use super::words::{self, SHORT, cell, clip, column, numeric};
use crate::report::model::{Block, Cell, Number};
use crate::text::purpose::intent;
use crate::workshop::{Level, RootProblem, ShareBasis};

pub(super) fn say(cx: &Cx<'_>) -> Option<Said> {
    let mut blocks = Vec::new();
    let purpose = &cx.workshop.purpose;
    words::paragraph(&mut blocks, &words::own(cx, purpose.scope.trim()));
    let said = blocks.len();
    problems(cx, &mut blocks);
    desired(cx, &mut blocks);
    segments(cx, &mut blocks);
    people(cx, &mut blocks);
    if !blocks.is_empty() {
        blocks.insert(said, Block::Text(day(cx)));
    }
    (!blocks.is_empty()).then(|| {
        let mut notes = vec![cx.get("paper-say-scope")];
        if !purpose.outcomes.customer.is_empty() && !purpose.outcomes.organisation.is_empty() {
            notes.push(cx.get("paper-say-outcomes"));
        }
        Said { notes, blocks }
    })
}

/// Of which day everything in the report is, said once; a score may be of an earlier one.
fn day(cx: &Cx<'_>) -> String {
    let day = ("day", cx.text.date(cx.on).into());
    match cx.round {
        Some((_, round)) if round.date != cx.on => {
            let title = words::own(cx, &clip(&round.title, 80));
            let date = cx.text.date(round.date);
            cx.with("paper-day-scored", &[day, ("round", title.into()), ("date", date.into())])
        }
        _ => cx.with("paper-day", &[day]),
    }
}

/// The three problems at the root of the exercise, each with its unit, base, period and segment.
fn problems(cx: &Cx<'_>, blocks: &mut Vec<Block>) {
    let rows: Vec<_> = RootProblem::ALL
        .into_iter()
        .filter_map(|problem| {
            let figure = cx.workshop.purpose.figure(problem);
            let value = figure.value?.get();
            let (key, id) = words::problem(problem);
            let digits = if value.fract() == 0.0 { 0 } else { 1 };
            let id = format!("problem/{id}");
            let (number, unit) = words::with_unit(cx, id, Some(value), digits, &figure.unit);
            Some(vec![
                cell(cx.text.get(key)),
                Cell::Number(number),
                cell(&unit),
                cell(&figure.base),
                cell(&figure.period),
                cell(&cx.segment(figure.segment.as_ref())),
            ])
        })
        .collect();
    if rows.is_empty() {
        return;
    }
    words::heading(blocks, cx.get("paper-problems"));
    blocks.push(Block::Text(cx.get("paper-problems-why")));
    let columns = vec![
        column(cx.get("paper-problem"), 2.0),
        numeric(cx.get("why-col-value"), 1.0),
        column(cx.get("paper-unit"), 1.6),
        column(cx.get("paper-base"), 3.0),
        column(cx.get("paper-period"), 2.0),
        column(cx.get("frame-segment"), 1.6),
    ];
    words::table(blocks, "problems", cx.get("paper-problems-table"), columns, rows);
}

/// The desired state in the organisation's own words, and what both parties want of it.
fn desired(cx: &Cx<'_>, blocks: &mut Vec<Block>) {
    let purpose = &cx.workshop.purpose;
    let lights = &purpose.lights;
    let said = |items: &[(&'static str, &String)]| -> Vec<Vec<Cell>> {
        let said = items.iter().filter(|(_, words)| !words.trim().is_empty());
        said.map(|(key, words)| vec![cell(cx.text.get(key)), Cell::Text(clip(words, 2 * SHORT))])
            .collect()
    };
    let columns =
        |head: &'static str| vec![column(cx.get(head), 1.0), column(cx.get("paper-in-words"), 4.0)];
    let rows = said(&[
        ("frame-logic", &lights.logic),
        ("frame-emotion", &lights.emotion),
        ("frame-business", &lights.business_model),
    ]);
    let outcomes = said(&[
        ("paper-customers", &purpose.outcomes.customer),
        ("paper-organisation", &purpose.outcomes.organisation),
    ]);
    if rows.is_empty() && outcomes.is_empty() {
        return;
    }
    words::heading(blocks, cx.get("paper-desired-state"));
    words::table(blocks, "desired/lights", cx.get("paper-lights"), columns("paper-light"), rows);
    let caption = cx.get("frame-outcomes");
    words::table(blocks, "desired/outcomes", caption, columns("paper-party"), outcomes);
    mutual(cx, blocks);
}

/// Whether both parties are happy, want to continue, and are better off (A12).
fn mutual(cx: &Cx<'_>, blocks: &mut Vec<Block>) {
    let Some((_, round)) = cx.round else { return };
    let mutual = round.mutual;
    let number = |who: &str, what: &str, level: Option<Level>| {
        let value = level.map(|l| f64::from(l.get()));
        Cell::Number(Number::plain(format!("mutual/{who}/{what}"), value, 0, ""))
    };
    let rows = [
        ("paper-happy", "happy", mutual.customer.happy, mutual.organisation.happy),
        ("paper-continues", "continues", mutual.customer.continues, mutual.organisation.continues),
        ("paper-better-off", "better", mutual.customer.better_off, mutual.organisation.better_off),
    ];
    let rows: Vec<_> = rows
        .into_iter()
        .filter(|(_, _, a, b)| a.is_some() || b.is_some())
        .map(|(key, what, a, b)| {
            vec![
                cell(cx.text.get(key)),
                number("customer", what, a),
                number("organisation", what, b),
            ]
        })
        .collect();
    let columns = vec![
        column(cx.get("paper-both-parties"), 3.0),
        numeric(cx.get("paper-customers"), 1.0),
        numeric(cx.get("paper-organisation"), 1.0),
    ];
    words::table(blocks, "mutual", cx.get("paper-mutual"), columns, rows);
}

fn segments(cx: &Cx<'_>, blocks: &mut Vec<Block>) {
    let rows: Vec<_> = cx
        .workshop
        .segments
        .iter()
        .take(words::MOST)
        .map(|(id, segment)| {
            let share = Some(segment.share.get());
            vec![
                cell(&cx.segment(Some(id))),
                Cell::Number(Number::percent(format!("segment/{id}/share"), share, 0)),
                cell(segment.intent.map_or("", |i| cx.text.get(intent(i)))),
                cell(&segment.note),
            ]
        })
        .collect();
    if rows.is_empty() {
        return;
    }
    words::heading(blocks, cx.get("frame-segments"));
    let columns = vec![
        column(cx.get("frame-segment"), 2.0),
        numeric(cx.get("frame-segment-share"), 1.0),
        column(cx.get("framework-intent"), 2.0),
        column(cx.get("frame-segment-note"), 4.0),
    ];
    let caption = match cx.workshop.share_basis {
        ShareBasis::Customers => "paper-segments-customers",
        ShareBasis::Revenue => "paper-segments-revenue",
    };
    words::table(blocks, "segments", cx.get(caption), columns, rows);
}

fn people(cx: &Cx<'_>, blocks: &mut Vec<Block>) {
    // Those who are only named in the file answer for something; they were not asked.
    let attends = cx.workshop.people.values().filter(|p| p.attends);
    let rows: Vec<_> = attends
        .take(words::MOST)
        .map(|person| vec![cell(&person.name), cell(&person.role)])
        .collect();
    if rows.is_empty() {
        return;
    }
    words::heading(blocks, cx.get("paper-people"));
    let columns = vec![column(cx.get("paper-name"), 2.0), column(cx.get("paper-role"), 4.0)];
    words::table(blocks, "people", cx.get("paper-people-table"), columns, rows);
}
