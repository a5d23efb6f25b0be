//! What was read of a log, before it is in the workshop.

use egui::{Id, ScrollArea, Ui, vec2};

use super::import::LogAnswer;
use super::{LogRead, words};
use crate::app::exchange::{Answer, buttons, head};
use crate::app::form::{self, Button, select};
use crate::app::theme::{TARGET, Theme, bold, font, size, space};
use crate::text::Text;
use crate::workshop::{EventLog, JourneyId, LogId, Workshop};

/// How many of the rows that were left out are shown.
const SHOWN: usize = 20;

/// A log that was read.
#[derive(Debug)]
pub(in crate::app) struct Summary {
    /// What was read.
    pub read: LogRead,
    /// The journey that the log is held against.
    pub drawn: Option<JourneyId>,
    /// The log of the workshop that was read from the same bytes, in another way.
    pub known: Option<(LogId, String)>,
}

impl Summary {
    /// Suggests the journey of which the most activities are steps.
    pub fn of(read: LogRead, known: Option<(LogId, String)>) -> Self {
        let matched = |m: &Vec<Option<_>>| m.iter().flatten().count();
        // The first of equals.
        let best = read.matches.iter().rev().max_by_key(|(_, m)| matched(m));
        // One name in common is no reason to take a journey for the one that the log is of.
        let alike = |m: &Vec<Option<_>>| matched(m) > 0 && matched(m) * 4 >= m.len();
        let drawn = best.filter(|(_, m)| alike(m)).map(|(id, _)| id.clone());
        Self { read, drawn, known }
    }

    /// How many activities are a step of the journey that is chosen.
    fn matched(&self) -> usize {
        let chosen = self.read.matches.iter().find(|(id, _)| Some(id) == self.drawn.as_ref());
        chosen.map_or(0, |(_, m)| m.iter().flatten().count())
    }

    /// What a workshop keeps of it. Which steps its activities are is left to a person: names that
    /// are alike are no more than a hint. `before`: what it kept of the same bytes, read in another
    /// way, with what was said of activities of the same names.
    pub fn kept(&self, before: Option<&EventLog>) -> EventLog {
        let mut kept = self.read.kept.clone();
        if let Some(before) = before {
            kept.title.clone_from(&before.title);
            kept.note.clone_from(&before.note);
            kept.drawn.clone_from(&before.drawn);
            for activity in &mut kept.activities {
                let same = before.activities.iter().find(|a| a.name == activity.name);
                activity.step = same.and_then(|a| a.step.clone());
                activity.not_drawn = same.is_some_and(|a| a.not_drawn);
            }
            return kept;
        }
        kept.drawn.clone_from(&self.drawn);
        kept
    }

    pub(super) fn show(
        &mut self,
        ui: &mut Ui,
        height: f32,
        workshop: &Workshop,
        text: &Text,
        theme: &Theme,
    ) -> Option<Answer> {
        let bottom = ui.cursor().top() + height;
        let kept = &self.read.kept;
        let args = [("name", kept.file.as_str().into())];
        head(ui, text.get("flow-read-title"), &text.with("flow-read-text", &args), theme);
        let room = (bottom - ui.cursor().top() - 56.0).max(80.0);
        let area = ScrollArea::vertical()
            .id_salt("log summary")
            .auto_shrink([false, false])
            .max_height(room);
        area.show(ui, |ui| {
            ui.set_width(ui.available_width());
            self.figures(ui, text, theme);
            ui.add_space(space::M);
            self.journey(ui, workshop, text, theme);
            ui.add_space(space::M);
            self.losses(ui, text, theme);
        });
        ui.add_space(space::M);
        let take = text.get(if self.known.is_some() { "flow-replace" } else { "flow-add" });
        match buttons(ui, theme, Button::primary(take), &[text.get("dialog-cancel")])? {
            0 => Some(Answer::Log(LogAnswer::Take)),
            _ => Some(Answer::Cancel),
        }
    }

    fn figures(&self, ui: &mut Ui, text: &Text, theme: &Theme) {
        let kept = &self.read.kept;
        let figures = [
            ("flow-n-events", kept.events),
            ("flow-n-cases", kept.cases),
            ("flow-n-activities", self.read.log.activities.len() as u64),
            ("flow-n-variants", kept.variant_count),
        ];
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.x = space::XL;
            for (key, n) in figures {
                let args = [("n", words::count(text, n).into()), ("count", n.into())];
                let words = egui::RichText::new(text.with(key, &args));
                ui.label(words.font(bold(size::HEADING)).color(*theme.ink));
            }
        });
        if let (Some(from), Some(to)) = (kept.from, kept.to) {
            let day = |at: jiff::Timestamp| words::day(text, at.as_millisecond());
            let args = [("from", day(from).into()), ("to", day(to).into())];
            form::words(ui, &text.with("flow-span", &args), font(size::BODY), theme.ink_soft);
        }
    }

    fn journey(&mut self, ui: &mut Ui, workshop: &Workshop, text: &Text, theme: &Theme) {
        if let Some((_, title)) = &self.known {
            let args = [("title", title.as_str().into())];
            form::words(ui, &text.with("flow-known", &args), font(size::BODY), theme.ink);
            return;
        }
        if workshop.journeys.is_empty() {
            return;
        }
        let name = text.get("flow-held-against");
        form::label(ui, theme, name);
        let titles = workshop.journeys.values().map(|j| j.title.as_str());
        let options: Vec<&str> =
            std::iter::once(text.get("flow-no-journey")).chain(titles).collect();
        let now = self.drawn.as_ref().and_then(|id| workshop.journeys.index_of(id));
        let now = now.map_or(0, |at| at + 1);
        let picked = ui
            .allocate_ui(vec2(420.0_f32.min(ui.available_width()), TARGET), |ui| {
                select(ui, theme, Id::unique("log journey"), name, &options, now)
            })
            .inner;
        if let Some(at) = picked {
            let journey = at.checked_sub(1).and_then(|at| workshop.journeys.at(at));
            self.drawn = journey.map(|(id, _)| id.clone());
        }
        if self.drawn.is_some() {
            let args =
                [("n", self.matched().into()), ("all", self.read.kept.activities.len().into())];
            form::note(ui, theme, &text.with("flow-matched", &args));
        }
    }

    fn losses(&self, ui: &mut Ui, text: &Text, theme: &Theme) {
        let read = &self.read;
        let n = |key: &'static str, n: u64| {
            text.with(key, &[("n", words::count(text, n).into()), ("count", n.into())])
        };
        let said: Vec<String> = [
            ("flow-paired", read.paired),
            ("flow-bad-ends", read.bad_ends),
            ("flow-bad-values", read.bad_values),
        ]
        .into_iter()
        .filter(|(_, many)| *many > 0)
        .map(|(key, many)| n(key, many))
        .collect();
        for words in said {
            form::note(ui, theme, &words);
        }
        if read.kept.dropped == 0 {
            form::note(ui, theme, text.get("flow-dropped-none"));
            return;
        }
        let args = [
            ("n", words::count(text, read.kept.dropped).into()),
            ("count", read.kept.dropped.into()),
            ("rows", words::count(text, read.rows).into()),
        ];
        form::words(ui, &text.with("flow-dropped", &args), bold(size::BODY), theme.ink);
        for drop in read.drops.iter().take(SHOWN) {
            let args = [
                ("line", words::count(text, drop.line).into()),
                ("what", text.log_drop(&drop.why).into()),
            ];
            form::note(ui, theme, &text.with("flow-fault-at", &args));
        }
        if read.kept.dropped > SHOWN as u64 {
            form::note(ui, theme, &n("flow-dropped-more", read.kept.dropped - SHOWN as u64));
        }
    }
}
