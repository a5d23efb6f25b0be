//! The row above the canvas: which journey, what it is, what can be added, how closely one looks.

use std::collections::HashSet;
use std::sync::Arc;

use egui::{Align, Button, Layout, Response, RichText, Ui, WidgetInfo, vec2};
use lucide_icons::Icon;

use super::JourneyRoom;
use crate::app::canvas::{Look, Selection};
use crate::app::theme::{TARGET, size, space};
use crate::app::views::Cx;
use crate::edit::JourneyEdit;
use crate::text::journey::lane_kind;
use crate::workshop::{Journey, JourneyId, Lane, LaneId, LaneKind, Place, Stage, StageId};

/// Height of the row, in points.
const HEIGHT: f32 = 48.0;

/// Below this width, in points, the row says less in words.
const NARROW: f32 = 1000.0;

/// Below this width breadcrumbs and long titles are cut, in points.
const ROOMY: f32 = 1500.0;

/// Below this width the buttons to zoom are left out: the wheel, the keys and a pinch remain.
const ZOOMLESS: f32 = 940.0;

/// Below this width little of the title is shown, in points.
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
        let width = ui.ctx().content_rect().width();
        let trail = self.trail(cx.workshop, id);
        self.crumbs(ui, cx, &trail, if width < ROOMY { 1 } else { 3 });
        let most = match width {
            w if w < TIGHT => 12,
            w if w < NARROW => 18,
            w if w < ROOMY && !trail.is_empty() => 18,
            w if w < ROOMY => 24,
            _ => 44,
        };
        if self.renaming {
            self.rename(ui, cx, id, journey);
        } else {
            self.selector(ui, cx, id, journey, most);
        }
        self.state(ui, cx, id, journey);
        let short = width < NARROW || width < ROOMY && !trail.is_empty();
        self.for_whom(ui, cx, id, journey, short);
        ui.add_space(space::XS);
        self.adders(ui, cx, id, journey, short);
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            ui.spacing_mut().item_spacing.x = space::XS;
            self.more(ui, cx, id, journey);
            self.keys_button(ui, cx);
            self.zoom(ui, cx);
            if !short {
                self.gaps_chip(ui, cx);
            }
        });
    }

    fn adders(
        &mut self,
        ui: &mut Ui,
        cx: &mut Cx<'_>,
        id: &JourneyId,
        journey: &Journey,
        narrow: bool,
    ) {
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
            let title = cx.text.get(lane_kind(kind)).to_owned();
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
                (at.stage.clone(), at.lane.clone(), at.col.saturating_add(1))
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
        let here = |at: &Place| at.stage == stage && at.lane == lane && at.row == 0;
        let taken: HashSet<u16> =
            journey.steps.values().map(|s| &s.at).filter(|at| here(at)).map(|at| at.col).collect();
        // Past the last column there is no place: the first free one serves then.
        let col = (from..=u16::MAX).chain(0..from).find(|col| !taken.contains(col))?;
        Some(Place { stage, lane, col, row: 0 })
    }

    /// The button that lists the keys: beside the map it would lie on cards.
    fn keys_button(&mut self, ui: &mut Ui, cx: &Cx<'_>) {
        if ui.ctx().content_rect().width() < TIGHT {
            return;
        }
        let icon = Icon::CircleQuestionMark.unicode().to_string();
        if tool(ui, icon, cx.text.get("canvas-keys")).clicked() {
            self.canvas.show_keys();
        }
    }

    fn zoom(&mut self, ui: &mut Ui, cx: &Cx<'_>) {
        if ui.ctx().content_rect().width() < TIGHT {
            return;
        }
        let icon = |icon: Icon| icon.unicode().to_string();
        if tool(ui, icon(Icon::Maximize), cx.text.get("journey-fit")).clicked() {
            self.canvas.look(Look::Fit);
        }
        let tight = ui.ctx().content_rect().width() < ZOOMLESS;
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
