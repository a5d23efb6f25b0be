//! Reads Rust sources just well enough to hold them to rules: comments and tests taken out, string
//! literals apart from code.

use std::path::{Path, PathBuf};

/// A source without its comments and tests.
pub struct Source {
    /// The code; the text of each string literal is its place in `literals`.
    pub code: String,
    /// The string literals, tests included.
    literals: Vec<String>,
}

impl Source {
    pub fn read(text: &str) -> Self {
        let (code, literals) = strip(text);
        Self { code: without_tests(&code), literals }
    }

    /// The string literals outside tests, each with the code before and after it.
    pub fn strings(&self) -> impl Iterator<Item = (&str, &str, &str)> {
        let quotes: Vec<usize> = self.code.match_indices('"').map(|(at, _)| at).collect();
        let pairs: Vec<(usize, usize)> =
            quotes.chunks_exact(2).map(|pair| (pair[0], pair[1])).collect();
        pairs.into_iter().map(|(open, close)| {
            let number: usize = self.code[open + 1..close].parse().expect("a literal's number");
            (&self.code[..open], self.literals[number].as_str(), &self.code[close + 1..])
        })
    }
}

/// All files of these endings under `folder`, in order.
pub fn files(folder: &Path, ending: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut open = vec![folder.to_owned()];
    while let Some(folder) = open.pop() {
        for entry in std::fs::read_dir(&folder).expect("a folder of the repository") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                open.push(path);
            } else if path.extension().is_some_and(|e| e == ending) {
                found.push(path);
            }
        }
    }
    found.sort();
    found
}

/// The folder of the repository.
pub fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Takes comments out and puts a number in the place of each string literal.
fn strip(text: &str) -> (String, Vec<String>) {
    let c: Vec<char> = text.chars().collect();
    let (mut code, mut literals) = (String::new(), Vec::new());
    let mut i = 0;
    let at = |i: usize| c.get(i).copied().unwrap_or('\0');
    while i < c.len() {
        let inside_word = i > 0 && (c[i - 1].is_alphanumeric() || c[i - 1] == '_');
        match c[i] {
            '/' if at(i + 1) == '/' => {
                while i < c.len() && c[i] != '\n' {
                    i += 1;
                }
            }
            '/' if at(i + 1) == '*' => {
                let mut depth = 0;
                loop {
                    match (at(i), at(i + 1)) {
                        ('/', '*') => (depth, i) = (depth + 1, i + 2),
                        ('*', '/') => (depth, i) = (depth - 1, i + 2),
                        _ => i += 1,
                    }
                    if depth == 0 || i >= c.len() {
                        break;
                    }
                }
            }
            'r' if !inside_word && matches!(at(i + 1), '"' | '#') && raw_start(&c, i).is_some() => {
                let (hashes, start) = raw_start(&c, i).expect("just seen");
                let mut end = start;
                while !(at(end) == '"' && (1..=hashes).all(|n| at(end + n) == '#')) {
                    end += 1;
                }
                keep(&mut code, &mut literals, c[start..end].iter().collect());
                i = end + 1 + hashes;
            }
            '"' => {
                let mut literal = String::new();
                i += 1;
                while at(i) != '"' {
                    if at(i) == '\\' {
                        i += 1;
                        literal.push(match at(i) {
                            'n' => '\n',
                            't' => '\t',
                            other => other,
                        });
                    } else {
                        literal.push(at(i));
                    }
                    i += 1;
                }
                keep(&mut code, &mut literals, literal);
                i += 1;
            }
            // A character, not a lifetime.
            '\'' if at(i + 1) == '\\' || at(i + 2) == '\'' => {
                i += if at(i + 1) == '\\' { 3 } else { 2 };
                while at(i) != '\'' {
                    i += 1;
                }
                i += 1;
                code.push_str("' '");
            }
            other => {
                code.push(other);
                i += 1;
            }
        }
    }
    (code, literals)
}

/// How many hashes a raw string starts with, and where its text begins.
fn raw_start(c: &[char], i: usize) -> Option<(usize, usize)> {
    let hashes = c[i + 1..].iter().take_while(|c| **c == '#').count();
    (c.get(i + 1 + hashes) == Some(&'"')).then_some((hashes, i + 2 + hashes))
}

fn keep(code: &mut String, literals: &mut Vec<String>, literal: String) {
    code.push_str(&format!("\"{}\"", literals.len()));
    literals.push(literal);
}

/// Takes out whatever is compiled for tests only.
fn without_tests(code: &str) -> String {
    const MARK: &str = "#[cfg(test)]";
    let mut out = String::new();
    let mut rest = code;
    while let Some(at) = rest.find(MARK) {
        out.push_str(&rest[..at]);
        rest = &rest[at + MARK.len()..];
        let mut depth = 0_usize;
        let end = rest.char_indices().find_map(|(i, c)| {
            match c {
                '{' => depth += 1,
                '}' => depth -= 1,
                _ => {}
            }
            ((c == ';' || c == '}') && depth == 0).then_some(i + 1)
        });
        rest = &rest[end.unwrap_or(rest.len())..];
    }
    out.push_str(rest);
    out
}
