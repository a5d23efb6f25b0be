//! `fireside export`: a journey as a diagram, a sheet of cards or a picture.

use std::path::PathBuf;
use std::sync::Arc;

use clap::{Args, ValueEnum};

use super::{Console, Failure, load};
use crate::app::drawing::{Part, png, svg};
use crate::app::offscreen::ShotError;
use crate::file::exchange::{cards, flowchart, journey_diagram, left_out};
use crate::file::{self, FileError, FileErrorKind, RealDisk};
use crate::text::{Language, Text};
use crate::workshop::{JourneyId, StageId};

#[derive(Debug, Args)]
pub struct Options {
    /// The workshop
    file: PathBuf,
    /// Which journey
    #[arg(long, value_name = "ID")]
    journey: String,
    /// As what [default: as the ending of the output says]
    #[arg(long, value_enum)]
    format: Option<Format>,
    /// Only this stage, in a picture
    #[arg(long, value_name = "ID")]
    stage: Option<String>,
    /// The file to write
    #[arg(short, long, value_name = "FILE")]
    output: PathBuf,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    /// A journey diagram of mermaid
    Mermaid,
    /// A flowchart of mermaid
    Flowchart,
    /// A drawing at print size
    Svg,
    /// A picture at print size
    Png,
    /// The cards as a table
    Csv,
}

pub fn run(console: &Console, options: &Options, lang: Option<Language>) -> Result<(), Failure> {
    let ending = options.output.extension().map(|e| e.to_string_lossy().to_lowercase());
    let format = options.format.unwrap_or(match ending.as_deref() {
        Some("svg") => Format::Svg,
        Some("png") => Format::Png,
        Some("csv") => Format::Csv,
        _ => Format::Mermaid,
    });
    let workshop = Arc::new(load(console, &options.file)?);
    let unknown = || {
        let ids = workshop.journeys.ids().map(JourneyId::as_str);
        console.unknown(&options.journey, ids)
    };
    let id = JourneyId::new(&options.journey).map_err(|_| unknown())?;
    let journey = workshop.journeys.get(&id).ok_or_else(unknown)?;
    let part = match &options.stage {
        None => Part::Whole,
        Some(stage) => {
            let known = StageId::new(stage).ok().filter(|s| journey.stages.contains(s));
            let ids = journey.stages.ids().map(StageId::as_str);
            Part::Stage(known.ok_or_else(|| console.unknown(stage, ids))?)
        }
    };
    // A picture of a workshop speaks its language unless told otherwise.
    let text = Text::of(lang.unwrap_or(workshop.language));
    let bytes = match format {
        Format::Mermaid => journey_diagram(&workshop, journey).into_bytes(),
        Format::Flowchart => flowchart(journey).into_bytes(),
        Format::Csv => cards(&workshop, journey, text),
        Format::Svg => svg(&workshop, journey, &part, text).into_bytes(),
        Format::Png => png(&workshop, &id, &part, text).map_err(|error| match error {
            ShotError::NoAdapter(_) => {
                console.complain(&error.to_string());
                Failure::Output
            }
            ShotError::Failed(detail) => {
                let kind = FileErrorKind::Unwritable(detail);
                console.refuse(&FileError::new(&options.output, kind))
            }
        })?,
    };
    file::save_bytes(&RealDisk, &options.output, &bytes).map_err(|e| console.refuse(&e))?;
    let name = options.output.display().to_string();
    console.print(&format!("{}\n", console.text.with("cli-written", &[("file", name.into())])))?;
    // Who looks at the table must know what is not in it.
    let left = (format == Format::Csv).then(|| left_out(journey, console.text)).flatten();
    left.map_or(Ok(()), |left| console.print(&format!("{left}\n")))
}
