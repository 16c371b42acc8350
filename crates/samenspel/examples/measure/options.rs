//! What was asked for on the command line.

use crate::rows::Data;
use anyhow::{Context, Result, bail};
use std::ffi::OsString;
use std::path::{Path, PathBuf};

/// Shown for `--help`.
pub const USAGE: &str = "measure PATH [--draws 200] [--calibration N] [--python PROGRAM | --no-python] [--all] [--json FILE]

PATH           a CSV (text, label, and split if there is one), a folder with data.csv, or a folder of such folders
--draws        random calibration draws per target
--calibration  cases in each draw; without it half of the judged rows, or 40 % where every row is judged
--python       a python3 with scikit-learn, and fasttext-wheel if you like
--no-python    our own numbers only
--all          also wait for logistic regression where it takes more than 45 CPU s per fit
--json         also write everything to this file";

/// The options, with their defaults filled in.
pub struct Options {
    /// The table or folder.
    pub path: PathBuf,
    /// Calibration draws per target.
    pub draws: usize,
    /// Where to write everything.
    pub json: Option<PathBuf>,
    /// The Python to compare with; `None`: do not.
    pub python: Option<String>,
    /// CPU seconds one fit of logistic regression may take.
    pub budget: u32,
    calibration: Option<usize>,
}

impl Options {
    /// Reads the arguments; `None` when help was asked for.
    pub fn read(arguments: impl Iterator<Item = String>) -> Result<Option<Options>> {
        let mut options = Options {
            path: PathBuf::new(),
            draws: 200,
            json: None,
            python: Some("python3".into()),
            budget: 45,
            calibration: None,
        };
        let mut arguments = arguments.peekable();
        while let Some(argument) = arguments.next() {
            let mut value = || arguments.next().with_context(|| format!("{argument} needs a value after it"));
            match argument.as_str() {
                "--help" | "-h" => return Ok(None),
                "--draws" => options.draws = number(&value()?)?,
                "--calibration" => options.calibration = Some(number(&value()?)?),
                "--json" => options.json = Some(value()?.into()),
                "--python" => options.python = Some(value()?),
                "--no-python" => options.python = None,
                "--all" => options.budget = 0,
                other if other.starts_with('-') => bail!("{other} is not an option; --help lists them"),
                _ if options.path.as_os_str().is_empty() => options.path = argument.into(),
                other => bail!("one PATH is enough: {other} is a second one"),
            }
        }
        if options.path.as_os_str().is_empty() {
            bail!("say which table or folder to measure; --help tells more");
        }
        Ok(Some(options))
    }

    /// Cases in each calibration draw.
    pub fn cases(&self, data: &Data) -> usize {
        let share = if data.official { 0.5 } else { 0.4 };
        self.calibration.unwrap_or_else(|| (share * data.judged().count() as f64).round() as usize)
    }

    /// The same wishes for one table, as arguments.
    pub fn again(&self, table: &Path, json: &Path) -> Vec<OsString> {
        let mut out: Vec<OsString> = vec![table.into(), "--json".into(), json.into()];
        out.extend(["--draws".into(), self.draws.to_string().into()]);
        out.extend(self.calibration.iter().flat_map(|n| ["--calibration".into(), n.to_string().into()]));
        match &self.python {
            Some(program) => out.extend(["--python".into(), program.into()]),
            None => out.push("--no-python".into()),
        }
        if self.budget == 0 {
            out.push("--all".into());
        }
        out
    }
}

fn number(text: &str) -> Result<usize> {
    text.parse().with_context(|| format!("{text} is not a whole number"))
}
