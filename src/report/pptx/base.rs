//! Our own template: one master, a title layout and a layout with a heading, on 16:9.

use super::package::Package;
use super::xml::{HEAD, NS, Rect, Relations, emu};
use crate::report::colours::{self, Rgb, hex};

/// The slide, in points.
pub(super) const WIDE: f64 = 960.0;
/// The slide, in points.
pub(super) const HIGH: f64 = 540.0;
/// What is left free at either side.
const EDGE: f64 = 48.0;
/// The letters. Everybody has them.
const LETTERS: &str = "Arial";

const TITLE: Rect = Rect::new(EDGE, 40.0, WIDE - 2.0 * EDGE, 47.0);
const FOOT: Rect = Rect::new(EDGE, 506.0, 700.0, 18.0);
const PAGE: Rect = Rect::new(WIDE - EDGE - 100.0, 506.0, 100.0, 18.0);

/// What the parts of a presentation are.
pub(super) const KIND: &str = "application/vnd.openxmlformats-officedocument.";

/// A package with everything but the slides.
pub(super) fn package(accent: Rgb) -> Package {
    let mut package = Package::default();
    let relations = "application/vnd.openxmlformats-package.relationships+xml";
    package.default_type("rels", relations);
    package.default_type("xml", "application/xml");
    let mut put = |name: &str, kind: &str, text: String| {
        package.put_as(name, format!("{KIND}{kind}+xml"), text);
    };
    put("ppt/presentation.xml", "presentationml.presentation.main", presentation());
    put("ppt/slideMasters/slideMaster1.xml", "presentationml.slideMaster", master());
    put("ppt/slideLayouts/slideLayout1.xml", "presentationml.slideLayout", title_layout());
    put("ppt/slideLayouts/slideLayout2.xml", "presentationml.slideLayout", heading_layout());
    put("ppt/theme/theme1.xml", "theme", theme(accent));
    put("ppt/presProps.xml", "presentationml.presProps", bare("presentationPr"));
    put("ppt/viewProps.xml", "presentationml.viewProps", bare("viewPr"));
    put("ppt/tableStyles.xml", "presentationml.tableStyles", table_styles());

    let mut related = Relations::default();
    related.add("slideMaster", "slideMasters/slideMaster1.xml");
    related.add("theme", "theme/theme1.xml");
    related.add("presProps", "presProps.xml");
    related.add("viewProps", "viewProps.xml");
    related.add("tableStyles", "tableStyles.xml");
    package.put("ppt/_rels/presentation.xml.rels", related.xml());

    let mut related = Relations::default();
    related.add("slideLayout", "../slideLayouts/slideLayout1.xml");
    related.add("slideLayout", "../slideLayouts/slideLayout2.xml");
    related.add("theme", "../theme/theme1.xml");
    package.put("ppt/slideMasters/_rels/slideMaster1.xml.rels", related.xml());
    for n in 1..=2 {
        let mut related = Relations::default();
        related.add("slideMaster", "../slideMasters/slideMaster1.xml");
        package.put(format!("ppt/slideLayouts/_rels/slideLayout{n}.xml.rels"), related.xml());
    }
    let mut related = Relations::default();
    related.add("officeDocument", "ppt/presentation.xml");
    package.put("_rels/.rels", related.xml());
    package
}

fn bare(name: &str) -> String {
    format!("{HEAD}<p:{name} {NS}/>")
}

fn presentation() -> String {
    let (w, h) = (emu(WIDE), emu(HIGH));
    format!(
        r#"{HEAD}<p:presentation {NS} saveSubsetFonts="1"><p:sldMasterIdLst><p:sldMasterId id="2147483648" r:id="rId1"/></p:sldMasterIdLst><p:sldSz cx="{w}" cy="{h}"/><p:notesSz cx="6858000" cy="9144000"/></p:presentation>"#
    )
}

fn table_styles() -> String {
    format!(
        r#"{HEAD}<a:tblStyleLst xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" def="{{2D5ABB26-0587-4C30-8999-92F81FD0307C}}"/>"#
    )
}

/// A tree of shapes with these in it.
pub(super) fn tree(shapes: &str) -> String {
    format!(
        r#"<p:spTree><p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>{shapes}</p:spTree>"#
    )
}

/// A place for something, as masters and layouts have them.
struct Holder<'a> {
    id: u32,
    name: &'a str,
    kind: &'a str,
    at: Rect,
    /// `t`, `ctr` or `b`.
    anchor: &'a str,
    /// How the words look, as the first level of a list style says it.
    style: &'a str,
    text: &'a str,
}

impl Holder<'_> {
    fn xml(&self) -> String {
        let Self { id, name, kind, at, anchor, style, text } = self;
        let at = at.xfrm("a:xfrm");
        format!(
            r#"<p:sp><p:nvSpPr><p:cNvPr id="{id}" name="{name}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph {kind}/></p:nvPr></p:nvSpPr><p:spPr>{at}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr><p:txBody><a:bodyPr vert="horz" lIns="0" tIns="0" rIns="0" bIns="0" anchor="{anchor}"><a:normAutofit/></a:bodyPr><a:lstStyle>{style}</a:lstStyle><a:p>{text}</a:p></p:txBody></p:sp>"#
        )
    }
}

fn footers(first: u32) -> String {
    let small = |align: &str| {
        format!(
            r#"<a:lvl1pPr algn="{align}"><a:defRPr sz="1000"><a:solidFill><a:schemeClr val="tx2"/></a:solidFill></a:defRPr></a:lvl1pPr>"#
        )
    };
    let foot = Holder {
        id: first,
        name: "Footer Placeholder",
        kind: r#"type="ftr" sz="quarter" idx="11""#,
        at: FOOT,
        anchor: "ctr",
        style: &small("l"),
        text: r#"<a:endParaRPr lang="en-GB"/>"#,
    };
    let page = Holder {
        id: first + 1,
        name: "Slide Number Placeholder",
        kind: r#"type="sldNum" sz="quarter" idx="12""#,
        at: PAGE,
        anchor: "ctr",
        style: &small("r"),
        text: r#"<a:fld id="{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}" type="slidenum"><a:rPr lang="en-GB"/><a:t>‹#›</a:t></a:fld>"#,
    };
    foot.xml() + &page.xml()
}

const PROMPT: &str = r#"<a:r><a:rPr lang="en-GB"/><a:t>Title</a:t></a:r>"#;

/// A thin line, or a bar, in a colour of the theme.
fn bar(id: u32, at: Rect, color: &str) -> String {
    let at = at.xfrm("a:xfrm");
    format!(
        r#"<p:sp><p:nvSpPr><p:cNvPr id="{id}" name="Line {id}"/><p:cNvSpPr/><p:nvPr userDrawn="1"/></p:nvSpPr><p:spPr>{at}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:solidFill><a:schemeClr val="{color}"/></a:solidFill><a:ln><a:noFill/></a:ln></p:spPr><p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:endParaRPr lang="en-GB"/></a:p></p:txBody></p:sp>"#
    )
}

fn master() -> String {
    let title = Holder {
        id: 2,
        name: "Title Placeholder",
        kind: r#"type="title""#,
        at: TITLE,
        anchor: "t",
        style: "",
        text: PROMPT,
    };
    let body = Holder {
        id: 3,
        name: "Text Placeholder",
        kind: r#"type="body" idx="1""#,
        at: Rect::new(EDGE, 122.0, WIDE - 2.0 * EDGE, 370.0),
        anchor: "t",
        style: "",
        text: PROMPT,
    };
    let shapes = title.xml()
        + &body.xml()
        + &bar(4, Rect::new(EDGE, 500.0, WIDE - 2.0 * EDGE, 0.75), "bg2")
        + &footers(5);
    let level = |n: u32, indent: i64| {
        format!(
            r#"<a:lvl{n}pPr marL="{indent}" indent="0" algn="l"><a:spcBef><a:spcPts val="600"/></a:spcBef><a:buNone/><a:defRPr sz="1600"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill><a:latin typeface="+mn-lt"/><a:ea typeface="+mn-ea"/><a:cs typeface="+mn-cs"/></a:defRPr></a:lvl{n}pPr>"#
        )
    };
    let body: String = (1..=5).map(|n| level(n, i64::from(n - 1) * 228_600)).collect();
    let tree = tree(&shapes);
    format!(
        r#"{HEAD}<p:sldMaster {NS}><p:cSld><p:bg><p:bgPr><a:solidFill><a:schemeClr val="bg1"/></a:solidFill><a:effectLst/></p:bgPr></p:bg>{tree}</p:cSld><p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/><p:sldLayoutIdLst><p:sldLayoutId id="2147483649" r:id="rId1"/><p:sldLayoutId id="2147483650" r:id="rId2"/></p:sldLayoutIdLst><p:hf hdr="0" dt="0"/><p:txStyles><p:titleStyle><a:lvl1pPr algn="l"><a:lnSpc><a:spcPct val="95000"/></a:lnSpc><a:buNone/><a:defRPr sz="2400" b="1"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill><a:latin typeface="+mj-lt"/><a:ea typeface="+mj-ea"/><a:cs typeface="+mj-cs"/></a:defRPr></a:lvl1pPr></p:titleStyle><p:bodyStyle>{body}</p:bodyStyle><p:otherStyle><a:lvl1pPr><a:defRPr sz="1600"/></a:lvl1pPr></p:otherStyle></p:txStyles></p:sldMaster>"#
    )
}

fn layout(kind: &str, name: &str, shapes: &str) -> String {
    let tree = tree(shapes);
    format!(
        r#"{HEAD}<p:sldLayout {NS} type="{kind}" preserve="1"><p:cSld name="{name}">{tree}</p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>"#
    )
}

fn title_layout() -> String {
    let title = Holder {
        id: 2,
        name: "Title",
        kind: r#"type="ctrTitle""#,
        at: Rect::new(EDGE, 190.0, 760.0, 130.0),
        anchor: "b",
        style: r#"<a:lvl1pPr algn="l"><a:defRPr sz="4000" b="1"/></a:lvl1pPr>"#,
        text: PROMPT,
    };
    let under = Holder {
        id: 3,
        name: "Subtitle",
        kind: r#"type="subTitle" idx="1""#,
        at: Rect::new(EDGE, 344.0, 760.0, 90.0),
        anchor: "t",
        style: r#"<a:lvl1pPr marL="0" indent="0" algn="l"><a:buNone/><a:defRPr sz="1800"><a:solidFill><a:schemeClr val="tx2"/></a:solidFill></a:defRPr></a:lvl1pPr>"#,
        text: PROMPT,
    };
    let shapes = title.xml()
        + &under.xml()
        + &bar(4, Rect::new(EDGE, 330.0, 96.0, 4.0), "accent1")
        + &footers(5);
    layout("title", "Title slide", &shapes)
}

fn heading_layout() -> String {
    let title = Holder {
        id: 2,
        name: "Title",
        kind: r#"type="title""#,
        at: TITLE,
        anchor: "t",
        style: "",
        text: PROMPT,
    };
    layout("titleOnly", "Heading", &(title.xml() + &footers(3)))
}

/// The colours and letters.
pub(super) fn theme(accent: Rgb) -> String {
    let one = |name: &str, rgb: Rgb| {
        let rgb = hex(rgb);
        format!(r#"<a:{name}><a:srgbClr val="{rgb}"/></a:{name}>"#)
    };
    let colors: String = [
        ("dk1", colours::INK),
        ("lt1", [0xff; 3]),
        ("dk2", colours::SOFT),
        ("lt2", colours::HAIRLINE),
        ("accent1", accent),
        ("accent2", colours::ACTUAL),
        ("accent3", colours::DESIRED),
        ("accent4", colours::LINES[2]),
        ("accent5", colours::LINES[3]),
        ("accent6", colours::QUIET),
        ("hlink", accent),
        ("folHlink", colours::SOFT),
    ]
    .into_iter()
    .map(|(name, rgb)| one(name, rgb))
    .collect();
    let fill = r#"<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>"#;
    let line = format!(r#"<a:ln w="9525">{fill}<a:prstDash val="solid"/></a:ln>"#);
    let effect = "<a:effectStyle><a:effectLst/></a:effectStyle>";
    let font = |tag: &str| {
        format!(
            r#"<a:{tag}><a:latin typeface="{LETTERS}"/><a:ea typeface=""/><a:cs typeface=""/></a:{tag}>"#
        )
    };
    format!(
        r#"{HEAD}<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="Report"><a:themeElements><a:clrScheme name="Report">{colors}</a:clrScheme><a:fontScheme name="Report">{}{}</a:fontScheme><a:fmtScheme name="Report"><a:fillStyleLst>{fill}{fill}{fill}</a:fillStyleLst><a:lnStyleLst>{line}{line}{line}</a:lnStyleLst><a:effectStyleLst>{effect}{effect}{effect}</a:effectStyleLst><a:bgFillStyleLst>{fill}{fill}{fill}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>"#,
        font("majorFont"),
        font("minorFont"),
    )
}

/// The master of the notes, which a template may lack.
pub(super) fn notes_master() -> String {
    let picture = r#"<p:sp><p:nvSpPr><p:cNvPr id="2" name="Slide Image Placeholder"/><p:cNvSpPr><a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/></p:cNvSpPr><p:nvPr><p:ph type="sldImg" idx="2"/></p:nvPr></p:nvSpPr><p:spPr><a:xfrm><a:off x="685800" y="1143000"/><a:ext cx="5486400" cy="3086100"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/><a:ln w="12700"><a:solidFill><a:schemeClr val="bg2"/></a:solidFill></a:ln></p:spPr></p:sp>"#;
    let words = Holder {
        id: 3,
        name: "Notes Placeholder",
        kind: r#"type="body" sz="quarter" idx="1""#,
        at: Rect::new(54.0, 346.5, 432.0, 284.0),
        anchor: "t",
        style: "",
        text: PROMPT,
    };
    let tree = tree(&(picture.to_owned() + &words.xml()));
    format!(
        r#"{HEAD}<p:notesMaster {NS}><p:cSld><p:bg><p:bgPr><a:solidFill><a:schemeClr val="bg1"/></a:solidFill><a:effectLst/></p:bgPr></p:bg>{tree}</p:cSld><p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/><p:notesStyle><a:lvl1pPr marL="0" algn="l"><a:spcBef><a:spcPts val="400"/></a:spcBef><a:defRPr sz="1200"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill><a:latin typeface="+mn-lt"/></a:defRPr></a:lvl1pPr></p:notesStyle></p:notesMaster>"#
    )
}
