//! Figures as numbers of the report, each with the id that it has everywhere.

use super::cx::Cx;
use crate::measure::{FactorFigures, Figures};
use crate::report::model::{Ends, Number};
use crate::workshop::SegmentId;

/// Whose figures they are, as ids begin: all customers, or a segment.
fn whose(segment: Option<&SegmentId>) -> String {
    segment.map_or_else(String::new, |id| format!("segment/{id}/"))
}

/// The figures of one factor.
pub(super) struct OfFactor<'a> {
    of: &'a FactorFigures,
    begin: String,
}

impl<'a> OfFactor<'a> {
    pub fn new(of: &'a FactorFigures, segment: Option<&SegmentId>) -> Self {
        Self { begin: format!("{}factor/{}", whose(segment), of.id), of }
    }

    fn id(&self, end: &str) -> String {
        format!("{}/{end}", self.begin)
    }

    pub fn actual(&self) -> Number {
        Number::score(self.id("actual"), self.of.actual)
    }

    pub fn desired(&self) -> Number {
        Number::score(self.id("desired"), self.of.desired)
    }

    pub fn gap(&self) -> Number {
        Number::score(self.id("gap"), self.of.gap)
    }

    pub fn weighted_gap(&self) -> Number {
        Number::plain(self.id("weighted-gap"), self.of.weighted_gap, 2, "")
    }

    pub fn weight(&self) -> Number {
        Number::percent(self.id("weight"), Some(self.of.weight), 1)
    }

    pub fn attainment(&self) -> Number {
        Number::percent(self.id("attainment"), self.of.attainment, 0)
    }

    pub fn coverage(&self) -> Number {
        Number::percent(self.id("coverage"), Some(self.of.coverage), 0)
    }

    pub fn low(&self) -> Number {
        Number::score(self.id("low"), self.of.range.map(|r| r.low))
    }

    pub fn high(&self) -> Number {
        Number::score(self.id("high"), self.of.range.map(|r| r.high))
    }

    /// Whether what is unknown could move the score by what one would see.
    pub fn is_wide(&self) -> bool {
        self.of.range.is_some_and(|r| r.width() >= 0.05)
    }

    /// The two ends as a chart draws them.
    pub fn ends(&self, name: String) -> Ends {
        let range = self.of.range.filter(|_| self.is_wide());
        Ends {
            name,
            actual: self.actual(),
            desired: self.desired(),
            range: range.map(|r| [r.low, r.high]),
        }
    }
}

/// The figures of all customers together, or of a segment.
pub(super) struct Whole<'a> {
    of: &'a Figures,
    begin: String,
}

impl<'a> Whole<'a> {
    pub fn new(of: &'a Figures, segment: Option<&SegmentId>) -> Self {
        let begin = segment.map_or_else(|| "overall".to_owned(), |id| format!("segment/{id}"));
        Self { of, begin }
    }

    fn id(&self, end: &str) -> String {
        format!("{}/{end}", self.begin)
    }

    pub fn attainment(&self) -> Number {
        Number::percent(self.id("attainment"), self.of.attainment, 0)
    }

    pub fn actual(&self) -> Number {
        Number::score(self.id("actual"), self.of.actual)
    }

    pub fn desired(&self) -> Number {
        Number::score(self.id("desired"), self.of.desired)
    }

    pub fn low(&self) -> Number {
        Number::percent(self.id("low"), self.of.range.map(|r| r.low), 0)
    }

    pub fn high(&self) -> Number {
        Number::percent(self.id("high"), self.of.range.map(|r| r.high), 0)
    }

    pub fn geometric(&self) -> Number {
        Number::plain(self.id("geometric"), self.of.geometric, 2, "")
    }

    pub fn harmonic(&self) -> Number {
        Number::plain(self.id("harmonic"), self.of.harmonic, 2, "")
    }

    pub fn minimum(&self) -> Number {
        Number::plain(self.id("minimum"), self.of.minimum, 2, "")
    }

    pub fn balance(&self) -> Number {
        Number::plain(self.id("balance"), self.of.balance, 2, "")
    }

    pub fn coverage(&self) -> Number {
        Number::percent(self.id("coverage"), Some(self.of.coverage), 0)
    }

    /// “from 54% to 67%”; nothing where everything is known.
    pub fn range(&self, cx: &Cx<'_>) -> String {
        if self.of.range.is_none_or(|r| r.width() < 0.005) {
            return String::new();
        }
        let (low, high) = (self.low().write(cx.text), self.high().write(cx.text));
        cx.with("paper-range", &[("low", low.into()), ("high", high.into())])
    }
}

/// In how many weightings the three largest gaps stay the same three.
pub(super) fn top_holds(cx: &Cx<'_>) -> Number {
    let holds = cx.sensitivity.as_ref().and_then(|s| s.top_holds);
    Number::percent("overall/top-holds", holds, 0)
}

/// “Outcomes 2.0 → 8.0; …”: what a dumbbell shows, in words.
pub(super) fn ends_said(cx: &Cx<'_>, rows: &[Ends]) -> String {
    let said = rows.iter().map(|row| {
        let (actual, desired) = (row.actual.write(cx.text), row.desired.write(cx.text));
        let name = row.name.as_str().into();
        let args = [("name", name), ("actual", actual.into()), ("desired", desired.into())];
        cx.with("paper-alt-ends", &args)
    });
    said.collect::<Vec<_>>().join("; ")
}
