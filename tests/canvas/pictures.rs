//! The room in every language and theme: the tools have room beside one another. Where the variable
//! `LOOK` names a folder, what was tested is also saved there as pictures to look at.

use egui::{Rect, vec2};
use egui_kittest::kittest::Queryable as _;
use fireside::app::theme::ThemeName;
use fireside::edit::Document;
use fireside::text::{Language, Text};

use crate::room::{Room, sized, workshop};

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
                "journey-as-is",
                "journey-to-be",
                "journey-add-step",
                "journey-add-stage",
                "journey-add-lane",
                "journey-zoom-out",
                "journey-zoom-in",
                "journey-fit",
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
