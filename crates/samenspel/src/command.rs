//! The command line: arguments in, exit code out. 0 is an answer, 1 a fault of ours, 2 a question that cannot be answered.
#![allow(clippy::print_stderr, reason = "a command line speaks on the error channel")]

mod budget;
mod explore;
mod keep;
mod progress;
mod read_document;
mod serve;

use crate::settings::Flags;
use lang::Lang;
use std::process::ExitCode;

/// Samenspel: a desk where AI does the routine and people keep the judgement.
#[derive(Debug, clap::Parser)]
#[command(version, about, long_about = None)]
pub struct Command {
    #[command(subcommand)]
    verb: Verb,
}

#[derive(Debug, clap::Subcommand)]
enum Verb {
    /// How much of these past cases could a machine decide, and how do we know?
    Explore(explore::Arguments),
    /// Serve the pages and do the work
    Serve(Flags),
    /// Serve an invented organisation to look around in
    Demo(Flags),
    /// Do the work beside other processes, on PostgreSQL
    Work(Flags),
    /// Take in a file of cases
    Import(keep::Import),
    /// Compute everything again that was decided, and check the record
    Verify(Flags),
    /// Write everything into one file, while the program runs
    Backup(keep::File),
    /// Fill an empty folder or database from a backup
    Restore(keep::File),
    /// Write the record and the decisions as JSON lines
    Export(keep::Export),
    /// Did people get their share of what AI cost?
    Budget(budget::Budget),
    /// Show every setting and where it came from
    Settings(Flags),
    /// Read one document for the process that started this one
    #[command(hide = true)]
    ReadDocument,
}

/// What the process finds around it; read once, here, and passed on.
#[derive(Clone)]
pub struct Surroundings {
    variable: fn(&str) -> Option<String>,
    lang: Lang,
    width: usize,
    colour: bool,
    interactive: bool,
    threads: usize,
}

impl Surroundings {
    /// Language from `LC_ALL`, `LC_MESSAGES` or `LANG`; width and colours from the terminal and `NO_COLOR`.
    #[must_use]
    pub fn of_this_process() -> Surroundings {
        let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].into_iter().find_map(variable);
        let terminal = console::Term::stdout();
        let columns = variable("COLUMNS").and_then(|columns| columns.parse().ok());
        Surroundings {
            variable,
            lang: Lang::from_locale(&locale.unwrap_or_default()),
            width: columns
                .unwrap_or_else(|| usize::from(terminal.size_checked().map_or(100, |(_, width)| width))),
            colour: terminal.is_term() && variable("NO_COLOR").is_none(),
            interactive: console::Term::stderr().is_term(),
            threads: std::thread::available_parallelism().map_or(1, usize::from),
        }
    }
}

#[allow(clippy::disallowed_methods, reason = "this is the edge where surroundings are read")]
fn variable(name: &str) -> Option<String> {
    std::env::var(name).ok().filter(|value| !value.is_empty())
}

/// One line for the person who started the program.
pub(crate) fn say(line: &str) {
    eprintln!("{line}");
}

/// What came of a verb, as an exit code; the reason in one line, outermost first.
fn told(done: anyhow::Result<()>) -> ExitCode {
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error:#}");
            ExitCode::from(2)
        }
    }
}

impl Command {
    /// Runs the verb.
    #[must_use]
    pub fn run(self, surroundings: &Surroundings) -> ExitCode {
        match self.verb {
            Verb::Explore(arguments) => explore::run(&arguments, surroundings),
            Verb::Serve(flags) => serve::run(&flags, surroundings, serve::Purpose::Serve),
            Verb::Demo(flags) => serve::run(&flags, surroundings, serve::Purpose::Demo),
            Verb::Work(flags) => serve::run(&flags, surroundings, serve::Purpose::Work),
            Verb::Import(arguments) => told(keep::import(&arguments, surroundings)),
            Verb::Verify(flags) => keep::verify(&flags, surroundings),
            Verb::Backup(arguments) => told(keep::backup(&arguments, surroundings)),
            Verb::Restore(arguments) => told(keep::restore(&arguments, surroundings)),
            Verb::Export(arguments) => told(keep::export(&arguments, surroundings)),
            Verb::Budget(arguments) => budget::run(&arguments, surroundings),
            Verb::Settings(flags) => told(keep::settings(&flags, surroundings)),
            Verb::ReadDocument => told(read_document::run()),
        }
    }
}
