//! Fireside: a native studio for workshops on customer engagement.
//!
//! # A map of the house
//!
//! | room | what happens there | what it knows |
//! |---|---|---|
//! | [`workshop`] | the document: plain data, ids, invariants | nobody |
//! | [`measure`] | figures from a workshop, pure and deterministic | `workshop` |
//! | [`flow`] | journeys in motion: event logs, drawn against real, chains, simulation; pure | `workshop`, `measure` |
//! | [`edit`] | every change to a workshop, applied, refused or taken back | `workshop` |
//! | [`text`] | languages, numbers and dates as the reader writes them | `workshop` (its language) |
//! | [`file`](mod@file) | workshops on disk: RON, atomic save, recovery, settings, templates | `workshop`, `text` |
//! | [`report`] | a workshop as text and bytes for others to read (PDF, PPTX, XLSX, CSV), pure | `workshop`, `measure`, `text` |
//! | [`app`] | the window: frame order, actions, rooms, canvas, charts, theme | all of them |
//! | [`cli`] | the headless jobs | all of them |
//!
//! # How a change travels
//!
//! A view reads the [`workshop::Workshop`] and its figures by shared reference and answers with
//! [`edit::Edit`]s and [`app::command::Action`]s. The frame drains them once everything is drawn:
//! the [`edit::Document`] carries an edit out on a copy that shares whatever did not change,
//! refuses it if it speaks of something that is not there, and remembers the state before as one
//! labelled step to undo. The parts of a workshop sit behind `Arc`s, so that “did this change?” is
//! a comparison of pointers: figures, layouts and the list of problems are computed once per
//! change of what they depend on, never per frame.
//!
//! # Rules of the house
//!
//! `tests/house.rs` reads the source and holds them:
//!
//! 1. `workshop` knows nobody; `measure` and `edit` know `workshop` only; `flow` knows both
//!    `workshop` and `measure`.
//! 2. egui lives in `app` alone; `std::fs` in `file`, `cli` and the jobs of `app` alone.
//! 3. `cli` and `app` do not import one another, except that `cli` opens the window and draws
//!    pictures through `app`.
//! 4. Views read, edits write.
//! 5. Every word that a person sees goes through [`text`]; every colour, space and font size is a
//!    token of [`app::theme`].
//! 6. Whatever waits (disk, dialogs) runs off the frame.

pub mod app;
pub mod cli;
pub mod edit;
pub mod file;
pub mod flow;
pub mod measure;
pub mod report;
pub mod text;
pub mod workshop;
