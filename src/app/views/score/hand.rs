//! What the left side of the room asks for. It goes to the document at the end of the frame; the
//! right side already shows what it will come to.

use std::sync::Arc;

use egui::{Context, Id};

use super::aside::Aside;
use crate::app::command::Out;
use crate::app::widgets::Change;
use crate::edit::{Document, Edit, Gesture};
use crate::workshop::Workshop;

/// Hands edits on and remembers them until the frame is drawn.
pub(super) struct Hand<'a> {
    pub(super) out: &'a mut Out,
    /// What shall stand on the right from now on.
    pub(super) aside: Option<Aside>,
    asked: Vec<Edit>,
}

impl<'a> Hand<'a> {
    pub(super) fn new(out: &'a mut Out) -> Self {
        Self { out, aside: None, asked: Vec::new() }
    }

    /// An edit that is a step of its own.
    pub(super) fn edit(&mut self, edit: Edit) {
        self.asked.push(edit.clone());
        self.out.edit(edit);
    }

    /// An edit in the middle of a gesture.
    pub(super) fn live(&mut self, gesture: Id, edit: Edit) {
        self.asked.push(edit.clone());
        self.out.live(gesture, edit);
    }

    /// Carries out what a person did to a handle; `edit` makes the edit for a value, none meaning
    /// that it is reset.
    pub(super) fn take(
        &mut self,
        ctx: &Context,
        gesture: Id,
        change: Change,
        edit: impl Fn(Option<f64>) -> Edit,
    ) {
        if let Some(value) = change.live {
            self.live(gesture, edit(Some(value)));
        }
        if let Some(value) = change.set {
            self.edit(edit(Some(value)));
        }
        if change.reset {
            self.edit(edit(None));
        }
        if change.commit {
            self.out.commit();
        }
        if change.abort {
            self.out.abort();
            // Nothing else may happen that would show what was put back.
            ctx.request_repaint();
        }
    }

    /// The workshop as it will be at the end of the frame; none if nothing was asked for.
    pub(super) fn preview(&self, workshop: &Workshop) -> Option<Arc<Workshop>> {
        if self.asked.is_empty() {
            return None;
        }
        // The parts are shared, so this copies what the edits change and nothing else.
        let mut document = Document::unsaved(workshop.clone());
        for edit in &self.asked {
            // One gesture that never ends: nothing is remembered, so nothing is compared. What is
            // refused here is refused and reported when the frame is drained.
            let _ = document.live(Gesture(0), edit);
        }
        Some(Arc::clone(document.workshop()))
    }
}
