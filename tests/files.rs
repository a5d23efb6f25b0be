//! Workshops on disk: what is written is what is read, and every refusal names its place.

#[path = "files/full.rs"]
mod full;

use std::fs;
use std::path::Path;

use fireside::file::{self, FileError, FileErrorKind, Loaded, Place};
use fireside::text::Text;
use fireside::workshop::{FORMAT, Language};
use full::full;

/// The stored example of format 1. It never changes: it is what older versions wrote.
const FORMAT_1: &str = include_str!("formats/1.ron");

fn parse(text: &str) -> Result<Loaded, FileError> {
    file::parse(text, Path::new("x.ron"))
}

#[test]
fn a_workshop_is_read_as_it_was_written() {
    let text = file::print(&full()).unwrap();
    let loaded = parse(&text).unwrap();
    assert_eq!(loaded.workshop, full());
    assert_eq!(loaded.problems, []);
    assert_eq!(file::print(&loaded.workshop).unwrap(), text);
}
