//! The Report room: what the deliverable holds, how it looks, and its pages as they will be.

mod charts;
mod pages;
mod settings;
mod skeleton;

use std::path::PathBuf;
use std::sync::Arc;

use egui::{Align, ColorImage, Context, Id, Layout, ProgressBar, Rect, Ui, UiBuilder, vec2};
use jiff::civil::Date;
use lucide_icons::Icon;

use super::Cx;
use crate::app::command::Action;
use crate::app::deliverable::{
    Pace, Preview, ReportAct, ReportExport, ReportOrder, why_not, without_logo,
};
use crate::app::form::{self, Button, icon_button};
use crate::app::shell::glyph;
use crate::app::theme::{Theme, bold, font, size, space};
use crate::report::model::{Failed, Format};
use crate::workshop::{AssessmentId, Workshop};

use pages::Pages;

/// How long the workshop has to rest before its pages are made again, in seconds.
const REST: f64 = 0.6;
/// Width of the column of settings, in points.
const SETTINGS: f32 = 336.0;

/// All that the pages depend on: an export of the same moment depends on nothing else.
#[derive(Debug, Clone)]
struct State {
    workshop: Arc<Workshop>,
    round: Option<AssessmentId>,
    today: Date,
}

impl State {
    fn of(cx: &Cx<'_>) -> Self {
        let (round, today) = (cx.focus.round.clone(), cx.today);
        Self { workshop: Arc::clone(cx.workshop), round, today }
    }

    fn is_now(&self, cx: &Cx<'_>) -> bool {
        Arc::ptr_eq(&self.workshop, cx.workshop)
            && self.round == cx.focus.round
            && self.today == cx.today
    }
}

/// What the room keeps between frames.
#[derive(Default)]
pub struct ReportRoom {
    preview: Option<Arc<Preview>>,
    /// What the preview, or the one that is being made, is of.
    of: Option<State>,
    failed: Option<Failed>,
    making: Option<Arc<Pace>>,
    /// The state that was last seen, and since when it has rested.
    seen: Option<(State, f64)>,
    pages: Pages,
    writing: Option<(Format, Arc<Pace>)>,
    written: Option<PathBuf>,
    /// The presentation whose look the slides take on: its name and its bytes.
    pub(in crate::app) template: Option<(String, Arc<[u8]>)>,
}

impl std::fmt::Debug for ReportRoom {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("ReportRoom").field("written", &self.written).finish_non_exhaustive()
    }
}

impl ReportRoom {
    /// Whether a report is being written.
    #[must_use]
    pub fn is_writing(&self) -> bool {
        self.writing.is_some()
    }

    /// The pages that are shown.
    #[must_use]
    pub fn preview(&self) -> Option<Arc<Preview>> {
        self.preview.clone()
    }

    /// The folder of what was written last.
    #[must_use]
    pub fn folder(&self) -> Option<PathBuf> {
        self.written.as_ref()?.parent().map(PathBuf::from)
    }

    /// Asks the writer to give up.
    pub(in crate::app) fn stop_writing(&self) {
        if let Some((_, pace)) = &self.writing {
            pace.stop();
        }
    }

    pub(in crate::app) fn is_writing_to(&mut self, format: Format, pace: &Arc<Pace>) {
        self.writing = Some((format, Arc::clone(pace)));
    }

    pub(in crate::app) fn has_written(&mut self, export: &ReportExport, well: bool) {
        self.writing = None;
        if well {
            self.written = Some(export.path.clone());
        }
    }

    pub(in crate::app) fn is_making(&mut self, order: &ReportOrder) {
        self.of = Some(State {
            workshop: Arc::clone(&order.workshop),
            round: order.ask.round.clone(),
            today: order.ask.today,
        });
        self.making = Some(Arc::clone(&order.pace));
    }

    /// The pages were made, or could not be. Those of a state that nobody waits for are dropped.
    pub(in crate::app) fn made(&mut self, order: &ReportOrder, made: Result<Arc<Preview>, Failed>) {
        if self.making.as_ref().is_none_or(|pace| !Arc::ptr_eq(pace, &order.pace)) {
            return;
        }
        self.making = None;
        match made {
            Ok(preview) => {
                self.pages.turn_to(&preview);
                (self.preview, self.failed) = (Some(preview), None);
            }
            // It is asked for again, of what is there by now.
            Err(Failed::Stopped) => self.of = None,
            Err(why) => self.failed = Some(why),
        }
    }

    /// A job of the report ended in a way nobody thought of.
    pub(in crate::app) fn is_lost(&mut self, why: &str) {
        if self.making.take().is_some() {
            self.failed = Some(Failed::Writer(why.to_owned()));
        }
        self.writing = None;
        self.pages.is_lost();
    }

    pub(in crate::app) fn drawn(
        &mut self,
        ctx: &Context,
        preview: &Arc<Preview>,
        page: usize,
        width: u32,
        image: Option<ColorImage>,
    ) {
        let is_shown = self.preview.as_ref().is_some_and(|p| Arc::ptr_eq(p, preview));
        self.pages.drawn(ctx, is_shown, page, width, image);
    }

    /// Draws the room into the space that the window leaves it.
    pub fn show(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) {
        self.renew(ui, cx);
        let inside = ui.max_rect().shrink2(vec2(space::L, space::M));
        let mut ui = ui.new_child(UiBuilder::new().max_rect(inside));
        let ui = &mut ui;
        ui.spacing_mut().item_spacing = vec2(space::S, space::S);
        self.bar(ui, cx);
        ui.add_space(space::S);
        let area = inside.with_min_y(ui.cursor().top());
        let aside = SETTINGS.min(area.width() * 0.4);
        let split = area.right() - aside;
        let left = Rect::from_min_max(area.min, egui::pos2(split - space::L, area.bottom()));
        let right = Rect::from_min_max(egui::pos2(split, area.top()), area.max);
        ui.painter().vline(split - space::S, area.y_range(), cx.theme.hairline_stroke());
        ui.scope_builder(UiBuilder::new().max_rect(left), |ui| self.show_pages(ui, cx));
        ui.scope_builder(UiBuilder::new().max_rect(right), |ui| {
            settings::show(ui, cx, self.preview.as_deref(), self.template.as_ref());
        });
    }

    /// Has the pages made again once the workshop has come to rest in another state.
    fn renew(&mut self, ui: &Ui, cx: &mut Cx<'_>) {
        let now = ui.input(|i| i.time);
        if self.of.as_ref().is_some_and(|of| of.is_now(cx)) {
            return;
        }
        if let Some(pace) = &self.making {
            // What is being made is of a state that is gone.
            pace.stop();
            return;
        }
        let since = match &self.seen {
            Some((seen, since)) if seen.is_now(cx) => *since,
            // The first pages do not wait.
            _ => {
                if self.preview.is_none() {
                    now - REST
                } else {
                    now
                }
            }
        };
        self.seen = Some((State::of(cx), since));
        let left = REST - (now - since);
        if left <= 0.0 {
            cx.out.act(Action::Report(ReportAct::Preview));
        } else {
            ui.request_repaint_after(std::time::Duration::from_secs_f64(left));
        }
    }

    /// The ways to write it, and how far that is.
    fn bar(&self, ui: &mut Ui, cx: &mut Cx<'_>) {
        let (text, theme) = (cx.text, cx.theme);
        ui.horizontal_wrapped(|ui| {
            if let Some((format, pace)) = &self.writing {
                let args = [("format", name(text, *format).into())];
                form::words(ui, &text.with("report-writing", &args), font(size::BODY), theme.ink);
                let bar = ProgressBar::new(pace.part()).desired_width(240.0).fill(*theme.accent);
                let bar = ui.add(bar);
                let spoken = text.get("report-progress");
                ui.ctx().accesskit_node_builder(bar.id, |node| node.set_label(spoken));
                ui.add_enabled_ui(!pace.is_stopped(), |ui| {
                    if Button::outlined(text.get("report-stop")).show(ui, theme).clicked() {
                        cx.out.act(Action::Report(ReportAct::Stop));
                    }
                });
                ui.request_repaint_after(std::time::Duration::from_millis(100));
                return;
            }
            for format in Format::ALL {
                let label = text.get(export_name(format));
                let button = match format {
                    Format::Pdf => Button::primary(label).icon(Icon::Download),
                    _ => Button::outlined(label),
                };
                if button.show(ui, theme).clicked() {
                    cx.out.act(Action::Report(ReportAct::Export(format)));
                }
            }
            if let Some(preview) = self.preview.as_ref().filter(|p| !p.charts.is_empty()) {
                charts::show(ui, cx, preview);
            }
            if self.written.is_some() {
                let label = text.get("report-open-folder");
                if Button::quiet(label).icon(Icon::FolderOpen).show(ui, theme).clicked() {
                    cx.out.act(Action::Report(ReportAct::OpenFolder));
                }
            }
        });
    }

    /// The pages, or why there are none.
    fn show_pages(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) {
        let (text, theme) = (cx.text, cx.theme);
        if let Some(why) = &self.failed {
            let (_, words) = why_not(text, why);
            form::words(ui, text.get("report-no-preview"), bold(size::BODY), theme.ink);
            form::words(ui, &words, font(size::BODY), theme.warning);
            let again = text.get("report-again");
            if Button::outlined(again).show(ui, theme).clicked() {
                (self.failed, self.of) = (None, None);
            }
            if self.preview.is_some() {
                form::note(ui, theme, text.get("report-pages-before"));
            }
            ui.add_space(space::S);
        }
        let Some(preview) = self.preview.clone() else {
            if self.failed.is_none() {
                skeleton::show(ui, cx);
            }
            return;
        };
        if let Some(detail) = &preview.without_logo {
            warning(ui, theme, &without_logo(text, detail));
        }
        let stale = self.of.as_ref().is_none_or(|of| !of.is_now(cx))
            || self.making.is_some()
            || self.failed.is_some();
        ui.with_layout(Layout::top_down(Align::Min), |ui| {
            self.pages.show(ui, cx, &preview, stale);
        });
    }
}

/// Something that is wrong and does not keep anybody from going on.
fn warning(ui: &mut Ui, theme: &Theme, words: &str) {
    ui.horizontal_top(|ui| {
        let icon = glyph(Icon::TriangleAlert, size::BODY);
        ui.label(icon.color(*theme.warning));
        form::words(ui, words, font(size::BODY), theme.ink);
    });
}

/// What a format is called.
fn name(text: &crate::text::Text, format: Format) -> &str {
    text.get(match format {
        Format::Pdf => "report-format-pdf",
        Format::Pptx => "report-format-pptx",
        Format::Xlsx => "report-format-xlsx",
        Format::Csv => "report-format-csv",
    })
}

/// The key of what the button says that writes it.
pub(in crate::app) const fn export_name(format: Format) -> &'static str {
    match format {
        Format::Pdf => "report-export-pdf",
        Format::Pptx => "report-export-pptx",
        Format::Xlsx => "report-export-xlsx",
        Format::Csv => "report-export-csv",
    }
}

/// A small button with an icon that may be out of use.
fn step(ui: &mut Ui, cx: &Cx<'_>, id: &str, icon: Icon, name: &str, enabled: bool) -> bool {
    ui.add_enabled_ui(enabled, |ui| icon_button(ui, cx.theme, Id::unique(id), icon, name).clicked())
        .inner
}
