//! What an answer or a score leans on: signals of the ledger, documents, interviews, observations.

use egui::accesskit::Role;
use egui::{Align2, CursorIcon, Id, Popup, Rect, ScrollArea, Sense, Ui, WidgetInfo, pos2, vec2};
use lucide_icons::Icon;

use super::super::hand::Hand;
use super::read::Read;
use super::{Opened, Questions};
use crate::app::form::{self, Button, Change, Field, focus_ring, icon_button, toggle};
use crate::app::theme::{RADIUS, TARGET, bold, font, size, space};
use crate::app::widgets::{Floating, SignalTicks, elided};
use crate::workshop::{QuestionId, Reference, ReferenceId, SegmentId, SignalId};

/// Width of the paper clip with its count, in points.
pub(super) const CLIP: f32 = 44.0;

/// Width of the panel, in points.
pub(super) const WIDTH: f32 = 400.0;

/// From this many entries on there is a field to find one.
const MANY: usize = 6;

/// What leans on the evidence.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Holder {
    /// The score of the factor.
    Factor,
    /// The answer to this question, kept under that finding.
    Question(QuestionId, QuestionId),
}

/// The panel while it is open.
#[derive(Debug)]
pub(super) struct Panel {
    pub holder: Holder,
    factor: crate::workshop::FactorId,
    segment: SegmentId,
    floating: Floating,
    filter: String,
    signals: SignalTicks,
    /// A reference that is being described and is not in the file yet.
    pub draft: Option<Reference>,
    /// The reference whose details are open.
    pub editing: Option<ReferenceId>,
}

impl Opened<'_> {
    /// The paper clip: how many links there are, and the way to them.
    pub(super) fn clip(
        &self,
        ui: &Ui,
        rect: Rect,
        name: &str,
        links: usize,
        holder: Holder,
        state: &mut Questions,
    ) {
        let theme = self.theme;
        let key = match &holder {
            Holder::Factor => self.row.id.as_str(),
            Holder::Question(id, _) => id.as_str(),
        };
        let id = Id::unique(("questions", "clip", key));
        let sense = if holder == Holder::Factor { Sense::click() } else { Sense::CLICK };
        let response = ui.interact(rect, id, sense).on_hover_cursor(CursorIcon::PointingHand);
        response.widget_info(|| {
            let mut info = WidgetInfo::labeled(Role::Button, true, name);
            info.current_text_value = Some(links.to_string());
            info
        });
        let open = state.panel.as_mut().filter(|p| p.holder == holder);
        let is_open = open.is_some();
        if let Some(panel) = open {
            panel.floating.anchor = rect;
        }
        if response.hovered() || is_open {
            ui.painter().rect_filled(rect, RADIUS, *theme.hover);
        }
        if response.has_focus() {
            focus_ring(ui, theme, rect);
        }
        let strong = links > 0 || response.hovered() || is_open;
        let ink = if strong { *theme.ink } else { *theme.ink_faint };
        let middle = if links > 0 { rect.left() + 14.0 } else { rect.center().x };
        let icon = Icon::Paperclip.unicode();
        let at = pos2(middle, rect.center().y);
        ui.painter().text(at, Align2::CENTER_CENTER, icon, font(size::BODY), ink);
        if links > 0 {
            let at = pos2(rect.left() + 25.0, rect.center().y);
            ui.painter().text(at, Align2::LEFT_CENTER, links, font(size::SMALL), ink);
        }
        if response.on_hover_text(self.text.get("questions-clip-short")).clicked() {
            if is_open {
                state.panel = None;
            } else {
                self.open_panel(rect, holder, state);
            }
        }
    }

    fn open_panel(&self, anchor: Rect, holder: Holder, state: &mut Questions) {
        let Some(target) = self.row.target else { return };
        state.panel = Some(Panel {
            holder,
            factor: self.row.id.clone(),
            segment: target.segment.clone(),
            floating: Floating::new(anchor),
            filter: String::new(),
            signals: SignalTicks::default(),
            draft: None,
            editing: None,
        });
    }

    /// The same way in words, under the links of an expanded question.
    pub(super) fn link_button(&self, ui: &mut Ui, holder: Holder, state: &mut Questions) {
        let button = Button::quiet(self.text.get("questions-link")).icon(Icon::Paperclip);
        let response = button.show(ui, self.theme);
        if response.clicked() {
            self.open_panel(response.rect, holder, state);
        }
    }

    /// What is linked, each with a cross that unlinks it.
    pub(super) fn linked(
        &self,
        ui: &mut Ui,
        signals: &[SignalId],
        references: &[ReferenceId],
        holder: &Holder,
        hand: &mut Hand<'_>,
    ) {
        let workshop = self.workshop;
        let mut edit = None;
        for id in references {
            let Some(reference) = workshop.references.get(id) else { continue };
            let key = Id::unique(("questions", "linked", id.as_str()));
            let icon = super::reference::icon(reference.kind);
            if self.linked_line(ui, key, icon, &reference.title) {
                edit = self.relink(holder, |_, references| references.retain(|r| r != id));
            }
        }
        for id in signals {
            let Some(signal) = workshop.signals.get(id) else { continue };
            let key = Id::unique(("questions", "linked", id.as_str()));
            if self.linked_line(ui, key, Icon::Activity, &signal.title) {
                edit = self.relink(holder, |signals, _| signals.retain(|s| s != id));
            }
        }
        if let Some(edit) = edit {
            hand.edit(edit);
        }
    }

    /// True: it shall be unlinked.
    fn linked_line(&self, ui: &mut Ui, id: Id, icon: Icon, title: &str) -> bool {
        let theme = self.theme;
        let mut unlink = false;
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = 0.0;
            let width = (ui.available_width() - TARGET).max(0.0);
            let (rect, response) = ui.allocate_exact_size(vec2(width, TARGET), Sense::hover());
            response.widget_info(|| WidgetInfo::labeled(Role::Label, true, title));
            let at = pos2(rect.left() + 8.0, rect.center().y);
            let face = font(size::SMALL);
            let soft = *theme.ink_soft;
            ui.painter().text(at, Align2::CENTER_CENTER, icon.unicode(), face.clone(), soft);
            let words = elided(ui.painter(), title, face, *theme.ink, width - 24.0);
            let at = pos2(rect.left() + 22.0, rect.center().y - words.size().y / 2.0);
            ui.painter().galley(at, words, *theme.ink);
            let name = self.text.with("questions-unlink", &[("what", title.into())]);
            unlink = icon_button(ui, theme, id, Icon::X, &name).clicked();
        });
        unlink
    }

    /// The panel itself, above everything else. It stays until somebody clicks beside it or
    /// presses Esc, since a menu of its own would close with the calendar of its date field.
    pub(super) fn panel(&self, ui: &Ui, read: &Read, state: &mut Questions, hand: &mut Hand<'_>) {
        let Some(mut panel) = state.panel.take() else { return };
        let here = self.row.target.is_some_and(|t| t.segment == panel.segment)
            && panel.factor == *self.row.id
            && match &panel.holder {
                Holder::Factor => true,
                Holder::Question(id, _) => read.entries.iter().any(|e| e.id == *id),
            };
        let nested = Popup::is_any_open(ui.ctx());
        let mut floating = panel.floating;
        let stays = here
            && floating.show(ui, Id::unique(("questions", "panel")), WIDTH, nested, |ui| {
                self.evidence(ui, &mut panel, hand)
            });
        if stays {
            state.panel = Some(Panel { floating, ..panel });
        } else {
            hand.out.commit();
        }
    }

    /// True: it shall close.
    fn evidence(&self, ui: &mut Ui, panel: &mut Panel, hand: &mut Hand<'_>) -> bool {
        let (text, theme) = (self.text, self.theme);
        ui.spacing_mut().item_spacing = vec2(space::S, space::XS);
        let mut close = false;
        ui.horizontal(|ui| {
            let width = ui.available_width() - TARGET - space::S;
            let (rect, response) = ui.allocate_exact_size(vec2(width, TARGET), Sense::hover());
            let title = text.get("questions-evidence");
            response.widget_info(|| WidgetInfo::labeled(Role::Heading, true, title));
            let left = rect.left_center();
            let face = bold(size::BODY);
            ui.painter().text(left, Align2::LEFT_CENTER, title, face, *theme.ink);
            let id = Id::unique(("questions", "close panel"));
            close = icon_button(ui, theme, id, Icon::X, text.get("questions-close")).clicked();
        });
        let (signals, references) = match &panel.holder {
            Holder::Factor => (&self.row.rating.evidence[..], &self.row.rating.references[..]),
            Holder::Question(_, finding) => {
                let answer = self.segment.and_then(|s| self.round.answer(s, finding));
                match answer {
                    Some(answer) => (&answer.evidence[..], &answer.references[..]),
                    None => {
                        self.soft(ui, text.get("questions-answer-first"));
                        return close;
                    }
                }
            }
        };
        let workshop = self.workshop;
        if workshop.references.len() + workshop.signals.len() > MANY {
            let id = Id::unique(("questions", "find evidence"));
            let hint = text.get("questions-find");
            let field = Field::new(id, hint).hint(hint).font(font(size::SMALL));
            for change in field.show(ui, theme, &panel.filter).changes {
                if let Change::To(typed) = change {
                    panel.filter = typed;
                }
            }
        }
        let wanted = panel.filter.trim().to_lowercase();
        let fits = |title: &str| wanted.is_empty() || title.to_lowercase().contains(&wanted);
        // The form of a new reference stands below the list and needs room too.
        let part = if panel.draft.is_some() { 0.2 } else { 0.4 };
        let most = (ui.ctx().content_rect().height() * part).clamp(96.0, 320.0);
        let area = ScrollArea::vertical().id_salt("evidence").max_height(most);
        area.auto_shrink([false, true]).show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            ui.set_width(ui.available_width() - space::S);
            self.section(ui, "questions-references");
            if workshop.references.is_empty() {
                self.soft(ui, text.get("questions-no-references"));
            }
            for (id, reference) in workshop.references.iter().filter(|(_, r)| fits(&r.title)) {
                let linked = references.contains(id);
                self.reference(ui, id, reference, linked, panel, hand);
            }
            self.section(ui, "questions-signals");
            if workshop.signals.is_empty() {
                self.soft(ui, text.get("questions-no-signals"));
            }
            panel.signals.find(&workshop.signals, panel.filter.trim(), &[]);
            let key = |id: &SignalId| Id::unique(("questions", "signal", id.as_str()));
            let clicked = panel.signals.show(ui, theme, key, |id| signals.contains(id));
            if let Some(id) = clicked {
                let edit = self.relink(&panel.holder, |signals, _| toggle(signals, &id));
                edit.into_iter().for_each(|edit| hand.edit(edit));
            }
        });
        ui.add_space(space::XS);
        self.new_reference(ui, panel, hand);
        close
    }

    fn section(&self, ui: &mut Ui, key: &str) {
        ui.add_space(space::S);
        let words = egui::RichText::new(self.text.get(key)).font(bold(size::TINY));
        ui.label(words.color(*self.theme.ink_soft));
        ui.add_space(space::XS);
    }

    /// A line with a box to tick. `right` is kept free at its end, in points.
    pub(super) fn tick(
        &self,
        ui: &mut Ui,
        id: Id,
        title: &str,
        below: &str,
        on: bool,
        right: f32,
    ) -> bool {
        form::tick(ui, self.theme, id, title, below, on, right)
    }
}
