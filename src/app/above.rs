//! What is drawn around the room and above it: the words of the status bar, the start page,
//! palette, dialogs, panels, the toast.

use super::command::{Action, Out};
use super::dialogs::Dialog;
use super::exchange::{is_diagram, is_sheet};
use super::jobs::Kind;
use super::palette;
use super::shell::{Status, file_name};
use super::theme::Theme;
use super::views::start::{RecoveryOffer, StartAnswer, StartPage};
use super::{App, actions};
use crate::file;
use crate::text::Text;
use crate::workshop::Crumb;

impl App {
    pub(super) fn status(&self) -> Status {
        let text = self.text();
        let mut status = Status { messages: self.messages.count(), ..Status::default() };
        if self.jobs.runs(Kind::Choose) {
            // Words only: a spinner would repaint for as long as the dialog is open.
            status.saved = text.get("busy-choosing").to_owned();
            return status;
        }
        let Some(session) = &self.session else { return status };
        if session.saving {
            status.busy = Some(text.get("status-saving").to_owned());
        }
        let file = session.path.as_deref().map(file_name).unwrap_or_default();
        let dirty = session.document.is_dirty();
        status.saved = match (&session.path, &session.saved_at) {
            (None, _) => text.get("status-unsaved").to_owned(),
            (Some(_), _) if dirty => text.with("status-changes", &[("file", file.into())]),
            (Some(_), None) => text.with("status-opened", &[("file", file.into())]),
            (Some(_), Some(time)) => {
                text.with("status-saved", &[("time", time.as_str().into()), ("file", file.into())])
            }
        };
        if dirty && session.kept == Some(session.document.revision()) {
            status.saved = format!("{} · {}", status.saved, text.get("status-recovered"));
        }
        status.problems = Some(self.figures.problems().len());
        status
    }

    pub(super) fn draw_start(
        &mut self,
        ui: &mut egui::Ui,
        text: &'static Text,
        theme: &'static Theme,
        out: &mut Out,
    ) {
        let offers: Vec<RecoveryOffer> = self
            .offers
            .iter()
            .map(|offer| {
                let written = offer.written.to_zoned(jiff::tz::TimeZone::system());
                RecoveryOffer {
                    title: offer.title.clone(),
                    when: format!("{}, {}", text.date(written.date()), written.strftime("%H:%M")),
                    path: offer.original.clone(),
                }
            })
            .collect();
        let templates = &self.templates.list;
        let page = StartPage { theme, text, recent: &self.recent, offers: &offers, templates };
        match page.show(ui, out) {
            Some(StartAnswer::Restore(i)) if i < self.offers.len() => {
                let offer = self.offers.remove(i);
                self.jobs.restore(ui.ctx(), offer);
            }
            Some(StartAnswer::Discard(i)) if i < self.offers.len() => {
                let title = self.offers[i].title.clone();
                self.dialog = Some(Dialog::Discard { offer: i, title });
            }
            _ => {}
        }
    }

    /// Whatever floats above the room: palette, dialogs, panels, the toast, the hint to drop.
    pub(super) fn draw_above(
        &mut self,
        ctx: &egui::Context,
        text: &'static Text,
        theme: &'static Theme,
        escaped: bool,
        out: &mut Out,
    ) {
        if let Some(palette) = &mut self.palette {
            let workshop = self.session.as_ref().map(|s| &**s.document.workshop());
            let entries = actions::catalogue(text, workshop, self.scale);
            match palette.show(ctx, &entries, text, theme) {
                palette::Answer::Open => {}
                palette::Answer::Closed => self.palette = None,
                palette::Answer::Chosen(action) => {
                    self.palette = None;
                    out.act(action);
                }
            }
        }
        if self.problems_open {
            self.draw_problems(ctx, text, theme, out);
        }
        self.messages.show_panel(ctx, text, theme);
        if let Some(dialog) = &mut self.dialog {
            let title = self.session.as_ref().map_or("", |s| s.document.workshop().title.as_str());
            if let Some(answer) = dialog.show(ctx, title, text, theme) {
                self.dialog = None;
                self.answer(ctx, answer);
            }
        }
        if let Some(import) = &mut self.import
            && let Some(answer) = import.show(ctx, escaped, text, theme)
        {
            // Edits and messages of the frame, in the order of what was answered.
            std::mem::swap(&mut self.out, out);
            self.answer_import(ctx, answer);
            std::mem::swap(&mut self.out, out);
        }
        if self.messages.show_toast(ctx, text, theme) {
            self.restore_here(ctx);
        }
        let hovered = ctx.input(|i| i.raw.hovered_files.first().cloned());
        if let Some(file) = hovered {
            let sheet = self.session.is_some() && file.path.as_deref().is_some_and(is_sheet);
            let map = self.session.is_some() && file.path.as_deref().is_some_and(is_diagram);
            let hint = match sheet {
                _ if map => "drawing-drop-hint",
                true if self.room == super::Room::Journey => "drawing-drop-hint",
                true if self.room == super::Room::Signals => "signals-drop-hint",
                true => "exchange-drop-hint",
                false => "drop-hint",
            };
            super::shell::drop_hint(ctx, text.get(hint), theme);
        }
    }

    fn draw_problems(&mut self, ctx: &egui::Context, text: &Text, theme: &Theme, out: &mut Out) {
        let problems = self.figures.problems();
        let title = text.get("problems-title");
        let close = super::shell::sheet(ctx, "problems", title, text, theme, |ui| {
            let intro = if problems.is_empty() { "problems-none" } else { "problems-intro" };
            ui.label(egui::RichText::new(text.get(intro)).color(*theme.ink_soft));
            ui.add_space(super::theme::space::S);
            for problem in problems {
                let label = egui::Button::new(file::describe_problem(text, problem)).wrap();
                if ui.add(label.frame_when_inactive(false)).clicked()
                    && let Some(room) = problem.path.first().and_then(room_of)
                {
                    out.act(Action::GoTo(room));
                }
            }
        });
        if close || out.wants_room() {
            self.problems_open = false;
        }
    }
}

/// The room where a problem can be mended.
fn room_of(crumb: &Crumb) -> Option<super::Room> {
    match crumb {
        Crumb::Field("purpose" | "segments" | "people") => Some(super::Room::Frame),
        Crumb::Field("framework" | "assessments" | "votes") => Some(super::Room::Score),
        Crumb::Field("journeys") => Some(super::Room::Journey),
        Crumb::Field("contact_points" | "pyramid" | "experiences" | "memory" | "facts") => {
            Some(super::Room::Contacts)
        }
        Crumb::Field("signals" | "claims" | "capabilities") => Some(super::Room::Signals),
        Crumb::Field("logs" | "repairs" | "simulation") => Some(super::Room::Flow),
        Crumb::Field("plan" | "value") => Some(super::Room::Plan),
        _ => None,
    }
}
