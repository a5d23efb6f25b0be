//! Pictures to look at, painted where the variable `LOOK` names a folder; example workshops found there are
//! painted too.

use std::sync::Arc;

use egui::{Key, Modifiers, pos2, vec2};
use egui_kittest::kittest::Queryable as _;
use fireside::app::canvas::Look;
use fireside::app::canvas::sample::big_journey;
use fireside::app::theme::ThemeName;
use fireside::edit::Document;
use fireside::text::{Language, Text};
use fireside::workshop::{JourneyId, Workshop};

use crate::hands::*;
use crate::room::{Room, Window, framework, sized, window, workshop};

#[test]
fn look() {
    let Ok(dir) = std::env::var("LOOK") else { return };
    let shot = |name: &str, window: &mut Window| {
        window.render().expect("a picture").save(format!("{dir}/{name}.png")).expect("a file");
    };
    let with = |theme, language, size| {
        let mut room = Room::new(Document::saved(workshop()));
        (room.theme, room.language) = (theme, language);
        sized(room, size)
    };
    let small = vec2(1192.0, 632.0);
    let large = vec2(1832.0, 992.0);
    let mut w = with(ThemeName::Light, Language::English, small);
    shot("small", &mut w);
    let mut w = with(ThemeName::Dark, Language::Italian, large);
    shot("dark_it", &mut w);
    let mut w = with(ThemeName::Contrast, Language::Indonesian, small);
    w.get_by_label("Imports the first data").click();
    w.run();
    shot("contrast_id", &mut w);
    let mut w = with(ThemeName::Light, Language::Italian, small);
    let from = on_screen(&w, "crm").center();
    grab(&mut w, from, from + vec2(170.0, -66.0));
    shot("moving", &mut w);
    let mut w = with(ThemeName::Light, Language::Italian, small);
    w.get_by_label("Customer journey Renewal journey").click();
    w.run();
    shot("menu", &mut w);
    let mut w = with(ThemeName::Dark, Language::Italian, small);
    w.get_by_label("Web form").click();
    w.run();
    w.hover_at(pos2(1000.0, 400.0));
    for _ in 0..3 {
        w.event(egui::Event::MouseWheel {
            unit: egui::MouseWheelUnit::Point,
            delta: vec2(0.0, -400.0),
            phase: egui::TouchPhase::Move,
            source: egui::MouseWheelSource::Unknown,
            modifiers: Modifiers::NONE,
        });
        w.run();
    }
    shot("inspector_end", &mut w);
    let mut w = with(ThemeName::Light, Language::English, small);
    let from = on_screen(&w, "site").right_center();
    let to = on_screen(&w, "form").center();
    drag(&mut w, from, to);
    shot("connected", &mut w);
    let mut w = with(ThemeName::Light, Language::Italian, small);
    let at = beside(&w, "hope", vec2(0.0, 100.0));
    double_click(&mut w, at);
    type_text(&mut w, "Scrive una nuova scheda");
    w.run();
    shot("writing", &mut w);
    press(&mut w, Key::Enter);
    w.get_by_label("Corsia Backstage").click();
    w.run();
    shot("lane_it", &mut w);
    let mut room =
        Room::new(Document::saved(Workshop::empty("New", Language::Italian, framework())));
    room.language = Language::Italian;
    let mut w = window(room);
    w.get_by_label(Text::of(Language::Italian).get("journey-start")).click();
    w.run();
    shot("blank_it", &mut w);
    for name in ["moda-aurelia", "northwind-onboarding", "nusatel-call-centre"] {
        let Ok(source) = std::fs::read_to_string(format!("{dir}/{name}.ron")) else { continue };
        let workshop: Workshop = ron::from_str(&source).expect(name);
        let language = workshop.language;
        for (i, size) in [small, large].into_iter().enumerate() {
            let mut room = Room::new(Document::saved(workshop.clone()));
            room.language = language;
            let mut w = sized(room, size);
            shot(&format!("{name}_{i}"), &mut w);
        }
    }
    let big = |n: usize| {
        let mut workshop = workshop();
        let id = JourneyId::new("big").unwrap();
        workshop.journeys =
            Arc::new([(id, Arc::new(big_journey(n, n + n / 5)))].into_iter().collect());
        let mut w = sized(Room::new(Document::saved(workshop)), large);
        w.state_mut().room.canvas_mut().look(Look::Fit);
        w.run();
        w
    };
    shot("big300", &mut big(300));
    let mut w = big(10_000);
    shot("big10000", &mut w);
    w.state_mut().room.canvas_mut().look(Look::Zoom(0.5));
    w.run();
    shot("big_half", &mut w);
    w.state_mut().room.canvas_mut().look(Look::Zoom(1.0));
    w.run();
    shot("big_full", &mut w);
}
