//! `fireside import`: a workshop with a journey from a diagram of mermaid or a sheet of cards.

use std::path::PathBuf;
use std::sync::atomic::AtomicBool;

use clap::Args;

use super::{Console, Failure, fresh, load};
use crate::edit::Document;
use crate::file::exchange::{
    EXTENSIONS, Unreadable, describe_trouble, describe_unreadable, load as load_bytes, read_cards,
    read_mermaid,
};
use crate::file::{self, FileError, FileErrorKind, RealDisk, new_workshop, print};
use crate::workshop::JourneyId;

#[derive(Debug, Args)]
pub struct Options {
    /// The diagram (.mmd) or the sheet of cards (.csv)
    file: PathBuf,
    /// The workshop to add it to [default: a new one]
    #[arg(long, value_name = "FILE")]
    into: Option<PathBuf>,
    /// The workshop to write
    #[arg(short, long, value_name = "FILE")]
    output: PathBuf,
    /// Replace the file if it is there
    #[arg(long)]
    force: bool,
    /// Leave out the lines that cannot be read, instead of refusing the file
    #[arg(long)]
    lenient: bool,
}

pub fn run(console: &Console, options: &Options) -> Result<(), Failure> {
    let text = console.text;
    if !options.force && options.output.symlink_metadata().is_ok() {
        console.refuse(&FileError::new(&options.output, FileErrorKind::Exists));
        return Err(Failure::Output);
    }
    let workshop = match &options.into {
        Some(path) => load(console, path)?,
        None => new_workshop(&fresh(text)).map_err(|e| console.refuse(&e))?,
    };
    let bytes = load_bytes(&RealDisk, &options.file).map_err(|e| console.refuse(&e))?;
    let name = options.file.file_stem().map(|s| s.to_string_lossy().into_owned());
    let name = name.unwrap_or_default();
    let ending = options.file.extension().map(|e| e.to_string_lossy().to_lowercase());
    let sheet = ending.is_some_and(|e| EXTENSIONS.contains(&e.as_str()));
    let stop = AtomicBool::new(false);
    let read = if sheet {
        read_cards(&bytes, &workshop, text, &name, &stop)
    } else {
        read_mermaid(&bytes, &workshop, text, &name, &stop)
    };
    let file = options.file.display();
    let read = read.map_err(|why: Unreadable| {
        let line = why.line().unwrap_or(1);
        console.complain(&format!("{file}:{line}:1: {}", describe_unreadable(text, &why)));
        Failure::Input
    })?;
    for trouble in &read.found.troubles {
        let (_, what) = describe_trouble(text, trouble);
        console.complain(&format!("{file}:{}:1: {what}", trouble.line));
    }
    if read.found.lost > 0 && !options.lenient {
        let n = [("lost", read.found.lost.into())];
        console.complain(&text.with("drawing-cli-lost", &n));
        return Err(Failure::Input);
    }
    let id = JourneyId::fresh();
    let mut document = Document::unsaved(workshop);
    if let Err(refused) = document.apply(&read.edit(&id, "drawing-undo-import")) {
        console.complain(&format!("{file}:1:1: {refused:?}"));
        return Err(Failure::Input);
    }
    let content = print(document.workshop()).map_err(|e| console.refuse(&e))?;
    file::save(&RealDisk, &options.output, &content).map_err(|e| console.refuse(&e))?;
    let written = options.output.display().to_string();
    let said = text.with("cli-written", &[("file", written.into())]);
    console.print(&format!("{said}\n{id}\n"))
}
