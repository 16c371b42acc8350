//! Cases.

mod stands;

pub use stands::{Stands, case_history_count, case_stands, case_stands_after};

use domain::case::{Case, CaseState, Source};
use domain::id::{CaseId, PersonId, StreamId, TeamId};
use domain::person::{Sight, Viewer};
use sea_orm::sea_query::{Condition, Expr};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect, Select};

use crate::db::Db;
use crate::entity::{case, stream, team};
use crate::error::{StoreError, failed};
use crate::page::{Count, MOST_COUNTED, Page, Paged, older, place, texts};
use crate::row;
use crate::write::{Reads, Tx};

/// What came of putting something in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Inserted<T> {
    /// It is in.
    New,
    /// The same was in already: this is its id.
    Before(T),
}

/// Which cases are asked for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CaseList {
    /// Of this stream.
    pub stream: Option<StreamId>,
    /// That stand here.
    pub state: Option<CaseState>,
    /// That say all of these words, in capitals or not.
    pub words: String,
}

/// A search looks at so many cases per page: a word that nobody used does not read a million of them.
const SEARCHED: u32 = 1_000;

fn read(row: case::Model) -> Result<Case, StoreError> {
    Ok(Case {
        id: row::id(&row.id)?,
        stream: row::id(&row.stream)?,
        state: row::word(&row.state, CaseState::parse)?,
        source: row::word(&row.source, Source::parse)?,
        subject: row.subject,
        text: row.text,
        requester: row::maybe(row.requester.as_deref())?,
        name: row.name,
        address: row.address,
        key: row.key,
        link: row.link,
        received: domain::time::At(row.received),
        label: row.label,
        not_for_ai: row.not_for_ai,
        version: row.version,
    })
}

fn write(case: &Case, team: TeamId) -> case::Model {
    case::Model {
        id: case.id.to_string(),
        stream: case.stream.to_string(),
        team: team.to_string(),
        state: case.state.as_str().into(),
        source: case.source.as_str().into(),
        subject: case.subject.clone(),
        text: case.text.clone(),
        requester: case.requester.map(|id| id.to_string()),
        name: case.name.clone(),
        address: case.address.clone(),
        key: case.key.clone(),
        link: case.link.clone(),
        received: case.received.0,
        label: case.label.clone(),
        not_for_ai: case.not_for_ai,
        version: case.version,
    }
}

/// Takes a case in. The same key in the same stream is the same case.
///
/// # Errors
/// [`StoreError::Changed`] when the id is taken, or another process takes the same key in at this moment: ask again.
pub async fn case_insert(tx: &Tx, case: &Case, team: TeamId) -> Result<Inserted<CaseId>, StoreError> {
    if let Some(key) = &case.key {
        let same = case::Entity::find()
            .filter(case::Column::Stream.eq(case.stream.to_string()))
            .filter(case::Column::Key.eq(key.as_str()))
            .select_only()
            .column(case::Column::Id);
        if let Some(id) = same.into_tuple::<String>().one(tx.db()).await.map_err(failed)? {
            return Ok(Inserted::Before(row::id(&id)?));
        }
    }
    row::insert::<case::Entity>(tx.db(), vec![write(case, team)]).await?;
    Ok(Inserted::New)
}

/// Takes many cases of one team in. Those whose key was in already are left out, and answered as such: one answer per case, in order.
///
/// # Errors
/// As [`case_insert`].
pub async fn case_insert_many(
    tx: &Tx,
    cases: &[Case],
    team: TeamId,
) -> Result<Vec<Inserted<CaseId>>, StoreError> {
    let mut known = known_keys(tx.db(), cases).await?;
    let mut new = Vec::with_capacity(cases.len());
    let mut answers = Vec::with_capacity(cases.len());
    for case in cases {
        let key = case.key.as_ref().map(|key| (case.stream, key.clone()));
        if let Some(before) = key.as_ref().and_then(|key| known.get(key)) {
            answers.push(Inserted::Before(*before));
            continue;
        }
        if let Some(key) = key {
            known.insert(key, case.id);
        }
        answers.push(Inserted::New);
        new.push(write(case, team));
    }
    row::insert::<case::Entity>(tx.db(), new).await?;
    Ok(answers)
}

type Keys = std::collections::HashMap<(StreamId, String), CaseId>;

async fn known_keys(db: &Db, cases: &[Case]) -> Result<Keys, StoreError> {
    let mut known = Keys::new();
    let streams: std::collections::BTreeSet<StreamId> = cases.iter().map(|case| case.stream).collect();
    for stream in streams {
        let keys: Vec<&str> = cases
            .iter()
            .filter(|case| case.stream == stream)
            .filter_map(|case| case.key.as_deref())
            .collect();
        for part in keys.chunks(500) {
            let same = case::Entity::find()
                .filter(case::Column::Stream.eq(stream.to_string()))
                .filter(case::Column::Key.is_in(part.iter().copied()))
                .select_only()
                .columns([case::Column::Key, case::Column::Id]);
            for (key, id) in same.into_tuple::<(String, String)>().all(db).await.map_err(failed)? {
                known.insert((stream, key), row::id(&id)?);
            }
        }
    }
    Ok(known)
}

/// A case, whoever asks.
///
/// # Errors
/// The database.
pub async fn case_get(db: &impl Reads, id: CaseId) -> Result<Option<Case>, StoreError> {
    row::first(db.db(), case::Entity::find_by_id(id.to_string()), read).await
}

/// The team that a case belongs to.
///
/// # Errors
/// The database.
pub async fn case_team(db: &impl Reads, id: CaseId) -> Result<Option<TeamId>, StoreError> {
    row::first(db.db(), case::Entity::find_by_id(id.to_string()), |row| row::id(&row.team)).await
}

/// A case, if the viewer may read it.
///
/// # Errors
/// The database.
pub async fn case_get_for(db: &impl Reads, viewer: &Viewer, id: CaseId) -> Result<Option<Case>, StoreError> {
    row::first(db.db(), case::Entity::find_by_id(id.to_string()).filter(seen_by(viewer)), read).await
}

/// The case of a link, by the digest of its secret.
///
/// # Errors
/// The database.
pub async fn case_by_link(db: &impl Reads, digest: &str) -> Result<Option<Case>, StoreError> {
    row::first(db.db(), case::Entity::find().filter(case::Column::Link.eq(digest)), read).await
}

/// These cases, in no order; those that are not there are left out.
///
/// # Errors
/// The database.
pub async fn cases_get(db: &impl Reads, ids: &[CaseId]) -> Result<Vec<Case>, StoreError> {
    let mut cases = Vec::with_capacity(ids.len());
    for part in ids.chunks(500) {
        let query = case::Entity::find().filter(case::Column::Id.is_in(texts(part)));
        cases.extend(row::list(db.db(), query, read).await?);
    }
    Ok(cases)
}

/// The cases a person asked, newest first.
///
/// # Errors
/// The database.
pub async fn case_of_requester(
    db: &impl Reads,
    person: PersonId,
    page: &Page,
) -> Result<Paged<Case>, StoreError> {
    let query = case::Entity::find().filter(case::Column::Requester.eq(person.to_string()));
    newest(db.db(), vec![query], page).await
}

/// The cases a viewer may read, newest first. With words, a page may be short, or empty, and still have a next one.
///
/// # Errors
/// The database.
pub async fn case_list_for(
    db: &impl Reads,
    viewer: &Viewer,
    list: &CaseList,
    page: &Page,
) -> Result<Paged<Case>, StoreError> {
    let db = db.db();
    let words: Vec<String> = list.words.to_lowercase().split_whitespace().map(Into::into).collect();
    let queries = scopes(db, viewer, list).await?;
    if words.is_empty() {
        return newest(db, queries, page).await;
    }
    let wide = newest(db, queries, &Page { after: page.after.clone(), most: SEARCHED }).await?;
    let says = |case: &Case| {
        let text = domain::case::reading(&case.subject, &case.text).to_lowercase();
        words.iter().all(|word| text.contains(word.as_str()))
    };
    let found: Vec<Case> = wide.rows.into_iter().filter(says).collect();
    if found.len() > page.most() {
        return Ok(Paged::cut(found, page, |case| place(case.received.0, &case.id.to_string())));
    }
    Ok(Paged { rows: found, next: wide.next })
}

/// Sets where a case stands and what it is decided to be; answers it as it is now.
///
/// # Errors
/// [`StoreError::Changed`] when it is not what the caller saw.
pub async fn case_set(
    tx: &Tx,
    case: &Case,
    state: CaseState,
    label: Option<&str>,
) -> Result<Case, StoreError> {
    let mut case = case.clone();
    (case.state, case.label) = (state, label.map(Into::into));
    case_store(tx, case).await
}

/// Sets that a case is not for AI, or is again; answers it as it is now.
///
/// # Errors
/// As [`case_set`].
pub async fn case_set_not_for_ai(tx: &Tx, case: &Case, not_for_ai: bool) -> Result<Case, StoreError> {
    let mut case = case.clone();
    case.not_for_ai = not_for_ai;
    case_store(tx, case).await
}

/// Sets what was read of a case; answers it as it is now.
///
/// # Errors
/// As [`case_set`].
pub async fn case_set_text(tx: &Tx, case: &Case, text: &str) -> Result<Case, StoreError> {
    let mut case = case.clone();
    case.text = text.to_owned();
    case_store(tx, case).await
}

async fn case_store(tx: &Tx, mut case: Case) -> Result<Case, StoreError> {
    let seen = case.version;
    case.version += 1;
    let update = case::Entity::update_many()
        .col_expr(case::Column::State, case.state.as_str().into())
        .col_expr(case::Column::Text, case.text.clone().into())
        .col_expr(case::Column::Label, case.label.clone().into())
        .col_expr(case::Column::NotForAi, case.not_for_ai.into())
        .col_expr(case::Column::Version, case.version.into())
        .filter(case::Column::Id.eq(case.id.to_string()))
        .filter(case::Column::Version.eq(seen));
    row::change(tx.db(), update).await?;
    Ok(case)
}

fn seen_by(viewer: &Viewer) -> Condition {
    let own = case::Column::Requester.eq(viewer.person.to_string());
    match viewer.sight() {
        Sight::All => Condition::all(),
        Sight::Teams(teams) => Condition::any().add(own).add(case::Column::Team.is_in(texts(&teams))),
        Sight::Own => Condition::all().add(own),
    }
}

/// One query per part of an index that the list consists of, so that each is read in order and none is sorted.
async fn scopes(db: &Db, viewer: &Viewer, list: &CaseList) -> Result<Vec<Select<case::Entity>>, StoreError> {
    let own = case::Entity::find().filter(case::Column::Requester.eq(viewer.person.to_string()));
    let narrow = |query: Select<case::Entity>| {
        let query = match list.stream {
            Some(stream) => query.filter(case::Column::Stream.eq(stream.to_string())),
            None => query,
        };
        match list.state {
            Some(state) => query.filter(case::Column::State.eq(state.as_str())),
            None => query,
        }
    };
    let teams: Vec<String> = match viewer.sight() {
        Sight::Own => return Ok(vec![narrow(own)]),
        Sight::Teams(teams) => teams.iter().map(ToString::to_string).collect(),
        Sight::All => row::list(db, team::Entity::find(), |row| Ok(row.id)).await?,
    };
    let states = list.state.map_or(CaseState::ALL.to_vec(), |state| vec![state]);
    let streams = match list.stream {
        Some(stream) => vec![stream.to_string()],
        None if list.state.is_some() => {
            let of_teams = stream::Entity::find().filter(stream::Column::Team.is_in(teams.clone()));
            row::list(db, of_teams, |row| Ok(row.id)).await?
        }
        None => {
            let each =
                teams.iter().map(|team| case::Entity::find().filter(case::Column::Team.eq(team.as_str())));
            return Ok(each.chain([own]).collect());
        }
    };
    let of_team = |query: Select<case::Entity>| match viewer.sight() {
        Sight::Teams(teams) => query.filter(case::Column::Team.is_in(texts(&teams))),
        Sight::All | Sight::Own => query,
    };
    let each = streams.iter().flat_map(|stream| states.iter().map(move |state| (stream, state))).map(
        |(stream, state)| {
            let query = case::Entity::find().filter(case::Column::Stream.eq(stream.as_str()));
            of_team(query.filter(case::Column::State.eq(state.as_str())))
        },
    );
    Ok(each.chain([narrow(own)]).collect())
}

/// The newest of all these together; one that is found twice counts once.
async fn newest(db: &Db, queries: Vec<Select<case::Entity>>, page: &Page) -> Result<Paged<Case>, StoreError> {
    let mut rows = Vec::new();
    for query in queries {
        let query = query
            .filter(older(case::Column::Received, case::Column::Id, page.place()))
            .order_by_desc(case::Column::Received)
            .order_by_desc(case::Column::Id)
            .limit(page.limit());
        rows.extend(row::rows(db, query).await?);
    }
    rows.sort_by(|a, b| (b.received, &b.id).cmp(&(a.received, &a.id)));
    rows.dedup_by(|a, b| a.id == b.id);
    Paged::cut(rows, page, |row| place(row.received, &row.id)).read(read)
}

/// How many cases of a stream colleagues kept from AI, counted up to 1,000.
///
/// # Errors
/// The database.
pub async fn case_not_for_ai_count(db: &impl Reads, stream: StreamId) -> Result<Count, StoreError> {
    let query = case::Entity::find()
        .filter(case::Column::Stream.eq(stream.to_string()))
        .filter(Expr::col(case::Column::NotForAi));
    row::count(db.db(), query, case::Column::Id, MOST_COUNTED).await
}

/// How many cases of a stream came in that the machine did not look at yet, counted up to 1,000.
///
/// # Errors
/// The database.
pub async fn case_received_count(db: &impl Reads, stream: StreamId) -> Result<Count, StoreError> {
    let query = case::Entity::find()
        .filter(case::Column::Stream.eq(stream.to_string()))
        .filter(case::Column::State.eq(CaseState::Received.as_str()));
    row::count(db.db(), query, case::Column::Id, MOST_COUNTED).await
}
