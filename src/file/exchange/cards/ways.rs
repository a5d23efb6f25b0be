//! The ways on from a card in one cell: `2 (30 % · if late · [Small firms] 40 %) | ⇢3`.

use super::super::cell::tidy;
use super::super::mermaid::label;
use super::super::write::Writer;
use super::BETWEEN;
use super::names::Names;
use crate::workshop::{Connection, ConnectionKind, SegmentId, Share};

/// The sign before the number of a next step, by the sort of way; the same in all languages.
const WAYS: [(ConnectionKind, &str); 4] = [
    (ConnectionKind::Loop, "↺"),
    (ConnectionKind::ReEntry, "⇢"),
    (ConnectionKind::Exit, "⇥"),
    (ConnectionKind::Next, ""),
];

/// What stands between the parts in brackets.
const PART: &str = " · ";

/// A way to the card of this number.
pub(super) fn said(
    sheet: &Writer<'_>,
    c: &Connection,
    to: usize,
    segments: &Names<'_, SegmentId>,
) -> String {
    let sign = WAYS.iter().find(|(kind, _)| *kind == c.kind).map_or("", |(_, sign)| sign);
    let percent = |share: Share| format!("{} %", sheet.number(share.get() * 100.0));
    let condition = tidy(&c.condition).replace([BETWEEN, '\n'], "/");
    // A part of a condition that looks like the share of a segment must not become one.
    let plain = |part: &str| match of_segment(part) {
        Some(_) => part.replace('[', "(").replace(']', ")"),
        None => part.to_owned(),
    };
    let condition: Vec<String> =
        condition.split(PART).map(plain).filter(|part| !part.is_empty()).collect();
    let shares = c.shares.iter().filter_map(|(id, share)| {
        Some(format!("[{}] {}", segments.name(id.as_str())?, percent(*share)))
    });
    let said: Vec<String> =
        c.share.map(percent).into_iter().chain(condition).chain(shares).collect();
    if said.is_empty() {
        format!("{sign}{to}")
    } else {
        format!("{sign}{to} ({})", said.join(PART))
    }
}

/// A next step: the number of its row, the sort of way, and what stands in brackets.
pub(super) fn next(said: &str) -> Option<(usize, ConnectionKind, &str)> {
    let (kind, rest) =
        WAYS.iter().find_map(|(kind, sign)| Some((*kind, said.strip_prefix(sign)?)))?;
    let rest = rest.trim_start().trim_start_matches('#');
    let (number, words) = rest.split_once('(').unwrap_or((rest, ""));
    let words = words.trim().strip_suffix(')').unwrap_or(words).trim();
    Some((number.trim().parse().ok()?, kind, words))
}

/// What stands in brackets: the share, the condition, and the segments by name with their shares.
pub(super) fn inside(words: &str) -> (Option<Share>, String, Vec<(&str, Share)>) {
    let (mut rest, mut segments) = (Vec::new(), Vec::new());
    for part in words.split(PART) {
        match of_segment(part) {
            Some(share) => segments.push(share),
            None => rest.push(part),
        }
    }
    let (share, condition) = label(&rest.join(PART));
    (share, condition, segments)
}

/// The share of a segment, as `[Small firms] 40 %`.
fn of_segment(part: &str) -> Option<(&str, Share)> {
    let (name, share) = part.trim().strip_prefix('[')?.split_once(']')?;
    let share = share.trim().strip_suffix('%')?.trim().replace(',', ".");
    let share: f64 = share.parse().ok()?;
    Some((name.trim(), Share::new(share / 100.0).ok()?))
}
