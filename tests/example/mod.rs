//! A small workshop in which everything refers to something.

use std::sync::Arc;

use fireside::workshop::*;

/// Ids in tests are short and known to be well formed.
macro_rules! id {
    ($kind:ident, $raw:expr) => {
        $kind::new($raw).unwrap()
    };
}

fn words(words: [&str; 5]) -> [String; 5] {
    words.map(str::to_owned)
}

fn factor(title: &str, questions: Table<QuestionId, Question>) -> Factor {
    Factor { questions, ..Factor::new(title, words(["none", "some", "half", "most", "all"])) }
}

fn question(text: &str) -> Question {
    Question {
        requirement: "B01".to_owned(),
        ..Question::new(text, words(["never", "rarely", "often", "mostly", "always"]))
    }
}

/// Three factors with two questions between them.
pub fn framework() -> Framework {
    let intent = [(id!(QuestionId, "q-why"), question("Do we know why?"))];
    let outcomes = [(id!(QuestionId, "q-goals"), question("Do they reach their goals?"))];
    Framework {
        title: "Three factors".to_owned(),
        source: "a test".to_owned(),
        engagement: "An exchange.".to_owned(),
        desired_state: "A beneficial exchange.".to_owned(),
        stages: words(["absent", "emerging", "practised", "managed", "leading"]),
        factors: [
            (id!(FactorId, "intent"), factor("Intent", intent.into_iter().collect())),
            (id!(FactorId, "outcomes"), factor("Outcomes", outcomes.into_iter().collect())),
            (id!(FactorId, "journey"), factor("Journey", Table::default())),
        ]
        .into_iter()
        .collect(),
    }
}

fn place(stage: &str, lane: &str, row: u16) -> Place {
    Place { stage: id!(StageId, stage), lane: id!(LaneId, lane), col: 0, row }
}

/// A journey of two stages, two lanes and as many steps as `steps`, one after the other.
fn journey(title: &str, prefix: &str, steps: usize) -> Journey {
    let step = |n: usize| id!(StepId, &format!("{prefix}-{n}"));
    let mut journey = Journey::blank(
        title.to_owned(),
        ["a1", "a2"]
            .map(|s| (id!(StageId, s), Stage { title: s.to_owned() }))
            .into_iter()
            .collect(),
        [("l1", LaneKind::Actions), ("l2", LaneKind::Feelings)]
            .map(|(l, kind)| (id!(LaneId, l), Lane::new(l, kind)))
            .into_iter()
            .collect(),
    );
    for n in 0..steps {
        let at = place(if n % 2 == 0 { "a1" } else { "a2" }, "l1", n as u16);
        journey.steps.insert(step(n), Arc::new(Step::new(format!("Step {n}"), at)));
    }
    for n in 1..steps {
        let connection = Connection {
            from: step(n - 1),
            to: step(n),
            share: Some(Share::ALL),
            shares: [(id!(SegmentId, "s0"), Share::ALL)].into_iter().collect(),
            condition: String::new(),
            kind: ConnectionKind::Next,
        };
        journey.connections.insert(id!(ConnectionId, &format!("{prefix}-link-{n}")), connection);
    }
    journey
}

/// A workshop in which every kind of reference occurs at least once.
pub fn start() -> Workshop {
    let mut w = Workshop::empty("Northwind", Language::English, framework());
    let (s0, s1) = (id!(SegmentId, "s0"), id!(SegmentId, "s1"));
    let (p0, p1) = (id!(PersonId, "p0"), id!(PersonId, "p1"));
    let (n0, n1) = (id!(SignalId, "n0"), id!(SignalId, "n1"));
    let contact = id!(ContactPointId, "c0");

    let segment = |title: &str, share| Segment::new(title, Share::new(share).unwrap());
    w.segments = Arc::new(
        [(s0.clone(), segment("Large", 0.6)), (s1.clone(), segment("Small", 0.4))]
            .into_iter()
            .collect(),
    );
    let person =
        |name: &str| Person { name: name.to_owned(), role: "Owner".to_owned(), attends: true };
    w.people = Arc::new(
        [(p0.clone(), person("Ada")), (p1.clone(), person("Grace"))].into_iter().collect(),
    );
    let signal = |title: &str| {
        Arc::new(Signal {
            title: title.to_owned(),
            quote: "It “never” answers.\n".to_owned(),
            source: "interview".to_owned(),
            date: None,
            valence: Some(Valence::new(-1.5).unwrap()),
            segment: Some(s1.clone()),
            tags: vec!["phone".to_owned()],
            unrelated: false,
            apart: Vec::new(),
        })
    };
    w.signals = Arc::new(
        [(n0.clone(), signal("Nobody calls")), (n1.clone(), signal("No call"))]
            .into_iter()
            .collect(),
    );
    w.contact_points = Arc::new(
        [(
            contact.clone(),
            ContactPoint {
                chosen: [(s1.clone(), Share::new(0.3).unwrap())].into_iter().collect(),
                data: DataYield::NoData,
                owner: Some(p0.clone()),
                leads_to: vec![contact.clone()],
                evidence: vec![n1],
                ..ContactPoint::new("Phone", Phase::After, "phone")
            },
        )]
        .into_iter()
        .collect(),
    );
    expect(&mut w, &s1, &n0, &contact);
    Arc::make_mut(&mut w.purpose).churn = Figure {
        value: Some(Amount::new(14.5).unwrap()),
        unit: "per cent".to_owned(),
        base: String::new(),
        period: "a year".to_owned(),
        segment: Some(s1.clone()),
    };
    score(&mut w, &s1, &n0);

    let inner = id!(JourneyId, "j1");
    let mut outer = journey("Renewal", "r", 4);
    outer.segment = Some(s0);
    let step = Arc::make_mut(outer.steps.get_mut(&id!(StepId, "r-1")).unwrap());
    step.owner = Some(p0);
    step.contact_point = Some(contact);
    step.evidence = vec![n0.clone()];
    step.inner = Some(inner.clone());
    w.journeys = Arc::new(
        [(id!(JourneyId, "j0"), Arc::new(outer)), (inner, Arc::new(journey("Onboarding", "o", 3)))]
            .into_iter()
            .collect(),
    );
    let action = Action {
        title: "Call back".to_owned(),
        factors: vec![id!(FactorId, "outcomes")],
        steps: vec![id!(StepId, "r-1"), id!(StepId, "o-0")],
        signals: vec![n0],
        owner: Some(p1),
        ..Action::default()
    };
    w.plan = Arc::new([(id!(ActionId, "x0"), action)].into_iter().collect());
    walk(&mut w);
    let problems = w.check();
    assert!(problems.is_empty(), "{problems:#?}");
    w
}

/// A round with a rating, an answer and two votes of the segment.
fn score(w: &mut Workshop, segment: &SegmentId, evidence: &SignalId) {
    let round = id!(AssessmentId, "t0");
    let rating = Rating {
        judged: Some(Score::new(4.0).unwrap()),
        evidence: vec![evidence.clone()],
        ..Rating::default()
    };
    let reference = id!(ReferenceId, "r0");
    let interview = Reference {
        title: "Interview".to_owned(),
        kind: ReferenceKind::Interview,
        date: None,
        place: String::new(),
        note: String::new(),
    };
    w.references = Arc::new([(reference.clone(), interview)].into_iter().collect());
    let answer = Answer {
        evidence: vec![evidence.clone()],
        references: vec![reference],
        ..Answer::of(Reply::Level(Level::new(2).unwrap()))
    };
    let ratings = [(id!(FactorId, "intent"), rating)].into_iter().collect();
    let message = Message { segment: Some(segment.clone()), ..Message::default() };
    let blocker = Blocker {
        title: "Import fails".to_owned(),
        kind: BlockerKind::Bug,
        segment: None,
        severity: Rating5::new(4.0).unwrap(),
        state: BlockerState::Open,
        owner: Some(id!(PersonId, "p0")),
        note: String::new(),
    };
    let miss = Miss { segment: Some(segment.clone()), ..Miss::default() };
    let answers = [(id!(QuestionId, "q-why"), answer)].into_iter().collect();
    w.assessments = Arc::new(
        [(
            round.clone(),
            Arc::new(Assessment {
                ratings: [(segment.clone(), ratings)].into_iter().collect(),
                answers: [(segment.clone(), Arc::new(answers))].into_iter().collect(),
                messages: Arc::new([(id!(MessageId, "m0"), message)].into_iter().collect()),
                blockers: Arc::new([(id!(BlockerId, "b0"), blocker)].into_iter().collect()),
                misses: Arc::new([(id!(MissId, "x0"), miss)].into_iter().collect()),
                ..Assessment::new("First", jiff::civil::date(2026, 11, 3))
            }),
        )]
        .into_iter()
        .collect(),
    );
    let ballot = Ballot { score: Score::new(3.0).unwrap(), role: String::new() };
    let vote = |item, segment| Vote {
        item,
        assessment: round.clone(),
        segment,
        rounds: vec![vec![ballot.clone()]],
    };
    let factor = VoteItem::Factor(id!(FactorId, "intent"));
    let question = VoteItem::Question(id!(QuestionId, "q-goals"));
    w.votes = Arc::new(
        [
            (id!(VoteId, "v0"), vote(factor, Some(segment.clone()))),
            (id!(VoteId, "v1"), vote(question, None)),
        ]
        .into_iter()
        .collect(),
    );
}

/// One of everything that speaks of signals, contact points, segments, steps and factors.
fn expect(w: &mut Workshop, segment: &SegmentId, signal: &SignalId, contact: &ContactPointId) {
    let attribute = Attribute {
        contact_point: Some(contact.clone()),
        evidence: vec![signal.clone()],
        ..Attribute::new("Somebody answers", Layer::Needs)
    };
    Arc::make_mut(&mut w.pyramid).attributes =
        [(id!(AttributeId, "a0"), attribute)].into_iter().collect();
    let experience = Experience {
        title: "Nobody answered".to_owned(),
        date: jiff::civil::date(2026, 3, 1),
        valence: Valence::MIN,
        salience: Salience::default(),
        segment: Some(segment.clone()),
        contact_point: Some(contact.clone()),
        step: Some(id!(StepId, "o-0")),
        signal: Some(signal.clone()),
    };
    w.experiences =
        Arc::new([(id!(ExperienceId, "e0"), Arc::new(experience))].into_iter().collect());
    Arc::make_mut(&mut w.memory).segments =
        [(segment.clone(), HalfLife::clamped(90.0))].into_iter().collect();
    let fact = Fact {
        figure: Figure { segment: Some(segment.clone()), ..Figure::default() },
        evidence: vec![signal.clone()],
        ..Fact::default()
    };
    w.facts = Arc::new([(FactKind::Repeat, fact)].into_iter().collect());
    let claim = Claim {
        title: "Nobody answers the phone".to_owned(),
        signals: vec![signal.clone(), id!(SignalId, "n1")],
        factors: vec![id!(FactorId, "outcomes")],
        questions: vec![id!(QuestionId, "q-goals")],
        steps: vec![id!(StepId, "r-1")],
        contact_points: vec![contact.clone()],
        ..Claim::default()
    };
    w.claims = Arc::new([(id!(ClaimId, "k0"), Arc::new(claim))].into_iter().collect());
}

/// A log that is held against the first journey, and repairs of it.
fn walk(w: &mut Workshop) {
    let journey = id!(JourneyId, "j0");
    let activity = |name: &str, step: Option<&str>| LoggedActivity {
        name: name.to_owned(),
        count: 2,
        cases: 2,
        step: step.map(|step| id!(StepId, step)),
        ..LoggedActivity::default()
    };
    let log = EventLog {
        title: "Orders".to_owned(),
        file: "orders.csv".to_owned(),
        digest: "0".repeat(32),
        events: 4,
        cases: 2,
        activities: vec![activity("Step 0", Some("r-0")), activity("Chat", None)],
        follows: vec![LoggedFollow { from: 0, to: 1, count: 2, median: None }],
        variants: vec![LoggedVariant { path: vec![0, 1], cases: 2, length: None }],
        variant_count: 1,
        drawn: Some(journey.clone()),
        ..EventLog::default()
    };
    w.logs = Arc::new([(id!(LogId, "g0"), Arc::new(log))].into_iter().collect());
    let keep = Mend::Keep { step: id!(StepId, "r-1"), by: Share::clamped(0.5) };
    let way = Mend::Way { connection: id!(ConnectionId, "r-link-1"), to: Share::clamped(0.5) };
    let repair = |what, action| Repair { journey: journey.clone(), what, action, off: false };
    w.repairs = Arc::new(
        [
            (id!(RepairId, "m0"), repair(keep, Some(id!(ActionId, "x0")))),
            (id!(RepairId, "m1"), repair(way, None)),
        ]
        .into_iter()
        .collect(),
    );
}
