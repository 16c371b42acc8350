//! A folder as a mailbox: files that are complete come in, and move to `done/` or `refused/`; nothing is ever deleted.

use std::fs::{self, File};
use std::io::{self, Read};
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use sha2::{Digest, Sha256};

use super::{Fetched, Letter, MOST_BYTES_A_ROUND, Refused, Why};
use crate::failure::{Failure, aside};

/// Where what was taken in goes.
const DONE: &str = "done";
/// Where what was refused goes.
const REFUSED: &str = "refused";
/// Before the name in the key of what was refused.
const MARK: &str = "refused-";
/// The most bytes of a name that are kept on moving, so that the mark before it fits.
const MOST_NAME: usize = 200;

/// A folder that files are put in.
///
/// Files being written are left alone: hidden ones, those that end in `.tmp` or `.part`, and empty ones. A program that
/// writes slowly under the final name can be read half; let it write elsewhere on the disk and rename. Links and
/// folders are never followed.
#[derive(Clone, Debug)]
pub struct Folder {
    path: PathBuf,
    most_bytes: u64,
}

struct Waiting {
    name: String,
    path: PathBuf,
    bytes: u64,
    since: Option<SystemTime>,
}

impl Folder {
    /// The folder must be there; files with more than `most_bytes` are refused.
    #[must_use]
    pub fn new(path: PathBuf, most_bytes: u64) -> Folder {
        Folder { path, most_bytes }
    }

    pub(super) async fn fetch(&self, most: usize) -> Result<Fetched, Failure> {
        let folder = self.clone();
        aside(move || folder.read(most)).await
    }

    pub(super) async fn done(&self, keys: &[String]) -> Result<(), Failure> {
        let (folder, keys) = (self.clone(), keys.to_vec());
        aside(move || folder.put_away(&keys)).await
    }

    fn read(&self, most: usize) -> Result<Fetched, Failure> {
        let (mut fetched, mut total) = (Fetched::default(), 0);
        for waiting in self.waiting()? {
            let full = |fetched: usize| fetched >= most;
            if full(fetched.letters.len()) && full(fetched.refused.len()) {
                break;
            }
            let refuse = |why| Refused { key: refused_key(&waiting), name: waiting.name.clone(), why };
            if waiting.bytes > self.most_bytes {
                if !full(fetched.refused.len()) {
                    fetched.refused.push(refuse(Why::TooLarge { bytes: waiting.bytes }));
                }
                continue;
            }
            if full(fetched.letters.len()) || total > 0 && total + waiting.bytes > MOST_BYTES_A_ROUND {
                continue;
            }
            match content(&waiting.path, self.most_bytes) {
                Ok(Some(bytes)) => {
                    total += bytes.len() as u64;
                    let (key, name) = (letter_key(&waiting.name, &bytes), waiting.name.clone());
                    fetched.letters.push(Letter { key, name, bytes });
                }
                // It has grown or is gone since the list was made: the next round knows more.
                Ok(None) => {}
                Err(error) if error.kind() == io::ErrorKind::NotFound => {}
                Err(error) => {
                    if !full(fetched.refused.len()) {
                        fetched.refused.push(refuse(Why::Unreadable(error.to_string())));
                    }
                }
            }
        }
        Ok(fetched)
    }

    /// Complete files, oldest first.
    fn waiting(&self) -> Result<Vec<Waiting>, Failure> {
        let told = |error: io::Error| Failure::of_file(&format!("reading {}", self.path.display()), &error);
        let mut waiting = vec![];
        for entry in fs::read_dir(&self.path).map_err(told)? {
            let entry = entry.map_err(told)?;
            let name = entry.file_name().to_string_lossy().into_owned();
            // Gone between the list and the look: not ours any more.
            let Ok(about) = entry.metadata() else { continue };
            if about.is_file() && about.len() > 0 && !is_being_written(&name) {
                let (path, bytes, since) = (entry.path(), about.len(), about.modified().ok());
                waiting.push(Waiting { name, path, bytes, since });
            }
        }
        waiting.sort_by(|a, b| (a.since, &a.name).cmp(&(b.since, &b.name)));
        Ok(waiting)
    }

    fn put_away(&self, keys: &[String]) -> Result<(), Failure> {
        for waiting in self.waiting()? {
            let refused = keys.contains(&refused_key(&waiting));
            // Only by what it holds: a new file may have come under the old name.
            let mark = if refused {
                waiting.bytes.to_string()
            } else if keys.iter().any(|key| key.ends_with(&format!("-{}", waiting.name))) {
                let Ok(Some(bytes)) = content(&waiting.path, self.most_bytes) else { continue };
                let key = letter_key(&waiting.name, &bytes);
                if !keys.contains(&key) {
                    continue;
                }
                key.chars().take(16).collect()
            } else {
                continue;
            };
            let to = self.path.join(if refused { REFUSED } else { DONE });
            let moved = moved(&waiting, &to, &mark);
            moved.map_err(|error| Failure::of_file(&format!("moving {}", waiting.path.display()), &error))?;
        }
        Ok(())
    }
}

/// Moves a file under a name that tells what it holds: whatever has that name already holds the same.
fn moved(waiting: &Waiting, to: &Path, mark: &str) -> io::Result<()> {
    fs::create_dir_all(to)?;
    let mut end = waiting.name.len().min(MOST_NAME);
    while !waiting.name.is_char_boundary(end) {
        end -= 1;
    }
    let name = format!("{mark}-{}", &waiting.name[..end]);
    let mut path = to.join(&name);
    if mark.len() < 16 {
        // What was refused is known by its size only: never over another.
        let mut again = 1;
        while path.exists() {
            path = to.join(format!("{again}-{name}"));
            again += 1;
        }
    }
    fs::rename(&waiting.path, path)?;
    File::open(to)?.sync_all()
}

fn is_being_written(name: &str) -> bool {
    let lower = name.to_lowercase();
    name.starts_with('.') || [".tmp", ".part"].iter().any(|ending| lower.ends_with(ending))
}

fn letter_key(name: &str, bytes: &[u8]) -> String {
    use std::fmt::Write as _;
    let mut key = String::new();
    for byte in Sha256::digest(bytes) {
        // Writing to a string cannot fail.
        let _ = write!(key, "{byte:02x}");
    }
    format!("{key}-{name}")
}

fn refused_key(waiting: &Waiting) -> String {
    format!("{MARK}{}-{}", waiting.bytes, waiting.name)
}

/// The whole file, or none where it has become larger than it may be.
fn content(path: &Path, most: u64) -> io::Result<Option<Vec<u8>>> {
    let mut bytes = vec![];
    File::open(path)?.take(most.saturating_add(1)).read_to_end(&mut bytes)?;
    Ok((bytes.len() as u64 <= most && !bytes.is_empty()).then_some(bytes))
}
