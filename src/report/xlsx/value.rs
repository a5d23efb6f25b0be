//! The value case: one row for each case and each end of an input, all with the same formulas.

use rust_xlsxwriter::{
    Chart, ChartAxisLabelPosition, ChartFormat, ChartLegendPosition, ChartSolidFill, ChartType,
    Workbook, XlsxError,
};

use super::Source;
use super::inputs::{Inputs, lever_format, lever_name, signature, span};
use super::pad::{Looks, PLAIN, Pad, SHARE, WHOLE, cell, color};
use super::results::Results;
use crate::measure::{LINK_STEP, Lever, clv};
use crate::report::colours;
use crate::workshop::ValueCase;

/// Which of the three numbers of an input a row takes: 0 low, 1 base, 2 high.
type Picks = [usize; 8];

const BASE: Picks = [1; 8];
/// The end of each input that makes customers worth less: a high discount rate and a high cost, else
/// the low one.
const CAUTIOUS: Picks = [0, 0, 0, 2, 0, 0, 0, 2];
const BOLD: Picks = [2, 2, 2, 0, 2, 2, 2, 0];

/// What a row comes to, column by column: retention then, margin then, churn now and then, lifetime
/// value now and then, worth.
type Worked = [Option<f64>; 7];

pub(super) fn write(
    workbook: &mut Workbook,
    looks: &Looks,
    source: &Source<'_>,
    inputs: &Inputs,
    results: &mut Results,
) -> Result<(), XlsxError> {
    let text = source.text;
    let name = text.get("office-value");
    let mut wide = vec![38.0];
    wide.resize(14, 15.0);
    let sheet = workbook.add_worksheet();
    let mut pad = Pad::new(sheet, looks, name, source.report, &wide)?;
    pad.title(name)?;
    pad.note(text.get("office-value-note"))?;
    if let Some(signature) = signature(source) {
        pad.note(&signature)?;
    }
    pad.row += 1;

    // What the plan gains and costs.
    let [now, then] = source.value.attainment;
    let gain = then.zip(now).map(|(then, now)| then - now);
    let keys = ["office-name", "office-base", "office-low", "office-high"];
    pad.heading_over(&keys.map(|key| text.get(key)), |column| column > 0)?;
    pad.words(0, text.get("office-gain"))?;
    let formula = results.attainment.as_ref().map_or_else(
        || "\"–\"".to_owned(),
        |[now, then]| format!("IF(AND(ISNUMBER({now}),ISNUMBER({then})),{then}-{now},\"–\")"),
    );
    pad.result(1, &formula, gain, SHARE)?;
    // How far it may be from that comes from how sure we are of each action: put in, not worked out.
    let gains = source.value.gain.map(|gain| [gain.low, gain.base, gain.high]);
    pad.input(2, gains.map(|gains| gains[0]), SHARE)?;
    pad.input(3, gains.map(|gains| gains[2]), SHARE)?;
    let gain_at = [2, 1, 3].map(|column| cell(column, pad.line()));
    pad.row += 1;
    pad.words(0, text.get("office-cost"))?;
    let formula = inputs
        .costs
        .as_ref()
        .map_or_else(|| "0".to_owned(), |[part, cost]| format!("SUMPRODUCT({part},{cost})"));
    pad.result(1, &formula, Some(source.value.cost), PLAIN)?;
    let cost_at = [2, 1, 3].map(|column| cell(column, pad.line()));
    let costs = source.value.cost_span;
    let costs = [costs.low, costs.base, costs.high];
    let by = source.workshop.value.cost_spread.map_or([0.0; 2], |s| [s.less.get(), s.more.get()]);
    for (column, value, part) in [(2, costs[0], 1.0 - by[0]), (3, costs[2], 1.0 + by[1])] {
        pad.formula(column, &format!("{}*{part}", cost_at[1]), Some(value), PLAIN)?;
    }
    results.links.put("value/cost", pad.at(1, pad.line()), Some(source.value.cost));
    pad.row += 2;

    let mut heading = vec![text.get("office-case")];
    heading.extend(Lever::INPUTS.map(|lever| text.get(lever_name(lever))));
    heading.extend(
        [
            "office-retention-then",
            "office-margin-then",
            "office-churn-now",
            "office-churn-then",
            "office-clv-now",
            "office-clv-then",
            "office-worth",
        ]
        .map(|key| text.get(key)),
    );
    pad.heading_over(&heading, |column| column > 0)?;
    let gains = [0, 1, 2].map(|end| gains.map(|gains| gains[end]));
    let given = Given { inputs, gain: gain_at, cost: cost_at, gains, costs };
    let cases =
        [("office-case-low", CAUTIOUS), ("office-case-base", BASE), ("office-case-high", BOLD)];
    for ((key, picks), end) in cases.into_iter().zip(ENDS) {
        pad.words(0, text.get(key))?;
        let (known, worked) = row(&mut pad, source, &given, picks)?;
        let [then, grown, churn, churn_then, was, will, worth] = worked;
        for (column, id, value) in [
            (2, "retention/now", known[1]),
            (3, "margin/now", known[2]),
            (7, "retention/then", then),
            (8, "margin/then", grown),
            (9, "churn/now", churn),
            (10, "churn/then", churn_then),
            (11, "clv/now", was),
            (12, "clv/then", will),
            (13, "worth", worth),
        ] {
            let at = pad.at(column, pad.line());
            if end == "base" {
                // The figures of today stand for themselves, too.
                let today = match id {
                    "churn/now" => "value/churn",
                    "clv/now" => "value/clv",
                    id => id,
                };
                results.links.put(today, at.clone(), value);
            }
            results.links.put(format!("value/{id}/{end}"), at, value);
        }
        pad.row += 1;
    }
    let base = pad.line() - 2;
    revenue(&mut pad, source, inputs, results)?;
    tornado(&mut pad, source, &given, base, results)
}

/// How the ids of the three cases end.
const ENDS: [&str; 3] = ["low", "base", "high"];

struct Given<'a> {
    inputs: &'a Inputs,
    /// Low, base, high.
    gain: [String; 3],
    cost: [String; 3],
    gains: [Option<f64>; 3],
    costs: [f64; 3],
}

/// One row: the inputs it takes, and what follows.
fn row(
    pad: &mut Pad<'_>,
    source: &Source<'_>,
    given: &Given<'_>,
    picks: Picks,
) -> Result<(Vec<Option<f64>>, Worked), XlsxError> {
    let case = &*source.workshop.value;
    let line = pad.line();
    let known: Vec<Option<f64>> = Lever::INPUTS
        .into_iter()
        .zip(picks)
        .map(|(lever, pick)| span(case, lever).map(|three| three[pick]))
        .collect();
    for (((column, lever), pick), value) in (1u16..).zip(Lever::INPUTS).zip(picks).zip(&known) {
        let from = &given.inputs.levers[usize::from(column) - 1][pick];
        let formula = format!("IF(ISNUMBER({from}),{from},\"–\")");
        pad.formula(column, &formula, *value, lever_format(lever))?;
    }
    let at = |column: u16| cell(column, line);
    let [customers, r, m, i, link, uplift] = [1, 2, 3, 4, 5, 6].map(at);
    let (gain, cost) = (&given.gain[picks[6]], &given.cost[picks[7]]);
    let inputs = given.inputs;
    let convention = &inputs.convention;
    // Attainment moves in steps of ten points.
    let steps = format!("{gain}/{LINK_STEP}");
    let all = format!("COUNT({customers},{r},{m},{i},{link},{gain})=6");
    let when = |formula: &str| format!("IF({all},{formula},\"–\")");
    let (then, grown) = (at(7), at(8));
    let lifetime = |m: &str, r: &str| {
        format!(
            "IF(ISNUMBER({r}),IF(1+{i}-{r}>0,IF({convention}=1,{m}*(1+{i}),{m}*{r})/(1+{i}-{r}),\"–\"),\"–\")"
        )
    };
    let worked = work(case, given.gains[picks[6]], given.costs[picks[7]], &known);
    let (was, will) = (at(11), at(12));
    let formulas = [
        (when(&format!("MIN(MAX({r}+{link}*{steps},0),1)")), "0.0##%"),
        (when(&format!("{m}*MAX(1+N({uplift})*{steps},0)")), PLAIN),
        (format!("IF(ISNUMBER({r}),1-{r},\"–\")"), "0.0##%"),
        (format!("IF(ISNUMBER({then}),1-{then},\"–\")"), "0.0##%"),
        (format!("IF(COUNT({r},{m},{i})=3,{},\"–\")", lifetime(&m, &r)), PLAIN),
        (when(&lifetime(&grown, &then)), PLAIN),
        (
            format!(
                "IF(AND(ISNUMBER({was}),ISNUMBER({will})),{customers}*({will}-{was})-{cost},\"–\")"
            ),
            PLAIN,
        ),
    ];
    for ((column, (formula, format)), value) in (7u16..).zip(formulas).zip(worked) {
        if column == 13 {
            pad.result(column, &formula, value, format)?;
        } else {
            pad.formula(column, &formula, value, format)?;
        }
    }
    Ok((known, worked))
}

/// What the formulas of a row come to.
fn work(case: &ValueCase, gain: Option<f64>, cost: f64, known: &[Option<f64>]) -> Worked {
    let at = |lever: usize| known.get(lever).copied().flatten();
    let all = (|| Some([at(0)?, at(1)?, at(2)?, at(3)?, at(4)?, gain? / LINK_STEP]))();
    let then = all.map(|[_, r, _, _, link, steps]| (r + link * steps).clamp(0.0, 1.0));
    let grown = all.map(|[_, _, m, _, _, steps]| m * (1.0 + at(5).unwrap_or(0.0) * steps).max(0.0));
    let lifetime = |r, m, i| clv(case.convention, r, m, i);
    let was = (|| lifetime(at(1)?, at(2)?, at(3)?))();
    let will = (|| lifetime(then?, grown?, at(3)?))();
    let worth = (|| Some(at(0)? * (will? - was?) - cost))();
    [then, grown, at(1).map(|r| 1.0 - r), then.map(|r| 1.0 - r), was, will, worth]
}

/// Revenue that stays, and what serving costs.
fn revenue(
    pad: &mut Pad<'_>,
    source: &Source<'_>,
    inputs: &Inputs,
    results: &mut Results,
) -> Result<(), XlsxError> {
    let text = source.text;
    pad.row += 1;
    let [start, expansion, contraction, churned, serve] = &inputs.revenue;
    let kept = format!("({start}-{contraction}-{churned})");
    let known = format!("COUNT({start},{contraction},{churned})=3");
    let rows = [
        (
            "office-grr",
            format!("IF(AND({known},N({start})>0,{kept}>=0),{kept}/{start},\"–\")"),
            source.value.grr,
        ),
        (
            "office-nrr",
            format!(
                "IF(AND({known},ISNUMBER({expansion}),N({start})>0,{kept}>=0),({kept}+{expansion})/{start},\"–\")"
            ),
            source.value.nrr,
        ),
        (
            "office-serve-ratio",
            format!("IF(AND(ISNUMBER({serve}),N({start})>0),{serve}/{start},\"–\")"),
            source.value.serve_ratio,
        ),
    ];
    for (key, formula, value) in rows {
        pad.words(0, text.get(key))?;
        pad.result(1, &formula, value, SHARE)?;
        let end = key.trim_start_matches("office-").trim_end_matches("-ratio");
        results.links.put(format!("value/{end}"), pad.at(1, pad.line()), value);
        pad.row += 1;
    }
    Ok(())
}

/// What each input alone does to the worth, the widest first, as rows and as a chart.
fn tornado(
    pad: &mut Pad<'_>,
    source: &Source<'_>,
    given: &Given<'_>,
    base: u32,
    results: &mut Results,
) -> Result<(), XlsxError> {
    let text = source.text;
    let swings = &source.value.tornado;
    if swings.is_empty() {
        return Ok(());
    }
    pad.row += 1;
    pad.title(text.get("office-tornado"))?;
    pad.note(text.get("office-tornado-note"))?;
    let mut ends = Vec::new();
    for swing in swings {
        let lever = Lever::ALL.iter().position(|l| *l == swing.what).unwrap_or(0);
        let name = text.get(lever_name(swing.what));
        let mut both = Vec::new();
        for (pick, key, end) in [(0, "office-low", "low"), (2, "office-high", "high")] {
            let mut picks = BASE;
            picks[lever] = pick;
            pad.words(0, &format!("{name} · {}", text.get(key)))?;
            let (_, worked) = row(pad, source, given, picks)?;
            let value = worked[6];
            let id = format!("value/tornado/{}/{end}", swing.what.name());
            results.links.put(id, pad.at(13, pad.line()), value);
            both.push((cell(13, pad.line()), value));
            pad.row += 1;
        }
        ends.push((name, both));
    }
    pad.row += 1;
    let header = pad.row;
    let titles = [
        text.get("office-name"),
        text.get("office-low"),
        text.get("office-high"),
        text.get("office-low-swing"),
        text.get("office-high-swing"),
    ];
    pad.heading_over(&titles, |column| column > 0)?;
    let first = pad.row;
    let middle = cell(13, base);
    let worth = source.value.cases[1].map(|case| case.worth);
    for (name, both) in &ends {
        pad.words(0, name)?;
        for ((column, shown), (at, value)) in [(1u16, 3u16), (2, 4)].into_iter().zip(both) {
            pad.formula(column, at, *value, PLAIN)?;
            let swing = value.zip(worth).map(|(value, base)| value - base);
            let formula = format!("IF(AND(ISNUMBER({at}),ISNUMBER({middle})),{at}-{middle},\"–\")");
            pad.formula(shown, &formula, swing, PLAIN)?;
        }
        pad.row += 1;
    }
    let last = pad.row - 1;
    let mut chart = Chart::new(ChartType::Bar);
    let sheet = pad.name.clone();
    let sheet = sheet.as_str();
    for (column, rgb) in
        [(3u16, colours::mix(colours::WASH, colours::ACTUAL, 0.35)), (4, colours::ACTUAL)]
    {
        let series = chart.add_series();
        series
            .set_name((sheet, header, column - 2))
            .set_categories((sheet, first, 0, last, 0))
            .set_values((sheet, first, column, last, column))
            .set_overlap(100)
            .set_gap(60);
        let fill = ChartSolidFill::new().set_color(color(rgb)).clone();
        series.set_format(ChartFormat::new().set_solid_fill(&fill));
    }
    chart.y_axis().set_reverse().set_label_position(ChartAxisLabelPosition::Low);
    chart.x_axis().set_label_position(ChartAxisLabelPosition::High).set_num_format(WHOLE);
    chart.title().set_name(text.get("office-tornado"));
    chart.legend().set_position(ChartLegendPosition::Bottom);
    chart.set_width(760).set_height(360);
    // Whole, on a page of its own.
    pad.sheet.set_page_breaks(&[pad.row])?;
    pad.sheet.insert_chart(pad.row + 1, 0, &chart)?;
    Ok(())
}
