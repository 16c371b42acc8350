//! Cases whose label looks wrong, described for a person to look at.

use crate::explore::answer::Suspicious;
use crate::explore::table::Row;
use learn::{Buffers, Suspect, Triage};

/// Letters of a text that are shown; the beginning says what it is about.
const MOST_LETTERS: usize = 280;
/// Words shown that carried the proposal.
const MOST_WORDS: usize = 5;

pub(super) fn describe(
    suspects: &[Suspect],
    rows: &[&Row],
    labels: &[String],
    triage: &Triage,
) -> Vec<Suspicious> {
    let mut buffers = Buffers::default();
    let describe = |suspect: &Suspect| {
        let row = rows[suspect.case];
        let words = triage.explain(&row.text, suspect.proposed, MOST_WORDS, &mut buffers);
        Suspicious {
            line: row.line,
            text: shortened(&row.text),
            label: labels[row.label as usize].clone(),
            proposed: labels[suspect.proposed as usize].clone(),
            words: words.into_iter().map(|word| word.text).collect(),
            contradicts: suspect.contradicts,
        }
    };
    suspects.iter().map(describe).collect()
}

fn shortened(text: &str) -> String {
    match text.char_indices().nth(MOST_LETTERS) {
        Some((end, _)) => format!("{}…", text[..end].trim_end()),
        None => text.to_owned(),
    }
}
