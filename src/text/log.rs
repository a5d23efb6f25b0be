//! Why an event log, or a row of it, was not read, in the reader's language.

use super::Text;
use crate::flow::read::{MAX_ACTIVITIES, MAX_CELL, MAX_COLUMNS, MAX_DEPTH, ReadError, Why};

impl Text {
    /// Why an event log was not read; without the place, which is [`ReadError::line`].
    #[must_use]
    pub fn log_error(&self, error: &ReadError) -> String {
        let detail = |key, detail: &str| self.with(key, &[("detail", detail.into())]);
        match error {
            ReadError::Empty => self.get("flow-fault-empty").to_owned(),
            ReadError::NoColumn { name, there } => {
                let args = [("name", name.as_str().into()), ("there", there.join(", ").into())];
                self.with("flow-fault-no-column", &args)
            }
            ReadError::Unnamed(_) => self.get("flow-needs").to_owned(),
            ReadError::Io(why) => detail("flow-fault-io", why),
            ReadError::CutOff { .. } => self.get("flow-fault-cut-off").to_owned(),
            ReadError::Damaged { detail: why, .. } => detail("flow-fault-damaged", why),
            ReadError::TooLong { .. } => {
                self.with("flow-fault-too-long", &[("most", (MAX_CELL >> 20).into())])
            }
            ReadError::TooManyColumns { .. } => {
                let most = self.number(MAX_COLUMNS as f64, 0);
                self.with("flow-fault-too-many-columns", &[("most", most.into())])
            }
            ReadError::TooManyEvents { .. } => self.get("flow-fault-too-many-events").to_owned(),
            ReadError::TooManyActivities { column, .. } => {
                let most = self.number(MAX_ACTIVITIES as f64, 0);
                let args = [("most", most.into()), ("column", column.as_str().into())];
                self.with("flow-fault-too-many-activities", &args)
            }
            ReadError::TooManyNames { .. } => self.get("flow-fault-too-many-names").to_owned(),
            ReadError::NotXml { detail: why, .. } => detail("flow-fault-not-xml", why),
            ReadError::NotXes { root, .. } => detail("flow-fault-not-xes", root),
            ReadError::Unfinished { open, .. } => detail("flow-fault-unfinished", open),
            ReadError::Entities { .. } => self.get("flow-fault-entities").to_owned(),
            ReadError::TooDeep { .. } => {
                self.with("flow-fault-too-deep", &[("most", MAX_DEPTH.into())])
            }
            ReadError::Cancelled => self.get("flow-fault-cancelled").to_owned(),
        }
    }

    /// Why a row was left out.
    #[must_use]
    pub fn log_drop(&self, why: &Why) -> String {
        let raw = |key, raw: &str| self.with(key, &[("raw", raw.into())]);
        match why {
            Why::NoCase => self.get("flow-why-no-case").to_owned(),
            Why::NoActivity => self.get("flow-why-no-activity").to_owned(),
            Why::NoTime => self.get("flow-why-no-time").to_owned(),
            Why::BadTime(cell) => raw("flow-why-bad-time", cell),
            Why::NoPart(cell) => raw("flow-why-no-part", cell),
        }
    }
}
