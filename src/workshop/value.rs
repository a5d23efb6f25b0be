//! What engagement is worth: the inputs of the value case (measures §8). They are the client's own;
//! nothing here is a constant of ours.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{Amount, Count, PersonId, Share};

/// A number that is not known exactly: a base case between a low and a high one, as their names
/// say by size, not by merit.
#[derive(Debug, Clone, Copy, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Span<T> {
    /// The smallest that is plausible.
    pub low: T,
    /// What is expected.
    pub base: T,
    /// The largest that is plausible.
    pub high: T,
}

impl<T: Copy> Span<T> {
    /// A number that is known.
    #[must_use]
    pub const fn sure(value: T) -> Self {
        Self { low: value, base: value, high: value }
    }
}

impl<T: PartialOrd> Span<T> {
    /// Whether low, base and high follow one another.
    #[must_use]
    pub fn is_ordered(&self) -> bool {
        self.low <= self.base && self.base <= self.high
    }
}

/// What churn and retention count (A06).
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum ChurnBase {
    /// Customer organisations.
    #[default]
    Logo,
    /// People who use the product.
    User,
    /// Recurring revenue.
    Revenue,
}

impl ChurnBase {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Logo, Self::User, Self::Revenue];
}

/// When the first margin of a customer lifetime value comes in.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Convention {
    /// After one period, from those who stayed: m·r / (1+i−r).
    #[default]
    Later,
    /// Now, from everybody: m·(1+i) / (1+i−r).
    Now,
}

impl Convention {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Later, Self::Now];
}

/// The inputs of the value case. What nobody knows is absent, and what follows from it is too.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct ValueCase {
    /// The money: €, $, Rp, thousands of €, …
    #[serde(skip_serializing_if = "String::is_empty")]
    pub money: String,
    /// Over which time margin, retention and discount go: a year, a month.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub period: String,
    /// What churn and retention count.
    pub base: ChurnBase,
    /// How many customers there are, in the unit of `base` (for revenue: contracts).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub customers: Option<Span<Count>>,
    /// The part of them that stays for another period, r.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub retention: Option<Span<Share>>,
    /// The margin of one customer in one period, m.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub margin: Option<Span<Amount>>,
    /// The discount rate of one period, i.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub discount: Option<Span<Share>>,
    /// When the first margin comes in.
    pub convention: Convention,
    /// The link from attainment to retention.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub link: Option<Link>,
    /// Recurring revenue over the last period.
    pub revenue: Revenue,
    /// How far the cost of the plan may be from what its actions name; none means that it is certain.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cost_spread: Option<CostSpread>,
    /// What serving all customers cost in the last period.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cost_to_serve: Option<Amount>,
}

/// How far a cost may be from what was named, as parts of it.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CostSpread {
    /// By so much it may be less.
    pub less: Share,
    /// By so much it may be more.
    pub more: Share,
}

/// What ten points of attainment are believed to do. An input that the client signs, never a
/// hidden constant.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Link {
    /// By how much retention rises for every ten points (0.1) of attainment, as a part of all
    /// customers: 0.02 is two points of retention.
    pub retention: Span<Share>,
    /// By which part of itself the margin rises for every ten points of attainment; none means
    /// that it does not.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub margin: Option<Span<Share>>,
    /// Why the client believes it: a study, an own analysis, a judgement.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub reason: String,
    /// Who signed it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub signed_by: Option<PersonId>,
    /// When it was signed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub signed_on: Option<Date>,
}

/// Recurring revenue over one period, from the customers there were at its start.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Revenue {
    /// At the start.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub start: Option<Amount>,
    /// Gained from those who bought more.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub expansion: Option<Amount>,
    /// Lost from those who bought less.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub contraction: Option<Amount>,
    /// Lost with those who left.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub churned: Option<Amount>,
}

impl Revenue {
    /// Whether more was lost than there was at the start: what is kept cannot be less than nothing.
    #[must_use]
    pub fn is_more_lost_than_there_was(&self) -> bool {
        let lost = [self.contraction, self.churned].into_iter().flatten().map(Amount::get);
        self.start.is_some_and(|start| lost.sum::<f64>() > start.get())
    }
}
