//! What a job prints, and how it ends.

use std::io::{self, Write};
use std::process::ExitCode;

use serde::Serialize;

use crate::file::FileError;
use crate::text::Text;

/// Why a job did not do what it was asked; the messages are out already.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Failure {
    /// The input is at fault.
    Input,
    /// The command line is.
    Usage,
    /// It could not be written.
    Output,
}

impl From<Failure> for ExitCode {
    fn from(failure: Failure) -> Self {
        Self::from(match failure {
            Failure::Input => 1,
            Failure::Usage => 2,
            Failure::Output => 3,
        })
    }
}

/// Standard output and standard error in one language.
pub struct Console {
    /// The language.
    pub text: &'static Text,
}

impl Console {
    pub fn new(text: &'static Text) -> Self {
        Self { text }
    }

    /// Prints to standard output. A reader that stopped reading has seen enough.
    pub fn print(&self, text: &str) -> Result<(), Failure> {
        let mut out = io::stdout().lock();
        match out.write_all(text.as_bytes()).and_then(|()| out.flush()) {
            Ok(()) => Ok(()),
            Err(e) if e.kind() == io::ErrorKind::BrokenPipe => Ok(()),
            Err(e) => {
                let detail = e.to_string();
                self.complain(&self.text.with("file-unwritable", &[("detail", detail.into())]));
                Err(Failure::Output)
            }
        }
    }

    /// Prints one JSON document.
    pub fn json(&self, value: &impl Serialize) -> Result<(), Failure> {
        match serde_json::to_string_pretty(value) {
            Ok(mut text) => {
                text.push('\n');
                self.print(&text)
            }
            Err(e) => {
                self.complain(&e.to_string());
                Err(Failure::Output)
            }
        }
    }

    /// A line on standard error. If nobody listens, there is nobody to tell.
    pub fn complain(&self, line: &str) {
        let _ = writeln!(io::stderr(), "{line}");
    }

    /// Says why a file was refused.
    pub fn refuse(&self, error: &FileError) -> Failure {
        self.complain(&error.line(self.text));
        if error.is_write() { Failure::Output } else { Failure::Input }
    }

    /// Says which ids there are, where one was asked for that is not there.
    pub fn unknown<'a>(&self, id: &str, ids: impl Iterator<Item = &'a str>) -> Failure {
        let ids: Vec<&str> = ids.collect();
        let args = [("id", id.into()), ("ids", ids.join(", ").into())];
        self.complain(&self.text.with("cli-unknown-id", &args));
        Failure::Input
    }
}
