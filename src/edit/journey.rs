//! What can be changed in a journey, and how that is carried out.

use std::collections::HashSet;
use std::sync::Arc;

use super::apply::{add as add_entry, each_step, forget, found, missing, present, shift};
use super::paste::{Pasted, paste};
use super::{Edit, Label, Refused};
use crate::workshop::{
    Connection, ConnectionId, Coordinate, Journey, JourneyId, JourneyState, Lane, LaneId,
    PersonaId, Place, SegmentId, Stage, StageId, Step, StepId, Sticky, StickyId, Story, StoryId,
    Table, Taken, Workshop,
};

/// What a journey says of itself.
#[derive(Debug, Clone, PartialEq)]
pub struct JourneyText {
    /// What it is called.
    pub title: String,
    /// What the reader must know.
    pub note: String,
    /// As is or to be.
    pub state: JourneyState,
    /// Whom it is drawn for.
    pub segment: Option<SegmentId>,
    /// The persona who walks it.
    pub persona: Option<PersonaId>,
    /// The journey that it is a variant of.
    pub variant_of: Option<JourneyId>,
}

impl JourneyText {
    /// What this journey says of itself.
    #[must_use]
    pub fn of(journey: &Journey) -> Self {
        Self {
            title: journey.title.clone(),
            note: journey.note.clone(),
            state: journey.state,
            segment: journey.segment.clone(),
            persona: journey.persona.clone(),
            variant_of: journey.variant_of.clone(),
        }
    }
}

/// A change within one journey.
#[derive(Debug, Clone, PartialEq)]
pub enum JourneyEdit {
    /// What the journey says of itself.
    Describe(JourneyText),
    /// A new stage at a place in the order.
    AddStage(StageId, Stage, usize),
    /// Another title.
    SetStage(StageId, Stage),
    /// Another place in the order.
    MoveStage(StageId, usize),
    /// Takes a stage out, with its steps.
    RemoveStage(StageId),
    /// A new lane at a place in the order.
    AddLane(LaneId, Lane, usize),
    /// Another title or kind, shown or hidden.
    SetLane(LaneId, Lane),
    /// Another place in the order.
    MoveLane(LaneId, usize),
    /// Takes a lane out, with its steps.
    RemoveLane(LaneId),
    /// A new step. Where its place is taken it goes to the next free one below.
    AddStep(StepId, Box<Step>),
    /// Everything about a step. Its place is found as in [`JourneyEdit::AddStep`].
    SetStep(StepId, Box<Step>),
    /// Everything about several steps but their places, which stay.
    SetSteps(Vec<(StepId, Box<Step>)>),
    /// Other places, each found as in [`JourneyEdit::AddStep`].
    MoveSteps(Vec<(StepId, Place)>),
    /// Takes steps out, with their connections.
    RemoveSteps(Vec<StepId>),
    /// A new connection.
    Connect(ConnectionId, Connection),
    /// Another share, condition, kind or end.
    SetConnection(ConnectionId, Connection),
    /// Takes connections out.
    Disconnect(Vec<ConnectionId>),
    /// A new sticky note, on top of the others.
    AddSticky(StickyId, Sticky),
    /// Everything about a sticky note.
    SetSticky(StickyId, Sticky),
    /// Other places for the upper left corners of sticky notes.
    MoveStickies(Vec<(StickyId, (Coordinate, Coordinate))>),
    /// Takes sticky notes out.
    RemoveStickies(Vec<StickyId>),
    /// A new story at a place in the order.
    AddStory(StoryId, Story, usize),
    /// Another title, or other views.
    SetStory(StoryId, Story),
    /// Another place in the order.
    MoveStory(StoryId, usize),
    /// Takes a story out.
    RemoveStory(StoryId),
    /// Many cards, connections and sticky notes at once.
    Paste(Box<Pasted>),
}

impl JourneyEdit {
    /// See [`Edit::label`].
    #[must_use]
    pub fn label(&self) -> Label {
        match self {
            Self::Describe(_) => "edit-describe-journey",
            Self::AddStage(..) => "edit-add-stage",
            Self::SetStage(..) => "edit-set-stage",
            Self::MoveStage(..) => "edit-move-stage",
            Self::RemoveStage(_) => "edit-remove-stage",
            Self::AddLane(..) => "edit-add-lane",
            Self::SetLane(..) => "edit-set-lane",
            Self::MoveLane(..) => "edit-move-lane",
            Self::RemoveLane(_) => "edit-remove-lane",
            Self::AddStep(..) => "edit-add-step",
            Self::SetStep(..) | Self::SetSteps(_) => "edit-set-step",
            Self::MoveSteps(moves) if moves.len() > 1 => "edit-move-steps",
            Self::MoveSteps(_) => "edit-move-step",
            Self::RemoveSteps(_) => "edit-remove-step",
            Self::Connect(..) => "edit-connect",
            Self::SetConnection(..) => "edit-set-connection",
            Self::Disconnect(_) => "edit-disconnect",
            Self::AddSticky(..) => "edit-add-sticky",
            Self::SetSticky(..) => "edit-set-sticky",
            Self::MoveStickies(_) => "edit-move-sticky",
            Self::RemoveStickies(_) => "edit-remove-sticky",
            Self::AddStory(..) => "edit-add-story",
            Self::SetStory(..) => "edit-set-story",
            Self::MoveStory(..) => "edit-move-story",
            Self::RemoveStory(_) => "edit-remove-story",
            Self::Paste(pasted) => pasted.label,
        }
    }

    /// This change to this journey.
    #[must_use]
    pub fn of(self, journey: &JourneyId) -> Edit {
        Edit::Journey(journey.clone(), self)
    }
}

pub(super) fn add(
    workshop: &mut Workshop,
    id: &JourneyId,
    journey: &Journey,
) -> Result<(), Refused> {
    if journey.stages.is_empty() {
        return Err(Refused::Last("stage"));
    }
    if journey.lanes.is_empty() {
        return Err(Refused::Last("lane"));
    }
    check_text(workshop, &JourneyText::of(journey))?;
    for lane in journey.lanes.values() {
        check_lane(workshop, lane)?;
    }
    for story in journey.stories.values() {
        super::board::check_story(journey, story)?;
    }
    for step in journey.steps.values() {
        check_step(workshop, journey, step)?;
    }
    for connection in journey.connections.values() {
        check_connection(workshop, journey, connection)?;
    }
    let journeys = Arc::make_mut(&mut workshop.journeys);
    add_entry("journey", journeys, usize::MAX, id, Arc::new(journey.clone()))
}

pub(super) fn remove(workshop: &mut Workshop, id: &JourneyId) -> Result<(), Refused> {
    present("journey", &workshop.journeys, id)?;
    if let Some(journey) = Arc::make_mut(&mut workshop.journeys).remove(id) {
        forget_steps(workshop, journey.steps.ids());
    }
    forget(
        &mut workshop.journeys,
        |j| j.variant_of.as_ref() == Some(id),
        |j| Arc::make_mut(j).variant_of = None,
    );
    each_step(workshop, |s| s.inner.as_ref() == Some(id), |s| s.inner = None);
    super::plan::tidy(workshop);
    Ok(())
}

/// Refuses a step that no journey has.
pub(super) fn present_somewhere(workshop: &Workshop, step: &StepId) -> Result<(), Refused> {
    let there = workshop.journeys.values().any(|j| j.steps.contains(step));
    if there { Ok(()) } else { Err(missing("step", step)) }
}

/// Claims and experiences no longer speak of steps that are gone.
fn forget_steps<'a>(workshop: &mut Workshop, steps: impl IntoIterator<Item = &'a StepId>) {
    let gone: HashSet<&StepId> = steps.into_iter().collect();
    forget(
        &mut workshop.claims,
        |c| c.steps.iter().any(|s| gone.contains(s)),
        |c| Arc::make_mut(c).steps.retain(|s| !gone.contains(s)),
    );
    forget(
        &mut workshop.experiences,
        |e| e.step.as_ref().is_some_and(|s| gone.contains(s)),
        |e| Arc::make_mut(e).step = None,
    );
    each_step(
        workshop,
        |s| s.origin.as_ref().is_some_and(|origin| gone.contains(origin)),
        |s| s.origin = None,
    );
}

pub(super) fn change(
    workshop: &mut Workshop,
    id: &JourneyId,
    edit: &JourneyEdit,
) -> Result<(), Refused> {
    let mut shared = workshop.journeys.get(id).cloned().ok_or_else(|| missing("journey", id))?;
    let journey = Arc::make_mut(&mut shared);
    let mut gone = Vec::new();
    match edit {
        JourneyEdit::Describe(text) => {
            check_text(workshop, text)?;
            let text = text.clone();
            (journey.title, journey.note, journey.state) = (text.title, text.note, text.state);
            (journey.segment, journey.persona) = (text.segment, text.persona);
            journey.variant_of = text.variant_of;
        }
        JourneyEdit::AddStage(stage, value, at) => {
            add_entry("stage", &mut journey.stages, *at, stage, value.clone())?;
        }
        JourneyEdit::SetStage(stage, value) => {
            *found("stage", &mut journey.stages, stage)? = value.clone();
        }
        JourneyEdit::MoveStage(stage, to) => shift("stage", &mut journey.stages, stage, *to)?,
        JourneyEdit::RemoveStage(stage) => {
            present("stage", &journey.stages, stage)?;
            if journey.stages.len() == 1 {
                return Err(Refused::Last("stage"));
            }
            journey.stages.remove(stage);
            gone = steps_where(journey, |at| at.stage == *stage);
        }
        JourneyEdit::AddLane(lane, value, at) => {
            check_lane(workshop, value)?;
            add_entry("lane", &mut journey.lanes, *at, lane, value.clone())?;
        }
        JourneyEdit::SetLane(lane, value) => {
            check_lane(workshop, value)?;
            *found("lane", &mut journey.lanes, lane)? = value.clone();
        }
        JourneyEdit::MoveLane(lane, to) => shift("lane", &mut journey.lanes, lane, *to)?,
        JourneyEdit::RemoveLane(lane) => {
            present("lane", &journey.lanes, lane)?;
            if journey.lanes.len() == 1 {
                return Err(Refused::Last("lane"));
            }
            journey.lanes.remove(lane);
            gone = steps_where(journey, |at| at.lane == *lane);
        }
        JourneyEdit::AddStep(step, value) => {
            check_step(workshop, journey, value)?;
            let mut value = (**value).clone();
            value.at = Places::of(journey, &[]).free(value.at);
            let end = usize::MAX;
            add_entry("step", &mut journey.steps, end, step, Arc::new(value))?;
        }
        JourneyEdit::SetStep(step, value) => {
            present("step", &journey.steps, step)?;
            check_step(workshop, journey, value)?;
            let mut value = (**value).clone();
            if journey.steps.get(step).is_some_and(|old| old.at != value.at) {
                value.at = Places::of(journey, std::slice::from_ref(step)).free(value.at);
            }
            journey.steps.insert(step.clone(), Arc::new(value));
        }
        JourneyEdit::SetSteps(steps) => {
            for (step, value) in steps {
                let mut value = (**value).clone();
                let old = found("step", &mut journey.steps, step)?;
                value.at.clone_from(&old.at);
                *old = Arc::new(value);
            }
            for (_, value) in steps {
                check_step(workshop, journey, value)?;
            }
        }
        JourneyEdit::MoveSteps(moves) => move_steps(journey, moves)?,
        JourneyEdit::RemoveSteps(steps) => {
            for step in steps {
                present("step", &journey.steps, step)?;
            }
            gone.clone_from(steps);
        }
        JourneyEdit::Connect(link, connection) => {
            check_connection(workshop, journey, connection)?;
            let end = usize::MAX;
            add_entry("connection", &mut journey.connections, end, link, connection.clone())?;
        }
        JourneyEdit::SetConnection(link, connection) => {
            check_connection(workshop, journey, connection)?;
            *found("connection", &mut journey.connections, link)? = connection.clone();
        }
        JourneyEdit::Disconnect(links) => {
            for link in links {
                journey.connections.remove(link).ok_or_else(|| missing("connection", link))?;
            }
        }
        JourneyEdit::Paste(pasted) => paste(workshop, journey, pasted)?,
        over => super::board::change(journey, over)?,
    }
    if !gone.is_empty() {
        remove_steps(journey, &gone);
        forget_steps(workshop, &gone);
    }
    Arc::make_mut(&mut workshop.journeys).insert(id.clone(), shared);
    if !gone.is_empty() || matches!(edit, JourneyEdit::Disconnect(_)) {
        super::plan::tidy(workshop);
    }
    let leads_on = match edit {
        JourneyEdit::AddStep(_, step) | JourneyEdit::SetStep(_, step) => step.inner.is_some(),
        JourneyEdit::SetSteps(steps) => steps.iter().any(|(_, step)| step.inner.is_some()),
        JourneyEdit::Describe(text) => text.variant_of.is_some(),
        JourneyEdit::Paste(pasted) => pasted.leads_on(),
        _ => false,
    };
    if leads_on && workshop.comes_back_to(id) {
        return Err(Refused::Cycle);
    }
    Ok(())
}

fn steps_where(journey: &Journey, lies: impl Fn(&Place) -> bool) -> Vec<StepId> {
    journey.steps.iter().filter(|(_, s)| lies(&s.at)).map(|(id, _)| id.clone()).collect()
}

fn remove_steps(journey: &mut Journey, steps: &[StepId]) {
    let gone: HashSet<&StepId> = steps.iter().collect();
    journey.steps.retain(|id, _| !gone.contains(id));
    journey.connections.retain(|_, c| !gone.contains(&c.from) && !gone.contains(&c.to));
    let of_gone = |step: &Step| step.origin.as_ref().is_some_and(|origin| gone.contains(origin));
    for step in journey.steps.values_mut().filter(|step| of_gone(step)) {
        Arc::make_mut(step).origin = None;
    }
    for view in journey.stories.values_mut().flat_map(|story| &mut story.views) {
        view.steps.retain(|id| !gone.contains(id));
    }
}

fn move_steps(journey: &mut Journey, moves: &[(StepId, Place)]) -> Result<(), Refused> {
    let ids: Vec<StepId> = moves.iter().map(|(id, _)| id.clone()).collect();
    let mut places = Places::of(journey, &ids);
    for (id, place) in moves {
        check_place(journey, place)?;
        let step = found("step", &mut journey.steps, id)?;
        Arc::make_mut(step).at = places.free(place.clone());
    }
    Ok(())
}

fn check_place(journey: &Journey, place: &Place) -> Result<(), Refused> {
    present("stage", &journey.stages, &place.stage)?;
    present("lane", &journey.lanes, &place.lane)
}

fn check_text(workshop: &Workshop, text: &JourneyText) -> Result<(), Refused> {
    if let Some(segment) = &text.segment {
        present("segment", &workshop.segments, segment)?;
    }
    if let Some(persona) = &text.persona {
        present("persona", &workshop.personas, persona)?;
    }
    if let Some(base) = &text.variant_of {
        present("journey", &workshop.journeys, base)?;
    }
    Ok(())
}

fn check_lane(workshop: &Workshop, lane: &Lane) -> Result<(), Refused> {
    lane.persona.iter().try_for_each(|id| present("persona", &workshop.personas, id))
}

pub(super) fn check_step(
    workshop: &Workshop,
    journey: &Journey,
    step: &Step,
) -> Result<(), Refused> {
    check_place(journey, &step.at)?;
    if let Some(owner) = &step.owner {
        present("person", &workshop.people, owner)?;
    }
    if let Some(point) = &step.contact_point {
        present("contact point", &workshop.contact_points, point)?;
    }
    if let Some(inner) = &step.inner {
        present("journey", &workshop.journeys, inner)?;
    }
    if let Some(origin) = &step.origin
        && !journey.steps.contains(origin)
    {
        present_somewhere(workshop, origin)?;
    }
    step.evidence.iter().try_for_each(|s| present("signal", &workshop.signals, s))
}

pub(super) fn check_connection(
    workshop: &Workshop,
    journey: &Journey,
    c: &Connection,
) -> Result<(), Refused> {
    present("step", &journey.steps, &c.from)?;
    present("step", &journey.steps, &c.to)?;
    c.shares.ids().try_for_each(|s| present("segment", &workshop.segments, s))
}

/// A place among all of its cell, column by column from top to bottom.
fn along(col: u16, row: u16) -> u32 {
    u32::from(col) << 16 | u32::from(row)
}

/// The places that are taken on the canvas.
pub(super) struct Places(Taken<(StageId, LaneId)>);

impl Places {
    /// All places but those of `leaving`.
    pub(super) fn of(journey: &Journey, leaving: &[StepId]) -> Self {
        let leaving: HashSet<&StepId> = leaving.iter().collect();
        let mut taken = Taken::with_capacity(journey.steps.len());
        for (_, step) in journey.steps.iter().filter(|(id, _)| !leaving.contains(id)) {
            let Place { stage, lane, col, row } = &step.at;
            taken.mark(&(stage.clone(), lane.clone()), along(*col, *row));
        }
        Self(taken)
    }

    /// `wanted`, or the next free place below it, or to the right once the column is full; taken
    /// from now on.
    pub(super) fn free(&mut self, wanted: Place) -> Place {
        let Place { stage, lane, col, row } = wanted;
        let cell = (stage, lane);
        let place = self.0.take(&cell, along(col, row));
        let (stage, lane) = cell;
        Place { stage, lane, col: (place >> 16) as u16, row: (place & 0xffff) as u16 }
    }
}

/// A journey with the usual lanes and stages and nothing on it.
impl Journey {
    /// A journey that has only its columns and rows.
    #[must_use]
    pub fn blank(title: String, stages: Table<StageId, Stage>, lanes: Table<LaneId, Lane>) -> Self {
        Self {
            title,
            note: String::new(),
            state: JourneyState::default(),
            segment: None,
            persona: None,
            variant_of: None,
            stages,
            lanes,
            steps: Table::default(),
            connections: Table::default(),
            stickies: Table::default(),
            stories: Table::default(),
        }
    }
}
