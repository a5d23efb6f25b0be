//! Every action by name, with its shortcut: what the palette lists and the keyboard does.

use egui::{Key, KeyboardShortcut, Modifiers};

use super::Room;
use super::canvas::Deed;
use super::command::{Action, MapFormat, Table};
use super::deliverable::ReportAct;
use super::eventlog::FlowAct;
use super::theme::ThemeName;
use super::views::plan::PlanDeed;
use super::views::report::export_name;
use crate::report::model::Format;
use crate::text::{Language, Text};
use crate::workshop::Workshop;

pub use crate::file::SCALES;

/// How much one step makes everything larger or smaller.
const SCALE_STEP: f32 = 0.1;

/// An action that the palette can offer.
#[derive(Debug, Clone)]
pub struct Entry {
    /// In the reader's language.
    pub title: String,
    /// What it does.
    pub action: Action,
    /// How the keyboard does it.
    pub shortcut: Option<KeyboardShortcut>,
}

const fn command(key: Key) -> Option<KeyboardShortcut> {
    Some(KeyboardShortcut::new(Modifiers::COMMAND, key))
}

const fn command_shift(key: Key) -> Option<KeyboardShortcut> {
    Some(KeyboardShortcut::new(Modifiers::COMMAND.plus(Modifiers::SHIFT), key))
}

const DIGITS: [Key; 9] = [
    Key::Num1,
    Key::Num2,
    Key::Num3,
    Key::Num4,
    Key::Num5,
    Key::Num6,
    Key::Num7,
    Key::Num8,
    Key::Num9,
];

/// The next scale up or down, on a grid of [`SCALE_STEP`] and within [`SCALES`].
#[must_use]
pub fn next_scale(scale: f32, up: bool) -> f32 {
    let step = if up { SCALE_STEP } else { -SCALE_STEP };
    let next = ((scale + step) / SCALE_STEP).round() * SCALE_STEP;
    next.clamp(*SCALES.start(), *SCALES.end())
}

/// The actions that make sense now. `workshop` is what is open; `scale` the scale of now.
#[must_use]
pub fn catalogue(text: &Text, workshop: Option<&Workshop>, scale: f32) -> Vec<Entry> {
    let plain =
        |key: &str, action, shortcut| Entry { title: text.get(key).to_owned(), action, shortcut };
    let mut list = Vec::new();
    if let Some(workshop) = workshop {
        for (room, key) in Room::ALL.into_iter().zip(DIGITS) {
            let title = text.with("act-go", &[("room", text.get(room.title()).into())]);
            list.push(Entry { title, action: Action::GoTo(room), shortcut: command(key) });
        }
        for page in super::Page::ALL {
            let title = text.with("act-go", &[("room", text.get(page.title()).into())]);
            list.push(Entry { title, action: Action::TurnTo(page), shortcut: None });
        }
        list.extend([
            plain("act-save", Action::Save, command(Key::S)),
            plain("act-save-as", Action::SaveAs, command_shift(Key::S)),
            plain("act-save-typed", Action::SaveTyped, None),
            plain("framework-save-template", Action::SaveTemplate, None),
            plain("undo", Action::Undo, command(Key::Z)),
            plain("redo", Action::Redo, command_shift(Key::Z)),
            plain("act-problems", Action::Problems, None),
            plain("exchange-act-import", Action::ImportAnswers, None),
            plain("exchange-act-import-typed", Action::ImportTyped, None),
            plain("exchange-act-paste", Action::PasteAnswers, None),
            plain("exchange-act-answers", Action::Export(Table::Answers), None),
            plain("exchange-act-figures", Action::Export(Table::Figures), None),
            plain("signals-act-import", Action::ImportSignals, None),
            plain("signals-act-export", Action::Export(Table::Signals), None),
            plain("drawing-act-import", Action::ImportMap, None),
            plain("flow-import", Action::Flow(FlowAct::Import), None),
            plain("flow-act-import-typed", Action::Flow(FlowAct::ImportTyped), None),
        ]);
        list.extend(Format::ALL.map(|format| {
            plain(export_name(format), Action::Report(ReportAct::Export(format)), None)
        }));
        if !workshop.logs.is_empty() {
            list.push(plain("flow-find", Action::Flow(FlowAct::Find(None)), None));
        }
        if !workshop.journeys.is_empty() {
            list.extend(maps(text));
            let f8 = |modifiers| Some(KeyboardShortcut::new(modifiers, Key::F8));
            list.extend([
                plain("gaps-next", Action::NextGap, f8(Modifiers::NONE)),
                plain("gaps-previous", Action::PreviousGap, f8(Modifiers::SHIFT)),
                plain("stories-act", Action::Stories, None),
            ]);
        }
        if workshop.assessments.len() > 1 || workshop.segments.len() > 1 {
            list.push(plain("compare-action", Action::Compare, None));
        }
        list.push(plain("compare-chain-action", Action::Chain, None));
        let deeds = PlanDeed::ALL.into_iter();
        for deed in deeds.filter(|d| *d == PlanDeed::Add || !workshop.plan.is_empty()) {
            list.push(plain(deed.title(), Action::Plan(deed), None));
        }
        if !workshop.journeys.is_empty() {
            for deed in Deed::ALL {
                list.push(plain(deed.title(), Action::Canvas(deed), Some(deed.shortcut())));
            }
            list.push(plain("arrange-action", Action::Arrange, command_shift(Key::L)));
        }
        let mut look = |what: &str, action| {
            let title = text.with("act-look-at", &[("what", what.into())]);
            list.push(Entry { title, action, shortcut: None });
        };
        look(text.get("all-customers"), Action::LookAtSegment(None));
        for (id, segment) in workshop.segments.iter() {
            look(&segment.title, Action::LookAtSegment(Some(id.clone())));
        }
        for (id, round) in workshop.assessments.iter() {
            look(&round.title, Action::LookAtRound(id.clone()));
        }
    }
    list.extend([
        plain("act-new", Action::New, command(Key::N)),
        plain("framework-new-from", Action::Templates, None),
        plain("act-open", Action::Open, command(Key::O)),
        plain("act-open-typed", Action::OpenTyped, None),
        plain("act-start", Action::Start, None),
        plain("act-messages", Action::Messages, None),
        plain("act-palette", Action::Palette, command(Key::K)),
        plain("act-larger", Action::Scale(next_scale(scale, true)), command(Key::Plus)),
        plain("act-smaller", Action::Scale(next_scale(scale, false)), command(Key::Minus)),
        plain("act-normal-size", Action::Scale(1.0), None),
    ]);
    for theme in ThemeName::ALL {
        let title = text.with("act-theme", &[("theme", text.get(theme.title()).into())]);
        list.push(Entry { title, action: Action::Theme(theme), shortcut: None });
    }
    for language in Language::ALL {
        let name = text.get(language_title(language));
        let title = text.with("act-language", &[("language", name.into())]);
        list.push(Entry { title, action: Action::Language(language), shortcut: None });
    }
    for language in Language::ALL {
        let title =
            text.with("act-example", &[("title", text.get(example_title(language)).into())]);
        list.push(Entry { title, action: Action::OpenExample(language), shortcut: None });
    }
    list.push(plain("act-quit", Action::Quit, command(Key::Q)));
    list
}

/// How a map is exported: the keys of the names, the formats, and whether only the selection.
pub const MAPS: [(&str, MapFormat, bool); 7] = [
    ("drawing-act-svg", MapFormat::Svg, false),
    ("drawing-act-svg-selected", MapFormat::Svg, true),
    ("drawing-act-png", MapFormat::Png, false),
    ("drawing-act-png-selected", MapFormat::Png, true),
    ("drawing-act-mermaid", MapFormat::Mermaid, false),
    ("drawing-act-flowchart", MapFormat::Flowchart, false),
    ("drawing-act-cards", MapFormat::Cards, false),
];

fn maps(text: &Text) -> impl Iterator<Item = Entry> {
    MAPS.into_iter().map(|(key, format, selected)| Entry {
        title: text.get(key).to_owned(),
        action: Action::ExportMap { format, selected },
        shortcut: None,
    })
}

/// The key of a language's own name.
#[must_use]
pub const fn language_title(language: Language) -> &'static str {
    match language {
        Language::English => "language-en",
        Language::Italian => "language-it",
        Language::Indonesian => "language-id",
    }
}

/// The key of the title of the example in a language.
#[must_use]
pub const fn example_title(language: Language) -> &'static str {
    match language {
        Language::English => "start-northwind",
        Language::Italian => "start-aurelia",
        Language::Indonesian => "start-nusatel",
    }
}

/// The actions whose shortcuts were pressed in this frame. Taken out of the input before any
/// widget sees it, so that undo means the same in a text field as on the canvas.
pub fn pressed(
    ctx: &egui::Context,
    workshop: Option<&Workshop>,
    text: &Text,
    scale: f32,
) -> Vec<Action> {
    // The modifiers of the event, not those of now: a quick hand has let go of both keys by the
    // time of the frame.
    let any =
        |e: &egui::Event| matches!(e, egui::Event::Key { modifiers, .. } if modifiers.command);
    if !ctx.input(|i| i.events.iter().any(any)) {
        return Vec::new();
    }
    let mut entries = catalogue(text, workshop, scale);
    // What belongs to the canvas means something else in a text field: the canvas takes its own.
    entries.retain(|e| !matches!(e.action, Action::Canvas(_)));
    // The longer shortcut first: egui takes Ctrl+Z for Ctrl+Shift+Z otherwise.
    entries.sort_by_key(|e| std::cmp::Reverse(e.shortcut.is_some_and(|s| s.modifiers.shift)));
    let mut actions: Vec<Action> = Vec::new();
    for entry in entries {
        if let Some(shortcut) = entry.shortcut
            && ctx.input_mut(|i| i.consume_shortcut(&shortcut))
        {
            actions.push(entry.action);
        }
    }
    let redo_too = KeyboardShortcut::new(Modifiers::COMMAND, Key::Y);
    if workshop.is_some() && ctx.input_mut(|i| i.consume_shortcut(&redo_too)) {
        actions.push(Action::Redo);
    }
    let larger_too = KeyboardShortcut::new(Modifiers::COMMAND, Key::Equals);
    if ctx.input_mut(|i| i.consume_shortcut(&larger_too)) {
        actions.push(Action::Scale(next_scale(scale, true)));
    }
    actions
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn scales_stay_on_the_grid_and_in_range() {
        let mut scale = 1.0;
        for _ in 0..40 {
            scale = next_scale(scale, true);
        }
        assert!((scale - 2.5).abs() < 1e-6);
        for _ in 0..40 {
            scale = next_scale(scale, false);
        }
        assert!((scale - 0.8).abs() < 1e-6);
    }

    #[test]
    fn no_two_actions_share_a_shortcut() {
        let text = Text::of(Language::English);
        let mut seen = std::collections::HashSet::new();
        let example = crate::file::example(Language::English);
        let loaded =
            crate::file::parse(example, std::path::Path::new("example")).expect("an example");
        for entry in catalogue(text, Some(&loaded.workshop), 1.0) {
            if let Some(s) = entry.shortcut {
                assert!(seen.insert(format!("{s:?}")), "{}", entry.title);
            }
        }
    }
}
