//! Everything about one data point, and where it is leaned on.

use std::sync::Arc;

use egui::{Id, ScrollArea, Ui, vec2};
use lucide_icons::Icon;

use super::super::acts;
use super::super::chips::{Chip, chip};
use super::super::fields::{valence, words};
use super::super::pick::{Pick, Picked, Words};
use super::super::uses::{Place, Uses};
use super::{Asks, Index};
use crate::app::command::Action;
use crate::app::form::{self, Button, Change, Field, check, date_field, icon_button, note, select};
use crate::app::theme::{TARGET, bold, font, size, space};
use crate::app::views::Cx;
use crate::app::widgets::{claim_mark, grade_mark, grade_meaning, grade_of_claim, wrapped};
use crate::edit::{Edit, Label};
use crate::file::exchange::{MAX_TITLE, check_date};
use crate::workshop::{ClaimId, Signal, SignalId};

/// What the inspector keeps between frames.
#[derive(Debug, Default)]
pub(super) struct Inspector {
    pub pick: Pick<ClaimId>,
    uses: Uses,
    /// A tag that is being typed.
    tag: String,
    /// Which signal the above is of.
    of: Option<SignalId>,
    /// Something that was pasted was too long.
    pub cut: bool,
    /// Why a date was not taken.
    refused: Option<String>,
}

/// The way to every claim, for a search.
pub(super) fn claims(w: &crate::workshop::Workshop) -> Vec<(ClaimId, String)> {
    w.claims.iter().map(|(id, claim)| (id.clone(), claim.title.clone())).collect()
}

/// One line, however it was typed or pasted.
pub(super) fn one_line(words: &str) -> String {
    words.replace(['\n', '\r', '\t'], " ")
}

/// A data point as it shall be, under the name of what is changed of it.
fn set(id: &SignalId, before: &Signal, then: Signal) -> Edit {
    let changes: [(bool, Label); 6] = [
        (before.source != then.source, "signals-undo-source"),
        (before.date != then.date, "signals-undo-date"),
        (before.valence != then.valence, "signals-undo-valence"),
        (before.segment != then.segment, "signals-undo-segment"),
        (before.tags != then.tags, "signals-undo-tags"),
        (before.unrelated != then.unrelated, "signals-undo-related"),
    ];
    let found = changes.into_iter().find(|(differs, _)| *differs);
    let label = found.map_or("signals-undo-words", |(_, label)| label);
    Edit::Many(label, vec![acts::set(id, then)])
}

impl Inspector {
    /// Draws the fields of a signal.
    pub(super) fn show(
        &mut self,
        ui: &mut Ui,
        cx: &mut Cx<'_>,
        index: &Index,
        id: &SignalId,
        asks: &mut Asks,
    ) {
        if self.of.as_ref() != Some(id) {
            *self = Self { of: Some(id.clone()), ..Self::default() };
        }
        let workshop = Arc::clone(cx.workshop);
        let Some(signal) = workshop.signals.get(id) else { return };
        self.head(ui, cx, id, asks);
        let area = ScrollArea::vertical().id_salt(("signal", id.as_str()));
        area.auto_shrink([false, false]).show(ui, |ui| {
            ui.set_width(ui.available_width() - space::S);
            ui.spacing_mut().item_spacing.y = space::XS;
            self.fields(ui, cx, id, signal);
            self.tags(ui, cx, id, signal);
            let key = Id::unique(("signal unrelated", id.as_str()));
            let unrelated = cx.text.get("signals-unrelated");
            let ticked = check(ui, cx.theme, key, unrelated, signal.unrelated, true);
            if ticked.on_hover_text(cx.text.get("signals-unrelated-why")).clicked() {
                let then = Signal { unrelated: !signal.unrelated, ..Signal::clone(signal) };
                cx.out.edit(set(id, signal, then));
            }
            form::rule(ui, cx.theme);
            self.claims(ui, cx, index, id, asks);
            self.used(ui, cx, id);
            ui.add_space(space::L);
        });
    }

    fn head(&self, ui: &mut Ui, cx: &Cx<'_>, id: &SignalId, asks: &mut Asks) {
        let (text, theme) = (cx.text, cx.theme);
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = space::S;
            let grade = cx.grades.signal(id);
            grade_mark(ui, theme, text, grade);
            let words = text.get(crate::app::widgets::grade_title(grade));
            let label = egui::RichText::new(words).font(bold(size::BODY)).color(*theme.ink);
            ui.label(label).on_hover_text(text.get(grade_meaning(grade)));
            ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
                let close = Id::unique("signal close");
                if icon_button(ui, theme, close, Icon::X, text.get("signals-close")).clicked() {
                    asks.close = true;
                }
                let bin = Id::unique("signal remove");
                if icon_button(ui, theme, bin, Icon::Trash2, text.get("signals-remove")).clicked() {
                    asks.remove = true;
                }
            });
        });
        if self.cut {
            note(ui, theme, text.get("signals-paste-cut"));
        }
    }

    fn fields(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, id: &SignalId, signal: &Arc<Signal>) {
        let text = cx.text;
        let key = |part: &str| Id::unique(("signal", id.as_str().to_owned(), part.to_owned()));
        let edit = |then: Signal| set(id, signal, then);
        let name = (text.get("signals-part-title"), text.get("signals-title-hint"));
        words(ui, cx, key("title"), name, 2, &signal.title, |title| {
            edit(Signal { title: one_line(&title), ..Signal::clone(signal) })
        });
        let name = (text.get("signals-part-quote"), text.get("signals-quote-hint"));
        words(ui, cx, key("quote"), name, 2, &signal.quote, |quote| {
            edit(Signal { quote, ..Signal::clone(signal) })
        });
        let name = (text.get("signals-part-source"), text.get("signals-source-hint"));
        words(ui, cx, key("source"), name, 1, &signal.source, |source| {
            edit(Signal { source: one_line(&source), ..Signal::clone(signal) })
        });
        note(ui, cx.theme, text.get("signals-privacy"));
        ui.add_space(space::S);

        let name = text.get("signals-part-date");
        form::label(ui, cx.theme, name);
        let mut answer = date_field(ui, cx.theme, text, key("date"), name, signal.date);
        answer.changes.retain(|change| match change {
            Change::To(Some(date)) => {
                let fault = check_date(*date, cx.today).err();
                let good = fault.is_none();
                self.refused = fault.map(|fault| fault.describe(text));
                good
            }
            _ => true,
        });
        if answer.response.lost_focus() {
            self.refused = None;
        }
        answer.send(cx.out, |date| edit(Signal { date, ..Signal::clone(signal) }));
        if let Some(why) = &self.refused {
            form::words(ui, why, font(size::SMALL), cx.theme.bad);
        }
        ui.add_space(space::S);
        if let Some(valence) = valence(ui, cx, key("valence"), signal.valence) {
            cx.out.edit(edit(Signal { valence, ..Signal::clone(signal) }));
        }
        let segments = &cx.workshop.segments;
        let name = text.get("signals-part-segment");
        form::label(ui, cx.theme, name);
        let names: Vec<&str> = std::iter::once(text.get("signals-no-segment"))
            .chain(segments.values().map(|s| s.title.as_str()))
            .collect();
        let now = signal.segment.as_ref().and_then(|id| segments.index_of(id));
        let now = now.map_or(0, |i| i + 1);
        if let Some(picked) = select(ui, cx.theme, key("segment"), name, &names, now) {
            let segment = picked.checked_sub(1).and_then(|i| segments.at(i));
            let segment = segment.map(|(id, _)| id.clone());
            cx.out.edit(edit(Signal { segment, ..Signal::clone(signal) }));
        }
        ui.add_space(space::S);
    }

    fn tags(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, id: &SignalId, signal: &Arc<Signal>) {
        let (text, theme) = (cx.text, cx.theme);
        form::label(ui, theme, text.get("signals-part-tags"));
        let most = ui.available_width();
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = vec2(space::XS, space::XS);
            for (i, tag) in signal.tags.iter().enumerate() {
                let remove = text.with("signals-tag-remove", &[("tag", tag.as_str().into())]);
                let look = Chip { words: tag, goes: None, removes: Some(&remove) };
                let key = Id::unique(("signal tag", id.as_str(), i));
                if chip(ui, theme, key, &look, most).removed {
                    let mut then = Signal::clone(signal);
                    then.tags.retain(|t| t != tag);
                    cx.out.edit(set(id, signal, then));
                }
            }
        });
        let key = Id::unique(("signal add tag", id.as_str()));
        if let Some(tag) = typed_tag(ui, cx, key, &mut self.tag)
            && !signal.tags.contains(&tag)
        {
            let mut then = Signal::clone(signal);
            then.tags.push(tag);
            cx.out.edit(set(id, signal, then));
        }
        ui.add_space(space::S);
    }

    fn claims(
        &mut self,
        ui: &mut Ui,
        cx: &mut Cx<'_>,
        index: &Index,
        id: &SignalId,
        asks: &mut Asks,
    ) {
        let (text, theme) = (cx.text, cx.theme);
        form::label(ui, theme, text.get("signals-in-claims"));
        let places = index.claims.get(id).map_or(&[][..], Vec::as_slice);
        for place in places {
            let Some((claim_id, claim)) = cx.workshop.claims.at(*place) else { continue };
            ui.horizontal(|ui| {
                ui.spacing_mut().item_spacing.x = space::S;
                if let Some(standing) = cx.grades.claim(claim_id) {
                    claim_mark(ui, theme, text, standing)
                        .on_hover_text(grade_of_claim(text, standing));
                }
                let supports = claim.signals.contains(id);
                let against = ("claim", claim.title.as_str().into());
                let words = if supports {
                    claim.title.clone()
                } else {
                    text.with("signals-contradicts", &[against])
                };
                let remove = text.get("signals-out-of-claim");
                let goes = text.get("signals-open-claim");
                let look = Chip { words: &words, goes: Some(goes), removes: Some(remove) };
                let key = Id::unique(("signal claim", id.as_str(), claim_id.as_str()));
                let did = chip(ui, theme, key, &look, ui.available_width());
                if did.clicked {
                    asks.claim = Some(claim_id.clone());
                }
                if did.removed {
                    let edit = acts::change_claim(cx.workshop, claim_id, |claim| {
                        claim.signals.retain(|s| s != id);
                        claim.against.retain(|s| s != id);
                    });
                    edit.into_iter().for_each(|edit| cx.out.edit(edit));
                }
            });
        }
        if places.is_empty() {
            note(ui, theme, text.get("signals-in-no-claim"));
        }
        add_to_claim(ui, cx, &mut self.pick, std::slice::from_ref(id));
    }

    fn used(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, id: &SignalId) {
        let (text, theme) = (cx.text, cx.theme);
        ui.add_space(space::S);
        form::label(ui, theme, text.get("signals-used"));
        let uses = self.uses.of(cx.workshop, id);
        if uses.is_empty() {
            note(ui, theme, text.get("signals-used-nowhere"));
        }
        for (i, found) in uses.iter().enumerate() {
            let words = format!("{} · {}", text.get(found.kind), found.title);
            let goes = match found.place {
                Place::Room(room) => Some((room.title(), Action::GoTo(room))),
                Place::Page(page) => Some((page.title(), Action::TurnTo(page))),
                Place::Nowhere => None,
            };
            let hover = goes
                .as_ref()
                .map(|(title, _)| text.with("signals-go", &[("room", text.get(title).into())]));
            let look = Chip { words: &words, goes: hover.as_deref(), removes: None };
            let key = Id::unique(("signal use", id.as_str(), i));
            let did = chip(ui, theme, key, &look, ui.available_width());
            if let Some((_, action)) = goes.filter(|_| did.clicked) {
                cx.out.act(action);
            }
        }
    }
}

/// A field for one more tag; answers with it when Enter was pressed, and stays ready.
pub(super) fn typed_tag(ui: &mut Ui, cx: &Cx<'_>, id: Id, typed: &mut String) -> Option<String> {
    let name = cx.text.get("signals-tag-add");
    let answer = Field::new(id, name).hint(name).show(ui, cx.theme, typed);
    let entered = answer.entered();
    for change in answer.changes {
        match change {
            Change::To(words) => *typed = one_line(&words).chars().take(MAX_TITLE).collect(),
            Change::Dropped => typed.clear(),
            Change::Left => {}
        }
    }
    if !entered {
        return None;
    }
    ui.memory_mut(|m| m.request_focus(id));
    let tag = std::mem::take(typed);
    let tag = tag.trim().trim_start_matches('#').trim();
    (!tag.is_empty()).then(|| tag.to_owned())
}

/// The way into a claim, or to a new one.
pub(super) fn add_to_claim(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    pick: &mut Pick<ClaimId>,
    ids: &[SignalId],
) {
    let text = cx.text;
    let search = Words {
        button: text.get("signals-add-to-claim"),
        hint: text.get("signals-find-claim"),
        new: Some("signals-new-claim"),
        many: false,
    };
    match pick.show(ui, cx, Id::unique("signals to claim"), &search, claims) {
        Some(Picked::This(claim)) => {
            let edit = acts::join(cx.workshop, &claim, ids);
            edit.into_iter().for_each(|edit| cx.out.edit(edit));
        }
        Some(Picked::New(title)) => {
            cx.out.edit(acts::new_claim(cx.workshop, ids.to_vec(), &title).1);
        }
        None => {}
    }
}

/// A button as wide as the inspector allows; true if it was clicked.
pub(super) fn act(ui: &mut Ui, cx: &Cx<'_>, id: &str, icon: Icon, words: &str) -> bool {
    let button = Button::outlined(words).icon(icon).id(Id::unique(("signals act", id)));
    if button.width(ui) <= ui.available_width() {
        return button.show(ui, cx.theme).clicked();
    }
    // Longer words than there is room stand below an icon of their own.
    let clicked = icon_button(ui, cx.theme, Id::unique(("signals act", id)), icon, words).clicked();
    let galley =
        wrapped(ui.painter(), words, font(size::SMALL), *cx.theme.ink, ui.available_width());
    let (rect, _) = ui.allocate_exact_size(
        vec2(ui.available_width(), galley.size().y.max(TARGET)),
        egui::Sense::hover(),
    );
    ui.painter().galley(rect.min, galley, *cx.theme.ink);
    clicked
}
