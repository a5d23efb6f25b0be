//! Writing the title of a card in its place: the only widget on the map.

use egui::{
    Key, Margin, Modifiers, Rect, RichText, Stroke, StrokeKind, TextEdit, Ui, UiBuilder, vec2,
};

use super::scene::Scene;
use super::{Canvas, Selection};
use crate::app::command::Out;
use crate::app::theme::{font, size};
use crate::app::views::Cx;
use crate::edit::{Edit, JourneyEdit};
use crate::workshop::{
    Connection, ConnectionId, ConnectionKind, Journey, JourneyId, Place, Step, StepId, Table,
};

/// Whose title is being written.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Target {
    /// A card that is there.
    Step(StepId),
    /// A card that comes to be once the title is confirmed.
    New {
        at: Place,
        /// The card that a connection will come from.
        from: Option<StepId>,
    },
}

/// A title while it is being written.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Writing {
    pub target: Target,
    text: String,
    /// The field has not had its first frame.
    fresh: bool,
}

impl Writing {
    pub fn new(target: Target, text: String) -> Self {
        Self { target, text, fresh: true }
    }
}

/// How writing ended.
#[derive(Debug, Clone, Copy, PartialEq)]
enum End {
    /// Enter.
    Done,
    /// Tab: on to the next lane.
    Below,
    /// The field was left by a click elsewhere, which has its own say on the selection.
    Left,
    /// Esc.
    GivenUp,
}

impl Canvas {
    /// Starts to write.
    pub(super) fn write(&mut self, writing: Writing) {
        if let Target::New { at, .. } = &writing.target {
            self.select(Selection::Cell(at.clone()));
        }
        self.writing = Some(writing);
    }

    /// Starts to rewrite the title of a step.
    pub(super) fn rewrite(&mut self, id: &StepId, step: &Step) {
        self.select(Selection::step(id.clone()));
        self.writing = Some(Writing::new(Target::Step(id.clone()), step.title.clone()));
    }

    pub(super) fn write_title(
        &mut self,
        ui: &mut Ui,
        scene: &Scene<'_>,
        cx: &mut Cx<'_>,
        id: &JourneyId,
    ) {
        let Some(mut writing) = self.writing.take() else { return };
        let place = match &writing.target {
            Target::Step(step) => scene
                .journey
                .steps
                .index_of(step)
                .and_then(|i| scene.layout.card_of(i))
                .map(|card| scene.layout.cards[card].rect),
            Target::New { at, .. } => scene.layout.rect_of(scene.journey, at),
        };
        let Some(place) = place.map(|r| scene.ts.rect(r)) else { return };
        let place = Rect::from_min_size(place.min, place.size().max(vec2(168.0, 48.0)));

        let field_id = ui.scope_id().with("title");
        // The field must not see the keys that end it; without the keyboard they are not its own.
        let focused = ui.memory(|m| m.has_focus(field_id));
        let key = |key| focused && ui.input_mut(|i| i.consume_key(Modifiers::NONE, key));
        let mut end = None;
        if !writing.fresh {
            end = if key(Key::Enter) {
                Some(End::Done)
            } else if key(Key::Tab) {
                Some(End::Below)
            } else if key(Key::Escape) {
                Some(End::GivenUp)
            } else {
                None
            };
        }
        let painter = ui.painter_at(scene.body);
        painter.rect(
            place,
            6,
            *scene.theme.raised,
            Stroke::new(2.0, *scene.theme.accent),
            StrokeKind::Outside,
        );
        let mut child = ui.new_child(UiBuilder::new().id_salt("title").max_rect(place.shrink(2.0)));
        child.set_clip_rect(scene.body.intersect(ui.clip_rect()));
        let text = scene.ts.text(size::SMALL, 13.0).min(28.0);
        let field = TextEdit::multiline(&mut writing.text)
            .id(field_id)
            .font(font(text))
            .hint_text(RichText::new(scene.text.get("journey-step-hint")).size(text))
            .frame(egui::Frame::NONE.inner_margin(Margin::symmetric(12, 4)))
            .desired_rows(2)
            .desired_width(place.width() - 4.0)
            .lock_focus(true);
        let mut output = field.show(&mut child);
        let response = output.response.response.clone();
        response.widget_info(|| {
            let mut info = egui::WidgetInfo::labeled(
                egui::Role::TextInput,
                true,
                scene.text.get("journey-step-title"),
            );
            info.current_text_value = Some(writing.text.clone());
            info
        });
        if writing.fresh {
            writing.fresh = false;
            response.request_focus();
            let all = writing.text.chars().count();
            let range = egui::text::CCursorRange::two(
                // What was typed to begin is kept; an old title is there to be replaced.
                egui::text::CCursor::new(if matches!(writing.target, Target::New { .. }) {
                    all
                } else {
                    0
                }),
                egui::text::CCursor::new(all),
            );
            output.state.cursor.set_char_range(Some(range));
            output.state.store(ui.ctx(), field_id);
        } else if end.is_none() && !response.has_focus() {
            // egui takes the keyboard from the field before Esc can be seen above.
            let escaped = response.lost_focus()
                && ui.input_mut(|i| i.consume_key(Modifiers::NONE, Key::Escape));
            end = Some(if escaped { End::GivenUp } else { End::Left });
        }
        match end {
            None => self.writing = Some(writing),
            Some(end) => self.end_title(scene.journey, cx.out, id, &writing, end),
        }
    }

    fn end_title(
        &mut self,
        journey: &Journey,
        out: &mut Out,
        id: &JourneyId,
        writing: &Writing,
        end: End,
    ) {
        self.take_focus = end != End::Left;
        if end == End::GivenUp {
            return;
        }
        let Some(written) = writing.put(journey, out, id) else { return };
        if end != End::Left {
            // The next frame finds the card on the map.
            self.select(Selection::step(written));
            self.chain = true;
            self.below = end == End::Below;
            self.reveal_selection();
        }
    }

    /// Writes what the title says so far, and goes on with it.
    pub(super) fn keep_title(&mut self, journey: &Journey, out: &mut Out, id: &JourneyId) {
        let Some(mut writing) = self.writing.take() else { return };
        if let Some(step) = writing.put(journey, out, id) {
            // What was a new card is one of the map now, and this its title.
            if matches!(writing.target, Target::New { .. }) {
                self.select(Selection::step(step.clone()));
            }
            writing.target = Target::Step(step);
        }
        self.writing = Some(writing);
    }
}

impl Writing {
    /// Writes the title to its card. The card; none if there is nothing to write.
    fn put(&self, journey: &Journey, out: &mut Out, id: &JourneyId) -> Option<StepId> {
        // A title is one line, however it was pasted.
        let title = self.text.split_whitespace().collect::<Vec<_>>().join(" ");
        match &self.target {
            Target::Step(step_id) => {
                if let Some(step) = journey.steps.get(step_id)
                    && step.title != title
                {
                    let mut next = (**step).clone();
                    next.title = title;
                    out.edit(JourneyEdit::SetStep(step_id.clone(), Box::new(next)).of(id));
                }
                Some(step_id.clone())
            }
            Target::New { .. } if title.is_empty() => None,
            Target::New { at, from } => {
                let step_id = StepId::fresh();
                let step = Step::new(title, at.clone());
                let add = JourneyEdit::AddStep(step_id.clone(), Box::new(step));
                out.edit(match from {
                    None => add.of(id),
                    Some(from) => {
                        let link = Connection {
                            from: from.clone(),
                            to: step_id.clone(),
                            share: None,
                            shares: Table::default(),
                            condition: String::new(),
                            kind: ConnectionKind::Next,
                        };
                        let link = JourneyEdit::Connect(ConnectionId::fresh(), link);
                        Edit::Many("edit-add-step", vec![add.of(id), link.of(id)])
                    }
                });
                Some(step_id)
            }
        }
    }
}
