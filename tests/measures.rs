//! The figures of a round, against the published vectors and as laws that hold for any workshop.

#![allow(clippy::expect_used, reason = "what is missing in a test is a failed test")]

mod scored;

use std::sync::Arc;

use fireside::measure::{Bank, Draws, Feeds, KAPPA, Sheet, Source, median, score};
use fireside::workshop::*;
use proptest::prelude::*;
use scored::{blank, edit_round, factor_id, question_id, rate, rating, round_id, segment_id};

fn sheet(workshop: &Workshop) -> Sheet {
    score(workshop, &round_id(0)).expect("the round")
}

fn close(a: Option<f64>, b: f64) {
    let a = a.expect("a figure");
    assert!((a - b).abs() < 5e-7, "{a} is not {b}");
}

fn vote(factor: usize, segment: Option<usize>, rounds: &[&[f64]]) -> Vote {
    let ballots = |scores: &&[f64]| {
        scores.iter().map(|s| Ballot { score: Score::clamped(*s), role: String::new() }).collect()
    };
    Vote {
        item: VoteItem::Factor(factor_id(factor)),
        assessment: round_id(0),
        segment: segment.map(segment_id),
        rounds: rounds.iter().map(ballots).collect(),
    }
}

fn set_votes(workshop: &mut Workshop, votes: Vec<Vote>) {
    let named = votes.into_iter().enumerate();
    workshop.votes = Arc::new(
        named.map(|(i, v)| (VoteId::new(&format!("vote-{i}")).expect("an id"), v)).collect(),
    );
}

fn answer(workshop: &mut Workshop, factor: usize, replies: &[Reply]) {
    edit_round(workshop, 0, |round| {
        let answers = Arc::make_mut(round.answers.entry_or(segment_id(0), Arc::default));
        for (i, reply) in replies.iter().enumerate() {
            let answer = Answer::of(*reply);
            answers.insert(question_id(factor, i), answer);
        }
    });
}

fn level(level: u8) -> Reply {
    Reply::Level(Level::new(level).expect("a level"))
}

#[test]
fn the_vector_of_the_measures_holds() {
    let figures = sheet(&scored::scored(8, &[1.0])).overall;
    close(figures.actual, 6.4375);
    close(figures.geometric, 5.957892);
    close(figures.harmonic, 5.256845);
    close(figures.minimum, 2.0);
    close(figures.balance, 5.957892 / 6.4375);
    assert_eq!(figures.weakest, Some(3));
    assert!(!figures.floored);
    assert_eq!(figures.coverage, 1.0);
}

#[test]
fn excess_in_one_factor_hides_no_gap_in_another() {
    let mut workshop = blank(2, &[1.0]);
    rate(&mut workshop, 0, 0, 0, rating(Some(10.0), Some(5.0)));
    rate(&mut workshop, 0, 0, 1, rating(Some(2.0), Some(8.0)));
    let figures = sheet(&workshop).overall;
    close(figures.attainment, (1.0 + 0.25) / 2.0);
    assert_eq!(figures.factors[0].gap, Some(0.0));
    assert_eq!(figures.factors[1].weighted_gap, Some(3.0));
}

#[test]
fn a_desired_level_of_zero_is_attained() {
    let mut workshop = blank(1, &[1.0]);
    rate(&mut workshop, 0, 0, 0, rating(Some(0.0), Some(0.0)));
    let figures = sheet(&workshop).overall;
    close(figures.attainment, 1.0);
    assert!(figures.floored, "a score of 0 meets the floor");
    close(figures.geometric, 0.1);
    close(figures.harmonic, 0.1);
    close(figures.minimum, 0.0);
}

#[test]
fn what_nobody_scored_takes_no_part() {
    let mut workshop = blank(4, &[1.0]);
    rate(&mut workshop, 0, 0, 0, rating(Some(6.0), Some(8.0)));
    rate(&mut workshop, 0, 0, 1, rating(None, Some(8.0)));
    let figures = sheet(&workshop).overall;
    close(figures.actual, 6.0);
    close(figures.attainment, 0.75);
    close(Some(figures.coverage), 0.25);
    let unknown = &figures.factors[1];
    assert_eq!((unknown.actual, unknown.gap, unknown.weight), (None, None, 0.0));
    let nothing = sheet(&blank(4, &[1.0])).overall;
    assert_eq!((nothing.actual, nothing.attainment, nothing.range), (None, None, None));
    assert_eq!(nothing.coverage, 0.0);
}

#[test]
fn the_three_sources_stand_side_by_side() {
    let mut workshop = blank(8, &[1.0]);
    set_votes(&mut workshop, vec![vote(0, Some(0), &[&[1.0, 1.0], &[4.0, 7.0, 5.0, 6.0]])]);
    answer(&mut workshop, 0, &[level(4), level(2), Reply::DontKnow]);
    let cell = |workshop: &Workshop| sheet(workshop).overall.factors[0].clone();

    let first = cell(&workshop);
    assert_eq!((first.source, first.actual), (Some(Source::Voted), Some(5.5)));
    assert_eq!(first.evidenced, Some(7.5));

    rate(&mut workshop, 0, 0, 0, rating(Some(3.0), None));
    let judged = cell(&workshop);
    assert_eq!((judged.source, judged.actual), (Some(Source::Judged), Some(3.0)));
    assert_eq!((judged.judged, judged.voted, judged.evidenced), (Some(3.0), Some(5.5), Some(7.5)));

    rate(&mut workshop, 0, 0, 0, Rating { basis: Basis::Evidenced, ..rating(Some(3.0), None) });
    let evidenced = cell(&workshop);
    assert_eq!((evidenced.source, evidenced.actual), (Some(Source::Evidenced), Some(7.5)));
    let range = evidenced.range.expect("a range");
    assert_eq!((range.low, range.high, evidenced.coverage), (3.75, 8.75, 0.5));

    set_votes(&mut workshop, Vec::new());
    rate(&mut workshop, 0, 0, 0, Rating { basis: Basis::Voted, ..rating(Some(3.0), None) });
    assert_eq!(cell(&workshop).actual, None, "no other source stands in for the one asked for");
}

#[test]
fn a_vote_of_all_customers_speaks_for_every_segment_without_its_own() {
    let mut workshop = blank(8, &[0.5, 0.5]);
    set_votes(&mut workshop, vec![vote(0, Some(1), &[&[8.0], &[]]), vote(0, None, &[&[4.0]])]);
    let sheet = sheet(&workshop);
    assert_eq!(sheet.segments[0].figures.factors[0].actual, Some(4.0));
    assert_eq!(sheet.segments[1].figures.factors[0].actual, Some(8.0));
    assert_eq!(sheet.overall.factors[0].actual, Some(6.0));
}

#[test]
fn not_knowing_counts_low_where_the_method_says_so() {
    let framework = scored::framework(8);
    let factor = |i| framework.factors.get(&factor_id(i)).expect("the factor");
    let answers = |i: usize| -> Table<QuestionId, Answer> {
        [level(4), level(2), Reply::DontKnow]
            .into_iter()
            .enumerate()
            .map(|(q, reply)| {
                let answer = Answer::of(reply);
                (question_id(i, q), answer)
            })
            .collect()
    };
    let bank = Bank::of(&framework);
    let evidence = |factor: &Factor, answers: Option<&Table<QuestionId, Answer>>| {
        bank.evidence(factor, answers, &Feeds::default())
    };
    let ordinary = evidence(factor(3), Some(&answers(3))).expect("questions");
    assert_eq!((ordinary.best, ordinary.coverage), (Some(7.5), 0.5));
    let relationships = evidence(factor(4), Some(&answers(4))).expect("questions");
    assert_eq!((relationships.best, relationships.coverage), (Some(5.0), 0.5));
    assert_eq!(relationships.range, ordinary.range);
    let nothing = evidence(factor(4), None).expect("questions");
    assert_eq!((nothing.best, nothing.coverage), (None, 0.0));
}

#[test]
fn overall_weighs_the_segments_that_know() {
    let mut workshop = blank(2, &[0.6, 0.2, 0.2]);
    rate(&mut workshop, 0, 0, 0, rating(Some(8.0), Some(10.0)));
    rate(&mut workshop, 0, 1, 0, rating(Some(4.0), Some(6.0)));
    let overall = sheet(&workshop).overall;
    close(overall.factors[0].actual, 7.0);
    close(overall.factors[0].desired, 9.0);
    close(Some(overall.factors[0].coverage), 0.8);
    assert_eq!(overall.factors[1].actual, None);
}

#[test]
fn medians_are_of_type_seven() {
    assert_eq!(median(&mut []), None);
    assert_eq!(median(&mut [3.0]), Some(3.0));
    assert_eq!(median(&mut [9.0, 1.0, 4.0]), Some(4.0));
    assert_eq!(median(&mut [9.0, 1.0, 4.0, 5.0]), Some(4.5));
}

#[test]
fn a_round_that_is_not_there_has_no_figures() {
    assert!(score(&blank(8, &[1.0]), &round_id(7)).is_none());
}

#[test]
fn json_has_the_promised_names() {
    let mut workshop = scored::scored(8, &[0.7, 0.3]);
    rate(&mut workshop, 0, 0, 0, Rating::default());
    rate(&mut workshop, 0, 1, 0, Rating::default());
    let sheet = sheet(&workshop);
    let sensitivity = Draws::new(&[1.0; 8], KAPPA).rank(&sheet.overall);
    let json = serde_json::to_value(sheet.report(&sensitivity)).expect("numbers and strings");
    let names = |value: &serde_json::Value| -> Vec<String> {
        let mut names: Vec<String> = value.as_object().expect("a map").keys().cloned().collect();
        names.sort();
        names
    };
    assert_eq!(names(&json), ["assessment", "overall", "segments", "sensitivity"]);
    let mut figures = [
        "actual",
        "desired",
        "attainment",
        "geometric",
        "harmonic",
        "minimum",
        "balance",
        "range",
        "coverage",
        "factors",
    ]
    .map(str::to_owned)
    .to_vec();
    figures.sort();
    assert_eq!(names(&json["overall"]), figures);
    figures.extend(["id", "name", "share"].map(str::to_owned));
    figures.sort();
    assert_eq!(names(&json["segments"][1]), figures);
    assert_eq!(
        names(&json["overall"]["factors"][0]),
        [
            "actual",
            "attainment",
            "coverage",
            "desired",
            "gap",
            "id",
            "range",
            "source",
            "weight",
            "weighted_gap"
        ]
    );
    assert!(json["overall"]["factors"][0]["actual"].is_null());
    assert!(json["overall"]["factors"][0]["source"].is_null());
    assert_eq!(json["overall"]["factors"][1]["source"], "judged");
    assert_eq!(json["overall"]["range"].as_array().map(Vec::len), Some(2));
    assert_eq!(names(&json["sensitivity"][0]), ["factor", "p_top3", "rank_high", "rank_low"]);
    assert!(json["sensitivity"][0]["p_top3"].is_null());
    assert_eq!(json["sensitivity"][3]["factor"], "outcomes");
}

#[test]
fn a_dominant_gap_survives_other_weights() {
    let sheet = sheet(&scored::scored(8, &[1.0]));
    let a = Draws::new(&[1.0; 8], KAPPA).rank(&sheet.overall);
    let b = Draws::new(&[1.0; 8], KAPPA).rank(&sheet.overall);
    assert_eq!(a, b, "the seed is fixed");
    // Gaps: 1, 1.5, 0, 6, 0.5, 1, 2.5, 2.
    let outcomes = &a.factors[3];
    assert!(outcomes.p_top3.expect("known") > 0.97, "{outcomes:?}");
    assert_eq!(outcomes.rank_low, Some(1));
    let adoption = &a.factors[2];
    assert_eq!(adoption.p_top3, Some(0.0), "no gap is never among the largest");
    let expected: f64 = a.factors.iter().filter_map(|f| f.p_top3).sum();
    assert!((expected - 3.0).abs() < 1e-9, "three of them are among three: {expected}");
    let holds = a.top_holds.expect("three stand out");
    assert!((0.3..0.95).contains(&holds), "{holds}");
    let sure = Draws::new(&[1.0; 8], 4000.0).rank(&sheet.overall);
    assert!(sure.top_holds.expect("three stand out") > holds, "surer weights, firmer ranking");
}

#[test]
fn equal_gaps_leave_no_top_three() {
    let mut workshop = blank(6, &[1.0]);
    for factor in 0..6 {
        rate(&mut workshop, 0, 0, factor, rating(Some(5.0), Some(8.0)));
    }
    let result = Draws::new(&[1.0; 6], KAPPA).rank(&sheet(&workshop).overall);
    assert_eq!(result.top_holds, None);
    for factor in &result.factors {
        let p = factor.p_top3.expect("known");
        assert!((p - 0.5).abs() < 0.03, "three of six alike: {p}");
    }
}

#[test]
fn a_weight_of_zero_never_ranks() {
    let mut weights = [1.0; 8];
    weights[3] = 0.0;
    let mut workshop = scored::scored(8, &[1.0]);
    let framework = Arc::make_mut(&mut workshop.framework);
    framework.factors.get_mut(&factor_id(3)).expect("the factor").weight = Weight::MIN;
    let result = Draws::new(&weights, KAPPA).rank(&sheet(&workshop).overall);
    assert_eq!(result.factors[3].p_top3, Some(0.0));
    let nothing = Draws::new(&[0.0; 8], KAPPA).rank(&sheet(&workshop).overall);
    assert!(nothing.factors.iter().all(|f| f.p_top3 == Some(0.0)));
    assert!(Draws::new(&[], KAPPA).rank(&sheet(&blank(0, &[1.0])).overall).factors.is_empty());
}

prop_compose! {
    fn any_cell()(
        judged in prop::option::weighted(0.8, 0.0..=10.0_f64),
        desired in prop::option::weighted(0.9, 0.0..=10.0_f64),
        replies in prop::collection::vec(prop::option::of(0..=5_u8), 4),
        basis in 0..4_u8,
    ) -> (Rating, Vec<Option<Reply>>) {
        let basis =
            [Basis::FirstKnown, Basis::Judged, Basis::Voted, Basis::Evidenced][usize::from(basis)];
        let replies = replies
            .into_iter()
            .map(|r| r.map(|r| if r == 5 { Reply::DontKnow } else { level(r) }))
            .collect();
        (Rating { basis, ..rating(judged, desired) }, replies)
    }
}

prop_compose! {
    fn any_workshop()(
        factors in 1..10_usize,
        shares in prop::collection::vec(0.0..=1.0_f64, 1..5),
    )(
        cells in prop::collection::vec(any_cell(), factors * shares.len()),
        weights in prop::collection::vec(0.0..=100.0_f64, factors),
        factors in Just(factors),
        shares in Just(shares),
    ) -> Workshop {
        let mut workshop = blank(factors, &shares);
        let framework = Arc::make_mut(&mut workshop.framework);
        for (factor, weight) in framework.factors.values_mut().zip(weights) {
            factor.weight = Weight::clamped(weight);
        }
        for (i, (rating, replies)) in cells.into_iter().enumerate() {
            let (segment, factor) = (i / factors, i % factors);
            rate(&mut workshop, 0, segment, factor, rating);
            edit_round(&mut workshop, 0, |round| {
                let answers = round.answers.entry_or(segment_id(segment), Arc::default);
                let answers = Arc::make_mut(answers);
                for (q, reply) in replies.into_iter().enumerate() {
                    if let Some(reply) = reply {
                        let answer = Answer::of(reply);
                        answers.insert(question_id(factor, q), answer);
                    }
                }
            });
        }
        workshop
    }
}

fn near(a: Option<f64>, b: Option<f64>) -> bool {
    match (a, b) {
        (Some(a), Some(b)) => (a - b).abs() < 1e-12 * a.abs().max(1.0) * 10.0,
        (None, None) => true,
        _ => false,
    }
}

fn same_figures(a: &Sheet, b: &Sheet) -> bool {
    let (a, b) = (&a.overall, &b.overall);
    near(a.actual, b.actual)
        && near(a.desired, b.desired)
        && near(a.attainment, b.attainment)
        && near(a.geometric, b.geometric)
        && near(a.harmonic, b.harmonic)
        && near(a.minimum, b.minimum)
        && near(a.range.map(|r| r.low), b.range.map(|r| r.low))
        && near(a.range.map(|r| r.high), b.range.map(|r| r.high))
        && near(Some(a.coverage), Some(b.coverage))
}

proptest! {
    #[test]
    fn figures_stay_in_their_ranges(workshop in any_workshop()) {
        let sheet = sheet(&workshop);
        let columns = sheet.segments.iter().map(|s| &s.figures).chain([&sheet.overall]);
        for figures in columns {
            for (figure, high) in [
                (figures.actual, 10.0),
                (figures.desired, 10.0),
                (figures.attainment, 1.0),
                (figures.geometric, 10.0),
                (figures.harmonic, 10.0),
                (figures.balance, 1.0),
                (Some(figures.coverage), 1.0),
            ] {
                let inside = figure.is_none_or(|f| (0.0..=high + 1e-9).contains(&f));
                prop_assert!(inside, "{figure:?} is not in 0..{high}");
            }
            if let (Some(range), Some(best)) = (figures.range, figures.attainment) {
                prop_assert!(range.low <= best + 1e-9 && best <= range.high + 1e-9);
            }
            for factor in &figures.factors {
                if let (Some(range), Some(best)) = (factor.range, factor.actual) {
                    prop_assert!(range.low <= best + 1e-9 && best <= range.high + 1e-9);
                }
            }
        }
    }

    #[test]
    fn raising_a_score_never_lowers_attainment(
        workshop in any_workshop(),
        pick in any::<prop::sample::Index>(),
        up in 0.0..=10.0_f64,
    ) {
        let factors = workshop.framework.factors.len();
        let at = pick.index(factors * workshop.segments.len());
        let (segment, factor) = (at / factors, at % factors);
        let old = workshop
            .rating(&round_id(0), &segment_id(segment), &factor_id(factor))
            .expect("rated")
            .clone();
        // Only a known score can be raised: to score something for the first time changes what
        // the sums run over.
        prop_assume!(old.judged.is_some());
        let judged = Score::clamped(old.judged.map_or(0.0, Score::get) + up);
        let mut raised = workshop.clone();
        rate(&mut raised, 0, segment, factor, Rating { judged: Some(judged), ..old });
        let (before, after) = (sheet(&workshop), sheet(&raised));
        let columns = |s: &Sheet| -> Vec<Option<f64>> {
            let segments = s.segments.iter().map(|s| s.figures.attainment);
            segments.chain([s.overall.attainment]).collect()
        };
        for (a, b) in columns(&before).into_iter().zip(columns(&after)) {
            prop_assert_eq!(a.is_some(), b.is_some());
            prop_assert!(b.unwrap_or(0.0) >= a.unwrap_or(0.0) - 1e-12);
        }
    }

    #[test]
    fn the_order_of_segments_means_nothing(workshop in any_workshop()) {
        let mut turned = workshop.clone();
        let segments = Arc::make_mut(&mut turned.segments);
        let last = segments.len() - 1;
        for to in 0..last {
            segments.move_to(last, to);
        }
        prop_assert!(same_figures(&sheet(&workshop), &sheet(&turned)));
    }

    #[test]
    fn only_the_ratios_of_weights_matter(workshop in any_workshop(), by in 0.1..=10.0_f64) {
        let mut scaled = workshop.clone();
        for factor in Arc::make_mut(&mut scaled.framework).factors.values_mut() {
            factor.weight = Weight::clamped(factor.weight.get() * by);
        }
        prop_assert!(same_figures(&sheet(&workshop), &sheet(&scaled)));
    }
}
