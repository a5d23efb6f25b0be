//! What can be done on the canvas by name: by the keyboard, the palette and the menu alike.

use egui::{Key, KeyboardShortcut, Modifiers, Pos2, Response, Ui, ViewportCommand};
use indexmap::IndexSet;

use super::align::Arrange;
use super::clipboard::{MOST_COPIES, Snippet, Target, Unread};
use super::lines;
use super::scene::Scene;
use super::{Canvas, Look, Selection};
use crate::app::command::Action;
use crate::app::views::Cx;
use crate::edit::{Edit, JourneyEdit, Label, Pasted};
use crate::workshop::{ConnectionId, Journey, JourneyId, Place, StepId, StickyId};

/// Something that can be done on the canvas.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Deed {
    /// Write a sticky note.
    Note,
    /// Look for words on the canvas.
    Find,
    /// Copy what is selected to the clipboard.
    Copy,
    /// Copy it and take it out.
    Cut,
    /// Paste what the clipboard holds.
    Paste,
    /// Copy what is selected to the next free places.
    Duplicate,
    /// Select every card that is drawn, and every note.
    All,
    /// All of the map.
    Fit,
    /// What is selected.
    ToSelection,
    /// 100 %.
    Full,
    /// Show the overview in the corner, or hide it.
    Overview,
    /// Put what is selected into one column.
    SameColumn,
    /// Put what is selected into one row.
    SameRow,
    /// Put the same room between what is selected.
    Distribute,
    /// Put the selected cards of a lane side by side, in one row.
    Straighten,
    /// List the keys of the canvas.
    Keys,
}

const fn keys(modifiers: Modifiers, key: Key) -> KeyboardShortcut {
    KeyboardShortcut::new(modifiers, key)
}

impl Deed {
    /// All of them, as the palette lists them.
    pub const ALL: [Self; 16] = [
        Self::Note,
        Self::Find,
        Self::Copy,
        Self::Cut,
        Self::Paste,
        Self::Duplicate,
        Self::All,
        Self::Fit,
        Self::ToSelection,
        Self::Full,
        Self::Overview,
        Self::SameColumn,
        Self::SameRow,
        Self::Distribute,
        Self::Straighten,
        Self::Keys,
    ];

    /// The key of its name in the interface texts.
    #[must_use]
    pub const fn title(self) -> &'static str {
        match self {
            Self::Note => "canvas-note-add",
            Self::Find => "canvas-find",
            Self::Copy => "canvas-copy",
            Self::Cut => "canvas-cut",
            Self::Paste => "canvas-paste",
            Self::Duplicate => "canvas-duplicate",
            Self::All => "canvas-select-all",
            Self::Fit => "canvas-fit",
            Self::ToSelection => "canvas-to-selection",
            Self::Full => "canvas-full",
            Self::Overview => "canvas-overview-toggle",
            Self::SameColumn => "canvas-same-column",
            Self::SameRow => "canvas-same-row",
            Self::Distribute => "canvas-distribute",
            Self::Straighten => "canvas-straighten",
            Self::Keys => "canvas-keys",
        }
    }

    /// The keys that do the same while the canvas has the keyboard.
    #[must_use]
    pub const fn shortcut(self) -> KeyboardShortcut {
        let (plain, command) = (Modifiers::NONE, Modifiers::COMMAND);
        match self {
            Self::Note => keys(plain, Key::N),
            Self::Find => keys(command, Key::F),
            Self::Copy => keys(command, Key::C),
            Self::Cut => keys(command, Key::X),
            Self::Paste => keys(command, Key::V),
            Self::Duplicate => keys(command, Key::D),
            Self::All => keys(command, Key::A),
            Self::Fit => keys(Modifiers::SHIFT, Key::Num1),
            Self::ToSelection => keys(Modifiers::SHIFT, Key::Num2),
            Self::Full => keys(Modifiers::SHIFT, Key::Num0),
            Self::Overview => keys(plain, Key::M),
            Self::SameColumn => keys(Modifiers::ALT, Key::A),
            Self::SameRow => keys(Modifiers::ALT, Key::W),
            Self::Distribute => keys(Modifiers::ALT, Key::H),
            Self::Straighten => keys(Modifiers::ALT, Key::S),
            Self::Keys => keys(plain, Key::Questionmark),
        }
    }
}

/// Whether a card is on the map: those of hidden lanes are not.
fn drawn(scene: &Scene<'_>, id: &StepId) -> bool {
    scene.journey.steps.index_of(id).and_then(|i| scene.layout.card_of(i)).is_some()
}

impl Canvas {
    /// Does this in the next frame.
    pub fn ask(&mut self, deed: Deed) {
        if matches!(deed, Deed::Paste) {
            self.take_focus = true;
        }
        self.deeds.push(deed);
    }

    /// Carries out what was asked for by key, by the palette or by the menu.
    pub(super) fn carry_out(
        &mut self,
        ui: &Ui,
        map: &Response,
        scene: &Scene<'_>,
        cx: &mut Cx<'_>,
        id: &JourneyId,
    ) {
        for deed in std::mem::take(&mut self.deeds) {
            match deed {
                Deed::Note => self.new_note(ui, map, scene),
                Deed::Find => self.open_find(),
                Deed::Copy => {
                    if self.too_many() {
                        self.say_bounded(cx);
                    }
                    self.copy(ui, scene.journey);
                }
                Deed::Cut => self.cut(ui, scene, cx, id),
                // The system answers with a paste.
                Deed::Paste => ui.ctx().send_viewport_cmd(ViewportCommand::RequestPaste),
                Deed::Duplicate => self.duplicate(scene.journey, cx, id),
                Deed::All => {
                    let ids = scene.journey.steps.ids().filter(|id| drawn(scene, id));
                    self.select(Selection::steps(ids.cloned().collect()));
                    self.notes.chosen = scene.journey.stickies.ids().cloned().collect();
                }
                Deed::Fit => self.look(Look::Fit),
                Deed::ToSelection => self.look(Look::Selection),
                Deed::Full => self.look(Look::Zoom(1.0)),
                Deed::Overview => self.overview.hidden = !self.overview.hidden,
                Deed::SameColumn => self.align(scene, cx, id, Arrange::Column),
                Deed::SameRow => self.align(scene, cx, id, Arrange::Row),
                Deed::Distribute => self.align(scene, cx, id, Arrange::Apart),
                Deed::Straighten => self.align(scene, cx, id, Arrange::Straight),
                Deed::Keys => self.help = !self.help,
            }
            ui.ctx().request_repaint();
        }
    }

    /// Copies what is selected and takes it out: only what was copied, and not the first few of
    /// very many, since the rest would be gone.
    fn cut(&mut self, ui: &Ui, scene: &Scene<'_>, cx: &mut Cx<'_>, id: &JourneyId) {
        if self.too_many() {
            let args = [("n", MOST_COPIES.into())];
            cx.out.act(Action::Say(cx.text.with("canvas-cut-bounded", &args)));
            return;
        }
        if let Selection::Steps(ids) = &self.selection {
            // A card of a hidden lane is not copied.
            let ids = ids.iter().filter(|id| drawn(scene, id)).cloned().collect();
            self.selection = Selection::steps(ids);
        }
        if self.copy(ui, scene.journey) {
            self.delete(cx, id);
        }
    }

    /// Copies what is selected; false if that is nothing.
    fn copy(&self, ui: &Ui, journey: &Journey) -> bool {
        let text = self.snippet(journey).and_then(|snippet| snippet.print());
        let there = text.is_some();
        if let Some(text) = text {
            ui.ctx().copy_text(text);
        }
        there
    }

    /// What is selected, as it would be copied; none if that is nothing.
    fn snippet(&self, journey: &Journey) -> Option<Snippet> {
        let none = IndexSet::new();
        let steps = match &self.selection {
            Selection::Steps(ids) => ids,
            _ => &none,
        };
        let (_, layout) = self.layout.as_ref()?;
        let snippet = Snippet::of(journey, layout, steps, &self.notes.chosen);
        (!snippet.is_empty()).then_some(snippet)
    }

    /// Whether more than one card or note is selected.
    #[must_use]
    pub fn has_several(&self) -> bool {
        let steps = if let Selection::Steps(ids) = &self.selection { ids.len() } else { 0 };
        steps + self.notes.chosen.len() > 1
    }

    /// Whether more cards, or notes, are selected than can be copied at a time.
    pub(super) fn too_many(&self) -> bool {
        let steps = if let Selection::Steps(ids) = &self.selection { ids.len() } else { 0 };
        steps.max(self.notes.chosen.len()) > MOST_COPIES
    }

    /// Copies the selected cards, with the connections among them, and the selected notes to the
    /// next free places.
    pub fn duplicate(&mut self, journey: &Journey, cx: &mut Cx<'_>, id: &JourneyId) {
        let Some(snippet) = self.snippet(journey) else { return };
        if self.too_many() {
            self.say_bounded(cx);
        }
        self.put(cx, id, journey, &snippet, &Target::Home, "canvas-edit-duplicate");
    }

    fn say_bounded(&self, cx: &mut Cx<'_>) {
        let args = [("n", MOST_COPIES.into())];
        cx.out.act(Action::Say(cx.text.with("canvas-paste-bounded", &args)));
    }

    fn put(
        &mut self,
        cx: &mut Cx<'_>,
        id: &JourneyId,
        journey: &Journey,
        snippet: &Snippet,
        target: &Target,
        label: Label,
    ) {
        let Some((_, layout)) = &self.layout else { return };
        let put = snippet.put(cx.workshop, id, journey, layout, target);
        let connections =
            put.connections.into_iter().map(|link| (ConnectionId::fresh(), link)).collect();
        let stickies = put.stickies.into_iter().map(|note| (StickyId::fresh(), note)).collect();
        self.write_pasted(cx, id, Pasted { label, steps: put.steps, connections, stickies });
    }

    /// Writes what is pasted, as one step, and selects it.
    fn write_pasted(&mut self, cx: &mut Cx<'_>, id: &JourneyId, pasted: Pasted) {
        if pasted.is_empty() {
            return;
        }
        // It is on the map once the edit is carried out, at the end of this frame.
        let steps: IndexSet<StepId> = pasted.steps.iter().map(|(id, _)| id.clone()).collect();
        let notes = pasted.stickies.iter().map(|(id, _)| id.clone()).collect();
        let edit: Edit = JourneyEdit::Paste(Box::new(pasted)).of(id);
        cx.out.edit(edit);
        self.select(Selection::steps(steps));
        self.notes.chosen = notes;
        self.reveal_selection();
    }

    /// The system asked to copy, cut or paste, while the canvas has the keyboard or nobody has.
    pub(super) fn clipboard(
        &mut self,
        ui: &Ui,
        map: &Response,
        scene: &Scene<'_>,
        cx: &mut Cx<'_>,
        id: &JourneyId,
    ) {
        let ours = map.has_focus()
            || self.take_focus
            || ui.memory(|m| m.focused().is_none() && m.top_modal_layer().is_none());
        if !ours || self.is_writing() || self.gesture.is_some() {
            return;
        }
        let mut pasted = None;
        ui.input_mut(|i| {
            i.events.retain(|event| {
                match event {
                    egui::Event::Copy => self.deeds.push(Deed::Copy),
                    egui::Event::Cut => self.deeds.push(Deed::Cut),
                    egui::Event::Paste(text) => pasted = Some(text.clone()),
                    _ => return true,
                }
                false
            });
        });
        let Some(text) = pasted else { return };
        match Snippet::read(&text) {
            Some(Ok(snippet)) => {
                let target = self.paste_target(ui, map, scene, snippet.steps.is_empty());
                self.put(cx, id, scene.journey, &snippet, &target, "canvas-edit-paste");
            }
            Some(Err(Unread::Newer)) => {
                cx.out.act(Action::Say(cx.text.get("canvas-paste-newer").to_owned()));
            }
            Some(Err(Unread::Damaged)) => {
                cx.out.act(Action::Say(cx.text.get("canvas-paste-unread").to_owned()));
            }
            None => {
                let (cells, bounded) = lines::cells(&text);
                if bounded {
                    self.say_bounded(cx);
                }
                let from = match self.paste_target(ui, map, scene, false) {
                    Target::At(at) => Some(at),
                    Target::Home | Target::Point(_) => self.place_beside(scene),
                };
                let Some(from) = from else { return };
                let steps = lines::cards(cells, scene.journey, &from).into_iter();
                let steps = steps.map(|step| (StepId::fresh(), step)).collect();
                let (connections, stickies) = (Vec::new(), Vec::new());
                let label = "canvas-edit-paste";
                self.write_pasted(cx, id, Pasted { label, steps, connections, stickies });
            }
        }
    }

    /// Where a paste goes: to the selected place, to an empty place under the pointer, or to where
    /// it came from. Notes go to the pointer, or to the middle of the view.
    fn paste_target(&self, ui: &Ui, map: &Response, scene: &Scene<'_>, only_notes: bool) -> Target {
        if let Selection::Cell(at) = &self.selection {
            return Target::At(at.clone());
        }
        // Only a hand that works on the canvas points at a place.
        let pointer = self.pointer_on_map(ui, scene).filter(|_| map.has_focus());
        let free =
            |p: &Pos2| scene.layout.card_at(*p).is_none() && self.note_at(scene, *p).is_none();
        let pointer = pointer.filter(free);
        if only_notes {
            return pointer.map_or(Target::Home, Target::Point);
        }
        let readable = scene.detail >= super::detail::Detail::Titles;
        pointer
            .filter(|_| readable)
            .and_then(|p| scene.layout.place_at(scene.journey, p))
            .map_or(Target::Home, Target::At)
    }

    /// The point of the world under the pointer, if it is over the map and nothing lies above.
    pub(super) fn pointer_on_map(&self, ui: &Ui, scene: &Scene<'_>) -> Option<Pos2> {
        let at = ui.ctx().pointer_hover_pos()?;
        let over = scene.body.contains(at) && ui.rect_contains_pointer(scene.body);
        over.then(|| scene.ts.world(at))
    }

    /// Where words go that are pasted without pointing: below the selected card, or to the first
    /// place of the map.
    fn place_beside(&self, scene: &Scene<'_>) -> Option<Place> {
        let journey = scene.journey;
        if let Some(step) = self.selection.primary().and_then(|id| journey.steps.get(id)) {
            let row = step.at.row.checked_add(1)?;
            return Some(Place { row, ..step.at.clone() });
        }
        let stage = journey.stages.first()?.0.clone();
        let lane = journey.lanes.iter().find(|(_, lane)| !lane.hidden)?.0.clone();
        Some(Place { stage, lane, col: 0, row: 0 })
    }
}
