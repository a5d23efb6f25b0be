//! Slides as the format writes them: cover, slides, notes.

use std::fmt::Write as _;

use super::base::tree;
use super::flow::{Para, Tone};
use super::template::{Holder, Layout};
use super::xml::{HEAD, NS, Rect, esc};

/// Shapes with ids of their own.
pub(super) struct Shapes<'a> {
    pub language: &'a str,
    out: String,
    last: usize,
}

impl<'a> Shapes<'a> {
    pub(super) fn new(language: &'a str) -> Self {
        Self { language, out: String::new(), last: 1 }
    }

    /// An id that no other shape of the slide has.
    pub(super) fn id(&mut self) -> usize {
        self.last += 1;
        self.last
    }

    /// A shape that somebody else has written.
    pub(super) fn push(&mut self, shape: &str) {
        self.out.push_str(shape);
    }

    /// A placeholder of the layout with words in it. `size` is given where those of the layout
    /// would not fit.
    pub(super) fn holder(&mut self, holder: &Holder, name: &str, text: &str, size: Option<f64>) {
        let id = self.id();
        let size = size.map_or_else(String::new, |s| format!(r#" sz="{}""#, (s * 100.0) as i64));
        let language = self.language;
        let kind = &holder.kind;
        let mut paras = String::new();
        for line in text.split('\n') {
            let line = esc(line);
            let _ = write!(
                paras,
                r#"<a:p><a:r><a:rPr lang="{language}"{size} dirty="0"/><a:t>{line}</a:t></a:r></a:p>"#
            );
        }
        let _ = write!(
            self.out,
            r#"<p:sp><p:nvSpPr><p:cNvPr id="{id}" name="{name} {id}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph {kind}/></p:nvPr></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/><a:lstStyle/>{paras}</p:txBody></p:sp>"#
        );
    }

    /// What a line at the foot looks like. Not every program takes that over from the layout, so
    /// ours says it again; a template knows best itself.
    fn foot_look(ours: bool, align: &str) -> [String; 2] {
        if !ours {
            return [String::new(), String::new()];
        }
        let fill = Tone::Soft.fill();
        [format!(r#"<a:pPr algn="{align}"/>"#), format!(r#"{fill}<a:latin typeface="+mn-lt"/>"#)]
    }

    /// The line at the foot, where the layout has a place for it.
    pub(super) fn foot(&mut self, holder: &Holder, text: &str, ours: bool) {
        let id = self.id();
        let (kind, language, text) = (&holder.kind, self.language, esc(text));
        let [para, run] = Self::foot_look(ours, "l");
        let size = if ours { r#" sz="1000""# } else { "" };
        let _ = write!(
            self.out,
            r#"<p:sp><p:nvSpPr><p:cNvPr id="{id}" name="Footer {id}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph {kind}/></p:nvPr></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/><a:lstStyle/><a:p>{para}<a:r><a:rPr lang="{language}"{size} dirty="0">{run}</a:rPr><a:t>{text}</a:t></a:r></a:p></p:txBody></p:sp>"#
        );
    }

    /// The number of the slide, where the layout has a place for it.
    pub(super) fn number(&mut self, holder: &Holder, number: usize, ours: bool) {
        let id = self.id();
        let (kind, language) = (&holder.kind, self.language);
        let [para, run] = Self::foot_look(ours, "r");
        let size = if ours { r#" sz="1000""# } else { "" };
        let _ = write!(
            self.out,
            r#"<p:sp><p:nvSpPr><p:cNvPr id="{id}" name="Slide Number {id}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph {kind}/></p:nvPr></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/><a:lstStyle/><a:p>{para}<a:fld id="{{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}}" type="slidenum"><a:rPr lang="{language}"{size}>{run}</a:rPr><a:t>{number}</a:t></a:fld></a:p></p:txBody></p:sp>"#
        );
    }

    /// The number of the slide, where the layout has no place for it.
    pub(super) fn free_number(&mut self, at: Rect, number: usize) {
        let id = self.id();
        let (language, at) = (self.language, at.xfrm("a:xfrm"));
        let fill = Tone::Soft.fill();
        let _ = write!(
            self.out,
            r#"<p:sp><p:nvSpPr><p:cNvPr id="{id}" name="Slide Number {id}"/><p:cNvSpPr txBox="1"/><p:nvPr/></p:nvSpPr><p:spPr>{at}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/></p:spPr><p:txBody><a:bodyPr lIns="0" tIns="0" rIns="0" bIns="0" anchor="ctr"/><a:lstStyle/><a:p><a:pPr algn="r"/><a:fld id="{{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}}" type="slidenum"><a:rPr lang="{language}" sz="1000">{fill}</a:rPr><a:t>{number}</a:t></a:fld></a:p></p:txBody></p:sp>"#
        );
    }

    /// Words at a place.
    pub(super) fn words(&mut self, at: Rect, paras: &[Para], size: f64, anchor: &str) {
        let id = self.id();
        let at = at.xfrm("a:xfrm");
        let mut text = String::new();
        for (i, para) in paras.iter().enumerate() {
            text.push_str(&para.xml(size, i == 0, self.language));
        }
        if text.is_empty() {
            text.push_str("<a:p/>");
        }
        let _ = write!(
            self.out,
            r#"<p:sp><p:nvSpPr><p:cNvPr id="{id}" name="Text {id}"/><p:cNvSpPr txBox="1"/><p:nvPr/></p:nvSpPr><p:spPr>{at}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/></p:spPr><p:txBody><a:bodyPr wrap="square" lIns="0" tIns="0" rIns="0" bIns="0" anchor="{anchor}"><a:noAutofit/></a:bodyPr><a:lstStyle/>{text}</p:txBody></p:sp>"#
        );
    }

    /// A chart, by the id of its relation.
    pub(super) fn chart(&mut self, at: Rect, relation: &str, alt: &str) {
        let id = self.id();
        let (at, alt) = (at.xfrm("p:xfrm"), esc(alt));
        let _ = write!(
            self.out,
            r#"<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="{id}" name="Chart {id}" descr="{alt}"/><p:cNvGraphicFramePr><a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr><p:nvPr/></p:nvGraphicFramePr>{at}<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" r:id="{relation}"/></a:graphicData></a:graphic></p:graphicFrame>"#
        );
    }

    /// A picture, by the id of its relation; a drawing has a second one.
    pub(super) fn picture(&mut self, at: Rect, relation: &str, drawing: Option<&str>, alt: &str) {
        let id = self.id();
        let (at, alt) = (at.xfrm("a:xfrm"), esc(alt));
        let drawing = drawing.map_or_else(String::new, |relation| {
            format!(
                r#"<a:extLst><a:ext uri="{{96DAC541-7B7A-43D3-8B79-37D633B846F1}}"><asvg:svgBlip xmlns:asvg="http://schemas.microsoft.com/office/drawing/2016/SVG/main" r:embed="{relation}"/></a:ext></a:extLst>"#
            )
        });
        let _ = write!(
            self.out,
            r#"<p:pic><p:nvPicPr><p:cNvPr id="{id}" name="Picture {id}" descr="{alt}"/><p:cNvPicPr><a:picLocks noChangeAspect="1"/></p:cNvPicPr><p:nvPr/></p:nvPicPr><p:blipFill><a:blip r:embed="{relation}">{drawing}</a:blip><a:stretch><a:fillRect/></a:stretch></p:blipFill><p:spPr>{at}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr></p:pic>"#
        );
    }

    /// The slide.
    pub(super) fn slide(self) -> String {
        let tree = tree(&self.out);
        format!(
            r#"{HEAD}<p:sld {NS}><p:cSld>{tree}</p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sld>"#
        )
    }
}

/// What a speaker says to a slide.
pub(super) fn notes(lines: &[String], language: &str) -> String {
    let mut paras = String::new();
    for line in lines.iter().flat_map(|l| l.split('\n')) {
        let line = esc(line);
        let _ = write!(
            paras,
            r#"<a:p><a:r><a:rPr lang="{language}" dirty="0"/><a:t>{line}</a:t></a:r></a:p>"#
        );
    }
    let shapes = format!(
        r#"<p:sp><p:nvSpPr><p:cNvPr id="2" name="Slide Image"/><p:cNvSpPr><a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/></p:cNvSpPr><p:nvPr><p:ph type="sldImg"/></p:nvPr></p:nvSpPr><p:spPr/></p:sp><p:sp><p:nvSpPr><p:cNvPr id="3" name="Notes"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="body" idx="1"/></p:nvPr></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/><a:lstStyle/>{paras}</p:txBody></p:sp>"#
    );
    let tree = tree(&shapes);
    format!(
        r#"{HEAD}<p:notes {NS}><p:cSld>{tree}</p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:notes>"#
    )
}

/// The place under the title and above the foot of a layout.
pub(super) fn body(layout: &Layout, [wide, high]: [f64; 2]) -> Rect {
    let title = layout.title.as_ref().and_then(|h| h.at);
    let (x, w, top) = match title {
        // A title in the upper half; what stands anywhere else gives no measure.
        Some(at) if at.bottom() < high * 0.5 && at.w > wide * 0.4 => {
            (at.x.max(0.0), at.w.min(wide - at.x), at.bottom() + 8.0)
        }
        _ => (wide * 0.05, wide * 0.9, high * 0.22),
    };
    let feet = [&layout.foot, &layout.page].into_iter().flatten().filter_map(|h| h.at);
    let bottom =
        feet.map(|at| at.y).filter(|y| *y > high * 0.75).fold(high * 0.95, f64::min) - 11.0;
    Rect::new(x, top, w, (bottom - top).max(high * 0.3))
}
