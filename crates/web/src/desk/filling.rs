//! From what the desk may show of a document to the fields on the page. What is not in the work is not on the page: before the own view
//! there is no proposal in it, so no field is filled and no place is lit.

use std::collections::BTreeMap;

use domain::check::Failing;
use domain::document::{Content, Filled, Value};
use domain::field::Field;
use domain::proposal::FieldProposal;
use domain::review::ReviewKind;
use flow::review::{OnDesk, Work};

use crate::case::document::{pages, pieces};
use crate::page::document::{Blank, Look, Parts};
use crate::page::review::{Draft, Filling};
use crate::part::Voice;
use crate::visit::Me;

/// What is in the fields when the page is opened: what was typed so far, else the own view, else what is proposed.
pub(super) fn content(work: &Work, draft: &Draft) -> Content {
    let shown = work.proposal.as_ref().filter(|_| work.mine).map(|shown| shown.proposal.content());
    let here = |filled: &Filled| {
        let pages = work.document.as_ref().map_or(0, |it| it.document.pages.len());
        filled.spot.is_none_or(|spot| (spot.page as usize) < pages)
    };
    let before = work.row.review.first.clone().filter(|_| work.mine).or(shown).unwrap_or_default();
    Content {
        label: if draft.label.is_empty() { before.label } else { draft.label.clone() },
        // What was typed of a page that went to another document since says nothing of this one.
        values: draft.values.clone().map_or(before.values, |mut values| {
            values.retain(|_, filled| here(filled));
            values
        }),
    }
}

/// The document with its fields, filled with `content`; `failing` is what does not hold in it.
pub(super) fn filling(me: &Me, work: &Work, content: &Content, failing: &[Failing]) -> Option<Filling> {
    let document = work.document.as_ref()?;
    let (reader, paper) = (me.reader(), &work.stream.paper);
    let proposed = work.proposal.as_ref().filter(|_| work.mine).map(|shown| &shown.proposal.fields);
    let own = work.row.review.first.as_ref().filter(|_| work.mine);
    let faults = by_field(failing);
    let blank = |field: &Field| {
        let filled = content.values.get(&field.key).cloned();
        let proposal = proposed.and_then(|fields| fields.get(&field.key));
        let about = About { field, proposal, document, compares: own.is_some() };
        about.blank(filled, faults.get(field.key.as_str()).cloned().unwrap_or_default())
    };
    let base = format!("/reviews/{}", work.row.id);
    let voice = if own.is_some() || proposed.is_none() { Voice::Person } else { Voice::Machine };
    let mut drawn = pages(reader, &document.document, &base, paper, &content.values, voice);
    drawn.unreadable.clone_from(&document.unreadable);
    drawn.parts = parts(work, document);
    let blanks = if work.mine { paper.fields.iter().map(blank).collect() } else { vec![] };
    Some(Filling { document: drawn, blanks, anyway: None })
}

/// The documents of the file, and whether the one in hand may be split, or put together again.
fn parts(work: &Work, document: &OnDesk) -> Parts {
    let may = work.mine && work.row.review.kind != ReviewKind::Audit;
    let family = document.family.as_ref();
    Parts {
        pieces: family.map_or(vec![], |it| pieces(it, work.case.id, |case| format!("/cases/{case}"))),
        review: may.then(|| work.row.id.to_string()),
        files: document.document.files.iter().any(|file| *file > 0),
        may_join: may && family.is_some_and(|it| !it.below(work.case.id).is_empty()),
    }
}

/// What is known of one field.
struct About<'a> {
    field: &'a Field,
    proposal: Option<&'a FieldProposal>,
    document: &'a OnDesk,
    /// The own view is stored, and both stand side by side.
    compares: bool,
}

impl About<'_> {
    fn blank(&self, filled: Option<Filled>, faults: Vec<Failing>) -> Blank {
        let asks = self.document.asks.contains(&self.field.key);
        let said =
            |filled: &Option<Filled>| filled.as_ref().map(|it| it.value.clone()).unwrap_or(Value::Absent);
        let as_proposed = self.proposal.is_some_and(|it| it.filled.value == said(&filled));
        let look = match &filled {
            Some(_) if as_proposed && !self.compares => {
                if asks {
                    Look::Asks
                } else {
                    Look::Settled
                }
            }
            Some(_) => Look::Own,
            None => Look::Empty,
        };
        let other = self.proposal.filter(|_| self.compares && !as_proposed).map(|it| it.filled.clone());
        let found = filled.as_ref().is_some_and(|it| it.value.text().is_some());
        let unsure = look == Look::Asks && found && faults.is_empty();
        let seen = self.proposal.map(|it| it.seen);
        Blank { field: self.field.clone(), filled, look, faults, unsure, seen, other }
    }
}

/// Each fault beside the field to look at.
fn by_field(failing: &[Failing]) -> BTreeMap<&str, Vec<Failing>> {
    let mut faults: BTreeMap<&str, Vec<Failing>> = BTreeMap::new();
    for failing in failing {
        if let Some(key) = failing.fields.first() {
            faults.entry(key).or_default().push(failing.clone());
        }
    }
    faults
}

/// What does not hold, as a word: whoever saves anyway saves what was shown, and not what came since.
pub(super) fn word(failing: &[Failing]) -> String {
    let row = |it: &Failing| it.cell.as_ref().map(|cell| format!("@{}.{}", cell.row, cell.column));
    let one =
        |it: &Failing| format!("{}:{}{}", it.what.as_str(), it.fields.join(","), row(it).unwrap_or_default());
    failing.iter().map(one).collect::<Vec<_>>().join(";")
}

#[cfg(test)]
mod tests {
    use domain::check::{Failing, Fault};

    use super::{by_field, word};

    fn failing(what: Fault, fields: &[&str]) -> Failing {
        Failing { what, fields: fields.iter().map(|&key| key.to_owned()).collect(), cell: None }
    }

    #[test]
    fn a_fault_stands_beside_the_first_of_its_fields_and_has_a_word_of_its_own() {
        let all = [failing(Fault::Missing, &["date"]), failing(Fault::Sum, &["total", "net", "vat"])];
        let faults = by_field(&all);
        assert_eq!(faults.get("total"), Some(&vec![all[1].clone()]));
        assert_eq!(faults.get("net"), None);
        assert_eq!(word(&all), "missing:date;sum:total,net,vat");
        assert_ne!(word(&all), word(&all[..1]));
    }
}
