//! What the page computes once per revision: figures, channels, and the rows in their order.

use std::cmp::Ordering;
use std::collections::HashSet;
use std::sync::Arc;

use super::columns::Column;
use crate::app::views::Cx;
use crate::measure::{MenuFigures, PointFigures};
use crate::workshop::{
    ContactPoint, ContactPointId, Demand, Person, PersonId, Phase, Segment, SegmentId, Table,
};

/// Which contact points are shown.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Filter {
    /// All of these words stand in the title, the channel, the owner or the note.
    pub words: String,
    pub phase: Option<Phase>,
    pub channel: Option<String>,
    /// Only those with a gap.
    pub gaps: bool,
}

impl Filter {
    /// Whether everything is shown.
    pub(super) fn is_open(&self) -> bool {
        self.words.trim().is_empty() && self.phase.is_none() && self.channel.is_none() && !self.gaps
    }

    fn lets(&self, words: &[String], point: &ContactPoint, owner: &str, has_gap: bool) -> bool {
        if self.phase.is_some_and(|phase| phase != point.phase)
            || self.channel.as_ref().is_some_and(|c| *c != point.channel.trim())
            || (self.gaps && !has_gap)
        {
            return false;
        }
        words.is_empty() || {
            let all = [&point.title, &point.channel, owner, &point.note].join("\n").to_lowercase();
            words.iter().all(|word| all.contains(word))
        }
    }
}

/// By what the rows are sorted; none is the order of the document.
pub(super) type Sort = Option<(Column, Direction)>;

/// From small to large, or the other way.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Direction {
    Rising,
    Falling,
}

impl Direction {
    pub(super) fn other(self) -> Self {
        match self {
            Self::Rising => Self::Falling,
            Self::Falling => Self::Rising,
        }
    }
}

#[derive(Debug)]
struct Of {
    points: Arc<Table<ContactPointId, ContactPoint>>,
    segments: Arc<Table<SegmentId, Segment>>,
    people: Arc<Table<PersonId, Person>>,
    segment: Option<SegmentId>,
}

/// See the module.
#[derive(Debug, Default)]
pub(super) struct Kept {
    of: Option<Of>,
    pub figures: MenuFigures,
    /// The channels, in the order in which they first appear.
    pub channels: Vec<String>,
    /// Places in the document of the rows that are shown, in their order.
    pub order: Vec<usize>,
    asked: Option<(Filter, Sort)>,
    /// The order is not yet what it should be: somebody is typing.
    stale: bool,
    /// Counts up whenever something changes, for what leans on it.
    pub revision: u64,
}

impl Kept {
    /// Brings everything up to date. While somebody types, rows keep their places.
    pub(super) fn refresh(&mut self, cx: &Cx<'_>, filter: &Filter, sort: Sort, busy: bool) {
        let w = cx.workshop;
        let fresh = self.of.as_ref().is_some_and(|of| {
            Arc::ptr_eq(&of.points, &w.contact_points)
                && Arc::ptr_eq(&of.segments, &w.segments)
                && Arc::ptr_eq(&of.people, &w.people)
                && of.segment == cx.focus.segment
        });
        let mut same_points = true;
        if !fresh {
            let figures = MenuFigures::of(w, cx.focus.segment.as_ref());
            let ids = |figures: &MenuFigures| figures.points.len();
            same_points = ids(&figures) == ids(&self.figures)
                && figures.points.iter().zip(&self.figures.points).all(|(a, b)| a.id == b.id);
            self.figures = figures;
            let mut known = HashSet::new();
            let channels = w.contact_points.values().map(|p| p.channel.trim());
            self.channels = channels.filter(|c| known.insert(*c)).map(str::to_owned).collect();
            self.of = Some(Of {
                points: Arc::clone(&w.contact_points),
                segments: Arc::clone(&w.segments),
                people: Arc::clone(&w.people),
                segment: cx.focus.segment.clone(),
            });
            self.revision += 1;
        }
        let same_question = self.asked.as_ref().is_some_and(|(f, s)| f == filter && *s == sort);
        if same_question && same_points && (busy || (fresh && !self.stale)) {
            self.stale |= !fresh;
            return;
        }
        self.stale = false;
        self.asked = Some((filter.clone(), sort));
        self.sort(cx, filter, sort);
        self.revision += 1;
    }

    fn sort(&mut self, cx: &Cx<'_>, filter: &Filter, sort: Sort) {
        let (points, people) = (&cx.workshop.contact_points, &cx.workshop.people);
        let owner = |point: &ContactPoint| {
            let person = point.owner.as_ref().and_then(|id| people.get(id));
            person.map_or("", |p| p.name.as_str()).to_owned()
        };
        let words: Vec<String> = filter.words.split_whitespace().map(str::to_lowercase).collect();
        let shown = |(i, point): &(usize, &ContactPoint)| {
            let has_gap = self.figures.points.get(*i).is_some_and(PointFigures::has_gap);
            filter.lets(&words, point, &owner(point), has_gap)
        };
        let mut order: Vec<usize> =
            points.values().enumerate().filter(shown).map(|(i, _)| i).collect();
        if let Some((column, direction)) = sort {
            // Each key once, not once per comparison.
            let keys: Vec<Key> = points
                .values()
                .zip(&self.figures.points)
                .map(|(point, figures)| Key::of(column, point, figures, || owner(point)))
                .collect();
            order.sort_by(|a, b| keys[*a].compare(&keys[*b], direction));
        }
        self.order = order;
    }
}

/// What a row is sorted by: unknown is last, whatever the direction.
enum Key {
    Number(Option<f64>),
    Words(String),
}

impl Key {
    fn of(
        column: Column,
        point: &ContactPoint,
        figures: &PointFigures,
        owner: impl FnOnce() -> String,
    ) -> Self {
        let flag = |on: bool| Some(f64::from(u8::from(on)));
        match column {
            Column::Title => Self::Words(point.title.to_lowercase()),
            Column::Channel => Self::Words(point.channel.trim().to_lowercase()),
            Column::Owner => Self::Words(owner().to_lowercase()),
            Column::Phase => Self::Number(Some(f64::from(point.phase as u8))),
            Column::Offered => Self::Number(flag(point.offered)),
            Column::Chosen => Self::Number(figures.chosen),
            Column::Demands => {
                // Of equals, the one of which more is known.
                let known = figures.attained.known as f64 / Demand::ALL.len() as f64;
                Self::Number(figures.attained.share.map(|share| share + known * 1e-9))
            }
            Column::Friction => Self::Number(point.friction.map(crate::workshop::Rating5::get)),
            Column::Lost => Self::Number(figures.lost),
            Column::Data => Self::Number(Some(f64::from(point.data as u8))),
            Column::Customer => {
                Self::Number(point.importance_customer.map(crate::workshop::Rating5::get))
            }
            Column::Organisation => {
                Self::Number(point.importance_organisation.map(crate::workshop::Rating5::get))
            }
            Column::Satisfaction => {
                Self::Number(point.satisfaction.map(crate::workshop::Rating5::get))
            }
            Column::Priority => Self::Number(figures.priority),
        }
    }

    fn compare(&self, other: &Self, direction: Direction) -> Ordering {
        let turned = |order: Ordering| match direction {
            Direction::Rising => order,
            Direction::Falling => order.reverse(),
        };
        match (self, other) {
            (Self::Number(Some(a)), Self::Number(Some(b))) => turned(a.total_cmp(b)),
            (Self::Number(a), Self::Number(b)) => b.is_some().cmp(&a.is_some()),
            (Self::Words(a), Self::Words(b)) => {
                a.is_empty().cmp(&b.is_empty()).then_with(|| turned(a.cmp(b)))
            }
            // One column has one kind of key.
            _ => Ordering::Equal,
        }
    }
}
