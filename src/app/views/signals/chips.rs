//! Small things of a list that can be gone to and taken out, and what they bear on.

use egui::accesskit::Role;
use egui::{Align2, CursorIcon, Id, Rect, Sense, StrokeKind, Ui, WidgetInfo, pos2, vec2};
use lucide_icons::Icon;

use crate::app::form::focus_ring;
use crate::app::theme::{RADIUS, TARGET, Theme, font, size, space};
use crate::app::widgets::elided;

/// What somebody did to a chip.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(in crate::app::views) struct Did {
    /// Its words were clicked.
    pub clicked: bool,
    /// Its cross was clicked.
    pub removed: bool,
}

/// What a chip says, and what its parts do.
pub(in crate::app::views) struct Chip<'a> {
    /// Its words.
    pub words: &'a str,
    /// What clicking on the words does; none if they are only words.
    pub goes: Option<&'a str>,
    /// What the cross does; none if there is no cross.
    pub removes: Option<&'a str>,
}

/// A chip that is not wider than `width` (in points).
pub(in crate::app::views) fn chip(
    ui: &mut Ui,
    theme: &Theme,
    id: Id,
    chip: &Chip<'_>,
    width: f32,
) -> Did {
    let cross = if chip.removes.is_some() { TARGET - space::XS } else { space::S };
    let room = (width - cross - space::S).max(space::L);
    let galley = elided(ui.painter(), chip.words, font(size::SMALL), *theme.ink, room);
    let cut = galley.elided;
    let wanted = vec2(galley.size().x + cross + space::S, TARGET);
    let (_, rect) = ui.allocate_space(wanted);
    let look = rect.shrink2(vec2(0.0, 2.0));
    ui.painter().rect(look, RADIUS, *theme.sunken, theme.hairline_stroke(), StrokeKind::Inside);
    let split = rect.right() - cross;
    let words = Rect::from_min_max(rect.min, pos2(split, rect.bottom()));
    let sense = if chip.goes.is_some() { Sense::click() } else { Sense::hover() };
    let body = ui.interact(words, id, sense);
    body.widget_info(|| {
        let role = if chip.goes.is_some() { Role::Link } else { Role::Label };
        WidgetInfo::labeled(role, true, chip.words)
    });
    let ink = if chip.goes.is_some() && body.hovered() { *theme.accent } else { *theme.ink };
    let at = pos2(rect.left() + space::S, rect.center().y - galley.size().y / 2.0);
    ui.painter().galley_with_override_text_color(at, galley, ink);
    if body.has_focus() {
        focus_ring(ui, theme, look);
    }
    let mut did = Did { clicked: body.clicked(), removed: false };
    let hover = match (cut, chip.goes) {
        (true, Some(goes)) => format!("{}\n{goes}", chip.words),
        (true, None) => chip.words.to_owned(),
        (false, goes) => goes.unwrap_or_default().to_owned(),
    };
    if chip.goes.is_some() {
        body.clone().on_hover_cursor(CursorIcon::PointingHand);
    }
    if !hover.is_empty() {
        body.on_hover_text(hover);
    }
    if let Some(name) = chip.removes {
        let place = Rect::from_min_max(pos2(split, rect.top()), rect.max);
        let response = ui.interact(place, id.with("cross"), Sense::click());
        response.widget_info(|| WidgetInfo::labeled(Role::Button, true, name));
        let ink = if response.hovered() { *theme.ink } else { *theme.ink_faint };
        let icon = char::from(Icon::X);
        ui.painter().text(place.center(), Align2::CENTER_CENTER, icon, font(size::SMALL), ink);
        if response.has_focus() {
            focus_ring(ui, theme, place);
        }
        did.removed = response.on_hover_text(name).clicked();
    }
    did
}
