//! Arranging cards: few of them within the frame, many on a thread, which says how far it is and
//! stops when it is told to, or when nobody waits for it any more.

use std::collections::HashSet;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};
use std::sync::mpsc::{Receiver, TryRecvError, channel};
use std::thread;
use std::time::Duration;

use egui::{Align2, Button, Key, Modifiers, Rect, RichText, StrokeKind, Ui, vec2};

use super::scene::{Scene, wrapped};
use super::{Canvas, Selection};
use crate::app::theme::{RADIUS, TARGET, font, size, space};
use crate::app::views::Cx;
use crate::edit::JourneyEdit;
use crate::measure::arrange;
use crate::workshop::{Journey, JourneyId, Place, StepId};

/// Up to so many cards are arranged within a frame.
const AT_ONCE: usize = 500;

/// How often the window shows how far the thread is.
const TICK: Duration = Duration::from_millis(80);

/// Where cards go.
type Moves = Vec<(StepId, Place)>;

/// The cards that are meant; none if it is all of them.
type Only = Option<Arc<HashSet<StepId>>>;

/// What the thread and the window tell one another.
#[derive(Debug, Default)]
struct Watch {
    stop: AtomicBool,
    /// In thousandths.
    done: AtomicU32,
}

/// Cards that are being arranged on a thread.
#[derive(Debug)]
struct Work {
    watch: Arc<Watch>,
    id: JourneyId,
    journey: Arc<Journey>,
    only: Only,
    answer: Receiver<Moves>,
}

impl Drop for Work {
    fn drop(&mut self) {
        self.watch.stop.store(true, Ordering::Relaxed);
    }
}

/// What was asked for, and what is under way.
#[derive(Debug, Default)]
pub(super) struct Arranging {
    wanted: bool,
    work: Option<Work>,
}

impl Canvas {
    /// Arranges the selected cards, or all of them where fewer than two are selected, from the next
    /// frame on. It is one step to undo.
    pub fn arrange(&mut self) {
        self.arranging.wanted = true;
    }

    /// Whether cards are being arranged.
    #[must_use]
    pub fn is_arranging(&self) -> bool {
        self.arranging.work.is_some()
    }

    /// Starts what was asked for, takes what has come of it, and says how far it is.
    pub(super) fn arranging(
        &mut self,
        ui: &mut Ui,
        scene: &Scene<'_>,
        cx: &mut Cx<'_>,
        id: &JourneyId,
        journey: &Arc<Journey>,
    ) {
        if std::mem::take(&mut self.arranging.wanted) {
            let only = match &self.selection {
                Selection::Steps(ids) if ids.len() > 1 => Some(ids.iter().cloned().collect()),
                _ => None,
            };
            self.begin_to_arrange(ui, cx, id, journey, only.map(Arc::new));
        }
        let Some(work) = &self.arranging.work else { return };
        if !Arc::ptr_eq(&work.journey, journey) {
            // Once more if it is this one that has changed meanwhile: what was asked for, whatever
            // is selected by now.
            let (again, only) = (work.id == *id, work.only.clone());
            self.arranging.work = None;
            if !again {
                return;
            }
            self.begin_to_arrange(ui, cx, id, journey, only);
            ui.ctx().request_repaint_after(TICK);
            return;
        }
        match work.answer.try_recv() {
            Ok(moves) => {
                self.arranging.work = None;
                put(cx, id, moves);
                return;
            }
            Err(TryRecvError::Disconnected) => {
                self.arranging.work = None;
                return;
            }
            Err(TryRecvError::Empty) => ui.ctx().request_repaint_after(TICK),
        }
        let done = work.watch.done.load(Ordering::Relaxed);
        let escape = self.writing.is_none()
            && self.gesture.is_none()
            && ui.input_mut(|i| i.consume_key(Modifiers::NONE, Key::Escape));
        if escape || progress(ui, scene, f64::from(done) / 1000.0) {
            self.arranging.work = None;
        }
    }

    fn begin_to_arrange(
        &mut self,
        ui: &Ui,
        cx: &mut Cx<'_>,
        id: &JourneyId,
        journey: &Arc<Journey>,
        only: Only,
    ) {
        self.arranging.work = None;
        let cards = only.as_ref().map_or(journey.steps.len(), |only| only.len());
        if cards.max(journey.connections.len()) <= AT_ONCE {
            if let Some(moves) = arrange(journey, only.as_deref(), &mut |_| true) {
                put(cx, id, moves);
            }
            return;
        }
        let (send, answer) = channel();
        let watch = Arc::new(Watch::default());
        let (theirs, ours) = (Arc::clone(&watch), Arc::clone(journey));
        let (ctx, meant) = (ui.ctx().clone(), only.clone());
        thread::spawn(move || {
            let mut tell = |done: f32| {
                theirs.done.store((done * 1000.0) as u32, Ordering::Relaxed);
                !theirs.stop.load(Ordering::Relaxed)
            };
            if let Some(moves) = arrange(&ours, meant.as_deref(), &mut tell) {
                // Nobody waits any more once it was stopped.
                let _ = send.send(moves);
            }
            drop(send);
            ctx.request_repaint();
        });
        self.arranging.work =
            Some(Work { watch, id: id.clone(), journey: Arc::clone(journey), only, answer });
    }
}

fn put(cx: &mut Cx<'_>, id: &JourneyId, moves: Moves) {
    if !moves.is_empty() {
        cx.out.edit(JourneyEdit::MoveSteps(moves).of(id));
    }
}

/// How far the work is, at the bottom of the map, with a button that stops it; whether it was
/// pressed.
fn progress(ui: &mut Ui, scene: &Scene<'_>, done: f64) -> bool {
    let theme = scene.theme;
    let words =
        scene.text.with("arrange-progress", &[("done", scene.text.percent(done, 0).into())]);
    let ink = *theme.ink;
    let galley = wrapped(ui.painter(), &words, font(size::SMALL), ink, 320.0, 1, false);
    let stop = scene.text.get("arrange-stop");
    let label = wrapped(ui.painter(), stop, font(size::SMALL), ink, 200.0, 1, false);
    let button = label.size().x + 2.0 * space::M;
    let inner = vec2(galley.size().x + space::L + button, TARGET);
    let at = scene.body.center_bottom() - vec2(0.0, space::L);
    let place = Align2::CENTER_BOTTOM.anchor_size(at, inner + vec2(2.0 * space::L, space::S));
    ui.scope_builder(
        egui::UiBuilder::new().max_rect(place).layer_id(egui::LayerId::new(
            egui::Order::Foreground,
            egui::Id::unique("arranging cards"),
        )),
        |ui| {
            let painter = ui.painter();
            painter.add(theme.floating_shadow().as_shape(place, RADIUS));
            painter.rect(place, RADIUS, *theme.raised, theme.hairline_stroke(), StrokeKind::Inside);
            let from = place.left_center() + vec2(space::L, -galley.size().y / 2.0);
            painter.galley(from, galley, ink);
            let right = place.right_center() - vec2(space::L, 0.0);
            let target = Rect::from_min_max(
                right - vec2(button, TARGET / 2.0),
                right + vec2(0.0, TARGET / 2.0),
            );
            ui.put(target, Button::new(RichText::new(stop).size(size::SMALL))).clicked()
        },
    )
    .inner
}
