//! Where the numbers of the report are worked out: what has a cell of its own is taken from there,
//! and follows when an input is changed; the rest is as of the export.

use std::collections::HashMap;

use crate::report::model::Number;

/// The cells by the ids of the numbers.
#[derive(Debug, Default)]
pub(super) struct Links(HashMap<String, (String, f64)>);

impl Links {
    /// Notes the cell of a number and what it comes to. The first cell of a number stays.
    pub(super) fn put(&mut self, id: impl Into<String>, cell: String, value: Option<f64>) {
        if let Some(value) = value.filter(|v| v.is_finite()) {
            self.0.entry(id.into()).or_insert((cell, value));
        }
    }

    /// The cell that a number is taken from, as formulas of any sheet name it. A cell that comes to
    /// something else is not the one that is meant.
    pub(super) fn of(&self, number: &Number) -> Option<&str> {
        let (cell, value) = self.0.get(&number.id)?;
        let known = number.value?;
        let near = (value - known).abs() <= 1e-9 * known.abs().max(1.0);
        near.then_some(cell.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_taken_from_the_cell_that_comes_to_it() {
        let mut links = Links::default();
        links.put("overall/actual", "'Results'!$B$5".to_owned(), Some(4.2));
        links.put("overall/actual", "'Results'!$C$5".to_owned(), Some(4.3));
        links.put("overall/desired", "'Results'!$B$6".to_owned(), None);
        let number = |id: &str, value| Number::score(id, value);
        assert_eq!(links.of(&number("overall/actual", Some(4.2))), Some("'Results'!$B$5"));
        assert_eq!(links.of(&number("overall/actual", Some(4.3))), None);
        assert_eq!(links.of(&number("overall/actual", None)), None);
        assert_eq!(links.of(&number("overall/desired", Some(1.0))), None);
    }
}
