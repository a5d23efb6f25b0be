//! How actions are numbered and what the steps of their ratings mean, for the window and for the
//! reports.

use super::Text;

const EFFORTS: [&str; 5] =
    ["plan-effort-1", "plan-effort-2", "plan-effort-3", "plan-effort-4", "plan-effort-5"];
const IMPACTS: [&str; 5] =
    ["plan-impact-1", "plan-impact-2", "plan-impact-3", "plan-impact-4", "plan-impact-5"];

/// The number of an action: its place in the plan, from 1. The same in every list, on the screen and
/// in the report, however it is sorted.
#[must_use]
pub const fn number(place: usize) -> usize {
    place + 1
}

/// What a step, 1 to 5, of the effort, or else of the impact, means: “2 · a week or two of one
/// person”.
#[must_use]
pub fn step(text: &Text, effort: bool, step: u8) -> String {
    let keys = if effort { EFFORTS } else { IMPACTS };
    let key = keys[usize::from(step.clamp(1, 5)) - 1];
    text.with("plan-step-means", &[("n", step.into()), ("what", text.get(key).into())])
}
