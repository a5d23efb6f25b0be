//! A workshop as others read it: from the document to text and bytes. Pure: nothing here knows the
//! window or the disk.
//!
//! [`why`] writes down where a figure comes from; the window paints the same page that the command
//! line prints and the clipboard gets. [`build()`](build::build) makes the deliverable of a workshop,
//! a plain [`model::Report`], and [`write`](write()) has it rendered: [`pdf`] as pages, [`pptx`] as
//! slides, [`xlsx`] as sheets with formulas, [`csv`] as a table of every number.

pub mod build;
mod colours;
pub mod csv;
pub mod logo;
mod marks;
pub mod model;
pub mod pdf;
pub mod pptx;
pub mod why;
mod write;
pub mod xlsx;

pub use build::{Ask, build};
pub use write::{Order, write};
