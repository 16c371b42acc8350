//! The one list of migrations, for both databases. What stands in it never changes; what comes is added at the end.

use sea_orm::{ConnectionTrait, DatabaseConnection, DbBackend, DbErr};

/// Each with its name and its statements.
const LIST: &[(&str, &str)] = &[
    ("first", include_str!("migration/first.sql")),
    ("documents", include_str!("migration/documents.sql")),
    ("outlets", include_str!("migration/outlets.sql")),
    ("parts", include_str!("migration/parts.sql")),
    ("voice", include_str!("migration/voice.sql")),
    ("practice", include_str!("migration/practice.sql")),
    ("quiz", include_str!("migration/quiz.sql")),
    ("growth", include_str!("migration/growth.sql")),
    ("dialogue", include_str!("migration/dialogue.sql")),
    ("announcements", include_str!("migration/announcements.sql")),
    ("appeals", include_str!("migration/appeals.sql")),
    ("apart", include_str!("migration/apart.sql")),
];

/// A number of our own, so that two programs that start at once on one PostgreSQL migrate one after the other.
const LOCK: &str = "select pg_advisory_xact_lock(7268436652)";

/// How many migrations this program knows.
pub(crate) fn known() -> usize {
    LIST.len()
}

/// Brings the database up to date, in one transaction. Twice is harmless.
pub(crate) async fn run(db: &DatabaseConnection) -> Result<(), DbErr> {
    let tx = crate::db::begin(db).await?;
    if tx.get_database_backend() == DbBackend::Postgres {
        tx.execute_unprepared(LOCK).await?;
    }
    tx.execute_unprepared("create table if not exists migration (name text not null primary key)").await?;
    let done = done(&tx).await?;
    if let Some(unknown) = done.iter().find(|name| LIST.iter().all(|(known, _)| known != name)) {
        return Err(DbErr::Migration(format!("the database is of a later version: it knows '{unknown}'")));
    }
    // PostgreSQL would sort a text as people do, and ids, keys and places in lists are to sort by their bytes.
    let text = if tx.get_database_backend() == DbBackend::Postgres { "text collate \"C\"" } else { "text" };
    for (name, statements) in LIST.iter().filter(|(name, _)| !done.iter().any(|done| done == name)) {
        tx.execute_unprepared(&statements.replace("{text}", text)).await?;
        tx.execute_unprepared(&format!("insert into migration (name) values ('{name}')")).await?;
    }
    tx.commit().await
}

async fn done(db: &impl ConnectionTrait) -> Result<Vec<String>, DbErr> {
    let list = sea_orm::Statement::from_string(db.get_database_backend(), "select name from migration");
    db.query_all_raw(list).await?.iter().map(|row| row.try_get("", "name")).collect()
}
