//! The same rows and parts through scikit-learn and fastText, where Python has them.

use crate::candidate::{Answer, Candidate};
use crate::options::Options;
use crate::rows::Data;
use crate::scratch_file;
use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

/// Runs every baseline that `bench/baselines.py` finds, each in a process of its own.
pub fn run(data: &Data, options: &Options) -> Result<Vec<Candidate>> {
    let models = call(options, &[])?;
    let names = models.as_array().context("baselines.py did not list its models")?;
    let job = scratch_file("job");
    let parts: Vec<Value> = data.parts.iter().map(|p| json!({"learn": p.learn, "judge": p.judge})).collect();
    let text = json!({"texts": data.texts, "labels": data.labels, "parts": parts, "budget": options.budget});
    fs::write(&job, text.to_string()).context("the rows cannot be written for Python")?;
    let out = names.iter().filter_map(Value::as_str).map(|name| one(name, &job, data, options)).collect();
    fs::remove_file(&job).context("cannot remove a temporary file")?;
    out
}

fn one(name: &str, job: &Path, data: &Data, options: &Options) -> Result<Candidate> {
    let answer = call(options, &[name.as_ref(), job.as_os_str()])?;
    let number = |key: &str| answer[key].as_f64().unwrap_or(f64::NAN);
    let skipped = answer["skipped"].as_str().map(str::to_owned);
    let answers: Vec<Answer> = answer["answers"].as_array().into_iter().flatten().filter_map(pair).collect();
    let complete = skipped.is_some() || answers.len() == data.judged().count();
    ensure!(complete, "{name} did not answer every row");
    Ok(Candidate {
        name: answer["name"].as_str().unwrap_or(name).to_owned(),
        skipped,
        answers,
        fit: number("fit"),
        learn: None,
        warm: number("warm"),
        cold: number("cold"),
        peak: number("peak"),
        start: number("start"),
    })
}

fn pair(answer: &Value) -> Option<Answer> {
    Some(Answer { label: u32::try_from(answer[0].as_u64()?).ok()?, score: answer[1].as_f64()? })
}

fn call(options: &Options, arguments: &[&std::ffi::OsStr]) -> Result<Value> {
    let script: PathBuf = [env!("CARGO_MANIFEST_DIR"), "..", "..", "bench", "baselines.py"].iter().collect();
    let python = options.python.as_deref().unwrap_or("python3");
    let mut command = Command::new(python);
    for threads in ["OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"] {
        command.env(threads, "1");
    }
    let Output { status, stdout, stderr } = command
        .arg(&script)
        .args(arguments)
        .output()
        .with_context(|| format!("{python} cannot be started"))?;
    let complaint = String::from_utf8_lossy(&stderr);
    let last = complaint.lines().rfind(|line| !line.trim().is_empty()).unwrap_or("no reason given");
    ensure!(status.success(), "{python} {} stopped: {last}", script.display());
    serde_json::from_slice(&stdout).context("baselines.py gave something else than JSON")
}
