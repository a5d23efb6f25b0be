//! The ratings of a contact point, 1 to 5.

use egui::Ui;

use super::super::words;
use super::Shown;
use crate::app::form;
use crate::app::theme::space;
use crate::app::views::Cx;
use crate::workshop::{ContactPoint, Rating5};

/// The three ratings of a priority, and the formula with its numbers (measures §5).
pub(super) fn priority(ui: &mut Ui, cx: &mut Cx<'_>, it: Shown<'_>) {
    let point = it.point;
    rating(
        ui,
        cx,
        it,
        ["contacts-importance-customer", "contacts-rating-important"],
        point.importance_customer,
        |p, r| p.importance_customer = r,
    );
    rating(
        ui,
        cx,
        it,
        ["contacts-importance-organisation", "contacts-rating-important"],
        point.importance_organisation,
        |p, r| p.importance_organisation = r,
    );
    rating(
        ui,
        cx,
        it,
        ["contacts-satisfaction", "contacts-rating-satisfied"],
        point.satisfaction,
        |p, r| p.satisfaction = r,
    );
    ui.add_space(space::XS);
    form::note(ui, cx.theme, &words::formula(cx.text, point));
}

/// How hard it is to get through (K15).
pub(super) fn friction(ui: &mut Ui, cx: &mut Cx<'_>, it: Shown<'_>) {
    let keys = ["contacts-friction", "contacts-rating-friction"];
    rating(ui, cx, it, keys, it.point.friction, |p, r| p.friction = r);
}

/// One rating: what it is called, and what its ends mean.
fn rating(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    it: Shown<'_>,
    [key, ends]: [&'static str; 2],
    now: Option<Rating5>,
    set: fn(&mut ContactPoint, Option<Rating5>),
) {
    let text = cx.text;
    let means = |_| text.get(ends).to_owned();
    super::label(ui, cx, key);
    let answer = form::rating(ui, cx.theme, text, it.field(key), (text.get(key), &means), now);
    if let Some(next) = answer.picked {
        cx.out.edit(it.set(|p| set(p, next)));
    }
    answer.field.send(cx.out, |rating| it.set(|p| set(p, rating)));
}
