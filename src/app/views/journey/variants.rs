//! Variants: made from a journey, and compared with it, laid over one another or side by side.

use std::sync::Arc;

use egui::{Rect, Ui, UiBuilder, pos2, vec2};
use lucide_icons::Icon;

use super::more::entry;
use super::{JourneyRoom, words};
use crate::app::canvas::{Camera, Canvas, Compared, Look, Selection, Side};
use crate::app::theme::{bold, size, space};
use crate::app::views::Cx;
use crate::app::widgets::elided;
use crate::edit::{Edit, variant};
use crate::measure::{Difference, difference};
use crate::workshop::{Journey, JourneyId, JourneyState, PersonaId, SegmentId, StepId, Workshop};

/// Height of the title above each of two canvases, in points.
const TITLE: f32 = 28.0;

/// Whom or what a variant is for.
pub(super) enum For {
    ToBe,
    Segment(SegmentId),
    Persona(PersonaId),
}

/// A journey that is compared with the one that it is a variant of.
#[derive(Debug)]
pub(super) struct Comparing {
    /// What the journey that is shown is compared with.
    pub base: JourneyId,
    pub beside: bool,
    /// The list of differences is open.
    pub listed: bool,
    read: Option<Arc<Read>>,
    /// The canvas of the base, when the two are side by side.
    canvas: Canvas,
    cameras: Cameras,
}

/// Two canvases that share one camera.
#[derive(Debug, Default)]
struct Cameras {
    /// What both showed in the last frame.
    last: Option<(Camera, Camera)>,
    /// One has just been told where to look, and may have had to stop at the edge of its map.
    settling: bool,
}

/// What differs, and what it was read from.
#[derive(Debug)]
pub(super) struct Read {
    pub base: Arc<Journey>,
    pub variant: Arc<Journey>,
    pub difference: Arc<Difference>,
    over: Arc<Compared>,
    left: Arc<Compared>,
    right: Arc<Compared>,
    pub lines: Vec<Line>,
}

/// One line of the list of differences.
#[derive(Debug, Clone)]
pub(super) enum Line {
    /// The key of a title, and how many follow.
    Title(&'static str, usize),
    /// A step of the variant.
    Step(StepId),
    /// A step that only the base has.
    Gone(StepId),
    /// A connection of the variant.
    Way(crate::workshop::ConnectionId),
    /// A connection that only the base has.
    WayGone(crate::workshop::ConnectionId),
}

fn lines(difference: &Difference) -> Vec<Line> {
    let mut out = Vec::new();
    let mut part = |key, all: Vec<Line>| {
        if !all.is_empty() {
            out.push(Line::Title(key, all.len()));
            out.extend(all);
        }
    };
    let changed = |of: fn(&crate::measure::Changed) -> bool| {
        let which = difference.changed.iter().filter(move |c| of(c));
        which.map(|c| Line::Step(c.variant.clone())).collect::<Vec<_>>()
    };
    let d = difference;
    part("journey-diff-added", d.added.iter().cloned().map(Line::Step).collect());
    part("journey-diff-removed", d.removed.iter().cloned().map(Line::Gone).collect());
    part("journey-diff-changed", changed(|c| c.says));
    part("journey-diff-moved", changed(|c| c.moved));
    let ways = |all: &[_]| all.iter().cloned().map(Line::Way).collect::<Vec<_>>();
    part("journey-diff-ways-added", ways(&d.ways_added));
    let gone = d.ways_removed.iter().cloned().map(Line::WayGone).collect();
    part("journey-diff-ways-removed", gone);
    part("journey-diff-ways-changed", ways(&d.ways_changed));
    out
}

/// The journeys that a journey can be compared with: what it is a variant of, its own variants,
/// and the other variants of the same journey. Each with whether it is the base of the two.
pub(super) fn related(
    workshop: &Workshop,
    id: &JourneyId,
    journey: &Journey,
) -> Vec<(JourneyId, bool)> {
    let base = journey.variant_of.as_ref();
    workshop
        .journeys
        .iter()
        .filter(|(other, _)| *other != id)
        .filter_map(|(other, value)| {
            let of = value.variant_of.as_ref();
            if of == Some(id) {
                Some((other.clone(), false))
            } else if base == Some(other) || base.is_some() && of == base {
                Some((other.clone(), true))
            } else {
                None
            }
        })
        .collect()
}

impl JourneyRoom {
    /// Ends a comparison.
    pub(super) fn stop_comparing(&mut self) {
        self.comparing = None;
    }

    /// The canvas of the base, beside that of the variant.
    pub(super) fn canvas_beside(&mut self) -> Option<&mut Canvas> {
        self.comparing.as_mut().map(|comparing| &mut comparing.canvas)
    }

    /// Compares a variant, which is shown from now on, with its base.
    fn compare(&mut self, base: JourneyId, variant: JourneyId) {
        if self.current.as_ref() != Some(&variant) {
            self.go_to(variant, Selection::None);
        }
        self.canvas.select(Selection::None);
        self.comparing = Some(Comparing {
            base,
            beside: false,
            listed: true,
            read: None,
            canvas: Canvas::default(),
            cameras: Cameras::default(),
        });
    }

    /// The entries to make variants and to compare them.
    pub(super) fn menu_variants(
        &mut self,
        ui: &mut Ui,
        cx: &mut Cx<'_>,
        id: &JourneyId,
        journey: &Arc<Journey>,
    ) {
        let mut wish = None;
        let submenu = |ui: &mut Ui, icon: Icon, key: &str, add: &mut dyn FnMut(&mut Ui)| {
            let words = egui::RichText::new(format!("{}  {}", icon.unicode(), cx.text.get(key)));
            let opened = ui.menu_button(words.size(size::SMALL), |ui| {
                ui.set_width(280.0);
                ui.spacing_mut().item_spacing.y = 0.0;
                egui::ScrollArea::vertical().max_height(400.0).show(ui, |ui| add(ui));
            });
            let name = cx.text.get(key);
            opened
                .response
                .widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, true, name));
        };
        submenu(ui, Icon::CopyPlus, "journey-make-variant", &mut |ui| {
            if entry(ui, Icon::Sparkles, cx.text.get("journey-variant-to-be"), "") {
                wish = Some(For::ToBe);
            }
            let of = |title: &str| cx.text.with("journey-variant-for", &[("whom", title.into())]);
            for (segment, value) in cx.workshop.segments.iter() {
                if entry(ui, Icon::UsersRound, &of(&value.title), "") {
                    wish = Some(For::Segment(segment.clone()));
                }
            }
            for (persona, value) in cx.workshop.personas.iter() {
                if entry(ui, Icon::UserRound, &of(&value.name), "") {
                    wish = Some(For::Persona(persona.clone()));
                }
            }
        });
        let mut compare = None;
        let related = related(cx.workshop, id, journey);
        if !related.is_empty() {
            submenu(ui, Icon::GitCompareArrows, "journey-compare-with", &mut |ui| {
                for (other, is_base) in &related {
                    let title = cx.workshop.journeys.get(other).map_or("", |j| j.title.as_str());
                    if entry(ui, Icon::Route, title, "") {
                        compare = Some(if *is_base {
                            (other.clone(), id.clone())
                        } else {
                            (id.clone(), other.clone())
                        });
                    }
                }
            });
        }
        if let Some(wish) = wish {
            self.make_variant(cx, id, journey, &wish);
        }
        if let Some((base, variant)) = compare {
            self.compare(base, variant);
        }
    }

    pub(super) fn make_variant(
        &mut self,
        cx: &mut Cx<'_>,
        id: &JourneyId,
        journey: &Journey,
        wish: &For,
    ) {
        let mut copy = variant(id, journey);
        let whom = match wish {
            For::ToBe => {
                copy.state = JourneyState::ToBe;
                cx.text.get(words::state(JourneyState::ToBe)).to_owned()
            }
            For::Segment(segment) => {
                copy.segment = Some(segment.clone());
                copy.persona = None;
                cx.workshop.segments.get(segment).map(|s| s.title.clone()).unwrap_or_default()
            }
            For::Persona(persona) => {
                let value = cx.workshop.personas.get(persona);
                copy.persona = Some(persona.clone());
                copy.segment = value.and_then(|p| p.segment.clone());
                value.map(|p| p.name.clone()).unwrap_or_default()
            }
        };
        let args = [("title", journey.title.as_str().into()), ("whom", whom.as_str().into())];
        copy.title = cx.text.with("journey-variant-title", &args);
        let new = JourneyId::fresh();
        let add = Edit::AddJourney(new.clone(), Box::new(copy));
        cx.out.edit(Edit::Many("edit-make-variant", vec![add]));
        let camera = self.canvas.camera();
        self.stop_comparing();
        self.go_to(new.clone(), Selection::None);
        self.canvas.set_camera(&new, camera);
    }

    /// What differs, read anew only if one of the two has changed. None once one of them is gone.
    pub(super) fn read(&mut self, cx: &Cx<'_>, variant: &Arc<Journey>) -> Option<Arc<Read>> {
        let comparing = self.comparing.as_mut()?;
        let Some(base) = cx.workshop.journeys.get(&comparing.base) else {
            self.comparing = None;
            return None;
        };
        if let Some(read) = &comparing.read
            && Arc::ptr_eq(&read.base, base)
            && Arc::ptr_eq(&read.variant, variant)
        {
            return Some(Arc::clone(read));
        }
        let difference = Arc::new(difference(base, variant));
        let side = |side, other: &Arc<Journey>| {
            let (other, difference) = (Arc::clone(other), Arc::clone(&difference));
            Arc::new(Compared { other, difference, side })
        };
        let read = Arc::new(Read {
            over: side(Side::Over, base),
            left: side(Side::Base, variant),
            right: side(Side::Variant, base),
            lines: lines(&difference),
            base: Arc::clone(base),
            variant: Arc::clone(variant),
            difference,
        });
        comparing.read = Some(Arc::clone(&read));
        Some(read)
    }

    /// The canvas, or both.
    pub(super) fn canvases(
        &mut self,
        ui: &mut Ui,
        cx: &mut Cx<'_>,
        id: &JourneyId,
        journey: &Arc<Journey>,
    ) {
        let read = self.read(cx, journey);
        let beside = self.comparing.as_ref().is_some_and(|c| c.beside);
        let of = read.as_ref().map(|r| Arc::clone(if beside { &r.right } else { &r.over }));
        self.canvas.compare_with(of);
        let (true, Some(read), Some(comparing)) = (beside, read, &mut self.comparing) else {
            self.canvas.show(ui, cx, id, journey);
            return;
        };
        let area = ui.available_rect_before_wrap();
        ui.advance_cursor_after_rect(area);
        let middle = area.center().x.round();
        let line = cx.theme.hairline_stroke();
        let left = area.with_max_x(middle - line.width);
        let right = area.with_min_x(middle);
        ui.painter().vline(middle - line.width / 2.0, area.y_range(), line);
        comparing.canvas.compare_with(Some(Arc::clone(&read.left)));
        let base = comparing.base.clone();
        half(ui, cx, left, "base", &read.base, |ui, cx| {
            comparing.canvas.show(ui, cx, &base, &read.base);
        });
        half(ui, cx, right, "variant", journey, |ui, cx| self.canvas.show(ui, cx, id, journey));
        let cameras = &mut comparing.cameras;
        let now = (comparing.canvas.camera(), self.canvas.camera());
        // The variant leads at first, and whichever was moved from then on.
        let moved = cameras.last.map_or((false, true), |last| (now.0 != last.0, now.1 != last.1));
        if std::mem::take(&mut cameras.settling) || moved == (false, false) {
            cameras.last = Some(now);
            return;
        }
        if moved.1 {
            comparing.canvas.set_camera(&base, now.1);
        } else {
            self.canvas.set_camera(id, now.0);
        }
        cameras.settling = true;
        ui.ctx().request_repaint();
    }

    /// Looks at all of what is compared.
    pub(super) fn look_at_both(&mut self) {
        self.canvas.look(Look::Fit);
        if let Some(comparing) = &mut self.comparing {
            comparing.cameras = Cameras::default();
        }
    }
}

/// One of two canvases, under the title of its journey.
fn half(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    area: Rect,
    salt: &'static str,
    journey: &Journey,
    show: impl FnOnce(&mut Ui, &mut Cx<'_>),
) {
    let title = area.with_max_y(area.top() + TITLE);
    let painter = ui.painter_at(title);
    painter.rect_filled(title, 0, *cx.theme.panel);
    let state = cx.text.get(words::state(journey.state));
    let said = if journey.title.ends_with(state) {
        journey.title.clone()
    } else {
        format!("{} · {state}", journey.title)
    };
    let width = title.width() - 2.0 * space::L;
    let galley = elided(&painter, &said, bold(size::SMALL), *cx.theme.ink, width);
    let at = pos2(title.left() + space::L, title.center().y - galley.size().y / 2.0);
    painter.galley(at, galley, *cx.theme.ink);
    painter.hline(title.x_range(), title.bottom() - 0.5, cx.theme.hairline_stroke());
    let rest = area.with_min_y(title.bottom());
    let mut child = ui.new_child(UiBuilder::new().id_salt(salt).max_rect(rest));
    child.set_clip_rect(rest.intersect(ui.clip_rect()));
    child.spacing_mut().item_spacing = vec2(0.0, 0.0);
    show(&mut child, cx);
}
