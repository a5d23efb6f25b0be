//! A workshop that uses every field there is.

use std::sync::Arc;

use fireside::workshop::*;
use jiff::civil::date;

use super::{flow, ledger, plan};

pub fn id<T, E: std::fmt::Debug>(made: Result<T, E>) -> T {
    made.unwrap()
}

fn levels() -> [String; 5] {
    ["none", "some", "half", "most", "all"].map(str::to_owned)
}

fn factor(title: &str, weight: f64, question: &str) -> Factor {
    Factor {
        title: title.into(),
        short: title.into(),
        definition: "What it means.\nOn two lines, with “quotes” and \"plain ones\".".into(),
        levels: levels(),
        weight: id(Weight::new(weight)),
        unknown_counts_low: weight > 1.0,
        off: weight > 2.0,
        questions: [(
            id(QuestionId::new(question)),
            Question {
                text: "Do we know why? 为什么 🦀".into(),
                part: "When".into(),
                requirement: "B01".into(),
                levels: levels(),
                weight: id(Weight::new(0.5)),
                same_as: (question == "bumps").then(|| id(QuestionId::new("why"))),
                feed: (question == "why").then_some(Feed::Blockers),
                off: question == "bumps",
            },
        )]
        .into_iter()
        .collect(),
    }
}

fn framework() -> Framework {
    Framework {
        title: "Eight factors".into(),
        source: "An essay".into(),
        engagement: "An exchange.".into(),
        desired_state: "A continuous exchange.".into(),
        stages: levels(),
        factors: [
            (id(FactorId::new("intent")), factor("Intent", 1.0, "why")),
            (id(FactorId::new("journey")), factor("Journey", 2.5, "bumps")),
        ]
        .into_iter()
        .collect(),
    }
}

fn purpose() -> Purpose {
    Purpose {
        client: "Northwind".into(),
        scope: "Onboarding".into(),
        date: Some(date(2026, 11, 3)),
        churn: Figure {
            value: Some(id(Amount::new(12.5))),
            unit: "%".into(),
            base: "accounts".into(),
            period: "a year".into(),
            segment: Some(id(SegmentId::new("smb"))),
        },
        lights: Lights {
            logic: "Sense".into(),
            emotion: "Calm".into(),
            business_model: "Renewals".into(),
        },
        outcomes: Outcomes { customer: "Live in a week".into(), organisation: "Renewals".into() },
        ..Purpose::default()
    }
}

fn assessment() -> Assessment {
    let rating = Rating {
        judged: Some(id(Score::new(6.25))),
        desired: Some(id(Score::new(9.0))),
        basis: Basis::Judged,
        note: "Two of three knew.".into(),
        evidence: vec![id(SignalId::new("call"))],
        references: vec![id(ReferenceId::new("interview"))],
    };
    let answer = Answer {
        reply: Reply::Level(id(Level::new(3))),
        note: "Said twice".into(),
        evidence: vec![id(SignalId::new("call"))],
        references: vec![id(ReferenceId::new("interview"))],
    };
    let unknown = Answer::of(Reply::DontKnow);
    Assessment {
        title: "November".into(),
        date: date(2026, 11, 3),
        note: "In the room".into(),
        ratings: [(
            id(SegmentId::new("smb")),
            [(id(FactorId::new("intent")), rating)].into_iter().collect(),
        )]
        .into_iter()
        .collect(),
        answers: [(
            id(SegmentId::new("smb")),
            Arc::new(
                [(id(QuestionId::new("why")), answer), (id(QuestionId::new("bumps")), unknown)]
                    .into_iter()
                    .collect(),
            ),
        )]
        .into_iter()
        .collect(),
        messages: Arc::new(
            [(
                id(MessageId::new("mail")),
                Message {
                    title: "Welcome mail".into(),
                    segment: Some(id(SegmentId::new("smb"))),
                    design: Some(Design::Respond),
                    action: "Import the first list".into(),
                    drives_action: true,
                    fulfils_intent: true,
                    helps_goals: true,
                    tone: Some(Tone::Positive),
                    saves: true,
                    outcome: "Stayed".into(),
                },
            )]
            .into_iter()
            .collect(),
        ),
        blockers: Arc::new(
            [(
                id(BlockerId::new("import")),
                Blocker {
                    title: "Import fails".into(),
                    kind: BlockerKind::Usability,
                    segment: Some(id(SegmentId::new("smb"))),
                    severity: id(Rating5::new(4.0)),
                    state: BlockerState::InWork,
                    owner: Some(id(PersonId::new("ana"))),
                    note: "Twice a week".into(),
                },
            )]
            .into_iter()
            .collect(),
        ),
        misses: Arc::new(
            [(
                id(MissId::new("late")),
                Miss {
                    title: "Live in a week".into(),
                    segment: Some(id(SegmentId::new("smb"))),
                    share: Some(id(Share::new(0.4))),
                    cause: Some(Cause::Product),
                    note: "Import".into(),
                },
            )]
            .into_iter()
            .collect(),
        ),
        mutual: Mutual {
            customer: Party { happy: Some(id(Level::new(2))), ..Party::default() },
            organisation: Party {
                happy: Some(id(Level::new(3))),
                continues: Some(id(Level::new(4))),
                better_off: Some(id(Level::new(0))),
            },
        },
    }
}

fn journey() -> Journey {
    let at = |stage: &str, lane: &str, col, row| Place {
        stage: id(StageId::new(stage)),
        lane: id(LaneId::new(lane)),
        col,
        row,
    };
    let mut asks = Step::new("Asks support", at("first", "does", 0, 0));
    asks.text = "By phone".into();
    asks.valence = Some(id(Valence::new(-1.5)));
    asks.salience = Some(id(Salience::new(2.0)));
    asks.layer = Some(Layer::Easy);
    asks.owner = Some(id(PersonId::new("ana")));
    asks.contact_point = Some(id(ContactPointId::new("phone")));
    asks.evidence = vec![id(SignalId::new("call"))];
    asks.pain = "Waits".into();
    asks.opportunity = "Call back".into();
    asks.dwell = Some(id(Seconds::new(3600.0)));
    asks.entry = Some(id(Share::new(0.9)));
    asks.capacity = Some(id(Count::new(3.0)));
    asks.three_ps = ThreePs { prescriptive: true, predictive: false, proactive: true };
    asks.inner = Some(id(JourneyId::new("call")));
    asks.channel = "Phone".into();
    asks.kpi = Some(Kpi {
        title: "First answer".into(),
        unit: "h".into(),
        value: Some(id(Amount::new(26.0))),
        target: Some(id(Amount::new(4.0))),
    });
    let mut renews = Step::new("Renews", at("later", "does", 1, 2));
    renews.exit = Some(Exit::Renewed);
    renews.origin = Some(id(StepId::new("asks")));
    let connection = Connection {
        from: id(StepId::new("asks")),
        to: id(StepId::new("renews")),
        share: Some(id(Share::new(1.0))),
        shares: [(id(SegmentId::new("smb")), id(Share::new(0.75)))].into_iter().collect(),
        condition: "If solved".into(),
        kind: ConnectionKind::Next,
    };
    let spot = |x, y| (id(Coordinate::new(x)), id(Coordinate::new(y)));
    let sticky = Sticky {
        text: "Call first".into(),
        at: spot(40.0, -20.0),
        size: spot(200.0, 90.0),
        color: StickyColor::Green,
    };
    let view = StoryView {
        sentence: "Here they give up".into(),
        steps: vec![id(StepId::new("asks"))],
        frame: Some(Frame { at: spot(0.0, 0.0), size: spot(640.0, 360.0) }),
    };
    let story = Story { title: "Lost in support".into(), views: vec![view] };
    Journey {
        title: "Renewal".into(),
        note: "From calls".into(),
        state: JourneyState::ToBe,
        segment: Some(id(SegmentId::new("smb"))),
        persona: Some(id(PersonaId::new("dana"))),
        variant_of: Some(id(JourneyId::new("call"))),
        stages: [("first", "First week"), ("later", "Later")]
            .into_iter()
            .map(|(i, t)| (id(StageId::new(i)), Stage { title: t.into() }))
            .collect(),
        lanes: [("does", LaneKind::Actions, false), ("kpi", LaneKind::Kpi, true)]
            .into_iter()
            .map(|(i, kind, hidden)| {
                let persona = Some(id(PersonaId::new("dana")));
                let (collapsed, rows) = (hidden, 3);
                (
                    id(LaneId::new(i)),
                    Lane { hidden, collapsed, rows, persona, ..Lane::new(i, kind) },
                )
            })
            .collect(),
        steps: [("asks", asks), ("renews", renews)]
            .into_iter()
            .map(|(i, s)| (id(StepId::new(i)), Arc::new(s)))
            .collect(),
        connections: [(id(ConnectionId::new("on")), connection)].into_iter().collect(),
        stickies: [(id(StickyId::new("idea")), sticky)].into_iter().collect(),
        stories: [(id(StoryId::new("lost")), story)].into_iter().collect(),
    }
}

fn call() -> Journey {
    Journey {
        title: "The call".into(),
        note: String::new(),
        state: JourneyState::AsIs,
        segment: None,
        persona: None,
        variant_of: None,
        stages: Table::default(),
        lanes: Table::default(),
        steps: Table::default(),
        connections: Table::default(),
        stickies: Table::default(),
        stories: Table::default(),
    }
}

/// The workshop.
pub fn full() -> Workshop {
    let mut w = Workshop::empty("Northwind onboarding", Language::English, framework());
    w.purpose = Arc::new(purpose());
    w.share_basis = ShareBasis::Revenue;
    w.segments = Arc::new(
        [("smb", 0.7), ("key", 0.3)]
            .into_iter()
            .map(|(i, share)| {
                let share = id(Share::new(share));
                (
                    id(SegmentId::new(i)),
                    Segment {
                        title: i.into(),
                        share,
                        note: "Who".into(),
                        intent: Some(Intent::Switch),
                        learning_curve: Some(id(Level::new(1))),
                        change_load: Some(id(Level::new(3))),
                    },
                )
            })
            .collect(),
    );
    let ana = Person { name: "Ana".into(), role: "Support".into(), attends: true };
    w.people = Arc::new([(id(PersonId::new("ana")), ana)].into_iter().collect());
    let dana = Persona {
        name: "Dana".into(),
        segment: Some(id(SegmentId::new("smb"))),
        goal: "Live before the season".into(),
        quote: "I have no time for this".into(),
    };
    w.personas = Arc::new([(id(PersonaId::new("dana")), dana)].into_iter().collect());
    w.assessments = Arc::new(
        [(id(AssessmentId::new("november")), Arc::new(assessment()))].into_iter().collect(),
    );
    let ballot = |score, role: &str| Ballot { score: id(Score::new(score)), role: role.into() };
    let vote = |item| Vote {
        item,
        assessment: id(AssessmentId::new("november")),
        segment: Some(id(SegmentId::new("key"))),
        rounds: vec![vec![ballot(4.0, "sales"), ballot(7.0, "")], vec![ballot(6.0, "sales")]],
    };
    w.votes = Arc::new(
        [
            (id(VoteId::new("one")), vote(VoteItem::Factor(id(FactorId::new("intent"))))),
            (id(VoteId::new("two")), vote(VoteItem::Question(id(QuestionId::new("why"))))),
        ]
        .into_iter()
        .collect(),
    );
    w.journeys = Arc::new(
        [("renewal", journey()), ("call", call())]
            .into_iter()
            .map(|(i, j)| (id(JourneyId::new(i)), Arc::new(j)))
            .collect(),
    );
    w.contact_points = Arc::new(
        [(id(ContactPointId::new("phone")), ledger::contact_point())].into_iter().collect(),
    );
    let interview = Reference {
        title: "Interview 4".into(),
        kind: ReferenceKind::Interview,
        date: Some(date(2026, 10, 2)),
        place: "Shared drive / interviews".into(),
        note: "Head of support".into(),
    };
    w.references = Arc::new([(id(ReferenceId::new("interview")), interview)].into_iter().collect());
    w.signals = Arc::new(
        ["call", "again"]
            .into_iter()
            .map(|i| (id(SignalId::new(i)), Arc::new(ledger::signal(i == "again"))))
            .collect(),
    );
    w.plan = Arc::new(
        [("hire", None), ("train", Some("hire"))]
            .into_iter()
            .map(|(i, after)| (id(ActionId::new(i)), plan::action(after)))
            .collect(),
    );
    ledger::fill(&mut w);
    plan::fill(&mut w);
    flow::fill(&mut w);
    w
}
