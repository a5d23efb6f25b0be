//! What is laid side by side: a round and a segment for each of the two sides.

use egui::{Align2, Id, Pos2, Stroke, Ui, vec2};
use lucide_icons::Icon;

use super::Pick;
use crate::app::form::{icon_button, select};
use crate::app::theme::{TARGET, Theme, bold, size, space};
use crate::app::views::score::picture::Picture;
use crate::workshop::Assessment;

/// The letters of the two sides.
const LETTERS: [&str; 2] = ["A", "B"];

/// The sign of a side: hollow before, filled after, with its letter.
pub(super) fn sign(ui: &Ui, theme: &Theme, which: usize, center: Pos2) {
    let painter = ui.painter();
    let (fill, ink) =
        if which == 0 { (*theme.paper, *theme.actual) } else { (*theme.actual, *theme.on_accent) };
    painter.circle(center, 10.0, fill, Stroke::new(1.5, *theme.actual));
    painter.text(center, Align2::CENTER_CENTER, LETTERS[which], bold(size::TINY), ink);
}

/// Draws the two lines of menus. Answers with both sides if one was picked anew.
pub(super) fn show(ui: &mut Ui, picture: &Picture<'_>, picks: &[Pick; 2]) -> Option<[Pick; 2]> {
    let (text, theme, workshop) = (picture.text, picture.theme, picture.workshop);
    let rounds: Vec<String> = workshop
        .assessments
        .values()
        .map(|r| {
            // The date only where the title does not tell two rounds apart.
            let namesake = |other: &&std::sync::Arc<Assessment>| other.title == r.title;
            if workshop.assessments.values().filter(namesake).count() > 1 {
                format!("{} · {}", r.title, text.month(r.date))
            } else {
                r.title.clone()
            }
        })
        .collect();
    let rounds: Vec<&str> = rounds.iter().map(String::as_str).collect();
    let segments: Vec<&str> = std::iter::once(text.get("score-all-customers"))
        .chain(workshop.segments.values().map(|s| s.title.as_str()))
        .collect();
    // With one round, or one segment, there is nothing to pick.
    let by_round = rounds.len() > 1;
    let by_segment = segments.len() > 2;
    let mut picked = None;
    let mut swapped = false;
    let width = ui.available_width();
    let menus = width - TARGET - 2.0 * space::S - 28.0;
    let each = if by_round && by_segment { (menus - space::S) / 2.0 } else { menus };
    for which in [0, 1] {
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = space::S;
            let (_, rect) = ui.allocate_space(vec2(20.0, TARGET));
            sign(ui, theme, which, rect.center());
            let menu = |ui: &mut Ui, key: &str, options: &[&str], chosen: usize| {
                let side = [("side", LETTERS[which].into())];
                let name = text.with(key, &side);
                let id = Id::unique(("compare", key, which));
                ui.allocate_ui(vec2(each, TARGET), |ui| {
                    select(ui, theme, id, &name, options, chosen)
                })
                .inner
            };
            let pick = &picks[which];
            if by_round {
                let chosen = workshop.assessments.index_of(&pick.round).unwrap_or(0);
                let other = menu(ui, "compare-round", &rounds, chosen)
                    .and_then(|i| workshop.assessments.at(i));
                if let Some((round, _)) = other {
                    let pick = Pick { round: round.clone(), ..pick.clone() };
                    picked = Some((which, pick));
                }
            }
            if by_segment {
                let at = pick.segment.as_ref().and_then(|id| workshop.segments.index_of(id));
                let chosen = at.map_or(0, |i| i + 1);
                if let Some(other) = menu(ui, "compare-segment", &segments, chosen) {
                    let segment = other.checked_sub(1).and_then(|i| workshop.segments.at(i));
                    let segment = segment.map(|(id, _)| id.clone());
                    picked = Some((which, Pick { segment, ..pick.clone() }));
                }
            }
            if which == 1 {
                let id = Id::unique("compare swap");
                let name = text.get("compare-swap");
                swapped = icon_button(ui, theme, id, Icon::ArrowUpDown, name).clicked();
            }
        });
    }
    if swapped {
        return Some([picks[1].clone(), picks[0].clone()]);
    }
    picked.map(|(which, pick)| {
        let mut picks = picks.clone();
        picks[which] = pick;
        picks
    })
}
