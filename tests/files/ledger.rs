//! Every field of contact points, expectations, memories, facts, signals and claims.

use std::sync::Arc;

use fireside::workshop::*;
use jiff::civil::date;

use super::full::id;

pub fn contact_point() -> ContactPoint {
    ContactPoint {
        title: "Phone".into(),
        phase: Phase::After,
        channel: "Phone".into(),
        offered: true,
        chosen: [(id(SegmentId::new("smb")), id(Share::new(0.4)))].into_iter().collect(),
        demands: Demands {
            available: Some(id(Level::new(3))),
            knowledge: Some(id(Level::new(0))),
            intent: Some(id(Level::new(1))),
            benefit: Some(id(Level::new(2))),
            limits: Some(id(Level::new(4))),
            valued: Some(id(Level::new(1))),
        },
        friction: Some(id(Rating5::new(4.0))),
        time_spent: Some(id(Seconds::new(540.0))),
        time_lost: Some(id(Seconds::new(240.0))),
        monthly: Some(id(Count::new(1200.0))),
        collects: "Why they call".into(),
        data: DataYield::Delayed,
        right: Some(id(Level::new(2))),
        gives: "An answer".into(),
        giving: DataYield::RealTime,
        importance_customer: Some(id(Rating5::new(5.0))),
        importance_organisation: Some(id(Rating5::new(3.0))),
        satisfaction: Some(id(Rating5::new(2.5))),
        owner: Some(id(PersonId::new("ana"))),
        leads_to: vec![id(ContactPointId::new("phone"))],
        evidence: vec![id(SignalId::new("call"))],
        note: "Nine to five".into(),
    }
}

pub fn signal(again: bool) -> Signal {
    Signal {
        title: "Called twice".into(),
        quote: "“I called \\ twice”".into(),
        source: "Interview 4".into(),
        date: Some(date(2026, 10, 2)),
        valence: Some(id(Valence::new(-2.0))),
        segment: Some(id(SegmentId::new("smb"))),
        tags: vec!["support".into(), "wait".into()],
        unrelated: again,
        apart: again.then(|| id(SignalId::new("call"))).into_iter().collect(),
    }
}

/// Puts the rest into a workshop.
pub fn fill(w: &mut Workshop) {
    let smb = || id(SegmentId::new("smb"));
    let phone = || id(ContactPointId::new("phone"));
    let call = || id(SignalId::new("call"));
    let mut kano = Kano::default();
    kano.0[0][4] = 7;
    kano.0[1][4] = 3;
    let attribute = Attribute {
        title: "Somebody answers".into(),
        layer: Layer::Needs,
        score: Some(id(Score::new(3.5))),
        importance: Some(id(Score::new(9.0))),
        spend: Some(id(Amount::new(120_000.0))),
        asked: true,
        kano,
        contact_point: Some(phone()),
        evidence: vec![call()],
        note: "Within a minute".into(),
    };
    w.pyramid = Arc::new(Pyramid {
        threshold: id(Share::new(0.6)),
        weights: [2.0, 1.0, 0.5].map(|w| id(Weight::new(w))),
        unit: "euro a year".into(),
        attributes: [(id(AttributeId::new("answers")), attribute)].into_iter().collect(),
    });
    let experience = Experience {
        title: "Called twice".into(),
        date: date(2026, 10, 2),
        valence: id(Valence::new(-1.5)),
        salience: id(Salience::new(2.0)),
        segment: Some(smb()),
        contact_point: Some(phone()),
        step: Some(id(StepId::new("asks"))),
        signal: Some(call()),
    };
    w.experiences =
        Arc::new([(id(ExperienceId::new("twice")), Arc::new(experience))].into_iter().collect());
    w.memory = Arc::new(Memory {
        half_life: id(HalfLife::new(120.0)),
        segments: [(smb(), id(HalfLife::new(60.0)))].into_iter().collect(),
        channels: [("phone".to_owned(), id(HalfLife::new(30.5)))].into_iter().collect(),
        superseding: id(Share::new(0.25)),
        unit: "euro".into(),
        prevention: Some(id(Amount::new(40.0))),
        recovery: Recovery {
            after: id(Count::new(3.0)),
            valence: id(Valence::new(1.5)),
            salience: id(Salience::new(2.5)),
            cost: Some(id(Amount::new(250.0))),
        },
        spiral: Spiral {
            expected: id(Score::new(5.0)),
            margin: id(Score::new(0.5)),
            learned: id(Share::new(0.75)),
            cost: Some(id(Amount::new(12.0))),
        },
    });
    let position = Position {
        now: Some(id(Score::new(2.0))),
        aim: Some(id(Score::new(7.0))),
        note: "Campaigns first".into(),
    };
    w.stance = Arc::new([(Stance::OutsideIn, position)].into_iter().collect());
    let fact = Fact {
        figure: Figure {
            value: Some(id(Amount::new(31.0))),
            unit: "%".into(),
            base: "satisfied accounts".into(),
            period: "a year".into(),
            segment: Some(smb()),
        },
        note: "From the orders".into(),
        evidence: vec![call()],
        references: vec![id(ReferenceId::new("interview"))],
    };
    w.facts = Arc::new([(FactKind::Repeat, fact)].into_iter().collect());
    let claim = Claim {
        title: "Nobody answers at the first call".into(),
        story: "They call, and call again.".into(),
        signals: vec![call()],
        against: vec![id(SignalId::new("again"))],
        factors: vec![id(FactorId::new("journey"))],
        questions: vec![id(QuestionId::new("why"))],
        steps: vec![id(StepId::new("asks"))],
        contact_points: vec![phone()],
    };
    w.claims = Arc::new([(id(ClaimId::new("phone")), Arc::new(claim))].into_iter().collect());
    w.fading = Fading { half_life: Some(id(HalfLife::new(365.0))) };
    let case = Case {
        title: "Ticket 12".into(),
        event: Some(date(2026, 3, 2).at(9, 0, 0, 0)),
        insight: Some(date(2026, 3, 2).at(9, 12, 0, 0)),
        decision: Some(date(2026, 3, 9).at(17, 30, 0, 0)),
        action: Some(date(2026, 3, 20).at(8, 0, 0, 0)),
    };
    let capability = Capability {
        title: "Complaints".into(),
        analytics: Some(id(Level::new(3))),
        execution: Some(id(Level::new(1))),
        cases: vec![case, Case { title: "Ticket 13".into(), ..Case::default() }],
        note: "Knows at once, acts late".into(),
    };
    w.capabilities =
        Arc::new([(id(CapabilityId::new("complaints")), capability)].into_iter().collect());
}
