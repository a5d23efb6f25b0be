//! Reports: choosing where, making pages, drawing and writing them.

use std::path::PathBuf;
use std::sync::Arc;

use egui::ColorImage;

use super::{Dialog, Done, Jobs, Kind, free};
use crate::app::deliverable::{
    NoLogo, Pace, Preview, ReportDone, ReportError, ReportExport, ReportOrder, ReportPath,
};
use crate::app::session::Serial;
use crate::file::exchange;
use crate::file::{self, RealDisk};
use crate::report::model::{Block, Failed, Format, Image};
use crate::report::pdf::Pages;
use crate::report::{self, Order};
use crate::text::Text;
use crate::workshop::Logo;

/// The pictures that a logo can be.
const LOGOS: [&str; 4] = ["png", "jpg", "jpeg", "svg"];

impl Jobs {
    /// Asks for a file in the desktop's own dialog; `name` is what a report would be called.
    pub fn pick_for_report(
        &mut self,
        ctx: &egui::Context,
        text: &Text,
        serial: Serial,
        what: ReportPath,
        name: String,
    ) {
        let dialog = rfd::AsyncFileDialog::new();
        let answer: Dialog = match what {
            ReportPath::Export(format) => Box::pin(
                dialog
                    .add_filter(text.get("report-filter"), &[format.extension()])
                    .set_file_name(name)
                    .save_file(),
            ),
            ReportPath::Chart { image, .. } => Box::pin(
                dialog
                    .add_filter(text.get("report-filter-chart"), &[image.extension()])
                    .set_file_name(name)
                    .save_file(),
            ),
            ReportPath::Logo => {
                Box::pin(dialog.add_filter(text.get("report-filter-logo"), &LOGOS).pick_file())
            }
            ReportPath::Template => Box::pin(
                dialog
                    .add_filter(text.get("report-filter"), &[Format::Pptx.extension()])
                    .pick_file(),
            ),
        };
        self.choose(ctx, answer, move |path, missing| {
            Done::Report(Box::new(ReportDone::Picked { serial, what, path, missing }))
        });
    }

    /// Makes the pages of a preview.
    pub fn make_preview(&mut self, ctx: &egui::Context, order: ReportOrder) {
        self.spawn(ctx, Kind::Preview, move || {
            let made = preview(&order).map(Arc::new);
            Done::Report(Box::new(ReportDone::Made(order, made)))
        });
    }

    /// Draws a page of a preview.
    pub fn draw_page(
        &mut self,
        ctx: &egui::Context,
        preview: Arc<Preview>,
        page: usize,
        width: u32,
    ) {
        self.spawn(ctx, Kind::Preview, move || {
            let image = preview.pages.picture(page, width).ok().map(|image| {
                let size = [image.width() as usize, image.height() as usize];
                ColorImage::from_rgba_unmultiplied(size, image.as_raw())
            });
            Done::Report(Box::new(ReportDone::Drawn { preview, page, width, image }))
        });
    }

    /// Writes a report, unless that would replace what nobody spoke of.
    pub fn write_report(&mut self, ctx: &egui::Context, mut export: ReportExport) {
        self.spawn(ctx, Kind::Export, move || {
            let result = free(&export.path, export.replace).map_err(ReportError::File);
            let result = result.and_then(|path| {
                export.path = path;
                written(&export)
            });
            Done::Report(Box::new(ReportDone::Written(export, result)))
        });
    }

    /// Writes one chart of a preview, unless that would replace what nobody spoke of.
    pub fn write_chart(
        &mut self,
        ctx: &egui::Context,
        preview: Arc<Preview>,
        (at, image): (usize, Image),
        (path, replace): (PathBuf, bool),
    ) {
        self.spawn(ctx, Kind::Export, move || {
            let result = free(&path, replace).map_err(ReportError::File).and_then(|path| {
                let Some(chart) = preview.charts.get(at) else { return Ok(()) };
                let made = report::pdf::chart(chart, Text::of(preview.language), image);
                let bytes = made.map_err(ReportError::Made)?;
                file::save_bytes(&RealDisk, &path, &bytes).map_err(ReportError::File)?;
                Ok(())
            });
            Done::Report(Box::new(ReportDone::Chart(path, result)))
        });
    }

    /// Reads a logo or a template. A logo is decoded here, off the frame.
    pub fn read_for_report(
        &mut self,
        ctx: &egui::Context,
        serial: Serial,
        what: ReportPath,
        path: PathBuf,
    ) {
        self.spawn(ctx, Kind::Sheet, move || {
            let path = file::absolute(&path);
            let read = exchange::load(&RealDisk, &path);
            Done::Report(Box::new(match what {
                ReportPath::Template => ReportDone::Template(serial, path, read),
                ReportPath::Logo | ReportPath::Export(_) | ReportPath::Chart { .. } => {
                    ReportDone::Logo(serial, path, read.map(|bytes| looked_at(&bytes)))
                }
            }))
        });
    }
}

/// A logo that pages and slides can show.
fn looked_at(bytes: &[u8]) -> Result<Logo, NoLogo> {
    let logo = Logo::new(bytes).map_err(|_| NoLogo::TooLarge)?;
    match report::logo::check(&logo) {
        Ok(()) => Ok(logo),
        Err(Failed::Logo(why)) => Err(NoLogo::Broken(why)),
        Err(why) => Err(NoLogo::Broken(why.to_string())),
    }
}

fn preview(order: &ReportOrder) -> Result<Preview, Failed> {
    let mut report = report::build(&order.workshop, &order.ask);
    let without_logo = report::logo::leave_out_broken(&mut report, Format::Pdf);
    let pace: &Pace = &order.pace;
    let asked = Order {
        report: &report,
        workshop: &order.workshop,
        round: order.ask.round.as_ref(),
        format: Format::Pdf,
        template: None,
    };
    let pdf = report::write(&asked, &mut |part| pace.reach(part))?;
    let mut messages = <[String; crate::workshop::MESSAGES]>::default();
    let said = report.sections.iter().flat_map(|part| &part.blocks).find_map(|block| match block {
        Block::Messages(messages) => Some(messages),
        _ => None,
    });
    for (message, said) in messages.iter_mut().zip(said.into_iter().flatten()) {
        message.clone_from(&said.headline);
    }
    let sections = report.sections.iter().map(|part| part.section).collect();
    let charts = report.charts().cloned().collect();
    let under = report.headings_of_charts().into_iter().map(str::to_owned).collect();
    let pages = Pages::open(pdf)?;
    let language = report.language;
    Ok(Preview { pages, messages, sections, charts, under, language, without_logo })
}

/// Writes a report; answers with what is wrong with the logo where it had to be left out.
fn written(export: &ReportExport) -> Result<Option<String>, ReportError> {
    let ReportOrder { workshop, ask, pace } = &export.order;
    let mut report = report::build(workshop, ask);
    let without_logo = report::logo::leave_out_broken(&mut report, export.format);
    let order = Order {
        report: &report,
        workshop,
        round: ask.round.as_ref(),
        format: export.format,
        template: export.template.as_deref(),
    };
    // The last stretch is the disk's.
    let bytes = report::write(&order, &mut |part| pace.reach(part * 0.98));
    let bytes = bytes.map_err(ReportError::Made)?;
    if pace.is_stopped() {
        return Err(ReportError::Made(Failed::Stopped));
    }
    let saved = file::save_bytes(&RealDisk, &export.path, &bytes);
    saved.map(|_| without_logo).map_err(ReportError::File)
}
