//! Where decisions go: each is delivered once, however often it is sent.

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use crate::failure::{Failure, aside};

/// The folder inside the folder, for what is not delivered yet.
const UNSENT: &str = ".unsent";
/// The most characters of a key.
const MOST_KEY: usize = 200;

/// A place that takes decisions.
#[derive(Clone, Debug)]
pub enum Delivery {
    /// A folder that another program reads: one file `<key>.json` per decision.
    Folder(PathBuf),
    /// For tests: keeps what is sent.
    Scripted(Scripted),
}

/// What became of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sent {
    /// Delivered by this call.
    Now,
    /// It was there already; what is there was left alone.
    Before,
}

impl Delivery {
    /// Delivers `body` under `key`, once: after an `Ok` it is on the disk, also when the machine stops now.
    ///
    /// Half a file never stands under the final name, whenever the program is killed. Whoever reads the folder must
    /// remember the keys it has taken away: what is gone would be delivered again.
    ///
    /// # Errors
    /// Permanent where the key is no plain name (letters, digits, `.`, `_`, `-`, no dot in front); else what the disk says.
    pub async fn send(&self, key: &str, body: &[u8]) -> Result<Sent, Failure> {
        named(key)?;
        match self {
            Delivery::Folder(folder) => {
                let (folder, key, body) = (folder.clone(), key.to_string(), body.to_vec());
                aside(move || deliver(&folder, &key, "json", &body)).await
            }
            Delivery::Scripted(scripted) => scripted.send(key, body),
        }
    }

    /// The same in the folder `within` inside this one, which is made where it is not there, as `<key>.<ending>`.
    ///
    /// # Errors
    /// As [`Delivery::send`]; permanent as well where one of the names is no plain name.
    pub async fn send_within(
        &self,
        within: &str,
        key: &str,
        ending: &'static str,
        body: &[u8],
    ) -> Result<Sent, Failure> {
        named(within)?;
        named(key)?;
        match self {
            Delivery::Folder(folder) => {
                let (folder, key, body) = (folder.join(within), key.to_string(), body.to_vec());
                aside(move || {
                    // Only the one folder: where the outer one is gone (a disk not mounted), nothing is made in its place.
                    match fs::create_dir(&folder) {
                        Err(error) if error.kind() != io::ErrorKind::AlreadyExists => {
                            return Err(Failure::of_file(&format!("making {}", folder.display()), &error));
                        }
                        _ => {}
                    }
                    deliver(&folder, &key, ending, &body)
                })
                .await
            }
            Delivery::Scripted(scripted) => scripted.send(&format!("{within}/{key}.{ending}"), body),
        }
    }
}

/// A plain name, that leads nowhere and hides nothing.
fn named(key: &str) -> Result<(), Failure> {
    let plain = |c: u8| c.is_ascii_alphanumeric() || matches!(c, b'.' | b'_' | b'-');
    if key.is_empty() || key.len() > MOST_KEY || key.starts_with('.') || !key.bytes().all(plain) {
        return Err(Failure::Permanent(format!("a delivery cannot be called {key:?}")));
    }
    Ok(())
}

fn deliver(folder: &Path, key: &str, ending: &str, body: &[u8]) -> Result<Sent, Failure> {
    let to = folder.join(format!("{key}.{ending}"));
    let told = |error: &io::Error| Failure::of_file(&format!("delivering {}", to.display()), error);
    if to.try_exists().map_err(|error| told(&error))? {
        return settled(folder, key, Sent::Before).map_err(|error| told(&error));
    }
    let written = write_unsent(folder, key, body).map_err(|error| told(&error))?;
    // A link, not a rename: it refuses where a name is taken, so that of many senders one wins.
    let linked = fs::hard_link(&written, &to);
    let sent = match linked {
        Ok(()) => Sent::Now,
        // Not found: another sender delivered and swept up ours. Then the file is there.
        Err(error) if to.exists() => {
            tracing::debug!(key, %error, "delivered by another sender");
            Sent::Before
        }
        Err(error) => {
            fs::remove_file(&written).ok();
            return Err(told(&error));
        }
    };
    settled(folder, key, sent).map_err(|error| told(&error))
}

/// Writes the body where no reader looks, down to the disk.
fn write_unsent(folder: &Path, key: &str, body: &[u8]) -> io::Result<PathBuf> {
    static SENDERS: AtomicU64 = AtomicU64::new(0);
    let unsent = folder.join(UNSENT);
    if !unsent.is_dir() {
        // Only the one folder: where the folder itself is gone (a disk not mounted), nothing is made in its place.
        match fs::create_dir(&unsent) {
            Err(error) if error.kind() != io::ErrorKind::AlreadyExists => return Err(error),
            _ => {}
        }
    }
    let mut name = format!("{}-{}", std::process::id(), SENDERS.fetch_add(1, Ordering::Relaxed));
    loop {
        let path = unsent.join(format!("{key}~{name}"));
        match File::create_new(&path) {
            Ok(mut file) => {
                file.write_all(body)?;
                file.sync_all()?;
                return Ok(path);
            }
            // A process before us had our number and was killed.
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => name.push('-'),
            Err(error) => return Err(error),
        }
    }
}

/// Makes the name last, then sweeps up what this and earlier, killed senders left of this key.
fn settled(folder: &Path, key: &str, sent: Sent) -> io::Result<Sent> {
    File::open(folder)?.sync_all()?;
    let ours = format!("{key}~");
    for entry in fs::read_dir(folder.join(UNSENT)).into_iter().flatten().flatten() {
        if entry.file_name().to_string_lossy().starts_with(&ours) {
            fs::remove_file(entry.path()).ok();
        }
    }
    Ok(sent)
}

/// A delivery for tests: clones share what was sent.
#[derive(Clone, Debug, Default)]
pub struct Scripted {
    inside: Arc<Mutex<Inside>>,
}

#[derive(Debug, Default)]
struct Inside {
    sent: BTreeMap<String, Vec<u8>>,
    failures: Vec<Failure>,
}

impl Scripted {
    /// The next call fails so; several are taken in order.
    pub fn fail_next(&self, failure: Failure) {
        self.inside.lock().unwrap_or_else(PoisonError::into_inner).failures.push(failure);
    }

    /// What was sent, by key.
    #[must_use]
    pub fn sent(&self) -> BTreeMap<String, Vec<u8>> {
        self.inside.lock().unwrap_or_else(PoisonError::into_inner).sent.clone()
    }

    fn send(&self, key: &str, body: &[u8]) -> Result<Sent, Failure> {
        let mut inside = self.inside.lock().unwrap_or_else(PoisonError::into_inner);
        if !inside.failures.is_empty() {
            return Err(inside.failures.remove(0));
        }
        if inside.sent.contains_key(key) {
            return Ok(Sent::Before);
        }
        inside.sent.insert(key.to_string(), body.to_vec());
        Ok(Sent::Now)
    }
}
