//! What an action is tied to: factors, questions, steps, contact points and signals.

use egui::{Id, Ui, vec2};
use lucide_icons::Icon;

use super::acts;
use super::inspector::section;
use crate::app::command;
use crate::app::form::{self, Button};
use crate::app::theme::space;
use crate::app::views::Cx;
use crate::app::views::signals::chips::{Chip, chip};
use crate::app::views::signals::pick::{Pick, Picked, Words};
use crate::app::views::things::{self, put};
use crate::app::{Page, Room};
use crate::text::Text;
use crate::workshop::{
    Action, ActionId, ContactPointId, FactorId, QuestionId, SignalId, StepId, Workshop,
};

/// Something that an action is tied to.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Link {
    Factor(FactorId),
    Question(QuestionId),
    Step(StepId),
    ContactPoint(ContactPointId),
    Signal(SignalId),
}

/// A kind of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Factor,
    Question,
    Step,
    ContactPoint,
    Signal,
}

impl Kind {
    const ALL: [Self; 5] =
        [Self::Factor, Self::Question, Self::Step, Self::ContactPoint, Self::Signal];

    /// The keys of what they are called together, of the button that adds one, and of the field
    /// that finds one.
    const fn words(self) -> [&'static str; 3] {
        match self {
            Self::Factor => ["plan-factors", "plan-add-factor", "plan-find-factor"],
            Self::Question => ["plan-questions", "plan-add-question", "plan-find-question"],
            Self::Step => ["plan-steps", "plan-add-step", "plan-find-step"],
            Self::ContactPoint => ["plan-points", "plan-add-point", "plan-find-point"],
            Self::Signal => ["plan-signals", "plan-add-signal", "plan-find-signal"],
        }
    }

    /// The way to where one of them can be seen, and the key of its name.
    const fn place(self) -> (&'static str, command::Action) {
        match self {
            Self::Factor | Self::Question => {
                (Room::Score.title(), command::Action::GoTo(Room::Score))
            }
            Self::Step => (Room::Journey.title(), command::Action::GoTo(Room::Journey)),
            Self::ContactPoint => (Room::Contacts.title(), command::Action::TurnTo(Page::Menu)),
            Self::Signal => (Room::Signals.title(), command::Action::TurnTo(Page::Ledger)),
        }
    }

    /// All that an action could be tied to.
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
            Self::Signal => all(things::signals(w), Link::Signal),
        }
    }

    /// Those of an action, by name.
    fn of(self, text: &Text, w: &Workshop, action: &Action) -> Vec<(Link, String)> {
        let named = |name| things::named(text, name, "plan-nameless");
        match self {
            Self::Factor => {
                let all = action.tied();
                all.map(|id| (Link::Factor(id.clone()), named(things::factor(w, id)))).collect()
            }
            Self::Question => {
                let all = action.questions.iter();
                all.map(|id| (Link::Question(id.clone()), named(things::question(w, id)))).collect()
            }
            Self::Step => {
                let all = action.steps.iter();
                all.map(|id| (Link::Step(id.clone()), named(things::step(w, id)))).collect()
            }
            Self::ContactPoint => {
                let all = action.contact_points.iter();
                let name = |id| named(things::contact_point(w, id));
                all.map(|id| (Link::ContactPoint(id.clone()), name(id))).collect()
            }
            Self::Signal => {
                let all = action.signals.iter();
                all.map(|id| (Link::Signal(id.clone()), named(things::signal(w, id)))).collect()
            }
        }
    }
}

impl Link {
    fn add_to(&self, action: &mut Action) {
        match self {
            Self::Factor(id) => put(&mut action.factors, id),
            Self::Question(id) => put(&mut action.questions, id),
            Self::Step(id) => put(&mut action.steps, id),
            Self::ContactPoint(id) => put(&mut action.contact_points, id),
            Self::Signal(id) => put(&mut action.signals, id),
        }
    }

    fn take_from(&self, action: &mut Action) {
        match self {
            Self::Factor(id) => action.factors.retain(|other| other != id),
            Self::Question(id) => action.questions.retain(|other| other != id),
            Self::Step(id) => action.steps.retain(|other| other != id),
            Self::ContactPoint(id) => action.contact_points.retain(|other| other != id),
            Self::Signal(id) => action.signals.retain(|other| other != id),
        }
    }
}

/// What an action is tied to, to go there, to take out, and to add to. Answers with the factor of
/// which somebody wants to say by how much it changes.
pub(super) fn links(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    pick: &mut Pick<Link>,
    id: &ActionId,
    action: &Action,
) -> Option<FactorId> {
    let (text, theme) = (cx.text, cx.theme);
    let mut asked = None;
    section(ui, cx, "plan-links");
    for kind in Kind::ALL {
        let [title, add, find] = kind.words();
        form::label(ui, theme, text.get(title));
        let most = ui.available_width();
        let (room, go) = kind.place();
        let goes = text.with("plan-go", &[("room", text.get(room).into())]);
        let all = kind.of(text, cx.workshop, action);
        if !all.is_empty() {
            ui.horizontal_wrapped(|ui| {
                ui.spacing_mut().item_spacing = vec2(space::XS, space::XS);
                for (i, (link, words)) in all.iter().enumerate() {
                    let removes = text.with("plan-unlink", &[("what", words.as_str().into())]);
                    // What a change speaks of stays tied as long as there is the change.
                    let stays =
                        matches!(link, Link::Factor(id) if action.lifted().any(|to| to == id));
                    let removes = (!stays).then_some(removes.as_str());
                    let look = Chip { words, goes: Some(&goes), removes };
                    let key = Id::unique(("plan link", id.as_str(), title, i));
                    let did = chip(ui, theme, key, &look, most);
                    if did.clicked {
                        cx.out.act(go.clone());
                    }
                    if did.removed {
                        let edit = acts::change(cx.workshop, id, |action| link.take_from(action));
                        edit.into_iter().for_each(|edit| cx.out.edit(edit));
                    }
                }
            });
        }
        if kind == Kind::Factor {
            asked = expected(ui, cx, id, action);
        }
        let search = Words { button: text.get(add), hint: text.get(find), new: None, many: true };
        let key = Id::unique(("plan link to", title));
        if let Some(Picked::This(link)) = pick.show(ui, cx, key, &search, |w| kind.options(w)) {
            let edit = acts::change(cx.workshop, id, |action| link.add_to(action));
            edit.into_iter().for_each(|edit| cx.out.edit(edit));
        }
        ui.add_space(space::XS);
    }
    asked
}

/// Below the factors: a button for each of which nobody has said by how much its score changes, so
/// that it need not be looked for a second time.
fn expected(ui: &mut Ui, cx: &Cx<'_>, id: &ActionId, action: &Action) -> Option<FactorId> {
    let (text, theme) = (cx.text, cx.theme);
    let mut asked = None;
    for factor in action.factors.iter().filter(|id| !action.lifted().any(|to| to == *id)) {
        let name = things::named(text, things::factor(cx.workshop, factor), "plan-nameless");
        let words = text.with("plan-expect-change", &[("what", name.into())]);
        let key = Id::unique(("plan expect", id.as_str(), factor.as_str()));
        if Button::quiet(&words).icon(Icon::TrendingUp).id(key).show(ui, theme).clicked() {
            asked = Some(factor.clone());
        }
    }
    if action.lifted().next().is_some() {
        form::note(ui, theme, text.get("plan-tied-by-change"));
    }
    asked
}
