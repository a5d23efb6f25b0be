//! A peer that is a script, and reads what it is to work on from a file.

use std::process::Command;

/// The first three numbers that a script of this folder prints, given a file with this text and more
/// arguments. `PYTHON` names the interpreter; none where it or a package is not there.
pub fn peer(script: &str, text: &str, args: &[String]) -> Option<[f64; 3]> {
    let file = tempfile::NamedTempFile::new().ok()?;
    std::fs::write(file.path(), text).ok()?;
    let python = std::env::var("PYTHON").unwrap_or_else(|_| "python3".to_owned());
    let script = format!("{}/benches/peers/{script}", env!("CARGO_MANIFEST_DIR"));
    let mut python = Command::new(python);
    for threads in ["OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"] {
        python.env(threads, "1");
    }
    let output = python.arg(script).arg(file.path()).args(args).output().ok()?;
    let printed = String::from_utf8(output.stdout).ok()?;
    let mut numbers = printed.split_whitespace().map_while(|n| n.parse().ok());
    Some([numbers.next()?, numbers.next()?, numbers.next()?])
}
