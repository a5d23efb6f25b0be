//! The pyramid of expectations and its gate (K29–K34): the pyramid painted at the left, what
//! customers expect at the right, layer by layer.

mod chart;
mod controls;
mod evidence;
mod headline;
mod kano;
mod list;
mod opened;
mod picture;
mod row;
mod shape;
mod starters;
mod storey;
mod threshold;
mod words;

use std::sync::Arc;

use egui::{Rect, ScrollArea, Ui, UiBuilder, pos2, vec2};

use list::List;

use crate::app::theme::space;
use crate::app::views::Cx;
use crate::edit::{Edit, ExpectationEdit};
use crate::measure::PyramidFigures;
use crate::workshop::{Attribute, AttributeId, Pyramid};

/// What the page keeps between frames.
#[derive(Debug, Default)]
pub(super) struct PyramidPage {
    /// The figures, and the pyramid that they are of.
    kept: Option<(Arc<Pyramid>, Arc<PyramidFigures>)>,
    list: List,
}

/// From this height on the chart of Kano’s figures stands below the pyramid, in points.
const TALL: f32 = 760.0;

/// How tall it is there.
const CHART: f32 = 272.0;

/// Below this width the list stands under the pyramid and the page scrolls, in points.
const NARROW: f32 = 900.0;

/// How tall the pyramid with its figures is there, in points.
const PICTURE: f32 = 460.0;

/// How tall the list is there at least, in points.
const LIST: f32 = 320.0;

impl PyramidPage {
    /// Draws the page.
    pub(super) fn show(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) {
        let figures = self.figures(&cx.workshop.pyramid);
        let room = ui.available_rect_before_wrap();
        if room.width() < NARROW {
            self.stacked(ui, cx, &figures);
            return;
        }
        let left = (room.width() * 0.46).min(680.0).round();
        let (split, gap) = (room.left() + left, space::XL);
        let charted = figures.attributes.iter().any(|a| a.kano.is_some_and(|k| k.better.is_some()));
        let below = charted && room.height() >= TALL;
        let mut place = Rect::from_min_max(room.min, pos2(split, room.bottom()));
        if below {
            place.max.y -= CHART + space::L;
        }
        picture::show(&mut part(ui, "picture", place), cx, &figures);
        if below {
            let top = place.bottom() + space::L;
            let place = Rect::from_min_max(pos2(room.left(), top), pos2(split, room.bottom()));
            if let Some(id) = chart::show(&mut part(ui, "chart", place), cx, &figures) {
                self.list.turn_to(cx, id);
            }
        }
        let place = Rect::from_min_max(pos2(split + gap, room.top()), room.max);
        let chart_in_list = charted && !below;
        self.list.show(&mut part(ui, "list", place), cx, &figures, chart_in_list);
    }

    /// The pyramid above the list: at a large scale, or in a narrow window.
    fn stacked(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, figures: &PyramidFigures) {
        let charted = figures.attributes.iter().any(|a| a.kano.is_some_and(|k| k.better.is_some()));
        let room = ui.available_size();
        ScrollArea::vertical().id_salt("pyramid page").auto_shrink(false).show(ui, |ui| {
            let width = ui.available_width() - space::M;
            let (_, place) = ui.allocate_space(vec2(width, PICTURE));
            picture::show(&mut part(ui, "picture", place), cx, figures);
            ui.add_space(space::L);
            let (_, place) = ui.allocate_space(vec2(width, room.y.max(LIST)));
            self.list.show(&mut part(ui, "list", place), cx, figures, charted);
        });
    }

    /// The figures of this pyramid, worked out once for as long as it stays as it is.
    fn figures(&mut self, pyramid: &Arc<Pyramid>) -> Arc<PyramidFigures> {
        match &self.kept {
            Some((of, figures)) if Arc::ptr_eq(of, pyramid) => Arc::clone(figures),
            _ => {
                let figures = Arc::new(PyramidFigures::of(pyramid));
                self.list.refresh(pyramid);
                self.kept = Some((Arc::clone(pyramid), Arc::clone(&figures)));
                figures
            }
        }
    }
}

/// A part of the page with a place of its own.
fn part(ui: &mut Ui, salt: &'static str, place: Rect) -> Ui {
    let mut part = ui.new_child(UiBuilder::new().id_salt(salt).max_rect(place));
    part.set_clip_rect(ui.clip_rect());
    part
}

/// This attribute with something changed.
fn changed(id: &AttributeId, attribute: &Attribute, change: impl FnOnce(&mut Attribute)) -> Edit {
    let mut attribute = attribute.clone();
    change(&mut attribute);
    Edit::Expectation(ExpectationEdit::SetAttribute(id.clone(), Box::new(attribute)))
}
