//! Figures from a workshop: pure, deterministic, never rounded on the way.

/// All figures of one round.
#[derive(Debug, Clone, PartialEq)]
pub struct Sheet;
