//! Fireside: a native studio for workshops on customer engagement.

pub mod app;
pub mod cli;
pub mod edit;
pub mod file;
pub mod measure;
pub mod text;
pub mod workshop;
