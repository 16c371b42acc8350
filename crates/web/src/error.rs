//! What went wrong, told once to the log and once to the reader: what happened, what was kept, what to do, and a number to ask
//! about. A page for people, problem+json (RFC 9457) for programs.

use std::sync::Arc;

use axum::Json;
use axum::extract::{Request, State};
use axum::http::header::{CONTENT_TYPE, RETRY_AFTER, WWW_AUTHENTICATE};
use axum::http::{HeaderValue, StatusCode};
use axum::middleware::Next;
use axum::response::{IntoResponse, Redirect, Response};
use domain::automation::AutomationRefusal;
use flow::Refusal;
use flow::access::AccessRefusal;
use lang::Lang;
use maud::html;
use store::StoreError;

use crate::app::App;
use crate::page::Sheet;
use crate::part::{Notice, Weight, link, notice};
pub use crate::refusal::sentence;
use crate::visit::Visit;

/// What a handler answers.
pub type Answer = Result<Response, Error>;

/// Why a request was not done.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// A verb was not done.
    #[error(transparent)]
    Flow(#[from] flow::Error),
    /// There is nothing here, or this reader may not know of it.
    #[error("not found")]
    NotFound,
    /// First sign in.
    #[error("not signed in")]
    SignIn,
    /// The role is missing, or the token does not carry the scope.
    #[error("not allowed")]
    NotAllowed,
    /// No token, or one that opens nothing.
    #[error("no token")]
    NoToken,
    /// The link was good once.
    #[error("gone")]
    Gone,
    /// Another case came in under the same key.
    #[error("the key belongs to another case")]
    KeyTaken,
    /// More bytes than may come in.
    #[error("too large")]
    TooLarge,
    /// It took too long to come in.
    #[error("too slow")]
    TooSlow,
    /// Too many requests; again after so many seconds.
    #[error("too often")]
    TooOften(u64),
    /// Another site made the browser send it.
    #[error("sent from another site")]
    CrossSite,
    /// It could not be read; why, for a program.
    #[error("unreadable: {0}")]
    Unreadable(String),
    /// The address does not take this method.
    #[error("method not allowed")]
    BadMethod,
    /// Something broke that should not.
    #[error("{0}")]
    Broken(String),
}

impl From<StoreError> for Error {
    fn from(error: StoreError) -> Error {
        Error::Flow(error.into())
    }
}

impl From<tower_sessions::session::Error> for Error {
    fn from(error: tower_sessions::session::Error) -> Error {
        Error::Flow(flow::Error::Unavailable(error.to_string()))
    }
}

/// The status of a refusal: what was asked cannot be read, or cannot be now because of how things stand.
#[must_use]
pub fn status(refusal: &Refusal) -> StatusCode {
    match refusal {
        Refusal::Access(AccessRefusal::NotAllowed) => StatusCode::FORBIDDEN,
        Refusal::Access(AccessRefusal::DeadLink) => StatusCode::GONE,
        Refusal::Automation(AutomationRefusal::Conditions(_) | AutomationRefusal::Occupied(_)) => {
            StatusCode::CONFLICT
        }
        _ => StatusCode::UNPROCESSABLE_ENTITY,
    }
}

/// What a reader is told.
struct Told {
    status: StatusCode,
    what: String,
    todo: String,
}

/// The error inside an answer, until `tell` makes a page of it.
#[derive(Clone)]
struct Failed(Arc<Error>);

impl IntoResponse for Error {
    fn into_response(self) -> Response {
        let mut response = self.status().into_response();
        if let Error::TooOften(seconds) = &self {
            response.headers_mut().insert(RETRY_AFTER, HeaderValue::from(*seconds));
        }
        response.extensions_mut().insert(Failed(Arc::new(self)));
        response
    }
}

impl Error {
    /// The error that a bare status stands for.
    #[must_use]
    pub fn of_status(status: StatusCode) -> Error {
        match status {
            StatusCode::NOT_FOUND => Error::NotFound,
            StatusCode::METHOD_NOT_ALLOWED => Error::BadMethod,
            StatusCode::PAYLOAD_TOO_LARGE => Error::TooLarge,
            StatusCode::REQUEST_TIMEOUT => Error::TooSlow,
            StatusCode::TOO_MANY_REQUESTS => Error::TooOften(60),
            StatusCode::UNAUTHORIZED => Error::NoToken,
            StatusCode::FORBIDDEN => Error::NotAllowed,
            StatusCode::GONE => Error::Gone,
            status if status.is_client_error() => Error::Unreadable(status.to_string()),
            status => Error::Broken(format!("a bare answer: {status}")),
        }
    }

    /// The status of the answer.
    #[must_use]
    pub fn status(&self) -> StatusCode {
        match self {
            Error::Flow(flow::Error::Refused(refusal)) => status(refusal),
            Error::Flow(flow::Error::NotFound) | Error::NotFound => StatusCode::NOT_FOUND,
            Error::Flow(flow::Error::Changed) | Error::KeyTaken => StatusCode::CONFLICT,
            Error::Flow(flow::Error::Unavailable(_)) => StatusCode::SERVICE_UNAVAILABLE,
            Error::Flow(flow::Error::Corrupt(_)) | Error::Broken(_) => StatusCode::INTERNAL_SERVER_ERROR,
            Error::SignIn | Error::NoToken => StatusCode::UNAUTHORIZED,
            Error::NotAllowed | Error::CrossSite => StatusCode::FORBIDDEN,
            Error::Gone => StatusCode::GONE,
            Error::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            Error::TooSlow => StatusCode::REQUEST_TIMEOUT,
            Error::TooOften(_) => StatusCode::TOO_MANY_REQUESTS,
            Error::Unreadable(_) => StatusCode::BAD_REQUEST,
            Error::BadMethod => StatusCode::METHOD_NOT_ALLOWED,
        }
    }

    fn told(&self, lang: Lang) -> Told {
        let (what, todo) = match self {
            Error::Flow(flow::Error::Refused(refusal)) => {
                (sentence(lang, refusal), lang.word("error-refused-do"))
            }
            Error::Flow(flow::Error::NotFound) | Error::NotFound => {
                (lang.word("error-not-found"), lang.word("error-not-found-do"))
            }
            Error::Flow(flow::Error::Changed) => (lang.word("error-changed"), lang.word("error-changed-do")),
            Error::Flow(flow::Error::Unavailable(_)) => {
                (lang.word("error-unavailable"), lang.word("error-unavailable-do"))
            }
            Error::Flow(flow::Error::Corrupt(_)) | Error::Broken(_) => {
                (lang.word("error-broken"), lang.word("error-broken-do"))
            }
            Error::SignIn => (lang.word("error-sign-in"), lang.word("error-sign-in-do")),
            Error::NoToken => (lang.word("error-no-token"), lang.word("error-no-token-do")),
            Error::NotAllowed => (lang.word("error-not-allowed"), lang.word("error-not-allowed-do")),
            Error::CrossSite => (lang.word("error-cross-site"), lang.word("error-cross-site-do")),
            Error::Gone => (lang.word("error-gone"), lang.word("error-gone-do")),
            Error::KeyTaken => (lang.word("error-key-taken"), lang.word("error-key-taken-do")),
            Error::TooLarge => (lang.word("error-too-large"), lang.word("error-too-large-do")),
            Error::TooSlow => (lang.word("error-too-slow"), lang.word("error-too-slow-do")),
            Error::TooOften(seconds) => (
                lang.word("error-too-often"),
                lang.text("error-too-often-do", &[("seconds", (*seconds).into())]),
            ),
            Error::Unreadable(_) => (lang.word("error-unreadable"), lang.word("error-unreadable-do")),
            Error::BadMethod => (lang.word("error-bad-method"), lang.word("error-bad-method-do")),
        };
        Told { status: self.status(), what, todo }
    }

    /// The same for a program, as problem+json.
    pub(crate) fn problem(&self, lang: Lang, reference: &str) -> Problem {
        let Told { status, what, todo } = self.told(lang);
        let detail = match self {
            Error::Unreadable(why) => format!("{todo} ({why})"),
            Error::Flow(flow::Error::Refused(_)) => lang.word("error-refused-do-program"),
            _ => todo,
        };
        Problem {
            kind: "about:blank",
            title: what,
            status: status.as_u16(),
            detail,
            reference: reference.to_owned(),
        }
    }
}

/// A problem as RFC 9457 writes it.
#[derive(Clone, Debug, serde::Serialize, utoipa::ToSchema)]
pub struct Problem {
    /// Always `about:blank`: the status says what kind it is.
    #[serde(rename = "type")]
    pub kind: &'static str,
    /// What happened.
    pub title: String,
    /// The status of the answer.
    pub status: u16,
    /// What to do.
    pub detail: String,
    /// The number to ask about; it stands in the log too.
    pub reference: String,
}

/// Makes a page, or problem+json, of every answer that failed. The only place that does, and the only one that logs it.
pub(crate) async fn tell(State(app): State<App>, request: Request, next: Next) -> Response {
    let (get, mut visit) = (request.method().is_safe(), Visit::outside(&app, &request));
    let path = request.uri().path();
    // What is only fetched as JSON a person may have clicked on.
    let program = path.starts_with("/api/v1/") || (!get && path.ends_with(".json"));
    let response = next.run(request).await;
    let failed = response.extensions().get::<Failed>().cloned();
    let error = match failed {
        Some(Failed(error)) => error,
        None if is_bare(&response) => Arc::new(Error::of_status(response.status())),
        None => return response,
    };
    if let Some(inside) = response.extensions().get::<Visit>() {
        visit = inside.clone();
    }
    let reference = reference();
    note(&error, &reference);
    let mut answer = match (&*error, program) {
        (Error::SignIn, false) => Redirect::to(&to_sign_in(&visit, get)).into_response(),
        (error, true) => {
            let problem = Json(error.problem(visit.lang, &reference));
            (error.status(), [(CONTENT_TYPE, "application/problem+json")], problem).into_response()
        }
        (error, false) => page(&visit, error, &reference),
    };
    for name in [RETRY_AFTER, axum::http::header::ALLOW] {
        if let Some(value) = response.headers().get(&name) {
            answer.headers_mut().insert(name, value.clone());
        }
    }
    if answer.status() == StatusCode::UNAUTHORIZED {
        answer.headers_mut().insert(WWW_AUTHENTICATE, HeaderValue::from_static("Bearer"));
    }
    answer
}

fn to_sign_in(visit: &Visit, get: bool) -> String {
    if get && visit.path != "/" {
        let next: String = visit.path.bytes().map(|byte| format!("%{byte:02X}")).collect();
        return format!("/sign-in?next={next}");
    }
    "/sign-in".to_owned()
}

/// An error that nobody made a page of: from a layer or an extractor.
fn is_bare(response: &Response) -> bool {
    let kind = response.headers().get(CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let status = response.status();
    (status.is_client_error() || status.is_server_error())
        && (kind.is_empty() || kind.starts_with("text/plain"))
}

/// Eight characters that nobody else got.
fn reference() -> String {
    flow::secret::fresh().map(|secret| secret[..8].to_owned()).unwrap_or_else(|_| "00000000".to_owned())
}

fn note(error: &Error, reference: &str) {
    if error.status().is_server_error() {
        tracing::error!(reference, %error, "a request failed");
    } else {
        tracing::debug!(reference, %error, "a request was refused");
    }
}

fn page(visit: &Visit, error: &Error, reference: &str) -> Response {
    let lang = visit.lang;
    let Told { status, what, todo } = error.told(lang);
    let kept = match error {
        Error::Flow(flow::Error::Refused(_) | flow::Error::Changed) => {
            lang.word("error-kept-nothing-changed")
        }
        _ if status.is_server_error() => lang.word("error-kept-unsure"),
        _ => lang.word("error-kept-nothing-changed"),
    };
    let body = html! {
        (notice(lang, Notice::Warn, html! { p { (todo) } p { (kept) } }))
        p class="actions" { (link(Weight::Plain, "/", lang.word("error-home"))) }
        p class="note" { (lang.text("error-reference", &[("reference", reference.into())])) }
    };
    visit.bare(status, Sheet { title: what, lede: None, here: None, body, script: None })
}
