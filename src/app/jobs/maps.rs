//! Maps: choosing, reading and writing diagrams, sheets of cards and pictures.

use super::{Done, Jobs, Kind, free};
use crate::app::command::MapFormat;
use crate::app::drawing::{png, svg};
use crate::app::exchange::{MapExport, MapOrder, is_sheet};
use crate::app::session::Serial;
use crate::file::exchange::{self, DIAGRAMS, EXTENSIONS};
use crate::file::{self, FileError, FileErrorKind, RealDisk};
use crate::text::Text;

impl Jobs {
    /// Asks for a diagram or a sheet of cards in the desktop's own dialog.
    pub fn pick_map(&mut self, ctx: &egui::Context, text: &Text) {
        let all: Vec<&str> = DIAGRAMS.into_iter().chain(EXTENSIONS).collect();
        let dialog =
            rfd::AsyncFileDialog::new().add_filter(text.get("drawing-filter"), &all).pick_file();
        self.ask_for_map(ctx, dialog, None);
    }

    /// Asks where to export a map to, by this name.
    pub fn pick_map_export(
        &mut self,
        ctx: &egui::Context,
        text: &Text,
        export: (Serial, MapFormat, bool),
        name: String,
    ) {
        let dialog = rfd::AsyncFileDialog::new()
            .add_filter(text.get("drawing-filter"), &[export.1.extension()])
            .set_file_name(name)
            .save_file();
        self.ask_for_map(ctx, dialog, Some(export));
    }

    fn ask_for_map(
        &mut self,
        ctx: &egui::Context,
        dialog: impl Future<Output = Option<rfd::FileHandle>> + Send + 'static,
        export: Option<(Serial, MapFormat, bool)>,
    ) {
        self.choose(ctx, dialog, move |path, missing| Done::MapPicked { path, missing, export });
    }

    /// Reads a journey into a preview.
    pub fn read_map(&mut self, ctx: &egui::Context, order: MapOrder) {
        self.spawn(ctx, Kind::Sheet, move || {
            let path = file::absolute(&order.path);
            let result = exchange::load(&RealDisk, &path).map(|bytes| {
                let MapOrder { workshop, text, name, stop, .. } = &order;
                if is_sheet(&path) {
                    exchange::read_cards(&bytes, workshop, text, name, stop)
                } else {
                    exchange::read_mermaid(&bytes, workshop, text, name, stop)
                }
            });
            Done::MapRead(Box::new(order), Box::new(result))
        });
    }

    /// Writes a map, unless that would replace what nobody spoke of.
    pub fn export_map(&mut self, ctx: &egui::Context, export: MapExport) {
        self.spawn(ctx, Kind::Export, move || {
            let path = match free(&export.path, export.replace) {
                Ok(path) => path,
                Err(error) => return Done::Exported(export.path, Err(error), None),
            };
            let result = drawn(&export)
                .map_err(|why| FileError::new(&path, FileErrorKind::Unwritable(why)))
                .and_then(|bytes| file::save_bytes(&RealDisk, &path, &bytes));
            let journey = export.workshop.journeys.get(&export.journey);
            let left = journey
                .filter(|_| export.format == MapFormat::Cards)
                .and_then(|journey| exchange::left_out(journey, export.text));
            Done::Exported(path, result, left)
        });
    }
}

/// The bytes of a map.
fn drawn(export: &MapExport) -> Result<Vec<u8>, String> {
    let MapExport { workshop, text, part, journey: id, .. } = export;
    let journey = workshop.journeys.get(id).ok_or_else(|| id.to_string())?;
    Ok(match export.format {
        MapFormat::Mermaid => exchange::journey_diagram(workshop, journey).into_bytes(),
        MapFormat::Flowchart => exchange::flowchart(journey).into_bytes(),
        MapFormat::Cards => exchange::cards(workshop, journey, text),
        MapFormat::Svg => svg(workshop, journey, part, text).into_bytes(),
        MapFormat::Png => png(workshop, id, part, text).map_err(|e| e.to_string())?,
    })
}
