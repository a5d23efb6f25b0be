//! The templates of this user: frameworks to start from again, each a workshop file without
//! content in one folder.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::disk::make_private_folder;
use super::{
    Disk, EXAMPLES, EXTENSION, FileError, FileErrorKind, Fresh, Subject, load, print, save, started,
};
use crate::workshop::{Language, Workshop};

/// The template that is always there: the standard framework.
pub const STANDARD: &str = "standard";

/// A template that was saved.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Template {
    /// Where it lies.
    pub path: PathBuf,
    /// What it is called.
    pub title: String,
    /// The language it is written in.
    pub language: Language,
    /// How many factors take part.
    pub factors: usize,
}

impl Template {
    fn read(disk: &dyn Disk, path: &Path) -> Result<Self, FileError> {
        let workshop = load(disk, path)?.0.workshop;
        let factors = workshop.framework.active().count();
        let named = !workshop.title.trim().is_empty();
        let title = if named { workshop.title } else { stem(path) };
        Ok(Self { path: path.to_owned(), title, language: workshop.language, factors })
    }

    /// The name on the command line, as in `fireside new --template NAME`.
    #[must_use]
    pub fn name(&self) -> String {
        stem(&self.path)
    }
}

/// What stands on the shelf.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Shelf {
    /// The templates by title.
    pub templates: Vec<Template>,
    /// The files in the folder that are no templates, and why.
    pub unreadable: Vec<FileError>,
}

fn stem(path: &Path) -> String {
    path.file_stem().unwrap_or_default().to_string_lossy().into_owned()
}

/// The files of the folder that should be templates, by name. A folder that is not there yet has
/// none.
///
/// # Errors
/// When there is a folder and it cannot be read.
pub fn template_files(folder: &Path) -> Result<Vec<PathBuf>, FileError> {
    let refuse = |e: &std::io::Error| {
        FileError::new(folder, FileErrorKind::of_read(e)).about(Subject::Template)
    };
    let entries = match fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(e) if e.kind() == std::io::ErrorKind::NotFound => return Ok(Vec::new()),
        Err(e) => return Err(refuse(&e)),
    };
    let mut found = Vec::new();
    for entry in entries {
        let path = entry.map_err(|e| refuse(&e))?.path();
        // A hidden file is a save that did not come to its end.
        let hidden = path.file_name().is_none_or(|n| n.to_string_lossy().starts_with('.'));
        if !hidden && path.extension().is_some_and(|e| e == EXTENSION) {
            found.push(path);
        }
    }
    found.sort();
    Ok(found)
}

/// Reads what stands in the folder. A file that cannot be read is named and takes nothing away from
/// the others.
#[must_use]
pub fn read_shelf(disk: &dyn Disk, folder: &Path) -> Shelf {
    let mut shelf = Shelf::default();
    match template_files(folder) {
        Ok(files) => {
            for file in files {
                match Template::read(disk, &file) {
                    Ok(template) => shelf.templates.push(template),
                    Err(error) => shelf.unreadable.push(error.about(Subject::Template)),
                }
            }
        }
        Err(error) => shelf.unreadable.push(error),
    }
    shelf.templates.sort_by_cached_key(|t| (t.title.to_lowercase(), t.path.clone()));
    shelf
}

/// The name of the file for a title: small letters, figures and “-”. Names that mean something else
/// on the command line or to the system get a tail.
#[must_use]
pub fn slug(title: &str) -> String {
    const DEVICES: [&str; 4] = ["con", "prn", "aux", "nul"];
    let mut slug = String::new();
    for c in title.to_lowercase().chars().take(60) {
        if c.is_alphanumeric() {
            slug.push(c);
        } else if !slug.is_empty() && !slug.ends_with('-') {
            slug.push('-');
        }
    }
    let slug = slug.trim_end_matches('-');
    let numbered = |name: &str| slug.strip_prefix(name).is_some_and(|n| n.parse::<u8>().is_ok());
    let taken = slug == STANDARD
        || EXAMPLES.iter().any(|e| e.name == slug)
        || DEVICES.contains(&slug)
        || numbered("com")
        || numbered("lpt");
    match slug {
        "" => "template".to_owned(),
        slug if taken => format!("{slug}-template"),
        slug => slug.to_owned(),
    }
}

/// Saves the framework of a workshop as a template of this title: without client, segments, rounds
/// or anything else that was said. With `replace`, in the place of what has this name.
///
/// # Errors
/// [`FileErrorKind::Exists`] where the name is taken and nothing shall be replaced; else when the
/// folder or the file cannot be written. What was there is untouched then.
pub fn save_template(
    disk: &dyn Disk,
    folder: &Path,
    workshop: &Workshop,
    fresh: &Fresh<'_>,
    replace: bool,
) -> Result<PathBuf, FileError> {
    let path = folder.join(format!("{}.{EXTENSION}", slug(fresh.title)));
    let refuse = |path: &Path, kind| FileError::new(path, kind).about(Subject::Template);
    make_private_folder(folder)
        .map_err(|e| refuse(folder, FileErrorKind::Unwritable(e.to_string())))?;
    if !replace && path.symlink_metadata().is_ok() {
        return Err(refuse(&path, FileErrorKind::Exists));
    }
    let template = started(Arc::clone(&workshop.framework), workshop.language, fresh);
    let text = print(&template).map_err(|e| FileError { file: path.clone(), ..e })?;
    save(disk, &path, &text).map_err(|e| e.about(Subject::Template))?;
    Ok(path)
}

/// Takes a template off the shelf.
///
/// # Errors
/// When the file cannot be removed. One that is gone already is no error.
pub fn remove_template(disk: &dyn Disk, path: &Path) -> Result<(), FileError> {
    match disk.remove(path) {
        Ok(()) => Ok(()),
        Err(e) if e.kind() == std::io::ErrorKind::NotFound => Ok(()),
        Err(e) => {
            let kind = FileErrorKind::Unremovable(e.to_string());
            Err(FileError::new(path, kind).about(Subject::Template))
        }
    }
}

/// A new workshop from a template: its framework in its language, and nothing else of it.
///
/// # Errors
/// As [`load`].
pub fn from_template(
    disk: &dyn Disk,
    path: &Path,
    fresh: &Fresh<'_>,
) -> Result<Workshop, FileError> {
    let template = load(disk, path)?.0.workshop;
    Ok(started(template.framework, template.language, fresh))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_become_names_that_every_system_takes() {
        for (title, name) in [
            ("Renewal: three factors!", "renewal-three-factors"),
            ("  Qualità del servizio ", "qualità-del-servizio"),
            ("../../etc/passwd", "etc-passwd"),
            ("***", "template"),
            ("Standard", "standard-template"),
            ("Northwind onboarding", "northwind-onboarding-template"),
            ("NUL", "nul-template"),
            ("Com 1", "com-1"),
            ("com1", "com1-template"),
        ] {
            assert_eq!(slug(title), name);
        }
        assert!(slug(&"long ".repeat(50)).chars().count() <= 60);
    }
}
