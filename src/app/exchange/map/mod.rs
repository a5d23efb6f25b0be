//! Importing a journey from a diagram or a sheet of cards: a wait, what it would become, and only
//! then one edit.

mod flow;

pub(in crate::app) use flow::is_diagram;

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use egui::{RichText, ScrollArea, Ui};

use super::{Answer, buttons, head, reading, reason};
use crate::app::command::MapFormat;
use crate::app::drawing::Part;
use crate::app::form::Button;
use crate::app::session::Serial;
use crate::app::theme::{Theme, bold, size, space};
use crate::file::exchange::{DrawnJourney, describe_trouble};
use crate::text::Text;
use crate::workshop::{JourneyId, Workshop};

/// Which file to read, and against what.
pub struct MapOrder {
    /// Which workshop asked.
    pub serial: Serial,
    /// Where it is.
    pub path: PathBuf,
    /// What the journey is called if the file does not say.
    pub name: String,
    /// The state whose people and contact points are meant.
    pub workshop: Arc<Workshop>,
    /// The language of lanes and headings.
    pub text: &'static Text,
    /// Set to give up.
    pub stop: Arc<AtomicBool>,
}

impl std::fmt::Debug for MapOrder {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("MapOrder").field("path", &self.path).finish_non_exhaustive()
    }
}

/// What to write of a map, and where.
pub struct MapExport {
    /// As what.
    pub format: MapFormat,
    /// Which journey.
    pub journey: JourneyId,
    /// What of it.
    pub part: Part,
    /// Where.
    pub path: PathBuf,
    /// It may replace what is there.
    pub replace: bool,
    /// The state to write.
    pub workshop: Arc<Workshop>,
    /// In which language.
    pub text: &'static Text,
}

/// An import of a journey on screen.
#[derive(Debug)]
pub(in crate::app) struct MapImport {
    name: String,
    stop: Arc<AtomicBool>,
    state: State,
}

#[derive(Debug)]
enum State {
    Reading,
    Refused(String),
    Shown(Box<DrawnJourney>),
}

/// What was answered.
#[derive(Debug)]
pub(in crate::app) enum MapAnswer {
    /// Add the journey.
    Take,
    /// Another file.
    Choose,
}

impl MapImport {
    /// Gives up what is being read.
    pub(super) fn stop(&self) {
        self.stop.store(true, Ordering::Relaxed);
    }

    /// Draws what is to be seen and answered now into a dialog that may be `height` points high.
    pub(super) fn show(
        &self,
        ui: &mut Ui,
        height: f32,
        text: &Text,
        theme: &Theme,
    ) -> Option<Answer> {
        let name = [("name", self.name.as_str().into())];
        let title = text.get("drawing-import-title");
        match &self.state {
            State::Reading => reading(ui, title, &self.name, text, theme),
            State::Refused(why) => {
                head(ui, title, &text.with("drawing-refused", &name), theme);
                reason(ui, why, theme);
                let close = Button::primary(text.get("close"));
                match buttons(ui, theme, close, &[text.get("exchange-choose-another")])? {
                    0 => Some(Answer::Cancel),
                    _ => Some(Answer::Map(MapAnswer::Choose)),
                }
            }
            State::Shown(read) => {
                head(ui, title, &text.with("drawing-preview", &name), theme);
                shown(ui, read, height - 200.0, text, theme);
                ui.add_space(space::L);
                let take = Button::primary(text.get("drawing-take"));
                let others = [text.get("dialog-cancel"), text.get("exchange-choose-another")];
                match buttons(ui, theme, take, &others)? {
                    0 => Some(Answer::Map(MapAnswer::Take)),
                    1 => Some(Answer::Cancel),
                    _ => Some(Answer::Map(MapAnswer::Choose)),
                }
            }
        }
    }
}

/// What was read: how much, its stages with their cards, and what was noticed.
fn shown(ui: &mut Ui, read: &DrawnJourney, height: f32, text: &Text, theme: &Theme) {
    let journey = &read.journey;
    let args = [
        ("stages", journey.stages.len().into()),
        ("cards", journey.steps.len().into()),
        ("ways", journey.connections.len().into()),
    ];
    ui.label(RichText::new(&journey.title).font(bold(size::HEADING)));
    ui.label(RichText::new(text.with("drawing-counts", &args)).color(*theme.ink_soft));
    ui.add_space(space::S);
    ScrollArea::vertical().max_height(height.max(120.0)).auto_shrink([false, true]).show(
        ui,
        |ui| {
            ui.spacing_mut().item_spacing.y = space::XS;
            if read.found.count > 0 {
                let n = [("n", read.found.count.into()), ("lost", read.found.lost.into())];
                let words =
                    RichText::new(text.with("drawing-troubles", &n)).font(bold(size::SMALL));
                ui.label(words.color(*theme.warning));
            }
            for trouble in &read.found.troubles {
                let (place, what) = describe_trouble(text, trouble);
                let words = RichText::new(format!("{place} · {what}")).size(size::SMALL);
                ui.add(egui::Label::new(words).wrap());
            }
            if read.found.count > 0 {
                ui.add_space(space::S);
            }
            // A few cards say whether it is the right file; the map itself comes next.
            for (id, stage) in journey.stages.iter().take(MOST_STAGES) {
                let cards = journey.steps.values().filter(|s| s.at.stage == *id);
                let titles: Vec<&str> = cards.take(MOST_TITLES).map(|s| s.title.as_str()).collect();
                ui.add_space(space::XS);
                ui.label(RichText::new(&stage.title).font(bold(size::SMALL)));
                let words =
                    RichText::new(titles.join(" · ")).size(size::SMALL).color(*theme.ink_soft);
                ui.add(egui::Label::new(words).wrap());
            }
        },
    );
}

/// How many stages a preview shows, and how many cards of each.
const MOST_STAGES: usize = 40;
const MOST_TITLES: usize = 24;
