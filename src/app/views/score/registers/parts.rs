//! The pieces that the registers are drawn from: the switch between them, choices of which one
//! holds, and the menus of segments.

use egui::accesskit::Role;
use egui::{Align2, Color32, Id, Rect, Response, Sense, Stroke, StrokeKind, Ui, WidgetInfo, vec2};
use lucide_icons::Icon;

use super::super::aside::Aside;
use super::super::picture::Picture;
use super::Register;
use super::entry::to_whom;
use crate::app::form::{self, icon_button};
use crate::app::theme::{RADIUS, TARGET, Theme, bold, font, size, space};
use crate::app::widgets::elided;
use crate::workshop::SegmentId;

/// The way from register to register, and the cross that closes them.
pub(super) fn switch(
    ui: &mut Ui,
    picture: &Picture<'_>,
    which: Register,
    next: &mut Option<Aside>,
) {
    let (text, theme) = (picture.text, picture.theme);
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = space::S;
        let room = ui.available_width() - TARGET - space::S;
        let names = Register::ALL.map(|r| text.get(r.title()));
        let wide = |name: &str| {
            let galley =
                ui.painter().layout_no_wrap(name.to_owned(), bold(size::SMALL), *theme.ink);
            galley.size().x + 2.0 * space::M
        };
        let widths = names.map(wide);
        let all: f32 = widths.iter().sum();
        // What does not fit gives way in proportion.
        let shrink = (room / all).min(1.0);
        let (_, place) = ui.allocate_space(vec2(room, TARGET));
        let track = Rect::from_min_size(place.min, vec2(all * shrink, TARGET));
        ui.painter().rect_filled(track, RADIUS, *theme.sunken);
        let mut x = track.left();
        for ((register, name), width) in Register::ALL.into_iter().zip(names).zip(widths) {
            let rect = Rect::from_min_size(
                egui::pos2(x, track.top()),
                vec2((width * shrink).floor(), TARGET),
            );
            x += width * shrink;
            let chosen = register == which;
            let id = Id::unique(("register", register.title()));
            let response = ui.interact(rect, id, Sense::click());
            response.widget_info(|| WidgetInfo::selected(Role::Tab, true, chosen, name));
            ui.ctx().accesskit_node_builder(id, |node| node.set_selected(chosen));
            if chosen {
                let stroke = Stroke::new(theme.line, *theme.edge);
                ui.painter().rect(rect, RADIUS, *theme.raised, stroke, StrokeKind::Inside);
            }
            if response.has_focus() {
                form::focus_ring(ui, theme, rect);
            }
            let face = if chosen { bold(size::SMALL) } else { font(size::SMALL) };
            let ink = if chosen || response.hovered() { *theme.ink } else { *theme.ink_soft };
            let words = elided(ui.painter(), name, face, ink, rect.width() - space::M);
            ui.painter().galley(rect.center() - words.size() / 2.0, words, ink);
            if response.clicked() && !chosen {
                *next = Some(Aside::Register(register));
            }
        }
        let id = Id::unique("score close aside");
        let close = icon_button(ui, theme, id, Icon::X, text.get("score-close-aside"));
        if close.clicked() {
            *next = Some(Aside::Picture);
        }
    });
}

/// One of several that can be chosen.
pub(super) struct Choice<'a> {
    pub icon: Option<(Icon, Color32)>,
    pub word: &'a str,
    /// What a screen reader calls it, where the word alone does not say it.
    pub name: Option<String>,
}

impl<'a> Choice<'a> {
    pub(super) fn new(word: &'a str) -> Self {
        Self { icon: None, word, name: None }
    }

    pub(super) fn with(word: &'a str, icon: Icon, color: Color32) -> Self {
        Self { icon: Some((icon, color)), word, name: None }
    }
}

/// A few choices side by side under their question; answers with another one that was picked.
pub(super) fn choose(
    ui: &mut Ui,
    theme: &Theme,
    id: Id,
    question: &str,
    choices: &[Choice<'_>],
    chosen: Option<usize>,
) -> Option<usize> {
    // A question is read to its end.
    ui.spacing_mut().item_spacing.y = space::XS;
    form::note(ui, theme, question);
    let mut picked = None;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(space::XS, space::XS);
        for (i, choice) in choices.iter().enumerate() {
            let on = chosen == Some(i);
            if option(ui, theme, id.with(("option", i)), question, choice, on).clicked() && !on {
                picked = Some(i);
            }
        }
    });
    picked
}

fn option(
    ui: &mut Ui,
    theme: &Theme,
    id: Id,
    question: &str,
    choice: &Choice<'_>,
    on: bool,
) -> Response {
    const SIGN: f32 = space::XL - space::XS;
    let face = if on { bold(size::SMALL) } else { font(size::SMALL) };
    let sign = if choice.icon.is_some() { SIGN } else { 0.0 };
    let most = ui.max_rect().width() - sign - 2.0 * space::M;
    let words = elided(ui.painter(), choice.word, face, *theme.ink, most);
    let wanted = vec2(words.size().x + sign + 2.0 * space::M, TARGET);
    let (_, rect) = ui.allocate_space(wanted);
    let response = ui.interact(rect, id, Sense::click());
    response.widget_info(|| {
        let name = choice.name.clone().unwrap_or_else(|| format!("{question} {}", choice.word));
        WidgetInfo::selected(Role::RadioButton, ui.is_enabled(), on, name)
    });
    let (fill, stroke) = if on {
        (*theme.accent_wash, Stroke::new(1.5, *theme.accent))
    } else {
        let fill = if response.hovered() { *theme.hover } else { Color32::TRANSPARENT };
        (fill, theme.hairline_stroke())
    };
    ui.painter().rect(rect, RADIUS, fill, stroke, StrokeKind::Inside);
    if response.has_focus() {
        form::focus_ring(ui, theme, rect);
    }
    let mut x = rect.left() + space::M;
    if let Some((icon, color)) = choice.icon {
        let at = egui::pos2(x, rect.center().y);
        let icon = char::from(icon);
        ui.painter().text(at, Align2::LEFT_CENTER, icon, font(size::SMALL), color);
        x += sign;
    }
    let ink = if on || response.hovered() { *theme.ink } else { *theme.ink_soft };
    let at = egui::pos2(x, rect.center().y - words.size().y / 2.0);
    ui.painter().galley_with_override_text_color(at, words, ink);
    response
}

/// A menu of all customers and the segments. Answers with another one that was picked.
pub(super) fn segments(
    ui: &mut Ui,
    picture: &Picture<'_>,
    id: Id,
    name: &str,
    now: Option<&SegmentId>,
) -> Option<Option<SegmentId>> {
    let segments = &picture.workshop.segments;
    form::label(ui, picture.theme, name);
    let all = std::iter::once(to_whom(picture, None));
    let names: Vec<&str> = all.chain(segments.ids().map(|id| to_whom(picture, Some(id)))).collect();
    let chosen = now.and_then(|id| segments.index_of(id)).map_or(0, |i| i + 1);
    let picked = form::select(ui, picture.theme, id, name, &names, chosen)?;
    Some(picked.checked_sub(1).and_then(|i| segments.at(i)).map(|(id, _)| id.clone()))
}
