//! What can be wrong with event logs, with where customers come in, and with repairs.

use super::super::{Journey, Mend, Workshop};
use super::{ProblemKind, SUM_TOLERANCE, Walk};

impl Workshop {
    pub(super) fn check_logs(&self, w: &mut Walk) {
        for log in self.logs.values() {
            w.entry(&log.title, |w| {
                if !log.is_whole() {
                    w.report(ProblemKind::LogTorn);
                }
                w.refers_all("drawn", "journey", &log.drawn, &self.journeys);
                let drawn = log.drawn.as_ref().and_then(|id| self.journeys.get(id));
                for activity in &log.activities {
                    let Some(step) = &activity.step else { continue };
                    if !drawn.is_some_and(|journey| journey.steps.contains(step)) {
                        w.entry(&activity.name, |w| {
                            w.report(ProblemKind::Dangling { what: "step", id: step.to_string() });
                        });
                    }
                }
            });
        }
    }

    pub(super) fn check_repairs(&self, w: &mut Walk) {
        for repair in self.repairs.values() {
            match self.journeys.get(&repair.journey) {
                None => w.refers("journey", &repair.journey, &self.journeys),
                Some(journey) => w.entry(&journey.title, |w| {
                    if let Mend::Way { connection, .. } = &repair.what {
                        w.refers("connection", connection, &journey.connections);
                    }
                    if let Some(step) = repair.what.step() {
                        w.refers("step", step, &journey.steps);
                    }
                }),
            }
            w.refers_all("action", "action", &repair.action, &self.plan);
        }
    }
}

/// Says where more customers come in than there are.
pub(super) fn check_entries(w: &mut Walk, journey: &Journey) {
    let sum: f64 = journey.steps.values().filter_map(|s| s.entry).map(f64::from).sum();
    if sum > 1.0 + SUM_TOLERANCE {
        w.report(ProblemKind::EntryShares(sum));
    }
}
