//! What people put in: weights, shares, scores, desired levels, actions, the value case.

use rust_xlsxwriter::{Workbook, XlsxError};

use super::Source;
use super::links::Links;
use super::pad::{Looks, PLAIN, Pad, Rows, SCORE, SHARE, WHOLE};
use crate::measure::Lever;
use crate::text::plan::number;
use crate::workshop::{Basis, Change, Convention, Span, ValueCase};

/// What stands for all segments.
pub(super) const ALL: &str = "(all)";

/// Where the inputs are, as formulas name them from other sheets.
#[derive(Debug, Default)]
pub(super) struct Inputs {
    /// By factor: its weight, and whether not knowing counts as the lowest level.
    pub factors: Vec<[String; 2]>,
    /// By segment: its share.
    pub shares: Vec<String>,
    /// By segment, then factor: judged, voted, basis, desired.
    pub ratings: Vec<[String; 4]>,
    /// By change: factor, segment, points, taking part, confidence.
    pub changes: Vec<[String; 5]>,
    /// By action: confidence and cost.
    pub actions: Vec<[String; 2]>,
    /// Whether actions take part, and what they cost.
    pub costs: Option<[String; 2]>,
    /// By lever: low, base, high.
    pub levers: Vec<[String; 3]>,
    pub convention: String,
    /// Start, expansion, contraction, churned, cost to serve.
    pub revenue: [String; 5],
}

pub(super) fn write(
    workbook: &mut Workbook,
    looks: &Looks,
    source: &Source<'_>,
) -> Result<Inputs, XlsxError> {
    let text = source.text;
    let wide = [20.0, 20.0, 34.0, 34.0, 13.0, 13.0, 13.0, 13.0];
    let name = text.get("office-inputs");
    let sheet = workbook.add_worksheet();
    let mut pad = Pad::new(sheet, looks, name, source.report, &wide)?;
    pad.title(name)?;
    pad.note(text.get("office-inputs-note"))?;
    let mut inputs = Inputs::default();
    score(&mut pad, source, &mut inputs)?;
    actions(&mut pad, source, &mut inputs)?;
    if source.money {
        value(&mut pad, source, &mut inputs)?;
    }
    pad.sheet.set_freeze_panes(2, 0)?;
    Ok(inputs)
}

fn score(pad: &mut Pad<'_>, source: &Source<'_>, inputs: &mut Inputs) -> Result<(), XlsxError> {
    let text = source.text;
    pad.row += 1;
    pad.title(text.get("office-factors"))?;
    let titles = [
        text.get("office-id"),
        "",
        text.get("office-factor"),
        "",
        text.get("office-weight"),
        text.get("office-unknown-low"),
    ];
    pad.heading_over(&titles, |column| column >= 4)?;
    for (id, factor) in source.workshop.framework.active() {
        pad.soft(0, id.as_str())?;
        pad.words(2, &factor.title)?;
        pad.input(4, Some(factor.weight.get()), WHOLE)?;
        pad.input(5, Some(f64::from(u8::from(factor.unknown_counts_low))), "0")?;
        let line = pad.line();
        inputs.factors.push([pad.at(4, line), pad.at(5, line)]);
        pad.row += 1;
    }
    pad.row += 1;
    pad.title(text.get("office-segments"))?;
    let titles =
        [text.get("office-id"), "", text.get("office-segment"), "", text.get("office-share")];
    pad.heading_over(&titles, |column| column >= 4)?;
    for (id, segment) in source.workshop.segments.iter() {
        pad.soft(0, id.as_str())?;
        pad.words(2, &segment.title)?;
        pad.input(4, Some(segment.share.get()), SHARE)?;
        inputs.shares.push(pad.at(4, pad.line()));
        pad.row += 1;
    }
    let Some(round) = &source.round else { return Ok(()) };
    pad.row += 1;
    pad.title(&format!("{} · {}", text.get("office-scores"), round.assessment.title))?;
    pad.note(text.get("office-basis-note"))?;
    let titles = [
        text.get("office-segment-id"),
        text.get("office-factor-id"),
        text.get("office-segment"),
        text.get("office-factor"),
        text.get("office-judged"),
        text.get("office-voted"),
        text.get("office-basis"),
        text.get("office-desired"),
    ];
    pad.heading_over(&titles, |column| column >= 4)?;
    for segment in &round.sheet.segments {
        let factors = source.workshop.framework.active().zip(&segment.figures.factors);
        for ((id, factor), figures) in factors {
            let rating = source.workshop.rating(round.id, &segment.id, id);
            let basis = match rating.map_or(Basis::FirstKnown, |r| r.basis) {
                Basis::FirstKnown => 0.0,
                Basis::Judged => 1.0,
                Basis::Voted => 2.0,
                Basis::Evidenced => 3.0,
            };
            pad.soft(0, segment.id.as_str())?;
            pad.soft(1, id.as_str())?;
            pad.words(2, &segment.name)?;
            pad.words(3, &factor.title)?;
            pad.input(4, figures.judged, SCORE)?;
            pad.input(5, figures.voted, SCORE)?;
            pad.input(6, Some(basis), "0")?;
            pad.input(7, figures.desired, SCORE)?;
            let line = pad.line();
            inputs.ratings.push([4, 5, 6, 7].map(|column| pad.at(column, line)));
            pad.row += 1;
        }
    }
    Ok(())
}

fn actions(pad: &mut Pad<'_>, source: &Source<'_>, inputs: &mut Inputs) -> Result<(), XlsxError> {
    let (text, workshop) = (source.text, source.workshop);
    if workshop.plan.is_empty() {
        return Ok(());
    }
    pad.row += 1;
    pad.title(text.get("office-actions"))?;
    let titles = [
        text.get("office-id"),
        "",
        text.get("office-action"),
        "",
        text.get("office-takes-part"),
        text.get("office-confidence"),
        text.get("office-cost"),
    ];
    pad.heading_over(&titles, |column| column >= 4)?;
    let mut lines = Vec::new();
    for (place, (id, action)) in workshop.plan.iter().enumerate() {
        let part = action.chosen && !action.done;
        pad.soft(0, id.as_str())?;
        pad.words(2, &format!("{} {}", number(place), action.title))?;
        pad.input(4, Some(f64::from(u8::from(part))), "0")?;
        pad.input(5, Some((source.sure)(action)), SHARE)?;
        pad.input(6, action.cost.map(f64::from), PLAIN)?;
        lines.push(pad.line());
        inputs.actions.push([pad.at(5, pad.line()), pad.at(6, pad.line())]);
        pad.row += 1;
    }
    if let (Some(first), Some(last)) = (lines.first(), lines.last()) {
        let rows = Rows { first: *first, last: *last };
        inputs.costs = Some([pad.range(4, rows), pad.range(6, rows)]);
    }
    pad.row += 1;
    pad.title(text.get("office-changes"))?;
    let titles = [
        text.get("office-action"),
        text.get("office-factor-id"),
        text.get("office-segment-id"),
        "",
        text.get("office-points"),
    ];
    pad.heading_over(&titles, |column| column >= 4)?;
    for ((id, action), line) in workshop.plan.iter().zip(lines) {
        for change in &action.changes {
            let Change::Score { factor, segment, by } = change else { continue };
            pad.soft(0, id.as_str())?;
            pad.typed(1, factor.as_str())?;
            pad.typed(2, segment.as_ref().map_or(ALL, |id| id.as_str()))?;
            pad.input(4, Some(by.get()), SCORE)?;
            let own = pad.line();
            inputs.changes.push([
                pad.at(1, own),
                pad.at(2, own),
                pad.at(4, own),
                pad.at(4, line),
                pad.at(5, line),
            ]);
            pad.row += 1;
        }
    }
    Ok(())
}

impl Inputs {
    /// Where the numbers of the report that somebody put in stand.
    pub(super) fn link(&self, source: &Source<'_>, links: &mut Links) {
        for ((id, action), [sure, cost]) in source.workshop.plan.iter().zip(&self.actions) {
            let confidence = Some((source.sure)(action));
            links.put(format!("action/{id}/confidence"), sure.clone(), confidence);
            links.put(format!("action/{id}/cost"), cost.clone(), action.cost.map(f64::from));
        }
        for (lever, cells) in Lever::ALL.into_iter().zip(&self.levers) {
            let known = span(&source.workshop.value, lever);
            for ((end, cell), at) in ["low", "base", "high"].into_iter().zip(cells).zip(0..3) {
                let id = format!("value/input/{}/{end}", lever.name());
                links.put(id, cell.clone(), known.map(|k| k[at]));
            }
        }
    }
}

/// Who has signed the link and when, or that nobody has; none without a link.
pub(super) fn signature(source: &Source<'_>) -> Option<String> {
    let link = source.workshop.value.link.as_ref()?;
    let signed = link.signed_by.as_ref().zip(link.signed_on);
    let signed = signed.and_then(|(id, on)| {
        let person = source.workshop.people.get(id)?;
        let name = if person.name.trim().is_empty() { &person.role } else { &person.name };
        Some((name.trim().to_owned(), on))
    });
    let Some((who, on)) = signed else {
        return Some(source.text.get("office-unsigned").to_owned());
    };
    let args = [("who", who.into()), ("date", source.text.date(on).into())];
    Some(source.text.with("office-signed", &args))
}

/// The three numbers of an input of the value case.
pub(super) fn span(case: &ValueCase, lever: Lever) -> Option<[f64; 3]> {
    fn three<T: Copy + Into<f64>>(span: Span<T>) -> [f64; 3] {
        [span.low, span.base, span.high].map(Into::into)
    }
    let link = case.link.as_ref();
    match lever {
        Lever::Customers => case.customers.map(three),
        Lever::Retention => case.retention.map(three),
        Lever::Margin => case.margin.map(three),
        Lever::Discount => case.discount.map(three),
        Lever::LinkRetention => link.map(|link| three(link.retention)),
        Lever::LinkMargin => link.and_then(|link| link.margin).map(three),
        // They come from the plan.
        Lever::Gain | Lever::Cost => None,
    }
}

/// What an input of the value case is called.
pub(super) fn lever_name(lever: Lever) -> &'static str {
    match lever {
        Lever::Customers => "office-customers",
        Lever::Retention => "office-retention",
        Lever::Margin => "office-margin",
        Lever::Discount => "office-discount",
        Lever::LinkRetention => "office-link-retention",
        Lever::LinkMargin => "office-link-margin",
        Lever::Gain => "office-gain",
        Lever::Cost => "office-cost",
    }
}

/// How it is written.
pub(super) fn lever_format(lever: Lever) -> &'static str {
    match lever {
        Lever::Customers => WHOLE,
        Lever::Margin | Lever::Cost => PLAIN,
        _ => "0.0##%",
    }
}

fn value(pad: &mut Pad<'_>, source: &Source<'_>, inputs: &mut Inputs) -> Result<(), XlsxError> {
    let (text, case) = (source.text, &*source.workshop.value);
    pad.row += 1;
    pad.title(text.get("office-value-inputs"))?;
    let about: Vec<&str> =
        [case.money.trim(), case.period.trim()].into_iter().filter(|w| !w.is_empty()).collect();
    if !about.is_empty() {
        pad.note(&about.join(" · "))?;
    }
    if let Some(link) = case.link.as_ref().filter(|link| !link.reason.trim().is_empty()) {
        pad.note(link.reason.trim())?;
    }
    if let Some(signature) = signature(source) {
        pad.note(&signature)?;
    }
    let titles = [
        "",
        "",
        text.get("office-name"),
        "",
        text.get("office-low"),
        text.get("office-base"),
        text.get("office-high"),
    ];
    pad.heading_over(&titles, |column| column >= 4)?;
    for lever in Lever::INPUTS {
        let known = span(case, lever);
        pad.words(2, text.get(lever_name(lever)))?;
        for (column, at) in [4u16, 5, 6].into_iter().zip(0..3) {
            pad.input(column, known.map(|k| k[at]), lever_format(lever))?;
        }
        let line = pad.line();
        inputs.levers.push([4, 5, 6].map(|column| pad.at(column, line)));
        pad.row += 1;
    }
    pad.words(2, text.get("office-convention"))?;
    pad.words(3, text.get("office-convention-note"))?;
    pad.input(4, Some(f64::from(u8::from(case.convention == Convention::Now))), "0")?;
    inputs.convention = pad.at(4, pad.line());
    pad.row += 1;
    let revenue = &case.revenue;
    let rows = [
        ("office-revenue-start", revenue.start),
        ("office-revenue-expansion", revenue.expansion),
        ("office-revenue-contraction", revenue.contraction),
        ("office-revenue-churned", revenue.churned),
        ("office-cost-to-serve", case.cost_to_serve),
    ];
    for (at, (key, amount)) in rows.into_iter().enumerate() {
        pad.words(2, text.get(key))?;
        pad.input(4, amount.map(f64::from), PLAIN)?;
        inputs.revenue[at] = pad.at(4, pad.line());
        pad.row += 1;
    }
    Ok(())
}
