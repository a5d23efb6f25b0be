//! The journeys as they are drawn: how they feel, where customers are lost, and what is missing.

use super::Said;
use super::cx::Cx;
use super::words::{self, SHORT, bare, cell, clip, column, count, figure, numeric, quoted};
use crate::measure::{GapKind, Grade, JourneyGap, difference, felt, gaps, is_felt};
use crate::report::model::{Block, Cell, Chart, Data, Line, Number};
use crate::text::journey::exit as exit_key;
use crate::workshop::{Exit, Journey, JourneyId, JourneyState, LaneKind, Step, StepId, Valence};

/// The most journeys of a report, variants included.
const JOURNEYS: usize = 8;

/// The most places of a curve whose names can be read; a longer journey is drawn by its stages.
const PLACES: usize = 14;

/// The most rows of the list of gaps.
const GAPS: usize = 12;

/// The most steps by which a variant differs that are named.
const NAMED: usize = 20;

/// The most moments that hurt.
const PAINS: usize = 6;

/// A journey that customers walk today, and not a variant or the inside of a step.
pub(super) fn is_drawn(journey: &Journey) -> bool {
    journey.state == JourneyState::AsIs && journey.variant_of.is_none() && !journey.steps.is_empty()
}

pub(super) fn say(cx: &Cx<'_>) -> Option<Said> {
    let all = || cx.workshop.journeys.iter().filter(|(_, j)| !j.steps.is_empty());
    // As it is first, then what it should become and what single segments walk.
    let mut order: Vec<_> = all().filter(|(_, j)| is_drawn(j)).collect();
    order.extend(all().filter(|(_, j)| !is_drawn(j)));
    if order.is_empty() {
        return None;
    }
    let left = order.len().saturating_sub(JOURNEYS);
    order.truncate(JOURNEYS);
    let mut blocks = vec![Block::Text(cx.get("paper-journeys-lead"))];
    let mut notes = vec![cx.get("paper-say-journeys")];
    for (id, journey) in order {
        page(cx, id, journey, &mut blocks, &mut notes);
    }
    if left > 0 {
        blocks.push(Block::Text(cx.with("paper-journeys-more", &[("n", left.into())])));
    }
    Some(Said { notes, blocks })
}

fn page(
    cx: &Cx<'_>,
    id: &JourneyId,
    journey: &Journey,
    blocks: &mut Vec<Block>,
    notes: &mut Vec<String>,
) {
    let state = match journey.state {
        JourneyState::AsIs => "paper-as-is",
        JourneyState::ToBe => "paper-to-be",
    };
    let text = words::or(&journey.title, cx, "paper-journey-untitled");
    blocks.push(Block::Heading { text, page: true });
    let mut line = cx.get(state);
    if let Some(segment) = &journey.segment {
        let segment = cx.segment(Some(segment));
        line.push(' ');
        line.push_str(&cx.with("paper-journey-of", &[("segment", segment.into())]));
    }
    blocks.push(Block::Text(line));
    words::paragraph(blocks, &journey.note);
    let found = gaps(cx.workshop, journey);
    let lost = |gap: &&JourneyGap| matches!(gap.kind, GapKind::Lost { .. });
    let leaks: Vec<&JourneyGap> = found.iter().filter(lost).collect();
    let walked = journey.steps.values().filter(|s| is_walked(journey, s));
    blocks.push(Block::Figures(vec![
        figure(
            cx.get("paper-journey-steps"),
            count(format!("journey/{id}/steps"), walked.count()),
            cx.with("paper-journey-stages", &[("n", journey.stages.len().into())]),
        ),
        figure(
            cx.get("paper-journey-leaks"),
            count(format!("journey/{id}/leaks"), leaks.len()),
            cx.get("paper-journey-leaks-note"),
        ),
        figure(
            cx.get("paper-journey-gaps"),
            count(format!("journey/{id}/gaps"), found.len()),
            match leaks.len() {
                0 => cx.get("paper-journey-gaps-note"),
                n if n == found.len() => cx.get("paper-journey-gaps-all"),
                n => cx.with("paper-journey-gaps-lost", &[("n", n.into())]),
            },
        ),
    ]));
    curve(cx, id, journey, blocks);
    leaks_table(cx, id, journey, &leaks, blocks, notes);
    exits(cx, id, blocks);
    let rest: Vec<&JourneyGap> = found.iter().filter(|gap| !lost(gap)).collect();
    let bullets = rest.iter().take(GAPS).map(|gap| gap_words(cx, journey, gap));
    if !rest.is_empty() {
        words::heading(blocks, cx.get("paper-journey-cracks"));
        words::bullets(blocks, bullets.collect());
        if rest.len() > GAPS {
            let n = ("n", (rest.len() - GAPS).into());
            blocks.push(Block::Text(cx.with("paper-more-gaps", &[n])));
        }
    }
    pains(cx, id, journey, blocks);
    changes(cx, journey, blocks);
}

fn kind(journey: &Journey, step: &Step) -> Option<LaneKind> {
    journey.lanes.get(&step.at.lane).filter(|lane| !lane.hidden).map(|lane| lane.kind)
}

/// Whether a step is one that the customer takes, and none of what is felt or done for it.
fn is_walked(journey: &Journey, step: &Step) -> bool {
    kind(journey, step) == Some(LaneKind::Actions)
}

/// The most places of a curve: what is longer is no picture any more.
const COLUMNS: usize = 120;

/// How the journey feels from left to right, as the curve on the canvas has it.
fn curve(cx: &Cx<'_>, id: &JourneyId, journey: &Journey, blocks: &mut Vec<Block>) {
    let felt = felt(journey);
    let mut times: Vec<(usize, u16)> =
        felt.iter().flat_map(|line| line.knots.iter().map(|knot| knot.time)).collect();
    times.sort_unstable();
    times.dedup();
    if times.len() < 2 {
        return;
    }
    times.truncate(COLUMNS);
    let lines: Vec<Line> = felt
        .iter()
        .take(6)
        .map(|line| {
            let who = line.persona.as_ref().and_then(|id| cx.workshop.personas.get(id));
            let part = line.persona.as_ref().map_or("all", |id| id.as_str());
            let value = |(i, time): (usize, &(usize, u16))| {
                let knot = line.knots.iter().find(|knot| knot.time == *time);
                let valence = knot.map(|knot| knot.valence);
                Number::plain(format!("journey/{id}/curve/{part}/{i}"), valence, 1, "")
            };
            Line {
                name: who.map_or_else(|| cx.get("paper-all"), |p| clip(&p.name, 60)),
                values: times.iter().enumerate().map(value).collect(),
            }
        })
        .collect();
    let named: Vec<String> = times.iter().map(|time| place(journey, *time)).collect();
    let alt = alt(cx, &named, &lines);
    let stage = |i: usize| {
        let begins = i == 0 || times[i - 1].0 != times[i].0;
        let stage = journey.stages.at(times[i].0).filter(|_| begins);
        stage.map_or_else(String::new, |(_, stage)| clip(&stage.title, 40))
    };
    // Too many names cannot be read: then only the stages have one, where they begin.
    let places = if times.len() <= PLACES { named } else { (0..times.len()).map(stage).collect() };
    blocks.push(Block::Chart(Chart {
        id: format!("journey/{id}/curve"),
        caption: cx.get("paper-curve"),
        alt,
        data: Data::Lines { places, lines, scale: [-2.0, 2.0] },
    }));
}

/// What a column is called: what the customer does there, rather than what is felt.
fn place(journey: &Journey, (stage, col): (usize, u16)) -> String {
    let here = || {
        let steps = journey.steps.values();
        steps
            .filter(move |s| s.at.col == col && journey.stages.index_of(&s.at.stage) == Some(stage))
    };
    let does = here().find(|s| kind(journey, s) == Some(LaneKind::Actions));
    let felt = || here().find(|s| kind(journey, s).is_some_and(is_felt));
    let title = does.or_else(felt).map_or("", |s| s.title.as_str());
    let stage = journey.stages.at(stage).map_or("", |(_, stage)| stage.title.as_str());
    clip(&bare(if title.is_empty() { stage } else { title }), 40)
}

/// The curve in words: where it is highest and lowest.
fn alt(cx: &Cx<'_>, places: &[String], lines: &[Line]) -> String {
    let values = lines.iter().flat_map(|line| places.iter().zip(&line.values));
    let known: Vec<(&String, f64)> = values.filter_map(|(p, n)| Some((p, n.value?))).collect();
    let high = known.iter().max_by(|a, b| a.1.total_cmp(&b.1));
    let low = known.iter().min_by(|a, b| a.1.total_cmp(&b.1));
    let (Some(high), Some(low)) = (high, low) else { return cx.get("paper-curve") };
    cx.with(
        "paper-alt-curve",
        &[
            ("high", quoted(cx, high.0).into()),
            ("best", cx.text.number(high.1, 1).into()),
            ("low", quoted(cx, low.0).into()),
            ("worst", cx.text.number(low.1, 1).into()),
        ],
    )
}

/// Where customers leave for good.
fn leaks_table(
    cx: &Cx<'_>,
    id: &JourneyId,
    journey: &Journey,
    leaks: &[&JourneyGap],
    blocks: &mut Vec<Block>,
    notes: &mut Vec<String>,
) {
    let mut rows: Vec<(f64, StepId)> = leaks
        .iter()
        .filter_map(|gap| match gap.kind {
            GapKind::Lost { share } => Some((share, gap.steps.first()?.clone())),
            _ => None,
        })
        .collect();
    rows.sort_by(|a, b| b.0.total_cmp(&a.0));
    if let Some((share, step)) = rows.first() {
        let share = Number::percent("leak", Some(*share), 0).write(cx.text);
        let step = title(cx, journey, Some(step));
        let args = [
            ("share", share.into()),
            ("step", step.into()),
            ("journey", quoted(cx, &journey.title).into()),
        ];
        notes.push(cx.with("paper-say-leak", &args));
    }
    let rows = rows
        .into_iter()
        .take(words::MOST)
        .enumerate()
        .map(|(i, (share, id_of))| {
            let step = journey.steps.get(&id_of);
            let stage = step.and_then(|s| journey.stages.get(&s.at.stage));
            let number = Number::percent(format!("journey/{id}/leak/{i}"), Some(share), 0);
            let pain = step.map_or("", |s| if s.pain.is_empty() { &s.text } else { &s.pain });
            vec![
                cell(&title(cx, journey, Some(&id_of))),
                cell(stage.map_or("", |s| &s.title)),
                Cell::Number(number),
                Cell::Text(clip(pain, 2 * SHORT)),
                cell(&leans_on(cx, &id_of, step.map(|s| &**s))),
                cell(&cx.person(step.and_then(|s| s.owner.as_ref()))),
            ]
        })
        .collect();
    let columns = vec![
        column(cx.get("paper-step"), 2.4),
        column(cx.get("paper-stage-head"), 1.6),
        numeric(cx.get("paper-lost"), 1.0),
        column(cx.get("paper-what-hurts"), 3.2),
        column(cx.get("paper-evidence"), 1.3),
        column(cx.get("paper-owner"), 1.6),
    ];
    let caption = cx.get("paper-leaks");
    words::table(blocks, format!("journey/{id}/leaks"), caption, columns, rows);
}

/// The grade of what a step leans on; what is below a pattern is a hypothesis.
fn leans_on(cx: &Cx<'_>, id: &StepId, step: Option<&Step>) -> String {
    let grade = step.and_then(|step| cx.grades.step(id, &step.evidence));
    cx.get(grade.filter(|g| *g >= Grade::Pattern).map_or("paper-hypothesis", words::grade))
}

fn title(cx: &Cx<'_>, journey: &Journey, id: Option<&StepId>) -> String {
    let step = id.and_then(|id| journey.steps.get(id));
    match step.map_or("", |s| s.title.trim()) {
        "" => cx.get("journey-step-untitled"),
        title => bare(title),
    }
}

/// What is missing, in the words of the list beside the canvas.
fn gap_words(cx: &Cx<'_>, journey: &Journey, gap: &JourneyGap) -> String {
    let step = ("step", title(cx, journey, gap.steps.first()).into());
    match &gap.kind {
        GapKind::Crack { from, to } => {
            let stage =
                |id| journey.stages.get(id).map_or_else(String::new, |s| clip(&s.title, SHORT));
            cx.with("gaps-crack", &[("from", stage(from).into()), ("to", stage(to).into())])
        }
        GapKind::DeadEnd => cx.with("gaps-dead-end", &[step]),
        GapKind::NoWayOut => cx.with("gaps-no-way-out", &[("n", gap.steps.len().into()), step]),
        GapKind::Unreachable => cx.with("gaps-unreachable", &[step]),
        GapKind::Shares { sum, segment } => {
            let sum = ("sum", cx.text.percent(*sum, 0).into());
            match segment {
                None => cx.with("gaps-shares", &[step, sum]),
                Some(id) => {
                    let segment = ("segment", cx.segment(Some(id)).into());
                    cx.with("gaps-shares-of", &[step, sum, segment])
                }
            }
        }
        GapKind::Lost { share } => {
            cx.with("gaps-lost", &[step, ("share", cx.text.percent(*share, 0).into())])
        }
        GapKind::Bump { drop } => {
            let drop = ("drop", cx.text.number(*drop, 1).into());
            let to = ("to", title(cx, journey, gap.steps.last()).into());
            cx.with("gaps-bump", &[step, to, drop])
        }
        GapKind::NoOwner => cx.with("gaps-no-owner", &[step]),
        GapKind::Unconnected => cx.get("gaps-unconnected"),
        GapKind::OnePathForAll => {
            cx.with("gaps-one-path", &[("n", cx.workshop.segments.len().into())])
        }
        GapKind::Linear => cx.get("gaps-linear"),
    }
}

/// Where customers end up, and where they would with what was chosen to be done.
fn exits(cx: &Cx<'_>, id: &JourneyId, blocks: &mut Vec<Block>) {
    let known = cx.forecast.iter().flat_map(|f| &f.journeys).find(|j| j.id == *id);
    let Some((before, found)) = known.and_then(|j| Some((j.before.as_ref().ok()?, j))) else {
        return;
    };
    let after = found.after.as_ref().ok().filter(|_| found.touched);
    let rows = Exit::ALL
        .into_iter()
        .filter(|exit| [Some(before), after].into_iter().flatten().any(|e| e.part(*exit) > 0.0))
        .map(|exit| {
            let number = |when: &str, part: f64| {
                let id = format!("journey/{id}/exit/{exit:?}/{when}").to_lowercase();
                Cell::Number(Number::percent(id, Some(part), 0))
            };
            let mut row = vec![cell(cx.text.get(exit_key(exit)))];
            row.push(number("now", before.part(exit)));
            row.extend(after.map(|after| number("then", after.part(exit))));
            row
        })
        .collect();
    let mut columns = vec![column(cx.get("paper-exit"), 4.0), numeric(cx.get("paper-today"), 1.0)];
    if after.is_some() {
        columns.push(numeric(cx.get("paper-expected"), 1.0));
    }
    words::table(blocks, format!("journey/{id}/exits"), cx.get("paper-exits"), columns, rows);
}

/// The moments that hurt, the worst first, with what could be better. Only what is a pattern at
/// least is told as such; the rest is to be found out.
fn pains(cx: &Cx<'_>, id: &JourneyId, journey: &Journey, blocks: &mut Vec<Block>) {
    let mut steps: Vec<(&StepId, &Step)> = journey
        .steps
        .iter()
        .map(|(id, step)| (id, &**step))
        .filter(|(_, s)| !s.pain.trim().is_empty())
        .collect();
    steps.sort_by(|(_, a), (_, b)| {
        let felt = |s: &Step| s.valence.map_or(0.0, Valence::get);
        felt(a).total_cmp(&felt(b))
    });
    let known = |(id, step): &(&StepId, &Step)| {
        cx.grades.step(id, &step.evidence).is_some_and(|grade| grade >= Grade::Pattern)
    };
    let (known, open): (Vec<_>, Vec<_>) = steps.into_iter().partition(known);
    pains_table(cx, format!("journey/{id}/pains"), "paper-pains", known, blocks);
    pains_table(cx, format!("journey/{id}/hypotheses"), "paper-pains-open", open, blocks);
}

fn pains_table(
    cx: &Cx<'_>,
    id: String,
    caption: &'static str,
    steps: Vec<(&StepId, &Step)>,
    blocks: &mut Vec<Block>,
) {
    let rows = steps
        .into_iter()
        .take(PAINS)
        .map(|(step_id, step)| {
            let felt = step.valence.map(Valence::get);
            let grade = cx.grades.step(step_id, &step.evidence);
            vec![
                cell(&words::or(&bare(&step.title), cx, "journey-step-untitled")),
                Cell::Number(Number::plain(format!("step/{step_id}/valence"), felt, 1, "")),
                Cell::Text(clip(&step.pain, 2 * SHORT)),
                Cell::Text(clip(&step.opportunity, 2 * SHORT)),
                cell(grade.map_or("", |g| cx.text.get(words::grade(g)))),
            ]
        })
        .collect();
    let columns = vec![
        column(cx.get("paper-step"), 2.2),
        numeric(cx.get("paper-feels"), 0.9),
        column(cx.get("paper-what-hurts"), 3.0),
        column(cx.get("paper-opportunity"), 3.0),
        column(cx.get("paper-evidence"), 1.3),
    ];
    words::table(blocks, id, cx.get(caption), columns, rows);
}

/// What a variant changes against the journey that it comes from.
fn changes(cx: &Cx<'_>, journey: &Journey, blocks: &mut Vec<Block>) {
    let base = journey.variant_of.as_ref().and_then(|id| cx.workshop.journeys.get(id));
    let Some(base) = base else { return };
    let difference = difference(base, journey);
    if difference.is_empty() {
        return;
    }
    let names = |ids: &[StepId], of: &Journey| -> Vec<String> {
        ids.iter().map(|id| quoted(cx, &title(cx, of, Some(id)))).collect()
    };
    let walked = |of: &Journey, id: &StepId| of.steps.get(id).is_some_and(|s| is_walked(of, s));
    // Of the steps that the customer takes, as they are counted above: a step that is still there
    // but has become one of those, or is one no more, is new or gone to whoever counts.
    let became = |now: bool| {
        let changed = difference.changed.iter();
        changed.filter(move |c| walked(journey, &c.variant) == now && walked(base, &c.base) != now)
    };
    let added = difference.added.iter().filter(|id| walked(journey, id)).cloned();
    let added: Vec<StepId> = added.chain(became(true).map(|c| c.variant.clone())).collect();
    let removed = difference.removed.iter().filter(|id| walked(base, id)).cloned();
    let removed: Vec<StepId> = removed.chain(became(false).map(|c| c.base.clone())).collect();
    let count = |of: &Journey| of.steps.values().filter(|s| is_walked(of, s)).count();
    let mut lines = Vec::new();
    let (before, after) = (count(base), count(journey));
    // A lane that was hidden meanwhile hides its steps: then the counts are of different things.
    let adds_up = before + added.len() == after + removed.len();
    if adds_up && !(added.is_empty() && removed.is_empty()) {
        let args = [
            ("before", before.into()),
            ("after", after.into()),
            ("added", added.len().into()),
            ("removed", removed.len().into()),
        ];
        lines.push(cx.with("paper-steps-from", &args));
    }
    for (key, ids, of) in [("paper-added", &added, journey), ("paper-removed", &removed, &**base)] {
        if !ids.is_empty() {
            let args =
                [("n", ids.len().into()), ("list", words::some(cx, &names(ids, of), NAMED).into())];
            lines.push(cx.with(key, &args));
        }
    }
    if lines.is_empty() {
        return;
    }
    let against = ("journey", quoted(cx, &base.title).into());
    words::heading(blocks, cx.with("paper-against", &[against]));
    words::bullets(blocks, lines);
}
