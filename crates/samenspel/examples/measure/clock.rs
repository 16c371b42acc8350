//! Processor seconds and memory of this process, as Linux counts them.

use std::fs;
use std::time::Instant;

/// Counts the seconds this process's one thread computes; where the system does not tell, the seconds that pass.
pub struct Clock(Instant);

impl Clock {
    /// Starts to count.
    #[allow(clippy::disallowed_methods, reason = "a stopwatch, for systems that do not tell processor time")]
    pub fn start() -> Clock {
        Clock(Instant::now())
    }

    /// Seconds so far; only differences mean something.
    pub fn seconds(&self) -> f64 {
        computed().unwrap_or_else(|| self.0.elapsed().as_secs_f64())
    }
}

/// Nanoseconds on a processor: the first number in `/proc/self/schedstat`. Linux adds to it at every tick and whenever a thread
/// offers its turn to others, so offering makes it exact.
fn computed() -> Option<f64> {
    std::thread::yield_now();
    let text = fs::read_to_string("/proc/self/schedstat").ok()?;
    let nanoseconds: u64 = text.split_whitespace().next()?.parse().ok()?;
    (nanoseconds > 0).then_some(nanoseconds as f64 / 1e9)
}

/// The most memory this process has held so far, in megabytes; NaN where the system does not tell.
pub fn peak_memory() -> f64 {
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).unwrap_or("");
    let kilobytes = line.split_whitespace().next().and_then(|word| word.parse::<f64>().ok());
    kilobytes.unwrap_or(f64::NAN) / 1024.0
}

/// Processes that want a processor, averaged over a minute.
pub fn load() -> Option<String> {
    let text = fs::read_to_string("/proc/loadavg").ok()?;
    text.split_whitespace().next().map(str::to_owned)
}
