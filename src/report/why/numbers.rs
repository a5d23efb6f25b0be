//! The numbers of an explanation: the value, the columns of its table, and the formula with the
//! numbers put in.

use crate::measure::Known;
use crate::measure::why::{Explanation, Figure, Formula, Label, Part, Term, Unit};
use crate::text::{Language, Text};

/// What stands for a figure that nobody knows.
const UNKNOWN: &str = "–";

/// The most terms of a sum that are put into the formula; the table has them all.
const MOST: usize = 4;

/// Writes the numbers of one explanation: its scores have one decimal where that is all of each,
/// else two, so that they stand below one another.
struct Pen<'a> {
    text: &'a Text,
    decimals: usize,
}

impl<'a> Pen<'a> {
    fn of(text: &'a Text, found: &Explanation) -> Self {
        let scores = found.terms.iter().flat_map(|t| {
            let value = t.value.filter(|_| unit_of(found, t) == Unit::Score);
            [t.actual, t.desired, value]
        });
        let value = found.value.filter(|_| found.unit == Unit::Score);
        let whole = |v: f64| (v * 10.0 - (v * 10.0).round()).abs() < 1e-9;
        let tenths = scores.chain([value]).flatten().all(whole);
        Self { text, decimals: if tenths { 1 } else { 2 } }
    }

    fn score(&self, value: f64) -> String {
        self.text.number(value, self.decimals)
    }

    /// A number in its unit.
    fn write(&self, value: f64, unit: Unit) -> String {
        match unit {
            Unit::Share => self.text.percent(value, 1),
            Unit::Score => self.score(value),
            Unit::Number => self.text.number(value, 2),
        }
    }
}

fn known(value: Option<f64>, write: impl Fn(f64) -> String) -> String {
    value.map_or_else(|| UNKNOWN.to_owned(), write)
}

/// The value of the page.
pub(super) fn value(text: &Text, found: &Explanation) -> String {
    let pen = Pen::of(text, found);
    match found.ends {
        Some(ends) => {
            let (low, high) = (pen.write(ends.low, found.unit), pen.write(ends.high, found.unit));
            if low == high { low } else { format!("{low} – {high}") }
        }
        None => known(found.value, |v| pen.write(v, found.unit)),
    }
}

/// A column of the table after the first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Column {
    Weight,
    WeightAsSet,
    Share,
    Actual,
    Desired,
    Reached,
    Score,
    Figure,
    Reply,
    Adds,
    AddsLog,
    Gap,
    Likely,
    Ranks,
    Ballots,
}

/// The columns of a formula's table.
pub(super) fn columns(formula: Formula) -> &'static [Column] {
    use Column as C;
    match formula {
        Formula::Attainment => &[C::Weight, C::Actual, C::Desired, C::Reached, C::Adds],
        Formula::Weighed => &[C::Weight, C::Figure, C::Adds],
        Formula::Geometric | Formula::Harmonic => &[C::Weight, C::Score, C::AddsLog],
        Formula::Minimum => &[C::Weight, C::Score],
        Formula::Survival => &[C::Gap, C::Likely, C::Ranks],
        Formula::WeightShare => &[C::WeightAsSet],
        Formula::BySegment => &[C::Share, C::Figure, C::Adds],
        Formula::Median => &[C::Score, C::Ballots],
        Formula::Evidence | Formula::EvidenceLow | Formula::EvidenceHigh | Formula::Answered => {
            &[C::Weight, C::Reply, C::Adds]
        }
        Formula::Ends
        | Formula::Balance
        | Formula::Reached
        | Formula::Gap
        | Formula::WeightedGap
        | Formula::Source
        | Formula::Point
        | Formula::FromEvidence => &[C::Figure],
        Formula::Set | Formula::Level | Formula::Register | Formula::Nothing => &[],
    }
}

/// Whether the products add up, so that they compare as bars.
pub(super) fn adds_up(formula: Formula) -> bool {
    matches!(
        formula,
        Formula::Attainment
            | Formula::Weighed
            | Formula::Harmonic
            | Formula::BySegment
            | Formula::Evidence
            | Formula::EvidenceLow
            | Formula::EvidenceHigh
            | Formula::Answered
            | Formula::Survival
    )
}

impl Column {
    /// The key of what stands over it.
    pub(super) fn head(self) -> &'static str {
        match self {
            Self::Weight | Self::WeightAsSet => "why-col-weight",
            Self::Share => "why-col-share",
            Self::Actual => "why-col-actual",
            Self::Desired => "why-col-desired",
            Self::Reached => "why-col-reached",
            Self::Score => "why-col-score",
            Self::Figure => "why-col-value",
            Self::Reply => "why-col-reply",
            Self::Adds => "why-col-adds",
            Self::AddsLog => "why-col-term",
            Self::Gap => "why-col-gap",
            Self::Likely => "why-col-likely",
            Self::Ranks => "why-col-ranks",
            Self::Ballots => "why-col-ballots",
        }
    }

    /// What stands in it.
    pub(super) fn cell(self, text: &Text, found: &Explanation, term: &Term) -> String {
        let percent = |v| text.percent(v, 1);
        let pen = Pen::of(text, found);
        match self {
            Self::Weight | Self::Share => known(term.weight, percent),
            Self::WeightAsSet => known(term.weight, |w| text.short_number(w)),
            Self::Actual => known(term.actual, |v| pen.score(v)),
            Self::Desired => known(term.desired, |v| pen.score(v)),
            Self::Reached => known(term.value, percent),
            Self::Score => known(term.value, |v| pen.score(v)),
            Self::Figure => known(term.value, |v| pen.write(v, unit_of(found, term))),
            Self::Reply => reply(text, term),
            // Two decimals whatever they are, so that a column of them can be added up by eye.
            Self::Adds if found.unit == Unit::Share => known(term.product, percent),
            Self::Adds => known(term.product, |v| text.number(v, 2)),
            Self::AddsLog => known(term.product, |v| text.number(v, 3)),
            Self::Gap => known(term.value, |v| text.number(v, 2)),
            Self::Likely => known(term.product, |v| text.percent(v, 0)),
            Self::Ranks => ranks(term.ranks),
            Self::Ballots => known(term.weight, |n| text.number(n, 0)),
        }
    }
}

/// A rank interval.
fn ranks(ranks: Option<(u16, u16)>) -> String {
    match ranks {
        Some((low, high)) if low == high => low.to_string(),
        Some((low, high)) => format!("{low}–{high}"),
        None => UNKNOWN.to_owned(),
    }
}

/// What a term is measured in, which is not what the result is where it is made of two figures.
fn unit_of(found: &Explanation, term: &Term) -> Unit {
    match &term.label {
        Label::Figure(Figure::Factor(part, _)) => match part {
            Part::Weight | Part::Attainment | Part::Coverage => Unit::Share,
            Part::WeightedGap => Unit::Number,
            _ => Unit::Score,
        },
        Label::Figure(Figure::Geometric | Figure::Actual) => Unit::Score,
        Label::Ballot => Unit::Score,
        // What questions weigh is a part of 1.
        Label::Question(_) => Unit::Share,
        _ => found.unit,
    }
}

/// What was answered, in few words.
fn reply(text: &Text, term: &Term) -> String {
    match term.known {
        Some(Known::Answered(level)) => {
            text.with("why-reply-level", &[("level", u64::from(level).into())])
        }
        Some(Known::Fed(fed)) => text.percent(fed.share, 0),
        Some(Known::DontKnow) => text.get("why-reply-unknown").to_owned(),
        Some(Known::Open) | None => UNKNOWN.to_owned(),
    }
}

/// The right side of the formula with the numbers in it; empty where that says nothing new.
pub(super) fn put_in(text: &Text, found: &Explanation) -> String {
    let terms = &found.terms;
    let taking: Vec<&Term> = terms.iter().filter(|t| t.product.is_some()).collect();
    if found.value.is_none() || taking.is_empty() {
        return String::new();
    }
    let list = |join: &str, each: &dyn Fn(&Term) -> String| {
        let mut parts: Vec<String> = taking.iter().take(MOST).map(|t| each(t)).collect();
        if taking.len() > MOST {
            parts.push("…".to_owned());
        }
        parts.join(join)
    };
    let pen = Pen::of(text, found);
    let weight = |t: &Term| text.percent(t.weight.unwrap_or(0.0), 1);
    let plain = |t: &Term| text.number(t.weight.unwrap_or(0.0), 3);
    let score = |t: &Term| pen.score(t.value.unwrap_or(0.0));
    let own = |t: &Term| pen.write(t.value.unwrap_or(0.0), unit_of(found, t));
    // Between the parts of a minimum: where the comma is the decimal mark it cannot stand there.
    let comma = if text.language() == Language::English { ", " } else { "; " };
    let pair = |sign: &str| match taking.as_slice() {
        [a, b] => format!("{} {sign} {}", own(a), own(b)),
        _ => String::new(),
    };
    match found.formula {
        Formula::Attainment => list(" + ", &|t| match t.actual.zip(t.desired) {
            Some((s, d)) if s <= d && d > 0.0 => {
                format!("{} × {} ÷ {}", weight(t), pen.score(s), pen.score(d))
            }
            _ => format!("{} × 1", weight(t)),
        }),
        Formula::Weighed | Formula::BySegment => {
            list(" + ", &|t| format!("{} × {}", weight(t), own(t)))
        }
        Formula::Geometric => list(" × ", &|t| format!("{}^{}", score(t), plain(t))),
        Formula::Harmonic => {
            format!("1 ÷ ({})", list(" + ", &|t| format!("{} ÷ {}", plain(t), score(t))))
        }
        Formula::Minimum => format!("min({})", list(comma, &score)),
        Formula::Balance | Formula::Reached => match taking.as_slice() {
            [_, b] if b.product.is_some_and(|b| b <= 0.0) => String::new(),
            [a, b] if a.product > b.product => {
                format!("min({} ÷ {}{comma}1)", own(a), own(b))
            }
            _ => pair("÷"),
        },
        Formula::Gap => match taking.as_slice() {
            [a, b] if a.product < b.product => {
                format!("max({} − {}{comma}0)", own(a), own(b))
            }
            _ => pair("−"),
        },
        Formula::WeightedGap => pair("×"),
        Formula::WeightShare => {
            let all: f64 = taking.iter().filter_map(|t| t.product).sum();
            let counting = taking.iter().find(|t| t.counts).and_then(|t| t.product);
            let write = |w| text.short_number(w);
            counting.map_or_else(String::new, |own| format!("{} ÷ {}", write(own), write(all)))
        }
        Formula::Evidence | Formula::EvidenceLow | Formula::EvidenceHigh => {
            let u = |t: &Term| text.short_number(t.value.unwrap_or(0.0));
            let sum = list(" + ", &|t| format!("{} × {}", weight(t), u(t)));
            format!("10 × ({sum})")
        }
        _ => String::new(),
    }
}
