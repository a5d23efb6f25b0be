//! What the window does to import and export maps: which file, off the frame, then what came of
//! it.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use super::{MapAnswer, MapExport, MapImport, MapOrder, State};
use crate::app::App;
use crate::app::canvas::Selection;
use crate::app::command::MapFormat;
use crate::app::dialogs::Dialog;
use crate::app::drawing::Part;
use crate::app::exchange::{Import, completed};
use crate::app::jobs::Kind;
use crate::app::messages::Level;
use crate::app::session::Serial;
use crate::app::shell::file_name;
use crate::file::FileError;
use crate::file::exchange::{DIAGRAMS, DrawnJourney, Unreadable, describe_unreadable};
use crate::workshop::JourneyId;

/// Whether a file of this name is taken for a diagram.
pub(in crate::app) fn is_diagram(path: &Path) -> bool {
    let ending = path.extension().map(|e| e.to_string_lossy().to_lowercase());
    ending.is_some_and(|ending| DIAGRAMS.contains(&ending.as_str()))
}

impl App {
    /// Asks for a diagram or a sheet of cards to import.
    pub(in crate::app) fn import_map(&mut self, ctx: &egui::Context) {
        if self.session.is_some() && !self.jobs.runs(Kind::Choose) {
            self.jobs.pick_map(ctx, self.text());
        }
    }

    /// A file was chosen in the desktop's dialog.
    pub(in crate::app) fn map_picked(
        &mut self,
        ctx: &egui::Context,
        path: Option<PathBuf>,
        missing: bool,
        export: Option<(Serial, MapFormat, bool)>,
    ) {
        let Some((serial, format, selected)) = export else {
            match path {
                Some(path) => self.import_map_file(ctx, path),
                None if missing => self.ask_map_path(None),
                None => {}
            }
            return;
        };
        if self.session.as_ref().is_none_or(|s| s.serial != serial) {
            return;
        }
        match path {
            // The dialog has asked about what is there, unless the ending is added here.
            Some(path) => self.export_map_to(ctx, format, selected, path, true),
            None if missing => self.ask_map_path(Some((format, selected))),
            None => {}
        }
    }

    /// Asks in the window which file to import, or where to export to.
    fn ask_map_path(&mut self, export: Option<(MapFormat, bool)>) {
        if self.session.is_none() {
            return;
        }
        let folder = self.usual_folder();
        let typed = match export {
            Some((format, _)) => folder.join(self.map_name(format)).display().to_string(),
            None => format!("{}{}", folder.display(), std::path::MAIN_SEPARATOR),
        };
        self.dialog = Some(Dialog::MapPath { export, typed });
    }

    /// Reads a journey from a file.
    pub(in crate::app) fn import_map_file(&mut self, ctx: &egui::Context, path: PathBuf) {
        let Some(session) = &mut self.session else { return };
        session.document.commit();
        let stop = Arc::new(AtomicBool::new(false));
        let name = file_name(&path);
        let stem = path.file_stem().map(|s| s.to_string_lossy().into_owned());
        let order = MapOrder {
            serial: session.serial,
            name: stem.unwrap_or_else(|| name.clone()),
            path,
            workshop: Arc::clone(session.document.workshop()),
            text: self.text(),
            stop: Arc::clone(&stop),
        };
        let import = MapImport { name, stop, state: State::Reading };
        self.import = Some(Import::Map(Box::new(import)));
        self.jobs.read_map(ctx, order);
    }

    /// A file was read, or could not be.
    pub(in crate::app) fn map_read(
        &mut self,
        order: &MapOrder,
        result: Result<Result<DrawnJourney, Unreadable>, FileError>,
    ) {
        let text = self.text();
        // Only the last one that was asked for is waited for, and only while it is.
        let Some(Import::Map(import)) = &mut self.import else { return };
        if !Arc::ptr_eq(&import.stop, &order.stop)
            || self.session.as_ref().is_none_or(|s| s.serial != order.serial)
        {
            return;
        }
        match result {
            Ok(Ok(read)) => import.state = State::Shown(Box::new(read)),
            Ok(Err(why)) => import.state = State::Refused(describe_unreadable(text, &why)),
            Err(error) => {
                self.import = None;
                self.say_unread(&error);
            }
        }
    }

    /// Carries out what was answered to an import of a journey.
    pub(in crate::app) fn answer_map(
        &mut self,
        ctx: &egui::Context,
        import: Option<Import>,
        answer: &MapAnswer,
    ) {
        match answer {
            MapAnswer::Choose => self.import_map(ctx),
            MapAnswer::Take => {
                let Some(Import::Map(import)) = import else { return };
                let State::Shown(read) = import.state else { return };
                let id = JourneyId::fresh();
                self.out.edit(read.edit(&id, "drawing-undo-import"));
                self.room = crate::app::Room::Journey;
                self.rooms.journey.go_to(id, Selection::None);
                let args = [("title", read.journey.title.as_str().into())];
                let said = self.text().with("drawing-imported", &args);
                self.messages.say(Level::Done, said);
            }
        }
    }

    /// The journey that is looked at, or the first one; says so if there is none.
    fn map_to_export(&mut self) -> Option<JourneyId> {
        let session = self.session.as_mut()?;
        session.document.commit();
        let journeys = &session.document.workshop().journeys;
        let here = self.rooms.journey.current().filter(|id| journeys.contains(id));
        let id = here.or_else(|| journeys.first().map(|(id, _)| id)).cloned();
        if id.is_none() {
            self.messages.say(Level::Note, self.text().get("drawing-no-journey"));
        }
        id
    }

    /// What is selected, as a part of the map.
    fn selected_part(&self) -> Option<Part> {
        match self.rooms.journey.canvas().selection() {
            Selection::Stage(stage) => Some(Part::Stage(stage.clone())),
            Selection::Steps(steps) => Some(Part::Steps(steps.iter().cloned().collect())),
            _ => None,
        }
    }

    /// Asks where to export a map to.
    pub(in crate::app) fn export_map(
        &mut self,
        ctx: &egui::Context,
        format: MapFormat,
        selected: bool,
    ) {
        if self.map_to_export().is_none() || self.jobs.runs(Kind::Choose) {
            return;
        }
        if selected && self.selected_part().is_none() {
            self.messages.say(Level::Note, self.text().get("drawing-nothing-selected"));
            return;
        }
        let Some(session) = &self.session else { return };
        let serial = session.serial;
        let name = self.map_name(format);
        self.jobs.pick_map_export(ctx, self.text(), (serial, format, selected), name);
    }

    /// What a file of the map is called.
    fn map_name(&self, format: MapFormat) -> String {
        let Some(session) = &self.session else { return String::new() };
        let stem = session.stem();
        format!("{stem}-{}.{}", self.text().get("drawing-file"), format.extension())
    }

    /// Exports a map to a file. `replace`: a person said that it may replace what is there.
    pub(in crate::app) fn export_map_to(
        &mut self,
        ctx: &egui::Context,
        format: MapFormat,
        selected: bool,
        path: PathBuf,
        replace: bool,
    ) {
        let Some(journey) = self.map_to_export() else { return };
        let part = if selected { self.selected_part() } else { None };
        let Some(session) = &self.session else { return };
        let (path, replace) = completed(path, format.extension(), replace);
        let export = MapExport {
            format,
            journey,
            part: part.unwrap_or_default(),
            path,
            replace,
            workshop: Arc::clone(session.document.workshop()),
            text: self.text(),
        };
        self.jobs.export_map(ctx, export);
    }
}
