//! Widgets of the rooms that egui does not have: handles on a scale, number fields that read what
//! people type, chips, and text that fits its place.

mod button;
mod field;
mod handle;
mod level;
mod line;
mod tick;
mod track;

pub use button::{chip, chip_width, chip_within};
pub use field::{Typed, number_field};
pub use handle::{Change, Handle, Rail};
pub use level::level_line;
pub use line::{elided, says, wrapped};
pub use tick::tick;
pub use track::{Track, flag};
