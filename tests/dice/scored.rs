//! Rolls edits of answers, registers, references and the framework.

use fireside::edit::{FactorText, FrameworkEdit, FrameworkText, RegisterEdit};
use fireside::workshop::*;

use super::{Dice, FRAMEWORK_KINDS, REGISTER_KINDS, a_factor, a_person, a_question};

pub fn answer(dice: &mut Dice<'_>, w: &Workshop) -> Answer {
    let reply = if dice.rarely() { Reply::DontKnow } else { Reply::Level(dice.level()) };
    Answer {
        note: dice.text(),
        evidence: dice.signals(w),
        references: dice.references(w),
        ..Answer::of(reply)
    }
}

fn message(dice: &mut Dice<'_>, w: &Workshop) -> Message {
    Message {
        title: dice.text(),
        segment: dice.maybe(|d| d.segment(w)),
        design: dice.maybe(|d| [Design::Inform, Design::Respond][d.below(2)]),
        tone: dice.maybe(|d| Tone::ALL[d.below(3)]),
        drives_action: dice.below(2) == 0,
        ..Message::default()
    }
}

fn blocker(dice: &mut Dice<'_>, w: &Workshop) -> Blocker {
    Blocker {
        title: dice.text(),
        kind: BlockerKind::ALL[dice.below(3)],
        segment: dice.maybe(|d| d.segment(w)),
        severity: Rating5::clamped(dice.part() * 5.0),
        state: BlockerState::ALL[dice.below(3)],
        owner: dice.maybe(|d| a_person(d, w)),
        note: dice.text(),
    }
}

fn miss(dice: &mut Dice<'_>, w: &Workshop) -> Miss {
    Miss {
        title: dice.text(),
        segment: dice.maybe(|d| d.segment(w)),
        share: dice.maybe(Dice::share),
        cause: dice.maybe(|d| Cause::ALL[d.below(3)]),
        note: dice.text(),
    }
}

pub fn register(dice: &mut Dice<'_>, w: &Workshop, round: &AssessmentId) -> RegisterEdit {
    let round = w.assessments.get(round).map(|r| &**r);
    let one = |dice: &mut Dice<'_>, ids: Vec<String>| dice.one(&ids, || "nowhere".to_owned());
    let messages =
        round.map_or_else(Vec::new, |r| r.messages.ids().map(ToString::to_string).collect());
    let blockers =
        round.map_or_else(Vec::new, |r| r.blockers.ids().map(ToString::to_string).collect());
    let misses = round.map_or_else(Vec::new, |r| r.misses.ids().map(ToString::to_string).collect());
    match dice.below(REGISTER_KINDS) {
        0 => RegisterEdit::AddMessage(id!(MessageId, &dice.new_id("m")), message(dice, w)),
        1 => RegisterEdit::SetMessage(id!(MessageId, &one(dice, messages)), message(dice, w)),
        2 => RegisterEdit::RemoveMessage(id!(MessageId, &one(dice, messages))),
        3 => RegisterEdit::AddBlocker(id!(BlockerId, &dice.new_id("b")), blocker(dice, w)),
        4 => RegisterEdit::SetBlocker(id!(BlockerId, &one(dice, blockers)), blocker(dice, w)),
        5 => RegisterEdit::RemoveBlocker(id!(BlockerId, &one(dice, blockers))),
        6 => RegisterEdit::AddMiss(id!(MissId, &dice.new_id("x")), miss(dice, w)),
        7 => RegisterEdit::SetMiss(id!(MissId, &one(dice, misses)), miss(dice, w)),
        8 => RegisterEdit::RemoveMiss(id!(MissId, &one(dice, misses))),
        _ => {
            let party = |d: &mut Dice<'_>| Party {
                happy: d.maybe(Dice::level),
                continues: d.maybe(Dice::level),
                better_off: d.maybe(Dice::level),
            };
            let (customer, organisation) = (party(dice), party(dice));
            RegisterEdit::SetMutual(Mutual { customer, organisation })
        }
    }
}

pub fn reference(dice: &mut Dice<'_>) -> Reference {
    Reference {
        title: dice.text(),
        kind: ReferenceKind::ALL[dice.below(3)],
        date: dice.maybe(Dice::date),
        place: dice.text(),
        note: dice.text(),
    }
}

fn texts5(dice: &mut Dice<'_>) -> [String; 5] {
    std::array::from_fn(|_| dice.text())
}

fn question(dice: &mut Dice<'_>, w: &Workshop) -> Question {
    Question {
        part: dice.text(),
        weight: Weight::clamped(dice.part() * 3.0),
        same_as: if dice.below(3) == 0 { Some(a_question(dice, w)) } else { None },
        feed: dice.maybe(|d| Feed::ALL[d.below(4)]),
        off: dice.rarely(),
        ..Question::new(dice.text(), texts5(dice))
    }
}

fn factor(dice: &mut Dice<'_>, w: &Workshop) -> Factor {
    let questions =
        (0..dice.below(3)).map(|_| (id!(QuestionId, &dice.new_id("q")), question(dice, w)));
    let questions: Vec<_> = questions.collect();
    Factor {
        off: dice.rarely(),
        unknown_counts_low: dice.rarely(),
        questions: questions.into_iter().collect(),
        ..Factor::new(dice.text(), texts5(dice))
    }
}

pub fn framework(dice: &mut Dice<'_>, w: &Workshop) -> FrameworkEdit {
    match dice.below(FRAMEWORK_KINDS) {
        0 => FrameworkEdit::Describe(Box::new(FrameworkText {
            title: dice.text(),
            source: dice.text(),
            engagement: dice.text(),
            desired_state: dice.text(),
            stages: texts5(dice),
        })),
        1 => {
            let id = id!(FactorId, &dice.new_id("f"));
            FrameworkEdit::AddFactor(id, Box::new(factor(dice, w)), dice.below(9))
        }
        2 => {
            let text = FactorText { off: dice.rarely(), ..FactorText::of(&factor(dice, w)) };
            FrameworkEdit::SetFactor(a_factor(dice, w), Box::new(text))
        }
        3 => FrameworkEdit::MoveFactor(a_factor(dice, w), dice.below(9)),
        4 => FrameworkEdit::RemoveFactor(a_factor(dice, w)),
        5 => {
            let id = id!(QuestionId, &dice.new_id("q"));
            let question = Box::new(question(dice, w));
            FrameworkEdit::AddQuestion(a_factor(dice, w), id, question, dice.below(9))
        }
        6 => FrameworkEdit::SetQuestion(a_question(dice, w), Box::new(question(dice, w))),
        7 => FrameworkEdit::MoveQuestion(a_question(dice, w), a_factor(dice, w), dice.below(9)),
        _ => FrameworkEdit::RemoveQuestion(a_question(dice, w)),
    }
}
