//! The window.

pub mod canvas;
pub mod command;
mod room;
pub mod theme;
pub mod views;

pub use room::Room;
