//! A field for a moment: a day with a time of day, typed as the reader writes it or as ISO has it.

use egui::{Id, Ui};
use jiff::civil::{Date, DateTime, Time};

use super::date::read as read_date;
use super::field::{buffered, standing};
use super::{Change, Field, FieldAnswer};
use crate::app::theme::{Theme, font, size};
use crate::text::Text;

/// A moment as people type it: a day as in a date field, with a time after it (`3/11/2026 14:05`,
/// `3 Nov 2026 14.05`, `2026-11-03T14:05`) or without one, which is midnight. `Some(None)` where
/// nothing stands, none where it is no moment.
#[must_use]
pub fn read_moment(text: &Text, typed: &str) -> Option<Option<DateTime>> {
    let typed = typed.trim();
    if typed.is_empty() {
        return Some(None);
    }
    let parted = typed.rsplit_once(['T', 't']).filter(|(day, time)| {
        day.ends_with(|c: char| c.is_ascii_digit())
            && time.starts_with(|c: char| c.is_ascii_digit())
    });
    let parted = parted.or_else(|| typed.rsplit_once(char::is_whitespace));
    if let Some((day, time)) = parted
        && let Some(time) = read_time(time)
        && let Some(day) = read_date(text, day.trim_end_matches([',', ' ']))?
    {
        return Some(Some(day.to_datetime(time)));
    }
    let day: Date = read_date(text, typed)??;
    Some(Some(day.to_datetime(Time::midnight())))
}

/// A time of day of two or three numbers with `:` or `.` between them.
fn read_time(typed: &str) -> Option<Time> {
    let parts: Vec<&str> = typed.split([':', '.']).collect();
    let (&hour, rest) = parts.split_first()?;
    let good = |part: &str, least: usize| {
        (least..=2).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_digit())
    };
    if !good(hour, 1) || !(1..=2).contains(&rest.len()) || !rest.iter().all(|p| good(p, 2)) {
        return None;
    }
    let second = rest.get(1).map_or(Some(0), |s| s.parse().ok())?;
    Time::new(hour.parse().ok()?, rest[0].parse().ok()?, second, 0).ok()
}

/// A moment in little room, such as “3 Nov 2026 14:05”.
#[must_use]
pub fn moment(text: &Text, at: DateTime) -> String {
    let month = format!("month-short-{}", at.month());
    let (day, year, hour, minute) = (at.day(), at.year(), at.hour(), at.minute());
    format!("{day} {} {year} {hour:02}:{minute:02}", text.get(&month))
}

/// A moment as it is typed and typed over, such as “2026-11-03 14:05”.
fn plain(at: DateTime) -> String {
    let seconds = if at.second() == 0 { "%Y-%m-%d %H:%M" } else { "%Y-%m-%d %H:%M:%S" };
    at.strftime(seconds).to_string()
}

/// Why what stands in a field of a moment is not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Untaken<R> {
    /// It is no moment.
    Unread,
    /// It is one that does not fit.
    Refused(R),
}

/// A field that shows a moment in words and takes one as [`read_moment`] does. `refuse` says why a
/// moment does not fit; such a one is marked and changes nothing, and so is what is no moment. Also
/// answers with why what stands there now is not taken.
pub fn moment_field<R>(
    ui: &mut Ui,
    theme: &Theme,
    text: &Text,
    id: Id,
    name: &str,
    now: Option<DateTime>,
    refuse: impl Fn(DateTime) -> Option<R>,
) -> (FieldAnswer<Option<DateTime>>, Option<Untaken<R>>) {
    let editing = now.map(plain).unwrap_or_default();
    let idle = now.map(|at| moment(text, at)).unwrap_or_default();
    let read = |typed: &str| match read_moment(text, typed) {
        None => Err(Untaken::Unread),
        Some(None) => Ok(None),
        Some(Some(at)) => refuse(at).map_or(Ok(Some(at)), |why| Err(Untaken::Refused(why))),
    };
    let field = Field::new(id, name).hint("–").font(font(size::SMALL)).plain();
    let answer = buffered(field, ui, theme, &idle, &editing, |t| read(t).is_ok());
    let untaken = standing(ui, id).and_then(|typed| read(&typed).err());
    let changes = answer
        .changes
        .into_iter()
        .filter_map(|change| match change {
            Change::To(typed) => read(&typed).ok().map(Change::To),
            Change::Left => Some(Change::Left),
            Change::Dropped => Some(Change::Dropped),
        })
        .collect();
    (FieldAnswer { response: answer.response, changes }, untaken)
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::text::Language;

    #[test]
    fn moments_are_read_as_people_write_them() {
        let en = Text::of(Language::English);
        let at = date(2026, 11, 3).at(14, 5, 0, 0);
        for typed in [
            "2026-11-03T14:05",
            "2026-11-03 14:05",
            "2026-11-03T14:05:00",
            "3/11/2026 14:05",
            "3/11/2026, 14:05",
            "3.11.2026 14.05",
            "3 November 2026 14:05",
            " 3 nov 2026  14:05 ",
        ] {
            assert_eq!(read_moment(en, typed), Some(Some(at)), "{typed}");
        }
        let it = Text::of(Language::Italian);
        assert_eq!(read_moment(it, "3 novembre 2026 14.05"), Some(Some(at)));
        assert_eq!(read_moment(it, &moment(it, at)), Some(Some(at)));
        assert_eq!(read_moment(en, &plain(at)), Some(Some(at)));
        let midnight = date(2026, 11, 3).at(0, 0, 0, 0);
        for typed in ["3/11/2026", "3 November 2026", "2026-11-03"] {
            assert_eq!(read_moment(en, typed), Some(Some(midnight)), "{typed}");
        }
        assert_eq!(read_moment(en, "  "), Some(None));
        for typed in [
            "soon",
            "14:05",
            "3/11/2026 25:00",
            "3/11/2026 1",
            "3/11/2026 14:5",
            "31/2/2026 10:00",
            "2026-11-03T",
            "T14:05",
            "👍 14:05",
        ] {
            assert_eq!(read_moment(en, typed), None, "{typed}");
        }
    }
}
