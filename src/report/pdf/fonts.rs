//! The fonts of the pages: those of the program, and of the system only what a text needs beyond
//! them, as in the window.

use std::collections::BTreeSet;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, LazyLock};

use egui::FontFamily;
use egui::epaint::text::{Blob, FallbackRequest, FontProvider};
use egui_system_font_provider::SystemFontProvider;
use typst::foundations::Bytes;
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;

use super::world::Files;

/// The fonts, in the order in which they are asked.
pub(super) const FAMILIES: [&str; 2] = ["Noto Sans", "Noto Emoji"];

/// How many fonts of the system one document may need, and how many characters are looked up.
const MOST_FONTS: usize = 16;
const MOST_CHARACTERS: usize = 4_000;

/// The fonts of a document.
#[derive(Clone)]
pub(super) struct Fonts {
    pub book: LazyHash<FontBook>,
    pub fonts: Vec<Font>,
}

impl Fonts {
    fn new(fonts: Vec<Font>) -> Self {
        Self { book: LazyHash::new(FontBook::from_fonts(&fonts)), fonts }
    }

    /// Those that show the texts of these files.
    pub fn of(files: &Files) -> Arc<Self> {
        let missing = missing(files);
        if missing.is_empty() {
            return Arc::clone(&OURS);
        }
        let mut more: Vec<Font> = Vec::new();
        for character in missing {
            if more.len() < MOST_FONTS
                && !more.iter().any(|font| has(font, character))
                && let Some(font) = of_system(character)
            {
                more.push(font);
            }
        }
        if more.is_empty() {
            return Arc::clone(&OURS);
        }
        Arc::new(Self::new(OURS.fonts.iter().cloned().chain(more).collect()))
    }
}

/// The fonts of the program; read once per run of it.
static OURS: LazyLock<Arc<Fonts>> = LazyLock::new(|| {
    let files: [&'static [u8]; 5] = [
        notosans::REGULAR_TTF,
        notosans::BOLD_TTF,
        notosans::ITALIC_TTF,
        notosans::BOLD_ITALIC_TTF,
        epaint_default_fonts::NOTO_EMOJI_REGULAR,
    ];
    Arc::new(Fonts::new(
        files.into_iter().flat_map(|bytes| Font::iter(Bytes::new(bytes))).collect(),
    ))
});

/// Whoever knows the fonts of the system; it looks for them when it is first asked.
static SYSTEM: LazyLock<SystemFontProvider> = LazyLock::new(SystemFontProvider::new);

/// Whether it could not even look for them.
static BROKEN: AtomicBool = AtomicBool::new(false);

/// The characters of the data that no font of the program has.
fn missing(files: &Files) -> BTreeSet<char> {
    let texts = files.iter().filter(|(name, _)| name.ends_with(".json"));
    let texts = texts.filter_map(|(_, bytes)| std::str::from_utf8(bytes).ok());
    let mut all: BTreeSet<char> = texts.flat_map(str::chars).filter(|c| !c.is_ascii()).collect();
    all.retain(|c| is_drawn(*c) && !OURS.fonts.iter().any(|font| has(font, *c)));
    all.into_iter().take(MOST_CHARACTERS).collect()
}

/// Whether a character has a shape of its own: blanks, joiners and selectors have none.
fn is_drawn(character: char) -> bool {
    let unseen = matches!(
        character,
        '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}'
            | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{e0000}'..='\u{e0fff}'
    );
    !unseen && !character.is_control() && !character.is_whitespace()
}

fn has(font: &Font, character: char) -> bool {
    font.info().coverage.contains(u32::from(character))
}

/// The font of the system that shows a character.
fn of_system(character: char) -> Option<Font> {
    let cluster = character.to_string();
    let family = FontFamily::Proportional;
    let request = FallbackRequest { cluster: &cluster, family: &family };
    // On a system without any font the search itself breaks down: then there is none, and nobody
    // asks again.
    if BROKEN.load(Ordering::Relaxed) {
        return None;
    }
    let found = catch_unwind(AssertUnwindSafe(|| SYSTEM.font_for(&request)));
    BROKEN.fetch_or(found.is_err(), Ordering::Relaxed);
    let found = found.ok().flatten()?;
    Font::new(Bytes::new(Shared(found.data.font)), found.data.index)
        .filter(|font| has(font, character))
}

/// The bytes of a font, shared with whoever else shows it.
struct Shared(Blob);

impl AsRef<[u8]> for Shared {
    fn as_ref(&self) -> &[u8] {
        (*self.0).as_ref()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn our_own_words_need_no_font_of_the_system() {
        let locales = concat!(env!("CARGO_MANIFEST_DIR"), "/assets/locales");
        let languages = std::fs::read_dir(locales).unwrap().map(|language| language.unwrap());
        let files = languages.flat_map(|l| std::fs::read_dir(l.path()).unwrap());
        let mut seen = 0;
        for path in files.map(|file| file.unwrap().path()) {
            let words = std::fs::read_to_string(&path).unwrap();
            // Regular and bold alike: a formula stands in a cell, its name in a heading.
            for font in &OURS.fonts[..2] {
                let lacks = |c: &char| is_drawn(*c) && !has(font, *c);
                let lacking: BTreeSet<char> = words.chars().filter(lacks).collect();
                assert!(lacking.is_empty(), "{}: {lacking:?}", path.display());
            }
            seen += 1;
        }
        assert!(seen > 100, "{seen}");
    }
}
