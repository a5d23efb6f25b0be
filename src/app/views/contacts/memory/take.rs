//! What experiences can be taken from: data points, the path of a journey, and satisfaction at
//! contact points. What has been taken before is left out.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use egui::{Id, Popup, Ui};
use jiff::civil::Date;
use lucide_icons::Icon;

use super::{MemoryPage, Said, added};
use crate::app::form::{self, Button};
use crate::app::theme::space;
use crate::app::views::Cx;
use crate::measure::memory::{date_of, day_number};
use crate::text::Text;
use crate::workshop::{
    ConnectionKind, ContactPointId, Experience, ExperienceId, Journey, Salience, Seconds, Share,
    Signal, SignalId, Step, StepId, Table, Valence,
};

/// Seconds of a day.
const DAY: f64 = 86_400.0;

/// What can be taken, and how much of it is there already.
#[derive(Debug, Default)]
pub(super) struct Taken {
    pub(super) new: Vec<(ExperienceId, Experience)>,
    skipped: usize,
}

impl Taken {
    fn take(&mut self, experience: Experience) {
        self.new.push((ExperienceId::fresh(), experience));
    }
}

type Ledger = Arc<Table<SignalId, Arc<Signal>>>;

/// How many experiences there are to take from signals, counted once per state of both.
#[derive(Default)]
pub(super) struct Offer {
    of: Option<(Ledger, usize)>,
}

impl Offer {
    /// While there are no experiences yet.
    pub(super) fn count(&mut self, cx: &Cx<'_>) -> usize {
        let signals = &cx.workshop.signals;
        match &self.of {
            Some((was, count)) if Arc::ptr_eq(was, signals) => *count,
            _ => {
                let count = of_signals(cx).new.len();
                self.of = Some((Arc::clone(signals), count));
                count
            }
        }
    }
}

/// The button that opens the menu.
pub(super) fn button(text: &Text) -> Button<'_> {
    Button::outlined(text.get("memory-take")).icon(Icon::Download)
}

/// The dated data points with a valence that have to do with customer experience. Where all that
/// a data point supports is about one contact point, the experience was made there.
pub(super) fn of_signals(cx: &Cx<'_>) -> Taken {
    let workshop = cx.workshop;
    let known: HashSet<&SignalId> =
        workshop.experiences.values().filter_map(|e| e.signal.as_ref()).collect();
    let mut places: HashMap<&SignalId, Vec<&ContactPointId>> = HashMap::new();
    for claim in workshop.claims.values() {
        for signal in &claim.signals {
            places.entry(signal).or_default().extend(&claim.contact_points);
        }
    }
    let mut taken = Taken::default();
    for (id, signal) in workshop.signals.iter().filter(|(_, s)| !s.unrelated) {
        let (Some(date), Some(valence)) = (signal.date, signal.valence) else { continue };
        if known.contains(id) {
            taken.skipped += 1;
            continue;
        }
        let about = places.get(id).map_or(&[][..], Vec::as_slice);
        let one = about.first().filter(|first| about.iter().all(|other| other == *first));
        taken.take(Experience {
            title: signal.title.clone(),
            date,
            valence,
            salience: Salience::default(),
            segment: signal.segment.clone(),
            contact_point: one.map(|id| (*id).clone()),
            step: None,
            signal: Some(id.clone()),
        });
    }
    taken
}

/// The steps in the order in which most customers take them: from a start along the widest ways.
/// Of several starts the one whose path says most about experience; the order of the canvas where
/// nothing is connected.
fn path(journey: &Journey) -> Vec<(&StepId, &Step)> {
    let mut next: HashMap<&StepId, (f64, &StepId)> = HashMap::new();
    let mut entered: HashSet<&StepId> = HashSet::new();
    for way in journey.connections.values().filter(|c| c.kind == ConnectionKind::Next) {
        let share = way.share.map_or(0.0, Share::get);
        entered.insert(&way.to);
        let best = next.entry(&way.from).or_insert((share, &way.to));
        if share > best.0 {
            *best = (share, &way.to);
        }
    }
    let mut steps: Vec<(&StepId, &Step)> = journey.steps.iter().map(|(id, s)| (id, &**s)).collect();
    steps.sort_by_key(|(_, s)| (journey.stages.index_of(&s.at.stage), s.at.col, s.at.row));
    let felt = |path: &[(&StepId, &Step)]| path.iter().filter(|(_, s)| s.valence.is_some()).count();
    let mut best: Vec<(&StepId, &Step)> = Vec::new();
    for (start, _) in steps.iter().filter(|(id, _)| next.contains_key(id) && !entered.contains(id))
    {
        let mut walked = Vec::new();
        let mut seen = HashSet::new();
        let mut at = Some(*start);
        while let Some(id) = at.filter(|id| seen.insert(*id)) {
            let Some(step) = journey.steps.get(id) else { break };
            walked.push((id, &**step));
            at = next.get(id).map(|(_, to)| *to);
        }
        if felt(&walked) > felt(&best) {
            best = walked;
        }
    }
    if felt(&best) > 0 { best } else { steps }
}

/// The steps of a journey that say how they feel. The last one lies on `on`, the others as many
/// days before as customers stay on the way there.
fn of_journey(cx: &Cx<'_>, journey: &Journey, on: Date) -> Taken {
    let known: HashSet<&StepId> =
        cx.workshop.experiences.values().filter_map(|e| e.step.as_ref()).collect();
    let mut taken = Taken::default();
    let mut ahead = 0.0;
    let path = path(journey);
    for (i, (id, step)) in path.iter().enumerate().rev() {
        if i + 1 < path.len() {
            ahead += step.dwell.map_or(0.0, Seconds::get);
        }
        let Some(valence) = step.valence else { continue };
        if known.contains(id) {
            taken.skipped += 1;
            continue;
        }
        taken.take(Experience {
            title: step.title.clone(),
            date: date_of(day_number(on) - (ahead / DAY).round()),
            valence,
            salience: step.salience.unwrap_or_default(),
            segment: journey.segment.clone(),
            contact_point: step.contact_point.clone(),
            step: Some((*id).clone()),
            signal: None,
        });
    }
    taken.new.reverse();
    taken
}

/// How satisfied customers are with each contact point now: 1 is −2, 5 is +2.
fn of_contact_points(cx: &Cx<'_>, on: Date) -> Taken {
    let mut taken = Taken::default();
    for (id, point) in cx.workshop.contact_points.iter() {
        let Some(satisfaction) = point.satisfaction else { continue };
        let title = cx.text.with("memory-satisfaction", &[("title", point.title.as_str().into())]);
        let valence = Valence::clamped(satisfaction.get() - 3.0);
        let same = |e: &Experience| {
            e.contact_point.as_ref() == Some(id) && e.date == on && e.title == title
        };
        if cx.workshop.experiences.values().any(|e| same(e)) {
            taken.skipped += 1;
            continue;
        }
        taken.take(Experience {
            title,
            date: on,
            valence,
            salience: Salience::default(),
            segment: None,
            contact_point: Some(id.clone()),
            step: None,
            signal: None,
        });
    }
    taken
}

impl MemoryPage {
    /// The button with its menu.
    pub(super) fn take(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) {
        let (text, theme) = (cx.text, cx.theme);
        let opener = button(text).id(Id::unique("memory-take")).show(ui, theme);
        let opener = opener.on_hover_text(text.get("memory-take-hint"));
        let on = self.day(cx);
        let mut taken = None;
        Popup::menu(&opener).gap(space::XS).show(|ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            egui::ScrollArea::vertical().max_height(360.0).show(ui, |ui| {
                let mut entry = |words: &str, icon: Icon, id: Id| {
                    Button::quiet(words).icon(icon).id(id).show(ui, theme).clicked()
                };
                if entry(
                    text.get("memory-take-signals"),
                    Icon::Radio,
                    Id::unique("memory-take-signals"),
                ) {
                    taken = Some(of_signals(cx));
                }
                let name = text.get("memory-take-places");
                if entry(name, Icon::MapPin, Id::unique("memory-take-places")) {
                    taken = Some(of_contact_points(cx, on));
                }
                for (id, journey) in cx.workshop.journeys.iter() {
                    let name = text
                        .with("memory-take-journey", &[("title", journey.title.as_str().into())]);
                    let id = Id::unique(("memory-take-journey", id.as_str()));
                    if entry(&name, Icon::Route, id) {
                        taken = Some(of_journey(cx, journey, on));
                    }
                }
                form::note(ui, theme, text.get("memory-take-note"));
            });
            if taken.is_some() {
                ui.close();
            }
        });
        if let Some(taken) = taken {
            self.took(cx, taken);
        }
    }

    /// Puts what was taken into the document, as one step, and says how many.
    pub(super) fn took(&mut self, cx: &mut Cx<'_>, taken: Taken) {
        let args = [("n", taken.new.len().into()), ("skipped", taken.skipped.into())];
        self.said = Some(Said::Done(match (taken.new.len(), taken.skipped) {
            (0, 0) => cx.text.get("memory-took-nothing").to_owned(),
            (0, _) => cx.text.with("memory-took-none", &args),
            (_, 0) => cx.text.with("memory-took", &args),
            (_, _) => cx.text.with("memory-took-some", &args),
        }));
        if !taken.new.is_empty() {
            cx.out.edit(added(taken.new));
        }
    }
}
