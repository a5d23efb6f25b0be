//! The drawn path that is nearest to a real one.

use super::Move;
use super::drawn::Drawn;
use super::walked::Symbol;

/// More changes than this are not kept for going back to them.
const KEPT: usize = 8_000_000;

/// Edit distances of real paths to the nearest drawn path, over all paths of the drawing, loops
/// included (our definition, after Levenshtein 1966): what is taken and not drawn, drawn and left
/// out, or taken instead of what is drawn counts 1; staying at a drawn step counts nothing.
///
/// With d(i, v) the least number of edits after i symbols when the drawn path is at v, and u → v a
/// way, d(i + 1, v) = min(d(i, v), min d(i, u)) + [symbol is not v], then d(i + 1, v) ≤
/// d(i + 1, u) + 1 for what is left out. The second rule holds by itself but around the step that
/// is the symbol. Counted from the diagonal, f = d − i, most of a row therefore is as the row before:
/// only what changed is handed on, and going back to an earlier row takes back what changed since.
/// Paths in alphabetical order share the rows of what they begin with in common.
pub(super) struct Nearest<'a> {
    drawn: &'a Drawn<'a>,
    /// f by step, and at last of not having come in.
    row: Vec<i64>,
    /// What changed, and what it was before.
    log: Vec<(u32, i64)>,
    /// Where in `log` the changes of each row begin; those before the first symbol are a row too.
    rows: Vec<usize>,
    /// The symbols of the rows after the first one.
    path: Vec<Symbol>,
    /// How many of these symbols can still be gone back to.
    floor: usize,
    open: Vec<u32>,
}

/// Farther than any path.
const FAR: i64 = i64::MAX / 4;

impl<'a> Nearest<'a> {
    pub fn new(drawn: &'a Drawn<'a>) -> Self {
        let mut new = Self {
            drawn,
            row: Vec::new(),
            log: Vec::new(),
            rows: Vec::new(),
            path: Vec::new(),
            floor: 0,
            open: Vec::new(),
        };
        new.begin();
        new
    }

    fn begin(&mut self) {
        let outside = self.drawn.len();
        self.row.clear();
        self.row.resize(outside + 1, FAR);
        self.log.clear();
        self.rows = vec![0];
        self.path.clear();
        self.floor = 0;
        self.row[outside] = 0;
        self.log.push((outside as u32, FAR));
        self.leave_out(outside as u32);
    }

    /// The steps that lead on from here, or the entries from outside.
    fn ways(drawn: &'a Drawn<'a>, at: u32) -> &'a [u32] {
        drawn.next.get(at as usize).unwrap_or(&drawn.entries)
    }

    /// Lowers what can be come to from here by leaving out steps.
    fn leave_out(&mut self, at: u32) {
        let drawn = self.drawn;
        self.open.clear();
        self.open.push(at);
        let mut head = 0;
        while let Some(&from) = self.open.get(head) {
            head += 1;
            let least = self.row[from as usize] + 1;
            for &to in Self::ways(drawn, from) {
                let old = self.row[to as usize];
                if old > least {
                    self.log.push((to, old));
                    self.row[to as usize] = least;
                    self.open.push(to);
                }
            }
        }
    }

    fn push(&mut self, symbol: Symbol) {
        let drawn = self.drawn;
        let since = self.rows.last().copied().unwrap_or(0);
        let until = self.log.len();
        self.rows.push(until);
        self.path.push(symbol);
        // One way each, from the values of the row before: first looked at, then changed.
        let mut lower = Vec::new();
        for &(from, _) in &self.log[since..until] {
            let value = self.row[from as usize];
            let ways = Self::ways(drawn, from);
            lower.extend(
                ways.iter().filter(|&&to| self.row[to as usize] > value).map(|&to| (to, value)),
            );
        }
        for (to, value) in lower {
            let old = self.row[to as usize];
            if old > value {
                self.log.push((to, old));
                self.row[to as usize] = value;
            }
        }
        if let Symbol::Step(step) = symbol {
            let old = self.row[step as usize];
            self.log.push((step, old));
            self.row[step as usize] = old - 1;
            self.leave_out(step);
        }
        if self.log.len() > KEPT {
            // Only the last row is needed to go on.
            let last = self.rows.last().copied().unwrap_or(0);
            self.log.drain(..last);
            self.rows = vec![0];
            self.floor = self.path.len();
        }
    }

    /// The number of edits; of a path that was cut, to the nearest beginning of a drawn path.
    /// None where no drawn path comes to an end.
    pub fn distance(&mut self, path: &[Symbol], cut: bool) -> Option<u64> {
        let common = self.path.iter().zip(path).take_while(|(a, b)| a == b).count();
        if common < self.floor {
            self.begin();
        }
        let common = common.min(self.path.len());
        while self.path.len() > common {
            let from = self.rows.pop().unwrap_or(0);
            for (at, old) in self.log.drain(from..).rev() {
                self.row[at as usize] = old;
            }
            self.path.pop();
        }
        path[common..].iter().for_each(|symbol| self.push(*symbol));
        let ends = self.row.iter().take(self.drawn.len()).zip(&self.drawn.ends);
        let best = ends.filter(|(_, end)| **end || cut).map(|(f, _)| *f).min()?;
        (best < FAR / 2).then(|| (best + path.len() as i64).max(0) as u64)
    }
}

/// The most numbers that are laid out to find which edits make a drawn path of a real one.
const TABLE: usize = 4_000_000;

/// Which edits make a nearest drawn path of a real one; none where the table would be too large or
/// nothing is drawn. Of equally short ones the one that keeps, then replaces, then leaves away, and
/// among steps the first of the document.
pub(super) fn moves(drawn: &Drawn<'_>, path: &[Symbol]) -> Vec<Move> {
    let wide = drawn.len() + 1;
    if (path.len() + 1).saturating_mul(wide) > TABLE {
        return Vec::new();
    }
    let mut before: Vec<Vec<u32>> = vec![Vec::new(); wide];
    for (from, ways) in drawn.next.iter().enumerate() {
        ways.iter().for_each(|&to| before[to as usize].push(from as u32));
    }
    let outside = drawn.len() as u32;
    drawn.entries.iter().for_each(|&to| before[to as usize].push(outside));
    let mut table = vec![u32::MAX / 2; (path.len() + 1) * wide];
    table[drawn.len()] = 0;
    for i in 0..=path.len() {
        let (past, row) = table.split_at_mut(i * wide);
        let row = &mut row[..wide];
        if let Some(symbol) = i.checked_sub(1).and_then(|last| path.get(last)) {
            let past = &past[(i - 1) * wide..];
            for at in 0..wide {
                let best = before[at].iter().map(|&u| past[u as usize]).fold(past[at], u32::min);
                row[at] = best + u32::from(*symbol != Symbol::Step(at as u32));
            }
        }
        // Steps that are left out: from the lowest value up, so that each is settled once.
        let mut open: Vec<u32> = (0..wide as u32).collect();
        open.sort_by_key(|&at| row[at as usize]);
        let mut head = 0;
        while let Some(&from) = open.get(head) {
            head += 1;
            let least = row[from as usize].saturating_add(1);
            for &to in drawn.next.get(from as usize).unwrap_or(&drawn.entries) {
                if row[to as usize] > least {
                    row[to as usize] = least;
                    open.push(to);
                }
            }
        }
    }
    let value = |i: usize, at: u32| table[i * wide + at as usize];
    let ends = (0..outside).filter(|&at| drawn.is_end(at));
    let Some(mut at) = ends.min_by_key(|&at| value(path.len(), at)) else { return Vec::new() };
    if value(path.len(), at) >= u32::MAX / 2 {
        return Vec::new();
    }
    let (mut i, mut back) = (path.len(), Vec::new());
    while i > 0 || at != outside {
        let here = value(i, at);
        let ways = before[at as usize].iter().copied();
        let step = drawn.id(at);
        if let Some(&symbol) = i.checked_sub(1).and_then(|last| path.get(last)) {
            let same = symbol == Symbol::Step(at);
            let came = ways.clone().find(|&u| value(i - 1, u) + u32::from(!same) == here);
            let stayed = value(i - 1, at) + u32::from(!same) == here;
            match (step, came) {
                (Some(step), Some(from)) => {
                    let drawn_step = step.clone();
                    back.push(match (same, drawn.stop(symbol)) {
                        (false, Some(taken)) => Move::Instead { taken, drawn: drawn_step },
                        _ => Move::Kept(drawn_step),
                    });
                    (i, at) = (i - 1, from);
                    continue;
                }
                (step, _) if stayed => {
                    let kept = step.filter(|_| same).cloned().map(Move::Kept);
                    back.extend(kept.or_else(|| drawn.stop(symbol).map(Move::Extra)));
                    i -= 1;
                    continue;
                }
                _ => {}
            }
        }
        let Some((from, step)) = ways.clone().find(|&u| value(i, u) + 1 == here).zip(step) else {
            break;
        };
        back.push(Move::Missing(step.clone()));
        at = from;
    }
    back.reverse();
    back
}
