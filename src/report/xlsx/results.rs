//! The figures of the score, for all customers together and for each segment, with charts.

use rust_xlsxwriter::{
    Chart, ChartAxisLabelPosition, ChartFormat, ChartLegendPosition, ChartLine, ChartSolidFill,
    ChartType, Workbook, XlsxError,
};

use super::Source;
use super::inputs::Inputs;
use super::links::Links;
use super::pad::{Looks, Pad, SCORE, SHARE, color, outside, range};
use super::scores::{Cells, Column as C};
use crate::measure::{Figures, SegmentFigures};
use crate::report::colours;

/// Where the results are that others go on from.
#[derive(Debug, Default)]
pub(super) struct Results {
    /// The overall attainment, now and then, as formulas name it from other sheets.
    pub attainment: Option<[String; 2]>,
    /// The cells of the numbers of the report.
    pub links: Links,
}

/// A figure: its name, its formula over one group, its value now, how it is written.
struct Row {
    key: &'static str,
    /// How its id ends in the report.
    end: &'static str,
    formula: String,
    value: Option<f64>,
    format: &'static str,
}

pub(super) fn write(
    workbook: &mut Workbook,
    looks: &Looks,
    source: &Source<'_>,
    inputs: &Inputs,
    cells: &Cells,
) -> Result<Results, XlsxError> {
    let Some(round) = &source.round else { return Ok(Results::default()) };
    let text = source.text;
    let mut wide = vec![34.0];
    wide.resize((round.sheet.segments.len() + 2).max(8), 15.0);
    let name = text.get("office-results");
    let sheet = workbook.add_worksheet();
    let mut pad = Pad::new(sheet, looks, name, source.report, &wide)?;
    pad.title(&format!("{name} · {}", round.assessment.title))?;
    pad.note(text.get("office-results-note"))?;
    let mut heading = vec!["", text.get("office-all")];
    heading.extend(round.sheet.segments.iter().map(|s| s.name.as_str()));
    pad.heading_over(&heading, |column| column > 0)?;

    let overall = std::iter::once(&round.sheet.overall);
    let groups: Vec<&Figures> =
        overall.chain(round.sheet.segments.iter().map(|s: &SegmentFigures| &s.figures)).collect();
    let after = round.forecast.after.as_ref();
    let first = pad.line();
    let mut links = Links::default();
    let mut columns: Vec<Vec<Row>> = Vec::new();
    for (g, figures) in groups.iter().enumerate() {
        let then = match g {
            0 => after.map(|sheet| &sheet.overall),
            g => after.and_then(|sheet| Some(&sheet.segments.get(g - 1)?.figures)),
        };
        columns.push(figures_of(cells, g, figures, then));
    }
    for at in 0..columns.first().map_or(0, Vec::len) {
        for (g, rows) in columns.iter().enumerate() {
            let row = &rows[at];
            if g == 0 {
                pad.words(0, text.get(row.key))?;
            }
            let column = u16::try_from(g + 1).unwrap_or(0);
            // The two that follow from others of this sheet know where they stand.
            let formula = row.formula.replace("{c}", &crate::report::pptx::book::letter(g + 1));
            let formula = formula.replace("{actual}", &first.to_string());
            let formula = formula.replace("{geometric}", &(first + 5).to_string());
            pad.result(column, &formula, row.value, row.format)?;
            let whose = match g {
                0 => "overall".to_owned(),
                g => format!("segment/{}", round.sheet.segments[g - 1].id),
            };
            let id = match row.end.strip_prefix("then/") {
                None => format!("{whose}/{}", row.end),
                Some(end) if g == 0 => format!("forecast/{end}"),
                Some(end) => format!("forecast/{whose}/{end}"),
            };
            links.put(id, pad.at(column, pad.line()), row.value);
        }
        pad.row += 1;
    }
    // Attainment is the third row, the one of the forecast the last.
    let then = pad.line() - 1;
    let attainment = [pad.at(1, first + 2), pad.at(1, then)];
    factors(&mut pad, source, cells, &mut links)?;
    for (segment, share) in round.sheet.segments.iter().zip(&inputs.shares) {
        links.put(format!("segment/{}/share", segment.id), share.clone(), Some(segment.share));
    }
    Ok(Results { attainment: Some(attainment), links })
}

/// Over a group: Σw·x by the weights of those that know x.
fn mean(cells: &Cells, group: usize, column: C) -> [String; 2] {
    let rows = cells.groups[group];
    let of = |column: C| outside(&cells.name, &range(column as u16, rows));
    let (x, weights) = (of(column), of(C::Weight));
    let total = format!("SUMPRODUCT(ISNUMBER({x})*{weights})");
    [format!("SUMPRODUCT(ISNUMBER({x})*{weights},{x})/{total}"), total]
}

fn figures_of(cells: &Cells, group: usize, now: &Figures, then: Option<&Figures>) -> Vec<Row> {
    let known = |column: C, wrap: fn(&str) -> String| {
        let [mean, total] = mean(cells, group, column);
        format!("IF({total}>0,{},\"–\")", wrap(&mean))
    };
    let plain = |mean: &str| mean.to_owned();
    let part = |mean: &str| format!("MIN(MAX({mean},0),1)");
    let lowest = outside(&cells.name, &range(C::Weighty as u16, cells.groups[group]));
    let rows = cells.groups[group];
    let weights = outside(&cells.name, &range(C::Weight as u16, rows));
    let coverage = outside(&cells.name, &range(C::Coverage as u16, rows));
    let then = then.unwrap_or(now);
    let row = |key: &'static str, formula: String, value, format| {
        let end = match key {
            "office-actual-then" => "then/actual",
            "office-attainment-then" => "then/attainment",
            "office-attainment-low" => "low",
            "office-attainment-high" => "high",
            key => key.trim_start_matches("office-"),
        };
        Row { key, end, formula, value, format }
    };
    vec![
        row("office-actual", known(C::Actual, plain), now.actual, SCORE),
        row("office-desired", known(C::Desired, plain), now.desired, SCORE),
        row("office-attainment", known(C::Attainment, part), now.attainment, SHARE),
        row(
            "office-attainment-low",
            known(C::AttainmentLow, plain),
            now.range.map(|r| r.low),
            SHARE,
        ),
        row(
            "office-attainment-high",
            known(C::AttainmentHigh, plain),
            now.range.map(|r| r.high),
            SHARE,
        ),
        row(
            "office-geometric",
            known(C::Log, |mean| format!("EXP({mean})")),
            now.geometric,
            SCORE,
        ),
        row(
            "office-harmonic",
            known(C::Inverse, |mean| format!("1/({mean})")),
            now.harmonic,
            SCORE,
        ),
        row(
            "office-minimum",
            format!("IF(COUNT({lowest})>0,MIN({lowest}),\"–\")"),
            now.minimum,
            SCORE,
        ),
        row(
            "office-balance",
            "IF(ISNUMBER({c}{actual}),IF({c}{geometric}<{c}{actual},{c}{geometric}/{c}{actual},1),\"–\")"
                .to_owned(),
            now.balance,
            SHARE,
        ),
        row(
            "office-coverage",
            format!("IF(SUM({weights})>0,SUMPRODUCT({weights},{coverage})/SUM({weights}),0)"),
            Some(now.coverage),
            SHARE,
        ),
        row("office-actual-then", known(C::Then, plain), then.actual, SCORE),
        row("office-attainment-then", known(C::AttainmentThen, part), then.attainment, SHARE),
    ]
}

/// Every factor of every group, and the charts of all customers together.
fn factors(
    pad: &mut Pad<'_>,
    source: &Source<'_>,
    cells: &Cells,
    links: &mut Links,
) -> Result<(), XlsxError> {
    let Some(round) = &source.round else { return Ok(()) };
    let text = source.text;
    let titles: Vec<&str> =
        source.workshop.framework.active().map(|(_, f)| f.title.as_str()).collect();
    let columns = [
        (C::Part, "office-weight", SHARE),
        (C::Actual, "office-actual", SCORE),
        (C::Desired, "office-desired", SCORE),
        (C::Gap, "office-gap", SCORE),
        (C::WeightedGap, "office-weighted-gap", "0.000"),
        (C::Attainment, "office-attainment", SHARE),
        (C::Then, "office-actual-then", SCORE),
    ];
    for (g, rows) in cells.groups.iter().enumerate() {
        pad.row += 1;
        let (name, figures) = match g {
            0 => (text.get("office-all"), &round.sheet.overall),
            g => {
                let segment = &round.sheet.segments[g - 1];
                (segment.name.as_str(), &segment.figures)
            }
        };
        pad.title(name)?;
        let mut heading = vec![text.get("office-factor")];
        heading.extend(columns.iter().map(|(_, key, _)| text.get(key)));
        pad.heading_over(&heading, |column| column > 0)?;
        let first = pad.row;
        for (f, title) in titles.iter().enumerate() {
            pad.words(0, title)?;
            let line = rows.first + u32::try_from(f).unwrap_or(0);
            let factor = &figures.factors[f];
            let after = round.forecast.after.as_ref();
            let then = match g {
                0 => after.map(|sheet| &sheet.overall),
                g => after.map(|sheet| &sheet.segments[g - 1].figures),
            };
            let then = then.map_or(factor.actual, |then| then.factors[f].actual);
            let values = [
                Some(factor.weight),
                factor.actual,
                factor.desired,
                factor.gap,
                factor.weighted_gap,
                factor.attainment,
                then,
            ];
            let whose = match g {
                0 => String::new(),
                g => format!("segment/{}/", round.sheet.segments[g - 1].id),
            };
            let begin = format!("{whose}factor/{}", factor.id);
            for (column, ((from, _, format), value)) in (1u16..).zip(columns.iter().zip(values)) {
                let end = match from {
                    C::Part => "weight",
                    C::Actual => "actual",
                    C::Desired => "desired",
                    C::Gap => "gap",
                    C::WeightedGap => "weighted-gap",
                    _ => "attainment",
                };
                let id = if *from == C::Then {
                    format!("forecast/{begin}/actual")
                } else {
                    format!("{begin}/{end}")
                };
                let from = outside(&cells.name, &super::pad::cell(*from as u16, line));
                pad.formula(column, &from, value, format)?;
                links.put(id, pad.at(column, pad.line()), value);
            }
            let ends = factor.range;
            for (from, end, value) in [
                (C::Coverage, "coverage", Some(factor.coverage)),
                (C::Low, "low", ends.map(|r| r.low)),
                (C::High, "high", ends.map(|r| r.high)),
            ] {
                let cell = outside(&cells.name, &super::pad::cell(from as u16, line));
                links.put(format!("{begin}/{end}"), cell, value);
            }
            pad.row += 1;
        }
        if g == 0 && !titles.is_empty() {
            charts(pad, source, first)?;
        }
    }
    Ok(())
}

/// The charts, to the right of the figures.
fn charts(pad: &mut Pad<'_>, source: &Source<'_>, first: u32) -> Result<(), XlsxError> {
    let text = source.text;
    let last = pad.row - 1;
    let name = pad.name.clone();
    let name = name.as_str();
    let data = |column: u16| (name, first, column, last, column);
    let title = |column: u16| (name, first - 1, column);
    let fill = |rgb| {
        ChartFormat::new().set_solid_fill(ChartSolidFill::new().set_color(color(rgb))).clone()
    };
    let line = |rgb| {
        ChartFormat::new().set_line(ChartLine::new().set_color(color(rgb)).set_width(2.25)).clone()
    };
    let hairline = ChartLine::new().set_color(color(colours::HAIRLINE)).clone();

    let mut bars = Chart::new(ChartType::Bar);
    for (column, rgb) in
        [(2, colours::ACTUAL), (3, colours::mix(colours::DESIRED, [0xff; 3], 0.35))]
    {
        let series = bars.add_series();
        series.set_name(title(column)).set_categories(data(0)).set_values(data(column));
        series.set_format(&mut fill(rgb)).set_gap(60);
    }
    bars.y_axis().set_reverse();
    bars.x_axis().set_min(0).set_max(10).set_major_gridlines_line(&hairline);
    bars.x_axis().set_label_position(ChartAxisLabelPosition::High);
    bars.title().set_name(text.get("office-chart-scores"));

    let mut radar = Chart::new(ChartType::RadarWithMarkers);
    for (column, rgb) in [(2, colours::ACTUAL), (3, colours::DESIRED)] {
        let series = radar.add_series();
        series.set_name(title(column)).set_categories(data(0)).set_values(data(column));
        series.set_format(&mut line(rgb));
    }
    radar.y_axis().set_min(0).set_max(10).set_major_gridlines_line(&hairline);
    radar.title().set_name(text.get("office-chart-shape"));

    let mut gaps = Chart::new(ChartType::Bar);
    let series = gaps.add_series();
    series.set_name(title(5)).set_categories(data(0)).set_values(data(5));
    series.set_format(&mut fill(colours::accent(source.report.accent))).set_gap(60);
    gaps.y_axis().set_reverse();
    gaps.x_axis().set_major_gridlines_line(&hairline);
    gaps.x_axis().set_label_position(ChartAxisLabelPosition::High);
    gaps.legend().set_hidden();
    gaps.title().set_name(text.get("office-chart-gaps"));

    // Beside the figures, past the last column that has any.
    let column = u16::try_from((source.workshop.segments.len() + 3).max(9)).unwrap_or(9);
    // No chart is cut where a page ends.
    pad.sheet.set_page_breaks(&[45])?;
    for (at, chart) in [(2u32, bars), (24, radar), (46, gaps)] {
        let mut chart = chart;
        chart.set_width(640).set_height(400);
        chart.legend().set_position(ChartLegendPosition::Bottom);
        pad.sheet.insert_chart(at, column, &chart)?;
    }
    Ok(())
}
