//! What a card leans on: the data points that are linked, what they are worth together, and a panel
//! to link others.

use egui::{Align, Id, Label, Layout, Rect, RichText, ScrollArea, Ui, vec2};
use lucide_icons::Icon;

use super::cards::Cards;
use super::fields::section;
use crate::app::form::{Button, Change, Field, TICK, icon_button, note, toggle};
use crate::app::theme::{TARGET, bold, font, size, space};
use crate::app::views::Cx;
use crate::app::widgets::{Floating, SignalTicks, grade_mark};
use crate::edit::Edit;
use crate::workshop::SignalId;

/// Width of the panel, in points.
const WIDTH: f32 = 380.0;
/// How many lines of the panel are seen at once.
const LINES: f32 = 9.0;

/// The panel while it is open.
#[derive(Debug)]
pub(super) struct Picker {
    floating: Floating,
    typed: String,
    signals: SignalTicks,
}

/// The section of the inspector. Answers with what was changed.
pub(super) fn evidence(
    ui: &mut Ui,
    cx: &Cx<'_>,
    cards: &Cards,
    picker: &mut Option<Picker>,
) -> Option<Edit> {
    let linked = &cards.common.evidence;
    let mut unlink = None;
    let title = section(ui, cx, "journey-evidence");
    if let Some((id, step)) = cards.single()
        && let Some(grade) = cx.grades.step(id, &step.evidence)
    {
        let at = Rect::from_min_max(title.rect.left_top(), title.rect.right_bottom());
        let right = ui.max_rect().right();
        let at = at.with_max_x(right).with_min_x(title.rect.right() + space::S);
        let mut beside = ui.new_child(
            egui::UiBuilder::new().max_rect(at).layout(Layout::right_to_left(Align::Center)),
        );
        grade_mark(&mut beside, cx.theme, cx.text, grade);
    }
    for id in linked {
        let Some(signal) = cx.workshop.signals.get(id) else { continue };
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = space::S;
            grade_mark(ui, cx.theme, cx.text, cx.grades.signal(id));
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                let name =
                    cx.text.with("journey-unlink", &[("title", signal.title.as_str().into())]);
                let key = Id::unique(("journey unlink", id.as_str()));
                if icon_button(ui, cx.theme, key, Icon::X, &name).clicked() {
                    unlink = Some(id.clone());
                }
                ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                    let words = RichText::new(&signal.title).size(size::SMALL);
                    ui.add(Label::new(words).truncate());
                });
            });
        });
    }
    if cx.workshop.signals.is_empty() {
        note(ui, cx.theme, cx.text.get("journey-no-signals"));
    } else {
        let button = Button::quiet(cx.text.get("journey-link")).icon(Icon::Paperclip);
        let response = button.id(Id::unique("journey link")).show(ui, cx.theme);
        if response.clicked() {
            *picker = match picker {
                Some(_) => None,
                None => Some(Picker {
                    floating: Floating::new(response.rect),
                    typed: String::new(),
                    signals: SignalTicks::default(),
                }),
            };
        }
    }
    let picked = pick(ui, cx, linked, picker);
    if let Some(id) = unlink {
        return Some(cards.set(|s| s.evidence.retain(|other| *other != id)));
    }
    let id = picked?;
    let on = linked.contains(&id);
    Some(cards.set(|s| {
        if s.evidence.contains(&id) == on {
            toggle(&mut s.evidence, &id);
        }
    }))
}

/// Draws the panel, in which several data points can be ticked in a row.
fn pick(ui: &Ui, cx: &Cx<'_>, linked: &[SignalId], kept: &mut Option<Picker>) -> Option<SignalId> {
    let mut picker = kept.take()?;
    let mut ticked = None;
    let mut floating = picker.floating;
    let stays = floating.show(ui, Id::unique("journey picker"), WIDTH, false, |ui| {
        ui.spacing_mut().item_spacing = vec2(space::S, space::XS);
        let mut close = false;
        ui.horizontal(|ui| {
            let title = RichText::new(cx.text.get("journey-evidence")).font(bold(size::BODY));
            ui.label(title);
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                let id = Id::unique("journey close picker");
                let name = cx.text.get("journey-close-picker");
                close = icon_button(ui, cx.theme, id, Icon::X, name).clicked();
            });
        });
        let name = cx.text.get("journey-find-signal");
        let field =
            Field::new(Id::unique("journey find signal"), name).hint(name).font(font(size::SMALL));
        for change in field.show(ui, cx.theme, &picker.typed).changes {
            match change {
                Change::To(typed) => picker.typed = typed,
                Change::Dropped => picker.typed.clear(),
                Change::Left => {}
            }
        }
        let found = picker.signals.find(&cx.workshop.signals, &picker.typed, &[]);
        if found == 0 {
            ui.set_min_height(TARGET);
            note(ui, cx.theme, cx.text.get("journey-no-such-signal"));
        }
        ScrollArea::vertical().max_height(LINES * TICK).show(ui, |ui| {
            let key = |id: &SignalId| Id::unique(("journey tick", id.as_str()));
            ticked = picker.signals.show(ui, cx.theme, key, |id| linked.contains(id));
        });
        close
    });
    if stays {
        *kept = Some(Picker { floating, ..picker });
    }
    ticked
}
