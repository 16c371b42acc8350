//! What programs fetch: the decisions page by page, and figures of objections.

use axum::Json;
use axum::extract::{Extension, Query};
use axum::response::IntoResponse;
use domain::id::{DecisionId, StreamId};
use flow::appeal::Counted;
use serde::Deserialize;
use store::token::Token;

use super::body::{AllObjections, Decisions, MonthOfObjections, Objections, ToldDecision};
use super::bring;
use crate::access::Bearer;
use crate::error::{Answer, Error, Problem};
use crate::visit::Visit;

/// What is asked of the list.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Wish {
    after: Option<String>,
    stream: Option<String>,
}

/// The stream that a token may read and that is asked for; none for all.
async fn stream(visit: &Visit, token: &Token, wish: &Wish) -> Result<Option<StreamId>, Error> {
    match &wish.stream {
        Some(key) => Ok(Some(bring::stream(visit.world(), token, key).await?.id)),
        None => Ok(token.stream),
    }
}

/// Fetch decisions page by page, in the order in which they were taken, as outlets write them. Ask again with `after` set to `next` of the
/// answer before: no decision is left out and none comes twice, and the same `after` answers the same decisions again. A decision stands here
/// a minute after it was taken, because until then a person can take it back.
#[utoipa::path(
    get, path = "/api/v1/decisions", security(("token" = ["cases:read"])),
    params(
        ("after" = Option<String>, Query, description = "The `next` of the page before; left out for the first page"),
        ("stream" = Option<String>, Query, description = "The key of a stream; left out for all that the token may read"),
    ),
    responses(
        (status = 200, description = "At most 100 decisions", body = Decisions),
        (status = 401, description = "No valid token", body = Problem),
        (status = 403, description = "The token is for another stream", body = Problem),
        (status = 400, description = "No such stream, or `after` is none of ours", body = Problem),
    )
)]
pub(crate) async fn get_decisions(
    visit: Visit,
    Extension(Bearer(token)): Extension<Bearer>,
    Query(wish): Query<Wish>,
) -> Answer {
    let stream = stream(&visit, &token, &wish).await?;
    let after = match wish.after.as_deref().filter(|after| !after.is_empty()) {
        Some(text) => Some(text.parse::<DecisionId>().map_err(|error| unreadable(text, &error))?),
        None => None,
    };
    let feed = flow::export::feed(visit.world(), stream, after).await?;
    let answer = Decisions {
        decisions: feed.decisions.into_iter().map(ToldDecision).collect(),
        next: feed.next.map(|id| id.to_string()),
        more: feed.more,
    };
    Ok(Json(answer).into_response())
}

fn unreadable(text: &str, error: &impl std::fmt::Display) -> Error {
    Error::Unreadable(format!("“{text}” is no place in the list: {error}"))
}

/// Read how often people objected to what each automation decided, and how that ended. No figure is about a person.
#[utoipa::path(
    get, path = "/api/v1/objections", security(("token" = ["cases:read"])),
    params(("stream" = Option<String>, Query, description = "The key of a stream; left out for all that the token may read")),
    responses(
        (status = 200, description = "One entry for each automation", body = AllObjections),
        (status = 401, description = "No valid token", body = Problem),
        (status = 403, description = "The token is for another stream", body = Problem),
        (status = 400, description = "No such stream", body = Problem),
    )
)]
pub(crate) async fn get_objections(
    visit: Visit,
    Extension(Bearer(token)): Extension<Bearer>,
    Query(wish): Query<Wish>,
) -> Answer {
    let only = stream(&visit, &token, &wish).await?;
    let all = flow::appeal::all_figures(visit.world()).await?;
    let ours = all.into_iter().filter(|it| only.is_none_or(|only| only == it.stream.id));
    Ok(Json(AllObjections { automations: ours.map(told).collect() }).into_response())
}

fn told(counted: Counted) -> Objections {
    let figures = counted.figures;
    let month = |it: domain::appeal::figures::Month| MonthOfObjections {
        month: it.month,
        raised: it.raised,
        upheld: it.upheld,
        dismissed: it.dismissed,
    };
    Objections {
        automation: counted.automation.id.to_string(),
        stream: counted.stream.key,
        raised: figures.raised,
        open: figures.open,
        upheld: figures.upheld,
        dismissed: figures.dismissed,
        late: figures.late,
        median_days: figures.median_days,
        upheld_share: figures.share.map(|it| it.share),
        upheld_between: figures.share.map(|it| it.interval),
        flagged: figures.flags,
        changed: figures.changed,
        months: figures.months.into_iter().map(month).collect(),
    }
}
