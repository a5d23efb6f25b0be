//! How long it takes from one activity to another (L05).

use std::sync::Arc;

use egui::{Id, Ui, vec2};

use super::figures::Seen;
use crate::app::eventlog::{OpenLog, words};
use crate::app::form::{self, select};
use crate::app::theme::{TARGET, bold, font, size, space};
use crate::app::views::Cx;
use crate::flow::discover::{FEW, Latency, latency};
use crate::flow::filter::Filter;

/// The most activities that a menu lists.
const LISTED: usize = 300;

/// What the tab keeps between frames.
#[derive(Debug, Default)]
pub(super) struct LatencyTab {
    from: Option<u32>,
    to: Option<u32>,
    known: Option<Known>,
}

/// What was worked out last, and of what.
#[derive(Debug)]
struct Known {
    open: Arc<OpenLog>,
    filter: Filter,
    from: u32,
    to: u32,
    found: Latency,
}

impl LatencyTab {
    pub(super) fn show(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, seen: &Seen) {
        let (text, theme) = (cx.text, cx.theme);
        form::words(ui, text.get("paths-latency-text"), font(size::BODY), theme.ink_soft);
        let (Some(open), Some(selection)) = (&seen.open, &seen.selection) else {
            form::words(ui, text.get("flow-closed"), font(size::BODY), theme.ink_soft);
            return;
        };
        ui.add_space(space::S);
        let order: Vec<u32> = seen.naming.order.iter().copied().take(LISTED).collect();
        let names: Vec<&str> = order.iter().map(|at| seen.naming.name(*at)).collect();
        // The strongest follow is a first question worth asking.
        let first = seen.figures.follows.first();
        let from = self.from.or(first.map(|f| f.from));
        let to = self.to.or(first.map(|f| f.to));
        let width = ((ui.available_width() - space::M) / 2.0).min(360.0);
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = space::M;
            let ends = [("paths-from", from, &mut self.from), ("paths-to", to, &mut self.to)];
            for (key, now, kept) in ends {
                ui.vertical(|ui| {
                    ui.set_width(width);
                    let name = text.get(key);
                    form::label(ui, theme, name);
                    let at = now.and_then(|at| order.iter().position(|o| *o == at));
                    let id = Id::unique(("paths latency", key));
                    let picked = select(ui, theme, id, name, &names, at.unwrap_or(usize::MAX));
                    if let Some(at) = picked {
                        *kept = order.get(at).copied();
                    }
                });
            }
        });
        ui.set_min_height(TARGET);
        let (Some(from), Some(to)) = (from, to) else { return };
        let known = self.known.take().filter(|known| {
            Arc::ptr_eq(&known.open, open)
                && known.filter == seen.filter
                && (known.from, known.to) == (from, to)
        });
        let known = known.unwrap_or_else(|| Known {
            open: Arc::clone(open),
            filter: seen.filter.clone(),
            from,
            to,
            found: latency(&open.log, selection, from, to),
        });
        let found = known.found;
        self.known = Some(known);
        ui.add_space(space::L);
        let span = |s: Option<f64>| s.map_or_else(|| "–".to_owned(), |s| text.span(s));
        let figures = [
            ("paths-latency-median", span(found.took.median)),
            ("paths-latency-p90", span(found.took.p90)),
            ("paths-latency-n", words::count(text, found.took.n)),
            ("paths-latency-open", words::count(text, found.open)),
        ];
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = vec2(space::XXL, space::M);
            for (key, value) in figures {
                ui.vertical(|ui| {
                    ui.set_width(152.0);
                    ui.spacing_mut().item_spacing.y = 0.0;
                    form::words(ui, &value, bold(size::TITLE), theme.ink);
                    form::words(ui, text.get(key), font(size::SMALL), theme.ink_soft);
                });
            }
        });
        if found.took.n > 0 && found.took.n < FEW {
            ui.add_space(space::S);
            form::note(ui, theme, text.get("paths-few"));
        }
    }
}
