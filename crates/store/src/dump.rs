//! Copies of everything: a dump that both databases write and read, and a copy of the SQLite file while it is at work.

use std::io::{BufRead, Write};
use std::path::Path;

use sea_orm::sea_query::{Alias, Expr, ExprTrait, Order, Query, SelectStatement};
use sea_orm::{ConnectionTrait, DbErr, QueryResult, StatementBuilder, Value};
use serde::{Deserialize, Serialize};
use serde_json::Value as Json;

use crate::db::{Db, Settings, Store};
use crate::entity::{self, Holds, Table};
use crate::error::{StoreError, corrupt, failed};
use crate::migration;

/// So many rows are read, and written, at once.
const TOGETHER: u64 = 500;

/// A line that is no row.
#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Mark {
    /// The first line: so many migrations were known.
    Begin { migrations: usize },
    /// The rows of this table follow, with these columns.
    Table { name: String, columns: Vec<String> },
    /// The last line: so many rows there were.
    End { rows: u64 },
}

impl Store {
    /// Writes everything as it is at one moment, while others go on: one JSON line per row, table by table. Answers how many rows.
    ///
    /// # Errors
    /// The database, or the writer.
    pub async fn dump(&self, to: &mut (impl Write + Send)) -> Result<u64, StoreError> {
        let db = self.moment().await?;
        line(to, &Mark::Begin { migrations: migration::known() })?;
        let mut rows = 0;
        for table in entity::all() {
            let columns = table.columns.iter().map(|(name, _)| (*name).to_owned()).collect();
            line(to, &Mark::Table { name: table.name.to_owned(), columns })?;
            rows += dump_table(&db, &table, to).await?;
        }
        line(to, &Mark::End { rows })?;
        to.flush().map_err(unwritten)?;
        Ok(rows)
    }

    /// Reads a dump into an empty database, all of it or nothing, before the store is opened there. Answers how many rows.
    ///
    /// # Errors
    /// [`StoreError::Corrupt`] when it is no whole dump of this version, or the database has rows; the database.
    pub async fn load(settings: Settings, from: impl BufRead + Send) -> Result<u64, StoreError> {
        let (pool, db) = Store::alone(&settings).await?;
        for table in entity::all() {
            if !page(&db, &table, None, 1).await?.is_empty() {
                return Err(corrupt(
                    table.name,
                    "there are rows already: a dump is read into an empty database",
                ));
            }
        }
        let rows = load_all(&db, from).await?;
        let Db::Work { tx, .. } = db else { return Err(corrupt("load", "no transaction")) };
        tx.commit().await.map_err(failed)?;
        let _ = pool.close().await;
        Ok(rows)
    }

    /// Writes a copy of the SQLite file, as it is at one moment, while others go on. The path must not be there yet.
    ///
    /// # Errors
    /// [`StoreError::Unavailable`] on PostgreSQL, which has its own tools and [`Store::dump`]; the database.
    pub async fn backup_to(&self, path: &Path) -> Result<(), StoreError> {
        self.copy_file(path).await?;
        std::fs::File::open(path).and_then(|file| file.sync_all()).map_err(unwritten)
    }
}

fn unwritten(error: std::io::Error) -> StoreError {
    StoreError::Unavailable(error.to_string())
}

fn line(to: &mut impl Write, what: &impl Serialize) -> Result<(), StoreError> {
    serde_json::to_writer(&mut *to, what).map_err(|error| unwritten(error.into()))?;
    to.write_all(b"\n").map_err(unwritten)
}

async fn dump_table(db: &Db, table: &Table, to: &mut impl Write) -> Result<u64, StoreError> {
    let mut rows = 0;
    let mut after: Option<Vec<Value>> = None;
    loop {
        let page = page(db, table, after.as_deref(), TOGETHER).await?;
        let Some(last) = page.last() else { return Ok(rows) };
        after = Some(key(table, last).map_err(failed)?);
        for row in &page {
            let cells = table.columns.iter().map(|(name, holds)| cell(row, name, *holds));
            line(to, &cells.collect::<Result<Vec<Json>, DbErr>>().map_err(failed)?)?;
            rows += 1;
        }
    }
}

/// Rows behind a key, in the order of keys.
async fn page(
    db: &Db,
    table: &Table,
    after: Option<&[Value]>,
    most: u64,
) -> Result<Vec<QueryResult>, StoreError> {
    let mut query: SelectStatement = Query::select();
    query
        .columns(table.columns.iter().map(|(name, _)| Alias::new(*name)))
        .from(Alias::new(table.name))
        .limit(most);
    for column in &table.key {
        query.order_by(Alias::new(*column), Order::Asc);
    }
    if let Some(after) = after {
        let key = Expr::tuple(table.key.iter().map(|name| Expr::col(Alias::new(*name))));
        query.and_where(key.gt(Expr::tuple(after.iter().cloned().map(Expr::val))));
    }
    let statement = StatementBuilder::build(&query, &db.get_database_backend());
    db.query_all_raw(statement).await.map_err(failed)
}

fn key(table: &Table, row: &QueryResult) -> Result<Vec<Value>, DbErr> {
    let holds = |name: &str| {
        table.columns.iter().find(|(column, _)| *column == name).map_or(Holds::Text, |(_, holds)| *holds)
    };
    table
        .key
        .iter()
        .map(|name| value(&cell(row, name, holds(name))?, holds(name)).map_err(DbErr::Custom))
        .collect()
}

fn cell(row: &QueryResult, name: &str, holds: Holds) -> Result<Json, DbErr> {
    Ok(match holds {
        Holds::Text => row.try_get::<Option<String>>("", name)?.map_or(Json::Null, Json::from),
        Holds::Whole => row.try_get::<Option<i64>>("", name)?.map_or(Json::Null, Json::from),
        Holds::Real => row.try_get::<Option<f64>>("", name)?.map_or(Json::Null, Json::from),
        Holds::Bool => row.try_get::<Option<bool>>("", name)?.map_or(Json::Null, Json::from),
    })
}

fn value(cell: &Json, holds: Holds) -> Result<Value, String> {
    let value = match (holds, cell) {
        (Holds::Text, Json::Null) => Value::String(None),
        (Holds::Whole, Json::Null) => Value::BigInt(None),
        (Holds::Real, Json::Null) => Value::Double(None),
        (Holds::Bool, Json::Null) => Value::Bool(None),
        (Holds::Text, Json::String(text)) => Value::from(text.as_str()),
        (Holds::Whole, Json::Number(number)) => Value::BigInt(number.as_i64()),
        (Holds::Real, Json::Number(number)) => Value::Double(number.as_f64()),
        (Holds::Bool, Json::Bool(bool)) => Value::from(*bool),
        (holds, other) => return Err(format!("{other} stands where {holds:?} should")),
    };
    Ok(value)
}

async fn load_all(db: &Db, from: impl BufRead + Send) -> Result<u64, StoreError> {
    let tables = entity::all();
    let mut table: Option<&Table> = None;
    let mut waiting: Vec<Vec<Value>> = Vec::new();
    let (mut rows, mut begun) = (0, false);
    for text in from.lines() {
        let text = text.map_err(unwritten)?;
        if text.starts_with('[') {
            let Some(table) = table else { return Err(corrupt("a row", "before any table")) };
            waiting.push(cells(table, &text)?);
            rows += 1;
            if waiting.len() as u64 == TOGETHER {
                put(db, table, std::mem::take(&mut waiting)).await?;
            }
            continue;
        }
        if let Some(table) = table {
            put(db, table, std::mem::take(&mut waiting)).await?;
        }
        match serde_json::from_str(&text).map_err(|why| corrupt("this is no line of a dump", why))? {
            Mark::Begin { migrations } if migrations == migration::known() && !begun => begun = true,
            Mark::Begin { .. } => return Err(corrupt("dump", "it was made by another version")),
            Mark::Table { name, columns } => {
                table = Some(
                    known(&tables, &name, &columns)
                        .filter(|_| begun)
                        .ok_or_else(|| corrupt(&name, "no such table"))?,
                )
            }
            Mark::End { rows: all } if all == rows => return Ok(rows),
            Mark::End { .. } => return Err(corrupt("dump", "rows are missing")),
        }
    }
    Err(corrupt("dump", "its end is missing"))
}

fn known<'a>(tables: &'a [Table], name: &str, columns: &[String]) -> Option<&'a Table> {
    tables
        .iter()
        .find(|table| table.name == name && table.columns.iter().map(|(name, _)| *name).eq(columns.iter()))
}

fn cells(table: &Table, text: &str) -> Result<Vec<Value>, StoreError> {
    let cells: Vec<Json> = serde_json::from_str(text).map_err(|why| corrupt(table.name, why))?;
    if cells.len() != table.columns.len() {
        return Err(corrupt(table.name, "a row has too many or too few columns"));
    }
    let values = table.columns.iter().zip(&cells).map(|((_, holds), cell)| value(cell, *holds));
    values.collect::<Result<_, _>>().map_err(|why| corrupt(table.name, why))
}

async fn put(db: &Db, table: &Table, rows: Vec<Vec<Value>>) -> Result<(), StoreError> {
    if rows.is_empty() {
        return Ok(());
    }
    let mut insert = Query::insert();
    insert
        .into_table(Alias::new(table.name))
        .columns(table.columns.iter().map(|(name, _)| Alias::new(*name)));
    for row in rows {
        insert.values(row.into_iter().map(Expr::val)).map_err(|why| corrupt(table.name, why))?;
    }
    let statement = StatementBuilder::build(&insert, &db.get_database_backend());
    db.execute_raw(statement).await.map(|_| ()).map_err(failed)
}
