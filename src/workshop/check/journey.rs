//! What can be wrong with journeys.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use super::super::cycle::on_circle;
use super::super::{Journey, JourneyId, Share, StepId, Workshop};
use super::{ProblemKind, SUM_TOLERANCE, Walk, brief};

impl Workshop {
    pub(super) fn check_journeys(&self, walk: &mut Walk) {
        let leads_to = |journey: &Arc<Journey>| {
            let inner = journey.steps.values().filter_map(|s| s.inner.as_ref());
            let ids = journey.variant_of.as_ref().into_iter().chain(inner);
            ids.filter_map(|id| self.journeys.index_of(id)).collect()
        };
        let edges: Vec<Vec<usize>> = self.journeys.values().map(leads_to).collect();
        let circle = on_circle(&edges);
        let everywhere: HashSet<&StepId> =
            self.journeys.values().flat_map(|journey| journey.steps.ids()).collect();
        walk.field("personas", |w| {
            for persona in self.personas.values().filter(|p| p.segment.is_some()) {
                w.entry(&persona.name, |w| {
                    w.refers_all("segment", "segment", &persona.segment, &self.segments);
                });
            }
        });
        walk.field("journeys", |w| {
            for (journey, in_circle) in self.journeys.values().zip(circle) {
                w.entry(&journey.title, |w| {
                    if let Some(segment) = &journey.segment {
                        w.refers("segment", segment, &self.segments);
                    }
                    if let Some(base) = &journey.variant_of {
                        w.refers("journey", base, &self.journeys);
                    }
                    w.refers_all("persona", "persona", &journey.persona, &self.personas);
                    let lanes = journey.lanes.values().filter_map(|lane| lane.persona.as_ref());
                    w.refers_all("lanes", "persona", lanes, &self.personas);
                    let told = journey.stories.values().flat_map(|story| &story.views);
                    let told = told.flat_map(|view| &view.steps);
                    w.refers_all("stories", "step", told, &journey.steps);
                    self.check_steps(w, journey, &everywhere);
                    self.check_connections(w, journey);
                    super::flow::check_entries(w, journey);
                    if in_circle {
                        w.report(ProblemKind::JourneyCycle);
                    }
                });
            }
        });
    }

    fn check_steps(&self, w: &mut Walk, journey: &Journey, everywhere: &HashSet<&StepId>) {
        let mut places = HashMap::with_capacity(journey.steps.len());
        for step in journey.steps.values() {
            // Ten thousand steps are walked after every edit: build the path only when needed.
            let sound = journey.stages.contains(&step.at.stage)
                && journey.lanes.contains(&step.at.lane)
                && step.owner.as_ref().is_none_or(|id| self.people.contains(id))
                && step.contact_point.as_ref().is_none_or(|id| self.contact_points.contains(id))
                && step.inner.as_ref().is_none_or(|id| self.journeys.contains(id))
                && step.origin.as_ref().is_none_or(|id| everywhere.contains(id))
                && step.evidence.iter().all(|id| self.signals.contains(id));
            let here = (&step.at.stage, &step.at.lane, step.at.col, step.at.row);
            let other = places.insert(here, step);
            if sound && other.is_none() {
                continue;
            }
            w.entry(&step.title, |w| {
                w.refers("stage", &step.at.stage, &journey.stages);
                w.refers("lane", &step.at.lane, &journey.lanes);
                if let Some(id) = &step.owner {
                    w.refers("person", id, &self.people);
                }
                if let Some(id) = &step.contact_point {
                    w.refers("contact point", id, &self.contact_points);
                }
                if let Some(id) = &step.inner {
                    w.refers("journey", id, &self.journeys);
                }
                w.refers_all("evidence", "signal", &step.evidence, &self.signals);
                if let Some(id) = step.origin.as_ref().filter(|id| !everywhere.contains(id)) {
                    w.report(ProblemKind::Dangling { what: "step", id: id.to_string() });
                }
                if let Some(other) = other {
                    w.report(ProblemKind::SamePlace(brief(&other.title).into_owned()));
                }
            });
        }
    }

    fn check_connections(&self, w: &mut Walk, journey: &Journey) {
        let mut pairs = HashSet::with_capacity(journey.connections.len());
        let mut out: HashMap<&StepId, Ways> = HashMap::with_capacity(journey.steps.len());
        for connection in journey.connections.values() {
            out.entry(&connection.from).or_default().add(connection.share);
            let twice = !pairs.insert((&connection.from, &connection.to));
            let sound = journey.steps.contains(&connection.from)
                && journey.steps.contains(&connection.to)
                && connection.shares.ids().all(|id| self.segments.contains(id));
            if sound && !twice {
                continue;
            }
            let name = format!(
                "{} → {}",
                brief(title_of(journey, &connection.from)),
                brief(title_of(journey, &connection.to))
            );
            w.entry(&name, |w| {
                w.refers("step", &connection.from, &journey.steps);
                w.refers("step", &connection.to, &journey.steps);
                w.refers_all("shares", "segment", connection.shares.ids(), &self.segments);
                if twice {
                    w.report(ProblemKind::SameConnection);
                }
            });
        }
        for (id, step) in &journey.steps {
            let Some(ways) = out.get(id) else { continue };
            // A step that is also an exit keeps the rest of its customers there.
            let too_few =
                ways.known == ways.all && ways.sum < 1.0 - SUM_TOLERANCE && step.exit.is_none();
            if ways.known > 0 && (too_few || ways.sum > 1.0 + SUM_TOLERANCE) {
                w.entry(&step.title, |w| w.report(ProblemKind::ConnectionShares(ways.sum)));
            }
        }
        for id in no_way_out(journey) {
            w.entry(title_of(journey, id), |w| w.report(ProblemKind::NoWayOut));
        }
    }

    /// Whether following variants and inner journeys from `start` leads back to it.
    #[must_use]
    pub fn comes_back_to(&self, start: &JourneyId) -> bool {
        let mut seen = HashSet::new();
        let mut open = vec![start];
        while let Some(id) = open.pop() {
            let Some(journey) = self.journeys.get(id) else { continue };
            let inner = journey.steps.values().filter_map(|s| s.inner.as_ref());
            for next in journey.variant_of.as_ref().into_iter().chain(inner) {
                if next == start {
                    return true;
                }
                if seen.insert(next) {
                    open.push(next);
                }
            }
        }
        false
    }
}

/// What a person calls a step; its id where it is not there.
fn title_of<'a>(journey: &'a Journey, id: &'a StepId) -> &'a str {
    journey.steps.get(id).map_or(id.as_str(), |s| &s.title)
}

/// The shares of the ways out of one step.
#[derive(Default)]
struct Ways {
    sum: f64,
    known: usize,
    all: usize,
}

impl Ways {
    fn add(&mut self, share: Option<Share>) {
        self.all += 1;
        if let Some(share) = share {
            self.known += 1;
            self.sum += share.get();
        }
    }
}

/// The steps from which no end can be reached. A step ends a journey when it is marked as an exit
/// or when no way leads on from it.
fn no_way_out(journey: &Journey) -> Vec<&StepId> {
    let mut into: HashMap<&StepId, Vec<&StepId>> = HashMap::with_capacity(journey.steps.len());
    let mut leads_on = HashSet::with_capacity(journey.steps.len());
    for connection in journey.connections.values() {
        into.entry(&connection.to).or_default().push(&connection.from);
        leads_on.insert(&connection.from);
    }
    let mut open: Vec<&StepId> = journey
        .steps
        .iter()
        .filter(|(id, step)| step.exit.is_some() || !leads_on.contains(id))
        .map(|(id, _)| id)
        .collect();
    let mut free: HashSet<&StepId> = open.iter().copied().collect();
    while let Some(id) = open.pop() {
        for &from in into.get(id).into_iter().flatten() {
            if free.insert(from) {
                open.push(from);
            }
        }
    }
    journey.steps.ids().filter(|id| !free.contains(id)).collect()
}
