//! Buttons and check boxes.

use egui::accesskit::Role;
use egui::{Color32, Id, Rect, Response, Sense, Stroke, StrokeKind, Ui, WidgetInfo, vec2};
use lucide_icons::Icon;

use super::focus_ring;
use crate::app::theme::{RADIUS, TARGET, Theme, bold, font, size, space};

/// How much a button asks to be pressed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Look {
    Primary,
    Outlined,
    Quiet,
}

/// A button with words, and perhaps an icon before them.
pub struct Button<'a> {
    text: &'a str,
    icon: Option<Icon>,
    look: Look,
    id: Option<Id>,
}

impl<'a> Button<'a> {
    /// What one comes here to do: filled with the accent, at most one of them at a time.
    #[must_use]
    pub fn primary(text: &'a str) -> Self {
        Self { text, icon: None, look: Look::Primary, id: None }
    }

    /// One of several things to do: outlined.
    #[must_use]
    pub fn outlined(text: &'a str) -> Self {
        Self { text, icon: None, look: Look::Outlined, id: None }
    }

    /// Something at hand that does not ask for attention: words in the accent.
    #[must_use]
    pub fn quiet(text: &'a str) -> Self {
        Self { text, icon: None, look: Look::Quiet, id: None }
    }

    /// With an icon before the words.
    #[must_use]
    pub fn icon(mut self, icon: Icon) -> Self {
        self.icon = Some(icon);
        self
    }

    /// With an id of its own, for a button that must keep the keyboard while what is before it
    /// comes and goes.
    #[must_use]
    pub fn id(mut self, id: Id) -> Self {
        self.id = Some(id);
        self
    }

    /// How wide the button will be, in points.
    #[must_use]
    pub fn width(&self, ui: &Ui) -> f32 {
        let ink = Color32::PLACEHOLDER;
        let width = |text: String, face| ui.painter().layout_no_wrap(text, face, ink).size().x;
        let icon = self
            .icon
            .map_or(0.0, |icon| width(char::from(icon).to_string(), font(size::BODY)) + space::S);
        width(self.text.to_owned(), self.face()) + icon + 2.0 * self.pad()
    }

    fn face(&self) -> egui::FontId {
        if self.look == Look::Primary { bold(size::BODY) } else { font(size::BODY) }
    }

    fn pad(&self) -> f32 {
        if self.look == Look::Quiet { space::S } else { space::L }
    }

    /// Draws the button and says whether it was clicked.
    pub fn show(self, ui: &mut Ui, theme: &Theme) -> Response {
        let ink = match self.look {
            Look::Primary => *theme.on_accent,
            Look::Outlined => *theme.ink,
            Look::Quiet => *theme.accent,
        };
        let words = ui.painter().layout_no_wrap(self.text.to_owned(), self.face(), ink);
        let icon = self.icon.map(|icon| {
            ui.painter().layout_no_wrap(char::from(icon).to_string(), font(size::BODY), ink)
        });
        let icon_width = icon.as_ref().map_or(0.0, |i| i.size().x + space::S);
        let pad = self.pad();
        let wanted = vec2(words.size().x + icon_width + 2.0 * pad, TARGET);
        let (rect, response) = allocate(ui, wanted, self.id);
        response.widget_info(|| WidgetInfo::labeled(Role::Button, ui.is_enabled(), self.text));

        let (hovered, pressed) = (response.hovered(), response.is_pointer_button_down_on());
        let (fill, stroke) = match self.look {
            Look::Primary => {
                let fill = if hovered {
                    theme.accent.lerp_to_gamma(*theme.ink, 0.15)
                } else {
                    *theme.accent
                };
                (fill, Stroke::NONE)
            }
            Look::Outlined if pressed => (*theme.accent_wash, Stroke::new(theme.line, *theme.edge)),
            Look::Outlined if hovered => (*theme.hover, Stroke::new(theme.line, *theme.edge)),
            Look::Outlined => (Color32::TRANSPARENT, Stroke::new(theme.line, *theme.edge)),
            Look::Quiet if hovered || pressed => (*theme.accent_wash, Stroke::NONE),
            Look::Quiet => (Color32::TRANSPARENT, Stroke::NONE),
        };
        ui.painter().rect(rect, RADIUS, fill, stroke, StrokeKind::Inside);
        let mut at = rect.left_center() + vec2(pad, 0.0);
        if let Some(icon) = icon {
            let size = icon.size();
            // The icons sit a little higher on their line than letters do.
            ui.painter().galley(at - vec2(0.0, size.y / 2.0 - 1.0), icon, ink);
            at.x += icon_width;
        }
        ui.painter().galley(at - vec2(0.0, words.size().y / 2.0), words, ink);
        ring(ui, theme, rect, &response);
        response
    }
}

fn allocate(ui: &mut Ui, wanted: egui::Vec2, id: Option<Id>) -> (Rect, Response) {
    match id {
        Some(id) => {
            let (_, rect) = ui.allocate_space(wanted);
            (rect, ui.interact(rect, id, Sense::click()))
        }
        None => ui.allocate_exact_size(wanted, Sense::click()),
    }
}

/// The ring of the keyboard, with a gap where the ground is the accent itself.
fn ring(ui: &Ui, theme: &Theme, rect: Rect, response: &Response) {
    if response.has_focus() {
        focus_ring(ui, theme, rect.expand(2.0));
    }
}

/// A button that is an icon only; its name is what a screen reader says and what hovering shows.
pub fn icon_button(ui: &mut Ui, theme: &Theme, id: Id, icon: Icon, name: &str) -> Response {
    let (rect, response) = allocate(ui, vec2(TARGET, TARGET), Some(id));
    let enabled = ui.is_enabled();
    response.widget_info(|| WidgetInfo::labeled(Role::Button, enabled, name));
    let ink = if !enabled {
        *theme.hairline
    } else if response.hovered() || response.has_focus() {
        *theme.ink
    } else {
        *theme.ink_faint
    };
    if enabled && response.hovered() {
        ui.painter().rect_filled(rect, RADIUS, *theme.hover);
    }
    ui.painter().text(
        rect.center(),
        egui::Align2::CENTER_CENTER,
        char::from(icon),
        font(size::BODY),
        ink,
    );
    if response.has_focus() {
        focus_ring(ui, theme, rect);
    }
    response.on_hover_text(name)
}

/// A box that is ticked or not, with the words after it if `shown`. Clicked when it shall change.
pub fn check(ui: &mut Ui, theme: &Theme, id: Id, name: &str, on: bool, shown: bool) -> Response {
    const BOX: f32 = 18.0;
    let words =
        shown.then(|| ui.painter().layout_no_wrap(name.to_owned(), font(size::BODY), *theme.ink));
    let width = words.as_ref().map_or(TARGET, |w| BOX + space::S + w.size().x + space::S);
    let (rect, response) = allocate(ui, vec2(width, TARGET), Some(id));
    response.widget_info(|| WidgetInfo::selected(Role::CheckBox, ui.is_enabled(), on, name));
    let left = if shown { rect.left() } else { rect.center().x - BOX / 2.0 };
    let mark = Rect::from_min_size(egui::pos2(left, rect.center().y - BOX / 2.0), vec2(BOX, BOX));
    if on {
        ui.painter().rect_filled(mark, 4, *theme.accent);
        ui.painter().text(
            mark.center(),
            egui::Align2::CENTER_CENTER,
            char::from(Icon::Check),
            bold(size::SMALL),
            *theme.on_accent,
        );
    } else {
        let edge = if response.hovered() { *theme.ink } else { *theme.edge };
        ui.painter().rect_stroke(mark, 4, Stroke::new(theme.line, edge), StrokeKind::Inside);
    }
    if let Some(words) = words {
        let at = egui::pos2(mark.right() + space::S, rect.center().y - words.size().y / 2.0);
        ui.painter().galley(at, words, *theme.ink);
    }
    if response.has_focus() {
        focus_ring(ui, theme, rect);
    }
    if shown { response } else { response.on_hover_text(name) }
}
