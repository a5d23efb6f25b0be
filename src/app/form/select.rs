//! A menu of a few choices that looks like a field.

use egui::accesskit::Role;
use egui::{Align2, Id, Popup, Response, Sense, Stroke, StrokeKind, Ui, WidgetInfo, vec2};
use lucide_icons::Icon;

use super::{FOCUS_LINE, focus_ring, typed};
use crate::app::theme::{RADIUS, TARGET, Theme, font, size, space};
use crate::app::widgets::elided;

/// How wide a menu grows for the sake of long choices, in points.
const WIDEST: f32 = 520.0;

/// Room for the mark of the one that is chosen, in points.
const MARK: f32 = space::XL;

/// So many choices are measured; longer lists are as wide as these.
const MEASURED: usize = 500;

/// How tall a menu is before it scrolls, in points.
const TALLEST: f32 = 12.0 * TARGET;

/// Shows the choice and, when clicked, all of them. Answers with the one that was picked, if it is
/// another one. `name` is what a screen reader calls the menu.
pub fn select(
    ui: &mut Ui,
    theme: &Theme,
    id: Id,
    name: &str,
    options: &[&str],
    chosen: usize,
) -> Option<usize> {
    let now = options.get(chosen).copied().unwrap_or_default();
    let (_, rect) = ui.allocate_space(vec2(ui.available_width(), TARGET));
    let button = ui.interact(rect, id, Sense::click());
    button.widget_info(|| {
        let mut info = WidgetInfo::labeled(Role::ComboBox, ui.is_enabled(), name);
        info.current_text_value = Some(now.to_owned());
        info
    });
    let open = Popup::is_id_open(ui.ctx(), Popup::default_response_id(&button));
    let stroke = if button.has_focus() || open {
        Stroke::new(FOCUS_LINE, *theme.accent)
    } else if button.hovered() || theme.line > 1.0 {
        Stroke::new(theme.line.min(1.0), *theme.edge)
    } else {
        Stroke::NONE
    };
    ui.painter().rect(rect, RADIUS, *theme.sunken, stroke, StrokeKind::Inside);
    let mut inner = rect.shrink2(vec2(space::S, 0.0));
    ui.painter().text(
        inner.right_center(),
        Align2::RIGHT_CENTER,
        char::from(Icon::ChevronDown),
        font(size::SMALL),
        *theme.ink_soft,
    );
    inner.max.x -= space::L + space::XS;
    let mut job =
        egui::text::LayoutJob::simple_singleline(now.to_owned(), font(size::BODY), *theme.ink);
    job.wrap = egui::text::TextWrapping::truncate_at_width(inner.width());
    let galley = ui.painter().layout_job(job);
    let at = inner.left_center() - vec2(0.0, galley.size().y / 2.0);
    ui.painter().galley(at, galley, *theme.ink);

    let mut picked = None;
    Popup::menu(&button).width(rect.width()).gap(space::XS).show(|ui| {
        // With what is around it the menu is as wide as the field, unless a choice is longer; very
        // long ones end in an ellipsis, and many scroll.
        let around = egui::Frame::menu(ui.style()).total_margin().sum().x;
        let longest = options.iter().take(MEASURED).map(|option| {
            let galley =
                ui.painter().layout_no_wrap((*option).to_owned(), font(size::BODY), *theme.ink);
            galley.size().x + MARK + space::M
        });
        let width = (rect.width() - around).max(longest.fold(0.0, f32::max).min(WIDEST));
        ui.set_width(width);
        egui::ScrollArea::vertical().max_height(TALLEST).show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            // The choice with the focus, while it has it.
            let last: Option<(Id, usize)> = ui.data(|data| data.get_temp(id.with("focused")));
            let now = last.filter(|(choice, _)| ui.memory(|m| m.has_focus(*choice)));
            let sought = typed::sought(ui, id, options, now.map(|(_, at)| at));
            for (i, option) in options.iter().enumerate() {
                let choice = item(ui, theme, option, i == chosen);
                if sought == Some(i) {
                    choice.request_focus();
                    choice.scroll_to_me(None);
                }
                if choice.has_focus() {
                    ui.data_mut(|data| data.insert_temp(id.with("focused"), (choice.id, i)));
                }
                if choice.clicked() {
                    picked = Some(i);
                    ui.close();
                }
            }
        });
    });
    picked.filter(|i| *i != chosen)
}

/// One line of a menu, ticked if it is the choice.
fn item(ui: &mut Ui, theme: &Theme, text: &str, chosen: bool) -> Response {
    let room = ui.available_width() - MARK - space::M;
    let words = elided(ui.painter(), text, font(size::BODY), *theme.ink, room);
    let cut = words.elided;
    let wanted = vec2(ui.available_width(), TARGET);
    let (rect, response) = ui.allocate_exact_size(wanted, Sense::click());
    response.widget_info(|| WidgetInfo::selected(Role::MenuItemRadio, true, chosen, text));
    if response.hovered() || response.has_focus() {
        ui.painter().rect_filled(rect, RADIUS, *theme.hover);
    }
    if response.has_focus() {
        focus_ring(ui, theme, rect);
    }
    if chosen {
        ui.painter().text(
            rect.left_center() + vec2(space::XS, 0.0),
            Align2::LEFT_CENTER,
            char::from(Icon::Check),
            font(size::BODY),
            *theme.accent,
        );
    }
    let at = rect.left_center() + vec2(MARK, -words.size().y / 2.0);
    ui.painter().galley(at, words, *theme.ink);
    if cut { response.on_hover_text(text) } else { response }
}
