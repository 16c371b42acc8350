//! Which words changed between two texts.

/// A run of words in a comparison.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece {
    /// In both.
    Same(String),
    /// In the text before only.
    Gone(String),
    /// In the text after only.
    New(String),
}

/// Texts of so many words by so many words are compared word by word; longer ones count as changed as a whole.
const MOST: usize = 4_000_000;

/// The words of both texts in order, in runs; what was taken out stands before what was put in. Spaces are not compared.
///
/// Source: the longest common subsequence, by dynamic programming.
#[must_use]
pub fn difference(before: &str, after: &str) -> Vec<Piece> {
    let old: Vec<&str> = before.split_whitespace().collect();
    let new: Vec<&str> = after.split_whitespace().collect();
    let kept = if old.len().saturating_mul(new.len()) > MOST { vec![] } else { common(&old, &new) };
    let mut pieces = vec![];
    let (mut from, mut to) = (0, 0);
    for (o, n) in kept.into_iter().chain([(old.len(), new.len())]) {
        put(&mut pieces, Piece::Gone, old.get(from..o));
        put(&mut pieces, Piece::New, new.get(to..n));
        put(&mut pieces, Piece::Same, old.get(o..(o + 1).min(old.len())));
        (from, to) = (o + 1, n + 1);
    }
    pieces
}

fn put(pieces: &mut Vec<Piece>, of: fn(String) -> Piece, words: Option<&[&str]>) {
    let Some(words) = words.filter(|words| !words.is_empty()) else { return };
    let words = words.join(" ");
    match (pieces.last_mut(), of(String::new())) {
        (Some(Piece::Same(run)), Piece::Same(_)) => {
            run.push(' ');
            run.push_str(&words);
        }
        _ => pieces.push(of(words)),
    }
}

/// The places of the longest run of words that both have, in order.
fn common(old: &[&str], new: &[&str]) -> Vec<(usize, usize)> {
    let wide = new.len() + 1;
    let mut best = vec![0_u32; (old.len() + 1) * wide];
    let at = |best: &[u32], o: usize, n: usize| best.get(o * wide + n).copied().unwrap_or(0);
    for (o, a) in old.iter().enumerate().rev() {
        for (n, b) in new.iter().enumerate().rev() {
            let most = if a == b {
                at(&best, o + 1, n + 1) + 1
            } else {
                at(&best, o + 1, n).max(at(&best, o, n + 1))
            };
            if let Some(cell) = best.get_mut(o * wide + n) {
                *cell = most;
            }
        }
    }
    let (mut o, mut n, mut pairs) = (0, 0, vec![]);
    while let (Some(a), Some(b)) = (old.get(o), new.get(n)) {
        if a == b {
            pairs.push((o, n));
            (o, n) = (o + 1, n + 1);
        } else if at(&best, o + 1, n) >= at(&best, o, n + 1) {
            o += 1;
        } else {
            n += 1;
        }
    }
    pairs
}
