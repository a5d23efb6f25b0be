//! A report as slides: charts that can be edited, each with its workbook, real tables, and notes
//! with the talking points. The parts are written here, so that every value in a chart is the very
//! number of the report and a template is taken over whole.
//!
//! `deck` says which slide holds what, `pack`, `shown` and `beside` where on it that stands, and
//! `stretch` how high its charts are; `flow` and `grid` make words and tables fit, `chart` draws,
//! `template` reads masters and layouts (ours are in `base`), and `package` is the archive.

mod base;
mod beside;
pub(crate) mod book;
mod chart;
mod deck;
pub(crate) mod fit;
mod flow;
mod grid;
mod logo;
mod pack;
mod package;
mod pieces;
mod shown;
mod slide;
mod stretch;
mod template;
mod xml;

use std::fmt::Write as _;

use roxmltree::Document;

use super::colours;
use super::model::{Failed, Progress, Report};
use crate::text::Text;
use crate::workshop::{Language, Logo};
use base::KIND;
use deck::{Slide, Thing};
use flow::{Para, Tone};
use package::{Package, relations_of, relative, resolve};
use slide::Shapes;
use template::{KEPT, Layout, Template};
use xml::{HEAD, Rect, Relations, esc};

/// Where our layouts have a line above the title, and the height it takes.
const OVER: f64 = 22.0;

/// The part of the work that says which slide holds what.
const PACKING: f32 = 0.5;

/// Writes a report as slides. With a `template` (a PowerPoint file) its masters, layouts, letters
/// and colours are used and its slides left out; else our own look with the accent of the report.
///
/// # Errors
/// When the template or the logo cannot be used, or `progress` answers that it shall stop.
pub fn pptx(
    report: &Report,
    template: Option<&[u8]>,
    progress: &mut Progress<'_>,
) -> Result<Vec<u8>, Failed> {
    let text = Text::of(report.language);
    let (template, ours) = match template {
        Some(bytes) => (Template::read(bytes)?, false),
        None => (Template::ours(colours::accent(report.accent))?, true),
    };
    let body = slide::body(&template.heading, template.size);
    let slides = deck::slides(report, text, body, &mut |part| progress(part * PACKING))?;
    let mut writer = Writer::new(report, text, template, ours);
    writer.cover()?;
    let many = slides.len().max(1) as f32;
    for (at, slide) in slides.into_iter().enumerate() {
        if !progress(PACKING + (1.0 - PACKING) * at as f32 / many) {
            return Err(Failed::Stopped);
        }
        writer.slide(slide)?;
    }
    let bytes = writer.finish()?;
    progress(1.0);
    Ok(bytes)
}

/// Whether slides can show a logo.
///
/// # Errors
/// [`Failed::Logo`] when it is no PNG, JPEG or SVG that is whole and says how large it is.
pub(super) fn check_logo(logo: &Logo) -> Result<(), Failed> {
    logo::look(logo).map(drop)
}

/// The tag of a language with the country whose spelling it has.
fn tag(language: Language) -> &'static str {
    match language {
        Language::English => "en-GB",
        Language::Italian => "it-IT",
        Language::Indonesian => "id-ID",
    }
}

struct Writer<'a> {
    report: &'a Report,
    text: &'a Text,
    package: Package,
    presentation: String,
    size: [f64; 2],
    cover: Layout,
    heading: Layout,
    notes_master: String,
    /// The template has one of its own.
    own_notes: bool,
    /// The look is ours, not that of a template.
    ours: bool,
    language: &'static str,
    slides: usize,
    charts: usize,
}

impl<'a> Writer<'a> {
    fn new(report: &'a Report, text: &'a Text, template: Template, ours: bool) -> Self {
        let Template { mut package, presentation, size, cover, heading, notes_master } = template;
        package.default_type("rels", "application/vnd.openxmlformats-package.relationships+xml");
        package.default_type("xml", "application/xml");
        package.default_type("xlsx", format!("{KIND}spreadsheetml.sheet"));
        let own_notes = notes_master.is_some();
        let notes_master = notes_master.unwrap_or_else(|| {
            let name = "ppt/notesMasters/notesMasterOfReport.xml";
            let theme = "ppt/theme/themeOfNotes.xml";
            let kind = format!("{KIND}presentationml.notesMaster+xml");
            package.put_as(name, kind, base::notes_master());
            let accent = colours::accent(report.accent);
            package.put_as(theme, format!("{KIND}theme+xml"), base::theme(accent));
            let mut related = Relations::default();
            related.add("theme", relative(name, theme));
            package.put(relations_of(name), related.xml());
            name.to_owned()
        });
        Self {
            report,
            text,
            package,
            presentation,
            size,
            cover,
            heading,
            notes_master,
            own_notes,
            ours,
            language: tag(report.language),
            slides: 0,
            charts: 0,
        }
    }

    fn slide_name(number: usize) -> String {
        format!("ppt/slides/slide{number}.xml")
    }

    /// The first slide: whose report it is, of what, by whom and when.
    fn cover(&mut self) -> Result<(), Failed> {
        let layout = self.cover.clone();
        let mut shapes = Shapes::new(self.language);
        let mut related = Relations::default();
        related.add("slideLayout", relative(&Self::slide_name(1), &layout.part));
        let [wide, high] = self.size;
        let report = self.report;
        let about = [report.client.trim(), report.author.trim()];
        let mut lines: Vec<String> =
            about.into_iter().filter(|l| !l.is_empty()).map(str::to_owned).collect();
        let day = self.text.date(report.date);
        lines.push(self.text.with("paper-as-of", &[("day", day.into())]));
        if let Some(title) = &layout.title {
            let (words, size) = titled(&report.title, title.at, layout.size);
            shapes.holder(title, "Title", &words, size);
        }
        match &layout.subtitle {
            Some(under) => {
                let at = under.at.map_or(wide * 0.8, |at| at.w);
                let lines: Vec<String> =
                    lines.iter().map(|l| fit::cut(l, 18.0, false, at)).collect();
                shapes.holder(under, "Subtitle", &lines.join("\n"), None);
            }
            None => {
                let at = Rect::new(wide * 0.06, high * 0.68, wide * 0.8, high * 0.2);
                let paras: Vec<Para> =
                    lines.iter().map(|l| Para::plain(fit::cut(l, 18.0, false, at.w))).collect();
                shapes.words(at, &paras, 18.0, "t");
            }
        }
        if let Some(logo) = &report.logo {
            let picture = logo::look(logo)?;
            let [w, h] = picture.size;
            let scale = (220.0 / w).min(72.0 / h);
            let at = Rect::new(wide * 0.05, high * 0.09, w * scale, h * scale);
            let name = format!("ppt/media/logo.{}", picture.extension);
            let kind = match picture.extension {
                "svg" => "image/svg+xml".to_owned(),
                other => format!("image/{other}"),
            };
            self.package.default_type(picture.extension, kind);
            self.package.put(name.clone(), picture.bytes);
            let relation = related.add("image", relative(&Self::slide_name(1), &name));
            if picture.extension == "svg" {
                let blank = "ppt/media/logoBlank.png";
                self.package.default_type("png", "image/png");
                self.package.put(blank, logo::BLANK);
                let instead = related.add("image", relative(&Self::slide_name(1), blank));
                shapes.picture(at, &instead, Some(&relation), &report.client);
            } else {
                shapes.picture(at, &relation, None, &report.client);
            }
        }
        self.foot(&mut shapes, &layout, false);
        self.add(shapes, related, &[]);
        Ok(())
    }

    fn slide(&mut self, slide: Slide<'_>) -> Result<(), Failed> {
        let number = self.slides + 1;
        let layout = self.heading.clone();
        let mut shapes = Shapes::new(self.language);
        let mut related = Relations::default();
        related.add("slideLayout", relative(&Self::slide_name(number), &layout.part));
        let mut notes = Vec::new();
        if let Some(holder) = &layout.title {
            let (title, size) = titled(&slide.title, holder.at, layout.size);
            if title != slide.title.trim() {
                notes.push(slide.title.trim().to_owned());
            }
            shapes.holder(holder, "Title", &title, size);
            if let Some(at) = holder.at.filter(|at| at.y > OVER * 1.5) {
                self.over(&mut shapes, &slide.over, at);
            }
        }
        for thing in &slide.things {
            match thing {
                Thing::Words { at, paras, size } => shapes.words(*at, paras, *size, "t"),
                Thing::Table { at, id, grid, piece } => {
                    let shape = shapes.id();
                    let table = grid.xml(piece, *at, shape, &id.caption, self.language);
                    shapes.push(&table);
                }
                Thing::Chart { at, chart } => {
                    let made = chart::make(chart, self.text, self.report.date, *at)?;
                    let name = self.chart(made.xml, made.workbook);
                    let target = relative(&Self::slide_name(number), &name);
                    let relation = related.add("chart", target);
                    shapes.chart(*at, &relation, &chart.alt);
                    for (at, para, size) in made.over {
                        let text = fit::cut(&para.text, size, para.bold, at.w);
                        shapes.words(at, &[Para { text, ..para }], size, "ctr");
                    }
                }
            }
        }
        self.foot(&mut shapes, &layout, true);
        notes.extend(slide.notes);
        self.add(shapes, related, &notes);
        Ok(())
    }

    /// The section, small, above the title.
    fn over(&self, shapes: &mut Shapes<'_>, words: &str, title: Rect) {
        if words.trim().is_empty() {
            return;
        }
        let at = Rect { y: title.y - OVER, h: OVER - 4.0, ..title };
        let words = fit::cut(words, 12.0, true, at.w);
        let para = Para { bold: true, tone: Tone::Accent, ..Para::plain(words) };
        shapes.words(at, &[para], 12.0, "t");
    }

    /// The line at the foot, and the number of the slide.
    fn foot(&self, shapes: &mut Shapes<'_>, layout: &Layout, numbered: bool) {
        let [wide, high] = self.size;
        let line = self.report.confidentiality.trim();
        if !line.is_empty() {
            match &layout.foot {
                Some(holder) => {
                    let at = holder.at.map_or(wide * 0.3, |at| at.w);
                    let words = fit::cut(line, 10.0, false, at);
                    shapes.foot(holder, &words, self.ours);
                }
                None => {
                    let at = Rect::new(wide * 0.05, high - 30.0, wide * 0.7, 16.0);
                    let words = fit::cut(line, 10.0, false, at.w);
                    let para = Para { tone: Tone::Soft, ..Para::plain(words) };
                    shapes.words(at, &[para], 10.0, "ctr");
                }
            }
        }
        if numbered {
            let number = self.slides + 1;
            match &layout.page {
                Some(holder) => shapes.number(holder, number, self.ours),
                None => {
                    let at = Rect::new(wide * 0.85, high - 30.0, wide * 0.1, 16.0);
                    shapes.free_number(at, number);
                }
            }
        }
    }

    /// Adds a chart with its workbook; says where it is.
    fn chart(&mut self, xml: String, workbook: Vec<u8>) -> String {
        self.charts += 1;
        let number = self.charts;
        let name = format!("ppt/charts/chartOfReport{number}.xml");
        let book = format!("ppt/embeddings/dataOfReport{number}.xlsx");
        let mut related = Relations::default();
        related.add("package", relative(&name, &book));
        self.package.put(relations_of(&name), related.xml());
        self.package.put_as(name.clone(), format!("{KIND}drawingml.chart+xml"), xml);
        self.package.put(book, workbook);
        name
    }

    fn add(&mut self, shapes: Shapes<'_>, mut related: Relations, notes: &[String]) {
        self.slides += 1;
        let number = self.slides;
        let name = Self::slide_name(number);
        if !notes.is_empty() {
            let notes_name = format!("ppt/notesSlides/notesSlide{number}.xml");
            related.add("notesSlide", relative(&name, &notes_name));
            let mut of_notes = Relations::default();
            of_notes.add("notesMaster", relative(&notes_name, &self.notes_master));
            of_notes.add("slide", relative(&notes_name, &name));
            self.package.put(relations_of(&notes_name), of_notes.xml());
            let kind = format!("{KIND}presentationml.notesSlide+xml");
            self.package.put_as(notes_name, kind, slide::notes(notes, self.language));
        }
        self.package.put(relations_of(&name), related.xml());
        self.package.put_as(name, format!("{KIND}presentationml.slide+xml"), shapes.slide());
    }

    /// Puts the slides into the presentation, and everything into the archive.
    fn finish(mut self) -> Result<Vec<u8>, Failed> {
        let bad = |e: &dyn std::fmt::Display| Failed::Template(e.to_string());
        let presentation = self.presentation.clone();
        let of = relations_of(&presentation);
        let read = |name: &str| -> Result<String, Failed> {
            let bytes = self.package.get(name).unwrap_or_default().to_vec();
            let text = String::from_utf8(bytes).map_err(|e| bad(&e))?;
            Ok(text.trim_start_matches('\u{feff}').to_owned())
        };
        let text = read(&presentation)?;
        let related = read(&of)?;
        let related = Document::parse(&related).map_err(|e| bad(&e))?;
        let mut relations = format!(
            "{HEAD}<Relationships \
             xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
        );
        let mut relation = |id: &str, kind: &str, target: &str| {
            let (id, kind, target) = (esc(id), esc(kind), esc(target));
            let _ =
                write!(relations, r#"<Relationship Id="{id}" Type="{kind}" Target="{target}"/>"#);
        };
        let ours = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
        let mut notes_id = (!self.own_notes).then(|| "rIdReportNotes".to_owned());
        for node in related.root_element().children().filter(|n| n.has_attribute("Target")) {
            let word = |name: &str| node.attribute(name).unwrap_or_default();
            let kind = word("Type").rsplit('/').next().unwrap_or_default();
            let target = resolve(&presentation, word("Target"));
            if KEPT.contains(&kind) && self.package.get(&target).is_some() {
                relation(word("Id"), word("Type"), word("Target"));
                if kind == "notesMaster" {
                    notes_id = Some(word("Id").to_owned());
                }
            }
        }
        let mut list = String::from("<p:sldIdLst>");
        for number in 1..=self.slides {
            let id = format!("rIdReport{number}");
            let target = relative(&presentation, &Self::slide_name(number));
            relation(&id, &format!("{ours}slide"), &target);
            let _ = write!(list, r#"<p:sldId id="{}" r:id="{id}"/>"#, 255 + number);
        }
        list.push_str("</p:sldIdLst>");
        let mut notes = String::new();
        if !self.own_notes {
            let target = relative(&presentation, &self.notes_master);
            relation("rIdReportNotes", &format!("{ours}notesMaster"), &target);
        }
        // Some programs leave the master of the notes out of the list.
        let listed = text.contains("<p:notesMasterIdLst");
        if let Some(id) = notes_id.as_deref().filter(|_| !listed) {
            notes = format!(
                r#"<p:notesMasterIdLst><p:notesMasterId r:id="{id}"/></p:notesMasterIdLst>"#,
                id = esc(id)
            );
        }
        relations.push_str("</Relationships>");
        let text = placed(&text, &notes, &list).ok_or_else(|| bad(&"it is no presentation"))?;
        let kind = format!("{KIND}presentationml.presentation.main+xml");
        self.package.put_as(presentation, kind, text);
        self.package.put(of, relations);
        self.properties();
        self.package.write()
    }

    /// Who wrote it, when, and what it is called.
    fn properties(&mut self) {
        let core = "docProps/core.xml";
        let report = self.report;
        let (title, author) = (esc(&report.title), esc(&report.author));
        let day = report.date;
        let properties = format!(
            r#"{HEAD}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>{title}</dc:title><dc:creator>{author}</dc:creator><dc:language>{}</dc:language><dcterms:created xsi:type="dcterms:W3CDTF">{day}T00:00:00Z</dcterms:created></cp:coreProperties>"#,
            self.language
        );
        let kind = "application/vnd.openxmlformats-package.core-properties+xml";
        self.package.put_as(core, kind, properties);
        let root = format!(
            r#"{HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="{}"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="{core}"/></Relationships>"#,
            esc(&self.presentation)
        );
        self.package.put(relations_of(""), root);
    }
}

/// The text of a presentation with other slides, and with a master of notes where it had none.
/// Named sections and shows refer to slides that are gone, so they go with them.
fn placed(text: &str, notes: &str, list: &str) -> Option<String> {
    let document = Document::parse(text).ok()?;
    let root = document.root_element();
    // A part with another prefix for the same namespaces would not understand what is put in.
    let plain = text.get(root.range())?.starts_with("<p:presentation")
        && root.lookup_namespace_uri(Some("r")).is_some();
    if !plain {
        return None;
    }
    let mut out = String::with_capacity(text.len() + list.len());
    out.push_str(text.get(..root.first_child()?.range().start)?);
    let mut put = false;
    for node in root.children() {
        let name = node.tag_name().name();
        // The order of these is fixed: masters, master of notes, of handouts, slides.
        let before = matches!(name, "sldMasterIdLst" | "notesMasterIdLst" | "handoutMasterIdLst");
        if node.is_element() && !before && !put {
            out.push_str(list);
            put = true;
        }
        if !matches!(name, "sldIdLst" | "custShowLst" | "extLst" | "custDataLst" | "smartTags") {
            out.push_str(text.get(node.range())?);
        }
        if name == "sldMasterIdLst" {
            out.push_str(notes);
        }
    }
    if !put {
        out.push_str(list);
    }
    out.push_str("</p:presentation>");
    Some(out)
}

/// A title that fits its place, and its size where the layout's own would not fit.
fn titled(title: &str, at: Option<Rect>, size: f64) -> (String, Option<f64>) {
    let title = title.split_whitespace().collect::<Vec<_>>().join(" ");
    let Some(at) = at else { return (title, None) };
    let sizes = [1.0, 5.0 / 6.0, 2.0 / 3.0, 7.0 / 12.0];
    for (step, scale) in sizes.into_iter().enumerate() {
        let size = size * scale;
        let lines = fit::wrap(&title, size, true, at.w).len();
        if lines as f64 * size * 1.14 <= at.h.max(size * 1.2) {
            return (title, (step > 0).then_some(size));
        }
    }
    let size = size * sizes[sizes.len() - 1];
    let lines = (at.h / (size * 1.14)).floor().max(1.0);
    (fit::cut(&title, size, true, at.w * lines * 0.95), Some(size))
}
