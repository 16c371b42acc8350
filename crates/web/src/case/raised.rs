//! What was raised against a decision, from its story to what a page needs.

use domain::appeal::{Appeal, AppealKind, AppealState};
use domain::document::Value;
use domain::field::{Field, Kind};
use flow::appeal::Mended as Found;
use flow::case::{CaseStory, Eyes};

use super::view::{standing, stands};
use crate::error::Error;
use crate::page::Reader;
use crate::page::document::value;
use crate::page::outlet::Went;
use crate::page::raised::{Mended, Raise, Raised};
use crate::visit::Visit;

/// The objections and flags of a story, newest first.
///
/// # Errors
/// When the store failed.
pub(crate) async fn raised(visit: &Visit, story: &CaseStory) -> Result<Vec<Raised>, Error> {
    let mut all = Vec::with_capacity(story.appeals.len());
    for appeal in story.appeals.iter().rev() {
        all.push(one(visit, story, appeal).await?);
    }
    Ok(all)
}

/// One of them.
///
/// # Errors
/// When the store failed.
pub(crate) async fn one(visit: &Visit, story: &CaseStory, appeal: &Appeal) -> Result<Raised, Error> {
    let me = visit.me.as_ref().map(|me| me.viewer.person);
    let mended = flow::appeal::mended(visit.world(), story, appeal).await?;
    // Whoever asked without an account is the one who objected without one.
    let by_link = me.is_none() && appeal.raised_by.is_none();
    let mine = by_link || (me.is_some() && appeal.raised_by == me);
    Ok(Raised {
        href: (story.eyes != Eyes::Requester).then(|| format!("/appeals/{}", appeal.id)),
        kind: appeal.kind,
        stands: stands(appeal),
        overdue: appeal.overdue.clone().filter(|_| appeal.state == AppealState::Open),
        why: why(&appeal.state),
        mended: mended.map(|found| put_right(visit.reader(), story, &found)),
        mine,
        said: mine.then(|| (appeal.raised_at, appeal.words.clone())),
    })
}

fn why(state: &AppealState) -> Option<String> {
    match state {
        AppealState::Open => None,
        AppealState::Upheld { why, .. } | AppealState::Dismissed { why, .. } => Some(why.clone()),
    }
}

/// What a reader may say of the decision that stands, sent to this address. A flag of one keeps nobody else from objecting.
pub(crate) fn may(reader: Reader, story: &CaseStory, to: String) -> Raise {
    let Some(decision) = standing(story) else { return Raise::default() };
    let mut open = story.appeals.iter().filter(|appeal| appeal.state == AppealState::Open).map(|it| it.kind);
    let (objected, any) = (open.clone().any(|kind| kind == AppealKind::Objection), open.next().is_some());
    Raise { to, objects: decision.remedy.until > reader.now && !objected, flags: !any }
}

/// What was repaired, in words.
pub(crate) fn put_right(reader: Reader, story: &CaseStory, found: &Found) -> Mended {
    let (before, after) = (&found.before, &found.after);
    let out = |decision| {
        let of = found.out.iter().filter(|(delivery, _)| delivery.decision == decision);
        of.map(|(delivery, outlet)| Went { outlet: outlet.clone(), delivery: delivery.clone() }).collect()
    };
    let changed = |field: &Field| {
        let [old, new] = [before, after].map(|it| it.values.get(&field.key).map(|filled| &filled.value));
        (old != new).then(|| {
            let said = |value: Option<&Value>| words(reader, field.kind, value.unwrap_or(&Value::Absent));
            (reader.pick(&field.name), said(old), said(new))
        })
    };
    Mended {
        labels: [before.label.clone(), after.label.clone()],
        fields: story.stream.paper.fields.iter().filter_map(changed).collect(),
        out: [out(before.id), out(after.id)],
        again: (found.again.n, found.again.more),
    }
}

/// A value as a word in a sentence: of lines how many there are.
fn words(reader: Reader, kind: Kind, value: &Value) -> String {
    match (kind, value.text()) {
        (Kind::Lines, Some(text)) => reader.lang.text("lines-rows", &[("n", text.lines().count().into())]),
        _ => value::words(reader.lang, kind, value),
    }
}
