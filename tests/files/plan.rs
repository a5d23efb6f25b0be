//! Actions, the value case and the deliverable, with every field there is.

use std::sync::Arc;

use fireside::workshop::*;
use jiff::civil::date;

use super::full::id;

pub fn action(after: Option<&str>) -> Action {
    Action {
        title: "Call back".into(),
        note: "Within an hour".into(),
        factors: vec![id(FactorId::new("journey"))],
        questions: vec![id(QuestionId::new("why"))],
        steps: vec![id(StepId::new("asks"))],
        contact_points: vec![id(ContactPointId::new("phone"))],
        signals: vec![id(SignalId::new("call"))],
        owner: Some(id(PersonId::new("ana"))),
        start: Some(date(2026, 12, 1)),
        due: Some(date(2027, 1, 31)),
        effort: Some(id(Rating5::new(2.0))),
        impact: Some(id(Rating5::new(4.0))),
        cost: Some(id(Amount::new(12_000.0))),
        confidence: Some(id(Share::new(0.6))),
        changes: vec![
            Change::Score {
                factor: id(FactorId::new("journey")),
                segment: Some(id(SegmentId::new("smb"))),
                by: id(Points::new(1.5)),
            },
            Change::Share {
                journey: id(JourneyId::new("renewal")),
                connection: id(ConnectionId::new("on")),
                to: id(Share::new(0.8)),
            },
        ],
        company: "Fewer tickets".into(),
        customer: "An answer the same day".into(),
        after: after.map(|a| id(ActionId::new(a))).into_iter().collect(),
        chosen: after.is_some(),
        done: after.is_none(),
    }
}

fn span<T: Copy, E: std::fmt::Debug>(
    make: impl Fn(f64) -> Result<T, E>,
    [low, base, high]: [f64; 3],
) -> Span<T> {
    Span { low: id(make(low)), base: id(make(base)), high: id(make(high)) }
}

pub fn fill(w: &mut Workshop) {
    w.value = Arc::new(ValueCase {
        money: "k€".into(),
        period: "year".into(),
        base: ChurnBase::Revenue,
        customers: Some(span(Count::new, [900.0, 1000.0, 1100.0])),
        retention: Some(span(Share::new, [0.78, 0.8, 0.82])),
        margin: Some(span(Amount::new, [0.9, 1.0, 1.2])),
        discount: Some(span(Share::new, [0.08, 0.1, 0.12])),
        convention: Convention::Now,
        link: Some(Link {
            retention: span(Share::new, [0.005, 0.01, 0.02]),
            margin: Some(span(Share::new, [0.0, 0.01, 0.02])),
            reason: "Own analysis of two years".into(),
            signed_by: Some(id(PersonId::new("ana"))),
            signed_on: Some(date(2026, 11, 2)),
        }),
        revenue: Revenue {
            start: Some(id(Amount::new(4000.0))),
            expansion: Some(id(Amount::new(300.0))),
            contraction: Some(id(Amount::new(100.0))),
            churned: Some(id(Amount::new(500.0))),
        },
        cost_spread: None,
        cost_to_serve: Some(id(Amount::new(800.0))),
    });
    w.deliverable = Arc::new(Deliverable {
        language: Some(Language::Italian),
        without: vec![Section::Pyramid],
        messages: ["One".into(), String::new(), "Three “quoted”".into()],
        accent: Some(Accent::new([10, 108, 255])),
        logo: Some(id(Logo::new(&[137, 80, 78, 71]))),
        confidentiality: "For the board only".into(),
        author: "Ana and partners".into(),
        paper: Paper::Letter,
        next: Some(date(2027, 5, 1)),
        next_note: "Onboarding again".into(),
    });
}
