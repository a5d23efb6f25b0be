//! Fields that the inspectors of signals and claims share.

use egui::accesskit::Role;
use egui::{Event, Id, Sense, Stroke, StrokeKind, Ui, WidgetInfo, vec2};

use crate::app::form::{self, Field, focus_ring};
use crate::app::theme::{RADIUS, TARGET, bold, font, size, space};
use crate::app::views::Cx;
use crate::edit::Edit;
use crate::file::exchange::MAX_QUOTE;
use crate::workshop::Valence;

/// Cuts what is pasted to what a field of the inspector can hold: laying out megabytes would take
/// longer than anybody waits. Answers whether something was cut.
pub(super) fn tame_paste(ui: &Ui) -> bool {
    ui.input_mut(|input| {
        let mut cut = false;
        for event in &mut input.events {
            if let Event::Paste(text) = event
                && text.len() > MAX_QUOTE
                && let Some((end, _)) = text.char_indices().nth(MAX_QUOTE)
            {
                text.truncate(end);
                cut = true;
            }
        }
        cut
    })
}

/// A field for words with its name above it, as one gesture.
pub(in crate::app::views) fn words(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    id: Id,
    (name, hint): (&str, &str),
    rows: usize,
    now: &str,
    edit: impl Fn(String) -> Edit,
) {
    form::label(ui, cx.theme, name);
    let field = Field::new(id, name).hint(hint).rows(rows);
    field.show(ui, cx.theme, now).send(cx.out, edit);
    ui.add_space(space::S);
}

/// Five places from very bad to very good, and none. Answers with another one that was picked.
pub(super) fn valence(
    ui: &mut Ui,
    cx: &Cx<'_>,
    id: Id,
    now: Option<Valence>,
) -> Option<Option<Valence>> {
    let (text, theme) = (cx.text, cx.theme);
    form::label(ui, theme, text.get("signals-part-valence"));
    let names = [
        "signals-valence-very-bad",
        "signals-valence-bad",
        "signals-valence-neutral",
        "signals-valence-good",
        "signals-valence-very-good",
    ];
    let mut picked = None;
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = space::XS;
        let each = ((ui.available_width() - 5.0 * space::XS) / 6.0).floor().min(56.0);
        let places = (0..5).map(|i| Valence::new(f64::from(i) - 2.0).ok());
        let all = places.zip(names).chain([(None, "signals-valence-none")]);
        for (i, (value, name)) in all.enumerate() {
            let (_, rect) = ui.allocate_space(vec2(each, TARGET));
            let response = ui.interact(rect, id.with(("part", i)), Sense::click());
            // A valence between two places is nearest to one of them.
            let chosen = now.map(|v| v.get().round() as i32) == value.map(|v| v.get() as i32);
            let name = text.get(name);
            response.widget_info(|| WidgetInfo::selected(Role::RadioButton, true, chosen, name));
            let (fill, stroke) = if chosen {
                (*theme.accent_wash, Stroke::new(1.5, *theme.accent))
            } else {
                let fill = if response.hovered() { *theme.hover } else { *theme.paper };
                (fill, theme.hairline_stroke())
            };
            ui.painter().rect(rect, RADIUS, fill, stroke, StrokeKind::Inside);
            if response.has_focus() {
                focus_ring(ui, theme, rect);
            }
            let shown = if chosen { now } else { value };
            let words = shown.map_or_else(|| "–".to_owned(), |v| text.short_signed(v.get()));
            let face = if chosen { bold(size::SMALL) } else { font(size::SMALL) };
            let ink = *theme.ink;
            let at = rect.center() - vec2(0.0, 3.0);
            ui.painter().text(at, egui::Align2::CENTER_CENTER, words, face, ink);
            if let Some(value) = value {
                let bar = egui::Rect::from_center_size(
                    egui::pos2(rect.center().x, rect.bottom() - 5.0),
                    vec2(each * 0.5, 3.0),
                );
                ui.painter().rect_filled(bar, 1, theme.valence(value.get()));
            }
            if response.on_hover_text(name).clicked() && !chosen {
                picked = Some(value);
            }
        }
    });
    ui.add_space(space::S);
    picked
}
