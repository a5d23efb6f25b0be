//! What can be done with rounds: name and date the one that is looked at, begin another, lay two
//! side by side, take one out.

use egui::{Id, Ui};

use super::top_bar::entry;
use crate::app::command::{Action, Out};
use crate::app::form::{self, Button};
use crate::app::theme::{Theme, bold, font, size, space};
use crate::edit::{Edit, RoundText};
use crate::text::Text;
use crate::workshop::{Assessment, AssessmentId, Table, Workshop};

/// Draws the part of the menu under the list of rounds.
pub(super) fn show(
    ui: &mut Ui,
    current: Option<&AssessmentId>,
    workshop: &Workshop,
    text: &Text,
    theme: &Theme,
    out: &mut Out,
) {
    let looked_at = current.and_then(|id| Some((id, &**workshop.assessments.get(id)?)));
    if let Some((id, round)) = looked_at {
        describe(ui, id, round, text, theme, out);
        ui.separator();
    }
    if entry(ui, text.get("round-new"), None) {
        let id = AssessmentId::fresh();
        let date = jiff::Zoned::now().date();
        let title = text.with("score-round-title", &[("date", text.month(date).into())]);
        let newest = workshop.newest_round().map(|(_, round)| &**round);
        out.edit(Edit::AddRound(id.clone(), Box::new(Assessment::after(newest, title, date))));
        // The menu stays open, with the name of the new round to be typed over.
        ui.memory_mut(|m| m.request_focus(title_field(&id)));
        out.act(Action::LookAtRound(id));
    }
    indented(ui, |ui| {
        let carried = if workshop.assessments.is_empty() {
            text.get("compare-round-empty")
        } else {
            text.get("compare-round-carried")
        };
        form::note(ui, theme, carried);
    });
    if workshop.assessments.len() > 1 {
        if entry(ui, text.get("compare-menu"), None) {
            out.act(Action::Compare);
            ui.close();
        }
        if let Some((id, round)) = looked_at {
            remove(ui, workshop, id, round, text, theme, out);
        }
    }
}

/// The field with the name of a round.
fn title_field(id: &AssessmentId) -> Id {
    Id::unique(("round title", id.as_str()))
}

/// As far in as the words of an entry stand.
fn indented(ui: &mut Ui, contents: impl FnOnce(&mut Ui)) {
    let margin = egui::Margin { left: 2, right: 2, top: 0, bottom: 6 };
    // The entries of a menu stretch to its width; sentences do not.
    let lines = egui::Layout::top_down(egui::Align::Min);
    egui::Frame::new().inner_margin(margin).show(ui, |ui| ui.with_layout(lines, contents));
}

/// The name and the date of the round that is looked at.
fn describe(
    ui: &mut Ui,
    id: &AssessmentId,
    round: &Assessment,
    text: &Text,
    theme: &Theme,
    out: &mut Out,
) {
    let described = |title: String, date| {
        let note = round.note.clone();
        Edit::DescribeRound(id.clone(), RoundText { title, date, note })
    };
    form::label(ui, theme, text.get("round-title"));
    form::Field::new(title_field(id), text.get("round-title"))
        .show(ui, theme, &round.title)
        .send(out, |title| described(title, round.date));
    ui.add_space(space::XS);
    let name = text.get("compare-round-date");
    form::label(ui, theme, name);
    let field = Id::unique(("round date", id.as_str()));
    form::day_field(ui, theme, text, field, name, round.date)
        .send(out, |date| described(round.title.clone(), date));
    ui.add_space(space::XS);
}

/// What goes with a round.
struct Lost {
    scores: usize,
    answers: usize,
    others: usize,
}

impl Lost {
    fn with(workshop: &Workshop, id: &AssessmentId, round: &Assessment) -> Self {
        let entries = round.messages.len() + round.blockers.len() + round.misses.len();
        Self {
            scores: round.ratings.values().map(Table::len).sum(),
            answers: round.answers.values().map(|a| a.len()).sum(),
            others: entries + workshop.votes.values().filter(|v| v.assessment == *id).count(),
        }
    }
}

/// Takes the round out, and says first what goes with it.
fn remove(
    ui: &mut Ui,
    workshop: &Workshop,
    id: &AssessmentId,
    round: &Assessment,
    text: &Text,
    theme: &Theme,
    out: &mut Out,
) {
    let lost = Lost::with(workshop, id, round);
    let asks = lost.scores + lost.answers + lost.others > 0;
    let label = if asks { text.get("compare-round-remove") } else { text.get("round-remove") };
    // Asked in the menu as it is open now: whoever closes it has not answered.
    let key = Id::unique(("remove round", id.as_str()));
    let pass = ui.ctx().cumulative_pass_nr();
    let mut asked = ui.data(|d| d.get_temp::<u64>(key)).is_some_and(|last| pass - last <= 2);
    if entry(ui, label, None) {
        if !asks {
            out.edit(Edit::RemoveRound(id.clone()));
            ui.close();
            return;
        }
        asked = !asked;
    }
    if !asked {
        ui.data_mut(|d| d.remove::<u64>(key));
        return;
    }
    ui.data_mut(|d| d.insert_temp(key, pass));
    indented(ui, |ui| {
        ui.spacing_mut().item_spacing.y = space::XS;
        let mut words = Vec::with_capacity(2);
        if lost.scores + lost.answers > 0 {
            let counts = [("scores", lost.scores.into()), ("answers", lost.answers.into())];
            words.push(text.with("compare-round-lost", &counts));
        }
        if lost.others > 0 {
            words.push(text.get("compare-round-registers").to_owned());
        }
        let title = match round.title.trim() {
            "" => text.get("untitled"),
            title => title,
        };
        let name = text.with("compare-round-confirm", &[("round", title.into())]);
        form::words(ui, &name, bold(size::BODY), theme.ink);
        form::words(ui, &words.join(" "), font(size::SMALL), theme.ink);
        form::note(ui, theme, text.get("compare-round-undo"));
        ui.add_space(space::XS);
        if Button::primary(text.get("frame-remove")).show(ui, theme).clicked() {
            out.edit(Edit::RemoveRound(id.clone()));
            ui.close();
        }
    });
}
