//! Rolls edits: mostly of things that are there, now and then of things that are not.

pub mod board;
pub mod flow;
pub mod ledger;
pub mod plan;
mod scored;

use std::sync::Arc;

use fireside::edit::{Edit, JourneyEdit, JourneyText, RoundText};
use fireside::workshop::*;

/// How many kinds of edits there are beside those within a journey and `Many`.
pub const KINDS: usize = 21 + board::PERSONA_KINDS;

/// How many kinds of edits there are of the registers of a round.
pub const REGISTER_KINDS: usize = 10;

/// How many kinds of edits there are of the framework.
pub const FRAMEWORK_KINDS: usize = 9;

/// How many kinds of edits there are within a journey.
pub const JOURNEY_KINDS: usize = 16 + board::KINDS;

/// A run of random words that is read from left to right; it starts again at its end.
pub struct Dice<'a> {
    words: &'a [u16],
    at: usize,
}

impl<'a> Dice<'a> {
    pub fn new(words: &'a [u16]) -> Self {
        Self { words, at: 0 }
    }

    fn word(&mut self) -> u16 {
        let lap = self.at / self.words.len();
        let word = self.words[self.at % self.words.len()];
        self.at += 1;
        word.wrapping_add((lap as u16).wrapping_mul(12_289))
    }

    /// 0 to `n` − 1.
    pub fn below(&mut self, n: usize) -> usize {
        usize::from(self.word()) % n
    }

    fn rarely(&mut self) -> bool {
        self.below(12) == 0
    }

    fn maybe<T>(&mut self, make: impl FnOnce(&mut Self) -> T) -> Option<T> {
        (self.below(2) == 0).then(|| make(self))
    }

    /// One of the ids that are there, rarely one that is not.
    fn one<'t, K: Clone + 't>(
        &mut self,
        ids: impl IntoIterator<Item = &'t K>,
        unknown: impl FnOnce() -> K,
    ) -> K {
        let ids: Vec<&K> = ids.into_iter().collect();
        if ids.is_empty() || self.rarely() { unknown() } else { ids[self.below(ids.len())].clone() }
    }

    /// A short id that may be taken.
    fn new_id(&mut self, prefix: &str) -> String {
        format!("{prefix}{}", self.below(9))
    }

    fn text(&mut self) -> String {
        const TEXTS: [&str; 8] = [
            "",
            "Onboarding",
            "perché “no”?",
            "a \"quoted\" \\ back\\slash",
            "two\nlines\r\nand a\ttab",
            "naïve — 日本 🔥",
            "\u{0}\u{7f}\u{202e}",
            "// no comment /* here */ #\"raw\"#",
        ];
        TEXTS[self.below(TEXTS.len())].to_owned()
    }

    /// 0 to 1, with the ends.
    fn part(&mut self) -> f64 {
        f64::from(self.word()) / f64::from(u16::MAX)
    }

    fn share(&mut self) -> Share {
        Share::clamped(self.part())
    }

    fn segment(&mut self, w: &Workshop) -> SegmentId {
        self.one(w.segments.ids(), || id!(SegmentId, "nowhere"))
    }

    fn signals(&mut self, w: &Workshop) -> Vec<SignalId> {
        (0..self.below(3)).map(|_| self.one(w.signals.ids(), || id!(SignalId, "nowhere"))).collect()
    }

    fn references(&mut self, w: &Workshop) -> Vec<ReferenceId> {
        let ids = w.references.ids();
        (0..self.below(2)).map(|_| self.one(ids.clone(), || id!(ReferenceId, "nowhere"))).collect()
    }

    fn level(&mut self) -> Level {
        Level::new(self.below(5) as u8).unwrap()
    }

    fn date(&mut self) -> jiff::civil::Date {
        jiff::civil::date(2026, 1 + self.below(12) as i8, 1 + self.below(28) as i8)
    }
}

/// An edit of this workshop.
pub fn edit(dice: &mut Dice<'_>, w: &Workshop) -> Edit {
    match dice.below(96) {
        n @ 0..=20 => plain(n, dice, w),
        21..=26 => {
            let round = a_round(dice, w);
            scored::register(dice, w, &round).of(&round)
        }
        27..=34 => Edit::Framework(scored::framework(dice, w)),
        35 => {
            let edits = (0..1 + dice.below(3)).map(|_| {
                let kind = dice.below(KINDS);
                plain(kind, dice, w)
            });
            let edits: Vec<Edit> = edits.collect();
            let label = edits[0].label();
            Edit::Many(label, edits)
        }
        60..=64 => Edit::Contact(ledger::contact(dice, w)),
        65..=70 => Edit::Expectation(ledger::expectation(dice, w)),
        71..=77 => Edit::Signal(ledger::signals(dice, w)),
        81..=86 => Edit::Plan(plan::plan(dice, w)),
        87..=95 => Edit::Flow(flow::flow(dice, w)),
        n @ 78..=80 => board::persona(n - 78, dice, w),
        _ => {
            let journey = dice.one(w.journeys.ids(), || id!(JourneyId, "nowhere"));
            let kind = dice.below(JOURNEY_KINDS);
            // An unknown journey still gets an edit that would suit another one.
            let drawn = w.journeys.get(&journey).or_else(|| w.journeys.values().next());
            match drawn {
                Some(drawn) => within(kind, dice, w, drawn).of(&journey),
                None => Edit::RemoveJourney(journey),
            }
        }
    }
}

fn plain(kind: usize, dice: &mut Dice<'_>, w: &Workshop) -> Edit {
    match kind {
        0 => Edit::SetTitle(dice.text()),
        1 => Edit::SetPurpose(Box::new(purpose(dice, w))),
        2 => Edit::SetShareBasis([ShareBasis::Customers, ShareBasis::Revenue][dice.below(2)]),
        3 => Edit::AddSegment(id!(SegmentId, &dice.new_id("s")), segment(dice)),
        4 => Edit::SetSegment(dice.segment(w), segment(dice)),
        5 => Edit::MoveSegment(dice.segment(w), dice.below(4)),
        6 => Edit::RemoveSegment(dice.segment(w)),
        7 => Edit::AddPerson(id!(PersonId, &dice.new_id("p")), person(dice)),
        8 => Edit::SetPerson(a_person(dice, w), person(dice)),
        9 => Edit::RemovePerson(a_person(dice, w)),
        10 => Edit::AddRound(id!(AssessmentId, &dice.new_id("t")), Box::new(round(dice, w))),
        11 => Edit::DescribeRound(
            a_round(dice, w),
            RoundText { title: dice.text(), date: dice.date(), note: dice.text() },
        ),
        12 => Edit::RemoveRound(a_round(dice, w)),
        13 => Edit::SetRating {
            round: a_round(dice, w),
            segment: dice.segment(w),
            factor: a_factor(dice, w),
            rating: if dice.below(3) == 0 { Rating::default() } else { rating(dice, w) },
        },
        14 => Edit::SetWeight(a_factor(dice, w), Weight::clamped(dice.part() * 3.0)),
        15 => Edit::AddJourney(id!(JourneyId, &dice.new_id("j")), Box::new(journey(dice, w))),
        16 => Edit::RemoveJourney(dice.one(w.journeys.ids(), || id!(JourneyId, "nowhere"))),
        17 => Edit::SetAnswer {
            round: a_round(dice, w),
            segment: dice.segment(w),
            question: a_question(dice, w),
            answer: dice.maybe(|d| scored::answer(d, w)),
        },
        18 => Edit::AddReference(id!(ReferenceId, &dice.new_id("r")), scored::reference(dice)),
        19 => Edit::SetReference(a_reference(dice, w), scored::reference(dice)),
        20 => Edit::RemoveReference(a_reference(dice, w)),
        more => board::persona(more - 21, dice, w),
    }
}

fn a_reference(dice: &mut Dice<'_>, w: &Workshop) -> ReferenceId {
    dice.one(w.references.ids(), || id!(ReferenceId, "nowhere"))
}

fn within(kind: usize, dice: &mut Dice<'_>, w: &Workshop, j: &Journey) -> JourneyEdit {
    let stage = |dice: &mut Dice<'_>| dice.one(j.stages.ids(), || id!(StageId, "nowhere"));
    let lane = |dice: &mut Dice<'_>| dice.one(j.lanes.ids(), || id!(LaneId, "nowhere"));
    let link = |dice: &mut Dice<'_>| dice.one(j.connections.ids(), || id!(ConnectionId, "nowhere"));
    match kind {
        0 => JourneyEdit::Describe(JourneyText {
            title: dice.text(),
            note: dice.text(),
            state: [JourneyState::AsIs, JourneyState::ToBe][dice.below(2)],
            segment: dice.maybe(|d| d.segment(w)),
            persona: dice.maybe(|d| board::a_persona(d, w)),
            variant_of: dice.maybe(|d| d.one(w.journeys.ids(), || id!(JourneyId, "nowhere"))),
        }),
        1 => JourneyEdit::AddStage(
            id!(StageId, &dice.new_id("a")),
            Stage { title: dice.text() },
            dice.below(5),
        ),
        2 => JourneyEdit::SetStage(stage(dice), Stage { title: dice.text() }),
        3 => JourneyEdit::MoveStage(stage(dice), dice.below(4)),
        4 => JourneyEdit::RemoveStage(stage(dice)),
        5 => JourneyEdit::AddLane(id!(LaneId, &dice.new_id("l")), a_lane(dice, w), dice.below(5)),
        6 => JourneyEdit::SetLane(lane(dice), a_lane(dice, w)),
        7 => JourneyEdit::MoveLane(lane(dice), dice.below(4)),
        8 => JourneyEdit::RemoveLane(lane(dice)),
        9 => JourneyEdit::AddStep(id!(StepId, &dice.new_id("r-")), Box::new(step(dice, w, j))),
        10 if dice.below(2) == 0 => {
            let all = (0..dice.below(3)).map(|_| (a_step(dice, j), Box::new(step(dice, w, j))));
            JourneyEdit::SetSteps(all.collect())
        }
        10 => JourneyEdit::SetStep(a_step(dice, j), Box::new(step(dice, w, j))),
        11 => JourneyEdit::MoveSteps(
            (0..1 + dice.below(3)).map(|_| (a_step(dice, j), place(dice, j))).collect(),
        ),
        12 => JourneyEdit::RemoveSteps((0..1 + dice.below(2)).map(|_| a_step(dice, j)).collect()),
        13 => JourneyEdit::Connect(id!(ConnectionId, &dice.new_id("k")), connection(dice, w, j)),
        14 => JourneyEdit::SetConnection(link(dice), connection(dice, w, j)),
        15 => JourneyEdit::Disconnect((0..1 + dice.below(2)).map(|_| link(dice)).collect()),
        more => board::change(more - 16, dice, j),
    }
}

fn purpose(dice: &mut Dice<'_>, w: &Workshop) -> Purpose {
    let mut purpose = (*w.purpose).clone();
    purpose.client = dice.text();
    purpose.scope = dice.text();
    purpose.date = dice.maybe(Dice::date);
    let problem = RootProblem::ALL[dice.below(3)];
    *purpose.figure_mut(problem) = Figure {
        value: dice.maybe(|d| Amount::clamped((d.part() - 0.5) * 10_f64.powi(d.below(17) as i32))),
        unit: dice.text(),
        base: dice.text(),
        period: dice.text(),
        segment: dice.maybe(|d| d.segment(w)),
    };
    purpose.lights.emotion = dice.text();
    purpose.outcomes.customer = dice.text();
    purpose
}

fn segment(dice: &mut Dice<'_>) -> Segment {
    Segment {
        note: dice.text(),
        intent: dice.maybe(|d| Intent::ALL[d.below(5)]),
        change_load: dice.maybe(Dice::level),
        ..Segment::new(dice.text(), dice.share())
    }
}

fn person(dice: &mut Dice<'_>) -> Person {
    Person { name: dice.text(), role: dice.text(), attends: dice.below(2) == 0 }
}

fn a_person(dice: &mut Dice<'_>, w: &Workshop) -> PersonId {
    dice.one(w.people.ids(), || id!(PersonId, "nowhere"))
}

fn a_round(dice: &mut Dice<'_>, w: &Workshop) -> AssessmentId {
    dice.one(w.assessments.ids(), || id!(AssessmentId, "nowhere"))
}

fn a_factor(dice: &mut Dice<'_>, w: &Workshop) -> FactorId {
    dice.one(w.framework.factors.ids(), || id!(FactorId, "nowhere"))
}

fn rating(dice: &mut Dice<'_>, w: &Workshop) -> Rating {
    Rating {
        judged: dice.maybe(|d| Score::clamped(d.part() * 10.0)),
        desired: dice.maybe(|d| Score::clamped(d.part() * 10.0)),
        basis: [Basis::FirstKnown, Basis::Judged, Basis::Voted, Basis::Evidenced][dice.below(4)],
        note: dice.text(),
        evidence: dice.signals(w),
        references: dice.references(w),
    }
}

fn a_question(dice: &mut Dice<'_>, w: &Workshop) -> QuestionId {
    let questions: Vec<QuestionId> =
        w.framework.factors.values().flat_map(|f| f.questions.ids()).cloned().collect();
    dice.one(&questions, || id!(QuestionId, "nowhere"))
}

fn round(dice: &mut Dice<'_>, w: &Workshop) -> Assessment {
    let mut round = Assessment { note: dice.text(), ..Assessment::new(dice.text(), dice.date()) };
    if dice.below(2) == 0 {
        let ratings = [(a_factor(dice, w), rating(dice, w))].into_iter().collect();
        round.ratings.insert(dice.segment(w), ratings);
    }
    if dice.below(2) == 0 {
        let answers = [(a_question(dice, w), scored::answer(dice, w))].into_iter().collect();
        round.answers.insert(dice.segment(w), Arc::new(answers));
    }
    round
}

fn a_lane(dice: &mut Dice<'_>, w: &Workshop) -> Lane {
    let kind = LaneKind::ALL[dice.below(LaneKind::ALL.len())];
    Lane {
        hidden: dice.below(2) == 0,
        collapsed: dice.rarely(),
        rows: dice.below(3) as u16,
        persona: dice.maybe(|d| board::a_persona(d, w)),
        ..Lane::new(dice.text(), kind)
    }
}

fn a_step(dice: &mut Dice<'_>, j: &Journey) -> StepId {
    dice.one(j.steps.ids(), || id!(StepId, "nowhere"))
}

fn place(dice: &mut Dice<'_>, j: &Journey) -> Place {
    Place {
        stage: dice.one(j.stages.ids(), || id!(StageId, "nowhere")),
        lane: dice.one(j.lanes.ids(), || id!(LaneId, "nowhere")),
        col: dice.below(2) as u16,
        // The last row of a cell: the next free place is in another column.
        row: if dice.rarely() { u16::MAX } else { dice.below(4) as u16 },
    }
}

fn step(dice: &mut Dice<'_>, w: &Workshop, j: &Journey) -> Step {
    let mut step = Step::new(dice.text(), place(dice, j));
    step.text = dice.text();
    step.valence = dice.maybe(|d| Valence::clamped(d.part() * 4.0 - 2.0));
    step.salience = dice.maybe(|d| Salience::clamped(d.part() * 10.0));
    step.layer = dice.maybe(|d| Layer::ALL[d.below(3)]);
    step.owner = dice.maybe(|d| a_person(d, w));
    step.contact_point =
        dice.maybe(|d| d.one(w.contact_points.ids(), || id!(ContactPointId, "nowhere")));
    step.evidence = dice.signals(w);
    step.channel = dice.text();
    step.kpi = dice.maybe(|d| Kpi {
        title: d.text(),
        unit: d.text(),
        value: d.maybe(|d| Amount::clamped(d.part())),
        target: None,
    });
    if dice.below(3) == 0 {
        step.origin = Some(a_step(dice, j));
    }
    step.dwell = dice.maybe(|d| Seconds::clamped(d.part() * 1e6));
    step.entry = dice.maybe(Dice::share);
    step.capacity = dice.maybe(|d| Count::clamped(d.part() * 20.0));
    step.three_ps.proactive = dice.below(2) == 0;
    step.exit = dice.maybe(|d| Exit::ALL[d.below(4)]);
    if dice.below(3) == 0 {
        step.inner = Some(dice.one(w.journeys.ids(), || id!(JourneyId, "nowhere")));
    }
    step
}

fn connection(dice: &mut Dice<'_>, w: &Workshop, j: &Journey) -> Connection {
    Connection {
        from: a_step(dice, j),
        to: a_step(dice, j),
        share: dice.maybe(Dice::share),
        shares: (0..dice.below(2)).map(|_| (dice.segment(w), dice.share())).collect(),
        condition: dice.text(),
        kind: ConnectionKind::ALL[dice.below(4)],
    }
}

/// A new journey: blank, or a copy or a variant of one that is there, or a broken one.
fn journey(dice: &mut Dice<'_>, w: &Workshop) -> Journey {
    let base = dice.one(w.journeys.ids(), || id!(JourneyId, "nowhere"));
    let mut journey = match w.journeys.get(&base) {
        Some(drawn) => (**drawn).clone(),
        None => Journey::blank(dice.text(), Table::default(), Table::default()),
    };
    journey.title = dice.text();
    journey.variant_of = dice.maybe(|_| base);
    if dice.below(2) == 0 {
        let step = step(dice, w, &journey);
        journey.steps.insert(id!(StepId, &dice.new_id("r-")), Arc::new(step));
    }
    journey
}
