//! What engagement is worth (measures §8): churn and retention, revenue that stays, the lifetime
//! value of a customer, and what closing gaps would be worth, with a low, a base and a high case.
//!
//! Every number comes from the client's own [`ValueCase`]; the link from attainment to retention is
//! an input that a person signs. What is not known makes what follows from it unknown.

use crate::workshop::{
    ActionId, Amount, Convention, CostSpread, Link, Revenue, Span, ValueCase, Workshop,
};

/// The step of attainment that a [`Link`] speaks of: ten points of a hundred.
pub const LINK_STEP: f64 = 0.1;

/// One end of the inputs, worked through. The low case takes every input at the end that makes
/// customers worth less, the high case at the other: low customers, retention, margin, link and gain
/// with a *high* discount rate and a *high* cost, and the other way round. Where attainment falls, or
/// where nobody is left who could leave, the high case may come to less than the base case: what is
/// printed as a range is [`ValueFigures::range`].
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Case {
    /// The part of the customers that stays for another period, now and then, 0 to 1: r₀ and
    /// r₁ = r₀ + link · Δattainment / 0.1, kept within 0 to 1.
    pub retention: [f64; 2],
    /// 1 − r, in the unit of [`ValueCase::base`].
    pub churn: [f64; 2],
    /// The margin of one customer in one period, now and then, in the money of the case:
    /// m₁ = m₀ · (1 + link · Δattainment / 0.1), at least 0 where m₀ is.
    pub margin: [f64; 2],
    /// The lifetime value of one customer, now and then, see [`clv`].
    pub clv: [f64; 2],
    /// N · (CLV(r₁, m₁) − CLV(r₀, m₀)) − cost.
    pub worth: f64,
}

/// What customers are worth today, at one end of the inputs. Needs neither a link nor a plan.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Today {
    /// r, 0 to 1.
    pub retention: Option<f64>,
    /// 1 − r.
    pub churn: Option<f64>,
    /// m, in the money of the case.
    pub margin: Option<f64>,
    /// The lifetime value of one customer, in the money of the case.
    pub clv: Option<f64>,
}

/// An input of the value case that is not known exactly.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Lever {
    /// How many customers there are.
    Customers,
    /// The part of them that stays.
    Retention,
    /// The margin of one customer in one period.
    Margin,
    /// The discount rate.
    Discount,
    /// What attainment does to retention.
    LinkRetention,
    /// What attainment does to the margin.
    LinkMargin,
    /// By how much attainment rises: from what is to be expected where we are less sure of every
    /// action by one grade of evidence, to what it comes to if everything works.
    Gain,
    /// What the plan costs.
    Cost,
}

impl Lever {
    /// Those that the client puts in, in the order of the inputs.
    pub const INPUTS: [Self; 6] = [
        Self::Customers,
        Self::Retention,
        Self::Margin,
        Self::Discount,
        Self::LinkRetention,
        Self::LinkMargin,
    ];

    /// All of them: the inputs, and what comes from the plan.
    pub const ALL: [Self; 8] = [
        Self::Customers,
        Self::Retention,
        Self::Margin,
        Self::Discount,
        Self::LinkRetention,
        Self::LinkMargin,
        Self::Gain,
        Self::Cost,
    ];

    /// Its name on the command line and in reports' ids.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Customers => "customers",
            Self::Retention => "retention",
            Self::Margin => "margin",
            Self::Discount => "discount",
            Self::LinkRetention => "link-retention",
            Self::LinkMargin => "link-margin",
            Self::Gain => "gain",
            Self::Cost => "cost",
        }
    }
}

/// How far one input moves the worth while all others stay at their base: a row of a tornado.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Swing {
    /// The input.
    pub what: Lever,
    /// Its low and its high value, in its own unit.
    pub ends: [f64; 2],
    /// The worth with its low value, in the money of the case.
    pub low: f64,
    /// The worth with its high value, in the money of the case.
    pub high: f64,
}

impl Swing {
    /// How far apart the two are.
    #[must_use]
    pub fn width(&self) -> f64 {
        (self.high - self.low).abs()
    }
}

/// What the value case comes to.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ValueFigures {
    /// The overall attainment that it was worked out with, now and then, 0 to 1.
    pub attainment: [Option<f64>; 2],
    /// By how much attainment rises, −1 to 1: if we are less sure, as expected, if everything works.
    /// Ordered by size.
    pub gain: Option<Span<f64>>,
    /// The low, the base and the high case; none where an input is missing, where the attainment is
    /// not known, or where the lifetime value has no limit (r = 1 and i = 0).
    pub cases: [Option<Case>; 3],
    /// What customers are worth today: low, base, high.
    pub today: [Today; 3],
    /// Gross revenue retention: (start − contraction − churned) / start. None unless all are known
    /// and the start is above 0, and where more was lost than there was.
    pub grr: Option<f64>,
    /// Net revenue retention: the same with the expansion, so that it may exceed 1.
    pub nrr: Option<f64>,
    /// What serving all customers cost as a part of the recurring revenue at the start of the same
    /// period (our definition).
    pub serve_ratio: Option<f64>,
    /// What the actions that take part cost once, in the money of the case; those without a cost
    /// count nothing, see `uncosted`.
    pub cost: f64,
    /// The same with what the client allows for on either side, see [`CostSpread`].
    pub cost_span: Span<f64>,
    /// How many actions take part whose cost nobody has named.
    pub uncosted: usize,
    /// The inputs with a low and a high end, the one that moves the worth most first.
    pub tornado: Vec<Swing>,
    /// A person has signed the link, on a date.
    pub signed: bool,
}

impl ValueFigures {
    /// From the least to the most of the three cases, in the money of the case: the base case is
    /// never outside it. None where a case is not known.
    #[must_use]
    pub fn range(&self) -> Option<[f64; 2]> {
        let [low, base, high] = self.cases;
        let all = [low?.worth, base?.worth, high?.worth];
        Some([
            all.iter().copied().fold(f64::MAX, f64::min),
            all.into_iter().fold(f64::MIN, f64::max),
        ])
    }

    /// In some case the link takes retention to where nobody leaves any more: more than a link of a
    /// straight line can say.
    #[must_use]
    pub fn is_capped(&self) -> bool {
        self.cases.iter().flatten().any(|case| case.retention[1] >= 1.0)
    }

    /// How many decimals tell churn and retention of the three cases apart, in per cent: one, or
    /// two where one would make them look alike.
    #[must_use]
    pub fn churn_digits(&self) -> usize {
        let apart = |values: &[f64]| decimals_apart(values, 1);
        let cases: Vec<&Case> = self.cases.iter().flatten().collect();
        let ends = [0, 1].map(|at| cases.iter().map(|c| c.churn[at] * 100.0).collect::<Vec<_>>());
        let moved = cases.iter().map(|case| apart(&case.churn.map(|churn| churn * 100.0)));
        moved.chain(ends.iter().map(|values| apart(values))).max().unwrap_or(1).min(2)
    }

    /// What the actions are worth in the base case per ten points of attainment that they gain,
    /// before their cost (A13); none if nothing is gained.
    #[must_use]
    pub fn per_ten_points(&self) -> Option<f64> {
        let [now, then] = self.attainment;
        let gained = then? - now?;
        let base = self.cases[1]?;
        (gained > 0.0).then(|| (base.worth + self.cost) / gained * LINK_STEP)
    }
}

/// The lifetime value of a customer who stays with probability `r` from one period to the next and
/// brings `m` in each, discounted at `i`: m·r / (1+i−r) when the first margin comes after one
/// period, m·(1+i) / (1+i−r) when it comes now. In the unit of `m`; none where it has no limit.
///
/// Source: Gupta & Lehmann, “Customers as assets”, Journal of Interactive Marketing 17 (2003).
#[must_use]
pub fn clv(convention: Convention, r: f64, m: f64, i: f64) -> Option<f64> {
    let rest = 1.0 + i - r;
    let first = match convention {
        Convention::Later => m * r,
        Convention::Now => m * (1.0 + i),
    };
    (rest > 0.0).then(|| first / rest).filter(|v| v.is_finite())
}

/// The least count of decimals, from `least` to 4, in which numbers that differ are written
/// differently; `least` where even four tell them apart no better.
#[must_use]
pub fn decimals_apart(values: &[f64], least: usize) -> usize {
    let kinds = |digits: usize| {
        let mut all: Vec<String> = values.iter().map(|v| format!("{v:.digits$}")).collect();
        all.sort();
        all.dedup();
        all.len()
    };
    let most = kinds(4);
    (least..=4).find(|digits| kinds(*digits) == most).unwrap_or(least)
}

/// Whether a person has signed the link, and when: either alone is no signature.
#[must_use]
pub fn is_signed(link: &Link) -> bool {
    link.signed_by.is_some() && link.signed_on.is_some()
}

/// The actions that take part in the forecast: chosen, and not yet done, since what is done shows in
/// the scores. In the order of the plan.
#[must_use]
pub fn taking_part(workshop: &Workshop) -> Vec<ActionId> {
    let part = workshop.plan.iter().filter(|(_, action)| action.chosen && !action.done);
    part.map(|(id, _)| id.clone()).collect()
}

/// The overall attainment, now and then, 0 to 1.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Reached {
    /// As it is.
    pub now: Option<f64>,
    /// As it is to be expected.
    pub then: Option<f64>,
    /// If we are less sure of every action.
    pub less: Option<f64>,
    /// If every action does all that is hoped for.
    pub more: Option<f64>,
}

impl From<[Option<f64>; 2]> for Reached {
    /// An attainment that is certain.
    fn from([now, then]: [Option<f64>; 2]) -> Self {
        Self { now, then, less: then, more: then }
    }
}

impl Reached {
    /// By how much it rises. Points that an action takes away can turn the ends round: they are
    /// ordered by size, with what is expected between them.
    fn gain(&self) -> Option<Span<f64>> {
        let now = self.now?;
        let base = self.then? - now;
        let ends = [self.less, self.more].map(|end| end.map_or(base, |end| end - now));
        let all = [ends[0], base, ends[1]];
        Some(Span {
            low: all.iter().copied().fold(f64::MAX, f64::min),
            base,
            high: all.into_iter().fold(f64::MIN, f64::max),
        })
    }
}

/// What may come of a cost.
fn spread(cost: f64, by: Option<CostSpread>) -> Span<f64> {
    let Some(CostSpread { less, more }) = by else { return Span::sure(cost) };
    Span { low: cost * (1.0 - less.get()), base: cost, high: cost * (1.0 + more.get()) }
}

/// What the value case comes to if the overall attainment goes from now to then for what the actions
/// that take part cost.
#[must_use]
pub fn value(workshop: &Workshop, attained: impl Into<Reached>) -> ValueFigures {
    let attained = attained.into();
    let case = &*workshop.value;
    let part = workshop.plan.values().filter(|action| action.chosen && !action.done);
    let cost = part.clone().filter_map(|action| action.cost).map(Amount::get).sum();
    let uncosted = part.filter(|action| action.cost.is_none()).count();
    let (gain, cost_span) = (attained.gain(), spread(cost, case.cost_spread));

    let inputs = Inputs { gain, cost: cost_span, ..Inputs::of(case) };
    let worked = |pick: &dyn Fn(Lever) -> End| inputs.case(pick);
    let cases = [
        worked(&End::cautious),
        worked(&|_| End::Base),
        worked(&|lever| End::cautious(lever).other()),
    ];
    let today = [
        inputs.standing(&End::cautious),
        inputs.standing(&|_| End::Base),
        inputs.standing(&|lever| End::cautious(lever).other()),
    ];
    let mut tornado: Vec<Swing> = Lever::ALL
        .into_iter()
        .filter_map(|what| {
            let span = inputs.span(what).filter(|span| span.low < span.high)?;
            let at = |end: End| {
                worked(&|lever| if lever == what { end } else { End::Base }).map(|case| case.worth)
            };
            Some(Swing {
                what,
                ends: [span.low, span.high],
                low: at(End::Low)?,
                high: at(End::High)?,
            })
        })
        .collect();
    tornado.sort_by(|a, b| b.width().total_cmp(&a.width()));
    let (grr, nrr) = kept_revenue(&case.revenue);
    ValueFigures {
        attainment: [attained.now, attained.then],
        gain,
        cases,
        today,
        grr,
        nrr,
        serve_ratio: case
            .cost_to_serve
            .zip(case.revenue.start)
            .filter(|(_, start)| start.get() > 0.0)
            .map(|(cost, start)| cost.get() / start.get()),
        cost,
        cost_span,
        uncosted,
        tornado,
        signed: case.link.as_ref().is_some_and(is_signed),
    }
}

/// What it would be worth if `still` times as many customers as today left a journey (0: nobody does
/// any more, 1: as today), for a cost in the money of the case: the low, the base and the high case.
///
/// All churn is taken to come about on journeys like this one, so that c₁ = c₀ · still, at most 1;
/// margins stay as they are (our definition). How often a customer walks the journey need not be known
/// for that. Neither attainment nor the link is asked for: what moves is counted or simulated, not
/// believed. None where an input is missing or the lifetime value has no limit.
#[must_use]
pub fn kept_value(case: &ValueCase, still: f64, cost: f64) -> [Option<Case>; 3] {
    let inputs = Inputs::of(case);
    [
        inputs.kept(&End::cautious, still, cost),
        inputs.kept(&|_| End::Base, still, cost),
        inputs.kept(&|lever| End::cautious(lever).other(), still, cost),
    ]
}

/// Gross and net revenue retention.
fn kept_revenue(revenue: &Revenue) -> (Option<f64>, Option<f64>) {
    let known = || {
        let start = revenue.start?.get();
        let kept = start - revenue.contraction?.get() - revenue.churned?.get();
        (start > 0.0 && kept >= 0.0).then_some((start, kept))
    };
    let grr = known().map(|(start, kept)| kept / start);
    let nrr =
        known().zip(revenue.expansion).map(|((start, kept), more)| (kept + more.get()) / start);
    (grr, nrr)
}

/// Which of the three numbers of a span.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum End {
    Low,
    Base,
    High,
}

impl Lever {
    /// Whether more of it makes customers worth less, so that the cautious case takes its high end.
    #[must_use]
    pub const fn is_burden(self) -> bool {
        matches!(self, Self::Discount | Self::Cost)
    }
}

impl End {
    /// The end of an input that makes customers worth less.
    fn cautious(lever: Lever) -> Self {
        if lever.is_burden() { Self::High } else { Self::Low }
    }

    fn other(self) -> Self {
        match self {
            Self::Low => Self::High,
            Self::Base => Self::Base,
            Self::High => Self::Low,
        }
    }

    fn of(self, span: Span<f64>) -> f64 {
        match self {
            Self::Low => span.low,
            Self::Base => span.base,
            Self::High => span.high,
        }
    }
}

/// The inputs as plain numbers.
struct Inputs {
    convention: Convention,
    customers: Option<Span<f64>>,
    retention: Option<Span<f64>>,
    margin: Option<Span<f64>>,
    discount: Option<Span<f64>>,
    link: Option<Span<f64>>,
    uplift: Option<Span<f64>>,
    gain: Option<Span<f64>>,
    cost: Span<f64>,
}

impl Inputs {
    fn of(case: &ValueCase) -> Self {
        let link = case.link.as_ref();
        Self {
            convention: case.convention,
            customers: case.customers.map(plain),
            retention: case.retention.map(plain),
            margin: case.margin.map(plain),
            discount: case.discount.map(plain),
            link: link.map(|link| plain(link.retention)),
            uplift: link.and_then(|link| link.margin).map(plain),
            gain: None,
            cost: Span::sure(0.0),
        }
    }

    fn span(&self, lever: Lever) -> Option<Span<f64>> {
        match lever {
            Lever::Customers => self.customers,
            Lever::Retention => self.retention,
            Lever::Margin => self.margin,
            Lever::Discount => self.discount,
            Lever::LinkRetention => self.link,
            Lever::LinkMargin => self.uplift,
            Lever::Gain => self.gain,
            Lever::Cost => Some(self.cost),
        }
    }

    fn standing(&self, pick: &dyn Fn(Lever) -> End) -> Today {
        let at = |lever| self.span(lever).map(|span| pick(lever).of(span));
        let (retention, margin) = (at(Lever::Retention), at(Lever::Margin));
        let all = retention.zip(margin).zip(at(Lever::Discount));
        Today {
            retention,
            churn: retention.map(|r| 1.0 - r),
            margin,
            clv: all.and_then(|((r, m), i)| clv(self.convention, r, m, i)),
        }
    }

    fn case(&self, pick: &dyn Fn(Lever) -> End) -> Option<Case> {
        let at = |lever| self.span(lever).map(|span| pick(lever).of(span));
        let customers = at(Lever::Customers)?;
        let (r, m, i) = (at(Lever::Retention)?, at(Lever::Margin)?, at(Lever::Discount)?);
        let (steps, cost) = (at(Lever::Gain)? / LINK_STEP, at(Lever::Cost)?);
        let then = (r + at(Lever::LinkRetention)? * steps).clamp(0.0, 1.0);
        // A link that is not there moves nothing; falling attainment takes at most all of it.
        let grown = m * (1.0 + at(Lever::LinkMargin).unwrap_or(0.0) * steps).max(0.0);
        self.worth(customers, [r, then], [m, grown], i, cost)
    }

    fn kept(&self, pick: &dyn Fn(Lever) -> End, still: f64, cost: f64) -> Option<Case> {
        let at = |lever| self.span(lever).map(|span| pick(lever).of(span));
        let (r, m) = (at(Lever::Retention)?, at(Lever::Margin)?);
        let then = 1.0 - ((1.0 - r) * still).clamp(0.0, 1.0);
        self.worth(at(Lever::Customers)?, [r, then], [m, m], at(Lever::Discount)?, cost)
    }

    fn worth(&self, n: f64, r: [f64; 2], m: [f64; 2], i: f64, cost: f64) -> Option<Case> {
        let clv = [clv(self.convention, r[0], m[0], i)?, clv(self.convention, r[1], m[1], i)?];
        Some(Case {
            retention: r,
            churn: r.map(|r| 1.0 - r),
            margin: m,
            clv,
            worth: n * (clv[1] - clv[0]) - cost,
        })
    }
}

fn plain<T: Copy + Into<f64>>(span: Span<T>) -> Span<f64> {
    Span { low: span.low.into(), base: span.base.into(), high: span.high.into() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_differs_is_written_differently() {
        assert_eq!(decimals_apart(&[0.08, 0.15, 0.22], 1), 2);
        assert_eq!(decimals_apart(&[8.0, 10.0, 12.0], 1), 1);
        assert_eq!(decimals_apart(&[97.4, 97.4, 97.4], 1), 1, "what is the same stays the same");
        assert_eq!(decimals_apart(&[97.41, 97.42, 97.42], 0), 2);
        assert_eq!(decimals_apart(&[], 1), 1);
        assert_eq!(decimals_apart(&[1.0, 1.000_001], 1), 1);
    }
}
