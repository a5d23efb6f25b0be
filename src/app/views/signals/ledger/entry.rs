//! The line that always stands ready: type, Enter, next.

use std::borrow::Cow;

use egui::{Event, Id, Ui, vec2};
use lucide_icons::Icon;

use super::super::chips::{Chip, chip};
use crate::app::command::{Action, Table};
use crate::app::form::{Button, Change, Field, icon_button, note};
use crate::app::theme::{TARGET, font, size, space};
use crate::app::views::Cx;
use crate::app::widgets::elided;
use crate::edit::{Edit, SignalEdit};
use crate::file::exchange::{MAX_TITLE, RowFault, Shorthand, check_date, check_words, shorthand};
use crate::workshop::{Signal, SignalId};

/// The longest line that is typed, in bytes; longer ones are pasted into the preview.
const LONGEST: usize = 4 * MAX_TITLE;

/// So many passes later a dialog that was asked for is there and has the keyboard.
const LATER: u64 = 3;

/// What the line keeps between frames.
#[derive(Debug, Default)]
pub(super) struct Entry {
    typed: String,
    /// What was understood of it, and of which words.
    read: Option<(String, Shorthand)>,
    /// Where the last one came from, and so will the next.
    source: String,
    /// The line shall get the keyboard as soon as nobody else has it, from this pass on.
    wanted: Option<u64>,
    /// The pass in which it was last drawn.
    drawn: Option<u64>,
}

impl Entry {
    /// The id of the field.
    pub(super) fn id() -> Id {
        Id::unique("signals entry")
    }

    /// Gives the line the keyboard.
    pub(super) fn want(&mut self) {
        self.wanted = Some(0);
    }

    /// Draws the line; answers with a signal that was added.
    pub(super) fn show(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) -> Option<SignalId> {
        let (text, theme) = (cx.text, cx.theme);
        let pass = ui.ctx().cumulative_pass_nr();
        // It stands ready whenever the page is opened.
        if self.drawn.is_none_or(|last| last + 1 < pass) {
            // The click that led here is still going on, and would take the keyboard away again.
            self.wanted = Some(pass + LATER);
            ui.ctx().request_repaint();
        }
        self.drawn = Some(pass);
        // A button that was clicked on the way here keeps no letters from it.
        let free = !ui.ctx().text_edit_focused() && ui.memory(|m| m.top_modal_layer().is_none());
        if free && self.wanted.is_some_and(|from| from <= pass) {
            ui.memory_mut(|m| m.request_focus(Self::id()));
            self.wanted = None;
        }
        self.take_paste(ui, cx);
        let mut added = None;
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = space::S;
            let import = Button::outlined(text.get("signals-import")).icon(Icon::Upload);
            let buttons = import.width(ui) + TARGET + 2.0 * space::S;
            let width = (ui.available_width() - buttons).max(240.0);
            ui.allocate_ui(vec2(width, TARGET), |ui| {
                ui.set_width(width);
                added = self.field(ui, cx);
            });
            if import.id(Id::unique("signals import")).show(ui, theme).clicked() {
                cx.out.act(Action::ImportSignals);
                self.wanted = Some(pass + LATER);
            }
            let export = Id::unique("signals export");
            let name = text.get("signals-act-export");
            if icon_button(ui, theme, export, Icon::Download, name).clicked() {
                cx.out.act(Action::Export(Table::Signals));
            }
        });
        self.understood(ui, cx);
        added
    }

    /// Several lines, or more than anybody types, go to the preview instead of the field.
    fn take_paste(&mut self, ui: &Ui, cx: &mut Cx<'_>) {
        let mine = ui.memory(|m| {
            m.focused().is_none_or(|id| id == Self::id()) && m.top_modal_layer().is_none()
        });
        if !mine {
            return;
        }
        let pasted = ui.input_mut(|input| {
            let is_list = |e: &Event| match e {
                Event::Paste(text) => {
                    text.len() > LONGEST || text.trim().contains(['\n', '\r', '\t'])
                }
                _ => false,
            };
            let at = input.events.iter().position(is_list)?;
            match input.events.remove(at) {
                Event::Paste(text) => Some(text),
                _ => None,
            }
        });
        if let Some(text) = pasted {
            cx.out.act(Action::PasteSignals { text, source: self.source.clone() });
            self.wanted = Some(ui.ctx().cumulative_pass_nr() + LATER);
        }
    }

    fn field(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) -> Option<SignalId> {
        let (text, theme) = (cx.text, cx.theme);
        let source = (!self.source.is_empty())
            .then(|| text.with("signals-from-kept", &[("source", self.source.as_str().into())]));
        let mut entered = false;
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = space::S;
            let most = ui.available_width() * 0.4;
            let wide = source.as_ref().map_or(0.0, |words| {
                let galley =
                    elided(ui.painter(), words, font(size::SMALL), *theme.ink, most - TARGET);
                galley.size().x + TARGET + 2.0 * space::S
            });
            let width = ui.available_width() - wide;
            let field = Field::new(Self::id(), text.get("signals-entry"))
                .hint(text.get("signals-entry-hint"));
            let answer = ui
                .allocate_ui(vec2(width, TARGET), |ui| {
                    ui.set_width(width);
                    field.show(ui, theme, &self.typed)
                })
                .inner;
            entered = answer.entered();
            for change in answer.changes {
                match change {
                    Change::To(typed) => {
                        let end = typed.floor_char_boundary(LONGEST);
                        self.typed = typed[..end].replace(['\n', '\r'], " ");
                    }
                    Change::Dropped => self.typed.clear(),
                    Change::Left => {}
                }
            }
            answer.response.on_hover_text(text.get("signals-entry-help"));
            if let Some(words) = &source {
                let remove = text.get("signals-from-remove");
                let look = Chip { words, goes: None, removes: Some(remove) };
                let id = Id::unique("signals entry source");
                if chip(ui, theme, id, &look, most).removed {
                    self.source.clear();
                    self.wanted = Some(ui.ctx().cumulative_pass_nr() + LATER);
                }
            }
        });
        if !entered {
            return None;
        }
        // Ready for the next one, whatever came of this one.
        ui.memory_mut(|m| m.request_focus(Self::id()));
        self.add(cx)
    }

    /// What the line says, read once for each change of it.
    fn said(&mut self, cx: &Cx<'_>) -> &Shorthand {
        if self.read.as_ref().is_some_and(|(of, _)| *of != self.typed) {
            self.read = None;
        }
        let typed = &self.typed;
        &self.read.get_or_insert_with(|| (typed.clone(), shorthand(cx.text, &leading(typed)))).1
    }

    /// Why the line is no signal yet; none if it is one.
    fn fault(said: &Shorthand, cx: &Cx<'_>) -> Option<RowFault> {
        // What a list may not hold, a line may not either.
        let signal = Signal {
            title: said.title.clone(),
            source: said.source.clone().unwrap_or_default(),
            tags: said.tags.clone(),
            ..Signal::default()
        };
        let dated = said.date.map_or(Ok(()), |date| check_date(date, cx.today).map(|_| ()));
        check_words(&signal).and(dated).err()
    }

    fn add(&mut self, cx: &mut Cx<'_>) -> Option<SignalId> {
        let said = self.said(cx).clone();
        if Self::fault(&said, cx).is_some() {
            return None;
        }
        if let Some(source) = said.source {
            self.source = source;
        }
        let signal = Signal {
            title: said.title,
            source: self.source.clone(),
            date: Some(said.date.unwrap_or(cx.today)),
            valence: said.valence,
            segment: cx.focus.segment.clone(),
            tags: said.tags,
            ..Signal::default()
        };
        let id = SignalId::fresh();
        cx.out.edit(Edit::Signal(SignalEdit::Add(vec![(id.clone(), signal)])));
        self.typed.clear();
        Some(id)
    }

    /// What was understood of the line, or why Enter does nothing.
    fn understood(&mut self, ui: &mut Ui, cx: &Cx<'_>) {
        let (text, theme) = (cx.text, cx.theme);
        if self.typed.trim().is_empty() {
            if self.source.is_empty() {
                note(ui, theme, text.get("signals-entry-shorthand"));
            } else {
                let source = self.source.as_str().into();
                note(ui, theme, &text.with("signals-entry-kept", &[("source", source)]));
            }
            return;
        }
        let source = self.source.clone();
        let said = self.said(cx).clone();
        if let Some(fault) = Self::fault(&said, cx) {
            let words = fault.describe(text);
            crate::app::form::words(ui, &words, font(size::SMALL), theme.bad);
            return;
        }
        let source = said.source.unwrap_or(source);
        let mut parts = vec![said.title];
        if let Some(valence) = said.valence {
            let value = text.short_signed(valence.get());
            parts.push(text.with("signals-understood-valence", &[("valence", value.into())]));
        }
        parts.push(text.date(said.date.unwrap_or(cx.today)));
        if source.is_empty() {
            parts.push(text.get("signals-understood-nobody").to_owned());
        } else {
            parts.push(text.with("signals-from", &[("source", source.into())]));
        }
        parts.extend(said.tags.iter().map(|tag| format!("#{tag}")));
        let words = text.with("signals-understood", &[("what", parts.join(" · ").into())]);
        let face = font(size::SMALL);
        let galley = elided(ui.painter(), &words, face, *theme.ink_soft, ui.available_width());
        let (rect, response) = ui
            .allocate_exact_size(vec2(ui.available_width(), galley.size().y), egui::Sense::hover());
        ui.painter().galley(rect.min, galley, *theme.ink_soft);
        response
            .widget_info(|| egui::WidgetInfo::labeled(egui::accesskit::Role::Label, true, &words));
    }
}

/// The line with the signs for good or bad in front, where somebody has put them at its end.
fn leading(line: &str) -> Cow<'_, str> {
    const SIGNS: [&str; 8] = ["++", "+", "--", "-", "−−", "−", "–", "—"];
    let trimmed = line.trim();
    let Some((rest, last)) = trimmed.rsplit_once(char::is_whitespace) else {
        return Cow::Borrowed(line);
    };
    // What has signs in front is judged already.
    let judged = SIGNS.iter().any(|sign| trimmed.starts_with(sign));
    if judged || !SIGNS.contains(&last) {
        return Cow::Borrowed(line);
    }
    Cow::Owned(format!("{last} {rest}"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::{Language, Text};

    fn read(line: &str) -> (String, Option<f64>) {
        let said = shorthand(Text::of(Language::English), &leading(line));
        (said.title, said.valence.map(crate::workshop::Valence::get))
    }

    #[test]
    fn signs_at_the_end_say_the_same_as_in_front() {
        for (line, valence) in
            [("Renewed early +", 1.0), ("No call back --", -2.0), ("Late again – ", -1.0)]
        {
            let (title, read) = read(line);
            assert_eq!(read, Some(valence), "{line}");
            assert!(!title.contains(['+', '-', '–']), "{title}");
        }
        assert_eq!(read("Answered #fast @CFO ++"), ("Answered".to_owned(), Some(2.0)));
        // In front counts, and what hangs on a word belongs to it.
        assert_eq!(read("- They added a +"), ("They added a +".to_owned(), Some(-1.0)));
        assert_eq!(read("They ask for C++"), ("They ask for C++".to_owned(), None));
        assert_eq!(read("+"), ("+".to_owned(), None));
    }
}
