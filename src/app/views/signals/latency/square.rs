//! Analytics against execution (L06): each capability in its place, by judgement.

use std::collections::HashMap;

use egui::accesskit::Role;
use egui::{Align2, Id, Pos2, Rect, Sense, Stroke, Ui, WidgetInfo, pos2, vec2};

use super::words;
use crate::app::theme::{bold, font, size, space};
use crate::app::views::Cx;
use crate::app::widgets::{elided, wrapped};
use crate::workshop::{Capability, CapabilityId, Level};

/// Radius of a capability in the square, in points.
const DOT: f32 = 11.0;

/// Room for the names of the axes, in points.
const NAMES: f32 = 24.0;

/// Draws the square as wide as the room; answers with the capability that was clicked.
pub(super) fn show(ui: &mut Ui, cx: &Cx<'_>) -> Option<CapabilityId> {
    let (text, theme) = (cx.text, cx.theme);
    let width = ui.available_width().min(280.0);
    let (_, all) = ui.allocate_space(vec2(width, width));
    let square = Rect::from_min_max(all.min + vec2(NAMES, 0.0), all.max - vec2(0.0, NAMES));
    let cell = square.size() / Level::COUNT as f32;
    // Where knowing is ahead of acting by two levels and more.
    for analytics in 0..Level::COUNT {
        for execution in 0..Level::COUNT {
            if analytics >= execution + 2 {
                let min = pos2(
                    square.left() + analytics as f32 * cell.x,
                    square.bottom() - (execution + 1) as f32 * cell.y,
                );
                ui.painter().rect_filled(Rect::from_min_size(min, cell), 0, *theme.desired_wash);
            }
        }
    }
    for i in 0..=Level::COUNT {
        let (dx, dy) = (i as f32 * cell.x, i as f32 * cell.y);
        let line = theme.hairline_stroke();
        ui.painter().vline(square.left() + dx, square.y_range(), line);
        ui.painter().hline(square.x_range(), square.top() + dy, line);
    }
    let soft = *theme.ink_soft;
    for level in 0..Level::COUNT {
        let at = pos2(square.left() + (level as f32 + 0.5) * cell.x, square.bottom() + 3.0);
        ui.painter().text(at, Align2::CENTER_TOP, level, font(size::TINY), soft);
        let at = pos2(square.left() - 5.0, square.bottom() - (level as f32 + 0.5) * cell.y);
        ui.painter().text(at, Align2::RIGHT_CENTER, level, font(size::TINY), soft);
    }
    let corner = text.get("latency-corner");
    let room = 2.6 * cell.x;
    let galley = wrapped(ui.painter(), corner, font(size::TINY), soft, room);
    let at = square.right_bottom() - galley.size() - vec2(space::XS, space::XS);
    ui.painter().galley(at, galley, soft);

    // Those that share a cell stand beside one another.
    let mut cells: HashMap<(u8, u8), usize> = HashMap::new();
    let mut clicked = None;
    for (i, (id, capability)) in cx.workshop.capabilities.iter().enumerate() {
        let Some((a, e)) = capability.analytics.zip(capability.execution) else { continue };
        let (a, e) = (a.get(), e.get());
        let before = cells.entry((a, e)).or_default();
        // Two by two fill a cell; more than four lie on one another.
        let shift = vec2(
            if before.is_multiple_of(2) { -DOT } else { DOT },
            if (*before / 2).is_multiple_of(2) { -DOT } else { DOT },
        );
        *before += 1;
        let middle = pos2(
            square.left() + (f32::from(a) + 0.5) * cell.x,
            square.bottom() - (f32::from(e) + 0.5) * cell.y,
        );
        if dot(ui, cx, middle + shift, i, id, capability) {
            clicked = Some(id.clone());
        }
    }
    let analytics = format!("{} →", text.get("latency-analytics"));
    let execution = format!("↑ {}", text.get("latency-execution"));
    ui.spacing_mut().item_spacing.y = 2.0;
    for words in [analytics, execution] {
        let galley = elided(ui.painter(), &words, font(size::SMALL), soft, ui.available_width());
        let (rect, response) =
            ui.allocate_exact_size(vec2(ui.available_width(), galley.size().y), Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &words));
        ui.painter().galley(rect.min + vec2(NAMES, 0.0), galley, soft);
    }
    clicked
}

/// One capability. True: it was clicked.
fn dot(
    ui: &Ui,
    cx: &Cx<'_>,
    at: Pos2,
    place: usize,
    id: &CapabilityId,
    capability: &Capability,
) -> bool {
    let (text, theme) = (cx.text, cx.theme);
    let area = Rect::from_center_size(at, vec2(2.0 * DOT, 2.0 * DOT));
    let key = Id::unique(("latency dot", id.as_str()));
    let response = ui.interact(area, key, Sense::CLICK);
    let levels = capability.analytics.zip(capability.execution);
    let (a, e) = levels.map_or((0, 0), |(a, e)| (a.get(), e.get()));
    let said = text.with(
        "latency-dot",
        &[
            ("title", words::title(text, capability).into()),
            ("analytics", a.into()),
            ("execution", e.into()),
        ],
    );
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, &said));
    let late = a >= e + 2;
    let (fill, edge, ink) = if late {
        (*theme.paper, *theme.desired, *theme.ink)
    } else {
        (*theme.actual, *theme.paper, *theme.paper)
    };
    let grown = if response.hovered() { DOT + 1.0 } else { DOT };
    ui.painter().circle(at, grown, fill, Stroke::new(2.0, edge));
    ui.painter().text(at, Align2::CENTER_CENTER, place + 1, bold(size::TINY), ink);
    response.on_hover_text(said).clicked()
}
