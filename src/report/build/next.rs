//! The next assessment: when, what it must show, and what nobody knows yet.

use super::Said;
use super::cx::Cx;
use super::numbers::{OfFactor, Whole};
use super::words::{self, LONG, SHORT, cell, clip, column, numeric, quoted};
use crate::measure::{Bank, Feeds, Known};
use crate::report::model::{Block, Cell, Number};

/// The most open questions that are listed.
const OPEN: usize = 8;

pub(super) fn say(cx: &Cx<'_>) -> Option<Said> {
    let deliverable = &cx.workshop.deliverable;
    let note = clip(&deliverable.next_note, LONG);
    if cx.overall().is_none() && deliverable.next.is_none() && note.is_empty() {
        return None;
    }
    let line = match deliverable.next {
        Some(date) => cx.with("paper-next-on", &[("date", cx.text.date(date).into())]),
        None => cx.get("paper-next-open"),
    };
    let mut blocks = vec![Block::Text(line.clone())];
    words::paragraph(&mut blocks, &words::own(cx, &note));
    if let Some((since, _)) = super::summary::change(cx) {
        blocks.push(Block::Text(since));
    }
    expected(cx, &mut blocks);
    unknown(cx, &mut blocks);
    Some(Said { notes: vec![line, cx.get("paper-say-next")], blocks })
}

/// Where the factors stand, and where the plan should have taken them.
fn expected(cx: &Cx<'_>, blocks: &mut Vec<Block>) {
    let Some(figures) = cx.overall() else { return };
    let then = cx.forecast.as_ref().and_then(|f| f.after.as_ref()).map(|s| &s.overall);
    let moves = then.is_some_and(|then| then.attainment != figures.attainment);
    let then = then.filter(|_| moves);
    if let Some(then) = then {
        let now = Whole::new(figures, None).attainment().write(cx.text);
        let goal = Number::percent("forecast/attainment", then.attainment, 0).write(cx.text);
        let args = [("now", now.into()), ("then", goal.into())];
        blocks.push(Block::Text(cx.with("paper-next-goal", &args)));
    }
    let rows = cx
        .by_gap()
        .into_iter()
        .filter(|(_, f)| f.actual.is_some())
        .map(|(factor, f)| {
            let of = OfFactor::new(f, None);
            let mut row = vec![cell(&clip(&factor.short, 60)), Cell::Number(of.actual())];
            if let Some(then) = then {
                let goal = then.factor(&f.id).and_then(|f| f.actual);
                row.push(Cell::Number(Number::score(
                    format!("forecast/factor/{}/actual", f.id),
                    goal,
                )));
            }
            row.push(Cell::Number(of.desired()));
            row.push(Cell::Number(of.coverage()));
            row
        })
        .collect();
    let mut columns =
        vec![column(cx.get("why-head-factor"), 2.4), numeric(cx.get("paper-today"), 1.0)];
    if then.is_some() {
        columns.push(numeric(cx.get("paper-expected"), 1.2));
    }
    columns.push(numeric(cx.get("why-col-desired"), 1.2));
    columns.push(numeric(cx.get("paper-known"), 1.2));
    words::table(blocks, "next", cx.get("paper-next-table"), columns, rows);
    blocks.push(Block::Text(cx.get("paper-known-means")));
}

/// What nobody knows: a finding in itself (B10), and the first thing to find out.
fn unknown(cx: &Cx<'_>, blocks: &mut Vec<Block>) {
    let Some((_, round)) = cx.round else { return };
    let bank = Bank::of(&cx.workshop.framework);
    let mut open: Vec<(String, Vec<String>)> = Vec::new();
    for segment in cx.workshop.segments.ids() {
        let feeds = Feeds::of(round, segment);
        let answers = round.answers.get(segment);
        for (_, factor) in cx.framework.active() {
            for asked in bank.asked(factor) {
                let answer = answers.and_then(|a| a.get(asked.finding));
                if Known::of(asked.question, answer, &feeds) != Known::DontKnow {
                    continue;
                }
                let name = cx.segment(Some(segment));
                let words = clip(&asked.question.text, 2 * SHORT);
                match open.iter_mut().find(|(question, _)| *question == words) {
                    Some((_, who)) if who.contains(&name) => {}
                    Some((_, who)) => who.push(name),
                    None => open.push((words, vec![name])),
                }
            }
        }
    }
    if open.is_empty() {
        return;
    }
    // What is unknown for most comes first.
    open.sort_by_key(|(_, who)| std::cmp::Reverse(who.len()));
    let many = cx.workshop.segments.len() > 1;
    words::heading(blocks, cx.get("paper-unknown"));
    let shown = open.len().min(OPEN);
    let mut lead = cx.with("paper-unknown-lead", &[("n", open.len().into())]);
    if open.len() > shown {
        // What is left out is said, and where it stands.
        lead.push(' ');
        lead.push_str(&cx.with("paper-unknown-shown", &[("n", shown.into())]));
    }
    blocks.push(Block::Text(lead));
    let bullets = open.iter().take(OPEN).map(|(question, who)| {
        if many {
            let args =
                [("question", quoted(cx, question).into()), ("list", words::list(cx, who).into())];
            cx.with("paper-unknown-line", &args)
        } else {
            question.clone()
        }
    });
    words::bullets(blocks, bullets.collect());
    if open.len() > shown {
        let n = ("n", (open.len() - shown).into());
        blocks.push(Block::Text(cx.with("paper-unknown-more", &[n])));
    }
}
