//! The segments: whom the workshop speaks of, and how much of the whole each one is.

use egui::{Id, Popup, Sense, Stroke, Ui, vec2};
use lucide_icons::Icon;

use super::order::{moved_by_keys, movers};
use super::{hand_over, intent};
use crate::app::form::{self, Button, Field, icon_button};
use crate::app::theme::{Color, TARGET, Theme, bold, font, size, space};
use crate::app::views::Cx;
use crate::edit::Edit;
use crate::workshop::{Segment, SegmentId, Share, ShareBasis, Table, Workshop};

/// How far from 100 % a sum may be and still be called that: less than what is shown.
const SLACK: f64 = 0.0005;

/// Width of the coloured mark before a segment and the gap after it, in points.
const MARK: f32 = space::XS + space::S;

/// How far the right edge of the shares is from the right edge of the page, in points.
const SHARE_FROM_RIGHT: f32 = 3.0 * TARGET + space::S;

/// Width of the field for a share, in points.
const SHARE: f32 = 80.0;

fn title_id(id: &SegmentId) -> Id {
    Id::unique(("frame-segment", id))
}

/// The list of segments with its bar and its sum.
pub(super) fn show(ui: &mut Ui, cx: &mut Cx<'_>, wanted: &mut Option<Id>) {
    let (text, theme, workshop) = (cx.text, cx.theme, cx.workshop);
    let widths = form::proportions(ui.available_width(), space::M, [1.0, 1.0]);
    form::columns(ui, widths, space::M, |[left, right]| {
        form::heading(left, theme, text.get("frame-segments"));
        basis(right, cx);
    });
    let mut add = false;
    if workshop.segments.is_empty() {
        form::note(ui, theme, text.get("frame-segments-none"));
    } else {
        ui.add_space(space::XS);
        bar(ui, cx);
        ui.add_space(space::XS);
        let last = workshop.segments.len() - 1;
        for (i, (id, segment)) in workshop.segments.iter().enumerate() {
            let entered = row(ui, cx, i, id, segment, wanted);
            add |= entered && i == last && !segment.title.trim().is_empty();
        }
    }
    intent::finding(ui, cx);
    let off = (workshop.share_sum() - 1.0).abs() > SLACK && !workshop.segments.is_empty();
    if off {
        let line = vec2(ui.available_width(), TARGET);
        let layout = egui::Layout::right_to_left(egui::Align::Center);
        ui.allocate_ui_with_layout(line, layout, |ui| {
            let button = Button::outlined(text.get("frame-make-whole"));
            if button.id(Id::unique("frame-make-whole")).show(ui, theme).clicked() {
                cx.out.edit(made_whole(workshop));
            }
            sum(ui, cx, theme.warning);
        });
    }
    ui.horizontal(|ui| {
        let button = Button::quiet(text.get("frame-add-segment"))
            .icon(Icon::Plus)
            .id(Id::unique("frame-add-segment"));
        add |= button.show(ui, theme).clicked();
        if !off && !workshop.segments.is_empty() {
            ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
                ui.add_space(SHARE_FROM_RIGHT + f32::from(form::SIDE) - space::S);
                sum(ui, cx, theme.ink_soft);
            });
        }
    });
    if add {
        let id = SegmentId::fresh();
        *wanted = Some(title_id(&id));
        let share = Share::clamped(1.0 - workshop.share_sum());
        let segment = Segment::new("", share);
        cx.out.edit(Edit::AddSegment(id, segment));
    }
}

fn basis(ui: &mut Ui, cx: &mut Cx<'_>) {
    const ALL: [ShareBasis; 2] = [ShareBasis::Customers, ShareBasis::Revenue];
    let text = cx.text;
    let options = [text.get("frame-share-of-customers"), text.get("frame-share-of-revenue")];
    let chosen = ALL.iter().position(|b| *b == cx.workshop.share_basis).unwrap_or(0);
    let id = Id::unique("frame-share-basis");
    let name = text.get("frame-share-basis");
    if let Some(picked) = form::select(ui, cx.theme, id, name, &options, chosen) {
        cx.out.edit(Edit::SetShareBasis(ALL[picked]));
    }
}

/// The colour of a segment in the bar and at its row: steps of the accent. Their order says the
/// same.
fn tint(theme: &Theme, index: usize) -> egui::Color32 {
    const STEPS: [f32; 4] = [1.0, 0.66, 0.42, 0.24];
    theme.paper.lerp_to_gamma(*theme.accent, STEPS[index % STEPS.len()])
}

/// All segments as parts of the whole. What is missing stays empty; what is too much is cut off
/// by a mark at 100 %.
fn bar(ui: &mut Ui, cx: &Cx<'_>) {
    let theme = cx.theme;
    let (rect, response) =
        ui.allocate_exact_size(vec2(ui.available_width(), space::S), Sense::hover());
    let sum = cx.workshop.share_sum();
    response.widget_info(|| {
        let name = format!("{} {}", cx.text.get("frame-sum"), cx.text.percent(sum, 1));
        egui::WidgetInfo::labeled(egui::accesskit::Role::Image, true, name)
    });
    let painter = ui.painter_at(rect);
    painter.rect_filled(rect, 2, *theme.sunken);
    let whole = sum.max(1.0);
    let mut from = 0.0;
    for (i, segment) in cx.workshop.segments.values().enumerate() {
        let to = from + segment.share.get();
        let x = |share: f64| rect.left() + rect.width() * (share / whole) as f32;
        let part =
            egui::Rect::from_x_y_ranges(x(from)..=(x(to) - 1.0).max(x(from)), rect.y_range());
        painter.rect_filled(part, 2, tint(theme, i));
        from = to;
    }
    if sum > 1.0 + SLACK {
        let x = rect.left() + rect.width() / whole as f32;
        painter.vline(x, rect.y_range(), Stroke::new(2.0, *theme.bad));
    }
}

/// One segment. Whether Enter has just left the title.
fn row(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    index: usize,
    id: &SegmentId,
    segment: &Segment,
    wanted: &mut Option<Id>,
) -> bool {
    let (text, theme, workshop) = (cx.text, cx.theme, cx.workshop);
    let set = |change: &dyn Fn(&mut Segment)| {
        let mut segment = segment.clone();
        change(&mut segment);
        Edit::SetSegment(id.clone(), segment)
    };
    let field = title_id(id);
    let (share_id, note_id) = (field.with("share"), field.with("note"));
    let last = workshop.segments.len() - 1;
    let mut to = moved_by_keys(ui, &[field, share_id, note_id], index, last);
    let mut entered = false;
    let whole = ui.available_width();
    let rest = whole - MARK - space::S - SHARE - SHARE_FROM_RIGHT;
    let widths = [space::XS, rest, SHARE, 3.0 * TARGET];
    let top = ui.cursor().top();
    ui.spacing_mut().item_spacing.y = 0.0;
    form::columns(ui, widths, space::S, |[_, words, share, buttons]| {
        hand_over(words, wanted, field);
        let answer = Field::new(field, text.get("frame-segment-title"))
            .hint(text.get("frame-segment-title-hint"))
            .show(words, theme, &segment.title);
        entered = answer.entered();
        answer.send(cx.out, |text| set(&|s| s.title.clone_from(&text)));
        let suffix = text.percent_sign();
        let now = Some(segment.share.get() * 100.0);
        let share_field = Field::new(share_id, text.get("frame-segment-share"));
        form::number_field(share_field, share, theme, text, now, suffix, |v| {
            Share::new(v / 100.0).ok()
        })
        .send(cx.out, |v| set(&|s| s.share = v.unwrap_or(Share::NONE)));
        buttons.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = 0.0;
            if let Some(place) = movers(ui, cx, field, index, last) {
                to = Some(place);
            }
            ui.add_enabled_ui(last > 0, |ui| remove(ui, cx, field, id, segment));
        });
    });
    // The note has the whole line below.
    form::columns(ui, [MARK, whole - MARK], 0.0, |[_, words]| {
        Field::new(note_id, text.get("frame-segment-note"))
            .hint(text.get("frame-segment-note-hint"))
            .font(font(size::SMALL))
            .plain()
            .show(words, theme, &segment.note)
            .send(cx.out, |text| set(&|s| s.note.clone_from(&text)));
        words.spacing_mut().item_spacing.y = space::XS;
        intent::show(words, cx, field, segment, &set);
    });
    ui.add_space(space::S);
    ui.spacing_mut().item_spacing.y = space::XS;
    let mark =
        egui::Rect::from_min_size(egui::pos2(ui.min_rect().left(), top), vec2(space::XS, TARGET));
    ui.painter().rect_filled(mark, 2, tint(theme, index));
    if let Some(to) = to {
        cx.out.edit(Edit::MoveSegment(id.clone(), to));
    }
    entered
}

/// The bin, and what it says before it takes anything away.
fn remove(ui: &mut Ui, cx: &mut Cx<'_>, field: Id, id: &SegmentId, segment: &Segment) {
    const WIDTH: f32 = 320.0;
    let (text, theme, workshop) = (cx.text, cx.theme, cx.workshop);
    let title = match segment.title.trim() {
        "" => text.get("frame-nameless"),
        title => title,
    };
    let name = text.with("frame-remove-segment", &[("title", title.into())]);
    let bin = icon_button(ui, theme, field.with("remove"), Icon::Trash2, &name);
    Popup::from_toggle_button_response(&bin)
        .close_behavior(egui::PopupCloseBehavior::CloseOnClickOutside)
        .accessible_name(name.clone())
        .align(egui::RectAlign::BOTTOM_END)
        .gap(space::XS)
        .width(WIDTH)
        .show(|ui| {
            ui.set_width(WIDTH);
            egui::Frame::new().inner_margin(space::S).show(ui, |ui| {
                form::words(ui, &name, bold(size::BODY), theme.ink);
                let lost = Lost::with(workshop, id);
                let words = if lost.nothing() {
                    text.get("frame-remove-segment-free").to_owned()
                } else {
                    text.with(
                        "frame-remove-segment-with",
                        &[
                            ("scores", lost.scores.into()),
                            ("answers", lost.answers.into()),
                            ("votes", lost.votes.into()),
                        ],
                    )
                };
                form::words(ui, &words, font(size::BODY), theme.ink);
                form::note(ui, theme, text.get("frame-remove-undo"));
                ui.add_space(space::S);
                if Button::primary(text.get("frame-remove")).show(ui, theme).clicked() {
                    cx.out.edit(Edit::RemoveSegment(id.clone()));
                    ui.close();
                }
            });
        });
}

/// What goes with a segment.
struct Lost {
    scores: usize,
    answers: usize,
    votes: usize,
}

impl Lost {
    fn with(workshop: &Workshop, id: &SegmentId) -> Self {
        let rounds = workshop.assessments.values();
        Self {
            scores: rounds.clone().filter_map(|r| r.ratings.get(id)).map(Table::len).sum(),
            answers: rounds.filter_map(|r| r.answers.get(id)).map(|a| a.len()).sum(),
            votes: workshop.votes.values().filter(|v| v.segment.as_ref() == Some(id)).count(),
        }
    }

    fn nothing(&self) -> bool {
        self.scores + self.answers + self.votes == 0
    }
}

/// The sum of the shares in words.
fn sum(ui: &mut Ui, cx: &Cx<'_>, color: Color) {
    let words = format!("{} {}", cx.text.get("frame-sum"), shown(cx, cx.workshop.share_sum()));
    ui.label(egui::RichText::new(words).font(font(size::SMALL)).color(*color));
}

/// A sum with a decimal only where it has one.
fn shown(cx: &Cx<'_>, sum: f64) -> String {
    let whole = (sum * 1000.0).round() % 10.0 == 0.0;
    cx.text.percent(sum, usize::from(!whole))
}

/// Shares in the same proportions that sum to 1.
fn made_whole(workshop: &Workshop) -> Edit {
    let parts: Vec<f64> = workshop.segments.ids().map(|id| workshop.normalised_share(id)).collect();
    let edits = workshop.segments.iter().zip(rounded(&parts)).map(|((id, segment), share)| {
        Edit::SetSegment(id.clone(), Segment { share, ..segment.clone() })
    });
    Edit::Many("edit-make-shares-whole", edits.collect())
}

/// Parts of 1 in tenths of a per cent that still sum to 1: what people can read is what is kept.
/// The largest remainders take what rounding down has left over.
fn rounded(parts: &[f64]) -> Vec<Share> {
    // A part that stands at a whole tenth but for the noise of a division is that tenth.
    let exact: Vec<f64> = parts.iter().map(|p| (p * 1e9).round() / 1e6).collect();
    let mut tenths: Vec<f64> = exact.iter().map(|p| p.floor()).collect();
    let left = (1000.0 - tenths.iter().sum::<f64>()).round().max(0.0) as usize;
    let mut order: Vec<usize> = (0..exact.len()).collect();
    order.sort_by(|a, b| exact[*b].fract().total_cmp(&exact[*a].fract()));
    for i in order.into_iter().take(left) {
        tenths[i] += 1.0;
    }
    tenths.into_iter().map(|t| Share::clamped(t / 1000.0)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn whole(parts: &[f64]) -> Vec<f64> {
        let sum: f64 = parts.iter().sum();
        let parts: Vec<f64> = parts.iter().map(|p| p / sum).collect();
        rounded(&parts).into_iter().map(Share::get).collect()
    }

    #[test]
    fn shares_keep_their_proportions_and_sum_to_one() {
        assert_eq!(whole(&[0.5, 0.3, 0.3]), [0.454, 0.273, 0.273]);
        assert_eq!(whole(&[0.2, 0.2]), [0.5, 0.5]);
        assert_eq!(whole(&[1.0, 1.0, 1.0]), [0.334, 0.333, 0.333]);
        assert_eq!(whole(&[0.7]), [1.0]);
        let seven = whole(&[1.0; 7]);
        assert!((seven.iter().sum::<f64>() - 1.0).abs() < 1e-9, "{seven:?}");
    }
}
