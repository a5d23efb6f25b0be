//! The row above the canvas: which journey, what it is, what can be added, how closely one looks.

use std::sync::Arc;

use egui::containers::menu::MenuButton;
use egui::{Align, Button, Layout, Response, RichText, Ui, WidgetInfo, vec2};
use lucide_icons::Icon;

use super::{JourneyRoom, words};
use crate::app::canvas::{Look, Selection};
use crate::app::theme::{TARGET, bold, size, space};
use crate::app::views::Cx;
use crate::edit::{Edit, JourneyEdit, JourneyText};
use crate::workshop::{
    Journey, JourneyId, JourneyState, Lane, LaneId, LaneKind, Place, Stage, StageId,
};

/// Height of the row, in points.
const HEIGHT: f32 = 48.0;

/// Below this width, in points, the row says less in words.
const NARROW: f32 = 1000.0;

/// Below this width the buttons to zoom are left out: the wheel, the keys and a pinch remain.
const TIGHT: f32 = 700.0;

/// A button of the row with a short label and a full name.
fn tool(ui: &mut Ui, label: impl Into<String>, name: &str) -> Response {
    let button = Button::new(RichText::new(label.into()).size(size::SMALL))
        .frame_when_inactive(false)
        .min_size(vec2(TARGET, TARGET));
    let response = ui.add(button).on_hover_text(name);
    response.widget_info(|| WidgetInfo::labeled(egui::Role::Button, true, name));
    response
}

fn is_narrow(ui: &Ui) -> bool {
    ui.ctx().content_rect().width() < NARROW
}

impl JourneyRoom {
    pub(super) fn toolbar(
        &mut self,
        ui: &mut Ui,
        cx: &mut Cx<'_>,
        id: &JourneyId,
        journey: &Arc<Journey>,
    ) {
        let rect = ui.available_rect_before_wrap();
        let row = egui::Rect::from_min_size(rect.min, vec2(rect.width(), HEIGHT));
        ui.advance_cursor_after_rect(row);
        let inner = row.shrink2(vec2(space::L, 0.0));
        let mut ui = ui.new_child(
            egui::UiBuilder::new()
                .id_salt("above the canvas")
                .max_rect(inner)
                .layout(Layout::left_to_right(Align::Center)),
        );
        let ui = &mut ui;
        let line = cx.theme.hairline_stroke();
        ui.painter().hline(row.x_range(), row.bottom() - line.width / 2.0, line);
        ui.spacing_mut().item_spacing.x = space::S;
        if self.renaming {
            self.rename(ui, cx, id, journey);
        } else {
            self.selector(ui, cx, id, journey);
        }
        self.state(ui, cx, id, journey);
        ui.add_space(space::S);
        self.adders(ui, cx, id, journey);
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            ui.spacing_mut().item_spacing.x = space::XS;
            self.more(ui, cx, id, journey);
            self.zoom(ui, cx);
            if !is_narrow(ui) {
                self.gaps_chip(ui, cx);
            }
        });
    }

    fn describe(journey: &Journey, title: String, state: JourneyState) -> JourneyEdit {
        JourneyEdit::Describe(JourneyText { title, state, ..JourneyText::of(journey) })
    }

    fn rename(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, id: &JourneyId, journey: &Journey) {
        let field = egui::Id::unique(("journey-rename", id.as_str()));
        let response = ui
            .scope(|ui| {
                ui.set_max_width(280.0);
                self.bare_sentence(ui, cx, field, &journey.title, 1, |title| {
                    Self::describe(journey, title, journey.state).of(id)
                })
            })
            .inner;
        response.widget_info(|| {
            let mut info =
                WidgetInfo::labeled(egui::Role::TextInput, true, cx.text.get("journey-name"));
            info.current_text_value = Some(journey.title.clone());
            info
        });
        if response.lost_focus() {
            self.renaming = false;
        } else if !response.has_focus() {
            response.request_focus();
        }
    }

    /// The title, which opens the list of journeys and what can be done with this one.
    fn selector(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, id: &JourneyId, journey: &Journey) {
        let most = match ui.ctx().content_rect().width() {
            w if w < TIGHT => 12,
            w if w < NARROW => 20,
            _ => 36,
        };
        let mut shown: String = journey.title.chars().take(most).collect();
        if shown.len() < journey.title.len() {
            shown.push('…');
        }
        let label = RichText::new(format!("{shown}  {}", Icon::ChevronDown.unicode()))
            .font(bold(size::BODY));
        let button = Button::new(label).frame_when_inactive(false);
        let (response, _) = MenuButton::from_button(button).ui(ui, |ui| {
            ui.set_min_width(220.0);
            for (other, value) in cx.workshop.journeys.iter() {
                let words = format!("{} · {}", value.title, cx.text.get(words::state(value.state)));
                if ui.selectable_label(other == id, words).clicked() {
                    self.current = Some(other.clone());
                    ui.close();
                }
            }
            ui.separator();
            if ui.button(cx.text.get("journey-rename")).clicked() {
                self.renaming = true;
                ui.close();
            }
            if ui.button(cx.text.get("journey-add")).clicked() {
                self.begin(cx);
                ui.close();
            }
            ui.separator();
            if ui.button(cx.text.get("journey-delete")).clicked() {
                cx.out.edit(Edit::RemoveJourney(id.clone()));
                self.current = None;
                ui.close();
            }
        });
        response.widget_info(|| {
            let name = cx.text.with("journey-menu", &[("title", journey.title.as_str().into())]);
            WidgetInfo::labeled(egui::Role::Button, true, name)
        });
    }

    fn state(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, id: &JourneyId, journey: &Journey) {
        ui.scope(|ui| {
            ui.spacing_mut().item_spacing.x = 0.0;
            for state in [JourneyState::AsIs, JourneyState::ToBe] {
                let on = journey.state == state;
                let words = cx.text.get(words::state(state));
                let button = Button::new(RichText::new(words).size(size::SMALL))
                    .selected(on)
                    .min_size(vec2(56.0, TARGET));
                let response = ui.add(button);
                response
                    .widget_info(|| WidgetInfo::selected(egui::Role::RadioButton, true, on, words));
                if response.clicked() && !on {
                    let edit = Self::describe(journey, journey.title.clone(), state);
                    cx.out.edit(edit.of(id));
                }
            }
        });
    }

    fn adders(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, id: &JourneyId, journey: &Journey) {
        let narrow = is_narrow(ui);
        let label = |icon: Icon, key| {
            if narrow {
                icon.unicode().to_string()
            } else {
                format!("{} {}", Icon::Plus.unicode(), cx.text.get(key))
            }
        };
        if tool(ui, label(Icon::SquarePlus, "journey-step"), cx.text.get("journey-add-step"))
            .clicked()
            && let Some(at) = self.place_for_new(journey)
        {
            self.canvas.write_at(at);
        }
        if tool(
            ui,
            label(Icon::BetweenVerticalStart, "journey-stage"),
            cx.text.get("journey-add-stage"),
        )
        .clicked()
        {
            let stage = StageId::fresh();
            let after = match self.canvas.selection() {
                Selection::Stage(s) => journey.stages.index_of(s).map(|i| i + 1),
                _ => None,
            };
            let title = cx.text.get("journey-new-stage").to_owned();
            let at = after.unwrap_or(usize::MAX);
            cx.out.edit(JourneyEdit::AddStage(stage.clone(), Stage { title }, at).of(id));
            self.canvas.show_selected(Selection::Stage(stage));
        }
        if tool(
            ui,
            label(Icon::BetweenHorizontalStart, "journey-lane"),
            cx.text.get("journey-add-lane"),
        )
        .clicked()
        {
            let lane = LaneId::fresh();
            let used = |k: &LaneKind| journey.lanes.values().any(|l| l.kind == *k);
            let kind = LaneKind::ALL.into_iter().find(|k| !used(k)).unwrap_or(LaneKind::Evidence);
            let title = cx.text.get(words::kind(kind)).to_owned();
            let after = match self.canvas.selection() {
                Selection::Lane(l) => journey.lanes.index_of(l).map(|i| i + 1),
                _ => None,
            };
            let at = after.unwrap_or(usize::MAX);
            let value = Lane::new(title, kind);
            cx.out.edit(JourneyEdit::AddLane(lane.clone(), value, at).of(id));
            self.canvas.show_selected(Selection::Lane(lane));
        }
    }

    /// Where a card goes that is added without pointing: the selected place, beside the selected
    /// card, or at the end of the first lane that is drawn.
    fn place_for_new(&self, journey: &Journey) -> Option<Place> {
        if let Selection::Cell(at) = self.canvas.selection() {
            return Some(at.clone());
        }
        let (stage, lane, from) = match self.canvas.selection().primary() {
            Some(id) => {
                let at = &journey.steps.get(id)?.at;
                (at.stage.clone(), at.lane.clone(), at.col + 1)
            }
            None => {
                let stage = match self.canvas.selection() {
                    Selection::Stage(stage) => stage.clone(),
                    _ => journey.stages.first()?.0.clone(),
                };
                let lane = match self.canvas.selection() {
                    Selection::Lane(lane) => lane.clone(),
                    _ => journey.lanes.iter().find(|(_, l)| !l.hidden)?.0.clone(),
                };
                (stage, lane, 0)
            }
        };
        let taken = |col| {
            let here = |s: &crate::workshop::Step| {
                s.at.stage == stage && s.at.lane == lane && s.at.col == col && s.at.row == 0
            };
            journey.steps.values().any(|s| here(s))
        };
        let col = (from..u16::MAX).find(|&col| !taken(col))?;
        Some(Place { stage, lane, col, row: 0 })
    }

    fn zoom(&mut self, ui: &mut Ui, cx: &Cx<'_>) {
        let icon = |icon: Icon| icon.unicode().to_string();
        if tool(ui, icon(Icon::Maximize), cx.text.get("journey-fit")).clicked() {
            self.canvas.look(Look::Fit);
        }
        let tight = ui.ctx().content_rect().width() < TIGHT;
        if !tight && tool(ui, icon(Icon::Plus), cx.text.get("journey-zoom-in")).clicked() {
            self.canvas.look(Look::By(1.25));
        }
        let zoom = cx.text.percent(f64::from(self.canvas.zoom()), 0);
        let percent = Button::new(RichText::new(&zoom).size(size::SMALL))
            .frame(false)
            .min_size(vec2(56.0, TARGET));
        let response = ui.add(percent).on_hover_text(cx.text.get("journey-zoom-full"));
        response.widget_info(|| {
            let name = cx.text.with("journey-zoom-name", &[("zoom", zoom.as_str().into())]);
            WidgetInfo::labeled(egui::Role::Button, true, name)
        });
        if response.clicked() {
            self.canvas.look(Look::Zoom(1.0));
        }
        if !tight && tool(ui, icon(Icon::Minus), cx.text.get("journey-zoom-out")).clicked() {
            self.canvas.look(Look::By(0.8));
        }
    }
}
