//! A map as PNG: the canvas as it is painted, without the window around it.

use std::io::Cursor;
use std::sync::Arc;

use egui::{Rect, Vec2, vec2};
use egui_kittest::Harness;
use egui_kittest::wgpu::WgpuTestRenderer;
use image::ImageFormat;

use super::super::canvas::layout::Layout;
use super::super::canvas::{AROUND, Canvas, Look};
use super::super::command::Out;
use super::super::offscreen::{ShotError, state};
use super::super::theme::{Theme, ThemeName, fonts};
use super::super::views::{Cx, Focus};
use super::Part;
use crate::measure::{Grades, as_of};
use crate::text::Text;
use crate::workshop::{Journey, JourneyId, Workshop};

/// Pixels a unit: twice what a screen shows, for print.
const SHARP: f32 = 2.0;
/// The fewest pixels a unit at which a title can still be read; a larger map is drawn smaller.
const LEAST: f32 = 0.6;
/// The longest side in pixels: what every graphics adapter can draw.
const MAX_SIDE: f32 = 8_192.0;
/// The most pixels: what may be held in memory several times over.
const MAX_PIXELS: f32 = 24_000_000.0;
/// Air around the map, in points, as the camera leaves it.
const AIR: f32 = 24.0;
/// How many frames are drawn: fonts and layouts stand still well before.
const FRAMES: usize = 5;
/// How often a picture is tried again, smaller, when the adapter gives up.
const TRIES: usize = 2;

/// How large a picture is: points, the zoom of the camera, pixels a point.
fn sizes(world: Vec2) -> (Vec2, f32) {
    let full = world + AROUND + Vec2::splat(AIR);
    let sharp = SHARP.min(MAX_SIDE / full.max_elem()).min((MAX_PIXELS / full.x / full.y).sqrt());
    if sharp >= LEAST {
        return (full, sharp);
    }
    // Too large for that: the map shrinks, its frame does not.
    let points = vec2(full.x * sharp / LEAST, full.y * sharp / LEAST);
    (points.max(AROUND + Vec2::splat(AIR + 64.0)).min(Vec2::splat(MAX_SIDE / LEAST)), LEAST)
}

/// Draws a journey, or a part of it, on light paper.
///
/// # Errors
/// When there is no graphics adapter, when it fails, or when there is no such journey.
pub fn png(
    workshop: &Arc<Workshop>,
    id: &JourneyId,
    part: &Part,
    text: &'static Text,
) -> Result<Vec<u8>, ShotError> {
    let journey = workshop.journeys.get(id).cloned();
    let journey = journey.ok_or_else(|| ShotError::Failed(id.to_string()))?;
    let rect = part.rect(&journey, &Layout::of(&journey));
    let (points, mut sharp) = sizes(rect.size());
    // An adapter in software, or a busy one, may give up on a large picture: a smaller one is
    // better than none.
    let mut tries = TRIES;
    loop {
        match drawn(workshop, id, &journey, rect, (points, sharp), text) {
            Err(ShotError::Failed(_)) if tries > 0 => {
                tries -= 1;
                sharp *= 0.6;
            }
            done => return done,
        }
    }
}

/// Draws a part of the world at this size, in points and pixels a point.
fn drawn(
    workshop: &Arc<Workshop>,
    id: &JourneyId,
    journey: &Arc<Journey>,
    rect: Rect,
    (points, sharp): (Vec2, f32),
    text: &'static Text,
) -> Result<Vec<u8>, ShotError> {
    let theme = Theme::of(ThemeName::Light);
    let today = jiff::Zoned::now().date();
    let day = as_of(workshop, today);
    let grades = Grades::of(workshop, day);
    let focus = Focus::default();
    let mut canvas = Canvas::for_picture();
    let mut first = true;
    let draw = |ui: &mut egui::Ui| {
        if std::mem::take(&mut first) {
            ui.ctx().set_fonts(fonts());
            theme.apply(ui.ctx());
            return;
        }
        ui.painter().rect_filled(ui.ctx().content_rect(), 0, *theme.paper);
        ui.spacing_mut().item_spacing = Vec2::ZERO;
        let mut out = Out::default();
        let mut cx = Cx {
            workshop,
            sheet: None,
            today,
            as_of: day,
            grades: &grades,
            focus: &focus,
            text,
            theme,
            out: &mut out,
        };
        canvas.look(Look::To(rect));
        canvas.show(ui, &mut cx, id, journey);
    };
    let mut harness: Harness<'_> = Harness::builder()
        .with_size(points)
        .with_pixels_per_point(sharp)
        .allow_missing_glyphs()
        .with_step_dt(0.25)
        .renderer(WgpuTestRenderer::from_render_state(state()?))
        .build_ui(draw);
    harness.run_steps(FRAMES);
    let picture = harness.render().map_err(ShotError::Failed)?;
    let mut png = Cursor::new(Vec::new());
    let written = picture.write_to(&mut png, ImageFormat::Png);
    written.map_err(|e| ShotError::Failed(e.to_string()))?;
    Ok(png.into_inner())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_picture_is_larger_than_an_adapter_can_draw() {
        for world in
            [vec2(10.0, 10.0), vec2(4_000.0, 1_500.0), vec2(500_000.0, 900.0), Vec2::splat(1e6)]
        {
            let (points, sharp) = sizes(world);
            let pixels = points * sharp;
            assert!(pixels.max_elem() <= MAX_SIDE + 1.0, "{world:?} {pixels:?}");
            assert!(pixels.x * pixels.y <= MAX_PIXELS * 1.01, "{world:?} {pixels:?}");
        }
        assert_eq!(sizes(vec2(1_000.0, 500.0)).1, SHARP);
    }
}
