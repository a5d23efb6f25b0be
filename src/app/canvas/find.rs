//! Finding words on the canvas: a field at the top right, and a walk from one match to the next.

use std::sync::Arc;

use egui::{
    Align2, Id, Key, Margin, Mesh, Modifiers, Rect, Role, Sense, Stroke, StrokeKind, TextEdit, Ui,
    UiBuilder, Vec2, WidgetInfo, pos2, vec2,
};
use lucide_icons::Icon;

use super::look::{Look, READABLE};
use super::note_edit::bar_button;
use super::notes::note_rect;
use super::scene::Scene;
use super::{Canvas, Selection};
use crate::app::theme::{RADIUS, TARGET, font, size, space};
use crate::workshop::{Journey, Step, Workshop};

/// Width and height of the bar, in points.
const BAR: Vec2 = vec2(372.0, 40.0);
/// More matches in view than this are washed over instead of outlined.
const MOST_OUTLINES: usize = 400;

/// A place where the words stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Hit {
    /// A card, by its place in the layout.
    Card(usize),
    /// A note, by its place in the journey.
    Note(usize),
}

/// Looking for words.
#[derive(Debug, Default)]
pub(super) struct Find {
    words: String,
    hits: Vec<Hit>,
    /// The match that was walked to last.
    at: Option<usize>,
    /// What the hits were looked for in.
    of: Option<(Arc<Journey>, Arc<Workshop>, String)>,
    /// The field has not asked for the keyboard yet.
    asks: bool,
}

/// Whether a card says these words anywhere. They are in small letters.
fn says(workshop: &Workshop, step: &Step, words: &str) -> bool {
    let owner = step.owner.as_ref().and_then(|id| workshop.people.get(id));
    let point = step.contact_point.as_ref().and_then(|id| workshop.contact_points.get(id));
    let own = [&step.title, &step.text, &step.pain, &step.opportunity, &step.channel];
    let theirs = owner.map(|p| &p.name).into_iter().chain(point.map(|p| &p.title));
    let kpi = step.kpi.as_ref().map(|kpi| &kpi.title);
    own.into_iter().chain(theirs).chain(kpi).any(|text| text.to_lowercase().contains(words))
}

impl Find {
    /// Looks again, if the words, the journey or the workshop have changed.
    fn look(&mut self, scene: &Scene<'_>, journey: &Arc<Journey>, workshop: &Arc<Workshop>) {
        let same = self.of.as_ref().is_some_and(|(j, w, words)| {
            Arc::ptr_eq(j, journey) && Arc::ptr_eq(w, workshop) && *words == self.words
        });
        if same {
            return;
        }
        let other_words = self.of.as_ref().is_none_or(|(_, _, words)| *words != self.words);
        self.of = Some((Arc::clone(journey), Arc::clone(workshop), self.words.clone()));
        self.hits.clear();
        let words = self.words.trim().to_lowercase();
        if other_words {
            self.at = None;
        }
        if words.is_empty() {
            return;
        }
        let cards = scene.layout.cards.iter().enumerate().filter(|(_, card)| {
            journey.steps.at(card.step).is_some_and(|(_, step)| says(workshop, step, &words))
        });
        let mut cards: Vec<_> = cards.map(|(i, card)| (card.row, card.col, i)).collect();
        // As one reads: stage by stage, from left to right, along each lane.
        cards.sort_unstable();
        self.hits.extend(cards.into_iter().map(|(_, _, i)| Hit::Card(i)));
        let notes = journey.stickies.values().enumerate();
        let notes = notes.filter(|(_, sticky)| sticky.text.to_lowercase().contains(&words));
        self.hits.extend(notes.map(|(i, _)| Hit::Note(i)));
        self.at = self.at.filter(|at| *at < self.hits.len());
    }

    /// The next match, or the one before.
    fn step(&mut self, back: bool) -> Option<Hit> {
        let n = self.hits.len();
        if n == 0 {
            return None;
        }
        let at = match (self.at, back) {
            (None, false) => 0,
            (None, true) => n - 1,
            (Some(at), false) => (at + 1) % n,
            (Some(at), true) => (at + n - 1) % n,
        };
        self.at = Some(at);
        self.hits.get(at).copied()
    }
}

impl Canvas {
    /// Opens the field, or asks it for the keyboard again.
    pub(super) fn open_find(&mut self) {
        self.find.get_or_insert_default().asks = true;
    }

    /// The matches stand out.
    pub(super) fn mark_found(&self, ui: &Ui, scene: &Scene<'_>) {
        let Some(find) = &self.find else { return };
        if find.hits.is_empty() {
            return;
        }
        let painter = ui.painter_at(scene.body);
        let color = *scene.theme.desired;
        let wash = color.gamma_multiply(0.35);
        let many = find.hits.len() > MOST_OUTLINES;
        let mut mesh = Mesh::default();
        for (i, hit) in find.hits.iter().enumerate() {
            let world = match *hit {
                Hit::Card(card) => scene.layout.cards.get(card).map(|card| card.rect),
                Hit::Note(note) => scene.journey.stickies.at(note).map(|(_, n)| note_rect(n)),
            };
            let Some(rect) = world.map(|rect| scene.ts.rect(rect)) else { continue };
            if !rect.intersects(scene.body) {
                continue;
            }
            let here = find.at == Some(i);
            if many && !here {
                mesh.add_colored_rect(rect, wash);
            } else {
                let stroke = Stroke::new(if here { 3.0 } else { 2.0 }, color);
                let around = rect.expand(if here { 4.0 } else { 2.0 });
                painter.rect_stroke(around, RADIUS + 2, stroke, StrokeKind::Middle);
            }
        }
        painter.add(mesh);
    }

    /// The field, how many matches there are, and the way from one to the next.
    pub(super) fn find_bar(
        &mut self,
        ui: &mut Ui,
        scene: &Scene<'_>,
        journey: &Arc<Journey>,
        workshop: &Arc<Workshop>,
    ) {
        let Some(mut find) = self.find.take() else { return };
        find.look(scene, journey, workshop);
        let room = scene.body.shrink(space::M);
        let bar = vec2(BAR.x.min(room.width()), BAR.y);
        let bar = Rect::from_min_size(pos2(room.right() - bar.x, room.top()), bar);
        ui.interact(bar, ui.scope_id().with("find bar"), Sense::click_and_drag());
        let painter = ui.painter_at(scene.body);
        painter.add(scene.theme.floating_shadow().as_shape(bar, RADIUS));
        let line = scene.theme.hairline_stroke();
        painter.rect(bar, RADIUS, *scene.theme.raised, line, StrokeKind::Inside);
        let (ink, soft) = (*scene.theme.ink, *scene.theme.ink_soft);
        let icon_at = pos2(bar.left() + space::M + 6.0, bar.center().y);
        let face = font(size::BODY);
        painter.text(icon_at, Align2::CENTER_CENTER, Icon::Search.unicode(), face.clone(), soft);

        // Three buttons at the right, the count before them.
        let mut right = bar.right() - space::XS;
        let mut place = || {
            right -= TARGET;
            Rect::from_min_size(pos2(right, bar.center().y - TARGET / 2.0), Vec2::splat(TARGET))
        };
        let places = [place(), place(), place()];
        let count = match find.at {
            _ if find.words.trim().is_empty() => String::new(),
            Some(at) => {
                let args = [("at", (at + 1).into()), ("n", find.hits.len().into())];
                scene.text.with("canvas-find-at", &args)
            }
            None => scene.text.with("canvas-find-count", &[("n", find.hits.len().into())]),
        };
        let ends = pos2(right - space::XS, bar.center().y);
        let counted = painter.text(ends, Align2::RIGHT_CENTER, &count, font(size::SMALL), soft);
        let field = Rect::from_min_max(
            pos2(bar.left() + 34.0, bar.top() + 8.0),
            pos2(counted.left().min(ends.x) - space::S, bar.bottom() - 4.0),
        );
        let field_id: Id = ui.scope_id().with("find");
        let focused = ui.memory(|m| m.has_focus(field_id));
        let (mut next, mut back, mut close) = (false, false, false);
        if focused {
            // The longer keys first: Enter alone would take Shift+Enter too.
            back = ui.input_mut(|i| i.consume_key(Modifiers::SHIFT, Key::Enter));
            next = !back && ui.input_mut(|i| i.consume_key(Modifiers::NONE, Key::Enter));
            close = ui.input_mut(|i| i.consume_key(Modifiers::NONE, Key::Escape));
        }
        let mut child = ui.new_child(UiBuilder::new().id_salt("find").max_rect(field));
        let response = child.add(
            TextEdit::singleline(&mut find.words)
                .id(field_id)
                .font(face.clone())
                .hint_text(scene.text.get("canvas-find-hint"))
                .frame(egui::Frame::NONE.inner_margin(Margin::ZERO))
                .desired_width(field.width()),
        );
        response.widget_info(|| {
            let mut info =
                WidgetInfo::labeled(Role::TextInput, true, scene.text.get("canvas-find"));
            info.current_text_value = Some(find.words.clone());
            info
        });
        ui.ctx().accesskit_node_builder(field_id, |node| node.set_description(count));
        if std::mem::take(&mut find.asks) {
            response.request_focus();
        }
        if response.changed() {
            ui.ctx().request_repaint();
        }
        // egui takes the keyboard from the field before the key can be seen here.
        close |= response.lost_focus() && ui.input(|i| i.key_pressed(Key::Escape));
        let any = !find.hits.is_empty();
        let [close_at, next_at, back_at] = places;
        for (place, icon, key, asked, live) in [
            (back_at, Icon::ChevronUp, "canvas-find-before", &mut back, any),
            (next_at, Icon::ChevronDown, "canvas-find-next", &mut next, any),
            (close_at, Icon::X, "canvas-find-close", &mut close, true),
        ] {
            let button = bar_button(ui, place, key, scene.text.get(key), None);
            if live && (button.hovered() || button.has_focus()) {
                painter.rect_filled(place.shrink(2.0), 4, *scene.theme.hover);
            }
            let color = if live { ink } else { *scene.theme.ink_faint };
            painter.text(
                place.center(),
                Align2::CENTER_CENTER,
                icon.unicode(),
                face.clone(),
                color,
            );
            *asked |= button.clicked();
        }
        if close {
            self.take_focus = true;
            return;
        }
        if next || back {
            find.look(scene, journey, workshop);
            if let Some(hit) = find.step(back) {
                self.go_to_hit(scene, hit);
            }
            response.request_focus();
            ui.ctx().request_repaint();
        }
        self.find = Some(find);
    }

    fn go_to_hit(&mut self, scene: &Scene<'_>, hit: Hit) {
        match hit {
            Hit::Card(card) => {
                let step =
                    scene.layout.cards.get(card).and_then(|c| scene.journey.steps.at(c.step));
                let Some((id, _)) = step else { return };
                self.select(Selection::step(id.clone()));
            }
            Hit::Note(note) => {
                let Some((id, _)) = scene.journey.stickies.at(note) else { return };
                self.select(Selection::None);
                self.notes.chosen.insert(id.clone());
            }
        }
        if scene.ts.zoom < READABLE {
            self.look(Look::Selection);
        }
        self.reveal_selection();
    }
}
