//! Which cases are looked at.

use std::sync::Arc;

use egui::{Id, ScrollArea, Ui};

use super::figures::Seen;
use super::slide::{self, End};
use crate::app::command::Action;
use crate::app::eventlog::{FlowAct, OpenLog, words};
use crate::app::form::{self, Button, select};
use crate::app::theme::{font, size, space};
use crate::app::views::Cx;
use crate::flow::filter::{Filter, Period, PeriodRule};
use crate::workshop::LogId;

/// The most activities that a menu lists, those of the most cases.
const LISTED: usize = 300;

/// The shortest duration on the scale, in seconds.
const SHORTEST: f64 = 1.0;

/// What the filters keep between frames.
#[derive(Debug, Default)]
pub(super) struct Filters {
    /// The span of durations of a log, in seconds, and the log that it is of.
    durations: Option<(Arc<OpenLog>, f64, f64)>,
}

/// A list of activities in a filter.
type Listed = fn(&mut Filter) -> &mut Vec<u32>;

impl Filters {
    pub(super) fn show(
        &mut self,
        ui: &mut Ui,
        cx: &mut Cx<'_>,
        seen: &Seen,
        filter: &mut Filter,
        id: &LogId,
    ) {
        let area = ScrollArea::vertical().id_salt("paths filters").auto_shrink([false, false]);
        area.show(ui, |ui| {
            ui.set_width(ui.available_width() - space::XS);
            self.fields(ui, cx, seen, filter, id);
        });
    }

    /// The fields, one below the other.
    pub(super) fn fields(
        &mut self,
        ui: &mut Ui,
        cx: &mut Cx<'_>,
        seen: &Seen,
        filter: &mut Filter,
        id: &LogId,
    ) {
        ui.spacing_mut().item_spacing.y = space::XS;
        let Some(open) = &seen.open else {
            closed(ui, cx, id);
            return;
        };
        self.measure(open);
        segment(ui, cx, open, filter);
        period(ui, cx, open, filter);
        self.variants(ui, cx, filter);
        let order: Vec<u32> = seen.naming.order.iter().copied().take(LISTED).collect();
        let lists: [(&'static str, &'static str, Listed, bool); 4] = [
            ("paths-contains", "paths-contains-add", |f| &mut f.contains, true),
            ("paths-avoids", "paths-avoids-add", |f| &mut f.avoids, true),
            ("paths-starts-with", "paths-any", |f| &mut f.starts, false),
            ("paths-ends-with", "paths-any", |f| &mut f.ends, false),
        ];
        for (key, none, of, many) in lists {
            let name = cx.text.get(key);
            form::label(ui, cx.theme, name);
            let options: Vec<&str> = std::iter::once(cx.text.get(none))
                .chain(order.iter().map(|at| seen.naming.name(*at)))
                .collect();
            let list = of(filter);
            let now = match list.first() {
                Some(at) if !many => order.iter().position(|o| o == at).map_or(0, |at| at + 1),
                _ => 0,
            };
            let wid = Id::unique(("paths filter", key));
            if let Some(picked) = select(ui, cx.theme, wid, name, &options, now) {
                let chosen = picked.checked_sub(1).and_then(|at| order.get(at)).copied();
                if !many {
                    list.clear();
                }
                if let Some(at) = chosen
                    && !list.contains(&at)
                {
                    list.push(at);
                }
            }
        }
        self.duration(ui, cx, filter);
        if !filter.is_open() {
            let clear = Button::quiet(cx.text.get("paths-filters-clear"));
            if clear.show(ui, cx.theme).clicked() {
                *filter = Filter::default();
            }
        }
    }

    fn measure(&mut self, open: &Arc<OpenLog>) {
        if !self.durations.as_ref().is_some_and(|(of, ..)| Arc::ptr_eq(of, open)) {
            let most = open.all.duration.most.unwrap_or(0.0).max(SHORTEST * 2.0);
            let least = open.all.duration.least.unwrap_or(0.0).max(SHORTEST);
            self.durations = Some((Arc::clone(open), least.min(most / 2.0), most));
        }
    }

    fn variants(&self, ui: &mut Ui, cx: &Cx<'_>, filter: &mut Filter) {
        let (text, theme) = (cx.text, cx.theme);
        let share = filter.variants.unwrap_or(1.0);
        let says = text.percent(share, 0);
        let name = text.get("paths-most-frequent");
        named(ui, cx, name, &says);
        let end = End { name, says: &says };
        if let Some(to) = slide::one(ui, theme, Id::unique("paths share"), &end, share, 1.0) {
            filter.variants = (to < 1.0).then_some(to.max(0.01));
        }
    }

    fn duration(&self, ui: &mut Ui, cx: &Cx<'_>, filter: &mut Filter) {
        let (text, theme) = (cx.text, cx.theme);
        let Some((_, least, most)) = &self.durations else { return };
        let (low, high) = (least.ln(), most.ln());
        let place =
            |seconds: f64| ((seconds.max(*least).ln() - low) / (high - low)).clamp(0.0, 1.0);
        let seconds = |place: f64| (low + place * (high - low)).exp();
        let from = filter.least.map_or(0.0, place);
        let to = filter.most.map_or(1.0, place);
        let says = [text.span(seconds(from)), text.span(seconds(to))];
        let open = filter.least.is_none() && filter.most.is_none();
        let shown = if open {
            text.get("paths-any").to_owned()
        } else {
            format!("{} – {}", says[0], says[1])
        };
        named(ui, cx, text.get("paths-takes"), &shown);
        let ends = [
            End { name: text.get("paths-takes-least"), says: &says[0] },
            End { name: text.get("paths-takes-most"), says: &says[1] },
        ];
        let id = Id::unique("paths duration");
        if let Some((a, b)) = slide::two(ui, theme, id, ends, (from, to)) {
            filter.least = (a > 0.0).then(|| seconds(a));
            filter.most = (b < 1.0).then(|| seconds(b));
        }
    }
}

/// The name of a slider, and what it says now, at the ends of one line.
pub(super) fn named(ui: &mut Ui, cx: &Cx<'_>, name: &str, says: &str) {
    let theme = cx.theme;
    let width = ui.available_width();
    let face = font(size::SMALL);
    let says = ui.painter().layout_no_wrap(says.to_owned(), face.clone(), *theme.ink);
    let said = says.size().x;
    let room = width - said - space::S;
    let name = crate::app::widgets::elided(ui.painter(), name, face, *theme.ink_soft, f32::MAX);
    let below = name.size().x > room;
    let line = 20.0;
    let height = if below { 2.0 * line } else { line };
    let (rect, _) = ui.allocate_exact_size(egui::vec2(width, height), egui::Sense::hover());
    ui.painter().galley(rect.min, name, *theme.ink_soft);
    let at = egui::pos2(rect.right() - said, rect.bottom() - line);
    ui.painter().galley(at, says, *theme.ink);
}

fn closed(ui: &mut Ui, cx: &mut Cx<'_>, id: &LogId) {
    form::words(ui, cx.text.get("flow-closed"), font(size::SMALL), cx.theme.ink_soft);
    ui.add_space(space::S);
    if Button::outlined(cx.text.get("flow-find")).show(ui, cx.theme).clicked() {
        cx.out.act(Action::Flow(FlowAct::Find(Some(id.clone()))));
    }
}

fn segment(ui: &mut Ui, cx: &Cx<'_>, open: &OpenLog, filter: &mut Filter) {
    let (text, theme) = (cx.text, cx.theme);
    let segments = &open.log.segments;
    if segments.is_empty() {
        return;
    }
    let name = text.get("paths-segment");
    form::label(ui, theme, name);
    let mut options: Vec<&str> = std::iter::once(text.get("paths-all-segments"))
        .chain(segments.iter().take(LISTED))
        .collect();
    let none = options.len();
    if open.all.no_segment > 0 {
        options.push(text.get("paths-no-segment"));
    }
    let now = match filter.segment {
        None => 0,
        Some(None) => none,
        Some(Some(at)) => at as usize + 1,
    };
    if let Some(at) = select(ui, theme, Id::unique("paths segment"), name, &options, now) {
        filter.segment = match at {
            0 => None,
            at if at == none => Some(None),
            at => Some(Some(at as u32 - 1)),
        };
    }
}

fn period(ui: &mut Ui, cx: &Cx<'_>, open: &OpenLog, filter: &mut Filter) {
    let (text, theme) = (cx.text, cx.theme);
    let (Some(first), Some(last)) = (open.all.from, open.all.to) else { return };
    if last <= first {
        return;
    }
    // The last moment is in it too.
    let end = last.saturating_add(1);
    let whole = (end - first) as f64;
    let at = |place: f64| first + (place * whole).round() as i64;
    let place = |time: i64| ((time - first) as f64 / whole).clamp(0.0, 1.0);
    let from = filter.period.map_or(0.0, |p| place(p.from));
    let to = filter.period.map_or(1.0, |p| place(p.to));
    let says = [words::day(text, at(from)), words::day(text, at(to) - 1)];
    form::label(ui, theme, text.get("paths-begins"));
    let ends = [
        End { name: text.get("paths-begins-from"), says: &says[0] },
        End { name: text.get("paths-begins-to"), says: &says[1] },
    ];
    let id = Id::unique("paths period");
    if let Some((a, b)) = slide::two(ui, theme, id, ends, (from, to)) {
        let open = a <= 0.0 && b >= 1.0;
        filter.period = (!open).then(|| Period {
            from: at(a),
            to: at(b).max(at(a) + 1),
            rule: PeriodRule::Begins,
        });
    }
    named(ui, cx, &says[0], &says[1]);
}
