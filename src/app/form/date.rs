//! A field for a date: typed, or picked from a small calendar.

use egui::accesskit::Role;
use egui::{Align2, Color32, Id, Popup, Response, Sense, Stroke, StrokeKind, Ui, WidgetInfo, vec2};
use jiff::civil::Date;
use jiff::{Span, ToSpan};
use lucide_icons::Icon;

use super::field::{buffered, standing};
use super::{Button, Change, Field, FieldAnswer, focus_ring, icon_button, note};
use crate::app::theme::{RADIUS, TARGET, Theme, bold, font, size, space};
use crate::text::Text;

/// The days of a week from Monday, as keys of the interface texts.
const WEEKDAYS: [&str; 7] = [
    "frame-monday",
    "frame-tuesday",
    "frame-wednesday",
    "frame-thursday",
    "frame-friday",
    "frame-saturday",
    "frame-sunday",
];

/// A date as people type it, see [`Text::parse_date`]; nothing at all is no date.
pub(super) fn read(text: &Text, typed: &str) -> Option<Option<Date>> {
    if typed.trim().is_empty() { Some(None) } else { text.parse_date(typed).map(Some) }
}

/// A [`date_field`] for something that always has a date: there is no way to leave it out.
pub fn day_field(
    ui: &mut Ui,
    theme: &Theme,
    text: &Text,
    id: Id,
    name: &str,
    now: Date,
) -> FieldAnswer<Date> {
    let FieldAnswer { response, changes } = dated(ui, theme, text, id, name, Some(now), false);
    let changes = changes.into_iter().map(|change| match change {
        Change::To(date) => Change::To(date.unwrap_or(now)),
        Change::Left => Change::Left,
        Change::Dropped => Change::Dropped,
    });
    FieldAnswer { response, changes: changes.collect() }
}

/// A field that shows a date in words, takes one in words or figures, and opens a calendar. A typed
/// date that cannot be understood says what is expected and changes nothing.
pub fn date_field(
    ui: &mut Ui,
    theme: &Theme,
    text: &Text,
    id: Id,
    name: &str,
    now: Option<Date>,
) -> FieldAnswer<Option<Date>> {
    dated(ui, theme, text, id, name, now, now.is_some())
}

/// Either of them; `clear`: with a button that leaves the date out.
fn dated(
    ui: &mut Ui,
    theme: &Theme,
    text: &Text,
    id: Id,
    name: &str,
    now: Option<Date>,
    clear: bool,
) -> FieldAnswer<Option<Date>> {
    let editing = now.map(|d| d.to_string()).unwrap_or_default();
    let idle = now.map(|d| text.date(d)).unwrap_or_default();
    let buttons = if clear { 2.0 } else { 1.0 };
    let width = ui.available_width() - buttons * TARGET;
    let mut picked = None;
    let mut answer = None;
    let mut wrong = false;
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 0.0;
        ui.allocate_ui(vec2(width, TARGET), |ui| {
            let field = Field::new(id, name).hint(text.get("frame-date-hint"));
            let typed = buffered(field, ui, theme, &idle, &editing, |t| read(text, t).is_some());
            wrong = standing(ui, id).is_some_and(|typed| read(text, &typed).is_none());
            answer = Some(typed);
        });
        let open = icon_button(
            ui,
            theme,
            id.with("open"),
            Icon::CalendarDays,
            text.get("frame-date-open"),
        );
        Popup::menu(&open)
            .close_behavior(egui::PopupCloseBehavior::CloseOnClickOutside)
            .gap(space::XS)
            .show(|ui| {
                if let Some(day) = calendar(ui, theme, text, id, now) {
                    picked = Some(Some(day));
                    ui.close();
                }
            });
        if clear {
            let clear =
                icon_button(ui, theme, id.with("clear"), Icon::X, text.get("frame-date-clear"));
            if clear.clicked() {
                picked = Some(None);
            }
        }
    });
    if wrong {
        note(ui, theme, text.get("frame-date-wrong"));
    }
    let response = match &answer {
        Some(answer) => answer.response.clone(),
        // `horizontal` always runs its contents.
        None => ui.response(),
    };
    let mut changes: Vec<Change<Option<Date>>> = answer
        .into_iter()
        .flat_map(|a| a.changes)
        .filter_map(|change| match change {
            Change::To(typed) => read(text, &typed).map(Change::To),
            Change::Left => Some(Change::Left),
            Change::Dropped => Some(Change::Dropped),
        })
        .collect();
    if let Some(picked) = picked {
        changes.extend([Change::To(picked), Change::Left]);
    }
    FieldAnswer { response, changes }
}

/// A month to pick a day from. Arrow keys walk from day to day, as everywhere between widgets.
fn calendar(ui: &mut Ui, theme: &Theme, text: &Text, id: Id, now: Option<Date>) -> Option<Date> {
    let key = id.with("month");
    let today = jiff::Zoned::now().date();
    let kept: Option<Date> = ui.data(|d| d.get_temp(key));
    let shown = kept.or(now).unwrap_or(today).first_of_month();
    ui.set_width(7.0 * TARGET);
    ui.spacing_mut().item_spacing = vec2(0.0, space::XS);

    let mut turn = None;
    ui.horizontal(|ui| {
        let back = text.get("frame-date-month-before");
        if icon_button(ui, theme, id.with("back"), Icon::ChevronLeft, back).clicked() {
            turn = Some(-1);
        }
        let (rect, _) = ui.allocate_exact_size(vec2(5.0 * TARGET, TARGET), Sense::hover());
        let month = format!("month-{}", shown.month());
        let title = format!("{} {}", text.get(&month), shown.year());
        ui.painter().text(
            rect.center(),
            Align2::CENTER_CENTER,
            title,
            bold(size::BODY),
            *theme.ink,
        );
        let on = text.get("frame-date-month-after");
        if icon_button(ui, theme, id.with("on"), Icon::ChevronRight, on).clicked() {
            turn = Some(1);
        }
    });
    ui.horizontal(|ui| {
        for day in WEEKDAYS {
            let (rect, _) = ui.allocate_exact_size(vec2(TARGET, space::L), Sense::hover());
            ui.painter().text(
                rect.center(),
                Align2::CENTER_CENTER,
                text.get(day),
                font(size::TINY),
                *theme.ink_faint,
            );
        }
    });
    let lead: i64 = shown.weekday().to_monday_zero_offset().into();
    let mut picked = None;
    for week in 0..6_i64 {
        ui.horizontal(|ui| {
            for weekday in 0..7_i64 {
                let Ok(date) = shown.checked_add((week * 7 + weekday - lead).days()) else {
                    continue;
                };
                let mark = Mark {
                    chosen: now == Some(date),
                    today: date == today,
                    outside: date.first_of_month() != shown,
                };
                if day(ui, theme, text, id.with(("day", week, weekday)), date, &mark).clicked() {
                    picked = Some(date);
                }
            }
        });
    }
    if Button::quiet(text.get("frame-date-today")).show(ui, theme).clicked() {
        picked = Some(today);
    }
    let next = turn.and_then(|n| shown.checked_add(Span::new().months(n)).ok());
    if let Some(next) = next {
        ui.data_mut(|d| d.insert_temp(key, next));
    }
    if picked.is_some() {
        ui.data_mut(|d| d.remove::<Date>(key));
    }
    picked
}

/// How a day stands out in the calendar.
struct Mark {
    chosen: bool,
    today: bool,
    outside: bool,
}

fn day(ui: &mut Ui, theme: &Theme, text: &Text, id: Id, date: Date, mark: &Mark) -> Response {
    let (_, rect) = ui.allocate_space(vec2(TARGET, TARGET));
    let response = ui.interact(rect, id, Sense::click());
    response.widget_info(|| WidgetInfo::selected(Role::Button, true, mark.chosen, text.date(date)));
    let (fill, ink) = if mark.chosen {
        (*theme.accent, *theme.on_accent)
    } else if response.hovered() {
        (*theme.hover, *theme.ink)
    } else if mark.outside {
        (Color32::TRANSPARENT, *theme.ink_faint)
    } else {
        (Color32::TRANSPARENT, *theme.ink)
    };
    let stroke = if mark.today { Stroke::new(theme.line, *theme.edge) } else { Stroke::NONE };
    ui.painter().rect(rect.shrink(1.0), RADIUS, fill, stroke, StrokeKind::Inside);
    ui.painter().text(rect.center(), Align2::CENTER_CENTER, date.day(), font(size::SMALL), ink);
    if response.has_focus() {
        focus_ring(ui, theme, rect);
    }
    response
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_whole_dates_count() {
        let en = Text::of(crate::text::Language::English);
        let it = Text::of(crate::text::Language::Italian);
        let third = Some(Some(jiff::civil::date(2026, 11, 3)));
        for typed in
            ["2026-11-03", "2026-11-3", "3/11/2026", "3.11.2026", "3 November 2026", "3 nov 2026"]
        {
            assert_eq!(read(en, typed), third, "{typed}");
        }
        assert_eq!(read(it, "3 novembre 2026"), third);
        assert_eq!(read(en, "  "), Some(None));
        for typed in [
            "2026-02-30",
            "2026-11-03T10",
            "soon",
            "20261103",
            "3/11/26",
            "11/2026",
            "3 novembre 2026",
        ] {
            assert_eq!(read(en, typed), None, "{typed}");
        }
    }
}
