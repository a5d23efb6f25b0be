//! The simulation: it runs off the frame whenever nothing moves any more, and is out of date
//! meanwhile.

use std::sync::Arc;
use std::time::Duration;

use egui::Ui;
use lucide_icons::Icon;

use super::exact::Exact;
use crate::app::form::{self, Button};
use crate::app::jobs::background::{Background, Progress, threads};
use crate::app::theme::{TARGET, font, size};
use crate::app::views::Cx;
use crate::flow::simulate::{Beside, Errors, Settings, Simulated, simulate};

/// How often the window says how far a simulation is.
const TICK: Duration = Duration::from_millis(100);

/// What a simulation leans on: the model after repairs, by its number, and how it is run.
type Of = (u64, Settings);

/// What is shown of a simulation.
#[derive(Debug)]
pub(super) struct Shown {
    pub simulated: Simulated,
    /// Beside the exact answer, where both speak of the same.
    pub beside: Option<Beside>,
}

/// What is kept.
#[derive(Debug, Default)]
pub(super) struct Run {
    shown: Option<(Of, Arc<Shown>)>,
    work: Option<(Of, Background<Shown>)>,
    stopped: Option<Of>,
    fresh: bool,
}

impl Run {
    /// Whether a simulation is at work.
    pub(super) fn is_busy(&self) -> bool {
        self.work.as_ref().is_some_and(|(_, work)| work.is_working())
    }

    /// What was simulated last.
    pub(super) fn shown(&self) -> Option<&Shown> {
        self.shown.as_ref().map(|(_, shown)| &**shown)
    }

    /// How many customers came in on one day in what was simulated last; none where nobody said.
    pub(super) fn per_day(&self) -> Option<f64> {
        self.shown.as_ref().and_then(|(of, _)| of.1.per_day)
    }

    /// Whether it is of what is drawn now.
    pub(super) fn is_fresh(&self) -> bool {
        self.fresh
    }

    /// Takes what was simulated, and simulates anew once nothing moves.
    pub(super) fn refresh(&mut self, ui: &Ui, cx: &Cx<'_>, exact: &Exact) {
        let Some(repaired) = exact.repaired() else { return };
        let w = cx.workshop;
        let settings = Settings::of(&w.simulation, &w.memory, exact.segment());
        let now: Of = (exact.version(), settings);
        if let Some((of, work)) = self.work.take() {
            match work.look() {
                Progress::Working if of == now => {
                    self.work = Some((of, work));
                    ui.ctx().request_repaint_after(TICK);
                }
                Progress::Done(shown) => self.shown = Some((of, Arc::new(shown))),
                // Of what is no longer asked for.
                Progress::Working => {}
                Progress::Stopped => self.stopped = Some(of),
            }
        }
        self.stopped = self.stopped.take().filter(|of| *of == now);
        self.fresh = self.shown.as_ref().is_some_and(|(of, _)| *of == now);
        if self.fresh || self.work.is_some() || self.stopped.is_some() || moves(ui) {
            return;
        }
        let (model, answer) = (repaired.model.clone(), repaired.after.clone());
        let work = Background::start(ui.ctx(), move |watch| {
            let simulated = simulate(&model, &settings, threads(), watch).ok()?;
            let beside = Beside::of(&answer, &simulated);
            Some(Shown { simulated, beside })
        });
        self.work = Some((now, work));
        // The figures of before are out of date from the next frame on.
        ui.ctx().request_repaint();
    }

    /// How far it is, or of how many customers it was.
    pub(super) fn status(&mut self, ui: &mut Ui, cx: &Cx<'_>, exact: &Exact) {
        let (text, theme) = (cx.text, cx.theme);
        let count = |n: f64| text.number(n, 0);
        ui.horizontal_wrapped(|ui| {
            ui.set_min_height(TARGET);
            if let Some((of, work)) = &self.work {
                let args = [
                    ("count", count(of.1.customers as f64).into()),
                    ("share", text.percent(f64::from(work.progress()), 0).into()),
                ];
                let words = text.with("repair-simulating", &args);
                form::words(ui, &words, font(size::SMALL), theme.ink_soft);
                if Button::quiet(text.get("repair-stop")).icon(Icon::X).show(ui, theme).clicked() {
                    self.stopped = self.work.take().map(|(of, _)| of);
                }
                return;
            }
            if self.stopped.is_some() {
                form::words(ui, text.get("repair-stopped"), font(size::SMALL), theme.warning);
                if Button::quiet(text.get("repair-again")).show(ui, theme).clicked() {
                    self.stopped = None;
                    ui.ctx().request_repaint();
                }
                return;
            }
            let Some(shown) = self.shown() else { return };
            let args = [
                ("count", count(shown.simulated.customers as f64).into()),
                ("seed", shown.simulated.seed.to_string().into()),
            ];
            let mut words = text.with("repair-simulated-of", &args);
            if !self.fresh {
                words = text.get("repair-out-of-date").to_owned();
            } else if shown.beside.is_none() && exact.repaired().is_some() {
                words.push(' ');
                words.push_str(text.get("repair-not-beside"));
            }
            if self.fresh && shown.simulated.errors == Errors::Unknown {
                words.push(' ');
                words.push_str(text.get("repair-errors-unknown"));
            }
            if self.fresh && shown.simulated.unfinished > 0 {
                let n = shown.simulated.unfinished;
                let args = [("n", n.into()), ("count", count(n as f64).into())];
                words.push(' ');
                words.push_str(&text.with("repair-unfinished", &args));
            }
            form::words(ui, &words, font(size::SMALL), theme.ink_soft);
        });
    }
}

/// Whether somebody is in the middle of something: a simulation for every place that a slider
/// passes would be given up at the next one.
fn moves(ui: &Ui) -> bool {
    ui.ctx().text_edit_focused() || ui.input(|i| i.pointer.any_down() || !i.keys_down.is_empty())
}
