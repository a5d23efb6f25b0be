//! Event logs: choosing, looking at the first rows, and reading all of them.

use std::fs::File;
use std::io::{Cursor, Read};
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::Ordering;
use std::time::Duration;

use super::{Done, Jobs, Kind};
use crate::app::eventlog::{
    Aim, ENDINGS, LogDone, LogFault, LogFrom, LogOrder, LogRead, Looked, Progress,
};
use crate::file::{self, Disk as _, FileError, FileErrorKind, RealDisk};
use crate::flow::discover::{Index, Selection, Source};
use crate::flow::matching::suggest;
use crate::flow::read::{Form, ReadError, SNIFF, known_form, read, sniff};
use crate::text::Text;
use crate::workshop::{LogColumns, LogId};

/// How often the window shows how far reading has come.
const TICK: Duration = Duration::from_millis(50);

impl Jobs {
    /// Asks for an event log in the desktop's own dialog.
    pub fn pick_log(&mut self, ctx: &egui::Context, text: &Text, find: Option<LogId>) {
        let dialog = rfd::AsyncFileDialog::new().add_filter(text.get("flow-filter"), &ENDINGS);
        self.choose(ctx, dialog.pick_file(), move |path, missing| {
            Done::Log(Box::new(LogDone::Picked { path, missing, find }))
        });
    }

    /// Looks at the first rows of a log.
    pub fn look_at_log(&mut self, ctx: &egui::Context, path: PathBuf, progress: Arc<Progress>) {
        self.spawn(ctx, Kind::Log, move || {
            let looked = look(&file::absolute(&path));
            Done::Log(Box::new(LogDone::Looked(progress, looked)))
        });
    }

    /// Reads a log.
    pub fn read_log(&mut self, ctx: &egui::Context, order: LogOrder) {
        let window = ctx.clone();
        self.spawn(ctx, Kind::Log, move || {
            let read = read_all(&order, &window).map(Box::new);
            Done::Log(Box::new(LogDone::Read(Box::new(order), read)))
        });
    }
}

fn unreadable(path: &Path, error: &std::io::Error) -> LogFault {
    LogFault::File(FileError::new(path, FileErrorKind::of_read(error)))
}

fn look(path: &Path) -> Result<Looked, LogFault> {
    let found = RealDisk.look(path).map_err(|e| unreadable(path, &e))?;
    if !found.is_file {
        return Err(LogFault::File(FileError::new(path, FileErrorKind::NotAFile)));
    }
    let first = RealDisk.read(path, SNIFF as u64).map_err(|e| unreadable(path, &e))?;
    let sniff = sniff(&first).map_err(LogFault::Read)?;
    Ok(Looked { first, sniff, bytes: found.len })
}

/// How a log becomes rows. Where it lacks its columns, as it seems; reading says which.
fn form_of(first: &[u8], columns: &LogColumns) -> Result<Form, LogFault> {
    match known_form(first, columns).map_err(LogFault::Read)? {
        Some(form) => Ok(form),
        None => Ok(sniff(first).map_err(LogFault::Read)?.form),
    }
}

fn read_all(order: &LogOrder, window: &egui::Context) -> Result<LogRead, LogFault> {
    match &order.from {
        LogFrom::Own(bytes) => {
            let form = form_of(bytes, &order.columns)?;
            finish(order, window, Cursor::new(*bytes), &form)
        }
        LogFrom::File(path) => {
            let path = file::absolute(path);
            let looked = look(&path)?;
            order.progress.all.store(looked.bytes, Ordering::Relaxed);
            let form = match order.form {
                Some(form) => form,
                None => form_of(&looked.first, &order.columns)?,
            };
            let file = File::open(&path).map_err(|e| unreadable(&path, &e))?;
            finish(order, window, file, &form)
        }
    }
}

fn finish(
    order: &LogOrder,
    window: &egui::Context,
    source: impl Read + Send,
    form: &Form,
) -> Result<LogRead, LogFault> {
    let progress = &order.progress;
    let stopped = || progress.stop.load(Ordering::Relaxed);
    let watch = |bytes: u64| {
        progress.read.store(bytes, Ordering::Relaxed);
        // The frame itself decides how often it looks.
        window.request_repaint_after(TICK);
        if stopped() { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    };
    let reading = read(source, form, &order.columns, &watch).map_err(LogFault::Read)?;
    let index = Index::of(&reading.log);
    if stopped() {
        return Err(LogFault::Read(ReadError::Cancelled));
    }
    let all = index.discover_with_means(&reading.log, &Selection::all(reading.log.cases.len()));
    let from = Source::of(&reading, &order.title, &order.name, &order.columns);
    let kept = all.kept(&reading.log, &index, from);
    let matches = if order.aim == Aim::Import {
        let workshop = &order.workshop;
        let names = || kept.activities.iter().map(|a| a.name.as_str());
        let each = workshop.journeys.iter();
        each.map(|(id, journey)| (id.clone(), suggest(names(), journey, workshop.language)))
            .collect()
    } else {
        Vec::new()
    };
    Ok(LogRead {
        index,
        all,
        kept,
        rows: reading.rows,
        drops: reading.drops,
        paired: reading.paired,
        bad_ends: reading.bad_ends,
        bad_values: reading.bad_values,
        matches,
        log: reading.log,
    })
}
