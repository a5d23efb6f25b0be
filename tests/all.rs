//! All tests that need no real window, as one program: it is linked once, not forty times. Every
//! file is about one thing that a person does, and can be run alone: `cargo test --test all gaps::`.

#![allow(clippy::duplicate_mod, reason = "every file brings the helpers that it needs")]

#[path = "app.rs"]
mod app;
#[path = "arrange.rs"]
mod arrange;
#[path = "board.rs"]
mod board;
#[path = "canvas/main.rs"]
mod canvas;
#[path = "chains.rs"]
mod chains;
#[path = "cli.rs"]
mod cli;
#[path = "compare.rs"]
mod compare;
#[path = "conform.rs"]
mod conform;
#[path = "connecting.rs"]
mod connecting;
#[path = "deliver.rs"]
mod deliver;
#[path = "desk.rs"]
mod desk;
#[path = "edits.rs"]
mod edits;
#[path = "evidence.rs"]
mod evidence;
#[path = "exchange.rs"]
mod exchange;
#[path = "expectations.rs"]
mod expectations;
#[path = "files.rs"]
mod files;
#[path = "flow/drawn.rs"]
mod flow_drawn;
#[path = "flow/paths.rs"]
mod flow_paths;
#[path = "flow/repair.rs"]
mod flow_repair;
#[path = "frame.rs"]
mod frame;
#[path = "framework.rs"]
mod framework;
#[path = "gaps.rs"]
mod gaps;
#[path = "hostile.rs"]
mod hostile;
#[path = "house.rs"]
mod house;
#[path = "logs/main.rs"]
mod logs;
#[path = "looks.rs"]
mod looks;
#[path = "mapped.rs"]
mod mapped;
#[path = "measures.rs"]
mod measures;
#[path = "memory.rs"]
mod memory;
#[path = "menu.rs"]
mod menu;
#[path = "mermaid.rs"]
mod mermaid;
#[path = "method.rs"]
mod method;
#[path = "office/main.rs"]
mod office;
#[path = "plan.rs"]
mod plan;
#[path = "print.rs"]
mod print;
#[path = "pyramid.rs"]
mod pyramid;
#[path = "questions.rs"]
mod questions;
#[path = "registers.rs"]
mod registers;
#[path = "remembering.rs"]
mod remembering;
#[path = "report.rs"]
mod report;
#[path = "requirements.rs"]
mod requirements;
#[path = "requirements_k_l.rs"]
mod requirements_k_l;
#[path = "saving.rs"]
mod saving;
#[path = "score_edges.rs"]
mod score_edges;
#[path = "score_room.rs"]
mod score_room;
#[path = "signals.rs"]
mod signals;
#[path = "signals_job.rs"]
mod signals_job;
#[path = "similar.rs"]
mod similar;
#[path = "simulate.rs"]
mod simulate;
#[path = "stance.rs"]
mod stance;
#[path = "start.rs"]
mod start;
#[path = "stories.rs"]
mod stories;
#[path = "flow/stream.rs"]
mod stream;
#[path = "texts.rs"]
mod texts;
#[path = "variants.rs"]
mod variants;
#[path = "why.rs"]
mod why;
#[path = "wording.rs"]
mod wording;
#[path = "worth.rs"]
mod worth;
