//! Title, client, scope, date; the desired state in three lights; what both parties want.

use egui::{Id, Popup, Ui};
use lucide_icons::Icon;

use super::purposed;
use crate::app::form::{self, Button, Field};
use crate::app::theme::{bold, font, size, space};
use crate::app::views::Cx;
use crate::edit::Edit;
use crate::workshop::Purpose;

/// Reaches one text of the purpose.
type Part = fn(&mut Purpose) -> &mut String;

/// One labelled text of the purpose.
struct Item<'a> {
    id: &'static str,
    label: &'a str,
    hint: &'a str,
    now: &'a str,
    rows: usize,
    part: Part,
}

fn item(ui: &mut Ui, cx: &mut Cx<'_>, item: &Item<'_>) {
    form::label(ui, cx.theme, item.label);
    let purpose = &cx.workshop.purpose;
    let field =
        Field::new(Id::unique(("frame", item.id)), item.label).hint(item.hint).rows(item.rows);
    field
        .show(ui, cx.theme, item.now)
        .send(cx.out, |text| purposed(purpose, |p| *(item.part)(p) = text));
}

/// The head of the page: title, client, date, scope.
pub(super) fn head(ui: &mut Ui, cx: &mut Cx<'_>) {
    let text = cx.text;
    let title = Field::new(Id::unique("frame-title"), text.get("frame-title"))
        .hint(text.get("frame-title-hint"))
        .font(bold(size::TITLE))
        .plain()
        .flush();
    title.show(ui, cx.theme, &cx.workshop.title).send(cx.out, Edit::SetTitle);
    ui.add_space(space::XS);

    let workshop = cx.workshop;
    let purpose = &workshop.purpose;
    let client = Item {
        id: "client",
        label: text.get("frame-client"),
        hint: text.get("frame-client-hint"),
        now: &purpose.client,
        rows: 1,
        part: |p| &mut p.client,
    };
    let scope = Item {
        id: "scope",
        label: text.get("frame-scope"),
        hint: text.get("frame-scope-hint"),
        now: &purpose.scope,
        rows: 2,
        part: |p| &mut p.scope,
    };
    let width = ui.available_width();
    if width < super::NARROW {
        let widths = form::proportions(width, space::L, [1.0, 1.0]);
        form::columns(ui, widths, space::L, |[left, right]| {
            item(left, cx, &client);
            date(right, cx);
        });
        ui.add_space(space::S);
        item(ui, cx, &scope);
    } else {
        let widths = form::proportions(width, space::L, [5.0, 4.0, 9.0]);
        form::columns(ui, widths, space::L, |[left, middle, right]| {
            item(left, cx, &client);
            date(middle, cx);
            item(right, cx, &scope);
        });
    }
}

fn date(ui: &mut Ui, cx: &mut Cx<'_>) {
    let purpose = &cx.workshop.purpose;
    let name = cx.text.get("frame-date");
    form::label(ui, cx.theme, name);
    form::date_field(ui, cx.theme, cx.text, Id::unique("frame-date"), name, purpose.date)
        .send(cx.out, |date| purposed(purpose, |p| p.date = date));
}

/// The desired state in the organisation's own words, in three lights (A07), with the method's
/// definitions one click away (A03, A04).
pub(super) fn lights(ui: &mut Ui, cx: &mut Cx<'_>) {
    let text = cx.text;
    ui.horizontal(|ui| {
        form::heading(ui, cx.theme, text.get("frame-desired"));
        definitions(ui, cx);
    });
    let lights = &cx.workshop.purpose.lights;
    let items = [
        Item {
            id: "logic",
            label: text.get("frame-logic"),
            hint: text.get("frame-logic-hint"),
            now: &lights.logic,
            rows: 3,
            part: |p| &mut p.lights.logic,
        },
        Item {
            id: "emotion",
            label: text.get("frame-emotion"),
            hint: text.get("frame-emotion-hint"),
            now: &lights.emotion,
            rows: 3,
            part: |p| &mut p.lights.emotion,
        },
        Item {
            id: "business",
            label: text.get("frame-business"),
            hint: text.get("frame-business-hint"),
            now: &lights.business_model,
            rows: 3,
            part: |p| &mut p.lights.business_model,
        },
    ];
    side_by_side(ui, cx, &items);
}

/// The outcomes that both parties want (A11).
pub(super) fn outcomes(ui: &mut Ui, cx: &mut Cx<'_>) {
    let text = cx.text;
    form::heading(ui, cx.theme, text.get("frame-outcomes"));
    let outcomes = &cx.workshop.purpose.outcomes;
    let items = [
        Item {
            id: "for-customer",
            label: text.get("frame-for-customer"),
            hint: text.get("frame-for-customer-hint"),
            now: &outcomes.customer,
            rows: 2,
            part: |p| &mut p.outcomes.customer,
        },
        Item {
            id: "for-organisation",
            label: text.get("frame-for-organisation"),
            hint: text.get("frame-for-organisation-hint"),
            now: &outcomes.organisation,
            rows: 2,
            part: |p| &mut p.outcomes.organisation,
        },
    ];
    side_by_side(ui, cx, &items);
}

/// How many lines an item needs in this width.
fn rows(ui: &Ui, item: &Item<'_>, width: f32) -> usize {
    let ink = ui.visuals().text_color();
    let galley = ui.painter().layout(item.now.to_owned(), font(size::BODY), ink, width);
    galley.rows.len().max(item.rows)
}

fn side_by_side<const N: usize>(ui: &mut Ui, cx: &mut Cx<'_>, items: &[Item<'_>; N]) {
    let widths = form::proportions(ui.available_width(), space::M, [1.0; N]);
    if widths[0] < 160.0 {
        for one in items {
            item(ui, cx, one);
            ui.add_space(space::XS);
        }
        return;
    }
    // All as tall as the fullest.
    let room = widths[0] - 2.0 * f32::from(form::SIDE);
    let rows = items.iter().map(|one| rows(ui, one, room)).max().unwrap_or(1);
    form::columns(ui, widths, space::M, |uis| {
        for (ui, one) in uis.iter_mut().zip(items) {
            item(ui, cx, &Item { rows, ..*one });
        }
    });
}

/// The definitions of the framework that this workshop scores against.
fn definitions(ui: &mut Ui, cx: &Cx<'_>) {
    const WIDTH: f32 = 520.0;
    let (text, theme) = (cx.text, cx.theme);
    let button = Button::quiet(text.get("frame-definitions"))
        .icon(Icon::BookOpen)
        .id(Id::unique("frame-definitions"))
        .show(ui, theme);
    Popup::from_toggle_button_response(&button)
        .close_behavior(egui::PopupCloseBehavior::CloseOnClickOutside)
        .accessible_name(text.get("frame-definitions"))
        .gap(space::XS)
        .width(WIDTH)
        .show(|ui| {
            ui.set_width(WIDTH.min(ui.ctx().content_rect().width() - space::XXL));
            egui::Frame::new().inner_margin(space::S).show(ui, |ui| {
                let framework = &cx.workshop.framework;
                for (title, words) in [
                    (text.get("frame-engagement"), &framework.engagement),
                    (text.get("frame-desired-definition"), &framework.desired_state),
                ] {
                    form::words(ui, title, bold(size::BODY), theme.ink);
                    form::words(ui, words, font(size::BODY), theme.ink);
                    ui.add_space(space::S);
                }
                let source = match framework.source.as_str() {
                    "" => framework.title.clone(),
                    source => format!("{} · {source}", framework.title),
                };
                form::note(ui, theme, &source);
            });
        });
}
