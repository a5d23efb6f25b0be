//! The report as pages: typst sets them from sources of ours (`assets/report`), the report itself
//! comes in as data and never as markup. Nothing is read from disk or network, and no clock is
//! asked, so that the same report is always the same bytes; but for fonts of the system where a
//! text has characters that ours lack.
//!
//! Charts are drawn by one source, whether they stand in the report, in an SVG or in a PNG.

mod colours;
mod content;
mod drawing;
mod fonts;
mod logo;
mod picture;
mod preview;
mod scale;
mod spread;
mod widths;
mod words;
mod world;

use std::sync::mpsc::{RecvTimeoutError, channel};
use std::thread;
use std::time::Duration;

use typst::diag::Severity;
use typst::foundations::Smart;
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};

use super::model::{Failed, Progress, Report};
use world::{Files, World};

pub(super) use logo::check as check_logo;
pub use picture::{chart, chart_png, chart_svg};
pub use preview::{Pages, page, page_count};

/// How often a writer that is at work asks whether it shall go on.
const BEAT: Duration = Duration::from_millis(40);

/// How many documents later what was set is forgotten. A preview that is written again and again
/// finds most of its pages done.
const KEPT: usize = 2;

/// The sources of the pages, by their names beside one another.
const SOURCES: [(&str, &str); 4] = [
    ("report.typ", include_str!("../../../assets/report/report.typ")),
    ("chart.typ", include_str!("../../../assets/report/chart.typ")),
    ("charts.typ", include_str!("../../../assets/report/charts.typ")),
    ("logo.typ", include_str!("../../../assets/report/logo.typ")),
];

/// The report as a tagged PDF with bookmarks, in the language, on the paper and in the colour that
/// it names. It conforms to PDF/UA-1 unless a text has characters that no font here shows.
///
/// # Errors
/// [`Failed::Stopped`] when `progress` says so, [`Failed::Logo`] when the logo is no picture.
pub fn pdf(report: &Report, progress: &mut Progress<'_>) -> Result<Vec<u8>, Failed> {
    step(progress, 0.0)?;
    let files = files(report)?;
    step(progress, 0.1)?;
    let document = patiently(progress, 0.1, move || set(&World::new("report.typ", files)))?;
    step(progress, 0.75)?;
    let bytes = patiently(progress, 0.75, move || bytes(&document))?;
    step(progress, 1.0)?;
    Ok(bytes)
}

/// The sources of the report and its data, by name: what [`pdf`] gives to typst. For those who
/// want to set it with their own compiler, as the benchmark does.
///
/// # Errors
/// [`Failed::Logo`] when the logo is no picture.
pub fn sources(report: &Report) -> Result<Vec<(String, Vec<u8>)>, Failed> {
    let files = files(report)?;
    let ours = SOURCES.iter().map(|(name, text)| ((*name).to_owned(), text.as_bytes().to_vec()));
    Ok(ours.chain(files.into_iter().map(|(name, bytes)| (name, bytes.to_vec()))).collect())
}

/// What a report brings with it, beside the sources.
fn files(report: &Report) -> Result<Files, Failed> {
    let mut files = Files::new();
    let logo = match &report.logo {
        Some(logo) => {
            logo::check(logo.bytes())?;
            files.insert(logo::NAME.to_owned(), logo.bytes().into());
            Some(logo::NAME)
        }
        None => None,
    };
    let content = content::Content::of(report, logo);
    let json = serde_json::to_vec(&content).map_err(|e| Failed::Writer(e.to_string()))?;
    files.insert("report.json".to_owned(), json.into());
    Ok(files)
}

/// Sets the pages of a world.
fn set(world: &World) -> Result<PagedDocument, Failed> {
    let done = typst::compile::<PagedDocument>(world);
    typst::comemo::evict(KEPT);
    done.output.map_err(|errors| {
        let error = errors.iter().find(|e| e.severity == Severity::Error);
        Failed::Writer(error.map_or_else(String::new, |e| e.message.to_string()))
    })
}

/// The pages as a PDF for everybody, or at least for those who see it.
fn bytes(document: &PagedDocument) -> Result<Vec<u8>, Failed> {
    let options = |standards: &[PdfStandard]| {
        let standards =
            PdfStandards::new(standards).map_err(|e| Failed::Writer(e.message().to_string()))?;
        Ok::<_, Failed>(PdfOptions {
            creator: Smart::Custom(Some("Fireside".to_owned())),
            standards,
            ..PdfOptions::default()
        })
    };
    if let Ok(bytes) = typst_pdf::pdf(document, &options(&[PdfStandard::Ua_1])?) {
        return Ok(bytes);
    }
    // The standard refuses a character that no font has; a box in its place is better than nothing.
    typst_pdf::pdf(document, &options(&[])?).map_err(|errors| {
        Failed::Writer(errors.first().map_or_else(String::new, |e| e.message.to_string()))
    })
}

fn step(progress: &mut Progress<'_>, part: f32) -> Result<(), Failed> {
    if progress(part) { Ok(()) } else { Err(Failed::Stopped) }
}

/// Does work that cannot be interrupted on a thread of its own. Who stops it does not wait: the
/// thread comes to its end unheard.
fn patiently<T: Send + 'static>(
    progress: &mut Progress<'_>,
    part: f32,
    work: impl FnOnce() -> Result<T, Failed> + Send + 'static,
) -> Result<T, Failed> {
    let (sender, receiver) = channel();
    let thread = thread::Builder::new().name("pages".to_owned()).stack_size(16 << 20);
    thread
        .spawn(move || {
            // Nobody may be listening any more.
            let _ = sender.send(work());
        })
        .map_err(|e| Failed::Writer(e.to_string()))?;
    loop {
        match receiver.recv_timeout(BEAT) {
            Ok(done) => return done,
            Err(RecvTimeoutError::Timeout) => step(progress, part)?,
            Err(RecvTimeoutError::Disconnected) => {
                return Err(Failed::Writer("the pages could not be set".to_owned()));
            }
        }
    }
}
