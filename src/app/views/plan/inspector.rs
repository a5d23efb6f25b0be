//! Everything about one action.

use std::sync::Arc;

use egui::{Id, ScrollArea, Ui};
use lucide_icons::Icon;

use super::inspector_changes::Changing;
use super::inspector_links::{Link, links};
use super::{Shared, acts, words};
use crate::app::form::{
    self, Field, check, date_field, icon_button, note, number_field, rating, select,
};
use crate::app::theme::{TARGET, bold, font, size, space};
use crate::app::views::Cx;
use crate::app::views::signals::chips::{Chip, chip};
use crate::app::views::signals::fields::words as field;
use crate::app::views::signals::pick::{Pick, Picked, Words};
use crate::app::widgets::grade_mark;
use crate::measure::{Grade, action_grade, confidence_of};
use crate::workshop::{Action, ActionId, Amount, Share, Workshop};

/// What the inspector keeps between frames.
#[derive(Debug, Default)]
pub(super) struct Inspector {
    pub links: Pick<Link>,
    pub changing: Changing,
    after: Pick<ActionId>,
    /// The title shall get the keyboard.
    wanted: bool,
}

impl Inspector {
    /// Closes whatever is being looked for.
    pub(super) fn close(&mut self) {
        self.links.close();
        self.changing.close();
        self.after.close();
        self.wanted = false;
    }

    /// Gives the title the keyboard.
    pub(super) fn want_title(&mut self) {
        self.wanted = true;
    }
}

/// The id of a field of an action.
pub(super) fn key(id: &ActionId, part: &str) -> Id {
    Id::unique(("plan field", id.as_str().to_owned(), part.to_owned()))
}

/// What the inspector asks of the page.
#[derive(Default)]
struct Asks {
    close: bool,
    remove: bool,
    go: Option<ActionId>,
}

/// Draws the fields of the action that is looked at.
pub(super) fn show(ui: &mut Ui, cx: &mut Cx<'_>, shared: &mut Shared) {
    let workshop = Arc::clone(cx.workshop);
    let Some(id) = shared.chosen.clone() else { return };
    let Some(action) = workshop.plan.get(&id) else { return };
    let mut asks = Asks::default();
    head(ui, cx, shared, &id, action, &mut asks);
    let inspector = &mut shared.inspector;
    let area = ScrollArea::vertical().id_salt(("plan action", id.as_str()));
    area.auto_shrink([false, false]).show(ui, |ui| {
        ui.set_width(ui.available_width() - space::S);
        ui.spacing_mut().item_spacing.y = space::XS;
        what(ui, cx, inspector, &id, action);
        who(ui, cx, &id, action);
        when(ui, cx, &id, action);
        weighed(ui, cx, &id, action);
        form::rule(ui, cx.theme);
        results(ui, cx, &id, action);
        form::rule(ui, cx.theme);
        if let Some(factor) = links(ui, cx, &mut inspector.links, &id, action) {
            inspector.changing.expect(cx, &id, action, factor);
        }
        form::rule(ui, cx.theme);
        inspector.changing.show(ui, cx, &id, action);
        form::rule(ui, cx.theme);
        after(ui, cx, &mut inspector.after, &id, action, &mut asks);
        ui.add_space(space::L);
    });
    if asks.remove {
        cx.out.commit();
        cx.out.edit(acts::remove(&id));
    }
    if asks.close || asks.remove {
        shared.choose(cx, None);
    } else if asks.go.is_some() {
        shared.choose(cx, asks.go);
    }
}

fn head(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    shared: &Shared,
    id: &ActionId,
    action: &Action,
    asks: &mut Asks,
) {
    let (text, theme) = (cx.text, cx.theme);
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = space::S;
        let done = check(ui, theme, key(id, "done"), text.get("plan-done"), action.done, true);
        if done.clicked() {
            let then = Action { done: !action.done, ..action.clone() };
            cx.out.edit(acts::set(id, action, then));
        }
        if let Some(place) = cx.workshop.plan.index_of(id) {
            let number = text.with("plan-number", &[("n", words::number(place).into())]);
            note(ui, theme, &number);
        }
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
            let close = Id::unique("plan close");
            asks.close = icon_button(ui, theme, close, Icon::X, text.get("plan-close")).clicked();
            let bin = Id::unique("plan remove");
            asks.remove =
                icon_button(ui, theme, bin, Icon::Trash2, text.get("plan-remove")).clicked();
        });
    });
    let row = shared.kept.row(cx.workshop, id);
    if let Some(late) = row.and_then(|row| words::late(text, action, row)) {
        form::words(ui, &late, font(size::SMALL), theme.bad);
    } else if row.is_some_and(|row| row.critical) {
        note(ui, theme, text.get("plan-critical-means"));
    }
}

fn what(ui: &mut Ui, cx: &mut Cx<'_>, inspector: &mut Inspector, id: &ActionId, action: &Action) {
    let text = cx.text;
    let title = key(id, "title");
    if std::mem::take(&mut inspector.wanted) {
        ui.memory_mut(|m| m.request_focus(title));
    }
    let name = (text.get("plan-part-title"), text.get("plan-title-hint"));
    field(ui, cx, title, name, 2, &action.title, |title| {
        let title = title.replace(['\n', '\r', '\t'], " ");
        acts::set(id, action, Action { title, ..action.clone() })
    });
    let name = (text.get("plan-part-note"), text.get("plan-note-hint"));
    field(ui, cx, key(id, "note"), name, 3, &action.note, |note| {
        acts::set(id, action, Action { note, ..action.clone() })
    });
}

fn who(ui: &mut Ui, cx: &mut Cx<'_>, id: &ActionId, action: &Action) {
    let (text, workshop) = (cx.text, cx.workshop);
    let name = text.get("plan-part-owner");
    form::label(ui, cx.theme, name);
    let people = &workshop.people;
    let names: Vec<&str> = std::iter::once(text.get("plan-nobody"))
        .chain(people.ids().map(|id| words::person(text, workshop, id)))
        .collect();
    let now = action.owner.as_ref().and_then(|id| people.index_of(id)).map_or(0, |i| i + 1);
    if let Some(picked) = select(ui, cx.theme, key(id, "owner"), name, &names, now) {
        let owner = picked.checked_sub(1).and_then(|i| people.at(i)).map(|(id, _)| id.clone());
        cx.out.edit(acts::set(id, action, Action { owner, ..action.clone() }));
    }
    if people.is_empty() {
        note(ui, cx.theme, text.get("plan-no-people"));
    }
    ui.add_space(space::S);
}

fn when(ui: &mut Ui, cx: &mut Cx<'_>, id: &ActionId, action: &Action) {
    let (text, theme) = (cx.text, cx.theme);
    for start in [true, false] {
        let (name, part, now) = if start {
            (text.get("plan-part-start"), "start", action.start)
        } else {
            (text.get("plan-part-due"), "due", action.due)
        };
        form::label(ui, theme, name);
        date_field(ui, theme, text, key(id, part), name, now).send(cx.out, |date| {
            let mut then = action.clone();
            *(if start { &mut then.start } else { &mut then.due }) = date;
            acts::set(id, action, then)
        });
        ui.add_space(space::XS);
    }
    let earliest = action.after.iter().filter_map(|id| cx.workshop.plan.get(id)?.due).max();
    let wrong = match (action.start, action.due, earliest) {
        (Some(start), Some(due), _) if due < start => Some("plan-due-before-start"),
        (_, Some(due), Some(before)) if due < before => Some("plan-due-before-after"),
        _ => None,
    };
    if let Some(wrong) = wrong {
        form::words(ui, text.get(wrong), font(size::SMALL), theme.bad);
    }
    ui.add_space(space::S);
}

fn weighed(ui: &mut Ui, cx: &mut Cx<'_>, id: &ActionId, action: &Action) {
    let (text, theme) = (cx.text, cx.theme);
    for effort in [true, false] {
        let (name, ends, part, now) = if effort {
            (text.get("plan-part-effort"), "plan-effort-ends", "effort", action.effort)
        } else {
            (text.get("plan-part-impact"), "plan-impact-ends", "impact", action.impact)
        };
        form::label(ui, theme, name);
        let edit = |rating| {
            let mut then = action.clone();
            *(if effort { &mut then.effort } else { &mut then.impact }) = rating;
            acts::set(id, action, then)
        };
        let means = |n| crate::text::plan::step(text, effort, n);
        let answer = rating(ui, theme, text, key(id, part), (name, &means), now);
        if let Some(picked) = answer.picked {
            cx.out.edit(edit(picked));
        }
        answer.field.send(cx.out, edit);
        let means = match now {
            Some(now) => words::rated(text, effort, now.get()),
            None => text.get(ends).to_owned(),
        };
        note(ui, theme, &means);
        ui.add_space(space::XS);
    }
    ui.add_space(space::XS);
    let money = cx.workshop.value.money.trim();
    let name = text.get("plan-part-cost");
    let suffix = if money.is_empty() { String::new() } else { format!(" {money}") };
    form::label(ui, theme, name);
    let cost = Field::new(key(id, "cost"), name).hint("–");
    number_field(cost, ui, theme, text, action.cost.map(Amount::get), &suffix, |v| {
        Amount::new(v).ok().filter(|_| v >= 0.0)
    })
    .send(cx.out, |cost| acts::set(id, action, Action { cost, ..action.clone() }));
    ui.add_space(space::S);
    sure(ui, cx, id, action);
    let chosen = check(ui, theme, key(id, "chosen"), text.get("plan-chosen"), action.chosen, true);
    if chosen.on_hover_text(text.get("plan-chosen-means")).clicked() {
        let then = Action { chosen: !action.chosen, ..action.clone() };
        cx.out.edit(acts::set(id, action, then));
    }
}

/// How sure we are: what a person said, or what the evidence says.
fn sure(ui: &mut Ui, cx: &mut Cx<'_>, id: &ActionId, action: &Action) {
    let (text, theme) = (cx.text, cx.theme);
    let grade = action_grade(cx.workshop, action, cx.grades);
    let evidence = text.percent(confidence_of(grade), 0);
    let name = text.get("plan-part-confidence");
    form::label(ui, theme, name);
    let field = Field::new(key(id, "confidence"), name).hint(&evidence);
    let now = action.confidence.map(|share| share.get() * 100.0);
    number_field(field, ui, theme, text, now, text.percent_sign(), |v| Share::new(v / 100.0).ok())
        .send(cx.out, |confidence| acts::set(id, action, Action { confidence, ..action.clone() }));
    // Where the figure comes from, and what the evidence would say.
    let said = |key| words::evidence(text, cx.workshop, action, cx.grades, key);
    let from = if now.is_some() {
        said("plan-confidence-set")
    } else {
        words::sure(text, cx.workshop, action, cx.grades)
    };
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = space::XS;
        ui.set_min_height(TARGET);
        grade_mark(ui, theme, text, grade);
        note(ui, theme, &from);
    });
    if now.is_none() && grade > Grade::Opinion {
        note(ui, theme, text.get("plan-confidence-means"));
    }
    if now.is_some() {
        let words = text.with("plan-confidence-follow", &[("share", evidence.as_str().into())]);
        let button = form::Button::quiet(&words).icon(Icon::RotateCcw);
        if button.id(Id::unique("plan follow evidence")).show(ui, theme).clicked() {
            cx.out.edit(acts::set(id, action, Action { confidence: None, ..action.clone() }));
        }
    }
    ui.add_space(space::S);
}

/// What both parties get of it (A14).
fn results(ui: &mut Ui, cx: &mut Cx<'_>, id: &ActionId, action: &Action) {
    let text = cx.text;
    section(ui, cx, "plan-results");
    let name = (text.get("plan-part-company"), text.get("plan-company-hint"));
    field(ui, cx, key(id, "company"), name, 2, &action.company, |company| {
        acts::set(id, action, Action { company, ..action.clone() })
    });
    let name = (text.get("plan-part-customer"), text.get("plan-customer-hint"));
    field(ui, cx, key(id, "customer"), name, 2, &action.customer, |customer| {
        acts::set(id, action, Action { customer, ..action.clone() })
    });
}

/// The title of a part of the inspector.
pub(super) fn section(ui: &mut Ui, cx: &Cx<'_>, title: &'static str) {
    form::words(ui, cx.text.get(title), bold(size::BODY), cx.theme.ink);
    ui.add_space(space::XS);
}

/// All actions by name, for a search.
fn all(text: &'static crate::text::Text, w: &Workshop, but: &ActionId) -> Vec<(ActionId, String)> {
    let others = w.plan.iter().filter(|(id, _)| *id != but);
    others.map(|(id, action)| (id.clone(), words::title(text, action).to_owned())).collect()
}

/// What it waits for, and what waits for it.
fn after(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    pick: &mut Pick<ActionId>,
    id: &ActionId,
    action: &Action,
    asks: &mut Asks,
) {
    let (text, theme) = (cx.text, cx.theme);
    section(ui, cx, "plan-after");
    let most = ui.available_width();
    if !action.after.is_empty() {
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = egui::vec2(space::XS, space::XS);
            for before in &action.after {
                let Some(other) = cx.workshop.plan.get(before) else { continue };
                let words = words::title(text, other);
                let removes = text.with("plan-after-remove", &[("what", words.into())]);
                let look =
                    Chip { words, goes: Some(text.get("plan-open")), removes: Some(&removes) };
                let did = chip(ui, theme, key(id, "after").with(before.as_str()), &look, most);
                if did.clicked {
                    asks.go = Some(before.clone());
                }
                if did.removed {
                    let mut then = action.clone();
                    then.after.retain(|other| other != before);
                    cx.out.edit(acts::set(id, action, then));
                }
            }
        });
    }
    if action.after.is_empty() {
        note(ui, theme, text.get("plan-after-nothing"));
    }
    let search = Words {
        button: text.get("plan-after-add"),
        hint: text.get("plan-find-action"),
        new: None,
        many: true,
    };
    let field = Id::unique(("plan after", id.as_str()));
    if let Some(Picked::This(before)) = pick.show(ui, cx, field, &search, |w| all(text, w, id)) {
        acts::wait(cx, id, &before);
    }
    let followers = cx.workshop.plan.iter().filter(|(_, other)| other.after.contains(id));
    let followers: Vec<(&ActionId, &Action)> = followers.collect();
    if !followers.is_empty() {
        ui.add_space(space::S);
        form::label(ui, theme, text.get("plan-holds-up"));
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = egui::vec2(space::XS, space::XS);
            for (other, follower) in followers {
                let words = words::title(text, follower);
                let look = Chip { words, goes: Some(text.get("plan-open")), removes: None };
                if chip(ui, theme, key(id, "holds").with(other.as_str()), &look, most).clicked {
                    asks.go = Some(other.clone());
                }
            }
        });
    }
}
