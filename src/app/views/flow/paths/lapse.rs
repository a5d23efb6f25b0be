//! A log over time: how much is going on when, and a window that walks through it while all figures
//! follow.

use std::sync::Arc;

use egui::{Id, Rect, Sense, Ui, pos2, vec2};
use lucide_icons::Icon;

use super::figures::Seen;
use super::slide::{self, End};
use super::{follows, grid};
use crate::app::eventlog::{OpenLog, words};
use crate::app::form::{self, icon_button, select};
use crate::app::theme::{TARGET, font, size, space};
use crate::app::views::Cx;
use crate::app::widgets::says;
use crate::flow::discover::{Lapse, lapse};
use crate::flow::filter::{Filter, Period, PeriodRule};

/// How long it takes to play all of it, in seconds.
const PLAYS: f64 = 14.0;

/// The height of the histogram, in points.
const HIGH: f32 = 96.0;

/// The most bars of the histogram.
const BARS: usize = 180;

/// The most activities that a menu lists.
const LISTED: usize = 300;

const HOUR: i64 = 3_600_000;
const DAY: i64 = 24 * HOUR;

/// How long the window may be, in milliseconds, and the key of what that is called.
const WINDOWS: [(i64, &str); 6] = [
    (HOUR, "paths-window-hour"),
    (6 * HOUR, "paths-window-6-hours"),
    (DAY, "paths-window-day"),
    (7 * DAY, "paths-window-week"),
    (28 * DAY, "paths-window-4-weeks"),
    (91 * DAY, "paths-window-quarter"),
];

/// What the bars count.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
enum Of {
    #[default]
    Cases,
    Events,
    Activity(u32),
}

/// What the tab keeps between frames.
#[derive(Debug, Default)]
pub(super) struct LapseTab {
    /// Where the window begins, 0 to 1 of all places that it may have.
    at: f64,
    /// How long it is, in milliseconds; what suits the log if nobody chose.
    long: Option<i64>,
    playing: bool,
    of: Of,
    known: Option<Known>,
}

/// What was counted last, and of what.
#[derive(Debug)]
struct Known {
    open: Arc<OpenLog>,
    filter: Filter,
    of: Of,
    lapse: Lapse,
    bars: Vec<u32>,
}

impl Known {
    /// From when to when the cases reach that pass the filter, in milliseconds since 1970: the bars
    /// and the window have one axis. None where there is no time to walk through.
    fn reach(&self) -> Option<(i64, i64)> {
        let long = self.lapse.bin * self.lapse.events.len() as i64;
        (long > 1).then_some((self.lapse.from, self.lapse.from + long - 1))
    }
}

/// The lengths of a window that make sense in a time of `whole` milliseconds.
fn windows(whole: i64) -> Vec<(i64, &'static str)> {
    let fits = |long: i64| long * 2 <= whole && long >= whole / 400;
    WINDOWS.into_iter().filter(|(long, _)| fits(*long)).collect()
}

impl LapseTab {
    /// How long the window is in a time of `whole` milliseconds.
    fn long(&self, whole: i64) -> i64 {
        let usual = || {
            let fit = windows(whole);
            let good = fit.iter().find(|(long, _)| *long >= whole / 30).or(fit.last());
            good.map_or((whole / 12).max(1), |(long, _)| *long)
        };
        self.long.filter(|long| *long <= whole).unwrap_or_else(usual)
    }

    /// The time that all figures are about while this is looked at.
    pub(super) fn window(&mut self, open: &Arc<OpenLog>, filter: &Filter) -> Option<Period> {
        self.count(open, filter);
        let (from, to) = self.known.as_ref()?.reach()?;
        let long = self.long(to - from);
        let places = (to + 1 - from - long).max(0) as f64;
        let begin = from + (places * self.at).round() as i64;
        Some(Period { from: begin, to: begin + long, rule: PeriodRule::Touches })
    }

    pub(super) fn show(
        &mut self,
        ui: &mut Ui,
        cx: &mut Cx<'_>,
        seen: &Seen,
        filter: &Filter,
        height: f32,
    ) {
        let (text, theme) = (cx.text, cx.theme);
        let Some(open) = &seen.open else {
            form::words(ui, text.get("flow-closed"), font(size::BODY), theme.ink_soft);
            return;
        };
        let Some(window) = self.window(open, filter) else {
            let none = self.known.as_ref().is_none_or(|known| known.lapse.events.is_empty());
            let why = if none { "paths-none" } else { "paths-no-time" };
            form::words(ui, text.get(why), font(size::BODY), theme.ink_soft);
            return;
        };
        let top = ui.cursor().top();
        self.controls(ui, cx, seen);
        let Some(known) = &self.known else { return };
        histogram(ui, cx, known, window);
        let args = [
            ("from", words::moment(text, window.from).into()),
            ("to", words::moment(text, window.to - 1).into()),
            ("n", words::count(text, seen.figures.cases).into()),
        ];
        let said = text.with("paths-window-said", &args);
        self.walk(ui, cx, &said);
        form::note(ui, theme, &said);
        let (columns, names) = follows::table(ui, text);
        grid::header(ui, theme, &columns, names, None, &[]);
        let rows = &seen.figures.follows;
        let most = rows.first().map_or(1, |row| row.count).max(1) as f64;
        let height = height - (ui.cursor().top() - top);
        grid::rows(ui, "paths lapse", height, rows.len(), |ui, at| {
            if let Some(row) = rows.get(at) {
                follows::draw(ui, cx, seen, row, &columns, most);
            }
        });
    }

    /// Counts anew where what is counted has changed.
    fn count(&mut self, open: &Arc<OpenLog>, filter: &Filter) {
        let of = self.of;
        if self.known.as_ref().is_some_and(|known| {
            Arc::ptr_eq(&known.open, open) && known.filter == *filter && known.of == of
        }) {
            return;
        }
        let selection = filter.select(&open.log, &open.index);
        let lapse = lapse(&open.log, &selection, BARS);
        let bars = match of {
            Of::Cases => lapse.active.clone(),
            Of::Events => lapse.events.clone(),
            Of::Activity(activity) => {
                let mut bars = vec![0_u32; lapse.events.len()];
                let bin = lapse.bin.max(1);
                for event in selection.iter().flat_map(|case| open.log.events(case)) {
                    if open.log.activity[event] == activity {
                        let place = (open.log.time[event] - lapse.from) / bin;
                        let last = bars.len().saturating_sub(1);
                        if let Some(bar) = bars.get_mut((place.max(0) as usize).min(last)) {
                            *bar += 1;
                        }
                    }
                }
                bars
            }
        };
        self.known =
            Some(Known { open: Arc::clone(open), filter: filter.clone(), of, lapse, bars });
    }

    /// What the bars count, and how long the window is.
    fn controls(&mut self, ui: &mut Ui, cx: &Cx<'_>, seen: &Seen) {
        let (text, theme) = (cx.text, cx.theme);
        let order: Vec<u32> = seen.naming.order.iter().copied().take(LISTED).collect();
        let mut options = vec![text.get("paths-under-way"), text.get("paths-all-events")];
        options.extend(order.iter().map(|at| seen.naming.name(*at)));
        let now = match self.of {
            Of::Cases => 0,
            Of::Events => 1,
            Of::Activity(at) => order.iter().position(|o| *o == at).map_or(0, |at| at + 2),
        };
        let reach = self.known.as_ref().and_then(Known::reach);
        let whole = reach.map_or(1, |(from, to)| to - from);
        let fit = windows(whole);
        let longs: Vec<&str> = fit.iter().map(|(_, key)| text.get(key)).collect();
        let long = self.long(whole);
        let long = fit.iter().position(|(ms, _)| *ms == long);
        let width = ((ui.available_width() - space::M) / 2.0).min(300.0);
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = space::M;
            let size = vec2(width, TARGET);
            ui.allocate_ui(size, |ui| {
                ui.set_width(width);
                let (id, name) = (Id::unique("paths bars"), text.get("paths-bars"));
                if let Some(at) = select(ui, theme, id, name, &options, now) {
                    self.of = match at {
                        0 => Of::Cases,
                        1 => Of::Events,
                        at => order.get(at - 2).map_or(Of::Cases, |at| Of::Activity(*at)),
                    };
                }
            });
            if !fit.is_empty() {
                ui.allocate_ui(size, |ui| {
                    ui.set_width(width);
                    let (id, name) = (Id::unique("paths window"), text.get("paths-window"));
                    let now = long.unwrap_or(usize::MAX);
                    if let Some((ms, _)) =
                        select(ui, theme, id, name, &longs, now).and_then(|at| fit.get(at))
                    {
                        self.long = Some(*ms);
                    }
                });
            }
        });
    }

    /// The button that plays, and the slider that moves the window.
    fn walk(&mut self, ui: &mut Ui, cx: &Cx<'_>, said: &str) {
        let (text, theme) = (cx.text, cx.theme);
        if self.playing {
            let step = f64::from(ui.input(|i| i.stable_dt.min(0.1)));
            self.at = (self.at + step / PLAYS).min(1.0);
            self.playing = self.at < 1.0;
            ui.ctx().request_repaint();
        }
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = space::S;
            let (icon, name) = if self.playing {
                (Icon::Pause, "paths-pause")
            } else {
                (Icon::Play, "paths-play")
            };
            let id = Id::unique("paths play");
            if icon_button(ui, theme, id, icon, text.get(name)).clicked() {
                self.playing = !self.playing;
                if self.playing && self.at >= 1.0 {
                    self.at = 0.0;
                }
            }
            let end = End { name: text.get("paths-walk"), says: said };
            let id = Id::unique("paths walk");
            if let Some(at) = slide::one(ui, theme, id, &end, self.at, 0.0) {
                self.at = at;
                self.playing = false;
            }
        });
    }
}

fn histogram(ui: &mut Ui, cx: &Cx<'_>, known: &Known, window: Period) {
    let (text, theme) = (cx.text, cx.theme);
    let width = ui.available_width();
    let (whole, response) = ui.allocate_exact_size(vec2(width, HIGH + 20.0), Sense::hover());
    // In line with the slider below it.
    let inset = TARGET + space::S;
    let rect = Rect::from_min_max(
        pos2(whole.left() + inset, whole.top() + space::XS),
        pos2(whole.right(), whole.top() + HIGH),
    );
    let bars = &known.bars;
    let most = bars.iter().copied().max().unwrap_or(0).max(1);
    let each = rect.width() / bars.len().max(1) as f32;
    let long = (known.lapse.bin * bars.len().max(1) as i64).max(1) as f64;
    let x = |time: i64| {
        let part = (time - known.lapse.from) as f64 / long;
        rect.left() + rect.width() * part.clamp(0.0, 1.0) as f32
    };
    let lit = Rect::from_x_y_ranges(
        x(window.from)..=x(window.to).max(x(window.from) + 2.0),
        rect.y_range(),
    );
    ui.painter().rect_filled(lit, 0.0, *theme.accent_wash);
    for (at, bar) in bars.iter().enumerate().filter(|(_, bar)| **bar > 0) {
        let left = rect.left() + each * at as f32;
        let high = (rect.height() * *bar as f32 / most as f32).max(1.0);
        let gap = if each > 3.0 { 1.0 } else { 0.0 };
        let bar = Rect::from_min_max(
            pos2(left, rect.bottom() - high),
            pos2((left + each - gap).max(left + 0.5), rect.bottom()),
        );
        let ink = if lit.x_range().contains(bar.center().x) { theme.actual } else { theme.neutral };
        ui.painter().rect_filled(bar, 0.0, *ink);
    }
    ui.painter().hline(rect.x_range(), rect.bottom(), theme.hairline_stroke());
    let soft = *theme.ink_soft;
    let put = |at: egui::Pos2, align: egui::Align2, words: String| {
        ui.painter().text(at, align, words, font(size::TINY), soft);
    };
    let end = known.lapse.from + known.lapse.bin * bars.len() as i64;
    put(
        pos2(rect.left(), rect.bottom() + 2.0),
        egui::Align2::LEFT_TOP,
        words::day(text, known.lapse.from),
    );
    put(
        pos2(rect.right(), rect.bottom() + 2.0),
        egui::Align2::RIGHT_TOP,
        words::day(text, end - 1),
    );
    put(
        pos2(rect.left() - space::XS, rect.top()),
        egui::Align2::RIGHT_TOP,
        words::count(text, u64::from(most)),
    );
    says(&response, || {
        let args = [("most", words::count(text, u64::from(most)).into())];
        text.with("paths-bars-said", &args)
    });
}
