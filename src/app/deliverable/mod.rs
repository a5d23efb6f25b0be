//! What the window does about the deliverable: previews of it, writing it, its logo and the template
//! of its slides. All of it runs off the frame.

mod flow;

pub(super) use flow::{why_not, without_logo};

use std::fmt;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};

use egui::ColorImage;

use super::session::Serial;
use crate::file::FileError;
use crate::report::Ask;
use crate::report::model::{Chart, Failed, Format, Image};
use crate::report::pdf::Pages;
use crate::workshop::{Language, Logo, MESSAGES, Section, Workshop};

/// What can be asked about the deliverable.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ReportAct {
    /// Ask where, and write it there.
    Export(Format),
    /// Ask where, and write one chart of the preview there.
    ExportChart {
        /// Which, from 0.
        at: usize,
        /// As what.
        image: Image,
    },
    /// Give up writing.
    Stop,
    /// Ask for a logo.
    ChooseLogo,
    /// Ask for a presentation whose look the slides take on.
    ChooseTemplate,
    /// Slides look as ours do again.
    DropTemplate,
    /// Show the folder of what was written last.
    OpenFolder,
    /// Make the pages of the preview.
    Preview,
    /// Draw a page of the preview, so many pixels wide.
    Page {
        /// Which, from 0.
        page: usize,
        /// How wide.
        width: u32,
    },
}

/// What a path is wanted for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ReportPath {
    /// To write the report there.
    Export(Format),
    /// To write one chart of the preview there.
    Chart {
        /// Which, from 0.
        at: usize,
        /// As what.
        image: Image,
    },
    /// To read the logo.
    Logo,
    /// To read the template of the slides.
    Template,
}

/// How far a job is, and whether it shall go on; shared with the job.
#[derive(Debug, Default)]
pub struct Pace {
    thousandths: AtomicU32,
    stopped: AtomicBool,
}

impl Pace {
    /// How far it is, 0 to 1.
    #[must_use]
    pub fn part(&self) -> f32 {
        self.thousandths.load(Ordering::Relaxed) as f32 / 1000.0
    }

    /// Asks the job to give up.
    pub fn stop(&self) {
        self.stopped.store(true, Ordering::Relaxed);
    }

    /// Whether it was asked to give up.
    #[must_use]
    pub fn is_stopped(&self) -> bool {
        self.stopped.load(Ordering::Relaxed)
    }

    /// For the job: says how far it is; answers whether it shall go on.
    pub(super) fn reach(&self, part: f32) -> bool {
        self.thousandths.store((part.clamp(0.0, 1.0) * 1000.0) as u32, Ordering::Relaxed);
        !self.is_stopped()
    }
}

/// The pages of a report.
pub struct Preview {
    /// Those of the very bytes that an export writes.
    pub pages: Pages,
    /// The messages, as the report has them.
    pub messages: [String; MESSAGES],
    /// The sections that say something.
    pub sections: Vec<Section>,
    /// The charts, in the order of the pages.
    pub charts: Vec<Chart>,
    /// What each of them stands under.
    pub under: Vec<String>,
    /// The language of all of it.
    pub language: Language,
    /// What is wrong with the logo, where it had to be left out.
    pub without_logo: Option<String>,
}

impl fmt::Debug for Preview {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Preview").field("pages", &self.pages.count()).finish_non_exhaustive()
    }
}

/// A report to be made.
#[derive(Debug, Clone)]
pub struct ReportOrder {
    /// Of what.
    pub workshop: Arc<Workshop>,
    /// What is wanted of it.
    pub ask: Ask,
    /// How far it is.
    pub pace: Arc<Pace>,
}

/// A report to be written.
#[derive(Debug, Clone)]
pub struct ReportExport {
    /// Which report.
    pub order: ReportOrder,
    /// As what.
    pub format: Format,
    /// Where.
    pub path: PathBuf,
    /// What is there may be replaced.
    pub replace: bool,
    /// A presentation whose look the slides take on.
    pub template: Option<Arc<[u8]>>,
}

/// Why a report was not written.
#[derive(Debug)]
pub enum ReportError {
    /// It could not be made.
    Made(Failed),
    /// The file could not be written.
    File(FileError),
}

/// Why a file is not taken as the logo.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NoLogo {
    /// It has more bytes than a workshop keeps.
    TooLarge,
    /// It is no picture that pages and slides can show; with what is wrong.
    Broken(String),
}

/// What a job about the deliverable came back with.
#[derive(Debug)]
pub enum ReportDone {
    /// A native file dialog was answered.
    Picked {
        /// For which workshop.
        serial: Serial,
        /// What for.
        what: ReportPath,
        /// What was chosen; none if the dialog was left.
        path: Option<PathBuf>,
        /// There was no dialog: ask in the window.
        missing: bool,
    },
    /// The pages of the preview were made, or could not be.
    Made(ReportOrder, Result<Arc<Preview>, Failed>),
    /// A page was drawn; none if it could not be.
    Drawn {
        /// Of which preview.
        preview: Arc<Preview>,
        /// Which page, from 0.
        page: usize,
        /// How wide in pixels.
        width: u32,
        /// The picture.
        image: Option<ColorImage>,
    },
    /// A report was written, or was not; with what is wrong with the logo where it had to be left
    /// out.
    Written(ReportExport, Result<Option<String>, ReportError>),
    /// A chart was written, or was not.
    Chart(PathBuf, Result<(), ReportError>),
    /// A logo was read and looked at.
    Logo(Serial, PathBuf, Result<Result<Logo, NoLogo>, FileError>),
    /// A template was read.
    Template(Serial, PathBuf, Result<Vec<u8>, FileError>),
}
