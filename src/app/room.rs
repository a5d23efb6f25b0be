//! The rooms of the app, in the order of a session.

/// A room of the rail.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub enum Room {
    /// Client, scope, problems, segments, people.
    #[default]
    Frame,
    /// The eight factors, actual against desired.
    Score,
    /// The journey canvas.
    Journey,
}

impl Room {
    /// All of them, from top to bottom; Ctrl/Cmd+1 opens the first.
    pub const ALL: [Self; 3] = [Self::Frame, Self::Score, Self::Journey];

    /// As on the command line.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Frame => "frame",
            Self::Score => "score",
            Self::Journey => "journey",
        }
    }

    /// The key of its title in the interface texts.
    #[must_use]
    pub const fn title(self) -> &'static str {
        match self {
            Self::Frame => "room-frame",
            Self::Score => "room-score",
            Self::Journey => "room-journey",
        }
    }

    /// Its icon.
    #[must_use]
    pub const fn icon(self) -> lucide_icons::Icon {
        match self {
            Self::Frame => lucide_icons::Icon::Frame,
            Self::Score => lucide_icons::Icon::SlidersHorizontal,
            Self::Journey => lucide_icons::Icon::Waypoints,
        }
    }
}
