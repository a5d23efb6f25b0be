//! What a hand and the keyboard do to the headers of stages and lanes: put them elsewhere, make a
//! lane higher, name them anew in their place.

use egui::{
    CursorIcon, EventFilter, Id, Key, Margin, Modifiers, Rect, Response, Stroke, TextEdit, Ui,
    UiBuilder, WidgetInfo, pos2,
};

use super::layout::{Band, CARD, GAP, PAD};
use super::scene::Scene;
use super::{Areas, Canvas, Selection};
use crate::app::command::Out;
use crate::app::theme::{font, size};
use crate::app::views::Cx;
use crate::edit::JourneyEdit;
use crate::workshop::{Journey, JourneyId, Lane, LaneId, StageId};

/// For so many frames a new field asks for the keyboard: the click that opened it takes it away.
const FRESH: u8 = 3;

/// What is being done to a header.
#[derive(Debug, Default)]
pub(super) struct Header {
    pub drag: Option<Drag>,
    pub naming: Option<Naming>,
}

/// A header that follows the pointer.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Drag {
    /// A stage, among the others.
    Stage(StageId),
    /// A lane, among the others.
    Lane(LaneId),
    /// The lower edge of a lane.
    Edge(LaneId),
}

/// A name while it is being written.
#[derive(Debug)]
pub(super) struct Naming {
    of: Selection,
    text: String,
    fresh: u8,
    /// Its field was drawn in this frame.
    drawn: bool,
}

impl Naming {
    /// Writes the name, where it is another.
    pub fn put(&self, journey: &Journey, out: &mut Out, id: &JourneyId) {
        let title = self.text.split_whitespace().collect::<Vec<_>>().join(" ");
        let edit = match &self.of {
            Selection::Stage(stage) => {
                journey.stages.get(stage).filter(|s| s.title != title).map(|s| {
                    let mut next = s.clone();
                    next.title = title;
                    JourneyEdit::SetStage(stage.clone(), next)
                })
            }
            Selection::Lane(lane) => journey
                .lanes
                .get(lane)
                .filter(|l| l.title != title)
                .map(|l| JourneyEdit::SetLane(lane.clone(), Lane { title, ..l.clone() })),
            _ => None,
        };
        if let Some(edit) = edit {
            out.edit(edit.of(id));
        }
    }
}

/// Where something of an ordered table goes if it is dropped at a point: `others` are the places in
/// the table of all others that are drawn, each with its middle.
fn landing(from: usize, others: &[(usize, f32)], at: f32) -> usize {
    let without = |place: usize| if place > from { place - 1 } else { place };
    match others.iter().find(|(_, middle)| *middle > at) {
        Some((place, _)) => without(*place),
        None => others.last().map_or(from, |(place, _)| without(*place) + 1),
    }
}

fn others(bands: &[Band], from: usize) -> Vec<(usize, f32)> {
    let others = bands.iter().filter(|b| b.index != from);
    others.map(|b| (b.index, (b.start + b.end) / 2.0)).collect()
}

/// How many rows a lane shows whose lower edge is dragged to a point of the world.
fn rows_to(lane: &Band, y: f32) -> u16 {
    // From the edge as it is: gutters are wider where many ways run in them.
    let rows = if lane.thin {
        (y - lane.start - 2.0 * PAD.y + GAP.y) / (CARD.y + GAP.y)
    } else {
        lane.count as f32 + (y - lane.end) / (CARD.y + GAP.y)
    };
    let rows = rows.round().clamp(1.0, f32::from(Lane::MOST_ROWS)) as u16;
    // One row is what a lane has anyway.
    if rows == 1 { 0 } else { rows }
}

/// A lane with one row more or less.
pub(super) fn taller(lane: &Lane, shown: u32, by: i32) -> Lane {
    let most = i64::from(Lane::MOST_ROWS);
    let rows = (i64::from(shown) + i64::from(by)).clamp(1, most);
    let rows = u16::try_from(rows).unwrap_or(0);
    Lane { rows: if rows == 1 { 0 } else { rows }, ..lane.clone() }
}

impl Canvas {
    /// Starts to name a stage or lane anew, in its place.
    pub(super) fn name_anew(&mut self, journey: &Journey, of: Selection) {
        let text = match &of {
            Selection::Stage(id) => journey.stages.get(id).map(|s| s.title.clone()),
            Selection::Lane(id) => journey.lanes.get(id).map(|l| l.title.clone()),
            _ => None,
        };
        if let Some(text) = text {
            self.header.naming = Some(Naming { of, text, fresh: FRESH, drawn: false });
        }
    }

    /// Whether the name of this stage or lane is being written.
    pub(super) fn is_naming(&self, of: &Selection) -> bool {
        self.header.naming.as_ref().is_some_and(|n| n.of == *of)
    }

    /// The field in which a name is written, if it is this one’s.
    pub(super) fn naming_field(
        &mut self,
        ui: &mut Ui,
        scene: &Scene<'_>,
        cx: &mut Cx<'_>,
        id: &JourneyId,
        of: &Selection,
        place: Rect,
    ) {
        let Some(mut naming) = self.header.naming.take_if(|n| n.of == *of) else { return };
        let field_id = Id::unique("journey header name");
        // Without the keyboard the keys that end it are not its own.
        let focused = ui.memory(|m| m.has_focus(field_id));
        let key = |key| focused && ui.input_mut(|i| i.consume_key(Modifiers::NONE, key));
        let given_up = key(Key::Escape);
        let done = key(Key::Enter);
        let painter = ui.painter();
        painter.rect(
            place.shrink(2.0),
            4,
            *scene.theme.raised,
            Stroke::new(2.0, *scene.theme.accent),
            egui::StrokeKind::Inside,
        );
        let mut child = ui.new_child(UiBuilder::new().id_salt("name").max_rect(place.shrink(4.0)));
        child.set_clip_rect(place.intersect(ui.clip_rect()));
        let field = TextEdit::singleline(&mut naming.text)
            .id(field_id)
            .font(font(size::SMALL))
            .frame(egui::Frame::NONE.inner_margin(Margin::symmetric(6, 4)))
            .desired_width(place.width() - 8.0);
        let mut output = field.show(&mut child);
        let response = output.response.response.clone();
        response.widget_info(|| {
            let name = scene.text.get("journey-name");
            let mut info = WidgetInfo::labeled(egui::Role::TextInput, true, name);
            info.current_text_value = Some(naming.text.clone());
            info
        });
        if naming.fresh > 0 {
            if naming.fresh == FRESH {
                let all = egui::text::CCursor::new(naming.text.chars().count());
                let range = egui::text::CCursorRange::two(egui::text::CCursor::new(0), all);
                output.state.cursor.set_char_range(Some(range));
                output.state.store(ui.ctx(), field_id);
            }
            naming.fresh -= 1;
            response.request_focus();
            ui.ctx().request_repaint();
        }
        if !given_up && !done && (naming.fresh > 0 || response.has_focus()) {
            naming.drawn = true;
            self.header.naming = Some(naming);
            return;
        }
        let escaped = given_up
            || response.lost_focus()
                && ui.input_mut(|i| i.consume_key(Modifiers::NONE, Key::Escape));
        if !escaped {
            naming.put(scene.journey, cx.out, id);
        }
        response.surrender_focus();
    }

    /// A name whose field left the view is as good as confirmed: nobody could end it there.
    pub(super) fn settle_naming(&mut self, scene: &Scene<'_>, cx: &mut Cx<'_>, id: &JourneyId) {
        let began = |n: &mut Naming| n.fresh < FRESH && !std::mem::take(&mut n.drawn);
        if let Some(naming) = self.header.naming.take_if(began) {
            naming.put(scene.journey, cx.out, id);
        }
    }

    /// What all headers answer alike: a click selects, a double click or F2 names anew, a drag puts
    /// elsewhere; with Alt the arrow keys do.
    pub(super) fn header_hand(
        &mut self,
        ui: &Ui,
        scene: &Scene<'_>,
        cx: &mut Cx<'_>,
        id: &JourneyId,
        node: &Response,
        drag: &Drag,
    ) {
        let of = match drag {
            Drag::Stage(stage) => Selection::Stage(stage.clone()),
            Drag::Lane(lane) | Drag::Edge(lane) => Selection::Lane(lane.clone()),
        };
        let stage = matches!(drag, Drag::Stage(_));
        if node.clicked() {
            self.select(of.clone());
            node.request_focus();
        }
        if node.double_clicked() {
            self.name_anew(scene.journey, of.clone());
        }
        if node.drag_started() {
            self.header.drag = Some(drag.clone());
        }
        if self.header.drag.as_ref() == Some(drag) {
            ui.ctx().set_cursor_icon(CursorIcon::Grabbing);
            if ui.input_mut(|i| i.consume_key(Modifiers::NONE, Key::Escape)) {
                self.header.drag = None;
            }
        }
        if node.drag_stopped()
            && self.header.drag.take_if(|d| d == drag).is_some()
            && let Some(at) = ui.ctx().pointer_interact_pos()
        {
            let world = scene.ts.world(at);
            self.drop_header(scene, cx, id, drag, if stage { world.x } else { world.y });
        }
        if node.has_focus() {
            let filter = EventFilter {
                horizontal_arrows: true,
                vertical_arrows: true,
                escape: true,
                ..EventFilter::default()
            };
            ui.memory_mut(|m| m.set_focus_lock_filter(node.id, filter));
            let pressed = |modifiers, key| ui.input_mut(|i| i.consume_key(modifiers, key));
            if pressed(Modifiers::NONE, Key::F2) {
                self.name_anew(scene.journey, of);
            }
            let (back, on) = if stage {
                (Key::ArrowLeft, Key::ArrowRight)
            } else {
                (Key::ArrowUp, Key::ArrowDown)
            };
            if pressed(Modifiers::ALT, back) {
                self.step_aside(scene, cx, id, drag, false);
            } else if pressed(Modifiers::ALT, on) {
                self.step_aside(scene, cx, id, drag, true);
            }
            if pressed(Modifiers::NONE, Key::Escape) {
                self.select(Selection::None);
                self.take_focus = true;
            }
            if let Drag::Lane(lane) = drag {
                self.lane_keys(ui, scene, cx, id, lane);
            }
        }
    }

    /// Left and right collapse and expand a focused lane; Shift with up and down changes its height.
    fn lane_keys(
        &self,
        ui: &Ui,
        scene: &Scene<'_>,
        cx: &mut Cx<'_>,
        id: &JourneyId,
        lane: &LaneId,
    ) {
        let Some(value) = scene.journey.lanes.get(lane) else { return };
        let pressed = |modifiers, key| ui.input_mut(|i| i.consume_key(modifiers, key));
        let shown = scene.layout.lane(scene.journey, lane).map_or(1, |b| b.count);
        let next = if pressed(Modifiers::NONE, Key::ArrowLeft) {
            Lane { collapsed: true, ..value.clone() }
        } else if pressed(Modifiers::NONE, Key::ArrowRight) {
            Lane { collapsed: false, ..value.clone() }
        } else if pressed(Modifiers::SHIFT, Key::ArrowDown) {
            taller(value, shown, 1)
        } else if pressed(Modifiers::SHIFT, Key::ArrowUp) {
            taller(value, shown, -1)
        } else {
            return;
        };
        if next != *value {
            cx.out.edit(JourneyEdit::SetLane(lane.clone(), next).of(id));
        }
    }

    /// One place on or back among what is drawn.
    fn step_aside(
        &self,
        scene: &Scene<'_>,
        cx: &mut Cx<'_>,
        id: &JourneyId,
        drag: &Drag,
        on: bool,
    ) {
        let (from, bands) = match drag {
            Drag::Stage(stage) => (scene.journey.stages.index_of(stage), &scene.layout.stages),
            Drag::Lane(lane) | Drag::Edge(lane) => {
                (scene.journey.lanes.index_of(lane), &scene.layout.lanes)
            }
        };
        let here = bands.iter().position(|b| Some(b.index) == from);
        let to = here.and_then(|at| if on { at.checked_add(1) } else { at.checked_sub(1) });
        let Some(to) = to.and_then(|to| bands.get(to)).map(|b| b.index) else { return };
        let edit = match drag {
            Drag::Stage(stage) => JourneyEdit::MoveStage(stage.clone(), to),
            Drag::Lane(lane) | Drag::Edge(lane) => JourneyEdit::MoveLane(lane.clone(), to),
        };
        cx.out.edit(edit.of(id));
    }

    /// Drops a header at a point of the world.
    fn drop_header(
        &self,
        scene: &Scene<'_>,
        cx: &mut Cx<'_>,
        id: &JourneyId,
        drag: &Drag,
        at: f32,
    ) {
        let edit = match drag {
            Drag::Stage(stage) => {
                let Some(from) = scene.journey.stages.index_of(stage) else { return };
                let to = landing(from, &others(&scene.layout.stages, from), at);
                (to != from).then(|| JourneyEdit::MoveStage(stage.clone(), to))
            }
            Drag::Lane(lane) => {
                let Some(from) = scene.journey.lanes.index_of(lane) else { return };
                let to = landing(from, &others(&scene.layout.lanes, from), at);
                (to != from).then(|| JourneyEdit::MoveLane(lane.clone(), to))
            }
            Drag::Edge(_) => None,
        };
        if let Some(edit) = edit {
            cx.out.edit(edit.of(id));
        }
    }

    /// The lower edge of a lane, which makes it higher.
    pub(super) fn lane_edge(
        &mut self,
        ui: &Ui,
        cx: &mut Cx<'_>,
        id: &JourneyId,
        scene: &Scene<'_>,
        (lane, value): (&LaneId, &Lane),
        band: &Band,
        edge: &Response,
    ) {
        let drag = Drag::Edge(lane.clone());
        if edge.hovered() || edge.dragged() {
            ui.ctx().set_cursor_icon(CursorIcon::ResizeVertical);
        }
        if edge.drag_started() {
            self.header.drag = Some(drag.clone());
        }
        if self.header.drag.as_ref() != Some(&drag) {
            return;
        }
        if ui.input_mut(|i| i.consume_key(Modifiers::NONE, Key::Escape)) {
            self.header.drag = None;
            cx.out.abort();
            return;
        }
        if edge.dragged()
            && let Some(at) = edge.interact_pointer_pos()
        {
            let rows = rows_to(band, scene.ts.world(at).y);
            if rows != value.rows {
                let next = Lane { rows, ..value.clone() };
                cx.out.live(edge.id, JourneyEdit::SetLane(lane.clone(), next).of(id));
            }
        }
        if edge.drag_stopped() {
            self.header.drag = None;
            cx.out.commit();
        }
    }

    /// Where a header that is being dragged would go.
    pub(super) fn drag_mark(&self, ui: &Ui, scene: &Scene<'_>, areas: &Areas) {
        let Some(at) = ui.ctx().pointer_interact_pos() else { return };
        let stroke = Stroke::new(3.0, *scene.theme.accent);
        // The edge of the band before which it lands.
        let edge = |bands: &[Band], from: Option<usize>, at: f32| {
            let from = from?;
            let others: Vec<&Band> = bands.iter().filter(|b| b.index != from).collect();
            let next = others.iter().find(|b| (b.start + b.end) / 2.0 > at);
            next.map(|b| b.start).or_else(|| others.last().map(|b| b.end))
        };
        let world = scene.ts.world(at);
        match &self.header.drag {
            Some(Drag::Stage(stage)) => {
                let from = scene.journey.stages.index_of(stage);
                if let Some(x) = edge(&scene.layout.stages, from, world.x) {
                    let x = scene.ts.pos(pos2(x, 0.0)).x;
                    let area = areas.stages.union(areas.body);
                    ui.painter_at(area).vline(x, area.y_range(), stroke);
                }
            }
            Some(Drag::Lane(lane)) => {
                let from = scene.journey.lanes.index_of(lane);
                if let Some(y) = edge(&scene.layout.lanes, from, world.y) {
                    let y = scene.ts.pos(pos2(0.0, y)).y;
                    let area = areas.lanes.union(areas.body);
                    ui.painter_at(area).hline(area.x_range(), y, stroke);
                }
            }
            Some(Drag::Edge(_)) | None => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_header_lands_where_it_is_dropped() {
        // Four lanes, the third of which is hidden.
        let all = [(0, 10.0), (1, 30.0), (3, 50.0)];
        let others = |from| all.iter().copied().filter(|(i, _)| *i != from).collect::<Vec<_>>();
        assert_eq!(landing(0, &others(0), 5.0), 0, "stays");
        assert_eq!(landing(0, &others(0), 40.0), 2, "before the last, after the hidden one");
        assert_eq!(landing(0, &others(0), 99.0), 3);
        assert_eq!(landing(3, &others(3), 0.0), 0);
        assert_eq!(landing(3, &others(3), 20.0), 1);
        assert_eq!(landing(0, &[], 99.0), 0, "the only one");
    }
}
