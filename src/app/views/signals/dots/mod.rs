//! Data points and claims, connected: each claim with its data points around it, and what no claim
//! has yet below. A data point is dragged onto a claim that it belongs to, or onto another data
//! point to make a new claim of the two.

mod circles;
mod kept;
mod layout;
mod paint;

use egui::{CursorIcon, Id, Key, Pos2, Rect, Response, Sense, Ui, UiBuilder, Vec2, pos2, vec2};
use lucide_icons::Icon;

use super::card;
use super::suggest::source_and_date;
use crate::app::Page;
use crate::app::canvas::camera::{Camera, WorldToScreen};
use crate::app::command::Action;
use crate::app::form::{Button, icon_button};
use crate::app::theme::{RADIUS, TARGET, Theme, font, size, space};
use crate::app::views::Cx;
use crate::app::widgets::grade_of_claim;
use crate::edit::{Edit, SignalEdit};
use crate::text::Text;
use crate::workshop::{Claim, ClaimId, SignalId, Workshop};
use kept::Kept;
use layout::{DOT, Layout};

/// Up to so many nodes in the view can be reached with the keyboard and are read out.
const NAMED: usize = 400;

/// Height of the line above the picture, in points.
const STRIP: f32 = TARGET + space::XS;

/// A claim or a data point, by its place in the layout.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Node {
    Claim(usize),
    Dot(usize),
}

/// What is painted.
pub(super) struct Scene<'a> {
    layout: &'a Layout,
    workshop: &'a Workshop,
    pairs: &'a [(SignalId, SignalId)],
    theme: &'static Theme,
    text: &'static Text,
    ts: WorldToScreen,
    body: Rect,
    /// What the pointer or the keyboard is at: it and what is next to it stand out.
    about: Option<Node>,
    /// What is being dragged would be dropped on this.
    target: Option<Node>,
}

/// A drag that goes on.
#[derive(Debug, Clone, PartialEq)]
enum Drag {
    Pan,
    Dot(SignalId),
}

/// What the page keeps between frames.
#[derive(Debug, Default)]
pub(super) struct DotsPage {
    kept: Kept,
    /// Where somebody looks; at all of it if none.
    camera: Option<Camera>,
    drag: Option<Drag>,
    /// What is open, and where it is.
    open: Option<(Opened, Rect)>,
}

/// A card that is open.
#[derive(Debug, Clone, PartialEq)]
enum Opened {
    Signal(SignalId),
    Claim(ClaimId),
}

impl DotsPage {
    /// Draws the page.
    pub(super) fn show(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) {
        if cx.workshop.signals.is_empty() && cx.workshop.claims.is_empty() {
            self.open = None;
            let title = "evidence-dots-empty-title";
            super::nothing(ui, cx, title, "evidence-dots-empty", |ui, cx| {
                if Button::primary(cx.text.get("evidence-to-ledger")).show(ui, cx.theme).clicked() {
                    cx.out.act(Action::TurnTo(Page::Ledger));
                }
            });
            return;
        }
        self.kept.refresh(ui.ctx(), cx);
        let moved = self.kept.moved();
        if let Some(camera) = &mut self.camera {
            // Where somebody looks, things stay although the picture grew to the left.
            camera.pan(-moved * camera.zoom);
        }
        let area = ui.available_rect_before_wrap();
        ui.advance_cursor_after_rect(area);
        let body = Rect::from_min_max(area.min + vec2(0.0, STRIP), area.max);
        let layout = std::sync::Arc::clone(self.kept.layout());
        let map = ui.interact(body, ui.scope_id().with("dots"), Sense::click_and_drag());
        let ts = self.look(ui, &layout, body, &map);
        self.strip(
            ui,
            cx,
            &layout,
            Rect::from_min_max(area.min, pos2(area.max.x, body.min.y)),
            body,
        );
        if self.kept.is_waiting() {
            ui.put(body, egui::Spinner::new());
            return;
        }
        let ui = &mut ui.new_child(UiBuilder::new().max_rect(body));
        ui.set_clip_rect(body.expand(2.0).intersect(ui.clip_rect()));
        // Before the nodes: a click that opens a card must not be taken for one beside it.
        if let Some((opened, anchor)) = &self.open {
            let id = Id::unique("dots card");
            let shown = match opened {
                Opened::Signal(signal) => {
                    card::show(ui, cx, id, *anchor, std::slice::from_ref(signal))
                }
                Opened::Claim(claim) => card::show_claim(ui, cx, id, *anchor, claim),
            };
            if !shown {
                self.open = None;
            }
        }
        self.nodes(ui, cx, &layout, ts, body, map);
    }

    /// Where one looks: all of it, until somebody moves or zooms.
    fn look(&mut self, ui: &Ui, layout: &Layout, body: Rect, map: &Response) -> WorldToScreen {
        let least = Camera::fit(layout.size, body.size()).zoom;
        let mut camera = self.camera.unwrap_or_else(|| fit(layout.size, body.size()));
        let before = camera;
        if ui.rect_contains_pointer(body)
            && let Some(pointer) = ui.ctx().pointer_hover_pos()
        {
            let (zoom, scroll) = ui.input(|i| (i.zoom_delta(), i.smooth_scroll_delta()));
            if zoom != 1.0 {
                camera.zoom_by(zoom, pointer - body.min, least);
            } else if scroll != Vec2::ZERO {
                camera.pan(scroll);
            }
        }
        if self.drag == Some(Drag::Pan) {
            camera.pan(ui.input(|i| i.pointer.delta()));
            ui.ctx().set_cursor_icon(CursorIcon::Grabbing);
        }
        if map.has_focus() {
            let by = ui.input(|i| {
                let net = |a: Key, b: Key| i.num_presses(a) as f32 - i.num_presses(b) as f32;
                vec2(net(Key::ArrowLeft, Key::ArrowRight), net(Key::ArrowUp, Key::ArrowDown))
            });
            camera.pan(by * 48.0);
        }
        if camera != before {
            camera.keep_in_sight(layout.size, body.size());
            self.camera = Some(camera);
        }
        camera.to_screen(body.min)
    }

    /// What to do here, how many there are, and how closely one looks.
    fn strip(&mut self, ui: &mut Ui, cx: &Cx<'_>, layout: &Layout, rect: Rect, body: Rect) {
        let (text, theme) = (cx.text, cx.theme);
        let least = fit(layout.size, body.size()).zoom;
        let middle = body.size() / 2.0;
        let mut ui = ui.new_child(
            UiBuilder::new().max_rect(rect).layout(egui::Layout::right_to_left(egui::Align::Min)),
        );
        ui.spacing_mut().item_spacing.x = space::XS;
        let now = self.camera.unwrap_or_else(|| fit(layout.size, body.size()));
        for (icon, key, factor) in
            [(Icon::ZoomIn, "evidence-zoom-in", 1.25), (Icon::ZoomOut, "evidence-zoom-out", 0.8)]
        {
            if icon_button(&mut ui, theme, Id::unique(key), icon, text.get(key)).clicked() {
                let mut camera = now;
                camera.zoom_by(factor, middle, least);
                camera.keep_in_sight(layout.size, body.size());
                self.camera = Some(camera);
            }
        }
        let name = text.get("evidence-fit");
        let id = Id::unique("evidence fit");
        if icon_button(&mut ui, theme, id, Icon::Maximize, name).clicked() {
            self.camera = None;
        }
        ui.with_layout(egui::Layout::left_to_right(egui::Align::Center), |ui| {
            let words = text.get("evidence-dots-hint");
            let width = ui.available_width();
            let face = font(size::SMALL);
            let galley =
                crate::app::widgets::elided(ui.painter(), words, face, *theme.ink_soft, width);
            let at = pos2(rect.left(), rect.top() + (TARGET - galley.size().y) / 2.0);
            ui.painter().galley(at, galley, *theme.ink_soft);
        });
    }

    fn nodes(
        &mut self,
        ui: &mut Ui,
        cx: &mut Cx<'_>,
        layout: &Layout,
        ts: WorldToScreen,
        body: Rect,
        map: Response,
    ) {
        map.widget_info(|| {
            let words = cx.text.get("page-dots");
            egui::WidgetInfo::labeled(egui::accesskit::Role::Canvas, true, words)
        });
        let pointer = ui.ctx().pointer_latest_pos().filter(|p| body.contains(*p));
        let air = 5.0 / ts.zoom;
        let under = pointer
            .filter(|_| ui.rect_contains_pointer(body))
            .and_then(|p| paint::hit(layout, ts.world(p), air));
        let mut hands = vec![(None, map)];
        hands.extend(named(ui, cx, layout, ts, body));
        let mut about = under;
        let mut clicked = None;
        for (node, response) in &hands {
            if response.has_focus() && node.is_some() && about.is_none() {
                about = *node;
            }
            if response.clicked() {
                // By key it is the node itself; by pointer what lies under it.
                clicked = if response.interact_pointer_pos().is_some() { under } else { *node };
            }
            if response.drag_started()
                && let Some(origin) = ui.input(|i| i.pointer.press_origin())
            {
                let node = paint::hit(layout, ts.world(origin), air);
                self.drag = Some(match node {
                    Some(Node::Dot(dot)) => Drag::Dot(layout.dots[dot].id.clone()),
                    _ => Drag::Pan,
                });
                self.open = None;
            }
        }
        let dragged = match &self.drag {
            Some(Drag::Dot(id)) => layout.places.get(id).copied(),
            _ => None,
        };
        let drop = dragged.and_then(|dot| drop_on(layout, dot, under));
        if let Some(dot) = dragged {
            about = drop.as_ref().map(|_| Node::Dot(dot));
        }
        let scene = Scene {
            layout,
            workshop: cx.workshop,
            pairs: &self.kept.similar,
            theme: cx.theme,
            text: cx.text,
            ts,
            body,
            about: if dragged.is_some() { None } else { about },
            target: drop.as_ref().and(under),
        };
        scene.paint(ui.painter());
        if let (Some(dot), Some(at)) = (dragged, pointer) {
            ui.ctx().set_cursor_icon(CursorIcon::Grabbing);
            let from = ts.pos(layout.dots[dot].center);
            let line = egui::Stroke::new(1.5, *cx.theme.accent);
            ui.painter().extend(egui::Shape::dashed_line(&[from, at], line, 4.0, 4.0));
            ui.painter().circle_filled(at, DOT * ts.zoom.clamp(0.7, 1.6), *cx.theme.accent);
            if let Some(drop) = &drop {
                said(ui, cx, at, &drop.words(cx, layout));
            }
        } else if let (Some(node), Some(at)) = (under, pointer)
            && self.open.is_none()
            && self.drag.is_none()
        {
            ui.ctx().set_cursor_icon(CursorIcon::PointingHand);
            said(ui, cx, at, &name_of(cx, layout, node));
        }
        if let Some(node) = clicked {
            self.open = Some(opened(layout, ts, node));
        }
        self.let_go(ui, cx, layout, &hands, drop);
    }

    /// Ends a drag: what it was dropped on decides.
    fn let_go(
        &mut self,
        ui: &Ui,
        cx: &mut Cx<'_>,
        layout: &Layout,
        hands: &[(Option<Node>, Response)],
        drop: Option<Drop>,
    ) {
        let Some(drag) = &self.drag else { return };
        if ui.input(|i| i.key_pressed(Key::Escape)) {
            self.drag = None;
            ui.ctx().stop_dragging();
            return;
        }
        let stopped = hands.iter().any(|(_, response)| response.drag_stopped());
        if !stopped && ui.input(|i| i.pointer.any_down()) {
            return;
        }
        if let (true, Drag::Dot(dragged), Some(drop)) = (stopped, drag, drop)
            && let Some(edit) = drop.edit(cx, layout, dragged)
        {
            cx.out.edit(edit);
        }
        self.drag = None;
    }
}

/// All of the picture in the middle of the room.
fn fit(world: Vec2, view: Vec2) -> Camera {
    let mut camera = Camera::fit(world, view);
    let spare = (view / camera.zoom - world) / 2.0;
    camera.at = pos2(camera.at.x.min(-spare.x), camera.at.y.min(-spare.y));
    camera
}

/// What the drop of a data point would do.
#[derive(Debug, Clone, PartialEq)]
enum Drop {
    /// It supports this claim from now on.
    Join(usize),
    /// It and this one make a claim.
    Make(usize),
}

/// What dropping a data point here would do, if anything.
fn drop_on(layout: &Layout, dot: usize, under: Option<Node>) -> Option<Drop> {
    let claim = match under? {
        Node::Claim(claim) => claim,
        Node::Dot(other) if other == dot => return None,
        Node::Dot(other) => match layout.dots[other].claims.first() {
            Some((claim, _)) => *claim,
            None => return layout.dots[dot].claims.is_empty().then_some(Drop::Make(other)),
        },
    };
    let member = layout.dots[dot].claims.iter().any(|(other, _)| *other == claim);
    (!member).then_some(Drop::Join(claim))
}

impl Drop {
    fn words(&self, cx: &Cx<'_>, layout: &Layout) -> String {
        match self {
            Self::Join(claim) => {
                let claim = cx.workshop.claims.get(&layout.claims[*claim].id);
                let title = claim.map_or("", |c| c.title.as_str());
                cx.text.with("evidence-drop-join", &[("claim", title.into())])
            }
            Self::Make(_) => cx.text.get("evidence-drop-make").to_owned(),
        }
    }

    fn edit(&self, cx: &Cx<'_>, layout: &Layout, dragged: &SignalId) -> Option<Edit> {
        Some(Edit::Signal(match self {
            Self::Join(claim) => {
                let id = &layout.claims.get(*claim)?.id;
                let mut claim = (**cx.workshop.claims.get(id)?).clone();
                claim.against.retain(|other| other != dragged);
                claim.signals.push(dragged.clone());
                SignalEdit::SetClaim(id.clone(), Box::new(claim))
            }
            Self::Make(other) => {
                let other = &layout.dots.get(*other)?.id;
                let title = cx.workshop.signals.get(other)?.title.clone();
                let signals = vec![other.clone(), dragged.clone()];
                let claim = Claim { title, signals, ..Claim::default() };
                SignalEdit::AddClaim(ClaimId::fresh(), Box::new(claim))
            }
        }))
    }
}

/// The nodes in the view as the keyboard and screen readers know them, while they are not too many.
fn named(
    ui: &Ui,
    cx: &Cx<'_>,
    layout: &Layout,
    ts: WorldToScreen,
    body: Rect,
) -> Vec<(Option<Node>, Response)> {
    let view = ts.world_rect(body);
    let claims = layout.claims.iter().enumerate().filter(|(_, c)| view.contains(c.center));
    let claims = claims.map(|(n, c)| (Node::Claim(n), c.id.as_str(), c.center, c.radius));
    let dots = layout.dots.iter().enumerate().filter(|(_, d)| view.contains(d.center));
    let dots = dots.map(|(n, d)| (Node::Dot(n), d.id.as_str(), d.center, DOT + 3.0));
    claims
        .chain(dots)
        .take(NAMED)
        .map(|(node, id, center, radius)| {
            let rect = Rect::from_center_size(ts.pos(center), Vec2::splat(2.0 * radius * ts.zoom));
            let salt = matches!(node, Node::Claim(_));
            let own = ui.scope_id().with(("dots node", salt, id));
            let response = ui.interact(rect.intersect(body), own, Sense::click_and_drag());
            response.widget_info(|| {
                let words = name_of(cx, layout, node);
                egui::WidgetInfo::labeled(egui::accesskit::Role::Button, true, words)
            });
            (Some(node), response)
        })
        .collect()
}

fn name_of(cx: &Cx<'_>, layout: &Layout, node: Node) -> String {
    match node {
        Node::Claim(claim) => {
            let id = &layout.claims[claim].id;
            let title = cx.workshop.claims.get(id).map_or("", |c| c.title.as_str());
            match cx.grades.claim(id) {
                Some(standing) => format!("{title}\n{}", grade_of_claim(cx.text, standing)),
                None => title.to_owned(),
            }
        }
        Node::Dot(dot) => match cx.workshop.signals.get(&layout.dots[dot].id) {
            Some(signal) => format!("{}\n{}", signal.title, source_and_date(cx, signal)),
            None => String::new(),
        },
    }
}

fn opened(layout: &Layout, ts: WorldToScreen, node: Node) -> (Opened, Rect) {
    let square = |center: Pos2, r: f32| {
        Rect::from_center_size(ts.pos(center), Vec2::splat(2.0 * r * ts.zoom))
    };
    match node {
        Node::Claim(claim) => {
            let claim = &layout.claims[claim];
            (Opened::Claim(claim.id.clone()), square(claim.center, claim.radius * 0.7))
        }
        Node::Dot(dot) => {
            let dot = &layout.dots[dot];
            (Opened::Signal(dot.id.clone()), square(dot.center, DOT))
        }
    }
}

/// Words beside the pointer.
fn said(ui: &Ui, cx: &Cx<'_>, at: Pos2, words: &str) {
    const WIDTH: f32 = 320.0;
    let theme = cx.theme;
    let galley =
        crate::app::widgets::wrapped(ui.painter(), words, font(size::SMALL), *theme.ink, WIDTH);
    let wanted = galley.size() + vec2(2.0 * space::S, 2.0 * space::XS);
    let room = ui.clip_rect();
    let corner = at + vec2(16.0, 16.0);
    let corner = pos2(
        corner.x.min(room.right() - wanted.x).max(room.left()),
        if corner.y + wanted.y > room.bottom() { at.y - wanted.y - 12.0 } else { corner.y },
    );
    let rect = Rect::from_min_size(corner, wanted);
    ui.painter().add(theme.floating_shadow().as_shape(rect, RADIUS));
    ui.painter().rect(
        rect,
        RADIUS,
        *theme.raised,
        theme.hairline_stroke(),
        egui::StrokeKind::Inside,
    );
    ui.painter().galley(rect.min + vec2(space::S, space::XS), galley, *theme.ink);
}
