//! Reading the house: files, Rust code without its comments and strings, functions, enums, tables of a document.
//!
//! No parser: enough to count and to name, and wrong only in code that nobody here writes.

use std::path::{Path, PathBuf};
use std::{fs, iter};

/// One file, with its path from the root of the workspace.
pub struct Source {
    pub path: String,
    pub text: String,
}

impl Source {
    /// The name without folder and ending.
    pub fn stem(&self) -> &str {
        let name = self.path.rsplit('/').next().unwrap_or_default();
        name.split('.').next().unwrap_or_default()
    }
}

/// The root of the workspace.
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// A file that must be there.
pub fn read(path: &str) -> String {
    let text = fs::read_to_string(root().join(path)).unwrap_or_default();
    assert!(!text.is_empty(), "{path} is missing or empty");
    text
}

/// Names in a folder, sorted; those of folders end in a slash. None if there is no such folder.
pub fn names(folder: &str) -> Vec<String> {
    let entries = fs::read_dir(root().join(folder)).into_iter().flatten().flatten();
    let name = |entry: fs::DirEntry| {
        let slash = if entry.path().is_dir() { "/" } else { "" };
        format!("{}{slash}", entry.file_name().to_string_lossy())
    };
    let mut names: Vec<String> = entries.map(name).filter(|name| !name.starts_with('.')).collect();
    names.sort();
    names
}

/// All files under a folder with this ending.
pub fn files(folder: &str, ending: &str) -> Vec<Source> {
    let inside = |name: String| match name.strip_suffix('/') {
        Some(below) => files(&format!("{folder}/{below}"), ending),
        None if name.ends_with(ending) => {
            let path = format!("{folder}/{name}");
            vec![Source { text: read(&path), path }]
        }
        None => vec![],
    };
    names(folder).into_iter().flat_map(inside).collect()
}

/// The modules of a crate: path below `src` with `::` between, `lib`, `main` and `mod` left out.
pub fn modules(krate: &str) -> Vec<String> {
    let folder = format!("crates/{krate}/src/");
    let mut modules: Vec<String> = vec![];
    for source in files(folder.trim_end_matches('/'), ".rs") {
        let parts: Vec<&str> = source.path[folder.len()..].trim_end_matches(".rs").split('/').collect();
        let parts: Vec<&str> =
            parts.into_iter().filter(|part| !["lib", "main", "mod"].contains(part)).collect();
        modules.extend((1..=parts.len()).map(|depth| parts[..depth].join("::")));
    }
    modules.sort();
    modules.dedup();
    modules
}

/// The text with comments, strings and characters blanked, every line kept.
pub fn code(text: &str) -> String {
    let chars: Vec<char> = text.chars().collect();
    let mut out = String::with_capacity(text.len());
    let mut i = 0;
    while i < chars.len() {
        let end = literal_end(&chars, i).min(chars.len());
        if end > i {
            out.extend(chars[i..end].iter().map(|c| if *c == '\n' { '\n' } else { ' ' }));
            i = end;
        } else {
            out.push(chars[i]);
            i += 1;
        }
    }
    out
}

/// Where the comment, string or character that starts at `i` ends; `i` itself when none starts there.
fn literal_end(chars: &[char], i: usize) -> usize {
    let find = |from: usize, what: &[char]| {
        let places = chars.get(from..).unwrap_or_default().windows(what.len());
        places.into_iter().position(|w| w == what).map_or(chars.len(), |at| from + at)
    };
    match &chars[i..] {
        ['/', '/', ..] => find(i, &['\n']),
        ['/', '*', ..] => find(i, &['*', '/']) + 2,
        ['"', ..] => string_end(chars, i + 1),
        ['r', '"' | '#', ..] if starts_a_word(chars, i) => {
            let hashes = chars[i + 1..].iter().take_while(|c| **c == '#').count();
            let close: Vec<char> = iter::once('"').chain(iter::repeat_n('#', hashes)).collect();
            let open = i + 1 + hashes;
            if chars.get(open) == Some(&'"') { find(open + 1, &close) + close.len() } else { i }
        }
        ['\'', '\\', ..] => find(i + 3, &['\'']) + 1,
        ['\'', _, '\'', ..] => i + 3,
        _ => i,
    }
}

fn string_end(chars: &[char], mut i: usize) -> usize {
    while let Some(c) = chars.get(i) {
        match c {
            '"' => return i + 1,
            '\\' => i += 2,
            _ => i += 1,
        }
    }
    i
}

/// Nothing of a name stands before `i`, but for the b or c of a byte or C string.
fn starts_a_word(chars: &[char], i: usize) -> bool {
    let before: Vec<char> = chars[..i].iter().rev().take_while(|c| is_word(**c)).copied().collect();
    matches!(before[..], [] | ['b' | 'c'])
}

pub fn is_word(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}

/// The words and the single signs of blanked code, each with the place where it starts.
pub fn tokens(code: &str) -> Vec<(usize, &str)> {
    let mut out = vec![];
    let mut at = 0;
    while let Some(first) = code[at..].chars().next() {
        let rest = &code[at..];
        let length =
            if is_word(first) { rest.find(|c| !is_word(c)).unwrap_or(rest.len()) } else { first.len_utf8() };
        if !first.is_whitespace() {
            out.push((at, &rest[..length]));
        }
        at += length;
    }
    out
}

/// A function and how many lines it takes, from its `fn` to its last brace.
pub struct Function {
    pub name: String,
    pub lines: usize,
}

/// The functions of blanked code that have a body, nested ones too.
pub fn functions(code: &str) -> Vec<Function> {
    let tokens = tokens(code);
    let heads =
        tokens.windows(2).enumerate().filter(|(_, pair)| pair[0].1 == "fn" && pair[1].1.starts_with(is_word));
    let function = |(at, pair): (usize, &[(usize, &str)])| {
        let end = body_end(&tokens[at..])?;
        let lines = 1 + code[pair[0].0..end].matches('\n').count();
        Some(Function { name: pair[1].1.to_string(), lines })
    };
    heads.filter_map(function).collect()
}

/// Where the body ends of the function that begins these tokens; `None` without a body.
fn body_end(tokens: &[(usize, &str)]) -> Option<usize> {
    let mut round = 0;
    let mut braces = 0;
    for (place, token) in tokens {
        match *token {
            "(" | "[" => round += 1,
            ")" | "]" => round -= 1,
            "{" => braces += 1,
            "}" => braces -= 1,
            ";" if round == 0 && braces == 0 => return None,
            _ => {}
        }
        if *token == "}" && braces == 0 {
            return Some(*place);
        }
    }
    None
}

/// The names that follow a keyword, as in `enum Name`.
pub fn named_by(keyword: &str, code: &str) -> Vec<String> {
    let tokens = tokens(code);
    let pairs = tokens.windows(2).filter(|pair| pair[0].1 == keyword && pair[1].1.starts_with(is_word));
    pairs.map(|pair| pair[1].1.to_string()).collect()
}

/// What stands between backticks.
pub fn quoted(text: &str) -> Vec<&str> {
    text.split('`').skip(1).step_by(2).collect()
}

/// The cells of the table rows in a document, head rows and the rows of dashes included.
pub fn rows(text: &str) -> Vec<Vec<&str>> {
    let rows = text.lines().map(str::trim).filter(|line| line.starts_with('|'));
    rows.map(|line| line.trim_matches('|').split('|').map(str::trim).collect()).collect()
}

/// The part of a document under the heading that starts with `heading`, up to the next of its rank or above.
pub fn section<'a>(text: &'a str, heading: &str) -> &'a str {
    let start = format!("\n{heading}");
    let Some(at) = text.find(&start) else { return "" };
    let body = &text[at + 1..];
    let rank = heading.chars().take_while(|c| *c == '#').count();
    let ends = (1..=rank).filter_map(|rank| body.find(&format!("\n{} ", "#".repeat(rank))));
    &body[..ends.min().unwrap_or(body.len())]
}

/// The lines of a list under `tests/house`: cells between bars, the last of them the reason; # starts a remark.
pub fn list(name: &str) -> Vec<Vec<String>> {
    let text = read(&format!("crates/samenspel/tests/house/{name}"));
    let lines = text.lines().filter(|line| !line.trim().is_empty() && !line.starts_with('#'));
    lines.map(|line| line.split('|').map(|cell| cell.trim().to_string()).collect()).collect()
}
