//! Widgets of the rooms that egui does not have: handles on a scale, number fields that read what
//! people type, chips, marks of evidence, and text that fits its place.

mod button;
mod evidence;
mod field;
mod floating;
mod grade;
mod handle;
mod level;
mod line;
mod track;

pub use button::{chip, chip_width, chip_within};
pub use evidence::{Search, SignalTicks};
pub use field::{Typed, number_field};
pub use floating::Floating;
pub use grade::{
    GRADE_HEIGHT, GRADE_WIDTH, claim_mark, grade_ink, grade_mark, grade_meaning, grade_of_claim,
    grade_title, paint_grade,
};
pub use handle::{Change, Handle, Rail, asked};
pub use level::level_line;
pub use line::{dashed, elided, says, wrapped};
pub use track::{Track, flag};
