//! The document: plain data, ids and invariants. It knows serde and nobody else of this house.
//!
//! [`Workshop`] is the whole file. Numbers that mean something have a type of their own
//! ([`Score`], [`Share`], …) that no bad value can enter; what refers to something else does so by
//! a strong id; and [`Workshop::check`] lists every broken reference and every doubtful sum with a
//! path that a person can follow.

mod assessment;
mod board;
mod check;
mod contact;
mod cycle;
mod deliverable;
mod event_log;
mod expectation;
mod framework;
mod id;
mod journey;
mod motion;
mod number;
mod plan;
mod purpose;
mod reference;
mod register;
mod signal;
mod stance;
mod table;
mod taken;
mod value;

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use assessment::no_entries;
pub use assessment::{Answer, Assessment, Ballot, Basis, Rating, Reply, Vote, VoteItem, Votes};
pub use board::{Frame, Persona, Sticky, StickyColor, Story, StoryView};
pub use check::{Crumb, MAX_PROBLEMS, Problem, ProblemKind, Severity};
pub use contact::{ContactPoint, DataYield, Demand, Demands, Phase};
pub use deliverable::{
    Accent, BadAccent, BadLogo, Deliverable, Logo, MAX_LOGO, MESSAGES, Paper, Section,
};
pub use event_log::{
    EventLog, LogColumns, LoggedActivity, LoggedFollow, LoggedVariant, MAX_PATH, MAX_VARIANTS,
};
pub use expectation::{Attribute, Experience, Kano, Memory, Pyramid, Recovery, Spiral};
pub use framework::{Factor, Feed, Framework, Question};
pub use id::{
    ActionId, AssessmentId, AttributeId, BadId, BlockerId, CapabilityId, ClaimId, ConnectionId,
    ContactPointId, ExperienceId, FactorId, JourneyId, LaneId, LogId, MAX_ID_LEN, MessageId,
    MissId, PersonId, PersonaId, QuestionId, ReferenceId, RepairId, SegmentId, SignalId, StageId,
    StepId, StickyId, StoryId, VoteId,
};
pub use journey::{
    Connection, ConnectionKind, Exit, Journey, JourneyState, Kpi, Lane, LaneKind, Layer, Place,
    Stage, Step, ThreePs,
};
pub use motion::{Hazard, Mend, Repair, Simulation};
pub use number::{
    Amount, Coordinate, Count, HalfLife, Level, OutOfRange, Points, Rating5, Salience, Score,
    Seconds, Share, Valence, Weight,
};
pub use plan::{Action, Change};
pub use purpose::{
    Figure, Intent, Lights, Outcomes, Person, Purpose, RootProblem, Segment, ShareBasis,
};
pub use reference::{Reference, ReferenceKind};
pub use register::{
    Blocker, BlockerKind, BlockerState, Cause, Design, Message, Miss, Mutual, Party, Tone,
};
pub use signal::{Capability, Case, Claim, Fading, Signal};
pub use stance::{Fact, FactKind, Position, Stance};
pub use table::{MAX_ENTRIES, Table};
pub use taken::Taken;
pub use value::{ChurnBase, Convention, CostSpread, Link, Revenue, Span, ValueCase};

/// The format that this version writes.
pub const FORMAT: u32 = 6;

/// The language that a workshop is written in.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Language {
    /// English.
    #[default]
    #[serde(rename = "en")]
    English,
    /// Italian.
    #[serde(rename = "it")]
    Italian,
    /// Indonesian.
    #[serde(rename = "id")]
    Indonesian,
}

impl Language {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::English, Self::Italian, Self::Indonesian];

    /// The two-letter code, as on the command line.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::Italian => "it",
            Self::Indonesian => "id",
        }
    }

    /// The language of a code or of a locale such as `it_IT.UTF-8`.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        let primary = code.split(['-', '_', '.']).next()?.to_ascii_lowercase();
        Self::ALL.into_iter().find(|l| l.code() == primary)
    }
}

/// A workshop: the whole file.
///
/// The parts sit behind `Arc`, so that a snapshot for undo costs a few pointers and a change costs
/// the part that changed. Two parts that are the same `Arc` are equal, which is how figures know
/// that they need no recomputing.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Workshop {
    /// The format of the file; [`FORMAT`] once it is loaded. It comes first.
    pub format: u32,
    /// What the workshop is called.
    pub title: String,
    /// The language it is written in.
    pub language: Language,
    /// Client, scope, date, problems, outcomes.
    #[serde(default)]
    pub purpose: Arc<Purpose>,
    /// What is scored.
    pub framework: Arc<Framework>,
    /// What the segments' shares are parts of.
    #[serde(default)]
    pub share_basis: ShareBasis,
    /// Whom we speak of.
    pub segments: Arc<Table<SegmentId, Segment>>,
    /// Who takes part or answers for something.
    #[serde(default)]
    pub people: Arc<Table<PersonId, Person>>,
    /// The customers one can imagine.
    #[serde(default, skip_serializing_if = "no_entries")]
    pub personas: Arc<Table<PersonaId, Persona>>,
    /// The dated rounds, in the order in which they were added: what is before and what is newest
    /// goes by their dates, see [`Workshop::rounds_by_date`].
    #[serde(default)]
    pub assessments: Arc<Table<AssessmentId, Arc<Assessment>>>,
    /// What the room voted.
    #[serde(default)]
    pub votes: Arc<Votes>,
    /// The journeys as drawn.
    #[serde(default)]
    pub journeys: Arc<Table<JourneyId, Arc<Journey>>>,
    /// Where customer and organisation meet.
    #[serde(default)]
    pub contact_points: Arc<Table<ContactPointId, ContactPoint>>,
    /// What customers expect, layer upon layer.
    #[serde(default, skip_serializing_if = "unchanged")]
    pub pyramid: Arc<Pyramid>,
    /// What customers went through.
    #[serde(default, skip_serializing_if = "no_entries")]
    pub experiences: Arc<Table<ExperienceId, Arc<Experience>>>,
    /// How experiences fade.
    #[serde(default, skip_serializing_if = "unchanged")]
    pub memory: Arc<Memory>,
    /// Where the organisation stands between CRM and CEM. What nobody placed is absent.
    #[serde(default, skip_serializing_if = "no_entries")]
    pub stance: Arc<Table<Stance, Position>>,
    /// The client's own figures along the value chain. What nobody knows is absent.
    #[serde(default, skip_serializing_if = "no_entries")]
    pub facts: Arc<Table<FactKind, Fact>>,
    /// The documents and interviews that scores lean on.
    #[serde(default, skip_serializing_if = "no_entries")]
    pub references: Arc<Table<ReferenceId, Reference>>,
    /// The ledger of data points.
    #[serde(default)]
    pub signals: Arc<Table<SignalId, Arc<Signal>>>,
    /// What the data points say together.
    #[serde(default, skip_serializing_if = "no_entries")]
    pub claims: Arc<Table<ClaimId, Arc<Claim>>>,
    /// How evidence fades.
    #[serde(default, skip_serializing_if = "lasting")]
    pub fading: Fading,
    /// What the organisation answers to, and how fast.
    #[serde(default, skip_serializing_if = "no_entries")]
    pub capabilities: Arc<Table<CapabilityId, Capability>>,
    /// What was counted in the client's event logs.
    #[serde(default, skip_serializing_if = "no_entries")]
    pub logs: Arc<Table<LogId, Arc<EventLog>>>,
    /// How journeys are simulated.
    #[serde(default, skip_serializing_if = "unchanged")]
    pub simulation: Arc<Simulation>,
    /// What could be otherwise in journeys.
    #[serde(default, skip_serializing_if = "no_entries")]
    pub repairs: Arc<Table<RepairId, Repair>>,
    /// What shall be done.
    #[serde(default)]
    pub plan: Arc<Table<ActionId, Action>>,
    /// What engagement is worth: the inputs of the value case.
    #[serde(default, skip_serializing_if = "unchanged")]
    pub value: Arc<ValueCase>,
    /// How the report of the workshop looks and what is in it.
    #[serde(default, skip_serializing_if = "unchanged")]
    pub deliverable: Arc<Deliverable>,
}

fn unchanged<T: Default + PartialEq>(part: &Arc<T>) -> bool {
    **part == T::default()
}

fn lasting(fading: &Fading) -> bool {
    *fading == Fading::default()
}

impl Workshop {
    /// A workshop that says nothing yet: no segment, no round, no journey.
    #[must_use]
    pub fn empty(title: impl Into<String>, language: Language, framework: Framework) -> Self {
        Self {
            format: FORMAT,
            title: title.into(),
            language,
            purpose: Arc::default(),
            framework: Arc::new(framework),
            share_basis: ShareBasis::default(),
            segments: Arc::default(),
            people: Arc::default(),
            personas: Arc::default(),
            assessments: Arc::default(),
            votes: Arc::default(),
            journeys: Arc::default(),
            contact_points: Arc::default(),
            pyramid: Arc::default(),
            experiences: Arc::default(),
            memory: Arc::default(),
            stance: Arc::default(),
            facts: Arc::default(),
            references: Arc::default(),
            signals: Arc::default(),
            claims: Arc::default(),
            fading: Fading::default(),
            capabilities: Arc::default(),
            logs: Arc::default(),
            simulation: Arc::default(),
            repairs: Arc::default(),
            plan: Arc::default(),
            value: Arc::default(),
            deliverable: Arc::default(),
        }
    }

    /// The rounds, oldest first; those of one day in the order of the document.
    #[must_use]
    pub fn rounds_by_date(&self) -> Vec<(&AssessmentId, &Arc<Assessment>)> {
        let mut rounds: Vec<_> = self.assessments.iter().collect();
        rounds.sort_by_key(|(_, round)| round.date);
        rounds
    }

    /// The latest round; the last in the document of several on one day.
    #[must_use]
    pub fn newest_round(&self) -> Option<(&AssessmentId, &Arc<Assessment>)> {
        self.assessments.iter().max_by_key(|(_, round)| round.date)
    }

    /// The round before this one: by date, in the order of the document on one day.
    #[must_use]
    pub fn round_before(&self, id: &AssessmentId) -> Option<(&AssessmentId, &Arc<Assessment>)> {
        let own = (self.assessments.get(id)?.date, self.assessments.index_of(id)?);
        let rounds = self.assessments.iter().enumerate();
        let before = rounds.filter(|(at, (_, round))| (round.date, *at) < own);
        before.max_by_key(|(at, (_, round))| (round.date, *at)).map(|(_, round)| round)
    }

    /// The rating of a factor in a segment and round, if anybody gave one.
    #[must_use]
    pub fn rating(
        &self,
        assessment: &AssessmentId,
        segment: &SegmentId,
        factor: &FactorId,
    ) -> Option<&Rating> {
        self.assessments.get(assessment)?.ratings.get(segment)?.get(factor)
    }
}
