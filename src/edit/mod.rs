//! Every change to a workshop: one [`Edit`] enum, applied by a [`Document`] that keeps the history.
//!
//! Views never write. They answer with edits; the frame hands those to the document, which refuses
//! what would break the file ([`Refused`]) and remembers the rest as labelled steps to undo. One
//! gesture (a slider drag, a card drag, a typed sentence) is one step: see [`Document::live`].

mod apply;
mod board;
mod contact;
mod expectation;
mod flow;
mod framework;
mod history;
mod journey;
mod paste;
mod plan;
mod round;
mod signal;
mod thin;
mod variant;

use crate::workshop::{
    Answer, Assessment, AssessmentId, Blocker, BlockerId, Factor, FactorId, Journey, JourneyId,
    Level, Message, MessageId, Miss, MissId, Mutual, Person, PersonId, Persona, PersonaId, Purpose,
    Question, QuestionId, Rating, Reference, ReferenceId, Segment, SegmentId, ShareBasis, Weight,
};

pub use contact::ContactEdit;
pub use expectation::ExpectationEdit;
pub use flow::{FlowEdit, LogText};
pub use history::{Document, Gesture, HISTORY};
pub use journey::{JourneyEdit, JourneyText};
pub use paste::Pasted;
pub use plan::PlanEdit;
pub use signal::SignalEdit;
pub use variant::variant;

/// Why an edit was not carried out. Nothing has changed.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Refused {
    /// It speaks of something that is not there (any more).
    #[error("there is no {what} “{id}”")]
    Missing {
        /// What it should be: `segment`, `step`, …
        what: &'static str,
        /// The id.
        id: String,
    },
    /// It would add something under an id that is taken.
    #[error("the id “{0}” is taken")]
    Taken(String),
    /// A workshop keeps at least one segment and one factor that takes part, a journey one stage
    /// and one lane.
    #[error("the last {0} stays")]
    Last(&'static str),
    /// A journey would open into itself, perhaps by way of others.
    #[error("a journey cannot open into itself")]
    Cycle,
    /// An action would wait for itself, perhaps by way of others.
    #[error("an action cannot wait for itself")]
    Waits,
    /// A question would share the finding of one that shares another’s.
    #[error("a finding is kept by one question only")]
    Shared,
    /// A table is as large as a file may hold.
    #[error("there is no room for another {0}")]
    Full(&'static str),
}

/// A change to a workshop.
#[derive(Debug, Clone, PartialEq)]
pub enum Edit {
    /// Names the workshop.
    SetTitle(String),
    /// Client, scope, date, problems, outcomes.
    SetPurpose(Box<Purpose>),
    /// What the segments' shares are parts of.
    SetShareBasis(ShareBasis),
    /// A new segment at the end.
    AddSegment(SegmentId, Segment),
    /// Another title, share or note.
    SetSegment(SegmentId, Segment),
    /// Another place in the order.
    MoveSegment(SegmentId, usize),
    /// Takes a segment out, with its scores, its votes and whatever else spoke of it.
    RemoveSegment(SegmentId),
    /// A new person at the end.
    AddPerson(PersonId, Person),
    /// Another name or role.
    SetPerson(PersonId, Person),
    /// Takes a person out; what the person owned has no owner then.
    RemovePerson(PersonId),
    /// A new persona at the end.
    AddPersona(PersonaId, Persona),
    /// Another name, segment, goal or quote.
    SetPersona(PersonaId, Persona),
    /// Takes a persona out; journeys and lanes are nobody's in particular then.
    RemovePersona(PersonaId),
    /// A new round at the end.
    AddRound(AssessmentId, Box<Assessment>),
    /// Another title, date or note; the scores stay.
    DescribeRound(AssessmentId, RoundText),
    /// Takes a round out, with its votes.
    RemoveRound(AssessmentId),
    /// The rating of a factor in a segment and round; a blank one is not kept.
    SetRating {
        /// The round.
        round: AssessmentId,
        /// The segment.
        segment: SegmentId,
        /// The factor.
        factor: FactorId,
        /// The whole rating.
        rating: Rating,
    },
    /// The answer to a question in a segment and round; none takes it back. Where the question
    /// shares a finding, the answer goes to the question that keeps it.
    SetAnswer {
        /// The round.
        round: AssessmentId,
        /// The segment.
        segment: SegmentId,
        /// The question.
        question: QuestionId,
        /// The whole answer.
        answer: Option<Answer>,
    },
    /// A change of a register of a round.
    Register(AssessmentId, RegisterEdit),
    /// A new document or interview to lean on.
    AddReference(ReferenceId, Reference),
    /// Another title, kind, date, place or note.
    SetReference(ReferenceId, Reference),
    /// Takes a reference out, and every link to it.
    RemoveReference(ReferenceId),
    /// How much a factor counts.
    SetWeight(FactorId, Weight),
    /// A change of the framework.
    Framework(FrameworkEdit),
    /// A change of the menu of contact points.
    Contact(ContactEdit),
    /// A change of expectations, memories, stance or facts.
    Expectation(ExpectationEdit),
    /// A change of signals, claims or capabilities.
    Signal(SignalEdit),
    /// A change of plan, value case or deliverable.
    Plan(PlanEdit),
    /// A change of event logs, of how journeys are simulated, or of repairs.
    Flow(FlowEdit),
    /// A new journey at the end.
    AddJourney(JourneyId, Box<Journey>),
    /// Takes a journey out; its variants stay, as journeys of their own.
    RemoveJourney(JourneyId),
    /// A change within a journey.
    Journey(JourneyId, JourneyEdit),
    /// Several changes that are one step to a person: all are carried out, or none.
    Many(Label, Vec<Self>),
}

/// What can be said of a round without touching its scores.
#[derive(Debug, Clone, PartialEq)]
pub struct RoundText {
    /// What the round is called.
    pub title: String,
    /// When it was scored.
    pub date: jiff::civil::Date,
    /// What the reader must know.
    pub note: String,
}

/// A change of a register of a round.
#[derive(Debug, Clone, PartialEq)]
pub enum RegisterEdit {
    /// A new message at the end of the audit.
    AddMessage(MessageId, Message),
    /// Everything about a message.
    SetMessage(MessageId, Message),
    /// Takes a message out.
    RemoveMessage(MessageId),
    /// A new blocker at the end.
    AddBlocker(BlockerId, Blocker),
    /// Everything about a blocker.
    SetBlocker(BlockerId, Blocker),
    /// Takes a blocker out.
    RemoveBlocker(BlockerId),
    /// A new missed outcome at the end.
    AddMiss(MissId, Miss),
    /// Everything about a missed outcome.
    SetMiss(MissId, Miss),
    /// Takes a missed outcome out.
    RemoveMiss(MissId),
    /// Whether both parties are happy, want to continue, and are better off.
    SetMutual(Mutual),
}

/// A change of the framework.
#[derive(Debug, Clone, PartialEq)]
pub enum FrameworkEdit {
    /// What the framework says of itself.
    Describe(Box<FrameworkText>),
    /// A new factor at a place in the order.
    AddFactor(FactorId, Box<Factor>, usize),
    /// Another name, definition or levels; switched on or off. Its questions and weight stay.
    SetFactor(FactorId, Box<FactorText>),
    /// Another place in the order.
    MoveFactor(FactorId, usize),
    /// Takes a factor out, with its scores, its votes and its questions.
    RemoveFactor(FactorId),
    /// A new question of a factor at a place in the order.
    AddQuestion(FactorId, QuestionId, Box<Question>, usize),
    /// Everything about a question. One that shares another’s finding from now on hands its answers
    /// over where that other one has none; one that shares no longer keeps what the two had said.
    SetQuestion(QuestionId, Box<Question>),
    /// Another factor, another place in its order.
    MoveQuestion(QuestionId, FactorId, usize),
    /// Takes a question out, with its answers. Where others share its finding, they keep it.
    RemoveQuestion(QuestionId),
}

/// What can be said of a framework without touching its factors.
#[derive(Debug, Clone, PartialEq)]
pub struct FrameworkText {
    /// What it is called.
    pub title: String,
    /// Where it comes from.
    pub source: String,
    /// The working definition of customer engagement.
    pub engagement: String,
    /// The definition of the desired state.
    pub desired_state: String,
    /// What the levels are called.
    pub stages: [String; Level::COUNT],
}

/// What can be said of a factor without touching its weight and its questions.
#[derive(Debug, Clone, PartialEq)]
pub struct FactorText {
    /// The full name.
    pub title: String,
    /// One or two words, for charts.
    pub short: String,
    /// What it means.
    pub definition: String,
    /// What one would see at each level.
    pub levels: [String; Level::COUNT],
    /// Not knowing counts as the lowest level.
    pub unknown_counts_low: bool,
    /// It takes no part.
    pub off: bool,
}

impl FactorText {
    /// As the factor has it now.
    #[must_use]
    pub fn of(factor: &Factor) -> Self {
        Self {
            title: factor.title.clone(),
            short: factor.short.clone(),
            definition: factor.definition.clone(),
            levels: factor.levels.clone(),
            unknown_counts_low: factor.unknown_counts_low,
            off: factor.off,
        }
    }
}

/// What a step of the history is called: a key of the interface texts.
pub type Label = &'static str;

impl Edit {
    /// What the change is called in the history (“Undo move step”), as a key of the interface
    /// texts.
    #[must_use]
    pub fn label(&self) -> Label {
        match self {
            Self::SetTitle(_) => "edit-set-title",
            Self::SetPurpose(_) => "edit-set-purpose",
            Self::SetShareBasis(_) => "edit-set-share-basis",
            Self::AddSegment(..) => "edit-add-segment",
            Self::SetSegment(..) => "edit-set-segment",
            Self::MoveSegment(..) => "edit-move-segment",
            Self::RemoveSegment(_) => "edit-remove-segment",
            Self::AddPerson(..) => "edit-add-person",
            Self::SetPerson(..) => "edit-set-person",
            Self::RemovePerson(_) => "edit-remove-person",
            Self::AddPersona(..) => "edit-add-persona",
            Self::SetPersona(..) => "edit-set-persona",
            Self::RemovePersona(_) => "edit-remove-persona",
            Self::AddRound(..) => "edit-add-round",
            Self::DescribeRound(..) => "edit-describe-round",
            Self::RemoveRound(_) => "edit-remove-round",
            Self::SetRating { .. } => "edit-set-rating",
            Self::SetAnswer { .. } => "edit-set-answer",
            Self::Register(_, edit) => edit.label(),
            Self::AddReference(..) => "edit-add-reference",
            Self::SetReference(..) => "edit-set-reference",
            Self::RemoveReference(_) => "edit-remove-reference",
            Self::SetWeight(..) => "edit-set-weight",
            Self::Framework(edit) => edit.label(),
            Self::Contact(edit) => edit.label(),
            Self::Expectation(edit) => edit.label(),
            Self::Signal(edit) => edit.label(),
            Self::Plan(edit) => edit.label(),
            Self::Flow(edit) => edit.label(),
            Self::AddJourney(..) => "edit-add-journey",
            Self::RemoveJourney(_) => "edit-remove-journey",
            Self::Journey(_, edit) => edit.label(),
            Self::Many(label, _) => label,
        }
    }
}

impl RegisterEdit {
    /// See [`Edit::label`].
    #[must_use]
    pub fn label(&self) -> Label {
        match self {
            Self::AddMessage(..) => "edit-add-message",
            Self::SetMessage(..) => "edit-set-message",
            Self::RemoveMessage(_) => "edit-remove-message",
            Self::AddBlocker(..) => "edit-add-blocker",
            Self::SetBlocker(..) => "edit-set-blocker",
            Self::RemoveBlocker(_) => "edit-remove-blocker",
            Self::AddMiss(..) => "edit-add-miss",
            Self::SetMiss(..) => "edit-set-miss",
            Self::RemoveMiss(_) => "edit-remove-miss",
            Self::SetMutual(_) => "edit-set-mutual",
        }
    }

    /// The segment that it speaks of.
    pub(super) fn segment(&self) -> Option<&SegmentId> {
        match self {
            Self::AddMessage(_, m) | Self::SetMessage(_, m) => m.segment.as_ref(),
            Self::AddBlocker(_, b) | Self::SetBlocker(_, b) => b.segment.as_ref(),
            Self::AddMiss(_, m) | Self::SetMiss(_, m) => m.segment.as_ref(),
            _ => None,
        }
    }

    /// This change in this round.
    #[must_use]
    pub fn of(self, round: &AssessmentId) -> Edit {
        Edit::Register(round.clone(), self)
    }
}

impl FrameworkEdit {
    /// See [`Edit::label`].
    #[must_use]
    pub fn label(&self) -> Label {
        match self {
            Self::Describe(_) => "edit-describe-framework",
            Self::AddFactor(..) => "edit-add-factor",
            Self::SetFactor(..) => "edit-set-factor",
            Self::MoveFactor(..) => "edit-move-factor",
            Self::RemoveFactor(_) => "edit-remove-factor",
            Self::AddQuestion(..) => "edit-add-question",
            Self::SetQuestion(..) => "edit-set-question",
            Self::MoveQuestion(..) => "edit-move-question",
            Self::RemoveQuestion(_) => "edit-remove-question",
        }
    }
}
