//! What of the ledger is shown.

use egui::{Id, Key, Modifiers, Ui, vec2};
use lucide_icons::Icon;

use super::index::{Counted, Index, Query};
use crate::app::form::{Change, Field, icon_button, note, select};
use crate::app::theme::{TARGET, space};
use crate::app::views::Cx;
use crate::app::widgets::{chip, chip_width};

/// The longest words that are sought, in bytes.
const LONGEST: usize = 200;

/// The id of the field to search in.
pub(super) fn id() -> Id {
    Id::unique("signals search")
}

/// Draws the bar above the list, which changes what is asked.
pub(super) fn bar(ui: &mut Ui, cx: &Cx<'_>, index: &Index, query: &mut Query) {
    let (text, theme) = (cx.text, cx.theme);
    if ui.input_mut(|i| i.consume_key(Modifiers::COMMAND, Key::F)) {
        ui.memory_mut(|m| m.request_focus(id()));
    }
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(space::S, space::S);
        let chips = [text.get("signals-loose"), text.get("signals-unrelated-only")];
        let fixed: f32 = chips.iter().map(|words| chip_width(ui, words) + space::S).sum();
        let counts = 128.0;
        let back = if query.narrows() { TARGET + space::S } else { 0.0 };
        let room = ui.available_width() - fixed - counts - back - 4.0 * space::S;
        let [search, rest] = crate::app::form::proportions(room, 0.0, [0.34, 0.66]);
        let search = search.max(120.0);
        let each = (rest / 3.0).floor().max(128.0);
        ui.allocate_ui(vec2(search, TARGET), |ui| {
            ui.set_width(search);
            let field = Field::new(id(), text.get("signals-search"));
            let answer = field.hint(text.get("signals-search")).show(ui, theme, &query.words);
            for change in answer.changes {
                match change {
                    Change::To(typed) => {
                        let end = typed.floor_char_boundary(LONGEST);
                        query.words = typed[..end].to_owned();
                    }
                    Change::Dropped => query.words.clear(),
                    Change::Left => {}
                }
            }
        });
        let all = [
            (text.get("signals-all-tags"), text.get("signals-part-tags"), &index.tags, true),
            (
                text.get("signals-all-sources"),
                text.get("signals-part-source"),
                &index.sources,
                false,
            ),
        ];
        for (everything, name, words, tags) in all {
            let now = if tags { &mut query.tag } else { &mut query.source };
            ui.allocate_ui(vec2(each, TARGET), |ui| {
                ui.set_width(each);
                one_of(ui, cx, name, everything, words, now);
            });
        }
        ui.allocate_ui(vec2(each, TARGET), |ui| {
            ui.set_width(each);
            let segments = &cx.workshop.segments;
            let everybody = text.get("signals-all-segments");
            let names: Vec<&str> = std::iter::once(everybody)
                .chain(segments.values().map(|s| s.title.as_str()))
                .collect();
            let now = query.segment.as_ref().and_then(|id| segments.index_of(id));
            let name = text.get("signals-part-segment");
            let id = Id::unique("signals segment");
            let picked = select(ui, theme, id, name, &names, now.map_or(0, |i| i + 1));
            if let Some(picked) = picked {
                let segment = picked.checked_sub(1).and_then(|i| segments.at(i));
                query.segment = segment.map(|(id, _)| id.clone());
            }
        });
        for (words, on) in chips.into_iter().zip([&mut query.loose, &mut query.unrelated]) {
            if chip(ui, theme, words, *on).clicked() {
                *on = !*on;
            }
        }
        if query.narrows() {
            let name = text.get("signals-show-all");
            if icon_button(ui, theme, Id::unique("signals all"), Icon::X, name).clicked() {
                *query = Query { by: query.by, down: query.down, ..Query::default() };
            }
        }
        let (shown, total) = (index.rows.len(), cx.workshop.signals.len());
        let n = [("n", shown.into()), ("of", total.into())];
        let key = if query.narrows() { "signals-shown" } else { "signals-count" };
        note(ui, theme, &text.with(key, &n));
    });
}

/// A menu of words with how often each occurs; the first choice is all of them.
fn one_of(
    ui: &mut Ui,
    cx: &Cx<'_>,
    name: &str,
    everything: &str,
    words: &[Counted],
    now: &mut Option<String>,
) {
    // Written out only while they are few or asked for: the menu wants all of them at once.
    let mut names: Vec<&str> = Vec::with_capacity(words.len() + 2);
    names.push(everything);
    names.extend(words.iter().map(|(word, _)| word.as_str()));
    let place = now.as_ref().map(|n| words.iter().position(|(word, _)| word == n));
    let chosen = match (place, &*now) {
        (Some(Some(place)), _) => place + 1,
        // What is chosen is gone from the list: it is shown all the same.
        (Some(None), Some(word)) => {
            names.push(word.as_str());
            names.len() - 1
        }
        _ => 0,
    };
    let picked = select(ui, cx.theme, Id::unique(("signals one of", name)), name, &names, chosen);
    if let Some(picked) = picked {
        let word = picked.checked_sub(1).and_then(|_| names.get(picked));
        let word = word.map(|word| (*word).to_owned());
        *now = word;
    }
}
