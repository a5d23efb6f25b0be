//! What the steps of a rating mean, for the window and for the reports.

use super::Text;

const EFFORTS: [&str; 5] =
    ["plan-effort-1", "plan-effort-2", "plan-effort-3", "plan-effort-4", "plan-effort-5"];
const IMPACTS: [&str; 5] =
    ["plan-impact-1", "plan-impact-2", "plan-impact-3", "plan-impact-4", "plan-impact-5"];

/// What a step, 1 to 5, of the effort, or else of the impact, means: “2 · a week or two of one
/// person”.
#[must_use]
pub fn step(text: &Text, effort: bool, step: u8) -> String {
    let keys = if effort { EFFORTS } else { IMPACTS };
    let key = keys[usize::from(step.clamp(1, 5)) - 1];
    text.with("plan-step-means", &[("n", step.into()), ("what", text.get(key).into())])
}
