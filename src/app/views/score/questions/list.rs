//! The questions one below the other. What is scrolled out of sight costs next to nothing: its
//! height is remembered, and only its place and its name are kept.

use std::collections::HashMap;

use egui::{Align2, Id, Rect, Sense, Ui, pos2, vec2};

use super::super::hand::Hand;
use super::read::{Entry, Read};
use super::{Opened, Questions};
use crate::app::theme::{bold, font, size, space};
use crate::measure::Known;
use crate::workshop::{Language, QuestionId};

/// What the height of a question depends on besides its words.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Shape {
    width: f32,
    language: Language,
    /// Whether and at which level it is answered, whose description may be of any length.
    known: Option<u8>,
}

/// The heights of the questions as they were last drawn, in points.
#[derive(Debug, Default)]
pub(super) struct Heights {
    of: HashMap<QuestionId, (Shape, f32)>,
}

impl Heights {
    /// The height of a question if it still looks the same.
    fn get(&self, id: &QuestionId, shape: Shape) -> Option<f32> {
        self.of.get(id).filter(|(as_drawn, _)| *as_drawn == shape).map(|(_, height)| *height)
    }

    /// Forgets all heights: the questions may say something else now.
    pub(super) fn clear(&mut self) {
        self.of.clear();
    }
}

/// The place of a question for the keyboard.
pub(super) fn place(question: &QuestionId) -> Id {
    Id::unique(("questions", "place", question.as_str()))
}

impl Opened<'_> {
    pub(super) fn list(
        &self,
        ui: &mut Ui,
        read: &Read,
        state: &mut Questions,
        hand: &mut Hand<'_>,
    ) {
        ui.spacing_mut().item_spacing.y = 0.0;
        ui.add_space(space::S);
        let width = ui.available_width();
        for (i, entry) in read.entries.iter().enumerate() {
            let Some(question) = self.row.factor.questions.get(&entry.id) else { continue };
            if let Some(parts) = entry.begins {
                self.test(ui, &question.requirement, parts);
            }
            let open = state.expanded.as_ref() == Some(&entry.id);
            let known = match (self.segment, entry.known.first()) {
                (None, _) | (_, None) => None,
                (_, Some(Known::Answered(level))) => Some(*level),
                (_, Some(Known::DontKnow)) => Some(5),
                (_, Some(Known::Open)) => Some(6),
                (_, Some(Known::Fed(_))) => Some(7),
            };
            let shape = Shape { width, language: self.text.language(), known };
            let kept = state.heights.get(&entry.id, shape).filter(|_| !open);
            if let Some(height) = kept {
                let rect = Rect::from_min_size(ui.cursor().min, vec2(width, height));
                if !ui.is_rect_visible(rect) {
                    ui.allocate_space(rect.size());
                    let response = ui.interact(rect, place(&entry.id), Sense::click());
                    self.said(&response, question, entry, open);
                    self.keys(ui, &response, read, i, state, hand);
                    if response.gained_focus() {
                        ui.scroll_to_rect(rect, None);
                    }
                    continue;
                }
            }
            let top = ui.cursor().top();
            self.question(ui, read, i, question, state, hand);
            let height = ui.cursor().top() - top;
            if open {
                state.heights.of.remove(&entry.id);
            } else {
                state.heights.of.insert(entry.id.clone(), (shape, height));
            }
        }
        ui.spacing_mut().item_spacing.y = space::XS;
    }

    /// The heading of a test that has several parts.
    fn test(&self, ui: &mut Ui, requirement: &str, parts: usize) {
        let theme = self.theme;
        let (_, rect) = ui.allocate_space(vec2(ui.available_width(), 36.0));
        if !ui.is_rect_visible(rect) {
            return;
        }
        ui.painter().hline(rect.x_range(), rect.top(), theme.hairline_stroke());
        let y = rect.center().y + 4.0;
        let tag = self.tag(ui, pos2(rect.left(), y), Align2::LEFT_CENTER, requirement);
        let words = self.text.with("questions-parts", &[("count", parts.into())]);
        let at = pos2(tag.right() + space::S, y);
        ui.painter().text(at, Align2::LEFT_CENTER, words, font(size::SMALL), *theme.ink_soft);
    }

    /// The requirement as a small quiet tag.
    pub(super) fn tag(&self, ui: &Ui, at: egui::Pos2, anchor: Align2, words: &str) -> Rect {
        let theme = self.theme;
        let soft = *theme.ink_soft;
        let galley = ui.painter().layout_no_wrap(words.to_owned(), bold(size::TINY), soft);
        let rect = anchor.anchor_size(at, galley.size() + vec2(12.0, 4.0));
        ui.painter().rect_filled(rect, 4, *theme.sunken);
        ui.painter().galley(rect.center() - galley.size() / 2.0, galley, soft);
        rect
    }

    /// The state of a question in words.
    pub(super) fn state_of(&self, entry: &Entry) -> String {
        let text = self.text;
        match entry.known.first() {
            _ if self.segment.is_none() => String::new(),
            Some(Known::Answered(level)) => self.row.stages[usize::from(*level)].clone(),
            Some(Known::Fed(fed)) => text.percent(fed.share, 0),
            Some(Known::DontKnow) => text.get("questions-dont-know").to_owned(),
            Some(Known::Open) | None => text.get("questions-open").to_owned(),
        }
    }
}
