//! The window.

pub mod command;
pub mod form;
mod room;
pub mod theme;
pub mod views;

pub use room::Room;
