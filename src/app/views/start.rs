//! The start page: the cover of the booklet, with everything one may want to begin with beside it.

mod cover;

use std::path::{Path, PathBuf};

use egui::accesskit::Role;
use egui::{Rect, Response, ScrollArea, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2};
use lucide_icons::Icon;

use crate::app::command::{Action, Out};
use crate::app::form::{self, Button};
use crate::app::theme::{RADIUS, TARGET, Theme, bold, font, size, space};
use crate::file::Template;
use crate::text::{Language, Text};

/// How many recent files are listed.
const RECENT: usize = 6;

/// Below this width the cover is a strip above the page instead of a half beside it.
const NARROW: f32 = 900.0;

/// Unsaved work that was found after Fireside had ended without being asked to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RecoveryOffer {
    /// What the workshop is called.
    pub title: String,
    /// When it was last kept, in words.
    pub when: String,
    /// The file it belongs to; none if it was never saved.
    pub path: Option<PathBuf>,
}

/// What the page was asked that is no [`Action`]. The number is the place in the list of offers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StartAnswer {
    /// Open the recovered work.
    Restore(usize),
    /// Delete it.
    Discard(usize),
}

/// What the start page shows.
pub struct StartPage<'a> {
    /// Colours.
    pub theme: &'static Theme,
    /// The interface in the reader's language.
    pub text: &'static Text,
    /// The files that were open lately, newest first.
    pub recent: &'a [PathBuf],
    /// Work that can be brought back.
    pub offers: &'a [RecoveryOffer],
    /// The templates that were saved.
    pub templates: &'a [Template],
}

/// An example workshop: its language and the keys of its title and description. The title is in
/// the workshop's language, whatever the reader's.
const EXAMPLES: [(Language, &str, &str); 3] = [
    (Language::English, "start-northwind", "start-northwind-about"),
    (Language::Italian, "start-aurelia", "start-aurelia-about"),
    (Language::Indonesian, "start-nusatel", "start-nusatel-about"),
];

const fn name_of(language: Language) -> &'static str {
    match language {
        Language::English => "start-english",
        Language::Italian => "start-italian",
        Language::Indonesian => "start-indonesian",
    }
}

impl StartPage<'_> {
    /// Draws the page into all the room there is.
    pub fn show(&self, ui: &mut Ui, out: &mut Out) -> Option<StartAnswer> {
        let all = ui.available_rect_before_wrap();
        let side_by_side = all.width() >= NARROW;
        let (cover, page) = if side_by_side {
            all.split_left_right_at_fraction(0.4)
        } else {
            all.split_top_bottom_at_y(all.top() + 192.0)
        };
        cover::paint(ui, self.theme, self.text, cover, side_by_side);
        let mut answer = None;
        let mut inside = ui.new_child(egui::UiBuilder::new().id_salt("start").max_rect(page));
        ScrollArea::vertical().id_salt("start-page").auto_shrink(false).show(&mut inside, |ui| {
            let margin = if side_by_side { space::XXL + space::L } else { space::XL };
            let width = (page.width() - 2.0 * margin).min(920.0);
            form::columns(ui, [margin, width], 0.0, |[_, ui]| {
                ui.add_space(if side_by_side { space::XXL + space::L } else { space::XL });
                answer = self.page(ui, out);
                ui.add_space(space::XXL);
            });
        });
        ui.advance_cursor_after_rect(all);
        answer
    }

    fn page(&self, ui: &mut Ui, out: &mut Out) -> Option<StartAnswer> {
        let (text, theme) = (self.text, self.theme);
        ui.spacing_mut().item_spacing = vec2(space::S, space::XS);
        let answer = self.recovered(ui);
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = space::M;
            if Button::primary(text.get("start-new")).icon(Icon::Plus).show(ui, theme).clicked() {
                out.act(Action::New);
            }
            let open = Button::outlined(text.get("start-open")).icon(Icon::FolderOpen);
            if open.show(ui, theme).clicked() {
                out.act(Action::Open);
            }
        });
        ui.add_space(space::XXL);
        form::heading(ui, theme, text.get("start-examples"));
        form::note(ui, theme, text.get("start-examples-about"));
        ui.add_space(space::S);
        self.examples(ui, out);
        self.templates(ui, out);
        self.recent(ui, out);
        answer
    }

    fn recovered(&self, ui: &mut Ui) -> Option<StartAnswer> {
        let (text, theme) = (self.text, self.theme);
        if self.offers.is_empty() {
            return None;
        }
        let mut answer = None;
        form::heading(ui, theme, text.get("start-recovered"));
        form::note(ui, theme, text.get("start-recovered-about"));
        ui.add_space(space::S);
        for (i, offer) in self.offers.iter().enumerate() {
            let width = ui.available_width();
            let (restore, discard) = (text.get("start-restore"), text.get("start-discard"));
            let buttons = Button::outlined(restore).width(ui) + Button::quiet(discard).width(ui);
            let buttons = buttons + space::S;
            let widths = [width - buttons - space::M, buttons];
            form::columns(ui, widths, space::M, |[words, buttons]| {
                let title = match offer.title.trim() {
                    "" => text.get("frame-nameless"),
                    title => title,
                };
                words.add(
                    egui::Label::new(
                        egui::RichText::new(title).font(bold(size::BODY)).color(*theme.ink),
                    )
                    .truncate(),
                );
                let file = offer.path.as_deref().map_or_else(
                    || text.get("start-never-saved").to_owned(),
                    |path| name(path).to_owned(),
                );
                form::note(words, theme, &format!("{} · {file}", offer.when));
                buttons.add_space(space::XS);
                buttons.horizontal(|ui| {
                    // Two offers may have buttons of one name: each says whose it is.
                    let button = Button::outlined(restore).show(ui, theme);
                    if button
                        .accessible_name(format!("{restore} {title}, {}", offer.when))
                        .clicked()
                    {
                        answer = Some(StartAnswer::Restore(i));
                    }
                    let button = Button::quiet(discard).show(ui, theme);
                    if button
                        .accessible_name(format!("{discard} {title}, {}", offer.when))
                        .clicked()
                    {
                        answer = Some(StartAnswer::Discard(i));
                    }
                });
            });
            form::rule(ui, theme);
        }
        ui.add_space(space::M);
        answer
    }

    fn examples(&self, ui: &mut Ui, out: &mut Out) {
        let cards = EXAMPLES.map(|(language, title, about)| Card {
            language,
            title: self.text.get(title),
            about: self.text.get(about),
            tongue: self.text.get(name_of(language)),
        });
        let width = ui.available_width();
        let pick = |ui: &mut Ui, card: &Card<'_>, height: f32, out: &mut Out| {
            if card.show(ui, self.theme, height).clicked() {
                out.act(Action::OpenExample(card.language));
            }
        };
        if width < 560.0 {
            for card in &cards {
                pick(ui, card, card.height(ui, width), out);
                ui.add_space(space::S);
            }
            return;
        }
        let widths = form::proportions(width, space::M, [1.0; 3]);
        let height = cards.iter().map(|c| c.height(ui, widths[0])).fold(0.0, f32::max);
        form::columns(ui, widths, space::M, |uis| {
            for (ui, card) in uis.iter_mut().zip(&cards) {
                pick(ui, card, height, out);
            }
        });
    }

    fn templates(&self, ui: &mut Ui, out: &mut Out) {
        let (text, theme) = (self.text, self.theme);
        if self.templates.is_empty() {
            return;
        }
        ui.add_space(space::XXL);
        form::heading(ui, theme, text.get("framework-templates"));
        form::note(ui, theme, text.get("framework-templates-about"));
        ui.scope(|ui| {
            if let Some(action) = crate::app::templates::list(ui, self.templates, text, theme) {
                out.act(action);
            }
        });
    }

    fn recent(&self, ui: &mut Ui, out: &mut Out) {
        let (text, theme) = (self.text, self.theme);
        if self.recent.is_empty() {
            return;
        }
        ui.add_space(space::XXL);
        form::heading(ui, theme, text.get("start-recent"));
        ui.spacing_mut().item_spacing.y = 0.0;
        for path in self.recent.iter().take(RECENT) {
            if file_row(ui, theme, path).clicked() {
                out.act(Action::OpenPath(path.clone()));
            }
        }
    }
}

fn name(path: &Path) -> &str {
    path.file_name().and_then(|n| n.to_str()).unwrap_or_default()
}

/// A recent file: its name bold, its folder soft, one line.
fn file_row(ui: &mut Ui, theme: &Theme, path: &Path) -> Response {
    let height = TARGET + space::XS;
    let (rect, response) =
        ui.allocate_exact_size(vec2(ui.available_width(), height), Sense::click());
    let folder = path.parent().map(|p| p.display().to_string()).unwrap_or_default();
    response.widget_info(|| {
        WidgetInfo::labeled(Role::Button, true, format!("{}, {folder}", name(path)))
    });
    let ground = rect.expand2(vec2(space::S, 0.0));
    if response.hovered() {
        ui.painter().rect_filled(ground, RADIUS, *theme.hover);
    }
    if response.has_focus() {
        form::focus_ring(ui, theme, ground);
    }
    ui.painter().hline(rect.x_range(), rect.bottom(), theme.hairline_stroke());
    let one_line = |text: String, font, color, width| {
        let mut job = egui::text::LayoutJob::simple_singleline(text, font, color);
        job.wrap = egui::text::TextWrapping::truncate_at_width(width);
        ui.painter().layout_job(job)
    };
    let title = one_line(name(path).to_owned(), bold(size::BODY), *theme.ink, rect.width() * 0.6);
    let rest = rect.width() - title.size().x - space::L;
    let folder = one_line(folder, font(size::SMALL), *theme.ink_soft, rest.max(0.0));
    let at = rect.left_center() - vec2(0.0, title.size().y / 2.0);
    // Both stand on one base line.
    let below = title.size().y - folder.size().y - 1.0;
    let beside = pos2(rect.right() - folder.size().x, at.y + below);
    ui.painter().galley(at, title, *theme.ink);
    ui.painter().galley(beside, folder, *theme.ink_soft);
    response
}

/// An example workshop to open.
struct Card<'a> {
    language: Language,
    title: &'a str,
    about: &'a str,
    tongue: &'a str,
}

impl Card<'_> {
    fn layout(&self, ui: &Ui, width: f32) -> [std::sync::Arc<egui::Galley>; 2] {
        let ink = ui.visuals().text_color();
        let room = width - 2.0 * space::L;
        let layout = |text: &str, font| ui.painter().layout(text.to_owned(), font, ink, room);
        [layout(self.title, bold(size::BODY)), layout(self.about, font(size::SMALL))]
    }

    /// How tall the card must be to hold its words in this width.
    fn height(&self, ui: &Ui, width: f32) -> f32 {
        let [title, about] = self.layout(ui, width);
        let words = title.size().y + space::XS + about.size().y;
        (words + space::M + size::SMALL + 2.0 * space::L + space::S).ceil()
    }

    fn show(&self, ui: &mut Ui, theme: &Theme, height: f32) -> Response {
        let size = vec2(ui.available_width(), height);
        let [title, about] = self.layout(ui, size.x);
        let (rect, response) = ui.allocate_exact_size(size, Sense::click());
        response.widget_info(|| {
            WidgetInfo::labeled(Role::Button, true, format!("{}, {}", self.title, self.tongue))
        });
        let edge = if response.hovered() { theme.edge } else { theme.hairline };
        let stroke = Stroke::new(theme.line, *edge);
        ui.painter().rect(rect, RADIUS, *theme.raised, stroke, StrokeKind::Inside);
        let inner = rect.shrink(space::L);
        let below = inner.left_top() + vec2(0.0, title.size().y + space::XS);
        ui.painter().galley(inner.left_top(), title, *theme.ink);
        ui.painter().galley_with_override_text_color(below, about, *theme.ink_soft);
        self.foot(ui, theme, inner, response.hovered() || response.has_focus());
        if response.has_focus() {
            form::focus_ring(ui, theme, rect);
        }
        response
    }

    /// The language, and the arrow that says one can go in.
    fn foot(&self, ui: &Ui, theme: &Theme, inner: Rect, near: bool) {
        let ink = if near { theme.accent } else { theme.ink_soft };
        ui.painter().text(
            inner.left_bottom(),
            egui::Align2::LEFT_BOTTOM,
            self.tongue,
            font(size::SMALL),
            *ink,
        );
        ui.painter().text(
            inner.right_bottom(),
            egui::Align2::RIGHT_BOTTOM,
            char::from(Icon::ArrowRight),
            font(size::BODY),
            *ink,
        );
    }
}
