//! What an event log says: its paths, and filters that answer while they move.

mod about;
mod activities;
mod chips;
mod figures;
mod filters;
mod follows;
mod grid;
mod headline;
mod journey;
mod lapse;
mod latency;
mod slide;
mod variants;

use std::sync::{Arc, Weak};

use egui::{Rect, ScrollArea, Ui, UiBuilder, pos2, vec2};

use about::About;
use activities::Activities;
use figures::Seen;
use filters::Filters;
use follows::Follows;
use journey::JourneyTab;
use lapse::LapseTab;
use latency::LatencyTab;
use variants::Variants;

use super::Shared;
use crate::app::eventlog::OpenLog;
use crate::app::theme::space;
use crate::app::views::Cx;
use crate::app::widgets::chip;
use crate::flow::filter::Filter;
use crate::workshop::{EventLog, LogColumns, LogId};

/// Width of the filters, in points.
const FILTERS: f32 = 264.0;

/// Narrower than this, the filters are a tab of their own, in points.
const NARROW: f32 = 860.0;

/// Lower than this, the whole page scrolls, in points.
const LOW: f32 = 400.0;

/// The parts of the page, one at a time.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
enum Tab {
    /// Only where there is no room beside the others.
    Filters,
    #[default]
    Variants,
    Activities,
    Follows,
    Latency,
    Lapse,
    Journey,
    About,
}

impl Tab {
    const ALL: [Self; 8] = [
        Self::Filters,
        Self::Variants,
        Self::Activities,
        Self::Follows,
        Self::Latency,
        Self::Lapse,
        Self::Journey,
        Self::About,
    ];

    const fn title(self) -> &'static str {
        match self {
            Self::Filters => "paths-filters",
            Self::Variants => "paths-variants",
            Self::Activities => "paths-activities",
            Self::Follows => "paths-follows",
            Self::Latency => "paths-latency",
            Self::Lapse => "paths-lapse",
            Self::Journey => "paths-journey",
            Self::About => "paths-about",
        }
    }
}

/// A log as it was read: another reading has other activities at the same places, so that no filter
/// and no choice of before speaks of it.
#[derive(Debug)]
struct Of {
    id: LogId,
    digest: String,
    columns: LogColumns,
    open: Option<Weak<OpenLog>>,
}

impl Of {
    fn new(id: &LogId, kept: &EventLog, open: Option<&Arc<OpenLog>>) -> Self {
        let (digest, columns) = (kept.digest.clone(), kept.columns.clone());
        Self { id: id.clone(), digest, columns, open: open.map(Arc::downgrade) }
    }

    fn is(&self, id: &LogId, kept: &EventLog, open: Option<&Arc<OpenLog>>) -> bool {
        self.id == *id
            && self.digest == kept.digest
            && self.columns == kept.columns
            && self.open.as_ref().map(Weak::as_ptr) == open.map(Arc::as_ptr)
    }
}

/// What the page keeps between frames.
#[derive(Debug, Default)]
pub(super) struct PathsPage {
    tab: Tab,
    /// What everything else here is about.
    of: Option<Of>,
    filter: Filter,
    filters: Filters,
    seen: Option<Seen>,
    variants: Variants,
    activities: Activities,
    follows: Follows,
    latency: LatencyTab,
    lapse: LapseTab,
    journey: JourneyTab,
    about: About,
}

impl PathsPage {
    /// Whether anything is still being worked out.
    pub(super) fn is_busy(&self) -> bool {
        self.journey.is_busy()
    }

    /// Draws the page.
    pub(super) fn show(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, shared: &mut Shared) {
        let Some(id) = shared.log.clone() else { return };
        let Some(kept) = shared.log(cx).map(Arc::clone) else { return };
        let open = shared.open(cx).map(Arc::clone);
        if !self.of.as_ref().is_some_and(|of| of.is(&id, &kept, open.as_ref())) {
            let (tab, of) = (self.tab, Of::new(&id, &kept, open.as_ref()));
            *self = Self { tab, of: Some(of), ..Self::default() };
        }
        // Without the log there is nothing to filter.
        if open.is_none() {
            self.filter = Filter::default();
        }
        // Only while one looks at it, time decides what all figures are about.
        let mut filter = self.filter.clone();
        if self.tab == Tab::Lapse
            && let Some(period) =
                open.as_ref().and_then(|open| self.lapse.window(open, &self.filter))
        {
            filter.period = Some(period);
        }
        // Another title or note changes no figure of a log that is here.
        if let Some(seen) = self.seen.as_mut().filter(|seen| seen.open.is_some()) {
            seen.kept = Arc::clone(&kept);
        }
        if !self.seen.as_ref().is_some_and(|seen| seen.is_of(open.as_ref(), &kept, &filter)) {
            let before = self.seen.take();
            self.seen = Some(Seen::of(open, kept, filter, before));
        }
        let Some(seen) = self.seen.take() else { return };
        let room = ui.available_rect_before_wrap();
        let narrow = room.width() < NARROW;
        if !narrow && self.tab == Tab::Filters {
            self.tab = Tab::Variants;
        }
        let left = if narrow { 0.0 } else { FILTERS + space::L };
        if !narrow {
            let rect = Rect::from_min_max(room.min, pos2(room.left() + FILTERS, room.bottom()));
            let mut part = ui.new_child(UiBuilder::new().id_salt("paths filters").max_rect(rect));
            part.set_clip_rect(rect.expand2(vec2(space::S, 0.0)).intersect(ui.clip_rect()));
            self.filters.show(&mut part, cx, &seen, &mut self.filter, &id);
            let x = room.left() + FILTERS + space::S;
            ui.painter().vline(x, room.y_range(), cx.theme.hairline_stroke());
        }
        let rect = Rect::from_min_max(pos2(room.left() + left, room.top()), room.max);
        let mut part = ui.new_child(UiBuilder::new().id_salt("paths main").max_rect(rect));
        part.set_clip_rect(rect.expand2(vec2(space::XS, 0.0)).intersect(ui.clip_rect()));
        part.spacing_mut().item_spacing = vec2(space::S, space::XS);
        if room.height() < LOW || narrow {
            ScrollArea::vertical()
                .id_salt("paths page")
                .auto_shrink([false, false])
                .show(&mut part, |ui| self.main(ui, cx, &seen, &id, narrow, Some(LOW)));
        } else {
            self.main(&mut part, cx, &seen, &id, narrow, None);
        }
        ui.advance_cursor_after_rect(room);
        self.seen = Some(seen);
    }

    /// What stands beside the filters. `height`: how high a list is where the page scrolls.
    fn main(
        &mut self,
        ui: &mut Ui,
        cx: &mut Cx<'_>,
        seen: &Seen,
        id: &LogId,
        narrow: bool,
        height: Option<f32>,
    ) {
        chips::active(ui, cx, seen, &mut self.filter);
        headline::show(ui, cx, &seen.figures);
        ui.add_space(space::S);
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = vec2(space::XS, space::XS);
            for tab in Tab::ALL.into_iter().filter(|t| narrow || *t != Tab::Filters) {
                let shown = self.tab == tab;
                if chip(ui, cx.theme, cx.text.get(tab.title()), shown).clicked() && !shown {
                    cx.out.commit();
                    self.tab = tab;
                }
            }
        });
        ui.add_space(space::XS);
        let room = height.unwrap_or_else(|| ui.available_height()).max(160.0);
        match self.tab {
            Tab::Filters => {
                self.filters.fields(ui, cx, seen, &mut self.filter, id);
            }
            Tab::Variants => self.variants.show(ui, cx, seen, room),
            Tab::Activities => self.activities.show(ui, cx, seen, &mut self.filter, room),
            Tab::Follows => self.follows.show(ui, cx, seen, room),
            Tab::Latency => self.latency.show(ui, cx, seen),
            Tab::Lapse => self.lapse.show(ui, cx, seen, &self.filter, room),
            Tab::Journey => self.journey.show(ui, cx, id, seen),
            Tab::About => self.about.show(ui, cx, seen, id),
        }
    }
}
