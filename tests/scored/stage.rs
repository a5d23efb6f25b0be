//! The Score room on a stage of its own: a document, what is looked at, and what is asked for.
#![allow(dead_code, reason = "shared by targets that each need a part of it")]
#![allow(clippy::expect_used, reason = "a fixture that cannot be built is a failed test")]

use egui_kittest::Harness;
use fireside::app::command::{Action, Out};
use fireside::app::theme::{Theme, ThemeName, fonts};
use fireside::app::views::score::ScoreRoom;
use fireside::app::views::{Cx, Focus};
use fireside::edit::Document;
use fireside::measure::{Sheet, score};
use fireside::text::Text;
use fireside::workshop::*;

use super::scored::{factor_id, round_id, segment_id};

/// What a window would keep around the room.
pub struct Stage {
    pub document: Document,
    pub room: ScoreRoom,
    pub out: Out,
    pub focus: Focus,
    pub actions: Vec<Action>,
    pub language: Language,
    pub theme: ThemeName,
    pub ready: bool,
}

impl Stage {
    pub fn new(workshop: Workshop) -> Self {
        let round = workshop.assessments.last().map(|(id, _)| id.clone());
        Self {
            document: Document::saved(workshop),
            room: ScoreRoom::default(),
            out: Out::default(),
            focus: Focus { round, segment: None },
            actions: Vec::new(),
            language: Language::English,
            theme: ThemeName::Light,
            ready: false,
        }
    }

    pub fn sheet(&self) -> Option<Sheet> {
        score(self.document.workshop(), self.focus.round.as_ref()?)
    }

    pub fn rating(&self, factor: usize) -> Rating {
        let (workshop, id) = (self.document.workshop(), factor_id(factor));
        workshop.rating(&round_id(0), &segment_id(0), &id).cloned().unwrap_or_default()
    }

    pub fn judged(&self, factor: usize) -> Option<f64> {
        self.rating(factor).judged.map(Score::get)
    }

    pub fn steps(&mut self) -> usize {
        std::iter::from_fn(|| self.document.undo()).count()
    }
}

pub fn draw(ui: &mut egui::Ui, stage: &mut Stage) {
    let theme = Theme::of(stage.theme);
    if !stage.ready {
        ui.ctx().set_fonts(fonts());
        theme.apply(ui.ctx());
        stage.ready = true;
        ui.ctx().request_repaint();
        return;
    }
    ui.painter().rect_filled(ui.ctx().content_rect(), 0, *theme.paper);
    // As the window does, the room is given all of the space.
    let place = egui::UiBuilder::new().max_rect(ui.ctx().content_rect());
    let ui = &mut ui.new_child(place);
    let sheet = stage.sheet();
    let workshop = stage.document.workshop().clone();
    let day = jiff::civil::date(2026, 11, 22);
    let grades = fireside::measure::Grades::of(&workshop, day);
    let mut cx = Cx {
        workshop: &workshop,
        sheet: sheet.as_ref(),
        today: day,
        as_of: day,
        grades: &grades,
        focus: &stage.focus,
        text: Text::of(stage.language),
        theme,
        out: &mut stage.out,
    };
    stage.room.show(ui, &mut cx);
    let drained = stage.out.drain(&mut stage.document);
    assert!(drained.refused.is_empty(), "{:?}", drained.refused);
    for action in drained.actions {
        if let Action::LookAtSegment(segment) = &action {
            stage.focus.segment.clone_from(segment);
        }
        stage.actions.push(action);
    }
}

pub fn open(workshop: Workshop) -> Harness<'static, Stage> {
    open_sized(Stage::new(workshop), (1192.0, 632.0))
}

pub fn open_sized(stage: Stage, size: (f32, f32)) -> Harness<'static, Stage> {
    let mut harness = Harness::builder()
        .with_size(egui::vec2(size.0, size.1))
        .with_step_dt(1.0 / 30.0)
        .with_max_steps(20)
        .build_ui_state(draw, stage);
    harness.run();
    harness
}
