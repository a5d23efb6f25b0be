//! Reads office files back: parts of the archive, cells of a sheet.

use std::collections::BTreeMap;
use std::io::{Cursor, Read as _};

use roxmltree::{Document, Node};

/// The parts by name.
pub struct Archive(pub BTreeMap<String, Vec<u8>>);

impl Archive {
    pub fn read(bytes: &[u8]) -> Self {
        let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).expect("an archive");
        let mut parts = BTreeMap::new();
        for at in 0..archive.len() {
            let mut file = archive.by_index(at).expect("a part");
            let mut part = Vec::new();
            file.read_to_end(&mut part).expect("a whole part");
            parts.insert(file.name().expect("a name").into_owned(), part);
        }
        Self(parts)
    }

    pub fn text(&self, name: &str) -> &str {
        let part = self.0.get(name).unwrap_or_else(|| panic!("{name} is missing"));
        std::str::from_utf8(part).expect("UTF-8")
    }

    /// The names of the parts below a folder with an ending, by the numbers in them.
    pub fn named(&self, folder: &str, ending: &str) -> Vec<&str> {
        let number = |name: &str| {
            let digits: String = name.chars().filter(char::is_ascii_digit).collect();
            digits.parse::<usize>().unwrap_or(0)
        };
        let below = |n: &&String| {
            n.strip_prefix(folder).is_some_and(|n| n.ends_with(ending) && !n.contains('/'))
        };
        let mut names: Vec<&str> = self.0.keys().filter(below).map(String::as_str).collect();
        names.sort_by_key(|n| number(n));
        names
    }

    /// Where the relations of a part lead, by id.
    pub fn relations(&self, part: &str) -> BTreeMap<String, String> {
        let (folder, name) = part.rsplit_once('/').unwrap_or(("", part));
        let rels = if folder.is_empty() {
            format!("_rels/{name}.rels")
        } else {
            format!("{folder}/_rels/{name}.rels")
        };
        let Some(text) = self.0.get(&rels) else { return BTreeMap::new() };
        let document = Document::parse(std::str::from_utf8(text).unwrap()).expect(&rels);
        let targets = document.root_element().children().filter(Node::is_element);
        targets
            .map(|n| {
                let mut path: Vec<&str> = folder.split('/').filter(|p| !p.is_empty()).collect();
                let target = n.attribute("Target").unwrap();
                if target.starts_with('/') {
                    path.clear();
                }
                for piece in target.split('/').filter(|p| !p.is_empty()) {
                    if piece == ".." {
                        path.pop();
                    } else {
                        path.push(piece);
                    }
                }
                (n.attribute("Id").unwrap().to_owned(), path.join("/"))
            })
            .collect()
    }
}

pub fn named<'a, 'i>(node: Node<'a, 'i>, name: &'static str) -> impl Iterator<Item = Node<'a, 'i>> {
    node.descendants().filter(move |n| n.tag_name().name() == name)
}

/// The words of a node, one line.
pub fn words(node: Node<'_, '_>) -> String {
    named(node, "t").filter_map(|t| t.text()).collect::<Vec<_>>().join(" ")
}

/// A cell.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Cell {
    pub words: Option<String>,
    pub number: Option<f64>,
    pub formula: Option<String>,
}

/// The cells of a sheet by row and column, from 0.
pub type Cells = BTreeMap<(u32, u32), Cell>;

/// The cells of every sheet, by its name.
pub fn sheets(bytes: &[u8]) -> Vec<(String, Cells)> {
    let archive = Archive::read(bytes);
    let shared: Vec<String> = archive.0.get("xl/sharedStrings.xml").map_or_else(Vec::new, |s| {
        let document = Document::parse(std::str::from_utf8(s).unwrap()).unwrap();
        named(document.root_element(), "si")
            .map(|si| named(si, "t").filter_map(|t| t.text()).collect())
            .collect()
    });
    let book = Document::parse(archive.text("xl/workbook.xml")).unwrap();
    let related = archive.relations("xl/workbook.xml");
    let mut sheets = Vec::new();
    for sheet in named(book.root_element(), "sheet") {
        let id = sheet.attributes().find(|a| a.name() == "id").unwrap().value();
        let document = Document::parse(archive.text(&related[id])).unwrap();
        let mut cells = BTreeMap::new();
        for cell in named(document.root_element(), "c") {
            let at = place(cell.attribute("r").unwrap());
            let child = |name: &'static str| {
                let found = cell.children().find(|n| n.tag_name().name() == name);
                found.and_then(|n| n.text()).map(str::to_owned)
            };
            let value = child("v");
            let found = match cell.attribute("t") {
                Some("s") => Cell {
                    words: value.map(|v| shared[v.parse::<usize>().unwrap()].clone()),
                    ..Cell::default()
                },
                Some("str" | "inlineStr") => Cell { words: value, ..Cell::default() },
                _ => Cell { number: value.map(|v| v.parse().unwrap()), ..Cell::default() },
            };
            cells.insert(at, Cell { formula: child("f"), ..found });
        }
        sheets.push((sheet.attribute("name").unwrap().to_owned(), cells));
    }
    sheets
}

/// Row and column from 0.
fn place(reference: &str) -> (u32, u32) {
    let digits = reference.find(|c: char| c.is_ascii_digit()).unwrap();
    let column = reference[..digits]
        .bytes()
        .fold(0, |column, letter| column * 26 + u32::from(letter - b'A') + 1);
    (reference[digits..].parse::<u32>().unwrap() - 1, column - 1)
}
