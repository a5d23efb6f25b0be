//! From a workshop to its report: what is said, in which order, in the words of the reader.
//!
//! Nothing is worked out here. Every figure comes from [`crate::measure`], is put into a
//! [`super::model::Number`] with an id that means the same wherever it is shown, and is written by
//! the same code as in the window. Words that somebody typed are cut to what a page can hold.

mod appendix;
mod contacts;
mod cx;
mod factors;
mod journeys;
mod messages;
mod next;
mod numbers;
mod pyramid;
mod roadmap;
mod scope;
mod segments;
mod signals;
mod spoken;
mod summary;
mod value;
mod wins;
mod words;

use jiff::civil::Date;

use self::cx::Cx;
use super::model::{Block, Part, Report};
use crate::measure::as_of;
use crate::text::Text;
use crate::workshop::{AssessmentId, Language, Section, Workshop};

/// What is asked of a report beside what the workshop says about it.
#[derive(Debug, Clone, PartialEq)]
pub struct Ask {
    /// The language of the report; none means that of the deliverable, else of the workshop.
    pub language: Option<Language>,
    /// The sections; none means those that the deliverable keeps.
    pub sections: Option<Vec<Section>>,
    /// The round that it speaks of; none means the newest.
    pub round: Option<AssessmentId>,
    /// The day on the clock.
    pub today: Date,
}

impl Ask {
    /// The report as the workshop itself wants it.
    #[must_use]
    pub const fn on(today: Date) -> Self {
        Self { language: None, sections: None, round: None, today }
    }

    /// The one day on which evidence, plan and everything else of a report are looked at: that which
    /// the workshop speaks of, as in the window.
    #[must_use]
    pub fn day(&self, workshop: &Workshop) -> Date {
        as_of(workshop, self.today)
    }
}

/// What a section says; nothing if the workshop says nothing of it.
struct Said {
    notes: Vec<String>,
    blocks: Vec<Block>,
}

/// The report of a workshop.
#[must_use]
pub fn build(workshop: &Workshop, ask: &Ask) -> Report {
    let deliverable = &workshop.deliverable;
    let language = ask.language.or(deliverable.language).unwrap_or(workshop.language);
    let text = Text::of(language);
    let cx = Cx::of(workshop, text, ask);
    let wanted = |section: &Section| match &ask.sections {
        Some(sections) => sections.contains(section),
        None => !deliverable.without.contains(section),
    };
    let sections = Section::ALL.into_iter().filter(wanted).filter_map(|section| {
        let said = say(section, &cx).filter(|said| !said.blocks.is_empty())?;
        let title = text.get(words::section(section)).to_owned();
        Some(Part { section, title, notes: said.notes, blocks: said.blocks })
    });
    Report {
        sections: sections.collect(),
        title: words::clip(&workshop.title, 200),
        client: words::clip(&workshop.purpose.client, 200),
        author: words::clip(&deliverable.author, 200),
        date: ask.day(workshop),
        language,
        accent: deliverable.accent,
        logo: deliverable.logo.clone(),
        confidentiality: words::clip(&deliverable.confidentiality, 200),
        paper: deliverable.paper,
    }
}

fn say(section: Section, cx: &Cx<'_>) -> Option<Said> {
    match section {
        Section::Summary => summary::say(cx),
        Section::Scope => scope::say(cx),
        Section::Factors => factors::say(cx),
        Section::Segments => segments::say(cx),
        Section::Journeys => journeys::say(cx),
        Section::ContactPoints => contacts::say(cx),
        Section::Pyramid => pyramid::say(cx),
        Section::Signals => signals::say(cx),
        Section::QuickWins => wins::say(cx),
        Section::Roadmap => roadmap::say(cx),
        Section::Value => value::say(cx),
        Section::Next => next::say(cx),
        Section::Appendix => appendix::say(cx),
    }
}
