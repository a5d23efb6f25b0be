//! A workshop as others read it: from the document to text and bytes. Pure: nothing here knows the
//! window or the disk.
//!
//! [`why`] writes down where a figure comes from; the window paints the same page that the command
//! line prints and the clipboard gets.

pub mod model;
mod standin;
pub mod why;
mod write;
pub use standin::*;

pub use write::{Order, write};
