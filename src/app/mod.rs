//! The window.

pub mod charts;
pub mod command;
mod room;
pub mod theme;
pub mod views;
pub mod widgets;

pub use room::Room;
