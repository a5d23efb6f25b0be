//! The factors in their order: what each one is called and weighs, and whether it takes part.

use egui::accesskit::Role;
use egui::{Align2, Id, Key, Rect, Sense, Stroke, Ui, WidgetInfo, pos2, vec2};
use lucide_icons::Icon;

use super::{changed, factor, moved_by_keys, named};
use crate::app::form;
use crate::app::theme::{RADIUS, TARGET, bold, font, size, space};
use crate::app::views::Cx;
use crate::app::widgets::elided;
use crate::edit::{Edit, FactorText, FrameworkEdit};
use crate::workshop::{Factor, FactorId, Level, Table, Weight};

/// Height of a row, in points.
const ROW: f32 = 52.0;

/// Width of what a row is dragged by, in points.
const GRIP: f32 = 24.0;

fn row_id(id: &FactorId) -> Id {
    Id::unique(("framework-row", id))
}

/// The rows. The one that is clicked is chosen.
pub(super) fn show(ui: &mut Ui, cx: &mut Cx<'_>, chosen: &mut Option<FactorId>) {
    let factors = &cx.workshop.framework.factors;
    let all: f64 = cx.workshop.framework.weights().iter().sum();
    ui.spacing_mut().item_spacing.y = 0.0;
    let last = factors.len().saturating_sub(1);
    let mut rects = Vec::with_capacity(factors.len());
    let mut dragged = None;
    let mut order = 0;
    for (index, (id, factor)) in factors.iter().enumerate() {
        if !factor.off {
            order += 1;
        }
        let share = (!factor.off && all > 0.0).then(|| factor.weight.get() / all);
        let place = Place { index, order: (!factor.off).then_some(order), share };
        let (rect, grip) = row(ui, cx, id, factor, &place, chosen);
        rects.push(rect);
        if grip.dragged() || grip.drag_stopped() {
            dragged = Some((index, id, grip));
        }
        let fields = [row_id(id), factor::title_id(id)];
        if let Some(to) = moved_by_keys(ui, &fields, index, last) {
            cx.out.edit(changed(FrameworkEdit::MoveFactor(id.clone(), to)));
        }
    }
    let Some((from, id, grip)) = dragged else { return };
    if ui.input(|i| i.key_pressed(Key::Escape)) {
        ui.ctx().stop_dragging();
        return;
    }
    let Some(at) = grip.interact_pointer_pos() else { return };
    let above = rects.iter().filter(|r| r.center().y < at.y).count();
    let to = if above > from { above - 1 } else { above };
    if grip.drag_stopped() {
        if to != from {
            cx.out.edit(changed(FrameworkEdit::MoveFactor(id.clone(), to)));
        }
        return;
    }
    // Where it would go.
    let y = rects.get(above).map_or_else(|| rects.last().map_or(at.y, Rect::bottom), Rect::top);
    if let Some(rect) = rects.first() {
        ui.painter().hline(rect.x_range(), y, Stroke::new(2.0, *cx.theme.accent));
    }
    ui.ctx().set_cursor_icon(egui::CursorIcon::Grabbing);
}

/// Where a row stands, and what its factor weighs.
struct Place {
    index: usize,
    /// The number in the order of those that take part.
    order: Option<usize>,
    share: Option<f64>,
}

fn row(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    id: &FactorId,
    factor: &Factor,
    place: &Place,
    chosen: &mut Option<FactorId>,
) -> (Rect, egui::Response) {
    let (text, theme) = (cx.text, cx.theme);
    let (_, rect) = ui.allocate_space(vec2(ui.available_width(), ROW));
    let title = named(cx, &factor.title);
    let switch = Rect::from_min_max(pos2(rect.right() - TARGET - space::XS, rect.top()), rect.max);
    let grip = Rect::from_min_max(rect.min, pos2(rect.left() + GRIP, rect.bottom()));
    let body = Rect::from_min_max(grip.right_top(), switch.left_bottom());
    let response = ui.interact(body, row_id(id), Sense::click());
    let handle = ui.interact(grip, row_id(id).with("grip"), Sense::drag());
    let selected = chosen.as_ref() == Some(id);
    response.widget_info(|| {
        let args = [("n", (place.index + 1).into()), ("title", title.into())];
        let name = text.with("framework-row-name", &args);
        WidgetInfo::selected(Role::Button, true, selected, name)
    });
    handle.widget_info(|| {
        let args = [("title", title.into())];
        WidgetInfo::labeled(Role::Image, true, text.with("framework-drag", &args))
    });
    if response.clicked() {
        *chosen = Some(id.clone());
    }
    let painter = ui.painter();
    if selected {
        painter.rect_filled(rect, RADIUS, *theme.accent_wash);
    } else if response.hovered() || handle.hovered() || handle.dragged() {
        painter.rect_filled(rect, RADIUS, *theme.hover);
    }
    painter.hline(rect.x_range(), rect.bottom(), theme.hairline_stroke());
    let grip_ink = if handle.hovered() || handle.dragged() { theme.ink } else { theme.ink_faint };
    painter.text(
        grip.center(),
        Align2::CENTER_CENTER,
        char::from(Icon::GripVertical),
        font(size::BODY),
        *grip_ink,
    );
    let first = rect.top() + 17.0;
    let second = rect.top() + 38.0;
    let order = place.order.map_or_else(|| "–".to_owned(), |n| n.to_string());
    let left = body.left() + 28.0;
    let number = font(size::BODY);
    painter.text(
        pos2(body.left() + 20.0, first),
        Align2::RIGHT_CENTER,
        order,
        number,
        *theme.ink_soft,
    );
    let room = body.right() - left - space::XS;
    let ink = if factor.off { theme.ink_soft } else { theme.ink };
    let words = elided(painter, title, bold(size::BODY), *ink, room);
    painter.galley(pos2(left, first - words.size().y / 2.0), words, *ink);
    let questions = text.with("framework-questions-count", &[("n", factor.questions.len().into())]);
    let about = match place.share {
        Some(share) => format!("{} · {questions}", text.percent(share, 0)),
        None => format!("{} · {questions}", text.get("framework-off")),
    };
    let about = elided(painter, &about, font(size::SMALL), *theme.ink_soft, room);
    let end = left + about.size().x;
    painter.galley(pos2(left, second - about.size().y / 2.0), about, *theme.ink_soft);
    // The id, so that standard factors can be told from one's own.
    let tag = body.right() - space::XS - end - space::M;
    if tag > 40.0 {
        let tag = elided(painter, id.as_str(), font(size::TINY), *theme.ink_faint, tag);
        let at = pos2(body.right() - space::XS - tag.size().x, second - tag.size().y / 2.0);
        painter.galley(at, tag, *theme.ink_faint);
    }
    if response.has_focus() {
        form::focus_ring(ui, theme, rect);
    }
    let mut inside = ui.new_child(
        egui::UiBuilder::new()
            .id_salt(("switch", id))
            .max_rect(Rect::from_center_size(switch.center(), vec2(TARGET, TARGET))),
    );
    let args = [("title", title.into())];
    let name = text.with("framework-takes-part", &args);
    let clicked =
        form::check(&mut inside, theme, row_id(id).with("on"), &name, !factor.off, false).clicked();
    if clicked {
        let words = FactorText { off: !factor.off, ..FactorText::of(factor) };
        cx.out.edit(changed(FrameworkEdit::SetFactor(id.clone(), Box::new(words))));
    }
    (rect, handle.on_hover_cursor(egui::CursorIcon::Grab))
}

/// A new factor below the chosen one.
pub(super) fn add(cx: &Cx<'_>, below: Option<&FactorId>) -> (FactorId, Edit) {
    let factors = &cx.workshop.framework.factors;
    let at = below.and_then(|id| factors.index_of(id)).map_or(usize::MAX, |i| i + 1);
    let id = FactorId::fresh();
    let title = cx.text.get("framework-new-factor").to_owned();
    let factor = Factor {
        short: title.clone(),
        title,
        definition: String::new(),
        levels: std::array::from_fn::<_, { Level::COUNT }, _>(|_| String::new()),
        weight: Weight::default(),
        unknown_counts_low: false,
        off: false,
        questions: Table::default(),
    };
    let edit = changed(FrameworkEdit::AddFactor(id.clone(), Box::new(factor), at));
    (id, edit)
}
