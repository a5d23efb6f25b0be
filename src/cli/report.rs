//! `fireside report`: the deliverable, of one workshop or of many at once.

use std::collections::HashSet;
use std::num::NonZero;
use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::thread;

use clap::Args;

use super::{Console, Failure, load};
use crate::file::{self, FileError, FileErrorKind, RealDisk};
use crate::report::model::{Chart, Failed, Format, Image, Report};
use crate::report::{Ask, Order, build, logo, pdf, write};
use crate::text::{Language, Text};
use crate::workshop::{AssessmentId, Section, Workshop};

#[derive(Debug, Args)]
pub struct Options {
    /// The workshops
    #[arg(required = true)]
    files: Vec<PathBuf>,
    /// The file to write; for several workshops the folder to write into
    #[arg(short, long, value_name = "PATH")]
    output: PathBuf,
    /// As what: pdf, pptx, xlsx or csv [default: as the ending of the output says, else pdf]
    #[arg(long, value_name = "FORMAT", value_parser = format)]
    format: Option<Format>,
    /// Only these sections, by name, separated by commas
    #[arg(long, value_name = "NAMES", value_delimiter = ',', value_parser = section)]
    sections: Option<Vec<Section>>,
    /// Only one chart, by its id, as the ending of the output says: svg or png
    #[arg(long, value_name = "ID", conflicts_with_all = ["format", "sections", "template"])]
    chart: Option<String>,
    /// The round [default: the newest]
    #[arg(long, value_name = "ID")]
    assessment: Option<String>,
    /// A presentation whose look the slides take on
    #[arg(long, value_name = "FILE")]
    template: Option<PathBuf>,
}

fn format(name: &str) -> Result<Format, String> {
    let all = || Format::ALL.map(Format::extension).join(", ");
    Format::of_extension(name).ok_or_else(|| format!("it is one of {}", all()))
}

fn section(name: &str) -> Result<Section, String> {
    let found = Section::ALL.into_iter().find(|s| s.name() == name.trim());
    found.ok_or_else(|| format!("it is one of {}", Section::ALL.map(Section::name).join(", ")))
}

/// What is the same for all workshops of one call.
struct Job<'a> {
    console: &'a Console,
    options: &'a Options,
    format: Format,
    lang: Option<Language>,
    template: Option<Vec<u8>>,
    /// It has been said that names stay in the language of the workshop.
    told: AtomicBool,
}

pub fn run(console: &Console, options: &Options, lang: Option<Language>) -> Result<(), Failure> {
    let by_ending = options.output.extension().and_then(|e| Format::of_extension(e.to_str()?));
    let format = options.format.or(by_ending).unwrap_or(Format::Pdf);
    let into_folder = options.files.len() > 1 || options.output.is_dir();
    let outputs = if into_folder {
        names(&options.files, &options.output, format)
    } else {
        vec![options.output.clone()]
    };
    keeps_what_is_read(console, options, &outputs)?;
    if let Some(id) = &options.chart {
        return one_chart(console, options, id, lang);
    }
    // What a file is called is what one will open it with.
    let ending = options.output.extension();
    if let Some(ending) = ending
        && !into_folder
        && format_is_open(options, by_ending)
    {
        let endings = Format::ALL.map(Format::extension).join(", ");
        let ending = ending.to_string_lossy().into_owned();
        let args = [("ending", ending.into()), ("endings", endings.into())];
        console.complain(&console.text.with("cli-report-ending", &args));
        return Err(Failure::Usage);
    }
    let template = match &options.template {
        None => None,
        Some(path) => {
            let bytes = file::exchange::load(&RealDisk, path);
            Some(bytes.map_err(|e| console.refuse(&e))?)
        }
    };
    let job = Job { console, options, format, lang, template, told: AtomicBool::new(false) };
    if let ([only], [output]) = (options.files.as_slice(), outputs.as_slice()) {
        return job.make(only, output);
    }
    all(&job, &outputs)
}

/// Neither an option nor the ending of the output says what to write.
fn format_is_open(options: &Options, by_ending: Option<Format>) -> bool {
    options.format.is_none() && by_ending.is_none()
}

/// Refuses to write over a workshop or the template.
fn keeps_what_is_read(
    console: &Console,
    options: &Options,
    outputs: &[PathBuf],
) -> Result<(), Failure> {
    let read: HashSet<PathBuf> =
        options.files.iter().chain(&options.template).map(|path| place(path)).collect();
    let Some(output) = outputs.iter().find(|output| read.contains(&place(output))) else {
        return Ok(());
    };
    let args = [("file", output.display().to_string().into())];
    console.complain(&console.text.with("cli-report-over", &args));
    Err(Failure::Usage)
}

/// Where a path leads, links followed as far as there is something there.
fn place(path: &Path) -> PathBuf {
    if let Ok(found) = path.canonicalize() {
        return found;
    }
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
    let folder = folder.unwrap_or(Path::new(".")).canonicalize();
    match (folder, path.file_name()) {
        (Ok(folder), Some(name)) => folder.join(name),
        _ => path.to_owned(),
    }
}

/// Writes one chart of one workshop.
fn one_chart(
    console: &Console,
    options: &Options,
    id: &str,
    lang: Option<Language>,
) -> Result<(), Failure> {
    let image = options.output.extension().and_then(|e| Image::of_extension(e.to_str()?));
    let ([file], Some(image)) = (options.files.as_slice(), image) else {
        let endings = Image::ALL.map(Image::extension).join(", ");
        let args = [("endings", endings.into())];
        console.complain(&console.text.with("cli-one-chart", &args));
        return Err(Failure::Usage);
    };
    let job = Job {
        console,
        options,
        format: Format::Pdf,
        lang,
        template: None,
        told: AtomicBool::new(false),
    };
    let workshop = load(console, file)?;
    let report = build(&workshop, &job.ask(&workshop)?);
    let found = report.charts().find(|chart| chart.id == id);
    let known = || report.charts().map(|chart| chart.id.as_str());
    let chart = found.ok_or_else(|| console.unknown(id, known()))?;
    let bytes = drawn(&report, chart, image).map_err(|why| job.complain(file, &why))?;
    job.save(&options.output, &bytes)
}

fn drawn(report: &Report, chart: &Chart, image: Image) -> Result<Vec<u8>, Failed> {
    pdf::chart(chart, Text::of(report.language), image)
}

/// Where the report of each workshop goes: under the workshop's own name, numbered where two have
/// the same.
fn names(files: &[PathBuf], folder: &Path, format: Format) -> Vec<PathBuf> {
    let mut taken = HashSet::new();
    let name = |file: &PathBuf| {
        let stem = file.file_stem().map_or_else(String::new, |s| s.to_string_lossy().into_owned());
        let tries = (1_u32..).map(|n| match n {
            1 => format!("{stem}.{format}"),
            n => format!("{stem}-{n}.{format}"),
        });
        let mut free = tries.filter(|name| !taken.contains(name));
        let name = free.next().unwrap_or_default();
        taken.insert(name.clone());
        folder.join(name)
    };
    files.iter().map(name).collect()
}

/// Makes all of them on all cores. One that fails does not keep the others; the gravest failure is
/// how the call ends.
fn all(job: &Job<'_>, outputs: &[PathBuf]) -> Result<(), Failure> {
    let next = AtomicUsize::new(0);
    let gravest: Mutex<Option<Failure>> = Mutex::new(None);
    let files = &job.options.files;
    let cores = thread::available_parallelism().map_or(1, NonZero::get).min(files.len());
    thread::scope(|scope| {
        for _ in 0..cores {
            scope.spawn(|| {
                loop {
                    let at = next.fetch_add(1, Ordering::Relaxed);
                    let (Some(file), Some(output)) = (files.get(at), outputs.get(at)) else {
                        break;
                    };
                    if let Err(failure) = job.make(file, output)
                        && let Ok(mut gravest) = gravest.lock()
                        && *gravest != Some(Failure::Output)
                    {
                        *gravest = Some(failure);
                    }
                }
            });
        }
    });
    match gravest.into_inner() {
        Ok(None) => Ok(()),
        Ok(Some(failure)) => Err(failure),
        Err(_) => Err(Failure::Output),
    }
}

impl Job<'_> {
    /// Makes the report of one workshop.
    fn make(&self, file: &Path, output: &Path) -> Result<(), Failure> {
        let workshop = load(self.console, file)?;
        let ask = self.ask(&workshop)?;
        let mut report = build(&workshop, &ask);
        if let Some(detail) = logo::leave_out_broken(&mut report, self.format) {
            let detail = detail.trim().trim_end_matches('.');
            let words = self.console.text.with("report-without-logo", &[("detail", detail.into())]);
            self.console.complain(&format!("{}: {words}", file.display()));
        }
        let order = Order {
            report: &report,
            workshop: &workshop,
            round: ask.round.as_ref(),
            format: self.format,
            template: self.template.as_deref(),
        };
        let bytes = write(&order, &mut |_| true).map_err(|why| self.complain(file, &why))?;
        self.save(output, &bytes)?;
        if report.language != workshop.language && !self.told.swap(true, Ordering::Relaxed) {
            let text = self.console.text;
            let own = match workshop.language {
                Language::English => "language-en",
                Language::Italian => "language-it",
                Language::Indonesian => "language-id",
            };
            let own = text.get(own);
            let line = text.with("report-foreign", &[("language", own.into())]);
            self.console.print(&format!("{line}\n"))?;
        }
        Ok(())
    }

    fn save(&self, output: &Path, bytes: &[u8]) -> Result<(), Failure> {
        let saved = file::save_bytes(&RealDisk, output, bytes);
        saved.map_err(|error| self.console.refuse(&error))?;
        let text = self.console.text;
        let name = output.display().to_string();
        self.console.print(&format!("{}\n", text.with("cli-written", &[("file", name.into())])))
    }

    fn ask(&self, workshop: &Workshop) -> Result<Ask, Failure> {
        let round = match &self.options.assessment {
            None => None,
            Some(asked) => {
                let known = AssessmentId::new(asked).ok();
                let known = known.filter(|id| workshop.assessments.contains(id));
                let ids = || workshop.assessments.ids().map(AssessmentId::as_str);
                Some(known.ok_or_else(|| self.console.unknown(asked, ids()))?)
            }
        };
        Ok(Ask {
            language: self.lang,
            sections: self.options.sections.clone(),
            round,
            today: jiff::Zoned::now().date(),
        })
    }

    /// Says why there is no report.
    fn complain(&self, file: &Path, why: &Failed) -> Failure {
        let text = self.console.text;
        let at = |file: &Path, what: String| {
            self.console.complain(&format!("{}: {what}", file.display()));
        };
        match why {
            Failed::Stopped => Failure::Output,
            Failed::Logo(detail) => {
                at(file, text.with("report-bad-logo", &[("detail", detail.as_str().into())]));
                Failure::Input
            }
            Failed::Template(detail) => {
                let template = self.options.template.as_deref().unwrap_or(file);
                let args = [("detail", detail.as_str().into())];
                at(template, text.with("report-bad-template", &args));
                Failure::Input
            }
            Failed::Writer(detail) => {
                let kind = FileErrorKind::Unwritable(detail.clone());
                self.console.refuse(&FileError::new(file, kind))
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reports_of_workshops_with_one_name_do_not_replace_one_another() {
        let files = ["a/one.ron", "b/one.ron", "two.ron"].map(PathBuf::from);
        let names = names(&files, Path::new("out"), Format::Pdf);
        assert_eq!(names, ["out/one.pdf", "out/one-2.pdf", "out/two.pdf"].map(PathBuf::from));
    }
}
