//! What becomes of words that are half written and of drags that go on, when the map is left.

use super::{Canvas, Live};
use crate::app::canvas::bands::Drag;
use crate::app::command::Out;
use crate::workshop::Workshop;

impl Canvas {
    /// The map is left, for another room, another journey or for good: words that were being
    /// written are kept, and what was being dragged stays where it was.
    pub fn leave(&mut self, workshop: &Workshop, out: &mut Out) {
        self.give_up();
        self.let_go(out);
        self.keep_words(workshop, out);
        (self.writing, self.notes.writing, self.header.naming) = (None, None, None);
    }

    /// Writes what is being written, as far as it has come; the writing goes on.
    pub fn keep_words(&mut self, workshop: &Workshop, out: &mut Out) {
        let Some(id) = self.shown.clone() else { return };
        let Some(journey) = workshop.journeys.get(&id) else { return };
        self.keep_title(journey, out, &id);
        self.keep_note(out, &id);
        if let Some(naming) = &self.header.naming {
            naming.put(journey, out, &id);
        }
    }

    /// Ends the drag of a point of the curve, or of a header: what it has done so far stays.
    pub(super) fn let_go(&mut self, out: &mut Out) {
        let live = matches!(self.live.take(), Some(Live::Going(_)));
        let sized = matches!(self.header.drag.take(), Some(Drag::Edge(_)));
        if live || sized {
            out.commit();
        }
    }
}
