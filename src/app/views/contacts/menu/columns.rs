//! The columns of the table: what they are called, and which of them have room.

use egui::{Color32, Painter, Rangef};

use super::kept::Direction;
use crate::app::theme::{bold, size, space};
use crate::text::Text;

/// A column of the table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Column {
    Title,
    Phase,
    Channel,
    Offered,
    Chosen,
    Demands,
    Friction,
    Lost,
    Data,
    Customer,
    Organisation,
    Satisfaction,
    Priority,
    Owner,
}

/// Width of a cell of the strip of demands, in points.
pub(super) const CELL: f32 = 12.0;

/// Room for the arrow that shows the direction, in points.
pub(super) const ARROW: f32 = 16.0;

impl Column {
    /// From left to right.
    pub(super) const ALL: [Self; 14] = [
        Self::Title,
        Self::Phase,
        Self::Channel,
        Self::Offered,
        Self::Chosen,
        Self::Demands,
        Self::Friction,
        Self::Lost,
        Self::Data,
        Self::Customer,
        Self::Organisation,
        Self::Satisfaction,
        Self::Priority,
        Self::Owner,
    ];

    /// Those that give way where there is no room, the first one first.
    const YIELDING: [Self; 11] = [
        Self::Organisation,
        Self::Owner,
        Self::Customer,
        Self::Friction,
        Self::Lost,
        Self::Offered,
        Self::Data,
        Self::Channel,
        Self::Demands,
        Self::Phase,
        Self::Satisfaction,
    ];

    /// What stands above it.
    pub(super) fn head(self) -> &'static str {
        match self {
            Self::Title => "contacts-column-title",
            Self::Phase => "contacts-column-phase",
            Self::Channel => "contacts-column-channel",
            Self::Offered => "contacts-column-offered",
            Self::Chosen => "contacts-column-chosen",
            Self::Demands => "contacts-column-demands",
            Self::Friction => "contacts-column-friction",
            Self::Lost => "contacts-column-lost",
            Self::Data => "contacts-column-data",
            Self::Customer => "contacts-column-customer",
            Self::Organisation => "contacts-column-organisation",
            Self::Satisfaction => "contacts-column-satisfaction",
            Self::Priority => "contacts-column-priority",
            Self::Owner => "contacts-column-owner",
        }
    }

    /// What it means, in one sentence.
    pub(super) fn meaning(self) -> &'static str {
        match self {
            Self::Title => "contacts-meaning-title",
            Self::Phase => "contacts-meaning-phase",
            Self::Channel => "contacts-meaning-channel",
            Self::Offered => "contacts-meaning-offered",
            Self::Chosen => "contacts-meaning-chosen",
            Self::Demands => "contacts-meaning-demands",
            Self::Friction => "contacts-meaning-friction",
            Self::Lost => "contacts-meaning-lost",
            Self::Data => "contacts-meaning-data",
            Self::Customer => "contacts-meaning-customer",
            Self::Organisation => "contacts-meaning-organisation",
            Self::Satisfaction => "contacts-meaning-satisfaction",
            Self::Priority => "contacts-meaning-priority",
            Self::Owner => "contacts-meaning-owner",
        }
    }

    /// Whether it holds numbers, which are aligned to the right.
    pub(super) fn is_number(self) -> bool {
        matches!(
            self,
            Self::Chosen
                | Self::Friction
                | Self::Lost
                | Self::Customer
                | Self::Organisation
                | Self::Satisfaction
                | Self::Priority
        )
    }

    /// How the first click on its head sorts: what hurts or matters most comes first.
    pub(super) fn first(self) -> Direction {
        match self {
            Self::Chosen
            | Self::Friction
            | Self::Lost
            | Self::Customer
            | Self::Organisation
            | Self::Priority => Direction::Falling,
            _ => Direction::Rising,
        }
    }

    /// Room for what stands in its cells, in points.
    fn content(self) -> f32 {
        match self {
            Self::Title => 184.0,
            Self::Phase => 66.0,
            Self::Channel | Self::Owner => 104.0,
            Self::Offered | Self::Friction | Self::Customer | Self::Organisation => 32.0,
            Self::Chosen | Self::Satisfaction | Self::Priority => 48.0,
            Self::Demands => CELL * 6.0 + 5.0 * 2.0,
            Self::Lost => 64.0,
            Self::Data => 96.0,
        }
    }

    /// The most that it makes use of, in points.
    fn most(self) -> f32 {
        match self {
            Self::Title => 460.0,
            Self::Channel | Self::Owner => 190.0,
            _ => self.content() + 36.0,
        }
    }
}

/// A column that is drawn.
#[derive(Debug, Clone, Copy)]
pub(super) struct Placed {
    pub column: Column,
    pub x: Rangef,
}

/// Between two columns, in points.
pub(super) const GAP: f32 = space::M;

/// Which columns have room in `room`, and where; and those that have none. Those that were asked
/// for give way last.
pub(super) fn place(
    painter: &Painter,
    text: &Text,
    room: Rangef,
    asked: &[Column],
) -> (Vec<Placed>, Vec<Column>) {
    let needed = |column: Column| {
        let longest = text.get(column.head()).split_whitespace().map(|word| {
            let ink = Color32::PLACEHOLDER;
            painter.layout_no_wrap(word.to_owned(), bold(size::SMALL), ink).size().x
        });
        let mark = if column == Column::Title { 0.0 } else { ARROW };
        (longest.fold(0.0, f32::max) + mark).max(column.content()).ceil()
    };
    let mut shown: Vec<(Column, f32)> = Column::ALL.map(|c| (c, needed(c))).to_vec();
    let sum = |shown: &[(Column, f32)]| {
        shown.iter().map(|(_, w)| w).sum::<f32>() + GAP * (shown.len() as f32 - 1.0)
    };
    let mut hidden = Vec::new();
    let first = Column::YIELDING.into_iter().filter(|c| !asked.contains(c));
    for column in first.chain(asked.iter().copied()) {
        if sum(&shown) <= room.span() {
            break;
        }
        shown.retain(|(other, _)| *other != column);
        hidden.push(column);
    }
    hidden.sort_by_key(|column| Column::ALL.iter().position(|c| c == column));
    // What is left over goes to the title first, then to whoever can make use of it.
    let mut left = (room.span() - sum(&shown)).max(0.0);
    let mut give = |shown: &mut [(Column, f32)], to: &[Column]| {
        for (column, width) in shown.iter_mut().filter(|(c, _)| to.contains(c)) {
            let more = left.min((column.most() - *width).max(0.0));
            *width += more;
            left -= more;
        }
    };
    give(&mut shown, &[Column::Title]);
    give(&mut shown, &[Column::Channel, Column::Owner]);
    give(&mut shown, &Column::ALL);
    let mut x = room.min;
    let placed = shown.into_iter().map(|(column, width)| {
        let placed = Placed { column, x: Rangef::new(x, x + width) };
        x += width + GAP;
        placed
    });
    (placed.collect(), hidden)
}
