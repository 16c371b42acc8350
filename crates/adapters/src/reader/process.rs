//! A process for each document: started, fed, listened to, and ended when it takes too long or says too much.

use std::path::{Path, PathBuf};
use std::process::{ExitStatus, Stdio};
use std::time::Duration;

use reading::document::Unreadable;
use tokio::io::{AsyncRead, AsyncReadExt, AsyncWriteExt};
use tokio::process::{Child, Command};
use tokio::time::timeout;

use super::child::Order;
use super::wire::heard;
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

/// What a process said, kept also when its time is over before it has ended.
#[derive(Default)]
struct Spoken {
    said: Vec<u8>,
    complaints: Vec<u8>,
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
        let mut spoken = Spoken::default();
        let work = talk(&mut child, &input, bytes, &mut spoken);
        let end_of_time = timeout(Duration::from_secs(self.allowance.seconds), work).await;
        // Also after a good end: nothing that it started may stay.
        end(id);
        child.start_kill().ok();
        child.wait().await.ok();
        let cut_off = match end_of_time {
            Err(_) => Some(Unreadable::TooLong),
            Ok(status) => early_end(status.map_err(|error| told(&error))?, &spoken)?,
        };
        Ok(heard(&spoken.said, cut_off))
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
async fn talk(
    child: &mut Child,
    order: &[u8],
    bytes: &[u8],
    spoken: &mut Spoken,
) -> std::io::Result<ExitStatus> {
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
    let (out, err) = (child.stdout.take(), child.stderr.take());
    let Spoken { said, complaints } = spoken;
    let ((), said, complaints) =
        tokio::join!(give, listen(out, MOST_SAID, said), listen(err, MOST_COMPLAINTS, complaints));
    said.and(complaints)?;
    child.wait().await
}

/// What comes from a pipe, up to `most` bytes; then the pipe is closed, and writing to it ends the writer.
async fn listen(pipe: Option<impl AsyncRead + Unpin>, most: u64, heard: &mut Vec<u8>) -> std::io::Result<()> {
    let Some(mut pipe) = pipe.map(|pipe| pipe.take(most)) else { return Ok(()) };
    // Piece by piece: what was heard stays when this is given up in the middle.
    while pipe.read_buf(heard).await? > 0 {}
    Ok(())
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

/// Why it ended before its work was done; `None` when it did its work.
fn early_end(status: ExitStatus, spoken: &Spoken) -> Result<Option<Unreadable>, Failure> {
    let complaints = String::from_utf8_lossy(&spoken.complaints);
    if spoken.said.len() as u64 >= MOST_SAID {
        return Ok(Some(Unreadable::TooLong));
    }
    if status.success() {
        return Ok(None);
    }
    if complaints.contains("memory allocation of") {
        return Ok(Some(Unreadable::TooMuchMemory));
    }
    match (signal(status), status.code()) {
        // Ended by itself for want of seconds, or by the system for want of memory.
        (Some(SIGXCPU), _) => Ok(Some(Unreadable::TooLong)),
        (Some(SIGKILL), _) => Ok(Some(Unreadable::TooMuchMemory)),
        (Some(_), _) | (_, Some(PANICKED)) => Ok(Some(Unreadable::Broken)),
        _ => Err(Failure::Temporary(format!("reading a document: {}", complaints.trim()))),
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
