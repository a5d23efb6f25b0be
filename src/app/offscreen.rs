//! Any room as a picture, without a display.

use std::time::{Duration, Instant};

use eframe::egui_wgpu::{RenderState, RendererOptions, WgpuConfiguration, WgpuError, WgpuSetup};
use eframe::wgpu::Backends;
use egui_kittest::wgpu::WgpuTestRenderer;
use egui_kittest::{Harness, wgpu};
use image::RgbaImage;

use super::theme::ThemeName;
use super::{App, Page, Room};
use crate::text::Language;
use crate::workshop::Workshop;

/// What to draw.
#[derive(Debug, Clone)]
pub struct Shot {
    /// The room; none for the start page.
    pub room: Option<Room>,
    /// Which of its pages; the first if none.
    pub page: Option<Page>,
    /// Width and height in pixels.
    pub size: (u32, u32),
    /// The theme.
    pub theme: ThemeName,
    /// The language of the interface.
    pub language: Language,
    /// The scale of the interface, 0.8 to 2.5.
    pub scale: f32,
}

/// Why there is no picture.
#[derive(Debug, thiserror::Error)]
pub enum ShotError {
    /// No graphics adapter at all.
    #[error(
        "there is no graphics adapter to draw with ({0}). Install a software one: \
         on Debian, Ubuntu and Fedora it is the package mesa-vulkan-drivers, on Arch vulkan-swrast."
    )]
    NoAdapter(String),
    /// The adapter gave up.
    #[error("the picture could not be drawn: {0}")]
    Failed(String),
}

/// How long a picture waits for what goes on in the background.
const PATIENCE: Duration = Duration::from_secs(60);

/// How many frames are drawn: fonts, layouts and fitted maps stand still well before.
const FRAMES: usize = 12;

/// A graphics adapter, preferably one that draws in software: it draws the same everywhere.
fn adapter(backends: Backends) -> Result<RenderState, WgpuError> {
    let mut setup = wgpu::default_wgpu_setup();
    if let WgpuSetup::CreateNew(new) = &mut setup {
        new.instance_descriptor.backends &= backends;
    }
    let instance = pollster::block_on(setup.new_instance());
    let config = WgpuConfiguration { wgpu_setup: setup, ..Default::default() };
    let options = RendererOptions::PREDICTABLE;
    pollster::block_on(RenderState::create(&config, &instance, None, options))
}

/// What draws. The harness would panic without an adapter; asking for one first gives a reason
/// instead.
pub(super) fn state() -> Result<RenderState, ShotError> {
    adapter(Backends::PRIMARY)
        .or_else(|_| adapter(Backends::GL))
        .map_err(|e| ShotError::NoAdapter(e.to_string()))
}

/// Draws a room of a workshop.
///
/// # Errors
/// When there is no graphics adapter, or when it fails.
pub fn shoot(workshop: Workshop, shot: &Shot) -> Result<RgbaImage, ShotError> {
    let state = state()?;
    let points = egui::vec2(shot.size.0 as f32, shot.size.1 as f32);
    let app = App::showing(workshop, shot);
    let mut harness: Harness<'_, App> = Harness::builder()
        .with_size(points)
        .allow_missing_glyphs()
        .with_step_dt(0.25)
        .renderer(WgpuTestRenderer::from_render_state(state))
        .build_eframe(|_| app);
    harness.run_steps(FRAMES);
    // Pages of a report and layouts of many dots come from the background.
    let until = Instant::now() + PATIENCE;
    while harness.state().is_busy() && Instant::now() < until {
        std::thread::sleep(Duration::from_millis(20));
        harness.run_steps(1);
    }
    harness.run_steps(2);
    harness.render().map_err(ShotError::Failed)
}
