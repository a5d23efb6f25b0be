//! What ten points of attainment are believed to do to retention and margin: an input that a person
//! signs. A signature stands for the numbers and the reason that it was given for, so that a change
//! of these takes it off.

use egui::{Id, Ui};

use super::changed;
use super::inputs::{Row, Unit, ends};
use crate::app::form::{self, Field, date_field};
use crate::app::theme::{bold, font, size, space};
use crate::app::views::Cx;
use crate::measure::is_signed;
use crate::text::Text;
use crate::workshop::{Link, PersonId, Share, Span, ValueCase, Workshop};

/// Whether and by whom the link is signed, in words.
pub(super) fn signature(text: &Text, workshop: &Workshop, link: &Link) -> String {
    let person = link.signed_by.as_ref().and_then(|id| workshop.people.get(id));
    match person.zip(link.signed_on) {
        Some((person, on)) => {
            let args = [("person", person.name.clone().into()), ("date", text.date(on).into())];
            text.with("value-signed-by", &args)
        }
        None => text.get("value-not-signed").to_owned(),
    }
}

fn unsigned(link: Link) -> Link {
    Link { signed_by: None, signed_on: None, ..link }
}

/// The case with another effect on retention; without one there is no link.
fn linked(case: &mut ValueCase, span: Option<Span<Share>>) {
    case.link = span.map(|retention| match case.link.take() {
        Some(link) => unsigned(Link { retention, ..link }),
        None => Link {
            retention,
            margin: None,
            reason: String::new(),
            signed_by: None,
            signed_on: None,
        },
    });
}

/// The link, changed.
fn relinked(case: &mut ValueCase, change: impl FnOnce(Link) -> Link) {
    case.link = case.link.take().map(change);
}

/// Draws the link and its signature.
pub(super) fn show(ui: &mut Ui, cx: &mut Cx<'_>) {
    let (text, theme, case) = (cx.text, cx.theme, cx.workshop.value.clone());
    form::heading(ui, theme, text.get("value-link"));
    form::note(ui, theme, text.get("value-link-note"));
    ends(ui, cx);
    let retention = case.link.as_ref().map(|link| link.retention);
    Row { name: "value-link-retention", unit: Unit::Points, now: retention }.show(
        ui,
        cx,
        |v| Share::new(v).ok(),
        |span| changed(&case, |case| linked(case, span)),
    );
    let Some(link) = &case.link else {
        form::note(ui, theme, text.get("value-no-link"));
        return;
    };
    Row { name: "value-link-margin", unit: Unit::Percent, now: link.margin }.show(
        ui,
        cx,
        |v| Share::new(v).ok(),
        |span| {
            changed(&case, |case| relinked(case, |link| unsigned(Link { margin: span, ..link })))
        },
    );
    let name = text.get("value-reason");
    form::label(ui, theme, name);
    Field::new(Id::unique("value reason"), name)
        .hint(text.get("value-reason-hint"))
        .rows(3)
        .font(font(size::SMALL))
        .show(ui, theme, &link.reason)
        .send(cx.out, |reason| {
            changed(&case, |case| {
                relinked(case, |link| unsigned(Link { reason: reason.clone(), ..link }));
            })
        });
    sign(ui, cx, link);
}

/// Who signs, and when.
fn sign(ui: &mut Ui, cx: &mut Cx<'_>, link: &Link) {
    let (text, theme, case) = (cx.text, cx.theme, cx.workshop.value.clone());
    let people = cx.workshop.people.clone();
    let widths = form::proportions(ui.available_width(), space::M, [1.0, 1.0]);
    form::columns(ui, widths, space::M, |[left, right]| {
        let name = text.get("value-signed-person");
        form::label(left, theme, name);
        let nobody = [text.get("value-nobody")];
        let names = people.values().map(|person| person.name.as_str());
        let options: Vec<&str> = nobody.into_iter().chain(names).collect();
        let now = link.signed_by.as_ref().and_then(|id| people.index_of(id));
        let now = now.map_or(0, |i| i + 1);
        let id = Id::unique("value signed by");
        if let Some(i) = form::select(left, theme, id, name, &options, now) {
            let person: Option<PersonId> =
                i.checked_sub(1).and_then(|i| people.at(i)).map(|(id, _)| id.clone());
            let today = cx.today;
            cx.out.edit(changed(&case, |case| {
                relinked(case, |link| {
                    let on = person.as_ref().map(|_| link.signed_on.unwrap_or(today));
                    Link { signed_by: person, signed_on: on, ..link }
                });
            }));
        }
        let name = text.get("value-signed-on");
        form::label(right, theme, name);
        let id = Id::unique("value signed on");
        date_field(right, theme, text, id, name, link.signed_on).send(cx.out, |on| {
            changed(&case, |case| relinked(case, |link| Link { signed_on: on, ..link }))
        });
    });
    ui.add_space(space::XS);
    let (face, ink) = if is_signed(link) {
        (font(size::SMALL), theme.good)
    } else {
        (bold(size::SMALL), theme.warning)
    };
    form::words(ui, &signature(text, cx.workshop, link), face, ink);
    form::note(ui, theme, text.get("value-sign-note"));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn another_number_takes_the_signature_off() {
        let mut case = ValueCase::default();
        linked(&mut case, Some(Span::sure(Share::clamped(0.02))));
        relinked(&mut case, |link| Link {
            signed_by: Some(PersonId::numbered(1)),
            signed_on: Some(jiff::civil::date(2026, 9, 22)),
            reason: "A study".to_owned(),
            ..link
        });
        assert!(case.link.as_ref().is_some_and(is_signed));
        linked(&mut case, Some(Span::sure(Share::clamped(0.03))));
        assert!(case.link.as_ref().is_some_and(|l| !is_signed(l) && l.reason == "A study"));
        linked(&mut case, None);
        assert_eq!(case.link, None);
    }
}
