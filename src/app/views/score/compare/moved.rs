//! What moved the headline most: a bar a factor, to the right for what lifted it and to the left
//! for what lowered it. A row opens to the questions that changed.

use egui::accesskit::Role;
use egui::{Align2, CursorIcon, Id, Rangef, Rect, Sense, Ui, WidgetInfo, pos2, vec2};
use lucide_icons::Icon;

use super::{arrow, points};
use crate::app::form::{focus_ring, note};
use crate::app::theme::{RADIUS, TARGET, bold, font, size, space};
use crate::app::views::score::picture::Picture;
use crate::app::widgets::{elided, wrapped};
use crate::measure::{Comparison, FactorChange, QuestionChange, Said, Side, moved_questions};
use crate::text::Text;
use crate::workshop::FactorId;

/// Where the columns of a row begin and end.
struct Columns {
    name: Rangef,
    bar: Rangef,
    points: f32,
    actual: f32,
    desired: f32,
}

impl Columns {
    fn of(rect: Rect) -> Self {
        let figures = (rect.width() * 0.18).clamp(80.0, 120.0);
        let name = Rangef::new(rect.left() + 22.0, rect.left() + 22.0 + rect.width() * 0.22);
        let desired = rect.right();
        let actual = desired - figures;
        let points = actual - figures;
        let bar = Rangef::new(name.max + space::S, points - 46.0);
        Self { name, bar, points, actual, desired }
    }
}

/// The list, largest first. `kept` is what moved the factor that is open.
pub(super) fn show(
    ui: &mut Ui,
    picture: &Picture<'_>,
    comparison: &Comparison,
    a: Side<'_>,
    b: Side<'_>,
    kept: &mut Option<(FactorId, Option<Vec<QuestionChange>>)>,
    open: &mut Option<FactorId>,
) {
    let (text, theme) = (picture.text, picture.theme);
    titles(ui, picture);
    let largest = comparison
        .factors
        .iter()
        .filter_map(|f| f.contribution)
        // Less than a tenth of a point is not drawn across the whole width.
        .fold(1e-3, |most, c| c.abs().max(most));
    for i in comparison.moved() {
        let change = &comparison.factors[i];
        let is_open = open.as_ref() == Some(&change.id);
        if row(ui, picture, change, largest, is_open) {
            *open = if is_open { None } else { Some(change.id.clone()) };
        }
        if !is_open {
            continue;
        }
        if kept.as_ref().is_none_or(|(id, _)| *id != change.id) {
            let moved = || moved_questions(picture.workshop, &change.id, a, b);
            *kept = Some((change.id.clone(), change.evidenced.then(moved).flatten()));
        }
        let questions = kept.as_ref().and_then(|(_, questions)| questions.as_deref());
        ui.indent(("compare", "questions", change.id.as_str()), |ui| {
            ui.spacing_mut().item_spacing.y = space::XS;
            match questions {
                None => note(ui, theme, text.get("compare-not-evidenced")),
                Some([]) => note(ui, theme, text.get("compare-no-question")),
                Some(questions) => {
                    for change in questions {
                        question(ui, picture, change);
                    }
                }
            }
            ui.add_space(space::XS);
        });
    }
}

/// What the list is, and what stands in its columns.
fn titles(ui: &mut Ui, picture: &Picture<'_>) {
    let (text, theme) = (picture.text, picture.theme);
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), 24.0), Sense::hover());
    let title = text.get("compare-moved");
    response.widget_info(|| WidgetInfo::labeled(Role::Heading, true, title));
    response.on_hover_text(text.get("compare-moved-why"));
    let columns = Columns::of(rect);
    let painter = ui.painter();
    let width = columns.points - 56.0 - rect.left();
    let title = elided(painter, title, bold(size::SMALL), *theme.ink, width);
    let base = rect.bottom() - 4.0;
    painter.galley(pos2(rect.left(), base - title.size().y), title, *theme.ink);
    for (key, x) in [
        ("compare-column-points", columns.points),
        ("score-actual", columns.actual),
        ("score-desired", columns.desired),
    ] {
        let at = pos2(x, base);
        let soft = *theme.ink_soft;
        painter.text(at, Align2::RIGHT_BOTTOM, text.get(key), font(size::TINY), soft);
    }
    painter.hline(rect.x_range(), rect.bottom(), theme.hairline_stroke());
}

/// True: it was asked to open or to close.
fn row(
    ui: &mut Ui,
    picture: &Picture<'_>,
    change: &FactorChange,
    largest: f64,
    open: bool,
) -> bool {
    let (text, theme) = (picture.text, picture.theme);
    let factor = picture.workshop.framework.factors.get(&change.id);
    let (title, short) = factor
        .map_or((change.id.as_str(), change.id.as_str()), |f| (f.title.as_str(), f.short.as_str()));
    let (_, rect) = ui.allocate_space(vec2(ui.available_width(), TARGET));
    let id = Id::unique(("compare", "row", change.id.as_str()));
    let response = ui.interact(rect, id, Sense::click()).on_hover_cursor(CursorIcon::PointingHand);
    let moved = change.contribution.map_or_else(|| "–".to_owned(), |c| points(text, c));
    let (actual, desired) = (arrow(text, change.actual), arrow(text, change.desired));
    response.widget_info(|| {
        let name = text.with(
            "compare-row",
            &[
                ("factor", title.into()),
                ("points", moved.as_str().into()),
                ("actual", actual.as_str().into()),
                ("desired", desired.as_str().into()),
            ],
        );
        WidgetInfo::selected(Role::Button, true, open, name)
    });
    if ui.is_rect_visible(rect) {
        let painter = ui.painter();
        if response.hovered() {
            painter.rect_filled(rect, RADIUS, *theme.hover);
        }
        let columns = Columns::of(rect);
        let y = rect.center().y;
        let icon = if open { Icon::ChevronDown } else { Icon::ChevronRight };
        let at = pos2(rect.left() + 9.0, y + 1.0);
        let faint = *theme.ink_faint;
        painter.text(at, Align2::CENTER_CENTER, icon.unicode(), font(size::SMALL), faint);
        let face = if open { bold(size::SMALL) } else { font(size::SMALL) };
        let name = elided(painter, short, face, *theme.ink, columns.name.span());
        painter.galley(pos2(columns.name.min, y - name.size().y / 2.0), name, *theme.ink);
        let zero = columns.bar.center();
        painter.vline(zero, rect.y_range(), theme.hairline_stroke());
        if let Some(contribution) = change.contribution {
            let half = columns.bar.span() / 2.0;
            let end = zero + half * (contribution / largest).clamp(-1.0, 1.0) as f32;
            let bar = Rect::from_two_pos(pos2(zero, y - 6.0), pos2(end, y + 6.0));
            let color = if contribution < 0.0 { *theme.bad } else { *theme.good };
            painter.rect_filled(bar, 2, color);
        }
        for (words, x, face) in [
            (moved.as_str(), columns.points, bold(size::SMALL)),
            (actual.as_str(), columns.actual, font(size::SMALL)),
            (desired.as_str(), columns.desired, font(size::SMALL)),
        ] {
            painter.text(pos2(x, y), Align2::RIGHT_CENTER, words, face, *theme.ink);
        }
        if response.has_focus() {
            focus_ring(ui, theme, rect);
        }
    }
    let clicked = response.clicked();
    response.on_hover_text(title);
    clicked
}

/// What a side says about a question, in words.
fn said(text: &Text, said: Said) -> String {
    match said {
        Said::Level(level) => {
            let decimals = usize::from((level - level.round()).abs() > 0.05);
            text.number(level, decimals)
        }
        Said::DontKnow => text.get("compare-dont-know").to_owned(),
        Said::Open => text.get("compare-open").to_owned(),
    }
}

/// A question that changed: what it asks, and its level before and after.
fn question(ui: &mut Ui, picture: &Picture<'_>, change: &QuestionChange) {
    let (text, theme) = (picture.text, picture.theme);
    let Some((_, question)) = picture.workshop.framework.question(&change.id) else { return };
    let asked = if question.part.is_empty() {
        question.text.clone()
    } else {
        format!("{} · {}", question.part, question.text)
    };
    let levels = [("a", said(text, change.a).into()), ("b", said(text, change.b).into())];
    let key = match (change.a, change.b) {
        _ if change.a == change.b => "compare-level-same",
        (Said::Level(_), Said::Level(_)) => "compare-levels",
        (_, Said::Level(_)) => "compare-now-known",
        (Said::Level(_), _) => "compare-not-known",
        _ => "compare-states",
    };
    let words = text.with(key, &levels);
    let width = ui.available_width();
    let right = (width * 0.42).max(120.0);
    let left = width - right - 24.0 - space::M;
    let painter = ui.painter();
    let asked_for = wrapped(painter, &asked, font(size::SMALL), *theme.ink_soft, left);
    let levels = wrapped(painter, &words, font(size::SMALL), *theme.ink, right);
    let height = asked_for.size().y.max(levels.size().y) + space::XS;
    let (rect, response) = ui.allocate_exact_size(vec2(width, height), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, format!("{asked} {words}")));
    let (icon, color) = match change.contribution {
        c if c > 1e-9 => (Icon::TrendingUp, *theme.good),
        c if c < -1e-9 => (Icon::TrendingDown, *theme.bad),
        _ => (Icon::Minus, *theme.ink_faint),
    };
    let painter = ui.painter();
    painter.galley(rect.min, asked_for, *theme.ink_soft);
    let at = pos2(rect.right() - right - 16.0, rect.top() + 10.0);
    painter.text(at, Align2::CENTER_CENTER, icon.unicode(), font(size::SMALL), color);
    painter.galley(pos2(rect.right() - right, rect.top()), levels, *theme.ink);
}
