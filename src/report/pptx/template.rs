//! An own template: masters, layouts, letters and colours of a presentation that is given, without
//! its slides.

use std::collections::BTreeSet;
use std::io::{Cursor, Read as _};

use roxmltree::{Document, Node};
use zip::ZipArchive;

use super::base::{self, KIND};
use super::package::{Package, relations_of, resolve};
use super::xml::{Rect, points};
use crate::report::colours::Rgb;
use crate::report::model::Failed;

/// The most bytes that a template may unpack to: a small file can claim to hold a lot.
const MAX_BYTES: u64 = 256 * 1024 * 1024;
/// The most parts that a template may have.
const MAX_PARTS: usize = 10_000;

/// The letters of a title where neither layout nor master says it, in points.
const TITLE: f64 = 24.0;

/// A presentation without slides, and where things go on it.
pub(super) struct Template {
    pub package: Package,
    /// Where the presentation itself stands.
    pub presentation: String,
    /// The slide, in points.
    pub size: [f64; 2],
    pub cover: Layout,
    pub heading: Layout,
    /// The master of the notes, if it has one.
    pub notes_master: Option<String>,
}

/// A layout and its places.
#[derive(Debug, Clone, Default)]
pub(super) struct Layout {
    /// The part.
    pub part: String,
    /// The letters of its title, in points.
    pub size: f64,
    pub title: Option<Holder>,
    pub subtitle: Option<Holder>,
    pub foot: Option<Holder>,
    pub page: Option<Holder>,
}

/// A place of a layout: what it is called there, and where it is.
#[derive(Debug, Clone)]
pub(super) struct Holder {
    /// The attributes of the placeholder, as they must be repeated.
    pub kind: String,
    pub at: Option<Rect>,
}

type Relation = (String, String, String);

fn bad(why: impl std::fmt::Display) -> Failed {
    Failed::Template(why.to_string())
}

impl Template {
    /// Ours.
    pub(super) fn ours(accent: Rgb) -> Result<Self, Failed> {
        Self::of(base::package(accent))
    }

    /// The one in these bytes.
    pub(super) fn read(bytes: &[u8]) -> Result<Self, Failed> {
        let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(bad)?;
        if archive.len() > MAX_PARTS {
            return Err(bad("it has too many parts"));
        }
        let mut package = Package::default();
        let mut left = MAX_BYTES;
        let mut types = Vec::new();
        for at in 0..archive.len() {
            let file = archive.by_index(at).map_err(bad)?;
            let name = file.name().map_err(bad)?.into_owned();
            if name.ends_with('/') {
                continue;
            }
            let mut part = Vec::new();
            let read = file.take(left + 1).read_to_end(&mut part).map_err(bad)? as u64;
            left = left.checked_sub(read).ok_or_else(|| bad("it unpacks to too much"))?;
            if name == "[Content_Types].xml" {
                types = part;
            } else {
                package.put(name, part);
            }
        }
        typed(&mut package, &types)?;
        Self::of(package)
    }

    fn of(mut package: Package) -> Result<Self, Failed> {
        let root = relations(&package, "")?;
        let presentation =
            target(&root, "", "officeDocument").ok_or_else(|| bad("it is no presentation"))?;
        let text = text(&package, &presentation)?;
        let document = Document::parse(text).map_err(bad)?;
        if document.root_element().tag_name().name() != "presentation" {
            return Err(bad("it is no presentation"));
        }
        let size = child(document.root_element(), "sldSz").ok_or_else(|| bad("no size"))?;
        let size = [length(size, "cx"), length(size, "cy")];
        let [w, h] = size;
        // From a name card to a poster.
        if !(200.0..=6000.0).contains(&w) || !(150.0..=6000.0).contains(&h) {
            return Err(bad("its slides have no usable size"));
        }
        let related = relations(&package, &presentation)?;
        let masters: Vec<String> = document
            .descendants()
            .filter(|n| n.tag_name().name() == "sldMasterId")
            .filter_map(|n| by_id(&related, &presentation, n))
            .collect();
        let notes_master = target(&related, &presentation, "notesMaster");
        let mut layouts = Vec::new();
        for master in &masters {
            let of_master = relations(&package, master)?;
            let master_text = self::text(&package, master)?;
            let master_xml = Document::parse(master_text).map_err(bad)?;
            for id in master_xml.descendants().filter(|n| n.tag_name().name() == "sldLayoutId") {
                let Some(part) = by_id(&of_master, master, id) else { continue };
                let layout = Document::parse(self::text(&package, &part)?).map_err(bad)?;
                layouts.push(found(part.clone(), &layout, &master_xml));
            }
        }
        let titled = || layouts.iter().filter(|(_, _, layout)| layout.title.is_some());
        let heading = titled()
            .find(|(kind, ..)| kind == "titleOnly")
            .or_else(|| titled().filter(|(kind, ..)| kind != "title").min_by_key(|(_, n, _)| *n))
            .or_else(|| titled().next())
            .ok_or_else(|| bad("it has no layout with a title"))?;
        let cover = titled().find(|(kind, ..)| kind == "title").unwrap_or(heading);
        let (cover, heading) = (cover.2.clone(), heading.2.clone());
        let kept = reached(&package, &presentation)?;
        package.keep(&kept);
        // A template may call itself one; what is written is a presentation.
        let bytes = package.get(&presentation).unwrap_or_default().to_vec();
        let kind = format!("{KIND}presentationml.presentation.main+xml");
        package.put_as(presentation.clone(), kind, bytes);
        Ok(Self { package, presentation, size, cover, heading, notes_master })
    }
}

/// Says of every part what it is.
fn typed(package: &mut Package, types: &[u8]) -> Result<(), Failed> {
    let types = std::str::from_utf8(types).map_err(bad)?;
    let types = Document::parse(types).map_err(bad)?;
    for node in types.root_element().children() {
        let kind = node.attribute("ContentType").unwrap_or_default();
        if let Some(extension) = node.attribute("Extension") {
            package.default_type(extension, kind);
        } else if let Some(name) = node.attribute("PartName") {
            let name = name.trim_start_matches('/');
            if let Some(bytes) = package.get(name).map(<[u8]>::to_vec) {
                package.put_as(name, kind, bytes);
            }
        }
    }
    Ok(())
}

fn text<'a>(package: &'a Package, part: &str) -> Result<&'a str, Failed> {
    let bytes = package.get(part).ok_or_else(|| bad(format!("{part} is missing")))?;
    let text = std::str::from_utf8(bytes).map_err(bad)?;
    Ok(text.trim_start_matches('\u{feff}'))
}

/// The relations of a part: id, the last word of their type, target. Those that lead outside are
/// left out.
fn relations(package: &Package, part: &str) -> Result<Vec<Relation>, Failed> {
    let name = relations_of(part);
    if package.get(&name).is_none() {
        return Ok(Vec::new());
    }
    let document = Document::parse(text(package, &name)?).map_err(bad)?;
    let related = document.root_element().children().filter(|n| n.has_attribute("Target"));
    let inside = related.filter(|n| n.attribute("TargetMode") != Some("External"));
    let word = |n: Node<'_, '_>, name: &str| n.attribute(name).unwrap_or_default().to_owned();
    Ok(inside
        .map(|n| {
            let kind = word(n, "Type");
            let kind = kind.rsplit('/').next().unwrap_or_default().to_owned();
            (word(n, "Id"), kind, word(n, "Target"))
        })
        .collect())
}

fn target(relations: &[Relation], part: &str, kind: &str) -> Option<String> {
    let (.., target) = relations.iter().find(|(_, k, _)| k == kind)?;
    Some(resolve(part, target))
}

/// Where the `r:id` of a node leads.
fn by_id(relations: &[Relation], part: &str, node: Node<'_, '_>) -> Option<String> {
    let id = node.attributes().find(|a| a.name() == "id" && a.namespace().is_some())?;
    let (.., target) = relations.iter().find(|(known, ..)| known == id.value())?;
    Some(resolve(part, target))
}

/// What is reached from the root, without the slides and what only they need.
fn reached(package: &Package, presentation: &str) -> Result<BTreeSet<String>, Failed> {
    let mut kept: BTreeSet<String> = BTreeSet::new();
    let mut open = vec![String::new()];
    while let Some(part) = open.pop() {
        kept.insert(relations_of(&part));
        for (_, kind, target) in relations(package, &part)? {
            let left_out = match part.as_str() {
                "" => kind != "officeDocument",
                p if p == presentation => !KEPT.contains(&kind.as_str()),
                _ => matches!(kind.as_str(), "slide" | "notesSlide"),
            };
            let target = resolve(&part, &target);
            if !left_out && package.get(&target).is_some() && kept.insert(target.clone()) {
                open.push(target);
            }
        }
    }
    Ok(kept)
}

/// What a presentation without slides still refers to. Comments, macros and custom parts stay
/// behind with the slides.
pub(super) const KEPT: [&str; 8] = [
    "slideMaster",
    "notesMaster",
    "handoutMaster",
    "theme",
    "presProps",
    "viewProps",
    "tableStyles",
    "font",
];

fn child<'a, 'i>(node: Node<'a, 'i>, name: &str) -> Option<Node<'a, 'i>> {
    node.children().find(|n| n.tag_name().name() == name)
}

fn length(node: Node<'_, '_>, name: &str) -> f64 {
    points(node.attribute(name).and_then(|v| v.parse().ok()).unwrap_or(0.0))
}

/// A layout: its kind, how many places for words it has, and where things go.
fn found(part: String, layout: &Document<'_>, master: &Document<'_>) -> (String, usize, Layout) {
    let kind = layout.root_element().attribute("type").unwrap_or_default().to_owned();
    let holders: Vec<Node<'_, '_>> =
        layout.descendants().filter(|n| n.tag_name().name() == "ph").collect();
    let of = |node: &Node<'_, '_>| node.attribute("type").unwrap_or("obj").to_owned();
    let bodies =
        holders.iter().filter(|n| !matches!(of(n).as_str(), "dt" | "ftr" | "sldNum")).count();
    let holder = |kinds: &[&str]| {
        let node = holders.iter().find(|n| kinds.contains(&of(n).as_str()))?;
        let at = place(*node).or_else(|| {
            let same = |n: &Node<'_, '_>| {
                n.tag_name().name() == "ph" && {
                    let of_master = of(n);
                    kinds.contains(&of_master.as_str())
                        || of_master == "title" && kinds.contains(&"ctrTitle")
                }
            };
            place(master.descendants().find(same)?)
        });
        let attribute = |name: &str| {
            node.attribute(name)
                .map_or_else(String::new, |v| format!(r#"{name}="{}" "#, super::xml::esc(v)))
        };
        let kind = ["type", "sz", "idx"].map(attribute).concat();
        Some(Holder { kind: kind.trim_end().to_owned(), at })
    };
    let letters = |node: Node<'_, '_>| {
        let look = node.descendants().find(|n| n.tag_name().name() == "defRPr");
        look?.attribute("sz")?.parse::<f64>().ok().map(|size| size / 100.0)
    };
    let title = holders.iter().find(|n| matches!(of(n).as_str(), "title" | "ctrTitle"));
    let own = title.and_then(|n| letters(n.ancestors().find(|a| a.tag_name().name() == "sp")?));
    let style = || master.descendants().find(|n| n.tag_name().name() == "titleStyle");
    let size = own.or_else(|| letters(style()?)).unwrap_or(TITLE).clamp(8.0, 96.0);
    let layout = Layout {
        part,
        size,
        title: holder(&["title", "ctrTitle"]),
        subtitle: holder(&["subTitle"]),
        foot: holder(&["ftr"]),
        page: holder(&["sldNum"]),
    };
    (kind, bodies, layout)
}

/// Where the shape of a placeholder is, if it says so itself.
fn place(holder: Node<'_, '_>) -> Option<Rect> {
    let shape = holder.ancestors().find(|n| n.tag_name().name() == "sp")?;
    let frame = child(child(shape, "spPr")?, "xfrm")?;
    let (off, ext) = (child(frame, "off")?, child(frame, "ext")?);
    Some(Rect::new(length(off, "x"), length(off, "y"), length(ext, "cx"), length(ext, "cy")))
}
