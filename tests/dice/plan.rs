//! Rolls edits of the plan, of the value case and of the deliverable.

use fireside::edit::PlanEdit;
use fireside::workshop::*;

use super::ledger::{a_point, a_signal, a_step, any_date, rating5};
use super::{Dice, a_factor, a_person, a_question};

/// How many kinds of edits there are of the plan.
pub const KINDS: usize = 7;

pub(super) fn an_action(dice: &mut Dice<'_>, w: &Workshop) -> ActionId {
    dice.one(w.plan.ids(), || id!(ActionId, "nowhere"))
}

fn amount(dice: &mut Dice<'_>) -> Amount {
    Amount::clamped((dice.part() - 0.2) * 1e6)
}

/// Mostly in order.
fn span<T: Copy>(dice: &mut Dice<'_>, make: impl Fn(f64) -> T) -> Span<T> {
    let base = dice.part();
    let low = if dice.rarely() { base + 0.1 } else { base / 2.0 };
    Span { low: make(low), base: make(base), high: make(f64::midpoint(base, 1.0)) }
}

fn change(dice: &mut Dice<'_>, w: &Workshop) -> Change {
    if dice.below(2) == 0 {
        return Change::Score {
            factor: a_factor(dice, w),
            segment: dice.maybe(|d| d.segment(w)),
            by: Points::clamped((dice.part() - 0.3) * 10.0),
        };
    }
    let journey = dice.one(w.journeys.ids(), || id!(JourneyId, "nowhere"));
    let links = w.journeys.get(&journey).map(|j| j.connections.ids().collect::<Vec<_>>());
    let connection = dice.one(links.unwrap_or_default(), || id!(ConnectionId, "nowhere"));
    Change::Share { journey, connection, to: dice.share() }
}

fn action(dice: &mut Dice<'_>, w: &Workshop) -> Action {
    Action {
        title: dice.text(),
        note: dice.text(),
        factors: (0..dice.below(2)).map(|_| a_factor(dice, w)).collect(),
        questions: (0..dice.below(2)).map(|_| a_question(dice, w)).collect(),
        steps: (0..dice.below(2)).map(|_| a_step(dice, w)).collect(),
        contact_points: (0..dice.below(2)).map(|_| a_point(dice, w)).collect(),
        signals: (0..dice.below(2)).map(|_| a_signal(dice, w)).collect(),
        owner: dice.maybe(|d| a_person(d, w)),
        start: dice.maybe(any_date),
        due: dice.maybe(any_date),
        effort: dice.maybe(rating5),
        impact: dice.maybe(rating5),
        cost: dice.maybe(amount),
        confidence: dice.maybe(Dice::share),
        changes: (0..dice.below(3)).map(|_| change(dice, w)).collect(),
        company: dice.text(),
        customer: dice.text(),
        after: (0..dice.below(2)).map(|_| an_action(dice, w)).collect(),
        chosen: dice.below(2) == 0,
        done: dice.below(2) == 0,
    }
}

fn value(dice: &mut Dice<'_>, w: &Workshop) -> ValueCase {
    ValueCase {
        money: dice.text(),
        period: dice.text(),
        base: ChurnBase::ALL[dice.below(3)],
        customers: dice.maybe(|d| span(d, |v| Count::clamped(v * 1e4))),
        retention: dice.maybe(|d| span(d, Share::clamped)),
        margin: dice.maybe(|d| span(d, |v| Amount::clamped(v * 1e3))),
        discount: dice.maybe(|d| span(d, Share::clamped)),
        convention: Convention::ALL[dice.below(2)],
        link: dice.maybe(|d| Link {
            retention: span(d, Share::clamped),
            margin: d.maybe(|d| span(d, Share::clamped)),
            reason: d.text(),
            signed_by: d.maybe(|d| a_person(d, w)),
            signed_on: d.maybe(Dice::date),
        }),
        revenue: Revenue {
            start: dice.maybe(amount),
            expansion: dice.maybe(amount),
            contraction: dice.maybe(amount),
            churned: dice.maybe(amount),
        },
        cost_to_serve: dice.maybe(amount),
    }
}

fn deliverable(dice: &mut Dice<'_>) -> Deliverable {
    Deliverable {
        language: dice.maybe(|d| Language::ALL[d.below(3)]),
        without: (0..dice.below(3)).map(|_| Section::ALL[dice.below(13)]).collect(),
        messages: [dice.text(), dice.text(), dice.text()],
        accent: dice.maybe(|d| Accent::new([d.below(256) as u8, d.below(256) as u8, 0])),
        logo: dice.maybe(|d| Logo::new(&[d.below(256) as u8; 5]).unwrap()),
        confidentiality: dice.text(),
        author: dice.text(),
        paper: Paper::ALL[dice.below(2)],
        next: dice.maybe(Dice::date),
        next_note: dice.text(),
    }
}

pub fn plan(dice: &mut Dice<'_>, w: &Workshop) -> PlanEdit {
    let some = |dice: &mut Dice<'_>| (0..1 + dice.below(2)).map(|_| an_action(dice, w)).collect();
    match dice.below(KINDS) {
        0 => PlanEdit::Add(
            (0..1 + dice.below(2))
                .map(|_| (id!(ActionId, &dice.new_id("p")), action(dice, w)))
                .collect(),
        ),
        1 => PlanEdit::Set(an_action(dice, w), Box::new(action(dice, w))),
        2 => PlanEdit::Move(an_action(dice, w), dice.below(5)),
        3 => PlanEdit::Remove(some(dice)),
        4 => PlanEdit::Choose(some(dice)),
        5 => PlanEdit::SetValue(Box::new(value(dice, w))),
        _ => PlanEdit::SetDeliverable(Box::new(deliverable(dice))),
    }
}
