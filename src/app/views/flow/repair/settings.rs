//! How journeys are simulated, with plain words for what each setting does.

use egui::{Id, Ui};
use lucide_icons::Icon;

use crate::app::form::{self, Button, Field, check, number_field};
use crate::app::theme::{TARGET, font, size, space};
use crate::app::views::Cx;
use crate::edit::{Edit, FlowEdit};
use crate::workshop::{Amount, Count, Hazard, Share, Simulation};

/// Width of a field, in points.
const FIELD: f32 = 120.0;

/// The fewest customers that a simulation may send.
const FEWEST: f64 = 100.0;

/// The largest seed: what is typed as a number stays exact up to here.
const SEEDS: f64 = 9_007_199_254_740_991.0;

fn changed(cx: &Cx<'_>, change: impl FnOnce(&mut Simulation)) -> Edit {
    let mut simulation = (*cx.workshop.simulation).clone();
    change(&mut simulation);
    Edit::Flow(FlowEdit::SetSimulation(Box::new(simulation)))
}

/// Draws the button that opens the settings, and them. `limited` says whether any step has a
/// capacity.
pub(super) fn show(ui: &mut Ui, cx: &mut Cx<'_>, open: &mut bool, limited: bool) {
    let (text, theme) = (cx.text, cx.theme);
    let icon = if *open { Icon::ChevronUp } else { Icon::ChevronDown };
    let button = Button::quiet(text.get("repair-settings")).icon(icon);
    if button.id(Id::unique("repair settings")).show(ui, theme).clicked() {
        *open = !*open;
    }
    if !*open {
        return;
    }
    let now = std::sync::Arc::clone(&cx.workshop.simulation);
    ui.add_space(space::S);
    let many = |v: f64| {
        Count::new(v.round()).ok().filter(|c| (FEWEST..=Simulation::MOST).contains(&c.get()))
    };
    let names = ("repair-customers", "repair-customers-hint");
    number(ui, cx, names, Some(now.customers.get()), "", many, |s, to| {
        if let Some(to) = to {
            s.customers = to;
        }
    });
    let whole = |v: f64| (0.0..=SEEDS).contains(&v).then(|| v.round() as u64);
    let names = ("repair-seed", "repair-seed-hint");
    number(ui, cx, names, Some(now.seed as f64), "", whole, |s, to| {
        if let Some(to) = to {
            s.seed = to;
        }
    });
    let id = Id::unique("repair hazard");
    let on = now.hazard.is_some();
    if check(ui, theme, id, text.get("repair-hazard"), on, true).clicked() {
        let hazard = if on { None } else { Some(Hazard::default()) };
        cx.out.edit(changed(cx, |s| s.hazard = hazard));
    }
    form::note(ui, theme, text.get("repair-hazard-hint"));
    ui.add_space(space::S);
    if let Some(hazard) = now.hazard {
        let part = |v: f64| Share::new(v / 100.0).ok();
        let names = ("repair-hazard-base", "repair-hazard-base-hint");
        let base = Some(hazard.base.get() * 100.0);
        number(ui, cx, names, base, text.percent_sign(), part, |s, to| {
            if let (Some(hazard), Some(to)) = (&mut s.hazard, to) {
                hazard.base = to;
            }
        });
        let strong = |v: f64| Amount::new(v).ok().filter(|a| (0.0..=10.0).contains(&a.get()));
        let names = ("repair-hazard-strength", "repair-hazard-strength-hint");
        number(ui, cx, names, Some(hazard.strength.get()), "", strong, |s, to| {
            if let (Some(hazard), Some(to)) = (&mut s.hazard, to) {
                hazard.strength = to;
            }
        });
    }
    let id = Id::unique("repair queues");
    if check(ui, theme, id, text.get("repair-queues"), now.queues, true).clicked() {
        cx.out.edit(changed(cx, |s| s.queues = !s.queues));
    }
    form::note(ui, theme, text.get("repair-queues-hint"));
    if now.queues && !limited {
        form::words(ui, text.get("repair-no-capacity"), font(size::SMALL), theme.warning);
    }
    ui.add_space(space::S);
    if now.queues {
        let some = |v: f64| Count::new(v).ok().filter(|c| c.get() > 0.0);
        let names = ("repair-per-day", "repair-per-day-hint");
        let arrivals = now.per_day.map(Count::get);
        number(ui, cx, names, arrivals, "", some, |s, to| s.per_day = to);
    }
}

/// A field with its name and what it does beside it.
fn number<T: Copy>(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    (name, hint): (&'static str, &'static str),
    now: Option<f64>,
    suffix: &str,
    accept: impl Fn(f64) -> Option<T>,
    set: impl Fn(&mut Simulation, Option<T>),
) {
    let (text, theme) = (cx.text, cx.theme);
    form::words(ui, text.get(name), font(size::BODY), theme.ink);
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = space::M;
        let answer = ui
            .allocate_ui(egui::vec2(FIELD, TARGET), |ui| {
                let field = Field::new(Id::unique(("repair setting", name)), text.get(name));
                number_field(field, ui, theme, text, now, suffix, accept)
            })
            .inner;
        let simulation = (*cx.workshop.simulation).clone();
        answer.send(cx.out, |to| {
            let mut then = simulation.clone();
            set(&mut then, to);
            Edit::Flow(FlowEdit::SetSimulation(Box::new(then)))
        });
        ui.vertical(|ui| form::note(ui, theme, text.get(hint)));
    });
    ui.add_space(space::S);
}
