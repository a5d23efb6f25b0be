//! What the log is called, what one must know of it, where it came from, and taking it out.

use egui::{Id, Ui};
use lucide_icons::Icon;

use super::figures::Seen;
use crate::app::eventlog::words;
use crate::app::form::{self, Button, Field};
use crate::app::theme::{font, size, space};
use crate::app::views::Cx;
use crate::edit::{Edit, FlowEdit, LogText};
use crate::workshop::LogId;

/// The longest title, in characters.
const LONGEST: usize = 120;

/// What the tab keeps between frames.
#[derive(Debug, Default)]
pub(super) struct About {}

impl About {
    pub(super) fn show(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, seen: &Seen, id: &LogId) {
        let (text, theme) = (cx.text, cx.theme);
        let log = &seen.kept;
        ui.set_max_width(640.0_f32.min(ui.available_width()));
        let describe = |change: &dyn Fn(&mut LogText)| {
            let mut words = LogText::of(log);
            change(&mut words);
            Edit::Flow(FlowEdit::DescribeLog(id.clone(), words))
        };
        form::label(ui, theme, text.get("flow-title"));
        let field = Field::new(Id::unique(("paths log title", id)), text.get("flow-title"));
        field.show(ui, theme, &log.title).send(cx.out, |typed: String| {
            let title: String = typed.replace('\n', " ").chars().take(LONGEST).collect();
            describe(&|words| words.title.clone_from(&title))
        });
        form::label(ui, theme, text.get("paths-note"));
        let field = Field::new(Id::unique(("paths log note", id)), text.get("paths-note")).rows(2);
        field
            .hint(text.get("paths-note-hint"))
            .show(ui, theme, &log.note)
            .send(cx.out, |typed| describe(&|words| words.note.clone_from(&typed)));
        ui.add_space(space::S);
        for line in facts(cx, seen) {
            form::words(ui, &line, font(size::SMALL), theme.ink_soft);
        }
        ui.add_space(space::M);
        let remove = Button::outlined(text.get("paths-remove")).icon(Icon::Trash2);
        if remove.show(ui, theme).clicked() {
            cx.out.edit(Edit::Flow(FlowEdit::RemoveLog(id.clone())));
        }
    }
}

/// Where the log came from, how it was read, and what was left out.
fn facts(cx: &Cx<'_>, seen: &Seen) -> Vec<String> {
    let (text, log) = (cx.text, &seen.kept);
    let mut lines = vec![text.with("paths-file", &[("file", log.file.as_str().into())])];
    if let (Some(from), Some(to)) = (log.from, log.to) {
        let day = |at: jiff::Timestamp| words::day(text, at.as_millisecond());
        lines.push(text.with("flow-span", &[("from", day(from).into()), ("to", day(to).into())]));
    }
    let columns = &log.columns;
    let parts = [
        ("flow-column-case", &columns.case),
        ("flow-column-activity", &columns.activity),
        ("flow-column-time", &columns.time),
        ("flow-column-end", &columns.end),
        ("flow-column-channel", &columns.channel),
        ("flow-column-segment", &columns.segment),
        ("flow-column-value", &columns.value),
        ("flow-column-lifecycle", &columns.lifecycle),
    ];
    let said: Vec<String> = parts
        .into_iter()
        .filter(|(_, column)| !column.is_empty())
        .map(|(key, column)| {
            let args = [("part", text.get(key).into()), ("column", column.as_str().into())];
            text.with("paths-column", &args)
        })
        .collect();
    lines.push(said.join(" · "));
    if log.dropped > 0 {
        let args = [("n", words::count(text, log.dropped).into()), ("count", log.dropped.into())];
        lines.push(text.with("paths-dropped", &args));
    }
    lines
}
