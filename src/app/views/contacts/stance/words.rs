//! What the pairs of statements are called, and what stands at their two ends.

use crate::workshop::Stance;

/// The keys of a pair: its name, the first statement (0), the second (10).
pub(super) const fn keys(stance: Stance) -> [&'static str; 3] {
    match stance {
        Stance::Relationship => {
            ["stance-relationship", "stance-relationship-crm", "stance-relationship-cem"]
        }
        Stance::OutsideIn => {
            ["stance-outside-in", "stance-outside-in-crm", "stance-outside-in-cem"]
        }
        Stance::CustomerNeeds => ["stance-needs", "stance-needs-crm", "stance-needs-cem"],
        Stance::Loyalty => ["stance-loyalty", "stance-loyalty-crm", "stance-loyalty-cem"],
        Stance::People => ["stance-people", "stance-people-crm", "stance-people-cem"],
        Stance::Process => ["stance-process", "stance-process-crm", "stance-process-cem"],
        Stance::Culture => ["stance-culture", "stance-culture-crm", "stance-culture-cem"],
        Stance::Technology => {
            ["stance-technology", "stance-technology-crm", "stance-technology-cem"]
        }
    }
}

/// The key of its name.
pub(super) const fn title(stance: Stance) -> &'static str {
    keys(stance)[0]
}
