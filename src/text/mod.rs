//! Languages: interface texts through Fluent, numbers and dates as the reader's locale writes
//! them. Every word that a person sees goes through here.

mod date;
pub mod journey;
mod log;
pub mod money;
mod number;
pub mod plan;
pub mod purpose;
mod span;

use std::borrow::Cow;
use std::collections::HashMap;
use std::sync::OnceLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use jiff::civil::Date;

pub use crate::workshop::Language;

macro_rules! sources {
    ($lang:literal) => {
        [
            include_str!(concat!("../../assets/locales/", $lang, "/window.ftl")),
            include_str!(concat!("../../assets/locales/", $lang, "/frame.ftl")),
            include_str!(concat!("../../assets/locales/", $lang, "/score.ftl")),
            include_str!(concat!("../../assets/locales/", $lang, "/journey.ftl")),
            include_str!(concat!("../../assets/locales/", $lang, "/questions.ftl")),
            include_str!(concat!("../../assets/locales/", $lang, "/canvas.ftl")),
            include_str!(concat!("../../assets/locales/", $lang, "/variants.ftl")),
            include_str!(concat!("../../assets/locales/", $lang, "/gaps.ftl")),
            include_str!(concat!("../../assets/locales/", $lang, "/stories.ftl")),
            include_str!(concat!("../../assets/locales/", $lang, "/arrange.ftl")),
            include_str!(concat!("../../assets/locales/", $lang, "/drawing.ftl")),
            include_str!(concat!("../../assets/locales/", $lang, "/registers.ftl")),
            include_str!(concat!("../../assets/locales/", $lang, "/why.ftl")),
            include_str!(concat!("../../assets/locales/", $lang, "/compare.ftl")),
            include_str!(concat!("../../assets/locales/", $lang, "/framework.ftl")),
            include_str!(concat!("../../assets/locales/", $lang, "/exchange.ftl")),
            include_str!(concat!("../../assets/locales/", $lang, "/about.ftl")),
            include_str!(concat!("../../assets/locales/", $lang, "/contacts.ftl")),
            include_str!(concat!("../../assets/locales/", $lang, "/pyramid.ftl")),
            include_str!(concat!("../../assets/locales/", $lang, "/memory.ftl")),
            include_str!(concat!("../../assets/locales/", $lang, "/stance.ftl")),
            include_str!(concat!("../../assets/locales/", $lang, "/signals.ftl")),
            include_str!(concat!("../../assets/locales/", $lang, "/claims.ftl")),
            include_str!(concat!("../../assets/locales/", $lang, "/evidence.ftl")),
            include_str!(concat!("../../assets/locales/", $lang, "/latency.ftl")),
            include_str!(concat!("../../assets/locales/", $lang, "/flow.ftl")),
            include_str!(concat!("../../assets/locales/", $lang, "/paths.ftl")),
            include_str!(concat!("../../assets/locales/", $lang, "/stream.ftl")),
            include_str!(concat!("../../assets/locales/", $lang, "/drawn.ftl")),
            include_str!(concat!("../../assets/locales/", $lang, "/repair.ftl")),
            include_str!(concat!("../../assets/locales/", $lang, "/conform.ftl")),
            include_str!(concat!("../../assets/locales/", $lang, "/plan.ftl")),
            include_str!(concat!("../../assets/locales/", $lang, "/value.ftl")),
            include_str!(concat!("../../assets/locales/", $lang, "/report.ftl")),
            include_str!(concat!("../../assets/locales/", $lang, "/paper.ftl")),
            include_str!(concat!("../../assets/locales/", $lang, "/office.ftl")),
            include_str!(concat!("../../assets/locales/", $lang, "/print.ftl")),
            include_str!(concat!("../../assets/locales/", $lang, "/file.ftl")),
            include_str!(concat!("../../assets/locales/", $lang, "/edit.ftl")),
            include_str!(concat!("../../assets/locales/", $lang, "/logs.ftl")),
        ]
    };
}

/// The texts of one language as they stand in the repository, one string per file.
#[must_use]
pub fn sources(language: Language) -> [&'static str; 40] {
    match language {
        Language::English => sources!("en"),
        Language::Italian => sources!("it"),
        Language::Indonesian => sources!("id"),
    }
}

/// The interface in one language.
pub struct Text {
    language: Language,
    bundle: FluentBundle<FluentResource>,
    /// The messages without placeholders, formatted once: a frame asks for hundreds of them.
    plain: HashMap<String, String>,
}

/// A value to put into a message.
pub type Arg<'a> = (&'static str, FluentValue<'a>);

impl Text {
    /// The interface in this language. Parsed once per run of the program.
    #[must_use]
    pub fn of(language: Language) -> &'static Self {
        static TEXTS: [OnceLock<Text>; 3] = [const { OnceLock::new() }; 3];
        let slot = match language {
            Language::English => 0,
            Language::Italian => 1,
            Language::Indonesian => 2,
        };
        TEXTS[slot].get_or_init(|| Self::load(language))
    }

    fn load(language: Language) -> Self {
        let id = language.code().parse().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![id]);
        // Marks that keep right-to-left text apart would show as boxes; our languages need none.
        bundle.set_use_isolating(false);
        let mut keys = Vec::new();
        for source in sources(language) {
            // A test parses every file and formats every message, so nothing is lost here.
            let resource = match FluentResource::try_new(source.to_owned()) {
                Ok(resource) | Err((resource, _)) => resource,
            };
            keys.extend(resource.entries().filter_map(|entry| match entry {
                fluent_syntax::ast::Entry::Message(m) => Some(m.id.name.to_owned()),
                _ => None,
            }));
            bundle.add_resource_overriding(resource);
        }
        let plain = keys
            .into_iter()
            .filter_map(|key| {
                let pattern = bundle.get_message(&key)?.value()?;
                let mut errors = Vec::new();
                let text = bundle.format_pattern(pattern, None, &mut errors).into_owned();
                errors.is_empty().then_some((key, text))
            })
            .collect();
        Self { language, bundle, plain }
    }

    /// Which language this is.
    #[must_use]
    pub fn language(&self) -> Language {
        self.language
    }

    /// A message without placeholders. An unknown key comes back as itself; a test makes sure
    /// that there is none.
    #[must_use]
    pub fn get<'a>(&'a self, key: &'a str) -> &'a str {
        self.plain.get(key).map_or(key, String::as_str)
    }

    /// A message with values in it.
    #[must_use]
    pub fn with(&self, key: &str, args: &[Arg<'_>]) -> String {
        let Some(pattern) = self.bundle.get_message(key).and_then(|m| m.value()) else {
            return key.to_owned();
        };
        let args: FluentArgs<'_> =
            args.iter().map(|(k, v)| (Cow::Borrowed(*k), v.clone())).collect();
        self.bundle.format_pattern(pattern, Some(&args), &mut Vec::new()).into_owned()
    }

    /// A date in words, such as “3 November 2026”.
    #[must_use]
    pub fn date(&self, date: Date) -> String {
        let month = format!("month-{}", date.month());
        self.with(
            "date-long",
            &[
                ("day", date.day().to_string().into()),
                ("month", self.get(&month).into()),
                ("year", date.year().to_string().into()),
            ],
        )
    }

    /// A date in little room, such as “Nov 2026”.
    #[must_use]
    pub fn month(&self, date: Date) -> String {
        let month = format!("month-short-{}", date.month());
        format!("{} {}", self.get(&month), date.year())
    }
}
