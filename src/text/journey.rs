//! What the parts of a journey are called, for the window and for the files that it exports.

use crate::workshop::{Exit, LaneKind, Layer};

/// The key of what the cards of a lane are.
#[must_use]
pub const fn lane_kind(kind: LaneKind) -> &'static str {
    match kind {
        LaneKind::Actions => "journey-kind-actions",
        LaneKind::ContactPoints => "journey-kind-contact-points",
        LaneKind::Feelings => "journey-kind-feelings",
        LaneKind::Backstage => "journey-kind-backstage",
        LaneKind::Systems => "journey-kind-systems",
        LaneKind::Evidence => "journey-kind-evidence",
        LaneKind::Opportunities => "journey-kind-opportunities",
        LaneKind::Kpi => "journey-kind-kpi",
    }
}

/// The key of how a journey ends.
#[must_use]
pub const fn exit(exit: Exit) -> &'static str {
    match exit {
        Exit::Renewed => "journey-exit-renewed",
        Exit::Advocate => "journey-exit-advocate",
        Exit::Churned => "journey-exit-churned",
        Exit::Ended => "journey-exit-ended",
    }
}

/// The key of a layer of expectations.
#[must_use]
pub const fn layer(layer: Layer) -> &'static str {
    match layer {
        Layer::Needs => "journey-layer-needs",
        Layer::Easy => "journey-layer-easy",
        Layer::Enjoyable => "journey-layer-enjoyable",
    }
}
