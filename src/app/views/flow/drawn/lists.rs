//! What is drawn and never taken, and what is taken and never drawn.

use std::collections::{HashMap, HashSet};
use std::sync::{Arc, Weak};

use egui::{Id, Ui};
use lucide_icons::Icon;

use super::kept::Found;
use super::row::link;
use super::words::{connection, count, stop, way};
use crate::app::Page;
use crate::app::canvas::Selection;
use crate::app::command::Action;
use crate::app::form::{self, Button};
use crate::app::theme::space;
use crate::app::views::Cx;
use crate::flow::conform::Stop;
use crate::text::{Language, Text};
use crate::workshop::ConnectionId;

/// How many rows a list shows before somebody asks for all.
const FEW: usize = 6;

/// Which lists are shown as a whole.
#[derive(Debug, Default)]
pub(super) struct Lists {
    whole: HashSet<&'static str>,
    made: Made,
}

/// The rows of both lists, and of what and for whom they were made.
#[derive(Debug, Default)]
struct Made {
    of: Weak<Found>,
    language: Option<Language>,
    never_taken: Vec<Row>,
    never_drawn: Vec<Row>,
}

impl Made {
    fn of(text: &Text, found: &Arc<Found>) -> Self {
        Self {
            of: Arc::downgrade(found),
            language: Some(text.language()),
            never_taken: never_taken(text, found),
            never_drawn: never_drawn(text, found),
        }
    }

    fn is_of(&self, text: &Text, found: &Arc<Found>) -> bool {
        self.of.as_ptr() == Arc::as_ptr(found) && self.language == Some(text.language())
    }
}

/// A row: its name, its figure, and where it leads.
type Row = (String, String, Option<Selection>);

impl Lists {
    /// How many of so many rows are shown.
    pub(super) fn shown(&self, list: &'static str, of: usize) -> usize {
        // One row more takes no more room than the button that asks for it.
        if self.whole.contains(list) || of <= FEW + 1 { of } else { FEW }
    }

    /// The button that shows all of a list, or a few of it.
    pub(super) fn more(&mut self, ui: &mut Ui, cx: &Cx<'_>, list: &'static str, of: usize) {
        if of <= FEW + 1 {
            return;
        }
        let whole = self.whole.contains(list);
        let n = [("n", of.into()), ("count", cx.text.number(of as f64, 0).into())];
        let words = if whole {
            cx.text.get("drawn-show-few").to_owned()
        } else {
            cx.text.with("drawn-show-all", &n)
        };
        let icon = if whole { Icon::ChevronUp } else { Icon::ChevronDown };
        let button = Button::quiet(&words).icon(icon).id(Id::unique(("drawn more", list)));
        if button.show(ui, cx.theme).clicked() && !self.whole.remove(list) {
            self.whole.insert(list);
        }
    }

    /// Draws both lists.
    pub(super) fn show(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, found: &Arc<Found>) {
        let text = cx.text;
        let made = std::mem::take(&mut self.made);
        let made = if made.is_of(text, found) { made } else { Made::of(text, found) };
        form::heading(ui, cx.theme, text.get("drawn-never-taken"));
        let rows = &made.never_taken;
        if rows.is_empty() {
            form::note(ui, cx.theme, text.get("drawn-never-taken-none"));
        }
        self.rows(ui, cx, found, "never taken", rows);
        form::rule(ui, cx.theme);
        form::heading(ui, cx.theme, text.get("drawn-never-drawn"));
        let rows = &made.never_drawn;
        if rows.is_empty() {
            form::note(ui, cx.theme, text.get("drawn-never-drawn-none"));
        }
        self.rows(ui, cx, found, "never drawn", rows);
        self.made = made;
    }

    fn rows(
        &mut self,
        ui: &mut Ui,
        cx: &mut Cx<'_>,
        found: &Found,
        list: &'static str,
        rows: &[Row],
    ) {
        ui.scope(|ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            let shown = self.shown(list, rows.len());
            for (at, (name, figure, leads)) in rows.iter().take(shown).enumerate() {
                let id = Id::unique(("drawn row", list, at));
                if !link(ui, cx.theme, id, name, figure) {
                    continue;
                }
                cx.out.act(match leads {
                    Some(selection) => Action::ShowOnMap(found.of.id.clone(), selection.clone()),
                    // What is not drawn is beside the map, where it can be said what it is.
                    None => Action::TurnTo(Page::Stream),
                });
            }
            self.more(ui, cx, list, rows.len());
        });
        ui.add_space(space::XS);
    }
}

fn never_taken(text: &Text, found: &Found) -> Vec<Row> {
    let (of, c) = (&found.of, &found.conformance);
    let steps = c.never_taken.iter().map(|id| {
        let kind = text.get("drawn-step").to_owned();
        (of.step(id).to_owned(), kind, Some(Selection::step(id.clone())))
    });
    let walks: HashMap<&ConnectionId, u64> =
        c.ways.iter().map(|way| (&way.connection, way.of)).collect();
    let ways = c.ways_never_taken.iter().map(|id| {
        let walked = walks.get(id).copied().unwrap_or(0);
        let figure = if walked > 0 {
            // Many could have taken it: that says more than a way from where nobody comes.
            let args = [("n", walked.into()), ("count", count(text, walked).into())];
            text.with("drawn-way-passed", &args)
        } else {
            text.get("drawn-way-unreached").to_owned()
        };
        (connection(text, of, id), figure, Some(Selection::Connection(id.clone())))
    });
    steps.chain(ways).collect()
}

fn never_drawn(text: &Text, found: &Found) -> Vec<Row> {
    let (of, c) = (&found.of, &found.conformance);
    let times = |n: u64, cases: u64| {
        let args = [
            ("n", n.into()),
            ("count", count(text, n).into()),
            ("m", cases.into()),
            ("cases", count(text, cases).into()),
        ];
        text.with("drawn-times", &args)
    };
    let activities = c.never_drawn.iter().map(|a| {
        let name = text.with("drawn-activity", &[("name", of.activity(a.activity).into())]);
        (a.count, (name, times(a.count, a.cases), None))
    });
    let leads = |stop: &Stop| match stop {
        Stop::Step(id) => Some(Selection::step(id.clone())),
        Stop::Activity(_) => None,
    };
    // A way to or from what is no step is no news beside what is no step.
    let both = |a: &Stop, b: &Stop| matches!((a, b), (Stop::Step(_), Stop::Step(_)));
    let ways = c.undrawn.iter().filter(|w| both(&w.from, &w.to)).map(|w| {
        let name = way(text, stop(of, &w.from), stop(of, &w.to));
        (w.count, (name, times(w.count, w.cases), leads(&w.from)))
    });
    let ends = |key: &'static str, at: &Stop, cases: u64| {
        let name = text.with(key, &[("name", stop(of, at).into())]);
        let args = [("n", cases.into()), ("count", count(text, cases).into())];
        (cases, (name, text.with("drawn-cases", &args), leads(at)))
    };
    let drawn = |stop: &Stop| matches!(stop, Stop::Step(_));
    let starts = c.undrawn_starts.iter().filter(|(at, _)| drawn(at));
    let starts = starts.map(|(at, cases)| ends("drawn-starts-at", at, *cases));
    let stops = c.undrawn_ends.iter().filter(|(at, _)| drawn(at));
    let stops = stops.map(|(at, cases)| ends("drawn-ends-at", at, *cases));
    let mut all: Vec<(u64, Row)> = activities.chain(ways).chain(starts).chain(stops).collect();
    // The most frequent first; what is equal stays in its order.
    all.sort_by_key(|(count, _)| std::cmp::Reverse(*count));
    all.into_iter().map(|(_, row)| row).collect()
}
