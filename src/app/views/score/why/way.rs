//! The way from the figure that was asked about to the one that is shown, and the button that
//! copies the page.

use egui::accesskit::Role;
use egui::{CursorIcon, Id, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2};
use lucide_icons::Icon;

use super::{Go, Whys};
use crate::app::form::{Button, icon_button};
use crate::app::theme::{RADIUS, TARGET, Theme, font, size, space};
use crate::app::widgets::elided;
use crate::report::why::Page;
use crate::text::Text;

/// How long the button says that it has copied, in seconds.
const SAYS: f64 = 3.0;

/// Between two steps.
const BETWEEN: &str = "›";

/// Draws the way, `names` being all its steps.
pub(super) fn show(
    ui: &mut Ui,
    state: &mut Whys,
    names: &[String],
    page: &Page,
    text: &Text,
    theme: &Theme,
    go: &mut Option<Go>,
) {
    let now = ui.input(|i| i.time);
    let copied = state.copied.is_some_and(|at| now - at < SAYS);
    let (words, icon) = if copied {
        (text.get("why-copied"), Icon::Check)
    } else {
        (text.get("why-copy"), Icon::Copy)
    };
    let id = Id::unique("score why copy");
    let button = Button::quiet(words).icon(icon).id(id);
    let copy_width = button.width(ui);
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 0.0;
        let mut room = ui.available_width() - copy_width - space::S;
        if let Some(last) = names.len().checked_sub(2) {
            let name = text.with("why-back", &[("figure", names[last].as_str().into())]);
            let id = Id::unique("score why back");
            state.mine.push(id);
            if icon_button(ui, theme, id, Icon::ArrowLeft, &name).clicked() {
                *go = Some(Go::Up(last));
            }
            room -= TARGET;
            crumbs(ui, state, names, room, theme, go);
        } else {
            ui.allocate_space(vec2(room.max(0.0), TARGET));
        }
        let rest = ui.available_width() - copy_width;
        ui.add_space(rest.max(0.0));
        state.mine.push(id);
        if button.show(ui, theme).clicked() {
            ui.copy_text(page.plain(text));
            state.copied = Some(now);
        }
    });
    if let Some(at) = state.copied.filter(|_| copied) {
        let left = std::time::Duration::from_secs_f64((SAYS - (now - at)).max(0.05));
        ui.ctx().request_repaint_after(left);
    }
}

/// The steps that find room, the last ones first: each leads back to where it stands.
fn crumbs(
    ui: &mut Ui,
    state: &mut Whys,
    names: &[String],
    room: f32,
    theme: &Theme,
    go: &mut Option<Go>,
) {
    let face = font(size::SMALL);
    let gap = 18.0;
    let last = names.len() - 1;
    let galleys: Vec<_> = names
        .iter()
        .enumerate()
        .map(|(i, name)| {
            let ink = if i == last { *theme.ink } else { *theme.accent };
            elided(ui.painter(), name, face.clone(), ink, room.min(220.0))
        })
        .collect();
    let mut from = last;
    let mut taken = galleys[last].size().x;
    while from > 0 && taken + gap + galleys[from - 1].size().x + 2.0 * space::XS <= room {
        taken += gap + galleys[from - 1].size().x;
        from -= 1;
    }
    for (i, galley) in galleys.into_iter().enumerate().skip(from) {
        if i > from {
            let (_, rect) = ui.allocate_space(vec2(gap, TARGET));
            let center = egui::Align2::CENTER_CENTER;
            ui.painter().text(rect.center(), center, BETWEEN, face.clone(), *theme.ink_faint);
        }
        let wanted = vec2(galley.size().x + 2.0, TARGET);
        let (_, rect) = ui.allocate_space(wanted);
        let id = Id::unique(("score why crumb", i));
        let sense = if i == last { Sense::hover() } else { Sense::click() };
        let response = ui.interact(rect, id, sense);
        let role = if i == last { Role::Label } else { Role::Link };
        response.widget_info(|| WidgetInfo::labeled(role, true, &names[i]));
        let at = pos2(rect.left() + 1.0, rect.center().y - galley.size().y / 2.0);
        ui.painter().galley(at, galley, *theme.ink);
        if i == last {
            continue;
        }
        state.mine.push(id);
        if response.hovered() {
            let y = rect.center().y + 9.0;
            ui.painter().hline(rect.x_range(), y, Stroke::new(1.0, *theme.accent));
        }
        if response.has_focus() {
            let ring = Stroke::new(2.0, *theme.accent);
            ui.painter().rect_stroke(rect.expand(2.0), RADIUS, ring, StrokeKind::Inside);
        }
        if response.on_hover_cursor(CursorIcon::PointingHand).clicked() {
            *go = Some(Go::Up(i));
        }
    }
}
