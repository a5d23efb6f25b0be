//! Charts of scores. They share one scale (0 to 10), one way to write names and values, and the two
//! signs: the actual state is filled, the desired state is an outline. Each tells assistive
//! technology its key values.

mod cells;
mod dumbbell;
mod heatmap;
mod radar;
mod ranking;
mod rounds;

use egui::{Rangef, Stroke};

use crate::app::theme::Theme;
use crate::measure::FactorFigures;
use crate::text::Text;

pub use dumbbell::{Ends, dumbbell};
pub use heatmap::{columns, heatmap};
pub use radar::radar;
pub use ranking::{RankRow, ranking};
pub use rounds::{RoundPoint, rounds};

/// One factor in a chart.
#[derive(Debug, Clone, Copy)]
pub struct ChartRow<'a> {
    /// Its short name.
    pub name: &'a str,
    /// Its figures.
    pub now: &'a FactorFigures,
    /// Its figures in the round before.
    pub before: Option<&'a FactorFigures>,
}

/// Where a score of 0 to 10 lies between two places.
fn along(x: Rangef, score: f64) -> f32 {
    egui::lerp(x.min..=x.max, (score / 10.0).clamp(0.0, 1.0) as f32)
}

/// A line of a scale: it stands back behind the data in every theme.
fn grid(theme: &Theme) -> Stroke {
    Stroke::new(1.0, theme.hairline.gamma_multiply(0.7))
}

/// A score, or a dash where there is none.
fn score_or_dash(text: &Text, score: Option<f64>) -> String {
    score.map_or_else(|| "–".to_owned(), |s| text.score(s))
}

/// “Outcomes 2.0 → 8.0”, for those who cannot see the chart.
fn spoken(text: &Text, row: &ChartRow<'_>) -> String {
    text.with(
        "score-chart-factor",
        &[
            ("factor", row.name.into()),
            ("actual", score_or_dash(text, row.now.actual).into()),
            ("desired", score_or_dash(text, row.now.desired).into()),
        ],
    )
}
