//! What it is worth: the value case with its inputs, its range, and the link that somebody signed.

use super::Said;
use super::cx::Cx;
use super::words::{self, LONG, SHORT, cell, clip, column, figure, list, numeric};
use crate::measure::{Case, Lever, ValueFigures, decimals_apart};
use crate::report::model::{Block, Cell, Chart, Data, KeyFigure, Number, Swing};
use crate::text::Arg;
use crate::workshop::{ChurnBase, Convention, Link, RootProblem, Span, ValueCase};

/// The three cases as ids name them.
const CASES: [&str; 3] = ["low", "base", "high"];

pub(super) fn say(cx: &Cx<'_>) -> Option<Said> {
    let case = &*cx.workshop.value;
    if *case == ValueCase::default() {
        return None;
    }
    let figures = &cx.value;
    let mut blocks = Vec::new();
    let mut notes = vec![cx.get("paper-say-value")];
    let line = lead(cx, figures);
    notes.push(line.clone());
    blocks.push(Block::Text(line));
    large(cx, figures, &mut blocks);
    link(cx, case, figures, &mut blocks);
    if figures.is_capped() {
        blocks.push(Block::Notice(cx.get("value-capped")));
    }
    tornado(cx, figures, &mut blocks);
    cases(cx, figures, &mut blocks);
    inputs(cx, case, &mut blocks);
    Some(Said { notes, blocks })
}

/// What the plan is worth, with its unit; none as long as something that it takes is not known.
pub(super) fn worth(cx: &Cx<'_>, at: usize) -> Number {
    let value = cx.value.cases[at].as_ref().map(|case| case.worth);
    money(cx, format!("value/worth/{}", CASES[at]), value)
}

/// An amount as one says it.
fn about(cx: &Cx<'_>, value: f64) -> String {
    money(cx, "value/range".to_owned(), Some(value)).about().write(cx.text)
}

/// “from 120,000 € to 410,000 €”, as one says it.
pub(super) fn worth_range(cx: &Cx<'_>) -> String {
    // The cases need not follow one another: what is said reaches from the least to the most.
    let Some(ends) = cx.value.range() else { return String::new() };
    let [low, high] = ends.map(|end| about(cx, end));
    cx.with("paper-range", &[("low", low.into()), ("high", high.into())])
}

/// The worth as a large figure: as one says it, with its range and what it hangs on.
pub(super) fn worth_figure(cx: &Cx<'_>) -> KeyFigure {
    let note = cx.with("paper-worth-note", &[("range", worth_range(cx).into())]);
    figure(cx.get("paper-worth"), worth(cx, 1).about(), note)
}

/// A sentence about the worth, and another one where its low end is a loss.
pub(super) fn worth_said(cx: &Cx<'_>, key: &'static str, more: &[Arg<'_>]) -> String {
    let mut args = more.to_vec();
    args.push(("worth", worth(cx, 1).about().write(cx.text).into()));
    args.push(("range", worth_range(cx).into()));
    let mut line = cx.with(key, &args);
    if let Some([low, _]) = cx.value.range().filter(|[low, _]| *low < 0.0) {
        line.push(' ');
        line.push_str(&cx.with("paper-worth-loss", &[("loss", about(cx, -low).into())]));
    }
    line
}

/// An amount in the client's money.
fn money(cx: &Cx<'_>, id: String, value: Option<f64>) -> Number {
    Number::money(id, value, clip(&cx.workshop.value.money, 40), cx.text)
}

fn lead(cx: &Cx<'_>, figures: &ValueFigures) -> String {
    if worth(cx, 1).value.is_none() {
        return cx.get("paper-value-open");
    }
    let [now, then] = figures.attainment;
    let attained = |id: &str, value| Number::percent(id, value, 0).write(cx.text);
    let args = [
        ("now", attained("overall/attainment", now).into()),
        ("then", attained("forecast/attainment", then).into()),
    ];
    worth_said(cx, "paper-value-lead", &args)
}

fn large(cx: &Cx<'_>, figures: &ValueFigures, blocks: &mut Vec<Block>) {
    let mut large = Vec::new();
    if figures.cases[1].is_some() {
        large.push(worth_figure(cx));
    }
    let today = &figures.today[1];
    if today.churn.is_some() {
        // The base in the client's words, as it stands beside the problem at the root.
        let said = clip(&cx.workshop.purpose.figure(RootProblem::Churn).base, SHORT);
        let base = if said.is_empty() { cx.get(base(cx.workshop.value.base)) } else { said };
        large.push(figure(
            cx.get("frame-churn"),
            Number::percent("value/churn", today.churn, figures.churn_digits()),
            base,
        ));
    }
    if today.clv.is_some() {
        let note = cx.get(convention(cx.workshop.value.convention));
        large.push(figure(cx.get("paper-clv"), money(cx, "value/clv".to_owned(), today.clv), note));
    }
    if figures.cost > 0.0 {
        let note = if figures.uncosted > 0 {
            cx.with("paper-uncosted", &[("n", figures.uncosted.into())])
        } else {
            cx.get("paper-cost-note")
        };
        let cost = money(cx, "value/cost".to_owned(), Some(figures.cost));
        large.push(figure(cx.get("paper-plan-cost"), cost, note));
    }
    if !large.is_empty() {
        blocks.push(Block::Figures(large));
    }
    let revenue = [
        ("paper-grr", "value/grr", figures.grr, "paper-grr-note"),
        ("paper-nrr", "value/nrr", figures.nrr, "paper-nrr-note"),
        ("paper-serve", "value/serve", figures.serve_ratio, "paper-serve-note"),
    ];
    let revenue: Vec<_> = revenue
        .into_iter()
        .filter(|(_, _, value, _)| value.is_some())
        .map(|(key, id, value, note)| {
            figure(cx.get(key), Number::percent(id, value, 1), cx.get(note))
        })
        .collect();
    if !revenue.is_empty() {
        blocks.push(Block::Figures(revenue));
    }
}

/// The key of what churn counts.
const fn base(base: ChurnBase) -> &'static str {
    match base {
        ChurnBase::Logo => "paper-base-logo",
        ChurnBase::User => "paper-base-user",
        ChurnBase::Revenue => "paper-base-revenue",
    }
}

/// The key of when the first margin comes in.
const fn convention(convention: Convention) -> &'static str {
    match convention {
        Convention::Later => "paper-clv-later",
        Convention::Now => "paper-clv-now",
    }
}

/// The link from attainment to retention: an input, with who stands for it.
fn link(cx: &Cx<'_>, case: &ValueCase, figures: &ValueFigures, blocks: &mut Vec<Block>) {
    let Some(link) = &case.link else {
        blocks.push(Block::Notice(cx.get("paper-link-none")));
        return;
    };
    let ends = |span: Span<crate::workshop::Share>| {
        let ends = [span.low, span.base, span.high].map(crate::workshop::Share::get);
        (ends, digits(ends.into_iter()))
    };
    let (retention, exact) = ends(link.retention);
    // What is added to a percentage is points, and not a part of it.
    let [low, base, high] = retention.map(|share| cx.text.points(share, exact));
    let args = [("base", base.into()), ("low", low.into()), ("high", high.into())];
    words::heading(blocks, cx.get("paper-link"));
    let mut line = cx.with("paper-link-retention", &args);
    if let Some(margin) = link.margin {
        let (margin, exact) = ends(margin);
        let [low, base, high] = margin.map(|share| cx.text.percent(share, exact));
        let args = [("base", base.into()), ("low", low.into()), ("high", high.into())];
        line.push(' ');
        line.push_str(&cx.with("paper-link-margin", &args));
    }
    blocks.push(Block::Text(line));
    let reason = clip(&link.reason, LONG);
    if !reason.is_empty() {
        blocks.push(Block::Text(
            cx.with("paper-link-reason", &[("reason", words::own(cx, &reason).into())]),
        ));
    }
    match signature(cx, link).filter(|_| figures.signed) {
        Some(line) => blocks.push(Block::Text(line)),
        None => blocks.push(Block::Notice(cx.get("paper-link-unsigned"))),
    }
}

fn signature(cx: &Cx<'_>, link: &Link) -> Option<String> {
    let who = cx.person(Some(link.signed_by.as_ref()?));
    let date = cx.text.date(link.signed_on?);
    Some(cx.with("paper-link-signed", &[("who", who.into()), ("date", date.into())]))
}

/// The key of an input.
const fn lever(lever: Lever) -> &'static str {
    match lever {
        Lever::Customers => "paper-input-customers",
        Lever::Retention => "paper-input-retention",
        Lever::Margin => "paper-input-margin",
        Lever::Discount => "paper-input-discount",
        Lever::LinkRetention => "paper-input-link-retention",
        Lever::LinkMargin => "paper-input-link-margin",
        Lever::Gain => "value-gain",
        Lever::Cost => "value-cost",
    }
}

fn tornado(cx: &Cx<'_>, figures: &ValueFigures, blocks: &mut Vec<Block>) {
    let rows: Vec<Swing> = figures
        .tornado
        .iter()
        .map(|swing| {
            let id = |end: &str| format!("value/tornado/{}/{end}", swing.what.name());
            Swing {
                name: cx.get(lever(swing.what)),
                low: money(cx, id("low"), Some(swing.low)),
                high: money(cx, id("high"), Some(swing.high)),
            }
        })
        .collect();
    if rows.is_empty() || figures.cases[1].is_none() {
        return;
    }
    let said: Vec<String> = rows
        .iter()
        .map(|row| {
            let (low, high) = (row.low.write(cx.text), row.high.write(cx.text));
            let name = row.name.as_str().into();
            cx.with(
                "paper-alt-swing",
                &[("name", name), ("low", low.into()), ("high", high.into())],
            )
        })
        .collect();
    blocks.push(Block::Chart(Chart {
        id: "value/tornado".to_owned(),
        caption: cx.get("paper-tornado"),
        alt: cx.with("paper-alt-tornado", &[("list", said.join("; ").into())]),
        data: Data::Tornado { name: cx.get("paper-worth"), base: worth(cx, 1), rows },
    }));
}

/// The three cases side by side, now and then.
fn cases(cx: &Cx<'_>, figures: &ValueFigures, blocks: &mut Vec<Block>) {
    if figures.cases.iter().all(Option::is_none) {
        return;
    }
    type Read = fn(&Case) -> f64;
    let percent: [(&'static str, &'static str, Read); 4] = [
        ("paper-retention-now", "retention/now", |c| c.retention[0]),
        ("paper-retention-then", "retention/then", |c| c.retention[1]),
        ("paper-churn-now", "churn/now", |c| c.churn[0]),
        ("paper-churn-then", "churn/then", |c| c.churn[1]),
    ];
    let amounts: [(&'static str, &'static str, Read); 5] = [
        ("paper-margin-now", "margin/now", |c| c.margin[0]),
        ("paper-margin-then", "margin/then", |c| c.margin[1]),
        ("paper-clv-today", "clv/now", |c| c.clv[0]),
        ("paper-clv-then", "clv/then", |c| c.clv[1]),
        ("paper-worth", "worth", |c| c.worth),
    ];
    let row = |key: &'static str, number: &dyn Fn(usize) -> Number| {
        let mut row = vec![cell(cx.text.get(key))];
        row.extend((0..3).map(|at| Cell::Number(number(at))));
        row
    };
    let value = |at: usize, read: Read| figures.cases[at].as_ref().map(read);
    let mut rows: Vec<Vec<Cell>> = percent
        .into_iter()
        .map(|(key, id, read)| {
            // Today and then are told apart, too.
            let exact = figures.churn_digits();
            row(key, &|at| {
                Number::percent(format!("value/{id}/{}", CASES[at]), value(at, read), exact)
            })
        })
        .collect();
    rows.extend(amounts.into_iter().map(|(key, id, read)| {
        row(key, &|at| money(cx, format!("value/{id}/{}", CASES[at]), value(at, read)))
    }));
    words::table(blocks, "value/cases", cx.get("paper-cases-table"), three(cx), rows);
}

fn three(cx: &Cx<'_>) -> Vec<crate::report::model::Column> {
    vec![
        column(cx.get("why-head-figure"), 3.0),
        numeric(cx.get("paper-low"), 1.4),
        numeric(cx.get("paper-base-case"), 1.4),
        numeric(cx.get("paper-high"), 1.4),
    ]
}

/// What the client put in.
fn inputs(cx: &Cx<'_>, case: &ValueCase, blocks: &mut Vec<Block>) {
    let ends = |lever: Lever| -> Option<[f64; 3]> {
        let share = |s: Span<crate::workshop::Share>| [s.low.get(), s.base.get(), s.high.get()];
        match lever {
            Lever::Customers => case.customers.map(|s| [s.low.get(), s.base.get(), s.high.get()]),
            Lever::Retention => case.retention.map(share),
            Lever::Margin => case.margin.map(|s| [s.low.get(), s.base.get(), s.high.get()]),
            Lever::Discount => case.discount.map(share),
            Lever::LinkRetention => case.link.as_ref().map(|l| share(l.retention)),
            Lever::LinkMargin => case.link.as_ref().and_then(|l| l.margin).map(share),
            Lever::Gain => cx.value.gain.map(|s| [s.low, s.base, s.high]),
            Lever::Cost => {
                Some(cx.value.cost_span).filter(|s| s.high > 0.0).map(|s| [s.low, s.base, s.high])
            }
        }
    };
    let row = |input: Lever| {
        let values = ends(input)?;
        let exact = digits(values.into_iter());
        let number = |at: usize| {
            let id = format!("value/input/{}/{}", input.name(), CASES[at]);
            let value = Some(values[at]);
            match input {
                Lever::Customers => Number::plain(id, value, 0, ""),
                Lever::Margin | Lever::Cost => money(cx, id, value),
                Lever::LinkRetention | Lever::Gain => Number::points(id, value, exact, cx.text),
                Lever::Retention | Lever::Discount | Lever::LinkMargin => {
                    Number::percent(id, value, exact)
                }
            }
        };
        // The cautious case takes the high end of what makes the value smaller.
        let order = if input.is_burden() { [2, 1, 0] } else { [0, 1, 2] };
        let mut row = vec![cell(cx.text.get(lever(input)))];
        row.extend(order.map(|at| Cell::Number(number(at))));
        Some(row)
    };
    let computed = [Lever::Gain, Lever::Cost].into_iter().filter_map(row).collect();
    let rows: Vec<_> = Lever::INPUTS.into_iter().filter_map(row).collect();
    let mut parts = vec![cx.get(convention(case.convention))];
    let period = cx.text.period(&clip(&case.period, 60));
    if !period.is_empty() {
        parts.insert(0, cx.with("paper-per-period", &[("period", period.into())]));
    }
    let caption = cx.with("paper-inputs-table", &[("how", list(cx, &parts).into())]);
    words::table(blocks, "value/inputs", caption, three(cx), rows);
    let caption = cx.get("paper-computed-table");
    words::table(blocks, "value/computed", caption, three(cx), computed);
}

/// How many decimals tell these parts of a whole apart, in per cent.
fn digits(values: impl Iterator<Item = f64>) -> usize {
    decimals_apart(&values.map(|value| value * 100.0).collect::<Vec<_>>(), 1)
}
