//! Actions by effort and impact: what to do at once, and what each of them gives to whom.

use super::Said;
use super::cx::Cx;
use super::messages::{is_quick, open_actions};
use super::words::{self, SHORT, cell, clip, column, numeric};
use crate::measure::sure;
use crate::report::model::{Block, Cell, Chart, Data, Number, Point};
use crate::text::plan::step;
use crate::workshop::{Action, ActionId, Amount, Rating5};

pub(super) fn say(cx: &Cx<'_>) -> Option<Said> {
    let open = open_actions(cx);
    if open.is_empty() {
        return None;
    }
    let mut blocks = vec![Block::Text(cx.get("paper-wins-lead"))];
    let mut notes = vec![cx.get("paper-say-wins")];
    let left = open.len().saturating_sub(words::MOST);
    let open = &open[..open.len().min(words::MOST)];
    if matrix(cx, open, &mut blocks, &mut notes) {
        scales(cx, &mut blocks);
    }
    actions(cx, open, &mut blocks);
    if left > 0 {
        blocks.push(Block::Text(cx.with("paper-actions-more", &[("n", left.into())])));
    }
    trace(cx, &mut blocks);
    Some(Said { notes, blocks })
}

fn rated(id: &ActionId, what: &str, rating: Option<Rating5>) -> Number {
    Number::plain(format!("action/{id}/{what}"), rating.map(Rating5::get), 1, "")
}

/// Effort to the right, impact upwards; false if nothing is rated.
fn matrix(
    cx: &Cx<'_>,
    open: &[(&ActionId, &Action)],
    blocks: &mut Vec<Block>,
    notes: &mut Vec<String>,
) -> bool {
    let mut points: Vec<Point> = open
        .iter()
        .filter(|(_, a)| a.effort.is_some() && a.impact.is_some())
        .map(|(id, action)| Point {
            number: cx.action_number(id),
            name: clip(&action.title, 80),
            at: [rated(id, "effort", action.effort), rated(id, "impact", action.impact)],
        })
        .collect();
    if points.is_empty() {
        return false;
    }
    // Beside the picture one looks for a number.
    points.sort_by_key(|point| point.number);
    let quick: Vec<String> = open
        .iter()
        .filter(|(_, action)| is_quick(action))
        .map(|(_, action)| words::quoted(cx, &clip(&action.title, 80)))
        .collect();
    if !quick.is_empty() {
        let shown: Vec<String> = quick.iter().take(4).cloned().collect();
        let all = if shown.len() == quick.len() { "yes" } else { "no" };
        let args = [
            ("n", quick.len().into()),
            ("all", all.into()),
            ("list", words::list(cx, &shown).into()),
        ];
        let line = cx.with("paper-quick", &args);
        notes.push(line.clone());
        blocks.push(Block::Text(line));
    }
    let said: Vec<String> = points
        .iter()
        .map(|p| {
            let (effort, impact) = (p.at[0].write(cx.text), p.at[1].write(cx.text));
            let name = p.name.as_str().into();
            let args = [("name", name), ("effort", effort.into()), ("impact", impact.into())];
            cx.with("paper-alt-point", &args)
        })
        .collect();
    blocks.push(Block::Chart(Chart {
        id: "actions/matrix".to_owned(),
        caption: cx.get("paper-matrix"),
        alt: cx.with("paper-alt-matrix", &[("list", said.join("; ").into())]),
        data: Data::Matrix {
            names: [cx.get("paper-effort"), cx.get("paper-impact")],
            quarters: [
                cx.get("paper-quarter-fill"),
                cx.get("paper-quarter-drop"),
                cx.get("paper-quarter-quick"),
                cx.get("paper-quarter-large"),
            ],
            points,
        },
    }));
    true
}

/// What the steps of effort and of impact mean: the words of the Plan room.
fn scales(cx: &Cx<'_>, blocks: &mut Vec<Block>) {
    for (key, effort) in [("paper-effort-scale", true), ("paper-impact-scale", false)] {
        let steps: Vec<String> = (1..=5).map(|n| step(cx.text, effort, n)).collect();
        blocks.push(Block::Text(cx.with(key, &[("list", steps.join("; ").into())])));
    }
}

/// The factors that an action aims at. One whose score it is not said to lift is marked: it closes
/// no gap in the forecast.
fn aims(cx: &Cx<'_>, action: &Action) -> String {
    if action.changes.is_empty() && action.factors.is_empty() {
        return cx.get("paper-no-effect-alone");
    }
    let said = action.tied().map(|id| {
        let name = cx.factor(id);
        if action.lifted().any(|to| to == id) {
            name
        } else {
            cx.with("paper-no-effect", &[("factor", name.into())])
        }
    });
    said.collect::<Vec<_>>().join(", ")
}

/// The list that goes with the chart, with the numbers of the plan.
fn actions(cx: &Cx<'_>, open: &[(&ActionId, &Action)], blocks: &mut Vec<Block>) {
    let confidence = sure(cx.workshop, cx.on);
    let rows = open.iter().map(|(id, action)| {
        let confidence = Some(confidence(action));
        vec![
            cell(&cx.action_number(id).to_string()),
            cell(&action.title),
            cell(&aims(cx, action)),
            cell(&cx.person(action.owner.as_ref())),
            Cell::Number(rated(id, "effort", action.effort)),
            Cell::Number(rated(id, "impact", action.impact)),
            Cell::Number(Number::percent(format!("action/{id}/confidence"), confidence, 0)),
            Cell::Number(Number::plain(
                format!("action/{id}/cost"),
                action.cost.map(Amount::get),
                0,
                "",
            )),
        ]
    });
    let columns = vec![
        column("#".to_owned(), 0.4),
        column(cx.get("paper-action"), 3.2),
        column(cx.get("paper-closes"), 2.2),
        column(cx.get("paper-owner"), 1.6),
        numeric(cx.get("paper-effort"), 0.9),
        numeric(cx.get("paper-impact"), 0.9),
        numeric(cx.get("paper-confidence"), 1.1),
        numeric(cx.get("memory-cost"), 1.0),
    ];
    let mut caption = cx.get("paper-actions-table");
    let money = clip(&cx.workshop.value.money, 40);
    if !money.is_empty() && open.iter().any(|(_, a)| a.cost.is_some()) {
        caption = format!("{caption} {}", cx.with("paper-in-money", &[("money", money.into())]));
    }
    words::table(blocks, "actions", caption, columns, rows.collect());
}

/// From each effort to a result for the organisation and for the customer (A14).
fn trace(cx: &Cx<'_>, blocks: &mut Vec<Block>) {
    let said = cx
        .workshop
        .plan
        .iter()
        .filter(|(_, a)| !a.company.trim().is_empty() || !a.customer.trim().is_empty());
    let rows = said
        .take(words::MOST)
        .map(|(id, action)| {
            vec![
                cell(&cx.action_number(id).to_string()),
                cell(&action.title),
                Cell::Text(clip(&action.customer, 2 * SHORT)),
                Cell::Text(clip(&action.company, 2 * SHORT)),
            ]
        })
        .collect();
    let columns = vec![
        column("#".to_owned(), 0.3),
        column(cx.get("paper-action"), 2.0),
        column(cx.get("paper-for-customer"), 3.0),
        column(cx.get("paper-for-organisation"), 3.0),
    ];
    words::table(blocks, "actions/results", cx.get("paper-trace"), columns, rows);
}
