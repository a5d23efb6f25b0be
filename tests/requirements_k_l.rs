//! Every requirement of the method's second and third part (K: contact points and expectations,
//! L: data points), and where Fireside lives up to it: in a figure of the example workshops, in
//! what they hold, or in words that a page shows.

#![allow(clippy::unwrap_used, clippy::panic, missing_docs, reason = "a test")]

use std::collections::BTreeSet;

use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use fireside::app::offscreen::Shot;
use fireside::app::theme::ThemeName;
use fireside::app::{App, Page};
use fireside::file::{self, EXAMPLES};
use fireside::measure::memory::{Ascent, Scope, Summary};
use fireside::measure::{
    Grade, Grades, KanoFigures, LatencyFigures, MenuFigures, PyramidFigures, StanceFigures, as_of,
};
use fireside::text::{Language, Text};
use fireside::workshop::*;
use jiff::civil::{Date, date};

/// Where a requirement lives.
enum At {
    /// In words that a page says when it is asked what it is for: this paragraph holds this, in
    /// English.
    Said(Page, &'static str, &'static str),
    /// In what this function looks at in an example workshop.
    Held(fn(&Workshop)),
}

use At::{Held, Said};

fn table() -> Vec<(&'static str, At)> {
    vec![
        ("K01", Held(what_is_demanded_stands_against_what_is_delivered)),
        ("K02", Said(Page::Menu, "about-menu-2", "more cheaply than businesses")),
        ("K03", Held(|w| facts(w, &[FactKind::PeersTrusted, FactKind::MessagesTrusted]))),
        ("K04", Held(|w| facts(w, &[FactKind::LeftAfterOne]))),
        ("K05", Said(Page::Menu, "about-menu-2", "does not end with the purchase")),
        ("K06", Held(|w| demanded(w, Demand::Available))),
        ("K07", Held(|w| demanded(w, Demand::Knowledge))),
        ("K08", Held(|w| demanded(w, Demand::Intent))),
        ("K09", Held(|w| demanded(w, Demand::Benefit))),
        ("K10", Held(|w| demanded(w, Demand::Limits))),
        ("K11", Held(|w| demanded(w, Demand::Valued))),
        (
            "K12",
            Held(|w| assert!(MenuFigures::of(w, None).points.iter().any(|p| p.spent.is_some()))),
        ),
        ("K13", Held(a_menu_before_during_and_after_the_sale)),
        ("K14", Held(what_is_collected_and_given)),
        ("K15", Held(friction_and_time_lost)),
        ("K16", Held(|w| assert!(points(w).any(|p| p.data == DataYield::NoData)))),
        ("K17", Said(Page::Menu, "about-menu-1", "wider word")),
        ("K18", Held(technology_stands_beside_people_process_and_culture)),
        ("K19", Said(Page::Menu, "about-menu-1", "the organisation offers, the customer chooses")),
        ("K20", Held(four_pairs_of_statements)),
        ("K21", Said(Page::Memory, "about-memory-1", "A transaction is one engagement")),
        ("K22", Held(|w| facts(w, &[FactKind::Given, FactKind::Returned]))),
        ("K23", Said(Page::Stance, "about-stance-2", "serve themselves best")),
        ("K24", Held(|w| assert!(remembered(w).remembered.n > 15))),
        ("K25", Held(|w| assert!(remembered(w).remembered.remaining().unwrap() < 1.0))),
        ("K26", Held(newer_experiences_supersede_older_ones)),
        ("K27", Held(consistency_and_recovery_have_a_price)),
        ("K28", Held(|w| assert!(Ascent::of(&w.memory.spiral).ceiling_after().is_some()))),
        ("K29", Said(Page::Pyramid, "about-pyramid-1", "needs are met, then it is easy")),
        ("K30", Held(a_gate_holds_the_upper_layers_back)),
        ("K31", Held(|w| assert!(in_layer(w, Layer::Needs) >= 4))),
        ("K32", Held(failures_of_the_base_can_be_added_at_once)),
        ("K33", Held(|w| assert!(PyramidFigures::of(&w.pyramid).spend_at_risk.unwrap() > 0.0))),
        ("K34", Held(customers_were_asked)),
        ("K35", Held(|w| facts(w, &[FactKind::Satisfied, FactKind::Repeat, FactKind::Loyalty]))),
        ("K36", Held(|w| facts(w, &[FactKind::Results]))),
        ("K37", Held(result_ease_and_joy_are_scored)),
        ("L01", Held(isolated_and_unrelated_data_points_are_kept)),
        ("L02", Held(claims_are_graded)),
        ("L03", Held(claims_are_linked)),
        ("L04", Said(Page::Trends, "about-trends", "Trends are where the gold is")),
        ("L05", Held(from_event_to_action)),
        ("L06", Held(analytics_and_execution_stand_apart)),
        ("L07", Said(Page::Trends, "about-trends-2", "no customers")),
        ("L08", Said(Page::Drawn, "about-drawn-1", "one perspective")),
        ("L09", Held(real_paths_differ_from_the_drawn_one)),
        ("L10", Said(Page::Paths, "about-paths-1", "in their own order")),
        ("L11", Held(from_event_to_action)),
        ("L12", Held(both_outcomes_are_written_down)),
        ("L13", Said(Page::Dots, "about-dots-1", "as deep")),
        ("L14", Held(|w| assert!(w.claims.values().filter(|c| c.story.len() > 80).count() >= 3))),
        ("L15", Said(Page::Ledger, "about-ledger-2", "privacy")),
    ]
}

fn example(language: Language) -> Workshop {
    let example = EXAMPLES.iter().find(|e| e.language == language).unwrap();
    file::parse(example.text, example.name.as_ref()).unwrap().workshop
}

/// A day after everything in the examples.
const TODAY: Date = date(2026, 12, 31);

fn real_paths_differ_from_the_drawn_one(w: &Workshop) {
    let held = |log: &EventLog| log.drawn.is_some() && log.variant_count > 100;
    assert!(w.logs.values().any(|log| held(log)));
}

#[test]
fn every_requirement_lives_somewhere() {
    let table = table();
    let ids: BTreeSet<&str> = table.iter().map(|(id, _)| *id).collect();
    let parts = (1..=37).map(|n| format!("K{n:02}"));
    let wanted: BTreeSet<String> = parts.chain((1..=15).map(|n| format!("L{n:02}"))).collect();
    assert_eq!(ids, wanted.iter().map(String::as_str).collect());
    assert_eq!(ids.len(), table.len(), "a row twice");
    for language in Language::ALL {
        let workshop = example(language);
        for (id, at) in &table {
            match at {
                Said(page, key, words) => {
                    assert!(Text::of(Language::English).get(key).contains(words), "{id}");
                    says(&workshop, *page, key, language);
                }
                Held(look) => look(&workshop),
            }
        }
    }
}

/// Opens a page, asks what it is for, and looks for a paragraph.
fn says(workshop: &Workshop, page: Page, key: &str, language: Language) {
    let shot = Shot {
        room: Some(page.room()),
        page: Some(page),
        size: (1280, 720),
        theme: ThemeName::Light,
        language,
        scale: 1.0,
    };
    let app = App::showing(workshop.clone(), &shot);
    let mut harness: Harness<'_, App> =
        Harness::builder().with_size([1280.0, 720.0]).allow_missing_glyphs().build_eframe(|_| app);
    harness.run_steps(4);
    let text = Text::of(language);
    harness.get_by_label(text.get("about-open")).click();
    harness.run_steps(4);
    assert!(harness.query_all_by_label(text.get(key)).next().is_some(), "{page:?} {key}");
}

fn points(w: &Workshop) -> impl Iterator<Item = &ContactPoint> {
    w.contact_points.values()
}

fn facts(w: &Workshop, kinds: &[FactKind]) {
    for kind in kinds {
        let fact = w.facts.get(kind).unwrap_or_else(|| panic!("{}: no {kind}", w.title));
        assert!(fact.figure.value.is_some(), "{}: {kind}", w.title);
        assert!(!fact.figure.unit.is_empty() && !fact.figure.base.is_empty(), "{kind}");
    }
}

fn demanded(w: &Workshop, demand: Demand) {
    let known = points(w).filter(|p| p.demands.get(demand).is_some()).count();
    assert!(known >= 8, "{}: {demand:?} is known of {known}", w.title);
    let at = Demand::ALL.iter().position(|d| *d == demand).unwrap();
    assert!(MenuFigures::of(w, None).delivery.demands[at].is_some());
}

fn what_is_demanded_stands_against_what_is_delivered(w: &Workshop) {
    facts(w, &[FactKind::Delivered]);
    let share = MenuFigures::of(w, None).delivery.share.unwrap();
    assert!((0.1..0.9).contains(&share), "{share}");
}

fn a_menu_before_during_and_after_the_sale(w: &Workshop) {
    assert!(w.contact_points.len() >= 15);
    for phase in Phase::ALL {
        assert!(points(w).any(|p| p.phase == phase), "{phase:?}");
    }
    assert!(points(w).any(|p| !p.leads_to.is_empty()) && points(w).any(|p| !p.offered));
    assert!(points(w).filter(|p| !p.chosen.is_empty()).count() >= 12);
}

fn what_is_collected_and_given(w: &Workshop) {
    assert!(points(w).any(|p| !p.collects.is_empty() && p.right.is_some()));
    assert!(points(w).any(|p| !p.gives.is_empty() && p.giving == DataYield::RealTime));
}

fn friction_and_time_lost(w: &Workshop) {
    assert!(points(w).any(|p| p.friction.is_some()));
    assert!(MenuFigures::of(w, None).lost.0 > 0.0);
}

fn technology_stands_beside_people_process_and_culture(w: &Workshop) {
    assert!(Stance::FOUNDATIONS.iter().all(|s| w.stance.get(s).is_some_and(|p| p.now.is_some())));
    assert!(StanceFigures::of(&w.stance).weakest.is_some());
}

fn four_pairs_of_statements(w: &Workshop) {
    let figures = StanceFigures::of(&w.stance);
    assert_eq!(figures.placed, 4);
    assert!(figures.aim > figures.now);
}

fn remembered(w: &Workshop) -> Summary {
    Summary::of(w, &w.memory, &Scope::default(), as_of(w, TODAY))
}

fn newer_experiences_supersede_older_ones(w: &Workshop) {
    let lasting = Memory { superseding: Share::NONE, ..(*w.memory).clone() };
    let lasting = Summary::of(w, &lasting, &Scope::default(), as_of(w, TODAY));
    assert!(remembered(w).remembered.mass < lasting.remembered.mass);
}

fn consistency_and_recovery_have_a_price(w: &Workshop) {
    let summary = remembered(w);
    assert!(summary.consistency.cost.is_some() && summary.consistency.removed > 0);
    assert!(summary.recovery.unwrap().cost.is_some());
}

fn a_gate_holds_the_upper_layers_back(w: &Workshop) {
    let [base, _, top] = PyramidFigures::of(&w.pyramid).layers;
    assert!(base.u.unwrap() < w.pyramid.threshold.get(), "{}", w.title);
    assert!(top.lost.unwrap() > 0.0);
}

fn in_layer(w: &Workshop, layer: Layer) -> usize {
    w.pyramid.attributes.values().filter(|a| a.layer == layer).count()
}

fn failures_of_the_base_can_be_added_at_once(_: &Workshop) {
    // They are among the usual expectations that the page adds.
    let text = Text::of(Language::English);
    for key in ["pyramid-usual-no-endless", "pyramid-usual-one-answer", "pyramid-usual-stock"] {
        assert_ne!(text.get(key), key);
    }
}

fn customers_were_asked(w: &Workshop) {
    assert!(w.pyramid.attributes.values().any(|a| a.asked));
    assert!(w.pyramid.attributes.values().any(|a| !a.asked), "{}: all were asked", w.title);
    let kano = w.pyramid.attributes.values().filter_map(|a| KanoFigures::of(&a.kano));
    assert!(kano.count() >= 4);
}

fn result_ease_and_joy_are_scored(w: &Workshop) {
    assert!(PyramidFigures::of(&w.pyramid).layers.iter().all(|l| l.u.is_some()));
}

fn isolated_and_unrelated_data_points_are_kept(w: &Workshop) {
    assert!(w.signals.len() >= 40, "{}", w.title);
    assert!(w.signals.values().any(|s| s.unrelated));
    let claimed: BTreeSet<&SignalId> = w.claims.values().flat_map(|c| &c.signals).collect();
    assert!(w.signals.ids().any(|id| !claimed.contains(id)));
}

fn claims_are_graded(w: &Workshop) {
    let grades = Grades::of(w, as_of(w, TODAY));
    for grade in [Grade::Fluke, Grade::Pattern, Grade::Trend] {
        assert!(grades.claims.iter().any(|(_, s)| s.grade == grade), "{}: {grade:?}", w.title);
    }
    let alike = w.claims.iter().zip(&grades.claims);
    let once = alike.filter(|((_, c), (_, s))| c.signals.len() > 2 && s.sources == 1);
    assert!(once.count() > 0, "{}: no claim of one source only", w.title);
    assert!(grades.claims.iter().any(|(_, s)| s.against > 0));
}

fn claims_are_linked(w: &Workshop) {
    let any = |linked: fn(&Claim) -> bool| w.claims.values().any(|c| linked(c));
    assert!(any(|c| !c.factors.is_empty()) && any(|c| !c.questions.is_empty()), "{}", w.title);
    assert!(any(|c| !c.steps.is_empty()) && any(|c| !c.contact_points.is_empty()), "{}", w.title);
}

fn from_event_to_action(w: &Workshop) {
    assert!(w.capabilities.len() >= 3);
    for capability in w.capabilities.values() {
        let figures = LatencyFigures::of(capability);
        assert!(figures.legs.iter().any(|leg| leg.median.is_some()), "{}", capability.title);
        assert!(figures.whole.p90 >= figures.whole.median);
    }
}

fn analytics_and_execution_stand_apart(w: &Workshop) {
    let both = |c: &Capability| c.analytics.is_some() && c.execution.is_some();
    assert!(w.capabilities.values().all(both));
    assert!(w.capabilities.values().any(|c| c.analytics != c.execution));
}

fn both_outcomes_are_written_down(w: &Workshop) {
    let outcomes = &w.purpose.outcomes;
    assert!(!outcomes.customer.is_empty() && !outcomes.organisation.is_empty());
}
