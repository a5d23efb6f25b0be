//! The menu of contact points before, during and after the sale (K13).

use serde::{Deserialize, Serialize};

use super::{
    ContactPointId, Count, Level, PersonId, Rating5, Seconds, SegmentId, Share, SignalId, Table,
};

/// Where customer and organisation meet. Wider than a marketing touch point (K17).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ContactPoint {
    /// What it is called.
    pub title: String,
    /// Before, during or after the sale.
    pub phase: Phase,
    /// Web, phone, shop, product, …
    pub channel: String,
    /// The organisation offers it; a channel that customers want and we lack is not offered.
    pub offered: bool,
    /// The part of each segment that chooses it, or would choose it if it were offered (K13).
    #[serde(default, skip_serializing_if = "Table::is_empty")]
    pub chosen: Table<SegmentId, Share>,
    /// How well it meets what customers demand (K06–K11).
    #[serde(default, skip_serializing_if = "Demands::is_blank")]
    pub demands: Demands,
    /// How hard it is to get through, 1 smooth to 5 wearing (K15).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub friction: Option<Rating5>,
    /// The customer’s time that one contact takes (K12).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub time_spent: Option<Seconds>,
    /// The part of that time which is lost on the customer: waiting, repeating, searching (K15).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub time_lost: Option<Seconds>,
    /// How many contacts a month there are.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub monthly: Option<Count>,
    /// What the organisation learns here (K14).
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub collects: String,
    /// When it learns it, “no data” said plainly (K16).
    #[serde(default)]
    pub data: DataYield,
    /// Whether that is the right information: 0 not at all to 4 fully (K14).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub right: Option<Level>,
    /// What the customer learns here (K14).
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub gives: String,
    /// When the customer learns it.
    #[serde(default, skip_serializing_if = "DataYield::is_unknown")]
    pub giving: DataYield,
    /// Importance to the customer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub importance_customer: Option<Rating5>,
    /// Importance to the organisation.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub importance_organisation: Option<Rating5>,
    /// How satisfied customers are with it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub satisfaction: Option<Rating5>,
    /// Who answers for it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub owner: Option<PersonId>,
    /// The contact points it leads to.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub leads_to: Vec<ContactPointId>,
    /// What this leans on.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub evidence: Vec<SignalId>,
    /// What else there is to say.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
}

impl ContactPoint {
    /// One that is offered and of which nothing else is known yet.
    #[must_use]
    pub fn new(title: impl Into<String>, phase: Phase, channel: impl Into<String>) -> Self {
        Self {
            title: title.into(),
            phase,
            channel: channel.into(),
            offered: true,
            chosen: Table::default(),
            demands: Demands::default(),
            friction: None,
            time_spent: None,
            time_lost: None,
            monthly: None,
            collects: String::new(),
            data: DataYield::Unknown,
            right: None,
            gives: String::new(),
            giving: DataYield::Unknown,
            importance_customer: None,
            importance_organisation: None,
            satisfaction: None,
            owner: None,
            leads_to: Vec::new(),
            evidence: Vec::new(),
            note: String::new(),
        }
    }
}

/// When in the relationship a contact point is met.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Phase {
    /// Before the sale.
    Before,
    /// During the sale.
    During,
    /// After the sale.
    After,
}

impl Phase {
    /// All of them, in the order of time.
    pub const ALL: [Self; 3] = [Self::Before, Self::During, Self::After];
}

/// What a contact point tells somebody, and when.
#[derive(
    Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
pub enum DataYield {
    /// Nobody has looked.
    #[default]
    Unknown,
    /// It yields none: the can of chili (K16).
    NoData,
    /// It yields data, later.
    Delayed,
    /// It yields data in real time (K14).
    RealTime,
}

impl DataYield {
    /// All of them, from what is least known to what is best.
    pub const ALL: [Self; 4] = [Self::Unknown, Self::NoData, Self::Delayed, Self::RealTime];

    fn is_unknown(&self) -> bool {
        *self == Self::Unknown
    }
}

/// One thing that customers demand of a contact point.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Demand {
    /// 1: we are available on the channels that they prefer (K06).
    Available,
    /// 2: we know more about the product than those who ask about it (K07).
    Knowledge,
    /// 3a: we know and address their intent, without messages out of context (K08).
    Intent,
    /// 3b: what they volunteer is used for their own benefit (K09).
    Benefit,
    /// 4: their data stay inside the limits of their interest (K10).
    Limits,
    /// 5: they feel valued (K11).
    Valued,
}

impl Demand {
    /// All of them, in the order of the method.
    pub const ALL: [Self; 6] =
        [Self::Available, Self::Knowledge, Self::Intent, Self::Benefit, Self::Limits, Self::Valued];
}

/// How well a contact point meets each demand: 0 not at all to 4 fully, none if nobody knows.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Demands {
    /// [`Demand::Available`].
    #[serde(skip_serializing_if = "Option::is_none")]
    pub available: Option<Level>,
    /// [`Demand::Knowledge`].
    #[serde(skip_serializing_if = "Option::is_none")]
    pub knowledge: Option<Level>,
    /// [`Demand::Intent`].
    #[serde(skip_serializing_if = "Option::is_none")]
    pub intent: Option<Level>,
    /// [`Demand::Benefit`].
    #[serde(skip_serializing_if = "Option::is_none")]
    pub benefit: Option<Level>,
    /// [`Demand::Limits`].
    #[serde(skip_serializing_if = "Option::is_none")]
    pub limits: Option<Level>,
    /// [`Demand::Valued`].
    #[serde(skip_serializing_if = "Option::is_none")]
    pub valued: Option<Level>,
}

impl Demands {
    /// The level of one demand.
    #[must_use]
    pub const fn get(&self, demand: Demand) -> Option<Level> {
        match demand {
            Demand::Available => self.available,
            Demand::Knowledge => self.knowledge,
            Demand::Intent => self.intent,
            Demand::Benefit => self.benefit,
            Demand::Limits => self.limits,
            Demand::Valued => self.valued,
        }
    }

    /// The level of one demand, to change.
    pub const fn get_mut(&mut self, demand: Demand) -> &mut Option<Level> {
        match demand {
            Demand::Available => &mut self.available,
            Demand::Knowledge => &mut self.knowledge,
            Demand::Intent => &mut self.intent,
            Demand::Benefit => &mut self.benefit,
            Demand::Limits => &mut self.limits,
            Demand::Valued => &mut self.valued,
        }
    }

    fn is_blank(&self) -> bool {
        *self == Self::default()
    }
}
