//! A presentation as its parts by name, and as the archive that holds them.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::io::{Cursor, Write as _};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use super::xml::{HEAD, esc};
use crate::report::model::Failed;

/// The parts, each with its bytes; names as in the archive, without a leading `/`.
#[derive(Debug, Default)]
pub(super) struct Package {
    parts: BTreeMap<String, Vec<u8>>,
    /// What a part is, where its extension does not say it.
    types: BTreeMap<String, String>,
    /// What the parts with an extension are.
    defaults: BTreeMap<String, String>,
}

impl Package {
    /// A part whose extension says what it is.
    pub(super) fn put(&mut self, name: impl Into<String>, bytes: impl Into<Vec<u8>>) {
        self.parts.insert(name.into(), bytes.into());
    }

    /// A part with what it is.
    pub(super) fn put_as(
        &mut self,
        name: impl Into<String>,
        kind: impl Into<String>,
        bytes: impl Into<Vec<u8>>,
    ) {
        let name = name.into();
        self.types.insert(name.clone(), kind.into());
        self.parts.insert(name, bytes.into());
    }

    /// What the parts with this extension are, unless they say otherwise.
    pub(super) fn default_type(&mut self, extension: impl Into<String>, kind: impl Into<String>) {
        self.defaults.insert(extension.into().to_ascii_lowercase(), kind.into());
    }

    pub(super) fn get(&self, name: &str) -> Option<&[u8]> {
        self.parts.get(name).map(Vec::as_slice)
    }

    /// Keeps these parts only.
    pub(super) fn keep(&mut self, names: &BTreeSet<String>) {
        self.parts.retain(|name, _| names.contains(name));
        self.types.retain(|name, _| names.contains(name));
    }

    /// The archive. The same parts make the same bytes: it holds no time of day.
    pub(super) fn write(self) -> Result<Vec<u8>, Failed> {
        let failed = |e: &dyn std::fmt::Display| Failed::Writer(e.to_string());
        let mut types = format!(
            "{HEAD}<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
        );
        for (extension, kind) in &self.defaults {
            let (extension, kind) = (esc(extension), esc(kind));
            let _ = write!(types, r#"<Default Extension="{extension}" ContentType="{kind}"/>"#);
        }
        for (name, kind) in &self.types {
            let (name, kind) = (esc(name), esc(kind));
            let _ = write!(types, r#"<Override PartName="/{name}" ContentType="{kind}"/>"#);
        }
        types.push_str("</Types>");

        let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
        let mut add = |name: &str, bytes: &[u8]| {
            // What is packed already gets no smaller.
            let packed = [".xlsx", ".png", ".jpg", ".jpeg"].iter().any(|e| name.ends_with(e));
            let method =
                if packed { CompressionMethod::Stored } else { CompressionMethod::Deflated };
            let options = SimpleFileOptions::default()
                .compression_method(method)
                .last_modified_time(DateTime::default());
            archive.start_file(name, options).map_err(|e| failed(&e))?;
            archive.write_all(bytes).map_err(|e| failed(&e))
        };
        add("[Content_Types].xml", types.as_bytes())?;
        for (name, bytes) in &self.parts {
            add(name, bytes)?;
        }
        let done = archive.finish().map_err(|e| failed(&e))?;
        Ok(done.into_inner())
    }
}

/// The part that holds the relations of a part.
pub(super) fn relations_of(part: &str) -> String {
    match part.rsplit_once('/') {
        Some((folder, name)) => format!("{folder}/_rels/{name}.rels"),
        None => format!("_rels/{part}.rels"),
    }
}

/// The part that a relation of `part` leads to.
pub(super) fn resolve(part: &str, target: &str) -> String {
    if let Some(absolute) = target.strip_prefix('/') {
        return absolute.to_owned();
    }
    let mut path: Vec<&str> = part.split('/').collect();
    path.pop();
    for piece in target.split('/') {
        match piece {
            ".." => {
                path.pop();
            }
            "." | "" => {}
            piece => path.push(piece),
        }
    }
    path.join("/")
}

/// How `part` names another part in its relations.
pub(super) fn relative(part: &str, other: &str) -> String {
    let folders = part.matches('/').count();
    format!("{}{other}", "../".repeat(folders))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn relations_lead_from_folder_to_folder() {
        assert_eq!(relations_of("ppt/presentation.xml"), "ppt/_rels/presentation.xml.rels");
        assert_eq!(relations_of(""), "_rels/.rels");
        let target = resolve("ppt/slides/slide1.xml", "../charts/chart1.xml");
        assert_eq!(target, "ppt/charts/chart1.xml");
        assert_eq!(resolve("ppt/a.xml", "/docProps/core.xml"), "docProps/core.xml");
        let named = relative("ppt/slides/slide1.xml", "ppt/charts/chart1.xml");
        assert_eq!(resolve("ppt/slides/slide1.xml", &named), "ppt/charts/chart1.xml");
    }
}
