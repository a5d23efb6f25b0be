//! Cases from a spreadsheet: one a line, its columns parted by tabs or semicolons.

use jiff::civil::{Date, DateTime};

use crate::app::form::read_moment;
use crate::text::Text;
use crate::workshop::Case;

/// The most cases that are taken at once, and that one capability keeps.
pub(super) const MOST: usize = 5_000;

/// Why a moment does not fit into a case.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Misfit {
    /// It lies after today.
    Future,
    /// It lies before what came first.
    Early,
    /// It lies after what comes next.
    Late,
}

/// The moments of a case, in the order in which they happen.
pub(super) fn moments(case: &Case) -> [Option<DateTime>; 4] {
    [case.event, case.insight, case.decision, case.action]
}

/// The moment of a case at a place, to change.
pub(super) fn moment_mut(case: &mut Case, place: usize) -> &mut Option<DateTime> {
    match place {
        0 => &mut case.event,
        1 => &mut case.insight,
        2 => &mut case.decision,
        _ => &mut case.action,
    }
}

/// Whether a moment fits at a place among the others.
pub(super) fn misfit(
    all: &[Option<DateTime>; 4],
    place: usize,
    at: DateTime,
    today: Date,
) -> Option<Misfit> {
    if at.date() > today {
        return Some(Misfit::Future);
    }
    if all[..place].iter().flatten().any(|before| *before > at) {
        return Some(Misfit::Early);
    }
    all[place + 1..].iter().flatten().any(|next| *next < at).then_some(Misfit::Late)
}

/// Why a line was not taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Why {
    /// This is no moment.
    Unread(String),
    /// The moment at this place (0 to 3) does not fit.
    Misfit(usize, Misfit),
    /// There are more columns than five.
    Columns(usize),
    /// There is no room for more cases.
    Full,
}

/// What became of a text.
#[derive(Debug, Default, PartialEq)]
pub(super) struct Taken {
    pub cases: Vec<Case>,
    /// The number of a line, from 1, and why it was not taken.
    pub left: Vec<(usize, Why)>,
}

/// Reads cases. `room` is how many more there may be. A first line that has words in place of
/// moments is a heading and is passed over, and so are empty lines.
pub(super) fn read(text: &Text, pasted: &str, today: Date, room: usize) -> Taken {
    let mut taken = Taken::default();
    for (i, line) in pasted.lines().enumerate() {
        if line.trim().is_empty() {
            continue;
        }
        let mark = if line.contains('\t') { '\t' } else { ';' };
        let cells: Vec<&str> = line.split(mark).map(bare).collect();
        let digits = |cell: &&str| cell.bytes().any(|b| b.is_ascii_digit());
        if i == 0 && cells.len() > 1 && !cells[1..].iter().any(digits) {
            let words = cells[1..].iter().filter(|c| !c.is_empty()).count();
            if words > 0 {
                continue;
            }
        }
        match case(text, &cells, today) {
            Ok(_) if taken.cases.len() >= room => taken.left.push((i + 1, Why::Full)),
            Ok(case) => taken.cases.push(case),
            Err(why) => taken.left.push((i + 1, why)),
        }
    }
    taken
}

/// A cell without the quotation marks that a spreadsheet puts around it.
fn bare(cell: &str) -> &str {
    let cell = cell.trim();
    let quoted = cell.strip_prefix('"').and_then(|c| c.strip_suffix('"'));
    quoted.unwrap_or(cell).trim()
}

fn case(text: &Text, cells: &[&str], today: Date) -> Result<Case, Why> {
    let used = cells.iter().rposition(|c| !c.is_empty()).map_or(0, |last| last + 1);
    if used > 5 {
        return Err(Why::Columns(used));
    }
    let mut case = Case { title: cells[0].to_owned(), ..Case::default() };
    for (place, cell) in cells.iter().skip(1).take(4).enumerate() {
        let at = read_moment(text, cell).ok_or_else(|| Why::Unread((*cell).to_owned()))?;
        if let Some(at) = at {
            if let Some(why) = misfit(&moments(&case), place, at, today) {
                return Err(Why::Misfit(place, why));
            }
            *moment_mut(&mut case, place) = Some(at);
        }
    }
    Ok(case)
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::text::Language;

    const TODAY: Date = date(2026, 6, 1);

    fn read_all(pasted: &str) -> Taken {
        read(Text::of(Language::English), pasted, TODAY, MOST)
    }

    #[test]
    fn tabs_and_semicolons_part_the_columns() {
        let taken = read_all(
            "Case\tEvent\tInsight\tDecision\tAction\r\n\
             Late call\t2026-05-01 08:00\t2026-05-01 09:00\t\t2026-05-02 09:00\r\n\
             \n\
             \"Lost order\"; 3/5/2026 10:00; 3/5/2026 10:30",
        );
        assert_eq!(taken.left, []);
        assert_eq!(taken.cases.len(), 2);
        let [first, second] = &taken.cases[..] else { panic!() };
        assert_eq!(first.title, "Late call");
        assert_eq!(first.decision, None);
        assert_eq!(first.action, Some(date(2026, 5, 2).at(9, 0, 0, 0)));
        assert_eq!((second.title.as_str(), second.action), ("Lost order", None));
        assert_eq!(second.insight, Some(date(2026, 5, 3).at(10, 30, 0, 0)));
    }

    #[test]
    fn what_is_not_taken_says_why() {
        let taken =
            read_all("A; tomorrow\nB; 2026-07-01\nC; 2026-05-02; 2026-05-01\nD;1/5/2026;;;;x\nE");
        assert_eq!(
            taken.left,
            [
                (2, Why::Misfit(0, Misfit::Future)),
                (3, Why::Misfit(1, Misfit::Early)),
                (4, Why::Columns(6)),
            ],
            "the first line passes for a heading",
        );
        assert_eq!(taken.cases.len(), 1);
        let unread = read_all("A; 1/5/2026\nB; soon");
        assert_eq!(unread.left, [(2, Why::Unread("soon".to_owned()))]);
        let full = read(Text::of(Language::English), "A\nB\nC", TODAY, 2);
        assert_eq!((full.cases.len(), full.left), (2, vec![(3, Why::Full)]));
    }

    #[test]
    fn a_moment_fits_between_its_neighbours() {
        let at = |hour| date(2026, 5, 1).at(hour, 0, 0, 0);
        let all = [Some(at(8)), None, Some(at(12)), None];
        assert_eq!(misfit(&all, 1, at(10), TODAY), None);
        assert_eq!(misfit(&all, 1, at(7), TODAY), Some(Misfit::Early));
        assert_eq!(misfit(&all, 1, at(13), TODAY), Some(Misfit::Late));
        assert_eq!(misfit(&all, 3, date(2026, 6, 2).at(0, 0, 0, 0), TODAY), Some(Misfit::Future));
    }
}
