//! Journeys as they are drawn: stages are columns, lanes are rows, steps are cards in a cell, and
//! connections say how many customers go where. Branches, loops and exits are first-class.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::framework::is_false;
use super::{
    Amount, ConnectionId, ContactPointId, Count, JourneyId, LaneId, PersonId, PersonaId, Salience,
    Seconds, SegmentId, Share, SignalId, StageId, StepId, Sticky, StickyId, Story, StoryId, Table,
    Valence,
};

/// One drawn journey, or one variant of it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Journey {
    /// What the journey is called.
    pub title: String,
    /// What the reader must know.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
    /// As it is, or as it should be.
    #[serde(default)]
    pub state: JourneyState,
    /// The segment it is drawn for; none means all customers.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub segment: Option<SegmentId>,
    /// The persona who walks it, where it is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub persona: Option<PersonaId>,
    /// The journey that this one is a variant of.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub variant_of: Option<JourneyId>,
    /// The columns, in the order of time.
    pub stages: Table<StageId, Stage>,
    /// The rows, from top to bottom.
    pub lanes: Table<LaneId, Lane>,
    /// The cards. Behind `Arc`, so that a snapshot of a large journey costs what changed.
    #[serde(default)]
    pub steps: Table<StepId, Arc<Step>>,
    /// Who goes where.
    #[serde(default)]
    pub connections: Table<ConnectionId, Connection>,
    /// Notes that belong to no cell.
    #[serde(default, skip_serializing_if = "Table::is_empty")]
    pub stickies: Table<StickyId, Sticky>,
    /// What is told over the canvas, view by view (L14).
    #[serde(default, skip_serializing_if = "Table::is_empty")]
    pub stories: Table<StoryId, Story>,
}

/// As it is, or as it should be.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum JourneyState {
    /// As customers walk it today.
    #[default]
    AsIs,
    /// As it should become.
    ToBe,
}

/// A column of the canvas.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Stage {
    /// What the stage is called.
    pub title: String,
}

/// A row of the canvas.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Lane {
    /// What the lane is called.
    pub title: String,
    /// What its cards are.
    pub kind: LaneKind,
    /// Kept, but not drawn.
    #[serde(default, skip_serializing_if = "is_false")]
    pub hidden: bool,
    /// Drawn as a thin strip of marks.
    #[serde(default, skip_serializing_if = "is_false")]
    pub collapsed: bool,
    /// The least number of rows that it is high, whatever its cards need; 0 and 1 mean the same.
    #[serde(default, skip_serializing_if = "is_none")]
    pub rows: u16,
    /// Whose lane it is, where several personas have one of this kind each.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub persona: Option<PersonaId>,
}

impl Lane {
    /// The most rows that a lane may be high without cards to fill it.
    pub const MOST_ROWS: u16 = 40;

    /// A lane that is drawn as high as its cards need.
    #[must_use]
    pub fn new(title: impl Into<String>, kind: LaneKind) -> Self {
        let title = title.into();
        Self { title, kind, hidden: false, collapsed: false, rows: 0, persona: None }
    }
}

fn is_none(rows: &u16) -> bool {
    *rows == 0
}

/// What the cards of a lane are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum LaneKind {
    /// What the customer does.
    Actions,
    /// Where customer and organisation meet.
    ContactPoints,
    /// What the customer thinks and feels.
    Feelings,
    /// What people do out of the customer's sight.
    Backstage,
    /// What software does.
    Systems,
    /// What is known about it.
    Evidence,
    /// What could be better.
    Opportunities,
    /// What is measured.
    Kpi,
}

impl LaneKind {
    /// All kinds, in the usual order from top to bottom.
    pub const ALL: [Self; 8] = [
        Self::Actions,
        Self::ContactPoints,
        Self::Feelings,
        Self::Backstage,
        Self::Systems,
        Self::Evidence,
        Self::Opportunities,
        Self::Kpi,
    ];
}

/// Where a card lies: a cell of the canvas, and a place in the cell's own small grid.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Place {
    /// The column.
    pub stage: StageId,
    /// The row.
    pub lane: LaneId,
    /// Column within the cell, from the left.
    #[serde(default)]
    pub col: u16,
    /// Row within the cell, from the top.
    #[serde(default)]
    pub row: u16,
}

/// A card: one step of a journey.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Step {
    /// A few words.
    pub title: String,
    /// Where it lies.
    pub at: Place,
    /// The rest of what there is to say.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub text: String,
    /// How it feels; unknown where nobody asked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub valence: Option<Valence>,
    /// How much it stays in mind.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub salience: Option<Salience>,
    /// The layer of the pyramid of expectations that it serves (K29).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub layer: Option<Layer>,
    /// Who answers for it; nobody is a gap (I02).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub owner: Option<PersonId>,
    /// The contact point where it happens.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub contact_point: Option<ContactPointId>,
    /// The channel, where it is not that of the contact point.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub channel: String,
    /// What it leans on.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub evidence: Vec<SignalId>,
    /// What hurts.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub pain: String,
    /// What could be better.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub opportunity: String,
    /// How long customers stay here.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub dwell: Option<Seconds>,
    /// The part of all customers who come in here; none anywhere lets them come in where nothing
    /// leads on to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub entry: Option<Share>,
    /// How many customers can be served at once; none has no limit.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub capacity: Option<Count>,
    /// What is measured here.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kpi: Option<Kpi>,
    /// Which of the three Ps hold here (I04–I06).
    #[serde(default, skip_serializing_if = "ThreePs::is_none")]
    pub three_ps: ThreePs,
    /// The journey ends here, and how.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub exit: Option<Exit>,
    /// The journey that this step opens into.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub inner: Option<JourneyId>,
    /// In a variant: the step of the journey that this one was copied from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub origin: Option<StepId>,
}

impl Step {
    /// A card that says only its title.
    #[must_use]
    pub fn new(title: impl Into<String>, at: Place) -> Self {
        Self {
            title: title.into(),
            at,
            text: String::new(),
            valence: None,
            salience: None,
            layer: None,
            owner: None,
            contact_point: None,
            channel: String::new(),
            evidence: Vec::new(),
            pain: String::new(),
            opportunity: String::new(),
            dwell: None,
            entry: None,
            capacity: None,
            kpi: None,
            three_ps: ThreePs::default(),
            exit: None,
            inner: None,
            origin: None,
        }
    }
}

/// A key performance indicator of a step, in the client's own unit.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Kpi {
    /// What is measured.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub title: String,
    /// The unit that both figures are in.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub unit: String,
    /// What it is; unknown where nobody measures.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub value: Option<Amount>,
    /// What it should be.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub target: Option<Amount>,
}

/// A layer of the pyramid of expectations, from rational to emotional (K29).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Layer {
    /// Needs are met.
    Needs,
    /// It is easy.
    Easy,
    /// It is enjoyable.
    Enjoyable,
}

impl Layer {
    /// From the base to the top.
    pub const ALL: [Self; 3] = [Self::Needs, Self::Easy, Self::Enjoyable];
}

/// The three Ps of an optimal journey (I04–I06).
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct ThreePs {
    /// The next step is prescribed.
    #[serde(skip_serializing_if = "is_false")]
    pub prescriptive: bool,
    /// Doing this predictably achieves the next.
    #[serde(skip_serializing_if = "is_false")]
    pub predictive: bool,
    /// We reach out before the customer has to.
    #[serde(skip_serializing_if = "is_false")]
    pub proactive: bool,
}

impl ThreePs {
    fn is_none(&self) -> bool {
        *self == Self::default()
    }
}

/// How a journey ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Exit {
    /// The customer stays.
    Renewed,
    /// The customer stays and speaks for us.
    Advocate,
    /// The customer leaves.
    Churned,
    /// The journey ends without saying more.
    Ended,
}

impl Exit {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Renewed, Self::Advocate, Self::Churned, Self::Ended];
}

/// A way from one step to another.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Connection {
    /// Where it starts.
    pub from: StepId,
    /// Where it leads.
    pub to: StepId,
    /// The part of the customers at `from` who go this way; unknown where nobody has counted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub share: Option<Share>,
    /// The same for single segments, where they differ.
    #[serde(default, skip_serializing_if = "Table::is_empty")]
    pub shares: Table<SegmentId, Share>,
    /// When customers go this way.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub condition: String,
    /// What sort of way it is.
    #[serde(default)]
    pub kind: ConnectionKind,
}

/// What sort of way a connection is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum ConnectionKind {
    /// On to what comes next.
    #[default]
    Next,
    /// Back to a step taken before.
    Loop,
    /// Back in, after having left.
    ReEntry,
    /// Out of the journey, to where it ends.
    Exit,
}

impl ConnectionKind {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Next, Self::Loop, Self::ReEntry, Self::Exit];
}
