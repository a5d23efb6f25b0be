//! The deliverable: what the report of the workshop holds and how it looks. What it says comes from
//! the rest of the document.

use std::fmt;
use std::sync::Arc;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::Language;

/// How many messages a report has: what one remembers.
pub const MESSAGES: usize = 3;

/// The largest logo that a file keeps, in bytes.
pub const MAX_LOGO: usize = 512 * 1024;

/// What the report of the workshop holds and how it looks.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Deliverable {
    /// The language of the report; none means that of the workshop.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub language: Option<Language>,
    /// The sections that are left out.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub without: Vec<Section>,
    /// The three messages in a person's words; an empty one is drawn from the figures.
    #[serde(skip_serializing_if = "no_words")]
    pub messages: [String; MESSAGES],
    /// The client's colour.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub accent: Option<Accent>,
    /// The logo on the title page.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub logo: Option<Logo>,
    /// What stands at the foot of every page: “Confidential, for the board of …”.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub confidentiality: String,
    /// Who wrote the report, as the title page says it.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub author: String,
    /// The size of its pages.
    #[serde(skip_serializing_if = "is_a4")]
    pub paper: Paper,
    /// When the next assessment takes place.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub next: Option<Date>,
    /// What shall be looked at then.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub next_note: String,
}

fn no_words(messages: &[String; MESSAGES]) -> bool {
    messages.iter().all(String::is_empty)
}

fn is_a4(paper: &Paper) -> bool {
    *paper == Paper::A4
}

/// The size of the pages of a report.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Paper {
    /// 210 × 297 mm.
    #[default]
    A4,
    /// 8.5 × 11 inches.
    Letter,
}

impl Paper {
    /// Both.
    pub const ALL: [Self; 2] = [Self::A4, Self::Letter];
}

/// A section of the report.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Section {
    /// The answer first: actual against desired, three messages, value at stake.
    Summary,
    /// Scope, people, desired state.
    Scope,
    /// A page for each factor.
    Factors,
    /// Factors by segments.
    Segments,
    /// Journeys with curve and leaks.
    Journeys,
    /// The menu of contact points.
    ContactPoints,
    /// The pyramid of expectations.
    Pyramid,
    /// What the data points say, with their grades.
    Signals,
    /// Actions by effort and impact.
    QuickWins,
    /// Actions by quarter.
    Roadmap,
    /// What it is worth.
    Value,
    /// The next assessment.
    Next,
    /// Method, formulas, weights, sensitivity, data, glossary.
    Appendix,
}

impl Section {
    /// All of them, in the order of the report.
    pub const ALL: [Self; 13] = [
        Self::Summary,
        Self::Scope,
        Self::Factors,
        Self::Segments,
        Self::Journeys,
        Self::ContactPoints,
        Self::Pyramid,
        Self::Signals,
        Self::QuickWins,
        Self::Roadmap,
        Self::Value,
        Self::Next,
        Self::Appendix,
    ];

    /// Its name on the command line.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Summary => "summary",
            Self::Scope => "scope",
            Self::Factors => "factors",
            Self::Segments => "segments",
            Self::Journeys => "journeys",
            Self::ContactPoints => "contact-points",
            Self::Pyramid => "pyramid",
            Self::Signals => "signals",
            Self::QuickWins => "quick-wins",
            Self::Roadmap => "roadmap",
            Self::Value => "value",
            Self::Next => "next",
            Self::Appendix => "appendix",
        }
    }
}

/// A picture that the file carries: PNG, JPEG or SVG. It is looked at where it is drawn; here it is
/// bytes, at most [`MAX_LOGO`].
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Logo(Arc<[u8]>);

/// Why bytes are no logo.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum BadLogo {
    /// They are more than [`MAX_LOGO`].
    #[error("a logo has at most {} KiB", MAX_LOGO / 1024)]
    TooLarge,
    /// They are not written as base64.
    #[error("a logo is written as base64")]
    NotBase64,
}

impl Logo {
    /// A picture of these bytes.
    ///
    /// # Errors
    /// When they are more than [`MAX_LOGO`].
    pub fn new(bytes: &[u8]) -> Result<Self, BadLogo> {
        if bytes.len() > MAX_LOGO {
            return Err(BadLogo::TooLarge);
        }
        Ok(Self(bytes.into()))
    }

    /// The bytes as they were in the picture's own file.
    #[must_use]
    pub fn bytes(&self) -> &[u8] {
        &self.0
    }
}

impl fmt::Debug for Logo {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Logo({} bytes)", self.0.len())
    }
}

impl TryFrom<String> for Logo {
    type Error = BadLogo;

    fn try_from(raw: String) -> Result<Self, BadLogo> {
        if raw.len() > MAX_LOGO.div_ceil(3) * 4 {
            return Err(BadLogo::TooLarge);
        }
        let bytes = BASE64.decode(raw).map_err(|_| BadLogo::NotBase64)?;
        Self::new(&bytes)
    }
}

impl From<Logo> for String {
    fn from(logo: Logo) -> Self {
        BASE64.encode(&logo.0)
    }
}

/// A colour of the client's, as `#rrggbb`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Accent([u8; 3]);

/// A colour is written as `#rrggbb`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a colour is written as #rrggbb")]
pub struct BadAccent;

impl Accent {
    /// A colour of red, green and blue.
    #[must_use]
    pub const fn new(rgb: [u8; 3]) -> Self {
        Self(rgb)
    }

    /// Red, green and blue.
    #[must_use]
    pub const fn rgb(self) -> [u8; 3] {
        self.0
    }
}

impl TryFrom<String> for Accent {
    type Error = BadAccent;

    fn try_from(raw: String) -> Result<Self, BadAccent> {
        let hex = raw.strip_prefix('#').unwrap_or(&raw);
        let is_hex = hex.len() == 6 && hex.bytes().all(|b| b.is_ascii_hexdigit());
        let value = is_hex.then(|| u32::from_str_radix(hex, 16).ok()).flatten();
        let [_, r, g, b] = value.ok_or(BadAccent)?.to_be_bytes();
        Ok(Self([r, g, b]))
    }
}

impl From<Accent> for String {
    fn from(Accent([r, g, b]): Accent) -> Self {
        format!("#{r:02x}{g:02x}{b:02x}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_colour_comes_back_as_it_was_written() {
        let accent = Accent::try_from("#0a6cff".to_owned()).unwrap();
        assert_eq!(accent.rgb(), [0x0a, 0x6c, 0xff]);
        assert_eq!(String::from(accent), "#0a6cff");
        for bad in ["", "#12345", "#1234567", "red", "#+12345"] {
            assert!(Accent::try_from(bad.to_owned()).is_err(), "{bad}");
        }
    }

    #[test]
    fn a_logo_is_bounded() {
        let logo = Logo::new(&[1, 2, 3]).unwrap();
        assert_eq!(Logo::try_from(String::from(logo.clone())), Ok(logo));
        assert_eq!(Logo::new(&vec![0; MAX_LOGO + 1]), Err(BadLogo::TooLarge));
        assert_eq!(Logo::try_from("A".repeat(MAX_LOGO * 2)), Err(BadLogo::TooLarge));
        assert_eq!(Logo::try_from("§".to_owned()), Err(BadLogo::NotBase64));
    }
}
