//! What is asked about the deliverable, and what came of it.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::{
    NoLogo, Pace, ReportAct, ReportDone, ReportError, ReportExport, ReportOrder, ReportPath,
};
use crate::app::App;
use crate::app::dialogs::Dialog;
use crate::app::exchange::completed;
use crate::app::jobs::Kind;
use crate::app::messages::Level;
use crate::app::session::{Serial, Session};
use crate::app::shell::file_name;
use crate::edit::{Edit, PlanEdit};
use crate::file::FileError;
use crate::report::Ask;
use crate::report::model::{Failed, Format, Image};
use crate::workshop::{Deliverable, Logo};

impl App {
    /// Carries out what was asked about the deliverable.
    pub(in crate::app) fn act_on_report(&mut self, ctx: &egui::Context, act: &ReportAct) {
        match act {
            ReportAct::Export(format) => {
                if self.rooms.report.is_writing() {
                    self.messages.say(Level::Note, self.text().get("report-still-writing"));
                } else {
                    self.pick_for_report(ctx, ReportPath::Export(*format));
                }
            }
            ReportAct::ExportChart { at, image } => {
                self.pick_for_report(ctx, ReportPath::Chart { at: *at, image: *image });
            }
            ReportAct::Stop => self.rooms.report.stop_writing(),
            ReportAct::ChooseLogo => self.pick_for_report(ctx, ReportPath::Logo),
            ReportAct::ChooseTemplate => self.pick_for_report(ctx, ReportPath::Template),
            ReportAct::DropTemplate => self.rooms.report.template = None,
            ReportAct::OpenFolder => self.open_folder(),
            ReportAct::Preview => {
                if let Some(order) = self.report_order() {
                    self.rooms.report.is_making(&order);
                    self.jobs.make_preview(ctx, order);
                }
            }
            ReportAct::Page { page, width } => {
                if let Some(preview) = self.rooms.report.preview() {
                    self.jobs.draw_page(ctx, preview, *page, *width);
                }
            }
        }
    }

    fn report_order(&mut self) -> Option<ReportOrder> {
        let session = self.session.as_mut()?;
        Some(ReportOrder {
            workshop: Arc::clone(session.document.workshop()),
            ask: Ask {
                language: None,
                sections: None,
                round: self.focus.round.clone(),
                today: self.figures.today(),
            },
            pace: Arc::new(Pace::default()),
        })
    }

    /// What a file of the report is called.
    fn report_name(&self, format: Format) -> String {
        self.session.as_ref().map_or_else(String::new, |s| format!("{}.{format}", s.stem()))
    }

    /// What a file of one chart is called.
    fn chart_name(&self, at: usize, image: Image) -> String {
        let preview = self.rooms.report.preview();
        let chart = preview.as_ref().and_then(|p| p.charts.get(at));
        let id = chart.map_or_else(String::new, |c| c.id.replace('/', "-"));
        let stem = self.session.as_ref().map_or_else(String::new, Session::stem);
        format!("{stem}-{id}.{}", image.extension())
    }

    fn pick_for_report(&mut self, ctx: &egui::Context, what: ReportPath) {
        if self.jobs.runs(Kind::Choose) {
            return;
        }
        let name = match what {
            ReportPath::Export(format) => self.report_name(format),
            ReportPath::Chart { at, image } => self.chart_name(at, image),
            ReportPath::Logo | ReportPath::Template => String::new(),
        };
        let Some(session) = &mut self.session else { return };
        session.document.commit();
        let serial = session.serial;
        self.jobs.pick_for_report(ctx, self.text(), serial, what, name);
    }

    /// A path was typed in the window, where the desktop has no dialog.
    pub(in crate::app) fn report_path_typed(
        &mut self,
        ctx: &egui::Context,
        what: ReportPath,
        path: PathBuf,
    ) {
        self.take_report_path(ctx, what, path, false);
    }

    fn take_report_path(
        &mut self,
        ctx: &egui::Context,
        what: ReportPath,
        path: PathBuf,
        replace: bool,
    ) {
        let Some(serial) = self.session.as_ref().map(|s| s.serial) else { return };
        match what {
            ReportPath::Export(format) => self.write_report(ctx, format, path, replace),
            ReportPath::Chart { at, image } => {
                let Some(preview) = self.rooms.report.preview() else { return };
                let to = completed(path, image.extension(), replace);
                self.jobs.write_chart(ctx, preview, (at, image), to);
            }
            ReportPath::Logo | ReportPath::Template => {
                self.jobs.read_for_report(ctx, serial, what, path);
            }
        }
    }

    fn write_report(&mut self, ctx: &egui::Context, format: Format, path: PathBuf, replace: bool) {
        let Some(order) = self.report_order() else { return };
        let (path, replace) = completed(path, format.extension(), replace);
        let template = self.rooms.report.template.as_ref().map(|(_, bytes)| Arc::clone(bytes));
        let template = template.filter(|_| format == Format::Pptx);
        self.rooms.report.is_writing_to(format, &order.pace);
        self.jobs.write_report(ctx, ReportExport { order, format, path, replace, template });
    }

    /// Takes what a job about the deliverable came back with.
    pub(in crate::app) fn report_done(&mut self, ctx: &egui::Context, done: ReportDone) {
        match done {
            ReportDone::Picked { serial, what, path, missing } if self.is_open(serial) => {
                match path {
                    Some(path) => self.take_report_path(ctx, what, path, true),
                    None if missing => {
                        let folder = self.usual_folder();
                        let typed = match what {
                            ReportPath::Export(format) => folder.join(self.report_name(format)),
                            ReportPath::Chart { at, image } => {
                                folder.join(self.chart_name(at, image))
                            }
                            ReportPath::Logo | ReportPath::Template => folder.join(""),
                        };
                        let typed = typed.display().to_string();
                        self.dialog = Some(Dialog::ReportPath { what, typed });
                    }
                    None => {}
                }
            }
            ReportDone::Picked { .. } => {}
            ReportDone::Made(order, made) => self.rooms.report.made(&order, made),
            ReportDone::Drawn { preview, page, width, image } => {
                self.rooms.report.drawn(ctx, &preview, page, width, image);
            }
            ReportDone::Written(export, result) => self.report_written(&export, result),
            ReportDone::Chart(path, result) => self.file_written(&path, result),
            ReportDone::Logo(serial, path, read) if self.is_open(serial) => {
                self.take_logo(&path, read);
            }
            ReportDone::Template(serial, path, read) if self.is_open(serial) => match read {
                Ok(bytes) => self.rooms.report.template = Some((file_name(&path), bytes.into())),
                Err(error) => self.say_unread(&error),
            },
            ReportDone::Logo(..) | ReportDone::Template(..) => {}
        }
    }

    fn is_open(&self, serial: Serial) -> bool {
        self.session.as_ref().is_some_and(|s| s.serial == serial)
    }

    fn take_logo(&mut self, path: &Path, read: Result<Result<Logo, NoLogo>, FileError>) {
        let text = self.text();
        let logo = match read {
            Err(error) => return self.say_unread(&error),
            Ok(logo) => logo,
        };
        let Some(session) = &self.session else { return };
        match logo {
            Ok(logo) => {
                let old = &session.document.workshop().deliverable;
                let new = Deliverable { logo: Some(logo), ..(**old).clone() };
                self.out.edit(Edit::Plan(PlanEdit::SetDeliverable(Box::new(new))));
            }
            Err(why) => {
                let file = ("file", file_name(path).into());
                let mut words = match why {
                    NoLogo::TooLarge => text.with("report-logo-too-large", &[file]),
                    NoLogo::Broken(detail) => {
                        let detail = ("detail", detail.trim().trim_end_matches('.').into());
                        text.with("report-logo-refused", &[file, detail])
                    }
                };
                let kept = session.document.workshop().deliverable.logo.is_some();
                words.push(' ');
                words.push_str(text.get(if kept {
                    "report-logo-stays"
                } else {
                    "report-logo-none"
                }));
                self.messages.say(Level::Error, words);
            }
        }
    }

    fn report_written(
        &mut self,
        export: &ReportExport,
        result: Result<Option<String>, ReportError>,
    ) {
        self.rooms.report.has_written(export, result.is_ok());
        if let Ok(Some(detail)) = &result {
            let text = self.text();
            let written = [("file", file_name(&export.path).into())];
            let written = text.with("report-written", &written);
            let words = format!("{written} {}", without_logo(text, detail));
            return self.messages.say(Level::Note, words);
        }
        self.file_written(&export.path, result.map(drop));
    }

    fn file_written(&mut self, path: &Path, result: Result<(), ReportError>) {
        let text = self.text();
        match result {
            Ok(()) => {
                let args = [("file", file_name(path).into())];
                // It must push aside what an earlier try that failed said.
                self.messages.say(Level::Note, text.with("report-written", &args));
            }
            Err(ReportError::File(error)) => {
                self.say_error(&error.about_made());
            }
            Err(ReportError::Made(why)) => {
                let (level, words) = why_not(text, &why);
                self.messages.say(level, words);
            }
        }
    }

    /// Shows the folder of what was written last in the desktop's own window.
    fn open_folder(&mut self) {
        let Some(folder) = self.rooms.report.folder() else { return };
        if let Err(error) = open::that_detached(&folder) {
            let args = [
                ("folder", folder.display().to_string().into()),
                ("detail", error.to_string().into()),
            ];
            self.messages.say(Level::Error, self.text().with("report-no-folder", &args));
        }
    }
}

/// That a report has no logo because it is broken, for a person.
pub(in crate::app) fn without_logo(text: &crate::text::Text, detail: &str) -> String {
    let detail = detail.trim().trim_end_matches('.');
    text.with("report-without-logo", &[("detail", detail.into())])
}

/// Why there is no report, for a person.
pub(in crate::app) fn why_not(text: &crate::text::Text, why: &Failed) -> (Level, String) {
    let with = |key: &str, detail: &str| text.with(key, &[("detail", detail.into())]);
    match why {
        Failed::Stopped => (Level::Note, text.get("report-stopped").to_owned()),
        Failed::Logo(detail) => (Level::Error, with("report-bad-logo", detail)),
        Failed::Template(detail) => (Level::Error, with("report-bad-template", detail)),
        Failed::Writer(detail) => (Level::Error, with("report-failed", detail)),
    }
}
