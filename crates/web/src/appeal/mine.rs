//! What the reader raised, and what became of it.

use axum::extract::Query;
use store::Page;

use crate::case::raised::one;
use crate::desk::Asked;
use crate::error::Answer;
use crate::page::appeal::mine::{Mine, One};
use crate::page::raised::Raised;
use crate::visit::{Me, may_open};

/// So many are on a page.
const ROWS: u32 = 10;

/// `GET /appeals/mine`.
pub(crate) async fn list_mine(me: Me, Query(asked): Asked) -> Answer {
    let page = Page::after(asked.get("after").cloned(), ROWS);
    let found = flow::appeal::mine(me.world(), me.viewer(), &page).await?;
    let mut rows = Vec::with_capacity(found.rows.len());
    for story in found.rows {
        // Who may not read the case any more reads nothing of it here either.
        let told = match flow::case::history(me.world(), me.viewer(), story.case.id).await {
            Ok(told) => told,
            Err(flow::Error::NotFound) => continue,
            Err(error) => return Err(error.into()),
        };
        // The list says above each when it was raised, and in which words.
        let raised = Raised { said: None, ..one(&me, &told, &story.appeal).await? };
        rows.push(One {
            case: story.case.id.to_string(),
            subject: story.case.subject,
            at: story.appeal.raised_at,
            words: story.appeal.words.clone(),
            raised,
        });
    }
    let appeals = may_open(me.viewer(), "/appeals");
    Ok(me.show(Mine { rows, next: found.next, appeals }.sheet(me.reader())).await)
}
