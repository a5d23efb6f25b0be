//! Figures and places in words.

use super::kept::Inputs;
use crate::flow::conform::Stop;
use crate::text::Text;
use crate::workshop::{Connection, ConnectionId};

/// What stands for a figure that nobody knows.
pub(super) const UNKNOWN: &str = "–";

/// A count as the reader's locale writes it.
pub(super) fn count(text: &Text, n: u64) -> String {
    text.number(n as f64, 0)
}

/// A share in per cent, or a dash.
pub(super) fn percent(text: &Text, share: Option<f64>) -> String {
    share.map_or_else(|| UNKNOWN.to_owned(), |share| text.percent(share, 0))
}

/// Where customers are, as the drawing or else the log calls it.
pub(super) fn stop<'a>(of: &'a Inputs, stop: &Stop) -> &'a str {
    match stop {
        Stop::Step(id) => of.step(id),
        Stop::Activity(at) => of.activity(*at),
    }
}

/// From one place to another: “Signs → Kick-off”.
pub(super) fn way(text: &Text, from: &str, to: &str) -> String {
    text.with("drawn-way", &[("from", from.into()), ("to", to.into())])
}

/// A drawn way by its ends.
pub(super) fn connection(text: &Text, of: &Inputs, id: &ConnectionId) -> String {
    match of.journey.connections.get(id) {
        Some(Connection { from, to, .. }) => way(text, of.step(from), of.step(to)),
        None => UNKNOWN.to_owned(),
    }
}
