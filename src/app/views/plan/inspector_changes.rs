//! What an action would change once it works: scores of factors, and shares of ways.

use egui::{Id, Ui};
use lucide_icons::Icon;

use super::acts;
use super::inspector::{key, section};
use crate::app::form::{self, Field, icon_button, note, number_field, select};
use crate::app::theme::{TARGET, font, size, space};
use crate::app::views::Cx;
use crate::app::views::signals::pick::{Pick, Picked, Words};
use crate::text::Text;
use crate::workshop::{
    Action, ActionId, Change, ConnectionId, FactorId, Journey, JourneyId, Points, SegmentId, Share,
    Workshop,
};

/// By how much a score rises before anybody has said it.
const FIRST: f64 = 1.0;

/// A way of a journey.
type Way = (JourneyId, ConnectionId);

/// What is being looked for.
#[derive(Debug, Default)]
pub(super) struct Changing {
    factor: Pick<FactorId>,
    way: Pick<Way>,
    /// The place of the change whose number shall get the keyboard.
    wanted: Option<(usize, u8)>,
}

/// A change of a score that nobody has entered yet: for all customers, or else for the first segment
/// that has none of its own. The place of the one for all where every segment has one.
fn fresh(w: &Workshop, action: &Action, factor: FactorId) -> Result<Change, usize> {
    let place = |of: Option<&SegmentId>| {
        action.changes.iter().position(|change| {
            matches!(change, Change::Score { factor: f, segment, .. }
                if *f == factor && segment.as_ref() == of)
        })
    };
    let by = Points::clamped(FIRST);
    let Some(whole) = place(None) else {
        return Ok(Change::Score { factor, segment: None, by });
    };
    match w.segments.ids().find(|id| place(Some(id)).is_none()).cloned() {
        Some(segment) => Ok(Change::Score { factor, segment: Some(segment), by }),
        None => Err(whole),
    }
}

/// A way by its ends: “Signs → Kick-off”.
fn way(text: &Text, journey: &Journey, id: &ConnectionId) -> String {
    let title = |id| journey.steps.get(id).map_or("–", |step| step.title.as_str());
    let Some(way) = journey.connections.get(id) else { return "–".to_owned() };
    let args = [("from", title(&way.from).into()), ("to", title(&way.to).into())];
    text.with("plan-way", &args)
}

fn ways(text: &Text, w: &Workshop) -> Vec<(Way, String)> {
    let journeys = w.journeys.iter();
    journeys
        .flat_map(|(id, j)| j.connections.ids().map(move |way| (id, j, way)))
        .map(|(id, j, c)| ((id.clone(), c.clone()), format!("{} · {}", way(text, j, c), j.title)))
        .collect()
}

impl Changing {
    /// Closes whatever is being looked for.
    pub(super) fn close(&mut self) {
        self.factor.close();
        self.way.close();
        self.wanted = None;
    }

    /// Adds what a factor is expected to gain, and gives its number the keyboard. What is there
    /// already is looked at instead of being added twice.
    pub(super) fn expect(
        &mut self,
        cx: &mut Cx<'_>,
        id: &ActionId,
        action: &Action,
        factor: FactorId,
    ) {
        match fresh(cx.workshop, action, factor) {
            Ok(change) => self.add(cx, id, action, change),
            Err(at) => self.wanted = Some((at, 0)),
        }
    }

    fn add(&mut self, cx: &mut Cx<'_>, id: &ActionId, action: &Action, change: Change) {
        let mut then = action.clone();
        self.wanted = Some((then.changes.len(), 0));
        then.changes.push(change);
        cx.out.edit(acts::set(id, action, then));
    }

    /// Draws the changes, one below the other, and the ways to add one.
    pub(super) fn show(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, id: &ActionId, action: &Action) {
        let text = cx.text;
        section(ui, cx, "plan-changes");
        if action.changes.is_empty() {
            note(ui, cx.theme, text.get("plan-changes-none"));
        }
        for (at, change) in action.changes.iter().enumerate() {
            let top = ui.cursor().min;
            one(ui, cx, id, action, at, change);
            if self.wanted.is_some_and(|(wanted, _)| wanted == at) {
                self.wanted = None;
                write_in(ui, cx, id, at, change);
                let end = egui::pos2(ui.max_rect().right(), ui.cursor().min.y);
                ui.scroll_to_rect(egui::Rect::from_min_max(top, end), None);
            }
        }
        // What was refused, or taken back meanwhile, is not waited for.
        self.wanted = self.wanted.filter(|(_, frames)| *frames < 2).map(|(at, n)| (at, n + 1));
        let search = Words {
            button: text.get("plan-add-score"),
            hint: text.get("plan-find-factor"),
            new: None,
            many: false,
        };
        let options = |w: &Workshop| {
            let all = w.framework.active();
            all.map(|(id, f)| (id.clone(), f.title.clone())).collect()
        };
        let field = Id::unique(("plan change score", id.as_str()));
        if let Some(Picked::This(factor)) = self.factor.show(ui, cx, field, &search, options) {
            self.expect(cx, id, action, factor);
        }
        let search = Words {
            button: text.get("plan-add-way"),
            hint: text.get("plan-find-way"),
            new: None,
            many: false,
        };
        let field = Id::unique(("plan change way", id.as_str()));
        let picked = match self.way.show(ui, cx, field, &search, |w| ways(text, w)) {
            Some(Picked::This((journey, connection))) => {
                let drawn = cx.workshop.journeys.get(&journey);
                let now = drawn.and_then(|j| j.connections.get(&connection)?.share);
                let to = now.unwrap_or(Share::NONE);
                Some(Change::Share { journey, connection, to })
            }
            _ => None,
        };
        if let Some(change) = picked {
            self.add(cx, id, action, change);
        }
    }
}

/// The field with the number of a change.
fn number_of(id: &ActionId, at: usize, change: &Change) -> Id {
    let part = if matches!(change, Change::Score { .. }) { "by" } else { "to" };
    key(id, "change").with(at).with(part)
}

/// Gives the number of a change the keyboard, all of it marked: what is typed takes its place.
fn write_in(ui: &Ui, cx: &Cx<'_>, id: &ActionId, at: usize, change: &Change) {
    let field = number_of(id, at, change);
    let stands = match change {
        Change::Score { by, .. } => cx.text.short_number(by.get()),
        Change::Share { to, .. } => cx.text.short_number(to.get() * 100.0),
    };
    let all = egui::text::CCursorRange::two(
        egui::text::CCursor::new(0),
        egui::text::CCursor::new(stands.chars().count()),
    );
    let mut state =
        egui::widgets::text_edit::TextEditState::load(ui.ctx(), field).unwrap_or_default();
    state.cursor.set_char_range(Some(all));
    state.store(ui.ctx(), field);
    ui.memory_mut(|m| m.request_focus(field));
}

/// An action with another change in the place of one.
fn with(action: &Action, at: usize, change: Change) -> Action {
    let mut then = action.clone();
    if let Some(slot) = then.changes.get_mut(at) {
        *slot = change;
    }
    then
}

fn one(ui: &mut Ui, cx: &mut Cx<'_>, id: &ActionId, action: &Action, at: usize, change: &Change) {
    const NUMBER: f32 = 84.0;
    let (text, theme) = (cx.text, cx.theme);
    let field = key(id, "change").with(at);
    let name = match change {
        Change::Score { factor, .. } => {
            cx.workshop.framework.factors.get(factor).map_or_else(String::new, |f| f.title.clone())
        }
        Change::Share { journey, connection, .. } => {
            let journey = cx.workshop.journeys.get(journey);
            journey.map_or_else(String::new, |j| way(text, j, connection))
        }
    };
    form::words(ui, &name, font(size::SMALL), theme.ink);
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = space::XS;
        let rest = ui.available_width() - NUMBER - TARGET - 2.0 * space::XS;
        ui.allocate_ui(egui::vec2(rest, TARGET), |ui| {
            ui.set_width(rest);
            before(ui, cx, id, action, at, change, field);
        });
        ui.allocate_ui(egui::vec2(NUMBER, TARGET), |ui| {
            number(ui, cx, id, action, at, change);
        });
        let remove = text.with("plan-change-remove", &[("what", name.as_str().into())]);
        if icon_button(ui, theme, field.with("remove"), Icon::X, &remove).clicked() {
            let mut then = action.clone();
            then.changes.remove(at);
            cx.out.edit(acts::set(id, action, then));
        }
    });
    ui.add_space(space::S);
}

/// For whom a score changes; what a share is today.
fn before(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    id: &ActionId,
    action: &Action,
    at: usize,
    change: &Change,
    field: Id,
) {
    let (text, theme) = (cx.text, cx.theme);
    match change {
        Change::Score { factor, segment, by } => {
            let segments = &cx.workshop.segments;
            let names: Vec<&str> = std::iter::once(text.get("all-customers"))
                .chain(segments.values().map(|s| s.title.as_str()))
                .collect();
            let now = segment.as_ref().and_then(|id| segments.index_of(id)).map_or(0, |i| i + 1);
            let name = text.get("plan-change-segment");
            if let Some(picked) = select(ui, theme, field.with("segment"), name, &names, now) {
                let segment = picked.checked_sub(1).and_then(|i| segments.at(i));
                let segment = segment.map(|(id, _)| id.clone());
                let change = Change::Score { factor: factor.clone(), segment, by: *by };
                cx.out.edit(acts::set(id, action, with(action, at, change)));
            }
        }
        Change::Share { journey, connection, .. } => {
            let drawn = cx.workshop.journeys.get(journey);
            let now = drawn.and_then(|j| j.connections.get(connection)?.share);
            let words = match now {
                Some(share) => {
                    let share = text.percent(share.get(), 0);
                    text.with("plan-share-now", &[("share", share.into())])
                }
                None => text.get("plan-share-unknown").to_owned(),
            };
            note(ui, theme, &words);
        }
    }
}

/// By how much, or to which share.
fn number(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    id: &ActionId,
    action: &Action,
    at: usize,
    change: &Change,
) {
    let (text, theme) = (cx.text, cx.theme);
    match change {
        Change::Score { factor, segment, by } => {
            let name = text.get("plan-change-by");
            let box_ = Field::new(number_of(id, at, change), name);
            let sign = |v: f64| if v > 0.0 { "+" } else { "" };
            let idle = format!("{}{}", sign(by.get()), text.short_number(by.get()));
            let editing = text.short_number(by.get());
            let read = |typed: &str| text.parse_number(typed).and_then(|v| Points::new(v).ok());
            form::typed_field(box_.right(), ui, theme, &idle, &editing, read).send(cx.out, |by| {
                let by = by.unwrap_or(Points::clamped(0.0));
                let (factor, segment) = (factor.clone(), segment.clone());
                acts::set(id, action, with(action, at, Change::Score { factor, segment, by }))
            });
        }
        Change::Share { journey, connection, to } => {
            let name = text.get("plan-change-to");
            let field = Field::new(number_of(id, at, change), name);
            let now = Some(to.get() * 100.0);
            number_field(field, ui, theme, text, now, text.percent_sign(), |v| {
                Share::new(v / 100.0).ok()
            })
            .send(cx.out, |to| {
                let to = to.unwrap_or(Share::NONE);
                let (journey, connection) = (journey.clone(), connection.clone());
                acts::set(id, action, with(action, at, Change::Share { journey, connection, to }))
            });
        }
    }
}
