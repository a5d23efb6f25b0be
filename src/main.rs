//! Fireside: a window, or one headless job. See [`fireside::cli`].

use std::process::ExitCode;

fn main() -> ExitCode {
    fireside::cli::run(std::env::args_os())
}
