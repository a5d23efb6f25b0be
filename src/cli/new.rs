//! `fireside new`: a fresh workshop, from the standard framework, an example, or a template.

use std::path::{Path, PathBuf};

use clap::Args;

use super::{Console, Failure, fresh};
use crate::file::{
    self, DATA_DIR, EXAMPLES, EXTENSION, Example, FileError, FileErrorKind, Folders, RealDisk,
    STANDARD, example_of, new_workshop, print,
};

#[derive(Debug, Args)]
pub struct Options {
    /// What to start from: “standard”, an example, a template that was saved, or a file (PATH.ron)
    #[arg(long, value_name = "NAME", default_value = STANDARD)]
    template: String,
    /// The file to write
    #[arg(short, long, value_name = "FILE")]
    output: PathBuf,
    /// Replace the file if it is there
    #[arg(long)]
    force: bool,
}

/// What a workshop starts from.
enum Source {
    /// The standard framework.
    Standard,
    /// An example, as it is.
    Example(&'static Example),
    /// The framework of this file.
    File(PathBuf),
}

/// What this name stands for. One that stands for nothing names those that do.
fn source(console: &Console, name: &str) -> Result<Source, Failure> {
    if name == STANDARD {
        return Ok(Source::Standard);
    }
    if let Some(example) = example_of(name) {
        return Ok(Source::Example(example));
    }
    let path = Path::new(name);
    if path.extension().is_some_and(|e| e == EXTENSION) {
        return Ok(Source::File(path.to_owned()));
    }
    let saved = saved().map_err(|error| {
        console.refuse(&error);
        Failure::Usage
    })?;
    let stem = |path: &Path| path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
    if let Some(path) = saved.iter().find(|path| stem(path) == name) {
        return Ok(Source::File(path.clone()));
    }
    let names: Vec<String> = [STANDARD.to_owned()]
        .into_iter()
        .chain(EXAMPLES.iter().map(|e| e.name.to_owned()))
        .chain(saved.iter().map(|path| stem(path)))
        .collect();
    let args = [
        ("name", name.into()),
        ("names", names.join(", ").into()),
        ("ending", EXTENSION.into()),
        ("variable", DATA_DIR.into()),
    ];
    console.complain(&console.text.with("cli-unknown-template", &args));
    Err(Failure::Usage)
}

/// The templates that were saved.
fn saved() -> Result<Vec<PathBuf>, FileError> {
    Folders::find().map_or_else(|| Ok(Vec::new()), |f| file::template_files(&f.templates))
}

pub fn run(console: &Console, options: &Options) -> Result<(), Failure> {
    let source = source(console, &options.template)?;
    // Whatever is in the way of the new file, it is in the way of writing.
    let refuse = |error: FileError| {
        console.refuse(&error);
        Failure::Output
    };
    if !options.force && options.output.symlink_metadata().is_ok() {
        return Err(refuse(FileError::new(&options.output, FileErrorKind::Exists)));
    }
    let fresh = fresh(console.text);
    let content = match &source {
        Source::Example(example) => example.text.to_owned(),
        Source::Standard => new_workshop(&fresh).and_then(|w| print(&w)).map_err(refuse)?,
        Source::File(path) => {
            // A template that cannot be read is the fault of the input.
            let workshop = file::from_template(&RealDisk, path, &fresh);
            print(&workshop.map_err(|e| console.refuse(&e))?).map_err(refuse)?
        }
    };
    file::save(&RealDisk, &options.output, &content).map_err(refuse)?;
    let name = options.output.display().to_string();
    console.print(&format!("{}\n", console.text.with("cli-written", &[("file", name.into())])))
}
