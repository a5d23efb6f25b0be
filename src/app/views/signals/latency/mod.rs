//! From event to action (L05), and analytics apart from execution (L06).

mod cases;
mod detail;
mod legs;
mod overview;
mod paste;
mod square;
mod words;

use std::collections::HashMap;
use std::sync::Arc;

use egui::{Id, Key, Popup, Ui};

use crate::app::views::Cx;
use crate::edit::{Edit, SignalEdit};
use crate::measure::LatencyFigures;
use crate::workshop::{Capability, CapabilityId, Table};
use legs::Axis;

/// The capabilities that figures were made of.
type Of = Arc<Table<CapabilityId, Capability>>;

/// What the page keeps between frames.
#[derive(Debug, Default)]
pub(super) struct LatencyPage {
    /// The capability that is looked at; none shows all of them.
    open: Option<CapabilityId>,
    /// The name of a capability that is being added.
    new: String,
    /// What is being pasted; none while the field for it is closed.
    pasting: Option<String>,
    /// What became of what was pasted.
    report: Option<Vec<String>>,
    /// The field that shall get the keyboard once it is there.
    wanted: Option<Id>,
    /// At the end of the last frame somebody was typing: Esc leaves the field first.
    typing: bool,
    figures: Option<(Of, HashMap<CapabilityId, LatencyFigures>, Axis)>,
}

/// The edit that says everything about a capability.
fn set(id: &CapabilityId, capability: Capability) -> Edit {
    Edit::Signal(SignalEdit::SetCapability(id.clone(), Box::new(capability)))
}

impl LatencyPage {
    /// Draws the page.
    pub(super) fn show(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) {
        self.refresh(&cx.workshop.capabilities);
        let esc = ui.input(|i| i.key_pressed(Key::Escape));
        let busy = self.typing || self.pasting.is_some() || Popup::is_any_open(ui.ctx());
        if esc && !busy && self.open.is_some() {
            self.turn(cx, None);
        }
        self.typing = ui.ctx().text_edit_focused();
        let workshop = Arc::clone(cx.workshop);
        let open = self.open.clone().and_then(|id| Some((workshop.capabilities.get(&id)?, id)));
        match open {
            Some((capability, id)) => self.detail(ui, cx, &id, capability),
            None => self.overview(ui, cx),
        }
    }

    /// Opens a capability, or goes back to all of them. What was being typed is done with.
    fn turn(&mut self, cx: &mut Cx<'_>, to: Option<CapabilityId>) {
        cx.out.commit();
        self.open = to;
        self.pasting = None;
        self.report = None;
        self.wanted = None;
    }

    fn refresh(&mut self, of: &Of) {
        if self.figures.as_ref().is_some_and(|(was, ..)| Arc::ptr_eq(was, of)) {
            return;
        }
        let figures: HashMap<_, _> =
            of.iter().map(|(id, c)| (id.clone(), LatencyFigures::of(c))).collect();
        let axis = Axis::of(figures.values());
        self.figures = Some((Arc::clone(of), figures, axis));
    }

    fn figures_of(&self, id: &CapabilityId) -> LatencyFigures {
        let figures = self.figures.as_ref().and_then(|(_, figures, _)| figures.get(id));
        figures.copied().unwrap_or_default()
    }

    /// The time axis that all capabilities share.
    fn axis(&self) -> Axis {
        let kept = self.figures.as_ref().map(|(_, _, axis)| *axis);
        kept.unwrap_or_else(|| Axis::of(std::iter::empty()))
    }
}
