//! The ledger as a sheet.

use std::collections::HashMap;

use super::super::cell::{guarded, tidy};
use super::super::write::Writer;
use super::columns::Part;
use crate::measure::{Grade, Grades};
use crate::text::Text;
use crate::workshop::{SignalId, Workshop};

/// All data points as a sheet that [`super::read_list`] understands: a row each, and after what is
/// read again their grades and the claims they are in, which are not.
#[must_use]
pub fn ledger(workshop: &Workshop, grades: &Grades, text: &Text) -> Vec<u8> {
    let mut sheet = Writer::new(text);
    let mut head: Vec<String> = Part::ALL.map(|part| text.get(part.title()).to_owned()).to_vec();
    head.extend(["signals-column-grade", "signals-column-claims"].map(|k| text.get(k).to_owned()));
    sheet.row(head);
    let mut claims: HashMap<&SignalId, Vec<&str>> = HashMap::new();
    for claim in workshop.claims.values() {
        for id in &claim.signals {
            claims.entry(id).or_default().push(&claim.title);
        }
    }
    for (id, signal) in workshop.signals.iter() {
        let segment = signal.segment.as_ref().and_then(|id| workshop.segments.get(id));
        let unrelated = if signal.unrelated { text.get("signals-yes") } else { "" };
        let grade = match grades.signal(id) {
            Grade::Opinion => "claims-grade-opinion",
            Grade::Fluke => "claims-grade-fluke",
            Grade::Pattern => "claims-grade-pattern",
            Grade::Trend => "claims-grade-trend",
        };
        sheet.row(vec![
            guarded(&tidy(&signal.title)),
            guarded(&tidy(&signal.quote)),
            guarded(&tidy(&signal.source)),
            signal.date.map(|d| d.to_string()).unwrap_or_default(),
            signal.valence.map(|v| sheet.number(v.get())).unwrap_or_default(),
            guarded(&signal.tags.join(", ")),
            segment.map(|s| guarded(&tidy(&s.title))).unwrap_or_default(),
            unrelated.to_owned(),
            text.get(grade).to_owned(),
            guarded(&claims.get(id).map(|c| c.join(" | ")).unwrap_or_default()),
        ]);
    }
    sheet.finish()
}
