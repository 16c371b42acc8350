//! `samenspel explore FILE`.

mod papers;

use super::Surroundings;
use super::progress::Progress;
use crate::explore::answer::Answer;
use crate::explore::refused::Refused;
use crate::explore::table::{Wanted, read};
use crate::explore::terminal::Style;
use crate::explore::wish::{Share, Wish, minutes};
use crate::explore::{report, study, terminal};
use clap::builder::{PossibleValuesParser, TypedValueParser};
use lang::Lang;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// Options of `explore`.
#[derive(Debug, clap::Args)]
pub(super) struct Arguments {
    /// CSV, TSV or JSONL with past cases and their labels, or a folder of texts with a labels file
    #[arg(required_unless_present = "documents")]
    file: Option<PathBuf>,
    /// A folder of documents (PDF, scans, photos, Word files, mail) instead of a file with cases
    #[arg(long, value_name = "FOLDER", requires = "truth", conflicts_with_all = ["file", "report", "text", "time"])]
    documents: Option<PathBuf>,
    /// Table with what is true about those documents: a column with the file, maybe one with the label, and one per field
    #[arg(long, value_name = "FILE", requires = "documents")]
    truth: Option<PathBuf>,
    /// Column with the text (guessed when not given)
    #[arg(long, value_name = "COLUMN")]
    text: Option<String>,
    /// Column with the label (guessed when not given)
    #[arg(long, value_name = "COLUMN")]
    label: Option<String>,
    /// Share of what proceeds that must be right, such as 0.995 or 99.5%; may repeat, the first one leads
    #[arg(long, value_name = "SHARE")]
    target: Vec<String>,
    /// How sure the promise must be, such as 0.95; may repeat
    #[arg(long, value_name = "SHARE")]
    confidence: Vec<String>,
    /// Column with the moment: learn from the past, report on the future
    #[arg(long, value_name = "COLUMN")]
    time: Option<String>,
    /// Column that says train or test: learn from train rows, judge on test rows
    #[arg(long, value_name = "COLUMN")]
    split_column: Option<String>,
    /// A label that people keep; may repeat
    #[arg(long, value_name = "LABEL")]
    reserve: Vec<String>,
    /// Minutes a case takes now, such as 4 or 3-6
    #[arg(long, value_name = "MINUTES")]
    minutes: Option<String>,
    /// Write the report to this HTML file
    #[arg(long, value_name = "FILE")]
    report: Option<PathBuf>,
    /// Print the answer as one JSON object
    #[arg(long)]
    json: bool,
    /// Language of the answer (from the locale when not given)
    #[arg(long, value_parser = language())]
    lang: Option<Lang>,
}

fn language() -> impl TypedValueParser<Value = Lang> {
    PossibleValuesParser::new(Lang::ALL.map(Lang::tag)).map(|tag| Lang::from_locale(&tag))
}

pub(super) fn run(arguments: &Arguments, surroundings: &Surroundings) -> ExitCode {
    let lang = arguments.lang.unwrap_or(surroundings.lang);
    if let (Some(folder), Some(truth)) = (&arguments.documents, &arguments.truth) {
        return papers::run(arguments, folder, truth, surroundings, lang);
    }
    match answer(arguments, surroundings, lang) {
        Ok(answer) => show(&answer, arguments, surroundings, lang),
        Err(refused) => {
            eprintln!("{}\n{}", lang.word("refusal-heading"), refused.sentence(lang));
            ExitCode::from(2)
        }
    }
}

fn answer(arguments: &Arguments, surroundings: &Surroundings, lang: Lang) -> Result<Answer, Refused> {
    let wish = arguments.wish(surroundings.threads)?;
    arguments.report.as_deref().map_or(Ok(()), |path| can_write(path, &wish.file))?;
    #[allow(clippy::disallowed_methods, reason = "the answer says how long learning took")]
    let started = std::time::Instant::now();
    let mut progress = Progress::new(lang, surroundings.interactive);
    let table = read(&wish.file, &wish.columns, &mut |done, all| progress.reading(&wish.file, done, all))?;
    let mut answer = study(&table, &wish, &|stage| progress.stage(stage, table.rows.len()))?;
    answer.learner.seconds = started.elapsed().as_secs_f64();
    if let Some(path) = &arguments.report {
        write(path, &report::render(&answer, lang))?;
    }
    progress.finish();
    Ok(answer)
}

fn show(answer: &Answer, arguments: &Arguments, surroundings: &Surroundings, lang: Lang) -> ExitCode {
    let text = if arguments.json {
        serde_json::to_string(answer)
    } else {
        let style = Style { width: surroundings.width, colour: surroundings.colour };
        Ok(terminal::render(answer, lang, style))
    };
    if let Err(code) = print(text) {
        return code;
    }
    if let Some(path) = &arguments.report {
        eprintln!("{}", lang.text("progress-report-done", &[("file", path.display().to_string().into())]));
    }
    ExitCode::SUCCESS
}

/// Prints an answer.
fn print(text: serde_json::Result<String>) -> Result<(), ExitCode> {
    let mut out = std::io::stdout();
    let failed = match text.map(|text| writeln!(out, "{text}").and_then(|()| out.flush())) {
        // A reader that stops reading (`| head`) is no fault.
        Ok(Err(error)) if error.kind() == std::io::ErrorKind::BrokenPipe => return Ok(()),
        Ok(Ok(())) => return Ok(()),
        Ok(Err(error)) => error.to_string(),
        Err(error) => error.to_string(),
    };
    eprintln!("{failed}");
    Err(ExitCode::FAILURE)
}

impl Arguments {
    fn wish(&self, threads: usize) -> Result<Wish, Refused> {
        let target = |value: &String| Share::parse(value).ok_or(Refused::BadTarget { value: value.clone() });
        let confidence =
            |value: &String| Share::parse(value).ok_or(Refused::BadConfidence { value: value.clone() });
        let range = |value: &String| minutes(value).ok_or(Refused::BadMinutes { value: value.clone() });
        Ok(Wish {
            file: self.file.clone().unwrap_or_default(),
            columns: Wanted {
                text: self.text.clone(),
                label: self.label.clone(),
                time: self.time.clone(),
                split: self.split_column.clone(),
            },
            targets: self.target.iter().map(target).collect::<Result<_, _>>()?,
            confidences: self.confidence.iter().map(confidence).collect::<Result<_, _>>()?,
            reserved: self.reserve.clone(),
            minutes: self.minutes.as_ref().map(range).transpose()?,
            threads,
        })
    }
}

/// A report that cannot be written is refused at the beginning, and so is one that would overwrite the cases.
fn can_write(path: &Path, cases: &Path) -> Result<(), Refused> {
    if let (Ok(report), Ok(cases)) = (path.canonicalize(), cases.canonicalize())
        && report.starts_with(cases)
    {
        return Err(Refused::ReportIsInput { path: path.display().to_string() });
    }
    beside(path).map(drop).map_err(|error| cannot_write(path, &error))?;
    if path.is_dir() {
        let why = std::io::Error::from(std::io::ErrorKind::IsADirectory);
        return Err(cannot_write(path, &why));
    }
    Ok(())
}

/// The whole file or nothing: written beside its place under another name, then moved there.
fn write(path: &Path, text: &str) -> Result<(), Refused> {
    let written = beside(path).and_then(|mut file| {
        file.write_all(text.as_bytes())?;
        file.as_file().sync_all()?;
        file.persist(path).map_err(|failed| failed.error)
    });
    written.map(drop).map_err(|error| cannot_write(path, &error))
}

/// A temporary file in the same folder, open to whom new files there are open.
fn beside(path: &Path) -> std::io::Result<tempfile::NamedTempFile> {
    let mut builder = tempfile::Builder::new();
    #[cfg(unix)]
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
    builder.tempfile_in(folder(path))
}

fn folder(path: &Path) -> &Path {
    path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

fn cannot_write(path: &Path, error: &std::io::Error) -> Refused {
    Refused::CannotWrite { path: path.display().to_string(), why: error.kind().to_string() }
}
