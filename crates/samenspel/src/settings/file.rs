//! The settings file: TOML; a name that is not known is refused, for it was meant to do something.

use std::net::SocketAddr;
use std::path::{Path, PathBuf};

use adapters::mailbox::{Account, Folder, Imap, Password, Security};
use serde::Deserialize;

use super::Refused;

/// What the file may say.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
#[allow(missing_docs, reason = "the same names as in Settings, explained there")]
pub struct File {
    pub data: Option<PathBuf>,
    pub listen: Option<SocketAddr>,
    pub database: Option<String>,
    pub public_url: Option<String>,
    pub log_json: Option<bool>,
    pub learns: Option<bool>,
    pub threads: Option<usize>,
    pub upload_megabytes: Option<usize>,
    pub rate_factor: Option<u32>,
    pub delivery: Option<PathBuf>,
    pub webhooks_to_private: Option<bool>,
    pub offset: Option<i32>,
    pub mailbox: Vec<Mailbox>,
}

/// A place that cases come from: a folder, or a mailbox on a server.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Mailbox {
    /// Its name, in the log and on the page.
    pub name: String,
    /// The key of the stream that its cases belong to.
    pub stream: String,
    /// A folder of `.eml` files.
    pub folder: Option<PathBuf>,
    /// A mailbox on a server.
    pub imap: Option<Server>,
}

/// A mailbox on a server.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Server {
    host: String,
    port: Option<u16>,
    user: String,
    /// The file with the password.
    password_file: PathBuf,
    folder: Option<String>,
    /// A file with the certificate to trust, where it is none that the system trusts.
    certificate: Option<PathBuf>,
    /// No TLS: only for a server on this machine itself.
    #[serde(default)]
    plain: bool,
}

impl File {
    /// Reads the file.
    ///
    /// # Errors
    /// When it is not there or not understood.
    pub fn read(path: &Path) -> Result<File, Refused> {
        let text = std::fs::read_to_string(path).map_err(|error| Refused::NoFile(path.to_owned(), error))?;
        toml::from_str(&text).map_err(|error| Refused::BadFile(path.to_owned(), Box::new(error)))
    }
}

impl Mailbox {
    /// Where it is, as people may read it.
    #[must_use]
    pub fn place(&self) -> String {
        match (&self.folder, &self.imap) {
            (Some(folder), _) => folder.display().to_string(),
            (None, Some(server)) => format!("{}@{}", server.user, server.host),
            (None, None) => "–".to_owned(),
        }
    }

    /// The mailbox itself, its password read.
    ///
    /// # Errors
    /// Says in a sentence what is missing.
    pub fn open(&self, most_bytes: u64) -> Result<adapters::mailbox::Mailbox, String> {
        match (&self.folder, &self.imap) {
            (Some(folder), None) => {
                Ok(adapters::mailbox::Mailbox::Folder(Folder::new(folder.clone(), most_bytes)))
            }
            (None, Some(server)) => {
                let imap = Imap::new(server.account(most_bytes)?).map_err(|error| error.to_string())?;
                Ok(adapters::mailbox::Mailbox::Imap(imap))
            }
            _ => Err(format!("the mailbox {} needs either a folder or imap", self.name)),
        }
    }
}

impl Server {
    fn account(&self, most_bytes: u64) -> Result<Account, String> {
        let read = |path: &Path| {
            std::fs::read(path).map_err(|error| format!("{} cannot be read: {error}", path.display()))
        };
        let password = String::from_utf8_lossy(&read(&self.password_file)?).trim_end().to_owned();
        let security = match (&self.certificate, self.plain) {
            (Some(path), false) => Security::TlsWith(read(path)?),
            (None, false) => Security::Tls,
            (_, true) => Security::Plain,
        };
        Ok(Account {
            host: self.host.clone(),
            port: self.port.unwrap_or(if self.plain { 143 } else { 993 }),
            security,
            user: self.user.clone(),
            password: Password::new(password),
            folder: self.folder.clone().unwrap_or_else(|| "INBOX".to_owned()),
            most_bytes,
        })
    }
}
