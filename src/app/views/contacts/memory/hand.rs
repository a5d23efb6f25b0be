//! What pointer and keys do on the chart.

use egui::{CursorIcon, EventFilter, Id, Key, Response, Ui, Vec2};

use super::axis::Axes;
use super::discs::hit;
use super::{MemoryPage, editor, removed, set};
use crate::app::views::Cx;
use crate::measure::memory::{date_of, day_number};
use crate::workshop::{Experience, ExperienceId, Valence};

/// What is being moved.
#[derive(Debug, Default)]
pub(super) enum Held {
    /// Nothing.
    #[default]
    Nothing,
    /// A disc, by a place so far from its middle.
    Disc(ExperienceId, Vec2),
    /// The day looked back from, by a place so far from its middle, and where it was.
    Day(f32, Option<jiff::civil::Date>),
    /// The selected disc, by keys that are still down.
    Keys,
}

const ARROWS: [Key; 4] = [Key::ArrowLeft, Key::ArrowRight, Key::ArrowUp, Key::ArrowDown];

/// How much an arrow changes a valence, and how much with Shift.
const NUDGE: (f64, f64) = (0.5, 0.1);

impl MemoryPage {
    /// Lets the discs be chosen, moved and added. Answers with the one under the pointer, by its
    /// number in the past.
    pub(super) fn hand(
        &mut self,
        ui: &Ui,
        cx: &mut Cx<'_>,
        response: &Response,
        axes: &Axes,
    ) -> Option<usize> {
        let under = response.hover_pos().and_then(|at| hit(&self.kept.past, axes, at));
        if response.drag_started() {
            let origin = ui.input(|i| i.pointer.press_origin());
            let disc = origin.and_then(|at| Some((hit(&self.kept.past, axes, at)?, at)));
            if let Some((i, at)) = disc
                && let Some((id, experience)) = self.told(cx, i)
            {
                let middle = axes.at(day_number(experience.date), experience.valence.get());
                self.held = Held::Disc(id.clone(), at - middle);
                self.selected = Some(id);
                self.frozen = Some(axes.span);
            }
        }
        if matches!(self.held, Held::Disc(..)) {
            self.drag(ui, cx, response, axes);
        } else if response.double_clicked() && under.is_none() {
            if let Some(at) = response.interact_pointer_pos().filter(|at| axes.plot.contains(*at)) {
                let date = date_of(axes.day(at.x));
                let mut experience = self.fresh(cx, String::new(), date);
                experience.valence = Valence::clamped(axes.valence(at.y));
                let id = self.add(cx, experience);
                self.wanted = Some(editor::title_field(&id));
                ui.ctx().request_repaint();
            }
        } else if response.clicked()
            && let Some(at) = response.interact_pointer_pos()
        {
            response.request_focus();
            let chosen = hit(&self.kept.past, axes, at).and_then(|i| self.told(cx, i));
            cx.out.commit();
            self.selected = chosen.map(|(id, _)| id);
            ui.ctx().request_repaint();
        }
        self.keys(ui, cx, response);
        if under.is_some() {
            ui.ctx().set_cursor_icon(CursorIcon::Grab);
        }
        under
    }

    /// The experience of a number in the past.
    pub(super) fn told(&self, cx: &Cx<'_>, i: usize) -> Option<(ExperienceId, Experience)> {
        let (_, _, _, at) = self.kept.past.get(i)?;
        let (id, experience) = cx.workshop.experiences.at(at)?;
        Some((id.clone(), (**experience).clone()))
    }

    /// The number in the past of the one that is selected.
    pub(super) fn selected_at(&self, cx: &Cx<'_>) -> Option<usize> {
        let at = cx.workshop.experiences.index_of(self.selected.as_ref()?)?;
        self.kept.past.iter().position(|(_, _, _, index)| index == at)
    }

    fn drag(&mut self, ui: &Ui, cx: &mut Cx<'_>, response: &Response, axes: &Axes) {
        let Held::Disc(id, grab) = &self.held else { return };
        let (id, grab) = (id.clone(), *grab);
        let escaped = ui.input(|i| i.key_pressed(Key::Escape));
        if escaped || !(response.dragged() || response.drag_stopped()) {
            cx.out.abort();
            self.let_go(ui);
            ui.ctx().stop_dragging();
            return;
        }
        ui.ctx().set_cursor_icon(CursorIcon::Grabbing);
        if let (Some(at), Some(now)) =
            (response.interact_pointer_pos(), cx.workshop.experiences.get(&id))
        {
            let at = at - grab;
            let mut moved = (**now).clone();
            moved.date = date_of(axes.day(at.x));
            moved.valence = Valence::clamped(axes.valence(at.y));
            if (moved.date, moved.valence) != (now.date, now.valence) {
                cx.out.live(Id::unique(("memory-drag", id.as_str())), set(&id, moved));
            }
        }
        if response.drag_stopped() {
            cx.out.commit();
            self.let_go(ui);
        }
    }

    /// Nothing is held any more.
    pub(super) fn let_go(&mut self, ui: &Ui) {
        self.held = Held::Nothing;
        self.frozen = None;
        ui.ctx().request_repaint();
    }

    fn keys(&mut self, ui: &Ui, cx: &mut Cx<'_>, response: &Response) {
        if matches!(self.held, Held::Keys)
            && (!response.has_focus() || !ui.input(|i| ARROWS.iter().any(|k| i.key_down(*k))))
        {
            cx.out.commit();
            self.let_go(ui);
        }
        if !response.has_focus() || matches!(self.held, Held::Disc(..)) {
            return;
        }
        ui.memory_mut(|m| {
            let filter = EventFilter {
                horizontal_arrows: true,
                vertical_arrows: true,
                escape: self.selected.is_some(),
                ..EventFilter::default()
            };
            m.set_focus_lock_filter(response.id, filter);
        });
        let (across, up, shift, enter, delete, escape) = ui.input(|i| {
            let net = |more, less| i.num_presses(more) as f64 - i.num_presses(less) as f64;
            (
                net(Key::ArrowRight, Key::ArrowLeft),
                net(Key::ArrowUp, Key::ArrowDown),
                i.modifiers.shift,
                i.key_pressed(Key::Enter),
                i.key_pressed(Key::Delete) || i.key_pressed(Key::Backspace),
                i.key_pressed(Key::Escape),
            )
        });
        if across != 0.0 && !shift {
            self.walk(cx, across);
            ui.ctx().request_repaint();
        }
        let Some(id) = self.selected.clone() else { return };
        if escape {
            self.selected = None;
        } else if enter {
            self.wanted = Some(editor::title_field(&id));
        } else if delete {
            self.walk(cx, -1.0);
            if self.selected.as_ref() == Some(&id) {
                self.walk(cx, 1.0);
            }
            cx.out.edit(removed(&id));
        } else if (up != 0.0 || across != 0.0 && shift)
            && let Some(now) = cx.workshop.experiences.get(&id)
        {
            let mut moved = (**now).clone();
            let (step, fine) = NUDGE;
            let nudge = up * if shift { fine } else { step };
            moved.valence = Valence::clamped(((now.valence.get() + nudge) * 10.0).round() / 10.0);
            if shift {
                moved.date = date_of(day_number(now.date) + across);
            }
            cx.out.live(Id::unique(("memory-keys", id.as_str())), set(&id, moved));
            self.held = Held::Keys;
        } else {
            return;
        }
        ui.ctx().request_repaint();
    }

    /// Selects the next one in time, or the one before; the latest if none is selected.
    fn walk(&mut self, cx: &Cx<'_>, by: f64) {
        let last = self.kept.past.len().saturating_sub(1);
        let to = match self.selected_at(cx) {
            Some(now) if by > 0.0 => (now + 1).min(last),
            Some(now) => now.saturating_sub(1),
            None => self.kept.past.until(self.kept.day).saturating_sub(1),
        };
        self.selected = self.told(cx, to).map(|(id, _)| id);
    }
}
