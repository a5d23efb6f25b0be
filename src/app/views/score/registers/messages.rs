//! The communication audit: what each message is for, and how it is received.

use std::sync::Arc;

use egui::Ui;
use lucide_icons::Icon;

use super::super::picture::Picture;
use super::Asks;
use super::entry::{At, Entry, Mark, Words, to_whom};
use super::parts::{Choice, choose, segments};
use crate::app::form::{self, Field, check};
use crate::app::theme::{Theme, space};
use crate::edit::RegisterEdit;
use crate::workshop::{Assessment, Design, Message, MessageId, SegmentId, Table, Tone};

/// What a message can be made for, and that nobody has looked.
const DESIGNS: [Option<Design>; 3] = [Some(Design::Inform), Some(Design::Respond), None];

/// How a message can be received, and that nobody knows.
const TONES: [Option<Tone>; 4] =
    [Some(Tone::Negative), Some(Tone::Neutral), Some(Tone::Positive), None];

const fn design_key(design: Option<Design>) -> &'static str {
    match design {
        Some(Design::Inform) => "registers-inform",
        Some(Design::Respond) => "registers-respond",
        None => "registers-design-unknown",
    }
}

fn tone(theme: &Theme, tone: Option<Tone>) -> (Icon, egui::Color32, &'static str) {
    match tone {
        Some(Tone::Negative) => (Icon::Frown, *theme.bad, "registers-negative"),
        Some(Tone::Neutral) => (Icon::Meh, *theme.ink_soft, "registers-neutral"),
        Some(Tone::Positive) => (Icon::Smile, *theme.good, "registers-positive"),
        None => (Icon::CircleDashed, *theme.ink_faint, "registers-tone-unknown"),
    }
}

impl Entry for Message {
    type Key = MessageId;

    const WORDS: Words = Words {
        add: "registers-add-message",
        title: "registers-message-title",
        hint: "registers-message-hint",
        remove: "registers-remove-message",
        nameless: "registers-nameless-message",
        empty_title: "registers-no-messages-title",
        empty: "registers-no-messages",
        first: "registers-first-message",
        elsewhere: "registers-other-messages",
    };

    fn table(round: &Assessment) -> &Arc<Table<MessageId, Self>> {
        &round.messages
    }

    fn fresh() -> MessageId {
        MessageId::fresh()
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

    fn add(key: MessageId, entry: Self) -> RegisterEdit {
        RegisterEdit::AddMessage(key, entry)
    }

    fn set(key: MessageId, entry: Self) -> RegisterEdit {
        RegisterEdit::SetMessage(key, entry)
    }

    fn remove(key: MessageId) -> RegisterEdit {
        RegisterEdit::RemoveMessage(key)
    }

    fn mark<'a>(&self, picture: &'a Picture<'_>) -> Mark<'a> {
        let (icon, color, key) = tone(picture.theme, self.tone);
        Mark { icon, color, word: picture.text.get(key) }
    }

    fn summary(&self, picture: &Picture<'_>) -> String {
        let text = picture.text;
        let mut parts = vec![text.get(design_key(self.design))];
        let tags = [
            (self.drives_action, "registers-tag-action"),
            (self.fulfils_intent, "registers-tag-intent"),
            (self.helps_goals, "registers-tag-goals"),
            (self.saves, "registers-tag-saves"),
        ];
        parts.extend(tags.into_iter().filter(|(on, _)| *on).map(|(_, key)| text.get(key)));
        parts.push(to_whom(picture, self.segment.as_ref()));
        parts.join(" · ")
    }

    fn body(&self, ui: &mut Ui, at: &At<'_, Self>, asks: &mut Asks<'_>) {
        let (picture, field) = (at.picture, at.field);
        let (text, theme) = (picture.text, picture.theme);
        let whom = text.get("registers-message-to");
        if let Some(segment) = segments(ui, picture, field.with("segment"), whom, self.segment()) {
            asks.out.edit(at.set(Self { segment, ..self.clone() }));
        }
        ui.add_space(space::S);
        let choices = DESIGNS.map(|design| Choice::new(text.get(design_key(design))));
        let now = DESIGNS.iter().position(|d| *d == self.design);
        let question = text.get("registers-made-to");
        if let Some(i) = choose(ui, theme, field.with("design"), question, &choices, now) {
            asks.out.edit(at.set(Self { design: DESIGNS[i], ..self.clone() }));
        }
        ui.add_space(space::S);
        form::label(ui, theme, text.get("registers-tags"));
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = egui::vec2(space::M, 0.0);
            let tag =
                |ui: &mut Ui, key, on| check(ui, theme, field.with(key), text.get(key), on, true);
            if tag(ui, "registers-drives-action", self.drives_action).clicked() {
                let drives_action = !self.drives_action;
                asks.out.edit(at.set(Self { drives_action, ..self.clone() }));
            }
            if tag(ui, "registers-fulfils-intent", self.fulfils_intent).clicked() {
                let fulfils_intent = !self.fulfils_intent;
                asks.out.edit(at.set(Self { fulfils_intent, ..self.clone() }));
            }
            if tag(ui, "registers-helps-goals", self.helps_goals).clicked() {
                let helps_goals = !self.helps_goals;
                asks.out.edit(at.set(Self { helps_goals, ..self.clone() }));
            }
        });
        ui.add_space(space::S);
        let choices = TONES.map(|of| {
            let (icon, color, key) = tone(theme, of);
            Choice::with(text.get(key), icon, color)
        });
        let now = TONES.iter().position(|t| *t == self.tone);
        let question = text.get("registers-received");
        if let Some(i) = choose(ui, theme, field.with("tone"), question, &choices, now) {
            asks.out.edit(at.set(Self { tone: TONES[i], ..self.clone() }));
        }
        ui.add_space(space::S);
        form::label(ui, theme, text.get("registers-action"));
        Field::new(field.with("action"), text.get("registers-action"))
            .hint(text.get("registers-action-hint"))
            .rows(2)
            .show(ui, theme, &self.action)
            .send(asks.out, |action| at.set(Self { action, ..self.clone() }));
        ui.add_space(space::S);
        let saves = text.get("registers-saves");
        if check(ui, theme, field.with("saves"), saves, self.saves, true).clicked() {
            asks.out.edit(at.set(Self { saves: !self.saves, ..self.clone() }));
        }
        // What came of it is not hidden where the tick was taken away again.
        if self.saves || !self.outcome.is_empty() {
            ui.add_space(space::XS);
            form::label(ui, theme, text.get("registers-outcome"));
            Field::new(field.with("outcome"), text.get("registers-outcome"))
                .hint(text.get("registers-outcome-hint"))
                .rows(2)
                .show(ui, theme, &self.outcome)
                .send(asks.out, |outcome| at.set(Self { outcome, ..self.clone() }));
        }
    }
}
