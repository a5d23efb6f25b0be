//! `fireside new`: a fresh workshop, from the standard framework or an example.

use std::path::PathBuf;

use clap::Args;
use clap::builder::PossibleValuesParser;

use super::{Console, Failure};
use crate::file::{
    self, EXAMPLES, FileError, FileErrorKind, Fresh, RealDisk, example_of, new_workshop, print,
};

/// The template that is no example.
const STANDARD: &str = "standard";

#[derive(Debug, Args)]
pub struct Options {
    /// What to start from: the standard framework, or an example
    #[arg(long, value_name = "NAME", default_value = STANDARD, value_parser = templates())]
    template: String,
    /// The file to write
    #[arg(short, long, value_name = "FILE")]
    output: PathBuf,
    /// Replace the file if it is there
    #[arg(long)]
    force: bool,
}

fn templates() -> PossibleValuesParser {
    PossibleValuesParser::new([STANDARD].into_iter().chain(EXAMPLES.iter().map(|e| e.name)))
}

pub fn run(console: &Console, options: &Options) -> Result<(), Failure> {
    let refuse = |error: FileError| console.refuse(&error);
    if !options.force && options.output.symlink_metadata().is_ok() {
        return Err(refuse(FileError::new(&options.output, FileErrorKind::Exists)));
    }
    let text = match example_of(&options.template) {
        Some(example) => example.text.to_owned(),
        None => standard(console).map_err(refuse)?,
    };
    file::save(&RealDisk, &options.output, &text).map_err(refuse)?;
    let name = options.output.display().to_string();
    console.print(&format!("{}\n", console.text.with("cli-written", &[("file", name.into())])))
}

fn standard(console: &Console) -> Result<String, FileError> {
    let text = console.text;
    print(&new_workshop(&Fresh {
        language: text.language(),
        title: text.get("file-new-title"),
        segment: text.get("file-new-segment"),
        round: text.get("file-new-round"),
        date: jiff::Zoned::now().date(),
    })?)
}
