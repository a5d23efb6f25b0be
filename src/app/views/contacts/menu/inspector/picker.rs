//! The panel to tick what a contact point is linked to.

use egui::accesskit::Role;
use egui::{Align2, Id, Rect, ScrollArea, Sense, Ui, WidgetInfo, vec2};
use lucide_icons::Icon;

use super::super::words;
use super::links::step_at;
use super::{Inspector, Shown};
use crate::app::form::tick;
use crate::app::form::{self, Change, Field, icon_button};
use crate::app::theme::{TARGET, bold, font, size, space};
use crate::app::views::Cx;
use crate::app::widgets::{Floating, SignalTicks};
use crate::workshop::SignalId;

/// Width of the panel, in points.
const WIDTH: f32 = 380.0;

/// How many things are listed at once; the rest is found by typing.
const MOST: usize = 60;

/// From this many things on there is a field to find one.
const MANY: usize = 6;

/// What is picked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum What {
    Points,
    Steps,
    Signals,
}

/// The panel while it is open.
#[derive(Debug)]
pub(super) struct Picker {
    pub what: What,
    pub floating: Floating,
    filter: String,
    signals: SignalTicks,
}

impl Picker {
    pub(super) fn new(what: What, anchor: Rect) -> Self {
        Self {
            what,
            floating: Floating::new(anchor),
            filter: String::new(),
            signals: SignalTicks::default(),
        }
    }
}

/// One thing to tick.
struct Item<'a, K> {
    key: K,
    id: Id,
    title: &'a str,
    below: String,
    on: bool,
}

impl Inspector {
    /// Whether a panel is open that Esc closes first.
    pub(in super::super) fn is_picking(&self) -> bool {
        self.picker.is_some()
    }

    /// Draws the panel, in which several things can be ticked in a row.
    pub(super) fn pick(&mut self, ui: &Ui, cx: &mut Cx<'_>, it: Shown<'_>) {
        let Some(mut picker) = self.picker.take() else { return };
        let mut floating = picker.floating;
        let stays = floating.show(ui, Id::unique("contacts picker"), WIDTH, false, |ui| {
            ui.spacing_mut().item_spacing = vec2(space::S, space::XS);
            panel(ui, cx, it, &mut picker)
        });
        if stays {
            self.picker = Some(Picker { floating, ..picker });
        }
    }
}

/// True: it shall close.
fn panel(ui: &mut Ui, cx: &mut Cx<'_>, it: Shown<'_>, picker: &mut Picker) -> bool {
    let (text, theme, workshop) = (cx.text, cx.theme, cx.workshop);
    let title = text.get(match picker.what {
        What::Points => "contacts-leads-to",
        What::Steps => "contacts-steps",
        What::Signals => "contacts-evidence",
    });
    let mut close = false;
    ui.horizontal(|ui| {
        let width = ui.available_width() - TARGET - space::S;
        let (rect, response) = ui.allocate_exact_size(vec2(width, TARGET), Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(Role::Heading, true, title));
        let left = rect.left_center();
        ui.painter().text(left, Align2::LEFT_CENTER, title, bold(size::BODY), *theme.ink);
        let id = Id::unique("contacts close picker");
        close = icon_button(ui, theme, id, Icon::X, text.get("contacts-close-picker")).clicked();
    });
    let many = match picker.what {
        What::Points => workshop.contact_points.len(),
        What::Steps => workshop.journeys.values().map(|j| j.steps.len()).sum(),
        What::Signals => workshop.signals.len(),
    };
    if many > MANY {
        let id = Id::unique("contacts find in picker");
        let name = text.get("contacts-find");
        let field = Field::new(id, name).hint(name).font(font(size::SMALL));
        for change in field.show(ui, theme, &picker.filter).changes {
            if let Change::To(typed) = change {
                picker.filter = typed;
            }
        }
    }
    let wanted = picker.filter.trim().to_lowercase();
    let fits = |title: &str| wanted.is_empty() || title.to_lowercase().contains(&wanted);
    match picker.what {
        What::Points => {
            let found = workshop.contact_points.iter().filter(|(_, p)| fits(&p.title));
            let items = found.map(|(id, point)| Item {
                key: id,
                id: Id::unique(("contacts pick point", id.as_str())),
                title: words::title(text, point),
                below: words::channel(text, &point.channel).to_owned(),
                on: it.point.leads_to.contains(id),
            });
            if let Some((id, on)) = list(ui, cx, items) {
                cx.out.edit(it.set(|p| {
                    p.leads_to.retain(|other| other != id);
                    if !on {
                        p.leads_to.push(id.clone());
                    }
                }));
            }
        }
        What::Steps => {
            let journeys = workshop.journeys.iter();
            let steps = journeys.flat_map(|(journey, map)| {
                let steps = map.steps.iter();
                steps.map(move |(id, step)| (journey, map.title.as_str(), id, step))
            });
            let found = steps.filter(|(_, _, _, step)| fits(&step.title));
            let items = found.map(|(journey, map, id, step)| {
                let at = step.contact_point.as_ref();
                // What is linked elsewhere says so, since it can happen at one place only.
                let other = at.filter(|at| *at != it.id);
                let other = other.and_then(|at| workshop.contact_points.get(at));
                let below = match other {
                    Some(point) => format!("{map} · {}", words::title(text, point)),
                    None => map.to_owned(),
                };
                Item {
                    key: (journey, id, step),
                    id: Id::unique(("contacts pick step", journey.as_str(), id.as_str())),
                    title: step.title.as_str(),
                    below,
                    on: at == Some(it.id),
                }
            });
            if let Some(((journey, id, step), on)) = list(ui, cx, items) {
                let at = (!on).then(|| it.id.clone());
                cx.out.edit(step_at(journey, id, step, at));
            }
        }
        What::Signals => {
            let clicked = area(ui).show(ui, |ui| {
                inside(ui);
                if picker.signals.find(&workshop.signals, picker.filter.trim(), &[]) == 0 {
                    form::note(ui, theme, text.get("contacts-nothing-found"));
                }
                let key = |id: &SignalId| Id::unique(("contacts pick signal", id.as_str()));
                picker.signals.show(ui, theme, key, |id| it.point.evidence.contains(id))
            });
            if let Some(id) = clicked.inner {
                cx.out.edit(it.set(|p| form::toggle(&mut p.evidence, &id)));
            }
        }
    }
    close
}

/// Where things to tick scroll.
fn area(ui: &Ui) -> ScrollArea {
    let most = (ui.ctx().content_rect().height() * 0.4).clamp(96.0, 320.0);
    let area = ScrollArea::vertical().id_salt("contacts picker").max_height(most);
    area.auto_shrink([false, true])
}

fn inside(ui: &mut Ui) {
    ui.spacing_mut().item_spacing.y = 0.0;
    ui.set_width(ui.available_width() - space::S);
}

/// Things to tick. Answers with the one that was clicked, and whether it was ticked.
fn list<'a, K>(
    ui: &mut Ui,
    cx: &Cx<'_>,
    items: impl Iterator<Item = Item<'a, K>>,
) -> Option<(K, bool)> {
    let mut clicked = None;
    area(ui).show(ui, |ui| {
        inside(ui);
        let mut items = items.peekable();
        if items.peek().is_none() {
            form::note(ui, cx.theme, cx.text.get("contacts-nothing-found"));
        }
        for item in items.by_ref().take(MOST) {
            if tick(ui, cx.theme, item.id, item.title, &item.below, item.on, 0.0) {
                clicked = Some((item.key, item.on));
            }
        }
        let more = items.count();
        if more > 0 {
            let words = cx.text.with("contacts-more-to-find", &[("n", more.into())]);
            form::note(ui, cx.theme, &words);
        }
    });
    clicked
}
