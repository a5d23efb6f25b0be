//! One contact point in full, at the right of the menu.

mod demands;
mod links;
mod picker;
mod rating;

use std::sync::Arc;

use egui::{Align2, Id, Popup, ScrollArea, Sense, Ui, WidgetInfo, accesskit::Role, vec2};
use lucide_icons::Icon;

use picker::Picker;

use super::{Menu, duration, words};
use crate::app::form::{self, Button, Field, icon_button, number_field, select, typed_field};
use crate::app::theme::{TARGET, bold, font, size, space};
use crate::app::views::Cx;
use crate::app::widgets::chip_within;
use crate::edit::{ContactEdit, Edit};
use crate::measure::PointFigures;
use crate::workshop::{
    ContactPoint, ContactPointId, Count, DataYield, Journey, JourneyId, Phase, Seconds, Share,
    StepId, Table,
};

/// What the inspector keeps between frames.
#[derive(Debug, Default)]
pub(super) struct Inspector {
    /// The question whose levels are described, by the key of its title.
    open: Option<&'static str>,
    picker: Option<Picker>,
    steps: Option<Steps>,
    top: bool,
}

impl Inspector {
    /// Another contact point is shown: from its beginning.
    pub(super) fn turn_to_top(&mut self) {
        self.top = true;
        self.picker = None;
    }
}

/// The journey steps that happen at a contact point, kept as long as the journeys stay the same.
#[derive(Debug)]
struct Steps {
    journeys: Arc<Table<JourneyId, Arc<Journey>>>,
    at: ContactPointId,
    steps: Vec<(JourneyId, StepId)>,
}

/// The contact point that is shown.
#[derive(Clone, Copy)]
pub(super) struct Shown<'a> {
    id: &'a ContactPointId,
    point: &'a ContactPoint,
    figures: &'a PointFigures,
}

impl Shown<'_> {
    /// The contact point with one thing changed.
    fn set(&self, change: impl FnOnce(&mut ContactPoint)) -> Edit {
        let mut point = self.point.clone();
        change(&mut point);
        let label = words::changed(self.point, &point);
        let edit = Edit::Contact(ContactEdit::Set(self.id.clone(), Box::new(point)));
        Edit::Many(label, vec![edit])
    }

    /// The id of the field for one thing.
    fn field(&self, what: &'static str) -> Id {
        Id::unique(("contact point", self.id.as_str(), what))
    }
}

impl Menu {
    pub(super) fn inspect(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, id: &ContactPointId) {
        let workshop = cx.workshop;
        let Some(at) = workshop.contact_points.index_of(id) else { return };
        let Some(point) = workshop.contact_points.get(id) else { return };
        let Some(figures) = self.kept.figures.points.get(at).cloned() else { return };
        let it = Shown { id, point, figures: &figures };
        let (text, theme) = (cx.text, cx.theme);
        let mut close = false;
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = space::XS;
            let width = ui.available_width() - TARGET - space::XS;
            ui.allocate_ui(vec2(width, TARGET), |ui| {
                Field::new(it.field("title"), text.get("contacts-title"))
                    .hint(text.get("contacts-title-hint"))
                    .font(bold(size::BODY))
                    .plain()
                    .show(ui, theme, &point.title)
                    .send(cx.out, |title| it.set(|p| p.title = title));
            });
            let x = Id::unique("contacts close");
            close = icon_button(ui, theme, x, Icon::X, text.get("contacts-close")).clicked();
        });
        let mut area = ScrollArea::vertical().id_salt("contact point").auto_shrink(false);
        if std::mem::take(&mut self.inspector.top) {
            area = area.vertical_scroll_offset(0.0);
        }
        let (mut removed, mut go) = (false, None);
        area.show(ui, |ui| {
            ui.set_width(ui.available_width() - space::M);
            ui.spacing_mut().item_spacing.y = space::XS;
            self.place(ui, cx, it);
            section(ui, cx, "contacts-section-choice");
            chosen(ui, cx, it);
            section(ui, cx, "contacts-section-priority");
            rating::priority(ui, cx, it);
            section(ui, cx, "contacts-section-demands");
            self.inspector.demands(ui, cx, it);
            section(ui, cx, "contacts-section-time");
            time(ui, cx, it);
            section(ui, cx, "contacts-section-data");
            self.inspector.data(ui, cx, it);
            section(ui, cx, "contacts-section-links");
            go = self.inspector.links(ui, cx, it);
            label(ui, cx, "contacts-note");
            Field::new(it.field("note"), text.get("contacts-note"))
                .rows(3)
                .show(ui, theme, &point.note)
                .send(cx.out, |note| it.set(|p| p.note = note));
            ui.add_space(space::M);
            let bin = Button::outlined(text.get("contacts-remove")).icon(Icon::Trash2);
            removed = bin
                .id(it.field("remove"))
                .show(ui, theme)
                .on_hover_text(text.get("contacts-remove-why"))
                .clicked();
            ui.add_space(space::L);
        });
        self.inspector.pick(ui, cx, it);
        if removed {
            cx.out.edit(Edit::Contact(ContactEdit::Remove(vec![id.clone()])));
            self.selected = None;
        } else if close {
            self.close(cx);
        } else if let Some(id) = go {
            self.select(cx, &id);
        }
    }

    /// Where it is met: phase, channel, owner, and whether it is offered.
    fn place(&self, ui: &mut Ui, cx: &mut Cx<'_>, it: Shown<'_>) {
        let (text, theme, point) = (cx.text, cx.theme, it.point);
        ui.add_space(space::XS);
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = space::XS;
            let most = (ui.available_width() - 2.0 * space::XS) / 3.0;
            for phase in Phase::ALL {
                let on = point.phase == phase;
                let response = chip_within(ui, theme, text.get(words::phase(phase)), on, most);
                if response.clicked() && !on {
                    cx.out.edit(it.set(|p| p.phase = phase));
                }
            }
        });
        let columns = form::proportions(ui.available_width(), space::S, [1.0, 1.0]);
        form::columns(ui, columns, space::S, |[left, right]| {
            label(left, cx, "contacts-column-channel");
            self.channel(left, cx, it);
            label(right, cx, "contacts-column-owner");
            owner(right, cx, it);
        });
        let id = it.field("offered");
        let name = text.get("contacts-we-offer");
        if form::check(ui, theme, id, name, point.offered, true).clicked() {
            cx.out.edit(it.set(|p| p.offered = !p.offered));
        }
    }

    /// The channel: typed, or one of those that there are.
    fn channel(&self, ui: &mut Ui, cx: &mut Cx<'_>, it: Shown<'_>) {
        let (text, theme) = (cx.text, cx.theme);
        let mut picked = None;
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = 0.0;
            let width = ui.available_width() - TARGET;
            ui.allocate_ui(vec2(width, TARGET), |ui| {
                Field::new(it.field("channel"), text.get("contacts-column-channel"))
                    .hint(text.get("contacts-channel-hint"))
                    .show(ui, theme, &it.point.channel)
                    .send(cx.out, |channel| it.set(|p| p.channel = channel));
            });
            let name = text.get("contacts-channels");
            let id = it.field("channels");
            let button = icon_button(ui, theme, id, Icon::ChevronDown, name);
            Popup::menu(&button).gap(space::XS).show(|ui| {
                ui.set_min_width(200.0);
                ui.set_max_width(320.0);
                ScrollArea::vertical().max_height(10.0 * TARGET).show(ui, |ui| {
                    let known = self.kept.channels.iter().filter(|c| !c.is_empty());
                    for channel in known {
                        let words = egui::RichText::new(channel).font(font(size::BODY));
                        let item = egui::Button::new(words)
                            .frame_when_inactive(false)
                            .truncate()
                            .min_size(vec2(ui.available_width(), TARGET));
                        if ui.add(item).clicked() {
                            picked = Some(channel.clone());
                            ui.close();
                        }
                    }
                });
            });
        });
        if let Some(channel) = picked.filter(|c| *c != it.point.channel) {
            cx.out.edit(it.set(|p| p.channel = channel));
        }
    }
}

fn owner(ui: &mut Ui, cx: &mut Cx<'_>, it: Shown<'_>) {
    let (text, people) = (cx.text, &cx.workshop.people);
    let nobody = std::iter::once(text.get("contacts-nobody"));
    let names = people.values().map(|p| match p.name.trim() {
        "" => text.get("contacts-nameless-person"),
        name => name,
    });
    let options: Vec<&str> = nobody.chain(names).collect();
    let now = it.point.owner.as_ref().and_then(|id| people.index_of(id)).map_or(0, |i| i + 1);
    let name = text.get("contacts-column-owner");
    if let Some(i) = select(ui, cx.theme, it.field("owner"), name, &options, now) {
        let owner = i.checked_sub(1).and_then(|i| people.at(i)).map(|(id, _)| id.clone());
        cx.out.edit(it.set(|p| p.owner = owner));
    }
}

/// Which part of each segment chooses it, or would choose it.
fn chosen(ui: &mut Ui, cx: &mut Cx<'_>, it: Shown<'_>) {
    const SHARE: f32 = 84.0;
    let (text, theme, workshop) = (cx.text, cx.theme, cx.workshop);
    let asks = if it.point.offered { "contacts-choose" } else { "contacts-would-choose" };
    form::note(ui, theme, text.get(asks));
    for (id, segment) in workshop.segments.iter() {
        let title = match segment.title.trim() {
            "" => text.get("contacts-nameless-segment"),
            title => title,
        };
        ui.horizontal(|ui| {
            let width = ui.available_width() - SHARE - space::S;
            plain(ui, cx, title, width);
            ui.allocate_ui(vec2(SHARE, TARGET), |ui| {
                let now = it.point.chosen.get(id).map(|c| c.get() * 100.0);
                let key = Id::unique(("contact point", it.id.as_str(), "chosen", id.as_str()));
                let name = text.with("contacts-chosen-by", &[("segment", title.into())]);
                let field = Field::new(key, &name).hint("–");
                let suffix = text.percent_sign();
                number_field(field, ui, theme, text, now, suffix, |v| Share::new(v / 100.0).ok())
                    .send(cx.out, |share| {
                        it.set(|p| match share {
                            Some(share) => drop(p.chosen.insert(id.clone(), share)),
                            None => drop(p.chosen.remove(id)),
                        })
                    });
            });
        });
    }
    if let Some(chosen) = it.figures.chosen {
        let key = match cx.focus.segment {
            Some(_) => "contacts-chosen-segment",
            None => "contacts-chosen-all",
        };
        let chosen = text.percent(chosen, 0);
        form::note(ui, theme, &text.with(key, &[("share", chosen.into())]));
    }
}

/// Friction, the customer's time, and what it comes to in a month.
fn time(ui: &mut Ui, cx: &mut Cx<'_>, it: Shown<'_>) {
    let (text, theme, point) = (cx.text, cx.theme, it.point);
    rating::friction(ui, cx, it);
    let columns = form::proportions(ui.available_width(), space::S, [1.0, 1.0, 1.0]);
    form::columns(ui, columns, space::S, |[spent, lost, count]| {
        let mut span = |ui: &mut Ui,
                        key: &'static str,
                        now: Option<Seconds>,
                        set: fn(&mut ContactPoint, Option<Seconds>)| {
            label(ui, cx, key);
            let idle = now.map(|s| duration::spell(text, s.get())).unwrap_or_default();
            let editing = now.map(|s| duration::editing(text, s.get())).unwrap_or_default();
            let name = text.get(key);
            let field = Field::new(it.field(key), name).hint(text.get("contacts-time-hint"));
            typed_field(field, ui, theme, &idle, &editing, |typed| {
                duration::read(text, typed).and_then(|s| Seconds::new(s).ok())
            })
            .send(cx.out, |seconds| it.set(|p| set(p, seconds)))
            .on_hover_text(text.get("contacts-time-how"));
        };
        span(spent, "contacts-time-spent", point.time_spent, |p, s| p.time_spent = s);
        span(lost, "contacts-time-lost", point.time_lost, |p, s| p.time_lost = s);
        label(count, cx, "contacts-monthly");
        let now = point.monthly.map(Count::get);
        let field = Field::new(it.field("monthly"), text.get("contacts-monthly"));
        number_field(field, count, theme, text, now, "", |v| Count::new(v).ok())
            .send(cx.out, |monthly| it.set(|p| p.monthly = monthly));
    });
    if let (Some(spent), Some(lost)) = (point.time_spent, point.time_lost)
        && lost > spent
    {
        form::note(ui, theme, text.get("contacts-lost-more"));
    }
    if it.figures.spent.is_some() || it.figures.lost.is_some() {
        let span = |s: Option<f64>| s.map_or_else(|| "–".to_owned(), |s| duration::spell(text, s));
        let words = text.with(
            "contacts-month",
            &[("spent", span(it.figures.spent).into()), ("lost", span(it.figures.lost).into())],
        );
        form::note(ui, theme, &words);
    }
}

impl Inspector {
    /// What the organisation and the customer learn here, and when (K14, K16).
    fn data(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, it: Shown<'_>) {
        let (text, theme, point) = (cx.text, cx.theme, it.point);
        label(ui, cx, "contacts-collects");
        Field::new(it.field("collects"), text.get("contacts-collects"))
            .rows(2)
            .show(ui, theme, &point.collects)
            .send(cx.out, |words| it.set(|p| p.collects = words));
        if let Some(data) = when(ui, cx, it, "contacts-data-when", point.data) {
            cx.out.edit(it.set(|p| p.data = data));
        }
        if point.data == DataYield::NoData {
            form::note(ui, theme, text.get("contacts-no-data-why"));
        }
        self.right(ui, cx, it);
        label(ui, cx, "contacts-gives");
        Field::new(it.field("gives"), text.get("contacts-gives"))
            .rows(2)
            .show(ui, theme, &point.gives)
            .send(cx.out, |words| it.set(|p| p.gives = words));
        if let Some(giving) = when(ui, cx, it, "contacts-giving-when", point.giving) {
            cx.out.edit(it.set(|p| p.giving = giving));
        }
    }
}

/// When something is learnt, if at all. Answers with another choice that was picked.
fn when(
    ui: &mut Ui,
    cx: &Cx<'_>,
    it: Shown<'_>,
    key: &'static str,
    now: DataYield,
) -> Option<DataYield> {
    label(ui, cx, key);
    let options = DataYield::ALL.map(|d| cx.text.get(words::data(d)));
    let chosen = DataYield::ALL.iter().position(|d| *d == now).unwrap_or(0);
    let picked = select(ui, cx.theme, it.field(key), cx.text.get(key), &options, chosen);
    picked.and_then(|i| DataYield::ALL.get(i)).copied()
}

/// The title of a part of the inspector, after a line.
fn section(ui: &mut Ui, cx: &Cx<'_>, key: &'static str) {
    form::rule(ui, cx.theme);
    let title = cx.text.get(key);
    let galley = ui.painter().layout(
        title.to_owned(),
        bold(size::SMALL),
        *cx.theme.ink,
        ui.available_width(),
    );
    let (rect, response) = ui.allocate_exact_size(galley.size(), Sense::hover());
    ui.painter().galley(rect.min, galley, *cx.theme.ink);
    response.widget_info(|| WidgetInfo::labeled(Role::Heading, true, title));
}

/// The name of a field, above it.
fn label(ui: &mut Ui, cx: &Cx<'_>, key: &'static str) {
    ui.add_space(space::XS);
    form::label(ui, cx.theme, cx.text.get(key));
}

/// Words at the left of a field, ending in an ellipsis where they do not fit.
fn plain(ui: &mut Ui, cx: &Cx<'_>, words: &str, width: f32) {
    let theme = cx.theme;
    let galley =
        crate::app::widgets::elided(ui.painter(), words, font(size::SMALL), *theme.ink, width);
    let cut = galley.elided;
    let (rect, response) = ui.allocate_exact_size(vec2(width, TARGET), Sense::hover());
    let at = Align2::LEFT_CENTER.anchor_size(rect.left_center(), galley.size()).min;
    ui.painter().galley(at, galley, *theme.ink);
    if cut {
        response.on_hover_text(words);
    }
}
