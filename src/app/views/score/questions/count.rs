//! How far the questions are answered, in one line.

use egui::{RichText, Ui};

use super::Opened;
use super::read::Read;
use crate::app::theme::{bold, font, size, space};

impl Opened<'_> {
    /// “11 of 14 answered …”, and what an unknown means here.
    pub(super) fn count(&self, ui: &mut Ui, read: &Read) {
        let (text, theme) = (self.text, self.theme);
        ui.add_space(space::M);
        let title = RichText::new(text.get("questions-title")).font(bold(size::BODY));
        ui.label(title.color(*theme.ink));
        if self.row.target.is_none() {
            if !self.workshop.segments.is_empty() {
                self.soft(ui, text.get("questions-pick-segment"));
            }
            return;
        }
        let tally = read.tally;
        let covers = read.evidence.map_or(0.0, |e| e.coverage);
        let mut line = text.with(
            "questions-count",
            &[
                ("answered", tally.answered.into()),
                ("all", read.entries.len().into()),
                ("unknown", tally.unknown.into()),
                ("open", tally.open.into()),
                ("share", text.percent(covers, 0).into()),
            ],
        );
        if tally.fed > 0 {
            line.push_str(" · ");
            line.push_str(&text.with("questions-count-fed", &[("count", tally.fed.into())]));
        }
        let words = RichText::new(line).font(font(size::SMALL)).color(*theme.ink);
        ui.add(egui::Label::new(words).wrap());
        if self.row.factor.unknown_counts_low {
            self.soft(ui, text.get("questions-unknown-low"));
        }
    }
}
