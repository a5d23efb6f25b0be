//! The mark of an evidence grade: nothing, one, two or three points, so that it is told apart by
//! its shape and never by its colour.

use egui::{Color32, Painter, Pos2, Response, Sense, Stroke, Ui, vec2};

use super::says;
use crate::app::theme::{TARGET, Theme};
use crate::measure::{Grade, Standing};
use crate::text::Text;

/// How wide a mark in a row is, in points.
pub const GRADE_WIDTH: f32 = 20.0;

/// How tall a mark in a row is, in points.
pub const GRADE_HEIGHT: f32 = 16.0;

/// The key of a grade's name in the interface texts.
#[must_use]
pub const fn grade_title(grade: Grade) -> &'static str {
    match grade {
        Grade::Opinion => "claims-grade-opinion",
        Grade::Fluke => "claims-grade-fluke",
        Grade::Pattern => "claims-grade-pattern",
        Grade::Trend => "claims-grade-trend",
    }
}

/// The key of the sentence that says what a grade means, its name included.
#[must_use]
pub const fn grade_meaning(grade: Grade) -> &'static str {
    match grade {
        Grade::Opinion => "claims-grade-opinion-means",
        Grade::Fluke => "claims-grade-fluke-means",
        Grade::Pattern => "claims-grade-pattern-means",
        Grade::Trend => "claims-grade-trend-means",
    }
}

/// “Trend: 3 independent sources”, and what became of them if they faded.
#[must_use]
pub fn grade_of_claim(text: &Text, standing: &Standing) -> String {
    let sources = ("n", standing.sources.into());
    let grade = ("grade", text.get(grade_title(standing.grade)).into());
    // Less than half a tenth is what rounding to one decimal hides.
    if (standing.sources as f64 - standing.strength).abs() < 0.05 {
        text.with("claims-grade-sources", &[grade, sources])
    } else {
        let strength = ("strength", text.number(standing.strength, 1).into());
        text.with("claims-grade-faded", &[grade, sources, strength])
    }
}

/// Paints the mark around `center`. `scale` is 1 for [`GRADE_WIDTH`] × [`GRADE_HEIGHT`] points; a
/// canvas gives its zoom.
pub fn paint_grade(painter: &Painter, center: Pos2, scale: f32, grade: Grade, ink: Color32) {
    let at = |x: f32, y: f32| center + vec2(x, y) * scale;
    let dot = |pos: Pos2| {
        painter.circle_filled(pos, 2.6 * scale, ink);
    };
    let line = Stroke::new(1.4 * scale, ink);
    match grade {
        Grade::Opinion => {
            painter.circle_stroke(center, 4.0 * scale, line);
        }
        Grade::Fluke => dot(center),
        Grade::Pattern => {
            let ends = [at(-5.0, 0.0), at(5.0, 0.0)];
            painter.line_segment(ends, line);
            ends.into_iter().for_each(dot);
        }
        Grade::Trend => {
            let points = [at(-7.0, 5.0), at(0.0, 1.5), at(7.0, -5.0)];
            for pair in points.windows(2) {
                painter.line_segment([pair[0], pair[1]], line);
            }
            points.into_iter().for_each(dot);
        }
    }
}

/// The ink of a mark: what is a finding stands out, what is not stands back.
#[must_use]
pub fn grade_ink(theme: &Theme, grade: Grade) -> Color32 {
    if grade >= Grade::Pattern { *theme.ink } else { *theme.ink_soft }
}

/// A mark in a row, with what it means in a tooltip. It is a picture with the grade as its name.
pub fn grade_mark(ui: &mut Ui, theme: &Theme, text: &Text, grade: Grade) -> Response {
    mark(ui, theme, text, grade, || text.get(grade_title(grade)).to_owned())
}

/// The mark of a claim, which knows how many sources it has.
pub fn claim_mark(ui: &mut Ui, theme: &Theme, text: &Text, standing: &Standing) -> Response {
    let name = || grade_of_claim(text, standing);
    mark(ui, theme, text, standing.grade, name).on_hover_text(name())
}

fn mark(
    ui: &mut Ui,
    theme: &Theme,
    text: &Text,
    grade: Grade,
    name: impl Fn() -> String,
) -> Response {
    let (rect, response) = ui.allocate_exact_size(vec2(GRADE_WIDTH, TARGET), Sense::hover());
    if ui.is_rect_visible(rect) {
        paint_grade(ui.painter(), rect.center(), 1.0, grade, grade_ink(theme, grade));
    }
    says(&response, name);
    response.on_hover_text(text.get(grade_meaning(grade)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Language;

    #[test]
    fn a_mark_says_how_many_sources_stand_behind_it() {
        let text = Text::of(Language::English);
        let mut standing =
            Standing { grade: Grade::Trend, strength: 3.0, sources: 3, ..Standing::default() };
        assert_eq!(grade_of_claim(text, &standing), "Trend: 3 independent sources");
        (standing.grade, standing.strength) = (Grade::Pattern, 1.75);
        assert_eq!(
            grade_of_claim(text, &standing),
            "Pattern: 3 independent sources, which count 1.8 today because they fade"
        );
        standing = Standing { grade: Grade::Fluke, strength: 1.0, sources: 1, ..standing };
        assert_eq!(grade_of_claim(text, &standing), "Fluke: 1 independent source");
        standing = Standing::default();
        assert_eq!(grade_of_claim(text, &standing), "Opinion: no source yet");
    }
}
