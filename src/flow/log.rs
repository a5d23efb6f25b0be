//! An event log in columns: names once, events as numbers.

/// Marks what an event or a case does not have.
pub const NONE: u32 = u32::MAX;

/// Different names, each with its place. They lie behind one another in one text: a log may have
/// millions of cases.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Names {
    text: String,
    /// Where each name ends.
    ends: Vec<u32>,
}

impl Names {
    /// A name by its place.
    #[must_use]
    pub fn get(&self, at: u32) -> Option<&str> {
        let at = at as usize;
        let end = *self.ends.get(at)? as usize;
        let start = at.checked_sub(1).map_or(0, |before| self.ends[before] as usize);
        self.text.get(start..end)
    }

    /// How many there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.ends.len()
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.ends.is_empty()
    }

    /// All of them, in the order of their places.
    pub fn iter(&self) -> impl ExactSizeIterator<Item = &str> {
        (0..self.ends.len()).map(|at| self.get(at as u32).unwrap_or_default())
    }

    /// The place of a name; looks through all of them.
    #[must_use]
    pub fn position(&self, name: &str) -> Option<u32> {
        self.iter().position(|n| n == name).map(|at| at as u32)
    }

    /// Adds a name that is not there yet, and says its place; none where all names together would
    /// need more than 4 GB.
    pub fn push(&mut self, name: &str) -> Option<u32> {
        let end = u32::try_from(self.text.len() + name.len()).ok()?;
        let at = u32::try_from(self.ends.len()).ok().filter(|at| *at < NONE)?;
        self.text.push_str(name);
        self.ends.push(end);
        Some(at)
    }
}

impl<S: AsRef<str>> FromIterator<S> for Names {
    /// Takes the names as they come; they must differ. What comes after 4 GB of them is left out.
    fn from_iter<I: IntoIterator<Item = S>>(names: I) -> Self {
        let mut all = Self::default();
        for name in names {
            if all.push(name.as_ref()).is_none() {
                break;
            }
        }
        all
    }
}

/// An event log. Cases are in the order in which they first appear in the file; the events of a case
/// lie together, by time, those of one time in the order of the file.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Log {
    /// What the cases are called.
    pub cases: Names,
    /// Where the events of each case begin, and at last how many events there are in all.
    pub bounds: Vec<u32>,
    /// The segment of each case, among `segments`, or [`NONE`]; empty where the log says nothing.
    pub case_segment: Vec<u32>,
    /// The activities, in the order in which they first appear in the file.
    pub activities: Names,
    /// The channels.
    pub channels: Names,
    /// The segments.
    pub segments: Names,
    /// The activity of each event.
    pub activity: Vec<u32>,
    /// When each event happens or begins: milliseconds since 1970 in UTC; a time without a zone is
    /// taken as UTC.
    pub time: Vec<i64>,
    /// When it is over, or [`i64::MIN`]; empty where the log says nothing.
    pub end: Vec<i64>,
    /// The channel of each event, or [`NONE`]; empty where the log says nothing.
    pub channel: Vec<u32>,
    /// A number of each event, or NaN; empty where the log says nothing.
    pub value: Vec<f64>,
}

impl Log {
    /// How many events there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.activity.len()
    }

    /// Whether there is no event.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.activity.is_empty()
    }

    /// The places of the events of a case; none where there is no such case.
    #[must_use]
    pub fn events(&self, case: usize) -> std::ops::Range<usize> {
        match self.bounds.get(case..).unwrap_or_default() {
            [from, to, ..] => *from as usize..*to as usize,
            _ => 0..0,
        }
    }

    /// The path of a case, as activities.
    #[must_use]
    pub fn path(&self, case: usize) -> &[u32] {
        self.activity.get(self.events(case)).unwrap_or_default()
    }
}
