//! What the window does to import and export: which file, off the frame, then what came of it.

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use super::preview::Shown;
use super::{Answer, Import, Source};
use crate::app::App;
use crate::app::command::Table;
use crate::app::dialogs::Dialog;
use crate::app::jobs::{ExportOrder, Kind, SheetFrom, SheetOrder};
use crate::app::messages::Level;
use crate::app::session::Serial;
use crate::app::shell::file_name;
use crate::file::exchange::{EXTENSION, EXTENSIONS, Preview, Refusal};
use crate::file::{FileError, FileErrorKind, Stamp};
use crate::workshop::AssessmentId;

/// Whether a file of this name is taken for a sheet of answers.
pub(in crate::app) fn is_sheet(path: &std::path::Path) -> bool {
    let ending = path.extension().map(|e| e.to_string_lossy().to_lowercase());
    ending.is_some_and(|ending| EXTENSIONS.contains(&ending.as_str()))
}

/// A path to export to, with the ending that belongs to it if it has none, and whether it may
/// replace what is there: a name that was completed here is one that no dialog has asked about.
pub(in crate::app) fn completed(
    mut path: PathBuf,
    extension: &str,
    replace: bool,
) -> (PathBuf, bool) {
    let complete = path.extension().is_some();
    if !complete {
        path.set_extension(extension);
    }
    (path, replace && complete)
}

impl App {
    /// Asks for a sheet to import.
    pub(in crate::app) fn import_answers(&mut self, ctx: &egui::Context) {
        if self.round_to_import().is_some() && !self.jobs.runs(Kind::Choose) {
            self.jobs.pick_sheet(ctx, self.text());
        }
    }

    /// Asks for answers to be pasted.
    pub(in crate::app) fn paste_answers(&mut self, typed: String) {
        if self.round_to_import().is_some() {
            self.import = Some(Import::Paste { typed });
        }
    }

    /// The round that is looked at; says so if there is none.
    fn round_to_import(&mut self) -> Option<AssessmentId> {
        let session = self.session.as_mut()?;
        // What is being typed belongs to the state that the sheet is compared with.
        session.document.commit();
        let rounds = &session.document.workshop().assessments;
        let round = self.focus.round.clone().filter(|id| rounds.contains(id));
        if round.is_none() {
            self.messages.say(Level::Note, self.text().get("exchange-no-round"));
        }
        round
    }

    /// Asks in the window which sheet to import, or where to export to.
    pub(in crate::app) fn ask_sheet_path(&mut self, export: Option<Table>) {
        let Some(session) = &self.session else { return };
        let folder = self.usual_folder();
        let typed = match export {
            Some(table) => {
                let name = self.table_name(&session.stem(), table);
                folder.join(name).display().to_string()
            }
            None => format!("{}{}", folder.display(), std::path::MAIN_SEPARATOR),
        };
        self.dialog = Some(Dialog::SheetPath { export, typed });
    }

    /// Reads a sheet from a file.
    pub(in crate::app) fn import_file(&mut self, ctx: &egui::Context, path: PathBuf) {
        let source = Source { name: file_name(&path), pasted: None };
        self.read_sheet(ctx, source, SheetFrom::File(path));
    }

    fn read_sheet(&mut self, ctx: &egui::Context, source: Source, from: SheetFrom) {
        let Some(round) = self.round_to_import() else { return };
        let Some(session) = &self.session else { return };
        let stop = Arc::new(AtomicBool::new(false));
        let order = SheetOrder {
            serial: session.serial,
            source: source.clone(),
            from,
            workshop: Arc::clone(session.document.workshop()),
            round,
            stop: Arc::clone(&stop),
        };
        self.import = Some(Import::Reading { source, stop });
        self.jobs.read_sheet(ctx, order);
    }

    /// A sheet was chosen in the desktop's dialog.
    pub(in crate::app) fn sheet_picked(
        &mut self,
        ctx: &egui::Context,
        path: Option<PathBuf>,
        missing: bool,
    ) {
        match path {
            Some(path) => self.import_file(ctx, path),
            None if missing => self.ask_sheet_path(None),
            None => {}
        }
    }

    /// A sheet was read, or could not be.
    pub(in crate::app) fn sheet_read(
        &mut self,
        order: &SheetOrder,
        result: Result<Result<Preview, Refusal>, FileError>,
    ) {
        // Only the last one that was asked for is waited for, and only while it is.
        let waiting = match &self.import {
            Some(Import::Reading { stop, .. }) => Arc::ptr_eq(stop, &order.stop),
            _ => false,
        };
        if !waiting || self.session.as_ref().is_none_or(|s| s.serial != order.serial) {
            return;
        }
        self.import = match result {
            Ok(Ok(preview)) => Some(Import::preview(
                order.source.clone(),
                preview,
                Arc::clone(&order.workshop),
                &order.round,
            )),
            Ok(Err(Refusal::Stopped)) => None,
            Ok(Err(why)) => Some(Import::Refused { source: order.source.clone(), why }),
            Err(error) => {
                self.say_unread(&error);
                None
            }
        };
    }

    /// Carries out what was answered to an import.
    pub(in crate::app) fn answer_import(&mut self, ctx: &egui::Context, answer: Answer) {
        let import = self.import.take();
        match answer {
            Answer::Cancel => {}
            Answer::Read(sheet) => {
                let source = Source::pasted(self.text().get("exchange-pasted"), &sheet);
                self.read_sheet(ctx, source, SheetFrom::Text(sheet));
            }
            Answer::Choose => self.import_answers(ctx),
            Answer::Paste(typed) => self.paste_answers(typed),
            Answer::Signals(answer) => self.answer_signals(ctx, import, answer),
            Answer::Map(answer) => self.answer_map(ctx, import, &answer),
            Answer::Log(answer) => self.answer_log(ctx, import, &answer),
            Answer::Import => {
                if let Some(Import::Preview(shown)) = import {
                    self.import_shown(&shown);
                }
            }
        }
    }

    /// Imports what a preview showed: one edit, if the workshop is still as it was then.
    fn import_shown(&mut self, shown: &Shown) {
        let text = self.text();
        let here = self.session.as_ref().map(|s| s.document.workshop());
        if !here.is_some_and(|workshop| Arc::ptr_eq(workshop, &shown.workshop)) {
            self.messages.say(Level::Note, text.get("exchange-outdated"));
            return;
        }
        let Some(edit) = shown.preview.edit() else { return };
        self.out.edit(edit);
        let round = shown.workshop.assessments.get(&shown.preview.round);
        let round = round.map_or("", |r| r.title.as_str());
        let args = [("n", shown.preview.changes.len().into()), ("round", round.into())];
        self.messages.say(Level::Done, text.with("exchange-imported", &args));
    }

    /// Asks where to export to.
    pub(in crate::app) fn export(&mut self, ctx: &egui::Context, table: Table) {
        if !self.can_export(table) || self.jobs.runs(Kind::Choose) {
            return;
        }
        let Some(session) = &self.session else { return };
        let name = self.table_name(&session.stem(), table);
        self.jobs.pick_export(ctx, self.text(), session.serial, table, name);
    }

    /// Whether there is anything to export; says so if not.
    fn can_export(&mut self, table: Table) -> bool {
        match table {
            Table::Answers | Table::Figures => self.round_to_import().is_some(),
            Table::Signals => {
                let Some(session) = &mut self.session else { return false };
                session.document.commit();
                let any = !session.document.workshop().signals.is_empty();
                if !any {
                    self.messages.say(Level::Note, self.text().get("signals-export-empty"));
                }
                any
            }
        }
    }

    /// What a table of the workshop in a file of this stem is called.
    fn table_name(&self, stem: &str, table: Table) -> String {
        let what = self.text().get(match table {
            Table::Answers => "exchange-answers-file",
            Table::Figures => "exchange-figures-file",
            Table::Signals => "signals-file",
        });
        format!("{stem}-{what}.{EXTENSION}")
    }

    /// A place to export to was chosen in the desktop's dialog.
    pub(in crate::app) fn export_picked(
        &mut self,
        ctx: &egui::Context,
        (serial, table): (Serial, Table),
        path: Option<PathBuf>,
        missing: bool,
    ) {
        if self.session.as_ref().is_none_or(|s| s.serial != serial) {
            return;
        }
        match path {
            // The dialog has asked about what is there, unless the ending is added here.
            Some(path) => self.export_to(ctx, table, path, true),
            None if missing => self.ask_sheet_path(Some(table)),
            None => {}
        }
    }

    /// Exports to a file. `replace`: a person said that it may replace what is there.
    pub(in crate::app) fn export_to(
        &mut self,
        ctx: &egui::Context,
        table: Table,
        path: PathBuf,
        replace: bool,
    ) {
        if !self.can_export(table) {
            return;
        }
        let Some(session) = &self.session else { return };
        let (path, replace) = completed(path, EXTENSION, replace);
        let order = ExportOrder {
            table,
            path,
            replace,
            workshop: Arc::clone(session.document.workshop()),
            round: self.focus.round.clone(),
            as_of: self.figures.as_of(),
            text: self.text(),
        };
        self.jobs.export(ctx, order);
    }

    /// An export has ended; `left` says what the file does not hold.
    pub(in crate::app) fn exported(
        &mut self,
        path: &std::path::Path,
        result: Result<Stamp, FileError>,
        left: Option<String>,
    ) {
        match result {
            Ok(_) => {
                let args = [("file", file_name(path).into())];
                self.messages.say(Level::Done, self.text().with("exchange-exported", &args));
                if let Some(left) = left {
                    self.messages.say(Level::Note, left);
                }
            }
            Err(error) => self.say_error(&error),
        }
    }

    /// Says why a file that was to be imported could not be loaded.
    pub(in crate::app) fn say_unread(&mut self, error: &FileError) {
        // The advice for a workshop's own file would lead astray.
        if error.kind == FileErrorKind::NotAFile {
            self.messages.say(Level::Error, self.text().get("file-not-a-file"));
        } else {
            self.say_error(error);
        }
    }
}
