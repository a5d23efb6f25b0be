//! Making a story: its views in order, each with what is seen and the sentence that is said.

use std::sync::Arc;

use egui::{Button, RichText, ScrollArea, Ui, WidgetInfo, vec2};
use lucide_icons::Icon;

use super::JourneyRoom;
use super::aside::icon_button;
use super::fields::wide_button;
use crate::app::canvas::{Look, Selection};
use crate::app::theme::{TARGET, bold, size, space};
use crate::app::views::Cx;
use crate::edit::JourneyEdit;
use crate::workshop::{Frame, Journey, JourneyId, Story, StoryId, StoryView};

/// The story that is being told.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Telling {
    pub journey: JourneyId,
    pub story: StoryId,
    /// Which of its views.
    pub at: usize,
    /// What was seen before the story began.
    pub before: Option<Frame>,
    /// The view has not been shown yet.
    pub fresh: bool,
}

/// A part of the world of a frame.
pub(super) fn rect_of(frame: &Frame) -> egui::Rect {
    let at = egui::pos2(frame.at.0.get() as f32, frame.at.1.get() as f32);
    egui::Rect::from_min_size(at, vec2(frame.size.0.get() as f32, frame.size.1.get() as f32))
}

impl JourneyRoom {
    /// What is seen now, and the cards that are selected, as a view.
    fn view_of_now(&self, sentence: String) -> StoryView {
        let steps = match self.canvas.selection() {
            Selection::Steps(ids) => ids.iter().cloned().collect(),
            _ => Vec::new(),
        };
        StoryView { sentence, steps, frame: self.canvas.frame() }
    }

    pub(super) fn stories_panel(
        &mut self,
        ui: &mut Ui,
        cx: &mut Cx<'_>,
        id: &JourneyId,
        journey: &Arc<Journey>,
    ) {
        let open = self.aside.story.clone().filter(|s| journey.stories.contains(s));
        self.aside.story = open;
        match self.aside.story.clone().and_then(|s| Some((s.clone(), journey.stories.get(&s)?))) {
            Some((story, value)) => self.one_story(ui, cx, id, journey, &story, value),
            None => self.all_stories(ui, cx, id, journey),
        }
    }

    fn all_stories(
        &mut self,
        ui: &mut Ui,
        cx: &mut Cx<'_>,
        id: &JourneyId,
        journey: &Arc<Journey>,
    ) {
        if journey.stories.is_empty() {
            let words = RichText::new(cx.text.get("stories-none")).color(*cx.theme.ink_soft);
            ui.add(egui::Label::new(words).wrap());
        }
        ScrollArea::vertical().max_height(ui.available_height() - 48.0).show(ui, |ui| {
            for (story, value) in &journey.stories {
                ui.horizontal(|ui| {
                    let name = cx.text.with("stories-play", &[("title", title(cx, value).into())]);
                    if icon_button(ui, Icon::Play, &name, !value.views.is_empty()) {
                        self.begin_telling(id, story);
                    }
                    let count = cx.text.with("stories-views", &[("n", value.views.len().into())]);
                    let words = format!("{}\n{count}", title(cx, value));
                    let button = Button::new(RichText::new(words).size(size::SMALL))
                        .wrap()
                        // Takes the room on the right, so that the words begin on the left.
                        .shortcut_text("")
                        .frame_when_inactive(false)
                        .min_size(vec2(ui.available_width(), TARGET));
                    let name = cx.text.with("stories-open", &[("title", title(cx, value).into())]);
                    let response = ui.add(button);
                    response.widget_info(|| WidgetInfo::labeled(egui::Role::Button, true, &name));
                    if response.clicked() {
                        self.aside.story = Some(story.clone());
                    }
                });
            }
        });
        if wide_button(ui, Icon::Plus, cx.text.get("stories-add")) {
            let story = StoryId::fresh();
            let n = ("n", (journey.stories.len() + 1).into());
            let title = cx.text.with("stories-new", &[n]);
            let value = Story { title, views: Vec::new() };
            cx.out.edit(JourneyEdit::AddStory(story.clone(), value, usize::MAX).of(id));
            self.aside.story = Some(story);
        }
    }

    fn one_story(
        &mut self,
        ui: &mut Ui,
        cx: &mut Cx<'_>,
        id: &JourneyId,
        journey: &Arc<Journey>,
        story: &StoryId,
        value: &Story,
    ) {
        let set = |next: Story| JourneyEdit::SetStory(story.clone(), next).of(id);
        ui.horizontal(|ui| {
            if icon_button(ui, Icon::ArrowLeft, cx.text.get("stories-back"), true) {
                self.aside.story = None;
            }
            let name = cx.text.with("stories-play", &[("title", title(cx, value).into())]);
            if icon_button(ui, Icon::Play, &name, !value.views.is_empty()) {
                self.begin_telling(id, story);
            }
            ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
                if icon_button(ui, Icon::Trash2, cx.text.get("stories-remove"), true) {
                    cx.out.edit(JourneyEdit::RemoveStory(story.clone()).of(id));
                    self.aside.story = None;
                }
            });
        });
        let field = egui::Id::unique(("story", story.as_str()));
        self.sentence(ui, cx, "stories-name", field, &value.title, 1, |title| {
            set(Story { title, ..value.clone() })
        });
        ui.add_space(space::XS);
        let full = value.views.len() >= Story::MOST_VIEWS;
        ScrollArea::vertical().max_height(ui.available_height() - 84.0).auto_shrink(false).show(
            ui,
            |ui| {
                for (at, view) in value.views.iter().enumerate() {
                    self.one_view(ui, cx, (id, journey), (story, value), at, view);
                }
            },
        );
        let hint = RichText::new(cx.text.get("stories-hint")).size(size::TINY);
        ui.add(egui::Label::new(hint.color(*cx.theme.ink_soft)).wrap());
        if !full && wide_button(ui, Icon::Plus, cx.text.get("stories-add-view")) {
            let mut next = value.clone();
            next.views.push(self.view_of_now(String::new()));
            cx.out.edit(set(next));
        }
    }

    fn one_view(
        &mut self,
        ui: &mut Ui,
        cx: &mut Cx<'_>,
        (id, journey): (&JourneyId, &Arc<Journey>),
        (story, value): (&StoryId, &Story),
        at: usize,
        view: &StoryView,
    ) {
        let set = |change: &dyn Fn(&mut Vec<StoryView>)| {
            let mut next = value.clone();
            change(&mut next.views);
            JourneyEdit::SetStory(story.clone(), next).of(id)
        };
        let n = || [("n", (at + 1).into())];
        let line = cx.theme.hairline_stroke();
        ui.painter().hline(ui.max_rect().x_range(), ui.cursor().top(), line);
        ui.add_space(space::XS);
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = 0.0;
            let words = format!("{}", at + 1);
            ui.label(RichText::new(words).font(bold(size::SMALL)).color(*cx.theme.ink_soft));
            let cards = view.steps.iter().filter(|s| journey.steps.contains(s)).count();
            if cards > 0 {
                ui.add_space(space::S);
                let words = cx.text.with("stories-cards", &[("n", cards.into())]);
                ui.label(RichText::new(words).size(size::TINY).color(*cx.theme.ink_soft));
            }
            ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
                let name = cx.text.with("stories-remove-view", &n());
                if icon_button(ui, Icon::X, &name, true) {
                    cx.out.edit(set(&|views| {
                        views.remove(at);
                    }));
                }
                let name = cx.text.with("stories-down", &n());
                if icon_button(ui, Icon::ArrowDown, &name, at + 1 < value.views.len()) {
                    cx.out.edit(set(&|views| views.swap(at, at + 1)));
                }
                let name = cx.text.with("stories-up", &n());
                if icon_button(ui, Icon::ArrowUp, &name, at > 0) {
                    cx.out.edit(set(&|views| views.swap(at - 1, at)));
                }
                let name = cx.text.with("stories-retake", &n());
                if icon_button(ui, Icon::Camera, &name, true) {
                    let now = self.view_of_now(view.sentence.clone());
                    cx.out.edit(set(&|views| views[at].clone_from(&now)));
                }
                let name = cx.text.with("stories-look", &n());
                if icon_button(ui, Icon::Eye, &name, true) {
                    self.look_at(view);
                }
            });
        });
        let field = egui::Id::unique(("story view", story.as_str(), at));
        let response = self.bare_sentence(ui, cx, field, &view.sentence, 2, |sentence| {
            set(&|views| views[at].sentence.clone_from(&sentence))
        });
        let name = cx.text.with("stories-sentence", &n());
        ui.ctx().accesskit_node_builder(response.id, |node| node.set_label(name));
        ui.add_space(space::S);
    }

    /// Moves the camera to what a view shows.
    pub(super) fn look_at(&mut self, view: &StoryView) {
        let of_cards = self.canvas.part_of(&view.steps);
        let part = view.frame.as_ref().map(rect_of).or(of_cards).or_else(|| self.canvas.whole());
        if let Some(part) = part {
            self.canvas.look(Look::Glide(part));
        }
    }

    /// Starts to tell a story from its first view.
    pub(super) fn begin_telling(&mut self, journey: &JourneyId, story: &StoryId) {
        self.aside.telling = Some(Telling {
            journey: journey.clone(),
            story: story.clone(),
            at: 0,
            before: self.canvas.frame(),
            fresh: true,
        });
    }
}

/// What a story is called.
fn title(cx: &Cx<'_>, story: &Story) -> String {
    match story.title.trim() {
        "" => cx.text.get("stories-untitled").to_owned(),
        title => title.to_owned(),
    }
}
