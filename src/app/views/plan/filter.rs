//! Which actions are shown and in what order, found once for each state of the plan.

use std::cmp::Ordering;
use std::sync::Arc;

use egui::{Id, Key, Modifiers, Ui, vec2};
use lucide_icons::Icon;

use super::words;
use crate::app::form::{Change, Field, icon_button, note, proportions, select};
use crate::app::theme::{TARGET, space};
use crate::app::views::Cx;
use crate::measure::confidence;
use crate::text::Text;
use crate::workshop::{Action, FactorId, PersonId, Workshop};

/// The longest words that are sought, in bytes.
const LONGEST: usize = 200;

/// The id of the field to search in.
pub(super) fn id() -> Id {
    Id::unique("plan search")
}

/// Whose actions are shown.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) enum Whose {
    #[default]
    Everybody,
    Nobody,
    Of(PersonId),
}

/// A column that the list can be sorted by.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) enum Column {
    /// The order of the plan.
    #[default]
    Plan,
    Owner,
    Due,
    Effort,
    Impact,
    Confidence,
}

/// What is asked of the list.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Query {
    /// Words that must all stand somewhere in it.
    pub words: String,
    pub whose: Whose,
    pub factor: Option<FactorId>,
    /// Only what is still to be done, or only what is done.
    pub done: Option<bool>,
    pub by: Column,
    pub down: bool,
}

impl Query {
    /// Whether it leaves anything out.
    pub(super) fn narrows(&self) -> bool {
        !self.words.trim().is_empty()
            || self.whose != Whose::Everybody
            || self.factor.is_some()
            || self.done.is_some()
    }

    fn fits(&self, text: &Text, w: &Workshop, action: &Action, sought: &[&str]) -> bool {
        let whose = match &self.whose {
            Whose::Everybody => true,
            Whose::Nobody => action.owner.is_none(),
            Whose::Of(person) => action.owner.as_ref() == Some(person),
        };
        whose
            && self.done.is_none_or(|done| action.done == done)
            && self.factor.as_ref().is_none_or(|factor| action.tied().any(|id| id == factor))
            && (sought.is_empty() || {
                let owner = words::owner(text, w, action).unwrap_or_default();
                let parts = [&action.title, &action.note, &action.company, &action.customer];
                let mut hay = parts.map(|part| part.to_lowercase()).join("\n");
                hay.push_str(&owner.to_lowercase());
                sought.iter().all(|word| hay.contains(word))
            })
    }
}

/// The rows of the list.
#[derive(Debug, Default)]
pub(super) struct Rows {
    of: Option<(Arc<Workshop>, Query)>,
    /// The places in the plan of what is shown, in order.
    pub rows: Vec<usize>,
}

impl Rows {
    /// Brings the rows up to date. `hold`: somebody is at work on one of them, and they keep their
    /// places meanwhile.
    pub(super) fn refresh(&mut self, cx: &Cx<'_>, query: &Query, hold: bool) {
        let w = cx.workshop;
        let (same, held) = self.of.as_ref().map_or((false, false), |(was, of)| {
            let same = of == query && Arc::ptr_eq(&was.plan, &w.plan);
            let same = same && Arc::ptr_eq(&was.people, &w.people);
            (same, hold && of == query && was.plan.len() == w.plan.len())
        });
        if same || held {
            return;
        }
        let sought = query.words.to_lowercase();
        let sought: Vec<&str> = sought.split_whitespace().collect();
        let all = w.plan.values().enumerate();
        let fits = all.filter(|(_, action)| query.fits(cx.text, w, action, &sought));
        let mut rows: Vec<(Option<f64>, String, usize)> = fits
            .map(|(place, action)| {
                let (number, word) = sorted_by(cx, query.by, action);
                (number, word, place)
            })
            .collect();
        if query.by != Column::Plan {
            rows.sort_by(|a, b| {
                // What nobody said stands last in both directions.
                let said = a.0.is_none().cmp(&b.0.is_none());
                let number = a.0.unwrap_or(0.0).total_cmp(&b.0.unwrap_or(0.0));
                let order = number.then_with(|| a.1.cmp(&b.1));
                said.then(if query.down { order.reverse() } else { order }).then(if query.down {
                    Ordering::Equal
                } else {
                    a.2.cmp(&b.2)
                })
            });
        }
        self.rows = rows.into_iter().map(|(.., place)| place).collect();
        self.of = Some((Arc::clone(w), query.clone()));
    }
}

/// What a row is sorted by: a number, none if nobody said it, and a word.
fn sorted_by(cx: &Cx<'_>, by: Column, action: &Action) -> (Option<f64>, String) {
    let number = |number: Option<f64>| (number, String::new());
    match by {
        Column::Plan => number(Some(0.0)),
        Column::Owner => {
            let owner = words::owner(cx.text, cx.workshop, action);
            (owner.map(|_| 0.0), owner.unwrap_or_default().to_lowercase())
        }
        Column::Due => {
            let due = action.due.map(|due| {
                f64::from(due.year()) * 10_000.0
                    + f64::from(due.month()) * 100.0
                    + f64::from(due.day())
            });
            number(due)
        }
        Column::Effort => number(action.effort.map(crate::workshop::Rating5::get)),
        Column::Impact => number(action.impact.map(crate::workshop::Rating5::get)),
        Column::Confidence => number(Some(confidence(cx.workshop, action, cx.grades))),
    }
}

/// Draws the bar above the list, which changes what is asked.
pub(super) fn bar(ui: &mut Ui, cx: &Cx<'_>, shown: usize, query: &mut Query) {
    let (text, theme, workshop) = (cx.text, cx.theme, cx.workshop);
    if ui.input_mut(|i| i.consume_key(Modifiers::COMMAND, Key::F)) {
        ui.memory_mut(|m| m.request_focus(id()));
    }
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(space::S, space::S);
        let counts = 132.0;
        let back = if query.narrows() { TARGET + space::S } else { 0.0 };
        let room = ui.available_width() - counts - back - 4.0 * space::S;
        let [search, rest] = proportions(room, 0.0, [0.31, 0.69]);
        let search = search.max(140.0);
        let each = (rest / 3.0).floor().max(132.0);
        ui.allocate_ui(vec2(search, TARGET), |ui| {
            ui.set_width(search);
            let name = text.get("plan-search");
            let answer = Field::new(id(), name).hint(name).show(ui, theme, &query.words);
            for change in answer.changes {
                match change {
                    Change::To(typed) => {
                        let end = typed.floor_char_boundary(LONGEST);
                        query.words = typed[..end].to_owned();
                    }
                    Change::Dropped => query.words.clear(),
                    Change::Left => {}
                }
            }
        });
        let menu = |ui: &mut Ui, part: &str, name: &str, names: &[&str], now: usize| {
            let choose = |ui: &mut Ui| {
                ui.set_width(each);
                select(ui, theme, Id::unique(("plan filter", part)), name, names, now)
            };
            ui.allocate_ui(vec2(each, TARGET), choose).inner
        };
        let people = &workshop.people;
        let fixed = [text.get("plan-everybody"), text.get("plan-nobody")];
        let mut names: Vec<&str> = fixed.to_vec();
        names.extend(people.ids().map(|id| words::person(text, workshop, id)));
        let now = match &query.whose {
            Whose::Everybody => 0,
            Whose::Nobody => 1,
            Whose::Of(id) => people.index_of(id).map_or(0, |i| i + 2),
        };
        match menu(ui, "owner", text.get("plan-part-owner"), &names, now) {
            Some(0) => query.whose = Whose::Everybody,
            Some(1) => query.whose = Whose::Nobody,
            Some(i) => {
                let person = people.at(i - 2).map(|(id, _)| Whose::Of(id.clone()));
                query.whose = person.unwrap_or_default();
            }
            None => {}
        }
        let factors: Vec<_> = workshop.framework.active().collect();
        let names: Vec<&str> = std::iter::once(text.get("plan-all-factors"))
            .chain(factors.iter().map(|(_, f)| f.title.as_str()))
            .collect();
        let now = query.factor.as_ref();
        let now = now.and_then(|id| factors.iter().position(|(f, _)| *f == id));
        let now = now.map_or(0, |i| i + 1);
        if let Some(picked) = menu(ui, "factor", text.get("plan-factors"), &names, now) {
            let factor = picked.checked_sub(1).and_then(|i| factors.get(i));
            query.factor = factor.map(|(id, _)| (*id).clone());
        }
        let names = [text.get("plan-all-states"), text.get("plan-to-do"), text.get("plan-done")];
        let now = query.done.map_or(0, |done| if done { 2 } else { 1 });
        if let Some(picked) = menu(ui, "state", text.get("plan-state"), &names, now) {
            query.done = picked.checked_sub(1).map(|i| i == 1);
        }
        if query.narrows() {
            let name = text.get("plan-show-all");
            if icon_button(ui, theme, Id::unique("plan all"), Icon::X, name).clicked() {
                *query = Query { by: query.by, down: query.down, ..Query::default() };
            }
        }
        let n = [("n", shown.into()), ("of", workshop.plan.len().into())];
        let key = if query.narrows() { "plan-shown" } else { "plan-count" };
        note(ui, theme, &text.with(key, &n));
    });
}
