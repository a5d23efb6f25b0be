//! The room in every language and theme: the tools have room beside one another. Where the variable
//! `LOOK` names a folder, what was tested is also saved there as pictures to look at.

use egui::{Rect, vec2};
use egui_kittest::kittest::Queryable as _;
use fireside::app::canvas::{Deed, Look};
use fireside::app::theme::ThemeName;
use fireside::edit::Document;
use fireside::text::{Language, Text};
use fireside::workshop::{Coordinate, Sticky, StickyColor, StickyId};

use super::room::{Room, sized, workshop};

#[test]
fn the_tools_fit_in_every_language() {
    // What the window leaves of 1280×720, and of 1920×1080.
    for size in [vec2(1192.0, 632.0), vec2(1832.0, 992.0)] {
        for (language, theme) in Language::ALL.into_iter().zip(ThemeName::ALL) {
            let mut room = Room::new(Document::saved(workshop()));
            (room.language, room.theme) = (language, theme);
            let mut window = sized(room, size);
            window.get_by_label("Guide inside the product").click();
            window.run();
            let text = Text::of(language);
            let tools: Vec<(&str, Rect)> = [
                "journey-add-step",
                "journey-add-stage",
                "journey-add-lane",
                "journey-zoom-out",
                "journey-zoom-in",
                "journey-fit",
                "canvas-keys",
                "journey-close",
            ]
            .into_iter()
            .map(|key| (key, window.get_by_label(text.get(key)).rect()))
            .collect();
            let all = Rect::from_min_size(egui::Pos2::ZERO, size);
            for (i, (key, tool)) in tools.iter().enumerate() {
                assert!(all.contains_rect(*tool), "{language:?}: {key} leaves the window");
                assert!(tool.height() >= 32.0, "{language:?}: {key} is hard to hit");
                for (other, rect) in &tools[i + 1..] {
                    let covered = tool.shrink(1.0).intersects(rect.shrink(1.0));
                    assert!(!covered, "{language:?}: {key} and {other} overlap");
                }
            }
            if let Ok(folder) = std::env::var("LOOK") {
                let name = format!("{folder}/journey-{}-{}.png", language.code(), size.x);
                window.render().expect("a picture").save(name).expect("a file");
            }
        }
    }
}

/// Notes, matches, the overview and what floats, to look at.
#[test]
fn what_lies_over_the_cards_stays_in_the_view() {
    for (theme, language) in ThemeName::ALL.into_iter().zip(Language::ALL) {
        let mut workshop = workshop();
        let journeys = std::sync::Arc::make_mut(&mut workshop.journeys);
        for journey in journeys.values_mut() {
            let journey = std::sync::Arc::make_mut(journey);
            for (i, color) in StickyColor::ALL.into_iter().enumerate() {
                let at = |v: f64| Coordinate::clamped(v);
                let sticky = Sticky {
                    text: "Who calls them on the first day? ".repeat(1 + 2 * i),
                    at: (at(180.0 + 330.0 * i as f64), at(150.0 + 90.0 * (i % 3) as f64)),
                    size: (at(176.0), at(120.0)),
                    color,
                };
                journey.stickies.insert(StickyId::numbered(i), sticky);
            }
        }
        let mut room = Room::new(Document::saved(workshop));
        (room.language, room.theme) = (language, theme);
        let mut window = sized(room, vec2(1192.0, 632.0));
        window.state_mut().room.canvas_mut().look(Look::Zoom(0.8));
        window.run();
        let note = StickyId::numbered(1);
        let at = window.state().room.canvas().note_on_screen(&note).expect("a note").center();
        super::hands::drag(&mut window, at, at);
        window.state_mut().room.canvas_mut().ask(Deed::Find);
        window.run();
        super::hands::type_text(&mut window, "the");
        window.run();
        let text = Text::of(language);
        let body = window.state().room.canvas().body().expect("a body");
        for key in ["canvas-find-next", "canvas-note-blue", "canvas-overview"] {
            let rect = window.get_by_label(text.get(key)).rect();
            assert!(body.contains_rect(rect), "{language:?}: {key} leaves the view");
        }
        save(&mut window, &format!("notes-{}", theme.code()));
        window.state_mut().room.canvas_mut().ask(Deed::Keys);
        window.run();
        save(&mut window, &format!("keys-{}", language.code()));
    }
}

fn save(window: &mut super::room::Window, name: &str) {
    if let Ok(folder) = std::env::var("LOOK") {
        let path = format!("{folder}/{name}.png");
        window.render().expect("a picture").save(path).expect("a file");
    }
}
