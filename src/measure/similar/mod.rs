//! Which data points say the same (L02, our definition): a person decides, this suggests.
//!
//! A text is the words of title, quote and tags without endings, accents and words that say
//! nothing; a word of title or tags counts twice. A word weighs (1 + ln count) · (1 + ln((1 + n) /
//! (1 + n_w))) in a text, n_w of all n texts having it, and two texts are as similar as the cosine of
//! their weights: 0 without a common word, 1 for the same words. [`Index`] keeps this up to date as
//! data points change, and compares a text only with those that share a word with it.
//!
//! [`Index::suggest`] turns that into [`Suggestion`]s. None of it depends on the order of the data
//! points, on how the index came about, or on how many threads there are.

mod gather;
mod group;
mod index;
mod suggest;
mod words;

pub use index::Index;
pub use suggest::{JOIN, Kind, LINK, MERGE, Suggestion, Watch, taken};
pub use words::{folded, spans};
