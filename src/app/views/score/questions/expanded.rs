//! A question with everything there is to it: its five levels, the note, the evidence, its weight.

use egui::{Id, Ui};

use super::super::hand::Hand;
use super::read::Entry;
use super::{Opened, Questions, evidence};
use crate::app::form::Field;
use crate::app::theme::{font, size, space};
use crate::app::widgets::level_line;
use crate::workshop::{Answer, Level, Question, Reply};

impl Opened<'_> {
    pub(super) fn expanded(
        &self,
        ui: &mut Ui,
        question: &Question,
        entry: &Entry,
        state: &mut Questions,
        hand: &mut Hand<'_>,
    ) {
        let (text, theme) = (self.text, self.theme);
        let answer = self.answer(entry);
        let reply = answer.map(|a| a.reply);
        for (level, value) in levels() {
            let id = Id::unique(("questions", "level", entry.id.as_str(), level));
            let (stage, described) = (&self.row.stages[level], &question.levels[level]);
            let chosen = reply == Some(Reply::Level(value));
            let editable = self.segment.is_some();
            let line = level_line(ui, theme, id, stage, described, chosen, editable);
            if line.clicked() {
                self.reply(entry, Some(Reply::Level(value)), hand);
            }
        }
        if self.segment.is_some() {
            let id = Id::unique(("questions", "unknown", entry.id.as_str()));
            let (name, why) = (text.get("questions-dont-know"), self.why_unknown());
            let chosen = reply == Some(Reply::DontKnow);
            if level_line(ui, theme, id, name, why, chosen, true).clicked() {
                self.reply(entry, Some(Reply::DontKnow), hand);
            }
        }
        ui.add_space(space::XS);
        match answer {
            Some(answer) => self.said_and_shown(ui, question, entry, answer, state, hand),
            None if self.segment.is_some() => self.soft(ui, text.get("questions-answer-first")),
            None => {}
        }
        let share = text.percent(entry.share, 0);
        self.soft(ui, &text.with("questions-weight", &[("share", share.into())]));
    }

    /// What “don’t know” does to the score.
    fn why_unknown(&self) -> &'static str {
        self.text.get(if self.row.factor.unknown_counts_low {
            "questions-dont-know-low"
        } else {
            "questions-dont-know-why"
        })
    }

    /// The note and the evidence of an answer.
    fn said_and_shown(
        &self,
        ui: &mut Ui,
        question: &Question,
        entry: &Entry,
        answer: &Answer,
        state: &mut Questions,
        hand: &mut Hand<'_>,
    ) {
        let (text, theme) = (self.text, self.theme);
        let Some(target) = self.row.target else { return };
        let id = Id::unique((
            "questions",
            "note",
            target.round.as_str(),
            target.segment.as_str(),
            entry.finding.as_str(),
        ));
        let name = text.with("questions-note-name", &[("question", question.text.as_str().into())]);
        let set =
            |note: String| self.set_answer(&entry.id, Some(Answer { note, ..answer.clone() }));
        let field = Field::new(id, &name)
            .hint(text.get("questions-note-hint"))
            .font(font(size::SMALL))
            .rows(2)
            .show(ui, theme, &answer.note);
        for change in field.changes {
            match change {
                crate::app::form::Change::To(note) => {
                    if let Some(edit) = set(note) {
                        hand.live(id, edit);
                    }
                }
                crate::app::form::Change::Left => hand.out.commit(),
                crate::app::form::Change::Dropped => hand.out.retract(),
            }
        }
        let holder = evidence::Holder::Question(entry.id.clone(), entry.finding.clone());
        self.linked(ui, &answer.evidence, &answer.references, &holder, hand);
        self.link_button(ui, holder, state);
    }
}

/// The five levels.
fn levels() -> impl Iterator<Item = (usize, Level)> {
    (0_u8..).zip(0..Level::COUNT).filter_map(|(raw, i)| Some((i, Level::new(raw).ok()?)))
}
