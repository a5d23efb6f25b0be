//! What is asked about event logs, and what came of it.

use super::FlowAct;
use crate::app::App;

impl App {
    /// Carries out what was asked about event logs.
    pub(in crate::app) fn act_on_flow(&mut self, _ctx: &egui::Context, _act: FlowAct) {}
}
