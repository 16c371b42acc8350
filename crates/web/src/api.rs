//! The doors for programs: cases in, decisions out. The document that describes them is made from the functions that serve them.

use axum::Json;
use axum::extract::{Extension, FromRequest, Request};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use domain::id::CaseId;
use futures_util::StreamExt;
use maud::html;
use utoipa::OpenApi;

use crate::access::Bearer;
use crate::error::{Answer, Error, Problem};
use crate::page::Sheet;
use crate::part::{Head, Table, Weight, link};
use crate::visit::{Named, Visit};

pub(crate) mod body;
pub(crate) mod bring;
pub(crate) mod list;

use body::{
    AllObjections, AnswerOfBatch, Batch, CaseAnswer, CaseState, Decisions, Incoming, MonthOfObjections,
    Objections, OneOfBatch, ToldDecision,
};

/// So many cases of a batch at most, and so many of them at once.
const MOST: usize = 500;
const AT_ONCE: usize = 32;

/// The document of the interface.
#[derive(OpenApi)]
#[openapi(
    info(title = "Samenspel", description = "Bring cases in and read what was decided."),
    paths(
        post_case,
        post_cases,
        get_case,
        list::get_decisions,
        list::get_objections,
        send_document
    ),
    components(schemas(
        Incoming, Batch, CaseAnswer, CaseState, AnswerOfBatch, OneOfBatch, Decisions, ToldDecision, AllObjections,
        Objections, MonthOfObjections, Problem
    )),
    modifiers(&Bearers)
)]
pub struct Document;

/// Says in the document that a token is needed.
struct Bearers;

impl utoipa::Modify for Bearers {
    fn modify(&self, document: &mut utoipa::openapi::OpenApi) {
        use utoipa::openapi::security::{HttpAuthScheme, HttpBuilder, SecurityScheme};
        let scheme = SecurityScheme::Http(HttpBuilder::new().scheme(HttpAuthScheme::Bearer).build());
        document.components.get_or_insert_default().add_security_scheme("token", scheme);
    }
}

/// A body of JSON, or a problem that says where it went wrong.
pub(crate) struct Body<T>(pub T);

impl<S: Send + Sync, T: serde::de::DeserializeOwned> FromRequest<S> for Body<T> {
    type Rejection = Error;

    async fn from_request(request: Request, state: &S) -> Result<Body<T>, Error> {
        match Json::<T>::from_request(request, state).await {
            Ok(Json(body)) => Ok(Body(body)),
            Err(refusal) if refusal.status() == StatusCode::PAYLOAD_TOO_LARGE => Err(Error::TooLarge),
            Err(refusal) => Err(Error::Unreadable(refusal.body_text())),
        }
    }
}

/// Bring in one case. The same `Idempotency-Key` is the same case: sent again, it is answered again and not taken in again.
#[utoipa::path(
    post, path = "/api/v1/cases", request_body = Incoming, security(("token" = ["cases:write"])),
    params(("Idempotency-Key" = Option<String>, Header, description = "Your own key of the case, 1 to 200 characters")),
    responses(
        (status = 201, description = "It is in", body = CaseAnswer, headers(("Location" = String, description = "Where to read it"))),
        (status = 200, description = "It was in already", body = CaseAnswer),
        (status = 401, description = "No valid token", body = Problem),
        (status = 403, description = "The token may not do this", body = Problem),
        (status = 409, description = "Another case came in under this key", body = Problem),
        (status = 413, description = "Too large", body = Problem),
        (status = 422, description = "It is no case", body = Problem),
    )
)]
pub(crate) async fn post_case(
    visit: Visit,
    Extension(Bearer(token)): Extension<Bearer>,
    headers: HeaderMap,
    Body(incoming): Body<Incoming>,
) -> Answer {
    let key = headers.get("idempotency-key").map(|value| value.to_str().unwrap_or_default().to_owned());
    let incoming = Incoming { key: key.or(incoming.key.clone()), ..incoming };
    let (answer, fresh) = bring::bring(visit.world(), &token, incoming).await?;
    let status = if fresh { StatusCode::CREATED } else { StatusCode::OK };
    let place = format!("/api/v1/cases/{}", answer.id);
    Ok((status, [(header::LOCATION, place)], Json(answer)).into_response())
}

/// Bring in up to 500 cases. Each is answered apart, in the order in which they came: one that is refused holds up no other.
#[utoipa::path(
    post, path = "/api/v1/cases/batch", request_body = Batch, security(("token" = ["cases:write"])),
    responses(
        (status = 200, description = "One answer for each", body = AnswerOfBatch),
        (status = 401, description = "No valid token", body = Problem),
        (status = 413, description = "Too large", body = Problem),
        (status = 422, description = "More than 500", body = Problem),
    )
)]
pub(crate) async fn post_cases(
    visit: Visit,
    Extension(Bearer(token)): Extension<Bearer>,
    Body(batch): Body<Batch>,
) -> Answer {
    if batch.cases.len() > MOST {
        return Err(Error::TooLarge);
    }
    let one = |incoming: Incoming| {
        let (visit, token) = (&visit, &token);
        async move {
            match bring::bring(visit.world(), token, incoming).await {
                Ok((case, true)) => OneOfBatch { status: 201, case: Some(case), problem: None },
                Ok((case, false)) => OneOfBatch { status: 200, case: Some(case), problem: None },
                Err(error) => {
                    let problem = error.problem(visit.lang, "");
                    OneOfBatch { status: problem.status, case: None, problem: Some(problem) }
                }
            }
        }
    };
    let cases = futures_util::stream::iter(batch.cases).map(one).buffered(AT_ONCE).collect().await;
    Ok(Json(AnswerOfBatch { cases }).into_response())
}

/// Read what became of a case.
#[utoipa::path(
    get, path = "/api/v1/cases/{case}", security(("token" = ["cases:read"])),
    params(("case" = String, Path, description = "The id that was answered when it came in")),
    responses(
        (status = 200, description = "The case", body = CaseState),
        (status = 401, description = "No valid token", body = Problem),
        (status = 404, description = "There is no such case, or it is of another stream", body = Problem),
    )
)]
pub(crate) async fn get_case(
    visit: Visit,
    Extension(Bearer(token)): Extension<Bearer>,
    Named(id): Named<CaseId>,
) -> Answer {
    Ok(Json(bring::state(&visit, &token, id).await?).into_response())
}

/// This document.
#[utoipa::path(get, path = "/api/v1/openapi.json", responses((status = 200, description = "OpenAPI 3.1")))]
pub(crate) async fn send_document() -> Response {
    Json(Document::openapi()).into_response()
}

/// `GET /api`: the same document for a reader.
pub(crate) async fn open_api_page(visit: Visit) -> Answer {
    let lang = visit.lang;
    let document = Document::openapi();
    let mut rows = Vec::new();
    for (path, item) in &document.paths.paths {
        for (method, operation) in [("GET", &item.get), ("POST", &item.post)] {
            if let Some(operation) = operation {
                let about = operation.summary.clone().or(operation.description.clone()).unwrap_or_default();
                rows.push(vec![html! { code { (method) " " (path) } }, html! { span lang="en" { (about) } }]);
            }
        }
    }
    let heads = vec![Head::text(lang.word("api-address")), Head::text(lang.word("api-about"))];
    let caption = lang.word("api-addresses");
    let body = html! {
        (Table { id: "addresses", caption: &caption, heads, rows })
        h2 { (lang.word("api-how")) }
        p { (lang.word("api-token")) }
        p { (lang.word("api-key")) }
        p { (lang.word("api-problem")) }
        pre { code { (EXAMPLE) } }
        p class="actions" { (link(Weight::Plain, "/api/v1/openapi.json", lang.word("api-document"))) }
    };
    let (title, lede) = (lang.word("api-title"), Some(lang.word("api-lede")));
    Ok(visit.show(Sheet { title, lede, here: None, body, script: None }).await)
}

const EXAMPLE: &str = "POST /api/v1/cases
Authorization: Bearer <token>
Idempotency-Key: mail-2026-000123
Content-Type: application/json

{ \"stream\": \"ict\", \"subject\": \"Printer\", \"text\": \"The printer on the second floor does nothing.\",
  \"name\": \"Jan\", \"address\": \"jan@example.org\" }";
