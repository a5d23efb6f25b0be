//! Real customers on the drawn map: saying which step an activity is, what nobody takes, what nobody
//! drew, and customers who walk and stand still.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs, reason = "tests")]

use std::ops::ControlFlow;
use std::path::Path;
use std::sync::Arc;

use egui::accesskit::{Role, Toggled};
use egui::{Key, Vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use fireside::app::Page;
use fireside::app::command::Out;
use fireside::app::eventlog::OpenLog;
use fireside::app::theme::{self, Theme, ThemeName};
use fireside::app::views::flow::FlowRoom;
use fireside::app::views::{Cx, Focus};
use fireside::edit::Document;
use fireside::file;
use fireside::flow::discover::{Index, Selection};
use fireside::flow::read::{SNIFF, read, sniff};
use fireside::measure::Grades;
use fireside::text::{Language, Text};
use fireside::workshop::*;
use jiff::civil::date;

/// The room with a document, as the window would hold them.
pub struct Held {
    room: FlowRoom,
    document: Document,
    theme: ThemeName,
    language: Language,
}

impl Held {
    fn draw(&mut self, ui: &mut egui::Ui) {
        if ui.ctx().cumulative_pass_nr() == 0 {
            ui.ctx().set_fonts(theme::fonts());
            Theme::of(self.theme).apply(ui.ctx());
            ui.ctx().request_repaint();
            return;
        }
        let theme = Theme::of(self.theme);
        ui.painter().rect_filled(ui.max_rect(), 0, *theme.paper);
        let (mut out, focus, grades) = (Out::default(), Focus::default(), Grades::default());
        let mut cx = Cx {
            workshop: self.document.workshop(),
            sheet: None,
            today: date(2026, 11, 22),
            as_of: date(2026, 11, 22),
            grades: &grades,
            focus: &focus,
            text: Text::of(self.language),
            theme,
            out: &mut out,
        };
        self.room.show(ui, &mut cx);
        out.drain(&mut self.document);
    }

    fn log(&self) -> Arc<EventLog> {
        Arc::clone(self.document.workshop().logs.at(0).unwrap().1)
    }
}

fn example(language: Language) -> Workshop {
    file::parse(file::example(language), Path::new("example.ron")).unwrap().workshop
}

/// The log itself, as it lies beside the example.
fn read_log(workshop: &Workshop) -> OpenLog {
    let (id, kept) = workshop.logs.at(0).unwrap();
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("workshops/logs");
    let bytes = std::fs::read(folder.join(&kept.file)).unwrap();
    let form = sniff(&bytes[..bytes.len().min(SNIFF)]).unwrap().form;
    let log = read(&bytes[..], &form, &kept.columns, &|_| ControlFlow::Continue(())).unwrap().log;
    let index = Index::of(&log);
    let all = index.discover(&log, &Selection::all(log.cases.len()));
    let (digest, columns) = (kept.digest.clone(), kept.columns.clone());
    OpenLog { id: id.clone(), digest, columns, log, index, all }
}

type Window = Harness<'static, Held>;

/// The page On the map, so large, with the log itself or without.
pub fn open(
    (workshop, is_open): (Workshop, bool),
    (language, theme): (Language, ThemeName),
    size: [f32; 2],
) -> Window {
    let mut room = FlowRoom::default();
    if is_open {
        room.opened(read_log(&workshop));
    }
    room.turn_to(Page::Stream);
    let held = Held { room, document: Document::unsaved(workshop), theme, language };
    let mut window = Harness::builder()
        .with_size(Vec2::from(size))
        .with_step_dt(1.0 / 30.0)
        .allow_missing_glyphs()
        .wgpu()
        .build_ui_state(|ui, held: &mut Held| held.draw(ui), held);
    window.run_steps(6);
    window
}

fn small(workshop: Workshop, is_open: bool) -> Window {
    open((workshop, is_open), (Language::English, ThemeName::Light), [1160.0, 620.0])
}

fn click(window: &mut Window, role: Role, name: &str) {
    window.get_by_role_and_label(role, name).click_accesskit();
    window.run_steps(3);
}

/// What a card says of real customers.
fn says(window: &Window, card: &str) -> String {
    let node = window.get_by_role_and_label(Role::Button, card);
    node.accesskit_node().description().unwrap_or_default()
}

/// The English example with nothing said of its activities.
fn unmapped() -> Workshop {
    let mut workshop = example(Language::English);
    let (_, log) = Arc::make_mut(&mut workshop.logs).iter_mut().next().unwrap();
    for activity in &mut Arc::make_mut(log).activities {
        activity.step = None;
    }
    workshop
}

#[test]
fn activities_become_steps_one_by_one_or_all_at_once_and_are_taken_back() {
    let mut window = small(unmapped(), true);
    let text = Text::of(Language::English);
    assert!(window.query_by_role_and_label(Role::Button, text.get("stream-play")).is_none());
    let mapped = |window: &Window| {
        window.state().log().activities.iter().filter(|a| a.step.is_some()).count()
    };
    assert_eq!(mapped(&window), 0);
    // One, as suggested.
    let confirm = |name: &str| text.with("stream-confirm", &[("activity", name.into())]);
    let name = window.state().log().activities[0].name.clone();
    click(&mut window, Role::Button, &confirm(&name));
    assert_eq!(mapped(&window), 1);
    let before = example(Language::English);
    let first = |log: &EventLog| log.activities[0].step.clone();
    assert_eq!(first(&window.state().log()), first(before.logs.at(0).unwrap().1));
    assert!(window.query_by_role_and_label(Role::Button, text.get("stream-play")).is_some());
    // All others at once, in one step.
    let all = window.query_all_by_role(Role::Button);
    let words = all.filter_map(|n| n.accesskit_node().label());
    let words = words.into_iter().find(|w| w.starts_with("Confirm all")).unwrap();
    click(&mut window, Role::Button, &words);
    let n = mapped(&window);
    assert!(n > 3, "{n}");
    let journey = {
        let workshop = window.state().document.workshop();
        let log = workshop.logs.at(0).unwrap().1;
        Arc::clone(workshop.journeys.get(log.drawn.as_ref().unwrap()).unwrap())
    };
    // The step of the first activity says how many come.
    let step = journey.steps.get(&first(&window.state().log()).unwrap()).unwrap().title.clone();
    let here = says(&window, &step);
    assert!(here.contains("322") && here.contains("100"), "{here}");
    // Each was one step of undoing.
    window.state_mut().document.undo();
    window.run_steps(3);
    assert_eq!(mapped(&window), 1);
    window.state_mut().document.undo();
    window.run_steps(3);
    assert_eq!(mapped(&window), 0);
}

#[test]
fn what_nobody_takes_is_said_of_card_and_way() {
    // Nobody has said yet which step the first activity is.
    let mut workshop = example(Language::English);
    let (_, log) = Arc::make_mut(&mut workshop.logs).iter_mut().next().unwrap();
    let first = &mut Arc::make_mut(log).activities[0];
    let (name, step, cases) = (first.name.clone(), first.step.take().unwrap(), first.cases);
    let journey = log.drawn.clone().unwrap();
    let title = workshop.journeys.get(&journey).unwrap().steps.get(&step).unwrap().title.clone();
    let mut window = small(workshop, true);
    let text = Text::of(Language::English);
    assert_eq!(says(&window, &title), text.get("stream-never"));
    let legends = window.query_all_by_role(Role::Image);
    let legends: Vec<String> = legends.filter_map(|n| n.accesskit_node().label()).collect();
    assert!(legends.iter().any(|l| l.contains("never taken")), "{legends:?}");
    assert!(legends.iter().any(|l| l.contains("not drawn")), "{legends:?}");
    let confirm = text.with("stream-confirm", &[("activity", name.as_str().into())]);
    click(&mut window, Role::Button, &confirm);
    assert!(says(&window, &title).contains(&cases.to_string()));
    window.state_mut().document.undo();
    window.run_steps(3);
    assert_eq!(says(&window, &title), text.get("stream-never"));
}

#[test]
fn a_chosen_card_says_where_customers_go_and_a_way_how_long_it_takes() {
    let mut window = small(example(Language::English), true);
    let log = window.state().log();
    let workshop = example(Language::English);
    let journey = workshop.journeys.get(log.drawn.as_ref().unwrap()).unwrap();
    let step = journey.steps.get(log.activities[0].step.as_ref().unwrap()).unwrap();
    click(&mut window, Role::Button, &step.title);
    assert!(window.query_by_label_contains("322 of 322 cases").is_some());
    click(&mut window, Role::Button, Text::of(Language::English).get("stream-panel-open"));
    // The activity that is this step is chosen, too.
    let row = format!("{}, {} cases", log.activities[0].name, log.activities[0].cases);
    let row = window.get_by_role_and_label(Role::Button, &row);
    assert_eq!(row.accesskit_node().toggled(), Some(Toggled::True));
    // The first way on from here.
    let ways = window.query_all_by_role(Role::Button);
    let on = ways.filter_map(|n| n.accesskit_node().label()).find(|l| l.contains(" · ")).unwrap();
    click(&mut window, Role::Button, &on);
    assert!(window.query_by_label_contains("Half take no longer").is_some());
    assert!(window.query_by_label_contains("Such as A0").is_some());
    click(&mut window, Role::Button, Text::of(Language::English).get("stream-close"));
    assert!(window.query_by_label_contains("Half take no longer").is_none());
}

#[test]
fn playing_asks_for_frames_and_pausing_for_none() {
    let mut window = small(example(Language::English), true);
    assert!(window.run_ok().is_some(), "a page that is looked at stands still");
    click(&mut window, Role::Button, "Play");
    assert!(window.run_ok().is_none(), "what plays goes on");
    click(&mut window, Role::Button, "Pause");
    assert!(window.run_ok().is_some(), "what pauses stands still");
    // The bar of spaces does the same, where nobody else waits for it.
    window.ctx.memory_mut(|m| {
        if let Some(id) = m.focused() {
            m.surrender_focus(id);
        }
    });
    window.run_steps(2);
    window.key_press(Key::Space);
    window.run_steps(2);
    assert!(window.run_ok().is_none());
    window.key_press(Key::Space);
    window.run_steps(2);
    assert!(window.run_ok().is_some());
}

#[test]
fn without_the_log_widths_are_there_and_the_page_says_why_nothing_moves() {
    let window = small(example(Language::English), false);
    let text = Text::of(Language::English);
    assert!(window.query_by_role_and_label(Role::Button, "Play").is_none());
    assert!(window.query_by_label(text.get("stream-still")).is_some());
    let log = window.state().log();
    let workshop = example(Language::English);
    let journey = workshop.journeys.get(log.drawn.as_ref().unwrap()).unwrap();
    let step = journey.steps.get(log.activities[0].step.as_ref().unwrap()).unwrap();
    assert!(says(&window, &step.title).contains("322"));
}

#[test]
fn the_threshold_hides_rare_ways_and_says_how_many() {
    let mut window = small(example(Language::English), true);
    // What is hidden is the last number that is said.
    let hidden = |window: &Window| {
        let said = window.query_all_by_role(Role::Image);
        let said = said.filter_map(|n| n.accesskit_node().label());
        let said = said.into_iter().find(|l| l.contains("Ways taken by at least")).unwrap();
        let digits = said.rsplit('.').next().unwrap().to_owned();
        digits.chars().filter(char::is_ascii_digit).collect::<String>().parse::<usize>()
    };
    let before = hidden(&window).unwrap_or(0);
    let name = Text::of(Language::English).get("stream-least-name");
    window.get_by_role_and_label(Role::Slider, name).focus();
    window.run_steps(2);
    for _ in 0..40 {
        window.key_press(Key::ArrowRight);
        window.run_steps(1);
    }
    window.run_steps(2);
    assert!(hidden(&window).unwrap() > before, "{before}");
}

#[test]
fn a_suggestion_that_is_turned_down_stays_so_until_it_is_taken_back() {
    let mut window = small(unmapped(), true);
    let text = Text::of(Language::English);
    let name = window.state().log().activities[0].name.clone();
    let args = [("activity", name.as_str().into())];
    let (menu, confirm) = (text.with("stream-is", &args), text.with("stream-confirm", &args));
    let asked = |window: &Window| window.query_by_role_and_label(Role::Button, &confirm).is_some();
    assert!(asked(&window));
    click(&mut window, Role::ComboBox, &menu);
    click(&mut window, Role::MenuItemRadio, text.get("stream-is-none"));
    let first = |window: &Window| window.state().log().activities[0].clone();
    assert_eq!((first(&window).step, first(&window).not_drawn), (None, true));
    assert!(!asked(&window), "it is decided");
    window.state_mut().document.undo();
    window.run_steps(3);
    assert!(!first(&window).not_drawn && asked(&window));
    window.state_mut().document.redo();
    window.run_steps(3);
    assert!(first(&window).not_drawn && !asked(&window));
    // Open again, without a step.
    click(&mut window, Role::ComboBox, &menu);
    click(&mut window, Role::MenuItemRadio, text.get("stream-is-open"));
    assert_eq!((first(&window).step, first(&window).not_drawn), (None, false));
    assert!(asked(&window));
}
