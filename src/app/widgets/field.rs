//! A number as a person types it.

use egui::text::{CCursor, CCursorRange};
use egui::{Frame, Id, Key, Margin, Rect, Stroke, TextEdit, Ui};

use crate::app::theme::{RADIUS, Theme, font, size};
use crate::text::Text;

/// What was typed into a field.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Typed {
    /// A number, kept within the scale.
    Number(f64),
    /// The field was emptied.
    Nothing,
}

/// A small field for a number of 0 to `max` with one decimal; either decimal mark is understood.
/// Enter, Tab and a click elsewhere take the number, Esc leaves it as it was, and so does what is
/// no number.
pub fn number_field(
    ui: &mut Ui,
    rect: Rect,
    id: Id,
    name: &str,
    value: Option<f64>,
    max: f64,
    enabled: bool,
    text: &Text,
    theme: &Theme,
) -> Option<Typed> {
    let shown = value.map_or_else(String::new, |v| text.score(v));
    if !enabled {
        let label = if shown.is_empty() { "–" } else { &shown };
        let center = egui::Align2::CENTER_CENTER;
        ui.painter().text(rect.center(), center, label, font(size::BODY), *theme.ink);
        return None;
    }
    let focused = ui.memory(|m| m.has_focus(id));
    let typing = ui.data(|d| d.get_temp::<String>(id));
    let mut typed = typing.filter(|_| focused).unwrap_or_else(|| shown.clone());
    let hovered = ui.rect_contains_pointer(rect);
    let stroke = if focused {
        Stroke::new(1.5, *theme.accent)
    } else if hovered {
        Stroke::new(theme.line, *theme.edge)
    } else {
        theme.hairline_stroke()
    };
    let frame = Frame::new()
        .fill(if focused { *theme.raised } else { *theme.paper })
        .stroke(stroke)
        .corner_radius(RADIUS)
        .inner_margin(Margin::symmetric(4, 4));
    let edit = TextEdit::singleline(&mut typed)
        .id(id)
        .frame(frame)
        .font(font(size::BODY))
        .hint_text("–")
        .char_limit(12)
        .align(egui::Align2::CENTER_CENTER)
        .min_size(rect.size())
        .desired_width(rect.width());
    // A child of its own: the field has its place and moves nothing else.
    let mut place = ui.new_child(egui::UiBuilder::new().max_rect(rect));
    let response = place.add(edit).accessible_name(name);
    if response.gained_focus() {
        // One types a number over the old one.
        let all = CCursorRange::two(CCursor::new(0), CCursor::new(typed.chars().count()));
        let mut state = TextEdit::load_state(ui.ctx(), id).unwrap_or_default();
        state.cursor.set_char_range(Some(all));
        TextEdit::store_state(ui.ctx(), id, state);
    }
    if response.lost_focus() {
        ui.data_mut(|d| d.remove::<String>(id));
        if ui.input(|i| i.key_pressed(Key::Escape)) || typed == shown {
            return None;
        }
        if typed.trim().is_empty() {
            return Some(Typed::Nothing);
        }
        // A slip such as 11 for 1 changes nothing, rather than becoming the largest value.
        let number = text.parse_number(&typed).filter(|n| (0.0..=max).contains(n));
        return number.map(Typed::Number);
    }
    if response.has_focus() {
        ui.data_mut(|d| d.insert_temp(id, typed));
    }
    None
}
