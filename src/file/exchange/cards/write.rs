//! Writing the cards of a journey, a row each.

use std::collections::HashMap;

use super::super::cell::{guarded, tidy};
use super::super::write::Writer;
use super::column::Column;
use super::names::Names;
use super::{BETWEEN, HOUR, YES, ways};
use crate::text::{Text, journey};
use crate::workshop::{Amount, Journey, StepId, Workshop};

/// The cards of a journey, a row each, with the numbers of the rows that they lead to.
#[must_use]
pub fn cards(workshop: &Workshop, journey: &Journey, text: &Text) -> Vec<u8> {
    let mut sheet = Writer::new(text);
    sheet.row(Column::ALL.map(|c| text.get(c.title()).to_owned()).to_vec());
    let segments = workshop.segments.iter();
    let segments = Names::of(segments.map(|(id, s)| (id, id.as_str(), s.title.as_str())));
    let signals = workshop.signals.iter();
    let signals = Names::of(signals.map(|(id, s)| (id, id.as_str(), s.title.as_str())));
    let journeys = workshop.journeys.iter();
    let journeys = Names::of(journeys.map(|(id, j)| (id, id.as_str(), j.title.as_str())));
    let between = format!(" {BETWEEN} ");
    let mut next: HashMap<&StepId, Vec<String>> = HashMap::new();
    for c in journey.connections.values() {
        let Some(to) = journey.steps.index_of(&c.to) else { continue };
        next.entry(&c.from).or_default().push(ways::said(&sheet, c, to + 1, &segments));
    }
    for (n, (id, step)) in journey.steps.iter().enumerate() {
        let lane = journey.lanes.get(&step.at.lane);
        let stage = journey.stages.get(&step.at.stage);
        let place = |at: Option<usize>| at.map(|at| (at + 1).to_string()).unwrap_or_default();
        let yes = |on: bool| if on { YES[0].to_owned() } else { String::new() };
        let kpi = step.kpi.as_ref();
        let amount = |value: Option<Amount>| value.map(|v| sheet.number(v.get()));
        let row = Column::ALL.map(|column| match column {
            Column::Number => (n + 1).to_string(),
            Column::Stage => guarded(stage.map_or("", |s| s.title.as_str())),
            Column::Lane => guarded(lane.map_or("", |l| l.title.as_str())),
            Column::Kind => {
                lane.map(|l| text.get(journey::lane_kind(l.kind)).to_owned()).unwrap_or_default()
            }
            Column::Title => guarded(&tidy(&step.title)),
            Column::Text => guarded(&tidy(&step.text)),
            Column::Valence => step.valence.map(|v| sheet.number(v.get())).unwrap_or_default(),
            Column::Salience => step.salience.map(|v| sheet.number(v.get())).unwrap_or_default(),
            Column::Layer => {
                step.layer.map(|l| text.get(journey::layer(l)).to_owned()).unwrap_or_default()
            }
            Column::Prescriptive => yes(step.three_ps.prescriptive),
            Column::Predictive => yes(step.three_ps.predictive),
            Column::Proactive => yes(step.three_ps.proactive),
            Column::Owner => {
                let owner = step.owner.as_ref().and_then(|id| workshop.people.get(id));
                guarded(owner.map_or("", |p| p.name.as_str()))
            }
            Column::ContactPoint => {
                let point = step.contact_point.as_ref();
                let point = point.and_then(|id| workshop.contact_points.get(id));
                guarded(point.map_or("", |p| p.title.as_str()))
            }
            Column::Channel => guarded(&step.channel),
            Column::Evidence => {
                let names = step.evidence.iter().filter_map(|id| signals.name(id.as_str()));
                guarded(&names.collect::<Vec<_>>().join(&between))
            }
            Column::Pain => guarded(&tidy(&step.pain)),
            Column::Opportunity => guarded(&tidy(&step.opportunity)),
            Column::Kpi => guarded(kpi.map_or("", |k| k.title.as_str())),
            Column::KpiUnit => guarded(kpi.map_or("", |k| k.unit.as_str())),
            Column::KpiValue => kpi.and_then(|k| amount(k.value)).unwrap_or_default(),
            Column::KpiTarget => kpi.and_then(|k| amount(k.target)).unwrap_or_default(),
            Column::Dwell => step.dwell.map(|d| sheet.number(d.get() / HOUR)).unwrap_or_default(),
            Column::Exit => {
                step.exit.map(|e| text.get(journey::exit(e)).to_owned()).unwrap_or_default()
            }
            Column::Inner => {
                let inner = step.inner.as_ref().and_then(|id| journeys.name(id.as_str()));
                guarded(&inner.unwrap_or_default())
            }
            Column::Next => next.get(id).map(|n| n.join(&between)).unwrap_or_default(),
            Column::Col => (u32::from(step.at.col) + 1).to_string(),
            Column::Row => (u32::from(step.at.row) + 1).to_string(),
            Column::StageNumber => place(journey.stages.index_of(&step.at.stage)),
            Column::LaneNumber => place(journey.lanes.index_of(&step.at.lane)),
        });
        sheet.row(row.to_vec());
    }
    sheet.finish()
}
