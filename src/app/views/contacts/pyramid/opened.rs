//! All that can be said of an attribute: its layer, where it is met, what customers answered, what
//! it leans on.

use egui::{Id, Ui};
use lucide_icons::Icon;

use super::list::{Place, title_id};
use super::{changed, evidence, kano, words};
use crate::app::form::{self, Field, columns, icon_button, proportions, select};
use crate::app::theme::{TARGET, space};
use crate::app::views::Cx;
use crate::edit::{Edit, ExpectationEdit};
use crate::measure::AttributeFigures;
use crate::workshop::{Attribute, AttributeId, Layer};

/// What the open row keeps between frames.
#[derive(Debug, Default)]
pub(super) struct Opened {
    /// The answers that are being taken down.
    answers: kano::Answers,
    /// What is looked for among the signals.
    wanted: String,
}

impl Opened {
    pub(super) fn show(
        &mut self,
        ui: &mut Ui,
        cx: &mut Cx<'_>,
        (id, attribute): (&AttributeId, &Attribute),
        figures: &AttributeFigures,
        place: Place,
    ) {
        let theme = cx.theme;
        ui.spacing_mut().item_spacing.y = space::XS;
        let [left, right] =
            proportions(ui.available_width() - 3.0 * TARGET - space::M, space::M, [1.0, 1.4]);
        columns(ui, [left, right, 3.0 * TARGET], space::M, |[layer, point, buttons]| {
            layer_menu(layer, cx, id, attribute);
            contact_point(point, cx, id, attribute);
            form::label(buttons, theme, "");
            buttons.horizontal(|ui| {
                ui.spacing_mut().item_spacing.x = 0.0;
                tools(ui, cx, id, attribute, place);
            });
        });
        ui.add_space(space::M);
        self.answers.show(ui, cx, (id, attribute), figures);
        ui.add_space(space::M);
        evidence::show(ui, cx, (id, attribute), &mut self.wanted);
        ui.add_space(space::S);
        let name = cx.text.get("pyramid-note");
        form::label(ui, theme, name);
        Field::new(title_id(id).with("note"), name)
            .hint(cx.text.get("pyramid-note-hint"))
            .rows(2)
            .show(ui, theme, &attribute.note)
            .send(cx.out, |note| changed(id, attribute, |a| a.note = note));
    }
}

fn layer_menu(ui: &mut Ui, cx: &mut Cx<'_>, id: &AttributeId, attribute: &Attribute) {
    let name = cx.text.get("pyramid-layer");
    form::label(ui, cx.theme, name);
    let options = Layer::ALL.map(|l| cx.text.get(words::layer(l)));
    let chosen = attribute.layer as usize;
    if let Some(picked) = select(ui, cx.theme, title_id(id).with("layer"), name, &options, chosen) {
        cx.out.edit(changed(id, attribute, |a| a.layer = Layer::ALL[picked]));
    }
}

fn contact_point(ui: &mut Ui, cx: &mut Cx<'_>, id: &AttributeId, attribute: &Attribute) {
    let name = cx.text.get("pyramid-contact-point");
    form::label(ui, cx.theme, name);
    let points = &cx.workshop.contact_points;
    let nameless = cx.text.get("pyramid-nameless");
    let titles = points.values().map(|p| match p.title.trim() {
        "" => nameless,
        title => title,
    });
    let options: Vec<&str> =
        std::iter::once(cx.text.get("pyramid-no-contact-point")).chain(titles).collect();
    let now = attribute.contact_point.as_ref().and_then(|p| points.index_of(p));
    let chosen = now.map_or(0, |i| i + 1);
    if let Some(picked) = select(ui, cx.theme, title_id(id).with("point"), name, &options, chosen) {
        let point = picked.checked_sub(1).and_then(|i| points.at(i)).map(|(id, _)| id.clone());
        cx.out.edit(changed(id, attribute, |a| a.contact_point = point));
    }
}

/// Up and down within its layer, and the bin.
fn tools(ui: &mut Ui, cx: &mut Cx<'_>, id: &AttributeId, attribute: &Attribute, place: Place) {
    let (text, theme) = (cx.text, cx.theme);
    let button = |part: &'static str| -> Id { title_id(id).with(part) };
    for (to, part, icon, name) in [
        (place.before, "up", Icon::ChevronUp, "pyramid-up"),
        (place.after, "down", Icon::ChevronDown, "pyramid-down"),
    ] {
        ui.add_enabled_ui(to.is_some(), |ui| {
            let clicked = icon_button(ui, theme, button(part), icon, text.get(name)).clicked();
            if let Some(to) = to.filter(|_| clicked) {
                let edit = ExpectationEdit::MoveAttribute(id.clone(), to);
                cx.out.edit(Edit::Expectation(edit));
            }
        });
    }
    let title = match attribute.title.trim() {
        "" => text.get("pyramid-nameless"),
        title => title,
    };
    let name = text.with("pyramid-remove", &[("title", title.into())]);
    if icon_button(ui, theme, button("remove"), Icon::Trash2, &name).clicked() {
        cx.out.edit(Edit::Expectation(ExpectationEdit::RemoveAttribute(id.clone())));
    }
}
