//! What every row of the timeline shows, worked out once for each state of the document.

use std::cell::OnceCell;
use std::cmp::Reverse;
use std::collections::HashSet;
use std::sync::Arc;

use jiff::civil::Date;

use super::axis::Reach;
use crate::app::views::Cx;
use crate::measure::{Turn, course, source_key};
use crate::workshop::{Claim, ClaimId, Fading, Signal, SignalId, Table};

/// How a data point stands to its claim.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Role {
    /// The first of its source.
    Fresh,
    /// Its source has spoken before: it counts once, by the newer one.
    Again,
    /// It contradicts the claim.
    Against,
}

/// A data point of a claim.
#[derive(Debug, Clone)]
pub(super) struct Dot {
    pub id: SignalId,
    pub date: Option<Date>,
    pub role: Role,
}

/// A claim.
#[derive(Debug)]
pub(super) struct Row {
    pub id: ClaimId,
    pub claim: Arc<Claim>,
    course: OnceCell<Vec<Turn>>,
    dots: OnceCell<Vec<Dot>>,
}

impl Row {
    /// The days on which its grade changes.
    pub(super) fn course(&self, cx: &Cx<'_>) -> &[Turn] {
        self.course.get_or_init(|| course(&self.claim, &cx.workshop.signals, &cx.workshop.fading))
    }

    /// Its data points by date, those without one first.
    pub(super) fn dots(&self, cx: &Cx<'_>) -> &[Dot] {
        self.dots.get_or_init(|| {
            let of = |ids: &[SignalId], role| -> Vec<Dot> {
                let found = ids.iter().filter_map(|id| Some((id, cx.workshop.signals.get(id)?)));
                found.map(|(id, s)| Dot { id: id.clone(), date: s.date, role }).collect()
            };
            let mut dots = of(&self.claim.signals, Role::Fresh);
            dots.sort_by_key(|dot| dot.date);
            let mut heard = HashSet::new();
            for dot in &mut dots {
                let source = cx.workshop.signals.get(&dot.id).map(|s| source_key(&s.source));
                if !heard.insert(source) {
                    dot.role = Role::Again;
                }
            }
            dots.extend(of(&self.claim.against, Role::Against));
            dots.sort_by_key(|dot| dot.date);
            dots
        })
    }
}

/// What the rows depend on.
#[derive(Debug, Clone)]
struct Seen {
    signals: Arc<Table<SignalId, Arc<Signal>>>,
    claims: Arc<Table<ClaimId, Arc<Claim>>>,
    fading: Fading,
    as_of: Date,
    all: bool,
}

/// All rows, trends first.
#[derive(Debug)]
pub(super) struct Rows {
    seen: Seen,
    pub rows: Vec<Row>,
    pub reach: Reach,
    /// Some dates are beyond the axis.
    pub left_out: bool,
    /// Some data points have no date.
    pub undated: bool,
}

impl Rows {
    fn are_of(&self, cx: &Cx<'_>, all: bool) -> bool {
        self.share_texts(cx)
            && self.seen.fading == cx.workshop.fading
            && self.seen.as_of == cx.as_of
            && self.seen.all == all
    }

    fn share_texts(&self, cx: &Cx<'_>) -> bool {
        Arc::ptr_eq(&self.seen.signals, &cx.workshop.signals)
            && Arc::ptr_eq(&self.seen.claims, &cx.workshop.claims)
    }

    /// The rows of the document as it is now. While the half-life is being moved (`held`) they keep
    /// their places.
    pub(super) fn refreshed(old: Option<Self>, cx: &Cx<'_>, all: bool, held: bool) -> Self {
        let order: Vec<ClaimId> = match old {
            Some(old) if old.are_of(cx, all) => return old,
            Some(old) if held && old.share_texts(cx) => {
                old.rows.into_iter().map(|row| row.id).collect()
            }
            _ => {
                let mut order: Vec<_> = cx.grades.claims.iter().collect();
                order.sort_by(|(_, a), (_, b)| {
                    let by_grade = Reverse(a.grade).cmp(&Reverse(b.grade));
                    by_grade.then(b.strength.total_cmp(&a.strength))
                });
                order.into_iter().map(|(id, _)| id.clone()).collect()
            }
        };
        let row = |id: ClaimId| {
            let claim = Arc::clone(cx.workshop.claims.get(&id)?);
            Some(Row { id, claim, course: OnceCell::new(), dots: OnceCell::new() })
        };
        let rows: Vec<Row> = order.into_iter().filter_map(row).collect();
        let ids = rows.iter().flat_map(|row| row.claim.signals.iter().chain(&row.claim.against));
        let signals: Vec<&Arc<Signal>> = ids.filter_map(|id| cx.workshop.signals.get(id)).collect();
        let dates: Vec<Date> = signals.iter().filter_map(|signal| signal.date).collect();
        let fades = cx.workshop.fading.half_life.is_some();
        let (reach, left_out) = Reach::of(dates.iter().copied(), cx.as_of, all, fades);
        let undated = signals.iter().any(|signal| signal.date.is_none());
        let seen = Seen {
            signals: Arc::clone(&cx.workshop.signals),
            claims: Arc::clone(&cx.workshop.claims),
            fading: cx.workshop.fading,
            as_of: cx.as_of,
            all,
        };
        Self { seen, rows, reach, left_out, undated }
    }
}
