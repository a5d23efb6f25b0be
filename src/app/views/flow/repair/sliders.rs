//! The sliders of what is chosen: the share of a way; who leaves at a step, how long customers stay
//! there, how it feels, and how many it serves at once.

use egui::{Id, Ui};

use super::Moved;
use super::exact::Exact;
use super::places::{Place, keeps};
use super::track::{Answer, Slider};
use super::words::{UNITS, span, unit};
use crate::app::form::{self, Button};
use crate::app::theme::{bold, size, space};
use crate::app::views::Cx;
use crate::edit::{Edit, FlowEdit};
use crate::flow::repair::Repaired;
use crate::workshop::{
    Count, JourneyId, Mend, Repair, RepairId, Seconds, Share, Simulation, Valence, Workshop,
};

/// The largest stay and capacity that a slider offers where nobody has measured any.
const HOURS: f64 = 48.0;
const PLACES: f64 = 20.0;

/// What a slider changes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Way,
    Keep,
    Dwell,
    Feeling,
    Capacity,
}

impl Kind {
    const fn name(self) -> &'static str {
        match self {
            Self::Way => "repair-share",
            Self::Keep => "repair-leaves",
            Self::Dwell => "repair-dwell",
            Self::Feeling => "repair-feeling",
            Self::Capacity => "repair-capacity",
        }
    }

    fn is(self, what: &Mend) -> bool {
        matches!(
            (self, what),
            (Self::Way, Mend::Way { .. })
                | (Self::Keep, Mend::Keep { .. })
                | (Self::Dwell, Mend::Dwell { .. })
                | (Self::Feeling, Mend::Feeling { .. })
                | (Self::Capacity, Mend::Capacity { .. })
        )
    }
}

/// The repair of this sort of this place, if there is one; of several the last counts.
fn kept(w: &Workshop, id: &JourneyId, place: &Place, kind: Kind) -> Option<(RepairId, Repair)> {
    let here = |what: &Mend| match (place, what) {
        (Place::Way(way), Mend::Way { connection, .. }) => way == connection,
        (Place::Step(step), what) => what.step() == Some(step),
        _ => false,
    };
    let fits = |r: &Repair| r.journey == *id && kind.is(&r.what) && here(&r.what);
    let mut all = w.repairs.iter().filter(|(_, repair)| fits(repair));
    all.next_back().map(|(id, repair)| (id.clone(), repair.clone()))
}

/// One slider with the numbers of its figure, in its own unit.
struct Figure {
    kind: Kind,
    before: Option<f64>,
    now: Option<f64>,
    ends: (f64, f64),
    step: f64,
    /// Seconds of its unit, where it is a time.
    unit: f64,
    suffix: String,
    today: String,
}

/// Draws the sliders; answers with what is moved in this frame.
pub(super) fn show(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    id: &JourneyId,
    exact: &Exact,
    place: &Place,
) -> Moved {
    let repaired = exact.repaired()?;
    let journey = cx.workshop.journeys.get(id)?;
    let title = match place {
        Place::Step(step) => super::words::step(journey, step).to_owned(),
        Place::Way(way) => super::words::way(cx.text, journey, way),
    };
    ui.add_space(space::S);
    form::words(ui, &title, bold(size::BODY), cx.theme.ink);
    let mut moved = None;
    match place {
        Place::Way(way) => {
            let at = journey.connections.index_of(way)? as u32;
            let found = repaired.was.ways.position(at)?;
            let start = repaired.was.ways.start(found);
            let part = repaired.was.ways.all().get(found)?.part;
            let alone =
                repaired.was.ways.out(start).len() == 1 && repaired.was.ways.stay(start) <= 0.0;
            if alone {
                form::note(ui, cx.theme, cx.text.get("repair-only-way"));
                return None;
            }
            let figure = share(cx, id, place, part);
            moved = one(ui, cx, id, place, &figure).or(moved);
        }
        Place::Step(step) => {
            let at = journey.steps.index_of(step)?;
            let leaving = repaired.was.leaving(at);
            if keeps(&repaired.was, at) {
                let figure = leaves(cx, id, place, leaving);
                moved = one(ui, cx, id, place, &figure).or(moved);
            } else {
                let ends = leaving > 0.0;
                let key = if ends { "repair-all-leave" } else { "repair-nobody-leaves" };
                form::note(ui, cx.theme, cx.text.get(key));
            }
            for figure in facts(cx, id, place, repaired, at) {
                moved = one(ui, cx, id, place, &figure).or(moved);
                if figure.kind == Kind::Capacity {
                    queues(ui, cx, figure.now.or(figure.before).is_some());
                }
            }
        }
    }
    moved
}

/// Capacity means nothing without queues.
fn queues(ui: &mut Ui, cx: &mut Cx<'_>, known: bool) {
    if !known || cx.workshop.simulation.queues {
        return;
    }
    form::note(ui, cx.theme, cx.text.get("repair-no-queues"));
    let button = Button::quiet(cx.text.get("repair-queues-on")).id(Id::unique("repair queues on"));
    if button.show(ui, cx.theme).clicked() {
        let simulation = Simulation { queues: true, ..(*cx.workshop.simulation).clone() };
        cx.out.edit(Edit::Flow(FlowEdit::SetSimulation(Box::new(simulation))));
    }
}

/// How finely a share moves on a scale of so many per cent.
fn fine(full: f64) -> f64 {
    if full < 5.0 { 0.01 } else { 0.1 }
}

fn share(cx: &Cx<'_>, id: &JourneyId, place: &Place, part: f64) -> Figure {
    let now = kept(cx.workshop, id, place, Kind::Way);
    let now =
        now.and_then(|(_, r)| if let Mend::Way { to, .. } = r.what { Some(to) } else { None });
    Figure {
        kind: Kind::Way,
        before: Some(part * 100.0),
        now: now.map(|to| to.get() * 100.0),
        ends: (0.0, 100.0),
        step: fine(100.0),
        unit: 1.0,
        suffix: cx.text.percent_sign().to_owned(),
        today: cx.text.with("repair-today", &[("value", cx.text.percent(part, 1).into())]),
    }
}

fn leaves(cx: &Cx<'_>, id: &JourneyId, place: &Place, leaving: f64) -> Figure {
    let now = kept(cx.workshop, id, place, Kind::Keep);
    let by =
        now.and_then(|(_, r)| if let Mend::Keep { by, .. } = r.what { Some(by) } else { None });
    let full = leaving * 100.0;
    Figure {
        kind: Kind::Keep,
        before: Some(full),
        now: by.map(|by| (leaving - by.get()).max(0.0) * 100.0),
        ends: (0.0, full),
        step: fine(full),
        unit: 1.0,
        suffix: cx.text.percent_sign().to_owned(),
        today: cx.text.with("repair-today", &[("value", cx.text.percent(leaving, 1).into())]),
    }
}

/// How long, how it feels, and how many at once.
fn facts(
    cx: &Cx<'_>,
    id: &JourneyId,
    place: &Place,
    repaired: &Repaired,
    at: usize,
) -> Vec<Figure> {
    let (text, w) = (cx.text, cx.workshop);
    let Some(was) = repaired.was.facts.get(at) else { return Vec::new() };
    let now = |kind| kept(w, id, place, kind).map(|(_, repair)| repair.what);
    let today = |said: Option<String>| match said {
        Some(value) => text.with("repair-today", &[("value", value.into())]),
        None => text.get("repair-today-unknown").to_owned(),
    };
    let (key, seconds) = was.dwell.filter(|d| *d > 0.0).map_or(UNITS[2], unit);
    let to = now(Kind::Dwell);
    let to = to.and_then(|what| if let Mend::Dwell { to, .. } = what { Some(to) } else { None });
    let dwell = Figure {
        kind: Kind::Dwell,
        before: was.dwell.map(|d| d / seconds),
        now: to.map(|to| to.get() / seconds),
        ends: (0.0, was.dwell.filter(|d| *d > 0.0).map_or(HOURS, |d| (3.0 * d / seconds).ceil())),
        step: 0.1,
        unit: seconds,
        suffix: format!("\u{a0}{}", text.get(key)),
        today: today(was.dwell.map(|d| span(text, d))),
    };
    let to = now(Kind::Feeling);
    let to = to.and_then(|what| if let Mend::Feeling { to, .. } = what { Some(to) } else { None });
    let feeling = Figure {
        kind: Kind::Feeling,
        before: was.valence,
        now: to.map(Valence::get),
        ends: (-2.0, 2.0),
        step: 0.1,
        unit: 1.0,
        suffix: String::new(),
        today: today(was.valence.map(|v| text.signed(v, 1))),
    };
    let to = now(Kind::Capacity);
    let to = to.and_then(|what| if let Mend::Capacity { to, .. } = what { Some(to) } else { None });
    let most = was.capacity.map_or(PLACES, |c| (4.0 * f64::from(c)).max(PLACES));
    let capacity = Figure {
        kind: Kind::Capacity,
        before: was.capacity.map(f64::from),
        now: to.map(Count::get),
        ends: (1.0, most),
        step: 1.0,
        unit: 1.0,
        suffix: String::new(),
        today: match was.capacity {
            Some(c) => today(Some(text.number(f64::from(c), 0))),
            None => text.get("repair-no-limit").to_owned(),
        },
    };
    vec![dwell, feeling, capacity]
}

/// The repair that puts a figure here.
fn mend(place: &Place, figure: &Figure, to: f64) -> Option<Mend> {
    Some(match (place, figure.kind) {
        (Place::Way(connection), Kind::Way) => {
            Mend::Way { connection: connection.clone(), to: Share::clamped(to / 100.0) }
        }
        (Place::Step(step), kind) => {
            let step = step.clone();
            match kind {
                Kind::Keep => {
                    let by = (figure.before.unwrap_or(0.0) - to) / 100.0;
                    Mend::Keep { step, by: Share::clamped(by) }
                }
                Kind::Dwell => Mend::Dwell { step, to: Seconds::clamped(to * figure.unit) },
                Kind::Feeling => Mend::Feeling { step, to: Valence::clamped(to) },
                Kind::Capacity => Mend::Capacity { step, to: Count::clamped(to.round().max(1.0)) },
                Kind::Way => return None,
            }
        }
        (Place::Way(_), _) => return None,
    })
}

/// Draws one slider and hands on what happened to it.
fn one(ui: &mut Ui, cx: &mut Cx<'_>, id: &JourneyId, place: &Place, figure: &Figure) -> Moved {
    let before = kept(cx.workshop, id, place, figure.kind);
    let at = match place {
        Place::Step(step) => step.as_str(),
        Place::Way(way) => way.as_str(),
    };
    let gesture = Id::unique(("repair slider", id.as_str(), at, figure.kind.name()));
    let slider = Slider {
        id: gesture,
        name: cx.text.get(figure.kind.name()),
        before: figure.before,
        now: figure.now,
        ends: figure.ends,
        most: match figure.kind {
            Kind::Way | Kind::Keep | Kind::Feeling => figure.ends.1,
            Kind::Dwell => Seconds::MAX.get() / figure.unit,
            Kind::Capacity => f64::from(u32::MAX),
        },
        step: figure.step,
        suffix: &figure.suffix,
        today: &figure.today,
    };
    let answer = slider.show(ui, cx);
    ui.add_space(space::XS);
    let moved = answer.to.and_then(|to| mend(place, figure, to)).map(|what| {
        let (key, mut repair, is_new) = match &before {
            Some((key, repair)) => (key.clone(), repair.clone(), false),
            None => {
                let repair =
                    Repair { journey: id.clone(), what: what.clone(), action: None, off: false };
                (RepairId::fresh(), repair, true)
            }
        };
        (repair.what, repair.off) = (what, false);
        let edit = if is_new {
            FlowEdit::AddRepair(key.clone(), repair.clone())
        } else {
            FlowEdit::SetRepair(key.clone(), repair.clone())
        };
        let edit = Edit::Flow(edit);
        if answer.set {
            cx.out.edit(edit);
        } else {
            cx.out.live(gesture, edit);
        }
        (key, Some(repair))
    });
    finish(ui, cx, &answer, before);
    moved
}

/// What ends the gesture.
fn finish(ui: &Ui, cx: &mut Cx<'_>, answer: &Answer, before: Option<(RepairId, Repair)>) {
    if answer.reset
        && let Some((key, _)) = before
    {
        cx.out.commit();
        cx.out.edit(Edit::Flow(FlowEdit::RemoveRepairs(vec![key])));
    }
    if answer.commit {
        cx.out.commit();
    }
    if answer.abort {
        cx.out.abort();
    }
    if answer.retract {
        cx.out.retract();
    }
    if answer.abort || answer.retract || answer.commit || answer.to.is_some() {
        // What was put back, or may be simulated now, shows in the next frame.
        ui.ctx().request_repaint();
    }
}
