//! The inspector: what is selected, in words that can be changed.

use std::sync::Arc;

use egui::{Align, Layout, RichText, ScrollArea, Ui, WidgetInfo};
use lucide_icons::Icon;

use super::fields::{Said, choice, name, section, typed, typed_or, wide_button};
use super::{JourneyRoom, words};
use crate::app::canvas::Selection;
use crate::app::theme::{TARGET, bold, size, space};
use crate::app::views::Cx;
use crate::edit::{Edit, JourneyEdit};
use crate::text::journey::lane_kind;
use crate::workshop::{
    Connection, ConnectionId, ConnectionKind, Journey, JourneyId, Lane, LaneId, LaneKind, Share,
    StageId,
};

/// Width of the field of a share, in points.
const SHARE: f32 = 88.0;

/// The rows of a lane that the menu offers; more by dragging its edge.
const MOST_ROWS: u16 = 8;

/// A share as a person typed it: per cent, with or without the sign, of 0 to 100.
fn share(cx: &Cx<'_>, text: &str) -> Option<Share> {
    Share::new(cx.text.parse_number(text)? / 100.0).ok()
}

/// Turns a change of a connection into an edit.
type Set<'a> = dyn Fn(&dyn Fn(&mut Connection)) -> Edit + 'a;

/// The same share for single segments, where they differ; what holds for all is the hint.
fn shares(
    ui: &mut Ui,
    cx: &Cx<'_>,
    connection: &Connection,
    field: egui::Id,
    set: &Set<'_>,
) -> Option<Said> {
    if cx.workshop.segments.len() < 2 {
        return None;
    }
    let mut typed = None;
    section(ui, cx, "journey-shares");
    let all = connection.share.map(|s| cx.text.percent(s.get(), 0)).unwrap_or_default();
    for (segment, value) in cx.workshop.segments.iter() {
        let said = connection.shares.get(segment).map(|s| cx.text.percent(s.get(), 0));
        ui.horizontal(|ui| {
            let width = ui.available_width() - SHARE - space::S;
            let label = ui
                .allocate_ui_with_layout(
                    egui::vec2(width, TARGET),
                    Layout::left_to_right(Align::Center),
                    |ui| {
                        ui.set_width(width);
                        let words = RichText::new(&value.title).size(size::SMALL);
                        ui.add(egui::Label::new(words).truncate())
                    },
                )
                .inner;
            let shown = said.unwrap_or_default();
            let id = field.with(segment.as_str());
            if let Some(text) = typed_or(ui, id, label.id, &shown, &all, SHARE - 16.0) {
                if text.trim().is_empty() {
                    let edit = set(&|c| {
                        c.shares.remove(segment);
                    });
                    typed = Some(Said::Typed(id, edit));
                } else if let Some(share) = share(cx, &text) {
                    let edit = set(&|c| {
                        c.shares.insert(segment.clone(), share);
                    });
                    typed = Some(Said::Typed(id, edit));
                }
            }
        });
    }
    typed
}

impl JourneyRoom {
    pub(super) fn inspect(
        &mut self,
        ui: &mut Ui,
        cx: &mut Cx<'_>,
        id: &JourneyId,
        journey: &Arc<Journey>,
    ) {
        let selection = self.canvas.selection().clone();
        let title = match &selection {
            Selection::Steps(ids) if ids.len() == 1 => cx.text.get("journey-step").to_owned(),
            Selection::Steps(ids) => cx.text.with("journey-many", &[("n", ids.len().into())]),
            Selection::Connection(_) => cx.text.get("journey-connection").to_owned(),
            Selection::Stage(_) => cx.text.get("journey-stage").to_owned(),
            Selection::Lane(_) => cx.text.get("journey-lane").to_owned(),
            Selection::None | Selection::Cell(_) => return,
        };
        ui.horizontal(|ui| {
            ui.label(RichText::new(title).font(bold(size::BODY)).color(*cx.theme.ink));
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                let close = egui::Button::new(Icon::X.unicode().to_string())
                    .frame_when_inactive(false)
                    .min_size(egui::vec2(TARGET, TARGET));
                let close = ui.add(close).on_hover_text(cx.text.get("journey-close"));
                close.widget_info(|| {
                    WidgetInfo::labeled(egui::Role::Button, true, cx.text.get("journey-close"))
                });
                if close.clicked() {
                    self.canvas.select(Selection::None);
                }
            });
        });
        ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = space::XS;
            ui.set_width(ui.available_width() - space::XS);
            match &selection {
                Selection::Steps(_) => self.inspect_cards(ui, cx, id, journey),
                Selection::Connection(link) => {
                    if let Some(connection) = journey.connections.get(link) {
                        self.inspect_connection(ui, cx, id, journey, link, connection);
                    }
                }
                Selection::Stage(stage) => self.inspect_stage(ui, cx, id, journey, stage),
                Selection::Lane(lane) => {
                    if let Some(value) = journey.lanes.get(lane) {
                        self.inspect_lane(ui, cx, id, journey, lane, value);
                    }
                }
                Selection::None | Selection::Cell(_) => {}
            }
        });
    }

    fn inspect_connection(
        &mut self,
        ui: &mut Ui,
        cx: &mut Cx<'_>,
        id: &JourneyId,
        journey: &Journey,
        link: &ConnectionId,
        connection: &Connection,
    ) {
        let set = |change: &dyn Fn(&mut Connection)| -> Edit {
            let mut next = connection.clone();
            change(&mut next);
            JourneyEdit::SetConnection(link.clone(), next).of(id)
        };
        let step = |id| journey.steps.get(id).map_or("", |s| s.title.as_str());
        let ends = format!("{}  →  {}", step(&connection.from), step(&connection.to));
        ui.label(RichText::new(ends).size(size::SMALL).color(*cx.theme.ink_soft));

        let field = egui::Id::unique(("journey", link.as_str()));
        let label = name(ui, cx, "journey-share");
        let shown = connection.share.map(|s| cx.text.percent(s.get(), 0)).unwrap_or_default();
        let share_field = field.with("share");
        if let Some(text) = typed(ui, share_field, label.id, &shown, 96.0) {
            let share = share(cx, &text);
            if share.is_some() || text.trim().is_empty() {
                self.say(cx, Said::Typed(share_field, set(&|c| c.share = share)));
            }
        }
        if let Some(said) = shares(ui, cx, connection, field, &set) {
            self.say(cx, said);
        }
        let condition = &connection.condition;
        self.sentence(ui, cx, "journey-condition", field.with("condition"), condition, 2, |t| {
            set(&|c| c.condition.clone_from(&t))
        });
        let kinds = ConnectionKind::ALL.map(|k| (k, cx.text.get(words::way(k)).to_owned()));
        if let Some(kind) = choice(ui, cx, "journey-way", &connection.kind, &kinds) {
            cx.out.edit(set(&|c| c.kind = kind));
        }
        ui.add_space(space::M);
        if wide_button(ui, Icon::Trash2, cx.text.get("journey-delete-connection")) {
            self.canvas.delete(cx, id);
        }
    }

    fn inspect_stage(
        &mut self,
        ui: &mut Ui,
        cx: &mut Cx<'_>,
        id: &JourneyId,
        journey: &Journey,
        stage: &StageId,
    ) {
        let Some((value, at)) = journey.stages.get(stage).zip(journey.stages.index_of(stage))
        else {
            return;
        };
        let field = egui::Id::unique(("journey", stage.as_str()));
        self.sentence(ui, cx, "journey-name", field, &value.title, 1, |title| {
            let mut next = value.clone();
            next.title = title;
            JourneyEdit::SetStage(stage.clone(), next).of(id)
        });
        ui.add_space(space::M);
        let last = at + 1 == journey.stages.len();
        if at > 0 && wide_button(ui, Icon::ArrowLeft, cx.text.get("journey-move-left")) {
            cx.out.edit(JourneyEdit::MoveStage(stage.clone(), at - 1).of(id));
        }
        if !last && wide_button(ui, Icon::ArrowRight, cx.text.get("journey-move-right")) {
            cx.out.edit(JourneyEdit::MoveStage(stage.clone(), at + 1).of(id));
        }
        if journey.stages.len() > 1 {
            let cards = journey.steps.values().filter(|s| s.at.stage == *stage).count();
            let words = cx.text.with("journey-delete-stage", &[("n", cards.into())]);
            if wide_button(ui, Icon::Trash2, &words) {
                cx.out.edit(JourneyEdit::RemoveStage(stage.clone()).of(id));
                self.canvas.select(Selection::None);
            }
        }
    }

    fn inspect_lane(
        &mut self,
        ui: &mut Ui,
        cx: &mut Cx<'_>,
        id: &JourneyId,
        journey: &Journey,
        lane: &LaneId,
        value: &Lane,
    ) {
        let Some(at) = journey.lanes.index_of(lane) else { return };
        let set = |next: Lane| JourneyEdit::SetLane(lane.clone(), next).of(id);
        let field = egui::Id::unique(("journey", lane.as_str()));
        self.sentence(ui, cx, "journey-name", field, &value.title, 1, |title| {
            set(Lane { title, ..value.clone() })
        });
        let kinds = LaneKind::ALL.map(|k| (k, cx.text.get(lane_kind(k)).to_owned()));
        if let Some(kind) = choice(ui, cx, "journey-lane-kind", &value.kind, &kinds) {
            cx.out.edit(set(Lane { kind, ..value.clone() }));
        }
        let nobody = (None, cx.text.get("journey-for-all").to_owned());
        let personas: Vec<_> = std::iter::once(nobody)
            .chain(cx.workshop.personas.iter().map(|(id, p)| (Some(id.clone()), p.name.clone())))
            .collect();
        if let Some(persona) = choice(ui, cx, "journey-lane-of", &value.persona, &personas) {
            cx.out.edit(set(Lane { persona, ..value.clone() }));
        }
        if wide_button(ui, Icon::UsersRound, cx.text.get("journey-edit-personas")) {
            self.page = Some(super::Page::Personas);
        }
        let rows: Vec<_> = (1..=MOST_ROWS.max(value.rows))
            .map(|n| (n, cx.text.with("journey-rows", &[("n", n.into())])))
            .collect();
        let now = value.rows.max(1);
        if let Some(n) = choice(ui, cx, "journey-least-rows", &now, &rows) {
            let rows = if n == 1 { 0 } else { n };
            cx.out.edit(set(Lane { rows, ..value.clone() }));
        }
        ui.add_space(space::M);
        let (icon, key) = if value.collapsed {
            (Icon::UnfoldVertical, "journey-expand")
        } else {
            (Icon::FoldVertical, "journey-collapse")
        };
        if wide_button(ui, icon, cx.text.get(key)) {
            cx.out.edit(set(Lane { collapsed: !value.collapsed, ..value.clone() }));
        }
        let last = at + 1 == journey.lanes.len();
        if at > 0 && wide_button(ui, Icon::ArrowUp, cx.text.get("journey-move-up")) {
            cx.out.edit(JourneyEdit::MoveLane(lane.clone(), at - 1).of(id));
        }
        if !last && wide_button(ui, Icon::ArrowDown, cx.text.get("journey-move-down")) {
            cx.out.edit(JourneyEdit::MoveLane(lane.clone(), at + 1).of(id));
        }
        let shown = journey.lanes.values().filter(|l| !l.hidden).count();
        if value.hidden {
            if wide_button(ui, Icon::Eye, cx.text.get("journey-show-lane")) {
                cx.out.edit(set(Lane { hidden: false, ..value.clone() }));
            }
        } else if shown > 1 && wide_button(ui, Icon::EyeOff, cx.text.get("journey-hide-lane")) {
            cx.out.edit(set(Lane { hidden: true, ..value.clone() }));
        }
        if journey.lanes.len() > 1 {
            let cards = journey.steps.values().filter(|s| s.at.lane == *lane).count();
            let words = cx.text.with("journey-delete-lane", &[("n", cards.into())]);
            if wide_button(ui, Icon::Trash2, &words) {
                cx.out.edit(JourneyEdit::RemoveLane(lane.clone()).of(id));
                self.canvas.select(Selection::None);
            }
        }
    }
}
