//! Where letters come from: a folder or a mailbox on a server. What was taken in stays there, marked as done.

mod folder;
mod imap;
mod scripted;

pub use folder::Folder;
pub use imap::{Account, Imap, Password, Security};
pub use scripted::Scripted;

use crate::failure::Failure;

/// The most bytes that one round takes in, apart from its first letter: rounds follow each other.
pub const MOST_BYTES_A_ROUND: u64 = 64 * 1024 * 1024;

/// A place that letters arrive in.
#[derive(Clone, Debug)]
pub enum Mailbox {
    /// Files that people or programs put there.
    Folder(Folder),
    /// A mailbox on a mail server.
    Imap(Imap),
    /// For tests.
    Scripted(Scripted),
}

/// Something that arrived, as it came.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Letter {
    /// The same for the same letter in every round, and for no other letter: take each key in once.
    pub key: String,
    /// What people may know it by: a file name, or the number on the server.
    pub name: String,
    /// All of it.
    pub bytes: Vec<u8>,
}

/// Something that arrived and cannot be taken in, for people to be told of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refused {
    /// As of a letter.
    pub key: String,
    /// As of a letter.
    pub name: String,
    /// Why.
    pub why: Why,
}

/// Why something is not taken in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Why {
    /// It has more bytes than the limit.
    TooLarge {
        /// How many it has, as far as is known.
        bytes: u64,
    },
    /// It cannot be read, in the words of the system.
    Unreadable(String),
}

/// One round.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Fetched {
    /// Oldest first.
    pub letters: Vec<Letter>,
    /// What people should be told of. Say `done` for these too, after it was told.
    pub refused: Vec<Refused>,
}

impl Mailbox {
    /// At most `most` letters and as many refused that are not done yet. Changes nothing: without `done` the next round
    /// brings the same.
    ///
    /// # Errors
    /// When the folder or the server as a whole cannot be read. One bad letter is no error.
    pub async fn fetch(&self, most: usize) -> Result<Fetched, Failure> {
        match self {
            Mailbox::Folder(folder) => folder.fetch(most).await,
            Mailbox::Imap(imap) => imap.fetch(most).await,
            Mailbox::Scripted(scripted) => scripted.fetch(most),
        }
    }

    /// Marks letters and refused as done. Call it only after what they hold is stored for good. May be called twice.
    ///
    /// # Errors
    /// When it cannot be marked: the next round brings them again.
    pub async fn done(&self, keys: &[String]) -> Result<(), Failure> {
        if keys.is_empty() {
            return Ok(());
        }
        match self {
            Mailbox::Folder(folder) => folder.done(keys).await,
            Mailbox::Imap(imap) => imap.done(keys).await,
            Mailbox::Scripted(scripted) => scripted.done(keys),
        }
    }
}
