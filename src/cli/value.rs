//! `fireside value`: what the customers are worth, and what the chosen actions would be.

use serde::Serialize;

use super::table::Table;
use super::{Console, Failure, OneFile};
use crate::measure::{Case, Forecast, Today, ValueFigures, as_of, forecast, taking_part, value};
use crate::text::Text;
use crate::workshop::{ActionId, AssessmentId, ChurnBase, Convention, Workshop};

/// What stands for a figure that nobody knows.
const UNKNOWN: &str = "–";

/// The whole of `fireside value --json`.
#[derive(Serialize)]
struct Report<'a> {
    assessment: Option<&'a AssessmentId>,
    chosen: &'a [ActionId],
    attainment: [Option<f64>; 2],
    base: &'static str,
    convention: &'static str,
    money: &'a str,
    period: &'a str,
    signed: bool,
    today: ByCase<OfToday>,
    cases: ByCase<Option<OfCase>>,
    range: Option<[f64; 2]>,
    grr: Option<f64>,
    nrr: Option<f64>,
    serve_ratio: Option<f64>,
    cost: f64,
    uncosted: usize,
    tornado: Vec<OfSwing>,
}

#[derive(Serialize)]
struct ByCase<T> {
    low: T,
    base: T,
    high: T,
}

impl<T> ByCase<T> {
    fn of<U: Copy>(three: &[U; 3], make: impl Fn(U) -> T) -> Self {
        Self { low: make(three[0]), base: make(three[1]), high: make(three[2]) }
    }
}

#[derive(Serialize)]
struct OfToday {
    retention: Option<f64>,
    churn: Option<f64>,
    margin: Option<f64>,
    clv: Option<f64>,
}

#[derive(Serialize)]
struct OfCase {
    retention: [f64; 2],
    churn: [f64; 2],
    margin: [f64; 2],
    clv: [f64; 2],
    worth: f64,
}

#[derive(Serialize)]
struct OfSwing {
    input: &'static str,
    ends: [f64; 2],
    low: f64,
    high: f64,
}

pub fn run(console: &Console, options: &OneFile) -> Result<(), Failure> {
    let workshop = super::load(console, &options.file)?;
    let round = workshop.newest_round().map(|(id, _)| id);
    let chosen = taking_part(&workshop);
    let on = as_of(&workshop, jiff::Zoned::now().date());
    let outlook = round.map(|round| forecast(&workshop, round, &chosen, on));
    let attained = outlook.as_ref().map(Forecast::attained).unwrap_or_default();
    let figures = value(&workshop, attained);
    if options.json {
        return console.json(&report(&workshop, round, &chosen, &figures));
    }
    console.print(&words(console.text, &workshop, &figures))
}

fn report<'a>(
    workshop: &'a Workshop,
    round: Option<&'a AssessmentId>,
    chosen: &'a [ActionId],
    figures: &ValueFigures,
) -> Report<'a> {
    let case = &workshop.value;
    Report {
        assessment: round,
        chosen,
        attainment: figures.attainment,
        base: match case.base {
            ChurnBase::Logo => "logo",
            ChurnBase::User => "user",
            ChurnBase::Revenue => "revenue",
        },
        convention: match case.convention {
            Convention::Later => "later",
            Convention::Now => "now",
        },
        money: &case.money,
        period: &case.period,
        signed: figures.signed,
        today: ByCase::of(&figures.today, |Today { retention, churn, margin, clv }| OfToday {
            retention,
            churn,
            margin,
            clv,
        }),
        cases: ByCase::of(&figures.cases, |case| {
            case.map(|Case { retention, churn, margin, clv, worth }| OfCase {
                retention,
                churn,
                margin,
                clv,
                worth,
            })
        }),
        range: figures.range(),
        grr: figures.grr,
        nrr: figures.nrr,
        serve_ratio: figures.serve_ratio,
        cost: figures.cost,
        uncosted: figures.uncosted,
        tornado: figures
            .tornado
            .iter()
            .map(|s| OfSwing { input: s.what.name(), ends: s.ends, low: s.low, high: s.high })
            .collect(),
    }
}

fn words(text: &Text, workshop: &Workshop, figures: &ValueFigures) -> String {
    let case = &workshop.value;
    let known = |value: Option<f64>, write: &dyn Fn(f64) -> String| {
        value.map_or_else(|| UNKNOWN.to_owned(), write)
    };
    let part = |value: Option<f64>| known(value, &|v| text.percent(v, 1));
    let exact = figures.churn_digits();
    let exact = |value: Option<f64>| known(value, &|v| text.percent(v, exact));
    let money = |value: Option<f64>| known(value, &|v| text.amount(v, &case.money));
    let moved = |now: Option<f64>, then: Option<f64>, write: &dyn Fn(Option<f64>) -> String| {
        format!("{} → {}", write(now), write(then))
    };
    let [now, then] = figures.attainment;
    let mut out = format!("{}\n", workshop.title);
    let args = [("now", part(now).into()), ("then", part(then).into())];
    out.push_str(&format!("{}\n", text.with("value-cli-attainment", &args)));
    let signed = if figures.signed { "value-signed" } else { "value-not-signed" };
    if case.link.is_some() {
        out.push_str(&format!("{}\n", text.get(signed)));
    } else {
        out.push_str(&format!("{}\n", text.get("value-no-link")));
    }
    let mut table = Table::new(&[
        ("", false),
        (text.get("value-cautious"), true),
        (text.get("value-base"), true),
        (text.get("value-optimistic"), true),
    ]);
    let mut row = |name: &str, write: &dyn Fn(Today, Option<Case>) -> String| {
        let cells = figures.today.iter().zip(&figures.cases).map(|(t, c)| write(*t, *c));
        table.row([name.to_owned()].into_iter().chain(cells).collect());
    };
    row(text.get("value-churn"), &|t, c| moved(t.churn, c.map(|c| c.churn[1]), &exact));
    row(text.get("value-retention"), &|t, c| moved(t.retention, c.map(|c| c.retention[1]), &exact));
    row(text.get("value-clv"), &|t, c| moved(t.clv, c.map(|c| c.clv[1]), &money));
    row(text.get("value-worth"), &|_, c| money(c.map(|c| c.worth)));
    out.push_str(&format!("\n{}", table.print()));
    if let Some([low, high]) = figures.range() {
        let args = [("low", money(Some(low)).into()), ("high", money(Some(high)).into())];
        out.push_str(&format!("{}\n", text.with("value-range", &args)));
    }
    if figures.is_capped() {
        out.push_str(&format!("{}\n", text.get("value-capped")));
    }
    let mut table = Table::new(&[("", false), (text.get("value-today"), true)]);
    table.row(vec![text.get("value-grr").to_owned(), part(figures.grr)]);
    table.row(vec![text.get("value-nrr").to_owned(), part(figures.nrr)]);
    table.row(vec![text.get("value-serve").to_owned(), part(figures.serve_ratio)]);
    table.row(vec![text.get("value-cost").to_owned(), money(Some(figures.cost))]);
    out.push_str(&format!("\n{}", table.print()));
    out
}
