//! Which data points look alike, and what is suggested of them: in three languages, whatever the
//! order, the history and the threads.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test that cannot go on has failed"
)]

use std::collections::BTreeSet;
use std::sync::Arc;

use fireside::measure::similar::{Index, Kind, Suggestion, Watch, taken};
use fireside::workshop::{Claim, ClaimId, Language, Signal, SignalId, Table};
use proptest::prelude::*;

type Ledger = Table<SignalId, Arc<Signal>>;
type Claims = Table<ClaimId, Arc<Claim>>;

fn id(n: usize) -> SignalId {
    SignalId::numbered(n)
}

fn signal(title: &str, source: usize) -> Arc<Signal> {
    let source = format!("Source {source}");
    Arc::new(Signal { title: title.to_owned(), source, ..Signal::default() })
}

fn ledger(titles: &[&str]) -> Ledger {
    titles.iter().enumerate().map(|(i, title)| (id(i), signal(title, i))).collect()
}

fn index(ledger: &Ledger, language: Language) -> Index {
    let mut index = Index::default();
    index.refresh(&Arc::new(ledger.clone()), language);
    index
}

fn suggest(ledger: &Ledger, claims: &Claims, language: Language) -> Vec<Suggestion> {
    index(ledger, language).suggest(claims, 1, &Watch::default()).unwrap()
}

/// The suggested groups as sets of places.
fn groups(titles: &[&str], language: Language) -> Vec<BTreeSet<usize>> {
    let ledger = ledger(titles);
    let found = suggest(&ledger, &Claims::default(), language);
    let mut groups: Vec<BTreeSet<usize>> = found
        .iter()
        .map(|s| s.signals.iter().filter_map(|id| ledger.index_of(id)).collect())
        .collect();
    groups.sort();
    groups
}

fn set(of: &[usize]) -> BTreeSet<usize> {
    of.iter().copied().collect()
}

#[test]
fn paraphrases_come_together_and_others_do_not() {
    let english = [
        "The invoice is hard to understand",
        "Customers wait eleven minutes on the phone",
        "Nobody understands our invoices",
        "Waiting on the phone takes too long for customers",
        "I could not understand what the invoice charged me for",
        "The technician did not come at the promised hour",
        "Long waits for customers who phone",
        "The app looks beautiful",
    ];
    assert_eq!(groups(&english, Language::English), [set(&[0, 2, 4]), set(&[1, 3, 6])]);
    let italian = [
        "La fattura non si capisce",
        "Attese troppo lunghe al telefono",
        "Le fatture sono difficili da capire",
        "Al telefono si aspetta: un’attesa di undici minuti",
        "Nessuno capisce la voce «servizi» in fattura",
        "Il tecnico non è venuto all’ora promessa",
        "L’app è bella",
    ];
    assert_eq!(groups(&italian, Language::Italian), [set(&[0, 2, 4]), set(&[1, 3])]);
    let indonesian = [
        "Tagihan sulit dipahami pelanggan",
        "Menunggu terlalu lama di telepon",
        "Pelanggan tidak memahami tagihannya",
        "Waktu tunggu telepon sebelas menit",
        "Rincian tagihan susah dipahami",
        "Teknisi tidak datang sesuai janji",
        "Aplikasinya bagus",
    ];
    assert_eq!(groups(&indonesian, Language::Indonesian), [set(&[0, 2, 4]), set(&[1, 3])]);
}

#[test]
fn a_signal_joins_the_claim_that_it_looks_like() {
    let ledger = ledger(&[
        "The invoice is hard to understand",
        "Nobody understands our invoices",
        "An invoice that I could not understand",
        "The technician did not come",
    ]);
    let invoice = ClaimId::numbered(0);
    let claim = Claim {
        title: "Invoices are not understood".to_owned(),
        signals: vec![id(0), id(1)],
        ..Claim::default()
    };
    let claims: Claims = [(invoice.clone(), Arc::new(claim))].into_iter().collect();
    let found = suggest(&ledger, &claims, Language::English);
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].kind, Kind::Join(invoice));
    assert_eq!(found[0].signals, [id(2)]);
    assert_eq!(found[0].sources, 3, "it would be a trend");
    assert!(found[0].shared.contains(&"invoic".to_owned()), "{:?}", found[0].shared);
    let joined = found[0].claim(&found[0].signals, &claims, &ledger).unwrap();
    assert_eq!(joined.signals, [id(0), id(1), id(2)]);
    let alone = index(&ledger, Language::English).suggest_for(&id(2), &claims);
    assert_eq!(alone.as_ref(), Some(&found[0]));
}

#[test]
fn claims_that_look_alike_may_become_one() {
    let ledger = ledger(&[
        "The invoice is hard to understand",
        "Nobody understands our invoices",
        "Understanding the invoice takes an hour",
        "Invoices that customers do not understand",
    ]);
    let claim = |title: &str, of: &[usize]| {
        let signals = of.iter().copied().map(id).collect();
        Arc::new(Claim { title: title.to_owned(), signals, ..Claim::default() })
    };
    let (a, b) = (ClaimId::numbered(1), ClaimId::numbered(2));
    let claims: Claims = [
        (a.clone(), claim("Invoices confuse", &[0, 1])),
        (b.clone(), claim("The invoice is not understood", &[2, 3])),
    ]
    .into_iter()
    .collect();
    let found = suggest(&ledger, &claims, Language::English);
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].kind, Kind::Merge(a, b));
    let one = found[0].claim(&[], &claims, &ledger).unwrap();
    assert_eq!(one.title, "Invoices confuse");
    assert_eq!(one.signals, [id(0), id(1), id(2), id(3)]);
    assert_eq!(found[0].pairs(&claims).len(), 4);
}

#[test]
fn what_a_person_set_apart_is_not_suggested_again() {
    let mut ledger = ledger(&["Invoice unclear", "Unclear invoice", "An unclear invoice again"]);
    let found = suggest(&ledger, &Claims::default(), Language::English);
    assert_eq!(found.len(), 1);
    let mut pairs = found[0].pairs(&Claims::default());
    assert_eq!(pairs.len(), 3);
    let apart = |ledger: &mut Ledger, (a, b): (SignalId, SignalId)| {
        Arc::make_mut(ledger.get_mut(&a).unwrap()).apart.push(b);
    };
    pairs.sort();
    let last = pairs.pop().unwrap();
    apart(&mut ledger, last.clone());
    let found = suggest(&ledger, &Claims::default(), Language::English);
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].signals.len(), 2, "{last:?} are not together");
    for pair in pairs {
        apart(&mut ledger, pair);
    }
    assert_eq!(suggest(&ledger, &Claims::default(), Language::English), []);
    assert!(index(&ledger, Language::English).suggest_for(&id(0), &Claims::default()).is_none());
}

#[test]
fn a_suggestion_holds_until_something_of_it_is_taken_or_set_apart() {
    let claim = |of: &[usize]| {
        let signals = of.iter().copied().map(id).collect();
        Arc::new(Claim { signals, ..Claim::default() })
    };
    let claims: Claims =
        [(ClaimId::numbered(1), claim(&[4, 5, 6])), (ClaimId::numbered(2), claim(&[6, 7]))]
            .into_iter()
            .collect();
    let plain = ledger(&["Same words"; 10]);
    let of = |kind: Kind, signals: &[usize]| Suggestion {
        kind,
        signals: signals.iter().copied().map(id).collect(),
        strength: 1.0,
        sources: 1,
        shared: Vec::new(),
    };
    let suggestions = [
        of(Kind::New, &[0, 1, 2]),
        of(Kind::Join(ClaimId::numbered(1)), &[0, 3]),
        of(Kind::Merge(ClaimId::numbered(1), ClaimId::numbered(2)), &[4, 5, 6, 7]),
    ];
    let mut broken = 0;
    for suggestion in &suggestions {
        let holds = |ledger: &Ledger| suggestion.holds(&claims, ledger, &taken(&claims));
        assert!(holds(&plain), "{suggestion:?}");
        let pairs = suggestion.pairs(&claims);
        for (a, b) in (0..8).flat_map(|a| (0..8).map(move |b| (id(a), id(b)))) {
            let mut ledger = plain.clone();
            Arc::make_mut(ledger.get_mut(&a).unwrap()).apart.push(b.clone());
            let judged = pairs.iter().any(|(x, y)| (x, y) == (&a, &b) || (x, y) == (&b, &a));
            assert_eq!(holds(&ledger), !judged, "{a} and {b} of {suggestion:?}");
            broken += usize::from(judged);
        }
    }
    assert_eq!(broken, 2 * (3 + 6 + 2));
    let new = of(Kind::New, &[0, 4]);
    assert!(!new.holds(&claims, &plain, &taken(&claims)), "a claim has one of them");
    let mut gone = plain;
    gone.remove(&id(1));
    assert!(!suggestions[0].holds(&claims, &gone, &taken(&claims)));
}

#[test]
fn unrelated_signals_and_those_of_claims_are_left_out() {
    let mut ledger = ledger(&["Invoice unclear", "Unclear invoice"]);
    Arc::make_mut(ledger.get_mut(&id(1)).unwrap()).unrelated = true;
    assert_eq!(suggest(&ledger, &Claims::default(), Language::English), []);
}

#[test]
fn hostile_texts_are_survived() {
    let long = "complaint about the invoice ".repeat(1_900_000);
    let texts = [
        long.as_str(),
        "",
        " \u{200b}\u{feff}\u{202e}",
        "👩‍💻🔥🏳️‍🌈",
        "فاتورة غير واضحة للعملاء",
        "فاتورة غير واضحة",
        "חשבונית לא ברורה",
        "请求退款 请求退款",
        "我请求退款了",
        "l’",
        "’’’",
        "\u{301}\u{301}",
        "ß ŒUVRE İI ﬁ",
        "\u{10ffff}\0\u{1}",
        "ก็ไม่เข้าใจใบแจ้งหนี้",
    ];
    for language in Language::ALL {
        let ledger = ledger(&texts);
        let found = suggest(&ledger, &Claims::default(), language);
        let of = |wanted: &[usize]| {
            found.iter().any(|s| wanted.iter().all(|n| s.signals.contains(&id(*n))))
        };
        assert!(of(&[4, 5]) && of(&[7, 8]), "{language:?}: {found:?}");
    }
}

#[test]
fn thousands_of_the_same_words_are_one_group() {
    let same: Ledger = (0..4_000).map(|i| (id(i), signal("The invoice is unclear", i))).collect();
    let found = suggest(&same, &Claims::default(), Language::English);
    // As many of them as a person can look through; the claim is offered the others.
    assert_eq!((found.len(), found[0].signals.len()), (1, 64));
    assert!((found[0].strength - 1.0).abs() < 1e-5);
}

#[test]
fn a_search_can_be_stopped() {
    let index = index(&ledger(&["Invoice unclear", "Unclear invoice"]), Language::English);
    let watch = Watch::default();
    watch.stop();
    assert!(index.suggest(&Claims::default(), 1, &watch).is_none());
}

/// Signals of few words, so that many are alike.
fn texts() -> impl Strategy<Value = Vec<String>> {
    const WORDS: [&str; 14] = [
        "invoice",
        "unclear",
        "wait",
        "phone",
        "technician",
        "late",
        "refund",
        "angry",
        "queue",
        "friendly",
        "quick",
        "app",
        "crash",
        "price",
    ];
    let text = prop::collection::vec(prop::sample::select(&WORDS[..]), 0..6);
    prop::collection::vec(text.prop_map(|words| words.join(" ")), 1..24)
}

fn of(texts: &[String]) -> Ledger {
    texts.iter().enumerate().map(|(i, text)| (id(i), signal(text, i % 5))).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn similarity_is_symmetric_and_one_with_itself(texts in texts()) {
        let index = index(&of(&texts), Language::English);
        for a in 0..texts.len() {
            for b in 0..texts.len() {
                let ab = index.similarity(&id(a), &id(b)).unwrap();
                prop_assert_eq!(Some(ab), index.similarity(&id(b), &id(a)));
                prop_assert!((0.0..=1.0).contains(&ab));
                if a == b && !texts[a].is_empty() {
                    prop_assert!(ab > 1.0 - 1e-6, "{}", ab);
                }
            }
            for (other, near) in index.near(&id(a), 0.2) {
                let exact = index.similarity(&id(a), &other).unwrap();
                prop_assert!((near - exact).abs() < 1e-6);
            }
        }
    }

    #[test]
    fn neither_order_nor_threads_matter(texts in texts(), seed in any::<u64>()) {
        let ledger = of(&texts);
        let mut entries: Vec<_> = ledger.clone().into_iter().collect();
        fastrand::Rng::with_seed(seed).shuffle(&mut entries);
        let shuffled: Ledger = entries.into_iter().collect();
        let one = suggest(&ledger, &Claims::default(), Language::English);
        let other = index(&shuffled, Language::English)
            .suggest(&Claims::default(), 4, &Watch::default());
        prop_assert_eq!(Some(one), other);
    }

    #[test]
    fn a_change_equals_a_rebuild(before in texts(), after in texts()) {
        let mut index = index(&of(&before), Language::English);
        let after = Arc::new(of(&after));
        index.refresh(&after, Language::English);
        let fresh = self::index(&after, Language::English);
        let of = |index: &Index| index.suggest(&Claims::default(), 1, &Watch::default());
        prop_assert_eq!(of(&index), of(&fresh));
        for a in after.ids() {
            prop_assert_eq!(index.near(a, 0.1), fresh.near(a, 0.1));
        }
    }

    #[test]
    fn only_what_changed_is_read_again(texts in texts(), title in "[a-z ]{0,20}") {
        let mut ledger = of(&texts);
        let mut index = index(&ledger, Language::English);
        prop_assert_eq!(index.refresh(&Arc::new(ledger.clone()), Language::English), 0);
        ledger.insert(id(texts.len()), signal(&title, 0));
        prop_assert_eq!(index.refresh(&Arc::new(ledger), Language::English), 1);
    }

    #[test]
    fn any_text_is_read(text in "\\PC*") {
        for language in Language::ALL {
            for (range, term) in fireside::measure::similar::spans(&text, language) {
                prop_assert!(text.get(range).is_some() && !term.is_empty());
            }
        }
    }
}

#[test]
fn the_threads_of_many_find_the_same() {
    let mut random = fastrand::Rng::with_seed(7);
    let ledger: Ledger = (0..1_500)
        .map(|i| {
            let words: Vec<String> = (0..6).map(|_| format!("word{}", random.u32(..400))).collect();
            (id(i), signal(&words.join(" "), i))
        })
        .collect();
    let index = index(&ledger, Language::English);
    let of = |threads| index.suggest(&Claims::default(), threads, &Watch::default());
    assert!(of(1).is_some_and(|found| found.len() > 50));
    assert_eq!(of(1), of(3));
}
