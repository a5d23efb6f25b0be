//! The inspector of cards: of one, or of what several have in common.

use std::sync::Arc;

use egui::{Button, RichText, Ui, WidgetInfo, vec2};
use lucide_icons::Icon;

use super::cards::Cards;
use super::fields::{Said, choice_of, halves, name, section, typed_or, wide_button};
use super::{JourneyRoom, evidence, kpi, words};
use crate::app::canvas::{exit_words, signed};
use crate::app::theme::{TARGET, bold, size, space};
use crate::app::views::Cx;
use crate::workshop::{Exit, Journey, JourneyId, Layer, Salience, Seconds, Step, Valence};

/// The valences that have a button.
const VALENCES: [f64; 5] = [-2.0, -1.0, 0.0, 1.0, 2.0];

impl JourneyRoom {
    /// Everything about the selected cards.
    pub(super) fn inspect_cards(
        &mut self,
        ui: &mut Ui,
        cx: &mut Cx<'_>,
        id: &JourneyId,
        journey: &Arc<Journey>,
    ) {
        let Some(cards) = self.cards(id, journey) else { return };
        let cards = &*cards;
        if let Some((_, step)) = cards.single() {
            let field = cards.field("title");
            self.sentence(ui, cx, "journey-step-title", field, &step.title, 2, |t| {
                cards.set(|s| s.title.clone_from(&t))
            });
        } else {
            let hint = cx.text.get("journey-many-hint");
            ui.label(RichText::new(hint).size(size::SMALL).color(*cx.theme.ink_soft));
        }
        if let Some(said) = feelings(ui, cx, cards) {
            self.say(cx, said);
        }
        if let Some((_, step)) = cards.single() {
            let field = cards.field("text");
            self.sentence(ui, cx, "journey-step-text", field, &step.text, 3, |t| {
                cards.set(|s| s.text.clone_from(&t))
            });
        }
        if let Some(said) = meeting(ui, cx, cards) {
            self.say(cx, said);
        }
        if let Some((_, step)) = cards.single() {
            section(ui, cx, "journey-what-hurts");
            let field = cards.field("pain");
            self.sentence(ui, cx, "journey-pain", field, &step.pain, 2, |t| {
                cards.set(|s| s.pain.clone_from(&t))
            });
            let (field, now) = (cards.field("opportunity"), &step.opportunity);
            self.sentence(ui, cx, "journey-opportunity", field, now, 2, |t| {
                cards.set(|s| s.opportunity.clone_from(&t))
            });
        }
        if let Some(edit) = evidence::evidence(ui, cx, cards, &mut self.picker) {
            cx.out.edit(edit);
        }
        if let Some(said) = kpi::kpi(ui, cx, cards) {
            self.say(cx, said);
        }
        if let Some(said) = way_on(ui, cx, cards) {
            self.say(cx, said);
        }
        if let Some((step_id, step)) = cards.single() {
            self.inner_section(ui, cx, cards, step_id, step);
        }

        ui.add_space(space::L);
        let count = cards.steps.len();
        if count <= crate::app::canvas::MOST_COPIES
            && wide_button(ui, Icon::Copy, cx.text.get("journey-duplicate"))
        {
            self.canvas.duplicate(journey, cx, id);
        }
        let words = match count {
            1 => cx.text.get("journey-delete-step").to_owned(),
            n => cx.text.with("journey-delete-many", &[("n", n.into())]),
        };
        if wide_button(ui, Icon::Trash2, &words) {
            self.canvas.delete(cx, id);
        }
        ui.add_space(space::L);
    }
}

/// How it feels, and how much of that stays.
fn feelings(ui: &mut Ui, cx: &Cx<'_>, cards: &Cards) -> Option<Said> {
    let common = &cards.common;
    let mut said = None;
    if let Some(valence) = valence_row(ui, cx, common.valence) {
        said = Some(Said::Chosen(cards.set(|s| s.valence = valence)));
    }
    let layers: Vec<_> = std::iter::once((None, cx.text.get("journey-not-said").to_owned()))
        .chain(Layer::ALL.map(|l| (Some(l), cx.text.get(words::layer(l)).to_owned())))
        .collect();
    halves(ui, |left, right| {
        let label =
            name(left, cx, "journey-salience").on_hover_text(cx.text.get("journey-salience-hint"));
        let now = common.salience.flatten().map(|s| cx.text.short_number(s.get()));
        let shown = now.unwrap_or_default();
        let usual = cx.text.short_number(Salience::default().get());
        let hint =
            if common.salience.is_none() { cx.text.get("journey-mixed") } else { usual.as_str() };
        let width = left.available_width();
        let field = cards.field("salience");
        let typed = typed_or(left, field, label.id, &shown, hint, width);
        if let Some(salience) = typed.and_then(|typed| salience(cx, &typed)) {
            said = Some(Said::Typed(field, cards.set(|s| s.salience = salience)));
        }
        let layer = choice_of(right, cx, "journey-layer", common.layer.as_ref(), &layers);
        if let Some(layer) = layer {
            said = Some(Said::Chosen(cards.set(|s| s.layer = layer)));
        }
    });
    said
}

/// How much stays in mind, as a person typed it.
fn salience(cx: &Cx<'_>, typed: &str) -> Option<Option<Salience>> {
    if typed.trim().is_empty() {
        return Some(None);
    }
    Salience::new(cx.text.parse_number(typed)?).ok().map(Some)
}

/// Where the two meet, and who answers for it.
fn meeting(ui: &mut Ui, cx: &Cx<'_>, cards: &Cards) -> Option<Said> {
    let common = &cards.common;
    let mut said = None;
    section(ui, cx, "journey-meeting");
    let nothing = || (None, cx.text.get("journey-not-said").to_owned());
    let points: Vec<_> = std::iter::once(nothing())
        .chain(cx.workshop.contact_points.iter().map(|(id, p)| (Some(id.clone()), p.title.clone())))
        .collect();
    let now = common.contact_point.as_ref();
    if let Some(point) = choice_of(ui, cx, "journey-contact-point", now, &points) {
        said = Some(Said::Chosen(cards.set(|s| s.contact_point.clone_from(&point))));
    }
    let people: Vec<_> = std::iter::once((None, cx.text.get("journey-nobody").to_owned()))
        .chain(cx.workshop.people.iter().map(|(id, p)| (Some(id.clone()), p.name.clone())))
        .collect();
    halves(ui, |left, right| {
        let label = name(left, cx, "journey-channel");
        // What the contact point says holds until the card says something else.
        let point = common.contact_point.as_ref().and_then(Option::as_ref);
        let its = point.and_then(|id| cx.workshop.contact_points.get(id));
        let hint = if common.channel.is_none() {
            cx.text.get("journey-mixed")
        } else {
            its.map_or("", |p| p.channel.as_str())
        };
        let shown = common.channel.clone().unwrap_or_default();
        let width = left.available_width();
        let field = cards.field("channel");
        let typed = typed_or(left, field, label.id, &shown, hint, width);
        if let Some(channel) = typed {
            let edit = cards.set(|s| channel.trim().clone_into(&mut s.channel));
            said = Some(Said::Typed(field, edit));
        }
        if let Some(owner) = choice_of(right, cx, "journey-owner", common.owner.as_ref(), &people) {
            said = Some(Said::Chosen(cards.set(|s| s.owner.clone_from(&owner))));
        }
    });
    said
}

/// What happens next: the three Ps, how long it takes, and whether it ends here.
fn way_on(ui: &mut Ui, cx: &Cx<'_>, cards: &Cards) -> Option<Said> {
    let common = &cards.common;
    let mut said = None;
    section(ui, cx, "journey-three-ps");
    for (key, now, set) in [
        ("journey-prescriptive", common.prescriptive, set_prescriptive as fn(&mut Step, bool)),
        ("journey-predictive", common.predictive, set_predictive),
        ("journey-proactive", common.proactive, set_proactive),
    ] {
        let mut on = now.unwrap_or(false);
        let check = egui::Checkbox::new(&mut on, RichText::new(cx.text.get(key)).size(size::SMALL))
            .indeterminate(now.is_none());
        if ui.add(check).changed() {
            said = Some(Said::Chosen(cards.set(|s| set(s, on))));
        }
    }
    section(ui, cx, "journey-way-on");
    said = dwell(ui, cx, cards).or(said);
    let exits: Vec<_> = std::iter::once((None, cx.text.get("journey-no-exit").to_owned()))
        .chain(Exit::ALL.map(|e| (Some(e), cx.text.get(exit_words(e).1).to_owned())))
        .collect();
    if let Some(exit) = choice_of(ui, cx, "journey-exit", common.exit.as_ref(), &exits) {
        said = Some(Said::Chosen(cards.set(|s| s.exit = exit)));
    }
    said
}

fn set_prescriptive(step: &mut Step, on: bool) {
    step.three_ps.prescriptive = on;
}

fn set_predictive(step: &mut Step, on: bool) {
    step.three_ps.predictive = on;
}

fn set_proactive(step: &mut Step, on: bool) {
    step.three_ps.proactive = on;
}

/// Five buttons, each with its sign; the one that is pressed takes the valence away again.
fn valence_row(ui: &mut Ui, cx: &Cx<'_>, said: Option<Option<Valence>>) -> Option<Option<Valence>> {
    let label = name(ui, cx, "journey-valence");
    if said.is_none() {
        let at = label.rect.right_center() + vec2(space::S, 0.0);
        let mixed = cx.text.get("journey-mixed");
        let font = crate::app::theme::font(size::SMALL);
        ui.painter().text(at, egui::Align2::LEFT_CENTER, mixed, font, *cx.theme.ink_faint);
    }
    let mut wish = None;
    let now = said.flatten().map(Valence::get);
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
fn dwell(ui: &mut Ui, cx: &Cx<'_>, cards: &Cards) -> Option<Said> {
    let id = cards.field("dwell");
    let said_now = cards.common.dwell;
    let label = name(ui, cx, "journey-dwell");
    let seconds = said_now.flatten().map(Seconds::get);
    let unit_id = id.with("unit");
    let chosen = ui.data(|d| d.get_temp::<usize>(unit_id));
    // Without a time the unit is what was last chosen, or days: most waiting is. While a number is
    // typed the unit stays, however long the time has become.
    let typing_id = id.with("typing");
    let typing = ui.data(|d| d.get_temp::<usize>(typing_id));
    let usual = || seconds.map_or(2, words::unit);
    let mut unit = chosen.or(typing).unwrap_or_else(usual);
    if !ui.memory(|m| m.has_focus(id)) {
        if typing.is_some() {
            ui.data_mut(|d| d.remove::<usize>(typing_id));
        }
    } else if typing.is_none() {
        ui.data_mut(|d| d.insert_temp(typing_id, unit));
    }
    let set = |dwell: Option<Seconds>| cards.set(|s| s.dwell = dwell);
    let mut said = None;
    ui.horizontal(|ui| {
        let shown =
            seconds.map_or_else(String::new, |s| cx.text.short_number(s / words::UNITS[unit].1));
        let hint = if said_now.is_none() { cx.text.get("journey-mixed") } else { "" };
        if let Some(text) = typed_or(ui, id, label.id, &shown, hint, 88.0) {
            let number = cx.text.parse_number(&text).filter(|n| *n >= 0.0);
            let dwell = number.map(|n| Seconds::clamped(n * words::UNITS[unit].1));
            if dwell.is_some() || text.trim().is_empty() {
                said = Some(Said::Typed(id, set(dwell)));
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
                let dwell = Seconds::clamped(number * words::UNITS[unit].1);
                said = Some(Said::Chosen(set(Some(dwell))));
            }
        }
    });
    said
}
