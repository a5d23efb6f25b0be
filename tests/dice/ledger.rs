//! Rolls edits of contact points, expectations, memories, facts, signals and claims.

use fireside::edit::{ContactEdit, ExpectationEdit, SignalEdit};
use fireside::workshop::*;
use jiff::civil::Date;

use super::{Dice, a_factor, a_person, a_question};

/// How many kinds of edits there are of the menu of contact points.
pub const CONTACT_KINDS: usize = 4;

/// How many kinds of edits there are of expectations, memories, stance and facts.
pub const EXPECTATION_KINDS: usize = 11;

/// How many kinds of edits there are of signals, claims and capabilities.
pub const SIGNAL_KINDS: usize = 10;

pub(super) fn a_point(dice: &mut Dice<'_>, w: &Workshop) -> ContactPointId {
    dice.one(w.contact_points.ids(), || id!(ContactPointId, "nowhere"))
}

pub(super) fn a_signal(dice: &mut Dice<'_>, w: &Workshop) -> SignalId {
    dice.one(w.signals.ids(), || id!(SignalId, "nowhere"))
}

pub(super) fn a_step(dice: &mut Dice<'_>, w: &Workshop) -> StepId {
    let steps: Vec<&StepId> = w.journeys.values().flat_map(|j| j.steps.ids()).collect();
    dice.one(steps, || id!(StepId, "nowhere"))
}

pub(super) fn rating5(dice: &mut Dice<'_>) -> Rating5 {
    Rating5::clamped(dice.part() * 5.0)
}

/// Mostly of these years, now and then of a year that nobody can have meant.
pub(super) fn any_date(dice: &mut Dice<'_>) -> Date {
    if dice.rarely() { [Date::MIN, Date::MAX][dice.below(2)] } else { dice.date() }
}

fn contact_point(dice: &mut Dice<'_>, w: &Workshop) -> ContactPoint {
    let mut demands = Demands::default();
    let demand = Demand::ALL[dice.below(Demand::ALL.len())];
    *demands.get_mut(demand) = dice.maybe(Dice::level);
    let phase = Phase::ALL[dice.below(3)];
    ContactPoint {
        offered: dice.below(2) == 0,
        chosen: (0..dice.below(2)).map(|_| (dice.segment(w), dice.share())).collect(),
        demands,
        friction: dice.maybe(rating5),
        time_spent: dice.maybe(|d| Seconds::clamped(d.part() * 900.0)),
        time_lost: dice.maybe(|d| Seconds::clamped(d.part() * 900.0)),
        monthly: dice.maybe(|d| Count::clamped(d.part() * 1e4)),
        collects: dice.text(),
        data: DataYield::ALL[dice.below(4)],
        right: dice.maybe(Dice::level),
        gives: dice.text(),
        giving: DataYield::ALL[dice.below(4)],
        importance_customer: dice.maybe(rating5),
        importance_organisation: dice.maybe(rating5),
        satisfaction: dice.maybe(rating5),
        owner: dice.maybe(|d| a_person(d, w)),
        leads_to: (0..dice.below(2)).map(|_| a_point(dice, w)).collect(),
        evidence: dice.signals(w),
        note: dice.text(),
        ..ContactPoint::new(dice.text(), phase, dice.text())
    }
}

pub fn contact(dice: &mut Dice<'_>, w: &Workshop) -> ContactEdit {
    match dice.below(CONTACT_KINDS) {
        0 => ContactEdit::Add(
            id!(ContactPointId, &dice.new_id("c")),
            Box::new(contact_point(dice, w)),
        ),
        1 => ContactEdit::Set(a_point(dice, w), Box::new(contact_point(dice, w))),
        2 => ContactEdit::Move(a_point(dice, w), dice.below(5)),
        _ => ContactEdit::Remove((0..1 + dice.below(2)).map(|_| a_point(dice, w)).collect()),
    }
}

fn attribute(dice: &mut Dice<'_>, w: &Workshop) -> Attribute {
    let mut kano = Kano::default();
    kano.0[dice.below(5)][dice.below(5)] = dice.below(3) as u32;
    let layer = Layer::ALL[dice.below(3)];
    Attribute {
        score: dice.maybe(|d| Score::clamped(d.part() * 10.0)),
        importance: dice.maybe(|d| Score::clamped(d.part() * 10.0)),
        spend: dice.maybe(|d| Amount::clamped(d.part() * 1e6)),
        asked: dice.below(2) == 0,
        kano,
        contact_point: dice.maybe(|d| a_point(d, w)),
        evidence: dice.signals(w),
        note: dice.text(),
        ..Attribute::new(dice.text(), layer)
    }
}

fn experience(dice: &mut Dice<'_>, w: &Workshop) -> Experience {
    Experience {
        title: dice.text(),
        date: any_date(dice),
        valence: Valence::clamped(dice.part() * 4.0 - 2.0),
        salience: Salience::clamped(dice.part() * 10.0),
        segment: dice.maybe(|d| d.segment(w)),
        contact_point: dice.maybe(|d| a_point(d, w)),
        step: dice.maybe(|d| a_step(d, w)),
        signal: dice.maybe(|d| a_signal(d, w)),
    }
}

fn memory(dice: &mut Dice<'_>, w: &Workshop) -> Memory {
    let half_life = |d: &mut Dice<'_>| HalfLife::clamped(d.part() * 900.0);
    Memory {
        half_life: half_life(dice),
        segments: (0..dice.below(2)).map(|_| (dice.segment(w), half_life(dice))).collect(),
        channels: (0..dice.below(2)).map(|_| (dice.text(), half_life(dice))).collect(),
        superseding: dice.share(),
        unit: dice.text(),
        prevention: dice.maybe(|d| Amount::clamped(d.part() * 100.0)),
        recovery: Recovery { after: Count::clamped(dice.part() * 60.0), ..Recovery::default() },
        spiral: Spiral { learned: dice.share(), ..Spiral::default() },
    }
}

fn fact(dice: &mut Dice<'_>, w: &Workshop) -> Fact {
    Fact {
        figure: Figure {
            value: dice.maybe(|d| Amount::clamped(d.part() * 100.0)),
            unit: dice.text(),
            segment: dice.maybe(|d| d.segment(w)),
            ..Figure::default()
        },
        note: dice.text(),
        evidence: dice.signals(w),
        references: dice.references(w),
    }
}

pub fn expectation(dice: &mut Dice<'_>, w: &Workshop) -> ExpectationEdit {
    let an_attribute =
        |d: &mut Dice<'_>| d.one(w.pyramid.attributes.ids(), || id!(AttributeId, "nowhere"));
    let an_experience =
        |d: &mut Dice<'_>| d.one(w.experiences.ids(), || id!(ExperienceId, "nowhere"));
    match dice.below(EXPECTATION_KINDS) {
        0 => {
            let weights = std::array::from_fn(|_| Weight::clamped(dice.part() * 3.0));
            ExpectationEdit::SetPyramid(dice.share(), weights, dice.text())
        }
        1 => ExpectationEdit::AddAttribute(
            id!(AttributeId, &dice.new_id("a")),
            Box::new(attribute(dice, w)),
        ),
        2 => ExpectationEdit::SetAttribute(an_attribute(dice), Box::new(attribute(dice, w))),
        3 => ExpectationEdit::MoveAttribute(an_attribute(dice), dice.below(5)),
        4 => ExpectationEdit::RemoveAttribute(an_attribute(dice)),
        5 => {
            let new = (0..1 + dice.below(2))
                .map(|_| (id!(ExperienceId, &dice.new_id("e")), experience(dice, w)));
            ExpectationEdit::AddExperiences(new.collect())
        }
        6 => ExpectationEdit::SetExperience(an_experience(dice), Box::new(experience(dice, w))),
        7 => ExpectationEdit::RemoveExperiences(
            (0..1 + dice.below(2)).map(|_| an_experience(dice)).collect(),
        ),
        8 => ExpectationEdit::SetMemory(Box::new(memory(dice, w))),
        9 => {
            let position = Position {
                now: dice.maybe(|d| Score::clamped(d.part() * 10.0)),
                aim: dice.maybe(|d| Score::clamped(d.part() * 10.0)),
                note: dice.text(),
            };
            ExpectationEdit::SetPosition(Stance::ALL[dice.below(8)], position)
        }
        _ => {
            let fact = if dice.rarely() { Fact::default() } else { fact(dice, w) };
            ExpectationEdit::SetFact(FactKind::ALL[dice.below(12)], Box::new(fact))
        }
    }
}

fn signal(dice: &mut Dice<'_>, w: &Workshop) -> Signal {
    Signal {
        title: dice.text(),
        quote: dice.text(),
        source: dice.text(),
        date: dice.maybe(any_date),
        valence: dice.maybe(|d| Valence::clamped(d.part() * 4.0 - 2.0)),
        segment: dice.maybe(|d| d.segment(w)),
        tags: (0..dice.below(3)).map(|_| dice.text()).collect(),
        unrelated: dice.rarely(),
        apart: dice.signals(w),
    }
}

fn claim(dice: &mut Dice<'_>, w: &Workshop) -> Claim {
    Claim {
        title: dice.text(),
        story: dice.text(),
        signals: dice.signals(w),
        against: dice.signals(w),
        factors: (0..dice.below(2)).map(|_| a_factor(dice, w)).collect(),
        questions: (0..dice.below(2)).map(|_| a_question(dice, w)).collect(),
        steps: (0..dice.below(2)).map(|_| a_step(dice, w)).collect(),
        contact_points: (0..dice.below(2)).map(|_| a_point(dice, w)).collect(),
    }
}

fn capability(dice: &mut Dice<'_>) -> Capability {
    let case = |dice: &mut Dice<'_>| Case {
        title: dice.text(),
        event: dice.maybe(|d| d.date().at(9, 30, 0, 0)),
        action: dice.maybe(|d| any_date(d).at(9, 30, 0, 0)),
        ..Case::default()
    };
    Capability {
        title: dice.text(),
        analytics: dice.maybe(Dice::level),
        execution: dice.maybe(Dice::level),
        cases: (0..dice.below(3)).map(|_| case(dice)).collect(),
        note: dice.text(),
    }
}

pub fn signals(dice: &mut Dice<'_>, w: &Workshop) -> SignalEdit {
    let a_claim = |d: &mut Dice<'_>| d.one(w.claims.ids(), || id!(ClaimId, "nowhere"));
    let a_capability =
        |d: &mut Dice<'_>| d.one(w.capabilities.ids(), || id!(CapabilityId, "nowhere"));
    match dice.below(SIGNAL_KINDS) {
        0 => {
            let new =
                (0..1 + dice.below(2)).map(|_| (id!(SignalId, &dice.new_id("n")), signal(dice, w)));
            SignalEdit::Add(new.collect())
        }
        1 => SignalEdit::Set(a_signal(dice, w), Box::new(signal(dice, w))),
        2 => SignalEdit::Remove((0..1 + dice.below(2)).map(|_| a_signal(dice, w)).collect()),
        3 => {
            let half_life = dice.maybe(|d| HalfLife::clamped(d.part() * 900.0));
            SignalEdit::SetFading(Fading { half_life })
        }
        4 => SignalEdit::AddClaim(id!(ClaimId, &dice.new_id("k")), Box::new(claim(dice, w))),
        5 => SignalEdit::SetClaim(a_claim(dice), Box::new(claim(dice, w))),
        6 => SignalEdit::RemoveClaim(a_claim(dice)),
        7 => {
            let id = id!(CapabilityId, &dice.new_id("q"));
            SignalEdit::AddCapability(id, Box::new(capability(dice)))
        }
        8 => SignalEdit::SetCapability(a_capability(dice), Box::new(capability(dice))),
        _ => SignalEdit::RemoveCapability(a_capability(dice)),
    }
}
