//! 10,000 data points: the suggestions for one more of them, and the groups of all of them, beside
//! the pairs of all of them in scikit-learn (`benches/peers/signals.py`), which reads the same texts
//! and is timed in this run. Ours on every core, as the headless job does it, theirs on as many as
//! it likes.

use std::process::{Command, ExitCode};
use std::sync::Arc;
use std::time::Instant;

use fireside::measure::similar::{Index, LINK, Watch};
use fireside::workshop::{Claim, ClaimId, Language, Signal, SignalId, Table};

const SIGNALS: usize = 10_000;

/// The longest that the suggestions for one new data point may take: a frame at 60 Hz, in
/// milliseconds.
const FRAME: f64 = 16.0;

/// How many times faster all groups have to be than the pairs in scikit-learn.
const FASTER: f64 = 10.0;

type Ledger = Table<SignalId, Arc<Signal>>;

/// Texts of twelve to twenty words: a few that five texts share, the rest as common as words are.
fn texts(random: &mut fastrand::Rng) -> Vec<String> {
    const PARTS: [&str; 16] = [
        "ba", "ker", "lo", "min", "tra", "ven", "do", "sil", "pu", "gra", "nel", "ri", "fos",
        "tem", "qua", "hid",
    ];
    const FILL: [&str; 12] =
        ["the", "of", "and", "to", "in", "is", "with", "for", "on", "that", "it", "was"];
    let vocabulary: Vec<String> = (0..24_000_usize)
        .map(|i| [i % 16, i / 16 % 16, i / 256 % 16, i / 4096].map(|p| PARTS[p]).concat())
        .collect();
    let common = |random: &mut fastrand::Rng| {
        let share = random.f64() * (6_000_f64).ln();
        vocabulary[share.exp() as usize].clone()
    };
    let mut texts = Vec::with_capacity(SIGNALS);
    while texts.len() < SIGNALS {
        let theme: Vec<String> =
            (0..6).map(|_| vocabulary[random.usize(..vocabulary.len())].clone()).collect();
        for _ in 0..5 {
            let mut words: Vec<String> =
                random.choose_multiple(&theme, 4).into_iter().cloned().collect();
            words.extend((0..random.usize(4..8)).map(|_| common(random)));
            words.extend((0..random.usize(4..8)).map(|_| FILL[random.usize(..12)].to_owned()));
            random.shuffle(&mut words);
            texts.push(words.join(" "));
        }
    }
    texts
}

fn signal(text: &str, source: usize) -> Arc<Signal> {
    let source = format!("Source {source}");
    Arc::new(Signal { title: text.to_owned(), source, ..Signal::default() })
}

/// The median of several runs of something, in milliseconds.
fn time<T>(runs: usize, mut run: impl FnMut(usize) -> T) -> f64 {
    let mut times: Vec<f64> = (0..runs)
        .map(|i| {
            let start = Instant::now();
            std::hint::black_box(run(i));
            start.elapsed().as_secs_f64() * 1e3
        })
        .collect();
    times.sort_unstable_by(f64::total_cmp);
    times[times.len() / 2]
}

/// The time that the script prints, in milliseconds, and how many pairs it found; none where there
/// is no Python with scikit-learn.
fn scikit(texts: &[String]) -> Option<(f64, usize)> {
    let folder = std::env::temp_dir().join(format!("fireside-bench-{}", std::process::id()));
    std::fs::create_dir_all(&folder).ok()?;
    let file = folder.join("signals.txt");
    std::fs::write(&file, texts.join("\n")).ok()?;
    let script = concat!(env!("CARGO_MANIFEST_DIR"), "/benches/peers/signals.py");
    let mut python = Command::new("python3");
    let output = python.arg(script).arg(&file).arg(LINK.to_string()).output().ok();
    // The folder is this run's own; it does not matter if it stays.
    let _ = std::fs::remove_dir_all(&folder);
    let printed = String::from_utf8(output?.stdout).ok()?;
    let (time, pairs) = printed.trim().split_once(' ')?;
    Some((time.parse().ok()?, pairs.parse().ok()?))
}

#[expect(clippy::print_stdout, reason = "a benchmark prints")]
fn main() -> ExitCode {
    let mut random = fastrand::Rng::with_seed(1);
    let texts = texts(&mut random);
    let ledger: Ledger = texts
        .iter()
        .enumerate()
        .map(|(i, text)| (SignalId::numbered(i), signal(text, i % 400)))
        .collect();
    let ledger = Arc::new(ledger);
    let none: Table<ClaimId, Arc<Claim>> = Table::default();
    let watch = Watch::default();

    let mut found = 0;
    let mut grouped = |threads| {
        time(5, |_| {
            let mut index = Index::default();
            index.refresh(&ledger, Language::English);
            let groups = index.suggest(&none, threads, &watch);
            found = groups.map_or(0, |groups| groups.len());
        })
    };
    let threads = std::thread::available_parallelism().map_or(1, usize::from);
    let (alone, all) = (grouped(1), grouped(threads));
    let mut index = Index::default();
    let read = time(1, |_| index.refresh(&ledger, Language::English));
    // One more data point each time, like one of those that are there.
    let states: Vec<(SignalId, Arc<Ledger>)> = (0..51)
        .map(|i| {
            let mut more = (*ledger).clone();
            let id = SignalId::numbered(SIGNALS + i);
            more.insert(id.clone(), signal(&texts[i * 100], 0));
            (id, Arc::new(more))
        })
        .collect();
    let mut near = 0;
    let one = time(states.len(), |i| {
        let (id, ledger) = &states[i];
        index.refresh(ledger, Language::English);
        near += usize::from(index.suggest_for(id, &none).is_some());
    });
    println!("{SIGNALS} data points; medians in ms");
    println!("read                       {read:9.2}");
    println!("one more, with suggestions {one:9.2}   (at most {FRAME}), {near} of 51 found");
    println!("read and grouped, 1 thread {alone:9.2}   {found} groups");
    println!("the same, {threads} threads        {all:9.2}");
    if near < 51 || found < 1_000 {
        println!("the groups were not found");
        return ExitCode::FAILURE;
    }
    let Some((theirs, pairs)) = scikit(&texts) else {
        println!("no Python with scikit-learn here: nothing to compare with");
        return if one <= FRAME { ExitCode::SUCCESS } else { ExitCode::FAILURE };
    };
    let ratio = theirs / all;
    println!(
        "scikit-learn               {theirs:9.2}   {pairs} pairs, ratio {ratio:.1} (at least {FASTER})"
    );
    if one <= FRAME && ratio >= FASTER { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}
