//! What the columns of a list are about, as people head them.

use super::super::cell::plain;
use crate::text::Text;
use crate::workshop::Language;

/// What a column of a list says of a data point.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Part {
    /// What was seen or heard.
    Title,
    /// The words it was said in.
    Quote,
    /// Who or what it comes from.
    Source,
    /// When.
    Date,
    /// How good or bad.
    Valence,
    /// Words to find it by.
    Tags,
    /// Of which segment.
    Segment,
    /// Whether it has nothing to do with customer experience.
    Unrelated,
}

impl Part {
    /// All of them, in the order of an exported list.
    pub const ALL: [Self; 8] = [
        Self::Title,
        Self::Quote,
        Self::Source,
        Self::Date,
        Self::Valence,
        Self::Tags,
        Self::Segment,
        Self::Unrelated,
    ];

    /// The key of its name in the interface texts, which heads the column of an exported list.
    #[must_use]
    pub const fn title(self) -> &'static str {
        match self {
            Self::Title => "signals-part-title",
            Self::Quote => "signals-part-quote",
            Self::Source => "signals-part-source",
            Self::Date => "signals-part-date",
            Self::Valence => "signals-part-valence",
            Self::Tags => "signals-part-tags",
            Self::Segment => "signals-part-segment",
            Self::Unrelated => "signals-part-unrelated",
        }
    }

    /// What people head such columns with beside that, in small letters.
    const fn others(self) -> &'static [&'static str] {
        match self {
            Self::Title => &[
                "title",
                "signal",
                "what",
                "data point",
                "observation",
                "description",
                "titolo",
                "segnale",
                "cosa",
                "osservazione",
                "descrizione",
                "judul",
                "sinyal",
                "apa",
                "pengamatan",
                "deskripsi",
            ],
            Self::Quote => &[
                "quote",
                "verbatim",
                "in their words",
                "comment",
                "citazione",
                "commento",
                "kutipan",
                "komentar",
            ],
            Self::Source => &["source", "from", "who", "fonte", "chi", "sumber", "dari", "siapa"],
            Self::Date => &["date", "day", "when", "data", "giorno", "quando", "tanggal", "kapan"],
            Self::Valence => &[
                "valence",
                "sentiment",
                "mood",
                "valenza",
                "sentimento",
                "umore",
                "valensi",
                "sentimen",
            ],
            Self::Tags => &[
                "tags",
                "tag",
                "labels",
                "keywords",
                "topic",
                "etichette",
                "parole chiave",
                "tema",
                "label",
                "kata kunci",
                "topik",
            ],
            Self::Segment => &["segment", "segmento", "segmen"],
            Self::Unrelated => &["unrelated", "non pertinente", "tidak terkait"],
        }
    }

    /// What a heading says that its column is about.
    pub(super) fn of_heading(heading: &str) -> Option<Self> {
        let words = plain(heading);
        let words = words.trim_end_matches([':', '.']);
        if words.is_empty() || words.len() > 64 {
            return None;
        }
        Self::ALL.into_iter().find(|part| {
            let named = |language| plain(Text::of(language).get(part.title())) == words;
            part.others().contains(&words) || Language::ALL.into_iter().any(named)
        })
    }
}

/// A valence as people write it: a number, signs, or a word in one of the three languages. None of
/// what is no valence; the number may lie outside −2 to +2.
pub(super) fn valence(text: &Text, cell: &str) -> Option<f64> {
    let words = plain(cell);
    match words.replace(['−', '–'], "-").as_str() {
        "++" => return Some(2.0),
        "+" => return Some(1.0),
        "-" => return Some(-1.0),
        "--" => return Some(-2.0),
        _ => {}
    }
    match words.as_str() {
        "—" => Some(-2.0),
        "very good" | "very positive" | "molto positivo" | "sangat positif" => Some(2.0),
        "good" | "positive" | "positivo" | "positif" => Some(1.0),
        "neutral" | "neutro" | "netral" => Some(0.0),
        "bad" | "negative" | "negativo" | "negatif" => Some(-1.0),
        "very bad" | "very negative" | "molto negativo" | "sangat negatif" => Some(-2.0),
        words => text.parse_number(words.strip_prefix('+').unwrap_or(words)),
    }
}

/// Yes or no as people write it in the three languages.
pub(super) fn yes(cell: &str) -> Option<bool> {
    match plain(cell).as_str() {
        "" | "no" | "n" | "0" | "false" | "falso" | "tidak" | "salah" | "-" => Some(false),
        "yes" | "y" | "1" | "true" | "x" | "✓" | "sì" | "si" | "s" | "vero" | "ya" | "benar" => {
            Some(true)
        }
        _ => None,
    }
}
