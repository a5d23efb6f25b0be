//! The window: everything with egui in it.
//!
//! One frame of [`App::show`] goes in this order:
//! 1. collect what background jobs sent (files read, dialogs answered, copies kept),
//! 2. take shortcuts out of the input, so that undo means the same everywhere,
//! 3. refresh the figures whose inputs changed,
//! 4. draw: bars and rail, the room, then whatever floats above it; views only read,
//! 5. drain the edits and actions that the views answered with: the only place that writes,
//! 6. ask for the next repaint, and only if something moves.

mod above;
mod actions;
pub mod canvas;
pub mod charts;
pub mod command;
pub mod deliverable;
mod dialogs;
pub mod drawing;
pub mod eventlog;
mod exchange;
mod figures;
pub mod form;
mod handle;
mod jobs;
mod messages;
pub mod offscreen;
mod palette;
mod receive;
mod room;
mod session;
mod shell;
mod templates;
pub mod theme;
pub mod views;
pub mod widgets;
pub mod window;

use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use command::{Action, Out};
use dialogs::Dialog;
use exchange::Import;
use figures::Figures;
use jobs::Jobs;
use messages::{Level, Messages};
use palette::Palette;
use session::{Serial, Session};
use templates::Templates;
use theme::{Theme, ThemeName};
use views::{
    Cx, Focus, contacts::ContactsRoom, flow::FlowRoom, frame::FrameRoom, journey::JourneyRoom,
    plan::PlanRoom, report::ReportRoom, score::ScoreRoom, signals::SignalsRoom,
};

use crate::edit::Document;
use crate::file::{Folders, Offer, Recovery, Settings};
use crate::text::{Language, Text};
use crate::workshop::Workshop;

pub use room::{Page, Room};

/// How the program starts.
#[derive(Debug, Clone, Default)]
pub struct Start {
    /// A file to open.
    pub file: Option<PathBuf>,
    /// Where settings and unsaved work are kept; the user's own folders if none.
    pub folders: Option<Folders>,
    /// The language of the interface; what was chosen last, or that of the system, if none.
    pub language: Option<Language>,
}

/// What each room keeps between frames.
#[derive(Default)]
struct Rooms {
    frame: FrameRoom,
    score: ScoreRoom,
    journey: JourneyRoom,
    contacts: ContactsRoom,
    signals: SignalsRoom,
    flow: FlowRoom,
    plan: PlanRoom,
    report: ReportRoom,
}

impl Rooms {
    /// Turns a room to one of its pages.
    fn turn_to(&mut self, page: Page) {
        match page.room() {
            Room::Contacts => self.contacts.page = page,
            Room::Signals => self.signals.page = page,
            Room::Flow => self.flow.page = page,
            Room::Plan => self.plan.page = page,
            Room::Frame | Room::Score | Room::Journey | Room::Report => {}
        }
    }
}

/// The program.
#[derive(Default)]
pub struct App {
    /// The open workshop; none shows the start page.
    session: Option<Session>,
    room: Room,
    focus: Focus,
    rooms: Rooms,
    figures: Figures,
    out: Out,

    theme: ThemeName,
    language: Language,
    scale: f32,
    settings: Settings,
    folders: Option<Folders>,

    jobs: Jobs,
    recovery: Option<Arc<Recovery>>,
    offers: Vec<Offer>,
    /// It was said that there are offers, while a workshop hid the start page.
    offers_mentioned: bool,
    recent: Vec<PathBuf>,
    templates: Templates,
    /// What has been read but not shown, since it would replace unsaved work.
    arrived: Option<Session>,
    /// Which state of which workshop a person agreed to leave behind.
    agreed: Option<(Serial, u64)>,
    /// The settings changed while they were being written.
    settings_again: bool,

    messages: Messages,
    dialog: Option<Dialog>,
    import: Option<Import>,
    palette: Option<Palette>,
    problems_open: bool,
    /// What to do once the save that is under way has succeeded.
    after_save: Option<Action>,
    closing: bool,

    /// What the window looks like now: theme, scale and title, as last told to egui.
    dressed: Option<(ThemeName, u32, String)>,
    had_focus: bool,
}

impl App {
    /// The program as it starts: settings read, unsaved work looked for, a file opened.
    #[must_use]
    pub fn new(ctx: &egui::Context, start: Start) -> Self {
        let folders = start.folders.or_else(Folders::find);
        let settings = folders.as_ref().map(|f| Settings::load(&f.settings)).unwrap_or_default();
        let language = start
            .language
            .or_else(|| Language::from_code(&settings.language))
            .or_else(|| sys_locale::get_locale().and_then(|l| Language::from_code(&l)))
            .unwrap_or_default();
        let mut app = Self {
            theme: ThemeName::from_code(&settings.theme).unwrap_or_default(),
            language,
            scale: settings.scale.clamp(*actions::SCALES.start(), *actions::SCALES.end()),
            settings,
            ..Self::default()
        };
        if let Some(folders) = &folders {
            match Recovery::begin(&folders.recovery) {
                Ok(recovery) => app.recovery = Some(Arc::new(recovery)),
                Err(error) => {
                    let why = error.describe(Text::of(language));
                    let text =
                        Text::of(language).with("message-recovery-failed", &[("why", why.into())]);
                    app.messages.say(Level::Error, text);
                }
            }
        }
        app.folders = folders;
        app.look_around(ctx);
        if let Some(file) = start.file {
            app.open(ctx, file);
        }
        app.dress(ctx);
        app
    }

    /// The program with this workshop open, touching neither disk nor settings: for pictures.
    #[must_use]
    pub fn showing(workshop: Workshop, shot: &offscreen::Shot) -> Self {
        let mut app = Self {
            theme: shot.theme,
            language: shot.language,
            scale: shot.scale.clamp(*actions::SCALES.start(), *actions::SCALES.end()),
            ..Self::default()
        };
        if let Some(room) = shot.room {
            app.room = room;
            if let Some(page) = shot.page {
                app.rooms.turn_to(page);
            }
            let mut session = Session::fresh(workshop);
            let revision = session.document.revision();
            session.document.mark_saved(revision);
            app.session = Some(session);
        }
        app
    }

    /// The document that is open.
    #[must_use]
    pub fn document(&self) -> Option<&Document> {
        self.session.as_ref().map(|s| &s.document)
    }

    /// The room that is shown, unless the start page is.
    #[must_use]
    pub fn room(&self) -> Room {
        self.room
    }

    /// Whether anything is going on in the background.
    #[must_use]
    pub fn is_busy(&self) -> bool {
        self.jobs.any() || self.rooms.flow.is_busy()
    }

    /// What the program says right now, if anything.
    #[must_use]
    pub fn toast(&self) -> Option<&str> {
        self.messages.toast()
    }

    fn text(&self) -> &'static Text {
        Text::of(self.language)
    }

    /// Draws one frame; the order is that of the module's description.
    pub fn show(&mut self, ui: &mut egui::Ui) {
        let ctx = ui.ctx().clone();
        let first = self.dressed.is_none();
        self.dress(&ctx);
        if first && ctx.cumulative_pass_nr() > 0 {
            // Fonts arrive with the next pass.
            ctx.request_repaint();
            return;
        }

        for done in self.jobs.collect() {
            self.receive(&ctx, done);
        }
        self.take_shortcuts(&ctx);
        self.take_drops(&ctx);
        self.watch_focus(&ctx);
        self.refresh();
        self.open_own_logs(&ctx);
        self.draw(ui, &ctx);
        self.drain(&ctx);
        self.keep_work(&ctx);
    }

    /// Keeps the focus on what exists, and the figures up to date.
    fn refresh(&mut self) {
        let Some(session) = &self.session else { return };
        let workshop = session.document.workshop();
        if self.focus.round.as_ref().is_none_or(|id| !workshop.assessments.contains(id)) {
            self.focus.round = workshop.newest_round().map(|(id, _)| id.clone());
        }
        if self.focus.segment.as_ref().is_some_and(|id| !workshop.segments.contains(id)) {
            self.focus.segment = None;
        }
        self.figures.refresh(workshop, &self.focus, session.document.in_gesture());
    }

    fn draw(&mut self, ui: &mut egui::Ui, ctx: &egui::Context) {
        let (text, theme) = (self.text(), Theme::of(self.theme));
        ui.painter().rect_filled(ui.max_rect(), 0.0, *theme.paper);
        let status = self.status();
        // Esc answers the dialog, not the room behind it.
        let escaped = self.import.is_some()
            && ctx.input_mut(|i| i.consume_key(egui::Modifiers::NONE, egui::Key::Escape));
        let mut out = std::mem::take(&mut self.out);
        let bar = shell::Bar {
            document: self.session.as_ref().map(|s| &s.document),
            has_work: self.session.as_ref().is_some_and(Session::has_work),
            focus: &self.focus,
            theme_name: self.theme,
            scale: self.scale,
        };
        shell::top_bar(ui, &bar, text, theme, &mut out);
        shell::status_bar(ui, &status, text, theme, &mut out);
        if self.session.is_some() {
            shell::rail(ui, self.room, text, theme, &mut out);
        }
        egui::CentralPanel::no_frame()
            .frame(egui::Frame::new().fill(*theme.paper))
            .show(ui, |ui| self.draw_room(ui, text, theme, &mut out));
        self.draw_above(ctx, text, theme, escaped, &mut out);
        self.out = out;
    }

    fn draw_room(
        &mut self,
        ui: &mut egui::Ui,
        text: &'static Text,
        theme: &'static Theme,
        out: &mut Out,
    ) {
        let Some(session) = &self.session else {
            self.draw_start(ui, text, theme, out);
            return;
        };
        if self.room != Room::Journey {
            self.rooms.journey.leave(session.document.workshop(), out);
        }
        let mut cx = Cx {
            workshop: session.document.workshop(),
            sheet: self.figures.sheet(),
            today: self.figures.today(),
            as_of: self.figures.as_of(),
            grades: self.figures.grades(),
            focus: &self.focus,
            text,
            theme,
            out,
        };
        match self.room {
            Room::Frame => self.rooms.frame.show(ui, &mut cx),
            Room::Score => self.rooms.score.show(ui, &mut cx),
            Room::Journey => self.rooms.journey.show(ui, &mut cx),
            Room::Contacts => self.rooms.contacts.show(ui, &mut cx),
            Room::Signals => self.rooms.signals.show(ui, &mut cx),
            Room::Flow => self.rooms.flow.show(ui, &mut cx),
            Room::Plan => self.rooms.plan.show(ui, &mut cx),
            Room::Report => self.rooms.report.show(ui, &mut cx),
        }
    }

    /// Tells egui what the window looks like, when that has changed.
    fn dress(&mut self, ctx: &egui::Context) {
        let title = match &self.session {
            Some(session) => {
                let dot = if session.has_work() { " •" } else { "" };
                let name = &session.document.workshop().title;
                format!("{name}{dot} — {}", self.text().get("app-name"))
            }
            None => self.text().get("app-name").to_owned(),
        };
        let scale = (self.scale * 100.0).round() as u32;
        let (was_theme, was_scale, was_title) = match &self.dressed {
            Some((theme, scale, title)) => (Some(*theme), Some(*scale), Some(title)),
            None => (None, None, None),
        };
        if was_theme.is_none() {
            ctx.set_fonts(theme::fonts());
            ctx.options_mut(|o| o.zoom_with_keyboard = false);
        }
        if was_theme != Some(self.theme) {
            Theme::of(self.theme).apply(ctx);
        }
        if was_scale != Some(scale) {
            ctx.set_zoom_factor(self.scale);
        }
        if was_title != Some(&title) {
            ctx.send_viewport_cmd(egui::ViewportCommand::Title(title.clone()));
        }
        self.dressed = Some((self.theme, scale, title));
    }

    /// Keeps unsaved work in case of a crash, once a person pauses.
    fn keep_work(&mut self, ctx: &egui::Context) {
        let (Some(session), Some(recovery)) = (&mut self.session, &self.recovery) else { return };
        match session.keep_in(ctx.input(|i| i.time)) {
            Some(0.0) => self.jobs.keep(ctx, recovery, session),
            Some(wait) => ctx.request_repaint_after(Duration::from_secs_f64(wait + 0.01)),
            None if session.keeps_nothing() => self.forget_copy(ctx),
            None => {}
        }
    }
}

impl eframe::App for App {
    fn ui(&mut self, ui: &mut egui::Ui, _frame: &mut eframe::Frame) {
        self.show(ui);
    }

    fn clear_color(&self, _visuals: &egui::Visuals) -> [f32; 4] {
        Theme::of(self.theme).paper.to_normalized_gamma_f32()
    }

    fn logic(&mut self, ctx: &egui::Context, _frame: &mut eframe::Frame) {
        // Also called while the window is minimised or covered, when `ui` is not.
        self.watch_close(ctx);
    }

    fn on_exit(&mut self, _gl: Option<&eframe::glow::Context>) {
        self.jobs.finish(Duration::from_secs(5));
        if !self.closing {
            self.end_writing();
        }
        let Some(recovery) = &self.recovery else { return };
        // Only what a person decided to leave is forgotten: the display may be gone for other
        // reasons than a click on “Close”.
        match self.session.as_ref().filter(|s| s.has_work() && !self.closing) {
            Some(session) => {
                let (path, workshop) = (session.path.as_deref(), session.document.workshop());
                let _ = recovery.write(recovery.ticket(), workshop, path, session.stamp);
            }
            None => {
                recovery.retire();
                let _ = recovery.clear();
            }
        }
    }
}
