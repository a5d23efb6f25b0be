//! What the questions come to: findings that are shared, registers that answer, factors that are
//! switched off, and figures that are kept from frame to frame.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "what is missing is a failed test")]

#[macro_use]
mod example;
mod dice;
mod scored;

use std::sync::Arc;

use dice::Dice;
use fireside::edit::{Document, Edit, FactorText, FrameworkEdit, Refused};
use fireside::measure::{Draws, Fed, Feeds, Figures, Known, Scorer, Sheet, score};
use fireside::workshop::*;
use proptest::prelude::*;
use scored::{blank, edit_round, factor_id, question_id, round_id, segment_id};

fn sheet(workshop: &Workshop) -> Sheet {
    score(workshop, &round_id(0)).expect("the round")
}

fn answered(workshop: &Workshop, factor: usize, levels: &[Option<u8>]) -> Document {
    let mut document = Document::saved(workshop.clone());
    for (q, level) in levels.iter().enumerate() {
        let reply = level.map_or(Reply::DontKnow, |l| Reply::Level(Level::new(l).unwrap()));
        document.apply(&set(factor, q, Some(reply))).unwrap();
    }
    document
}

fn set(factor: usize, q: usize, reply: Option<Reply>) -> Edit {
    Edit::SetAnswer {
        round: round_id(0),
        segment: segment_id(0),
        question: question_id(factor, q),
        answer: reply.map(Answer::of),
    }
}

fn question(document: &Document, factor: usize, q: usize) -> Question {
    document.workshop().framework.question(&question_id(factor, q)).unwrap().1.clone()
}

/// The second factor's first question shares the finding of the first factor's first one.
fn share(document: &mut Document) {
    let question = Question { same_as: Some(question_id(0, 0)), ..question(document, 1, 0) };
    let edit = FrameworkEdit::SetQuestion(question_id(1, 0), Box::new(question));
    document.apply(&Edit::Framework(edit)).unwrap();
}

#[test]
fn a_shared_finding_is_answered_once_and_counts_once() {
    let mut document = answered(&blank(2, &[1.0]), 0, &[Some(4), Some(0), Some(0), Some(0)]);
    share(&mut document);
    // Answered from the other factor: it is the same finding.
    document.apply(&set(1, 0, Some(Reply::Level(Level::new(2).unwrap())))).unwrap();
    let round = document.workshop().assessments.get(&round_id(0)).unwrap();
    let kept = round.answer(&segment_id(0), &question_id(0, 0)).unwrap();
    assert_eq!(kept.reply, Reply::Level(Level::new(2).unwrap()));
    assert_eq!(round.answer(&segment_id(0), &question_id(1, 0)), None);
    let figures = sheet(document.workshop()).overall;
    // Half a weight in each factor: ½·½ of 3½ in the first, alone of 3½ in the second.
    let first = &figures.factors[0];
    assert!((first.evidenced.unwrap() - 10.0 * 0.25 / 3.5).abs() < 1e-12, "{first:?}");
    let second = &figures.factors[1];
    assert_eq!(second.evidenced, Some(5.0));
    assert!((second.answered - 0.5 / 3.5).abs() < 1e-12, "{second:?}");
    assert_eq!(document.workshop().check(), []);
}

#[test]
fn a_question_that_comes_to_share_hands_its_answer_over() {
    let mut document = answered(&blank(2, &[1.0]), 1, &[Some(3)]);
    share(&mut document);
    let round = document.workshop().assessments.get(&round_id(0)).unwrap();
    let kept = round.answer(&segment_id(0), &question_id(0, 0)).unwrap();
    assert_eq!(kept.reply, Reply::Level(Level::new(3).unwrap()), "nothing is lost");
    // Whoever shares goes on keeping the finding when its keeper goes.
    document.apply(&Edit::Framework(FrameworkEdit::RemoveFactor(factor_id(0)))).unwrap();
    let round = document.workshop().assessments.get(&round_id(0)).unwrap();
    assert!(round.answer(&segment_id(0), &question_id(1, 0)).is_some());
    assert_eq!(question(&document, 1, 0).same_as, None);
    assert_eq!(document.workshop().check(), []);
    assert!(document.undo().is_some() && document.undo().is_some());
    let round = document.workshop().assessments.get(&round_id(0)).unwrap();
    assert!(round.answer(&segment_id(0), &question_id(1, 0)).is_some());
}

#[test]
fn what_shares_no_longer_keeps_what_was_found() {
    let mut document = answered(&blank(2, &[1.0]), 0, &[Some(3)]);
    let own = question(&document, 1, 0);
    share(&mut document);
    let before = sheet(document.workshop()).overall.factors[1].evidenced;
    let edit = FrameworkEdit::SetQuestion(question_id(1, 0), Box::new(own));
    document.apply(&Edit::Framework(edit)).unwrap();
    let round = document.workshop().assessments.get(&round_id(0)).unwrap();
    for factor in [0, 1] {
        let answer = round.answer(&segment_id(0), &question_id(factor, 0)).unwrap();
        assert_eq!(answer.reply, Reply::Level(Level::new(3).unwrap()), "{factor}");
    }
    assert_eq!(sheet(document.workshop()).overall.factors[1].evidenced, before);
}

#[test]
fn a_new_round_begins_with_the_figures_of_the_last() {
    for example in fireside::file::EXAMPLES {
        let mut workshop =
            fireside::file::parse(example.text, example.name.as_ref()).unwrap().workshop;
        let (last, round) = workshop.assessments.last().unwrap();
        let before = score(&workshop, last).unwrap();
        let date = jiff::civil::date(2027, 1, 1);
        let after = Assessment::after(Some(round), "Next".into(), date);
        let mut texts = after.blockers.values().map(|b| &b.note);
        assert!(texts.all(String::is_empty), "notes belong to their own date");
        let next = round_id(0);
        Arc::make_mut(&mut workshop.assessments).insert(next.clone(), Arc::new(after));
        let after = score(&workshop, &next).unwrap();
        assert_eq!((after.overall, after.segments), (before.overall, before.segments));
    }
}

#[test]
fn more_factors_than_anybody_ranks_cost_nothing() {
    let draws = Draws::new(&vec![1.0; 200_000], 40.0);
    let ranked = draws.rank(&with_gaps(&[1.0, 2.0]));
    assert_eq!(ranked.top_holds, None);
}

#[test]
fn findings_are_not_shared_in_chains() {
    let mut document = Document::saved(blank(3, &[1.0]));
    share(&mut document);
    for (factor, of) in [(2, 1), (0, 2), (2, 2)] {
        let question =
            Question { same_as: Some(question_id(of, 0)), ..question(&document, factor, 0) };
        let edit = FrameworkEdit::SetQuestion(question_id(factor, 0), Box::new(question));
        assert_eq!(document.apply(&Edit::Framework(edit)), Err(Refused::Shared), "{factor} {of}");
    }
}

fn fed(feed: Feed) -> Workshop {
    let mut workshop = blank(2, &[0.5, 0.5]);
    let framework = Arc::make_mut(&mut workshop.framework);
    let factor = framework.factors.get_mut(&factor_id(0)).unwrap();
    factor.questions.get_mut(&question_id(0, 0)).unwrap().feed = Some(feed);
    workshop
}

#[test]
fn a_register_answers_until_somebody_does() {
    let mut workshop = fed(Feed::Responses);
    let message = |design, segment| Message { design, segment, ..Message::default() };
    let (inform, respond) = (Some(Design::Inform), Some(Design::Respond));
    let other = Some(segment_id(1));
    let entries = [(inform, None), (respond, None), (respond, None), (None, None), (inform, other)];
    edit_round(&mut workshop, 0, |round| {
        let named = entries.into_iter().enumerate();
        let table = named.map(|(i, (design, segment))| {
            (MessageId::new(&format!("m{i}")).unwrap(), message(design, segment))
        });
        round.messages = Arc::new(table.collect());
    });
    let round = workshop.assessments.get(&round_id(0)).unwrap();
    // Two of three whose design is known; the other segment has one more to count.
    let of = |segment: usize| Feeds::of(round, &segment_id(segment)).get(Feed::Responses).unwrap();
    assert_eq!(of(0), Fed { share: 2.0 / 3.0, count: 3 });
    assert_eq!(of(1), Fed { share: 0.5, count: 4 });
    let cell = |w: &Workshop, segment: usize| {
        let factors = &sheet(w).segments[segment].figures.factors;
        (factors[0].evidenced, factors[0].answered)
    };
    let two_thirds = |(best, _): (Option<f64>, f64)| (best.unwrap() - 20.0 / 3.0).abs() < 1e-12;
    assert!(two_thirds(cell(&workshop, 0)));
    assert_eq!(cell(&workshop, 0).1, 0.25);
    let mut document = Document::saved(workshop);
    document.apply(&set(0, 0, Some(Reply::Level(Level::new(1).unwrap())))).unwrap();
    assert_eq!(cell(document.workshop(), 0).0, Some(2.5), "a hand counts before a register");
    document.apply(&set(0, 0, Some(Reply::DontKnow))).unwrap();
    assert_eq!(cell(document.workshop(), 0), (None, 0.0));
    document.apply(&set(0, 0, None)).unwrap();
    assert!(two_thirds(cell(document.workshop(), 0)));
}

#[test]
fn the_shares_of_the_registers_are_what_they_say() {
    let mut round = scored::round("November", 11);
    let tone =
        |tone: Option<Tone>| Message { tone, drives_action: tone.is_some(), ..Message::default() };
    let tones = [Some(Tone::Positive), Some(Tone::Neutral), Some(Tone::Negative), None];
    round.messages = Arc::new(
        tones
            .into_iter()
            .enumerate()
            .map(|(i, t)| (MessageId::new(&format!("m{i}")).unwrap(), tone(t)))
            .collect(),
    );
    let blocker = |severity: f64, state| Blocker {
        title: String::new(),
        kind: BlockerKind::Bug,
        segment: None,
        severity: Rating5::new(severity).unwrap(),
        state,
        owner: None,
        note: String::new(),
    };
    let states =
        [(5.0, BlockerState::Open), (2.0, BlockerState::InWork), (1.0, BlockerState::Removed)];
    round.blockers = Arc::new(
        states
            .into_iter()
            .enumerate()
            .map(|(i, (s, t))| (BlockerId::new(&format!("b{i}")).unwrap(), blocker(s, t)))
            .collect(),
    );
    let feeds = Feeds::of(&round, &segment_id(0));
    assert_eq!(feeds.get(Feed::Tone), Some(Fed { share: 0.5, count: 3 }));
    assert_eq!(
        feeds.get(Feed::Purposes),
        Some(Fed { share: 1.0, count: 3 }),
        "one nobody looked at"
    );
    assert_eq!(feeds.get(Feed::Blockers), Some(Fed { share: 0.25, count: 3 }));
    assert_eq!(feeds.get(Feed::Responses), None, "nobody looked at what they were made for");
    assert_eq!(Known::Fed(Fed { share: 0.5, count: 3 }).u(), Some(0.5));
}

#[test]
fn what_is_switched_off_takes_no_part_and_loses_nothing() {
    let workshop = scored::scored(3, &[1.0]);
    let mut document = Document::saved(workshop.clone());
    let off = |document: &Document, i: usize| {
        let factor = document.workshop().framework.factors.get(&factor_id(i)).unwrap();
        let text = FactorText { off: true, ..FactorText::of(factor) };
        Edit::Framework(FrameworkEdit::SetFactor(factor_id(i), Box::new(text)))
    };
    document.apply(&off(&document, 1)).unwrap();
    let figures = sheet(document.workshop()).overall;
    let ids: Vec<&FactorId> = figures.factors.iter().map(|f| &f.id).collect();
    assert_eq!(ids, [&factor_id(0), &factor_id(2)]);
    assert!((figures.factors.iter().map(|f| f.weight).sum::<f64>() - 1.0).abs() < 1e-12);
    assert_eq!(document.workshop().assessments, workshop.assessments);
    document.apply(&off(&document, 0)).unwrap();
    assert_eq!(document.apply(&off(&document, 2)), Err(Refused::Last("factor")));
}

/// The ranks as one would count them by hand.
fn by_hand(draws: &[Vec<f64>], gaps: &[f64]) -> Vec<(f64, u16, u16)> {
    let n = gaps.len();
    let mut ranks = vec![Vec::new(); n];
    for draw in draws {
        let weighted: Vec<f64> = draw.iter().zip(gaps).map(|(w, g)| w * g).collect();
        for (i, w) in weighted.iter().enumerate() {
            ranks[i].push(1 + weighted.iter().filter(|other| *other > w).count() as u16);
        }
    }
    ranks
        .into_iter()
        .map(|mut ranks| {
            ranks.sort_unstable();
            let at = |share: f64| ranks[(share * ranks.len() as f64).ceil() as usize - 1];
            let top = ranks.iter().filter(|r| **r <= 3).count() as f64 / ranks.len() as f64;
            (top, at(0.05), at(0.95))
        })
        .collect()
}

fn with_gaps(gaps: &[f64]) -> Figures {
    let mut workshop = blank(gaps.len(), &[1.0]);
    for (i, gap) in gaps.iter().enumerate() {
        let rating = scored::rating(Some(9.0 - gap), Some(9.0));
        scored::rate(&mut workshop, 0, 0, i, rating);
    }
    sheet(&workshop).overall
}

#[test]
fn ranks_are_those_that_one_would_count() {
    // Equal weights and many draws: a second, plain sampler must come to the same within its noise.
    let gaps = [6.0, 4.5, 4.0, 3.0, 1.0, 0.5];
    let plain: Vec<Vec<f64>> = {
        use rand::SeedableRng;
        use rand_distr::{Distribution, Gamma};
        let mut random = rand::rngs::Xoshiro256PlusPlus::seed_from_u64(11);
        let gamma = Gamma::new(40.0 / 6.0, 1.0).unwrap();
        (0..20_000).map(|_| gaps.iter().map(|_| gamma.sample(&mut random)).collect()).collect()
    };
    let ours = Draws::new(&[1.0; 6], 40.0).rank(&with_gaps(&gaps));
    for (ours, plain) in ours.factors.iter().zip(by_hand(&plain, &gaps)) {
        let p = ours.p_top3.unwrap();
        assert!((p - plain.0).abs() < 0.03, "{ours:?} {plain:?}");
        assert!(ours.rank_low.unwrap().abs_diff(plain.1) <= 1, "{ours:?} {plain:?}");
        assert!(ours.rank_high.unwrap().abs_diff(plain.2) <= 1, "{ours:?} {plain:?}");
    }
}

#[test]
fn draws_are_the_same_on_any_thread_and_by_any_way() {
    let figures = with_gaps(&[6.0, 4.5, 4.0, 3.0, 1.0, 0.5]);
    let weights = [1.0, 2.0, 0.5, 1.0, 0.0, 3.0];
    let here = Draws::new(&weights, 40.0).rank(&figures);
    std::thread::scope(|scope| {
        let threads: Vec<_> =
            (0..4).map(|_| scope.spawn(|| Draws::new(&weights, 40.0).rank(&figures))).collect();
        for thread in threads {
            assert_eq!(thread.join().unwrap(), here);
        }
    });
    // Dragged there from elsewhere.
    let mut dragged = Draws::new(&[1.0; 3], 10.0);
    dragged.redraw(&weights, 40.0);
    assert_eq!(dragged.rank(&figures), here);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    /// Figures that are kept from edit to edit are those that are worked out anew.
    #[test]
    fn kept_figures_are_never_stale(words in prop::collection::vec(any::<u16>(), 8..64)) {
        let mut dice = Dice::new(&words);
        let mut document = Document::saved(example::start());
        let mut scorer = Scorer::default();
        for step in 0..60 {
            let edit = dice::edit(&mut dice, document.workshop());
            let _ = document.apply(&edit);
            if step % 7 == 3 {
                document.undo();
            }
            let workshop = document.workshop();
            for round in workshop.assessments.ids() {
                prop_assert_eq!(scorer.score(workshop, round), score(workshop, round));
            }
        }
    }

    #[test]
    fn ranges_hold_the_best_estimate_and_coverage_the_known_part(
        levels in prop::collection::vec(prop::option::of(0..=5_u8), 4),
        low in any::<bool>(),
    ) {
        let mut workshop = blank(1, &[1.0]);
        let framework = Arc::make_mut(&mut workshop.framework);
        framework.factors.get_mut(&factor_id(0)).unwrap().unknown_counts_low = low;
        let mut document = Document::saved(workshop);
        for (q, level) in levels.iter().enumerate() {
            let reply = level.map(|l| match Level::new(l) {
                Ok(level) => Reply::Level(level),
                Err(_) => Reply::DontKnow,
            });
            document.apply(&set(0, q, reply)).unwrap();
        }
        let cell = sheet(document.workshop()).overall.factors[0].clone();
        let known = levels.iter().flatten().filter(|l| **l < 5).count();
        prop_assert_eq!(cell.answered, known as f64 / 4.0);
        if let Some(best) = cell.actual {
            let range = cell.range.unwrap();
            prop_assert!(range.low <= best + 1e-12 && best <= range.high + 1e-12);
            prop_assert!((range.width() - 10.0 * (4 - known) as f64 / 4.0).abs() < 1e-12);
        }
    }
}
