//! The command line: `fireside [FILE]` opens the window; everything else is one headless job.
//!
//! A job exits with 0 when it is done, 1 when the input is at fault, 2 when the command line is,
//! 3 when something could not be written. Errors go to standard error as `file:line:column:
//! message`; `--json` prints one JSON document on standard output and nothing else there.

mod chain;
mod check;
mod conform;
mod console;
mod discover;
mod export;
mod import;
mod list;
mod log;
mod memory;
mod new;
mod pyramid;
mod render;
mod report;
mod score;
mod signals;
mod simulate;
mod table;
mod value;

use std::ffi::OsString;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::error::ErrorKind;
use clap::{Args, CommandFactory, Parser, Subcommand, ValueEnum};

use self::console::{Console, Failure};
use crate::app::{Start, window};
use crate::file::{self, Fresh, RealDisk};
use crate::text::{Language, Text};
use crate::workshop::Workshop;

/// A native studio for workshops on customer engagement.
#[derive(Debug, Parser)]
#[command(name = "fireside", version, disable_help_subcommand = true)]
struct Cli {
    /// The workshop to open in the window
    file: Option<PathBuf>,
    /// What draws the window
    #[arg(long, value_enum)]
    renderer: Option<Renderer>,
    /// The language of messages and of new workshops [default: that of the system]
    #[arg(long, global = true, value_enum)]
    lang: Option<Lang>,
    #[command(subcommand)]
    job: Option<Job>,
}

/// What draws the window.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Renderer {
    /// OpenGL: starts fast and runs everywhere
    Glow,
    /// Vulkan, Metal or Direct3D
    Wgpu,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum Lang {
    /// English
    En,
    /// Italian
    It,
    /// Indonesian
    Id,
}

impl From<Lang> for Language {
    fn from(lang: Lang) -> Self {
        match lang {
            Lang::En => Self::English,
            Lang::It => Self::Italian,
            Lang::Id => Self::Indonesian,
        }
    }
}

#[derive(Debug, Subcommand)]
enum Job {
    /// Write a new workshop
    New(new::Options),
    /// Load workshops and list every problem
    Check(check::Options),
    /// List what a workshop holds, with ids
    List(OneFile),
    /// Print all figures of a round of scores
    Score(score::Options),
    /// Print what the pyramid of expectations earns, and which contact point comes first
    Pyramid(OneFile),
    /// Say what customers remember on a day, and what would change it
    Memory(memory::Options),
    /// Print what the data points say together, trends first, and what looks similar
    Signals(signals::Options),
    /// Print what customers are worth, and what the chosen actions would be
    Value(OneFile),
    /// Count what an event log says, and draw it as a journey
    Discover(discover::Options),
    /// Say exactly where customers of a journey end up, and what each step is worth to it
    Chain(chain::Options),
    /// Let customers walk a journey one by one
    Simulate(simulate::Options),
    /// Hold a drawn journey against an event log of what customers really do
    Conform(conform::Options),
    /// Write a journey as a diagram, a sheet of cards or a picture
    Export(export::Options),
    /// Make a journey of a mermaid diagram or a sheet of cards
    Import(import::Options),
    /// Write the deliverable: pages, slides or sheets
    Report(report::Options),
    /// Draw any room as a picture, without a display
    Render(render::Options),
}

/// What a job that reads one workshop takes.
#[derive(Debug, Args)]
struct OneFile {
    /// The workshop
    file: PathBuf,
    /// Print one JSON document
    #[arg(long)]
    json: bool,
}

/// Does what the arguments ask, the first being the name of the program.
pub fn run(args: impl IntoIterator<Item = OsString>) -> ExitCode {
    let cli = match Cli::try_parse_from(args) {
        Ok(cli) => cli,
        Err(error) => return usage(&error),
    };
    let Some(job) = cli.job else {
        let language = cli.lang.map(Language::from);
        return window(&Start { file: cli.file, language, ..Start::default() }, cli.renderer);
    };
    if cli.file.is_some() || cli.renderer.is_some() {
        let conflict = "a file to open or --renderer cannot stand beside a job";
        return usage(&Cli::command().error(ErrorKind::ArgumentConflict, conflict));
    }
    let console = Console::new(Text::of(language(cli.lang)));
    let done = match job {
        Job::New(options) => new::run(&console, &options),
        Job::Check(options) => check::run(&console, &options),
        Job::List(options) => list::run(&console, &options),
        Job::Score(options) => score::run(&console, &options),
        Job::Pyramid(options) => pyramid::run(&console, &options),
        Job::Memory(options) => memory::run(&console, &options),
        Job::Signals(options) => signals::run(&console, &options),
        Job::Value(options) => value::run(&console, &options),
        Job::Discover(options) => discover::run(&console, &options),
        Job::Chain(options) => chain::run(&console, &options),
        Job::Simulate(options) => simulate::run(&console, &options),
        Job::Conform(options) => conform::run(&console, &options),
        Job::Export(options) => export::run(&console, &options, cli.lang.map(Language::from)),
        Job::Import(options) => import::run(&console, &options),
        Job::Report(options) => report::run(&console, &options, cli.lang.map(Language::from)),
        Job::Render(options) => render::run(&console, &options, cli.lang.map(Language::from)),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => failure.into(),
    }
}

/// Opens the window. A place without one is no fault of any input: the command line asked for it.
fn window(start: &Start, renderer: Option<Renderer>) -> ExitCode {
    let renderer = renderer.map(|r| match r {
        Renderer::Glow => window::Renderer::Glow,
        Renderer::Wgpu => window::Renderer::Wgpu,
    });
    match window::run(start, renderer) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            let _ = writeln!(std::io::stderr(), "fireside: {error}");
            ExitCode::from(2)
        }
    }
}

/// What clap has to say: help and version to standard output, mistakes to standard error.
fn usage(error: &clap::Error) -> ExitCode {
    // If nobody listens, there is nobody to tell.
    let _ = error.print();
    u8::try_from(error.exit_code()).map_or(ExitCode::FAILURE, ExitCode::from)
}

fn language(chosen: Option<Lang>) -> Language {
    chosen
        .map(Language::from)
        .or_else(|| Language::from_code(&sys_locale::get_locale()?))
        .unwrap_or_default()
}

/// What a new workshop starts from, in the language of the messages.
fn fresh(text: &Text) -> Fresh<'_> {
    Fresh {
        language: text.language(),
        title: text.get("file-new-title"),
        segment: text.get("file-new-segment"),
        round: text.get("file-new-round"),
        date: jiff::Zoned::now().date(),
    }
}

/// Loads a workshop for a job that wants only its content.
fn load(console: &Console, path: &Path) -> Result<Workshop, Failure> {
    match file::load(&RealDisk, path) {
        Ok((loaded, _)) => Ok(loaded.workshop),
        Err(error) => Err(console.refuse(&error)),
    }
}
