//! Which segment is looked at: a chip each, and a menu for those that find no room beside them.

use egui::{Popup, ScrollArea, Ui, vec2};

use crate::app::command::Action;
use crate::app::theme::{Theme, space};
use crate::app::views::Focus;
use crate::app::widgets::{chip, chip_width, chip_within};
use crate::text::Text;
use crate::workshop::{Segment, SegmentId, Table};

/// The menu of those without a chip does not grow higher than this, in points.
const MENU: f32 = 320.0;

/// Draws the chips into `width` points. Answers with what was picked.
pub(super) fn chips(
    ui: &mut Ui,
    segments: &Table<SegmentId, Segment>,
    focus: &Focus,
    width: f32,
    text: &Text,
    theme: &Theme,
) -> Option<Action> {
    let chosen = focus.segment.as_ref().and_then(|id| segments.index_of(id)).map_or(0, |i| i + 1);
    // The first one is all customers together.
    let names: Vec<&str> = std::iter::once(text.get("score-all-customers"))
        .chain(segments.values().map(|s| s.title.as_str()))
        .collect();
    let widths: Vec<f32> = names.iter().map(|name| chip_width(ui, name)).collect();
    let rest = |count: usize| text.with("score-more-segments", &[("count", count.into())]);
    let more = chip_width(ui, &rest(names.len()));
    let shown = fitting(&widths, chosen, width, space::S, more);
    let mut picked = None;
    for i in &shown {
        // What does not fit even alone ends in an ellipsis.
        let others = if shown.len() < names.len() { more + space::S } else { 0.0 };
        let most = if shown.len() == 1 { (width - others).max(64.0) } else { width };
        if chip_within(ui, theme, names[*i], *i == chosen, most).clicked() {
            picked = Some(*i);
        }
    }
    if shown.len() < names.len() {
        let button = chip(ui, theme, &rest(names.len() - shown.len()), false);
        Popup::menu(&button).gap(space::XS).show(|ui| {
            ui.spacing_mut().item_spacing = vec2(space::S, 0.0);
            ScrollArea::vertical().max_height(MENU).show(ui, |ui| {
                for (i, name) in names.iter().enumerate().filter(|(i, _)| !shown.contains(i)) {
                    if ui.radio(i == chosen, *name).clicked() {
                        picked = Some(i);
                        ui.close();
                    }
                }
            });
        });
    }
    let segment = |i: usize| i.checked_sub(1).and_then(|i| segments.at(i));
    picked.map(|i| Action::LookAtSegment(segment(i).map(|(id, _)| id.clone())))
}

/// Which of these widths find room side by side, in their order: all of them, or the first ones
/// with room for `more` after them. The chosen one is always among them.
fn fitting(widths: &[f32], chosen: usize, room: f32, gap: f32, more: f32) -> Vec<usize> {
    let all: f32 = widths.iter().map(|w| w + gap).sum::<f32>() - gap;
    if all <= room {
        return (0..widths.len()).collect();
    }
    let mut left = room - more - gap - widths.get(chosen).copied().unwrap_or(0.0);
    let mut shown = vec![chosen];
    for (i, width) in widths.iter().enumerate().filter(|(i, _)| *i != chosen) {
        left -= width + gap;
        if left < 0.0 {
            break;
        }
        shown.push(i);
    }
    shown.sort_unstable();
    shown
}

#[cfg(test)]
mod tests {
    use super::fitting;

    #[test]
    fn all_are_shown_where_all_fit() {
        assert_eq!(fitting(&[50.0; 3], 0, 170.0, 10.0, 40.0), [0, 1, 2]);
        assert_eq!(fitting(&[50.0; 3], 0, 169.0, 10.0, 40.0), [0, 1]);
    }

    #[test]
    fn the_chosen_one_stays_in_sight() {
        assert_eq!(fitting(&[50.0; 40], 33, 230.0, 10.0, 40.0), [0, 1, 33]);
        assert_eq!(fitting(&[50.0; 40], 1, 230.0, 10.0, 40.0), [0, 1, 2]);
        assert_eq!(fitting(&[900.0, 50.0], 0, 230.0, 10.0, 40.0), [0], "however long it is");
    }

    #[test]
    fn what_is_shown_fits_beside_the_menu() {
        let widths: Vec<f32> = (0..40).map(|i| 40.0 + (i * 37 % 90) as f32).collect();
        for room in [200.0, 380.0, 613.0, 1200.0] {
            for chosen in 0..widths.len() {
                let shown = fitting(&widths, chosen, room, 8.0, 50.0);
                let taken: f32 = shown.iter().map(|i| widths[*i] + 8.0).sum();
                assert!(taken + 50.0 <= room, "{room} {chosen} {shown:?}");
                assert!(shown.contains(&chosen));
            }
        }
    }
}
