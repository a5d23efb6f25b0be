//! What a claim bears on: factors, questions, steps and contact points.

use egui::{Id, Ui, vec2};

use super::super::acts;
use super::super::chips::{Chip, chip};
use super::super::pick::{Pick, Picked, Words};
use crate::app::command::Action;
use crate::app::form;
use crate::app::theme::space;
use crate::app::views::Cx;
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
        match self {
            Self::Factor => {
                let all = w.framework.active();
                all.map(|(id, f)| (Link::Factor(id.clone()), f.title.clone())).collect()
            }
            Self::Question => {
                let all = w.framework.active().flat_map(|(_, factor)| {
                    factor.asked().map(move |(id, q)| (id, q, &factor.short))
                });
                let words =
                    |q: &crate::workshop::Question, short: &str| format!("{} · {short}", q.text);
                all.map(|(id, q, short)| (Link::Question(id.clone()), words(q, short))).collect()
            }
            Self::Step => {
                let all = w
                    .journeys
                    .values()
                    .flat_map(|j| j.steps.iter().map(move |(id, step)| (id, step, &j.title)));
                all.map(|(id, step, journey)| {
                    (Link::Step(id.clone()), format!("{} · {journey}", step.title))
                })
                .collect()
            }
            Self::ContactPoint => {
                let all = w.contact_points.iter();
                all.map(|(id, p)| (Link::ContactPoint(id.clone()), p.title.clone())).collect()
            }
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
        fn add<T: Clone + PartialEq>(list: &mut Vec<T>, id: &T) {
            if !list.contains(id) {
                list.push(id.clone());
            }
        }
        match self {
            Self::Factor(id) => add(&mut claim.factors, id),
            Self::Question(id) => add(&mut claim.questions, id),
            Self::Step(id) => add(&mut claim.steps, id),
            Self::ContactPoint(id) => add(&mut claim.contact_points, id),
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
    let named = |title: Option<&String>| match title.map(|title| title.trim()) {
        Some(title) if !title.is_empty() => title.to_owned(),
        _ => text.get("claims-nameless").to_owned(),
    };
    let factors = claim.factors.iter().map(|id| {
        let factor = w.framework.factors.get(id);
        let name = factor.map(|f| if f.short.is_empty() { &f.title } else { &f.short });
        (Link::Factor(id.clone()), named(name))
    });
    let questions = claim.questions.iter().map(|id| {
        let question = w.framework.question(id).map(|(_, q)| &q.text);
        (Link::Question(id.clone()), named(question))
    });
    let steps = claim.steps.iter().map(|id| {
        let step = w.journeys.values().find_map(|j| j.steps.get(id)).map(|s| &s.title);
        (Link::Step(id.clone()), named(step))
    });
    let points = claim.contact_points.iter().map(|id| {
        let point = w.contact_points.get(id).map(|p| &p.title);
        (Link::ContactPoint(id.clone()), named(point))
    });
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
