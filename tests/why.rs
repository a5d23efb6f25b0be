//! Asking where a number comes from: as data, as text, and in the Score room by hand.

#![allow(clippy::expect_used, clippy::panic, reason = "what is missing in a test is a failed test")]

mod scored;
#[path = "scored/stage.rs"]
mod stage;

use std::collections::HashSet;
use std::sync::Arc;

use egui::{Key, Modifiers, OutputCommand};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT, Queryable};
use fireside::measure::why::{Explanation, Figure, Formula, Note, Part, Step, Take, explain};
use fireside::measure::{Figures, Sheet, score};
use fireside::report::why::Page;
use fireside::text::Text;
use fireside::workshop::*;
use proptest::prelude::*;
use scored::{blank, edit_round, factor_id, question_id, rate, rating, round_id, segment_id};
use stage::{Stage, open};

const WHOLE: [Figure; 12] = [
    Figure::Attainment,
    Figure::Actual,
    Figure::Desired,
    Figure::Range,
    Figure::Low,
    Figure::High,
    Figure::Coverage,
    Figure::Geometric,
    Figure::Harmonic,
    Figure::Minimum,
    Figure::Balance,
    Figure::TopHolds,
];

fn sheet(workshop: &Workshop) -> Sheet {
    score(workshop, &round_id(0)).expect("the round")
}

fn step(figure: Figure, segment: Option<usize>) -> Step {
    Step { figure, segment: segment.map(segment_id) }
}

fn why(workshop: &Workshop, figure: Figure, segment: Option<usize>) -> Explanation {
    explain(workshop, &sheet(workshop), &step(figure, segment), None).expect("the figure is there")
}

fn plain(workshop: &Workshop, figure: Figure, segment: Option<usize>) -> String {
    let text = Text::of(Language::English);
    Page::of(text, workshop, "November", &why(workshop, figure, segment)).plain(text)
}

fn answer(workshop: &mut Workshop, factor: usize, replies: &[Option<u8>]) {
    edit_round(workshop, 0, |round| {
        let answers = Arc::make_mut(round.answers.entry_or(segment_id(0), Arc::default));
        for (i, reply) in replies.iter().enumerate() {
            let reply =
                reply.map_or(Reply::DontKnow, |l| Reply::Level(Level::new(l).expect("0–4")));
            answers.insert(question_id(factor, i), Answer::of(reply));
        }
    });
}

fn same(a: Option<f64>, b: Option<f64>, what: &str) {
    match (a, b) {
        (Some(a), Some(b)) => assert!((a - b).abs() <= 1e-12, "{what}: {a} is not {b}"),
        (a, b) => assert_eq!(a, b, "{what}"),
    }
}

/// What the sheet says of a figure of all factors together.
fn stated(figures: &Figures, figure: &Figure) -> Option<f64> {
    match figure {
        Figure::Attainment => figures.attainment,
        Figure::Actual => figures.actual,
        Figure::Desired => figures.desired,
        Figure::Low => figures.range.map(|r| r.low),
        Figure::High => figures.range.map(|r| r.high),
        Figure::Geometric => figures.geometric,
        Figure::Harmonic => figures.harmonic,
        Figure::Minimum => figures.minimum,
        Figure::Balance => figures.balance,
        other => panic!("{other:?} is not stated as one number"),
    }
}

#[test]
fn the_vector_of_the_measures_is_explained() {
    let workshop = scored::scored(8, &[1.0]);
    let actual = why(&workshop, Figure::Actual, None);
    let products: Vec<f64> = actual.terms.iter().filter_map(|t| t.product).collect();
    assert_eq!(products, scored::ACTUAL.map(|s| s / 8.0));
    same(actual.value, Some(6.4375), "A");
    let geometric = why(&workshop, Figure::Geometric, None);
    assert!((geometric.value.expect("known") - 5.957_892).abs() < 5e-7);
    let balance = why(&workshop, Figure::Balance, None);
    same(balance.terms[0].value, geometric.value, "above the line");
    same(balance.terms[1].value, actual.value, "below the line");
    assert!(balance.notes.contains(&Note::OurDefinition));
    let weakest = why(&workshop, Figure::Minimum, None);
    assert_eq!(weakest.terms[0].product, Some(2.0), "the lowest comes first");
    assert!(weakest.terms[0].counts);
    let said = plain(&workshop, Figure::Actual, None);
    for words in ["6.44 = Σ weight × value", "12.5% × 8.00 + 12.5% × 7.00", "Outcomes"] {
        assert!(said.contains(words), "{said}");
    }
    let said = plain(&workshop, Figure::Factor(Part::Gap, factor_id(3)), None);
    assert!(said.contains("6.0 = max(desired − actual, 0)\n= 8.0 − 2.0\n"), "{said}");
}

#[test]
fn what_is_left_out_or_bent_is_said() {
    let mut workshop = scored::scored(8, &[1.0]);
    rate(&mut workshop, 0, 0, 0, rating(Some(9.5), Some(9.0)));
    rate(&mut workshop, 0, 0, 1, rating(Some(0.0), Some(9.0)));
    rate(&mut workshop, 0, 0, 2, rating(None, Some(9.0)));
    let headline = why(&workshop, Figure::Attainment, None);
    assert!(headline.notes.contains(&Note::Capped(vec![factor_id(0)])), "{:?}", headline.notes);
    assert!(headline.notes.contains(&Note::WithoutFactors(vec![factor_id(2)])));
    assert_eq!(headline.terms[2].product, None);
    let weights: f64 = headline.terms.iter().filter_map(|t| t.weight).sum();
    assert!((weights - 1.0).abs() < 1e-12, "shared among those that are known");
    let geometric = why(&workshop, Figure::Geometric, None);
    assert!(geometric.notes.contains(&Note::Floored(vec![factor_id(1)])));
    assert_eq!(geometric.terms[1].value, Some(0.1));
}

#[test]
fn unknowns_count_low_for_relationships_alone() {
    let mut workshop = blank(8, &[1.0]);
    for factor in [3, 4] {
        answer(&mut workshop, factor, &[Some(4), Some(2), None]);
    }
    let of = |factor| why(&workshop, Figure::Evidence(Take::Best, factor_id(factor)), None);
    let (plain, low) = (of(3), of(4));
    same(plain.value, Some(7.5), "(1 + 0.5) / 2");
    same(low.value, Some(5.0), "(1 + 0.5 + 0) / 3");
    assert_eq!(plain.notes, [Note::UnknownOut(1), Note::Unasked(1)]);
    assert_eq!(low.notes, [Note::UnknownLow(1), Note::Unasked(1)]);
    assert_eq!(plain.terms[2].weight, None);
    assert_eq!(low.terms[2].product, Some(0.0));
}

#[test]
fn a_shared_finding_says_with_whom() {
    let mut workshop = blank(8, &[1.0]);
    let factors = &mut Arc::make_mut(&mut workshop.framework).factors;
    let question =
        factors.get_mut(&factor_id(1)).and_then(|f| f.questions.get_mut(&question_id(1, 0)));
    question.expect("a question").same_as = Some(question_id(0, 0));
    answer(&mut workshop, 0, &[Some(3)]);
    let lead = why(&workshop, Figure::Question(question_id(0, 0)), None);
    assert!(lead.notes.contains(&Note::SharedWith(vec![question_id(1, 0)])), "{:?}", lead.notes);
    let other = why(&workshop, Figure::Question(question_id(1, 0)), None);
    same(other.value, Some(7.5), "the same answer");
    let evidence = why(&workshop, Figure::Evidence(Take::Low, factor_id(1)), None);
    same(evidence.terms[0].weight, Some(0.5 / 3.5), "half of its weight");
    assert!(evidence.notes.contains(&Note::Shared(1)));
}

#[test]
fn a_vote_is_the_middle_of_its_last_ballots() {
    let mut workshop = blank(8, &[1.0]);
    let ballots = |scores: &[f64]| -> Vec<Ballot> {
        let ballot = |s: &f64| Ballot { score: Score::clamped(*s), role: "Sales".into() };
        scores.iter().map(ballot).collect()
    };
    let vote = Vote {
        item: VoteItem::Factor(factor_id(0)),
        assessment: round_id(0),
        segment: None,
        rounds: vec![ballots(&[1.0]), ballots(&[4.0, 6.0, 6.0, 9.0]), Vec::new()],
    };
    workshop.votes = Arc::new(std::iter::once((VoteId::fresh(), vote)).collect());
    let found = why(&workshop, Figure::Votes(factor_id(0)), None);
    same(found.value, Some(6.0), "the median");
    assert_eq!(found.terms.len(), 3, "two ballots are alike");
    assert_eq!(found.notes, [Note::Ballots(4, 2, 3), Note::VoteOfAll]);
    assert!(!plain(&workshop, Figure::Votes(factor_id(0)), None).contains("Sales"));
}

/// A run of numbers that looks random and is the same for one seed.
struct Dice(u64);

impl Dice {
    fn below(&mut self, n: usize) -> usize {
        self.0 =
            self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % n
    }

    fn part(&mut self) -> f64 {
        self.below(1001) as f64 / 1000.0
    }

    fn score(&mut self) -> Option<f64> {
        match self.below(5) {
            0 => None,
            1 => Some(self.below(11) as f64),
            _ => Some(self.part() * 10.0),
        }
    }
}

/// A workshop with a bit of everything: unknowns, zero weights, switched-off factors, votes,
/// answers, shared findings and registers.
fn any_workshop(seed: u64) -> Workshop {
    let mut dice = Dice(seed);
    let (factors, segments) = (1 + dice.below(9), 1 + dice.below(4));
    let shares: Vec<f64> =
        (0..segments).map(|_| if dice.below(6) == 0 { 0.0 } else { dice.part() }).collect();
    let mut workshop = blank(factors, &shares);
    let framework = Arc::make_mut(&mut workshop.framework);
    for i in 0..factors {
        let factor = framework.factors.get_mut(&factor_id(i)).expect("a factor");
        factor.weight = Weight::clamped(dice.below(4) as f64 * dice.part());
        factor.off = i > 0 && dice.below(8) == 0;
        for q in 0..4 {
            let question = factor.questions.get_mut(&question_id(i, q)).expect("a question");
            question.weight = Weight::clamped(dice.below(4) as f64);
            question.off = dice.below(9) == 0;
            question.feed = (dice.below(5) == 0).then_some(Feed::Purposes);
            let lead = (i > 0 && q == 0 && dice.below(2) == 0).then(|| question_id(0, 1));
            question.same_as = lead;
        }
    }
    for segment in 0..segments {
        for factor in 0..factors {
            let bases = [Basis::FirstKnown, Basis::Judged, Basis::Voted, Basis::Evidenced];
            let basis = bases[dice.below(4)];
            let rating = Rating { basis, ..rating(dice.score(), dice.score()) };
            rate(&mut workshop, 0, segment, factor, rating);
            let replies: Vec<usize> = (0..4).map(|_| dice.below(8)).collect();
            edit_round(&mut workshop, 0, |round| {
                let answers =
                    Arc::make_mut(round.answers.entry_or(segment_id(segment), Arc::default));
                for (q, reply) in replies.iter().enumerate() {
                    let reply = match reply {
                        0 => Reply::DontKnow,
                        1 | 2 => continue,
                        n => Reply::Level(Level::new((n - 3) as u8).expect("0–4")),
                    };
                    answers.insert(question_id(factor, q), Answer::of(reply));
                }
            });
        }
    }
    let votes = (0..dice.below(6)).map(|i| {
        let ballots = (0..dice.below(5)).map(|_| {
            let score = Score::clamped(dice.below(11) as f64);
            Ballot { score, role: String::new() }
        });
        let ballots: Vec<Ballot> = ballots.collect();
        let segment = (dice.below(2) == 0).then(|| segment_id(dice.below(segments)));
        let item = VoteItem::Factor(factor_id(dice.below(factors)));
        let vote = Vote { item, assessment: round_id(0), segment, rounds: vec![ballots] };
        (VoteId::new(&format!("vote-{i}")).expect("an id"), vote)
    });
    workshop.votes = Arc::new(votes.collect());
    workshop
}

/// Whether a formula makes its value of its terms.
fn is_made(formula: Formula) -> bool {
    !matches!(
        formula,
        Formula::Ends
            | Formula::Survival
            | Formula::Set
            | Formula::Level
            | Formula::Register
            | Formula::Nothing
    )
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn the_terms_of_every_figure_make_the_figure(seed in any::<u64>()) {
        let workshop = any_workshop(seed);
        let sheet = sheet(&workshop);
        let text = Text::of(Language::Italian);
        let segments = std::iter::once(None).chain(workshop.segments.ids().map(|id| Some(id.clone())));
        let mut open: Vec<(Step, Option<f64>)> = Vec::new();
        for segment in segments {
            let figures = sheet.of(segment.as_ref()).expect("the segment");
            let weightless = workshop.framework.weights().iter().all(|w| *w == 0.0);
            for figure in WHOLE {
                let step = Step { figure: figure.clone(), segment: segment.clone() };
                if !matches!(figure, Figure::Range | Figure::Coverage | Figure::TopHolds) {
                    let found = explain(&workshop, &sheet, &step, None).expect("a figure");
                    let stated = stated(figures, &figure).filter(|_| !weightless);
                    same(found.value, stated, &format!("{step:?}"));
                }
                open.push((step, None));
            }
        }
        let mut seen: HashSet<Step> = HashSet::new();
        while let Some((step, promised)) = open.pop() {
            let found = explain(&workshop, &sheet, &step, None);
            let found = found.unwrap_or_else(|| panic!("{step:?} leads nowhere"));
            let what = format!("{step:?} by {:?}", found.formula);
            if let Some(promised) = promised {
                same(found.value, Some(promised), &what);
            }
            if is_made(found.formula) {
                same(found.formula.fold(&found.terms), found.value, &what);
            }
            for term in &found.terms {
                // A value in a table is that of the page it leads to, unless it is weighed there
                // as something else: a floored score, a level as a part of 1, an end of the range.
                let kept = matches!(
                    found.formula,
                    Formula::BySegment | Formula::Balance | Formula::Reached | Formula::Gap
                        | Formula::WeightedGap | Formula::Source | Formula::Minimum | Formula::Ends
                );
                let promised = term.value.filter(|_| kept);
                open.extend(term.leads.clone().map(|step| (step, promised)));
            }
            if seen.insert(step) {
                let page = Page::of(text, &workshop, "", &found);
                prop_assert!(page.lines.iter().all(|l| l.cells.len() + 1 == page.heads.len()));
                prop_assert!(!page.title.contains("why-") && !page.words.contains("why-"));
                open.extend(found.also.into_iter().map(|step| (step, None)));
            } else {
                // Walked already: only what it promised was new.
                while open.last().is_some_and(|(step, _)| seen.contains(step)) {
                    open.pop();
                }
            }
        }
    }
}

// In the room.

fn press(harness: &mut Harness<'_, Stage>, modifiers: Modifiers, key: Key) {
    harness.key_press_modifiers(modifiers, key);
    harness.run();
}

fn focused(harness: &Harness<'_, Stage>) -> String {
    let id = harness.ctx.memory(egui::Memory::focused);
    assert!(id.is_some(), "nothing has the keyboard");
    let root = harness.root();
    let node = root.children_recursive().find(|n| n.accesskit_node().is_focused());
    node.and_then(|n| n.accesskit_node().label()).unwrap_or_default()
}

fn open_headline(harness: &mut Harness<'_, Stage>) {
    harness.get_by_label_contains("of the desired state").focus();
    harness.run();
    press(harness, Modifiers::NONE, Key::Enter);
}

#[test]
fn the_headline_opens_down_to_a_question_and_back_by_keyboard() {
    let mut workshop = scored::scored(8, &[0.7, 0.3]);
    for factor in 0..8 {
        answer(&mut workshop, factor, &[Some(3), Some(1), None]);
    }
    let mut harness = open(workshop);
    open_headline(&mut harness);
    harness.get_by_label("Desired state reached");
    assert!(focused(&harness).starts_with("Intent, Weight 12.5%"), "{}", focused(&harness));
    press(&mut harness, Modifiers::NONE, Key::Enter);
    harness.get_by_label("Intent, desired level reached");
    assert!(focused(&harness).starts_with("Actual score"), "{}", focused(&harness));
    press(&mut harness, Modifiers::NONE, Key::Enter);
    harness.get_by_label("Intent, actual score");
    assert!(focused(&harness).starts_with("Enterprise, Share 70.0%"), "{}", focused(&harness));
    press(&mut harness, Modifiers::NONE, Key::Enter);
    assert!(focused(&harness).starts_with("Evidenced by the questions"), "{}", focused(&harness));
    press(&mut harness, Modifiers::NONE, Key::Enter);
    harness.get_by_label("Intent, evidence score");
    assert!(focused(&harness).starts_with("Question 1?"), "{}", focused(&harness));
    press(&mut harness, Modifiers::NONE, Key::Enter);
    harness.get_by_label("Intent, answer");
    harness.get_by_label_contains("Level 3, managed. Known for every customer");

    press(&mut harness, Modifiers::ALT, Key::ArrowLeft);
    harness.get_by_label("Intent, evidence score");
    assert!(focused(&harness).starts_with("Question 1?"), "where one came from");
    for _ in 0..3 {
        press(&mut harness, Modifiers::NONE, Key::Backspace);
    }
    harness.get_by_label("Intent, desired level reached");
    press(&mut harness, Modifiers::NONE, Key::Backspace);
    harness.get_by_label("Desired state reached");
    assert_eq!(harness.state().judged(0), Some(8.0), "backspace took no score away");
    press(&mut harness, Modifiers::NONE, Key::Escape);
    harness.get_by_label_contains("Gaps, widest first.");
}

#[test]
fn an_answer_changes_what_the_panel_says() {
    let mut workshop = blank(8, &[1.0]);
    answer(&mut workshop, 0, &[Some(1), Some(1)]);
    rate(&mut workshop, 0, 0, 0, rating(None, Some(10.0)));
    let mut harness = open(workshop);
    harness.get_by_label("Actual 2.5, why?").click();
    harness.run();
    harness.get_by_label_contains("2.5, Σ weight × value");
    let changed = {
        let mut workshop = Workshop::clone(harness.state().document.workshop());
        answer(&mut workshop, 0, &[Some(1), Some(4)]);
        workshop
    };
    harness.state_mut().document = fireside::edit::Document::saved(changed);
    harness.run();
    harness.get_by_label_contains("6.25, Σ weight × value");
}

#[test]
fn another_round_changes_what_the_panel_says() {
    let mut workshop = scored::scored(8, &[1.0]);
    let mut later = scored::round("December", 12);
    later.ratings.clone_from(&workshop.assessments.get(&round_id(0)).expect("a round").ratings);
    scored::set_round(&mut workshop, 1, later);
    rate(&mut workshop, 1, 0, 0, rating(Some(1.0), Some(9.0)));
    let mut harness = open(workshop);
    harness.get_by_label("Actual 5.6, why?").click();
    harness.run();
    harness.get_by_label_contains("December");
    for (round, value, named) in
        [(0, "6.44, Σ weight × value", "November"), (1, "5.56, Σ", "December")]
    {
        harness.state_mut().focus.round = Some(round_id(round));
        harness.run();
        harness.get_by_label_contains(value);
        harness.get_by_label_contains(named);
    }
}

#[test]
fn the_page_is_copied_as_text() {
    let mut harness = open(scored::scored(8, &[1.0]));
    open_headline(&mut harness);
    harness.get_by_label("Copy as text").click();
    // The text leaves with the frame in which the button is let go.
    let mut copied = String::new();
    for _ in 0..4 {
        harness.step();
        for command in &harness.output().platform_output.commands {
            if let OutputCommand::CopyText(text) = command {
                copied.clone_from(text);
            }
        }
    }
    for words in
        ["Desired state reached", "Enterprise · November", "Σ weight × min", "Outcomes", "25.0%"]
    {
        assert!(copied.contains(words), "{words}: {copied}");
    }
    harness.get_by_label("Copied");
}

#[test]
fn every_figure_asks() {
    let mut harness = open(scored::scored(8, &[0.7, 0.3]));
    for (figure, title) in [
        ("Actual 6.3, why?", "Actual state"),
        ("The top three gaps hold in", "Do the top three gaps hold?"),
        ("Weakest link 1.9 Outcomes, why?", "Weakest link"),
        ("Outcomes 1.9 of 8.0, why?", "Outcomes, gap"),
        ("Mid-market. Outcomes 1.5 of 8.0, why?", "Outcomes, desired level reached"),
    ] {
        harness
            .query_all_by_label_contains(figure)
            .min_by_key(|n| n.accesskit_node().label().map_or(usize::MAX, |l| l.len()))
            .unwrap_or_else(|| panic!("no {figure}"))
            .click_accesskit();
        harness.run();
        harness.get_by_label(title);
        harness.get_by_label("Close and show the charts").click();
        harness.run();
    }
}

#[test]
fn the_ranking_follows_how_sure_one_is() {
    let mut harness = open(scored::scored(8, &[1.0]));
    harness.get_by_label("Ranking").click();
    harness.run();
    let said = |harness: &Harness<'_, Stage>| {
        let node = harness.get_by_label_contains("Ranking of the weighted gaps.");
        node.accesskit_node().label().unwrap_or_default()
    };
    let fairly = said(&harness);
    assert!(fairly.contains("Outcomes, rank 1, between 1 and 2"), "{fairly}");
    harness.get_by_label("Hardly").click();
    harness.run();
    assert_ne!(said(&harness), fairly);
}
