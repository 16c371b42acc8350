//! A process for each document: started, fed, listened to, and ended when it takes too long or says too much.

use std::path::{Path, PathBuf};
use std::process::{ExitStatus, Stdio};
use std::time::Duration;

use reading::document::Unreadable;
use tokio::io::{AsyncRead, AsyncReadExt, AsyncWriteExt};
use tokio::process::{Child, Command};
use tokio::time::timeout;

use super::child::Order;
use super::wire::Said;
use super::{Allowance, Read, Tesseract, VERB};
use crate::failure::Failure;

/// The most bytes that are taken from the process.
const MOST_SAID: u64 = 128 << 20;
/// The most bytes of its complaints.
const MOST_COMPLAINTS: u64 = 4096;
/// What the process may know of our surroundings: where programs, libraries and language data are. No secrets.
const KEPT: [&str; 4] = ["PATH", "LD_LIBRARY_PATH", "TESSDATA_PREFIX", "TMPDIR"];

/// A program that reads, and what it may take.
#[derive(Clone, Debug)]
pub struct Process {
    /// Our own program.
    pub program: PathBuf,
    /// For pages that are images.
    pub tesseract: Option<Tesseract>,
    /// For each document.
    pub allowance: Allowance,
}

/// All that a process left behind.
struct Left {
    status: ExitStatus,
    said: Vec<u8>,
    complaints: String,
}

impl Process {
    pub(super) async fn read(
        &self,
        bytes: &[u8],
        images: &Path,
    ) -> Result<Result<Read, Unreadable>, Failure> {
        let order = Order {
            images: images.to_path_buf(),
            allowance: self.allowance,
            tesseract: self.tesseract.clone(),
        };
        let mut input = serde_json::to_vec(&order).map_err(|error| Failure::Permanent(error.to_string()))?;
        input.push(b'\n');
        let told = |error: &std::io::Error| Failure::of_file(&self.program.display().to_string(), error);
        let mut child = self.start().map_err(|error| told(&error))?;
        let id = child.id();
        let work = talk(&mut child, &input, bytes);
        let left = timeout(Duration::from_secs(self.allowance.seconds), work).await;
        // Also after a good end: nothing that it started may stay.
        end(id);
        child.start_kill().ok();
        child.wait().await.ok();
        match left {
            Err(_) => Ok(Err(Unreadable::TooLong)),
            Ok(left) => understood(left.map_err(|error| told(&error))?),
        }
    }

    fn start(&self) -> std::io::Result<Child> {
        let mut command = Command::new(&self.program);
        command.arg(VERB).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        command.env_clear().kill_on_drop(true);
        command.envs(KEPT.iter().filter_map(|name| Some((name, std::env::var_os(name)?))));
        // A group of its own, so that it can be ended with all that it started.
        #[cfg(unix)]
        command.process_group(0);
        command.spawn()
    }
}

/// Feeds and listens at once: a process that says something before it has read everything does not stall.
async fn talk(child: &mut Child, order: &[u8], bytes: &[u8]) -> std::io::Result<Left> {
    let input = child.stdin.take();
    let give = async {
        if let Some(mut input) = input {
            // A process that ends early closes its input; its end says why.
            let _ = async {
                input.write_all(order).await?;
                input.write_all(bytes).await?;
                input.shutdown().await
            }
            .await;
        }
    };
    let (said, complaints) = (child.stdout.take(), child.stderr.take());
    let ((), said, complaints) =
        tokio::join!(give, heard(said, MOST_SAID), heard(complaints, MOST_COMPLAINTS));
    let status = child.wait().await?;
    Ok(Left { status, said: said?, complaints: String::from_utf8_lossy(&complaints?).into_owned() })
}

/// What comes from a pipe, up to `most` bytes; then the pipe is closed, and writing to it ends the writer.
async fn heard(pipe: Option<impl AsyncRead + Unpin>, most: u64) -> std::io::Result<Vec<u8>> {
    let mut heard = vec![];
    if let Some(pipe) = pipe {
        pipe.take(most).read_to_end(&mut heard).await?;
    }
    Ok(heard)
}

/// Ends the group of a process.
#[cfg(unix)]
fn end(id: Option<u32>) {
    let group = id.and_then(|id| rustix::process::Pid::from_raw(i32::try_from(id).ok()?));
    if let Some(group) = group {
        rustix::process::kill_process_group(group, rustix::process::Signal::KILL).ok();
    }
}

#[cfg(not(unix))]
fn end(_: Option<u32>) {}

/// What its end means.
fn understood(left: Left) -> Result<Result<Read, Unreadable>, Failure> {
    if left.said.len() as u64 >= MOST_SAID {
        return Ok(Err(Unreadable::TooLong));
    }
    if left.status.success() {
        let said = serde_json::from_slice::<Said>(&left.said);
        return Ok(said.map_err(|_| Unreadable::Broken).and_then(Said::read));
    }
    if left.complaints.contains("memory allocation of") {
        return Ok(Err(Unreadable::TooMuchMemory));
    }
    match (signal(left.status), left.status.code()) {
        // Ended by itself for want of seconds, or by the system for want of memory.
        (Some(SIGXCPU), _) => Ok(Err(Unreadable::TooLong)),
        (Some(SIGKILL), _) => Ok(Err(Unreadable::TooMuchMemory)),
        (Some(_), _) | (_, Some(PANICKED)) => Ok(Err(Unreadable::Broken)),
        _ => Err(Failure::Temporary(format!("reading a document: {}", left.complaints.trim()))),
    }
}

const SIGKILL: i32 = 9;
const SIGXCPU: i32 = 24;
/// How a Rust program ends after a panic.
const PANICKED: i32 = 101;

#[cfg(unix)]
fn signal(status: ExitStatus) -> Option<i32> {
    std::os::unix::process::ExitStatusExt::signal(&status)
}

#[cfg(not(unix))]
fn signal(_: ExitStatus) -> Option<i32> {
    None
}
