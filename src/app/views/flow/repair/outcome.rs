//! Where customers end up: exits, expected steps, time and experience, waiting, and which steps
//! would be missed most.

use egui::{Id, Ui};

use super::bars::Bar;
use super::exact::Exact;
use super::run::{Run, Shown};
use super::words::{UNKNOWN, moved, span, step};
use super::worth;
use crate::app::form;
use crate::app::theme::{bold, font, size, space};
use crate::app::views::Cx;
use crate::flow::Facts;
use crate::flow::simulate::{Aside, DAY, Estimate};
use crate::measure::NoExits;
use crate::text::Text;
use crate::text::journey::exit;
use crate::workshop::{Exit, JourneyId, StepId};

/// 97.5 % quantile of the standard normal distribution: half of the interval that is shown.
const Z: f64 = 1.96;

/// How many steps that would be missed are told.
const MISSED: usize = 10;

/// How many steps where journeys end are told.
const ENDS: usize = 8;

/// Parts smaller than this are not told.
const LEAST: f64 = 5e-5;

/// So many standard errors are put down to chance: with twenty figures on a page, one page in
/// twenty has one that is further apart.
const BY_CHANCE: f64 = 3.0;

/// Below this width figures stand one below the other, in points.
const NARROW: f32 = 420.0;

/// A row of the exits: its name, before and after, and what was simulated.
struct Row {
    name: String,
    before: f64,
    after: f64,
    counted: Option<Estimate>,
    aside: Option<Aside>,
    strong: bool,
}

/// Whether chance explains how far apart two figures are.
fn apart(text: &Text, aside: Option<Aside>) -> Option<String> {
    let apart = aside?.apart.abs();
    if apart <= BY_CHANCE {
        return Some(text.get("repair-chance").to_owned());
    }
    if apart.is_infinite() {
        return Some(text.get("repair-apart-surely").to_owned());
    }
    apart.is_finite().then(|| text.with("repair-apart", &[("n", text.number(apart, 1).into())]))
}

fn beside(text: &Text, counted: Option<Estimate>, aside: Option<Aside>) -> String {
    let Some(counted) = counted else { return String::new() };
    let args = [
        ("share", text.percent(counted.mean, 1).into()),
        ("half", text.number(counted.error * Z * 100.0, 1).into()),
    ];
    let said = text.with("repair-simulated", &args);
    match apart(text, aside) {
        Some(apart) => format!("{said} · {apart}"),
        None => said,
    }
}

fn rows(cx: &Cx<'_>, exact: &Exact, shown: Option<&Shown>) -> Vec<Row> {
    let (text, Some(repaired)) = (cx.text, exact.repaired()) else { return Vec::new() };
    let (was, now) = (&repaired.before, &repaired.after);
    let by = shown.and_then(|shown| shown.beside.as_ref());
    let goal = Row {
        name: text.get("repair-goal").to_owned(),
        before: was.goal,
        after: now.goal,
        counted: shown.map(|shown| shown.simulated.goal),
        aside: by.map(|by| by.goal),
        strong: true,
    };
    let kinds = Exit::ALL.into_iter().enumerate().map(|(at, kind)| Row {
        name: text.get(exit(kind)).to_owned(),
        before: was.parts[at],
        after: now.parts[at],
        counted: shown.map(|shown| shown.simulated.parts[at]),
        aside: by.map(|by| by.parts[at]),
        strong: false,
    });
    let counted = |row: &Row| row.counted.is_some_and(|counted| counted.mean > LEAST);
    let there = |row: &Row| row.before > LEAST || row.after > LEAST || counted(row);
    std::iter::once(goal).chain(kinds.filter(there)).collect()
}

/// The steps where journeys end, the most frequent first.
fn ends(cx: &Cx<'_>, id: &JourneyId, exact: &Exact, shown: Option<&Shown>) -> Vec<Row> {
    let (Some(repaired), Some(journey)) = (exact.repaired(), cx.workshop.journeys.get(id)) else {
        return Vec::new();
    };
    let (was, now) = (&repaired.before.absorbed, &repaired.after.absorbed);
    let both = exact.ends().iter().filter_map(|at| Some((*at, *was.get(*at)?, *now.get(*at)?)));
    let there = both.filter(|(_, was, now)| was.max(*now) > LEAST).take(ENDS);
    let by = shown.and_then(|shown| shown.beside.as_ref());
    let row = |(at, before, after): (usize, f64, f64)| Row {
        name: journey.steps.at(at).map_or(UNKNOWN, |(_, s)| s.title.as_str()).to_owned(),
        before,
        after,
        counted: shown.and_then(|shown| shown.simulated.absorbed.get(at).copied()),
        aside: by.and_then(|by| by.absorbed.get(at).copied()),
        strong: false,
    };
    there.map(row).collect()
}

/// A share before and after, with the difference in percentage points.
fn change(text: &Text, before: f64, after: f64) -> String {
    let (was, is) = (text.percent(before, 1), text.percent(after, 1));
    if was == is {
        return is;
    }
    let points = text.signed((after - before) * 100.0, 1);
    let args = [("before", was.into()), ("after", is.into()), ("points", points.into())];
    text.with("repair-change", &args)
}

/// Says why there is no answer with the repairs.
pub(super) fn closed(ui: &mut Ui, cx: &Cx<'_>, id: &JourneyId, exact: &Exact) {
    let Some(no) = exact.closed() else { return };
    let journey = cx.workshop.journeys.get(id);
    let title = match (no, journey) {
        (NoExits::Trap(at), Some(journey)) => step(journey, at),
        _ => UNKNOWN,
    };
    let words = cx.text.with("repair-closed", &[("step", title.into())]);
    form::words(ui, &words, bold(size::SMALL), cx.theme.warning);
    ui.add_space(space::S);
}

/// Draws the exits of the journey, by kind and by step.
pub(super) fn exits(ui: &mut Ui, cx: &Cx<'_>, id: &JourneyId, exact: &Exact, run: &Run) {
    let (text, theme) = (cx.text, cx.theme);
    form::heading(ui, theme, text.get("repair-exits"));
    form::note(ui, theme, text.get("repair-exits-hint"));
    ui.add_space(space::XS);
    let shown = run.shown();
    bars(ui, cx, &rows(cx, exact, shown), run);
    worth::summary(ui, cx, id, exact);
    ui.add_space(space::S);
    form::label(ui, theme, text.get("repair-ends"));
    bars(ui, cx, &ends(cx, id, exact, shown), run);
}

fn bars(ui: &mut Ui, cx: &Cx<'_>, rows: &[Row], run: &Run) {
    let (text, theme) = (cx.text, cx.theme);
    let besides: Vec<String> =
        rows.iter().map(|row| beside(text, row.counted, row.aside)).collect();
    let width =
        |w: &String| ui.painter().layout_no_wrap(w.clone(), font(size::SMALL), *theme.ink).size().x;
    let widest = besides.iter().map(width).fold(0.0, f32::max).min(ui.available_width() * 0.6);
    for (row, beside) in rows.iter().zip(&besides) {
        let bar = Bar {
            name: &row.name,
            before: row.before,
            after: row.after,
            words: &change(text, row.before, row.after),
            simulated: row.counted.map(|counted| (counted.mean, counted.error * Z)),
            beside,
            widest,
            stale: !run.is_fresh(),
            strong: row.strong,
            full: 1.0,
        };
        bar.show(ui, theme, None);
    }
}

/// A figure: its name, its exact value before and after, and what was simulated of it.
struct Figure {
    name: &'static str,
    exact: String,
    lines: Vec<String>,
}

/// Draws expected steps, time and experience.
pub(super) fn figures(ui: &mut Ui, cx: &Cx<'_>, exact: &Exact, run: &Run) {
    let (text, theme) = (cx.text, cx.theme);
    let Some(repaired) = exact.repaired() else { return };
    let all = figures_of(text, repaired, run.shown());
    let ink = if run.is_fresh() { theme.ink_soft } else { theme.ink_faint };
    let cell = |ui: &mut Ui, figure: &Figure| {
        form::words(ui, text.get(figure.name), font(size::SMALL), theme.ink_soft);
        form::words(ui, &figure.exact, bold(size::HEADING), theme.ink);
        for line in &figure.lines {
            form::words(ui, line, font(size::SMALL), ink);
        }
    };
    form::heading(ui, theme, text.get("repair-expected"));
    let room = ui.available_width();
    if room < NARROW {
        all.iter().for_each(|figure| cell(ui, figure));
    } else {
        let widths = form::proportions(room, space::L, [1.0, 1.0, 1.0]);
        form::columns(ui, widths, space::L, |parts| {
            for (part, figure) in parts.iter_mut().zip(&all) {
                part.spacing_mut().item_spacing.y = space::XS;
                cell(part, figure);
            }
        });
    }
    if !repaired.after.undated.is_empty() && repaired.after.time.is_some() {
        let n = repaired.after.undated.len();
        let args = [("n", n.into()), ("count", text.number(n as f64, 0).into())];
        form::note(ui, theme, &text.with("repair-undated", &args));
    }
}

fn figures_of(
    text: &Text,
    repaired: &crate::flow::repair::Repaired,
    shown: Option<&Shown>,
) -> [Figure; 3] {
    let (was, now) = (&repaired.before, &repaired.after);
    let by = shown.and_then(|shown| shown.beside.as_ref());
    let counted = |mean: String, half: String, aside: Option<Aside>| {
        let args = [("share", mean.into()), ("half", half.into())];
        let mut lines = vec![text.with("repair-simulated", &args)];
        lines.extend(apart(text, aside));
        lines
    };
    let steps = |n: f64| text.number(n, 1);
    let time = |t: Option<f64>| t.map_or_else(|| UNKNOWN.to_owned(), |t| span(text, t));
    let felt = |v: Option<f64>| v.map_or_else(|| UNKNOWN.to_owned(), |v| text.signed(v, 2));
    let simulated = shown.map(|shown| &shown.simulated);
    let steps = Figure {
        name: "repair-steps",
        exact: moved(&steps(was.steps), &steps(now.steps)),
        lines: simulated.map_or_else(Vec::new, |s| {
            let half = text.number(s.steps.error * Z, 2);
            counted(text.number(s.steps.mean, 2), half, by.map(|by| by.steps))
        }),
    };
    let time = Figure {
        name: "repair-time",
        exact: moved(&time(was.time), &time(now.time)),
        lines: simulated.and_then(|s| s.time).map_or_else(Vec::new, |t| {
            counted(span(text, t.mean), span(text, t.error * Z), by.and_then(|by| by.time))
        }),
    };
    let remembered = simulated.and_then(|s| s.experience).map(|felt| {
        let args = [
            ("mean", text.signed(felt.mean.mean, 2).into()),
            ("half", text.number(felt.mean.error * Z, 2).into()),
            ("low", text.signed(felt.p10, 1).into()),
            ("high", text.signed(felt.p90, 1).into()),
        ];
        text.with("repair-remembered", &args)
    });
    let felt = Figure {
        name: "repair-felt",
        exact: moved(&felt(was.felt_mean), &felt(now.felt_mean)),
        lines: remembered.into_iter().collect(),
    };
    [steps, time, felt]
}

/// Whether anything is known of waiting.
pub(super) fn waits(run: &Run) -> bool {
    run.shown().is_some_and(|shown| !shown.simulated.waiting.is_empty())
}

/// Draws how long customers wait, step by step.
pub(super) fn waiting(ui: &mut Ui, cx: &Cx<'_>, id: &JourneyId, exact: &Exact, run: &Run) {
    let (text, theme) = (cx.text, cx.theme);
    let (Some(shown), Some(journey)) = (run.shown(), cx.workshop.journeys.get(id)) else { return };
    form::heading(ui, theme, text.get("repair-waiting"));
    let ink = if run.is_fresh() { theme.ink } else { theme.ink_faint };
    let per_day = run.per_day().filter(|_| run.is_fresh());
    let facts = exact.repaired().map_or(&[][..], |repaired| &repaired.model.facts);
    let flow = |at: usize| {
        let come = per_day? * shown.simulated.visits.get(at)?;
        Some((come, served(facts.get(at)?)?))
    };
    // A step holds up those behind it by no more than its own load: behind the heaviest one a queue
    // grows for certain, and behind the others perhaps.
    let loads = shown.simulated.waiting.iter().filter_map(|wait| flow(wait.step));
    let heaviest = loads.map(|(come, serve)| come / serve).fold(1.0, f64::max);
    for wait in &shown.simulated.waiting {
        let Some((step, _)) = journey.steps.at(wait.step) else { continue };
        let args = [
            ("step", self::step(journey, step).into()),
            ("mean", span(text, wait.mean).into()),
            ("longest", span(text, wait.longest).into()),
            ("busy", text.percent(wait.busy, 0).into()),
            ("queue", text.number(wait.queue, 1).into()),
        ];
        form::words(ui, &text.with("repair-wait", &args), font(size::BODY), ink);
        if let Some((come, serve)) = flow(wait.step) {
            rates(ui, cx, come, serve, come > serve && come / serve >= heaviest);
        }
    }
}

/// Draws how many customers are on their way to a step on one day beside how many it can serve, and
/// whether its queue grows for that.
fn rates(ui: &mut Ui, cx: &Cx<'_>, come: f64, serve: f64, grows: bool) {
    let (text, theme) = (cx.text, cx.theme);
    let about = |n: f64| text.number(n, usize::from(n < 10.0));
    let args = [("come", about(come).into()), ("serve", about(serve).into())];
    let said = text.with("repair-wait-rates", &args);
    if grows {
        let words = format!("{said} {}", text.get("repair-wait-grows"));
        form::words(ui, &words, font(size::SMALL), theme.warning);
    } else {
        form::words(ui, &said, font(size::SMALL), theme.ink_soft);
    }
}

/// How many customers a step can serve in a day; none where that has no limit.
fn served(facts: &Facts) -> Option<f64> {
    let dwell = facts.dwell.filter(|dwell| *dwell > 0.0)?;
    Some(f64::from(facts.capacity?) * DAY / dwell)
}

/// Draws which steps would be missed most. Answers with the one that was clicked.
pub(super) fn removal(ui: &mut Ui, cx: &Cx<'_>, id: &JourneyId, exact: &Exact) -> Option<StepId> {
    let (text, theme) = (cx.text, cx.theme);
    let (repaired, journey) = exact.repaired().zip(cx.workshop.journeys.get(id))?;
    form::heading(ui, theme, text.get("repair-removal"));
    form::note(ui, theme, text.get("repair-removal-hint"));
    let ranked = exact.missed();
    if ranked.is_empty() {
        form::note(ui, theme, text.get("repair-removal-none"));
    }
    let was = repaired.before.removal.as_deref().unwrap_or_default();
    let mut clicked = None;
    for &(at, effect) in ranked.iter().take(MISSED) {
        let Some((step, found)) = journey.steps.at(at) else { continue };
        let before = was.get(at).copied().unwrap_or(0.0);
        let bar = Bar {
            name: &found.title,
            before,
            after: effect,
            words: &moved(&text.percent(before, 0), &text.percent(effect, 0)),
            simulated: None,
            beside: "",
            widest: 0.0,
            stale: false,
            strong: false,
            full: 1.0,
        };
        let key = Id::unique(("repair removal", step.as_str()));
        if bar.show(ui, theme, Some(key)) {
            clicked = Some(step.clone());
        }
    }
    clicked
}
