//! The ledger of data points: a line that stands ready for the next one, the list, and everything
//! about the one that is chosen.

mod entry;
mod filter;
mod index;
mod inspector;
mod many;
mod table;

use std::sync::Arc;

use egui::{Rect, Ui, UiBuilder, pos2, vec2};
use lucide_icons::Icon;

use super::fields::tame_paste;
use crate::app::form::{self, Button};
use crate::app::theme::{bold, font, size, space};
use crate::app::views::Cx;
use crate::edit::{Edit, SignalEdit};
use crate::workshop::{ClaimId, Signal, SignalId, Table};
use entry::Entry;
use index::{Index, Query};
use inspector::Inspector;
use many::Many;
use table::Chosen;

/// What the page keeps between frames.
#[derive(Debug, Default)]
pub(super) struct LedgerPage {
    entry: Entry,
    query: Query,
    index: Index,
    chosen: Chosen,
    selected: Option<Selected>,
    inspector: Inspector,
    many: Many,
    /// A claim that was asked for: it is shown on another page.
    asked: Option<ClaimId>,
}

/// The chosen signals in the order of the document.
#[derive(Debug)]
struct Selected {
    ids: Arc<[SignalId]>,
    of: Arc<Table<SignalId, Arc<Signal>>>,
}

/// What the panel at the right asks of the page.
#[derive(Debug, Default)]
struct Asks {
    close: bool,
    remove: bool,
    claim: Option<ClaimId>,
}

impl LedgerPage {
    /// Draws the page.
    pub(super) fn show(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) {
        if let Some(id) = self.entry.show(ui, cx) {
            // The new one is seen whatever was sought before.
            if self.query.narrows() {
                let Query { by, down, .. } = self.query;
                self.query = Query { by, down, ..Query::default() };
            }
            self.chosen.none();
            self.chosen.at = Some(id);
            self.chosen.reveal = true;
        }
        // Whichever field is pasted into.
        self.inspector.cut |= tame_paste(ui);
        ui.add_space(space::S);
        if cx.workshop.signals.is_empty() {
            self.empty(ui, cx);
            return;
        }
        let typing = ui.memory(egui::Memory::focused);
        let elsewhere = [Entry::id(), filter::id()];
        let hold =
            ui.ctx().text_edit_focused() && typing.is_some_and(|id| !elsewhere.contains(&id));
        let (workshop, grades) = (Arc::clone(cx.workshop), cx.grades);
        self.index.refresh(&workshop, grades, cx.as_of, &self.query, hold);
        filter::bar(ui, cx, &self.index, &mut self.query);
        ui.add_space(space::XS);
        self.refresh_selected(cx);

        let room = ui.available_rect_before_wrap();
        let aside = self.selected.as_ref().map(|_| (room.width() * 0.33).clamp(340.0, 440.0));
        let edge = aside.map_or(room.right(), |aside| room.right() - aside);
        let gap = if aside.is_some() { space::L } else { 0.0 };
        let list = Rect::from_min_max(room.min, pos2(edge - gap, room.bottom()));
        let mut left = ui.new_child(UiBuilder::new().id_salt("ledger list").max_rect(list));
        left.set_clip_rect(list.expand2(vec2(3.0, 0.0)).intersect(ui.clip_rect()));
        let remove = table::show(&mut left, cx, &self.index, &mut self.query, &mut self.chosen);
        if self.index.rows.is_empty() {
            let mut inside = ui.new_child(UiBuilder::new().max_rect(list.shrink2(vec2(0.0, 48.0))));
            form::note(&mut inside, cx.theme, cx.text.get("signals-found-none"));
        }
        let mut asks = Asks { remove, ..Asks::default() };
        if aside.is_some() {
            ui.painter().vline(edge, room.y_range(), cx.theme.hairline_stroke());
            let place = Rect::from_min_max(pos2(edge + space::L, room.top()), room.max);
            let mut right = ui.new_child(UiBuilder::new().id_salt("ledger aside").max_rect(place));
            right.set_clip_rect(place.expand2(vec2(space::S, 0.0)).intersect(ui.clip_rect()));
            right.set_width(place.width());
            right.spacing_mut().item_spacing.y = space::XS;
            self.aside(&mut right, cx, &mut asks);
        }
        ui.advance_cursor_after_rect(room);
        self.settle(ui, cx, asks);
    }

    /// A claim that was asked for since this was last asked.
    pub(super) fn take_asked(&mut self) -> Option<ClaimId> {
        self.asked.take()
    }

    /// Shows this signal.
    pub(super) fn open(&mut self, id: SignalId) {
        let Query { by, down, .. } = self.query;
        self.query = Query { by, down, ..Query::default() };
        self.chosen.only(id);
    }

    fn refresh_selected(&mut self, cx: &Cx<'_>) {
        let signals = &cx.workshop.signals;
        let same = self.selected.as_ref().is_none_or(|s| Arc::ptr_eq(&s.of, signals));
        if same && !self.chosen.changed {
            return;
        }
        self.chosen.changed = false;
        // Undo may have taken away what was chosen.
        self.chosen.ids.retain(|id| signals.contains(id));
        let kept = self.selected.as_ref().filter(|s| {
            s.ids.len() == self.chosen.ids.len()
                && s.ids.iter().all(|id| self.chosen.ids.contains(id))
        });
        let ids = match kept {
            Some(kept) => Arc::clone(&kept.ids),
            None => {
                let mut ids: Vec<SignalId> = self.chosen.ids.iter().cloned().collect();
                ids.sort_by_key(|id| signals.index_of(id));
                ids.into()
            }
        };
        let selected = Selected { ids, of: Arc::clone(signals) };
        self.selected = (!selected.ids.is_empty()).then_some(selected);
    }

    fn aside(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, asks: &mut Asks) {
        let Some(selected) = &self.selected else { return };
        match &*selected.ids {
            [id] => self.inspector.show(ui, cx, &self.index, id, asks),
            _ => self.many.show(ui, cx, selected, asks),
        }
    }

    fn settle(&mut self, ui: &Ui, cx: &mut Cx<'_>, asks: Asks) {
        if asks.remove
            && let Some(selected) = &self.selected
        {
            cx.out.edit(Edit::Signal(SignalEdit::Remove(selected.ids.to_vec())));
        }
        if asks.remove || asks.close {
            cx.out.commit();
            self.chosen.none();
            self.inspector.pick.close();
            self.many.pick.close();
            self.entry.want();
            ui.ctx().request_repaint();
        }
        self.asked = asks.claim.or(self.asked.take());
    }

    /// What the ledger is good for, as long as nothing stands in it.
    fn empty(&mut self, ui: &mut Ui, cx: &Cx<'_>) {
        let (text, theme) = (cx.text, cx.theme);
        ui.add_space(space::XXL);
        ui.scope(|ui| {
            ui.set_width(ui.available_width().min(560.0));
            form::words(ui, text.get("signals-empty-title"), bold(size::HEADING), theme.ink);
            ui.add_space(space::XS);
            form::words(ui, text.get("signals-empty"), font(size::BODY), theme.ink_soft);
            ui.add_space(space::M);
            let first = Button::primary(text.get("signals-empty-first")).icon(Icon::Plus);
            if first.id(egui::Id::unique("signals first")).show(ui, theme).clicked() {
                ui.memory_mut(|m| m.request_focus(Entry::id()));
            }
        });
    }
}
