//! What typst may see: our sources, our fonts, the data of one report. Every other file is refused.

use std::collections::{BTreeMap, HashMap};
use std::sync::{Arc, LazyLock};

use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt};

use super::SOURCES;
use super::fonts::Fonts;

/// Files in memory, by name.
pub(super) type Files = BTreeMap<String, Arc<[u8]>>;

/// What all worlds share.
static LIBRARY: LazyLock<LazyHash<Library>> = LazyLock::new(|| LazyHash::new(Library::default()));

/// One document's world.
pub(super) struct World {
    main: FileId,
    files: HashMap<FileId, Bytes>,
    sources: HashMap<FileId, Source>,
    fonts: Arc<Fonts>,
}

impl World {
    /// A world whose main source is one of ours, with these files beside it.
    pub(super) fn new(main: &str, files: Files) -> Self {
        let sources = SOURCES.iter().filter_map(|(name, text)| {
            let id = id(name)?;
            Some((id, Source::new(id, (*text).to_owned())))
        });
        let fonts = Fonts::of(&files);
        let files =
            files.into_iter().filter_map(|(name, bytes)| Some((id(&name)?, Bytes::new(bytes))));
        let sources: HashMap<_, _> = sources.collect();
        // Every name is ours, so that the main source is there; if it were not, typst says so.
        let main = id(main).unwrap_or_else(|| Source::detached("").id());
        Self { main, files: files.collect(), sources, fonts }
    }
}

fn id(name: &str) -> Option<FileId> {
    let path = VirtualPath::new(name).ok()?;
    Some(RootedPath::new(VirtualRoot::Project, path).intern())
}

fn absent(id: FileId) -> FileError {
    FileError::NotFound(id.get().vpath().get_without_slash().into())
}

impl typst::World for World {
    fn library(&self) -> &LazyHash<Library> {
        &LIBRARY
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &self.fonts.book
    }

    fn main(&self) -> FileId {
        self.main
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        self.sources.get(&id).cloned().ok_or_else(|| absent(id))
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        self.files.get(&id).cloned().ok_or_else(|| absent(id))
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.fonts.fonts.get(index).cloned()
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}
