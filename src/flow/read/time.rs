//! Times as people and programs write them, as milliseconds since 1970.
//!
//! One pass over the bytes, without a format string: a log has millions of times. What is read:
//! ISO 8601 with its usual freedoms (`2011-12-30 11:02:00+01:00`, `20111230T110200Z`), slashes and
//! dots in place of hyphens, day or month first, 12 hours with AM and PM, names of months in
//! English, Italian and Indonesian, and seconds, milli-, micro- or nanoseconds since 1970. What is
//! finer than a millisecond is cut off. A time without a zone is taken as UTC.

const DAY: i64 = 86_400_000;

/// The earliest and the latest time that is believed: the years 1 to 9999.
const RANGE: std::ops::RangeInclusive<i64> = -62_135_596_800_000..=253_402_300_799_999;

/// The milliseconds since 1970 that `raw` says; none where it is no time. `day_first` decides what
/// `03/04/2024` means; where only one of the two can be a month, that one is.
#[must_use]
pub fn parse(raw: &[u8], day_first: bool) -> Option<i64> {
    if let Some(time) = iso(raw) {
        return Some(time);
    }
    let mut at = Cursor { rest: raw.trim_ascii() };
    if let Some(time) = epoch(at.rest) {
        return Some(time);
    }
    let days = at.date(day_first)?;
    let time = at.clock()?;
    let zone = at.zone()?;
    at.rest.is_empty().then_some(())?;
    let all = days * DAY + time - zone;
    RANGE.contains(&all).then_some(all)
}

/// The date itself, for what has no time of day.
#[must_use]
pub fn is_plain_number(raw: &[u8]) -> bool {
    let raw = raw.trim_ascii();
    !raw.is_empty() && raw.iter().all(|b| b.is_ascii_digit() || matches!(b, b'.' | b'-' | b','))
}

/// What nearly every time of a log looks like: `2014-10-22 11:15:41`, perhaps with slashes and a
/// `T`, a fraction and a zone. None sends the slower way, which knows everything else.
fn iso(raw: &[u8]) -> Option<i64> {
    let (head, rest) = raw.split_first_chunk::<19>()?;
    let [y0, y1, y2, y3, s0, m0, m1, s1, d0, d1, t, h0, h1, c0, i0, i1, c1, n0, n1] = *head;
    let shape = matches!((s0, s1), (b'-', b'-') | (b'/', b'/'))
        && matches!(t, b' ' | b'T')
        && c0 == b':'
        && c1 == b':';
    if !shape {
        return None;
    }
    let two = |a: u8, b: u8| {
        let (a, b) = (a.wrapping_sub(b'0'), b.wrapping_sub(b'0'));
        (a < 10 && b < 10).then_some(i64::from(a) * 10 + i64::from(b))
    };
    let year = two(y0, y1)? * 100 + two(y2, y3)?;
    let days = days(year, two(m0, m1)?, two(d0, d1)?)?;
    let (hour, minute, second) = (two(h0, h1)?, two(i0, i1)?, two(n0, n1)?);
    if hour > 23 || minute > 59 || second > 59 {
        return None;
    }
    let mut time = days * DAY + (hour * 3_600 + minute * 60 + second) * 1_000;
    if !rest.is_empty() {
        let mut at = Cursor { rest };
        time += at.fraction();
        time -= at.zone()?;
        if !at.rest.is_empty() {
            return None;
        }
    }
    RANGE.contains(&time).then_some(time)
}

/// Days from 1970 to a day of the Gregorian calendar, after H. Hinnant, `days_from_civil`.
fn days(year: i64, month: i64, day: i64) -> Option<i64> {
    const LENGTHS: [i64; 12] = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
    let length = *LENGTHS.get(usize::try_from(month - 1).ok()?)?;
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    if !(1..=9999).contains(&year) || day < 1 || day > length || (month == 2 && day == 29 && !leap)
    {
        return None;
    }
    let year = if month <= 2 { year - 1 } else { year };
    let era = year.div_euclid(400);
    let of_era = year.rem_euclid(400);
    let of_year = (153 * (month + if month > 2 { -3 } else { 9 }) + 2) / 5 + day - 1;
    Some(era * 146_097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719_468)
}

/// Seconds to nanoseconds since 1970, told apart by the number of digits: 9 to 11 digits are
/// seconds (perhaps with a fraction), 12 to 14 milliseconds, 15 to 17 micro-, 18 and 19
/// nanoseconds. `20141022111541` is one of 14 that reads as a date and is one.
fn epoch(raw: &[u8]) -> Option<i64> {
    let (negative, digits) = match raw {
        [b'-', rest @ ..] => (true, rest),
        _ => (false, raw),
    };
    let whole = digits.iter().take_while(|b| b.is_ascii_digit()).count();
    if !(9..=19).contains(&whole) {
        return None;
    }
    let (whole_part, fraction) = digits.split_at(whole);
    if whole == 14 && fraction.is_empty() && compact(whole_part).is_some() {
        return None;
    }
    let number =
        whole_part.iter().try_fold(0_i64, |n, b| n.checked_mul(10)?.checked_add(digit(*b)))?;
    let mut millis = match whole {
        ..=11 => number * 1_000,
        12..=14 => number,
        15..=17 => number / 1_000,
        _ => number / 1_000_000,
    };
    match fraction {
        [] => {}
        [b'.' | b',', rest @ ..] if !rest.is_empty() && rest.iter().all(u8::is_ascii_digit) => {
            if whole <= 11 {
                millis += (Cursor { rest: fraction }).fraction();
            }
        }
        _ => return None,
    }
    let time = if negative { -millis } else { millis };
    RANGE.contains(&time).then_some(time)
}

/// `20141022111541`, as days and milliseconds.
fn compact(raw: &[u8]) -> Option<(i64, i64)> {
    let part = |from: usize, to: usize| {
        raw.get(from..to)?
            .iter()
            .try_fold(0, |n, b| b.is_ascii_digit().then_some(n * 10 + digit(*b)))
    };
    let year = part(0, 4)?;
    let days = days(year, part(4, 6)?, part(6, 8)?)?;
    let (hour, minute, second) = (part(8, 10)?, part(10, 12)?, part(12, 14)?);
    let sound = (1900..2200).contains(&year) && hour < 24 && minute < 60 && second < 60;
    sound.then_some((days, (hour * 3_600 + minute * 60 + second) * 1_000))
}

const fn digit(b: u8) -> i64 {
    (b - b'0') as i64
}

/// What is left to read.
struct Cursor<'a> {
    rest: &'a [u8],
}

impl Cursor<'_> {
    fn skip(&mut self, what: impl Fn(u8) -> bool) -> bool {
        let n = self.rest.iter().take_while(|b| what(**b)).count();
        self.rest = &self.rest[n..];
        n > 0
    }

    fn take(&mut self, what: u8) -> bool {
        match self.rest {
            [first, rest @ ..] if *first == what => {
                self.rest = rest;
                true
            }
            _ => false,
        }
    }

    /// A number of at most `most` digits, and how many it has.
    fn number(&mut self, most: usize) -> Option<(i64, usize)> {
        let n = self.rest.iter().take(most).take_while(|b| b.is_ascii_digit()).count();
        let (digits, rest) = self.rest.split_at(n);
        self.rest = rest;
        (n > 0).then(|| (digits.iter().fold(0, |sum, b| sum * 10 + digit(*b)), n))
    }

    /// A month by its name.
    fn month(&mut self) -> Option<i64> {
        let n = self.rest.iter().take_while(|b| b.is_ascii_alphabetic()).count();
        let (word, rest) = self.rest.split_at(n);
        let month = month(word)?;
        self.rest = rest;
        // As in “Oct.”.
        self.take(b'.');
        Some(month)
    }

    /// A date, as days since 1970.
    fn date(&mut self, day_first: bool) -> Option<i64> {
        let between = |b: u8| matches!(b, b'-' | b'/' | b'.' | b' ' | b',');
        if let Some(month) = self.month() {
            // Oct 22, 2014
            self.skip(between);
            let (day, _) = self.number(2)?;
            self.skip(between);
            let (year, n) = self.number(4)?;
            return days(full(year, n)?, month, day);
        }
        let (first, n) = self.number(8)?;
        if n == 8 {
            return days(first / 10_000, first / 100 % 100, first % 100).inspect(|_| {
                // 20141022111541: what follows is the time, as if a T stood between.
            });
        }
        if !self.skip(between) {
            return None;
        }
        if let Some(month) = self.month() {
            // 22-Oct-2014 or 2014-Oct-22
            self.skip(between);
            let (last, m) = self.number(4)?;
            return if n == 4 {
                days(first, month, last)
            } else {
                days(full(last, m)?, month, first)
            };
        }
        // Dots are for the day first wherever they are used.
        let dotted = day_first || self.before_is_dot(first, n);
        let (second, _) = self.number(2)?;
        if !self.skip(|b| matches!(b, b'-' | b'/' | b'.')) {
            return None;
        }
        let (third, m) = self.number(4)?;
        if n == 4 {
            return days(first, second, third);
        }
        let year = full(third, m)?;
        let day_first = if first > 12 { true } else { second <= 12 && dotted };
        let (day, month) = if day_first { (first, second) } else { (second, first) };
        days(year, month, day)
    }

    /// Whether the date that is being read has dots: its second separator, which comes after the
    /// digits ahead, is one.
    fn before_is_dot(&self, _: i64, _: usize) -> bool {
        let n = self.rest.iter().take_while(|b| b.is_ascii_digit()).count();
        self.rest.get(n) == Some(&b'.')
    }

    /// The time of day in milliseconds; a date alone begins its day.
    fn clock(&mut self) -> Option<i64> {
        let spaced =
            self.skip(|b| matches!(b, b' ' | b',' | b'\t')) | self.take(b'T') | self.take(b't');
        if self.rest.is_empty() || matches!(self.rest[0], b'Z' | b'z' | b'+') {
            return Some(0);
        }
        if !self.rest[0].is_ascii_digit() {
            return None;
        }
        let digits = self.rest.iter().take_while(|b| b.is_ascii_digit()).count();
        let (hour, minute, second);
        if digits == 4 || digits == 6 {
            // 1115 or 111541
            (hour, minute) = (self.number(2)?.0, self.number(2)?.0);
            second = if digits == 6 { self.number(2)?.0 } else { 0 };
        } else {
            if !spaced {
                return None;
            }
            hour = self.number(2)?.0;
            if self.take(b':') || self.take(b'.') {
                minute = self.number(2)?.0;
                let more = matches!(self.rest, [b':' | b'.', b'0'..=b'9', ..]);
                if more {
                    self.rest = &self.rest[1..];
                    second = self.number(2)?.0;
                } else {
                    second = 0;
                }
            } else {
                // 11 PM
                (minute, second) = (0, 0);
                if !self.rest.trim_ascii_start().first().is_some_and(u8::is_ascii_alphabetic) {
                    return None;
                }
            }
        }
        let fraction = self.fraction();
        let hour = self.half(hour)?;
        // A leap second is the one before it.
        let second = if second == 60 { 59 } else { second };
        (hour < 24 && minute < 60 && second < 60)
            .then_some((hour * 3_600 + minute * 60 + second) * 1_000 + fraction)
    }

    /// A fraction of a second in milliseconds, cut off.
    fn fraction(&mut self) -> i64 {
        match self.rest {
            [b'.' | b',', b'0'..=b'9', ..] => self.rest = &self.rest[1..],
            _ => return 0,
        }
        let mut millis = 0;
        let mut unit = 100;
        while let [b @ b'0'..=b'9', rest @ ..] = self.rest {
            millis += digit(*b) * unit;
            unit /= 10;
            self.rest = rest;
        }
        millis
    }

    /// The hour of 24, where AM or PM follows.
    fn half(&mut self, hour: i64) -> Option<i64> {
        let rest = self.rest.trim_ascii_start();
        let (afternoon, rest) = match rest {
            [b'a' | b'A', b'm' | b'M', rest @ ..] => (false, rest),
            [b'p' | b'P', b'm' | b'M', rest @ ..] => (true, rest),
            [b'a' | b'A', b'.', b'm' | b'M', b'.', rest @ ..] => (false, rest),
            [b'p' | b'P', b'.', b'm' | b'M', b'.', rest @ ..] => (true, rest),
            _ => return Some(hour),
        };
        self.rest = rest;
        (1..=12).contains(&hour).then_some(hour % 12 + if afternoon { 12 } else { 0 })
    }

    /// How far the clock is ahead of UTC, in milliseconds. A zone by name in brackets only repeats
    /// what the offset said (RFC 9557).
    fn zone(&mut self) -> Option<i64> {
        self.skip(|b| b == b' ');
        let ahead = match self.rest {
            [] | [b'[', ..] => 0,
            [b'Z' | b'z', rest @ ..] => {
                self.rest = rest;
                0
            }
            [b'U', b'T', b'C', rest @ ..] | [b'G', b'M', b'T', rest @ ..] => {
                self.rest = rest;
                match self.rest {
                    [b'+' | b'-', ..] => self.offset()?,
                    _ => 0,
                }
            }
            _ => self.offset()?,
        };
        if let [b'[', inner @ .., b']'] = self.rest {
            let named = inner.iter().all(|b| b.is_ascii_alphanumeric() || b"/_+-".contains(b));
            if !named {
                return None;
            }
            self.rest = &[];
        }
        Some(ahead)
    }

    /// `+01:00`, `+0100` or `+01`; a true minus sign too.
    fn offset(&mut self) -> Option<i64> {
        let sign = if self.take(b'+') {
            1
        } else if self.take(b'-') {
            -1
        } else {
            self.rest = self.rest.strip_prefix("−".as_bytes())?;
            -1
        };
        let (hours, n) = self.number(2)?;
        self.take(b':');
        let minutes = self.number(2).map_or(0, |(m, _)| m);
        (n == 2 && hours < 26 && minutes < 60).then_some(sign * (hours * 60 + minutes) * 60_000)
    }
}

/// A year of two digits lies between 1970 and 2069.
const fn full(year: i64, digits: usize) -> Option<i64> {
    match digits {
        4 => Some(year),
        2 if year < 70 => Some(2000 + year),
        2 => Some(1900 + year),
        _ => None,
    }
}

/// The number of a month by its name in English, Italian or Indonesian: the first three letters
/// tell them apart.
fn month(word: &[u8]) -> Option<i64> {
    let letters = word.get(..3)?.to_ascii_lowercase();
    Some(match letters.as_slice() {
        b"jan" | b"gen" => 1,
        b"feb" => 2,
        b"mar" => 3,
        b"apr" => 4,
        b"may" | b"mag" | b"mei" => 5,
        b"jun" | b"giu" => 6,
        b"jul" | b"lug" => 7,
        b"aug" | b"ago" | b"agu" => 8,
        b"sep" | b"set" => 9,
        b"oct" | b"ott" | b"okt" => 10,
        b"nov" => 11,
        b"dec" | b"dic" | b"des" => 12,
        _ => return None,
    })
}
