//! `fireside pyramid`: what is earned of what customers expect, and which contact point comes first.

use serde::Serialize;

use super::table::Table;
use super::{Console, Failure, OneFile};
use crate::measure::{Interval, KanoCategory, PyramidFigures, priority};
use crate::text::Text;
use crate::workshop::{AttributeId, ContactPointId, Layer, Score, Weight, Workshop};

/// What stands for a figure that nobody knows.
const UNKNOWN: &str = "–";

/// The document that `--json` prints. Unknown is null; shares and credits are 0 to 1.
#[derive(Serialize)]
struct Report<'a> {
    threshold: f64,
    weights: [f64; 3],
    layers: Vec<LayerReport>,
    pyramid: Option<f64>,
    spend_at_risk: Option<f64>,
    unit: &'a str,
    attributes: Vec<AttributeReport<'a>>,
    contact_points: Vec<PointReport<'a>>,
}

#[derive(Serialize)]
struct LayerReport {
    layer: &'static str,
    u: Option<f64>,
    gate: Option<f64>,
    credit: Option<f64>,
    lost: Option<f64>,
    weight: f64,
    spend: Option<f64>,
    spend_at_risk: Option<f64>,
    attributes: usize,
}

#[derive(Serialize)]
struct AttributeReport<'a> {
    id: &'a AttributeId,
    title: &'a str,
    layer: &'static str,
    score: Option<f64>,
    importance: Option<f64>,
    opportunity: Option<f64>,
    kano: Option<KanoReport>,
}

#[derive(Serialize)]
struct KanoReport {
    category: &'static str,
    better: Option<f64>,
    worse: Option<f64>,
    n: u64,
}

#[derive(Serialize)]
struct PointReport<'a> {
    id: &'a ContactPointId,
    title: &'a str,
    priority: Option<f64>,
}

pub fn run(console: &Console, options: &OneFile) -> Result<(), Failure> {
    let workshop = super::load(console, &options.file)?;
    let figures = PyramidFigures::of(&workshop.pyramid);
    let report = report(&workshop, &figures);
    if options.json {
        return console.json(&report);
    }
    console.print(&print(console.text, &figures, &report))
}

fn report<'a>(workshop: &'a Workshop, figures: &PyramidFigures) -> Report<'a> {
    let pyramid = &workshop.pyramid;
    let layers = figures.layers.iter().map(|l| LayerReport {
        layer: code(l.layer),
        u: l.u,
        gate: l.gate,
        credit: l.credit,
        lost: l.lost,
        weight: l.weight,
        spend: l.spend,
        spend_at_risk: l.spend_at_risk,
        attributes: l.attributes,
    });
    // The figures stand in the order of the document.
    let attributes =
        pyramid.attributes.iter().zip(&figures.attributes).map(|((id, a), figures)| {
            AttributeReport {
                id,
                title: &a.title,
                layer: code(a.layer),
                score: a.score.map(Score::get),
                importance: a.importance.map(Score::get),
                opportunity: figures.opportunity,
                kano: figures.kano.map(|k| KanoReport {
                    category: k.category.code(),
                    better: k.better,
                    worse: k.worse,
                    n: k.n,
                }),
            }
        });
    let mut contact_points: Vec<PointReport<'_>> = workshop
        .contact_points
        .iter()
        .map(|(id, point)| PointReport { id, title: &point.title, priority: priority(point) })
        .collect();
    // The most urgent first, what nobody knows last; otherwise in the order of the document.
    let rank = |point: &PointReport<'_>| point.priority.unwrap_or(f64::NEG_INFINITY);
    contact_points.sort_by(|a, b| rank(b).total_cmp(&rank(a)));
    Report {
        threshold: pyramid.threshold.get(),
        weights: pyramid.weights.map(Weight::get),
        layers: layers.collect(),
        pyramid: figures.pyramid,
        spend_at_risk: figures.spend_at_risk,
        unit: &pyramid.unit,
        attributes: attributes.collect(),
        contact_points,
    }
}

/// The name of a layer in the JSON.
fn code(layer: Layer) -> &'static str {
    match layer {
        Layer::Needs => "needs",
        Layer::Easy => "easy",
        Layer::Enjoyable => "enjoyable",
    }
}

/// The name of a layer for people.
fn name(text: &'static Text, layer: &str) -> &'static str {
    text.get(match layer {
        "needs" => "pyramid-needs",
        "easy" => "pyramid-easy",
        _ => "pyramid-enjoyable",
    })
}

fn letter(code: &str) -> String {
    let category = KanoCategory::ALL.into_iter().find(|c| c.code() == code);
    category.map_or_else(|| UNKNOWN.to_owned(), |c| c.letter().to_string())
}

fn known(value: Option<f64>, write: impl Fn(f64) -> String) -> String {
    value.map_or_else(|| UNKNOWN.to_owned(), write)
}

fn print(text: &'static Text, figures: &PyramidFigures, report: &Report<'_>) -> String {
    let number = |value| known(value, |v| text.number(v, 2));
    let money = |value| known(value, |v| format!("{} {}", text.short_number(v), report.unit));
    let percent = |value: f64| text.percent(value, 1);
    let headline = report.pyramid.map_or_else(
        || {
            let Interval { low, high } = figures.range;
            let (low, high) = (percent(low), percent(high));
            text.with("pyramid-cli-open", &[("low", low.into()), ("high", high.into())])
        },
        percent,
    );
    let mut out = format!("{}  {headline}\n", text.get("page-pyramid"));
    out.push_str(&format!("{}  {}\n", text.get("pyramid-threshold"), percent(report.threshold)));
    let at_risk = money(report.spend_at_risk);
    out.push_str(&format!("{}  {}\n\n", text.get("pyramid-at-risk"), at_risk.trim_end()));
    let mut table = Table::new(&[
        (text.get("pyramid-layer"), false),
        (text.get("pyramid-met"), true),
        (text.get("pyramid-gate"), true),
        (text.get("pyramid-earned"), true),
        (text.get("pyramid-lost"), true),
        (text.get("pyramid-weight"), true),
        (text.get("pyramid-spend"), true),
        (text.get("pyramid-cli-at-risk"), true),
        (text.get("pyramid-attributes"), true),
    ]);
    for layer in &report.layers {
        table.row(vec![
            name(text, layer.layer).to_owned(),
            number(layer.u),
            number(layer.gate),
            number(layer.credit),
            number(layer.lost),
            percent(layer.weight),
            known(layer.spend, |v| text.short_number(v)),
            known(layer.spend_at_risk, |v| text.short_number(v)),
            layer.attributes.to_string(),
        ]);
    }
    out.push_str(&table.print());
    if !report.attributes.is_empty() {
        out.push('\n');
        let mut table = Table::new(&[
            (text.get("pyramid-attribute"), false),
            (text.get("pyramid-layer"), false),
            (text.get("pyramid-score"), true),
            (text.get("pyramid-importance"), true),
            (text.get("pyramid-opportunity"), true),
            (text.get("pyramid-kano"), false),
            (text.get("pyramid-better"), true),
            (text.get("pyramid-worse"), true),
        ]);
        for attribute in &report.attributes {
            let kano = attribute.kano.as_ref();
            table.row(vec![
                attribute.title.to_owned(),
                name(text, attribute.layer).to_owned(),
                known(attribute.score, |v| text.score(v)),
                known(attribute.importance, |v| text.score(v)),
                known(attribute.opportunity, |v| text.score(v)),
                kano.map_or_else(|| UNKNOWN.to_owned(), |k| letter(k.category)),
                number(kano.and_then(|k| k.better)),
                number(kano.and_then(|k| k.worse)),
            ]);
        }
        out.push_str(&table.print());
    }
    if !report.contact_points.is_empty() {
        out.push('\n');
        let (point, priority) = (text.get("pyramid-cli-point"), text.get("pyramid-cli-priority"));
        let mut table = Table::new(&[(point, false), (priority, true)]);
        for point in &report.contact_points {
            let priority = known(point.priority, |v| text.short_number(v));
            table.row(vec![point.title.to_owned(), priority]);
        }
        out.push_str(&table.print());
    }
    out
}
