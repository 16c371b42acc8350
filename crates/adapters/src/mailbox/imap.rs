//! A mailbox on a mail server over IMAP: unread mails come in; what is done is marked as read. Nothing is ever deleted.

mod connection;

use std::collections::BTreeMap;
use std::fmt;
use std::net::IpAddr;
use std::time::Duration;

use futures_util::TryStreamExt;
use sha2::{Digest, Sha256};

use self::connection::{Session, connected, failure};
use super::{Fetched, Letter, MOST_BYTES_A_ROUND, Refused, Why};
use crate::failure::Failure;

/// The longest that one round with a server may take.
const PATIENCE: Duration = Duration::from_secs(120);
/// How many mails are named in one command.
const AT_ONCE: usize = 100;

/// Where the mailbox is and how to open it.
#[derive(Clone, Debug)]
pub struct Account {
    /// The name of the server, as its certificate has it.
    pub host: String,
    /// 993 as a rule.
    pub port: u16,
    /// How the connection is kept private.
    pub security: Security,
    /// Who we are there.
    pub user: String,
    /// Never shown.
    pub password: Password,
    /// `INBOX` as a rule.
    pub folder: String,
    /// Larger mails are refused.
    pub most_bytes: u64,
}

/// How the connection is kept private.
#[derive(Clone, Debug)]
pub enum Security {
    /// TLS from the first byte, trusting whom the system trusts.
    Tls,
    /// TLS from the first byte, trusting these PEM certificates and nobody else.
    TlsWith(Vec<u8>),
    /// None: only to this machine itself.
    Plain,
}

/// A secret that does not show itself.
#[derive(Clone)]
pub struct Password(String);

impl Password {
    /// Keeps the secret.
    #[must_use]
    pub fn new(secret: String) -> Password {
        Password(secret)
    }
}

impl fmt::Debug for Password {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Password(…)")
    }
}

/// A mailbox on a server. Each round is a connection of its own.
#[derive(Clone, Debug)]
pub struct Imap {
    account: Account,
    /// Tells the keys of this mailbox from those of another.
    mark: String,
}

impl Imap {
    /// Checks the settings; connects to nothing.
    ///
    /// # Errors
    /// Permanent where the connection would be open for others to read.
    pub fn new(account: Account) -> Result<Imap, Failure> {
        let here =
            account.host == "localhost" || account.host.parse().is_ok_and(|ip: IpAddr| ip.is_loopback());
        if matches!(account.security, Security::Plain) && !here {
            let told = format!("{} is another machine: the connection must be TLS", account.host);
            return Err(Failure::Permanent(told));
        }
        let whole = format!("{}\n{}\n{}", account.host, account.user, account.folder);
        let mark = Sha256::digest(whole).iter().take(4).map(|byte| format!("{byte:02x}")).collect();
        Ok(Imap { account, mark })
    }

    pub(super) async fn fetch(&self, most: usize) -> Result<Fetched, Failure> {
        self.in_time(async {
            let (mut session, validity) = self.opened().await?;
            let fetched = self.unread(&mut session, validity, most).await?;
            // The round is over whatever the server says to this.
            session.logout().await.ok();
            Ok(fetched)
        })
        .await
    }

    pub(super) async fn done(&self, keys: &[String]) -> Result<(), Failure> {
        self.in_time(async {
            let (mut session, validity) = self.opened().await?;
            // Numbers of before the server dealt them anew mean other mails now.
            let start = self.key(validity, "");
            let uids: Vec<u32> =
                keys.iter().filter_map(|key| key.strip_prefix(&start)?.parse().ok()).collect();
            for some in uids.chunks(AT_ONCE) {
                let set: Vec<String> = some.iter().map(u32::to_string).collect();
                // Not `uid_store`: that takes a refusal for a success.
                let command = format!("UID STORE {} +FLAGS.SILENT (\\Seen)", set.join(","));
                session
                    .run_command_and_check_ok(command)
                    .await
                    .map_err(|e| failure("marking as read", &e))?;
            }
            session.logout().await.ok();
            Ok(())
        })
        .await
    }

    async fn in_time<T>(&self, work: impl Future<Output = Result<T, Failure>>) -> Result<T, Failure> {
        let ended = tokio::time::timeout(PATIENCE, work).await;
        ended.unwrap_or_else(|_| Err(Failure::Temporary(format!("{} takes too long", self.account.host))))
    }

    /// Logged in, with the folder open, and the number that says which numbering of mails holds.
    async fn opened(&self) -> Result<(Session, u32), Failure> {
        let mut session = connected(&self.account).await?;
        let folder = session.select(&self.account.folder).await;
        let folder =
            folder.map_err(|e| failure(&format!("opening the folder {}", self.account.folder), &e))?;
        let unnumbered = || Failure::Permanent("the server does not number its mails".to_string());
        Ok((session, folder.uid_validity.ok_or_else(unnumbered)?))
    }

    fn key(&self, validity: u32, uid: &str) -> String {
        format!("imap-{}-{validity}-{uid}", self.mark)
    }

    async fn unread(&self, session: &mut Session, validity: u32, most: usize) -> Result<Fetched, Failure> {
        let (mut fetched, mut total) = (Fetched::default(), 0);
        let found = session.uid_search("UNSEEN UNDELETED").await.map_err(|e| failure("searching", &e))?;
        let mut uids: Vec<u32> = found.into_iter().collect();
        uids.sort_unstable();
        for some in uids.chunks(AT_ONCE) {
            for (uid, bytes) in sizes(session, some).await? {
                if fetched.letters.len() >= most || total > 0 && total + bytes > MOST_BYTES_A_ROUND {
                    return Ok(fetched);
                }
                let (key, name) = (self.key(validity, &uid.to_string()), uid.to_string());
                // Servers may count otherwise than they send, so the limit holds for what is sent, too.
                let content = match bytes {
                    bytes if bytes > self.account.most_bytes => None,
                    _ => self.content(session, uid).await?,
                };
                match content {
                    None if fetched.refused.len() < most => {
                        fetched.refused.push(Refused { key, name, why: Why::TooLarge { bytes } });
                    }
                    None => {}
                    Some(bytes) if bytes.is_empty() => {}
                    Some(bytes) => {
                        total += bytes.len() as u64;
                        fetched.letters.push(Letter { key, name, bytes });
                    }
                }
            }
        }
        Ok(fetched)
    }

    /// The bytes of one mail; none where it has too many, empty where it is gone. Does not mark it as read.
    async fn content(&self, session: &mut Session, uid: u32) -> Result<Option<Vec<u8>>, Failure> {
        let query = format!("(UID BODY.PEEK[]<0.{}>)", self.account.most_bytes.saturating_add(1));
        let told = |e: async_imap::error::Error| failure("fetching a mail", &e);
        let mut answers = session.uid_fetch(uid.to_string(), query).await.map_err(told)?;
        let mut content = vec![];
        while let Some(answer) = answers.try_next().await.map_err(told)? {
            if let Some(body) = answer.body().filter(|_| answer.uid == Some(uid)) {
                content = body.to_vec();
            }
        }
        Ok((content.len() as u64 <= self.account.most_bytes).then_some(content))
    }
}

/// How many bytes each mail has, in the order of their numbers.
async fn sizes(session: &mut Session, uids: &[u32]) -> Result<BTreeMap<u32, u64>, Failure> {
    let set: Vec<String> = uids.iter().map(u32::to_string).collect();
    let told = |e: async_imap::error::Error| failure("asking how large mails are", &e);
    let mut answers = session.uid_fetch(set.join(","), "(UID RFC822.SIZE)").await.map_err(told)?;
    let mut sizes = BTreeMap::new();
    while let Some(answer) = answers.try_next().await.map_err(told)? {
        if let (Some(uid), Some(size)) = (answer.uid, answer.size)
            && uids.contains(&uid)
        {
            sizes.insert(uid, u64::from(size));
        }
    }
    Ok(sizes)
}
