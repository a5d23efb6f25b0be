//! What painting needs to know, in one place.

use std::sync::Arc;

use egui::text::{LayoutJob, TextFormat, TextWrapping};
use egui::{Color32, FontId, Galley, Painter, Rect};

use super::camera::WorldToScreen;
use super::detail::Detail;
use super::layout::Layout;
use crate::app::theme::Theme;
use crate::measure::Grade;
use crate::text::Text;
use crate::workshop::{Journey, Workshop};

/// One frame of one journey.
#[derive(Clone, Copy)]
pub(super) struct Scene<'a> {
    pub theme: &'static Theme,
    pub text: &'static Text,
    pub workshop: &'a Workshop,
    pub journey: &'a Journey,
    pub layout: &'a Layout,
    /// What each step leans on, in the order of the steps; none where that is nothing.
    pub grades: &'a [Option<Grade>],
    /// From the world to the screen.
    pub ts: WorldToScreen,
    /// Where cards are painted.
    pub body: Rect,
    pub detail: Detail,
}

/// Text that wraps to a width and ends with “…” where it is too long.
pub(super) fn wrapped(
    painter: &Painter,
    text: &str,
    font: FontId,
    color: Color32,
    width: f32,
    rows: usize,
    italics: bool,
) -> Arc<Galley> {
    // In steps: a zoom that glides does not break all lines anew in every frame.
    let room = if width > 40.0 { (width / 4.0).floor() * 4.0 } else { width.max(1.0) };
    let format = TextFormat { italics, ..TextFormat::simple(font, color) };
    let lay = |text: String, rows: usize| {
        let mut job = LayoutJob::single_section(text, format.clone());
        job.wrap = TextWrapping {
            max_width: room,
            max_rows: rows.max(1),
            break_anywhere: rows <= 1,
            ..TextWrapping::default()
        };
        painter.layout_job(job)
    };
    let galley = lay(text.to_owned(), rows);
    if !breaks_a_word(&galley) {
        return galley;
    }
    // A word with an ellipsis is read, one that goes on in the next line is not.
    let short = |word: &str| {
        let laid = lay(word.to_owned(), 1);
        if laid.elided {
            laid.rows.iter().flat_map(|row| &row.glyphs).map(|glyph| glyph.chr).collect()
        } else {
            word.to_owned()
        }
    };
    let words: Vec<String> = text.split(' ').map(short).collect();
    lay(words.join(" "), rows)
}

/// Whether a line ends within a word, in a script that sets spaces between words.
fn breaks_a_word(galley: &Galley) -> bool {
    let letter = |glyph: Option<&egui::epaint::text::Glyph>| {
        glyph.is_some_and(|glyph| glyph.chr.is_alphabetic() && glyph.chr < '\u{590}')
    };
    galley.rows.windows(2).any(|rows| {
        letter(rows[0].glyphs.last())
            && letter(rows[1].glyphs.first())
            && !rows[0].ends_with_newline
    })
}

/// A valence with its sign: “+1”, “0”, “−1.5”.
pub(crate) fn signed(text: &Text, valence: f64) -> String {
    let number = text.short_number((valence * 10.0).round() / 10.0);
    if valence > 0.0 && number != "0" { format!("+{number}") } else { number }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::theme::{self, font};

    #[test]
    fn a_word_that_has_no_room_ends_in_an_ellipsis() {
        let ctx = egui::Context::default();
        ctx.set_fonts(theme::fonts());
        let mut said = Vec::new();
        for _ in 0..2 {
            let mut output = ctx.run_ui(egui::RawInput::default(), |ui| {
                let ink = Color32::PLACEHOLDER;
                let lay = |text: &str, width| {
                    let galley = wrapped(ui.painter(), text, font(12.0), ink, width, 3, false);
                    let row = |row: &egui::epaint::text::PlacedRow| {
                        row.glyphs.iter().map(|glyph| glyph.chr).collect::<String>()
                    };
                    galley.rows.iter().map(row).collect::<Vec<_>>()
                };
                said = vec![lay("Recommends us", 60.0), lay("Recommends us", 200.0)];
            });
            output.textures_delta.clear();
        }
        let [small, large] = &said[..] else { panic!("{said:?}") };
        assert!(small[0].starts_with("Rec") && small[0].trim_end().ends_with('…'), "{said:?}");
        assert_eq!(small[1].trim(), "us", "{said:?}");
        assert_eq!(large[..], ["Recommends us"], "{said:?}");
    }
}
