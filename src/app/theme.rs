//! Design tokens: colours from `assets/theme/*.ron`, spaces, type sizes, and the egui style made
//! of them. No other file of the app names a colour or a font size of its own.

use std::sync::{Arc, OnceLock};

use egui::epaint::{CornerRadius, Shadow};
use egui::{Color32, FontData, FontDefinitions, FontFamily, FontId, Stroke, TextStyle, Visuals};
use serde::{Deserialize, Serialize};

use crate::workshop::StickyColor;

/// The 4-point grid, in points.
pub mod space {
    /// Between things that belong together.
    pub const XS: f32 = 4.0;
    /// Between the parts of a widget.
    pub const S: f32 = 8.0;
    /// Between widgets.
    pub const M: f32 = 12.0;
    /// Around the content of a card.
    pub const L: f32 = 16.0;
    /// Between sections.
    pub const XL: f32 = 24.0;
    /// Around a page.
    pub const XXL: f32 = 32.0;
}

/// The type scale, in points.
pub mod size {
    /// Marks on a scale; nothing that a participant must read.
    pub const TINY: f32 = 12.0;
    /// The smallest that a participant should have to read.
    pub const SMALL: f32 = 14.0;
    /// Body text.
    pub const BODY: f32 = 16.0;
    /// The title of a section.
    pub const HEADING: f32 = 20.0;
    /// The title of a page.
    pub const TITLE: f32 = 28.0;
    /// The one figure of a page.
    pub const HERO: f32 = 44.0;
}

/// The corner radius of everything that has corners, in points.
pub const RADIUS: u8 = 6;

/// The least height of anything that is clicked, in points.
pub const TARGET: f32 = 32.0;

/// Name of the bold family.
const BOLD: &str = "bold";

/// Which theme.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum ThemeName {
    /// Near-white paper.
    #[default]
    Light,
    /// Deep neutral.
    Dark,
    /// Black on white, heavier lines.
    Contrast,
}

impl ThemeName {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Light, Self::Dark, Self::Contrast];

    /// The key of its title in the interface texts.
    #[must_use]
    pub const fn title(self) -> &'static str {
        match self {
            Self::Light => "theme-light",
            Self::Dark => "theme-dark",
            Self::Contrast => "theme-contrast",
        }
    }

    /// The theme of a name on the command line or in the settings.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|t| t.code() == code)
    }

    /// As on the command line and in the settings.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Light => "light",
            Self::Dark => "dark",
            Self::Contrast => "contrast",
        }
    }
}

/// The colours of a theme. What they are for, not what they look like.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Theme {
    /// Light ink on dark paper.
    pub dark: bool,
    /// The background of a room.
    pub paper: Color,
    /// The rail, bars and side panels.
    pub panel: Color,
    /// Things that lie on the paper: cards, menus, dialogs.
    pub raised: Color,
    /// Tracks, wells and text fields.
    pub sunken: Color,
    /// What is under the pointer.
    pub hover: Color,
    /// Text.
    pub ink: Color,
    /// Text that stands back; still readable when projected (contrast of 4.5 and more).
    pub ink_soft: Color,
    /// Marks on scales and placeholders (contrast of 3 and more).
    pub ink_faint: Color,
    /// Lines between things.
    pub hairline: Color,
    /// The edges of what can be edited (contrast of 3 and more).
    pub edge: Color,
    /// The one accent: what is selected, what the main button does.
    pub accent: Color,
    /// Text on the accent.
    pub on_accent: Color,
    /// A wash of the accent behind what is selected.
    pub accent_wash: Color,
    /// The actual state: filled.
    pub actual: Color,
    /// A wash of it.
    pub actual_wash: Color,
    /// The desired state: outlined, with a flag.
    pub desired: Color,
    /// A wash of it.
    pub desired_wash: Color,
    /// Negative valence, errors.
    pub bad: Color,
    /// Neither good nor bad.
    pub neutral: Color,
    /// Positive valence, done.
    pub good: Color,
    /// Needs a look.
    pub warning: Color,
    /// Behind a dialog.
    pub scrim: Color,
    /// Under things that float.
    pub shadow: Color,
    /// Sticky notes, in the order of [`crate::workshop::StickyColor::ALL`]; ink is read on all of
    /// them (contrast of 7 and more).
    pub notes: [Color; 5],
    /// Width of hairlines, in points.
    pub line: f32,
}

/// A colour as `"#rrggbb"` or `"#rrggbbaa"` in the theme files.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(try_from = "String")]
pub struct Color(Color32);

impl TryFrom<String> for Color {
    type Error = String;
    fn try_from(hex: String) -> Result<Self, String> {
        Color32::from_hex(&hex).map(Self).map_err(|_| format!("“{hex}” is no colour"))
    }
}

impl std::ops::Deref for Color {
    type Target = Color32;
    fn deref(&self) -> &Color32 {
        &self.0
    }
}

impl From<Color> for Color32 {
    fn from(color: Color) -> Self {
        color.0
    }
}

impl Theme {
    /// The theme of this name. Parsed once per run of the program.
    ///
    /// # Panics
    /// Never in a build whose tests passed: the files are part of the program, and a test parses
    /// them.
    #[must_use]
    #[expect(clippy::expect_used, reason = "embedded files, parsed by a test")]
    pub fn of(name: ThemeName) -> &'static Self {
        static THEMES: [OnceLock<Theme>; 3] = [const { OnceLock::new() }; 3];
        let (slot, source) = match name {
            ThemeName::Light => (0, include_str!("../../assets/theme/light.ron")),
            ThemeName::Dark => (1, include_str!("../../assets/theme/dark.ron")),
            ThemeName::Contrast => (2, include_str!("../../assets/theme/contrast.ron")),
        };
        THEMES[slot].get_or_init(|| ron::from_str(source).expect("an embedded theme"))
    }

    /// A hairline.
    #[must_use]
    pub fn hairline_stroke(&self) -> Stroke {
        Stroke::new(self.line, *self.hairline)
    }

    /// The colour of a valence of −2 to +2: muted red through grey to muted green. Always shown
    /// with a position or a sign beside it, never alone.
    #[must_use]
    pub fn valence(&self, valence: f64) -> Color32 {
        let t = (valence.abs() / 2.0).clamp(0.0, 1.0) as f32;
        let end = if valence < 0.0 { self.bad } else { self.good };
        self.neutral.lerp_to_gamma(*end, t)
    }

    /// The colour of a sticky note.
    #[must_use]
    pub fn note(&self, color: StickyColor) -> Color32 {
        let [yellow, rose, blue, green, grey] = self.notes;
        *match color {
            StickyColor::Yellow => yellow,
            StickyColor::Rose => rose,
            StickyColor::Blue => blue,
            StickyColor::Green => green,
            StickyColor::Grey => grey,
        }
    }

    /// The one shadow of things that float.
    #[must_use]
    pub fn floating_shadow(&self) -> Shadow {
        Shadow { offset: [0, 4], blur: 16, spread: 0, color: *self.shadow }
    }

    /// Makes egui's own widgets look like this theme.
    pub fn apply(&self, ctx: &egui::Context) {
        let theme = if self.dark { egui::Theme::Dark } else { egui::Theme::Light };
        ctx.set_theme(theme);
        ctx.all_styles_mut(|style| {
            style.visuals = self.visuals();
            let s = &mut style.spacing;
            s.item_spacing = egui::vec2(space::S, space::S);
            s.button_padding = egui::vec2(space::M, 6.0);
            s.interact_size = egui::vec2(TARGET, TARGET);
            s.menu_margin = egui::Margin::same(8);
            s.window_margin = egui::Margin::same(24);
            s.text_edit_width = 240.0;
            s.icon_width = 18.0;
            s.icon_width_inner = 10.0;
            s.scroll = egui::style::ScrollStyle::floating();
            style.text_styles = [
                (TextStyle::Small, font(size::SMALL)),
                (TextStyle::Body, font(size::BODY)),
                (TextStyle::Button, font(size::BODY)),
                (TextStyle::Heading, bold(size::HEADING)),
                (TextStyle::Monospace, font(size::SMALL)),
            ]
            .into();
            style.animation_time = 0.12;
            style.interaction.tooltip_delay = 0.4;
            style.interaction.selectable_labels = false;
        });
    }

    fn visuals(&self) -> Visuals {
        let mut v = if self.dark { Visuals::dark() } else { Visuals::light() };
        let radius = CornerRadius::same(RADIUS);
        let line = |color: Color| Stroke::new(self.line, *color);
        v.override_text_color = Some(*self.ink);
        v.weak_text_color = Some(*self.ink_soft);
        v.hyperlink_color = *self.accent;
        v.faint_bg_color = *self.panel;
        v.extreme_bg_color = *self.sunken;
        v.text_edit_bg_color = Some(*self.sunken);
        v.code_bg_color = *self.sunken;
        v.warn_fg_color = *self.warning;
        v.error_fg_color = *self.bad;
        v.window_fill = *self.raised;
        v.window_stroke = line(self.hairline);
        v.window_corner_radius = radius;
        v.menu_corner_radius = radius;
        v.window_shadow = self.floating_shadow();
        v.popup_shadow = self.floating_shadow();
        v.panel_fill = *self.paper;
        v.selection.bg_fill = *self.accent_wash;
        v.selection.stroke = Stroke::new(1.5, *self.accent);
        v.widgets.noninteractive.bg_stroke = line(self.hairline);
        v.widgets.noninteractive.fg_stroke = line(self.ink);
        v.widgets.noninteractive.corner_radius = radius;
        v.widgets.inactive.bg_fill = *self.sunken;
        v.widgets.inactive.weak_bg_fill = *self.sunken;
        v.widgets.inactive.bg_stroke = line(self.hairline);
        v.widgets.inactive.fg_stroke = line(self.ink);
        v.widgets.hovered.bg_fill = *self.hover;
        v.widgets.hovered.weak_bg_fill = *self.hover;
        v.widgets.hovered.bg_stroke = line(self.edge);
        v.widgets.hovered.fg_stroke = line(self.ink);
        v.widgets.active.bg_fill = *self.accent_wash;
        v.widgets.active.weak_bg_fill = *self.accent_wash;
        v.widgets.active.bg_stroke = Stroke::new(1.5, *self.accent);
        v.widgets.active.fg_stroke = line(self.ink);
        v.widgets.open = v.widgets.hovered;
        for state in [
            &mut v.widgets.inactive,
            &mut v.widgets.hovered,
            &mut v.widgets.active,
            &mut v.widgets.open,
        ] {
            state.corner_radius = radius;
            state.expansion = 0.0;
        }
        v
    }
}

/// A colour that a client chose for the report: it comes from the document, not from a theme.
#[must_use]
#[expect(clippy::disallowed_methods, reason = "it is data")]
pub fn client_color(red: u8, green: u8, blue: u8) -> Color32 {
    Color32::from_rgb(red, green, blue)
}

/// The regular face in this size.
#[must_use]
pub fn font(size: f32) -> FontId {
    FontId::proportional(size)
}

/// The bold face in this size.
#[must_use]
pub fn bold(size: f32) -> FontId {
    FontId::new(size, FontFamily::Name(BOLD.into()))
}

/// Noto Sans in two weights (its figures are tabular), with Lucide for the icons.
#[must_use]
pub fn fonts() -> FontDefinitions {
    let mut fonts = FontDefinitions::empty();
    for (name, bytes) in [
        ("regular", notosans::REGULAR_TTF),
        (BOLD, notosans::BOLD_TTF),
        ("icons", lucide_icons::LUCIDE_FONT_BYTES),
    ] {
        fonts.font_data.insert(name.to_owned(), Arc::new(FontData::from_static(bytes)));
    }
    let family = |first: &str| vec![first.to_owned(), "icons".to_owned()];
    fonts.families.insert(FontFamily::Proportional, family("regular"));
    fonts.families.insert(FontFamily::Monospace, family("regular"));
    fonts.families.insert(FontFamily::Name(BOLD.into()), family(BOLD));
    fonts
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Contrast of two colours as WCAG 2.2 defines it, 1 to 21.
    fn contrast(a: Color32, b: Color32) -> f32 {
        let light = |c: Color32| {
            let [r, g, b, _] = egui::Rgba::from(c).to_array();
            0.2126 * r + 0.7152 * g + 0.0722 * b
        };
        let (hi, lo) = (light(a).max(light(b)), light(a).min(light(b)));
        (hi + 0.05) / (lo + 0.05)
    }

    #[test]
    fn text_is_readable_when_projected() {
        for name in ThemeName::ALL {
            let t = Theme::of(name);
            for ground in [t.paper, t.panel, t.raised, t.sunken] {
                let what = format!("{name:?} on {ground:?}");
                assert!(contrast(*t.ink, *ground) >= 7.0, "ink, {what}");
                assert!(contrast(*t.ink_soft, *ground) >= 4.5, "soft ink, {what}");
                assert!(contrast(*t.ink_faint, *ground) >= 3.0, "faint ink, {what}");
                for data in [t.actual, t.desired, t.good, t.bad, t.warning, t.accent, t.edge] {
                    assert!(contrast(*data, *ground) >= 3.0, "{data:?}, {what}");
                }
            }
            assert!(contrast(*t.on_accent, *t.accent) >= 4.5, "{name:?}");
            for note in t.notes {
                assert!(contrast(*t.ink, *note) >= 7.0, "{name:?}: ink on {note:?}");
            }
        }
    }
}
