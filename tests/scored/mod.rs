//! A scored workshop to test and measure with.
#![allow(dead_code, reason = "shared by targets that each need a part of it")]
#![allow(clippy::expect_used, reason = "a fixture that cannot be built is a failed test")]

use fireside::workshop::*;

pub const NAMES: [(&str, &str, &str); 8] = [
    ("intent", "Customer intent", "Intent"),
    ("anticipation", "Anticipating needs and behaviour", "Anticipation"),
    ("adoption", "Successful product adoption", "Adoption"),
    ("outcomes", "Outcomes at scale", "Outcomes"),
    ("relationships", "Relationships", "Relationships"),
    ("communication", "Communication and engagement", "Communication"),
    ("education", "Customer education", "Education"),
    ("journey", "Optimal customer journey", "Journey"),
];

pub const ACTUAL: [f64; 8] = [8.0, 7.0, 9.0, 2.0, 7.5, 6.0, 5.0, 7.0];
pub const DESIRED: [f64; 8] = [9.0, 8.5, 9.0, 8.0, 8.0, 7.0, 7.5, 9.0];

pub fn factor_id(i: usize) -> FactorId {
    let id = NAMES.get(i).map_or_else(|| format!("factor-{i}"), |n| n.0.to_owned());
    FactorId::new(&id).expect("an id")
}

pub fn segment_id(i: usize) -> SegmentId {
    SegmentId::new(&format!("segment-{i}")).expect("an id")
}

pub fn round_id(i: usize) -> AssessmentId {
    AssessmentId::new(&format!("round-{i}")).expect("an id")
}

pub fn question_id(factor: usize, i: usize) -> QuestionId {
    QuestionId::new(&format!("q{factor}-{i}")).expect("an id")
}

pub fn framework(factors: usize) -> Framework {
    let table = (0..factors)
        .map(|i| {
            let (title, short) = NAMES.get(i).map_or_else(
                || (format!("Further factor {}", i + 1), format!("Further {}", i + 1)),
                |n| (n.1.to_owned(), n.2.to_owned()),
            );
            let levels = [
                "Nobody can say why customers started to work with us",
                "A use case is noted at the time of sale and never looked at again",
                "Known beyond the use case for two of three customers, and kept up to date once a year by the account team",
                "Known for every customer, and onboarding is adapted to it",
                "Known, kept up to date with the customer, and it steers what we build",
            ]
            .map(str::to_owned);
            let questions = (0..4)
                .map(|q| {
                    let question = Question::new(format!("Question {}?", q + 1), levels.clone());
                    (question_id(i, q), question)
                })
                .collect();
            let factor = Factor {
                short,
                definition: "Why each customer started to work with us, known a step beyond the use case that was assigned to them.".into(),
                unknown_counts_low: i == 4,
                questions,
                ..Factor::new(title, levels)
            };
            (factor_id(i), factor)
        })
        .collect();
    Framework {
        title: "Desired state of customer engagement".into(),
        source: String::new(),
        engagement: "Engagement".into(),
        desired_state: "Desired state".into(),
        stages: ["absent", "emerging", "practised", "managed", "leading"].map(str::to_owned),
        factors: table,
    }
}

pub fn rating(judged: Option<f64>, desired: Option<f64>) -> Rating {
    Rating {
        judged: judged.map(Score::clamped),
        desired: desired.map(Score::clamped),
        ..Rating::default()
    }
}

pub fn round(title: &str, month: i8) -> Assessment {
    Assessment::new(title, jiff::civil::date(2026, month, 3))
}

/// A workshop with segments of these shares and one round in which nothing is scored.
pub fn blank(factors: usize, shares: &[f64]) -> Workshop {
    let mut workshop =
        Workshop::empty("Northwind onboarding", Language::English, framework(factors));
    let titles = ["Enterprise", "Mid-market", "Small business", "Partners"];
    workshop.segments = std::sync::Arc::new(
        shares
            .iter()
            .enumerate()
            .map(|(i, share)| {
                let title =
                    titles.get(i).map_or_else(|| format!("Segment {}", i + 1), ToString::to_string);
                let share = Share::clamped(*share);
                (segment_id(i), Segment::new(title, share))
            })
            .collect(),
    );
    set_round(&mut workshop, 0, round("November", 11));
    workshop
}

pub fn set_round(workshop: &mut Workshop, i: usize, round: Assessment) {
    std::sync::Arc::make_mut(&mut workshop.assessments)
        .insert(round_id(i), std::sync::Arc::new(round));
}

pub fn edit_round(workshop: &mut Workshop, i: usize, edit: impl FnOnce(&mut Assessment)) {
    let rounds = std::sync::Arc::make_mut(&mut workshop.assessments);
    edit(std::sync::Arc::make_mut(rounds.get_mut(&round_id(i)).expect("the round")));
}

pub fn rate(workshop: &mut Workshop, i: usize, segment: usize, factor: usize, rating: Rating) {
    edit_round(workshop, i, |round| {
        let ratings = round.ratings.entry_or(segment_id(segment), Table::default);
        ratings.insert(factor_id(factor), rating);
    });
}

/// Every factor scored in every segment, each segment a little lower than the one before.
pub fn scored(factors: usize, shares: &[f64]) -> Workshop {
    let mut workshop = blank(factors, shares);
    for segment in 0..shares.len() {
        for factor in 0..factors {
            let down = segment as f64 * 0.5;
            let judged = (ACTUAL[factor % 8] - down).max(0.0);
            rate(
                &mut workshop,
                0,
                segment,
                factor,
                rating(Some(judged), Some(DESIRED[factor % 8])),
            );
        }
    }
    workshop
}
