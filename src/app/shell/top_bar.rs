//! The top bar: menu, title, undo and redo, what is looked at, find, language and theme.

use egui::containers::menu::{MenuButton, MenuConfig};
use egui::{Button, Frame, MenuBar, Panel, PopupCloseBehavior, RichText};
use lucide_icons::Icon;

use super::{glyph, icon_button, round_menu};
use crate::app::actions::{language_title, next_scale};
use crate::app::command::{Action, Out};
use crate::app::theme::{self, Theme, ThemeName, size, space};
use crate::app::views::Focus;
use crate::edit::Document;
use crate::text::{Language, Text};

/// What the top bar shows.
pub struct Bar<'a> {
    /// What is open; none on the start page.
    pub document: Option<&'a Document>,
    /// Whether closing would lose anything.
    pub has_work: bool,
    /// What is looked at.
    pub focus: &'a Focus,
    /// The theme of now.
    pub theme_name: ThemeName,
    /// The scale of now.
    pub scale: f32,
}

/// Below this width, in points, the bar leaves out what can be guessed.
const NARROW: f32 = 900.0;

/// A name with at most so many characters.
fn short(name: &str, most: usize) -> String {
    if name.chars().count() <= most {
        return name.to_owned();
    }
    name.chars().take(most - 1).chain(['…']).collect()
}

/// Draws the top bar.
pub fn top_bar(ui: &mut egui::Ui, bar: &Bar<'_>, text: &Text, theme: &Theme, out: &mut Out) {
    Panel::top("top bar")
        .exact_size(56.0)
        .resizable(false)
        .show_separator_line(false)
        .frame(Frame::new().fill(*theme.panel).inner_margin(egui::Margin::symmetric(12, 0)))
        .show(ui, |ui| {
            let edge = ui.max_rect().expand2([12.0, 0.0].into());
            ui.painter().hline(edge.x_range(), edge.bottom(), theme.hairline_stroke());
            MenuBar::new().ui(ui, |ui| {
                ui.set_min_height(56.0);
                ui.spacing_mut().item_spacing.x = space::XS;
                file_menu(ui, bar, text, theme, out);
                if let Some(document) = bar.document {
                    title(ui, document, bar.has_work, text, theme);
                    history(ui, document, text, theme, out);
                }
                ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
                    ui.spacing_mut().item_spacing.x = space::XS;
                    look_menus(ui, bar, text, theme, out);
                    if let Some(document) = bar.document {
                        focus_menus(ui, bar, document, text, theme, out);
                    }
                });
            });
        });
}

fn is_narrow(ui: &egui::Ui) -> bool {
    ui.ctx().content_rect().width() < NARROW
}

pub(super) fn entry(ui: &mut egui::Ui, label: &str, keys: Option<egui::KeyboardShortcut>) -> bool {
    let mut button = Button::new(label);
    if let Some(keys) = keys {
        button = button.shortcut_text(ui.ctx().format_shortcut(&keys));
    }
    ui.add(button).clicked()
}

fn file_menu(ui: &mut egui::Ui, bar: &Bar<'_>, text: &Text, theme: &Theme, out: &mut Out) {
    let button = Button::new(glyph(Icon::Menu, 18.0).color(*theme.ink)).frame_when_inactive(false);
    let (response, _) = MenuButton::from_button(button).ui(ui, |ui| {
        ui.set_min_width(260.0);
        // At a large scale the menu is higher than the window.
        let most = ui.ctx().content_rect().height() - 80.0;
        egui::ScrollArea::vertical().max_height(most).show(ui, |ui| {
            file_entries(ui, bar, text, out);
        });
    });
    response
        .widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, true, text.get("menu-open")));
    response.on_hover_text(text.get("menu-open"));
}

/// What the menu of the file offers.
fn file_entries(ui: &mut egui::Ui, bar: &Bar<'_>, text: &Text, out: &mut Out) {
    for item in crate::app::actions::catalogue(text, None, bar.scale) {
        let file =
            matches!(item.action, Action::New | Action::Templates | Action::Open | Action::Start);
        if file && entry(ui, &item.title, item.shortcut) {
            out.act(item.action);
        }
    }
    if let Some(document) = bar.document {
        ui.separator();
        let workshop = Some(&**document.workshop());
        for item in crate::app::actions::catalogue(text, workshop, bar.scale) {
            let save = matches!(item.action, Action::Save | Action::SaveAs | Action::SaveTemplate);
            if save && entry(ui, &item.title, item.shortcut) {
                out.act(item.action);
            }
        }
        ui.separator();
        for item in crate::app::actions::catalogue(text, workshop, bar.scale) {
            let sheet = matches!(
                item.action,
                Action::ImportAnswers | Action::PasteAnswers | Action::Export(_)
            );
            if sheet && entry(ui, &item.title, item.shortcut) {
                out.act(item.action);
            }
        }
    }
    ui.separator();
    if entry(ui, text.get("act-messages"), None) {
        out.act(Action::Messages);
    }
    if entry(ui, text.get("act-quit"), None) {
        out.act(Action::Quit);
    }
}

fn title(ui: &mut egui::Ui, document: &Document, has_work: bool, text: &Text, theme: &Theme) {
    let name = &document.workshop().title;
    let shown = if name.trim().is_empty() { text.get("untitled") } else { name };
    // The menus at the right need their room in every language.
    let menus = if is_narrow(ui) { 470.0 } else { 640.0 };
    let room = (ui.available_width() - menus).clamp(64.0, 420.0);
    let label = egui::Label::new(RichText::new(shown).font(theme::bold(size::BODY))).truncate();
    let height = ui.available_height();
    ui.scope(|ui| {
        ui.set_max_width(room);
        ui.set_max_height(height);
        ui.add(label);
    });
    if has_work {
        let dot =
            ui.label(RichText::new("•").font(theme::bold(size::HEADING)).color(*theme.accent));
        let name = text.get("unsaved-dot");
        dot.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Label, true, name));
        dot.on_hover_text(name);
    }
    ui.add_space(space::S);
}

fn history(ui: &mut egui::Ui, document: &Document, text: &Text, theme: &Theme, out: &mut Out) {
    let name = |label: Option<&'static str>, with: &'static str, without: &'static str| match label
    {
        Some(what) => text.with(with, &[("what", text.get(what).into())]),
        None => text.get(without).to_owned(),
    };
    let undo = document.undo_label();
    let redo = document.redo_label();
    ui.add_enabled_ui(undo.is_some(), |ui| {
        if icon_button(ui, Icon::Undo2, &name(undo, "undo-what", "undo"), theme).clicked() {
            out.act(Action::Undo);
        }
    });
    ui.add_enabled_ui(redo.is_some(), |ui| {
        if icon_button(ui, Icon::Redo2, &name(redo, "redo-what", "redo"), theme).clicked() {
            out.act(Action::Redo);
        }
    });
}

/// From right to left: theme, language, size, find.
fn look_menus(ui: &mut egui::Ui, bar: &Bar<'_>, text: &Text, theme: &Theme, out: &mut Out) {
    icon_menu(ui, Icon::SunMoon, text.get("menu-theme"), theme, |ui| {
        let edge = ui.visuals().widgets.hovered.bg_stroke;
        ui.visuals_mut().widgets.inactive.bg_stroke = edge;
        for name in ThemeName::ALL {
            if ui.radio(name == bar.theme_name, text.get(name.title())).clicked() {
                out.act(Action::Theme(name));
            }
        }
        ui.separator();
        ui.horizontal(|ui| {
            ui.label(text.get("menu-scale"));
            if icon_button(ui, Icon::Minus, text.get("act-smaller"), theme).clicked() {
                out.act(Action::Scale(next_scale(bar.scale, false)));
            }
            ui.label(text.percent(f64::from(bar.scale), 0));
            if icon_button(ui, Icon::Plus, text.get("act-larger"), theme).clicked() {
                out.act(Action::Scale(next_scale(bar.scale, true)));
            }
        });
    });
    icon_menu(ui, Icon::Languages, text.get("menu-language"), theme, |ui| {
        let edge = ui.visuals().widgets.hovered.bg_stroke;
        ui.visuals_mut().widgets.inactive.bg_stroke = edge;
        for language in Language::ALL {
            let chosen = language == text.language();
            if ui.radio(chosen, text.get(language_title(language))).clicked() {
                out.act(Action::Language(language));
            }
        }
    });
    if icon_button(ui, Icon::Search, text.get("act-palette"), theme).clicked() {
        out.act(Action::Palette);
    }
}

fn icon_menu(
    ui: &mut egui::Ui,
    icon: Icon,
    name: &str,
    theme: &Theme,
    contents: impl FnOnce(&mut egui::Ui),
) {
    let button = Button::new(glyph(icon, 18.0).color(*theme.ink)).frame_when_inactive(false);
    let (response, _) = MenuButton::from_button(button).ui(ui, |ui| {
        ui.set_min_width(180.0);
        contents(ui);
    });
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, true, name));
    response.on_hover_text(name);
}

/// From right to left: round, segment.
fn focus_menus(
    ui: &mut egui::Ui,
    bar: &Bar<'_>,
    document: &Document,
    text: &Text,
    theme: &Theme,
    out: &mut Out,
) {
    let workshop = document.workshop();
    let round = bar.focus.round.as_ref().and_then(|id| workshop.assessments.get(id));
    let shown = round.map_or(text.get("no-round"), |r| &r.title);
    named_menu(ui, text.get("menu-round"), shown, theme, |ui| {
        for (id, round) in workshop.assessments.iter().rev() {
            let chosen = bar.focus.round.as_ref() == Some(id);
            let label = format!("{} · {}", round.title, text.month(round.date));
            if ui.radio(chosen, label).clicked() {
                out.act(Action::LookAtRound(id.clone()));
                ui.close();
            }
        }
        ui.separator();
        round_menu::show(ui, bar.focus.round.as_ref(), workshop, text, theme, out);
    });
    let segment = bar.focus.segment.as_ref().and_then(|id| workshop.segments.get(id));
    let shown = segment.map_or(text.get("all-customers"), |s| &s.title);
    named_menu(ui, text.get("menu-segment"), shown, theme, |ui| {
        if ui.radio(bar.focus.segment.is_none(), text.get("all-customers")).clicked() {
            out.act(Action::LookAtSegment(None));
            ui.close();
        }
        for (id, segment) in workshop.segments.iter() {
            let chosen = bar.focus.segment.as_ref() == Some(id);
            if ui.radio(chosen, &segment.title).clicked() {
                out.act(Action::LookAtSegment(Some(id.clone())));
                ui.close();
            }
        }
    });
}

fn named_menu(
    ui: &mut egui::Ui,
    name: &str,
    shown: &str,
    theme: &Theme,
    contents: impl FnOnce(&mut egui::Ui),
) {
    let narrow = is_narrow(ui);
    let mut label = egui::text::LayoutJob::default();
    let format = |font, color: theme::Color| egui::TextFormat {
        font_id: font,
        color: *color,
        ..Default::default()
    };
    if !narrow {
        label.append(name, 0.0, format(theme::font(size::SMALL), theme.ink_soft));
    }
    label.append(
        &short(shown, if narrow { 14 } else { 22 }),
        if narrow { 0.0 } else { 8.0 },
        format(theme::font(size::SMALL), theme.ink),
    );
    label.append(
        &char::from(Icon::ChevronDown).to_string(),
        6.0,
        format(theme::font(size::SMALL), theme.ink_soft),
    );
    let button =
        Button::new(label).frame_when_inactive(false).min_size(egui::vec2(0.0, theme::TARGET));
    // Fields may stand in it: only a choice or a click elsewhere closes it.
    let stays = MenuConfig::new().close_behavior(PopupCloseBehavior::CloseOnClickOutside);
    let menu = MenuButton::from_button(button).config(stays);
    let (response, _) = menu.ui(ui, |ui| {
        ui.set_min_width(220.0);
        ui.set_max_width(320.0);
        contents(ui);
    });
    response.widget_info(|| {
        egui::WidgetInfo::labeled(egui::Role::ComboBox, true, format!("{name} {shown}"))
    });
}
