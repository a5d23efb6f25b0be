//! Documents, interviews and observations in the panel of evidence: to link, to describe, to add.

use egui::{Id, Ui};
use lucide_icons::Icon;

use super::super::hand::Hand;
use super::Opened;
use super::evidence::Panel;
use crate::app::form::{Button, Change, Field, date_field, icon_button, label, toggle};
use crate::app::theme::{TARGET, font, size, space};
use crate::app::widgets::chip;
use crate::edit::Edit;
use crate::workshop::{Reference, ReferenceId, ReferenceKind};

/// The sign of a kind.
pub(super) fn icon(kind: ReferenceKind) -> Icon {
    match kind {
        ReferenceKind::Document => Icon::FileText,
        ReferenceKind::Interview => Icon::MessageSquareQuote,
        ReferenceKind::Observation => Icon::Eye,
    }
}

/// The key of what a kind is called.
fn kind_key(kind: ReferenceKind) -> &'static str {
    match kind {
        ReferenceKind::Document => "questions-document",
        ReferenceKind::Interview => "questions-interview",
        ReferenceKind::Observation => "questions-observation",
    }
}

/// A reference that says nothing yet.
fn blank() -> Reference {
    Reference {
        title: String::new(),
        kind: ReferenceKind::default(),
        date: None,
        place: String::new(),
        note: String::new(),
    }
}

/// What somebody did to the details of a reference.
enum Detail {
    To(Box<Reference>),
    Left,
    Dropped,
}

impl Opened<'_> {
    /// One reference: linked or not, and its details when they are open.
    pub(super) fn reference(
        &self,
        ui: &mut Ui,
        id: &ReferenceId,
        reference: &Reference,
        linked: bool,
        panel: &mut Panel,
        hand: &mut Hand<'_>,
    ) {
        let (text, theme) = (self.text, self.theme);
        let mut below = vec![text.get(kind_key(reference.kind)).to_owned()];
        below.extend(reference.date.map(|date| text.date(date)));
        below.extend(Some(reference.place.clone()).filter(|p| !p.is_empty()));
        let below = below.join(" · ");
        let key = Id::unique(("questions", "reference", id.as_str()));
        let open = panel.editing.as_ref() == Some(id);
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = 0.0;
            if self.tick(ui, key, &reference.title, &below, linked, TARGET) {
                let edit = self.relink(&panel.holder, |_, references| toggle(references, id));
                edit.into_iter().for_each(|edit| hand.edit(edit));
            }
            let name =
                text.with("questions-describe", &[("what", reference.title.as_str().into())]);
            if icon_button(ui, theme, key.with("describe"), Icon::Pencil, &name).clicked() {
                hand.out.commit();
                panel.editing = (!open).then(|| id.clone());
            }
        });
        if !open {
            return;
        }
        for detail in self.details(ui, key, reference) {
            match detail {
                Detail::To(new) => {
                    hand.live(key, Edit::SetReference(id.clone(), *new));
                }
                Detail::Left => hand.out.commit(),
                Detail::Dropped => hand.out.retract(),
            }
        }
        if Button::quiet(text.get("questions-remove")).icon(Icon::Trash2).show(ui, theme).clicked()
        {
            panel.editing = None;
            hand.edit(Edit::RemoveReference(id.clone()));
        }
        ui.add_space(space::S);
    }

    /// What is known of a reference, in fields.
    fn details(&self, ui: &mut Ui, key: Id, now: &Reference) -> Vec<Detail> {
        let (text, theme) = (self.text, self.theme);
        let mut done = Vec::new();
        let to = |change: &dyn Fn(&mut Reference)| {
            let mut new = now.clone();
            change(&mut new);
            Detail::To(Box::new(new))
        };
        ui.add_space(space::XS);
        let (title, place) = (text.get("questions-reference-title"), text.get("questions-place"));
        let words = |ui: &mut Ui, id: &str, name: &str, hint: &str, value: &str| {
            let field = Field::new(key.with(id), name).hint(hint).font(font(size::SMALL));
            field.show(ui, theme, value).changes
        };
        for change in words(ui, "title", title, text.get("questions-title-hint"), &now.title) {
            done.push(match change {
                Change::To(title) => to(&|r| r.title.clone_from(&title)),
                Change::Left => Detail::Left,
                Change::Dropped => Detail::Dropped,
            });
        }
        ui.add_space(space::XS);
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.x = space::XS;
            for kind in ReferenceKind::ALL {
                let chosen = now.kind == kind;
                if chip(ui, theme, text.get(kind_key(kind)), chosen).clicked() && !chosen {
                    done.extend([to(&|r| r.kind = kind), Detail::Left]);
                }
            }
        });
        ui.add_space(space::XS);
        label(ui, theme, text.get("questions-date"));
        let date = text.get("questions-date");
        for change in date_field(ui, theme, text, key.with("date"), date, now.date).changes {
            done.push(match change {
                Change::To(date) => to(&|r| r.date = date),
                Change::Left => Detail::Left,
                Change::Dropped => Detail::Dropped,
            });
        }
        ui.add_space(space::XS);
        for change in words(ui, "place", place, place, &now.place) {
            done.push(match change {
                Change::To(place) => to(&|r| r.place.clone_from(&place)),
                Change::Left => Detail::Left,
                Change::Dropped => Detail::Dropped,
            });
        }
        ui.add_space(space::XS);
        done
    }

    /// The way to a new reference, described in place and linked at once.
    pub(super) fn new_reference(&self, ui: &mut Ui, panel: &mut Panel, hand: &mut Hand<'_>) {
        let (text, theme) = (self.text, self.theme);
        let key = Id::unique(("questions", "new reference"));
        let Some(draft) = &mut panel.draft else {
            let button = Button::quiet(text.get("questions-new-reference")).icon(Icon::Plus);
            if button.show(ui, theme).clicked() {
                panel.editing = None;
                panel.draft = Some(blank());
                ui.memory_mut(|m| m.request_focus(key.with("title")));
            }
            return;
        };
        for detail in self.details(ui, key, draft) {
            if let Detail::To(new) = detail {
                *draft = *new;
            }
        }
        let (mut add, mut cancel) = (false, false);
        ui.horizontal(|ui| {
            ui.add_enabled_ui(!draft.title.trim().is_empty(), |ui| {
                let button = Button::primary(text.get("questions-add-reference"));
                add = button.show(ui, theme).clicked();
            });
            cancel = Button::quiet(text.get("questions-cancel")).show(ui, theme).clicked();
        });
        if add {
            let id = ReferenceId::fresh();
            let mut new = draft.clone();
            new.title = new.title.trim().to_owned();
            let link = self.relink(&panel.holder, |_, references| references.push(id.clone()));
            let edits = std::iter::once(Edit::AddReference(id, new)).chain(link);
            hand.edit(Edit::Many("edit-add-reference", edits.collect()));
        }
        if add || cancel {
            panel.draft = None;
        }
    }
}
