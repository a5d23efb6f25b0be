//! What a claim bears on: factors, questions, steps and contact points.

use egui::{Id, Ui, vec2};

use super::super::acts;
use super::super::chips::{Chip, chip};
use super::super::pick::{Pick, Picked, Words};
use crate::app::command::Action;
use crate::app::form;
use crate::app::theme::space;
use crate::app::views::Cx;
use crate::app::views::things::{self, put};
use crate::app::{Page, Room};
use crate::edit::Edit;
use crate::text::Text;
use crate::workshop::{Claim, ClaimId, ContactPointId, FactorId, QuestionId, StepId, Workshop};

/// Something that a claim bears on.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Link {
    Factor(FactorId),
    Question(QuestionId),
    Step(StepId),
    ContactPoint(ContactPointId),
}

/// A kind of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Factor,
    Question,
    Step,
    ContactPoint,
}

impl Kind {
    pub(super) const ALL: [Self; 4] =
        [Self::Factor, Self::Question, Self::Step, Self::ContactPoint];

    /// The keys of what they are called together, of the button that adds one, and of the field
    /// that finds one.
    const fn words(self) -> [&'static str; 3] {
        match self {
            Self::Factor => ["claims-factors", "claims-add-factor", "claims-find-factor"],
            Self::Question => ["claims-questions", "claims-add-question", "claims-find-question"],
            Self::Step => ["claims-steps", "claims-add-step", "claims-find-step"],
            Self::ContactPoint => ["claims-points", "claims-add-point", "claims-find-point"],
        }
    }

    /// All that a claim could bear on.
    fn options(self, w: &Workshop) -> Vec<(Link, String)> {
        fn all<I>(
            things: impl Iterator<Item = (I, String)>,
            link: fn(I) -> Link,
        ) -> Vec<(Link, String)> {
            things.map(|(id, name)| (link(id), name)).collect()
        }
        match self {
            Self::Factor => all(things::factors(w), Link::Factor),
            Self::Question => all(things::questions(w), Link::Question),
            Self::Step => all(things::steps(w), Link::Step),
            Self::ContactPoint => all(things::contact_points(w), Link::ContactPoint),
        }
    }
}

impl Link {
    /// What kind of thing it is.
    const fn kind(&self) -> Kind {
        match self {
            Self::Factor(_) => Kind::Factor,
            Self::Question(_) => Kind::Question,
            Self::Step(_) => Kind::Step,
            Self::ContactPoint(_) => Kind::ContactPoint,
        }
    }

    /// The key of where it can be seen.
    pub(super) const fn room(&self) -> &'static str {
        match self {
            Self::Factor(_) | Self::Question(_) => Room::Score.title(),
            Self::Step(_) => Room::Journey.title(),
            Self::ContactPoint(_) => Room::Contacts.title(),
        }
    }

    /// The way there.
    pub(super) const fn action(&self) -> Action {
        match self {
            Self::Factor(_) | Self::Question(_) => Action::GoTo(Room::Score),
            Self::Step(_) => Action::GoTo(Room::Journey),
            Self::ContactPoint(_) => Action::TurnTo(Page::Menu),
        }
    }

    fn add_to(&self, claim: &mut Claim) {
        match self {
            Self::Factor(id) => put(&mut claim.factors, id),
            Self::Question(id) => put(&mut claim.questions, id),
            Self::Step(id) => put(&mut claim.steps, id),
            Self::ContactPoint(id) => put(&mut claim.contact_points, id),
        }
    }

    fn take_from(&self, claim: &mut Claim) {
        match self {
            Self::Factor(id) => claim.factors.retain(|other| other != id),
            Self::Question(id) => claim.questions.retain(|other| other != id),
            Self::Step(id) => claim.steps.retain(|other| other != id),
            Self::ContactPoint(id) => claim.contact_points.retain(|other| other != id),
        }
    }
}

/// Everything that a claim bears on, by name.
pub(super) fn links(text: &Text, w: &Workshop, claim: &Claim) -> Vec<(Link, String)> {
    let named = |name| things::named(text, name, "claims-nameless");
    let factors = claim.factors.iter();
    let factors = factors.map(|id| (Link::Factor(id.clone()), named(things::factor(w, id))));
    let questions = claim.questions.iter();
    let questions =
        questions.map(|id| (Link::Question(id.clone()), named(things::question(w, id))));
    let steps = claim.steps.iter();
    let steps = steps.map(|id| (Link::Step(id.clone()), named(things::step(w, id))));
    let points = claim.contact_points.iter();
    let points =
        points.map(|id| (Link::ContactPoint(id.clone()), named(things::contact_point(w, id))));
    factors.chain(questions).chain(steps).chain(points).collect()
}

/// What a claim bears on, to go there, to take out, and to add to.
pub(super) fn edit(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    pick: &mut Pick<Link>,
    id: &ClaimId,
    all: &[(Link, String)],
) {
    let (text, theme) = (cx.text, cx.theme);
    for kind in Kind::ALL {
        let [title, add, find] = kind.words();
        form::label(ui, theme, text.get(title));
        let most = ui.available_width();
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = vec2(space::XS, space::XS);
            for (i, (link, words)) in all.iter().enumerate().filter(|(_, l)| l.0.kind() == kind) {
                let goes = text.with("signals-go", &[("room", text.get(link.room()).into())]);
                let removes = text.with("claims-unlink", &[("what", words.as_str().into())]);
                let look = Chip { words, goes: Some(&goes), removes: Some(&removes) };
                let key = Id::unique(("claim bears on", id.as_str(), i));
                let did = chip(ui, theme, key, &look, most);
                if did.clicked {
                    cx.out.act(link.action());
                }
                if did.removed {
                    let edit = acts::change_claim(cx.workshop, id, |c| link.take_from(c));
                    edit.into_iter()
                        .for_each(|edit| cx.out.edit(Edit::Many("claims-undo-links", vec![edit])));
                }
            }
        });
        let search = Words { button: text.get(add), hint: text.get(find), new: None, many: true };
        let key = Id::unique(("claim link to", title));
        if let Some(Picked::This(link)) =
            pick.show(ui, cx, key, &search, |workshop| kind.options(workshop))
        {
            let edit = acts::change_claim(cx.workshop, id, |claim| link.add_to(claim));
            edit.into_iter()
                .for_each(|edit| cx.out.edit(Edit::Many("claims-undo-links", vec![edit])));
        }
        ui.add_space(space::XS);
    }
}
