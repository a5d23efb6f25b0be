//! Questions that must be answered before anything else: shown as modals, answered by button, or
//! by Esc, which always means that nothing happens.

use std::path::{Path, PathBuf};

use egui::{Frame, Id, Key, Modal, RichText};

use super::command::{Action, MapFormat, Table};
use super::deliverable::ReportPath;
use super::form::Button;
use super::shell;
use super::templates::{Question, Reply};
use super::theme::{Theme, size, space};
use crate::text::Text;
use crate::workshop::LogId;

/// A question.
#[derive(Debug, Clone, PartialEq)]
pub enum Dialog {
    /// There is unsaved work, and `then` would leave it behind.
    Unsaved {
        /// What to do once that is settled.
        then: Action,
    },
    /// There is a file that the save would replace.
    Replace {
        /// The file.
        path: PathBuf,
        /// It is the one that was opened, changed by somebody else.
        changed: bool,
    },
    /// Work that a crash left behind shall be deleted.
    Discard {
        /// Its place in the list of offers.
        offer: usize,
        /// What it is called.
        title: String,
    },
    /// Something about templates.
    Template(Question),
    /// Which file? Asked here where the desktop has no file dialog.
    Path {
        /// To save, or to open.
        save: bool,
        /// What was typed so far.
        typed: String,
    },
    /// Which list of data points to import?
    SignalsPath {
        /// What was typed so far.
        typed: String,
    },
    /// Which map to import, or where to export to?
    MapPath {
        /// As what to export, and whether only the selection; none to import.
        export: Option<(MapFormat, bool)>,
        /// What was typed so far.
        typed: String,
    },
    /// Where to write the report, or which file to read for it?
    ReportPath {
        /// What for.
        what: ReportPath,
        /// What was typed so far.
        typed: String,
    },
    /// Which event log to read?
    LogPath {
        /// The log of the workshop that is looked for; none to import one.
        find: Option<LogId>,
        /// What was typed so far.
        typed: String,
    },
    /// Which sheet to import, or where to export to?
    SheetPath {
        /// What to export; none to import.
        export: Option<Table>,
        /// What was typed so far.
        typed: String,
    },
}

/// An answer.
#[derive(Debug, Clone, PartialEq)]
pub enum Answer {
    /// Nothing happens.
    Cancel,
    /// Save first, then do it.
    SaveThen(Action),
    /// Do it without saving.
    Without(Action),
    /// What was answered about templates.
    Template(Reply),
    /// Save over what is there.
    Replace(PathBuf),
    /// Delete this offer.
    Discard(usize),
    /// Save under another name.
    SaveAs,
    /// Open this.
    Open(PathBuf),
    /// Save here.
    SaveTo(PathBuf),
    /// Preview the answers of this sheet.
    Import(PathBuf),
    /// Preview the data points of this list.
    ImportSignals(PathBuf),
    /// Read this event log: as the one that is looked for, or to import it.
    Log(Option<LogId>, PathBuf),
    /// Export this here.
    Export(Table, PathBuf),
    /// Preview the journey of this file.
    ImportMap(PathBuf),
    /// Export the map here.
    ExportMap(MapFormat, bool, PathBuf),
    /// Write the report here, or read this for it.
    Report(ReportPath, PathBuf),
}

impl Dialog {
    /// Draws the question; an answer closes it. `title` is that of the open workshop.
    pub fn show(
        &mut self,
        ctx: &egui::Context,
        title: &str,
        text: &Text,
        theme: &Theme,
    ) -> Option<Answer> {
        let modal = Modal::new(Id::unique("dialog"))
            .backdrop_color(*theme.scrim)
            .frame(Frame::popup(&ctx.global_style()).inner_margin(space::XL))
            .show(ctx, |ui| {
                ui.set_width(480.0_f32.min(ui.ctx().content_rect().width() - 96.0));
                match self {
                    Self::Unsaved { then } => unsaved(ui, title, then, text, theme),
                    Self::Replace { path, changed } => replace(ui, path, *changed, text, theme),
                    Self::Discard { offer, title } => discard(ui, *offer, title, text, theme),
                    Self::Template(question) => question
                        .show(ui, text, theme)
                        .map(|reply| reply.map_or(Answer::Cancel, Answer::Template)),
                    Self::Path { save: true, typed } => {
                        let words =
                            ["dialog-path-save-title", "dialog-path-save-text", "dialog-path-save"];
                        path(ui, words, typed, Answer::SaveTo, text, theme)
                    }
                    Self::Path { save: false, typed } => {
                        let words =
                            ["dialog-path-open-title", "dialog-path-text", "dialog-path-open"];
                        path(ui, words, typed, Answer::Open, text, theme)
                    }
                    Self::SignalsPath { typed } => {
                        let words = [
                            "signals-import-title",
                            "exchange-path-import-text",
                            "exchange-path-import",
                        ];
                        path(ui, words, typed, Answer::ImportSignals, text, theme)
                    }
                    Self::LogPath { find, typed } => {
                        let title =
                            if find.is_some() { "flow-find-title" } else { "flow-import-title" };
                        let words = [title, "dialog-path-text", "flow-path-read"];
                        let answer = |path| Answer::Log(find.clone(), path);
                        path(ui, words, typed, answer, text, theme)
                    }
                    Self::MapPath { export: None, typed } => {
                        let words =
                            ["drawing-import-title", "dialog-path-text", "exchange-path-import"];
                        path(ui, words, typed, Answer::ImportMap, text, theme)
                    }
                    Self::MapPath { export: Some((format, selected)), typed } => {
                        let words = [
                            "drawing-export-title",
                            "exchange-path-export-text",
                            "exchange-path-export",
                        ];
                        let answer = |path| Answer::ExportMap(*format, *selected, path);
                        path(ui, words, typed, answer, text, theme)
                    }
                    Self::ReportPath { what, typed } => {
                        let words = match what {
                            ReportPath::Export(_) | ReportPath::Chart { .. } => [
                                "report-path-title",
                                "exchange-path-export-text",
                                "exchange-path-export",
                            ],
                            ReportPath::Logo => {
                                ["report-logo", "report-logo-path-text", "dialog-path-open"]
                            }
                            ReportPath::Template => {
                                ["report-template", "dialog-path-text", "dialog-path-open"]
                            }
                        };
                        path(ui, words, typed, |path| Answer::Report(*what, path), text, theme)
                    }
                    Self::SheetPath { export: None, typed } => {
                        let words =
                            ["exchange-title", "exchange-path-import-text", "exchange-path-import"];
                        path(ui, words, typed, Answer::Import, text, theme)
                    }
                    Self::SheetPath { export: Some(table), typed } => {
                        let title = match table {
                            Table::Answers => "exchange-export-answers",
                            Table::Figures => "exchange-export-figures",
                            Table::Signals => "signals-export-title",
                        };
                        let words = [title, "exchange-path-export-text", "exchange-path-export"];
                        let answer = |path| Answer::Export(*table, path);
                        path(ui, words, typed, answer, text, theme)
                    }
                }
            });
        let closed = modal.should_close();
        modal.inner.or(closed.then_some(Answer::Cancel))
    }
}

pub(super) fn head(ui: &mut egui::Ui, title: &str, body: &str, theme: &Theme) {
    ui.label(RichText::new(title).font(super::theme::bold(size::HEADING)));
    ui.add_space(space::XS);
    ui.label(RichText::new(body).color(*theme.ink_soft));
    ui.add_space(space::L);
}

/// The buttons at the bottom right: the main one last, as it is read.
pub(super) fn buttons<A>(
    ui: &mut egui::Ui,
    theme: &Theme,
    main: (&str, A),
    others: Vec<(&str, A)>,
) -> Option<A> {
    ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
        let mut answer = None;
        let primary = Button::primary(main.0).show(ui, theme);
        if ui.memory(|m| m.focused().is_none()) {
            primary.request_focus();
        }
        if primary.clicked() {
            answer = Some(main.1);
        }
        for (label, value) in others {
            if Button::outlined(label).show(ui, theme).clicked() {
                answer = Some(value);
            }
        }
        answer
    })
    .inner
}

fn unsaved(
    ui: &mut egui::Ui,
    title: &str,
    then: &Action,
    text: &Text,
    theme: &Theme,
) -> Option<Answer> {
    let body = text.with("dialog-unsaved-text", &[("title", title.into())]);
    head(ui, text.get("dialog-unsaved-title"), &body, theme);
    buttons(
        ui,
        theme,
        (text.get("dialog-unsaved-save"), Answer::SaveThen(then.clone())),
        vec![
            (text.get("dialog-unsaved-drop"), Answer::Without(then.clone())),
            (text.get("dialog-cancel"), Answer::Cancel),
        ],
    )
}

fn replace(
    ui: &mut egui::Ui,
    path: &Path,
    changed: bool,
    text: &Text,
    theme: &Theme,
) -> Option<Answer> {
    let file = [("file", shell::file_name(path).into())];
    if changed {
        let body = text.with("dialog-changed-text", &file);
        head(ui, text.get("dialog-changed-title"), &body, theme);
    } else {
        let body = text.with("dialog-exists-text", &file);
        head(ui, text.get("dialog-exists-title"), &body, theme);
    }
    buttons(
        ui,
        theme,
        (text.get("dialog-changed-other"), Answer::SaveAs),
        vec![
            (text.get("dialog-changed-replace"), Answer::Replace(path.to_owned())),
            (text.get("dialog-cancel"), Answer::Cancel),
        ],
    )
}

fn discard(
    ui: &mut egui::Ui,
    offer: usize,
    title: &str,
    text: &Text,
    theme: &Theme,
) -> Option<Answer> {
    let body = text.with("dialog-discard-text", &[("title", title.into())]);
    head(ui, text.get("dialog-discard-title"), &body, theme);
    buttons(
        ui,
        theme,
        (text.get("dialog-discard-keep"), Answer::Cancel),
        vec![(text.get("dialog-discard-drop"), Answer::Discard(offer))],
    )
}

fn path(
    ui: &mut egui::Ui,
    [title, body, go]: [&'static str; 3],
    typed: &mut String,
    answer: impl FnOnce(PathBuf) -> Answer,
    text: &Text,
    theme: &Theme,
) -> Option<Answer> {
    head(ui, text.get(title), text.get(body), theme);
    let field = ui.add(
        egui::TextEdit::singleline(typed)
            .desired_width(f32::INFINITY)
            .margin(egui::Margin::symmetric(12, 8)),
    );
    let name = text.get("dialog-path-field");
    ui.ctx().accesskit_node_builder(field.id, |node| node.set_label(name));
    // Enter takes the keyboard from the field: look before giving it back.
    let entered = field.lost_focus() && ui.input(|i| i.key_pressed(Key::Enter));
    if !entered && ui.memory(|m| m.focused().is_none()) {
        field.request_focus();
    }
    let chosen = PathBuf::from(typed.trim());
    ui.add_space(space::L);
    let answer = answer(chosen);
    let others = vec![(text.get("dialog-cancel"), Answer::Cancel)];
    let answer =
        if entered { Some(answer) } else { buttons(ui, theme, (text.get(go), answer), others) };
    // An empty path answers nothing.
    answer.filter(|a| *a == Answer::Cancel || !typed.trim().is_empty())
}
