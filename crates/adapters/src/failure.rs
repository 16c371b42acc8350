//! Why the world outside did not do what was asked, and whether asking again helps.

use std::io;

/// What the caller needs to know: try again, or tell a person. The words are for whoever runs the program.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Failure {
    /// It may well work later.
    #[error("{0}")]
    Temporary(String),
    /// It will not work until somebody changes something.
    #[error("{0}")]
    Permanent(String),
}

impl Failure {
    /// Disks and folders come back; a name that cannot be does not.
    pub(crate) fn of_file(what: &str, error: &io::Error) -> Failure {
        let told = format!("{what}: {error}");
        match error.kind() {
            io::ErrorKind::InvalidInput | io::ErrorKind::InvalidFilename | io::ErrorKind::Unsupported => {
                Failure::Permanent(told)
            }
            _ => Failure::Temporary(told),
        }
    }
}

/// Runs work with files where it does not hold up others.
pub(crate) async fn aside<T: Send + 'static>(
    work: impl FnOnce() -> Result<T, Failure> + Send + 'static,
) -> Result<T, Failure> {
    let ended = tokio::task::spawn_blocking(work).await;
    ended.unwrap_or_else(|error| Err(Failure::Temporary(format!("the work was broken off: {error}"))))
}
