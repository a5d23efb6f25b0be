//! Figures of the menu of contact points (requirements K12–K16) and of what it delivers (K01).
//!
//! The priority is that of measures §5. Everything else here is our definition: what is unknown
//! stays unknown and never counts as zero, except that what is not offered delivers nothing.

use std::cmp::Ordering;

use crate::workshop::{
    ContactPoint, ContactPointId, DataYield, Demand, Demands, Level, SegmentId, Workshop,
};

/// From this part of the customers on, choosing what is not offered is a gap: one in five.
pub const WANTED: f64 = 0.2;

/// Below this part of the customers nobody chooses what is offered: fewer than one in twenty.
pub const UNCHOSEN: f64 = 0.05;

/// From this friction on, of 1 to 5, getting through is a gap.
pub const WEARING: f64 = 4.0;

/// The highest satisfaction plus nothing left to gain: the 5 of `5 − satisfaction`.
const MOST: f64 = 5.0;

/// Priority of a contact point: importance to the customer × importance to the organisation ×
/// (5 − satisfaction), each 1 to 5 (measures §5). 0 (fully satisfied) to 100; none while one of the
/// three is unknown.
#[must_use]
pub fn priority(point: &ContactPoint) -> Option<f64> {
    let customer = point.importance_customer?.get();
    let organisation = point.importance_organisation?.get();
    Some(customer * organisation * (MOST - point.satisfaction?.get()))
}

/// How well a contact point meets what customers demand of it (K06–K11).
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Attained {
    /// Mean of level/4 over the demands whose level is known, 0 to 1; none if none is known.
    pub share: Option<f64>,
    /// How many of the six are known.
    pub known: usize,
}

/// See [`Attained`]; our definition: demands weigh the same, an unknown one is left out and said.
#[must_use]
pub fn attained(demands: &Demands) -> Attained {
    let levels = Demand::ALL.map(|demand| demands.get(demand));
    let known = levels.iter().flatten().count();
    let sum: f64 = levels.iter().flatten().map(|level| part(*level)).sum();
    Attained { share: (known > 0).then(|| sum / known as f64), known }
}

/// A level as a part of 1.
fn part(level: Level) -> f64 {
    f64::from(level.get()) / (Level::COUNT - 1) as f64
}

/// Customers’ time that a contact point takes in a month, in seconds: contacts × time spent (K12).
/// None while one of the two is unknown.
#[must_use]
pub fn spent(point: &ContactPoint) -> Option<f64> {
    Some(point.monthly?.get() * point.time_spent?.get())
}

/// The same of the time that is lost on the customer (K15), in seconds a month.
#[must_use]
pub fn lost(point: &ContactPoint) -> Option<f64> {
    Some(point.monthly?.get() * point.time_lost?.get())
}

/// How much the share of each segment counts.
#[derive(Debug, Clone)]
pub struct Choosers(Vec<(SegmentId, f64)>);

impl Choosers {
    /// The customers of one segment, or of all of them by their normalised share.
    #[must_use]
    pub fn of(workshop: &Workshop, segment: Option<&SegmentId>) -> Self {
        match segment {
            Some(id) => Self(vec![(id.clone(), 1.0)]),
            None => {
                let all = workshop.segments.ids();
                Self(all.map(|id| (id.clone(), workshop.normalised_share(id))).collect())
            }
        }
    }

    /// The part of these customers that chooses a contact point, 0 to 1: mean over the segments
    /// whose part is known, by their share (K13). None if none is known.
    #[must_use]
    pub fn choose(&self, point: &ContactPoint) -> Option<f64> {
        let known = self.0.iter().filter_map(|(id, w)| Some((point.chosen.get(id)?.get(), *w)));
        let (sum, weight) = known.fold((0.0, 0.0), |(sum, all), (c, w)| (sum + c * w, all + w));
        (weight > 0.0).then(|| (sum / weight).clamp(0.0, 1.0))
    }
}

/// What is not as it should be at a contact point.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Gap {
    /// Customers would choose it and we do not offer it: [`WANTED`] and more.
    NotOffered,
    /// It wears customers out: friction of [`WEARING`] and more (K15).
    Friction,
    /// It is offered, and fewer than [`UNCHOSEN`] choose it.
    Unchosen,
    /// It is offered and nobody answers for it.
    NoOwner,
    /// It yields no data: the can of chili (K16).
    NoData,
}

impl Gap {
    /// All of them, the gravest first.
    pub const ALL: [Self; 5] =
        [Self::NotOffered, Self::Friction, Self::Unchosen, Self::NoOwner, Self::NoData];

    /// Whether a contact point, chosen by this part of the customers, has this gap.
    #[must_use]
    pub fn is_at(self, point: &ContactPoint, chosen: Option<f64>) -> bool {
        match self {
            Self::NotOffered => !point.offered && chosen.is_some_and(|c| c >= WANTED),
            Self::Friction => point.friction.is_some_and(|f| f.get() >= WEARING),
            Self::Unchosen => point.offered && chosen.is_some_and(|c| c < UNCHOSEN),
            Self::NoOwner => point.offered && point.owner.is_none(),
            Self::NoData => point.data == DataYield::NoData,
        }
    }
}

/// The figures of one contact point.
#[derive(Debug, Clone, PartialEq)]
pub struct PointFigures {
    /// Which one.
    pub id: ContactPointId,
    /// See [`priority`].
    pub priority: Option<f64>,
    /// See [`attained`].
    pub attained: Attained,
    /// See [`Choosers::choose`].
    pub chosen: Option<f64>,
    /// See [`spent`].
    pub spent: Option<f64>,
    /// See [`lost`].
    pub lost: Option<f64>,
    gaps: [bool; Gap::ALL.len()],
}

impl PointFigures {
    fn of(id: &ContactPointId, point: &ContactPoint, choosers: &Choosers) -> Self {
        let chosen = choosers.choose(point);
        Self {
            id: id.clone(),
            priority: priority(point),
            attained: attained(&point.demands),
            chosen,
            spent: spent(point),
            lost: lost(point),
            gaps: Gap::ALL.map(|gap| gap.is_at(point, chosen)),
        }
    }

    /// Its gaps, the gravest first.
    pub fn gaps(&self) -> impl Iterator<Item = Gap> {
        Gap::ALL.into_iter().zip(self.gaps).filter(|(_, is)| *is).map(|(gap, _)| gap)
    }

    /// Whether it has any gap.
    #[must_use]
    pub fn has_gap(&self) -> bool {
        self.gaps.contains(&true)
    }
}

/// What customers demand against what is delivered to them (K01). Our definition: each contact
/// point counts as much as customers choose it; offered, it delivers what its demands attain; not
/// offered, it delivers nothing. As long as nothing that is offered is known, nothing is: what is
/// missing says little of the rest.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Delivery {
    /// The part that is delivered, 0 to 1; none if nothing is known.
    pub share: Option<f64>,
    /// The part of what customers choose of which it is known, 0 to 1.
    pub coverage: f64,
    /// The same demand by demand, in the order of [`Demand::ALL`].
    pub demands: [Option<f64>; Demand::ALL.len()],
}

impl Delivery {
    /// The delivery of contact points, each with the part of the customers that chooses it.
    #[must_use]
    pub fn of<'a>(points: impl Iterator<Item = (&'a ContactPoint, Option<f64>)> + Clone) -> Self {
        let chosen = points.filter_map(|(point, chosen)| Some((point, chosen?)));
        let all: f64 = chosen.clone().map(|(_, c)| c).sum();
        let mean = |known: &dyn Fn(&ContactPoint) -> Option<f64>| {
            let (mut sum, mut weight, mut any) = (0.0, 0.0, false);
            for (point, c) in chosen.clone() {
                if point.offered {
                    let Some(part) = known(point) else { continue };
                    (sum, any) = (sum + part * c, any || c > 0.0);
                }
                weight += c;
            }
            if any { (Some((sum / weight).clamp(0.0, 1.0)), weight) } else { (None, 0.0) }
        };
        let (share, weight) = mean(&|point| attained(&point.demands).share);
        Self {
            share,
            coverage: if all > 0.0 { (weight / all).clamp(0.0, 1.0) } else { 0.0 },
            demands: Demand::ALL.map(|demand| mean(&|p| p.demands.get(demand).map(part)).0),
        }
    }
}

/// The figures of the whole menu, for all customers or for one segment.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct MenuFigures {
    /// One each, in the order of the document.
    pub points: Vec<PointFigures>,
    /// Places in `points` of those whose priority is known, the highest first; of equals the one
    /// that more customers choose, then the order of the document.
    pub priorities: Vec<usize>,
    /// The gaps, the gravest first; of one kind the one that more customers choose first.
    pub gaps: Vec<(Gap, usize)>,
    /// See [`Delivery`].
    pub delivery: Delivery,
    /// Customers’ time lost in a month, in seconds, and at how many points it is known.
    pub lost: (f64, usize),
}

impl MenuFigures {
    /// Computes them; none as `segment` means all customers.
    #[must_use]
    pub fn of(workshop: &Workshop, segment: Option<&SegmentId>) -> Self {
        let choosers = Choosers::of(workshop, segment);
        let table = &workshop.contact_points;
        let points: Vec<PointFigures> =
            table.iter().map(|(id, point)| PointFigures::of(id, point, &choosers)).collect();
        let by_choice = |a: &usize, b: &usize| falling(points[*a].chosen, points[*b].chosen);
        let mut priorities: Vec<usize> =
            (0..points.len()).filter(|i| points[*i].priority.is_some()).collect();
        priorities.sort_by(|a, b| {
            falling(points[*a].priority, points[*b].priority).then_with(|| by_choice(a, b))
        });
        let mut gaps: Vec<(Gap, usize)> = Vec::new();
        for (i, point) in points.iter().enumerate() {
            gaps.extend(point.gaps().map(|gap| (gap, i)));
        }
        gaps.sort_by(|a, b| a.0.cmp(&b.0).then_with(|| by_choice(&a.1, &b.1)));
        let delivery = Delivery::of(table.values().zip(points.iter().map(|p| p.chosen)));
        let known = points.iter().filter_map(|p| p.lost);
        let lost = known.fold((0.0, 0), |(sum, count), lost| (sum + lost, count + 1));
        Self { points, priorities, gaps, delivery, lost }
    }
}

/// The larger first, unknown last.
fn falling(a: Option<f64>, b: Option<f64>) -> Ordering {
    match (a, b) {
        (Some(a), Some(b)) => b.total_cmp(&a),
        (a, b) => b.is_some().cmp(&a.is_some()),
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::workshop::{
        Count, Framework, Language, Phase, Rating5, Seconds, Segment, Share, Table,
    };

    fn point(rated: [f64; 3]) -> ContactPoint {
        let [customer, organisation, satisfaction] = rated.map(|r| Some(Rating5::clamped(r)));
        ContactPoint {
            importance_customer: customer,
            importance_organisation: organisation,
            satisfaction,
            ..ContactPoint::new("Hotline", Phase::After, "Phone")
        }
    }

    fn level(level: u8) -> Option<Level> {
        Level::new(level).ok()
    }

    /// Two segments of 60 % and 20 %, which is three to one.
    fn workshop(points: Vec<ContactPoint>) -> Workshop {
        let framework = Framework::default();
        let mut workshop = Workshop::empty("Test", Language::English, framework);
        let segments = [("a", 0.6), ("b", 0.2)];
        workshop.segments = Arc::new(
            segments
                .map(|(id, s)| (seg(id), Segment::new(id, Share::clamped(s))))
                .into_iter()
                .collect(),
        );
        let points = points.into_iter().enumerate();
        workshop.contact_points =
            Arc::new(points.map(|(i, p)| (ContactPointId::numbered(i), p)).collect());
        workshop
    }

    fn seg(id: &str) -> SegmentId {
        SegmentId::new(id).unwrap()
    }

    fn chosen(of: &[(&str, f64)]) -> Table<SegmentId, Share> {
        of.iter().map(|(id, share)| (seg(id), Share::clamped(*share))).collect()
    }

    #[test]
    fn priority_multiplies_what_matters_and_what_is_missing() {
        assert_eq!(priority(&point([5.0, 4.0, 2.0])), Some(60.0));
        assert_eq!(priority(&point([5.0, 5.0, 1.0])), Some(100.0));
        assert_eq!(priority(&point([3.0, 2.0, 5.0])), Some(0.0));
        assert_eq!(priority(&point([2.5, 4.0, 3.5])), Some(15.0));
        let unknown = ContactPoint { satisfaction: None, ..point([5.0, 4.0, 2.0]) };
        assert_eq!(priority(&unknown), None);
    }

    #[test]
    fn unknown_demands_are_left_out_and_said() {
        assert_eq!(attained(&Demands::default()), Attained { share: None, known: 0 });
        let demands = Demands { available: level(4), intent: level(1), ..Demands::default() };
        assert_eq!(attained(&demands), Attained { share: Some(0.625), known: 2 });
    }

    #[test]
    fn choice_goes_by_the_shares_of_the_segments_that_are_known() {
        let mut it = point([5.0; 3]);
        let choose = |segment: Option<&str>, it: &ContactPoint| {
            let segment = segment.map(seg);
            Choosers::of(&workshop(Vec::new()), segment.as_ref()).choose(it)
        };
        assert_eq!(choose(None, &it), None);
        it.chosen = chosen(&[("a", 0.4), ("b", 0.8)]);
        assert!((choose(None, &it).unwrap_or_default() - 0.5).abs() < 1e-12);
        assert_eq!(choose(Some("b"), &it), Some(0.8));
        it.chosen = chosen(&[("b", 0.8)]);
        assert_eq!(choose(None, &it), Some(0.8));
        assert_eq!(choose(Some("a"), &it), None);
    }

    #[test]
    fn time_is_that_of_all_contacts_of_a_month() {
        let mut it = point([5.0; 3]);
        it.time_spent = Some(Seconds::clamped(600.0));
        it.time_lost = Some(Seconds::clamped(90.0));
        assert_eq!((spent(&it), lost(&it)), (None, None));
        it.monthly = Some(Count::clamped(200.0));
        assert_eq!((spent(&it), lost(&it)), (Some(120_000.0), Some(18_000.0)));
    }

    #[test]
    fn gaps_and_priorities_are_sorted_by_what_hurts() {
        let wanted = ContactPoint {
            offered: false,
            chosen: chosen(&[("a", 0.2), ("b", 0.2)]),
            ..point([4.0, 4.0, 4.0])
        };
        let more = ContactPoint { chosen: chosen(&[("a", 0.9)]), ..wanted.clone() };
        let ignored = ContactPoint { chosen: chosen(&[("a", 0.04)]), ..point([5.0, 5.0, 2.0]) };
        let silent = ContactPoint {
            data: DataYield::NoData,
            friction: Some(Rating5::clamped(4.0)),
            offered: false,
            satisfaction: None,
            ..point([5.0; 3])
        };
        let figures = MenuFigures::of(&workshop(vec![wanted, more, ignored, silent]), None);
        assert_eq!(figures.priorities, [2, 1, 0]);
        assert_eq!(
            figures.gaps,
            [
                (Gap::NotOffered, 1),
                (Gap::NotOffered, 0),
                (Gap::Friction, 3),
                (Gap::Unchosen, 2),
                (Gap::NoOwner, 2),
                (Gap::NoData, 3),
            ]
        );
    }

    #[test]
    fn what_is_not_offered_delivers_nothing() {
        let offered = ContactPoint {
            chosen: chosen(&[("a", 0.6)]),
            demands: Demands { available: level(4), valued: level(2), ..Demands::default() },
            ..point([5.0; 3])
        };
        let missing =
            ContactPoint { offered: false, chosen: chosen(&[("a", 0.3)]), ..point([5.0; 3]) };
        let unknown = ContactPoint { chosen: chosen(&[("a", 0.1)]), ..point([5.0; 3]) };
        let all = [(&offered, Some(0.6)), (&missing, Some(0.3)), (&unknown, Some(0.1))];
        let delivery = Delivery::of(all.into_iter());
        // (0.75 · 0.6 + 0 · 0.3) / 0.9
        assert!(delivery.share.is_some_and(|s| (s - 0.5).abs() < 1e-12));
        assert!((delivery.coverage - 0.9).abs() < 1e-12);
        assert!(delivery.demands[0].is_some_and(|s| (s - 2.0 / 3.0).abs() < 1e-12));
        // What nobody has scored where it is offered is unknown, whatever is missing.
        assert_eq!(delivery.demands[1], None);
        assert_eq!(Delivery::of(all[1..].iter().copied()).share, None);
    }
}
