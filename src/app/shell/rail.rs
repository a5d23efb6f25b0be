//! The rail: the rooms in the order of a session.

use egui::{Align2, Frame, Panel, Sense, Stroke};

use crate::app::Room;
use crate::app::command::{Action, Out};
use crate::app::theme::{self, Theme, size, space};
use crate::text::Text;

/// Width with titles, and without where the window is narrow.
const WIDE: f32 = 88.0;
const NARROW: f32 = 56.0;

/// Draws the rail at the left of the window.
pub fn rail(ui: &mut egui::Ui, here: Room, text: &Text, theme: &Theme, out: &mut Out) {
    let narrow = ui.available_width() < 800.0;
    let width = if narrow { NARROW } else { WIDE };
    Panel::left("rail")
        .resizable(false)
        .exact_size(width)
        .show_separator_line(false)
        .frame(Frame::new().fill(*theme.panel))
        .show(ui, |ui| {
            let edge = ui.max_rect();
            ui.painter().vline(edge.right(), edge.y_range(), theme.hairline_stroke());
            ui.add_space(space::S);
            ui.spacing_mut().item_spacing.y = space::XS;
            for (i, room) in Room::ALL.into_iter().enumerate() {
                if item(ui, room, room == here, narrow, i + 1, text, theme).clicked() {
                    out.act(Action::GoTo(room));
                }
            }
        });
}

fn item(
    ui: &mut egui::Ui,
    room: Room,
    chosen: bool,
    narrow: bool,
    number: usize,
    text: &Text,
    theme: &Theme,
) -> egui::Response {
    let title = text.get(room.title());
    let height = if narrow { 48.0 } else { 64.0 };
    let (rect, item) =
        ui.allocate_exact_size([ui.available_width(), height].into(), Sense::click());
    item.widget_info(|| egui::WidgetInfo::selected(egui::Role::Button, true, chosen, title));
    let plate = rect.shrink2([space::S, 2.0].into());
    let ink = if chosen { theme.accent } else { theme.ink_soft };
    if chosen {
        ui.painter().rect_filled(plate, theme::RADIUS, *theme.accent_wash);
    } else if item.hovered() {
        ui.painter().rect_filled(plate, theme::RADIUS, *theme.hover);
    }
    if item.has_focus() {
        let ring = Stroke::new(2.0, *theme.accent);
        ui.painter().rect_stroke(plate, theme::RADIUS, ring, egui::StrokeKind::Inside);
    }
    let icon = char::from(room.icon());
    let face = if chosen { theme::bold(size::SMALL) } else { theme::font(size::SMALL) };
    // A title of several words takes two lines.
    let room = plate.width() - 2.0;
    let word =
        |word: &str| ui.painter().layout_no_wrap(word.to_owned(), face.clone(), *ink).size().x;
    // One long word is set smaller rather than wider than its plate.
    let wide = title.split_whitespace().map(word).fold(0.0, f32::max);
    let face = if wide > room {
        let size = (face.size * room / wide * 2.0).floor() / 2.0;
        egui::FontId { size: size.max(10.0), ..face }
    } else {
        face
    };
    let words = ui.painter().layout(title.to_owned(), face.clone(), *ink, rect.width() - space::XS);
    let lines = words.rows.len() as f32;
    let lift = if narrow { 0.0 } else { 2.0 + 8.0 * lines.min(2.0) };
    ui.painter().text(
        rect.center() - egui::vec2(0.0, lift),
        Align2::CENTER_CENTER,
        icon,
        theme::font(22.0),
        *ink,
    );
    if !narrow {
        let top = rect.center().y - lift + 15.0;
        for (row, line) in words.rows.iter().zip(0..2) {
            // Every line is centred on its own.
            let text = row.row.text();
            let at = egui::pos2(rect.center().x, top + line as f32 * words.rect.height() / lines);
            ui.painter().text(at, Align2::CENTER_TOP, text.trim(), face.clone(), *ink);
        }
    }
    let keys = egui::KeyboardShortcut::new(egui::Modifiers::COMMAND, egui::Key::Num1);
    let keys = ui.ctx().format_shortcut(&keys).replace('1', &number.to_string());
    item.on_hover_text(format!("{title}  {keys}"))
}
