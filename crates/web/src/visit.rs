//! A visit: who looks at what, in which language. Found out once for every request; handlers take it as an argument.

use std::collections::{BTreeSet, HashMap};
use std::ops::Deref;
use std::sync::Arc;

use axum::extract::{FromRequestParts, Request, State};
use axum::http::request::Parts;
use axum::http::{Method, StatusCode};
use axum::middleware::Next;
use axum::response::{Html, IntoResponse, Redirect, Response};
use domain::id::PersonId;
use domain::person::Viewer;
use flow::World;
use lang::Lang;
use tower_sessions::Session;

use crate::access;
use crate::app::App;
use crate::error::Error;
use crate::page::{Reader, Sheet};
use crate::shell::{self, DemoBanner, Page, Room, Theme};
use crate::{language, session, table};

/// Whoever looks, signed in or not.
#[derive(Clone)]
pub struct Visit {
    /// The application.
    pub app: App,
    /// The language of the reader.
    pub lang: Lang,
    /// The colours of the reader.
    pub theme: Theme,
    /// The address asked for, with its question.
    pub path: String,
    /// Who signed in.
    pub me: Option<Arc<Signed>>,
}

/// Somebody who signed in.
#[derive(Clone, Debug)]
pub struct Signed {
    /// Roles and teams: every read is limited by it.
    pub viewer: Viewer,
    /// The name.
    pub name: String,
}

/// Somebody who signed in, as an argument of a handler: a route without such a guest answers with the door.
pub struct Me {
    visit: Visit,
    signed: Arc<Signed>,
}

impl Deref for Me {
    type Target = Visit;

    fn deref(&self) -> &Visit {
        &self.visit
    }
}

impl Me {
    /// Roles and teams.
    #[must_use]
    pub fn viewer(&self) -> &Viewer {
        &self.signed.viewer
    }

    /// The person.
    #[must_use]
    pub fn person(&self) -> PersonId {
        self.signed.viewer.person
    }

    /// The name.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.signed.name
    }
}

impl Visit {
    /// What the request itself says, before anybody is recognised.
    pub(crate) fn outside(app: &App, request: &Request) -> Visit {
        let headers = request.headers();
        let path = match request.method() {
            &Method::GET => request.uri().path_and_query().map_or("/", |path| path.as_str()),
            // What answers a form stands under an address that nobody can open.
            _ => table::page_of(request.uri().path()),
        };
        let path = path.to_owned();
        let (lang, theme) = (language::of_headers(headers), language::theme(headers));
        Visit { app: app.clone(), lang, theme, path, me: None }
    }

    /// The world that verbs work in.
    #[must_use]
    pub fn world(&self) -> &World {
        &self.app.world
    }

    /// The language and the clock of the reader.
    #[must_use]
    pub fn reader(&self) -> Reader {
        Reader { lang: self.lang, offset: self.app.settings.offset, now: self.app.world.now() }
    }

    /// The page, in its shell.
    pub async fn show(&self, sheet: Sheet) -> Response {
        self.show_as(StatusCode::OK, sheet).await
    }

    /// The page with a status of its own: 422 for a refused form, 409 for a lost race.
    pub async fn show_as(&self, status: StatusCode, sheet: Sheet) -> Response {
        let around = match &self.me {
            // A page is not kept from its reader because a number beside it cannot be counted.
            Some(me) => self.around(me).await.unwrap_or_else(|error| {
                tracing::warn!(%error, "the numbers around a page could not be counted");
                Around::default()
            }),
            None => Around::default(),
        };
        self.document(status, &sheet, &around)
    }

    /// The page without a look into the store.
    pub(crate) fn bare(&self, status: StatusCode, sheet: Sheet) -> Response {
        self.document(status, &sheet, &Around::default())
    }

    /// On to another page of ours, after something was done.
    #[must_use]
    pub fn see(&self, path: &str) -> Response {
        Redirect::to(language::local(path)).into_response()
    }

    fn document(&self, status: StatusCode, sheet: &Sheet, around: &Around) -> Response {
        let rooms = self.me.as_ref().map(|me| rooms(&me.viewer)).unwrap_or_default();
        let counts = [(Room::Desk, around.waiting)];
        let current = self.me.as_ref().map(|me| me.viewer.person.to_string()).unwrap_or_default();
        let demo = DemoBanner { people: &around.people, current: &current };
        let page = Page {
            lang: self.lang,
            theme: self.theme,
            title: &sheet.title,
            lede: sheet.lede.as_deref(),
            here: sheet.here,
            viewer_name: self.me.as_ref().map(|me| me.name.as_str()),
            rooms: &rooms,
            counts: &counts,
            notices: around.notices,
            path: &self.path,
            demo: (!around.people.is_empty()).then_some(demo),
            body: sheet.body.clone(),
            script: sheet.script,
        };
        (status, Html(shell::page(&page).into_string())).into_response()
    }

    async fn around(&self, me: &Signed) -> Result<Around, Error> {
        let world = self.world();
        let notices = flow::tell::unseen_count(world, me.viewer.person).await?;
        let waiting = crate::events::waiting(world, &me.viewer).await?.iter().map(|(_, count)| count.n).sum();
        let people = if self.app.settings.demo { crate::door::cast(self).await? } else { Vec::new() };
        Ok(Around { notices: usize::try_from(notices).unwrap_or(usize::MAX), waiting, people })
    }
}

/// What stands around a page.
#[derive(Default)]
struct Around {
    notices: usize,
    waiting: u64,
    people: Vec<(String, String)>,
}

/// The rooms that the table opens to somebody.
pub(crate) fn rooms(viewer: &Viewer) -> Vec<Room> {
    Room::ALL.into_iter().filter(|room| may_open(viewer, room.path())).collect()
}

/// Finds out who looks. Programs are known by their token alone, so a cookie says nothing there.
pub(crate) async fn recognise(State(app): State<App>, mut request: Request, next: Next) -> Response {
    let mut visit = Visit::outside(&app, &request);
    let path = request.uri().path();
    if !(path.starts_with("/api/v1/") || path.starts_with("/assets/")) {
        let session = request.extensions().get::<Session>().cloned();
        if let Some(session) = session
            && let Err(error) = visit.find(&session).await
        {
            return error.into_response();
        }
    }
    request.extensions_mut().insert(visit.clone());
    let mut response = next.run(request).await;
    response.extensions_mut().insert(visit);
    response
}

impl Visit {
    /// Who is not active any more is out with the next request.
    async fn find(&mut self, session: &Session) -> Result<(), Error> {
        let Some(person) = session::person(&self.app, session).await? else { return Ok(()) };
        let Some((person, viewer)) = flow::settle::viewer(&self.app.world, person).await? else {
            session.flush().await?;
            return Ok(());
        };
        if let Some(lang) = person.lang.as_deref().and_then(language::of_tag) {
            self.lang = lang;
        }
        if let Some(theme) = person.theme.as_deref() {
            self.theme = Theme::from_tag(theme);
        }
        self.me = Some(Arc::new(Signed { viewer, name: person.name }));
        Ok(())
    }
}

impl<S: Send + Sync> FromRequestParts<S> for Visit {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Visit, Error> {
        parts
            .extensions
            .get::<Visit>()
            .cloned()
            .ok_or_else(|| Error::Broken("a route without a visit".to_owned()))
    }
}

impl<S: Send + Sync> FromRequestParts<S> for Me {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Me, Error> {
        let visit = Visit::from_request_parts(parts, state).await?;
        let signed = visit.me.clone().ok_or(Error::SignIn)?;
        Ok(Me { visit, signed })
    }
}

/// An id in the path, or 404: an address that cannot be right is one where nothing is.
pub struct Named<T>(pub T);

impl<S, T> FromRequestParts<S> for Named<T>
where
    S: Send + Sync,
    T: std::str::FromStr + Send,
{
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Named<T>, Error> {
        let path = axum::extract::Path::<String>::from_request_parts(parts, state).await;
        let text = path.map_err(|_| Error::NotFound)?.0;
        text.parse().map(Named).map_err(|_| Error::NotFound)
    }
}

/// Whether the table opens a route to somebody: for links that lead nowhere otherwise.
#[must_use]
pub fn may_open(viewer: &Viewer, path: &str) -> bool {
    let row = table::TABLE.iter().find(|row| row.method == "GET" && row.path == path);
    row.is_some_and(|row| access::admits(row.rule.who, viewer))
}

/// The names of people, by id; who is unknown is not in it.
///
/// # Errors
/// When the store failed.
pub(crate) async fn names(
    visit: &Visit,
    people: impl Iterator<Item = PersonId>,
) -> Result<HashMap<PersonId, String>, Error> {
    let people: BTreeSet<PersonId> = people.collect();
    let people: Vec<PersonId> = people.into_iter().collect();
    let found = store::person::people_get(&visit.world().store, &people).await?;
    Ok(found.into_iter().map(|person| (person.id, person.name)).collect())
}
