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
    /// The menu of contact points, expectations and memories.
    Contacts,
    /// Data points that grow into patterns and trends.
    Signals,
    /// Journeys as customers really walk them.
    Flow,
    /// What shall be done, what it would change, and what it is worth.
    Plan,
    /// The deliverable.
    Report,
}

impl Room {
    /// All of them, from top to bottom; Ctrl/Cmd+1 opens the first.
    pub const ALL: [Self; 8] = [
        Self::Frame,
        Self::Score,
        Self::Journey,
        Self::Contacts,
        Self::Signals,
        Self::Flow,
        Self::Plan,
        Self::Report,
    ];

    /// As on the command line.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Frame => "frame",
            Self::Score => "score",
            Self::Journey => "journey",
            Self::Contacts => "contacts",
            Self::Signals => "signals",
            Self::Flow => "flow",
            Self::Plan => "plan",
            Self::Report => "report",
        }
    }

    /// The key of its title in the interface texts.
    #[must_use]
    pub const fn title(self) -> &'static str {
        match self {
            Self::Frame => "room-frame",
            Self::Score => "room-score",
            Self::Journey => "room-journey",
            Self::Contacts => "room-contacts",
            Self::Signals => "room-signals",
            Self::Flow => "room-flow",
            Self::Plan => "room-plan",
            Self::Report => "room-report",
        }
    }

    /// Its icon.
    #[must_use]
    pub const fn icon(self) -> lucide_icons::Icon {
        match self {
            Self::Frame => lucide_icons::Icon::Frame,
            Self::Score => lucide_icons::Icon::SlidersHorizontal,
            Self::Journey => lucide_icons::Icon::Waypoints,
            Self::Contacts => lucide_icons::Icon::Store,
            Self::Signals => lucide_icons::Icon::Radio,
            Self::Flow => lucide_icons::Icon::Route,
            Self::Plan => lucide_icons::Icon::ListChecks,
            Self::Report => lucide_icons::Icon::FileText,
        }
    }
}

/// A page of a room that has several.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Page {
    /// The table and the map of the contact points.
    Menu,
    /// The pyramid of expectations.
    Pyramid,
    /// Experiences that fade.
    Memory,
    /// From CRM to CEM.
    Stance,
    /// From expectations met to business results.
    ValueChain,
    /// The claims, trends first, and what is suggested.
    Trends,
    /// The ledger of data points.
    Ledger,
    /// How claims rise and sink.
    Timeline,
    /// Data points and claims, connected.
    Dots,
    /// From event to action.
    Latency,
    /// What customers' event logs say.
    Paths,
    /// Real customers on the drawn map.
    Stream,
    /// How well the drawing says what happens.
    Drawn,
    /// Where customers end up, and what a repair would change.
    Repair,
    /// The actions, and what is suggested.
    Actions,
    /// Effort against impact.
    QuickWins,
    /// Actions by quarter.
    Roadmap,
    /// What the chosen actions would change.
    Forecast,
    /// What it is worth.
    Value,
}

impl Page {
    /// All of them, room by room.
    pub const ALL: [Self; 19] = [
        Self::Menu,
        Self::Pyramid,
        Self::Memory,
        Self::Stance,
        Self::ValueChain,
        Self::Trends,
        Self::Ledger,
        Self::Timeline,
        Self::Dots,
        Self::Latency,
        Self::Paths,
        Self::Stream,
        Self::Drawn,
        Self::Repair,
        Self::Actions,
        Self::QuickWins,
        Self::Roadmap,
        Self::Forecast,
        Self::Value,
    ];

    /// The room that it belongs to.
    #[must_use]
    pub const fn room(self) -> Room {
        match self {
            Self::Menu | Self::Pyramid | Self::Memory | Self::Stance | Self::ValueChain => {
                Room::Contacts
            }
            Self::Trends | Self::Ledger | Self::Timeline | Self::Dots | Self::Latency => {
                Room::Signals
            }
            Self::Paths | Self::Stream | Self::Drawn | Self::Repair => Room::Flow,
            Self::Actions | Self::QuickWins | Self::Roadmap | Self::Forecast | Self::Value => {
                Room::Plan
            }
        }
    }

    /// As on the command line.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Menu => "menu",
            Self::Pyramid => "pyramid",
            Self::Memory => "memory",
            Self::Stance => "stance",
            Self::ValueChain => "value-chain",
            Self::Trends => "trends",
            Self::Ledger => "ledger",
            Self::Timeline => "timeline",
            Self::Dots => "dots",
            Self::Latency => "latency",
            Self::Paths => "paths",
            Self::Stream => "stream",
            Self::Drawn => "drawn",
            Self::Repair => "repair",
            Self::Actions => "actions",
            Self::QuickWins => "quick-wins",
            Self::Roadmap => "roadmap",
            Self::Forecast => "forecast",
            Self::Value => "value",
        }
    }

    /// The key of its title in the interface texts.
    #[must_use]
    pub const fn title(self) -> &'static str {
        match self {
            Self::Menu => "page-menu",
            Self::Pyramid => "page-pyramid",
            Self::Memory => "page-memory",
            Self::Stance => "page-stance",
            Self::ValueChain => "page-value-chain",
            Self::Trends => "page-trends",
            Self::Ledger => "page-ledger",
            Self::Timeline => "page-timeline",
            Self::Dots => "page-dots",
            Self::Latency => "page-latency",
            Self::Paths => "page-paths",
            Self::Stream => "page-stream",
            Self::Drawn => "page-drawn",
            Self::Repair => "page-repair",
            Self::Actions => "page-actions",
            Self::QuickWins => "page-quick-wins",
            Self::Roadmap => "page-roadmap",
            Self::Forecast => "page-forecast",
            Self::Value => "page-value",
        }
    }
}
