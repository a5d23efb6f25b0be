//! `fireside render`: any room of the app as a picture, without a display.

use std::io::Cursor;
use std::path::PathBuf;

use clap::Args;
use clap::builder::PossibleValuesParser;
use image::ImageFormat;

use super::{Console, Failure, load};
use crate::app::offscreen::{Shot, ShotError, shoot};
use crate::app::theme::ThemeName;
use crate::app::{Page, Room};
use crate::file::{self, FileError, FileErrorKind, RealDisk};
use crate::text::Language;

/// The view that is no room.
const START: &str = "start";

/// The widest and highest picture, in pixels: what every graphics adapter can draw.
const MAX_SIDE: u32 = 8192;

#[derive(Debug, Args)]
pub struct Options {
    /// The workshop
    file: PathBuf,
    /// Which room or page of a room, or the start page
    #[arg(long, value_name = "NAME", value_parser = views())]
    view: String,
    /// The PNG file to write
    #[arg(short, long, value_name = "FILE")]
    output: PathBuf,
    /// Width and height in pixels
    #[arg(long, value_name = "WxH", default_value = "1280x720", value_parser = size)]
    size: (u32, u32),
    /// The theme
    #[arg(long, value_name = "NAME", default_value = "light", value_parser = themes())]
    theme: String,
    /// The scale of the interface, 0.8 to 2.5
    #[arg(long, default_value_t = 1.0, value_parser = scale)]
    scale: f32,
}

fn views() -> PossibleValuesParser {
    let rooms = Room::ALL.map(Room::code).into_iter();
    PossibleValuesParser::new([START].into_iter().chain(rooms).chain(Page::ALL.map(Page::code)))
}

fn themes() -> PossibleValuesParser {
    PossibleValuesParser::new(ThemeName::ALL.map(ThemeName::code))
}

fn size(typed: &str) -> Result<(u32, u32), String> {
    let (w, h) = typed.split_once('x').ok_or("write it like 1280x720")?;
    let side = |s: &str| match s.parse() {
        Ok(n) if (64..=MAX_SIDE).contains(&n) => Ok(n),
        _ => Err(format!("a side is from 64 to {MAX_SIDE} pixels")),
    };
    Ok((side(w)?, side(h)?))
}

fn scale(typed: &str) -> Result<f32, String> {
    match typed.parse() {
        Ok(scale) if file::SCALES.contains(&scale) => Ok(scale),
        _ => Err("a scale is from 0.8 to 2.5".to_owned()),
    }
}

pub fn run(console: &Console, options: &Options, lang: Option<Language>) -> Result<(), Failure> {
    let workshop = load(console, &options.file)?;
    let room = Room::ALL.into_iter().find(|r| r.code() == options.view);
    let page = Page::ALL.into_iter().find(|p| p.code() == options.view);
    let shot = Shot {
        room: page.map(Page::room).or(room),
        page,
        size: options.size,
        theme: ThemeName::from_code(&options.theme).unwrap_or_default(),
        // A picture of a workshop speaks its language unless told otherwise.
        language: lang.unwrap_or(workshop.language),
        scale: options.scale,
    };
    let picture = shoot(workshop, &shot).map_err(|error| {
        console.complain(&match error {
            ShotError::NoAdapter(_) => error.to_string(),
            ShotError::Failed(_) => format!("{}: {error}", options.file.display()),
        });
        Failure::Output
    })?;
    let mut png = Cursor::new(Vec::new());
    let refuse = |detail: String| {
        console.refuse(&FileError::new(&options.output, FileErrorKind::Unwritable(detail)))
    };
    picture.write_to(&mut png, ImageFormat::Png).map_err(|e| refuse(e.to_string()))?;
    file::save_bytes(&RealDisk, &options.output, png.get_ref()).map_err(|e| console.refuse(&e))?;
    let name = options.output.display().to_string();
    console.print(&format!("{}\n", console.text.with("cli-written", &[("file", name.into())])))
}
