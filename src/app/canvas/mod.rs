//! The journey canvas: model → layout → painting, with a camera of its own.
//!
//! 1. [`layout`] gives every card and connection its place, once per `Arc<Journey>`.
//! 2. [`grid`] finds what lies in the view; [`detail`] says how much of it can be read.
//! 3. Painting: `card` and `wires`, kept from frame to frame by `meshes`, and, for thousands at a
//!    time, `dense`; `headers` and `curve` stay in place around the map.
//! 4. `gesture` and `keys` answer the person with edits. Nothing here writes to the document.
//! 5. Over the cards lie sticky notes (`notes`), and over those what floats: the field to `find`
//!    words, the `overview` in the corner, the list of keys (`help`).
//!
//! A real widget exists only for the title being written (`title`); every card that can be read
//! still has an accessible name. An idle canvas asks for no repaint.

mod align;
mod arrange;
mod bands;
pub mod camera;
mod card;
mod clipboard;
mod compare;
mod curve;
mod deeds;
mod dense;
pub mod detail;
pub(super) mod felt;
mod find;
mod gesture;
pub mod grid;
mod guides;
mod headers;
mod help;
mod keys;
pub mod layout;
mod leave;
mod lines;
mod look;
mod marks;
mod meshes;
mod nodes;
mod note_edit;
mod notes;
mod overview;
mod paint;
mod route;
pub mod sample;
mod scene;
pub mod select;
mod spacing;
mod stage;
pub mod still;
mod title;
mod tracks;
mod wires;

use std::collections::HashMap;
use std::sync::Arc;

use egui::{Rect, Sense, Ui, pos2};

use self::detail::Detail;
use self::layout::Layout;
use self::scene::Scene;
use crate::app::views::Cx;
use crate::measure::{Grade, Grades};
use crate::workshop::{Journey, JourneyId, Place, StepId, StickyColor};

pub use camera::Camera;
pub(crate) use card::exit_words;
pub use clipboard::MOST_COPIES;
pub use compare::{Compared, DiffMark, Side};
pub use deeds::Deed;
pub use look::Look;
pub(super) use notes::note_rect;
pub(crate) use scene::signed;
pub use select::Selection;
pub use stage::Marks;
pub(crate) use wires::mark_place;

/// Width of the lane names.
const LANES: f32 = 140.0;
/// Height of the stage titles.
const STAGES: f32 = 38.0;
/// Height of the curve.
const CURVE: f32 = 84.0;
/// What stands around the map: lane names on the left, stages and the curve above.
pub(crate) const AROUND: egui::Vec2 = egui::vec2(LANES, STAGES + CURVE);
/// Air above and below the curve.
const CURVE_AIR: f32 = 13.0;

/// Where the parts of the canvas lie on screen.
#[derive(Debug, Clone, Copy)]
struct Areas {
    stages: Rect,
    curve: Rect,
    lanes: Rect,
    body: Rect,
}

impl Areas {
    fn of(area: Rect) -> Self {
        let left = area.left() + LANES;
        let stages = area.top() + STAGES;
        let curve = stages + CURVE;
        let right = area.right().max(left + 1.0);
        let bottom = area.bottom().max(curve + 1.0);
        let part = |x0, y0, x1, y1| Rect::from_min_max(pos2(x0, y0), pos2(x1, y1));
        Self {
            stages: part(left, area.top(), right, stages),
            curve: part(left, stages, right, curve),
            lanes: part(area.left(), curve, left, bottom),
            body: part(left, curve, right, bottom),
        }
    }

    /// The height of a valence on the curve.
    fn curve_y(&self, valence: f32) -> f32 {
        let half = self.curve.height() / 2.0 - CURVE_AIR;
        self.curve.center().y - half * valence / 2.0
    }

    /// The valence at a height, −2 to +2.
    fn curve_valence(&self, y: f32) -> f32 {
        let half = self.curve.height() / 2.0 - CURVE_AIR;
        ((self.curve.center().y - y) / half * 2.0).clamp(-2.0, 2.0)
    }
}

/// A drag of a point of the curve: going on, or given up while the button is still held.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Live {
    Going(egui::Id),
    Given(egui::Id),
}

/// What the steps of a journey lean on, and the journey and the grades that this was read from.
type Graded = (Arc<Journey>, Arc<()>, Arc<[Option<Grade>]>);

/// The canvas of the Journey room: selection, cameras and what is kept between frames.
#[derive(Debug, Default)]
pub struct Canvas {
    cameras: HashMap<JourneyId, Camera>,
    shown: Option<JourneyId>,
    layout: Option<(Arc<Journey>, Arc<Layout>)>,
    graded: Option<Graded>,
    /// Goes up with every change of the journey that is shown.
    generation: u64,
    /// Goes up whenever something lies elsewhere.
    places: u64,
    selection: Selection,
    /// To be selected in the journey that comes next.
    arrival: Option<Selection>,
    gesture: Option<gesture::Gesture>,
    writing: Option<title::Writing>,
    /// A title was just confirmed: Enter and Tab go on to the next card.
    chain: bool,
    /// It was confirmed with Tab: the next card follows as soon as this one is on the map.
    below: bool,
    live: Option<Live>,
    kept: dense::Kept,
    meshes: meshes::Meshes,
    arranging: arrange::Arranging,
    cards: Vec<u32>,
    wires: Vec<u32>,
    look: Option<Look>,
    /// For so many frames the selection is brought into view.
    reveal: u8,
    /// What is brought into view shall be read.
    closer: bool,
    take_focus: bool,
    body: Option<Rect>,
    /// The widget that has the keyboard while somebody works on the map.
    map: Option<egui::Id>,
    notes: notes::Notes,
    /// The colour of the next note.
    note_color: StickyColor,
    find: Option<find::Find>,
    overview: overview::Overview,
    /// The list of keys is open.
    help: bool,
    /// It is drawn for a picture: without the tools that float over it.
    for_picture: bool,
    /// A story is told over it: nothing floats over the map.
    told: bool,
    /// When a gesture last went on, in seconds.
    busy: f64,
    /// Asked for by key, palette or menu, and not done yet.
    deeds: Vec<Deed>,
    /// What is shown is compared with this.
    compared: Option<Arc<Compared>>,
    differs: Option<compare::Kept>,
    /// A card of the base that is looked at.
    ghost: Option<StepId>,
    /// A card was asked to open into its inner journey.
    opened: Option<StepId>,
    /// The lines of the curve.
    lines: curve::Kept,
    /// What is being done to a header: dragged, sized, or named anew.
    header: bands::Header,
    /// The cards that stand out; all others step back.
    highlight: Option<std::collections::HashSet<StepId>>,
    gap_marks: Option<Arc<Marks>>,
    glide: Option<stage::Glide>,
}

impl Canvas {
    /// A canvas without the tools that float over the map, for a picture of it.
    #[must_use]
    pub fn for_picture() -> Self {
        Self { for_picture: true, ..Self::default() }
    }

    /// Whether a story is told over the map: what floats over it is put away.
    pub fn set_told(&mut self, told: bool) {
        self.told = told;
    }

    /// Opens the list of keys.
    pub fn show_keys(&mut self) {
        self.help = true;
    }

    /// Whether a card may say more beside the pointer: not while a hand or a key is busy, nor right
    /// after.
    pub(super) fn may_tip(&self, ui: &Ui) -> bool {
        const REST: f64 = 0.8;
        let rested = ui.input(|i| i.time) - self.busy > REST;
        rested && self.gesture.is_none() && !self.is_writing()
    }

    /// What is selected.
    #[must_use]
    pub fn selection(&self) -> &Selection {
        &self.selection
    }

    /// Selects something.
    pub fn select(&mut self, selection: Selection) {
        self.selection = selection;
        self.notes.chosen.clear();
        self.chain = false;
        self.ghost = None;
    }

    /// Selects something and brings it into view.
    pub fn show_selected(&mut self, selection: Selection) {
        self.select(selection);
        self.reveal_selection();
    }

    /// The same, as close as it takes to read it.
    pub fn show_readable(&mut self, selection: Selection) {
        self.show_selected(selection);
        self.closer = true;
    }

    /// What will be selected once another journey is shown.
    pub fn arrive_at(&mut self, selection: Selection) {
        self.arrival = Some(selection);
        self.reveal_selection();
    }

    /// Starts to write a card in this place.
    pub fn write_at(&mut self, at: Place) {
        self.write(title::Writing::new(title::Target::New { at, from: None }, String::new()));
        self.reveal_selection();
    }

    /// Brings the selection into view, now and once the inspector has taken its room.
    pub fn reveal_selection(&mut self) {
        self.reveal = 2;
    }

    /// Moves the camera in the next frame.
    pub fn look(&mut self, look: Look) {
        self.look = Some(look);
    }

    /// The zoom of the journey that was last shown, 1 for 100 %.
    #[must_use]
    pub fn zoom(&self) -> f32 {
        self.camera().zoom
    }

    /// The camera of the journey that was last shown.
    #[must_use]
    pub fn camera(&self) -> Camera {
        self.shown.as_ref().and_then(|id| self.cameras.get(id)).copied().unwrap_or_default()
    }

    /// Moves the camera of a journey.
    pub fn set_camera(&mut self, journey: &JourneyId, camera: Camera) {
        self.cameras.insert(journey.clone(), camera);
    }

    /// The card that was asked to open into its inner journey, once.
    pub fn take_opened(&mut self) -> Option<StepId> {
        self.opened.take()
    }

    /// Where cards were painted in the last frame; none before the first.
    #[must_use]
    pub fn body(&self) -> Option<Rect> {
        self.body
    }

    /// Where a step was painted in the last frame; none if it is not on the map.
    #[must_use]
    pub fn step_on_screen(&self, id: &StepId) -> Option<Rect> {
        let (journey, layout) = self.layout.as_ref()?;
        let card = layout.card_of(journey.steps.index_of(id)?)?;
        Some(self.camera().to_screen(self.body?.min).rect(layout.cards[card].rect))
    }

    /// The widget that has the keyboard while somebody works on the map; none before the first
    /// frame.
    #[must_use]
    pub fn map_id(&self) -> Option<egui::Id> {
        self.map
    }

    /// Whether something is being dragged.
    #[must_use]
    pub fn is_dragging(&self) -> bool {
        self.gesture.is_some()
    }

    /// Whether a title or a note is being written.
    #[must_use]
    pub fn is_writing(&self) -> bool {
        self.writing.is_some() || self.notes.writing.is_some()
    }

    /// The layout of this journey, made anew only if the journey is another.
    fn laid_out(&mut self, journey: &Arc<Journey>) -> Arc<Layout> {
        if let Some((of, layout)) = &self.layout
            && Arc::ptr_eq(of, journey)
        {
            return Arc::clone(layout);
        }
        if let Some((of, layout)) = &mut self.layout
            && Layout::holds(of, journey)
        {
            *of = Arc::clone(journey);
            let layout = Arc::clone(layout);
            self.generation += 1;
            self.selection.prune(journey);
            self.notes.index(journey);
            return layout;
        }
        let layout = Arc::new(Layout::of(journey));
        self.layout = Some((Arc::clone(journey), Arc::clone(&layout)));
        self.generation += 1;
        self.places += 1;
        self.selection.prune(journey);
        self.notes.index(journey);
        layout
    }

    /// The grade of every step, looked up anew only if the journey or the grades are others.
    fn graded(&mut self, journey: &Arc<Journey>, grades: &Grades) -> Arc<[Option<Grade>]> {
        if let Some((of, stamp, graded)) = &self.graded
            && Arc::ptr_eq(of, journey)
            && Arc::ptr_eq(stamp, grades.stamp())
        {
            return Arc::clone(graded);
        }
        let steps = journey.steps.iter();
        let graded: Arc<[_]> = steps.map(|(id, s)| grades.step(id, &s.evidence)).collect();
        let kept = (Arc::clone(journey), Arc::clone(grades.stamp()), Arc::clone(&graded));
        self.graded = Some(kept);
        graded
    }

    /// Draws a journey into the room that is left, and answers the person.
    pub fn show(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, id: &JourneyId, journey: &Arc<Journey>) {
        if self.shown.as_ref() != Some(id) {
            let workshop = cx.workshop;
            self.leave(workshop, cx.out);
            self.shown = Some(id.clone());
            self.notes.chosen.clear();
            self.selection = self.arrival.take().unwrap_or_default();
        }
        let area = ui.available_rect_before_wrap();
        ui.advance_cursor_after_rect(area);
        let areas = Areas::of(area);
        let body = areas.body;
        self.body = Some(body);
        let layout = self.laid_out(journey);
        let grades = self.graded(journey, cx.grades);
        self.renew_comparison(journey, &layout);
        self.lines.renew(self.generation, journey, &layout);
        let mut camera = self
            .cameras
            .get(id)
            .copied()
            .unwrap_or_else(|| Camera::first_sight(layout.size, body.size()));

        // The map itself comes first: what is shown later lies on top of it.
        let map_id = ui.scope_id().with("map");
        self.map = Some(map_id);
        let map = ui.interact(body, map_id, Sense::click_and_drag());
        if self.take_focus {
            self.take_focus = false;
            map.request_focus();
        }
        self.steer(ui, &mut camera, journey, &layout, body, area);
        if std::mem::take(&mut self.closer) && camera.zoom < look::READING {
            camera.zoom_to(look::READING, body.size() / 2.0, look::READING);
        }
        if self.reveal > 0
            && let Some(part) = self.selected_rect(journey, &layout)
        {
            camera.reveal(part, body.size());
            self.reveal -= 1;
            if self.reveal > 0 {
                ui.ctx().request_repaint();
            }
        } else {
            self.reveal = 0;
        }
        camera.keep_in_sight(layout.size, body.size());
        let before = self.cameras.insert(id.clone(), camera);
        if before.is_none_or(|b| b.zoom != camera.zoom) {
            // The toolbar has already said how large the map is.
            ui.ctx().request_repaint();
        }

        // On whole pixels, so that what was painted before is as sharp wherever it is moved.
        let ts = camera.to_screen(body.min).snapped(ui.pixels_per_point());
        let mut cards = std::mem::take(&mut self.cards);
        layout.cards_in(ts.world_rect(body), &mut cards);
        let scene = Scene {
            theme: cx.theme,
            text: cx.text,
            workshop: cx.workshop,
            journey,
            layout: &layout,
            grades: &grades,
            ts,
            body,
            detail: Detail::of(ts.zoom, cards.len(), self.for_picture),
        };
        if std::mem::take(&mut self.below) {
            self.write_next(&scene, true);
        }
        self.clipboard(ui, &map, &scene, cx, id);
        self.arranging(ui, &scene, cx, id, journey);
        self.keys(ui, &map, &scene, cx, id);
        self.carry_out(ui, &map, &scene, cx, id);
        self.pointer(ui, &map, &scene, cx, id);
        if self.gesture.is_some() {
            self.busy = ui.input(|i| i.time);
        }
        self.paint(ui, &scene, &cards);
        self.paint_comparison(ui, &scene, &cards);
        self.nodes(ui, &map, &scene, &cards);
        self.stage(ui, &scene, &cards);
        self.cards = cards;
        self.mark_found(ui, &scene);
        self.show_notes(ui, &map, &scene);
        self.gesture_marks(ui, &scene);
        self.guides(ui, &scene);
        if journey.steps.is_empty() && journey.stickies.is_empty() && !self.is_writing() {
            self.lesson(ui, &scene);
        }
        self.write_title(ui, &scene, cx, id);
        self.write_note(ui, &scene, cx, id);
        self.note_bar(ui, &scene, cx, id);
        if !self.for_picture && !self.told {
            self.show_overview(ui, &scene);
            self.show_help(ui, &scene);
        }
        self.find_bar(ui, &scene, journey, cx.workshop);
        self.curve(ui, &scene, &areas, cx, id);
        self.stage_headers(ui, &scene, &areas, cx, id);
        self.lane_names(ui, &scene, &areas, cx, id);
        self.settle_naming(&scene, cx, id);
        self.corner(ui, &scene, &areas);
        let line = cx.theme.hairline_stroke();
        let painter = ui.painter();
        if map.has_focus() && self.selection == Selection::None && self.gesture.is_none() {
            let stroke = egui::Stroke::new(2.0, *cx.theme.accent);
            // The clip ends at the edge, and so may a neighbour begin there.
            painter.rect_stroke(body.shrink(1.0), 0, stroke, egui::StrokeKind::Inside);
        }
        for y in [areas.stages.bottom(), areas.curve.bottom()] {
            painter.hline(area.x_range(), y, line);
        }
        painter.vline(areas.lanes.right(), area.y_range(), line);
    }
}
