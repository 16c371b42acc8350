//! Originals: the files that came with cases, and other bytes worth keeping, found by what they contain.

use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use domain::id::{CaseId, OriginalId};
use domain::time::At;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use sha2::{Digest, Sha256};

use crate::entity::original;
use crate::error::{StoreError, corrupt};
use crate::row;
use crate::write::{Reads, Tx};

/// A file that came with a case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Original {
    /// Its id.
    pub id: OriginalId,
    /// The case.
    pub case: CaseId,
    /// Its place among the files of the case, from 0 on.
    pub position: i64,
    /// The name the sender gave it.
    pub name: String,
    /// What it is, as `application/pdf`.
    pub media_type: String,
    /// Its size in bytes.
    pub size: i64,
    /// The digest of its bytes: [`Originals::get`].
    pub digest: String,
    /// When it came in.
    pub created: At,
}

fn read(row: original::Model) -> Result<Original, StoreError> {
    Ok(Original {
        id: row::id(&row.id)?,
        case: row::id(&row.case_id)?,
        position: row.position,
        name: row.name,
        media_type: row.media_type,
        size: row.size,
        digest: row.digest,
        created: At(row.created),
    })
}

/// Stores what came with cases. Their bytes are put in [`Originals`] before.
///
/// # Errors
/// The database.
pub async fn original_insert_many(tx: &Tx, originals: &[Original]) -> Result<(), StoreError> {
    let row = |original: &Original| original::Model {
        id: original.id.to_string(),
        case_id: original.case.to_string(),
        position: original.position,
        name: original.name.clone(),
        media_type: original.media_type.clone(),
        size: original.size,
        digest: original.digest.clone(),
        created: original.created.0,
    };
    row::insert::<original::Entity>(tx.db(), originals.iter().map(row).collect()).await
}

/// A file, whoever asks: look first whether its case may be read.
///
/// # Errors
/// The database.
pub async fn original_get(db: &impl Reads, id: OriginalId) -> Result<Option<Original>, StoreError> {
    row::first(db.db(), original::Entity::find_by_id(id.to_string()), read).await
}

/// The files of a case, in the order they came.
///
/// # Errors
/// The database.
pub async fn original_of_case(db: &impl Reads, case: CaseId) -> Result<Vec<Original>, StoreError> {
    let query = original::Entity::find().filter(original::Column::CaseId.eq(case.to_string()));
    row::list(db.db(), query.order_by_asc(original::Column::Position), read).await
}

/// All files in the order of their ids, behind one: for who checks them.
///
/// # Errors
/// The database.
pub async fn original_after(
    db: &impl Reads,
    after: Option<OriginalId>,
    most: u32,
) -> Result<Vec<Original>, StoreError> {
    let after = after.map(|id| id.to_string()).unwrap_or_default();
    let query =
        original::Entity::find().filter(original::Column::Id.gt(after)).order_by_asc(original::Column::Id);
    row::list(db.db(), query.limit(u64::from(most)), read).await
}

/// The folder of originals. The same bytes are the same file, so that putting them twice is harmless.
#[derive(Clone, Debug)]
pub struct Originals {
    folder: PathBuf,
}

impl Originals {
    /// The originals in the folder of the data.
    #[must_use]
    pub fn new(folder: &Path) -> Originals {
        Originals { folder: folder.join("originals") }
    }

    /// Keeps bytes; answers their digest, SHA-256 in hexadecimal. When this returns, they survive a power cut.
    ///
    /// # Errors
    /// [`StoreError::Unavailable`] when the disk does not take them.
    pub async fn put(&self, bytes: Vec<u8>) -> Result<String, StoreError> {
        let originals = self.clone();
        aside(move || originals.put_now(&bytes)).await
    }

    /// The bytes of a digest.
    ///
    /// # Errors
    /// [`StoreError::Corrupt`] when they are not what was put in.
    pub async fn get(&self, digest: &str) -> Result<Option<Vec<u8>>, StoreError> {
        let Some(path) = self.path(digest) else { return Ok(None) };
        let bytes = aside(move || match fs::read(path) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
            other => other.map(Some),
        });
        let bytes = bytes.await?;
        if bytes.as_ref().is_some_and(|bytes| hex(&Sha256::digest(bytes)) != digest) {
            return Err(corrupt(digest, "the original was changed"));
        }
        Ok(bytes)
    }

    /// Whether the bytes of a digest are there, and still what was put in.
    ///
    /// # Errors
    /// [`StoreError::Unavailable`] when the disk does not answer.
    pub async fn check(&self, digest: &str) -> Result<bool, StoreError> {
        match self.get(digest).await {
            Ok(bytes) => Ok(bytes.is_some()),
            Err(StoreError::Corrupt(_)) => Ok(false),
            Err(error) => Err(error),
        }
    }

    fn put_now(&self, bytes: &[u8]) -> io::Result<String> {
        let digest = hex(&Sha256::digest(bytes));
        let Some(path) = self.path(&digest) else { return Err(io::Error::other("no digest")) };
        let folder = path.parent().unwrap_or(&self.folder);
        // Half a file of an earlier crash has another name and is never taken for a whole one.
        if path.exists() {
            return Ok(digest);
        }
        fs::create_dir_all(folder)?;
        let half = folder.join(format!("half-{:016x}", fastrand::u64(..)));
        let kept = write_file(&half, bytes).and_then(|()| fs::rename(&half, &path));
        if kept.is_err() {
            let _ = fs::remove_file(&half);
        }
        kept?;
        for folder in [folder, &self.folder] {
            File::open(folder)?.sync_all()?;
        }
        Ok(digest)
    }

    /// Where the bytes of a digest lie; none for what is no digest, so that no path comes from outside.
    fn path(&self, digest: &str) -> Option<PathBuf> {
        let fits = digest.len() == 64 && digest.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'));
        fits.then(|| self.folder.join(&digest[..2]).join(&digest[2..]))
    }
}

fn write_file(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut file = File::create_new(path)?;
    file.write_all(bytes)?;
    file.sync_all()
}

/// The disk is slow: it is asked on a thread of its own.
async fn aside<T: Send + 'static>(
    work: impl FnOnce() -> io::Result<T> + Send + 'static,
) -> Result<T, StoreError> {
    let done = tokio::task::spawn_blocking(work).await;
    let unavailable = |why: String| StoreError::Unavailable(why);
    done.map_err(|error| unavailable(error.to_string()))?.map_err(|error| unavailable(error.to_string()))
}

/// Bytes in hexadecimal.
pub(crate) fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
