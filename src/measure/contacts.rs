//! Figures of the contact points (measures §5).

use crate::workshop::ContactPoint;

/// How urgent a contact point is: importance to the customer × importance to the organisation ×
/// (5 − satisfaction), each 1 to 5, so 0 to 100. None unless all three are known.
#[must_use]
pub fn priority(point: &ContactPoint) -> Option<f64> {
    let customer = point.importance_customer?.get();
    let organisation = point.importance_organisation?.get();
    Some(customer * organisation * (5.0 - point.satisfaction?.get()))
}
