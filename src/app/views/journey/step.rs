//! The inspector of one card.

use egui::{Button, RichText, Ui, WidgetInfo, vec2};
use lucide_icons::Icon;

use super::fields::{choice, name, typed, wide_button};
use super::{JourneyRoom, words};
use crate::app::canvas::{exit_words, signed};
use crate::app::theme::{TARGET, bold, size, space};
use crate::app::views::Cx;
use crate::edit::{Edit, JourneyEdit};
use crate::workshop::{Exit, Journey, JourneyId, Layer, Seconds, Step, StepId, Valence};

/// The valences that have a button.
const VALENCES: [f64; 5] = [-2.0, -1.0, 0.0, 1.0, 2.0];

impl JourneyRoom {
    pub(super) fn inspect_step(
        &mut self,
        ui: &mut Ui,
        cx: &mut Cx<'_>,
        journey_id: &JourneyId,
        journey: &Journey,
        id: &StepId,
        step: &Step,
    ) {
        let set = |change: &dyn Fn(&mut Step)| -> Edit {
            let mut next = step.clone();
            change(&mut next);
            JourneyEdit::SetStep(id.clone(), Box::new(next)).of(journey_id)
        };
        let field = |what: &'static str| egui::Id::unique(("journey", id.as_str(), what));
        let empty = cx.text.get("journey-not-said").to_owned();

        self.sentence(ui, cx, "journey-step-title", field("title"), &step.title, 2, |t| {
            set(&|s| s.title.clone_from(&t))
        });
        if let Some(valence) = valence_row(ui, cx, step) {
            cx.out.edit(set(&|s| s.valence = valence));
        }
        self.sentence(ui, cx, "journey-step-text", field("text"), &step.text, 3, |t| {
            set(&|s| s.text.clone_from(&t))
        });

        let people: Vec<_> = std::iter::once((None, cx.text.get("journey-nobody").to_owned()))
            .chain(cx.workshop.people.iter().map(|(id, p)| (Some(id.clone()), p.name.clone())))
            .collect();
        if let Some(owner) = choice(ui, cx, "journey-owner", &step.owner, &people) {
            cx.out.edit(set(&|s| s.owner.clone_from(&owner)));
        }
        let points: Vec<_> = std::iter::once((None, empty.clone()))
            .chain(
                cx.workshop
                    .contact_points
                    .iter()
                    .map(|(id, p)| (Some(id.clone()), p.title.clone())),
            )
            .collect();
        if let Some(point) = choice(ui, cx, "journey-contact-point", &step.contact_point, &points) {
            cx.out.edit(set(&|s| s.contact_point.clone_from(&point)));
        }
        let layers: Vec<_> = std::iter::once((None, empty))
            .chain(Layer::ALL.map(|l| (Some(l), cx.text.get(words::layer(l)).to_owned())))
            .collect();
        if let Some(layer) = choice(ui, cx, "journey-layer", &step.layer, &layers) {
            cx.out.edit(set(&|s| s.layer = layer));
        }

        self.sentence(ui, cx, "journey-pain", field("pain"), &step.pain, 2, |t| {
            set(&|s| s.pain.clone_from(&t))
        });
        let opportunity = &step.opportunity;
        self.sentence(ui, cx, "journey-opportunity", field("opportunity"), opportunity, 2, |t| {
            set(&|s| s.opportunity.clone_from(&t))
        });

        name(ui, cx, "journey-three-ps");
        let mut ps = step.three_ps;
        let changed =
            ui.checkbox(&mut ps.prescriptive, cx.text.get("journey-prescriptive")).changed()
                | ui.checkbox(&mut ps.predictive, cx.text.get("journey-predictive")).changed()
                | ui.checkbox(&mut ps.proactive, cx.text.get("journey-proactive")).changed();
        if changed {
            cx.out.edit(set(&|s| s.three_ps = ps));
        }

        if let Some(dwell) = dwell(ui, cx, field("dwell"), step) {
            cx.out.edit(set(&|s| s.dwell = dwell));
        }
        let exits: Vec<_> = std::iter::once((None, cx.text.get("journey-no-exit").to_owned()))
            .chain(Exit::ALL.map(|e| (Some(e), cx.text.get(exit_words(e).1).to_owned())))
            .collect();
        if let Some(exit) = choice(ui, cx, "journey-exit", &step.exit, &exits) {
            cx.out.edit(set(&|s| s.exit = exit));
        }

        ui.add_space(space::M);
        if wide_button(ui, Icon::Copy, cx.text.get("journey-duplicate")) {
            self.canvas.duplicate(journey, cx, journey_id);
        }
        if wide_button(ui, Icon::Trash2, cx.text.get("journey-delete-step")) {
            self.canvas.delete(cx, journey_id);
        }
        ui.add_space(space::L);
    }
}

/// Five buttons, each with its sign; the one that is pressed takes the valence away again.
fn valence_row(ui: &mut Ui, cx: &Cx<'_>, step: &Step) -> Option<Option<Valence>> {
    name(ui, cx, "journey-valence");
    let mut wish = None;
    let now = step.valence.map(Valence::get);
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = space::XS;
        let width = (ui.available_width() - 4.0 * space::XS) / 5.0;
        for valence in VALENCES {
            let on = now.is_some_and(|v| (v - valence).abs() < 0.25);
            let label = signed(cx.text, valence);
            let color = if on { *cx.theme.raised } else { *cx.theme.ink };
            let mut button = Button::new(RichText::new(&label).font(bold(size::BODY)).color(color))
                .min_size(vec2(width, TARGET));
            if on {
                button = button.fill(cx.theme.valence(valence));
            }
            let response = ui.add(button);
            response.widget_info(|| {
                let words =
                    cx.text.with("journey-says-valence", &[("value", label.as_str().into())]);
                WidgetInfo::selected(egui::Role::RadioButton, true, on, words)
            });
            if response.clicked() {
                wish = Some(if on { None } else { Some(Valence::clamped(valence)) });
            }
        }
    });
    wish
}

/// A number and its unit.
fn dwell(ui: &mut Ui, cx: &Cx<'_>, id: egui::Id, step: &Step) -> Option<Option<Seconds>> {
    let label = name(ui, cx, "journey-dwell");
    let seconds = step.dwell.map(Seconds::get);
    let unit_id = id.with("unit");
    let said = ui.data(|d| d.get_temp::<usize>(unit_id));
    // Without a time the unit is what was last chosen, or days: most waiting is.
    let mut unit = said.unwrap_or_else(|| seconds.map_or(2, words::unit));
    let mut wish = None;
    ui.horizontal(|ui| {
        let shown =
            seconds.map_or_else(String::new, |s| cx.text.short_number(s / words::UNITS[unit].1));
        if let Some(text) = typed(ui, id, label.id, &shown, 88.0) {
            if text.trim().is_empty() {
                wish = Some(None);
            } else if let Some(number) = cx.text.parse_number(&text)
                && number >= 0.0
            {
                wish = Some(Some(Seconds::clamped(number * words::UNITS[unit].1)));
            }
        }
        let before = unit;
        egui::ComboBox::from_id_salt(unit_id)
            .selected_text(cx.text.get(words::UNITS[unit].0))
            .width(ui.available_width())
            .show_ui(ui, |ui| {
                for (i, (key, _)) in words::UNITS.into_iter().enumerate() {
                    ui.selectable_value(&mut unit, i, cx.text.get(key));
                }
            })
            .response
            .widget_info(|| {
                WidgetInfo::labeled(egui::Role::ComboBox, true, cx.text.get("journey-dwell-unit"))
            });
        if unit != before {
            ui.data_mut(|d| d.insert_temp(unit_id, unit));
            // The number stays, its unit is another.
            if let Some(seconds) = seconds {
                let number = seconds / words::UNITS[before].1;
                wish = Some(Some(Seconds::clamped(number * words::UNITS[unit].1)));
            }
        }
    });
    wish.filter(|w| *w != step.dwell)
}
