//! The door: who may use which route, how often, and how much may come in. The routes themselves stand in `table.rs`.

use axum::Router;
use axum::extract::{Request, State};
use axum::http::StatusCode;
use axum::http::header::AUTHORIZATION;
use axum::http::request::Parts;
use axum::middleware::{Next, from_fn_with_state};
use axum::response::{IntoResponse, Response};
use axum::routing::MethodRouter;
use domain::person::{Role, Viewer};
pub use flow::settle::Scope;
use tower_http::limit::RequestBodyLimitLayer;
use tower_http::timeout::TimeoutLayer;

use crate::app::App;
use crate::error::Error;
use crate::visit::Visit;

/// Who may use a route.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Who {
    /// Everybody, signed in or not.
    Anyone,
    /// Everybody who signed in.
    SignedIn,
    /// Who signed in and has one of these roles.
    Roles(&'static [Role]),
    /// A program with a token that carries this scope; cookies mean nothing here.
    Token(Scope),
    /// This very machine, or a token that carries this scope.
    Near(Scope),
    /// Whoever has the link, while there is nobody yet.
    FirstRun,
    /// Everybody who looks at a demo; outside a demo the route does not exist.
    Demo,
}

/// How often one address may come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pace {
    /// As often as it likes.
    Free,
    /// Where a secret could be guessed.
    Door,
    /// Where anybody can bring something in.
    Ask,
    /// Where programs come.
    Api,
}

/// The rule of a route.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rule {
    /// Who may come.
    pub who: Who,
    /// How often.
    pub pace: Pace,
    /// Files may come along.
    pub files: bool,
}

/// One route.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Row {
    /// The method, as in `GET`.
    pub method: &'static str,
    /// The path, with its parameters in braces.
    pub path: &'static str,
    /// Who may use it.
    pub rule: Rule,
}

impl Rule {
    /// A rule without limits but its people.
    #[must_use]
    pub const fn of(who: Who) -> Rule {
        Rule { who, pace: Pace::Free, files: false }
    }

    /// The same, but not too often.
    #[must_use]
    pub const fn at(self, pace: Pace) -> Rule {
        Rule { pace, ..self }
    }

    /// The same, and files may come along.
    #[must_use]
    pub const fn upload(self) -> Rule {
        Rule { files: true, ..self }
    }
}

/// Everybody.
pub const ANYONE: Rule = Rule::of(Who::Anyone);
/// Everybody who signed in.
pub const SIGNED: Rule = Rule::of(Who::SignedIn);
/// Who decides cases.
pub const DESK: Rule = roles(&[Role::Colleague, Role::Lead]);
/// Who owns a process.
pub const LEAD: Rule = roles(&[Role::Lead]);
/// Who has a say in the work of a team, or cares for those who do.
pub const VOICE: Rule =
    roles(&[Role::Colleague, Role::Lead, Role::Hr, Role::Representative, Role::Leader, Role::Auditor]);
/// Who notes that people were told of an automation before it came.
pub const TELLERS: Rule = roles(&[Role::Lead, Role::Hr, Role::Representative]);
/// Who runs the program.
pub const ADMIN: Rule = roles(&[Role::Administrator]);
/// Who sets how work is done.
pub const SETTLERS: Rule = roles(&[Role::Administrator, Role::Lead]);

/// Who writes announcements: of an automation, or of the guidelines.
pub const WRITERS: Rule = roles(&[Role::Lead, Role::Hr, Role::Administrator]);

/// Whoever has one of these roles.
#[must_use]
pub const fn roles(roles: &'static [Role]) -> Rule {
    Rule::of(Who::Roles(roles))
}

/// Whether somebody who signed in may come.
pub(crate) fn admits(who: Who, viewer: &Viewer) -> bool {
    match who {
        Who::Anyone | Who::SignedIn => true,
        Who::Roles(roles) => roles.iter().any(|role| viewer.is(*role)),
        Who::Token(_) | Who::Near(_) | Who::FirstRun | Who::Demo => false,
    }
}

/// The token that a request came with, when its route asks for one.
#[derive(Clone, Debug)]
pub struct Bearer(pub store::token::Token);

/// What the guard of one route knows.
#[derive(Clone)]
struct Door {
    app: App,
    rule: Rule,
}

/// Adds a route with its guard to the router. The only place that does.
pub(crate) fn add(app: &App, router: Router<App>, row: Row, handler: MethodRouter<App>) -> Router<App> {
    if row.rule.who == Who::Demo && !app.settings.demo {
        return router;
    }
    let settings = &app.settings;
    let (most, patience) = if row.rule.files {
        (settings.upload_limit, settings.patience * 4)
    } else {
        (settings.body_limit, settings.patience)
    };
    let door = Door { app: app.clone(), rule: row.rule };
    let handler = handler
        .route_layer(TimeoutLayer::with_status_code(StatusCode::REQUEST_TIMEOUT, patience))
        .route_layer(RequestBodyLimitLayer::new(most))
        .route_layer(from_fn_with_state(door, guard));
    let handler = match app.limits.layer(row.rule.pace) {
        Some(layer) => handler.route_layer(layer),
        None => handler,
    };
    router.route(row.path, handler)
}

async fn guard(State(door): State<Door>, request: Request, next: Next) -> Response {
    let (mut parts, body) = request.into_parts();
    match admit(&door, &parts).await {
        Ok(bearer) => {
            if let Some(bearer) = bearer {
                parts.extensions.insert(bearer);
            }
            next.run(Request::from_parts(parts, body)).await
        }
        Err(error) => error.into_response(),
    }
}

async fn admit(door: &Door, request: &Parts) -> Result<Option<Bearer>, Error> {
    let me = request.extensions.get::<Visit>().and_then(|visit| visit.me.as_ref());
    match door.rule.who {
        Who::Anyone | Who::Demo => Ok(None),
        Who::SignedIn => me.map(|_| None).ok_or(Error::SignIn),
        Who::Roles(_) => {
            let me = me.ok_or(Error::SignIn)?;
            if admits(door.rule.who, &me.viewer) { Ok(None) } else { Err(Error::NotAllowed) }
        }
        Who::Token(scope) => bearer(door, request, scope).await.map(Some),
        Who::Near(scope) => {
            if crate::limits::is_near(request) {
                return Ok(None);
            }
            bearer(door, request, scope).await.map(Some)
        }
        Who::FirstRun => {
            if door.app.is_new().await? {
                Ok(None)
            } else {
                Err(Error::Gone)
            }
        }
    }
}

async fn bearer(door: &Door, request: &Parts, scope: Scope) -> Result<Bearer, Error> {
    let header = request.headers.get(AUTHORIZATION).and_then(|value| value.to_str().ok());
    let secret =
        header.and_then(|value| value.strip_prefix("Bearer ")).map(str::trim).ok_or(Error::NoToken)?;
    let token = flow::settle::token_find(&door.app.world, secret).await?.ok_or(Error::NoToken)?;
    let carries = token.scopes.iter().any(|word| word == scope.as_str());
    if carries { Ok(Bearer(token)) } else { Err(Error::NotAllowed) }
}
