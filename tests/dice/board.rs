//! Edits of what lies over the drawn journey: sticky notes, stories, and personas.

use fireside::edit::{Edit, JourneyEdit};
use fireside::workshop::*;

use super::Dice;

/// How many kinds of edits there are of personas.
pub const PERSONA_KINDS: usize = 3;

/// How many kinds of edits there are of sticky notes and stories.
pub const KINDS: usize = 8;

pub fn a_persona(dice: &mut Dice<'_>, w: &Workshop) -> PersonaId {
    dice.one(w.personas.ids(), || id!(PersonaId, "nowhere"))
}

fn made_up(dice: &mut Dice<'_>, w: &Workshop) -> Persona {
    Persona {
        name: dice.text(),
        segment: dice.maybe(|d| d.segment(w)),
        goal: dice.text(),
        quote: dice.text(),
    }
}

pub fn persona(kind: usize, dice: &mut Dice<'_>, w: &Workshop) -> Edit {
    match kind {
        0 => Edit::AddPersona(id!(PersonaId, &dice.new_id("u")), made_up(dice, w)),
        1 => Edit::SetPersona(a_persona(dice, w), made_up(dice, w)),
        _ => Edit::RemovePersona(a_persona(dice, w)),
    }
}

fn spot(dice: &mut Dice<'_>) -> (Coordinate, Coordinate) {
    (Coordinate::clamped(dice.part() * 2000.0), Coordinate::clamped(dice.part() * 900.0))
}

fn sticky(dice: &mut Dice<'_>) -> Sticky {
    Sticky {
        text: dice.text(),
        at: spot(dice),
        size: Sticky::usual_size(),
        color: StickyColor::ALL[dice.below(5)],
    }
}

fn a_sticky(dice: &mut Dice<'_>, j: &Journey) -> StickyId {
    dice.one(j.stickies.ids(), || id!(StickyId, "nowhere"))
}

fn a_story(dice: &mut Dice<'_>, j: &Journey) -> StoryId {
    dice.one(j.stories.ids(), || id!(StoryId, "nowhere"))
}

fn story(dice: &mut Dice<'_>, j: &Journey) -> Story {
    let views = (0..dice.below(3)).map(|_| StoryView {
        sentence: dice.text(),
        steps: (0..dice.below(3)).map(|_| super::a_step(dice, j)).collect(),
        frame: dice.maybe(|d| Frame { at: spot(d), size: spot(d) }),
    });
    let views = views.collect();
    Story { title: dice.text(), views }
}

pub fn change(kind: usize, dice: &mut Dice<'_>, j: &Journey) -> JourneyEdit {
    match kind {
        0 => JourneyEdit::AddSticky(id!(StickyId, &dice.new_id("n")), sticky(dice)),
        1 => JourneyEdit::SetSticky(a_sticky(dice, j), sticky(dice)),
        2 => JourneyEdit::MoveStickies(
            (0..1 + dice.below(2)).map(|_| (a_sticky(dice, j), spot(dice))).collect(),
        ),
        3 => {
            JourneyEdit::RemoveStickies((0..1 + dice.below(2)).map(|_| a_sticky(dice, j)).collect())
        }
        4 => {
            let at = dice.below(4);
            JourneyEdit::AddStory(id!(StoryId, &dice.new_id("y")), story(dice, j), at)
        }
        5 => JourneyEdit::SetStory(a_story(dice, j), story(dice, j)),
        6 => JourneyEdit::MoveStory(a_story(dice, j), dice.below(4)),
        _ => JourneyEdit::RemoveStory(a_story(dice, j)),
    }
}
