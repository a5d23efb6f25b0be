//! Event logs, a simulation and repairs, with every field there is.

use std::sync::Arc;

use fireside::workshop::*;

use super::full::id;

fn log() -> EventLog {
    EventLog {
        title: "Help desk".into(),
        note: "Without test accounts".into(),
        file: "help desk.csv".into(),
        digest: "0123456789abcdef0123456789abcdef".into(),
        columns: LogColumns {
            case: "account".into(),
            activity: "what".into(),
            time: "when".into(),
            end: "until".into(),
            channel: "by".into(),
            segment: "who".into(),
            value: "rating".into(),
            lifecycle: "state".into(),
            day_first: true,
        },
        from: "2026-01-05T08:00:00Z".parse().ok(),
        to: "2026-03-31T17:45:30.5Z".parse().ok(),
        events: 7,
        cases: 3,
        dropped: 2,
        activities: vec![
            LoggedActivity {
                name: "Asks “support”".into(),
                count: 4,
                cases: 3,
                starts: 3,
                ends: 1,
                median_dwell: Some(id(Seconds::new(90.5))),
                p90_dwell: Some(id(Seconds::new(600.0))),
                mean_dwell: Some(id(Seconds::new(200.25))),
                step: Some(id(StepId::new("asks"))),
                not_drawn: false,
            },
            LoggedActivity {
                name: "Chat".into(),
                count: 3,
                cases: 2,
                ends: 2,
                ..Default::default()
            },
        ],
        follows: vec![LoggedFollow {
            from: 0,
            to: 1,
            count: 3,
            median: Some(id(Seconds::new(60.0))),
        }],
        variants: vec![
            LoggedVariant { path: vec![0, 1], cases: 1, length: None },
            LoggedVariant { path: vec![0, 1, 0, 1], cases: 1, length: None },
            LoggedVariant { path: vec![0], cases: 1, length: Some(900) },
        ],
        variant_count: 3,
        entropy: 3_f64.log2(),
        drawn: Some(id(JourneyId::new("renewal"))),
    }
}

/// What format 6 added to a workshop, but for steps.
pub fn fill(w: &mut Workshop) {
    w.logs = Arc::new([(id(LogId::new("desk")), Arc::new(log()))].into_iter().collect());
    w.simulation = Arc::new(Simulation {
        customers: id(Count::new(5000.0)),
        seed: 42,
        per_day: Some(id(Count::new(30.0))),
        hazard: Some(Hazard { base: id(Share::new(0.02)), strength: id(Amount::new(1.5)) }),
        queues: true,
    });
    let asks = || id(StepId::new("asks"));
    let repair = |what| Repair {
        journey: id(JourneyId::new("renewal")),
        what,
        action: Some(id(ActionId::new("hire"))),
        off: true,
    };
    let way = Mend::Way { connection: id(ConnectionId::new("on")), to: id(Share::new(0.9)) };
    w.repairs = Arc::new(
        [
            ("way", way),
            ("keep", Mend::Keep { step: asks(), by: id(Share::new(0.5)) }),
            ("dwell", Mend::Dwell { step: asks(), to: id(Seconds::new(1800.0)) }),
            ("feeling", Mend::Feeling { step: asks(), to: id(Valence::new(0.5)) }),
            ("capacity", Mend::Capacity { step: asks(), to: id(Count::new(4.0)) }),
        ]
        .into_iter()
        .map(|(i, what)| (id(RepairId::new(i)), repair(what)))
        .collect(),
    );
}
