//! What the chosen actions would change: scores, attainment, and where customers of a journey end up.
//!
//! An action changes a score by its points times its [`super::confidence()`]: what is to be expected, not what
//! is hoped for. The workshop with the expected scores is then scored by the ordinary [`Scorer`], so
//! that every figure of a forecast is defined where that figure is defined. Points of several actions
//! add up; a score stays within 0 to 10, and one that nobody knows stays unknown. What is done
//! already shows in the scores and is not counted again.
//!
//! Attainment stops rising where a score reaches its desired level, so that the attainment at the
//! expected scores is at least what attainment is to be expected: some of what works beyond the
//! desired level makes up for nothing that fails (Jensen’s inequality). It is an upper bound, and
//! those who show it say so.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::sync::Arc;

use jiff::civil::Date;

use super::confidence::STEP;
use super::exits::{Exits, NoExits, Redirect, exits};
use super::knapsack::{Best, Goal, Item, Level, Need, Search};
use super::value::Reached;
use super::{Figures, Scorer, Sheet, sure};
use crate::workshop::{
    Action, ActionId, Amount, AssessmentId, Basis, Change, Exit, Journey, JourneyId, JourneyState,
    Rating, Score, Table, Workshop,
};

/// What would be.
#[derive(Debug, Clone, PartialEq)]
pub struct Forecast {
    /// The figures of the round as they are; none if there is no such round.
    pub before: Option<Sheet>,
    /// The figures with what is to be expected of the chosen actions. Ranges are left out where
    /// something changes: nobody has asked the questions yet.
    pub after: Option<Sheet>,
    /// The overall attainment if every chosen action does all that is hoped for, 0 to 1.
    pub if_all_work: Option<f64>,
    /// The overall attainment if we are less sure of every action by one grade of evidence (20
    /// points of a hundred, at least 0), 0 to 1.
    pub if_less_sure: Option<f64>,
    /// Where customers end up: of the journeys that an action changes, and of those as they are that
    /// say who stays and who leaves. In the order of the document.
    pub journeys: Vec<JourneyForecast>,
    /// What the chosen actions cost once, in the money of the value case.
    pub cost: f64,
    /// How many of them have no cost that anybody knows.
    pub uncosted: usize,
}

impl Forecast {
    /// The overall attainment as it is and as it would be, 0 to 1.
    #[must_use]
    pub fn attainment(&self) -> [Option<f64>; 2] {
        [&self.before, &self.after].map(|sheet| sheet.as_ref()?.overall.attainment)
    }

    /// The same with what it may be at least and at most: what [`super::value()`] asks for.
    #[must_use]
    pub fn attained(&self) -> Reached {
        let [now, then] = self.attainment();
        Reached { now, then, less: self.if_less_sure, more: self.if_all_work }
    }
}

/// Where the customers of a journey would end up.
#[derive(Debug, Clone, PartialEq)]
pub struct JourneyForecast {
    /// Which journey.
    pub id: JourneyId,
    /// As it is.
    pub before: Result<Exits, NoExits>,
    /// With what is to be expected of the chosen actions.
    pub after: Result<Exits, NoExits>,
    /// A chosen action changes it.
    pub touched: bool,
}

/// What these actions would change in a round, and in the journeys, with the evidence as it stands
/// on a day. Actions that are done, and ids of none, change nothing.
#[must_use]
pub fn forecast(
    workshop: &Workshop,
    round: &AssessmentId,
    chosen: &[ActionId],
    on: Date,
) -> Forecast {
    let wanted: HashSet<&ActionId> = chosen.iter().collect();
    let actions: Vec<&Action> = workshop
        .plan
        .iter()
        .filter(|(id, action)| wanted.contains(id) && !action.done)
        .map(|(_, action)| action)
        .collect();
    let mut scorer = Scorer::default();
    let before = scorer.score(workshop, round);
    let mut then = |sure: &dyn Fn(&Action) -> f64| {
        let before = before.as_ref()?;
        let points = points(before, &actions, sure);
        let changed = with_points(workshop, round, before, &points);
        let mut after = scorer.score(&changed, round)?;
        settle(before, &mut after, &points);
        Some(after)
    };
    let confidence = sure(workshop, on);
    let after = then(&confidence);
    let if_all_work = then(&|_| 1.0).and_then(|sheet| sheet.overall.attainment);
    let if_less_sure = then(&|action| (confidence(action) - STEP).max(0.0))
        .and_then(|sheet| sheet.overall.attainment);
    Forecast {
        after,
        if_all_work,
        if_less_sure,
        journeys: journeys(workshop, &actions, &confidence),
        cost: actions.iter().filter_map(|a| a.cost).map(Amount::get).sum(),
        uncosted: actions.iter().filter(|a| a.cost.is_none()).count(),
        before,
    }
}

/// By how much which score changes: segment and factor by their places.
type Moved = BTreeMap<(usize, usize), f64>;

fn points(sheet: &Sheet, actions: &[&Action], sure: &dyn Fn(&Action) -> f64) -> Moved {
    let mut points = Moved::new();
    for action in actions {
        let sure = sure(action);
        for (at, by) in adds(sheet, action) {
            *points.entry(at).or_default() += by * sure;
        }
    }
    points
}

/// What an action adds to scores that are known, if it works.
fn adds<'a>(
    sheet: &'a Sheet,
    action: &'a Action,
) -> impl Iterator<Item = ((usize, usize), f64)> + 'a {
    action.changes.iter().flat_map(move |change| {
        let (factor, segment, by) = match change {
            Change::Score { factor, segment, by } => (Some(factor), segment.as_ref(), by.get()),
            Change::Share { .. } => (None, None, 0.0),
        };
        let segments = sheet.segments.iter().enumerate();
        let meant = segments.filter(move |(_, s)| segment.is_none_or(|id| *id == s.id));
        meant.filter_map(move |(s, figures)| {
            let factors = &figures.figures.factors;
            let f = factors.iter().position(|f| Some(&f.id) == factor)?;
            factors[f].actual.map(|_| ((s, f), by))
        })
    })
}

/// The workshop with these scores as judged ones.
fn with_points(
    workshop: &Workshop,
    round: &AssessmentId,
    sheet: &Sheet,
    points: &Moved,
) -> Workshop {
    let mut changed = workshop.clone();
    if points.is_empty() {
        return changed;
    }
    let Some(round) = Arc::make_mut(&mut changed.assessments).get_mut(round) else {
        return changed;
    };
    let ratings = &mut Arc::make_mut(round).ratings;
    for (&(s, f), by) in points {
        let segment = &sheet.segments[s];
        let factor = &segment.figures.factors[f];
        let Some(actual) = factor.actual else { continue };
        let rating = ratings
            .entry_or(segment.id.clone(), Table::default)
            .entry_or(factor.id.clone(), Rating::default);
        rating.judged = Some(Score::clamped(actual + by));
        rating.basis = Basis::Judged;
    }
    changed
}

/// A forecast score is nobody's judgement and no point that is known for sure.
fn settle(before: &Sheet, after: &mut Sheet, points: &Moved) {
    let one = |was: &Figures, now: &mut Figures, touches: &dyn Fn(usize) -> bool| {
        let mut any = false;
        for (f, (was, now)) in was.factors.iter().zip(&mut now.factors).enumerate() {
            if touches(f) {
                any = true;
                now.range = None;
                (now.source, now.judged, now.coverage) = (was.source, was.judged, was.coverage);
            }
        }
        if any {
            (now.range, now.coverage) = (None, was.coverage);
        }
    };
    for (s, (was, now)) in before.segments.iter().zip(&mut after.segments).enumerate() {
        one(&was.figures, &mut now.figures, &|f| points.contains_key(&(s, f)));
    }
    one(&before.overall, &mut after.overall, &|f| points.keys().any(|(_, factor)| *factor == f));
}

fn journeys(
    workshop: &Workshop,
    actions: &[&Action],
    confidence: &dyn Fn(&Action) -> f64,
) -> Vec<JourneyForecast> {
    let mut found = Vec::new();
    for (id, journey) in workshop.journeys.iter() {
        let mut changes = Vec::new();
        for action in actions {
            for change in &action.changes {
                if let Change::Share { journey: of, connection, to } = change
                    && of == id
                {
                    let sure = confidence(action);
                    changes.push(Redirect { connection, to: to.get(), sure });
                }
            }
        }
        let touched = !changes.is_empty();
        if touched || (journey.state == JourneyState::AsIs && says_who_leaves(journey)) {
            let segment = journey.segment.as_ref();
            let before = exits(journey, segment, &[]);
            let after = if touched { exits(journey, segment, &changes) } else { before.clone() };
            found.push(JourneyForecast { id: id.clone(), before, after, touched });
        }
    }
    found
}

fn says_who_leaves(journey: &Journey) -> bool {
    journey
        .steps
        .values()
        .any(|step| matches!(step.exit, Some(Exit::Renewed | Exit::Advocate | Exit::Churned)))
}

/// What may be bought of the actions that are not done yet, and what it would add to the overall
/// attainment. The goal of [`super::knapsack`] in the words of a workshop.
#[derive(Debug, Clone)]
pub struct Budget {
    ids: Vec<ActionId>,
    costs: Vec<Option<f64>>,
    items: Vec<Item>,
    goal: Goal,
    places: HashMap<ActionId, usize>,
    alone: Vec<f64>,
    elsewhere: usize,
}

/// The set that a budget pays for.
#[derive(Debug, Clone, PartialEq)]
pub struct Offer {
    /// The actions, in the order of the plan.
    pub actions: Vec<ActionId>,
    /// What they cost together, in the money of the value case.
    pub cost: f64,
    /// The overall attainment that is to be expected with them, 0 to 1.
    pub attainment: f64,
    /// Nothing better can be had for the money.
    pub exact: bool,
    /// How many actions could not be weighed up, since nobody has named their cost.
    pub uncosted: usize,
    /// How many actions only change where customers go on a journey: whatever that is worth, it
    /// adds nothing to attainment, so that none of them is ever bought for itself.
    pub elsewhere: usize,
}

impl Budget {
    /// Of a round, with the evidence as it stands on a day; none if there is no such round or its
    /// attainment is not known.
    #[must_use]
    pub fn of(workshop: &Workshop, round: &AssessmentId, on: Date) -> Option<Self> {
        let sheet = super::score(workshop, round)?;
        sheet.overall.attainment?;
        let (goal, places) = goal(workshop, &sheet);
        let open: Vec<(&ActionId, &Action)> =
            workshop.plan.iter().filter(|(_, action)| !action.done).collect();
        let place_of: HashMap<ActionId, usize> =
            open.iter().enumerate().map(|(at, (id, _))| ((*id).clone(), at)).collect();
        let place = |id: &ActionId| place_of.get(id).copied();
        let confidence = sure(workshop, on);
        let items = open.iter().map(|(_, action)| {
            let sure = confidence(action);
            let known = adds(&sheet, action);
            let adds = known.filter_map(|(at, by)| Some((*places.get(&at)?, by * sure)));
            Item {
                cost: action.cost.map_or(0.0, |c| c.get().max(0.0)),
                adds: adds.collect(),
                needs: action.after.iter().filter_map(place).collect(),
            }
        });
        let items: Vec<Item> = items.collect();
        let nothing = goal.reached([]);
        Some(Self {
            alone: items.iter().map(|item| goal.reached([item]) - nothing).collect(),
            elsewhere: open.iter().filter(|(_, action)| only_redirects(action)).count(),
            items,
            ids: open.iter().map(|(id, _)| (*id).clone()).collect(),
            costs: open.iter().map(|(_, action)| action.cost.map(f64::from)).collect(),
            goal,
            places: place_of,
        })
    }

    /// What one action alone adds to the overall attainment, −1 to 1; none if it is not open.
    #[must_use]
    pub fn alone(&self, id: &ActionId) -> Option<f64> {
        self.alone.get(*self.places.get(id)?).copied()
    }

    /// What everything that has a cost costs together: no limit needs to be higher.
    #[must_use]
    pub fn total(&self) -> f64 {
        self.items.iter().map(|item| item.cost).sum()
    }

    /// The best that at most `limit` pays for. An action comes with all that must be done before
    /// it. Actions whose cost nobody knows are left out.
    #[must_use]
    pub fn best(&self, limit: f64) -> Offer {
        let mut search = self.search(limit);
        search.run(usize::MAX);
        self.offer(search.best())
    }

    /// The search for [`Budget::best`], not yet begun: dozens of actions can take longer than a
    /// window may wait.
    #[must_use]
    pub fn search(&self, limit: f64) -> Search {
        let priced = |(item, cost): (&Item, &Option<f64>)| match cost {
            Some(_) => item.clone(),
            None => Item { cost: f64::MAX, ..item.clone() },
        };
        let items: Vec<Item> = self.items.iter().zip(&self.costs).map(priced).collect();
        Search::new(self.goal.clone(), items, limit.min(f64::MAX / 2.0))
    }

    /// A set that a search of this budget has found, in the words of the workshop.
    #[must_use]
    pub fn offer(&self, Best { items, reached, exact, .. }: &Best) -> Offer {
        Offer {
            cost: items.iter().filter_map(|i| self.costs.get(*i).copied().flatten()).sum(),
            actions: items.iter().filter_map(|i| self.ids.get(*i).cloned()).collect(),
            attainment: *reached,
            exact: *exact,
            uncosted: self.costs.iter().filter(|cost| cost.is_none()).count(),
            elsewhere: self.elsewhere,
        }
    }
}

/// Whether all that an action would change is where customers go.
fn only_redirects(action: &Action) -> bool {
    let redirects = |change: &Change| matches!(change, Change::Share { .. });
    !action.changes.is_empty() && action.changes.iter().all(redirects)
}

/// The overall attainment of a sheet as a goal, and where in it each known score is.
fn goal(workshop: &Workshop, sheet: &Sheet) -> (Goal, BTreeMap<(usize, usize), usize>) {
    let (mut goal, mut places) = (Goal::default(), BTreeMap::new());
    let factors = &sheet.overall.factors;
    let counts = |f: usize| factors[f].actual.is_some() && factors[f].desired.is_some();
    let raw: Vec<f64> = workshop.framework.active().map(|(_, f)| f.weight.get()).collect();
    let total: f64 = (0..factors.len()).filter(|f| counts(*f)).map(|f| raw[f]).sum();
    for (f, factor) in factors.iter().enumerate().filter(|(f, _)| counts(*f)) {
        let need = goal.needs.len();
        let weight = if total > 0.0 { raw[f] / total } else { 0.0 };
        goal.needs.push(Need { weight, aim: factor.desired.unwrap_or(0.0) });
        let known: Vec<(usize, f64, f64)> = sheet
            .segments
            .iter()
            .enumerate()
            .filter_map(|(s, seg)| Some((s, seg.share, seg.figures.factors[f].actual?)))
            .collect();
        let shares: f64 = known.iter().map(|(_, share, _)| share).sum();
        for (s, share, now) in &known {
            let weight = if shares > 0.0 { share / shares } else { (known.len() as f64).recip() };
            places.insert((*s, f), goal.levels.len());
            goal.levels.push(Level { need, weight, now: *now, top: 10.0 });
        }
    }
    (goal, places)
}
