//! The blockers: what in the product keeps customers from adopting it, and who removes it.

use std::sync::Arc;

use egui::accesskit::Role;
use egui::{Color32, Sense, Ui, WidgetInfo, vec2};
use lucide_icons::Icon;

use super::super::picture::Picture;
use super::Asks;
use super::entry::{At, Entry, Mark, Words, to_whom};
use super::parts::{Choice, choose, segments};
use crate::app::form::{self, Field};
use crate::app::theme::{Theme, font, size, space};
use crate::edit::RegisterEdit;
use crate::workshop::{
    Assessment, Blocker, BlockerId, BlockerKind, BlockerState, PersonId, Rating5, SegmentId, Table,
};

const fn kind(kind: BlockerKind) -> (Icon, &'static str) {
    match kind {
        BlockerKind::Bug => (Icon::Bug, "registers-bug"),
        BlockerKind::Usability => (Icon::MousePointerClick, "registers-usability"),
        BlockerKind::Design => (Icon::PencilRuler, "registers-design"),
    }
}

fn state(theme: &Theme, state: BlockerState) -> (Icon, Color32, &'static str) {
    match state {
        BlockerState::Open => (Icon::Circle, *theme.warning, "registers-blocker-open"),
        BlockerState::InWork => (Icon::CircleDot, *theme.accent, "registers-blocker-in-work"),
        BlockerState::Removed => (Icon::CircleCheck, *theme.good, "registers-blocker-removed"),
    }
}

/// How many there are of each kind.
pub(super) fn kinds<'a>(
    ui: &mut Ui,
    picture: &Picture<'_>,
    shown: &(impl Iterator<Item = &'a Blocker> + Clone),
) {
    let (text, theme) = (picture.text, picture.theme);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(space::L, 0.0);
        for of in BlockerKind::ALL {
            let count = shown.clone().filter(|b| b.kind == of).count();
            let (icon, key) = kind(of);
            let words = format!("{} {count}", text.get(key));
            let ink = if count > 0 { *theme.ink } else { *theme.ink_soft };
            let galley = ui.painter().layout_no_wrap(
                format!("{}  {words}", char::from(icon)),
                font(size::SMALL),
                ink,
            );
            let (rect, response) =
                ui.allocate_exact_size(vec2(galley.size().x, space::XL), Sense::hover());
            response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &words));
            let at = rect.left_center() - vec2(0.0, galley.size().y / 2.0);
            ui.painter().galley(at, galley, ink);
        }
    });
}

impl Entry for Blocker {
    type Key = BlockerId;

    const WORDS: Words = Words {
        add: "registers-add-blocker",
        title: "registers-blocker-title",
        hint: "registers-blocker-hint",
        remove: "registers-remove-blocker",
        nameless: "registers-nameless-blocker",
        empty_title: "registers-no-blockers-title",
        empty: "registers-no-blockers",
        first: "registers-first-blocker",
        elsewhere: "registers-other-blockers",
    };

    fn table(round: &Assessment) -> &Arc<Table<BlockerId, Self>> {
        &round.blockers
    }

    fn fresh() -> BlockerId {
        BlockerId::fresh()
    }

    fn blank(segment: Option<SegmentId>) -> Self {
        Self {
            title: String::new(),
            kind: BlockerKind::Bug,
            segment,
            severity: Rating5::clamped(3.0),
            state: BlockerState::Open,
            owner: None,
            note: String::new(),
        }
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

    /// What still stops most comes first: severity times what is left of it. What is gone comes
    /// last, the most severe first.
    fn rank(&self) -> u32 {
        let left = 1.0 - self.state.gone();
        let severity = self.severity.get();
        // At most 5 · 1,000 + 5 is taken away from 6,000: never below nothing.
        6_000 - (severity * left * 1_000.0 + severity).round() as u32
    }

    fn add(key: BlockerId, entry: Self) -> RegisterEdit {
        RegisterEdit::AddBlocker(key, entry)
    }

    fn set(key: BlockerId, entry: Self) -> RegisterEdit {
        RegisterEdit::SetBlocker(key, entry)
    }

    fn remove(key: BlockerId) -> RegisterEdit {
        RegisterEdit::RemoveBlocker(key)
    }

    fn mark<'a>(&self, picture: &'a Picture<'_>) -> Mark<'a> {
        let (icon, color, key) = state(picture.theme, self.state);
        Mark { icon, color, word: picture.text.get(key) }
    }

    fn summary(&self, picture: &Picture<'_>) -> String {
        let text = picture.text;
        let severity = text.short_number(self.severity.get());
        let severity = text.with("registers-severity-of", &[("severity", severity.into())]);
        let owner = self.owner.as_ref().map(|id| called(picture, id));
        let segment = to_whom(picture, self.segment.as_ref());
        let parts = [severity.as_str(), text.get(kind(self.kind).1), segment];
        parts.into_iter().chain(owner).collect::<Vec<_>>().join(" · ")
    }

    fn body(&self, ui: &mut Ui, at: &At<'_, Self>, asks: &mut Asks<'_>) {
        let (picture, field) = (at.picture, at.field);
        let (text, theme) = (picture.text, picture.theme);
        let choices = BlockerKind::ALL.map(|of| {
            let (icon, key) = kind(of);
            Choice::with(text.get(key), icon, *theme.ink_soft)
        });
        let now = BlockerKind::ALL.iter().position(|k| *k == self.kind);
        let question = text.get("registers-blocker-kind");
        if let Some(i) = choose(ui, theme, field.with("kind"), question, &choices, now) {
            asks.out.edit(at.set(Self { kind: BlockerKind::ALL[i], ..self.clone() }));
        }
        ui.add_space(space::S);
        const DIGITS: [&str; 5] = ["1", "2", "3", "4", "5"];
        let choices = DIGITS.map(Choice::new);
        let whole = (self.severity.get().fract() == 0.0).then(|| self.severity.get() as usize - 1);
        let question = text.get("registers-severity");
        if let Some(i) = choose(ui, theme, field.with("severity"), question, &choices, whole) {
            let severity = Rating5::clamped(i as f64 + 1.0);
            asks.out.edit(at.set(Self { severity, ..self.clone() }));
        }
        form::note(ui, theme, text.get("registers-severity-note"));
        ui.add_space(space::S);
        let choices = BlockerState::ALL.map(|of| {
            let (icon, color, key) = state(theme, of);
            Choice::with(text.get(key), icon, color)
        });
        let now = BlockerState::ALL.iter().position(|s| *s == self.state);
        let question = text.get("registers-blocker-state");
        if let Some(i) = choose(ui, theme, field.with("state"), question, &choices, now) {
            asks.out.edit(at.set(Self { state: BlockerState::ALL[i], ..self.clone() }));
        }
        ui.add_space(space::S);
        let halves = form::proportions(ui.available_width(), space::M, [1.0, 1.0]);
        form::columns(ui, halves, space::M, |[left, right]| {
            let whom = text.get("registers-blocker-whom");
            if let Some(segment) =
                segments(left, picture, field.with("segment"), whom, self.segment())
            {
                asks.out.edit(at.set(Self { segment, ..self.clone() }));
            }
            if let Some(owner) = owner(right, picture, field.with("owner"), self.owner.as_ref()) {
                asks.out.edit(at.set(Self { owner, ..self.clone() }));
            }
        });
        if picture.workshop.people.is_empty() {
            form::note(ui, theme, text.get("registers-no-people"));
        }
        ui.add_space(space::S);
        form::label(ui, theme, text.get("registers-blocker-note"));
        Field::new(field.with("note"), text.get("registers-blocker-note"))
            .hint(text.get("registers-blocker-note-hint"))
            .rows(2)
            .show(ui, theme, &self.note)
            .send(asks.out, |note| at.set(Self { note, ..self.clone() }));
    }
}

/// What to call a person who may have no name yet.
fn called<'a>(picture: &'a Picture<'_>, id: &PersonId) -> &'a str {
    let name = picture.workshop.people.get(id).map_or("", |p| p.name.trim());
    if name.is_empty() { picture.text.get("registers-nameless-person") } else { name }
}

/// The menu of people. Answers with another one that was picked.
fn owner(
    ui: &mut Ui,
    picture: &Picture<'_>,
    id: egui::Id,
    now: Option<&PersonId>,
) -> Option<Option<PersonId>> {
    let (text, people) = (picture.text, &picture.workshop.people);
    let name = text.get("registers-owner");
    form::label(ui, picture.theme, name);
    let nobody = std::iter::once(text.get("registers-no-owner"));
    let names: Vec<&str> = nobody.chain(people.ids().map(|id| called(picture, id))).collect();
    let chosen = now.and_then(|id| people.index_of(id)).map_or(0, |i| i + 1);
    let picked = form::select(ui, picture.theme, id, name, &names, chosen)?;
    Some(picked.checked_sub(1).and_then(|i| people.at(i)).map(|(id, _)| id.clone()))
}
