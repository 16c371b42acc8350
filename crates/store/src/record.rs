//! The record: chains of entries, written by the one writer of a process, read by everybody who checks them.

use domain::id::CaseId;
use domain::record::{Actor, Entry, Line, Verb};
use domain::time::At;
use sea_orm::{ColumnTrait, Condition, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use serde::{Deserialize, Serialize};

use crate::db::Db;
use crate::entity::entry;
use crate::error::{StoreError, failed};
use crate::page::{Count, Page, Paged, place, texts};
use crate::row;
use crate::write::Reads;

/// The last line of a chain.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Head {
    /// The chain: `<day>/<writer>`.
    pub chain: String,
    /// The number of its last line.
    pub number: i64,
    /// The hash of its last line.
    pub hash: String,
}

/// A line as it is stored, with the hashes that hold it in its chain.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stored {
    /// The line.
    pub line: Line,
    /// The hash of the line before.
    pub before: String,
    /// The hash of this one.
    pub hash: String,
}

/// Which entries are asked for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct EntryList {
    /// With this verb.
    pub verb: Option<Verb>,
    /// At this moment or later.
    pub from: Option<At>,
    /// Before this moment.
    pub until: Option<At>,
}

/// With a verb, a page looks at so many entries: a rare verb does not read the whole record.
const SEARCHED: u32 = 1_000;

/// The chain that this process writes.
pub(crate) struct Chain {
    writer: String,
    head: Option<Head>,
}

impl Chain {
    pub(crate) fn new(writer: String) -> Chain {
        Chain { writer, head: None }
    }

    /// Forgets where it was: the next append looks it up.
    pub(crate) fn forget(&mut self) {
        self.head = None;
    }

    /// It was committed up to here.
    pub(crate) fn advance(&mut self, head: Option<Head>) {
        if head.is_some() {
            self.head = head;
        }
    }

    /// Writes the entries as lines of the chain of the day. A chain never goes back a day; the first line of a new one names the
    /// heads of those before it, so that a whole chain cannot vanish quietly.
    pub(crate) async fn append(
        &self,
        db: &Db,
        at: At,
        entries: &[Entry],
    ) -> Result<Option<Head>, StoreError> {
        if entries.is_empty() {
            return Ok(None);
        }
        let today = format!("{}/{}", at.day(), self.writer);
        let (mut head, mut rows) = match &self.head {
            Some(head) if head.chain >= today => (head.clone(), Vec::new()),
            _ => match head_of(db, &today).await? {
                Some(head) => (head, Vec::new()),
                None => {
                    let mut head = Head { chain: today, number: -1, hash: String::new() };
                    let heads = serde_json::json!({ "heads": recent(db, at).await? });
                    let opened = Entry {
                        at,
                        actor: Actor::Program,
                        verb: Verb::Opened,
                        case: None,
                        subject: None,
                        facts: heads,
                    };
                    let first = next(&mut head, &opened);
                    (head, vec![first])
                }
            },
        };
        rows.reserve(entries.len());
        rows.extend(entries.iter().map(|entry| next(&mut head, entry)));
        row::insert::<entry::Entity>(db, rows).await?;
        Ok(Some(head))
    }
}

impl Head {
    /// Whether the line stands in the database: the answer to a commit that was not answered.
    pub(crate) async fn stands(&self, db: &Db) -> Result<bool, StoreError> {
        let line =
            entry::Entity::find_by_id((self.chain.clone(), self.number)).one(db).await.map_err(failed)?;
        Ok(line.is_some_and(|line| line.hash == self.hash))
    }
}

fn next(head: &mut Head, entry: &Entry) -> entry::Model {
    head.number += 1;
    let line = Line::new(&head.chain, head.number, entry);
    let before = std::mem::take(&mut head.hash);
    head.hash = line.hash(&before);
    let said = |text: String| Some(text).filter(|text| !text.is_empty());
    entry::Model {
        chain: line.chain,
        number: line.number,
        at: line.at.0,
        actor: line.actor,
        verb: line.verb,
        case_id: said(line.case),
        subject: said(line.subject),
        facts: line.facts,
        before,
        hash: head.hash.clone(),
    }
}

fn read(row: entry::Model) -> Stored {
    let line = Line {
        chain: row.chain,
        number: row.number,
        at: At(row.at),
        actor: row.actor,
        verb: row.verb,
        case: row.case_id.unwrap_or_default(),
        subject: row.subject.unwrap_or_default(),
        facts: row.facts,
    };
    Stored { line, before: row.before, hash: row.hash }
}

/// The heads of the chains of the last two days, or of the last day that has any.
async fn recent(db: &Db, at: At) -> Result<Vec<Head>, StoreError> {
    let last =
        entry::Entity::find().select_only().column(entry::Column::Chain).order_by_desc(entry::Column::Chain);
    let last = last.into_tuple::<String>().one(db).await.map_err(failed)?.unwrap_or_default();
    let last = last.split('/').next().unwrap_or_default().to_owned();
    heads(db, last.min(at.plus_days(-2).day())).await
}

/// The heads of all chains whose name sorts behind `from`: one look into the index for each, whatever their length.
async fn heads(db: &Db, from: String) -> Result<Vec<Head>, StoreError> {
    let mut heads: Vec<Head> = Vec::new();
    loop {
        let after = heads.last().map_or(from.as_str(), |head| head.chain.as_str());
        let next = entry::Entity::find()
            .select_only()
            .column(entry::Column::Chain)
            .filter(entry::Column::Chain.gt(after))
            .order_by_asc(entry::Column::Chain);
        let Some(chain) = next.into_tuple::<String>().one(db).await.map_err(failed)? else {
            return Ok(heads);
        };
        heads.extend(head_of(db, &chain).await?);
    }
}

async fn head_of(db: &Db, chain: &str) -> Result<Option<Head>, StoreError> {
    let last =
        entry::Entity::find().filter(entry::Column::Chain.eq(chain)).order_by_desc(entry::Column::Number);
    let last = last.one(db).await.map_err(failed)?;
    Ok(last.map(|row| Head { chain: row.chain, number: row.number, hash: row.hash }))
}

/// The heads of all chains, oldest day first.
///
/// # Errors
/// The database.
pub async fn chains(db: &impl Reads) -> Result<Vec<Head>, StoreError> {
    heads(db.db(), String::new()).await
}

/// Lines of a chain in their order, from a number on.
///
/// # Errors
/// The database.
pub async fn chain_lines(
    db: &impl Reads,
    chain: &str,
    from: i64,
    most: u32,
) -> Result<Vec<Stored>, StoreError> {
    let query = entry::Entity::find()
        .filter(entry::Column::Chain.eq(chain))
        .filter(entry::Column::Number.gte(from))
        .order_by_asc(entry::Column::Number)
        .limit(u64::from(most));
    row::list(db.db(), query, |row| Ok(read(row))).await
}

/// What happened to a case, oldest first; at most 1,000 entries.
///
/// # Errors
/// The database.
pub async fn entry_of_case(db: &impl Reads, case: CaseId) -> Result<Vec<Stored>, StoreError> {
    history(db.db(), entry::Column::CaseId, case.to_string()).await
}

/// What happened to anything else that has an id, oldest first; at most 1,000 entries.
///
/// # Errors
/// The database.
pub async fn entry_of_subject(db: &impl Reads, subject: &str) -> Result<Vec<Stored>, StoreError> {
    history(db.db(), entry::Column::Subject, subject.to_owned()).await
}

async fn history(db: &Db, column: entry::Column, id: String) -> Result<Vec<Stored>, StoreError> {
    let query = entry::Entity::find()
        .filter(column.eq(id))
        .order_by_asc(entry::Column::At)
        .order_by_asc(entry::Column::Chain)
        .order_by_asc(entry::Column::Number)
        .limit(1_000);
    row::list(db, query, |row| Ok(read(row))).await
}

/// The record, newest first. With a verb, a page may be short, or empty, and still have a next one.
///
/// # Errors
/// The database.
pub async fn entry_list(db: &impl Reads, list: &EntryList, page: &Page) -> Result<Paged<Stored>, StoreError> {
    let wide =
        Page { after: page.after.clone(), most: if list.verb.is_some() { SEARCHED } else { page.most } };
    let query = entry::Entity::find()
        .filter(entry::Column::At.gte(list.from.map_or(i64::MIN, |from| from.0)))
        .filter(entry::Column::At.lt(list.until.map_or(i64::MAX, |until| until.0)))
        .filter(behind(&wide))
        .order_by_desc(entry::Column::At)
        .order_by_desc(entry::Column::Chain)
        .order_by_desc(entry::Column::Number)
        .limit(wide.limit());
    let seen = Paged::cut(row::rows(db.db(), query).await?, &wide, place_of);
    let Some(verb) = list.verb else { return seen.read(|row| Ok(read(row))) };
    let found: Vec<entry::Model> = seen.rows.into_iter().filter(|row| row.verb == verb.as_str()).collect();
    let found = if found.len() > page.most() {
        Paged::cut(found, page, place_of)
    } else {
        Paged { rows: found, next: seen.next }
    };
    found.read(|row| Ok(read(row)))
}

fn place_of(row: &entry::Model) -> String {
    place(row.at, &format!("{}.{}", row.number, row.chain))
}

/// Entries behind the place of a page: three columns of one index.
fn behind(page: &Page) -> Condition {
    let place = page.place().and_then(|(at, rest)| {
        let (number, chain) = rest.split_once('.')?;
        Some((at, number.parse::<i64>().ok()?, chain.to_owned()))
    });
    let Some((at, number, chain)) = place else { return Condition::all() };
    let same_chain =
        Condition::all().add(entry::Column::Chain.eq(chain.as_str())).add(entry::Column::Number.lt(number));
    let same_moment = Condition::any().add(entry::Column::Chain.lt(chain)).add(same_chain);
    Condition::all()
        .add(entry::Column::At.lte(at))
        .add(Condition::any().add(entry::Column::At.lt(at)).add(same_moment))
}

/// So many days after a decision was found wrong its siblings are looked for in the record.
const RECALLED_WITHIN: i64 = 7;
/// Siblings are counted up to here.
const MOST_RECALLED: u64 = 1_000;

/// How many decisions were recalled because one of this case was found wrong at this moment.
///
/// # Errors
/// The database.
pub async fn entry_because_of(db: &impl Reads, case: CaseId, since: At) -> Result<Count, StoreError> {
    let query = entry::Entity::find()
        .filter(entry::Column::At.gte(since.0))
        .filter(entry::Column::At.lt(since.plus_days(RECALLED_WITHIN).0))
        .filter(entry::Column::Verb.eq(Verb::Recalled.as_str()))
        .filter(entry::Column::CaseId.ne(case.to_string()))
        .filter(entry::Column::Facts.contains(format!("\"because_of\":\"{case}\"")));
    row::count(db.db(), query, entry::Column::Chain, MOST_RECALLED).await
}

/// The entries with these verbs about these cases, in no order: for who checks them.
///
/// # Errors
/// The database.
pub async fn entry_of_cases(
    db: &impl Reads,
    cases: &[CaseId],
    verbs: &[Verb],
) -> Result<Vec<Stored>, StoreError> {
    let mut entries = Vec::new();
    for part in cases.chunks(500) {
        let query = entry::Entity::find()
            .filter(entry::Column::CaseId.is_in(texts(part)))
            .filter(entry::Column::Verb.is_in(verbs.iter().map(|verb| verb.as_str())));
        entries.extend(row::list(db.db(), query, |row| Ok(read(row))).await?);
    }
    Ok(entries)
}
