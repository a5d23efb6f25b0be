//! Who is in the room, and who answers for something without being there.

use egui::{Id, Ui};
use lucide_icons::Icon;

use super::hand_over;
use crate::app::form::{self, Button, Field, check, icon_button};
use crate::app::theme::{TARGET, space};
use crate::app::views::Cx;
use crate::edit::Edit;
use crate::workshop::{Person, PersonId};

fn name_id(id: &PersonId) -> Id {
    Id::unique(("frame-person", id))
}

/// The list of people.
pub(super) fn show(ui: &mut Ui, cx: &mut Cx<'_>, wanted: &mut Option<Id>) {
    let (text, theme, workshop) = (cx.text, cx.theme, cx.workshop);
    form::heading(ui, theme, text.get("frame-people"));
    let mut add = false;
    if workshop.people.is_empty() {
        form::note(ui, theme, text.get("frame-people-none"));
    } else {
        let gap = space::XS;
        let rest = ui.available_width() - TARGET - gap;
        let attends = attends_width(ui, cx);
        let [name, role] = form::proportions(rest - attends - gap, gap, [1.0, 1.0]);
        let widths = [name, role, attends, TARGET];
        form::columns(ui, widths, gap, |[name, role, attends, _]| {
            form::label(name, theme, text.get("frame-person-name"));
            form::label(role, theme, text.get("frame-person-role"));
            attends.vertical_centered(|ui| {
                form::label(ui, theme, text.get("frame-person-attends"));
            });
        });
        let last = workshop.people.len() - 1;
        for (i, (id, person)) in workshop.people.iter().enumerate() {
            let entered = row(ui, cx, widths, id, person, wanted);
            add |= entered && i == last && !person.name.trim().is_empty();
        }
    }
    let button = Button::quiet(text.get("frame-add-person"))
        .icon(Icon::UserPlus)
        .id(Id::unique("frame-add-person"));
    add |= button.show(ui, theme).clicked();
    if add {
        let id = PersonId::fresh();
        *wanted = Some(name_id(&id));
        let person = Person { name: String::new(), role: String::new(), attends: true };
        cx.out.edit(Edit::AddPerson(id, person));
    }
}

/// Wide enough for the word over the check boxes.
fn attends_width(ui: &Ui, cx: &Cx<'_>) -> f32 {
    let word = cx.text.get("frame-person-attends").to_owned();
    let font = crate::app::theme::font(crate::app::theme::size::SMALL);
    let galley = ui.painter().layout_no_wrap(word, font, *cx.theme.ink);
    galley.size().x.max(TARGET).ceil() + space::XS
}

/// One person. Whether Enter has just left the name.
fn row(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    widths: [f32; 4],
    id: &PersonId,
    person: &Person,
    wanted: &mut Option<Id>,
) -> bool {
    let (text, theme) = (cx.text, cx.theme);
    let set = |change: &dyn Fn(&mut Person)| {
        let mut person = person.clone();
        change(&mut person);
        Edit::SetPerson(id.clone(), person)
    };
    let field = name_id(id);
    let mut entered = false;
    form::columns(ui, widths, space::XS, |[name, role, attends, remove]| {
        hand_over(name, wanted, field);
        let answer = Field::new(field, text.get("frame-person-name"))
            .hint(text.get("frame-person-name-hint"))
            .show(name, theme, &person.name);
        entered = answer.entered();
        answer.send(cx.out, |text| set(&|p| p.name.clone_from(&text)));
        Field::new(field.with("role"), text.get("frame-person-role"))
            .hint(text.get("frame-person-role-hint"))
            .show(role, theme, &person.role)
            .send(cx.out, |text| set(&|p| p.role.clone_from(&text)));
        let here = text.get("frame-person-attends");
        attends.vertical_centered(|ui| {
            if check(ui, theme, field.with("attends"), here, person.attends, false).clicked() {
                cx.out.edit(set(&|p| p.attends = !p.attends));
            }
        });
        let bin = text.with("frame-remove-person", &[("name", called(cx, person).into())]);
        if icon_button(remove, theme, field.with("remove"), Icon::Trash2, &bin).clicked() {
            cx.out.edit(Edit::RemovePerson(id.clone()));
        }
    });
    entered
}

/// What to call a person who has no name yet.
fn called<'a>(cx: &Cx<'a>, person: &'a Person) -> &'a str {
    if person.name.trim().is_empty() { cx.text.get("frame-nameless") } else { &person.name }
}
