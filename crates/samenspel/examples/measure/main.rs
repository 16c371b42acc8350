//! Measures the triage learner and its promise on any labelled table, side by side with scikit-learn and fastText.
//!
//! ```text
//! cargo run --release -p samenspel --example measure -- PATH [--draws 200] [--calibration N] [--no-python]
//! ```
//!
//! PATH is a CSV with the columns `text` and `label` (and `split`: train, test, or all), a folder with such a `data.csv`,
//! or a folder of such folders. What every number means: `bench/README.md`.
#![allow(clippy::print_stdout, reason = "its tables are its purpose")]

mod baselines;
mod candidate;
mod clock;
mod options;
mod ours;
mod promise;
mod report;
mod rows;

use anyhow::{Context, Result, ensure};
use options::Options;
use serde_json::Value;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

fn main() -> Result<()> {
    let Some(options) = Options::read(std::env::args().skip(1))? else {
        println!("{}", options::USAGE);
        return Ok(());
    };
    let mut tables = rows::tables(&options.path)?;
    let measured = match tables.pop() {
        Some(only) if tables.is_empty() => vec![measure(&only, &options)?],
        last => {
            tables.extend(last);
            let measured =
                tables.iter().map(|table| measure_apart(table, &options)).collect::<Result<Vec<_>>>()?;
            println!("{}", report::summary(&measured));
            measured
        }
    };
    if let Some(path) = &options.json {
        let text = serde_json::to_string_pretty(&Value::Array(measured))?;
        fs::write(path, text).with_context(|| format!("cannot write {}", path.display()))?;
    }
    Ok(())
}

/// Measures one table, here and now.
fn measure(table: &Path, options: &Options) -> Result<Value> {
    let data = rows::Data::read(table)?;
    println!("{}", report::heading(&data, options));
    let (own, out_of_fold) = ours::run(&data);
    let mut candidates = vec![own];
    if options.python.is_some() {
        match baselines::run(&data, options) {
            Ok(more) => candidates.extend(more),
            Err(reason) => println!("Only our own numbers: {reason:#}.\n"),
        }
    }
    let promises: Vec<_> = candidates
        .iter()
        .map(|candidate| promise::measure(&candidate.judged(&data), options.draws, options.cases(&data)))
        .collect();
    println!("{}", report::tables(&data, &candidates, &promises, &out_of_fold, options));
    Ok(report::json(&data, &candidates, &promises, &out_of_fold, options))
}

/// Measures one table in a process of its own, so that its peak memory is not that of the table before.
fn measure_apart(table: &Path, options: &Options) -> Result<Value> {
    let part = scratch_file("part");
    let mut child = Command::new(std::env::current_exe().context("cannot find this program")?);
    let status =
        child.args(options.again(table, &part)).status().context("cannot start this program again")?;
    ensure!(status.success(), "measuring {} failed", table.display());
    let text = fs::read_to_string(&part).context("a measurement was not written")?;
    fs::remove_file(&part).context("cannot remove a temporary file")?;
    let mut measured: Value = serde_json::from_str(&text)?;
    Ok(measured.get_mut(0).map(Value::take).unwrap_or_default())
}

/// A place for a file only this process uses.
fn scratch_file(name: &str) -> PathBuf {
    std::env::temp_dir().join(format!("samenspel-measure-{}-{name}.json", std::process::id()))
}
