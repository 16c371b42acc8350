//! One file, several documents: splitting the one in hand, and taking that back.

use std::collections::BTreeSet;

use domain::id::ReviewId;
use flow::review;

use super::{again, here, or_again};
use crate::error::Answer;
use crate::filled::Filled;
use crate::page::document::parts::{BEGINS, BY_FILE};
use crate::visit::{Me, Named};

/// `POST /desk/reviews/{review}/split`.
pub(crate) async fn split_review(me: Me, Named(id): Named<ReviewId>, filled: Filled) -> Answer {
    let mut begins: BTreeSet<u32> =
        filled.all(BEGINS).into_iter().filter_map(|page| page.parse().ok()).collect();
    if filled.is("by", BY_FILE) {
        let work = review::open(me.world(), me.viewer(), id).await?;
        begins = work.document.map(|it| it.document.files.into_iter().collect()).unwrap_or_default();
    }
    let of = filled.get("pages").parse().unwrap_or_default();
    match review::split(me.world(), me.viewer(), id, of, &begins).await {
        Ok(_) => Ok(me.see(&here(id))),
        Err(error) => again(&me, id, error, None).await,
    }
}

/// `POST /desk/reviews/{review}/join`.
pub(crate) async fn join_review(me: Me, Named(id): Named<ReviewId>) -> Answer {
    let done = review::join(me.world(), me.viewer(), id).await;
    or_again(&me, id, done, &here(id)).await
}
