//! The columns of a sheet of cards.

use crate::file::exchange::cell::{content, plain};
use crate::text::{Language, Text};

/// What a column says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Column {
    Number,
    Stage,
    Lane,
    Kind,
    Title,
    Text,
    Valence,
    Salience,
    Layer,
    Prescriptive,
    Predictive,
    Proactive,
    Owner,
    ContactPoint,
    Channel,
    Evidence,
    Pain,
    Opportunity,
    Kpi,
    KpiUnit,
    KpiValue,
    KpiTarget,
    Dwell,
    Exit,
    Inner,
    Next,
    Col,
    Row,
    StageNumber,
    LaneNumber,
}

impl Column {
    pub(super) const ALL: [Self; 30] = [
        Self::Number,
        Self::Stage,
        Self::Lane,
        Self::Kind,
        Self::Title,
        Self::Text,
        Self::Valence,
        Self::Salience,
        Self::Layer,
        Self::Prescriptive,
        Self::Predictive,
        Self::Proactive,
        Self::Owner,
        Self::ContactPoint,
        Self::Channel,
        Self::Evidence,
        Self::Pain,
        Self::Opportunity,
        Self::Kpi,
        Self::KpiUnit,
        Self::KpiValue,
        Self::KpiTarget,
        Self::Dwell,
        Self::Exit,
        Self::Inner,
        Self::Next,
        Self::Col,
        Self::Row,
        Self::StageNumber,
        Self::LaneNumber,
    ];

    pub(super) const fn title(self) -> &'static str {
        match self {
            Self::Number => "drawing-column-number",
            Self::Stage => "drawing-column-stage",
            Self::Lane => "drawing-column-lane",
            Self::Kind => "drawing-column-kind",
            Self::Title => "drawing-column-title",
            Self::Text => "drawing-column-text",
            Self::Valence => "drawing-column-valence",
            Self::Salience => "drawing-column-salience",
            Self::Layer => "drawing-column-layer",
            Self::Prescriptive => "drawing-column-prescriptive",
            Self::Predictive => "drawing-column-predictive",
            Self::Proactive => "drawing-column-proactive",
            Self::Owner => "drawing-column-owner",
            Self::ContactPoint => "drawing-column-contact-point",
            Self::Channel => "drawing-column-channel",
            Self::Evidence => "drawing-column-evidence",
            Self::Pain => "drawing-column-pain",
            Self::Opportunity => "drawing-column-opportunity",
            Self::Kpi => "drawing-column-kpi",
            Self::KpiUnit => "drawing-column-kpi-unit",
            Self::KpiValue => "drawing-column-kpi-value",
            Self::KpiTarget => "drawing-column-kpi-target",
            Self::Dwell => "drawing-column-dwell",
            Self::Exit => "drawing-column-exit",
            Self::Inner => "drawing-column-inner",
            Self::Next => "drawing-column-next",
            Self::Col => "drawing-column-col",
            Self::Row => "drawing-column-row",
            Self::StageNumber => "drawing-column-stage-number",
            Self::LaneNumber => "drawing-column-lane-number",
        }
    }

    /// The column of this heading, in any of the languages.
    pub(super) fn of_heading(heading: &str) -> Option<Self> {
        let heading = plain(content(heading));
        Self::ALL.into_iter().find(|c| is_called(c.title(), &heading))
    }
}

/// Whether something is called so in any of the languages.
pub(super) fn is_called(key: &str, words: &str) -> bool {
    Language::ALL.into_iter().any(|language| plain(Text::of(language).get(key)) == words)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_heading_means_two_columns_in_any_language() {
        for language in Language::ALL {
            for column in Column::ALL {
                let heading = Text::of(language).get(column.title());
                assert_eq!(Column::of_heading(heading), Some(column), "{heading}");
            }
        }
    }
}
