//! Why a segment came (B03–B06), and the learning curve and load of change that this implies (B07).

use egui::{Id, Ui};

use crate::app::form;
use crate::app::theme::{TARGET, Theme, bold, font, size, space};
use crate::app::views::Cx;
use crate::app::widgets::elided;
use crate::edit::Edit;
use crate::text::purpose::intent;
use crate::workshop::{Intent, Level, Segment, SegmentId};

/// Width of the menu of a level, in points.
const LEVEL: f32 = 116.0;

/// The edit of a segment with one thing changed.
type Set<'a> = dyn Fn(&dyn Fn(&mut Segment)) -> Edit + 'a;

/// The menu of intents, and a compact line of what the intent implies.
pub(super) fn show(ui: &mut Ui, cx: &mut Cx<'_>, field: Id, segment: &Segment, set: &Set<'_>) {
    let (text, theme) = (cx.text, cx.theme);
    let options: Vec<&str> = std::iter::once(text.get("framework-intent-not-asked"))
        .chain(Intent::ALL.iter().map(|reason| text.get(intent(*reason))))
        .collect();
    let now = segment.intent;
    let chosen = Intent::ALL.iter().position(|i| Some(*i) == now).map_or(0, |i| i + 1);
    let name = text.get("framework-intent");
    if let Some(picked) = form::select(ui, theme, field.with("intent"), name, &options, chosen) {
        let intent = picked.checked_sub(1).map(|i| Intent::ALL[i]);
        cx.out.edit(set(&|s| s.intent = intent));
    }
    // Before anybody has asked there is nothing to imply.
    if now.is_none() && segment.learning_curve.is_none() && segment.change_load.is_none() {
        return;
    }
    let implied = now.and_then(Intent::implied);
    let widths = form::proportions(ui.available_width(), space::M, [1.0, 1.0]);
    form::columns(ui, widths, space::M, |[left, right]| {
        let curve = LevelMenu {
            id: field.with("curve"),
            short: text.get("framework-curve-short"),
            name: text.get("framework-curve"),
            implied: implied.map(|(curve, _)| curve),
            stated: segment.learning_curve,
        };
        if let Some(level) = curve.show(left, cx) {
            cx.out.edit(set(&|s| s.learning_curve = level));
        }
        let load = LevelMenu {
            id: field.with("load"),
            short: text.get("framework-load-short"),
            name: text.get("framework-load"),
            implied: implied.map(|(_, load)| load),
            stated: segment.change_load,
        };
        if let Some(level) = load.show(right, cx) {
            cx.out.edit(set(&|s| s.change_load = level));
        }
    });
}

/// A level that the intent implies, and that may be stated otherwise.
struct LevelMenu<'a> {
    id: Id,
    short: &'a str,
    name: &'a str,
    implied: Option<Level>,
    stated: Option<Level>,
}

impl LevelMenu<'_> {
    /// What was picked: a level, or none for what the intent implies.
    fn show(&self, ui: &mut Ui, cx: &Cx<'_>) -> Option<Option<Level>> {
        let (text, theme) = (cx.text, cx.theme);
        let first = match self.implied {
            Some(level) => text.with("framework-implied", &[("n", level.get().into())]),
            None => text.get("framework-implied-none").to_owned(),
        };
        let levels = (0..Level::COUNT).map(|n| n.to_string());
        let options: Vec<String> = std::iter::once(first).chain(levels).collect();
        let options: Vec<&str> = options.iter().map(String::as_str).collect();
        let chosen = self.stated.map_or(0, |level| usize::from(level.get()) + 1);
        let mut picked = None;
        let label = (ui.available_width() - LEVEL - space::XS).max(0.0);
        form::columns(ui, [label, LEVEL], space::XS, |[words, menu]| {
            short_label(words, theme, self.short, self.name);
            picked = form::select(menu, theme, self.id, self.name, &options, chosen);
        });
        let level = |n: usize| u8::try_from(n).ok().and_then(|n| Level::new(n).ok());
        picked.map(|i| i.checked_sub(1).and_then(level))
    }
}

fn short_label(ui: &mut Ui, theme: &Theme, short: &str, name: &str) {
    let size_ = egui::vec2(ui.available_width(), TARGET);
    let (rect, response) = ui.allocate_exact_size(size_, egui::Sense::hover());
    let words = elided(ui.painter(), short, font(size::SMALL), *theme.ink_soft, rect.width());
    let at = rect.left_center() - egui::vec2(0.0, words.size().y / 2.0);
    ui.painter().galley(at, words, *theme.ink_soft);
    response.on_hover_text(name);
}

/// One line that names the segments whose intent nobody knows: a finding in itself (B10).
pub(super) fn finding(ui: &mut Ui, cx: &Cx<'_>) {
    let (text, theme) = (cx.text, cx.theme);
    let unknown: Vec<&str> = cx
        .workshop
        .segments
        .iter()
        .filter(|(_, s): &(&SegmentId, &Segment)| s.intent == Some(Intent::Unknown))
        .map(|(_, s)| match s.title.trim() {
            "" => text.get("frame-nameless"),
            title => title,
        })
        .collect();
    if unknown.is_empty() {
        return;
    }
    ui.add_space(space::XS);
    let args = [("segments", unknown.join(", ").into())];
    let words = text.with("framework-intent-finding", &args);
    form::words(ui, &words, bold(size::SMALL), theme.warning);
}
