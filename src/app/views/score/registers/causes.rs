//! The root causes of the missed outcomes side by side, and what each one calls for.

use egui::accesskit::Role;
use egui::{Align2, Id, Rect, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2};
use lucide_icons::Icon;

use super::super::aside::Aside;
use super::super::picture::Picture;
use super::misses::cause;
use super::{Asks, Register};
use crate::app::form::Button;
use crate::app::theme::{TARGET, Theme, bold, font, size, space};
use crate::app::widgets::{elided, says};
use crate::workshop::{Cause, Miss};

/// Height of the bar, in points.
const BAR: f32 = 12.0;

/// The colour of a cause in the bar and at its line: steps of one colour. Their order says the
/// same.
fn tint(theme: &Theme, place: usize) -> egui::Color32 {
    const STEPS: [f32; 3] = [1.0, 0.62, 0.3];
    theme.paper.lerp_to_gamma(*theme.actual, STEPS[place % STEPS.len()])
}

const fn calls_for(cause: Cause) -> &'static str {
    match cause {
        Cause::WrongCustomer => "registers-call-customer",
        Cause::Product => "registers-call-product",
        Cause::Framework => "registers-call-framework",
    }
}

/// The bar and a line for each cause.
pub(super) fn show<'a>(
    ui: &mut Ui,
    picture: &Picture<'_>,
    shown: &(impl Iterator<Item = &'a Miss> + Clone),
    asks: &mut Asks<'_>,
) {
    let (text, theme) = (picture.text, picture.theme);
    let count = |of: Option<Cause>| shown.clone().filter(|m| m.cause == of).count();
    let counts = Cause::ALL.map(|of| count(Some(of)));
    let untraced = count(None);
    let all = counts.iter().sum::<usize>() + untraced;
    ui.add_space(space::XS);
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), BAR), Sense::hover());
    let painter = ui.painter();
    painter.rect_filled(rect, 3, *theme.sunken);
    let mut from = 0;
    for (i, part) in counts.into_iter().enumerate() {
        let x = |n: usize| rect.left() + rect.width() * n as f32 / all.max(1) as f32;
        let place = Rect::from_x_y_ranges(x(from)..=x(from + part), rect.y_range());
        if part > 0 {
            // A gap of a point keeps the parts apart without a look at their colours.
            painter.rect_filled(place.with_max_x(place.right() - 1.0), 3, tint(theme, i));
        }
        from += part;
    }
    if theme.line > 1.0 {
        painter.rect_stroke(rect, 3, Stroke::new(1.0, *theme.edge), StrokeKind::Inside);
    }
    let traced = text
        .with("registers-traced", &[("traced", (all - untraced).into()), ("count", all.into())]);
    says(&response, || {
        let parts = Cause::ALL.into_iter().zip(counts);
        let parts = parts.map(|(of, n)| format!("{} {n}", text.get(cause(theme, Some(of)).2)));
        parts.chain([traced.clone()]).collect::<Vec<_>>().join(", ")
    });
    ui.spacing_mut().item_spacing.y = 0.0;
    for (i, (of, n)) in Cause::ALL.into_iter().zip(counts).enumerate() {
        line(ui, picture, i, of, n, asks);
    }
    let words = elided(ui.painter(), &traced, font(size::SMALL), *theme.ink_soft, rect.width());
    let (rect, _) = ui.allocate_exact_size(vec2(rect.width(), space::XL), Sense::hover());
    let at = rect.left_center() - vec2(0.0, words.size().y / 2.0);
    ui.painter().galley(at, words, *theme.ink_soft);
    ui.spacing_mut().item_spacing.y = space::XS;
}

/// One cause: how many outcomes it cost, and what it calls for.
fn line(
    ui: &mut Ui,
    picture: &Picture<'_>,
    place: usize,
    of: Cause,
    count: usize,
    asks: &mut Asks<'_>,
) {
    let (text, theme) = (picture.text, picture.theme);
    let there = match of {
        Cause::WrongCustomer => None,
        Cause::Product => Some(Aside::Register(Register::Blockers)),
        Cause::Framework => Some(Aside::Chain),
    };
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = space::S;
        let button = match of {
            Cause::Product => {
                Some(Button::quiet(text.get("registers-blockers")).icon(Icon::ArrowRight))
            }
            Cause::Framework => {
                Some(Button::quiet(text.get("registers-chain")).icon(Icon::ArrowRight))
            }
            Cause::WrongCustomer => None,
        };
        let reserve = button.as_ref().map_or(0.0, |b| b.width(ui) + space::S);
        let (rect, response) =
            ui.allocate_exact_size(vec2(ui.available_width() - reserve, TARGET), Sense::hover());
        let name = text.get(cause(theme, Some(of)).2);
        let calls = text.get(calls_for(of));
        response.widget_info(|| {
            WidgetInfo::labeled(Role::Label, true, format!("{name} {count}. {calls}"))
        });
        let painter = ui.painter();
        let swatch =
            Rect::from_center_size(pos2(rect.left() + 6.0, rect.center().y), vec2(BAR, BAR));
        painter.rect_filled(swatch, 3, tint(theme, place));
        let number = pos2(swatch.right() + space::XL, rect.center().y);
        let ink = if count > 0 { *theme.ink } else { *theme.ink_faint };
        painter.text(number, Align2::RIGHT_CENTER, count.to_string(), bold(size::SMALL), ink);
        let x = number.x + space::S;
        let words = elided(painter, name, font(size::SMALL), ink, rect.right() - x);
        let after = x + words.size().x + space::M;
        painter.galley(pos2(x, rect.center().y - words.size().y / 2.0), words, ink);
        let words =
            elided(painter, calls, font(size::SMALL), *theme.ink_soft, rect.right() - after);
        let cut = words.elided;
        painter.galley(pos2(after, rect.center().y - words.size().y / 2.0), words, *theme.ink_soft);
        if cut {
            response.on_hover_text(calls);
        }
        if let (Some(button), Some(there)) = (button, there) {
            let id = Id::unique(("register cause", calls_for(of)));
            if button.id(id).show(ui, theme).clicked() {
                *asks.next = Some(there);
            }
        }
    });
}
