//! Whom a journey is drawn for, and the personas themselves: a name, a segment, what they want and
//! what they would say.

use std::sync::Arc;

use egui::containers::menu::MenuButton;
use egui::{Align, Button, Id, Layout, RichText, ScrollArea, Ui, WidgetInfo, vec2};
use lucide_icons::Icon;

use super::fields::wide_button;
use super::inner::brief;
use super::more::entry;
use super::{JourneyRoom, Page};
use crate::app::form::{Field, icon_button, label, note, rule, select};
use crate::app::theme::{TARGET, bold, font, size, space};
use crate::app::views::Cx;
use crate::edit::{Edit, JourneyEdit, JourneyText};
use crate::workshop::{Journey, JourneyId, Persona, PersonaId, SegmentId, Workshop};

/// How many letters of a name the toolbar shows.
const LETTERS: usize = 18;

/// Whom a journey is drawn for, in words; nothing where that is everybody.
pub(super) fn drawn_for(workshop: &Workshop, journey: &Journey) -> Option<String> {
    let persona = journey.persona.as_ref().and_then(|id| workshop.personas.get(id));
    let segment = journey.segment.as_ref().and_then(|id| workshop.segments.get(id));
    persona.map(|p| p.name.clone()).or_else(|| segment.map(|s| s.title.clone()))
}

impl JourneyRoom {
    /// The menu of whom the journey is drawn for.
    pub(super) fn for_whom(
        &mut self,
        ui: &mut Ui,
        cx: &mut Cx<'_>,
        id: &JourneyId,
        journey: &Arc<Journey>,
        narrow: bool,
    ) {
        let whom = drawn_for(cx.workshop, journey);
        let icon = Icon::UserRound.unicode();
        let shown = match &whom {
            Some(whom) if !narrow => format!("{icon} {}", brief(whom, LETTERS)),
            _ => icon.to_string(),
        };
        let color = if whom.is_some() { *cx.theme.ink } else { *cx.theme.ink_soft };
        let button = Button::new(RichText::new(shown).size(size::SMALL).color(color))
            .frame_when_inactive(false)
            .min_size(vec2(TARGET, TARGET));
        let everybody = cx.text.get("journey-for-all");
        let (response, _) = MenuButton::from_button(button).ui(ui, |ui| {
            ui.set_width(260.0);
            ui.spacing_mut().item_spacing.y = 0.0;
            ScrollArea::vertical().max_height(12.0 * TARGET).show(ui, |ui| {
                self.whom_menu(ui, cx, id, journey, everybody);
            });
            rule(ui, cx.theme);
            if entry(ui, Icon::UsersRound, cx.text.get("journey-edit-personas"), "") {
                self.page = Some(Page::Personas);
            }
        });
        let name =
            cx.text.with("journey-for", &[("whom", whom.as_deref().unwrap_or(everybody).into())]);
        let response = response.on_hover_text(&name);
        response.widget_info(|| WidgetInfo::labeled(egui::Role::Button, true, &name));
    }

    fn whom_menu(
        &mut self,
        ui: &mut Ui,
        cx: &mut Cx<'_>,
        id: &JourneyId,
        journey: &Journey,
        everybody: &str,
    ) {
        let mut wish: Option<(Option<SegmentId>, Option<PersonaId>)> = None;
        let line = |ui: &mut Ui, words: &str, on: bool| {
            let label = RichText::new(words).size(size::SMALL);
            let button = Button::new(label)
                .selected(on)
                .frame_when_inactive(on)
                .min_size(vec2(ui.available_width(), TARGET));
            let response = ui.add(button);
            response.widget_info(|| WidgetInfo::selected(egui::Role::RadioButton, true, on, words));
            if response.clicked() {
                ui.close();
            }
            response.clicked()
        };
        if line(ui, everybody, journey.segment.is_none() && journey.persona.is_none()) {
            wish = Some((None, None));
        }
        for (segment, value) in cx.workshop.segments.iter() {
            let on = journey.persona.is_none() && journey.segment.as_ref() == Some(segment);
            if line(ui, &value.title, on) {
                wish = Some((Some(segment.clone()), None));
            }
        }
        for (persona, value) in cx.workshop.personas.iter() {
            if line(ui, &value.name, journey.persona.as_ref() == Some(persona)) {
                wish = Some((value.segment.clone(), Some(persona.clone())));
            }
        }
        if let Some((segment, persona)) = wish {
            let text = JourneyText { segment, persona, ..JourneyText::of(journey) };
            cx.out.edit(JourneyEdit::Describe(text).of(id));
        }
    }

    /// The page beside the canvas that lists the personas.
    pub(super) fn personas(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) {
        ui.horizontal(|ui| {
            let title = cx.text.get("journey-personas");
            ui.label(RichText::new(title).font(bold(size::BODY)).color(*cx.theme.ink));
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                let name = cx.text.get("journey-close");
                let id = Id::unique("journey close personas");
                if icon_button(ui, cx.theme, id, Icon::X, name).clicked() {
                    self.page = None;
                }
            });
        });
        ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = space::XS;
            ui.set_width(ui.available_width() - space::XS);
            if cx.workshop.personas.is_empty() {
                note(ui, cx.theme, cx.text.get("journey-no-personas"));
                ui.add_space(space::S);
            }
            let personas = Arc::clone(&cx.workshop.personas);
            for (id, persona) in personas.iter() {
                one(ui, cx, id, persona);
                rule(ui, cx.theme);
            }
            if wide_button(ui, Icon::Plus, cx.text.get("journey-add-persona")) {
                let name = cx.text.get("journey-new-persona").to_owned();
                let persona = Persona { name, ..Persona::default() };
                cx.out.edit(Edit::AddPersona(PersonaId::fresh(), persona));
            }
            ui.add_space(space::L);
        });
    }
}

/// The fields of one persona.
fn one(ui: &mut Ui, cx: &mut Cx<'_>, id: &PersonaId, persona: &Persona) {
    let key = |what: &'static str| Id::unique(("persona", id.as_str(), what));
    let set = |change: &dyn Fn(&mut Persona)| {
        let mut next = persona.clone();
        change(&mut next);
        Edit::SetPersona(id.clone(), next)
    };
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = space::S;
        let width = ui.available_width() - TARGET - space::S;
        ui.allocate_ui_with_layout(vec2(width, TARGET), Layout::top_down(Align::Min), |ui| {
            Field::new(key("name"), cx.text.get("journey-persona-name"))
                .font(bold(size::BODY))
                .show(ui, cx.theme, &persona.name)
                .send(cx.out, |name| set(&|p| p.name.clone_from(&name)));
        });
        let words = cx.text.with("journey-remove", &[("what", persona.name.as_str().into())]);
        if icon_button(ui, cx.theme, key("remove"), Icon::Trash2, &words).clicked() {
            cx.out.edit(Edit::RemovePersona(id.clone()));
        }
    });
    let segments = &cx.workshop.segments;
    let nobody = cx.text.get("journey-for-all");
    let titles: Vec<&str> =
        std::iter::once(nobody).chain(segments.values().map(|s| s.title.as_str())).collect();
    let now = persona.segment.as_ref().and_then(|s| segments.index_of(s)).map_or(0, |at| at + 1);
    let name = cx.text.get("journey-persona-segment");
    label(ui, cx.theme, name);
    if let Some(chosen) = select(ui, cx.theme, key("segment"), name, &titles, now) {
        let segment = chosen.checked_sub(1).and_then(|at| segments.at(at)).map(|(id, _)| id);
        cx.out.edit(set(&|p| p.segment = segment.cloned()));
    }
    let name = cx.text.get("journey-persona-goal");
    label(ui, cx.theme, name);
    Field::new(key("goal"), name)
        .font(font(size::SMALL))
        .rows(2)
        .show(ui, cx.theme, &persona.goal)
        .send(cx.out, |goal| set(&|p| p.goal.clone_from(&goal)));
    let name = cx.text.get("journey-persona-quote");
    label(ui, cx.theme, name);
    Field::new(key("quote"), name)
        .font(font(size::SMALL))
        .rows(2)
        .show(ui, cx.theme, &persona.quote)
        .send(cx.out, |quote| set(&|p| p.quote.clone_from(&quote)));
}
