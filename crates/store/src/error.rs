//! What can go wrong in the store. No type of a driver leaves the crate.

use std::fmt::Display;

use sea_orm::{DbErr, SqlErr};

/// Why the store did not do what was asked.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum StoreError {
    /// Somebody else was earlier: the row is not any more, or not yet, what the caller saw. Look again, then decide again.
    #[error("somebody else changed this in the meantime")]
    Changed,
    /// The database cannot be reached or does not answer. Later it may.
    #[error("the database is not available: {0}")]
    Unavailable(String),
    /// What is stored is not what this program stores, or it was asked to store what cannot be.
    #[error("what is stored cannot be right: {0}")]
    Corrupt(String),
}

/// The error of a query.
pub(crate) fn failed(error: DbErr) -> StoreError {
    match error.sql_err() {
        Some(SqlErr::UniqueConstraintViolation(_)) => return StoreError::Changed,
        Some(_) => return StoreError::Corrupt(error.to_string()),
        None => {}
    }
    match error {
        DbErr::Type(_)
        | DbErr::Json(_)
        | DbErr::TryIntoErr { .. }
        | DbErr::AttrNotSet(_)
        | DbErr::ConvertFromU64(_) => StoreError::Corrupt(error.to_string()),
        error => StoreError::Unavailable(error.to_string()),
    }
}

/// Something stored that cannot be read.
pub(crate) fn corrupt(what: &str, why: impl Display) -> StoreError {
    StoreError::Corrupt(format!("{what}: {why}"))
}
