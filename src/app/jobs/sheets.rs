//! Sheets: choosing, reading and writing tables that other programs know.

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use super::{Done, Jobs, Kind, free};
use crate::app::command::Table;
use crate::app::exchange::{SignalsFrom, SignalsOrder, Source};
use crate::app::session::Serial;
use crate::file::exchange::{self, Refusal};
use crate::file::{self, FileError, FileErrorKind, RealDisk};
use crate::measure;
use crate::text::Text;
use crate::workshop::{AssessmentId, Workshop};

impl Jobs {
    /// Asks for a sheet in the desktop's own dialog.
    pub fn pick_sheet(&mut self, ctx: &egui::Context, text: &Text) {
        let dialog = sheets(text).pick_file();
        self.pick_for_sheet(ctx, dialog, None);
    }

    /// Asks for a list of data points in the desktop's own dialog.
    pub fn pick_signals(&mut self, ctx: &egui::Context, text: &Text) {
        let dialog = sheets(text).pick_file();
        self.choose(ctx, dialog, |path, missing| Done::SignalsPicked { path, missing });
    }

    /// Reads a list of data points into a preview.
    pub fn read_signals(&mut self, ctx: &egui::Context, mut order: SignalsOrder) {
        self.spawn(ctx, Kind::Sheet, move || {
            let nothing = SignalsFrom::Text(String::new());
            let list = match std::mem::replace(&mut order.from, nothing) {
                SignalsFrom::List(list) => Ok(Ok(list)),
                SignalsFrom::Text(text) => Ok(order.list(text.as_bytes(), false)),
                SignalsFrom::File(path) => exchange::load(&RealDisk, &file::absolute(&path))
                    .map(|bytes| order.list(&bytes, true)),
            };
            let result = list.map(|list| list.and_then(|list| order.read(list)));
            Done::SignalsRead(Box::new(order), Box::new(result))
        });
    }

    /// Asks where to export a table to, by this name.
    pub fn pick_export(
        &mut self,
        ctx: &egui::Context,
        text: &Text,
        serial: Serial,
        table: Table,
        name: String,
    ) {
        let dialog = sheets(text).set_file_name(name).save_file();
        self.pick_for_sheet(ctx, dialog, Some((serial, table)));
    }

    fn pick_for_sheet(
        &mut self,
        ctx: &egui::Context,
        dialog: impl Future<Output = Option<rfd::FileHandle>> + Send + 'static,
        export: Option<(Serial, Table)>,
    ) {
        self.choose(ctx, dialog, move |path, missing| Done::SheetPicked { path, missing, export });
    }

    /// Reads a sheet of answers into a preview.
    pub fn read_sheet(&mut self, ctx: &egui::Context, mut order: SheetOrder) {
        self.spawn(ctx, Kind::Sheet, move || {
            let from = std::mem::replace(&mut order.from, SheetFrom::Text(String::new()));
            let bytes = match from {
                SheetFrom::Text(text) => Ok(text.into_bytes()),
                SheetFrom::File(path) => exchange::load(&RealDisk, &file::absolute(&path)),
            };
            let result = match bytes {
                Ok(bytes) => Ok(exchange::read(&bytes, &order.workshop, &order.round, &order.stop)),
                Err(error) => Err(error),
            };
            Done::SheetRead(Box::new(order), Box::new(result))
        });
    }

    /// Writes a sheet, unless that would replace what nobody spoke of.
    pub fn export(&mut self, ctx: &egui::Context, order: ExportOrder) {
        self.spawn(ctx, Kind::Export, move || {
            let ExportOrder { table, path, replace, workshop, round, as_of, text } = order;
            let path = match free(&path, replace) {
                Ok(path) => path,
                Err(error) => return Done::Exported(path, Err(error), None),
            };
            let bytes = match table {
                Table::Answers => {
                    round.and_then(|round| exchange::answers(&workshop, &round, text))
                }
                Table::Figures => {
                    let sheet = round.and_then(|round| measure::score(&workshop, &round));
                    sheet.and_then(|sheet| exchange::figures(&workshop, &sheet, text))
                }
                Table::Signals => {
                    let grades = measure::Grades::of(&workshop, as_of);
                    Some(exchange::ledger(&workshop, &grades, text))
                }
            };
            let result = match bytes {
                Some(bytes) => file::save_bytes(&RealDisk, &path, &bytes),
                // An empty sheet is no export, and must not replace one.
                None => {
                    let why = exchange::describe_refusal(text, &Refusal::NoRound);
                    Err(FileError::new(&path, FileErrorKind::Unwritable(why)))
                }
            };
            Done::Exported(path, result, None)
        });
    }
}

/// A file dialog for sheets.
fn sheets(text: &Text) -> rfd::AsyncFileDialog {
    rfd::AsyncFileDialog::new().add_filter(text.get("exchange-filter"), &exchange::EXTENSIONS)
}

/// Where a sheet is read from.
#[derive(Debug)]
pub enum SheetFrom {
    /// A file.
    File(PathBuf),
    /// What was pasted.
    Text(String),
}

/// Which sheet to read, and against what.
#[derive(Debug)]
pub struct SheetOrder {
    /// Which workshop asked.
    pub serial: Serial,
    /// What the sheet is called.
    pub source: Source,
    /// Where it is.
    pub from: SheetFrom,
    /// The state that it is compared with.
    pub workshop: Arc<Workshop>,
    /// The round that it is for.
    pub round: AssessmentId,
    /// Set to give up.
    pub stop: Arc<AtomicBool>,
}

/// What to export, and where.
pub struct ExportOrder {
    /// What.
    pub table: Table,
    /// Where.
    pub path: PathBuf,
    /// It may replace what is there.
    pub replace: bool,
    /// The state to export.
    pub workshop: Arc<Workshop>,
    /// The round to export, if it is a table of one.
    pub round: Option<AssessmentId>,
    /// The day that the workshop speaks of.
    pub as_of: jiff::civil::Date,
    /// In which language.
    pub text: &'static Text,
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;
    use crate::text::Language;

    #[test]
    fn an_export_without_its_round_replaces_nothing() -> Result<(), Box<dyn std::error::Error>> {
        let folder = tempfile::tempdir()?;
        let path = folder.path().join("answers.csv");
        std::fs::write(&path, "precious")?;
        let workshop = Arc::new(file::parse(file::example(Language::English), &path)?.workshop);
        for table in [Table::Answers, Table::Figures] {
            let mut jobs = Jobs::default();
            let order = ExportOrder {
                table,
                path: path.clone(),
                replace: true,
                workshop: Arc::clone(&workshop),
                round: Some(AssessmentId::new("gone")?),
                as_of: jiff::civil::Date::default(),
                text: Text::of(Language::English),
            };
            jobs.export(&egui::Context::default(), order);
            let (_, done) = jobs.receive.recv_timeout(Duration::from_secs(10))?;
            assert!(matches!(done, Done::Exported(_, Err(_), None)), "{done:?}");
            assert_eq!(std::fs::read_to_string(&path)?, "precious");
        }
        Ok(())
    }
}
