//! `fireside check`: every problem of every file, each with its place.

use std::path::{Path, PathBuf};

use clap::Args;

use super::{Console, Failure};
use crate::file::{FileErrorKind, Locator, RealDisk, describe_problem, parse, read_text};
use crate::workshop::Problem;

#[derive(Debug, Args)]
pub struct Options {
    /// The workshops
    #[arg(required = true, value_name = "FILE")]
    files: Vec<PathBuf>,
}

pub fn run(console: &Console, options: &Options) -> Result<(), Failure> {
    let mut sound = true;
    for path in &options.files {
        let problems = check(console, path);
        sound &= problems == 0;
        let args = [("file", path.display().to_string().into()), ("count", problems.into())];
        console.print(&format!("{}\n", console.text.with("cli-checked", &args)))?;
    }
    if sound { Ok(()) } else { Err(Failure::Input) }
}

/// Says what is wrong with a file, and how much that is.
fn check(console: &Console, path: &Path) -> usize {
    let text = match read_text(&RealDisk, path) {
        Ok(text) => text,
        Err(error) => {
            console.refuse(&error);
            return 1;
        }
    };
    let problems = match parse(&text, path) {
        Ok(loaded) => loaded.problems,
        Err(error) => match error.kind {
            FileErrorKind::Broken(problems) => problems,
            _ => {
                console.refuse(&error);
                return 1;
            }
        },
    };
    let mut locator = Locator::new(&text);
    for problem in &problems {
        console.complain(&line(console, path, &mut locator, problem));
    }
    problems.len()
}

fn line(console: &Console, path: &Path, locator: &mut Locator<'_>, problem: &Problem) -> String {
    let place = locator.find(problem);
    format!("{}:{place}: {}", path.display(), describe_problem(console.text, problem))
}
