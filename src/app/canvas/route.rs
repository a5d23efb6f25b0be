//! The ways of connections. They run in the gutters between cards, which all stages and lanes
//! share, so that a way can always be found that covers no card.

use egui::{Pos2, pos2};

use super::layout::{Card, GAP, Layout};

/// Beyond this many columns nobody looks whether the straight way is free: it rarely is.
const FAR: u32 = 24;

/// Whether no card lies in a row between two columns, both excluded.
fn free_row(layout: &Layout, row: u32, from: u32, to: u32) -> bool {
    to - from <= FAR && (from + 1..to).all(|col| layout.card_in(col, row).is_none())
}

/// The same for a column.
fn free_col(layout: &Layout, col: u32, from: u32, to: u32) -> bool {
    to - from <= FAR && (from + 1..to).all(|row| layout.card_in(col, row).is_none())
}

/// The corners of the way from one card to another. `salt` spreads ways that share a gutter.
pub(super) fn way(layout: &Layout, from: usize, to: usize, salt: usize) -> Vec<Pos2> {
    let (a, b) = (&layout.cards[from], &layout.cards[to]);
    let spread = (salt % 5) as f32 - 2.0;
    if from == to || b.col < a.col {
        back(layout, a, b, spread)
    } else if b.col == a.col {
        along(layout, a, b, spread)
    } else {
        onward(layout, a, b, spread)
    }
}

fn onward(layout: &Layout, a: &Card, b: &Card, spread: f32) -> Vec<Pos2> {
    let (start, end) = (a.rect.right_center(), b.rect.left_center());
    let after = start.x + GAP.x / 2.0 + spread * 4.0;
    let before = end.x - GAP.x / 2.0 + spread * 4.0;
    if a.row == b.row && free_row(layout, a.row, a.col, b.col) {
        return vec![start, end];
    }
    if a.row != b.row && free_row(layout, b.row, a.col, b.col) {
        return vec![start, pos2(after, start.y), pos2(after, end.y), end];
    }
    if a.row != b.row && free_row(layout, a.row, a.col, b.col) {
        return vec![start, pos2(before, start.y), pos2(before, end.y), end];
    }
    let gutter =
        if b.row > a.row { b.rect.top() - GAP.y / 2.0 } else { b.rect.bottom() + GAP.y / 2.0 }
            + spread * 2.5;
    vec![
        start,
        pos2(after, start.y),
        pos2(after, gutter),
        pos2(before, gutter),
        pos2(before, end.y),
        end,
    ]
}

/// Within one column, down or up.
fn along(layout: &Layout, a: &Card, b: &Card, spread: f32) -> Vec<Pos2> {
    let down = b.row > a.row;
    // Down and up between the same two cards stay apart.
    let x = a.rect.center().x + if down { -12.0 } else { 12.0 };
    let end = pos2(x, if down { b.rect.top() } else { b.rect.bottom() });
    if free_col(layout, a.col, a.row.min(b.row), a.row.max(b.row)) {
        return vec![pos2(x, if down { a.rect.bottom() } else { a.rect.top() }), end];
    }
    let start = a.rect.right_center();
    let side = start.x + GAP.x / 2.0 + spread * 4.0;
    let gutter = end.y + if down { -GAP.y } else { GAP.y } / 2.0;
    vec![start, pos2(side, start.y), pos2(side, gutter), pos2(x, gutter), end]
}

/// Back to an earlier column, below both cards.
fn back(layout: &Layout, a: &Card, b: &Card, spread: f32) -> Vec<Pos2> {
    let low = a.rect.bottom().max(b.rect.bottom()) + GAP.y / 2.0 + spread * 1.5;
    let (from, to) = (a.rect.center().x + 24.0, b.rect.center().x - 24.0);
    let open = |card: &Card, other: &Card| {
        card.row >= other.row || free_col(layout, card.col, card.row, other.row + 1)
    };
    if open(a, b) && open(b, a) {
        return vec![
            pos2(from, a.rect.bottom()),
            pos2(from, low),
            pos2(to, low),
            pos2(to, b.rect.bottom()),
        ];
    }
    let (start, end) = (a.rect.right_center(), b.rect.left_center());
    let after = start.x + GAP.x / 2.0 + spread * 4.0;
    let before = end.x - GAP.x / 2.0 + spread * 4.0;
    vec![start, pos2(after, start.y), pos2(after, low), pos2(before, low), pos2(before, end.y), end]
}
