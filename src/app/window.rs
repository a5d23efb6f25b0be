//! The real window: which renderer, and what to say when there can be none.

use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use eframe::egui_wgpu::{WgpuSetup, WgpuSetupCreateNew};

use super::{App, Start};

/// What draws the window.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Renderer {
    /// OpenGL: starts fastest and needs least memory.
    Glow,
    /// Vulkan, Metal, Direct3D 12, or software, where OpenGL is missing or too old.
    Wgpu,
}

/// Why there is no window.
#[derive(Debug, thiserror::Error)]
pub enum WindowError {
    /// There is nothing to open a window on.
    #[error(
        "there is no display to open a window on (neither WAYLAND_DISPLAY nor DISPLAY is set).\n\
         Without one, use a headless job: new, check, list, score, render; `fireside --help` lists \
         them.\nTo run the window on a virtual display: xvfb-run -a fireside"
    )]
    NoDisplay,
    /// A library of the system is missing.
    #[error(
        "the window needs {library}, which this system lacks. Install it: on Debian and Ubuntu it \
         is in the package {package}.\n({detail})"
    )]
    MissingLibrary {
        /// The file that was looked for.
        library: &'static str,
        /// What brings it on Debian and its kin.
        package: &'static str,
        /// In the words of the system.
        detail: String,
    },
    /// There is said to be a display, but no window can be opened on it.
    #[error(
        "no window can be opened on this display ({0}).\nWithout one, use a headless job: new, check, \
         list, score, render; `fireside --help` lists them.\nTo run the window on a virtual display: \
         xvfb-run -a fireside"
    )]
    BadDisplay(String),
    /// The window was open and its surface is gone.
    #[error(
        "the window was lost ({0}). Unsaved work has been kept; the next start offers it on the \
         start page."
    )]
    Lost(String),
    /// No renderer works.
    #[error(
        "no renderer works here.\n{0}\nOn Debian and Ubuntu the packages libgl1, libegl1 and \
         mesa-vulkan-drivers bring one that needs no graphics card."
    )]
    NoRenderer(String),
}

/// Libraries that are loaded while the window opens, and the Debian package of each.
const LIBRARIES: [(&str, &str); 9] = [
    ("libxkbcommon-x11", "libxkbcommon-x11-0"),
    ("libxkbcommon", "libxkbcommon0"),
    ("libX11-xcb", "libx11-xcb1"),
    ("libX11", "libx11-6"),
    ("libXcursor", "libxcursor1"),
    ("libXi", "libxi6"),
    ("libXrandr", "libxrandr2"),
    ("libwayland-egl", "libwayland-egl1"),
    ("libwayland-client", "libwayland-client0"),
];

/// Opens the window and stays until it is closed.
///
/// # Errors
/// When there is no display, a library is missing, or no renderer works.
pub fn run(start: &Start, renderer: Option<Renderer>) -> Result<(), WindowError> {
    if cfg!(all(unix, not(target_os = "macos"))) {
        let set = |name| std::env::var_os(name).is_some_and(|v| !v.is_empty());
        if !set("WAYLAND_DISPLAY") && !set("WAYLAND_SOCKET") && !set("DISPLAY") {
            return Err(WindowError::NoDisplay);
        }
    }
    let order: &[Renderer] = match renderer {
        Some(Renderer::Glow) => &[Renderer::Glow],
        Some(Renderer::Wgpu) => &[Renderer::Wgpu],
        None => &[Renderer::Glow, Renderer::Wgpu],
    };
    let mut reasons = Vec::new();
    for &renderer in order {
        match attempt(start.clone(), renderer) {
            Ok(()) => return Ok(()),
            Err(Trouble::Lost(reason)) => return Err(WindowError::Lost(reason)),
            Err(Trouble::Display(reason)) => {
                let missing = missing_library(&reason);
                return Err(missing.unwrap_or(WindowError::BadDisplay(reason)));
            }
            Err(Trouble::Renderer(reason)) => {
                if let Some(error) = missing_library(&reason) {
                    return Err(error);
                }
                reasons.push(format!("{renderer:?}: {reason}"));
            }
        }
    }
    Err(WindowError::NoRenderer(reasons.join("\n")))
}

/// Why one try did not work.
enum Trouble {
    /// No other renderer would fare better.
    Display(String),
    /// Another renderer may.
    Renderer(String),
    /// It did work for a while.
    Lost(String),
}

fn missing_library(reason: &str) -> Option<WindowError> {
    LIBRARIES.iter().find(|(library, _)| reason.contains(library)).map(|&(library, package)| {
        WindowError::MissingLibrary { library, package, detail: reason.to_owned() }
    })
}

/// One try with one renderer. Some of the libraries below us panic where something is missing:
/// before the first frame that is a reason like any other, after it a bug that must not be hidden.
fn attempt(start: Start, renderer: Renderer) -> Result<(), Trouble> {
    let opened = Arc::new(AtomicBool::new(false));
    let running = Arc::clone(&opened);
    let window = move || {
        eframe::run_native(
            "fireside",
            options(renderer),
            Box::new(move |cc| {
                running.store(true, Ordering::Relaxed);
                Ok(Box::new(App::new(&cc.egui_ctx, start)))
            }),
        )
    };
    let hook = std::panic::take_hook();
    let speak = Arc::clone(&opened);
    let hook = Arc::new(hook);
    let quiet = Arc::clone(&hook);
    std::panic::set_hook(Box::new(move |info| {
        if speak.load(Ordering::Relaxed) {
            quiet(info);
        }
    }));
    let result = catch_unwind(AssertUnwindSafe(window));
    std::panic::set_hook(Box::new(move |info| hook(info)));
    match result {
        Ok(Ok(())) => Ok(()),
        Ok(Err(error)) if opened.load(Ordering::Relaxed) => Err(Trouble::Lost(error.to_string())),
        Ok(Err(error @ (eframe::Error::Winit(_) | eframe::Error::WinitEventLoop(_)))) => {
            Err(Trouble::Display(error.to_string()))
        }
        Ok(Err(error)) => Err(Trouble::Renderer(error.to_string())),
        Err(panic) if opened.load(Ordering::Relaxed) => resume_unwind(panic),
        Err(panic) => Err(Trouble::Renderer(
            panic
                .downcast_ref::<String>()
                .cloned()
                .or_else(|| panic.downcast_ref::<&str>().map(|s| (*s).to_owned()))
                .unwrap_or_else(|| "the window system gave up".to_owned()),
        )),
    }
}

fn options(renderer: Renderer) -> eframe::NativeOptions {
    let viewport = egui::ViewportBuilder::default()
        .with_app_id("fireside")
        .with_title("Fireside")
        .with_inner_size([1280.0, 800.0])
        .with_min_inner_size([640.0, 360.0])
        .with_icon(icon())
        .with_drag_and_drop(true);
    let mut wgpu_options = eframe::WgpuConfiguration::default();
    if let WgpuSetup::CreateNew(WgpuSetupCreateNew { power_preference, .. }) =
        &mut wgpu_options.wgpu_setup
    {
        // Charts and cards: the battery of the laptop on the lectern matters more.
        *power_preference = eframe::wgpu::PowerPreference::LowPower;
    }
    eframe::NativeOptions {
        viewport,
        renderer: match renderer {
            Renderer::Glow => eframe::Renderer::Glow,
            Renderer::Wgpu => eframe::Renderer::Wgpu,
        },
        wgpu_options,
        ..Default::default()
    }
}

/// The icon of the window; none if the embedded picture cannot be read.
fn icon() -> egui::IconData {
    eframe::icon_data::from_png_bytes(include_bytes!("../../assets/icon.png")).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_missing_library_is_named_with_its_package() {
        let error = missing_library("Library libxkbcommon-x11.so could not be loaded.");
        assert!(error.is_some_and(|e| e.to_string().contains("libxkbcommon-x11-0")));
        assert!(missing_library("the GPU is on fire").is_none());
        assert!(!icon().rgba.is_empty());
    }
}
