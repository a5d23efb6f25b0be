//! What every row of the timeline shows, worked out once for each state of the document.

use std::cell::{Cell, OnceCell};
use std::cmp::Reverse;
use std::collections::HashSet;
use std::sync::Arc;

use jiff::civil::Date;

use super::axis::Reach;
use crate::app::views::Cx;
use crate::measure::{Grade, Heard, Standing, Turn, source_key, standing};
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
    dots: OnceCell<Vec<Dot>>,
    heard: OnceCell<Heard>,
    course: OnceCell<Vec<Turn>>,
    stands: Cell<Option<(Date, Standing)>>,
}

impl Row {
    /// The days on which its grade changes.
    pub(super) fn course(&self, cx: &Cx<'_>) -> &[Turn] {
        self.course.get_or_init(|| self.heard(cx).course(&cx.workshop.fading))
    }

    /// How it stands on a day.
    pub(super) fn standing(&self, cx: &Cx<'_>, day: Date) -> Standing {
        if let Some((_, stands)) = self.stands.get().filter(|(of, _)| *of == day) {
            return stands;
        }
        let workshop = cx.workshop;
        let stands = standing(&self.claim, &workshop.signals, &workshop.fading, day);
        self.stands.set(Some((day, stands)));
        stands
    }

    /// When its sources were heard, however they fade.
    fn heard(&self, cx: &Cx<'_>) -> &Heard {
        self.heard.get_or_init(|| Heard::of(&self.claim, &cx.workshop.signals))
    }

    /// The same row where only the fading or the day is another.
    fn faded(self) -> Self {
        Self { course: OnceCell::new(), stands: Cell::new(None), ..self }
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
    /// The dates of all data points, however they fade.
    dates: Vec<Date>,
    /// The rows keep their places although their grades are others.
    held: bool,
    /// How many claims had which grade on the day that was last asked about.
    counts: Cell<Option<(Date, [usize; 4])>>,
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
    /// their places, and whatever does not depend on it.
    pub(super) fn refreshed(old: Option<Self>, cx: &Cx<'_>, all: bool, held: bool) -> Self {
        // Rows that nobody has seen yet have no places to keep.
        let held = held && old.as_ref().is_some_and(|old| old.share_texts(cx));
        let (mut rows, dates, undated) = match old {
            Some(old) if old.are_of(cx, all) && (held || !old.held) => return old,
            Some(old) if old.share_texts(cx) => {
                let rows: Vec<Row> = old.rows.into_iter().map(Row::faded).collect();
                (rows, old.dates, old.undated)
            }
            _ => Self::read(cx),
        };
        if !held {
            let place = |row: &Row| {
                let stands = cx.grades.claim(&row.id).copied().unwrap_or_default();
                (stands, cx.workshop.claims.index_of(&row.id))
            };
            rows.sort_by(|a, b| {
                let ((a, before), (b, after)) = (place(a), place(b));
                let by_grade = Reverse(a.grade).cmp(&Reverse(b.grade));
                by_grade.then(b.strength.total_cmp(&a.strength)).then(before.cmp(&after))
            });
        }
        let fades = cx.workshop.fading.half_life.is_some();
        let (reach, left_out) = Reach::of(dates.iter().copied(), cx.as_of, all, fades);
        let seen = Seen {
            signals: Arc::clone(&cx.workshop.signals),
            claims: Arc::clone(&cx.workshop.claims),
            fading: cx.workshop.fading,
            as_of: cx.as_of,
            all,
        };
        let counts = Cell::new(None);
        Self { seen, rows, reach, left_out, undated, dates, held, counts }
    }

    /// A row for every claim in the order of the document, every date, and whether some data points
    /// have none.
    fn read(cx: &Cx<'_>) -> (Vec<Row>, Vec<Date>, bool) {
        let row = |(id, claim): (&ClaimId, &Arc<Claim>)| Row {
            id: id.clone(),
            claim: Arc::clone(claim),
            dots: OnceCell::new(),
            heard: OnceCell::new(),
            course: OnceCell::new(),
            stands: Cell::new(None),
        };
        let rows: Vec<Row> = cx.workshop.claims.iter().map(row).collect();
        let ids = rows.iter().flat_map(|row| row.claim.signals.iter().chain(&row.claim.against));
        let signals = ids.filter_map(|id| cx.workshop.signals.get(id));
        let (mut dates, mut undated) = (Vec::new(), false);
        for signal in signals {
            dates.extend(signal.date);
            undated |= signal.date.is_none();
        }
        (rows, dates, undated)
    }

    /// How many claims have which grade on a day, from the weakest: once for each day.
    pub(super) fn counts(&self, cx: &Cx<'_>, day: Date) -> [usize; 4] {
        if let Some((_, counts)) = self.counts.get().filter(|(of, _)| *of == day) {
            return counts;
        }
        let mut counts = [0_usize; 4];
        if day == cx.as_of {
            cx.grades.claims.values().for_each(|stands| counts[stands.grade as usize] += 1);
        } else {
            for row in &self.rows {
                let grade: Grade = row.heard(cx).grade_on(&cx.workshop.fading, day);
                counts[grade as usize] += 1;
            }
        }
        self.counts.set(Some((day, counts)));
        counts
    }
}
