//! Fields that are typed into.

use std::cell::Cell;

use egui::text::{LayoutJob, TextWrapping};
use egui::{Align2, FontId, Frame, Id, Margin, Response, Shape, TextBuffer, TextEdit, Ui, vec2};

use super::FOCUS_LINE;
use crate::app::command::Out;
use crate::app::theme::{RADIUS, TARGET, Theme, font, size};
use crate::edit::Edit;
use crate::text::Text;

/// What somebody did to a field in this frame.
#[derive(Debug, Clone, PartialEq)]
pub enum Change<T> {
    /// It says this now.
    To(T),
    /// It was left; what it says stands.
    Left,
    /// Esc: what it said before stands.
    Dropped,
}

/// A field after a frame.
pub struct FieldAnswer<T> {
    /// The field itself.
    pub response: Response,
    /// What happened to it, in order.
    pub changes: Vec<Change<T>>,
}

impl<T> FieldAnswer<T> {
    /// Hands on what happened: live edits of one gesture while somebody types, a commit when the
    /// field is left; Esc takes the words back as a step. The field's id is the gesture.
    pub fn send(self, out: &mut Out, mut edit: impl FnMut(T) -> Edit) -> Response {
        for change in self.changes {
            match change {
                Change::To(value) => out.live(self.response.id, edit(value)),
                Change::Left => out.commit(),
                Change::Dropped => out.retract(),
            }
        }
        self.response
    }

    /// Whether Enter has just left the field.
    #[must_use]
    pub fn entered(&self) -> bool {
        entered(&self.response)
    }
}

/// Whether Enter has just left this field.
#[must_use]
pub(crate) fn entered(response: &Response) -> bool {
    response.lost_focus() && response.ctx.input(|i| i.key_pressed(egui::Key::Enter))
}

/// Between the edge of a field and its text, in points.
pub(crate) const SIDE: i8 = 8;

/// A field for words.
pub struct Field<'a> {
    id: Id,
    name: &'a str,
    hint: &'a str,
    missing: bool,
    font: FontId,
    rows: usize,
    plain: bool,
    flush: bool,
    right: bool,
    wrong: bool,
}

impl<'a> Field<'a> {
    /// A field with an accessible name. The id must be the same in every frame and belong to what
    /// the field changes, since it names the gesture too.
    #[must_use]
    pub fn new(id: Id, name: &'a str) -> Self {
        Self {
            id,
            name,
            hint: "",
            missing: false,
            font: font(size::BODY),
            rows: 1,
            plain: false,
            flush: false,
            right: false,
            wrong: false,
        }
    }

    /// What an empty field asks for.
    #[must_use]
    pub fn hint(mut self, hint: &'a str) -> Self {
        self.hint = hint;
        self
    }

    /// The hint speaks of something that should not be missing.
    #[must_use]
    pub fn missing(mut self, missing: bool) -> Self {
        self.missing = missing;
        self
    }

    /// Another font than body text.
    #[must_use]
    pub fn font(mut self, font: FontId) -> Self {
        self.font = font;
        self
    }

    /// As many lines as this, and more once they are full.
    #[must_use]
    pub fn rows(mut self, rows: usize) -> Self {
        self.rows = rows;
        self
    }

    /// Looks like text on the page until somebody comes near.
    #[must_use]
    pub fn plain(mut self) -> Self {
        self.plain = true;
        self
    }

    /// Its text starts on the left edge of the room and its ground reaches beyond it, so that a
    /// plain field lines up with other text.
    #[must_use]
    pub fn flush(mut self) -> Self {
        self.flush = true;
        self
    }

    /// Aligned to the right, as numbers are.
    #[must_use]
    pub fn right(mut self) -> Self {
        self.right = true;
        self
    }

    /// What stands in the field cannot be understood.
    #[must_use]
    pub fn wrong(mut self, wrong: bool) -> Self {
        self.wrong = wrong;
        self
    }

    /// Draws the field as wide as the room, saying `now`.
    pub fn show(self, ui: &mut Ui, theme: &Theme, now: &str) -> FieldAnswer<String> {
        let id = self.id;
        let mut typed = now.to_owned();
        let response = self.draw(ui, theme, &mut typed);
        let mut changes = Vec::new();
        if response.changed() {
            changes.push(Change::To(typed));
        }
        changes.extend(end_of(&response, ui));
        debug_assert_eq!(response.id, id);
        FieldAnswer { response, changes }
    }

    /// Draws the field with a text of the caller's.
    pub(super) fn draw(self, ui: &mut Ui, theme: &Theme, typed: &mut String) -> Response {
        let ground = ui.painter().add(Shape::Noop);
        let side = if self.flush { 0 } else { SIDE };
        let line = ui.fonts_mut(|f| f.row_height(&self.font));
        let pad = ((TARGET - line) / 2.0).clamp(2.0, 5.0) as i8;
        let margin = Margin::symmetric(side, pad);
        let edit = if self.rows > 1 {
            TextEdit::multiline(typed).desired_rows(self.rows)
        } else {
            TextEdit::singleline(typed)
        };
        let across = if self.right { egui::Align::Max } else { egui::Align::Min };
        let down = if self.rows > 1 { egui::Align::Min } else { egui::Align::Center };
        let width = ui.available_width();
        let cut = Cell::new(false);
        let ink = *theme.ink;
        let mut elided = |ui: &Ui, text: &dyn TextBuffer, room: f32| {
            let font = self.font.clone();
            let mut job = LayoutJob::simple_singleline(text.as_str().to_owned(), font, ink);
            job.wrap = TextWrapping::truncate_at_width(room);
            let galley = ui.fonts_mut(|f| f.layout_job(job));
            cut.set(galley.elided);
            galley
        };
        // A line that nobody is typing in ends in an ellipsis where it does not fit.
        let resting = self.rows == 1 && !self.right && !ui.memory(|m| m.has_focus(self.id));
        let edit = if resting { edit.layouter(&mut elided) } else { edit };
        let response = ui.add(
            edit.id(self.id)
                .font(self.font.clone())
                .frame(Frame::new().inner_margin(margin))
                .desired_width(width)
                .min_size(vec2(width, TARGET))
                .align(Align2([across, down])),
        );
        let beyond = f32::from(SIDE - side);
        let rect = response.rect.expand2(vec2(beyond, 0.0));
        let focus = response.has_focus();
        let stroke = if self.wrong {
            egui::Stroke::new(FOCUS_LINE, *theme.bad)
        } else if focus {
            egui::Stroke::new(FOCUS_LINE, *theme.accent)
        } else if response.hovered() {
            egui::Stroke::new(theme.line, *theme.edge)
        } else if !self.plain && theme.line > 1.0 {
            // The high-contrast theme outlines whatever can be edited.
            egui::Stroke::new(1.0, *theme.edge)
        } else {
            egui::Stroke::NONE
        };
        let fill = if self.plain && !focus && !response.hovered() {
            *theme.paper
        } else if focus {
            *theme.raised
        } else {
            *theme.sunken
        };
        ui.painter().set(
            ground,
            egui::epaint::RectShape::new(rect, RADIUS, fill, stroke, egui::StrokeKind::Inside),
        );
        if typed.is_empty() && !self.hint.is_empty() {
            let color = if self.missing { *theme.warning } else { *theme.ink_faint };
            let inner = rect.shrink2(vec2(f32::from(SIDE), f32::from(pad)));
            let galley =
                ui.painter().layout_job(hint(self.hint, &self.font, color, inner, self.rows));
            let at = if self.rows > 1 {
                inner.left_top()
            } else if self.right {
                inner.right_center() - vec2(galley.size().x, galley.size().y / 2.0)
            } else {
                inner.left_center() - vec2(0.0, galley.size().y / 2.0)
            };
            ui.painter_at(rect).galley(at, galley, color);
        }
        ui.ctx().accesskit_node_builder(response.id, |node| {
            node.set_label(self.name.to_owned());
            if !self.hint.is_empty() {
                node.set_placeholder(self.hint.to_owned());
            }
        });
        if cut.get() { response.on_hover_text(typed.as_str()) } else { response }
    }
}

/// The hint, cut where the field ends.
fn hint(
    text: &str,
    font: &FontId,
    color: egui::Color32,
    room: egui::Rect,
    rows: usize,
) -> LayoutJob {
    // Hints stand back: one size below body text.
    let small = if font.size == size::BODY { size::SMALL } else { font.size };
    let small = FontId::new(small, font.family.clone());
    let mut job = LayoutJob::simple(text.to_owned(), small, color, room.width());
    job.wrap.max_rows = rows;
    job.wrap.break_anywhere = rows == 1;
    job
}

/// What leaving a field means.
fn end_of<T>(response: &Response, ui: &Ui) -> Option<Change<T>> {
    response.lost_focus().then(|| {
        if ui.input(|i| i.key_pressed(egui::Key::Escape)) { Change::Dropped } else { Change::Left }
    })
}

/// What somebody is typing, and what the document said when it had taken note of it.
#[derive(Clone)]
struct Typed {
    text: String,
    seen: Option<String>,
}

/// Keeps what somebody types in a field whose value is not the text itself: `7,` is no number yet.
/// Shows `idle` until the field has the keyboard, then `editing`, and answers with every text
/// typed. What is not understood stays, marked, until it is put right or Esc drops it. When the value
/// changes from elsewhere (undo), the field follows.
pub(super) fn buffered(
    field: Field<'_>,
    ui: &mut Ui,
    theme: &Theme,
    idle: &str,
    editing: &str,
    understood: impl Fn(&str) -> bool,
) -> FieldAnswer<String> {
    let key = typed_key(field.id);
    let focused = ui.memory(|m| m.has_focus(field.id));
    let kept: Option<Typed> = ui.data(|d| d.get_temp(key));
    let had = kept.is_some();
    let mut typed = match kept {
        // The frame after a key: the document has taken note.
        Some(Typed { text, seen: None }) => Typed { text, seen: Some(editing.to_owned()) },
        Some(typed) if typed.seen.as_deref() == Some(editing) => typed,
        _ => Typed { text: editing.to_owned(), seen: Some(editing.to_owned()) },
    };
    // What was left and makes no sense stays to be put right: nobody shall think that it was taken.
    let stays = had && !understood(&typed.text);
    if !focused && !stays {
        idle.clone_into(&mut typed.text);
    }
    let wrong = (focused || stays) && !understood(&typed.text);
    let response = field.wrong(wrong).draw(ui, theme, &mut typed.text);
    let mut changes = Vec::new();
    if response.changed() {
        typed.seen = None;
        changes.push(Change::To(typed.text.clone()));
    }
    let end = end_of(&response, ui);
    let dropped = matches!(end, Some(Change::Dropped));
    let stays = (focused || stays) && !dropped && !understood(&typed.text);
    if (end.is_some() || !response.has_focus()) && !stays {
        if had {
            ui.data_mut(|d| d.remove::<Typed>(key));
        }
    } else if focused || stays {
        ui.data_mut(|d| d.insert_temp(key, typed));
    }
    changes.extend(end);
    FieldAnswer { response, changes }
}

fn typed_key(field: Id) -> Id {
    field.with("typed")
}

/// What stands in a field while somebody types in it.
pub(super) fn standing(ui: &Ui, field: Id) -> Option<String> {
    ui.data(|d| d.get_temp::<Typed>(typed_key(field))).map(|typed| typed.text)
}

/// A field for a number as the reader's locale writes it. Empty is no number; what cannot be
/// understood or does not pass `accept` is marked and changes nothing.
pub fn number_field<T>(
    field: Field<'_>,
    ui: &mut Ui,
    theme: &Theme,
    text: &Text,
    now: Option<f64>,
    suffix: &str,
    accept: impl Fn(f64) -> Option<T>,
) -> FieldAnswer<Option<T>> {
    let editing = now.map(|v| text.short_number(v)).unwrap_or_default();
    let idle = if editing.is_empty() { String::new() } else { format!("{editing}{suffix}") };
    typed_field(field.right(), ui, theme, &idle, &editing, |typed| {
        text.parse_number(typed).and_then(&accept)
    })
}

/// A field for a value that is written in a way of its own: shows `idle` until it has the keyboard,
/// then `editing`. Empty is no value; what `read` does not understand is marked and changes nothing.
pub fn typed_field<T>(
    field: Field<'_>,
    ui: &mut Ui,
    theme: &Theme,
    idle: &str,
    editing: &str,
    read: impl Fn(&str) -> Option<T>,
) -> FieldAnswer<Option<T>> {
    let read = |typed: &str| match typed.trim() {
        "" => Some(None),
        typed => read(typed).map(Some),
    };
    let answer = buffered(field, ui, theme, idle, editing, |t| read(t).is_some());
    let changes = answer
        .changes
        .into_iter()
        .filter_map(|change| match change {
            Change::To(typed) => read(&typed).map(Change::To),
            Change::Left => Some(Change::Left),
            Change::Dropped => Some(Change::Dropped),
        })
        .collect();
    FieldAnswer { response: answer.response, changes }
}
