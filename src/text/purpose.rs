//! What the parts of the frame are called, for the window and for the report.

use crate::workshop::Intent;

/// The key of why a segment came.
#[must_use]
pub const fn intent(intent: Intent) -> &'static str {
    match intent {
        Intent::NewWay => "framework-intent-new-way",
        Intent::Switch => "framework-intent-switch",
        Intent::Strategic => "framework-intent-strategic",
        Intent::Proof => "framework-intent-proof",
        Intent::Unknown => "framework-intent-unknown",
    }
}
