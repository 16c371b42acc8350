//! Parts: one file may hold several documents, and each is a case of its own. A partition: no page is lost, and none is there twice.

use std::collections::BTreeSet;

use crate::case::{CaseState, CaseVerb};
use crate::document::Document;
use crate::id::CaseId;
use crate::review::ReviewState;

/// A case that was split off.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Part {
    /// The case.
    pub case: CaseId,
    /// The case it was split off from.
    pub parent: CaseId,
    /// The case that the file came in with: the parent, or the parent's.
    pub whole: CaseId,
    /// Its first page among those that the file came in with, counted from 0.
    pub first: u32,
}

/// Pages that stay together, and at which page they began.
#[derive(Clone, Debug, PartialEq)]
pub struct Cut {
    /// The first of them among the pages that were split, counted from 0.
    pub first: u32,
    /// The pages as a document.
    pub document: Document,
}

/// Why a file stays as it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PartRefusal {
    /// Nobody said where a new document begins.
    #[error("choose a page where a new document begins")]
    NoCut,
    /// A page that is not there.
    #[error("the document does not have this page")]
    NoSuchPage,
    /// A decision stands on one of the documents.
    #[error("one of the documents is decided already")]
    Decided,
    /// Somebody works on one of the documents.
    #[error("somebody is working on one of the documents")]
    InHands,
    /// There is nothing to put together.
    #[error("this document was not split")]
    NotSplit,
}

/// The documents of a file when a new one begins on each of these pages, counted from 0; the first begins at 0 whether it is named or
/// not. Places in a document move with its pages: what stood on page `first + n` stands on page `n` of its own document.
///
/// # Errors
/// When nothing would be split, or a page is not there.
pub fn split(document: &Document, begins: &BTreeSet<u32>) -> Result<Vec<Cut>, PartRefusal> {
    let count = u32::try_from(document.pages.len()).unwrap_or(u32::MAX);
    let begins: Vec<u32> = begins.iter().copied().filter(|&page| page > 0).collect();
    if begins.iter().any(|&page| page >= count) {
        return Err(PartRefusal::NoSuchPage);
    }
    if begins.is_empty() {
        return Err(PartRefusal::NoCut);
    }
    let ends = begins.iter().copied().chain([count]);
    let cut = |(first, end): (u32, u32)| {
        let pages = document.pages.iter().take(end as usize).skip(first as usize).cloned().collect();
        let files = document.files.iter().filter(|file| (first..end).contains(file)).map(|file| file - first);
        Cut { first, document: Document { pages, files: files.collect() } }
    };
    Ok([0].into_iter().chain(begins.iter().copied()).zip(ends).map(cut).collect())
}

/// One document of pages that were split, in the order they had.
#[must_use]
pub fn join(mut cuts: Vec<Cut>) -> Document {
    cuts.sort_by_key(|cut| cut.first);
    let mut whole = Document::default();
    for cut in cuts {
        let first = u32::try_from(whole.pages.len()).unwrap_or(u32::MAX);
        whole.files.extend(cut.document.files.iter().map(|file| first.saturating_add(*file)));
        whole.pages.extend(cut.document.pages);
    }
    whole
}

/// Where a case that was split off stands once its pages are back: only while nobody decided it and nobody works on it.
///
/// # Errors
/// Says what is in the way.
pub fn may_join<'a>(
    state: CaseState,
    reviews: impl IntoIterator<Item = &'a ReviewState>,
) -> Result<CaseState, PartRefusal> {
    if reviews.into_iter().any(|review| matches!(review, ReviewState::Claimed { .. })) {
        return Err(PartRefusal::InHands);
    }
    state.after(CaseVerb::Join).map_err(|_| PartRefusal::Decided)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use proptest::prelude::*;

    use super::{Cut, PartRefusal, join, may_join, split};
    use crate::case::CaseState;
    use crate::document::{Document, Page, Quality};
    use crate::id::PersonId;
    use crate::review::ReviewState;
    use crate::time::At;

    /// A document whose pages are told apart by their width.
    fn document(pages: u32, files: Vec<u32>) -> Document {
        let page = |at: u32| Page {
            width: at as f32,
            height: 842.0,
            quality: Quality::Text,
            words: vec![],
            image: None,
        };
        Document { pages: (0..pages).map(page).collect(), files }
    }

    fn widths(cut: &Cut) -> Vec<f32> {
        cut.document.pages.iter().map(|page| page.width).collect()
    }

    #[test]
    fn a_file_is_split_before_the_pages_that_begin_a_document() {
        let cuts = split(&document(5, vec![0, 2, 4]), &[2, 3].into()).unwrap();
        assert_eq!(cuts.iter().map(|cut| cut.first).collect::<Vec<_>>(), [0, 2, 3]);
        assert_eq!(cuts.iter().map(widths).collect::<Vec<_>>(), [vec![0.0, 1.0], vec![2.0], vec![3.0, 4.0]]);
        assert_eq!(
            cuts.iter().map(|cut| cut.document.files.clone()).collect::<Vec<_>>(),
            [vec![0], vec![0], vec![1]]
        );
        for (begins, why) in [
            (vec![], PartRefusal::NoCut),
            (vec![0], PartRefusal::NoCut),
            (vec![1, 5], PartRefusal::NoSuchPage),
        ] {
            assert_eq!(split(&document(5, vec![]), &begins.into_iter().collect()), Err(why));
        }
    }

    #[test]
    fn what_is_decided_or_in_hands_is_not_joined() {
        let held = ReviewState::Claimed { by: PersonId::new(At(0), 1), until: At(1) };
        let waits = ReviewState::Waiting;
        assert_eq!(may_join(CaseState::Received, []), Ok(CaseState::Joined));
        assert_eq!(may_join(CaseState::Waiting, [&waits]), Ok(CaseState::Joined));
        assert_eq!(may_join(CaseState::Waiting, [&waits, &held]), Err(PartRefusal::InHands));
        assert_eq!(may_join(CaseState::Decided, []), Err(PartRefusal::Decided));
    }

    proptest! {
        #[test]
        fn no_page_is_lost_and_none_is_there_twice(
            (pages, begins) in (2_u32..40).prop_flat_map(|pages| (Just(pages), prop::collection::btree_set(1..pages, 1..8))),
            turned in any::<bool>(),
        ) {
            let whole = document(pages, vec![0, pages / 2]);
            let begins: BTreeSet<u32> = begins;
            let mut cuts = split(&whole, &begins).unwrap();
            prop_assert_eq!(cuts.len(), begins.len() + 1);
            prop_assert!(cuts.iter().all(|cut| !cut.document.pages.is_empty()));
            if turned {
                cuts.reverse();
            }
            prop_assert_eq!(join(cuts), whole);
        }
    }
}
