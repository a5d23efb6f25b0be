//! Fields of the inspector. A sentence is one step to undo: it is live while it is typed, kept
//! when the field is left, and put back by Esc.

use egui::{ComboBox, Id, Key, Response, RichText, TextEdit, Ui};

use super::JourneyRoom;
use crate::app::form::{columns, proportions};
use crate::app::theme::{TARGET, bold, size, space};
use crate::app::views::Cx;
use crate::edit::Edit;

/// The name of a field, above it.
pub(super) fn name(ui: &mut Ui, cx: &Cx<'_>, key: &str) -> Response {
    ui.add_space(space::XS);
    let words = RichText::new(cx.text.get(key)).size(size::SMALL).color(*cx.theme.ink_soft);
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.y = 2.0;
        ui.label(words)
    })
    .inner
}

/// A button as wide as the inspector.
pub(super) fn wide_button(ui: &mut Ui, icon: lucide_icons::Icon, words: &str) -> bool {
    let button = egui::Button::new(format!("{}  {words}", icon.unicode()))
        .min_size(egui::vec2(ui.available_width(), TARGET));
    let response = ui.add(button);
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, true, words));
    response.clicked()
}

/// A menu of choices with a name. Returns what was chosen, if that is another.
pub(super) fn choice<T: PartialEq + Clone>(
    ui: &mut Ui,
    cx: &Cx<'_>,
    key: &'static str,
    now: &T,
    choices: &[(T, String)],
) -> Option<T> {
    choice_of(ui, cx, key, Some(now), choices)
}

/// The same for several things at once; without a `now` they differ.
pub(super) fn choice_of<T: PartialEq + Clone>(
    ui: &mut Ui,
    cx: &Cx<'_>,
    key: &'static str,
    now: Option<&T>,
    choices: &[(T, String)],
) -> Option<T> {
    let label = name(ui, cx, key);
    let of_now = now.and_then(|now| choices.iter().find(|(value, _)| value == now));
    let shown = match (now, of_now) {
        (None, _) => cx.text.get("journey-mixed"),
        (_, Some((_, words))) => words.as_str(),
        (Some(_), None) => "",
    };
    let mut wish = None;
    ComboBox::from_id_salt(key)
        .selected_text(shown)
        .width(ui.available_width())
        .height(12.0 * TARGET)
        .truncate()
        .show_ui(ui, |ui| {
            for (value, words) in choices {
                let is_now = now == Some(value);
                if ui.selectable_label(is_now, words).clicked() && !is_now {
                    wish = Some(value.clone());
                }
            }
        })
        .response
        .labelled_by(label.id);
    wish
}

/// What belongs together, under a hairline and a title.
pub(super) fn section(ui: &mut Ui, cx: &Cx<'_>, key: &str) -> Response {
    ui.add_space(space::M);
    let width = ui.available_width();
    let (line, _) = ui.allocate_exact_size(egui::vec2(width, 1.0), egui::Sense::hover());
    ui.painter().hline(line.x_range(), line.center().y, cx.theme.hairline_stroke());
    ui.add_space(space::XS);
    ui.label(RichText::new(cx.text.get(key)).font(bold(size::SMALL)).color(*cx.theme.ink))
}

/// Two fields beside each other.
pub(super) fn halves(ui: &mut Ui, add: impl FnOnce(&mut Ui, &mut Ui)) {
    let [left, right] = proportions(ui.available_width(), space::M, [1.0, 1.0]);
    columns(ui, [left, right], space::M, |[left, right]| add(left, right));
}

/// What somebody changes in the inspector.
pub(super) enum Said {
    /// Chosen: a step of its own.
    Chosen(Edit),
    /// Typed into this field, which somebody may still be typing in.
    Typed(Id, Edit),
}

/// A value that is typed, and that may mean nothing before it is typed to the end; an empty field
/// says unknown. Returns what stands in the field, whenever that is something else.
pub(super) fn typed(ui: &mut Ui, id: Id, label: Id, shown: &str, width: f32) -> Option<String> {
    typed_or(ui, id, label, shown, "", width)
}

/// The same with a hint of what holds as long as nothing is said.
pub(super) fn typed_or(
    ui: &mut Ui,
    id: Id,
    label: Id,
    shown: &str,
    hint: &str,
    width: f32,
) -> Option<String> {
    // What is typed shows only while it is being typed: `7,` is no number yet.
    let draft = ui.data(|d| d.get_temp::<String>(id)).filter(|_| ui.memory(|m| m.has_focus(id)));
    let mut text = draft.unwrap_or_else(|| shown.to_owned());
    let field = TextEdit::singleline(&mut text)
        .id(id)
        .hint_text(hint)
        .desired_width(width)
        .margin(egui::Margin::symmetric(8, 6));
    let response = ui.add(field).labelled_by(label);
    if response.changed() {
        ui.data_mut(|d| d.insert_temp(id, text.clone()));
        return Some(text);
    }
    if !response.has_focus() {
        ui.data_mut(|d| d.remove::<String>(id));
    }
    None
}

impl JourneyRoom {
    /// Hands on what was changed. What is typed is one step until the field or the selection is
    /// left, and Esc takes it back: `leave_field` sees to both.
    pub(super) fn say(&mut self, cx: &mut Cx<'_>, said: Said) {
        match said {
            Said::Chosen(edit) => cx.out.edit(edit),
            Said::Typed(field, edit) => {
                cx.out.live(field, edit);
                self.live = Some((field, self.canvas.selection().clone()));
            }
        }
    }

    /// A sentence with a name. `rows` is its height; one row takes no line breaks.
    pub(super) fn sentence(
        &mut self,
        ui: &mut Ui,
        cx: &mut Cx<'_>,
        key: &'static str,
        id: Id,
        value: &str,
        rows: usize,
        edit: impl FnOnce(String) -> Edit,
    ) -> Response {
        let label = name(ui, cx, key);
        let response = self.bare_sentence(ui, cx, id, value, rows, edit);
        response.labelled_by(label.id)
    }

    /// A sentence whose name is said elsewhere.
    pub(super) fn bare_sentence(
        &mut self,
        ui: &mut Ui,
        cx: &mut Cx<'_>,
        id: Id,
        value: &str,
        rows: usize,
        edit: impl FnOnce(String) -> Edit,
    ) -> Response {
        let mut text = value.to_owned();
        let field = if rows == 1 {
            TextEdit::singleline(&mut text)
        } else {
            TextEdit::multiline(&mut text).desired_rows(rows)
        };
        let field =
            field.id(id).desired_width(ui.available_width()).margin(egui::Margin::symmetric(8, 6));
        let response = ui.add(field);
        if response.changed() {
            cx.out.live(id, edit(text));
            self.live = Some((id, self.canvas.selection().clone()));
        }
        if response.lost_focus() && self.live.as_ref().is_some_and(|(of, _)| *of == id) {
            self.live = None;
            if ui.input(|i| i.key_pressed(Key::Escape)) {
                cx.out.retract();
            } else {
                cx.out.commit();
            }
        }
        response
    }
}
