//! The start page.
use std::path::PathBuf;
use crate::app::command::Out;
use crate::app::theme::Theme;
use crate::text::Text;
/// Offer.
pub struct RecoveryOffer { /// t
    pub title: String, /// w
    pub when: String, /// p
    pub path: Option<PathBuf> }
/// Answer.
pub enum StartAnswer { /// r
    Restore(usize), /// d
    Discard(usize) }
/// Page.
#[derive(Default)]
pub struct StartPage;
impl StartPage {
    /// show
    pub fn show(&mut self, _ui: &mut egui::Ui, _recent: &[PathBuf], _offers: &[RecoveryOffer], _text: &'static Text, _theme: &'static Theme, _out: &mut Out) -> Option<StartAnswer> { None }
}
