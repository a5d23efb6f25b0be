//! Whatever a person does, in whatever order: the file stays whole, and every step can be taken
//! back. Random sequences of edits run against the document and against a naive model of its
//! history that keeps whole copies.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test that cannot go on has failed"
)]

#[macro_use]
mod example;
mod dice;

use std::sync::Arc;

use dice::{Dice, edit};
use example::start;
use fireside::edit::{Document, Edit, Gesture, HISTORY, JourneyEdit, Refused};
use fireside::workshop::{SegmentId, Severity, Workshop};
use proptest::prelude::*;

/// One thing that happens to a document.
#[derive(Debug)]
enum Turn {
    Apply(Edit),
    Live(Gesture, Edit),
    Commit,
    Abort,
    Undo,
    Redo,
    Save,
}

fn turn(dice: &mut Dice<'_>, workshop: &Workshop) -> Turn {
    match dice.below(20) {
        0..=9 => Turn::Apply(edit(dice, workshop)),
        10..=14 => Turn::Live(Gesture(dice.below(2) as u64), edit(dice, workshop)),
        15 => Turn::Commit,
        16 => Turn::Abort,
        17 => Turn::Undo,
        18 => Turn::Redo,
        _ => Turn::Save,
    }
}

/// What a history is, without any cleverness.
struct Model {
    now: Workshop,
    past: Vec<Workshop>,
    future: Vec<Workshop>,
    open: Option<(Gesture, Workshop)>,
    saved: Workshop,
}

impl Model {
    fn new(start: Workshop) -> Self {
        Self { saved: start.clone(), now: start, past: vec![], future: vec![], open: None }
    }

    fn keep(&mut self, before: Workshop) {
        if before != self.now {
            self.past.push(before);
            self.future.clear();
        }
    }

    fn commit(&mut self) {
        if let Some((_, before)) = self.open.take() {
            self.keep(before);
        }
    }

    fn undo(&mut self) {
        self.commit();
        if let Some(before) = self.past.pop() {
            self.future.push(std::mem::replace(&mut self.now, before));
        }
    }

    fn redo(&mut self) {
        self.commit();
        if let Some(after) = self.future.pop() {
            self.past.push(std::mem::replace(&mut self.now, after));
        }
    }
}

fn ron() -> ron::Options {
    ron::Options::default().with_default_extension(ron::extensions::Extensions::IMPLICIT_SOME)
}

fn written(workshop: &Workshop) -> String {
    ron().to_string_pretty(workshop, ron::ser::PrettyConfig::new()).unwrap()
}

/// Nothing refers to nothing, and the file reads back as what was written.
fn assert_whole(workshop: &Workshop, after: &str) {
    let broken: Vec<_> =
        workshop.check().into_iter().filter(|p| p.severity() == Severity::Broken).collect();
    assert!(broken.is_empty(), "after {after}: {broken:#?}");
    let text = written(workshop);
    let read: Workshop = ron().from_str(&text).unwrap_or_else(|e| panic!("after {after}: {e}"));
    assert_eq!(&read, workshop, "after {after}");
    assert_eq!(written(&read), text, "after {after}");
}

/// Carries out a turn on both and compares what can be seen of them.
fn play(document: &mut Document, model: &mut Model, turn: &Turn) -> Result<(), Refused> {
    let mut result = Ok(());
    match turn {
        Turn::Apply(edit) => {
            document.commit();
            model.commit();
            result = write(document, edit, |d| d.apply(edit));
            if result.is_ok() {
                let before = std::mem::replace(&mut model.now, (**document.workshop()).clone());
                model.keep(before);
            }
        }
        Turn::Live(gesture, edit) => {
            if model.open.as_ref().is_some_and(|(g, _)| g != gesture) {
                document.commit();
                model.commit();
            }
            result = write(document, edit, |d| d.live(*gesture, edit));
            if result.is_ok() {
                let before = std::mem::replace(&mut model.now, (**document.workshop()).clone());
                model.open.get_or_insert((*gesture, before));
            }
        }
        Turn::Commit => {
            document.commit();
            model.commit();
        }
        Turn::Abort => {
            document.abort();
            if let Some((_, before)) = model.open.take() {
                model.now = before;
            }
        }
        Turn::Undo => {
            let label = document.undo_label();
            document.commit();
            let label = document.undo_label().or(label).filter(|_| document.undo_label().is_some());
            assert_eq!(document.undo(), label);
            model.undo();
        }
        Turn::Redo => {
            document.commit();
            let label = document.redo_label();
            assert_eq!(document.redo(), label);
            model.redo();
        }
        Turn::Save => {
            document.mark_saved(document.revision());
            model.saved = model.now.clone();
        }
    }
    assert_eq!(**document.workshop(), model.now, "after {turn:?}");
    assert_eq!(document.in_gesture(), model.open.is_some(), "after {turn:?}");
    // Typing a word and its opposite may leave the document dirty; what differs from the file
    // always does.
    if !document.is_dirty() {
        assert_eq!(model.now, model.saved, "clean, but not what was saved, after {turn:?}");
    }
    result
}

/// Carries out an edit; a refused one leaves the very same state behind.
fn write(
    document: &mut Document,
    edit: &Edit,
    carry_out: impl FnOnce(&mut Document) -> Result<(), Refused>,
) -> Result<(), Refused> {
    let (before, revision, open) =
        (Arc::clone(document.workshop()), document.revision(), document.in_gesture());
    let undo = document.undo_label();
    let result = carry_out(document);
    if result.is_err() {
        assert!(Arc::ptr_eq(&before, document.workshop()), "refused, yet changed: {edit:?}");
        assert_eq!(document.revision(), revision, "refused, yet counted: {edit:?}");
        assert_eq!(document.in_gesture(), open, "refused, yet opened a gesture: {edit:?}");
        assert_eq!(document.undo_label(), undo, "refused, yet remembered: {edit:?}");
    }
    result
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 192,
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    #[test]
    fn no_sequence_of_edits_breaks_a_workshop(
        rolls in prop::collection::vec(prop::collection::vec(any::<u16>(), 24), 1..40)
    ) {
        let first = start();
        let mut document = Document::saved(first.clone());
        let mut model = Model::new(first.clone());
        for roll in &rolls {
            let turn = turn(&mut Dice::new(roll), document.workshop());
            let before = Arc::clone(document.workshop());
            // A refusal is an answer too: `play` has made sure that it changed nothing.
            let _refused = play(&mut document, &mut model, &turn);
            if !Arc::ptr_eq(&before, document.workshop()) {
                assert_whole(document.workshop(), &format!("{turn:?}"));
            }
        }

        document.commit();
        model.commit();
        let last = (**document.workshop()).clone();
        let revision = document.revision();
        let mut steps = 0;
        while document.undo().is_some() {
            steps += 1;
        }
        prop_assert_eq!(steps, model.past.len());
        prop_assert_eq!(&**document.workshop(), &first);
        prop_assert_eq!(document.revision(), 1);
        for _ in 0..steps {
            prop_assert!(document.redo().is_some());
        }
        prop_assert_eq!(&**document.workshop(), &last);
        prop_assert_eq!(document.revision(), revision);
    }
}

#[test]
fn the_generator_reaches_every_edit() {
    let workshop = start();
    let mut labels = std::collections::BTreeSet::new();
    let mut refused = 0;
    for seed in 0..4000_u16 {
        let roll: Vec<u16> = (0..24)
            .map(|i| (u32::from(seed) * 40_503 + i * 30_011 + 7).wrapping_mul(2_654_435) as u16)
            .collect();
        let edit = edit(&mut Dice::new(&roll), &workshop);
        refused += usize::from(Document::saved(workshop.clone()).apply(&edit).is_err());
        labels.insert(edit.label());
    }
    let kinds = dice::KINDS
        + dice::REGISTER_KINDS
        + dice::FRAMEWORK_KINDS
        // Several cards are moved under a name of their own.
        + dice::JOURNEY_KINDS
        + 1
        + dice::ledger::CONTACT_KINDS
        + dice::ledger::EXPECTATION_KINDS
        + dice::ledger::SIGNAL_KINDS
        + dice::plan::KINDS
        + dice::flow::KINDS;
    assert_eq!(labels.len(), kinds, "{labels:?}");
    assert!((200..3000).contains(&refused), "{refused} of 4000 refused");
}

fn title(text: &str) -> Edit {
    Edit::SetTitle(text.to_owned())
}

#[test]
fn a_gesture_is_one_step() {
    let mut document = Document::saved(start());
    for text in ["N", "No", "Nor"] {
        document.live(Gesture(7), &title(text)).unwrap();
    }
    assert!(document.in_gesture());
    assert_eq!(document.undo_label(), Some("edit-set-title"));
    document.commit();
    assert_eq!(document.undo(), Some("edit-set-title"));
    assert_eq!(**document.workshop(), start());
    assert_eq!(document.undo(), None);
    assert_eq!(document.redo(), Some("edit-set-title"));
    assert_eq!(document.workshop().title, "Nor");
}

#[test]
fn another_gesture_or_an_edit_ends_a_gesture() {
    let mut document = Document::saved(start());
    document.live(Gesture(1), &title("a")).unwrap();
    document.live(Gesture(2), &title("b")).unwrap();
    document.apply(&title("c")).unwrap();
    assert!(!document.in_gesture());
    for before in ["b", "a", &start().title] {
        assert!(document.undo().is_some());
        assert_eq!(document.workshop().title, before);
    }
}

#[test]
fn esc_puts_everything_back() {
    let mut document = Document::saved(start());
    document.apply(&title("kept")).unwrap();
    let revision = document.revision();
    document.live(Gesture(1), &title("dragged")).unwrap();
    document.live(Gesture(1), &title("dragged on")).unwrap();
    document.abort();
    assert_eq!((document.workshop().title.as_str(), document.revision()), ("kept", revision));
    assert_eq!(document.redo(), None, "what was given up is not kept for later");
}

#[test]
fn a_gesture_that_leads_nowhere_is_no_step_and_keeps_the_future() {
    let mut document = Document::saved(start());
    document.apply(&title("later")).unwrap();
    document.undo();
    document.live(Gesture(1), &title("there")).unwrap();
    document.live(Gesture(1), &title(&start().title)).unwrap();
    document.commit();
    assert_eq!(document.undo_label(), None);
    assert!(!document.is_dirty());
    assert_eq!(document.redo(), Some("edit-set-title"));
    assert_eq!(document.workshop().title, "later");
}

#[test]
fn dirty_follows_save_and_undo() {
    let mut document = Document::saved(start());
    assert!(!document.is_dirty());
    document.apply(&title("a")).unwrap();
    assert!(document.is_dirty());
    document.undo();
    assert!(!document.is_dirty());
    document.redo();
    document.mark_saved(document.revision());
    assert!(!document.is_dirty());
    document.undo();
    assert!(document.is_dirty());
    // Another way from here: the saved state cannot be reached any more, and says so.
    document.apply(&title("b")).unwrap();
    assert!(document.is_dirty());
    assert!(Document::unsaved(start()).is_dirty());
}

#[test]
fn a_save_in_the_background_marks_what_was_written() {
    let mut document = Document::saved(start());
    document.apply(&title("a")).unwrap();
    let written = document.revision();
    document.apply(&title("b")).unwrap();
    document.mark_saved(written);
    assert!(document.is_dirty());
    document.undo();
    assert!(!document.is_dirty());
}

#[test]
fn history_is_bounded() {
    let mut document = Document::saved(start());
    for n in 0..HISTORY + 20 {
        document.apply(&title(&n.to_string())).unwrap();
    }
    let steps = std::iter::from_fn(|| document.undo()).count();
    assert_eq!(steps, HISTORY);
    assert_eq!(document.workshop().title, "19");
}

#[test]
fn many_is_all_or_nothing() {
    let mut document = Document::saved(start());
    let nowhere = SegmentId::new("nowhere").unwrap();
    let edits = vec![title("half"), Edit::RemoveSegment(nowhere)];
    let refused = document.apply(&Edit::Many("edit-set-title", edits));
    assert!(matches!(refused, Err(Refused::Missing { what: "segment", .. })), "{refused:?}");
    assert_eq!(**document.workshop(), start());
}

#[test]
fn the_last_of_a_kind_stays() {
    let workshop = start();
    let mut document = Document::saved(workshop.clone());
    let segments: Vec<_> = workshop.segments.ids().cloned().collect();
    let (last, others) = segments.split_last().unwrap();
    for id in others {
        document.apply(&Edit::RemoveSegment(id.clone())).unwrap();
    }
    assert_eq!(document.apply(&Edit::RemoveSegment(last.clone())), Err(Refused::Last("segment")));
    let (journey, drawn) = workshop.journeys.first().unwrap();
    let stages: Vec<_> = drawn.stages.ids().cloned().collect();
    let (last, others) = stages.split_last().unwrap();
    for id in others {
        document.apply(&JourneyEdit::RemoveStage(id.clone()).of(journey)).unwrap();
    }
    assert_eq!(
        document.apply(&JourneyEdit::RemoveStage(last.clone()).of(journey)),
        Err(Refused::Last("stage"))
    );
}

#[test]
fn a_journey_never_opens_into_itself() {
    let workshop = start();
    let mut document = Document::saved(workshop.clone());
    let ids: Vec<_> = workshop.journeys.ids().cloned().collect();
    let [outer, inner] = ids.as_slice() else { panic!("the example has two journeys") };
    // The first journey opens into the second one; the way back is refused.
    let (step, value) = workshop.journeys.get(inner).unwrap().steps.first().unwrap();
    let mut value = (**value).clone();
    value.inner = Some(outer.clone());
    let refused = document.apply(&JourneyEdit::SetStep(step.clone(), Box::new(value)).of(inner));
    assert_eq!(refused, Err(Refused::Cycle));
    assert_eq!(**document.workshop(), workshop);
}
