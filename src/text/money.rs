//! Amounts in a client's own money, exact and as one says them; points, periods and units.

use super::{Language, Text};

/// A no-break space: a number and its unit stay on one line.
const SPACE: char = '\u{a0}';

/// Thousands, millions and billions as people write them before or behind their money.
const SCALES: [(f64, &[&str]); 3] = [
    (1e3, &["ribu", "thousand", "migliaia", "mila"]),
    (1e6, &["juta", "million", "millions", "milioni", "milione", "mln"]),
    (1e9, &["miliar", "milyar", "billion", "billions", "miliardi", "miliardo"]),
];

/// The scale and the money of “juta Rp”.
fn scaled(money: &str) -> Option<(usize, String)> {
    let words: Vec<&str> = money.split_whitespace().collect();
    let of = |word: &str| SCALES.iter().position(|(_, names)| names.contains(&word));
    let (at, scale) =
        words.iter().enumerate().find_map(|(i, word)| Some((i, of(&word.to_lowercase())?)))?;
    let rest = words.iter().enumerate().filter(|(i, word)| *i != at && **word != "di");
    let money = rest.map(|(_, word)| *word).collect::<Vec<_>>().join(" ");
    (!money.is_empty()).then_some((scale, money))
}

/// A number as one says it: with two figures that count, with three where the first is a 1.
#[must_use]
pub fn roughly(value: f64) -> f64 {
    if value == 0.0 || !value.is_finite() {
        return value;
    }
    let place = value.abs().log10().floor();
    let figures = if value.abs() / 10_f64.powf(place) < 2.0 { 2.0 } else { 1.0 };
    let step = 10_f64.powf(place - figures);
    (value / step).round() * step
}

impl Text {
    /// An amount in a client's own money: three figures that count are enough for a decision, so
    /// decimals are written only below 100. The money stands where its language puts it: a sign or
    /// `Rp` before an English or an Indonesian number, and behind the number otherwise; “juta Rp”
    /// stands on both sides, and less than one million of it is written out.
    #[must_use]
    pub fn amount(&self, value: f64, money: &str) -> String {
        if let Some((scale, plain)) = scaled(money)
            && value != 0.0
            && value.abs() < 1.0
        {
            return self.amount(value * SCALES[scale].0, &plain);
        }
        let number = self.number(value, decimals(value));
        let (sign, plain) = number.strip_prefix('−').map_or(("", &*number), |rest| ("−", rest));
        let [before, after] = self.around(money);
        format!("{sign}{before}{plain}{after}")
    }

    /// An amount as one says it, see [`roughly`].
    #[must_use]
    pub fn about(&self, value: f64, money: &str) -> String {
        self.amount(roughly(value), money)
    }

    /// What stands before and behind a number of this money, with the spaces that belong there.
    #[must_use]
    pub fn around(&self, money: &str) -> [String; 2] {
        let (scale, money) = match scaled(money) {
            Some((scale, money)) => (Some(scale), money),
            None => (None, money.to_owned()),
        };
        if money.is_empty() {
            return [String::new(), String::new()];
        }
        let scale = scale.map_or_else(String::new, |scale| {
            let names = match self.language() {
                Language::English => ["thousand", "million", "billion"],
                Language::Italian => ["mila", "milioni di", "miliardi di"],
                Language::Indonesian => ["ribu", "juta", "miliar"],
            };
            format!("{SPACE}{}", names[scale])
        });
        if !self.puts_first(&money) {
            return [String::new(), format!("{scale}{SPACE}{money}")];
        }
        let tight = self.language() == Language::English && money != "Rp";
        let before = if tight { money } else { format!("{money}{SPACE}") };
        [before, scale]
    }

    /// Whether this money stands before its number.
    fn puts_first(&self, money: &str) -> bool {
        let sign = || {
            let dollars = money.strip_suffix('$').unwrap_or(money);
            let named = dollars.len() < money.len();
            money.chars().all(|c| !c.is_alphanumeric())
                || (named && dollars.chars().all(|c| c.is_ascii_uppercase()))
        };
        match self.language() {
            Language::English | Language::Indonesian => money == "Rp" || sign(),
            Language::Italian => false,
        }
    }

    /// A part of a whole, 0 to 1, in points of a hundred: what is added to a percentage.
    #[must_use]
    pub fn points(&self, share: f64, decimals: usize) -> String {
        format!("{}{SPACE}{}", self.number(share * 100.0, decimals), self.get("value-point-unit"))
    }

    /// A period of the value case in the reader's language, where it is one of the usual ones; else
    /// as it was typed.
    #[must_use]
    pub fn period(&self, typed: &str) -> String {
        const PERIODS: [[&str; 3]; 4] = [
            ["year", "anno", "tahun"],
            ["quarter", "trimestre", "kuartal"],
            ["month", "mese", "bulan"],
            ["week", "settimana", "minggu"],
        ];
        self.usual(typed, &PERIODS)
    }

    /// A unit in the reader's language, where it is one of the usual ones; else as it was typed.
    #[must_use]
    pub fn unit(&self, typed: &str) -> String {
        const UNITS: [[&str; 3]; 10] = [
            ["a year", "l’anno", "setahun"],
            ["a month", "al mese", "sebulan"],
            ["per cent", "per cento", "persen"],
            ["per cent a month", "per cento al mese", "persen per bulan"],
            ["per cent a year", "per cento l’anno", "persen per tahun"],
            ["pounds", "sterline", "pound"],
            ["pounds a year", "sterline l’anno", "pound setahun"],
            ["days", "giorni", "hari"],
            ["months", "mesi", "bulan"],
            ["hours a week", "ore a settimana", "jam seminggu"],
        ];
        self.usual(typed, &UNITS)
    }

    fn usual(&self, typed: &str, all: &[[&str; 3]]) -> String {
        let typed = typed.trim();
        let known =
            all.iter().find(|names| names.iter().any(|name| name.eq_ignore_ascii_case(typed)));
        let at = match self.language() {
            Language::English => 0,
            Language::Italian => 1,
            Language::Indonesian => 2,
        };
        known.map_or_else(|| typed.to_owned(), |names| names[at].to_owned())
    }
}

/// What is left of a unit behind the name of this money: “a year” of “pounds a year”, where the
/// money is £. None where the unit is another.
#[must_use]
pub fn behind_money<'a>(unit: &'a str, money: &str) -> Option<&'a str> {
    const NAMES: [(&str, &[&str]); 4] = [
        ("£", &["pounds", "pound", "sterline"]),
        ("€", &["euros", "euro"]),
        ("$", &["dollars", "dollari", "dolar"]),
        ("Rp", &["rupiah"]),
    ];
    let (_, names) = NAMES.iter().find(|(sign, _)| *sign == money.trim())?;
    let unit = unit.trim();
    let (first, rest) = unit.split_once(' ').unwrap_or((unit, ""));
    names.contains(&first.to_lowercase().as_str()).then(|| rest.trim())
}

/// How many decimals an amount is written with.
pub(crate) fn decimals(value: f64) -> usize {
    match value.abs() {
        v if v >= 99.95 || value == 0.0 => 0,
        v if v >= 9.995 => 1,
        v if v >= 0.9995 => 2,
        _ => 3,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn money_stands_where_its_language_puts_it() {
        let [en, it, id] =
            [Language::English, Language::Italian, Language::Indonesian].map(Text::of);
        assert_eq!(en.amount(309_086.4, "£"), "£309,086");
        assert_eq!(en.amount(-1234.5, "€"), "−€1,235");
        assert_eq!(en.amount(12.34, "k€"), "12.3\u{a0}k€");
        assert_eq!(en.amount(5200.0, "US$"), "US$5,200");
        assert_eq!(en.amount(18_400.0, "Rp"), "Rp\u{a0}18,400");
        assert_eq!(it.amount(1_121_494.0, "€"), "1.121.494\u{a0}€");
        assert_eq!(id.amount(18_400.0, "Rp"), "Rp\u{a0}18.400");
        assert_eq!(id.amount(8600.0, "£"), "£\u{a0}8.600");
        assert_eq!(en.amount(0.0, ""), "0");
    }

    #[test]
    fn millions_stand_behind_and_money_in_its_own_place() {
        let [en, it, id] =
            [Language::English, Language::Italian, Language::Indonesian].map(Text::of);
        assert_eq!(id.amount(19_069.0, "juta Rp"), "Rp\u{a0}19.069\u{a0}juta");
        assert_eq!(id.amount(-19_069.0, "juta Rp"), "−Rp\u{a0}19.069\u{a0}juta");
        assert_eq!(id.amount(0.105, "juta Rp"), "Rp\u{a0}105.000");
        assert_eq!(en.amount(19_069.0, "juta Rp"), "Rp\u{a0}19,069\u{a0}million");
        assert_eq!(it.amount(19_069.0, "juta Rp"), "19.069\u{a0}milioni di\u{a0}Rp");
        assert_eq!(it.amount(0.105, "juta Rp"), "105.000\u{a0}Rp");
    }

    #[test]
    fn a_sum_is_said_roughly() {
        let en = Text::of(Language::English);
        for (value, said) in [
            (228_833.0, "£230,000"),
            (8_592.0, "£8,600"),
            (788_105.0, "£790,000"),
            (-15_818.0, "−£15,800"),
            (1_054_321.0, "£1,050,000"),
            (0.0, "£0"),
            (99.6, "£100"),
            (0.118, "£0.118"),
        ] {
            assert_eq!(en.about(value, "£"), said);
        }
    }

    #[test]
    fn a_sign_and_its_name_do_not_stand_beside_each_other() {
        assert_eq!(behind_money("pounds a year", "£"), Some("a year"));
        assert_eq!(behind_money("Euro", "€"), Some(""));
        assert_eq!(behind_money("euro a ordine", "£"), None);
        assert_eq!(behind_money("per cent", "£"), None);
        assert_eq!(behind_money("thousand pounds", "£"), None);
    }

    #[test]
    fn usual_units_and_periods_follow_the_reader() {
        let [en, it, id] =
            [Language::English, Language::Italian, Language::Indonesian].map(Text::of);
        assert_eq!(it.period("year"), "anno");
        assert_eq!(id.period("Mese"), "bulan");
        assert_eq!(en.period("semester"), "semester");
        assert_eq!(en.unit("persen"), "per cent");
        assert_eq!(it.points(0.0015, 2), "0,15\u{a0}punti");
    }
}
