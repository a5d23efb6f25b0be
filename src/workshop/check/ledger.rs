//! What can be wrong with contact points, expectations, memories, facts, signals and claims.

use std::collections::HashSet;

use jiff::civil::Date;

use super::super::{StepId, Workshop};
use super::{ProblemKind, Walk, brief};

/// The years in which a date can have been meant.
const YEARS: std::ops::RangeInclusive<i16> = 1900..=2200;

impl Walk {
    /// Reports a date that nobody can have meant.
    fn likely(&mut self, date: Date) {
        if !YEARS.contains(&date.year()) {
            self.report(ProblemKind::OddDate(date));
        }
    }
}

impl Workshop {
    pub(super) fn check_contact_points(&self, w: &mut Walk) {
        for point in self.contact_points.values() {
            w.entry(&point.title, |w| {
                w.refers_all("chosen", "segment", point.chosen.ids(), &self.segments);
                w.refers_all("owner", "person", &point.owner, &self.people);
                w.refers_all("leads_to", "contact point", &point.leads_to, &self.contact_points);
                w.refers_all("evidence", "signal", &point.evidence, &self.signals);
                if let (Some(lost), Some(spent)) = (point.time_lost, point.time_spent)
                    && lost > spent
                {
                    w.report(ProblemKind::LostTime);
                }
            });
        }
    }

    pub(super) fn check_pyramid(&self, w: &mut Walk) {
        for attribute in self.pyramid.attributes.values() {
            w.entry(&attribute.title, |w| {
                let point = &attribute.contact_point;
                w.refers_all("contact_points", "contact point", point, &self.contact_points);
                w.refers_all("evidence", "signal", &attribute.evidence, &self.signals);
            });
        }
    }

    pub(super) fn check_memories(&self, walk: &mut Walk) {
        let steps = self.every_step();
        walk.field("experiences", |w| {
            for experience in self.experiences.values() {
                w.entry(&experience.title, |w| {
                    w.likely(experience.date);
                    w.refers_all("segment", "segment", &experience.segment, &self.segments);
                    let point = &experience.contact_point;
                    w.refers_all("contact_points", "contact point", point, &self.contact_points);
                    w.refers_all("signals", "signal", &experience.signal, &self.signals);
                    for step in experience.step.iter().filter(|s| !steps.contains(s)) {
                        w.report(ProblemKind::Dangling { what: "step", id: step.to_string() });
                    }
                });
            }
        });
        walk.field("memory", |w| {
            w.refers_all("segments", "segment", self.memory.segments.ids(), &self.segments);
            let key = |channel: &str| channel.trim().to_lowercase();
            for channel in self.memory.channels.ids() {
                if !self.contact_points.values().any(|p| key(&p.channel) == key(channel)) {
                    w.report(ProblemKind::NoChannel(brief(channel).into_owned()));
                }
            }
        });
    }

    pub(super) fn check_facts(&self, w: &mut Walk) {
        for fact in self.facts.values() {
            w.refers_all("segment", "segment", &fact.figure.segment, &self.segments);
            w.refers_all("evidence", "signal", &fact.evidence, &self.signals);
            w.refers_all("references", "reference", &fact.references, &self.references);
        }
    }

    pub(super) fn check_signals(&self, w: &mut Walk) {
        for signal in self.signals.values() {
            w.entry(&signal.title, |w| {
                if let Some(date) = signal.date {
                    w.likely(date);
                }
                w.refers_all("segment", "segment", &signal.segment, &self.segments);
                w.refers_all("apart", "signal", &signal.apart, &self.signals);
            });
        }
    }

    pub(super) fn check_claims(&self, w: &mut Walk) {
        let steps = self.every_step();
        for claim in self.claims.values() {
            w.entry(&claim.title, |w| {
                w.refers_all("signals", "signal", &claim.signals, &self.signals);
                w.refers_all("against", "signal", &claim.against, &self.signals);
                w.refers_all("factors", "factor", &claim.factors, &self.framework.factors);
                let points = &claim.contact_points;
                w.refers_all("contact_points", "contact point", points, &self.contact_points);
                for id in &claim.questions {
                    if self.framework.question(id).is_none() {
                        w.report(ProblemKind::Dangling { what: "question", id: id.to_string() });
                    }
                }
                for step in claim.steps.iter().filter(|s| !steps.contains(s)) {
                    w.report(ProblemKind::Dangling { what: "step", id: step.to_string() });
                }
                for id in claim.against.iter().filter(|id| claim.signals.contains(id)) {
                    let title = self.signals.get(id).map_or(id.as_str(), |s| s.title.as_str());
                    w.report(ProblemKind::ForAndAgainst(brief(title).into_owned()));
                }
            });
        }
    }

    pub(super) fn check_capabilities(&self, w: &mut Walk) {
        for capability in self.capabilities.values() {
            w.entry(&capability.title, |w| {
                for case in &capability.cases {
                    let times = [case.event, case.insight, case.decision, case.action];
                    let known: Vec<_> = times.into_iter().flatten().collect();
                    w.entry(&case.title, |w| {
                        if !known.is_sorted() {
                            w.report(ProblemKind::TimeTurned);
                        }
                        known.iter().for_each(|time| w.likely(time.date()));
                    });
                }
            });
        }
    }

    /// The steps of all journeys.
    pub(super) fn every_step(&self) -> HashSet<&StepId> {
        self.journeys.values().flat_map(|j| j.steps.ids()).collect()
    }
}
