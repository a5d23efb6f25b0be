//! The missed outcomes, each traced to its root cause by the questions of the method.

use std::sync::Arc;

use egui::{Color32, Id, Ui};
use lucide_icons::Icon;

use super::super::aside::Aside;
use super::super::picture::Picture;
use super::entry::{At, Entry, Mark, Words, to_whom};
use super::parts::{Choice, choose, segments};
use super::{Asks, Register};
use crate::app::form::{self, Button, Field};
use crate::app::theme::{Theme, bold, size, space};
use crate::edit::RegisterEdit;
use crate::workshop::{Assessment, Cause, Miss, MissId, SegmentId, Share, Table};

/// The sign of a cause, its short name, and its name in full.
pub(super) fn cause(theme: &Theme, cause: Option<Cause>) -> (Icon, Color32, &'static str) {
    match cause {
        Some(Cause::WrongCustomer) => (Icon::UserX, *theme.ink, "registers-cause-customer"),
        Some(Cause::Product) => (Icon::Wrench, *theme.ink, "registers-cause-product"),
        Some(Cause::Framework) => (Icon::Unplug, *theme.ink, "registers-cause-framework"),
        None => (Icon::CircleDashed, *theme.ink_faint, "registers-cause-unknown"),
    }
}

impl Entry for Miss {
    type Key = MissId;

    const WORDS: Words = Words {
        add: "registers-add-miss",
        title: "registers-miss-title",
        hint: "registers-miss-hint",
        remove: "registers-remove-miss",
        nameless: "registers-nameless-miss",
        empty_title: "registers-no-misses-title",
        empty: "registers-no-misses",
        first: "registers-first-miss",
        elsewhere: "registers-other-misses",
    };

    fn table(round: &Assessment) -> &Arc<Table<MissId, Self>> {
        &round.misses
    }

    fn fresh() -> MissId {
        MissId::fresh()
    }

    fn blank(segment: Option<SegmentId>) -> Self {
        Self { segment, ..Self::default() }
    }

    fn title(&self) -> &str {
        &self.title
    }

    fn titled(&self, title: String) -> Self {
        Self { title, ..self.clone() }
    }

    fn segment(&self) -> Option<&SegmentId> {
        self.segment.as_ref()
    }

    fn add(key: MissId, entry: Self) -> RegisterEdit {
        RegisterEdit::AddMiss(key, entry)
    }

    fn set(key: MissId, entry: Self) -> RegisterEdit {
        RegisterEdit::SetMiss(key, entry)
    }

    fn remove(key: MissId) -> RegisterEdit {
        RegisterEdit::RemoveMiss(key)
    }

    fn mark<'a>(&self, picture: &'a Picture<'_>) -> Mark<'a> {
        let (icon, color, key) = cause(picture.theme, self.cause);
        Mark { icon, color, word: picture.text.get(key) }
    }

    fn summary(&self, picture: &Picture<'_>) -> String {
        let text = picture.text;
        let whom = to_whom(picture, self.segment.as_ref());
        let mut parts = vec![whom.to_owned()];
        if let Some(share) = self.share {
            let share = text.percent(share.get(), decimals(share));
            parts.push(text.with("registers-share-of-them", &[("share", share.into())]));
        }
        let note = self.note.lines().next().unwrap_or_default().trim();
        if !note.is_empty() {
            parts.push(note.to_owned());
        }
        parts.join(" · ")
    }

    fn body(&self, ui: &mut Ui, at: &At<'_, Self>, asks: &mut Asks<'_>) {
        let (picture, field) = (at.picture, at.field);
        let (text, theme) = (picture.text, picture.theme);
        let widths = form::proportions(ui.available_width(), space::M, [2.0, 1.0]);
        form::columns(ui, widths, space::M, |[left, right]| {
            let whom = text.get("registers-miss-whom");
            if let Some(segment) =
                segments(left, picture, field.with("segment"), whom, self.segment())
            {
                asks.out.edit(at.set(Self { segment, ..self.clone() }));
            }
            let name = text.get("registers-miss-share");
            form::label(right, theme, name);
            let now = self.share.map(|s| s.get() * 100.0);
            let suffix = text.percent_sign();
            form::number_field(
                Field::new(field.with("share"), name),
                right,
                theme,
                text,
                now,
                suffix,
                |v| Share::new(v / 100.0).ok(),
            )
            .send(asks.out, |share| at.set(Self { share, ..self.clone() }));
        });
        ui.add_space(space::M);
        self.trace(ui, at, asks);
        ui.add_space(space::S);
        form::label(ui, theme, text.get("registers-miss-note"));
        Field::new(field.with("note"), text.get("registers-miss-note"))
            .hint(text.get("registers-miss-note-hint"))
            .rows(2)
            .show(ui, theme, &self.note)
            .send(asks.out, |note| at.set(Self { note, ..self.clone() }));
    }
}

/// A decimal only where the share has one.
fn decimals(share: Share) -> usize {
    let tenths = (share.get() * 1000.0).round();
    usize::from(tenths % 10.0 != 0.0)
}

/// That the product could have met this customer, which is not yet a cause, is remembered until
/// the next question is answered.
fn halfway(field: Id) -> Id {
    field.with("halfway")
}

impl Miss {
    /// The questions one after another, each where the answers before lead to it, and what they
    /// come to.
    fn trace(&self, ui: &mut Ui, at: &At<'_, Self>, asks: &mut Asks<'_>) {
        let (picture, field) = (at.picture, at.field);
        let (text, theme) = (picture.text, picture.theme);
        let on_the_way = ui.data(|d| d.get_temp::<bool>(halfway(field))).unwrap_or(false);
        let could = match self.cause {
            Some(Cause::WrongCustomer) => Some(false),
            Some(_) => Some(true),
            None => on_the_way.then_some(true),
        };
        let problem = match self.cause {
            Some(Cause::Product) => Some(true),
            Some(Cause::Framework) => Some(false),
            _ => None,
        };
        let becomes = |cause: Option<Cause>| at.set(Self { cause, ..self.clone() });
        let remember = |ui: &Ui, yes: bool| {
            ui.data_mut(|d| {
                if yes {
                    d.insert_temp(halfway(field), true);
                } else {
                    d.remove::<bool>(halfway(field));
                }
            });
        };
        let ask = |ui: &mut Ui, key: &'static str, now: Option<bool>| {
            let choices = [text.get("registers-yes"), text.get("registers-no")].map(Choice::new);
            let now = now.map(|yes| usize::from(!yes));
            choose(ui, theme, field.with(key), text.get(key), &choices, now).map(|i| i == 0)
        };
        if let Some(yes) = ask(ui, "registers-could-product", could) {
            remember(ui, yes);
            // A “yes” leads on to the next question; what was found before does not hold any more.
            let cause = (!yes).then_some(Cause::WrongCustomer);
            if cause != self.cause {
                asks.out.edit(becomes(cause));
            }
        }
        if could == Some(true) {
            ui.add_space(space::S);
            if let Some(yes) = ask(ui, "registers-product-problem", problem) {
                let cause = if yes { Cause::Product } else { Cause::Framework };
                remember(ui, false);
                asks.out.edit(becomes(Some(cause)));
            }
        }
        let (found, calls) = match self.cause {
            Some(Cause::WrongCustomer) => ("registers-found-customer", "registers-hint-customer"),
            Some(Cause::Product) => ("registers-found-product", "registers-hint-product"),
            Some(Cause::Framework) => ("registers-found-framework", "registers-hint-framework"),
            None => return,
        };
        ui.add_space(space::S);
        egui::Frame::new()
            .fill(*theme.accent_wash)
            .corner_radius(crate::app::theme::RADIUS)
            .inner_margin(space::M)
            .show(ui, |ui| {
                ui.set_width(ui.available_width());
                ui.spacing_mut().item_spacing.y = space::XS;
                form::words(ui, text.get(found), bold(size::SMALL), theme.ink);
                form::note(ui, theme, text.get(calls));
            });
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = space::S;
            let again = Button::quiet(text.get("registers-not-traced"));
            if again.id(field.with("again")).show(ui, theme).clicked() {
                remember(ui, false);
                asks.out.edit(becomes(None));
            }
            let there = match self.cause {
                Some(Cause::Product) => {
                    ("registers-to-blockers", Aside::Register(Register::Blockers))
                }
                Some(Cause::Framework) => ("registers-to-chain", Aside::Chain),
                _ => return,
            };
            let button = Button::quiet(text.get(there.0)).icon(Icon::ArrowRight);
            if button.id(field.with("there")).show(ui, theme).clicked() {
                *asks.next = Some(there.1);
            }
        });
    }
}
