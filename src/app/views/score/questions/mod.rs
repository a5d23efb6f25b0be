//! What a row opens into: what counts, the questions with their answers, the note and the evidence.

mod count;
mod evidence;
mod expanded;
mod levels;
mod list;
mod picker;
mod question;
mod read;
mod reference;
mod sources;
mod special;
mod together;

use std::sync::Arc;

use egui::{Id, Margin, RichText, TextEdit, Ui};

use super::Scene;
use super::hand::Hand;
use super::row::Row;
use crate::app::theme::{RADIUS, TARGET, Theme, font, size, space};
use crate::edit::Edit;
use crate::measure::{Feeds, Grade, Grades};
use crate::text::Text;
use crate::workshop::{
    Answer, Assessment, AssessmentId, QuestionId, Rating, ReferenceId, Reply, SegmentId, SignalId,
    Workshop,
};
use evidence::Panel;
use list::Heights;
use read::{Entry, Graded, Links, Read};

/// What the opened row keeps between frames.
#[derive(Debug, Default)]
pub(super) struct Questions {
    /// The question that shows all its levels.
    expanded: Option<QuestionId>,
    /// The meaning and the levels of the factor are shown although it has questions.
    unfolded: bool,
    read: Option<Read>,
    links: Option<Links>,
    graded: Option<Graded>,
    heights: Heights,
    /// The panel of evidence, while it is open.
    panel: Option<Panel>,
    /// A row was opened and has not been brought into sight yet.
    fresh: bool,
}

impl Questions {
    /// How many signals and references each factor leans on, in the order of those that take part:
    /// in its rating and in the answers to its questions. Without a segment, in all of them.
    pub(super) fn links(
        &mut self,
        workshop: &Workshop,
        round: &AssessmentId,
        segment: Option<&SegmentId>,
    ) -> Arc<[usize]> {
        let Some(round) = workshop.assessments.get(round) else { return Arc::from([]) };
        if !self.links.as_ref().is_some_and(|l| l.fit(&workshop.framework, round, segment)) {
            let old = self.links.take();
            self.links = Some(Links::of(&workshop.framework, round, segment, old));
        }
        self.links.as_ref().map_or_else(|| Arc::from([]), Links::counts)
    }

    /// The best grade that each factor leans on, in the order of those that take part: through
    /// claims, its rating, and the answers to its questions.
    pub(super) fn grades(
        &mut self,
        workshop: &Workshop,
        round: &AssessmentId,
        segment: Option<&SegmentId>,
        grades: &Grades,
    ) -> Arc<[Option<Grade>]> {
        let Some(round) = workshop.assessments.get(round) else { return Arc::from([]) };
        let fit = |g: &Graded| g.fit(&workshop.framework, round, segment, grades);
        if !self.graded.as_ref().is_some_and(fit) {
            self.graded = Some(Graded::of(&workshop.framework, round, segment, grades));
        }
        self.graded.as_ref().map_or_else(|| Arc::from([]), Graded::grades)
    }

    /// Whether something floats above the rows that Esc closes first.
    pub(super) fn is_busy(&self) -> bool {
        self.panel.is_some()
    }

    /// Another row is opened, or this one closed: nothing in it stays expanded.
    pub(super) fn turn(&mut self) {
        self.expanded = None;
        self.panel = None;
        self.fresh = true;
    }

    /// Whether the open row has just been opened. True once.
    pub(super) fn take_fresh(&mut self) -> bool {
        std::mem::take(&mut self.fresh)
    }

    /// Folds the question that shows all its levels. False: there is none.
    pub(super) fn fold(&mut self) -> bool {
        self.expanded.take().is_some()
    }
}

/// The opened row while it is drawn.
pub(super) struct Opened<'a> {
    row: &'a Row<'a>,
    workshop: &'a Workshop,
    /// None where all customers are looked at together.
    segment: Option<&'a SegmentId>,
    round: &'a Assessment,
    feeds: Option<Feeds>,
    grades: &'a Grades,
    text: &'static Text,
    theme: &'static Theme,
}

impl Row<'_> {
    /// Draws the opened part under the row.
    pub(super) fn show_open(
        &self,
        ui: &mut Ui,
        state: &mut Questions,
        hand: &mut Hand<'_>,
        scene: &Scene<'_>,
    ) {
        let Some(round) = scene.workshop.assessments.get(scene.round) else { return };
        let segment = self.target.map(|t| &t.segment);
        let keep = (&scene.workshop.framework, &scene.workshop.segments, round);
        if !state.read.as_ref().is_some_and(|r| r.fit(keep, self.id, segment)) {
            if !state.read.as_ref().is_some_and(|r| r.asks_as(keep.0)) {
                state.heights.clear();
            }
            state.read = Some(Read::of(keep, self.id, self.factor, segment));
        }
        // Taken out while the row is drawn, so that the rest of the state stays free to change.
        let Some(read) = state.read.take() else { return };
        let opened = Opened {
            row: self,
            workshop: scene.workshop,
            segment,
            round,
            feeds: read.feeds,
            grades: scene.grades,
            text: self.text,
            theme: self.theme,
        };
        let margin = Margin { left: 36, right: 8, top: 4, bottom: 16 };
        egui::Frame::new().inner_margin(margin).show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = space::XS;
            opened.meaning(ui, state, hand, read.entries.is_empty());
            ui.add_space(space::XS);
            opened.sources(ui, &read, hand);
            opened.special(ui, &read, hand);
            if !read.entries.is_empty() {
                opened.count(ui, &read);
                opened.list(ui, &read, state, hand);
            }
            ui.add_space(space::S);
            opened.note(ui, state, hand);
        });
        opened.panel(ui, &read, state, hand);
        state.read = Some(read);
    }
}

impl Opened<'_> {
    /// The answer to the finding of a question.
    fn answer(&self, entry: &Entry) -> Option<&Answer> {
        self.round.answer(self.segment?, &entry.finding)
    }

    /// The edit that gives this answer; none takes it back.
    fn set_answer(&self, question: &QuestionId, answer: Option<Answer>) -> Option<Edit> {
        let target = self.row.target?;
        Some(Edit::SetAnswer {
            round: target.round.clone(),
            segment: target.segment.clone(),
            question: question.clone(),
            answer,
        })
    }

    /// Replies and keeps what was noted with an earlier reply.
    fn reply(&self, entry: &Entry, reply: Option<Reply>, hand: &mut Hand<'_>) {
        let now = self.answer(entry);
        if now.map(|a| a.reply) == reply {
            return;
        }
        let answer = reply.map(|reply| match now {
            Some(answer) => Answer { reply, ..answer.clone() },
            None => Answer::of(reply),
        });
        if let Some(edit) = self.set_answer(&entry.id, answer) {
            hand.edit(edit);
        }
    }

    /// A quiet sentence.
    fn soft(&self, ui: &mut Ui, words: &str) {
        let words = RichText::new(words).font(font(size::SMALL)).color(*self.theme.ink_soft);
        ui.add(egui::Label::new(words).wrap());
    }

    /// Why this score, and what the score itself leans on. A sentence typed is one step to undo.
    fn note(&self, ui: &mut Ui, state: &mut Questions, hand: &mut Hand<'_>) {
        let (text, theme, row) = (self.text, self.theme, self.row);
        let Some(target) = row.target else {
            if self.row.factor.questions.is_empty() {
                self.soft(ui, text.get("score-pick-segment"));
            }
            return;
        };
        let (round, segment) = (target.round.as_str(), target.segment.as_str());
        let id = Id::unique(("score", "note", round, segment, row.id.as_str()));
        let mut note = row.rating.note.clone();
        let focused = ui.memory(|m| m.has_focus(id));
        let stroke =
            if focused { egui::Stroke::new(1.5, *theme.accent) } else { theme.hairline_stroke() };
        let frame = egui::Frame::new()
            .fill(*theme.raised)
            .stroke(stroke)
            .corner_radius(RADIUS)
            .inner_margin(Margin::symmetric(8, 6));
        let links = row.rating.evidence.len() + row.rating.references.len();
        let holder = evidence::Holder::Factor;
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = space::S;
            let width = ui.available_width() - evidence::CLIP - space::S;
            let edit = TextEdit::multiline(&mut note)
                .id(id)
                .frame(frame)
                .font(font(size::SMALL))
                .hint_text(text.get("score-note-hint"))
                .desired_rows(2)
                .char_limit(4_000)
                .desired_width(width);
            let name =
                text.with("score-note-name", &[("factor", row.factor.title.as_str().into())]);
            let response = ui.add(edit).accessible_name(name);
            if response.changed() {
                let rating = Rating { note, ..row.rating.clone() };
                hand.live(id, target.rate(row.id, rating));
            }
            if response.lost_focus() {
                hand.out.commit();
            }
            let name =
                text.with("questions-clip-factor", &[("factor", row.factor.title.as_str().into())]);
            let (_, rect) = ui.allocate_space(egui::vec2(evidence::CLIP, TARGET));
            self.clip(ui, rect, &name, links, holder, state);
        });
        if links > 0 {
            self.linked(
                ui,
                &row.rating.evidence,
                &row.rating.references,
                &evidence::Holder::Factor,
                hand,
            );
        }
    }

    /// The edit that gives what `holder` leans on.
    fn relink(
        &self,
        holder: &evidence::Holder,
        change: impl FnOnce(&mut Vec<SignalId>, &mut Vec<ReferenceId>),
    ) -> Option<Edit> {
        match holder {
            evidence::Holder::Factor => {
                let mut rating = self.row.rating.clone();
                change(&mut rating.evidence, &mut rating.references);
                Some(self.row.target?.rate(self.row.id, rating))
            }
            evidence::Holder::Question(id, finding) => {
                let mut answer = self.round.answer(self.segment?, finding)?.clone();
                change(&mut answer.evidence, &mut answer.references);
                self.set_answer(id, Some(answer))
            }
        }
    }
}
