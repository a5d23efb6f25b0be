//! Why an event log, or a row of it, was not read, in the reader's language.

use super::Text;
use crate::flow::read::{MAX_ACTIVITIES, MAX_CELL, MAX_DEPTH, ReadError, Why};

impl Text {
    /// Why an event log was not read, as a sentence; without the place, which is
    /// [`ReadError::line`].
    #[must_use]
    pub fn log_error(&self, error: &ReadError) -> String {
        match error {
            ReadError::Empty => self.get("logs-empty").to_owned(),
            ReadError::NoColumn { name, there } => {
                let args = [("name", name.as_str().into()), ("names", there.join(", ").into())];
                self.with("logs-no-column", &args)
            }
            ReadError::Unnamed(what) => self
                .get(match *what {
                    "case" => "logs-unnamed-case",
                    "activity" => "logs-unnamed-activity",
                    _ => "logs-unnamed-time",
                })
                .to_owned(),
            ReadError::Io(detail) => {
                self.with("file-unreadable", &[("detail", detail.as_str().into())])
            }
            ReadError::CutOff { .. } => self.get("logs-cut-off").to_owned(),
            ReadError::Damaged { detail, .. } => {
                self.with("logs-damaged", &[("detail", detail.as_str().into())])
            }
            ReadError::TooLong { .. } => {
                self.with("logs-too-long", &[("n", (MAX_CELL >> 20).into())])
            }
            ReadError::TooManyActivities { column, .. } => {
                let args = [("n", MAX_ACTIVITIES.into()), ("column", column.as_str().into())];
                self.with("logs-too-many-activities", &args)
            }
            ReadError::TooManyEvents { .. } | ReadError::TooManyNames { .. } => {
                self.get("logs-too-large").to_owned()
            }
            ReadError::NotXml { detail, .. } => {
                self.with("logs-not-xml", &[("detail", detail.as_str().into())])
            }
            ReadError::NotXes { root, .. } => {
                self.with("logs-not-xes", &[("root", root.as_str().into())])
            }
            ReadError::Unfinished { open, .. } => {
                self.with("logs-unfinished", &[("open", open.as_str().into())])
            }
            ReadError::Entities { .. } => self.get("logs-entities").to_owned(),
            ReadError::TooDeep { .. } => self.with("logs-too-deep", &[("n", MAX_DEPTH.into())]),
            ReadError::Cancelled => self.get("logs-stopped").to_owned(),
        }
    }

    /// Why a row was left out.
    #[must_use]
    pub fn log_drop(&self, why: &Why) -> String {
        match why {
            Why::NoCase => self.get("logs-drop-case").to_owned(),
            Why::NoActivity => self.get("logs-drop-activity").to_owned(),
            Why::NoTime => self.get("logs-drop-time").to_owned(),
            Why::BadTime(cell) => {
                self.with("logs-drop-bad-time", &[("cell", cell.as_str().into())])
            }
            Why::NoPart(cell) => self.with("logs-drop-part", &[("cell", cell.as_str().into())]),
        }
    }
}
