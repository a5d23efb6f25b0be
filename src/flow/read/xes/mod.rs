//! XES: `<log>` holds `<trace>`s, these hold `<event>`s, and all three have attributes with a key
//! and a value. What lies deeper belongs to an attribute and is passed over.
//!
//! Columns are the keys of events, those of traces after `case:` (as in tables that other tools
//! make of such logs), `case:#` for the place of a trace in the file, and `classifier:` with a name
//! for what a classifier of the log tells apart: the values of its keys, joined with `+`. A key that
//! an event or trace lacks has the value that the log declares for all of them, if it declares one;
//! but a time that nobody recorded is none.

mod collect;
mod declared;
mod walk;

pub(super) use collect::read;
pub(super) use declared::{Declared, join};
pub(super) use walk::{Visitor, walk};

/// Before the keys of traces.
pub const OF_CASE: &str = "case:";
/// Before the names of classifiers.
pub const CLASSIFIER: &str = "classifier:";
/// The place of a trace in the file.
pub const NUMBER: &str = "case:#";
