//! Frameworks to start from again: the list of templates, saving one, removing one, starting from
//! one, and the questions that are asked on the way.

use std::collections::HashSet;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use egui::Key;

use super::App;
use super::command::Action;
use super::dialogs::{self, Dialog};
use super::form::{self, Button, icon_button};
use super::jobs::{Done, Kind};
use super::messages::Level;
use super::session::Session;
use super::theme::{TARGET, Theme, bold, font, size, space};
use crate::file::{self, FileError, FileErrorKind, Fresh, RealDisk, Shelf, Template};
use crate::text::{Language, Text};
use crate::workshop::Workshop;

/// How tall the list of templates is at most, in points.
const LIST: f32 = 320.0;

/// What the window knows of the templates.
#[derive(Debug, Default)]
pub struct Templates {
    /// Those that can be started from, by title.
    pub list: Vec<Template>,
    /// The files that were named as unreadable already.
    named: HashSet<PathBuf>,
}

/// A question about templates.
#[derive(Debug, Clone, PartialEq)]
pub enum Question {
    /// Which one to start from?
    Pick(Vec<Template>),
    /// What shall the new one be called?
    Name {
        /// What was typed so far.
        typed: String,
        /// The name that is known to be taken.
        taken: Option<String>,
    },
    /// Shall this one be removed?
    Remove(Template),
}

/// What was answered.
#[derive(Debug, Clone, PartialEq)]
pub enum Reply {
    /// Do this.
    Act(Action),
    /// Save a template of this title, in the place of the one that has it if that was said.
    Save {
        /// What it is called.
        title: String,
        /// There is one of this name, and it shall go.
        replace: bool,
    },
    /// Remove this one for good.
    Remove(PathBuf),
}

/// What a job about templates came back with.
#[derive(Debug)]
pub enum Answer {
    /// What stands on the shelf.
    Shelf(Shelf),
    /// A template of this title was saved, or not.
    Saved(String, Result<(), FileError>),
    /// One was removed, or not.
    Removed(Result<(), FileError>),
    /// A new workshop from one.
    Started(Box<Result<Workshop, FileError>>),
}

/// The words of a new workshop in the language of the interface.
struct Words {
    language: Language,
    title: String,
    segment: &'static str,
    round: &'static str,
}

impl Words {
    fn of(text: &'static Text, title: String) -> Self {
        let (segment, round) = (text.get("all-customers"), text.get("new-round"));
        Self { language: text.language(), title, segment, round }
    }

    fn fresh(&self) -> Fresh<'_> {
        Fresh {
            language: self.language,
            title: &self.title,
            segment: self.segment,
            round: self.round,
            date: jiff::Zoned::now().date(),
        }
    }
}

impl App {
    /// Looks which templates there are.
    pub(super) fn look_for_templates(&mut self, ctx: &egui::Context) {
        let Some(folders) = &self.folders else { return };
        let folder = folders.templates.clone();
        self.jobs.spawn(ctx, Kind::Read, move || {
            Done::Template(Answer::Shelf(file::read_shelf(&RealDisk, &folder)))
        });
    }

    /// Asks which template to start from.
    pub(super) fn pick_template(&mut self) {
        self.dialog = Some(Dialog::Template(Question::Pick(self.templates.list.clone())));
    }

    /// Asks what the template shall be called.
    pub(super) fn name_template(&mut self) {
        let Some(session) = &mut self.session else { return };
        session.document.commit();
        let typed = session.document.workshop().framework.title.clone();
        self.dialog = Some(Dialog::Template(Question::Name { typed, taken: None }));
    }

    /// Asks whether a template shall go.
    pub(super) fn ask_to_remove(&mut self, path: &Path) {
        let template = self.templates.list.iter().find(|t| t.path == path);
        if let Some(template) = template {
            self.dialog = Some(Dialog::Template(Question::Remove(template.clone())));
        }
    }

    /// Starts a workshop from a template.
    pub(super) fn start_from(&mut self, ctx: &egui::Context, path: PathBuf) {
        let text = self.text();
        let words = Words::of(text, text.get("untitled").to_owned());
        self.jobs.spawn(ctx, Kind::Read, move || {
            let workshop = file::from_template(&RealDisk, &path, &words.fresh());
            Done::Template(Answer::Started(Box::new(workshop)))
        });
    }

    /// Does what was answered.
    pub(super) fn settle_template(&mut self, ctx: &egui::Context, reply: Reply) {
        match reply {
            Reply::Act(action) => self.act(ctx, action),
            Reply::Save { title, replace } => self.keep_template(ctx, title, replace),
            Reply::Remove(path) => self.drop_template(ctx, path),
        }
    }

    /// Writes a template.
    fn keep_template(&mut self, ctx: &egui::Context, title: String, replace: bool) {
        let text = self.text();
        let (Some(session), Some(folders)) = (&mut self.session, &self.folders) else {
            self.messages.say(Level::Error, text.get("framework-template-nowhere"));
            return;
        };
        session.document.commit();
        let workshop = Arc::clone(session.document.workshop());
        let folder = folders.templates.clone();
        let words = Words::of(text, title);
        self.jobs.spawn(ctx, Kind::Template, move || {
            let result =
                file::save_template(&RealDisk, &folder, &workshop, &words.fresh(), replace);
            Done::Template(Answer::Saved(words.title, result.map(|_| ())))
        });
    }

    /// Removes a template.
    fn drop_template(&mut self, ctx: &egui::Context, path: PathBuf) {
        self.jobs.spawn(ctx, Kind::Template, move || {
            Done::Template(Answer::Removed(file::remove_template(&RealDisk, &path)))
        });
    }

    /// Takes what a job about templates came back with.
    pub(super) fn take_template(&mut self, ctx: &egui::Context, answer: Answer) {
        match answer {
            Answer::Shelf(shelf) => self.take_shelf(shelf),
            Answer::Saved(title, Ok(())) => {
                let args = [("title", title.into())];
                let words = self.text().with("framework-template-saved", &args);
                self.messages.say(Level::Done, words);
                self.look_for_templates(ctx);
            }
            // Whatever was asked meanwhile stays; then a message has to do.
            Answer::Saved(title, Err(error))
                if error.kind == FileErrorKind::Exists && self.dialog.is_none() =>
            {
                let question = Question::Name { typed: title.clone(), taken: Some(title) };
                self.dialog = Some(Dialog::Template(question));
            }
            Answer::Saved(_, Err(error)) => self.say_error(&error),
            Answer::Removed(result) => {
                match result {
                    Ok(()) => {
                        let words = self.text().get("framework-template-removed");
                        self.messages.say(Level::Done, words);
                    }
                    Err(error) => self.say_error(&error),
                }
                self.look_for_templates(ctx);
            }
            Answer::Started(result) => match *result {
                Ok(workshop) => {
                    self.arrive(ctx, Session::fresh(workshop));
                    if self.arrived.is_none() {
                        self.room = super::Room::Frame;
                    }
                }
                Err(error) => {
                    self.say_error(&error);
                    self.look_for_templates(ctx);
                }
            },
        }
    }

    fn take_shelf(&mut self, shelf: Shelf) {
        // Each is named once: the shelf is read again whenever it changes.
        for error in shelf.unreadable {
            if self.templates.named.insert(error.file.clone()) {
                self.say_error(&error);
            }
        }
        self.templates.list = shelf.templates;
    }
}

impl Question {
    /// Draws the question into a dialog. None inside means that nothing shall happen.
    pub(super) fn show(
        &mut self,
        ui: &mut egui::Ui,
        text: &Text,
        theme: &Theme,
    ) -> Option<Option<Reply>> {
        match self {
            Self::Pick(templates) => pick(ui, templates, text, theme),
            Self::Name { typed, taken } => name(ui, typed, taken.as_deref(), text, theme),
            Self::Remove(template) => {
                let args = [("title", template.title.as_str().into())];
                dialogs::head(
                    ui,
                    &text.with("framework-template-remove-title", &args),
                    text.get("framework-template-remove-text"),
                    theme,
                );
                let remove = Some(Reply::Remove(template.path.clone()));
                dialogs::buttons(
                    ui,
                    theme,
                    (text.get("dialog-cancel"), None),
                    vec![(text.get("framework-template-remove"), remove)],
                )
            }
        }
    }
}

/// What is said of a template beside its title.
fn about(template: &Template, text: &Text) -> String {
    let factors = text.with("framework-factors-count", &[("n", template.factors.into())]);
    format!("{factors} · {}", text.get(super::actions::language_title(template.language)))
}

/// A line to start from: title and what it is. Whether it was clicked.
pub(super) fn line(ui: &mut egui::Ui, theme: &Theme, title: &str, about: &str) -> egui::Response {
    let height = TARGET + space::XS;
    let (rect, response) =
        ui.allocate_exact_size(egui::vec2(ui.available_width(), height), egui::Sense::click());
    response.widget_info(|| {
        egui::WidgetInfo::labeled(egui::Role::Button, true, format!("{title}, {about}"))
    });
    let ground = rect.expand2(egui::vec2(space::S, 0.0));
    if response.hovered() {
        ui.painter().rect_filled(ground, super::theme::RADIUS, *theme.hover);
    }
    if response.has_focus() {
        form::focus_ring(ui, theme, ground);
    }
    let painter = ui.painter();
    let about = super::widgets::elided(
        painter,
        about,
        font(size::SMALL),
        *theme.ink_soft,
        rect.width() * 0.5,
    );
    let room = rect.width() - about.size().x - space::L;
    let title = super::widgets::elided(painter, title, bold(size::BODY), *theme.ink, room);
    let at = rect.left_center() - egui::vec2(0.0, title.size().y / 2.0);
    let below = title.size().y - about.size().y - 1.0;
    painter.galley(at, title, *theme.ink);
    let beside = egui::pos2(rect.right() - about.size().x, at.y + below);
    painter.galley(beside, about, *theme.ink_soft);
    response
}

/// The templates as lines, each with its bin. What shall be done, if anything.
pub fn list(
    ui: &mut egui::Ui,
    templates: &[Template],
    text: &Text,
    theme: &Theme,
) -> Option<Action> {
    let mut asked = None;
    ui.spacing_mut().item_spacing.y = 0.0;
    for template in templates {
        let widths = [ui.available_width() - TARGET - space::M, TARGET];
        let top = ui.cursor().top();
        form::columns(ui, widths, space::M, |[words, bin]| {
            if line(words, theme, &template.title, &about(template, text)).clicked() {
                asked = Some(Action::NewFrom(template.path.clone()));
            }
            let args = [("title", template.title.as_str().into())];
            let name = text.with("framework-template-remove-name", &args);
            let id = egui::Id::unique(("template bin", &template.path));
            bin.add_space(2.0);
            if icon_button(bin, theme, id, lucide_icons::Icon::Trash2, &name).clicked() {
                asked = Some(Action::RemoveTemplate(template.path.clone()));
            }
        });
        let edge = ui.max_rect().x_range();
        let bottom = ui.cursor().top().max(top);
        ui.painter().hline(edge, bottom, theme.hairline_stroke());
    }
    asked
}

fn pick(
    ui: &mut egui::Ui,
    templates: &[Template],
    text: &Text,
    theme: &Theme,
) -> Option<Option<Reply>> {
    dialogs::head(
        ui,
        text.get("framework-template-pick-title"),
        text.get("framework-template-pick-text"),
        theme,
    );
    let mut asked = None;
    egui::ScrollArea::vertical().max_height(LIST).show(ui, |ui| {
        egui::Frame::new().inner_margin(egui::Margin::symmetric(8, 0)).show(ui, |ui| {
            let (title, about) = ("framework-standard", "framework-standard-about");
            if line(ui, theme, text.get(title), text.get(about)).clicked() {
                asked = Some(Action::New);
            }
            let edge = ui.max_rect().x_range();
            ui.painter().hline(edge, ui.cursor().top(), theme.hairline_stroke());
            asked = list(ui, templates, text, theme).or(asked.take());
        });
    });
    if templates.is_empty() {
        ui.add_space(space::S);
        form::note(ui, theme, text.get("framework-templates-none"));
    }
    ui.add_space(space::L);
    let left = ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
        Button::outlined(text.get("dialog-cancel")).show(ui, theme).clicked()
    });
    match asked {
        Some(action) => Some(Some(Reply::Act(action))),
        None => left.inner.then_some(None),
    }
}

fn name(
    ui: &mut egui::Ui,
    typed: &mut String,
    taken: Option<&str>,
    text: &Text,
    theme: &Theme,
) -> Option<Option<Reply>> {
    dialogs::head(
        ui,
        text.get("framework-template-name-title"),
        text.get("framework-template-name-text"),
        theme,
    );
    let field = ui.add(
        egui::TextEdit::singleline(typed)
            .desired_width(f32::INFINITY)
            .char_limit(80)
            .margin(egui::Margin::symmetric(12, 8)),
    );
    let name = text.get("framework-template-name");
    ui.ctx().accesskit_node_builder(field.id, |node| node.set_label(name));
    let entered = field.lost_focus() && ui.input(|i| i.key_pressed(Key::Enter));
    if !entered && ui.memory(|m| m.focused().is_none()) {
        field.request_focus();
    }
    // Two titles may come to one name.
    let replace = taken.is_some_and(|taken| file::slug(taken) == file::slug(typed));
    if replace {
        ui.add_space(space::S);
        let args = [("title", typed.trim().into())];
        let words = text.with("framework-template-taken", &args);
        form::words(ui, &words, font(size::BODY), theme.warning);
    }
    ui.add_space(space::L);
    let save = Some(Reply::Save { title: typed.trim().to_owned(), replace });
    let go = if replace { "dialog-changed-replace" } else { "framework-template-save" };
    let answer = if entered {
        Some(save)
    } else {
        let cancel = vec![(text.get("dialog-cancel"), None)];
        dialogs::buttons(ui, theme, (text.get(go), save), cancel)
    };
    // A template without a name is none.
    answer.filter(|a| a.is_none() || !typed.trim().is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn taken() -> Answer {
        let error = FileError::new(Path::new("renewal.ron"), FileErrorKind::Exists);
        Answer::Saved("Renewal".to_owned(), Err(error))
    }

    #[test]
    fn a_name_that_is_taken_closes_no_other_question() {
        let ctx = egui::Context::default();
        let mut app = App::default();
        let open = Dialog::Path { save: true, typed: "half a na".to_owned() };
        app.dialog = Some(open.clone());
        app.take_template(&ctx, taken());
        assert_eq!(app.dialog, Some(open));
        assert!(app.toast().is_some());

        app.dialog = None;
        app.take_template(&ctx, taken());
        assert!(matches!(app.dialog, Some(Dialog::Template(Question::Name { .. }))));
    }

    #[test]
    fn a_template_that_fails_ends_no_save() -> Result<(), FileError> {
        let text = Text::of(Language::English);
        let words = Words::of(text, "Renewal".to_owned());
        let mut app = App::default();
        let mut session = Session::fresh(file::new_workshop(&words.fresh())?);
        session.saving = true;
        app.session = Some(session);
        let failed = Done::Failed(Kind::Template, "no reason".to_owned());
        app.receive(&egui::Context::default(), failed);
        assert!(app.session.is_some_and(|s| s.saving));
        Ok(())
    }
}
