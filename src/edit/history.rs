//! The document and its history: labelled snapshots that share what did not change.

use std::collections::VecDeque;
use std::sync::Arc;

use super::thin::State;
use super::{Edit, Label, Refused};
use crate::workshop::Workshop;

/// How many steps can be undone.
pub const HISTORY: usize = 500;

/// What a view calls one continuous act of a person: a drag, a sentence being typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Gesture(pub u64);

/// A state of the workshop that one can come back to.
#[derive(Debug, Clone)]
struct Moment {
    /// What leads away from here (in the past) or to here (in the future).
    label: Label,
    workshop: Arc<Workshop>,
    revision: u64,
}

/// A [`Moment`] of the past or the future. It is kept as what sets it apart from the one that
/// follows it (that came before it, in the future); the last one from what is now.
#[derive(Debug, Clone)]
struct Memory {
    label: Label,
    state: State,
    revision: u64,
}

impl Moment {
    fn remembered(self, beside: &Workshop) -> Memory {
        let state = State::Whole(self.workshop).thinned(beside);
        Memory { label: self.label, state, revision: self.revision }
    }
}

impl Memory {
    fn recalled(self, beside: &Workshop) -> Moment {
        let workshop = self.state.whole(beside);
        Moment { label: self.label, workshop, revision: self.revision }
    }
}

/// A gesture that has not ended.
#[derive(Debug)]
struct Open {
    gesture: Gesture,
    before: Moment,
}

/// The workshop as it is now, how it came to be, and whether it has been saved.
#[derive(Debug)]
pub struct Document {
    now: Arc<Workshop>,
    revision: u64,
    last_revision: u64,
    saved: Option<u64>,
    past: VecDeque<Memory>,
    future: Vec<Memory>,
    open: Option<Open>,
}

impl Document {
    /// A workshop that stands on disk as it is.
    #[must_use]
    pub fn saved(workshop: Workshop) -> Self {
        let mut document = Self::unsaved(workshop);
        document.saved = Some(document.revision);
        document
    }

    /// A workshop that is nowhere on disk.
    #[must_use]
    pub fn unsaved(workshop: Workshop) -> Self {
        Self {
            now: Arc::new(workshop),
            revision: 1,
            last_revision: 1,
            saved: None,
            past: VecDeque::new(),
            future: Vec::new(),
            open: None,
        }
    }

    /// The workshop as it is now. Cloning the `Arc` is a snapshot.
    #[must_use]
    pub fn workshop(&self) -> &Arc<Workshop> {
        &self.now
    }

    /// A number that stands for exactly this state: it changes with every edit and comes back with
    /// undo.
    #[must_use]
    pub fn revision(&self) -> u64 {
        self.revision
    }

    /// Whether there is anything that is not on disk.
    #[must_use]
    pub fn is_dirty(&self) -> bool {
        self.saved != Some(self.revision)
    }

    /// Remembers that the state with this revision is on disk.
    pub fn mark_saved(&mut self, revision: u64) {
        self.saved = Some(revision);
    }

    /// Whether anything was ever done to it, even if it was taken back.
    #[must_use]
    pub fn has_history(&self) -> bool {
        !self.past.is_empty() || !self.future.is_empty() || self.open.is_some()
    }

    /// Whether a gesture is going on.
    #[must_use]
    pub fn in_gesture(&self) -> bool {
        self.open.is_some()
    }

    /// What undo would take back.
    #[must_use]
    pub fn undo_label(&self) -> Option<Label> {
        let open = self.open.as_ref().map(|o| o.before.label);
        open.or_else(|| self.past.back().map(|m| m.label))
    }

    /// What redo would bring back.
    #[must_use]
    pub fn redo_label(&self) -> Option<Label> {
        self.future.last().map(|m| m.label)
    }

    /// Carries out an edit as a step of its own. An open gesture ends before it.
    ///
    /// # Errors
    /// [`Refused`] when the edit speaks of something that is not there; nothing has changed then.
    pub fn apply(&mut self, edit: &Edit) -> Result<(), Refused> {
        self.commit();
        let before = self.moment(edit.label());
        self.write(edit)?;
        self.keep(before);
        Ok(())
    }

    /// Carries out an edit as part of a gesture: all edits of one gesture are one step to undo.
    /// Another gesture ends before it.
    ///
    /// # Errors
    /// As [`Document::apply`].
    pub fn live(&mut self, gesture: Gesture, edit: &Edit) -> Result<(), Refused> {
        if self.open.as_ref().is_some_and(|o| o.gesture != gesture) {
            self.commit();
        }
        let before = self.moment(edit.label());
        self.write(edit)?;
        self.open.get_or_insert(Open { gesture, before });
        Ok(())
    }

    /// Ends the open gesture and keeps what it did. Nothing is remembered if that is nothing.
    pub fn commit(&mut self) {
        if let Some(open) = self.open.take() {
            self.keep(open.before);
        }
    }

    /// Ends the open gesture and puts everything back as it was.
    pub fn abort(&mut self) {
        if let Some(Open { before, .. }) = self.open.take() {
            self.now = before.workshop;
            self.revision = before.revision;
        }
    }

    /// Ends the open gesture and takes it back as a step, so that redo can bring it again: for what
    /// took long to type. Nothing happens where no gesture is open.
    pub fn retract(&mut self) {
        let before = self.open.as_ref().map(|o| o.before.revision);
        self.commit();
        if before.is_some_and(|revision| revision != self.revision) {
            self.undo();
        }
    }

    /// Takes the last step back and returns its label.
    pub fn undo(&mut self) -> Option<Label> {
        self.commit();
        let moment = self.past.pop_back()?.recalled(&self.now);
        let label = moment.label;
        self.future.push(self.moment(label).remembered(&moment.workshop));
        self.go(moment);
        Some(label)
    }

    /// Brings back the step that was last taken back and returns its label.
    pub fn redo(&mut self) -> Option<Label> {
        self.commit();
        let moment = self.future.pop()?.recalled(&self.now);
        let label = moment.label;
        self.past.push_back(self.moment(label).remembered(&moment.workshop));
        self.go(moment);
        Some(label)
    }

    fn moment(&self, label: Label) -> Moment {
        Moment { label, workshop: Arc::clone(&self.now), revision: self.revision }
    }

    fn go(&mut self, moment: Moment) {
        self.now = moment.workshop;
        self.revision = moment.revision;
    }

    fn write(&mut self, edit: &Edit) -> Result<(), Refused> {
        // A copy of a few pointers: `apply_to` may stop half way.
        let mut next = (*self.now).clone();
        edit.apply_to(&mut next)?;
        self.now = Arc::new(next);
        self.last_revision += 1;
        self.revision = self.last_revision;
        Ok(())
    }

    /// Remembers the way from `before` to now, unless it leads nowhere.
    fn keep(&mut self, before: Moment) {
        if before.revision == self.revision {
            return;
        }
        if same(&before.workshop, &self.now) {
            self.go(before);
            return;
        }
        self.future.clear();
        if self.past.len() == HISTORY {
            self.past.pop_front();
        }
        self.past.push_back(before.remembered(&self.now));
    }
}

/// Equality that looks only into the parts that are not shared.
fn same(a: &Workshop, b: &Workshop) -> bool {
    fn part<T: PartialEq>(a: &Arc<T>, b: &Arc<T>) -> bool {
        Arc::ptr_eq(a, b) || a == b
    }
    let Workshop {
        format,
        title,
        language,
        purpose,
        framework,
        share_basis,
        segments,
        people,
        personas,
        assessments,
        votes,
        journeys,
        contact_points,
        pyramid,
        experiences,
        memory,
        stance,
        facts,
        references,
        signals,
        claims,
        fading,
        capabilities,
        logs,
        simulation,
        repairs,
        plan,
        value,
        deliverable,
    } = a;
    *format == b.format
        && *title == b.title
        && *language == b.language
        && part(purpose, &b.purpose)
        && part(framework, &b.framework)
        && *share_basis == b.share_basis
        && part(segments, &b.segments)
        && part(people, &b.people)
        && part(personas, &b.personas)
        && part(assessments, &b.assessments)
        && part(votes, &b.votes)
        && part(journeys, &b.journeys)
        && part(contact_points, &b.contact_points)
        && part(pyramid, &b.pyramid)
        && part(experiences, &b.experiences)
        && part(memory, &b.memory)
        && part(stance, &b.stance)
        && part(facts, &b.facts)
        && part(references, &b.references)
        && part(signals, &b.signals)
        && part(claims, &b.claims)
        && fading == &b.fading
        && part(capabilities, &b.capabilities)
        && part(logs, &b.logs)
        && part(simulation, &b.simulation)
        && part(repairs, &b.repairs)
        && part(plan, &b.plan)
        && part(value, &b.value)
        && part(deliverable, &b.deliverable)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::edit::JourneyEdit;
    use crate::workshop::Language;
    use crate::workshop::{
        Connection, ConnectionId, ConnectionKind, Framework, Journey, JourneyId, Lane, LaneId,
        LaneKind, Place, Stage, StageId, Step, StepId, Table,
    };

    const CARDS: u16 = 10_000;
    const MOVED: u16 = 500;

    fn card(i: u16) -> StepId {
        StepId::new(&format!("c{i}")).expect("an id")
    }

    fn place(i: u16, row: u16) -> Place {
        let stage = StageId::new("s").expect("an id");
        Place { stage, lane: LaneId::new("l").expect("an id"), col: i, row }
    }

    fn large() -> (JourneyId, Document) {
        let stage = (StageId::new("s").expect("an id"), Stage { title: "S".into() });
        let lane = (LaneId::new("l").expect("an id"), Lane::new("L", LaneKind::Actions));
        let mut journey =
            Journey::blank("J".into(), [stage].into_iter().collect(), [lane].into_iter().collect());
        let step = |i| (card(i), Arc::new(Step::new("A card", place(i, 0))));
        journey.steps = (0..CARDS).map(step).collect();
        journey.connections = (1..CARDS)
            .map(|i| {
                let connection = Connection {
                    from: card(i - 1),
                    to: card(i),
                    share: None,
                    shares: Table::default(),
                    condition: String::new(),
                    kind: ConnectionKind::Next,
                };
                (ConnectionId::new(&format!("w{i}")).expect("an id"), connection)
            })
            .collect();
        let id = JourneyId::new("j").expect("an id");
        let framework = Framework::default();
        let mut workshop = Workshop::empty("W", Language::English, framework);
        workshop.journeys = Arc::new([(id.clone(), Arc::new(journey))].into_iter().collect());
        (id, Document::unsaved(workshop))
    }

    #[test]
    fn undoing_a_move_of_few_cards_costs_memory_for_those_few() {
        let (id, mut document) = large();
        let mut states = vec![Arc::clone(document.workshop())];
        for round in 1..=20_u16 {
            // Every seventh card, so that what stays is in as many pieces as what moves.
            let moves = (0..MOVED).map(|i| (card(7 * i), place(7 * i, round))).collect();
            document.apply(&JourneyEdit::MoveSteps(moves).of(&id)).expect("a move");
            states.push(Arc::clone(document.workshop()));
        }
        let most = 2 * usize::from(MOVED) + 8;
        let weigh = |memory: &Memory| memory.state.weight();
        assert!(document.past.iter().all(|m| weigh(m) <= most), "the past holds whole journeys");

        let (last, earlier) = states.split_last().expect("states");
        for state in earlier.iter().rev() {
            document.undo().expect("a step to take back");
            assert!(document.workshop() == state);
        }
        assert!(document.future.iter().all(|m| weigh(m) <= most), "the future does");
        while document.redo().is_some() {}
        assert!(document.workshop() == last);
        assert!(document.past.iter().all(|m| weigh(m) <= most), "the past does after redoing");
    }

    #[test]
    fn taking_cards_out_and_putting_lanes_in_other_orders_is_remembered_exactly() {
        let (id, mut document) = large();
        let before = Arc::clone(document.workshop());
        let gone = (0..50).map(|i| card(i * 11)).collect();
        document.apply(&JourneyEdit::RemoveSteps(gone).of(&id)).expect("a removal");
        assert!(document.past.iter().all(|m| m.state.weight() < 400), "50 cards and their links");
        document.undo();
        assert!(*document.workshop() == before, "cards come back in their order");
    }
}
