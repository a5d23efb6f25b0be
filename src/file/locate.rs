//! Where in a text a problem stands that was found in the data.

use super::Place;
use super::ron::options;
use crate::workshop::{Crumb, Problem, ProblemKind};

/// How many bytes one locator looks through before it settles for the place of the part: a file
/// can be large and have a thousand problems.
const BUDGET: usize = 1 << 30;

/// Finds the places of problems in one text.
///
/// The data has no positions, so the way to the problem is followed through the text: each field
/// and each name is looked for behind the one before. In a file that Fireside wrote, the order
/// of the document, that is exact; in one that a person rearranged it leads to the right part.
#[derive(Debug)]
pub struct Locator<'a> {
    text: &'a str,
    left: usize,
    /// The way to the last problem, with the offset of each stretch.
    trail: Vec<(Crumb, usize)>,
}

impl<'a> Locator<'a> {
    /// For problems of this text.
    #[must_use]
    pub fn new(text: &'a str) -> Self {
        Self { text, left: BUDGET, trail: Vec::new() }
    }

    /// Where this problem stands; at worst where its part begins.
    pub fn find(&mut self, problem: &Problem) -> Place {
        let known =
            self.trail.iter().zip(&problem.path).take_while(|((old, _), new)| old == *new).count();
        self.trail.truncate(known);
        for crumb in &problem.path[known..] {
            let from = self.offset();
            let found = match crumb {
                Crumb::Field(name) => self.seek(from, &format!("{name}:")),
                Crumb::Name(name) => self.seek(from, &quoted(name)),
            };
            self.trail.push((crumb.clone(), found.unwrap_or(from)));
        }
        let from = self.offset();
        let target = match &problem.kind {
            ProblemKind::Dangling { id, .. } => self.seek(from, &quoted(id)),
            ProblemKind::QuestionTwice(id) => self.seek(from, &quoted(id)),
            ProblemKind::NoFactors | ProblemKind::NoWeight => self.seek(from, "factors:"),
            _ => None,
        };
        Place::after(&self.text.as_bytes()[..target.unwrap_or(from)])
    }

    fn offset(&self) -> usize {
        self.trail.last().map_or(0, |(_, offset)| *offset)
    }

    fn seek(&mut self, from: usize, needle: &str) -> Option<usize> {
        let rest = self.text.get(from..).filter(|rest| rest.len() <= self.left)?;
        let found = rest.find(needle);
        self.left -= found.unwrap_or(rest.len());
        found.map(|i| from + i)
    }
}

/// A string as it stands in the file. Of a name that was cut for the message, what was kept.
fn quoted(raw: &str) -> String {
    let (kept, cut) = match raw.strip_suffix('…') {
        Some(kept) => (kept, true),
        None => (raw, false),
    };
    let mut quoted = options().to_string(kept).unwrap_or_else(|_| format!("\"{kept}\""));
    if cut {
        quoted.pop();
    }
    quoted
}
